/* How high texts are that were measured before. Setting a text is nearly all the time that a PDF takes, and each is asked for its height
 * up to three times: once for the pages, once for its row, once where it is set.
 *
 * Order of calls: start with {.from = …}; ch_heights_find, and ch_heights_keep what it did not know; ch_heights_free. Without memory
 * nothing is kept, and found neither. */
#ifndef COOLHEAD_REPORT_PDF_HEIGHTS_H
#define COOLHEAD_REPORT_PDF_HEIGHTS_H

#include "base/alloc.h"
#include "base/str.h"

typedef struct ChHeight {
    uint64_t hash; /* of the text, its style and its width; 0: nothing here */
    double points;
} ChHeight;

typedef struct ChHeights {
    ChAllocator from;
    ChHeight *at;
    uint32_t count, room; /* room: a power of two */
} ChHeights;

/* The name of a text set so; never 0. */
uint64_t ch_heights_name(ChStr text, uint32_t style, double width);

bool ch_heights_find(const ChHeights *heights, uint64_t name, double *points);
void ch_heights_keep(ChHeights *heights, uint64_t name, double points);
void ch_heights_free(ChHeights *heights);

#endif
