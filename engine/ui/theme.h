/* Colours of the look as plain values: three themes, the heat ramp, and heat without colour. Light and dark come from
 * words/theme.h, which reports share; high contrast and what only a window has are here. A theme is made once a frame
 * from the settings and read by everything that draws; it owns nothing. Rules that go with the tokens:
 * colour is the customer's (heat), indigo is `you`, plum is a broken step or an error, all else is paper and ink. */
#ifndef COOLHEAD_UI_THEME_H
#define COOLHEAD_UI_THEME_H

#include "ui/ui.h"
#include "words/theme.h"

typedef struct ChuHeatInk {
    ChColour32 fill;   /* of marks and stairs; always outlined 2 px in `text`; no text on it */
    ChColour32 text;   /* words and degrees, on paper, surface or tint */
    ChColour32 tint;   /* ground of chips and strips; high contrast has none (its surface) */
    ChColour32 ground; /* behind a portrait: the tint, in high contrast the dark theme's */
} ChuHeatInk;

typedef struct ChuTheme {
    ChThemeName name;
    ChColour32 paper, surface, sunken, line, edge;
    ChColour32 ink, ink2, ink3;      /* ink3 never on a heat tint */
    ChColour32 you, you_hover, on_you, you_tint;
    ChColour32 plum, plum_tint;
    ChColour32 focus;                /* the focus ring only */
    ChColour32 shadow;               /* 2 px under cards; 0 where the theme has none */
    ChColour32 veil;                 /* over the page, under a dialog */
    ChuHeatInk heat[CH_MOOD_COUNT];
    int32_t ring, ring_gap;          /* of the focus ring, in look pixels: 3 and 3, high contrast 4 and 4 */
    bool outlined;                   /* chips and portraits are outlined, since there are no tints */
} ChuTheme;

ChuTheme chu_theme(ChThemeName name, bool heat_without_colour);

/* WCAG 2's contrast of two opaque colours, in hundredths, rounded down: 450 is 4.5. */
int32_t chu_contrast(ChColour32 a, ChColour32 b);

#endif
