/* Watching folders for files that somebody saves. Folders, not files: an editor writes beside a file and renames over it.
 *
 * Order of calls: ch_watch_make; ch_watch_folders whenever the list changed; ch_watch_wait on a thread of its own, for ever;
 * ch_watch_stop from any thread makes it come back with CH_WATCH_STOPPED; ch_watch_free when that thread is done. All but
 * ch_watch_stop belong to one thread at a time. Waiting sleeps: nothing is asked over and over. */
#ifndef COOLHEAD_PLATFORM_WATCH_H
#define COOLHEAD_PLATFORM_WATCH_H

#include <stdbool.h>

#include "base/alloc.h"
#include "base/status.h"

typedef struct ChWatch ChWatch;

enum { CH_WATCH_FOLDERS = 64, CH_WATCH_CALM_MS = 60 };

typedef enum ChWatched { CH_WATCH_QUIET, CH_WATCH_NEWS, CH_WATCH_STOPPED } ChWatched;

ChStatus ch_watch_make(ChAllocator from, ChWatch **watch, ChError *error) CH_CHECKED;
void ch_watch_free(ChWatch *watch); /* may be NULL */

/* What to watch from now on, CH_WATCH_FOLDERS at most. A folder that is not there is left out. */
void ch_watch_folders(ChWatch *watch, const char *const *folders, uint32_t count);

/* Until a .lua or .po file in one of the folders was written, came or went, or a folder did, and then for as long as it goes on
 * within CH_WATCH_CALM_MS: one save is often several events. `timeout_ms` -1: for ever. */
ChWatched ch_watch_wait(ChWatch *watch, int timeout_ms);

/* Whether there is news that ch_watch_wait would tell, without waiting; it is not taken. */
bool ch_watch_pending(ChWatch *watch);

void ch_watch_stop(ChWatch *watch);

#endif
