/* What each choice is worth, and the numbers of "What a good scenario shows". Only exploration calls this. */
#ifndef COOLHEAD_CORE_WORTH_H
#define COOLHEAD_CORE_WORTH_H

#include "core/passes.h"

/* A row for every answer of every beat and slot, in file order: choices, then silence or leaving out. Fills
 * found->worths. `random` is the flow of random play. */
ChStatus ch_worths_find(const ChGraph *graph, const ChFuture *futures, const ChFlow *random,
                        ChExploration *found) CH_CHECKED;

/* found->quality, from everything else in `found`. */
ChStatus ch_quality_find(const ChGraph *graph, const ChFuture *futures, const ChFlow *random,
                         ChExploration *found) CH_CHECKED;

#endif
