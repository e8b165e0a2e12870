#include "records/store.h"

#include <stdio.h>
#include <string.h>

#include "records/place.h"
#include "records/schema.h"
#include "records/sql.h"

/* The ways to reach a file, from best to last resort. */
typedef enum Access {
    ACCESS_WRITE,
    ACCESS_READ,
    ACCESS_STILL /* reading a file that nothing can change: no locks, no log beside it */
} Access;

static const char *const access_query[] = {"mode=rw", "mode=ro", "mode=ro&immutable=1"};

static ChStatus connect(ChStore *store, const char *path, Access access, ChError *error)
{
    ChText uri = {.from = store->from};
    ch_place_uri(path, access_query[access], &uri);
    if (uri.failed) {
        ch_text_free(&uri);
        return ch_sql_fail_memory(store, error);
    }
    int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                (access == ACCESS_WRITE ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);
    int code = sqlite3_open_v2(uri.p, &store->db, flags, NULL);
    ch_text_free(&uri);
    return code == SQLITE_OK ? CH_OK : ch_sql_fail(store, code, error);
}

/* What every connection needs before its first statement. secure_delete: what is forgotten is overwritten. FULL: a
 * commit is on the disk when it returns. temp_store: nothing of a trainee in /tmp. */
static ChStatus configure(ChStore *store, uint32_t wait_ms, ChError *error)
{
    static const char settings[] = "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"
                                   "PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON;"
                                   "PRAGMA cache_size = -16384;" /* KiB, as they are read: for counting thousands */
                                   "PRAGMA trusted_schema = OFF";
    sqlite3_busy_timeout(store->db, wait_ms > INT32_MAX ? INT32_MAX : (int)wait_ms);
    (void)sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)NULL);
    int code = sqlite3_exec(store->db, settings, NULL, NULL, NULL);
    return code == SQLITE_OK ? CH_OK : ch_sql_fail(store, code, error);
}

/* Commits go to a log beside the file (-wal) first: two programs can work at once, and a commit is one sync. */
static ChStatus use_log(ChStore *store, ChError *error)
{
    int code = sqlite3_exec(store->db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);
    return code == SQLITE_OK ? CH_OK : ch_sql_fail(store, code, error);
}

/* ---- a new file ---- */

static ChStatus fill_new(ChStore *store, const char *path, ChError *error)
{
    ChStatus status = connect(store, path, ACCESS_WRITE, error);
    if (status == CH_OK) status = configure(store, CH_STORE_WAIT_MS, error);
    if (status == CH_OK) status = ch_schema_migrate(store, error);
    if (status == CH_OK) status = use_log(store, error);
    ch_sql_close(store);
    return status;
}

/* Built under another name and published when it is whole, so that a full disk or a power cut leaves no half file. */
static ChStatus create(ChStore *store, ChError *error)
{
    uint64_t number;
    ch_random_bytes(&number, sizeof number);
    ChText name = {.from = store->from};
    ch_text_addf(&name, "%s.new-%016llx", store->path, (unsigned long long)number);
    if (name.failed) {
        ch_text_free(&name);
        return ch_sql_fail_memory(store, error);
    }
    store->doing = "begin the records";
    int failed = ch_place_make_folders(store->path);
    if (!failed) failed = ch_place_make_file(name.p);
    ChStatus status = failed ? ch_sql_fail_system(store, failed, error) : fill_new(store, name.p, error);
    if (status == CH_OK && (failed = ch_place_publish(name.p, store->path)) != 0)
        status = ch_sql_fail_system(store, failed, error);
    if (status) ch_place_discard(name.p);
    ch_text_free(&name);
    return status;
}

/* ---- a file that is there ---- */

/* Whether it is a database at all, seen without touching it: with a log beside it, opening it the usual way could end
 * in writing to it. Other troubles are left to the usual way, which waits for other programs. */
static ChStatus probe(ChStore *store, ChError *error)
{
    int64_t unused;
    ChError trouble;
    ChStatus status = connect(store, store->path, ACCESS_STILL, &trouble);
    if (status == CH_OK) status = ch_sql_whole(store, CH_SQL_VERSION, CH_NO_BINDS, &unused, &trouble);
    bool no_database = status == CH_DAMAGED && (sqlite3_errcode(store->db) & 0xFF) == SQLITE_NOTADB;
    store->cannot = NULL;
    ch_sql_close(store);
    if (status != CH_NO_MEMORY && !no_database) return CH_OK;
    if (error) *error = trouble;
    return status;
}

static ChStatus reach(ChStore *store, const ChStoreOptions *options, Access access, bool log_left, ChError *error)
{
    int64_t version;
    ChStatus status = connect(store, store->path, access, error);
    /* Until the file has proved sound, closing it writes nothing into it. */
    if (status == CH_OK && log_left)
        (void)sqlite3_db_config(store->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)NULL);
    if (status == CH_OK) status = configure(store, options->wait_ms, error);
    if (status == CH_OK) status = ch_schema_examine(store, &version, error);
    if (status) ch_sql_close(store);
    return status;
}

static const ChReason *why_read_only(const ChStore *store, const ChStoreOptions *options, Access access,
                                     bool log_left)
{
    if (options->read_only) return &ch_reason_asked;
    if (access == ACCESS_STILL && log_left) return &ch_reason_behind;
    int number = ch_place_may_write(store->path);
    if (number) return ch_reason_system(number);
    return access == ACCESS_WRITE ? &ch_reason_read_only : store->failed; /* what kept us from writing */
}

/* Open it for writing, or else for reading as well as that can be done. The first error is the one to tell. */
static ChStatus reach_somehow(ChStore *store, const ChStoreOptions *options, bool log_left, ChError *error)
{
    Access access = options->read_only ? ACCESS_READ : ACCESS_WRITE;
    ChStatus told = reach(store, options, access, log_left, error), status = told;
    const ChReason *first = store->failed;
    while (status == CH_IO && access < ACCESS_STILL) status = reach(store, options, ++access, log_left, NULL);
    if (status) return told;
    store->failed = first;
    if (access != ACCESS_WRITE || sqlite3_db_readonly(store->db, "main") == 1)
        store->cannot = why_read_only(store, options, access, log_left);
    return CH_OK;
}

static ChStatus quick_check(ChStore *store, ChError *error)
{
    sqlite3_stmt *query;
    bool row = false;
    ChStatus status = ch_sql_query(store, CH_SQL_QUICK_CHECK, CH_NO_BINDS, &query, error);
    if (status == CH_OK) status = ch_sql_step(store, query, &row, error);
    const char *text = status == CH_OK && row ? (const char *)sqlite3_column_text(query, 0) : NULL;
    if (status == CH_OK && !text) status = ch_sql_fail_memory(store, error);
    if (status == CH_OK && strcmp(text, "ok") != 0) status = ch_sql_say(store, &ch_reason_damaged, text, error);
    ch_sql_done(query);
    return status;
}

/* An older file that cannot be written is migrated in memory. */
static ChStatus copy_to_memory(ChStore *store, ChError *error)
{
    sqlite3 *copy = NULL;
    int code = sqlite3_open_v2(":memory:", &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, NULL);
    sqlite3_backup *backup = code == SQLITE_OK ? sqlite3_backup_init(copy, "main", store->db, "main") : NULL;
    if (backup) {
        (void)sqlite3_backup_step(backup, -1);
        code = sqlite3_backup_finish(backup);
    } else if (code == SQLITE_OK) {
        code = sqlite3_extended_errcode(copy);
    }
    if (code != SQLITE_OK) {
        (void)sqlite3_close(copy);
        return ch_sql_fail(store, code, error);
    }
    ch_sql_close(store);
    store->db = copy;
    return configure(store, 0, error);
}

static ChStatus bring_up_to_date(ChStore *store, ChError *error)
{
    int64_t version;
    ChStatus status = ch_schema_examine(store, &version, error);
    if (status) return status;
    if (version < CH_STORE_VERSION) {
        if (store->cannot) status = copy_to_memory(store, error);
        if (status == CH_OK) status = ch_schema_migrate(store, error);
    }
    if (status == CH_OK && !store->cannot) status = use_log(store, error);
    return status;
}

static ChStatus open_file(ChStore *store, const ChStoreOptions *options, ChError *error)
{
    bool log_left = ch_place_has(store->path, "-wal");
    store->doing = "open the records";
    ChStatus status = probe(store, error);
    if (status == CH_OK) status = reach_somehow(store, options, log_left, error);
    if (status) return status;
    if (!log_left && !options->unchecked && ch_place_cut_off(store->path))
        return ch_sql_say(store, &ch_reason_damaged, "its end is cut off", error);
    if (log_left && !options->unchecked) status = quick_check(store, error);
    if (status == CH_OK) status = bring_up_to_date(store, error);
    if (status == CH_OK && !store->cannot)
        (void)sqlite3_db_config(store->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, (int *)NULL);
    return status;
}

/* ---- the door ---- */

static ChStatus say_in_place(const ChStore *store, const char *what, ChError *error)
{
    return ch_fail(error, CH_IO, "Could not open the records in \"%s\": there is %s in the file's place; move it away, "
                   "or set COOLHEAD_HOME to another folder.", store->path, what);
}

static ChStatus open_place(ChStore *store, const ChStoreOptions *options, ChError *error)
{
    ChPlaceKind kind;
    store->doing = "open the records";
    int failed = ch_place_look(store->path, &kind);
    if (failed) return ch_sql_fail_system(store, failed, error);
    if (kind == CH_PLACE_FOLDER) return say_in_place(store, "a folder", error);
    if (kind == CH_PLACE_OTHER) return say_in_place(store, "something that is not a file", error);
    /* SQLite would throw away a log whose file is gone, and with it the decisions in it. */
    if (kind != CH_PLACE_FILE && ch_place_has(store->path, "-wal"))
        return ch_sql_say(store, &ch_reason_damaged, "empty or missing, but its -wal is there", error);
    if (kind != CH_PLACE_FILE && options->read_only)
        return ch_fail(error, CH_NOT_FOUND, "There are no records in \"%s\" yet: play a scenario first.", store->path);
    if (kind == CH_PLACE_NOTHING) {
        ChStatus status = create(store, error);
        if (status) return status;
    }
    return open_file(store, options, error);
}

static ChStore *make_store(const char *path, ChAllocator from)
{
    size_t length = strlen(path), size = sizeof(ChStore) + length + 1;
    ChStore *store = ch_resize(from, NULL, 0, size);
    if (!store) return NULL;
    memset(store, 0, size);
    store->from = from;
    store->size = size;
    memcpy(store->path, path, length);
    return store;
}

ChStatus ch_store_open(const char *path, const ChStoreOptions *options, ChAllocator from, ChStore **store,
                       ChError *error)
{
    ChStoreOptions wanted = options ? *options : (ChStoreOptions){0};
    if (wanted.wait_ms == 0) wanted.wait_ms = CH_STORE_WAIT_MS;
    if (wanted.unchecked) wanted.read_only = true;
    *store = NULL;
    if (!path || !path[0]) return ch_fail(error, CH_BAD_INPUT, "Could not open the records: no path was given.");
    int code = sqlite3_initialize();
    ChStore *made = code == SQLITE_OK ? make_store(path, from) : NULL;
    if (!made)
        return ch_fail(error, CH_NO_MEMORY, "Could not open the records in \"%s\": there is no memory left.", path);
    ChStatus status = open_place(made, &wanted, error);
    if (status == CH_OK)
        *store = made;
    else
        ch_store_close(made);
    return status;
}

void ch_store_close(ChStore *store)
{
    if (!store) return;
    ch_sql_close(store);
    ch_free(store->from, store, store->size);
}

ChStatus ch_store_writable(const ChStore *store, ChError *error)
{
    if (!store->cannot) return CH_OK;
    return ch_fail(error, store->cannot->status, "Nothing can be kept in \"%s\": %s; %s.", store->path,
                   store->cannot->why, store->cannot->mend);
}
