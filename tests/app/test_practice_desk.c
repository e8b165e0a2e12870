/* At the desk with records: a programme joined and played as its stages ask, what progress shows of it, trying again, minutes, a drill,
 * the certificate. The plays are real; days long ago are put into the records afterwards. */
#define _XOPEN_SOURCE 700
#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "app/certificate.h"
#include "app/desk.h"
#include "author/drill.h"
#include "records/people.h"
#include "ui/ui_inside.h"

static char folder[64];

static int remove_one(const char *path, const struct stat *at, int kind, struct FTW *where)
{
    (void)at, (void)kind, (void)where;
    return remove(path);
}

static int set_up(void **state)
{
    static ChDesk desk;
    ChError error = {0};
    ChSettings settings = ch_settings_default();
    snprintf(folder, sizeof folder, "/tmp/coolhead-practice-XXXXXX");
    if (!mkdtemp(folder)) return 1;
    setenv("COOLHEAD_ROOT", CH_SOURCE_DIR, 1);
    setenv("COOLHEAD_HOME", folder, 1);
    settings.keep_still = true;
    snprintf(settings.trainee, sizeof settings.trainee, "Ada");
    if (ch_desk_open(&(ChDeskOptions){.record = true, .settings = &settings}, &desk, &error) != CH_OK) fail_msg("%s", error.message);
    desk.seed = 1;
    *state = &desk;
    return 0;
}

static int tear_down(void **state)
{
    ch_desk_close(*state);
    return nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

static void ask(ChDesk *desk, ChUiAction action)
{
    ch_desk_do(desk, &action, 0);
    if (ch_ui_screen(desk->ui) == CH_SCREEN_ERROR) fail_msg("%.*s", CH_FMT(ch_text_view(&desk->ui->message)));
    assert_non_null(ch_ui_frame(desk->ui, 1280, 800, desk->ui->now_ms));
}

static void press(ChDesk *desk, ChKeyName key, char character)
{
    ChUiAction action;
    ch_ui_input(desk->ui, &(ChUiInput){.type = CH_INPUT_KEY, .key = key, .character = (uint32_t)character, .now_ms = desk->ui->now_ms + 1});
    while (ch_ui_take_action(desk->ui, &action)) ask(desk, action);
    ch_ui_frame(desk->ui, 1280, 800, desk->ui->now_ms);
}

/* What is on offer first, until the end; then the debrief. */
static void play_on(ChDesk *desk)
{
    for (int i = 0; i < 80 && !ch_session_ended(desk->play.session); i++) {
        ChOffers offers;
        ChUiAction answer = {.act = CH_ACT_ANSWER, .ms = 1000};
        ch_session_offers(desk->play.session, &offers);
        answer.decision.pick_count = (uint8_t)offers.slot_count;
        for (uint32_t s = 0; s < offers.slot_count; s++)
            while (!((offers.picks[s] >> answer.decision.picks[s]) & 1u) || answer.decision.picks[s] == 0) answer.decision.picks[s]++;
        ask(desk, answer);
    }
    assert_true(ch_session_ended(desk->play.session));
    ask(desk, (ChUiAction){.act = CH_ACT_DEBRIEF, .method = CH_NONE});
}

static void join_first_week(ChDesk *desk)
{
    uint32_t count, at = 0;
    const ChStr *ids = ch_library_programmes(desk->library, &count);
    while (at < count && !ch_str_eq(ids[at], CH_STR("first-week"))) at++;
    assert_true(at < count);
    ask(desk, (ChUiAction){.act = CH_ACT_PROGRAMMES});
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_PROGRAMMES);
    ask(desk, (ChUiAction){.act = CH_ACT_JOIN, .index = at});
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_HOME);
}

static void a_stage_is_played_as_it_asks(void **state)
{
    ChDesk *desk = *state;
    assert_null(desk->ui->about_home.course);
    join_first_week(desk);
    assert_int_equal(desk->due_count, 2);
    assert_true(ch_str_eq(desk->cards[desk->due[0].card].id, CH_STR("shoe-return")));
    ask(desk, (ChUiAction){.act = CH_ACT_DUE, .index = 0});
    press(desk, CH_KEY_CHAR, '3'); /* assessed: not here */
    press(desk, CH_KEY_ENTER, 0);
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_PLAY);
    assert_int_equal(ch_session_started(desk->play.session).mode, CH_MODE_GUIDED);
    play_on(desk);
    ask(desk, (ChUiAction){.act = CH_ACT_HOME});
    const ChCourse *course = desk->ui->about_home.course;
    assert_non_null(course);
    assert_int_equal(course->done, 1);
    assert_true(ch_str_eq(desk->cards[desk->due[0].card].id, CH_STR("ranting-email")));
    ask(desk, (ChUiAction){.act = CH_ACT_DUE, .index = 0}); /* whoever asks for another mode all the same does not get it */
    ask(desk, (ChUiAction){.act = CH_ACT_BEGIN, .mode = CH_MODE_ASSESSED, .method = 0});
    assert_int_equal(ch_session_started(desk->play.session).mode, CH_MODE_GUIDED);
    assert_true(ch_str_eq(desk->situation.method.id, desk->situation.scenario.method));
    ask(desk, (ChUiAction){.act = CH_ACT_LEAVE});
    ask(desk, (ChUiAction){.act = CH_ACT_OPEN, .index = ch_desk_find(desk, "late-books")}); /* and beside the programme one is free */
    ask(desk, (ChUiAction){.act = CH_ACT_BEGIN, .mode = CH_MODE_PRACTICE, .method = CH_NONE});
    assert_int_equal(ch_session_started(desk->play.session).mode, CH_MODE_PRACTICE);
    ask(desk, (ChUiAction){.act = CH_ACT_LEAVE});
}

static void play(ChDesk *desk, const char *id, ChMode mode)
{
    ask(desk, (ChUiAction){.act = CH_ACT_OPEN, .index = ch_desk_find(desk, id)});
    ask(desk, (ChUiAction){.act = CH_ACT_BEGIN, .mode = mode, .method = CH_NONE});
    play_on(desk);
}

/* Trying again is a new play that names its parent; the first stays as it was, in the records and on the screen. */
static void trying_again_overwrites_nothing(void **state)
{
    ChDesk *desk = *state;
    ChArena memory;
    ChAttempt before, after;
    char uuid[CH_UUID_TEXT];
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    play(desk, "shoe-return", CH_MODE_PRACTICE);
    snprintf(uuid, sizeof uuid, "%s", desk->play.uuid);
    assert_int_equal(ch_store_find(desk->store, ch_str(uuid), &memory, &before, NULL), CH_OK);
    ask(desk, (ChUiAction){.act = CH_ACT_AGAIN_FROM, .index = 1});
    assert_string_not_equal(desk->play.uuid, uuid);
    play_on(desk);
    assert_int_equal(ch_store_find(desk->store, ch_str(uuid), &memory, &after, NULL), CH_OK);
    assert_int_equal(after.end.points, before.end.points);
    assert_int_equal(after.input_count, before.input_count);
    assert_memory_equal(&after.end.debrief, &before.end.debrief, sizeof after.end.debrief);
    ask(desk, (ChUiAction){.act = CH_ACT_PROGRESS});
    assert_int_equal(desk->ui->play_count, 2);
    assert_true(ch_str_eq(desk->ui->plays[1].parent, ch_str(uuid)));
    assert_int_equal(ch_progress_marks(desk->ui->plays, 2, 0), CH_MARK_FIRST | CH_MARK_BEST);
    assert_int_equal(ch_progress_marks(desk->ui->plays, 2, 1), CH_MARK_LATEST);
    ask(desk, (ChUiAction){.act = CH_ACT_DEBRIEF_OF, .index = 0});
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_DEBRIEF);
    assert_string_equal(desk->play.uuid, uuid);
    ch_arena_free(&memory);
}

static void progress_is_written(void **state)
{
    ChDesk *desk = *state;
    char command[400];
    play(desk, "shoe-return", CH_MODE_PRACTICE);
    ask(desk, (ChUiAction){.act = CH_ACT_PROGRESS});
    press(desk, CH_KEY_CHAR, 'e');
    snprintf(command, sizeof command, "grep -q 'Hear them out' %s/documents/progress-*.html && grep -q '<svg class=\"extremes\"' %s/documents/progress-*.html", folder, folder);
    assert_int_equal(system(command), 0);
}

static void minutes_are_kept(void **state)
{
    static const uint32_t expected[] = {5, 10, 15, 20, 30, 0, 5};
    ChDesk *desk = *state;
    ask(desk, (ChUiAction){.act = CH_ACT_HOME});
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        press(desk, CH_KEY_CHAR, 't');
        assert_int_equal(desk->ui->about_home.minutes, expected[i]);
    }
}

static void age_plays(int days)
{
    char command[400];
    snprintf(command, sizeof command, "python3 -c \"import sqlite3; d=sqlite3.connect('%s/records.db'); "
                                      "[d.execute('UPDATE attempt SET '+c+'=strftime(\\'%%Y-%%m-%%dT%%H:%%M:%%SZ\\','+c+',\\'-%d days\\')') for c in ('started','ended')]; d.commit()\"",
             folder, days);
    assert_int_equal(system(command), 0);
}

/* Not on the same day; three days later what slipped is due, and no longer than the minutes there are. */
static void practice_comes_back(void **state)
{
    ChDesk *desk = *state;
    play(desk, "shoe-return", CH_MODE_PRACTICE);
    ask(desk, (ChUiAction){.act = CH_ACT_HOME});
    assert_int_equal(desk->ui->about_home.drill.n, 0);
    assert_int_equal(desk->due_count, 0);
    age_plays(CH_SPACING_DAYS);
    ask(desk, (ChUiAction){.act = CH_ACT_HOME});
    assert_true(desk->ui->about_home.drill.n > 0);
    assert_int_equal(desk->due_count, 1);
    assert_true(ch_str_eq(desk->cards[desk->due[0].card].id, CH_STR("shoe-return")));
    assert_non_null(strstr(desk->due[0].why.p, "3 days ago"));
    press(desk, CH_KEY_CHAR, 't'); /* five minutes: a drill fits, the situation does not */
    assert_true(desk->ui->about_home.drill.n > 0);
    assert_int_equal(desk->due_count, 0);
}

static void a_drill_keeps_nothing(void **state)
{
    ChDesk *desk = *state;
    ChArena memory;
    ChAttemptPage page;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    play(desk, "shoe-return", CH_MODE_PRACTICE);
    ask(desk, (ChUiAction){.act = CH_ACT_PROGRESS});
    assert_true(desk->ui->about_home.slips.n > 0);
    press(desk, CH_KEY_CHAR, 'i');
    uint32_t lines = 0, served = 0;
    while (!desk->ui->drill->over) {
        assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_DRILL);
        assert_true(desk->ui->drill->choice_count >= 2);
        assert_true(desk->ui->drill->said.n > 0);
        press(desk, CH_KEY_CHAR, '2');
        press(desk, CH_KEY_CHAR, '2'); /* the same number again says it */
        assert_true(desk->ui->drill->answered);
        assert_true(desk->ui->drill->verdict.n > 0);
        served += desk->ui->drill->sign == CH_STEP_MET;
        lines++;
        assert_true(lines <= 6);
        press(desk, CH_KEY_ENTER, 0);
    }
    assert_true(lines >= 2);
    char says[64];
    snprintf(says, sizeof says, "%u of %u served the step.", served, lines);
    assert_non_null(strstr(desk->ui->drill->verdict.p, says));
    press(desk, CH_KEY_ENTER, 0);
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_HOME);
    assert_int_equal(ch_store_list(desk->store, &(ChAttemptFilter){0}, &memory, &page, NULL), CH_OK);
    assert_int_equal(page.count, 1);
    ch_arena_free(&memory);
}

/* In every line of a drill some answer on offer serves the step and some does not: that is what it is drawn for. */
static void drills_turn_on_their_step(void **state)
{
    ChDesk *desk = *state;
    ChArena memory;
    ChSituation situation;
    uint32_t found = 0;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    assert_int_equal(ch_situation_load(desk->library, "shoe-return", NULL, &situation, NULL), CH_OK);
    for (uint32_t s = 0; s < situation.method.step_count; s++) {
        ChDrillBeat *beats, *again;
        uint32_t count, same;
        assert_int_equal(ch_drill_beats(&situation.scenario, &situation.method, s, 7, 4, &memory, &beats, &count), CH_OK);
        assert_int_equal(ch_drill_beats(&situation.scenario, &situation.method, s, 7, 4, &memory, &again, &same), CH_OK);
        assert_int_equal(count, same);
        assert_true(count <= 4);
        for (uint32_t i = 0; i < count; i++) {
            const ChBeat *beat = &situation.scenario.beats[beats[i].beat];
            bool serves = false, not = false;
            assert_int_equal(beats[i].beat, again[i].beat);
            for (uint32_t c = 0; c < beat->choice_count; c++) {
                bool does = ch_drill_served(&situation.method.steps[s], &beat->choices[c]) == CH_SERVED;
                serves |= does;
                not |= !does;
            }
            assert_true(serves && not);
        }
        found += count > 0;
    }
    assert_true(found >= 3);
    ch_situation_free(&situation);
    ch_arena_free(&memory);
}

static void a_certificate_when_it_is_done(void **state)
{
    static ChStr shoe[] = {CH_WORD("shoe-return")};
    ChProgrammeStage stage = {.id = CH_STR("s"), .title = CH_STR("One, guided"), .mode = CH_MODE_GUIDED, .scenarios = shoe, .scenario_count = 1};
    const ChProgramme programme = {.id = CH_STR("one"), .title = CH_STR("One play"), .about = CH_STR("Just one."), .stages = &stage, .stage_count = 1};
    ChDesk *desk = *state;
    ChArena memory;
    ChCourse course;
    ChError error = {0};
    ChClock clock = ch_local_clock();
    char path[96];
    struct stat at;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    snprintf(path, sizeof path, "%s/c.pdf", folder);
    assert_int_equal(ch_course_make(&programme, 0, NULL, 0, &clock, &memory, &course), CH_OK);
    assert_int_equal(ch_certificate_write(desk->library, &course, CH_STR("Ada"), path, &error), CH_BAD_INPUT);
    assert_int_equal(stat(path, &at), -1);
    play(desk, "shoe-return", CH_MODE_GUIDED);
    ask(desk, (ChUiAction){.act = CH_ACT_PROGRESS});
    assert_int_equal(ch_course_make(&programme, 0, desk->plays.at, desk->plays.count, &clock, &memory, &course), CH_OK);
    assert_true(course.complete);
    assert_int_equal(ch_certificate_write(desk->library, &course, CH_STR("Ada"), path, &error), CH_OK);
    assert_int_equal(stat(path, &at), 0);
    assert_true(at.st_size > 2000);
    ch_arena_free(&memory);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_stage_is_played_as_it_asks, set_up, tear_down),
        cmocka_unit_test_setup_teardown(trying_again_overwrites_nothing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(progress_is_written, set_up, tear_down),
        cmocka_unit_test_setup_teardown(minutes_are_kept, set_up, tear_down),
        cmocka_unit_test_setup_teardown(practice_comes_back, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_drill_keeps_nothing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(drills_turn_on_their_step, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_certificate_when_it_is_done, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
