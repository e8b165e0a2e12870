/* What is kept beside attempts: the hash that guards what exploration found, and results. Private to the records room. */
#ifndef COOLHEAD_RECORDS_KEPT_H
#define COOLHEAD_RECORDS_KEPT_H

#include "records/results.h"

/* Of both parts, each by its own hash, so that no byte can pass from one to the other. */
ChDigest ch_found_digest(ChStr summary, ChBytes values);

/* An attempt's place and whether it has ended; CH_NOT_FOUND. */
ChStatus ch_attempt_place(ChStore *store, ChStr uuid, int64_t *place, bool *ended, ChError *error) CH_CHECKED;

/* Drop what is kept of how an attempt came out: it goes on. */
ChStatus ch_results_drop(ChStore *store, int64_t attempt, ChError *error) CH_CHECKED;

/* The steps of an attempt of which something is kept; they lie in the arena. */
ChStatus ch_results_read_steps(ChStore *store, int64_t attempt, ChArena *arena, ChKeptStep **steps, uint32_t *count,
                               ChError *error) CH_CHECKED;

#endif
