/* How a decision changes the state: conditions, clamping, what is on offer, composed replies, time. */
#include <stdio.h>
#include <string.h>

#include "core/make.h"

typedef struct Play {
    Made made;
    uint16_t visits[MADE_BEATS];
    ChState state;
} Play;

static void begin(Play *play, uint64_t precedents)
{
    made_seal(&play->made);
    play->state.visits = play->visits;
    ch_state_start(&play->made.scenario, &play->made.method, precedents, &play->state);
}

static void decide(Play *play, ChDecision decision)
{
    assert_true(ch_on_offer(&play->made.scenario, &play->state, &decision));
    ch_decide(&play->made.scenario, &play->made.method, &play->state, &decision, NULL);
}

static uint32_t offered(const Play *play, uint32_t slot)
{
    ChOffers offers;
    ch_offers(&play->made.scenario, &play->state, &offers);
    return offers.picks[slot];
}

static void test_ranges(void **unused)
{
    (void)unused;
    Made made;
    made_start(&made);
    ChMoment now = {.anger = 10, .trust = 20, .cost = -5, .clock_s = 40, .counts = {0, 7, 0}};
    uint16_t visits[MADE_BEATS] = {0, 3};
    static const struct {
        ChVariable variable;
        uint32_t index;
        int64_t value;
    } rows[] = {{CH_VAR_ANGER, 0, 10}, {CH_VAR_TRUST, 0, 20}, {CH_VAR_COST, 0, -5},
                {CH_VAR_CLOCK, 0, 40}, {CH_VAR_COUNT, 1, 7},  {CH_VAR_TIMES, 1, 3}};
    for (uint32_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        int64_t v = rows[i].value;
        assert_true(ch_holds(made_range(&made, rows[i].variable, rows[i].index, v, v), &now, visits));
        assert_true(ch_holds(made_range(&made, rows[i].variable, rows[i].index, INT64_MIN, v), &now, visits));
        assert_true(ch_holds(made_range(&made, rows[i].variable, rows[i].index, v, INT64_MAX), &now, visits));
        assert_false(ch_holds(made_range(&made, rows[i].variable, rows[i].index, INT64_MIN, v - 1), &now, visits));
        assert_false(ch_holds(made_range(&made, rows[i].variable, rows[i].index, v + 1, INT64_MAX), &now, visits));
    }
    made_end(&made);
}

static void test_facts(void **unused)
{
    (void)unused;
    Made made;
    made_start(&made);
    ChMoment now = {.flags = 1u << 2, .arisen = 1u << 3, .shown = made_set("4")};
    uint16_t visits[MADE_BEATS] = {0, 0, 1};
    ChCond *yes = made_cond(&made, CH_COND_FLAG, 2), *no = made_cond(&made, CH_COND_FLAG, 3);
    assert_true(ch_holds(NULL, &now, visits));
    assert_true(ch_holds(yes, &now, visits));
    assert_false(ch_holds(no, &now, visits));
    assert_true(ch_holds(made_cond(&made, CH_COND_ARISEN, 3), &now, visits));
    assert_false(ch_holds(made_cond(&made, CH_COND_ARISEN, 2), &now, visits));
    assert_true(ch_holds(made_cond(&made, CH_COND_SHOWN, 4), &now, visits));
    assert_false(ch_holds(made_cond(&made, CH_COND_SHOWN, 3), &now, visits));
    assert_true(ch_holds(made_cond(&made, CH_COND_VISITED, 2), &now, visits));
    assert_false(ch_holds(made_cond(&made, CH_COND_VISITED, 1), &now, visits));
    static const struct {
        ChCondOp op;
        bool both, mixed, neither;
    } rows[] = {{CH_COND_ALL, true, false, false}, {CH_COND_ANY, true, true, false}, {CH_COND_NO, false, false, true}};
    for (uint32_t i = 0; i < 3; i++) {
        assert_int_equal(ch_holds(made_many(&made, rows[i].op, yes, yes), &now, visits), rows[i].both);
        assert_int_equal(ch_holds(made_many(&made, rows[i].op, yes, no), &now, visits), rows[i].mixed);
        assert_int_equal(ch_holds(made_many(&made, rows[i].op, no, no), &now, visits), rows[i].neither);
        ChCond *empty = made_cond(&made, rows[i].op, 0);
        assert_int_equal(ch_holds(empty, &now, visits), rows[i].op != CH_COND_ANY);
    }
    made_end(&made);
}

static void test_start(void **unused)
{
    (void)unused;
    Play play;
    made_start(&play.made);
    ChBeat *beat = made_beat(&play.made, "p0");
    made_choice(&play.made, beat, "x", "end");
    beat->later.seconds = 30;
    made_ending(&play.made, "end", CH_KEPT);
    made_step(&play.made, "s", 1, made_set("0"));
    play.made.scenario.counts[1].start = -4;
    begin(&play, 2);
    assert_int_equal(play.state.now.anger, 60);
    assert_int_equal(play.state.now.trust, 40);
    assert_int_equal(play.state.now.flags, 2);
    assert_int_equal(play.state.now.counts[1], -4);
    assert_int_equal(play.state.now.clock_s, 30);
    assert_int_equal(play.visits[0], 1);
    made_end(&play.made);
}

/* A composed reply: +70 and -50 of anger from 60 is 80, not 100 - 50. */
static void test_clamped_once(void **unused)
{
    (void)unused;
    Play play;
    made_start(&play.made);
    ChBeat *beat = made_compose(&play.made, "p0");
    ChChoice *one = made_part(&play.made, made_slot(&play.made, beat, "a", false), "one");
    ChChoice *two = made_part(&play.made, made_slot(&play.made, beat, "b", false), "two");
    ChChoice *sent = made_sent(&play.made, beat, "p1");
    one->effect = (ChEffect){.anger = 70, .trust = -90, .costs = 100, .sets = 4, .arises = 1};
    two->effect = (ChEffect){.anger = -50, .trust = 45, .costs = -30, .sets = 8, .arises = 2};
    sent->effect = (ChEffect){.trust = 1, .costs = 5};
    made_change(&play.made, one, 0, 3);
    made_change(&play.made, two, 0, -1);
    made_change(&play.made, sent, 2, INT32_MAX);
    made_change(&play.made, sent, 2, INT32_MAX);
    ChChoice *cool = made_choice(&play.made, made_beat(&play.made, "p1"), "x", "end");
    cool->effect.anger = -300, cool->effect.trust = 300;
    made_ending(&play.made, "end", CH_KEPT);
    made_step(&play.made, "s", 1, made_set("0"));
    begin(&play, 0);
    decide(&play, (ChDecision){2, {1, 1}});
    assert_int_equal(play.state.now.anger, 80);
    assert_int_equal(play.state.now.trust, 0);
    assert_int_equal(play.state.now.cost, 75);
    assert_int_equal(play.state.now.flags, 12);
    assert_int_equal(play.state.now.arisen, 3);
    assert_int_equal(play.state.now.counts[0], 2);
    assert_int_equal(play.state.now.counts[2], INT32_MAX);
    decide(&play, made_pick(1));
    assert_int_equal(play.state.now.anger, 0);
    assert_int_equal(play.state.now.trust, 100);
    made_end(&play.made);
}

enum { HOUR = 3600, DAY = 24 * HOUR };

static void test_until(void **unused)
{
    (void)unused;
    static const struct {
        int64_t opens, takes, until, clock;
    } rows[] = {
        {DAY + 9 * HOUR, 0, DAY + 10 * HOUR, HOUR},                       /* an hour on */
        {DAY + 9 * HOUR, 0, DAY + 9 * HOUR, 0},                           /* already that moment */
        {DAY + 9 * HOUR, 1, DAY + 9 * HOUR, 7 * DAY},                     /* a second past it: next week */
        {6 * DAY + 23 * HOUR, 0, 0, HOUR},                                /* over the end of the week */
        {0, 0, 7 * DAY - 1, 7 * DAY - 1},                                 /* its last second */
        {DAY, 30 * DAY, 2 * DAY, 30 * DAY + 6 * DAY},                     /* weeks in: 31 days is Thursday 00:00 */
    };
    for (uint32_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        Play play;
        made_start(&play.made);
        made_choice(&play.made, made_beat(&play.made, "p0"), "x", "p1")->effect.takes.seconds = rows[i].takes;
        ChChoice *wait = made_choice(&play.made, made_beat(&play.made, "p1"), "x", "end");
        wait->effect.takes = (ChTime){CH_TIME_UNTIL, rows[i].until};
        made_ending(&play.made, "end", CH_KEPT);
        made_step(&play.made, "s", 1, made_set("0"));
        play.made.scenario.opens_s = rows[i].opens;
        begin(&play, 0);
        decide(&play, made_pick(1));
        decide(&play, made_pick(1));
        assert_int_equal(play.state.now.clock_s, rows[i].clock);
        made_end(&play.made);
    }
}

static void test_offers_conditions(void **unused)
{
    (void)unused;
    Play play;
    made_start(&play.made);
    ChBeat *beat = made_beat(&play.made, "p0");
    made_choice(&play.made, beat, "always", "p1")->effect.sets = 4;
    made_choice(&play.made, beat, "with the flag", "end")->when = made_cond(&play.made, CH_COND_FLAG, 2);
    made_choice(&play.made, beat, "nowhere", NULL);
    made_way(&play.made, &beat->choices[2], "end", made_cond(&play.made, CH_COND_FLAG, 2));
    made_silence(&play.made, beat, "end")->when = made_cond(&play.made, CH_COND_NO, 0);
    ChBeat *next = made_beat(&play.made, "p1");
    made_choice(&play.made, next, "with the flag", "end")->when = made_cond(&play.made, CH_COND_FLAG, 2);
    made_choice(&play.made, next, "its own effect opens it", NULL)->effect.sets = 8;
    made_way(&play.made, &next->choices[1], "p0", made_cond(&play.made, CH_COND_FLAG, 4));
    made_way(&play.made, &next->choices[1], "end", made_cond(&play.made, CH_COND_FLAG, 3));
    made_choice(&play.made, next, "never", "end")->when = made_cond(&play.made, CH_COND_FLAG, 4);
    made_ending(&play.made, "end", CH_KEPT);
    made_step(&play.made, "s", 1, made_set("0"));
    play.made.scenario.beats[0].at_most = 3;
    begin(&play, 0);
    assert_int_equal(offered(&play, 0), 1u | 2u);
    decide(&play, made_pick(1));
    assert_int_equal(offered(&play, 0), 2u | 4u);
    decide(&play, made_pick(2));
    assert_int_equal(play.state.now.beat, 2); /* the first way whose condition holds */
    assert_int_equal(offered(&play, 0), 0);
    made_end(&play.made);
}

/* p0 leads to p1 (twice at most, then p2, once, then p3, which has nothing in its place once it is used up). */
static void test_used_up(void **unused)
{
    (void)unused;
    Play play;
    made_start(&play.made);
    ChBeat *hub = made_beat(&play.made, "p0");
    hub->at_most = 9;
    made_choice(&play.made, hub, "on", "p1");
    made_choice(&play.made, hub, "out", "end");
    for (uint32_t i = 1; i <= 3; i++) {
        char name[16];
        snprintf(name, sizeof name, "p%u", i);
        ChBeat *beat = made_beat(&play.made, name);
        made_choice(&play.made, beat, "back", "p0");
        beat->at_most = i == 1 ? 2 : 1;
        if (i < 3) beat->otherwise.name = made_str(&play.made, "p%u", i + 1);
    }
    made_ending(&play.made, "end", CH_KEPT);
    made_step(&play.made, "s", 1, made_set("0"));
    begin(&play, 0);
    static const uint32_t beats[] = {1, 1, 2, 3};
    for (uint32_t i = 0; i < 4; i++) {
        assert_int_equal(offered(&play, 0), 6);
        decide(&play, made_pick(1));
        assert_int_equal(play.state.now.beat, beats[i]);
        decide(&play, made_pick(1));
        assert_int_equal(play.state.now.beat, 0);
    }
    assert_int_equal(offered(&play, 0), 4); /* all used up: no longer on offer */
    ChDecision used = made_pick(1);
    assert_false(ch_on_offer(&play.made.scenario, &play.state, &used));
    made_end(&play.made);
}

/* Three slots: two choices; one choice, optional; nothing on offer unless a flag is set. */
static void test_combinations(void **unused)
{
    (void)unused;
    Play play;
    made_start(&play.made);
    ChBeat *beat = made_compose(&play.made, "p0");
    ChSlot *first = made_slot(&play.made, beat, "first", false);
    made_part(&play.made, first, "a1");
    ChChoice *second = made_part(&play.made, first, "a2");
    made_part(&play.made, made_slot(&play.made, beat, "second", true), "b1");
    made_part(&play.made, made_slot(&play.made, beat, "third", false), "c1")->when =
        made_cond(&play.made, CH_COND_FLAG, 2);
    made_way(&play.made, second, "p0", made_cond(&play.made, CH_COND_FLAG, 4)); /* a way of its own that never opens */
    made_sent(&play.made, beat, "end");
    made_ending(&play.made, "end", CH_KEPT);
    made_step(&play.made, "s", 1, made_set("0"));
    beat->at_most = 1;
    begin(&play, 0);
    assert_int_equal(offered(&play, 0), 6);
    assert_int_equal(offered(&play, 1), 3);
    assert_int_equal(offered(&play, 2), 1); /* nothing on offer: it may be left out */
    ChOffers offers;
    ChDecision decision;
    ch_offers(&play.made.scenario, &play.state, &offers);
    assert_true(ch_decision_first(&play.made.scenario, &play.state, &offers, &decision));
    assert_memory_equal(decision.picks, ((uint8_t[]){1, 1, 0}), 3);
    assert_true(ch_decision_next(&play.made.scenario, &play.state, &offers, &decision));
    assert_memory_equal(decision.picks, ((uint8_t[]){1, 0, 0}), 3);
    assert_false(ch_decision_next(&play.made.scenario, &play.state, &offers, &decision)); /* a2 leads nowhere */
    static const ChDecision wrong[] = {{3, {2, 1, 0}}, {3, {0, 1, 0}}, {3, {1, 1, 1}}, {3, {1, 2, 0}},
                                       {2, {1, 1}},    {3, {3, 1, 0}}, {3, {255, 1, 0}}, {0, {0}}};
    for (uint32_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        assert_false(ch_on_offer(&play.made.scenario, &play.state, &wrong[i]));
    made_end(&play.made);
}

/* What is listed is exactly what is on offer, in random play. */
static void test_listing_is_offer(void **unused)
{
    (void)unused;
    uint64_t seed = 100;
    for (uint32_t i = 0; i < made_scale(200); i++) {
        Play play;
        made_random_sealed(&play.made, &seed, (MadeSize){.beats = 6, .choices = 4, .steps = 4});
        ChRng rng = {seed};
        begin(&play, 0);
        for (;;) {
            ChOffers offers;
            ChDecision decision, chosen;
            uint32_t listed = 0, open = 0;
            ch_offers(&play.made.scenario, &play.state, &offers);
            bool more = ch_decision_first(&play.made.scenario, &play.state, &offers, &decision);
            for (; more; more = ch_decision_next(&play.made.scenario, &play.state, &offers, &decision)) {
                assert_true(ch_on_offer(&play.made.scenario, &play.state, &decision));
                if (ch_rng_below(&rng, ++listed) == 0) chosen = decision;
            }
            for (uint32_t n = 0; n < 5 * 5 * 5; n++) {
                ChDecision any = {offers.slot_count, {(uint8_t)(n % 5), (uint8_t)(n / 5 % 5), (uint8_t)(n / 25)}};
                bool stands = (offers.slot_count > 1 || n < 5) && (offers.slot_count > 2 || n < 25);
                open += stands && ch_on_offer(&play.made.scenario, &play.state, &any);
            }
            assert_int_equal(listed, open);
            if (listed == 0) break;
            decide(&play, chosen);
        }
        made_end(&play.made);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ranges),       cmocka_unit_test(test_facts),
        cmocka_unit_test(test_start),        cmocka_unit_test(test_clamped_once),
        cmocka_unit_test(test_until),        cmocka_unit_test(test_offers_conditions),
        cmocka_unit_test(test_used_up),      cmocka_unit_test(test_combinations),
        cmocka_unit_test(test_listing_is_offer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
