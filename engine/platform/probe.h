/* What of this machine the window can use: for `coolhead doctor`. Each look happens in a child process of its own, because
 * libraries of sound, display and fonts say things on standard error, keep memory for ever, or wait for a server that does not
 * answer; the child's noise goes nowhere, and it is ended when it takes too long. Nothing stays open. Not for a program
 * with threads. */
#ifndef COOLHEAD_PLATFORM_PROBE_H
#define COOLHEAD_PLATFORM_PROBE_H

#include <stdbool.h>

#include "base/status.h"

typedef enum ChPart {
    CH_PART_DISPLAY,
    CH_PART_SOUND,
    CH_PART_SPEECH,
    CH_PART_GAMEPAD,
    CH_PART_FONTS,    /* those that pages are set in */
    CH_PART_DYSLEXIC, /* OpenDyslexic */
    CH_PART_COUNT
} ChPart;

typedef struct ChProbe {
    bool found;
    char text[400]; /* one line: what is there, or what is not and what to do */
} ChProbe;

const char *ch_part_name(ChPart part); /* "display" */

/* `sounds` is the folder of the cues. */
ChProbe ch_probe(ChPart part, const char *sounds);

/* The same for any look, within so many milliseconds: what ch_probe is made of, and its tests look at. */
typedef ChProbe (*ChProbeLook)(const char *sounds);
ChProbe ch_probe_apart(ChProbeLook look, const char *sounds, int within_ms);

#endif
