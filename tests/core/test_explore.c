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
        if (!worth->reachable) continue;
        long double regret = found->best > 0 ? as_points(brute->regret[row] / brute->weight[row], found->best) : 0;
        near_points(-worth->worth, regret);
    }
    for (uint32_t b = 0; b < brute->scenario->beat_count; b++) { /* a part that could only be left out has no row */
        const ChBeat *beat = &brute->scenario->beats[b];
        for (uint32_t n = 0; n <= beat->choice_count && !beat->slot_count; n++)
            offered += brute->offered[brute_row(brute->scenario, b, CH_NONE, n)];
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
    assert_true(found->quality.most_given == brute->most_given);
    assert_true(found->quality.most_given_well == brute->most_given_well);
    assert_int_equal(found->quality.recoveries, brute->recoveries);
    uint32_t good = 0;
    for (uint32_t i = 0; i < brute->scenario->beat_count; i++)
        good += brute->through[i] >= 0 && ch_points(brute->through[i], found->best) >= 8000;
    assert_int_equal(found->beats_good, good);
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
            Brute again = {.scenario = &made.scenario, .method = &made.method, .most_nodes = most_nodes,
                           .values = found.values};
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
    every_play(made_scale(3000), (MadeSize){.beats = 4, .choices = 3, .steps = 4}, 2000, 1);
}

static void test_middling(void **state)
{
    (void)state;
    every_play(made_scale(1000), (MadeSize){.beats = 7, .choices = 3, .steps = 6}, 6000, UINT64_C(1) << 32);
}

static void test_wide(void **state)
{
    (void)state;
    every_play(made_scale(60), (MadeSize){.beats = 9, .choices = 4, .steps = 8}, 40000, UINT64_C(2) << 32);
}

/* A start and rounds of the same three answers, one of them worth something; `reads` makes trust matter at the end. */
static void made_ladder(Made *made, uint32_t rounds, bool reads)
{
    made_start(made);
    for (uint32_t i = 0; i < rounds; i++) {
        char name[16], next[16];
        snprintf(name, sizeof name, "r%u", i);
        snprintf(next, sizeof next, "r%u", i + 1);
        ChBeat *beat = made_beat(made, name);
        for (uint32_t c = 0; c < 3; c++) {
            ChChoice *choice = made_choice(made, beat, "answer", i + 1 < rounds ? next : "end");
            choice->effect.trust = (int32_t)c * 3 - 2;
            choice->effect.anger = (int32_t)c * 5 - 7;
            choice->effect.costs = 100 * (int64_t)c;
            choice->effect.takes.seconds = 60 * (int64_t)c;
            if (i == 0 && c == 1) choice->effect.shows = made_set("0");
        }
    }
    ChBeat *last = &made->scenario.beats[rounds - 1];
    if (reads) made_way(made, &last->choices[0], "lost", NULL);
    if (reads) last->choices[0].ways[0].when = made_range(made, CH_VAR_TRUST, 0, 41, INT64_MAX);
    made_ending(made, "end", CH_KEPT);
    made_ending(made, "lost", CH_LOST);
    made_step(made, "s", 2, made_set("0"));
    made_seal(made);
}

static void test_merges(void **state)
{
    (void)state;
    Made made;
    ChExploration thin, fat;
    made_ladder(&made, 8, false);
    explore(&made, 0, &thin);
    /* One state a round, but for the first, whose answer is worth something: paid at once, it is one more only in what
     * was earned. Meters, money and time that nothing reads tell no states apart. */
    assert_int_equal(thin.states, 9);
    assert_int_equal(thin.transitions, 24);
    made_end(&made);
    made_ladder(&made, 8, true);
    explore(&made, 0, &fat);
    assert_in_range(fat.states, 30, 200); /* trust alone: sums, not the 3^8 ways to them */
    assert_int_equal(fat.best, 8);
    ch_exploration_free(&thin);
    ch_exploration_free(&fat);
    made_end(&made);
}

static void test_values_kept(void **state)
{
    (void)state;
    Made made;
    ChExploration found;
    ChError error;
    made_ladder(&made, 6, true);
    explore(&made, 0, &found);
    ChText bytes = {.from = ch_heap()}, again = {.from = ch_heap()}, alone = {.from = ch_heap()};
    ch_text_add(&bytes, CH_STR("before")); /* they may be appended to something */
    assert_int_equal(ch_values_write(found.values, &bytes), CH_OK);
    const unsigned char *at = (const unsigned char *)bytes.p + 6;
    size_t count = bytes.n - 6;
    ChArena arena;
    ChExploration worths; /* alone they are the same */
    assert_int_equal(ch_explore(&made.scenario, &made.method, &(ChExploreOptions){.worths_only = true}, ch_heap(), &worths, &error), CH_OK);
    assert_int_equal(ch_values_write(worths.values, &alone), CH_OK);
    assert_true(alone.n == count && memcmp(alone.p, at, count) == 0);
    ch_exploration_free(&worths);
    ch_text_free(&alone);
    ChValues *values;
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    assert_int_equal(ch_values_read(at, count, &made.scenario, &made.method, &arena, &values, &error), CH_OK);
    assert_int_equal(ch_values_best(values), found.best);
    assert_int_equal(ch_values_write(values, &again), CH_OK);
    assert_int_equal(again.n, count);
    assert_memory_equal(again.p, at, count);
    Brute brute = {.scenario = &made.scenario, .method = &made.method, .most_nodes = 10000, .values = values};
    assert_true(brute_force(&brute, 0));
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(ch_values_read(at, i, &made.scenario, &made.method, &arena, &values, &error), CH_DAMAGED);
        again.p[i] = (char)(again.p[i] ^ (1 << (i % 8)));
        assert_int_equal(ch_values_read(again.p, count, &made.scenario, &made.method, &arena, &values, &error),
                         CH_DAMAGED);
        again.p[i] = (char)(again.p[i] ^ (1 << (i % 8)));
    }
    ch_text_free(&bytes);
    ch_text_free(&again);
    ch_arena_free(&arena);
    ch_exploration_free(&found);
    made_end(&made);
}

static void test_unknown_state(void **state)
{
    (void)state;
    Made made;
    ChExploration found;
    ChProspect prospect;
    made_ladder(&made, 3, true);
    explore(&made, 0, &found);
    uint16_t visits[MADE_BEATS] = {1};
    ChState strange = {.visits = visits};
    ch_state_start(&made.scenario, &made.method, 0, &strange);
    assert_int_equal(ch_values_of(found.values, &strange, &prospect), CH_OK);
    strange.now.trust = 99;
    assert_int_equal(ch_values_of(found.values, &strange, &prospect), CH_NOT_FOUND);
    ch_exploration_free(&found);
    made_end(&made);
}

typedef struct Stopping {
    uint32_t calls, after, last;
} Stopping;

static bool stop_after(void *context, uint32_t states)
{
    Stopping *stopping = context;
    stopping->last = states;
    return stopping->calls++ < stopping->after;
}

static void test_bound_samples(void **state)
{
    (void)state;
    Made made;
    ChError error;
    ChExploration one, two, all;
    made_ladder(&made, 8, true);
    explore(&made, 0, &all);
    ChExploreOptions options = {.max_states = 10, .seed = 7};
    assert_int_equal(ch_explore(&made.scenario, &made.method, &options, ch_heap(), &one, &error), CH_OK);
    assert_int_equal(ch_explore(&made.scenario, &made.method, &options, ch_heap(), &two, &error), CH_OK);
    assert_false(one.complete);
    assert_null(one.values);
    assert_int_equal(one.plays, CH_SAMPLE_PLAYS);
    assert_int_equal(one.best, all.best);
    assert_in_range(one.random_points, all.random_points - 200, all.random_points + 200);
    assert_int_equal(one.random_points, two.random_points);
    assert_memory_equal(one.habits, two.habits, sizeof one.habits);
    assert_memory_equal(&one.quality, &two.quality, sizeof one.quality);
    assert_int_equal(one.ending_count, all.ending_count);
    for (uint32_t i = 0; i < one.ending_count; i++) {
        assert_int_equal(one.endings[i].best, two.endings[i].best);
        assert_int_equal(one.endings[i].chance, two.endings[i].chance);
        assert_int_equal(one.endings[i].shortest, all.endings[i].shortest);
        assert_in_range(one.endings[i].chance + 200, all.endings[i].chance, all.endings[i].chance + 400);
    }
    for (uint32_t h = 0; h < CH_HABIT_COUNT; h++)
        assert_in_range(one.habits[h].points + 1000, all.habits[h].points, all.habits[h].points + 2000);
    Stopping stopping = {.after = 3};
    options.progress = stop_after;
    options.progress_context = &stopping;
    ch_exploration_free(&two);
    assert_int_equal(ch_explore(&made.scenario, &made.method, &options, ch_heap(), &two, &error), CH_STOPPED);
    assert_non_null(strstr(error.message, "stopped"));
    ch_exploration_free(&one);
    ch_exploration_free(&all);
    made_end(&made);
}

static void test_progress_stops(void **state)
{
    (void)state;
    Made made;
    ChError error;
    ChExploration found;
    made_ladder(&made, 12, false);
    for (uint32_t i = 0; i < made.scenario.beat_count; i++) /* something of every decision is read at the end */
        for (uint32_t c = 0; c < made.scenario.beats[i].choice_count; c++) {
            ChChoice *choice = &made.scenario.beats[i].choices[c];
            choice->effect.costs = (int64_t)c << (2 * i);
            if (i == 11) choice->ways[0].when = made_range(&made, CH_VAR_COST, 0, 0, INT64_C(1) << 40);
        }
    Stopping stopping = {.after = 3};
    ChExploreOptions options = {.progress = stop_after, .progress_context = &stopping};
    assert_int_equal(ch_explore(&made.scenario, &made.method, &options, ch_heap(), &found, &error), CH_STOPPED);
    assert_int_equal(error.code, CH_STOPPED);
    assert_int_equal(stopping.calls, 4);
    assert_in_range(stopping.last, 4 * 4096, 5 * 4096);
    assert_null(found.values);
    made_end(&made);
}

static void test_wrong_precedent(void **state)
{
    (void)state;
    Made made;
    ChError error;
    ChExploration found;
    made_ladder(&made, 2, false);
    ChExploreOptions options = {.precedents = 4};
    assert_int_equal(ch_explore(&made.scenario, &made.method, &options, ch_heap(), &found, &error), CH_BAD_INPUT);
    made_end(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(test_small, name_seed),
        cmocka_unit_test_teardown(test_middling, name_seed),
        cmocka_unit_test_teardown(test_wide, name_seed),
        cmocka_unit_test(test_merges),
        cmocka_unit_test(test_values_kept),
        cmocka_unit_test(test_unknown_state),
        cmocka_unit_test(test_bound_samples),
        cmocka_unit_test(test_progress_stops),
        cmocka_unit_test(test_wrong_precedent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
