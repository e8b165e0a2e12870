#include "platform/line.h"

#include "platform/book.h"

enum { WIDEST = 16384 };

/* One run as it will stand in the line. */
typedef struct Piece {
    SDL_Surface *surface;
    int32_t x, above; /* where its left edge is, and how many of its rows are above the baseline */
    int32_t w, h;     /* as shown, which for pictures is not the surface's size */
} Piece;

/* SDL2_ttf moves a text right when its first glyph reaches left of the beginning, and down when a glyph reaches above the
 * font's ascent; it does not say by how much. */
static void overhang(const ChFontBook *book, const ChRun *run, TTF_Font *font, int32_t *left, int32_t *up)
{
    int min_x, max_x, min_y, max_y, advance;
    *left = *up = 0;
    uint32_t first = run->level & 1 ? run->to - 1 : run->from;
    if (TTF_GlyphMetrics32(font, book->chars[first], &min_x, &max_x, &min_y, &max_y, &advance) == 0 && min_x < 0)
        *left = -min_x;
    for (uint32_t i = run->from; i < run->to; i++) {
        if (book->chars[i] < 0x80) continue;
        if (TTF_GlyphMetrics32(font, book->chars[i], &min_x, &max_x, &min_y, &max_y, &advance) != 0) continue;
        int32_t over = max_y - TTF_FontAscent(font);
        if (over > *up) *up = over;
    }
}

static bool render_run(ChFontBook *book, ChFont font, const ChRun *run, uint32_t ink, int32_t *x, Piece *piece)
{
    ChOpenFont *open = ch_book_open(book, run->face, font.px);
    int w = 0;
    if (!open) return false;
    const char *text = ch_book_run_text(book, run, open);
    if (!*text || TTF_SizeUTF8(open->font, text, &w, NULL) != 0) return false;
    int32_t left, up, shown = w * open->up / open->down, at = *x;
    overhang(book, run, open->font, &left, &up);
    *x += shown;
    if (at + shown > WIDEST) return false;
    SDL_Color colour = {(Uint8)(ink >> 16), (Uint8)(ink >> 8), (Uint8)ink, 255};
    piece->surface = TTF_RenderUTF8_Blended(open->font, text, colour);
    if (!piece->surface) return false;
    piece->w = piece->surface->w * open->up / open->down;
    piece->h = piece->surface->h * open->up / open->down;
    piece->x = at - (open->up == open->down ? left : 0);
    piece->above = (TTF_FontAscent(open->font) + up) * open->up / open->down;
    return true;
}

/* Whether a rendered text brought colours of its own, as emoji do. */
static bool has_colours(const SDL_Surface *surface, uint32_t ink)
{
    for (int y = 0; y < surface->h; y++) {
        const uint32_t *row = (const uint32_t *)(const void *)((const uint8_t *)surface->pixels + y * surface->pitch);
        for (int x = 0; x < surface->w; x++)
            if (row[x] >> 24 && (row[x] & 0xFFFFFF) != (ink & 0xFFFFFF)) return true;
    }
    return false;
}

static void premultiply(SDL_Surface *surface)
{
    for (int y = 0; y < surface->h; y++) {
        uint32_t *row = (uint32_t *)(void *)((uint8_t *)surface->pixels + y * surface->pitch);
        for (int x = 0; x < surface->w; x++) {
            uint32_t p = row[x], a = p >> 24, out = a << 24;
            for (int shift = 0; shift < 24; shift += 8) out |= (((p >> shift & 255) * a + 127) / 255) << shift;
            row[x] = out;
        }
    }
}

/* Coverage into an A8 surface; where two runs meet, the greater holds. */
static void lay_mask(cairo_surface_t *onto, const Piece *piece, int32_t left, int32_t above)
{
    uint8_t *to = cairo_image_surface_get_data(onto);
    int stride = cairo_image_surface_get_stride(onto), width = cairo_image_surface_get_width(onto);
    for (int y = 0; y < piece->surface->h; y++) {
        const uint32_t *row =
            (const uint32_t *)(const void *)((const uint8_t *)piece->surface->pixels + y * piece->surface->pitch);
        uint8_t *out = to + (ptrdiff_t)(above - piece->above + y) * stride;
        for (int x = 0; x < piece->surface->w; x++) {
            int32_t at = left + piece->x + x;
            uint8_t a = (uint8_t)(row[x] >> 24);
            if (at >= 0 && at < width && a > out[at]) out[at] = a;
        }
    }
}

static void lay_picture(cairo_surface_t *onto, Piece *piece, int32_t left, int32_t above)
{
    SDL_Surface *from = piece->surface;
    premultiply(from);
    cairo_surface_t *source = cairo_image_surface_create_for_data(from->pixels, CAIRO_FORMAT_ARGB32, from->w, from->h, from->pitch);
    cairo_t *cr = cairo_create(onto);
    cairo_translate(cr, left + piece->x, above - piece->above);
    if (piece->w != from->w) cairo_scale(cr, (double)piece->w / from->w, (double)piece->h / from->h);
    cairo_set_source_surface(cr, source, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_GOOD);
    cairo_paint(cr);
    cairo_destroy(cr);
    cairo_surface_destroy(source);
}

static ChLine compose(Piece *pieces, uint32_t count, uint32_t ink)
{
    ChLine line = {0};
    int32_t right = 0, below = 0;
    for (uint32_t i = 0; i < count; i++) {
        const Piece *piece = &pieces[i];
        if (-piece->x > line.left) line.left = -piece->x;
        if (piece->x + piece->w > right) right = piece->x + piece->w;
        if (piece->above > line.above) line.above = piece->above;
        if (piece->h - piece->above > below) below = piece->h - piece->above;
        if (has_colours(piece->surface, ink)) line.coloured = true;
    }
    if (count == 0 || line.left + right <= 0 || line.above + below <= 0) return line;
    line.surface = cairo_image_surface_create(line.coloured ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_A8, line.left + right,
                                              line.above + below);
    if (cairo_surface_status(line.surface) != CAIRO_STATUS_SUCCESS) {
        cairo_surface_destroy(line.surface);
        line.surface = NULL;
        return line;
    }
    cairo_surface_flush(line.surface);
    for (uint32_t i = 0; i < count; i++) {
        if (line.coloured)
            lay_picture(line.surface, &pieces[i], line.left, line.above);
        else
            lay_mask(line.surface, &pieces[i], line.left, line.above);
    }
    cairo_surface_mark_dirty(line.surface);
    return line;
}

ChLine ch_line_render(ChFontBook *book, ChFont font, ChStr text, uint32_t ink)
{
    Piece pieces[CH_BOOK_RUNS];
    uint32_t count = 0;
    int32_t x = 0;
    if (!text.n) return (ChLine){0};
    ch_book_split(book, font, text);
    for (uint32_t i = 0; i < book->run_count; i++)
        if (render_run(book, font, &book->runs[i], ink, &x, &pieces[count])) count++;
    ChLine line = compose(pieces, count, ink);
    for (uint32_t i = 0; i < count; i++) SDL_FreeSurface(pieces[i].surface);
    return line;
}
