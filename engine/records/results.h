/* What came of ended attempts, kept beside them so that many can be told of at once: steps, temperatures, cost, and the
 * behaviours shown. Each is a function of the attempt's log and nothing else; where one is missing (ended before version
 * 4 of the tables, brought in from elsewhere) it is made anew by replaying and put. A debrief is never made from here.
 *
 * Order of calls: ch_store_end, then ch_results_put; a line taken back at the ending drops what was put. Memory, errors and
 * times: as in store.h. */
#ifndef COOLHEAD_RECORDS_RESULTS_H
#define COOLHEAD_RECORDS_RESULTS_H

#include "core/score.h"
#include "records/store.h"

typedef struct ChKeptStep {
    ChStr id, title;
    ChStepStatus status;
    int32_t earned, of; /* quarters */
} ChKeptStep;

typedef struct ChKeptShown {
    ChStr behaviour; /* id */
    uint32_t times;  /* decisions that showed it, fully or partly */
} ChKeptShown;

typedef struct ChKeptResult {
    int32_t anger_start, anger_peak, anger_end;
    int64_t cost, may_give; /* minor units */
    ChStr currency;
    uint32_t decisions;
    ChKeptStep *steps;
    uint32_t step_count;
    ChKeptShown *shown;
    uint32_t shown_count;
} ChKeptResult;

/* Replaces what was there. CH_NOT_FOUND: no such attempt; CH_BAD_INPUT: it has not ended. */
ChStatus ch_results_put(ChStore *store, ChStr uuid, const ChKeptResult *result, ChError *error) CH_CHECKED;

/* CH_NOT_FOUND when none is kept of it. */
ChStatus ch_results_read(ChStore *store, ChStr uuid, ChArena *arena, ChKeptResult *result, ChError *error) CH_CHECKED;

typedef struct ChNames {
    ChStr *at;
    uint32_t count;
} ChNames;

/* Ended attempts that have none, at most `limit` of them, newest first. */
ChStatus ch_results_missing(ChStore *store, uint32_t limit, ChArena *arena, ChNames *uuids, ChError *error) CH_CHECKED;

#endif
