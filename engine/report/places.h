/* Names for a sentence about a scenario, and the places that a finding of the whole is about: advice that says "in too many beats"
 * says in which.
 *
 * Start a ChNames from {.out = text}, add ids, and end it: at most four are said, then how many more. Nothing is owned. */
#ifndef COOLHEAD_REPORT_PLACES_H
#define COOLHEAD_REPORT_PLACES_H

#include "core/explore.h"

typedef struct ChNames {
    ChText *out;
    uint32_t said, more;
} ChNames;

void ch_names_add(ChNames *names, ChStr id);
void ch_names_end(ChNames *names);

/* Where one of the measured rules is not kept. */
typedef enum ChWhere {
    CH_WHERE_HARM_IS_FREE, /* choices that only harm and are within 5 points of the best */
    CH_WHERE_ONE_GOOD,     /* beats with fewer than two clean answers within 5 points of the best */
    CH_WHERE_NONE_TEMPTS,  /* beats without a tempting answer that costs */
    CH_WHERE_ALIKE         /* beats whose answers all are worth the same within 5 points */
} ChWhere;

/* Adds their names to `out`, in the order of the file: nothing when there are none. */
void ch_where_names(const ChScenario *scenario, const ChExploration *found, ChWhere which, ChText *out);

/* The first choice of CH_WHERE_HARM_IS_FREE, or NULL. */
const ChChoice *ch_where_first_harm(const ChScenario *scenario, const ChExploration *found);

#endif
