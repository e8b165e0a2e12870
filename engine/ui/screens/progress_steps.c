/* Each step, play by play; and, as a second view, each behaviour. Where there is one column: a line a step, without the plays. */
#include "ui/screens/progress.h"

enum { COLUMN = 48, FIVE = 136, NAME_LEAST = 148, SIGN = 20, BOX_W = 10, BOX_H = 14 };

static bool as_table(const ChuPen *pen)
{
    return pen->panel->layout->reflow > CHU_NARROW;
}

static ChStr method_title(const ChuProgress *p)
{
    ChStr id = p->methods[p->state->method % p->method_count];
    for (uint32_t i = 0; i < p->ui->method_count; i++)
        if (ch_str_eq(p->ui->methods[i].id, id)) return p->ui->methods[i].title;
    return id;
}

static void write_ways(ChuPen *pen, const ChuProgress *p)
{
    ChuPanel *panel = pen->panel;
    ChuButton other = {.words = CH_STR("Another method"), .look = CHU_LINK, .key = chu_keyed(panel, CH_KEYED_METHOD)};
    ChuButton words = {.words = p->state->behaviours ? CH_STR("By step") : CH_STR("By behaviour"), .look = CHU_LINK,
                       .key = chu_keyed(panel, CH_KEYED_BEHAVIOURS)};
    ChuFlow flow = chu_flow(pen, CHU_BUTTON_BAR, 16);
    if (p->method_count > 1) {
        ChRect at = chu_flow_next(&flow, chu_button_width(panel, other));
        if (pen->draw) chu_button(panel, PROGRESS_METHOD, at, other);
    }
    ChRect at = chu_flow_next(&flow, chu_button_width(panel, words));
    if (pen->draw) chu_button(panel, PROGRESS_BEHAVIOURS, at, words);
    chu_flow_end(&flow);
    chu_pen_skip(pen, 8);
}

/* What the signs mean, those that are shown. */
static void write_legend(ChuPen *pen, const ChuProgress *p)
{
    ChuPanel *panel = pen->panel;
    uint32_t there = 0;
    for (uint32_t r = 0; r < p->steps.row_count; r++)
        for (uint32_t c = 0; c < p->steps.column_count; c++)
            if (p->steps.rows[r].at[c] >= 0) there |= 1u << p->steps.rows[r].at[c];
    ChuFlow flow = chu_flow(pen, 24, 16);
    for (int s = CH_STEP_MET; s <= CH_STEP_NOT_ASKED; s++) {
        if (!(there >> s & 1u)) continue;
        ChStr word = ch_status_word((ChStepStatus)s);
        int32_t sign = chu_d(panel, 16), gap = chu_d(panel, 8);
        ChRect at = chu_flow_next(&flow, sign + gap + chu_width(panel, CHU_CAPTION, 0, word));
        if (!pen->draw || !chu_pen_seen(panel, at.y, at.h)) continue;
        chu_sign(panel, (ChRect){at.x, at.y + (at.h - sign) / 2, sign, sign}, (ChuSign)s, panel->theme->surface);
        chu_cut_left(&at, sign + gap);
        chu_label(panel, at, CHU_CAPTION, panel->theme->ink2, CHU_LEFT, word);
    }
    chu_flow_end(&flow);
    chu_pen_skip(pen, 8);
}

/* How many columns there is room for, and where the first one begins. */
typedef struct Grid {
    int32_t name, x, column, five;
    uint32_t from, count;
} Grid;

static Grid lay_grid(const ChuPen *pen, const ChProgressTable *steps)
{
    ChuPanel *panel = pen->panel;
    Grid g = {.column = chu_d(panel, COLUMN), .five = chu_d(panel, FIVE)};
    int32_t room = (pen->w - g.five - chu_d(panel, NAME_LEAST)) / g.column;
    g.count = room < 1 ? 1 : (uint32_t)room < steps->column_count ? (uint32_t)room : steps->column_count;
    g.from = steps->column_count - g.count;
    g.name = pen->w - g.five - (int32_t)g.count * g.column;
    g.x = pen->x + g.name;
    return g;
}

/* Channel and number of the play; its day below. */
static void write_columns(ChuPen *pen, const ChuProgress *p, Grid g)
{
    ChuPanel *panel = pen->panel;
    const ChuTheme *t = panel->theme;
    int32_t line = chu_line(panel, CHU_CAPTION);
    if (pen->draw && chu_pen_seen(panel, pen->y, 2 * line)) {
        for (uint32_t c = 0; c < g.count; c++) {
            uint32_t at = p->steps.columns[g.from + c];
            ChRect head = {g.x + (int32_t)c * g.column, pen->y, g.column, line};
            chu_label(panel, head, CHU_CAPTION_STRONG, t->ink2, CHU_CENTRE, chu_say(panel, "%u", at + 1));
            head.y += line;
            ChStr day = p->ui->plays[at].day;
            if (chu_width(panel, CHU_CAPTION, 0, day) <= g.column) chu_label(panel, head, CHU_CAPTION, t->ink2, CHU_CENTRE, day);
        }
        ChRect last = {g.x + (int32_t)g.count * g.column, pen->y + line, g.five, line};
        ChStr words = p->state->behaviours ? CH_STR("Plays with it") : CH_STR("Last chances");
        if (chu_width(panel, CHU_CAPTION, 0, words) <= last.w) chu_label(panel, last, CHU_CAPTION, t->ink2, CHU_RIGHT, words);
    }
    pen->y += 2 * line + chu_d(panel, 4);
}

/* One box a chance, those in which it was met filled; then the number. */
static void draw_chances(ChuPanel *panel, ChRect at, const ChuProgress *p, const ChProgressRow *row)
{
    const ChuTheme *t = panel->theme;
    ChText text = chu_text(panel);
    ch_say_chances(row, &text);
    ChStr words = chu_told(panel, &text);
    int32_t w = chu_width(panel, CHU_CAPTION_STRONG, 0, words);
    if (w > at.w) return;
    chu_label(panel, chu_cut_right(&at, w), CHU_CAPTION_STRONG, t->ink, CHU_RIGHT, words);
    chu_cut_right(&at, chu_d(panel, 8));
    int32_t box = chu_d(panel, BOX_W), gap = chu_d(panel, 3), h = chu_d(panel, BOX_H);
    for (uint32_t i = row->chances; !p->state->behaviours && i-- > 0 && at.w >= box;) {
        ChRect one = chu_cut_right(&at, box);
        one.y += (one.h - h) / 2;
        one.h = h;
        chu_box(panel, one, 3, i < row->met ? t->you : 0, i < row->met ? t->you : t->edge, 1);
        chu_cut_right(&at, gap);
    }
}

static void draw_cell(ChuPanel *panel, ChRect cell, const ChuProgress *p, int32_t value, ChColour32 ground)
{
    int32_t sign = chu_d(panel, SIGN);
    if (p->state->behaviours)
        chu_label(panel, cell, value ? CHU_CAPTION_STRONG : CHU_CAPTION, value ? panel->theme->ink : panel->theme->ink2, CHU_CENTRE,
                  value ? chu_say(panel, "%d", (int)value) : CH_STR("–"));
    else if (value != CH_NO_STEP)
        chu_sign(panel, chu_centred(cell, sign, sign), (ChuSign)value, ground);
}

static ChStr row_said(ChuPanel *panel, const ChuProgress *p, const ChProgressRow *row)
{
    ChText say = chu_text(panel);
    if (p->state->behaviours) ch_say_words_row(row, &p->steps, &say);
    else ch_say_row(row, &p->steps, &say);
    return chu_told(panel, &say);
}

static void write_row(ChuPen *pen, const ChuProgress *p, uint32_t r, Grid g)
{
    ChuPanel *panel = pen->panel;
    const ChuTheme *t = panel->theme;
    const ChProgressRow *row = &p->steps.rows[r];
    bool table = as_table(pen), slips = !p->state->behaviours && r == p->steps.slips;
    ChuRole role = slips ? CHU_BODY_STRONG : CHU_BODY;
    int32_t five = chu_d(panel, FIVE), pad = chu_d(panel, 4), name = (table ? g.name : pen->w - five) - chu_d(panel, 8) - pad;
    int32_t text = chu_write_height(panel, chu_most(name, 1), role, 0, row->title), h = chu_most(text, chu_d(panel, 24)) + 2 * pad;
    ChRect at = chu_pen_row(pen, h);
    pen->y += h;
    if (!pen->draw) return;
    ChuLook look = chu_region(panel, (ChuRegion){.order = PROGRESS_STEP + r, .rect = at, .manner = CHU_READS, .say = row_said(panel, p, row)});
    chu_rule(panel, at.x, at.y, at.w);
    if (slips || look.focused) chu_fill(panel, (ChRect){at.x, at.y + chu_d(panel, 1), at.w, at.h - chu_d(panel, 1)}, t->you_tint);
    chu_write(panel, (ChRect){at.x + pad, at.y + (h - text) / 2, chu_most(name, 1), text}, role, 0, t->ink, CHU_LEFT, row->title);
    if (chu_pen_seen(panel, at.y, h)) {
        for (uint32_t c = 0; table && c < g.count; c++)
            draw_cell(panel, (ChRect){g.x + (int32_t)c * g.column, at.y, g.column, h}, p, row->at[g.from + c],
                      slips || look.focused ? t->you_tint : t->surface);
        draw_chances(panel, (ChRect){at.x + at.w - five, at.y, five - pad, h}, p, row);
    }
    if (look.ring) chu_ring(panel, at, 0);
}

void chu_progress_steps(ChuPen *pen, void *what)
{
    const ChuProgress *p = what;
    ChuPanel *panel = pen->panel;
    chu_pen_write(pen, 0, CHU_TITLE, 0, panel->theme->ink,
                  p->state->behaviours ? CH_STR("What you showed, play by play") : CH_STR("Each step, play by play"));
    chu_pen_write(pen, 4, CHU_CAPTION, 0, panel->theme->ink2, method_title(p));
    write_ways(pen, p);
    if (!p->steps.row_count)
        chu_pen_write(pen, 8, CHU_CAPTION, CHU_RUNNING, panel->theme->ink2, CH_STR("These plays do not replay with this version, so nothing more is known of them."));
    if (!p->steps.row_count) return;
    if (!p->state->behaviours && as_table(pen)) write_legend(pen, p);
    Grid g = lay_grid(pen, &p->steps);
    if (as_table(pen)) write_columns(pen, p, g);
    for (uint32_t r = 0; r < p->steps.row_count; r++) {
        bool first_to_avoid = p->steps.rows[r].avoid && (r == 0 || !p->steps.rows[r - 1].avoid);
        if (p->state->behaviours && first_to_avoid) {
            chu_pen_skip(pen, 12);
            chu_pen_write(pen, 4, CHU_CAPTION_STRONG, 0, panel->theme->ink2, CH_STR("Better left out"));
        }
        write_row(pen, p, r, g);
    }
}
