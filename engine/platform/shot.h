/* A frame as a PNG file, without a display: for `coolhead shot` and for tests that compare pixels. */
#ifndef COOLHEAD_PLATFORM_SHOT_H
#define COOLHEAD_PLATFORM_SHOT_H

#include "platform/paint.h"

/* Pixels of that size from the heap of `from`, all black. `at` is NULL when there is no memory. */
ChPixels ch_pixels_make(ChAllocator from, int32_t width, int32_t height);
void ch_pixels_free(ChAllocator from, ChPixels pixels);

/* Write pixels as a PNG. The file is written beside `path` and renamed over it. */
ChStatus ch_pixels_save(ChPixels pixels, const char *path, ChError *error) CH_CHECKED;

/* Paint `list` at that size and write it. What the painter remembers of a window's frame is forgotten. */
ChStatus ch_shot(ChPaint *paint, const ChDrawList *list, int32_t width, int32_t height, const char *path, ChAllocator from,
                 ChError *error) CH_CHECKED;

#endif
