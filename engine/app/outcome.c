#include "app/outcome.h"

/* Behaviours in the vocabulary's order, with how many decisions showed each. */
static ChStatus count_shown(const ChDebrief *debrief, ChArena *arena, ChKeptResult *result)
{
    const ChScenario *scenario = debrief->scenario;
    result->shown = CH_NEW_ARRAY(arena, ChKeptShown, scenario->words.behaviour_count);
    if (!result->shown) return CH_NO_MEMORY;
    for (uint32_t b = 0; b < scenario->words.behaviour_count; b++) {
        uint32_t times = 0;
        for (uint32_t d = 0; d < debrief->decision_count; d++)
            times += ch_set_has(debrief->decisions[d].shows, b) || ch_set_has(debrief->decisions[d].partly, b);
        if (times)
            result->shown[result->shown_count++] =
                (ChKeptShown){.behaviour = scenario->words.behaviours[b].id, .times = times};
    }
    return CH_OK;
}

static ChStatus read_off(const ChDebrief *debrief, ChArena *arena, ChKeptResult *result)
{
    *result = (ChKeptResult){.anger_start = debrief->anger_start, .anger_peak = debrief->anger_peak,
                             .anger_end = debrief->anger_end, .cost = debrief->cost, .may_give = debrief->may_give,
                             .currency = debrief->scenario->currency, .decisions = debrief->decision_count,
                             .step_count = debrief->step_count};
    result->steps = CH_NEW_ARRAY(arena, ChKeptStep, debrief->step_count);
    if (!result->steps) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < debrief->step_count; i++) {
        const ChStepResult *from = &debrief->steps[i];
        const ChStep *step = &debrief->method->steps[from->step];
        result->steps[i] = (ChKeptStep){.id = step->id, .title = step->title, .status = from->status,
                                        .earned = from->earned, .of = from->of};
    }
    return count_shown(debrief, arena, result);
}

ChStatus ch_outcome_end(const ChDebrief *debrief, const ChReportAbout *about, ChStr ended, ChAttemptEnd *end, ChError *error)
{
    ChText json = {.from = ch_heap()};
    ChStatus status = ch_report_json(debrief, about, &json, error);
    if (status == CH_OK)
        *end = (ChAttemptEnd){.ending = debrief->scenario->beats[debrief->ending].id, .outcome = debrief->outcome,
                              .points = debrief->points, .earned = debrief->earned, .best = debrief->best, .ended = ended,
                              .debrief = ch_sha256(json.p, json.n)};
    ch_text_free(&json);
    return status;
}

ChStatus ch_outcome_keep(ChStore *store, ChStr uuid, const ChDebrief *debrief, ChArena *scratch, ChError *error)
{
    ChKeptResult result;
    if (read_off(debrief, scratch, &result) != CH_OK)
        return ch_fail(error, CH_NO_MEMORY, "there is no memory left to keep what came of the play");
    return ch_results_put(store, uuid, &result, error);
}

static ChStatus fill_one(const ChLibrary *library, ChStore *store, const ChAttempt *attempt, ChArena *scratch, ChError *error)
{
    ChSituation situation;
    ChPlay play;
    ChDebrief debrief;
    ChReportAbout about;
    ChStatus status = ch_situation_restore(library, store, attempt, NULL, &situation, error);
    if (status != CH_OK) return status;
    status = ch_play_resume(&situation, store, attempt, &play, error);
    if (status == CH_OK) {
        status = ch_play_debrief(&play, scratch, &debrief, &about, error);
        if (status == CH_OK) status = ch_outcome_keep(store, attempt->uuid, &debrief, scratch, error);
        ch_play_close(&play);
    }
    ch_situation_free(&situation);
    return status;
}

ChStatus ch_outcome_fill(const ChLibrary *library, ChStore *store, uint32_t limit, uint32_t *filled, ChError *error)
{
    ChArena names, scratch;
    ChNames uuids;
    uint32_t done = 0;
    ch_arena_init(&names, ch_heap(), SIZE_MAX);
    ch_arena_init(&scratch, ch_heap(), SIZE_MAX);
    ChStatus status = ch_results_missing(store, limit, &names, &uuids, error);
    for (uint32_t i = 0; status == CH_OK && i < uuids.count; i++) {
        ChAttempt attempt;
        ChError unread;
        ch_arena_reset(&scratch);
        status = ch_store_find(store, uuids.at[i], &scratch, &attempt, error);
        if (status != CH_OK) break;
        ChStatus one = fill_one(library, store, &attempt, &scratch, &unread);
        if (one == CH_OK) done++;
        else if (one != CH_BAD_INPUT && one != CH_DAMAGED && one != CH_NOT_FOUND)
            status = ch_fail(error, one, "%s", unread.message);
    }
    ch_arena_free(&scratch);
    ch_arena_free(&names);
    if (filled) *filled = done;
    return status;
}
