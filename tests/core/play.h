/* Playing in tests: random answers through a session. */
#ifndef COOLHEAD_TESTS_CORE_PLAY_H
#define COOLHEAD_TESTS_CORE_PLAY_H

#include "core/make.h"
#include "core/session.h"

static inline ChInput play_answer(ChDecision decision)
{
    return (ChInput){.kind = CH_INPUT_ANSWER, .decision = decision, .ms = 1000};
}

/* One of the decisions on offer by the generator; false when there is none. */
static inline bool play_random(const ChScenario *scenario, const ChState *state, ChRng *rng, ChDecision *chosen)
{
    ChOffers offers;
    ChDecision decision;
    uint32_t seen = 0;
    ch_offers(scenario, state, &offers);
    bool more = ch_decision_first(scenario, state, &offers, &decision);
    for (; more; more = ch_decision_next(scenario, state, &offers, &decision))
        if (ch_rng_below(rng, ++seen) == 0) *chosen = decision;
    return seen > 0;
}

static inline bool play_same_step(const ChStepState *a, const ChStepState *b)
{
    return a->levels == b->levels && a->stage == b->stage && a->since_known == b->since_known &&
           a->since_s == b->since_s;
}

static inline bool play_same_state(const ChScenario *scenario, const ChState *a, const ChState *b)
{
    const ChMoment *x = &a->now, *y = &b->now;
    bool same = x->beat == y->beat && x->anger == y->anger && x->trust == y->trust && x->cost == y->cost &&
                x->clock_s == y->clock_s && x->flags == y->flags && x->arisen == y->arisen &&
                ch_set_eq(x->shown, y->shown);
    for (uint32_t i = 0; i < CH_MAX_COUNTS; i++) same = same && x->counts[i] == y->counts[i];
    for (uint32_t i = 0; i < CH_MAX_STEPS; i++) same = same && play_same_step(&x->steps[i], &y->steps[i]);
    for (uint32_t i = 0; i < scenario->beat_count; i++) same = same && a->visits[i] == b->visits[i];
    return same;
}

#endif
