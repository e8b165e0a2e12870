/* How long what is shown of many people takes, in records as `coolhead bench cohort` makes them: each call as the screens and
 * reports make it, the best of a few. Prints "WHAT<tab>milliseconds<tab>rows" for tests/bench/run.
 *
 * bench_scale RECORDS */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "records/classes.h"
#include "records/counts.h"

enum { TIMES = 5 };

typedef struct Bench {
    ChStore *store;
    ChArena arena, names;
    ChStr trainee, class, scenario, beat;
    ChPeople people; /* in the programme */
    ChError error;
} Bench;

/* What is measured; the number of rows says that it was not nothing. */
typedef ChStatus (*Work)(Bench *bench, uint32_t *rows);

static double now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1000 + (double)now.tv_nsec / 1e6;
}

static void stop(const Bench *bench, const char *what)
{
    fprintf(stderr, "bench_scale: %s: %s\n", what, bench->error.message);
    exit(1);
}

static void measure(Bench *bench, const char *what, Work work)
{
    double best = 1e9;
    uint32_t rows = 0;
    for (int i = 0; i < TIMES; i++) {
        ch_arena_reset(&bench->arena);
        double began = now_ms();
        if (work(bench, &rows) != CH_OK) stop(bench, what);
        double took = now_ms() - began;
        if (took < best) best = took;
    }
    printf("%s\t%.2f\t%u\n", what, best, (unsigned)rows);
}

/* ---- a session ---- */

static ChStatus session_plays(Bench *bench, uint32_t *rows)
{
    ChAttemptPage page;
    ChStatus status = ch_store_list(bench->store, &(ChAttemptFilter){.class = bench->class}, &bench->arena, &page, &bench->error);
    *rows = page.count;
    return status;
}

/* All that the board shows of one session: who sits there, their plays, the steps of first and latest, the answers at a beat. */
static ChStatus board(Bench *bench, uint32_t *rows)
{
    ChPeople seats;
    ChPickedAll picked;
    ChStepCounts first, latest;
    ChStepsOf of = {.class = bench->class};
    ChStatus status = session_plays(bench, rows);
    if (status == CH_OK) status = ch_class_seats(bench->store, bench->class, &bench->arena, &seats, &bench->error);
    if (status == CH_OK) status = ch_class_picked(bench->store, bench->class, bench->beat, &bench->arena, &picked, &bench->error);
    if (status == CH_OK) status = ch_counts_steps(bench->store, &of, &bench->arena, &first, &latest, &bench->error);
    *rows += seats.count + picked.count + first.count + latest.count;
    return status;
}

static ChStatus sessions(Bench *bench, uint32_t *rows)
{
    ChClasses classes;
    ChStatus status = ch_class_list(bench->store, &bench->arena, &classes, &bench->error);
    *rows = classes.count;
    return status;
}

/* ---- a trainee ---- */

static ChStatus trainee_plays(Bench *bench, uint32_t *rows)
{
    ChAttemptPage page;
    ChStatus status = ch_store_list(bench->store, &(ChAttemptFilter){.trainee = bench->trainee, .oldest_first = true}, &bench->arena, &page, &bench->error);
    *rows = page.count;
    for (uint32_t i = 0; i < page.count && status == CH_OK; i++) {
        ChKeptResult result;
        if (!page.at[i].ended) continue;
        status = ch_results_read(bench->store, page.at[i].uuid, &bench->arena, &result, &bench->error);
        *rows += result.step_count;
    }
    return status;
}

static ChStatus standing(Bench *bench, uint32_t *rows)
{
    ChStanding standing;
    *rows = 0;
    ChStatus status = CH_OK;
    for (ChMode mode = CH_MODE_GUIDED; mode <= CH_MODE_ASSESSED && status == CH_OK; mode++) {
        ChStandingOf of = {.trainee = bench->trainee, .scenario = bench->scenario, .mode = mode};
        status = ch_store_standing(bench->store, &of, &bench->arena, &standing, &bench->error);
        *rows += standing.plays;
    }
    return status;
}

static ChStatus unfinished(Bench *bench, uint32_t *rows)
{
    ChAttempt attempt;
    ChStatus status = ch_store_unfinished(bench->store, bench->trainee, (ChStr){NULL, 0}, &bench->arena, &attempt, &bench->error);
    *rows = status == CH_OK;
    return status == CH_NOT_FOUND ? CH_OK : status;
}

static ChStatus last_words(Bench *bench, uint32_t *rows)
{
    ChReflection reflection;
    ChStr uuid;
    ChStatus status = ch_people_last_reflection(bench->store, bench->trainee, &bench->arena, &reflection, &uuid, &bench->error);
    *rows = status == CH_OK;
    return status == CH_NOT_FOUND ? CH_OK : status;
}

/* ---- everybody ---- */

static ChStatus everybody(Bench *bench, uint32_t *rows)
{
    ChPeople people;
    ChStatus status = ch_people_list(bench->store, &bench->arena, &people, &bench->error);
    *rows = people.count;
    return status;
}

static ChStatus session_answers(Bench *bench, uint32_t *rows)
{
    ChAnswerCounts counts;
    ChStatus status = ch_counts_answers(bench->store, &(ChAnswersOf){.class = bench->class}, &bench->arena, &counts, &bench->error);
    *rows = counts.count;
    return status;
}

static ChStatus in_programme(Bench *bench, uint32_t *rows)
{
    ChEnrolments in;
    ChStatus status = ch_people_in_programme(bench->store, CH_STR("first-week"), &bench->names, &bench->people, &in, &bench->error);
    *rows = bench->people.count;
    return status;
}

static ChStatus programme_steps(Bench *bench, uint32_t *rows)
{
    ChStepCounts first, latest;
    ChStepsOf of = {.scenario = bench->scenario, .people = &bench->people};
    ChStatus status = ch_counts_steps(bench->store, &of, &bench->arena, &first, &latest, &bench->error);
    *rows = first.attempts + latest.attempts;
    return status;
}

static ChStatus programme_answers(Bench *bench, uint32_t *rows)
{
    ChAnswerCounts counts;
    ChStatus status = ch_counts_answers(bench->store, &(ChAnswersOf){.programme = CH_STR("first-week"), .scenario = bench->scenario}, &bench->arena, &counts, &bench->error);
    *rows = counts.count;
    return status;
}

/* All that the report of a programme is made of: everybody in it, and steps and answers of each of its situations. */
static ChStatus programme(Bench *bench, uint32_t *rows)
{
    static const ChStr situations[] = {{"shoe-return", 11}, {"ranting-email", 13}, {"hung-up-call", 12}};
    ChStr before = bench->scenario;
    ChStatus status = in_programme(bench, rows);
    uint32_t all = *rows;
    for (size_t i = 0; i < sizeof situations / sizeof situations[0] && status == CH_OK; i++) {
        bench->scenario = situations[i];
        status = programme_steps(bench, rows);
        all += *rows;
        if (status == CH_OK) status = programme_answers(bench, rows);
        all += *rows;
    }
    bench->scenario = before;
    *rows = all;
    return status;
}

static ChStatus missing(Bench *bench, uint32_t *rows)
{
    ChNames uuids;
    ChStatus status = ch_results_missing(bench->store, 100, &bench->arena, &uuids, &bench->error);
    *rows = uuids.count;
    return status;
}

static ChStatus newest(Bench *bench, uint32_t *rows)
{
    ChAttempt attempt;
    ChAttemptPage page;
    ChStatus status = ch_store_find(bench->store, CH_STR("last"), &bench->arena, &attempt, &bench->error);
    if (status == CH_OK) status = ch_store_list(bench->store, &(ChAttemptFilter){.limit = 100}, &bench->arena, &page, &bench->error);
    *rows = page.count;
    return status;
}

/* Somebody in the middle of the roster, their latest session, its situation, and where its first answer was given. */
static void choose(Bench *bench)
{
    ChPeople people;
    ChAttemptPage page;
    ChAttemptLog log;
    if (ch_people_list(bench->store, &bench->names, &people, &bench->error) != CH_OK || people.count == 0) stop(bench, "people");
    for (uint32_t i = people.count / 2; i < people.count && !bench->beat.n; i++) {
        bench->trainee = people.at[i].name;
        if (ch_store_list(bench->store, &(ChAttemptFilter){.trainee = bench->trainee}, &bench->names, &page, &bench->error) != CH_OK) stop(bench, "plays");
        if (!page.count || !page.at[0].class.n) continue;
        bench->class = page.at[0].class;
        bench->scenario = page.at[0].scenario;
        if (ch_store_read_log(bench->store, page.at[0].uuid, &bench->names, &log, &bench->error) != CH_OK) stop(bench, "log");
        if (log.count) bench->beat = log.beats[0];
    }
    if (!bench->beat.n) stop(bench, "nobody has a session");
}

int main(int argc, char **argv)
{
    Bench bench = {0};
    if (argc != 2) return 2;
    ch_arena_init(&bench.arena, ch_heap(), SIZE_MAX);
    ch_arena_init(&bench.names, ch_heap(), SIZE_MAX);
    if (ch_store_open(argv[1], &(ChStoreOptions){.read_only = true}, ch_heap(), &bench.store, &bench.error) != CH_OK) stop(&bench, argv[1]);
    choose(&bench);
    measure(&bench, "board of one session", board);
    measure(&bench, "plays of one session", session_plays);
    measure(&bench, "list of the sessions", sessions);
    measure(&bench, "one trainee's plays and results", trainee_plays);
    measure(&bench, "first, best and latest", standing);
    measure(&bench, "the open play", unfinished);
    measure(&bench, "what was written last", last_words);
    measure(&bench, "everybody, with plays and latest", everybody);
    measure(&bench, "a session's answers, beat by beat", session_answers);
    measure(&bench, "everybody in a programme", in_programme);
    measure(&bench, "a programme's steps in one situation", programme_steps);
    measure(&bench, "a programme's answers in one situation", programme_answers);
    measure(&bench, "a programme's report, all that it counts", programme);
    measure(&bench, "plays without a result", missing);
    measure(&bench, "the newest plays", newest);
    ch_store_close(bench.store);
    ch_arena_free(&bench.arena);
    ch_arena_free(&bench.names);
    return 0;
}
