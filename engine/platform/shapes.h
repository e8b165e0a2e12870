/* Boxes and paths as coverage, kept. cairo rounds the edge of a shape a little differently when it is clipped; here a shape
 * is made whole, once, and only copied after that, so that pixels never depend on which part of a frame is painted.
 * For painting only. */
#ifndef COOLHEAD_PLATFORM_SHAPES_H
#define COOLHEAD_PLATFORM_SHAPES_H

#include <cairo.h>

#include "ui/draw.h"

typedef struct ChShapes ChShapes;

ChShapes *ch_shapes_make(ChAllocator from, size_t room); /* NULL: no memory */
void ch_shapes_free(ChShapes *shapes);
void ch_shapes_set_room(ChShapes *shapes, size_t room); /* from the next shape on */

typedef struct ChPart {
    bool edge;    /* the stroke; otherwise the fill */
    double inset; /* of a fill, in pixels */
} ChPart;

/* Paint one part of a box in that colour (alpha included). */
void ch_shapes_box(ChShapes *shapes, cairo_t *cr, const ChDraw *op, ChPart part, ChColour32 colour);

/* The same of a path, of which only what is on a page of that size is ever made. `reach` is where it may draw. */
void ch_shapes_path(ChShapes *shapes, cairo_t *cr, const ChDraw *op, bool edge, ChColour32 colour, ChRect reach, ChRect page);

#endif
