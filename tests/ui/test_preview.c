/* The author's preview in the hand: arrows walk the map, Tab takes it as one thing, answers go out as they stand in the file, a
 * reply in parts is put together, and what changes under it leaves its reader where they are. */
#include "ui/drive.h"
#include "ui/screens/preview.h"

static const Size usual = {1280, 800, 100}, narrow = {640, 480, 100}, compact = {1024, 640, 100};

/* arrives -> story -> kept; arrives -> rule -> kept; story -> lost, which does not exist. */
static const ChPreviewBox boxes[] = {
    {.id = CH_WORD("arrives"), .column = 0, .place = 500, .heat = 58, .ways = 2, .share = 1000, .reached = true},
    {.id = CH_WORD("story"), .column = 1, .place = 0, .heat = 40, .ways = 2, .share = 500, .reached = true},
    {.id = CH_WORD("rule"), .column = 1, .place = 1000, .heat = 83, .ways = 1, .share = 500, .reached = true},
    {.id = CH_WORD("kept"), .kind = CH_PREVIEW_ENDING, .outcome = CH_KEPT, .column = 2, .place = 1000, .heat = 20, .share = 900, .reached = true},
    {.id = CH_WORD("lost"), .kind = CH_PREVIEW_MISSING, .column = 2, .place = 0, .heat = -1, .reached = true}};
static const ChPreviewArrow arrows[] = {{.from = 0, .to = 1, .taken = true, .reached = true}, {.from = 0, .to = 2, .reached = true},
                                        {.from = 1, .to = 3, .reached = true}, {.from = 2, .to = 3, .reached = true},
                                        {.from = 1, .to = 4, .reached = true}};
static const ChPreviewProblem problems[] = {
    {CH_PREVIEW_ERROR, CH_WORD("CH108"), CH_WORD("scenario.lua:88"), CH_WORD("choice \"ask\" leads to \"lost\", which is not there"), 1},
    {CH_PREVIEW_WARNING, CH_WORD("CH213"), CH_WORD("scenario.lua:12"), CH_WORD("The best answer is the longest."), 2},
    {CH_PREVIEW_HINT, CH_WORD("CH235"), CH_WORD("scenario.lua"), CH_WORD("This beat reads like school grade 9."), CH_NONE}};
static const ChPreviewLine lines[] = {{CH_WORD("Well?"), CH_LINE_SAYS}, {CH_WORD("She waits."), CH_LINE_DOES}};
static const ChPreviewChoice answers[] = {{CH_WORD("\"Tell me.\""), CH_WORD("hear_out"), 1, true},
                                          {CH_WORD("\"The sign.\""), CH_WORD("hide_behind_policy"), 2, false},
                                          {CH_WORD("Say nothing, and wait"), CH_WORD("stonewall"), 0, true}};
static const ChPreviewSlot one_beat[] = {{.choices = answers, .choice_count = 3}};
static const ChPreviewChoice opens[] = {{CH_WORD("\"Thank you.\""), CH_WORD("thank"), 1, true}, {CH_WORD("\"Terms.\""), CH_WORD("recite_script"), 2, true}};
static const ChPreviewChoice more[] = {{CH_WORD("\"I am sorry.\""), CH_WORD("apologise"), 1, true}, {CH_WORD("Leave this part out"), CH_WORD(""), 0, true}};
static const ChPreviewSlot parts[] = {{CH_WORD("Open"), opens, 2}, {CH_WORD("And more"), more, 2}};
static const ChPreviewState state_rows[] = {{.name = CH_WORD("anger"), .value = CH_WORD("58"), .delta = -6, .meter = true},
                                            {.name = CH_WORD("trust"), .value = CH_WORD("35"), .meter = true, .by_hand = true},
                                            {.name = CH_WORD("heard"), .value = CH_WORD("true"), .change = CH_WORD("new")},
                                            {.name = CH_WORD("hear"), .value = CH_WORD("met: hear_out (1)"), .step = true}};

static ChPreviewView made(void)
{
    return (ChPreviewView){.title = CH_STR("made / scenario.lua"), .news = CH_STR("Read again at 14:03. Your 2 answers stand."),
                           .method = CH_STR("Method: Help"), .boxes = boxes, .box_count = 5, .arrows = arrows, .arrow_count = 5,
                           .plays = 10000, .problems = problems, .problem_count = 3, .summary = CH_STR("1 error, 1 warning, 1 hint"),
                           .playable = true, .beat = CH_STR("arrives, line 28"), .anger = 58, .lines = lines, .line_count = 2,
                           .slots = one_beat, .slot_count = 1, .state = state_rows, .state_count = 4};
}

static ChUi *shown(const ChPreviewView *view, Size size)
{
    ChSettings settings = ch_settings_default();
    settings.keep_still = true;
    snprintf(settings.trainee, sizeof settings.trainee, "Ada");
    ChUi *ui = drive_make(settings, drive_cards, drive_card_count);
    ch_ui_set_preview(ui, view, true);
    ch_ui_show_preview(ui);
    drive_frame(ui, size);
    return ui;
}

static uint32_t has(const ChUi *ui)
{
    return chu_focus_has(&ui->focus);
}

static void press(ChUi *ui, ChKeyName key, Size size)
{
    drive_key(ui, key);
    drive_frame(ui, size);
}

static void arrows_walk_the_map(void **state)
{
    ChPreviewView view = made();
    ChUiAction action;
    (void)state;
    ChUi *ui = shown(&view, usual);
    assert_int_equal(has(ui), PREVIEW_BOX);
    press(ui, CH_KEY_LEFT, usual); /* at the edge: there it stays */
    assert_int_equal(has(ui), PREVIEW_BOX);
    press(ui, CH_KEY_RIGHT, usual);
    uint32_t first = has(ui);
    assert_true(first == PREVIEW_BOX + 1 || first == PREVIEW_BOX + 2);
    press(ui, first == PREVIEW_BOX + 1 ? CH_KEY_DOWN : CH_KEY_UP, usual);
    assert_int_equal(has(ui), first == PREVIEW_BOX + 1 ? PREVIEW_BOX + 2 : PREVIEW_BOX + 1);
    press(ui, CH_KEY_RIGHT, usual);
    press(ui, CH_KEY_LEFT, usual);
    press(ui, CH_KEY_LEFT, usual);
    assert_int_equal(has(ui), PREVIEW_BOX);
    press(ui, CH_KEY_RIGHT, usual);
    uint32_t there = has(ui) - PREVIEW_BOX;
    press(ui, CH_KEY_ENTER, usual);
    assert_int_equal(drive_act(ui, &action), CH_ACT_PREVIEW_JUMP);
    assert_int_equal(action.index, there);
    drive_char(ui, 'g');
    assert_int_equal(drive_act(ui, &action), CH_ACT_PREVIEW_SOURCE);
    assert_int_equal(action.index, there);
    /* The map is one thing for Tab, whichever way. */
    press(ui, CH_KEY_TAB, usual);
    assert_false(chu_preview_in_map(has(ui)));
    assert_int_equal(has(ui), PREVIEW_PROBLEM);
    drive_shift_tab(ui);
    assert_int_equal(has(ui), PREVIEW_BOX + there);
    drive_shift_tab(ui);
    assert_true(has(ui) < PREVIEW_BOX);
    ch_ui_free(ui);
}

static void in_a_mirrored_page_arrows_go_where_they_point(void **state)
{
    ChPreviewView view = made();
    (void)state;
    ChUi *ui = shown(&view, usual);
    ui->settings.direction = CH_DIRECTION_RIGHT_TO_LEFT;
    ui->stale = true;
    drive_frame(ui, usual);
    press(ui, CH_KEY_RIGHT, usual);
    assert_int_equal(has(ui), PREVIEW_BOX);
    press(ui, CH_KEY_LEFT, usual);
    assert_true(has(ui) > PREVIEW_BOX);
    ch_ui_free(ui);
}

static void answers_go_out_as_written(void **state)
{
    ChPreviewView view = made();
    ChUiAction action;
    (void)state;
    ChUi *ui = shown(&view, usual);
    drive_char(ui, '1');
    assert_int_equal(drive_act(ui, &action), CH_ACT_NONE); /* only the focus went there */
    drive_char(ui, '1');
    assert_int_equal(drive_act(ui, &action), CH_ACT_ANSWER);
    assert_int_equal(action.decision.pick_count, 1);
    assert_int_equal(action.decision.picks[0], 1);
    drive_char(ui, '2');
    drive_char(ui, '2');
    assert_int_equal(drive_act(ui, &action), CH_ACT_NONE); /* it is not on offer */
    drive_char(ui, '3');
    drive_key(ui, CH_KEY_ENTER);
    assert_int_equal(drive_act(ui, &action), CH_ACT_ANSWER);
    assert_int_equal(action.decision.picks[0], 0); /* silence */
    /* At the next moment what was said has the focus, and numbers still answer. */
    ch_ui_set_preview(ui, &view, true);
    drive_frame(ui, usual);
    assert_int_equal(has(ui), PREVIEW_LINE);
    press(ui, CH_KEY_F5, usual);
    assert_int_equal(drive_act(ui, &action), CH_ACT_PREVIEW_START);
    ch_ui_free(ui);
}

static void a_reply_is_put_together(void **state)
{
    ChPreviewView view = made();
    ChUiAction action;
    view.slots = parts;
    view.slot_count = 2;
    view.compose = true;
    (void)state;
    ChUi *ui = shown(&view, usual);
    drive_char(ui, '2');
    drive_char(ui, '2');
    drive_frame(ui, usual);
    assert_int_equal(drive_act(ui, &action), CH_ACT_NONE);
    assert_int_equal(has(ui), PREVIEW_CHOICE); /* of the next part */
    drive_char(ui, '2');
    drive_char(ui, '2');
    drive_frame(ui, usual);
    assert_int_equal(has(ui), PREVIEW_SEND);
    drive_key(ui, CH_KEY_ENTER);
    assert_int_equal(drive_act(ui, &action), CH_ACT_ANSWER);
    assert_int_equal(action.decision.pick_count, 2);
    assert_int_equal(action.decision.picks[0], 2);
    assert_int_equal(action.decision.picks[1], 0); /* left out */
    ch_ui_free(ui);
}

static void problems_are_gone_through(void **state)
{
    ChPreviewView view = made(), none = made();
    ChUiAction action;
    (void)state;
    none.problem_count = 0;
    ChUi *ui = shown(&view, usual);
    for (uint32_t i = 0; i < 4; i++) {
        press(ui, CH_KEY_F8, usual);
        assert_int_equal(has(ui), PREVIEW_PROBLEM + i % 3);
    }
    assert_int_equal(chu_preview(ui)->box, 1); /* the map went along */
    press(ui, CH_KEY_ENTER, usual);
    assert_int_equal(drive_act(ui, &action), CH_ACT_PREVIEW_PROBLEM);
    assert_int_equal(action.index, 0);
    ch_ui_set_preview(ui, &none, false);
    drive_frame(ui, usual);
    press(ui, CH_KEY_F8, usual);
    assert_true(ui->toast_until_ms > 0);
    press(ui, CH_KEY_ESCAPE, usual);
    press(ui, CH_KEY_ESCAPE, usual);
    assert_int_equal(drive_act(ui, &action), CH_ACT_HOME);
    ch_ui_free(ui);
}

static void meters_are_set_by_hand(void **state)
{
    ChPreviewView view = made();
    ChUiAction action;
    (void)state;
    ChUi *ui = shown(&view, usual);
    chu_take_focus(ui, PREVIEW_STATE + 1);
    drive_frame(ui, usual);
    assert_true(frame_says(drive_frame(ui, usual), "set by hand"));
    drive_key(ui, CH_KEY_LEFT);
    assert_int_equal(drive_act(ui, &action), CH_ACT_PREVIEW_METER);
    assert_int_equal(action.index, 1);
    assert_int_equal(action.ms, -5);
    chu_take_focus(ui, PREVIEW_STATE + 2); /* a flag is not set so */
    drive_frame(ui, usual);
    drive_key(ui, CH_KEY_RIGHT);
    assert_int_equal(drive_act(ui, &action), CH_ACT_NONE);
    ch_ui_free(ui);
}

/* A beat more in front: what is at hand stays at hand. */
static void a_new_version_leaves_its_reader_where_they_are(void **state)
{
    ChPreviewView view = made(), later = made();
    ChPreviewBox moved[6] = {{.id = CH_WORD("before"), .column = 0, .heat = -1}};
    (void)state;
    memcpy(moved + 1, boxes, sizeof boxes);
    later.boxes = moved;
    later.box_count = 6;
    later.arrow_count = 0;
    later.here = 1;
    ChUi *ui = shown(&view, usual);
    chu_take_focus(ui, PREVIEW_BOX + 2);
    drive_frame(ui, usual);
    chu_preview(ui)->box = 2;
    ch_ui_set_preview(ui, &later, false);
    drive_frame(ui, usual);
    assert_int_equal(has(ui), PREVIEW_BOX + 3);
    ch_ui_set_preview(ui, &later, true);
    drive_frame(ui, usual);
    assert_int_equal(has(ui), PREVIEW_BOX + 1); /* the play is elsewhere: the map goes along */
    ChUiAction action;
    while (drive_act(ui, &action) != CH_ACT_NONE) continue;
    ui->settings.read_aloud = true;
    ch_ui_set_preview(ui, &view, false); /* the same news: nobody says them twice */
    assert_int_equal(drive_act(ui, &action), CH_ACT_NONE);
    later.news = CH_STR("One error.");
    ch_ui_set_preview(ui, &later, false);
    assert_int_equal(drive_act(ui, &action), CH_ACT_SPEAK);
    assert_true(ch_str_eq(action.text, CH_STR("One error.")));
    ui->settings.read_aloud = false;
    ch_ui_show_settings(ui);
    drive_frame(ui, usual);
    ch_ui_set_preview(ui, &view, true); /* a save does not take anybody out of the settings */
    assert_int_equal(ch_ui_screen(ui), CH_SCREEN_SETTINGS);
    drive_frame(ui, usual);
    ch_ui_free(ui);
}

static void every_part_is_reached_at_every_size(void **state)
{
    ChPreviewView view = made();
    (void)state;
    ChUi *ui = shown(&view, narrow);
    assert_reachable(ui, narrow, "preview, narrow");
    ch_ui_free(ui);
    ui = shown(&view, compact);
    assert_true(frame_says(drive_frame(ui, compact), "hear_out"));
    assert_false(frame_says(drive_frame(ui, compact), "set by hand"));
    chu_take_focus(ui, PREVIEW_TABS);
    press(ui, CH_KEY_RIGHT, compact);
    assert_true(frame_says(drive_frame(ui, compact), "set by hand"));
    assert_every_size(ui, "preview");
    ch_ui_free(ui);
}

/* Nothing changes of itself: the window may sleep. */
static void nothing_moves_by_itself(void **state)
{
    ChPreviewView view = made();
    (void)state;
    ChUi *ui = shown(&view, usual);
    assert_int_equal(ch_ui_wake_ms(ui, ui->now_ms), -1);
    ch_ui_free(ui);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(arrows_walk_the_map),
                                       cmocka_unit_test(in_a_mirrored_page_arrows_go_where_they_point),
                                       cmocka_unit_test(answers_go_out_as_written),
                                       cmocka_unit_test(a_reply_is_put_together),
                                       cmocka_unit_test(problems_are_gone_through),
                                       cmocka_unit_test(meters_are_set_by_hand),
                                       cmocka_unit_test(a_new_version_leaves_its_reader_where_they_are),
                                       cmocka_unit_test(every_part_is_reached_at_every_size),
                                       cmocka_unit_test(nothing_moves_by_itself)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
