/* The state: meters that can be set by hand, what else there is, the steps with their evidence; and the main numbers. */
#include "ui/screens/preview.h"

enum { NAME_PCT = 36, CHANGE_ROOM = 88, PAD = 5 };

int32_t chu_preview_state_head(ChUi *ui, ChuPanel *panel, ChRect at)
{
    const ChStr title = CH_STR("State"), note = CH_STR("changed by the last line");
    int32_t line = chu_line(panel, CHU_TITLE);
    (void)ui;
    ChRect row = {at.x, at.y, at.w, line};
    bool titled = !chu_preview_tabs(panel->layout); /* else the tab says it */
    int32_t w = titled ? chu_label(panel, row, CHU_TITLE, panel->theme->ink, CHU_LEFT, title) : 0;
    if (w + chu_d(panel, 16) + chu_width(panel, CHU_CAPTION, 0, note) <= at.w)
        chu_label(panel, row, CHU_CAPTION, panel->theme->ink2, CHU_RIGHT, note);
    return at.y + line + chu_d(panel, 8);
}

static ChStr change_of(const ChPreviewState *row)
{
    return row->by_hand ? CH_STR("set by hand") : row->change;
}

/* What stands in the third column is as wide as its widest, as far as that is not more than a third. */
static int32_t change_width(const ChPreviewView *view, ChuPanel *panel, int32_t width)
{
    int32_t w = chu_d(panel, CHANGE_ROOM);
    for (uint32_t i = 0; i < view->state_count; i++) {
        const ChPreviewState *row = &view->state[i];
        int32_t words = chu_width(panel, CHU_CAPTION_STRONG, 0, change_of(row));
        w = chu_most(w, words);
    }
    return chu_least(w, width / 3);
}

static ChStr said_of(ChuPanel *panel, const ChPreviewState *row)
{
    const char *moved = row->delta > 0 ? ", up" : row->delta < 0 ? ", down" : "";
    ChStr change = change_of(row);
    if (!row->delta) return chu_say(panel, "%.*s: %.*s%s%.*s", CH_FMT(row->name), CH_FMT(row->value), change.n ? ", " : "", CH_FMT(change));
    return chu_say(panel, "%.*s: %.*s%s %d%s%.*s", CH_FMT(row->name), CH_FMT(row->value), moved,
                   row->delta < 0 ? -row->delta : row->delta, change.n ? ", " : "", CH_FMT(change));
}

typedef struct Row {
    int32_t name, value, change, gap; /* widths */
    int32_t h;
} Row;

static Row lay_row(const ChPreviewView *view, ChuPanel *panel, int32_t width, const ChPreviewState *row)
{
    Row lay = {.gap = chu_d(panel, 8), .change = change_width(view, panel, width)};
    lay.name = width * NAME_PCT / 100;
    lay.value = chu_most(width - lay.name - lay.change - 2 * lay.gap, 1);
    int32_t line = chu_line(panel, CHU_CAPTION), change = 0;
    if (change_of(row).n) change = chu_write_height(panel, chu_most(lay.change, 1), CHU_CAPTION_STRONG, 0, change_of(row));
    if (row->delta) change += line;
    int32_t tallest = chu_most(chu_write_height(panel, chu_most(lay.name, 1), CHU_CAPTION, CHU_LITERAL, row->name),
                               chu_write_height(panel, lay.value, CHU_CAPTION_STRONG, CHU_LITERAL, row->value));
    lay.h = chu_most(tallest, change) + 2 * chu_d(panel, PAD);
    return lay;
}

/* Numbers end at the right of their column, whichever way the page is read. */
static void draw_delta(ChuPanel *panel, ChRect at, int32_t by)
{
    int32_t w = chu_delta_width(panel, by), line = chu_line(panel, CHU_CAPTION);
    ChRect row = {at.x, at.y, at.w, line};
    if (chu_window(panel) && !chu_rect_inside((ChRect){chu_window(panel)->x, row.y, 0, row.h}, *chu_window(panel))) return;
    chu_delta(panel, at.x + at.w - w, row.y + line / 2, by);
}

static void draw_row(ChuPanel *panel, ChRect rect, const Row *lay, const ChPreviewState *row, bool tinted)
{
    const ChuTheme *t = panel->theme;
    if (tinted) chu_box(panel, rect, 4, t->you_tint, t->outlined ? t->you : 0, t->outlined ? 1 : 0);
    ChRect at = {rect.x, rect.y + chu_d(panel, PAD), rect.w, rect.h};
    ChRect name = {at.x, at.y, lay->name, at.h}, value = {at.x + lay->name + lay->gap, at.y, lay->value, at.h};
    ChRect change = {value.x + lay->value + lay->gap, at.y, lay->change, at.h};
    chu_write(panel, name, CHU_CAPTION, CHU_LITERAL, t->ink2, CHU_LEFT, row->name);
    chu_write(panel, value, CHU_CAPTION_STRONG, CHU_LITERAL, t->ink, CHU_LEFT, row->value);
    if (row->delta) draw_delta(panel, change, row->delta);
    if (row->delta) change.y += chu_line(panel, CHU_CAPTION);
    if (change_of(row).n)
        chu_write(panel, change, CHU_CAPTION_STRONG, 0, row->by_hand ? t->plum : t->you,
                  panel->list->mirrored ? CHU_LEFT : CHU_RIGHT, change_of(row));
    chu_rule(panel, rect.x, rect.y + rect.h - chu_d(panel, 1), rect.w);
}

int32_t chu_preview_state(ChUi *ui, ChuPanel *panel, ChRect at)
{
    const ChPreviewView *view = chu_preview(ui)->view;
    uint32_t focused = chu_focused(panel), hand = 0;
    if (focused >= PREVIEW_STATE && focused < PREVIEW_FACT) hand = focused - PREVIEW_STATE;
    for (uint32_t i = 0; i < view->state_count; i++) {
        const ChPreviewState *row = &view->state[i];
        if (row->step && (i == 0 || !view->state[i - 1].step)) {
            chu_cut_top(&at, chu_d(panel, 12));
            chu_write_cut(panel, &at, chu_d(panel, 4), CHU_CAPTION_STRONG, 0, panel->theme->ink, CH_STR("Steps, and what counted for them"));
        }
        Row lay = lay_row(view, panel, at.w, row);
        ChRect rect = chu_cut_top(&at, lay.h);
        ChuLook look = {0};
        if (chu_preview_near(i, hand, view->state_count, PREVIEW_MOST_STATE))
            look = chu_region(panel, (ChuRegion){.order = PREVIEW_STATE + i, .rect = rect, .say = said_of(panel, row),
                                                 .manner = row->meter ? CHU_SLIDES : CHU_READS});
        draw_row(panel, rect, &lay, row, look.focused);
        if (look.ring) chu_ring(panel, rect, 4);
    }
    if (!view->playable)
        chu_write_cut(panel, &at, 0, CHU_CAPTION, CHU_RUNNING, panel->theme->ink2,
                      CH_STR("What the play has come to stands here once a version works."));
    return at.y;
}

bool chu_preview_state_act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    enum { BY = 5 };
    const ChPreviewView *view = chu_preview(ui)->view;
    uint32_t row = order - PREVIEW_STATE;
    if (order < PREVIEW_STATE || row >= view->state_count || !view->state[row].meter) return false;
    bool sets = deed.kind == CHU_LESS || deed.kind == CHU_MORE;
    if (sets) chu_do(ui, (ChUiAction){.act = CH_ACT_PREVIEW_METER, .index = row, .ms = deed.kind == CHU_MORE ? BY : -BY});
    return true;
}

/* The main numbers --------------------------------------------------------------------------------------------------- */

static int32_t fact_height(ChuPanel *panel, int32_t width, const ChPreviewFact *fact)
{
    return chu_write_height(panel, width, CHU_CAPTION, CHU_LITERAL, fact->name) +
           chu_write_height(panel, width, CHU_CAPTION_STRONG, 0, fact->value) + chu_d(panel, 16);
}

static void draw_fact(ChuPanel *panel, uint32_t order, ChRect rect, const ChPreviewFact *fact)
{
    const ChuTheme *t = panel->theme;
    ChRect at = {rect.x, rect.y + chu_d(panel, 8), rect.w, rect.h};
    ChuLook look = chu_region(panel, (ChuRegion){.order = order, .rect = rect, .manner = CHU_READS,
                                                 .say = chu_say(panel, "%.*s: %.*s", CH_FMT(fact->name), CH_FMT(fact->value))});
    if (look.focused) chu_box(panel, rect, 4, t->you_tint, t->outlined ? t->you : 0, t->outlined ? 1 : 0);
    chu_write_cut(panel, &at, 0, CHU_CAPTION, CHU_LITERAL, t->ink2, fact->name);
    chu_write(panel, at, CHU_CAPTION_STRONG, 0, fact->wanting ? t->plum : t->ink, CHU_LEFT, fact->value);
    chu_rule(panel, rect.x, rect.y + rect.h - chu_d(panel, 1), rect.w);
    if (look.ring) chu_ring(panel, rect, 4);
}

void chu_preview_facts(ChUi *ui, ChuPanel *panel)
{
    enum { MOST_FACTS = 96 };
    ChuPreview *state = chu_preview(ui);
    const ChPreviewView *view = state->view;
    ChRect inside = chu_drawer(panel, PREVIEW_CLOSE, CH_STR("Proved"), chu_keyed(panel, CH_KEYED_PROVE));
    ChRect at = chu_scroll_begin(panel, 0, inside, &state->proved, chu_line(panel, CHU_CAPTION));
    if (!view->fact_count)
        chu_write_cut(panel, &at, 0, CHU_BODY, CHU_RUNNING, panel->theme->ink2,
                      view->playable ? CH_STR("Every play is being gone through. The numbers stand here as soon as they are known.")
                                     : CH_STR("No version has worked yet, so there is nothing to prove."));
    for (uint32_t i = 0; i < view->fact_count && i < MOST_FACTS; i++)
        draw_fact(panel, PREVIEW_FACT + i, chu_cut_top(&at, fact_height(panel, at.w, &view->facts[i])), &view->facts[i]);
    chu_scroll_end(panel, at.y);
}
