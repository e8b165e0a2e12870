/* Methods in another vocabulary, and how a rule reads. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/score.h"

static ChBehaviour behaviours[] = {{.id = {"hear", 4}}, {.id = {"thank", 5}}};
static ChCircumstance all[] = {{.id = {"fixed", 5}}, {.id = {"left", 4}}}, less[] = {{.id = {"left", 4}}};
static const ChVocabulary from = {behaviours, 2, all, 2, {{0, 0}}}, to = {behaviours, 2, less, 1, {{0, 0}}};

static ChStep step_of(uint64_t needs, uint32_t since, uint64_t if_arises, bool if_all)
{
    return (ChStep){.id = CH_STR("s"), .weight = 1, .groups = {{{1, 0}}}, .group_count = 1, .met_by = {{1, 0}},
                    .after = CH_NONE, .needs = needs, .since = since, .within_s = INT64_MAX, .asks = if_arises != 0,
                    .if_arises = if_arises, .if_all = if_all};
}

/* What the step earns once its behaviour is shown, everything that the other vocabulary knows having arisen. */
static ChStepStatus status_there(ChStep step)
{
    ChArena arena;
    ChMethod method = {.id = CH_STR("m"), .steps = &step, .step_count = 1}, bound;
    ChMoment now = {.arisen = 1};
    ChResult result = {.shows = {{1, 0}}};
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    assert_int_equal(ch_method_seal(&method, NULL), CH_OK);
    assert_int_equal(ch_method_bind(&method, &from, &to, &arena, &bound, NULL), CH_OK);
    ch_score_observe(&bound, &now, 1, &result);
    ChStepStatus status = ch_step_status(&bound, 0, &now);
    ch_arena_free(&arena);
    return status;
}

static void test_unknown_circumstances(void **unused)
{
    (void)unused;
    assert_int_equal(status_there(step_of(0, CH_NONE, 0, false)), CH_STEP_MET);
    assert_int_equal(status_there(step_of(2, CH_NONE, 0, false)), CH_STEP_MET);     /* needs left: known */
    assert_int_equal(status_there(step_of(1, CH_NONE, 0, false)), CH_STEP_MISSED);  /* needs fixed: it cannot arise */
    assert_int_equal(status_there(step_of(0, 0, 0, false)), CH_STEP_MISSED);        /* since fixed */
    assert_int_equal(status_there(step_of(0, CH_NONE, 3, false)), CH_STEP_MET);     /* any of both */
    assert_int_equal(status_there(step_of(0, CH_NONE, 3, true)), CH_STEP_NOT_ASKED); /* all of both */
}

static void rule_is(ChStep step, const char *rule)
{
    ChMethod method = {.steps = &step, .step_count = 1};
    ChText text = {.from = ch_heap()};
    ch_step_rule(&method, 0, &from, &text);
    assert_string_equal(text.p, rule);
    ch_text_free(&text);
}

static void test_rules(void **unused)
{
    (void)unused;
    ChStep step = step_of(0, CH_NONE, 0, false);
    rule_is(step, "once");
    step = step_of(1, 0, 2, false);
    rule_is(step, "if left; needs fixed; after fixed");
    step.from_s = 86400, step.within_s = 3 * 86400;
    rule_is(step, "if left; needs fixed; from 1 day to 3 days after fixed");
    step.from_s = 0;
    rule_is(step, "if left; needs fixed; within 3 days after fixed");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_unknown_circumstances), cmocka_unit_test(test_rules)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
