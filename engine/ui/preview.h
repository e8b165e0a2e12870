/* What the author's preview shows, as plain data: the map, the problems, the play and its state. The app makes it of what the
 * author room knows, and gives it to ch_ui_show_preview; texts and arrays are the app's and stay until it gives others. */
#ifndef COOLHEAD_UI_PREVIEW_H
#define COOLHEAD_UI_PREVIEW_H

#include "core/scenario.h"

typedef enum ChPreviewKind { CH_PREVIEW_BEAT, CH_PREVIEW_ENDING, CH_PREVIEW_MISSING } ChPreviewKind;

/* A beat on the map. Columns count from the left, places are thousandths of a row from the top. */
typedef struct ChPreviewBox {
    ChStr id;
    ChPreviewKind kind;
    ChOutcome outcome;     /* of an ending */
    int32_t column, place;
    int32_t heat;          /* when plays at random come here; -1: not known */
    uint32_t ways;         /* how many ways lead out of it */
    uint32_t share;        /* thousandths of plays at random that come here */
    bool reached;          /* false: no play comes here */
} ChPreviewBox;

typedef struct ChPreviewBend {
    int32_t column, place;
} ChPreviewBend;

typedef struct ChPreviewArrow {
    uint32_t from, to;           /* boxes */
    const ChPreviewBend *bends;  /* from one to the other */
    uint32_t bend_count;
    bool taken;                  /* the play that is shown went here */
    bool reached;
} ChPreviewArrow;

typedef enum ChPreviewGrave { CH_PREVIEW_HINT, CH_PREVIEW_WARNING, CH_PREVIEW_ERROR } ChPreviewGrave;

typedef struct ChPreviewProblem {
    ChPreviewGrave grave;
    ChStr code, place, message; /* "CH108", "scenario.lua:88", one line */
    uint32_t box;               /* the beat it is about, or CH_NONE */
} ChPreviewProblem;

/* What was said last: what the answer brought, then the beat's own lines. */
typedef struct ChPreviewLine {
    ChStr text;
    ChLineKind kind;
} ChPreviewLine;

typedef struct ChPreviewChoice {
    ChStr text, note;  /* as the author wrote it; the behaviours it shows */
    uint8_t pick;      /* as written, from 1; 0: silence, or left out */
    bool on_offer;
} ChPreviewChoice;

/* The answers of a beat, or of one part of a composed reply. */
typedef struct ChPreviewSlot {
    ChStr title;       /* of a part; else empty */
    const ChPreviewChoice *choices;
    uint32_t choice_count;
} ChPreviewSlot;

typedef struct ChPreviewState {
    ChStr name, value, change; /* change: in words; may be empty */
    int32_t delta;             /* by how much the last line moved it */
    bool meter;                /* can be set by hand: the first is anger, the second trust */
    bool by_hand, step;
} ChPreviewState;

typedef struct ChPreviewFact {
    ChStr name, value;
    bool wanting;
} ChPreviewFact;

typedef struct ChPreviewView {
    ChStr title;           /* "shoe-return / scenario.lua" */
    ChStr news;            /* how it stands with the files; may be empty */
    bool broken;           /* news of errors */
    ChStr method;          /* "Method: Help"; may be empty */
    const ChPreviewBox *boxes;
    uint32_t box_count;
    const ChPreviewArrow *arrows;
    uint32_t arrow_count;
    uint32_t here;         /* the box where the play stands, or CH_NONE */
    uint32_t plays;        /* so many were played at random; 0: it is not known yet */
    const ChPreviewProblem *problems;
    uint32_t problem_count;
    ChStr summary;         /* "1 error, 2 warnings, 1 hint" */
    ChStr verdict;         /* "Every step can be earned, and missed"; may be empty */
    bool verdict_good;
    bool playable;         /* a version has worked: what follows is there */
    ChStr beat;            /* "who_keeps_box, line 36" */
    int32_t anger;
    const ChPreviewLine *lines;
    uint32_t line_count;
    const ChPreviewSlot *slots; /* none at an ending */
    uint32_t slot_count;
    bool compose, ended;
    ChOutcome outcome;     /* where it ended */
    const ChPreviewState *state;
    uint32_t state_count;
    const ChPreviewFact *facts; /* the main numbers; none while they are not known */
    uint32_t fact_count;
} ChPreviewView;

#endif
