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

/* How often each step of a method came out how, over the latest ended attempt of each trainee. Texts with `p` NULL fit
 * all; `class` is a session's uuid. */
typedef struct ChStepsOf {
    ChStr class, scenario, method, trainee;
    bool first; /* the first ended attempt of each, instead of the latest */
} ChStepsOf;

typedef struct ChStepCount {
    ChStr id, title;
    uint32_t n;                              /* its place in the method, from 1 */
    uint32_t times[CH_STEP_NOT_ASKED + 1];   /* by ChStepStatus */
} ChStepCount;

typedef struct ChStepCounts {
    ChStepCount *at; /* in the method's order */
    uint32_t count;
    uint32_t attempts;
} ChStepCounts;

ChStatus ch_results_steps(ChStore *store, const ChStepsOf *of, ChArena *arena, ChStepCounts *counts,
                          ChError *error) CH_CHECKED;

/* Of those who are in a programme, in one situation: first and latest at once, since there may be thousands of each. */
ChStatus ch_results_programme_steps(ChStore *store, ChStr programme, ChStr scenario, ChArena *arena, ChStepCounts *first,
                                    ChStepCounts *latest, ChError *error) CH_CHECKED;

/* How often each answer was given where: the first time that each attempt came there. */
enum { CH_ANSWERS_OF = 500 };

typedef struct ChAnswersOf {
    ChStr class;               /* a session's uuid; or */
    ChStr programme, scenario; /* those who are in a programme, in one situation: the newest CH_ANSWERS_OF plays */
} ChAnswersOf;

typedef struct ChAnswerCount {
    ChDigest revision; /* whose beats and numbers these are */
    ChStr beat, picks;
    uint32_t times;
} ChAnswerCount;

typedef struct ChAnswerCounts {
    ChAnswerCount *at; /* by revision and beat, most often first */
    uint32_t count;
} ChAnswerCounts;

ChStatus ch_results_answers(ChStore *store, const ChAnswersOf *of, ChArena *arena, ChAnswerCounts *counts,
                            ChError *error) CH_CHECKED;

#endif
