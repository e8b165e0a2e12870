#include "records/results.h"

#include "records/kept.h"
#include "records/row.h"
#include "records/sql.h"

ChStatus ch_results_drop(ChStore *store, int64_t attempt, ChError *error)
{
    static const ChSql drops[] = {CH_SQL_DROP_SHOWN, CH_SQL_DROP_STEPS, CH_SQL_DROP_RESULT};
    ChStatus status = CH_OK;
    for (size_t i = 0; i < sizeof drops / sizeof drops[0] && status == CH_OK; i++)
        status = ch_sql_run(store, drops[i], CH_BINDS(ch_bind_whole(attempt)), NULL, error);
    return status;
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

static ChStatus put_result(ChStore *store, ChStr uuid, const ChKeptResult *result, ChError *error)
{
    int64_t attempt;
    bool ended;
    ChStatus status = ch_attempt_place(store, uuid, &attempt, &ended, error);
    if (status) return status;
    if (!ended)
        return ch_fail(error, CH_BAD_INPUT, "Could not %s in \"%s\": the attempt has not ended.", store->doing, store->path);
    status = ch_results_drop(store, attempt, error);
    if (status == CH_OK)
        status = ch_sql_run(store, CH_SQL_PUT_RESULT,
                            CH_BINDS(ch_bind_whole(attempt), ch_bind_whole(result->anger_start),
                                     ch_bind_whole(result->anger_peak), ch_bind_whole(result->anger_end),
                                     ch_bind_whole(result->cost), ch_bind_whole(result->may_give),
                                     ch_bind_text(result->currency), ch_bind_whole(result->decisions)),
                            NULL, error);
    return status == CH_OK ? put_parts(store, attempt, result, error) : status;
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

typedef struct StepRow {
    uint32_t n, times, attempts;
    ChStr id, title;
    ChStepStatus status;
} StepRow;

static void read_step_row(ChRow *row, void *item)
{
    StepRow *step = item;
    step->n = (uint32_t)ch_row_whole(row);
    step->id = ch_row_text(row);
    step->title = ch_row_text(row);
    ChStr status = ch_row_peek(row);
    if (!ch_row_step_of(status, &step->status) && row->status == CH_OK) row->status = CH_DAMAGED;
    step->times = (uint32_t)ch_row_whole(row);
    step->attempts = (uint32_t)ch_row_whole(row);
}

ChStatus ch_results_steps(ChStore *store, const ChStepsOf *of, ChArena *arena, ChStepCounts *counts, ChError *error)
{
    void *items;
    uint32_t count;
    *counts = (ChStepCounts){0};
    store->doing = "count the steps";
    ChStatus status = ch_sql_rows(store, of->first ? CH_SQL_FIRST_STEPS : CH_SQL_LATEST_STEPS,
                                  CH_BINDS(ch_bind_text_or_null(of->class), ch_bind_text_or_null(of->scenario),
                                           ch_bind_text_or_null(of->method), ch_bind_text_or_null(of->trainee)),
                                  arena, sizeof(StepRow), read_step_row, &items, &count, error);
    if (status || count == 0) return status;
    const StepRow *rows = items;
    counts->at = CH_NEW_ARRAY(arena, ChStepCount, count);
    if (!counts->at) return ch_sql_fail_memory(store, error);
    counts->attempts = rows[0].attempts;
    for (uint32_t i = 0; i < count; i++) {
        bool same = counts->count && counts->at[counts->count - 1].n == rows[i].n &&
                    ch_str_eq(counts->at[counts->count - 1].id, rows[i].id);
        if (!same) counts->at[counts->count++] = (ChStepCount){.id = rows[i].id, .title = rows[i].title, .n = rows[i].n};
        counts->at[counts->count - 1].times[rows[i].status] += rows[i].times;
    }
    return CH_OK;
}
