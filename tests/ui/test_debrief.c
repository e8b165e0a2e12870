/* The question before the debrief and the debrief itself: keys, actions, and that no text is cut or covered
 * at any size. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "ui/debrief_kit.h"
#include "ui/overlap.h"
#include "ui/screens/debrief_parts.h"
#include "ui/ui_inside.h"

enum { METHODS = 3, WIDTH = 1280, HEIGHT = 800 };

static const char long_text[] =
    "\"I have listened to every single word of that, and before I say anything about receipts, boxes, "
    "systems or "
    "Kieran, whom I like, I should like you to know that nobody here thinks you did anything other than what "
    "anybody "
    "with feet would have done.\" Put the receipt down, *slowly*, and look at her rather than at the screen.";
static const char long_word[] =
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

/* A window ----------------------------------------------------------------------------------------------- */

static void set_up(Play *p, ChSettings settings, ChStr each)
{
    static const ChSituationCard card = {.id = CH_WORD("shoe-return"),
                                         .title = CH_WORD("The shoe return"),
                                         .best = 78,
                                         .first = 51,
                                         .loads = true};
    static const ChMethodCard methods[METHODS] = {
        {CH_WORD("calm-five"), CH_WORD("Calm, hear, sorry, fix, deliver"), NULL},
        {CH_WORD("chaser"), CH_WORD("Chaser"), NULL},
        {CH_WORD("help"), CH_WORD("Eight rules"), NULL}};
    ChError error;
    memset(p, 0, sizeof *p);
    play_fill(p, each);
    p->now = 1000;
    assert_int_equal(ch_ui_make(ch_heap(), ch_fonts_plain(), settings, &p->ui, &error), CH_OK);
    assert_int_equal(ch_ui_set_situations(p->ui, &card, 1), CH_OK);
    assert_int_equal(ch_ui_set_methods(p->ui, methods, METHODS), CH_OK);
}

static ChSettings still(void)
{
    ChSettings settings = ch_settings_default();
    settings.keep_still = true;
    snprintf(settings.trainee, sizeof settings.trainee, "Ada");
    return settings;
}

static const ChDrawList *frame_at(Play *p, int32_t w, int32_t h)
{
    const ChDrawList *list = ch_ui_frame(p->ui, w, h, p->now);
    assert_non_null(list);
    assert_false(list->failed);
    assert_false(p->ui->focus.doubled);
    assert_false(p->ui->focus.full);
    return list;
}

static const ChDrawList *frame(Play *p)
{
    return frame_at(p, WIDTH, HEIGHT);
}

static void show(Play *p, bool ask)
{
    ch_ui_show_debrief(p->ui, &p->debrief, ask);
    frame(p);
}

static void open_play(Play *p, bool ask)
{
    set_up(p, still(), CH_STR(""));
    show(p, ask);
}

static void press(Play *p, ChKeyName key)
{
    ch_ui_input(p->ui, &(ChUiInput){.type = CH_INPUT_KEY, .key = key, .now_ms = ++p->now});
    frame(p);
}

static void press_char(Play *p, char c)
{
    ch_ui_input(
        p->ui,
        &(ChUiInput){.type = CH_INPUT_KEY, .key = CH_KEY_CHAR, .character = (uint32_t)c, .now_ms = ++p->now});
    frame(p);
}

static ChuDebriefState *state(Play *p)
{
    return chu_state(p->ui, CH_SCREEN_DEBRIEF);
}

/* The next action that is not a sound or something read aloud. */
static ChUiAction action(Play *p)
{
    ChUiAction next;
    while (ch_ui_take_action(p->ui, &next))
        if (next.act != CH_ACT_SOUND && next.act != CH_ACT_SPEAK) return next;
    return (ChUiAction){0};
}

/* All that the frame says, line by line with a space between. */
static bool shows(Play *p, const char *words)
{
    const ChDrawList *list = frame(p);
    ChText all = {.from = ch_heap()};
    for (uint32_t i = 0; i < list->count; i++) {
        if (list->at[i].op != CH_DRAW_TEXT) continue;
        ch_text_add(&all, list->at[i].text);
        ch_text_add(&all, CH_STR(" "));
    }
    assert_false(all.failed);
    bool found = all.p && strstr(all.p, words);
    ch_text_free(&all);
    return found;
}

/* The question ------------------------------------------------------------------------------------------- */

static void test_ask_and_hold_against_the_record(void **unused)
{
    Play p;
    (void)unused;
    open_play(&p, true);
    assert_int_equal(ch_ui_screen(p.ui), CH_SCREEN_ASK);
    assert_true(shows(&p, "which line cost the most?"));
    assert_true(shows(&p, "One more question, then the debrief")); /* which is what it is called everywhere */
    assert_false(shows(&p, "78"));
    press_char(&p, '4');
    assert_int_equal(ch_ui_screen(p.ui), CH_SCREEN_ASK);
    assert_true(shows(&p, "that one")); /* Enter does what the button does, and it is printed there */
    press(&p, CH_KEY_ENTER);
    assert_int_equal(ch_ui_screen(p.ui), CH_SCREEN_ASK); /* and how did it go */
    assert_true(shows(&p, "how did it go"));
    press_char(&p, '2');
    press(&p, CH_KEY_ENTER);
    ChUiAction action;
    bool told = false;
    while (ch_ui_take_action(p.ui, &action))
        if (action.act == CH_ACT_GUESS) told = action.index == 70;
    assert_true(told);
    assert_int_equal(ch_ui_screen(p.ui), CH_SCREEN_DEBRIEF);
    assert_true(shows(&p, "You guessed 70 of 100; you scored 78."));
    ChuGuess guess = chu_guess(p.ui, &p.debrief);
    assert_int_equal(guess.asked, CHU_ASKED_LINE);
    assert_true(guess.sure);
    assert_int_equal(guess.line, 4);
    assert_true(shows(&p, "We asked you first"));
    assert_true(shows(&p, "You said line 4"));
    ch_ui_free(p.ui);
}

/* The end of the conversation: what is typed goes to the app as it was written; skipped, nothing does. */
static void test_one_to_keep_and_one_to_change(void **unused)
{
    Play p;
    ChUiAction action = {0}, last = {0};
    (void)unused;
    open_play(&p, false);
    press(&p, CH_KEY_ENTER); /* nothing can be kept of this one: home */
    while (ch_ui_take_action(p.ui, &action)) last = action;
    assert_int_equal(last.act, CH_ACT_HOME);
    show(&p, false);
    ch_ui_debrief_reflects(p.ui);
    assert_true(shows(&p, "keep and change"));
    press(&p, CH_KEY_ENTER);
    assert_int_equal(ch_ui_screen(p.ui), CH_SCREEN_KEEP);
    ch_ui_input(p.ui, &(ChUiInput){.type = CH_INPUT_TEXT, .text = CH_STR("I let her finish")});
    assert_true(shows(&p, "I let her finish"));
    press(&p, CH_KEY_TAB);
    ch_ui_input(p.ui, &(ChUiInput){.type = CH_INPUT_TEXT, .text = CH_STR("Say when I ring")});
    press(&p, CH_KEY_ENTER);
    while (ch_ui_take_action(p.ui, &action)) {
        last = action;
        if (action.act == CH_ACT_REFLECT) assert_true(ch_str_eq(action.text, CH_STR("I let her finish\nSay when I ring")));
    }
    assert_int_equal(last.act, CH_ACT_REFLECT);
    press(&p, CH_KEY_ESCAPE);
    while (ch_ui_take_action(p.ui, &action)) last = action;
    assert_int_equal(last.act, CH_ACT_HOME);
    ch_ui_free(p.ui);
}

static void test_the_same_number_again_says_it(void **unused)
{
    Play p;
    (void)unused;
    open_play(&p, true);
    press_char(&p, '2');
    press_char(&p, '2');
    press(&p, CH_KEY_ESCAPE); /* how it went is not said */
    assert_int_equal(ch_ui_screen(p.ui), CH_SCREEN_DEBRIEF);
    assert_int_equal(chu_guess(p.ui, &p.debrief).points, -1);
    assert_false(shows(&p, "You guessed"));
    assert_int_equal(chu_guess(p.ui, &p.debrief).line, 2);
    ch_ui_free(p.ui);
}

static void test_ask_by_arrows(void **unused)
{
    Play p;
    (void)unused;
    open_play(&p, true);
    press(&p, CH_KEY_DOWN);
    press(&p, CH_KEY_DOWN);
    press(&p, CH_KEY_ENTER);
    assert_int_equal(chu_guess(p.ui, &p.debrief).line, 3);
    ch_ui_free(p.ui);
}

static void test_not_sure_and_skipped(void **unused)
{
    Play p;
    (void)unused;
    open_play(&p, true);
    press_char(&p, '0');
    press_char(&p, '0');
    assert_int_equal(ch_ui_screen(p.ui), CH_SCREEN_DEBRIEF);
    assert_true(shows(&p, "You were not sure."));
    show(&p, true);
    press(&p, CH_KEY_ESCAPE);
    assert_int_equal(ch_ui_screen(p.ui), CH_SCREEN_DEBRIEF);
    assert_int_equal(chu_guess(p.ui, &p.debrief).asked, CHU_ASKED_NOTHING);
    assert_false(shows(&p, "We asked you first"));
    ch_ui_free(p.ui);
}

static void test_where_costs_are_unknown_the_outcome_is_asked(void **unused)
{
    Play p;
    (void)unused;
    set_up(&p, still(), CH_STR(""));
    for (int i = 0; i < DECISIONS; i++) p.decisions[i].regret = -1;
    p.debrief.points = p.debrief.best = p.debrief.coverage = -1;
    p.debrief.moment_count = 0;
    p.debrief.best_moment = CH_NONE;
    show(&p, true);
    assert_true(shows(&p, "how did it come out?"));
    press_char(&p, '3');
    press_char(&p, '3');
    assert_int_equal(chu_guess(p.ui, &p.debrief).outcome, CH_LOST);
    assert_true(shows(&p, "You said: Lost."));
    assert_true(shows(&p, "It came out otherwise: Kept."));
    ch_ui_free(p.ui);
}

static void test_a_guess_stays_with_its_play(void **unused)
{
    Play p;
    (void)unused;
    open_play(&p, true);
    press_char(&p, '4');
    press_char(&p, '4');
    show(&p, false); /* under another method: the same play */
    assert_int_equal(chu_guess(p.ui, &p.debrief).line, 4);
    p.decisions[2].said = CH_STR("\"Something else.\"");
    show(&p, false);
    assert_int_equal(chu_guess(p.ui, &p.debrief).asked, CHU_ASKED_NOTHING);
    ch_ui_free(p.ui);
}

/* The debrief -------------------------------------------------------------------------------------------- */

static void test_arrows_walk_the_points(void **unused)
{
    Play p;
    (void)unused;
    open_play(&p, false);
    assert_int_equal(state(&p)->at, 1);
    assert_true(shows(&p, "Line 1, the one that cost most"));
    assert_true(shows(&p, "A better line was"));
    press(&p, CH_KEY_RIGHT);
    assert_int_equal(state(&p)->at, 2);
    assert_true(shows(&p, "Line 2"));
    assert_false(shows(&p, "A better line was"));
    for (int i = 0; i < 9; i++) press(&p, CH_KEY_RIGHT);
    assert_int_equal(state(&p)->at, DECISIONS);
    for (int i = 0; i < 9; i++) press(&p, CH_KEY_LEFT);
    assert_int_equal(state(&p)->at, 0);
    assert_true(shows(&p, "Try again from the start"));
    ch_ui_free(p.ui);
}

static void test_try_again_from_the_line_in_focus(void **unused)
{
    Play p;
    (void)unused;
    open_play(&p, false);
    press(&p, CH_KEY_RIGHT);
    press(&p, CH_KEY_RIGHT);
    press_char(&p, 'r');
    ChUiAction did = action(&p);
    assert_int_equal(did.act, CH_ACT_AGAIN_FROM);
    assert_int_equal(did.index, 2); /* line 3 */
    for (int i = 0; i < 9; i++) press(&p, CH_KEY_LEFT);
    press_char(&p, 'r');
    did = action(&p);
    assert_int_equal(did.act, CH_ACT_AGAIN_FROM);
    assert_int_equal(did.index, 0);
    ch_ui_free(p.ui);
}

static void test_trust_and_table(void **unused)
{
    Play p;
    (void)unused;
    open_play(&p, false);
    assert_false(shows(&p, "Trust, 0 to 100"));
    press_char(&p, 'u');
    assert_true(shows(&p, "Trust, 0 to 100"));
    press_char(&p, 'd');
    assert_true(shows(&p, "Temperature"));
    assert_int_equal(chu_focus_has(&p.ui->focus), DEBRIEF_ROW + 1);
    press(&p, CH_KEY_DOWN);
    assert_int_equal(state(&p)->at, 2);
    press(&p, CH_KEY_RIGHT);
    assert_int_equal(state(&p)->at, 3);
    assert_int_equal(chu_focus_has(&p.ui->focus), DEBRIEF_ROW + 3);
    press_char(&p, 'd');
    assert_false(state(&p)->table);
    assert_int_equal(chu_focus_has(&p.ui->focus), DEBRIEF_CURVE);
    assert_int_equal(state(&p)->at, 3);
    ch_ui_free(p.ui);
}

static void test_another_method(void **unused)
{
    Play p;
    (void)unused;
    open_play(&p, false);
    press(&p, CH_KEY_RIGHT);
    press_char(&p, 'm');
    assert_true(state(&p)->choosing);
    assert_true(shows(&p, "Eight rules"));
    press(&p, CH_KEY_ESCAPE);
    assert_false(state(&p)->choosing);
    assert_int_equal(action(&p).act, CH_ACT_NONE);
    press_char(&p, 'm');
    press_char(&p, '3');
    press_char(&p, '3');
    ChUiAction did = action(&p);
    assert_int_equal(did.act, CH_ACT_DEBRIEF);
    assert_int_equal(did.method, 2);
    assert_false(state(&p)->choosing);
    show(&p, false);
    assert_int_equal(state(&p)->at, 2); /* the same play: the line stays in focus */
    ch_ui_free(p.ui);
}

static void test_home(void **unused)
{
    Play p;
    (void)unused;
    open_play(&p, false);
    press(&p, CH_KEY_ENTER);
    assert_int_equal(action(&p).act, CH_ACT_HOME);
    press(&p, CH_KEY_ESCAPE);
    assert_int_equal(action(&p).act, CH_ACT_HOME);
    ch_ui_free(p.ui);
}

static void test_everything_is_reached(void **unused)
{
    Play p;
    (void)unused;
    open_play(&p, false);
    bool again = false, step = false, question = false, methods = false;
    for (int i = 0; i < 24; i++) {
        press(&p, CH_KEY_TAB);
        uint32_t has = chu_focus_has(&p.ui->focus);
        again |= has == DEBRIEF_AGAIN, methods |= has == DEBRIEF_METHODS;
        step |= has == DEBRIEF_STEP + STEPS - 1, question |= has == DEBRIEF_QUESTION + 1;
        const ChuRegion *region = chu_focus_region(&p.ui->focus);
        assert_non_null(region);
        assert_true(region->order >= DEBRIEF_HOME);
        bool fits = region->rect.h <= state(&p)->scroll.window;
        if (fits && region->scroll) assert_true(chu_rect_inside(region->rect, region->seen));
    }
    assert_true(again && step && question && methods);
    ch_ui_free(p.ui);
}

static void test_a_score_is_never_alone(void **unused)
{
    Play p;
    (void)unused;
    open_play(&p, false);
    p.ui->card = 0;
    assert_true(shows(&p, "78"));
    assert_true(shows(&p, "of 100, the best this"));
    ch_ui_free(p.ui);
}

static void test_still_open(void **unused)
{
    Play p;
    (void)unused;
    set_up(&p, still(), CH_STR(""));
    p.debrief.ended = false;
    p.debrief.ending = CH_NONE;
    p.debrief.points = p.debrief.best = -1;
    show(&p, false);
    assert_true(shows(&p, "Still open"));
    assert_true(shows(&p, "No score yet"));
    ch_ui_free(p.ui);
}

static void test_nothing_said(void **unused)
{
    Play p;
    (void)unused;
    set_up(&p, still(), CH_STR(""));
    p.debrief.ended = false;
    p.debrief.points = -1;
    p.debrief.decision_count = p.debrief.moment_count = 0;
    p.debrief.meter_count = 1;
    p.debrief.best_moment = CH_NONE;
    show(&p, false);
    press(&p, CH_KEY_RIGHT);
    press_char(&p, 'r');
    press_char(&p, 'd');
    press_char(&p, 'u');
    assert_int_equal(action(&p).act, CH_ACT_NONE);
    show(&p, true);
    ch_ui_free(p.ui);
}

static void test_the_curve_is_drawn_once_and_then_sleeps(void **unused)
{
    Play p;
    ChSettings settings = still();
    (void)unused;
    settings.keep_still = false;
    set_up(&p, settings, CH_STR(""));
    show(&p, false);
    p.now = p.ui->shown_at_ms + 5000;
    frame(&p);
    assert_int_equal(ch_ui_wake_ms(p.ui, p.now), -1);
    uint64_t before = ch_draw_hash(frame(&p));
    assert_true(before == ch_draw_hash(frame(&p)));
    ch_ui_free(p.ui);
}

/* Every size --------------------------------------------------------------------------------------------- */

static const struct {
    int32_t w, h;
} sizes[] = {{512, 320},  {640, 480},   {768, 600},   {1024, 640}, {1119, 700},
             {1280, 800}, {1600, 1000}, {1920, 1080}, {3840, 2160}};

static void readable(Play *p, int32_t w, int32_t h)
{
    char where[96];
    const ChuDebriefState *now = state(p);
    snprintf(where, sizeof where, "%dx%d at %u %%, %u down%s%s%s", w, h, p->ui->settings.text_pct,
             (unsigned)now->scroll.top, now->trust ? ", trust" : "", now->table ? ", table" : "",
             now->choosing ? ", methods" : "");
    assert_readable(frame_at(p, w, h), w, h, where);
}

/* From the top to the end of the page, and whatever can be turned on. */
static void look_through(Play *p, int32_t w, int32_t h)
{
    readable(p, w, h);
    for (int i = 0; i < 200; i++) {
        ChuScroll *scroll = &state(p)->scroll;
        int32_t top = scroll->top;
        ch_ui_input(p->ui, &(ChUiInput){.type = CH_INPUT_KEY, .key = CH_KEY_PAGE_DOWN, .now_ms = ++p->now});
        readable(p, w, h);
        if (state(p)->scroll.top == top) return;
        assert_int_equal(state(p)->scroll.top % state(p)->scroll.step, 0);
    }
    fail_msg("the page has no end");
}

static void look_everywhere(ChSettings settings, ChStr each)
{
    Play p;
    set_up(&p, settings, each);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        int32_t w = sizes[i].w, h = sizes[i].h;
        if (settings.text_pct == 200 && (w < 1024 || h < 640))
            continue; /* smaller than the smallest there is */
        ch_ui_show_debrief(p.ui, &p.debrief, true);
        readable(&p, w, h);
        ch_ui_input(p.ui, &(ChUiInput){
                              .type = CH_INPUT_KEY, .key = CH_KEY_CHAR, .character = '2', .now_ms = ++p.now});
        ch_ui_input(p.ui, &(ChUiInput){.type = CH_INPUT_KEY, .key = CH_KEY_ENTER, .now_ms = ++p.now});
        look_through(&p, w, h);
        state(&p)->scroll.top = 0;
        state(&p)->trust = true;
        look_through(&p, w, h);
        state(&p)->scroll.top = 0;
        state(&p)->table = true;
        look_through(&p, w, h);
        *state(&p) = (ChuDebriefState){.choosing = true};
        readable(&p, w, h);
        *state(&p) = (ChuDebriefState){0};
    }
    ch_ui_free(p.ui);
}

static void test_every_size(void **unused)
{
    ChSettings settings = still();
    (void)unused;
    look_everywhere(settings, CH_STR(""));
    settings.text_pct = 200;
    look_everywhere(settings, CH_STR(""));
    settings.theme = CH_THEME_HIGH_CONTRAST;
    look_everywhere(settings, CH_STR(""));
}

static void test_long_texts(void **unused)
{
    ChSettings settings = still();
    (void)unused;
    look_everywhere(settings, ch_str(long_text));
    look_everywhere(settings, ch_str(long_word));
    settings.text_pct = 200;
    look_everywhere(settings, ch_str(long_text));
    look_everywhere(settings, ch_str(long_word));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ask_and_hold_against_the_record),
        cmocka_unit_test(test_one_to_keep_and_one_to_change),
        cmocka_unit_test(test_the_same_number_again_says_it),
        cmocka_unit_test(test_ask_by_arrows),
        cmocka_unit_test(test_not_sure_and_skipped),
        cmocka_unit_test(test_where_costs_are_unknown_the_outcome_is_asked),
        cmocka_unit_test(test_a_guess_stays_with_its_play),
        cmocka_unit_test(test_arrows_walk_the_points),
        cmocka_unit_test(test_try_again_from_the_line_in_focus),
        cmocka_unit_test(test_trust_and_table),
        cmocka_unit_test(test_another_method),
        cmocka_unit_test(test_home),
        cmocka_unit_test(test_everything_is_reached),
        cmocka_unit_test(test_a_score_is_never_alone),
        cmocka_unit_test(test_still_open),
        cmocka_unit_test(test_nothing_said),
        cmocka_unit_test(test_the_curve_is_drawn_once_and_then_sleeps),
        cmocka_unit_test(test_every_size),
        cmocka_unit_test(test_long_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
