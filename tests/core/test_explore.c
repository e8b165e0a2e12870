/* Exploration against every play, one by one: nothing that merging states leaves out may make a difference. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "core/brute.h"
#include "core/make.h"

/* So that nobody has to believe the generator: what was played through. */
static uint64_t nodes_played, states_found;

static void explore(const Made *made, uint64_t precedents, ChExploration *found)
{
    ChExploreOptions options = {.precedents = precedents};
    ChError error = {0};
    if (ch_explore(&made->scenario, &made->method, &options, ch_heap(), found, &error) != CH_OK)
        fail_msg("%s", error.message);
    assert_true(found->complete);
}

static long double as_points(long double quarters, int32_t best)
{
    return best > 0 ? quarters * 10000.0L / (long double)best : 10000.0L;
}

#define near_points(found, exact) assert_true(fabsl((long double)(found) - (exact)) <= 1.0L)

static void same_endings(const ChExploration *found, const Brute *brute)
{
    for (uint32_t i = 0; i < found->ending_count; i++) {
        const ChEndingFound *ending = &found->endings[i];
        const BruteLeaf *leaf = &brute->leaves[ending->beat];
        assert_int_equal(ending->reachable, leaf->plays > 0);
        if (!ending->reachable) continue;
        assert_int_equal(ending->best, ch_points(leaf->best, found->best));
        assert_int_equal(ending->worst, ch_points(leaf->worst, found->best));
        assert_int_equal(ending->shortest, leaf->shortest);
        near_points(ending->chance, leaf->chance * 10000.0L);
        near_points(ending->mean, as_points(leaf->earned / leaf->chance, found->best));
    }
}

static void same_outcomes(const ChExploration *found, const Brute *brute)
{
    for (uint32_t way = 0; way < CH_HABIT_COUNT; way++) {
        near_points(found->habits[way].points, as_points(brute->points[way], found->best));
        const long double *outcome = brute->outcome[way];
        for (uint32_t o = 0; o < 3; o++) assert_true(outcome[found->habits[way].outcome] >= outcome[o] - 1e-9L);
    }
    for (uint32_t o = 0; o < 3; o++) {
        long double chance = brute->outcome[CH_HABIT_COUNT][o];
        near_points(found->quality.outcome_chance[o], chance * 10000.0L);
        if (chance > 0)
            near_points(found->quality.mean[o], as_points(brute->outcome_earned[o] / chance, found->best));
        else
            assert_int_equal(found->quality.mean[o], -1);
    }
}

static void same_worths(const ChExploration *found, const Brute *brute)
{
    uint32_t rows = 0, offered = 0;
    for (uint32_t i = 0; i < found->worth_count; i++) {
        const ChWorth *worth = &found->worths[i];
        uint32_t row = brute_row(brute->scenario, worth->beat, worth->slot, worth->number);
        assert_int_equal(worth->reachable, brute->offered[row]);
        rows += worth->reachable;
        if (worth->reachable) near_points(-worth->worth, as_points(brute->regret[row] / brute->weight[row], found->best) *
                                                             (found->best > 0));
    }
    for (uint32_t b = 0; b < brute->scenario->beat_count; b++) { /* a part that could only be left out has no row */
        const ChBeat *beat = &brute->scenario->beats[b];
        for (uint32_t n = 0; n <= beat->choice_count; n++) offered += brute->offered[brute_row(brute->scenario, b, CH_NONE, n)] && !beat->slot_count;
        for (uint32_t s = 0; s < beat->slot_count; s++)
            for (uint32_t n = beat->slots[s].optional ? 0 : 1; n <= beat->slots[s].choice_count; n++)
                offered += brute->offered[brute_row(brute->scenario, b, s, n)];
    }
    assert_int_equal(rows, offered);
}

static void same_reached(const ChExploration *found, const Brute *brute, const Made *made)
{
    uint32_t beats = 0;
    for (uint32_t i = 0; i < made->scenario.beat_count; i++) {
        assert_int_equal(found->beat_reached[i], brute->beat_reached[i]);
        beats += brute->beat_reached[i];
    }
    assert_int_equal(found->beats_reached, beats);
    for (uint32_t i = 0; i < made->scenario.serial_count; i++)
        assert_int_equal(found->choice_reached[i], brute->choice_reached[i]);
    for (uint32_t i = 0; i < made->method.step_count; i++) {
        assert_int_equal(found->earnable[i], brute->met[i]);
        assert_int_equal(found->missable[i], brute->nothing[i]);
    }
}

static void same_numbers(const ChExploration *found, const Brute *brute)
{
    assert_int_equal(found->best, brute->all.best);
    assert_int_equal(found->worst, brute->all.worst);
    assert_int_equal(found->worst_points, ch_points(brute->all.worst, brute->all.best));
    assert_int_equal(found->coverage, found->best * 100 / found->whole);
    near_points(found->random_points, as_points(brute->points[CH_HABIT_COUNT], found->best));
    int32_t lost = -1;
    for (uint32_t i = 0; i < brute->scenario->beat_count; i++)
        if (brute->leaves[i].plays && brute->scenario->beats[i].outcome == CH_LOST && brute->leaves[i].best > lost)
            lost = brute->leaves[i].best;
    assert_int_equal(found->quality.best_lost, lost < 0 ? -1 : ch_points(lost, found->best));
    assert_int_equal(found->quality.best_over_budget, brute->over < 0 ? -1 : ch_points(brute->over, found->best));
    long double only = brute->decisions > 0 ? brute->setback_only / brute->decisions : 0;
    near_points(found->quality.setback_only, only * 10000.0L);
    assert_true(found->states <= brute->nodes);
}

/* One random scenario. False when it was too large to play through, or has a dead end (an error of its own). */
static bool one_scenario(uint64_t *seed, MadeSize size, uint32_t most_nodes)
{
    Made made;
    Brute brute = {.most_nodes = most_nodes};
    made_random_sealed(&made, seed, size);
    uint64_t precedents = *seed & 3u;
    brute.scenario = &made.scenario;
    brute.method = &made.method;
    bool fits = brute_force(&brute, precedents);
    if (fits) {
        ChExploration found;
        explore(&made, precedents, &found);
        assert_int_equal(found.dead_end != CH_NONE, brute.dead_end);
        if (!brute.dead_end) {
            nodes_played += brute.nodes;
            states_found += found.states;
            same_numbers(&found, &brute);
            same_reached(&found, &brute, &made);
            same_endings(&found, &brute);
            same_outcomes(&found, &brute);
            same_worths(&found, &brute);
            Brute again = {.scenario = &made.scenario, .method = &made.method, .most_nodes = most_nodes, .values = found.values};
            brute_force(&again, precedents);
        }
        fits = !brute.dead_end;
        ch_exploration_free(&found);
    }
    made_end(&made);
    return fits;
}

static uint64_t under_way; /* the seed of the scenario being checked; 0 when none is */

static int name_seed(void **state)
{
    (void)state;
    if (under_way) print_message("the seed was %llu\n", (unsigned long long)under_way);
    under_way = 0;
    return 0;
}

static void every_play(uint32_t count, MadeSize size, uint32_t most_nodes, uint64_t seed)
{
    uint32_t checked = 0, tried = 0;
    while (checked < count) {
        tried++;
        under_way = seed;
        checked += one_scenario(&seed, size, most_nodes);
        assert_true(tried < 20 * count + 100);
    }
    under_way = 0;
    print_message("%u scenarios of %u: %llu states played through, merged into %llu\n", checked, tried,
                  (unsigned long long)nodes_played, (unsigned long long)states_found);
    assert_true(states_found < nodes_played / 2);
    nodes_played = states_found = 0;
}

static void test_small(void **state)
{
    (void)state;
    every_play(made_scale(600), (MadeSize){.beats = 4, .choices = 3, .steps = 4}, 2000, 1);
}

static void test_middling(void **state)
{
    (void)state;
    every_play(made_scale(400), (MadeSize){.beats = 7, .choices = 3, .steps = 6}, 4000, UINT64_C(1) << 32);
}

static void test_wide(void **state)
{
    (void)state;
    every_play(made_scale(60), (MadeSize){.beats = 8, .choices = 4, .steps = 8}, 20000, UINT64_C(2) << 32);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(test_small, name_seed),
        cmocka_unit_test_teardown(test_middling, name_seed),
        cmocka_unit_test_teardown(test_wide, name_seed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
