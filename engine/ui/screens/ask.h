/* What a person thought of their play before any record was shown: asked by the ask screen, held against the
 * record by the debrief. */
#ifndef COOLHEAD_UI_SCREENS_ASK_H
#define COOLHEAD_UI_SCREENS_ASK_H

#include "ui/screens/screen.h"

typedef enum ChuAsked {
    CHU_ASKED_NOTHING,
    CHU_ASKED_LINE,   /* which line cost the most */
    CHU_ASKED_OUTCOME /* how it came out: where nobody knows what a line costs */
} ChuAsked;

typedef struct ChuGuess {
    ChuAsked asked; /* nothing: it was skipped, or is another play's */
    bool sure;
    uint32_t line; /* from 1 */
    ChOutcome outcome;
    int32_t points; /* how it went, 0 to 100; -1: not said */
} ChuGuess;

/* What was guessed of this very play; the same under every method it is looked at with. */
ChuGuess chu_guess(ChUi *ui, const ChDebrief *debrief);

/* The question, as it was put. */
ChStr chu_question(ChuAsked asked);

/* Tells plays apart by what was said and done in them, so that a guess is never held against another play. */
uint64_t chu_play_mark(const ChDebrief *debrief);

#endif
