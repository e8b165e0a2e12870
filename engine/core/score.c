#include "core/score.h"

ChStr ch_step_status_name(ChStepStatus status)
{
    static const ChStr names[] = {
        [CH_STEP_MET] = {"met", 3},       [CH_STEP_PARTLY] = {"partly", 6}, [CH_STEP_LATE] = {"late", 4},
        [CH_STEP_UNDONE] = {"undone", 6}, [CH_STEP_BROKEN] = {"broken", 6}, [CH_STEP_MISSED] = {"missed", 6},
        [CH_STEP_NOT_ASKED] = {"not_asked", 9},
    };
    return names[status];
}

bool ch_step_asked(const ChStep *step, uint64_t arisen)
{
    if (!step->asks) return true;
    uint64_t seen = arisen & step->if_arises;
    return step->if_all ? step->if_arises != 0 && seen == step->if_arises : seen != 0;
}

/* The least and the most that any group has. */
static void level_range(const ChStep *step, uint16_t levels, uint32_t *least, uint32_t *most)
{
    *least = 3, *most = 0;
    for (uint32_t g = 0; g < step->group_count; g++) {
        uint32_t level = (levels >> (2 * g)) & 3u;
        if (level < *least) *least = level;
        if (level > *most) *most = level;
    }
}

static ChStepStatus open_status(const ChStep *step, uint16_t levels)
{
    uint32_t least, most;
    level_range(step, levels, &least, &most);
    if (most == 0) return CH_STEP_MISSED;
    if (least == 3) return CH_STEP_MET;
    return least == 2 ? CH_STEP_LATE : CH_STEP_PARTLY;
}

ChStepStatus ch_step_status(const ChMethod *method, uint32_t place, const ChMoment *now)
{
    const ChStep *step = &method->steps[place];
    const ChStepState *state = &now->steps[place];
    if (!ch_step_asked(step, now->arisen)) return CH_STEP_NOT_ASKED;
    switch ((ChStage)state->stage) {
    case CH_STAGE_UNDONE: return CH_STEP_UNDONE;
    case CH_STAGE_BROKEN: return CH_STEP_BROKEN;
    case CH_STAGE_MENDED: return CH_STEP_LATE;
    case CH_STAGE_OPEN: break;
    }
    return step->throughout ? CH_STEP_MET : open_status(step, state->levels);
}

int32_t ch_step_earned(const ChMethod *method, uint32_t place, const ChMoment *now)
{
    static const int32_t quarters[] = {
        [CH_STEP_MET] = 4,    [CH_STEP_PARTLY] = 2, [CH_STEP_LATE] = 2,      [CH_STEP_UNDONE] = 2,
        [CH_STEP_BROKEN] = 0, [CH_STEP_MISSED] = 0, [CH_STEP_NOT_ASKED] = 4,
    };
    int32_t weight = method->steps[place].weight;
    if (now->steps[place].stage == CH_STAGE_MENDED) return weight;
    return weight * quarters[ch_step_status(method, place, now)];
}

int32_t ch_earned(const ChMethod *method, const ChMoment *now)
{
    int32_t sum = 0;
    for (uint32_t i = 0; i < method->step_count; i++) sum += ch_step_earned(method, i, now);
    return sum;
}

/* Whether what is done now is in its order and its time. */
static bool in_time(const ChMethod *method, const ChStep *step, const ChStepState *state, const ChMoment *now,
                    uint64_t arisen_before)
{
    if (step->after != CH_NONE && ch_step_earned(method, step->after, now) == 0) return false;
    if (step->since != CH_NONE) {
        if (!state->since_known) return false;
        int64_t elapsed = now->clock_s - state->since_s;
        if (elapsed < step->from_s || elapsed > step->within_s) return false;
    }
    return (arisen_before & method->setback) == 0 || ch_step_spared(method, step);
}

bool ch_step_spared(const ChMethod *method, const ChStep *step)
{
    uint64_t since = step->since == CH_NONE ? 0 : (uint64_t)1 << step->since;
    return ((step->if_arises | step->needs | since) & method->setback) != 0;
}

static void break_step(const ChStep *step, ChStepState *state)
{
    if (state->stage == CH_STAGE_UNDONE || state->stage == CH_STAGE_MENDED) return;
    bool met = !step->throughout && state->stage == CH_STAGE_OPEN && open_status(step, state->levels) == CH_STEP_MET;
    state->stage = met ? CH_STAGE_UNDONE : CH_STAGE_BROKEN;
    state->levels = 0;
}

static void fill_groups(const ChStep *step, ChStepState *state, const ChResult *result, uint32_t full)
{
    for (uint32_t g = 0; g < step->group_count; g++) {
        uint32_t shift = 2 * g, had = (state->levels >> shift) & 3u;
        uint32_t level = ch_set_meets(step->groups[g], result->shows)    ? full
                         : ch_set_meets(step->groups[g], result->partly) ? 1u
                                                                         : 0u;
        if (level > had) state->levels = (uint16_t)((state->levels & ~(3u << shift)) | (level << shift));
    }
    uint32_t least, most;
    level_range(step, state->levels, &least, &most);
    if (state->stage == CH_STAGE_BROKEN && least >= 2) state->stage = CH_STAGE_MENDED;
}

static void observe(const ChMethod *method, uint32_t place, ChMoment *now, uint64_t arisen_before, ChResult *result)
{
    const ChStep *step = &method->steps[place];
    ChStepState *state = &now->steps[place];
    if (!ch_step_asked(step, now->arisen)) return;
    ChSet breaks = ch_set_and(step->broken_by, result->shows);
    if (ch_set_any(breaks)) {
        result->breaks[place] = breaks;
        break_step(step, state);
        return;
    }
    if (step->throughout || state->stage == CH_STAGE_UNDONE || state->stage == CH_STAGE_MENDED) return;
    if ((now->arisen & step->needs) != step->needs) return;
    ChSet evidence = ch_set_and(step->met_by, ch_set_or(result->shows, result->partly));
    if (!ch_set_any(evidence)) return;
    result->evidence[place] = evidence;
    fill_groups(step, state, result, in_time(method, step, state, now, arisen_before) ? 3u : 2u);
}

void ch_score_observe(const ChMethod *method, ChMoment *now, uint64_t arisen_before, ChResult *result)
{
    for (uint32_t i = 0; i < method->step_count; i++) {
        uint32_t since = method->steps[i].since;
        ChStepState *state = &now->steps[i];
        if (since == CH_NONE || state->since_known || !((now->arisen >> since) & 1u)) continue;
        state->since_known = true;
        state->since_s = now->clock_s;
    }
    for (uint32_t k = 0; k < method->step_count; k++) observe(method, method->order[k], now, arisen_before, result);
}

int32_t ch_points(int32_t earned, int32_t best)
{
    if (best <= 0) return CH_POINTS;
    int64_t doubled = 2 * (int64_t)earned * CH_POINTS + best;
    return (int32_t)(doubled / (2 * (int64_t)best));
}

int32_t ch_points_shown(int32_t points)
{
    return (points + CH_POINTS / 200) / (CH_POINTS / 100);
}
