/* The one gate in front of what shows other people's results or changes them: open while no PIN is set (records/people.h),
 * else it wants the facilitator's PIN. The PIN is never an argument, where any process could read it: on a terminal it is
 * asked for without echo; a script gives it as the first line of standard input with --pin-stdin. Wrong ones slow down, and
 * go on doing so when the program is started again.
 *
 * What asks: attempts, debriefs, reports, exports and forgetting, roster and its changes, import, sessions. A name proves nothing, so
 * what is kept of somebody asks as well, whoever says to be them: it is opened by a PIN of their own too, when they have set one.
 * Whoever may read the record file of this account may read all of it.
 *
 * In the window the ui shows the dialog (ch_ui_show_pin) and the desk calls ch_gate_try (desk_gate.c). */
#ifndef COOLHEAD_APP_GATE_H
#define COOLHEAD_APP_GATE_H

#include "app/args.h"
#include "app/world.h"
#include "records/people.h"

enum { CH_PIN_ROOM = 256 };

/* CH_OK: go on. CH_BAD_INPUT: wrong, or none was given; CH_BUSY: too early after wrong ones; CH_STOPPED: asking was
 * broken off. Opens and closes the records by itself. */
ChStatus ch_gate(const ChArgs *args, ChError *error) CH_CHECKED;

/* The same for what is kept of one trainee: their own PIN opens it as well. */
ChStatus ch_gate_of(const ChArgs *args, ChStr trainee, ChError *error) CH_CHECKED;

/* The same, and whether it is they themselves who look: their own PIN was given, or none is set and theirs is the name in the settings or
 * of the account. */
ChStatus ch_gate_own(const ChArgs *args, ChStr trainee, bool *own, ChError *error) CH_CHECKED;

/* Whether a PIN is set; and try one now: the facilitator's, or that of trainee `of` (`n` 0: nobody's). `*facilitator` (may be NULL) says
 * which it was. */
ChStatus ch_gate_closed(ChStore *store, bool *closed, ChError *error) CH_CHECKED;
ChStatus ch_gate_try(ChStore *store, ChStr of, ChStr pin, bool *facilitator, ChError *error) CH_CHECKED;

/* A secret from whoever sits at the terminal, after `prompt` and without echo; from a line of standard input where that is no
 * terminal. Wipe it with ch_gate_wipe. */
ChStatus ch_gate_ask(const char *prompt, char pin[CH_PIN_ROOM], ChError *error) CH_CHECKED;
bool ch_gate_on_terminal(void);
void ch_gate_wipe(char pin[CH_PIN_ROOM]);

#endif
