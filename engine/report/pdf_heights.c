#include "report/pdf_heights.h"

#include <math.h>

#include "base/hash.h"

enum { LEAST_ROOM = 256 };

uint64_t ch_heights_name(ChStr text, uint32_t style, double width)
{
    const uint64_t parts[] = {ch_hash64(text.p, text.n), style, (uint64_t)llround(width * 1024)};
    uint64_t name = ch_hash64(parts, sizeof parts);
    return name ? name : 1;
}

/* Where it is, or would be. There is always an empty place. */
static ChHeight *place_of(const ChHeights *heights, uint64_t name)
{
    uint32_t i = (uint32_t)name & (heights->room - 1);
    while (heights->at[i].hash && heights->at[i].hash != name) i = (i + 1) & (heights->room - 1);
    return &heights->at[i];
}

bool ch_heights_find(const ChHeights *heights, uint64_t name, double *points)
{
    const ChHeight *place = heights->room ? place_of(heights, name) : NULL;
    if (!place || !place->hash) return false;
    *points = place->points;
    return true;
}

static bool grow(ChHeights *heights)
{
    ChHeights bigger = {.from = heights->from, .room = heights->room ? heights->room * 2 : LEAST_ROOM};
    bigger.at = bigger.room ? ch_resize(bigger.from, NULL, 0, bigger.room * sizeof *bigger.at) : NULL;
    if (!bigger.at) return false;
    for (uint32_t i = 0; i < bigger.room; i++) bigger.at[i].hash = 0;
    for (uint32_t i = 0; i < heights->room; i++)
        if (heights->at[i].hash) *place_of(&bigger, heights->at[i].hash) = heights->at[i];
    bigger.count = heights->count;
    ch_heights_free(heights);
    *heights = bigger;
    return true;
}

void ch_heights_keep(ChHeights *heights, uint64_t name, double points)
{
    if (heights->count * 2 >= heights->room && !grow(heights)) return;
    ChHeight *place = place_of(heights, name);
    heights->count += !place->hash;
    *place = (ChHeight){name, points};
}

void ch_heights_free(ChHeights *heights)
{
    if (heights->at) ch_free(heights->from, heights->at, heights->room * sizeof *heights->at);
    *heights = (ChHeights){.from = heights->from};
}
