/* Making the value table of explore.h; only exploration calls this. */
#ifndef COOLHEAD_CORE_VALUES_H
#define COOLHEAD_CORE_VALUES_H

#include "core/passes.h"

ChStatus ch_values_make(const ChGraph *graph, const ChFuture *futures, ChArena *arena, ChValues **values) CH_CHECKED;

#endif
