/* Fonts: every character of a mixed line is found, in whole clusters, in the order it is seen. */
#define _XOPEN_SOURCE 700
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "platform/book.h"
#include "platform/line.h"
#include "platform/scripts.h"

static const ChFont body = {.px = 15, .weight = 400};
static const char *const mixed = "Latin שלום مرحبا Ġurġ Żeża ħafna → ✔ 😀 e\xCC\x81";

static ChFontBook *book;
static ChFonts fonts;

static int set_up(void **state)
{
    (void)state;
    ChError error = {0};
    if (ch_font_book_make(ch_heap(), &book, &error) != CH_OK) {
        print_error("%s\n", error.message);
        return -1;
    }
    fonts = ch_font_book_fonts(book);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    ch_font_book_free(book);
    return 0;
}

static int32_t width(ChFont font, const char *text)
{
    return fonts.width(fonts.context, font, ch_str(text));
}

static uint64_t ink_of(const ChLine *line)
{
    uint64_t sum = 0;
    if (!line->surface) return 0;
    const uint8_t *at = cairo_image_surface_get_data(line->surface);
    size_t bytes = (size_t)cairo_image_surface_get_stride(line->surface) * (size_t)cairo_image_surface_get_height(line->surface);
    for (size_t i = 0; i < bytes; i++) sum += at[i];
    return sum;
}

static void the_faces_are_inter(void **state)
{
    (void)state;
    const struct {
        ChFont font;
        const char *file;
    } rows[] = {
        {{15, 400, false, false}, "/Inter-Regular.otf"},     {{15, 500, false, false}, "/Inter-Medium.otf"},
        {{15, 600, false, false}, "/Inter-SemiBold.otf"},    {{15, 400, true, false}, "/Inter-Italic.otf"},
        {{32, 600, false, true}, "/InterDisplay-SemiBold.otf"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_non_null(strstr(ch_font_book_file(book, rows[i].font), rows[i].file));
}

/* Where fonts usually lie is looked at first, and finds what fontconfig with all it knows would. */
static void the_usual_places_have_the_same_fonts(void **state)
{
    (void)state;
    const ChFont wanted[] = {{15, 400, false, false}, {15, 600, true, false}, {32, 600, false, true}, {32, 700, false, false}};
    ChFontBook *all = NULL;
    setenv("FONTCONFIG_FILE", "/etc/fonts/fonts.conf", 1);
    assert_int_equal(ch_font_book_make(ch_heap(), &all, NULL), CH_OK);
    unsetenv("FONTCONFIG_FILE");
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        assert_string_equal(ch_font_book_file(book, wanted[i]), ch_font_book_file(all, wanted[i]));
    ch_font_book_free(all);
}

static void a_mixed_line_measures_and_renders(void **state)
{
    (void)state;
    ChLine line = ch_line_render(book, body, ch_str(mixed), 0x211E19);
    assert_non_null(line.surface);
    assert_true(width(body, mixed) > 150);
    assert_in_range(cairo_image_surface_get_width(line.surface), width(body, mixed) - 4, width(body, mixed) + 8);
    assert_true(ink_of(&line) > 10000);
    cairo_surface_destroy(line.surface);
}

static void every_character_of_it_has_a_glyph(void **state)
{
    (void)state;
    ch_book_split(book, body, ch_str(mixed));
    assert_true(book->run_count > 4);
    for (uint32_t i = 0; i < book->run_count; i++) {
        const ChRun *run = &book->runs[i];
        const ChOpenFont *open = ch_book_open(book, run->face, body.px);
        assert_non_null(open);
        for (uint32_t c = run->from; c < run->to; c++) {
            if (!TTF_GlyphIsProvided32(open->font, book->chars[c]))
                fail_msg("U+%04X is not in %s", (unsigned)book->chars[c], book->faces[run->face].file);
        }
    }
}

static ChFamily family_of(const char *text)
{
    ch_book_split(book, body, ch_str(text));
    return book->faces[book->runs[0].face].family;
}

static void fallback_goes_in_order(void **state)
{
    (void)state;
    assert_int_equal(family_of("Ġ"), CH_FAMILY_INTER);
    assert_int_equal(family_of("Ж"), CH_FAMILY_INTER);
    assert_int_equal(family_of("ক") == CH_FAMILY_INTER, 0);
    assert_int_equal(family_of("ש"), CH_FAMILY_DEJAVU);
    assert_int_equal(family_of("ع"), CH_FAMILY_DEJAVU);
    assert_int_equal(family_of("✔"), CH_FAMILY_DEJAVU);
}

static void clusters_stay_whole(void **state)
{
    (void)state;
    static const char *const texts[] = {"e\xCC\x81", "ש\xD6\xB8", "👩\xE2\x80\x8D👧", "🇲🇹"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        ch_book_split(book, body, ch_str(texts[i]));
        assert_int_equal(book->run_count, 1);
        assert_int_equal(book->runs[0].to, book->char_count);
    }
}

/* The first characters of the runs from left to right. */
static void assert_seen(const char *text, const uint32_t *firsts, uint32_t count)
{
    ch_book_split(book, body, ch_str(text));
    uint32_t at = 0;
    for (uint32_t i = 0; i < book->run_count; i++) {
        const ChRun *run = &book->runs[i];
        if (book->chars[run->from] == ' ') continue;
        if (at < count && book->chars[run->from] == firsts[at]) at++;
    }
    assert_int_equal(at, count);
}

static void directions_are_seen_in_their_order(void **state)
{
    (void)state;
    assert_seen("abc אבג def", (const uint32_t[]){'a', 0x5D0, 'd'}, 3);
    assert_seen("אבג abc דהו", (const uint32_t[]){0x5D3, 'a', 0x5D0}, 3);
    assert_seen("سلام 12 Ali", (const uint32_t[]){'A', '1', 0x633}, 3);
    ch_book_split(book, body, ch_str("abc אבג"));
    const ChRun *last = &book->runs[book->run_count - 1];
    assert_int_equal(last->level & 1, 1);
    assert_string_equal(last->script, "Hebr");
}

static void arabic_letters_join(void **state)
{
    (void)state;
    int32_t joined = width(body, "ببب"), apart = width(body, "ب") * 3;
    assert_true(joined > 0 && joined < apart - 4);
}

static void a_hebrew_word_begins_at_the_right(void **state)
{
    (void)state;
    /* Lamed is tall, yod is small: written lamed, yod, the tall one is seen at the right. */
    ChLine line = ch_line_render(book, (ChFont){.px = 40, .weight = 400}, ch_str("לי"), 0);
    const uint8_t *at = cairo_image_surface_get_data(line.surface);
    int w = cairo_image_surface_get_width(line.surface), h = cairo_image_surface_get_height(line.surface);
    int stride = cairo_image_surface_get_stride(line.surface);
    uint64_t left = 0, right = 0;
    for (int y = 0; y < h; y++)
        for (int x = 0; x < w; x++) *(x < w / 2 ? &left : &right) += at[y * stride + x];
    cairo_surface_destroy(line.surface);
    assert_true(right > left);
}

static int32_t caret(const char *text, uint32_t at)
{
    return fonts.caret(fonts.context, body, ch_str(text), at);
}

static void a_caret_stands_where_the_next_letter_comes(void **state)
{
    (void)state;
    int32_t ab = width(body, "ab "), hebrew = width(body, "אבג");
    assert_int_equal(caret("abc", 0), 0);
    assert_int_equal(caret("abc", 2), width(body, "ab"));
    assert_int_equal(caret("abc", 3), width(body, "abc"));
    assert_int_equal(caret("אבג", 0), hebrew);
    assert_in_range(caret("אבג", 2), hebrew - width(body, "א") - 1, hebrew - width(body, "א") + 1);
    assert_int_equal(caret("אבג", 6), 0);
    /* In between: what was typed last says where, so after the third letter of the word at the word's left. */
    assert_int_equal(caret("ab אבג", 3), ab);
    assert_in_range(caret("ab אבג", 9), ab - 1, ab + 1);
    assert_in_range(caret("ab אבג", 5), ab + hebrew - width(body, "א") - 1, ab + hebrew - width(body, "א") + 1);
    assert_int_equal(caret("\xE2\x80\x8F" "ab", 3), 0); /* in front of a mark there is nothing to stand after */
    assert_int_equal(caret("", 0), 0);
}

static void nothing_measures_nothing(void **state)
{
    (void)state;
    assert_int_equal(width(body, ""), 0);
    assert_int_equal(fonts.width(fonts.context, body, (ChStr){NULL, 0}), 0);
    assert_null(ch_line_render(book, body, (ChStr){NULL, 0}, 0).surface);
    ChLine blank = ch_line_render(book, body, ch_str("  "), 0);
    assert_int_equal(ink_of(&blank), 0);
    if (blank.surface) cairo_surface_destroy(blank.surface);
    ChLine marks = ch_line_render(book, body, ch_str("\xE2\x80\x8F"), 0);
    assert_null(marks.surface);
}

static void long_and_broken_texts_do_no_harm(void **state)
{
    (void)state;
    enum { LONG = 100000 };
    char *text = malloc(LONG);
    assert_non_null(text);
    memset(text, 'm', LONG);
    assert_int_equal(fonts.width(fonts.context, body, (ChStr){text, LONG}),
                     fonts.width(fonts.context, body, (ChStr){text, CH_TEXT_CAP}));
    ChLine line = ch_line_render(book, body, (ChStr){text, LONG}, 0);
    if (line.surface) cairo_surface_destroy(line.surface);
    for (uint32_t i = 0; i < LONG; i++) text[i] = (char)(i * 7919 >> 3);
    for (uint32_t i = 0; i < 200; i++) {
        line = ch_line_render(book, body, (ChStr){text + i * 97, 1 + i * 11 % 300}, 0);
        if (line.surface) cairo_surface_destroy(line.surface);
    }
    free(text);
    assert_true(width(body, "\xFF\xFE") > 0);
    assert_true(width(body, "a\nb") > width(body, "ab"));
}

static void widths_add_up(void **state)
{
    (void)state;
    int32_t whole = width(body, "Tell me what the invoice says"), parts = width(body, "Tell me what ") + width(body, "the invoice says");
    assert_in_range(whole, parts - 2, parts + 2);
    assert_true(width((ChFont){.px = 30, .weight = 400}, "Tell me") > 2 * width(body, "Tell me") - 8);
    assert_true(fonts.ascent(fonts.context, body) > 10 && fonts.descent(fonts.context, body) > 2);
}

static void many_fonts_and_widths_are_bounded(void **state)
{
    (void)state;
    char text[16];
    int32_t before = width(body, "the same");
    for (uint16_t px = 8; px < 108; px++) assert_true(width((ChFont){.px = px, .weight = 600}, "size") > 0);
    for (int i = 0; i < 9000; i++) {
        snprintf(text, sizeof text, "w%d", i);
        assert_true(width(body, text) > 0);
    }
    assert_true(book->open_count <= CH_BOOK_OPEN && book->width_count < CH_BOOK_WIDTHS);
    assert_int_equal(width(body, "the same"), before);
}

static void lines_are_kept_within_their_room(void **state)
{
    (void)state;
    char text[32];
    ChLines *lines = ch_lines_make(ch_heap(), book, 100000);
    assert_non_null(lines);
    const ChLine *first = ch_lines_get(lines, body, CH_STR("kept"), 0);
    assert_ptr_equal(first->surface, ch_lines_get(lines, body, CH_STR("kept"), 0xFFFFFF)->surface);
    for (int i = 0; i < 300; i++) {
        snprintf(text, sizeof text, "a line of its own %d", i);
        assert_non_null(ch_lines_get(lines, body, ch_str(text), 0)->surface);
        assert_true(ch_lines_bytes(lines) <= 100000);
    }
    ch_lines_free(lines);
}

static void *no_memory(void *context, void *block, size_t old_size, size_t new_size)
{
    (void)context;
    if (new_size == 0) return ch_heap().resize(ch_heap().context, block, old_size, 0);
    return NULL;
}

static void without_memory_lines_are_still_drawn(void **state)
{
    (void)state;
    ChAllocator none = {no_memory, NULL};
    ChFontBook *other = NULL;
    assert_int_equal(ch_font_book_make(none, &other, NULL), CH_NO_MEMORY);
    assert_null(other);
    assert_null(ch_lines_make(none, book, 1000));
}

static void scripts_are_found(void **state)
{
    (void)state;
    assert_string_equal(ch_script_of('a'), "Latn");
    assert_string_equal(ch_script_of(0x127), "Latn");
    assert_string_equal(ch_script_of(0x5D0), "Hebr");
    assert_string_equal(ch_script_of(0x639), "Arab");
    assert_string_equal(ch_script_of(0x416), "Cyrl");
    assert_null(ch_script_of('1'));
    assert_null(ch_script_of(0x2192));
    assert_null(ch_script_of(0x10FFFF));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_faces_are_inter),
        cmocka_unit_test(the_usual_places_have_the_same_fonts),
        cmocka_unit_test(a_mixed_line_measures_and_renders),
        cmocka_unit_test(every_character_of_it_has_a_glyph),
        cmocka_unit_test(fallback_goes_in_order),
        cmocka_unit_test(clusters_stay_whole),
        cmocka_unit_test(directions_are_seen_in_their_order),
        cmocka_unit_test(arabic_letters_join),
        cmocka_unit_test(a_hebrew_word_begins_at_the_right),
        cmocka_unit_test(a_caret_stands_where_the_next_letter_comes),
        cmocka_unit_test(nothing_measures_nothing),
        cmocka_unit_test(long_and_broken_texts_do_no_harm),
        cmocka_unit_test(widths_add_up),
        cmocka_unit_test(many_fonts_and_widths_are_bounded),
        cmocka_unit_test(lines_are_kept_within_their_room),
        cmocka_unit_test(without_memory_lines_are_still_drawn),
        cmocka_unit_test(scripts_are_found),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
