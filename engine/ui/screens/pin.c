/* A PIN: the facilitator's, before what shows or changes other people's results; or one's own. */
#include "ui/ui_inside.h"

enum { ORDER_BACK = 1, ORDER_PIN, ORDER_BEGIN };
enum { COLUMN = 480, MOST_PIN = 120 };

typedef struct Pin {
    ChuField pin;
    bool asked; /* to go on without one */
    ChuScroll scroll;
} Pin;

static Pin *pin_of(ChUi *ui)
{
    return chu_state(ui, CH_SCREEN_PIN);
}

static void forget(Pin *pin)
{
    uint32_t most = MOST_PIN;
    volatile char *p = pin->pin.text; /* written, although nobody reads it */
    for (uint32_t i = 0; i < sizeof pin->pin.text; i++) p[i] = 0;
    pin->pin = (ChuField){.most = most, .hidden = true};
}

static void enter(ChUi *ui)
{
    Pin *pin = pin_of(ui);
    forget(pin);
    pin->asked = false;
    pin->scroll = (ChuScroll){0};
}

static ChStr wrong(ChUi *ui)
{
    if (pin_of(ui)->asked) return CH_STR("Type the PIN first.");
    return ch_text_view(&ui->refused);
}

static void draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    const ChuTheme *t = panel->theme;
    const ChStr label = CH_STR("PIN");
    Pin *pin = pin_of(ui);
    bool small = panel->layout->reflow == CHU_NARROW;
    ChRect bar = chu_top_bar(panel, &page);
    chu_bar_back(panel, ORDER_BACK, &bar, CH_STR("Back"));
    ChRect content = chu_content(panel->layout, page);
    int32_t w = chu_least(content.w, chu_d(panel, COLUMN));
    ChRect column = {content.x + (content.w - w) / 2, content.y, w, content.h};
    if (panel->layout->effective_height >= 640) chu_cut_top(&column, content.h / 6);
    ChRect at = chu_scroll_begin(panel, 0, column, &pin->scroll, chu_line(panel, CHU_BODY));
    chu_write_cut(panel, &at, chu_d(panel, 8), small ? CHU_HEADING2 : CHU_HEADING1, 0, t->ink, ui->pin_title);
    chu_write_cut(panel, &at, chu_d(panel, 24), CHU_BODY, CHU_RUNNING, t->ink2, ch_text_view(&ui->why));
    chu_field(panel, ORDER_PIN, chu_cut_top(&at, chu_field_height(panel, at.w, label, wrong(ui))), &pin->pin, label, wrong(ui));
    chu_cut_top(&at, chu_d(panel, 24));
    ChuButton begin = {.words = CH_STR("Go on"), .look = CHU_PRIMARY, .key = CHU_ENTER};
    ChRect row = chu_cut_top(&at, chu_d(panel, CHU_BUTTON_BEGIN));
    chu_button(panel, ORDER_BEGIN, chu_cut_left(&row, chu_button_width(panel, begin)), begin);
    chu_scroll_end(panel, at.y);
    chu_focus_first(panel, ORDER_PIN);
    chu_hint(panel, CH_STR("Enter"), CH_STR("go on"));
    chu_hint(panel, CH_STR("Esc"), CH_STR("back"));
    chu_hint(panel, CH_STR("F1"), CH_STR("all keys"));
}

static void go_on(ChUi *ui)
{
    Pin *pin = pin_of(ui);
    ui->refused.n = 0;
    pin->asked = pin->pin.bytes == 0;
    if (!pin->asked) chu_do(ui, (ChUiAction){.act = CH_ACT_PIN, .text = chu_field_text(&pin->pin)});
    forget(pin);
    chu_take_focus(ui, ORDER_PIN);
}

static void act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    if (order == ORDER_PIN && deed.kind == CHU_EDITED) pin_of(ui)->asked = false;
    if (deed.kind != CHU_ACT) return;
    if (order == ORDER_BACK) chu_return(ui);
    if (order == ORDER_BEGIN) go_on(ui);
}

const ChuScreen chu_screen_pin = {
    .title = CH_WORD("PIN"), .state_bytes = sizeof(Pin), .enter = enter, .draw = draw, .act = act};
