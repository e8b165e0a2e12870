/* The sessions there are, to open the board of one: those under way first, then the newest. */
#include "ui/screens/debrief_pen.h"
#include "ui/ui_inside.h"

enum { ORDER_BACK = 1, ORDER_NEW, ORDER_SESSION = 100 };
enum { COLUMN = 640 };

typedef struct Sessions {
    ChuScroll scroll;
    bool from_board;
} Sessions;

static void enter(ChUi *ui)
{
    *(Sessions *)chu_state(ui, CH_SCREEN_SESSIONS) = (Sessions){.from_board = ui->back == CH_SCREEN_SESSION};
}

static void draw_session(ChUi *ui, ChuPanel *panel, ChRect *at, uint32_t place)
{
    const ChSessionCard *session = &ui->sessions[place];
    const ChuTheme *t = panel->theme;
    ChStr about = chu_say(panel, "%.*s. %.*s%s", CH_FMT(session->situation), CH_FMT(session->began), session->under_way ? ", under way" : "");
    int32_t pad = chu_card_padding(panel, true), inner = at->w - 2 * pad;
    int32_t h = 2 * pad + chu_write_height(panel, inner, CHU_BODY_STRONG, CHU_LITERAL, session->title) + chu_write_height(panel, inner, CHU_CAPTION, 0, about);
    ChuCard card = {.look = CHU_CARD_ACTIONABLE, .dense = true, .key = place < 9 ? CHU_CHAR('1' + place) : (ChuKey){0},
                    .say = chu_say(panel, "%.*s. %.*s", CH_FMT(session->title), CH_FMT(about))};
    ChRect inside = chu_card(panel, ORDER_SESSION + place, chu_cut_top(at, h), card);
    chu_write_cut(panel, &inside, 0, CHU_BODY_STRONG, CHU_LITERAL, t->ink, session->title);
    chu_write_cut(panel, &inside, 0, CHU_CAPTION, 0, session->under_way ? t->you : t->ink2, about);
    chu_cut_top(at, chu_d(panel, 8));
}

static void draw_new(ChuPanel *panel, ChRect *at)
{
    ChuButton begin = {.words = CH_STR("A new session"), .key = chu_keyed(panel, CH_KEYED_NEW_SESSION)};
    int32_t w = chu_least(chu_button_width(panel, begin), at->w);
    ChRect row = chu_cut_top(at, chu_button_height(panel, w, begin));
    chu_button(panel, ORDER_NEW, chu_cut_left(&row, w), begin);
}

static void draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    Sessions *state = chu_state(ui, CH_SCREEN_SESSIONS);
    ChRect bar = chu_top_bar(panel, &page);
    chu_bar_back(panel, ORDER_BACK, &bar, state->from_board ? CH_STR("Board") : CH_STR("Home"));
    chu_bar_title(panel, &bar, CH_STR("All sessions"), (ChStr){NULL, 0});
    ChRect content = chu_content(panel->layout, page);
    int32_t w = chu_least(content.w, chu_d(panel, COLUMN));
    ChRect column = {content.x + (content.w - w) / 2, content.y, w, content.h};
    ChRect at = chu_scroll_begin(panel, 0, column, &state->scroll, chu_line(panel, CHU_BODY));
    if (!ui->session_count)
        chu_write_cut(panel, &at, chu_d(panel, 16), CHU_BODY, CHU_RUNNING, panel->theme->ink2,
                      CH_STR("No session was started yet. Each that is stands here, by its title and the day it began."));
    for (uint32_t i = 0; i < ui->session_count; i++) draw_session(ui, panel, &at, i);
    if (ui->session_more)
        chu_write_cut(panel, &at, chu_d(panel, 16), CHU_BODY, CHU_RUNNING, panel->theme->ink2,
                      chu_say(panel, "And %u older: coolhead session lists all of them.", ui->session_more));
    chu_cut_top(&at, chu_d(panel, 8));
    draw_new(panel, &at);
    chu_scroll_end(panel, at.y);
    chu_focus_first(panel, ui->session_count ? ORDER_SESSION : ORDER_NEW);
    if (ui->session_count) chu_hint(panel, CH_STR("Up Down"), CH_STR("move"));
    if (ui->session_count) chu_hint(panel, CH_STR("Enter"), CH_STR("open its board"));
    chu_keyed_hint(panel, CH_KEYED_NEW_SESSION, CH_STR("new session"));
    chu_hint(panel, CH_STR("Esc"), CH_STR("back"));
    chu_hint(panel, CH_STR("F1"), CH_STR("all keys"));
}

static void back(ChUi *ui)
{
    const Sessions *state = chu_state(ui, CH_SCREEN_SESSIONS);
    if (state->from_board && ui->board) chu_go(ui, CH_SCREEN_SESSION);
    else chu_home(ui);
}

static void act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    if (deed.kind != CHU_ACT) return;
    if (order == ORDER_BACK) back(ui);
    if (order == ORDER_NEW) chu_do(ui, (ChUiAction){.act = CH_ACT_PLAN});
    if (order >= ORDER_SESSION && order - ORDER_SESSION < ui->session_count)
        chu_do(ui, (ChUiAction){.act = CH_ACT_SESSION_OF, .index = order - ORDER_SESSION});
}

const ChuScreen chu_screen_sessions = {.title = CH_WORD("All sessions"), .state_bytes = sizeof(Sessions), .enter = enter, .draw = draw, .act = act};
