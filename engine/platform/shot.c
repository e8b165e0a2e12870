#define _POSIX_C_SOURCE 200809L
#include "platform/shot.h"

#include <cairo.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { PATH_ROOM = 4096, GREATEST = 16384 };

ChPixels ch_pixels_make(ChAllocator from, int32_t width, int32_t height)
{
    ChPixels pixels = {.width = width, .height = height, .stride = width * 4};
    if (width <= 0 || height <= 0 || width > GREATEST || height > GREATEST) return (ChPixels){0};
    size_t bytes = (size_t)pixels.stride * (size_t)height;
    pixels.at = ch_resize(from, NULL, 0, bytes);
    if (!pixels.at) return (ChPixels){0};
    memset(pixels.at, 0, bytes);
    return pixels;
}

void ch_pixels_free(ChAllocator from, ChPixels pixels)
{
    if (pixels.at) ch_free(from, pixels.at, (size_t)pixels.stride * (size_t)pixels.height);
}

static ChStatus refuse(ChError *error, const char *path, const char *why)
{
    return ch_fail(error, CH_IO, "the picture could not be written to %s: %s; free some space or name another place", path, why);
}

ChStatus ch_pixels_save(ChPixels pixels, const char *path, ChError *error)
{
    char beside[PATH_ROOM];
    int n = snprintf(beside, sizeof beside, "%s.part-%ld", path, (long)getpid());
    if (n < 0 || n >= PATH_ROOM) return refuse(error, path, "its path is too long");
    cairo_surface_t *surface =
        cairo_image_surface_create_for_data(pixels.at, CAIRO_FORMAT_RGB24, pixels.width, pixels.height, pixels.stride);
    cairo_status_t wrote = cairo_surface_write_to_png(surface, beside);
    cairo_surface_destroy(surface);
    if (wrote == CAIRO_STATUS_NO_MEMORY) {
        unlink(beside);
        return ch_fail(error, CH_NO_MEMORY, "there is no memory to write a picture");
    }
    if (wrote == CAIRO_STATUS_SUCCESS && rename(beside, path) == 0) return CH_OK;
    const char *why = strerror(errno);
    unlink(beside);
    return refuse(error, path, why);
}

ChStatus ch_shot(ChPaint *paint, const ChDrawList *list, int32_t width, int32_t height, const char *path, ChAllocator from,
                 ChError *error)
{
    ChRect rects[CH_PAINT_RECTS];
    if (list->failed) return ch_fail(error, CH_NO_MEMORY, "there is no memory for this picture");
    if (width <= 0 || height <= 0 || width > GREATEST || height > GREATEST)
        return ch_fail(error, CH_BAD_INPUT, "a picture of %d x %d cannot be made: from 1 to %d each way", (int)width,
                       (int)height, GREATEST);
    ChPixels pixels = ch_pixels_make(from, width, height);
    if (!pixels.at) return ch_fail(error, CH_NO_MEMORY, "there is no memory for a picture of %d x %d", (int)width, (int)height);
    ch_paint_forget(paint);
    (void)ch_paint_frame(paint, pixels, list, rects);
    ch_paint_forget(paint);
    ChStatus status = ch_pixels_save(pixels, path, error);
    ch_pixels_free(from, pixels);
    return status;
}
