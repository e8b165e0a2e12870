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
    ChRect *seen; /* what clips leave of each entry */
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
        if (opaque_box(&finder->list->at[i]) && chu_rect_inside(letters(&finder->list->at[later]), finder->seen[i]))
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
    else if (!chu_rect_inside(letters(text), *ground))
        tell(finder, "sticks out of", text, NULL, *ground);
    for (uint32_t i = 0; i < at; i++) {
        const ChDraw *other = &finder->list->at[i];
        if (other->op != CH_DRAW_TEXT || chu_rect_empty(chu_meet(letters(other), letters(text)))) continue;
        if (!hidden(finder, i, at)) tell(finder, "lies over", text, other, other->rect);
    }
}

uint32_t overlap_find(const ChDrawList *list, int32_t width, int32_t height, char what[512])
{
    ChRect clips[DEEPEST] = {{0, 0, width, height}};
    uint32_t depth = 0;
    Finder finder = {list, calloc(list->count + 1, sizeof(ChRect)), 0, what};
    assert_non_null(finder.seen);
    for (uint32_t i = 0; i < list->count; i++) {
        const ChDraw *draw = &list->at[i];
        finder.seen[i] = chu_meet(draw->rect, clips[depth]);
        if (draw->op == CH_DRAW_CLIP && depth + 1 < DEEPEST) {
            clips[depth + 1] = chu_meet(clips[depth], draw->rect);
            depth++;
        } else if (draw->op == CH_DRAW_UNCLIP && depth > 0) {
            depth--;
        } else if (draw->op == CH_DRAW_TEXT && draw->text.n > 0) {
            check_text(&finder, i, clips[depth]);
        }
    }
    free(finder.seen);
    return finder.found;
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
