/* Forgetting: the rows go, and then their bytes. secure_delete overwrites them in the pages they were on; VACUUM writes
 * every page anew, which takes care of copies that SQLite left when it moved rows between pages; truncating the log
 * removes what waits beside the file. */
#include "records/sql.h"
#include "records/uuid.h"

static ChStatus empty_log(ChStore *store, ChError *error)
{
    int code = sqlite3_wal_checkpoint_v2(store->db, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
    return code == SQLITE_OK ? CH_OK : ch_sql_fail(store, code, error);
}

static ChStatus scrub(ChStore *store, ChError *error)
{
    store->doing = "overwrite what was forgotten (its rows are gone, its bytes are not yet: forget it again)";
    ChStatus status = empty_log(store, error);
    if (status == CH_OK) status = ch_sql_run(store, CH_SQL_VACUUM, CH_NO_BINDS, NULL, error);
    if (status == CH_OK) status = empty_log(store, error);
    return status;
}

/* ---- so that nothing erased comes back ---- */

static ChStatus remember_one(ChStore *store, ChStr random, ChError *error)
{
    ChDigest mark = ch_sha256(random.p, random.n);
    return ch_sql_run(store, CH_SQL_PUT_FORGOTTEN, CH_BINDS(ch_bind_bytes(mark.bytes, sizeof mark.bytes)), NULL, error);
}

static void read_random(ChRow *row, void *item)
{
    *(ChStr *)item = ch_row_text(row);
}

/* The names that were drawn for what goes: uuids of attempts, somebody's pseudonym. */
static ChStatus remember_all(ChStore *store, ChSql which, ChStr whom, ChError *error)
{
    ChArena scratch;
    void *items;
    uint32_t count = 0;
    ch_arena_init(&scratch, store->from, SIZE_MAX);
    ChStatus status = ch_sql_rows(store, which, CH_BINDS(ch_bind_text(whom)), &scratch, sizeof(ChStr), read_random, &items, &count,
                                  error);
    for (uint32_t i = 0; i < count && status == CH_OK; i++) status = remember_one(store, ((ChStr *)items)[i], error);
    ch_arena_free(&scratch);
    return status;
}

static ChStatus remember(ChStore *store, ChSql which, ChStr whom, ChError *error)
{
    if (which == CH_SQL_FORGET_ATTEMPT) return ch_uuid_valid(whom) ? remember_one(store, whom, error) : CH_OK;
    ChStatus status = remember_all(store, CH_SQL_UUIDS_OF, whom, error);
    return status == CH_OK ? remember_all(store, CH_SQL_PSEUDONYM_OF, whom, error) : status;
}

ChStatus ch_store_was_forgotten(ChStore *store, ChStr random, bool *was, ChError *error)
{
    int64_t marks = 0;
    ChDigest mark = ch_sha256(random.p, random.n);
    store->doing = "look for what was forgotten";
    ChStatus status = ch_sql_whole(store, CH_SQL_HAS_FORGOTTEN, CH_BINDS(ch_bind_bytes(mark.bytes, sizeof mark.bytes)), &marks, error);
    *was = status == CH_OK && marks > 0;
    return status;
}

static ChStatus forget(ChStore *store, ChSql which, ChStr whom, uint32_t *forgotten, ChError *error)
{
    int64_t changed = 0, people = 0;
    if (forgotten) *forgotten = 0;
    ChStatus status = ch_sql_write_begin(store, "forget", error);
    if (status) return status;
    status = remember(store, which, whom, error);
    if (status == CH_OK) status = ch_sql_run(store, which, CH_BINDS(ch_bind_text(whom)), &changed, error);
    if (status == CH_OK && which == CH_SQL_FORGET_TRAINEE)
        status = ch_sql_run(store, CH_SQL_FORGET_PERSON, CH_BINDS(ch_bind_text(whom)), &people, error);
    status = ch_sql_finish(store, status, error);
    if (status) return status;
    if (forgotten) *forgotten = (uint32_t)changed;
    status = scrub(store, error);
    if (status == CH_OK && changed + people == 0)
        return ch_fail(error, CH_NOT_FOUND,
                       "There is nothing of \"%.*s\" in \"%s\" to forget: `coolhead attempts` lists what is kept.",
                       CH_FMT(whom), store->path);
    return status;
}

ChStatus ch_store_forget_attempt(ChStore *store, ChStr uuid, uint32_t *forgotten, ChError *error)
{
    return forget(store, CH_SQL_FORGET_ATTEMPT, uuid, forgotten, error);
}

ChStatus ch_store_forget_trainee(ChStore *store, ChStr trainee, uint32_t *forgotten, ChError *error)
{
    return forget(store, CH_SQL_FORGET_TRAINEE, trainee, forgotten, error);
}
