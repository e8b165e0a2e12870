#include "ui/mirror.h"

static int32_t across(int32_t x, int32_t w, int32_t width, bool whole, int32_t twice_middle)
{
    return whole ? x + width - twice_middle : width - x - w;
}

/* What is drawn ------------------------------------------------------------------------------------------------------ */

static bool points_somewhere(ChStr name)
{
    static const char *const icons[] = {"icons/back", "icons/chat", "icons/cut-in", "icons/muted", "icons/sound"};
    for (size_t i = 0; i < sizeof icons / sizeof *icons; i++)
        if (ch_str_eq(name, ch_str(icons[i]))) return true;
    return false;
}

static void turn_points(ChDrawList *list, ChDraw *draw, int32_t width)
{
    ChPoint *points = CH_NEW_ARRAY(list->arena, ChPoint, draw->point_count);
    if (!points) {
        list->failed = true;
        return;
    }
    for (uint32_t i = 0; i < draw->point_count; i++) {
        int32_t x16 = draw->points[i].x16;
        points[i] = draw->points[i];
        points[i].x16 = across(x16, 0, width * 16, draw->whole, draw->twice_middle * 16);
    }
    draw->points = points;
}

static void turn_draw(ChDrawList *list, ChDraw *draw, int32_t width)
{
    if (draw->op == CH_DRAW_PATH && draw->point_count) turn_points(list, draw, width);
    if (draw->op == CH_DRAW_PATH || draw->op == CH_DRAW_UNCLIP) return;
    draw->rect.x = across(draw->rect.x, draw->rect.w, width, draw->whole, draw->twice_middle);
    if (draw->op == CH_DRAW_IMAGE && !draw->whole) draw->turned = points_somewhere(draw->text);
}

/* What is pointed at ------------------------------------------------------------------------------------------------- */

static void turn_rect(ChRect *rect, const ChuRegion *region, int32_t width)
{
    rect->x = across(rect->x, rect->w, width, region->whole, region->twice_middle);
}

/* Parts that lie side by side change places; their edges go on rising. */
static void turn_parts(ChDrawList *list, ChuRegion *region, int32_t width)
{
    bool side_by_side = region->parts > 0 && !region->stacked;
    if (side_by_side && !region->whole) region->from_right = true;
    if (!region->edges) return;
    uint32_t count = (uint32_t)region->parts + 1;
    int32_t *edges = CH_NEW_ARRAY(list->arena, int32_t, count);
    if (!edges) {
        list->failed = true;
        return;
    }
    for (uint32_t i = 0; i < count; i++) {
        int32_t edge = region->edges[region->whole ? i : count - 1 - i];
        edges[i] = across(edge, 0, width, region->whole, region->twice_middle);
    }
    region->edges = edges;
}

void chu_mirror(ChDrawList *list, ChuFocus *focus, int32_t width)
{
    for (uint32_t i = 0; i < list->count && !list->failed; i++) turn_draw(list, &list->at[i], width);
    for (uint32_t i = 0; i < focus->region_count && !list->failed; i++) {
        ChuRegion *region = &focus->regions[i];
        turn_rect(&region->rect, region, width);
        turn_rect(&region->seen, region, width);
        region->caret.x -= region->track.x; /* it keeps its place in the line */
        turn_rect(&region->track, region, width);
        region->caret.x += region->track.x;
        turn_parts(list, region, width);
    }
    for (uint32_t i = 0; i < focus->tap_count; i++) {
        ChRect *seen = &focus->taps[i].seen;
        ChKeyName *key = &focus->taps[i].key.name;
        bool whole = focus->taps[i].whole;
        seen->x = across(seen->x, seen->w, width, whole, focus->taps[i].twice_middle);
        /* The arrow on it was turned round, too. */
        if (!whole && (*key == CH_KEY_LEFT || *key == CH_KEY_RIGHT))
            *key = *key == CH_KEY_LEFT ? CH_KEY_RIGHT : CH_KEY_LEFT;
    }
    for (uint32_t i = 0; i < focus->view_count; i++) {
        ChRect *view = &focus->views[i].view;
        view->x = width - view->x - view->w;
    }
}
