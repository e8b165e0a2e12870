/* PO files: what is read of a good one, what is said of a bad one, and that none of them does harm. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena_kit.h"
#include "base/rng.h"
#include "script/po.h"

#define HEAD "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
#define ONE  "msgctxt \"a/says\"\nmsgid \"Hello.\"\nmsgstr \"Hallo.\"\n"

static ChError error;

static ChStatus read_text(const char *text, ChPo *po)
{
    error = (ChError){.line = 0};
    return ch_po_read(ch_str(text), &arena, po, &error);
}

static void assert_str(ChStr s, const char *expected)
{
    if (!ch_str_eq(s, ch_str(expected))) fail_msg("\"%.*s\" is not \"%s\"", CH_FMT(s), expected);
}

static void test_good(void **state)
{
    (void)state;
    ChPo po;
    static const char text[] = "# By hand.\n" HEAD
                               "# a note\n#. told\n#: f.lua:3\n#, fuzzy, c-format\n#| msgctxt \"b/says\"\n#| msgid \"Hi\"\n"
                               "#| \" there.\"\n" ONE "\n"
                               "msgctxt \"a/does\"\nmsgid \"\"\n\"Two \\\"parts\\\" \"\n\"and\\n\\na \\\\.\"\nmsgstr \"\"\n\n"
                               "#~ msgctxt \"a/says\"\n#~ msgid \"Gone.\"\n#~ msgstr \"Weg.\"\n";
    assert_int_equal(read_text(text, &po), CH_OK);
    assert_int_equal(po.count, 3);
    assert_str(po.head.text, "Content-Type: text/plain; charset=UTF-8\n");
    assert_str(po.head.notes, "# By hand.\n");
    assert_str(po.entries[0].notes, "# a note\n");
    assert_str(po.entries[0].previous_context, "b/says");
    assert_str(po.entries[0].previous_id, "Hi there.");
    assert_true(po.entries[0].fuzzy);
    assert_str(po.entries[1].id, "Two \"parts\" and\n\na \\.");
    assert_false(po.entries[1].fuzzy);
    assert_true(po.entries[2].obsolete);
    assert_ptr_equal(ch_po_find(&po, CH_STR("a/says"), CH_STR("Hello.")), &po.entries[0]);
    assert_null(ch_po_find(&po, CH_STR("a/says"), CH_STR("Gone.")));
    assert_null(ch_po_find(&po, CH_STR("b/says"), CH_STR("Hello.")));
}

/* Line ends of Windows, a byte order mark, no line end at the end, nothing at all. */
static void test_forms(void **state)
{
    (void)state;
    ChPo po;
    assert_int_equal(read_text("\xEF\xBB\xBFmsgctxt \"c\"\r\nmsgid \"a\"\r\nmsgstr \"b\"", &po), CH_OK);
    assert_int_equal(po.count, 1);
    assert_str(po.entries[0].text, "b");
    assert_int_equal(read_text("", &po), CH_OK);
    assert_int_equal(po.count, 0);
    assert_null(ch_po_find(&po, CH_STR("c"), CH_STR("a")));
}

static void test_bad(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        uint32_t line;
        const char *said;
    } rows[] = {
        {HEAD "msgctxt \"a\"\nmsgid \"b\"\n", 5, "a msgstr is missing"},
        {HEAD "msgctxt \"a\"\nmsgid \"b\"\n\n" ONE, 7, "stands twice"},
        {HEAD "msgctxt \"a\"\n", 4, "a msgid is missing"},
        {HEAD "msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\n", 6, "no closing quote"},
        {HEAD "msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"d\"\n", 6, "behind the closing quote"},
        {HEAD "msgctxt \"a\"\nmsgid \"b\"\nmsgstr c\n", 6, "is missing here"},
        {HEAD "msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"\\q\"\n", 6, "makes no sense"},
        {HEAD "msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"\\", 6, "makes no sense"},
        {HEAD "msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"\xC3\"\n\n", 7, "not UTF-8"},
        {HEAD "msgctxt \"a\"\nmsgid \"b\"\nmsgid_plural \"c\"\n", 6, "plural"},
        {HEAD "msgctxt \"a\"\nmsgid \"b\"\nmsgstr[0] \"c\"\n", 6, "plural"},
        {HEAD "msgctxt \"a\"\nmsgid \"b\"\nmsgid \"c\"\n", 6, "stands twice"},
        {HEAD "<html>\n", 4, "no line of a PO file"},
        {"msgstr \"c\"\n", 1, "without its msgid"},
        {"\"alone\"\n" ONE, 1, "no line of a PO file"},
        {HEAD ONE "\n" ONE, 8, "translated before"},
        {HEAD "\n" HEAD, 7, "second header"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ChPo po;
        assert_int_equal(read_text(rows[i].text, &po), CH_BAD_INPUT);
        if (!strstr(error.message, rows[i].said) || error.line != rows[i].line)
            fail_msg("row %zu says line %u: %s", i, error.line, error.message);
        assert_null(strchr(error.message, '\n'));
    }
}

/* What is written is read back as it was, and written again the same. */
static void test_round_trip(void **state)
{
    (void)state;
    ChPo po, again;
    ChText first = {.from = ch_heap()}, second = {.from = ch_heap()};
    ChPoEntry entries[] = {
        {.context = CH_STR("a/says"), .id = CH_STR("Short."), .text = CH_STR("\"Kurz,\" und \\ dann\n\nnoch ein Absatz.")},
        {.context = CH_STR("a/says"), .id = CH_STR("A long one, which takes more than one row of a file that is seventy-nine wide, äöü and all."),
         .notes = CH_STR("# mine\n"), .comments = CH_STR("two\nlines"), .places = CH_STR("f.lua:9"), .fuzzy = true,
         .text = CH_STR("x"), .previous_id = CH_STR("An old one."), .previous_context = CH_STR("z/says")},
        {.context = CH_STR("b"), .id = CH_STR("Gone."), .text = CH_STR("Weg."), .obsolete = true, .fuzzy = true, .previous_id = CH_STR("G.")},
    };
    po = (ChPo){.head = {.text = CH_STR("Language: de\n"), .notes = CH_STR("# head\n")}, .entries = entries, .count = 3};
    ch_po_write(&po, &first);
    assert_int_equal(read_text(first.p, &again), CH_OK);
    assert_int_equal(again.count, 3);
    for (int i = 0; i < 3; i++) {
        assert_true(ch_str_eq(again.entries[i].id, entries[i].id) && ch_str_eq(again.entries[i].text, entries[i].text));
        assert_true(ch_str_eq(again.entries[i].previous_id, entries[i].previous_id));
        assert_true(ch_str_eq(again.entries[i].notes, entries[i].notes));
        assert_true(again.entries[i].fuzzy == entries[i].fuzzy && again.entries[i].obsolete == entries[i].obsolete);
        again.entries[i].comments = entries[i].comments;
        again.entries[i].places = entries[i].places;
    }
    ch_po_write(&again, &second);
    assert_string_equal(first.p, second.p);
    ch_text_free(&first);
    ch_text_free(&second);
}

static char *read_shipped(size_t *n)
{
    FILE *file = fopen(CH_SOURCE_DIR "/scenarios/leaving-with-lawyers/locale/de.po", "r");
    assert_non_null(file);
    char *text = calloc(1, 1 << 20);
    assert_non_null(text);
    *n = fread(text, 1, (1 << 20) - 1, file);
    fclose(file);
    assert_true(*n > 50000);
    return text;
}

/* A shipped translation cut off anywhere, or with any byte another, is read or refused with one line and its number. */
static void test_spoilt(void **state)
{
    (void)state;
    size_t n;
    char *text = read_shipped(&n);
    ChRng rng = {7};
    uint32_t refused = 0;
    for (int i = 0; i < 400; i++) {
        size_t at = ch_rng_below(&rng, (uint32_t)n), length = i % 2 ? n : at;
        char was = text[at];
        ChPo po;
        if (i % 2) text[at] = (char)ch_rng_below(&rng, 256);
        ch_arena_reset(&arena);
        error = (ChError){.line = 0};
        ChStatus status = ch_po_read((ChStr){text, (uint32_t)length}, &arena, &po, &error);
        text[at] = was;
        if (status == CH_OK) continue;
        assert_int_equal(status, CH_BAD_INPUT);
        assert_true(error.line > 0 && error.message[0] && !strchr(error.message, '\n'));
        refused++;
    }
    assert_true(refused > 100);
    free(text);
}

/* Too large, and no memory. */
static void test_bounds(void **state)
{
    (void)state;
    ChPo po;
    char *large = malloc(CH_PO_BYTES + 1);
    assert_non_null(large);
    memset(large, '"', CH_PO_BYTES + 1);
    assert_int_equal(ch_po_read((ChStr){large, CH_PO_BYTES + 1}, &arena, &po, &error), CH_BAD_INPUT);
    assert_non_null(strstr(error.message, "too large"));
    assert_int_equal(ch_po_read((ChStr){large, CH_PO_BYTES}, &arena, &po, &error), CH_BAD_INPUT);
    free(large);
    for (size_t bound = 0; bound < 4000; bound += 100) {
        ChArena small;
        ch_arena_init(&small, ch_heap(), bound);
        ChStatus status = ch_po_read(CH_STR(HEAD ONE), &small, &po, &error);
        assert_true(status == CH_OK || status == CH_NO_MEMORY);
        ch_arena_free(&small);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_good, arena_begin, arena_end),
        cmocka_unit_test_setup_teardown(test_forms, arena_begin, arena_end),
        cmocka_unit_test_setup_teardown(test_bad, arena_begin, arena_end),
        cmocka_unit_test_setup_teardown(test_round_trip, arena_begin, arena_end),
        cmocka_unit_test_setup_teardown(test_spoilt, arena_begin, arena_end),
        cmocka_unit_test_setup_teardown(test_bounds, arena_begin, arena_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
