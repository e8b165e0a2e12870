/* Segments and tabs: one thing with parts, changed by Left and Right. */
#include "ui/widgets_inside.h"

enum { PART_HEIGHT = 40, SEGMENT_PADDING = 20, TICK_SPACE = 24, TAB_GAP = 40, UNDERLINE = 3 };

static int32_t segment_width(ChuPanel *panel, const ChuParts *parts)
{
    int32_t widest = 0;
    for (int32_t i = 0; i < parts->count; i++)
        widest = chu_most(widest, chu_width(panel, CHU_BODY_STRONG, 0, parts->words[i]));
    return widest + chu_d(panel, TICK_SPACE) + 2 * chu_d(panel, SEGMENT_PADDING);
}

static bool segments_stack(ChuPanel *panel, int32_t width, const ChuParts *parts)
{
    return segment_width(panel, parts) * parts->count > width;
}

int32_t chu_segments_height(ChuPanel *panel, int32_t width, ChuParts parts)
{
    return chu_d(panel, PART_HEIGHT) * (segments_stack(panel, width, &parts) ? parts.count : 1);
}

static ChuLook register_parts(ChuPanel *panel, uint32_t order, ChRect rect, const ChuParts *parts, bool stacked,
                              const int32_t *edges)
{
    ChStr now = parts->chosen >= 0 && parts->chosen < parts->count ? parts->words[parts->chosen] : (ChStr){NULL, 0};
    return chu_region(panel, (ChuRegion){.order = order,
                                         .rect = rect,
                                         .manner = CHU_SLIDES,
                                         .parts = parts->count,
                                         .track = rect,
                                         .edges = edges,
                                         .stacked = stacked,
                                         .say = chu_say(panel, "%.*s: %.*s", CH_FMT(parts->say), CH_FMT(now))});
}

static void draw_segment(ChuPanel *panel, ChRect rect, ChStr words, bool chosen)
{
    const ChuTheme *t = panel->theme;
    if (chosen) chu_box(panel, rect, CHU_BUTTON_RADIUS, t->you, 0, 0);
    int32_t w = chu_width(panel, CHU_BODY_STRONG, 0, words), tick = chu_d(panel, TICK_SPACE);
    ChRect text = chu_centred(rect, w + (chosen ? tick : 0), rect.h);
    if (chosen)
        chu_shape(panel, chu_centred(chu_cut_left(&text, tick), chu_d(panel, 16), chu_d(panel, 16)), CHU_SHAPE_TICK,
                  t->on_you);
    chu_label(panel, text, chosen ? CHU_BODY_STRONG : CHU_BODY, chosen ? t->on_you : t->ink, CHU_LEFT, words);
}

void chu_segments(ChuPanel *panel, uint32_t order, ChRect rect, ChuParts parts)
{
    bool stacked = segments_stack(panel, rect.w, &parts);
    if (!stacked) rect.w = segment_width(panel, &parts) * parts.count;
    rect.h = chu_segments_height(panel, rect.w, parts);
    ChuLook look = register_parts(panel, order, rect, &parts, stacked, NULL);
    chu_box(panel, rect, CHU_BUTTON_RADIUS, panel->theme->surface, panel->theme->edge, 1);
    for (int32_t i = 0; i < parts.count; i++) {
        ChRect part = chu_columns(rect, parts.count, 0, i, 1);
        if (stacked) part = (ChRect){rect.x, rect.y + i * chu_d(panel, PART_HEIGHT), rect.w, chu_d(panel, PART_HEIGHT)};
        draw_segment(panel, part, parts.words[i], i == parts.chosen);
        bool ruled = i > 0 && !stacked && i != parts.chosen && i - 1 != parts.chosen;
        if (ruled) chu_fill(panel, (ChRect){part.x, part.y, chu_d(panel, 1), part.h}, panel->theme->edge);
    }
    if (look.ring) chu_ring(panel, rect, CHU_BUTTON_RADIUS);
}

/* Tabs ---------------------------------------------------------------------------------------------------------------
 */

static int32_t tab_width(ChuPanel *panel, const ChuParts *parts, int32_t i)
{
    return chu_width(panel, CHU_BODY_STRONG, 0, parts->words[i]);
}

static bool tabs_stack(ChuPanel *panel, int32_t width, const ChuParts *parts, int32_t *gap)
{
    int32_t words = 0, joints = chu_most(parts->count - 1, 1);
    for (int32_t i = 0; i < parts->count; i++) words += tab_width(panel, parts, i);
    *gap = chu_least(chu_d(panel, TAB_GAP), (width - words) / joints);
    return parts->count > 1 && *gap < chu_d(panel, CHU_GUTTER);
}

int32_t chu_tabs_height(ChuPanel *panel, int32_t width, ChuParts parts)
{
    int32_t gap;
    return chu_d(panel, PART_HEIGHT) * (tabs_stack(panel, width, &parts, &gap) ? parts.count : 1);
}

static void draw_tab(ChuPanel *panel, ChRect rect, ChStr words, bool chosen, int32_t under_w)
{
    const ChuTheme *t = panel->theme;
    chu_label(panel, rect, chosen ? CHU_BODY_STRONG : CHU_BODY, chosen ? t->ink : t->ink2, CHU_LEFT, words);
    int32_t h = chu_d(panel, UNDERLINE);
    if (chosen) chu_fill(panel, (ChRect){rect.x, rect.y + rect.h - h, under_w, h}, t->you);
}

/* Where each tab begins and ends, to the middle of the gaps; NULL when there is no memory. */
static int32_t *tab_edges(ChuPanel *panel, ChRect rect, const ChuParts *parts, int32_t gap)
{
    int32_t *edges = CH_NEW_ARRAY(panel->arena, int32_t, (size_t)parts->count + 1), x = rect.x;
    if (!edges) return NULL;
    for (int32_t i = 0; i < parts->count; i++) {
        edges[i] = x - (i ? gap / 2 : 0);
        x += tab_width(panel, parts, i) + gap;
    }
    edges[parts->count] = x;
    return edges;
}

void chu_tabs(ChuPanel *panel, uint32_t order, ChRect rect, ChuParts parts)
{
    int32_t gap, x = rect.x, one = chu_d(panel, PART_HEIGHT);
    bool stacked = tabs_stack(panel, rect.w, &parts, &gap);
    rect.h = one * (stacked ? parts.count : 1);
    int32_t *edges = stacked ? NULL : tab_edges(panel, rect, &parts, gap);
    ChuLook look = register_parts(panel, order, rect, &parts, stacked, edges);
    if (!stacked) chu_rule(panel, rect.x, rect.y + rect.h - chu_d(panel, 1), rect.w);
    for (int32_t i = 0; i < parts.count; i++) {
        int32_t w = tab_width(panel, &parts, i);
        ChRect tab = stacked ? (ChRect){rect.x, rect.y + i * one, rect.w, one} : (ChRect){x, rect.y, w, one};
        draw_tab(panel, tab, parts.words[i], i == parts.chosen, w);
        x += w + gap;
    }
    if (look.ring) chu_ring(panel, rect, CHU_BUTTON_RADIUS);
}
