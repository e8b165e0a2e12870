/* What board.c, board_beats.c and board_next.c share; nobody else includes this. */
#ifndef COOLHEAD_APP_BOARD_INSIDE_H
#define COOLHEAD_APP_BOARD_INSIDE_H

#include <stdio.h>

#include "app/board.h"
#include "app/gather_play.h"
#include "app/index.h"
#include "records/classes.h"

struct ChBoardSource {
    const ChLibrary *library;
    ChStore *store;
    ChClass class;
    ChSituation situation; /* as it is written now */
    bool loaded;
    ChKeptScenes scenes;   /* as it was played */
    bool at_once;          /* every situation is looked into at the first read */
    uint32_t reads;        /* of the board so far */
    ChShown *shown;        /* what there is to play next … */
    uint32_t shown_count, looked; /* … and how many of them have been looked into, … */
    ChStr next_of;         /* … for this step */
    ChBoardNext *next;
    uint32_t next_count;
    ChArena memory;        /* the source itself, and what stays */
};

/* An answer as it was given, and what it did. */
typedef struct BoardMade {
    ChStr beat;
    ChDecision decision;
    uint32_t line, times;
    int32_t heat; /* summed */
} BoardMade;

typedef struct Reading {
    ChBoardSource *source;
    ChArena *arena;
    ChBoard *board;
    ChClass class;
    ChStr now;
    uint32_t seat_room;
    BoardMade *made;
    uint32_t made_count, made_room;
    ChDigest revision; /* of the newest play */
    bool has_revision;
} Reading;

/* The order without names, once every seat is there. */
ChStatus ch_board_hide(ChBoard *board, ChArena *arena, ChError *error) CH_CHECKED;

/* The beats that were come to, with every answer that can be given there. */
ChStatus ch_board_beats(Reading *reading, const ChScenario *scenario, ChError *error) CH_CHECKED;

/* What to play next: two other situations that turn on the step. */
ChStatus ch_board_next(Reading *reading, ChStr step, ChError *error) CH_CHECKED;

#endif
