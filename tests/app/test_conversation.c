/* The debrief as a conversation, at the desk: what is said before the record and written after it is kept with the play, survives a
 * failure, and stands above the next play. */
#include "desk_kit.h"

#include "records/people.h"

static char folder[DK_FOLDER];

static int set_up(void **state)
{
    (void)state;
    dk_folder(folder);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    folder_gone(folder);
    return 0;
}

/* To its end, then the question. */
static void play(ChDesk *desk)
{
    dk_begin(desk, "shoe-return", CH_MODE_PRACTICE);
    dk_play_on(desk);
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_ASK);
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
    dk_do(desk, (ChUiAction){.act = CH_ACT_OPEN, .index = ch_desk_find(desk, "hung-up-call")});
    return ch_str_eq(ch_text_view(&desk->ui->kept), ch_str(keep)) && ch_str_eq(ch_text_view(&desk->ui->changed), ch_str(change));
}

static void what_is_said_and_written_is_kept_and_shown_again(void **state)
{
    ChDesk desk;
    ChArena arena;
    char uuid[CH_UUID_TEXT];
    (void)state;
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    dk_open(&desk, "Ada");
    assert_true(briefing_says(&desk, "", "")); /* nothing written yet */
    play(&desk);
    memcpy(uuid, desk.play.uuid, sizeof uuid);
    dk_press(&desk, CH_KEY_ENTER, 0); /* that line */
    dk_press(&desk, CH_KEY_UP, 0);    /* from half and half to well */
    dk_press(&desk, CH_KEY_ENTER, 0);
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_DEBRIEF);
    assert_int_equal(kept(&desk, &arena, uuid).guess, 70);
    dk_press(&desk, CH_KEY_ENTER, 0);
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_KEEP);
    dk_put(&desk, (ChUiInput){.type = CH_INPUT_EDITING, .text = CH_STR("\xE8\x81\x9E")}); /* an input method composes, … */
    dk_type(&desk, "\xE8\x81\x9E\xE3\x81\x8F");                                            /* … and commits */
    dk_press(&desk, CH_KEY_TAB, 0);
    dk_type(&desk, "Say when");
    dk_press(&desk, CH_KEY_ENTER, 0);
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_HOME);
    ChReflection all = kept(&desk, &arena, uuid);
    assert_int_equal(all.guess, 70); /* what was there stays */
    assert_true(ch_str_eq(all.keep, CH_STR("\xE8\x81\x9E\xE3\x81\x8F")) && ch_str_eq(all.change, CH_STR("Say when")));
    assert_true(briefing_says(&desk, "\xE8\x81\x9E\xE3\x81\x8F", "Say when"));
    play(&desk);
    dk_press(&desk, CH_KEY_ESCAPE, 0); /* nothing is said, nothing is written */
    assert_true(dk_says(&desk, "To change: Say when")); /* beside trying again */
    dk_do(&desk, (ChUiAction){.act = CH_ACT_AGAIN_FROM, .index = 1});
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_PLAY);
    assert_true(dk_says(&desk, "To change: Say when")); /* at the foot, where nothing is asked */
    dk_play_on(&desk);
    dk_press(&desk, CH_KEY_ESCAPE, 0);
    dk_press(&desk, CH_KEY_ENTER, 0);
    dk_press(&desk, CH_KEY_ESCAPE, 0);
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
    dk_open(&desk, "Ada");
    play(&desk);
    memcpy(uuid, desk.play.uuid, sizeof uuid);
    dk_press(&desk, CH_KEY_ESCAPE, 0);
    dk_press(&desk, CH_KEY_ENTER, 0);
    dk_type(&desk, "I let her finish");
    snprintf(path, sizeof path, "%s/records.db", folder);
    snprintf(away, sizeof away, "%s/away.db", folder);
    assert_int_equal(rename(path, away), 0);
    dk_press(&desk, CH_KEY_ENTER, 0);
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_ERROR);
    dk_press(&desk, CH_KEY_ESCAPE, 0);
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_KEEP);
    assert_int_equal(rename(away, path), 0);
    dk_press(&desk, CH_KEY_ENTER, 0);
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
