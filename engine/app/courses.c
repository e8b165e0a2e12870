#include "app/courses.h"

#include <time.h>

#include "app/world.h"
#include "records/people.h"

ChClock ch_local_clock(void)
{
    return (ChClock){.now_s = (int64_t)time(NULL), .day = ch_local_day};
}

static ChStatus load(const ChLibrary *library, const char *id, ChArena *arena, ChProgramme *programme, ChError *error)
{
    ChDiagnostics said;
    ch_diagnostics_init(&said, ch_heap());
    ChStatus status = ch_load_programme(library, id, arena, programme, &said, error);
    ch_diagnostics_free(&said);
    return status;
}

static ChStatus read_one(const ChLibrary *library, const ChEnrolment *enrolment, const ChPlays *plays, ChArena *arena, ChCourse *course,
                         ChError *error)
{
    ChProgramme *programme = CH_NEW(arena, ChProgramme);
    ChClock clock = ch_local_clock();
    int64_t began_s;
    if (!programme) return CH_NO_MEMORY;
    ChStatus status = load(library, enrolment->programme.p, arena, programme, error);
    if (status != CH_OK) return status;
    if (!ch_utc_read(enrolment->began, &began_s)) began_s = 0;
    return ch_course_make(programme, began_s, plays->at, plays->count, &clock, arena, course);
}

static ChStatus keep_done(ChStore *store, ChStr trainee, const ChEnrolment *enrolment, const ChCourse *course, ChError *error)
{
    char now[CH_NOW_TEXT];
    if (!course->complete || enrolment->done.n || ch_store_writable(store, NULL) != CH_OK) return CH_OK;
    ch_world_now(now);
    return ch_people_completed(store, trainee, enrolment->programme, ch_str(now), error);
}

ChStatus ch_courses_read(const ChLibrary *library, ChStore *store, ChStr trainee, const ChPlays *plays, ChArena *arena,
                         ChCourses *courses, ChError *error)
{
    ChEnrolments enrolments;
    *courses = (ChCourses){0};
    ChStatus status = ch_people_enrolments(store, trainee, arena, &enrolments, error);
    if (status == CH_NOT_FOUND) return CH_OK;
    if (status != CH_OK || enrolments.count == 0) return status;
    courses->at = CH_NEW_ARRAY(arena, ChCourse, enrolments.count);
    if (!courses->at) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to read the programmes");
    for (uint32_t i = 0; i < enrolments.count && status == CH_OK; i++) {
        if (enrolments.at[i].left.n) continue;
        ChCourse *course = &courses->at[courses->count];
        status = read_one(library, &enrolments.at[i], plays, arena, course, error);
        if (status == CH_OK) status = keep_done(store, trainee, &enrolments.at[i], course, error), courses->count++;
        else if (status == CH_NOT_FOUND || status == CH_BAD_INPUT) status = CH_OK; /* gone or broken since: coolhead check says how */
    }
    return status == CH_NO_MEMORY ? ch_fail(error, status, "there is no memory left to read the programmes") : status;
}

ChStatus ch_courses_join(const ChLibrary *library, ChStore *store, ChStr trainee, const char *id, ChError *error)
{
    ChArena memory;
    ChProgramme programme;
    ChPerson person;
    char now[CH_NOW_TEXT];
    ch_world_now(now);
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStatus status = load(library, id, &memory, &programme, error);
    if (status == CH_BAD_INPUT && !error->message[0])
        status = ch_fail(error, status, "This programme does not load. Run coolhead check on its file: it names the line.");
    if (status == CH_OK && ch_people_find(store, trainee, &memory, &person, NULL) != CH_OK)
        status = ch_people_put(store, &(ChPerson){.name = trainee, .joined = ch_str(now)}, NULL, error);
    if (status == CH_OK) status = ch_people_enrol(store, trainee, programme.id, ch_str(now), error);
    ch_arena_free(&memory);
    return status;
}

const ChCourse *ch_courses_current(const ChCourses *courses)
{
    for (uint32_t i = 0; i < courses->count; i++)
        if (!courses->at[i].complete) return &courses->at[i];
    return courses->count ? &courses->at[courses->count - 1] : NULL;
}
