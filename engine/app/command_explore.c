/* explore: everything there is to know about a scenario before anyone plays it. */
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "app/commands.h"

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

/* Each rule of the quality table has a code of its own; see docs/scoring.md. */
static const struct {
    const char *rule;
    const char *code;
} CODES[] = {
    {"complete", "CH201"}, {"coverage", "CH202"}, {"beats-reachable", "CH203"},
    {"choices-reachable", "CH204"}, {"steps-earnable", "CH205"}, {"steps-missable", "CH206"},
    {"dead-end", "CH207"}, {"habit-first", "CH208"}, {"habit-last", "CH209"},
    {"habit-longest", "CH210"}, {"habit-shortest", "CH211"}, {"habit-give", "CH212"},
    {"habit-never-give", "CH213"}, {"habit-agree", "CH214"}, {"habit-calm", "CH215"},
    {"random-mean", "CH216"}, {"length-r", "CH217"}, {"best-position", "CH218"},
    {"harm-costs", "CH219"}, {"two-clean", "CH220"}, {"tempting", "CH221"},
    {"spread", "CH222"}, {"best-lost", "CH223"}, {"best-over-budget", "CH224"},
    {"outcome-order", "CH225"}, {"same-reply", "CH226"},
};

static ChStr code_of(ChStr rule)
{
    for (size_t i = 0; i < sizeof CODES / sizeof CODES[0]; i++)
        if (ch_str_eq(rule, ch_str(CODES[i].rule))) return ch_str(CODES[i].code);
    return CH_STR("CH200");
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
            findings[about.finding_count++] = (ChReportFinding){code_of(table.rules[i].name), CH_STR("warning"), file,
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
