/* Writing attempts: begin, one durable row a decision, end. */
#include <stdio.h>
#include <string.h>

#include "records/classes.h"
#include "records/kept.h"
#include "records/row.h"
#include "records/sql.h"
#include "records/uuid.h"

static ChStatus refuse(const ChStore *store, const char *why, ChError *error)
{
    return ch_fail(error, CH_BAD_INPUT, "Could not %s in \"%s\": %s.", store->doing, store->path, why);
}

static ChStatus put_input(ChStore *store, int64_t attempt, uint32_t n, const ChKeptInput *kept, ChError *error)
{
    char text[CH_PICKS_TEXT];
    const ChInput *input = &kept->input;
    if (!ch_row_input_fits(input)) return refuse(store, "it is no answer that a play can hold", error);
    ChStr picks = {NULL, 0};
    if (input->kind == CH_INPUT_ANSWER) picks = ch_row_picks(&input->decision, text);
    return ch_sql_run(store, CH_SQL_PUT_INPUT,
                      CH_BINDS(ch_bind_whole(attempt), ch_bind_whole(n), ch_bind_text(ch_row_kind(input->kind)),
                               ch_bind_text_or_null(picks), ch_bind_whole(input->ms), ch_bind_text(kept->at),
                               kept->beat.n ? ch_bind_text(kept->beat) : ch_bind_text_or_null((ChStr){NULL, 0})),
                      NULL, error);
}

/* What an attempt has come to. */
typedef struct Progress {
    int64_t id;
    bool ended;
    uint32_t inputs;
} Progress;

static ChStatus progress_of(ChStore *store, ChStr uuid, Progress *progress, ChError *error)
{
    sqlite3_stmt *query;
    bool row = false;
    ChStatus status = ch_sql_query(store, CH_SQL_PROGRESS, CH_BINDS(ch_bind_text(uuid)), &query, error);
    if (status == CH_OK) status = ch_sql_step(store, query, &row, error);
    if (status == CH_OK && !row)
        status = ch_fail(error, CH_NOT_FOUND, "Could not %s in \"%s\": there is no attempt \"%.*s\" (any more).",
                         store->doing, store->path, CH_FMT(uuid));
    if (status == CH_OK)
        *progress = (Progress){.id = sqlite3_column_int64(query, 0),
                               .ended = sqlite3_column_int64(query, 1) != 0,
                               .inputs = (uint32_t)sqlite3_column_int64(query, 2)};
    ch_sql_done(query);
    return status;
}

ChStatus ch_attempt_place(ChStore *store, ChStr uuid, int64_t *place, bool *ended, ChError *error)
{
    Progress progress = {0};
    ChStatus status = progress_of(store, uuid, &progress, error);
    *place = progress.id;
    *ended = progress.ended;
    return status;
}

/* ---- begin ---- */

static ChStatus put_precedents(ChStore *store, int64_t attempt, const ChAttemptStart *start, ChError *error)
{
    ChStatus status = CH_OK;
    for (uint32_t i = 0; status == CH_OK && i < start->precedent_count; i++)
        status = ch_sql_run(store, CH_SQL_PUT_PRECEDENT,
                            CH_BINDS(ch_bind_whole(attempt), ch_bind_whole((int64_t)i + 1),
                                     ch_bind_text(start->precedents[i])),
                            NULL, error);
    return status;
}

static ChStatus put_inputs(ChStore *store, int64_t attempt, const ChAttemptStart *start, ChError *error)
{
    ChStatus status = CH_OK;
    for (uint32_t i = 0; status == CH_OK && i < start->input_count; i++)
        status = put_input(store, attempt, i + 1, &start->inputs[i], error);
    return status;
}

static bool takes_back(const ChAttemptStart *start)
{
    for (uint32_t i = 0; i < start->input_count; i++)
        if (start->inputs[i].input.kind == CH_INPUT_TAKE_BACK) return true;
    return false;
}

static ChStatus put_attempt(ChStore *store, const ChAttemptStart *start, ChStr uuid, ChError *error)
{
    return ch_sql_run(store, CH_SQL_PUT_ATTEMPT,
                      CH_BINDS(ch_bind_text(uuid), ch_bind_bytes(start->revision.bytes, sizeof start->revision.bytes),
                               ch_bind_text(start->engine), ch_bind_text(start->scenario),
                               ch_bind_text(start->method), ch_bind_text(ch_row_mode(start->mode)),
                               ch_bind_whole((int64_t)start->seed), ch_bind_text(start->parent),
                               ch_bind_text(start->trainee), ch_bind_text(start->started),
                               ch_bind_whole(takes_back(start)), ch_bind_text_or_null(start->class)),
                      NULL, error);
}

/* Whether what it refers to is there, and its name is free: said plainly here, held by the tables in any case. */
static ChStatus check_start(ChStore *store, const ChAttemptStart *start, ChStr uuid, ChError *error)
{
    Progress unused;
    if (start->parent.n) {
        ChStatus status = progress_of(store, start->parent, &unused, error);
        if (status) return status;
    }
    sqlite3_stmt *query;
    bool there = false;
    if (start->class.n) {
        ChClass unread;
        ChArena scratch;
        ch_arena_init(&scratch, store->from, SIZE_MAX);
        ChStatus found = ch_class_find(store, start->class, &scratch, &unread, error);
        ch_arena_free(&scratch);
        if (found) return found;
        store->doing = "begin the attempt";
    }
    ChStatus status = ch_sql_query(store, CH_SQL_GET_REVISION,
                                   CH_BINDS(ch_bind_bytes(start->revision.bytes, sizeof start->revision.bytes)),
                                   &query, error);
    if (status == CH_OK) status = ch_sql_step(store, query, &there, error);
    ch_sql_done(query);
    if (status) return status;
    if (!there) return refuse(store, "its scenario was not kept first", error);
    ChError trouble;
    status = progress_of(store, uuid, &unused, &trouble);
    if (status == CH_OK) return refuse(store, "an attempt of that name is kept already", error);
    if (status != CH_NOT_FOUND && error) *error = trouble;
    return status == CH_NOT_FOUND ? CH_OK : status;
}

static ChStatus put_start(ChStore *store, const ChAttemptStart *start, ChStr uuid, ChError *error)
{
    ChStatus status = check_start(store, start, uuid, error);
    if (status == CH_OK) status = put_attempt(store, start, uuid, error);
    int64_t attempt = sqlite3_last_insert_rowid(store->db);
    if (status == CH_OK) status = put_precedents(store, attempt, start, error);
    if (status == CH_OK) status = put_inputs(store, attempt, start, error);
    return status;
}

ChStatus ch_store_begin(ChStore *store, const ChAttemptStart *start, char uuid[CH_UUID_TEXT], ChError *error)
{
    store->doing = "begin the attempt";
    if (ch_row_mode(start->mode).n == 0) return refuse(store, "its mode is unknown", error);
    if (start->uuid.n == 0)
        ch_uuid_make(uuid);
    else if (ch_uuid_valid(start->uuid))
        snprintf(uuid, CH_UUID_TEXT, "%.*s", CH_FMT(start->uuid));
    else
        return refuse(store, "the name given to it is no uuid", error);
    ChStatus status = ch_sql_write_begin(store, "begin the attempt", error);
    if (status) return status;
    return ch_sql_finish(store, put_start(store, start, ch_str(uuid), error), error);
}

/* ---- one decision ---- */

static ChStatus append(ChStore *store, ChStr uuid, uint32_t n, const ChKeptInput *kept, ChError *error)
{
    Progress progress;
    ChStatus status = progress_of(store, uuid, &progress, error);
    if (status) return status;
    if (n != progress.inputs + 1)
        return ch_fail(error, CH_BAD_INPUT,
                       "Could not %s in \"%s\": it would be number %u, but %u are kept; if the attempt went on in "
                       "another window, go on there or resume it again.",
                       store->doing, store->path, (unsigned)n, (unsigned)progress.inputs);
    if (progress.ended && kept->input.kind == CH_INPUT_ANSWER) return refuse(store, "the attempt has ended", error);
    status = put_input(store, progress.id, n, kept, error);
    if (status || kept->input.kind != CH_INPUT_TAKE_BACK) return status;
    status = ch_sql_run(store, CH_SQL_TAKE_BACK, CH_BINDS(ch_bind_whole(progress.id)), NULL, error);
    return status == CH_OK && progress.ended ? ch_results_drop(store, progress.id, error) : status;
}

ChStatus ch_store_append(ChStore *store, ChStr uuid, uint32_t n, const ChKeptInput *input, ChError *error)
{
    ChStatus status = ch_sql_write_begin(store, "keep the decision", error);
    if (status) return status;
    return ch_sql_finish(store, append(store, uuid, n, input, error), error);
}

/* ---- the end ---- */

static ChStatus end_attempt(ChStore *store, ChStr uuid, const ChAttemptEnd *end, ChError *error)
{
    Progress progress;
    ChStatus status = progress_of(store, uuid, &progress, error);
    if (status) return status;
    if (progress.ended) return refuse(store, "the attempt has ended already", error);
    return ch_sql_run(store, CH_SQL_END,
                      CH_BINDS(ch_bind_whole(progress.id), ch_bind_text(end->ended), ch_bind_text(end->ending),
                               ch_bind_text(ch_row_outcome(end->outcome)), ch_bind_null_if_negative(end->points),
                               ch_bind_whole(end->earned), ch_bind_null_if_negative(end->best),
                               ch_bind_bytes(end->debrief.bytes, sizeof end->debrief.bytes)),
                      NULL, error);
}

ChStatus ch_store_end(ChStore *store, ChStr uuid, const ChAttemptEnd *end, ChError *error)
{
    store->doing = "keep how the attempt ended";
    if (ch_row_outcome(end->outcome).n == 0 || end->points > CH_POINTS)
        return refuse(store, "its result makes no sense", error);
    ChStatus status = ch_sql_write_begin(store, "keep how the attempt ended", error);
    if (status) return status;
    return ch_sql_finish(store, end_attempt(store, uuid, end, error), error);
}
