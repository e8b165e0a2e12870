/* Plays that an author wrote down, and what must come of them: the tests of a scenario. Plain data in one arena. */
#ifndef COOLHEAD_CORE_EXPECTED_H
#define COOLHEAD_CORE_EXPECTED_H

#include "core/session.h"

typedef struct ChExpectedPlay {
    ChStr id;
    ChStr choices;            /* "2,1,0,3", as --choices takes them */
    ChStr method;             /* id; empty: the scenario's own */
    ChStr *from;              /* precedents */
    uint32_t from_count;
    ChStr ending;             /* its name; empty: any */
    bool has_outcome;
    ChOutcome outcome;
    int32_t at_least, at_most; /* the score, 0 to 100, both inclusive */
    ChStr *met, *broken, *missed; /* steps */
    uint32_t met_count, broken_count, missed_count;
    ChPos at;
} ChExpectedPlay;

typedef struct ChExpectedPlays {
    ChExpectedPlay *plays;
    uint32_t count;
    ChStr file;               /* as shown, for positions */
} ChExpectedPlays;

#endif
