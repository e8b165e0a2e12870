/* How steps came out and what was answered over many attempts, thousands at a time: boards and reports count from here.
 *
 * Order of calls: any; what is counted is what ch_results_put kept (results.h), so fill what is missing first. Steps are read from an
 * index alone: `attempt.steps` is "7:mmx-", the number of a row in `step_list`, which has the ids of the steps, and a letter for how
 * each of them came out. Memory and errors: as in store.h. */
#ifndef COOLHEAD_RECORDS_COUNTS_H
#define COOLHEAD_RECORDS_COUNTS_H

#include "records/people.h"
#include "records/results.h"

/* Whose steps: of a session (`class`, a uuid); or of people in one situation. */
typedef struct ChStepsOf {
    ChStr class, method; /* `method` may have `p` NULL: any */
    ChStr scenario;
    const ChPeople *people; /* in the order of their names, as ch_people_in_programme gives them */
} ChStepsOf;

typedef struct ChStepCount {
    ChStr id, title;
    uint32_t n;                            /* its place in the method, from 1 */
    uint32_t times[CH_STEP_NOT_ASKED + 1]; /* by ChStepStatus */
} ChStepCount;

typedef struct ChStepCounts {
    ChStepCount *at; /* in the method's order */
    uint32_t count;
    uint32_t attempts;
} ChStepCounts;

/* How often each step of a method came out how, over the first and over the latest attempt of each trainee of which something is
 * kept. */
ChStatus ch_counts_steps(ChStore *store, const ChStepsOf *of, ChArena *arena, ChStepCounts *first, ChStepCounts *latest,
                         ChError *error) CH_CHECKED;

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

ChStatus ch_counts_answers(ChStore *store, const ChAnswersOf *of, ChArena *arena, ChAnswerCounts *counts,
                           ChError *error) CH_CHECKED;

#endif
