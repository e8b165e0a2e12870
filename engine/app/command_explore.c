/* explore: everything there is to know about a scenario before anyone plays it. */
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "app/commands.h"
#include "author/codes.h"

static volatile sig_atomic_t stopped;

static void on_interrupt(int signal_number)
{
    (void)signal_number;
    stopped = 1;
}

static bool progress(void *context, uint32_t states)
{
    if (*(bool *)context) fprintf(stderr, "\r%u states ...", (unsigned)states);
    return !stopped;
}

static ChStr code_of(ChStr rule, ChArena *arena)
{
    char code[16];
    const ChCheckRow *row = ch_check_code_named(rule);
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

static ChStatus explore(Exploring *exploring, ChError *error)
{
    const ChArgs *args = &exploring->args;
    bool show = isatty(STDERR_FILENO);
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
                                .progress = progress, .progress_context = &show};
    signal(SIGINT, on_interrupt);
    int64_t began = ch_world_ms();
    status = ch_explore(&exploring->situation.scenario, &exploring->situation.method, &options, ch_heap(),
                        &exploring->found, error);
    exploring->took_ms = ch_world_ms() - began;
    if (show && exploring->took_ms > 200) fputc('\n', stderr);
    return status == CH_OK ? print(exploring, error) : status;
}

int ch_command_explore(int argc, char **argv)
{
    Exploring exploring = {0};
    ChError error = {0};
    int code;
    if (!ch_command_args(argc, argv, CH_ALLOW(CH_OPT_METHOD) | CH_ALLOW(CH_OPT_JSON) | CH_ALLOW(CH_OPT_MAX_STATES) |
                                         CH_ALLOW(CH_OPT_SEED) | CH_ALLOW(CH_OPT_FROM),
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
