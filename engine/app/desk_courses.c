/* Programmes at the desk: how the trainee stands, what is due and why, joining, the certificate. */
#include <stdio.h>
#include <string.h>

#include "app/certificate.h"
#include "app/desk.h"
#include "records/people.h"
#include "words/course.h"
#include "words/progress.h"

/* A text on its way into what is kept for the screens. */
static ChStr keep(ChDesk *desk, ChText *text)
{
    ChStr kept = text->failed ? (ChStr){"", 0} : ch_str_copy(&desk->plays_memory, ch_text_view(text));
    ch_text_free(text);
    return kept.p ? kept : (ChStr){"", 0};
}

static uint32_t card_named(const ChDesk *desk, ChStr scenario)
{
    for (uint32_t i = 0; i < desk->card_count; i++)
        if (desk->shown[i].loads && ch_str_eq(desk->shown[i].named, scenario)) return i;
    return CH_NONE;
}

static ChStr chip_of(const ChStageStanding *standing)
{
    if (!standing->has_due) return CH_STR("Next");
    return standing->days_left > 0 ? CH_STR("Next") : standing->days_left == 0 ? CH_STR("Due today") : CH_STR("Was due");
}

static bool is_due(const ChDesk *desk, uint32_t card)
{
    for (uint32_t i = 0; i < desk->due_count; i++)
        if (desk->due[i].card == card) return true;
    return false;
}

/* The day's practice: what there is, how many minutes of it are said (0: no bound), and how many of them today's plays took. */
typedef struct Day {
    ChPracticable *there; /* one for each card */
    ChClock clock;
    uint32_t minutes, practised;
} Day;

static ChStatus read_day(ChDesk *desk, uint32_t minutes, Day *day, ChError *error)
{
    *day = (Day){.there = CH_NEW_ARRAY(&desk->plays_memory, ChPracticable, desk->card_count), .clock = ch_local_clock(), .minutes = minutes};
    if (!day->there && desk->card_count) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to read what is due");
    for (uint32_t i = 0; i < desk->card_count; i++) {
        const ChShown *shown = &desk->shown[i];
        day->there[i] = (ChPracticable){.scenario = shown->named, .minutes = shown->loads ? (uint32_t)shown->minutes : UINT32_MAX / 2};
    }
    day->practised = ch_practice_taken(desk->plays.at, desk->plays.count, day->there, desk->card_count, &day->clock);
    return CH_OK;
}

/* What today's plays and what is proposed already take. */
static uint32_t taken(const ChDesk *desk, const Day *day)
{
    uint32_t minutes = day->practised;
    for (uint32_t i = 0; i < desk->due_count; i++) minutes += (uint32_t)desk->cards[desk->due[i].card].minutes;
    return minutes;
}

static void add_next(ChDesk *desk, const Day *day, const ChCourse *course, ChCourseNext next, uint32_t card)
{
    ChText why = {.from = ch_heap()};
    uint32_t takes = (uint32_t)desk->cards[card].minutes;
    ch_say_next_why(course, next, &why);
    if (day->minutes && takes > day->minutes) ch_say_too_long(takes, day->minutes, &why);
    desk->due_at[desk->due_count] = next;
    desk->due[desk->due_count++] = (ChDueCard){.card = card, .chip = chip_of(&course->stages[next.stage]), .why = keep(desk, &why)};
}

/* What fits into the minutes that are left today. Where nothing in the programme is as short as the minutes of a whole day, the first
 * all the same, once a day, or nobody could begin; its card says so. */
static void find_due(ChDesk *desk, const Day *day, const ChCourse *course)
{
    enum { LOOKED_AT = 8 };
    ChCourseNext next[LOOKED_AT];
    uint32_t count = ch_course_next(course, next, LOOKED_AT), first = CH_NONE, first_card = CH_NONE;
    bool some_fit = false;
    for (uint32_t i = 0; i < count && desk->due_count < CH_DESK_DUE; i++) {
        uint32_t card = card_named(desk, course->stages[next[i].stage].parts[next[i].part].scenario);
        if (card == CH_NONE || is_due(desk, card)) continue; /* not on this computer: coolhead check says so */
        uint32_t takes = (uint32_t)desk->cards[card].minutes;
        if (first == CH_NONE) first = i, first_card = card;
        some_fit |= !day->minutes || takes <= day->minutes;
        if (!day->minutes || taken(desk, day) + takes <= day->minutes) add_next(desk, day, course, next[i], card);
    }
    if (first != CH_NONE && !some_fit && !day->practised) add_next(desk, day, course, next[first], first_card);
}

/* Practice ---------------------------------------------------------------------------------------------------------- */

static uint32_t minutes_of(ChDesk *desk)
{
    ChPerson person;
    bool known = desk->store && ch_people_find(desk->store, ch_str(desk->trainee), &desk->plays_memory, &person, NULL) == CH_OK;
    return known ? person.minutes : 0;
}

/* Under the method played last. */
static void find_slip(ChDesk *desk)
{
    ChProgressTable progress;
    ChStr method;
    if (!ch_progress_methods(desk->plays.at, desk->plays.count, &method, 1)) return;
    if (ch_progress_steps(desk->plays.at, desk->plays.count, method, 1, &desk->plays_memory, &progress) != CH_OK) return;
    if (progress.slips == CH_NONE) return;
    const ChProgressRow *row = &progress.rows[progress.slips];
    desk->slips = (ChPracticeItem){.kind = CH_PRACTISE_STEP, .method = method, .step = row->id, .title = row->title};
}

/* A situation of the queue, beside what the programme asks for. */
static void add_practice(ChDesk *desk, const ChPracticeItem *item)
{
    ChText why = {.from = ch_heap()};
    if (desk->due_count == CH_DESK_DUE || item->is_new || is_due(desk, item->place)) return; /* what is new stands on the home screen anyway */
    ch_say_practice_why(item, &why);
    desk->due_at[desk->due_count] = (ChCourseNext){CH_NONE, 0};
    desk->due[desk->due_count++] = (ChDueCard){.card = item->place, .chip = CH_STR("To practise"), .why = keep(desk, &why)};
}

/* What is due beside the programme, in the minutes that it and today's plays leave. Returns why the drill is. */
static ChStr find_practice(ChDesk *desk, const Day *day)
{
    ChPracticeItem items[CH_QUEUE_MOST];
    uint32_t used = taken(desk, day);
    ChText why = {.from = ch_heap()};
    if (day->minutes && used >= day->minutes) return (ChStr){"", 0};
    uint32_t count = ch_practice_queue(desk->plays.at, desk->plays.count, day->there, desk->card_count, &day->clock,
                                       day->minutes ? day->minutes - used : 0, &desk->plays_memory, items);
    for (uint32_t i = 0; i < count; i++) {
        if (items[i].kind == CH_PRACTISE_SITUATION && desk->shown[items[i].place].loads) add_practice(desk, &items[i]);
        if (items[i].kind == CH_PRACTISE_STEP && !desk->drill_due.step.n) desk->drill_due = items[i];
    }
    if (desk->drill_due.step.n) ch_say_practice_why(&desk->drill_due, &why);
    return keep(desk, &why);
}

ChStatus ch_desk_minutes(ChDesk *desk, ChError *error)
{
    static const uint32_t choices[] = {0, 5, 10, 15, 20, 30};
    enum { CHOICES = sizeof choices / sizeof *choices };
    char now[CH_NOW_TEXT];
    ChPerson person = {0};
    uint32_t minutes = minutes_of(desk), at = 0;
    if (!desk->store) return CH_OK;
    while (at < CHOICES && choices[at] <= minutes) at++;
    ch_world_now(now);
    if (ch_people_find(desk->store, ch_str(desk->trainee), &desk->plays_memory, &person, NULL) != CH_OK)
        person = (ChPerson){.name = ch_str(desk->trainee), .joined = ch_str(now)};
    person.minutes = at < CHOICES ? choices[at] : 0;
    ChStatus status = ch_people_put(desk->store, &person, NULL, error);
    return status == CH_OK ? ch_desk_courses(desk, error) : status;
}

static ChStatus read_all(ChDesk *desk, ChError *error)
{
    ChStr trainee = ch_str(desk->trainee);
    if (!desk->store || !desk->trainee[0] || desk->veiled) return CH_OK;
    ChStatus status = ch_plays_read(desk->store, trainee, desk->shown, desk->card_count, &desk->plays_memory, &desk->plays, error);
    if (status == CH_OK)
        status = ch_courses_read(desk->library, desk->store, trainee, &desk->plays, &desk->plays_memory, &desk->courses, error);
    return status;
}

ChStatus ch_desk_courses(ChDesk *desk, ChError *error)
{
    uint32_t programmes = 0;
    ch_ui_set_home(desk->ui, &(ChHomeAbout){0}); /* what it has is about to go */
    ch_arena_reset(&desk->plays_memory);
    desk->plays = (ChPlays){0};
    desk->courses = (ChCourses){0};
    desk->due_count = 0;
    desk->drill_due = desk->slips = (ChPracticeItem){0};
    ChStatus status = read_all(desk, error);
    if (status != CH_OK) return status;
    const ChCourse *course = ch_courses_current(&desk->courses);
    Day day;
    status = read_day(desk, minutes_of(desk), &day, error);
    if (status != CH_OK) return status;
    if (course) find_due(desk, &day, course);
    find_slip(desk);
    ChStr why = desk->store ? find_practice(desk, &day) : (ChStr){"", 0};
    ch_library_programmes(desk->library, &programmes);
    ch_ui_set_home(desk->ui, &(ChHomeAbout){.course = course, .due = desk->due, .due_count = desk->due_count,
                                            .programmes = programmes > 0 && desk->store != NULL, .drill = desk->drill_due.title,
                                            .drill_why = why, .slips = desk->slips.title, .keeps = desk->store && desk->trainee[0],
                                            .minutes = day.minutes, .practised = day.practised});
    return CH_OK;
}

/* Choosing one ------------------------------------------------------------------------------------------------------ */

static const ChCourse *joined(const ChDesk *desk, ChStr id)
{
    for (uint32_t i = 0; i < desk->courses.count; i++)
        if (ch_str_eq(desk->courses.at[i].programme->id, id)) return &desk->courses.at[i];
    return NULL;
}

static ChStr stand_of(ChDesk *desk, const ChProgramme *programme, const ChCourse *course)
{
    ChText text = {.from = ch_heap()};
    uint32_t situations = 0;
    int64_t due_s = 0;
    for (uint32_t i = 0; i < programme->stage_count; i++) {
        const ChProgrammeStage *stage = &programme->stages[i];
        situations += stage->choose > 0 ? (uint32_t)stage->choose : stage->scenario_count;
        if (stage->due_s > due_s) due_s = stage->due_s;
    }
    if (course) {
        ch_text_addf(&text, "%u of %u done. ", course->done, course->of);
        ch_say_pace(course, &text);
        return keep(desk, &text);
    }
    ch_say_count(situations, "play", "plays", &text);
    ch_text_add(&text, CH_STR(" in "));
    ch_say_count(programme->stage_count, "stage", "stages", &text);
    if (due_s) {
        ch_text_add(&text, CH_STR(", over "));
        ch_say_count((uint32_t)((due_s + CH_DAY_S - 1) / CH_DAY_S), "day", "days", &text);
    }
    ch_text_add(&text, CH_STR("."));
    return keep(desk, &text);
}

static ChProgrammeCard programme_card(ChDesk *desk, ChStr id)
{
    ChProgramme programme;
    ChDiagnostics said;
    ch_diagnostics_init(&said, ch_heap());
    bool loads = ch_load_programme(desk->library, id.p, &desk->plays_memory, &programme, &said, NULL) == CH_OK;
    ch_diagnostics_free(&said);
    if (!loads) return (ChProgrammeCard){.id = id, .title = id, .stand = CH_STR("This does not load. coolhead check says why.")};
    const ChCourse *course = joined(desk, programme.id);
    return (ChProgrammeCard){.id = id, .title = programme.title, .about = programme.about, .stand = stand_of(desk, &programme, course),
                             .joined = course != NULL, .loads = true};
}

ChStatus ch_desk_programmes(ChDesk *desk, ChError *error)
{
    const ChStr *ids = ch_library_programmes(desk->library, &desk->programme_count);
    ChStatus status = ch_desk_courses(desk, error);
    if (status != CH_OK) return status;
    desk->programmes = CH_NEW_ARRAY(&desk->plays_memory, ChProgrammeCard, desk->programme_count);
    if (!desk->programmes) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to show the programmes");
    for (uint32_t i = 0; i < desk->programme_count; i++) desk->programmes[i] = programme_card(desk, ids[i]);
    ch_ui_show_programmes(desk->ui, desk->programmes, desk->programme_count);
    return CH_OK;
}

ChStatus ch_desk_join(ChDesk *desk, uint32_t programme, ChError *error)
{
    uint32_t count;
    const ChStr *ids = ch_library_programmes(desk->library, &count);
    if (programme >= count || !desk->store) return CH_OK;
    ChStatus status = ch_courses_join(desk->library, desk->store, ch_str(desk->trainee), ids[programme].p, error);
    if (status == CH_OK) status = ch_desk_courses(desk, error);
    if (status == CH_OK) ch_ui_show_home(desk->ui);
    return status;
}

/* The certificate --------------------------------------------------------------------------------------------------- */

ChStatus ch_desk_certificate(ChDesk *desk, int64_t now_ms, ChError *error)
{
    char folder[CH_PATH_ROOM], path[2 * CH_PATH_ROOM];
    const ChCourse *course = ch_courses_current(&desk->courses);
    if (!course || !course->complete) return CH_OK;
    ChStatus status = ch_world_documents(folder, error);
    if (status != CH_OK) return status;
    snprintf(path, sizeof path, "%s/certificate-%.*s.pdf", folder, CH_FMT(course->programme->id));
    status = ch_certificate_write(desk->library, course, ch_str(desk->trainee), path, error);
    if (status != CH_OK) return status;
    ChText said = {.from = ch_heap()};
    ch_text_addf(&said, "Certificate written to %s", path);
    ch_ui_toast(desk->ui, ch_text_view(&said), now_ms);
    ch_text_free(&said);
    return CH_OK;
}
