/* What is shown of each situation before it is opened, kept between starts: loading them all would take longer than
 * everything else that has to be done before the home screen stands, and longer with each one.
 *
 * Kept as index.json in the data folder, with a mark of every file in the library and of this program. When a file came,
 * went or was written to since, or the program is another, or the file makes no sense, all are loaded afresh and kept
 * again. Where they cannot be kept they are loaded at each start. */
#ifndef COOLHEAD_APP_INDEX_H
#define COOLHEAD_APP_INDEX_H

#include "script/load.h"

typedef struct ChShown {
    ChStr id;    /* its folder's name */
    ChStr named; /* as it names itself: its plays are kept under this */
    ChStr title, summary, customer, portrait, method;
    ChChannel channel;
    int32_t difficulty, minutes, anger;
    bool loads; /* false: `title` is the id, and of the rest nothing is known */
} ChShown;

/* All of them, in `arena` and in the library's order. CH_NO_MEMORY. */
ChStatus ch_index_read(const ChLibrary *library, ChArena *arena, ChShown **shown, uint32_t *count) CH_CHECKED;

#endif
