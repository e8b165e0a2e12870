#include "ui/focus.h"

void chu_focus_frame(ChuFocus *focus)
{
    focus->region_count = focus->hint_count = focus->view_count = focus->tap_count = focus->layers = 0;
    focus->note = (ChStr){NULL, 0};
    memset(focus->first, 0, sizeof focus->first);
    if (!focus->has_dialog) focus->dialog = (ChuScroll){0};
    focus->has_dialog = false;
    focus->doubled = focus->full = false;
}

void chu_focus_forget(ChuFocus *focus)
{
    memset(focus->has, 0, sizeof focus->has);
    memset(focus->does, 0, sizeof focus->does);
    focus->was_layers = focus->pressed = focus->hover = 0;
    focus->down = focus->dragging = false;
    focus->moved = true;
}

uint32_t chu_focus_has(const ChuFocus *focus)
{
    return focus->has[focus->was_layers];
}

void chu_focus_set(ChuFocus *focus, uint32_t order)
{
    if (focus->has[focus->was_layers] == order) return;
    focus->has[focus->was_layers] = order;
    focus->moved = true;
}

static bool alive(const ChuFocus *focus, const ChuRegion *region)
{
    return region->layer == focus->layers;
}

static bool focusable(const ChuFocus *focus, const ChuRegion *region)
{
    return alive(focus, region) && !region->key_only && region->order != 0;
}

const ChuRegion *chu_focus_find(const ChuFocus *focus, uint32_t order)
{
    for (uint32_t i = 0; i < focus->region_count; i++)
        if (focusable(focus, &focus->regions[i]) && focus->regions[i].order == order) return &focus->regions[i];
    return NULL;
}

const ChuRegion *chu_focus_region(const ChuFocus *focus)
{
    return chu_focus_find(focus, focus->has[focus->layers]);
}

/* The next order above `from` (below it, when `back`); 0 when there is none. */
static uint32_t neighbour(const ChuFocus *focus, uint32_t from, bool back)
{
    uint32_t best = 0;
    for (uint32_t i = 0; i < focus->region_count; i++) {
        const ChuRegion *region = &focus->regions[i];
        uint32_t order = region->order;
        if (!focusable(focus, region) || (back ? order >= from : order <= from)) continue;
        if (best == 0 || (back ? order > best : order < best)) best = order;
    }
    return best;
}

bool chu_focus_move(ChuFocus *focus, int32_t by, bool round)
{
    uint32_t has = focus->has[focus->layers], next = neighbour(focus, has, by < 0);
    if (next == 0 && round) next = neighbour(focus, by < 0 ? UINT32_MAX : 0, by < 0);
    if (next == 0 || next == has) return false;
    focus->has[focus->layers] = next;
    focus->moved = true;
    return true;
}

/* Settling -----------------------------------------------------------------------------------------------------------
 */

/* What had the focus is gone: what the screen names, else what comes next in its place. */
static uint32_t heir(const ChuFocus *focus, uint32_t gone)
{
    uint32_t first = focus->first[focus->layers];
    if (first && chu_focus_find(focus, first)) return first;
    uint32_t next = neighbour(focus, gone, false);
    return next ? next : neighbour(focus, gone ? gone : UINT32_MAX, true);
}

bool chu_focus_settle(ChuFocus *focus)
{
    bool again = focus->layers != focus->was_layers;
    for (uint32_t i = focus->was_layers + 1; i <= focus->layers; i++) focus->has[i] = focus->does[i] = 0;
    focus->was_layers = focus->layers;
    uint32_t *has = &focus->has[focus->layers];
    if (!chu_focus_find(focus, *has)) {
        uint32_t next = heir(focus, *has);
        again |= next != *has;
        focus->moved |= next != *has;
        *has = next;
    }
    const ChuRegion *region = chu_focus_region(focus);
    uint32_t does = region && region->manner == CHU_DOES && !region->same ? *has : 0;
    again |= does != focus->does[focus->layers];
    focus->does[focus->layers] = does;
    const ChuRegion *under = focus->x >= 0 && !focus->resting ? chu_focus_at(focus, focus->x, focus->y) : NULL;
    uint32_t hover = under ? under->order : 0;
    again |= hover != focus->hover;
    focus->hover = hover;
    return again;
}

/* Keys ---------------------------------------------------------------------------------------------------------------
 */

static const ChuOutcome nothing = {0}, taken = {.taken = true};

ChuOutcome chu_focus_deed(const ChuRegion *region, ChuDeedKind kind, int32_t value)
{
    if (region->shut && kind != CHU_FOCUSED) return taken;
    return (ChuOutcome){.taken = true, .order = region->order, .deed = {kind, value}, .has_deed = true};
}

static ChuOutcome focused_now(ChuFocus *focus)
{
    const ChuRegion *region = chu_focus_region(focus);
    return region ? chu_focus_deed(region, CHU_FOCUSED, 0) : taken;
}

static bool is_letter(const ChUiInput *input)
{
    return input->key == CH_KEY_CHAR && !input->ctrl && !(input->character >= '0' && input->character <= '9');
}

static bool same_key(ChuKey key, const ChUiInput *input)
{
    if (key.name == CH_KEY_NONE || key.name != input->key || key.ctrl != input->ctrl || input->alt) return false;
    return key.name != CH_KEY_CHAR || key.character == input->character;
}

ChUiInput chu_focus_seen(const ChuFocus *focus, const ChuRegion *region, const ChUiInput *input)
{
    ChUiInput seen = *input;
    if (!focus->mirrored || input->type != CH_INPUT_KEY) return seen;
    if (region && (region->whole || region->manner == CHU_WRITES)) return seen;
    if (input->key == CH_KEY_LEFT) seen.key = CH_KEY_RIGHT;
    if (input->key == CH_KEY_RIGHT) seen.key = CH_KEY_LEFT;
    return seen;
}

static const ChuRegion *keyed(const ChuFocus *focus, const ChUiInput *input)
{
    if (is_letter(input) && focus->letters_off) return NULL;
    for (uint32_t i = 0; i < focus->region_count; i++) {
        const ChuRegion *region = &focus->regions[i];
        ChUiInput seen = chu_focus_seen(focus, region, input);
        if (alive(focus, region) && same_key(region->key, &seen)) return region;
    }
    return NULL;
}

static ChuOutcome by_own_key(ChuFocus *focus, const ChUiInput *input)
{
    const ChuRegion *region = keyed(focus, input);
    if (!region) return nothing;
    if (region->key_only || region->key_stays) return chu_focus_deed(region, CHU_ACT, 0);
    bool had = focus->has[focus->layers] == region->order;
    chu_focus_set(focus, region->order);
    if (region->key_moves && !had) return chu_focus_deed(region, CHU_FOCUSED, 0);
    return chu_focus_deed(region, CHU_ACT, 0);
}

static ChuOutcome by_enter(ChuFocus *focus, const ChuRegion *has, const ChUiInput *input)
{
    if (has && has->manner == CHU_DOES) return chu_focus_deed(has, CHU_ACT, 0);
    ChuOutcome own = by_own_key(focus, input);
    if (own.taken || !has || has->manner == CHU_READS || has->manner == CHU_WRITES) return own;
    return chu_focus_deed(has, CHU_ACT, 0);
}

static ChuOutcome by_space(const ChuRegion *has)
{
    if (!has || has->manner == CHU_READS) return nothing;
    return chu_focus_deed(has, CHU_ACT, 0);
}

/* Text that goes on beyond the view it stands in is read on before the focus goes further. */
static bool reads_on(const ChuFocus *focus, const ChuRegion *has, bool back)
{
    if (!has || has->manner != CHU_READS || has->scrolls || !has->scroll) return false;
    for (uint32_t i = 0; i < focus->view_count; i++) {
        ChRect view = focus->views[i].view;
        if (focus->views[i].scroll != has->scroll || focus->views[i].layer != has->layer) continue;
        bool more = back ? has->rect.y < view.y : has->rect.y + has->rect.h > view.y + view.h;
        return more && chu_scroll_by(has->scroll, back ? -1 : 1);
    }
    return false;
}

static ChuOutcome by_move(ChuFocus *focus, const ChuRegion *has, const ChUiInput *input)
{
    ChKeyName key = chu_focus_seen(focus, has, input).key;
    bool tab = key == CH_KEY_TAB;
    bool back = tab ? input->shift : key == CH_KEY_UP || key == CH_KEY_LEFT;
    bool sideways = key == CH_KEY_LEFT || key == CH_KEY_RIGHT;
    if (sideways && has && has->manner == CHU_SLIDES) return chu_focus_deed(has, back ? CHU_LESS : CHU_MORE, 0);
    if (sideways) return nothing; /* the screen may mean something by it; else the shell moves */
    if (!tab && has && has->scrolls && has->scroll && chu_scroll_by(has->scroll, back ? -1 : 1)) return taken;
    if (!tab && reads_on(focus, has, back)) return taken;
    if (!chu_focus_move(focus, back ? -1 : 1, tab)) return tab ? taken : nothing;
    return focused_now(focus);
}

/* Of what Left and Right change, Home is the one end and End the other; elsewhere they scroll the page. */
static ChuOutcome by_end(const ChuRegion *has, ChKeyName key)
{
    bool ends = key == CH_KEY_HOME || key == CH_KEY_END;
    if (!ends || !has || has->manner != CHU_SLIDES || has->parts <= 0) return nothing;
    return chu_focus_deed(has, CHU_SET, key == CH_KEY_HOME ? 0 : has->parts - 1);
}

static bool writes(ChuFocus *focus, const ChuRegion *has, const ChUiInput *input, ChuOutcome *outcome)
{
    bool edited = false;
    (void)focus;
    if (!has || has->manner != CHU_WRITES || !has->field) return false;
    if (!chu_field_key(has->field, input, &edited)) return false;
    *outcome = edited ? chu_focus_deed(has, CHU_EDITED, 0) : taken;
    return true;
}

static ChuOutcome key_input(ChuFocus *focus, const ChUiInput *input)
{
    const ChuRegion *has = chu_focus_region(focus);
    ChuOutcome outcome = nothing;
    focus->ring = focus->resting = true;
    if (writes(focus, has, input, &outcome)) return outcome;
    switch (input->key) {
    case CH_KEY_ENTER: return input->ctrl ? by_own_key(focus, input) : by_enter(focus, has, input);
    case CH_KEY_SPACE: /* where Space has a meaning of its own, it goes before */
        outcome = by_own_key(focus, input);
        return outcome.taken ? outcome : by_space(has);
    case CH_KEY_TAB: return by_move(focus, has, input);
    case CH_KEY_UP:
    case CH_KEY_DOWN:
    case CH_KEY_LEFT:
    case CH_KEY_RIGHT: outcome = by_own_key(focus, input); return outcome.taken ? outcome : by_move(focus, has, input);
    default:
        outcome = by_own_key(focus, input);
        if (!outcome.taken) outcome = by_end(has, input->key);
        if (!outcome.taken) outcome.taken = chu_scroll_key(focus, input->key);
        return outcome;
    }
}

ChuOutcome chu_focus_input(ChuFocus *focus, const ChUiInput *input, ChFonts fonts, ChFont field_font)
{
    ChuOutcome outcome = nothing;
    switch (input->type) {
    case CH_INPUT_KEY: return key_input(focus, input);
    case CH_INPUT_TEXT:
    case CH_INPUT_EDITING: writes(focus, chu_focus_region(focus), input, &outcome); return outcome;
    default: return chu_focus_pointer(focus, input, fonts, field_font);
    }
}
