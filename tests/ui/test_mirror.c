/* Read from the right: what is drawn and pointed at is turned round about the middle, lines of text and the chart's time
 * keep their order, and Left and Right mean what is seen. */
#include "ui/debrief_kit.h"
#include "ui/mirror.h"
#include "ui/play_made.h"
#include "ui/screens/debrief_parts.h"

static const Size usual = {1280, 800, 100}, large = {1280, 800, 200};
static const char hebrew[] = "שלום, אני \"Blue Box\" (20871)!", english[] = "Hello, I am there.";

static ChSettings read_from(ChDirection direction)
{
    ChSettings settings = ch_settings_default();
    settings.direction = direction;
    settings.keep_still = true;
    settings.speech_pct = 0;
    snprintf(settings.trainee, sizeof settings.trainee, "Maya");
    return settings;
}

/* Text --------------------------------------------------------------------------------------------------------------- */

static void most_letters_say_the_direction(void **state)
{
    (void)state;
    assert_true(chu_text_rtl(ch_str(hebrew)));
    assert_true(chu_text_rtl(CH_STR("OK, אז מה עכשיו?")));
    assert_true(chu_text_rtl(CH_STR("قلتم: \"خلال 5 أيام\"")));
    assert_false(chu_text_rtl(ch_str(english)));
    assert_true(chu_text_rtl(CH_STR("אב ab")));
    assert_false(chu_text_rtl(CH_STR("ab אב")));
    assert_false(chu_text_rtl(CH_STR("דנה stays your customer")));
    assert_false(chu_text_rtl(CH_STR("Ġurġ Ωmega Жук")));
    assert_false(chu_text_rtl(CH_STR("71° – £100 (12:30)")));
    assert_false(chu_text_rtl((ChStr){NULL, 0}));
    assert_false(chu_text_rtl(CH_STR("\xFF\xD7"))); /* cut in the middle of a letter */
}

static void a_mark_says_what_the_first_letter_does_not(void **state)
{
    (void)state;
    ChArena arena;
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    ChStr plain = ch_str(hebrew), mixed = CH_STR("OK, אז");
    assert_ptr_equal(chu_text_marked(&arena, plain, true).p, plain.p);
    assert_int_equal(chu_text_marked(&arena, CH_STR("71°"), false).n, 4);
    ChStr marked = chu_text_marked(&arena, mixed, true);
    assert_int_equal(marked.n, mixed.n + 3);
    assert_memory_equal(marked.p, "\xE2\x80\x8FOK", 5);
    assert_memory_equal(chu_text_marked(&arena, CH_STR("אב said"), false).p, "\xE2\x80\x8E\xD7", 4);
    ch_arena_free(&arena);
}

static ChRect drawn(ChuTexts *texts, const char *text, ChuAlign align, bool mirrored, bool label, uint32_t run)
{
    ChArena arena;
    ChDrawList list;
    ChuFocus nobody = {0};
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    ch_draw_begin(&list, &arena);
    list.mirrored = mirrored;
    const ChuPara *para = chu_texts_lay(texts, ch_str(text), CHU_BODY, 0, 600);
    chu_para_draw(&list, para, 100, 0, 600, (ChuParaLook){.colour = 0xFF000000, .align = align, .label = label});
    if (mirrored) chu_mirror(&list, &nobody, 1000);
    ChRect rect = list.at[run].rect;
    ch_arena_free(&arena);
    return rect;
}

static void lines_stand_where_they_are_read_from(void **state)
{
    (void)state;
    ChuTexts *texts = chu_texts_make(ch_heap());
    chu_texts_frame(texts, ch_fonts_plain(), 10000);
    ChRect r = drawn(texts, english, CHU_LEFT, false, false, 0);
    assert_int_equal(r.x, 100);
    r = drawn(texts, hebrew, CHU_LEFT, false, false, 0);
    assert_int_equal(r.x + r.w, 700); /* at the right of a page that is read from the left */
    r = drawn(texts, hebrew, CHU_LEFT, false, true, 0);
    assert_int_equal(r.x, 100); /* but a label stays beside what it belongs to */
    r = drawn(texts, hebrew, CHU_LEFT, true, false, 0);
    assert_int_equal(r.x + r.w, 900);
    r = drawn(texts, english, CHU_LEFT, true, false, 0);
    assert_int_equal(r.x + r.w, 900);
    r = drawn(texts, english, CHU_RIGHT, true, false, 0);
    assert_int_equal(r.x, 300);
    chu_texts_free(texts);
}

static void words_keep_their_order_in_a_line(void **state)
{
    (void)state;
    ChuTexts *texts = chu_texts_make(ch_heap());
    chu_texts_frame(texts, ch_fonts_plain(), 10000);
    for (int mirrored = 0; mirrored < 2; mirrored++) {
        ChRect first = drawn(texts, "one *two* three", CHU_LEFT, mirrored, false, 0);
        ChRect then = drawn(texts, "one *two* three", CHU_LEFT, mirrored, false, 1);
        assert_int_equal(first.x + first.w, then.x);
        first = drawn(texts, "אחת *שתיים* שלוש", CHU_LEFT, mirrored, false, 0);
        then = drawn(texts, "אחת *שתיים* שלוש", CHU_LEFT, mirrored, false, 1);
        assert_int_equal(then.x + then.w, first.x);
    }
    chu_texts_free(texts);
}

/* The list ----------------------------------------------------------------------------------------------------------- */

static void everything_is_turned_but_whole_pieces(void **state)
{
    (void)state;
    ChArena arena;
    ChDrawList list;
    ChuFocus nobody = {0};
    const ChPoint points[] = {{0, 0}, {160, 16}};
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    ch_draw_begin(&list, &arena);
    ch_draw_box(&list, (ChRect){10, 0, 30, 20}, 0, 1, 0, 0);
    ch_draw_clip(&list, (ChRect){0, 0, 400, 100});
    ch_draw_path(&list, points, 2, false, 0, 1, 16);
    ch_draw_whole(&list, 100, 50);
    ch_draw_box(&list, (ChRect){100, 0, 10, 20}, 0, 1, 0, 0);
    ch_draw_whole(&list, 120, 10); /* within another: the outer one counts */
    ch_draw_path(&list, points, 2, false, 0, 1, 16);
    ch_draw_whole_end(&list);
    ch_draw_whole_end(&list);
    ch_draw_image(&list, (ChRect){20, 0, 24, 24}, CH_STR("icons/back"), 0);
    ch_draw_image(&list, (ChRect){20, 0, 24, 24}, CH_STR("icons/clock"), 0);
    uint64_t before = ch_draw_hash(&list);
    chu_mirror(&list, &nobody, 1000);
    assert_int_equal(list.at[0].rect.x, 960);
    assert_int_equal(list.at[1].rect.x, 600);
    assert_int_equal(list.at[2].points[0].x16, 16000);
    assert_int_equal(list.at[2].points[1].x16, 16000 - 160);
    assert_int_equal(list.at[2].points[1].y16, 16);
    assert_int_equal(list.at[3].rect.x, 850); /* the piece is 850 to 900, and this its beginning */
    assert_int_equal(list.at[4].points[1].x16 - list.at[4].points[0].x16, 160);
    assert_int_equal(list.at[4].points[0].x16, 750 * 16);
    assert_true(list.at[5].turned);
    assert_false(list.at[6].turned);
    assert_int_equal(list.at[6].rect.x, 956);
    assert_true(before != ch_draw_hash(&list));
    chu_mirror(&list, &nobody, 1000);
    assert_int_equal(list.at[0].rect.x, 10);
    ch_arena_free(&arena);
}

/* Screens ------------------------------------------------------------------------------------------------------------ */

/* What can be pointed at lies opposite to where it does in a page read from the left. */
static void opposite(const ChUi *left, const ChUi *right, int32_t width)
{
    assert_false(left->focus.mirrored);
    assert_true(right->focus.mirrored);
    assert_int_equal(left->focus.region_count, right->focus.region_count);
    for (uint32_t i = 0; i < left->focus.region_count; i++) {
        const ChuRegion *a = &left->focus.regions[i], *b = &right->focus.regions[i];
        assert_int_equal(a->order, b->order);
        assert_int_equal(b->rect.w, a->rect.w);
        assert_int_equal(b->rect.y, a->rect.y);
        if (!a->whole) assert_int_equal(b->rect.x, width - a->rect.x - a->rect.w);
        if (!a->whole) assert_int_equal(b->seen.x, width - a->seen.x - a->seen.w);
    }
}

static void (*const shows[])(ChUi *ui) = {ch_ui_show_first, ch_ui_show_home, ch_ui_show_settings};

static void screens_are_opposite_and_readable(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof shows / sizeof *shows; i++) {
        ChUi *left = drive_make(read_from(CH_DIRECTION_AUTO), drive_cards, drive_card_count);
        ChUi *right = drive_make(read_from(CH_DIRECTION_RIGHT_TO_LEFT), drive_cards, drive_card_count);
        shows[i](left);
        shows[i](right);
        drive_frame(left, usual);
        drive_frame(right, usual);
        if (shows[i] != ch_ui_show_settings) opposite(left, right, usual.w); /* there the direction's own part is chosen */
        assert_reachable(right, usual, "from the right");
        assert_reachable(right, large, "from the right, at 200 %");
        assert_every_size(right, "from the right");
        ch_ui_free(left);
        ch_ui_free(right);
    }
}

static void plays_are_opposite_and_readable(void **state)
{
    (void)state;
    const ChChannel channels[] = {CH_CHANNEL_COUNTER, CH_CHANNEL_PHONE, CH_CHANNEL_EMAIL, CH_CHANNEL_CHAT, CH_CHANNEL_REVIEW};
    for (size_t i = 0; i < sizeof channels / sizeof *channels; i++) {
        Fixture left, right;
        begin_much(&left, channels[i], CH_MODE_GUIDED, read_from(CH_DIRECTION_AUTO), false);
        begin_much(&right, channels[i], CH_MODE_GUIDED, read_from(CH_DIRECTION_RIGHT_TO_LEFT), false);
        look(&left);
        look(&right);
        opposite(left.ui, right.ui, WIDTH);
        assert_every_size(right.ui, "a play from the right");
        end(&left);
        end(&right);
    }
}

static void a_situation_written_from_the_right_turns_its_pages(void **state)
{
    (void)state;
    Fixture f;
    begin_much(&f, CH_CHANNEL_COUNTER, CH_MODE_GUIDED, read_from(CH_DIRECTION_AUTO), false);
    look(&f);
    assert_false(f.ui->focus.mirrored);
    f.scenario.brief = ch_str(hebrew);
    look(&f);
    assert_true(f.ui->focus.mirrored);
    f.ui->settings.direction = CH_DIRECTION_LEFT_TO_RIGHT;
    look(&f);
    assert_false(f.ui->focus.mirrored);
    f.ui->settings.direction = CH_DIRECTION_AUTO;
    ch_ui_show_home(f.ui); /* the interface itself has no such words */
    look(&f);
    assert_false(f.ui->focus.mirrored);
    end(&f);
}

/* Keys and pointer --------------------------------------------------------------------------------------------------- */

enum { ORDER_TABS = 2, ORDER_THEME = 10, ORDER_TEXT = 11 };

static ChUi *settings_from_right(void)
{
    ChUi *ui = drive_make(read_from(CH_DIRECTION_RIGHT_TO_LEFT), drive_cards, drive_card_count);
    ch_ui_show_settings(ui);
    drive_frame(ui, usual);
    return ui;
}

static void left_is_the_left_that_is_seen(void **state)
{
    (void)state;
    ChUi *ui = settings_from_right();
    assert_int_equal(chu_focus_has(&ui->focus), ORDER_THEME);
    drive_key(ui, CH_KEY_RIGHT);
    assert_int_equal(ui->settings.theme, CH_THEME_LIGHT); /* which stands at the right end */
    drive_key(ui, CH_KEY_LEFT);
    assert_int_equal(ui->settings.theme, CH_THEME_DARK);
    drive_key(ui, CH_KEY_RIGHT);
    assert_int_equal(ui->settings.theme, CH_THEME_LIGHT);
    drive_key(ui, CH_KEY_DOWN); /* up and down are the same everywhere */
    drive_frame(ui, usual);
    assert_int_equal(chu_focus_has(&ui->focus), ORDER_TEXT);
    ch_ui_free(ui);
}

static void parts_are_hit_where_they_are_seen(void **state)
{
    (void)state;
    ChUi *ui = settings_from_right();
    const ChuRegion *theme = chu_focus_find(&ui->focus, ORDER_THEME);
    int32_t y = theme->rect.y + theme->rect.h / 2;
    drive_click(ui, theme->track.x + 10, y);
    assert_int_equal(ui->settings.theme, CH_THEME_HIGH_CONTRAST); /* the last part is the leftmost */
    drive_click(ui, theme->track.x + theme->track.w - 10, y);
    assert_int_equal(ui->settings.theme, CH_THEME_LIGHT);
    drive_frame(ui, usual);
    const ChuRegion *text = chu_focus_find(&ui->focus, ORDER_TEXT);
    assert_non_null(text->edges);
    for (int32_t i = 0; i < text->parts; i++) {
        assert_true(text->edges[i] < text->edges[i + 1]);
        int32_t x = (text->edges[i] + text->edges[i + 1]) / 2;
        ui->settings.text_pct = 100;
        ch_ui_frame(ui, usual.w, usual.h, ui->now_ms);
        drive_click(ui, x, text->track.y + text->track.h / 2);
        assert_int_equal(ui->settings.text_pct, chu_text_sizes[text->parts - 1 - i]);
        ui->settings.text_pct = 100;
        ch_ui_frame(ui, usual.w, usual.h, ui->now_ms);
        text = chu_focus_find(&ui->focus, ORDER_TEXT);
    }
    ch_ui_free(ui);
}

static void the_curve_keeps_its_time(void **state)
{
    (void)state;
    Play p;
    memset(&p, 0, sizeof p);
    play_fill(&p, (ChStr){NULL, 0});
    p.ui = drive_make(read_from(CH_DIRECTION_RIGHT_TO_LEFT), NULL, 0);
    ch_ui_show_debrief(p.ui, &p.debrief, false);
    drive_frame(p.ui, usual);
    const ChuDebriefState *debrief = chu_state(p.ui, CH_SCREEN_DEBRIEF);
    uint32_t at = debrief->at;
    drive_key(p.ui, CH_KEY_RIGHT);
    assert_int_equal(debrief->at, at + 1); /* later is to the right */
    const ChuRegion *curve = chu_focus_find(&p.ui->focus, DEBRIEF_CURVE);
    assert_non_null(curve);
    assert_true(curve->whole);
    assert_false(curve->from_right);
    drive_click(p.ui, curve->seen.x + curve->seen.w - 4, curve->seen.y + curve->seen.h / 2);
    drive_frame(p.ui, usual);
    assert_int_equal(debrief->at, DECISIONS);
    drive_key(p.ui, CH_KEY_LEFT);
    assert_int_equal(debrief->at, DECISIONS - 1);
    assert_every_size(p.ui, "a debrief from the right");
    ch_ui_free(p.ui);
}

/* Fields ------------------------------------------------------------------------------------------------------------- */

static const ChuRegion *field_of(ChUi *ui)
{
    drive_frame(ui, usual);
    const ChuRegion *has = chu_focus_region(&ui->focus);
    assert_non_null(has);
    assert_int_equal(has->manner, CHU_WRITES);
    return has;
}

static void the_caret_goes_where_the_text_grows(void **state)
{
    (void)state;
    for (int direction = CH_DIRECTION_AUTO; direction < CH_DIRECTION_COUNT; direction++) {
        ChSettings settings = read_from((ChDirection)direction);
        settings.trainee[0] = 0;
        ChUi *ui = drive_make(settings, NULL, 0);
        ChRect caret, next;
        drive_frame(ui, usual);
        bool from_right = direction == CH_DIRECTION_RIGHT_TO_LEFT;
        const ChuRegion *field = field_of(ui);
        assert_true(ch_ui_text_field(ui, &caret));
        assert_true(chu_rect_inside(caret, field->rect));
        assert_int_equal(caret.x < field->rect.x + field->rect.w / 2, !from_right);
        drive_type(ui, "דנה");
        field = field_of(ui);
        assert_true(ch_ui_text_field(ui, &caret));
        assert_true(caret.x > field->rect.x + field->rect.w / 2); /* it stands at the right, and grows to the left */
        drive_type(ui, "ל");
        field_of(ui);
        assert_true(ch_ui_text_field(ui, &next));
        assert_true(next.x < caret.x);
        drive_key(ui, CH_KEY_RIGHT); /* one letter back */
        field_of(ui);
        assert_true(ch_ui_text_field(ui, &next));
        assert_int_equal(next.x, caret.x);
        drive_click(ui, field->rect.x + 4, field->rect.y + 10); /* far left: after its last letter */
        assert_int_equal(field_of(ui)->field->caret, 8);
        drive_click(ui, field->rect.x + field->rect.w - 4, field->rect.y + 10);
        assert_int_equal(field_of(ui)->field->caret, 0);
        ch_ui_free(ui);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(most_letters_say_the_direction),
        cmocka_unit_test(a_mark_says_what_the_first_letter_does_not),
        cmocka_unit_test(lines_stand_where_they_are_read_from),
        cmocka_unit_test(words_keep_their_order_in_a_line),
        cmocka_unit_test(everything_is_turned_but_whole_pieces),
        cmocka_unit_test(screens_are_opposite_and_readable),
        cmocka_unit_test(plays_are_opposite_and_readable),
        cmocka_unit_test(a_situation_written_from_the_right_turns_its_pages),
        cmocka_unit_test(left_is_the_left_that_is_seen),
        cmocka_unit_test(parts_are_hit_where_they_are_seen),
        cmocka_unit_test(the_curve_keeps_its_time),
        cmocka_unit_test(the_caret_goes_where_the_text_grows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
