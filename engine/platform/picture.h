/* A picture file that somebody brought along, looked at before anything decodes it. PNG and SVG only.
 *
 * What it may be: a PNG of at most 2048 by 2048 pixels and 2 MB, an SVG of at most 256 KB that keeps to itself: no scripts, no
 * entities, no pictures inside, nothing that leads to another file or to the network. Its ending says which of the two, and its
 * bytes must agree. Messages speak of the picture as "it" and begin with a small letter.
 *
 * Order of calls: ch_picture_read; use bytes; ch_picture_free in every case. */
#ifndef COOLHEAD_PLATFORM_PICTURE_H
#define COOLHEAD_PLATFORM_PICTURE_H

#include <stdbool.h>

#include "base/alloc.h"
#include "base/status.h"
#include "base/str.h"

enum { CH_PICTURE_PNG_BYTES = 2 << 20, CH_PICTURE_SVG_BYTES = 256 << 10, CH_PICTURE_SIDE = 2048 };

typedef struct ChPicture {
    ChStr bytes; /* owned */
    bool is_svg;
} ChPicture;

/* CH_NOT_FOUND: there is no such file; CH_IO: it cannot be read; CH_LIMIT: it is too large; CH_BAD_INPUT: it is not what it should be,
 * or reaches out; CH_NO_MEMORY. */
ChStatus ch_picture_read(const char *path, ChAllocator from, ChPicture *picture, ChError *error) CH_CHECKED;
void ch_picture_free(ChPicture *picture, ChAllocator from);

/* What of it reaches out of the picture, as the end of a sentence: "it holds a script"; NULL when nothing does. */
const char *ch_picture_svg_wrong(ChStr svg);

#endif
