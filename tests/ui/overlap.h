/* Looks over a frame's draw list for text that nobody could read: cut by a clip, sticking out of the box it stands in, or
 * set over other text. For every screen's tests. */
#ifndef COOLHEAD_TESTS_UI_OVERLAP_H
#define COOLHEAD_TESTS_UI_OVERLAP_H

#include "ui/draw.h"

/* How many findings there are; the first is told in `what` (may be NULL). */
uint32_t overlap_find(const ChDrawList *list, int32_t width, int32_t height, char what[512]);

/* More of the same, for whole screens: text that something drawn later covers (a layer over the page, which begins with a
 * veil, may), that crosses the outline of a box without a ground, or that lies across a picture or a small drawn shape. */
uint32_t overlap_find_more(const ChDrawList *list, int32_t width, int32_t height, char what[512]);

/* Fails the test with the first finding; `where` says which screen and size. */
void assert_readable(const ChDrawList *list, int32_t width, int32_t height, const char *where);

/* Whether some text of the frame begins with this. */
bool frame_says(const ChDrawList *list, const char *words);

#endif
