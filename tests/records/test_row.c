#define _POSIX_C_SOURCE 200809L
#include "records/store_kit.h"

#include "records/row.h"
#include "records/uuid.h"

static void test_picks_there_and_back(void **state)
{
    (void)state;
    static const struct {
        ChDecision decision;
        const char *text;
    } rows[] = {
        {{1, {0}}, "0"},
        {{1, {9}}, "9"},
        {{3, {2, 0, 13}}, "2,0,13"},
        {{8, {255, 255, 255, 255, 255, 255, 255, 255}}, "255,255,255,255,255,255,255,255"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char text[CH_PICKS_TEXT];
        ChInput input;
        assert_string_equal(ch_row_picks(&rows[i].decision, text).p, rows[i].text);
        assert_true(ch_row_input_of(CH_STR("answer"), ch_str(rows[i].text), 5, &input));
        assert_int_equal(input.ms, 5);
        assert_memory_equal(&input.decision, &rows[i].decision, sizeof input.decision);
    }
}

static void test_picks_that_make_no_sense(void **state)
{
    (void)state;
    static const char *const bad[] = {"",    ",",     "1,", ",1", "1,,2", "256",
                                      "00001", "-1", "1 ", "a",  "1,2,3,4,5,6,7,8,9"};
    ChInput input;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        if (ch_row_input_of(CH_STR("answer"), ch_str(bad[i]), 0, &input)) fail_msg("\"%s\" was taken", bad[i]);
    assert_false(ch_row_input_of(CH_STR("answers"), CH_STR("1"), 0, &input));
    assert_false(ch_row_input_of(CH_STR("answer"), CH_STR("1"), -1, &input));
    assert_false(ch_row_input_of(CH_STR("take_back"), CH_STR("1"), 0, &input));
    assert_true(ch_row_input_of(CH_STR("take_back"), (ChStr){NULL, 0}, 0, &input));
}

static void test_steps_there_and_back(void **state)
{
    (void)state;
    const ChStepStatus how[] = {CH_STEP_MET, CH_STEP_PARTLY, CH_STEP_LATE, CH_STEP_UNDONE, CH_STEP_BROKEN, CH_STEP_MISSED, CH_STEP_NOT_ASKED};
    char text[CH_ROW_STEPS_TEXT];
    int64_t list;
    ChStepStatus back[CH_MAX_STEPS];
    uint32_t count;
    assert_true(ch_str_eq(ch_row_steps(70, how, 7, text), CH_STR("70:mplubx-"))); /* as in the tables */
    assert_true(ch_row_steps_of(CH_STR("70:mplubx-"), &list, back, &count) && list == 70 && count == 7);
    assert_memory_equal(back, how, sizeof how);
    assert_true(ch_row_steps_of(CH_STR("1:"), &list, back, &count) && count == 0);
    assert_null(ch_row_steps(0, how, 7, text).p);
    assert_null(ch_row_steps(1, how, CH_MAX_STEPS + 1, text).p);
    static const char *const bad[] = {"", ":", "7", "0:m", ":m", "7m", "7:y", "7:m ", "-7:m", "7:mmmmmmmmmmmmmmmmm", "99999999999999999999:m"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        if (ch_row_steps_of(ch_str(bad[i]), &list, back, &count)) fail_msg("\"%s\" was taken", bad[i]);
}

static void test_names(void **state)
{
    (void)state;
    for (uint32_t i = 0; i < 3; i++) {
        ChMode mode;
        ChOutcome outcome;
        assert_true(ch_row_mode_of(ch_row_mode((ChMode)i), &mode) && mode == (ChMode)i);
        assert_true(ch_row_outcome_of(ch_row_outcome((ChOutcome)i), &outcome) && outcome == (ChOutcome)i);
    }
    ChMode mode;
    assert_false(ch_row_mode_of(CH_STR("Guided"), &mode));
    assert_int_equal(ch_row_mode((ChMode)3).n, 0);
    assert_true(ch_str_eq(ch_row_mode(CH_MODE_ASSESSED), CH_STR("assessed"))); /* as in the tables */
    assert_true(ch_str_eq(ch_row_outcome(CH_KEPT), CH_STR("kept")));
}

static void test_uuids(void **state)
{
    (void)state;
    char last[CH_UUID_TEXT] = "";
    for (uint32_t i = 0; i < 100; i++) {
        char text[CH_UUID_TEXT];
        ch_uuid_make(text);
        assert_true(ch_uuid_valid(ch_str(text)));
        assert_true(text[14] == '4' && strchr("89ab", text[19]));
        assert_string_not_equal(text, last);
        memcpy(last, text, sizeof last);
    }
    assert_false(ch_uuid_valid(CH_STR("12345678-1234-4234-8234-12345678901")));
    assert_false(ch_uuid_valid(CH_STR("12345678-1234-4234-8234-1234567890123")));
    assert_false(ch_uuid_valid(CH_STR("12345678-1234-4234-82340-12345678901")));
    assert_false(ch_uuid_valid(CH_STR("12345678-1234-4234-8234-12345678901A")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_picks_there_and_back),
        cmocka_unit_test(test_picks_that_make_no_sense),
        cmocka_unit_test(test_steps_there_and_back),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_uuids),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
