/* Scoring: what a play earned, step by step. The rules are those of the design's "Scoring, exactly":
 *
 * A step earns quarters of its weight: met 4, partly 2, late or out of order 2, met first and broken later 2 (undone),
 * broken first then done 1 (shown as late), broken 0, missed 0. A throughout step earns 4 until broken, then 0 for good.
 * A step with if_arises whose circumstance never arose earns 4 and is not asked.
 *
 * Readings that the design leaves open, settled here:
 * - Evidence adds up over decisions, group by group. A group filled late or out of order and filled again in time
 *   counts as in time.
 * - A break before the step was met wipes what it had: only what is done afterwards, in full, mends it.
 * - "In full" for mending does not ask for the right time or order.
 * - Before `since` arose it is too early, which is out of order.
 * - The setback makes late what is earned by later decisions, not by the one in which it comes about. Steps that speak of
 *   the setback themselves (if_arises, needs or since) are spared: they exist because of it.
 * - `after` looks at what the other step has earned by that moment; a throughout step counts until broken. */
#ifndef COOLHEAD_CORE_SCORE_H
#define COOLHEAD_CORE_SCORE_H

#include "core/state.h"

typedef enum ChStepStatus {
    CH_STEP_MET,
    CH_STEP_PARTLY,
    CH_STEP_LATE,
    CH_STEP_UNDONE,
    CH_STEP_BROKEN,
    CH_STEP_MISSED,
    CH_STEP_NOT_ASKED
} ChStepStatus;

enum { CH_POINTS = 10000 }; /* the points of the best play */

ChStr ch_step_status_name(ChStepStatus status); /* "met" … "not_asked" */

/* A step's status as things stand, were the play to end now, and the quarters it earns. */
ChStepStatus ch_step_status(const ChMethod *method, uint32_t step, const ChMoment *now);
int32_t ch_step_earned(const ChMethod *method, uint32_t step, const ChMoment *now);

/* Sum over the steps. */
int32_t ch_earned(const ChMethod *method, const ChMoment *now);

/* Whether the step is asked: it has no if_arises, or it arose. */
bool ch_step_asked(const ChStep *step, uint64_t arisen);

/* Whether the step speaks of the method's setback itself, and so is not late after it. */
bool ch_step_spared(const ChMethod *method, const ChStep *step);

/* Let a decision's behaviours count: `result` holds what it showed and what arose by it; `now` is the moment with its
 * time gone by and its circumstances arisen. Fills result's evidence and breaks. Called by ch_decide alone. */
void ch_score_observe(const ChMethod *method, ChMoment *now, uint64_t arisen_before, ChResult *result);

/* earned / best as points of CH_POINTS, halves up. A best of 0 gives CH_POINTS: nothing could be earned, nothing was
 * missed. */
int32_t ch_points(int32_t earned, int32_t best);
/* Points as shown: 0 to 100, halves up. */
int32_t ch_points_shown(int32_t points);

#endif
