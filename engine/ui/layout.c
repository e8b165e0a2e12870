#include "ui/layout.h"

enum { WHOLE = 10000 };

ChuLayout chu_layout(int32_t width, int32_t height, uint32_t display_pct, uint32_t text_pct)
{
    ChuLayout layout = {.width = width < 1 ? 1 : width, .height = height < 1 ? 1 : height};
    int64_t scale = (int64_t)display_pct * text_pct;
    layout.scale = (int32_t)(scale < 2500 ? 2500 : scale > 160000 ? 160000 : scale);
    layout.effective_width = (int32_t)((int64_t)layout.width * WHOLE / layout.scale);
    layout.effective_height = (int32_t)((int64_t)layout.height * WHOLE / layout.scale);
    int32_t w = layout.effective_width;
    layout.reflow = w >= 1600 ? CHU_WIDE : w >= 1120 ? CHU_STANDARD : w >= 768 ? CHU_COMPACT : CHU_NARROW;
    layout.keys_folded = layout.reflow == CHU_NARROW || layout.effective_height < 560;
    return layout;
}

int32_t chu_px(const ChuLayout *layout, int32_t look_px)
{
    if (look_px < 0) return -chu_px(layout, -look_px);
    int32_t px = (int32_t)(((int64_t)look_px * layout->scale + WHOLE / 2) / WHOLE);
    return px == 0 && look_px > 0 ? 1 : px;
}

static bool small(const ChuLayout *layout)
{
    return layout->keys_folded;
}

int32_t chu_top_bar_height(const ChuLayout *layout)
{
    return chu_px(layout, small(layout) ? 48 : CHU_TOP_BAR);
}

int32_t chu_gap(const ChuLayout *layout)
{
    return chu_px(layout, layout->reflow == CHU_NARROW ? CHU_GRID : CHU_GUTTER);
}

int32_t chu_margin(const ChuLayout *layout)
{
    return chu_px(layout, layout->reflow == CHU_NARROW ? 12 : CHU_MARGIN);
}

/* Cutting ---------------------------------------------------------------------------------------------------------- */

static int32_t between(int32_t low, int32_t n, int32_t high)
{
    return n < low ? low : n > high ? high : n;
}

ChRect chu_cut_top(ChRect *from, int32_t h)
{
    h = between(0, h, from->h);
    ChRect piece = {from->x, from->y, from->w, h};
    from->y += h;
    from->h -= h;
    return piece;
}

ChRect chu_cut_bottom(ChRect *from, int32_t h)
{
    h = between(0, h, from->h);
    from->h -= h;
    return (ChRect){from->x, from->y + from->h, from->w, h};
}

ChRect chu_cut_left(ChRect *from, int32_t w)
{
    w = between(0, w, from->w);
    ChRect piece = {from->x, from->y, w, from->h};
    from->x += w;
    from->w -= w;
    return piece;
}

ChRect chu_cut_right(ChRect *from, int32_t w)
{
    w = between(0, w, from->w);
    from->w -= w;
    return (ChRect){from->x + from->w, from->y, w, from->h};
}

ChRect chu_inset(ChRect rect, int32_t x, int32_t y)
{
    x = between(0, x, rect.w / 2);
    y = between(0, y, rect.h / 2);
    return (ChRect){rect.x + x, rect.y + y, rect.w - 2 * x, rect.h - 2 * y};
}

ChRect chu_outset(ChRect rect, int32_t by)
{
    return (ChRect){rect.x - by, rect.y - by, rect.w + 2 * by, rect.h + 2 * by};
}

ChRect chu_centred(ChRect in, int32_t w, int32_t h)
{
    return (ChRect){in.x + (in.w - w) / 2, in.y + (in.h - h) / 2, w, h};
}

ChRect chu_meet(ChRect a, ChRect b)
{
    int32_t x = a.x > b.x ? a.x : b.x, y = a.y > b.y ? a.y : b.y;
    int32_t right = a.x + a.w < b.x + b.w ? a.x + a.w : b.x + b.w;
    int32_t bottom = a.y + a.h < b.y + b.h ? a.y + a.h : b.y + b.h;
    return (ChRect){x, y, right > x ? right - x : 0, bottom > y ? bottom - y : 0};
}

bool chu_rect_has(ChRect rect, int32_t x, int32_t y)
{
    return x >= rect.x && y >= rect.y && x < rect.x + rect.w && y < rect.y + rect.h;
}

bool chu_rect_inside(ChRect inner, ChRect outer)
{
    return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w &&
           inner.y + inner.h <= outer.y + outer.h;
}

bool chu_rect_empty(ChRect rect)
{
    return rect.w <= 0 || rect.h <= 0;
}

ChRect chu_columns(ChRect in, int32_t count, int32_t gap, int32_t at, int32_t span)
{
    int32_t one = (in.w - gap * (count - 1)) / count;
    if (one < 0) one = 0;
    int32_t x = at * (one + gap);
    int32_t w = at + span >= count ? in.w - x : span * one + (span - 1) * gap;
    return (ChRect){in.x + x, in.y, w, in.h};
}

ChRect chu_content(const ChuLayout *layout, ChRect page)
{
    int32_t margin = chu_margin(layout), widest = chu_px(layout, CHU_CONTENT);
    ChRect content = chu_inset(page, margin, margin);
    return content.w > widest ? chu_centred(content, widest, content.h) : content;
}
