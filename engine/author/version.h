/* One version of a scenario on disk: what loading it came to, and, of one that loads, everything that can be found out
 * about it before anyone plays: what `coolhead check` says, every play, a shortest way to each beat, and where plays at
 * random come to.
 *
 * Order of calls: ch_version_load; of one that loads ch_study_make, which may take a second or two and may run on another
 * thread as long as nobody frees the version; ch_study_free before ch_version_free. Both own all that they point to. The
 * files are read, never written. */
#ifndef COOLHEAD_AUTHOR_VERSION_H
#define COOLHEAD_AUTHOR_VERSION_H

#include "author/check.h"
#include "author/map.h"
#include "script/load.h"

/* A way to a beat that is not there: why a version does not load, and still something to see on the map. */
typedef struct ChMissing {
    ChStr from, to; /* ids */
} ChMissing;

typedef struct ChVersion {
    char time[8];          /* when it was read, "14:01": as the caller says */
    bool loads;            /* without an error, its method too */
    ChLibrary *library;    /* read anew with it: behaviours may have changed; NULL when they do not load */
    ChScenario scenario;   /* only of one that loads */
    ChMethod method;
    ChDiagnostics said;    /* of loading */
    ChMissing *missing;
    uint32_t missing_count;
    ChMap map;             /* of one that loads; else of the one before that did, with the ways that this one lost */
    uint32_t map_beats;    /* so many of its boxes are beats that are there; 0: there is no map */
    ChArena memory;
} ChVersion;

/* The folders of a library (script/load.h); `second` may be NULL. */
typedef struct ChFolders {
    const char *first, *second;
} ChFolders;

/* `path` is an id in the library, a scenario's folder or its file. A version that does not load is CH_OK:
 * `said` has at least one error then, and `good`, the last that loads (may be NULL), must outlive it. CH_NOT_FOUND when there is no such
 * scenario, CH_NO_MEMORY, CH_IO. */
ChStatus ch_version_load(ChFolders folders, const char *path, const char *time, const ChVersion *good, ChVersion **version,
                         ChError *error) CH_CHECKED;
void ch_version_free(ChVersion *version); /* may be NULL */

enum { CH_STUDY_PLAYS = 10000 };

typedef struct ChStudy {
    const ChVersion *of;
    ChDiagnostics said;   /* what check says beyond loading */
    ChExploration found;
    ChRoute *ways;        /* one a beat, the fewest decisions; count CH_NONE where none comes */
    uint32_t *came;       /* one a beat: so many of CH_STUDY_PLAYS plays at random came here */
    int32_t *heat;        /* one a beat: the anger they came with, in the middle; -1 when none came */
    ChArena memory;
} ChStudy;

/* CH_STOPPED when `options->progress` said so. */
ChStatus ch_study_make(const ChVersion *version, const ChCheckOptions *options, ChStudy **study, ChError *error) CH_CHECKED;
void ch_study_free(ChStudy *study); /* may be NULL */

#endif
