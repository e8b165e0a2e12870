/* The pieces of the progress screen. Each writes itself with a pen; progress.c says where they go and what their keys do. */
#ifndef COOLHEAD_UI_SCREENS_PROGRESS_H
#define COOLHEAD_UI_SCREENS_PROGRESS_H

#include "ui/screens/debrief_pen.h"
#include "ui/ui_inside.h"
#include "words/progress.h"

/* Orders of its regions, in the order of reading. */
enum {
    PROGRESS_VIEW = 1,
    PROGRESS_METHOD = 20,
    PROGRESS_BEHAVIOURS = 21,
    PROGRESS_STEP = 100,
    PROGRESS_PLAY = 400,
    PROGRESS_EXTREMES = 600,
    PROGRESS_START = 700,
    PROGRESS_DRILL = 701,
    PROGRESS_KEYS = 800 /* keys alone */
};

enum { PROGRESS_METHODS = 24, PROGRESS_COLUMNS = 8, PROGRESS_LISTED = 12 };

typedef struct ChuProgressState {
    uint32_t method;  /* place among those that were played */
    bool behaviours;  /* the second view */
    ChuScroll scroll;
} ChuProgressState;

/* What every piece is given. */
typedef struct ChuProgress {
    ChUi *ui;
    const ChuProgressState *state;
    ChStr methods[PROGRESS_METHODS]; /* ids */
    uint32_t method_count;
    ChProgressTable steps;     /* under the chosen method; or the behaviours */
    ChProgressTable judged;    /* the steps, whichever is shown */
} ChuProgress;

void chu_progress_steps(ChuPen *pen, void *what);    /* progress_steps.c */
void chu_progress_plays(ChuPen *pen, void *what);    /* progress_plays.c */
void chu_progress_extremes(ChuPen *pen, void *what);
void chu_progress_next(ChuPen *pen, void *what);

#endif
