/* The top bar: the way back and the title from the left, what is good to know from the right. */
#include "ui/widgets_inside.h"

enum { ITEM_GAP = 24, WORD_GAP = 8, STRONG_GAP = 5 };

ChRect chu_top_bar(ChuPanel *panel, ChRect *page)
{
    int32_t line = chu_d(panel, 1);
    ChRect bar = chu_cut_top(page, chu_top_bar_height(panel->layout));
    chu_rule(panel, bar.x, bar.y + bar.h - line, bar.w);
    ChRect inside = chu_inset(bar, chu_margin(panel->layout), 0);
    int32_t widest = chu_d(panel, CHU_CONTENT);
    return inside.w > widest ? chu_centred(inside, widest, inside.h) : inside;
}

void chu_bar_back(ChuPanel *panel, uint32_t order, ChRect *bar, ChStr words)
{
    const ChuTheme *t = panel->theme;
    const ChStr esc = CH_STR("Esc");
    bool short_form = panel->layout->reflow == CHU_NARROW;
    int32_t cap = chu_cap_width(panel, esc), gap = chu_d(panel, 12);
    int32_t w = cap + (short_form ? 0 : gap + chu_width(panel, CHU_BODY, 0, words)), middle = bar->y + bar->h / 2;
    ChRect rect = chu_cut_left(bar, w), hit = chu_centred(rect, rect.w, chu_d(panel, 32));
    ChuLook look = chu_region(panel, (ChuRegion){.order = order, .rect = hit, .key = CHU_ESCAPE, .say = words});
    chu_cap(panel, rect.x, middle, esc, CHU_CAP_PLAIN);
    chu_cut_left(&rect, cap + gap);
    if (!short_form) chu_label(panel, rect, CHU_BODY, look.hover ? t->ink : t->ink2, CHU_LEFT, words);
    if (look.ring) chu_ring(panel, hit, CHU_KEY_RADIUS);
    chu_cut_left(bar, chu_d(panel, short_form ? 12 : ITEM_GAP));
}

void chu_bar_title(ChuPanel *panel, ChRect *bar, ChStr title, ChStr chip)
{
    static const ChuRole roles[] = {CHU_TITLE, CHU_BODY_STRONG, CHU_CAPTION_STRONG};
    const ChuTheme *t = panel->theme;
    for (uint32_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        int32_t w = chu_width(panel, roles[i], 0, title);
        if (w > bar->w) continue;
        chu_label(panel, chu_cut_left(bar, w), roles[i], t->ink, CHU_LEFT, title);
        int32_t gap = chu_d(panel, 12);
        if (!chip.n || gap + chu_chip_width(panel, chip) > bar->w) return;
        chu_cut_left(bar, gap);
        chu_cut_left(bar, chu_chip(panel, bar->x, bar->y + bar->h / 2, chip, CHU_CHIP_YOURS));
        return;
    }
    int32_t h = bar->w > 0 ? chu_write_height(panel, bar->w, CHU_CAPTION_STRONG, 0, title) : bar->h + 1;
    if (h > bar->h) return;
    chu_write(panel, chu_centred(*bar, bar->w, h), CHU_CAPTION_STRONG, 0, t->ink, CHU_LEFT, title);
    chu_cut_left(bar, bar->w);
}

/* Items at the right --------------------------------------------------------------------------------------------------
 */

typedef struct Item {
    int32_t icon, words, strong, tail, cap, w;
    char text[16];
} Item;

static int32_t words_width(ChuPanel *panel, const ChuBarItem *item)
{
    if (!item->words.n) return 0;
    return item->chip ? chu_chip_width(panel, item->words) : chu_width(panel, CHU_BODY, 0, item->words);
}

static Item measure(ChuPanel *panel, const ChuBarItem *item)
{
    Item m = {.icon = item->icon.n ? chu_d(panel, 24 + WORD_GAP) : 0, .words = words_width(panel, item)};
    m.strong = item->strong.n ? chu_width(panel, CHU_BODY_STRONG, 0, item->strong) : 0;
    m.tail = item->tail.n ? chu_width(panel, CHU_BODY, 0, item->tail) : 0;
    if (item->key.name && !chu_key_off(panel, item->key))
        m.cap = chu_cap_width(panel, chu_key_cap(item->key, m.text)) + chu_d(panel, WORD_GAP);
    int32_t joints = (m.words && m.strong) + ((m.words || m.strong) && m.tail);
    m.w = m.icon + m.words + m.strong + m.tail + m.cap + joints * chu_d(panel, STRONG_GAP);
    return m;
}

static int32_t put_words(ChuPanel *panel, int32_t x, ChRect rect, ChuRole role, ChColour32 colour, int32_t w,
                         ChStr words)
{
    if (!w) return x;
    chu_label(panel, (ChRect){x, rect.y, w, rect.h}, role, colour, CHU_LEFT, words);
    return x + w + chu_d(panel, STRONG_GAP);
}

static void draw_item(ChuPanel *panel, ChRect rect, const ChuBarItem *item, const Item *m, ChColour32 colour)
{
    const ChuTheme *t = panel->theme;
    int32_t x = rect.x, middle = rect.y + rect.h / 2;
    if (m->icon) chu_icon(panel, (ChRect){x, rect.y, chu_d(panel, 24), rect.h}, item->icon, t->ink2);
    x += m->icon;
    bool one = !chu_text_rtl(item->words); /* what is read from the left is one piece in a mirrored bar */
    if (one) ch_draw_whole(panel->list, x, rect.x + m->w - m->cap - x);
    if (item->chip && m->words)
        x += chu_chip(panel, x, middle, item->words, CHU_CHIP_YOURS) + chu_d(panel, STRONG_GAP);
    else
        x = put_words(panel, x, rect, CHU_BODY, colour, m->words, item->words);
    x = put_words(panel, x, rect, CHU_BODY_STRONG, t->ink, m->strong, item->strong);
    put_words(panel, x, rect, CHU_BODY, colour, m->tail, item->tail);
    if (one) ch_draw_whole_end(panel->list);
    if (m->cap)
        chu_cap(panel, rect.x + rect.w - m->cap + chu_d(panel, WORD_GAP), middle, ch_str(m->text), CHU_CAP_PLAIN);
}

bool chu_bar_item(ChuPanel *panel, uint32_t order, ChRect *bar, ChuBarItem item)
{
    Item m = measure(panel, &item);
    if (m.w > bar->w) { /* its key still works */
        if (order && item.key.name)
            chu_region(panel, (ChuRegion){.order = order, .key = item.key, .key_only = true, .say = item.words});
        return false;
    }
    ChRect rect = chu_cut_right(bar, m.w), hit = chu_centred(rect, rect.w, chu_d(panel, 32));
    chu_cut_right(bar, chu_d(panel, ITEM_GAP));
    ChStr say = chu_say(panel, "%.*s %.*s %.*s", CH_FMT(item.words), CH_FMT(item.strong), CH_FMT(item.tail));
    ChuLook look = chu_region(
        panel,
        (ChuRegion){
            .order = order, .rect = hit, .manner = item.key.name ? CHU_DOES : CHU_READS, .key = item.key, .say = say});
    draw_item(panel, rect, &item, &m, look.hover && item.key.name ? panel->theme->ink : panel->theme->ink2);
    if (look.ring) chu_ring(panel, hit, CHU_KEY_RADIUS);
    return true;
}

/* The mark is the ramp, coming down. */
static void brand_mark(ChuPanel *panel, ChRect box)
{
    static const int8_t heights[] = {24, 20, 16, 12, 8};
    ch_draw_whole(panel->list, box.x, chu_d(panel, 28));
    for (int32_t i = 0; i < 5; i++) {
        int32_t w = chu_d(panel, 4), h = chu_d(panel, heights[i]);
        ChRect bar = {box.x + i * (w + chu_d(panel, 2)), box.y + (box.h + chu_d(panel, 24)) / 2 - h, w, h};
        chu_box(panel, bar, 2, panel->theme->heat[CH_MOOD_FURIOUS - i].fill, 0, 0);
    }
    ch_draw_whole_end(panel->list);
}

void chu_bar_brand(ChuPanel *panel, ChRect *bar)
{
    const ChStr name = CH_STR("Coolhead");
    chu_bar_item(panel, CHU_ORDER_HELP, bar,
                 (ChuBarItem){.icon = CH_STR("help"), .words = CH_STR("Help"), .key = {.name = CH_KEY_F1}});
    brand_mark(panel, chu_cut_left(bar, chu_d(panel, 38)));
    int32_t w = chu_width(panel, CHU_TITLE, 0, name);
    if (w <= bar->w) chu_label(panel, chu_cut_left(bar, w), CHU_TITLE, panel->theme->ink, CHU_LEFT, name);
    chu_cut_left(bar, chu_d(panel, ITEM_GAP));
}
