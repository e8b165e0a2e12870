/* The facilitator's PIN, and people's own (people.h). */
#include <stdio.h>

#include "base/secret.h"
#include "records/people.h"
#include "records/sql.h"

typedef struct Lock {
    bool set;
    char hash[CH_SECRET_TEXT + 1];
    int64_t wrong, last_s;
} Lock;

static ChStatus read_lock(ChStore *store, Lock *lock, ChError *error)
{
    sqlite3_stmt *query;
    *lock = (Lock){0};
    ChStatus status = ch_sql_query(store, CH_SQL_LOCK, CH_NO_BINDS, &query, error);
    if (status == CH_OK) status = ch_sql_step(store, query, &lock->set, error);
    if (status == CH_OK && lock->set) {
        const unsigned char *hash = sqlite3_column_text(query, 0);
        snprintf(lock->hash, sizeof lock->hash, "%s", hash ? (const char *)hash : "");
        lock->wrong = sqlite3_column_int64(query, 1);
        lock->last_s = sqlite3_column_int64(query, 2);
    }
    ch_sql_done(query);
    return status;
}

ChStatus ch_lock_is_set(ChStore *store, bool *set, ChError *error)
{
    Lock lock;
    store->doing = "look for a PIN";
    ChStatus status = read_lock(store, &lock, error);
    *set = lock.set;
    return status;
}

static ChStatus write_lock(ChStore *store, ChSql which, const ChBind *binds, uint32_t count, ChError *error)
{
    ChStatus status = ch_sql_write_begin(store, "keep the PIN", error);
    if (status) return status;
    return ch_sql_finish(store, ch_sql_run(store, which, binds, count, NULL, error), error);
}

static ChStatus hash_pin(ChStr pin, char hash[CH_SECRET_TEXT], ChError *error)
{
    if (ch_utf8_count(pin) < CH_PIN_LEAST)
        return ch_fail(error, CH_BAD_INPUT, "The PIN was not set: it wants %d characters or more.", CH_PIN_LEAST);
    if (!ch_secret_hash(pin, hash))
        return ch_fail(error, CH_NO_MEMORY, "The PIN was not set: hashing it takes 64 MiB of memory, which are not free.");
    return CH_OK;
}

ChStatus ch_lock_set(ChStore *store, ChStr pin, ChError *error)
{
    char hash[CH_SECRET_TEXT];
    ChStatus status = hash_pin(pin, hash, error);
    return status == CH_OK ? write_lock(store, CH_SQL_SET_LOCK, CH_BINDS(ch_bind_text(ch_str(hash))), error) : status;
}

ChStatus ch_lock_set_own(ChStore *store, ChStr name, ChStr pin, ChError *error)
{
    char hash[CH_SECRET_TEXT];
    int64_t changed = 0;
    ChStatus status = pin.n ? hash_pin(pin, hash, error) : CH_OK;
    if (status == CH_OK) status = ch_sql_write_begin(store, "keep the PIN", error);
    if (status) return status;
    status = ch_sql_run(store, CH_SQL_SET_OWN_LOCK,
                        CH_BINDS(ch_bind_text(name), ch_bind_text_or_null(pin.n ? ch_str(hash) : (ChStr){NULL, 0})), &changed, error);
    if (status == CH_OK && changed == 0)
        status = ch_fail(error, CH_NOT_FOUND, "There is nobody called \"%.*s\" in \"%s\": `coolhead roster` lists who was entered.", CH_FMT(name), store->path);
    return ch_sql_finish(store, status, error);
}

ChStatus ch_lock_remove(ChStore *store, ChError *error)
{
    return write_lock(store, CH_SQL_REMOVE_LOCK, CH_NO_BINDS, error);
}

static int64_t wait_after(int64_t wrong)
{
    int64_t over = wrong - CH_PIN_FREE;
    if (over < 0) return 0;
    return over >= 9 || (INT64_C(1) << over) > CH_PIN_MOST_WAIT_S ? CH_PIN_MOST_WAIT_S : INT64_C(1) << over;
}

static ChStatus was_wrong(ChStore *store, const Lock *lock, int64_t now_s, ChError *error)
{
    int64_t wait_s = wait_after(lock->wrong + 1);
    ChStatus status = write_lock(store, CH_SQL_COUNT_WRONG, CH_BINDS(ch_bind_whole(lock->wrong + 1), ch_bind_whole(now_s)),
                                 error);
    if (status) return status;
    if (wait_s == 0) return ch_fail(error, CH_BAD_INPUT, "That is not the PIN: try again.");
    return ch_fail(error, CH_BAD_INPUT, "That is not the PIN: try again in %lld s.", (long long)wait_s);
}

static ChStatus read_own(ChStore *store, ChStr name, char hash[CH_SECRET_TEXT + 1], ChError *error)
{
    sqlite3_stmt *query;
    bool row = false;
    hash[0] = '\0';
    ChStatus status = ch_sql_query(store, CH_SQL_OWN_LOCK, CH_BINDS(ch_bind_text(name)), &query, error);
    if (status == CH_OK) status = ch_sql_step(store, query, &row, error);
    if (status == CH_OK && row) snprintf(hash, CH_SECRET_TEXT + 1, "%s", (const char *)sqlite3_column_text(query, 0));
    ch_sql_done(query);
    return status;
}

ChStatus ch_lock_try(ChStore *store, ChStr pin, int64_t now_s, ChError *error)
{
    return ch_lock_try_of(store, (ChStr){NULL, 0}, pin, now_s, NULL, error);
}

ChStatus ch_lock_try_of(ChStore *store, ChStr name, ChStr pin, int64_t now_s, bool *facilitator, ChError *error)
{
    Lock lock;
    char own[CH_SECRET_TEXT + 1] = "";
    store->doing = "try the PIN";
    ChStatus status = read_lock(store, &lock, error);
    if (facilitator) *facilitator = true;
    if (status || !lock.set) return status;
    if (name.n) status = read_own(store, name, own, error);
    if (status) return status;
    int64_t left = lock.last_s + wait_after(lock.wrong) - now_s;
    if (left > CH_PIN_MOST_WAIT_S) left = CH_PIN_MOST_WAIT_S; /* the clock was set back */
    if (lock.wrong && left > 0)
        return ch_fail(error, CH_BUSY, "The PIN was wrong %lld times: wait %lld s, then try again.", (long long)lock.wrong,
                       (long long)left);
    bool theirs = ch_secret_is(pin, lock.hash);
    if (facilitator) *facilitator = theirs;
    if (!theirs && !(own[0] && ch_secret_is(pin, own))) return was_wrong(store, &lock, now_s, error);
    return lock.wrong ? write_lock(store, CH_SQL_COUNT_WRONG, CH_BINDS(ch_bind_whole(0), ch_bind_whole(0)), error) : CH_OK;
}
