/* The work behind the preview, on a thread of its own: it sleeps until somebody saves, reads the files, hands over what came
 * of it, and goes through every play, unless the next save comes first.
 *
 * Order of calls: ch_preview_work_start; when `news` was called (on that thread) ch_preview_work_take until there is nothing,
 * in that order, which gives the versions and studies to the caller; ch_preview_work_stop. A version that was taken may be
 * freed once a later one that loads was taken. */
#ifndef COOLHEAD_APP_PREVIEW_WORK_H
#define COOLHEAD_APP_PREVIEW_WORK_H

#include "author/version.h"

typedef struct ChPreviewWork ChPreviewWork;

typedef struct ChPreviewWorkOptions {
    ChFolders folders;           /* the library's */
    const char *path;            /* the scenario's, or its id */
    const ChVersion *first;      /* read already: it is studied first. NULL when it does not load */
    void (*news)(void *context); /* there is something to take */
    void *context;
} ChPreviewWorkOptions;

/* Texts of the options must outlive it. */
ChStatus ch_preview_work_start(const ChPreviewWorkOptions *options, ChPreviewWork **work, ChError *error) CH_CHECKED;

/* One of the two is not NULL then. */
bool ch_preview_work_take(ChPreviewWork *work, ChVersion **version, ChStudy **study);

/* Ends the thread; what was not taken is freed. `work` may be NULL. */
void ch_preview_work_stop(ChPreviewWork *work);

#endif
