#include "ui/panel.h"

#include <stdio.h>

#include "ui/focus.h"

/* Keys ---------------------------------------------------------------------------------------------------------------
 */

static const char *const names[] = {
    [CH_KEY_ENTER] = "Enter",
    [CH_KEY_ESCAPE] = "Esc",
    [CH_KEY_SPACE] = "Space",
    [CH_KEY_TAB] = "Tab",
    [CH_KEY_BACKSPACE] = "Backspace",
    [CH_KEY_DELETE] = "Del",
    [CH_KEY_UP] = "Up",
    [CH_KEY_DOWN] = "Down",
    [CH_KEY_LEFT] = "Left",
    [CH_KEY_RIGHT] = "Right",
    [CH_KEY_HOME] = "Home",
    [CH_KEY_END] = "End",
    [CH_KEY_PAGE_UP] = "PgUp",
    [CH_KEY_PAGE_DOWN] = "PgDn",
    [CH_KEY_F1] = "F1",
    [CH_KEY_F5] = "F5",
    [CH_KEY_F8] = "F8",
    [CH_KEY_F10] = "F10",
    [CH_KEY_F11] = "F11",
    [CH_KEY_F12] = "F12",
};

enum { NAMES = sizeof names / sizeof *names };

static const char *named_key(ChKeyName name)
{
    return name > CH_KEY_CHAR ? names[name] : "";
}

ChStr chu_key_cap(ChuKey key, char text[16])
{
    const char *ctrl = key.ctrl ? "Ctrl+" : "";
    uint32_t c = key.character;
    if (key.name != CH_KEY_CHAR)
        snprintf(text, 16, "%s%s", ctrl, named_key(key.name));
    else
        snprintf(text, 16, "%s%c", ctrl, (char)(c >= 'a' && c <= 'z' ? c - 32 : c < 0x80 ? c : '?'));
    return ch_str(text);
}

ChuKey chu_cap_key(ChStr cap)
{
    ChuKey key = {.ctrl = cap.n > 5 && memcmp(cap.p, "Ctrl+", 5) == 0};
    if (key.ctrl) cap = (ChStr){cap.p + 5, cap.n - 5};
    for (int i = CH_KEY_CHAR + 1; i < NAMES; i++)
        if (ch_str_eq(cap, ch_str(names[i]))) key.name = (ChKeyName)i;
    if (cap.n != 1 || (unsigned char)cap.p[0] < 0x21) return key;
    unsigned char c = (unsigned char)cap.p[0];
    key.name = CH_KEY_CHAR;
    key.character = c >= 'A' && c <= 'Z' ? c + 32u : c;
    return key;
}

/* Regions ------------------------------------------------------------------------------------------------------------
 */

static ChRect seen_of(const ChuPanel *panel, ChRect rect)
{
    return panel->clip_count ? chu_meet(rect, panel->clips[panel->clip_count - 1]) : rect;
}

static void note_double(ChuFocus *focus, const ChuRegion *region)
{
    for (uint32_t i = 0; i < focus->region_count && !region->key_only; i++)
        if (focus->regions[i].order == region->order && !focus->regions[i].key_only) focus->doubled = true;
}

ChuLook chu_region(ChuPanel *panel, ChuRegion region)
{
    ChuFocus *focus = panel->focus;
    if (region.order == 0) return (ChuLook){0}; /* a picture of a thing: its key is not alive either */
    if (focus->region_count == CHU_MAX_REGIONS) {
        focus->full = true;
        return (ChuLook){0};
    }
    region.layer = panel->layer;
    region.seen = seen_of(panel, region.rect);
    region.whole = panel->list->whole > 0;
    region.twice_middle = panel->list->twice_middle;
    if (!region.scroll && panel->scroll_count) region.scroll = panel->scrolls[panel->scroll_count - 1].scroll;
    region.say = ch_str_copy(panel->arena, region.say);
    note_double(focus, &region);
    focus->regions[focus->region_count++] = region;
    if (region.key_only || panel->layer != focus->was_layers) return (ChuLook){0};
    bool focused = region.order == focus->has[panel->layer];
    return (ChuLook){.focused = focused,
                     .ring = focused && focus->ring,
                     .hover = region.order == focus->hover && !region.shut,
                     .pressed = region.order == focus->pressed && region.order == focus->hover && !region.shut};
}

void chu_tap(ChuPanel *panel, ChRect rect, ChStr cap)
{
    ChuFocus *focus = panel->focus;
    ChuKey key = chu_cap_key(cap);
    if (key.name == CH_KEY_NONE || focus->tap_count == CHU_MAX_TAPS || chu_cap_off(panel, cap)) return;
    focus->taps[focus->tap_count].seen = seen_of(panel, rect);
    focus->taps[focus->tap_count].key = key;
    focus->taps[focus->tap_count].layer = panel->layer;
    focus->taps[focus->tap_count].whole = panel->list->whole > 0;
    focus->taps[focus->tap_count++].twice_middle = panel->list->twice_middle;
}

static ChuRegion *registered(ChuPanel *panel, uint32_t order)
{
    for (uint32_t i = 0; i < panel->focus->region_count; i++) {
        ChuRegion *region = &panel->focus->regions[i];
        if (region->order == order && !region->key_only && region->layer == panel->layer) return region;
    }
    return NULL;
}

void chu_region_says(ChuPanel *panel, uint32_t order, ChStr say)
{
    ChuRegion *region = registered(panel, order);
    if (region) region->say = ch_str_copy(panel->arena, say);
}

void chu_along(ChuPanel *panel, uint32_t order, ChRect rect)
{
    ChuRegion *region = registered(panel, order);
    if (region) region->along = rect;
}

void chu_unfolds(ChuPanel *panel, uint32_t order, int32_t bottom)
{
    ChuRegion *region = registered(panel, order);
    if (!region) return;
    region->along = region->rect;
    region->along.h = bottom - region->rect.y;
}

void chu_hint(ChuPanel *panel, ChStr cap, ChStr words)
{
    ChuFocus *focus = panel->focus;
    if (panel->layer > 0 || words.n == 0 || focus->hint_count == CHU_MAX_HINTS) return;
    focus->hints[focus->hint_count++] = (ChuHint){ch_str_copy(panel->arena, cap), ch_str_copy(panel->arena, words)};
}

void chu_key(ChuPanel *panel, uint32_t order, ChuKey key, ChStr words)
{
    char text[16];
    chu_region(panel, (ChuRegion){.order = order, .key = key, .key_only = true, .say = words});
    chu_hint(panel, chu_key_cap(key, text), words);
}

ChuKey chu_keyed(const ChuPanel *panel, ChKeyed what)
{
    return (ChuKey){.name = CH_KEY_CHAR, .character = (uint32_t)panel->settings->keys[what], .keyed = (uint8_t)(what + 1)};
}

ChStr chu_keyed_cap(ChuPanel *panel, ChKeyed what)
{
    char text[16];
    return ch_str_copy(panel->arena, chu_key_cap(chu_keyed(panel, what), text));
}

void chu_keyed_hint(ChuPanel *panel, ChKeyed what, ChStr words)
{
    chu_hint(panel, chu_keyed_cap(panel, what), words);
}

void chu_key_note(ChuPanel *panel, ChStr note)
{
    if (panel->layer == 0) panel->focus->note = ch_str_copy(panel->arena, note);
}

void chu_layer(ChuPanel *panel)
{
    ChuFocus *focus = panel->focus;
    if (focus->layers + 1 < CHU_MAX_LAYERS) focus->layers++;
    if (focus->layers > focus->was_layers) focus->came_ms[focus->layers] = panel->now_ms;
    panel->layer = focus->layers;
}

void chu_focus_first(ChuPanel *panel, uint32_t order)
{
    panel->focus->first[panel->layer] = order;
}

uint32_t chu_focused(const ChuPanel *panel)
{
    return chu_focus_has(panel->focus);
}

void chu_enter_same(ChuPanel *panel, uint32_t first, uint32_t end)
{
    for (uint32_t i = 0; i < panel->focus->region_count; i++) {
        ChuRegion *region = &panel->focus->regions[i];
        if (region->layer == panel->layer && region->order >= first && region->order < end) region->same = true;
    }
}

bool chu_enter_acts(const ChuPanel *panel, uint32_t order)
{
    uint32_t does = panel->focus->does[panel->layer];
    return does == 0 || does == order;
}

void chu_answers_hint(ChuPanel *panel, uint32_t first, uint32_t end, ChStr words)
{
    uint32_t has = panel->focus->has[panel->layer];
    bool answer = has >= first && has < end, reads = chu_enter_acts(panel, 0);
    chu_hint(panel, CH_STR("Enter"), answer ? words : reads ? CH_STR("to the answers") : CH_STR("do it"));
}

/* Clips --------------------------------------------------------------------------------------------------------------
 */

void chu_clip(ChuPanel *panel, ChRect rect)
{
    ch_draw_clip(panel->list, rect);
    rect = seen_of(panel, rect);
    if (panel->clip_count < CHU_MAX_CLIPS) panel->clips[panel->clip_count++] = rect;
}

void chu_unclip(ChuPanel *panel)
{
    ch_draw_unclip(panel->list);
    if (panel->clip_count) panel->clip_count--;
}

bool chu_visible(const ChuPanel *panel, ChRect rect)
{
    return !chu_rect_empty(seen_of(panel, rect));
}

const ChRect *chu_window(const ChuPanel *panel)
{
    return panel->scroll_count ? &panel->scrolls[panel->scroll_count - 1].window : NULL;
}

/* Motion -------------------------------------------------------------------------------------------------------------
 */

void chu_wake_at(ChuPanel *panel, int64_t at_ms)
{
    if (at_ms < panel->wake_ms) panel->wake_ms = at_ms;
}

int32_t chu_motion(ChuPanel *panel, int32_t from, int32_t to, int64_t since_ms, int32_t length_ms)
{
    enum { FRAME_MS = 16 };
    int64_t gone = panel->now_ms - since_ms;
    if (panel->settings->keep_still || gone >= length_ms || length_ms <= 0 || from == to) return to;
    if (gone < 0) gone = 0;
    int64_t left = 1000 - gone * 1000 / length_ms;
    int64_t eased = 1000 - left * left * left / 1000000;
    chu_wake_at(panel, panel->now_ms + FRAME_MS);
    return (int32_t)(from + (to - from) * eased / 1000);
}

int32_t chu_slide(ChuPanel *panel, int64_t since_ms)
{
    enum { SLIDE = 16, SLIDE_MS = 160 };
    int32_t way = chu_d(panel, SLIDE), margin = chu_margin(panel->layout);
    return chu_motion(panel, way < margin ? way : margin, 0, since_ms, SLIDE_MS);
}

int32_t chu_slide_layer(ChuPanel *panel)
{
    return chu_slide(panel, panel->focus->came_ms[panel->layer]);
}

ChStr chu_say(ChuPanel *panel, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int n = vsnprintf(NULL, 0, format, arguments);
    char *text = n >= 0 ? ch_arena_alloc(panel->arena, (size_t)n + 1, 1) : NULL;
    if (text) vsnprintf(text, (size_t)n + 1, format, again);
    va_end(again);
    va_end(arguments);
    if (!text) panel->list->failed = true;
    return text ? (ChStr){text, (uint32_t)n} : (ChStr){"", 0};
}
