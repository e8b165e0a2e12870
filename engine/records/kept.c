/* What is kept by its hash: compiled scenarios, and what exploration found. */
#include <string.h>

#include "records/kept.h"
#include "records/sql.h"

static ChBind bind_digest(const ChDigest *digest)
{
    return ch_bind_bytes(digest->bytes, sizeof digest->bytes);
}

static bool same_digest(ChDigest a, ChDigest b)
{
    return memcmp(a.bytes, b.bytes, sizeof a.bytes) == 0;
}

/* ---- compiled scenarios ---- */

static ChStatus has_revision(ChStore *store, const ChDigest *revision, const void *bytes, size_t count, bool *has,
                             ChError *error)
{
    sqlite3_stmt *query;
    ChStatus status = ch_sql_query(store, CH_SQL_HAS_REVISION,
                                   CH_BINDS(bind_digest(revision), ch_bind_bytes(bytes, count)), &query, error);
    if (status == CH_OK) status = ch_sql_step(store, query, has, error);
    ch_sql_done(query);
    return status;
}

ChStatus ch_store_put_revision(ChStore *store, const void *bytes, size_t count, ChDigest *revision, ChError *error)
{
    bool has = false;
    store->doing = "keep the scenario";
    *revision = ch_sha256(bytes, count);
    ChStatus status = has_revision(store, revision, bytes, count, &has, error);
    if (status || has) return status;
    status = ch_sql_write_begin(store, "keep the scenario", error);
    if (status) return status;
    status = ch_sql_run(store, CH_SQL_PUT_REVISION, CH_BINDS(bind_digest(revision), ch_bind_bytes(bytes, count)), NULL,
                        error);
    return ch_sql_finish(store, status, error);
}

static ChStatus read_revision(ChStore *store, sqlite3_stmt *query, ChDigest revision, ChArena *arena, ChBytes *bytes,
                              ChError *error)
{
    bool there = false;
    ChStatus status = ch_sql_step(store, query, &there, error);
    if (status) return status;
    if (!there)
        return ch_fail(error, CH_NOT_FOUND,
                       "Could not %s in \"%s\": it is not kept there; was the attempt imported without it?",
                       store->doing, store->path);
    ChRow row = {.query = query, .arena = arena};
    *bytes = ch_row_bytes(&row);
    if (row.status) return ch_sql_fail_memory(store, error);
    if (same_digest(ch_sha256(bytes->p, bytes->n), revision)) return CH_OK;
    return ch_sql_say(store, &ch_reason_damaged, "the scenario's bytes have changed", error);
}

ChStatus ch_store_get_revision(ChStore *store, ChDigest revision, ChArena *arena, ChBytes *bytes, ChError *error)
{
    sqlite3_stmt *query;
    store->doing = "read the attempt's scenario";
    ChStatus status = ch_sql_query(store, CH_SQL_GET_REVISION, CH_BINDS(bind_digest(&revision)), &query, error);
    if (status == CH_OK) status = read_revision(store, query, revision, arena, bytes, error);
    ch_sql_done(query);
    return status;
}

/* ---- what exploration found ---- */

ChDigest ch_found_digest(ChStr summary, ChBytes values)
{
    ChDigest both[2] = {ch_sha256(summary.p, summary.n), ch_sha256(values.p, values.n)};
    return ch_sha256(both, sizeof both);
}

static ChStatus put_found(ChStore *store, const ChFoundKey *key, const ChFound *found, ChError *error)
{
    ChDigest digest = ch_found_digest(found->summary, found->values);
    ChStatus status =
        ch_sql_run(store, CH_SQL_PUT_FOUND,
                   CH_BINDS(bind_digest(&key->revision), ch_bind_whole((int64_t)key->precedents),
                            ch_bind_text(key->engine), ch_bind_whole(key->max_states),
                            ch_bind_whole((int64_t)key->seed), ch_bind_text(found->summary),
                            ch_bind_bytes(found->values.p, found->values.n), bind_digest(&digest)),
                   NULL, error);
    if (status) return status;
    return ch_sql_run(store, CH_SQL_TRIM_FOUND, CH_BINDS(ch_bind_whole(CH_STORE_KEEP_FOUND)), NULL, error);
}

ChStatus ch_store_put_found(ChStore *store, const ChFoundKey *key, const ChFound *found, ChError *error)
{
    ChStatus status = ch_sql_write_begin(store, "keep what exploring found", error);
    if (status) return status;
    return ch_sql_finish(store, put_found(store, key, found, error), error);
}

static ChStatus read_found(ChStore *store, sqlite3_stmt *query, ChArena *arena, ChFound *found, ChError *error)
{
    bool there = false;
    ChStatus status = ch_sql_step(store, query, &there, error);
    if (status) return status;
    if (!there)
        return ch_fail(error, CH_NOT_FOUND, "Nothing that exploring found is kept for this in \"%s\".", store->path);
    ChRow row = {.query = query, .arena = arena};
    found->summary = ch_row_text(&row);
    found->values = ch_row_bytes(&row);
    ChDigest digest = ch_row_digest(&row);
    if (row.status == CH_NO_MEMORY) return ch_sql_fail_memory(store, error);
    if (row.status == CH_OK && same_digest(digest, ch_found_digest(found->summary, found->values))) return CH_OK;
    return ch_sql_say(store, &ch_reason_damaged, "what exploring found has changed", error);
}

ChStatus ch_store_get_found(ChStore *store, const ChFoundKey *key, ChArena *arena, ChFound *found, ChError *error)
{
    sqlite3_stmt *query;
    *found = (ChFound){0};
    store->doing = "read what exploring found";
    ChStatus status = ch_sql_query(store, CH_SQL_GET_FOUND,
                                   CH_BINDS(bind_digest(&key->revision), ch_bind_whole((int64_t)key->precedents),
                                            ch_bind_text(key->engine), ch_bind_whole(key->max_states),
                                            ch_bind_whole((int64_t)key->seed)),
                                   &query, error);
    if (status == CH_OK) status = read_found(store, query, arena, found, error);
    ch_sql_done(query);
    return status;
}
