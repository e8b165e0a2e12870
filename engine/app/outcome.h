/* What came of ended attempts, kept beside them for progress, boards and reports (records/results.h). It is read off the
 * debrief, which is a function of the log; what is missing is made anew from the records alone.
 *
 * Order of calls: ch_outcome_end and ch_outcome_keep when a play has ended; ch_outcome_fill before many are told of. */
#ifndef COOLHEAD_APP_OUTCOME_H
#define COOLHEAD_APP_OUTCOME_H

#include "app/play.h"
#include "records/results.h"

/* How an ended play came out, with the hash of its debrief, for ch_store_end. */
ChStatus ch_outcome_end(const ChDebrief *debrief, const ChReportAbout *about, ChStr ended, ChAttemptEnd *end,
                        ChError *error) CH_CHECKED;

ChStatus ch_outcome_keep(ChStore *store, ChStr uuid, const ChDebrief *debrief, ChArena *scratch, ChError *error) CH_CHECKED;

/* Replay up to `limit` ended attempts that have none, newest first, and keep what came of them; `*filled` (may be NULL)
 * of them were. One that does not replay any more is left out, and said by `coolhead records verify`. */
ChStatus ch_outcome_fill(const ChLibrary *library, ChStore *store, uint32_t limit, uint32_t *filled, ChError *error) CH_CHECKED;

#endif
