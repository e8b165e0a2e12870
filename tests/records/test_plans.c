/* Which index answers what is asked of many: SQLite is asked how it would go about each statement. Fails when a statement
 * no longer uses its index, or an index is not there. docs/records.md says what each is for. */
#define _POSIX_C_SOURCE 200809L
#include "records/store_kit.h"

#include "records/sql_texts.h"

typedef struct Plan {
    ChSql which;
    const char *has;   /* must be in the plan */
    const char *never; /* must not; NULL: nothing */
} Plan;

#define ALL "SCAN a" /* every attempt is read */

static const Plan plans[] = {
    {CH_SQL_OLDEST_OF_TRAINEE, "SEARCH a USING INDEX attempt_by_time", ALL},
    {CH_SQL_NEWEST_OF_TRAINEE, "SEARCH a USING INDEX attempt_by_time", ALL},
    {CH_SQL_OLDEST_OF_CLASS, "SEARCH a USING INDEX attempt_by_class", ALL},
    {CH_SQL_NEWEST_OF_CLASS, "SEARCH a USING INDEX attempt_by_class", ALL},
    {CH_SQL_OLDEST_FIRST, "SEARCH a USING INTEGER PRIMARY KEY", "USE TEMP B-TREE"},
    {CH_SQL_UNFINISHED_OF_TRAINEE, "SEARCH a USING INDEX attempt_open", ALL},
    {CH_SQL_BY_PREFIX, "SEARCH a USING INDEX sqlite_autoindex_attempt_1", ALL},
    {CH_SQL_PLAYS, "SEARCH a USING INDEX attempt_played (scenario=? AND trainee=?", ALL},
    {CH_SQL_FIRST, "SEARCH a USING INDEX attempt_played (scenario=? AND trainee=?", ALL},
    {CH_SQL_BEST, "SEARCH a USING INDEX attempt_played (scenario=? AND trainee=?", ALL},
    {CH_SQL_LATEST, "SEARCH a USING INDEX attempt_played (scenario=? AND trainee=?", ALL},
    {CH_SQL_LAST_REFLECTION, "SEARCH a USING INDEX attempt_by_time", ALL},
    {CH_SQL_GET_PERSON, "SEARCH p USING INDEX", "SEARCH a"},
    {CH_SQL_ALL_PEOPLE, "SCAN p USING INDEX", "USE TEMP B-TREE FOR ORDER BY"},
    {CH_SQL_SEATS, "SEARCH p USING INTEGER PRIMARY KEY", "SEARCH a"},
    {CH_SQL_STEPS_OF_CLASS, "SEARCH a USING INDEX attempt_by_class", "USE TEMP B-TREE FOR ORDER BY"},
    {CH_SQL_STEPS_OF_SCENARIO, "SEARCH a USING COVERING INDEX attempt_played (scenario=?)", "USE TEMP B-TREE FOR ORDER BY"},
    {CH_SQL_PLAYED_IN_CLASS, "attempt_by_class", ALL},
    {CH_SQL_PLAYED_IN_PROGRAMME, "SCAN a", "USE TEMP B-TREE FOR ORDER BY"}, /* from the newest back, until there are enough */
    {CH_SQL_ANSWERED, "SEARCH input USING PRIMARY KEY", "USE TEMP B-TREE FOR ORDER BY"},
    {CH_SQL_IN_PROGRAMME, "SEARCH e USING COVERING INDEX enrolment_by_programme", "SCAN p"},
    {CH_SQL_NO_RESULT, "attempt_untold", NULL},
    {CH_SQL_PICKED, "SEARCH a USING COVERING INDEX attempt_by_class", ALL},
    {CH_SQL_GET_RESULT, "SEARCH r USING INTEGER PRIMARY KEY", "SCAN r"},
    {CH_SQL_GET_STEPS, "SEARCH step USING PRIMARY KEY", "SCAN step"},
    {CH_SQL_INPUTS, "SEARCH input USING PRIMARY KEY", "SCAN input"},
};

static void read_plan(sqlite3 *db, const char *text, char plan[2048])
{
    char asked[4096];
    sqlite3_stmt *query;
    snprintf(asked, sizeof asked, "EXPLAIN QUERY PLAN %s", text);
    if (sqlite3_prepare_v2(db, asked, -1, &query, NULL) != SQLITE_OK) fail_msg("%s: %s", text, sqlite3_errmsg(db));
    plan[0] = '\0';
    while (sqlite3_step(query) == SQLITE_ROW)
        snprintf(plan + strlen(plan), 2048 - strlen(plan), "%s\n", (const char *)sqlite3_column_text(query, 3));
    sqlite3_finalize(query);
}

/* "SCAN a" as a table's own line, not the beginning of another word. */
static bool has_line(const char *plan, const char *word)
{
    size_t n = strlen(word);
    for (const char *at = strstr(plan, word); at; at = strstr(at + 1, word))
        if ((at == plan || at[-1] == '\n') && (at[n] == '\n' || at[n] == ' ')) return true;
    return false;
}

static void test_what_is_asked_of_many_uses_its_index(void **state)
{
    (void)state;
    Kit kit;
    sqlite3 *db = NULL;
    char plan[2048];
    kit_start(&kit, "records.db");
    ch_store_close(kit_open(&kit));
    assert_int_equal(sqlite3_open(kit.path, &db), SQLITE_OK);
    for (size_t i = 0; i < sizeof plans / sizeof plans[0]; i++) {
        read_plan(db, ch_sql_text(plans[i].which), plan);
        if (!strstr(plan, plans[i].has)) fail_msg("statement %d does not use \"%s\":\n%s", (int)plans[i].which, plans[i].has, plan);
        if (plans[i].never && has_line(plan, plans[i].never))
            fail_msg("statement %d goes through everything, \"%s\":\n%s", (int)plans[i].which, plans[i].never, plan);
    }
    assert_int_equal(sqlite3_exec(db, "DROP INDEX attempt_by_class", NULL, NULL, NULL), SQLITE_OK); /* and the test can fail */
    read_plan(db, ch_sql_text(CH_SQL_NEWEST_OF_CLASS), plan);
    assert_null(strstr(plan, "attempt_by_class"));
    sqlite3_close(db);
    kit_end(&kit);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_what_is_asked_of_many_uses_its_index)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
