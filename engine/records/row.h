/* How values of the core are written in the tables, and back. Private to the records room. The names are part of the
 * file's form: they stay as they are even if the words shown to people change. */
#ifndef COOLHEAD_RECORDS_ROW_H
#define COOLHEAD_RECORDS_ROW_H

#include "core/score.h"
#include "core/session.h"

ChStr ch_row_mode(ChMode mode);
bool ch_row_mode_of(ChStr name, ChMode *mode);
ChStr ch_row_outcome(ChOutcome outcome);
bool ch_row_outcome_of(ChStr name, ChOutcome *outcome);

ChStr ch_row_step(ChStepStatus status);
bool ch_row_step_of(ChStr name, ChStepStatus *status);

/* How the steps of an attempt came out, in one short text for an index: "7:mmx-", the number of the list of their ids, and a letter
 * for each. `text` is what the result lies in. */
enum { CH_ROW_STEPS_TEXT = 20 + 1 + CH_MAX_STEPS };
ChStr ch_row_steps(int64_t list, const ChStepStatus *how, uint32_t count, char text[CH_ROW_STEPS_TEXT]);
/* Back again. False when it makes no sense. */
bool ch_row_steps_of(ChStr text, int64_t *list, ChStepStatus how[CH_MAX_STEPS], uint32_t *count);

enum { CH_PICKS_TEXT = CH_MAX_SLOTS * 4 + 1 };

/* Whether an input can be a row at all: its kind is known, it has as many picks as it may, its time is not negative. */
bool ch_row_input_fits(const ChInput *input);
ChStr ch_row_kind(ChInputKind kind);
/* "2" or "2,0,3", as on the command line. `text` is what the result lies in. */
ChStr ch_row_picks(const ChDecision *decision, char text[CH_PICKS_TEXT]);
/* Back again. `picks` is empty for a line taken back. False when they make no sense. */
bool ch_row_input_of(ChStr kind, ChStr picks, int64_t ms, ChInput *input);

#endif
