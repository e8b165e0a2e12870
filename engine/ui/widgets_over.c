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

static int32_t words_height(ChuPanel *panel, int32_t width, const ChuDialog *dialog)
{
    int32_t h = chu_write_height(panel, width, CHU_HEADING2, 0, dialog->title);
    if (!dialog->text.n) return h;
    return h + chu_d(panel, 8) + chu_write_height(panel, width, CHU_BODY, CHU_RUNNING, dialog->text);
}

static void write_words(ChuPanel *panel, ChRect at, const ChuDialog *dialog)
{
    chu_write_cut(panel, &at, chu_d(panel, 8), CHU_HEADING2, 0, panel->theme->ink, dialog->title);
    if (dialog->text.n) chu_write_cut(panel, &at, 0, CHU_BODY, CHU_RUNNING, panel->theme->ink2, dialog->text);
}

/* Where there is not room for all of it, question and text scroll above the buttons. */
static void scroll_words(ChuPanel *panel, ChRect view, const ChuDialog *dialog, ChStr said)
{
    ChuScroll *scroll = &panel->focus->dialog;
    ChRect at = chu_scroll_begin(panel, CHU_ORDER_DIALOG, view, scroll, chu_line(panel, CHU_BODY));
    int32_t h = words_height(panel, at.w, dialog);
    write_words(panel, at, dialog);
    chu_scroll_end(panel, at.y + h);
    chu_region_says(panel, CHU_ORDER_DIALOG, said);
}

void chu_dialog(ChuPanel *panel, ChuDialog dialog)
{
    const ChuTheme *t = panel->theme;
    chu_layer(panel);
    chu_fill(panel, whole(panel), t->veil);
    int32_t margin = chu_margin(panel->layout), padding = chu_card_padding(panel, false), gap = chu_d(panel, 24);
    int32_t w = chu_least(chu_d(panel, dialog.wide ? DIALOG_WIDE : DIALOG), panel->layout->width - 2 * margin);
    int32_t inner = chu_most(w - 2 * padding, 1);
    Buttons b = lay_buttons(panel, inner, &dialog);
    ChStr said = chu_say(panel, "%.*s %.*s", CH_FMT(dialog.title), CH_FMT(dialog.text));
    b.safe.say = chu_say(panel, "%.*s %.*s", CH_FMT(said), CH_FMT(dialog.safe)); /* it has the focus: all of it is heard */
    int32_t buttons_h = b.stacked ? 2 * b.h + chu_d(panel, 12) : b.h;
    int32_t h = 2 * padding + words_height(panel, inner, &dialog) + gap + buttons_h;
    bool tall = h > panel->layout->height - 2 * margin;
    ChRect box = chu_centred(whole(panel), w, tall ? panel->layout->height - 2 * margin : h);
    box.y += chu_slide_layer(panel);
    ChRect inside = chu_inset(box, padding, padding);
    chu_box(panel, box, CHU_CARD_RADIUS, t->paper, t->line, 1);
    ChRect foot = chu_cut_bottom(&inside, buttons_h);
    chu_cut_bottom(&inside, tall ? chu_d(panel, 16) : gap);
    if (tall)
        scroll_words(panel, inside, &dialog, said);
    else
        write_words(panel, inside, &dialog);
    draw_buttons(panel, foot, &dialog, &b);
    chu_focus_first(panel, dialog.safe_order);
    panel->focus->has_dialog = true;
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
