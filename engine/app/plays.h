/* A trainee's ended plays, read from the records for programmes, progress and practice (core/played.h).
 *
 * Order of calls: ch_plays_read when the plays are wanted. All of it lies in the given arena. */
#ifndef COOLHEAD_APP_PLAYS_H
#define COOLHEAD_APP_PLAYS_H

#include "app/index.h"
#include "core/played.h"
#include "records/store.h"

typedef struct ChPlays {
    ChPlayed *at; /* oldest end first */
    uint32_t count;
} ChPlays;

/* What situations are called is taken from `shown`, which must stay. */
ChStatus ch_plays_read(ChStore *store, ChStr trainee, const ChShown *shown, uint32_t shown_count, ChArena *arena, ChPlays *plays,
                       ChError *error) CH_CHECKED;

/* The number of a day where this computer is, counted from 1 January 1970; and "14 Oct". For core/schedule.h. */
int64_t ch_local_day(int64_t utc_s);
void ch_local_day_text(int64_t utc_s, char text[16]);

#endif
