/* The author's preview, inside: preview.c is the screen and where its parts stand, preview_map.c the map and its outline,
 * preview_problems.c the problems, preview_play.c the play, preview_state.c the state and the main numbers.
 *
 * Each part is drawn from the top of a rect that it is given, and returns the y below it; who calls puts it into a view that
 * scrolls. Nobody else includes this. */
#ifndef COOLHEAD_UI_SCREENS_PREVIEW_H
#define COOLHEAD_UI_SCREENS_PREVIEW_H

#include "ui/preview.h"
#include "ui/ui_inside.h"

enum {
    PREVIEW_BACK = 1,
    PREVIEW_NEWS,
    PREVIEW_PROVE,
    PREVIEW_START,
    PREVIEW_NEXT,     /* keys alone, from here … */
    PREVIEW_SOURCE,
    PREVIEW_CLOSER,
    PREVIEW_FURTHER,
    PREVIEW_FIT,      /* … to here */
    PREVIEW_CLOSE,
    PREVIEW_BOX = 1000,      /* + box */
    PREVIEW_PROBLEM = 30000, /* + problem */
    PREVIEW_TABS = 40000,
    PREVIEW_LINE,
    PREVIEW_SLOT = 40100,    /* + slot */
    PREVIEW_CHOICE = 40200,  /* + place in its slot */
    PREVIEW_SEND = 40300,
    PREVIEW_STATE = 50000,   /* + row */
    PREVIEW_FACT = 60000     /* + fact */
};

/* There is room for so many regions in a frame; of longer lists those around the one at hand can have the focus. */
enum { PREVIEW_MOST_BOXES = 48, PREVIEW_MOST_PROBLEMS = 40, PREVIEW_MOST_STATE = 52 };

typedef enum ChuZoom { CHU_ZOOM_WHOLE, CHU_ZOOM_NAMES, CHU_ZOOM_MARKS, CHU_ZOOMS } ChuZoom;

typedef struct ChuPreview {
    const ChPreviewView *view;
    uint32_t box;     /* the one at hand on the map */
    uint32_t problem; /* the one at hand; CH_NONE: none yet */
    ChuZoom zoom;
    bool fit;         /* the whole map, as small as that takes */
    bool facts;       /* the main numbers lie over the page */
    int32_t tab;      /* compact: 0 the play, 1 the state */
    uint32_t slot;    /* of a composed reply: the open part */
    uint8_t picks[CH_MAX_SLOTS];
    int32_t pan_x, pan_y; /* of the map, device pixels */
    ChuScroll page, problems, play, state, proved;
} ChuPreview;

/* Where there is no room for two columns, or none for two cards one above the other, everything stands in one. */
static inline bool chu_preview_flows(const ChuLayout *layout)
{
    enum { LOW = 500 };
    return layout->reflow == CHU_NARROW || layout->effective_height < LOW;
}

/* Where there is room for two columns and not for three cards in one of them, play and state are tabs. */
static inline bool chu_preview_tabs(const ChuLayout *layout)
{
    return layout->reflow == CHU_COMPACT && !chu_preview_flows(layout);
}

static inline ChuPreview *chu_preview(ChUi *ui)
{
    return chu_state(ui, CH_SCREEN_PREVIEW);
}

/* preview_map.c. The map fills its rect; the outline grows down. */
void chu_preview_map(ChUi *ui, ChuPanel *panel, ChRect rect);
int32_t chu_preview_outline(ChUi *ui, ChuPanel *panel, ChRect at);
bool chu_preview_walk(ChUi *ui, const ChUiInput *input); /* arrows and Tab where the map is; true: it was taken */
bool chu_preview_in_map(uint32_t order);

/* preview_problems.c */
void chu_preview_sign(ChuPanel *panel, ChRect box, ChPreviewGrave grave);
int32_t chu_preview_problems_head(ChUi *ui, ChuPanel *panel, ChRect at);
int32_t chu_preview_problems_height(ChUi *ui, ChuPanel *panel, int32_t width); /* head and all */
int32_t chu_preview_problems(ChUi *ui, ChuPanel *panel, ChRect at);

/* preview_play.c */
int32_t chu_preview_play_head(ChUi *ui, ChuPanel *panel, ChRect at);
int32_t chu_preview_play(ChUi *ui, ChuPanel *panel, ChRect at);
bool chu_preview_play_act(ChUi *ui, uint32_t order); /* true: it was one of its orders */
void chu_preview_play_anew(ChUi *ui);                /* another moment of the play: nothing is picked, the focus comes back */

/* preview_state.c */
int32_t chu_preview_state_head(ChUi *ui, ChuPanel *panel, ChRect at);
int32_t chu_preview_state(ChUi *ui, ChuPanel *panel, ChRect at);
bool chu_preview_state_act(ChUi *ui, uint32_t order, ChuDeed deed);
void chu_preview_facts(ChUi *ui, ChuPanel *panel);

/* Whether the list's place `i` of `count` can have the focus now, when `at` is at hand. */
static inline bool chu_preview_near(uint32_t i, uint32_t at, uint32_t count, uint32_t most)
{
    uint32_t from = at > most / 2 ? at - most / 2 : 0;
    if (count <= most) return true;
    if (from + most > count) from = count - most;
    return i >= from && i < from + most;
}

#endif
