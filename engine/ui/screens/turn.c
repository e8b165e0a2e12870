/* Whose turn it is, where several play on one computer: a page between two of them on which nothing of either is to be seen. */
#include "ui/ui_inside.h"

enum { ORDER_BEGIN = 1, ORDER_OTHER, ORDER_LATE, ORDER_NAME, ORDER_SIT, ORDER_BACK, ORDER_BOARD };
enum { COLUMN = 560 };

typedef struct Turn {
    ChuScroll scroll;
    ChuField name; /* of somebody who has no seat yet */
    bool late;     /* which is asked for */
    bool asked;    /* to sit down without one */
} Turn;

static void enter(ChUi *ui)
{
    *(Turn *)chu_state(ui, CH_SCREEN_TURN) = (Turn){.name.most = sizeof ui->settings.trainee - 1};
}

static void button(ChuPanel *panel, uint32_t order, ChRect *at, ChuButton words)
{
    int32_t w = chu_least(chu_button_width(panel, words), at->w);
    ChRect row = chu_cut_top(at, chu_button_height(panel, w, words));
    chu_button(panel, order, chu_cut_left(&row, w), words);
    chu_cut_top(at, chu_d(panel, 12));
}

static void draw_late(ChuPanel *panel, Turn *turn, ChRect *at)
{
    const ChStr label = CH_STR("Name");
    ChStr wrong = turn->asked ? CH_STR("Write a name first.") : (ChStr){NULL, 0};
    chu_write_cut(panel, at, chu_d(panel, 16), CHU_BODY, CHU_RUNNING, panel->theme->ink2,
                  CH_STR("Somebody who comes late gets a seat in this session, and plays at once."));
    chu_field(panel, ORDER_NAME, chu_cut_top(at, chu_field_height(panel, at->w, label, wrong)), &turn->name, label, wrong);
    chu_cut_top(at, chu_d(panel, 24));
    button(panel, ORDER_SIT, at, (ChuButton){.words = CH_STR("Sit down"), .look = CHU_PRIMARY, .key = CHU_ENTER});
    button(panel, ORDER_BACK, at, (ChuButton){.words = CH_STR("Back"), .look = CHU_LINK, .key = CHU_ESCAPE});
    chu_focus_first(panel, ORDER_NAME);
    chu_hint(panel, CH_STR("Enter"), CH_STR("sit down"));
    chu_hint(panel, CH_STR("Esc"), CH_STR("back"));
}

static void draw_turn(const ChUi *ui, ChuPanel *panel, bool nobody, ChRect *at)
{
    if (!nobody)
        chu_write_cut(panel, at, chu_d(panel, 24), CHU_BODY, CHU_RUNNING, panel->theme->ink2,
                      chu_say(panel, "It is your turn: \xE2\x80\x98%.*s\xE2\x80\x99. What was here before is put away.", CH_FMT(ch_text_view(&ui->turn_situation))));
    if (!nobody) button(panel, ORDER_BEGIN, at, (ChuButton){.words = CH_STR("Sit down"), .look = CHU_PRIMARY, .key = CHU_ENTER});
    if (!nobody) button(panel, ORDER_OTHER, at, (ChuButton){.words = CH_STR("Somebody else"), .key = {.name = CH_KEY_RIGHT}});
    button(panel, ORDER_LATE, at, (ChuButton){.words = CH_STR("Somebody who has no seat yet")});
    button(panel, ORDER_BOARD, at, (ChuButton){.words = CH_STR("To the board"), .look = CHU_LINK, .key = CHU_ESCAPE});
    chu_focus_first(panel, nobody ? ORDER_LATE : ORDER_BEGIN);
    if (!nobody) chu_hint(panel, CH_STR("Enter"), CH_STR("sit down"));
    if (!nobody) chu_hint(panel, CH_STR("Right"), CH_STR("somebody else"));
    chu_hint(panel, CH_STR("Esc"), CH_STR("board"));
}

static void draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    const ChuTheme *t = panel->theme;
    Turn *turn = chu_state(ui, CH_SCREEN_TURN);
    bool small = panel->layout->reflow == CHU_NARROW, nobody = ui->turn.n == 0;
    ChRect bar = chu_top_bar(panel, &page);
    chu_bar_brand(panel, &bar);
    ChRect content = chu_content(panel->layout, page);
    int32_t w = chu_least(content.w, chu_d(panel, COLUMN));
    ChRect column = {content.x + (content.w - w) / 2, content.y, w, content.h};
    if (panel->layout->effective_height >= 640) chu_cut_top(&column, content.h / 6);
    ChRect at = chu_scroll_begin(panel, 0, column, &turn->scroll, chu_line(panel, CHU_BODY));
    chu_write_cut(panel, &at, chu_d(panel, 8), CHU_BODY, CHU_LITERAL, t->ink2, ch_text_view(&ui->turn_session));
    ChStr name = turn->late ? CH_STR("Who sits down?") : nobody ? CH_STR("Nobody has a seat") : ch_text_view(&ui->turn);
    chu_write_cut(panel, &at, chu_d(panel, 8), small ? CHU_HEADING2 : CHU_HEADING1, CHU_LITERAL, t->ink, name);
    if (turn->late) draw_late(panel, turn, &at);
    else draw_turn(ui, panel, nobody, &at);
    chu_scroll_end(panel, at.y);
    chu_hint(panel, CH_STR("F1"), CH_STR("all keys"));
}

static void ask_late(ChUi *ui, bool late)
{
    Turn *turn = chu_state(ui, CH_SCREEN_TURN);
    turn->late = late;
    turn->asked = false;
    chu_take_focus(ui, late ? ORDER_NAME : ORDER_LATE);
}

static void sit_late(ChUi *ui)
{
    Turn *turn = chu_state(ui, CH_SCREEN_TURN);
    ChStr name = ch_str_trim(chu_field_text(&turn->name));
    turn->asked = name.n == 0;
    if (turn->asked) chu_take_focus(ui, ORDER_NAME);
    else chu_do(ui, (ChUiAction){.act = CH_ACT_SIT, .text = name});
}

static void act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    Turn *turn = chu_state(ui, CH_SCREEN_TURN);
    if (order == ORDER_NAME && deed.kind == CHU_EDITED) turn->asked = false;
    if (deed.kind != CHU_ACT) return;
    switch (order) {
    case ORDER_BEGIN: chu_do(ui, (ChUiAction){.act = CH_ACT_SIT, .text = ch_text_view(&ui->turn)}); break;
    case ORDER_OTHER: chu_do(ui, (ChUiAction){.act = CH_ACT_TURN, .index = 1, .text = ch_text_view(&ui->turn)}); break;
    case ORDER_LATE: ask_late(ui, true); break;
    case ORDER_SIT: sit_late(ui); break;
    case ORDER_BACK: ask_late(ui, false); break;
    case ORDER_BOARD: chu_do(ui, (ChUiAction){.act = CH_ACT_SESSION, .index = 1}); break;
    default: break;
    }
}

const ChuScreen chu_screen_turn = {.title = CH_WORD("Whose turn it is"), .state_bytes = sizeof(Turn), .enter = enter, .draw = draw, .act = act,
                                   .keeps_escape = true};
