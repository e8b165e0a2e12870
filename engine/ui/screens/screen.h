/* What a screen is: four functions in a table, one file a screen. To write one:
 *
 * 1. screens/NAME.c defines `const ChuScreen chu_screen_NAME`; add its extern below and its row in screens/table.c.
 * 2. State that must stay between frames is a struct of that file, its size given as `state_bytes`; chu_state gives it,
 *    zeroed when the interface is made, kept until it is freed. What everybody may read is in ui_inside.h.
 * 3. draw() cuts the page into pieces and calls widgets (widgets.h) with orders of its own, from an enum in the file. It
 *    changes nothing but scrolls, and says its keys with chu_hint: key bar and F1 come from them.
 * 4. act() is told what was done to which order, and answers by changing its state or by chu_do (an action for the app).
 * 5. key() sees what no widget took; true when it meant something.
 *
 * The page given to draw() is the window less the key bar. The ground is painted already. */
#ifndef COOLHEAD_UI_SCREEN_H
#define COOLHEAD_UI_SCREEN_H

#include "ui/widgets.h"

typedef struct ChuScreen {
    ChStr title;                                         /* for the menu, and read aloud */
    size_t state_bytes;                                  /* 0: none */
    void (*enter)(ChUi *ui);                             /* it is being shown; may be NULL */
    void (*draw)(ChUi *ui, ChuPanel *panel, ChRect page);
    void (*act)(ChUi *ui, uint32_t order, ChuDeed deed); /* may be NULL */
    bool (*key)(ChUi *ui, const ChUiInput *input);       /* may be NULL */
    void (*told)(ChUi *ui, ChEvents events, int64_t now_ms); /* ch_ui_show_events; may be NULL */
    void (*tick)(ChUi *ui);                              /* before each frame: time went by to ui->now_ms; may be NULL */
    bool (*grab)(ChUi *ui, const ChUiInput *input);      /* sees it before anybody else; true: it is taken. May be NULL */
    bool (*fits)(ChUi *ui, ChuPanel *panel, ChRect page); /* whether it all stands on the page, in the size of text that is tried;
                                                           * draws nothing. The largest that fits is taken. May be NULL */
    bool keeps_escape;                                   /* Esc is the screen's even where nothing took it */
} ChuScreen;

extern const ChuScreen chu_screen_first;
extern const ChuScreen chu_screen_home;
extern const ChuScreen chu_screen_settings;
extern const ChuScreen chu_screen_play;
extern const ChuScreen chu_screen_briefing;
extern const ChuScreen chu_screen_ask;
extern const ChuScreen chu_screen_debrief;
extern const ChuScreen chu_screen_keep;
extern const ChuScreen chu_screen_people;
extern const ChuScreen chu_screen_about;
extern const ChuScreen chu_screen_pin;
extern const ChuScreen chu_screen_progress;
extern const ChuScreen chu_screen_session;
extern const ChuScreen chu_screen_wall;
extern const ChuScreen chu_screen_plan;
extern const ChuScreen chu_screen_sessions;
extern const ChuScreen chu_screen_turn;
extern const ChuScreen chu_screen_drill;
extern const ChuScreen chu_screen_programmes;
extern const ChuScreen chu_screen_error;
extern const ChuScreen chu_screen_preview;

/* The screen of that name; the error screen where there is none. */
const ChuScreen *chu_screen(ChScreenName name);

#endif
