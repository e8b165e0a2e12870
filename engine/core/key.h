/* The key of a state: two states with one key have the same future, and what they earned differs only by what is
 * already paid. So exploration keeps each key once.
 *
 * The key holds the beat; the progress of every step that is not yet decided; and only what some condition or rule that
 * is still reachable can read (reach.h). A step is decided when nothing that can still come changes what it earns; then
 * its quarters are paid and it leaves the key, but for the one bit that another step's `after` may read. */
#ifndef COOLHEAD_CORE_KEY_H
#define COOLHEAD_CORE_KEY_H

#include "core/reach.h"
#include "core/score.h"

typedef struct ChKeying {
    const ChScenario *scenario;
    const ChMethod *method;
    ChReaches reaches;
    unsigned char *bytes; /* of the last key made */
    uint32_t room;        /* the longest a key can be */
} ChKeying;

typedef struct ChKey {
    const unsigned char *bytes; /* valid until the next ch_key_make */
    uint32_t length;
    int32_t paid;      /* quarters of the decided steps */
    uint32_t decided;  /* one bit a step */
} ChKey;

/* Everything lies in the arena. */
ChStatus ch_keying_make(const ChScenario *scenario, const ChMethod *method, ChArena *arena, ChKeying *keying) CH_CHECKED;

ChKey ch_key_make(ChKeying *keying, const ChState *state);

#endif
