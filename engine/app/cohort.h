/* A made-up cohort: people in groups of twelve who practise week after week, and get better at it. For measuring and for trying things
 * with many; nobody in it exists. Every play in it is one: real situations, each decision taken by a session from what was on
 * offer, ended as a play ends, with its results and the hash of its debrief. The same options give the same records.
 *
 * How they play: of a few answers that come to mind they say the one that is worth most; with practice more come to mind. In
 * each round a group plays one situation twice, mostly in a session; some plays are left open, some are taken back a line. */
#ifndef COOLHEAD_APP_COHORT_H
#define COOLHEAD_APP_COHORT_H

#include "app/world.h"

typedef struct ChCohortOptions {
    uint32_t trainees, attempts; /* attempts each */
    uint64_t seed;
} ChCohortOptions;

typedef struct ChCohortMade {
    uint64_t attempts, decisions;
    uint32_t sessions;
} ChCohortMade;

/* Into records that nobody is in yet; CH_BAD_INPUT otherwise. Says its progress, and ends at Ctrl-C with CH_STOPPED: what was made
 * by then is whole, and stays. */
ChStatus ch_cohort_make(const ChLibrary *library, ChStore *store, const ChCohortOptions *options, ChCohortMade *made,
                        ChError *error) CH_CHECKED;

#endif
