/* Who is practising: the names on this machine, found by typing a piece of one, or a new one. */
#include "ui/ui_inside.h"

enum { ORDER_BACK = 1, ORDER_NAME, ORDER_BEGIN, ORDER_PERSON = 100, ORDER_ABOUT = 0x1000000 };
enum { COLUMN = 640, MOST_SHOWN = 60, NAME_BYTES = 120 };

typedef struct People {
    ChuField name;
    bool asked; /* to begin without a name */
    ChuScroll scroll;
} People;

static People *people_of(ChUi *ui)
{
    return chu_state(ui, CH_SCREEN_PEOPLE);
}

static void enter(ChUi *ui)
{
    *people_of(ui) = (People){.name.most = NAME_BYTES};
}

/* Finding ------------------------------------------------------------------------------------------------------------ */

/* Those that fit what was typed, the first of them in `places`; returns how many there are. */
static uint32_t found(ChUi *ui, uint32_t places[MOST_SHOWN])
{
    ChStr piece = ch_str_trim(chu_field_text(&people_of(ui)->name));
    uint32_t count = 0;
    for (uint32_t i = 0; i < ui->person_count; i++) {
        if (!chu_has_piece(ui->people[i].name, piece)) continue;
        if (count < MOST_SHOWN) places[count] = i;
        count++;
    }
    return count;
}

static bool is_known(const ChUi *ui, ChStr name)
{
    for (uint32_t i = 0; i < ui->person_count; i++)
        if (ch_str_eq(ui->people[i].name, name)) return true;
    return false;
}

/* The page ----------------------------------------------------------------------------------------------------------- */

static ChStr wrong(const People *people)
{
    return people->asked ? CH_STR("Write a name first, or choose one below.") : (ChStr){NULL, 0};
}

static void draw_field(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    People *people = people_of(ui);
    ChStr label = ui->person_count ? CH_STR("A new name, or a piece of one below") : CH_STR("A name");
    ChStr name = ch_str_trim(chu_field_text(&people->name));
    ChuButton begin = {.words = name.n == 0 || is_known(ui, name) ? CH_STR("Go on") : CH_STR("Begin as somebody new"),
                       .look = CHU_PRIMARY, .key = CHU_ENTER};
    chu_field(panel, ORDER_NAME, chu_cut_top(at, chu_field_height(panel, at->w, label, wrong(people))), &people->name, label,
              wrong(people));
    chu_cut_top(at, chu_d(panel, 16));
    int32_t w = chu_least(chu_button_width(panel, begin), at->w);
    ChRect row = chu_cut_top(at, chu_button_height(panel, w, begin));
    chu_button(panel, ORDER_BEGIN, chu_cut_left(&row, w), begin);
    chu_cut_top(at, chu_d(panel, 24));
}

static void draw_person(ChUi *ui, ChuPanel *panel, ChRect *at, uint32_t place)
{
    const ChPersonCard *person = &ui->people[place];
    const ChuTheme *t = panel->theme;
    bool now = ch_str_eq(person->name, ch_str(ui->settings.trainee));
    ChStr note = now ? CH_STR("Practising now") : person->team;
    int32_t inner = at->w - 2 * chu_card_padding(panel, true);
    int32_t h = 2 * chu_card_padding(panel, true) + chu_write_height(panel, inner, CHU_BODY_STRONG, CHU_LITERAL, person->name);
    if (note.n) h += chu_write_height(panel, inner, CHU_CAPTION, CHU_LITERAL, note);
    ChuCard card = {.look = CHU_CARD_ACTIONABLE, .dense = true,
                    .say = note.n ? chu_say(panel, "%.*s, %.*s", CH_FMT(person->name), CH_FMT(note)) : person->name};
    ChRect inside = chu_card(panel, ORDER_PERSON + place, chu_cut_top(at, h), card);
    chu_write_cut(panel, &inside, 0, CHU_BODY_STRONG, CHU_LITERAL, t->ink, person->name);
    if (note.n) chu_write_cut(panel, &inside, 0, CHU_CAPTION, CHU_LITERAL, now ? t->you : t->ink2, note);
    chu_cut_top(at, chu_d(panel, 8));
}

static void draw_list(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    uint32_t places[MOST_SHOWN], count = found(ui, places), shown = count < MOST_SHOWN ? count : MOST_SHOWN;
    for (uint32_t i = 0; i < shown; i++) draw_person(ui, panel, at, places[i]);
    if (count > shown)
        chu_write_cut(panel, at, chu_d(panel, 16), CHU_BODY, 0, panel->theme->ink2,
                      chu_say(panel, "And %u more: type a piece of the name.", count - shown));
    else if (count == 0 && ui->person_count)
        chu_write_cut(panel, at, chu_d(panel, 16), CHU_BODY, 0, panel->theme->ink2, CH_STR("Nobody here has that in their name."));
}

static void draw_about(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    if (!ui->settings.trainee[0]) return;
    ChuButton about = {.words = CH_STR("What is kept about me"), .look = CHU_SECONDARY};
    int32_t w = chu_least(chu_button_width(panel, about), at->w);
    chu_cut_top(at, chu_d(panel, 8));
    ChRect row = chu_cut_top(at, chu_button_height(panel, w, about));
    chu_button(panel, ORDER_ABOUT, chu_cut_left(&row, w), about);
    chu_cut_top(at, chu_d(panel, 8));
}

static void draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    ChRect bar = chu_top_bar(panel, &page);
    chu_bar_back(panel, ORDER_BACK, &bar, CH_STR("Back"));
    chu_bar_title(panel, &bar, CH_STR("Who is practising?"), (ChStr){NULL, 0});
    ChRect content = chu_content(panel->layout, page);
    int32_t w = chu_least(content.w, chu_d(panel, COLUMN));
    ChRect column = {content.x + (content.w - w) / 2, content.y, w, content.h};
    ChRect at = chu_scroll_begin(panel, 0, column, &people_of(ui)->scroll, chu_line(panel, CHU_BODY));
    chu_write_cut(panel, &at, chu_d(panel, 16), CHU_BODY, CHU_RUNNING, panel->theme->ink2,
                  CH_STR("Each name has plays of its own on this computer. A name is no password: whoever sits here can choose it."));
    draw_field(ui, panel, &at);
    draw_list(ui, panel, &at);
    draw_about(ui, panel, &at);
    chu_scroll_end(panel, at.y);
    chu_focus_first(panel, ORDER_NAME);
    chu_hint(panel, CH_STR("Tab"), CH_STR("move"));
    chu_hint(panel, CH_STR("Enter"), CH_STR("go on"));
    chu_hint(panel, CH_STR("Esc"), CH_STR("back"));
    chu_hint(panel, CH_STR("F1"), CH_STR("all keys"));
}

/* Doing -------------------------------------------------------------------------------------------------------------- */

static void be(ChUi *ui, ChStr name)
{
    chu_do(ui, (ChUiAction){.act = CH_ACT_BE, .text = name});
}

static void begin(ChUi *ui)
{
    People *people = people_of(ui);
    ChStr name = ch_str_trim(chu_field_text(&people->name));
    people->asked = name.n == 0;
    if (people->asked)
        chu_take_focus(ui, ORDER_NAME);
    else
        be(ui, name);
}

static void act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    if (order == ORDER_NAME && deed.kind == CHU_EDITED) people_of(ui)->asked = false;
    if (deed.kind != CHU_ACT) return;
    if (order == ORDER_BACK) chu_home(ui);
    if (order == ORDER_BEGIN) begin(ui);
    if (order == ORDER_ABOUT) chu_do(ui, (ChUiAction){.act = CH_ACT_ABOUT});
    if (order >= ORDER_PERSON && order - ORDER_PERSON < ui->person_count) be(ui, ui->people[order - ORDER_PERSON].name);
}

const ChuScreen chu_screen_people = {
    .title = CH_WORD("Who is practising?"), .state_bytes = sizeof(People), .enter = enter, .draw = draw, .act = act};
