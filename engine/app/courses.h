/* The programmes that somebody is in, and how they stand in each (core/schedule.h): what the records, the library and the
 * calendar say together.
 *
 * Order of calls: ch_plays_read, then ch_courses_read. All lies in the given arena and points into the plays. */
#ifndef COOLHEAD_APP_COURSES_H
#define COOLHEAD_APP_COURSES_H

#include "app/plays.h"
#include "core/schedule.h"
#include "script/load.h"

typedef struct ChCourses {
    ChCourse *at; /* by when they were joined; one that does not load any more is left out */
    uint32_t count;
} ChCourses;

/* Now, and the days of this computer. */
ChClock ch_local_clock(void);

/* One that is complete now, and was not when it was last looked at, is kept as completed where the store can be written. */
ChStatus ch_courses_read(const ChLibrary *library, ChStore *store, ChStr trainee, const ChPlays *plays, ChArena *arena,
                         ChCourses *courses, ChError *error) CH_CHECKED;

/* Joins now, from this day on, or from the day of first joining for who was in it before; who was not entered yet is. CH_NOT_FOUND: no such programme, with the nearest id. */
ChStatus ch_courses_join(const ChLibrary *library, ChStore *store, ChStr trainee, const char *programme, ChError *error) CH_CHECKED;

/* The course among them that the home screen tells of: the first that is not complete, else the last. NULL: none. */
const ChCourse *ch_courses_current(const ChCourses *courses);

#endif
