/* Drills: the places of a scenario at which one step of a method is at stake, so that it can be practised by itself. A beat is such a
 * place when, in the state the shortest way leads to, some answer on offer serves the step and some does not.
 *
 * A function of the scenario, the method and the seed. Everything lies in the given arena. Beats that are composed of parts are left out:
 * a drill is one decision. */
#ifndef COOLHEAD_AUTHOR_DRILL_H
#define COOLHEAD_AUTHOR_DRILL_H

#include "author/route.h"
#include "core/session.h"

typedef enum ChServed { CH_SERVED, CH_SERVED_NOT, CH_SERVED_BROKE } ChServed;

/* What a choice does for a step: shows what meets it (fully), what breaks it (fully or partly), or neither. */
ChServed ch_drill_served(const ChStep *step, const ChChoice *choice);

/* About how long a beat takes by itself: to read what was said, the answers, one reply and its because, and to choose. Silent reading goes
 * at some 240 words a minute (Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109, 2019). */
uint32_t ch_drill_seconds(const ChBeat *beat);

typedef struct ChDrillBeat {
    uint32_t beat;
    ChRoute route;
} ChDrillBeat;

/* At most `most` of them, seeded. CH_NO_MEMORY. */
ChStatus ch_drill_beats(const ChScenario *scenario, const ChMethod *method, uint32_t step, uint64_t seed, uint32_t most, ChArena *arena,
                        ChDrillBeat **beats, uint32_t *count) CH_CHECKED;

#endif
