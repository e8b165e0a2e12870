#include "app/merge_inside.h"

#include <stdio.h>

#include "app/outcome.h"

ChStatus ch_merge_open(ChStore *store, ChFetchRevision fetch, void *context, ChMerge **merge, ChError *error)
{
    ChAllocator heap = ch_heap();
    ChMerge *made = ch_resize(heap, NULL, 0, sizeof *made);
    *merge = made;
    if (!made) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to bring records together");
    *made = (ChMerge){.store = store, .fetch = fetch, .context = context, .called = json_object()};
    ch_arena_init(&made->scratch, heap, SIZE_MAX);
    if (made->called) return CH_OK;
    ch_merge_close(made);
    *merge = NULL;
    return ch_fail(error, CH_NO_MEMORY, "there is no memory left to bring records together");
}

void ch_merge_undone(ChMerge *merge)
{
    ch_merge_let_go(merge);
    merge->known[0] = '\0';
}

void ch_merge_close(ChMerge *merge)
{
    if (!merge) return;
    ch_merge_let_go(merge);
    ch_arena_free(&merge->scratch);
    json_decref(merge->called);
    ch_free(ch_heap(), merge, sizeof *merge);
}

/* ---- refusing ---- */

ChStatus ch_merge_refuse(ChMergedRow *merged, ChRefusal why, const char *format, ...)
{
    va_list values;
    merged->what = CH_MERGED_REFUSED;
    merged->why = why;
    va_start(values, format);
    vsnprintf(merged->said, sizeof merged->said, format, values);
    va_end(values);
    return CH_OK;
}

/* ---- replaying ---- */

/* All inputs, each with the beat that it was made at. */
static ChStatus replay(ChHeld *held, ChKeptInput *inputs, uint32_t count, ChMergedRow *merged, ChError *error)
{
    ChError unread;
    for (uint32_t i = 0; i < count; i++) {
        inputs[i].beat = held->situation.scenario.beats[ch_session_state(held->session)->now.beat].id;
        ChStatus status = ch_session_step(held->session, &inputs[i].input, NULL, &unread);
        if (status == CH_NO_MEMORY) return ch_fail(error, status, "%s", unread.message);
        if (status != CH_OK) return ch_merge_refuse(merged, CH_REFUSED_PLAY, "its decision %u is not on offer there", (unsigned)i + 1);
    }
    return CH_OK;
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
    ChStr parent, engine, trainee; /* as they are kept here */
} Meeting;

static ChStatus look_up(ChMerge *merge, Meeting *meeting, ChError *error)
{
    ChError unread;
    ChStr uuid = meeting->row->uuid;
    ChStatus status = ch_store_find(merge->store, uuid, &merge->scratch, &meeting->ours, &unread);
    if (status == CH_NOT_FOUND) return CH_OK;
    meeting->here = status == CH_OK;
    if (meeting->here) meeting->parent = meeting->ours.parent, meeting->engine = meeting->ours.engine;
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

static ChStatus put_new(ChMerge *merge, ChHeld *held, Meeting *meeting, ChError *error)
{
    const ChRowRead *row = meeting->row;
    ChAttemptStart start = {.uuid = row->uuid, .revision = row->revision, .engine = row->engine, .scenario = row->scenario,
                            .method = row->method, .mode = row->mode, .seed = row->seed, .precedents = row->precedents,
                            .precedent_count = row->precedent_count, .started = row->started, .trainee = meeting->trainee, .inputs = meeting->inputs,
                            .input_count = meeting->count};
    ChAttempt parent;
    ChClass class;
    ChError unread;
    ChDigest revision;
    char uuid[CH_UUID_TEXT];
    bool has_parent = false, has_class = false;
    ChStatus status = enter(merge, start.trainee, row->started, error);
    if (status == CH_OK && row->parent.n)
        status = is_there(ch_store_find(merge->store, row->parent, &merge->scratch, &parent, &unread), &unread, &has_parent, error);
    if (status == CH_OK && row->class.n)
        status = is_there(ch_class_find(merge->store, row->class, &merge->scratch, &class, &unread), &unread, &has_class, error);
    if (has_class) has_class = class.mode == row->mode && ch_str_eq(class.method, row->method); /* else it belongs to none */
    if (has_parent) start.parent = meeting->parent = row->parent;
    if (has_class) start.class = row->class;
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

/* How it came out is worked out here, down to the hash of the debrief: nothing of it is the row's. */
static ChStatus put_end(ChMerge *merge, const ChHeld *held, const Meeting *meeting, const ChDebrief *debrief, ChError *error)
{
    const ChRowRead *row = meeting->row;
    ChStr ended = row->ended.n ? row->ended : meeting->count ? meeting->inputs[meeting->count - 1].at : row->started;
    ChReportAbout about = {.revision = ch_str(held->situation.revision_text), .engine = meeting->engine, .attempt = row->uuid,
                           .parent = meeting->parent, .lang = held->situation.scenario.lang};
    ChAttemptEnd end;
    ChStatus status = ch_outcome_end(debrief, &about, ended, &end, error);
    if (status == CH_OK) status = ch_store_end(merge->store, row->uuid, &end, error);
    return status == CH_OK ? ch_outcome_keep(merge->store, row->uuid, debrief, &merge->scratch, error) : status;
}

static ChStatus write(ChMerge *merge, ChHeld *held, Meeting *meeting, const ChDebrief *debrief, ChError *error)
{
    ChStatus status = meeting->here ? put_more(merge, meeting, error) : put_new(merge, held, meeting, error);
    bool open = !meeting->here || !meeting->ours.ended || meeting->count > meeting->log.count;
    if (status == CH_OK && meeting->row->has_end && open) status = put_end(merge, held, meeting, debrief, error);
    return status;
}

static ChStatus differs(const ChRowRead *row, const char *what, int32_t said, int32_t is, ChMergedRow *merged)
{
    bool other = !ch_str_eq(row->engine, CH_STR(CH_VERSION));
    return ch_merge_refuse(merged, CH_REFUSED_OUTCOME, "it says %d as its %s, and its decisions come to %d%s%.40s", (int)said, what,
                           (int)is, other ? "; it was played with Coolhead " : "", other ? row->engine.p : "");
}

/* Whether its decisions come to what the row says. What it does not say, or what cannot be known, is left to the decisions. */
static ChStatus examine_end(const Meeting *meeting, const ChDebrief *debrief, ChMergedRow *merged)
{
    const ChRowRead *row = meeting->row;
    if (!debrief->ended) return ch_merge_refuse(merged, CH_REFUSED_OUTCOME, "it says that it has ended, and its decisions do not come to an ending");
    ChStr ending = debrief->scenario->beats[debrief->ending].id, outcome = ch_outcome_name(debrief->outcome);
    if (!ch_str_eq(ending, row->ending))
        return ch_merge_refuse(merged, CH_REFUSED_OUTCOME, "it says \"%.*s\" as its ending, and its decisions come to \"%.*s\"", CH_FMT(row->ending), CH_FMT(ending));
    if (row->outcome.n && !ch_str_eq(row->outcome, outcome))
        return ch_merge_refuse(merged, CH_REFUSED_OUTCOME, "it says \"%.*s\" as its outcome, and its decisions come to \"%.*s\"", CH_FMT(row->outcome), CH_FMT(outcome));
    const struct {
        const char *what;
        int32_t said, is;
    } numbers[] = {{"earned", row->earned, debrief->earned}, {"best", row->best, debrief->best}, {"points", row->points, debrief->points}};
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
        if (numbers[i].said != CH_ROW_UNKNOWN && numbers[i].is >= 0 && numbers[i].said != numbers[i].is)
            return differs(row, numbers[i].what, numbers[i].said, numbers[i].is, merged);
    if (meeting->count && row->ended.n && ch_str_cmp(row->ended, meeting->inputs[meeting->count - 1].at) < 0)
        return ch_merge_refuse(merged, CH_REFUSED_OUTCOME, "it says that it ended before its last decision");
    return CH_OK;
}

static ChStatus bring_in(ChMerge *merge, Meeting *meeting, ChMergedRow *merged, ChError *error)
{
    ChHeld *held = NULL;
    ChDebrief debrief;
    const ChValues *values = NULL;
    const ChRowRead *row = meeting->row;
    ChStatus status = ch_merge_hold(merge, row->revision, &held, merged, error);
    if (status == CH_OK && merged->what != CH_MERGED_REFUSED) status = ch_merge_start(held, row, merged, error);
    if (status == CH_OK && merged->what != CH_MERGED_REFUSED)
        status = replay(held, meeting->inputs, meeting->count, merged, error);
    if (status != CH_OK || merged->what == CH_MERGED_REFUSED) return status;
    if (row->has_end) status = ch_merge_know(merge, held, &values, error);
    if (status == CH_OK) status = ch_debrief_make(held->session, values, &merge->scratch, &debrief, error);
    if (status == CH_OK && row->has_end) status = examine_end(meeting, &debrief, merged);
    if (status != CH_OK || merged->what == CH_MERGED_REFUSED) return status;
    merged->what = meeting->here ? CH_MERGED_GONE_ON : CH_MERGED_NEW;
    return write(merge, held, meeting, &debrief, error);
}

static ChStatus meet(ChMerge *merge, const ChRowRead *row, ChStr trainee, ChMergedRow *merged, ChError *error)
{
    Meeting meeting = {.row = row, .engine = row->engine, .trainee = trainee};
    ChStatus status = look_up(merge, &meeting, error);
    if (status != CH_OK) return status;
    if (row->from > meeting.log.count)
        return ch_merge_refuse(merged, CH_REFUSED_FORM, "its first %u decisions are not here", (unsigned)row->from);
    status = line_up(merge, &meeting, error);
    if (status != CH_OK) return status;
    if (meeting.here && !agrees(&meeting))
        return ch_merge_refuse(merged, CH_REFUSED_DIFFERS, "another course of the same attempt is kept here");
    bool more = !meeting.here || has_more(&meeting), writes = writes_more(&meeting);
    if (more) status = bring_in(merge, &meeting, merged, error);
    if (status != CH_OK || merged->what == CH_MERGED_REFUSED || !writes) return status;
    if (meeting.here) merged->what = CH_MERGED_GONE_ON;
    return ch_people_reflect(merge->store, row->uuid, &row->reflection, error);
}

ChStatus ch_merge_row(ChMerge *merge, const json_t *json, ChMergedRow *merged, ChError *error)
{
    ChRowRead row;
    ChStr trainee;
    bool was = false;
    *merged = (ChMergedRow){.what = CH_MERGED_SAME};
    ch_arena_reset(&merge->scratch);
    if (ch_row_read(json, &merge->scratch, &row) != CH_OK)
        return ch_fail(error, CH_NO_MEMORY, "there is no memory left to read an attempt");
    if (row.uuid.n) memcpy(merged->uuid, row.uuid.p, CH_UUID_TEXT - 1);
    if (row.wrong) return ch_merge_refuse(merged, CH_REFUSED_FORM, "its \"%s\" is missing or makes no sense", row.wrong);
    ChStatus status = ch_store_was_forgotten(merge->store, row.uuid, &was, error);
    if (status != CH_OK) return status;
    if (was) return ch_merge_refuse(merged, CH_REFUSED_FORGOTTEN, "it was erased here, and what was erased does not come back");
    status = ch_merge_name_here(merge, row.trainee, &trainee, &was, error);
    if (status != CH_OK) return status;
    if (was) return ch_merge_refuse(merged, CH_REFUSED_FORGOTTEN, "whoever played it was erased here, and does not come back");
    return meet(merge, &row, trainee, merged, error);
}

ChStatus ch_merge_ready(ChMerge *merge, const json_t *json, ChError *error)
{
    ChRowRead row;
    ChHeld *held = NULL;
    ChMergedRow merged = {.what = CH_MERGED_SAME};
    const ChValues *values;
    ch_arena_reset(&merge->scratch);
    if (ch_row_read(json, &merge->scratch, &row) != CH_OK)
        return ch_fail(error, CH_NO_MEMORY, "there is no memory left to read an attempt");
    if (row.wrong || !row.has_end) return CH_OK;
    ChStatus status = ch_merge_hold(merge, row.revision, &held, &merged, error);
    if (status == CH_OK && merged.what != CH_MERGED_REFUSED) status = ch_merge_start(held, &row, &merged, error);
    return status == CH_OK && merged.what != CH_MERGED_REFUSED ? ch_merge_know(merge, held, &values, error) : status;
}
