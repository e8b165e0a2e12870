/* Seeded sampling, for a scenario whose states are too many to walk: random plays, and plays of each habit with ties
 * broken by the seed. What it finds are lower bounds (best, reached) and estimates (means); worths and values are not
 * known. Only exploration calls this. */
#ifndef COOLHEAD_CORE_SAMPLE_H
#define COOLHEAD_CORE_SAMPLE_H

#include "base/rng.h"
#include "core/explore.h"

ChStatus ch_sample(const ChScenario *scenario, const ChMethod *method, const ChExploreOptions *options,
                   ChAllocator from, ChExploration *found) CH_CHECKED;

/* One of the decisions on offer, each equally likely. False at a dead end or an ending. */
bool ch_random_decision(const ChScenario *scenario, const ChState *state, ChRng *rng, ChDecision *decision);

#endif
