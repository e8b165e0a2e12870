/* Pictures by name at an exact size, kept. For painting only. */
#ifndef COOLHEAD_PLATFORM_IMAGES_H
#define COOLHEAD_PLATFORM_IMAGES_H

#include <cairo.h>

#include "base/alloc.h"
#include "base/str.h"

typedef struct ChImages ChImages;

ChImages *ch_images_make(ChAllocator from, const char *assets, size_t room); /* NULL: no memory */
void ch_images_free(ChImages *images);

/* The picture, as large as fits into width x height with its own proportions; NULL when it cannot be read. Valid until
 * the next call. */
cairo_surface_t *ch_images_get(ChImages *images, ChStr name, int32_t width, int32_t height);
void ch_images_set_room(ChImages *images, size_t room); /* from the next picture on */
uint32_t ch_images_missing(const ChImages *images);

#endif
