/* From what the author room knows of a scenario that is being written to what the preview's screen shows.
 *
 * Order of calls: a zeroed ChPreviewShown; ch_preview_show whenever something changed; ch_preview_show_free. What was shown
 * before stays until the call after the next, so that the screen can be given the new one first. */
#ifndef COOLHEAD_APP_PREVIEW_VIEW_H
#define COOLHEAD_APP_PREVIEW_VIEW_H

#include "author/preview.h"
#include "ui/preview.h"

/* Where a problem or a beat stands in the author's files. */
typedef struct ChSourcePlace {
    const char *path; /* NULL: it is not known */
    uint32_t line;
} ChSourcePlace;

typedef struct ChPreviewShown {
    const ChPreviewView *view; /* one of the two */
    ChPreviewView views[2];
    ChSourcePlace *problems;   /* as many as the view has */
    ChSourcePlace *boxes;
    ChArena memory[2];
    uint32_t current;
    bool begun;
} ChPreviewShown;

ChStatus ch_preview_show(ChPreviewShown *shown, const ChPreview *preview, const char *path, ChError *error) CH_CHECKED;
void ch_preview_show_free(ChPreviewShown *shown);

#endif
