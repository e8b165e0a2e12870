/* Mouse and fingers: a tap chooses and a second one says, a drag scrolls and does nothing else, small things are found by
 * large fingers, and a key does the same where it is printed. */
#include "ui/play_made.h"

static const Size usual = {1280, 800, 100}, large = {1280, 800, 200}, low = {1280, 480, 100};

static ChSettings still(void)
{
    ChSettings settings = ch_settings_default();
    settings.keep_still = true;
    settings.speech_pct = 0;
    snprintf(settings.trainee, sizeof settings.trainee, "Maya");
    return settings;
}

static void put(ChUi *ui, ChInputType type, int32_t x, int32_t y)
{
    ch_ui_input(ui, &(ChUiInput){.type = type, .x = x, .y = y, .now_ms = ui->now_ms + 1});
}

/* A finger down at x, y, up again at to_y, and seen on its way. */
static void stroke(ChUi *ui, Size size, int32_t x, int32_t y, int32_t to_y)
{
    put(ui, CH_INPUT_PRESS, x, y);
    for (int32_t i = 1; i <= 10; i++) {
        put(ui, CH_INPUT_POINTER, x, y + (to_y - y) * i / 10);
        drive_frame(ui, size);
    }
    put(ui, CH_INPUT_RELEASE, x, to_y);
    put(ui, CH_INPUT_POINTER, -1, -1);
    drive_frame(ui, size);
}

static void tap(ChUi *ui, int32_t x, int32_t y)
{
    put(ui, CH_INPUT_PRESS, x, y);
    put(ui, CH_INPUT_RELEASE, x, y);
    put(ui, CH_INPUT_POINTER, -1, -1);
}

static ChUi *settings_at(Size size)
{
    ChUi *ui = drive_make(still(), drive_cards, drive_card_count);
    ch_ui_show_settings(ui);
    drive_frame(ui, size);
    return ui;
}

/* The view that holds the settings, and its place on the screen. */
static ChuScroll *view_of(ChUi *ui, ChRect *where)
{
    for (uint32_t i = 0; i < ui->focus.view_count; i++) {
        if (chu_scroll_most(ui->focus.views[i].scroll) == 0) continue;
        *where = ui->focus.views[i].view;
        return ui->focus.views[i].scroll;
    }
    fail_msg("nothing scrolls here");
    return NULL;
}

/* Dragging ----------------------------------------------------------------------------------------------------------- */

static void a_drag_scrolls_and_presses_nothing(void **state)
{
    (void)state;
    const Size sizes[] = {low, large};
    for (int i = 0; i < 2; i++) {
        ChRect where;
        ChUi *ui = settings_at(sizes[i]);
        ChuScroll *view = view_of(ui, &where);
        ChSettings before = ui->settings;
        uint32_t has = chu_focus_has(&ui->focus);
        int32_t x = where.x + where.w / 2, y = where.y + where.h - 4, far = where.h * 3 / 4;
        stroke(ui, sizes[i], x, y, y - far);
        /* It follows the finger to the pixel once it has begun. */
        assert_in_range(view->top, far - where.h / 10 - ui->focus.drag_px - 1, far);
        assert_true(view->top % view->step != 0 || far % view->step == 0);
        assert_int_equal(chu_focus_has(&ui->focus), has);
        assert_memory_equal(&before, &ui->settings, sizeof before);
        assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE);
        stroke(ui, sizes[i], x, where.y + 4, where.y + where.h - 4);
        stroke(ui, sizes[i], x, where.y + 4, where.y + where.h - 4);
        assert_int_equal(view->top, 0); /* and not above its beginning */
        for (int n = 0; n < 20; n++) stroke(ui, sizes[i], x, y, where.y + 4);
        assert_int_equal(view->top, chu_scroll_most(view));
        ch_ui_free(ui);
    }
}

static void a_trembling_tap_is_a_tap(void **state)
{
    (void)state;
    ChUi *ui = settings_at(low);
    const ChuRegion *theme = chu_focus_find(&ui->focus, 10);
    int32_t x = theme->track.x + theme->track.w / 2, y = theme->rect.y + theme->rect.h / 2;
    stroke(ui, low, x, y, y + ui->focus.drag_px);
    assert_int_equal(ui->settings.theme, CH_THEME_DARK);
    ch_ui_free(ui);
    ui = drive_make(still(), drive_cards, drive_card_count); /* where nothing scrolls a tap may tremble more */
    ch_ui_show_error(ui, CH_STR("The disk is full."), true);
    drive_frame(ui, usual);
    const ChuRegion *again = chu_focus_region(&ui->focus);
    stroke(ui, usual, again->rect.x + 20, again->rect.y + 2, again->rect.y + again->rect.h - 2);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_RETRY);
    ch_ui_free(ui);
}

/* What lies below a pointer that rests is not marked while one goes by keys. */
static void a_resting_pointer_marks_nothing(void **state)
{
    (void)state;
    Fixture f;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, 0);
    look(&f);
    ChRect row = chu_focus_find(&f.ui->focus, CHU_PLAY_CHOICE + 1)->rect;
    int32_t x = row.x + row.w / 2, y = row.y + row.h / 2;
    uint64_t bare = ch_draw_hash(look(&f));
    put(f.ui, CH_INPUT_POINTER, x, y);
    uint64_t marked = ch_draw_hash(look(&f));
    assert_true(marked != bare);
    assert_int_equal(f.ui->focus.hover, CHU_PLAY_CHOICE + 1);
    drive_key(f.ui, CH_KEY_DOWN);
    look(&f);
    assert_int_equal(f.ui->focus.hover, 0);
    put(f.ui, CH_INPUT_POINTER, x, y); /* it was pushed, and has not moved */
    look(&f);
    assert_int_equal(f.ui->focus.hover, 0);
    put(f.ui, CH_INPUT_POINTER, x + 1, y);
    look(&f);
    assert_int_equal(f.ui->focus.hover, CHU_PLAY_CHOICE + 1);
    end(&f);
}

static void what_is_left_of_a_press_elsewhere_does_nothing(void **state)
{
    (void)state;
    ChUi *ui = settings_at(usual);
    ChSettings before = ui->settings;
    const ChuRegion *theme = chu_focus_find(&ui->focus, 10), *back = chu_focus_find(&ui->focus, 1);
    put(ui, CH_INPUT_PRESS, theme->track.x + theme->track.w - 5, theme->rect.y + 5);
    put(ui, CH_INPUT_RELEASE, back->rect.x + 5, back->rect.y + 5);
    assert_memory_equal(&before, &ui->settings, sizeof before);
    assert_int_equal(ui->screen, CH_SCREEN_SETTINGS);
    put(ui, CH_INPUT_PRESS, back->rect.x + 5, back->rect.y + 5);
    put(ui, CH_INPUT_RELEASE, -1, -1); /* the window lost the focus meanwhile */
    put(ui, CH_INPUT_POINTER, -1, -1);
    put(ui, CH_INPUT_RELEASE, back->rect.x + 5, back->rect.y + 5);
    assert_int_equal(ui->screen, CH_SCREEN_SETTINGS);
    ch_ui_free(ui);
}

static void what_is_left_over_goes_to_the_view_around(void **state)
{
    (void)state;
    ChuFocus focus = {0};
    ChuScroll outer = {.content = 500, .window = 100, .step = 20}, inner = {.content = 130, .window = 50, .step = 20};
    focus.views[0].scroll = &outer, focus.views[0].view = (ChRect){0, 0, 100, 100};
    focus.views[1].scroll = &inner, focus.views[1].view = (ChRect){0, 0, 100, 50};
    focus.view_count = 2;
    assert_true(chu_scroll_drag(&focus, 10, 10, 33));
    assert_int_equal(inner.top, 33);
    assert_true(chu_scroll_drag(&focus, 10, 10, 60));
    assert_int_equal(inner.top, 80);
    assert_int_equal(outer.top, 13);
    assert_true(chu_scroll_drag(&focus, 10, 80, 5));
    assert_int_equal(inner.top, 80);
    assert_int_equal(outer.top, 18);
    assert_false(chu_scroll_drag(&focus, 200, 10, 5));
    outer.top = inner.top = 0;
    assert_false(chu_scroll_drag(&focus, 10, 10, -5));
}

static void a_touchpad_scrolls_by_pixels(void **state)
{
    (void)state;
    ChRect where;
    ChUi *ui = settings_at(low);
    ChuScroll *view = view_of(ui, &where);
    ChUiInput wheel = {.type = CH_INPUT_WHEEL, .x = where.x + 5, .y = where.y + 5, .wheel_px = -7};
    ch_ui_input(ui, &wheel);
    assert_int_equal(view->top, 7);
    wheel.wheel_px = 0, wheel.wheel = -1;
    ch_ui_input(ui, &wheel); /* a wheel goes on by whole lines */
    assert_int_equal(view->top, view->step);
    ch_ui_free(ui);
}

/* Choosing ----------------------------------------------------------------------------------------------------------- */

static void a_tap_chooses_and_a_second_one_says(void **state)
{
    (void)state;
    const Size sizes[] = {usual, large};
    for (int i = 0; i < 2; i++) {
        Fixture f;
        begin(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, 0);
        drive_frame(f.ui, sizes[i]);
        uint32_t order = CHU_PLAY_CHOICE + place_of(&f, 3);
        chu_take_focus(f.ui, order == CHU_PLAY_CHOICE ? order + 1 : CHU_PLAY_CHOICE);
        while (chu_rect_empty(chu_focus_find(&f.ui->focus, order)->seen)) drive_key(f.ui, CH_KEY_PAGE_DOWN), drive_frame(f.ui, sizes[i]);
        drive_frame(f.ui, sizes[i]);
        ChRect seen = chu_focus_find(&f.ui->focus, order)->seen;
        tap(f.ui, seen.x + seen.w / 2, seen.y + seen.h / 2);
        assert_int_equal(serve(&f), CH_ACT_NONE);
        drive_frame(f.ui, sizes[i]);
        assert_int_equal(chu_focus_has(&f.ui->focus), order);
        seen = chu_focus_find(&f.ui->focus, order)->seen; /* brought whole into sight meanwhile */
        tap(f.ui, seen.x + seen.w / 2, seen.y + seen.h / 2);
        assert_int_equal(serve(&f), CH_ACT_ANSWER);
        end(&f);
    }
}

static void a_drag_over_the_answers_chooses_none(void **state)
{
    (void)state;
    Fixture f;
    ChRect where;
    begin_much(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, still(), true);
    drive_frame(f.ui, large);
    uint32_t has = chu_focus_has(&f.ui->focus);
    ChuScroll *view = view_of(f.ui, &where);
    stroke(f.ui, large, where.x + where.w / 2, where.y + where.h - 8, where.y + 8);
    stroke(f.ui, large, where.x + where.w / 2, where.y + where.h - 8, where.y + 8);
    assert_true(view->top > 0);
    assert_int_equal(serve(&f), CH_ACT_NONE);
    assert_int_equal(chu_focus_has(&f.ui->focus), has);
    end(&f);
}

/* Fingers ------------------------------------------------------------------------------------------------------------ */

/* Everything that does something is found within 40 px about its middle, where nothing else lies nearer. */
static void large_fingers_find_small_things(void **state)
{
    (void)state;
    ChUi *ui = settings_at(usual);
    const ChuRegion *back = chu_focus_find(&ui->focus, 1);
    assert_true(back->rect.h < 40);
    int32_t middle = back->rect.y + back->rect.h / 2;
    assert_int_equal(chu_focus_at(&ui->focus, back->rect.x + 5, middle - 19)->order, 1);
    assert_int_equal(chu_focus_at(&ui->focus, back->rect.x + 5, middle + 19)->order, 1);
    assert_null(chu_focus_at(&ui->focus, back->rect.x + 5, middle + 24));
    tap(ui, back->rect.x + 5, middle + 19);
    assert_int_equal(ui->screen, CH_SCREEN_HOME); /* what was shown before */
    ch_ui_free(ui);
}

/* Printed keys ------------------------------------------------------------------------------------------------------- */

static ChRect printed(ChUi *ui, const char *cap)
{
    ChuKey key = chu_cap_key(ch_str(cap));
    for (uint32_t i = 0; i < ui->focus.tap_count; i++) {
        ChuKey has = ui->focus.taps[i].key;
        if (ui->focus.taps[i].layer == ui->focus.layers && has.name == key.name && has.character == key.character &&
            has.ctrl == key.ctrl)
            return ui->focus.taps[i].seen;
    }
    fail_msg("%s is not printed", cap);
    return (ChRect){0};
}

static void press_printed(ChUi *ui, Size size, const char *cap)
{
    drive_frame(ui, size);
    ChRect at = printed(ui, cap);
    tap(ui, at.x + at.w / 2, at.y + at.h / 2);
    drive_frame(ui, size);
}

static void caps_are_keys(void **state)
{
    (void)state;
    assert_int_equal(chu_cap_key(CH_STR("S")).character, 's');
    assert_int_equal(chu_cap_key(CH_STR("PgDn")).name, CH_KEY_PAGE_DOWN);
    assert_int_equal(chu_cap_key(CH_STR("Ctrl++")).character, '+');
    assert_true(chu_cap_key(CH_STR("Ctrl+M")).ctrl);
    assert_int_equal(chu_cap_key(CH_STR("1–4")).name, CH_KEY_NONE);
    assert_int_equal(chu_cap_key(CH_STR("Left Right")).name, CH_KEY_NONE);
    assert_int_equal(chu_cap_key(CH_STR("")).name, CH_KEY_NONE);
}

static void a_printed_key_is_pressed_where_it_stands(void **state)
{
    (void)state;
    Fixture f;
    ChUiAction action;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, 0);
    look(&f);
    while (drive_act(f.ui, &action)) continue;
    press_printed(f.ui, usual, "V");
    assert_int_equal(drive_act(f.ui, &action), CH_ACT_SPEAK);
    say(&f, 3);
    assert_int_equal(line_of(&f), 1);
    press_printed(f.ui, usual, "Backspace");
    assert_int_equal(serve(&f), CH_ACT_TAKE_BACK);
    assert_int_equal(line_of(&f), 0);
    f.ui->settings.letters_off = true;
    drive_frame(f.ui, usual);
    for (uint32_t i = 0; i < f.ui->focus.tap_count; i++) assert_int_not_equal(f.ui->focus.taps[i].key.character, 'v');
    end(&f);
}

static void arrows_are_pressed_as_they_are_seen(void **state)
{
    (void)state;
    for (int mirrored = 0; mirrored < 2; mirrored++) {
        ChSettings settings = still();
        settings.direction = mirrored ? CH_DIRECTION_RIGHT_TO_LEFT : CH_DIRECTION_AUTO;
        ChUi *ui = drive_make(settings, drive_cards, drive_card_count);
        ch_ui_show_settings(ui);
        drive_frame(ui, usual);
        ChRect left = printed(ui, "Left"), right = printed(ui, "Right");
        assert_true(left.x < right.x);
        press_printed(ui, usual, mirrored ? "Left" : "Right"); /* toward the next colours */
        assert_int_equal(ui->settings.theme, CH_THEME_DARK);
        ch_ui_free(ui);
    }
}

static uint32_t row_with(const ChUi *ui, const char *say)
{
    for (uint32_t i = 0; i < ui->focus.region_count; i++)
        if (ui->focus.regions[i].layer == ui->focus.layers && ch_str_eq(ui->focus.regions[i].say, ch_str(say)))
            return ui->focus.regions[i].order;
    fail_msg("there is no row \"%s\"", say);
    return 0;
}

/* By the keys a gamepad has: help, down, accept. */
static void the_list_of_keys_does_what_it_lists(void **state)
{
    (void)state;
    Fixture f;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, 0);
    say(&f, 3);
    drive_frame(f.ui, usual);
    drive_key(f.ui, CH_KEY_F1);
    drive_frame(f.ui, usual);
    uint32_t order = row_with(f.ui, "Backspace: take the last line back");
    for (int i = 0; i < 40 && chu_focus_has(&f.ui->focus) != order; i++) drive_key(f.ui, CH_KEY_DOWN);
    assert_int_equal(chu_focus_has(&f.ui->focus), order);
    drive_key(f.ui, CH_KEY_ENTER);
    assert_int_equal(serve(&f), CH_ACT_TAKE_BACK);
    assert_int_equal(f.ui->over, CHU_OVER_NONE);
    drive_key(f.ui, CH_KEY_F1);
    drive_frame(f.ui, usual);
    const ChuRegion *row = chu_focus_find(&f.ui->focus, row_with(f.ui, "F10: menu"));
    tap(f.ui, row->seen.x + row->seen.w - 8, row->seen.y + row->seen.h / 2);
    assert_int_equal(f.ui->over, CHU_OVER_MENU);
    end(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_drag_scrolls_and_presses_nothing),
        cmocka_unit_test(a_trembling_tap_is_a_tap),
        cmocka_unit_test(a_resting_pointer_marks_nothing),
        cmocka_unit_test(what_is_left_of_a_press_elsewhere_does_nothing),
        cmocka_unit_test(what_is_left_over_goes_to_the_view_around),
        cmocka_unit_test(a_touchpad_scrolls_by_pixels),
        cmocka_unit_test(a_tap_chooses_and_a_second_one_says),
        cmocka_unit_test(a_drag_over_the_answers_chooses_none),
        cmocka_unit_test(large_fingers_find_small_things),
        cmocka_unit_test(caps_are_keys),
        cmocka_unit_test(a_printed_key_is_pressed_where_it_stands),
        cmocka_unit_test(arrows_are_pressed_as_they_are_seen),
        cmocka_unit_test(the_list_of_keys_does_what_it_lists),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
