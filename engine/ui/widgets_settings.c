/* Toggle, slider, text field. */
#include "ui/widgets_inside.h"

enum { SWITCH_WIDTH = 48, SWITCH_HEIGHT = 24, WORD_WIDTH = 40, KNOB = 32, FIELD_HEIGHT = 48 };

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

/* Text field ---------------------------------------------------------------------------------------------------------
 */

static int32_t under_field(ChuPanel *panel, int32_t width, ChStr wrong)
{
    return wrong.n ? chu_d(panel, 8) + chu_write_height(panel, width, CHU_CAPTION, 0, wrong) : 0;
}

int32_t chu_field_height(ChuPanel *panel, int32_t width, ChStr label, ChStr wrong)
{
    return chu_write_height(panel, width, CHU_BODY_STRONG, 0, label) + chu_d(panel, 4 + FIELD_HEIGHT) +
           under_field(panel, width, wrong);
}

typedef struct Typed {
    ChStr text;               /* what is in the field, with what is being composed at its caret */
    uint32_t caret, from, to; /* in text; from and to: selected, or being composed */
    bool composing;
} Typed;

static Typed typed_of(ChuPanel *panel, const ChuField *field)
{
    uint32_t low = field->caret < field->anchor ? field->caret : field->anchor;
    Typed typed = {.text = chu_field_text(field), .caret = field->caret, .from = low};
    typed.to = field->caret + field->anchor - low;
    if (field->editing_bytes) {
        typed.text = chu_say(panel, "%.*s%.*s%.*s", (int)field->caret, field->text, (int)field->editing_bytes,
                             field->editing, (int)(field->bytes - field->caret), field->text + field->caret);
        typed.composing = true;
        typed.from = field->caret;
        typed.to = typed.caret = field->caret + field->editing_bytes;
    }
    return typed;
}

static int32_t width_to(ChuPanel *panel, const Typed *typed, uint32_t from, uint32_t to)
{
    if (to <= from) return 0;
    return chu_width(panel, CHU_BODY, CHU_LITERAL, (ChStr){typed->text.p + from, to - from});
}

static uint32_t next_char(ChStr text, uint32_t at)
{
    do at++;
    while (at < text.n && ((unsigned char)text.p[at] & 0xC0u) == 0x80u);
    return at;
}

/* What of a long text is in sight: enough of its beginning is left out for the caret to be there. */
static void in_sight(ChuPanel *panel, const Typed *typed, int32_t room, uint32_t *first, uint32_t *last)
{
    *first = 0;
    while (*first < typed->caret && width_to(panel, typed, *first, typed->caret) > room)
        *first = next_char(typed->text, *first);
    *last = typed->text.n;
    while (*last > *first && width_to(panel, typed, *first, *last) > room) {
        do (*last)--;
        while (*last > *first && ((unsigned char)typed->text.p[*last] & 0xC0u) == 0x80u);
    }
}

static void draw_typed(ChuPanel *panel, ChRect inside, const ChuField *field, bool focused)
{
    const ChuTheme *t = panel->theme;
    Typed typed = typed_of(panel, field);
    uint32_t first, last;
    int32_t line = chu_line(panel, CHU_BODY), thick = chu_d(panel, 2);
    in_sight(panel, &typed, inside.w - thick, &first, &last);
    ChRect row = chu_centred(inside, inside.w, line);
    uint32_t from = typed.from < first ? first : typed.from, to = typed.to > last ? last : typed.to;
    if (focused && to > from) {
        int32_t x = row.x + width_to(panel, &typed, first, from), w = width_to(panel, &typed, from, to);
        if (typed.composing)
            chu_fill(panel, (ChRect){x, row.y + line - thick, w, thick}, t->you);
        else
            chu_fill(panel, (ChRect){x, row.y, w, line}, t->you_tint);
    }
    if (last > first)
        chu_write(panel, (ChRect){row.x, row.y, inside.w, line}, CHU_BODY, CHU_LITERAL, t->ink, CHU_LEFT,
                  (ChStr){typed.text.p + first, last - first});
    if (focused)
        chu_fill(panel, (ChRect){row.x + width_to(panel, &typed, first, typed.caret), row.y, thick, line}, t->ink);
}

void chu_field(ChuPanel *panel, uint32_t order, ChRect rect, ChuField *field, ChStr label, ChStr wrong)
{
    const ChuTheme *t = panel->theme;
    chu_write_cut(panel, &rect, chu_d(panel, 4), CHU_BODY_STRONG, 0, t->ink, label);
    ChRect box = chu_cut_top(&rect, chu_d(panel, FIELD_HEIGHT));
    ChRect inside = chu_inset(box, chu_d(panel, 16), 0);
    ChuLook look = chu_region(panel, (ChuRegion){.order = order,
                                                 .rect = box,
                                                 .manner = CHU_WRITES,
                                                 .field = field,
                                                 .track = inside,
                                                 .say = chu_say(panel, "%.*s: %.*s. %.*s", CH_FMT(label),
                                                                (int)field->bytes, field->text, CH_FMT(wrong))});
    ChColour32 stroke = wrong.n ? t->plum : look.focused ? t->you : t->edge;
    chu_box(panel, box, CHU_BUTTON_RADIUS, t->surface, stroke, look.focused || wrong.n ? 2 : 1);
    draw_typed(panel, inside, field, look.focused);
    chu_cut_top(&rect, chu_d(panel, 8));
    if (wrong.n) chu_write(panel, rect, CHU_CAPTION, 0, t->plum, CHU_LEFT, wrong);
    if (look.ring) chu_ring(panel, box, CHU_BUTTON_RADIUS);
}
