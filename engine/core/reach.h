/* What can still come from a beat on, without playing: which behaviours can be shown, which circumstances can arise,
 * and what some condition can still read (live variables). Computed once a scenario, over the beats alone, so it may
 * only err by naming too much.
 *
 * Conditions on lines and replies are left out: they change what is told, never what happens. */
#ifndef COOLHEAD_CORE_REACH_H
#define COOLHEAD_CORE_REACH_H

#include "core/state.h"

typedef struct ChReach {
    ChSet full, partly;      /* behaviours that can still be shown */
    uint64_t arises;         /* circumstances that can still arise */
    uint64_t flags, arisen;  /* that a condition can still read */
    ChSet shown;
    uint32_t counts;         /* one bit a count */
    bool anger, trust;
    bool until;              /* some time still to come goes until a moment of the week; what comes after the first such time
                                does not depend on the moment of the week any more */
    uint64_t before_until;   /* circumstances that can still arise before that first time */
    int64_t cost_cap, clock_cap; /* above it no condition can tell a difference; 0 when none reads it */
    uint64_t *visits;        /* one bit a tracked beat */
} ChReach;

/* For a whole scenario. Everything lies in the arena it was made in. */
typedef struct ChReaches {
    const ChScenario *scenario;
    ChReach *of;            /* one a beat */
    uint32_t *tracked;      /* the beats whose entries something reads */
    uint16_t *tracked_cap;  /* above it nothing can tell a difference */
    uint32_t tracked_count, words; /* words: of each ChReach.visits */
    bool cost_falls;        /* some choice gives money back: cost has no cap then */
} ChReaches;

ChStatus ch_reaches_make(const ChScenario *scenario, ChArena *arena, ChReaches *reaches) CH_CHECKED;

#endif
