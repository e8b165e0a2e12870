/* Hand-made frames for the tests of the platform. */
#ifndef COOLHEAD_TESTS_FRAMES_H
#define COOLHEAD_TESTS_FRAMES_H

#include "base/rng.h"
#include "platform/shot.h"

#define FONT(size, heavy) ((ChFont){.px = (size), .weight = (heavy)})

/* What tests of painting need, made once a program. Aborts when it cannot be had. */
typedef struct Studio {
    ChFontBook *book;
    ChPaint *paint;
    ChArena arena;
    ChDrawList list;
} Studio;

void studio_open(Studio *studio, const char *assets);
void studio_close(Studio *studio);
ChDrawList *studio_blank(Studio *studio); /* an empty list; the frame before is gone */

/* As much as the fullest screen has: a play at the counter. `focus` is the row in focus, `pct` the scale. */
ChDrawList *studio_play(Studio *studio, int32_t width, int32_t height, int32_t pct, int32_t focus);

/* Anything at all: boxes, paths, texts, pictures, clips, partly outside. */
ChDrawList *studio_random(Studio *studio, ChRng *rng, int32_t width, int32_t height);

/* The same list with one operation moved, taken away or recoloured. */
void studio_change(Studio *studio, ChRng *rng);

uint32_t pixel(ChPixels pixels, int32_t x, int32_t y); /* 0xRRGGBB */

#endif
