/* The map: beats as cards from left to right, arrows between them. What is at hand is always wholly in sight; the rest moves
 * under it. Where there is no room for a drawing, the same stands as an outline. */
#include "ui/screens/preview.h"

enum { LEAST_W = 128, MOST_W = 220, PAD_X = 12, PAD_Y = 8, MARK = 14, BAR = 4, GAP_X = 32, GAP_Y = 14, CURVE = 12 };

bool chu_preview_in_map(uint32_t order)
{
    return order >= PREVIEW_BOX && order < PREVIEW_PROBLEM;
}

/* Words -------------------------------------------------------------------------------------------------------------- */

static ChStr note_of(ChuPanel *panel, const ChPreviewBox *box)
{
    if (box->kind == CH_PREVIEW_MISSING) return CH_STR("does not exist");
    if (box->kind == CH_PREVIEW_ENDING && !box->reached) return CH_STR("ending, not reached");
    if (box->kind == CH_PREVIEW_ENDING) {
        static const char *const words[] = {"ending, lost", "ending, wavering", "ending, kept"};
        return ch_str(words[box->outcome]);
    }
    if (!box->reached) return chu_say(panel, "not reached, %u out", box->ways);
    if (box->heat < 0) return chu_say(panel, "%u out", box->ways);
    return chu_say(panel, "%d\xC2\xB0, %u out", box->heat, box->ways);
}

static ChStr share_of(const ChPreviewView *view, ChuPanel *panel, const ChPreviewBox *box)
{
    if (!view->plays || box->kind == CH_PREVIEW_MISSING) return CH_STR("");
    uint32_t per = box->share / 10;
    return box->share && !per ? CH_STR("under 1 % of random plays come here") : chu_say(panel, "%u %% of random plays come here", per);
}

static ChStr said_of(const ChPreviewView *view, ChuPanel *panel, uint32_t i)
{
    const ChPreviewBox *box = &view->boxes[i];
    ChStr note = note_of(panel, box), share = share_of(view, panel, box);
    return chu_say(panel, "%.*s. %.*s%s%.*s%s", CH_FMT(box->id), CH_FMT(note), share.n ? ". " : "", CH_FMT(share),
                   i == view->here ? ". The play is here" : "");
}

/* Where things stand ------------------------------------------------------------------------------------------------- */

typedef struct Plan {
    ChuPanel *panel;
    const ChPreviewView *view;
    ChRect window;             /* what of the map is seen */
    ChuZoom zoom;
    int32_t w, h, id_h;        /* of a box */
    int32_t step_x, step_y;    /* from one column, from one row to the next */
    int32_t all_w, all_h;
    int32_t x, y;              /* of the map's top left corner */
    uint32_t hand;             /* the box at hand */
} Plan;

/* All boxes are as large as the largest needs. */
static void size_boxes(Plan *plan)
{
    ChuPanel *panel = plan->panel;
    int32_t id = 0, note = 0, rows = 0, columns = 0, mark = chu_d(panel, MARK + 6);
    if (plan->zoom == CHU_ZOOM_MARKS) {
        plan->w = plan->h = chu_d(panel, 24);
    } else {
        for (uint32_t i = 0; i < plan->view->box_count; i++) {
            const ChPreviewBox *box = &plan->view->boxes[i];
            id = chu_most(id, chu_width(panel, CHU_CAPTION_STRONG, CHU_LITERAL, box->id));
            if (plan->zoom == CHU_ZOOM_WHOLE) note = chu_most(note, mark + chu_width(panel, CHU_CAPTION, 0, note_of(panel, box)));
        }
        id = chu_least(chu_most(chu_most(id, note), chu_d(panel, LEAST_W - 2 * PAD_X)), chu_d(panel, MOST_W));
        plan->w = chu_most(id, note) + 2 * chu_d(panel, PAD_X);
        for (uint32_t i = 0; i < plan->view->box_count; i++)
            plan->id_h = chu_most(plan->id_h, chu_write_height(panel, plan->w - 2 * chu_d(panel, PAD_X), CHU_CAPTION_STRONG,
                                                               CHU_LITERAL, plan->view->boxes[i].id));
        plan->h = plan->id_h + 2 * chu_d(panel, PAD_Y);
        if (plan->zoom == CHU_ZOOM_WHOLE) plan->h += chu_line(panel, CHU_CAPTION) + chu_d(panel, BAR + 4);
    }
    plan->step_x = plan->w + chu_d(panel, plan->zoom == CHU_ZOOM_MARKS ? GAP_X / 2 : GAP_X);
    plan->step_y = plan->h + chu_d(panel, plan->zoom == CHU_ZOOM_MARKS ? GAP_Y / 2 : GAP_Y);
    for (uint32_t i = 0; i < plan->view->box_count; i++) {
        rows = chu_most(rows, plan->view->boxes[i].place);
        columns = chu_most(columns, plan->view->boxes[i].column);
    }
    plan->all_w = columns * plan->step_x + plan->w;
    plan->all_h = (int32_t)((int64_t)rows * plan->step_y / 1000) + plan->h;
}

static ChRect rect_of(const Plan *plan, uint32_t i)
{
    const ChPreviewBox *box = &plan->view->boxes[i];
    return (ChRect){plan->x + box->column * plan->step_x, plan->y + (int32_t)((int64_t)box->place * plan->step_y / 1000),
                    plan->w, plan->h};
}

/* Along one side: the middle where all of it fits; else as little away from where it was as brings what is at hand into sight,
 * with its neighbours `around` it where there is room. */
static int32_t pan_to(int32_t was, int32_t at, int32_t size, int32_t all, int32_t room, int32_t around)
{
    if (all <= room) return -(room - all) / 2;
    around = chu_most(chu_least(around, (room - size) / 2), 0);
    if (at - around - was < 0) was = at - around;
    if (at + size + around - was > room) was = at + size + around - room;
    return chu_least(chu_most(was, 0), all - room);
}

static Plan make_plan(ChUi *ui, ChuPanel *panel, ChRect window)
{
    ChuPreview *state = chu_preview(ui);
    Plan plan = {.panel = panel, .view = state->view, .window = window, .zoom = state->fit ? CHU_ZOOM_WHOLE : state->zoom};
    uint32_t focused = chu_focused(panel);
    plan.hand = chu_preview_in_map(focused) && focused - PREVIEW_BOX < state->view->box_count ? focused - PREVIEW_BOX : state->box;
    size_boxes(&plan);
    while (state->fit && plan.zoom + 1 < CHU_ZOOMS && (plan.all_w > window.w || plan.all_h > window.h)) {
        plan.zoom++;
        plan.id_h = 0;
        size_boxes(&plan);
    }
    ChRect hand = rect_of(&plan, plan.hand);
    state->pan_x = pan_to(state->pan_x, hand.x, plan.w, plan.all_w, window.w, plan.step_x);
    state->pan_y = pan_to(state->pan_y, hand.y, plan.h, plan.all_h, window.h, plan.step_y * 3 / 2);
    plan.x = window.x - state->pan_x;
    plan.y = window.y - state->pan_y;
    return plan;
}

/* Arrows ------------------------------------------------------------------------------------------------------------- */

typedef struct Line {
    ChPoint *points;
    uint32_t count, room;
} Line;

static void add_point(Line *line, int32_t x16, int32_t y16)
{
    if (line->count < line->room) line->points[line->count++] = (ChPoint){x16, y16};
}

/* A lying S to x, y: leaves and arrives level. In 256ths of the way. */
static void curve_to(Line *line, int32_t x, int32_t y)
{
    ChPoint from = line->points[line->count - 1];
    int64_t bow = (x * 16 - from.x16) / 2;
    for (int64_t t = 1; t <= CURVE; t++) {
        int64_t s = CURVE - t, n = CURVE * CURVE * CURVE;
        int64_t a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
        int64_t px = (a * from.x16 + b * (from.x16 + bow) + c * (x * 16 - bow) + d * x * 16) / n;
        int64_t py = (a * from.y16 + b * from.y16 + c * y * 16 + d * y * 16) / n;
        add_point(line, (int32_t)px, (int32_t)py);
    }
}

/* Whether some of it may be in the rect: of a large map most is not. */
static bool comes_into(const Line *line, ChRect rect)
{
    ChPoint least = line->points[0], most = least;
    for (uint32_t i = 1; i < line->count; i++) {
        least = (ChPoint){chu_least(least.x16, line->points[i].x16), chu_least(least.y16, line->points[i].y16)};
        most = (ChPoint){chu_most(most.x16, line->points[i].x16), chu_most(most.y16, line->points[i].y16)};
    }
    return most.x16 >= rect.x * 16 && least.x16 <= (rect.x + rect.w) * 16 && most.y16 >= rect.y * 16 &&
           least.y16 <= (rect.y + rect.h) * 16;
}

static void draw_head(const Plan *plan, int32_t x, int32_t y, bool to_left, ChColour32 colour)
{
    int32_t d = chu_d(plan->panel, 7) * 16, half = chu_d(plan->panel, 4) * 16, side = to_left ? d : -d;
    const ChPoint head[] = {{x * 16, y * 16}, {x * 16 + side, y * 16 - half}, {x * 16 + side, y * 16 + half}};
    ch_draw_path(plan->panel->list, head, 3, true, colour, 0, 0);
}

static void draw_arrow(const Plan *plan, const ChPreviewArrow *arrow)
{
    const ChuTheme *t = plan->panel->theme;
    ChRect from = rect_of(plan, arrow->from), to = rect_of(plan, arrow->to);
    bool missing = plan->view->boxes[arrow->to].kind == CH_PREVIEW_MISSING, back = to.x <= from.x;
    ChColour32 colour = missing ? t->plum : arrow->taken ? t->you : t->edge;
    int32_t gap = chu_d(plan->panel, 7);
    Line line = {.room = (arrow->bend_count + 1) * (CURVE + 1) + 1};
    line.points = CH_NEW_ARRAY(plan->panel->arena, ChPoint, line.room);
    if (!line.points) {
        plan->panel->list->failed = true;
        return;
    }
    int32_t y = from.y + from.h / 2, end_y = to.y + to.h / 2;
    if (back) y += from.h / 4, end_y += to.h / 4; /* beside those that go on */
    add_point(&line, (back ? from.x : from.x + from.w) * 16, y * 16);
    for (uint32_t i = 0; i < arrow->bend_count; i++) {
        const ChPreviewBend *bend = &arrow->bends[i];
        int32_t x = plan->x + bend->column * plan->step_x;
        int32_t by = plan->y + (int32_t)((int64_t)bend->place * plan->step_y / 1000) + plan->h / 2;
        curve_to(&line, back ? x + plan->w : x, by);
        add_point(&line, (back ? x : x + plan->w) * 16, by * 16);
    }
    int32_t end_x = back ? to.x + to.w : to.x;
    curve_to(&line, back ? end_x + gap : end_x - gap, end_y);
    if (!comes_into(&line, chu_outset(plan->window, gap))) return;
    uint32_t at = plan->panel->list->count;
    ch_draw_path(plan->panel->list, line.points, line.count, false, 0, colour, chu_d(plan->panel, arrow->taken ? 2 : 1) * 16);
    if (plan->panel->list->count > at && (missing || !arrow->reached)) plan->panel->list->at[at].dashed = true;
    draw_head(plan, end_x, end_y, back, colour);
}

/* Boxes -------------------------------------------------------------------------------------------------------------- */

static void draw_mark(const Plan *plan, const ChPreviewBox *box, ChRect at)
{
    if (box->heat >= 0) chu_mark(plan->panel, at, ch_mood(box->heat));
}

/* Each piece is there whole or not at all. */
static bool seen(const Plan *plan, ChRect piece)
{
    return chu_rect_inside(piece, plan->window);
}

static void draw_inside(const Plan *plan, const ChPreviewBox *box, ChRect rect)
{
    ChuPanel *panel = plan->panel;
    const ChuTheme *t = panel->theme;
    bool missing = box->kind == CH_PREVIEW_MISSING;
    if (plan->zoom == CHU_ZOOM_MARKS) {
        ChRect mark = chu_centred(rect, chu_d(panel, MARK), chu_d(panel, MARK));
        if (seen(plan, mark)) draw_mark(plan, box, mark);
        return;
    }
    ChRect at = chu_inset(rect, chu_d(panel, PAD_X), chu_d(panel, PAD_Y));
    ChRect id = chu_cut_top(&at, plan->id_h);
    if (seen(plan, id)) chu_write(panel, id, CHU_CAPTION_STRONG, CHU_LITERAL, missing ? t->plum : t->ink, CHU_LEFT, box->id);
    if (plan->zoom != CHU_ZOOM_WHOLE) return;
    ChRect row = chu_cut_top(&at, chu_line(panel, CHU_CAPTION));
    if (!seen(plan, row)) return;
    if (box->heat >= 0) {
        draw_mark(plan, box, chu_cut_left(&row, chu_d(panel, MARK)));
        chu_cut_left(&row, chu_d(panel, 6));
    }
    chu_label(panel, row, CHU_CAPTION, missing ? t->plum : t->ink2, CHU_LEFT, note_of(panel, box));
    if (!plan->view->plays || missing) return;
    chu_cut_top(&at, chu_d(panel, 2));
    ChRect bar = chu_cut_top(&at, chu_d(panel, BAR)), part = bar;
    part.w = (int32_t)((int64_t)bar.w * box->share / 1000);
    if (box->share && part.w < bar.h) part.w = bar.h;
    chu_box(panel, bar, 2, t->outlined ? t->paper : t->line, t->outlined ? t->edge : 0, t->outlined ? 1 : 0);
    if (part.w) chu_box(panel, part, 2, t->ink2, 0, 0);
}

static void draw_box(const Plan *plan, uint32_t i, bool alive)
{
    ChuPanel *panel = plan->panel;
    const ChuTheme *t = panel->theme;
    const ChPreviewBox *box = &plan->view->boxes[i];
    ChRect rect = rect_of(plan, i);
    bool here = i == plan->view->here, ends = box->kind == CH_PREVIEW_ENDING;
    ChuLook look = {0};
    if (alive)
        look = chu_region(panel, (ChuRegion){.order = PREVIEW_BOX + i, .rect = rect, .key_moves = true,
                                             .say = said_of(plan->view, panel, i)});
    if (box->kind == CH_PREVIEW_MISSING) chu_dashed_box(panel, rect, 8, t->plum_tint, t->plum);
    else if (!box->reached) chu_dashed_box(panel, rect, 8, ends ? t->sunken : t->surface, t->edge);
    else chu_box(panel, rect, 8, here ? t->you_tint : look.hover || ends ? t->sunken : t->surface, here ? t->you : t->edge, here ? 2 : 1);
    draw_inside(plan, box, rect);
    if (look.ring) chu_ring(panel, rect, 8);
    else if (i == plan->hand && !here) chu_box(panel, chu_outset(rect, chu_d(panel, 3)), 10, 0, t->you, 1);
}

static void draw_all(const Plan *plan)
{
    uint32_t alive = 0;
    ChRect clip = chu_outset(plan->window, chu_d(plan->panel, 8));
    chu_clip(plan->panel, clip);
    for (uint32_t i = 0; i < plan->view->arrow_count; i++)
        if (!plan->view->arrows[i].taken) draw_arrow(plan, &plan->view->arrows[i]);
    for (uint32_t i = 0; i < plan->view->arrow_count; i++)
        if (plan->view->arrows[i].taken) draw_arrow(plan, &plan->view->arrows[i]);
    for (uint32_t i = 0; i < plan->view->box_count; i++) {
        if (i == plan->hand || chu_rect_empty(chu_meet(rect_of(plan, i), plan->window))) continue;
        draw_box(plan, i, alive++ + 1 < PREVIEW_MOST_BOXES);
    }
    draw_box(plan, plan->hand, true); /* last: its ring lies over its neighbours */
    chu_unclip(plan->panel);
}

/* The card ----------------------------------------------------------------------------------------------------------- */

/* What the bars mean; where boxes are marks alone, which one is at hand. */
static int32_t draw_legend(const Plan *plan, ChRect row, int32_t x)
{
    ChuPanel *panel = plan->panel;
    const ChPreviewView *view = plan->view;
    const ChPreviewBox *hand = &view->boxes[plan->hand];
    const ChuTheme *t = panel->theme;
    bool marks = plan->zoom == CHU_ZOOM_MARKS;
    ChStr words = view->plays ? chu_say(panel, "how often %u,%03u random plays came here", view->plays / 1000, view->plays % 1000)
                              : CH_STR("being proved");
    if (marks) words = chu_say(panel, "%.*s: %.*s", CH_FMT(hand->id), CH_FMT(note_of(panel, hand)));
    int32_t bar = view->plays && !marks ? chu_d(panel, 24) : 0, gap = chu_d(panel, 8), w = chu_width(panel, CHU_CAPTION, 0, words);
    if (x + bar + gap + w > row.x + row.w) return x;
    if (bar) chu_box(panel, (ChRect){x, row.y + (row.h - chu_d(panel, BAR)) / 2, bar, chu_d(panel, BAR)}, 2, t->ink2, 0, 0);
    chu_label(panel, (ChRect){x + bar + gap, row.y, w, row.h}, CHU_CAPTION, t->ink2, CHU_LEFT, words);
    return x + bar + gap + w;
}

static void draw_zoom(ChuPanel *panel, ChRect row, int32_t least_x)
{
    static const ChuHint hints[] = {{{"0", 1}, {"fit", 3}}, {{"+ -", 3}, {"zoom", 4}}};
    int32_t x = row.x + row.w;
    for (size_t i = 0; i < sizeof hints / sizeof *hints; i++) {
        int32_t w = chu_hint_row(panel, 0, 0, hints[i], false);
        if (x - w - chu_d(panel, 16) < least_x) return;
        x -= w;
        chu_hint_row(panel, x, row.y + row.h / 2, hints[i], true);
        x -= chu_d(panel, 16);
    }
}

void chu_preview_map(ChUi *ui, ChuPanel *panel, ChRect rect)
{
    const ChPreviewView *view = chu_preview(ui)->view;
    ChRect inside = chu_card(panel, 0, rect, (ChuCard){.look = CHU_CARD_REST, .dense = true});
    ChRect row = chu_cut_top(&inside, chu_most(chu_line(panel, CHU_TITLE), chu_d(panel, 24)));
    int32_t x = row.x + chu_label(panel, row, CHU_TITLE, panel->theme->ink, CHU_LEFT, CH_STR("Map")) + chu_d(panel, 16);
    chu_cut_top(&inside, chu_d(panel, 12));
    if (!view->box_count) {
        chu_write(panel, inside, CHU_CAPTION, CHU_RUNNING, panel->theme->ink2, CHU_LEFT,
                  CH_STR("The beats stand here once a version works."));
        return;
    }
    if (inside.h < 1) return;
    Plan plan = make_plan(ui, panel, inside);
    x = draw_legend(&plan, row, x);
    draw_zoom(panel, row, x + chu_d(panel, 16));
    draw_all(&plan);
}

/* As an outline ------------------------------------------------------------------------------------------------------ */

/* The next box from left to right and from top to bottom. */
static uint32_t next_box(const ChPreviewView *view, uint32_t after)
{
    uint32_t best = CH_NONE;
    for (uint32_t i = 0; i < view->box_count; i++) {
        const ChPreviewBox *a = &view->boxes[i], *b = after == CH_NONE ? NULL : &view->boxes[after];
        const ChPreviewBox *c = best == CH_NONE ? NULL : &view->boxes[best];
        bool later = !b || a->column > b->column || (a->column == b->column && (a->place > b->place || (a->place == b->place && i > after)));
        bool earlier = !c || a->column < c->column || (a->column == c->column && a->place < c->place);
        if (later && earlier) best = i;
    }
    return best;
}

static void draw_item(ChuPanel *panel, const ChPreviewView *view, uint32_t i, ChRect *at, bool alive)
{
    const ChuTheme *t = panel->theme;
    const ChPreviewBox *box = &view->boxes[i];
    int32_t left = chu_d(panel, MARK + 10), pad = chu_d(panel, PAD_Y), w = chu_most(at->w - left - 2 * pad, 1);
    ChStr note = note_of(panel, box), share = share_of(view, panel, box);
    if (share.n) note = chu_say(panel, "%.*s; %.*s", CH_FMT(note), CH_FMT(share));
    int32_t id_h = chu_write_height(panel, w, CHU_CAPTION_STRONG, CHU_LITERAL, box->id);
    ChRect row = chu_cut_top(at, id_h + chu_write_height(panel, w, CHU_CAPTION, 0, note) + 2 * pad);
    bool missing = box->kind == CH_PREVIEW_MISSING;
    ChuLook look = {0};
    if (alive) look = chu_region(panel, (ChuRegion){.order = PREVIEW_BOX + i, .rect = row, .say = said_of(view, panel, i)});
    if (missing || !box->reached) chu_dashed_box(panel, row, 8, missing ? t->plum_tint : t->surface, missing ? t->plum : t->edge);
    else if (i == view->here) chu_box(panel, row, 8, t->you_tint, t->you, 2);
    else if (look.hover || look.focused) chu_box(panel, row, 8, t->sunken, 0, 0);
    ChRect in = chu_inset(row, pad, pad), mark = {in.x, in.y + (chu_line(panel, CHU_CAPTION) - chu_d(panel, MARK)) / 2, chu_d(panel, MARK), chu_d(panel, MARK)};
    if (box->heat >= 0 && (!chu_window(panel) || chu_rect_inside((ChRect){chu_window(panel)->x, mark.y, 0, mark.h}, *chu_window(panel))))
        chu_mark(panel, mark, ch_mood(box->heat));
    chu_cut_left(&in, left);
    chu_write_cut(panel, &in, 0, CHU_CAPTION_STRONG, CHU_LITERAL, missing ? t->plum : t->ink, box->id);
    chu_write(panel, in, CHU_CAPTION, 0, missing ? t->plum : t->ink2, CHU_LEFT, note);
    if (look.ring) chu_ring(panel, row, 8);
    chu_cut_top(at, chu_d(panel, 6));
}

int32_t chu_preview_outline(ChUi *ui, ChuPanel *panel, ChRect at)
{
    ChuPreview *state = chu_preview(ui);
    const ChPreviewView *view = state->view;
    uint32_t focused = chu_focused(panel), hand = chu_preview_in_map(focused) ? focused - PREVIEW_BOX : state->box;
    chu_write_cut(panel, &at, chu_d(panel, 8), CHU_TITLE, 0, panel->theme->ink, CH_STR("Map"));
    if (!view->box_count)
        chu_write_cut(panel, &at, 0, CHU_CAPTION, CHU_RUNNING, panel->theme->ink2, CH_STR("The beats stand here once a version works."));
    for (uint32_t i = next_box(view, CH_NONE); i != CH_NONE; i = next_box(view, i))
        draw_item(panel, view, i, &at, chu_preview_near(i, hand, view->box_count, PREVIEW_MOST_BOXES));
    return at.y;
}

/* Walking ------------------------------------------------------------------------------------------------------------ */

/* How far box `to` is that way, the nearer the less; INT64_MAX: not that way. What an arrow leads to comes first. */
static int64_t way_to(const ChPreviewView *view, uint32_t from, uint32_t to, ChKeyName key)
{
    const ChPreviewBox *a = &view->boxes[from], *b = &view->boxes[to];
    int64_t along = ((int64_t)b->column - a->column) * 1000, down = (int64_t)b->place - a->place;
    bool upright = key == CH_KEY_UP || key == CH_KEY_DOWN, back = key == CH_KEY_UP || key == CH_KEY_LEFT;
    int64_t ahead = (upright ? down : along) * (back ? -1 : 1), aside = upright ? along : down;
    if (ahead <= 0 || from == to) return INT64_MAX;
    int64_t far = ahead + 3 * (aside < 0 ? -aside : aside);
    for (uint32_t i = 0; i < view->arrow_count && !upright; i++) {
        const ChPreviewArrow *arrow = &view->arrows[i];
        if (back ? arrow->from == to && arrow->to == from : arrow->from == from && arrow->to == to) return far;
    }
    return upright && along ? far + 100000 : upright ? far : far + 10000000;
}

static bool walk_to(ChUi *ui, ChKeyName key)
{
    const ChPreviewView *view = chu_preview(ui)->view;
    uint32_t from = chu_focus_has(&ui->focus) - PREVIEW_BOX, best = CH_NONE;
    int64_t nearest = INT64_MAX;
    for (uint32_t i = 0; i < view->box_count && from < view->box_count; i++) {
        int64_t far = way_to(view, from, i, key);
        if (far < nearest) nearest = far, best = i;
    }
    if (best == CH_NONE) return true; /* at the edge: there it stays */
    chu_preview(ui)->box = best;
    chu_take_focus(ui, PREVIEW_BOX + best);
    return true;
}

/* The map is one stop for Tab: the box at hand. */
static bool tab_over(ChUi *ui, bool back)
{
    bool was = chu_preview_in_map(chu_focus_has(&ui->focus));
    while (chu_focus_move(&ui->focus, back ? -1 : 1, true) && was && chu_preview_in_map(chu_focus_has(&ui->focus))) continue;
    if (!was && chu_preview_in_map(chu_focus_has(&ui->focus))) chu_focus_set(&ui->focus, PREVIEW_BOX + chu_preview(ui)->box);
    ui->focus.ring = true;
    ui->stale = true;
    return true;
}

bool chu_preview_walk(ChUi *ui, const ChUiInput *input)
{
    ChUiInput seen = chu_focus_seen(&ui->focus, NULL, input);
    if (input->type != CH_INPUT_KEY || input->ctrl || input->alt || ui->focus.layers) return false;
    if (input->key == CH_KEY_TAB) return tab_over(ui, input->shift);
    bool arrow = seen.key == CH_KEY_UP || seen.key == CH_KEY_DOWN || seen.key == CH_KEY_LEFT || seen.key == CH_KEY_RIGHT;
    if (!arrow || !chu_preview_in_map(chu_focus_has(&ui->focus))) return false;
    ui->focus.ring = true;
    return walk_to(ui, seen.key);
}
