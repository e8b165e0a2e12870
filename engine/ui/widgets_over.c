/* What lies over the page: dialogs and drawers. */
#include "ui/widgets_inside.h"

enum { DIALOG = 480, DIALOG_WIDE = 640, DRAWER = 384 };

static ChRect whole(const ChuPanel *panel)
{
    return (ChRect){0, 0, panel->layout->width, panel->layout->height};
}

typedef struct Buttons {
    ChuButton safe, other;
    int32_t safe_w, other_w, h;
    bool stacked;
} Buttons;

static Buttons lay_buttons(ChuPanel *panel, int32_t width, const ChuDialog *dialog)
{
    Buttons b = {.safe = {.words = dialog->safe, .look = CHU_PRIMARY, .key = CHU_ESCAPE},
                 .other = {.words = dialog->other}};
    b.safe_w = chu_least(chu_button_width(panel, b.safe), width);
    b.other_w = dialog->other.n ? chu_least(chu_button_width(panel, b.other), width) : 0;
    b.stacked = b.other_w && b.safe_w + b.other_w + chu_d(panel, 16) > width;
    b.h = chu_button_height(panel, b.safe_w, b.safe);
    if (b.other_w) b.h = chu_most(b.h, chu_button_height(panel, b.other_w, b.other));
    return b;
}

static void draw_buttons(ChuPanel *panel, ChRect foot, const ChuDialog *dialog, const Buttons *b)
{
    ChRect first = foot, second;
    if (b->stacked) {
        first = chu_cut_top(&foot, b->h);
        chu_cut_top(&foot, chu_d(panel, 12));
        second = foot;
    } else {
        first = chu_cut_right(&foot, b->safe_w);
        chu_cut_right(&foot, chu_d(panel, 16));
        second = chu_cut_right(&foot, b->other_w);
    }
    chu_button(panel, dialog->safe_order, first, b->safe);
    if (b->other_w) chu_button(panel, dialog->other_order, second, b->other);
}

void chu_dialog(ChuPanel *panel, ChuDialog dialog)
{
    const ChuTheme *t = panel->theme;
    chu_layer(panel);
    chu_fill(panel, whole(panel), t->veil);
    int32_t margin = chu_margin(panel->layout), padding = chu_card_padding(panel, false);
    int32_t w = chu_least(chu_d(panel, dialog.wide ? DIALOG_WIDE : DIALOG), panel->layout->width - 2 * margin);
    int32_t inner = chu_most(w - 2 * padding, 1);
    Buttons b = lay_buttons(panel, inner, &dialog);
    int32_t buttons_h = b.stacked ? 2 * b.h + chu_d(panel, 12) : b.h;
    int32_t title_h = chu_write_height(panel, inner, CHU_HEADING2, 0, dialog.title);
    int32_t text_h = dialog.text.n ? chu_write_height(panel, inner, CHU_BODY, CHU_RUNNING, dialog.text) : 0;
    int32_t h = 2 * padding + title_h + chu_d(panel, 8) + text_h + chu_d(panel, 24) + buttons_h;
    ChRect box = chu_centred(whole(panel), w, h);
    box.y += chu_slide_layer(panel);
    ChRect inside = chu_inset(box, padding, padding);
    chu_box(panel, box, CHU_CARD_RADIUS, t->paper, t->line, 1);
    chu_write_cut(panel, &inside, chu_d(panel, 8), CHU_HEADING2, 0, t->ink, dialog.title);
    if (dialog.text.n) chu_write_cut(panel, &inside, 0, CHU_BODY, CHU_RUNNING, t->ink2, dialog.text);
    draw_buttons(panel, chu_cut_bottom(&inside, buttons_h), &dialog, &b);
    chu_focus_first(panel, dialog.safe_order);
}

ChRect chu_drawer(ChuPanel *panel, uint32_t close_order, ChStr title, ChuKey key)
{
    const ChuTheme *t = panel->theme;
    char text[16];
    chu_layer(panel);
    ChRect page = whole(panel);
    chu_fill(panel, page, t->veil);
    ChRect drawer = chu_cut_right(&page, chu_least(chu_d(panel, DRAWER), panel->layout->width));
    drawer.x += chu_slide_layer(panel);
    chu_box(panel, drawer, 0, t->paper, t->line, 1);
    int32_t margin = chu_margin(panel->layout);
    ChRect inside = chu_inset(drawer, margin, margin), head = chu_cut_top(&inside, chu_d(panel, 40));
    ChStr cap = key.name && !chu_key_off(panel, key) ? chu_key_cap(key, text) : (ChStr){NULL, 0};
    chu_key(panel, close_order, key, (ChStr){NULL, 0});
    ChuButton close = {.words = CH_STR("Close"), .look = CHU_LINK, .key = CHU_ESCAPE};
    chu_button(panel, close_order, chu_cut_right(&head, chu_button_width(panel, close)), close);
    if (cap.n) chu_cut_right(&head, chu_d(panel, 8) + chu_cap_width(panel, cap));
    if (cap.n) chu_cap(panel, head.x + head.w, head.y + head.h / 2, cap, CHU_CAP_PLAIN);
    ChuRole role = chu_width(panel, CHU_TITLE, 0, title) <= head.w ? CHU_TITLE : CHU_BODY_STRONG;
    chu_label(panel, head, role, t->ink, CHU_LEFT, title);
    chu_cut_top(&inside, chu_d(panel, 16));
    chu_focus_first(panel, close_order);
    return inside;
}
