/* What a session shows of itself: plain rows, worked out by app/board.h and shown by the session screens, the wall and the
 * command line. Nothing here is ordered by how well anybody did: people come by name, or without names by pseudonym, steps as in
 * the method, beats and answers as the author wrote them. */
#ifndef COOLHEAD_CORE_BOARD_H
#define COOLHEAD_CORE_BOARD_H

#include "core/session.h"

enum { CH_BOARD_HELP_MINUTES = 3 /* on one line: the row asks for help */ };

typedef enum ChBoardWhere {
    CH_BOARD_AWAY,   /* has not said anything yet */
    CH_BOARD_LINE,   /* in a play */
    CH_BOARD_DEBRIEF /* has come to the end of one */
} ChBoardWhere;

typedef struct ChBoardSeat {
    ChStr name;
    ChStr pseudonym;  /* says nothing of the name; of somebody who was never entered, an id that says as little */
    ChBoardWhere where;
    uint32_t line;    /* the one they are at, from 1 */
    uint32_t plays;   /* begun; from the second on it is another try */
    uint32_t ended;
    int32_t heat;     /* now, or as it ended; -1 before anything was said */
    uint32_t minutes; /* on this line */
    bool help;        /* as many as CH_BOARD_HELP_MINUTES */
} ChBoardSeat;

/* How a step came out over the latest ended play of each, and over the first of each. */
typedef struct ChBoardCount {
    uint32_t met, partly, missed; /* partly or late; missed, broken or undone: together those who were asked for it */
    uint32_t not_asked;           /* came to an end without being asked */
} ChBoardCount;

typedef struct ChBoardStep {
    ChStr id, title;
    ChBoardCount latest, first;
} ChBoardStep;

typedef struct ChBoardAnswer {
    ChStr picks;     /* as on the command line */
    ChStr words;     /* as the author wrote them; empty: silence, or nothing chosen */
    ChStr because;   /* what the record says of it */
    uint32_t times;  /* the first time that each play came here */
    int32_t heat;    /* what it did to it, on average where it was said; else what it would do */
    uint32_t hands;  /* counted in the room */
    bool counted;    /* they were */
} ChBoardAnswer;

typedef struct ChBoardBeat {
    ChStr id;
    ChStr says;      /* what the customer said before; may be empty */
    ChStr said;      /* all that they say at that turn, of which `says` is the last line */
    ChStr brought;   /* what happens, where nothing was said */
    uint32_t line;   /* how far into a play it comes: the earliest it was seen at, from 1 */
    uint32_t times;  /* plays that came here */
    uint32_t hands;
    ChBoardAnswer *answers;
    uint32_t answer_count;
} ChBoardBeat;

/* A situation that turns on a step: somewhere in it one answer does what the step asks and another does not. */
typedef struct ChBoardNext {
    ChStr id, title;
    ChChannel channel;
    int32_t minutes;
    uint32_t beats; /* how many such places it has */
} ChBoardNext;

typedef struct ChBoard {
    ChStr uuid, title, scenario, situation, method, began, ended, folder; /* `situation`, `method`: titles; `scenario`: id */
    ChStr customer;
    ChMode mode;
    uint32_t begun, plays, attempts; /* people who began; plays begun; ended plays that steps are counted over */
    uint32_t again;                  /* people with two ended plays or more: first against latest can be told */
    ChBoardSeat *seats;
    uint32_t seat_count;
    uint32_t *hidden;                /* their places by pseudonym: the order without names, the same at every look */
    ChBoardStep *steps;
    uint32_t step_count;
    uint32_t most_missed;            /* a step's place, or CH_NONE while nothing was missed */
    ChBoardBeat *beats;
    uint32_t beat_count;
    ChStr *questions;
    uint32_t question_count;
    ChBoardNext *next;
    uint32_t next_count;
} ChBoard;

#endif
