#include "app/gather.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/gather_play.h"
#include "app/outcome.h"
#include "app/sitting.h"
#include "core/programme.h"

enum { SETTING_ROOM = 300 };

/* Which plays: a trainee's, a session's, or those of several people in several situations. */
typedef struct Those {
    ChAttemptFilter filter;
    const ChPerson *people;
    uint32_t person_count;
    const ChStr *scenarios;
    uint32_t scenario_count;
} Those;

struct ChGather {
    const ChLibrary *library;
    ChStore *store;
    bool names;
    ChLongWork work;
    uint64_t done;
    ChKeptScenes scenes;
    ChArena memory, scratch;
    Those those;
    uint32_t left_out; /* plays that do not replay */
};

static ChStatus no_memory(ChError *error)
{
    return ch_fail(error, CH_NO_MEMORY, "there is no memory left for the report");
}

ChStatus ch_gather_open(const ChLibrary *library, ChStore *store, bool names, ChGather **gather, ChError *error)
{
    ChArena memory;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChGather *made = CH_NEW(&memory, ChGather);
    *gather = made;
    if (!made) return no_memory(error);
    *made = (ChGather){.library = library, .store = store, .names = names, .memory = memory};
    ch_arena_init(&made->scratch, ch_heap(), SIZE_MAX);
    ch_arena_init(&made->scenes.memory, ch_heap(), SIZE_MAX);
    ch_long_begin(&made->work, "plays read", 0);
    return CH_OK;
}

void ch_gather_close(ChGather *gather)
{
    if (!gather) return;
    ch_long_end(&gather->work);
    ch_arena_free(&gather->scratch);
    ch_arena_free(&gather->scenes.memory);
    ChArena memory = gather->memory; /* in which the gatherer itself lies */
    ch_arena_free(&memory);
}

static ChStatus goes_on(ChGather *gather, ChError *error)
{
    if (ch_long_goes_on(&gather->work, ++gather->done)) return CH_OK;
    return ch_fail(error, CH_STOPPED, "stopped before the report was done; nothing was written");
}

/* ---- who ---- */

/* What somebody is told by. Whoever played without having been entered is entered, so that their pseudonym stays. */
static ChStatus told_by(ChGather *gather, ChStr name, ChStr *who, ChError *error)
{
    ChPerson person;
    *who = name;
    if (gather->names) return CH_OK;
    ChStatus status = name.n ? ch_people_find(gather->store, name, &gather->memory, &person, error) : CH_OK;
    if (status == CH_NOT_FOUND && ch_store_writable(gather->store, NULL) == CH_OK) {
        char now[CH_NOW_TEXT];
        ch_world_now(now);
        ChPerson fresh = {.name = name, .joined = ch_str(now)};
        status = ch_people_put(gather->store, &fresh, NULL, error);
        if (status == CH_OK) status = ch_people_find(gather->store, name, &gather->memory, &person, error);
    }
    *who = status == CH_OK && name.n ? person.pseudonym : CH_STR("not on the roster");
    return status == CH_NOT_FOUND ? CH_OK : status;
}

static int by_who(const void *a, const void *b)
{
    return ch_str_cmp(((const ChManyPerson *)a)->who, ((const ChManyPerson *)b)->who);
}

static int by_who_and_time(const void *a, const void *b)
{
    const ChManyPlay *one = a, *other = b;
    int order = ch_str_cmp(one->who, other->who);
    return order ? order : ch_str_cmp(one->started, other->started);
}

static ChStr day_of(ChGather *gather, const char *before, ChStr iso)
{
    char text[64];
    snprintf(text, sizeof text, "%s%.*s", before, iso.n < 10 ? (int)iso.n : 10, iso.p ? iso.p : "");
    return ch_str_copy(&gather->memory, ch_str(text));
}

/* `enrolments` may be NULL. In order of what they are told by, which is not the order of their names. */
static ChStatus tell_people(ChGather *gather, const ChPeople *people, const ChEnrolments *enrolments, ChMany *many, ChError *error)
{
    ChManyPerson *told = CH_NEW_ARRAY(&gather->memory, ChManyPerson, people->count);
    if (!told) return no_memory(error);
    for (uint32_t i = 0; i < people->count; i++) {
        const ChPerson *person = &people->at[i];
        told[i] = (ChManyPerson){.who = gather->names ? person->name : person->pseudonym, .team = person->team,
                                 .plays = person->plays, .latest = person->latest};
        if (enrolments)
            told[i].stages = enrolments->at[i].done.n ? day_of(gather, "completed ", enrolments->at[i].done)
                                                      : day_of(gather, "began ", enrolments->at[i].began);
    }
    qsort(told, people->count, sizeof *told, by_who);
    many->people = told;
    many->person_count = people->count;
    return CH_OK;
}

/* ---- plays ---- */

static bool wanted(const Those *those, ChStr scenario)
{
    for (uint32_t i = 0; i < those->scenario_count; i++)
        if (ch_str_eq(those->scenarios[i], scenario)) return true;
    return those->scenario_count == 0;
}

/* One that does not replay any more is left out and counted; `coolhead records verify` says more. */
static ChStatus one_play(ChGather *gather, const ChAttempt *attempt, ChArena *arena, ChOnPlay on_play, void *context, ChError *error)
{
    ChManyPlay play;
    ChError why = {0};
    ChStr who;
    ChStatus status = told_by(gather, attempt->trainee, &who, error);
    if (status == CH_OK) status = goes_on(gather, error);
    if (status != CH_OK) return status;
    ChStatus told = ch_scene_play(&gather->scenes, gather->store, attempt, who, arena, &play, &why);
    if (told == CH_OK) return on_play(context, &play, error);
    if (told == CH_NO_MEMORY || told == CH_IO || told == CH_BUSY) return ch_fail(error, told, "%s", why.message);
    gather->left_out++;
    return CH_OK;
}

/* `arena` holds what is told; NULL: gone after each play. */
static ChStatus plays_of(ChGather *gather, ChAttemptFilter filter, ChArena *arena, ChOnPlay on_play, void *context, ChError *error)
{
    ChAttemptPage page = {.more = true};
    ChStatus status = CH_OK;
    filter.oldest_first = true;
    filter.limit = 200;
    while (page.more && status == CH_OK) {
        ChArena listed;
        ch_arena_init(&listed, ch_heap(), SIZE_MAX);
        status = ch_store_list(gather->store, &filter, arena ? arena : &listed, &page, error);
        for (uint32_t i = 0; i < page.count && status == CH_OK; i++) {
            filter.past = page.at[i].place;
            if (!wanted(&gather->those, page.at[i].scenario)) continue;
            if (!arena) ch_arena_reset(&gather->scratch);
            status = one_play(gather, &page.at[i], arena ? arena : &gather->scratch, on_play, context, error);
        }
        ch_arena_free(&listed);
    }
    return status;
}

static ChStatus all_plays(ChGather *gather, ChArena *arena, ChOnPlay on_play, void *context, ChError *error)
{
    const Those *those = &gather->those;
    ChStatus status = CH_OK;
    gather->left_out = 0;
    if (!those->people) return plays_of(gather, those->filter, arena, on_play, context, error);
    for (uint32_t i = 0; i < those->person_count && status == CH_OK; i++)
        status = plays_of(gather, (ChAttemptFilter){.trainee = those->people[i].name}, arena, on_play, context, error);
    return status;
}

ChStatus ch_gather_plays(ChGather *gather, ChOnPlay on_play, void *context, ChError *error)
{
    return all_plays(gather, NULL, on_play, context, error);
}

typedef struct Keeping {
    ChArena *arena;
    ChManyPlay *at;
    uint32_t count, room;
} Keeping;

static ChStatus keep_play(void *context, const ChManyPlay *play, ChError *error)
{
    Keeping *keeping = context;
    ChManyPlay *grown = ch_arena_grow(keeping->arena, keeping->at, keeping->count, &keeping->room, sizeof *grown);
    if (!grown) return no_memory(error);
    keeping->at = grown;
    grown[keeping->count++] = *play;
    return CH_OK;
}

static ChStatus keep_plays(ChGather *gather, ChMany *many, ChError *error)
{
    Keeping keeping = {.arena = &gather->memory};
    ChStatus status = all_plays(gather, &gather->memory, keep_play, &keeping, error);
    if (status != CH_OK || keeping.count == 0) return status;
    qsort(keeping.at, keeping.count, sizeof *keeping.at, by_who_and_time);
    many->plays = keeping.at;
    many->play_count = keeping.count;
    return CH_OK;
}

/* ---- answers ---- */

typedef struct Scenes {
    ChManySituation *at;
    uint32_t count, room;
} Scenes;

/* The answers at one beat: rows from `from` on that are of it. Returns how many. */
static ChStatus tell_beat(ChGather *gather, const ChKeptScene *scene, uint32_t beat, const ChAnswerCount *rows, uint32_t count,
                          ChManyBeat *told, ChError *error)
{
    *told = (ChManyBeat){.before = ch_scene_before(&scene->scenario.beats[beat]),
                         .answers = CH_NEW_ARRAY(&gather->memory, ChManyAnswer, count)};
    if (!told->answers) return no_memory(error);
    for (uint32_t i = 0; i < count; i++) {
        ChManyAnswer *answer = &told->answers[told->count];
        if (!ch_scene_answer(&scene->scenario, beat, rows[i].picks, &gather->memory, &answer->words, &answer->because)) continue;
        answer->times = rows[i].times;
        told->times += rows[i].times;
        told->count++;
    }
    return CH_OK;
}

static uint32_t rows_of_beat(const ChAnswerCount *rows, uint32_t count)
{
    uint32_t n = 1;
    while (n < count && ch_str_eq(rows[n].beat, rows[0].beat)) n++;
    return n;
}

static uint32_t rows_of_revision(const ChAnswerCount *rows, uint32_t count)
{
    uint32_t n = 1;
    while (n < count && memcmp(rows[n].revision.bytes, rows[0].revision.bytes, sizeof rows[0].revision.bytes) == 0) n++;
    return n;
}

/* Beats as the author wrote them, which is how people come to them. */
static ChStatus tell_scene(ChGather *gather, const ChAnswerCount *rows, uint32_t count, ChManySituation *told, ChError *error)
{
    const ChKeptScene *scene;
    ChStatus status = ch_scenes_find(&gather->scenes, gather->store, rows[0].revision, &scene, error);
    if (status != CH_OK) return status;
    *told = (ChManySituation){.title = scene->scenario.title};
    told->beats = CH_NEW_ARRAY(&gather->memory, ChManyBeat, scene->scenario.beat_count);
    if (!told->beats) return no_memory(error);
    for (uint32_t b = 0; b < scene->scenario.beat_count && status == CH_OK; b++)
        for (uint32_t at = 0, n; at < count && status == CH_OK; at += n) {
            n = rows_of_beat(rows + at, count - at);
            if (!ch_str_eq(rows[at].beat, scene->scenario.beats[b].id)) continue;
            status = tell_beat(gather, scene, b, rows + at, n, &told->beats[told->count], error);
            told->count += status == CH_OK && told->beats[told->count].count > 0;
        }
    return status;
}

static ChStatus tell_answers(ChGather *gather, const ChAnswersOf *of, Scenes *scenes, ChError *error)
{
    ChAnswerCounts counts;
    ChStatus status = ch_counts_answers(gather->store, of, &gather->memory, &counts, error);
    if (status == CH_OK) status = goes_on(gather, error);
    for (uint32_t at = 0, n; status == CH_OK && at < counts.count; at += n) {
        n = rows_of_revision(counts.at + at, counts.count - at);
        ChManySituation *grown = ch_arena_grow(&gather->memory, scenes->at, scenes->count, &scenes->room, sizeof *grown);
        if (!grown) return no_memory(error);
        scenes->at = grown;
        status = tell_scene(gather, counts.at + at, n, &grown[scenes->count], error);
        if (status == CH_OK) scenes->count++;
    }
    return status;
}

/* Of each situation of a programme, steps and answers: titles come with the answers. */
static ChStatus tell_situations(ChGather *gather, ChStr programme, const ChPeople *people, ChMany *many, ChError *error)
{
    const Those *those = &gather->those;
    ChManySteps *steps = CH_NEW_ARRAY(&gather->memory, ChManySteps, those->scenario_count);
    Scenes scenes = {0};
    ChStatus status = steps ? CH_OK : no_memory(error);
    for (uint32_t i = 0; i < those->scenario_count && status == CH_OK; i++) {
        uint32_t before = scenes.count;
        status = tell_answers(gather, &(ChAnswersOf){.programme = programme, .scenario = those->scenarios[i]}, &scenes, error);
        if (status == CH_OK)
            status = ch_counts_steps(gather->store, &(ChStepsOf){.scenario = those->scenarios[i], .people = people}, &gather->memory,
                                     &steps[i].first, &steps[i].latest, error);
        if (status == CH_OK) status = goes_on(gather, error);
        steps[i].title = scenes.count > before ? scenes.at[before].title : those->scenarios[i];
    }
    many->steps = steps;
    many->step_count = those->scenario_count;
    many->situations = scenes.at;
    many->situation_count = scenes.count;
    return status;
}

/* ---- the three ---- */

static ChStatus begin(ChGather *gather, ChManyOf of, ChMany *many, ChError *error)
{
    char now[CH_NOW_TEXT];
    ch_world_now(now);
    *many = (ChMany){.of = of, .pseudonyms = !gather->names, .engine = CH_STR(CH_VERSION), .made = ch_str_copy(&gather->memory, ch_str(now))};
    gather->those = (Those){0};
    /* What came of plays that were brought in, or ended before it was kept. */
    return ch_store_writable(gather->store, NULL) == CH_OK ? ch_outcome_fill(gather->library, gather->store, 1000, NULL, error) : CH_OK;
}

static ChStatus set_setting(ChGather *gather, const char *text, ChMany *many, ChError *error)
{
    char line[SETTING_ROOM];
    int n = snprintf(line, sizeof line, "%s", text);
    if (gather->left_out && n > 0 && (size_t)n < sizeof line)
        snprintf(line + n, sizeof line - (size_t)n, ". %u could not be replayed and are left out; coolhead records verify says more",
                 (unsigned)gather->left_out);
    many->setting = ch_str_copy(&gather->memory, ch_str(line));
    return many->setting.p ? CH_OK : no_memory(error);
}

ChStatus ch_gather_trainee(ChGather *gather, ChStr name, ChMany *many, ChError *error)
{
    char line[SETTING_ROOM];
    ChStatus status = begin(gather, CH_MANY_TRAINEE, many, error);
    gather->those.filter.trainee = ch_str_copy(&gather->memory, name);
    if (status == CH_OK) status = keep_plays(gather, many, error);
    if (status == CH_OK && many->play_count == 0)
        return ch_fail(error, CH_NOT_FOUND, "nobody called \"%.*s\" has played here; coolhead attempts lists the plays that are kept", CH_FMT(name));
    if (status != CH_OK) return status;
    many->title = many->plays[0].who;
    snprintf(line, sizeof line, "%u play%s, %.10s to %.10s", (unsigned)many->play_count, many->play_count == 1 ? "" : "s", many->plays[0].started.p,
             many->plays[many->play_count - 1].started.p);
    return set_setting(gather, line, many, error);
}

ChStatus ch_gather_session(ChGather *gather, ChStr id, ChMany *many, ChError *error)
{
    char line[SETTING_ROOM];
    ChClass class = {0};
    ChPeople seats;
    Scenes scenes = {0};
    ChManySteps *steps = CH_NEW(&gather->memory, ChManySteps);
    ChStatus status = begin(gather, CH_MANY_SESSION, many, error);
    if (status == CH_OK) status = ch_sitting_named(gather->store, id, &gather->memory, &class, error);
    if (status != CH_OK) return status;
    if (!steps) return no_memory(error);
    gather->those.filter.class = class.uuid;
    many->title = class.title;
    status = keep_plays(gather, many, error);
    if (status == CH_OK)
        status = ch_counts_steps(gather->store, &(ChStepsOf){.class = class.uuid}, &gather->memory, &steps->first, &steps->latest, error);
    if (status == CH_OK) status = goes_on(gather, error);
    if (status == CH_OK) status = tell_answers(gather, &(ChAnswersOf){.class = class.uuid}, &scenes, error);
    if (status == CH_OK) status = ch_class_seats(gather->store, class.uuid, &gather->memory, &seats, error);
    if (status == CH_OK) status = tell_people(gather, &seats, NULL, many, error);
    if (status != CH_OK) return status;
    many->steps = steps;
    many->step_count = 1;
    many->situations = scenes.at;
    many->situation_count = scenes.count;
    snprintf(line, sizeof line, "Session of %.10s%s, %u %s, %u play%s", class.began.n ? class.began.p : "",
             class.ended.n ? "" : ", under way", (unsigned)many->person_count, many->person_count == 1 ? "person" : "people",
             (unsigned)many->play_count, many->play_count == 1 ? "" : "s");
    return set_setting(gather, line, many, error);
}

static ChStatus find_programme(ChGather *gather, ChStr id, ChProgramme *programme, ChError *error)
{
    ChDiagnostics said;
    ch_diagnostics_init(&said, ch_heap());
    ChStatus status = ch_load_programme(gather->library, id.p, &gather->memory, programme, &said, error);
    ch_world_print_findings(&said);
    ch_diagnostics_free(&said);
    return status;
}

/* Each situation of a programme once. */
static ChStatus list_scenarios(ChGather *gather, const ChProgramme *programme, ChError *error)
{
    uint32_t most = 0, count = 0;
    for (uint32_t s = 0; s < programme->stage_count; s++) most += programme->stages[s].scenario_count;
    ChStr *ids = CH_NEW_ARRAY(&gather->memory, ChStr, most);
    if (!ids) return no_memory(error);
    for (uint32_t s = 0; s < programme->stage_count; s++)
        for (uint32_t i = 0; i < programme->stages[s].scenario_count; i++) {
            bool there = false;
            for (uint32_t k = 0; k < count && !there; k++) there = ch_str_eq(ids[k], programme->stages[s].scenarios[i]);
            if (!there) ids[count++] = programme->stages[s].scenarios[i];
        }
    gather->those.scenarios = ids;
    gather->those.scenario_count = count;
    return CH_OK;
}

ChStatus ch_gather_programme(ChGather *gather, ChStr id, ChMany *many, ChError *error)
{
    char line[SETTING_ROOM];
    ChProgramme programme;
    ChPeople people;
    ChEnrolments enrolments;
    uint32_t done = 0;
    ChStatus status = begin(gather, CH_MANY_PROGRAMME, many, error);
    if (status == CH_OK) status = find_programme(gather, id, &programme, error);
    if (status == CH_OK) status = ch_people_in_programme(gather->store, programme.id, &gather->memory, &people, &enrolments, error);
    if (status == CH_OK && people.count == 0)
        return ch_fail(error, CH_NOT_FOUND, "nobody is in the programme \"%.*s\" yet; coolhead roster puts people into one", CH_FMT(programme.id));
    if (status == CH_OK) status = list_scenarios(gather, &programme, error);
    if (status == CH_OK) status = tell_situations(gather, programme.id, &people, many, error);
    if (status == CH_OK) status = tell_people(gather, &people, &enrolments, many, error);
    if (status != CH_OK) return status;
    gather->those.people = people.at;
    gather->those.person_count = people.count;
    many->title = programme.title;
    for (uint32_t i = 0; i < enrolments.count; i++) done += enrolments.at[i].done.n > 0;
    snprintf(line, sizeof line, "%u %s in it, %u %s completed it", (unsigned)people.count,
             people.count == 1 ? "person is" : "people are", (unsigned)done, done == 1 ? "has" : "have");
    return set_setting(gather, line, many, error);
}
