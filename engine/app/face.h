/* Whose face is shown: a portrait in portraits/ of the scenario's own folder comes before those in assets/portraits. It is its own once
 * all five moods are there.
 *
 * What is shown by name (cards, briefing, play, debrief) is told by this which one: the customer's portrait becomes the place of the
 * pictures, which no other scenario's has, with a mark of how the files are now. Only what is shown: a scenario is compiled and kept with
 * the name that its author wrote. */
#ifndef COOLHEAD_APP_FACE_H
#define COOLHEAD_APP_FACE_H

#include "core/scenario.h"

/* For a scenario whose scenario.lua is `file` (empty: it is no more). `arena` is the scenario's. CH_NO_MEMORY. */
ChStatus ch_face_give(ChScenario *scenario, ChStr file, ChArena *arena) CH_CHECKED;

#endif
