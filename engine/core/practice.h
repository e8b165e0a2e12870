/* What to practise today, and why: steps that go unmet (two minutes each, as a drill) and situations. Pure: a function of the ended
 * plays, of what there is to play, and of the day.
 *
 * Everything comes back after the same number of days, CH_SPACING_DAYS after its last chance: expanding the intervals has shown no
 * advantage over even ones, and an even one can be explained in a word. Three days, because what is to last for some weeks is best
 * seen again after a tenth to a fifth of them. Of what is due comes first what was missed most, then what was longest ago; a
 * situation that was never played is longest ago. */
#ifndef COOLHEAD_CORE_PRACTICE_H
#define COOLHEAD_CORE_PRACTICE_H

#include "core/calendar.h"
#include "core/progress.h"

enum { CH_SPACING_DAYS = 3, CH_DRILL_MINUTES = 2, CH_QUEUE_MOST = 8 };

/* A situation there is. */
typedef struct ChPracticable {
    ChStr scenario; /* id */
    uint32_t minutes;
} ChPracticable;

typedef enum ChPracticeKind { CH_PRACTISE_STEP, CH_PRACTISE_SITUATION } ChPracticeKind;

typedef struct ChPracticeItem {
    ChPracticeKind kind;
    ChStr method, step, title; /* of a step: ids, and what it is called */
    uint32_t place;            /* of a situation: among those there are */
    uint32_t minutes;
    uint32_t missed, chances;  /* of a step: how many of the last chances went unmet; of a situation: steps of its latest play */
    bool is_new;               /* never played */
    int64_t last_s;            /* INT64_MIN: never */
    int32_t days;              /* since then */
} ChPracticeItem;

/* The minutes of the plays that ended today, by what their situations say: the measure that is proposed by. (The times in a log leave
 * out all the reading.) */
uint32_t ch_practice_taken(const ChPlayed *plays, uint32_t play_count, const ChPracticable *there, uint32_t there_count,
                           const ChClock *clock);

/* What is due, in order, into `items` (CH_QUEUE_MOST of them); together at most `minutes` long, or as long as they are where
 * `minutes` is 0. Returns how many; 0 as well where nothing fits. */
uint32_t ch_practice_queue(const ChPlayed *plays, uint32_t play_count, const ChPracticable *there, uint32_t there_count,
                           const ChClock *clock, uint32_t minutes, ChArena *arena, ChPracticeItem *items);

#endif
