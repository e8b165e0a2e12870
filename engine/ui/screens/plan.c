/* A session to be started: its title, who takes part, how it is played, the situation and method, and a folder that others share.
 * Enter chooses what has the focus; only the button at the foot starts, and beside it stands in words what it will start. */
#include "ui/screens/debrief_pen.h"
#include "ui/ui_inside.h"

enum {
    ORDER_BACK = 1,
    ORDER_TITLE,
    ORDER_TEAM = 100, /* everybody, the teams, and some of them */
    ORDER_FIND = 9999,
    ORDER_PERSON = 10000,
    ORDER_MODE = 30000,
    ORDER_SITUATION = 40000,
    ORDER_METHOD = 50000,
    ORDER_FOLDER = 60000,
    ORDER_BEGIN
};
enum { COLUMN = 560, MOST_TITLE = 120, MOST_SHOWN = 40, FEW = 12, MOST_PEOPLE = 16384, LEAST_WORDS = 200 };

typedef struct Plan {
    ChuField title, find, folder;
    bool asked;              /* to begin without a title */
    bool nobody;             /* to begin with some of them, and nobody was chosen */
    uint32_t team;           /* 0: everybody; then the teams; after them: some */
    uint32_t card, method;   /* method 0: the situation's own; else 1 + its place */
    int32_t mode;
    uint8_t in[MOST_PEOPLE / 8]; /* who was chosen one by one */
    ChuScroll scroll;
} Plan;

static Plan *plan_of(ChUi *ui)
{
    return chu_state(ui, CH_SCREEN_PLAN);
}

/* The first situation that can be played is chosen. */
static void enter(ChUi *ui)
{
    Plan *plan = plan_of(ui);
    *plan = (Plan){.title.most = MOST_TITLE, .mode = CH_MODE_PRACTICE};
    while (plan->card < ui->card_count && !ui->cards[plan->card].loads) plan->card++;
    ui->refused.n = 0;
}

/* Who ------------------------------------------------------------------------------------------------------- */

static uint32_t person_count(const ChUi *ui)
{
    return ui->plan.person_count < MOST_PEOPLE ? ui->plan.person_count : MOST_PEOPLE;
}

static bool is_in(const Plan *plan, uint32_t person)
{
    return plan->in[person / 8] >> (person % 8) & 1;
}

static bool some(const ChUi *ui, const Plan *plan)
{
    return plan->team == ui->plan.team_count + 1;
}

static uint32_t chosen(const ChUi *ui, const Plan *plan)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < person_count(ui); i++) count += is_in(plan, i);
    return count;
}

static uint32_t seats(const ChUi *ui, const Plan *plan)
{
    if (some(ui, plan)) return chosen(ui, plan);
    return plan->team ? ui->plan.teams[plan->team - 1].people : ui->plan.everybody;
}

/* The page -------------------------------------------------------------------------------------------------- */

static void heading(ChuPanel *panel, ChRect *at, ChStr words)
{
    chu_cut_top(at, chu_d(panel, 8));
    chu_write_cut(panel, at, chu_d(panel, 8), CHU_BODY_STRONG, 0, panel->theme->ink, words);
}

static void option(ChuPanel *panel, uint32_t order, ChRect *at, ChuOption row)
{
    row.dense = true;
    chu_option(panel, order, chu_cut_top(at, chu_option_height(panel, at->w, row)), row);
    chu_cut_top(at, chu_d(panel, 4));
}

static void field(ChuPanel *panel, uint32_t order, ChRect *at, ChuField *kept, ChStr label, ChStr wrong)
{
    chu_field(panel, order, chu_cut_top(at, chu_field_height(panel, at->w, label, wrong)), kept, label, wrong);
}

/* Those that fit what was typed, with a switch each. */
static void draw_people(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    Plan *plan = plan_of(ui);
    ChStr piece = ch_str_trim(chu_field_text(&plan->find));
    uint32_t found = 0;
    ChRect inside = *at;
    chu_cut_left(&inside, chu_d(panel, 24));
    if (plan->nobody)
        chu_write_cut(panel, &inside, chu_d(panel, 8), CHU_CAPTION, 0, panel->theme->plum, CH_STR("Choose at least one of them: nobody takes part yet."));
    if (person_count(ui) > FEW) {
        field(panel, ORDER_FIND, &inside, &plan->find, CH_STR("Find somebody by a piece of the name"), (ChStr){NULL, 0});
        chu_cut_top(&inside, chu_d(panel, 8));
    }
    for (uint32_t i = 0; i < person_count(ui); i++) {
        const ChPersonCard *person = &ui->plan.people[i];
        if (!chu_has_piece(person->name, piece) || ++found > MOST_SHOWN) continue;
        ChRect row = chu_cut_top(&inside, chu_toggle_height(panel, inside.w, person->name, person->team));
        chu_toggle(panel, ORDER_PERSON + i, row, person->name, person->team, is_in(plan, i));
        chu_cut_top(&inside, chu_d(panel, 4));
    }
    if (found > MOST_SHOWN)
        chu_write_cut(panel, &inside, chu_d(panel, 8), CHU_CAPTION, 0, panel->theme->ink2,
                      chu_say(panel, "And %u more: type a piece of the name.", found - MOST_SHOWN));
    if (!found) chu_write_cut(panel, &inside, chu_d(panel, 8), CHU_CAPTION, 0, panel->theme->ink2, CH_STR("Nobody here has that in their name."));
    at->y = inside.y, at->h = inside.h;
}

static void draw_who(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    const Plan *plan = plan_of(ui);
    uint32_t last = ui->plan.team_count + 1;
    heading(panel, at, CH_STR("Who takes part"));
    option(panel, ORDER_TEAM, at, (ChuOption){.title = chu_say(panel, "Everybody on the roster, %u", ui->plan.everybody), .chosen = plan->team == 0, .radio = true});
    for (uint32_t i = 0; i < ui->plan.team_count; i++) {
        const ChTeamCard *team = &ui->plan.teams[i];
        option(panel, ORDER_TEAM + 1 + i, at,
               (ChuOption){.title = chu_say(panel, "%.*s, %u", CH_FMT(team->name), team->people), .chosen = plan->team == i + 1, .radio = true});
    }
    option(panel, ORDER_TEAM + last, at,
           (ChuOption){.title = some(ui, plan) ? chu_say(panel, "Some of them, %u", chosen(ui, plan)) : CH_STR("Some of them"), .chosen = some(ui, plan), .radio = true});
    if (some(ui, plan)) draw_people(ui, panel, at);
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
        if (ui->cards[i].loads) option(panel, ORDER_SITUATION + i, at, (ChuOption){.title = ui->cards[i].title, .chosen = plan->card == i, .radio = true});
    heading(panel, at, CH_STR("The steps it is measured by"));
    option(panel, ORDER_METHOD, at, (ChuOption){.title = CH_STR("The situation’s own"), .chosen = plan->method == 0, .radio = true});
    for (uint32_t i = 0; i < ui->method_count; i++)
        if (ui->methods[i].method)
            option(panel, ORDER_METHOD + 1 + i, at, (ChuOption){.title = ui->methods[i].title, .chosen = plan->method == i + 1, .radio = true});
}

static void draw_form(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    Plan *plan = plan_of(ui);
    const ChStr untitled = CH_STR("Give it a title first, so that it can be told from others.");
    field(panel, ORDER_TITLE, at, &plan->title, CH_STR("Title, as it stands on the board"), plan->asked ? untitled : (ChStr){NULL, 0});
    draw_who(ui, panel, at);
    draw_mode(ui, panel, at);
    draw_what(ui, panel, at);
    chu_cut_top(at, chu_d(panel, 8));
    field(panel, ORDER_FOLDER, at, &plan->folder, CH_STR("A shared folder, where others play on their own computers; else leave it empty"), ch_text_view(&ui->refused));
}

/* "‘Tuesday intake’: The shoe return, practice, for 12 people." */
static ChStr in_words(ChUi *ui, ChuPanel *panel)
{
    const Plan *plan = plan_of(ui);
    ChStr title = ch_str_trim(chu_field_text(&plan->title)), folder = ch_str_trim(chu_field_text(&plan->folder));
    ChStr method = plan->method && plan->method <= ui->method_count ? ui->methods[plan->method - 1].title : (ChStr){NULL, 0};
    uint32_t people = seats(ui, plan);
    ChText text = chu_text(panel);
    if (title.n) ch_text_addf(&text, "‘%.*s’: ", CH_FMT(title));
    else ch_text_add(&text, CH_STR("Without a title yet: "));
    if (plan->card < ui->card_count) ch_text_addf(&text, "‘%.*s’, ", CH_FMT(ui->cards[plan->card].title));
    ch_text_addf(&text, "%.*s, ", CH_FMT(ch_mode_name((ChMode)plan->mode)));
    if (method.n) ch_text_addf(&text, "measured by %.*s, ", CH_FMT(method));
    if (people) ch_text_addf(&text, "for %u %s", people, people == 1 ? "person" : "people");
    else ch_text_add(&text, CH_STR("for nobody yet"));
    ch_text_add(&text, folder.n ? CH_STR(", with a shared folder.") : CH_STR("."));
    return chu_told(panel, &text);
}

/* The button, and what it starts beside it, or above it where there is no room. */
static void draw_foot(ChUi *ui, ChuPanel *panel, ChRect *column)
{
    ChuButton begin = {.words = CH_STR("Start the session"), .look = CHU_PRIMARY, .key = {.name = CH_KEY_ENTER, .ctrl = true}};
    ChStr words = in_words(ui, panel);
    begin.say = chu_say(panel, "Start the session. %.*s", CH_FMT(words));
    int32_t w = chu_least(chu_button_width(panel, begin), column->w), h = chu_button_height(panel, w, begin), gap = chu_d(panel, 16);
    bool beside = column->w - w - gap >= chu_d(panel, LEAST_WORDS);
    int32_t words_w = beside ? column->w - w - gap : column->w, words_h = chu_write_height(panel, words_w, CHU_CAPTION, CHU_LITERAL, words);
    ChRect foot = chu_cut_bottom(column, beside ? chu_most(h, words_h) : h), told = {foot.x + w + gap, foot.y, words_w, foot.h};
    chu_button(panel, ORDER_BEGIN, (ChRect){foot.x, foot.y + (foot.h - h) / 2, w, h}, begin);
    if (!beside) {
        chu_cut_bottom(column, chu_d(panel, 4));
        told = chu_cut_bottom(column, words_h);
    }
    chu_write(panel, chu_centred(told, words_w, words_h), CHU_CAPTION, CHU_LITERAL, panel->theme->ink2, CHU_LEFT, words);
    chu_cut_bottom(column, chu_d(panel, 8));
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
    bool nobody = ui->plan.person_count == 0;
    if (!nobody) draw_foot(ui, panel, &column);
    ChRect at = chu_scroll_begin(panel, 0, column, &plan->scroll, chu_line(panel, CHU_BODY));
    if (nobody)
        chu_write_cut(panel, &at, 0, CHU_BODY, CHU_RUNNING, panel->theme->ink,
                      CH_STR("Nobody is on the roster yet. Enter people with coolhead roster import FILE.csv, or one by one with coolhead roster add "
                             "NAME; then a session can be started here."));
    else
        draw_form(ui, panel, &at);
    chu_scroll_end(panel, at.y);
    chu_focus_first(panel, nobody ? ORDER_BACK : ORDER_TITLE);
    if (!nobody) chu_hint(panel, CH_STR("Up Down"), CH_STR("move"));
    if (!nobody) chu_hint(panel, CH_STR("Enter"), CH_STR("choose"));
    if (!nobody) chu_hint(panel, CH_STR("Ctrl+Enter"), CH_STR("start"));
    chu_hint(panel, CH_STR("Esc"), CH_STR("home"));
    chu_hint(panel, CH_STR("F1"), CH_STR("all keys"));
}

/* Doing ----------------------------------------------------------------------------------------------------- */

/* Title, folder, and of some of them the names, a line each. */
static void ask_for_it(ChUi *ui, const Plan *plan)
{
    ChText text = {.from = ui->from};
    ChStr title = ch_str_trim(chu_field_text(&plan->title)), folder = ch_str_trim(chu_field_text(&plan->folder));
    ch_text_addf(&text, "%.*s\n%.*s", CH_FMT(title), CH_FMT(folder));
    for (uint32_t i = 0; some(ui, plan) && i < person_count(ui); i++)
        if (is_in(plan, i)) ch_text_addf(&text, "\n%.*s", CH_FMT(ui->plan.people[i].name));
    ChUiAction start = {.act = CH_ACT_START, .text = ch_text_view(&text), .index = plan->card, .method = plan->method ? plan->method - 1 : CH_NONE,
                        .mode = (ChMode)plan->mode, .ms = some(ui, plan) ? CH_PLAN_SOME : (int64_t)plan->team - 1};
    if (!text.failed) chu_do(ui, start);
    ch_text_free(&text);
}

static void begin_it(ChUi *ui)
{
    Plan *plan = plan_of(ui);
    plan->asked = ch_str_trim(chu_field_text(&plan->title)).n == 0;
    plan->nobody = seats(ui, plan) == 0;
    ui->refused.n = 0;
    ui->stale = true;
    if (plan->asked) chu_take_focus(ui, ORDER_TITLE);
    else if (plan->nobody) chu_take_focus(ui, ORDER_TEAM + plan->team);
    else ask_for_it(ui, plan);
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
    if (order == ORDER_FOLDER && deed.kind == CHU_EDITED) ui->refused.n = 0;
    if (order == ORDER_MODE) set_mode(plan, deed);
    if (deed.kind != CHU_ACT) return;
    if (order == ORDER_BACK) chu_home(ui);
    else if (order == ORDER_BEGIN) begin_it(ui);
    else if (order >= ORDER_TEAM && order <= ORDER_TEAM + ui->plan.team_count + 1) plan->team = order - ORDER_TEAM, plan->nobody = false;
    else if (order >= ORDER_SITUATION && order < ORDER_SITUATION + ui->card_count) plan->card = order - ORDER_SITUATION;
    else if (order >= ORDER_METHOD && order <= ORDER_METHOD + ui->method_count) plan->method = order - ORDER_METHOD;
    else if (order >= ORDER_PERSON && order - ORDER_PERSON < person_count(ui)) {
        uint32_t person = order - ORDER_PERSON;
        plan->in[person / 8] ^= (uint8_t)(1u << (person % 8));
        plan->nobody = false;
    }
}

void ch_ui_plan_refused(ChUi *ui, ChStr message)
{
    ui->refused.n = 0;
    ch_text_add(&ui->refused, message);
    ui->stale = true;
    chu_take_focus(ui, ORDER_FOLDER);
}

/* Enter in a field goes on: it starts nothing. */
static bool key(ChUi *ui, const ChUiInput *input)
{
    if (input->key != CH_KEY_ENTER || input->ctrl) return false;
    uint32_t order = chu_focus_has(&ui->focus);
    if (order == ORDER_TITLE) chu_take_focus(ui, ORDER_TEAM + plan_of(ui)->team);
    else if (order == ORDER_FOLDER) chu_take_focus(ui, ORDER_BEGIN);
    return order == ORDER_TITLE || order == ORDER_FOLDER;
}

const ChuScreen chu_screen_plan = {.title = CH_WORD("A new session"), .state_bytes = sizeof(Plan), .enter = enter, .draw = draw, .act = act, .key = key};
