/* Pictures by name at an exact size, kept. For painting only. */
#ifndef COOLHEAD_PLATFORM_IMAGES_H
#define COOLHEAD_PLATFORM_IMAGES_H

#include "platform/picture.h"

typedef struct _cairo_surface cairo_surface_t; /* as cairo has it: who only tries pictures needs no cairo */
typedef struct ChImages ChImages;

ChImages *ch_images_make(ChAllocator from, const char *assets, size_t room); /* NULL: no memory */
void ch_images_free(ChImages *images);

/* A name is that of an asset, looked for as ASSETS/NAME.svg, then ASSETS/NAME.png; or it begins with "/" and is the path of somebody's own
 * picture, which is looked at before it is decoded (picture.h). A path without ending is tried with .svg, then .png; "#" and what
 * follows it, up to the next "-", is no part of the path: it tells one state of the file from another.
 *
 * The picture, as large as fits into width x height with its own proportions; NULL when it cannot be read. Valid until
 * the next call. */
cairo_surface_t *ch_images_get(ChImages *images, ChStr name, int32_t width, int32_t height);
void ch_images_set_room(ChImages *images, size_t room); /* from the next picture on */
uint32_t ch_images_missing(const ChImages *images);

/* Bring in what reads pictures, and use it once, so that nothing has to be opened later: before a process gives that up. CH_IO. */
ChStatus ch_images_ready(ChImages *images, ChError *error) CH_CHECKED;

/* Read and decode the file at `path` once, at the size of a portrait, and let go of it. Fails as ch_picture_read does; also CH_LIMIT
 * when it takes longer to draw than a picture may. */
ChStatus ch_images_try(ChImages *images, const char *path, ChError *error) CH_CHECKED;

#endif
