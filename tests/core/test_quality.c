/* The numbers of quality, found again from the worths they are made of. */
#include <math.h>
#include <string.h>

#include "core/explore.h"
#include "core/make.h"

static const ChChoice *choice_of(const ChScenario *scenario, const ChWorth *row)
{
    const ChBeat *beat = &scenario->beats[row->beat];
    return row->slot == CH_NONE ? &beat->choices[row->number - 1] : &beat->slots[row->slot].choices[row->number - 1];
}

static long double length_of(const ChScenario *scenario, const ChWorth *row)
{
    long double length = 0;
    ChStr text = choice_of(scenario, row)->text;
    for (uint32_t i = 0; i < text.n; i++)
        length += text.p[i] != '*' && ((unsigned char)text.p[i] & 0xC0u) != 0x80u;
    return length;
}

/* Newton's, so that nothing but the core is linked. */
static long double root_of(long double square)
{
    long double root = square > 1 ? square : 1;
    for (uint32_t i = 0; i < 200; i++) root = (root + square / root) / 2;
    return root;
}

typedef struct Sums {
    long double xx, yy, xy;
} Sums;

/* One place: the rows from `first` on that share beat and slot. Returns where the next begins. */
static uint32_t add_place(const ChScenario *scenario, const ChExploration *found, uint32_t first, Sums *sums)
{
    long double n = 0, x = 0, y = 0;
    uint32_t end = first;
    for (; end < found->worth_count; end++) {
        const ChWorth *row = &found->worths[end];
        if (row->beat != found->worths[first].beat || row->slot != found->worths[first].slot) break;
        if (!row->reachable || row->number == 0) continue;
        n += 1, x += length_of(scenario, row), y += row->worth;
    }
    for (uint32_t i = first; i < end && n > 0; i++) {
        const ChWorth *row = &found->worths[i];
        if (!row->reachable || row->number == 0) continue;
        long double dx = length_of(scenario, row) - x / n, dy = row->worth - y / n;
        sums->xx += dx * dx, sums->yy += dy * dy, sums->xy += dx * dy;
    }
    return end;
}

static void explore(const Made *made, ChExploration *found)
{
    ChExploreOptions options = {0};
    assert_int_equal(ch_explore(&made->scenario, &made->method, &options, ch_heap(), found, NULL), CH_OK);
}

static void test_length(void **unused)
{
    (void)unused;
    uint64_t seed = 7000;
    uint32_t telling = 0;
    for (uint32_t i = 0; i < made_scale(500); i++) {
        Made made;
        ChExploration found;
        Sums sums = {0};
        made_random_sealed(&made, &seed, (MadeSize){.beats = 5, .choices = 4, .steps = 5});
        explore(&made, &found);
        for (uint32_t first = 0; first < found.worth_count;) first = add_place(&made.scenario, &found, first, &sums);
        long double r = sums.xx * sums.yy > 0 ? sums.xy / root_of(sums.xx * sums.yy) : 0;
        assert_in_range(found.quality.length_r + 10000, 0, 20000);
        if (sums.xx >= 4 && sums.yy >= 10000) {
            assert_true(fabsl((long double)found.quality.length_r - r * 10000.0L) <= 150.0L);
            telling++;
        }
        ch_exploration_free(&found);
        made_end(&made);
    }
    assert_true(telling > made_scale(100));
}

/* One beat of four answers, each of which is counted somewhere. */
static void test_counts(void **unused)
{
    (void)unused;
    Made made;
    ChExploration found;
    made_start(&made);
    ChBeat *beat = made_beat(&made, "p0");
    made_choice(&made, beat, "good", "end")->effect = (ChEffect){.shows = made_set("0"), .costs = 200};
    made_choice(&made, beat, "good too", "end")->effect = (ChEffect){.shows = made_set("0 1"), .costs = 200};
    made_choice(&made, beat, "cheap and bad", "end")->effect = (ChEffect){.shows = made_set("8"), .anger = 9};
    ChChoice *dear = made_choice(&made, beat, "dear and bad", "end");
    dear->effect = (ChEffect){.partly = made_set("9"), .costs = 900, .anger = 9};
    made_reply(&made, &beat->choices[0], "well", NULL);
    made_reply(&made, &beat->choices[1], "well", NULL);
    made_reply(&made, &beat->choices[2], "oh", NULL);
    made_ending(&made, "end", CH_WAVERING);
    made_step(&made, "s", 2, made_set("0"));
    made.scenario.may_give = 500;
    made_seal(&made);
    explore(&made, &found);
    const ChQuality *quality = &found.quality;
    assert_int_equal(quality->rows, 1);
    assert_int_equal(quality->position_count, 2);
    assert_int_equal(quality->position_share[0], 5000);
    assert_int_equal(quality->position_share[1], 5000);
    assert_int_equal(quality->two_clean, 1);
    assert_int_equal(quality->spread, 1);
    assert_int_equal(quality->tempting, 1);
    assert_int_equal(quality->only_avoid, 2);
    assert_int_equal(quality->only_avoid_near, 0);
    assert_int_equal(quality->best_over_budget, 0);
    assert_int_equal(quality->best_lost, -1);
    assert_int_equal(quality->same_reply, CH_NONE); /* both are worth the same */
    assert_true(found.worths[2].tempting && !found.worths[3].tempting && !found.worths[0].tempting);
    assert_int_equal(found.worths[2].worth, -10000);
    assert_true(found.worths[1].clean && !found.worths[2].clean && found.worths[3].only_avoid);
    ch_exploration_free(&found);
    made.scenario.beats[0].choices[2].replies[0].text = CH_STR("well");
    explore(&made, &found);
    assert_int_equal(found.quality.same_reply, 2);
    ch_exploration_free(&found);
    made_end(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_length),
        cmocka_unit_test(test_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
