/* The briefing: what it says, every action by keyboard alone, and that it can be read at every size. */
#include "ui/drive.h"
#include "ui/screens/briefing.h"

enum { STEPS = 8 };
static const Size usual = {1280, 800, 100}, small = {1024, 640, 200};

typedef struct Made {
    ChScenario scenario;
    ChMethod method;
    ChStep steps[STEPS];
    ChStr facts[3], unknown[3];
    ChUi *ui;
} Made;

static const char long_text[] =
    "You own a very small firm of Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten, four of you in all, and "
    "for two years what you made was on trial, and free. Since the first of May it costs nine euros a month. Everybody was sent "
    "three notices, in March, in April and in April again. Last night one man answered all three of them at once, at length. "
    "You may spend up to seventy-five euros to put things right, and nobody will ask you what for.";

static ChStep calm_steps[] = {{.id = CH_WORD("calm"), .title = CH_WORD("Take a breath first"), .guidance = CH_WORD("Before the first word."),
                               .weight = 1, .throughout = true},
                              {.id = CH_WORD("sorry"), .title = CH_WORD("Say sorry once"), .guidance = CH_WORD("From their side."), .weight = 2}};
static const ChMethod calm = {.id = CH_WORD("calm"), .title = CH_WORD("Calm, hear, sorry, fix, deliver"), .steps = calm_steps, .step_count = 2,
                              .source = {CH_WORD("Dealing with Angry Customers"), CH_WORD("MindTools"), CH_WORD(""), 2019}};

/* The last one does not load. */
static const ChMethodCard methods[] = {{CH_WORD("calm"), CH_WORD("Calm, hear, sorry, fix, deliver"), &calm},
                                       {CH_WORD("own"), CH_WORD("Keep the customer"), NULL},
                                       {CH_WORD("chaser"), CH_WORD("The Chaser"), NULL}};

static void fill(Made *m, ChStr each)
{
    static const char *const titles[STEPS] = {"Hear them out", "Call back", "Its own case", "What can be done",
                                              "Breathe", "Ring back", "Next contact", "One message"};
    for (int i = 0; i < STEPS; i++)
        m->steps[i] = (ChStep){.id = CH_STR("step"), .title = each.n ? each : ch_str(titles[i]), .weight = 3, .throughout = i == 0,
                               .guidance = each.n ? each : CH_STR("Let them finish, and thank them for it.")};
    m->method = (ChMethod){.id = CH_STR("own"), .title = CH_STR("Keep the customer"), .steps = m->steps, .step_count = 4,
                           .source = {CH_STR("How to calm an angry customer"), CH_STR("Research Bubble"), CH_STR(""), 2010}};
    m->facts[0] = each.n ? each : CH_STR("Fourteen pairs since 2013");
    m->facts[1] = CH_STR("No complaint until today");
    m->unknown[0] = each.n ? each : CH_STR("Why she came back");
    m->unknown[1] = CH_STR("What she really wants");
    m->scenario = (ChScenario){.id = CH_STR("a"), .title = CH_STR("The shoe return"), .currency = CH_STR("GBP"), .may_give = 10000,
                               .brief = each.n ? each : CH_STR("A pair of boots, worn for one morning.\n\nNow she is back."),
                               .goal = each.n ? each : CH_STR("She leaves with her pride looked after."),
                               .channel = CH_CHANNEL_COUNTER, .difficulty = 3, .minutes = 12,
                               .unknown = m->unknown, .unknown_count = 2};
    m->scenario.customer = (ChCustomer){.name = CH_STR("Marian Holloway"), .portrait = CH_STR("holloway"), .anger = 58, .trust = 35,
                                        .since = 2013, .worth = 90000, .facts = m->facts, .fact_count = 2};
}

static ChUi *show(Made *m, ChStr each, uint32_t card, uint32_t method_count)
{
    ChSettings settings = ch_settings_default();
    snprintf(settings.trainee, sizeof settings.trainee, "Maya");
    memset(m, 0, sizeof *m);
    fill(m, each);
    m->ui = drive_make(settings, drive_cards, drive_card_count);
    assert_int_equal(ch_ui_set_methods(m->ui, methods, method_count), CH_OK);
    ch_ui_show_briefing(m->ui, card, &m->scenario, &m->method);
    drive_frame(m->ui, usual);
    return m->ui;
}

static const ChStr none = {NULL, 0};

static void says_it_all(void **state)
{
    (void)state;
    Made m;
    ChUi *ui = show(&m, none, 0, 3);
    const ChDrawList *list = drive_frame(ui, usual);
    static const char *const words[] = {"The shoe return", "A pair of boots", "Now she is back", "She leaves with her pride",
                                        "Fourteen pairs", "Why she came back", "You may give up to £100", "Keep the customer",
                                        "After ‘How to calm an angry", "Hear them out", "Guided", "Practice", "Assessed",
                                        "A customer since 2013", "58°", "Begin, guided", "Not played yet"};
    for (uint32_t i = 0; i < sizeof words / sizeof *words; i++)
        if (!frame_says(list, words[i])) fail_msg("the briefing does not say \"%s\"", words[i]);
    assert_int_equal(ch_ui_wake_ms(ui, ui->now_ms), -1);
    ch_ui_free(ui);
}

static void begins(void **state)
{
    (void)state;
    Made m;
    ChUiAction action;
    ChUi *ui = show(&m, none, 0, 3);
    drive_key(ui, CH_KEY_ENTER);
    assert_int_equal(drive_act(ui, &action), CH_ACT_BEGIN);
    assert_int_equal(action.mode, CH_MODE_GUIDED);
    assert_int_equal(action.method, CH_NONE);
    drive_char(ui, '3');
    drive_key(ui, CH_KEY_ENTER);
    assert_int_equal(drive_act(ui, &action), CH_ACT_BEGIN);
    assert_int_equal(action.mode, CH_MODE_ASSESSED);
    drive_char(ui, '3');
    drive_key(ui, CH_KEY_UP);
    assert_true(frame_says(drive_frame(ui, usual), "Begin, practice"));
    drive_key(ui, CH_KEY_LEFT);
    drive_key(ui, CH_KEY_LEFT);
    drive_key(ui, CH_KEY_DOWN);
    drive_key(ui, CH_KEY_TAB); /* going on to the button chooses nothing */
    assert_int_equal(chu_focus_has(&ui->focus), BRIEFING_BEGIN);
    drive_key(ui, CH_KEY_SPACE);
    assert_int_equal(drive_act(ui, &action), CH_ACT_BEGIN);
    assert_int_equal(action.mode, CH_MODE_PRACTICE);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE);
    ch_ui_show_briefing(ui, 0, &m.scenario, &m.method); /* how one plays is a habit */
    assert_true(frame_says(drive_frame(ui, usual), "Begin, practice"));
    ch_ui_free(ui);
}

static void goes_on_first(void **state)
{
    (void)state;
    Made m;
    ChUiAction action;
    ChUi *ui = show(&m, none, 1, 3); /* it is under way */
    assert_int_equal(chu_focus_has(&ui->focus), BRIEFING_RESUME);
    drive_char(ui, '2');
    drive_key(ui, CH_KEY_ENTER);
    assert_int_equal(drive_act(ui, &action), CH_ACT_RESUME);
    assert_int_equal(action.index, 1);
    drive_char(ui, 'b');
    assert_int_equal(drive_act(ui, &action), CH_ACT_BEGIN);
    assert_int_equal(action.mode, CH_MODE_PRACTICE);
    assert_true(frame_says(drive_frame(ui, usual), "Best 62 of 100, first 51"));
    assert_every_size(ui, "briefing, under way");
    ch_ui_free(ui);
}

static void other_methods(void **state)
{
    (void)state;
    Made m;
    ChUiAction action;
    ChUi *ui = show(&m, none, 0, 3);
    static const struct {
        const char *title;
        uint32_t index;
    } turns[] = {{"Calm, hear, sorry", 0}, {"The Chaser", 2}, {"Keep the customer", CH_NONE}};
    for (int i = 0; i < 3; i++) { /* its own first, and round */
        drive_char(ui, 'm');
        assert_true(frame_says(drive_frame(ui, usual), turns[i].title));
        drive_char(ui, '1');
        drive_key(ui, CH_KEY_ENTER);
        assert_int_equal(drive_act(ui, &action), CH_ACT_BEGIN);
        assert_int_equal(action.method, turns[i].index);
    }
    drive_char(ui, 'm');
    drive_key(ui, CH_KEY_LEFT);
    drive_key(ui, CH_KEY_LEFT);
    assert_true(frame_says(drive_frame(ui, usual), "The Chaser"));
    assert_every_size(ui, "briefing, other method");
    ch_ui_free(ui);
    ui = show(&m, none, 0, 0); /* none but its own: nothing to change */
    drive_char(ui, 'm');
    drive_key(ui, CH_KEY_ENTER);
    assert_int_equal(drive_act(ui, &action), CH_ACT_BEGIN);
    assert_int_equal(action.method, CH_NONE);
    ch_ui_free(ui);
}

/* What else it can be held against shows its own steps and its source. */
static void other_methods_show_their_steps(void **state)
{
    (void)state;
    Made m;
    ChUi *ui = show(&m, none, 0, 3);
    drive_char(ui, 'm');
    const ChDrawList *list = drive_frame(ui, usual);
    assert_true(frame_says(list, "Take a breath first"));
    assert_true(frame_says(list, "From their side."));
    assert_true(frame_says(list, "The same situation"));
    assert_false(frame_says(list, "Hear them out"));
    const ChuRegion *card = chu_focus_find(&ui->focus, BRIEFING_METHOD);
    assert_non_null(card);
    ChText said = {.from = ch_heap()};
    ch_text_add(&said, card->say);
    ch_text_add(&said, (ChStr){"", 1});
    assert_non_null(strstr(said.p, "2, Say sorry once."));
    ch_text_free(&said);
    assert_every_size(ui, "briefing, the steps of another method");
    drive_frame(ui, (Size){640, 400, 100});
    chu_take_focus(ui, BRIEFING_STEPS); /* in one column they fold open */
    drive_key(ui, CH_KEY_ENTER);
    assert_true(chu_focus_find(&ui->focus, BRIEFING_STEPS) != NULL);
    ch_ui_free(ui);
}

static void steps_fold(void **state)
{
    (void)state;
    Made m;
    ChUi *ui = show(&m, none, 0, 3);
    m.method.step_count = STEPS;
    assert_false(frame_says(drive_frame(ui, usual), "Let them finish"));
    drive_char(ui, 's');
    assert_true(frame_says(drive_frame(ui, usual), "Let them finish"));
    drive_char(ui, 's');
    assert_false(frame_says(drive_frame(ui, usual), "Let them finish"));
    const Size titles = {1920, 1000, 100}; /* room for what the steps are called, and no more */
    assert_true(frame_says(drive_frame(ui, titles), "Steps in full"));
    drive_char(ui, 's');
    assert_true(frame_says(drive_frame(ui, titles), "Let them finish"));
    ch_ui_free(ui);
}

static void one_column(void **state)
{
    (void)state;
    Made m;
    ChUi *ui = show(&m, none, 0, 3);
    ch_ui_show_briefing(ui, 0, &m.scenario, &m.method);
    const ChDrawList *list = drive_frame(ui, small);
    assert_int_equal(chu_focus_has(&ui->focus), BRIEFING_BRIEF);
    assert_true(frame_says(list, "The shoe return")); /* it begins at its beginning, with the button in sight */
    assert_true(frame_says(list, "Begin, guided"));
    drive_char(ui, 'f');
    assert_true(frame_says(drive_frame(ui, small), "Marian Holloway"));
    for (int i = 0; i < 3; i++) drive_key(ui, CH_KEY_DOWN);
    assert_true(frame_says(drive_frame(ui, small), "Fourteen pairs") || frame_says(drive_frame(ui, small), "58°"));
    ch_ui_free(ui);
}

/* Tab goes down the page: what is lower on it has the focus later. */
static void one_column_goes_down(void **state)
{
    (void)state;
    Made m;
    ChUi *ui = show(&m, none, 0, 3);
    const Size tall = {640, 3000, 100};
    ch_ui_show_briefing(ui, 0, &m.scenario, &m.method);
    drive_frame(ui, tall);
    assert_int_equal(chu_focus_has(&ui->focus), BRIEFING_BRIEF);
    bool modes = false;
    for (int32_t y = 0; chu_focus_has(&ui->focus) != BRIEFING_BEGIN; drive_key(ui, CH_KEY_TAB), drive_frame(ui, tall)) {
        const ChuRegion *has = chu_focus_region(&ui->focus);
        if (has->rect.y < y) fail_msg("the focus goes up to %.*s", CH_FMT(has->say));
        modes |= has->order == BRIEFING_MODE_EARLY;
        y = has->rect.y;
    }
    assert_true(modes);
    ch_ui_free(ui);
}

/* What is folded open is seen at once: all of it, or from its beginning as much as there is room for. */
static void what_unfolds_is_seen(void **state)
{
    (void)state;
    const Size sizes[] = {small, {640, 500, 100}, {512, 320, 100}};
    static const struct {
        char key;
        uint32_t order;
        const char *words;
    } folds[] = {{'f', BRIEFING_FILE_FOLD, "Marian Holloway"}, {'s', BRIEFING_STEPS, "Hear them out"}};
    for (int i = 0; i < 6; i++) {
        Made m;
        ChUi *ui = show(&m, none, 0, 3);
        ch_ui_show_briefing(ui, 0, &m.scenario, &m.method);
        ChuBriefingState *kept = chu_state(ui, CH_SCREEN_BRIEFING);
        Size size = sizes[i / 2];
        drive_frame(ui, size);
        for (int turn = 0; turn < 3; turn++) { /* by its letter, then with the focus on it already */
            if (turn == 0) drive_char(ui, folds[i % 2].key);
            else drive_key(ui, CH_KEY_ENTER);
            if (turn == 1) continue;
            const ChDrawList *list = drive_frame(ui, size);
            const ChuRegion *fold = chu_focus_region(&ui->focus);
            assert_int_equal(fold->order, folds[i % 2].order);
            assert_memory_equal(&fold->seen, &fold->rect, sizeof fold->rect);
            if (!frame_says(list, folds[i % 2].words)) fail_msg("%c at %d by %d shows something else", folds[i % 2].key, size.w, size.h);
            int32_t left = kept->story.content - kept->story.top - kept->story.window, room = fold->rect.y - kept->story.step * 4;
            assert_true(left <= 0 || room < 200); /* to its end, or from the top of the view on */
        }
        ch_ui_free(ui);
    }
}

/* A story taller than the view is read by Down, to its end, before the focus moves on. */
static void long_story(void **state)
{
    (void)state;
    Made m;
    ChUi *ui = show(&m, ch_str(long_text), 0, 3);
    const Size least = {512, 320, 100};
    ch_ui_show_briefing(ui, 0, &m.scenario, &m.method);
    drive_frame(ui, least);
    int32_t top = -1;
    ChuBriefingState *kept = chu_state(ui, CH_SCREEN_BRIEFING);
    while (chu_focus_has(&ui->focus) == BRIEFING_BRIEF && kept->story.top > top) {
        top = kept->story.top;
        drive_key(ui, CH_KEY_DOWN);
        drive_frame(ui, least);
    }
    assert_true(top > 0);
    assert_int_equal(chu_focus_has(&ui->focus), BRIEFING_GOAL);
    ch_ui_free(ui);
}

/* It is printed on the button as long as Enter presses the button, and not while it folds the steps. */
static void enter_stands_where_it_acts(void **state)
{
    (void)state;
    Made m;
    const Size sizes[] = {small, usual};
    for (int i = 0; i < 2; i++) {
        ChUi *ui = show(&m, none, 0, 3);
        m.method.step_count = STEPS;
        drive_frame(ui, sizes[i]);
        assert_true(drive_cap(ui, drive_frame(ui, sizes[i]), BRIEFING_BEGIN, "Enter")); /* text has the focus, or the mode */
        ChRect begin = chu_focus_find(&ui->focus, BRIEFING_BEGIN)->rect;
        drive_char(ui, 's');
        assert_int_equal(chu_focus_has(&ui->focus), BRIEFING_STEPS);
        assert_false(drive_cap(ui, drive_frame(ui, sizes[i]), BRIEFING_BEGIN, "Enter"));
        assert_memory_equal(&begin, &chu_focus_find(&ui->focus, BRIEFING_BEGIN)->rect, sizeof begin);
        drive_key(ui, CH_KEY_ENTER);
        assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE);
        chu_take_focus(ui, BRIEFING_METHOD); /* Left and Right change it: Enter goes to the button */
        assert_true(drive_cap(ui, drive_frame(ui, sizes[i]), BRIEFING_BEGIN, "Enter"));
        drive_key(ui, CH_KEY_ENTER);
        assert_int_equal(drive_act(ui, NULL), CH_ACT_BEGIN);
        ch_ui_free(ui);
    }
}

static void leaves(void **state)
{
    (void)state;
    Made m;
    ChUi *ui = show(&m, none, 0, 3);
    drive_key(ui, CH_KEY_ESCAPE);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_HOME);
    drive_char(ui, 'v');
    ChUiAction action;
    assert_int_equal(drive_act(ui, &action), CH_ACT_SPEAK);
    ch_ui_free(ui);
}

static void by_pointer(void **state)
{
    (void)state;
    Made m;
    ChUiAction action;
    ChUi *ui = show(&m, none, 0, 3);
    const ChuRegion *modes = chu_focus_find(&ui->focus, BRIEFING_MODE);
    assert_non_null(modes);
    drive_click(ui, modes->rect.x + 8, modes->rect.y + modes->rect.h - 8);
    drive_frame(ui, usual);
    const ChuRegion *begin = chu_focus_find(&ui->focus, BRIEFING_BEGIN);
    drive_click(ui, begin->rect.x + 8, begin->rect.y + 8);
    assert_int_equal(drive_act(ui, &action), CH_ACT_BEGIN);
    assert_int_equal(action.mode, CH_MODE_ASSESSED);
    ch_ui_free(ui);
}

static void readable(void **state)
{
    (void)state;
    char name[96];
    for (int text = 0; text < 2; text++) {
        for (int open = 0; open < 2; open++) {
            Made m;
            ChUi *ui = show(&m, text ? ch_str(long_text) : none, open ? 1 : 3, 3);
            if (open) {
                drive_char(ui, 's');
                drive_frame(ui, small);
                drive_char(ui, 'f');
            }
            snprintf(name, sizeof name, "briefing, %s texts, %s", text ? "long" : "usual", open ? "folded open" : "folded");
            assert_every_size(ui, name);
            for (uint32_t i = 0; i < drive_size_count; i++) assert_reachable(ui, drive_sizes[i], name);
            ch_ui_free(ui);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_it_all), cmocka_unit_test(begins),     cmocka_unit_test(goes_on_first), cmocka_unit_test(other_methods), cmocka_unit_test(other_methods_show_their_steps),
        cmocka_unit_test(steps_fold),  cmocka_unit_test(one_column), cmocka_unit_test(one_column_goes_down), cmocka_unit_test(what_unfolds_is_seen), cmocka_unit_test(long_story),    cmocka_unit_test(leaves), cmocka_unit_test(enter_stands_where_it_acts),
        cmocka_unit_test(by_pointer),  cmocka_unit_test(readable),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
