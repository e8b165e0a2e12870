/* What letters do: one table of actions, each with the letter that is printed for it and the places where it is alive. Which
 * letter is in force stands in the settings (ChSettings.keys); widgets take it from there by chu_keyed (panel.h), so that
 * what a key does, what its cap prints and what help lists cannot part. Plain data; depends on nothing but ui.h. */
#ifndef COOLHEAD_UI_KEYED_H
#define COOLHEAD_UI_KEYED_H

#include "ui/ui.h"

typedef struct ChKeyedAbout {
    ChStr name;      /* in the settings' file; never renamed */
    ChStr title;     /* "Try again from here" */
    ChStr where;     /* "Debrief" */
    char printed;    /* 'a' to 'z' */
    uint32_t places; /* bits; two that share one can never have the same letter */
} ChKeyedAbout;

const ChKeyedAbout *ch_keyed_about(ChKeyed what);
bool ch_keyed_find(ChStr name, ChKeyed *what); /* by its name in the file */

/* All as printed. */
void ch_keyed_print(char keys[CH_KEYED_COUNT]);
bool ch_keyed_printed(const char keys[CH_KEYED_COUNT]); /* whether they are */

/* Whether `letter` is taken where `what` is alive; `*by` (may be NULL) then has it. */
bool ch_keyed_taken(const char keys[CH_KEYED_COUNT], ChKeyed what, char letter, ChKeyed *by);

#endif
