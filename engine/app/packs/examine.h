/* A pack from a stranger is opened, its scenario loaded and checked, in a process of its own that may be lost: with limits on
 * processor, memory, files and their size, no other descriptors, and only the calls to the system that this takes. What comes
 * back is a report of a fixed size: this process never reads a byte of the pack's. */
#ifndef COOLHEAD_APP_PACKS_EXAMINE_H
#define COOLHEAD_APP_PACKS_EXAMINE_H

#include "app/packs/manifest.h"
#include "script/load.h"

enum { CH_PACK_MESSAGE_ROOM = 768, CH_PACK_SHOWN_ERRORS = 5, CH_PACK_FINDING_ROOM = 400 };

typedef struct ChPackReport {
    ChStatus status; /* what came of it: CH_OK, or `message` says why not */
    char message[CH_PACK_MESSAGE_ROOM];
    ChPackManifest manifest;
    char channel[CH_PACK_ID_ROOM], method[CH_PACK_ID_ROOM], revision[CH_DIGEST_TEXT];
    bool own_method; /* it brings its method */
    int32_t minutes;
    uint32_t endings, errors, warnings;
    char findings[CH_PACK_SHOWN_ERRORS][CH_PACK_FINDING_ROOM]; /* the first errors, as FILE:LINE: MESSAGE; then empty */
} ChPackReport;

/* Open the pack at the descriptor `archive` (which stays open) into `folder`, an empty one, and check it beside `library`.
 * CH_BAD_INPUT with one line that speaks of the pack as "it" when it is refused: because of what is in it, or because it took
 * the process down. A scenario with errors is no refusal here: report->errors says so. */
ChStatus ch_pack_examine(int archive, const char *folder, ChLibrary *library, ChPackReport *report, ChError *error) CH_CHECKED;

/* What the library says of the scenario in `folder`, into the part of the report behind the manifest. */
ChStatus ch_pack_look(ChLibrary *library, const char *folder, ChPackReport *report, ChError *error) CH_CHECKED;

#endif
