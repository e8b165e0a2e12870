/* The session's board in pieces: session.c lays the page out, session_cards.c writes the cards, wall.c is the wall. */
#ifndef COOLHEAD_UI_SCREENS_SESSION_H
#define COOLHEAD_UI_SCREENS_SESSION_H

#include "ui/screens/debrief_pen.h"
#include "ui/ui_inside.h"

enum {
    SESSION_VIEW = 1,
    SESSION_QUESTION, /* the next one */
    SESSION_WALL,
    SESSION_EXPORT,
    SESSION_NAMES,
    SESSION_TURN,
    SESSION_NEW,
    SESSION_OTHERS,
    SESSION_END,
    SESSION_BEFORE, /* the line before, the line after: keys alone */
    SESSION_AFTER,
    SESSION_STAY,   /* of the question whether to end it */
    SESSION_END_IT
};

enum { CHU_LOOK_MS = 2000 /* between looks into the folder, while a session is on screen */ };

/* Pen writers; `what` is the ChUi. */
void chu_session_people(ChuPen *pen, void *what);
void chu_session_steps(ChuPen *pen, void *what);
void chu_session_line(ChuPen *pen, void *what);
void chu_session_question(ChuPen *pen, void *what);
void chu_session_next(ChuPen *pen, void *what);

/* "Line 2: ‘Can anybody hear me?’", or all that they say there; what happens where nobody speaks. */
ChStr chu_session_line_title(ChuPanel *panel, const ChBoardBeat *beat, bool whole);
ChStr chu_session_answer(ChuPanel *panel, const ChBoardAnswer *answer); /* in quotes, or as an action */
/* A bar of a share: the rule is that its number is printed beside it. */
void chu_session_share(ChuPanel *panel, ChRect rect, uint32_t of, uint32_t all);

/* Ask the app to look, when it is time to; and to be drawn again then. */
void chu_session_tick(ChUi *ui);
void chu_session_wake(ChUi *ui, ChuPanel *panel);

void chu_session_walk(ChUi *ui, int32_t by, uint32_t count); /* along the lines, of which there are `count` */

#endif
