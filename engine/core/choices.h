/* A play as people write it down: the numbers of its choices as they stand in the file, divided by commas ("2,1,0,3"); 0 is
 * silence or a part left out, and a composed reply takes one number a slot. Read here for the command line and for an
 * author's plays.lua alike. */
#ifndef COOLHEAD_CORE_CHOICES_H
#define COOLHEAD_CORE_CHOICES_H

#include "core/state.h"

typedef enum ChChoicesRead {
    CH_CHOICES_READ,
    CH_CHOICES_END, /* there are fewer numbers than the decision takes */
    CH_CHOICES_BAD  /* what stands there is no number, or nothing follows a comma */
} ChChoicesRead;

/* The numbers of one decision that takes `count` of them, off the front of `*rest`; blanks around them do not matter. On
 * CH_CHOICES_BAD `*rest` begins with what could not be read. A number too large to be one is 255, which is never on offer. */
ChChoicesRead ch_choices_read(ChStr *rest, uint8_t count, ChDecision *decision) CH_CHECKED;

/* What is on offer in a state: "1, 2, 4, 0", or "when: 1, 2; how: 1, 3" of a composed reply. Nothing at an ending. */
void ch_choices_say_offers(const ChScenario *scenario, const ChState *state, ChText *out);

#endif
