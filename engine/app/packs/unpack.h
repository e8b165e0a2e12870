/* Opening a pack from a stranger: its files into an empty folder, each under a name that stays there, with the size and the
 * SHA-256 that the manifest says. To be called in a process that may be lost (confine.h). */
#ifndef COOLHEAD_APP_PACKS_UNPACK_H
#define COOLHEAD_APP_PACKS_UNPACK_H

#include "app/packs/libarchive.h"
#include "app/packs/manifest.h"

/* `archive` and `folder` are open; `folder` is empty. CH_BAD_INPUT with one line, which begins with a small letter and speaks
 * of the pack as "it", for whatever is wrong with the archive; CH_IO when the folder cannot be written to. */
ChStatus ch_pack_unpack(const ChLibarchive *calls, int archive, int folder, ChPackManifest *manifest, ChError *error) CH_CHECKED;

#endif
