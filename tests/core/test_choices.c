/* Plays as people write them: the numbers read, and what is said to be on offer. */
#include "core/make.h"

#include "core/choices.h"

static void numbers_are_read(void **state)
{
    static const struct {
        const char *text;
        uint8_t count;
        ChChoicesRead read;
        uint8_t picks[2];
        const char *rest;
    } rows[] = {
        {"2,1,0", 1, CH_CHOICES_READ, {2, 0}, "1,0"}, {"2,1,0", 2, CH_CHOICES_READ, {2, 1}, "0"},
        {" 2 , 1", 2, CH_CHOICES_READ, {2, 1}, ""},   {"7", 1, CH_CHOICES_READ, {7, 0}, ""},
        {"999", 1, CH_CHOICES_READ, {255, 0}, ""},    {"4294967297", 1, CH_CHOICES_READ, {255, 0}, ""},
        {"", 1, CH_CHOICES_END, {0, 0}, ""},          {"3", 2, CH_CHOICES_END, {3, 0}, ""},
        {"two", 1, CH_CHOICES_BAD, {0, 0}, "two"},    {"1,", 1, CH_CHOICES_BAD, {0, 0}, "1,"},
        {"1;2", 1, CH_CHOICES_BAD, {0, 0}, "1;2"},    {"-1", 1, CH_CHOICES_BAD, {0, 0}, "-1"},
        {"1,,2", 2, CH_CHOICES_BAD, {1, 0}, ",2"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ChStr rest = ch_str(rows[i].text);
        ChDecision decision;
        assert_int_equal(ch_choices_read(&rest, rows[i].count, &decision), rows[i].read);
        assert_int_equal(decision.pick_count, rows[i].count);
        for (uint8_t p = 0; p < rows[i].count; p++) assert_int_equal(decision.picks[p], rows[i].picks[p]);
        assert_true(ch_str_eq(rest, ch_str(rows[i].rest)));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(numbers_are_read)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
