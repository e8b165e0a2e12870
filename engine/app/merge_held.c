/* The compiled scenarios that rows are replayed on, and what their states are worth (merge.h). */
#include "app/merge_inside.h"

enum { MOST_EXPLORING_MS = 10000 }; /* what is shipped takes some tenths of a second */

static void free_held(ChHeld *held)
{
    ch_session_free(held->session);
    for (uint32_t i = 0; i < held->known_count; i++) ch_arena_free(&held->known[i].memory);
    ch_situation_free(&held->situation);
    ch_free(ch_heap(), held, sizeof *held);
}

void ch_merge_let_go(ChMerge *merge)
{
    for (uint32_t i = 0; i < merge->held_count; i++) free_held(merge->held[i]);
    merge->held_count = 0;
}

static bool is_trouble(ChStatus status)
{
    return status == CH_NO_MEMORY || status == CH_IO || status == CH_BUSY || status == CH_TOO_NEW;
}

/* ---- compiled scenarios ---- */

static ChStatus fetch_bytes(ChMerge *merge, ChHeld *held, ChMergedRow *merged, ChError *error)
{
    ChText bytes = {.from = ch_heap()};
    const ChDigest *revision = &held->situation.revision;
    ChStatus status = merge->fetch ? merge->fetch(merge->context, held->situation.revision_text, &bytes, error) : CH_NOT_FOUND;
    ChDigest real = ch_sha256(bytes.p, bytes.n);
    if (status == CH_OK && memcmp(&real, revision, sizeof real) != 0)
        (void)ch_merge_refuse(merged, CH_REFUSED_REVISION, "its scenario's bytes are not what their hash says");
    else if (status == CH_OK) {
        held->bytes = (ChBytes){ch_arena_copy(&held->situation.memory, bytes.p, bytes.n), bytes.n};
        if (!held->bytes.p) status = ch_fail(error, CH_NO_MEMORY, "there is no memory left to read a scenario");
    } else if (status == CH_NOT_FOUND || status == CH_BAD_INPUT || status == CH_DAMAGED) {
        status = ch_merge_refuse(merged, CH_REFUSED_REVISION, "the scenario that it was played on is not with it");
    }
    ch_text_free(&bytes);
    return status;
}

static ChStatus fill(ChMerge *merge, ChHeld *held, ChMergedRow *merged, ChError *error)
{
    ChError unread;
    ChSituation *situation = &held->situation;
    ChStatus status = ch_store_get_revision(merge->store, situation->revision, &situation->memory, &held->bytes, &unread);
    held->kept = status == CH_OK;
    if (is_trouble(status)) return ch_fail(error, status, "%s", unread.message);
    if (status != CH_OK) status = fetch_bytes(merge, held, merged, error);
    if (status != CH_OK || merged->what == CH_MERGED_REFUSED) return status;
    status = ch_archive_read(held->bytes.p, held->bytes.n, &situation->memory, &situation->scenario, &situation->method, &unread);
    if (status == CH_NO_MEMORY) return ch_fail(error, status, "%s", unread.message);
    return status == CH_OK ? CH_OK
                           : ch_merge_refuse(merged, CH_REFUSED_REVISION, "its scenario cannot be read: %.160s", unread.message);
}

ChStatus ch_merge_hold(ChMerge *merge, ChDigest revision, ChHeld **out, ChMergedRow *merged, ChError *error)
{
    for (uint32_t i = 0; i < merge->held_count; i++)
        if (memcmp(&merge->held[i]->situation.revision, &revision, sizeof revision) == 0) {
            *out = merge->held[i];
            return CH_OK;
        }
    if (merge->held_count == CH_MOST_HELD) ch_merge_let_go(merge);
    ChHeld *held = ch_resize(ch_heap(), NULL, 0, sizeof *held);
    if (!held) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to read a scenario");
    *held = (ChHeld){.situation = {.compiled = {.from = ch_heap()}, .revision = revision}};
    ch_digest_text(revision, held->situation.revision_text);
    ch_arena_init(&held->situation.memory, ch_heap(), SIZE_MAX);
    ch_arena_init(&held->situation.known, ch_heap(), SIZE_MAX);
    ChStatus status = fill(merge, held, merged, error);
    if (status == CH_OK && merged->what != CH_MERGED_REFUSED) {
        merge->held[merge->held_count++] = held;
        *out = held;
        return CH_OK;
    }
    free_held(held);
    return status;
}

/* ---- a row's session ---- */

ChStatus ch_merge_start(ChHeld *held, const ChRowRead *row, ChMergedRow *merged, ChError *error)
{
    ChStart start = {.mode = row->mode, .seed = row->seed};
    ChError unread;
    const ChScenario *scenario = &held->situation.scenario;
    const ChMethod *method = &held->situation.method;
    if (!ch_str_eq(scenario->id, row->scenario) || !ch_str_eq(method->id, row->method))
        return ch_merge_refuse(merged, CH_REFUSED_PLAY, "it names another scenario or method than it was played on");
    for (uint32_t i = 0; i < row->precedent_count; i++) {
        uint32_t flag = ch_flag_find(scenario, row->precedents[i]);
        if (flag == CH_NONE) return ch_merge_refuse(merged, CH_REFUSED_PLAY, "it starts from something that its scenario does not have");
        start.precedents |= (uint64_t)1 << flag;
    }
    ChStatus status = held->session ? ch_session_restart(held->session, start, NULL, &unread)
                                    : ch_session_start(scenario, method, start, ch_heap(), &held->session, NULL, &unread);
    if (status == CH_NO_MEMORY) return ch_fail(error, status, "%s", unread.message);
    return status == CH_OK ? CH_OK : ch_merge_refuse(merged, CH_REFUSED_PLAY, "it cannot start as it says: %.160s", unread.message);
}

/* ---- what its states are worth ---- */

/* Room for one more; the oldest goes where there is none. */
static ChKnown *make_room(ChHeld *held)
{
    if (held->known_count < CH_MOST_KNOWN) return &held->known[held->known_count++];
    ChKnown *oldest = &held->known[held->known_next++ % CH_MOST_KNOWN];
    ch_arena_free(&oldest->memory);
    return oldest;
}

ChStatus ch_merge_know(ChMerge *merge, ChHeld *held, const ChValues **values, ChError *error)
{
    uint64_t precedents = ch_session_started(held->session).precedents;
    ChSituation *situation = &held->situation;
    for (uint32_t i = 0; i < held->known_count; i++)
        if (held->known[i].precedents == precedents) {
            *values = held->known[i].values;
            return CH_OK;
        }
    ChStatus status = ch_situation_know_within(situation, precedents, merge->store, MOST_EXPLORING_MS, error);
    if (status != CH_OK && status != CH_STOPPED && status != CH_BAD_INPUT) return status; /* the last: from nowhere it can begin */
    *make_room(held) = (ChKnown){.precedents = precedents, .values = situation->values, .memory = situation->known};
    *values = situation->values;
    situation->values = NULL;
    ch_arena_init(&situation->known, ch_heap(), SIZE_MAX);
    return CH_OK;
}
