/* The debrief's pieces. Each writes itself with a pen; debrief.c says where they go. */
#ifndef COOLHEAD_UI_SCREENS_DEBRIEF_PARTS_H
#define COOLHEAD_UI_SCREENS_DEBRIEF_PARTS_H

#include "ui/screens/ask.h"
#include "ui/screens/debrief_pen.h"
#include "words/chart.h"

/* Orders of the debrief's regions and keys. */
enum {
    DEBRIEF_HOME = 10,
    DEBRIEF_VERDICT = 11,
    DEBRIEF_CURVE = 20,
    DEBRIEF_BEFORE = 21, /* keys alone */
    DEBRIEF_AFTER = 22,
    DEBRIEF_UP = 23,
    DEBRIEF_DOWN = 24,
    DEBRIEF_TRUST = 25,
    DEBRIEF_TABLE = 26,
    DEBRIEF_QUESTIONS = 27,
    DEBRIEF_ON = 28,     /* Enter: to what is kept, or home */
    DEBRIEF_KEEP = 3950, /* the button that does the same */
    DEBRIEF_HAND_OVER = 29,
    DEBRIEF_AGAIN = 30,
    DEBRIEF_METHODS = 40,
    DEBRIEF_METHODS_CLOSE = 41,
    DEBRIEF_EXPORT = 3901, /* in the bar, or at the foot */
    DEBRIEF_TRANSCRIPT = 51,
    DEBRIEF_TRANSCRIPT_CLOSE = 52,
    DEBRIEF_COPY = 53,
    DEBRIEF_TALK = 60,    /* the transcript as a whole */
    DEBRIEF_TRANSCRIPT_BUTTON = 3900, /* at the foot of the page */
    DEBRIEF_METHOD = 100, /* + place among the methods, in the drawer */
    DEBRIEF_ROW = 1000,   /* + place in the meters, in the table */
    DEBRIEF_STEP = 2000,  /* + step */
    DEBRIEF_QUESTION = 3000,
    DEBRIEF_SAID = 4000,  /* + place in what was told, in the transcript */
    DEBRIEF_MOST_SAID = 160,
    DEBRIEF_MOST_ROWS = 96 /* of the table that take the focus; the panel has room for so many regions */
};

typedef struct ChuDebriefState {
    uint64_t play; /* whose debrief this is */
    uint32_t at;   /* the line in focus: a place in the meters */
    bool trust, table, choosing, transcript;
    bool drawn;       /* the curve is there: nothing draws it a second time */
    int64_t since_ms; /* when it began to be drawn; 0: in the next frame */
    ChuScroll scroll, methods, talk;
} ChuDebriefState;

/* What every piece is given. */
typedef struct ChuTelling {
    ChUi *ui;
    const ChDebrief *debrief;
    const ChuDebriefState *state;
    ChReportAbout about; /* first and best */
    ChuGuess guess;
    int32_t growing; /* of the curve, 0 to 1000 */
} ChuTelling;

/* debrief_head.c */
void chu_debrief_verdict(ChuPen *pen, void *telling);
ChStr chu_debrief_said(ChuPanel *panel, const ChuTelling *telling); /* the same, read aloud */
void chu_debrief_outcomes(ChuPen *pen, void *telling);

/* debrief_curve.c */
void chu_debrief_curve(ChuPen *pen, void *telling); /* or the table in its place */

/* debrief_notes.c: what stands beside points. */
typedef struct ChuPlot {
    ChRect box;
    int32_t low, high; /* degrees at its foot and top */
    const ChChart *chart;
    int32_t mark; /* half a mark's size */
    bool trust;   /* its curve is there too */
} ChuPlot;

typedef struct ChuNote {
    uint32_t point;
    ChStr quote, tail; /* tail: after the change, e.g. "your guess" */
    int32_t by;
    ChRect at;
    bool placed;
} ChuNote;

enum { CHU_MOST_NOTES = 5 };

ChPoint chu_plot_point(const ChuPlot *plot, uint32_t point); /* in whole pixels */
ChPoint chu_plot_trust(const ChuPlot *plot, uint32_t point);
uint32_t chu_notes(ChuPanel *panel, const ChuTelling *telling, const ChChart *chart,
                   ChuNote notes[CHU_MOST_NOTES]);
void chu_notes_place(ChuPanel *panel, const ChuPlot *plot, ChuNote *notes, uint32_t count);
void chu_note_draw(ChuPanel *panel, const ChuNote *note, ChColour32 ink2);
void chu_note_lead(ChuPanel *panel, const ChuPlot *plot, const ChuNote *note);
int32_t chu_note_width(ChuPanel *panel, const ChuNote *note);

/* debrief_table.c */
void chu_debrief_table(ChuPen *pen, const ChuTelling *telling);

/* debrief_line.c */
void chu_debrief_line(ChuPen *pen, void *telling); /* the line in focus, and trying again from it */

/* debrief_steps.c */
void chu_debrief_steps(ChuPen *pen, void *telling);
void chu_debrief_questions(ChuPen *pen, void *telling);
void chu_debrief_methods(ChuPanel *panel, const ChuTelling *telling, ChuScroll *scroll); /* the drawer */

/* debrief_transcript.c: in place of the page */
bool chu_transcript_there(const ChUi *ui); /* the play whose debrief this is is still at hand */
void chu_transcript_draw(ChUi *ui, ChuPanel *panel, ChRect page, ChuScroll *scroll);
void chu_transcript_copy(ChUi *ui);

#endif
