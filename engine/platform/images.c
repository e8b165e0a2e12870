#include "platform/images.h"

#include <SDL_image.h>
#include <cairo.h>
#include <dlfcn.h>
#include <stdio.h>
#include <time.h>

#include "platform/keep.h"

enum { PATH_ROOM = 4096, GREATEST = 8192 };

/* SDL_image brings readers of every kind of picture along; it is brought in itself when there is a picture to read. */
typedef struct Reader {
    void *library;
    SDL_Surface *(*svg)(SDL_RWops *, int, int);
    SDL_Surface *(*png)(SDL_RWops *);
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
_Static_assert(_Generic(IMG_LoadPNG_RW, SDL_Surface *(*)(SDL_RWops *): 1, default: 0), "as it is called");

/* Tried again for each picture while it is not there. */
static bool bring_in(Reader *reader)
{
    if (reader->library) return true;
    void *library = dlopen("libSDL2_image-2.0.so.0", RTLD_LAZY | RTLD_LOCAL);
    void *svg = library ? dlsym(library, "IMG_LoadSizedSVG_RW") : NULL;
    void *png = library ? dlsym(library, "IMG_LoadPNG_RW") : NULL;
    if (!svg || !png) {
        if (library) dlclose(library);
        return false;
    }
    memcpy(&reader->svg, &svg, sizeof svg);
    memcpy(&reader->png, &png, sizeof png);
    reader->library = library;
    return true;
}

static bool climbs(ChStr name)
{
    for (uint32_t i = 0; i + 1 < name.n; i++)
        if (name.p[i] == '.' && name.p[i + 1] == '.') return true;
    return name.n == 0;
}

/* From an open file or from memory; closes it. */
static SDL_Surface *decode(const Reader *reader, SDL_RWops *file, bool svg, int32_t width, int32_t height)
{
    if (!file) return NULL;
    SDL_Surface *read = svg ? reader->svg(file, width, height) : reader->png(file);
    SDL_RWclose(file);
    return read;
}

static SDL_Surface *load_named(const ChImages *images, ChStr name, int32_t width, int32_t height)
{
    static const char *const endings[] = {".svg", ".png"};
    SDL_Surface *read = NULL;
    for (int i = 0; i < 2 && !read && !climbs(name); i++) {
        char path[PATH_ROOM];
        int n = snprintf(path, sizeof path, "%s/%.*s%s", images->assets, CH_FMT(name), endings[i]);
        if (n > 0 && n < PATH_ROOM) read = decode(&images->reader, SDL_RWFromFile(path, "rb"), i == 0, width, height);
    }
    return read;
}

/* Whoever is not drawn is the plain figure in the same mood. */
static SDL_Surface *load_asset(const ChImages *images, ChStr name, int32_t width, int32_t height)
{
    static const char portraits[] = "portraits/";
    char someone[64];
    uint32_t mood = name.n;
    SDL_Surface *read = load_named(images, name, width, height);
    if (read || name.n < sizeof portraits || memcmp(name.p, portraits, sizeof portraits - 1) != 0) return read;
    while (mood > 0 && name.p[mood - 1] != '-') mood--;
    int n = snprintf(someone, sizeof someone, "%ssomeone-%.*s", portraits, (int)(name.n - mood), name.p + mood);
    return n < (int)sizeof someone ? load_named(images, ch_str(someone), width, height) : NULL;
}

static SDL_Surface *decode_own(const ChImages *images, const ChPicture *picture, int32_t width, int32_t height)
{
    SDL_RWops *bytes = SDL_RWFromConstMem(picture->bytes.p, (int)picture->bytes.n);
    return decode(&images->reader, bytes, picture->is_svg, width, height);
}

static SDL_Surface *load_file(const ChImages *images, const char *path, int32_t width, int32_t height)
{
    ChPicture picture;
    ChStatus status = ch_picture_read(path, images->from, &picture, NULL);
    SDL_Surface *read = status == CH_OK ? decode_own(images, &picture, width, height) : NULL;
    ch_picture_free(&picture, images->from);
    return read;
}

/* The path in a name: without the mark of the file's state. */
static ChStr path_in(ChStr name, char room[PATH_ROOM])
{
    uint32_t mark = name.n, end;
    while (mark > 0 && name.p[mark - 1] != '#' && name.p[mark - 1] != '/') mark--;
    if (mark == 0 || name.p[mark - 1] != '#') return name;
    for (end = mark; end < name.n && name.p[end] != '-';) end++;
    memcpy(room, name.p, mark - 1);
    memcpy(room + mark - 1, name.p + end, name.n - end);
    return (ChStr){room, mark - 1 + name.n - end};
}

static SDL_Surface *load_own(const ChImages *images, ChStr name, int32_t width, int32_t height)
{
    static const char *const endings[] = {"", ".svg", ".png"};
    char room[PATH_ROOM];
    SDL_Surface *read = NULL;
    ChStr bare = path_in(name, room);
    for (size_t i = 0; i < sizeof endings / sizeof *endings && !read; i++) {
        char path[PATH_ROOM];
        int n = snprintf(path, sizeof path, "%.*s%s", CH_FMT(bare), endings[i]);
        if (n > 0 && n < PATH_ROOM) read = load_file(images, path, width, height);
    }
    return read;
}

static SDL_Surface *load(ChImages *images, ChStr name, int32_t width, int32_t height)
{
    if (!bring_in(&images->reader)) return NULL;
    SDL_Surface *read = name.n && name.p[0] == '/' ? load_own(images, name, width, height) : load_asset(images, name, width, height);
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

/* Trying ----------------------------------------------------------------------------------------------------------------- */

enum { TRY_WIDTH = 640, TRY_HEIGHT = 728, TRY_MOST_MS = 1000 };

static int64_t processor_ms(void)
{
    return (int64_t)clock() * 1000 / CLOCKS_PER_SEC;
}

static ChStatus try_decoding(const ChImages *images, const ChPicture *picture, ChError *error)
{
    int64_t before = processor_ms();
    SDL_Surface *read = decode_own(images, picture, TRY_WIDTH, TRY_HEIGHT);
    SDL_FreeSurface(read);
    if (!read) return ch_fail(error, CH_BAD_INPUT, "it is damaged, or drawn in a way that cannot be read");
    if (processor_ms() - before > TRY_MOST_MS)
        return ch_fail(error, CH_LIMIT, "it takes more than %d s to draw: save it plainer", TRY_MOST_MS / 1000);
    return CH_OK;
}

ChStatus ch_images_try(ChImages *images, const char *path, ChError *error)
{
    ChPicture picture;
    if (!bring_in(&images->reader))
        return ch_fail(error, CH_IO, "pictures need SDL_image, which is not to be had: install libsdl2-image-2.0-0");
    ChStatus status = ch_picture_read(path, images->from, &picture, error);
    if (status == CH_OK) status = try_decoding(images, &picture, error);
    ch_picture_free(&picture, images->from);
    return status;
}

ChStatus ch_images_ready(ChImages *images, ChError *error)
{
    static const char svg[] = "<svg width=\"1\" height=\"1\"><path d=\"M0 0h1v1z\" fill=\"#fff\"/></svg>";
    /* one grey pixel */
    static const unsigned char png[] = {
        0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00,
        0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3a, 0x7e, 0x9b, 0x55, 0x00, 0x00, 0x00, 0x0a, 0x49,
        0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0x68, 0x02, 0x00, 0x00, 0x84, 0x00, 0x83, 0xd0, 0x86, 0xce, 0x23, 0x00, 0x00,
        0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82};
    const ChPicture both[] = {{{svg, sizeof svg - 1}, true}, {{(const char *)png, sizeof png}, false}};
    if (!bring_in(&images->reader))
        return ch_fail(error, CH_IO, "pictures need SDL_image, which is not to be had: install libsdl2-image-2.0-0");
    for (int i = 0; i < 2; i++)
        if (try_decoding(images, &both[i], error) != CH_OK) return ch_fail(error, CH_IO, "SDL_image cannot read pictures here: install it anew");
    return CH_OK;
}
