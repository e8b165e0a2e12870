#define _POSIX_C_SOURCE 200809L
#include "app/cohort.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "app/cohort_play.h"
#include "app/long_work.h"
#include "records/classes.h"

enum { SEATS = 12, DAY_S = 86400, ROOM_TITLE = 64, BATCH = 1000 };

typedef struct Cohort {
    const ChCohortOptions *options;
    ChStore *store;
    ChCohortTable *table;
    ChCohortMade *made;
    ChLongWork work;
    ChRng rng;
    uint32_t in_batch;
} Cohort;

/* ---- who ---- */

static void name_of(uint32_t i, char name[CH_COHORT_NAME])
{
    static const char *const first[] = {"Amal",  "Bea",   "Chidi", "Dana",  "Elif",  "Farid", "Grace", "Hugo",  "Ines",  "Jonas",
                                        "Kofi",  "Lena",  "Mei",   "Nadia", "Owen",  "Priti", "Rosa",  "Samir", "Tomas", "Yara"};
    static const char *const last[] = {"Abela",  "Borg",   "Castro", "Diallo", "Evans",  "Farrugia", "Grech", "Haddad", "Ivanova", "Jensen",
                                       "Kaya",   "Lopes",  "Mwangi", "Novak",  "Okafor", "Pace",     "Quist", "Rossi",  "Sultana", "Vella",
                                       "Wanjiru", "Xerri", "Yilmaz", "Zahra",  "Zammit"};
    enum { FIRST = sizeof first / sizeof first[0], LAST = sizeof last / sizeof last[0], LETTERS = 26 };
    uint32_t again = i / (FIRST * LAST * LETTERS);
    int n = snprintf(name, CH_COHORT_NAME, "%s %c. %s", first[i % FIRST], 'A' + (int)(i / (FIRST * LAST) % LETTERS),
                     last[(i / FIRST) % LAST]);
    if (again) snprintf(name + n, (size_t)(CH_COHORT_NAME - n), " %u", (unsigned)again + 1);
}

/* A different one for each of 2^30, without keeping those that were used: multiplying by an odd number only mixes. */
static void pseudonym_of(uint32_t i, char text[CH_PSEUDONYM_TEXT])
{
    static const char letters[] = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    uint32_t mixed = (uint32_t)(((uint64_t)i + 1) * 0x2C1B3C6D % (UINT64_C(1) << 30));
    text[0] = 'P';
    text[1] = '-';
    for (int k = 2; k < 8; k++, mixed >>= 5) text[k] = letters[mixed & 31];
    text[8] = '\0';
}

static ChStatus put_person(const Cohort *cohort, uint32_t i, ChError *error)
{
    static const char *const teams[] = {"Counter", "Phones", "Online", "Floor"};
    char name[CH_COHORT_NAME], pseudonym[CH_PSEUDONYM_TEXT];
    name_of(i, name);
    pseudonym_of(i, pseudonym);
    ChPerson person = {.name = ch_str(name), .pseudonym = ch_str(pseudonym), .team = ch_str(teams[i / SEATS % 4]),
                       .joined = CH_STR("2026-01-05T08:00:00Z"), .minutes = 10 + 5 * (i % 3)};
    ChStatus status = ch_people_put(cohort->store, &person, NULL, error);
    if (status == CH_OK && i % 4 != 3)
        status = ch_people_enrol(cohort->store, person.name, CH_STR("first-week"), CH_STR("2026-01-05T08:00:00Z"), error);
    return status;
}

static ChStatus put_people(const Cohort *cohort, ChError *error)
{
    ChStatus status = ch_store_together(cohort->store, error);
    if (status != CH_OK) return status;
    for (uint32_t i = 0; i < cohort->options->trainees && status == CH_OK; i++) status = put_person(cohort, i, error);
    return ch_store_apart(cohort->store, status, error);
}

/* ---- when ---- */

static void when_is(int64_t s, char text[CH_NOW_TEXT])
{
    struct tm at;
    time_t seconds = (time_t)s;
    gmtime_r(&seconds, &at);
    strftime(text, CH_NOW_TEXT, "%Y-%m-%dT%H:%M:%SZ", &at);
}

/* Of group `group` in round `round`: one a week, on a weekday morning. 2026-01-05 was a Monday. */
static int64_t morning(uint32_t group, uint32_t round)
{
    const int64_t monday = 1767571200;
    return monday + (int64_t)round * 7 * DAY_S + (int64_t)(group % 5) * DAY_S + 8 * 3600;
}

/* ---- a round of a group ---- */

typedef struct Round {
    uint32_t group, n, situation;
    int64_t began_s;
    char class[CH_UUID_TEXT];
} Round;

/* A session has one mode, in which both plays of it are; what somebody plays beside it is as a programme asks. */
static ChMode mode_of(uint32_t round)
{
    return round % 2 ? CH_MODE_ASSESSED : CH_MODE_PRACTICE;
}

static ChMode mode_beside(uint32_t round)
{
    return round ? CH_MODE_ASSESSED : CH_MODE_GUIDED;
}

static ChStatus begin_class(Cohort *cohort, Round *round, ChError *error)
{
    char title[ROOM_TITLE], began[CH_NOW_TEXT], uuid[CH_UUID_TEXT];
    const ChSituation *situation = ch_cohort_situation(cohort->table, round->situation);
    ch_cohort_uuid(&cohort->rng, uuid);
    when_is(round->began_s, began);
    snprintf(title, sizeof title, "Group %u, week %u", (unsigned)round->group + 1, (unsigned)round->n + 1);
    ChClass class = {.uuid = ch_str(uuid), .title = ch_str(title), .scenario = situation->scenario.id,
                     .method = situation->method.id, .mode = mode_of(round->n), .began = ch_str(began)};
    cohort->made->sessions++;
    return ch_class_begin(cohort->store, &class, round->class, error);
}

static ChStatus end_class(const Cohort *cohort, const Round *round, ChError *error)
{
    char ended[CH_NOW_TEXT];
    when_is(round->began_s + 3 * 3600, ended);
    return ch_class_end(cohort->store, ch_str(round->class), ch_str(ended), error);
}

static ChStatus play_one(Cohort *cohort, const Round *round, uint32_t trainee, uint32_t attempt, ChError *error)
{
    char name[CH_COHORT_NAME];
    bool in_class = ch_rng_below(&cohort->rng, 10) > 0;
    name_of(trainee, name);
    ChCohortPlay play = {.trainee = name, .class = in_class ? round->class : "", .situation = round->situation,
                         .mode = in_class ? mode_of(round->n) : mode_beside(round->n), .practised = attempt, .talent = trainee % 3,
                         .began_s = round->began_s + 600 + (attempt % 2) * 4200 + (trainee % SEATS) * 47};
    cohort->made->attempts++;
    return ch_cohort_play(cohort->table, cohort->store, &play, &cohort->rng, &cohort->made->decisions, error);
}

static ChStatus play_group(Cohort *cohort, const Round *round, ChError *error)
{
    ChStatus status = CH_OK;
    uint32_t first = round->group * SEATS, attempts = cohort->options->attempts;
    for (uint32_t t = first; t < first + SEATS && t < cohort->options->trainees && status == CH_OK; t++) {
        char name[CH_COHORT_NAME];
        name_of(t, name);
        status = ch_class_seat(cohort->store, ch_str(round->class), ch_str(name), error);
    }
    for (uint32_t a = round->n * 2; a < attempts && a < round->n * 2 + 2; a++)
        for (uint32_t t = first; t < first + SEATS && t < cohort->options->trainees && status == CH_OK; t++)
            status = play_one(cohort, round, t, a, error);
    return status;
}

static ChStatus run_round(Cohort *cohort, uint32_t group, uint32_t n, ChError *error)
{
    Round round = {.group = group, .n = n, .began_s = morning(group, n),
                   .situation = (group + n) % ch_cohort_situations(cohort->table)};
    ChStatus status = ch_store_together(cohort->store, error);
    if (status != CH_OK) return status;
    status = begin_class(cohort, &round, error);
    if (status == CH_OK) status = play_group(cohort, &round, error);
    if (status == CH_OK) status = end_class(cohort, &round, error);
    return ch_store_apart(cohort->store, status, error);
}

static ChStatus run_rounds(Cohort *cohort, ChError *error)
{
    const ChCohortOptions *options = cohort->options;
    uint32_t groups = (options->trainees + SEATS - 1) / SEATS, rounds = (options->attempts + 1) / 2;
    ChStatus status = CH_OK;
    ch_long_begin(&cohort->work, "plays", (uint64_t)options->trainees * options->attempts);
    for (uint32_t n = 0; n < rounds && status == CH_OK; n++)
        for (uint32_t g = 0; g < groups && status == CH_OK; g++) {
            status = run_round(cohort, g, n, error);
            if (status == CH_OK && !ch_long_goes_on(&cohort->work, cohort->made->attempts))
                status = ch_fail(error, CH_STOPPED, "stopped after %llu plays; what was made is whole and stays",
                                 (unsigned long long)cohort->made->attempts);
        }
    ch_long_end(&cohort->work);
    return status;
}

/* People who do not exist have no place among those who do. */
static ChStatus refuse_company(ChStore *store, ChError *error)
{
    ChArena memory;
    ChPeople people;
    ChAttemptPage page = {0};
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStatus status = ch_people_list(store, &memory, &people, error);
    if (status == CH_OK) status = ch_store_list(store, &(ChAttemptFilter){.limit = 1}, &memory, &page, error);
    if (status == CH_OK && (people.count || page.count))
        status = ch_fail(error, CH_BAD_INPUT,
                         "there are records of people here already, and a made-up cohort would stand among them: set COOLHEAD_HOME to "
                         "an empty folder");
    ch_arena_free(&memory);
    return status;
}

ChStatus ch_cohort_make(const ChLibrary *library, ChStore *store, const ChCohortOptions *options, ChCohortMade *made,
                        ChError *error)
{
    Cohort cohort = {.options = options, .store = store, .made = made, .rng = {options->seed}};
    *made = (ChCohortMade){0};
    ChStatus status = refuse_company(store, error);
    if (status == CH_OK) status = ch_cohort_open(library, store, &cohort.table, error);
    if (status == CH_OK) status = put_people(&cohort, error);
    if (status == CH_OK) status = run_rounds(&cohort, error);
    ch_cohort_close(cohort.table);
    return status;
}
