/* What is shown of each situation before it is opened, kept between starts: loading them all would take longer than
 * everything else that has to be done before the home screen stands, and longer with each one.
 *
 * Kept in the data folder as index.json, and index-de.json for another language, with the language and a mark of every file in the library and of this program. When a file came,
 * went or was written to since, or the program or the language is another, or the file makes no sense, all are loaded afresh and kept
 * again. Where they cannot be kept they are loaded at each start. */
#ifndef COOLHEAD_APP_INDEX_H
#define COOLHEAD_APP_INDEX_H

#include "script/load.h"

typedef struct ChShown {
    ChStr id;    /* its folder's name */
    ChStr named; /* as it names itself: its plays are kept under this */
    ChStr title, summary, customer, portrait, method;
    ChStr languages; /* that it is translated into, divided by spaces */
    ChChannel channel;
    int32_t difficulty, minutes, anger;
    bool loads; /* false: `title` is the id, and of the rest nothing is known */
} ChShown;

/* All of them, in `language` where they are translated into it (see ch_situation_load_in), in `arena` and in the library's order. CH_NO_MEMORY. */
ChStatus ch_index_read(const ChLibrary *library, const char *language, ChArena *arena, ChShown **shown,
                       uint32_t *count) CH_CHECKED;

#endif
