/* Examining a record file: everything that can be known to be wrong with it, told line by line. */
#include <stdio.h>
#include <string.h>

#include "core/calendar.h"
#include "records/kept.h"
#include "records/row.h"
#include "records/sql.h"

typedef struct Examination {
    ChStore *store;
    ChStoreFinding tell;
    void *context;
    uint32_t findings;
    ChError *error;
} Examination;

static void tell(Examination *of, const char *format, ...) CH_PRINTF(2, 3);

static void tell(Examination *of, const char *format, ...)
{
    char line[512];
    va_list args;
    va_start(args, format);
    vsnprintf(line, sizeof line, format, args);
    va_end(args);
    for (char *at = line; *at; at++)
        if (*at == '\n') *at = ' ';
    of->findings++;
    if (of->tell) of->tell(of->context, line);
}

/* Called for each row of a check; tells what is wrong with it. */
typedef ChStatus (*Look)(Examination *of, sqlite3_stmt *query);

static ChStatus look_at_rows(Examination *of, ChSql which, Look look)
{
    sqlite3_stmt *query;
    bool more = true;
    ChStatus status = ch_sql_query(of->store, which, CH_NO_BINDS, &query, of->error);
    while (status == CH_OK && (status = ch_sql_step(of->store, query, &more, of->error)) == CH_OK && more)
        status = look(of, query);
    ch_sql_done(query);
    return status;
}

static const char *column(sqlite3_stmt *query, int place)
{
    const unsigned char *text = sqlite3_column_text(query, place);
    return text ? (const char *)text : "(nothing)";
}

/* SQLite tells of a page that it had no memory to read as of one that is wrong: its result 7, SQLITE_NOMEM. */
static ChStatus look_at_integrity(Examination *of, sqlite3_stmt *query)
{
    if (strstr(column(query, 0), "error code=7")) return ch_sql_fail_memory(of->store, of->error);
    if (strcmp(column(query, 0), "ok") != 0) tell(of, "the file: %.400s", column(query, 0));
    return CH_OK;
}

static ChStatus look_at_reference(Examination *of, sqlite3_stmt *query)
{
    tell(of, "table %.100s: a row refers to a row of %.100s that is not there", column(query, 0), column(query, 2));
    return CH_OK;
}

static ChStatus no_memory(const Examination *of)
{
    return ch_sql_fail_memory(of->store, of->error);
}

static ChStatus look_at_revision(Examination *of, sqlite3_stmt *query)
{
    ChRow row = {.query = query};
    char name[CH_DIGEST_TEXT];
    ChDigest digest = ch_row_digest(&row);
    ChStr bytes = ch_row_peek(&row);
    if (row.status == CH_NO_MEMORY) return no_memory(of);
    ChDigest found = ch_sha256(bytes.p, bytes.n);
    ch_digest_text(digest, name);
    if (memcmp(found.bytes, digest.bytes, sizeof digest.bytes) != 0)
        tell(of, "scenario %s: its bytes have changed; attempts at it cannot be debriefed", name);
    return CH_OK;
}

static ChStatus look_at_found(Examination *of, sqlite3_stmt *query)
{
    ChRow row = {.query = query};
    char name[CH_DIGEST_TEXT];
    ChDigest revision = ch_row_digest(&row);
    ChStr summary = ch_row_peek(&row), values = ch_row_peek(&row);
    ChDigest digest = ch_row_digest(&row);
    if (row.status == CH_NO_MEMORY) return no_memory(of);
    ChDigest found = ch_found_digest(summary, (ChBytes){values.p, values.n});
    ch_digest_text(revision, name);
    if (memcmp(found.bytes, digest.bytes, sizeof digest.bytes) != 0)
        tell(of, "what exploring scenario %s found has changed; it will be explored again", name);
    return CH_OK;
}

static ChStatus look_at_gap(Examination *of, sqlite3_stmt *query)
{
    tell(of, "attempt %.36s: it has %.20s decisions, numbered from %.20s to %.20s", column(query, 0), column(query, 1),
         column(query, 2), column(query, 3));
    return CH_OK;
}

static bool is_time(sqlite3_stmt *query, int place)
{
    return ch_utc_is_kept(ch_str(column(query, place)));
}

static ChStatus look_at_input(Examination *of, sqlite3_stmt *query)
{
    ChInput input;
    ChRow row = {.query = query, .column = 2};
    ChStr kind = ch_row_peek(&row), picks = ch_row_peek(&row);
    if (row.status) return no_memory(of);
    bool fits = ch_row_input_of(kind, picks, ch_row_whole(&row), &input);
    if (!fits) tell(of, "attempt %.36s: its decision %.20s makes no sense", column(query, 0), column(query, 1));
    else if (!is_time(query, 5))
        tell(of, "attempt %.36s: its decision %.20s was made at \"%.40s\", which is no time", column(query, 0), column(query, 1), column(query, 5));
    return CH_OK;
}

static ChStatus look_at_time(Examination *of, sqlite3_stmt *query)
{
    if (!is_time(query, 2))
        tell(of, "%.120s: %.40s is \"%.40s\", which is no time", column(query, 0), column(query, 1), column(query, 2));
    return CH_OK;
}

ChStatus ch_store_verify(ChStore *store, ChStoreFinding told, void *context, uint32_t *findings, ChError *error)
{
    static const struct {
        ChSql which;
        Look look;
        const char *name;
    } checks[] = {{CH_SQL_INTEGRITY, look_at_integrity, "the file"},
                  {CH_SQL_REFERENCES, look_at_reference, "references between tables"},
                  {CH_SQL_ALL_REVISIONS, look_at_revision, "compiled scenarios"},
                  {CH_SQL_ALL_FOUND, look_at_found, "what exploring found"},
                  {CH_SQL_GAPS, look_at_gap, "the order of decisions"},
                  {CH_SQL_ALL_INPUTS, look_at_input, "decisions"},
                  {CH_SQL_ALL_TIMES, look_at_time, "times"}};
    Examination of = {.store = store, .tell = told, .context = context, .error = error};
    store->doing = "examine the records";
    ChStatus status = CH_OK;
    for (size_t i = 0; status == CH_OK && i < sizeof checks / sizeof checks[0]; i++) {
        status = look_at_rows(&of, checks[i].which, checks[i].look);
        if (status != CH_DAMAGED) continue;
        tell(&of, "%s: cannot be read to the end, the file is damaged", checks[i].name);
        status = CH_OK; /* that is a finding; the next check may still find more */
    }
    *findings = of.findings;
    return status;
}
