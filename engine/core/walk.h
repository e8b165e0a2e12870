/* Walking a scenario's parts in their one order: choices, then silence; slots in order, then what sending does. */
#ifndef COOLHEAD_CORE_WALK_H
#define COOLHEAD_CORE_WALK_H

#include "core/scenario.h"

enum { CH_MAX_HOPS = 64 }; /* along `otherwise`, from one used-up beat to the next */

typedef void (*ChEachChoice)(void *context, ChBeat *beat, ChSlot *slot, ChChoice *choice);

static inline void ch_each_choice(ChBeat *beat, ChEachChoice each, void *context)
{
    for (uint32_t i = 0; i < beat->choice_count; i++) each(context, beat, NULL, &beat->choices[i]);
    if (beat->silence) each(context, beat, NULL, beat->silence);
    for (uint32_t s = 0; s < beat->slot_count; s++)
        for (uint32_t i = 0; i < beat->slots[s].choice_count; i++)
            each(context, beat, &beat->slots[s], &beat->slots[s].choices[i]);
    if (beat->sent) each(context, beat, NULL, beat->sent);
}

#endif
