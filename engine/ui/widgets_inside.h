/* What the widgets share among themselves. */
#ifndef COOLHEAD_UI_WIDGETS_INSIDE_H
#define COOLHEAD_UI_WIDGETS_INSIDE_H

#include "ui/focus.h"
#include "ui/widgets.h"

enum { CHU_CARD_RADIUS = 12, CHU_BUTTON_RADIUS = 8, CHU_KEY_RADIUS = 6, CHU_CAP_HEIGHT = 24 };

/* A key cap of a given size, centred text. */
void chu_cap_in(ChuPanel *panel, ChRect rect, ChStr cap, ChuCapLook look);

/* Title and note one above the other, in a width. */
int32_t chu_pair_height(ChuPanel *panel, int32_t width, ChuRole title_role, ChStr title, ChStr note);
void chu_pair(ChuPanel *panel, ChRect rect, ChuRole title_role, ChColour32 title_colour, ChStr title, ChStr note);

#endif
