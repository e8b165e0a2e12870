/* What a pack may hold: how many files, how large, and under which names. The same rules for writing one and for opening
 * one from a stranger. Names are what every computer can keep apart: plain letters, digits, and . _ - between slashes. */
#ifndef COOLHEAD_APP_PACKS_RULES_H
#define COOLHEAD_APP_PACKS_RULES_H

#include "base/str.h"

enum {
    CH_PACK_FILES = 200,
    CH_PACK_ID = 40,
    CH_PACK_NAME = 120, /* bytes of a name */
    CH_PACK_DEPTH = 6,  /* folders in folders */
    CH_PACK_FILE_BYTES = 4 << 20,
    CH_PACK_BYTES = 16 << 20,         /* all files together */
    CH_PACK_ARCHIVE_BYTES = 20 << 20, /* the pack itself */
    CH_PACK_MANIFEST_BYTES = 64 << 10
};

#define CH_PACK_MANIFEST "manifest.json"

/* Why a pack cannot hold a file of this name, as the end of a sentence that begins with the name; NULL when it can. */
const char *ch_pack_name_wrong(ChStr name);

/* Whether files of this kind belong into a pack, by how the name ends: scripts, texts, translations, pictures. */
bool ch_pack_kind_known(ChStr name);

/* Whether some computer could not keep the two apart: they differ in capitals only, or one is a folder of the other. */
bool ch_pack_names_collide(ChStr a, ChStr b);

/* Whether a scenario of a pack can be called this. */
bool ch_pack_id_good(ChStr id);

/* A text from elsewhere made fit for a terminal, where it stands: what is not UTF-8, steers a terminal or turns the
 * direction of writing becomes "?". It is cut where the room ends. */
void ch_pack_plain(char *text, size_t room);

#endif
