/* A play under way: a session and its record, moved together. Each answer is durable before the session takes it, and
 * so before anybody sees what comes of it.
 *
 * Order of calls: ch_play_begin or ch_play_resume; ch_play_input for each answer; ch_play_finish once it ended;
 * ch_play_debrief at any time; ch_play_close. The situation and store must outlive it. */
#ifndef COOLHEAD_APP_PLAY_H
#define COOLHEAD_APP_PLAY_H

#include "app/situation.h"

typedef struct ChShare ChShare; /* share.h */

typedef struct ChPlay {
    ChSituation *situation;
    ChStore *store;          /* NULL: nothing is recorded */
    ChSession *session;
    char uuid[CH_UUID_TEXT]; /* empty when not recorded, or nothing was answered yet */
    uint32_t rows;           /* inputs kept so far */
    bool finished;           /* its end is kept */
    bool past_open;          /* what the trainee played before may be shown although a PIN is set: it was given */
    ChText engine, trainee, started, parent; /* as kept with the attempt */
    char class[CH_UUID_TEXT]; /* the session it belongs to; empty: none */
    ChShare *share;           /* its folder; NULL: none, or out of reach */
    ChError untold;           /* why the folder was not told; an empty message: it was. The record has it all the same */
} ChPlay;

typedef struct ChPlayAbout {
    ChStart start;
    const char *trainee;
    ChStr parent; /* uuid, or empty */
} ChPlayAbout;

ChStatus ch_play_begin(ChSituation *situation, ChStore *store, const ChPlayAbout *about, ChPlay *play,
                       ChError *error) CH_CHECKED;

/* Go on with a kept attempt (or look at an ended one): its log is replayed. The situation must be restored from it. */
ChStatus ch_play_resume(ChSituation *situation, ChStore *store, const ChAttempt *attempt, ChPlay *play,
                        ChError *error) CH_CHECKED;

/* Keep the input, then step. What is not on offer is CH_BAD_INPUT, and nothing was kept. */
ChStatus ch_play_input(ChPlay *play, const ChInput *input, ChEvents *events, ChError *error) CH_CHECKED;

/* Keep how it came out, with the hash of its debrief. Does nothing when it is not recorded or has been kept. */
ChStatus ch_play_finish(ChPlay *play, ChError *error) CH_CHECKED;

ChStatus ch_play_debrief(const ChPlay *play, ChArena *arena, ChDebrief *debrief, ChReportAbout *about,
                         ChError *error) CH_CHECKED;

/* Nothing is recorded, or a PIN is set and was not given: then what the trainee played before is not shown. */
bool ch_play_shows_past(const ChPlay *play);

/* First and best of the trainee's plays of this situation, for the sentence beside the score, and what they wrote about this
 * one. Leaves `about` as it is where ch_play_shows_past does not hold. */
void ch_play_standing(const ChPlay *play, ChArena *arena, ChReportAbout *about);

/* Tell its session's folder, where it has one, what is new about it. Decisions and its end are told by themselves; what is written
 * about it afterwards is not. */
void ch_play_tell(ChPlay *play);

void ch_play_close(ChPlay *play);

#endif
