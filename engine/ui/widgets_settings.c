/* Toggle, slider, and the row of a letter. */
#include "ui/widgets_inside.h"

enum { SWITCH_WIDTH = 48, SWITCH_HEIGHT = 24, WORD_WIDTH = 40, KNOB = 32 };

static const ChStr on_words = {"On", 2}, off_words = {"Off", 3};

static int32_t switch_space(ChuPanel *panel)
{
    return chu_d(panel, SWITCH_WIDTH + 28) + chu_width(panel, CHU_BODY_STRONG, 0, off_words);
}

int32_t chu_toggle_height(ChuPanel *panel, int32_t width, ChStr title, ChStr note)
{
    int32_t w = chu_most(width - switch_space(panel), 1);
    return chu_most(chu_d(panel, 40), chu_pair_height(panel, w, CHU_BODY_STRONG, title, note) + chu_d(panel, 16));
}

static void draw_switch(ChuPanel *panel, ChRect at, bool on)
{
    const ChuTheme *t = panel->theme;
    int32_t h = chu_d(panel, SWITCH_HEIGHT), knob = h - chu_d(panel, 8), inset = chu_d(panel, 4);
    ch_draw_box(panel->list, at, h / 2, on ? t->you : t->surface, on ? t->you : t->edge, chu_d(panel, 2) * 16);
    int32_t x = on ? at.x + at.w - inset - knob : at.x + inset;
    ch_draw_box(panel->list, (ChRect){x, at.y + inset, knob, knob}, knob / 2, on ? t->on_you : t->edge, 0, 0);
}

void chu_toggle(ChuPanel *panel, uint32_t order, ChRect rect, ChStr title, ChStr note, bool on)
{
    const ChuTheme *t = panel->theme;
    ChStr word = on ? on_words : off_words;
    ChStr say = chu_say(panel, "%.*s: %.*s. %.*s", CH_FMT(title), CH_FMT(word), CH_FMT(note));
    ChuLook look = chu_region(panel, (ChuRegion){.order = order, .rect = rect, .say = say});
    if (look.hover) chu_box(panel, rect, CHU_BUTTON_RADIUS, t->sunken, t->outlined ? t->edge : 0, 1);
    ChRect text = rect, right = chu_cut_right(&text, switch_space(panel));
    int32_t h = chu_pair_height(panel, chu_most(text.w, 1), CHU_BODY_STRONG, title, note);
    chu_pair(panel, (ChRect){text.x, text.y + (text.h - h) / 2, chu_most(text.w, 1), h}, CHU_BODY_STRONG, t->ink, title,
             note);
    ChRect box = chu_cut_right(&right, chu_d(panel, SWITCH_WIDTH));
    draw_switch(panel, chu_centred(box, box.w, chu_d(panel, SWITCH_HEIGHT)), on);
    chu_cut_right(&right, chu_d(panel, 12));
    chu_label(panel, right, CHU_BODY_STRONG, t->ink, CHU_RIGHT, word);
    if (look.ring) chu_ring(panel, rect, CHU_BUTTON_RADIUS);
}

/* Slider -------------------------------------------------------------------------------------------------------------
 */

int32_t chu_slider_height(ChuPanel *panel, int32_t width, ChuSlider slider)
{
    int32_t now = chu_width(panel, CHU_BODY_STRONG, 0, slider.now) + chu_d(panel, 16);
    return chu_write_height(panel, chu_most(width - now, 1), CHU_BODY_STRONG, 0, slider.title) + chu_d(panel, 48);
}

static void draw_track(ChuPanel *panel, ChRect track, const ChuSlider *slider)
{
    const ChuTheme *t = panel->theme;
    int32_t steps = chu_most(slider->steps - 1, 1), middle = track.y + track.h / 2, h = chu_d(panel, 4);
    int32_t at = track.w * slider->value / steps, dot = chu_d(panel, 8), knob = chu_d(panel, KNOB);
    ch_draw_box(panel->list, (ChRect){track.x, middle - h / 2, track.w, h}, h / 2, t->edge, 0, 0);
    ch_draw_box(panel->list, (ChRect){track.x, middle - h / 2, at, h}, h / 2, t->you, 0, 0);
    for (int32_t i = 0; i <= steps; i++) {
        ChRect box = {track.x + track.w * i / steps - dot / 2, middle - dot / 2, dot, dot};
        ch_draw_box(panel->list, box, dot / 2, i <= slider->value ? t->you : t->edge, 0, 0);
    }
    ChRect box = {track.x + at - knob / 2, middle - knob / 2, knob, knob};
    ch_draw_box(panel->list, box, knob / 2, t->surface, t->you, chu_d(panel, 4) * 16);
}

/* Where the pointer means which step: half way between two dots. */
static int32_t *track_edges(ChuPanel *panel, ChRect track, int32_t count)
{
    int32_t *edges = CH_NEW_ARRAY(panel->arena, int32_t, (size_t)count + 1), steps = chu_most(count - 1, 1);
    if (!edges) return NULL;
    for (int32_t i = 0; i <= count; i++) edges[i] = track.x + track.w * (2 * i - 1) / (2 * steps);
    return edges;
}

void chu_slider(ChuPanel *panel, uint32_t order, ChRect rect, ChuSlider slider)
{
    const ChuTheme *t = panel->theme;
    ChRect rest = rect, foot = chu_cut_bottom(&rest, chu_d(panel, 40)), track = foot;
    ChRect least = chu_cut_left(&track, chu_width(panel, CHU_BODY, 0, slider.least));
    ChRect most = chu_cut_right(&track, chu_width(panel, CHU_BODY, 0, slider.most));
    track = chu_inset(track, chu_d(panel, KNOB / 2 + 8), 0);
    ChuLook look =
        chu_region(panel, (ChuRegion){.order = order,
                                      .rect = rect,
                                      .manner = CHU_SLIDES,
                                      .parts = slider.steps,
                                      .track = track,
                                      .edges = track_edges(panel, track, slider.steps),
                                      .say = chu_say(panel, "%.*s: %.*s", CH_FMT(slider.title), CH_FMT(slider.now))});
    int32_t now = chu_width(panel, CHU_BODY_STRONG, 0, slider.now);
    ChRect value = chu_cut_right(&rest, now);
    chu_label(panel, (ChRect){value.x, value.y, value.w, chu_line(panel, CHU_BODY_STRONG)}, CHU_BODY_STRONG, t->ink,
              CHU_RIGHT, slider.now);
    chu_cut_right(&rest, chu_d(panel, 16));
    chu_write(panel, rest, CHU_BODY_STRONG, 0, t->ink, CHU_LEFT, slider.title);
    chu_label(panel, least, CHU_BODY, t->ink2, CHU_LEFT, slider.least);
    chu_label(panel, most, CHU_BODY, t->ink2, CHU_RIGHT, slider.most);
    draw_track(panel, track, &slider);
    if (look.ring) chu_ring(panel, rect, CHU_BUTTON_RADIUS);
}

/* The row of a letter --------------------------------------------------------------------------------------------------
 */

enum { KEY_ROW = 40, KEY_TABLE_FROM = 520 };

typedef struct KeyRow {
    bool columns;    /* wide enough for them; else the place stands below the title */
    ChStr below;
    ChStr cap;       /* or what stands in its place where letters are off */
    bool off;
    int32_t cap_w, title_w, title_h, top_h, wait_h;
} KeyRow;

static KeyRow lay_key_row(ChuPanel *panel, int32_t width, const ChuKeyRow *row)
{
    KeyRow k = {.columns = width >= chu_d(panel, KEY_TABLE_FROM), .cap = row->cap, .off = chu_cap_off(panel, row->cap)};
    int32_t w = width - chu_d(panel, 16);
    if (k.off) k.cap = off_words;
    k.cap_w = k.off ? chu_width(panel, CHU_CAPTION, 0, k.cap) : chu_cap_width(panel, k.cap);
    if (!k.columns) k.below = row->where;
    k.title_w = chu_most(k.columns ? w / 2 : w - k.cap_w - chu_d(panel, 16), 1);
    k.title_h = chu_pair_height(panel, k.title_w, CHU_BODY_MEDIUM, row->title, k.below);
    k.top_h = chu_most(chu_d(panel, KEY_ROW), k.title_h + chu_d(panel, 20)); /* the ring of one touches no other */
    if (row->wait.n) k.wait_h = chu_write_height(panel, w, CHU_CAPTION_MEDIUM, 0, row->wait) + chu_d(panel, 8);
    return k;
}

int32_t chu_key_row_height(ChuPanel *panel, int32_t width, ChuKeyRow row)
{
    KeyRow k = lay_key_row(panel, width, &row);
    return k.top_h + k.wait_h;
}

static ChStr key_row_said(ChuPanel *panel, const ChuKeyRow *row, bool off)
{
    if (row->wait.n) return chu_say(panel, "%.*s: %.*s", CH_FMT(row->title), CH_FMT(row->wait));
    return chu_say(panel, "%.*s: %.*s%s. %.*s. Enter changes it.", CH_FMT(row->title), CH_FMT(row->cap), off ? ", off" : "",
                   CH_FMT(row->where));
}

void chu_key_row(ChuPanel *panel, uint32_t order, ChRect rect, ChuKeyRow row)
{
    const ChuTheme *t = panel->theme;
    KeyRow k = lay_key_row(panel, rect.w, &row);
    ChStr say = key_row_said(panel, &row, k.off);
    ChuLook look = chu_region(panel, (ChuRegion){.order = order, .rect = rect, .say = say});
    if (look.focused || look.hover) chu_fill(panel, rect, look.focused ? t->you_tint : t->sunken);
    ChRect inside = chu_inset(rect, chu_d(panel, 8), 0), top = chu_cut_top(&inside, k.top_h);
    ChRect letter = chu_cut_right(&top, k.cap_w), title = chu_cut_left(&top, k.title_w);
    if (k.off)
        chu_label(panel, letter, CHU_CAPTION, t->ink2, CHU_RIGHT, k.cap);
    else
        chu_cap(panel, letter.x, letter.y + letter.h / 2, k.cap, look.focused ? CHU_CAP_YOURS : CHU_CAP_PLAIN);
    chu_pair(panel, chu_centred(title, title.w, k.title_h), CHU_BODY_MEDIUM, t->ink, row.title, k.below);
    if (k.columns) chu_label(panel, top, CHU_CAPTION, t->ink2, CHU_LEFT, row.where);
    if (row.wait.n) chu_write(panel, inside, CHU_CAPTION_MEDIUM, 0, row.refused ? t->plum : t->you, CHU_LEFT, row.wait);
    if (!chu_window(panel) || chu_rect_has(*chu_window(panel), rect.x, rect.y + rect.h - 1))
        chu_rule(panel, rect.x, rect.y + rect.h - chu_d(panel, 1), rect.w);
    if (look.ring) chu_ring(panel, rect, 0);
}
