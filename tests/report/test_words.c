#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "report/fixture.h"
#include "words/course.h"
#include "words/words.h"

static ChText out = {0};

static void expect(const char *text)
{
    assert_false(out.failed);
    assert_string_equal(out.p ? out.p : "", text);
    ch_text_free(&out);
}

static int begin(void **state)
{
    (void)state;
    out = (ChText){.from = ch_heap()};
    return 0;
}

static void moods_follow_the_ramp(void **state)
{
    static const struct {
        int32_t degrees;
        const char *word;
    } rows[] = {{-5, "Calm"}, {0, "Calm"},   {19, "Calm"},  {20, "Wary"},    {39, "Wary"},     {40, "Annoyed"}, {59, "Annoyed"},
                {60, "Angry"}, {79, "Angry"}, {80, "Furious"}, {100, "Furious"}, {140, "Furious"}};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_string_equal(ch_mood_word(ch_mood(rows[i].degrees)).p, rows[i].word);
}

static void money_reads_as_people_write_it(void **state)
{
    static const struct {
        const char *currency;
        int64_t minor;
        const char *text;
    } rows[] = {{"GBP", 0, "£0"},          {"GBP", 1250, "£12.50"},       {"GBP", 112000, "£1,120"}, {"EUR", 5, "€0.05"},
                {"GBP", -1200, "-£12"},    {"JPY", 1200, "¥1,200"},       {"CHF", 1200, "CHF\u00A012"},
                {"KWD", 1500, "KWD\u00A01.500"}, {"", 1200, "12"},        {"USD", 123456789, "$1,234,567.89"},
                {"GBP", INT64_MIN, "-£92,233,720,368,547,758.08"}};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ch_say_money(ch_str(rows[i].currency), rows[i].minor, &out);
        expect(rows[i].text);
    }
}

static void times_are_told_as_days_and_hours(void **state)
{
    Fixture f;
    (void)state;
    fixture_init(&f);
    ch_say_when(&f.scenario, 8 * 60, &out);
    expect("Saturday 12:58");
    ch_say_when(&f.scenario, 2 * 86400, &out);
    expect("Monday 12:50");
    ch_say_when(&f.scenario, 9 * 86400, &out);
    expect("Monday 12:50, 9 days on");
    fixture_free(&f);
}

static void durations_keep_two_units(void **state)
{
    static const struct {
        int64_t seconds;
        const char *text;
    } rows[] = {{0, "no time"},       {1, "1 second"},          {45, "45 seconds"}, {60, "1 minute"}, {95, "1 minute"},
                {3600, "1 hour"},     {3700, "1 hour and 1 minute"}, {2 * 86400 + 1200, "2 days and 20 minutes"},
                {90061, "1 day and 1 hour"}};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ch_say_duration(rows[i].seconds, &out);
        expect(rows[i].text);
    }
}

static void what_is_later_is_one_unit(void **state)
{
    static const struct {
        int64_t seconds;
        const char *text;
    } rows[] = {{45, "1 minute later"},  {15 * 60, "15 minutes later"},     {45 * 60, "1 hour later"},  {100 * 60, "2 hours later"},
                {17 * 3600, "17 hours later"}, {18 * 3600, "1 day later"}, {86400 + 1380, "1 day later"}, {37 * 3600, "2 days later"}};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ch_say_later(rows[i].seconds, &out);
        expect(rows[i].text);
    }
}

static void speech_stands_in_real_quotes(void **state)
{
    static const struct {
        const char *raw, *text;
    } rows[] = {{"\"Go on.\"", "‘Go on.’"},
                {"  \"I'm sorry...\" ", "‘I’m sorry…’"},
                {"Pick up a boot.", "Pick up a boot."},
                {"\"One.\" Wait. \"Two.\"", "‘One.’ Wait. ‘Two.’"},
                {"", "(silence)"},
                {" ", "(silence)"}};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ch_say_speech(ch_str(rows[i].raw), &out);
        expect(rows[i].text);
    }
    ch_say_theirs(ch_str("\"They'll give,\" he says."), &out);
    expect("“They’ll give,” he says.");
}

static void what_could_steer_a_terminal_is_left_out(void **state)
{
    (void)state;
    ch_say_clean(ch_str("a\x1b[31mb\x07\x7f\xc2\x9b" "c\nd\te\r\xe2\x80\xae" "f"), &out);
    expect("a[31mbc d ef");
    ch_say_clean((ChStr){"a\0b", 3}, &out);
    expect("a\xEF\xBF\xBD" "b");
    ch_say_clean(ch_str("caf\xe9 \xe2\x82"), &out);
    expect("caf\xEF\xBF\xBD \xEF\xBF\xBD\xEF\xBF\xBD");
}

static void emphasis_needs_both_asterisks(void **state)
{
    static const struct {
        const char *text, *told;
    } rows[] = {{"a *b* c", "a [b] c"}, {"5 * 3 * 2", "5 * 3 * 2"}, {"*all*", "[all]"},
                {"*open", "*open"},     {"**", "**"},               {"a*b c*d", "a[b c]d"},
                {"*a* and *b*", "[a] and [b]"}};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ChStr rest = ch_str(rows[i].text), run;
        bool emphasised;
        while (ch_emphasis_next(&rest, &run, &emphasised))
            ch_text_addf(&out, "%s%.*s%s", emphasised ? "[" : "", CH_FMT(run), emphasised ? "]" : "");
        expect(rows[i].told);
    }
}

static void earned_is_told_in_quarters(void **state)
{
    (void)state;
    ch_say_earned(0, 12, &out);
    expect("0 of 3");
    ch_say_earned(9, 12, &out);
    expect("2¼ of 3");
    ch_say_earned(3, 4, &out);
    expect("¾ of 1");
}

static void the_verdict_says_how_it_came_out(void **state)
{
    Fixture f;
    (void)state;
    fixture_init(&f);
    ch_say_verdict(&f.debrief, &out);
    expect("Marian Holloway stays your customer, and is calm at the end");
    f.debrief.cost = 14000;
    ch_say_verdict(&f.debrief, &out);
    expect("Marian Holloway stays your customer, for £140 where you may give £60");
    f.debrief.outcome = CH_LOST;
    f.debrief.anger_end = 86;
    ch_say_verdict(&f.debrief, &out);
    expect("Marian Holloway will not be back, and is furious at the end");
    f.scenario.customer.name = CH_STR("");
    f.debrief.outcome = CH_WAVERING;
    ch_say_verdict(&f.debrief, &out);
    expect("The customer has not decided, and is furious at the end");
    f.debrief.ended = false;
    ch_say_verdict(&f.debrief, &out);
    expect("This play is still open after 7 lines");
    fixture_free(&f);
}

static void a_score_never_stands_alone(void **state)
{
    Fixture f;
    (void)state;
    fixture_init(&f);
    ch_say_score(&f.debrief, &f.about, &out);
    expect("78 of 100, the best this situation allows. Your first score was 51; this is your best.");
    f.about.first_points = f.about.best_points;
    ch_say_score(&f.debrief, &f.about, &out);
    expect("78 of 100, the best this situation allows. That is your first score, and your best so far.");
    f.debrief.points -= 10 * CH_POINTS / 100; /* tried again from a line, say */
    ch_say_score(&f.debrief, &f.about, &out);
    expect("68 of 100, the best this situation allows. Your first score was 78, and is still your best.");
    f.about.best_points += 2 * CH_POINTS / 100;
    ch_say_score(&f.debrief, &f.about, &out);
    expect("68 of 100, the best this situation allows. Your first score was 78, your best 80.");
    f.debrief.points += 10 * CH_POINTS / 100;
    int32_t best_points = f.about.best_points, first_points = f.about.first_points;
    f.about.best_points = f.about.first_points = 3300;
    ch_say_score(&f.debrief, &f.about, &out);
    expect("78 of 100, the best this situation allows. Your first score was 33, and is still your best. This play is not counted for those.");
    f.about.best_points = best_points, f.about.first_points = first_points;
    f.about.scored_before = false;
    ch_say_score(&f.debrief, &f.about, &out);
    expect("78 of 100, the best this situation allows.");
    fixture_free(&f);
}

/* What cost nothing is not said to have cost less than something. */
static void costs_are_said_as_they_are(void **state)
{
    static const struct {
        int32_t regret;
        const char *words;
    } costs[] = {{0, "It cost no points."}, {CH_POINTS / 100 / 4, "It cost less than one point."},
                 {CH_POINTS / 100, "It cost 1 of the 100 points."}, {12 * CH_POINTS / 100, "It cost 12 of the 100 points."}, {-1, ""}};
    Fixture f;
    (void)state;
    fixture_init(&f);
    for (size_t i = 0; i < sizeof costs / sizeof *costs; i++) {
        ChDecisionTold told = f.debrief.decisions[0];
        told.regret = costs[i].regret;
        ch_say_regret(&told, &out);
        expect(costs[i].words);
    }
    assert_true(f.debrief.moment_count > 0);
    assert_true(ch_dear(&f.debrief));
    f.debrief.decisions[f.debrief.moments[0]].regret = CH_POINTS / 100 / 4;
    assert_false(ch_dear(&f.debrief));
    ch_say_turn(&f.debrief, &out);
    expect("No line cost you as much as one point.");
    fixture_free(&f);
}

static void one_decision_is_one_row_of_evidence(void **state)
{
    Fixture f;
    ChEvidenceRow row;
    uint32_t next = 0;
    (void)state;
    fixture_init(&f);
    assert_true(ch_evidence_next(&f.debrief.steps[0], &next, &row));
    assert_int_equal(row.count, 1);
    assert_true(row.at->broke);
    assert_true(ch_evidence_next(&f.debrief.steps[0], &next, &row));
    assert_int_equal(row.count, 2);
    ch_say_evidence_what(&f.debrief, &row, &out);
    expect("Lets them finish, and asks for more. Thanks them for telling it (partly)");
    assert_false(ch_evidence_next(&f.debrief.steps[0], &next, &row));
    /* Two parts of one letter are two quotations. */
    f.debrief.steps[0].evidence[2].quote = CH_STR("Thank you for telling me.");
    next = 1;
    assert_true(ch_evidence_next(&f.debrief.steps[0], &next, &row));
    assert_int_equal(row.count, 1);
    assert_true(ch_evidence_next(&f.debrief.steps[0], &next, &row));
    assert_int_equal(row.count, 1);
    assert_true(ch_str_eq(row.at->quote, CH_STR("Thank you for telling me.")));
    fixture_free(&f);
}

static void the_cost_is_told_against_what_may_be_given(void **state)
{
    Fixture f;
    (void)state;
    fixture_init(&f);
    ch_say_cost(&f.debrief, &out);
    expect("£12 of the £60 you may give");
    f.debrief.cost = 9500;
    ch_say_cost(&f.debrief, &out);
    expect("£95 of the £60 you may give, so £35 too much");
    f.debrief.may_give = 0;
    ch_say_cost(&f.debrief, &out);
    expect("£95 where you may give nothing");
    f.debrief.outcome = CH_LOST;
    ch_say_worth(&f.debrief, &out);
    expect("With it goes the £900 that Marian Holloway is worth from here on");
    fixture_free(&f);
}

/* What is used up is said of its situation; the stage asks for a talk only when nothing else of it can be played. */
static void used_up_is_a_situation(void **state)
{
    (void)state;
    ChStagePart parts[] = {{.scenario = CH_STR("shoe"), .title = CH_STR("The shoe return"), .left = 0},
                           {.scenario = CH_STR("mail"), .left = 2},
                           {.scenario = CH_STR("call"), .left = 0, .done = true}};
    ChStageStanding standing = {.state = CH_COURSE_OPEN, .parts = parts, .part_count = 3, .done = 1, .has_due = true, .days_left = 1};
    ChCourse course = {.stages = &standing, .stage_count = 1};
    ch_say_stage_state(&course, 0, &out);
    expect("1 of 3, due tomorrow; the attempts at ‘The shoe return’ are used up");
    ch_say_pace(&course, &out);
    expect("Talk with your trainer about what comes next.");
    parts[1].left = 0;
    standing.state = CH_COURSE_SPENT;
    ch_say_stage_state(&course, 0, &out);
    expect("The attempts at ‘The shoe return’ and ‘mail’ are used up; talk with your trainer");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(used_up_is_a_situation, begin),
        cmocka_unit_test_setup(moods_follow_the_ramp, begin),
        cmocka_unit_test_setup(money_reads_as_people_write_it, begin),
        cmocka_unit_test_setup(times_are_told_as_days_and_hours, begin),
        cmocka_unit_test_setup(durations_keep_two_units, begin),
        cmocka_unit_test_setup(what_is_later_is_one_unit, begin),
        cmocka_unit_test_setup(speech_stands_in_real_quotes, begin),
        cmocka_unit_test_setup(what_could_steer_a_terminal_is_left_out, begin),
        cmocka_unit_test_setup(emphasis_needs_both_asterisks, begin),
        cmocka_unit_test_setup(earned_is_told_in_quarters, begin),
        cmocka_unit_test_setup(the_verdict_says_how_it_came_out, begin),
        cmocka_unit_test_setup(a_score_never_stands_alone, begin), cmocka_unit_test_setup(costs_are_said_as_they_are, begin),
        cmocka_unit_test_setup(one_decision_is_one_row_of_evidence, begin),
        cmocka_unit_test_setup(the_cost_is_told_against_what_may_be_given, begin),
    };
    return cmocka_run_group_tests_name("report.words", tests, NULL, NULL);
}
