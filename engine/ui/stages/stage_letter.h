/* What the two halves of writing share: stage_compose.c has the parts of a reply, stage_email.c the letter beside it. */
#ifndef COOLHEAD_UI_STAGE_LETTER_H
#define COOLHEAD_UI_STAGE_LETTER_H

#include "ui/stages/stage.h"

/* Orders, within those of the compose stage. */
enum {
    CHU_COMPOSE_TABS = CHU_PLAY_COMPOSE,
    CHU_COMPOSE_LETTER,           /* an old letter; a new one has CHU_PLAY_TOLD */
    CHU_COMPOSE_MARK,             /* keys alone, and the two after it */
    CHU_COMPOSE_MARK_BEFORE,
    CHU_COMPOSE_MARK_AFTER,
    CHU_COMPOSE_TO_REPLY,
    CHU_COMPOSE_PART = CHU_PLAY_COMPOSE + 20, /* + slot: a part that is written */
    CHU_COMPOSE_ROW = CHU_PLAY_COMPOSE + 100, /* + slot * 32 + place, from 0; leaving it out comes last */
    CHU_COMPOSE_SEND = CHU_PLAY_COMPOSE + 500,
    CHU_COMPOSE_COUNT,
    CHU_COMPOSE_SEND_KEY /* a key alone */
};

enum { CHU_COMPOSE_ROWS = 32 };

/* Parts ---------------------------------------------------------------------------------------------------------------- */

uint32_t chu_compose_open(const ChUi *ui);      /* the slot that is open; slot_count: all are written */
uint32_t chu_compose_first(const ChUi *ui);     /* the order that has the focus first */
bool chu_compose_sendable(const ChUi *ui);      /* all is written, and goes together */
void chu_compose_parts(ChUi *ui, ChuPanel *panel, ChRect *at); /* written, open and later parts; no button */
void chu_compose_card(ChUi *ui, ChuPanel *panel, ChRect *at);  /* the same on a card of its own, as far as it is written */
ChuButton chu_compose_send(const ChUi *ui);
ChStr chu_compose_to_go(ChUi *ui, ChuPanel *panel); /* "Two parts to go before you can send" */
void chu_compose_keys(ChUi *ui, ChuPanel *panel);
bool chu_compose_goes_back(const ChUi *ui); /* Backspace changes a part of it, not the line before */

/* The letter ----------------------------------------------------------------------------------------------------------- */

enum { CHU_LETTER_MARKS = 64 };

/* The last letter they wrote: neighbours among what was told. */
typedef struct ChuLetter {
    uint32_t first, count;
    bool fresh; /* it came just now */
} ChuLetter;

ChuLetter chu_letter(const ChUi *ui);
uint32_t chu_letter_order(const ChUi *ui);
bool chu_letter_tab(const ChUi *ui);            /* one column: the letter is shown, not the reply */
void chu_letter_act(ChUi *ui, uint32_t order);  /* marks */

#endif
