#define _POSIX_C_SOURCE 200809L
#include "records/store_kit.h"

#include "records/classes.h"
#include "records/counts.h"

static ChPerson made_person(const char *name)
{
    return (ChPerson){.name = ch_str(name), .team = CH_STR("Till"), .joined = KIT_AT, .minutes = 20};
}

static void test_a_roster_is_entered_whole_or_not_at_all(void **state)
{
    (void)state;
    Kit kit;
    kit_start(&kit, "records.db");
    ChStore *store = kit_open(&kit);
    ChPerson three[] = {made_person("Zoe"), made_person("Amal"), made_person("")};
    uint32_t added = 9;
    ChPeople people;
    kit_fails(&kit, ch_people_put_all(store, three, 3, &added, &kit.error), CH_BAD_INPUT, "wants a name");
    kit_ok(&kit, ch_people_list(store, &kit.arena, &people, &kit.error));
    assert_int_equal(people.count, 0);
    kit_ok(&kit, ch_people_put_all(store, three, 2, &added, &kit.error));
    assert_int_equal(added, 2);
    kit_ok(&kit, ch_people_list(store, &kit.arena, &people, &kit.error));
    assert_int_equal(people.count, 2);
    assert_true(ch_str_eq(people.at[0].name, CH_STR("Amal")) && people.at[0].pseudonym.n == 8);
    assert_false(ch_str_eq(people.at[0].pseudonym, people.at[1].pseudonym));
    ChStr pseudonym = people.at[0].pseudonym;
    three[1].team = CH_STR("Phones");
    kit_ok(&kit, ch_people_put_all(store, three, 2, &added, &kit.error)); /* again: changed, not doubled */
    assert_int_equal(added, 0);
    ChPerson amal;
    kit_ok(&kit, ch_people_find(store, CH_STR("Amal"), &kit.arena, &amal, &kit.error));
    assert_true(ch_str_eq(amal.pseudonym, pseudonym) && ch_str_eq(amal.team, CH_STR("Phones")));
    kit_fails(&kit, ch_people_find(store, CH_STR("Ama"), &kit.arena, &amal, &kit.error), CH_NOT_FOUND, "roster");
    ch_store_close(store);
    kit_end(&kit);
}

static void test_programmes_are_begun_left_and_completed(void **state)
{
    (void)state;
    Kit kit;
    kit_start(&kit, "records.db");
    ChStore *store = kit_open(&kit);
    ChPerson zoe = made_person("Zoe");
    ChEnrolments in;
    kit_ok(&kit, ch_people_put(store, &zoe, NULL, &kit.error));
    kit_fails(&kit, ch_people_enrol(store, CH_STR("Who"), CH_STR("first-week"), KIT_AT, &kit.error), CH_NOT_FOUND, "nobody");
    kit_ok(&kit, ch_people_enrol(store, zoe.name, CH_STR("first-week"), KIT_AT, &kit.error));
    kit_ok(&kit, ch_people_enrol(store, zoe.name, CH_STR("first-week"), CH_STR("2027-01-01T00:00:00Z"), &kit.error));
    kit_ok(&kit, ch_people_enrol(store, zoe.name, CH_STR("refresher"), CH_STR("2027-01-01T00:00:00Z"), &kit.error));
    kit_ok(&kit, ch_people_completed(store, zoe.name, CH_STR("first-week"), CH_STR("2026-04-01T00:00:00Z"), &kit.error));
    kit_ok(&kit, ch_people_enrolments(store, zoe.name, &kit.arena, &in, &kit.error));
    assert_int_equal(in.count, 2);
    assert_true(ch_str_eq(in.at[0].began, KIT_AT) && in.at[0].done.n > 0 && in.at[1].done.n == 0);
    ChPeople members;
    kit_ok(&kit, ch_people_leave(store, zoe.name, CH_STR("first-week"), CH_STR("2026-05-01T00:00:00Z"), &kit.error));
    kit_ok(&kit, ch_people_leave(store, zoe.name, CH_STR("first-week"), CH_STR("2026-06-01T00:00:00Z"), &kit.error));
    kit_ok(&kit, ch_people_in_programme(store, CH_STR("first-week"), &kit.arena, &members, &in, &kit.error));
    assert_int_equal(members.count, 0);
    kit_ok(&kit, ch_people_enrolments(store, zoe.name, &kit.arena, &in, &kit.error));
    assert_true(in.count == 2 && ch_str_eq(in.at[0].left, CH_STR("2026-05-01T00:00:00Z")) && in.at[1].left.n == 0);
    kit_ok(&kit, ch_people_enrol(store, zoe.name, CH_STR("first-week"), CH_STR("2027-02-01T00:00:00Z"), &kit.error));
    kit_ok(&kit, ch_people_enrolments(store, zoe.name, &kit.arena, &in, &kit.error)); /* she goes on where she was */
    assert_true(ch_str_eq(in.at[0].began, KIT_AT) && in.at[0].done.n > 0 && in.at[0].left.n == 0);
    kit_ok(&kit, ch_people_begin_again(store, zoe.name, CH_STR("first-week"), CH_STR("2027-03-01T00:00:00Z"), &kit.error));
    kit_ok(&kit, ch_people_enrolments(store, zoe.name, &kit.arena, &in, &kit.error));
    assert_true(ch_str_eq(in.at[1].began, CH_STR("2027-03-01T00:00:00Z")) && in.at[1].done.n == 0);
    ch_store_close(store);
    kit_end(&kit);
}

static void test_what_was_written_last_is_found_again(void **state)
{
    (void)state;
    Kit kit;
    char first[CH_UUID_TEXT], second[CH_UUID_TEXT], third[CH_UUID_TEXT];
    ChAttemptStart start;
    ChStore *store = kit_fresh(&kit, &start);
    kit_play(&kit, store, &start, 1, first);
    kit_play(&kit, store, &start, 1, second);
    kit_play(&kit, store, &start, 1, third);
    ChReflection wrote = {.guess = 60, .keep = CH_STR("Let her finish"), .change = CH_STR("Say when")}, read;
    ChStr uuid;
    kit_fails(&kit, ch_people_last_reflection(store, start.trainee, &kit.arena, &read, &uuid, &kit.error), CH_NOT_FOUND, "yet");
    kit_ok(&kit, ch_people_reflect(store, ch_str(first), &(ChReflection){.guess = 30}, &kit.error));
    kit_ok(&kit, ch_people_reflect(store, ch_str(second), &wrote, &kit.error));
    kit_ok(&kit, ch_people_reflect(store, ch_str(third), &(ChReflection){.guess = -1}, &kit.error)); /* nothing written */
    kit_ok(&kit, ch_people_last_reflection(store, start.trainee, &kit.arena, &read, &uuid, &kit.error));
    assert_true(ch_str_eq(uuid, ch_str(second)) && ch_str_eq(read.change, wrote.change) && read.guess == 60);
    kit_ok(&kit, ch_people_reflection(store, ch_str(third), &kit.arena, &read, &kit.error));
    assert_int_equal(read.guess, -1);
    kit_fails(&kit, ch_people_reflect(store, CH_STR("no"), &wrote, &kit.error), CH_NOT_FOUND, "no attempt");
    ch_store_close(store);
    kit_end(&kit);
}

static void test_wrong_pins_slow_down(void **state)
{
    (void)state;
    Kit kit;
    bool set = true;
    kit_start(&kit, "records.db");
    ChStore *store = kit_open(&kit);
    kit_ok(&kit, ch_lock_is_set(store, &set, &kit.error));
    assert_false(set);
    kit_fails(&kit, ch_lock_set(store, CH_STR("123"), &kit.error), CH_BAD_INPUT, "4 characters");
    kit_ok(&kit, ch_lock_set(store, CH_STR("2468"), &kit.error));
    assert_false(kit_file_has(kit.path, "", "2468") || kit_file_has(kit.path, "-wal", "2468"));
    kit_ok(&kit, ch_lock_try(store, CH_STR("2468"), 1000, &kit.error));
    kit_fails(&kit, ch_lock_try(store, CH_STR("1"), 1000, &kit.error), CH_BAD_INPUT, "try again.");
    kit_fails(&kit, ch_lock_try(store, CH_STR("2"), 1000, &kit.error), CH_BAD_INPUT, "try again.");
    kit_fails(&kit, ch_lock_try(store, CH_STR("3"), 1000, &kit.error), CH_BAD_INPUT, "in 1 s");
    kit_fails(&kit, ch_lock_try(store, CH_STR("2468"), 1000, &kit.error), CH_BUSY, "wait 1 s");
    kit_fails(&kit, ch_lock_try(store, CH_STR("4"), 1001, &kit.error), CH_BAD_INPUT, "in 2 s");
    ch_store_close(store); /* it outlives the program */
    store = kit_open(&kit);
    kit_fails(&kit, ch_lock_try(store, CH_STR("2468"), 1002, &kit.error), CH_BUSY, "wait 1 s");
    kit_ok(&kit, ch_lock_try(store, CH_STR("2468"), 1003, &kit.error));
    kit_fails(&kit, ch_lock_try(store, CH_STR("5"), 1003, &kit.error), CH_BAD_INPUT, "try again."); /* counted anew */
    kit_ok(&kit, ch_lock_remove(store, &kit.error));
    kit_ok(&kit, ch_lock_is_set(store, &set, &kit.error));
    assert_false(set);
    ch_store_close(store);
    kit_end(&kit);
}

static void put_result(Kit *kit, ChStore *store, const char *uuid, ChStepStatus second)
{
    ChKeptStep steps[] = {{.id = CH_STR("hear"), .title = CH_STR("Hear them out"), .status = CH_STEP_MET, .earned = 4, .of = 4},
                          {.id = CH_STR("fix"), .title = CH_STR("Fix it"), .status = second, .earned = 0, .of = 8}};
    ChKeptShown shown[] = {{.behaviour = CH_STR("thank"), .times = 2}};
    ChKeptResult result = {.anger_start = 58, .anger_peak = 71, .anger_end = 24, .cost = 1200, .may_give = 10000,
                           .currency = CH_STR("GBP"), .decisions = 3, .steps = steps, .step_count = 2, .shown = shown,
                           .shown_count = 1};
    kit_ok(kit, ch_results_put(store, ch_str(uuid), &result, &kit->error));
}

/* What is kept twice so that many can be counted at once says the same as the rows that it was made of. */
static void never_drifts(const Kit *kit)
{
    static const char *const drifted[] = {
        "SELECT count(*) FROM attempt a LEFT JOIN result r ON r.attempt = a.id WHERE (a.steps IS NULL) <> (r.attempt IS NULL) "
        "OR a.steps IS NOT (SELECT l.id || ':' || came.how FROM (SELECT group_concat(id, ' ') AS ids, group_concat(CASE status "
        "WHEN 'not_asked' THEN '-' WHEN 'missed' THEN 'x' ELSE substr(status, 1, 1) END, '') AS how FROM (SELECT id, status "
        "FROM step WHERE step.attempt = a.id ORDER BY n)) came JOIN step_list l ON l.ids = came.ids)",
        "SELECT count(*) FROM person p WHERE p.plays <> (SELECT count(*) FROM attempt WHERE trainee = p.name) "
        "OR p.latest IS NOT (SELECT max(started) FROM attempt WHERE trainee = p.name)",
    };
    sqlite3 *db = NULL;
    sqlite3_stmt *query;
    assert_int_equal(sqlite3_open(kit->path, &db), SQLITE_OK);
    for (size_t i = 0; i < sizeof drifted / sizeof drifted[0]; i++) {
        assert_int_equal(sqlite3_prepare_v2(db, drifted[i], -1, &query, NULL), SQLITE_OK);
        assert_int_equal(sqlite3_step(query), SQLITE_ROW);
        assert_int_equal(sqlite3_column_int(query, 0), 0);
        sqlite3_finalize(query);
    }
    sqlite3_close(db);
}

static ChPerson found(Kit *kit, ChStore *store, ChStr name)
{
    ChPerson person;
    kit_ok(kit, ch_people_find(store, name, &kit->arena, &person, &kit->error));
    return person;
}

/* Begun before and after somebody was entered, by others, in any order of time, and forgotten again. */
static void test_plays_are_counted_as_they_come_and_go(void **state)
{
    (void)state;
    Kit kit;
    char uuid[4][CH_UUID_TEXT];
    static const char *const when[] = {"2026-03-02T10:00:00Z", "2026-03-09T10:00:00Z", "2026-03-05T10:00:00Z", "2026-03-12T10:00:00Z"};
    kit_start(&kit, "records.db");
    ChStore *store = kit_open(&kit);
    ChPerson zoe = made_person("Zoe");
    ChAttemptStart start = kit_attempt(kit_revision(&kit, store));
    for (int i = 0; i < 4; i++) {
        start.trainee = i == 3 ? CH_STR("Amal") : zoe.name;
        start.started = ch_str(when[i]);
        if (i == 1) kit_ok(&kit, ch_people_put(store, &zoe, NULL, &kit.error));
        kit_play(&kit, store, &start, 1, uuid[i]);
        never_drifts(&kit);
    }
    kit_ok(&kit, ch_people_put(store, &zoe, NULL, &kit.error)); /* again */
    zoe = found(&kit, store, zoe.name);
    assert_true(zoe.plays == 3 && ch_str_eq(zoe.latest, ch_str(when[1])));
    kit_ok(&kit, ch_store_forget_attempt(store, ch_str(uuid[1]), NULL, &kit.error));
    never_drifts(&kit);
    zoe = found(&kit, store, zoe.name);
    assert_true(zoe.plays == 2 && ch_str_eq(zoe.latest, ch_str(when[2])));
    kit_ok(&kit, ch_store_forget_attempt(store, ch_str(uuid[0]), NULL, &kit.error));
    kit_ok(&kit, ch_store_forget_attempt(store, ch_str(uuid[2]), NULL, &kit.error));
    never_drifts(&kit);
    assert_true(found(&kit, store, zoe.name).plays == 0 && found(&kit, store, zoe.name).latest.n == 0);
    ch_store_close(store);
    kit_end(&kit);
}

/* Three people in one situation, of whom two are in the programme: only theirs are counted, the first time at each place. */
static void test_a_programme_counts_those_who_are_in_it(void **state)
{
    (void)state;
    Kit kit;
    char uuid[CH_UUID_TEXT];
    kit_start(&kit, "records.db");
    ChStore *store = kit_open(&kit);
    const char *names[] = {"Zoe", "Amal", "Bo"};
    ChAttemptStart start = kit_attempt(kit_revision(&kit, store));
    for (int i = 0; i < 3; i++) {
        ChPerson person = made_person(names[i]);
        kit_ok(&kit, ch_people_put(store, &person, NULL, &kit.error));
        if (i < 2) kit_ok(&kit, ch_people_enrol(store, person.name, CH_STR("first-week"), KIT_AT, &kit.error));
        start.trainee = person.name;
        for (int play = 0; play < 2; play++) {
            kit_play(&kit, store, &start, 2, uuid);
            kit_finish(&kit, store, uuid, 5000);
            if (i || play) put_result(&kit, store, uuid, play ? CH_STEP_MET : CH_STEP_MISSED); /* of Zoe's first nothing is told */
        }
    }
    kit_ok(&kit, ch_people_completed(store, CH_STR("Zoe"), CH_STR("first-week"), KIT_AT, &kit.error));
    ChPeople people;
    ChEnrolments in;
    kit_ok(&kit, ch_people_in_programme(store, CH_STR("first-week"), &kit.arena, &people, &in, &kit.error));
    ChStepsOf steps = {.scenario = start.scenario, .people = &people};
    ChStepCounts first, latest;
    kit_ok(&kit, ch_counts_steps(store, &steps, &kit.arena, &first, &latest, &kit.error));
    assert_true(latest.attempts == 2 && latest.count == 2 && latest.at[1].times[CH_STEP_MET] == 2);
    /* Amal's first missed it; of Zoe's first nothing is told, so that her second is the first of which something is. */
    assert_true(first.attempts == 2 && first.at[1].times[CH_STEP_MISSED] == 1 && first.at[1].times[CH_STEP_MET] == 1);
    assert_true(ch_str_eq(first.at[0].id, CH_STR("hear")) && ch_str_eq(first.at[0].title, CH_STR("Hear them out")));
    steps.scenario = CH_STR("another");
    kit_ok(&kit, ch_counts_steps(store, &steps, &kit.arena, &first, &latest, &kit.error));
    assert_true(first.attempts == 0 && latest.count == 0);
    ChAnswerCounts answers;
    ChAnswersOf of = {.programme = CH_STR("first-week"), .scenario = start.scenario};
    kit_ok(&kit, ch_counts_answers(store, &of, &kit.arena, &answers, &kit.error));
    assert_true(answers.count == 1 && answers.at[0].times == 4); /* both answers of a play were given at one place */
    assert_true(ch_str_eq(answers.at[0].beat, CH_STR("arrives")) && ch_str_eq(answers.at[0].picks, CH_STR("1")));
    assert_true(people.count == 2 && in.count == 2 && ch_str_eq(people.at[0].name, CH_STR("Amal")) && people.at[1].plays == 2);
    assert_true(in.at[0].done.n == 0 && ch_str_eq(in.at[1].done, KIT_AT) && ch_str_eq(in.at[1].programme, CH_STR("first-week")));
    ch_store_close(store);
    kit_end(&kit);
}

static void test_results_are_kept_and_dropped_with_a_line_taken_back(void **state)
{
    (void)state;
    Kit kit;
    char uuid[CH_UUID_TEXT];
    kit_start(&kit, "records.db");
    kit_make(&kit, uuid);
    ChStore *store = kit_open(&kit);
    ChNames missing;
    ChKeptResult read;
    kit_ok(&kit, ch_results_missing(store, 10, &kit.arena, &missing, &kit.error));
    assert_int_equal(missing.count, 1);
    never_drifts(&kit);
    put_result(&kit, store, uuid, CH_STEP_LATE);
    never_drifts(&kit);
    put_result(&kit, store, uuid, CH_STEP_MISSED); /* replaces */
    never_drifts(&kit);
    kit_ok(&kit, ch_results_read(store, ch_str(uuid), &kit.arena, &read, &kit.error));
    assert_true(read.anger_peak == 71 && read.step_count == 2 && read.shown_count == 1 && read.shown[0].times == 2);
    assert_int_equal(read.steps[1].status, CH_STEP_MISSED);
    kit_ok(&kit, ch_results_missing(store, 10, &kit.arena, &missing, &kit.error));
    assert_int_equal(missing.count, 0);
    ChInput back = kit_take_back();
    kit_ok(&kit, ch_store_append(store, ch_str(uuid), 4, kit_row(&back, KIT_AT), &kit.error));
    never_drifts(&kit);
    kit_fails(&kit, ch_results_read(store, ch_str(uuid), &kit.arena, &read, &kit.error), CH_NOT_FOUND, "Nothing");
    kit_fails(&kit, ch_results_put(store, ch_str(uuid), &read, &kit.error), CH_BAD_INPUT, "not ended");
    ch_store_close(store);
    kit_end(&kit);
}

/* Two plays of each of two people in one session: the first miss a step, the latest meet it. */
static void test_a_session_counts_steps_and_answers(void **state)
{
    (void)state;
    Kit kit;
    char class[CH_UUID_TEXT], uuid[CH_UUID_TEXT];
    kit_start(&kit, "records.db");
    ChStore *store = kit_open(&kit);
    ChClass morning = {.title = CH_STR("Tuesday intake"), .scenario = CH_STR("shoe-return"),
                       .method = CH_STR("keep-the-customer"), .mode = CH_MODE_PRACTICE, .began = KIT_AT};
    kit_ok(&kit, ch_class_begin(store, &morning, class, &kit.error));
    const char *names[] = {"Amal", "Zoe"};
    for (int i = 0; i < 2; i++) {
        ChPerson person = made_person(names[i]);
        kit_ok(&kit, ch_people_put(store, &person, NULL, &kit.error));
        kit_ok(&kit, ch_class_seat(store, ch_str(class), person.name, &kit.error));
        ChAttemptStart start = kit_attempt(kit_revision(&kit, store));
        start.trainee = person.name;
        start.class = ch_str(class);
        for (int play = 0; play < 2; play++) {
            kit_play(&kit, store, &start, 2, uuid);
            kit_finish(&kit, store, uuid, 5000);
            put_result(&kit, store, uuid, play ? CH_STEP_MET : CH_STEP_MISSED);
        }
    }
    kit_fails(&kit, ch_class_seat(store, ch_str(class), CH_STR("Nobody"), &kit.error), CH_NOT_FOUND, "nobody");
    ChPeople seats;
    kit_ok(&kit, ch_class_seats(store, ch_str(class), &kit.arena, &seats, &kit.error));
    assert_true(seats.count == 2 && seats.at[1].plays == 2);
    ChStepsOf of = {.class = ch_str(class)};
    ChStepCounts first, latest;
    kit_ok(&kit, ch_counts_steps(store, &of, &kit.arena, &first, &latest, &kit.error));
    assert_true(latest.count == 2 && latest.attempts == 2 && latest.at[1].times[CH_STEP_MET] == 2);
    assert_true(first.at[1].times[CH_STEP_MISSED] == 2 && first.at[1].times[CH_STEP_MET] == 0);
    of.method = CH_STR("another");
    kit_ok(&kit, ch_counts_steps(store, &of, &kit.arena, &first, &latest, &kit.error));
    assert_true(first.attempts == 0 && latest.attempts == 0);
    ChPickedAll picked;
    kit_ok(&kit, ch_class_picked(store, ch_str(class), CH_STR("arrives"), &kit.arena, &picked, &kit.error));
    assert_true(picked.count == 1 && picked.at[0].times == 4 && ch_str_eq(picked.at[0].picks, CH_STR("1")));
    kit_ok(&kit, ch_class_vote(store, ch_str(class), CH_STR("arrives"), CH_STR("2"), 7, &kit.error));
    kit_ok(&kit, ch_class_vote(store, ch_str(class), CH_STR("arrives"), CH_STR("2"), 8, &kit.error));
    kit_ok(&kit, ch_class_votes(store, ch_str(class), CH_STR("arrives"), &kit.arena, &picked, &kit.error));
    assert_true(picked.count == 1 && picked.at[0].times == 8);
    ChAttemptPage page;
    kit_ok(&kit, ch_store_list(store, &(ChAttemptFilter){.class = ch_str(class)}, &kit.arena, &page, &kit.error));
    assert_true(page.count == 4 && ch_str_eq(page.at[0].class, ch_str(class)));
    kit_ok(&kit, ch_class_end(store, ch_str(class), KIT_AT, &kit.error));
    kit_fails(&kit, ch_class_end(store, CH_STR("none"), KIT_AT, &kit.error), CH_NOT_FOUND, "no session");
    assert_int_equal(kit_verify(&kit, store, NULL), 0);
    ch_store_close(store);
    kit_end(&kit);
}

static void test_forgetting_somebody_takes_everything_with_them(void **state)
{
    (void)state;
    Kit kit;
    char uuid[CH_UUID_TEXT];
    kit_start(&kit, "records.db");
    ChStore *store = kit_open(&kit);
    ChPerson person = made_person("Forget-Me-Not Quartermain");
    ChReflection wrote = {.guess = 10, .keep = CH_STR("Quiverful of patience"), .change = CH_STR("Zephyr")};
    kit_ok(&kit, ch_people_put(store, &person, NULL, &kit.error));
    kit_ok(&kit, ch_people_enrol(store, person.name, CH_STR("programme-of-quills"), KIT_AT, &kit.error));
    ChAttemptStart start = kit_attempt(kit_revision(&kit, store));
    start.trainee = person.name;
    kit_play(&kit, store, &start, 2, uuid);
    kit_finish(&kit, store, uuid, 5000);
    put_result(&kit, store, uuid, CH_STEP_MET);
    kit_ok(&kit, ch_people_reflect(store, ch_str(uuid), &wrote, &kit.error));
    ChPerson read;
    char pseudonym[CH_PSEUDONYM_TEXT];
    kit_ok(&kit, ch_people_find(store, person.name, &kit.arena, &read, &kit.error));
    snprintf(pseudonym, sizeof pseudonym, "%.*s", CH_FMT(read.pseudonym));
    kit_ok(&kit, ch_store_forget_trainee(store, person.name, NULL, &kit.error));
    const char *words[] = {"Quartermain", "Quiverful", "Zephyr", "programme-of-quills", "Hear them out", uuid, pseudonym};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (kit_file_has(kit.path, "", words[i]) || kit_file_has(kit.path, "-wal", words[i])) fail_msg("%s is still there", words[i]);
    ch_store_close(store);
    kit_end(&kit);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_roster_is_entered_whole_or_not_at_all),
        cmocka_unit_test(test_programmes_are_begun_left_and_completed),
        cmocka_unit_test(test_what_was_written_last_is_found_again),
        cmocka_unit_test(test_wrong_pins_slow_down),
        cmocka_unit_test(test_results_are_kept_and_dropped_with_a_line_taken_back),
        cmocka_unit_test(test_plays_are_counted_as_they_come_and_go),
        cmocka_unit_test(test_a_programme_counts_those_who_are_in_it),
        cmocka_unit_test(test_a_session_counts_steps_and_answers),
        cmocka_unit_test(test_forgetting_somebody_takes_everything_with_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
