#define _POSIX_C_SOURCE 200809L
#include "app/cohort_play.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "app/long_work.h"
#include "app/outcome.h"
#include "core/sample.h"
#include "records/people.h"
#include "records/uuid.h"

enum { MOST_INPUTS = 200, MOST_CONSIDERED = 6 };

/* A situation with a session on it that every play takes up again. */
typedef struct Seat {
    ChSituation situation;
    ChSession *session;
    ChState trial;
    bool open;
} Seat;

struct ChCohortTable {
    Seat *seats;
    uint32_t count;
    ChArena memory, scratch;
};

/* ---- the situations ---- */

static ChStatus open_seat(ChCohortTable *table, const ChLibrary *library, ChStore *store, ChStr id, ChError *error)
{
    Seat *seat = &table->seats[table->count];
    ChDigest unused;
    ChStatus status = ch_situation_load(library, id.p, NULL, &seat->situation, error);
    if (status != CH_OK) return status;
    table->count++;
    const ChSituation *situation = &seat->situation;
    status = ch_situation_know(&seat->situation, 0, store, error);
    if (status == CH_OK)
        status = ch_session_start(&situation->scenario, &situation->method, (ChStart){.mode = CH_MODE_PRACTICE}, ch_heap(),
                                  &seat->session, NULL, error);
    if (status == CH_OK) status = ch_store_put_revision(store, situation->compiled.p, situation->compiled.n, &unused, error);
    seat->trial.visits = CH_NEW_ARRAY(&table->memory, uint16_t, situation->scenario.beat_count);
    return status == CH_OK && !seat->trial.visits ? ch_fail(error, CH_NO_MEMORY, "there is no memory left for the situations") : status;
}

ChStatus ch_cohort_open(const ChLibrary *library, ChStore *store, ChCohortTable **table, ChError *error)
{
    ChArena memory;
    ChLongWork work;
    uint32_t count;
    const ChStr *ids = ch_library_scenarios(library, &count);
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChCohortTable *made = CH_NEW(&memory, ChCohortTable);
    *table = NULL;
    if (!made || !(made->seats = CH_NEW_ARRAY(&memory, Seat, count))) {
        ch_arena_free(&memory);
        return ch_fail(error, CH_NO_MEMORY, "there is no memory left for the situations");
    }
    made->memory = memory;
    ch_arena_init(&made->scratch, ch_heap(), SIZE_MAX);
    *table = made;
    ch_long_begin(&work, "situations", count);
    ChStatus status = count ? CH_OK : ch_fail(error, CH_NOT_FOUND, "there is no situation to play");
    for (uint32_t i = 0; i < count && status == CH_OK; i++) {
        status = open_seat(made, library, store, ids[i], error);
        if (!ch_long_goes_on(&work, i + 1) && status == CH_OK) status = ch_fail(error, CH_STOPPED, "stopped before the first play");
    }
    ch_long_end(&work);
    return status;
}

void ch_cohort_close(ChCohortTable *table)
{
    if (!table) return;
    for (uint32_t i = 0; i < table->count; i++) {
        ch_session_free(table->seats[i].session);
        ch_situation_free(&table->seats[i].situation);
    }
    ch_arena_free(&table->scratch);
    ChArena memory = table->memory; /* in which the table itself lies */
    ch_arena_free(&memory);
}

uint32_t ch_cohort_situations(const ChCohortTable *table)
{
    return table->count;
}

const ChSituation *ch_cohort_situation(const ChCohortTable *table, uint32_t n)
{
    return &table->seats[n].situation;
}

void ch_cohort_uuid(ChRng *rng, char uuid[CH_UUID_TEXT])
{
    uint64_t random[2] = {ch_rng_next(rng), ch_rng_next(rng)};
    uint8_t bytes[16];
    memcpy(bytes, random, sizeof bytes);
    ch_uuid_of(bytes, uuid);
}

/* ---- one decision ---- */

/* Something that may be said. A composed reply is put together part by part at random, since going through all of its
 * combinations takes longer than all the rest of a play. */
static bool comes_to_mind(const ChScenario *scenario, const ChState *state, ChRng *rng, ChDecision *decision)
{
    ChOffers offers;
    ch_offers(scenario, state, &offers);
    for (int tries = 0; tries < 8 && offers.slot_count > 1; tries++) {
        *decision = (ChDecision){.pick_count = offers.slot_count};
        for (uint32_t s = 0; s < offers.slot_count; s++) {
            uint32_t bits = offers.picks[s], n = 0;
            for (uint32_t b = bits; b; b &= b - 1) n++;
            for (uint32_t skip = n ? ch_rng_below(rng, n) : 0; skip; skip--) bits &= bits - 1;
            while (bits && !((bits >> decision->picks[s]) & 1u)) decision->picks[s]++;
        }
        if (ch_on_offer(scenario, state, decision)) return true;
    }
    return ch_random_decision(scenario, state, rng, decision);
}

static int32_t worth_of(Seat *seat, const ChState *state, const ChDecision *decision)
{
    const ChSituation *situation = &seat->situation;
    ChProspect prospect;
    if (!situation->values) return 0;
    seat->trial.now = state->now;
    memcpy(seat->trial.visits, state->visits, situation->scenario.beat_count * sizeof *state->visits);
    ch_decide(&situation->scenario, &situation->method, &seat->trial, decision, NULL);
    return ch_values_of(situation->values, &seat->trial, &prospect) == CH_OK ? prospect.best : 0;
}

/* The best of a few: one for somebody new, more with practice and talent. */
static bool decide(Seat *seat, const ChCohortPlay *play, ChRng *rng, ChDecision *decision)
{
    const ChState *state = ch_session_state(seat->session);
    uint32_t considered = 1 + (play->practised + play->talent * 2 + ch_rng_below(rng, 4)) / 4;
    int32_t most = -1;
    if (considered > MOST_CONSIDERED) considered = MOST_CONSIDERED;
    for (uint32_t i = 0; i < considered; i++) {
        ChDecision one;
        if (!comes_to_mind(&seat->situation.scenario, state, rng, &one)) return false;
        int32_t worth = considered > 1 ? worth_of(seat, state, &one) : 0;
        if (worth > most) most = worth, *decision = one;
    }
    return true;
}

/* ---- one play ---- */

typedef struct Played {
    ChKeptInput inputs[MOST_INPUTS];
    char at[MOST_INPUTS][CH_NOW_TEXT];
    uint32_t count;
    int64_t now_ms;
} Played;

static void clock_text(int64_t ms, char text[CH_NOW_TEXT])
{
    struct tm at;
    time_t seconds = (time_t)(ms / 1000);
    gmtime_r(&seconds, &at);
    strftime(text, CH_NOW_TEXT, "%Y-%m-%dT%H:%M:%SZ", &at);
}

static ChStatus step(Seat *seat, Played *played, const ChInput *input, ChError *error)
{
    uint32_t beat = ch_session_state(seat->session)->now.beat, n = played->count++;
    ChEvents unseen;
    played->now_ms += input->ms + 4000; /* and the answer is read */
    clock_text(played->now_ms, played->at[n]);
    played->inputs[n] = (ChKeptInput){.input = *input, .at = ch_str(played->at[n]), .beat = seat->situation.scenario.beats[beat].id};
    return ch_session_step(seat->session, input, &unseen, error);
}

static ChStatus play_through(Seat *seat, const ChCohortPlay *play, ChRng *rng, Played *played, ChError *error)
{
    bool left_open = ch_rng_below(rng, 40) == 0;
    ChStatus status = CH_OK;
    while (status == CH_OK && !ch_session_ended(seat->session) && played->count < MOST_INPUTS) {
        ChInput input = {.kind = CH_INPUT_ANSWER, .ms = 3000 + ch_rng_below(rng, 22000)};
        if (played->count && left_open && ch_rng_below(rng, 4) == 0) break;
        if (play->mode == CH_MODE_GUIDED && ch_session_may_take_back(seat->session) && ch_rng_below(rng, 30) == 0)
            input.kind = CH_INPUT_TAKE_BACK;
        else if (!decide(seat, play, rng, &input.decision))
            return ch_fail(error, CH_BAD_INPUT, "nothing is on offer in \"%.*s\"", CH_FMT(seat->situation.scenario.id));
        status = step(seat, played, &input, error);
    }
    return status;
}

static ChStatus reflect(ChStore *store, const char *uuid, const ChDebrief *debrief, ChRng *rng, ChError *error)
{
    static const char *const keep[] = {"", "I let them finish before I answered.", "I said what I would do, and by when.",
                                       "I asked what had happened first.", "I stayed with the facts."};
    static const char *const change[] = {"", "Say sorry for their trouble before anything else.", "Offer less, later.",
                                         "Ask before I explain.", "Come back to what I promised."};
    int32_t shown = debrief->points < 0 ? 50 : ch_points_shown(debrief->points);
    int32_t guess = shown + (int32_t)ch_rng_below(rng, 41) - 20;
    ChReflection reflection = {.guess = ch_rng_below(rng, 5) ? guess < 0 ? 0 : guess > 100 ? 100 : guess : -1,
                               .keep = ch_str(keep[ch_rng_below(rng, 5)]), .change = ch_str(change[ch_rng_below(rng, 5)])};
    return ch_people_reflect(store, ch_str(uuid), &reflection, error);
}

/* The hash of the debrief is left out: its regrets weigh every combination of every composed reply, which takes longer than
 * making up the whole cohort. Points are what they would be there. */
static ChStatus keep_end(Seat *seat, ChStore *store, const char *uuid, const Played *played, ChRng *rng, ChArena *scratch,
                         ChError *error)
{
    ChDebrief debrief;
    char ended[CH_NOW_TEXT];
    ChStatus status = ch_debrief_make(seat->session, NULL, scratch, &debrief, error);
    if (status != CH_OK) return status;
    if (seat->situation.values) {
        debrief.best = ch_values_best(seat->situation.values);
        debrief.points = ch_points(debrief.earned, debrief.best);
    }
    clock_text(played->now_ms, ended);
    ChAttemptEnd end = {.ending = seat->situation.scenario.beats[debrief.ending].id, .outcome = debrief.outcome,
                        .points = debrief.points, .earned = debrief.earned, .best = debrief.best, .ended = ch_str(ended)};
    status = ch_store_end(store, ch_str(uuid), &end, error);
    if (status == CH_OK) status = ch_outcome_keep(store, ch_str(uuid), &debrief, scratch, error);
    return status == CH_OK && ch_rng_below(rng, 5) < 3 ? reflect(store, uuid, &debrief, rng, error) : status;
}

ChStatus ch_cohort_play(ChCohortTable *table, ChStore *store, const ChCohortPlay *play, ChRng *rng, uint64_t *decisions,
                        ChError *error)
{
    Seat *seat = &table->seats[play->situation];
    char uuid[CH_UUID_TEXT], started[CH_NOW_TEXT], kept[CH_UUID_TEXT];
    ChEvents unseen;
    ch_arena_reset(&table->scratch);
    Played *played = CH_NEW(&table->scratch, Played);
    if (!played) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to play");
    played->now_ms = play->began_s * 1000;
    ch_cohort_uuid(rng, uuid);
    clock_text(played->now_ms, started);
    ChStart from = {.mode = play->mode, .seed = ch_rng_next(rng)};
    ChStatus status = ch_session_restart(seat->session, from, &unseen, error);
    if (status == CH_OK) status = play_through(seat, play, rng, played, error);
    ChAttemptStart start = {.uuid = ch_str(uuid), .revision = seat->situation.revision, .engine = CH_STR(CH_VERSION),
                            .scenario = seat->situation.scenario.id, .method = seat->situation.method.id, .mode = play->mode,
                            .seed = from.seed, .trainee = ch_str(play->trainee), .started = ch_str(started),
                            .class = play->class[0] ? ch_str(play->class) : (ChStr){NULL, 0},
                            .inputs = played->inputs, .input_count = played->count};
    if (status == CH_OK) status = ch_store_begin(store, &start, kept, error);
    *decisions += played->count;
    if (status != CH_OK || !ch_session_ended(seat->session)) return status;
    return keep_end(seat, store, uuid, played, rng, &table->scratch, error);
}
