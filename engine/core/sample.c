#include "core/sample.h"

#include "core/passes.h"

bool ch_random_decision(const ChScenario *scenario, const ChState *state, ChRng *rng, ChDecision *decision)
{
    ChOffers offers;
    ChDecision next;
    ch_offers(scenario, state, &offers);
    if (offers.slot_count == 1) { /* a beat, or one slot: count and pick, without trying each */
        uint32_t bits = offers.picks[0], n = 0;
        for (uint32_t b = bits; b; b &= b - 1) n++;
        if (n == 0) return false;
        for (uint32_t skip = ch_rng_below(rng, n); skip; skip--) bits &= bits - 1;
        uint8_t pick = 0;
        while (!((bits >> pick) & 1u)) pick++;
        *decision = (ChDecision){.pick_count = 1, .picks = {pick}};
        if (ch_on_offer(scenario, state, decision)) return true;
    }
    bool more = ch_decision_first(scenario, state, &offers, &next);
    for (uint32_t seen = 1; more; seen++) { /* each of n kept with chance 1/n: all equally likely in one pass */
        if (ch_rng_below(rng, seen) == 0) *decision = next;
        more = ch_decision_next(scenario, state, &offers, &next);
        if (!more) return true;
    }
    return false;
}

typedef struct Sampling {
    const ChScenario *scenario;
    const ChMethod *method;
    const ChExploreOptions *options;
    ChExploration *found;
    ChState state;
    ChRng rng;
    uint32_t steps; /* of the play under way */
} Sampling;

static void reach_choices(Sampling *sampling, const ChDecision *decision)
{
    const ChChoice *choices[CH_MAX_SLOTS + 1];
    uint32_t n = ch_decision_choices(sampling->scenario, sampling->state.now.beat, decision, choices);
    for (uint32_t i = 0; i < n; i++) sampling->found->choice_reached[choices[i]->serial] = true;
}

/* The most liked of the decisions on offer, ties by lot. */
static bool liked_decision(Sampling *sampling, ChLiking liking, ChDecision *decision)
{
    ChGraph only = {.keying = {.scenario = sampling->scenario}}; /* a liking reads nothing else of it */
    ChNode node = {.beat = sampling->state.now.beat};
    ChOffers offers;
    ChEdge edge = {0};
    ch_offers(sampling->scenario, &sampling->state, &offers);
    bool more = ch_decision_first(sampling->scenario, &sampling->state, &offers, &edge.decision), any = more;
    int64_t most = INT64_MIN;
    for (uint32_t ties = 0; more;) {
        int64_t likes = liking(&only, &node, &edge);
        if (likes > most) most = likes, ties = 0;
        if (likes == most && ch_rng_below(&sampling->rng, ++ties) == 0) *decision = edge.decision;
        more = ch_decision_next(sampling->scenario, &sampling->state, &offers, &edge.decision);
    }
    return any;
}

/* Play once to an ending; false at a dead end. */
static bool play(Sampling *sampling, ChLiking liking)
{
    const ChScenario *scenario = sampling->scenario;
    ch_state_start(scenario, sampling->method, sampling->options->precedents, &sampling->state);
    for (sampling->steps = 0;; sampling->steps++) {
        ChMoment *now = &sampling->state.now;
        sampling->found->beat_reached[now->beat] = true;
        if (scenario->beats[now->beat].kind == CH_BEAT_ENDING) return true;
        ChDecision decision;
        bool any = liking ? liked_decision(sampling, liking, &decision)
                          : ch_random_decision(scenario, &sampling->state, &sampling->rng, &decision);
        if (!any) {
            sampling->found->dead_end = now->beat;
            return false;
        }
        reach_choices(sampling, &decision);
        ch_decide(scenario, sampling->method, &sampling->state, &decision, NULL);
    }
}

static void note_play(Sampling *sampling, int32_t earned, uint64_t sums[], uint32_t counts[])
{
    ChExploration *found = sampling->found;
    if (found->plays == 0 || earned > found->best) found->best = earned;
    if (found->plays == 0 || earned < found->worst) found->worst = earned;
    found->plays++;
    for (uint32_t i = 0; i < sampling->method->step_count; i++) {
        const ChMoment *now = &sampling->state.now;
        if (ch_step_status(sampling->method, i, now) == CH_STEP_MET) found->earnable[i] = true;
        if (ch_step_earned(sampling->method, i, now) == 0) found->missable[i] = true;
    }
    for (uint32_t i = 0; i < found->ending_count; i++) {
        ChEndingFound *ending = &found->endings[i];
        if (ending->beat != sampling->state.now.beat) continue;
        if (!ending->reachable || earned > ending->best) ending->best = earned;
        if (!ending->reachable || earned < ending->worst) ending->worst = earned;
        if (!ending->reachable || sampling->steps < ending->shortest) ending->shortest = sampling->steps;
        ending->reachable = true;
        sums[i] += (uint64_t)earned;
        counts[i]++;
    }
}

static int32_t mean_points(uint64_t sum, uint32_t count, int32_t best)
{
    if (count == 0) return -1;
    if (best <= 0) return CH_POINTS;
    uint64_t parts = (uint64_t)count * (uint64_t)best;
    return (int32_t)((2 * sum * CH_POINTS + parts) / (2 * parts));
}

static void sample_habit(Sampling *sampling, ChHabit habit)
{
    enum { PLAYS = 500 };
    uint64_t sum = 0;
    uint32_t outcomes[3] = {0}, played = 0;
    for (uint32_t i = 0; i < PLAYS; i++) {
        if (!play(sampling, ch_habit_liking(habit))) continue;
        sum += (uint64_t)ch_earned(sampling->method, &sampling->state.now);
        outcomes[sampling->scenario->beats[sampling->state.now.beat].outcome]++;
        played++;
    }
    ChHabitFound *found = &sampling->found->habits[habit];
    found->points = mean_points(sum, played, sampling->found->best);
    for (ChOutcome o = CH_WAVERING; o <= CH_KEPT; o++)
        if (outcomes[o] > outcomes[found->outcome]) found->outcome = o;
}

static void finish(ChExploration *found, const ChScenario *scenario, uint64_t sums[], uint32_t counts[])
{
    uint64_t all = 0, by_outcome[3] = {0};
    uint32_t n_outcome[3] = {0};
    for (uint32_t i = 0; i < found->ending_count; i++) {
        ChEndingFound *ending = &found->endings[i];
        ChOutcome outcome = scenario->beats[ending->beat].outcome;
        all += sums[i];
        by_outcome[outcome] += sums[i];
        n_outcome[outcome] += counts[i];
        if (!ending->reachable) continue;
        ending->best = ch_points(ending->best, found->best);
        ending->worst = ch_points(ending->worst, found->best);
        ending->mean = mean_points(sums[i], counts[i], found->best);
        ending->chance = (uint32_t)((uint64_t)counts[i] * 10000 / found->plays);
    }
    for (uint32_t o = 0; o < 3; o++) {
        found->quality.mean[o] = mean_points(by_outcome[o], n_outcome[o], found->best);
        found->quality.outcome_chance[o] = found->plays ? (uint32_t)((uint64_t)n_outcome[o] * 10000 / found->plays) : 0;
    }
    found->random_points = mean_points(all, found->plays, found->best);
    found->worst_points = ch_points(found->worst, found->best);
    found->coverage = found->whole ? (int32_t)((int64_t)found->best * 100 / found->whole) : 0;
    found->quality.best_lost = found->quality.best_over_budget = -2;
    found->quality.most_given = found->quality.most_given_well = INT64_MIN;
}

ChStatus ch_sample(const ChScenario *scenario, const ChMethod *method, const ChExploreOptions *options,
                   ChAllocator from, ChExploration *found)
{
    (void)from;
    Sampling sampling = {.scenario = scenario, .method = method, .options = options, .found = found,
                         .rng = {options->seed}};
    ChArena *memory = &found->memory;
    uint64_t *sums = CH_NEW_ARRAY(memory, uint64_t, found->ending_count);
    uint32_t *counts = CH_NEW_ARRAY(memory, uint32_t, found->ending_count);
    sampling.state.visits = CH_NEW_ARRAY(memory, uint16_t, scenario->beat_count);
    if (!sums || !counts || !sampling.state.visits) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < CH_SAMPLE_PLAYS; i++) {
        if (options->progress && i % 256 == 0 && !options->progress(options->progress_context, i)) return CH_STOPPED;
        if (play(&sampling, NULL)) note_play(&sampling, ch_earned(method, &sampling.state.now), sums, counts);
    }
    for (ChHabit habit = 0; habit < CH_HABIT_COUNT; habit++) sample_habit(&sampling, habit);
    finish(found, scenario, sums, counts);
    return CH_OK;
}
