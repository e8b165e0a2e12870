/* bench play: random plays in one process, texts and scoring included, for the figure of choices a second.
 * bench load: the same scenario loaded again and again, from file to sealed graph.
 * bench cohort: records of many people who do not exist. */
#include <stdio.h>
#include <string.h>

#include "app/cohort.h"
#include "app/commands.h"
#include "base/rng.h"
#include "core/sample.h"

typedef struct Bench {
    const ChSituation *situation;
    ChSession *session;
    uint64_t decisions, plays, characters;
    int64_t earned;
} Bench;

static ChStatus play_once(Bench *bench, ChRng *rng, ChError *error)
{
    ChEvents events;
    ChStatus status = ch_session_restart(bench->session, (ChStart){.mode = CH_MODE_PRACTICE}, &events, error);
    while (status == CH_OK && !ch_session_ended(bench->session)) {
        ChInput input = {.kind = CH_INPUT_ANSWER};
        const ChState *state = ch_session_state(bench->session);
        if (!ch_random_decision(&bench->situation->scenario, state, rng, &input.decision))
            return ch_fail(error, CH_BAD_INPUT, "nothing is on offer at \"%.*s\"",
                           CH_FMT(bench->situation->scenario.beats[state->now.beat].id));
        status = ch_session_step(bench->session, &input, &events, error);
        for (uint32_t i = 0; i < events.count; i++) /* the texts are part of the work */
            bench->characters += events.at[i].line ? events.at[i].line->text.n : events.at[i].text.n;
        bench->decisions += input.decision.pick_count;
    }
    bench->earned += ch_earned(&bench->situation->method, &ch_session_state(bench->session)->now);
    bench->plays++;
    return status;
}

static ChStatus run(const ChArgs *args, const ChSituation *situation, ChError *error)
{
    Bench bench = {.situation = situation};
    uint64_t plays, seed;
    ChStatus status = ch_args_number(args, CH_OPT_PLAYS, 1, 1000000000, 100000, &plays, error);
    if (status == CH_OK) status = ch_args_number(args, CH_OPT_SEED, 0, UINT32_MAX, 1, &seed, error);
    if (status == CH_OK)
        status = ch_session_start(&situation->scenario, &situation->method, (ChStart){.mode = CH_MODE_PRACTICE},
                                  ch_heap(), &bench.session, NULL, error);
    if (status != CH_OK) return status;
    ChRng rng = {seed};
    int64_t began = ch_world_ms();
    for (uint64_t i = 0; i < plays && status == CH_OK; i++) status = play_once(&bench, &rng, error);
    int64_t ms = ch_world_ms() - began;
    ch_session_free(bench.session);
    if (status != CH_OK) return status;
    printf("%llu plays, %llu choices, %llu bytes of text, %lld quarters earned, %lld ms, %llu choices a second\n",
           (unsigned long long)bench.plays, (unsigned long long)bench.decisions, (unsigned long long)bench.characters,
           (long long)bench.earned, (long long)ms, (unsigned long long)(bench.decisions * 1000 / (uint64_t)(ms ? ms : 1)));
    return CH_OK;
}

static ChStatus bench_load(const ChArgs *args, const ChLibrary *library, ChError *error)
{
    uint64_t loads;
    ChStatus status = ch_args_number(args, CH_OPT_PLAYS, 1, 1000000, 200, &loads, error);
    int64_t began = ch_world_ms();
    for (uint64_t i = 0; i < loads && status == CH_OK; i++) {
        ChSituation situation;
        status = ch_situation_load(library, args->words[1], args->value[CH_OPT_METHOD], &situation, error);
        if (status == CH_OK) ch_situation_free(&situation);
    }
    if (status != CH_OK) return status;
    int64_t us = (ch_world_ms() - began) * 1000 / (int64_t)loads;
    printf("%llu loads, %lld.%03lld ms each\n", (unsigned long long)loads, (long long)(us / 1000), (long long)(us % 1000));
    return CH_OK;
}

static ChStatus bench_play(const ChArgs *args, const ChLibrary *library, ChError *error)
{
    ChSituation situation;
    ChStatus status = ch_situation_load(library, args->words[1], args->value[CH_OPT_METHOD], &situation, error);
    if (status != CH_OK) return status;
    status = run(args, &situation, error);
    ch_situation_free(&situation);
    return status;
}

static ChStatus bench_cohort(const ChArgs *args, const ChLibrary *library, ChError *error)
{
    ChStore *store = NULL;
    ChCohortMade made;
    uint64_t trainees, attempts, seed;
    ChStatus status = ch_args_number(args, CH_OPT_TRAINEES, 1, 1000000, 120, &trainees, error);
    if (status == CH_OK) status = ch_args_number(args, CH_OPT_ATTEMPTS, 1, 1000, 10, &attempts, error);
    if (status == CH_OK) status = ch_args_number(args, CH_OPT_SEED, 0, UINT32_MAX, 1, &seed, error);
    if (status == CH_OK) status = ch_world_store(NULL, &store, error);
    if (status != CH_OK) return status;
    ChCohortOptions options = {.trainees = (uint32_t)trainees, .attempts = (uint32_t)attempts, .seed = seed};
    int64_t began = ch_world_ms();
    status = ch_cohort_make(library, store, &options, &made, error);
    ch_store_close(store);
    if (status == CH_OK)
        printf("%llu people, %llu plays, %llu decisions, %u sessions, %lld ms\n", (unsigned long long)trainees,
               (unsigned long long)made.attempts, (unsigned long long)made.decisions, (unsigned)made.sessions,
               (long long)(ch_world_ms() - began));
    return status;
}

typedef struct BenchKind {
    const char *name;
    int words;
    ChStatus (*run)(const ChArgs *args, const ChLibrary *library, ChError *error);
} BenchKind;

static ChStatus find_kind(const ChArgs *args, const BenchKind **found, ChError *error)
{
    static const BenchKind kinds[] = {{"play", 2, bench_play}, {"load", 2, bench_load}, {"cohort", 1, bench_cohort}};
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        *found = &kinds[i];
        if (strcmp(args->words[0], kinds[i].name) != 0) continue;
        if (args->word_count == kinds[i].words) return CH_OK;
        return ch_fail(error, CH_BAD_INPUT, "bench %s wants %s; see coolhead bench --help", kinds[i].name,
                       kinds[i].words == 2 ? "one scenario" : "no more names");
    }
    return ch_fail(error, CH_BAD_INPUT, "bench knows play, load and cohort, not \"%s\"", args->words[0]);
}

int ch_command_bench(int argc, char **argv)
{
    ChArgs args;
    ChError error = {0};
    ChLibrary *library = NULL;
    const BenchKind *kind = NULL;
    int code;
    if (!ch_command_args(argc, argv, CH_ALLOW(CH_OPT_PLAYS) | CH_ALLOW(CH_OPT_SEED) | CH_ALLOW(CH_OPT_METHOD) |
                                         CH_ALLOW(CH_OPT_TRAINEES) | CH_ALLOW(CH_OPT_ATTEMPTS),
                         1, 2, &args, &code))
        return code;
    ChStatus status = find_kind(&args, &kind, &error);
    if (status == CH_OK) status = ch_world_library(&library, &error);
    if (status == CH_OK) status = kind->run(&args, library, &error);
    if (library) ch_library_close(library);
    return status == CH_BAD_INPUT && error.message[0] == '\0' ? CH_EXIT_WANTING : ch_world_exit(status, &error);
}
