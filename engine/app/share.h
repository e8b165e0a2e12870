/* A folder that several machines share for a session: each appends what happens on it to a log of its own, and reads the
 * others'. A database is never opened over a network; what is read goes into the reader's own store (merge.h).
 *
 *   <folder>/<machine>.log       JSON, one line each: a session, a seat in it ("seat" its id, "trainee" the name), or an attempt as in an export, the first time whole and then
 *                                only what is new ("from"). Written by that machine alone, only ever at its end.
 *   <folder>/revisions/<sha256>  compiled scenarios, whole or not there
 *
 * Names are in it as they were typed, since whoever leads the session wants to know who is where: who may read the folder
 * may read them (docs/people.md).
 *
 * Order of calls: ch_share_open; then ch_share_tell after each decision, ch_share_follow now and then (a second or more
 * apart), in any order; ch_share_close. The store outlives it. Own decisions are safe in the store whatever becomes of the
 * folder: a tell that fails (CH_IO: network gone, disk full) may be tried again, and the next one catches up.
 *
 * A line that is half there waits for its rest; one whose scenario has not arrived yet waits some time. A line that makes
 * no sense is counted in ch_share_seen and passed over. Reading the same again changes nothing. */
#ifndef COOLHEAD_APP_SHARE_H
#define COOLHEAD_APP_SHARE_H

#include "app/merge.h"

typedef struct ChShare ChShare;

/* `folder` must be there; what belongs in it is made. */
ChStatus ch_share_open(const char *folder, ChStore *store, ChShare **share, ChError *error) CH_CHECKED;
void ch_share_close(ChShare *share); /* NULL is allowed */

/* Append what is new of an attempt (its beginning, its session, decisions, end, what was written) since the last time. Nothing new is
 * nothing written. */
ChStatus ch_share_tell(ChShare *share, ChStr uuid, ChError *error) CH_CHECKED;

/* Append a session, for the machines that are to take part; again when it has ended. */
ChStatus ch_share_tell_session(ChShare *share, ChStr uuid, ChError *error) CH_CHECKED;

/* Append who sits in a session, and the session before it where that was not told: `name` alone, or everybody where that is empty. */
ChStatus ch_share_tell_seats(ChShare *share, ChStr session, ChStr name, ChError *error) CH_CHECKED;

/* Who sits in a session as far as the folder knows, by all logs: nothing of it is kept here. Names lie in `arena`. */
ChStatus ch_share_seated(ChShare *share, ChStr session, ChArena *arena, ChStr **names, uint32_t *count, ChError *error) CH_CHECKED;

/* Read what others appended. `*changed` (may be NULL): something new is in the store. */
ChStatus ch_share_follow(ChShare *share, bool *changed, ChError *error) CH_CHECKED;

/* The same, but only the sessions: for a machine that takes part in one and has no business with the plays of others. */
ChStatus ch_share_sessions(ChShare *share, ChError *error) CH_CHECKED;

typedef struct ChShareSeen {
    uint32_t machines; /* logs of others */
    uint32_t rows;     /* that brought something */
    uint32_t refused;
    char said[256];    /* why the last one was refused */
} ChShareSeen;

const ChShareSeen *ch_share_seen(const ChShare *share); /* since it was opened */

/* Overwrite every line in the folder that tells of somebody, in all logs, in place: readers of the rest notice nothing. `*lines` may
 * be NULL. CH_IO names the first log that could not be written; the others have been. */
ChStatus ch_share_erase(const char *folder, ChStr trainee, uint32_t *lines, ChError *error) CH_CHECKED;

/* Erase what was to be erased while the folder was away (records/erasure.h); `*lines` (may be NULL) is how many lines that were, and
 * `*done` (may be NULL) whether there was anything to finish. ch_share_open does it first, so that nothing of it is read again. */
ChStatus ch_share_finish_erasing(const char *folder, ChStore *store, uint32_t *lines, bool *done, ChError *error) CH_CHECKED;

#endif
