/* Text for a terminal: nothing wider than asked, nothing drawn where it is to be plain. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "report/fixture.h"
#include "report/paper.h"

typedef ChStatus Render(const Fixture *f, const ChTextStyle *style, ChText *out);

static ChStatus render_debrief(const Fixture *f, const ChTextStyle *style, ChText *out)
{
    return ch_report_text(&f->debrief, &f->about, style, out, NULL);
}

static ChStatus render_explore(const Fixture *f, const ChTextStyle *style, ChText *out)
{
    return ch_report_explore_text(&f->explored, style, out, NULL);
}

static Render *const both[] = {render_debrief, render_explore};

/* The line without its colours. */
static ChStr bare(ChStr line, char *room)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < line.n; i++) {
        if (line.p[i] == '\x1b')
            while (line.p[i] != 'm') i++;
        else
            room[n++] = line.p[i];
    }
    return (ChStr){room, n};
}

static void expect_fits(ChStr text, uint32_t width)
{
    static char room[65536];
    for (uint32_t from = 0; from < text.n;) {
        const char *end = memchr(text.p + from, '\n', text.n - from);
        assert_non_null(end);
        ChStr line = bare((ChStr){text.p + from, (uint32_t)(end - text.p) - from}, room);
        if (ch_columns(line) > width) fail_msg("%u > %u: %.*s", ch_columns(line), width, CH_FMT(line));
        assert_true(line.n == 0 || line.p[line.n - 1] != ' ');
        from = (uint32_t)(end - text.p) + 1;
    }
}

static void expect_all_widths(const Fixture *f)
{
    static const uint32_t widths[] = {32, 40, 80, 120, 200};
    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++)
        for (int mode = 0; mode < 8; mode++) {
            ChTextStyle style = {widths[i], (mode & 4) != 0, (mode & 2) ? CH_COLOUR_TRUE : CH_COLOUR_NONE};
            ChText out = {.from = ch_heap()};
            assert_int_equal(both[mode & 1](f, &style, &out), CH_OK);
            expect_fits(ch_text_view(&out), widths[i]);
            ch_text_free(&out);
        }
}

static void no_line_is_too_wide(void **state)
{
    Fixture f;
    (void)state;
    fixture_init(&f);
    expect_all_widths(&f);
    fixture_free(&f);
    fixture_open(&f);
    expect_all_widths(&f);
    fixture_free(&f);
    fixture_long(&f, 70);
    expect_all_widths(&f);
    fixture_free(&f);
    fixture_hostile(&f, ch_str("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihung 漢字漢字漢字漢字漢字漢字漢字漢字 "
                               "\x1b[31m\n\n*so*"));
    expect_all_widths(&f);
    fixture_free(&f);
}

static void plain_text_has_no_drawing_and_no_colour(void **state)
{
    Fixture f;
    (void)state;
    fixture_init(&f);
    for (size_t i = 0; i < 2; i++) {
        ChTextStyle style = {80, true, CH_COLOUR_TRUE};
        ChText out = {.from = ch_heap()};
        assert_int_equal(both[i](&f, &style, &out), CH_OK);
        assert_null(strchr(out.p, '\x1b'));
        for (size_t at = 0; at + 2 < out.n; at++) { /* U+2190 to U+2BFF: arrows, boxes, blocks, shapes */
            unsigned char a = (unsigned char)out.p[at], b = (unsigned char)out.p[at + 1];
            assert_false(a == 0xE2 && b >= 0x86 && b <= 0xAF);
        }
        assert_non_null(strstr(out.p, i ? "What a good scenario shows" : "Line 1: up 13, 71° Angry, trust 26."));
        ch_text_free(&out);
    }
    fixture_free(&f);
}

static void colour_is_only_where_it_is_asked_for(void **state)
{
    static const struct {
        ChColour colour;
        const char *has;
    } rows[] = {{CH_COLOUR_256, "\x1b[38;5;203m"}, {CH_COLOUR_TRUE, "\x1b[38;2;238;118;87m"}};
    Fixture f;
    (void)state;
    fixture_init(&f);
    for (size_t i = 0; i < 2; i++) {
        ChTextStyle style = {80, false, rows[i].colour};
        ChText out = {.from = ch_heap()};
        assert_int_equal(render_debrief(&f, &style, &out), CH_OK);
        assert_non_null(strstr(out.p, rows[i].has));
        ch_text_free(&out);
    }
    fixture_free(&f);
}

static void expect_said(const Fixture *f, const char *const *sentences)
{
    ChTextStyle style = {500, true, CH_COLOUR_NONE};
    ChText out = {.from = ch_heap()};
    assert_int_equal(render_debrief(f, &style, &out), CH_OK);
    for (; *sentences; sentences++)
        if (!strstr(out.p, *sentences)) fail_msg("not said: %s", *sentences);
    assert_null(strchr(out.p, '!'));
    assert_null(strstr(out.p, "fail"));
    ch_text_free(&out);
}

static void the_debrief_says_what_it_should(void **state)
{
    static const char *const sentences[] = {
        "Marian Holloway stays your customer, and is calm at the end\n",
        "The shoe return. Practice, Ada, Tuesday 14 October 2025, 09:21\n",
        "I’ll be back for the winter pair. With the box, I promise.\n",
        "78 of 100, the best this situation allows. Your first score was 51; this is your best.\n",
        "The line that cost most was line 1: ‘I do understand. The sign is quite clear, though.’\n",
        "58° Annoyed at the start, 71° Angry at the peak, 19° Calm at the end.",
        "£12 of the £60 you may give. Against the £900 that Marian Holloway is worth from here on.",
        "Kept, after 7 lines over 2 days and 13 minutes.",
        "1 met, 1 partly, 1 late, 1 broken, 1 missed, 1 not asked",
        "One of your lines went against it first; then you did it.",
        "You said: (silence)",
        "A better line was: ‘Thank you for bringing them back. Tell me from the start.’\n",
        "Tempting, and no better: ‘Say no more. Ninety-five pounds, straight back on your card.’\n",
        "It cost 12 of the 100 points.",
        "1. Whose side of the counter was the apology on?\n",
        "After ‘RE: How to diffuse an angry customer’, Research Bubble, 2010\n",
        NULL};
    static const char *const open[] = {"This play is still open after 7 lines\n", "No score yet: it comes with the ending.\n",
                                       "Still open, after 7 lines", NULL};
    Fixture f;
    (void)state;
    fixture_init(&f);
    f.debrief.decisions[0].reply = CH_STR("");
    expect_said(&f, sentences);
    fixture_free(&f);
    fixture_open(&f);
    expect_said(&f, open);
    fixture_free(&f);
}

static void words_are_measured_in_columns(void **state)
{
    (void)state;
    assert_int_equal(ch_columns(CH_STR("71° Angry")), 9);
    assert_int_equal(ch_columns(CH_STR("漢字")), 4);
    assert_int_equal(ch_columns(ch_str("e\u0301")), 1);
    assert_int_equal(ch_columns(CH_STR("‘…’")), 3);
}

static void no_memory_is_a_status(void **state)
{
    Fixture f;
    (void)state;
    fixture_init(&f);
    for (size_t i = 0; i < 4; i++) {
        ChStatus status = CH_NO_MEMORY;
        for (uint32_t n = 1; status != CH_OK; n++) {
            Failing failing = {n, 0};
            ChTextStyle style = {80, i >= 2, CH_COLOUR_NONE};
            ChText out = {.from = failing_allocator(&failing)};
            status = both[i & 1](&f, &style, &out);
            assert_true(status == CH_OK || status == CH_NO_MEMORY);
            ch_text_free(&out);
            assert_true(n < 5000);
        }
    }
    fixture_free(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_line_is_too_wide),
        cmocka_unit_test(plain_text_has_no_drawing_and_no_colour),
        cmocka_unit_test(colour_is_only_where_it_is_asked_for),
        cmocka_unit_test(the_debrief_says_what_it_should),
        cmocka_unit_test(words_are_measured_in_columns),
        cmocka_unit_test(no_memory_is_a_status),
    };
    return cmocka_run_group_tests_name("report.text", tests, NULL, NULL);
}
