/* The six cues. Nothing is opened before the first cue, and the device is closed again when it has been quiet for
 * a while, so that an idle program does not wake for silence. Opening and playing happen on a thread of their own: no
 * cue delays a key. Without a device, or without the files, everything is silent and ch_sound_status says why. */
#ifndef COOLHEAD_PLATFORM_SOUND_H
#define COOLHEAD_PLATFORM_SOUND_H

#include <stdbool.h>

#include "base/alloc.h"
#include "base/status.h"

enum { CH_SOUND_CUES = 6 }; /* in the order of ChCue: line, hotter, cooler, step-met, line-dead, five-seconds */

typedef struct ChSound ChSound;

/* `folder` holds the .wav files; it is copied. Touches neither files nor devices. */
ChStatus ch_sound_make(ChAllocator from, const char *folder, ChSound **sound, ChError *error) CH_CHECKED;
void ch_sound_free(ChSound *sound);

/* Play cue number `cue` (a ChCue); returns at once. Numbers that are no cue are silent. */
void ch_sound_cue(ChSound *sound, unsigned cue);
void ch_sound_mute(ChSound *sound, bool muted); /* at once */

/* Whether cues are heard: CH_OK also before the first one. */
ChStatus ch_sound_status(ChSound *sound, ChError *error) CH_CHECKED;

/* For `coolhead doctor`: try the files and the device now, and close it again. `found` is by what it sounds. */
ChStatus ch_sound_probe(const char *folder, char *found, size_t room, ChError *error) CH_CHECKED;

#endif
