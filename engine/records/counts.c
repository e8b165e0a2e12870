#include "records/counts.h"

#include <stdlib.h>
#include <string.h>

#include "records/kept.h"
#include "records/row.h"
#include "records/sql.h"

/* ---- steps ---- */

typedef struct Tallied {
    uint32_t attempts, times[CH_MAX_STEPS][CH_STEP_NOT_ASKED + 1];
} Tallied;

/* What was counted of the attempts whose steps are one list. */
typedef struct List {
    int64_t number, attempt; /* its row in step_list; one of those attempts, of which the steps' titles are read */
    uint32_t count;
    Tallied first, latest;
} List;

/* An attempt as its row has it, kept until the next trainee's rows begin. */
typedef struct Told {
    int64_t attempt; /* 0: none yet */
    uint32_t n;
    char steps[CH_ROW_STEPS_TEXT];
} Told;

typedef struct Counting {
    ChStore *store;
    ChArena *arena;
    ChError *error;
    const ChPeople *people; /* NULL: whoever it is */
    ChStr name;             /* whose rows are being read, */
    uint32_t person;        /* and of `people` the first who is not before them */
    Told first, latest;
    List *lists;
    uint32_t list_count, list_room;
} Counting;

static ChStatus find_list(Counting *counting, int64_t number, uint32_t count, int64_t attempt, List **found)
{
    for (uint32_t i = 0; i < counting->list_count; i++)
        if (counting->lists[i].number == number) {
            *found = &counting->lists[i];
            return (*found)->count == count ? CH_OK : ch_sql_fail_row(counting->store, CH_DAMAGED, counting->error);
        }
    List *grown = ch_arena_grow(counting->arena, counting->lists, counting->list_count, &counting->list_room, sizeof *grown);
    if (!grown) return ch_sql_fail_memory(counting->store, counting->error);
    counting->lists = grown;
    *found = &grown[counting->list_count++];
    **found = (List){.number = number, .attempt = attempt, .count = count};
    return CH_OK;
}

static ChStatus count_one(Counting *counting, const Told *told, bool first)
{
    List *list = NULL;
    int64_t number;
    ChStepStatus how[CH_MAX_STEPS];
    uint32_t count;
    if (!told->attempt) return CH_OK;
    if (!ch_row_steps_of((ChStr){told->steps, told->n}, &number, how, &count))
        return ch_sql_fail_row(counting->store, CH_DAMAGED, counting->error);
    ChStatus status = find_list(counting, number, count, told->attempt, &list);
    if (status) return status;
    Tallied *tallied = first ? &list->first : &list->latest;
    tallied->attempts++;
    for (uint32_t i = 0; i < count; i++) tallied->times[i][how[i]]++;
    return CH_OK;
}

static ChStatus count_trainee(Counting *counting)
{
    ChStatus status = count_one(counting, &counting->first, true);
    if (status == CH_OK) status = count_one(counting, &counting->latest, false);
    counting->first.attempt = counting->latest.attempt = 0;
    return status;
}

/* Rows and people are both in the order of names, so that one look goes through both. */
static bool is_asked_for(Counting *counting, ChStr name)
{
    const ChPeople *people = counting->people;
    if (!people) return true;
    while (counting->person < people->count && ch_str_cmp(people->at[counting->person].name, name) < 0) counting->person++;
    return counting->person < people->count && ch_str_eq(people->at[counting->person].name, name);
}

static void keep_told(Told *told, int64_t attempt, ChStr steps)
{
    told->attempt = attempt;
    told->n = steps.n;
    memcpy(told->steps, steps.p, steps.n);
}

/* The next row: of the trainee whose rows are being read, or of the next one. */
static ChStatus take_row(Counting *counting, ChRow *row)
{
    ChStr name = ch_row_peek(row);
    ChStatus status = row->status;
    if (!status && (!counting->name.p || !ch_str_eq(name, counting->name))) {
        if ((status = count_trainee(counting)) != CH_OK) return status;
        if (!is_asked_for(counting, name)) return CH_OK;
        counting->name = ch_str_copy(counting->arena, name);
        if (!counting->name.p) status = CH_NO_MEMORY;
    }
    int64_t attempt = ch_row_whole(row);
    ChStr steps = ch_row_peek(row);
    if (!status) status = row->status;
    if (!status && steps.n > CH_ROW_STEPS_TEXT) status = CH_DAMAGED;
    if (status) return ch_sql_fail_row(counting->store, status, counting->error);
    if (!counting->first.attempt || attempt < counting->first.attempt) keep_told(&counting->first, attempt, steps);
    if (attempt > counting->latest.attempt) keep_told(&counting->latest, attempt, steps);
    return CH_OK;
}

/* Where step `n` with this id is among those counted, in the order of the method; made where it is not there yet. */
static ChStepCount *place_of(const Counting *counting, ChStepCounts *counts, uint32_t *room, uint32_t n, const ChKeptStep *step)
{
    uint32_t at = 0;
    while (at < counts->count && (counts->at[at].n < n || (counts->at[at].n == n && ch_str_cmp(counts->at[at].id, step->id) < 0))) at++;
    if (at < counts->count && counts->at[at].n == n && ch_str_eq(counts->at[at].id, step->id)) return &counts->at[at];
    ChStepCount *grown = ch_arena_grow(counting->arena, counts->at, counts->count, room, sizeof *grown);
    if (!grown) return NULL;
    counts->at = grown;
    memmove(grown + at + 1, grown + at, (counts->count - at) * sizeof *grown);
    counts->count++;
    grown[at] = (ChStepCount){.id = step->id, .title = step->title, .n = n};
    return &grown[at];
}

static bool add_list(const Counting *counting, const Tallied *tallied, const ChKeptStep *steps, uint32_t count, ChStepCounts *counts,
                     uint32_t *room)
{
    for (uint32_t i = 0; tallied->attempts && i < count; i++) {
        ChStepCount *place = place_of(counting, counts, room, i + 1, &steps[i]);
        if (!place) return false;
        for (uint32_t how = 0; how <= CH_STEP_NOT_ASKED; how++) place->times[how] += tallied->times[i][how];
    }
    counts->attempts += tallied->attempts;
    return true;
}

/* What the steps of each list are called; those that several lists have are one. */
static ChStatus name_steps(const Counting *counting, ChStepCounts *first, ChStepCounts *latest)
{
    uint32_t first_room = 0, latest_room = 0;
    for (uint32_t i = 0; i < counting->list_count; i++) {
        const List *list = &counting->lists[i];
        ChKeptStep *steps;
        uint32_t count;
        ChStatus status = ch_results_read_steps(counting->store, list->attempt, counting->arena, &steps, &count, counting->error);
        if (status) return status;
        if (count != list->count) return ch_sql_fail_row(counting->store, CH_DAMAGED, counting->error);
        if (!add_list(counting, &list->first, steps, count, first, &first_room) ||
            !add_list(counting, &list->latest, steps, count, latest, &latest_room))
            return ch_sql_fail_memory(counting->store, counting->error);
    }
    return CH_OK;
}

static ChStatus count_steps(Counting *counting, const ChStepsOf *of)
{
    sqlite3_stmt *query;
    bool more = true;
    ChStore *store = counting->store;
    const ChBind of_class[] = {ch_bind_text(of->class), ch_bind_text_or_null(of->method)}, of_scenario[] = {ch_bind_text(of->scenario)};
    ChStatus status = of->people ? ch_sql_query(store, CH_SQL_STEPS_OF_SCENARIO, of_scenario, 1, &query, counting->error)
                                 : ch_sql_query(store, CH_SQL_STEPS_OF_CLASS, of_class, 2, &query, counting->error);
    while (status == CH_OK && (status = ch_sql_step(store, query, &more, counting->error)) == CH_OK && more)
        status = take_row(counting, &(ChRow){.query = query, .arena = counting->arena});
    ch_sql_done(query);
    return status == CH_OK ? count_trainee(counting) : status;
}

ChStatus ch_counts_steps(ChStore *store, const ChStepsOf *of, ChArena *arena, ChStepCounts *first, ChStepCounts *latest, ChError *error)
{
    Counting counting = {.store = store, .arena = arena, .error = error, .people = of->people};
    *first = *latest = (ChStepCounts){0};
    store->doing = "count the steps";
    ChStatus status = ch_sql_begin(store, CH_SQL_BEGIN_READ, error);
    if (status) return status;
    status = count_steps(&counting, of);
    if (status == CH_OK) status = name_steps(&counting, first, latest);
    return ch_sql_finish(store, status, error);
}

/* ---- answers ---- */

typedef struct Played {
    int64_t attempt;
    ChDigest revision;
} Played;

static void read_played(ChRow *row, void *item)
{
    Played *played = item;
    played->attempt = ch_row_whole(row);
    played->revision = ch_row_digest(row);
}

typedef struct Place {
    ChDigest revision;
    ChStr beat;
    int64_t last; /* the attempt that came here last, whose first answer is counted */
} Place;

typedef struct Answer {
    uint32_t place, times;
    ChStr picks;
} Answer;

/* Counted here and not by grouping rows: nearly every row is a first answer, and sorting them all costs more than reading them. */
typedef struct Tally {
    ChStore *store;
    ChArena *arena;
    Place *places;
    Answer *answers;
    uint32_t place_count, place_room, answer_count, answer_room;
} Tally;

static ChStr keep_text(Tally *tally, ChStr text, ChStatus *status)
{
    ChStr kept = ch_str_copy(tally->arena, text);
    if (!ch_utf8_valid(text, NULL)) *status = CH_DAMAGED;
    if (!kept.p) *status = CH_NO_MEMORY;
    return kept;
}

static uint32_t find_place(Tally *tally, const Played *played, ChStr beat, ChStatus *status)
{
    for (uint32_t i = 0; i < tally->place_count; i++)
        if (ch_str_eq(tally->places[i].beat, beat) &&
            memcmp(tally->places[i].revision.bytes, played->revision.bytes, sizeof played->revision.bytes) == 0)
            return i;
    Place *grown = ch_arena_grow(tally->arena, tally->places, tally->place_count, &tally->place_room, sizeof *grown);
    if (!grown) {
        *status = CH_NO_MEMORY;
        return 0;
    }
    tally->places = grown;
    grown[tally->place_count] = (Place){.revision = played->revision, .beat = keep_text(tally, beat, status)};
    return tally->place_count++;
}

static ChStatus count_answer(Tally *tally, const Played *played, ChStr beat, ChStr picks)
{
    ChStatus status = CH_OK;
    uint32_t place = find_place(tally, played, beat, &status), i = 0;
    if (status || tally->places[place].last == played->attempt) return status;
    tally->places[place].last = played->attempt;
    while (i < tally->answer_count && (tally->answers[i].place != place || !ch_str_eq(tally->answers[i].picks, picks))) i++;
    if (i == tally->answer_count) {
        Answer *grown = ch_arena_grow(tally->arena, tally->answers, tally->answer_count, &tally->answer_room, sizeof *grown);
        if (!grown) return CH_NO_MEMORY;
        tally->answers = grown;
        grown[tally->answer_count++] = (Answer){.place = place, .picks = keep_text(tally, picks, &status)};
    }
    tally->answers[i].times++;
    return status;
}

static ChStatus count_answers(Tally *tally, const Played *played, ChError *error)
{
    sqlite3_stmt *query;
    bool more = true;
    ChStatus status = ch_sql_query(tally->store, CH_SQL_ANSWERED, CH_BINDS(ch_bind_whole(played->attempt)), &query, error);
    while (status == CH_OK && (status = ch_sql_step(tally->store, query, &more, error)) == CH_OK && more) {
        ChRow row = {.query = query, .arena = tally->arena};
        ChStr beat = ch_row_peek(&row), picks = ch_row_peek(&row);
        ChStatus counted_one = row.status ? row.status : count_answer(tally, played, beat, picks);
        if (counted_one) status = ch_sql_fail_row(tally->store, counted_one, error);
    }
    ch_sql_done(query);
    return status;
}

static int by_beat_and_times(const void *a, const void *b)
{
    const ChAnswerCount *one = a, *other = b;
    int order = memcmp(one->revision.bytes, other->revision.bytes, sizeof one->revision.bytes);
    if (order == 0) order = ch_str_cmp(one->beat, other->beat);
    if (order == 0) order = (one->times < other->times) - (one->times > other->times);
    return order ? order : ch_str_cmp(one->picks, other->picks);
}

static ChStatus tell_tally(const Tally *tally, ChAnswerCounts *counts, ChError *error)
{
    *counts = (ChAnswerCounts){CH_NEW_ARRAY(tally->arena, ChAnswerCount, tally->answer_count), tally->answer_count};
    if (!counts->at) return ch_sql_fail_memory(tally->store, error);
    for (uint32_t i = 0; i < counts->count; i++) {
        const Answer *answer = &tally->answers[i];
        const Place *place = &tally->places[answer->place];
        counts->at[i] = (ChAnswerCount){.revision = place->revision, .beat = place->beat, .picks = answer->picks, .times = answer->times};
    }
    qsort(counts->at, counts->count, sizeof *counts->at, by_beat_and_times);
    return CH_OK;
}

ChStatus ch_counts_answers(ChStore *store, const ChAnswersOf *of, ChArena *arena, ChAnswerCounts *counts, ChError *error)
{
    void *items;
    uint32_t count;
    Tally tally = {.store = store, .arena = arena};
    const ChBind binds[] = {ch_bind_text(of->class.p ? of->class : of->programme), ch_bind_text(of->scenario), ch_bind_whole(CH_ANSWERS_OF)};
    store->doing = "count the answers";
    ChStatus status = ch_sql_begin(store, CH_SQL_BEGIN_READ, error);
    if (status) return status;
    status = ch_sql_rows(store, of->class.p ? CH_SQL_PLAYED_IN_CLASS : CH_SQL_PLAYED_IN_PROGRAMME, binds, of->class.p ? 1 : 3,
                         arena, sizeof(Played), read_played, &items, &count, error);
    const Played *played = items;
    for (uint32_t i = 0; i < count && status == CH_OK; i++) status = count_answers(&tally, &played[i], error);
    if (status == CH_OK) status = tell_tally(&tally, counts, error);
    return ch_sql_finish(store, status, error);
}
