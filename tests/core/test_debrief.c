/* The debrief of a handmade scenario, fact by fact, and of random plays: regrets and score agree. */
#include <stdio.h>
#include <string.h>

#include "core/debrief.h"
#include "core/make.h"
#include "core/play.h"

typedef struct Told {
    Made made;
    ChExploration found;
    ChSession *session;
    ChArena arena;
    ChDebrief debrief;
} Told;

static void explore(Told *told)
{
    ChExploreOptions options = {0};
    ChError error = {0};
    if (ch_explore(&told->made.scenario, &told->made.method, &options, ch_heap(), &told->found, &error) != CH_OK)
        fail_msg("%s", error.message);
    assert_true(told->found.complete);
    ch_arena_init(&told->arena, ch_heap(), SIZE_MAX);
    assert_int_equal(ch_session_start(&told->made.scenario, &told->made.method, (ChStart){.mode = CH_MODE_PRACTICE},
                                      ch_heap(), &told->session, NULL, NULL),
                     CH_OK);
}

static void end(Told *told)
{
    ch_session_free(told->session);
    ch_arena_free(&told->arena);
    ch_exploration_free(&told->found);
    made_end(&told->made);
}

static void answer(Told *told, ChDecision decision)
{
    ChInput input = play_answer(decision);
    ChError error = {0};
    if (ch_session_step(told->session, &input, NULL, &error) != CH_OK) fail_msg("%s", error.message);
}

static void debrief(Told *told, const ChValues *values)
{
    ChError error = {0};
    assert_int_equal(ch_debrief_make(told->session, values, &told->arena, &told->debrief, &error), CH_OK);
}

/* Hear out (worth 1), then promise: the shortcut earns the most and loses the customer. Then a composed reply. */
static void made_told(Told *told)
{
    Made *made = &told->made;
    made_start(made);
    ChBeat *first = made_beat(made, "first");
    ChChoice *hear = made_choice(made, first, "hear out", "second");
    hear->effect = (ChEffect){.shows = made_set("0"), .anger = -5, .takes = {CH_TIME_FOR, 60}};
    made_reply(made, hear, "at last", NULL);
    made_choice(made, first, "rude", "second")->effect = (ChEffect){.shows = made_set("8"), .anger = 30};
    made_silence(made, first, "second")->effect = (ChEffect){.partly = made_set("0"), .anger = -20, .trust = -5};
    ChBeat *second = made_beat(made, "second");
    made_choice(made, second, "promise", "mail")->effect.shows = made_set("1");
    made_choice(made, second, "shortcut", "gone")->effect = (ChEffect){.shows = made_set("1 2"), .costs = 500};
    made_choice(made, second, "nothing", "mail")->effect.anger = -10;
    ChBeat *mail = made_compose(made, "mail");
    mail->later.seconds = 3600;
    ChSlot *open = made_slot(made, mail, "open", true), *close = made_slot(made, mail, "close", false);
    made_reply(made, made_part(made, open, "dear"), "kind", NULL);
    ChChoice *part = made_part(made, close, "yours");
    part->effect.shows = made_set("3");
    made_reply(made, part, "thanks", NULL);
    made_part(made, close, "bye");
    made_sent(made, mail, "end");
    made_ending(made, "end", CH_KEPT);
    made_ending(made, "gone", CH_LOST);
    made_step(made, "hear", 4, made_set("0"))->broken_by = made_set("8");
    made_step(made, "promise", 2, made_set("1"));
    made_step(made, "risk", 4, made_set("2"));
    made_step(made, "sign", 1, made_set("3"));
    made->scenario.customer.worth = 90000;
    made->scenario.may_give = 400;
    made_seal(made);
    explore(told);
}

static void test_facts(void **unused)
{
    (void)unused;
    Told told;
    made_told(&told);
    assert_int_equal(told.found.best, 40); /* hear 16, promise 8, risk 16; signing is for those who stay */
    answer(&told, made_pick(2));
    answer(&told, made_pick(1));
    answer(&told, (ChDecision){2, {1, 1}});
    debrief(&told, told.found.values);
    const ChDebrief *d = &told.debrief;
    assert_true(d->ended);
    assert_int_equal(d->ending, 3);
    assert_int_equal(d->outcome, CH_KEPT);
    assert_int_equal(d->earned, 8 + 4);
    assert_int_equal(d->best, 40);
    assert_int_equal(d->whole, 44);
    assert_int_equal(d->points, 3000);
    assert_int_equal(d->coverage, 90);
    assert_int_equal(d->anger_start, 60);
    assert_int_equal(d->anger_peak, 90);
    assert_int_equal(d->anger_end, 90);
    assert_int_equal(d->trust_end, 40);
    assert_int_equal(d->worth, 90000);
    assert_int_equal(d->may_give, 400);
    assert_int_equal(d->clock_s, 3600);
    for (uint32_t i = 0; i < d->decision_count; i++) /* said before what it took went by */
        assert_int_equal(d->decisions[i].said_s, d->meters[i].clock_s);
    assert_int_equal(d->meter_count, 4);
    assert_int_equal(d->meters[0].anger, 60);
    assert_int_equal(d->meters[1].anger, 90);
    assert_int_equal(d->meters[2].clock_s, 3600);
    assert_int_equal(d->step_count, 4);
    assert_int_equal(d->steps[0].status, CH_STEP_BROKEN);
    assert_int_equal(d->steps[0].evidence_count, 1);
    assert_true(d->steps[0].evidence[0].broke);
    assert_int_equal(d->steps[0].evidence[0].behaviour, 8);
    assert_int_equal(d->steps[0].evidence[0].decision, 1);
    assert_true(ch_str_eq(d->steps[0].evidence[0].quote, CH_STR("rude")));
    assert_int_equal(d->steps[2].evidence_count, 0);
    assert_int_equal(d->steps[3].earned, 4);
    assert_int_equal(d->steps[3].of, 4);
    assert_true(ch_str_eq(d->steps[3].evidence[0].quote, CH_STR("yours")));
    assert_int_equal(d->steps[3].evidence[0].clock_s, 3600);
    end(&told);
}

static void test_better(void **unused)
{
    (void)unused;
    Told told;
    made_told(&told);
    answer(&told, made_pick(2));
    answer(&told, made_pick(3));
    answer(&told, (ChDecision){2, {1, 2}});
    debrief(&told, told.found.values);
    const ChDecisionTold *d = told.debrief.decisions;
    assert_int_equal(told.debrief.decision_count, 3);
    assert_int_equal(d[0].regret, 4000);
    assert_true(ch_str_eq(d[0].better, CH_STR("hear out")));
    assert_true(ch_str_eq(d[0].better_because, CH_STR("why hear out")));
    assert_true(ch_str_eq(d[0].tempting, CH_STR("(silence)"))); /* cools most, and costs 20 points */
    assert_true(ch_str_eq(d[0].because, CH_STR("why rude")));
    assert_int_equal(d[0].ms, 1000);
    /* Before it 24 of 40 could still be earned, by losing the customer; the better line keeps them. */
    assert_int_equal(d[1].regret, 5000);
    assert_true(ch_str_eq(d[1].better, CH_STR("promise")));
    assert_int_equal(d[2].regret, 1000);
    assert_true(ch_str_eq(d[2].said, CH_STR("dear bye")));
    assert_true(ch_str_eq(d[2].reply, CH_STR("kind")));
    assert_int_equal(d[2].choice_count, 2);
    assert_int_equal(told.debrief.moment_count, 3);
    assert_int_equal(told.debrief.moments[0], 1);
    assert_int_equal(told.debrief.moments[1], 0);
    assert_int_equal(told.debrief.moments[2], 2);
    assert_int_equal(told.debrief.best_moment, CH_NONE);
    end(&told);
}

static void test_best_moment(void **unused)
{
    (void)unused;
    Told told;
    made_told(&told);
    answer(&told, made_pick(1));
    answer(&told, made_pick(1));
    answer(&told, (ChDecision){2, {0, 1}});
    debrief(&told, told.found.values);
    const ChDebrief *d = &told.debrief;
    assert_int_equal(d->decisions[0].regret, 0);
    assert_int_equal(d->decisions[0].better.n, 0);
    assert_true(ch_str_eq(d->decisions[0].reply, CH_STR("at last")));
    assert_int_equal(d->decisions[1].regret, 3000); /* the shortcut earns more, and loses the customer */
    assert_int_equal(d->decisions[1].better.n, 0);
    assert_true(ch_str_eq(d->decisions[2].said, CH_STR("yours")));
    assert_null(d->decisions[2].choices[0]);
    assert_int_equal(d->moment_count, 1);
    assert_int_equal(d->best_moment, 0);
    end(&told);
}

static void test_unknown(void **unused)
{
    (void)unused;
    Told told;
    made_told(&told);
    debrief(&told, NULL);
    assert_int_equal(told.debrief.decision_count, 0);
    assert_false(told.debrief.ended);
    assert_int_equal(told.debrief.ending, CH_NONE);
    answer(&told, made_pick(0));
    debrief(&told, NULL);
    assert_int_equal(told.debrief.best, -1);
    assert_int_equal(told.debrief.points, -1);
    assert_int_equal(told.debrief.coverage, -1);
    assert_int_equal(told.debrief.decisions[0].regret, -1);
    assert_int_equal(told.debrief.decisions[0].better.n, 0);
    assert_int_equal(told.debrief.moment_count, 0);
    assert_int_equal(told.debrief.steps[0].status, CH_STEP_PARTLY);
    assert_true(told.debrief.steps[0].evidence[0].partly);
    assert_true(ch_str_eq(told.debrief.steps[0].evidence[0].quote, CH_STR("(silence)")));
    debrief(&told, told.found.values); /* known now, but not ended */
    assert_int_equal(told.debrief.points, -1);
    assert_int_equal(told.debrief.decisions[0].regret, 2000);
    end(&told);
}

static void test_regrets_add_up(void **unused)
{
    (void)unused;
    uint64_t seed = 61000;
    uint32_t played = 0;
    while (played < made_scale(300)) {
        Told told;
        made_random_sealed(&told.made, &seed, (MadeSize){.beats = 5, .choices = 3, .steps = 5});
        ChRng rng = {seed};
        ChDecision decision;
        explore(&told);
        while (told.found.dead_end == CH_NONE &&
               play_random(&told.made.scenario, ch_session_state(told.session), &rng, &decision))
            answer(&told, decision);
        if (told.found.dead_end == CH_NONE) {
            int32_t regrets = 0;
            debrief(&told, told.found.values);
            for (uint32_t i = 0; i < told.debrief.decision_count; i++) {
                assert_true(told.debrief.decisions[i].regret >= 0);
                regrets += told.debrief.decisions[i].regret;
            }
            assert_int_equal(CH_POINTS - regrets, told.debrief.points);
            played++;
        }
        end(&told);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_facts),   cmocka_unit_test(test_better),         cmocka_unit_test(test_best_moment),
        cmocka_unit_test(test_unknown), cmocka_unit_test(test_regrets_add_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
