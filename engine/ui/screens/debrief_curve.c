/* The temperature, line by line: bands of tint, a line, a mark for each point, and what was guessed beside
 * what came out. */
#include "ui/screens/debrief_parts.h"

enum { PLOT_H = 168, MARK = 20, LEAST_SHOWN = 12, TICK_W = 28, LIST_CHARS = 48 };

/* The guess ---------------------------------------------------------------------------------------------- */

static ChStr record_line(ChuPanel *panel, const ChuTelling *t, ChStr mine)
{
    const ChDebrief *debrief = t->debrief;
    if (!ch_dear(debrief))
        return chu_say(panel, "%.*s %.*s", CH_FMT(mine), CH_FMT(chu_tell(panel, debrief, ch_say_turn)));
    const ChDecisionTold *told = &debrief->decisions[debrief->moments[0]];
    if (t->guess.sure && t->guess.line == told->n)
        return chu_say(panel, "%.*s That is the one that did.", CH_FMT(mine));
    ChStr quote = chu_short(panel, told->said, LIST_CHARS);
    return chu_say(panel, "%.*s It was line %u, at %.*s%s", CH_FMT(mine), told->n, CH_FMT(quote),
                   chu_stop(quote));
}

static ChStr guessed_outcome(ChuPanel *panel, const ChuTelling *t)
{
    ChStr yours = ch_outcome_word(t->guess.outcome), record = ch_outcome_word(t->debrief->outcome);
    if (!t->guess.sure) return chu_say(panel, "You were not sure. It came out so: %.*s.", CH_FMT(record));
    if (t->guess.outcome == t->debrief->outcome)
        return chu_say(panel, "You said: %.*s. So it came out.", CH_FMT(yours));
    return chu_say(panel, "You said: %.*s. It came out otherwise: %.*s.", CH_FMT(yours), CH_FMT(record));
}

static ChStr guessed(ChuPanel *panel, const ChuTelling *t)
{
    if (t->guess.asked == CHU_ASKED_OUTCOME) return guessed_outcome(panel, t);
    if (!t->guess.sure) return record_line(panel, t, CH_STR("You were not sure."));
    if (!t->guess.line || t->guess.line > t->debrief->decision_count) return CH_STR("");
    ChStr quote = chu_short(panel, t->debrief->decisions[t->guess.line - 1].said, LIST_CHARS);
    ChStr mine = chu_say(panel, "You said line %u, at %.*s%s", t->guess.line, CH_FMT(quote), chu_stop(quote));
    return record_line(panel, t, mine);
}

/* How it went, as they said it beside what it came to; nothing where it was not said. */
static ChStr went(ChuPanel *panel, const ChuTelling *t)
{
    if (t->guess.points < 0 || t->debrief->points < 0) return CH_STR("");
    return chu_say(panel, " You guessed %d of 100; you scored %d.", t->guess.points, ch_points_shown(t->debrief->points));
}

static void write_title(ChuPen *pen, const ChuTelling *t, bool table)
{
    ChuPanel *panel = pen->panel;
    if (t->guess.asked == CHU_ASKED_NOTHING) {
        chu_pen_write(pen, 8, CHU_TITLE, 0, panel->theme->ink,
                      table ? CH_STR("Every line") : CH_STR("Temperature, line by line"));
        return;
    }
    int32_t icon = chu_d(panel, 32);
    if (pen->draw)
        chu_icon(panel,
                 (ChRect){pen->x - chu_d(panel, 2), pen->y, chu_d(panel, 24), chu_line(panel, CHU_CAPTION)},
                 CH_STR("help"), panel->theme->you);
    ChuPen words = {panel, pen->x + icon, pen->y, pen->w - icon, pen->draw};
    chu_pen_write(&words, 0, CHU_CAPTION_STRONG, 0, panel->theme->ink,
                  chu_say(panel, "We asked you first: %.*s", CH_FMT(chu_question(t->guess.asked))));
    chu_pen_write(&words, 8, CHU_CAPTION, 0, panel->theme->ink2,
                  chu_say(panel, "%.*s%.*s", CH_FMT(guessed(panel, t)), CH_FMT(went(panel, t))));
    pen->y = words.y;
}

/* Title at the left, what the arrows do at the right where there is room. */
static void write_head(ChuPen *pen, const ChuTelling *t)
{
    ChuPanel *panel = pen->panel;
    const ChuHint back = {chu_keyed_cap(panel, CH_KEYED_TABLE), CH_STR("curve")}, along = {CH_STR("Left Right"), CH_STR("move along")};
    ChuHint hint = t->state->table && !chu_cap_off(panel, back.cap) ? back : along;
    int32_t w = chu_hint_row(panel, 0, 0, hint, false), gap = chu_gap(panel->layout);
    bool room = pen->w - w - gap >= chu_d(panel, 320);
    ChuPen title = *pen;
    if (room) title.w -= w + gap;
    write_title(&title, t, t->state->table);
    if (room && pen->draw) chu_hint_row(panel, pen->x + pen->w - w, pen->y + chu_d(panel, 12), hint, true);
    pen->y = title.y;
}

/* The plot ----------------------------------------------------------------------------------------------- */

/* Degrees that the plot shows: all the points with room above and below them, and something of every band. */
static void frame_plot(ChuPlot *plot, bool trust)
{
    int32_t low = 100, high = 0;
    for (uint32_t i = 0; i < plot->chart->count; i++) {
        const ChChartPoint *p = &plot->chart->points[i];
        int32_t least = trust && p->trust < p->anger ? p->trust : p->anger;
        int32_t most = trust && p->trust > p->anger ? p->trust : p->anger;
        if (least < low) low = least;
        if (most > high) high = most;
    }
    low -= 6, high += 10;
    if (low > 20 - LEAST_SHOWN) low = 20 - LEAST_SHOWN;
    if (high < 80 + LEAST_SHOWN) high = 80 + LEAST_SHOWN;
    plot->low = low < 0 ? 0 : low;
    plot->high = high > 100 ? 100 : high;
    if (plot->low == 0) plot->low = -4; /* marks at the very ends keep within the ground */
    if (plot->high == 100) plot->high = 104;
}

static int32_t y_of(const ChuPlot *plot, int32_t degrees)
{
    return plot->box.y + (plot->high - degrees) * plot->box.h / (plot->high - plot->low);
}

static void draw_bands(ChuPanel *panel, const ChuPlot *plot, int32_t names_x, bool words)
{
    for (int32_t i = 0; i < CH_MOOD_COUNT; i++) {
        const ChuHeatInk *ink = &panel->theme->heat[i];
        int32_t top = i == CH_MOOD_FURIOUS ? plot->box.y : y_of(plot, 20 * (i + 1));
        int32_t bottom = i == CH_MOOD_CALM ? plot->box.y + plot->box.h : y_of(plot, 20 * i);
        chu_fill(panel, (ChRect){plot->box.x, top, plot->box.w, bottom - top}, ink->tint);
        /* Where the grounds are all alike, lines part them. */
        if (i != CH_MOOD_FURIOUS && panel->theme->heat[i + 1].tint == ink->tint)
            chu_rule(panel, plot->box.x, top, plot->box.w);
        int32_t size = chu_d(panel, 14), line = chu_line(panel, CHU_CAPTION), middle = (top + bottom) / 2;
        if (!chu_pen_seen(panel, middle - line / 2, line)) continue;
        chu_mark(panel, (ChRect){names_x, middle - size / 2, size, size}, (ChMood)i);
        ChRect name = {names_x + chu_d(panel, 22), middle - line / 2,
                       plot->box.x - names_x - chu_d(panel, 24), line};
        if (words) chu_label(panel, name, CHU_CAPTION_MEDIUM, ink->text, CHU_LEFT, ch_mood_word((ChMood)i));
    }
}

static int32_t names_width(ChuPanel *panel, bool words)
{
    int32_t widest = 0;
    for (int32_t i = 0; i < CH_MOOD_COUNT && words; i++) {
        int32_t w = chu_width(panel, CHU_CAPTION_MEDIUM, 0, ch_mood_word((ChMood)i));
        if (w > widest) widest = w;
    }
    return chu_d(panel, words ? 32 : 22) + widest;
}

/* A line through the points as far as it has grown. */
static void draw_line(ChuPanel *panel, const ChuPlot *plot, int32_t growing, bool trust)
{
    uint32_t count = plot->chart->count;
    ChPoint *points = CH_NEW_ARRAY(panel->arena, ChPoint, count);
    if (!points) {
        panel->list->failed = true;
        return;
    }
    int64_t reach = (int64_t)growing * (count ? count - 1 : 0); /* in thousandths of a step */
    uint32_t n = 0;
    for (uint32_t i = 0; i < count && (int64_t)i * 1000 < reach + 1000; i++, n++) {
        points[i] = trust ? chu_plot_trust(plot, i) : chu_plot_point(plot, i);
        points[i] = (ChPoint){points[i].x16 * 16, points[i].y16 * 16};
        int64_t part = reach - (int64_t)(i - 1) * 1000;
        if (i == 0 || part >= 1000) continue;
        points[i].x16 = points[i - 1].x16 + (int32_t)((points[i].x16 - points[i - 1].x16) * part / 1000);
        points[i].y16 = points[i - 1].y16 + (int32_t)((points[i].y16 - points[i - 1].y16) * part / 1000);
    }
    uint32_t before = panel->list->count;
    if (n > 1)
        ch_draw_path(panel->list, points, n, false, 0, trust ? panel->theme->ink2 : panel->theme->ink,
                     trust ? chu_d(panel, 2) * 16 : chu_d(panel, 5) * 8);
    if (trust && panel->list->count > before) panel->list->at[before].dashed = true;
}

static void draw_points(ChuPanel *panel, const ChuPlot *plot, const ChuTelling *t, ChuLook look)
{
    const ChuTheme *theme = panel->theme;
    uint32_t count = plot->chart->count;
    for (uint32_t i = 0; i < count; i++) {
        if ((int64_t)i * 1000 > (int64_t)t->growing * (count - 1)) break;
        ChPoint p = chu_plot_point(plot, i);
        int32_t half = plot->mark;
        if (i == t->state->at) {
            int32_t r = half + chu_d(panel, 6), edge = look.ring ? theme->ring : 2;
            chu_box(panel, (ChRect){p.x16 - r, p.y16 - r, 2 * r, 2 * r}, 100, theme->surface,
                    look.ring ? theme->focus : theme->you, edge);
        }
        chu_mark(panel, (ChRect){p.x16 - half, p.y16 - half, 2 * half, 2 * half},
                 ch_mood(plot->chart->points[i].anger));
    }
}

static void draw_axis(ChuPanel *panel, const ChuPlot *plot, const ChuTelling *t)
{
    int32_t line = chu_line(panel, CHU_CAPTION), top = plot->box.y + plot->box.h + chu_d(panel, 4);
    int32_t cell = chu_d(panel, TICK_W);
    for (uint32_t i = 0; i < plot->chart->count; i++) {
        bool here = i == t->state->at;
        if (!plot->chart->points[i].ticked) continue;
        ChStr words = i ? chu_say(panel, "%u", plot->chart->points[i].decision) : CH_STR("start");
        int32_t w = chu_width(panel, CHU_CAPTION_STRONG, 0, words), x = chu_plot_point(plot, i).x16;
        ChRect at = {x - (w > cell ? w : cell) / 2, top, w > cell ? w : cell, line};
        chu_label(panel, at, here ? CHU_CAPTION_STRONG : CHU_CAPTION_MEDIUM,
                  here ? panel->theme->ink : panel->theme->ink2, CHU_CENTRE, words);
    }
}

static void draw_plot(ChuPanel *panel, const ChuPlot *plot, const ChuTelling *t, ChuNote *notes,
                      uint32_t count)
{
    ChText say = chu_text(panel);
    if (plot->chart->count) ch_say_point(t->debrief, t->state->at, &say);
    ChuLook look = chu_region(panel, (ChuRegion){.order = DEBRIEF_CURVE,
                                                 .rect = plot->box,
                                                 .manner = CHU_SLIDES,
                                                 .parts = (int32_t)plot->chart->count,
                                                 .track = plot->box,
                                                 .say = chu_told(panel, &say)});
    if (t->state->trust) draw_line(panel, plot, t->growing, true);
    draw_line(panel, plot, t->growing, false);
    for (uint32_t i = 0; i < count && t->growing == 1000; i++)
        if (notes[i].placed) chu_note_lead(panel, plot, &notes[i]);
    draw_points(panel, plot, t, look);
    for (uint32_t i = 0; i < count && t->growing == 1000; i++)
        if (notes[i].placed) chu_note_draw(panel, &notes[i], panel->theme->ink);
    draw_axis(panel, plot, t);
}

/* Under it ----------------------------------------------------------------------------------------------- */

/* Notes that found no place beside their points. */
static void write_list(ChuPen *pen, const ChuTelling *t, const ChuNote *notes, uint32_t count)
{
    ChuPanel *panel = pen->panel;
    for (uint32_t i = 0; i < count; i++) {
        if (notes[i].placed) continue;
        ChText said = chu_text(panel);
        ch_say_line_number(notes[i].point, &said);
        ch_text_add(&said, CH_STR(", "));
        ch_say_change(t->debrief, notes[i].point, &said);
        if (notes[i].tail.n) ch_text_addf(&said, ", %.*s", CH_FMT(notes[i].tail));
        ch_text_add(&said, CH_STR(": "));
        ch_text_add(&said, chu_short(panel, t->debrief->decisions[notes[i].point - 1].said, LIST_CHARS));
        chu_pen_write(pen, 4, CHU_CAPTION, 0, panel->theme->ink2, chu_told(panel, &said));
    }
}

static void write_trust_key(ChuPen *pen)
{
    ChuPanel *panel = pen->panel;
    int32_t line = chu_line(panel, CHU_CAPTION), w = chu_d(panel, 32);
    if (pen->draw) {
        int32_t y16 = (pen->y + line / 2) * 16;
        const ChPoint ends[] = {{pen->x * 16, y16}, {(pen->x + w) * 16, y16}};
        uint32_t before = panel->list->count;
        ch_draw_path(panel->list, ends, 2, false, 0, panel->theme->ink2, chu_d(panel, 2) * 16);
        if (panel->list->count > before) panel->list->at[before].dashed = true;
        chu_label(panel, (ChRect){pen->x + w + chu_d(panel, 8), pen->y, pen->w - w - chu_d(panel, 8), line},
                  CHU_CAPTION, panel->theme->ink2, CHU_LEFT, CH_STR("Trust, 0 to 100"));
    }
    pen->y += line + chu_d(panel, 4);
}

static ChuPlot make_plot(ChuPen *pen, const ChChart *chart, bool trust, int32_t names)
{
    ChuPanel *panel = pen->panel;
    int32_t h = chu_d(panel, PLOT_H);
    ChuPlot plot = {.box = {pen->x + names, pen->y, pen->w - names, h},
                    .chart = chart,
                    .mark = chu_d(panel, MARK / 2),
                    .trust = trust};
    int32_t room = chart->count ? plot.box.w / (int32_t)chart->count / 2 : plot.mark;
    if (room < chu_d(panel, 4)) room = chu_d(panel, 4);
    if (room < plot.mark) plot.mark = room; /* no mark covers the middle of another */
    frame_plot(&plot, trust);
    return plot;
}

static void write_plot(ChuPen *pen, const ChuTelling *t)
{
    ChuPanel *panel = pen->panel;
    bool narrow = panel->layout->reflow == CHU_NARROW, words = pen->w >= chu_d(panel, 400);
    int32_t names = names_width(panel, words), ticks = (pen->w - names) / chu_d(panel, TICK_W + 4);
    ChChart chart;
    if (ch_chart_lay(t->debrief, ticks < 1 ? 1 : (uint32_t)ticks, panel->arena, &chart) != CH_OK) {
        panel->list->failed = true;
        return;
    }
    ChuPlot plot = make_plot(pen, &chart, t->state->trust, names);
    ChuNote notes[CHU_MOST_NOTES];
    uint32_t count = chu_notes(panel, t, &chart, notes);
    if (!narrow) chu_notes_place(panel, &plot, notes, count);
    if (pen->draw) {
        ch_draw_whole(panel->list, pen->x, pen->w); /* time goes from left to right everywhere */
        draw_bands(panel, &plot, pen->x, words);
        draw_plot(panel, &plot, t, notes, count);
        ch_draw_whole_end(panel->list);
    }
    pen->y += plot.box.h + chu_line(panel, CHU_CAPTION) + chu_d(panel, 8);
    if (t->state->trust) write_trust_key(pen);
    write_list(pen, t, notes, count);
}

void chu_debrief_curve(ChuPen *pen, void *telling)
{
    const ChuTelling *t = telling;
    write_head(pen, t);
    if (t->state->table)
        chu_debrief_table(pen, t);
    else
        write_plot(pen, t);
}
