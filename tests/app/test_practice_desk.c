/* At the desk with records: a programme joined and played as its stages ask, what progress shows of it, trying again, minutes, a drill,
 * the certificate. The plays are real; days long ago are put into the records afterwards. */
#define _XOPEN_SOURCE 700
#include "desk_kit.h"

#include "app/certificate.h"
#include "author/drill.h"
#include "records/people.h"

static char folder[DK_FOLDER];

static int set_up(void **state)
{
    static ChDesk desk;
    dk_folder(folder);
    dk_open(&desk, "Ada");
    *state = &desk;
    return 0;
}

static int tear_down(void **state)
{
    ch_desk_close(*state);
    folder_gone(folder);
    return 0;
}

static void join(ChDesk *desk, const char *id)
{
    uint32_t count, at = 0;
    const ChStr *ids = ch_library_programmes(desk->library, &count);
    while (at < count && !ch_str_eq(ids[at], ch_str(id))) at++;
    assert_true(at < count);
    dk_do(desk, (ChUiAction){.act = CH_ACT_PROGRAMMES});
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_PROGRAMMES);
    dk_do(desk, (ChUiAction){.act = CH_ACT_JOIN, .index = at});
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_HOME);
}

static void a_stage_is_played_as_it_asks(void **state)
{
    ChDesk *desk = *state;
    assert_null(desk->ui->about_home.course);
    join(desk, "first-week");
    assert_int_equal(desk->due_count, 2);
    assert_true(ch_str_eq(desk->cards[desk->due[0].card].id, CH_STR("shoe-return")));
    dk_do(desk, (ChUiAction){.act = CH_ACT_DUE, .index = 0});
    dk_press(desk, CH_KEY_CHAR, '3'); /* assessed: not here */
    dk_press(desk, CH_KEY_ENTER, 0);
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_PLAY);
    assert_int_equal(ch_session_started(desk->play.session).mode, CH_MODE_GUIDED);
    dk_play_on(desk);
    dk_do(desk, (ChUiAction){.act = CH_ACT_HOME});
    const ChCourse *course = desk->ui->about_home.course;
    assert_non_null(course);
    assert_int_equal(course->done, 1);
    assert_true(ch_str_eq(desk->cards[desk->due[0].card].id, CH_STR("ranting-email")));
    dk_do(desk, (ChUiAction){.act = CH_ACT_DUE, .index = 0}); /* whoever asks for another mode all the same does not get it */
    dk_do(desk, (ChUiAction){.act = CH_ACT_BEGIN, .mode = CH_MODE_ASSESSED, .method = 0});
    assert_int_equal(ch_session_started(desk->play.session).mode, CH_MODE_GUIDED);
    assert_true(ch_str_eq(desk->situation.method.id, desk->situation.scenario.method));
    dk_do(desk, (ChUiAction){.act = CH_ACT_LEAVE});
    dk_do(desk, (ChUiAction){.act = CH_ACT_OPEN, .index = ch_desk_find(desk, "late-books")}); /* and beside the programme one is free */
    dk_do(desk, (ChUiAction){.act = CH_ACT_BEGIN, .mode = CH_MODE_PRACTICE, .method = CH_NONE});
    assert_int_equal(ch_session_started(desk->play.session).mode, CH_MODE_PRACTICE);
    dk_do(desk, (ChUiAction){.act = CH_ACT_LEAVE});
}

static void play(ChDesk *desk, const char *id, ChMode mode)
{
    dk_begin(desk, id, mode);
    dk_play_on(desk);
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
    dk_do(desk, (ChUiAction){.act = CH_ACT_AGAIN_FROM, .index = 1});
    assert_string_not_equal(desk->play.uuid, uuid);
    dk_play_on(desk);
    assert_int_equal(ch_store_find(desk->store, ch_str(uuid), &memory, &after, NULL), CH_OK);
    assert_int_equal(after.end.points, before.end.points);
    assert_int_equal(after.input_count, before.input_count);
    assert_memory_equal(&after.end.debrief, &before.end.debrief, sizeof after.end.debrief);
    dk_do(desk, (ChUiAction){.act = CH_ACT_PROGRESS});
    assert_int_equal(desk->ui->play_count, 2);
    assert_true(ch_str_eq(desk->ui->plays[1].parent, ch_str(uuid)));
    assert_int_equal(ch_progress_marks(desk->ui->plays, 2, 0), CH_MARK_FIRST | CH_MARK_BEST);
    assert_int_equal(ch_progress_marks(desk->ui->plays, 2, 1), CH_MARK_LATEST);
    dk_do(desk, (ChUiAction){.act = CH_ACT_DEBRIEF_OF, .index = 0});
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_DEBRIEF);
    assert_string_equal(desk->play.uuid, uuid);
    ch_arena_free(&memory);
}

static bool home_says(ChDesk *desk, const char *words)
{
    dk_do(desk, (ChUiAction){.act = CH_ACT_HOME});
    return dk_says(desk, words);
}

/* What was played guided says so, on home and at the briefing; a play that counts for a score takes its place. */
static void guided_plays_are_played(void **state)
{
    ChDesk *desk = *state;
    play(desk, "shoe-return", CH_MODE_GUIDED);
    assert_true(home_says(desk, "Played guided"));
    dk_do(desk, (ChUiAction){.act = CH_ACT_OPEN, .index = ch_desk_find(desk, "shoe-return")});
    assert_true(dk_says(desk, "Played guided"));
    play(desk, "shoe-return", CH_MODE_PRACTICE);
    assert_true(home_says(desk, "Best ") && !home_says(desk, "Played guided"));
}

static void progress_is_written(void **state)
{
    ChDesk *desk = *state;
    char command[400];
    play(desk, "shoe-return", CH_MODE_PRACTICE);
    dk_do(desk, (ChUiAction){.act = CH_ACT_PROGRESS});
    dk_press(desk, CH_KEY_CHAR, 'e');
    snprintf(command, sizeof command, "grep -q 'Hear them out' %s/documents/progress-*.html && grep -q '<svg class=\"extremes\"' %s/documents/progress-*.html", folder, folder);
    assert_int_equal(system(command), 0);
}

static void minutes_are_kept(void **state)
{
    static const uint32_t expected[] = {5, 10, 15, 20, 30, 0, 5};
    ChDesk *desk = *state;
    dk_do(desk, (ChUiAction){.act = CH_ACT_HOME});
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        dk_press(desk, CH_KEY_CHAR, 't');
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
    dk_do(desk, (ChUiAction){.act = CH_ACT_HOME});
    assert_int_equal(desk->ui->about_home.drill.n, 0);
    assert_int_equal(desk->due_count, 0);
    age_plays(CH_SPACING_DAYS);
    dk_do(desk, (ChUiAction){.act = CH_ACT_HOME});
    assert_true(desk->ui->about_home.drill.n > 0);
    const ChDrawList *page = ch_ui_frame(desk->ui, DK_WIDTH, DK_HEIGHT, desk->ui->now_ms);
    static const char *const seen[] = {"Two-minute drill", "As long as it takes", "Programmes", "Settings", "To practise"};
    for (size_t i = 0; i < sizeof seen / sizeof *seen; i++) /* none of it below the situations */
        if (!frame_says(page, seen[i])) fail_msg("on a day with practice home does not show \"%s\"", seen[i]);
    assert_int_equal(desk->due_count, 1);
    assert_true(ch_str_eq(desk->cards[desk->due[0].card].id, CH_STR("shoe-return")));
    assert_non_null(strstr(desk->due[0].why.p, "3 days ago"));
    join(desk, "full-course"); /* whose stages alone are taller than the page */
    page = ch_ui_frame(desk->ui, DK_WIDTH, DK_HEIGHT, desk->ui->now_ms);
    assert_true(frame_says(page, "Two-minute drill") && frame_says(page, "Programmes") && frame_says(page, "As long as it takes"));
    assert_int_equal(ch_people_leave(desk->store, CH_STR("Ada"), CH_STR("full-course"), CH_STR("2026-01-01T00:00:00Z"), NULL), CH_OK);
    dk_do(desk, (ChUiAction){.act = CH_ACT_HOME});
    dk_press(desk, CH_KEY_CHAR, 't'); /* five minutes: a drill fits, the situation does not */
    assert_true(desk->ui->about_home.drill.n > 0);
    assert_int_equal(desk->due_count, 0);
}

static uint32_t minutes_due(const ChDesk *desk)
{
    uint32_t all = 0;
    for (uint32_t i = 0; i < desk->due_count; i++) all += (uint32_t)desk->cards[desk->due[i].card].minutes;
    return all;
}

static void set_minutes(ChDesk *desk, uint32_t minutes)
{
    dk_do(desk, (ChUiAction){.act = CH_ACT_HOME});
    for (int i = 0; i < 8 && desk->ui->about_home.minutes != minutes; i++) dk_press(desk, CH_KEY_CHAR, 't');
    assert_int_equal(desk->ui->about_home.minutes, minutes);
}

/* Two situations are due and one fits; when it was played, the day's minutes are spent, and home says so. */
static void what_was_played_today_counts(void **state)
{
    ChDesk *desk = *state;
    play(desk, "hung-up-call", CH_MODE_PRACTICE);
    play(desk, "shoe-return", CH_MODE_PRACTICE);
    age_plays(CH_SPACING_DAYS);
    set_minutes(desk, 10);
    assert_int_equal(desk->due_count, 1);
    assert_in_range(minutes_due(desk), 6, 10);
    play(desk, desk->cards[desk->due[0].card].id.p, CH_MODE_PRACTICE);
    set_minutes(desk, 10);
    assert_int_equal(desk->due_count, 0);
    assert_in_range(desk->ui->about_home.practised, 6, 10);
    set_minutes(desk, 30);
    assert_int_equal(desk->due_count, 1);
    assert_in_range(minutes_due(desk) + desk->ui->about_home.practised, 11, 30);
}

/* What the programme asks for keeps to the minutes as well; where nothing is so short, one is offered and says so, once a day. */
static void a_programme_keeps_to_the_minutes(void **state)
{
    ChDesk *desk = *state;
    join(desk, "first-week");
    for (uint32_t minutes = 10; minutes <= 30; minutes += minutes < 20 ? 5 : 10) {
        set_minutes(desk, minutes);
        assert_in_range(desk->due_count, 1, minutes < 15 ? 1 : 2);
        assert_in_range(minutes_due(desk), 1, minutes);
        assert_null(strstr(desk->due[0].why.p, "longer than"));
    }
    set_minutes(desk, 5);
    assert_int_equal(desk->due_count, 1);
    assert_non_null(strstr(desk->due[0].why.p, "longer than the 5 you said you have"));
    dk_do(desk, (ChUiAction){.act = CH_ACT_DUE, .index = 0});
    dk_do(desk, (ChUiAction){.act = CH_ACT_BEGIN, .mode = CH_MODE_GUIDED, .method = 0});
    dk_play_on(desk);
    set_minutes(desk, 5);
    assert_int_equal(desk->due_count, 0);
}

static void a_drill_keeps_nothing(void **state)
{
    ChDesk *desk = *state;
    ChArena memory;
    ChAttemptPage page;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    play(desk, "shoe-return", CH_MODE_PRACTICE);
    dk_do(desk, (ChUiAction){.act = CH_ACT_PROGRESS});
    assert_true(desk->ui->about_home.slips.n > 0);
    dk_press(desk, CH_KEY_CHAR, 'i');
    uint32_t lines = 0, served = 0;
    dk_press(desk, CH_KEY_ENTER, 0); /* it opens with what was said: a stray Enter goes to the answers, and says none */
    assert_false(desk->ui->drill->answered);
    assert_int_equal(desk->ui->drill->at, 1);
    while (!desk->ui->drill->over) {
        assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_DRILL);
        assert_true(desk->ui->drill->choice_count >= 2);
        assert_true(desk->ui->drill->said.n > 0);
        dk_press(desk, CH_KEY_CHAR, '2');
        dk_press(desk, CH_KEY_CHAR, '2'); /* the same number again says it */
        assert_true(desk->ui->drill->answered);
        assert_true(desk->ui->drill->verdict.n > 0);
        served += desk->ui->drill->sign == CH_STEP_MET;
        lines++;
        assert_true(lines <= 6);
        dk_press(desk, CH_KEY_ENTER, 0);
    }
    assert_true(lines >= 2);
    char says[64];
    snprintf(says, sizeof says, "%u of %u served the step.", served, lines);
    assert_non_null(strstr(desk->ui->drill->verdict.p, says));
    dk_press(desk, CH_KEY_ENTER, 0);
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
    uint32_t longest = 0;
    for (uint32_t b = 0; b < situation.scenario.beat_count; b++)
        if (ch_drill_seconds(&situation.scenario.beats[b]) > longest) longest = ch_drill_seconds(&situation.scenario.beats[b]);
    assert_true(longest > 15 && longest < 90); /* a line of it is read and answered in less than two minutes */
    ChChoice two[] = {{.text = CH_STR("one two three four")}, {.text = CH_STR(" five  six\nseven eight "), .because = CH_STR("a b c d e f g h")}};
    assert_int_equal(ch_drill_seconds(&(ChBeat){.choices = two, .choice_count = 2}), 4 + 3);
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

/* A line of a certificate ends where the name has a space, however long it is, and nothing is put into it. */
static void expect_name(ChDesk *desk, const ChCourse *course, const char *name, const char *lines)
{
    char path[96], command[600];
    ChError error = {0};
    snprintf(path, sizeof path, "%s/name.pdf", folder);
    assert_int_equal(ch_certificate_write(desk->library, course, ch_str(name), path, &error), CH_OK);
    if (system("command -v pdftotext >/dev/null 2>&1") != 0) return;
    snprintf(command, sizeof command, "pdftotext %s - | grep -v '^$' | tr '\n' '|' | grep -qF 'This is to say that|%s|has done'", path, lines);
    if (system(command) != 0) fail_msg("the certificate does not have \"%s\" as %s", name, lines);
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
    dk_do(desk, (ChUiAction){.act = CH_ACT_PROGRESS});
    assert_int_equal(ch_course_make(&programme, 0, desk->plays.at, desk->plays.count, &clock, &memory, &course), CH_OK);
    assert_true(course.complete);
    assert_int_equal(ch_certificate_write(desk->library, &course, CH_STR("Ada"), path, &error), CH_OK);
    assert_int_equal(stat(path, &at), 0);
    assert_true(at.st_size > 2000);
    expect_name(desk, &course, "Maximiliane Konstantinopolsky-Hausenbergerdorff", "Maximiliane Konstantinopolsky-Hausenbergerdorff");
    expect_name(desk, &course, "Ana Maria del Carmen Lopez y Fuentes de la Sierra", "Ana Maria del Carmen Lopez y|Fuentes de la Sierra");
    expect_name(desk, &course, "Rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetz Ada",
                "Rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetz Ada");
    ch_arena_free(&memory);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_stage_is_played_as_it_asks, set_up, tear_down),
        cmocka_unit_test_setup_teardown(trying_again_overwrites_nothing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(guided_plays_are_played, set_up, tear_down),
        cmocka_unit_test_setup_teardown(progress_is_written, set_up, tear_down),
        cmocka_unit_test_setup_teardown(minutes_are_kept, set_up, tear_down),
        cmocka_unit_test_setup_teardown(practice_comes_back, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_was_played_today_counts, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_programme_keeps_to_the_minutes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_drill_keeps_nothing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(drills_turn_on_their_step, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_certificate_when_it_is_done, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
