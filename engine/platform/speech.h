/* Reading aloud by speech-dispatcher, where it was there when Coolhead was built and is there now. Connecting and speaking
 * happen on a thread of their own. What is said last is what is heard: it ends what was being said. */
#ifndef COOLHEAD_PLATFORM_SPEECH_H
#define COOLHEAD_PLATFORM_SPEECH_H

#include "base/alloc.h"
#include "base/status.h"
#include "base/str.h"

typedef struct ChSpeech ChSpeech;

/* Connects to nothing yet. CH_NOT_FOUND when Coolhead was built without speech. */
ChStatus ch_speech_make(ChAllocator from, ChSpeech **speech, ChError *error) CH_CHECKED;
void ch_speech_free(ChSpeech *speech); /* stops speaking; NULL is allowed */

void ch_speech_say(ChSpeech *speech, ChStr text); /* returns at once; NULL is silent */
void ch_speech_stop(ChSpeech *speech);

/* Whether it speaks: CH_OK also before the first word. */
ChStatus ch_speech_status(ChSpeech *speech, ChError *error) CH_CHECKED;

/* For `coolhead doctor`: whether the server runs (it answers at its socket) or would be started; starts nothing. */
ChStatus ch_speech_probe(char *found, size_t room, ChError *error) CH_CHECKED;

#endif
