/* One line of text as pixels, kept: drawing it again costs a copy. For painting only. */
#ifndef COOLHEAD_PLATFORM_LINE_H
#define COOLHEAD_PLATFORM_LINE_H

#include <cairo.h>

#include "platform/fonts.h"

/* Coverage (A8), to be painted in any colour; or, with pictures in it, ARGB32 that has its own. */
typedef struct ChLine {
    cairo_surface_t *surface; /* NULL: nothing to see */
    int32_t left;             /* pixels left of the line's beginning */
    int32_t above;            /* rows above the baseline */
    bool coloured;
} ChLine;

/* Render without keeping. `ink` is 0xRRGGBB, used only where the line has pictures in it. The caller destroys the
 * surface. */
ChLine ch_line_render(ChFontBook *book, ChFont font, ChStr text, uint32_t ink);

typedef struct ChLines ChLines;

ChLines *ch_lines_make(ChAllocator from, ChFontBook *book, size_t room); /* NULL: no memory */
void ch_lines_free(ChLines *lines);

/* The line, rendered or kept; valid until the next call. */
const ChLine *ch_lines_get(ChLines *lines, ChFont font, ChStr text, uint32_t ink);
void ch_lines_set_room(ChLines *lines, size_t room); /* from the next line on */
size_t ch_lines_bytes(const ChLines *lines);

#endif
