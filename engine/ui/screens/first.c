/* First start: a name, nothing else. */
#include "ui/ui_inside.h"

enum { ORDER_NAME = 1, ORDER_BEGIN };
enum { COLUMN = 480 };

typedef struct First {
    ChuField name;
    bool asked; /* to begin without a name */
    ChuScroll scroll;
} First;

static First *first_of(ChUi *ui)
{
    return chu_state(ui, CH_SCREEN_FIRST);
}

static ChStr wrong(const First *first)
{
    return first->asked ? CH_STR("Write a name first. Any name will do.") : (ChStr){NULL, 0};
}

static void enter(ChUi *ui)
{
    First *first = first_of(ui);
    *first = (First){.name.most = sizeof ui->settings.trainee - 1};
    chu_field_set(&first->name, ch_str(ui->settings.trainee));
}

static int32_t draw_column(const ChUi *ui, ChuPanel *panel, First *first, ChRect column)
{
    const ChuTheme *t = panel->theme;
    const ChStr label = CH_STR("Your name");
    bool small = panel->layout->reflow == CHU_NARROW;
    chu_write_cut(panel, &column, chu_d(panel, 8), small ? CHU_HEADING2 : CHU_HEADING1, 0, t->ink,
                  CH_STR("What shall we call you?"));
    chu_write_cut(panel, &column, chu_d(panel, 24), CHU_BODY, CHU_RUNNING, t->ink2,
                  ui->sitting.shared ? CH_STR("Your plays are kept under this name on this computer. A session is under way here: whoever has a seat in it "
                                              "has what they answer told to its shared folder.")
                                     : CH_STR("Your plays are kept under this name, on this computer and nowhere else."));
    ChRect field = chu_cut_top(&column, chu_field_height(panel, column.w, label, wrong(first)));
    chu_field(panel, ORDER_NAME, field, &first->name, label, wrong(first));
    chu_cut_top(&column, chu_d(panel, 24));
    ChuButton begin = {.words = CH_STR("Begin"), .look = CHU_PRIMARY, .key = CHU_ENTER};
    ChRect row = chu_cut_top(&column, chu_d(panel, CHU_BUTTON_BEGIN));
    chu_button(panel, ORDER_BEGIN, chu_cut_left(&row, chu_button_width(panel, begin)), begin);
    return column.y;
}

static void draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    First *first = first_of(ui);
    ChRect bar = chu_top_bar(panel, &page);
    chu_bar_brand(panel, &bar);
    ChRect content = chu_content(panel->layout, page);
    int32_t w = content.w < chu_d(panel, COLUMN) ? content.w : chu_d(panel, COLUMN);
    ChRect column = {content.x + (content.w - w) / 2, content.y, w, content.h};
    if (panel->layout->effective_height >= 640) chu_cut_top(&column, content.h / 6);
    ChRect view = chu_scroll_begin(panel, 0, column, &first->scroll, chu_line(panel, CHU_BODY));
    chu_scroll_end(panel, draw_column(ui, panel, first, view));
    chu_focus_first(panel, ORDER_NAME);
    chu_hint(panel, CH_STR("Tab"), CH_STR("move"));
    chu_hint(panel, CH_STR("Enter"), CH_STR("begin"));
    chu_hint(panel, CH_STR("F1"), CH_STR("all keys"));
    if (!ui->sitting.shared) chu_key_note(panel, CH_STR("Nothing leaves this computer"));
}

static void begin(ChUi *ui)
{
    First *first = first_of(ui);
    ChStr name = ch_str_trim(chu_field_text(&first->name));
    first->asked = name.n == 0;
    if (first->asked) {
        chu_take_focus(ui, ORDER_NAME);
        return;
    }
    memcpy(ui->settings.trainee, name.p, name.n);
    ui->settings.trainee[name.n] = 0;
    chu_settings_changed(ui);
    chu_home(ui);
}

static void act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    if (order == ORDER_NAME && deed.kind == CHU_EDITED) first_of(ui)->asked = false;
    if (order == ORDER_BEGIN && deed.kind == CHU_ACT) begin(ui);
}

const ChuScreen chu_screen_first = {
    .title = {"Your name", 9}, .state_bytes = sizeof(First), .enter = enter, .draw = draw, .act = act};
