/* Where things go: the scale, the four reflow classes, and cutting rects. Everything a screen places is in device pixels;
 * numbers of the look (8 px grid, 24 px margin) become device pixels by chu_px.
 *
 * How a screen lays itself out: it is given the page, cuts pieces off its sides, and draws into the pieces. */
#ifndef COOLHEAD_UI_LAYOUT_H
#define COOLHEAD_UI_LAYOUT_H

#include "ui/draw.h"

/* By effective width. Compare with < and >: narrow is the least. */
typedef enum ChuReflow {
    CHU_NARROW,   /* below 768: one column */
    CHU_COMPACT,  /* 768 to 1119: two columns, the third becomes a drawer */
    CHU_STANDARD, /* 1120 to 1599: three columns, as drawn */
    CHU_WIDE      /* 1600 and up: content stops at 1600, centred */
} ChuReflow;

typedef struct ChuLayout {
    int32_t width, height;                     /* of the window, device pixels */
    int32_t scale;                             /* display factor times text scale, per 10 000 */
    int32_t effective_width, effective_height; /* window / scale: what the reflow follows */
    ChuReflow reflow;
    bool keys_folded;                          /* no key bar: narrow, or under 560 high; F1 has the keys */
} ChuLayout;

/* `display_pct` is the display's own factor, `text_pct` the person's choice. */
ChuLayout chu_layout(int32_t width, int32_t height, uint32_t display_pct, uint32_t text_pct);

int32_t chu_px(const ChuLayout *layout, int32_t look_px); /* scaled, rounded half up; a line of 1 stays at least 1 */

enum {
    CHU_GRID = 8,
    CHU_HALF = 4,     /* inside components */
    CHU_GUTTER = 16,
    CHU_MARGIN = 24,  /* of the page; and padding of cards */
    CHU_TOP_BAR = 64, /* 48 when narrow, see chu_top_bar_height */
    CHU_KEY_BAR = 40,
    CHU_CONTENT = 1600,
    CHU_TARGET = 40,  /* what a finger finds: smaller things are pressed beside them, too */
    CHU_DRAG = 12     /* a finger that moves further than this scrolls */
};

int32_t chu_top_bar_height(const ChuLayout *layout); /* device pixels */
int32_t chu_gap(const ChuLayout *layout);            /* between columns and cards: 16 */
int32_t chu_margin(const ChuLayout *layout);         /* of the page: 24, narrow 12 */

/* Cut a piece off one side: `from` keeps the rest. Never more than there is; a negative size cuts nothing. */
ChRect chu_cut_top(ChRect *from, int32_t h);
ChRect chu_cut_bottom(ChRect *from, int32_t h);
ChRect chu_cut_left(ChRect *from, int32_t w);
ChRect chu_cut_right(ChRect *from, int32_t w);

ChRect chu_inset(ChRect rect, int32_t x, int32_t y); /* smaller by x at left and right, by y at top and bottom */
ChRect chu_outset(ChRect rect, int32_t by);
ChRect chu_centred(ChRect in, int32_t w, int32_t h);
ChRect chu_meet(ChRect a, ChRect b);                 /* what both cover; w or h 0 when nothing */
bool chu_rect_has(ChRect rect, int32_t x, int32_t y);
bool chu_rect_inside(ChRect inner, ChRect outer);
bool chu_rect_empty(ChRect rect);

/* Columns `at` to `at + span - 1` of `count` equal ones, `gap` apart. The last one takes the rounding. */
ChRect chu_columns(ChRect in, int32_t count, int32_t gap, int32_t at, int32_t span);

/* The page's content: margins taken off, at most 1600 wide and then centred. */
ChRect chu_content(const ChuLayout *layout, ChRect page);

#endif
