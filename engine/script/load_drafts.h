/* What each word's keys are read into, on their way to the core's structs. Only words.c (for the offsets) and
 * loading include this. */
#ifndef COOLHEAD_SCRIPT_LOAD_DRAFTS_H
#define COOLHEAD_SCRIPT_LOAD_DRAFTS_H

#include "core/expected.h"
#include "core/method.h"
#include "core/programme.h"
#include "core/scenario.h"

typedef struct ScenarioDraft {
    ChScenario made;
    ChCustomer *customer;
    ChWay starts;
} ScenarioDraft;

/* Of choice, silence and sent. */
typedef struct ChoiceDraft {
    ChChoice made;
    int64_t after_s; /* of silence */
} ChoiceDraft;

/* Of beat, compose and ending. `made.channel` is CH_CHANNEL_COUNT until the scenario's is known. */
typedef struct BeatDraft {
    ChBeat made;
    ChoiceDraft *silence, *sent;
} BeatDraft;

typedef struct LinesDraft {
    ChCond *when;
} LinesDraft;

typedef struct MethodDraft {
    ChMethod made;
    ChSource *source;
    uint32_t setback;
} MethodDraft;

typedef struct StepDraft {
    ChStep made;
    uint32_t needs;
} StepDraft;

#endif
