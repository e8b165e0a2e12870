#include "platform/paint.h"

#include <cairo.h>

#include "platform/damage.h"
#include "platform/images.h"
#include "platform/line.h"
#include "platform/shapes.h"

struct ChPaint {
    ChAllocator from;
    ChFonts fonts;
    ChLines *lines;
    ChImages *images;
    ChShapes *shapes;
    ChRect page;         /* the whole picture */
    ChDamage damage;
    const uint8_t *last; /* the pixels that hold the last frame */
};

ChStatus ch_paint_make(ChAllocator from, ChFontBook *book, const char *assets, ChPaint **out, ChError *error)
{
    ChPaint *paint = ch_resize(from, NULL, 0, sizeof *paint);
    *out = NULL;
    if (!paint) return ch_fail(error, CH_NO_MEMORY, "there is no memory to paint with");
    *paint = (ChPaint){.from = from, .fonts = ch_font_book_fonts(book)};
    paint->lines = ch_lines_make(from, book, CH_PAINT_LINES_ROOM);
    paint->images = ch_images_make(from, assets, CH_PAINT_IMAGES_ROOM);
    paint->shapes = ch_shapes_make(from, CH_PAINT_SHAPES_ROOM);
    ch_damage_init(&paint->damage, from, paint->fonts);
    if (!paint->lines || !paint->images || !paint->shapes) {
        ch_paint_free(paint);
        return ch_fail(error, CH_NO_MEMORY, "there is no memory to paint with");
    }
    *out = paint;
    return CH_OK;
}

void ch_paint_free(ChPaint *paint)
{
    if (!paint) return;
    ch_lines_free(paint->lines);
    ch_images_free(paint->images);
    ch_shapes_free(paint->shapes);
    ch_damage_free(&paint->damage);
    ch_free(paint->from, paint, sizeof *paint);
}

void ch_paint_forget(ChPaint *paint)
{
    ch_damage_forget(&paint->damage);
}

uint32_t ch_paint_images_missing(const ChPaint *paint)
{
    return ch_images_missing(paint->images);
}

/* false when nothing of it would be seen. */
static bool set_colour(cairo_t *cr, ChColour32 colour, uint8_t opacity)
{
    uint32_t alpha = (colour >> 24) * opacity;
    if (!alpha) return false;
    cairo_set_source_rgba(cr, (colour >> 16 & 255) / 255.0, (colour >> 8 & 255) / 255.0, (colour & 255) / 255.0,
                          alpha / 65025.0);
    return true;
}

/* The colour with the operation's opacity in it. */
static ChColour32 faded(ChColour32 colour, uint8_t opacity)
{
    return (colour & 0xFFFFFF) | ((colour >> 24) * opacity + 127) / 255 << 24;
}

static void paint_box(ChPaint *paint, cairo_t *cr, const ChDraw *op)
{
    ChColour32 fill = faded(op->fill, op->opacity), stroke = faded(op->stroke, op->opacity);
    bool solid_edge = stroke >> 24 == 255 && op->stroke_width16 >= 16 && !op->dashed;
    /* Under a solid edge the fill ends in its middle, so that no rim of the fill shows outside. */
    ChPart inside = {false, solid_edge && op->radius > 0 ? op->stroke_width16 / 32.0 : 0}, edge = {true, 0};
    if (fill >> 24) ch_shapes_box(paint->shapes, cr, op, inside, fill);
    if (stroke >> 24 && op->stroke_width16 > 0) ch_shapes_box(paint->shapes, cr, op, edge, stroke);
}

static void paint_path(ChPaint *paint, cairo_t *cr, const ChDraw *op, ChRect reach)
{
    ChColour32 fill = faded(op->fill, op->opacity), stroke = faded(op->stroke, op->opacity);
    if (fill >> 24) ch_shapes_path(paint->shapes, cr, op, false, fill, reach, paint->page);
    if (stroke >> 24 && op->stroke_width16 > 0) ch_shapes_path(paint->shapes, cr, op, true, stroke, reach, paint->page);
}

static void paint_surface(cairo_t *cr, cairo_surface_t *surface, int32_t x, int32_t y, uint8_t opacity)
{
    cairo_set_source_surface(cr, surface, x, y);
    cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_NEAREST);
    if (opacity == 255)
        cairo_paint(cr);
    else
        cairo_paint_with_alpha(cr, opacity / 255.0);
}

static bool inside(ChRect a, ChRect of)
{
    return a.x >= of.x && a.y >= of.y && a.x + a.w <= of.x + of.w && a.y + a.h <= of.y + of.h;
}

static void paint_text(ChPaint *paint, cairo_t *cr, const ChDraw *op, ChRect reach)
{
    if (!(op->fill >> 24)) return;
    const ChLine *line = ch_lines_get(paint->lines, op->font, op->text, op->fill & 0xFFFFFF);
    if (!line->surface) return;
    ChRect at = {op->rect.x - line->left, op->base - line->above, cairo_image_surface_get_width(line->surface),
                 cairo_image_surface_get_height(line->surface)};
    bool reaches_out = !inside(at, reach);
    if (reaches_out) {
        cairo_save(cr);
        cairo_rectangle(cr, reach.x, reach.y, reach.w, reach.h);
        cairo_clip(cr);
    }
    if (line->coloured)
        paint_surface(cr, line->surface, at.x, at.y, (uint8_t)((op->fill >> 24) * op->opacity / 255));
    else if (set_colour(cr, op->fill, op->opacity))
        cairo_mask_surface(cr, line->surface, at.x, at.y);
    if (reaches_out) cairo_restore(cr);
}

static void paint_missing(ChPaint *paint, cairo_t *cr, ChRect rect)
{
    ChDraw box = {.op = CH_DRAW_BOX, .rect = rect, .stroke = 0xFF808080, .stroke_width16 = 16, .dashed = true, .opacity = 255};
    paint_box(paint, cr, &box);
}

static void paint_image(ChPaint *paint, cairo_t *cr, const ChDraw *op)
{
    cairo_surface_t *picture = ch_images_get(paint->images, op->text, op->rect.w, op->rect.h);
    if (!picture) {
        paint_missing(paint, cr, op->rect);
        return;
    }
    /* Narrower than its place: in the middle; lower: at its foot. */
    int32_t x = op->rect.x + (op->rect.w - cairo_image_surface_get_width(picture)) / 2;
    int32_t y = op->rect.y + op->rect.h - cairo_image_surface_get_height(picture);
    if (op->turned) {
        cairo_save(cr);
        cairo_translate(cr, 2 * op->rect.x + op->rect.w, 0);
        cairo_scale(cr, -1, 1);
    }
    if (!(op->fill >> 24))
        paint_surface(cr, picture, x, y, op->opacity);
    else if (set_colour(cr, op->fill, op->opacity))
        cairo_mask_surface(cr, picture, x, y);
    if (op->turned) cairo_restore(cr);
}

static void paint_op(ChPaint *paint, cairo_t *cr, const ChDraw *op, ChRect within)
{
    ChRect reach = ch_draw_reach(op, paint->fonts), seen = ch_rect_meet(reach, within);
    if (!seen.w || !seen.h) return;
    switch (op->op) {
    case CH_DRAW_BOX: paint_box(paint, cr, op); break;
    case CH_DRAW_PATH: paint_path(paint, cr, op, reach); break;
    case CH_DRAW_TEXT: paint_text(paint, cr, op, reach); break;
    case CH_DRAW_IMAGE: paint_image(paint, cr, op); break;
    default: break;
    }
}

/* All of the list that is seen within one rectangle. */
static void paint_within(ChPaint *paint, cairo_t *cr, const ChDrawList *list, ChRect within)
{
    uint32_t depth = 0;
    cairo_save(cr);
    cairo_rectangle(cr, within.x, within.y, within.w, within.h);
    cairo_clip(cr);
    cairo_set_source_rgb(cr, 0, 0, 0);
    cairo_paint(cr);
    for (uint32_t i = 0; i < list->count; i++) {
        const ChDraw *op = &list->at[i];
        if (op->op == CH_DRAW_CLIP) {
            cairo_save(cr);
            cairo_rectangle(cr, op->rect.x, op->rect.y, op->rect.w, op->rect.h);
            cairo_clip(cr);
            depth++;
        } else if (op->op == CH_DRAW_UNCLIP) {
            if (depth == 0) continue;
            cairo_restore(cr);
            depth--;
        } else if (op->opacity) {
            paint_op(paint, cr, op, within);
        }
    }
    while (depth--) cairo_restore(cr);
    cairo_restore(cr);
}

static void set_page(ChPaint *paint, int32_t width, int32_t height)
{
    size_t area = (size_t)width * (size_t)height;
    paint->page = (ChRect){0, 0, width, height};
    ch_lines_set_room(paint->lines, CH_PAINT_LINES_ROOM + 2 * area);
    ch_shapes_set_room(paint->shapes, CH_PAINT_SHAPES_ROOM + area);
    ch_images_set_room(paint->images, CH_PAINT_IMAGES_ROOM + 4 * area);
}

void ch_paint_prepare(ChPaint *paint, const ChDrawList *list, int32_t width, int32_t height)
{
    if (width <= 0 || height <= 0 || list->failed) return;
    set_page(paint, width, height);
    /* Everything is rendered and kept on its way to the page, of which there is only a corner. */
    cairo_surface_t *corner = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1);
    cairo_t *cr = cairo_create(corner);
    paint_within(paint, cr, list, paint->page);
    cairo_destroy(cr);
    cairo_surface_destroy(corner);
}

uint32_t ch_paint_frame(ChPaint *paint, ChPixels pixels, const ChDrawList *list, ChRect rects[CH_PAINT_RECTS])
{
    if (!pixels.at || pixels.width <= 0 || pixels.height <= 0 || list->failed) return 0;
    if (pixels.at != paint->last) ch_paint_forget(paint);
    paint->last = pixels.at;
    set_page(paint, pixels.width, pixels.height);
    uint32_t count = ch_damage_find(&paint->damage, list, pixels.width, pixels.height, rects, CH_PAINT_RECTS);
    if (!count) return 0;
    cairo_surface_t *surface =
        cairo_image_surface_create_for_data(pixels.at, CAIRO_FORMAT_RGB24, pixels.width, pixels.height, pixels.stride);
    cairo_t *cr = cairo_create(surface);
    for (uint32_t i = 0; i < count; i++) paint_within(paint, cr, list, rects[i]);
    bool failed = cairo_status(cr) != CAIRO_STATUS_SUCCESS;
    cairo_destroy(cr);
    cairo_surface_finish(surface);
    cairo_surface_destroy(surface);
    if (failed) ch_paint_forget(paint); /* no memory in the middle of it: try the whole again next time */
    return count;
}
