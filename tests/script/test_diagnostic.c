#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "script/diagnostic.h"

static const ChStr FILE_A = {"a.lua", 5}, FILE_B = {"b.lua", 5}, NONE = {NULL, 0};

static void kept_sorted_and_said_once(void **state)
{
    (void)state;
    ChDiagnostics list;
    ch_diagnostics_init(&list, ch_heap());
    ch_diagnose(&list, 103, CH_WARNING, FILE_B, 1, 1, NONE, "w%d", 1);
    ch_diagnose(&list, 102, CH_ERROR, FILE_A, 9, 2, NONE, "late");
    ch_diagnose(&list, 102, CH_ERROR, FILE_A, 2, 9, NONE, "right");
    ch_diagnose(&list, 101, CH_HINT, FILE_A, 2, 1, NONE, "hint");
    ch_diagnose(&list, 101, CH_ERROR, FILE_A, 2, 1, NONE, "same");
    ch_diagnose(&list, 101, CH_ERROR, FILE_A, 2, 1, NONE, "same");
    ch_diagnose(&list, 101, CH_ERROR, FILE_A, 2, 1, NONE, "other");
    assert_int_equal(list.errors, 5);
    ch_diagnostics_sort(&list);
    static const char *const order[] = {"other", "same", "hint", "right", "late", "w1"};
    assert_int_equal(list.count, 6);
    for (uint32_t i = 0; i < 6; i++) assert_string_equal(list.at[i].message.p, order[i]);
    assert_int_equal(list.errors, 4);
    assert_int_equal(list.warnings, 1);
    assert_false(list.full);
    ch_diagnostics_free(&list);
    ch_diagnostics_sort(&list);
    assert_int_equal(list.count, 0);
}

static void owns_what_it_is_given(void **state)
{
    (void)state;
    char file[] = "x.lua", line[] = "abc", word[] = "word";
    ChDiagnostics list;
    ch_diagnostics_init(&list, ch_heap());
    ch_diagnose(&list, 101, CH_ERROR, ch_str(file), 1, 1, ch_str(line), "%s", word);
    memset(file, '-', 5), memset(line, '-', 3), memset(word, '-', 4);
    assert_string_equal(list.at[0].file.p, "x.lua");
    assert_string_equal(list.at[0].source_line.p, "abc");
    assert_string_equal(list.at[0].message.p, "word");
    ch_diagnostics_free(&list);
}

static void counts_on_when_full(void **state)
{
    (void)state;
    ChDiagnostics list;
    ch_diagnostics_init(&list, ch_heap());
    for (uint32_t i = 0; i < CH_MAX_DIAGNOSTICS + 7; i++)
        ch_diagnose(&list, 101, CH_ERROR, FILE_A, i + 1, 1, NONE, "number %u", i);
    assert_int_equal(list.count, CH_MAX_DIAGNOSTICS);
    assert_int_equal(list.errors, CH_MAX_DIAGNOSTICS + 7);
    assert_true(list.full);
    ch_diagnostics_free(&list);
}

static void *refuse(void *context, void *block, size_t old_size, size_t new_size)
{
    long *left = context;
    return new_size && (*left)-- <= 0 ? NULL : ch_resize(ch_heap(), block, old_size, new_size);
}

static void counts_on_without_memory(void **state)
{
    (void)state;
    static char large[20000];
    memset(large, 'x', sizeof large - 1);
    for (long n = 0; n < 6; n++) {
        long left = n;
        ChDiagnostics list;
        ch_diagnostics_init(&list, (ChAllocator){.resize = refuse, .context = &left});
        for (int i = 0; i < 4; i++) ch_diagnose(&list, 101, CH_ERROR, FILE_A, 1, 1, ch_str(large), "%s", large);
        assert_int_equal(list.errors, 4);
        assert_true(list.full || n >= 4);
        ch_diagnostics_sort(&list);
        ch_diagnostics_free(&list);
    }
}

static void assert_prints(ChStr file, uint32_t line, uint32_t column, const char *source_line, const char *expected)
{
    ChDiagnostics list;
    ChText out = {.from = ch_heap()};
    ch_diagnostics_init(&list, ch_heap());
    ch_diagnose(&list, 7, CH_WARNING, file, line, column, ch_str(source_line), "oh");
    ch_diagnostic_print(&list.at[0], &out);
    assert_string_equal(out.p, expected);
    ch_text_free(&out);
    ch_diagnostics_free(&list);
}

static void prints_a_caret_under_the_column(void **state)
{
    (void)state;
    assert_prints(FILE_A, 3, 2, "abc", "a.lua:3:2: warning: oh [CH007]\nabc\n ^\n");
    assert_prints(FILE_A, 3, 1, "abc", "a.lua:3:1: warning: oh [CH007]\nabc\n^\n");
    assert_prints(FILE_A, 3, 9, "abc", "a.lua:3:9: warning: oh [CH007]\nabc\n   ^\n");
    assert_prints(FILE_A, 3, 4, "\té\tx", "a.lua:3:4: warning: oh [CH007]\n\té\tx\n\t \t^\n");
    assert_prints(FILE_A, 3, 4, "日本😀x", "a.lua:3:4: warning: oh [CH007]\n日本😀x\n      ^\n");
    assert_prints(FILE_A, 3, 3, "e\xCC\x81x", "a.lua:3:3: warning: oh [CH007]\ne\xCC\x81x\n ^\n");
    assert_prints(FILE_A, 3, 0, "abc", "a.lua:3: warning: oh [CH007]\nabc\n");
    assert_prints(FILE_A, 0, 0, "", "a.lua: warning: oh [CH007]\n");
    assert_prints(NONE, 0, 0, "", "warning: oh [CH007]\n");
}

static void severities_have_names(void **state)
{
    (void)state;
    assert_string_equal(ch_severity_name(CH_HINT).p, "hint");
    assert_string_equal(ch_severity_name(CH_WARNING).p, "warning");
    assert_string_equal(ch_severity_name(CH_ERROR).p, "error");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(kept_sorted_and_said_once),       cmocka_unit_test(owns_what_it_is_given),
        cmocka_unit_test(counts_on_when_full),             cmocka_unit_test(counts_on_without_memory),
        cmocka_unit_test(prints_a_caret_under_the_column), cmocka_unit_test(severities_have_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
