/* The state of a play, and the one place that says how a decision changes it. The session plays through this, and
 * exploration walks through it: there is no second copy of the rules.
 *
 * A ChMoment is a plain value. A ChState adds how often each beat was entered; its `visits` array is the caller's, one
 * number a beat. Nothing here allocates, reads a clock, a file or a random source. */
#ifndef COOLHEAD_CORE_STATE_H
#define COOLHEAD_CORE_STATE_H

#include "core/method.h"
#include "core/scenario.h"

/* How far a step of the method is; the rules are in score.h. */
typedef enum ChStage {
    CH_STAGE_OPEN,   /* neither broken nor undone; `levels` tells how much was met */
    CH_STAGE_UNDONE, /* met first and broken later: final */
    CH_STAGE_BROKEN, /* broken before it was met */
    CH_STAGE_MENDED  /* broken first, then done: final */
} ChStage;

typedef struct ChStepState {
    uint16_t levels;  /* two bits a group: 0 nothing, 1 partly, 2 in full but late or out of order, 3 in full and in time */
    uint8_t stage;    /* a ChStage */
    bool since_known; /* the circumstance of from and within has arisen */
    int64_t since_s;  /* when, on the simulated clock */
} ChStepState;

typedef struct ChMoment {
    uint32_t beat;
    int32_t anger, trust; /* 0 to 100 */
    int64_t cost;         /* minor units */
    int64_t clock_s;      /* seconds since the scenario opened */
    uint64_t flags, arisen;
    ChSet shown;          /* behaviours shown in full so far */
    int32_t counts[CH_MAX_COUNTS];
    ChStepState steps[CH_MAX_STEPS];
} ChMoment;

typedef struct ChState {
    ChMoment now;
    uint16_t *visits; /* one a beat */
} ChState;

/* One decision: the numbers of the choices as written, from 1. A beat takes one pick; 0 is silence. A compose beat
 * takes one a slot; 0 leaves an optional slot out. */
typedef struct ChDecision {
    uint8_t pick_count;
    uint8_t picks[CH_MAX_SLOTS];
} ChDecision;

/* Whether a condition holds. NULL does. */
bool ch_holds(const ChCond *when, const ChMoment *now, const uint16_t *visits);

/* The state at the very start: meters as written, precedents set as flags, the first beat entered. */
void ch_state_start(const ChScenario *scenario, const ChMethod *method, uint64_t precedents, ChState *state);

/* Which answers are on offer: for a beat, bit n of picks[0] is choice n (bit 0: silence); for a compose beat, bit n of
 * picks[s] is choice n of slot s (bit 0: it may be left out). An answer whose condition does not hold, or that leads
 * only to a beat that is used up, is not on offer. Nothing on offer: the beat is a dead end. */
typedef struct ChOffers {
    uint8_t slot_count; /* 1 for a beat; 0 at an ending */
    uint32_t picks[CH_MAX_SLOTS];
} ChOffers;

void ch_offers(const ChScenario *scenario, const ChState *state, ChOffers *offers);
bool ch_on_offer(const ChScenario *scenario, const ChState *state, const ChDecision *decision);

/* Every decision of `offers` in turn: start with a zeroed decision and ch_decision_first; false when there is none. For
 * a compose beat each combination of slots that leads somewhere open is one. */
bool ch_decision_first(const ChScenario *scenario, const ChState *state, const ChOffers *offers, ChDecision *decision);
bool ch_decision_next(const ChScenario *scenario, const ChState *state, const ChOffers *offers, ChDecision *decision);

/* The choices a decision is made of, in slot order, then `sent` if there is one. Returns how many (at most
 * CH_MAX_SLOTS + 1). */
uint32_t ch_decision_choices(const ChScenario *scenario, uint32_t beat, const ChDecision *decision,
                             const ChChoice *choices[CH_MAX_SLOTS + 1]);

/* What a decision brought about, for whoever tells it. */
typedef struct ChResult {
    ChSet shows, partly;          /* of all its choices; what is in shows is not in partly */
    uint64_t arose;               /* circumstances that had not arisen before */
    ChSet evidence[CH_MAX_STEPS]; /* a step: the behaviours that counted for it */
    ChSet breaks[CH_MAX_STEPS];   /* a step: the behaviours that broke it */
    const ChWay *way;             /* how it leads on */
    int64_t decided_at_s;         /* the clock when its `takes` was over, before any `later` */
    int32_t anger_before, trust_before;
} ChResult;

/* Make a decision that is on offer, and enter the beat it leads to. `result` may be NULL when nobody tells. */
void ch_decide(const ChScenario *scenario, const ChMethod *method, ChState *state, const ChDecision *decision,
               ChResult *result);

/* What the customer answers to a choice of a decision: its first reply whose condition holds after the decision and
 * before the next beat was entered. `state` is as ch_decide left it. NULL when there is none. */
const ChReply *ch_reply_to(const ChChoice *choice, const ChState *state, const ChResult *result);

#endif
