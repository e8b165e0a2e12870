/* What is kept beside attempts: the hash that guards what exploration found, and results. Private to the records room. */
#ifndef COOLHEAD_RECORDS_KEPT_H
#define COOLHEAD_RECORDS_KEPT_H

#include "records/store.h"

/* Of both parts, each by its own hash, so that no byte can pass from one to the other. */
ChDigest ch_found_digest(ChStr summary, ChBytes values);

/* An attempt's place and whether it has ended; CH_NOT_FOUND. */
ChStatus ch_attempt_place(ChStore *store, ChStr uuid, int64_t *place, bool *ended, ChError *error) CH_CHECKED;

/* Drop what is kept of how an attempt came out: it goes on. */
ChStatus ch_results_drop(ChStore *store, int64_t attempt, ChError *error) CH_CHECKED;

#endif
