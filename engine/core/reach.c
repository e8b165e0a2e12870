#include "core/reach.h"

#include <string.h>

#include "core/walk.h"

typedef struct Making {
    ChReaches *reaches;
    uint32_t *place; /* a beat's place among the tracked, or CH_NONE */
    ChReach *at;     /* of the beat being read */
    uint64_t arises; /* by the decision being read */
} Making;

/* The least value from which on `low <= x <= high` no longer changes as x grows. */
static int64_t threshold(const ChCond *when)
{
    if (when->high != INT64_MAX) return when->high + 1;
    return when->low == INT64_MIN ? 0 : when->low;
}

static void raise64(int64_t *cap, int64_t to)
{
    if (to < 1) to = 1;
    if (to > *cap) *cap = to;
}

static void track(Making *making, uint32_t beat, int64_t cap)
{
    ChReaches *reaches = making->reaches;
    uint32_t place = making->place[beat];
    if (place == CH_NONE) {
        place = making->place[beat] = reaches->tracked_count++;
        reaches->tracked[place] = beat;
    }
    if (cap > UINT16_MAX) cap = UINT16_MAX;
    if (cap > reaches->tracked_cap[place]) reaches->tracked_cap[place] = (uint16_t)cap;
}

/* First pass: which beats' entries are read, and how far. */
static void track_condition(Making *making, const ChCond *when)
{
    if (!when) return;
    if (when->op == CH_COND_VISITED) track(making, when->index, 1);
    if (when->op == CH_COND_RANGE && when->variable == CH_VAR_TIMES) track(making, when->index, threshold(when));
    for (uint32_t i = 0; i < when->part_count; i++) track_condition(making, when->parts[i]);
}

static void track_choice(void *context, ChBeat *beat, ChSlot *slot, ChChoice *choice)
{
    (void)beat;
    (void)slot;
    Making *making = context;
    track_condition(making, choice->when);
    for (uint32_t i = 0; i < choice->way_count; i++) track_condition(making, choice->ways[i].when);
    if (choice->effect.costs < 0) making->reaches->cost_falls = true;
}

static ChStatus track_all(Making *making, ChArena *arena)
{
    ChReaches *reaches = making->reaches;
    const ChScenario *scenario = reaches->scenario;
    making->place = CH_NEW_ARRAY(arena, uint32_t, scenario->beat_count);
    reaches->tracked = CH_NEW_ARRAY(arena, uint32_t, scenario->beat_count);
    reaches->tracked_cap = CH_NEW_ARRAY(arena, uint16_t, scenario->beat_count);
    reaches->of = CH_NEW_ARRAY(arena, ChReach, scenario->beat_count);
    if (!making->place || !reaches->tracked || !reaches->tracked_cap || !reaches->of) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < scenario->beat_count; i++) making->place[i] = CH_NONE;
    for (uint32_t i = 0; i < scenario->beat_count; i++) {
        if (scenario->beats[i].at_most) track(making, i, scenario->beats[i].at_most);
        ch_each_choice(&scenario->beats[i], track_choice, making);
    }
    reaches->words = (reaches->tracked_count + 63) / 64;
    uint64_t *bits = CH_NEW_ARRAY(arena, uint64_t, (size_t)scenario->beat_count * reaches->words);
    if (!bits) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < scenario->beat_count; i++) reaches->of[i].visits = bits + (size_t)i * reaches->words;
    return CH_OK;
}

static void read_entries(Making *making, uint32_t beat)
{
    uint32_t place = making->place[beat];
    if (place != CH_NONE) making->at->visits[place / 64] |= (uint64_t)1 << (place % 64);
}

static void read_range(Making *making, const ChCond *when)
{
    ChReach *reach = making->at;
    switch (when->variable) {
    case CH_VAR_ANGER: reach->anger = true; break;
    case CH_VAR_TRUST: reach->trust = true; break;
    case CH_VAR_COST: raise64(&reach->cost_cap, making->reaches->cost_falls ? INT64_MAX : threshold(when)); break;
    case CH_VAR_CLOCK: raise64(&reach->clock_cap, threshold(when)); break;
    case CH_VAR_COUNT: reach->counts |= 1u << when->index; break;
    case CH_VAR_TIMES: read_entries(making, when->index); break;
    }
}

static void read_condition(Making *making, const ChCond *when)
{
    if (!when) return;
    switch (when->op) {
    case CH_COND_RANGE: read_range(making, when); break;
    case CH_COND_FLAG: making->at->flags |= (uint64_t)1 << when->index; break;
    case CH_COND_SHOWN: ch_set_add(&making->at->shown, when->index); break;
    case CH_COND_VISITED: read_entries(making, when->index); break;
    case CH_COND_ARISEN: making->at->arisen |= (uint64_t)1 << when->index; break;
    case CH_COND_ALL:
    case CH_COND_ANY:
    case CH_COND_NO: break;
    }
    for (uint32_t i = 0; i < when->part_count; i++) read_condition(making, when->parts[i]);
}

/* The beats a way may enter: its own, and what stands in its place once that is used up. */
typedef void (*EachTarget)(Making *making, uint32_t beat);

static void each_target(Making *making, uint32_t beat, EachTarget each)
{
    for (uint32_t hops = 0; hops <= CH_MAX_HOPS; hops++) {
        const ChBeat *to = &making->reaches->scenario->beats[beat];
        each(making, beat);
        if (to->at_most == 0 || to->otherwise.name.n == 0) return;
        beat = to->otherwise.beat;
    }
}

static void read_target(Making *making, uint32_t beat)
{
    const ChBeat *to = &making->reaches->scenario->beats[beat];
    if (to->at_most) read_entries(making, beat);
}

static void read_choice(void *context, ChBeat *beat, ChSlot *slot, ChChoice *choice)
{
    (void)beat;
    (void)slot;
    Making *making = context;
    ChReach *reach = making->at;
    read_condition(making, choice->when);
    for (uint32_t i = 0; i < choice->way_count; i++) {
        read_condition(making, choice->ways[i].when);
        each_target(making, choice->ways[i].beat, read_target);
    }
    reach->full = ch_set_or(reach->full, choice->effect.shows);
    reach->partly = ch_set_or(reach->partly, choice->effect.partly);
    reach->arises |= choice->effect.arises;
}

/* Second pass: a beat inherits what the beats it leads to can read. */
static void merge(Making *making, uint32_t beat)
{
    ChReach *into = making->at;
    const ChReach *of = &making->reaches->of[beat];
    into->full = ch_set_or(into->full, of->full);
    into->partly = ch_set_or(into->partly, of->partly);
    into->shown = ch_set_or(into->shown, of->shown);
    into->arises |= of->arises;
    into->flags |= of->flags;
    into->arisen |= of->arisen;
    into->counts |= of->counts;
    into->anger |= of->anger;
    into->trust |= of->trust;
    if (of->cost_cap > into->cost_cap) into->cost_cap = of->cost_cap;
    if (of->clock_cap > into->clock_cap) into->clock_cap = of->clock_cap;
    for (uint32_t w = 0; w < making->reaches->words; w++) into->visits[w] |= of->visits[w];
}

static void merge_choice(void *context, ChBeat *beat, ChSlot *slot, ChChoice *choice)
{
    (void)beat;
    (void)slot;
    Making *making = context;
    for (uint32_t i = 0; i < choice->way_count; i++) each_target(making, choice->ways[i].beat, merge);
}

/* Everything that can arise by one decision of the beat: of a compose beat, by any of its parts. */
static void add_arises(void *context, ChBeat *beat, ChSlot *slot, ChChoice *choice)
{
    (void)beat;
    (void)slot;
    *(uint64_t *)context |= choice->effect.arises;
}

/* The first time to come that goes until a moment of the week, on the way by which a choice leads. What the choice takes
 * goes by before anything arises; a part of a composed reply that takes such a time may be left out. */
static void merge_until(Making *making, uint32_t beat)
{
    const ChBeat *to = &making->reaches->scenario->beats[beat];
    const ChReach *of = &making->reaches->of[beat];
    if (to->later.kind != CH_TIME_UNTIL && !of->until) return;
    making->at->until = true;
    making->at->before_until |= making->arises;
    if (to->later.kind != CH_TIME_UNTIL) making->at->before_until |= of->before_until;
}

static void merge_until_choice(void *context, ChBeat *beat, ChSlot *slot, ChChoice *choice)
{
    (void)slot;
    Making *making = context;
    bool parts = beat->kind == CH_BEAT_COMPOSE, takes = choice->effect.takes.kind == CH_TIME_UNTIL;
    making->arises = choice->effect.arises;
    if (parts) ch_each_choice(beat, add_arises, &making->arises);
    if (takes) making->at->until = true;
    if (takes && !parts) return;
    for (uint32_t i = 0; i < choice->way_count; i++) each_target(making, choice->ways[i].beat, merge_until);
}

static bool same(const ChReaches *reaches, const ChReach *a, const ChReach *b)
{
    return ch_set_eq(a->full, b->full) && ch_set_eq(a->partly, b->partly) && ch_set_eq(a->shown, b->shown) &&
           a->arises == b->arises && a->flags == b->flags && a->arisen == b->arisen && a->counts == b->counts &&
           a->anger == b->anger && a->trust == b->trust && a->until == b->until && a->before_until == b->before_until && a->cost_cap == b->cost_cap &&
           a->clock_cap == b->clock_cap && memcmp(a->visits, b->visits, reaches->words * sizeof *a->visits) == 0;
}

/* Whether anything grew. Backwards, since beats mostly lead on to later ones. */
static bool merge_all(Making *making, uint64_t *old_visits)
{
    ChReaches *reaches = making->reaches;
    bool grew = false;
    for (uint32_t i = reaches->scenario->beat_count; i-- > 0;) {
        making->at = &reaches->of[i];
        ChReach before = *making->at;
        memcpy(old_visits, before.visits, reaches->words * sizeof *old_visits);
        before.visits = old_visits;
        ch_each_choice(&reaches->scenario->beats[i], merge_choice, making);
        ch_each_choice(&reaches->scenario->beats[i], merge_until_choice, making);
        grew = grew || !same(reaches, &before, making->at);
    }
    return grew;
}

ChStatus ch_reaches_make(const ChScenario *scenario, ChArena *arena, ChReaches *reaches)
{
    *reaches = (ChReaches){.scenario = scenario};
    Making making = {.reaches = reaches};
    ChStatus status = track_all(&making, arena);
    if (status != CH_OK) return status;
    uint64_t *old_visits = CH_NEW_ARRAY(arena, uint64_t, reaches->words);
    if (!old_visits) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < scenario->beat_count; i++) {
        making.at = &reaches->of[i];
        ch_each_choice(&scenario->beats[i], read_choice, &making);
    }
    while (merge_all(&making, old_visits)) {}
    return CH_OK;
}
