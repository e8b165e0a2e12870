/* The debrief as a conversation, at the desk: what is said before the record and written after it is kept with the play, survives a
 * failure, and stands above the next play. */
#define _XOPEN_SOURCE 700
#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "app/desk.h"
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
    (void)state;
    snprintf(folder, sizeof folder, "/tmp/coolhead-talk-XXXXXX");
    if (!mkdtemp(folder)) return 1;
    setenv("COOLHEAD_ROOT", CH_SOURCE_DIR, 1);
    return setenv("COOLHEAD_HOME", folder, 1);
}

static int tear_down(void **state)
{
    (void)state;
    return nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

static void open_desk(ChDesk *desk)
{
    ChError error = {0};
    ChSettings settings = ch_settings_default();
    settings.keep_still = true;
    snprintf(settings.trainee, sizeof settings.trainee, "Ada");
    if (ch_desk_open(&(ChDeskOptions){.record = true, .settings = &settings}, desk, &error) != CH_OK) fail_msg("%s", error.message);
    desk->seed = 1;
}

/* The first thing on offer until its end, then the question. */
static void play(ChDesk *desk)
{
    ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_OPEN, .index = ch_desk_find(desk, "shoe-return")}, 0);
    ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_BEGIN, .mode = CH_MODE_PRACTICE, .method = CH_NONE}, 0);
    for (int i = 0; i < 60 && !ch_session_ended(desk->play.session); i++) {
        ChOffers offers;
        ChUiAction answer = {.act = CH_ACT_ANSWER, .ms = 1000};
        ch_session_offers(desk->play.session, &offers);
        answer.decision.pick_count = (uint8_t)offers.slot_count;
        for (uint32_t s = 0; s < offers.slot_count; s++)
            while (!((offers.picks[s] >> answer.decision.picks[s]) & 1u) || answer.decision.picks[s] == 0) answer.decision.picks[s]++;
        ch_desk_do(desk, &answer, 0);
    }
    ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_DEBRIEF, .method = CH_NONE}, 0);
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_ASK);
    ch_ui_frame(desk->ui, 1280, 800, 0);
}

static void put(ChDesk *desk, ChUiInput input)
{
    ChUiAction action;
    input.now_ms = desk->ui->now_ms + 1;
    ch_ui_input(desk->ui, &input);
    while (ch_ui_take_action(desk->ui, &action)) ch_desk_do(desk, &action, input.now_ms);
    ch_ui_frame(desk->ui, 1280, 800, input.now_ms);
}

static void press(ChDesk *desk, ChKeyName key)
{
    put(desk, (ChUiInput){.type = CH_INPUT_KEY, .key = key});
}

static void type(ChDesk *desk, const char *text)
{
    put(desk, (ChUiInput){.type = CH_INPUT_TEXT, .text = ch_str(text)});
}

static ChReflection kept(ChDesk *desk, ChArena *arena, const char *uuid)
{
    ChReflection reflection;
    ChError error = {0};
    if (ch_people_reflection(desk->store, ch_str(uuid), arena, &reflection, &error) != CH_OK) fail_msg("%s", error.message);
    return reflection;
}

static bool briefing_says(ChDesk *desk, const char *keep, const char *change)
{
    ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_OPEN, .index = ch_desk_find(desk, "hung-up-call")}, 0);
    return ch_str_eq(ch_text_view(&desk->ui->kept), ch_str(keep)) && ch_str_eq(ch_text_view(&desk->ui->changed), ch_str(change));
}

static void what_is_said_and_written_is_kept_and_shown_again(void **state)
{
    ChDesk desk;
    ChArena arena;
    char uuid[CH_UUID_TEXT];
    (void)state;
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    open_desk(&desk);
    assert_true(briefing_says(&desk, "", "")); /* nothing written yet */
    play(&desk);
    memcpy(uuid, desk.play.uuid, sizeof uuid);
    press(&desk, CH_KEY_ENTER); /* that line */
    press(&desk, CH_KEY_UP);    /* from half and half to well */
    press(&desk, CH_KEY_ENTER);
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_DEBRIEF);
    assert_int_equal(kept(&desk, &arena, uuid).guess, 70);
    press(&desk, CH_KEY_ENTER);
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_KEEP);
    put(&desk, (ChUiInput){.type = CH_INPUT_EDITING, .text = CH_STR("\xE8\x81\x9E")}); /* an input method composes, … */
    type(&desk, "\xE8\x81\x9E\xE3\x81\x8F");                                            /* … and commits */
    press(&desk, CH_KEY_TAB);
    type(&desk, "Say when");
    press(&desk, CH_KEY_ENTER);
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_HOME);
    ChReflection all = kept(&desk, &arena, uuid);
    assert_int_equal(all.guess, 70); /* what was there stays */
    assert_true(ch_str_eq(all.keep, CH_STR("\xE8\x81\x9E\xE3\x81\x8F")) && ch_str_eq(all.change, CH_STR("Say when")));
    assert_true(briefing_says(&desk, "\xE8\x81\x9E\xE3\x81\x8F", "Say when"));
    play(&desk);
    press(&desk, CH_KEY_ESCAPE); /* nothing is said, nothing is written */
    press(&desk, CH_KEY_ENTER);
    press(&desk, CH_KEY_ESCAPE);
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_HOME);
    assert_true(briefing_says(&desk, "\xE8\x81\x9E\xE3\x81\x8F", "Say when"));
    ch_desk_close(&desk);
    ch_arena_free(&arena);
}

static void a_failure_loses_nothing_that_was_written(void **state)
{
    ChDesk desk;
    ChArena arena;
    char uuid[CH_UUID_TEXT], path[96], away[96];
    (void)state;
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    open_desk(&desk);
    play(&desk);
    memcpy(uuid, desk.play.uuid, sizeof uuid);
    press(&desk, CH_KEY_ESCAPE);
    press(&desk, CH_KEY_ENTER);
    type(&desk, "I let her finish");
    snprintf(path, sizeof path, "%s/records.db", folder);
    snprintf(away, sizeof away, "%s/away.db", folder);
    assert_int_equal(rename(path, away), 0);
    press(&desk, CH_KEY_ENTER);
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_ERROR);
    press(&desk, CH_KEY_ESCAPE);
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_KEEP);
    assert_int_equal(rename(away, path), 0);
    press(&desk, CH_KEY_ENTER);
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_HOME);
    assert_true(ch_str_eq(kept(&desk, &arena, uuid).keep, CH_STR("I let her finish")));
    ch_desk_close(&desk);
    ch_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_said_and_written_is_kept_and_shown_again, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_failure_loses_nothing_that_was_written, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
