/* What is said of progress, on the screen and on paper: evidence in calm words. All functions append to a ChText. */
#ifndef COOLHEAD_WORDS_PROGRESS_H
#define COOLHEAD_WORDS_PROGRESS_H

#include "core/practice.h"

void ch_say_progress_head(const ChPlayed *plays, uint32_t count, ChText *out); /* "Eight plays in, and they leave cooler"; no full stop */
void ch_say_progress_lead(const ChProgressTable *progress, ChText *out);            /* "You meet ‘…’ now. What slips most is ‘…’." May add nothing */
void ch_say_row(const ChProgressRow *row, const ChProgressTable *progress, ChText *out); /* "Hear them out: missed, met, broken. 3 of the last 5 chances." */
void ch_say_chances(const ChProgressRow *row, ChText *out);                    /* "3 of 5", "not asked yet" */
void ch_say_words_row(const ChProgressRow *row, const ChProgressTable *progress, ChText *out); /* "Listens: 2, 0, 4 times." */
/* "14 Oct. 58° Annoyed to 24° Wary. Kept. First and best." */
void ch_say_play(const ChPlayed *play, uint32_t marks, ChText *out);
/* What the two ends are, and where the plays lie between them. */
void ch_say_extremes(const ChPlayed *plays, uint32_t count, ChText *out);
void ch_say_gave(const ChPlayed *play, ChText *out); /* "gave £31 of £100, kept", "gave nothing, lost" */

/* Why it is due: "Missed in 3 of your last 5 chances, and 6 days ago." "New to you." Never a reproach. */
void ch_say_practice_why(const ChPracticeItem *item, ChText *out);

#endif
