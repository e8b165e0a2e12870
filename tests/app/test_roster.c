/* Rosters from CSV as people and spreadsheets write them, and what is wrong with some of them, by line. */
#define _POSIX_C_SOURCE 200809L
#include "exchange_kit.h"

#include "app/roster.h"

static const ChStr programmes[] = {CH_WORD("first-week"), CH_WORD("refresher")};

static ChStatus read_text(ExKit *kit, const char *text, ChRoster *roster)
{
    char path[160];
    ex_path(kit, "people.csv", path);
    ex_write(path, text, strlen(text), "wb");
    memset(&kit->error, 0, sizeof kit->error);
    return ch_roster_read(path, programmes, 2, &kit->arena, roster, &kit->error);
}

static void expect_row(const ChRoster *roster, uint32_t i, const char *name, const char *team, const char *programme)
{
    assert_true(i < roster->count);
    assert_true(ch_str_eq(roster->rows[i].name, ch_str(name)));
    assert_true(ch_str_eq(roster->rows[i].team, ch_str(team)));
    assert_true(ch_str_eq(roster->rows[i].programme, ch_str(programme)));
}

static void test_the_same_roster_in_every_form(void **state)
{
    static const char *const forms[] = {
        "name,team,programme\nAna,Desk 1,first-week\nBo,,\n",
        "\xEF\xBB\xBFname;team;programme\r\nAna;Desk 1;first-week\r\nBo;;\r\n",
        "PROGRAMME\tName\tTeam\nfirst-week\tAna\tDesk 1\n\tBo\t\n",
        "Team, Name ,shoe size,programme\n\"Desk 1\", Ana ,39,\"first-week\"\n,Bo,41,",
        "name,team,programme\n\n\"Ana\",\"Desk 1\",first-week\n,,\n\nBo\n\n",
    };
    (void)state;
    ExKit kit;
    ex_start(&kit);
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        ChRoster roster;
        ex_ok(&kit, read_text(&kit, forms[i], &roster));
        if (roster.wrong_count) fail_msg("%zu: %s", i, roster.wrong.p);
        assert_int_equal(roster.count, 2);
        expect_row(&roster, 0, "Ana", "Desk 1", "first-week");
        expect_row(&roster, 1, "Bo", "", "");
        assert_int_equal(roster.unused.n > 0, i == 3);
        ch_roster_free(&roster);
    }
    ex_end(&kit);
}

static void test_quotes_hold_dividers_quotes_and_letters_of_all_kinds(void **state)
{
    (void)state;
    ExKit kit;
    ChRoster roster;
    ex_start(&kit);
    ex_ok(&kit, read_text(&kit, "name;team\n\"L\xC3\xB3pes; Ana\";\"the \"\"A\"\" team\"\n\xE6\x9D\x8E\xE9\x9B\xB7;x,y\n", &roster));
    assert_int_equal(roster.wrong_count, 0);
    expect_row(&roster, 0, "L\xC3\xB3pes; Ana", "the \"A\" team", "");
    expect_row(&roster, 1, "\xE6\x9D\x8E\xE9\x9B\xB7", "x,y", "");
    ch_roster_free(&roster);
    ex_end(&kit);
}

/* `text` has so many things wrong, and says each of `words`. */
static void wrong(ExKit *kit, const char *text, uint32_t count, const char *first, const char *second)
{
    ChRoster roster;
    ex_ok(kit, read_text(kit, text, &roster));
    if (roster.wrong_count != count) fail_msg("%u: %s", (unsigned)roster.wrong_count, roster.wrong.n ? roster.wrong.p : "nothing is wrong");
    assert_non_null(strstr(roster.wrong.p, first));
    if (second && !strstr(roster.wrong.p, second)) fail_msg("no %s in %s", second, roster.wrong.p);
    ch_roster_free(&roster);
}

static void test_what_is_wrong_is_named_by_its_line(void **state)
{
    (void)state;
    ExKit kit;
    ex_start(&kit);
    wrong(&kit, "team,programme\nA,\n", 1, ":1: ", "a column called name");
    wrong(&kit, "name,name\nA,B\n", 1, ":1: ", "twice");
    wrong(&kit, "name,team\nAna,x\n,y\nBo,z\n ,\n,q\n", 2, ":3: it has no name", ":6: it has no name");
    wrong(&kit, "name,programme\nAna,first-wek\nBo,juggling\n", 2, ":2: there is no programme \"first-wek\"; did you mean", ":3: ");
    wrong(&kit, "name,team\nAna,x\nBo,\nAna,y\nBo,\n", 2, ":4: \"Ana\" is in another team than on line 2", ":5: \"Bo\" stands on line 3");
    wrong(&kit, "name,team\nLee, Ana,x\n", 1, ":2: it has 3 columns, the first line has 2", NULL);
    wrong(&kit, "name,team\nAna,\"two\nlines\"\nBo,\nBo,\n", 2, ":2: the team", ":5: \"Bo\" stands on line 4");
    wrong(&kit, "name\nAna\n\"Bo", 1, ":3: its quotes", NULL);
    wrong(&kit, "name\n\x1b[31mRed\n", 1, ":2: the name", NULL);
    ex_end(&kit);
}

static void refuse(ExKit *kit, const void *bytes, size_t n, ChStatus status, const char *words)
{
    char path[160];
    ChRoster roster;
    ex_path(kit, "people.csv", path);
    ex_write(path, bytes, n, "wb");
    ex_fails(kit, ch_roster_read(path, programmes, 2, &kit->arena, &roster, &kit->error), status, words);
    ch_roster_free(&roster);
}

static void test_a_file_that_is_no_roster_is_one_line(void **state)
{
    (void)state;
    ExKit kit;
    char path[160];
    ChRoster roster;
    ex_start(&kit);
    refuse(&kit, "", 0, CH_BAD_INPUT, "empty");
    refuse(&kit, " \n\n", 3, CH_BAD_INPUT, "empty");
    refuse(&kit, "\xFF\xFEn\0a\0", 6, CH_BAD_INPUT, "UTF-16");
    refuse(&kit, "name\nJos\xE9\n", 10, CH_BAD_INPUT, "not UTF-8");
    assert_int_equal(kit.error.line, 2);
    refuse(&kit, "name\n\0\0\0", 8, CH_BAD_INPUT, "not UTF-8");
    ex_path(&kit, "nowhere.csv", path);
    ex_fails(&kit, ch_roster_read(path, programmes, 2, &kit.arena, &roster, &kit.error), CH_NOT_FOUND, "nowhere.csv");
    ch_roster_free(&roster);
    ex_end(&kit);
}

static void test_keeping_adds_changes_and_never_halves(void **state)
{
    (void)state;
    ExKit kit;
    ChRoster roster;
    ChRosterDone done;
    ChPerson person;
    ChEnrolments enrolments;
    ex_start(&kit);
    ChStore *store = ex_store(&kit, "a.db");
    ChPerson bo = {.name = CH_STR("Bo"), .team = CH_STR("Old"), .joined = CH_STR("2026-01-01T00:00:00Z"), .minutes = 15};
    ex_ok(&kit, ch_people_put(store, &bo, NULL, &kit.error));
    ex_ok(&kit, read_text(&kit, "name,team,programme\nAna,New,first-week\nBo,,refresher\nAna,,refresher\n", &roster));
    assert_int_equal(roster.wrong_count, 0);
    for (int i = 0; i < 2; i++) { /* the second time there is nothing new in it */
        ex_ok(&kit, ch_roster_keep(store, &roster, CH_STR("2026-03-01T09:00:00Z"), &done, &kit.error));
        assert_int_equal(done.people, 2);
        assert_int_equal(done.added, i == 0);
        assert_int_equal(done.enrolled, i == 0 ? 3 : 0);
    }
    ch_roster_free(&roster);
    ex_ok(&kit, ch_people_find(store, CH_STR("Bo"), &kit.arena, &person, &kit.error));
    assert_true(ch_str_eq(person.team, CH_STR("Old")) && person.minutes == 15);
    ex_ok(&kit, ch_people_enrolments(store, CH_STR("Ana"), &kit.arena, &enrolments, &kit.error));
    assert_int_equal(enrolments.count, 2);
    ch_store_close(store);
    ex_end(&kit);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_same_roster_in_every_form),
        cmocka_unit_test(test_quotes_hold_dividers_quotes_and_letters_of_all_kinds),
        cmocka_unit_test(test_what_is_wrong_is_named_by_its_line),
        cmocka_unit_test(test_a_file_that_is_no_roster_is_one_line),
        cmocka_unit_test(test_keeping_adds_changes_and_never_halves),
    };
    return cmocka_run_group_tests_name("roster", tests, NULL, NULL);
}
