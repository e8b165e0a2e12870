/* What an author most likely did where Lua stopped reading. Lua says which sign it expected next ("'}' expected near 'to'"), which
 * tells somebody who has never programmed neither what is the matter nor where. This looks at what is written around that place for
 * the slips that people make: a comma left out, a quote within quotes, a word processor's quotation mark, `money 60`, a } too few.
 *
 * Call ch_slip_find with the tokens of the file and what Lua said; where it returns true, `slip` has the place of the slip, which
 * need not be the place where Lua stopped, and one sentence with the mend. Nothing is owned: the sentence is in the slip itself.
 *
 * ch_slip_text_runs_on finds what Lua may not notice at all: a text whose ]] was left out, and which goes on into the next one. */
#ifndef COOLHEAD_SCRIPT_SLIP_H
#define COOLHEAD_SCRIPT_SLIP_H

#include "script/tokens.h"

typedef struct ChSlip {
    uint32_t line, column; /* from 1; columns in characters */
    char message[400];     /* UTF-8, one line */
} ChSlip;

/* `said` is Lua's message without file and line, `line` the line that it named. False when no slip is known that looks like it. */
bool ch_slip_find(const ChTokens *tokens, const char *said, uint32_t line, ChSlip *slip);

/* The first text in [[ ]] that has a [[ of its own in it. */
bool ch_slip_text_runs_on(const ChTokens *tokens, ChSlip *slip);

#endif
