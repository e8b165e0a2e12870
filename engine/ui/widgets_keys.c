/* Key caps and buttons. */
#include "ui/widgets_inside.h"

static bool is_letter(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool chu_key_off(const ChuPanel *panel, ChuKey key)
{
    return panel->settings->letters_off && key.name == CH_KEY_CHAR && !key.ctrl && is_letter(key.character);
}

bool chu_cap_off(const ChuPanel *panel, ChStr cap)
{
    return panel->settings->letters_off && cap.n == 1 && is_letter((unsigned char)cap.p[0]);
}

/* Arrows are drawn, never glyphs. */
static bool arrow_of(ChStr cap, ChuShape *shape)
{
    static const char *const names[] = {"Left", "Right", "Up", "Down"};
    for (int i = 0; i < 4; i++) {
        if (!ch_str_eq(cap, ch_str(names[i]))) continue;
        *shape = (ChuShape)(CHU_SHAPE_ARROW_LEFT + i);
        return true;
    }
    return false;
}

int32_t chu_cap_width(ChuPanel *panel, ChStr cap)
{
    ChuShape shape;
    int32_t least = chu_d(panel, CHU_CAP_HEIGHT);
    if (arrow_of(cap, &shape)) return chu_d(panel, 28);
    return chu_most(least, chu_width(panel, CHU_CAPTION_STRONG, CHU_LITERAL, cap) + chu_d(panel, 14));
}

void chu_cap_in(ChuPanel *panel, ChRect rect, ChStr cap, ChuCapLook look)
{
    const ChuTheme *t = panel->theme;
    const struct {
        ChColour32 edge, fill, text;
    } looks[] = {[CHU_CAP_PLAIN] = {t->edge, t->surface, t->ink2},
                 [CHU_CAP_YOURS] = {t->you, t->you, t->on_you},
                 [CHU_CAP_ON_YOU] = {t->on_you, t->you, t->on_you},
                 [CHU_CAP_SHUT] = {t->edge, t->surface, t->ink2}};
    ChuShape shape;
    int32_t line = chu_d(panel, 1), foot = chu_d(panel, 2);
    if (chu_window(panel) && !chu_rect_inside((ChRect){chu_window(panel)->x, rect.y, 0, rect.h}, *chu_window(panel)))
        return;
    chu_tap(panel, rect, cap);
    chu_box(panel, rect, CHU_KEY_RADIUS, looks[look].edge, 0, 0);
    ChRect face = {rect.x + line, rect.y + line, rect.w - 2 * line, rect.h - line - foot};
    chu_box(panel, face, CHU_KEY_RADIUS - 1, looks[look].fill, 0, 0);
    if (arrow_of(cap, &shape))
        chu_shape(panel, chu_centred(face, chu_d(panel, 16), chu_d(panel, 16)), shape, looks[look].text);
    else
        chu_label(panel, face, CHU_CAPTION_STRONG, looks[look].text, CHU_CENTRE, cap);
}

int32_t chu_cap(ChuPanel *panel, int32_t x, int32_t middle_y, ChStr cap, ChuCapLook look)
{
    int32_t w = chu_cap_width(panel, cap), h = chu_d(panel, CHU_CAP_HEIGHT);
    chu_cap_in(panel, (ChRect){x, middle_y - h / 2, w, h}, cap, look);
    return w;
}

int32_t chu_hint_row(ChuPanel *panel, int32_t x, int32_t middle_y, ChuHint hint, bool draw)
{
    int32_t start = x, gap = chu_d(panel, 8), line = chu_line(panel, CHU_CAPTION);
    for (uint32_t i = 0, end; i < hint.cap.n; i = end + 1) {
        for (end = i; end < hint.cap.n && hint.cap.p[end] != ' '; end++) continue;
        ChStr cap = {hint.cap.p + i, end - i};
        if (chu_cap_off(panel, cap)) continue;
        if (draw) chu_cap(panel, x, middle_y, cap, CHU_CAP_PLAIN);
        x += chu_cap_width(panel, cap) + gap;
    }
    int32_t w = chu_width(panel, CHU_CAPTION, 0, hint.words);
    if (draw) {
        chu_tap(panel, (ChRect){start, middle_y - line / 2, x + w - start, line}, hint.cap); /* the words too */
        chu_label(panel, (ChRect){x, middle_y - line / 2, w, line}, CHU_CAPTION, panel->theme->ink2, CHU_LEFT,
                  hint.words);
    }
    return x + w - start;
}

/* Buttons ------------------------------------------------------------------------------------------------------------
 */

typedef struct Parts {
    char text[16];
    ChStr cap;
    int32_t padding, icon, gap, words, cap_w; /* widths, in order; 0: not there */
} Parts;

static Parts parts_of(ChuPanel *panel, const ChuButton *button)
{
    Parts parts = {.padding = chu_d(panel, button->look == CHU_LINK ? 0 : 16)};
    parts.icon = button->icon.n || button->icon_room ? chu_d(panel, 32) : 0;
    parts.words = chu_width(panel, CHU_BODY_STRONG, 0, button->words);
    if (button->key.name && !chu_key_off(panel, button->key)) {
        parts.cap = chu_key_cap(button->key, parts.text);
        parts.gap = chu_d(panel, 12);
        parts.cap_w = chu_cap_width(panel, parts.cap);
    }
    return parts;
}

int32_t chu_button_width(ChuPanel *panel, ChuButton button)
{
    Parts parts = parts_of(panel, &button);
    return 2 * parts.padding + parts.icon + parts.words + parts.gap + parts.cap_w;
}

static int32_t words_room(const Parts *parts, int32_t width)
{
    int32_t room = width - 2 * parts->padding - parts->icon - parts->gap - parts->cap_w;
    return room < parts->words ? chu_most(room, 1) : parts->words;
}

int32_t chu_button_height(ChuPanel *panel, int32_t width, ChuButton button)
{
    Parts parts = parts_of(panel, &button);
    int32_t h = chu_write_height(panel, words_room(&parts, width), CHU_BODY_STRONG, 0, button.words);
    return chu_most(chu_d(panel, CHU_BUTTON), h + chu_d(panel, 16));
}

static ChColour32 button_ground(ChuPanel *panel, ChRect rect, const ChuButton *button, ChuLook look)
{
    const ChuTheme *t = panel->theme;
    if (button->look == CHU_LINK) {
        if (button->shut) return t->ink2;
        return look.hover ? t->you_hover : t->you;
    }
    if (button->shut) {
        chu_dashed_box(panel, rect, CHU_BUTTON_RADIUS, 0, t->edge);
        return t->ink2;
    }
    if (button->look == CHU_PRIMARY) {
        chu_box(panel, rect, CHU_BUTTON_RADIUS, look.hover ? t->you_hover : t->you, 0, 0);
        return t->on_you;
    }
    chu_box(panel, rect, CHU_BUTTON_RADIUS, look.hover ? t->sunken : t->surface, t->edge,
            look.hover && t->outlined ? 2 : 1);
    return t->ink;
}

static ChuCapLook cap_look(const ChuButton *button)
{
    if (button->shut) return CHU_CAP_SHUT;
    return button->look == CHU_PRIMARY ? CHU_CAP_ON_YOU : CHU_CAP_PLAIN;
}

void chu_button(ChuPanel *panel, uint32_t order, ChRect rect, ChuButton button)
{
    ChuLook look = chu_region(panel, (ChuRegion){.order = order,
                                                 .rect = rect,
                                                 .key = button.key,
                                                 .key_stays = button.key_stays,
                                                 .shut = button.shut,
                                                 .say = button.say.n ? button.say : button.words});
    Parts parts = parts_of(panel, &button);
    if (parts.cap.p) parts.cap.p = parts.text; /* the struct was copied */
    ChRect inside = rect;
    if (look.pressed) inside.y += chu_d(panel, 1);
    ChColour32 colour = button_ground(panel, inside, &button, look);
    int32_t room = words_room(&parts, rect.w), middle = inside.y + inside.h / 2;
    int32_t h = chu_write_height(panel, room, CHU_BODY_STRONG, 0, button.words);
    int32_t content = parts.icon + room + parts.gap + parts.cap_w;
    int32_t x = button.look == CHU_LINK ? inside.x : inside.x + (inside.w - content) / 2;
    if (button.icon.n)
        chu_icon(panel, (ChRect){x, middle - parts.icon / 2, chu_d(panel, 24), parts.icon}, button.icon, colour);
    x += parts.icon;
    chu_write(panel, (ChRect){x, middle - h / 2, room, h}, CHU_BODY_STRONG, 0, colour, CHU_LEFT, button.words);
    bool here = button.key.name != CH_KEY_ENTER || button.key.ctrl || chu_enter_acts(panel, order); /* its place stays: nothing moves with the focus */
    if (parts.cap_w && here) chu_cap(panel, x + room + parts.gap, middle, parts.cap, cap_look(&button));
    if (look.ring) chu_ring(panel, rect, CHU_BUTTON_RADIUS);
}
