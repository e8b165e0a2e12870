/* Paints a draw list into pixels. The same list gives the same pixels on every run, in a window or not, painted whole or
 * piece by piece.
 *
 * Order of calls: ch_paint_make, any number of ch_paint_frame, ch_paint_free. Rendered lines, shapes and
 * pictures are kept, up to the bounds below; what was not used longest goes first. */
#ifndef COOLHEAD_PLATFORM_PAINT_H
#define COOLHEAD_PLATFORM_PAINT_H

#include "platform/fonts.h"
#include "ui/draw.h"

enum {
    CH_PAINT_LINES_ROOM = 2 << 20,  /* and twice a byte a pixel */
    CH_PAINT_IMAGES_ROOM = 4 << 20, /* and four bytes a pixel */
    CH_PAINT_SHAPES_ROOM = 1 << 20, /* and a byte a pixel */
    CH_PAINT_RECTS = 16             /* the most places one frame changes at; more are taken together */
};

/* 32 bits a pixel, 0x00RRGGBB as a number. The caller's memory. */
typedef struct ChPixels {
    uint8_t *at;
    int32_t width, height;
    int32_t stride; /* bytes from one row to the next, a multiple of 4 */
} ChPixels;

typedef struct ChPaint ChPaint;

/* `assets` is the folder with portraits/ and icons/; it is copied. The book must outlive the painter. */
ChStatus ch_paint_make(ChAllocator from, ChFontBook *book, const char *assets, ChPaint **paint, ChError *error) CH_CHECKED;
void ch_paint_free(ChPaint *paint);

/* Paint `list`. Only what differs from the last frame is painted, so `pixels` must still hold that frame: say
 * ch_paint_forget first when they do not. `rects` receives where pixels changed; the count is returned, 0 when nothing
 * did. A list that failed is not painted. */
uint32_t ch_paint_frame(ChPaint *paint, ChPixels pixels, const ChDrawList *list, ChRect rects[CH_PAINT_RECTS]);

/* Render and keep what `list` needs on a picture of that size. Wants no pixels: it can be done before there are any, and
 * then painting is only putting together. */
void ch_paint_prepare(ChPaint *paint, const ChDrawList *list, int32_t width, int32_t height);

/* The pixels do not hold the last frame any more: the next frame is painted whole. Also after a change of size, which
 * is noticed. */
void ch_paint_forget(ChPaint *paint);

/* A picture named in a draw list is looked for as ASSETS/NAME.svg, then ASSETS/NAME.png; a name that begins with "/" is
 * the path of somebody's own picture (images.h). A portrait that is not among
 * the assets is the one of "someone". One that cannot be read is drawn as an empty dashed box. How many could not so far. */
uint32_t ch_paint_images_missing(const ChPaint *paint);

#endif
