/* Reading attempts: one, their logs, pages of them, and who stands where. */
#include <stdio.h>
#include <string.h>

#include "records/row.h"
#include "records/sql.h"
#include "records/uuid.h"

/* ---- rows ---- */

static void read_end(ChRow *row, ChAttempt *attempt)
{
    attempt->ended = !ch_row_null(row);
    attempt->end.ended = ch_row_text(row);
    attempt->end.ending = ch_row_text(row);
    ChStr outcome = ch_row_text(row);
    attempt->end.points = ch_row_int(row, -1);
    attempt->end.earned = ch_row_int(row, -1);
    attempt->end.best = ch_row_int(row, -1);
    if (ch_row_null(row)) row->column++;
    else attempt->end.debrief = ch_row_digest(row);
    if (!attempt->ended) attempt->end = (ChAttemptEnd){.points = -1, .earned = -1, .best = -1};
    else if (!ch_row_outcome_of(outcome, &attempt->end.outcome) && row->status == CH_OK) row->status = CH_DAMAGED;
}

/* The columns of ATTEMPT in sql_texts.c, in their order. */
static ChStatus read_attempt(sqlite3_stmt *query, ChArena *arena, ChAttempt *attempt)
{
    ChRow row = {.query = query, .arena = arena};
    *attempt = (ChAttempt){.place = (uint64_t)ch_row_whole(&row)};
    attempt->uuid = ch_row_text(&row);
    attempt->revision = ch_row_digest(&row);
    attempt->engine = ch_row_text(&row);
    attempt->scenario = ch_row_text(&row);
    attempt->method = ch_row_text(&row);
    ChStr mode = ch_row_text(&row);
    attempt->seed = (uint64_t)ch_row_whole(&row);
    attempt->parent = ch_row_text(&row);
    attempt->trainee = ch_row_text(&row);
    attempt->started = ch_row_text(&row);
    attempt->input_count = (uint32_t)ch_row_whole(&row);
    attempt->took_back = ch_row_whole(&row) != 0;
    if (row.status == CH_OK && !ch_row_mode_of(mode, &attempt->mode)) row.status = CH_DAMAGED;
    read_end(&row, attempt);
    attempt->class = ch_row_text(&row);
    return row.status;
}

static void read_flag(ChRow *row, void *item)
{
    *(ChStr *)item = ch_row_text(row);
}

static ChStatus read_precedents(ChStore *store, ChArena *arena, ChAttempt *attempt, ChError *error)
{
    void *flags;
    ChStatus status = ch_sql_rows(store, CH_SQL_PRECEDENTS, CH_BINDS(ch_bind_whole((int64_t)attempt->place)), arena,
                                  sizeof(ChStr), read_flag, &flags, &attempt->precedent_count, error);
    attempt->precedents = flags;
    return status;
}

/* Read up to `limit` attempts of a query; `page->more` when there was one beyond. */
static ChStatus read_rows(ChStore *store, sqlite3_stmt *query, uint32_t limit, ChArena *arena, ChAttemptPage *page,
                          ChError *error)
{
    uint32_t room = 0;
    bool more = true;
    for (;;) {
        ChStatus status = ch_sql_step(store, query, &more, error);
        if (status || !more) return status;
        if (page->count == limit) {
            page->more = true;
            return CH_OK;
        }
        ChAttempt *grown = ch_arena_grow(arena, page->at, page->count, &room, sizeof(ChAttempt));
        if (!grown) return ch_sql_fail_memory(store, error);
        page->at = grown;
        status = read_attempt(query, arena, &page->at[page->count]);
        if (status) return ch_sql_fail_row(store, status, error);
        status = read_precedents(store, arena, &page->at[page->count], error);
        if (status) return status;
        page->count++;
    }
}

static ChStatus read_page(ChStore *store, ChSql which, const ChBind *binds, uint32_t count, uint32_t limit,
                          ChArena *arena, ChAttemptPage *page, ChError *error)
{
    sqlite3_stmt *query;
    *page = (ChAttemptPage){0};
    ChStatus status = ch_sql_query(store, which, binds, count, &query, error);
    if (status == CH_OK) status = read_rows(store, query, limit, arena, page, error);
    ch_sql_done(query);
    return status;
}

/* ---- one attempt ---- */

enum { SHORTEST_PREFIX = 4, NAMED_AT_MOST = 4 };

static ChStatus fail_unknown(ChStore *store, ChStr name, ChError *error)
{
    return ch_fail(error, CH_NOT_FOUND,
                   "There is no attempt \"%.*s\" in \"%s\": `coolhead attempts` lists those that are kept.",
                   CH_FMT(name), store->path);
}

static ChStatus fail_ambiguous(ChStore *store, ChStr name, const ChAttemptPage *page, ChError *error)
{
    char list[NAMED_AT_MOST * (CH_UUID_TEXT + 2)] = "";
    size_t n = 0;
    for (uint32_t i = 0; i < page->count; i++)
        n += (size_t)snprintf(list + n, sizeof list - n, "%s%.36s", i ? ", " : "", page->at[i].uuid.p);
    return ch_fail(error, CH_BAD_INPUT,
                   "Several attempts in \"%s\" begin with \"%.*s\": %s%s; give more characters of the one you mean.",
                   store->path, CH_FMT(name), list, page->more ? " and more" : "");
}

/* `name` as the beginning of a uuid, in lower case; false when it cannot be one. */
static bool as_prefix(ChStr name, char prefix[CH_UUID_TEXT])
{
    if (name.n >= CH_UUID_TEXT) return false;
    for (uint32_t i = 0; i < name.n; i++) {
        char c = name.p[i];
        if (c >= 'A' && c <= 'F') c = (char)(c - 'A' + 'a');
        if (c != '-' && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) return false;
        prefix[i] = c;
    }
    prefix[name.n] = '\0';
    return true;
}

static ChStatus find(ChStore *store, ChStr name, ChArena *arena, ChAttemptPage *page, ChError *error)
{
    char prefix[CH_UUID_TEXT];
    if (ch_str_eq(name, CH_STR("last")))
        return read_page(store, CH_SQL_LAST, CH_BINDS(ch_bind_whole(1)), 1, arena, page, error);
    if (!as_prefix(name, prefix)) return fail_unknown(store, name, error);
    if (name.n < SHORTEST_PREFIX)
        return ch_fail(error, CH_BAD_INPUT,
                       "\"%.*s\" is too short to name an attempt: give %d or more of its characters, or \"last\".",
                       CH_FMT(name), SHORTEST_PREFIX);
    return read_page(store, CH_SQL_BY_PREFIX, CH_BINDS(ch_bind_text(ch_str(prefix)), ch_bind_whole(NAMED_AT_MOST + 1)),
                     NAMED_AT_MOST, arena, page, error);
}

ChStatus ch_store_find(ChStore *store, ChStr name, ChArena *arena, ChAttempt *attempt, ChError *error)
{
    ChAttemptPage page = {0};
    store->doing = "find the attempt";
    ChStatus status = find(store, name, arena, &page, error);
    if (status) return status;
    if (page.count == 0) return fail_unknown(store, name, error);
    if (page.count > 1) return fail_ambiguous(store, name, &page, error);
    *attempt = page.at[0];
    return CH_OK;
}

/* ---- its log ---- */

/* The `place`-th row of a log; its number must be the next. */
static ChStatus read_input(ChRow *row, uint32_t place, ChInput *input, ChStr *at, ChStr *beat)
{
    bool next = ch_row_whole(row) == (int64_t)place + 1;
    ChStr kind = ch_row_peek(row), picks = ch_row_peek(row);
    int64_t ms = ch_row_whole(row);
    if (row->status == CH_OK && !(next && ch_row_input_of(kind, picks, ms, input))) row->status = CH_DAMAGED;
    *at = ch_row_text(row);
    *beat = ch_row_text(row);
    return row->status;
}

static ChStatus read_inputs(ChStore *store, sqlite3_stmt *query, ChArena *arena, ChAttemptLog *log, ChError *error)
{
    uint32_t room = 0, times = 0, places = 0;
    bool more = true;
    for (;;) {
        ChStatus status = ch_sql_step(store, query, &more, error);
        if (status || !more) return status;
        ChInput *inputs = ch_arena_grow(arena, log->inputs, log->count, &room, sizeof(ChInput));
        ChStr *at = inputs ? ch_arena_grow(arena, log->at, log->count, &times, sizeof(ChStr)) : NULL;
        ChStr *beats = at ? ch_arena_grow(arena, log->beats, log->count, &places, sizeof(ChStr)) : NULL;
        if (!beats) return ch_sql_fail_memory(store, error);
        log->inputs = inputs;
        log->at = at;
        log->beats = beats;
        ChRow row = {.query = query, .arena = arena};
        status = read_input(&row, log->count, &inputs[log->count], &at[log->count], &beats[log->count]);
        if (status) return ch_sql_fail_row(store, status, error);
        log->count++;
    }
}

ChStatus ch_store_read_log(ChStore *store, ChStr uuid, ChArena *arena, ChAttemptLog *log, ChError *error)
{
    ChAttempt attempt;
    *log = (ChAttemptLog){0};
    if (!ch_uuid_valid(uuid)) return fail_unknown(store, uuid, error);
    ChStatus status = ch_store_find(store, uuid, arena, &attempt, error);
    if (status) return status;
    sqlite3_stmt *query;
    store->doing = "read the attempt";
    status = ch_sql_query(store, CH_SQL_INPUTS, CH_BINDS(ch_bind_text(uuid)), &query, error);
    if (status == CH_OK) status = read_inputs(store, query, arena, log, error);
    ch_sql_done(query);
    return status;
}

/* ---- many ---- */

enum { USUAL_PAGE = 1000 };

/* By order, and by what narrows it down most. */
static const ChSql lists[2][3] = {
    {CH_SQL_NEWEST_FIRST, CH_SQL_NEWEST_OF_TRAINEE, CH_SQL_NEWEST_OF_CLASS},
    {CH_SQL_OLDEST_FIRST, CH_SQL_OLDEST_OF_TRAINEE, CH_SQL_OLDEST_OF_CLASS},
};

ChStatus ch_store_list(ChStore *store, const ChAttemptFilter *filter, ChArena *arena, ChAttemptPage *page,
                       ChError *error)
{
    uint32_t limit = filter->limit ? filter->limit : USUAL_PAGE;
    store->doing = "list the attempts";
    return read_page(store, lists[filter->oldest_first][filter->class.p ? 2 : filter->trainee.p ? 1 : 0],
                     CH_BINDS(ch_bind_text_or_null(filter->trainee), ch_bind_text_or_null(filter->scenario),
                              ch_bind_whole((int64_t)filter->past), ch_bind_whole((int64_t)limit + 1),
                              ch_bind_text_or_null(filter->class)),
                     limit, arena, page, error);
}

ChStatus ch_store_unfinished(ChStore *store, ChStr trainee, ChStr scenario, ChArena *arena, ChAttempt *attempt,
                             ChError *error)
{
    ChAttemptPage page;
    store->doing = "look for an open attempt";
    ChStatus status = read_page(store, trainee.p ? CH_SQL_UNFINISHED_OF_TRAINEE : CH_SQL_UNFINISHED,
                                CH_BINDS(ch_bind_text_or_null(trainee), ch_bind_text_or_null(scenario)), 1, arena,
                                &page, error);
    if (status) return status;
    if (page.count == 0)
        return ch_fail(error, CH_NOT_FOUND, "No attempt is open in \"%s\": begin one with `coolhead play`.",
                       store->path);
    *attempt = page.at[0];
    return CH_OK;
}

/* ---- first, best and latest ---- */

static ChStatus read_standing(ChStore *store, const ChBind *binds, ChArena *arena, ChStanding *standing,
                              ChError *error)
{
    struct {
        ChSql which;
        bool *has;
        ChAttempt *attempt;
    } of[] = {{CH_SQL_FIRST, &standing->has_first, &standing->first},
              {CH_SQL_BEST, &standing->has_best, &standing->best},
              {CH_SQL_LATEST, &standing->has_latest, &standing->latest}};
    for (size_t i = 0; i < sizeof of / sizeof of[0]; i++) {
        ChAttemptPage page;
        ChStatus status = read_page(store, of[i].which, binds, 4, 1, arena, &page, error);
        if (status) return status;
        *of[i].has = page.count == 1;
        if (page.count == 1) *of[i].attempt = page.at[0];
    }
    return CH_OK;
}

static ChStatus count_plays(ChStore *store, const ChBind *binds, uint32_t *plays, ChError *error)
{
    int64_t count = 0;
    ChStatus status = ch_sql_whole(store, CH_SQL_PLAYS, binds, 4, &count, error);
    if (status == CH_OK) *plays = (uint32_t)count;
    return status;
}

/* All of it in one reading transaction, so that it describes one moment. */
ChStatus ch_store_standing(ChStore *store, const ChStandingOf *of, ChArena *arena, ChStanding *standing,
                           ChError *error)
{
    ChBind binds[] = {ch_bind_text(of->trainee), ch_bind_text(of->scenario), ch_bind_text_or_null(of->method),
                      ch_bind_text(ch_row_mode(of->mode))};
    *standing = (ChStanding){0};
    store->doing = "look up first, best and latest";
    ChStatus status = ch_sql_begin(store, CH_SQL_BEGIN_READ, error);
    if (status) return status;
    status = count_plays(store, binds, &standing->plays, error);
    if (status == CH_OK) status = read_standing(store, binds, arena, standing, error);
    return ch_sql_finish(store, status, error);
}
