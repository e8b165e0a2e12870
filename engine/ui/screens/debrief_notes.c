/* What stands beside points of the curve: a few words of the line and what it changed. A note is set where it
 * covers no mark, no line and no other note, and neither does the thin line to it; where there is no such place
 * it goes into the list under the curve. */
#include "ui/screens/debrief_parts.h"

enum { NOTE_CHARS = 22, NOTE_GAP = 8 };

ChPoint chu_plot_point(const ChuPlot *plot, uint32_t point)
{
    const ChChartPoint *at = &plot->chart->points[point];
    int32_t span = plot->high > plot->low ? plot->high - plot->low : 1;
    return (ChPoint){plot->box.x + (int32_t)(at->x * plot->box.w),
                     plot->box.y + (plot->high - at->anger) * plot->box.h / span};
}

ChPoint chu_plot_trust(const ChuPlot *plot, uint32_t point)
{
    int32_t span = plot->high > plot->low ? plot->high - plot->low : 1;
    ChPoint at = chu_plot_point(plot, point);
    at.y16 = plot->box.y + (plot->high - plot->chart->points[point].trust) * plot->box.h / span;
    return at;
}

/* Which points ------------------------------------------------------------------------------------------- */

static bool noted(const ChuNote *notes, uint32_t count, uint32_t point)
{
    for (uint32_t i = 0; i < count; i++)
        if (notes[i].point == point) return true;
    return false;
}

static uint32_t add_note(ChuPanel *panel, const ChuTelling *t, const ChChart *chart, ChuNote *notes,
                         uint32_t count, uint32_t decision)
{
    const ChDebrief *debrief = t->debrief;
    if (count == CHU_MOST_NOTES || decision >= debrief->decision_count) return count;
    uint32_t point = decision + 1;
    if (point >= chart->count || noted(notes, count, point)) return count;
    notes[count] = (ChuNote){.point = point,
                             .quote = chu_short(panel, debrief->decisions[decision].said, NOTE_CHARS),
                             .by = debrief->meters[point].anger - debrief->meters[point - 1].anger};
    bool guessed = t->guess.asked == CHU_ASKED_LINE && t->guess.sure && t->guess.line == point;
    if (guessed) notes[count].tail = CH_STR("your guess");
    return count + 1;
}

uint32_t chu_notes(ChuPanel *panel, const ChuTelling *t, const ChChart *chart, ChuNote notes[CHU_MOST_NOTES])
{
    const ChDebrief *debrief = t->debrief;
    uint32_t count = 0;
    for (uint32_t i = 0; i < debrief->moment_count; i++)
        count = add_note(panel, t, chart, notes, count, debrief->moments[i]);
    if (t->guess.asked == CHU_ASKED_LINE && t->guess.sure && t->guess.line)
        count = add_note(panel, t, chart, notes, count, t->guess.line - 1);
    return add_note(panel, t, chart, notes, count, debrief->best_moment);
}

/* Where -------------------------------------------------------------------------------------------------- */

static ChStr tail_words(ChuPanel *panel, const ChuNote *note)
{
    return note->tail.n ? chu_say(panel, "%.*s", CH_FMT(note->tail)) : note->tail;
}

int32_t chu_note_width(ChuPanel *panel, const ChuNote *note)
{
    int32_t gap = chu_d(panel, NOTE_GAP);
    int32_t w = chu_width(panel, CHU_CAPTION, CHU_LITERAL, note->quote);
    if (note->by) w += gap + chu_delta_width(panel, note->by);
    if (note->tail.n) w += gap + chu_width(panel, CHU_CAPTION_STRONG, 0, tail_words(panel, note));
    return w;
}

/* The thin line from the point to a note that does not stand right beside it, in 1/16 pixels; false: there is none. */
static bool lead_of(const ChuPlot *plot, const ChuNote *note, ChPoint ends[2])
{
    ChPoint p = chu_plot_point(plot, note->point), to = p;
    ChRect at = note->at;
    to.x16 = p.x16 < at.x          ? at.x - plot->mark / 4
             : p.x16 > at.x + at.w ? at.x + at.w + plot->mark / 4
                                   : p.x16;
    to.y16 = p.y16 < at.y ? at.y : p.y16 > at.y + at.h ? at.y + at.h : p.y16;
    if (p.y16 <= at.y + at.h + plot->mark && p.y16 >= at.y && p.x16 < at.x) return false;
    int32_t dx = to.x16 - p.x16, dy = to.y16 - p.y16, far = (dx < 0 ? -dx : dx) + (dy < 0 ? -dy : dy);
    if (far <= plot->mark * 3 / 2) return false;
    ends[0] = (ChPoint){p.x16 * 16 + dx * plot->mark * 16 / far, p.y16 * 16 + dy * plot->mark * 16 / far};
    ends[1] = (ChPoint){to.x16 * 16, to.y16 * 16};
    return true;
}

void chu_note_lead(ChuPanel *panel, const ChuPlot *plot, const ChuNote *note)
{
    ChPoint ends[2];
    if (!chu_pen_seen(panel, note->at.y, note->at.h) || !lead_of(plot, note, ends)) return;
    ch_draw_path(panel->list, ends, 2, false, 0, panel->theme->ink2, chu_d(panel, 1) * 16);
}

void chu_note_draw(ChuPanel *panel, const ChuNote *note, ChColour32 colour)
{
    int32_t gap = chu_d(panel, NOTE_GAP), x = note->at.x, h = note->at.h;
    int32_t w = chu_width(panel, CHU_CAPTION, CHU_LITERAL, note->quote);
    if (!chu_pen_seen(panel, note->at.y, h)) return;
    chu_write(panel, (ChRect){x, note->at.y, w, h}, CHU_CAPTION, CHU_LITERAL, colour, CHU_LEFT, note->quote);
    x += w + gap;
    if (note->by) x += chu_delta(panel, x, note->at.y + h / 2, note->by) + gap;
    if (note->tail.n)
        chu_label(panel, (ChRect){x, note->at.y, note->at.x + note->at.w - x, h}, CHU_CAPTION_STRONG, colour,
                  CHU_LEFT, tail_words(panel, note));
}

static bool touches(ChRect a, ChRect b)
{
    return !chu_rect_empty(chu_meet(a, b));
}

/* Whether the line from a to b comes near the rect: looked at in small steps, which is fine enough for a
 * label. */
static bool crosses(ChRect rect, ChPoint a, ChPoint b)
{
    enum { STEPS = 48 };
    for (int32_t i = 0; i <= STEPS; i++)
        if (chu_rect_has(rect, a.x16 + (b.x16 - a.x16) * i / STEPS, a.y16 + (b.y16 - a.y16) * i / STEPS))
            return true;
    return false;
}

/* Within the band that it is nearest to: no line of two grounds runs through a note. */
static int32_t within_band(const ChuPlot *plot, int32_t y, int32_t h)
{
    int32_t span = plot->high > plot->low ? plot->high - plot->low : 1, keep = h / 6, middle = y + h / 2;
    for (int32_t degrees = 20; degrees <= 80; degrees += 20) {
        int32_t edge = plot->box.y + (plot->high - degrees) * plot->box.h / span;
        if (middle < edge && y + h - keep > edge) return edge - h + keep;
        if (middle >= edge && y + keep < edge) return edge - keep;
    }
    return y;
}

/* Whether the line to `note` runs through `at`. */
static bool led_through(const ChuPlot *plot, const ChuNote *note, ChRect at)
{
    ChPoint ends[2];
    if (!lead_of(plot, note, ends)) return false;
    return crosses(at, (ChPoint){ends[0].x16 / 16, ends[0].y16 / 16}, (ChPoint){ends[1].x16 / 16, ends[1].y16 / 16});
}

/* Neither note nor line of one comes into another. */
static bool apart(const ChuPlot *plot, const ChuNote *note, const ChuNote *other)
{
    return !touches(chu_outset(other->at, plot->mark / 2), note->at) && !led_through(plot, note, other->at) &&
           !led_through(plot, other, note->at);
}

static bool is_free(const ChuPlot *plot, const ChuNote *note, const ChuNote *notes, uint32_t count)
{
    ChRect at = note->at;
    if (!chu_rect_inside(at, chu_inset(plot->box, plot->mark / 2, 0))) return false;
    for (uint32_t i = 0; i < count; i++)
        if (notes[i].placed && !apart(plot, note, &notes[i])) return false;
    for (uint32_t i = 0; i < plot->chart->count; i++) {
        ChPoint p = chu_plot_point(plot, i);
        ChRect mark = {p.x16 - plot->mark, p.y16 - plot->mark, 2 * plot->mark, 2 * plot->mark};
        if (touches(chu_outset(mark, plot->mark / 4), at)) return false;
        if (i && crosses(at, chu_plot_point(plot, i - 1), p)) return false;
        if (i && plot->trust && crosses(at, chu_plot_trust(plot, i - 1), chu_plot_trust(plot, i)))
            return false;
    }
    return true;
}

static void place(const ChuPlot *plot, ChuNote *notes, uint32_t which, uint32_t count)
{
    ChuNote *note = &notes[which];
    ChPoint p = chu_plot_point(plot, note->point);
    int32_t m = plot->mark, w = note->at.w, h = note->at.h;
    const int32_t xs[] = {p.x16 + 2 * m, p.x16 - w / 2, p.x16 - 2 * m - w, p.x16 - w / 4, p.x16 - 3 * w / 4};
    const int32_t ys[] = {p.y16 - h - m / 2, p.y16 - h - 3 * m / 2, p.y16 - h - 3 * m, p.y16 + 3 * m / 2,
                          p.y16 + 3 * m};
    for (size_t y = 0; y < sizeof ys / sizeof *ys; y++)
        for (size_t x = 0; x < sizeof xs / sizeof *xs; x++) {
            int32_t top =
                ys[y] < plot->box.y ? plot->box.y : ys[y]; /* over a point near the top: beside it, then */
            note->at = (ChRect){xs[x], within_band(plot, top, h), w, h};
            if (!is_free(plot, note, notes, count)) continue;
            note->placed = true;
            return;
        }
}

void chu_notes_place(ChuPanel *panel, const ChuPlot *plot, ChuNote *notes, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        notes[i].at = (ChRect){0, 0, chu_note_width(panel, &notes[i]), chu_line(panel, CHU_CAPTION)};
        place(plot, notes, i, count);
    }
}
