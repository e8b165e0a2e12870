/* Drives an interface without a window: plain fonts, made-up inputs, one clock that only goes when told. */
#ifndef COOLHEAD_TESTS_UI_DRIVE_H
#define COOLHEAD_TESTS_UI_DRIVE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ui/overlap.h"
#include "ui/ui_inside.h"

typedef struct Size {
    int32_t w, h;
    uint32_t text_pct;
} Size;

/* From the smallest there is to a large desk, with larger and smaller text. */
extern const Size drive_sizes[];
extern const uint32_t drive_size_count;

ChUi *drive_make(ChSettings settings, const ChSituationCard *cards, uint32_t count);
const ChDrawList *drive_frame(ChUi *ui, Size size);
void drive_key(ChUi *ui, ChKeyName key);
void drive_shift_tab(ChUi *ui);
void drive_char(ChUi *ui, char c);
void drive_ctrl(ChUi *ui, char c);
void drive_type(ChUi *ui, const char *text);
void drive_click(ChUi *ui, int32_t x, int32_t y);
bool drive_heard(ChStr said, const char *words); /* whether they are in what is read aloud */
bool drive_cap(const ChUi *ui, const ChDrawList *list, uint32_t order, const char *cap); /* whether it is printed in that region */
ChAct drive_act(ChUi *ui, ChUiAction *action); /* the next action; CH_ACT_NONE when there is none */

/* Everything that can be focused is reached by Tab, the other way by Shift+Tab, and is then wholly in sight; no two
 * things share an order. */
void assert_reachable(ChUi *ui, Size size, const char *where);
/* Every theme at every size: readable, and the frame after it the same. */
void assert_every_size(ChUi *ui, const char *where);

/* Six situations: open, played, new, broken, with long and short words. */
extern const ChSituationCard drive_cards[];
extern const uint32_t drive_card_count;

#endif
