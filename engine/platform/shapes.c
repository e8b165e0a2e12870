#include "platform/shapes.h"

#include "platform/damage.h"
#include "platform/keep.h"

enum { GREATEST_CORNER = 256 };

/* A whole shape, or the corner of a box: then the box is four of it and straight edges between. */
typedef struct Shape {
    cairo_surface_t *masks[4]; /* the corner turned right, down and both; a whole shape has only the first */
    uint8_t *edge;             /* coverage from the straight edge inward, `corner` of them */
    int32_t corner;            /* 0: a whole shape */
    ChAllocator from;
} Shape;

struct ChShapes {
    ChAllocator from;
    ChKeep keep;
    Shape loose; /* one there was no memory to keep */
};

typedef struct Key {
    int32_t width, height, radius, stroke_width16, inset1024;
    uint8_t edge, dashed, closed, kind;
} Key;

static void drop(void *value)
{
    Shape *shape = value;
    for (size_t i = 0; i < 4; i++)
        if (shape->masks[i]) cairo_surface_destroy(shape->masks[i]);
    if (shape->edge) ch_free(shape->from, shape->edge, (size_t)shape->corner);
}

ChShapes *ch_shapes_make(ChAllocator from, size_t room)
{
    ChShapes *shapes = ch_resize(from, NULL, 0, sizeof *shapes);
    if (!shapes) return NULL;
    *shapes = (ChShapes){.from = from};
    ch_keep_init(&shapes->keep, from, room, sizeof(Shape), drop);
    return shapes;
}

void ch_shapes_free(ChShapes *shapes)
{
    if (!shapes) return;
    ch_keep_free(&shapes->keep);
    drop(&shapes->loose);
    ch_free(shapes->from, shapes, sizeof *shapes);
}

void ch_shapes_set_room(ChShapes *shapes, size_t room)
{
    shapes->keep.room = room;
}

static void set_line(cairo_t *cr, const ChDraw *op, bool square)
{
    double width = op->stroke_width16 / 16.0, dashes[2] = {2.5 * width + 2, 2 * width + 2};
    cairo_set_line_width(cr, width);
    cairo_set_dash(cr, dashes, op->dashed ? 2 : 0, 0);
    cairo_set_line_cap(cr, op->dashed ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cr, square ? CAIRO_LINE_JOIN_MITER : CAIRO_LINE_JOIN_ROUND);
}

/* A box from 0, 0, its edge `in` pixels inside of it. */
static void box_path(cairo_t *cr, int32_t width, int32_t height, double radius, double in)
{
    const double quarter = 1.57079632679489661923;
    double left = in, top = in, right = width - in, bottom = height - in, r = radius - in;
    if (right <= left || bottom <= top) return;
    if (r <= 0) {
        cairo_rectangle(cr, left, top, right - left, bottom - top);
        return;
    }
    cairo_arc(cr, right - r, top + r, r, -quarter, 0);
    cairo_arc(cr, right - r, bottom - r, r, 0, quarter);
    cairo_arc(cr, left + r, bottom - r, r, quarter, 2 * quarter);
    cairo_arc(cr, left + r, top + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(cr);
}

static cairo_surface_t *mask_of_box(const ChDraw *op, ChPart part, int32_t width, int32_t height, double radius)
{
    cairo_surface_t *mask = cairo_image_surface_create(CAIRO_FORMAT_A8, width, height);
    cairo_t *cr = cairo_create(mask);
    if (part.edge) {
        box_path(cr, width, height, radius, op->stroke_width16 / 32.0);
        set_line(cr, op, radius <= 0);
        cairo_stroke(cr);
    } else {
        box_path(cr, width, height, radius, part.inset);
        cairo_fill(cr);
    }
    cairo_destroy(cr);
    cairo_surface_flush(mask);
    return mask;
}

/* A piece of `from` at its upper left, turned. */
static cairo_surface_t *turned(cairo_surface_t *from, int32_t size, bool right, bool down)
{
    cairo_surface_t *to = cairo_image_surface_create(CAIRO_FORMAT_A8, size, size);
    uint8_t *out = cairo_image_surface_get_data(to);
    const uint8_t *in = cairo_image_surface_get_data(from);
    int to_stride = cairo_image_surface_get_stride(to), stride = cairo_image_surface_get_stride(from);
    if (!out || !in) return to;
    for (int32_t y = 0; y < size; y++)
        for (int32_t x = 0; x < size; x++)
            out[y * to_stride + (right ? size - 1 - x : x)] = in[(down ? size - 1 - y : y) * stride + x];
    cairo_surface_mark_dirty(to);
    return to;
}

static Shape make_corner(ChAllocator from, const ChDraw *op, ChPart part, int32_t corner, double radius)
{
    Shape shape = {.corner = corner, .from = from};
    int32_t size = 2 * corner + 1;
    cairo_surface_t *small = mask_of_box(op, part, size, size, radius);
    const uint8_t *in = cairo_image_surface_get_data(small);
    shape.edge = ch_resize(from, NULL, 0, (size_t)corner);
    for (int32_t y = 0; shape.edge && y < corner; y++)
        shape.edge[y] = in ? in[y * cairo_image_surface_get_stride(small) + corner] : 0;
    for (int i = 0; i < 4; i++) shape.masks[i] = turned(small, corner, i & 1, i & 2);
    cairo_surface_destroy(small);
    return shape;
}

static const Shape *keep(ChShapes *shapes, ChStr key, const Shape *shape, size_t bytes)
{
    const Shape *kept = ch_keep_add(&shapes->keep, key, shape, bytes);
    if (kept) return kept;
    drop(&shapes->loose);
    shapes->loose = *shape;
    return &shapes->loose;
}

/* The rectangles of a box's straight edges whose rows lie from `first` to `end`, counted inward. */
static void edge_rects(cairo_t *cr, ChRect box, int32_t corner, int32_t first, int32_t end)
{
    int32_t deep = end - first, w = box.w - 2 * corner, h = box.h - 2 * corner;
    cairo_rectangle(cr, box.x + corner, box.y + first, w, deep);
    cairo_rectangle(cr, box.x + corner, box.y + box.h - end, w, deep);
    cairo_rectangle(cr, box.x + first, box.y + corner, deep, h);
    cairo_rectangle(cr, box.x + box.w - end, box.y + corner, deep, h);
}

static void set_colour(cairo_t *cr, ChColour32 colour, uint32_t coverage)
{
    cairo_set_source_rgba(cr, (colour >> 16 & 255) / 255.0, (colour >> 8 & 255) / 255.0, (colour & 255) / 255.0,
                          (colour >> 24) * coverage / 65025.0);
}

static void paint_sliced(cairo_t *cr, const Shape *shape, ChRect box, bool filled, ChColour32 colour)
{
    int32_t c = shape->corner;
    if (!shape->edge) return;
    set_colour(cr, colour, 255);
    cairo_mask_surface(cr, shape->masks[0], box.x, box.y);
    cairo_mask_surface(cr, shape->masks[1], box.x + box.w - c, box.y);
    cairo_mask_surface(cr, shape->masks[2], box.x, box.y + box.h - c);
    cairo_mask_surface(cr, shape->masks[3], box.x + box.w - c, box.y + box.h - c);
    for (int32_t first = 0, end; first < c; first = end) {
        for (end = first + 1; end < c && shape->edge[end] == shape->edge[first]; end++) continue;
        if (!shape->edge[first]) continue;
        set_colour(cr, colour, shape->edge[first]);
        cairo_new_path(cr);
        edge_rects(cr, box, c, first, end);
        cairo_fill(cr);
    }
    if (!filled) return;
    set_colour(cr, colour, 255);
    cairo_rectangle(cr, box.x + c, box.y + c, box.w - 2 * c, box.h - 2 * c);
    cairo_fill(cr);
}

static size_t weight_of(cairo_surface_t *mask)
{
    return (size_t)cairo_image_surface_get_stride(mask) * (size_t)cairo_image_surface_get_height(mask);
}

void ch_shapes_box(ChShapes *shapes, cairo_t *cr, const ChDraw *op, ChPart part, ChColour32 colour)
{
    ChRect box = op->rect;
    double least = box.w < box.h ? box.w / 2.0 : box.h / 2.0, radius = op->radius < least ? op->radius : least;
    if (box.w <= 0 || box.h <= 0) return;
    if (!part.edge && op->radius <= 0 && part.inset <= 0) {
        set_colour(cr, colour, 255);
        cairo_rectangle(cr, box.x, box.y, box.w, box.h);
        cairo_fill(cr);
        return;
    }
    int32_t wide = part.edge ? (op->stroke_width16 + 15) / 16 : 1;
    int32_t corner = (op->radius > wide ? op->radius : wide) + 1;
    bool sliced = box.w > 2 * corner && box.h > 2 * corner && corner <= GREATEST_CORNER && !(op->dashed && part.edge);
    Key key = {.radius = (int32_t)(radius * 2), .stroke_width16 = part.edge ? op->stroke_width16 : 0,
               .inset1024 = (int32_t)(part.inset * 1024), .edge = part.edge, .dashed = op->dashed && part.edge, .kind = sliced};
    if (!sliced) key.width = box.w, key.height = box.h;
    ChStr name = {(const char *)&key, sizeof key};
    const Shape *shape = ch_keep_find(&shapes->keep, name);
    if (!shape && sliced) {
        Shape made = make_corner(shapes->from, op, part, corner, radius);
        shape = keep(shapes, name, &made, 4 * weight_of(made.masks[0]) + (size_t)corner);
    } else if (!shape) {
        Shape made = {.masks = {mask_of_box(op, part, box.w, box.h, radius)}};
        shape = keep(shapes, name, &made, weight_of(made.masks[0]));
    }
    if (sliced) {
        paint_sliced(cr, shape, box, !part.edge, colour);
        return;
    }
    set_colour(cr, colour, 255);
    cairo_mask_surface(cr, shape->masks[0], box.x, box.y);
}

static cairo_surface_t *mask_of_path(const ChDraw *op, bool edge, ChRect at)
{
    cairo_surface_t *mask = cairo_image_surface_create(CAIRO_FORMAT_A8, at.w, at.h);
    cairo_t *cr = cairo_create(mask);
    for (uint32_t i = 0; i < op->point_count; i++)
        cairo_line_to(cr, op->points[i].x16 / 16.0 - at.x, op->points[i].y16 / 16.0 - at.y);
    if (op->closed) cairo_close_path(cr);
    if (edge) {
        set_line(cr, op, false);
        cairo_stroke(cr);
    } else {
        cairo_fill(cr);
    }
    cairo_destroy(cr);
    cairo_surface_flush(mask);
    return mask;
}

/* The key of a path: what it is drawn with, then its points from the place it is drawn at. */
static ChStr path_key(ChShapes *shapes, const ChDraw *op, bool edge, ChRect at, size_t *size)
{
    Key key = {.width = at.w, .height = at.h, .stroke_width16 = edge ? op->stroke_width16 : 0, .edge = edge,
               .dashed = op->dashed && edge, .closed = op->closed, .kind = 2};
    *size = sizeof key + op->point_count * sizeof(ChPoint);
    char *bytes = ch_resize(shapes->from, NULL, 0, *size);
    if (!bytes) return (ChStr){0};
    memcpy(bytes, &key, sizeof key);
    for (uint32_t i = 0; i < op->point_count; i++) {
        ChPoint p = {op->points[i].x16 - at.x * 16, op->points[i].y16 - at.y * 16};
        memcpy(bytes + sizeof key + i * sizeof p, &p, sizeof p);
    }
    return (ChStr){bytes, (uint32_t)*size};
}

void ch_shapes_path(ChShapes *shapes, cairo_t *cr, const ChDraw *op, bool edge, ChColour32 colour, ChRect reach, ChRect page)
{
    ChRect at = ch_rect_meet(reach, page);
    size_t size;
    if (!at.w || !at.h) return;
    ChStr key = path_key(shapes, op, edge, at, &size);
    if (!key.p) return;
    const Shape *shape = ch_keep_find(&shapes->keep, key);
    if (!shape) {
        Shape made = {.masks = {mask_of_path(op, edge, at)}};
        shape = keep(shapes, key, &made, weight_of(made.masks[0]));
    }
    ch_free(shapes->from, (void *)(uintptr_t)key.p, size);
    set_colour(cr, colour, 255);
    cairo_mask_surface(cr, shape->masks[0], at.x, at.y);
}
