#define _POSIX_C_SOURCE 200809L
#include "records/store_kit.h"

static bool remembered(const Kit *kit, const char *word)
{
    return kit_file_has(kit->path, "", word) || kit_file_has(kit->path, "-wal", word);
}

/* The parent was forgotten; the child stays, whole. */
static void check_child(Kit *kit, ChStore *store, const char *uuid)
{
    ChAttempt attempt;
    kit_ok(kit, ch_store_find(store, ch_str(uuid), &kit->arena, &attempt, &kit->error));
    assert_int_equal(attempt.parent.n, 0);
    assert_int_equal(kit_log_count(kit, store, uuid), 3);
    assert_int_equal(kit_verify(kit, store, NULL), 0);
}

static void test_forgetting_leaves_no_bytes(void **state)
{
    (void)state;
    Kit kit;
    kit_start(&kit, "records.db");
    ChStore *store = kit_open(&kit);
    ChAttemptStart start = kit_attempt(kit_revision(&kit, store)), child = start;
    char uuid[CH_UUID_TEXT], one[CH_UUID_TEXT], kept[CH_UUID_TEXT];
    for (uint32_t i = 0; i < 60; i++) {
        start.trainee = CH_STR("Forget-Me-Not Quartermain");
        kit_play(&kit, store, &start, 3, uuid);
    }
    start.trainee = CH_STR("Single-Attempt Person");
    kit_play(&kit, store, &start, 3, one);
    child.parent = ch_str(uuid);
    kit_play(&kit, store, &child, 3, kept);
    assert_true(remembered(&kit, "Quartermain") && remembered(&kit, "Single-Attempt"));
    uint32_t gone = 0;
    kit_ok(&kit, ch_store_forget_trainee(store, CH_STR("Forget-Me-Not Quartermain"), &gone, &kit.error));
    assert_int_equal(gone, 60);
    assert_false(remembered(&kit, "Quartermain"));
    assert_false(remembered(&kit, uuid));
    kit_ok(&kit, ch_store_forget_attempt(store, ch_str(one), &gone, &kit.error));
    assert_int_equal(gone, 1);
    assert_false(remembered(&kit, "Single-Attempt"));
    check_child(&kit, store, kept);
    kit_fails(&kit, ch_store_forget_trainee(store, CH_STR("Quartermain"), &gone, &kit.error), CH_NOT_FOUND, "nothing");
    ch_store_close(store);
    kit_end(&kit);
}

static void test_forgetting_says_when_another_program_reads(void **state)
{
    (void)state;
    Kit kit;
    kit_start(&kit, "records.db");
    char uuid[CH_UUID_TEXT];
    kit_make(&kit, uuid);
    ChStore *store = NULL;
    kit_ok(&kit, ch_store_open(kit.path, &(ChStoreOptions){.wait_ms = 50}, ch_heap(), &store, &kit.error));
    sqlite3 *reader = NULL;
    assert_int_equal(sqlite3_open(kit.path, &reader), SQLITE_OK);
    assert_int_equal(sqlite3_exec(reader, "BEGIN; SELECT * FROM attempt", NULL, NULL, NULL), SQLITE_OK);
    uint32_t gone = 0;
    kit_fails(&kit, ch_store_forget_attempt(store, ch_str(uuid), &gone, &kit.error), CH_BUSY, "forget it again");
    assert_int_equal(gone, 1);
    sqlite3_close(reader);
    kit_fails(&kit, ch_store_forget_attempt(store, ch_str(uuid), &gone, &kit.error), CH_NOT_FOUND, "nothing");
    assert_false(remembered(&kit, "Wanjiru")); /* though there was no row left, its bytes are overwritten */
    ch_store_close(store);
    kit_end(&kit);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_forgetting_leaves_no_bytes),
        cmocka_unit_test(test_forgetting_says_when_another_program_reads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
