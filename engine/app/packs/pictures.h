/* The pictures of a pack, each looked at and decoded once: one that brings down what decodes it does so where that does no harm.
 * To be called in a process that may be lost (confine.h), with what reads pictures brought in before (ch_images_ready). */
#ifndef COOLHEAD_APP_PACKS_PICTURES_H
#define COOLHEAD_APP_PACKS_PICTURES_H

#include "app/packs/manifest.h"
#include "platform/images.h"

/* Those of the manifest, unpacked into `folder`. CH_BAD_INPUT with one line that names the first that cannot be shown. */
ChStatus ch_pack_try_pictures(ChImages *images, const char *folder, const ChPackManifest *manifest, ChError *error) CH_CHECKED;

#endif
