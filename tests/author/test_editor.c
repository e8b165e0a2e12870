/* The files for editors and the reference page say what the engine knows: they are what the table makes of itself. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "author/editor.h"
#include "script/words.h"

static void same_text(ChText *made, const char *path)
{
    ChText kept = {.from = ch_heap()};
    char buffer[4096];
    FILE *file = fopen(path, "rb");
    if (!file) fail_msg("%s is not there: coolhead words makes it", path);
    for (size_t n; (n = fread(buffer, 1, sizeof buffer, file)) > 0;) ch_text_add(&kept, (ChStr){buffer, (uint32_t)n});
    fclose(file);
    assert_false(made->failed);
    if (!ch_str_eq(ch_text_view(made), ch_text_view(&kept))) fail_msg("%s is out of date: make it anew with coolhead words", path);
    ch_text_free(made);
    ch_text_free(&kept);
}

static void same_as_file(void (*write)(ChText *), const char *path)
{
    ChText made = {.from = ch_heap()};
    write(&made);
    same_text(&made, path);
}

static void the_page_of_behaviours_is_up_to_date(void **state)
{
    (void)state;
    ChLibrary *library;
    ChDiagnostics said;
    ChText made = {.from = ch_heap()};
    ch_diagnostics_init(&said, ch_heap());
    assert_int_equal(ch_library_open(CH_SOURCE_DIR "/scenarios", ch_heap(), &library, &said, NULL), CH_OK);
    assert_int_equal(ch_editor_behaviours(library, &made, NULL), CH_OK);
    const ChVocabulary *words = ch_library_words(library);
    for (uint32_t i = 0; i < words->behaviour_count; i++) assert_non_null(strstr(made.p, words->behaviours[i].id.p));
    assert_non_null(strstr(made.p, "   - met by put_right and take_notes\n   - broken by hide_behind_policy or stonewall\n"));
    assert_non_null(strstr(made.p, "   - met by explain_what_can_be_done and (ask_their_remedy or meet_halfway)\n"));
    same_text(&made, CH_SOURCE_DIR "/docs/authoring/behaviours.md");
    ch_library_close(library);
    ch_diagnostics_free(&said);
}

static void files_are_up_to_date(void **state)
{
    (void)state;
    same_as_file(ch_editor_annotations, CH_SOURCE_DIR "/assets/editor/coolhead.lua");
    same_as_file(ch_editor_snippets, CH_SOURCE_DIR "/assets/editor/coolhead.code-snippets");
    same_as_file(ch_editor_lint, CH_SOURCE_DIR "/.luacheckrc");
    same_as_file(ch_editor_reference, CH_SOURCE_DIR "/docs/authoring/reference.md");
    same_as_file(ch_editor_findings, CH_SOURCE_DIR "/docs/diagnostics/README.md");
}

static void every_word_and_key_is_there(void **state)
{
    (void)state;
    ChText annotations = {.from = ch_heap()}, reference = {.from = ch_heap()};
    char wanted[256];
    ch_editor_annotations(&annotations);
    ch_editor_reference(&reference);
    for (int i = 0; i < CH_WORDS; i++) {
        const ChWord *word = ch_word((ChWordId)i);
        snprintf(wanted, sizeof wanted, "## %s\n", word->name);
        assert_non_null(strstr(reference.p, wanted));
        for (uint32_t k = 0; k < word->key_count; k++) {
            snprintf(wanted, sizeof wanted, "---@field %s", word->keys[k].name);
            assert_non_null(strstr(annotations.p, wanted));
            snprintf(wanted, sizeof wanted, "| `%s` |", word->keys[k].name);
            assert_non_null(strstr(reference.p, wanted));
        }
    }
    ch_text_free(&annotations);
    ch_text_free(&reference);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(files_are_up_to_date), cmocka_unit_test(the_page_of_behaviours_is_up_to_date),
                                       cmocka_unit_test(every_word_and_key_is_there)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
