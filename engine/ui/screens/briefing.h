/* The pieces of the briefing. Each writes itself with a pen; briefing.c says where they go and what their keys do. */
#ifndef COOLHEAD_UI_SCREENS_BRIEFING_H
#define COOLHEAD_UI_SCREENS_BRIEFING_H

#include "ui/screens/debrief_pen.h"
#include "ui/ui_inside.h"

/* Orders of the briefing's regions and keys, in the order of reading. */
enum {
    BRIEFING_BACK = 1,
    BRIEFING_BRIEF = 10,
    BRIEFING_GOAL = 11,
    BRIEFING_MODE_EARLY = 12, /* how to play, where there is one column: there it stands between goal and terms */
    BRIEFING_TERMS = 13,
    BRIEFING_UNKNOWN = 14,
    BRIEFING_KEPT = 9,      /* what was written after the last play */
    BRIEFING_FILE_FOLD = 15,
    BRIEFING_FILE = 16,
    BRIEFING_METHOD = 20,
    BRIEFING_STEPS = 21,    /* the steps fold open below it */
    BRIEFING_MODE = 30,
    BRIEFING_MODE_KEY = 31, /* + mode; keys alone, and the two after them */
    BRIEFING_MODE_UP = 34,
    BRIEFING_MODE_DOWN = 35,
    BRIEFING_RESUME = 40,
    BRIEFING_BEGIN = 41
};

/* How much of the method is in sight. */
typedef enum ChuSteps { CHU_STEPS_NONE, CHU_STEPS_TITLES, CHU_STEPS_WHOLE } ChuSteps;

typedef struct ChuBriefingState {
    uint32_t place;  /* of the method: 0 is the situation's own, then the others in the app's order */
    ChMode mode;
    ChMode habit;    /* as it was chosen last: how one plays is a habit; the rest is this situation's */
    bool steps_open; /* all of the steps, by their key */
    bool file_open;  /* where there is one column */
    ChuScroll story, side;
} ChuBriefingState;

/* What every piece is given. */
typedef struct ChuBriefing {
    ChUi *ui;
    ChuBriefingState *state;
    const ChScenario *scenario;
    const ChMethod *method; /* the one that is chosen; NULL: another, which does not load */
    ChuSteps steps;         /* of the method card */
    bool may_unfold;        /* there is more of the steps than fits */
    ChRect view;            /* that it is written into */
} ChuBriefing;

uint32_t chu_briefing_methods(const ChUi *ui);                        /* how many can be chosen; 1: its own alone */
const ChMethod *chu_briefing_method_at(const ChUi *ui, uint32_t place); /* NULL: it does not load */
uint32_t chu_briefing_method_index(const ChUi *ui, uint32_t place);   /* among ui->methods; CH_NONE: its own */

/* briefing_story.c; `what` is a ChuBriefing. */
void chu_briefing_title(ChuPen *pen, void *what);
void chu_briefing_story(ChuPen *pen, void *what);   /* what is the matter, and the goal */
void chu_briefing_terms(ChuPen *pen, void *what);   /* what may be given, what is not known */
/* The customer's file. `tall`: the portrait on top. Returns its height. */
int32_t chu_briefing_file(ChuPanel *panel, ChRect at, const ChuBriefing *briefing, bool tall, bool draw);

/* briefing_method.c */
uint32_t chu_briefing_mode_order(const ChuLayout *layout);
int32_t chu_briefing_method(ChuPanel *panel, ChRect at, const ChuBriefing *briefing, bool draw);
int32_t chu_briefing_modes(ChuPanel *panel, ChRect at, const ChuBriefing *briefing, bool draw);
ChStr chu_briefing_mode_verb(ChuPanel *panel, ChMode mode, bool again); /* "Begin, guided" */

#endif
