/* Scrolling: by whole lines with keys and wheel, by pixels with fingers and touchpads. */
#include "ui/focus.h"

int32_t chu_scroll_most(const ChuScroll *scroll)
{
    int32_t over = scroll->content - scroll->window, step = scroll->step > 0 ? scroll->step : 1;
    return over > 0 ? (over + step - 1) / step * step : 0;
}

bool chu_scroll_by(ChuScroll *scroll, int32_t lines)
{
    int32_t most = chu_scroll_most(scroll), top = scroll->top + lines * scroll->step;
    if (lines && scroll->step > 0) { /* back to whole lines, where something was brought into view to the pixel */
        int32_t over = scroll->top % scroll->step;
        top += lines > 0 ? -over : over ? scroll->step - over : 0;
    }
    top = top < 0 ? 0 : top > most ? most : top;
    if (top == scroll->top) return false;
    scroll->top = top;
    return true;
}

static ChuScroll *view_of_focus(const ChuFocus *focus)
{
    const ChuRegion *has = chu_focus_region(focus);
    if (has && has->scroll && chu_scroll_most(has->scroll) > 0) return has->scroll;
    for (uint32_t i = 0; i < focus->view_count; i++)
        if (focus->views[i].layer == focus->layers && chu_scroll_most(focus->views[i].scroll) > 0)
            return focus->views[i].scroll;
    return NULL;
}

bool chu_scroll_key(ChuFocus *focus, ChKeyName key)
{
    if (key != CH_KEY_PAGE_UP && key != CH_KEY_PAGE_DOWN && key != CH_KEY_HOME && key != CH_KEY_END) return false;
    ChuScroll *scroll = view_of_focus(focus);
    if (!scroll || scroll->step <= 0) return false;
    int32_t page = scroll->window / scroll->step - 1, all = scroll->content / scroll->step + 1;
    if (page < 1) page = 1;
    chu_scroll_by(scroll, key == CH_KEY_PAGE_UP     ? -page
                          : key == CH_KEY_PAGE_DOWN ? page
                          : key == CH_KEY_HOME      ? -all
                                                    : all);
    return true;
}

bool chu_scroll_wheel(ChuFocus *focus, int32_t x, int32_t y, int32_t lines)
{
    for (uint32_t i = focus->view_count; i-- > 0;)
        if (focus->views[i].layer == focus->layers && chu_rect_has(focus->views[i].view, x, y) &&
            chu_scroll_by(focus->views[i].scroll, lines))
            return true;
    return false;
}

bool chu_scroll_px(ChuScroll *scroll, int32_t px)
{
    int32_t most = chu_scroll_most(scroll), top = scroll->top + px;
    top = top < 0 ? 0 : top > most ? most : top;
    bool moved = top != scroll->top;
    scroll->top = top;
    return moved;
}

bool chu_scroll_drag(ChuFocus *focus, int32_t x, int32_t y, int32_t px)
{
    int32_t wanted = px;
    for (uint32_t i = focus->view_count; i-- > 0 && px;) {
        ChuScroll *scroll = focus->views[i].scroll;
        if (focus->views[i].layer != focus->layers || !chu_rect_has(focus->views[i].view, x, y)) continue;
        int32_t before = scroll->top;
        (void)chu_scroll_px(scroll, px);
        px -= scroll->top - before;
    }
    return px != wanted;
}

bool chu_scroll_there(const ChuFocus *focus, int32_t x, int32_t y)
{
    for (uint32_t i = 0; i < focus->view_count; i++)
        if (focus->views[i].layer == focus->layers && chu_rect_has(focus->views[i].view, x, y) &&
            chu_scroll_most(focus->views[i].scroll) > 0)
            return true;
    return false;
}
