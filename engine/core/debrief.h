/* The debrief: everything that can be said about a play, as plain data. Text, JSON, HTML and PDF are renderings of
 * this one thing (report room), and so is the screen.
 *
 * A function of the session's log and of what exploration knows. Everything lies in the given arena; texts point into
 * the scenario and method, which must outlive it. */
#ifndef COOLHEAD_CORE_DEBRIEF_H
#define COOLHEAD_CORE_DEBRIEF_H

#include "core/explore.h"
#include "core/session.h"

typedef struct ChEvidence {
    uint32_t decision;  /* from 1 */
    uint32_t behaviour; /* place in the scenario's vocabulary */
    bool broke;         /* it broke the step rather than met it */
    bool partly;        /* shown partly */
    ChStr quote;        /* the trainee's words */
    int64_t clock_s;
} ChEvidence;

typedef struct ChStepResult {
    uint32_t step;
    ChStepStatus status;
    int32_t earned, of; /* quarters */
    ChEvidence *evidence;
    uint32_t evidence_count;
} ChStepResult;

typedef struct ChDecisionTold {
    uint32_t n;              /* from 1 */
    uint32_t beat;
    ChDecision decision;
    ChStr said;              /* the words, a composed reply's parts joined by a space */
    const ChChoice *choices[CH_MAX_SLOTS + 1]; /* in slot order, without `sent`; NULL where a slot was left out */
    uint32_t choice_count;
    ChStr reply;             /* what the customer answered; may be empty */
    ChSet shows, partly;
    int64_t ms;
    int64_t said_s;          /* the simulated clock as it was said */
    int64_t clock_s;         /* after what it took, as it was answered */
    int32_t anger, trust;    /* after it */
    int64_t cost;            /* after it */
    int32_t regret;          /* points; -1 when not known */
    ChStr better;            /* the best that also keeps the customer; empty when this was it, or nothing better */
    ChStr because;           /* why what was said was worth what it was */
    ChStr better_because;
    ChStr tempting;          /* the most tempting wrong answer that was on offer; may be empty */
    ChStr tempting_because;
} ChDecisionTold;

typedef struct ChMeterPoint {
    uint32_t decision; /* 0: the start */
    int32_t anger, trust;
    int64_t clock_s;
} ChMeterPoint;

typedef struct ChDebrief {
    const ChScenario *scenario;
    const ChMethod *method;
    ChStart start;
    bool took_back;
    bool ended;
    uint32_t ending;      /* beat; CH_NONE before the end */
    ChOutcome outcome;
    int32_t earned, best, whole; /* quarters; best -1 when not known */
    int32_t points;       /* of CH_POINTS; -1 before the end or when best is not known */
    int32_t coverage;     /* percent; -1 when not known */
    ChStepResult *steps;
    uint32_t step_count;
    ChDecisionTold *decisions;
    uint32_t decision_count;
    ChMeterPoint *meters;
    uint32_t meter_count; /* decisions + 1 */
    uint32_t *moments;    /* places in decisions: the greatest regrets, greatest first, at most three */
    uint32_t moment_count;
    uint32_t best_moment; /* the decision that was best worth seeing again; CH_NONE when there is none */
    int64_t cost, worth, may_give; /* minor units */
    int64_t clock_s;      /* simulated time gone by */
    int32_t anger_start, anger_peak, anger_end;
    int32_t trust_start, trust_end;
} ChDebrief;

/* `values` may be NULL (an incomplete scenario, or not explored): then score and regrets are not known. For a method
 * other than the one the play was scored against, replay the log in a session with that method first. */
ChStatus ch_debrief_make(const ChSession *session, const ChValues *values, ChArena *arena, ChDebrief *debrief,
                         ChError *error) CH_CHECKED;

#endif
