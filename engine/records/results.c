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
    if (status) return status;
    return ch_sql_run(store, CH_SQL_TOLD, CH_BINDS(ch_bind_whole(attempt), ch_bind_text_or_null((ChStr){NULL, 0})), NULL, error);
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

/* The number of the list of these steps' ids; it is put where it is new. */
static ChStatus number_list(ChStore *store, const ChKeptResult *result, int64_t *number, ChError *error)
{
    ChText ids = {.from = store->from};
    for (uint32_t i = 0; i < result->step_count; i++) ch_text_addf(&ids, "%s%.*s", i ? " " : "", CH_FMT(result->steps[i].id));
    ChStatus status = ids.failed ? ch_sql_fail_memory(store, error)
                                 : ch_sql_run(store, CH_SQL_PUT_STEP_LIST, CH_BINDS(ch_bind_text(ch_text_view(&ids))), NULL, error);
    if (status == CH_OK) status = ch_sql_whole(store, CH_SQL_GET_STEP_LIST, CH_BINDS(ch_bind_text(ch_text_view(&ids))), number, error);
    ch_text_free(&ids);
    return status == CH_OK && *number < 1 ? ch_sql_fail_row(store, CH_DAMAGED, error) : status;
}

/* Beside the attempt itself, so that where many are counted an index has it all (counts.h). */
static ChStatus put_told(ChStore *store, int64_t attempt, const ChKeptResult *result, ChError *error)
{
    int64_t number = 0;
    char text[CH_ROW_STEPS_TEXT];
    ChStepStatus how[CH_MAX_STEPS];
    if (result->step_count > CH_MAX_STEPS) return ch_sql_fail_row(store, CH_DAMAGED, error);
    ChStatus status = number_list(store, result, &number, error);
    for (uint32_t i = 0; i < result->step_count; i++) how[i] = result->steps[i].status;
    if (status) return status;
    ChStr steps = ch_row_steps(number, how, result->step_count, text);
    return ch_sql_run(store, CH_SQL_TOLD, CH_BINDS(ch_bind_whole(attempt), ch_bind_text(steps)), NULL, error);
}

static ChStatus put_totals(ChStore *store, int64_t attempt, const ChKeptResult *result, ChError *error)
{
    return ch_sql_run(store, CH_SQL_PUT_RESULT,
                      CH_BINDS(ch_bind_whole(attempt), ch_bind_whole(result->anger_start), ch_bind_whole(result->anger_peak),
                               ch_bind_whole(result->anger_end), ch_bind_whole(result->cost), ch_bind_whole(result->may_give),
                               ch_bind_text(result->currency), ch_bind_whole(result->decisions)),
                      NULL, error);
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
    return status == CH_OK ? put_told(store, attempt, result, error) : status;
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

ChStatus ch_results_read_steps(ChStore *store, int64_t attempt, ChArena *arena, ChKeptStep **steps, uint32_t *count, ChError *error)
{
    void *items;
    ChStatus status = ch_sql_rows(store, CH_SQL_GET_STEPS, CH_BINDS(ch_bind_whole(attempt)), arena, sizeof(ChKeptStep), read_step,
                                  &items, count, error);
    *steps = items;
    return status;
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
    status = ch_results_read_steps(store, whole->attempt, arena, &result->steps, &result->step_count, error);
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
