#include "core/key.h"

enum { WEEK_S = 7 * 24 * 3600, LONGEST_NUMBER = 10 };

ChStatus ch_keying_make(const ChScenario *scenario, const ChMethod *method, ChArena *arena, ChKeying *keying)
{
    *keying = (ChKeying){.scenario = scenario, .method = method};
    ChStatus status = ch_reaches_make(scenario, arena, &keying->reaches);
    if (status != CH_OK) return status;
    uint32_t numbers = 16 + 3 * CH_MAX_STEPS + CH_MAX_COUNTS + keying->reaches.tracked_count;
    keying->room = LONGEST_NUMBER * numbers;
    keying->bytes = CH_NEW_ARRAY(arena, unsigned char, keying->room);
    return keying->bytes ? CH_OK : CH_NO_MEMORY;
}

/* Whether evidence could no longer be in time, come what may. */
static bool late_for_good(const ChMethod *method, const ChStep *step, const ChStepState *state, const ChMoment *now)
{
    if ((now->arisen & method->setback) && !ch_step_spared(method, step)) return true;
    return step->since != CH_NONE && state->since_known && now->clock_s - state->since_s > step->within_s;
}

/* Whether every group that is below `level` can still be shown in full. */
static bool can_fill(const ChStep *step, uint16_t levels, uint32_t level, const ChReach *reach)
{
    for (uint32_t g = 0; g < step->group_count; g++)
        if (((levels >> (2 * g)) & 3u) < level && !ch_set_meets(step->groups[g], reach->full)) return false;
    return true;
}

static bool improvable(const ChMethod *method, uint32_t place, const ChMoment *now, const ChReach *reach)
{
    const ChStep *step = &method->steps[place];
    const ChStepState *state = &now->steps[place];
    if (step->needs & ~now->arisen & ~reach->arises) return false;
    if (state->stage == CH_STAGE_BROKEN) return can_fill(step, state->levels, 2, reach);
    int32_t earned = ch_step_earned(method, place, now);
    if (earned == 0) return ch_set_meets(step->met_by, ch_set_or(reach->full, reach->partly));
    if (earned == 4 * step->weight) return false;
    return can_fill(step, state->levels, 3, reach) && !late_for_good(method, step, state, now);
}

static bool may_be_asked(const ChStep *step, const ChMoment *now, const ChReach *reach)
{
    uint64_t missing = step->if_arises & ~now->arisen;
    return step->if_all ? (missing & ~reach->arises) == 0 : (missing & reach->arises) != 0;
}

/* Whether nothing that can still come changes what the step earns. */
static bool decided(const ChMethod *method, uint32_t place, const ChMoment *now, const ChReach *reach)
{
    const ChStep *step = &method->steps[place];
    ChStage stage = (ChStage)now->steps[place].stage;
    if (!ch_step_asked(step, now->arisen)) return !may_be_asked(step, now, reach);
    if (stage == CH_STAGE_UNDONE || stage == CH_STAGE_MENDED) return true;
    bool breakable = ch_set_meets(step->broken_by, reach->full);
    if (step->throughout) return stage == CH_STAGE_BROKEN || !breakable;
    if (improvable(method, place, now, reach)) return false;
    return stage == CH_STAGE_BROKEN || !breakable || ch_step_earned(method, place, now) == 0;
}

typedef struct Writer {
    unsigned char *at;
} Writer;

/* Seven bits a byte, the last without the high bit. */
static void put(Writer *writer, uint64_t number)
{
    while (number >= 0x80) {
        *writer->at++ = (unsigned char)(number | 0x80);
        number >>= 7;
    }
    *writer->at++ = (unsigned char)number;
}

/* For what a step still earns, partly and late are one; for mending a broken one, late is as good as in time. */
static uint32_t level_class(uint32_t level, uint8_t stage)
{
    if (stage == CH_STAGE_BROKEN) return level >= 2 ? 2 : 0;
    return level == 2 ? 1 : level;
}

static uint64_t elapsed_class(const ChStep *step, const ChStepState *state, const ChMoment *now)
{
    if (step->since == CH_NONE || !state->since_known) return 0;
    int64_t elapsed = now->clock_s - state->since_s;
    int64_t cap = step->within_s == INT64_MAX ? step->from_s : step->within_s + 1;
    return 1 + (uint64_t)(elapsed < cap ? elapsed : cap);
}

static void put_step(Writer *writer, const ChMethod *method, uint32_t place, const ChMoment *now)
{
    const ChStep *step = &method->steps[place];
    const ChStepState *state = &now->steps[place];
    uint64_t packed = state->stage;
    for (uint32_t g = 0; g < step->group_count; g++)
        packed = (packed << 2) | level_class((state->levels >> (2 * g)) & 3u, state->stage);
    put(writer, packed);
    put(writer, elapsed_class(step, state, now));
}

/* Circumstances that an undecided step can still read. */
static uint64_t read_by_step(const ChMethod *method, const ChStep *step)
{
    uint64_t mask = step->if_arises | step->needs;
    return ch_step_spared(method, step) ? mask : mask | method->setback;
}

/* Whether the step's time is under way when some time to come goes until a moment of the week: then that moment counts. */
static bool window_runs(const ChStep *step, const ChStepState *state, const ChReach *reach)
{
    if (step->since == CH_NONE) return false;
    return state->since_known || ((reach->before_until >> step->since) & 1u);
}

static void put_steps(Writer *writer, const ChMethod *method, const ChMoment *now, const ChReach *reach,
                      uint32_t done, uint64_t *arisen, bool *windows)
{
    for (uint32_t i = 0; i < method->step_count; i++) {
        const ChStep *step = &method->steps[i];
        if ((done >> i) & 1u) continue;
        put_step(writer, method, i, now);
        *arisen |= read_by_step(method, step);
        *windows = *windows || window_runs(step, &now->steps[i], reach);
        if (step->after != CH_NONE && ((done >> step->after) & 1u))
            put(writer, ch_step_earned(method, step->after, now) > 0);
    }
}

static uint64_t below(int64_t value, int64_t cap)
{
    int64_t kept = value < cap ? value : cap;
    return ((uint64_t)kept << 1) ^ (uint64_t)-(int64_t)(kept < 0); /* zigzag: small numbers stay short */
}

static void put_live(Writer *writer, const ChKeying *keying, const ChState *state, const ChReach *reach, uint64_t arisen,
                     bool windows)
{
    const ChMoment *now = &state->now;
    if (reach->anger) put(writer, (uint64_t)now->anger);
    if (reach->trust) put(writer, (uint64_t)now->trust);
    if (reach->cost_cap) put(writer, below(now->cost, reach->cost_cap));
    if (reach->clock_cap) put(writer, below(now->clock_s, reach->clock_cap));
    if (reach->until && (windows || reach->clock_cap))
        put(writer, (uint64_t)((keying->scenario->opens_s + now->clock_s) % WEEK_S));
    put(writer, now->flags & reach->flags);
    put(writer, now->arisen & (reach->arisen | arisen));
    put(writer, now->shown.w[0] & reach->shown.w[0]);
    put(writer, now->shown.w[1] & reach->shown.w[1]);
    for (uint32_t i = 0; i < keying->scenario->count_count; i++)
        if ((reach->counts >> i) & 1u) put(writer, (uint32_t)now->counts[i]);
    for (uint32_t i = 0; i < keying->reaches.tracked_count; i++) {
        if (!((reach->visits[i / 64] >> (i % 64)) & 1u)) continue;
        uint16_t times = state->visits[keying->reaches.tracked[i]], cap = keying->reaches.tracked_cap[i];
        put(writer, times < cap ? times : cap);
    }
}

ChKey ch_key_make(ChKeying *keying, const ChState *state)
{
    const ChMethod *method = keying->method;
    const ChReach *reach = &keying->reaches.of[state->now.beat];
    ChKey key = {.bytes = keying->bytes};
    for (uint32_t i = 0; i < method->step_count; i++) {
        if (!decided(method, i, &state->now, reach)) continue;
        key.decided |= 1u << i;
        key.paid += ch_step_earned(method, i, &state->now);
    }
    Writer writer = {keying->bytes};
    uint64_t arisen = 0;
    bool windows = false;
    put(&writer, state->now.beat);
    put(&writer, key.decided);
    put_steps(&writer, method, &state->now, reach, key.decided, &arisen, &windows);
    arisen |= method->setback & reach->arises; /* an edge says whether it is the one that sets back */
    put_live(&writer, keying, state, reach, arisen, windows);
    key.length = (uint32_t)(writer.at - keying->bytes);
    return key;
}
