/* What a method's file becomes, in the library's words and in a scenario's. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "load_kit.h"

static Kit kit;
static ChMethod method;

static int open_kit(void **state)
{
    (void)state;
    kit_open(&kit);
    return ch_load_method(kit.library, "full", NULL, &kit.arena, &method, &kit.said, &kit.error) == CH_OK &&
                   !kit.said.count
               ? 0
               : -1;
}

static int close_kit(void **state)
{
    (void)state;
    kit_close(&kit);
    return 0;
}

static bool is(ChStr have, const char *want)
{
    return ch_str_eq(have, ch_str(want));
}

static const ChStep *step(const char *id)
{
    for (uint32_t i = 0; i < method.step_count; i++)
        if (is(method.steps[i].id, id)) return &method.steps[i];
    fail_msg("there is no step %s", id);
    return NULL;
}

static ChSet shows(const char *one, const char *two)
{
    ChSet set = {{0, 0}};
    ch_set_add(&set, ch_behaviour_find(ch_library_words(kit.library), ch_str(one)));
    if (two) ch_set_add(&set, ch_behaviour_find(ch_library_words(kit.library), ch_str(two)));
    return set;
}

static uint32_t circumstance(const char *id)
{
    return ch_circumstance_find(ch_library_words(kit.library), ch_str(id));
}

static void test_head(void **state)
{
    (void)state;
    assert_true(is(method.id, "full"));
    assert_true(is(method.title, "All of it"));
    assert_true(is(method.note, "Ours, and we say so."));
    assert_int_equal(method.setback, UINT64_C(1) << circumstance("customer_leaves"));
    assert_true(is(method.source.title, "A handbook"));
    assert_true(is(method.source.site, "On the shelf"));
    assert_true(is(method.source.author, "A. Body"));
    assert_int_equal(method.source.year, 2010);
    assert_int_equal(method.step_count, 9);
}

static void test_plain_step(void **state)
{
    (void)state;
    const ChStep *hear = step("hear");
    assert_true(is(hear->title, "Hear"));
    assert_true(is(hear->guidance, "Let them finish."));
    assert_int_equal(hear->weight, 3);
    assert_int_equal(hear->group_count, 1);
    assert_true(ch_set_eq(hear->groups[0], shows("hear_out", NULL)));
    assert_true(ch_set_eq(hear->broken_by, shows("interrupt", "stonewall")));
    assert_int_equal(hear->after, CH_NONE);
    assert_int_equal(hear->since, CH_NONE);
    assert_int_equal(hear->within_s, INT64_MAX);
    assert_false(hear->throughout || hear->asks);
    assert_int_equal(hear->at.line, 6);
    assert_int_equal(hear->at.column, 1);
}

static void test_groups(void **state)
{
    (void)state;
    const ChStep *thank = step("thank"), *either = step("either"), *both = step("both");
    assert_true(is(thank->title, "Thank them, and say sorry."));
    assert_int_equal(thank->weight, 1);
    assert_int_equal(thank->group_count, 2);
    assert_true(ch_set_eq(thank->groups[1], shows("apologise", NULL)));
    assert_true(ch_set_eq(thank->met_by, shows("thank", "apologise")));
    assert_int_equal(thank->after, 0);
    assert_int_equal(either->group_count, 1);
    assert_true(ch_set_eq(either->groups[0], shows("thank", "apologise")));
    assert_int_equal(both->group_count, 2);
    assert_true(ch_set_eq(both->groups[0], shows("hear_out", NULL)));
    assert_true(ch_set_eq(both->groups[1], shows("thank", "apologise")));
}

static void test_circumstances(void **state)
{
    (void)state;
    uint64_t leaves = UINT64_C(1) << circumstance("customer_leaves"),
             promise = UINT64_C(1) << circumstance("promise_made");
    assert_true(step("asked")->asks);
    assert_int_equal(step("asked")->if_arises, leaves);
    assert_int_equal(step("asked_any")->if_arises, leaves | promise);
    assert_false(step("asked_any")->if_all);
    assert_int_equal(step("asked_all")->if_arises, leaves | promise);
    assert_true(step("asked_all")->if_all);
    assert_int_equal(step("timed")->needs, UINT64_C(1) << circumstance("fixed"));
    assert_int_equal(step("timed")->since, circumstance("fixed"));
    assert_int_equal(step("timed")->from_s, 86400);
    assert_int_equal(step("timed")->within_s, 3 * 86400);
    assert_true(step("always")->throughout);
    assert_int_equal(step("always")->group_count, 0);
}

static void test_in_a_scenario_s_words(void **state)
{
    (void)state;
    ChScenario scenario;
    ChMethod bound;
    assert_int_equal(
        ch_load_scenario(kit.library, "everything", &kit.arena, &scenario, &kit.said, &kit.error), CH_OK);
    assert_int_equal(
        ch_load_method(kit.library, "full", &scenario.words, &kit.arena, &bound, &kit.said, &kit.error),
        CH_OK);
    assert_int_equal(bound.step_count, method.step_count);
    assert_true(ch_set_eq(bound.steps[0].met_by, step("hear")->met_by));
}

static void test_not_found(void **state)
{
    (void)state;
    ChMethod none;
    assert_int_equal(ch_load_method(kit.library, "plane", NULL, &kit.arena, &none, &kit.said, &kit.error),
                     CH_NOT_FOUND);
    assert_non_null(strstr(kit.error.message, "did you mean \"plain\"?"));
    ChProgramme programme;
    assert_int_equal(ch_load_programme(kit.library, "frist", &kit.arena, &programme, &kit.said, &kit.error),
                     CH_NOT_FOUND);
    assert_non_null(strstr(kit.error.message, "did you mean \"first\"?"));
}

/* The methods that the design writes down load with the shipped words. */
static void test_shipped_methods(void **state)
{
    (void)state;
    ChLibrary *library;
    ChDiagnostics said;
    ChError error;
    ch_diagnostics_init(&said, ch_heap());
    assert_int_equal(ch_library_open(CH_SOURCE_DIR "/scenarios", ch_heap(), &library, &said, &error), CH_OK);
    uint32_t count;
    const ChStr *ids = ch_library_methods(library, &count);
    for (uint32_t i = 0; i < count; i++) {
        ChMethod one;
        ChStatus status = ch_load_method(library, ids[i].p, NULL, &kit.arena, &one, &said, &error);
        if (status != CH_OK) print_message("%s\n", error.message);
        assert_int_equal(status, CH_OK);
    }
    ch_library_close(library);
    ch_diagnostics_free(&said);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_head),
        cmocka_unit_test(test_plain_step),
        cmocka_unit_test(test_groups),
        cmocka_unit_test(test_circumstances),
        cmocka_unit_test(test_in_a_scenario_s_words),
        cmocka_unit_test(test_not_found),
        cmocka_unit_test(test_shipped_methods),
    };
    return cmocka_run_group_tests(tests, open_kit, close_kit);
}
