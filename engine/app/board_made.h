/* A session that never was, of a real situation: for pictures in the docs and for looking at the layout. The people do not exist. */
#ifndef COOLHEAD_APP_BOARD_MADE_H
#define COOLHEAD_APP_BOARD_MADE_H

#include "app/situation.h"
#include "core/board.h"

/* Everything lies in `arena`, and in the situation, which must stay. CH_NO_MEMORY. */
ChStatus ch_board_make_up(const ChSituation *situation, ChArena *arena, ChBoard *board) CH_CHECKED;

#endif
