/* A library of two folders: what lies in the second comes beside the first, and never in its place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "load_kit.h"

#define BEHAVIOUR(id) "behaviour \"" id "\" { [[Does it.]], from = \"a source\" }\n"
#define METHOD(id, met_by)                                                                                            \
    "method { id = \"" id "\", title = \"Plain\", source = { title = \"A handbook\" } }\n"                            \
    "step \"hear\" { [[Let them finish.]], weight = 2, met_by = \"" met_by "\" }\n"
#define SCENARIO(id, title, method, shows)                                                                            \
    "scenario { id = \"" id "\", title = \"" title "\", channel = \"phone\", method = \"" method "\",\n"               \
    "  brief = [[Somebody rings.]], goal = [[They are heard.]],\n"                                                    \
    "  customer = { name = \"Ada\", anger = 40, trust = 50 }, starts = \"a\" }\n"                                     \
    "beat \"a\" { says [[Hello?]], choice \"go\" { [[\"Go on.\"]], reply = [[Well.]], because = [[Why.]],\n"          \
    "  shows = \"" shows "\", to = \"kept\" } }\nending \"kept\" { outcome = \"kept\", says [[Goodbye.]] }\n"

static Kit kit;

static int set_up(void **state)
{
    (void)state;
    memset(&kit, 0, sizeof kit);
    ch_diagnostics_init(&kit.said, ch_heap());
    ch_arena_init(&kit.arena, ch_heap(), SIZE_MAX);
    kit_folder(&kit);
    kit_write(&kit, "first/behaviours.lua", BEHAVIOUR("hear"));
    kit_write(&kit, "first/methods/plain.lua", METHOD("plain", "hear"));
    kit_write(&kit, "first/both/scenario.lua", SCENARIO("both", "The first", "plain", "hear"));
    kit_write(&kit, "first/zoo/scenario.lua", SCENARIO("zoo", "The zoo", "plain", "hear"));
    kit_write(&kit, "second/behaviours.lua", BEHAVIOUR("smile"));
    kit_write(&kit, "second/methods/house.lua", METHOD("house", "smile"));
    kit_write(&kit, "second/both/scenario.lua", SCENARIO("both", "The second", "plain", "hear"));
    kit_write(&kit, "second/desk/scenario.lua", SCENARIO("desk", "The desk", "house", "smile"));
    return ch_library_open(kit_path(&kit, "first"), ch_heap(), &kit.library, &kit.said, &kit.error) == CH_OK ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    kit_close(&kit);
    return 0;
}

static ChStatus add(void)
{
    return ch_library_add(kit.library, kit_path(&kit, "second"), &kit.said, &kit.error);
}

static ChStatus load(const char *id, ChScenario *scenario)
{
    return ch_load_scenario(kit.library, id, &kit.arena, scenario, &kit.said, &kit.error);
}

static void is(ChStr have, const char *want)
{
    if (!ch_str_eq(have, ch_str(want))) fail_msg("\"%.*s\" instead of \"%s\"", CH_FMT(have), want);
}

static void what_only_the_second_has_comes_behind(void **state)
{
    (void)state;
    uint32_t count;
    assert_int_equal(add(), CH_OK);
    const ChStr *ids = ch_library_scenarios(kit.library, &count);
    assert_int_equal(count, 3);
    is(ids[0], "both");
    is(ids[1], "zoo");
    is(ids[2], "desk");
    ids = ch_library_methods(kit.library, &count);
    assert_int_equal(count, 2);
    is(ids[1], "house");
}

static void an_id_of_both_is_the_first_ones(void **state)
{
    (void)state;
    ChScenario scenario;
    ChText path = {.from = ch_heap()};
    assert_int_equal(add(), CH_OK);
    assert_int_equal(load("both", &scenario), CH_OK);
    is(scenario.title, "The first");
    assert_int_equal(ch_find_scenario(kit.library, "both", &path, &kit.error), CH_OK);
    is(ch_text_view(&path), kit_path(&kit, "first/both/scenario.lua"));
    ch_text_free(&path);
}

static void its_scenarios_methods_and_behaviours_go_together(void **state)
{
    (void)state;
    ChScenario scenario;
    ChMethod method;
    assert_int_equal(add(), CH_OK);
    assert_int_equal(load("desk", &scenario), CH_OK);
    is(scenario.title, "The desk");
    assert_int_equal(ch_load_method(kit.library, "house", &scenario.words, &kit.arena, &method, &kit.said, &kit.error), CH_OK);
    assert_int_equal(kit.said.count, 0);
}

static void what_is_nowhere_was_looked_for_in_both(void **state)
{
    (void)state;
    ChScenario scenario;
    assert_int_equal(add(), CH_OK);
    assert_int_equal(load("dusk", &scenario), CH_NOT_FOUND);
    assert_non_null(strstr(kit.error.message, "/first or "));
    assert_non_null(strstr(kit.error.message, "/second; did you mean \"desk\"?"));
    kit_write(&kit, "lost/scenario.lua", SCENARIO("lost", "Lost", "huose", "smile"));
    assert_int_equal(load(kit_path(&kit, "lost"), &scenario), CH_BAD_INPUT);
    char *said = kit_said(&kit);
    assert_non_null(strstr(said, "/first/methods or "));
    assert_non_null(strstr(said, "/second/methods; did you mean \"house\"?"));
    free(said);
}

static void a_folder_that_is_not_there_adds_nothing(void **state)
{
    (void)state;
    uint32_t count;
    assert_int_equal(ch_library_add(kit.library, kit_path(&kit, "third"), &kit.said, &kit.error), CH_OK);
    assert_null(ch_library_second(kit.library));
    ch_library_scenarios(kit.library, &count);
    assert_int_equal(count, 2);
}

static void behaviours_that_do_not_load_leave_the_rest(void **state)
{
    (void)state;
    ChScenario scenario;
    kit_write(&kit, "second/behaviours.lua", BEHAVIOUR("smile") BEHAVIOUR("hear")); /* one that the first declared */
    assert_int_equal(add(), CH_BAD_INPUT);
    assert_int_equal(kit.said.errors, 1);
    assert_int_equal(load("zoo", &scenario), CH_OK);
    assert_int_equal(load("desk", &scenario), CH_BAD_INPUT); /* nobody smiles */
}

/* What comes in the scenario's own folder needs nothing of the library but its common words. */
static void a_scenario_brings_its_method(void **state)
{
    (void)state;
    ChScenario scenario;
    ChMethod method;
    kit_write(&kit, "packed/methods/house.lua", METHOD("house", "nod"));
    kit_write(&kit, "packed/scenario.lua", BEHAVIOUR("nod") SCENARIO("packed", "Packed", "house", "nod"));
    assert_int_equal(load(kit_path(&kit, "packed"), &scenario), CH_OK);
    assert_int_equal(ch_load_method_of(kit.library, &scenario, "house", &kit.arena, &method, &kit.said, &kit.error), CH_OK);
    assert_true(ch_set_eq(method.steps[0].met_by, scenario.beats[0].choices[0].effect.shows));
    assert_int_equal(ch_load_method_of(kit.library, &scenario, "plain", &kit.arena, &method, &kit.said, &kit.error), CH_OK);
    is(method.id, "plain");
    assert_int_equal(ch_load_method_of(kit.library, &scenario, "plane", &kit.arena, &method, &kit.said, &kit.error), CH_NOT_FOUND);
    assert_int_equal(kit.said.count, 0);
}

static void its_own_method_comes_before_the_librarys(void **state)
{
    (void)state;
    ChScenario scenario;
    ChMethod method;
    assert_int_equal(add(), CH_OK);
    kit_write(&kit, "packed/methods/house.lua", METHOD("house", "hear"));
    kit_write(&kit, "packed/scenario.lua", SCENARIO("packed", "Packed", "house", "hear"));
    assert_int_equal(load(kit_path(&kit, "packed"), &scenario), CH_OK);
    assert_int_equal(ch_load_method_of(kit.library, &scenario, "house", &kit.arena, &method, &kit.said, &kit.error), CH_OK);
    assert_true(ch_set_eq(method.steps[0].met_by, scenario.beats[0].choices[0].effect.shows)); /* not smile */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_only_the_second_has_comes_behind, set_up, tear_down),
        cmocka_unit_test_setup_teardown(an_id_of_both_is_the_first_ones, set_up, tear_down),
        cmocka_unit_test_setup_teardown(its_scenarios_methods_and_behaviours_go_together, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_nowhere_was_looked_for_in_both, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_folder_that_is_not_there_adds_nothing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(behaviours_that_do_not_load_leave_the_rest, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_scenario_brings_its_method, set_up, tear_down),
        cmocka_unit_test_setup_teardown(its_own_method_comes_before_the_librarys, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
