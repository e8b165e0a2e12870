#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/status.h"
#include "base/str.h"

typedef struct Utf8 {
    const char *text;
    uint32_t n;
    int bad_at; /* -1: well formed */
} Utf8;

#define ROW(text, bad) {text, sizeof(text) - 1, bad}

static void test_utf8(void **unused)
{
    (void)unused;
    static const Utf8 rows[] = {
        ROW("", -1), ROW("plain", -1), ROW("\xC2\x80\xDF\xBF", -1), ROW("\xE0\xA0\x80\xEF\xBF\xBF", -1),
        ROW("\xED\x9F\xBF\xEE\x80\x80", -1), ROW("\xF0\x90\x80\x80\xF4\x8F\xBF\xBF", -1), ROW("\x7F", -1),
        ROW("a\0b", 1), ROW("ab\x80", 2), ROW("\xC0\x80", 0), ROW("\xC1\xBF", 0), ROW("a\xC2", 1), ROW("\xC2\x41", 0),
        ROW("\xE0\x9F\xBF", 0), ROW("\xE1\x80", 0), ROW("\xE1\x80\x41", 0), ROW("\xED\xA0\x80", 0),
        ROW("\xED\xBF\xBF", 0), ROW("\xF0\x8F\xBF\xBF", 0), ROW("\xF1\x80\x80", 0), ROW("\xF4\x90\x80\x80", 0),
        ROW("\xF5\x80\x80\x80", 0), ROW("\xFF", 0), ROW("\xFE", 0), ROW("\xC3\xA9\xC3", 2), ROW("\xF1\x80\x80\xC0", 0),
    };
    for (uint32_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        uint32_t bad_at = 99;
        bool valid = ch_utf8_valid((ChStr){rows[i].text, rows[i].n}, &bad_at);
        if (valid != (rows[i].bad_at < 0) || (!valid && (int)bad_at != rows[i].bad_at)) fail_msg("row %u", i);
        assert_int_equal(ch_utf8_valid((ChStr){rows[i].text, rows[i].n}, NULL), valid);
        for (uint32_t before = 0; before < 18; before++) { /* the same among plain ones, wherever it begins */
            char text[64];
            memset(text, before % 2 ? 0x7F : 1, sizeof text);
            memcpy(text + before, rows[i].text, rows[i].n);
            valid = ch_utf8_valid((ChStr){text, before + rows[i].n + 9}, &bad_at);
            if (valid != (rows[i].bad_at < 0) || (!valid && bad_at != before + (uint32_t)rows[i].bad_at)) fail_msg("row %u at %u", i, before);
        }
    }
    assert_int_equal(ch_utf8_count(CH_STR("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80")), 4);
}

static void test_comparing(void **unused)
{
    (void)unused;
    assert_true(ch_str_eq(ch_str(NULL), CH_STR("")));
    assert_false(ch_str_eq(CH_STR("a"), CH_STR("b")));
    assert_false(ch_str_eq(CH_STR("a"), CH_STR("ab")));
    assert_true(ch_str_cmp(CH_STR("a"), CH_STR("ab")) < 0);
    assert_true(ch_str_cmp(CH_STR("b"), CH_STR("ab")) > 0);
    assert_true(ch_str_cmp(CH_STR("\xC3"), CH_STR("z")) > 0); /* by bytes */
    assert_int_equal(ch_str_cmp(ch_str(NULL), CH_STR("")), 0);
    assert_true(ch_str_eq(ch_str_trim(CH_STR(" \t\n a b \r\v\f")), CH_STR("a b")));
    assert_int_equal(ch_str_trim(CH_STR("  ")).n, 0);
}

static void test_nearest(void **unused)
{
    (void)unused;
    static const ChStr words[] = {{"hear_out", 8}, {"", 0}, {"thank", 5}, {"apologise", 9}, {"promise", 7}};
    static const struct {
        const char *name, *nearest;
    } rows[] = {{"hear_uot", "hear_out"}, {"hearout", "hear_out"}, {"thanks", "thank"}, {"apologize", "apologise"},
                {"promise", "promise"},   {"xyz", ""},             {"", ""},            {"completely_else", ""}};
    for (uint32_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        ChStr found = ch_nearest(ch_str(rows[i].name), words, 5);
        if (!ch_str_eq(found, ch_str(rows[i].nearest))) fail_msg("%s: %.*s", rows[i].name, CH_FMT(found));
    }
    char longest[66];
    memset(longest, 'a', 65);
    longest[65] = '\0';
    ChStr same = {longest, 64};
    assert_int_equal(ch_nearest(ch_str(longest), &same, 1).n, 0); /* too long to compare */
    assert_int_equal(ch_nearest(same, &same, 1).n, 64);
}

static void test_text(void **unused)
{
    (void)unused;
    ChText text = {.from = ch_heap()};
    char expected[8000] = "";
    size_t at = 0;
    for (uint32_t i = 0; i < 700; i++) {
        ch_text_addf(&text, "%u,", i);
        ch_text_add(&text, CH_STR("x"));
        at += (size_t)snprintf(expected + at, sizeof expected - at, "%u,x", i);
        assert_int_equal(text.n, at);
        assert_int_equal(text.p[text.n], '\0');
    }
    assert_memory_equal(ch_text_view(&text).p, expected, at);
    ch_text_free(&text);
    assert_null(text.p);
}

static void test_error_is_cut_whole(void **unused)
{
    (void)unused;
    char words[1200];
    for (uint32_t shift = 0; shift < 4; shift++) { /* a message of four-byte characters, cut at any of their bytes */
        memset(words, 'a', shift);
        for (uint32_t i = shift; i + 4 < 1100; i += 4) memcpy(words + i, "\xF0\x9F\x98\x80", 5);
        ChError error;
        assert_int_equal(ch_fail_at(&error, CH_IO, words, 3, 4, "%s", words), CH_IO);
        assert_int_equal(error.line, 3);
        assert_true(ch_utf8_valid(ch_str(error.message), NULL));
        assert_true(ch_utf8_valid(ch_str(error.file), NULL));
        assert_true(strlen(error.message) > 760 && strlen(error.file) > 250);
    }
    assert_int_equal(ch_fail(NULL, CH_BUSY, "nobody listens"), CH_BUSY);
    assert_string_equal(ch_status_name(CH_NO_MEMORY), "no memory");
    assert_string_equal(ch_status_name((ChStatus)99), "unknown");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_utf8), cmocka_unit_test(test_comparing), cmocka_unit_test(test_nearest),
        cmocka_unit_test(test_text), cmocka_unit_test(test_error_is_cut_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
