/* Gettext's PO files: what a translator works on, read and written.
 *
 * Only what a scenario's translation needs: UTF-8, a context and one text a message, no plural forms. Everything else a
 * translator's tool leaves in a file (comments, references, flags, previous and obsolete texts) is read, and what belongs to
 * the translator is written back.
 *
 * Order of calls: ch_po_read, then ch_po_find; or fill a ChPo and ch_po_write. Texts live in the arena that was given. A file
 * is untrusted: it is bounded, and whatever is wrong with it is one message with its line. */
#ifndef COOLHEAD_SCRIPT_PO_H
#define COOLHEAD_SCRIPT_PO_H

#include "base/arena.h"
#include "base/str.h"

enum { CH_PO_BYTES = 4 << 20 }; /* of a file */

typedef struct ChPoEntry {
    ChStr context, id, text;              /* `text` is empty where nothing was translated */
    ChStr previous_context, previous_id;  /* what a fuzzy text was made for; empty where that is as now */
    ChStr notes;                          /* the translator's own lines, with their #, each ended by a line end */
    ChStr comments;                       /* for the translator, a line each; when writing */
    ChStr places;                         /* "scenario.lua:31"; when writing */
    bool fuzzy, obsolete;
    uint32_t line; /* in the file it was read from */
} ChPoEntry;

typedef struct ChPo {
    ChPoEntry head; /* its text is the header, its notes what stands above that */
    ChPoEntry *entries;
    uint32_t count;
    ChPoEntry **sorted; /* those that count (not obsolete), for ch_po_find */
    uint32_t sorted_count;
} ChPo;

/* Read a whole file. CH_BAD_INPUT with `error`'s line and message, CH_NO_MEMORY. */
ChStatus ch_po_read(ChStr bytes, ChArena *arena, ChPo *po, ChError *error) CH_CHECKED;

/* The entry with this context and text, obsolete ones left out; or NULL. */
ChPoEntry *ch_po_find(const ChPo *po, ChStr context, ChStr id);

/* The file, as gettext's own tools write it. */
void ch_po_write(const ChPo *po, ChText *out);

#endif
