/* Random small scenarios. Beats lead mostly on to later ones; a way back leads only to beats that can be entered so
 * often, so that most of what is made seals. */
#include "core/make.h"

#include <stdio.h>

enum { HOUR = 3600, DAY = 24 * HOUR };

typedef struct Random {
    Made *made;
    ChRng rng;
    MadeSize size;
    uint32_t beats, endings;
    bool bounded[MADE_BEATS];
    uint32_t richness; /* of 100: how much of what is rare there is */
} Random;

static uint32_t below(Random *random, uint32_t n)
{
    return ch_rng_below(&random->rng, n);
}

static bool chance(Random *random, uint32_t percent)
{
    return below(random, 100) < percent;
}

static int64_t between(Random *random, int64_t low, int64_t high)
{
    return low + (int64_t)below(random, (uint32_t)(high - low + 1));
}

static ChSet some_behaviours(Random *random, uint32_t most)
{
    ChSet set = {{0, 0}};
    for (uint32_t n = below(random, most + 1); n; n--) ch_set_add(&set, below(random, MADE_BEHAVIOURS));
    return set;
}

static uint64_t some_circumstances(Random *random, uint32_t most)
{
    uint64_t mask = 0;
    for (uint32_t n = 1 + below(random, most); n; n--) mask |= (uint64_t)1 << below(random, MADE_CIRCUMSTANCES);
    return mask;
}

static const char *beat_name(uint32_t place)
{
    static const char *const names[] = {"p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9", "p10", "p11"};
    static const char *const endings[] = {"e0", "e1", "e2"};
    return place < 100 ? names[place] : endings[place - 100];
}

static int64_t some_bound(Random *random, ChVariable variable)
{
    switch (variable) {
    case CH_VAR_COST: return 100 * between(random, -2, 8);
    case CH_VAR_CLOCK: return HOUR * between(random, 0, chance(random, 50) ? 80 : 6);
    case CH_VAR_COUNT: return between(random, -2, 3);
    case CH_VAR_TIMES: return between(random, 0, 3);
    case CH_VAR_ANGER:
    case CH_VAR_TRUST: break;
    }
    return 10 * between(random, 0, 10);
}

static ChCond *some_range(Random *random)
{
    ChVariable variable = (ChVariable)below(random, CH_VAR_TIMES + 1);
    int64_t low = some_bound(random, variable), high = low + some_bound(random, variable);
    switch (below(random, 4)) {
    case 0: low = INT64_MIN; break;
    case 1: high = INT64_MAX; break;
    case 2: high = low; break;
    default: break;
    }
    if (variable == CH_VAR_TIMES)
        return made_times(random->made, CH_COND_RANGE, beat_name(below(random, random->beats)), low, high);
    return made_range(random->made, variable, variable == CH_VAR_COUNT ? below(random, MADE_COUNTS) : 0, low, high);
}

static ChCond *some_condition(Random *random, uint32_t depth)
{
    ChCondOp op = (ChCondOp)below(random, CH_COND_NO + 1);
    if (op >= CH_COND_ALL && depth == 0) op = CH_COND_RANGE;
    switch (op) {
    case CH_COND_RANGE: return some_range(random);
    case CH_COND_FLAG: return made_cond(random->made, op, below(random, MADE_FLAGS));
    case CH_COND_SHOWN: return made_cond(random->made, op, below(random, MADE_BEHAVIOURS));
    case CH_COND_ARISEN: return made_cond(random->made, op, below(random, MADE_CIRCUMSTANCES));
    case CH_COND_VISITED: return made_times(random->made, op, beat_name(below(random, random->beats)), 0, 0);
    case CH_COND_ALL:
    case CH_COND_ANY:
    case CH_COND_NO: break;
    }
    ChCond *first = some_condition(random, depth - 1);
    return made_many(random->made, op, first, chance(random, 60) ? some_condition(random, depth - 1) : NULL);
}

static ChCond *maybe_condition(Random *random, uint32_t percent)
{
    return chance(random, percent) ? some_condition(random, 2) : NULL;
}

/* Few different times, so that bounds are hit exactly now and then. */
static int64_t some_seconds(Random *random)
{
    static const int64_t few[] = {0, HOUR, HOUR, 2 * HOUR, 5 * HOUR, DAY, 2 * DAY};
    return chance(random, 80) ? few[below(random, 7)] : 60 * between(random, 0, 3000);
}

static ChTime some_time(Random *random)
{
    if (chance(random, 25)) return (ChTime){CH_TIME_UNTIL, HOUR * between(random, 0, 7 * 24 - 1)};
    return (ChTime){CH_TIME_FOR, some_seconds(random)};
}

static uint32_t some_target(Random *random, uint32_t from)
{
    uint32_t back = below(random, random->beats);
    if (back <= from && random->bounded[back] && chance(random, 40)) return back;
    uint32_t ahead = from + 1 + chance(random, 25);
    return ahead < random->beats && !chance(random, 4) ? ahead : 100 + below(random, random->endings);
}

static void some_effect(Random *random, ChChoice *choice)
{
    ChEffect *effect = &choice->effect;
    effect->shows = some_behaviours(random, 2);
    effect->partly = chance(random, 30) ? some_behaviours(random, 2) : (ChSet){{0, 0}};
    effect->anger = (int32_t)(10 * between(random, -4, 4));
    effect->trust = (int32_t)(10 * between(random, -4, 4));
    if (chance(random, 40)) effect->costs = 100 * between(random, chance(random, 15) ? -3 : 0, 5);
    if (chance(random, 40)) effect->takes = some_time(random);
    if (chance(random, 30)) effect->sets = (uint64_t)1 << below(random, MADE_FLAGS);
    if (chance(random, 35)) effect->arises = some_circumstances(random, 2);
    if (chance(random, 20))
        made_change(random->made, choice, below(random, MADE_COUNTS), (int32_t)between(random, -2, 2));
}

static void some_ways(Random *random, ChChoice *choice, uint32_t from)
{
    for (uint32_t n = chance(random, 25) ? 1 + below(random, 2) : 0; n; n--)
        made_way(random->made, choice, beat_name(some_target(random, from)), some_condition(random, 2));
    if (!choice->way_count || chance(random, 90))
        made_way(random->made, choice, beat_name(some_target(random, from)), NULL);
}

/* Texts of a few lengths, so that the habits of length tie now and then. */
static const char *some_words(Random *random)
{
    static const char *const words[] = {"a", "bb", "c\xC3\xA9", "*dd*", "eeee", "fffff", "*g* h"};
    return words[below(random, 7)];
}

static void fill_beat(Random *random, ChBeat *beat, uint32_t place)
{
    uint32_t least = chance(random, 90) ? 2 : 1;
    for (uint32_t n = least + below(random, random->size.choices + 1 - least); n; n--) {
        ChChoice *choice = made_choice(random->made, beat, some_words(random), NULL);
        choice->when = beat->choice_count > 1 ? maybe_condition(random, random->richness / 2) : NULL;
        some_effect(random, choice);
        some_ways(random, choice, place);
        if (chance(random, 30)) made_reply(random->made, choice, some_words(random), maybe_condition(random, 50));
    }
    if (!chance(random, 25)) return;
    ChChoice *silence = made_silence(random->made, beat, NULL);
    silence->when = maybe_condition(random, 20);
    some_effect(random, silence);
    some_ways(random, silence, place);
}

static void fill_compose(Random *random, ChBeat *beat, uint32_t place)
{
    for (uint32_t n = 2 + chance(random, 30); n; n--) {
        ChSlot *slot = made_slot(random->made, beat, beat->slot_count ? (n > 1 ? "middle" : "close") : "open",
                                 chance(random, 40));
        for (uint32_t c = 1 + below(random, 2); c; c--) {
            ChChoice *part = made_part(random->made, slot, some_words(random));
            part->when = maybe_condition(random, random->richness / 2);
            some_effect(random, part);
            if (chance(random, 15)) some_ways(random, part, place);
        }
    }
    ChChoice *sent = made_sent(random->made, beat, NULL);
    if (chance(random, 60)) some_effect(random, sent);
    some_ways(random, sent, place);
}

static void make_beats(Random *random)
{
    Made *made = random->made;
    for (uint32_t i = 0; i < random->beats; i++) {
        bool compose = chance(random, 15);
        ChBeat *beat = compose ? made_compose(made, beat_name(i)) : made_beat(made, beat_name(i));
        if (random->bounded[i]) {
            beat->at_most = 1 + below(random, 2);
            if (chance(random, 50)) beat->otherwise.name = made_str(made, "%s", beat_name(some_target(random, i)));
        }
        if (chance(random, 25)) beat->later = some_time(random);
        beat->channel = (ChChannel)below(random, CH_CHANNEL_COUNT);
        if (chance(random, 40)) made_line(made, beat, "a line", maybe_condition(random, 50));
        if (compose)
            fill_compose(random, beat, i);
        else
            fill_beat(random, beat, i);
    }
    for (uint32_t i = 0; i < random->endings; i++) {
        ChBeat *ending = made_ending(made, beat_name(100 + i), (ChOutcome)below(random, 3));
        if (chance(random, 20)) ending->later = some_time(random);
    }
}

static void some_rules(Random *random, ChStep *step)
{
    step->broken_by = chance(random, 45) ? some_behaviours(random, 2) : (ChSet){{0, 0}};
    if (chance(random, 35)) {
        step->asks = true;
        step->if_all = chance(random, 40);
        step->if_arises = some_circumstances(random, 2);
    }
    if (chance(random, 20)) step->needs = some_circumstances(random, 2);
    if (chance(random, 35)) {
        step->since = below(random, MADE_CIRCUMSTANCES);
        if (chance(random, 50)) step->from_s = some_seconds(random);
        if (chance(random, 70)) step->within_s = step->from_s + some_seconds(random);
    }
}

static void make_steps(Random *random)
{
    uint32_t count = 1 + below(random, random->size.steps);
    bool forwards = chance(random, 50);
    for (uint32_t i = 0; i < count; i++) {
        ChStep *step = made_step(random->made, beat_name(i), (int32_t)between(random, 1, 5), (ChSet){{0, 0}});
        some_rules(random, step);
        uint32_t low = forwards ? i + 1 : 0, high = forwards ? count : i;
        if (low < high && chance(random, 40))
            step->after_id = made_str(random->made, "%s", beat_name(low + below(random, high - low)));
        step->throughout = chance(random, 15);
        if (step->throughout) {
            if (!ch_set_any(step->broken_by)) ch_set_add(&step->broken_by, below(random, MADE_BEHAVIOURS));
            continue;
        }
        for (uint32_t n = 1 + below(random, 3); n; n--) {
            ChSet any = some_behaviours(random, 2);
            if (!ch_set_any(any)) ch_set_add(&any, below(random, MADE_BEHAVIOURS));
            made_group(step, any);
        }
    }
    if (chance(random, 50)) random->made->method.setback = some_circumstances(random, 1);
}

void made_random(Made *made, uint64_t seed, MadeSize size)
{
    Random random = {.made = made, .rng = {seed}, .size = size};
    made_start(made);
    random.beats = size.beats / 2 + 1 + below(&random, size.beats - size.beats / 2);
    random.endings = 1 + below(&random, 3);
    random.richness = 20 + below(&random, 60);
    for (uint32_t i = 1; i < random.beats; i++) random.bounded[i] = chance(&random, 35);
    made->scenario.opens_s = HOUR * between(&random, 0, 7 * 24 - 1);
    made->scenario.may_give = 100 * between(&random, 0, 10);
    make_beats(&random);
    make_steps(&random);
}

void made_random_sealed(Made *made, uint64_t *seed, MadeSize size)
{
    for (;;) {
        made_random(made, (*seed)++, size);
        if (made_try_seal(made) == CH_OK) return;
        made_end(made);
    }
}
