#include "records/results.h"

#include <stdlib.h>
#include <string.h>

#include "records/kept.h"
#include "records/row.h"
#include "records/sql.h"

ChStatus ch_results_drop(ChStore *store, int64_t attempt, ChError *error)
{
    static const ChSql drops[] = {CH_SQL_DROP_SHOWN, CH_SQL_DROP_STEPS, CH_SQL_DROP_RESULT};
    ChStatus status = CH_OK;
    for (size_t i = 0; i < sizeof drops / sizeof drops[0] && status == CH_OK; i++)
        status = ch_sql_run(store, drops[i], CH_BINDS(ch_bind_whole(attempt)), NULL, error);
    if (status) return status;
    return ch_sql_run(store, CH_SQL_TOLD, CH_BINDS(ch_bind_whole(attempt), ch_bind_whole(0)), NULL, error);
}

static ChStatus put_parts(ChStore *store, int64_t attempt, const ChKeptResult *result, ChError *error)
{
    ChStatus status = CH_OK;
    for (uint32_t i = 0; i < result->step_count && status == CH_OK; i++) {
        const ChKeptStep *step = &result->steps[i];
        status = ch_sql_run(store, CH_SQL_PUT_STEP,
                            CH_BINDS(ch_bind_whole(attempt), ch_bind_whole((int64_t)i + 1), ch_bind_text(step->id),
                                     ch_bind_text(step->title), ch_bind_text(ch_row_step(step->status)),
                                     ch_bind_whole(step->earned), ch_bind_whole(step->of)),
                            NULL, error);
    }
    for (uint32_t i = 0; i < result->shown_count && status == CH_OK; i++)
        status = ch_sql_run(store, CH_SQL_PUT_SHOWN,
                            CH_BINDS(ch_bind_whole(attempt), ch_bind_text(result->shown[i].behaviour),
                                     ch_bind_whole(result->shown[i].times)),
                            NULL, error);
    return status;
}

/* "listen met,own broken": the steps in one text, so that where many are counted an attempt is one row. */
static void write_steps(const ChKeptResult *result, ChText *text)
{
    for (uint32_t i = 0; i < result->step_count; i++)
        ch_text_addf(text, "%s%.*s %.*s", i ? "," : "", CH_FMT(result->steps[i].id),
                     CH_FMT(ch_row_step(result->steps[i].status)));
}

static ChStatus put_totals(ChStore *store, int64_t attempt, const ChKeptResult *result, ChError *error)
{
    ChText steps = {.from = store->from};
    write_steps(result, &steps);
    ChStatus status = steps.failed ? ch_sql_fail_memory(store, error)
                                   : ch_sql_run(store, CH_SQL_PUT_RESULT,
                                                CH_BINDS(ch_bind_whole(attempt), ch_bind_whole(result->anger_start),
                                                         ch_bind_whole(result->anger_peak), ch_bind_whole(result->anger_end),
                                                         ch_bind_whole(result->cost), ch_bind_whole(result->may_give),
                                                         ch_bind_text(result->currency), ch_bind_whole(result->decisions),
                                                         ch_bind_text(ch_text_view(&steps))),
                                                NULL, error);
    ch_text_free(&steps);
    return status;
}

static ChStatus put_result(ChStore *store, ChStr uuid, const ChKeptResult *result, ChError *error)
{
    int64_t attempt;
    bool ended;
    ChStatus status = ch_attempt_place(store, uuid, &attempt, &ended, error);
    if (status) return status;
    if (!ended)
        return ch_fail(error, CH_BAD_INPUT, "Could not %s in \"%s\": the attempt has not ended.", store->doing, store->path);
    status = ch_results_drop(store, attempt, error);
    if (status == CH_OK) status = put_totals(store, attempt, result, error);
    if (status == CH_OK) status = put_parts(store, attempt, result, error);
    if (status) return status;
    return ch_sql_run(store, CH_SQL_TOLD, CH_BINDS(ch_bind_whole(attempt), ch_bind_whole(1)), NULL, error);
}

ChStatus ch_results_put(ChStore *store, ChStr uuid, const ChKeptResult *result, ChError *error)
{
    ChStatus status = ch_sql_write_begin(store, "keep what came of the attempt", error);
    if (status) return status;
    return ch_sql_finish(store, put_result(store, uuid, result, error), error);
}

/* ---- reading ---- */

typedef struct Whole {
    int64_t attempt;
    ChKeptResult result;
} Whole;

static void read_whole(ChRow *row, void *item)
{
    Whole *whole = item;
    whole->attempt = ch_row_whole(row);
    whole->result.anger_start = ch_row_int(row, 0);
    whole->result.anger_peak = ch_row_int(row, 0);
    whole->result.anger_end = ch_row_int(row, 0);
    whole->result.cost = ch_row_whole(row);
    whole->result.may_give = ch_row_whole(row);
    whole->result.currency = ch_row_text(row);
    whole->result.decisions = (uint32_t)ch_row_whole(row);
}

static void read_step(ChRow *row, void *item)
{
    ChKeptStep *step = item;
    step->id = ch_row_text(row);
    step->title = ch_row_text(row);
    ChStr status = ch_row_peek(row);
    if (!ch_row_step_of(status, &step->status) && row->status == CH_OK) row->status = CH_DAMAGED;
    step->earned = ch_row_int(row, 0);
    step->of = ch_row_int(row, 0);
}

static void read_shown(ChRow *row, void *item)
{
    ChKeptShown *shown = item;
    shown->behaviour = ch_row_text(row);
    shown->times = (uint32_t)ch_row_whole(row);
}

ChStatus ch_results_read(ChStore *store, ChStr uuid, ChArena *arena, ChKeptResult *result, ChError *error)
{
    void *items;
    uint32_t count;
    store->doing = "look up what came of the attempt";
    ChStatus status = ch_sql_rows(store, CH_SQL_GET_RESULT, CH_BINDS(ch_bind_text(uuid)), arena, sizeof(Whole), read_whole,
                                  &items, &count, error);
    if (status) return status;
    if (count == 0) return ch_fail(error, CH_NOT_FOUND, "Nothing is kept of how attempt %.*s came out.", CH_FMT(uuid));
    const Whole *whole = items;
    *result = whole->result;
    status = ch_sql_rows(store, CH_SQL_GET_STEPS, CH_BINDS(ch_bind_whole(whole->attempt)), arena, sizeof(ChKeptStep),
                         read_step, &items, &result->step_count, error);
    result->steps = items;
    if (status) return status;
    status = ch_sql_rows(store, CH_SQL_GET_SHOWN, CH_BINDS(ch_bind_whole(whole->attempt)), arena, sizeof(ChKeptShown),
                         read_shown, &items, &result->shown_count, error);
    result->shown = items;
    return status;
}

static void read_name(ChRow *row, void *item)
{
    *(ChStr *)item = ch_row_text(row);
}

ChStatus ch_results_missing(ChStore *store, uint32_t limit, ChArena *arena, ChNames *uuids, ChError *error)
{
    void *items;
    store->doing = "look for attempts to be told of";
    ChStatus status = ch_sql_rows(store, CH_SQL_NO_RESULT, CH_BINDS(ch_bind_whole(limit)), arena, sizeof(ChStr), read_name,
                                  &items, &uuids->count, error);
    uuids->at = items;
    return status;
}

/* ---- many at once ---- */

typedef struct Counting {
    ChStore *store;
    ChArena *arena;
    ChStepCounts *counts;
    uint32_t room;
    ChError *error;
} Counting;

/* Titles are the same for all that are counted as one step, and read once. */
static ChStatus title_of(Counting *counting, int64_t attempt, ChStepCount *step)
{
    void *items;
    uint32_t count;
    ChStatus status = ch_sql_rows(counting->store, CH_SQL_GET_STEPS, CH_BINDS(ch_bind_whole(attempt)), counting->arena,
                                  sizeof(ChKeptStep), read_step, &items, &count, counting->error);
    const ChKeptStep *steps = items;
    step->title = status == CH_OK && step->n <= count ? steps[step->n - 1].title : step->id;
    return status;
}

/* Where step `n` with this id is among those counted, in the order of the method; made where it is not there yet. */
static ChStatus place_of(Counting *counting, uint32_t n, ChStr id, int64_t attempt, ChStepCount **place)
{
    ChStepCounts *counts = counting->counts;
    uint32_t at = 0;
    while (at < counts->count && (counts->at[at].n < n || (counts->at[at].n == n && ch_str_cmp(counts->at[at].id, id) < 0))) at++;
    *place = counts->at + at;
    if (at < counts->count && counts->at[at].n == n && ch_str_eq(counts->at[at].id, id)) return CH_OK;
    ChStepCount *grown = ch_arena_grow(counting->arena, counts->at, counts->count, &counting->room, sizeof *grown);
    if (!grown) return ch_sql_fail_memory(counting->store, counting->error);
    counts->at = grown;
    memmove(grown + at + 1, grown + at, (counts->count - at) * sizeof *grown);
    counts->count++;
    grown[at] = (ChStepCount){.id = ch_str_copy(counting->arena, id), .n = n};
    if (!grown[at].id.p) return ch_sql_fail_memory(counting->store, counting->error);
    *place = grown + at;
    return title_of(counting, attempt, *place);
}

/* `steps` as write_steps wrote them. */
static ChStatus count_one(Counting *counting, ChStr steps, int64_t attempt)
{
    for (uint32_t n = 1; steps.n; n++) {
        const char *comma = memchr(steps.p, ',', steps.n), *space = memchr(steps.p, ' ', steps.n);
        uint32_t length = comma ? (uint32_t)(comma - steps.p) : steps.n, id = space ? (uint32_t)(space - steps.p) : steps.n;
        ChStepStatus how;
        ChStepCount *step;
        if (id >= length || !ch_utf8_valid((ChStr){steps.p, id}, NULL) ||
            !ch_row_step_of((ChStr){steps.p + id + 1, length - id - 1}, &how))
            return ch_sql_fail_row(counting->store, CH_DAMAGED, counting->error);
        ChStatus status = place_of(counting, n, (ChStr){steps.p, id}, attempt, &step);
        if (status) return status;
        step->times[how]++;
        length += comma != NULL;
        steps = (ChStr){steps.p + length, steps.n - length};
    }
    counting->counts->attempts++;
    return CH_OK;
}

/* Each row is the steps of an attempt, and which it was, for each of `countings`. They are counted as they are read: of thousands
 * of attempts most came out in a way of their own, so that sorting them to count those that are alike costs more than it saves. */
static ChStatus count_rows(ChSql which, const ChBind *binds, uint32_t bind_count, Counting *countings, int count)
{
    sqlite3_stmt *query;
    bool more = true;
    ChStore *store = countings->store;
    ChStatus status = ch_sql_query(store, which, binds, bind_count, &query, countings->error);
    while (status == CH_OK && (status = ch_sql_step(store, query, &more, countings->error)) == CH_OK && more) {
        ChRow row = {.query = query, .arena = countings->arena};
        for (int i = 0; i < count && status == CH_OK; i++) {
            bool none = ch_row_null(&row);
            ChStr steps = ch_row_peek(&row);
            int64_t attempt = ch_row_whole(&row);
            if (!none) status = row.status ? ch_sql_fail_row(store, row.status, countings->error) : count_one(&countings[i], steps, attempt);
        }
    }
    ch_sql_done(query);
    return status;
}

/* Of the latest or the first, by what narrows it down most. */
static const ChSql counted[2][4] = {
    {CH_SQL_LATEST_STEPS, CH_SQL_LATEST_STEPS_OF_SOME, CH_SQL_LATEST_STEPS_OF_TRAINEE, CH_SQL_LATEST_STEPS_OF_CLASS},
    {CH_SQL_FIRST_STEPS, CH_SQL_FIRST_STEPS_OF_SOME, CH_SQL_FIRST_STEPS_OF_TRAINEE, CH_SQL_FIRST_STEPS_OF_CLASS},
};

ChStatus ch_results_steps(ChStore *store, const ChStepsOf *of, ChArena *arena, ChStepCounts *counts, ChError *error)
{
    Counting counting = {.store = store, .arena = arena, .counts = counts, .error = error};
    const ChBind binds[] = {ch_bind_text_or_null(of->class), ch_bind_text_or_null(of->scenario), ch_bind_text_or_null(of->method),
                            ch_bind_text_or_null(of->trainee)};
    bool all = !of->class.p && !of->scenario.p && !of->method.p && !of->trainee.p;
    *counts = (ChStepCounts){0};
    store->doing = "count the steps";
    return count_rows(counted[of->first][of->class.p ? 3 : of->trainee.p ? 2 : all ? 0 : 1], binds,
                      all ? 0 : sizeof binds / sizeof binds[0], &counting, 1);
}

ChStatus ch_results_programme_steps(ChStore *store, ChStr programme, ChStr scenario, ChArena *arena, ChStepCounts *first,
                                    ChStepCounts *latest, ChError *error)
{
    Counting countings[] = {{.store = store, .arena = arena, .counts = latest, .error = error},
                            {.store = store, .arena = arena, .counts = first, .error = error}};
    *first = *latest = (ChStepCounts){0};
    store->doing = "count the steps";
    return count_rows(CH_SQL_PROGRAMME_STEPS, CH_BINDS(ch_bind_text(programme), ch_bind_text(scenario)), countings, 2);
}

/* ---- answers ---- */

typedef struct Played {
    int64_t attempt;
    ChDigest revision;
} Played;

static void read_played(ChRow *row, void *item)
{
    Played *played = item;
    played->attempt = ch_row_whole(row);
    played->revision = ch_row_digest(row);
}

typedef struct Place {
    ChDigest revision;
    ChStr beat;
    int64_t last; /* the attempt that came here last, whose first answer is counted */
} Place;

typedef struct Answer {
    uint32_t place, times;
    ChStr picks;
} Answer;

/* Counted here and not by grouping rows: nearly every row is a first answer, and sorting them all costs more than reading them. */
typedef struct Tally {
    ChStore *store;
    ChArena *arena;
    Place *places;
    Answer *answers;
    uint32_t place_count, place_room, answer_count, answer_room;
} Tally;

static ChStr keep_text(Tally *tally, ChStr text, ChStatus *status)
{
    ChStr kept = ch_str_copy(tally->arena, text);
    if (!ch_utf8_valid(text, NULL)) *status = CH_DAMAGED;
    if (!kept.p) *status = CH_NO_MEMORY;
    return kept;
}

static uint32_t find_place(Tally *tally, const Played *played, ChStr beat, ChStatus *status)
{
    for (uint32_t i = 0; i < tally->place_count; i++)
        if (ch_str_eq(tally->places[i].beat, beat) &&
            memcmp(tally->places[i].revision.bytes, played->revision.bytes, sizeof played->revision.bytes) == 0)
            return i;
    Place *grown = ch_arena_grow(tally->arena, tally->places, tally->place_count, &tally->place_room, sizeof *grown);
    if (!grown) {
        *status = CH_NO_MEMORY;
        return 0;
    }
    tally->places = grown;
    grown[tally->place_count] = (Place){.revision = played->revision, .beat = keep_text(tally, beat, status)};
    return tally->place_count++;
}

static ChStatus count_answer(Tally *tally, const Played *played, ChStr beat, ChStr picks)
{
    ChStatus status = CH_OK;
    uint32_t place = find_place(tally, played, beat, &status), i = 0;
    if (status || tally->places[place].last == played->attempt) return status;
    tally->places[place].last = played->attempt;
    while (i < tally->answer_count && (tally->answers[i].place != place || !ch_str_eq(tally->answers[i].picks, picks))) i++;
    if (i == tally->answer_count) {
        Answer *grown = ch_arena_grow(tally->arena, tally->answers, tally->answer_count, &tally->answer_room, sizeof *grown);
        if (!grown) return CH_NO_MEMORY;
        tally->answers = grown;
        grown[tally->answer_count++] = (Answer){.place = place, .picks = keep_text(tally, picks, &status)};
    }
    tally->answers[i].times++;
    return status;
}

static ChStatus count_answers(Tally *tally, const Played *played, ChError *error)
{
    sqlite3_stmt *query;
    bool more = true;
    ChStatus status = ch_sql_query(tally->store, CH_SQL_ANSWERED, CH_BINDS(ch_bind_whole(played->attempt)), &query, error);
    while (status == CH_OK && (status = ch_sql_step(tally->store, query, &more, error)) == CH_OK && more) {
        ChRow row = {.query = query, .arena = tally->arena};
        ChStr beat = ch_row_peek(&row), picks = ch_row_peek(&row);
        ChStatus counted_one = row.status ? row.status : count_answer(tally, played, beat, picks);
        if (counted_one) status = ch_sql_fail_row(tally->store, counted_one, error);
    }
    ch_sql_done(query);
    return status;
}

static int by_beat_and_times(const void *a, const void *b)
{
    const ChAnswerCount *one = a, *other = b;
    int order = memcmp(one->revision.bytes, other->revision.bytes, sizeof one->revision.bytes);
    if (order == 0) order = ch_str_cmp(one->beat, other->beat);
    if (order == 0) order = (one->times < other->times) - (one->times > other->times);
    return order ? order : ch_str_cmp(one->picks, other->picks);
}

static ChStatus tell_tally(const Tally *tally, ChAnswerCounts *counts, ChError *error)
{
    *counts = (ChAnswerCounts){CH_NEW_ARRAY(tally->arena, ChAnswerCount, tally->answer_count), tally->answer_count};
    if (!counts->at) return ch_sql_fail_memory(tally->store, error);
    for (uint32_t i = 0; i < counts->count; i++) {
        const Answer *answer = &tally->answers[i];
        const Place *place = &tally->places[answer->place];
        counts->at[i] = (ChAnswerCount){.revision = place->revision, .beat = place->beat, .picks = answer->picks, .times = answer->times};
    }
    qsort(counts->at, counts->count, sizeof *counts->at, by_beat_and_times);
    return CH_OK;
}

ChStatus ch_results_answers(ChStore *store, const ChAnswersOf *of, ChArena *arena, ChAnswerCounts *counts, ChError *error)
{
    void *items;
    uint32_t count;
    Tally tally = {.store = store, .arena = arena};
    const ChBind binds[] = {ch_bind_text(of->class.p ? of->class : of->programme), ch_bind_text(of->scenario), ch_bind_whole(CH_ANSWERS_OF)};
    store->doing = "count the answers";
    ChStatus status = ch_sql_begin(store, CH_SQL_BEGIN_READ, error);
    if (status) return status;
    status = ch_sql_rows(store, of->class.p ? CH_SQL_PLAYED_IN_CLASS : CH_SQL_PLAYED_IN_PROGRAMME, binds, of->class.p ? 1 : 3,
                         arena, sizeof(Played), read_played, &items, &count, error);
    const Played *played = items;
    for (uint32_t i = 0; i < count && status == CH_OK; i++) status = count_answers(&tally, &played[i], error);
    if (status == CH_OK) status = tell_tally(&tally, counts, error);
    return ch_sql_finish(store, status, error);
}
