/* What moves in play, that it keeps still where that is wanted, and that no key waits for it; and what the view follows. */
#include "ui/story_made.h"

static uint32_t images(const ChDrawList *list, const char *beginning, ChRect *first)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < list->count; i++) {
        if (list->at[i].op != CH_DRAW_IMAGE || strncmp(list->at[i].text.p, beginning, strlen(beginning)) != 0) continue;
        if (count++ == 0 && first) *first = list->at[i].rect;
    }
    return count;
}

/* The last of that beginning: what is said stands in the talk so far, too, and that is drawn before. */
static const ChDraw *words(const ChDrawList *list, const char *text)
{
    for (uint32_t i = list->count; i-- > 0;)
        if (list->at[i].op == CH_DRAW_TEXT && list->at[i].text.n >= strlen(text) &&
            memcmp(list->at[i].text.p, text, strlen(text)) == 0)
            return &list->at[i];
    return NULL;
}

static int64_t wakes_in(Fixture *f)
{
    return ch_ui_wake_ms(f->ui, f->ui->now_ms);
}

static void begin_at_counter(Fixture *f, ChSettings settings)
{
    begin_much(f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, settings, false);
    look(f);
}

/* Answers ---------------------------------------------------------------------------------------------------------- */

static void others_fade_and_the_chosen_holds(void **state)
{
    (void)state;
    Fixture f;
    begin_at_counter(&f, settings_of(0));
    say(&f, 3);
    const ChDrawList *list = later(&f, 50);
    const ChDraw *chosen = words(list, "Turn a boot over"), *other = words(list, "‘Hang on");
    assert_non_null(chosen);
    assert_non_null(other);
    assert_int_equal(chosen->opacity, 255);
    assert_true(other->opacity > 0 && other->opacity < 255);
    assert_null(words(list, "‘I’ll put it right"));
    list = later(&f, 70);
    assert_null(words(list, "‘Hang on"));
    assert_null(words(list, "What happens"));
    assert_non_null(words(list, "‘I’ll put it right"));
    end(&f);
}

static void no_key_waits(void **state)
{
    (void)state;
    Fixture f;
    begin_at_counter(&f, settings_of(0));
    say(&f, 1);
    look(&f); /* the answers before are still on their way out */
    assert_int_equal(say(&f, 1), CH_ACT_ANSWER);
    assert_true(ch_session_ended(f.session));
    drive_key(f.ui, CH_KEY_ENTER);
    assert_int_equal(serve(&f), CH_ACT_DEBRIEF);
    end(&f);
}

static void they_keep_still(void **state)
{
    (void)state;
    ChSettings settings = settings_of(0);
    settings.keep_still = true;
    Fixture f;
    begin_at_counter(&f, settings);
    say(&f, 1);
    const ChDrawList *list = look(&f);
    assert_null(words(list, "‘Hang on"));
    assert_non_null(words(list, "‘I’ll put it right"));
    assert_int_equal(images(list, "portraits/", NULL), 1);
    assert_int_equal(wakes_in(&f), -1);
    drive_key(f.ui, CH_KEY_ESCAPE);
    look(&f);
    assert_int_equal(wakes_in(&f), -1);
    end(&f);
}

static void gone_with_the_window(void **state)
{
    (void)state;
    Fixture f;
    begin_at_counter(&f, settings_of(0));
    say(&f, 3);
    const Size small = {800, 600, 100};
    assert_null(words(drive_frame(f.ui, small), "‘Hang on"));
    assert_readable(drive_frame(f.ui, small), small.w, small.h, "while the window grows");
    end(&f);
}

/* The customer ----------------------------------------------------------------------------------------------------- */

static void moods_cross(void **state)
{
    (void)state;
    ChRect now, after;
    Fixture f;
    begin_at_counter(&f, settings_of(0)); /* 58: annoyed */
    say(&f, 2);                        /* 83: furious */
    const ChDrawList *list = later(&f, 20);
    assert_int_equal(images(list, "portraits/holloway-annoyed", NULL), 1);
    assert_int_equal(images(list, "portraits/holloway-furious", &now), 1);
    list = later(&f, 240);
    assert_int_equal(images(list, "portraits/", NULL), 1);
    assert_int_equal(images(list, "portraits/holloway-furious", &after), 1);
    assert_true(now.y > after.y && now.y <= after.y + 8); /* drawn up */
    end(&f);
}

static void who_cools_sinks(void **state)
{
    (void)state;
    ChRect before, during;
    Fixture f;
    begin_at_counter(&f, settings_of(0));
    assert_int_equal(images(look(&f), "portraits/holloway-annoyed", &before), 1);
    say(&f, 1); /* 28: wary */
    assert_int_equal(images(later(&f, 60), "portraits/holloway-annoyed", &during), 1);
    assert_true(during.y > before.y && during.y <= before.y + 8);
    end(&f);
}

static void bubbles_rise(void **state)
{
    (void)state;
    Fixture f;
    begin_at_counter(&f, settings_of(0));
    say(&f, 1);
    const ChDraw *text = words(later(&f, 16), "At last");
    assert_non_null(text);
    int32_t y = text->rect.y;
    assert_true(text->opacity > 0 && text->opacity < 255);
    text = words(later(&f, 160), "At last");
    assert_int_equal(text->opacity, 255);
    assert_true(y > text->rect.y && y <= text->rect.y + 8);
    later(&f, 200);
    assert_int_equal(wakes_in(&f), -1);
    end(&f);
}

static void the_ring_stands_still(void **state)
{
    (void)state;
    Fixture f;
    begin_at_counter(&f, settings_of(0));
    say(&f, 1);
    later(&f, 16);
    const ChuRegion *has = chu_focus_region(&f.ui->focus);
    assert_true(has->order >= CHU_PLAY_TOLD && has->order < CHU_PLAY_HINT_BOX);
    int32_t y = has->rect.y;
    later(&f, 200);
    assert_int_equal(chu_focus_region(&f.ui->focus)->rect.y, y);
    end(&f);
}

/* As it stands above the stairs, without its word. */
static bool degrees(const ChDrawList *list, ChStr text)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (list->at[i].op == CH_DRAW_TEXT && ch_str_eq(list->at[i].text, text)) return true;
    return false;
}

static void degrees_run(void **state)
{
    (void)state;
    Fixture f;
    begin_at_counter(&f, settings_of(0)); /* 58 */
    say(&f, 1);                           /* 28 */
    later(&f, 100);
    assert_false(degrees(look(&f), CH_STR("58°")));
    assert_false(degrees(look(&f), CH_STR("28°")));
    assert_true(wakes_in(&f) > 0 && wakes_in(&f) <= 16);
    assert_true(degrees(later(&f, 220), CH_STR("28°")));
    assert_int_equal(wakes_in(&f), -1);
    end(&f);
}

/* A line that comes after another rises when it comes, and what is shown at once rises then. */
static void each_in_its_time(void **state)
{
    (void)state;
    Fixture f;
    begin_story(&f, &story_chat, CH_MODE_PRACTICE, settings_of(100));
    assert_true(frame_says(look(&f), "Imani Adeyemi is writing"));
    int64_t came = chu_play_came_ms(f.ui, 1) - f.ui->now_ms;
    assert_true(came > 1000);
    later(&f, came - 1);
    assert_null(words(look(&f), "order 20871"));
    assert_true(words(later(&f, 20), "order 20871")->opacity < 255);
    assert_int_equal(words(later(&f, 200), "order 20871")->opacity, 255);
    drive_key(f.ui, CH_KEY_SPACE);
    assert_true(words(later(&f, 16), "is anybody there")->opacity < 255);
    assert_int_equal(words(later(&f, 200), "is anybody there")->opacity, 255);
    assert_int_equal(wakes_in(&f), -1);
    end(&f);
}

/* Over the page ---------------------------------------------------------------------------------------------------- */

static void dialogs_and_drawers_slide(void **state)
{
    (void)state;
    const Size small = {1024, 640, 100};
    Fixture f;
    begin_at_counter(&f, settings_of(0));
    drive_key(f.ui, CH_KEY_ESCAPE);
    int32_t y = words(later(&f, 0), "Pause here?")->rect.y;
    assert_int_equal(y - words(later(&f, 160), "Pause here?")->rect.y, 16);
    assert_int_equal(wakes_in(&f), -1);
    drive_key(f.ui, CH_KEY_ENTER); /* it had the focus from the first */
    look(&f);
    drive_frame(f.ui, small);
    drive_char(f.ui, 'l');
    int32_t x = words(drive_frame(f.ui, small), "So far")->rect.x;
    assert_int_equal(x - words(ch_ui_frame(f.ui, small.w, small.h, f.ui->now_ms + 160), "So far")->rect.x, 16);
    assert_int_equal(wakes_in(&f), -1);
    end(&f);
}

/* The view follows what comes ---------------------------------------------------------------------------------------- */

static const Size column = {640, 400, 100};

static ChuScroll *middle(Fixture *f)
{
    return &chu_play(f->ui)->middle;
}

static void begin_listening(Fixture *f)
{
    begin_much(f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, settings_of(100), true);
    drive_frame(f->ui, column);
}

static bool hear(Fixture *f, int64_t ms)
{
    ch_ui_frame(f->ui, column.w, column.h, f->ui->now_ms + ms);
    return chu_play_speaking(f->ui, f->ui->now_ms);
}

/* The foot of the sentence that came last is in the view, all the way to the end. */
static void the_view_follows(void **state)
{
    (void)state;
    Fixture f;
    begin_listening(&f);
    int32_t top = middle(&f)->top;
    uint32_t steps = 0;
    while (hear(&f, 400)) {
        assert_true(middle(&f)->top >= top);
        steps += middle(&f)->top > top;
        top = middle(&f)->top;
        assert_int_equal(chu_focus_has(&f.ui->focus), CHU_PLAY_TOLD + 1); /* and leaves the focus where it is */
    }
    assert_true(steps > 0);
    assert_true(frame_says(drive_frame(f.ui, column), "Rindfleisch"));
    end(&f);
}

static void nobody_is_pulled_away(void **state)
{
    (void)state;
    Fixture f;
    begin_listening(&f);
    while (middle(&f)->top < 100) assert_true(hear(&f, 400));
    drive_key(f.ui, CH_KEY_PAGE_UP);
    int32_t top = middle(&f)->top;
    while (hear(&f, 400)) assert_int_equal(middle(&f)->top, top);
    end(&f);
    begin_listening(&f);
    while (middle(&f)->top < 100) assert_true(hear(&f, 400));
    ch_ui_input(f.ui, &(ChUiInput){.type = CH_INPUT_WHEEL, .wheel = 2, .x = 300, .y = 300, .now_ms = f.ui->now_ms});
    top = middle(&f)->top;
    assert_true(top < 100);
    while (hear(&f, 400)) assert_int_equal(middle(&f)->top, top);
    end(&f);
    begin_listening(&f);
    assert_true(hear(&f, 400));
    drive_char(f.ui, '1'); /* about to cut in: the answer stays in sight */
    drive_frame(f.ui, column);
    uint32_t has = chu_focus_has(&f.ui->focus);
    top = middle(&f)->top;
    while (hear(&f, 400)) assert_int_equal(middle(&f)->top, top);
    assert_int_equal(chu_focus_has(&f.ui->focus), has);
    end(&f);
}

/* Scrolled back to where it comes, it goes on being followed. */
static void who_comes_back_follows_again(void **state)
{
    (void)state;
    Fixture f;
    begin_listening(&f);
    while (middle(&f)->top < 100) assert_true(hear(&f, 400));
    drive_key(f.ui, CH_KEY_PAGE_UP);
    assert_true(hear(&f, 10));
    for (int i = 0; i < 3; i++) drive_key(f.ui, CH_KEY_PAGE_DOWN);
    int32_t top = middle(&f)->top;
    while (hear(&f, 400)) continue;
    assert_true(middle(&f)->top >= top);
    assert_true(frame_says(drive_frame(f.ui, column), "Rindfleisch"));
    end(&f);
}

/* The line that dies twice ------------------------------------------------------------------------------------------- */

static void a_second_time(uint8_t how)
{
    Fixture f;
    begin_story(&f, &story_two_calls, CH_MODE_PRACTICE, settings_of(0));
    decide(&f, (uint8_t[]){1}, 1);
    assert_int_equal(chu_play(f.ui)->line, CHU_LINE_DEAD);
    decide(&f, (uint8_t[]){1}, 1);
    assert_int_equal(chu_play(f.ui)->line, CHU_LINE_OPEN);
    while (ch_ui_take_action(f.ui, &(ChUiAction){0})) continue;
    chu_play_answer(f.ui, &how, 1);
    ChUiAction action;
    uint32_t clicks = 0;
    assert_true(ch_ui_take_action(f.ui, &action));
    ChEvents events;
    ChInput input = {.kind = CH_INPUT_ANSWER, .decision = action.decision};
    assert_int_equal(ch_session_step(f.session, &input, &events, &(ChError){0}), CH_OK);
    ch_ui_show_events(f.ui, events, f.ui->now_ms);
    while (ch_ui_take_action(f.ui, &action)) clicks += action.act == CH_ACT_SOUND && action.index == CH_CUE_LINE_DEAD;
    assert_int_equal(clicks, 1);
    assert_int_equal(chu_play(f.ui)->line, CHU_LINE_DEAD);
    const ChDrawList *list = later(&f, 38000);
    assert_true(frame_says(list, "The line is dead"));
    assert_true(frame_says(list, "It has been for 0:38"));
    int64_t wake = wakes_in(&f);
    assert_true(wake > 0 && wake <= 1000);
    decide(&f, (uint8_t[]){1}, 1); /* nobody is on the line who could ring off */
    assert_int_equal(chu_play(f.ui)->line, CHU_LINE_AWAY);
    assert_true(frame_says(look(&f), "Not on the line"));
    end(&f);
}

static void the_line_dies_twice(void **state)
{
    (void)state;
    a_second_time(1); /* they ring off */
    a_second_time(2); /* the circumstance comes about for the second time */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(others_fade_and_the_chosen_holds),
        cmocka_unit_test(no_key_waits),
        cmocka_unit_test(they_keep_still),
        cmocka_unit_test(gone_with_the_window),
        cmocka_unit_test(moods_cross),
        cmocka_unit_test(who_cools_sinks),
        cmocka_unit_test(bubbles_rise),
        cmocka_unit_test(the_ring_stands_still),
        cmocka_unit_test(degrees_run),
        cmocka_unit_test(each_in_its_time),
        cmocka_unit_test(dialogs_and_drawers_slide),
        cmocka_unit_test(the_view_follows),
        cmocka_unit_test(nobody_is_pulled_away),
        cmocka_unit_test(who_comes_back_follows_again),
        cmocka_unit_test(the_line_dies_twice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
