/* Right to left: a finished frame is turned round about the window's middle, what is drawn and what is pointed at alike,
 * so that no screen knows of it. What must keep its left and right moves over as it is (ch_draw_whole): lines of text,
 * which put their own words in order, the chart's time, and what is made of numbers. Pictures keep theirs, but for the few
 * icons that point somewhere. */
#ifndef COOLHEAD_UI_MIRROR_H
#define COOLHEAD_UI_MIRROR_H

#include "ui/focus.h"

/* After the frame's last region, before chu_focus_settle. No memory: the list has failed. */
void chu_mirror(ChDrawList *list, ChuFocus *focus, int32_t width);

#endif
