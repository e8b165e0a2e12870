/* Stages: what the trainee sees of a channel. Each draws the customer's side and the middle of the play
 * screen.
 *
 * A stage draws from ChuPlay (screens/play.h) and changes nothing but scrolls. What is told stands as
 * `passages`, of which chu_play_heard says how many have arrived; the answers are chu_play_answers. */
#ifndef COOLHEAD_UI_STAGE_H
#define COOLHEAD_UI_STAGE_H

#include "ui/screens/play.h"

typedef struct ChuStage {
    /* The customer's column; and the same as a strip that stays above the middle where there is one column.
     */
    void (*customer)(ChUi *ui, ChuPanel *panel, ChRect column);
    int32_t (*strip_height)(ChUi *ui, ChuPanel *panel);
    void (*strip)(ChUi *ui, ChuPanel *panel, ChRect strip);
    /* What is told, from the top of `at`, which it cuts. `small` where room is short. Measured and drawn
     * alike. */
    int32_t (*told_height)(ChUi *ui, ChuPanel *panel, int32_t width, bool small);
    void (*told)(ChUi *ui, ChuPanel *panel, ChRect *at, bool small);
    ChStr question, question_done; /* of something to be said; of something to be done */
    ChStr silence;                 /* what saying nothing is called here */
} ChuStage;

const ChuStage *chu_stage(ChChannel channel); /* never NULL; email's is drawn by chu_stage_email */

extern const ChuStage chu_stage_face, chu_stage_phone, chu_stage_chat, chu_stage_review, chu_stage_letters;

/* stage.c: shared by them ------------------------------------------------------------------------------------------ */

/* Degrees, word, delta, stairs, and in guided play why the temperature moved; from the top of `at`, which is
 * cut. */
typedef struct ChuHeatBlock {
    bool ends;  /* "Calm" and "Furious" below the stairs */
    ChStr note; /* instead of them; may be empty */
    bool why;
} ChuHeatBlock;
int32_t chu_stage_heat_height(ChUi *ui, ChuPanel *panel, int32_t width, ChuHeatBlock block);
void chu_stage_heat(ChUi *ui, ChuPanel *panel, ChRect *at, ChuHeatBlock block);
int32_t chu_stage_anger(ChUi *ui, ChuPanel *panel); /* on its way from what it was */
ChStr chu_stage_why(const ChUi *ui); /* because of your last words; empty where it is not to be said */
int32_t chu_stage_facts_height(ChUi *ui, ChuPanel *panel, int32_t width);
void chu_stage_facts(ChUi *ui, ChuPanel *panel, ChRect *at);

/* The strip of one column: what stands at its left is `lead` wide and drawn by the stage. */
int32_t chu_stage_strip_height(ChUi *ui, ChuPanel *panel);
ChRect chu_stage_strip(ChUi *ui, ChuPanel *panel, ChRect strip);

/* What is written stands without the marks of speech: a text that is speech from end to end loses them. */
ChStr chu_stage_written(ChStr raw);
bool chu_stage_said(const ChuTold *told); /* yours, and some of it in words: only words reach them */

/* A bubble on its way in: it rises and fades from when its passage came. */
void chu_stage_rise(ChUi *ui, ChuPanel *panel, uint32_t passage, ChuBubble *bubble);
/* What has just come is brought into view, unless whoever listens has gone on to the answers, or scrolled away. */
void chu_stage_follow(ChUi *ui, ChuPanel *panel, ChRect rect);

/* What happened, or how much later it is: text that is read as words of theirs are, and takes the focus where nobody spoke. */
typedef struct ChuHappens {
    ChuRole role;
    uint32_t how;
    ChColour32 colour;
    ChuAlign align;
    ChStr text;
} ChuHappens;
void chu_stage_happens(ChuPanel *panel, ChRect rect, uint32_t passage, ChuHappens happens);
/* Where a page begins: with their words, else with what happened, else with what else the stage has drawn to be read; where there is
 * none of it, with the question. */
uint32_t chu_stage_begins(const ChUi *ui, const ChuPanel *panel);
/* The question takes the focus where nothing was told: an answer never has it before it was gone to. */
void chu_stage_asks(const ChUi *ui, ChuPanel *panel, ChRect rect, ChStr question);

/* What of the answers, or of the button that goes on, lies below the view they stand in; after it was drawn. */
void chu_stage_below(ChUi *ui, ChuPanel *panel, ChuBelow *below);

/* Passages as bubbles and plain text. */
int32_t chu_stage_passages_height(ChUi *ui, ChuPanel *panel, int32_t width, bool small);
void chu_stage_passages(ChUi *ui, ChuPanel *panel, ChRect *at, bool small);

/* stage_post.c: a post, theirs or all that you wrote in one go; and so too, on any stage, what they said in another place than the
 * one that is on stage by now. */
typedef struct ChuPost {
    ChStr name, when, text;
    uint32_t how;
    int32_t anger;
    bool mine;
} ChuPost;
int32_t chu_post_height(ChuPanel *panel, int32_t width, const ChuPost *post);
void chu_post_draw(ChuPanel *panel, ChRect rect, const ChuPost *post, uint32_t order);
bool chu_stage_elsewhere(const ChUi *ui, const ChuTold *told); /* their words, and not from this stage */
ChuPost chu_post_elsewhere(ChUi *ui, ChuPanel *panel, const ChuPassage *passage);

/* stage_count.c: count to ten, an aid. As a button cut off the left of a row; and, beside a line that is dead, as a ring. */
void chu_count_button(ChUi *ui, ChuPanel *panel, ChRect *row);
bool chu_count_offered(const ChUi *ui);
int32_t chu_count_height(ChUi *ui, ChuPanel *panel, int32_t width);
void chu_count_draw(ChUi *ui, ChuPanel *panel, ChRect at);
void chu_count_toggle(ChUi *ui);

/* stage_compose.c ------------------------------------------------------------------------------------------------
 *
 * Contract. Its state is ChuPlay.compose, cleared by the screen whenever something new was told. Its orders
 * are CHU_PLAY_COMPOSE to CHU_PLAY_COMPOSE + 999; the screen hands their deeds to chu_stage_compose_act. A
 * reply is sent by chu_play_answer(ui, picks, slot_count). Rows of a slot come from chu_play_rows; what was
 * told from ChuPlay.told. */

/* A compose beat on any channel but email: its parts and "Send", from the top of `at`, which it cuts. `at`
 * lies in a view that scrolls and has no bottom. It names what should have the focus with chu_focus_first,
 * and says its keys with chu_hint. */
void chu_stage_compose(ChUi *ui, ChuPanel *panel, ChRect *at);
int32_t chu_stage_compose_height(ChUi *ui, ChuPanel *panel, int32_t width);

/* Every beat on the email channel: letter and reply in the whole page below the top bar, at every reflow. For
 * a beat that is not composed it draws the answers with chu_play_answers; so too at the end. */
void chu_stage_email(ChUi *ui, ChuPanel *panel, ChRect page);

void chu_stage_compose_act(ChUi *ui, uint32_t order, ChuDeed deed);
/* Keys that no widget took, and Backspace before the screen takes a line back: true when it meant something.
 */
bool chu_stage_compose_key(ChUi *ui, const ChUiInput *input);

#endif
