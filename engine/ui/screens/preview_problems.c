/* What checking says: errors as octagons, warnings as triangles, hints as circles; Enter opens the file at the line. */
#include "ui/screens/preview.h"

enum { SIGN = 20, SIGN_ROOM = 32, GAP = 12, MESSAGE = 260, PAD = 8 };

void chu_preview_sign(ChuPanel *panel, ChRect box, ChPreviewGrave grave)
{
    static const ChCorner octagon[] = {{-41, -100}, {41, -100}, {100, -41}, {100, 41}, {41, 100}, {-41, 100}, {-100, 41}, {-100, -41}};
    static const ChCorner triangle[] = {{0, -88}, {98, 80}, {-98, 80}};
    static const ChCorner stem[] = {{0, -48}, {0, 12}}, dot[] = {{0, 40}, {0, 50}};
    static const ChCorner lower[] = {{0, -24}, {0, 28}}, lower_dot[] = {{0, 50}, {0, 58}};
    static const ChCorner foot[] = {{0, -10}, {0, 50}}, over[] = {{0, -44}, {0, -36}};
    const ChuTheme *t = panel->theme;
    if (chu_window(panel) && !chu_rect_inside((ChRect){chu_window(panel)->x, box.y, 0, box.h}, *chu_window(panel))) return;
    switch (grave) {
    case CH_PREVIEW_ERROR:
        chu_corners(panel, box, octagon, 8, true, t->plum, t->plum, 1);
        chu_corners(panel, box, stem, 2, false, 0, t->paper, 2);
        chu_corners(panel, box, dot, 2, false, 0, t->paper, 2);
        break;
    case CH_PREVIEW_WARNING:
        chu_corners(panel, box, triangle, 3, true, 0, t->ink, 2);
        chu_corners(panel, box, lower, 2, false, 0, t->ink, 2);
        chu_corners(panel, box, lower_dot, 2, false, 0, t->ink, 2);
        break;
    case CH_PREVIEW_HINT:
        chu_circle(panel, box, 96, 0, t->you, 2, false);
        chu_corners(panel, box, foot, 2, false, 0, t->you, 2);
        chu_corners(panel, box, over, 2, false, 0, t->you, 2);
        break;
    }
}

/* Widths of the columns; message 0: it stands below the others. */
typedef struct Columns {
    int32_t code, place, message;
} Columns;

static Columns columns_of(const ChPreviewView *view, ChuPanel *panel, int32_t width)
{
    Columns c = {0, 0, 0};
    int32_t around = chu_d(panel, SIGN_ROOM + 2 * GAP);
    for (uint32_t i = 0; i < view->problem_count; i++) {
        c.code = chu_most(c.code, chu_width(panel, CHU_CAPTION, 0, view->problems[i].code));
        c.place = chu_most(c.place, chu_width(panel, CHU_CAPTION_STRONG, CHU_LITERAL, view->problems[i].place));
    }
    c.message = width - around - c.code - c.place;
    if (c.message < chu_d(panel, MESSAGE)) {
        c.message = 0;
        c.place = width - chu_d(panel, SIGN_ROOM + GAP) - c.code; /* then a long one wraps in what there is */
    }
    return c;
}

static int32_t row_height(ChuPanel *panel, int32_t width, const Columns *c, const ChPreviewProblem *problem)
{
    int32_t place = chu_write_height(panel, chu_most(c->place, 1), CHU_CAPTION_STRONG, CHU_LITERAL, problem->place);
    int32_t w = c->message ? c->message : width - chu_d(panel, SIGN_ROOM);
    int32_t message = chu_write_height(panel, chu_most(w, 1), CHU_CAPTION, CHU_LITERAL, problem->message);
    return chu_d(panel, 2 * PAD) + (c->message ? chu_most(place, message) : place + message);
}

static void draw_row(ChuPanel *panel, ChRect row, const Columns *c, const ChPreviewProblem *problem, bool tinted)
{
    const ChuTheme *t = panel->theme;
    int32_t line = chu_line(panel, CHU_CAPTION), sign = chu_d(panel, SIGN), gap = chu_d(panel, GAP);
    if (tinted) chu_box(panel, row, 8, t->you_tint, t->outlined ? t->you : 0, t->outlined ? 1 : 0);
    ChRect at = {row.x + chu_d(panel, 4), row.y + chu_d(panel, PAD), row.w - chu_d(panel, 4), row.h - chu_d(panel, 2 * PAD)};
    ChRect mark = {at.x, at.y + (line - sign) / 2, sign, sign}, first = {at.x, at.y, at.w, line};
    chu_preview_sign(panel, mark, problem->grave);
    chu_cut_left(&first, chu_d(panel, SIGN_ROOM));
    chu_label(panel, chu_cut_left(&first, c->code), CHU_CAPTION, t->ink2, CHU_LEFT, problem->code);
    chu_cut_left(&first, gap);
    ChRect place = {first.x, at.y, c->place, at.h};
    int32_t h = chu_write(panel, place, CHU_CAPTION_STRONG, CHU_LITERAL, t->ink, CHU_LEFT, problem->place);
    ChRect message = {first.x + c->place + gap, at.y, c->message, at.h};
    if (!c->message) message = (ChRect){at.x + chu_d(panel, SIGN_ROOM), at.y + h, at.w - chu_d(panel, SIGN_ROOM), at.h};
    chu_write(panel, message, CHU_CAPTION, CHU_LITERAL, t->ink, CHU_LEFT, problem->message);
}

static ChStr said_of(ChuPanel *panel, const ChPreviewProblem *problem)
{
    static const char *const words[] = {"Hint", "Warning", "Error"};
    return chu_say(panel, "%s %.*s, %.*s. %.*s", words[problem->grave], CH_FMT(problem->code), CH_FMT(problem->place),
                   CH_FMT(problem->message));
}

/* The verdict stands beside the title, or below it. */
static bool verdict_beside(const ChPreviewView *view, ChuPanel *panel, int32_t width)
{
    return chu_width(panel, CHU_TITLE, 0, view->summary) + chu_width(panel, CHU_CAPTION, 0, view->verdict) + chu_d(panel, 48) <= width;
}

int32_t chu_preview_problems_height(ChUi *ui, ChuPanel *panel, int32_t width)
{
    const ChPreviewView *view = chu_preview(ui)->view;
    Columns c = columns_of(view, panel, width - chu_d(panel, 4));
    int32_t h = chu_line(panel, CHU_TITLE) + chu_d(panel, 8);
    if (view->verdict.n && !verdict_beside(view, panel, width)) h += chu_line(panel, CHU_CAPTION);
    for (uint32_t i = 0; i < view->problem_count; i++) h += row_height(panel, width - chu_d(panel, 4), &c, &view->problems[i]);
    return view->problem_count ? h : h + chu_line(panel, CHU_CAPTION);
}

int32_t chu_preview_problems_head(ChUi *ui, ChuPanel *panel, ChRect at)
{
    const ChPreviewView *view = chu_preview(ui)->view;
    const ChuTheme *t = panel->theme;
    int32_t line = chu_line(panel, CHU_TITLE), tick = chu_d(panel, 24);
    int32_t title = chu_width(panel, CHU_TITLE, 0, view->summary), words = chu_width(panel, CHU_CAPTION, 0, view->verdict);
    bool beside = verdict_beside(view, panel, at.w);
    ChRect row = {at.x, at.y, at.w, line};
    if (title <= at.w) {
        chu_label(panel, row, CHU_TITLE, t->ink, CHU_LEFT, view->summary);
        at.y += line;
    } else {
        chu_write_cut(panel, &at, 0, CHU_TITLE, 0, t->ink, view->summary);
    }
    if (!view->verdict.n) return at.y + chu_d(panel, 8);
    if (beside) chu_cut_left(&row, at.w - words - tick);
    else row = (ChRect){at.x, at.y, at.w, chu_line(panel, CHU_CAPTION)};
    ChRect mark = chu_centred(chu_cut_left(&row, tick), chu_d(panel, 14), chu_d(panel, 14));
    chu_shape(panel, (ChRect){row.x - tick, mark.y, mark.w, mark.h}, view->verdict_good ? CHU_SHAPE_TICK : CHU_SHAPE_CROSS,
              view->verdict_good ? t->you : t->plum);
    if (beside) chu_label(panel, row, CHU_CAPTION, t->ink2, CHU_LEFT, view->verdict);
    else at.y += chu_write(panel, row, CHU_CAPTION, 0, t->ink2, CHU_LEFT, view->verdict);
    return at.y + chu_d(panel, 8);
}

int32_t chu_preview_problems(ChUi *ui, ChuPanel *panel, ChRect at)
{
    ChuPreview *state = chu_preview(ui);
    const ChPreviewView *view = state->view;
    Columns c = columns_of(view, panel, at.w - chu_d(panel, 4));
    uint32_t focused = chu_focused(panel), hand = state->problem == CH_NONE ? 0 : state->problem;
    if (focused >= PREVIEW_PROBLEM && focused < PREVIEW_TABS) hand = focused - PREVIEW_PROBLEM;
    for (uint32_t i = 0; i < view->problem_count; i++) {
        const ChPreviewProblem *problem = &view->problems[i];
        ChRect row = chu_cut_top(&at, row_height(panel, at.w - chu_d(panel, 4), &c, problem));
        ChuLook look = {0};
        if (chu_preview_near(i, hand, view->problem_count, PREVIEW_MOST_PROBLEMS))
            look = chu_region(panel, (ChuRegion){.order = PREVIEW_PROBLEM + i, .rect = row, .say = said_of(panel, problem)});
        draw_row(panel, row, &c, problem, look.focused || i == state->problem);
        if (look.ring) chu_ring(panel, row, 8);
    }
    if (!view->problem_count && view->playable)
        chu_write_cut(panel, &at, 0, CHU_CAPTION, CHU_RUNNING, panel->theme->ink2,
                      view->plays ? CH_STR("coolhead check has nothing to say.") : CH_STR("Every play is being gone through."));
    return at.y;
}
