#include "records/sql.h"

#include <stdio.h>
#include <string.h>

#include "records/sql_texts.h"

/* ---- errors ---- */

ChStatus ch_sql_say(const ChStore *store, const ChReason *reason, const char *detail, ChError *error)
{
    char line[200] = ""; /* what SQLite reports may have several */
    if (detail) snprintf(line, sizeof line, " (%.190s)", detail);
    for (char *at = line; *at; at++)
        if (*at == '\n') *at = ' ';
    return ch_fail(error, reason->status, "Could not %s in \"%s\": %s%s; %s.", store->doing, store->path, reason->why,
                   line, reason->mend);
}

/* What the system said when SQLite could not open, read or write. A write to the log that met a quota or a limit on the
 * size of files is known to the log's own handle only. */
static int system_number(sqlite3 *db, int code)
{
    int kind = code & 0xFF, number = 0;
    if (!db || (kind != SQLITE_IOERR && kind != SQLITE_CANTOPEN)) return 0;
    sqlite3_file *log = NULL;
    (void)sqlite3_file_control(db, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
    if (code == SQLITE_IOERR_WRITE && log && log->pMethods)
        (void)log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &number);
    return number ? number : sqlite3_system_errno(db);
}

ChStatus ch_sql_fail(ChStore *store, int code, ChError *error)
{
    int number = system_number(store->db, code);
    const ChReason *reason = ch_reason_sqlite(code, number);
    store->failed = reason;
    if (reason == &ch_reason_damaged && store->db) {
        /* Nothing more may be written into a damaged file, not even what waits in the log beside it. */
        (void)sqlite3_db_config(store->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)NULL);
        store->cannot = reason;
    }
    if (number) return ch_sql_say(store, reason, strerror(number), error);
    const char *detail = store->db ? sqlite3_errmsg(store->db) : sqlite3_errstr(code);
    return ch_sql_say(store, reason, reason->code == 0 ? NULL : detail, error); /* 0: its words say it all */
}

ChStatus ch_sql_fail_system(const ChStore *store, int number, ChError *error)
{
    return ch_sql_say(store, ch_reason_system(number), strerror(number), error);
}

ChStatus ch_sql_fail_memory(const ChStore *store, ChError *error)
{
    return ch_sql_say(store, &ch_reason_no_memory, NULL, error);
}

/* ---- binding ---- */

ChBind ch_bind_whole(int64_t value)
{
    return (ChBind){.kind = CH_BIND_WHOLE, .whole = value};
}

ChBind ch_bind_null_if_negative(int64_t value)
{
    return value < 0 ? (ChBind){.kind = CH_BIND_NULL} : ch_bind_whole(value);
}

ChBind ch_bind_text(ChStr text)
{
    return (ChBind){.kind = CH_BIND_TEXT, .p = text.p ? text.p : "", .n = text.n};
}

ChBind ch_bind_text_or_null(ChStr text)
{
    return text.p ? ch_bind_text(text) : (ChBind){.kind = CH_BIND_NULL};
}

ChBind ch_bind_bytes(const void *p, size_t n)
{
    return (ChBind){.kind = CH_BIND_BYTES, .p = n ? p : "", .n = n};
}

static int bind_one(sqlite3_stmt *query, int place, const ChBind *bind)
{
    switch (bind->kind) {
    case CH_BIND_WHOLE:
        return sqlite3_bind_int64(query, place, bind->whole);
    case CH_BIND_TEXT:
        return sqlite3_bind_text64(query, place, bind->p, bind->n, SQLITE_STATIC, SQLITE_UTF8);
    case CH_BIND_BYTES:
        return sqlite3_bind_blob64(query, place, bind->p, bind->n, SQLITE_STATIC);
    case CH_BIND_NULL:
        break;
    }
    return sqlite3_bind_null(query, place);
}

static ChStatus check_text(const ChStore *store, const ChBind *bind, ChError *error)
{
    ChStr text = {bind->p, (uint32_t)bind->n};
    uint32_t bad = 0;
    if (bind->kind != CH_BIND_TEXT || ch_utf8_valid(text, &bad)) return CH_OK;
    return ch_fail(error, CH_BAD_INPUT, "Could not %s in \"%s\": a text is not UTF-8 from its byte %u on; retype it.",
                   store->doing, store->path, (unsigned)bad + 1);
}

/* ---- statements ---- */

static ChStatus prepare(ChStore *store, ChSql which, ChError *error)
{
    if (store->prepared[which]) return CH_OK;
    int code = sqlite3_prepare_v3(store->db, ch_sql_text(which), -1, SQLITE_PREPARE_PERSISTENT,
                                  &store->prepared[which], NULL);
    return code == SQLITE_OK ? CH_OK : ch_sql_fail(store, code, error);
}

ChStatus ch_sql_query(ChStore *store, ChSql which, const ChBind *binds, uint32_t count, sqlite3_stmt **query,
                      ChError *error)
{
    *query = NULL;
    for (uint32_t i = 0; i < count; i++) {
        ChStatus status = check_text(store, &binds[i], error);
        if (status) return status;
    }
    ChStatus status = prepare(store, which, error);
    if (status) return status;
    for (uint32_t i = 0; i < count; i++) {
        int code = bind_one(store->prepared[which], (int)i + 1, &binds[i]);
        if (code == SQLITE_OK) continue;
        ch_sql_done(store->prepared[which]);
        return ch_sql_fail(store, code, error);
    }
    *query = store->prepared[which];
    return CH_OK;
}

ChStatus ch_sql_step(ChStore *store, sqlite3_stmt *query, bool *row, ChError *error)
{
    int code = sqlite3_step(query);
    *row = code == SQLITE_ROW;
    return code == SQLITE_ROW || code == SQLITE_DONE ? CH_OK : ch_sql_fail(store, code, error);
}

void ch_sql_done(sqlite3_stmt *query)
{
    if (!query) return;
    (void)sqlite3_reset(query); /* repeats the error of the last step, which was told already */
    (void)sqlite3_clear_bindings(query);
}

ChStatus ch_sql_run(ChStore *store, ChSql which, const ChBind *binds, uint32_t count, int64_t *changed,
                    ChError *error)
{
    sqlite3_stmt *query;
    ChStatus status = ch_sql_query(store, which, binds, count, &query, error);
    bool row = true;
    while (status == CH_OK && row) status = ch_sql_step(store, query, &row, error);
    if (status == CH_OK && changed) *changed = sqlite3_changes64(store->db);
    ch_sql_done(query);
    return status;
}

ChStatus ch_sql_whole(ChStore *store, ChSql which, const ChBind *binds, uint32_t count, int64_t *value, ChError *error)
{
    sqlite3_stmt *query;
    bool row = false;
    ChStatus status = ch_sql_query(store, which, binds, count, &query, error);
    if (status == CH_OK) status = ch_sql_step(store, query, &row, error);
    if (status == CH_OK) *value = row ? sqlite3_column_int64(query, 0) : 0;
    ch_sql_done(query);
    return status;
}

/* What ends a transaction is prepared before it begins: undoing must not need memory that has run out. */
static ChStatus prepare_ends(ChStore *store, ChError *error)
{
    static const ChSql ends[] = {CH_SQL_ROLLBACK, CH_SQL_COMMIT, CH_SQL_PART_KEEP, CH_SQL_PART_UNDO};
    ChStatus status = CH_OK;
    for (size_t i = 0; i < sizeof ends / sizeof ends[0] && status == CH_OK; i++) status = prepare(store, ends[i], error);
    return status;
}

/* A disk that is full, or fails, ends the whole transaction by itself: what comes after would be kept alone. */
static ChStatus part_begin(ChStore *store, ChError *error)
{
    if (sqlite3_get_autocommit(store->db))
        return ch_sql_say(store, store->failed ? store->failed : &ch_reason_no_room, "what was begun together is undone", error);
    return ch_sql_run(store, CH_SQL_PART_BEGIN, CH_NO_BINDS, NULL, error);
}

ChStatus ch_sql_begin(ChStore *store, ChSql which, ChError *error)
{
    ChStatus status = prepare_ends(store, error);
    if (status) return status;
    return store->together ? part_begin(store, error) : ch_sql_run(store, which, CH_NO_BINDS, NULL, error);
}

ChStatus ch_sql_write_begin(ChStore *store, const char *doing, ChError *error)
{
    store->doing = doing;
    if (store->cannot) return ch_sql_say(store, store->cannot, NULL, error);
    int moved = 0;
    (void)sqlite3_file_control(store->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    if (moved)
        return ch_fail(error, CH_IO,
                       "Could not %s in \"%s\": the file was moved or deleted while in use; put it back, or start "
                       "Coolhead again.", doing, store->path);
    return ch_sql_begin(store, CH_SQL_BEGIN_WRITE, error);
}

/* Trouble with undoing is not told: the first error is the one that matters, and closing undoes it in any case. */
static void undo(ChStore *store, ChSql how)
{
    if (sqlite3_get_autocommit(store->db)) return;
    ChStatus undone = ch_sql_run(store, how, CH_NO_BINDS, NULL, NULL);
    (void)undone;
}

static ChStatus part_finish(ChStore *store, ChStatus status, ChError *error)
{
    if (status) undo(store, CH_SQL_PART_UNDO);
    if (sqlite3_get_autocommit(store->db)) return status;
    ChStatus kept = ch_sql_run(store, CH_SQL_PART_KEEP, CH_NO_BINDS, NULL, status ? NULL : error);
    return status ? status : kept;
}

ChStatus ch_sql_finish(ChStore *store, ChStatus status, ChError *error)
{
    if (store->together) return part_finish(store, status, error);
    if (status == CH_OK) status = ch_sql_run(store, CH_SQL_COMMIT, CH_NO_BINDS, NULL, error);
    if (status) undo(store, CH_SQL_ROLLBACK);
    return status;
}

ChStatus ch_store_together(ChStore *store, ChError *error)
{
    ChStatus status = ch_sql_write_begin(store, "keep many at once", error);
    store->together = status == CH_OK;
    return status;
}

ChStatus ch_store_apart(ChStore *store, ChStatus status, ChError *error)
{
    if (!store->together) return status;
    store->together = false;
    store->doing = "keep many at once";
    if (status == CH_OK && sqlite3_get_autocommit(store->db))
        return ch_sql_say(store, store->failed ? store->failed : &ch_reason_no_room, "nothing of them was kept", error);
    return ch_sql_finish(store, status, error);
}

void ch_sql_close(ChStore *store)
{
    for (size_t i = 0; i < CH_SQL_COUNT; i++) {
        (void)sqlite3_finalize(store->prepared[i]);
        store->prepared[i] = NULL;
    }
    (void)sqlite3_close(store->db);
    store->db = NULL;
}

/* ---- rows ---- */

static void row_wrong(ChRow *row, ChStatus status)
{
    if (row->status == CH_OK) row->status = status;
}

bool ch_row_null(const ChRow *row)
{
    return sqlite3_column_type(row->query, row->column) == SQLITE_NULL;
}

int64_t ch_row_whole(ChRow *row)
{
    return sqlite3_column_int64(row->query, row->column++);
}

int32_t ch_row_int(ChRow *row, int32_t if_null)
{
    if (ch_row_null(row)) {
        row->column++;
        return if_null;
    }
    int64_t value = ch_row_whole(row);
    if (value < INT32_MIN || value > INT32_MAX) row_wrong(row, CH_DAMAGED);
    return (int32_t)value;
}

ChStr ch_row_peek(ChRow *row)
{
    int column = row->column++;
    const void *p = sqlite3_column_blob(row->query, column);
    int n = sqlite3_column_bytes(row->query, column);
    if (!p && sqlite3_errcode(sqlite3_db_handle(row->query)) == SQLITE_NOMEM) row_wrong(row, CH_NO_MEMORY);
    return (ChStr){p, p ? (uint32_t)n : 0};
}

ChStr ch_row_text(ChRow *row)
{
    bool null = ch_row_null(row);
    ChStr there = ch_row_peek(row);
    if (null) return (ChStr){NULL, 0};
    if (!ch_utf8_valid(there, NULL)) row_wrong(row, CH_DAMAGED);
    ChStr copy = ch_str_copy(row->arena, there);
    if (!copy.p) row_wrong(row, CH_NO_MEMORY);
    return copy;
}

ChBytes ch_row_bytes(ChRow *row)
{
    ChStr there = ch_row_peek(row);
    void *copy = ch_arena_copy(row->arena, there.p, there.n);
    if (!copy) row_wrong(row, CH_NO_MEMORY);
    return (ChBytes){copy, copy ? there.n : 0};
}

ChDigest ch_row_digest(ChRow *row)
{
    ChDigest digest = {{0}};
    ChStr there = ch_row_peek(row);
    if (there.n == sizeof digest.bytes)
        memcpy(digest.bytes, there.p, sizeof digest.bytes);
    else
        row_wrong(row, CH_DAMAGED);
    return digest;
}

ChStatus ch_sql_fail_row(const ChStore *store, ChStatus status, ChError *error)
{
    if (status == CH_NO_MEMORY) return ch_sql_fail_memory(store, error);
    return ch_sql_say(store, &ch_reason_damaged, "a row makes no sense", error);
}

static ChStatus read_item(ChStore *store, sqlite3_stmt *query, ChArena *arena, size_t size, ChReadRow read, void **items,
                          uint32_t *count, uint32_t *room, ChError *error)
{
    ChRow row = {.query = query, .arena = arena};
    void *grown = ch_arena_grow(arena, *items, *count, room, size);
    if (!grown) return ch_sql_fail_memory(store, error);
    *items = grown;
    void *item = (char *)grown + size * *count;
    memset(item, 0, size);
    read(&row, item);
    if (row.status) return ch_sql_fail_row(store, row.status, error);
    ++*count;
    return CH_OK;
}

ChStatus ch_sql_rows(ChStore *store, ChSql which, const ChBind *binds, uint32_t bind_count, ChArena *arena, size_t size,
                     ChReadRow read, void **items, uint32_t *count, ChError *error)
{
    sqlite3_stmt *query;
    uint32_t room = 0;
    bool more = true;
    *items = NULL;
    *count = 0;
    ChStatus status = ch_sql_query(store, which, binds, bind_count, &query, error);
    while (status == CH_OK && (status = ch_sql_step(store, query, &more, error)) == CH_OK && more)
        status = read_item(store, query, arena, size, read, items, count, &room, error);
    ch_sql_done(query);
    return status;
}
