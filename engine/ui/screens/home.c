/* Home: what there is to play. What is due comes first, then a play under way, then what was not played, then the rest. */
#include "ui/screens/home.h"

#include "ui/nav.h"

enum { ORDER_SETTINGS = 90000, ORDER_PEOPLE }; /* after every card */
enum { SIDE = 296, SIDE_WIDE = 384, MOST_CARDS = 200 };

typedef struct Home {
    ChuScroll scroll, side;
} Home;

/* Order --------------------------------------------------------------------------------------------------------------
 */

static int32_t rank_of(const ChSituationCard *card)
{
    if (!card->loads) return 3;
    return card->open ? 0 : card->played ? 2 : 1;
}

/* At most two, and not one situation twice. */
static uint32_t due_count(const ChUi *ui)
{
    uint32_t count = ui->about_home.due_count < CHU_HOME_FEATURED ? ui->about_home.due_count : CHU_HOME_FEATURED;
    for (uint32_t i = 0; i < count; i++)
        if (ui->about_home.due[i].card >= ui->card_count) return i;
    return count;
}

static const ChDueCard *due_of(const ChUi *ui, uint32_t card)
{
    for (uint32_t i = 0; i < due_count(ui); i++)
        if (ui->about_home.due[i].card == card) return &ui->about_home.due[i];
    return NULL;
}

static uint32_t in_order(const ChUi *ui, uint32_t *order)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < due_count(ui); i++) order[count++] = ui->about_home.due[i].card;
    for (int32_t rank = 0; rank <= 3; rank++)
        for (uint32_t i = 0; i < ui->card_count && count < MOST_CARDS; i++)
            if (rank_of(&ui->cards[i]) == rank && !due_of(ui, i)) order[count++] = i;
    return count;
}

static ChuHomeCard card_at(const ChUi *ui, const uint32_t *order, uint32_t place)
{
    return (ChuHomeCard){&ui->cards[order[place]], place, order[place], place == 0, due_of(ui, order[place])};
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

static ChStr due_today(const ChUi *ui, ChuPanel *panel, uint32_t due)
{
    int32_t minutes = 0;
    for (uint32_t i = 0; i < due; i++) minutes += ui->cards[ui->about_home.due[i].card].minutes;
    return chu_say(panel, "%.*s%s%.*s, about %d minutes in all.", CH_FMT(ui->date), ui->date.n ? ". " : "",
                   CH_FMT(due == 1 ? CH_STR("One situation comes next") : CH_STR("Two situations come next")), minutes);
}

static ChStr day_of(const ChUi *ui, ChuPanel *panel)
{
    const ChHomeAbout *about = &ui->about_home;
    if (due_count(ui)) return due_today(ui, panel, due_count(ui));
    if (about->minutes && about->practised)
        return chu_say(panel, "%.*s%sYou have practised for about %u minutes today, and said you have %u.", CH_FMT(ui->date), ui->date.n ? ". " : "",
                       about->practised, about->minutes);
    uint32_t played = 0, open = 0;
    bool veiled = false;
    for (uint32_t i = 0; i < ui->card_count; i++) {
        veiled |= ui->cards[i].veiled;
        played += ui->cards[i].played;
        open += ui->cards[i].open;
    }
    const char *stop = ui->date.n ? ". " : "";
    ChStr all = number_of(panel, ui->card_count, true), some = number_of(panel, played, false);
    const char *things = ui->card_count == 1 ? "situation" : "situations";
    if (veiled)
        return chu_say(panel, "%.*s%s%.*s %s. What you played before is shown after a PIN.", CH_FMT(ui->date), stop, CH_FMT(all), things);
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

static void how_button(ChuPen *pen, uint32_t order, ChuButton button)
{
    ChuPanel *panel = pen->panel;
    int32_t w = chu_least(chu_button_width(panel, button), pen->w), h = chu_button_height(panel, w, button);
    if (pen->draw) chu_button(panel, order, (ChRect){pen->x, pen->y, w, h}, button);
    pen->y += h + chu_d(panel, 8);
}

/* What stands beside the situations: how it works, in words; where else one can go; practice at one's own pace. */
typedef enum Side { SIDE_HOW = 1, SIDE_PLACES = 2, SIDE_PRACTICE = 4, SIDE_ALL = 7 } Side;

static void write_how(ChuPen *pen, const ChUi *ui, Side parts)
{
    ChuPanel *panel = pen->panel;
    if (parts & SIDE_HOW) {
        chu_pen_write(pen, 8, CHU_HEADING2, 0, panel->theme->ink, how_title);
        for (int i = 0; i < HOW; i++) chu_pen_write(pen, 12, CHU_BODY, CHU_RUNNING, panel->theme->ink2, ch_str(how[i]));
    }
    if (parts & SIDE_PLACES) {
        if (ui->about_home.programmes)
            how_button(pen, CHU_HOME_PROGRAMMES, (ChuButton){.words = CH_STR("Programmes"), .key = chu_keyed(panel, CH_KEYED_PROGRAMMES)});
        how_button(pen, ORDER_SETTINGS, (ChuButton){.words = CH_STR("Settings"), .key = chu_keyed(panel, CH_KEYED_SETTINGS)});
        pen->y -= chu_d(panel, 8);
    }
}

static int32_t how_it_works(ChuPanel *panel, ChRect at, const ChUi *ui, Side parts, bool draw)
{
    int32_t pad = chu_card_padding(panel, false);
    ChuPen pen = {panel, at.x + pad, at.y + pad, at.w - 2 * pad, false};
    if (!(parts & (SIDE_HOW | SIDE_PLACES))) return 0;
    write_how(&pen, ui, parts);
    at.h = pen.y + pad - at.y;
    if (!draw) return at.h;
    chu_card(panel, 0, at, (ChuCard){.look = CHU_CARD_REST});
    pen.y = at.y + pad;
    pen.draw = true;
    write_how(&pen, ui, parts);
    return at.h;
}

/* The programme, or how it works and what of it is asked for; and practice, which comes first where a drill is due. Returns their height. */
static int32_t side(ChuPanel *panel, ChRect at, ChUi *ui, Side parts, bool draw)
{
    int32_t gap = chu_gap(panel->layout), top = at.y;
    bool practice = parts & SIDE_PRACTICE, first = practice && !ui->about_home.course && ui->about_home.drill.n;
    int32_t h = first ? chu_home_practice(panel, at, ui, draw) : 0;
    at.y += h ? h + gap : 0;
    h = ui->about_home.course ? chu_home_course(panel, at, ui, !(parts & SIDE_HOW), draw) : how_it_works(panel, at, ui, parts, draw);
    at.y += h ? h + gap : 0;
    h = practice && !first ? chu_home_practice(panel, at, ui, draw) : 0;
    at.y += h ? h + gap : 0;
    return chu_most(at.y - gap - top, 0);
}

/* The page -----------------------------------------------------------------------------------------------------------
 */

static void draw_head(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    bool small = panel->layout->reflow == CHU_NARROW;
    chu_write_cut(panel, at, chu_d(panel, small ? 4 : 8), small ? CHU_HEADING2 : CHU_HEADING1, CHU_LITERAL,
                  panel->theme->ink, greeting_of(ui, panel));
    chu_write_cut(panel, at, chu_d(panel, ui->sitting.words.n ? 4 : small ? 12 : 24), CHU_BODY, 0, panel->theme->ink2, day_of(ui, panel));
    if (ui->sitting.words.n)
        chu_write_cut(panel, at, chu_d(panel, small ? 12 : 24), CHU_BODY, 0, panel->theme->plum, chu_say(panel, "%.*s.", CH_FMT(ui->sitting.words)));
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

/* Beside the situations: all of it where there is room; else without the words on how it works, or of the programme what matters now, in a view of its own where that is still
 * taller than the page. */
static void draw_aside(ChUi *ui, ChuPanel *panel, ChRect column)
{
    Home *home = chu_state(ui, CH_SCREEN_HOME);
    Side parts = side(panel, column, ui, SIDE_ALL, false) <= column.h ? SIDE_ALL : SIDE_PLACES | SIDE_PRACTICE;
    if (side(panel, column, ui, parts, false) <= column.h) {
        side(panel, column, ui, parts, true);
        return;
    }
    ChRect in = chu_scroll_begin(panel, 0, column, &home->side, chu_line(panel, CHU_BODY));
    chu_scroll_end(panel, in.y + side(panel, in, ui, parts, true));
}

/* Where there is no room beside the situations. */
static void draw_below(ChUi *ui, ChuPanel *panel, ChRect *at, Side parts)
{
    ChRect card = {at->x, at->y, chu_least(at->w, chu_d(panel, 608)), 0};
    chu_cut_top(at, side(panel, card, ui, parts, true) + chu_gap(panel->layout));
}

/* One below the other: what is due and the programme, then practice where some is due, then the situations, then the rest. */
static void draw_column(ChUi *ui, ChuPanel *panel, ChRect *at, const uint32_t *order, uint32_t featured, uint32_t count)
{
    bool course = ui->about_home.course != NULL, drill = ui->about_home.drill.n > 0;
    if (course || drill) draw_below(ui, panel, at, course ? SIDE_ALL : SIDE_PLACES | SIDE_PRACTICE);
    draw_rest(ui, panel, at, order, featured, count);
    if (!course) draw_below(ui, panel, at, drill ? SIDE_HOW : SIDE_ALL);
}

static void say_keys(const ChUi *ui, ChuPanel *panel, uint32_t count, bool goes_on)
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
    chu_key_note(panel, ui->sitting.told ? CH_STR("What you answer in the session is told to its shared folder") : CH_STR("All your work is kept on this computer"));
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
    bool aside = panel->layout->reflow >= CHU_STANDARD;
    if (aside) {
        draw_aside(ui, panel, chu_cut_right(&content, side_w));
        chu_cut_right(&content, chu_gap(panel->layout));
    }
    ChRect at = chu_scroll_begin(panel, 0, content, &home->scroll, chu_line(panel, CHU_BODY));
    draw_head(ui, panel, &at);
    if (featured) draw_featured(ui, panel, &at, order, featured);
    if (!count) draw_empty(panel, &at);
    if (aside) draw_rest(ui, panel, &at, order, featured, count);
    else draw_column(ui, panel, &at, order, featured, count);
    chu_scroll_end(panel, at.y - chu_gap(panel->layout));
    if (ui->about_home.course) chu_key(panel, ORDER_SETTINGS, chu_keyed(panel, CH_KEYED_SETTINGS), (ChStr){NULL, 0});
    if (count) chu_focus_first(panel, chu_home_order(0));
    say_keys(ui, panel, count, count > 0 && ui->cards[order[0]].open);
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
    if (order == CHU_HOME_DRILL || order == CHU_HOME_MINUTES) {
        chu_do(ui, (ChUiAction){.act = order == CHU_HOME_DRILL ? CH_ACT_DRILL : CH_ACT_MINUTES});
        return;
    }
    if (order >= CHU_HOME_PROGRESS && order <= CHU_HOME_CERTIFICATE) {
        static const ChAct acts[] = {CH_ACT_PROGRESS, CH_ACT_PROGRAMMES, CH_ACT_CERTIFICATE};
        chu_do(ui, (ChUiAction){.act = acts[order - CHU_HOME_PROGRESS]});
        return;
    }
    uint32_t places[MOST_CARDS], count = in_order(ui, places);
    uint32_t place = (order - CHU_HOME_CARDS) / CHU_HOME_STEP;
    if (order < CHU_HOME_CARDS || place >= count) return;
    const ChSituationCard *card = &ui->cards[places[place]];
    bool briefing = (order - CHU_HOME_CARDS) % CHU_HOME_STEP == 1;
    ui->card = places[place];
    const ChDueCard *due = due_of(ui, places[place]);
    if (due && (!card->open || briefing)) {
        chu_do(ui, (ChUiAction){.act = CH_ACT_DUE, .index = (uint32_t)(due - ui->about_home.due)});
        return;
    }
    chu_do(ui, (ChUiAction){.act = card->open && !briefing ? CH_ACT_RESUME : CH_ACT_OPEN, .index = places[place]});
}

const ChuScreen chu_screen_home = {.title = {"Home", 4}, .state_bytes = sizeof(Home), .draw = draw, .act = act};
