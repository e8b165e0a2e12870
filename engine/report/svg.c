/* What is drawn in the HTML debrief. Whole numbers only: nothing here depends on a locale's decimal point. */
#include "report/html.h"

static void add_corners(const ChCorner *corners, uint32_t count, ChText *out)
{
    for (uint32_t i = 0; i < count; i++) ch_text_addf(out, "%s%d,%d", i ? " " : "", corners[i].x, corners[i].y);
}

/* The shape alone, in its box of 200; `class` may be empty. */
static void add_mark(ChMood mood, const char *class, ChText *out)
{
    const ChMark *mark = &ch_marks[mood];
    if (mark->count == 0) {
        ch_text_addf(out, "<circle%s r=\"%d\"/>", class, mark->round);
    } else if (mark->round) {
        const ChCorner *at = mark->corners;
        ch_text_addf(out, "<rect%s x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"/>", class, at[0].x, at[0].y,
                     at[2].x - at[0].x, at[2].y - at[0].y, mark->round);
    } else {
        ch_text_addf(out, "<polygon%s points=\"", class);
        add_corners(mark->corners, mark->count, out);
        ch_text_add(out, CH_STR("\"/>"));
    }
}

void ch_svg_mark(ChMood mood, ChText *out)
{
    ch_text_add(out, CH_STR("<svg class=\"mark\" viewBox=\"-110 -110 220 220\" aria-hidden=\"true\">"));
    add_mark(mood, "", out);
    ch_text_add(out, CH_STR("</svg>"));
}

static void add_piece(const ChSignPiece *piece, const char *ink, ChText *out)
{
    int r = piece->radius;
    switch (piece->part) {
    case CH_SIGN_END: return;
    case CH_SIGN_DISC: ch_text_addf(out, "<circle r=\"%d\" fill=\"var(--%s)\"/>", r, ink); return;
    case CH_SIGN_RING:
    case CH_SIGN_DASHED:
        ch_text_addf(out, "<circle r=\"%d\" fill=\"none\" stroke=\"var(--%s)\" stroke-width=\"17\"%s/>", r, ink,
                     piece->part == CH_SIGN_DASHED ? " stroke-dasharray=\"44 44\"" : "");
        return;
    case CH_SIGN_HALF:
        ch_text_addf(out, "<path d=\"M-%d 0A%d %d 0 0 0 %d 0Z\" fill=\"var(--%s)\"/>", r, r, r, r, ink);
        return;
    case CH_SIGN_STROKE:
    case CH_SIGN_KNOCKOUT:
        ch_text_add(out, CH_STR("<polyline points=\""));
        add_corners(piece->corners, piece->count, out);
        ch_text_addf(out, "\" fill=\"none\" stroke=\"var(--%s)\" stroke-width=\"19\" stroke-linecap=\"round\" "
                          "stroke-linejoin=\"round\"/>",
                     piece->part == CH_SIGN_KNOCKOUT ? "surface" : ink);
        return;
    }
}

void ch_svg_sign(ChStepStatus status, ChText *out)
{
    const ChSign *sign = &ch_signs[status];
    ch_text_add(out, CH_STR("<svg class=\"sign\" viewBox=\"-100 -100 200 200\" aria-hidden=\"true\">"));
    for (uint32_t i = 0; i < 4; i++) add_piece(&sign->pieces[i], ch_paints[sign->colour].name, out);
    ch_text_add(out, CH_STR("</svg>"));
}

void ch_svg_discs(uint32_t filled, ChText *out)
{
    ch_text_add(out, CH_STR("<svg class=\"discs\" viewBox=\"0 0 58 18\" aria-hidden=\"true\">"));
    for (uint32_t i = 0; i < 3; i++)
        ch_text_addf(out, "<circle cx=\"%u\" cy=\"9\" r=\"8\" fill=\"%s\" stroke=\"var(--you)\" stroke-width=\"1\"/>",
                     9 + 20 * i, i < filled ? "var(--you)" : "none");
    ch_text_add(out, CH_STR("</svg>"));
}

/* The chart ---------------------------------------------------------------------------------------------------------- */

enum { WIDTH = 952, HEIGHT = 320, LEFT = 92, TOP = 8, PLOT_W = WIDTH - LEFT, PLOT_H = 280 };

static int plot_x(double x)
{
    return LEFT + (int)(x * PLOT_W + 0.5);
}

static int plot_y(double y)
{
    return TOP + (int)(y * PLOT_H + 0.5);
}

static void add_bands(const ChChart *chart, ChText *out)
{
    for (uint32_t i = 0; i < CH_MOOD_COUNT; i++) {
        const ChChartBand *band = &chart->bands[i];
        int top = plot_y(band->top), middle = (top + plot_y(band->bottom)) / 2;
        ch_text_addf(out, "<g class=\"%s\"><rect class=\"band\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
                     ch_heat[band->mood].name, LEFT, top, PLOT_W, plot_y(band->bottom) - top);
        ch_text_addf(out, "<g transform=\"translate(9 %d) scale(.07)\">", middle);
        add_mark(band->mood, " class=\"mark\"", out);
        ch_text_addf(out, "</g><text class=\"name\" x=\"22\" y=\"%d\">%s</text></g>\n", middle + 5,
                     ch_mood_word(band->mood).p);
    }
}

static void add_line(const ChChart *chart, const char *class, bool trust, ChText *out)
{
    ch_text_addf(out, "<polyline class=\"%s\" points=\"", class);
    for (uint32_t i = 0; i < chart->count; i++) {
        const ChChartPoint *at = &chart->points[i];
        ch_text_addf(out, "%s%d,%d", i ? " " : "", plot_x(at->x), plot_y(trust ? at->trust_y : at->heat_y));
    }
    ch_text_add(out, CH_STR("\"/>\n"));
}

static void add_point(const ChChartPoint *at, ChText *out)
{
    int x = plot_x(at->x), y = plot_y(at->heat_y), away = at->moment ? 23 : 15;
    ch_text_addf(out, "<g class=\"%s\">", ch_heat[at->mood].name);
    if (at->moment) ch_text_addf(out, "<circle class=\"ring\" cx=\"%d\" cy=\"%d\" r=\"15\"/>", x, y);
    ch_text_addf(out, "<g transform=\"translate(%d %d) scale(.09)\">", x, y);
    add_mark(at->mood, " class=\"mark\"", out);
    ch_text_add(out, CH_STR("</g>"));
    bool below = at->below || y - away - 12 < TOP;
    if (at->labelled)
        ch_text_addf(out, "<text class=\"at\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%d°</text>", x,
                     below ? y + away + 9 : y - away, at->anger);
    ch_text_add(out, CH_STR("</g>\n"));
}

static void add_tick(const ChChartPoint *at, ChText *out)
{
    if (!at->ticked && !at->moment) return;
    ch_text_addf(out, "<text%s x=\"%d\" y=\"%d\" text-anchor=\"middle\">", at->moment ? " class=\"again\"" : "",
                 plot_x(at->x), HEIGHT - 8);
    if (at->decision)
        ch_text_addf(out, "%u</text>", at->decision);
    else
        ch_text_add(out, CH_STR("start</text>"));
}

void ch_svg_chart(const ChChart *chart, ChStr title, ChStr description, ChText *out)
{
    ch_text_addf(out, "<svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"curve-title curve-words\">"
                      "<title id=\"curve-title\">", WIDTH, HEIGHT);
    ch_html_escape(title, out);
    ch_text_add(out, CH_STR("</title><desc id=\"curve-words\">"));
    ch_html_escape(description, out);
    ch_text_add(out, CH_STR("</desc>\n"));
    add_bands(chart, out);
    add_line(chart, "trust", true, out);
    add_line(chart, "heat", false, out);
    for (uint32_t i = 0; i < chart->count; i++) add_point(&chart->points[i], out);
    for (uint32_t i = 0; i < chart->count; i++) add_tick(&chart->points[i], out);
    ch_text_add(out, CH_STR("\n</svg>\n"));
}
