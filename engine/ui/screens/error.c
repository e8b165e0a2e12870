/* What went wrong, why, and what to do: one message, and the ways on from it. */
#include "ui/ui_inside.h"

enum { ORDER_MESSAGE = 1, ORDER_RETRY, ORDER_HOME };
enum { COLUMN = 640 };

typedef struct Failed {
    ChuScroll scroll;
} Failed;

static ChStr message_of(const ChUi *ui)
{
    return ui->message.n ? ch_text_view(&ui->message)
                         : CH_STR("This part of the program is not there. Press Esc to go home.");
}

static int32_t draw_buttons(ChUi *ui, ChuPanel *panel, ChRect row)
{
    ChuButton retry = {.words = CH_STR("Try again"), .look = CHU_PRIMARY, .key = CHU_ENTER};
    ChuButton home = {.words = ui->aside ? CH_STR("Back") : CH_STR("Home"), .key = CHU_ESCAPE};
    if (ui->retry) {
        chu_button(panel, ORDER_RETRY, chu_cut_left(&row, chu_button_width(panel, retry)), retry);
        chu_cut_left(&row, chu_d(panel, 16));
    } else {
        home.look = CHU_PRIMARY;
    }
    chu_button(panel, ORDER_HOME, chu_cut_left(&row, chu_button_width(panel, home)), home);
    return row.y + row.h;
}

static int32_t draw_column(ChUi *ui, ChuPanel *panel, ChRect column)
{
    const ChuTheme *t = panel->theme;
    bool small = panel->layout->reflow == CHU_NARROW;
    chu_write_cut(panel, &column, chu_d(panel, 16), small ? CHU_HEADING2 : CHU_HEADING1, 0, t->ink,
                  CH_STR("That could not be done"));
    int32_t pad = chu_d(panel, 16), text_w = column.w - 2 * pad;
    int32_t text_h = chu_write_height(panel, text_w, CHU_BODY, CHU_RUNNING | CHU_LITERAL, message_of(ui));
    ChRect box = chu_cut_top(&column, text_h + 2 * pad);
    ChuRegion region = {.order = ORDER_MESSAGE, .rect = box, .manner = CHU_READS, .say = message_of(ui)};
    ChuLook look = chu_region(panel, region);
    chu_box(panel, box, 12, t->plum_tint, t->plum, 1);
    chu_write(panel, chu_inset(box, pad, pad), CHU_BODY, CHU_RUNNING | CHU_LITERAL, t->ink, CHU_LEFT, message_of(ui));
    if (look.ring) chu_ring(panel, box, 12);
    chu_cut_top(&column, chu_d(panel, 24));
    return draw_buttons(ui, panel, chu_cut_top(&column, chu_d(panel, CHU_BUTTON)));
}

static void draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    Failed *failed = chu_state(ui, CH_SCREEN_ERROR);
    ChRect bar = chu_top_bar(panel, &page);
    chu_bar_brand(panel, &bar);
    ChRect content = chu_content(panel->layout, page);
    int32_t w = content.w < chu_d(panel, COLUMN) ? content.w : chu_d(panel, COLUMN);
    ChRect column = {content.x + (content.w - w) / 2, content.y, w, content.h};
    if (panel->layout->effective_height >= 640) chu_cut_top(&column, content.h / 8);
    ChRect view = chu_scroll_begin(panel, 0, column, &failed->scroll, chu_line(panel, CHU_BODY));
    chu_scroll_end(panel, draw_column(ui, panel, view));
    chu_focus_first(panel, ui->retry ? ORDER_RETRY : ORDER_HOME);
    if (ui->retry) chu_hint(panel, CH_STR("Enter"), CH_STR("try again"));
    chu_hint(panel, CH_STR("Esc"), ui->aside ? CH_STR("back") : CH_STR("home"));
    chu_keyed_hint(panel, CH_KEYED_READ, CH_STR("read aloud"));
    chu_hint(panel, CH_STR("F1"), CH_STR("all keys"));
}

static void act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    if (deed.kind != CHU_ACT) return;
    if (order == ORDER_RETRY) chu_do(ui, (ChUiAction){.act = CH_ACT_RETRY});
    if (order != ORDER_HOME) return;
    if (ui->aside)
        chu_return(ui);
    else
        chu_home(ui);
}

const ChuScreen chu_screen_error = {
    .title = {"That could not be done", 22}, .state_bytes = sizeof(Failed), .draw = draw, .act = act};
