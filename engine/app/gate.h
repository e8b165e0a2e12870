/* The one gate in front of what shows other people's results or changes them: open while no PIN is set (records/people.h),
 * else it wants the facilitator's PIN. The PIN is never an argument, where any process could read it: on a terminal it is
 * asked for without echo; a script gives it as the first line of standard input with --pin-stdin. Wrong ones slow down, and
 * go on doing so when the program is started again.
 *
 * What asks: attempts and debriefs of others, roster and its changes, records export of everybody, import, forgetting others,
 * sessions, reports. Not what somebody does as themselves: who they are is the name in the settings, or of the account; a
 * profile is a name and no login, and whoever may read the record file of this account may read all of it.
 *
 * In the window the ui shows the dialog (ch_ui_show_pin) and the desk calls ch_gate_try. */
#ifndef COOLHEAD_APP_GATE_H
#define COOLHEAD_APP_GATE_H

#include "app/args.h"
#include "app/world.h"
#include "records/people.h"

enum { CH_PIN_ROOM = 256 };

/* CH_OK: go on. CH_BAD_INPUT: wrong, or none was given; CH_BUSY: too early after wrong ones; CH_STOPPED: asking was
 * broken off. Opens and closes the records by itself. */
ChStatus ch_gate(const ChArgs *args, ChError *error) CH_CHECKED;

/* The same, unless it is one's own. */
ChStatus ch_gate_unless_self(const ChArgs *args, ChStr trainee, ChError *error) CH_CHECKED;

bool ch_gate_is_self(ChStr trainee);

/* Whether a PIN is set; and try one now. */
ChStatus ch_gate_closed(ChStore *store, bool *closed, ChError *error) CH_CHECKED;
ChStatus ch_gate_try(ChStore *store, ChStr pin, ChError *error) CH_CHECKED;

/* A secret from whoever sits at the terminal, after `prompt` and without echo; from a line of standard input where that is no
 * terminal. Wipe it with ch_gate_wipe. */
ChStatus ch_gate_ask(const char *prompt, char pin[CH_PIN_ROOM], ChError *error) CH_CHECKED;
bool ch_gate_on_terminal(void);
void ch_gate_wipe(char pin[CH_PIN_ROOM]);

#endif
