/* The pictures of a customer that lie beside a scenario: portraits/NAME-MOOD.svg, or .png, in the scenario's own folder. */
#ifndef COOLHEAD_SCRIPT_PORTRAIT_H
#define COOLHEAD_SCRIPT_PORTRAIT_H

#include "base/arena.h"
#include "base/str.h"

/* The picture of `name` in `mood` ("calm") beside the file `scenario` (its scenario.lua), in `arena`; an empty text when there is
 * none. CH_NO_MEMORY. */
ChStatus ch_portrait_own(ChStr scenario, ChStr name, ChStr mood, ChArena *arena, ChStr *path) CH_CHECKED;

#endif
