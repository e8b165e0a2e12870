/* The one place that talks to SQLite: every statement's text, and the few helpers that prepare, bind, step and read.
 * Private to the records room. Values are only ever bound, never written into a statement's text.
 *
 * A query: ch_sql_query, ch_sql_step while it says there is a row (read it with ChRow), ch_sql_done. Statements are
 * prepared once per store and belong to it; one statement can be in use once at a time. */
#ifndef COOLHEAD_RECORDS_SQL_H
#define COOLHEAD_RECORDS_SQL_H

#include <sqlite3.h>

#include "base/hash.h"
#include "records/people.h"
#include "records/reason.h"

typedef enum ChSql {
    CH_SQL_BEGIN_READ,
    CH_SQL_BEGIN_WRITE,
    CH_SQL_COMMIT,
    CH_SQL_ROLLBACK,
    CH_SQL_PART_BEGIN,
    CH_SQL_PART_KEEP,
    CH_SQL_PART_UNDO,
    CH_SQL_VERSION,
    CH_SQL_APPLICATION,
    CH_SQL_TABLES,
    CH_SQL_HAS_REVISION,
    CH_SQL_PUT_REVISION,
    CH_SQL_GET_REVISION,
    CH_SQL_PUT_ATTEMPT,
    CH_SQL_PUT_PRECEDENT,
    CH_SQL_PUT_INPUT,
    CH_SQL_PROGRESS,
    CH_SQL_TAKE_BACK,
    CH_SQL_END,
    CH_SQL_BY_PREFIX,
    CH_SQL_LAST,
    CH_SQL_OLDEST_FIRST,
    CH_SQL_OLDEST_OF_TRAINEE,
    CH_SQL_OLDEST_OF_CLASS,
    CH_SQL_NEWEST_FIRST,
    CH_SQL_NEWEST_OF_TRAINEE,
    CH_SQL_NEWEST_OF_CLASS,
    CH_SQL_UNFINISHED,
    CH_SQL_UNFINISHED_OF_TRAINEE,
    CH_SQL_PLAYS,
    CH_SQL_FIRST,
    CH_SQL_BEST,
    CH_SQL_LATEST,
    CH_SQL_PRECEDENTS,
    CH_SQL_INPUTS,
    CH_SQL_PUT_FOUND,
    CH_SQL_TRIM_FOUND,
    CH_SQL_GET_FOUND,
    CH_SQL_QUICK_CHECK,
    CH_SQL_INTEGRITY,
    CH_SQL_REFERENCES,
    CH_SQL_ALL_REVISIONS,
    CH_SQL_ALL_FOUND,
    CH_SQL_ALL_INPUTS,
    CH_SQL_ALL_TIMES,
    CH_SQL_GAPS,
    CH_SQL_FORGET_ATTEMPT,
    CH_SQL_FORGET_TRAINEE,
    CH_SQL_FORGET_PERSON,
    CH_SQL_VACUUM,
    CH_SQL_PUT_PERSON,
    CH_SQL_HAS_PERSON,
    CH_SQL_HAS_PLAYS,
    CH_SQL_TAKE_PROGRAMMES,
    CH_SQL_TAKE_SEATS,
    CH_SQL_TAKE_TEAM,
    CH_SQL_RENAME_PERSON,
    CH_SQL_RENAME_PLAYS,
    CH_SQL_RECOUNT,
    CH_SQL_GET_PERSON,
    CH_SQL_ALL_PEOPLE,
    CH_SQL_ENROL,
    CH_SQL_LEAVE,
    CH_SQL_BEGIN_AGAIN,
    CH_SQL_COMPLETED,
    CH_SQL_ENROLMENTS,
    CH_SQL_IN_PROGRAMME,
    CH_SQL_REFLECT,
    CH_SQL_REFLECTION,
    CH_SQL_LAST_REFLECTION,
    CH_SQL_LOCK,
    CH_SQL_SET_LOCK,
    CH_SQL_COUNT_WRONG,
    CH_SQL_REMOVE_LOCK,
    CH_SQL_OWN_LOCK,
    CH_SQL_SET_OWN_LOCK,
    CH_SQL_PUT_RESULT,
    CH_SQL_PUT_STEP,
    CH_SQL_PUT_SHOWN,
    CH_SQL_DROP_RESULT,
    CH_SQL_DROP_STEPS,
    CH_SQL_DROP_SHOWN,
    CH_SQL_GET_RESULT,
    CH_SQL_GET_STEPS,
    CH_SQL_GET_SHOWN,
    CH_SQL_PUT_STEP_LIST,
    CH_SQL_GET_STEP_LIST,
    CH_SQL_TOLD,
    CH_SQL_NO_RESULT,
    CH_SQL_STEPS_OF_CLASS,
    CH_SQL_STEPS_OF_SCENARIO,
    CH_SQL_PLAYED_IN_CLASS,
    CH_SQL_PLAYED_IN_PROGRAMME,
    CH_SQL_ANSWERED,
    CH_SQL_PUT_CLASS,
    CH_SQL_END_CLASS,
    CH_SQL_GET_CLASS,
    CH_SQL_ALL_CLASSES,
    CH_SQL_SEAT,
    CH_SQL_UNSEAT,
    CH_SQL_PUT_ERASURE,
    CH_SQL_ERASURES,
    CH_SQL_ERASED,
    CH_SQL_SEATS,
    CH_SQL_PICKED,
    CH_SQL_VOTE,
    CH_SQL_VOTES,
    CH_SQL_OF_PSEUDONYM,
    CH_SQL_CLASSES_OF,
    CH_SQL_MACHINE,
    CH_SQL_SET_MACHINE,
    CH_SQL_UUIDS_OF,
    CH_SQL_PSEUDONYM_OF,
    CH_SQL_PUT_FORGOTTEN,
    CH_SQL_HAS_FORGOTTEN,
    CH_SQL_COUNT
} ChSql;

struct ChStore {
    ChAllocator from;
    size_t size; /* of this block, path included */
    sqlite3 *db;
    sqlite3_stmt *prepared[CH_SQL_COUNT];
    bool together; /* within ch_store_together: what is begun is a part of one transaction */
    const char *doing; /* for error lines: "keep the decision" */
    const ChReason *cannot; /* why nothing can be written; NULL when it can */
    const ChReason *failed; /* the last thing that went wrong with SQLite */
    char path[];       /* with a NUL */
};

/* ---- values to bind ---- */

typedef enum ChBindKind { CH_BIND_NULL, CH_BIND_WHOLE, CH_BIND_TEXT, CH_BIND_BYTES } ChBindKind;

typedef struct ChBind {
    ChBindKind kind;
    int64_t whole;
    const void *p;
    size_t n;
} ChBind;

ChBind ch_bind_whole(int64_t value);
ChBind ch_bind_text(ChStr text);           /* {NULL, 0} is bound as the empty text */
ChBind ch_bind_text_or_null(ChStr text);   /* {NULL, 0} is bound as null */
ChBind ch_bind_bytes(const void *p, size_t n);
ChBind ch_bind_null_if_negative(int64_t value);

#define CH_BINDS(...) (const ChBind[]){__VA_ARGS__}, (uint32_t)(sizeof((const ChBind[]){__VA_ARGS__}) / sizeof(ChBind))
#define CH_NO_BINDS   NULL, 0

/* ---- statements ---- */

ChStatus ch_sql_query(ChStore *store, ChSql which, const ChBind *binds, uint32_t count, sqlite3_stmt **query,
                      ChError *error) CH_CHECKED;
ChStatus ch_sql_step(ChStore *store, sqlite3_stmt *query, bool *row, ChError *error) CH_CHECKED;
void ch_sql_done(sqlite3_stmt *query); /* NULL is allowed */

/* Query, step to the end, done. `changed` (may be NULL) is the number of rows it changed. */
ChStatus ch_sql_run(ChStore *store, ChSql which, const ChBind *binds, uint32_t count, int64_t *changed,
                    ChError *error) CH_CHECKED;

/* The first column of the only row, as a whole number; 0 where there is none. */
ChStatus ch_sql_whole(ChStore *store, ChSql which, const ChBind *binds, uint32_t count, int64_t *value, ChError *error) CH_CHECKED;

/* A transaction, CH_SQL_BEGIN_READ or CH_SQL_BEGIN_WRITE; within ch_store_together a part of its one. Every one that
 * returned CH_OK is followed by a ch_sql_finish, which keeps when `status` is CH_OK and undoes everything otherwise. */
ChStatus ch_sql_begin(ChStore *store, ChSql which, ChError *error) CH_CHECKED;
ChStatus ch_sql_finish(ChStore *store, ChStatus status, ChError *error) CH_CHECKED;

/* The people that one of the PERSON queries gives; `of` with `p` NULL binds nothing. */
ChStatus ch_people_rows(ChStore *store, ChSql which, ChStr of, ChArena *arena, ChPeople *people, ChError *error) CH_CHECKED;

/* Begin to write what `doing` says, for error lines: refused where nothing can be written. */
ChStatus ch_sql_write_begin(ChStore *store, const char *doing, ChError *error) CH_CHECKED;

/* Finalize all statements and close the database; safe on one that is not open. */
void ch_sql_close(ChStore *store);

/* ---- a row, column after column ---- */

typedef struct ChRow {
    sqlite3_stmt *query;
    ChArena *arena;
    int column;
    ChStatus status; /* the first thing that went wrong: CH_NO_MEMORY or CH_DAMAGED */
} ChRow;

int64_t ch_row_whole(ChRow *row);
int32_t ch_row_int(ChRow *row, int32_t if_null);
ChStr ch_row_text(ChRow *row);     /* copied to the arena; null gives {NULL, 0} */
ChBytes ch_row_bytes(ChRow *row);  /* copied to the arena */
ChStr ch_row_peek(ChRow *row);     /* the next column's text or bytes where they lie, valid until the next step */
ChDigest ch_row_digest(ChRow *row);
bool ch_row_null(const ChRow *row); /* whether the next column is null */

/* Every row of a query as an item of `size` bytes in the arena, zeroed and then filled by `read`. */
typedef void (*ChReadRow)(ChRow *row, void *item);
ChStatus ch_sql_rows(ChStore *store, ChSql which, const ChBind *binds, uint32_t bind_count, ChArena *arena, size_t size,
                     ChReadRow read, void **items, uint32_t *count, ChError *error) CH_CHECKED;

/* ---- errors ---- */

/* The line for a row that could not be read, by its ChRow.status. */
ChStatus ch_sql_fail_row(const ChStore *store, ChStatus status, ChError *error);

/* One line: what the store is doing, `reason`, `detail` (may be NULL). */
ChStatus ch_sql_say(const ChStore *store, const ChReason *reason, const char *detail, ChError *error);
/* The line for SQLite's result `code` while doing what the store is doing. */
ChStatus ch_sql_fail(ChStore *store, int code, ChError *error);
/* The line for the system's `number` (errno). */
ChStatus ch_sql_fail_system(const ChStore *store, int number, ChError *error);
ChStatus ch_sql_fail_memory(const ChStore *store, ChError *error);

#endif
