#include "author/version.h"

#include <stdio.h>

#include "author/plays.h"
#include "author/translation.h"
#include "base/rng.h"
#include "core/sample.h"
#include "core/walk.h"

/* Loading ------------------------------------------------------------------------------------------------------------ */

typedef struct Lost {
    ChVersion *version;
    const ChScenario *scenario;
    uint32_t room;
    bool failed;
} Lost;

static void note_missing(Lost *lost, ChStr from, ChStr to)
{
    ChVersion *version = lost->version;
    if (!to.n || ch_beat_find(lost->scenario, to) != CH_NONE) return;
    for (uint32_t i = 0; i < version->missing_count; i++)
        if (ch_str_eq(version->missing[i].from, from) && ch_str_eq(version->missing[i].to, to)) return;
    ChMissing *more = ch_arena_grow(&version->memory, version->missing, version->missing_count, &lost->room, sizeof *more);
    lost->failed |= !more;
    if (!more) return;
    version->missing = more;
    more[version->missing_count++] = (ChMissing){from, to};
}

static void note_choice(void *context, ChBeat *beat, ChSlot *slot, ChChoice *choice)
{
    (void)slot;
    for (uint32_t i = 0; i < choice->way_count; i++) note_missing(context, beat->id, choice->ways[i].name);
}

/* A scenario whose ways are broken was put together all the same: its names can be read. */
static bool note_all_missing(ChVersion *version)
{
    Lost lost = {.version = version, .scenario = &version->scenario};
    for (uint32_t i = 0; i < version->scenario.beat_count; i++) {
        ChBeat *beat = &version->scenario.beats[i];
        note_missing(&lost, beat->id, beat->otherwise.name);
        ch_each_choice(beat, note_choice, &lost);
    }
    return !lost.failed;
}

/* The map ------------------------------------------------------------------------------------------------------------ */

/* A copy of the scenario's beats, to which beats that are missing can be added with the ways to them. */
typedef struct Drawn {
    ChScenario scenario;
    ChBeat *beats;
    uint32_t room;
    ChArena *arena;
} Drawn;

static uint32_t box_of(Drawn *drawn, ChStr id)
{
    ChScenario *scenario = &drawn->scenario;
    uint32_t at = ch_beat_find(scenario, id);
    if (at != CH_NONE || scenario->beat_count == drawn->room) return at;
    drawn->beats[scenario->beat_count] = (ChBeat){.kind = CH_BEAT_ENDING, .id = id};
    return scenario->beat_count++;
}

/* One choice more, which leads to the missing beat. A beat that was not there in the version that loads stays out. */
static bool add_way(Drawn *drawn, ChMissing missing)
{
    uint32_t from = ch_beat_find(&drawn->scenario, missing.from), to = from == CH_NONE ? from : box_of(drawn, missing.to);
    if (to == CH_NONE) return true;
    ChBeat *beat = &drawn->beats[from];
    ChChoice *choices = CH_NEW_ARRAY(drawn->arena, ChChoice, beat->choice_count + 1);
    ChWay *way = CH_NEW(drawn->arena, ChWay);
    if (!choices || !way) return false;
    if (beat->choice_count) memcpy(choices, beat->choices, beat->choice_count * sizeof *choices);
    *way = (ChWay){.name = missing.to, .beat = to};
    choices[beat->choice_count] = (ChChoice){.ways = way, .way_count = 1};
    beat->choices = choices;
    beat->choice_count++;
    return true;
}

/* Laid out where it was read, on whatever thread: of a large scenario that takes as long as proving a small one. */
static ChStatus draw_map(ChVersion *version, const ChVersion *good)
{
    if (version->loads) good = version;
    if (!good) return CH_OK;
    uint32_t more = version->loads ? 0 : version->missing_count, beats = good->scenario.beat_count;
    Drawn *drawn = CH_NEW(&version->memory, Drawn);
    if (!drawn) return CH_NO_MEMORY;
    *drawn = (Drawn){.scenario = good->scenario, .room = beats + more, .arena = &version->memory};
    drawn->beats = CH_NEW_ARRAY(&version->memory, ChBeat, drawn->room);
    if (!drawn->beats) return CH_NO_MEMORY;
    memcpy(drawn->beats, good->scenario.beats, beats * sizeof *drawn->beats);
    drawn->scenario.beats = drawn->beats;
    for (uint32_t i = 0; i < more; i++)
        if (!add_way(drawn, version->missing[i])) return CH_NO_MEMORY;
    version->map_beats = beats;
    return ch_map_make(&drawn->scenario, NULL, NULL, &version->memory, &version->map);
}

/* All of it ---------------------------------------------------------------------------------------------------------- */

static ChStatus load(ChVersion *version, ChFolders folders, const char *path, ChError *error)
{
    ChStatus status = ch_library_open(folders.first, ch_heap(), &version->library, &version->said, error);
    if (status == CH_OK && folders.second) status = ch_library_add(version->library, folders.second, &version->said, error);
    if (status == CH_BAD_INPUT && version->library) status = CH_OK; /* said; what does not need those behaviours loads */
    if (status != CH_OK) return status;
    status = ch_load_scenario(version->library, path, &version->memory, &version->scenario, &version->said, error);
    if (status == CH_BAD_INPUT && !note_all_missing(version)) return CH_NO_MEMORY;
    if (status != CH_OK) return status;
    ChStr id = ch_str_copy(&version->memory, version->scenario.method);
    if (!id.p) return CH_NO_MEMORY;
    return ch_load_method_of(version->library, &version->scenario, id.p, &version->memory, &version->method, &version->said, error);
}

ChStatus ch_version_load(ChFolders folders, const char *path, const char *time, const ChVersion *good, ChVersion **out,
                         ChError *error)
{
    *out = NULL;
    ChVersion *version = ch_resize(ch_heap(), NULL, 0, sizeof *version);
    if (!version) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to read the scenario");
    *version = (ChVersion){.loads = false};
    snprintf(version->time, sizeof version->time, "%s", time);
    ch_arena_init(&version->memory, ch_heap(), SIZE_MAX);
    ch_diagnostics_init(&version->said, ch_heap());
    ChStatus status = load(version, folders, path, error);
    version->loads = status == CH_OK;
    bool read = status == CH_OK || (status == CH_BAD_INPUT && version->said.errors);
    if (read) status = draw_map(version, good);
    if (read && status == CH_OK) {
        *out = version;
        return CH_OK;
    }
    ch_version_free(version);
    return status == CH_NO_MEMORY ? ch_fail(error, status, "there is no memory left to read the scenario") : status;
}

void ch_version_free(ChVersion *version)
{
    if (!version) return;
    if (version->library) ch_library_close(version->library);
    ch_diagnostics_free(&version->said);
    ch_arena_free(&version->memory);
    ch_free(ch_heap(), version, sizeof *version);
}

/* Studying ----------------------------------------------------------------------------------------------------------- */

/* Plays at random: how many come to each beat, and how hot the customer then is on the way in. */
static ChStatus play_at_random(ChStudy *study)
{
    enum { LONGEST = 1000, SEED = 1 };
    const ChScenario *scenario = &study->of->scenario;
    ChRng rng = {SEED};
    ChState state = {.visits = CH_NEW_ARRAY(&study->memory, uint16_t, scenario->beat_count)};
    uint64_t *heat = CH_NEW_ARRAY(&study->memory, uint64_t, scenario->beat_count);
    uint32_t *last = CH_NEW_ARRAY(&study->memory, uint32_t, scenario->beat_count);
    if (!state.visits || !heat || !last) return CH_NO_MEMORY;
    for (uint32_t play = 1; play <= CH_STUDY_PLAYS; play++) {
        ChDecision decision;
        ch_state_start(scenario, &study->of->method, 0, &state);
        for (uint32_t i = 0; i < LONGEST; i++) {
            uint32_t beat = state.now.beat;
            if (last[beat] != play) study->came[beat]++, heat[beat] += (uint64_t)state.now.anger;
            last[beat] = play;
            if (!ch_random_decision(scenario, &state, &rng, &decision)) break;
            ch_decide(scenario, &study->of->method, &state, &decision, NULL);
        }
    }
    for (uint32_t i = 0; i < scenario->beat_count; i++)
        study->heat[i] = study->came[i] ? (int32_t)((heat[i] + study->came[i] / 2) / study->came[i]) : -1;
    return CH_OK;
}

static ChStatus look_for_ways(ChStudy *study)
{
    const ChVersion *of = study->of;
    study->came = CH_NEW_ARRAY(&study->memory, uint32_t, of->scenario.beat_count);
    study->heat = CH_NEW_ARRAY(&study->memory, int32_t, of->scenario.beat_count);
    if (!study->came || !study->heat) return CH_NO_MEMORY;
    ChStatus status = play_at_random(study);
    return status == CH_OK ? ch_routes_to_beats(&of->scenario, &of->method, 0, &study->memory, &study->ways) : status;
}

/* On a copy that is read for it: looking for texts takes the scenario as its own, and this one is being played. */
static ChStatus check_translations(ChStudy *study, const ChCheckOptions *options, ChError *error)
{
    const ChVersion *of = study->of;
    ChScenario scenario;
    ChMethod method;
    ChDiagnostics unsaid;
    ChStr path = of->scenario.file_count ? ch_str_copy(&study->memory, of->scenario.files[0]) : (ChStr){NULL, 0};
    ChStr id = ch_str_copy(&study->memory, of->scenario.method);
    if (!path.p || !id.p) return CH_NO_MEMORY;
    ch_diagnostics_init(&unsaid, ch_heap());
    ChStatus status = ch_load_scenario(of->library, path.p, &study->memory, &scenario, &unsaid, error);
    if (status == CH_OK) status = ch_load_method_of(of->library, &scenario, id.p, &study->memory, &method, &unsaid, error);
    ch_diagnostics_free(&unsaid);
    if (status == CH_NO_MEMORY) return status;
    return status == CH_OK ? ch_translations_check(&scenario, &method, options, &study->said, error) : CH_OK; /* saved anew meanwhile */
}

static ChStatus make(ChStudy *study, const ChCheckOptions *options, ChError *error)
{
    const ChVersion *of = study->of;
    ChExploreOptions how = {.max_states = options->max_states, .progress = options->progress,
                            .progress_context = options->progress_context};
    ChStatus status = look_for_ways(study);
    if (status == CH_OK) status = ch_explore(&of->scenario, &of->method, &how, ch_heap(), &study->found, error);
    if (status != CH_OK) return status;
    status = ch_check_scenario(&of->scenario, &of->method, options, &study->said, error);
    if (status == CH_OK) status = check_translations(study, options, error);
    if (status == CH_OK)
        status = ch_plays_check_beside(of->library, &of->scenario, &of->method, &study->memory, options, &study->said, error);
    return status;
}

ChStatus ch_study_make(const ChVersion *version, const ChCheckOptions *options, ChStudy **out, ChError *error)
{
    *out = NULL;
    ChStudy *study = ch_resize(ch_heap(), NULL, 0, sizeof *study);
    if (!study) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to prove the scenario");
    *study = (ChStudy){.of = version};
    ch_arena_init(&study->memory, ch_heap(), SIZE_MAX);
    ch_arena_init(&study->found.memory, ch_heap(), SIZE_MAX);
    ch_diagnostics_init(&study->said, ch_heap());
    ChStatus status = make(study, options, error);
    if (status == CH_OK) {
        ch_diagnostics_sort(&study->said);
        *out = study;
        return CH_OK;
    }
    ch_study_free(study);
    return status == CH_NO_MEMORY ? ch_fail(error, status, "there is no memory left to prove the scenario") : status;
}

void ch_study_free(ChStudy *study)
{
    if (!study) return;
    ch_exploration_free(&study->found);
    ch_diagnostics_free(&study->said);
    ch_arena_free(&study->memory);
    ch_free(ch_heap(), study, sizeof *study);
}

