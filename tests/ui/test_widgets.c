/* Every component once, in one page, at every size and theme, with long words in it; and how they answer. */
#include "ui/drive.h"

/* A panel without an interface around it: pages are drawn by these tests. */
#define PARAGRAPH \
    "He has been on the line for eleven minutes, and has told it to three people before you. What you have said so far stays as " \
    "it is, and so does the offer that he has not answered yet. "
static const char tall_text[] = PARAGRAPH PARAGRAPH PARAGRAPH PARAGRAPH PARAGRAPH PARAGRAPH PARAGRAPH PARAGRAPH "\n\nThat is all.";

typedef struct Page {
    ChSettings settings;
    ChuTheme theme;
    ChuLayout layout;
    ChuFocus focus;
    ChuTexts *texts;
    ChArena arena;
    ChDrawList list;
    ChuPanel panel;
    ChuScroll scroll, speech;
    ChuField field;
    int32_t chosen;
    bool dialog, tall;
} Page;

static const ChStr segment_words[] = {{"Light", 5}, {"Dark", 4}, {"High contrast", 13}};
static const ChStr tab_words[] = {{"Seeing", 6}, {"Hearing", 7},  {"Time", 4},
                                  {"Keys", 4},   {"Language", 8}, {"Your data", 9}};

#define LONG                                                                                                           \
    "\"You've walked back here on sore feet. I'd be cross too. Please, start from the beginning, and take your "       \
    "time.\""

static void place(Page *page, ChRect *at, int32_t h, ChRect *out)
{
    *out = chu_cut_top(at, h);
    chu_cut_top(at, chu_d(&page->panel, 24));
}

static void choices(Page *page, ChRect *at)
{
    ChuPanel *p = &page->panel;
    const ChuChoice rows[] = {
        {.text = CH_STR(LONG), .number = 1},
        {.text = CH_STR("Say nothing yet. Put the scanner down, and wait."), .number = 2, .taken_before = true},
        {.text = CH_STR("\"Let me stop you there.\""),
         .number = 3,
         .dense = true,
         .shut = CH_STR("You have promised her the boots already.")},
        {.text = CH_STR("\"If I may –\""), .number = 4, .interrupts = true, .chosen = true},
        {.text = CH_STR("Leave this part out"), .literal = true, .dense = true},
    };
    for (uint32_t i = 0; i < 5; i++) {
        ChRect r;
        place(page, at, chu_choice_height(p, at->w, rows[i]), &r);
        chu_choice(p, 100 + i, r, rows[i]);
    }
    const ChuOption option = {.title = CH_STR("Practice"),
                              .note = CH_STR("You can take lines back; the why comes after"),
                              .number = 5,
                              .chosen = true,
                              .radio = true};
    ChRect r;
    place(page, at, chu_option_height(p, at->w, option), &r);
    chu_option(p, 110, r, option);
}

static void heat(Page *page, ChRect *at)
{
    ChuPanel *p = &page->panel;
    ChRect r;
    for (int32_t d = 9; d < 100; d += 20) {
        place(page, at, chu_d(p, 48) + chu_stairs_foot(p, true), &r);
        chu_stairs(p, (ChRect){r.x, r.y, chu_d(p, 248), chu_d(p, 48)}, d, true);
        place(page, at, chu_d(p, 48), &r);
        chu_degrees(p, r, d, p->layout->reflow > CHU_NARROW);
        place(page, at, chu_d(p, 24), &r);
        int32_t x = r.x + chu_heat_chip(p, r.x, r.y + r.h / 2, d, true) + chu_d(p, 16);
        chu_delta(p, x, r.y + r.h / 2, d - 50);
        place(page, at, chu_d(p, 120), &r);
        chu_portrait(p, (ChRect){r.x, r.y, chu_d(p, 200), r.h}, d > 80 ? CH_STR("") : CH_STR("holloway"), d, 12);
    }
    for (int i = 0; i < 9; i++) {
        ChStr title = CH_STR("Let her vent, and listen"),
              note = CH_STR("You gave the rule first. It can still be met.");
        place(page, at, chu_step_height(p, at->w, title, note), &r);
        chu_step(p, r, (ChuSign)i, title, note);
    }
}

static void speech(Page *page, ChRect *at)
{
    ChuPanel *p = &page->panel;
    ChuBubble bubble = {
        .text = CH_STR("I have the receipt. I have the boots. I have two plasters on my heels, if you would like to "
                       "see those as well. And your colleague has told me, without *once* looking up, that without the "
                       "box there is nothing to discuss. Tell me: who keeps the box?"),
        .degrees = 71,
        .speaking = 300};
    ChRect r;
    place(page, at, chu_bubble_height(p, at->w, bubble), &r);
    chu_bubble(p, 120, r, bubble);
    bubble.scroll = &page->speech;
    bubble.speaking = -1;
    place(page, at, chu_d(p, 120), &r);
    chu_bubble(p, 121, r, bubble);
    ChuBubble mine = {.text = CH_STR(LONG), .yours = true, .speaking = -1, .small = true, .degrees = -1};
    place(page, at, chu_bubble_height(p, at->w, mine), &r);
    chu_bubble(p, 0, r, mine);
}

static void settings(Page *page, ChRect *at)
{
    ChuPanel *p = &page->panel;
    ChRect r;
    ChuParts segments = {segment_words, 3, page->chosen, CH_STR("Colours")},
             tabs = {tab_words, 6, 1, CH_STR("Settings")};
    place(page, at, chu_segments_height(p, at->w, segments), &r);
    chu_segments(p, 10, r, segments);
    place(page, at, chu_tabs_height(p, at->w, tabs), &r);
    chu_tabs(p, 11, r, tabs);
    place(page, at,
          chu_toggle_height(p, at->w, CH_STR("Show heat without colour"), CH_STR("Number, word and shape alone")), &r);
    chu_toggle(p, 12, r, CH_STR("Show heat without colour"), CH_STR("Number, word and shape alone"), true);
    ChuSlider slider = {CH_STR("Size of the text"), CH_STR("100"), CH_STR("200"), CH_STR("150 %"), 9, 4};
    place(page, at, chu_slider_height(p, at->w, slider), &r);
    chu_slider(p, 13, r, slider);
    place(page, at, chu_field_height(p, at->w, CH_STR("Your name"), CH_STR("Write a name first.")), &r);
    chu_field(p, 14, r, &page->field, CH_STR("Your name"), CH_STR("Write a name first."));
    ChuButton buttons[] = {
        {.words = CH_STR("Begin, guided"), .look = CHU_PRIMARY, .key = CHU_ENTER},
        {.words = CH_STR("Ring him instead, before the letter"), .icon = CH_STR("phone"), .key = CHU_CHAR('p')},
        {.words = CH_STR("Export"), .look = CHU_LINK},
        {.words = CH_STR("Send"), .shut = true}};
    for (uint32_t i = 0; i < 4; i++) {
        int32_t w = chu_button_width(p, buttons[i]) < at->w ? chu_button_width(p, buttons[i]) : at->w;
        place(page, at, chu_button_height(p, w, buttons[i]), &r);
        r.w = w;
        chu_button(p, 20 + i, r, buttons[i]);
    }
}

static void table(Page *page, ChRect *at)
{
    ChuPanel *p = &page->panel;
    const ChuCell cells[] = {
        {CH_STR("Let her vent, and listen"), 0, CHU_LEFT, CHU_CAPTION_STRONG, p->theme->ink},
        {CH_STR("‘Please, from the beginning.’ One line after the rule"), 0, CHU_LEFT, CHU_CAPTION, p->theme->ink2},
        {CH_STR("Line 2"), chu_d(p, 56), CHU_RIGHT, CHU_CAPTION, p->theme->ink2}};
    ChRect r;
    place(page, at, chu_row_height(p, at->w, cells, 3), &r);
    chu_row(p, 30, r, cells, 3);
    place(page, at, chu_d(p, 24), &r);
    chu_progress(p, (ChRect){r.x, r.y, r.w / 2, r.h}, 7, 16);
    chu_difficulty(p, (ChRect){r.x + r.w / 2 + chu_d(p, 16), r.y, chu_d(p, 24), r.h}, 3);
    place(page, at, chu_d(p, 24), &r);
    chu_chip(p, r.x + chu_chip(p, r.x, r.y + r.h / 2, CH_STR("Guided"), CHU_CHIP_YOURS) + chu_d(p, 8), r.y + r.h / 2,
             CH_STR("Late"), CHU_CHIP_PLUM);
    place(page, at, chu_d(p, 120), &r);
    ChRect inside =
        chu_card(p, 40, r, (ChuCard){.look = CHU_CARD_ACTIONABLE, .key = CHU_CHAR('c'), .say = CH_STR("a card")});
    chu_write(p, inside, CHU_TITLE, 0, p->theme->ink, CHU_LEFT, CH_STR("The shoe return"));
}

static void draw_page(Page *page)
{
    ChuPanel *p = &page->panel;
    ChRect all = {0, 0, page->layout.width, page->layout.height};
    chu_fill(p, all, page->theme.paper);
    ChRect bar = chu_top_bar(p, &all);
    chu_bar_back(p, 1, &bar, CH_STR("Pause"));
    chu_bar_item(p, 2, &bar, (ChuBarItem){.words = CH_STR("Line"), .strong = CH_STR("2")});
    chu_bar_item(
        p, 3, &bar,
        (ChuBarItem){
            .icon = CH_STR("pound"), .words = CH_STR("Given"), .strong = CH_STR("£0"), .tail = CH_STR("of £100")});
    chu_bar_item(p, 4, &bar, (ChuBarItem){.words = CH_STR("Steps"), .key = CHU_CHAR('s')});
    chu_bar_title(p, &bar, CH_STR("The shoe return, and what came of it on a Saturday"), CH_STR("Guided"));
    ChRect at = chu_scroll_begin(p, 0, chu_content(&page->layout, all), &page->scroll, chu_line(p, CHU_BODY));
    settings(page, &at);
    choices(page, &at);
    speech(page, &at);
    heat(page, &at);
    table(page, &at);
    chu_scroll_end(p, at.y);
    if (page->tall)
        chu_dialog(p, (ChuDialog){CH_STR("Leave this play now, in the middle of what he is saying?"), ch_str(tall_text), CH_STR("Stay"),
                                  CH_STR("Leave, and keep it open for another day"), 900, 901, false});
    else if (page->dialog)
        chu_dialog(p, (ChuDialog){CH_STR("Leave this play now?"),
                                  CH_STR("It stays open. You can go on with it from Home, at this very line."),
                                  CH_STR("Stay"), CH_STR("Leave, and keep it open"), 900, 901, false});
}

static void draw_until_still(Page *page, Size size)
{
    page->layout = chu_layout(size.w, size.h, 100, size.text_pct);
    page->theme = chu_theme(page->settings.theme, page->settings.heat_without_colour);
    chu_texts_frame(page->texts, ch_fonts_plain(), page->layout.scale);
    for (int pass = 0, again = 1; pass < 6 && again; pass++) {
        ch_arena_reset(&page->arena);
        ch_draw_begin(&page->list, &page->arena);
        chu_focus_frame(&page->focus);
        page->panel = (ChuPanel){.list = &page->list,
                                 .arena = &page->arena,
                                 .theme = &page->theme,
                                 .layout = &page->layout,
                                 .settings = &page->settings,
                                 .texts = page->texts,
                                 .focus = &page->focus,
                                 .wake_ms = INT64_MAX};
        draw_page(page);
        again = chu_focus_settle(&page->focus);
        again |= page->panel.again;
    }
    page->focus.moved = false;
}

static ChuOutcome press_at(Page *page, Size size, ChKeyName key, char c)
{
    ChUiInput input = {.type = CH_INPUT_KEY, .key = key, .character = (uint32_t)c};
    ChuOutcome outcome = chu_focus_input(&page->focus, &input, ch_fonts_plain(), (ChFont){.px = 15});
    draw_until_still(page, size);
    return outcome;
}

static ChuOutcome press(Page *page, ChKeyName key, char c)
{
    return press_at(page, (Size){1280, 800, 100}, key, c);
}

static int setup(void **state)
{
    Page *page = calloc(1, sizeof *page);
    page->settings = ch_settings_default();
    page->texts = chu_texts_make(ch_heap());
    page->focus.x = -1;
    ch_arena_init(&page->arena, ch_heap(), SIZE_MAX);
    chu_field_set(&page->field, CH_STR("Maya"));
    *state = page;
    return 0;
}

static int teardown(void **state)
{
    Page *page = *state;
    chu_texts_free(page->texts);
    ch_arena_free(&page->arena);
    free(page);
    return 0;
}

static void readable_everywhere(void **state)
{
    Page *page = *state;
    char where[128];
    for (int t = 0; t < 4 * CH_THEME_COUNT; t++) {
        page->settings.theme = (ChThemeName)(t % CH_THEME_COUNT);
        page->settings.letters_off = page->settings.heat_without_colour = t >= 2 * CH_THEME_COUNT;
        page->dialog = (t / CH_THEME_COUNT) % 2;
        for (uint32_t i = 0; i < drive_size_count; i++) {
            Size size = drive_sizes[i];
            snprintf(where, sizeof where, "components, %d, %d by %d at %u %%", t, size.w, size.h, size.text_pct);
            for (int step = 0; step < 30; step++) { /* all the way down */
                draw_until_still(page, size);
                assert_false(page->focus.doubled);
                assert_false(page->focus.full);
                assert_readable(&page->list, size.w, size.h, where);
                if (!page->dialog) page->scroll.top += page->scroll.step * (1 + step % 7);
            }
            page->scroll.top = 0;
        }
    }
}

/* What is written and where, of everything but the caps of keys: a number that goes on with each line of text. */
static uint64_t texts_of(const Page *page)
{
    uint64_t sum = 0;
    for (uint32_t i = 0; i < page->list.count; i++) {
        const ChDraw *d = &page->list.at[i];
        if (d->op != CH_DRAW_TEXT || ch_str_eq(d->text, CH_STR("Enter"))) continue;
        sum = sum * 31 + (uint64_t)d->rect.x + 7 * (uint64_t)d->rect.y + 131 * (uint64_t)d->rect.w + 8191 * d->font.weight;
        for (uint32_t c = 0; c < d->text.n; c++) sum = sum * 31 + (unsigned char)d->text.p[c];
    }
    return sum;
}

/* Whatever has the focus, every text stands where it stood, in the same weight. */
static void focus_moves_no_text(void **state)
{
    Page *page = *state;
    static const Size tall[] = {{1280, 9000, 100}, {1024, 20000, 200}};
    for (uint32_t i = 0; i < sizeof tall / sizeof *tall; i++) {
        draw_until_still(page, tall[i]);
        uint64_t before = texts_of(page);
        uint32_t first = chu_focus_has(&page->focus), seen = 0;
        do {
            press_at(page, tall[i], CH_KEY_TAB, 0);
            if (texts_of(page) != before) fail_msg("the focus on %u changes a text", chu_focus_has(&page->focus));
            seen++;
        } while (chu_focus_has(&page->focus) != first && seen < 100);
        assert_true(seen > 12);
    }
}

static void assert_whole(const Page *page, uint32_t order)
{
    const ChuRegion *region = chu_focus_find(&page->focus, order);
    assert_non_null(region);
    assert_memory_equal(&region->rect, &region->seen, sizeof region->rect);
    assert_true(chu_rect_inside(region->rect, (ChRect){0, 0, page->layout.width, page->layout.height}));
}

/* A dialog that is taller than the window scrolls inside; its buttons are always there. */
static void tall_dialog(void **state)
{
    Page *page = *state;
    static const Size least[] = {{512, 320, 100}, {1024, 640, 200}, {640, 400, 100}, {1280, 500, 100}};
    page->tall = true;
    for (uint32_t i = 0; i < sizeof least / sizeof *least; i++) {
        bool end = false;
        memset(&page->focus, 0, sizeof page->focus);
        draw_until_still(page, least[i]);
        assert_int_equal(chu_focus_has(&page->focus), 900); /* the safe answer, and all of it is heard there */
        assert_int_equal(memcmp(chu_focus_region(&page->focus)->say.p, "Leave this play now, in", 23), 0);
        for (int step = 0; step < 40; step++) {
            assert_readable(&page->list, least[i].w, least[i].h, "a tall dialog");
            assert_whole(page, 900);
            assert_whole(page, 901);
            end |= frame_says(&page->list, "That is all.");
            int32_t top = page->focus.dialog.top;
            press_at(page, least[i], CH_KEY_PAGE_DOWN, 0);
            if (page->focus.dialog.top == top) break;
        }
        assert_true(end);
        press_at(page, least[i], CH_KEY_TAB, 0);
        press_at(page, least[i], CH_KEY_TAB, 0);
        assert_int_equal(chu_focus_has(&page->focus), CHU_ORDER_DIALOG); /* its words can have the focus: Up and Down scroll them */
        int32_t before = page->focus.dialog.top;
        press_at(page, least[i], CH_KEY_UP, 0);
        assert_true(page->focus.dialog.top < before);
        assert_int_equal(press_at(page, least[i], CH_KEY_ESCAPE, 0).order, 900);
    }
    page->tall = false;
    draw_until_still(page, least[0]);
    draw_until_still(page, least[0]);
    assert_int_equal(page->focus.dialog.top, 0); /* the next one begins at its beginning */
}

static void keys_act(void **state)
{
    Page *page = *state;
    draw_until_still(page, (Size){1280, 800, 100});
    ChuOutcome outcome = press(page, CH_KEY_CHAR, '1'); /* moves */
    assert_int_equal(chu_focus_has(&page->focus), 100);
    assert_int_equal(outcome.deed.kind, CHU_FOCUSED);
    outcome = press(page, CH_KEY_CHAR, '1'); /* says */
    assert_int_equal(outcome.order, 100);
    assert_int_equal(outcome.deed.kind, CHU_ACT);
    outcome = press(page, CH_KEY_CHAR, '3'); /* is shut: read, not said */
    assert_false(outcome.has_deed && outcome.deed.kind == CHU_ACT);
    outcome = press(page, CH_KEY_ENTER, 0);
    assert_false(outcome.has_deed);
    outcome = press(page, CH_KEY_CHAR, 'p');
    assert_int_equal(outcome.order, 21);
    chu_focus_set(&page->focus, 110); /* an option: Enter goes to what has Enter */
    outcome = press(page, CH_KEY_ENTER, 0);
    assert_int_equal(outcome.order, 20);
    chu_focus_set(&page->focus, 110);
    outcome = press(page, CH_KEY_SPACE, 0);
    assert_int_equal(outcome.order, 110);
    outcome = press(page, CH_KEY_ESCAPE, 0);
    assert_int_equal(outcome.order, 1);
    chu_focus_set(&page->focus, 14);
    outcome = press(page, CH_KEY_CHAR, 'p'); /* in a text field letters are no keys */
    assert_false(outcome.has_deed);
}

static void parts_change(void **state)
{
    Page *page = *state;
    draw_until_still(page, (Size){1280, 800, 100});
    chu_focus_set(&page->focus, 10);
    assert_int_equal(press(page, CH_KEY_RIGHT, 0).deed.kind, CHU_MORE);
    assert_int_equal(press(page, CH_KEY_LEFT, 0).deed.kind, CHU_LESS);
    const uint32_t orders[] = {10, 11, 13};
    const int32_t parts[] = {3, 6, 9};
    for (int i = 0; i < 3; i++) {
        for (int32_t part = 0; part < parts[i]; part++) {
            draw_until_still(page, (Size){1280, 800, 100});
            const ChuRegion *region = chu_focus_find(&page->focus, orders[i]);
            ChRect track = region->track;
            int32_t x = region->edges ? (region->edges[part] + region->edges[part + 1]) / 2
                                      : track.x + track.w * (2 * part + 1) / (2 * parts[i]);
            ChUiInput input = {.type = CH_INPUT_PRESS, .x = x, .y = track.y + track.h / 2};
            chu_focus_input(&page->focus, &input, ch_fonts_plain(), (ChFont){.px = 15});
            input.type = CH_INPUT_RELEASE;
            ChuOutcome outcome = chu_focus_input(&page->focus, &input, ch_fonts_plain(), (ChFont){.px = 15});
            assert_int_equal(outcome.deed.kind, CHU_SET);
            assert_int_equal(outcome.deed.value, part);
        }
    }
}

static void dialogs_trap_and_return(void **state)
{
    Page *page = *state;
    draw_until_still(page, (Size){1280, 800, 100});
    chu_focus_set(&page->focus, 101);
    page->dialog = true;
    draw_until_still(page, (Size){1280, 800, 100});
    assert_int_equal(chu_focus_has(&page->focus), 900);
    press(page, CH_KEY_TAB, 0);
    assert_int_equal(chu_focus_has(&page->focus), 901);
    press(page, CH_KEY_TAB, 0);
    assert_int_equal(chu_focus_has(&page->focus), 900);
    assert_false(press(page, CH_KEY_CHAR, '1').has_deed);
    assert_int_equal(press(page, CH_KEY_ESCAPE, 0).order, 900);
    page->dialog = false;
    draw_until_still(page, (Size){1280, 800, 100});
    assert_int_equal(chu_focus_has(&page->focus), 101);
}

static void scrolls_by_whole_lines(void **state)
{
    Page *page = *state;
    draw_until_still(page, (Size){1280, 800, 100});
    ChUiInput wheel = {.type = CH_INPUT_WHEEL, .x = 300, .y = 300, .wheel = -3};
    assert_true(chu_focus_input(&page->focus, &wheel, ch_fonts_plain(), (ChFont){0}).taken);
    draw_until_still(page, (Size){1280, 800, 100});
    assert_int_equal(page->scroll.top, 3 * 24);
    press(page, CH_KEY_END, 0);
    assert_int_equal(page->scroll.top, chu_scroll_most(&page->scroll));
    assert_int_equal(page->scroll.top % 24, 0);
    press(page, CH_KEY_HOME, 0);
    assert_int_equal(page->scroll.top, 0);
    chu_focus_set(&page->focus, 121); /* a bubble that scrolls itself: Down and Up read on, then go on */
    draw_until_still(page, (Size){1280, 800, 100});
    int32_t before = page->speech.top;
    press(page, CH_KEY_DOWN, 0);
    assert_int_equal(page->speech.top, before + page->speech.step);
    for (int i = 0; i < 20; i++) press(page, CH_KEY_DOWN, 0);
    assert_int_equal(page->speech.top, chu_scroll_most(&page->speech));
    for (int i = 0; i < 20 && chu_focus_has(&page->focus) == 121; i++) press(page, CH_KEY_UP, 0);
    assert_int_equal(page->speech.top, 0);
    assert_int_equal(chu_focus_has(&page->focus), 120);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(readable_everywhere, setup, teardown),
        cmocka_unit_test_setup_teardown(focus_moves_no_text, setup, teardown),
        cmocka_unit_test_setup_teardown(tall_dialog, setup, teardown),
        cmocka_unit_test_setup_teardown(keys_act, setup, teardown),
        cmocka_unit_test_setup_teardown(parts_change, setup, teardown),
        cmocka_unit_test_setup_teardown(dialogs_trap_and_return, setup, teardown),
        cmocka_unit_test_setup_teardown(scrolls_by_whole_lines, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
