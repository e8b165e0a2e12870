/* Over every screen: the key bar, help with this screen's keys, the menu, a toast. */
#include "ui/keyed.h"
#include "ui/nav.h"
#include "ui/ui_inside.h"

enum {
    ORDER_CLOSE = CHU_SHELL_ORDERS + 16,
    ORDER_SETTINGS = CHU_SHELL_ORDERS + 24, /* after the places of the menu (nav.h) */
    ORDER_KEYS,
    ORDER_SOUND,
    ORDER_FULL_SCREEN,
    ORDER_QUIT,
    ORDER_LISTED = CHU_SHELL_ORDERS + 64
};

enum { CARD = 560, MENU = 360, TOAST_HEIGHT = 48 };

/* Captions for sounds --------------------------------------------------------------------------------------------------
 */

enum { CAPTION_STRIP = 24, CAPTION_ICON = 20 };

static ChStr caption_of(const ChUi *ui, ChuPanel *panel)
{
    static const char *const words[CH_CUE_COUNT] = {"a line arrives", "hotter",    "cooler",
                                                    "step met",       "line dead", "five seconds left"};
    ChStr all = {"", 0};
    for (int i = 0; i < CH_CUE_COUNT && ui->caption_until_ms; i++)
        if (ui->caption >> i & 1u) all = chu_say(panel, "%.*s%s%s", CH_FMT(all), all.n ? ", " : "", words[i]);
    return all;
}

/* Icon and words, ending at the right of `at`. Returns their width; 0 where there is no caption, or no room. */
static int32_t caption_row(const ChUi *ui, ChuPanel *panel, ChRect at)
{
    ChStr words = caption_of(ui, panel);
    int32_t icon = chu_d(panel, CAPTION_ICON + 8), w = chu_width(panel, CHU_CAPTION_STRONG, 0, words) + icon;
    if (!words.n || w > at.w) return 0;
    ChRect row = chu_cut_right(&at, w);
    chu_icon(panel, (ChRect){row.x, row.y, chu_d(panel, CAPTION_ICON), row.h}, CH_STR("sound"), panel->theme->ink);
    chu_cut_left(&row, icon);
    chu_label(panel, row, CHU_CAPTION_STRONG, panel->theme->ink, CHU_LEFT, words);
    return w;
}

int32_t chu_caption_strip(const ChUi *ui, const ChuPanel *panel)
{
    bool here = ui->settings.captions && ui->layout.keys_folded && ui->screen == CH_SCREEN_PLAY;
    return here ? chu_d(panel, CAPTION_STRIP) : 0;
}

void chu_caption_draw(ChUi *ui, ChuPanel *panel, ChRect strip)
{
    chu_rule(panel, strip.x, strip.y, strip.w);
    caption_row(ui, panel, chu_inset(strip, chu_margin(panel->layout), 0));
}

/* Key bar ------------------------------------------------------------------------------------------------------------
 */

/* What a screen says of Enter is meant of what has that key; while something else takes it, that is what it does. */
static ChuHint true_hint(const ChuFocus *focus, ChuHint hint)
{
    uint32_t does = focus->does[0];
    if (!does || !ch_str_eq(hint.cap, CH_STR("Enter"))) return hint;
    for (uint32_t i = 0; i < focus->region_count; i++) {
        const ChuRegion *region = &focus->regions[i];
        if (region->layer || region->key.name != CH_KEY_ENTER || region->key.ctrl) continue;
        if (region->order != does) hint.words = CH_STR("do it");
        return hint;
    }
    return hint;
}

void chu_key_bar_draw(ChUi *ui, ChuPanel *panel, ChRect bar)
{
    const ChuFocus *focus = &ui->focus;
    chu_rule(panel, bar.x, bar.y, bar.w);
    ChRect inside = chu_inset(bar, chu_margin(panel->layout), 0);
    int32_t widest = chu_d(panel, CHU_CONTENT), middle = bar.y + (bar.h + chu_d(panel, 1)) / 2;
    if (inside.w > widest) inside = chu_centred(inside, widest, inside.h);
    int32_t caption = caption_row(ui, panel, inside);
    if (caption) chu_cut_right(&inside, caption + chu_d(panel, 24));
    int32_t note = !caption && focus->note.n ? chu_width(panel, CHU_CAPTION, 0, focus->note) : 0, gap = chu_d(panel, 24), all = 0;
    for (uint32_t i = 0; i < focus->hint_count; i++) all += chu_hint_row(panel, 0, 0, true_hint(focus, focus->hints[i]), false) + gap;
    if (note && all + note <= inside.w) /* keys are worth more than the note */
        chu_label(panel, chu_cut_right(&inside, note), CHU_CAPTION, panel->theme->ink2, CHU_RIGHT, focus->note);
    for (uint32_t i = 0; i < focus->hint_count; i++) {
        const ChuHint hint = true_hint(focus, focus->hints[i]);
        int32_t w = chu_hint_row(panel, 0, 0, hint, false);
        if (chu_cap_off(panel, hint.cap)) continue;
        if (w > inside.w) return;
        chu_hint_row(panel, inside.x, middle, hint, true);
        chu_cut_left(&inside, w + gap);
    }
}

/* A card over the page ------------------------------------------------------------------------------------------------
 */

static ChRect over_card(ChuPanel *panel, int32_t look_width, int32_t wanted_h, ChStr title)
{
    const ChuTheme *t = panel->theme;
    ChRect whole = {0, 0, panel->layout->width, panel->layout->height};
    int32_t margin = chu_margin(panel->layout), padding = chu_card_padding(panel, false);
    int32_t head = chu_most(chu_d(panel, CHU_BUTTON), chu_line(panel, CHU_HEADING2)) + chu_d(panel, 16);
    chu_layer(panel);
    chu_fill(panel, whole, t->veil);
    ChRect card = chu_centred(whole, chu_least(chu_d(panel, look_width), whole.w - 2 * margin),
                              chu_least(wanted_h + head + 2 * padding, whole.h - 2 * margin));
    card.y += chu_slide_layer(panel);
    chu_box(panel, card, 12, t->paper, t->line, 1);
    ChRect inside = chu_inset(card, padding, padding), top = chu_cut_top(&inside, head);
    chu_cut_bottom(&top, chu_d(panel, 16));
    ChuButton close = {.words = CH_STR("Close"), .look = CHU_LINK, .key = CHU_ESCAPE};
    chu_button(panel, ORDER_CLOSE, chu_cut_right(&top, chu_button_width(panel, close)), close);
    chu_cut_right(&top, chu_d(panel, 16));
    ChuRole role = chu_width(panel, CHU_HEADING2, 0, title) <= top.w ? CHU_HEADING2 : CHU_BODY_STRONG;
    chu_label(panel, top, role, t->ink, CHU_LEFT, title);
    return inside;
}

/* Help ---------------------------------------------------------------------------------------------------------------
 */

static bool cap_has(ChStr caps, ChStr cap)
{
    for (uint32_t i = 0, end; i < caps.n; i = end + 1) {
        for (end = i; end < caps.n && caps.p[end] != ' '; end++) continue;
        if (ch_str_eq((ChStr){caps.p + i, end - i}, cap)) return true;
    }
    return false;
}

/* Letters that are switched off stand here as well, without their caps: this is where they can still be had. */
static void list_key(ChuHint *keys, uint32_t *count, ChuHint key)
{
    if (*count == CHU_MAX_LISTED || !key.words.n) return;
    for (uint32_t i = 0; i < *count; i++)
        if (cap_has(keys[i].cap, key.cap) || ch_str_eq(keys[i].cap, key.cap)) return;
    keys[(*count)++] = key;
}

/* What this screen said about its keys, what its widgets answer to, and what works everywhere. */
static uint32_t list_keys(ChUi *ui, ChuPanel *panel, ChuHint *keys)
{
    static const struct {
        const char *cap, *words;
    } everywhere[] = {{"Tab", "next thing"},
                      {"Up Down", "along"},
                      {"Enter", "do it"},
                      {"Esc", "back"},
                      {"F1", "these keys"},
                      {"F10", "menu"},
                      {"F11", "full screen"},
                      {"F12", "keep a picture of this"},
                      {"Ctrl++ Ctrl+-", "larger or smaller text"},
                      {"Ctrl+M", "sounds on or off"}};
    const ChuFocus *focus = &ui->focus;
    uint32_t count = 0;
    for (uint32_t i = 0; i < focus->hint_count; i++) list_key(keys, &count, true_hint(focus, focus->hints[i]));
    for (uint32_t i = 0; i < focus->region_count; i++) {
        const ChuRegion *region = &focus->regions[i];
        bool number = region->key.character >= '0' && region->key.character <= '9';
        if (region->layer || region->key.name == CH_KEY_NONE || number) continue;
        char text[16];
        ChStr cap = chu_say(panel, "%.*s", CH_FMT(chu_key_cap(region->key, text)));
        bool named = region->key.keyed && !region->say.n;
        ChStr words = named ? ch_keyed_about((ChKeyed)(region->key.keyed - 1))->title : region->say;
        list_key(keys, &count, (ChuHint){cap, words});
    }
    list_key(keys, &count, (ChuHint){chu_keyed_cap(panel, CH_KEYED_READ), CH_STR("read it aloud")});
    for (uint32_t i = 0; i < sizeof everywhere / sizeof *everywhere; i++)
        list_key(keys, &count, (ChuHint){ch_str(everywhere[i].cap), ch_str(everywhere[i].words)});
    return count;
}

static int32_t caps_width(ChuPanel *panel, ChStr cap)
{
    return chu_hint_row(panel, 0, 0, (ChuHint){cap, {NULL, 0}}, false);
}

static int32_t key_row(ChuPanel *panel, ChRect at, int32_t column, ChuHint key, bool draw)
{
    ChRect words = at;
    chu_cut_left(&words, column);
    int32_t line = chu_line(panel, CHU_BODY), pad = chu_d(panel, 4);
    int32_t h = chu_most(line, chu_write_height(panel, chu_most(words.w, 1), CHU_BODY, 0, key.words)) + 2 * pad;
    if (!draw) return h;
    chu_hint_row(panel, at.x, at.y + pad + line / 2, (ChuHint){key.cap, {NULL, 0}}, true);
    words.y += pad;
    chu_write(panel, words, CHU_BODY, 0, panel->theme->ink, CHU_LEFT, key.words);
    return h;
}

/* A row does what its key does, so that mouse, finger and gamepad can do whatever a key can. */
static void listed_row(ChUi *ui, ChuPanel *panel, uint32_t i, ChRect *view, int32_t column, ChuHint key)
{
    ChRect row = chu_cut_top(view, key_row(panel, *view, column, key, false));
    ui->listed[i] = chu_cap_key(key.cap);
    bool off = chu_cap_off(panel, key.cap);
    ChStr said = chu_say(panel, "%.*s: %.*s", CH_FMT(key.cap), CH_FMT(key.words));
    ChuLook look = chu_region(panel, (ChuRegion){.order = ORDER_LISTED + i,
                                                 .rect = row,
                                                 .manner = ui->listed[i].name ? CHU_DOES : CHU_READS,
                                                 .say = off ? key.words : said});
    if (look.hover && ui->listed[i].name) chu_box(panel, row, 8, panel->theme->sunken, 0, 0);
    key_row(panel, row, column, key, true);
    if (look.ring) chu_ring(panel, row, 8);
}

static void draw_help(ChUi *ui, ChuPanel *panel)
{
    ChuHint keys[CHU_MAX_LISTED];
    uint32_t count = list_keys(ui, panel, keys);
    int32_t column = 0, wanted = 0, padding = chu_card_padding(panel, false);
    int32_t width = chu_least(chu_d(panel, CARD), panel->layout->width - 2 * chu_margin(panel->layout)) - 2 * padding;
    for (uint32_t i = 0; i < count; i++) column = chu_most(column, caps_width(panel, keys[i].cap));
    column = chu_least(column + chu_d(panel, 8), width * 3 / 5);
    for (uint32_t i = 0; i < count; i++) wanted += key_row(panel, (ChRect){0, 0, width, 0}, column, keys[i], false);
    ChRect inside = over_card(panel, CARD, wanted, CH_STR("Keys on this screen"));
    ChRect view =
        chu_scroll_begin(panel, 0, inside, &ui->over_scroll, chu_line(panel, CHU_BODY) + chu_d(panel, 8));
    for (uint32_t i = 0; i < count; i++) listed_row(ui, panel, i, &view, column, keys[i]);
    chu_scroll_end(panel, view.y);
    chu_focus_first(panel, ORDER_LISTED);
}

/* Menu ---------------------------------------------------------------------------------------------------------------
 */

typedef struct MenuRow {
    uint32_t order;
    const char *words;
    ChuKey key;
} MenuRow;

/* Below the places (nav.h). */
static const MenuRow menu[] = {{ORDER_SETTINGS, "Settings", {0}},
                               {ORDER_KEYS, "Keys on this screen", {.name = CH_KEY_F1}},
                               {ORDER_SOUND, "Sounds on or off", {.name = CH_KEY_CHAR, .character = 'm', .ctrl = true}},
                               {ORDER_FULL_SCREEN, "Full screen", {.name = CH_KEY_F11}},
                               {ORDER_QUIT, "Leave Coolhead", {.name = CH_KEY_CHAR, .character = 'q', .ctrl = true}}};

enum { MENU_ROWS = sizeof menu / sizeof *menu };

static void menu_row(ChuPanel *panel, ChRect *view, uint32_t order, ChuButton button)
{
    ChRect at = chu_cut_top(view, chu_button_height(panel, view->w, button));
    chu_button(panel, order, at, button);
    chu_cut_top(view, chu_d(panel, 8));
}

/* Without a name there is nowhere to go yet, and from an author's preview only out of it. */
static void place_row(const ChUi *ui, ChuPanel *panel, ChRect *view, uint32_t place)
{
    bool first = ui->screen == CH_SCREEN_FIRST, preview = ui->screen == CH_SCREEN_PREVIEW, home = chu_places[place].screen == CH_SCREEN_HOME;
    ChStr words = preview && home ? CH_STR("Leave the preview") : chu_places[place].words;
    menu_row(panel, view, CHU_MENU_ORDERS + place, (ChuButton){.words = words, .shut = first || (preview && !home)});
}

static void draw_menu(ChUi *ui, ChuPanel *panel)
{
    int32_t row = chu_d(panel, CHU_BUTTON), gap = chu_d(panel, 8);
    ChRect inside = over_card(panel, MENU, (CHU_PLACES + MENU_ROWS) * (row + gap) - gap, CH_STR("Menu"));
    ChRect view = chu_scroll_begin(panel, 0, inside, &ui->over_scroll, row + gap);
    bool first = ui->screen == CH_SCREEN_FIRST; /* without a name there is nowhere to go yet */
    for (uint32_t i = 0; i < CHU_PLACES; i++)
        place_row(ui, panel, &view, i);
    for (int i = 0; i < MENU_ROWS; i++) {
        ChuButton button = {.words = ch_str(menu[i].words), .key = menu[i].key};
        button.shut = first && menu[i].order == ORDER_SETTINGS;
        menu_row(panel, &view, menu[i].order, button);
    }
    chu_scroll_end(panel, view.y - gap);
    chu_focus_first(panel, first ? ORDER_KEYS : CHU_MENU_ORDERS);
}

static void press(ChUi *ui, ChUiInput key)
{
    key.type = CH_INPUT_KEY;
    key.now_ms = ui->now_ms;
    ch_ui_input(ui, &key);
}

static void menu_act(ChUi *ui, uint32_t order)
{
    ui->over = CHU_OVER_NONE;
    ui->stale = true;
    if (chu_nav_act(ui, order)) return;
    switch (order) {
    case ORDER_SETTINGS: chu_go(ui, CH_SCREEN_SETTINGS); break;
    case ORDER_KEYS: press(ui, (ChUiInput){.key = CH_KEY_F1}); break;
    case ORDER_SOUND: press(ui, (ChUiInput){.key = CH_KEY_CHAR, .character = 'm', .ctrl = true}); break;
    case ORDER_FULL_SCREEN: press(ui, (ChUiInput){.key = CH_KEY_F11}); break;
    case ORDER_QUIT: press(ui, (ChUiInput){.key = CH_KEY_CHAR, .character = 'q', .ctrl = true}); break;
    default: break;
    }
}

/* All of it ----------------------------------------------------------------------------------------------------------
 */

void chu_over_draw(ChUi *ui, ChuPanel *panel)
{
    if (ui->over == CHU_OVER_HELP) draw_help(ui, panel);
    if (ui->over == CHU_OVER_MENU) draw_menu(ui, panel);
}

static void listed_act(ChUi *ui, ChuKey key)
{
    ui->over = CHU_OVER_NONE;
    ui->stale = true;
    if (key.name == CH_KEY_F1) return;
    bool off = ui->settings.letters_off; /* it was not the letter that was pressed */
    ui->settings.letters_off = ui->focus.letters_off = false;
    press(ui, (ChUiInput){.key = key.name, .character = key.character, .ctrl = key.ctrl});
    ui->settings.letters_off = ui->focus.letters_off = off;
}

bool chu_over_act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    if (order < CHU_SHELL_ORDERS) return false;
    if (deed.kind != CHU_ACT) return true;
    if (order == CHU_ORDER_HELP)
        press(ui, (ChUiInput){.key = CH_KEY_F1});
    else if (order >= ORDER_LISTED && order < ORDER_LISTED + CHU_MAX_LISTED)
        listed_act(ui, ui->listed[order - ORDER_LISTED]);
    else
        menu_act(ui, order);
    return true;
}

void chu_toast_draw(ChUi *ui, ChuPanel *panel)
{
    if (!ui->toast_until_ms) return;
    const ChuTheme *t = panel->theme;
    const ChStr esc = CH_STR("Esc"), words = ch_text_view(&ui->toast);
    int32_t margin = chu_margin(panel->layout), padding = chu_d(panel, 16), cap = chu_cap_width(panel, esc);
    int32_t room = chu_least(panel->layout->width - 2 * margin, chu_d(panel, CARD)) - 3 * padding - cap;
    int32_t w = chu_least(chu_width(panel, CHU_CAPTION_MEDIUM, 0, words), chu_most(room, 1));
    int32_t text_h = chu_write_height(panel, w, CHU_CAPTION_MEDIUM, 0, words);
    int32_t h = chu_most(chu_d(panel, TOAST_HEIGHT), text_h + 2 * padding);
    int32_t bottom = panel->layout->height - margin - (panel->layout->keys_folded ? 0 : chu_d(panel, CHU_KEY_BAR));
    bottom += chu_slide(panel, ui->toast_from_ms);
    ChRect box = {margin, bottom - h, w + 3 * padding + cap, h}, inside = chu_inset(box, padding, 0);
    chu_box(panel, box, 8, t->ink, 0, 0);
    chu_write(panel, chu_centred((ChRect){inside.x, inside.y, w, h}, w, text_h), CHU_CAPTION_MEDIUM, 0, t->paper,
              CHU_LEFT, words);
    chu_cap(panel, inside.x + inside.w - cap, box.y + h / 2, esc, CHU_CAP_PLAIN);
}
