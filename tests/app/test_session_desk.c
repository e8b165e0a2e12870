/* At the desk with records: sessions planned, started, looked at and left for others, as whoever leads them does it with keys. */
#define _XOPEN_SOURCE 700
#include "desk_kit.h"

#include "app/sitting.h"
#include "records/people.h"

static char folder[DK_FOLDER];

static int set_up(void **state)
{
    static const char *const names[] = {"Amara", "Ben", "Chidi"};
    static ChDesk desk;
    dk_folder(folder);
    dk_open(&desk, "Joanna");
    for (int i = 0; i < 3; i++)
        assert_int_equal(ch_people_put(desk.store, &(ChPerson){.name = ch_str(names[i]), .team = i ? CH_STR("Phones") : (ChStr){"", 0},
                                                               .joined = CH_STR("2026-03-01T09:00:00Z")}, NULL, NULL), CH_OK);
    assert_int_equal(ch_people_put(desk.store, &(ChPerson){.name = CH_STR("Joanna"), .joined = CH_STR("2026-03-01T09:00:00Z")}, NULL, NULL), CH_OK);
    *state = &desk;
    return 0;
}

static int tear_down(void **state)
{
    ch_desk_close(*state);
    folder_gone(folder);
    return 0;
}

static void start(ChDesk *desk, const char *title, char uuid[CH_UUID_TEXT])
{
    uint32_t seats;
    ChSittingPlan plan = {.title = ch_str(title), .scenario = "shoe-return", .mode = CH_MODE_PRACTICE};
    assert_int_equal(ch_sitting_start(desk->library, desk->store, &plan, uuid, &seats, NULL), CH_OK);
}

static void shows(const ChDesk *desk, const char *title)
{
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_SESSION);
    assert_true(ch_str_eq(desk->ui->board->title, ch_str(title)));
}

/* From the board by its key and from anywhere by the menu: those under way first, then the newest. */
static void other_sessions_are_reached(void **state)
{
    ChDesk *desk = *state;
    char uuid[4][CH_UUID_TEXT];
    static const char *const titles[] = {"Monday", "Tuesday", "Wednesday", "Thursday"};
    static const char *const listed[] = {"Tuesday", "Monday", "Thursday", "Wednesday"};
    for (int i = 0; i < 4; i++) start(desk, titles[i], uuid[i]);
    for (int i = 2; i < 4; i++) assert_int_equal(ch_sitting_end(desk->store, ch_str(uuid[i]), NULL), CH_OK);
    dk_do(desk, (ChUiAction){.act = CH_ACT_SESSION});
    shows(desk, "Tuesday");
    dk_press(desk, CH_KEY_CHAR, 'o');
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_SESSIONS);
    assert_int_equal(desk->ui->session_count, 4);
    for (int i = 0; i < 4; i++) {
        assert_true(ch_str_eq(desk->ui->sessions[i].title, ch_str(listed[i])));
        assert_int_equal(desk->ui->sessions[i].under_way, i < 2);
        assert_true(desk->ui->sessions[i].began.n > 10);
    }
    dk_press(desk, CH_KEY_ESCAPE, 0); /* back to the board that it was opened from */
    shows(desk, "Tuesday");
    dk_press(desk, CH_KEY_CHAR, 'o');
    dk_press(desk, CH_KEY_DOWN, 0);
    dk_press(desk, CH_KEY_ENTER, 0);
    shows(desk, "Monday");
    dk_press(desk, CH_KEY_CHAR, 't'); /* and the page between two turns comes back to it */
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_TURN);
    dk_press(desk, CH_KEY_ESCAPE, 0);
    shows(desk, "Monday");
    dk_press(desk, CH_KEY_ESCAPE, 0);
    for (int i = 0; i < 2; i++) assert_int_equal(ch_sitting_end(desk->store, ch_str(uuid[i]), NULL), CH_OK);
    dk_press(desk, CH_KEY_F10, 0); /* none is under way, from home */
    for (int i = 0; i < 3; i++) dk_press(desk, CH_KEY_DOWN, 0);
    dk_press(desk, CH_KEY_ENTER, 0);
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_SESSIONS);
    assert_true(ch_str_eq(desk->ui->sessions[0].title, CH_STR("Thursday")));
    dk_press(desk, CH_KEY_CHAR, '3');
    shows(desk, "Tuesday");
}

static void to(ChDesk *desk, const char *words)
{
    for (int i = 0; i < 60; i++) {
        const ChuRegion *region = chu_focus_region(&desk->ui->focus);
        if (region && region->say.n >= strlen(words) && memcmp(region->say.p, words, strlen(words)) == 0) return;
        dk_press(desk, CH_KEY_DOWN, 0);
    }
    fail_msg("nothing on the plan is called %s", words);
}

static void begin(ChDesk *desk)
{
    dk_put(desk, (ChUiInput){.type = CH_INPUT_KEY, .key = CH_KEY_ENTER, .ctrl = true});
}

/* Enter chooses what has the focus and starts nothing; the button starts what stands beside it. */
static void a_plan_starts_what_it_says(void **state)
{
    ChDesk *desk = *state;
    dk_do(desk, (ChUiAction){.act = CH_ACT_SESSION});
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_PLAN);
    assert_int_equal(desk->ui->plan.everybody, 3); /* Joanna, who leads, is not among them */
    dk_type(desk, "Tuesday");
    to(desk, "The late books");
    dk_press(desk, CH_KEY_ENTER, 0);
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_PLAN);
    to(desk, "The one-star review"); /* looked at, and not chosen */
    begin(desk);
    shows(desk, "Tuesday");
    assert_true(ch_str_eq(desk->ui->board->scenario, CH_STR("late-books")));
    assert_int_equal(desk->ui->board->seat_count, 3);
}

static void some_are_picked_one_by_one(void **state)
{
    ChDesk *desk = *state;
    dk_do(desk, (ChUiAction){.act = CH_ACT_PLAN});
    dk_type(desk, "Two of them");
    to(desk, "Some of them");
    dk_press(desk, CH_KEY_ENTER, 0);
    dk_press(desk, CH_KEY_DOWN, 0); /* they come right after it */
    assert_memory_equal(chu_focus_region(&desk->ui->focus)->say.p, "Amara", 5);
    begin(desk); /* nobody yet: it says so, and stays */
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_PLAN);
    static const char *const picked[] = {"Amara", "Ben", "Joanna", "Joanna"};
    for (int i = 0; i < 4; i++) { /* Joanna, and not after all */
        dk_press(desk, CH_KEY_HOME, 0);
        to(desk, picked[i]);
        dk_press(desk, CH_KEY_SPACE, 0);
    }
    begin(desk);
    shows(desk, "Two of them");
    assert_int_equal(desk->ui->board->seat_count, 2);
    assert_true(ch_str_eq(desk->ui->board->seats[0].name, CH_STR("Amara")));
    assert_true(ch_str_eq(desk->ui->board->seats[1].name, CH_STR("Ben")));
}

/* A folder that cannot be used is refused by a line, and everything that was written stays. */
static void a_folder_is_shared_or_refused(void **state)
{
    ChDesk *desk = *state;
    char shared[DK_FOLDER + 16];
    static const char *const wrong[] = {"/no/such/folder", "training"};
    snprintf(shared, sizeof shared, "%s/shared", folder);
    assert_int_equal(mkdir(shared, 0700), 0);
    dk_do(desk, (ChUiAction){.act = CH_ACT_PLAN});
    dk_type(desk, "Across the room");
    to(desk, "A shared folder");
    for (int i = 0; i < 2; i++) {
        dk_type(desk, wrong[i]);
        begin(desk);
        assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_PLAN);
        assert_true(desk->ui->refused.n > 20);
        to(desk, "A shared folder"); /* the focus is where it can be mended */
        for (size_t k = 0; k < strlen(wrong[i]); k++) dk_press(desk, CH_KEY_BACKSPACE, 0);
        assert_int_equal(desk->ui->refused.n, 0);
    }
    dk_type(desk, shared);
    begin(desk);
    shows(desk, "Across the room");
    assert_true(ch_str_eq(desk->ui->board->folder, ch_str(shared)));
}

#define AT_DESK(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {AT_DESK(other_sessions_are_reached), AT_DESK(a_plan_starts_what_it_says),
                                       AT_DESK(some_are_picked_one_by_one), AT_DESK(a_folder_is_shared_or_refused)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
