/* An ended play as programmes, progress and practice look at it: what it was of, when, how it came out, and which steps were
 * met. Plain data, made by the app from the records; what is computed from it (schedule.h, progress.h, practice.h) is a pure
 * function of it and reads no clock. Texts are whoever's made it. Times are seconds since 1970 in UTC. */
#ifndef COOLHEAD_CORE_PLAYED_H
#define COOLHEAD_CORE_PLAYED_H

#include "core/session.h"

typedef struct ChPlayedStep {
    ChStr id, title;
    ChStepStatus status;
} ChPlayedStep;

typedef struct ChPlayedWord {
    ChStr id, title;       /* a behaviour */
    uint32_t times;        /* decisions that showed it */
    bool avoid;            /* one that is better left out */
} ChPlayedWord;

typedef struct ChPlayed {
    ChStr uuid;
    ChStr scenario, title; /* id, and as it is called; the id again where it is not here any more */
    ChStr method, method_title;
    ChStr parent;          /* uuid of the play that it tries again; empty: none */
    ChStr day;             /* "14 Oct", where the person is */
    ChChannel channel;
    ChMode mode;
    int64_t began_s, ended_s;
    int32_t score;         /* 0 to 100; -1: not known */
    bool took_back;
    bool own_method;       /* it was scored by the method that the situation names */
    ChOutcome outcome;
    int32_t anger_start, anger_end;
    int64_t cost, may_give; /* minor units */
    ChStr currency;
    const ChPlayedStep *steps; /* in the method's order */
    uint32_t step_count;
    const ChPlayedWord *words;
    uint32_t word_count;
} ChPlayed;

#endif
