/* Settings: each of them by keyboard alone, at once in ch_ui_settings and told to the app; readable at every size. */
#include "ui/drive.h"
#include "ui/screens/settings_parts.h"

static const Size usual = {1280, 800, 100}, small = {1280, 800, 200};

static ChUi *shown(void)
{
    ChSettings settings = ch_settings_default();
    snprintf(settings.trainee, sizeof settings.trainee, "Maya");
    ChUi *ui = drive_make(settings, drive_cards, drive_card_count);
    ch_ui_show_settings(ui);
    drive_frame(ui, usual);
    return ui;
}

/* Tab until the focus is there: nothing else but the keyboard. */
static void go_to(ChUi *ui, uint32_t order)
{
    for (int i = 0; i < 80 && chu_focus_has(&ui->focus) != order; i++) {
        drive_key(ui, CH_KEY_TAB);
        chu_settle(ui);
    }
    assert_int_equal(chu_focus_has(&ui->focus), order);
}

static void tab_of(ChUi *ui, int32_t tab)
{
    go_to(ui, SETTINGS_TABS);
    for (int i = 0; i < CHU_TAB_COUNT; i++) drive_key(ui, CH_KEY_LEFT);
    for (int32_t i = 0; i < tab; i++) drive_key(ui, CH_KEY_RIGHT);
    chu_settle(ui);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE);
}

static void themes(void **state)
{
    (void)state;
    ChUi *ui = shown();
    assert_int_equal(chu_focus_has(&ui->focus), SETTINGS_THEME);
    uint64_t light = ch_draw_hash(drive_frame(ui, usual));
    drive_key(ui, CH_KEY_RIGHT);
    assert_int_equal(ch_ui_settings(ui)->theme, CH_THEME_DARK);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_SETTINGS);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE);
    assert_true(light != ch_draw_hash(drive_frame(ui, usual)));
    drive_key(ui, CH_KEY_RIGHT);
    assert_int_equal(ch_ui_settings(ui)->theme, CH_THEME_HIGH_CONTRAST);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_SETTINGS);
    drive_key(ui, CH_KEY_RIGHT); /* there is no further one, and nothing to keep */
    assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE);
    ch_ui_free(ui);
}

static void text_size(void **state)
{
    (void)state;
    ChUi *ui = shown();
    go_to(ui, SETTINGS_TEXT);
    for (uint32_t i = 1; i < CHU_TEXT_SIZES; i++) {
        drive_key(ui, CH_KEY_RIGHT);
        assert_int_equal(ch_ui_settings(ui)->text_pct, chu_text_sizes[i]);
        assert_int_equal(drive_act(ui, NULL), CH_ACT_SETTINGS);
        ch_ui_frame(ui, usual.w, usual.h, ui->now_ms);
        assert_int_equal(ui->layout.scale, chu_text_sizes[i] * 100);
        assert_int_equal(chu_focus_has(&ui->focus), SETTINGS_TEXT); /* it grows under the hand */
    }
    drive_key(ui, CH_KEY_RIGHT);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE);
    drive_key(ui, CH_KEY_LEFT);
    assert_int_equal(ch_ui_settings(ui)->text_pct, 187);
    ch_ui_free(ui);
}

/* Somebody who sees it for the first time knows what is meant. */
static void plain_words(void **state)
{
    (void)state;
    ChUi *ui = shown();
    static const Size tall = {1280, 1600, 100};
    static const struct {
        int32_t tab;
        const char *words[4];
    } tabs[] = {{0, {"Direction of reading", "As the language is", "Left to right", "Right to left"}},
                {2, {"In assessed play some situations give you a limited time"}}};
    for (uint32_t i = 0; i < sizeof tabs / sizeof *tabs; i++) {
        tab_of(ui, tabs[i].tab);
        const ChDrawList *list = drive_frame(ui, tall);
        for (uint32_t k = 0; k < 4 && tabs[i].words[k]; k++)
            if (!frame_says(list, tabs[i].words[k])) fail_msg("settings do not say: %s", tabs[i].words[k]);
    }
    ch_ui_free(ui);
}

/* A slider's ends, and not the page's; beside it they are the page's. */
static void home_and_end(void **state)
{
    (void)state;
    ChUi *ui = shown();
    go_to(ui, SETTINGS_TEXT);
    drive_key(ui, CH_KEY_END);
    assert_int_equal(ch_ui_settings(ui)->text_pct, 200);
    ch_ui_frame(ui, usual.w, usual.h, ui->now_ms);
    assert_int_equal(chu_focus_has(&ui->focus), SETTINGS_TEXT);
    const ChuRegion *slider = chu_focus_region(&ui->focus);
    assert_memory_equal(&slider->seen, &slider->rect, sizeof slider->rect);
    drive_key(ui, CH_KEY_HOME);
    assert_int_equal(ch_ui_settings(ui)->text_pct, 100);
    while (drive_act(ui, NULL)) continue;
    tab_of(ui, 1);
    go_to(ui, SETTINGS_PACE);
    drive_key(ui, CH_KEY_HOME);
    assert_int_equal(ch_ui_settings(ui)->speech_pct, 50);
    drive_key(ui, CH_KEY_END);
    assert_int_equal(ch_ui_settings(ui)->speech_pct, 0);
    go_to(ui, SETTINGS_SWITCH + 4);
    ch_ui_frame(ui, 1024, 320, ui->now_ms); /* too low for all of it */
    drive_key(ui, CH_KEY_HOME);
    ch_ui_frame(ui, 1024, 320, ui->now_ms);
    assert_int_equal(((ChuSettings *)chu_state(ui, CH_SCREEN_SETTINGS))->scroll.top, 0);
    drive_key(ui, CH_KEY_END);
    ch_ui_frame(ui, 1024, 320, ui->now_ms);
    assert_true(((ChuSettings *)chu_state(ui, CH_SCREEN_SETTINGS))->scroll.top > 0);
    ch_ui_free(ui);
}

typedef struct Switch {
    int32_t tab;
    size_t at;
    ChAct also;
} Switch;

/* Each one turned by Space, back by Enter. */
static void every_switch(void **state)
{
    (void)state;
    static const Switch switches[] = {
        {0, offsetof(ChSettings, heat_without_colour), CH_ACT_NONE}, {0, offsetof(ChSettings, keep_still), CH_ACT_NONE},
        {0, offsetof(ChSettings, read_aloud), CH_ACT_NONE},          {0, offsetof(ChSettings, full_screen), CH_ACT_FULL_SCREEN},
        {1, offsetof(ChSettings, muted), CH_ACT_NONE},               {1, offsetof(ChSettings, captions), CH_ACT_NONE},
        {3, offsetof(ChSettings, letters_off), CH_ACT_NONE},
    };
    ChUi *ui = shown();
    for (uint32_t i = 0; i < sizeof switches / sizeof *switches; i++) {
        const bool *on = (const bool *)((const char *)ch_ui_settings(ui) + switches[i].at);
        tab_of(ui, switches[i].tab);
        go_to(ui, SETTINGS_SWITCH + i);
        for (int turn = 0; turn < 2; turn++) {
            bool before = *on;
            uint64_t picture = ch_draw_hash(drive_frame(ui, usual));
            drive_key(ui, turn ? CH_KEY_ENTER : CH_KEY_SPACE);
            assert_true(*on != before);
            assert_true(picture != ch_draw_hash(drive_frame(ui, usual)));
            if (switches[i].also) assert_int_equal(drive_act(ui, NULL), switches[i].also);
            assert_int_equal(drive_act(ui, NULL), CH_ACT_SETTINGS);
            while (drive_act(ui, NULL)) continue; /* what is read aloud */
        }
    }
    ch_ui_free(ui);
}

static void pace(void **state)
{
    (void)state;
    ChUi *ui = shown();
    tab_of(ui, 1);
    go_to(ui, SETTINGS_PACE);
    drive_key(ui, CH_KEY_LEFT);
    assert_int_equal(ch_ui_settings(ui)->speech_pct, 75);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_SETTINGS);
    drive_frame(ui, usual);
    int64_t wake = ch_ui_wake_ms(ui, ui->now_ms);
    assert_true(wake >= 0 && wake <= 100); /* the sample speaks, */
    ch_ui_frame(ui, usual.w, usual.h, ui->now_ms + 60000);
    assert_int_equal(ch_ui_wake_ms(ui, ui->now_ms), -1); /* and then sleeps */
    for (int i = 0; i < 9; i++) drive_key(ui, CH_KEY_RIGHT);
    assert_int_equal(ch_ui_settings(ui)->speech_pct, 0);
    assert_true(frame_says(drive_frame(ui, usual), "Whole lines at once"));
    drive_key(ui, CH_KEY_LEFT);
    assert_int_equal(ch_ui_settings(ui)->speech_pct, 200);
    for (int i = 0; i < 9; i++) drive_key(ui, CH_KEY_LEFT);
    assert_int_equal(ch_ui_settings(ui)->speech_pct, 50);
    ch_ui_free(ui);
}

static void name(void **state)
{
    (void)state;
    ChUi *ui = shown();
    tab_of(ui, CHU_TAB_YOU);
    go_to(ui, SETTINGS_NAME);
    drive_key(ui, CH_KEY_ENTER); /* there is nothing to keep yet */
    assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE);
    drive_type(ui, " Øst");
    assert_string_equal(ch_ui_settings(ui)->trainee, "Maya"); /* not letter by letter */
    assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE);
    assert_true(frame_says(drive_frame(ui, usual), "Change my name"));
    assert_every_size(ui, "settings, another name");
    drive_frame(ui, usual);
    drive_key(ui, CH_KEY_ENTER);
    ChUiAction action;
    assert_int_equal(drive_act(ui, &action), CH_ACT_RENAME);
    assert_true(ch_str_eq(action.text, ch_str("Maya Øst")));
    ch_ui_set_trainee(ui, action.text);
    assert_false(frame_says(drive_frame(ui, usual), "Change my name"));
    for (int i = 0; i < 8; i++) drive_key(ui, CH_KEY_BACKSPACE);
    drive_key(ui, CH_KEY_ENTER);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE); /* nobody is without a name */
    assert_true(frame_says(drive_frame(ui, usual), "Without a name the old one stays"));
    assert_every_size(ui, "settings, without a name");
    drive_frame(ui, usual);
    for (int i = 0; i < 90; i++) drive_type(ui, "ŵ");
    drive_key(ui, CH_KEY_ENTER);
    assert_int_equal(drive_act(ui, &action), CH_ACT_RENAME);
    assert_true(action.text.n < sizeof ui->settings.trainee);
    assert_every_size(ui, "settings, long name");
    ch_ui_free(ui);
}

static void back(void **state)
{
    (void)state;
    ChUi *ui = shown();
    drive_key(ui, CH_KEY_ESCAPE);
    assert_int_equal(ch_ui_screen(ui), CH_SCREEN_HOME);
    drive_frame(ui, usual);
    ch_ui_free(ui);
}

static void timers(void **state)
{
    (void)state;
    ChUi *ui = shown();
    tab_of(ui, CHU_TAB_TIME);
    go_to(ui, SETTINGS_TIMERS);
    for (int i = CH_TIMERS_DOUBLED; i < CH_TIMERS_COUNT; i++) {
        drive_key(ui, CH_KEY_RIGHT);
        assert_int_equal(ch_ui_settings(ui)->timers, i);
        assert_int_equal(drive_act(ui, NULL), CH_ACT_SETTINGS);
    }
    drive_key(ui, CH_KEY_RIGHT); /* there is no further one */
    assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE);
    drive_key(ui, CH_KEY_LEFT);
    assert_int_equal(ch_ui_settings(ui)->timers, CH_TIMERS_DOUBLED);
    ch_ui_free(ui);
}

/* Only where there is a language to choose; without a choice it is the one of the surroundings. */
static void language(void **state)
{
    (void)state;
    ChUi *ui = shown();
    const ChLanguageCard cards[] = {{CH_STR("de"), CH_STR("Deutsch")}, {CH_STR("fr"), CH_STR("Français")}};
    tab_of(ui, CHU_TAB_YOU);
    assert_false(frame_says(drive_frame(ui, usual), "Deutsch"));
    assert_int_equal(ch_ui_set_languages(ui, cards, 2, 0), CH_OK);
    assert_true(frame_says(drive_frame(ui, usual), "Deutsch"));
    go_to(ui, SETTINGS_LANGUAGE);
    drive_key(ui, CH_KEY_RIGHT);
    assert_string_equal(ch_ui_settings(ui)->language, "fr");
    assert_int_equal(drive_act(ui, NULL), CH_ACT_SETTINGS);
    drive_key(ui, CH_KEY_RIGHT); /* there is no further one */
    assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE);
    for (int i = 0; i < 2; i++) drive_key(ui, CH_KEY_LEFT);
    assert_string_equal(ch_ui_settings(ui)->language, CH_LANGUAGE_ORIGINAL);
    drive_key(ui, CH_KEY_RIGHT);
    assert_string_equal(ch_ui_settings(ui)->language, "de");
    ch_ui_free(ui);
}

/* Keys ------------------------------------------------------------------------------------------------------------- */

static ChUi *keys_shown(ChKeyed row)
{
    ChUi *ui = shown();
    tab_of(ui, CHU_TAB_KEYS);
    go_to(ui, SETTINGS_KEY + row);
    drive_frame(ui, usual);
    return ui;
}

static void change_a_letter(void **state)
{
    (void)state;
    ChUi *ui = keys_shown(CH_KEYED_HINT);
    drive_key(ui, CH_KEY_ENTER);
    assert_true(frame_says(drive_frame(ui, usual), "Press the new letter now."));
    drive_char(ui, 'q');
    assert_int_equal(ch_ui_settings(ui)->keys[CH_KEYED_HINT], 'q');
    assert_int_equal(drive_act(ui, NULL), CH_ACT_SETTINGS);
    assert_false(frame_says(drive_frame(ui, usual), "Press the new letter now."));
    assert_int_equal(chu_focus_has(&ui->focus), SETTINGS_KEY + CH_KEYED_HINT);
    drive_char(ui, 'z'); /* nothing waits any more */
    assert_int_equal(ch_ui_settings(ui)->keys[CH_KEYED_HINT], 'q');
    assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE);
    go_to(ui, SETTINGS_PRINTED);
    drive_key(ui, CH_KEY_ENTER);
    assert_true(ch_keyed_printed(ch_ui_settings(ui)->keys));
    assert_int_equal(drive_act(ui, NULL), CH_ACT_SETTINGS);
    assert_true(frame_says(drive_frame(ui, usual), "They are all as printed"));
    drive_key(ui, CH_KEY_ENTER); /* there is nothing to put back */
    while (drive_act(ui, NULL) == CH_ACT_SPEAK) continue;
    assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE);
    ch_ui_free(ui);
}

static void refused_letters(void **state)
{
    (void)state;
    ChUi *ui = keys_shown(CH_KEYED_HINT);
    drive_key(ui, CH_KEY_ENTER);
    drive_char(ui, 's'); /* the steps, in play as well */
    assert_int_equal(ch_ui_settings(ui)->keys[CH_KEYED_HINT], 'h');
    assert_true(frame_says(drive_frame(ui, usual), "S is the letter for \xE2\x80\x98The steps\xE2\x80\x99."));
    drive_char(ui, '7');
    assert_true(frame_says(drive_frame(ui, usual), "Only a letter from A to Z can be used."));
    assert_every_size(ui, "a letter refused");
    drive_frame(ui, usual);
    drive_char(ui, 'v'); /* read aloud: alive everywhere */
    assert_true(frame_says(drive_frame(ui, usual), "V is the letter for"));
    assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE);
    drive_char(ui, 'r'); /* the debrief's: never there at once */
    assert_int_equal(ch_ui_settings(ui)->keys[CH_KEYED_HINT], 'r');
    assert_int_equal(drive_act(ui, NULL), CH_ACT_SETTINGS);
    ch_ui_free(ui);
}

/* Esc and whatever leads away leave it as it is. */
static void waiting_ends(void **state)
{
    (void)state;
    ChUi *ui = keys_shown(CH_KEYED_EXPORT);
    drive_key(ui, CH_KEY_ENTER);
    drive_key(ui, CH_KEY_ESCAPE);
    assert_int_equal(ch_ui_screen(ui), CH_SCREEN_SETTINGS);
    assert_false(chu_settings_state(ui)->rekey.waiting);
    drive_key(ui, CH_KEY_SPACE);
    assert_true(chu_settings_state(ui)->rekey.waiting);
    drive_frame(ui, usual);
    drive_key(ui, CH_KEY_DOWN);
    assert_false(chu_settings_state(ui)->rekey.waiting);
    assert_int_equal(chu_focus_has(&ui->focus), SETTINGS_KEY + CH_KEYED_TRUST);
    drive_frame(ui, usual);
    drive_key(ui, CH_KEY_ENTER);
    drive_frame(ui, usual);
    drive_click(ui, 400, 100); /* the tabs */
    assert_false(chu_settings_state(ui)->rekey.waiting);
    assert_int_equal(ch_ui_settings(ui)->keys[CH_KEYED_EXPORT], 'e');
    assert_int_equal(ch_ui_settings(ui)->keys[CH_KEYED_TRUST], 'u');
    ch_ui_free(ui);
}

/* What is asked for, and what was wrong, is read aloud as well. */
static void told_aloud(void **state)
{
    (void)state;
    ChUiAction said;
    ChUi *ui = keys_shown(CH_KEYED_HINT);
    ui->settings.read_aloud = true;
    drive_key(ui, CH_KEY_ENTER);
    assert_int_equal(drive_act(ui, &said), CH_ACT_SPEAK);
    assert_true(drive_heard(said.text, "Press the new letter now."));
    drive_char(ui, 's');
    assert_int_equal(drive_act(ui, &said), CH_ACT_SPEAK);
    assert_true(drive_heard(said.text, "S is the letter for"));
    drive_char(ui, 'q');
    assert_int_equal(drive_act(ui, &said), CH_ACT_SETTINGS);
    assert_int_equal(drive_act(ui, &said), CH_ACT_SPEAK);
    assert_true(drive_heard(said.text, "Hint: Q"));
    ch_ui_free(ui);
}

/* The sample ------------------------------------------------------------------------------------------------------- */

/* In one column the sample stands below what changed last. */
static void sample(void **state)
{
    (void)state;
    ChUi *ui = shown();
    assert_true(frame_says(drive_frame(ui, usual), "How a line looks now"));
    drive_frame(ui, small);
    drive_key(ui, CH_KEY_LEFT);
    drive_key(ui, CH_KEY_RIGHT);
    assert_true(frame_says(drive_frame(ui, small), "71°"));
    assert_int_equal(chu_focus_has(&ui->focus), SETTINGS_THEME);
    ch_ui_free(ui);
}

/* On the least of screens whatever shows in the sample is there to be seen together with what changed it. */
static void sample_in_sight(void **state)
{
    (void)state;
    static const uint32_t orders[] = {SETTINGS_THEME, SETTINGS_TEXT, SETTINGS_DIRECTION, SETTINGS_SWITCH, SETTINGS_SWITCH + 1};
    static const Size least[] = {{512, 320, 100}, {1024, 640, 200}, {640, 400, 100}, {700, 1000, 100}};
    for (uint32_t s = 0; s < sizeof least / sizeof *least; s++)
        for (uint32_t i = 0; i < sizeof orders / sizeof *orders; i++) {
            ChUi *ui = shown();
            drive_frame(ui, least[s]);
            go_to(ui, orders[i]);
            bool on_or_off = orders[i] >= SETTINGS_SWITCH;
            drive_key(ui, on_or_off ? CH_KEY_SPACE : orders[i] == SETTINGS_TEXT && least[s].text_pct == 200 ? CH_KEY_LEFT : CH_KEY_RIGHT);
            const ChDrawList *list = ch_ui_frame(ui, least[s].w, least[s].h, ui->now_ms);
            ui->settings.text_pct = least[s].text_pct;
            list = ch_ui_frame(ui, least[s].w, least[s].h, ui->now_ms);
            const ChuRegion *has = chu_focus_find(&ui->focus, orders[i]);
            assert_non_null(has);
            assert_true(memcmp(&has->rect, &has->seen, sizeof has->rect) == 0); /* the control whole */
            if (!frame_says(list, "71°")) fail_msg("%d by %d: after %u changed the sample is out of sight", least[s].w, least[s].h, orders[i]);
            ch_ui_free(ui);
        }
}

static void hearing_in_sight(void **state)
{
    (void)state;
    static const Size least[] = {{512, 320, 100}, {1024, 640, 200}, {640, 400, 100}};
    for (uint32_t s = 0; s < sizeof least / sizeof *least; s++) {
        ChUi *ui = shown();
        drive_frame(ui, least[s]);
        tab_of(ui, CHU_TAB_HEARING);
        drive_frame(ui, least[s]);
        go_to(ui, SETTINGS_PACE);
        drive_key(ui, CH_KEY_LEFT);
        const ChDrawList *list = drive_frame(ui, least[s]);
        const ChuRegion *has = chu_focus_find(&ui->focus, SETTINGS_PACE);
        assert_non_null(has);
        assert_true(memcmp(&has->rect, &has->seen, sizeof has->rect) == 0);
        assert_true(frame_says(list, "I rang on Monday.")); /* it speaks at the new pace, where it is seen */
        ch_ui_free(ui);
    }
}

static void by_pointer(void **state)
{
    (void)state;
    ChUi *ui = shown();
    const ChuRegion *text = chu_focus_find(&ui->focus, SETTINGS_TEXT);
    assert_non_null(text);
    drive_click(ui, text->track.x + text->track.w, text->track.y + text->track.h / 2);
    assert_int_equal(ch_ui_settings(ui)->text_pct, 200);
    drive_frame(ui, usual);
    const ChuRegion *tabs = chu_focus_find(&ui->focus, SETTINGS_TABS);
    drive_click(ui, tabs->rect.x + 150, tabs->rect.y + 8);
    assert_true(frame_says(drive_frame(ui, usual), "How fast they speak"));
    ch_ui_free(ui);
}

static void readable(void **state)
{
    (void)state;
    static const char *const tabs[] = {"seeing", "hearing", "time", "keys", "you"};
    ChUi *ui = shown();
    for (int32_t tab = 0; tab < CHU_TAB_COUNT; tab++) {
        drive_frame(ui, usual);
        tab_of(ui, tab);
        assert_every_size(ui, tabs[tab]);
        for (uint32_t i = 0; i < drive_size_count; i++) assert_reachable(ui, drive_sizes[i], tabs[tab]);
    }
    ch_ui_free(ui);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(themes), cmocka_unit_test(text_size), cmocka_unit_test(home_and_end), cmocka_unit_test(plain_words),
        cmocka_unit_test(every_switch), cmocka_unit_test(pace),
        cmocka_unit_test(name),   cmocka_unit_test(back),      cmocka_unit_test(sample),       cmocka_unit_test(by_pointer),
        cmocka_unit_test(readable), cmocka_unit_test(timers), cmocka_unit_test(change_a_letter), cmocka_unit_test(refused_letters),
        cmocka_unit_test(waiting_ends), cmocka_unit_test(told_aloud), cmocka_unit_test(sample_in_sight),
        cmocka_unit_test(hearing_in_sight), cmocka_unit_test(language),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
