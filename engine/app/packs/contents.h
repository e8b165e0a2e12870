/* What goes into a pack: the files of a scenario's folder, read into memory.
 *
 * Order of calls: ch_pack_contents_init, ch_pack_gather, any ch_pack_add, ch_pack_write, ch_pack_contents_free. Names and bytes lie in `memory`.
 * Refusals are CH_BAD_INPUT with one line that names the file. */
#ifndef COOLHEAD_APP_PACKS_CONTENTS_H
#define COOLHEAD_APP_PACKS_CONTENTS_H

#include "app/packs/manifest.h"

typedef struct ChPackContent {
    ChStr name, bytes;
} ChPackContent;

typedef struct ChPackContents {
    ChArena memory;
    ChPackContent at[CH_PACK_FILES];
    uint32_t count;
    uint64_t total;
    ChText left_out; /* names of files of other kinds, divided by commas */
} ChPackContents;

void ch_pack_contents_init(ChPackContents *contents);
void ch_pack_contents_free(ChPackContents *contents);

/* Every file in `folder` and the folders in it, but hidden ones, what editors leave behind, and an old manifest. Files of other
 * kinds are named in left_out. */
ChStatus ch_pack_gather(ChPackContents *contents, const char *folder, ChError *error) CH_CHECKED;

/* The file at `path` as `name`. */
ChStatus ch_pack_add(ChPackContents *contents, const char *path, const char *name, ChError *error) CH_CHECKED;

bool ch_pack_has(const ChPackContents *contents, const char *name);

/* The pack itself into `out`: the same contents give the same bytes, whatever the clock says. Fills the manifest's files. */
ChStatus ch_pack_write(ChPackContents *contents, ChPackManifest *manifest, ChText *out, ChError *error) CH_CHECKED;

#endif
