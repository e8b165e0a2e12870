#include "author/plays.h"

#include "author/check_inside.h"
#include "core/choices.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { LONGEST = 1000 };

/* One play being tried. */
typedef struct Trial {
    const ChScenario *scenario;
    const ChMethod *method;
    const ChExpectedPlays *plays;
    const ChExpectedPlay *play;
    const ChCheckOptions *options;
    ChDiagnostics *said;
    ChArena memory;
    ChExploration found;
    uint64_t precedents;
    ChDecision *decisions; /* as written */
    uint32_t count;
    ChState state, other;  /* `other` for trying changes */
} Trial;

static void say(Trial *trial, uint32_t code, const char *format, ...) CH_PRINTF(3, 4);

static void say(Trial *trial, uint32_t code, const char *format, ...)
{
    char message[1024];
    int named = snprintf(message, sizeof message, "play \"%.*s\": ", CH_FMT(trial->play->id));
    va_list args;
    va_start(args, format);
    if (named > 0 && (size_t)named < sizeof message)
        vsnprintf(message + named, sizeof message - (size_t)named, format, args);
    va_end(args);
    chk_say_in(trial->scenario, trial->options, trial->said, code, trial->plays->file, trial->play->at, message);
}

/* Reading what was written ------------------------------------------------------------------------------------------- */

static bool find_precedents(Trial *trial)
{
    const ChExpectedPlay *play = trial->play;
    for (uint32_t i = 0; i < play->from_count; i++) {
        uint32_t flag = ch_flag_find(trial->scenario, play->from[i]);
        if (flag == CH_NONE || !((trial->scenario->starts_from >> flag) & 1u)) {
            say(trial, CH_CODE_PLAY_WRONG, "the scenario cannot start from \"%.*s\": take it out, or add it to starts_from",
                CH_FMT(play->from[i]));
            return false;
        }
        trial->precedents |= (uint64_t)1 << flag;
    }
    return true;
}

static uint32_t step_of(const ChMethod *method, ChStr id)
{
    for (uint32_t i = 0; i < method->step_count; i++)
        if (ch_str_eq(method->steps[i].id, id)) return i;
    return CH_NONE;
}

static bool steps_are_there(Trial *trial, const ChStr *steps, uint32_t count)
{
    ChStr ids[CH_MAX_STEPS];
    for (uint32_t i = 0; i < trial->method->step_count; i++) ids[i] = trial->method->steps[i].id;
    for (uint32_t i = 0; i < count; i++) {
        if (step_of(trial->method, steps[i]) != CH_NONE) continue;
        ChStr near = ch_nearest(steps[i], ids, trial->method->step_count);
        say(trial, CH_CODE_PLAY_WRONG, "the method has no step \"%.*s\"%s%.*s%s", CH_FMT(steps[i]),
            near.n ? "; did you mean \"" : "", CH_FMT(near), near.n ? "\"?" : "");
        return false;
    }
    return true;
}

static bool ending_is_there(Trial *trial)
{
    ChStr wanted = trial->play->ending, names[64];
    uint32_t count = 0;
    if (!wanted.n) return true;
    for (uint32_t i = 0; i < trial->scenario->beat_count; i++) {
        const ChBeat *beat = &trial->scenario->beats[i];
        if (beat->kind != CH_BEAT_ENDING) continue;
        if (ch_str_eq(beat->id, wanted)) return true;
        if (count < 64) names[count++] = beat->id;
    }
    ChStr near = ch_nearest(wanted, names, count);
    say(trial, CH_CODE_PLAY_WRONG, "there is no ending \"%.*s\"%s%.*s%s", CH_FMT(wanted), near.n ? "; did you mean \"" : "",
        CH_FMT(near), near.n ? "\"?" : "");
    return false;
}

static void say_not_offered(Trial *trial)
{
    ChText offers = {.from = trial->options->from};
    ch_choices_say_offers(trial->scenario, &trial->state, &offers);
    say(trial, CH_CODE_PLAY_WRONG, "decision %u is not on offer at \"%.*s\"; on offer: %.*s", (unsigned)trial->count + 1,
        CH_FMT(trial->scenario->beats[trial->state.now.beat].id), CH_FMT(ch_text_view(&offers)));
    ch_text_free(&offers);
}

static void say_unread(Trial *trial, ChChoicesRead read, ChStr rest)
{
    if (read == CH_CHOICES_BAD)
        say(trial, CH_CODE_PLAY_WRONG, "its choices are numbers divided by commas, like 2,1,0,3; this is not one: %.*s", CH_FMT(rest));
    else
        say(trial, CH_CODE_PLAY_WRONG, "its choices end at \"%.*s\", before an ending: go on from there",
            CH_FMT(trial->scenario->beats[trial->state.now.beat].id));
}

/* Play what is written, to its end. False when it was said what is wrong with it. */
static bool play_written(Trial *trial)
{
    const ChScenario *scenario = trial->scenario;
    ChStr rest = trial->play->choices;
    ch_state_start(scenario, trial->method, trial->precedents, &trial->state);
    while (scenario->beats[trial->state.now.beat].kind != CH_BEAT_ENDING && trial->count < LONGEST) {
        const ChBeat *beat = &scenario->beats[trial->state.now.beat];
        ChDecision decision;
        ChChoicesRead read = ch_choices_read(&rest, (uint8_t)(beat->slot_count ? beat->slot_count : 1), &decision);
        if (read != CH_CHOICES_READ) {
            say_unread(trial, read, rest);
            return false;
        }
        if (!ch_on_offer(scenario, &trial->state, &decision)) {
            say_not_offered(trial);
            return false;
        }
        trial->decisions[trial->count++] = decision;
        ch_decide(scenario, trial->method, &trial->state, &decision, NULL);
    }
    if (ch_str_trim(rest).n == 0) return true;
    say(trial, CH_CODE_PLAY_WRONG, "it has ended after %u decisions, and its choices go on", (unsigned)trial->count);
    return false;
}

/* What it comes to --------------------------------------------------------------------------------------------------- */

static bool all_have(const Trial *trial, const ChState *state, const ChStr *steps, uint32_t count, bool (*is)(ChStepStatus))
{
    for (uint32_t i = 0; i < count; i++)
        if (!is(ch_step_status(trial->method, step_of(trial->method, steps[i]), &state->now))) return false;
    return true;
}

static bool is_met(ChStepStatus status)
{
    return status == CH_STEP_MET;
}
static bool is_broken(ChStepStatus status)
{
    return status == CH_STEP_BROKEN || status == CH_STEP_UNDONE;
}
static bool is_missed(ChStepStatus status)
{
    return status == CH_STEP_MISSED;
}

static int32_t score_of(const Trial *trial, const ChState *state)
{
    return ch_points_shown(ch_points(ch_earned(trial->method, &state->now), trial->found.best));
}

static bool passes(const Trial *trial, const ChState *state)
{
    const ChExpectedPlay *play = trial->play;
    const ChBeat *beat = &trial->scenario->beats[state->now.beat];
    int32_t score = score_of(trial, state);
    return beat->kind == CH_BEAT_ENDING && (!play->ending.n || ch_str_eq(beat->id, play->ending)) &&
           (!play->has_outcome || beat->outcome == play->outcome) && score >= play->at_least && score <= play->at_most &&
           all_have(trial, state, play->met, play->met_count, is_met) &&
           all_have(trial, state, play->broken, play->broken_count, is_broken) &&
           all_have(trial, state, play->missed, play->missed_count, is_missed);
}

static void say_steps(const Trial *trial, const ChStr *steps, uint32_t count, bool (*is)(ChStepStatus), const char *wanted,
                      ChText *out)
{
    for (uint32_t i = 0; i < count; i++) {
        ChStepStatus status = ch_step_status(trial->method, step_of(trial->method, steps[i]), &trial->state.now);
        if (is(status)) continue;
        ch_text_addf(out, "%sstep \"%.*s\" is %s, not %s", out->n ? "; " : "", CH_FMT(steps[i]),
                     ch_step_status_name(status).p, wanted);
    }
}

static void say_differences(const Trial *trial, ChText *out)
{
    const ChExpectedPlay *play = trial->play;
    const ChBeat *beat = &trial->scenario->beats[trial->state.now.beat];
    int32_t score = score_of(trial, &trial->state);
    if (play->ending.n && !ch_str_eq(beat->id, play->ending))
        ch_text_addf(out, "it ends \"%.*s\", not \"%.*s\"", CH_FMT(beat->id), CH_FMT(play->ending));
    if (play->has_outcome && beat->outcome != play->outcome)
        ch_text_addf(out, "%sit comes out %s, not %s", out->n ? "; " : "", ch_outcome_name(beat->outcome).p,
                     ch_outcome_name(play->outcome).p);
    if (score < play->at_least) ch_text_addf(out, "%sit scores %d, not at least %d", out->n ? "; " : "", (int)score, (int)play->at_least);
    if (score > play->at_most) ch_text_addf(out, "%sit scores %d, not at most %d", out->n ? "; " : "", (int)score, (int)play->at_most);
    say_steps(trial, play->met, play->met_count, is_met, "met", out);
    say_steps(trial, play->broken, play->broken_count, is_broken, "broken", out);
    say_steps(trial, play->missed, play->missed_count, is_missed, "missed", out);
}

/* The shortest change that would pass -------------------------------------------------------------------------------- */

/* `other` played to before decision `upto`. */
static void replay(Trial *trial, uint32_t upto)
{
    ch_state_start(trial->scenario, trial->method, trial->precedents, &trial->other);
    for (uint32_t i = 0; i < upto; i++) ch_decide(trial->scenario, trial->method, &trial->other, &trial->decisions[i], NULL);
}

/* Whether decision `at` taken otherwise, and all others as written, passes. */
static bool passes_with(Trial *trial, uint32_t at, const ChDecision *instead)
{
    replay(trial, at);
    for (uint32_t i = at; i < trial->count; i++) {
        const ChDecision *next = i == at ? instead : &trial->decisions[i];
        if (trial->scenario->beats[trial->other.now.beat].kind == CH_BEAT_ENDING) return false;
        if (!ch_on_offer(trial->scenario, &trial->other, next)) return false;
        ch_decide(trial->scenario, trial->method, &trial->other, next, NULL);
    }
    return passes(trial, &trial->other);
}

static void say_picks(const ChDecision *decision, ChText *out)
{
    for (uint32_t s = 0; s < decision->pick_count; s++) ch_text_addf(out, "%s%u", s ? "," : "", (unsigned)decision->picks[s]);
}

/* One other answer, the latest that will do. */
static bool say_one_change(Trial *trial, ChText *out)
{
    for (uint32_t at = trial->count; at-- > 0;) {
        ChOffers offers;
        ChDecision decision;
        replay(trial, at);
        uint32_t beat = trial->other.now.beat;
        ChState *state = &trial->other;
        ch_offers(trial->scenario, state, &offers);
        for (bool more = ch_decision_first(trial->scenario, state, &offers, &decision); more;) {
            ChDecision instead = decision;
            more = ch_decision_next(trial->scenario, state, &offers, &decision);
            if (passes_with(trial, at, &instead)) {
                ch_text_addf(out, "; with ");
                say_picks(&instead, out);
                ch_text_addf(out, " instead of ");
                say_picks(&trial->decisions[at], out);
                ch_text_addf(out, " at \"%.*s\" it would pass", CH_FMT(trial->scenario->beats[beat].id));
                return true;
            }
            replay(trial, at);
        }
    }
    return false;
}

/* From as late as possible, the way on that keeps the customer best. */
static void say_way_on(Trial *trial, ChText *out)
{
    for (uint32_t at = trial->count; at-- > 0;) {
        ChRoute route;
        if (ch_route_model_from(trial->scenario, trial->method, &trial->found, trial->precedents, trial->decisions, at,
                                &trial->memory, &route) != CH_OK)
            continue;
        replay(trial, 0);
        for (uint32_t i = 0; i < route.count; i++)
            ch_decide(trial->scenario, trial->method, &trial->other, &route.decisions[i], NULL);
        if (!passes(trial, &trial->other)) continue;
        ch_text_addf(out, "; from decision %u on, at \"%.*s\", it would pass as ", (unsigned)at + 1,
                     CH_FMT(trial->scenario->beats[route.beats[at]].id));
        ch_route_say(&route, out);
        return;
    }
    ch_text_add(out, CH_STR("; neither another decision at one place nor the best way on from any place comes to all of it: does it ask "
                            "for things that do not go together?"));
}

/* One play ----------------------------------------------------------------------------------------------------------- */

static ChStatus try_play(Trial *trial, ChError *error)
{
    const ChCheckOptions *options = trial->options;
    ChExploreOptions how = {.precedents = trial->precedents, .max_states = options->max_states,
                            .progress = options->progress, .progress_context = options->progress_context};
    ChStatus status = ch_explore(trial->scenario, trial->method, &how, options->from, &trial->found, error);
    if (status != CH_OK) return status;
    if (play_written(trial) && !passes(trial, &trial->state)) {
        ChText text = {.from = options->from};
        say_differences(trial, &text);
        if (!say_one_change(trial, &text)) say_way_on(trial, &text);
        if (text.failed) status = CH_NO_MEMORY;
        else say(trial, CH_CODE_PLAY_FAILS, "%s", text.p);
        ch_text_free(&text);
    }
    ch_exploration_free(&trial->found);
    return status;
}

static ChStatus begin(Trial *trial)
{
    ch_arena_init(&trial->memory, trial->options->from, SIZE_MAX);
    trial->decisions = CH_NEW_ARRAY(&trial->memory, ChDecision, LONGEST);
    trial->state.visits = CH_NEW_ARRAY(&trial->memory, uint16_t, trial->scenario->beat_count);
    trial->other.visits = CH_NEW_ARRAY(&trial->memory, uint16_t, trial->scenario->beat_count);
    return trial->decisions && trial->state.visits && trial->other.visits ? CH_OK : CH_NO_MEMORY;
}

ChStatus ch_plays_check(const ChScenario *scenario, const ChMethod *own, const ChExpectedPlays *plays, ChFindMethod find,
                        const ChCheckOptions *options, ChDiagnostics *said, ChError *error)
{
    ChStatus status = CH_OK;
    for (uint32_t i = 0; status == CH_OK && i < plays->count; i++) {
        const ChExpectedPlay *play = &plays->plays[i];
        Trial trial = {.scenario = scenario, .method = own, .plays = plays, .play = play, .options = options, .said = said};
        if (play->method.n) trial.method = find.find ? find.find(find.context, play->method) : NULL;
        if (!trial.method) continue; /* said by whoever looked for it */
        status = begin(&trial);
        bool whole = status == CH_OK && find_precedents(&trial) && ending_is_there(&trial) &&
                     steps_are_there(&trial, play->met, play->met_count) &&
                     steps_are_there(&trial, play->broken, play->broken_count) &&
                     steps_are_there(&trial, play->missed, play->missed_count);
        if (whole) status = try_play(&trial, error);
        ch_arena_free(&trial.memory);
    }
    return status;
}

/* Beside a scenario -------------------------------------------------------------------------------------------------- */

typedef struct Beside {
    const ChLibrary *library;
    const ChScenario *scenario;
    ChArena *memory;
    ChDiagnostics *said;
} Beside;

static const ChMethod *find_method(void *context, ChStr id)
{
    Beside *beside = context;
    ChError error;
    ChStr name = ch_str_copy(beside->memory, id);
    ChMethod *method = CH_NEW_ARRAY(beside->memory, ChMethod, 1);
    if (!name.p || !method) return NULL;
    ChStatus status =
        ch_load_method_of(beside->library, beside->scenario, name.p, beside->memory, method, beside->said, &error);
    return status == CH_OK ? method : NULL;
}

/* The path of plays.lua in the folder of the scenario's own file. */
static ChStr path_beside(const ChScenario *scenario, ChArena *memory)
{
    ChStr file = scenario->file_count ? scenario->files[0] : CH_STR("");
    while (file.n && file.p[file.n - 1] != '/') file.n--;
    ChText path = {.from = ch_heap()};
    ch_text_addf(&path, "%.*splays.lua", CH_FMT(file));
    ChStr copy = ch_str_copy(memory, ch_text_view(&path));
    ch_text_free(&path);
    return copy;
}

ChStatus ch_plays_check_beside(const ChLibrary *library, const ChScenario *scenario, const ChMethod *own, ChArena *memory,
                               const ChCheckOptions *options, ChDiagnostics *said, ChError *error)
{
    Beside beside = {library, scenario, memory, said};
    ChExpectedPlays plays;
    ChStr path = path_beside(scenario, memory);
    if (!path.p) return CH_NO_MEMORY;
    ChStatus status = ch_load_plays(library, path.p, memory, &plays, said, error);
    if (status == CH_BAD_INPUT || status == CH_NOT_FOUND) return CH_OK; /* said; or there are none */
    if (status != CH_OK) return status;
    return ch_plays_check(scenario, own, &plays, (ChFindMethod){find_method, &beside}, options, said, error);
}

/* Proposing ---------------------------------------------------------------------------------------------------------- */

static void propose(const ChScenario *scenario, const ChExploration *found, const char *name, const ChRoute *route,
                    ChText *out)
{
    int32_t score = ch_points_shown(ch_points(route->earned, found->best));
    ch_text_addf(out, "play \"%s\" {\n  choices = \"", name);
    ch_route_say(route, out);
    ch_text_addf(out, "\",\n  ending = \"%.*s\", at_least = %d, at_most = %d,\n}\n", CH_FMT(scenario->beats[route->ends].id),
                 (int)(score > 5 ? score - 5 : 0), (int)(score < 95 ? score + 5 : 100));
}

ChStatus ch_plays_propose(const ChScenario *scenario, const ChMethod *method, const ChExploration *found,
                          ChArena *scratch, ChText *out)
{
    ChRoute route, *ways;
    ch_text_add(out, CH_STR("-- Plays that must go on coming to what they say. `coolhead check` plays them.\n\n"));
    ChStatus status = ch_route_model(scenario, method, found, 0, scratch, &route);
    if (status == CH_OK) {
        propose(scenario, found, "model", &route, out);
        status = ch_route_tempting(scenario, method, found, 0, scratch, &route);
    }
    if (status == CH_OK) {
        propose(scenario, found, "tempting", &route, out);
        status = ch_routes_to_beats(scenario, method, 0, scratch, &ways);
    }
    for (uint32_t i = 0; status == CH_OK && i < found->ending_count; i++) {
        char name[96];
        const ChEndingFound *ending = &found->endings[i];
        if (!ending->reachable) continue;
        snprintf(name, sizeof name, "shortest_to_%.*s", CH_FMT(scenario->beats[ending->beat].id));
        propose(scenario, found, name, &ways[ending->beat], out);
    }
    return out->failed ? CH_NO_MEMORY : status;
}
