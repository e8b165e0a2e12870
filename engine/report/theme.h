/* The colours of the look, as tokens, and the two shapes that carry meaning beside them: a mood's mark and a step's
 * status sign. HTML, PDF and the terminal take them from here. */
#ifndef COOLHEAD_REPORT_THEME_H
#define COOLHEAD_REPORT_THEME_H

#include "report/words.h"

typedef enum ChToken {
    CH_TOKEN_PAPER,
    CH_TOKEN_SURFACE,
    CH_TOKEN_SUNKEN,
    CH_TOKEN_LINE,
    CH_TOKEN_EDGE,
    CH_TOKEN_INK,
    CH_TOKEN_INK2,
    CH_TOKEN_INK3,
    CH_TOKEN_YOU,
    CH_TOKEN_ON_YOU,
    CH_TOKEN_YOU_TINT,
    CH_TOKEN_PLUM,
    CH_TOKEN_PLUM_TINT,
    CH_TOKEN_COUNT
} ChToken;

typedef struct ChTokenColours {
    const char *name;     /* as in the look, and as a CSS variable */
    uint32_t light, dark; /* 0xRRGGBB */
} ChTokenColours;

typedef struct ChHeatColours {
    const char *name; /* "calm" … "furious" */
    uint32_t fill[2], text[2], tint[2]; /* light, dark */
    uint8_t ansi;     /* the nearest of 256 to the dark fill */
} ChHeatColours;

extern const ChTokenColours ch_tokens[CH_TOKEN_COUNT];
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
    ChToken colour;
    ChSignPiece pieces[4];
} ChSign;

extern const ChSign ch_signs[CH_STEP_NOT_ASKED + 1];

#endif
