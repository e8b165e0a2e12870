#include "app/merge_inside.h"

#include <stdio.h>

#include "app/outcome.h"

enum { MOST_HELD = 32 };

/* A compiled scenario that rows are replayed on. */
typedef struct Held {
    ChDigest revision;
    ChBytes bytes;
    bool kept; /* in the store already */
    ChArena memory;
    ChScenario scenario;
    ChMethod method;
    ChSession *session;
} Held;

struct ChMerge {
    ChStore *store;
    ChFetchRevision fetch;
    void *context;
    Held *held[MOST_HELD];
    uint32_t held_count;
    ChArena scratch; /* of one row */
    char known[128]; /* somebody who was entered: rows of one person come together */
};

ChStatus ch_merge_open(ChStore *store, ChFetchRevision fetch, void *context, ChMerge **merge, ChError *error)
{
    ChAllocator heap = ch_heap();
    ChMerge *made = ch_resize(heap, NULL, 0, sizeof *made);
    *merge = made;
    if (!made) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to bring records together");
    *made = (ChMerge){.store = store, .fetch = fetch, .context = context};
    ch_arena_init(&made->scratch, heap, SIZE_MAX);
    return CH_OK;
}

static void let_go(ChMerge *merge)
{
    for (uint32_t i = 0; i < merge->held_count; i++) {
        ch_session_free(merge->held[i]->session);
        ch_arena_free(&merge->held[i]->memory);
        ch_free(ch_heap(), merge->held[i], sizeof *merge->held[i]);
    }
    merge->held_count = 0;
}

void ch_merge_undone(ChMerge *merge)
{
    let_go(merge);
    merge->known[0] = '\0';
}

void ch_merge_close(ChMerge *merge)
{
    if (!merge) return;
    let_go(merge);
    ch_arena_free(&merge->scratch);
    ch_free(ch_heap(), merge, sizeof *merge);
}

/* ---- refusing ---- */

static ChStatus refuse(ChMergedRow *merged, ChRefusal why, const char *format, ...) CH_PRINTF(3, 4);

static ChStatus refuse(ChMergedRow *merged, ChRefusal why, const char *format, ...)
{
    va_list values;
    merged->what = CH_MERGED_REFUSED;
    merged->why = why;
    va_start(values, format);
    vsnprintf(merged->said, sizeof merged->said, format, values);
    va_end(values);
    return CH_OK;
}

static bool is_trouble(ChStatus status)
{
    return status == CH_NO_MEMORY || status == CH_IO || status == CH_BUSY || status == CH_TOO_NEW;
}

/* ---- compiled scenarios ---- */

static ChStatus fetch_bytes(ChMerge *merge, Held *held, ChMergedRow *merged, ChError *error)
{
    ChText bytes = {.from = ch_heap()};
    char hash[CH_DIGEST_TEXT];
    ch_digest_text(held->revision, hash);
    ChStatus status = merge->fetch ? merge->fetch(merge->context, hash, &bytes, error) : CH_NOT_FOUND;
    ChDigest real = ch_sha256(bytes.p, bytes.n);
    if (status == CH_OK && memcmp(&real, &held->revision, sizeof real) != 0)
        (void)refuse(merged, CH_REFUSED_REVISION, "its scenario's bytes are not what their hash says");
    else if (status == CH_OK) {
        held->bytes = (ChBytes){ch_arena_copy(&held->memory, bytes.p, bytes.n), bytes.n};
        if (!held->bytes.p) status = ch_fail(error, CH_NO_MEMORY, "there is no memory left to read a scenario");
    } else if (status == CH_NOT_FOUND || status == CH_BAD_INPUT || status == CH_DAMAGED) {
        status = refuse(merged, CH_REFUSED_REVISION, "the scenario that it was played on is not with it");
    }
    ch_text_free(&bytes);
    return status;
}

static ChStatus fill(ChMerge *merge, Held *held, ChMergedRow *merged, ChError *error)
{
    ChError unread;
    ChStatus status = ch_store_get_revision(merge->store, held->revision, &held->memory, &held->bytes, &unread);
    held->kept = status == CH_OK;
    if (is_trouble(status)) return ch_fail(error, status, "%s", unread.message);
    if (status != CH_OK) status = fetch_bytes(merge, held, merged, error);
    if (status != CH_OK || merged->what == CH_MERGED_REFUSED) return status;
    status = ch_archive_read(held->bytes.p, held->bytes.n, &held->memory, &held->scenario, &held->method, &unread);
    if (status == CH_NO_MEMORY) return ch_fail(error, status, "%s", unread.message);
    return status == CH_OK ? CH_OK
                           : refuse(merged, CH_REFUSED_REVISION, "its scenario cannot be read: %.160s", unread.message);
}

static ChStatus hold(ChMerge *merge, ChDigest revision, Held **out, ChMergedRow *merged, ChError *error)
{
    for (uint32_t i = 0; i < merge->held_count; i++)
        if (memcmp(&merge->held[i]->revision, &revision, sizeof revision) == 0) {
            *out = merge->held[i];
            return CH_OK;
        }
    if (merge->held_count == MOST_HELD) let_go(merge);
    Held *held = ch_resize(ch_heap(), NULL, 0, sizeof *held);
    if (!held) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to read a scenario");
    *held = (Held){.revision = revision};
    ch_arena_init(&held->memory, ch_heap(), SIZE_MAX);
    ChStatus status = fill(merge, held, merged, error);
    if (status == CH_OK && merged->what != CH_MERGED_REFUSED) {
        merge->held[merge->held_count++] = held;
        *out = held;
        return CH_OK;
    }
    ch_arena_free(&held->memory);
    ch_free(ch_heap(), held, sizeof *held);
    return status;
}

/* ---- replaying ---- */

static ChStatus start_session(Held *held, const ChRowRead *row, ChMergedRow *merged, ChError *error)
{
    ChStart start = {.mode = row->mode, .seed = row->seed};
    ChError unread;
    if (!ch_str_eq(held->scenario.id, row->scenario) || !ch_str_eq(held->method.id, row->method))
        return refuse(merged, CH_REFUSED_PLAY, "it names another scenario or method than it was played on");
    for (uint32_t i = 0; i < row->precedent_count; i++) {
        uint32_t flag = ch_flag_find(&held->scenario, row->precedents[i]);
        if (flag == CH_NONE) return refuse(merged, CH_REFUSED_PLAY, "it starts from something that its scenario does not have");
        start.precedents |= (uint64_t)1 << flag;
    }
    ChStatus status = held->session ? ch_session_restart(held->session, start, NULL, &unread)
                                    : ch_session_start(&held->scenario, &held->method, start, ch_heap(), &held->session, NULL,
                                                       &unread);
    if (status == CH_NO_MEMORY) return ch_fail(error, status, "%s", unread.message);
    return status == CH_OK ? CH_OK : refuse(merged, CH_REFUSED_PLAY, "it cannot start as it says: %.160s", unread.message);
}

/* All inputs, each with the beat that it was made at. */
static ChStatus replay(Held *held, ChKeptInput *inputs, uint32_t count, ChMergedRow *merged, ChError *error)
{
    ChError unread;
    for (uint32_t i = 0; i < count; i++) {
        inputs[i].beat = held->scenario.beats[ch_session_state(held->session)->now.beat].id;
        ChStatus status = ch_session_step(held->session, &inputs[i].input, NULL, &unread);
        if (status == CH_NO_MEMORY) return ch_fail(error, status, "%s", unread.message);
        if (status != CH_OK) return refuse(merged, CH_REFUSED_PLAY, "its decision %u is not on offer there", (unsigned)i + 1);
    }
    return CH_OK;
}

static bool ends_as_said(const ChRowRead *row, const ChDebrief *debrief)
{
    if (!debrief->ended || !ch_str_eq(debrief->scenario->beats[debrief->ending].id, row->ending)) return false;
    if (row->outcome.n && !ch_str_eq(row->outcome, ch_outcome_name(debrief->outcome))) return false;
    return row->earned == CH_ROW_UNKNOWN || row->earned == debrief->earned;
}

/* ---- one row ---- */

/* What is here of it, and all its inputs: ours up to where the row begins, then the row's. */
typedef struct Meeting {
    const ChRowRead *row;
    bool here;
    ChAttempt ours;
    ChAttemptLog log;
    ChKeptInput *inputs;
    uint32_t count;
    ChReflection written; /* ours */
    bool has_written;
} Meeting;

static ChStatus look_up(ChMerge *merge, Meeting *meeting, ChError *error)
{
    ChError unread;
    ChStr uuid = meeting->row->uuid;
    ChStatus status = ch_store_find(merge->store, uuid, &merge->scratch, &meeting->ours, &unread);
    if (status == CH_NOT_FOUND) return CH_OK;
    meeting->here = status == CH_OK;
    if (status == CH_OK) status = ch_store_read_log(merge->store, uuid, &merge->scratch, &meeting->log, &unread);
    if (status == CH_OK) {
        ChStatus found = ch_people_reflection(merge->store, uuid, &merge->scratch, &meeting->written, &unread);
        meeting->has_written = found == CH_OK;
        if (found != CH_NOT_FOUND) status = found;
    }
    return status == CH_OK ? CH_OK : ch_fail(error, status, "%s", unread.message);
}

static ChStatus line_up(ChMerge *merge, Meeting *meeting, ChError *error)
{
    const ChRowRead *row = meeting->row;
    meeting->count = row->from + row->count;
    meeting->inputs = CH_NEW_ARRAY(&merge->scratch, ChKeptInput, meeting->count);
    if (!meeting->inputs) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to read an attempt");
    for (uint32_t i = 0; i < row->from; i++)
        meeting->inputs[i] = (ChKeptInput){.input = meeting->log.inputs[i], .at = meeting->log.at[i]};
    for (uint32_t i = 0; i < row->count; i++) meeting->inputs[row->from + i] = row->inputs[i];
    return CH_OK;
}

static bool same_input(const ChInput *a, const ChInput *b)
{
    return a->kind == b->kind && a->decision.pick_count == b->decision.pick_count &&
           memcmp(a->decision.picks, b->decision.picks, a->decision.pick_count) == 0;
}

/* Whether ours and theirs are one course, as far as both go. */
static bool agrees(const Meeting *meeting)
{
    const ChRowRead *row = meeting->row;
    const ChAttempt *ours = &meeting->ours;
    if (memcmp(&ours->revision, &row->revision, sizeof row->revision) != 0 || ours->mode != row->mode || ours->seed != row->seed)
        return false;
    for (uint32_t i = 0; i < meeting->count && i < meeting->log.count; i++)
        if (!same_input(&meeting->inputs[i].input, &meeting->log.inputs[i])) return false;
    return true;
}

static bool has_more(const Meeting *meeting)
{
    bool ends = meeting->row->has_end && meeting->count >= meeting->log.count && !meeting->ours.ended;
    return meeting->count > meeting->log.count || ends;
}

static bool writes_more(const Meeting *meeting)
{
    const ChReflection *theirs = &meeting->row->reflection, *ours = &meeting->written;
    if (!meeting->row->has_reflection) return false;
    return !meeting->has_written || theirs->guess != ours->guess || !ch_str_eq(theirs->keep, ours->keep) ||
           !ch_str_eq(theirs->change, ours->change);
}

/* ---- who and where ---- */

/* The name here of the one whom a row tells of: a pseudonym that is somebody's here is theirs. */
static ChStatus name_here(ChMerge *merge, ChStr told, ChStr *name, ChError *error)
{
    ChError unread;
    *name = told;
    if (!ch_people_is_pseudonym(told)) return CH_OK;
    ChStatus status = ch_people_of_pseudonym(merge->store, told, &merge->scratch, name, &unread);
    if (status == CH_NOT_FOUND) return CH_OK;
    return status == CH_OK ? CH_OK : ch_fail(error, status, "%s", unread.message);
}

static ChStatus enter(ChMerge *merge, ChStr name, ChStr when, ChError *error)
{
    ChPerson person;
    ChError unread;
    if (name.n == 0 || ch_str_eq(name, ch_str(merge->known))) return CH_OK;
    ChStatus status = ch_people_find(merge->store, name, &merge->scratch, &person, &unread);
    if (status == CH_NOT_FOUND) {
        person = (ChPerson){.name = name, .joined = when};
        if (ch_people_is_pseudonym(name)) person.pseudonym = name; /* so that another export tells of them alike */
        status = ch_people_put(merge->store, &person, NULL, error);
    } else if (status != CH_OK) {
        status = ch_fail(error, status, "%s", unread.message);
    }
    if (status == CH_OK) snprintf(merge->known, sizeof merge->known, "%.*s", CH_FMT(name));
    return status;
}

static ChStatus is_there(ChStatus found, const ChError *unread, bool *there, ChError *error)
{
    *there = found == CH_OK;
    if (found == CH_OK || found == CH_NOT_FOUND) return CH_OK;
    return ch_fail(error, found, "%s", unread->message);
}

ChStatus ch_merge_session(ChMerge *merge, const json_t *json, ChStr folder, bool *is_new, ChError *error)
{
    ChClass class, ours;
    ChError unread;
    bool there = false;
    char uuid[CH_UUID_TEXT];
    if (is_new) *is_new = false;
    if (!ch_row_read_session(json, &class)) return CH_OK;
    ch_arena_reset(&merge->scratch);
    ChStatus found = ch_class_find(merge->store, class.uuid, &merge->scratch, &ours, &unread);
    ChStatus status = is_there(found, &unread, &there, error);
    if (status != CH_OK) return status;
    if (there && ours.ended.n == 0 && class.ended.n) return ch_class_end(merge->store, class.uuid, class.ended, error);
    if (there) return CH_OK;
    class.folder = folder;
    if (is_new) *is_new = true;
    return ch_class_begin(merge->store, &class, uuid, error);
}

/* ---- writing ---- */

static ChStatus put_new(ChMerge *merge, Held *held, const Meeting *meeting, bool *orphan, ChError *error)
{
    const ChRowRead *row = meeting->row;
    ChAttemptStart start = {.uuid = row->uuid, .revision = row->revision, .engine = row->engine, .scenario = row->scenario,
                            .method = row->method, .mode = row->mode, .seed = row->seed, .precedents = row->precedents,
                            .precedent_count = row->precedent_count, .started = row->started, .inputs = meeting->inputs,
                            .input_count = meeting->count};
    ChAttempt parent;
    ChClass class;
    ChError unread;
    ChDigest revision;
    char uuid[CH_UUID_TEXT];
    bool has_parent = false, has_class = false;
    ChStatus status = name_here(merge, row->trainee, &start.trainee, error);
    if (status == CH_OK) status = enter(merge, start.trainee, row->started, error);
    if (status == CH_OK && row->parent.n)
        status = is_there(ch_store_find(merge->store, row->parent, &merge->scratch, &parent, &unread), &unread, &has_parent, error);
    if (status == CH_OK && row->class.n)
        status = is_there(ch_class_find(merge->store, row->class, &merge->scratch, &class, &unread), &unread, &has_class, error);
    if (has_parent) start.parent = row->parent;
    if (has_class) start.class = row->class;
    *orphan = row->parent.n && !has_parent;
    if (status == CH_OK && has_class && start.trainee.n) status = ch_class_seat(merge->store, row->class, start.trainee, error);
    if (status == CH_OK && !held->kept)
        status = ch_store_put_revision(merge->store, held->bytes.p, held->bytes.n, &revision, error);
    if (status != CH_OK) return status;
    held->kept = true;
    return ch_store_begin(merge->store, &start, uuid, error);
}

static ChStatus put_more(ChMerge *merge, const Meeting *meeting, ChError *error)
{
    ChStatus status = CH_OK;
    for (uint32_t i = meeting->log.count; i < meeting->count && status == CH_OK; i++)
        status = ch_store_append(merge->store, meeting->row->uuid, i + 1, &meeting->inputs[i], error);
    return status;
}

static ChStatus put_end(ChMerge *merge, const Meeting *meeting, const ChDebrief *debrief, bool orphan, ChError *error)
{
    const ChRowRead *row = meeting->row;
    ChStr ended = row->ended.n ? row->ended : meeting->count ? meeting->inputs[meeting->count - 1].at : row->started;
    ChAttemptEnd end = {.ending = row->ending, .outcome = debrief->outcome, .points = row->points, .earned = debrief->earned,
                        .best = row->best, .ended = ended, .debrief = row->debrief};
    if (orphan) end.debrief = (ChDigest){{0}}; /* a debrief names the attempt it tries again: that is not here */
    ChStatus status = ch_store_end(merge->store, row->uuid, &end, error);
    return status == CH_OK ? ch_outcome_keep(merge->store, row->uuid, debrief, &merge->scratch, error) : status;
}

static ChStatus write(ChMerge *merge, Held *held, const Meeting *meeting, const ChDebrief *debrief, ChError *error)
{
    bool orphan = meeting->here && meeting->row->parent.n && meeting->ours.parent.n == 0;
    ChStatus status = meeting->here ? put_more(merge, meeting, error) : put_new(merge, held, meeting, &orphan, error);
    bool open = !meeting->here || !meeting->ours.ended || meeting->count > meeting->log.count;
    if (status == CH_OK && meeting->row->has_end && open) status = put_end(merge, meeting, debrief, orphan, error);
    return status;
}

static ChStatus bring_in(ChMerge *merge, Meeting *meeting, ChMergedRow *merged, ChError *error)
{
    Held *held = NULL;
    ChDebrief debrief;
    const ChRowRead *row = meeting->row;
    ChStatus status = hold(merge, row->revision, &held, merged, error);
    if (status == CH_OK && merged->what != CH_MERGED_REFUSED) status = start_session(held, row, merged, error);
    if (status == CH_OK && merged->what != CH_MERGED_REFUSED)
        status = replay(held, meeting->inputs, meeting->count, merged, error);
    if (status != CH_OK || merged->what == CH_MERGED_REFUSED) return status;
    status = ch_debrief_make(held->session, NULL, &merge->scratch, &debrief, error);
    if (status != CH_OK) return status;
    if (row->has_end && !ends_as_said(row, &debrief))
        return refuse(merged, CH_REFUSED_PLAY, "it says that it came out otherwise than its decisions do");
    merged->what = meeting->here ? CH_MERGED_GONE_ON : CH_MERGED_NEW;
    return write(merge, held, meeting, &debrief, error);
}

static ChStatus meet(ChMerge *merge, const ChRowRead *row, ChMergedRow *merged, ChError *error)
{
    Meeting meeting = {.row = row};
    ChStatus status = look_up(merge, &meeting, error);
    if (status != CH_OK) return status;
    if (row->from > meeting.log.count)
        return refuse(merged, CH_REFUSED_FORM, "its first %u decisions are not here", (unsigned)row->from);
    status = line_up(merge, &meeting, error);
    if (status != CH_OK) return status;
    if (meeting.here && !agrees(&meeting))
        return refuse(merged, CH_REFUSED_DIFFERS, "another course of the same attempt is kept here");
    bool more = !meeting.here || has_more(&meeting), writes = writes_more(&meeting);
    if (more) status = bring_in(merge, &meeting, merged, error);
    if (status != CH_OK || merged->what == CH_MERGED_REFUSED || !writes) return status;
    if (meeting.here) merged->what = CH_MERGED_GONE_ON;
    return ch_people_reflect(merge->store, row->uuid, &row->reflection, error);
}

ChStatus ch_merge_row(ChMerge *merge, const json_t *json, ChMergedRow *merged, ChError *error)
{
    ChRowRead row;
    bool was = false;
    *merged = (ChMergedRow){.what = CH_MERGED_SAME};
    ch_arena_reset(&merge->scratch);
    if (ch_row_read(json, &merge->scratch, &row) != CH_OK)
        return ch_fail(error, CH_NO_MEMORY, "there is no memory left to read an attempt");
    if (row.uuid.n) memcpy(merged->uuid, row.uuid.p, CH_UUID_TEXT - 1);
    if (row.wrong) return refuse(merged, CH_REFUSED_FORM, "its \"%s\" is missing or makes no sense", row.wrong);
    ChStatus status = ch_store_was_forgotten(merge->store, row.uuid, &was, error);
    if (status != CH_OK) return status;
    if (was) return refuse(merged, CH_REFUSED_FORGOTTEN, "it was erased here, and what was erased does not come back");
    return meet(merge, &row, merged, error);
}
