/* Programmes: which there are, and joining one. */
#include "ui/nav.h"
#include "ui/screens/debrief_pen.h"

enum { ORDER_BACK = 1, ORDER_JOIN = 100 };

typedef struct Programmes {
    ChuScroll scroll;
} Programmes;

typedef struct Row {
    const ChProgrammeCard *card;
    uint32_t place;
} Row;

static void write_card(ChuPen *pen, void *what)
{
    const Row *row = what;
    ChuPanel *panel = pen->panel;
    const ChuTheme *t = panel->theme;
    ChuButton join = {.words = row->card->joined ? CH_STR("Joined") : CH_STR("Join"),
                      .look = CHU_SECONDARY,
                      .key = row->place < 9 ? CHU_CHAR('1' + row->place) : (ChuKey){0},
                      .shut = row->card->joined || !row->card->loads,
                      .say = chu_say(panel, "%.*s. %.*s %.*s %s", CH_FMT(row->card->title), CH_FMT(row->card->about), CH_FMT(row->card->stand),
                                     row->card->joined ? "Joined." : "Join.")};
    chu_pen_write(pen, 4, CHU_HEADING2, 0, t->ink, row->card->title);
    chu_pen_write(pen, 4, CHU_BODY, CHU_RUNNING, t->ink, row->card->about);
    chu_pen_write(pen, 12, CHU_CAPTION, CHU_RUNNING, row->card->loads ? t->ink2 : t->plum, row->card->stand);
    int32_t w = chu_least(chu_button_width(panel, join), pen->w), h = chu_button_height(panel, w, join);
    if (pen->draw) chu_button(panel, ORDER_JOIN + row->place, (ChRect){pen->x, pen->y, w, h}, join);
    pen->y += h;
}

static void draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    Programmes *state = chu_state(ui, CH_SCREEN_PROGRAMMES);
    ChRect bar = chu_top_bar(panel, &page);
    chu_bar_back(panel, ORDER_BACK, &bar, CH_STR("Home"));
    chu_bar_title(panel, &bar, CH_STR("Programmes"), (ChStr){NULL, 0});
    ChRect content = chu_content(panel->layout, page);
    ChRect at = chu_scroll_begin(panel, 0, content, &state->scroll, chu_line(panel, CHU_BODY));
    at.w = chu_least(at.w, chu_d(panel, 720));
    chu_write_cut(panel, &at, chu_d(panel, 16), CHU_BODY, CHU_RUNNING, panel->theme->ink2,
                  CH_STR("A programme says what to practise, in which order, and until when. Joining one begins its days today."));
    uint32_t first = 0;
    for (uint32_t i = ui->programme_count; i-- > 0;)
        if (ui->programmes[i].loads && !ui->programmes[i].joined) first = ORDER_JOIN + i;
    for (uint32_t i = 0; i < ui->programme_count; i++) {
        Row row = {&ui->programmes[i], i};
        at.y = chu_pen_card(panel, at, 0, write_card, &row) + chu_gap(panel->layout);
    }
    chu_scroll_end(panel, at.y - chu_gap(panel->layout));
    chu_focus_first(panel, first ? first : ORDER_BACK);
    if (first) chu_hint(panel, CH_STR("Enter"), CH_STR("join"));
    chu_hint(panel, CH_STR("Esc"), CH_STR("home"));
    chu_hint(panel, CH_STR("F1"), CH_STR("all keys"));
    chu_key_note(panel, CH_STR("Your trainer sees how you stand in it"));
}

static void act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    if (deed.kind != CHU_ACT) return;
    if (order == ORDER_BACK) chu_home(ui);
    if (order >= ORDER_JOIN && order - ORDER_JOIN < ui->programme_count) chu_do(ui, (ChUiAction){.act = CH_ACT_JOIN, .index = order - ORDER_JOIN});
}

const ChuScreen chu_screen_programmes = {.title = {"Programmes", 10}, .state_bytes = sizeof(Programmes), .draw = draw, .act = act};
