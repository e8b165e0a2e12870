#include "ui/draw.h"

#include <string.h>

#include "base/hash.h"

void ch_draw_begin(ChDrawList *list, ChArena *arena)
{
    *list = (ChDrawList){.arena = arena};
}

ChDraw *ch_draw_add(ChDrawList *list, ChDrawOp op, ChRect rect)
{
    if (list->failed) return NULL;
    ChDraw *at = ch_arena_grow(list->arena, list->at, list->count, &list->room, sizeof *at);
    if (!at) {
        list->failed = true;
        return NULL;
    }
    list->at = at;
    at[list->count] = (ChDraw){
        .op = op, .rect = rect, .opacity = 255, .whole = list->whole > 0, .twice_middle = list->twice_middle};
    return &at[list->count++];
}

void ch_draw_box(ChDrawList *list, ChRect rect, int32_t radius, ChColour32 fill, ChColour32 stroke,
                 int32_t stroke_width16)
{
    ChDraw *draw = ch_draw_add(list, CH_DRAW_BOX, rect);
    if (!draw) return;
    draw->radius = radius;
    draw->fill = fill;
    draw->stroke = stroke;
    draw->stroke_width16 = stroke_width16;
}

void ch_draw_text(ChDrawList *list, ChRect line, int32_t base, ChFont font, ChColour32 colour, ChStr text)
{
    ChDraw *draw = ch_draw_add(list, CH_DRAW_TEXT, line);
    if (!draw) return;
    draw->text = ch_str_copy(list->arena, text);
    if (!draw->text.p) {
        list->failed = true;
        return;
    }
    draw->base = base;
    draw->font = font;
    draw->fill = colour;
}

void ch_draw_path(ChDrawList *list, const ChPoint *points, uint32_t count, bool closed, ChColour32 fill,
                  ChColour32 stroke, int32_t stroke_width16)
{
    ChDraw *draw = ch_draw_add(list, CH_DRAW_PATH, (ChRect){0, 0, 0, 0});
    if (!draw) return;
    draw->points = ch_arena_copy(list->arena, points, count * sizeof *points);
    if (!draw->points) {
        list->failed = true;
        return;
    }
    draw->point_count = count;
    draw->closed = closed;
    draw->fill = fill;
    draw->stroke = stroke;
    draw->stroke_width16 = stroke_width16;
}

void ch_draw_image(ChDrawList *list, ChRect rect, ChStr name, ChColour32 tint)
{
    ChDraw *draw = ch_draw_add(list, CH_DRAW_IMAGE, rect);
    if (!draw) return;
    draw->text = ch_str_copy(list->arena, name);
    if (!draw->text.p) list->failed = true;
    draw->fill = tint;
}

void ch_draw_clip(ChDrawList *list, ChRect rect)
{
    ch_draw_add(list, CH_DRAW_CLIP, rect);
}

void ch_draw_unclip(ChDrawList *list)
{
    ch_draw_add(list, CH_DRAW_UNCLIP, (ChRect){0, 0, 0, 0});
}

void ch_draw_whole(ChDrawList *list, int32_t x, int32_t w)
{
    if (list->whole++ == 0) list->twice_middle = 2 * x + w;
}

void ch_draw_whole_end(ChDrawList *list)
{
    if (list->whole) list->whole--;
}

/* The hash --------------------------------------------------------------------------------------------------------- */

static uint64_t mix(uint64_t hash, uint64_t value)
{
    hash ^= value + UINT64_C(0x9E3779B97F4A7C15) + (hash << 6) + (hash >> 2);
    hash ^= hash >> 31;
    return hash * UINT64_C(0xBF58476D1CE4E5B9);
}

static uint64_t pair(int32_t a, int32_t b)
{
    return (uint64_t)(uint32_t)a << 32 | (uint32_t)b;
}

/* Field by field: the bytes between fields are nobody's. */
static uint64_t hash_one(uint64_t hash, const ChDraw *draw)
{
    uint64_t flags = (uint64_t)draw->op | (uint64_t)draw->dashed << 8 | (uint64_t)draw->closed << 9 |
                     (uint64_t)draw->font.italic << 10 | (uint64_t)draw->font.display << 11 |
                     (uint64_t)draw->turned << 12 | (uint64_t)draw->opacity << 16 | (uint64_t)draw->font.px << 24 | (uint64_t)draw->font.weight << 40;
    hash = mix(hash, flags);
    hash = mix(hash, pair(draw->rect.x, draw->rect.y));
    hash = mix(hash, pair(draw->rect.w, draw->rect.h));
    hash = mix(hash, pair(draw->radius, draw->stroke_width16));
    hash = mix(hash, (uint64_t)draw->fill << 32 | draw->stroke);
    hash = mix(hash, pair(draw->base, (int32_t)draw->text.n));
    if (draw->text.n) hash = mix(hash, ch_hash64(draw->text.p, draw->text.n));
    hash = mix(hash, draw->point_count);
    for (uint32_t i = 0; i < draw->point_count; i++) hash = mix(hash, pair(draw->points[i].x16, draw->points[i].y16));
    return hash;
}

uint64_t ch_draw_hash(const ChDrawList *list)
{
    uint64_t hash = mix(0, list->count);
    for (uint32_t i = 0; i < list->count; i++) hash = hash_one(hash, &list->at[i]);
    return hash;
}

/* Plain fonts ------------------------------------------------------------------------------------------------------ */

static int32_t plain_width(void *context, ChFont font, ChStr text)
{
    (void)context;
    uint32_t chars = 0;
    for (uint32_t i = 0; i < text.n; i++)
        if (((unsigned char)text.p[i] & 0xC0u) != 0x80u) chars++;
    return (int32_t)((chars * font.px * 55u + 50u) / 100u);
}

static int32_t plain_ascent(void *context, ChFont font)
{
    (void)context;
    return font.px * 97 / 100;
}

static int32_t plain_descent(void *context, ChFont font)
{
    (void)context;
    return font.px * 24 / 100;
}

ChFonts ch_fonts_plain(void)
{
    return (ChFonts){NULL, plain_width, plain_ascent, plain_descent, NULL};
}
