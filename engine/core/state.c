#include "core/state.h"

#include <string.h>

#include "core/score.h"
#include "core/walk.h"

enum { WEEK_S = 7 * 24 * 3600 };

static int64_t variable(const ChCond *when, const ChMoment *now, const uint16_t *visits)
{
    switch (when->variable) {
    case CH_VAR_ANGER: return now->anger;
    case CH_VAR_TRUST: return now->trust;
    case CH_VAR_COST: return now->cost;
    case CH_VAR_CLOCK: return now->clock_s;
    case CH_VAR_COUNT: return now->counts[when->index];
    case CH_VAR_TIMES: return visits[when->index];
    }
    return 0;
}

static bool some_part(const ChCond *when, const ChMoment *now, const uint16_t *visits, bool holding)
{
    for (uint32_t i = 0; i < when->part_count; i++)
        if (ch_holds(when->parts[i], now, visits) == holding) return true;
    return false;
}

bool ch_holds(const ChCond *when, const ChMoment *now, const uint16_t *visits)
{
    if (!when) return true;
    switch (when->op) {
    case CH_COND_RANGE: {
        int64_t value = variable(when, now, visits);
        return value >= when->low && value <= when->high;
    }
    case CH_COND_FLAG: return (now->flags >> when->index) & 1u;
    case CH_COND_SHOWN: return ch_set_has(now->shown, when->index);
    case CH_COND_VISITED: return visits[when->index] > 0;
    case CH_COND_ARISEN: return (now->arisen >> when->index) & 1u;
    case CH_COND_ALL: return !some_part(when, now, visits, false);
    case CH_COND_ANY: return some_part(when, now, visits, true);
    case CH_COND_NO: return !some_part(when, now, visits, true);
    }
    return false;
}

static void let_pass(const ChScenario *scenario, ChMoment *now, ChTime time)
{
    int64_t go = time.seconds;
    if (time.kind == CH_TIME_UNTIL) go = (time.seconds - (scenario->opens_s + now->clock_s) % WEEK_S + WEEK_S) % WEEK_S;
    now->clock_s += go;
}

static void enter(const ChScenario *scenario, ChState *state, uint32_t beat)
{
    state->now.beat = beat;
    if (state->visits[beat] < UINT16_MAX) state->visits[beat]++;
    let_pass(scenario, &state->now, scenario->beats[beat].later);
}

void ch_state_start(const ChScenario *scenario, const ChMethod *method, uint64_t precedents, ChState *state)
{
    (void)method;
    state->now = (ChMoment){.anger = scenario->customer.anger, .trust = scenario->customer.trust, .flags = precedents};
    for (uint32_t i = 0; i < scenario->count_count; i++) state->now.counts[i] = scenario->counts[i].start;
    memset(state->visits, 0, scenario->beat_count * sizeof *state->visits);
    enter(scenario, state, scenario->starts);
}

uint32_t ch_decision_choices(const ChScenario *scenario, uint32_t place, const ChDecision *decision,
                             const ChChoice *choices[CH_MAX_SLOTS + 1])
{
    const ChBeat *beat = &scenario->beats[place];
    if (beat->kind == CH_BEAT) {
        choices[0] = decision->picks[0] ? &beat->choices[decision->picks[0] - 1] : beat->silence;
        return 1;
    }
    uint32_t n = 0;
    for (uint32_t s = 0; s < beat->slot_count; s++)
        if (decision->picks[s]) choices[n++] = &beat->slots[s].choices[decision->picks[s] - 1];
    if (beat->sent) choices[n++] = beat->sent;
    return n;
}

static int32_t add_count(int32_t a, int32_t b)
{
    int64_t sum = (int64_t)a + b;
    return sum > INT32_MAX ? INT32_MAX : sum < INT32_MIN ? INT32_MIN : (int32_t)sum;
}

static int32_t clamp_meter(int32_t value)
{
    return value < 0 ? 0 : value > 100 ? 100 : value;
}

/* Everything the choices do but for scoring and leading on. Meters are clamped once: it is one moment. */
static void apply(const ChScenario *scenario, ChMoment *now, const ChChoice *const *choices, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        const ChEffect *effect = &choices[i]->effect;
        now->anger += effect->anger;
        now->trust += effect->trust;
        now->cost += effect->costs;
        now->flags |= effect->sets;
        now->arisen |= effect->arises;
        now->shown = ch_set_or(now->shown, effect->shows);
        for (uint32_t c = 0; c < effect->change_count; c++) {
            int32_t *count = &now->counts[effect->changes[c].count];
            *count = add_count(*count, effect->changes[c].by);
        }
        let_pass(scenario, now, effect->takes);
    }
    now->anger = clamp_meter(now->anger);
    now->trust = clamp_meter(now->trust);
}

/* Past beats that are used up, along what their authors put in their place; CH_NONE when there is nothing left. */
static uint32_t open_beat(const ChScenario *scenario, const uint16_t *visits, uint32_t beat)
{
    for (uint32_t hops = 0; hops <= CH_MAX_HOPS; hops++) {
        const ChBeat *to = &scenario->beats[beat];
        if (to->at_most == 0 || visits[beat] < to->at_most) return beat;
        if (to->otherwise.name.n == 0) return CH_NONE;
        beat = to->otherwise.beat;
    }
    return CH_NONE;
}

/* How the choices lead on, given the moment after them: the first of them that has ways decides. */
static const ChWay *way_on(const ChScenario *scenario, const ChMoment *after, const uint16_t *visits,
                           const ChChoice *const *choices, uint32_t n, uint32_t *beat)
{
    *beat = CH_NONE;
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t w = 0; w < choices[i]->way_count; w++) {
            const ChWay *way = &choices[i]->ways[w];
            if (!ch_holds(way->when, after, visits)) continue;
            *beat = open_beat(scenario, visits, way->beat);
            return way;
        }
        if (choices[i]->way_count) return NULL;
    }
    return NULL;
}

static bool leads_on(const ChScenario *scenario, const ChState *state, const ChChoice *const *choices, uint32_t n)
{
    const ChChoice *first = NULL;
    for (uint32_t i = 0; i < n && !first; i++)
        if (choices[i]->way_count) first = choices[i];
    if (!first) return false;
    if (!first->ways[0].when && scenario->beats[first->ways[0].beat].at_most == 0) return true;
    ChMoment after = state->now;
    uint32_t beat;
    apply(scenario, &after, choices, n);
    way_on(scenario, &after, state->visits, choices, n, &beat);
    return beat != CH_NONE;
}

static uint32_t choices_on_offer(const ChState *state, const ChChoice *choices, uint32_t count)
{
    uint32_t bits = 0;
    for (uint32_t i = 0; i < count; i++)
        if (ch_holds(choices[i].when, &state->now, state->visits)) bits |= 2u << i;
    return bits;
}

void ch_offers(const ChScenario *scenario, const ChState *state, ChOffers *offers)
{
    const ChBeat *beat = &scenario->beats[state->now.beat];
    *offers = (ChOffers){0};
    if (beat->kind == CH_BEAT_ENDING) return;
    if (beat->kind == CH_BEAT_COMPOSE) {
        offers->slot_count = (uint8_t)beat->slot_count;
        for (uint32_t s = 0; s < beat->slot_count; s++) {
            uint32_t bits = choices_on_offer(state, beat->slots[s].choices, beat->slots[s].choice_count);
            offers->picks[s] = bits | (beat->slots[s].optional || bits == 0 ? 1u : 0u);
        }
        return;
    }
    offers->slot_count = 1;
    uint32_t bits = choices_on_offer(state, beat->choices, beat->choice_count);
    if (beat->silence && ch_holds(beat->silence->when, &state->now, state->visits)) bits |= 1u;
    for (uint32_t n = 0; n <= beat->choice_count; n++) {
        if (!((bits >> n) & 1u)) continue;
        const ChChoice *choice = n ? &beat->choices[n - 1] : beat->silence;
        if (!leads_on(scenario, state, &choice, 1)) bits &= ~(1u << n);
    }
    offers->picks[0] = bits;
}

static bool combination_open(const ChScenario *scenario, const ChState *state, const ChDecision *decision)
{
    if (scenario->beats[state->now.beat].kind == CH_BEAT) return true; /* offers saw to it */
    const ChChoice *choices[CH_MAX_SLOTS + 1];
    uint32_t n = ch_decision_choices(scenario, state->now.beat, decision, choices);
    return leads_on(scenario, state, choices, n);
}

/* The next pick of `bits` after `pick` (from 1 on, 0 last), or -1. As written first, left out last. */
static int next_pick(uint32_t bits, int pick)
{
    if (pick == 0) return -1;
    for (int n = pick < 0 ? 1 : pick + 1; n < 32; n++)
        if ((bits >> n) & 1u) return n;
    return bits & 1u ? 0 : -1;
}

static bool step_decision(const ChOffers *offers, ChDecision *decision)
{
    for (uint32_t s = offers->slot_count; s-- > 0;) {
        int next = next_pick(offers->picks[s], decision->picks[s]);
        if (next >= 0) {
            decision->picks[s] = (uint8_t)next;
            return true;
        }
        decision->picks[s] = (uint8_t)next_pick(offers->picks[s], -1);
    }
    return false;
}

bool ch_decision_first(const ChScenario *scenario, const ChState *state, const ChOffers *offers, ChDecision *decision)
{
    *decision = (ChDecision){.pick_count = offers->slot_count};
    if (offers->slot_count == 0) return false;
    for (uint32_t s = 0; s < offers->slot_count; s++) {
        int pick = next_pick(offers->picks[s], -1);
        if (pick < 0) return false;
        decision->picks[s] = (uint8_t)pick;
    }
    return combination_open(scenario, state, decision) || ch_decision_next(scenario, state, offers, decision);
}

bool ch_decision_next(const ChScenario *scenario, const ChState *state, const ChOffers *offers, ChDecision *decision)
{
    while (step_decision(offers, decision))
        if (combination_open(scenario, state, decision)) return true;
    return false;
}

bool ch_on_offer(const ChScenario *scenario, const ChState *state, const ChDecision *decision)
{
    ChOffers offers;
    ch_offers(scenario, state, &offers);
    if (offers.slot_count == 0 || decision->pick_count != offers.slot_count) return false;
    for (uint32_t s = 0; s < offers.slot_count; s++)
        if (decision->picks[s] > CH_MAX_CHOICES || !((offers.picks[s] >> decision->picks[s]) & 1u)) return false;
    return combination_open(scenario, state, decision);
}

void ch_decide(const ChScenario *scenario, const ChMethod *method, ChState *state, const ChDecision *decision,
               ChResult *result)
{
    ChResult unheard;
    ChResult *out = result ? result : &unheard;
    const ChChoice *choices[CH_MAX_SLOTS + 1];
    uint32_t n = ch_decision_choices(scenario, state->now.beat, decision, choices), beat;
    uint64_t arisen_before = state->now.arisen;
    *out = (ChResult){.anger_before = state->now.anger, .trust_before = state->now.trust};
    for (uint32_t i = 0; i < n; i++) {
        out->shows = ch_set_or(out->shows, choices[i]->effect.shows);
        out->partly = ch_set_or(out->partly, choices[i]->effect.partly);
    }
    out->partly = ch_set_minus(out->partly, out->shows);
    apply(scenario, &state->now, choices, n);
    out->arose = state->now.arisen & ~arisen_before;
    out->decided_at_s = state->now.clock_s;
    ch_score_observe(method, &state->now, arisen_before, out);
    out->way = way_on(scenario, &state->now, state->visits, choices, n, &beat);
    enter(scenario, state, beat);
}

const ChReply *ch_reply_to(const ChChoice *choice, const ChState *state, const ChResult *result)
{
    ChMoment then = state->now;
    const ChReply *reply = NULL;
    then.clock_s = result->decided_at_s;
    state->visits[then.beat]--; /* only while the conditions are read */
    for (uint32_t i = 0; i < choice->reply_count && !reply; i++)
        if (ch_holds(choice->replies[i].when, &then, state->visits)) reply = &choice->replies[i];
    state->visits[then.beat]++;
    return reply;
}
