#define _POSIX_C_SOURCE 200809L
#include "records/store_kit.h"

#include "records/people.h"

static uint32_t kept(Kit *kit, ChStore *store)
{
    ChAttemptPage page;
    kit_ok(kit, ch_store_list(store, &(ChAttemptFilter){0}, &kit->arena, &page, &kit->error));
    return page.count;
}

static void test_many_are_kept_at_once_or_none(void **state)
{
    (void)state;
    Kit kit;
    char uuid[CH_UUID_TEXT];
    ChAttemptStart start;
    ChStore *store = kit_fresh(&kit, &start);
    kit_ok(&kit, ch_store_together(store, &kit.error));
    for (int i = 0; i < 3; i++) {
        kit_play(&kit, store, &start, 2, uuid);
        kit_finish(&kit, store, uuid, 5000);
    }
    assert_int_equal(ch_store_apart(store, CH_STOPPED, &kit.error), CH_STOPPED); /* as it was told */
    assert_int_equal(kept(&kit, store), 0);
    kit_ok(&kit, ch_store_together(store, &kit.error));
    for (int i = 0; i < 3; i++) kit_play(&kit, store, &start, 2, uuid);
    kit_ok(&kit, ch_store_apart(store, CH_OK, &kit.error));
    ch_store_close(store);
    store = kit_open(&kit);
    assert_int_equal(kept(&kit, store), 3);
    assert_int_equal(kit_verify(&kit, store, NULL), 0);
    ch_store_close(store);
    kit_end(&kit);
}

static void test_one_that_fails_is_passed_over_and_leaves_nothing(void **state)
{
    (void)state;
    Kit kit;
    char uuid[CH_UUID_TEXT], unused[CH_UUID_TEXT];
    ChAttemptStart start;
    ChStore *store = kit_fresh(&kit, &start);
    ChInput wrong = {.kind = CH_INPUT_ANSWER, .decision = {.pick_count = 99}};
    ChKeptInput rows[] = {{.input = kit_answer(1), .at = KIT_AT}, {.input = wrong, .at = KIT_AT}};
    ChAttemptStart half = start;
    half.inputs = rows;
    half.input_count = 2;
    kit_ok(&kit, ch_store_together(store, &kit.error));
    kit_play(&kit, store, &start, 1, uuid);
    kit_fails(&kit, ch_store_begin(store, &half, unused, &kit.error), CH_BAD_INPUT, "no answer that a play can hold");
    kit_play(&kit, store, &start, 1, uuid);
    kit_ok(&kit, ch_store_apart(store, CH_OK, &kit.error));
    assert_int_equal(kept(&kit, store), 2);
    assert_int_equal(kit_verify(&kit, store, NULL), 0);
    ch_store_close(store);
    kit_end(&kit);
}

static void test_a_full_disk_keeps_none_of_them(void **state)
{
    (void)state;
    Kit kit;
    char uuid[CH_UUID_TEXT];
    ChAttemptStart start;
    ChStore *store = kit_fresh(&kit, &start);
    ch_store_close(store);
    kit_sql(kit.path, "CREATE TRIGGER full BEFORE INSERT ON input WHEN NEW.n = 3 BEGIN SELECT RAISE(ROLLBACK, 'as a full disk does'); END");
    store = kit_open(&kit);
    kit_ok(&kit, ch_store_together(store, &kit.error));
    kit_play(&kit, store, &start, 2, uuid);
    ChInput third = kit_answer(1);
    assert_int_not_equal(ch_store_append(store, ch_str(uuid), 3, kit_row(&third, KIT_AT), &kit.error), CH_OK);
    assert_int_not_equal(ch_store_begin(store, &start, uuid, &kit.error), CH_OK); /* nothing more is kept alone */
    assert_int_not_equal(ch_store_apart(store, CH_OK, &kit.error), CH_OK);
    assert_int_equal(kept(&kit, store), 0);
    kit_play(&kit, store, &start, 2, uuid); /* and afterwards it goes on */
    assert_int_equal(kept(&kit, store), 1);
    ch_store_close(store);
    kit_end(&kit);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_many_are_kept_at_once_or_none),
        cmocka_unit_test(test_one_that_fails_is_passed_over_and_leaves_nothing),
        cmocka_unit_test(test_a_full_disk_keeps_none_of_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
