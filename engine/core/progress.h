/* Progress: every step in every play, and what is read off that. Pure functions of ended plays (played.h), oldest first.
 *
 * A *chance* at a step is a play that asked for it. Plays under different methods have different steps and are never added up. */
#ifndef COOLHEAD_CORE_PROGRESS_H
#define COOLHEAD_CORE_PROGRESS_H

#include "core/played.h"

enum { CH_CHANCES = 5, CH_NO_STEP = -1 };

typedef struct ChProgressRow {
    ChStr id, title;
    int32_t *at;              /* one for each column: a ChStepStatus, or CH_NO_STEP where nothing is known; of behaviours how often */
    ChStepStatus last[CH_CHANCES]; /* the last chances, oldest first, over all plays */
    uint32_t chances, met;    /* how many of these there were, and in how many the step was met */
    int64_t last_s;           /* when the last chance was */
    bool avoid;               /* a behaviour that is better left out */
} ChProgressRow;

typedef struct ChProgressTable {
    uint32_t *columns;        /* places among the plays: the latest under the method, oldest of them first */
    uint32_t column_count;
    uint32_t plays;           /* under the method, in all */
    ChProgressRow *rows;
    uint32_t row_count;
    uint32_t slips;           /* the row that was met least often in its last chances, the longer ago the sooner; CH_NONE: none slips */
    uint32_t holds;           /* one that was missed before and is met now; CH_NONE: none */
} ChProgressTable;

/* The methods that were played, that of the latest play first; ids into `methods`, at most `most`. Returns how many. */
uint32_t ch_progress_methods(const ChPlayed *plays, uint32_t count, ChStr *methods, uint32_t most);

/* Steps under a method, in its order; at most `most` columns. CH_NO_MEMORY. */
ChStatus ch_progress_steps(const ChPlayed *plays, uint32_t count, ChStr method, uint32_t most, ChArena *arena, ChProgressTable *progress) CH_CHECKED;

/* The behaviours shown in these columns, what was shown most first; after them those that are better left out. They are the same under every method: of a method only the plays
 * are taken. */
ChStatus ch_progress_words(const ChPlayed *plays, uint32_t count, ChStr method, uint32_t most, ChArena *arena, ChProgressTable *progress) CH_CHECKED;

/* Of all plays of one situation by one method: a play that is guided, had a line taken back or tries again from a line is never first or
 * best (of equal ones the earlier is best), and any can be the latest. */
typedef enum ChPlayMark { CH_MARK_FIRST = 1, CH_MARK_BEST = 2, CH_MARK_LATEST = 4 } ChPlayMark;
uint32_t ch_progress_marks(const ChPlayed *plays, uint32_t count, uint32_t at);

/* Whether customers leave cooler now: the mean temperature at the end of the last three plays less that of the first three; 0 with
 * fewer than four. */
int32_t ch_progress_cooler(const ChPlayed *plays, uint32_t count);

/* How many steps of a play went unmet: missed, broken or undone. */
uint32_t ch_played_unmet(const ChPlayed *play);

/* What was given as a share of what could be, in 1000; -1 where nothing could. */
int32_t ch_played_share(const ChPlayed *play);

#endif
