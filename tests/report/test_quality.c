/* The rules of what a good scenario shows: each is kept at its bound, and each catches what is one past it. */
#include <string.h>

#include "base/arena_kit.h"
#include "report/fixture.h"
#include "report/places.h"

static ChQualityTable table;

static const ChQualityRule *rule(const Fixture *f, const char *name)
{
    ch_arena_reset(&arena);
    assert_int_equal(ch_quality_check(&f->scenario, &f->method, &f->found, &arena, &table, NULL), CH_OK);
    for (uint32_t i = 0; i < table.count; i++)
        if (ch_str_eq(table.rules[i].name, ch_str(name))) return &table.rules[i];
    fail_msg("no rule %s", name);
    return NULL;
}

static void expect_ok(const Fixture *f, const char *name)
{
    const ChQualityRule *found = rule(f, name);
    if (!found->ok) fail_msg("%s is not ok: %.*s", name, CH_FMT(found->advice));
    assert_int_equal(found->advice.n, 0);
}

static void expect_not(const Fixture *f, const char *name)
{
    const ChQualityRule *found = rule(f, name);
    if (found->ok) fail_msg("%s is ok", name);
    assert_true(found->advice.n > 20);
    assert_int_equal(found->advice.p[found->advice.n - 1], '.');
    assert_true(table.not_ok > 0);
}

static void the_fixture_has_two_faults(void **state)
{
    Fixture f;
    (void)state;
    fixture_init(&f);
    expect_not(&f, "beats-reachable");
    assert_non_null(strstr(table.rules[2].advice.p, "\"perhaps\""));
    expect_not(&f, "habit-longest");
    assert_int_equal(table.not_ok, 2);
    assert_int_equal(table.count, 28);
    fixture_free(&f);
}

#define EDGE(name, field, kept, broken)                                                                                \
    f.found.field = (kept);                                                                                            \
    expect_ok(&f, name);                                                                                               \
    f.found.field = (broken);                                                                                          \
    expect_not(&f, name)

static void whole_scenarios_only(void **state)
{
    Fixture f;
    (void)state;
    fixture_init(&f);
    EDGE("complete", complete, true, false);
    EDGE("coverage", coverage, 100, 99);
    EDGE("beats-reachable", beat_reached[4], true, false);
    EDGE("choices-reachable", choices_reached, 6, 5);
    EDGE("steps-earnable", earnable[2], true, false);
    assert_non_null(strstr(rule(&f, "steps-earnable")->advice.p, "\"its-own-case\""));
    EDGE("steps-missable", missable[3], true, false);
    EDGE("dead-end", dead_end, CH_NONE, 1);
    fixture_free(&f);
}

static void no_habit_may_win(void **state)
{
    Fixture f;
    (void)state;
    fixture_init(&f);
    EDGE("habit-first", habits[CH_HABIT_FIRST].points, 5049, 5050);
    EDGE("habit-last", habits[CH_HABIT_LAST].points, 5049, 5050);
    EDGE("habit-longest", habits[CH_HABIT_LONGEST].points, 5049, 5050);
    EDGE("habit-shortest", habits[CH_HABIT_SHORTEST].points, 5049, 5050);
    EDGE("habit-give", habits[CH_HABIT_GIVE].points, 6049, 6050);
    EDGE("habit-never-give", habits[CH_HABIT_NEVER_GIVE].points, 6049, 6050);
    EDGE("habit-agree", habits[CH_HABIT_AGREE].points, 8049, 8050);
    EDGE("habit-calm", habits[CH_HABIT_CALM].points, 8049, 8050);
    EDGE("random-mean", random_points, 2450, 2449);
    EDGE("random-mean", random_points, 5049, 5050);
    fixture_free(&f);
}

static void form_tells_nothing(void **state)
{
    Fixture f;
    (void)state;
    fixture_init(&f);
    EDGE("length-r", quality.length_r, 2000, 2001);
    EDGE("length-r", quality.length_r, -2000, -2001);
    EDGE("best-position", quality.position_share[1], 5500, 5501);
    f.found.quality.position_count = 0;
    expect_ok(&f, "best-position");
    EDGE("same-reply", quality.same_reply, CH_NONE, 1);
    assert_non_null(strstr(rule(&f, "same-reply")->advice.p, "\"tell_me\""));
    fixture_free(&f);
}

static void what_is_said_must_matter(void **state)
{
    Fixture f;
    (void)state;
    fixture_init(&f);
    EDGE("harm-costs", quality.only_avoid_near, 2, 3);
    EDGE("harm-costs", quality.only_avoid, 30, 29);
    EDGE("two-clean", quality.two_clean, 3, 2);
    EDGE("tempting", quality.tempting, 5, 4);
    f.found.quality.tempting = 5;
    EDGE("tempting", quality.rows, 10, 11);
    f.found.quality.rows = 10;
    EDGE("spread", quality.spread, 6, 5);
    EDGE("best-lost", quality.best_lost, 9000, 9001);
    f.found.quality.best_lost = -1;
    expect_ok(&f, "best-lost");
    EDGE("best-over-budget", quality.best_over_budget, 9000, 9001);
    EDGE("giving-most", quality.most_given_well, 8999, 9000);
    EDGE("giving-most", quality.most_given_well, INT64_MIN, 9000);
    f.found.quality.most_given = 0; /* nothing can be given */
    expect_ok(&f, "giving-most");
    EDGE("recovery", quality.recoveries, 1, 0);
    fixture_free(&f);
}

static void expect_says(const Fixture *f, const char *name, const char *part)
{
    expect_not(f, name);
    ChStr advice = rule(f, name)->advice;
    if (!strstr(advice.p, part)) fail_msg("%s does not say %s: %s", name, part, advice.p);
}

/* Advice about the whole says where it is so. */
static void places_are_named(void **state)
{
    Fixture f;
    (void)state;
    fixture_init(&f);
    ChQuality *q = &f.found.quality;
    q->only_avoid_near = 3, q->two_clean = 2, q->tempting = 4, q->spread = 5;
    expect_says(&f, "tempting", "the best. None does in \"note\".");
    expect_says(&f, "spread", "join the beats. So it is in \"note\".");
    assert_null(ch_where_first_harm(&f.scenario, &f.found));
    expect_says(&f, "harm-costs", "let the story remember them."); /* and no word more: there is none */
    expect_says(&f, "two-clean", "three beats or more.");
    f.found.worths[2].clean = false;
    f.found.worths[2].only_avoid = true;
    expect_says(&f, "harm-costs", "let the story remember them. They are \"look_first\".");
    expect_says(&f, "two-clean", "There is none in \"arrives\".");
    assert_ptr_equal(ch_where_first_harm(&f.scenario, &f.found), &f.scenario.beats[0].choices[2]);
    f.scenario.beats[0].choices[1].effect.trust = 9;
    f.found.habits[CH_HABIT_AGREE].points = 9000;
    expect_says(&f, "habit-agree", "That is the best answer in \"arrives\", \"note\".");
    f.scenario.beats[0].choices[1].effect.trust = 0;
    f.found.earnable[1] = false;
    expect_says(&f, "steps-earnable", "The step \"call-back\" is met in no play: write a choice that shows what it asks, where it counts (once).");
    f.found.earnable[2] = false;
    expect_says(&f, "steps-earnable", "\"call-back\", \"its-own-case\"");
    fixture_free(&f);
}

static void outcomes_follow_the_score(void **state)
{
    Fixture f;
    (void)state;
    fixture_init(&f);
    EDGE("outcome-order", quality.mean[CH_WAVERING], 6099, 6100);
    f.found.quality.mean[CH_WAVERING] = -1; /* then kept stands above lost */
    EDGE("outcome-order", quality.mean[CH_LOST], 6099, 6100);
    f.found.quality.mean[CH_LOST] = -1;
    expect_ok(&f, "outcome-order");
    fixture_free(&f);
}

static void no_memory_is_a_status(void **state)
{
    ChStatus status = CH_NO_MEMORY;
    Fixture f;
    (void)state;
    fixture_init(&f);
    for (uint32_t n = 1; status != CH_OK; n++) {
        Failing failing = {n, 0};
        ChArena small;
        ch_arena_init(&small, failing_allocator(&failing), SIZE_MAX);
        status = ch_quality_check(&f.scenario, &f.method, &f.found, &small, &table, NULL);
        assert_true(status == CH_OK || status == CH_NO_MEMORY);
        ch_arena_free(&small);
        assert_true(n < 100);
    }
    fixture_free(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_fixture_has_two_faults), cmocka_unit_test(whole_scenarios_only),
        cmocka_unit_test(no_habit_may_win),           cmocka_unit_test(form_tells_nothing),
        cmocka_unit_test(what_is_said_must_matter),   cmocka_unit_test(outcomes_follow_the_score),
        cmocka_unit_test(no_memory_is_a_status),      cmocka_unit_test(places_are_named),
    };
    return cmocka_run_group_tests_name("report.quality", tests, arena_begin, arena_end);
}
