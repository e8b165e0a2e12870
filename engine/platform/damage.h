/* What differs between two frames, by a grid of cells. A cell's hash is made of everything that is drawn into it; where it
 * is the same as before, so are the pixels. For painting only. */
#ifndef COOLHEAD_PLATFORM_DAMAGE_H
#define COOLHEAD_PLATFORM_DAMAGE_H

#include "ui/draw.h"

enum { CH_CELL = 32 }; /* pixels */

typedef struct ChDamage {
    ChAllocator from;
    ChFonts fonts; /* how far a text reaches */
    int32_t width, height, columns, rows;
    uint64_t *before, *now; /* one hash a cell */
    bool known;             /* whether `before` holds what was painted last */
} ChDamage;

void ch_damage_init(ChDamage *damage, ChAllocator from, ChFonts fonts);
void ch_damage_free(ChDamage *damage);
void ch_damage_forget(ChDamage *damage);

/* Where an operation may change pixels, its clip aside. Text is not painted outside of it. */
ChRect ch_draw_reach(const ChDraw *op, ChFonts fonts);
ChRect ch_rect_meet(ChRect a, ChRect b); /* empty: w or h is 0 */

/* The rectangles to paint for `list` on a picture of that size, after what the last call was given: at most `room`
 * (> 0), cell-aligned, never overlapping. Without memory it is the whole picture. */
uint32_t ch_damage_find(ChDamage *damage, const ChDrawList *list, int32_t width, int32_t height, ChRect *rects, uint32_t room);

#endif
