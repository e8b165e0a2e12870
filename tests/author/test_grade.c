/* The reading grade, against texts whose sentences, words and syllables were counted by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "author/grade.h"

static ChGrade counted(const char *text)
{
    ChGrade grade = {0};
    ch_grade_add(&grade, ch_str(text));
    return grade;
}

static void sentences_words_and_syllables(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        uint32_t sentences, words, syllables;
    } rows[] = {
        {"", 0, 0, 0},
        {"Box", 1, 1, 1},
        {"The boots came back. She had no box!", 2, 8, 8},
        {"Well ... what now?", 2, 3, 3},
        {"Because the table is little", 1, 5, 8},
        {"We don't ring off", 1, 4, 4},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ChGrade grade = counted(rows[i].text);
        assert_int_equal(grade.sentences, rows[i].sentences);
        assert_int_equal(grade.words, rows[i].words);
        assert_int_equal(grade.syllables, rows[i].syllables);
    }
}

static void the_formula(void **state)
{
    (void)state;
    /* 40 words in 4 sentences, 52 syllables: 0.39 * 10 + 11.8 * 1.3 - 15.59 = 3.65 */
    ChGrade grade = {4, 40, 52};
    assert_int_equal(ch_grade_of(&grade), 365);
    grade = (ChGrade){1, 40, 80}; /* 15.6 + 23.6 - 15.59 = 23.61 */
    assert_int_equal(ch_grade_of(&grade), 2361);
    grade = (ChGrade){1, 29, 60}; /* too few words to say anything */
    assert_int_equal(ch_grade_of(&grade), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentences_words_and_syllables),
        cmocka_unit_test(the_formula),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
