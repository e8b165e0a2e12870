/* The colours of the look, as tokens, and the two shapes that carry meaning beside them: a mood's mark and a step's
 * status sign. HTML, PDF and the terminal take them from here. */
#ifndef COOLHEAD_WORDS_THEME_H
#define COOLHEAD_WORDS_THEME_H

#include "words/words.h"

typedef enum ChPaintName {
    CH_PAINT_PAPER,
    CH_PAINT_SURFACE,
    CH_PAINT_SUNKEN,
    CH_PAINT_LINE,
    CH_PAINT_EDGE,
    CH_PAINT_INK,
    CH_PAINT_INK2,
    CH_PAINT_INK3,
    CH_PAINT_YOU,
    CH_PAINT_ON_YOU,
    CH_PAINT_YOU_TINT,
    CH_PAINT_PLUM,
    CH_PAINT_PLUM_TINT,
    CH_PAINT_COUNT
} ChPaintName;

typedef struct ChPaintColours {
    const char *name;     /* as in the look, and as a CSS variable */
    uint32_t light, dark; /* 0xRRGGBB */
} ChPaintColours;

typedef struct ChHeatColours {
    const char *name; /* "calm" … "furious" */
    uint32_t fill[2], text[2], tint[2]; /* light, dark */
    uint8_t ansi;     /* the nearest of 256 to the dark fill */
} ChHeatColours;

extern const ChPaintColours ch_paints[CH_PAINT_COUNT];
extern const ChHeatColours ch_heat[CH_MOOD_COUNT];

/* Shapes ------------------------------------------------------------------------------------------------------------- */

/* In a box from -100 to 100, y downwards. */
typedef struct ChCorner {
    int16_t x, y;
} ChCorner;

enum { CH_MARK_CORNERS = 16 };

typedef struct ChMark {
    uint32_t count; /* 0: a circle of radius `round` */
    int16_t round;  /* of a circle; else how far the corners are rounded */
    ChCorner corners[CH_MARK_CORNERS];
} ChMark;

extern const ChMark ch_marks[CH_MOOD_COUNT];

typedef enum ChSignPart {
    CH_SIGN_END,
    CH_SIGN_DISC,    /* filled, in the sign's colour */
    CH_SIGN_RING,
    CH_SIGN_DASHED,  /* a ring of dashes */
    CH_SIGN_HALF,    /* the lower half, filled */
    CH_SIGN_STROKE,  /* a line through up to three corners, in the sign's colour */
    CH_SIGN_KNOCKOUT /* the same in the colour of the ground */
} ChSignPart;

typedef struct ChSignPiece {
    ChSignPart part;
    int16_t radius;
    uint32_t count;
    ChCorner corners[3];
} ChSignPiece;

typedef struct ChSign {
    ChPaintName colour;
    ChSignPiece pieces[4];
} ChSign;

extern const ChSign ch_signs[CH_STEP_NOT_ASKED + 1];

#endif
