/* Names as people type them: what only looks alike is made alike, and what is another name stays one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "platform/name.h"

static void names_are_made_plain(void **state)
{
    static const char *const rows[][2] = {
        {"Ana Lopez", "Ana Lopez"},   {"  Ana \xC2\xA0  Lopez\xE3\x80\x80", "Ana Lopez"}, /* no-break and ideographic spaces */
        {"Jose\xCC\x81", "Jos\xC3\xA9"}, {"\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", "\xED\x95\x9C"}, /* composed, also in Hangul */
        {"O'Neil-M\xC3\xBCller", "O'Neil-M\xC3\xBCller"}, {"\xEF\xAC\x81n", "\xEF\xAC\x81n"}, /* a ligature is a letter of theirs */
    };
    char name[CH_NAME_ROOM], wide[600];
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_true(ch_name_plain(ch_str(rows[i][0]), name));
        assert_string_equal(name, rows[i][1]);
    }
    memset(wide, ' ', sizeof wide);
    wide[0] = 'A', wide[sizeof wide - 1] = 'B';
    assert_true(ch_name_plain((ChStr){wide, sizeof wide}, name));
    assert_string_equal(name, "A B");
    memset(wide, 'x', sizeof wide);
    assert_false(ch_name_plain((ChStr){wide, sizeof wide}, name) || ch_name_plain(CH_STR("  "), name) || ch_name_plain(CH_STR(""), name));
    assert_false(ch_name_plain(CH_STR("\xFF\xFE"), name) || ch_name_plain((ChStr){NULL, 0}, name));
}

static void case_is_left_out_to_compare(void **state)
{
    static const char *const same[][2] = {{"Ana Lopez", "ANA lopez"}, {"\xC3\x89lodie", "\xC3\xA9LODIE"}, {"Stra\xC3\x9F" "er", "STRASSER"}};
    static const char *const other[][2] = {{"Ana Lopez", "Ana Lopes"}, {"Jose", "Jos\xC3\xA9"}, {"Ana Lopez", "AnaLopez"}};
    char a[2 * CH_NAME_ROOM], b[2 * CH_NAME_ROOM];
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        assert_true(ch_name_folded(ch_str(same[i][0]), a) && ch_name_folded(ch_str(same[i][1]), b));
        assert_string_equal(a, b);
        assert_true(ch_name_folded(ch_str(other[i][0]), a) && ch_name_folded(ch_str(other[i][1]), b));
        assert_string_not_equal(a, b);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(names_are_made_plain), cmocka_unit_test(case_is_left_out_to_compare)};
    return cmocka_run_group_tests_name("platform.name", tests, NULL, NULL);
}
