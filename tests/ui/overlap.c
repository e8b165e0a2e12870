#include "ui/overlap.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ui/layout.h"

enum { DEEPEST = 32 };

typedef struct Finder {
    const ChDrawList *list;
    ChRect *seen;  /* what clips leave of each entry */
    ChRect *clips; /* and what they were */
    ChRect *ink;   /* where the letters of each text are; nothing of what is no text */
    uint32_t found;
    char *what;
} Finder;

static void tell(Finder *finder, const char *problem, const ChDraw *text, const ChDraw *other, ChRect where)
{
    if (finder->found++ || !finder->what) return;
    ChStr with = other && other->op == CH_DRAW_TEXT ? other->text : (ChStr){"", 0};
    snprintf(finder->what, 512, "\"%.*s\" (%d %d, %d by %d) %s %.*s (%d %d, %d by %d)", CH_FMT(text->text),
             text->rect.x, text->rect.y, text->rect.w, text->rect.h, problem, CH_FMT(with), where.x, where.y, where.w,
             where.h);
}

static bool opaque_box(const ChDraw *draw)
{
    return draw->op == CH_DRAW_BOX && draw->fill >> 24 == 0xFF && draw->opacity == 255;
}

/* Where the letters are: a line box has room above and below them. */
static ChRect letters(const ChDraw *text)
{
    return chu_inset(text->rect, 0, text->rect.h / 5);
}

/* Asked of every pair there is, so not by way of the rectangle that they share. */
static inline bool meet(ChRect a, ChRect b)
{
    return a.w > 0 && a.h > 0 && b.w > 0 && b.h > 0 && a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/* The ground that a text stands on: the last opaque box that holds its middle, and was not clipped there. */
static const ChRect *ground_of(const Finder *finder, uint32_t at)
{
    ChRect r = finder->list->at[at].rect;
    for (uint32_t i = at; i-- > 0;)
        if (opaque_box(&finder->list->at[i]) && chu_rect_has(finder->seen[i], r.x + r.w / 2, r.y + r.h / 2))
            return &finder->seen[i];
    return NULL;
}

/* Whether `later` stands on a ground that hides what was there before. */
static bool hidden(const Finder *finder, uint32_t earlier, uint32_t later)
{
    for (uint32_t i = earlier + 1; i < later; i++)
        if (opaque_box(&finder->list->at[i]) && chu_rect_inside(finder->ink[later], finder->seen[i]))
            return true;
    return false;
}

static void check_text(Finder *finder, uint32_t at, ChRect clip)
{
    const ChDraw *text = &finder->list->at[at];
    if (!chu_rect_inside(text->rect, clip)) tell(finder, "is cut by", text, NULL, clip);
    const ChRect *ground = ground_of(finder, at);
    if (!ground)
        tell(finder, "stands on nothing", text, NULL, clip);
    else if (!chu_rect_inside(finder->ink[at], *ground))
        tell(finder, "sticks out of", text, NULL, *ground);
    for (uint32_t i = 0; i < at; i++)
        if (meet(finder->ink[i], finder->ink[at]) && !hidden(finder, i, at))
            tell(finder, "lies over", text, &finder->list->at[i], finder->list->at[i].rect);
}

/* More --------------------------------------------------------------------------------------------------------------- */

/* Whether the line from a to b, in 1/16 pixels, comes into the rect: cut by one side after another (Liang and Barsky). */
static bool comes_into(ChPoint a, ChPoint b, ChRect r)
{
    const double from[4] = {a.x16 - r.x * 16.0, (r.x + r.w) * 16.0 - a.x16, a.y16 - r.y * 16.0, (r.y + r.h) * 16.0 - a.y16};
    const double along[4] = {b.x16 - a.x16, a.x16 - b.x16, b.y16 - a.y16, a.y16 - b.y16};
    double enters = 0, leaves = 1;
    for (int side = 0; side < 4; side++) {
        if (along[side] == 0 && from[side] <= 0) return false;
        if (along[side] == 0) continue;
        double at = -from[side] / along[side];
        if (along[side] > 0 && at > enters) enters = at;
        if (along[side] < 0 && at < leaves) leaves = at;
    }
    return enters < leaves;
}

static bool holds(const ChDraw *path, ChRect r)
{
    int32_t x16 = (r.x + r.w / 2) * 16, y16 = (r.y + r.h / 2) * 16;
    bool in = false;
    for (uint32_t i = 0, k = path->point_count - 1; i < path->point_count; k = i++) {
        ChPoint p = path->points[i], q = path->points[k];
        if ((p.y16 > y16) == (q.y16 > y16)) continue;
        in ^= x16 < p.x16 + (double)(q.x16 - p.x16) * (y16 - p.y16) / (q.y16 - p.y16);
    }
    return in;
}

/* Whether a path's line, or what it fills, is in the rect. */
static bool path_in(const ChDraw *path, ChRect r)
{
    uint32_t n = path->point_count;
    bool closes = path->closed || path->fill >> 24;
    for (uint32_t i = closes ? 0 : 1; i < n; i++)
        if (comes_into(path->points[i ? i - 1 : n - 1], path->points[i], r)) return true;
    return n > 2 && path->fill >> 24 && holds(path, r);
}

/* Where the ink of a text is for certain: its letters, and a little less at both ends. */
static ChRect core_of(const ChDraw *text)
{
    return chu_inset(letters(text), text->rect.h / 12, text->rect.h / 12);
}

static bool is_veil(const ChDraw *draw, ChRect window)
{
    return draw->op == CH_DRAW_BOX && draw->fill >> 24 > 0 && draw->fill >> 24 < 0xFF && chu_rect_inside(window, draw->rect);
}

static bool crosses(ChRect text, ChRect outline)
{
    return !chu_rect_empty(chu_meet(text, outline)) && !chu_rect_inside(text, outline);
}

static void check_beside(Finder *finder, uint32_t at, uint32_t i)
{
    const ChDraw *text = &finder->list->at[at], *other = &finder->list->at[i];
    ChRect ink = core_of(text), seen = chu_meet(ink, finder->clips[i]);
    bool outline = other->op == CH_DRAW_BOX && other->fill >> 24 == 0 && other->stroke >> 24 == 0xFF;
    if (outline && crosses(ink, other->rect) && crosses(ink, finder->seen[i]))
        tell(finder, "crosses the outline of", text, NULL, other->rect);
    bool across = (other->op == CH_DRAW_IMAGE && !chu_rect_empty(chu_meet(seen, other->rect))) ||
                  (other->op == CH_DRAW_PATH && !chu_rect_empty(seen) && path_in(other, seen));
    if (across && (i > at || !hidden(finder, i, at))) tell(finder, "lies across a shape", text, NULL, other->rect);
}

/* Everything that is drawn in the text's own layer. */
static void check_more(Finder *finder, uint32_t at, ChRect window)
{
    uint32_t from = at, to = at;
    while (from > 0 && !is_veil(&finder->list->at[from - 1], window)) from--;
    while (to < finder->list->count && !is_veil(&finder->list->at[to], window)) to++;
    for (uint32_t i = from; i < to; i++) {
        const ChDraw *other = &finder->list->at[i];
        if (i == at || other->op == CH_DRAW_TEXT) continue;
        if (i > at && opaque_box(other) && !chu_rect_empty(chu_meet(core_of(&finder->list->at[at]), finder->seen[i])))
            tell(finder, "is covered by", &finder->list->at[at], NULL, other->rect);
        check_beside(finder, at, i);
    }
}

/* All of it ---------------------------------------------------------------------------------------------------------- */

static void cut_by_clips(Finder *finder, ChRect window)
{
    ChRect clips[DEEPEST] = {window};
    uint32_t depth = 0;
    for (uint32_t i = 0; i < finder->list->count; i++) {
        const ChDraw *draw = &finder->list->at[i];
        finder->clips[i] = clips[depth];
        finder->seen[i] = chu_meet(draw->rect, clips[depth]);
        finder->ink[i] = draw->op == CH_DRAW_TEXT ? letters(draw) : (ChRect){0};
        if (draw->op == CH_DRAW_CLIP && depth + 1 < DEEPEST) {
            clips[depth + 1] = chu_meet(clips[depth], draw->rect);
            depth++;
        } else if (draw->op == CH_DRAW_UNCLIP && depth > 0) {
            depth--;
        }
    }
}

static uint32_t find(const ChDrawList *list, ChRect window, char *what, bool more)
{
    Finder finder = {.list = list, .seen = calloc(3 * (size_t)list->count + 1, sizeof(ChRect)), .what = what};
    assert_non_null(finder.seen);
    finder.clips = finder.seen + list->count;
    finder.ink = finder.clips + list->count;
    cut_by_clips(&finder, window);
    for (uint32_t i = 0; i < list->count; i++) {
        if (list->at[i].op != CH_DRAW_TEXT || list->at[i].text.n == 0) continue;
        if (more)
            check_more(&finder, i, window);
        else
            check_text(&finder, i, finder.clips[i]);
    }
    free(finder.seen);
    return finder.found;
}

uint32_t overlap_find(const ChDrawList *list, int32_t width, int32_t height, char what[512])
{
    return find(list, (ChRect){0, 0, width, height}, what, false);
}

uint32_t overlap_find_more(const ChDrawList *list, int32_t width, int32_t height, char what[512])
{
    return find(list, (ChRect){0, 0, width, height}, what, true);
}

void assert_readable(const ChDrawList *list, int32_t width, int32_t height, const char *where)
{
    char what[512] = "";
    assert_false(list->failed);
    uint32_t found = overlap_find(list, width, height, what);
    if (found) fail_msg("%s: %u findings; %s", where, found, what);
}

bool frame_says(const ChDrawList *list, const char *words)
{
    size_t n = strlen(words);
    for (uint32_t i = 0; i < list->count; i++)
        if (list->at[i].op == CH_DRAW_TEXT && list->at[i].text.n >= n && memcmp(list->at[i].text.p, words, n) == 0)
            return true;
    return false;
}
