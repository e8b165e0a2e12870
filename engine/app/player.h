/* The terminal player: whole lines, numbered answers, what the customer says back, the temperature in number and word.
 * Fit for a screen reader: nothing is drawn over, nothing depends on colour or place.
 *
 * Plays from wherever `play` stands until it ends, the trainee leaves, or something fails. */
#ifndef COOLHEAD_APP_PLAYER_H
#define COOLHEAD_APP_PLAYER_H

#include "app/play.h"

typedef struct ChPlayerOptions {
    ChTextStyle style;
    bool resumed; /* say where we are rather than how it opens */
    bool no_display; /* say that it plays here because there is no display */
    uint32_t timer; /* let a declared timer run so many times its length (0: not at all): silence answers when it is over */
} ChPlayerOptions;

/* CH_OK when it ended or was left; ch_session_ended tells which. */
ChStatus ch_player_run(ChPlay *play, const ChPlayerOptions *options, ChError *error) CH_CHECKED;

/* Tell events in words, as the player does. */
ChStatus ch_player_tell(const ChPlay *play, ChEvents events, const ChTextStyle *style, ChError *error) CH_CHECKED;

/* How the play begins: title, what you know, what you do not, what you may give. */
ChStatus ch_player_brief(const ChPlay *play, const ChTextStyle *style, ChError *error) CH_CHECKED;

#endif
