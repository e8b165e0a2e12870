/* A session to be started: its title, who takes part, how it is played, and the situation and method. */
#include "ui/screens/debrief_pen.h"
#include "ui/ui_inside.h"

enum { ORDER_BACK = 1, ORDER_TITLE, ORDER_MODE, ORDER_TEAM = 100, ORDER_SITUATION = 10000, ORDER_METHOD = 20000, ORDER_BEGIN = 30000 };
enum { COLUMN = 560, MOST_TITLE = 120 };

typedef struct Plan {
    ChuField title;
    bool asked;              /* to begin without a title */
    uint32_t team;           /* 0: everybody; else 1 + the place of a team */
    uint32_t card, method;   /* method 0: the situation's own; else 1 + its place */
    int32_t mode;
    ChuScroll scroll;
} Plan;

static Plan *plan_of(ChUi *ui)
{
    return chu_state(ui, CH_SCREEN_PLAN);
}

static void enter(ChUi *ui)
{
    *plan_of(ui) = (Plan){.title.most = MOST_TITLE, .mode = CH_MODE_PRACTICE};
}

/* The page -------------------------------------------------------------------------------------------------- */

static void heading(ChuPanel *panel, ChRect *at, ChStr words)
{
    chu_cut_top(at, chu_d(panel, 8));
    chu_write_cut(panel, at, chu_d(panel, 8), CHU_BODY_STRONG, 0, panel->theme->ink, words);
}

static void option(ChuPanel *panel, uint32_t order, ChRect *at, ChStr title, bool chosen)
{
    ChuOption row = {.title = title, .chosen = chosen, .radio = true, .dense = true};
    chu_option(panel, order, chu_cut_top(at, chu_option_height(panel, at->w, row)), row);
    chu_cut_top(at, chu_d(panel, 4));
}

static ChStr wrong(const Plan *plan)
{
    return plan->asked ? CH_STR("Give it a title first, so that it can be told from others.") : (ChStr){NULL, 0};
}

static void draw_who(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    const Plan *plan = plan_of(ui);
    heading(panel, at, CH_STR("Who takes part"));
    option(panel, ORDER_TEAM, at, chu_say(panel, "Everybody on the roster, %u", ui->roster_count), plan->team == 0);
    for (uint32_t i = 0; i < ui->team_count; i++)
        option(panel, ORDER_TEAM + 1 + i, at, chu_say(panel, "%.*s, %u", CH_FMT(ui->teams[i].name), ui->teams[i].people), plan->team == i + 1);
}

static void draw_mode(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    const ChStr words[] = {ch_mode_word(CH_MODE_GUIDED), ch_mode_word(CH_MODE_PRACTICE), ch_mode_word(CH_MODE_ASSESSED)};
    ChuParts parts = {.words = words, .count = 3, .chosen = plan_of(ui)->mode, .say = CH_STR("How it is played")};
    heading(panel, at, CH_STR("How it is played"));
    chu_segments(panel, ORDER_MODE, chu_cut_top(at, chu_segments_height(panel, at->w, parts)), parts);
    chu_cut_top(at, chu_d(panel, 8));
}

static void draw_what(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    const Plan *plan = plan_of(ui);
    heading(panel, at, CH_STR("The situation"));
    for (uint32_t i = 0; i < ui->card_count; i++)
        if (ui->cards[i].loads) option(panel, ORDER_SITUATION + i, at, ui->cards[i].title, plan->card == i);
    heading(panel, at, CH_STR("The steps it is measured by"));
    option(panel, ORDER_METHOD, at, CH_STR("The situation\xE2\x80\x99s own"), plan->method == 0);
    for (uint32_t i = 0; i < ui->method_count; i++)
        if (ui->methods[i].method) option(panel, ORDER_METHOD + 1 + i, at, ui->methods[i].title, plan->method == i + 1);
}

static void draw_form(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    Plan *plan = plan_of(ui);
    const ChStr label = CH_STR("Title, as it stands on the board");
    chu_field(panel, ORDER_TITLE, chu_cut_top(at, chu_field_height(panel, at->w, label, wrong(plan))), &plan->title, label, wrong(plan));
    draw_who(ui, panel, at);
    draw_mode(ui, panel, at);
    draw_what(ui, panel, at);
}

static void draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    Plan *plan = plan_of(ui);
    ChRect bar = chu_top_bar(panel, &page);
    chu_bar_back(panel, ORDER_BACK, &bar, CH_STR("Home"));
    chu_bar_title(panel, &bar, CH_STR("A new session"), (ChStr){NULL, 0});
    ChRect content = chu_content(panel->layout, page);
    int32_t w = chu_least(content.w, chu_d(panel, COLUMN));
    ChRect column = {content.x + (content.w - w) / 2, content.y, w, content.h};
    bool nobody = ui->roster_count == 0;
    ChuButton begin = {.words = CH_STR("Start the session"), .look = CHU_PRIMARY, .key = CHU_ENTER};
    if (!nobody) {
        int32_t bw = chu_least(chu_button_width(panel, begin), w), bh = chu_button_height(panel, bw, begin);
        ChRect foot = chu_cut_bottom(&column, bh);
        chu_cut_bottom(&column, chu_d(panel, 8));
        chu_button(panel, ORDER_BEGIN, chu_cut_left(&foot, bw), begin);
    }
    ChRect at = chu_scroll_begin(panel, 0, column, &plan->scroll, chu_line(panel, CHU_BODY));
    if (nobody)
        chu_write_cut(panel, &at, 0, CHU_BODY, CHU_RUNNING, panel->theme->ink,
                      CH_STR("Nobody is on the roster yet. Enter people with coolhead roster import FILE.csv, or one by one with coolhead roster add "
                             "NAME; then a session can be started here."));
    else
        draw_form(ui, panel, &at);
    chu_scroll_end(panel, at.y);
    chu_focus_first(panel, nobody ? ORDER_BACK : ORDER_TITLE);
    if (!nobody) chu_hint(panel, CH_STR("Enter"), CH_STR("start"));
    if (!nobody) chu_hint(panel, CH_STR("Up Down"), CH_STR("move"));
    if (!nobody) chu_hint(panel, CH_STR("Space"), CH_STR("choose"));
    chu_hint(panel, CH_STR("Esc"), CH_STR("home"));
    chu_hint(panel, CH_STR("F1"), CH_STR("all keys"));
}

/* Doing ----------------------------------------------------------------------------------------------------- */

static void begin_it(ChUi *ui)
{
    Plan *plan = plan_of(ui);
    ChStr title = ch_str_trim(chu_field_text(&plan->title));
    plan->asked = title.n == 0;
    if (plan->asked) {
        chu_take_focus(ui, ORDER_TITLE);
        return;
    }
    chu_do(ui, (ChUiAction){.act = CH_ACT_START, .text = title, .index = plan->card, .method = plan->method ? plan->method - 1 : CH_NONE,
                            .mode = (ChMode)plan->mode, .ms = (int64_t)plan->team - 1});
}

static void set_mode(Plan *plan, ChuDeed deed)
{
    int32_t to = deed.kind == CHU_SET ? deed.value : plan->mode + (deed.kind == CHU_MORE) - (deed.kind == CHU_LESS);
    if (to >= CH_MODE_GUIDED && to <= CH_MODE_ASSESSED) plan->mode = to;
}

static void act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    Plan *plan = plan_of(ui);
    if (order == ORDER_TITLE && deed.kind == CHU_EDITED) plan->asked = false;
    if (order == ORDER_MODE) set_mode(plan, deed);
    if (deed.kind != CHU_ACT) return;
    if (order == ORDER_BACK) chu_home(ui);
    else if (order == ORDER_BEGIN) begin_it(ui);
    else if (order >= ORDER_TEAM && order <= ORDER_TEAM + ui->team_count) plan->team = order - ORDER_TEAM;
    else if (order >= ORDER_SITUATION && order < ORDER_SITUATION + ui->card_count) plan->card = order - ORDER_SITUATION;
    else if (order >= ORDER_METHOD && order <= ORDER_METHOD + ui->method_count) plan->method = order - ORDER_METHOD;
}

const ChuScreen chu_screen_plan = {.title = CH_WORD("A new session"), .state_bytes = sizeof(Plan), .enter = enter, .draw = draw, .act = act};
