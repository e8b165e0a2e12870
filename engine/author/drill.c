#include "author/drill.h"

#include "base/rng.h"

ChServed ch_drill_served(const ChStep *step, const ChChoice *choice)
{
    if (ch_set_meets(choice->effect.shows, step->broken_by) || ch_set_meets(choice->effect.partly, step->broken_by)) return CH_SERVED_BROKE;
    if (step->throughout) return CH_SERVED; /* it is kept by not being broken */
    return ch_set_meets(choice->effect.shows, step->met_by) ? CH_SERVED : CH_SERVED_NOT;
}

enum { WORDS_A_SECOND = 4, TO_CHOOSE_S = 4 };

static uint32_t words_in(ChStr text)
{
    uint32_t words = 0;
    bool inside = false;
    for (uint32_t i = 0; i < text.n; i++) {
        bool space = text.p[i] == ' ' || text.p[i] == '\n';
        words += !space && !inside;
        inside = !space;
    }
    return words;
}

uint32_t ch_drill_seconds(const ChBeat *beat)
{
    uint32_t words = 0, after = 0;
    for (uint32_t i = 0; i < beat->line_count; i++) words += words_in(beat->lines[i].text);
    for (uint32_t i = 0; i < beat->choice_count; i++) {
        words += words_in(beat->choices[i].text);
        after += words_in(beat->choices[i].because);
        if (beat->choices[i].reply_count) after += words_in(beat->choices[i].replies[0].text);
    }
    if (beat->choice_count) words += after / beat->choice_count; /* of one of them */
    return words / WORDS_A_SECOND + TO_CHOOSE_S;
}

/* Some answer on offer serves the step, some does not. */
static bool at_stake(const ChScenario *scenario, const ChStep *step, const ChState *state, const ChBeat *beat)
{
    bool serves = false, not = false;
    for (uint32_t i = 0; i < beat->choice_count; i++) {
        ChDecision one = {.pick_count = 1, .picks = {(uint8_t)(i + 1)}};
        if (!ch_on_offer(scenario, state, &one)) continue;
        if (ch_drill_served(step, &beat->choices[i]) == CH_SERVED) serves = true;
        else not = true;
    }
    return serves && not;
}

static ChStatus judge(const ChScenario *scenario, const ChMethod *method, uint32_t step, const ChRoute *route, const ChBeat *beat, bool *stake)
{
    ChSession *session;
    ChStatus status = ch_session_start(scenario, method, (ChStart){.mode = CH_MODE_PRACTICE}, ch_heap(), &session, NULL, NULL);
    *stake = false;
    if (status != CH_OK) return status;
    for (uint32_t i = 0; i < route->count && status == CH_OK; i++)
        status = ch_session_step(session, &(ChInput){.kind = CH_INPUT_ANSWER, .decision = route->decisions[i]}, NULL, NULL);
    if (status == CH_OK) *stake = at_stake(scenario, &method->steps[step], ch_session_state(session), beat);
    ch_session_free(session);
    return status;
}

ChStatus ch_drill_beats(const ChScenario *scenario, const ChMethod *method, uint32_t step, uint64_t seed, uint32_t most, ChArena *arena,
                        ChDrillBeat **beats, uint32_t *count)
{
    ChRoute *routes;
    ChRng rng = {seed};
    *count = 0;
    ChStatus status = ch_routes_to_beats(scenario, method, 0, arena, &routes);
    *beats = CH_NEW_ARRAY(arena, ChDrillBeat, scenario->beat_count);
    uint32_t *order = CH_NEW_ARRAY(arena, uint32_t, scenario->beat_count);
    if (status == CH_OK && (!*beats || !order)) status = CH_NO_MEMORY;
    for (uint32_t i = 0; status == CH_OK && i < scenario->beat_count; i++) { /* shuffled as it grows */
        uint32_t at = ch_rng_below(&rng, i + 1);
        order[i] = order[at];
        order[at] = i;
    }
    for (uint32_t i = 0; status == CH_OK && i < scenario->beat_count && *count < most; i++) {
        const ChBeat *beat = &scenario->beats[order[i]];
        bool stake = false;
        if (beat->kind != CH_BEAT || routes[order[i]].count == CH_NONE) continue;
        status = judge(scenario, method, step, &routes[order[i]], beat, &stake);
        if (stake) (*beats)[(*count)++] = (ChDrillBeat){.beat = order[i], .route = routes[order[i]]};
    }
    return status;
}
