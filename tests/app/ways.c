#include "app/ways.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "author/route.h"

const Way *ways_into(const Ways *ways, uint32_t beat, WayMost most)
{
    const Way *way = &ways->into[beat * WAY_KINDS + most];
    return way->there ? way : NULL;
}

/* How much there is ------------------------------------------------------------------------------------------------- */

static uint64_t offered(const ChScenario *scenario, const ChState *state)
{
    const ChBeat *beat = &scenario->beats[state->now.beat];
    ChOffers offers;
    uint64_t sum = 0;
    ch_offers(scenario, state, &offers);
    for (uint32_t s = 0; s < offers.slot_count; s++) {
        bool slots = beat->kind == CH_BEAT_COMPOSE;
        const ChChoice *choices = slots ? beat->slots[s].choices : beat->choices;
        uint32_t count = slots ? beat->slots[s].choice_count : beat->choice_count;
        for (uint32_t i = 0; i < count; i++)
            if (offers.picks[s] >> (i + 1) & 1u) sum += choices[i].text.n;
    }
    return sum;
}

static void measure(Ways *ways, const ChSession *session, ChEvents events, uint64_t most[WAY_KINDS])
{
    memset(most, 0, sizeof(uint64_t) * WAY_KINDS);
    for (uint32_t i = 0; i < events.count; i++) {
        const ChEvent *event = &events.at[i];
        if (event->kind == CH_EVENT_REPLY) most[WAY_TOLD] += event->text.n;
        if (event->kind == CH_EVENT_LINE) most[WAY_TOLD] += event->line->text.n;
        if (event->kind != CH_EVENT_SAID) continue;
        most[WAY_BECAUSE] += event->choice->because.n;
        if (event->text.n > ways->said) ways->said = event->text.n;
        if (event->choice->because.n > ways->because) ways->because = event->choice->because.n;
    }
    bool ended = ch_session_ended(session);
    most[WAY_OFFERED] = ended ? ways->said : offered(ways->scenario, ch_session_state(session));
    if (ended) most[WAY_BECAUSE] = ways->because;
}

static void arrive(Ways *ways, const ChSession *session, ChEvents events)
{
    uint64_t most[WAY_KINDS];
    uint32_t beat = ch_session_state(session)->now.beat;
    measure(ways, session, events, most);
    for (int kind = 0; kind < WAY_KINDS; kind++) {
        Way *kept = &ways->into[beat * WAY_KINDS + (uint32_t)kind];
        if (kept->there && ways->most[beat][kind] >= most[kind]) continue;
        *kept = ways->at;
        kept->there = true;
        ways->most[beat][kind] = most[kind];
    }
}

/* Playing ----------------------------------------------------------------------------------------------------------- */

/* How much this play is against a decision. One in three plays goes for what was made least, one takes anything, one has
 * a mind of its own about heat, trust and money: some endings want the same mind in every answer. */
static int64_t against(const Ways *ways, uint32_t beat, const ChDecision *decision)
{
    const ChChoice *choices[CH_MAX_SLOTS + 1];
    uint32_t count = ch_decision_choices(ways->scenario, beat, decision, choices);
    int64_t sum = 0;
    for (uint32_t i = 0; i < count; i++) {
        const ChEffect *effect = &choices[i]->effect;
        if (ways->mind == WAYS_LEAST) sum += ways->tried[choices[i]->serial];
        if (ways->mind != WAYS_MINDED) continue;
        sum += (ways->heat * effect->anger + ways->trust * effect->trust) * 1000;
        sum += effect->costs > 0 ? ways->money * 5000 : 0;
    }
    return sum;
}

/* Among equals by lot. False at an ending. */
static bool choose(Ways *ways, const ChSession *session, ChDecision *chosen)
{
    const ChState *state = ch_session_state(session);
    ChOffers offers;
    ChDecision decision = {0};
    int64_t least = INT64_MAX;
    uint32_t equals = 0;
    ch_offers(ways->scenario, state, &offers);
    for (bool more = ch_decision_first(ways->scenario, state, &offers, &decision); more;
         more = ch_decision_next(ways->scenario, state, &offers, &decision)) {
        int64_t n = ch_rng_below(&ways->rng, 8) ? against(ways, state->now.beat, &decision) : INT64_MAX - 1;
        if (n > least) continue;
        equals = n < least ? 1 : equals + 1;
        least = n;
        if (ch_rng_below(&ways->rng, equals) == 0) *chosen = decision;
    }
    if (equals == 0) return false;
    const ChChoice *choices[CH_MAX_SLOTS + 1];
    uint32_t count = ch_decision_choices(ways->scenario, state->now.beat, chosen, choices);
    for (uint32_t i = 0; i < count; i++) ways->tried[choices[i]->serial]++;
    return true;
}

static void make_up_mind(Ways *ways)
{
    ways->mind = (WaysMind)ch_rng_below(&ways->rng, 3);
    ways->heat = (int32_t)ch_rng_below(&ways->rng, 5) - 1;
    ways->trust = 1 - (int32_t)ch_rng_below(&ways->rng, 5);
    ways->money = (int32_t)ch_rng_below(&ways->rng, 5) - 2;
}

static void start(Ways *ways, ChSession *session)
{
    ChEvents events;
    ChError error = {0};
    ways->at.count = 0;
    ways->said = ways->because = 0;
    make_up_mind(ways);
    ChStart how = {.mode = CH_MODE_GUIDED, .seed = ch_rng_next(&ways->rng), .precedents = ways->at.precedents};
    if (ch_session_restart(session, how, &events, &error) != CH_OK) fail_msg("%s", error.message);
    arrive(ways, session, events);
}

static void step(Ways *ways, ChSession *session, const ChDecision *decision)
{
    ChEvents events;
    ChError error = {0};
    ChInput input = {.kind = CH_INPUT_ANSWER, .decision = *decision};
    if (ch_session_step(session, &input, &events, &error) != CH_OK) fail_msg("%s", error.message);
    ways->at.at[ways->at.count++] = *decision;
    arrive(ways, session, events);
}

static void play_once(Ways *ways, ChSession *session)
{
    ChDecision decision;
    ways->at.precedents = ch_rng_below(&ways->rng, 2) ? ch_rng_next(&ways->rng) & ways->scenario->starts_from : 0;
    start(ways, session);
    while (ways->at.count < WAY_LENGTH && choose(ways, session, &decision)) step(ways, session, &decision);
}

/* The shortest way to every beat, and on from there: some are hard to come to. */
static void play_routes(Ways *ways, ChSession *session)
{
    ChRoute *routes;
    ChDecision decision;
    if (ch_routes_to_beats(ways->scenario, ways->method, 0, &ways->memory, &routes) != CH_OK) fail_msg("no routes");
    ways->at.precedents = 0;
    for (uint32_t b = 0; b < ways->scenario->beat_count; b++) {
        if (routes[b].count == CH_NONE || routes[b].count > WAY_LENGTH) continue;
        start(ways, session);
        for (uint32_t i = 0; i < routes[b].count; i++) step(ways, session, &routes[b].decisions[i]);
        while (ways->at.count < WAY_LENGTH && choose(ways, session, &decision)) step(ways, session, &decision);
    }
}

void ways_find(Ways *ways, const ChSituation *situation, uint32_t plays, uint64_t seed)
{
    ChSession *session;
    ChError error = {0};
    const ChScenario *scenario = &situation->scenario;
    *ways = (Ways){.scenario = scenario, .method = &situation->method, .rng = {seed}};
    ch_arena_init(&ways->memory, ch_heap(), SIZE_MAX);
    ways->into = CH_NEW_ARRAY(&ways->memory, Way, scenario->beat_count * WAY_KINDS);
    ways->most = ch_arena_alloc(&ways->memory, scenario->beat_count, sizeof *ways->most);
    ways->tried = CH_NEW_ARRAY(&ways->memory, uint32_t, scenario->serial_count + 1);
    assert_true(ways->into && ways->most && ways->tried);
    if (ch_session_start(scenario, ways->method, (ChStart){0}, ch_heap(), &session, NULL, &error) != CH_OK)
        fail_msg("%s", error.message);
    play_routes(ways, session);
    for (uint32_t i = 0; i < plays; i++) play_once(ways, session);
    ch_session_free(session);
}

void ways_free(Ways *ways)
{
    ch_arena_free(&ways->memory);
}

bool way_same(const Way *a, const Way *b)
{
    if (!a || !b || a->count != b->count || a->precedents != b->precedents) return false;
    for (uint32_t i = 0; i < a->count; i++)
        if (memcmp(a->at[i].picks, b->at[i].picks, sizeof a->at[i].picks) != 0) return false;
    return true;
}

ChSession *way_play(const Ways *ways, const Way *way, ChMode mode, uint32_t short_of)
{
    ChSession *session;
    ChError error = {0};
    ChStart start = {.mode = mode, .seed = 7, .precedents = way->precedents};
    if (ch_session_start(ways->scenario, ways->method, start, ch_heap(), &session, NULL, &error) != CH_OK)
        fail_msg("%s", error.message);
    for (uint32_t i = 0; i + short_of < way->count; i++) {
        ChInput input = {.kind = CH_INPUT_ANSWER, .decision = way->at[i], .ms = 2000};
        if (ch_session_step(session, &input, NULL, &error) != CH_OK) fail_msg("%s", error.message);
    }
    return session;
}
