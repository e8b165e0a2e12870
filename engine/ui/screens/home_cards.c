/* The cards of the home screen: the one or two that come first, with their buttons, and the smaller rest. */
#include "ui/screens/home.h"

enum { PORTRAIT = 184, PORTRAIT_FROM = 480, CHIP_LINE = 32 };

static ChStr score_of(ChuPanel *panel, const ChSituationCard *card)
{
    if (!card->loads) return CH_STR("Cannot be played");
    if (card->open) return CH_STR("Under way");
    if (card->veiled) return CH_STR("Score not shown");
    return chu_card_score(panel, card);
}

static ChStr minutes_of(ChuPanel *panel, const ChSituationCard *card)
{
    return chu_say(panel, "%d min", card->minutes);
}

/* What it is about; of what is due, why. */
static ChStr words_of(const ChuHomeCard *home)
{
    return home->due ? home->due->why : home->card->summary;
}

static ChStr said_of(ChuPanel *panel, const ChSituationCard *card)
{
    return chu_say(panel, "%.*s. %.*s. %.*s %.*s. About %d minutes. %.*s.", CH_FMT(card->title),
                   CH_FMT(chu_channel_word(card->channel)), CH_FMT(card->summary),
                   CH_FMT(chu_difficulty_word(card->difficulty)), card->minutes, CH_FMT(score_of(panel, card)));
}

/* Channel at the left, minutes at the right where there is room. */
static void channel_line(ChuPanel *panel, ChRect row, const ChSituationCard *card, ChStr right)
{
    const ChuTheme *t = panel->theme;
    chu_icon(panel, chu_cut_left(&row, chu_d(panel, 20)), chu_channel_icon(card->channel), t->ink2);
    chu_cut_left(&row, chu_d(panel, 8));
    int32_t words = chu_width(panel, CHU_CAPTION, 0, chu_channel_word(card->channel));
    int32_t w = right.n ? chu_width(panel, CHU_CAPTION, 0, right) : 0;
    if (w && w + words + chu_d(panel, 16) <= row.w) chu_label(panel, row, CHU_CAPTION, t->ink2, CHU_RIGHT, right);
    chu_label(panel, row, CHU_CAPTION, t->ink2, CHU_LEFT, chu_channel_word(card->channel));
}

/* Featured -----------------------------------------------------------------------------------------------------------
 */

typedef struct Featured {
    ChRect art, text;                                /* text: inside the padding */
    int32_t channel, title, summary, score, buttons; /* heights */
    ChuButton first, second;
    int32_t first_w, second_w;
    bool stacked;
    int32_t h;
} Featured;

static void lay_buttons(ChuPanel *panel, const ChuHomeCard *home, Featured *f)
{
    const ChSituationCard *card = home->card;
    bool main = home->place == 0;
    ChuKey number = CHU_CHAR('1' + home->place);
    f->first = (ChuButton){.words = card->open ? CH_STR("Go on") : CH_STR("Open"),
                           .look = main && card->loads ? CHU_PRIMARY : CHU_SECONDARY,
                           .key = main ? CHU_ENTER : number,
                           .shut = !card->loads,
                           .say = home->due ? chu_say(panel, "%.*s. %.*s", CH_FMT(home->due->why), CH_FMT(said_of(panel, card)))
                                            : said_of(panel, card)};
    f->first_w = chu_button_width(panel, f->first);
    f->buttons = chu_d(panel, CHU_BUTTON);
    if (!card->open || !main) return;
    f->second = (ChuButton){.words = CH_STR("Briefing"), .key = chu_keyed(panel, CH_KEYED_BRIEFING)};
    f->second_w = chu_button_width(panel, f->second);
    f->stacked = f->first_w + f->second_w + chu_d(panel, 16) > f->text.w;
    if (f->stacked) f->buttons = 2 * f->buttons + chu_d(panel, 12);
}

static Featured lay_featured(ChuPanel *panel, ChRect rect, const ChuHomeCard *home)
{
    const ChSituationCard *card = home->card;
    Featured f = {.text = rect};
    int32_t pad = chu_card_padding(panel, false);
    if (home->portrait && rect.w >= chu_d(panel, PORTRAIT_FROM)) f.art = chu_cut_left(&f.text, chu_d(panel, PORTRAIT));
    f.text.x += pad;
    f.text.w = chu_most(f.text.w - 2 * pad, 1);
    f.channel = chu_d(panel, 24);
    f.title = chu_write_height(panel, f.text.w, CHU_HEADING2, 0, card->title);
    f.summary = chu_write_height(panel, f.text.w, CHU_BODY, CHU_RUNNING, words_of(home));
    f.score = chu_write_height(panel, f.text.w, CHU_CAPTION, 0, score_of(panel, card));
    lay_buttons(panel, home, &f);
    f.h = (home->due ? chu_d(panel, CHIP_LINE) : 0) + 2 * pad - chu_d(panel, 8) + f.channel + f.title + f.summary + f.score + f.buttons +
          chu_d(panel, 8 + 4 + 8 + 16);
    return f;
}

int32_t chu_home_featured_height(ChuPanel *panel, int32_t width, ChuHomeCard card)
{
    Featured f = lay_featured(panel, (ChRect){0, 0, width, 0}, &card);
    return chu_most(f.h, f.art.w ? chu_d(panel, 216) : 0);
}

static void draw_art(ChuPanel *panel, ChRect art, const ChSituationCard *card)
{
    int32_t line = chu_d(panel, 1);
    ChRect inside = {art.x + line, art.y + line, art.w - line, art.h - 2 * line};
    chu_portrait_in(panel, inside, card->portrait, card->anger, CHU_TOP_LEFT | CHU_BOTTOM_LEFT);
    int32_t middle = art.y + art.h - chu_d(panel, 30), w = chu_heat_chip_width(panel, card->anger, true);
    if (!chu_window(panel) ||
        chu_rect_inside((ChRect){art.x, middle - chu_d(panel, 12), 0, chu_d(panel, 24)}, *chu_window(panel)))
        chu_heat_chip(panel, art.x + (art.w - w) / 2, middle, card->anger, true);
}

static void draw_buttons(ChuPanel *panel, ChRect row, uint32_t order, const Featured *f)
{
    ChRect top = row;
    top.h = chu_d(panel, CHU_BUTTON);
    chu_button(panel, order, chu_cut_left(&top, f->first_w), f->first);
    if (!f->second_w) return;
    chu_cut_left(&top, chu_d(panel, 16));
    ChRect below = {row.x, row.y + row.h - chu_d(panel, CHU_BUTTON), f->second_w, chu_d(panel, CHU_BUTTON)};
    chu_button(panel, order + 1, f->stacked ? below : chu_cut_left(&top, f->second_w), f->second);
}

/* "Due today" */
static void due_line(ChuPanel *panel, ChRect *at, ChStr chip)
{
    ChRect row = chu_cut_top(at, chu_d(panel, CHIP_LINE));
    int32_t middle = row.y + chu_d(panel, 12);
    if (chu_pen_seen(panel, row.y, chu_d(panel, 24))) chu_chip(panel, row.x, middle, chip, CHU_CHIP_YOURS);
}

void chu_home_featured(ChuPanel *panel, ChRect rect, ChuHomeCard home)
{
    const ChuTheme *t = panel->theme;
    const ChSituationCard *card = home.card;
    chu_card(panel, 0, rect, (ChuCard){.look = CHU_CARD_REST});
    Featured f = lay_featured(panel, rect, &home);
    if (f.art.w) draw_art(panel, f.art, card);
    int32_t pad = chu_card_padding(panel, false);
    ChRect text = {f.text.x, rect.y + pad - chu_d(panel, 4), f.text.w, rect.h};
    if (home.due) due_line(panel, &text, home.due->chip);
    channel_line(panel, chu_cut_top(&text, f.channel), card, minutes_of(panel, card));
    chu_cut_top(&text, chu_d(panel, 8));
    chu_write_cut(panel, &text, chu_d(panel, 4), CHU_HEADING2, 0, t->ink, card->title);
    chu_write_cut(panel, &text, chu_d(panel, 8), CHU_BODY, CHU_RUNNING, t->ink2, words_of(&home));
    chu_write(panel, text, CHU_CAPTION, 0, card->loads ? t->ink2 : t->plum, CHU_LEFT, score_of(panel, card));
    ChRect row = {f.text.x, rect.y + rect.h - pad + chu_d(panel, 4) - f.buttons, f.text.w, f.buttons};
    draw_buttons(panel, row, chu_home_order(home.place), &f);
}

/* Small --------------------------------------------------------------------------------------------------------------
 */

typedef struct Foot {
    int32_t left, right, h;
    bool stacked;
} Foot;

static Foot lay_foot(ChuPanel *panel, int32_t width, const ChSituationCard *card)
{
    Foot foot = {.left = chu_d(panel, 32) + chu_width(panel, CHU_CAPTION, 0, chu_difficulty_word(card->difficulty)),
                 .right = chu_width(panel, CHU_CAPTION_STRONG, 0, score_of(panel, card))};
    foot.stacked = foot.left + foot.right + chu_d(panel, 12) > width;
    foot.h = chu_line(panel, CHU_CAPTION) * (foot.stacked ? 2 : 1);
    return foot;
}

static int32_t small_inside(const ChuPanel *panel, int32_t width)
{
    return chu_most(width - 2 * chu_card_padding(panel, true), 1);
}

int32_t chu_home_small_height(ChuPanel *panel, int32_t width, ChuHomeCard home)
{
    int32_t w = small_inside(panel, width);
    return 2 * chu_card_padding(panel, true) + chu_d(panel, 24 + 8 + 8) +
           chu_write_height(panel, w, CHU_BODY_STRONG, 0, home.card->title) +
           chu_write_height(panel, w, CHU_CAPTION, 0, home.card->summary) + lay_foot(panel, w, home.card).h;
}

static void draw_foot(ChuPanel *panel, ChRect at, const ChSituationCard *card)
{
    const ChuTheme *t = panel->theme;
    Foot foot = lay_foot(panel, at.w, card);
    ChRect row = chu_cut_bottom(&at, foot.h), line = row;
    line.h = chu_line(panel, CHU_CAPTION);
    ChRect left = line;
    chu_difficulty(panel, chu_cut_left(&left, chu_d(panel, 24)), card->difficulty);
    chu_cut_left(&left, chu_d(panel, 8));
    chu_label(panel, left, CHU_CAPTION, t->ink2, CHU_LEFT, chu_difficulty_word(card->difficulty));
    if (foot.stacked) line.y += line.h;
    bool told = card->played || card->open;
    ChColour32 colour = !card->loads ? t->plum : told ? t->ink : t->ink2;
    chu_label(panel, line, told ? CHU_CAPTION_STRONG : CHU_CAPTION, colour, foot.stacked ? CHU_LEFT : CHU_RIGHT,
              score_of(panel, card));
}

void chu_home_small(ChuPanel *panel, ChRect rect, ChuHomeCard home)
{
    const ChuTheme *t = panel->theme;
    const ChSituationCard *card = home.card;
    ChuKey key = home.place < 9 ? CHU_CHAR('1' + home.place) : (ChuKey){0};
    ChuCard look = {CHU_CARD_ACTIONABLE, key, true, !card->loads, said_of(panel, card)};
    ChRect inside = chu_card(panel, chu_home_order(home.place), rect, look);
    int32_t pad = chu_card_padding(panel, true);
    inside = (ChRect){rect.x + pad, rect.y + pad, small_inside(panel, rect.w), rect.h - 2 * pad};
    ChRect at = inside, head = chu_cut_top(&at, chu_d(panel, 24));
    char text[16];
    if (key.name) {
        ChStr cap = chu_key_cap(key, text);
        chu_cap(panel, head.x + head.w - chu_cap_width(panel, cap), head.y + head.h / 2, cap,
                card->loads ? CHU_CAP_PLAIN : CHU_CAP_SHUT);
        chu_cut_right(&head, chu_cap_width(panel, cap) + chu_d(panel, 8));
    }
    channel_line(panel, head, card, (ChStr){NULL, 0});
    chu_cut_top(&at, chu_d(panel, 8));
    chu_write_cut(panel, &at, 0, CHU_BODY_STRONG, 0, t->ink, card->title);
    chu_write(panel, at, CHU_CAPTION, 0, t->ink2, CHU_LEFT, card->summary);
    draw_foot(panel, inside, card);
}
