/* The session board: what there is to show of a session (core/board.h), worked out from the records. People's plays are replayed on
 * what was kept with them; steps and answers are counted by the records.
 *
 * Order of calls: ch_board_open; ch_board_read as often as something may have changed; ch_board_close. Scenarios are read once, so a
 * second look costs a fraction of the first. Everything read lies in the caller's arena or in the board's own and stays until
 * ch_board_close. No clock is read: `now` comes in, ISO 8601. */
#ifndef COOLHEAD_APP_BOARD_H
#define COOLHEAD_APP_BOARD_H

#include "app/world.h"
#include "core/board.h"

typedef struct ChBoardSource ChBoardSource;

/* CH_NOT_FOUND: no session of that id. */
ChStatus ch_board_open(const ChLibrary *library, ChStore *store, ChStr uuid, ChBoardSource **source, ChError *error) CH_CHECKED;
void ch_board_close(ChBoardSource *source); /* NULL is allowed */

/* What to play next takes reading every situation there is, far longer than all the rest: a read looks into a few of them, and the board
 * knows it after some reads. After this call the next read looks into all. */
void ch_board_at_once(ChBoardSource *source);

ChStatus ch_board_read(ChBoardSource *source, ChStr now, ChArena *arena, ChBoard *board, ChError *error) CH_CHECKED;

/* The board as CSV: who is where (names only when `names`), steps, answers. */
void ch_board_csv(const ChBoard *board, bool names, ChText *out);

#endif
