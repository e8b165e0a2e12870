/* The play screen's own state, and what it lends to the stages (stages/stage.h). Nobody else includes this.
 *
 * What was told is kept as pointers into the scenario and found anew after each answer, by playing the
 * decisions that stand once more: so a resumed play knows all that was said, and a line taken back is gone.
 */
#ifndef COOLHEAD_UI_PLAY_H
#define COOLHEAD_UI_PLAY_H

#include "ui/ui_inside.h"

enum { CHU_PLAY_PATIENCE_S = 15 * 60 }; /* within a conversation nobody looks at the clock */

typedef enum ChuToldKind {
    CHU_TOLD_YOURS, /* what you said or did */
    CHU_TOLD_SAYS,  /* the customer's words */
    CHU_TOLD_DOES,  /* what happens */
    CHU_TOLD_TIME   /* a good while went by */
} ChuToldKind;

/* One thing that was told. */
typedef struct ChuTold {
    ChuToldKind kind;
    ChStr text;    /* the scenario's */
    ChStr because; /* of YOURS */
    ChChannel channel;
    int32_t anger;   /* as it then was */
    int32_t delta;   /* of YOURS: by how much it moved the temperature */
    int64_t seconds; /* of TIME: how long it was */
    int64_t clock_s; /* the simulated clock as it was told; of TIME, after it */
    uint32_t step;   /* 0 for the opening, then the number of the decision */
    bool reply;      /* it answers what you said; else it is a line of the next beat */
} ChuTold;

/* What is on stage: neighbouring words of the customer are one passage (in chat each is one of its own). */
typedef struct ChuPassage {
    ChuToldKind kind;
    ChStr text;            /* joined; an empty line between */
    uint32_t first, count; /* among all that was told */
} ChuPassage;

/* How far the customer has come. */
typedef struct ChuHeard {
    uint32_t whole;     /* passages that have arrived whole */
    uint32_t sentences; /* of the passage after them */
    int32_t share;      /* of that passage, in thousandths; -1: nobody is speaking */
    int64_t next_ms;    /* when more arrives; INT64_MAX: nothing does */
    int64_t ends_ms;    /* when all is said */
} ChuHeard;

typedef enum ChuLineState {
    CHU_LINE_AWAY, /* not in a call */
    CHU_LINE_OPEN,
    CHU_LINE_DEAD
} ChuLineState;

/* The state of a composed reply and of a letter: written by stages/stage_compose.c alone, cleared when a beat
 * is entered. */
typedef struct ChuCompose {
    uint8_t picks[CH_MAX_SLOTS]; /* number of the choice as written; 0: left out */
    uint32_t slot;               /* the open one; slot_count: all are written, ready to send */
    uint32_t tab;                /* narrow: letter or reply */
    uint64_t marks;              /* sentences of the letter that the trainee marked */
    uint32_t mark;               /* the sentence at hand */
    int64_t count_from_ms;       /* the count to ten; 0: not under way */
    ChuScroll letter, reply;
} ChuCompose;

/* The answers of the line before, as they stood when one of them was said. */
typedef struct ChuGoneRow {
    ChRect rect;
    uint8_t pick, number; /* as written; as shown */
} ChuGoneRow;

typedef struct ChuGone {
    uint32_t beat, count;
    uint8_t said; /* as written */
    ChuLayout layout;
    ChuGoneRow rows[CH_MAX_CHOICES + 1];
} ChuGone;

typedef struct ChuPlay {
    const ChSession *session;
    uint32_t decisions; /* how many stand */

    ChuTold *told; /* all of it; the array is the interface's to keep */
    uint32_t told_count, told_room;
    uint32_t fresh;       /* the first of what is on stage now */
    ChuPassage *passages; /* what is on stage now */
    uint32_t passage_count, passage_room;
    char *joined; /* their texts */
    uint32_t joined_count, joined_room;
    bool forgot; /* no memory: what is told is not complete */

    int64_t told_at_ms;
    bool rest;  /* the rest of it is there: skipped, answered or known already */
    int64_t rest_ms; /* since when; 0: from the beginning */
    bool moved; /* the temperature moved: `from` it came */
    int32_t from;
    ChuGone gone;
    bool strayed;   /* the focus was taken from what is told to something else, by hand */
    bool took_back; /* the last thing done was to take a line back */
    uint32_t met;   /* bits: steps that are met, as last told */

    ChuLineState line; /* of the phone */
    uint32_t call;     /* what was told first in this call; told_count: nothing yet */
    bool hung_up;      /* the line went dead just now */

    ChuCompose compose;
    bool hint, leaving, steps_open, talk_open;
    ChuScroll middle, customer, steps, talk;

    int64_t timer_ms;  /* when the silence timer began; 0: it has not */
    int64_t paused_ms; /* since when it stands still; 0: it runs */
    bool ticked;       /* five seconds were left */
    bool ran_out;

    uint32_t taken_of; /* which situation the bits below are of */
    uint8_t *taken;    /* a bit a choice, by serial: said before, here or in an earlier try */
    uint32_t taken_bytes;
} ChuPlay;

/* Orders of the screen. Stages use those from CHU_PLAY_STAGE on, stage_compose those from CHU_PLAY_COMPOSE
 * on. */
enum {
    CHU_PLAY_BACK = 1,
    CHU_PLAY_CUSTOMER = 10,
    CHU_PLAY_TOLD = 20, /* + passage */
    CHU_PLAY_QUESTION = 98, /* where nothing was told */
    CHU_PLAY_HINT_BOX = 99,
    CHU_PLAY_CHOICE = 100, /* + place shown, so that Up and Down go by what is seen; silence stands last */
    CHU_PLAY_STAGE = 200,
    CHU_PLAY_END = 400,
    CHU_PLAY_COMPOSE = 1000, /* to 1999 */
    CHU_PLAY_STEPS = 2000,
    CHU_PLAY_TALK,
    CHU_PLAY_STEPS_KEY,
    CHU_PLAY_TALK_KEY,
    CHU_PLAY_HINT,
    CHU_PLAY_REST,
    CHU_PLAY_TAKE_BACK,
    CHU_PLAY_CLOSE,
    CHU_PLAY_RING, /* keys alone, and the one after it */
    CHU_PLAY_WAIT,
    CHU_PLAY_STAY,
    CHU_PLAY_LEAVE
};

ChuPlay *chu_play(const ChUi *ui);
const ChScenario *chu_play_scenario(const ChUi *ui);
const ChMoment *chu_play_now(const ChUi *ui);
const ChBeat *chu_play_beat(const ChUi *ui);
ChMode chu_play_mode(const ChUi *ui);
uint32_t chu_play_line(const ChUi *ui); /* the number of the line at hand; at the end, of the last */
bool chu_play_side(const ChUi *ui,
                   const ChuPanel *panel); /* steps and talk stand beside the stage, not in drawers */
ChStr chu_play_name(const ChUi *ui);       /* "Marian Holloway"; "The customer" */

/* play_told.c: what was told, and how far the customer has come. */
void chu_play_rebuild(ChUi *ui);
ChuHeard chu_play_heard(const ChUi *ui, int64_t now_ms);
bool chu_play_speaking(const ChUi *ui, int64_t now_ms);
bool chu_play_just_whole(const ChUi *ui); /* they fell silent, or were skipped, so short a while ago that Space was meant for it */
int64_t chu_play_came_ms(const ChUi *ui, uint32_t passage); /* when the first of it was there, or will be */
void chu_play_rest(ChUi *ui);                               /* show the rest of it, now */
int64_t chu_play_spoken_ms(const ChUi *ui, ChStr text); /* how long it takes to say */
ChStr chu_play_kept(ChuPanel *panel, ChText *text); /* into the frame's memory; frees it */
ChStr chu_play_when(ChuPanel *panel, const ChUi *ui, int64_t clock_s);
ChStr chu_play_later(ChuPanel *panel, const ChUi *ui,
                     const ChuTold *told); /* "2 days later. Thursday 09:00" */
ChStr chu_play_money(ChuPanel *panel, const ChUi *ui, int64_t minor);

/* play_answers.c: the question, the answers on offer (or the end), from the top of `at`. */
typedef struct ChuAnswersLook {
    bool dense; /* rows of one line are low */
    bool airy;  /* dense rows as far apart as the others */
    bool bare;  /* without the question */
} ChuAnswersLook;
int32_t chu_play_answers_height(ChUi *ui, ChuPanel *panel, int32_t width, ChuAnswersLook look);
void chu_play_answers(ChUi *ui, ChuPanel *panel, ChRect *at, ChuAnswersLook look);
uint32_t chu_play_rows(const ChUi *ui, uint32_t slot, uint8_t rows[CH_MAX_CHOICES],
                       bool *zero);                          /* in the order shown */
ChuChoice chu_play_row(const ChUi *ui, uint32_t beat, uint8_t pick, uint32_t shown);
bool chu_play_taken(const ChUi *ui, const ChChoice *choice); /* practice: said before */
/* What the next step asks for, where a hint was asked for: chu_play_answers has it in it. */
int32_t chu_play_hint_height(ChUi *ui, ChuPanel *panel, int32_t width);
void chu_play_hint_draw(ChUi *ui, ChuPanel *panel, ChRect *at);
void chu_play_answer(ChUi *ui, const uint8_t *picks, uint32_t count);
int64_t chu_play_timer_ms(const ChUi *ui); /* how long silence may last here; 0: as long as you like */
void chu_play_tick(ChUi *ui);

/* play_means.c: answers in writing that are not written. */
typedef enum ChuMeans { CHU_MEANS_USUAL, CHU_MEANS_RINGS, CHU_MEANS_WAITS } ChuMeans;
ChuMeans chu_play_means(const ChUi *ui, const ChChoice *choice);
uint32_t chu_play_first_means(const ChUi *ui, ChuMeans means);
void chu_play_mark_means(const ChUi *ui, ChuPanel *panel, uint8_t pick, bool first, ChuChoice *row);
void chu_play_means_keys(const ChUi *ui, ChuPanel *panel);
bool chu_play_means_act(ChUi *ui, uint32_t order);

/* play_gone.c: answers on their way out. */
void chu_play_gone_keep(ChUi *ui, uint8_t said); /* as one of them is said */
bool chu_play_going(const ChUi *ui, const ChuPanel *panel);
void chu_play_gone_draw(ChUi *ui, ChuPanel *panel, int32_t below_y);

/* play_side.c: the steps, the talk so far, the hint. */
bool chu_play_strip(const ChUi *ui, const ChuLayout *layout); /* the steps stand in a row above the reply */
void chu_play_strip_draw(ChUi *ui, ChuPanel *panel, ChRect strip);
bool chu_play_talk_beside(const ChUi *ui, const ChuLayout *layout); /* in a card, not in a drawer */
/* One thing that was told as it is written down, beside the stage and in the debrief's transcript. */
typedef struct ChuEntry {
    ChStr name;   /* whose words they are; empty where nobody speaks, or the same one goes on */
    ChStr words;
    uint32_t how; /* they are set */
    bool badge;   /* what your words did, or how hot they then were, stands beside the name */
} ChuEntry;
ChuEntry chu_play_entry(ChUi *ui, ChuPanel *panel, uint32_t i);

void chu_play_side_draw(ChUi *ui, ChuPanel *panel, ChRect column);
void chu_play_quiet_key(ChuPanel *panel, uint32_t order, ChKeyed what, ChStr words);
void chu_play_drawers(ChUi *ui, ChuPanel *panel);
ChStr chu_play_hint(const ChUi *ui); /* guidance of the step that comes next; may be empty */
ChuSign chu_play_sign(const ChUi *ui, uint32_t step);
ChStr chu_play_step_note(const ChUi *ui, uint32_t step);

#endif
