/* A folder that machines share: each appends to a log of its own, and follows the others into its own store. */
#define _POSIX_C_SOURCE 200809L
#include "exchange_kit.h"

#include "records/classes.h"

typedef struct Machine {
    ChStore *store;
    ChShare *share;
    char log[200];
} Machine;

static void machine_open(ExKit *kit, const char *name, Machine *machine)
{
    char uuid[CH_UUID_TEXT];
    machine->store = ex_store(kit, name);
    ex_ok(kit, ch_share_open(kit->shared, machine->store, &machine->share, &kit->error));
    ex_ok(kit, ch_store_machine(machine->store, uuid, &kit->error));
    snprintf(machine->log, sizeof machine->log, "%s/%s.log", kit->shared, uuid);
}

static void machine_close(Machine *machine)
{
    ch_share_close(machine->share);
    ch_store_close(machine->store);
}

static bool follow(ExKit *kit, Machine *machine)
{
    bool changed = false;
    ex_ok(kit, ch_share_follow(machine->share, &changed, &kit->error));
    return changed;
}

static void test_two_machines_see_each_other_decision_by_decision(void **state)
{
    (void)state;
    ExKit kit;
    Machine one, two;
    ChPlay play, other;
    ex_start(&kit);
    machine_open(&kit, "one.db", &one);
    machine_open(&kit, "two.db", &two);
    assert_false(follow(&kit, &one));
    ex_begin(&kit, one.store, "Ana", 1, &play);
    ex_begin(&kit, two.store, "Bo", 2, &other);
    for (uint32_t i = 1; i <= 3; i++) {
        ex_go_on(&kit, &play, 1, 0);
        ex_go_on(&kit, &other, 1, 1);
        ex_ok(&kit, ch_share_tell(one.share, ch_str(play.uuid), &kit.error));
        ex_ok(&kit, ch_share_tell(two.share, ch_str(other.uuid), &kit.error));
        assert_true(follow(&kit, &two) && follow(&kit, &one));
        assert_false(follow(&kit, &two) || follow(&kit, &one)); /* nothing new */
        assert_int_equal(ex_find(&kit, two.store, play.uuid).input_count, i);
        assert_int_equal(ex_find(&kit, one.store, other.uuid).input_count, i);
    }
    ex_go_on(&kit, &play, 200, 0);
    ex_ok(&kit, ch_share_tell(one.share, ch_str(play.uuid), &kit.error));
    assert_true(follow(&kit, &two));
    ChAttempt seen = ex_find(&kit, two.store, play.uuid);
    assert_true(seen.ended && ch_str_eq(seen.trainee, CH_STR("Ana")));
    ChReflection written = {.guess = -1, .keep = CH_STR("the pause"), .change = CH_STR("")}, read;
    ex_ok(&kit, ch_people_reflect(one.store, ch_str(play.uuid), &written, &kit.error));
    ex_ok(&kit, ch_share_tell(one.share, ch_str(play.uuid), &kit.error));
    assert_false(follow(&kit, &two)); /* what they wrote is theirs */
    assert_int_equal(ch_people_reflection(two.store, ch_str(play.uuid), &kit.arena, &read, &kit.error), CH_NOT_FOUND);
    assert_int_equal(ch_share_seen(two.share)->refused, 0);
    assert_int_equal(ch_share_seen(two.share)->machines, 1);
    ch_play_close(&play);
    ch_play_close(&other);
    machine_close(&one);
    machine_close(&two);
    ex_end(&kit);
}

static void test_opened_again_nothing_is_told_twice_and_nothing_comes_twice(void **state)
{
    (void)state;
    ExKit kit;
    Machine one, two;
    ChPlay play;
    size_t before, after;
    ex_start(&kit);
    machine_open(&kit, "one.db", &one);
    ex_begin(&kit, one.store, "Ana", 1, &play);
    ex_go_on(&kit, &play, 3, 0);
    ex_ok(&kit, ch_share_tell(one.share, ch_str(play.uuid), &kit.error));
    free(ex_read(one.log, &before));
    ch_share_close(one.share);
    ex_ok(&kit, ch_share_open(kit.shared, one.store, &one.share, &kit.error));
    ex_ok(&kit, ch_share_tell(one.share, ch_str(play.uuid), &kit.error));
    free(ex_read(one.log, &after));
    assert_int_equal(after, before);
    ex_go_on(&kit, &play, 1, 0);
    ex_ok(&kit, ch_share_tell(one.share, ch_str(play.uuid), &kit.error));
    for (int i = 0; i < 2; i++) {
        machine_open(&kit, "two.db", &two);
        assert_int_equal(follow(&kit, &two), i == 0);
        assert_int_equal(ex_find(&kit, two.store, play.uuid).input_count, 4);
        assert_int_equal(ex_count(&kit, two.store), 1);
        machine_close(&two);
    }
    ch_play_close(&play);
    machine_close(&one);
    ex_end(&kit);
}

/* A line arrives byte by byte, as over a slow network: nothing is taken before its end. */
static void test_half_a_line_waits_for_the_rest(void **state)
{
    (void)state;
    ExKit kit;
    Machine one, two;
    char uuid[CH_UUID_TEXT], late[200];
    size_t n;
    ex_start(&kit);
    machine_open(&kit, "one.db", &one);
    machine_open(&kit, "two.db", &two);
    ex_play(&kit, one.store, "Ana", 0, uuid);
    ex_ok(&kit, ch_share_tell(one.share, ch_str(uuid), &kit.error));
    char *whole = ex_read(one.log, &n);
    snprintf(late, sizeof late, "%s/aaaaaaaa-0000-4000-8000-000000000000.log", kit.shared);
    assert_int_equal(remove(one.log), 0);
    ex_write(late, "", 0, "wb");
    for (size_t at = 0; at < n; at += n / 5 + 1) {
        size_t part = n - at < n / 5 + 1 ? n - at : n / 5 + 1;
        ex_write(late, whole + at, part, "ab");
        assert_int_equal(follow(&kit, &two), at + part == n);
        assert_int_equal(ex_count(&kit, two.store), at + part == n);
    }
    assert_int_equal(ch_share_seen(two.share)->refused, 0);
    free(whole);
    machine_close(&one);
    machine_close(&two);
    ex_end(&kit);
}

static void test_after_a_power_cut_within_a_line_the_log_goes_on(void **state)
{
    (void)state;
    ExKit kit;
    Machine one, two;
    char first[CH_UUID_TEXT], second[CH_UUID_TEXT];
    size_t n;
    ex_start(&kit);
    machine_open(&kit, "one.db", &one);
    ex_play(&kit, one.store, "Ana", 0, first);
    ex_play(&kit, one.store, "Ana", 1, second);
    ex_ok(&kit, ch_share_tell(one.share, ch_str(first), &kit.error));
    free(ex_read(one.log, &n));
    assert_int_equal(truncate(one.log, (off_t)n / 2), 0);
    ch_share_close(one.share);
    ex_ok(&kit, ch_share_open(kit.shared, one.store, &one.share, &kit.error));
    ex_ok(&kit, ch_share_tell(one.share, ch_str(second), &kit.error));
    ex_ok(&kit, ch_share_tell(one.share, ch_str(first), &kit.error)); /* it was not told whole: told again */
    machine_open(&kit, "two.db", &two);
    assert_true(follow(&kit, &two));
    assert_true(ex_find(&kit, two.store, first).ended && ex_find(&kit, two.store, second).ended);
    assert_int_equal(ch_share_seen(two.share)->refused, 1); /* the half line */
    machine_close(&one);
    machine_close(&two);
    ex_end(&kit);
}

static void test_a_scenario_that_comes_late_is_waited_for(void **state)
{
    (void)state;
    ExKit kit;
    Machine one, two;
    char uuid[CH_UUID_TEXT], revisions[200], aside[200];
    ex_start(&kit);
    machine_open(&kit, "one.db", &one);
    machine_open(&kit, "two.db", &two);
    ex_play(&kit, one.store, "Ana", 0, uuid);
    ex_ok(&kit, ch_share_tell(one.share, ch_str(uuid), &kit.error));
    snprintf(revisions, sizeof revisions, "%s/revisions", kit.shared);
    snprintf(aside, sizeof aside, "%s/aside", kit.shared);
    assert_int_equal(rename(revisions, aside), 0);
    assert_false(follow(&kit, &two) || follow(&kit, &two));
    assert_int_equal(rename(aside, revisions), 0);
    assert_true(follow(&kit, &two));
    assert_true(ex_find(&kit, two.store, uuid).ended);
    machine_close(&one);
    machine_close(&two);
    ex_end(&kit);
}

/* What another machine writes into the folder is worked out as what an import brings. */
static void test_points_in_the_folder_are_not_believed(void **state)
{
    (void)state;
    ExKit kit;
    Machine one, two;
    char uuid[CH_UUID_TEXT];
    size_t n;
    ex_start(&kit);
    machine_open(&kit, "one.db", &one);
    machine_open(&kit, "two.db", &two);
    ex_play(&kit, one.store, "Ana", 1, uuid);
    ex_ok(&kit, ch_share_tell(one.share, ch_str(uuid), &kit.error));
    char *line = ex_read(one.log, &n), *points = strstr(line, "\"points\":");
    assert_non_null(points);
    points[9] = points[9] == '9' ? '8' : '9'; /* the first figure of four */
    ex_write(one.log, line, n, "wb");
    free(line);
    assert_false(follow(&kit, &two));
    assert_int_equal(ch_share_seen(two.share)->refused, 1);
    assert_non_null(strstr(ch_share_seen(two.share)->said, "as its points"));
    assert_int_equal(ex_count(&kit, two.store), 0);
    machine_close(&one);
    machine_close(&two);
    ex_end(&kit);
}

static void test_nonsense_is_passed_over_and_counted(void **state)
{
    (void)state;
    ExKit kit;
    Machine one, two;
    char uuid[CH_UUID_TEXT], bad[200];
    static const char lines[] = "not JSON at all\n{}\n[1,2]\n\n{\"attempt\":\"nobody\"}\n{\"session\":7}\n";
    ex_start(&kit);
    machine_open(&kit, "one.db", &one);
    machine_open(&kit, "two.db", &two);
    ex_write(one.log, lines, sizeof lines - 1, "ab");
    snprintf(bad, sizeof bad, "%s/notes.log", kit.shared); /* no machine's */
    ex_write(bad, lines, sizeof lines - 1, "wb");
    ex_play(&kit, one.store, "Ana", 0, uuid);
    ex_ok(&kit, ch_share_tell(one.share, ch_str(uuid), &kit.error));
    assert_true(follow(&kit, &two));
    assert_true(ex_find(&kit, two.store, uuid).ended);
    assert_int_equal(ch_share_seen(two.share)->refused, 4);
    assert_int_equal(ch_share_seen(two.share)->machines, 1);
    machine_close(&one);
    machine_close(&two);
    ex_end(&kit);
}

static void test_a_session_travels_with_its_end(void **state)
{
    (void)state;
    ExKit kit;
    Machine one, two;
    char uuid[CH_UUID_TEXT];
    ChClass class = {.title = CH_STR("Tuesday"), .scenario = CH_STR("shoe-return"), .method = CH_STR("keep-the-customer"),
                     .mode = CH_MODE_PRACTICE, .began = CH_STR("2026-03-03T09:00:00Z")}, seen;
    ex_start(&kit);
    machine_open(&kit, "one.db", &one);
    machine_open(&kit, "two.db", &two);
    ex_ok(&kit, ch_class_begin(one.store, &class, uuid, &kit.error));
    ex_ok(&kit, ch_share_tell_session(one.share, ch_str(uuid), &kit.error));
    assert_true(follow(&kit, &two));
    ex_ok(&kit, ch_class_find(two.store, ch_str(uuid), &kit.arena, &seen, &kit.error));
    assert_true(ch_str_eq(seen.title, class.title) && ch_str_eq(seen.folder, ch_str(kit.shared)) && seen.ended.n == 0);
    ex_ok(&kit, ch_class_end(one.store, ch_str(uuid), CH_STR("2026-03-03T11:00:00Z"), &kit.error));
    ex_ok(&kit, ch_share_tell_session(one.share, ch_str(uuid), &kit.error));
    (void)follow(&kit, &two);
    ex_ok(&kit, ch_class_find(two.store, ch_str(uuid), &kit.arena, &seen, &kit.error));
    assert_int_equal(seen.ended.n, 20);
    machine_close(&one);
    machine_close(&two);
    ex_end(&kit);
}

static void test_somebody_erased_is_gone_from_the_folder_and_does_not_come_back(void **state)
{
    (void)state;
    ExKit kit;
    Machine one, two;
    char ana[CH_UUID_TEXT], bo[CH_UUID_TEXT], third[CH_UUID_TEXT];
    uint32_t lines, gone;
    size_t before, after;
    ex_start(&kit);
    machine_open(&kit, "one.db", &one);
    machine_open(&kit, "two.db", &two);
    ex_play(&kit, one.store, "Ana Quartermain", 0, ana);
    ex_play(&kit, one.store, "Bo", 1, bo);
    ex_ok(&kit, ch_share_tell(one.share, ch_str(ana), &kit.error));
    ex_ok(&kit, ch_share_tell(one.share, ch_str(bo), &kit.error));
    assert_true(follow(&kit, &two));
    free(ex_read(one.log, &before));
    ex_ok(&kit, ch_store_forget_trainee(two.store, CH_STR("Ana Quartermain"), &gone, &kit.error));
    ch_share_close(two.share); /* read anew from the beginning: what was erased here stays away */
    ex_ok(&kit, ch_share_open(kit.shared, two.store, &two.share, &kit.error));
    assert_false(follow(&kit, &two));
    assert_int_equal(ex_count(&kit, two.store), 1);
    ex_ok(&kit, ch_share_erase(kit.shared, CH_STR("Ana Quartermain"), &lines, &kit.error));
    assert_int_equal(lines, 1);
    assert_false(ex_file_has(one.log, "Quartermain"));
    free(ex_read(one.log, &after));
    assert_int_equal(after, before);
    ex_play(&kit, one.store, "Bo", 0, third); /* its writer and its readers go on */
    ex_ok(&kit, ch_share_tell(one.share, ch_str(third), &kit.error));
    assert_true(follow(&kit, &two));
    assert_int_equal(ex_count(&kit, two.store), 2);
    assert_int_equal(ch_share_seen(two.share)->refused, 0);
    machine_close(&one);
    machine_close(&two);
    ex_end(&kit);
}

static void test_a_folder_in_the_way_is_one_line(void **state)
{
    (void)state;
    ExKit kit;
    ChShare *share;
    char missing[200], file[160];
    ex_start(&kit);
    ChStore *store = ex_store(&kit, "one.db");
    snprintf(missing, sizeof missing, "%s/not/there", kit.folder);
    ex_fails(&kit, ch_share_open(missing, store, &share, &kit.error), CH_IO, "No such file");
    ex_path(&kit, "one.db", file);
    ex_fails(&kit, ch_share_open(file, store, &share, &kit.error), CH_IO, "Not a directory");
    assert_null(share);
    ch_store_close(store);
    ex_end(&kit);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_two_machines_see_each_other_decision_by_decision),
        cmocka_unit_test(test_opened_again_nothing_is_told_twice_and_nothing_comes_twice),
        cmocka_unit_test(test_half_a_line_waits_for_the_rest),
        cmocka_unit_test(test_after_a_power_cut_within_a_line_the_log_goes_on),
        cmocka_unit_test(test_a_scenario_that_comes_late_is_waited_for),
        cmocka_unit_test(test_points_in_the_folder_are_not_believed),
        cmocka_unit_test(test_nonsense_is_passed_over_and_counted),
        cmocka_unit_test(test_a_session_travels_with_its_end),
        cmocka_unit_test(test_somebody_erased_is_gone_from_the_folder_and_does_not_come_back),
        cmocka_unit_test(test_a_folder_in_the_way_is_one_line),
    };
    return cmocka_run_group_tests_name("share", tests, NULL, NULL);
}
