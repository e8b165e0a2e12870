/* The table of the vocabulary is whole: what is generated from it can rely on every cell. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "load_kit.h"
#include "script/codes.h"
#include "script/lexer.h"
#include "script/words.h"

static bool is_sentence(const char *text)
{
    size_t n = text ? strlen(text) : 0;
    return n > 1 && (text[n - 1] == '.' || text[n - 1] == '}');
}

static void test_every_word(void **state)
{
    (void)state;
    for (int i = 0; i < CH_WORDS; i++) {
        const ChWord *word = ch_word((ChWordId)i);
        assert_int_equal(word->id, i);
        assert_true(word->name && *word->name);
        assert_true(is_sentence(word->about));
        assert_non_null(word->example);
        assert_non_null(strstr(word->example, word->name));
        assert_int_not_equal(word->files, 0);
        assert_true(word->key_count <= 64); /* the bits of what was given */
        assert_true(word->item_count <= CH_MOST_ITEM_KINDS);
        for (int k = 0; k < i; k++) assert_string_not_equal(word->name, ch_word((ChWordId)k)->name);
    }
}

static void test_every_key(void **state)
{
    (void)state;
    for (int i = 0; i < CH_WORDS; i++) {
        const ChWord *word = ch_word((ChWordId)i);
        for (uint32_t k = 0; k < word->key_count; k++) {
            const ChWordKey *key = &word->keys[k];
            if (!is_sentence(key->about)) print_message("%s.%s\n", word->name, key->name);
            assert_true(is_sentence(key->about));
            assert_true(key->kind < CH_VALUE_KIND_COUNT && key->need < CH_NEED_COUNT);
            assert_int_equal(key->kind == CH_VALUE_TABLE, key->inner != NULL);
            if (key->inner) assert_int_equal(key->inner->shape, CH_SHAPE_INNER);
            if (key->kind == CH_VALUE_INTEGER) assert_true(key->low < key->high);
            assert_true(key->offset < word->draft_size);
            assert_true(key->count_offset < word->draft_size);
            for (uint32_t j = 0; j < k; j++) assert_string_not_equal(key->name, word->keys[j].name);
        }
    }
}

static void test_every_kind(void **state)
{
    (void)state;
    for (int i = 0; i < CH_VALUE_KIND_COUNT; i++) {
        const ChValueKindRow *row = ch_value_kind((ChValueKind)i);
        assert_true(row->name && *row->name);
        assert_true(row->takes && *row->takes);
    }
    uint32_t count;
    const ChComparison *comparisons = ch_comparisons(&count);
    for (uint32_t i = 0; i < count; i++) assert_true(is_sentence(comparisons[i].about));
}

static void test_every_code(void **state)
{
    (void)state;
    uint32_t count;
    const ChCodeRow *rows = ch_codes(&count);
    for (uint32_t i = 0; i < count; i++) {
        assert_true(rows[i].number >= 100 && rows[i].number < 200);
        if (i) assert_true(rows[i].number > rows[i - 1].number);
        assert_true(*rows[i].name && *rows[i].title);
        assert_ptr_equal(ch_code_find(rows[i].number), &rows[i]);
        for (uint32_t k = 0; k < i; k++) assert_string_not_equal(rows[i].name, rows[k].name);
    }
    assert_null(ch_code_find(99));
}

static char *read_file(const char *name)
{
    enum { ROOM = 64 * 1024 };
    char path[1024];
    snprintf(path, sizeof path, "%s/%s", CH_SOURCE_DIR, name);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    char *text = calloc(1, ROOM);
    assert_non_null(text);
    assert_true(fread(text, 1, ROOM - 1, file) > 0);
    fclose(file);
    return text;
}

static bool has_token(const char *source, const char *name, const char *behind)
{
    ChLexer lexer = ch_lexer(ch_str(source));
    bool last = false;
    for (ChToken token; ch_lexer_next(&lexer, &token);) {
        if (last && (!behind || ch_str_eq(token.text, ch_str(behind)))) return true;
        last = ch_str_eq(token.text, ch_str(name));
    }
    return false;
}

/* test_load holds these files to their fields, so a new key has to be written into one of them. */
static void test_every_key_is_in_a_fixture(void **state)
{
    (void)state;
    static const char *const names[] = {"library/everything/scenario.lua", "library/methods/full.lua",
                                        "library/programmes/first.lua", "library/behaviours.lua",
                                        "library/small/plays.lua"};
    static const uint32_t kinds[] = {CH_IN_SCENARIO, CH_IN_METHOD, CH_IN_PROGRAMME, CH_IN_BEHAVIOURS, CH_IN_PLAYS};
    for (size_t f = 0; f < sizeof names / sizeof names[0]; f++) {
        char name[256];
        snprintf(name, sizeof name, "tests/script/fixtures/%s", names[f]);
        char *source = read_file(name);
        for (int i = 0; i < CH_WORDS; i++) {
            const ChWord *word = ch_word((ChWordId)i);
            for (uint32_t k = 0; (word->files & kinds[f]) && k < word->key_count; k++) {
                bool there = has_token(source, word->keys[k].name, "=");
                if (!there)
                    print_message("%s: %s of %s is in no fixture\n", name, word->keys[k].name, word->name);
                assert_true(there);
            }
        }
        free(source);
    }
}

/* Authors' lint knows every word. */
static void test_lint_knows_the_words(void **state)
{
    (void)state;
    char *settings = read_file(".luacheckrc");
    for (int i = 0; i < CH_WORDS; i++) {
        const ChWord *word = ch_word((ChWordId)i);
        char quoted[64];
        snprintf(quoted, sizeof quoted, "\"%s\"", word->name);
        if (word->shape == CH_SHAPE_INNER) continue;
        if (!strstr(settings, quoted)) print_message("%s is not in .luacheckrc\n", quoted);
        assert_non_null(strstr(settings, quoted));
    }
    free(settings);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_word),
        cmocka_unit_test(test_every_key),
        cmocka_unit_test(test_every_kind),
        cmocka_unit_test(test_every_code),
        cmocka_unit_test(test_every_key_is_in_a_fixture),
        cmocka_unit_test(test_lint_knows_the_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
