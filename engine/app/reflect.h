/* The two ends of a debrief at a terminal: how it went, asked before the record is shown, and one thing to keep and one to change
 * afterwards. Enter skips each; nothing is asked where nobody is typing, or where nothing is kept. */
#ifndef COOLHEAD_APP_REFLECT_H
#define COOLHEAD_APP_REFLECT_H

#include "app/play.h"

ChStatus ch_reflect_before(const ChPlay *play, ChError *error) CH_CHECKED;
ChStatus ch_reflect_after(const ChPlay *play, ChError *error) CH_CHECKED;

/* Before a play: what its trainee wrote after the last one. */
ChStatus ch_reflect_remind(const ChPlay *play, const ChTextStyle *style, ChError *error) CH_CHECKED;

#endif
