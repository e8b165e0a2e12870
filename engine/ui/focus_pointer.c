/* Mouse and fingers: what is under them, pressing, dragging a view along, and pressing a key where it is printed. */
#include "ui/focus.h"

static const ChuOutcome nothing = {0}, taken = {.taken = true};

/* What is there ------------------------------------------------------------------------------------------------------ */

/* As large as a finger, about the same middle. */
static ChRect grown(const ChuFocus *focus, ChRect rect)
{
    int32_t x = rect.w < focus->target_px ? (focus->target_px - rect.w + 1) / 2 : 0;
    int32_t y = rect.h < focus->target_px ? (focus->target_px - rect.h + 1) / 2 : 0;
    return (ChRect){rect.x - x, rect.y - y, rect.w + 2 * x, rect.h + 2 * y};
}

/* How far outside of the rect, squared; -1 when that is further than it may be, or nothing of it is to be seen. */
static int64_t off(const ChuFocus *focus, ChRect rect, int32_t x, int32_t y)
{
    if (chu_rect_empty(rect) || !chu_rect_has(grown(focus, rect), x, y)) return -1;
    int64_t dx = x < rect.x ? rect.x - x : x >= rect.x + rect.w ? x - rect.x - rect.w + 1 : 0;
    int64_t dy = y < rect.y ? rect.y - y : y >= rect.y + rect.h ? y - rect.y - rect.h + 1 : 0;
    return dx * dx + dy * dy;
}

/* What was drawn last is what is seen; beside it what is nearest. What is only read comes after what does something. */
const ChuRegion *chu_focus_at(const ChuFocus *focus, int32_t x, int32_t y)
{
    const ChuRegion *best = NULL;
    int64_t nearest = INT64_MAX;
    for (uint32_t i = focus->region_count; i-- > 0 && nearest > 0;) {
        const ChuRegion *region = &focus->regions[i];
        if (region->layer != focus->layers || region->key_only || region->order == 0) continue;
        int64_t away = off(focus, region->seen, x, y);
        if (away >= 0 && region->manner == CHU_READS) away += (int64_t)focus->target_px * focus->target_px;
        if (away < 0 || away >= nearest) continue;
        nearest = away;
        best = region;
    }
    return best;
}

/* A key that is printed there, unless it stands in something that is pressed itself. */
static ChuKey tap_at(const ChuFocus *focus, const ChuRegion *under, int32_t x, int32_t y)
{
    ChuKey best = {0};
    int64_t nearest = INT64_MAX;
    bool in_region = under && chu_rect_has(under->seen, x, y);
    if (in_region && under->manner != CHU_READS) return best;
    for (uint32_t i = 0; i < focus->tap_count; i++) {
        int64_t away = focus->taps[i].layer == focus->layers ? off(focus, focus->taps[i].seen, x, y) : -1;
        if (away < 0 || away >= nearest) continue;
        nearest = away;
        best = focus->taps[i].key;
    }
    if (under && !in_region && off(focus, under->seen, x, y) < nearest) return (ChuKey){0};
    return best;
}

static bool same_key(ChuKey a, ChuKey b)
{
    return a.name != CH_KEY_NONE && a.name == b.name && a.character == b.character && a.ctrl == b.ctrl;
}

/* Pressing ----------------------------------------------------------------------------------------------------------- */

/* In the order that is seen, from the left or from the top. */
static int32_t part_seen(const ChuRegion *region, int32_t x, int32_t y)
{
    int32_t at = region->stacked ? y : x, part = 0;
    int32_t start = region->stacked ? region->track.y : region->track.x;
    int32_t whole = region->stacked ? region->track.h : region->track.w;
    if (region->edges) {
        while (part + 1 < region->parts && at >= region->edges[part + 1]) part++;
        return part;
    }
    if (whole <= 0 || at < start) return 0;
    part = (int32_t)((int64_t)(at - start) * region->parts / whole);
    return part >= region->parts ? region->parts - 1 : part;
}

static int32_t part_at(const ChuRegion *region, int32_t x, int32_t y)
{
    int32_t part = part_seen(region, x, y);
    return region->from_right ? region->parts - 1 - part : part;
}

static ChuOutcome act_on(ChuFocus *focus, const ChuRegion *region, int32_t x, int32_t y)
{
    bool had = chu_focus_has(focus) == region->order;
    bool only_focus = region->manner == CHU_READS || region->manner == CHU_WRITES || (region->key_moves && !had);
    chu_focus_set(focus, region->order);
    if (only_focus) return had ? taken : chu_focus_deed(region, CHU_FOCUSED, 0);
    if (region->parts > 0 && (region->manner == CHU_SLIDES || region->manner == CHU_PICKS))
        return chu_focus_deed(region, CHU_SET, part_at(region, x, y));
    return chu_focus_deed(region, CHU_ACT, 0);
}

static ChuOutcome press(ChuFocus *focus, const ChUiInput *input, ChFonts fonts, ChFont font)
{
    const ChuRegion *region = chu_focus_at(focus, input->x, input->y);
    focus->ring = false;
    focus->pressed = region ? region->order : 0;
    focus->pressed_tap = tap_at(focus, region, input->x, input->y);
    focus->down = true;
    focus->dragging = false;
    focus->down_x = input->x;
    focus->down_y = focus->dragged_y = input->y;
    if (!region || region->manner != CHU_WRITES || !region->field) return region ? taken : nothing;
    bool had = chu_focus_has(focus) == region->order;
    chu_focus_set(focus, region->order);
    focus->ring = true;
    chu_field_point(region, input->x, input->shift, fonts, font);
    return had ? taken : chu_focus_deed(region, CHU_FOCUSED, 0);
}

static ChuOutcome release(ChuFocus *focus, const ChUiInput *input)
{
    const ChuRegion *region = chu_focus_at(focus, input->x, input->y);
    uint32_t pressed = focus->pressed;
    ChuKey tap = focus->pressed_tap;
    bool dragged = focus->dragging;
    focus->pressed = 0;
    focus->pressed_tap = (ChuKey){0};
    focus->down = focus->dragging = false;
    if (dragged) return taken;
    if (same_key(tap, tap_at(focus, region, input->x, input->y))) {
        if (region && region->order == pressed && region->manner == CHU_READS) chu_focus_set(focus, pressed); /* what it is printed in, it is for */
        return (ChuOutcome){.taken = true, .key = tap};
    }
    if (!region || region->order != pressed) return pressed ? taken : nothing;
    return act_on(focus, region, input->x, input->y);
}

/* Moving ------------------------------------------------------------------------------------------------------------- */

/* Up or down far enough, where there is something to scroll: then it is no press any more. */
static void begin_drag(ChuFocus *focus, const ChUiInput *input)
{
    int32_t by = input->y - focus->down_y, aside = input->x - focus->down_x;
    by = by < 0 ? -by : by;
    aside = aside < 0 ? -aside : aside;
    if (by <= focus->drag_px || by < aside || !chu_scroll_there(focus, focus->down_x, focus->down_y)) return;
    focus->dragging = true;
    focus->pressed = 0;
    focus->pressed_tap = (ChuKey){0};
    focus->dragged_y = input->y; /* from here on it follows, without a jump */
}

static ChuOutcome move(ChuFocus *focus, const ChUiInput *input, ChFonts fonts, ChFont font)
{
    const ChuRegion *region = focus->pressed ? chu_focus_find(focus, focus->pressed) : NULL;
    if (!focus->down || (input->x == -1 && input->y == -1)) return nothing; /* or it went out of the window */
    if (region && region->manner == CHU_WRITES && region->field) {
        chu_field_point(region, input->x, true, fonts, font);
        return taken;
    }
    if (!focus->dragging) begin_drag(focus, input);
    if (!focus->dragging) return nothing;
    (void)chu_scroll_drag(focus, focus->down_x, focus->down_y, focus->dragged_y - input->y);
    focus->dragged_y = input->y;
    return taken;
}

static ChuOutcome wheel(ChuFocus *focus, const ChUiInput *input)
{
    ChuOutcome outcome = nothing;
    if (input->wheel) outcome.taken = chu_scroll_wheel(focus, input->x, input->y, -input->wheel);
    if (input->wheel_px) outcome.taken |= chu_scroll_drag(focus, input->x, input->y, -input->wheel_px);
    return outcome;
}

ChuOutcome chu_focus_pointer(ChuFocus *focus, const ChUiInput *input, ChFonts fonts, ChFont field_font)
{
    bool points = input->type == CH_INPUT_POINTER || input->type == CH_INPUT_PRESS || input->type == CH_INPUT_RELEASE;
    if (points && (input->type == CH_INPUT_PRESS || input->x != focus->x || input->y != focus->y)) focus->resting = false;
    if (points) focus->x = input->x, focus->y = input->y;
    switch (input->type) {
    case CH_INPUT_POINTER: return move(focus, input, fonts, field_font);
    case CH_INPUT_PRESS: return press(focus, input, fonts, field_font);
    case CH_INPUT_RELEASE: return release(focus, input);
    case CH_INPUT_WHEEL: return wheel(focus, input);
    default: return nothing;
    }
}
