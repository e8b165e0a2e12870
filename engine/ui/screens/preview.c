/* The author's preview: map, problems, play and state of a scenario that is being written, moving together. The files are the
 * author's: this screen asks the app to open them, and nobody writes to them. */
#include "ui/screens/preview.h"

enum { SIDE = 400, SIDE_WIDE = 480, MAP_SHARE = 58 };

static void draw_bar(ChUi *ui, ChuPanel *panel, ChRect *page)
{
    const ChPreviewView *view = chu_preview(ui)->view;
    ChRect bar = chu_top_bar(panel, page);
    chu_bar_back(panel, PREVIEW_BACK, &bar, CH_STR("Leave"));
    chu_bar_item(panel, PREVIEW_START, &bar, (ChuBarItem){.words = CH_STR("Play"), .key = {.name = CH_KEY_F5}});
    chu_bar_item(panel, PREVIEW_PROVE, &bar, (ChuBarItem){.words = CH_STR("Prove"), .key = chu_keyed(panel, CH_KEYED_PROVE)});
    chu_bar_item(panel, CHU_ORDER_HELP, &bar, (ChuBarItem){.icon = CH_STR("help"), .words = CH_STR("Help"), .key = {.name = CH_KEY_F1}});
    chu_bar_title(panel, &bar, view->title, (ChStr){NULL, 0});
}

/* News of the files, and the method. */
static int32_t draw_news(ChUi *ui, ChuPanel *panel, ChRect at)
{
    const ChPreviewView *view = chu_preview(ui)->view;
    const ChuTheme *t = panel->theme;
    ChStr news = view->news, method = view->method;
    int32_t method_w = chu_width(panel, CHU_CAPTION, 0, method), gap = chu_d(panel, 24);
    bool beside = method_w * 3 <= at.w && news.n;
    ChRect words = at;
    if (beside) {
        ChRect right = chu_cut_right(&words, method_w);
        chu_write(panel, right, CHU_CAPTION, 0, t->ink2, CHU_LEFT, method);
        chu_cut_right(&words, gap);
    }
    int32_t bottom = at.y;
    if (news.n) {
        ChuRole role = view->broken ? CHU_CAPTION_STRONG : CHU_CAPTION;
        int32_t sign = chu_d(panel, 20);
        if (view->broken) chu_preview_sign(panel, (ChRect){words.x, words.y, sign, sign}, CH_PREVIEW_ERROR);
        if (view->broken) chu_cut_left(&words, sign + chu_d(panel, 10));
        ChRect box = {words.x, words.y, words.w, chu_write_height(panel, words.w, role, CHU_LITERAL, news)};
        ChuLook look = chu_region(panel, (ChuRegion){.order = PREVIEW_NEWS, .rect = box, .manner = CHU_READS, .say = news});
        bottom += chu_write(panel, box, role, CHU_LITERAL, view->broken ? t->plum : t->ink, CHU_LEFT, news);
        if (look.ring) chu_ring(panel, box, 4);
    }
    if (beside || !method.n) return chu_most(bottom, at.y + chu_line(panel, CHU_CAPTION));
    return bottom + chu_write(panel, (ChRect){at.x, bottom, at.w, at.h}, CHU_CAPTION, 0, t->ink2, CHU_LEFT, method);
}

/* Cards -------------------------------------------------------------------------------------------------------------- */

typedef int32_t (*Part)(ChUi *ui, ChuPanel *panel, ChRect at);

/* A head that stays, and what scrolls under it. */
static void draw_card(ChUi *ui, ChuPanel *panel, ChRect rect, Part head, Part body, ChuScroll *scroll)
{
    ChRect inside = chu_card(panel, 0, rect, (ChuCard){.look = CHU_CARD_REST, .dense = true});
    int32_t top = head(ui, panel, inside);
    chu_cut_top(&inside, top - inside.y);
    if (inside.h < 1) return;
    ChRect at = chu_scroll_begin(panel, 0, inside, scroll, chu_line(panel, CHU_CAPTION));
    chu_scroll_end(panel, body(ui, panel, at));
}

static int32_t draw_tabs(ChUi *ui, ChuPanel *panel, ChRect at)
{
    static const ChStr words[] = {{"Preview", 7}, {"State", 5}};
    ChuParts parts = {words, 2, chu_preview(ui)->tab, CH_STR("Preview or state")};
    int32_t h = chu_tabs_height(panel, at.w, parts);
    chu_tabs(panel, PREVIEW_TABS, (ChRect){at.x, at.y, at.w, h}, parts);
    at.y += h + chu_d(panel, 12);
    return chu_preview(ui)->tab ? chu_preview_state_head(ui, panel, at) : chu_preview_play_head(ui, panel, at);
}

static void draw_side(ChUi *ui, ChuPanel *panel, ChRect side)
{
    ChuPreview *state = chu_preview(ui);
    if (chu_preview_tabs(panel->layout)) {
        draw_card(ui, panel, side, draw_tabs, state->tab ? chu_preview_state : chu_preview_play, state->tab ? &state->state : &state->play);
        return;
    }
    ChRect play = chu_cut_top(&side, side.h * MAP_SHARE / 100);
    chu_cut_top(&side, chu_gap(panel->layout));
    draw_card(ui, panel, play, chu_preview_play_head, chu_preview_play, &state->play);
    draw_card(ui, panel, side, chu_preview_state_head, chu_preview_state, &state->state);
}

static void draw_columns(ChUi *ui, ChuPanel *panel, ChRect content)
{
    ChuPreview *state = chu_preview(ui);
    int32_t gap = chu_gap(panel->layout), w = chu_d(panel, panel->layout->reflow == CHU_WIDE ? SIDE_WIDE : SIDE);
    if (panel->layout->reflow < CHU_STANDARD) w = content.w * 42 / 100;
    draw_side(ui, panel, chu_cut_right(&content, w));
    chu_cut_right(&content, gap);
    int32_t padding = 2 * chu_card_padding(panel, true);
    int32_t needs = chu_preview_problems_height(ui, panel, content.w - padding) + padding;
    ChRect problems = chu_cut_bottom(&content, chu_least(needs, content.h * (100 - MAP_SHARE) / 100));
    chu_cut_bottom(&content, gap);
    chu_preview_map(ui, panel, content);
    draw_card(ui, panel, problems, chu_preview_problems_head, chu_preview_problems, &state->problems);
}

/* One column: everything one below the other, in one view. */
static void draw_flow(ChUi *ui, ChuPanel *panel, ChRect content)
{
    static const struct {
        Part head, body;
    } parts[] = {{chu_preview_problems_head, chu_preview_problems}, {chu_preview_play_head, chu_preview_play},
                 {chu_preview_state_head, chu_preview_state}, {NULL, chu_preview_outline}};
    ChuPreview *state = chu_preview(ui);
    ChRect at = chu_scroll_begin(panel, 0, content, &state->page, chu_line(panel, CHU_CAPTION));
    int32_t gap = chu_d(panel, 12);
    at.y = draw_news(ui, panel, at) + gap;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        chu_rule(panel, at.x, at.y, at.w);
        at.y += gap;
        if (parts[i].head) at.y = parts[i].head(ui, panel, at);
        at.y = parts[i].body(ui, panel, at) + gap;
    }
    chu_scroll_end(panel, at.y);
}

/* Keys --------------------------------------------------------------------------------------------------------------- */

static void say_keys(ChUi *ui, ChuPanel *panel, bool map)
{
    const ChPreviewView *view = chu_preview(ui)->view;
    uint32_t has = chu_focused(panel);
    bool meter = has >= PREVIEW_STATE && has < PREVIEW_STATE + view->state_count && view->state[has - PREVIEW_STATE].meter;
    if (meter) chu_hint(panel, CH_STR("Left Right"), CH_STR("set by hand"));
    if (map && !meter) chu_hint(panel, CH_STR("Up Down Left Right"), CH_STR("walk the map"));
    if (chu_preview_in_map(has)) chu_hint(panel, CH_STR("Enter"), CH_STR("preview from here"));
    if (has >= PREVIEW_PROBLEM && has < PREVIEW_TABS) chu_hint(panel, CH_STR("Enter"), CH_STR("open the file there"));
    chu_region(panel, (ChuRegion){.order = PREVIEW_SOURCE, .key = chu_keyed(panel, CH_KEYED_SOURCE), .key_only = true});
    chu_keyed_hint(panel, CH_KEYED_SOURCE, CH_STR("go to the source"));
    chu_key(panel, PREVIEW_NEXT, (ChuKey){.name = CH_KEY_F8}, CH_STR("next problem"));
    chu_hint(panel, CH_STR("F5"), CH_STR("play from the start"));
    chu_keyed_hint(panel, CH_KEYED_PROVE, CH_STR("prove"));
    if (map) {
        chu_key(panel, PREVIEW_CLOSER, CHU_CHAR('+'), CH_STR("more of each beat"));
        chu_key(panel, PREVIEW_FURTHER, CHU_CHAR('-'), CH_STR("more of the map"));
        chu_key(panel, PREVIEW_FIT, CHU_CHAR('0'), CH_STR("the whole map"));
    }
    chu_key_note(panel, CH_STR("Saved files are read, never written"));
}

static uint32_t first_focus(const ChuPreview *state, bool flow)
{
    if (flow && state->view->playable && !state->view->problem_count) return PREVIEW_LINE;
    if (!flow && state->view->box_count) return PREVIEW_BOX + state->box;
    return state->view->problem_count ? PREVIEW_PROBLEM : PREVIEW_BACK;
}

static void draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    ChuPreview *state = chu_preview(ui);
    if (!state->view) return;
    bool flow = chu_preview_flows(panel->layout);
    draw_bar(ui, panel, &page);
    ChRect content = chu_content(panel->layout, page);
    if (flow) {
        draw_flow(ui, panel, content);
    } else {
        int32_t top = draw_news(ui, panel, content);
        chu_cut_top(&content, top - content.y + chu_d(panel, 12));
        draw_columns(ui, panel, content);
    }
    chu_focus_first(panel, first_focus(state, flow));
    say_keys(ui, panel, !flow && state->view->box_count);
    if (state->facts) chu_preview_facts(ui, panel);
}

/* Doing -------------------------------------------------------------------------------------------------------------- */

/* The problem, the map and the focus move together. */
static void at_problem(ChUi *ui, uint32_t problem)
{
    ChuPreview *state = chu_preview(ui);
    state->problem = problem;
    uint32_t box = state->view->problems[problem].box;
    if (box < state->view->box_count) state->box = box;
    ui->stale = true;
}

static void next_problem(ChUi *ui)
{
    ChuPreview *state = chu_preview(ui);
    if (!state->view->problem_count) {
        chu_set_toast(ui, CH_STR("There is no problem to go to."), ui->now_ms);
        return;
    }
    uint32_t next = state->problem == CH_NONE ? 0 : (state->problem + 1) % state->view->problem_count;
    at_problem(ui, next);
    chu_take_focus(ui, PREVIEW_PROBLEM + next);
}

/* Of a problem that has the focus, its place; else the beat at hand. */
static void go_to_source(ChUi *ui)
{
    ChuPreview *state = chu_preview(ui);
    uint32_t has = chu_focus_has(&ui->focus), problem = has - PREVIEW_PROBLEM;
    bool on_problem = has >= PREVIEW_PROBLEM && problem < state->view->problem_count;
    uint32_t box = chu_preview_in_map(has) ? state->box : state->view->here;
    if (on_problem) chu_do(ui, (ChUiAction){.act = CH_ACT_PREVIEW_PROBLEM, .index = problem});
    else if (box < state->view->box_count) chu_do(ui, (ChUiAction){.act = CH_ACT_PREVIEW_SOURCE, .index = box});
    else if (state->view->problem_count) chu_do(ui, (ChUiAction){.act = CH_ACT_PREVIEW_PROBLEM, .index = 0});
}

static void zoom(ChUi *ui, uint32_t order)
{
    ChuPreview *state = chu_preview(ui);
    if (order == PREVIEW_FIT) state->fit = !state->fit;
    if (order != PREVIEW_FIT) state->fit = false;
    if (order == PREVIEW_CLOSER && state->zoom > CHU_ZOOM_WHOLE) state->zoom--;
    if (order == PREVIEW_FURTHER && state->zoom + 1 < CHU_ZOOMS) state->zoom++;
    ui->stale = true;
}

static void act_on(ChUi *ui, uint32_t order)
{
    ChuPreview *state = chu_preview(ui);
    switch (order) {
    case PREVIEW_BACK: chu_do(ui, (ChUiAction){.act = CH_ACT_HOME}); return;
    case PREVIEW_START: chu_do(ui, (ChUiAction){.act = CH_ACT_PREVIEW_START}); return;
    case PREVIEW_PROVE:
    case PREVIEW_CLOSE:
        state->facts = !state->facts;
        state->proved = (ChuScroll){0};
        ui->stale = true;
        return;
    case PREVIEW_NEXT: next_problem(ui); return;
    case PREVIEW_SOURCE: go_to_source(ui); return;
    case PREVIEW_CLOSER:
    case PREVIEW_FURTHER:
    case PREVIEW_FIT: zoom(ui, order); return;
    default: break;
    }
    uint32_t box = order - PREVIEW_BOX, problem = order - PREVIEW_PROBLEM;
    if (chu_preview_in_map(order) && box < state->view->box_count)
        chu_do(ui, (ChUiAction){.act = CH_ACT_PREVIEW_JUMP, .index = box});
    else if (order >= PREVIEW_PROBLEM && problem < state->view->problem_count)
        chu_do(ui, (ChUiAction){.act = CH_ACT_PREVIEW_PROBLEM, .index = problem});
}

static void act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    ChuPreview *state = chu_preview(ui);
    if (!state->view) return;
    if (order == PREVIEW_TABS) {
        int32_t to = deed.kind == CHU_LESS ? 0 : deed.kind == CHU_MORE ? 1 : deed.kind == CHU_SET ? deed.value : state->tab;
        state->tab = to;
        ui->stale = true;
    }
    if (chu_preview_in_map(order) && order - PREVIEW_BOX < state->view->box_count) state->box = order - PREVIEW_BOX;
    if (order >= PREVIEW_PROBLEM && order - PREVIEW_PROBLEM < state->view->problem_count) at_problem(ui, order - PREVIEW_PROBLEM);
    if (chu_preview_state_act(ui, order, deed) || deed.kind != CHU_ACT) return;
    if (!chu_preview_play_act(ui, order)) act_on(ui, order);
}

static bool grab(ChUi *ui, const ChUiInput *input)
{
    if (!chu_preview(ui)->view || chu_preview_flows(&ui->layout)) return false;
    return chu_preview_walk(ui, input);
}

/* Plus stands above another sign on most keyboards. */
static bool key(ChUi *ui, const ChUiInput *input)
{
    bool equals = input->type == CH_INPUT_KEY && input->key == CH_KEY_CHAR && input->character == '=' && !input->ctrl;
    if (equals) zoom(ui, PREVIEW_CLOSER);
    return equals;
}

/* The box of the same name; where there is none any more, the one where the play is. */
static uint32_t same_box(const ChPreviewView *was, const ChPreviewView *now, uint32_t box)
{
    for (uint32_t i = 0; was && box < was->box_count && i < now->box_count; i++)
        if (ch_str_eq(now->boxes[i].id, was->boxes[box].id)) return i;
    return now->here < now->box_count ? now->here : 0;
}

void ch_ui_set_preview(ChUi *ui, const ChPreviewView *view, bool anew)
{
    ChuPreview *state = chu_preview(ui);
    bool first = !state->view, shown = ui->screen == CH_SCREEN_PREVIEW;
    bool told = !first && ch_str_eq(state->view->news, view->news);
    state->box = same_box(anew ? NULL : state->view, view, state->box);
    state->view = view;
    if (first || state->problem >= view->problem_count) state->problem = CH_NONE;
    if (shown && chu_preview_in_map(chu_focus_has(&ui->focus))) chu_take_focus(ui, PREVIEW_BOX + state->box);
    if (anew) chu_preview_play_anew(ui);
    if (shown && !told && ui->settings.read_aloud) chu_speak(ui, view->news);
    ui->stale = true;
    ui->wake_ms = ui->now_ms; /* it may have come of a file alone */
}

void ch_ui_show_preview(ChUi *ui)
{
    chu_go(ui, CH_SCREEN_PREVIEW);
}

const ChuScreen chu_screen_preview = {.title = {"Preview", 7}, .state_bytes = sizeof(ChuPreview), .draw = draw, .act = act,
                                      .key = key, .grab = grab};
