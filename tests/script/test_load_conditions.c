/* What conditions become, and how texts, times and money are read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "load_kit.h"

static Kit kit;
static ChScenario scenario;

static int open_kit(void **state)
{
    (void)state;
    kit_open(&kit);
    kit_folder(&kit);
    return 0;
}

static int close_kit(void **state)
{
    (void)state;
    kit_close(&kit);
    return 0;
}

/* Load beat "a" with these lines and one choice; it must load without a word. */
static const ChBeat *beat_of(const char *content)
{
    char text[8192];
    snprintf(text, sizeof text,
             "beat \"a\" { at_most = 2, %s\nchoice \"x\" { [[\"X\"]], reply = [[R]], because = [[B]], to = "
             "\"kept\", "
             "sets = { \"f\", \"g\" } } }\n",
             content);
    ChStatus status = kit_scenario(&kit, text, &scenario);
    char *said = kit_said(&kit);
    if (*said) print_message("%s", said);
    free(said);
    assert_int_equal(status, CH_OK);
    assert_int_equal(kit.said.count, 0);
    return &scenario.beats[ch_beat_find(&scenario, CH_STR("a"))];
}

static const ChCond *condition_of(const char *condition)
{
    char content[4096];
    snprintf(content, sizeof content, "says { [[Line]], when = %s },", condition);
    const ChCond *when = beat_of(content)->lines[0].when;
    assert_non_null(when);
    return when;
}

typedef struct RangeRow {
    const char *condition;
    ChVariable variable;
    int64_t low, high;
} RangeRow;

enum { HOUR = 3600, DAY = 24 * 3600 };

static void test_comparisons(void **state)
{
    (void)state;
    static const RangeRow rows[] = {
        {"anger:at_least(60)", CH_VAR_ANGER, 60, INT64_MAX},
        {"trust:below(30)", CH_VAR_TRUST, INT64_MIN, 29},
        {"anger:between(20, 60)", CH_VAR_ANGER, 20, 60},
        {"cost:at_least(money(50))", CH_VAR_COST, 5000, INT64_MAX},
        {"cost:below(money(0.01))", CH_VAR_COST, INT64_MIN, 0},
        {"clock:below(days(2))", CH_VAR_CLOCK, INT64_MIN, 2 * DAY - 1},
        {"clock:between(minutes(5), hours(2))", CH_VAR_CLOCK, 300, 2 * HOUR},
        {"count \"queue\":at_least(-5)", CH_VAR_COUNT, -5, INT64_MAX},
        {"times \"a\":at_least(2)", CH_VAR_TIMES, 2, INT64_MAX},
        /* it opens on Saturday at 12:50 */
        {"clock:at_least(at \"Saturday 12:50\")", CH_VAR_CLOCK, 0, INT64_MAX},
        {"clock:at_least(at \"Saturday 12:51\")", CH_VAR_CLOCK, 60, INT64_MAX},
        {"clock:below(at \"Saturday 12:49\")", CH_VAR_CLOCK, INT64_MIN, 7 * DAY - 60 - 1},
        {"clock:between(at \"Monday 09:00\", at \"Monday 10:00\")", CH_VAR_CLOCK, 44 * HOUR + 600,
         45 * HOUR + 600},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const ChCond *when = condition_of(rows[i].condition);
        assert_int_equal(when->op, CH_COND_RANGE);
        assert_int_equal(when->variable, rows[i].variable);
        assert_int_equal(when->low, rows[i].low);
        assert_int_equal(when->high, rows[i].high);
    }
    assert_int_equal(condition_of("count \"queue\":below(4)")->index, 0);
    assert_ptr_equal(&scenario.beats[condition_of("times \"a\":below(2)")->index],
                     &scenario.beats[ch_beat_find(&scenario, CH_STR("a"))]);
}

static void test_questions(void **state)
{
    (void)state;
    const ChCond *when = condition_of("flag \"g\"");
    assert_int_equal(when->op, CH_COND_FLAG);
    assert_int_equal(when->index, ch_flag_find(&scenario, CH_STR("g")));
    assert_int_equal(when->at.line, 2);
    assert_int_equal(when->at.column, 54);
    when = condition_of("shown \"thank\"");
    assert_int_equal(when->op, CH_COND_SHOWN);
    assert_int_equal(when->index, ch_behaviour_find(&scenario.words, CH_STR("thank")));
    when = condition_of("arisen \"fixed\"");
    assert_int_equal(when->op, CH_COND_ARISEN);
    assert_int_equal(when->index, ch_circumstance_find(&scenario.words, CH_STR("fixed")));
    when = condition_of("visited \"kept\"");
    assert_int_equal(when->op, CH_COND_VISITED);
    assert_int_equal(when->index, ch_beat_find(&scenario, CH_STR("kept")));
}

static void test_joins(void **state)
{
    (void)state;
    const ChCond *when =
        condition_of("all { flag \"f\", any { anger:below(5), trust:below(5) }, no(flag \"g\") }");
    assert_int_equal(when->op, CH_COND_ALL);
    assert_int_equal(when->part_count, 3);
    assert_int_equal(when->parts[0]->op, CH_COND_FLAG);
    assert_int_equal(when->parts[1]->op, CH_COND_ANY);
    assert_int_equal(when->parts[1]->parts[1]->variable, CH_VAR_TRUST);
    assert_int_equal(when->parts[2]->op, CH_COND_NO);
    assert_int_equal(when->parts[2]->part_count, 1);
    when = condition_of("no { flag \"f\", flag \"g\" }");
    assert_int_equal(when->op, CH_COND_NO);
    assert_int_equal(when->part_count, 2);
}

/* Conditions are values: they may be kept in a local and used more than once. */
static void test_conditions_can_be_named(void **state)
{
    (void)state;
    ChStatus status = kit_scenario(
        &kit,
        "local cross = anger:at_least(60)\n"
        "beat \"a\" { says { [[One.]], when = cross }, says { [[Two.]], when = no(cross) },\n"
        "choice \"x\" { [[\"X\"]], reply = [[R]], because = [[B]], to = \"kept\", when = cross } }",
        &scenario);
    assert_int_equal(status, CH_OK);
    const ChBeat *a = &scenario.beats[ch_beat_find(&scenario, CH_STR("a"))];
    assert_ptr_equal(a->lines[0].when, a->choices[0].when);
    assert_ptr_equal(a->lines[0].when, a->lines[1].when->parts[0]);
}

static void test_times(void **state)
{
    (void)state;
    static const struct {
        const char *time;
        ChTimeKind kind;
        int64_t seconds;
    } rows[] = {
        {"seconds(20)", CH_TIME_FOR, 20},          {"minutes(1.5)", CH_TIME_FOR, 90},
        {"hours(5)", CH_TIME_FOR, 5 * HOUR},       {"days(2)", CH_TIME_FOR, 2 * DAY},
        {"at \"Monday 00:00\"", CH_TIME_UNTIL, 0}, {"at \"Sunday 23:59\"", CH_TIME_UNTIL, 7 * DAY - 60},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char content[128];
        snprintf(content, sizeof content, "later = %s,", rows[i].time);
        const ChBeat *a = beat_of(content);
        assert_int_equal(a->later.kind, rows[i].kind);
        assert_int_equal(a->later.seconds, rows[i].seconds);
    }
}

static void test_money(void **state)
{
    (void)state;
    static const struct {
        const char *money;
        int64_t minor;
    } rows[] = {{"12", 1200},
                {"12.5", 1250},
                {"12.50", 1250},
                {"0.01", 1},
                {"19.99", 1999},
                {"0", 0},
                {"1000000000", 100000000000},
                {"1.1", 110}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char content[256];
        snprintf(
            content, sizeof content,
            "choice \"m\" { [[\"M\"]], reply = [[R]], because = [[B]], to = \"kept\", costs = money(%s) },",
            rows[i].money);
        assert_int_equal(beat_of(content)->choices[0].effect.costs, rows[i].minor);
    }
}

static void test_texts(void **state)
{
    (void)state;
    static const struct {
        const char *lua, *text;
    } rows[] = {
        {"\"plain\"", "plain"},
        {"[[  trimmed  ]]", "trimmed"},
        {"[[one\n   two]]", "one two"},
        {"[[one   \r\n   two]]", "one two"},
        {"[[one\n\n\n   two]]", "one\n\ntwo"},
        {"[[two  spaces]]", "two  spaces"},
        {"[[*loud* and \"quoted\"]]", "*loud* and \"quoted\""},
        {"[==[a ]] b]==]", "a ]] b"},
        {"\"caf\\u{e9} – 5\xE2\x82\xAC\"", "caf\xC3\xA9 – 5\xE2\x82\xAC"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char content[256], have[256];
        snprintf(content, sizeof content, "does %s,", rows[i].lua);
        snprintf(have, sizeof have, "%.*s", CH_FMT(beat_of(content)->lines[0].text));
        assert_string_equal(have, rows[i].text);
    }
}

/* A choice may be kept in a local and stand in two beats: each has its own. */
static void test_choice_used_twice(void **state)
{
    (void)state;
    ChStatus status = kit_scenario(
        &kit,
        "local same = choice \"x\" { [[\"X\"]], reply = [[R]], because = [[B]], to = \"kept\" }\n"
        "beat \"a\" { same }\nbeat \"b\" { same }\n",
        &scenario);
    assert_int_equal(status, CH_OK);
    const ChBeat *a = &scenario.beats[ch_beat_find(&scenario, CH_STR("a"))];
    const ChBeat *b = &scenario.beats[ch_beat_find(&scenario, CH_STR("b"))];
    assert_int_not_equal(a->choices[0].serial, b->choices[0].serial);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_comparisons), cmocka_unit_test(test_questions),
        cmocka_unit_test(test_joins),       cmocka_unit_test(test_conditions_can_be_named),
        cmocka_unit_test(test_times),       cmocka_unit_test(test_money),
        cmocka_unit_test(test_texts),       cmocka_unit_test(test_choice_used_twice),
    };
    return cmocka_run_group_tests(tests, open_kit, close_kit);
}
