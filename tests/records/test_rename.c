/* Another name for somebody: everything of theirs is under it, with the pseudonym and the counts as they were, and nothing under the old. */
#define _POSIX_C_SOURCE 200809L
#include "records/store_kit.h"

#include "records/classes.h"
#include "records/people.h"

#define FROM CH_STR("Hildegart Quatermain")
#define TO   CH_STR("Hildegard Quartermain")

static ChPerson enter(Kit *kit, ChStore *store, ChStr name, const char *team)
{
    ChPerson person = {.name = name, .team = ch_str(team), .joined = KIT_AT};
    kit_ok(kit, ch_people_put(store, &person, NULL, &kit->error));
    kit_ok(kit, ch_people_find(store, name, &kit->arena, &person, &kit->error));
    return person;
}

static void play(Kit *kit, ChStore *store, ChStr name, int times)
{
    char uuid[CH_UUID_TEXT];
    ChAttemptStart start = kit_attempt(kit_revision(kit, store));
    start.trainee = name;
    for (int i = 0; i < times; i++) kit_play(kit, store, &start, 1, uuid);
}

static uint32_t plays_of(Kit *kit, ChStore *store, ChStr name)
{
    ChAttemptPage page;
    kit_ok(kit, ch_store_list(store, &(ChAttemptFilter){.trainee = name}, &kit->arena, &page, &kit->error));
    return page.count;
}

static void test_everything_goes_with_the_name(void **state)
{
    (void)state;
    Kit kit;
    uint32_t plays = 9;
    kit_start(&kit, "records.db");
    ChStore *store = kit_open(&kit);
    ChPerson before = enter(&kit, store, FROM, "Till"), after;
    play(&kit, store, FROM, 3);
    play(&kit, store, CH_STR("Bo"), 1);
    kit_ok(&kit, ch_people_enrol(store, FROM, CH_STR("first-week"), KIT_AT, &kit.error));
    kit_ok(&kit, ch_people_rename(store, FROM, TO, &plays, &kit.error));
    assert_int_equal(plays, 3);
    kit_fails(&kit, ch_people_find(store, FROM, &kit.arena, &after, &kit.error), CH_NOT_FOUND, "nobody");
    kit_ok(&kit, ch_people_find(store, TO, &kit.arena, &after, &kit.error));
    assert_true(ch_str_eq(after.pseudonym, before.pseudonym) && ch_str_eq(after.team, CH_STR("Till")) && after.plays == 3);
    ChEnrolments in;
    kit_ok(&kit, ch_people_enrolments(store, TO, &kit.arena, &in, &kit.error));
    assert_int_equal(in.count, 1);
    assert_true(plays_of(&kit, store, TO) == 3 && plays_of(&kit, store, FROM) == 0 && plays_of(&kit, store, CH_STR("Bo")) == 1);
    kit_ok(&kit, ch_people_rename(store, CH_STR("Bo"), CH_STR("Bob"), &plays, &kit.error)); /* who was never entered */
    assert_int_equal(plays, 1);
    assert_int_equal(kit_verify(&kit, store, NULL), 0);
    ch_store_close(store);
    kit_end(&kit);
}

/* A roster came with the right spelling, after somebody had played under a wrong one. */
static void test_a_roster_that_spells_it_right_is_taken_over(void **state)
{
    (void)state;
    Kit kit;
    char class[CH_UUID_TEXT];
    kit_start(&kit, "records.db");
    ChStore *store = kit_open(&kit);
    ChPerson before = enter(&kit, store, FROM, "Till"), after;
    enter(&kit, store, TO, "Phones");
    play(&kit, store, FROM, 2);
    ChClass morning = {.title = CH_STR("Tuesday"), .scenario = CH_STR("shoe-return"), .method = CH_STR("help"), .mode = CH_MODE_PRACTICE, .began = KIT_AT};
    kit_ok(&kit, ch_class_begin(store, &morning, class, &kit.error));
    kit_ok(&kit, ch_class_seat(store, ch_str(class), TO, &kit.error));
    kit_ok(&kit, ch_class_seat(store, ch_str(class), FROM, &kit.error)); /* both sit there */
    kit_ok(&kit, ch_people_enrol(store, TO, CH_STR("first-week"), KIT_AT, &kit.error));
    kit_ok(&kit, ch_lock_set(store, CH_STR("0000"), &kit.error));
    kit_ok(&kit, ch_lock_set_own(store, TO, CH_STR("4711"), &kit.error));
    kit_ok(&kit, ch_people_rename(store, FROM, TO, NULL, &kit.error));
    kit_fails(&kit, ch_lock_try_of(store, TO, CH_STR("0815"), 1000, NULL, &kit.error), CH_BAD_INPUT, "PIN"); /* theirs stays */
    kit_ok(&kit, ch_lock_try_of(store, TO, CH_STR("4711"), 1001, NULL, &kit.error));
    kit_ok(&kit, ch_people_find(store, TO, &kit.arena, &after, &kit.error));
    assert_true(ch_str_eq(after.pseudonym, before.pseudonym) && ch_str_eq(after.team, CH_STR("Phones")) && after.plays == 2 && after.latest.n);
    ChEnrolments in;
    ChPeople people;
    kit_ok(&kit, ch_people_enrolments(store, TO, &kit.arena, &in, &kit.error));
    kit_ok(&kit, ch_people_list(store, &kit.arena, &people, &kit.error));
    assert_true(in.count == 1 && people.count == 1);
    kit_ok(&kit, ch_class_seats(store, ch_str(class), &kit.arena, &people, &kit.error));
    assert_int_equal(people.count, 1);
    play(&kit, store, CH_STR("hilde"), 1); /* played, never entered, and it is she: but now she has plays of her own */
    kit_fails(&kit, ch_people_rename(store, CH_STR("hilde"), TO, NULL, &kit.error), CH_BAD_INPUT, "has played here already");
    enter(&kit, store, CH_STR("Hilde B."), "");
    kit_ok(&kit, ch_people_rename(store, CH_STR("hilde"), CH_STR("Hilde B."), NULL, &kit.error)); /* plays go to one who was entered */
    kit_ok(&kit, ch_people_find(store, CH_STR("Hilde B."), &kit.arena, &after, &kit.error));
    assert_true(after.plays == 1 && after.latest.n);
    assert_int_equal(kit_verify(&kit, store, NULL), 0);
    ch_store_close(store);
    kit_end(&kit);
}

static void test_what_cannot_be_renamed_stays(void **state)
{
    (void)state;
    Kit kit;
    kit_start(&kit, "records.db");
    ChStore *store = kit_open(&kit);
    play(&kit, store, FROM, 1);
    play(&kit, store, TO, 1);
    kit_fails(&kit, ch_people_rename(store, FROM, TO, NULL, &kit.error), CH_BAD_INPUT, "under one name");
    kit_fails(&kit, ch_people_rename(store, FROM, FROM, NULL, &kit.error), CH_BAD_INPUT, "already");
    kit_fails(&kit, ch_people_rename(store, FROM, CH_STR(" a"), NULL, &kit.error), CH_BAD_INPUT, "cannot be a name");
    kit_fails(&kit, ch_people_rename(store, CH_STR("Who"), CH_STR("Whom"), NULL, &kit.error), CH_NOT_FOUND, "Nothing is kept");
    assert_true(plays_of(&kit, store, FROM) == 1 && plays_of(&kit, store, TO) == 1);
    ch_store_close(store);
    kit_end(&kit);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_everything_goes_with_the_name),
        cmocka_unit_test(test_a_roster_that_spells_it_right_is_taken_over),
        cmocka_unit_test(test_what_cannot_be_renamed_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
