/* Sessions as a facilitator starts them and trainees sit in them: who gets a seat, which session a play belongs to, and the
 * folder that several machines share for one (share.h). What a session shows is board.h's.
 *
 * Order of calls: ch_sitting_start on the facilitator's machine; ch_sitting_join on others; ch_sitting_find when a play is begun
 * (app/play.c does); ch_sitting_end. Memory and errors: as in records/store.h. */
#ifndef COOLHEAD_APP_SITTING_H
#define COOLHEAD_APP_SITTING_H

#include "app/situation.h"
#include "records/classes.h"

typedef struct ChSittingPlan {
    ChStr title;
    const char *scenario; /* an id or a path, as ch_load_scenario takes it */
    const char *method;   /* NULL: the scenario's own */
    ChMode mode;
    const ChStr *people;  /* each "all", a team, a name, or some of them divided by commas; a name may have commas in it */
    uint32_t people_count; /* none: "all" */
    ChStr leader;         /* whoever starts it, by the name in the settings; may be empty */
    const char *folder;   /* shared by several machines; NULL: this machine alone */
} ChSittingPlan;

/* How many "all" are, marking them in `in` (may be NULL): everybody who is on this machine, but not whoever leads the session unless
 * a roster entered them, or nobody else is there. */
uint32_t ch_sitting_everybody(const ChPeople *people, ChStr leader, bool *in);

/* Begin a session and give everybody their seat, or begin nothing. `*seats` is how many there are. CH_BAD_INPUT names what of the
 * plan does not fit: no title, a name that nobody has, a roster with nobody in it. */
ChStatus ch_sitting_start(const ChLibrary *library, ChStore *store, const ChSittingPlan *plan, char uuid[CH_UUID_TEXT],
                          uint32_t *seats, ChError *error) CH_CHECKED;

/* End it, here and in its folder. Ending it twice changes nothing. */
ChStatus ch_sitting_end(ChStore *store, ChStr uuid, ChError *error) CH_CHECKED;

typedef struct ChSittingJoined {
    ChClass class;
    ChStr trainee; /* as the folder, or the roster, spells them */
    bool new_seat; /* they had none */
    bool entered;  /* nobody of that name was on the roster */
} ChSittingJoined;

/* Take part from another machine: the newest session under way in `folder` is read into this store and `trainee` sits down in it, in
 * the seat of that name, or of one that is alike in all but case and spacing. Where the folder knows of no seats they get one. CH_NOT_FOUND when no session
 * is under way there, or nobody of that name has a seat; the message names those who have. */
ChStatus ch_sitting_join(ChStore *store, const char *folder, ChStr trainee, ChArena *memory, ChSittingJoined *joined, ChError *error) CH_CHECKED;

/* Give somebody a seat in a session that is under way, as the roster spells them; who is on no roster is entered (`entered`). Its folder is
 * told: CH_IO when it is out of reach, and the seat is theirs all the same. */
ChStatus ch_sitting_seat(ChStore *store, const ChClass *class, ChStr name, ChArena *memory, ChSittingJoined *joined, ChError *error) CH_CHECKED;

/* Take a seat back. CH_BAD_INPUT where a folder was told of it, from which it would come back. */
ChStatus ch_sitting_unseat(ChStore *store, const ChClass *class, ChStr name, ChError *error) CH_CHECKED;

/* The newest session under way of `scenario` that `trainee` sits in; an empty `scenario`: of any. CH_NOT_FOUND: none. */
ChStatus ch_sitting_find(ChStore *store, ChStr trainee, ChStr scenario, ChArena *memory, ChClass *class, ChError *error) CH_CHECKED;

/* The same, that a play by `method` in `mode` belongs to: one that is played so. */
ChStatus ch_sitting_of_play(ChStore *store, ChStr trainee, const ChSituation *situation, ChMode mode, ChArena *memory, ChClass *class,
                            ChError *error) CH_CHECKED;

/* Read what its folder says of it, where it has one, and find it again: it may have been ended from elsewhere. A folder out of reach
 * changes nothing. */
ChStatus ch_sitting_find_now(ChStore *store, ChStr trainee, ChStr scenario, ChArena *memory, ChClass *class, ChError *error) CH_CHECKED;

/* Whether two names are meant for one: they differ in case and spacing alone. */
bool ch_names_alike(ChStr one, ChStr other);

/* "In the session Tuesday intake, play ‘The shoe return’: what you answer is told to its shared folder"; an empty `play` is left out. */
void ch_sitting_say(const ChClass *class, ChStr play, ChText *text);

/* A session by its id, the beginning of it, or "last"; an empty name is the newest under way, else the newest. */
ChStatus ch_sitting_named(ChStore *store, ChStr name, ChArena *memory, ChClass *class, ChError *error) CH_CHECKED;

#endif
