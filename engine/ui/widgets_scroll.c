/* A view that scrolls by whole lines. */
#include "ui/widgets_inside.h"

enum { ENDLESS = 1 << 24, ROOM_FOR_RING = 8, THUMB_WIDTH = 4, THUMB_GAP = 7 };

static void note_view(ChuPanel *panel, ChuScroll *scroll, ChRect view)
{
    ChuFocus *focus = panel->focus;
    if (focus->view_count == CHU_MAX_VIEWS) return;
    focus->views[focus->view_count].scroll = scroll;
    focus->views[focus->view_count].layer = panel->layer;
    focus->views[focus->view_count++].view = view;
}

ChRect chu_scroll_begin(ChuPanel *panel, uint32_t order, ChRect view, ChuScroll *scroll, int32_t line)
{
    if (scroll->step != line && scroll->step > 0) { /* the text's size changed: stay about where we were */
        bool followed = scroll->followed == scroll->top;
        scroll->top = scroll->top / scroll->step * line;
        if (followed) scroll->followed = scroll->top;
        panel->focus->moved = true;
    }
    scroll->window = view.h;
    scroll->step = chu_most(line, 1);
    note_view(panel, scroll, view);
    if (order) {
        ChuRegion region = {.order = order, .rect = view, .manner = CHU_READS, .scroll = scroll, .scrolls = true};
        ChuLook look = chu_region(panel, region);
        if (look.ring) chu_ring(panel, view, CHU_BUTTON_RADIUS);
    }
    ChRect clip = chu_outset(view, chu_d(panel, ROOM_FOR_RING));
    ChRect window = chu_window(panel) ? chu_meet(clip, *chu_window(panel)) : clip;
    chu_clip(panel, clip);
    if (panel->scroll_count < sizeof panel->scrolls / sizeof *panel->scrolls) {
        panel->scrolls[panel->scroll_count].scroll = scroll;
        panel->scrolls[panel->scroll_count].follows = false;
        panel->scrolls[panel->scroll_count].view = view;
        panel->scrolls[panel->scroll_count++].window = window;
    }
    return (ChRect){view.x, view.y - scroll->top, view.w, ENDLESS};
}

static void draw_thumb(ChuPanel *panel, ChRect view, const ChuScroll *scroll)
{
    int32_t w = chu_d(panel, THUMB_WIDTH), x = view.x + view.w + chu_d(panel, THUMB_GAP);
    int32_t h = (int32_t)((int64_t)view.h * scroll->window / scroll->content);
    h = chu_most(h, chu_least(chu_d(panel, 24), view.h));
    int32_t most = chu_most(chu_scroll_most(scroll), 1);
    int32_t y = view.y + (int32_t)((int64_t)(view.h - h) * scroll->top / most);
    ch_draw_box(panel->list, (ChRect){x, view.y, w, view.h}, w / 2, panel->theme->sunken, 0, 0);
    ch_draw_box(panel->list, (ChRect){x, y, w, h}, w / 2, panel->theme->edge, 0, 0);
}

/* How far to go so that `rect` is in view, by whole lines; what is taller than the view shows its top. What only just fits is
 * brought there to the pixel: by whole lines either its top or its foot would stay out. */
static int32_t to_bring(ChRect rect, ChRect view, int32_t step)
{
    int32_t top = rect.y - view.y, bottom = rect.y + rect.h - view.y - view.h;
    if (rect.h <= view.h && rect.h > view.h - step) return top < 0 || bottom > 0 ? top : 0;
    if (top < 0) return -((-top + step - 1) / step) * step;
    if (rect.h > view.h) return top / step * step;
    return bottom > 0 ? (bottom + step - 1) / step * step : 0;
}

/* The end of the content is not known before it is drawn: what goes beyond it is mended by chu_scroll_end. */
void chu_scroll_follow(ChuPanel *panel, ChRect rect)
{
    if (panel->scroll_count == 0) return;
    uint32_t at = panel->scroll_count - 1;
    ChuScroll *scroll = panel->scrolls[at].scroll;
    int32_t by = to_bring(rect, panel->scrolls[at].view, scroll->step);
    if (by == 0 && scroll->top > scroll->followed) scroll->followed = scroll->top; /* they are back, or ahead */
    panel->scrolls[at].follows = scroll->followed == scroll->top;
    if (by <= 0 || !panel->scrolls[at].follows) return;
    scroll->followed = scroll->top += by;
    panel->again = true;
}

static void bring_focused(ChuPanel *panel, ChRect view, ChuScroll *scroll)
{
    const ChuFocus *focus = panel->focus;
    if (!focus->moved || panel->layer != focus->was_layers) return;
    for (uint32_t i = 0; i < focus->region_count; i++) {
        const ChuRegion *region = &focus->regions[i];
        if (region->scroll != scroll || region->scrolls || region->key_only || region->layer != panel->layer) continue;
        if (region->order != focus->has[panel->layer]) continue;
        bool along = region->along.h > 0 && (region->along.h <= view.h || region->along.y == region->rect.y);
        int32_t before = scroll->top;
        int32_t to = before + to_bring(along ? region->along : region->rect, view, scroll->step);
        scroll->top = scroll->followed = chu_most(0, chu_least(to, chu_scroll_most(scroll)));
        panel->again |= scroll->top != before;
        return;
    }
}

void chu_scroll_end(ChuPanel *panel, int32_t bottom)
{
    if (panel->scroll_count == 0) return;
    panel->scroll_count--;
    ChuScroll *scroll = panel->scrolls[panel->scroll_count].scroll;
    ChRect view = panel->scrolls[panel->scroll_count].view;
    chu_unclip(panel);
    int32_t top = scroll->top;
    scroll->content = bottom - (view.y - scroll->top);
    chu_scroll_by(scroll, 0); /* never past its end */
    panel->again |= scroll->top != top;
    if (!panel->scrolls[panel->scroll_count].follows) bring_focused(panel, view, scroll);
    if (chu_scroll_most(scroll) > 0) draw_thumb(panel, view, scroll);
}

/* What lies below ---------------------------------------------------------------------------------------------------- */

enum { BELOW_LINE = 20, BELOW_GAP = 4, BELOW_ARROW = 16 };

ChuBelow chu_below(ChuPanel *panel, ChRect room, ChuScroll *scroll)
{
    ChuBelow below = {.view = room, .scroll = scroll};
    int32_t h = chu_d(panel, ROOM_FOR_RING + BELOW_LINE) + chu_d(panel, BELOW_GAP);
    if (scroll->below && h < room.h) below.strip = chu_cut_bottom(&below.view, h);
    return below;
}

/* Whether it is wanted does not depend on its being there: otherwise it would come and go by turns. */
uint32_t chu_below_count(ChuPanel *panel, ChuBelow *below, uint32_t first, uint32_t end, uint32_t *all)
{
    const ChuFocus *focus = panel->focus;
    int32_t seen = below->view.y + below->view.h + chu_d(panel, ROOM_FOR_RING), whole = seen + below->strip.h;
    uint32_t count = 0;
    for (uint32_t i = 0; i < focus->region_count; i++) {
        const ChuRegion *region = &focus->regions[i];
        if (region->scroll != below->scroll || region->key_only || region->order < first || region->order >= end) continue;
        int32_t foot = region->rect.y + region->rect.h;
        below->wanted |= foot > whole;
        count += foot > seen;
        ++*all;
    }
    return count;
}

ChStr chu_below_answers(ChuPanel *panel, uint32_t count, uint32_t all)
{
    return chu_say(panel, "%u%s answer%s below", count, count < all ? " more" : "", count == 1 ? "" : "s");
}

static void say_with_focus(ChuPanel *panel, const ChuBelow *below, ChStr words)
{
    const ChuFocus *focus = panel->focus;
    for (uint32_t i = 0; i < focus->region_count; i++) {
        const ChuRegion *region = &focus->regions[i];
        if (region->order != focus->has[panel->layer] || region->scroll != below->scroll || region->manner != CHU_READS) continue;
        chu_region_says(panel, region->order, chu_say(panel, "%.*s %.*s.", CH_FMT(region->say), CH_FMT(words)));
        return;
    }
}

void chu_below_say(ChuPanel *panel, const ChuBelow *below, ChStr words, ChStr cap)
{
    bool wanted = below->wanted && words.n;
    panel->again |= wanted != below->scroll->below;
    below->scroll->below = wanted;
    if (!wanted || !below->strip.h) return;
    ChRect line = below->strip;
    chu_cut_top(&line, chu_d(panel, ROOM_FOR_RING) + chu_d(panel, BELOW_GAP));
    chu_tap(panel, line, cap);
    ChRect arrow = chu_cut_left(&line, chu_d(panel, BELOW_ARROW));
    chu_shape(panel, arrow, CHU_SHAPE_ARROW_DOWN, panel->theme->ink);
    chu_cut_left(&line, chu_d(panel, 8));
    chu_label(panel, line, CHU_CAPTION_STRONG, panel->theme->ink, CHU_LEFT, words);
    say_with_focus(panel, below, words);
}
