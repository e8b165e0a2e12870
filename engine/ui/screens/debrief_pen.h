/* A pen: what a card's content is written with, from the top down. The same code measures and draws, so that
 * a card is always as tall as what is in it. */
#ifndef COOLHEAD_UI_SCREENS_DEBRIEF_PEN_H
#define COOLHEAD_UI_SCREENS_DEBRIEF_PEN_H

#include "ui/widgets.h"
#include "words/words.h"

typedef struct ChuPen {
    ChuPanel *panel;
    int32_t x, y, w; /* y goes down as things are written */
    bool draw;       /* false: only measure */
} ChuPen;

/* A paragraph, then `gap` look pixels. An empty text writes nothing, no gap either. */
void chu_pen_write(ChuPen *pen, int32_t gap, ChuRole role, uint32_t how, ChColour32 colour, ChStr text);
void chu_pen_skip(ChuPen *pen, int32_t look_px);
/* Whether a line this high is drawn at all: what goes with a text is left out where the text is. */
bool chu_pen_seen(const ChuPanel *panel, int32_t y, int32_t h);
ChRect chu_pen_row(const ChuPen *pen, int32_t h); /* of the next h device pixels */

/* Things side by side that go on in the next line when there is no more room. */
typedef struct ChuFlow {
    ChuPen *pen;
    int32_t x, line, gap; /* device pixels */
} ChuFlow;

ChuFlow chu_flow(ChuPen *pen, int32_t look_line, int32_t look_gap);
ChRect chu_flow_next(ChuFlow *flow, int32_t w); /* where the next thing goes, a line high */
void chu_flow_end(ChuFlow *flow);               /* the pen goes below it */

/* A card with what `write` writes into it. Returns the y below the card. */
typedef void (*ChuPenWriter)(ChuPen *pen, void *what);
int32_t chu_pen_card(ChuPanel *panel, ChRect at, int32_t least, ChuPenWriter write, void *what);
int32_t chu_pen_card_height(ChuPanel *panel, int32_t w, ChuPenWriter write, void *what);

/* Words on their way from a ChText into the frame. */
ChText chu_text(ChuPanel *panel);
ChStr chu_told(ChuPanel *panel, ChText *text); /* frees it */
ChStr chu_tell(ChuPanel *panel, const ChDebrief *debrief, void (*say)(const ChDebrief *, ChText *));

/* The first words of what was said, in quotes, at most so many characters and never half a word. */
ChStr chu_short(ChuPanel *panel, ChStr raw, uint32_t chars);

/* The full stop that a sentence needs after such a quotation: none where the quotation brings its own. */
const char *chu_stop(ChStr quoted);

#endif
