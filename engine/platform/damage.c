#include "platform/damage.h"

#include "base/hash.h"

enum { CLIPS = 32 };

void ch_damage_init(ChDamage *damage, ChAllocator from, ChFonts fonts)
{
    *damage = (ChDamage){.from = from, .fonts = fonts};
}

static void drop(ChDamage *damage)
{
    size_t bytes = (size_t)damage->columns * (size_t)damage->rows * sizeof(uint64_t);
    if (damage->before) ch_free(damage->from, damage->before, bytes);
    if (damage->now) ch_free(damage->from, damage->now, bytes);
    damage->before = damage->now = NULL;
    damage->known = false;
}

void ch_damage_free(ChDamage *damage)
{
    drop(damage);
}

void ch_damage_forget(ChDamage *damage)
{
    damage->known = false;
}

ChRect ch_rect_meet(ChRect a, ChRect b)
{
    int64_t left = a.x > b.x ? a.x : b.x, top = a.y > b.y ? a.y : b.y;
    int64_t right = (int64_t)a.x + a.w < (int64_t)b.x + b.w ? (int64_t)a.x + a.w : (int64_t)b.x + b.w;
    int64_t bottom = (int64_t)a.y + a.h < (int64_t)b.y + b.h ? (int64_t)a.y + a.h : (int64_t)b.y + b.h;
    if (right <= left || bottom <= top) return (ChRect){a.x, a.y, 0, 0};
    return (ChRect){(int32_t)left, (int32_t)top, (int32_t)(right - left), (int32_t)(bottom - top)};
}

static ChRect reach_of_path(const ChDraw *op)
{
    if (!op->point_count) return (ChRect){0};
    int32_t left = INT32_MAX, top = INT32_MAX, right = INT32_MIN, bottom = INT32_MIN;
    for (uint32_t i = 0; i < op->point_count; i++) {
        ChPoint p = op->points[i];
        if (p.x16 < left) left = p.x16;
        if (p.x16 > right) right = p.x16;
        if (p.y16 < top) top = p.y16;
        if (p.y16 > bottom) bottom = p.y16;
    }
    int32_t more = op->stroke_width16 / 16 + 2;
    left = (left >> 4) - more, top = (top >> 4) - more;
    return (ChRect){left, top, (right >> 4) + more + 1 - left, (bottom >> 4) + more + 1 - top};
}

/* Glyphs reach out of their line: half a size above and below, a whole one to the sides. */
static ChRect reach_of_text(const ChDraw *op, ChFonts fonts)
{
    int32_t px = op->font.px, width = fonts.width(fonts.context, op->font, op->text);
    int32_t above = fonts.ascent(fonts.context, op->font) + px / 2, below = fonts.descent(fonts.context, op->font) + px / 2;
    return (ChRect){op->rect.x - px, op->base - above, width + 2 * px, above + below};
}

ChRect ch_draw_reach(const ChDraw *op, ChFonts fonts)
{
    switch (op->op) {
    case CH_DRAW_PATH: return reach_of_path(op);
    case CH_DRAW_TEXT: return reach_of_text(op, fonts);
    default: return op->rect;
    }
}

static uint64_t mix(uint64_t hash, uint64_t value)
{
    hash ^= value + UINT64_C(0x9E3779B97F4A7C15) + (hash << 12) + (hash >> 4);
    return hash * UINT64_C(0xD6E8FEB86659FD93);
}

static uint64_t hash_rect(uint64_t hash, ChRect r)
{
    hash = mix(hash, (uint64_t)(uint32_t)r.x << 32 | (uint32_t)r.y);
    return mix(hash, (uint64_t)(uint32_t)r.w << 32 | (uint32_t)r.h);
}

/* Everything that decides the pixels of one operation. */
static uint64_t hash_op(const ChDraw *op, ChRect clip)
{
    uint64_t hash = mix((uint64_t)op->op + 1, (uint64_t)op->fill << 32 | op->stroke);
    hash = hash_rect(hash_rect(hash, op->rect), clip);
    hash = mix(hash, (uint64_t)(uint32_t)op->radius << 32 | (uint32_t)op->stroke_width16);
    hash = mix(hash, (uint64_t)op->dashed | (uint64_t)op->closed << 1 | (uint64_t)op->turned << 2 | (uint64_t)op->opacity << 8);
    if (op->op == CH_DRAW_TEXT) {
        hash = mix(hash, (uint64_t)op->font.px << 32 | (uint64_t)op->font.weight << 16 | (uint64_t)op->font.italic << 1 |
                             (uint64_t)op->font.display);
        hash = mix(hash, (uint64_t)(uint32_t)op->base);
    }
    if (op->op == CH_DRAW_TEXT || op->op == CH_DRAW_IMAGE) hash = mix(hash, ch_hash64(op->text.p, op->text.n) + op->text.n);
    if (op->op == CH_DRAW_PATH) hash = mix(hash, ch_hash64(op->points, op->point_count * sizeof *op->points) + op->point_count);
    return hash;
}

static void mark(ChDamage *damage, ChRect at, uint64_t hash)
{
    if (at.w <= 0 || at.h <= 0) return;
    int32_t last_row = (at.y + at.h - 1) / CH_CELL, last_column = (at.x + at.w - 1) / CH_CELL;
    for (int32_t row = at.y / CH_CELL; row <= last_row; row++)
        for (int32_t column = at.x / CH_CELL; column <= last_column; column++) {
            uint64_t *cell = &damage->now[(size_t)row * (size_t)damage->columns + (size_t)column];
            *cell = mix(*cell, hash);
        }
}

static void mark_all(ChDamage *damage, const ChDrawList *list)
{
    ChRect clips[CLIPS] = {{0, 0, damage->width, damage->height}};
    uint32_t depth = 0;
    memset(damage->now, 0, (size_t)damage->columns * (size_t)damage->rows * sizeof *damage->now);
    for (uint32_t i = 0; i < list->count; i++) {
        const ChDraw *op = &list->at[i];
        ChRect clip = clips[depth < CLIPS ? depth : CLIPS - 1];
        if (op->op == CH_DRAW_CLIP) {
            depth++;
            if (depth < CLIPS) clips[depth] = ch_rect_meet(clip, op->rect);
        } else if (op->op == CH_DRAW_UNCLIP) {
            if (depth) depth--;
        } else {
            mark(damage, ch_rect_meet(clip, ch_draw_reach(op, damage->fonts)), hash_op(op, clip));
        }
    }
}

static bool dirty(const ChDamage *damage, int32_t column, int32_t row)
{
    size_t at = (size_t)row * (size_t)damage->columns + (size_t)column;
    return damage->before[at] != damage->now[at];
}

/* Stretches of cells row by row, one over another of the same width taken together. 0 when there are more than fit. */
static uint32_t collect(const ChDamage *damage, ChRect *rects, uint32_t room)
{
    uint32_t count = 0;
    for (int32_t row = 0; row < damage->rows; row++) {
        for (int32_t column = 0, end; column < damage->columns; column = end + 1) {
            for (end = column; end < damage->columns && dirty(damage, end, row); end++) continue;
            if (end == column) continue;
            ChRect stretch = {column * CH_CELL, row * CH_CELL, (end - column) * CH_CELL, CH_CELL};
            uint32_t i = 0;
            while (i < count && (rects[i].x != stretch.x || rects[i].w != stretch.w || rects[i].y + rects[i].h != stretch.y)) i++;
            if (i < count) {
                rects[i].h += CH_CELL;
                continue;
            }
            if (count == room) return 0;
            rects[count++] = stretch;
        }
    }
    return count;
}

static uint32_t count_dirty(const ChDamage *damage, ChRect *round)
{
    uint32_t count = 0;
    int32_t left = damage->columns, top = damage->rows, right = 0, bottom = 0;
    for (int32_t row = 0; row < damage->rows; row++)
        for (int32_t column = 0; column < damage->columns; column++) {
            if (!dirty(damage, column, row)) continue;
            count++;
            if (column < left) left = column;
            if (column >= right) right = column + 1;
            if (row < top) top = row;
            if (row >= bottom) bottom = row + 1;
        }
    *round = (ChRect){left * CH_CELL, top * CH_CELL, (right - left) * CH_CELL, (bottom - top) * CH_CELL};
    return count;
}

static bool fit(ChDamage *damage, int32_t width, int32_t height)
{
    if (damage->before && damage->width == width && damage->height == height) return true;
    drop(damage);
    damage->width = width, damage->height = height;
    damage->columns = (width + CH_CELL - 1) / CH_CELL, damage->rows = (height + CH_CELL - 1) / CH_CELL;
    size_t bytes = (size_t)damage->columns * (size_t)damage->rows * sizeof(uint64_t);
    damage->before = ch_resize(damage->from, NULL, 0, bytes);
    damage->now = ch_resize(damage->from, NULL, 0, bytes);
    if (damage->before && damage->now) return true;
    drop(damage);
    return false;
}

uint32_t ch_damage_find(ChDamage *damage, const ChDrawList *list, int32_t width, int32_t height, ChRect *rects, uint32_t room)
{
    ChRect whole = {0, 0, width, height};
    rects[0] = whole;
    if (!fit(damage, width, height)) return 1;
    mark_all(damage, list);
    bool known = damage->known;
    uint32_t count = 1;
    if (known) {
        ChRect round;
        count = count_dirty(damage, &round);
        if (count) {
            count = collect(damage, rects, room);
            if (!count) {
                rects[0] = round;
                count = 1;
            }
        }
        for (uint32_t i = 0; i < count; i++) rects[i] = ch_rect_meet(rects[i], whole);
    }
    uint64_t *swap = damage->before;
    damage->before = damage->now;
    damage->now = swap;
    damage->known = true;
    return count;
}
