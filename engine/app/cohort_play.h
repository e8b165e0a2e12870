/* One play of a made-up cohort (cohort.h), and the situations that they are played on. */
#ifndef COOLHEAD_APP_COHORT_PLAY_H
#define COOLHEAD_APP_COHORT_PLAY_H

#include "app/situation.h"
#include "base/rng.h"

enum { CH_COHORT_NAME = 64 };

typedef struct ChCohortTable ChCohortTable;

/* Every situation of the library, with what its states are worth, kept as a revision. */
ChStatus ch_cohort_open(const ChLibrary *library, ChStore *store, ChCohortTable **table, ChError *error) CH_CHECKED;
void ch_cohort_close(ChCohortTable *table); /* NULL is allowed */

uint32_t ch_cohort_situations(const ChCohortTable *table);
const ChSituation *ch_cohort_situation(const ChCohortTable *table, uint32_t n);

void ch_cohort_uuid(ChRng *rng, char uuid[CH_UUID_TEXT]);

typedef struct ChCohortPlay {
    const char *trainee, *class; /* class empty: on their own */
    uint32_t situation;
    ChMode mode;
    uint32_t practised; /* plays before this one */
    uint32_t talent;    /* 0 to 2 */
    int64_t began_s;    /* since 1970 */
} ChCohortPlay;

/* Play and keep it: the attempt with its inputs and, unless it is left open, its end, results and what was written about it. */
ChStatus ch_cohort_play(ChCohortTable *table, ChStore *store, const ChCohortPlay *play, ChRng *rng, uint64_t *decisions,
                        ChError *error) CH_CHECKED;

#endif
