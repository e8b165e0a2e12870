#define _POSIX_C_SOURCE 200809L
#include "records/store_kit.h"

#include "records/counts.h"
#include "records/people.h"
#include "records/schema.h"

/* A file as the first version wrote it, with one attempt in it. */
static void make_version_1(Kit *kit)
{
    kit_sql(kit->path, ch_schema_script(0));
    kit_sql(kit->path,
            "PRAGMA application_id = 1131376492; PRAGMA user_version = 1; PRAGMA journal_mode = WAL;"
            "INSERT INTO revision VALUES (x'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb', x'61');"
            "INSERT INTO attempt (id, uuid, revision, engine, scenario, method, mode, seed, trainee, started) SELECT "
            "  7, '12345678-1234-4234-8234-123456789012', digest, '0.1.0', 'shoe-return', 'help', 'assessed', -1, "
            "  'Amal', '2026-01-01T00:00:00Z' FROM revision;"
            "INSERT INTO precedent VALUES (7, 1, 'granted');"
            "INSERT INTO input VALUES (7, 1, 'answer', '2,0,3', 8420, '2026-01-01T00:00:09Z');");
}

static void check_version_1(Kit *kit, ChStore *store)
{
    ChAttempt attempt;
    ChAttemptLog log;
    ChBytes bytes;
    kit_ok(kit, ch_store_find(store, CH_STR("last"), &kit->arena, &attempt, &kit->error));
    kit_ok(kit, ch_store_read_log(store, attempt.uuid, &kit->arena, &log, &kit->error));
    kit_ok(kit, ch_store_get_revision(store, attempt.revision, &kit->arena, &bytes, &kit->error));
    assert_true(attempt.seed == UINT64_MAX && attempt.mode == CH_MODE_ASSESSED && attempt.precedent_count == 1);
    assert_int_equal(log.count, 1);
    assert_int_equal(log.inputs[0].decision.pick_count, 3);
    assert_int_equal(log.inputs[0].decision.picks[2], 3);
    ChFoundKey key = {.revision = attempt.revision, .engine = CH_STR("0.1.0")};
    ChFound found;
    kit_fails(kit, ch_store_get_found(store, &key, &kit->arena, &found, &kit->error), CH_NOT_FOUND, "Nothing");
    assert_int_equal(kit_verify(kit, store, NULL), 0);
}

/* A file as version 4 wrote it: three plays, of which one has two steps, one has none, and of one nothing was told. */
static void make_version_4(Kit *kit)
{
    make_version_1(kit);
    for (int64_t version = 1; version < 4; version++) kit_sql(kit->path, ch_schema_script(version));
    kit_sql(kit->path,
            "PRAGMA user_version = 4;"
            "INSERT INTO class (id, uuid, title, scenario, method, mode, began) VALUES (1, '22345678-1234-4234-8234-123456789012', 'A', "
            "  'shoe-return', 'help', 'assessed', '2026-01-01T00:00:00Z');"
            "UPDATE attempt SET ended = '2026-01-01T00:09:00Z', ending = 'kept', outcome = 'kept', earned = 4, told = 1, class = 1;"
            "INSERT INTO attempt (id, uuid, revision, engine, scenario, method, mode, seed, trainee, started, ended, ending, outcome, "
            "  earned, told, class) SELECT 8, '32345678-1234-4234-8234-123456789012', revision, engine, scenario, method, mode, seed, 'Zoe', "
            "  started, ended, ending, outcome, earned, 1, 1 FROM attempt WHERE id = 7;"
            "INSERT INTO attempt (id, uuid, revision, engine, scenario, method, mode, seed, trainee, started, ended, ending, outcome, "
            "  earned, told, class) SELECT 9, '42345678-1234-4234-8234-123456789012', revision, engine, scenario, method, mode, seed, 'Bo', "
            "  started, ended, ending, outcome, earned, 0, 1 FROM attempt WHERE id = 7;"
            "INSERT INTO person (id, name, pseudonym, joined) VALUES (1, 'Amal', 'P-2A3B4C', '2026-01-01T00:00:00Z');"
            "INSERT INTO enrolment VALUES (1, 'first-week', '2026-01-01T00:00:00Z', NULL);"
            "INSERT INTO result VALUES (7, 58, 71, 24, 0, 0, 'GBP', 1, 'hear met,fix missed');"
            "INSERT INTO result VALUES (8, 58, 71, 24, 0, 0, 'GBP', 1, '');"
            "INSERT INTO step VALUES (7, 2, 'fix', 'Fix it', 'missed', 0, 8), (7, 1, 'hear', 'Hear them out', 'met', 4, 4);");
}

static int64_t version_of(const char *path)
{
    sqlite3 *db = NULL;
    sqlite3_stmt *query = NULL;
    assert_int_equal(sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(db, "PRAGMA user_version", -1, &query, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(query), SQLITE_ROW);
    int64_t version = sqlite3_column_int64(query, 0);
    sqlite3_finalize(query);
    sqlite3_close(db);
    return version;
}

static void test_version_1_is_brought_up_to_date(void **state)
{
    (void)state;
    Kit kit;
    kit_start(&kit, "records.db");
    make_version_1(&kit);
    ChStore *store = kit_open(&kit);
    check_version_1(&kit, store);
    ChFoundKey key = {.engine = CH_STR("0.1.0")};
    ChFound found = {.summary = CH_STR("{}")};
    kit_ok(&kit, ch_store_put_found(store, &key, &found, &kit.error));
    ch_store_close(store);
    assert_int_equal(version_of(kit.path), CH_STORE_VERSION);
    kit_end(&kit);
}

static void test_version_1_can_be_read_without_writing(void **state)
{
    (void)state;
    Kit kit;
    kit_start(&kit, "records.db");
    make_version_1(&kit);
    ChStore *store = NULL;
    kit_ok(&kit, ch_store_open(kit.path, &(ChStoreOptions){.read_only = true}, ch_heap(), &store, &kit.error));
    check_version_1(&kit, store);
    ch_store_close(store);
    assert_int_equal(version_of(kit.path), 1);
    kit_end(&kit);
}

static void test_version_4_keeps_what_was_told(void **state)
{
    (void)state;
    Kit kit;
    ChStepCounts first, latest;
    ChNames missing;
    ChKeptResult result;
    kit_start(&kit, "records.db");
    make_version_4(&kit);
    ChStore *store = kit_open(&kit);
    assert_int_equal(version_of(kit.path), CH_STORE_VERSION);
    ChStepsOf of = {.class = CH_STR("22345678-1234-4234-8234-123456789012")};
    kit_ok(&kit, ch_counts_steps(store, &of, &kit.arena, &first, &latest, &kit.error));
    assert_true(latest.attempts == 1 && latest.count == 2 && ch_str_eq(latest.at[0].title, CH_STR("Hear them out")));
    assert_true(latest.at[0].times[CH_STEP_MET] == 1 && latest.at[1].times[CH_STEP_MISSED] == 1 && first.attempts == 1);
    kit_ok(&kit, ch_results_missing(store, 10, &kit.arena, &missing, &kit.error));
    ChEnrolments in;
    kit_ok(&kit, ch_people_enrolments(store, CH_STR("Amal"), &kit.arena, &in, &kit.error));
    assert_true(in.count == 1 && in.at[0].left.n == 0);
    assert_int_equal(missing.count, 2); /* nothing was kept of one; one without steps is told anew */
    kit_ok(&kit, ch_results_read(store, CH_STR("12345678-1234-4234-8234-123456789012"), &kit.arena, &result, &kit.error));
    assert_true(result.anger_peak == 71 && result.step_count == 2);
    kit_ok(&kit, ch_results_put(store, missing.at[0], &result, &kit.error)); /* its steps are a list that is there */
    kit_ok(&kit, ch_counts_steps(store, &of, &kit.arena, &first, &latest, &kit.error));
    assert_true(latest.attempts == 2 && latest.count == 2 && latest.at[1].times[CH_STEP_MISSED] == 2);
    assert_int_equal(kit_verify(&kit, store, NULL), 0);
    ch_store_close(store);
    kit_end(&kit);
}

static void test_a_migration_happens_whole_or_not_at_all(void **state)
{
    (void)state;
    Kit kit;
    kit_start(&kit, "records.db");
    make_version_1(&kit);
    kit_sql(kit.path, "CREATE TABLE exploration (in_the_way)"); /* makes the script fail */
    ChStore *store = NULL;
    assert_int_not_equal(ch_store_open(kit.path, NULL, ch_heap(), &store, &kit.error), CH_OK);
    assert_null(store);
    assert_null(strchr(kit.error.message, '\n'));
    assert_int_equal(version_of(kit.path), 1);
    kit_sql(kit.path, "DROP TABLE exploration");
    store = kit_open(&kit);
    check_version_1(&kit, store);
    ch_store_close(store);
    kit_end(&kit);
}

static void test_a_newer_file_is_left_alone(void **state)
{
    (void)state;
    Kit kit;
    char uuid[CH_UUID_TEXT];
    kit_start(&kit, "records.db");
    kit_make(&kit, uuid);
    kit_sql(kit.path, "PRAGMA user_version = 999; ALTER TABLE attempt ADD COLUMN mood TEXT");
    size_t before_count, after_count;
    char *before = kit_read(kit.path, &before_count);
    ChStore *store = NULL;
    kit_fails(&kit, ch_store_open(kit.path, NULL, ch_heap(), &store, &kit.error), CH_TOO_NEW, "newer Coolhead");
    assert_null(store);
    char *after = kit_read(kit.path, &after_count);
    assert_int_equal(before_count, after_count);
    assert_memory_equal(before, after, before_count);
    free(before);
    free(after);
    kit_end(&kit);
}

static void test_an_empty_file_becomes_a_store(void **state)
{
    (void)state;
    Kit kit;
    char uuid[CH_UUID_TEXT];
    kit_start(&kit, "records.db");
    kit_write(kit.path, "", 0);
    kit_make(&kit, uuid);
    ChStore *store = kit_open(&kit);
    assert_int_equal(kit_log_count(&kit, store, uuid), 3);
    ch_store_close(store);
    kit_end(&kit);
}

static void test_every_version_has_its_script(void **state)
{
    (void)state;
    for (int64_t version = 0; version < CH_STORE_VERSION; version++) assert_non_null(ch_schema_script(version));
    assert_null(ch_schema_script(CH_STORE_VERSION));
    assert_null(ch_schema_script(-1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_version_1_is_brought_up_to_date),
        cmocka_unit_test(test_version_1_can_be_read_without_writing),
        cmocka_unit_test(test_version_4_keeps_what_was_told),
        cmocka_unit_test(test_a_migration_happens_whole_or_not_at_all),
        cmocka_unit_test(test_a_newer_file_is_left_alone),
        cmocka_unit_test(test_an_empty_file_becomes_a_store),
        cmocka_unit_test(test_every_version_has_its_script),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
