#include "core/brute.h"

#include <string.h>

#include "core/score.h"

typedef struct Best {
    int32_t any, kept;
} Best;

uint32_t brute_row(const ChScenario *scenario, uint32_t beat, uint32_t slot, uint32_t number)
{
    uint32_t row = 0;
    for (uint32_t i = 0; i < beat; i++) {
        row += scenario->beats[i].choice_count + 1;
        for (uint32_t s = 0; s < scenario->beats[i].slot_count; s++)
            row += scenario->beats[i].slots[s].choice_count + 1;
    }
    for (uint32_t s = 0; slot != CH_NONE && s < slot; s++) row += scenario->beats[beat].slots[s].choice_count + 1;
    assert_true(row + number < BRUTE_ROWS);
    return row + number;
}

static void note_leaf(BruteLeaf *leaf, int32_t earned, uint32_t depth, long double chance)
{
    if (leaf->plays == 0 || earned > leaf->best) leaf->best = earned;
    if (leaf->plays == 0 || earned < leaf->worst) leaf->worst = earned;
    if (leaf->plays == 0 || depth < leaf->shortest) leaf->shortest = depth;
    leaf->plays++;
    leaf->chance += chance;
    leaf->earned += chance * (long double)earned;
}

static Best at_ending(Brute *brute, const ChState *state, uint32_t depth, const long double *chances, bool broke)
{
    const ChMoment *now = &state->now;
    const ChBeat *beat = &brute->scenario->beats[now->beat];
    int32_t earned = ch_earned(brute->method, now);
    brute->plays++;
    note_leaf(&brute->leaves[now->beat], earned, depth, chances[CH_HABIT_COUNT]);
    note_leaf(&brute->all, earned, depth, chances[CH_HABIT_COUNT]);
    for (uint32_t way = 0; way < BRUTE_WAYS; way++) {
        brute->points[way] += chances[way] * (long double)earned;
        brute->outcome[way][beat->outcome] += chances[way];
    }
    brute->outcome_earned[beat->outcome] += chances[CH_HABIT_COUNT] * (long double)earned;
    if (now->cost > brute->scenario->may_give && earned > brute->over) brute->over = earned;
    bool well = beat->outcome == CH_KEPT && !broke;
    if (now->cost > brute->most_given) brute->most_given = now->cost;
    if (well && now->cost > brute->most_given_well) brute->most_given_well = now->cost;
    for (uint32_t i = 0; i < brute->method->step_count; i++) {
        if (ch_step_status(brute->method, i, now) == CH_STEP_MET) brute->met[i] = true;
        if (ch_step_earned(brute->method, i, now) == 0) brute->nothing[i] = true;
    }
    return (Best){earned, beat->outcome == CH_KEPT ? earned : -1};
}

enum { MOST_DECISIONS = 256 };

/* The decisions of a state, what became of each, and how likely each way of playing is to take it. */
typedef struct Node {
    uint32_t count;
    ChDecision decisions[MOST_DECISIONS];
    Best best[MOST_DECISIONS];
    bool sets_back[MOST_DECISIONS];
} Node;

static int64_t shown_length(const ChChoice *choice)
{
    int64_t length = 0;
    for (uint32_t i = 0; i < choice->text.n; i++) {
        unsigned char c = (unsigned char)choice->text.p[i];
        length += c != '*' && (c < 0x80 || c >= 0xC0);
    }
    return length;
}

/* A habit's liking, written again from the contract of the command line. */
static int64_t liking(const ChScenario *scenario, uint32_t place, const ChDecision *decision, ChHabit habit)
{
    const ChBeat *beat = &scenario->beats[place];
    const ChChoice *choices[CH_MAX_SLOTS + 1];
    uint32_t n = ch_decision_choices(scenario, place, decision, choices);
    int64_t blind = 0, number = 0, length = 0, costs = 0, trust = 0, anger = 0;
    for (uint32_t i = 0; i < n; i++) {
        costs += choices[i]->effect.costs;
        trust += choices[i]->effect.trust;
        anger += choices[i]->effect.anger;
        if (choices[i] != beat->sent && choices[i] != beat->silence) length += shown_length(choices[i]);
    }
    for (uint32_t s = 0; s < decision->pick_count; s++) {
        number += decision->picks[s];
        blind -= decision->picks[s] ? 0 : 1000000;
    }
    switch (habit) {
    case CH_HABIT_FIRST: return blind - number;
    case CH_HABIT_LAST: return blind + number;
    case CH_HABIT_LONGEST: return blind + length;
    case CH_HABIT_SHORTEST: return blind - length;
    case CH_HABIT_GIVE: return costs;
    case CH_HABIT_NEVER_GIVE: return -costs;
    case CH_HABIT_AGREE: return trust;
    case CH_HABIT_CALM: return -anger;
    case CH_HABIT_COUNT: break;
    }
    return 0;
}

/* Divide each way's chance among the decisions it takes. */
static void share(const Brute *brute, const Node *node, uint32_t beat, uint32_t taken, const long double *chances,
                  long double *out)
{
    for (uint32_t way = 0; way < BRUTE_WAYS; way++) {
        uint32_t ties = 0;
        int64_t most = INT64_MIN, mine = 0;
        for (uint32_t i = 0; i < node->count; i++) {
            int64_t likes =
                way == CH_HABIT_COUNT ? 0 : liking(brute->scenario, beat, &node->decisions[i], (ChHabit)way);
            if (i == taken) mine = likes;
            if (likes > most) most = likes, ties = 0;
            ties += likes == most;
        }
        out[way] = mine == most ? chances[way] / (long double)ties : 0.0L;
    }
}

static void note_worths(Brute *brute, const Node *node, uint32_t beat, int32_t best, long double chance)
{
    bool slots = brute->scenario->beats[beat].kind == CH_BEAT_COMPOSE;
    int32_t best_of[BRUTE_ROWS];
    for (uint32_t i = 0; i < BRUTE_ROWS; i++) best_of[i] = -1;
    for (uint32_t i = 0; i < node->count; i++)
        for (uint32_t s = 0; s < node->decisions[i].pick_count; s++) {
            uint32_t row = brute_row(brute->scenario, beat, slots ? s : CH_NONE, node->decisions[i].picks[s]);
            if (node->best[i].any > best_of[row]) best_of[row] = node->best[i].any;
        }
    for (uint32_t row = 0; row < BRUTE_ROWS; row++) {
        if (best_of[row] < 0) continue;
        brute->offered[row] = true;
        brute->weight[row] += chance;
        brute->regret[row] += chance * (long double)(best - best_of[row]);
    }
}

static void note_choices(Brute *brute, uint32_t beat, const ChDecision *decision)
{
    const ChChoice *choices[CH_MAX_SLOTS + 1];
    uint32_t n = ch_decision_choices(brute->scenario, beat, decision, choices);
    for (uint32_t i = 0; i < n; i++) {
        assert_true(choices[i]->serial < BRUTE_ROWS);
        brute->choice_reached[choices[i]->serial] = true;
    }
}

static void list_decisions(Brute *brute, const ChState *state, Node *node)
{
    ChOffers offers;
    ChDecision decision;
    ch_offers(brute->scenario, state, &offers);
    bool more = ch_decision_first(brute->scenario, state, &offers, &decision);
    for (node->count = 0; more; more = ch_decision_next(brute->scenario, state, &offers, &decision)) {
        assert_true(node->count < MOST_DECISIONS);
        node->decisions[node->count++] = decision;
    }
}

static Best play_on(Brute *brute, const ChState *state, uint32_t depth, const long double *chances, bool broke);

/* Whether a decision broke a step that was still open to be earned or lost. */
static bool breaks(const Brute *brute, uint32_t decided, const ChResult *result)
{
    bool any = false;
    for (uint32_t i = 0; i < brute->method->step_count; i++)
        any = any || (!((decided >> i) & 1u) && ch_set_any(result->breaks[i]));
    return any;
}

/* A first decision of which every choice that shows anything shows only what is to be avoided. */
static bool harms(const Brute *brute, uint32_t place, const ChDecision *decision)
{
    const ChChoice *choices[CH_MAX_SLOTS + 1];
    uint32_t n = ch_decision_choices(brute->scenario, place, decision, choices);
    bool bad = false, good = false;
    for (uint32_t i = 0; i < n; i++) {
        ChSet shows = ch_set_or(choices[i]->effect.shows, choices[i]->effect.partly);
        for (uint32_t b = 0; b < brute->scenario->words.behaviour_count; b++) {
            if (!ch_set_has(shows, b)) continue;
            if (brute->scenario->words.behaviours[b].avoid) bad = true;
            else good = true;
        }
    }
    return bad && !good;
}

static Best follow_all(Brute *brute, const ChState *state, Node *node, uint32_t depth, const long double *chances,
                       bool broke)
{
    Best best = {-1, -1};
    ChResult result;
    uint32_t decided = ch_key_make(brute->keying, state).decided;
    uint16_t visits[MADE_BEATS];
    ChState next = {.visits = visits};
    for (uint32_t i = 0; i < node->count; i++) {
        long double shared[BRUTE_WAYS];
        next.now = state->now;
        memcpy(visits, state->visits, brute->scenario->beat_count * sizeof *visits);
        note_choices(brute, state->now.beat, &node->decisions[i]);
        ch_decide(brute->scenario, brute->method, &next, &node->decisions[i], &result);
        node->sets_back[i] = (next.now.arisen & ~state->now.arisen & brute->method->setback) != 0;
        share(brute, node, state->now.beat, i, chances, shared);
        node->best[i] = play_on(brute, &next, depth + 1, shared, broke || breaks(brute, decided, &result));
        if (brute->too_many) return best;
        if (node->best[i].any > best.any) best.any = node->best[i].any;
        if (node->best[i].kept > best.kept) best.kept = node->best[i].kept;
        if (depth == 0) brute->recoveries += node->best[i].kept >= 0 && harms(brute, state->now.beat, &node->decisions[i]);
    }
    return best;
}

static void check_value(const Brute *brute, const ChState *state, Best best)
{
    ChProspect prospect;
    if (!brute->values) return;
    assert_int_equal(ch_values_of(brute->values, state, &prospect), CH_OK);
    assert_int_equal(prospect.best, best.any);
    assert_int_equal(prospect.best_kept, best.kept);
}

static Best play_on(Brute *brute, const ChState *state, uint32_t depth, const long double *chances, bool broke)
{
    Best best = {-1, -1};
    if (++brute->nodes > brute->most_nodes) brute->too_many = true;
    if (brute->too_many || brute->dead_end) return best;
    brute->beat_reached[state->now.beat] = true;
    if (brute->scenario->beats[state->now.beat].kind == CH_BEAT_ENDING) {
        best = at_ending(brute, state, depth, chances, broke);
        check_value(brute, state, best);
        return best;
    }
    static Node nodes[64]; /* one a depth: too large for the stack of a recursion */
    assert_true(depth < 64);
    Node *node = &nodes[depth];
    list_decisions(brute, state, node);
    if (node->count == 0) brute->dead_end = true;
    best = follow_all(brute, state, node, depth, chances, broke);
    if (brute->too_many || brute->dead_end) return best;
    note_worths(brute, node, state->now.beat, best.any, chances[CH_HABIT_COUNT]);
    bool only = true;
    for (uint32_t i = 0; i < node->count; i++)
        only = only && (node->best[i].any != best.any || node->sets_back[i]);
    brute->decisions += chances[CH_HABIT_COUNT];
    if (only) brute->setback_only += chances[CH_HABIT_COUNT];
    check_value(brute, state, best);
    if (best.any > brute->through[state->now.beat]) brute->through[state->now.beat] = best.any;
    return best;
}

bool brute_force(Brute *brute, uint64_t precedents)
{
    uint16_t visits[MADE_BEATS];
    long double chances[BRUTE_WAYS];
    ChState state = {.visits = visits};
    for (uint32_t way = 0; way < BRUTE_WAYS; way++) chances[way] = 1.0L;
    brute->over = -1;
    brute->most_given = brute->most_given_well = INT64_MIN;
    for (uint32_t i = 0; i < MADE_BEATS; i++) brute->through[i] = -1;
    ChArena arena;
    ChKeying keying;
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    assert_int_equal(ch_keying_make(brute->scenario, brute->method, &arena, &keying), CH_OK);
    brute->keying = &keying;
    ch_state_start(brute->scenario, brute->method, precedents, &state);
    play_on(brute, &state, 0, chances, false);
    brute->keying = NULL;
    ch_arena_free(&arena);
    return !brute->too_many;
}
