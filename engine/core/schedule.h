/* How somebody stands in a programme: which stages are open, what is done of each, what is due when, and what comes next. Pure:
 * a function of the programme, of when they joined, of their ended plays, and of the day it is.
 *
 * What counts for a stage: an ended play of one of its situations, in the stage's mode, under the stage's method (or the
 * situation's own where the stage names none), begun after the stage was open, from its first line (a play that tries again
 * from a line does not count). Where the stage has a pass mark, a play in which a line was taken back does not count either.
 * A situation is done when such a play reached the pass mark, or was played at all where there is none. Attempts are counted
 * for each situation by itself. A stage is done when all it asks for is done, a programme when all stages are.
 *
 * `choose` asks for some of the situations: those of which most steps went unmet in their latest play, then those that were not
 * played for longest (never played is longest of all), then as written. It looks only at plays that ended before the stage was
 * open, so the choice stays what it is while the stage is under way.
 *
 * A due day is that many calendar days after the day of joining, where the person is. All day it is "today"; overdue begins with the
 * next. What is overdue stays open. */
#ifndef COOLHEAD_CORE_SCHEDULE_H
#define COOLHEAD_CORE_SCHEDULE_H

#include "core/calendar.h"
#include "core/progress.h"
#include "core/programme.h"

typedef enum ChStageState {
    CH_COURSE_SHUT,  /* `after` is not done */
    CH_COURSE_OPEN,
    CH_COURSE_SPENT, /* nothing of it can be played any more, and the pass mark was not met: somebody has to decide */
    CH_COURSE_DONE
} ChStageState;

typedef struct ChStagePart { /* a situation that the stage asks for */
    ChStr scenario, title; /* id; as its plays call it, empty before the first that counts */
    uint32_t plays;    /* that count */
    int32_t best;      /* of them; -1: none, or not known */
    int32_t left;      /* attempts; -1: no bound */
    bool done;
    int64_t done_s;    /* when it was */
} ChStagePart;

typedef struct ChStageStanding {
    const ChProgrammeStage *stage;
    ChStageState state;
    uint32_t after;    /* the stage that opens it; CH_NONE */
    int64_t opened_s;  /* when it was opened */
    ChStagePart *parts;
    uint32_t part_count, done;
    int64_t done_s;
    bool has_due;
    int64_t due_day;   /* as ch_clock_day counts */
    int32_t days_left; /* 0: due today; less: overdue */
} ChStageStanding;

typedef struct ChCourse {
    const ChProgramme *programme;
    int64_t began_s;
    ChStageStanding *stages;
    uint32_t stage_count, stages_done;
    uint32_t done, of;  /* situations, over all stages */
    bool complete;
    int64_t done_s;
} ChCourse;

/* One thing to do next. */
typedef struct ChCourseNext {
    uint32_t stage, part;
} ChCourseNext;

ChStatus ch_course_make(const ChProgramme *programme, int64_t began_s, const ChPlayed *plays, uint32_t play_count,
                        const ChClock *clock, ChArena *arena, ChCourse *course) CH_CHECKED;

/* What is open and not done, in the order to do it in: what is due first, then as written; of one stage what was played least. At
 * most `most` of them go into `next`. Returns how many did. */
uint32_t ch_course_next(const ChCourse *course, ChCourseNext *next, uint32_t most);

/* Whether the attempts are used up and the pass mark was not met. */
bool ch_part_spent(const ChStagePart *part);

/* Whether a play counts for a stage that was opened at `opened_s`. */
bool ch_stage_counts(const ChProgrammeStage *stage, int64_t opened_s, const ChPlayed *play);

#endif
