/* explore: everything there is to know about a scenario before anyone plays it. */
#include <stdio.h>

#include "app/commands.h"
#include "app/long_work.h"
#include "author/plays.h"

static bool progress(void *context, uint32_t states)
{
    return ch_long_goes_on(context, states);
}

static ChStr code_of(ChStr rule, ChArena *arena)
{
    char code[16];
    const ChCodeRow *row = ch_check_code_named(rule);
    snprintf(code, sizeof code, "CH%03u", row ? (unsigned)row->number : 200u);
    return ch_str_copy(arena, ch_str(code));
}

typedef struct Exploring {
    ChArgs args;
    ChLibrary *library;
    ChSituation situation;
    bool has_situation;
    ChExploration found;
    ChArena scratch;
    uint64_t precedents;
    int64_t took_ms;
} Exploring;

static ChStr said_route(const ChRoute *route, ChArena *arena, ChStatus *status)
{
    ChText said = {.from = ch_heap()};
    ch_text_add(&said, CH_STR(""));
    ch_route_say(route, &said);
    ChStr copy = ch_str_copy(arena, ch_text_view(&said));
    if (said.failed || !copy.p) *status = CH_NO_MEMORY;
    ch_text_free(&said);
    return copy;
}

typedef ChStatus (*FindRoute)(const ChScenario *, const ChMethod *, const ChExploration *, uint64_t, ChArena *, ChRoute *);

static ChStatus find_play(Exploring *exploring, FindRoute find, ChReportPlay *play)
{
    const ChScenario *scenario = &exploring->situation.scenario;
    ChRoute route;
    ChStatus status = find(scenario, &exploring->situation.method, &exploring->found, exploring->precedents,
                           &exploring->scratch, &route);
    if (status == CH_NOT_FOUND) return CH_OK; /* not every play is known: then there is none to show */
    if (status != CH_OK) return status;
    play->choices = said_route(&route, &exploring->scratch, &status);
    play->ending = scenario->beats[route.ends].id;
    play->points = ch_points(route.earned, exploring->found.best);
    return status;
}

/* Plays to look at, and a way to every beat. */
static ChStatus find_plays(Exploring *exploring, ChReportExplored *about)
{
    const ChScenario *scenario = &exploring->situation.scenario;
    ChRoute *routes;
    ChStr *ways = CH_NEW_ARRAY(&exploring->scratch, ChStr, scenario->beat_count);
    ChStatus status = ways ? find_play(exploring, ch_route_model, &about->model) : CH_NO_MEMORY;
    if (status == CH_OK) status = find_play(exploring, ch_route_tempting, &about->tempting);
    if (status == CH_OK)
        status = ch_routes_to_beats(scenario, &exploring->situation.method, exploring->precedents, &exploring->scratch,
                                    &routes);
    for (uint32_t i = 0; status == CH_OK && i < scenario->beat_count; i++)
        if (routes[i].count != CH_NONE) ways[i] = said_route(&routes[i], &exploring->scratch, &status);
    about->ways = ways;
    return status;
}

static ChStatus print(Exploring *exploring, ChError *error)
{
    const ChScenario *scenario = &exploring->situation.scenario;
    ChQualityTable table;
    ChReportFinding findings[CH_MAX_QUALITY_RULES];
    ChReportExplored about = {.scenario = scenario, .method = &exploring->situation.method, .found = &exploring->found,
                              .precedents = exploring->precedents, .took_ms = exploring->took_ms, .findings = findings};
    ChText out = {.from = ch_heap()};
    ChTextStyle style = ch_world_style(false);
    ChStatus status =
        ch_quality_check(scenario, &exploring->situation.method, &exploring->found, &exploring->scratch, &table, error);
    if (status == CH_OK) status = find_plays(exploring, &about);
    ChStr file = scenario->file_count ? scenario->files[0] : scenario->id;
    for (uint32_t i = 0; i < table.count && status == CH_OK; i++)
        if (!table.rules[i].ok)
            findings[about.finding_count++] = (ChReportFinding){code_of(table.rules[i].name, &exploring->scratch), CH_STR("warning"), file,
                                                                scenario->at.line, table.rules[i].advice};
    if (status == CH_OK)
        status = ch_given(&exploring->args, CH_OPT_JSON) ? ch_report_explore_json(&about, &out, error)
                                                         : ch_report_explore_text(&about, &style, &out, error);
    if (status == CH_OK) status = ch_world_print(ch_text_view(&out), error);
    ch_text_free(&out);
    return status;
}

/* A plays.lua that would pass, to standard output or where --out says. */
static ChStatus write_plays(Exploring *exploring, ChError *error)
{
    ChText out = {.from = ch_heap()};
    const char *path = exploring->args.value[CH_OPT_OUT];
    ChStatus status = ch_plays_propose(&exploring->situation.scenario, &exploring->situation.method, &exploring->found,
                                       &exploring->scratch, &out);
    if (status == CH_NOT_FOUND)
        ch_fail(error, CH_LIMIT, "not every play is known, so there is none to propose; raise --max-states");
    if (status == CH_OK)
        status = path ? ch_report_save(path, ch_text_view(&out), error) : ch_world_print(ch_text_view(&out), error);
    ch_text_free(&out);
    return status;
}

static ChStatus explore(Exploring *exploring, ChError *error)
{
    const ChArgs *args = &exploring->args;
    ChLongWork work;
    uint64_t max_states, seed;
    ChStatus status = ch_args_number(args, CH_OPT_MAX_STATES, 1, 100000000, 0, &max_states, error);
    if (status == CH_OK) status = ch_args_number(args, CH_OPT_SEED, 0, UINT32_MAX, 1, &seed, error);
    if (status == CH_OK) status = ch_world_library(&exploring->library, error);
    if (status == CH_OK)
        status = ch_situation_load(exploring->library, args->words[0], args->value[CH_OPT_METHOD], &exploring->situation,
                                   error);
    if (status != CH_OK) return status;
    exploring->has_situation = true;
    status = ch_situation_precedents(&exploring->situation, args->value[CH_OPT_FROM], &exploring->precedents, error);
    if (status != CH_OK) return status;
    ChExploreOptions options = {.precedents = exploring->precedents, .max_states = (uint32_t)max_states, .seed = seed,
                                .progress = progress, .progress_context = &work};
    ch_long_begin(&work, "states", 0);
    int64_t began = ch_world_ms();
    status = ch_explore(&exploring->situation.scenario, &exploring->situation.method, &options, ch_heap(),
                        &exploring->found, error);
    exploring->took_ms = ch_world_ms() - began;
    ch_long_end(&work);
    if (status != CH_OK) return status;
    return ch_given(args, CH_OPT_WRITE_PLAYS) ? write_plays(exploring, error) : print(exploring, error);
}

int ch_command_explore(int argc, char **argv)
{
    Exploring exploring = {0};
    ChError error = {0};
    int code;
    if (!ch_command_args(argc, argv, CH_ALLOW(CH_OPT_METHOD) | CH_ALLOW(CH_OPT_JSON) | CH_ALLOW(CH_OPT_MAX_STATES) |
                                         CH_ALLOW(CH_OPT_SEED) | CH_ALLOW(CH_OPT_FROM) |
                                         CH_ALLOW(CH_OPT_WRITE_PLAYS) | CH_ALLOW(CH_OPT_OUT),
                         1, 1, &exploring.args, &code))
        return code;
    ch_arena_init(&exploring.scratch, ch_heap(), SIZE_MAX);
    ch_arena_init(&exploring.found.memory, ch_heap(), SIZE_MAX);
    ChStatus status = explore(&exploring, &error);
    ch_exploration_free(&exploring.found);
    if (exploring.has_situation) ch_situation_free(&exploring.situation);
    if (exploring.library) ch_library_close(exploring.library);
    ch_arena_free(&exploring.scratch);
    return ch_world_exit(status, &error);
}
