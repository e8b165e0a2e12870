/* The draw list: a frame as plain data. Screens append to it; the platform paints it; tests read and hash it, so most of
 * the interface is tested without a window.
 *
 * All measures are device pixels, already scaled. Texts and points are copied into the list's arena. After an
 * allocation failed nothing more is added and `failed` stays true: such a frame is not shown. */
#ifndef COOLHEAD_UI_DRAW_H
#define COOLHEAD_UI_DRAW_H

#include "base/arena.h"
#include "base/str.h"

typedef struct ChRect {
    int32_t x, y, w, h;
} ChRect;

typedef uint32_t ChColour32; /* 0xAARRGGBB; alpha 0 draws nothing */

typedef struct ChFont {
    uint16_t px;     /* size in device pixels */
    uint16_t weight; /* 400, 500, 600 */
    bool italic;
    bool display;    /* Inter Display, for 22 px and up */
} ChFont;

typedef enum ChDrawOp {
    CH_DRAW_BOX,   /* a rounded box: fill, then stroke inside its edge */
    CH_DRAW_PATH,  /* a line through points: fill (closed), then stroke */
    CH_DRAW_TEXT,  /* one line of one font, from its baseline's left end; right-to-left runs are the platform's */
    CH_DRAW_IMAGE, /* an asset by name, scaled into the rect; `tint` recolours an icon */
    CH_DRAW_CLIP,  /* nothing outside rect until the matching UNCLIP; clips nest */
    CH_DRAW_UNCLIP
} ChDrawOp;

typedef struct ChPoint {
    int32_t x16, y16; /* in 1/16 pixel */
} ChPoint;

typedef struct ChDraw {
    ChDrawOp op;
    ChRect rect;             /* BOX, IMAGE, CLIP; for TEXT its line box, x and baseline in `base` */
    int32_t radius;
    ChColour32 fill, stroke; /* TEXT uses fill; IMAGE's tint is fill (0: as it is) */
    int32_t stroke_width16;  /* in 1/16 pixel */
    bool dashed, closed;
    ChFont font;
    ChStr text;              /* TEXT: what; IMAGE: the asset's name, e.g. "portraits/holloway-angry", "icons/phone" */
    int32_t base;            /* TEXT: the baseline's y */
    const ChPoint *points;
    uint32_t point_count;
    uint8_t opacity;         /* 255 unless fading */
    bool turned;             /* IMAGE: its left and right change places */
    bool whole;              /* in a mirrored list it keeps its left and right, see ch_draw_whole … */
    int32_t twice_middle;    /* … and moves with the piece that it belongs to: this is where that has its middle, doubled */
} ChDraw;

typedef struct ChDrawList {
    ChDraw *at;
    uint32_t count, room;
    ChArena *arena; /* reset by the owner between frames */
    bool failed;
    bool mirrored;  /* will be: it is made as if from left to right, and turned round when it is finished (mirror.h) */
    uint32_t whole; /* pieces begun and not ended */
    int32_t twice_middle;
} ChDrawList;

void ch_draw_begin(ChDrawList *list, ChArena *arena);
ChDraw *ch_draw_add(ChDrawList *list, ChDrawOp op, ChRect rect); /* NULL after a failure */

void ch_draw_box(ChDrawList *list, ChRect rect, int32_t radius, ChColour32 fill, ChColour32 stroke,
                 int32_t stroke_width16);
void ch_draw_text(ChDrawList *list, ChRect line, int32_t base, ChFont font, ChColour32 colour, ChStr text);
void ch_draw_path(ChDrawList *list, const ChPoint *points, uint32_t count, bool closed, ChColour32 fill,
                  ChColour32 stroke, int32_t stroke_width16);
void ch_draw_image(ChDrawList *list, ChRect rect, ChStr name, ChColour32 tint);
void ch_draw_clip(ChDrawList *list, ChRect rect);
void ch_draw_unclip(ChDrawList *list);

/* Between these, what is drawn is one piece from x, w wide: a mirrored list moves it to the other side as it is, without
 * turning it round. Lines of text, charts, numbers. In a piece within a piece the outer one counts. */
void ch_draw_whole(ChDrawList *list, int32_t x, int32_t w);
void ch_draw_whole_end(ChDrawList *list);

/* The same hash for the same picture: what decides whether a frame is painted at all. */
uint64_t ch_draw_hash(const ChDrawList *list);

/* How text measures. The platform gives the real fonts; tests give a plain one (ch_fonts_plain). */
typedef struct ChFonts {
    void *context;
    int32_t (*width)(void *context, ChFont font, ChStr text); /* of one line, in pixels */
    int32_t (*ascent)(void *context, ChFont font);            /* above the baseline */
    int32_t (*descent)(void *context, ChFont font);           /* below it, positive */
    /* Where a caret before byte `at` stands in the line, from its left end. NULL: after the width of what is before it. */
    int32_t (*caret)(void *context, ChFont font, ChStr text, uint32_t at);
} ChFonts;

ChFonts ch_fonts_plain(void); /* every character 55 % of the size wide: for tests without fonts */

#endif
