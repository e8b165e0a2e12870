#include "platform/images.h"

#include <SDL_image.h>
#include <dlfcn.h>
#include <stdio.h>

#include "platform/keep.h"

enum { PATH_ROOM = 4096, GREATEST = 8192 };

/* SDL_image brings readers of every kind of picture along; it is brought in itself when there is a picture to read. */
typedef struct Reader {
    void *library;
    SDL_Surface *(*svg)(SDL_RWops *, int, int);
    SDL_Surface *(*any)(SDL_RWops *, int);
} Reader;

struct ChImages {
    ChAllocator from;
    Reader reader;
    char assets[PATH_ROOM];
    ChKeep keep;
    cairo_surface_t *loose; /* a picture there was no memory to keep */
    uint32_t missing;
};

static void drop(void *value)
{
    cairo_surface_t **surface = value;
    if (*surface) cairo_surface_destroy(*surface);
}

ChImages *ch_images_make(ChAllocator from, const char *assets, size_t room)
{
    ChImages *images = ch_resize(from, NULL, 0, sizeof *images);
    if (!images) return NULL;
    *images = (ChImages){.from = from};
    /* A folder with so long a path has no pictures that could be opened. */
    if (strlen(assets) < PATH_ROOM) memcpy(images->assets, assets, strlen(assets) + 1);
    ch_keep_init(&images->keep, from, room, sizeof(cairo_surface_t *), drop);
    return images;
}

void ch_images_free(ChImages *images)
{
    if (!images) return;
    ch_keep_free(&images->keep);
    drop(&images->loose);
    if (images->reader.library) dlclose(images->reader.library);
    ch_free(images->from, images, sizeof *images);
}

uint32_t ch_images_missing(const ChImages *images)
{
    return images->missing;
}

_Static_assert(_Generic(IMG_LoadSizedSVG_RW, SDL_Surface *(*)(SDL_RWops *, int, int): 1, default: 0), "as it is called");
_Static_assert(_Generic(IMG_Load_RW, SDL_Surface *(*)(SDL_RWops *, int): 1, default: 0), "as it is called");

/* Tried again for each picture while it is not there. */
static bool bring_in(Reader *reader)
{
    if (reader->library) return true;
    void *library = dlopen("libSDL2_image-2.0.so.0", RTLD_LAZY | RTLD_LOCAL);
    void *svg = library ? dlsym(library, "IMG_LoadSizedSVG_RW") : NULL;
    void *any = library ? dlsym(library, "IMG_Load_RW") : NULL;
    if (!svg || !any) {
        if (library) dlclose(library);
        return false;
    }
    memcpy(&reader->svg, &svg, sizeof svg);
    memcpy(&reader->any, &any, sizeof any);
    reader->library = library;
    return true;
}

static bool ends_in(ChStr name, const char *ending)
{
    uint32_t n = (uint32_t)strlen(ending);
    return name.n > n && SDL_strncasecmp(name.p + name.n - n, ending, n) == 0;
}

static bool climbs(ChStr name)
{
    for (uint32_t i = 0; i + 1 < name.n; i++)
        if (name.p[i] == '.' && name.p[i + 1] == '.') return true;
    return name.n == 0;
}

static SDL_RWops *open_file(const ChImages *images, ChStr name, const char *ending)
{
    char path[PATH_ROOM];
    int n = name.p[0] == '/' ? snprintf(path, sizeof path, "%.*s", CH_FMT(name))
                             : snprintf(path, sizeof path, "%s/%.*s%s", images->assets, CH_FMT(name), ending);
    return n > 0 && n < PATH_ROOM ? SDL_RWFromFile(path, "rb") : NULL;
}

static SDL_Surface *load(ChImages *images, ChStr name, int32_t width, int32_t height)
{
    bool by_path = name.n && name.p[0] == '/';
    SDL_Surface *read = NULL;
    if ((!by_path && climbs(name)) || !bring_in(&images->reader)) return NULL;
    if (!by_path || ends_in(name, ".svg")) {
        SDL_RWops *file = open_file(images, name, ".svg");
        if (file) {
            read = images->reader.svg(file, width, height);
            SDL_RWclose(file);
        }
    }
    if (!read) {
        SDL_RWops *file = open_file(images, name, ".png");
        if (file) read = images->reader.any(file, 1);
    }
    if (!read) return NULL;
    SDL_Surface *plain = SDL_ConvertSurfaceFormat(read, SDL_PIXELFORMAT_ARGB8888, 0);
    SDL_FreeSurface(read);
    return plain;
}

/* cairo wants colours multiplied by their alpha. */
static cairo_surface_t *copy_of(const SDL_Surface *from)
{
    cairo_surface_t *to = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, from->w, from->h);
    if (cairo_surface_status(to) != CAIRO_STATUS_SUCCESS) return to;
    cairo_surface_flush(to);
    uint8_t *pixels = cairo_image_surface_get_data(to);
    int stride = cairo_image_surface_get_stride(to);
    for (int y = 0; y < from->h; y++) {
        const uint32_t *in = (const uint32_t *)(const void *)((const uint8_t *)from->pixels + (ptrdiff_t)y * from->pitch);
        uint32_t *out = (uint32_t *)(void *)(pixels + (ptrdiff_t)y * stride);
        for (int x = 0; x < from->w; x++) {
            uint32_t a = in[x] >> 24, p = a << 24;
            for (int shift = 0; shift < 24; shift += 8) p |= ((in[x] >> shift & 255) * a + 127) / 255 << shift;
            out[x] = p;
        }
    }
    cairo_surface_mark_dirty(to);
    return to;
}

/* Takes `whole`; scaled so that it fits. */
static cairo_surface_t *fit(cairo_surface_t *whole, int32_t width, int32_t height)
{
    int w = cairo_image_surface_get_width(whole), h = cairo_image_surface_get_height(whole);
    if (w <= 0 || h <= 0 || (w <= width && h <= height && (w == width || h == height))) return whole;
    int64_t wide = (int64_t)w * height, high = (int64_t)h * width;
    int to_w = wide > high ? width : (int)((wide + h / 2) / h), to_h = wide > high ? (int)((high + w / 2) / w) : height;
    if (to_w < 1) to_w = 1;
    if (to_h < 1) to_h = 1;
    cairo_surface_t *to = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, to_w, to_h);
    cairo_t *cr = cairo_create(to);
    cairo_scale(cr, (double)to_w / w, (double)to_h / h);
    cairo_set_source_surface(cr, whole, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_GOOD);
    cairo_pattern_set_extend(cairo_get_source(cr), CAIRO_EXTEND_PAD);
    cairo_paint(cr);
    cairo_destroy(cr);
    cairo_surface_destroy(whole);
    return to;
}

static cairo_surface_t *make(ChImages *images, ChStr name, int32_t width, int32_t height)
{
    SDL_Surface *read = load(images, name, width, height);
    if (!read) return NULL;
    cairo_surface_t *picture = fit(copy_of(read), width, height);
    SDL_FreeSurface(read);
    if (cairo_surface_status(picture) == CAIRO_STATUS_SUCCESS) return picture;
    cairo_surface_destroy(picture);
    return NULL;
}

cairo_surface_t *ch_images_get(ChImages *images, ChStr name, int32_t width, int32_t height)
{
    char bytes[PATH_ROOM + 8];
    if (width <= 0 || height <= 0 || width > GREATEST || height > GREATEST || name.n >= PATH_ROOM) return NULL;
    memcpy(bytes, &width, 4);
    memcpy(bytes + 4, &height, 4);
    if (name.n) memcpy(bytes + 8, name.p, name.n);
    ChStr key = {bytes, name.n + 8};
    cairo_surface_t **kept = ch_keep_find(&images->keep, key);
    if (kept) return *kept;

    /* One that is missing is kept as missing: the file is not looked for at every frame. */
    cairo_surface_t *picture = make(images, name, width, height);
    images->missing += picture == NULL;
    size_t weight = picture ? (size_t)cairo_image_surface_get_stride(picture) * (size_t)cairo_image_surface_get_height(picture) : 0;
    if (ch_keep_add(&images->keep, key, &picture, weight)) return picture;
    drop(&images->loose);
    images->loose = picture;
    return picture;
}

void ch_images_set_room(ChImages *images, size_t room)
{
    images->keep.room = room;
}
