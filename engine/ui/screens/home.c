/* Home: what there is to play. A play under way comes first, then what was not played, then the rest. */
#include "ui/screens/home.h"

#include "ui/nav.h"

enum { ORDER_SETTINGS = 90000, ORDER_PEOPLE }; /* after every card */
enum { SIDE = 296, SIDE_WIDE = 384, MOST_CARDS = 200 };

typedef struct Home {
    ChuScroll scroll;
} Home;

/* Order --------------------------------------------------------------------------------------------------------------
 */

static int32_t rank_of(const ChSituationCard *card)
{
    if (!card->loads) return 3;
    return card->open ? 0 : card->best < 0 ? 1 : 2;
}

static uint32_t in_order(const ChUi *ui, uint32_t *order)
{
    uint32_t count = 0;
    for (int32_t rank = 0; rank <= 3; rank++)
        for (uint32_t i = 0; i < ui->card_count && count < MOST_CARDS; i++)
            if (rank_of(&ui->cards[i]) == rank) order[count++] = i;
    return count;
}

static ChuHomeCard card_at(const ChUi *ui, const uint32_t *order, uint32_t place)
{
    return (ChuHomeCard){&ui->cards[order[place]], place, order[place], place == 0};
}

/* Words --------------------------------------------------------------------------------------------------------------
 */

/* In words up to nine; at the head of a sentence, or in it. */
static ChStr number_of(ChuPanel *panel, uint32_t n, bool head)
{
    static const char *const heads[] = {"No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"};
    static const char *const words[] = {"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
    return n < 10 ? ch_str(head ? heads[n] : words[n]) : chu_say(panel, "%u", n);
}

static ChStr greeting_of(const ChUi *ui, ChuPanel *panel)
{
    ChStr greeting = ui->greeting.n ? ui->greeting : CH_STR("Hello");
    if (!ui->settings.trainee[0]) return greeting;
    return chu_say(panel, "%.*s, %s", CH_FMT(greeting), ui->settings.trainee);
}

static ChStr day_of(const ChUi *ui, ChuPanel *panel)
{
    uint32_t played = 0, open = 0;
    for (uint32_t i = 0; i < ui->card_count; i++) {
        played += ui->cards[i].best >= 0;
        open += ui->cards[i].open;
    }
    const char *stop = ui->date.n ? ". " : "";
    ChStr all = number_of(panel, ui->card_count, true), some = number_of(panel, played, false);
    const char *things = ui->card_count == 1 ? "situation" : "situations";
    ChStr tail = open ? CH_STR(" You have a play under way.") : (ChStr){"", 0};
    return chu_say(panel, "%.*s%s%.*s %s, %.*s played.%.*s", CH_FMT(ui->date), stop, CH_FMT(all), things, CH_FMT(some),
                   CH_FMT(tail));
}

/* How it works -------------------------------------------------------------------------------------------------------
 */

static const ChStr how_title = {"How it works", 12};
static const char *const how[] = {
    "You meet one angry customer at a time, and choose what to say.",
    "Their temperature shows in a face, a number and a shape. Several answers can be good, and nobody has to be quick.",
    "Afterwards you see what each line did, in your own words, and can try again from any of them.",
};

enum { HOW = sizeof how / sizeof *how };

static ChuButton settings_button(const ChuPanel *panel)
{
    return (ChuButton){.words = CH_STR("Settings"), .key = chu_keyed(panel, CH_KEYED_SETTINGS)};
}

static int32_t side_height(ChuPanel *panel, int32_t width)
{
    int32_t pad = chu_card_padding(panel, false), w = width - 2 * pad;
    int32_t h = 2 * pad + chu_write_height(panel, w, CHU_HEADING2, 0, how_title) + chu_d(panel, 8);
    for (int i = 0; i < HOW; i++)
        h += chu_write_height(panel, w, CHU_BODY, CHU_RUNNING, ch_str(how[i])) + chu_d(panel, 12);
    return h + chu_d(panel, 4 + CHU_BUTTON);
}

static void draw_side(ChuPanel *panel, ChRect rect)
{
    const ChuTheme *t = panel->theme;
    ChRect inside = chu_card(panel, 0, rect, (ChuCard){.look = CHU_CARD_REST});
    chu_write_cut(panel, &inside, chu_d(panel, 8), CHU_HEADING2, 0, t->ink, how_title);
    for (int i = 0; i < HOW; i++)
        chu_write_cut(panel, &inside, chu_d(panel, 12), CHU_BODY, CHU_RUNNING, t->ink2, ch_str(how[i]));
    ChuButton button = settings_button(panel);
    ChRect row = chu_cut_bottom(&inside, chu_d(panel, CHU_BUTTON));
    chu_button(panel, ORDER_SETTINGS, chu_cut_left(&row, chu_button_width(panel, button)), button);
}

/* The page -----------------------------------------------------------------------------------------------------------
 */

static void draw_head(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    bool small = panel->layout->reflow == CHU_NARROW;
    chu_write_cut(panel, at, chu_d(panel, small ? 4 : 8), small ? CHU_HEADING2 : CHU_HEADING1, CHU_LITERAL,
                  panel->theme->ink, greeting_of(ui, panel));
    chu_write_cut(panel, at, chu_d(panel, small ? 12 : 24), CHU_BODY, 0, panel->theme->ink2, day_of(ui, panel));
}

/* The first two: side by side, the one with the portrait twice as wide; or one above the other. */
static void draw_featured(ChUi *ui, ChuPanel *panel, ChRect *at, const uint32_t *order, uint32_t count)
{
    int32_t gap = chu_gap(panel->layout);
    if (panel->layout->reflow == CHU_NARROW || count == 1) {
        for (uint32_t i = 0; i < count; i++) {
            ChuHomeCard card = card_at(ui, order, i);
            chu_home_featured(panel, chu_cut_top(at, chu_home_featured_height(panel, at->w, card)), card);
            chu_cut_top(at, gap);
        }
        return;
    }
    ChuHomeCard first = card_at(ui, order, 0), second = card_at(ui, order, 1);
    ChRect left = chu_columns(*at, 3, gap, 0, 2), right = chu_columns(*at, 3, gap, 2, 1);
    int32_t a = chu_home_featured_height(panel, left.w, first), b = chu_home_featured_height(panel, right.w, second);
    left.h = right.h = a > b ? a : b;
    chu_home_featured(panel, left, first);
    chu_home_featured(panel, right, second);
    chu_cut_top(at, left.h + gap);
}

static void draw_rest(ChUi *ui, ChuPanel *panel, ChRect *at, const uint32_t *order, uint32_t from, uint32_t count)
{
    static const int32_t columns_of[] = {[CHU_NARROW] = 1, [CHU_COMPACT] = 2, [CHU_STANDARD] = 3, [CHU_WIDE] = 3};
    int32_t columns = columns_of[panel->layout->reflow], gap = chu_gap(panel->layout);
    if (from == count) return;
    chu_cut_top(at, chu_d(panel, 8));
    chu_write_cut(panel, at, chu_d(panel, 12), CHU_TITLE, 0, panel->theme->ink, CH_STR("More to practise"));
    for (uint32_t row = from; row < count; row += (uint32_t)columns) {
        uint32_t end = row + (uint32_t)columns < count ? row + (uint32_t)columns : count;
        int32_t tallest = 0;
        for (uint32_t i = row; i < end; i++) {
            int32_t w = chu_columns(*at, columns, gap, (int32_t)(i - row), 1).w;
            int32_t h = chu_home_small_height(panel, w, card_at(ui, order, i));
            tallest = h > tallest ? h : tallest;
        }
        for (uint32_t i = row; i < end; i++) {
            ChRect cell = chu_columns(*at, columns, gap, (int32_t)(i - row), 1);
            cell.h = tallest;
            chu_home_small(panel, cell, card_at(ui, order, i));
        }
        chu_cut_top(at, tallest + gap);
    }
}

static void say_keys(ChuPanel *panel, uint32_t count, bool goes_on)
{
    uint32_t last = count < 9 ? count : 9;
    chu_hint(panel, CH_STR("Tab"), CH_STR("move"));
    if (count) chu_hint(panel, CH_STR("Enter"), goes_on ? CH_STR("go on") : CH_STR("open"));
    if (last == 2) chu_hint(panel, CH_STR("2"), CH_STR("open a card"));
    if (last > 2) chu_hint(panel, chu_say(panel, "2–%u", last), CH_STR("open a card"));
    chu_keyed_hint(panel, CH_KEYED_PROGRESS, CH_STR("progress"));
    chu_keyed_hint(panel, CH_KEYED_SETTINGS, CH_STR("settings"));
    chu_keyed_hint(panel, CH_KEYED_PEOPLE, CH_STR("who is practising"));
    chu_hint(panel, CH_STR("F10"), CH_STR("menu"));
    chu_hint(panel, CH_STR("F1"), CH_STR("all keys"));
    chu_key_note(panel, CH_STR("All your work is kept on this computer"));
}

static void draw_empty(ChuPanel *panel, ChRect *at)
{
    const ChStr words =
        CH_STR("There is nothing to play yet. Situations stand here once they are in the folder of scenarios.");
    chu_write_cut(panel, at, chu_d(panel, 16), CHU_BODY, CHU_RUNNING, panel->theme->ink2, words);
}

static void draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    Home *home = chu_state(ui, CH_SCREEN_HOME);
    uint32_t order[MOST_CARDS], count = in_order(ui, order);
    uint32_t featured = count < CHU_HOME_FEATURED ? count : CHU_HOME_FEATURED;
    ChRect bar = chu_top_bar(panel, &page);
    if (panel->layout->reflow > CHU_NARROW)
        chu_bar_item(panel, ORDER_PEOPLE, &bar, (ChuBarItem){.words = ch_str(ui->settings.trainee), .key = chu_keyed(panel, CH_KEYED_PEOPLE)});
    else
        chu_region(panel, (ChuRegion){.order = ORDER_PEOPLE, .key = chu_keyed(panel, CH_KEYED_PEOPLE), .key_only = true, .say = ch_str(ui->settings.trainee)});
    chu_bar_brand(panel, &bar);
    chu_nav(ui, panel, bar);
    ChRect content = chu_content(panel->layout, page);
    int32_t side_w = chu_d(panel, panel->layout->reflow == CHU_WIDE ? SIDE_WIDE : SIDE);
    bool aside = panel->layout->reflow >= CHU_STANDARD && side_height(panel, side_w) <= content.h;
    if (aside) {
        ChRect side = chu_cut_right(&content, side_w);
        side.h = side_height(panel, side_w);
        draw_side(panel, side);
        chu_cut_right(&content, chu_gap(panel->layout));
    }
    ChRect at = chu_scroll_begin(panel, 0, content, &home->scroll, chu_line(panel, CHU_BODY));
    draw_head(ui, panel, &at);
    if (featured) draw_featured(ui, panel, &at, order, featured);
    if (!count) draw_empty(panel, &at);
    draw_rest(ui, panel, &at, order, featured, count);
    if (!aside) {
        int32_t w = at.w < chu_d(panel, 608) ? at.w : chu_d(panel, 608);
        ChRect side = {at.x, at.y, w, side_height(panel, w)};
        draw_side(panel, side);
        chu_cut_top(&at, side.h + chu_gap(panel->layout));
    }
    chu_scroll_end(panel, at.y - chu_gap(panel->layout));
    if (count) chu_focus_first(panel, chu_home_order(0));
    say_keys(panel, count, count > 0 && ui->cards[order[0]].open);
}

static void act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    if (deed.kind != CHU_ACT) return;
    if (order == ORDER_SETTINGS) {
        chu_go(ui, CH_SCREEN_SETTINGS);
        return;
    }
    if (order == ORDER_PEOPLE) {
        chu_do(ui, (ChUiAction){.act = CH_ACT_PEOPLE});
        return;
    }
    uint32_t places[MOST_CARDS], count = in_order(ui, places);
    uint32_t place = (order - CHU_HOME_CARDS) / CHU_HOME_STEP;
    if (order < CHU_HOME_CARDS || place >= count) return;
    const ChSituationCard *card = &ui->cards[places[place]];
    bool briefing = (order - CHU_HOME_CARDS) % CHU_HOME_STEP == 1;
    ui->card = places[place];
    chu_do(ui, (ChUiAction){.act = card->open && !briefing ? CH_ACT_RESUME : CH_ACT_OPEN, .index = places[place]});
}

const ChuScreen chu_screen_home = {.title = {"Home", 4}, .state_bytes = sizeof(Home), .draw = draw, .act = act};
