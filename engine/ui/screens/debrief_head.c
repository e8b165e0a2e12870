/* Verdict and score; temperature, cost, relationship and steps side by side. */
#include "ui/screens/debrief_parts.h"

/* Verdict ------------------------------------------------------------------------------------------------ */

/* The number and what it is out of, right-aligned at the end of the row: the number last. Returns its height.
 */
static int32_t draw_score(ChuPen *pen, const ChuTelling *t, ChRect at)
{
    ChuPanel *panel = pen->panel;
    ChText of = chu_text(panel);
    ch_say_score_of(t->debrief, &t->about, &of);
    ChStr words = chu_told(panel, &of);
    bool known = t->debrief->points >= 0;
    ChStr number = known ? chu_say(panel, "%d", ch_points_shown(t->debrief->points)) : CH_STR("");
    int32_t w = known ? chu_width(panel, CHU_DISPLAY, 0, number) : 0, line = chu_line(panel, CHU_DISPLAY);
    int32_t room = at.w - w - chu_d(panel, 16) * known;
    int32_t h = chu_write_height(panel, room, CHU_CAPTION, 0, words);
    int32_t tall = h > line ? h : line;
    if (!pen->draw) return tall;
    if (known)
        chu_label(panel, (ChRect){at.x + at.w - w, at.y, w, tall}, CHU_DISPLAY, panel->theme->ink, CHU_RIGHT,
                  number);
    chu_write(panel, (ChRect){at.x, at.y + (tall - h) / 2, room, h}, CHU_CAPTION, 0, panel->theme->ink2,
              CHU_RIGHT, words);
    return tall;
}

/* The number first, then what it is out of: where there is one column. */
static void draw_score_row(ChuPen *pen, const ChuTelling *t)
{
    ChuPanel *panel = pen->panel;
    ChText of = chu_text(panel);
    ch_say_score_of(t->debrief, &t->about, &of);
    ChStr words = chu_told(panel, &of);
    bool known = t->debrief->points >= 0;
    ChStr number = known ? chu_say(panel, "%d", ch_points_shown(t->debrief->points)) : CH_STR("");
    int32_t w = known ? chu_width(panel, CHU_DISPLAY, 0, number) + chu_d(panel, 12) : 0;
    int32_t line = known ? chu_line(panel, CHU_DISPLAY) : 0;
    int32_t h = chu_write_height(panel, pen->w - w, CHU_CAPTION, 0, words), tall = h > line ? h : line;
    if (pen->draw) {
        if (known) chu_label(panel, chu_pen_row(pen, tall), CHU_DISPLAY, panel->theme->ink, CHU_LEFT, number);
        chu_write(panel, (ChRect){pen->x + w, pen->y + (tall - h) / 2, pen->w - w, h}, CHU_CAPTION, 0,
                  panel->theme->ink2, CHU_LEFT, words);
    }
    pen->y += tall;
}

void chu_debrief_verdict(ChuPen *pen, void *telling)
{
    const ChuTelling *t = telling;
    ChuPanel *panel = pen->panel;
    bool narrow = panel->layout->reflow == CHU_NARROW;
    int32_t score_w = narrow ? 0 : chu_d(panel, 240), top = pen->y;
    ChuPen left = *pen;
    left.w -= score_w + chu_gap(panel->layout) * !narrow;
    chu_pen_write(&left, 4, narrow ? CHU_HEADING2 : CHU_HEADING1, 0, panel->theme->ink,
                  chu_tell(panel, t->debrief, ch_say_verdict));
    chu_pen_write(&left, 0, CHU_BODY, 0, panel->theme->ink2, chu_tell(panel, t->debrief, ch_say_turn));
    chu_pen_write(&left, 0, CHU_CAPTION, 0, panel->theme->ink2, chu_tell(panel, t->debrief, ch_say_terms));
    if (narrow) {
        chu_pen_skip(&left, 4);
        draw_score_row(&left, t);
        pen->y = left.y;
        return;
    }
    int32_t h = draw_score(pen, t, (ChRect){pen->x + pen->w - score_w, top, score_w, 0});
    pen->y = left.y > top + h ? left.y : top + h;
}

ChStr chu_debrief_said(ChuPanel *panel, const ChuTelling *t)
{
    static void (*const parts[])(const ChDebrief *, ChText *) = {
        ch_say_verdict,      ch_say_turn,        ch_say_temperature, ch_say_cost,
        ch_say_relationship, ch_say_step_counts, ch_say_terms};
    ChText said = chu_text(panel);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        size_t before = said.n;
        parts[i](t->debrief, &said);
        if (said.n > before) ch_text_add(&said, said.p[said.n - 1] == '.' ? CH_STR(" ") : CH_STR(". "));
    }
    ch_say_score(t->debrief, &t->about, &said);
    return chu_told(panel, &said);
}

/* Outcomes ----------------------------------------------------------------------------------------------- */

static void label(ChuPen *pen, ChStr words)
{
    chu_pen_write(pen, 4, CHU_CAPTION, 0, pen->panel->theme->ink2, words);
}

static void write_temperature(ChuPen *pen, const ChuTelling *t)
{
    ChuPanel *panel = pen->panel;
    const int32_t heat[] = {t->debrief->anger_start, t->debrief->anger_peak, t->debrief->anger_end};
    label(pen, t->debrief->ended ? CH_STR("Temperature: start, peak, end")
                                 : CH_STR("Temperature: start, peak, now"));
    ChuFlow flow = chu_flow(pen, 24, 8);
    for (uint32_t i = 0; i < 3; i++) {
        int32_t chip = chu_heat_chip_width(panel, heat[i], false), arrow = i ? chu_d(panel, 16) : 0;
        int32_t gap = i ? flow.gap : 0;
        ChRect at = chu_flow_next(&flow, arrow + gap + chip);
        if (!pen->draw || !chu_pen_seen(panel, at.y, at.h)) continue;
        if (i)
            chu_shape(panel, (ChRect){at.x, at.y + (at.h - arrow) / 2, arrow, arrow}, CHU_SHAPE_ARROW_RIGHT,
                      panel->theme->ink2);
        chu_heat_chip(panel, at.x + arrow + gap, at.y + at.h / 2, heat[i], false);
    }
    chu_flow_end(&flow);
}

static void write_cost(ChuPen *pen, const ChuTelling *t)
{
    ChuPanel *panel = pen->panel;
    label(pen, CH_STR("What it cost"));
    ChText money = chu_text(panel);
    ch_say_money(t->debrief->scenario->currency, t->debrief->cost, &money);
    ChStr amount = chu_told(panel, &money), of = chu_tell(panel, t->debrief, ch_say_cost_of);
    int32_t w = chu_width(panel, CHU_TITLE, 0, amount) + chu_d(panel, 8), line = chu_line(panel, CHU_TITLE);
    int32_t of_w = chu_width(panel, CHU_CAPTION, 0, of);
    bool beside = w + of_w <= pen->w;
    if (pen->draw) { /* one phrase: read from the left it stays so in a mirrored page */
        if (!chu_text_rtl(of)) ch_draw_whole(panel->list, pen->x, beside ? w + of_w : chu_width(panel, CHU_TITLE, 0, amount));
        chu_label(panel, chu_pen_row(pen, line), CHU_TITLE, panel->theme->ink, CHU_LEFT, amount);
        if (beside)
            chu_label(panel, (ChRect){pen->x + w, pen->y, pen->w - w, line}, CHU_CAPTION, panel->theme->ink2,
                      CHU_LEFT, of);
        if (!chu_text_rtl(of)) ch_draw_whole_end(panel->list);
    }
    pen->y += line;
    if (!beside) chu_pen_write(pen, 0, CHU_CAPTION, 0, panel->theme->ink2, of);
    chu_pen_write(pen, 0, CHU_CAPTION, 0, panel->theme->ink2, chu_tell(panel, t->debrief, ch_say_worth));
}

/* Three discs: one lost, two wavering, three kept. Those that are not there are rings. */
static int32_t draw_discs(ChuPen *pen, int32_t full)
{
    ChuPanel *panel = pen->panel;
    int32_t size = chu_d(panel, 16), step = size + chu_d(panel, 2), h = chu_line(panel, CHU_TITLE);
    for (int32_t i = 0; i < 3 && pen->draw && chu_pen_seen(panel, pen->y, h); i++) {
        ChRect disc = {pen->x + i * step, pen->y + (h - size) / 2, size, size};
        chu_box(panel, disc, 8, i < full ? panel->theme->you : 0,
                i < full ? panel->theme->you : panel->theme->edge, 1);
    }
    return 3 * step + chu_d(panel, 8);
}

static void write_relationship(ChuPen *pen, const ChuTelling *t)
{
    ChuPanel *panel = pen->panel;
    label(pen, CH_STR("The relationship"));
    int32_t x = draw_discs(pen, t->debrief->ended ? (int32_t)t->debrief->outcome + 1 : 0);
    int32_t h = chu_line(panel, CHU_TITLE);
    ChStr word = t->debrief->ended ? ch_outcome_word(t->debrief->outcome) : CH_STR("Still open");
    if (pen->draw)
        chu_label(panel, (ChRect){pen->x + x, pen->y, pen->w - x, h}, CHU_BODY_STRONG, panel->theme->ink,
                  CHU_LEFT, word);
    pen->y += h;
    chu_pen_write(pen, 0, CHU_CAPTION, 0, panel->theme->ink2, chu_tell(panel, t->debrief, ch_say_length));
}

static void write_steps(ChuPen *pen, const ChuTelling *t)
{
    ChuPanel *panel = pen->panel;
    label(pen, CH_STR("The steps"));
    ChuFlow flow = chu_flow(pen, 24, 12);
    int32_t sign = chu_d(panel, 20), gap = chu_d(panel, 8);
    for (ChStepStatus status = CH_STEP_MET; status <= CH_STEP_NOT_ASKED; status++) {
        uint32_t n = 0;
        for (uint32_t i = 0; i < t->debrief->step_count; i++) n += t->debrief->steps[i].status == status;
        if (!n) continue;
        ChStr words = chu_say(panel, "%u %s", n, ch_status_word(status).p);
        int32_t w = chu_width(panel, CHU_BODY_STRONG, 0, words);
        ChRect at = chu_flow_next(&flow, sign + gap + w);
        if (!pen->draw || !chu_pen_seen(panel, at.y, at.h)) continue;
        chu_sign(panel, (ChRect){at.x, at.y + (at.h - sign) / 2, sign, sign}, (ChuSign)status,
                 panel->theme->surface);
        chu_label(panel, (ChRect){at.x + sign + gap, at.y, w, at.h}, CHU_BODY_STRONG, panel->theme->ink,
                  CHU_LEFT, words);
    }
    chu_flow_end(&flow);
}

enum { OUTCOMES = 4 };

static void write_outcome(ChuPen *pen, const ChuTelling *t, int32_t which)
{
    if (which == 0) write_temperature(pen, t);
    if (which == 1) write_cost(pen, t);
    if (which == 2) write_relationship(pen, t);
    if (which == 3) write_steps(pen, t);
}

/* Column `at` of the row: equal ones, but the three chips of the temperature stay side by side where that is
 * possible. */
static ChRect column(ChuPen *pen, int32_t columns, int32_t gap, int32_t at)
{
    ChRect row = chu_pen_row(pen, 0), equal = chu_columns(row, columns, gap, at, 1);
    int32_t chips = 3 * chu_heat_chip_width(pen->panel, 88, false) + chu_d(pen->panel, 2 * 16 + 4 * 8);
    if (columns != OUTCOMES || chu_columns(row, columns, gap, 0, 1).w >= chips) return equal;
    ChRect first = {row.x, row.y, chips, 0}, rest = {row.x + chips + gap, row.y, row.w - chips - gap, 0};
    return at ? chu_columns(rest, columns - 1, gap, at - 1, 1) : first;
}

void chu_debrief_outcomes(ChuPen *pen, void *telling)
{
    const ChuTelling *t = telling;
    ChuPanel *panel = pen->panel;
    int32_t columns = pen->w >= chu_d(panel, 840) ? OUTCOMES : pen->w >= chu_d(panel, 380) ? 2 : 1;
    int32_t gap = chu_d(panel, pen->w >= chu_d(panel, 1040) ? 48 : 32), rule = chu_d(panel, 1);
    for (int32_t first = 0; first < OUTCOMES; first += columns) {
        if (first) chu_pen_skip(pen, 16);
        int32_t top = pen->y, tallest = top;
        for (int32_t i = 0; i < columns; i++) {
            ChRect at = column(pen, columns, gap, i);
            ChuPen cell = {panel, at.x, top, at.w, pen->draw};
            write_outcome(&cell, t, first + i);
            if (cell.y > tallest) tallest = cell.y;
        }
        for (int32_t i = 1; i < columns && pen->draw; i++) {
            int32_t x = column(pen, columns, gap, i).x - gap / 2;
            chu_fill(panel, (ChRect){x, top, rule, tallest - top}, panel->theme->line);
        }
        pen->y = tallest;
    }
}
