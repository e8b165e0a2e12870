/* The manifest of a pack: what it is, and each of its files with size and SHA-256. It is the first file of the pack.
 *
 * Plain memory of a bounded size: it owns nothing. Reading one believes nothing: whatever is wrong with it is CH_BAD_INPUT
 * with one line. */
#ifndef COOLHEAD_APP_PACKS_MANIFEST_H
#define COOLHEAD_APP_PACKS_MANIFEST_H

#include "app/packs/rules.h"
#include "base/hash.h"

enum { CH_PACK_FORMAT = 1, CH_PACK_ID_ROOM = CH_PACK_ID + 1, CH_PACK_TEXT_ROOM = 201 };

typedef struct ChPackFile {
    char name[CH_PACK_NAME + 1];
    uint64_t bytes;
    char hash[CH_DIGEST_TEXT];
} ChPackFile;

typedef struct ChPackManifest {
    char id[CH_PACK_ID_ROOM];
    char title[CH_PACK_TEXT_ROOM];
    char author[CH_PACK_TEXT_ROOM];    /* empty: not said */
    char licence[CH_PACK_TEXT_ROOM];   /* empty: not said */
    char engine[CH_PACK_ID_ROOM];      /* the version of Coolhead that made it */
    char revision[CH_DIGEST_TEXT];     /* of the scenario with its method: what plays are compared by */
    ChPackFile files[CH_PACK_FILES];
    uint32_t file_count;
} ChPackManifest;

/* The text of it, added to `out`; out->failed when there is no memory. */
void ch_pack_manifest_write(const ChPackManifest *manifest, ChText *out);

/* CH_BAD_INPUT for what makes no sense, CH_TOO_NEW for a format of a later version. */
ChStatus ch_pack_manifest_read(ChStr text, ChPackManifest *manifest, ChError *error) CH_CHECKED;

/* Its place among the files, or CH_PACK_FILES. */
uint32_t ch_pack_manifest_find(const ChPackManifest *manifest, ChStr name);

#endif
