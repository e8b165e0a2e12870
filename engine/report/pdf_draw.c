/* What is drawn in the PDF: the look's marks and signs, cards, and the curve. */
#include <stdio.h>

#include "report/pdf_page.h"

static const double pi = 3.14159265358979323846;

void ch_pdf_ink(ChPdf *pdf, uint32_t rgb)
{
    cairo_set_source_rgb(pdf->cr, (rgb >> 16) / 255.0, (rgb >> 8 & 255u) / 255.0, (rgb & 255u) / 255.0);
}

static void ink_token(ChPdf *pdf, ChPaintName token)
{
    ch_pdf_ink(pdf, ch_paints[token].light);
}

static void rounded(cairo_t *cr, double x, double y, double width, double height, double r)
{
    cairo_new_sub_path(cr);
    cairo_arc(cr, x + width - r, y + r, r, -pi / 2, 0);
    cairo_arc(cr, x + width - r, y + height - r, r, 0, pi / 2);
    cairo_arc(cr, x + r, y + height - r, r, pi / 2, pi);
    cairo_arc(cr, x + r, y + r, r, pi, 3 * pi / 2);
    cairo_close_path(cr);
}

void ch_pdf_rule(ChPdf *pdf, double y)
{
    if (pdf->measuring) return;
    ink_token(pdf, CH_PAINT_LINE);
    cairo_set_line_width(pdf->cr, 0.75);
    cairo_move_to(pdf->cr, CH_PDF_LEFT, y);
    cairo_line_to(pdf->cr, CH_PDF_LEFT + CH_PDF_WIDTH, y);
    cairo_stroke(pdf->cr);
}

void ch_pdf_card(ChPdf *pdf, double y, double height)
{
    if (pdf->measuring) return;
    rounded(pdf->cr, CH_PDF_LEFT, y, CH_PDF_WIDTH, height, 8);
    ink_token(pdf, CH_PAINT_SURFACE);
    cairo_fill_preserve(pdf->cr);
    ink_token(pdf, CH_PAINT_LINE);
    cairo_set_line_width(pdf->cr, 0.75);
    cairo_stroke(pdf->cr);
}

/* Shapes ------------------------------------------------------------------------------------------------------------- */

static void mark_path(cairo_t *cr, const ChMark *mark)
{
    cairo_new_path(cr);
    if (mark->count == 0) {
        cairo_arc(cr, 0, 0, mark->round, 0, 2 * pi);
    } else if (mark->round) {
        const ChCorner *at = mark->corners;
        rounded(cr, at[0].x, at[0].y, at[2].x - at[0].x, at[2].y - at[0].y, mark->round);
    } else {
        for (uint32_t i = 0; i < mark->count; i++) cairo_line_to(cr, mark->corners[i].x, mark->corners[i].y);
        cairo_close_path(cr);
    }
}

void ch_pdf_mark(ChPdf *pdf, ChMood mood, double x, double y, double radius)
{
    cairo_t *cr = pdf->cr;
    if (pdf->measuring) return;
    cairo_save(cr);
    cairo_translate(cr, x, y);
    cairo_scale(cr, radius / 100, radius / 100);
    mark_path(cr, &ch_marks[mood]);
    ch_pdf_ink(pdf, ch_heat[mood].fill[0]);
    cairo_fill_preserve(cr);
    ch_pdf_ink(pdf, ch_heat[mood].text[0]);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_width(cr, 22);
    cairo_stroke(cr);
    cairo_restore(cr);
}

static void draw_ring(cairo_t *cr, double radius, bool dashed)
{
    const double dashes[] = {44, 44};
    cairo_arc(cr, 0, 0, radius, 0, 2 * pi);
    if (dashed) cairo_set_dash(cr, dashes, 2, 0);
    cairo_set_line_width(cr, 17);
    cairo_stroke(cr);
    cairo_set_dash(cr, NULL, 0, 0);
}

static void draw_stroke(cairo_t *cr, const ChSignPiece *piece)
{
    for (uint32_t i = 0; i < piece->count; i++) cairo_line_to(cr, piece->corners[i].x, piece->corners[i].y);
    cairo_set_line_width(cr, 19);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    cairo_stroke(cr);
}

static void draw_piece(ChPdf *pdf, const ChSignPiece *piece, ChPaintName ink)
{
    cairo_t *cr = pdf->cr;
    ink_token(pdf, piece->part == CH_SIGN_KNOCKOUT ? CH_PAINT_SURFACE : ink);
    cairo_new_path(cr);
    switch (piece->part) {
    case CH_SIGN_END: break;
    case CH_SIGN_DISC:
        cairo_arc(cr, 0, 0, piece->radius, 0, 2 * pi);
        cairo_fill(cr);
        break;
    case CH_SIGN_RING: draw_ring(cr, piece->radius, false); break;
    case CH_SIGN_DASHED: draw_ring(cr, piece->radius, true); break;
    case CH_SIGN_HALF:
        cairo_arc(cr, 0, 0, piece->radius, 0, pi);
        cairo_close_path(cr);
        cairo_fill(cr);
        break;
    case CH_SIGN_STROKE:
    case CH_SIGN_KNOCKOUT: draw_stroke(cr, piece); break;
    }
}

void ch_pdf_sign(ChPdf *pdf, ChStepStatus status, double x, double y, double radius)
{
    if (pdf->measuring) return;
    cairo_save(pdf->cr);
    cairo_translate(pdf->cr, x, y);
    cairo_scale(pdf->cr, radius / 100, radius / 100);
    for (uint32_t i = 0; i < 4; i++) draw_piece(pdf, &ch_signs[status].pieces[i], ch_signs[status].colour);
    cairo_restore(pdf->cr);
}

void ch_pdf_discs(ChPdf *pdf, uint32_t filled, double x, double y)
{
    if (pdf->measuring) return;
    ink_token(pdf, CH_PAINT_YOU);
    cairo_set_line_width(pdf->cr, 1);
    for (uint32_t i = 0; i < 3; i++) {
        cairo_new_path(pdf->cr); /* setting text leaves a point behind */
        cairo_arc(pdf->cr, x + 5 + i * 13.0, y, 5, 0, 2 * pi);
        if (i < filled) cairo_fill_preserve(pdf->cr);
        cairo_stroke(pdf->cr);
    }
}

/* Text in the ink of a mood, which no token names. */
static void set_in_heat(ChPdf *pdf, ChMood mood, ChStr text, double x, double y)
{
    const ChPdfPlace place = {x, 120, CH_PAINT_INK, PANGO_ALIGN_LEFT, NULL};
    ch_pdf_height(pdf, CH_PDF_SMALL_STRONG, text, place.width);
    ch_pdf_ink(pdf, ch_heat[mood].text[0]);
    cairo_move_to(pdf->cr, x, y);
    pdf->pango->show_layout(pdf->cr, pdf->layout);
}

void ch_pdf_chip(ChPdf *pdf, int32_t degrees, double x, double y)
{
    ChText heat = {.from = pdf->out->from};
    ChMood mood = ch_mood(degrees);
    int width;
    ch_say_heat(degrees, &heat);
    if (heat.failed) pdf->out->failed = true;
    ch_pdf_height(pdf, CH_PDF_SMALL_STRONG, ch_text_view(&heat), 200);
    pdf->pango->size_of(pdf->layout, &width, NULL);
    if (!pdf->measuring && heat.n) {
        rounded(pdf->cr, x, y, 24 + (double)width / PANGO_SCALE, CH_PDF_CHIP, CH_PDF_CHIP / 2);
        ch_pdf_ink(pdf, ch_heat[mood].tint[0]);
        cairo_fill(pdf->cr);
        ch_pdf_mark(pdf, mood, x + 10, y + CH_PDF_CHIP / 2, 4.6);
        set_in_heat(pdf, mood, ch_text_view(&heat), x + 18, y + 2);
    }
    ch_text_free(&heat);
}

/* The chart ---------------------------------------------------------------------------------------------------------- */

enum { NAMES = 66, TICKS = 18 };

typedef struct Plot {
    double x, y, width, height;
} Plot;

static double plot_x(const Plot *plot, double x)
{
    return plot->x + x * plot->width;
}

static double plot_y(const Plot *plot, double y)
{
    return plot->y + y * plot->height;
}

static void draw_bands(ChPdf *pdf, const ChChart *chart, const Plot *plot)
{
    for (uint32_t i = 0; i < CH_MOOD_COUNT; i++) {
        const ChChartBand *band = &chart->bands[i];
        double top = plot_y(plot, band->top), height = plot_y(plot, band->bottom) - top;
        ch_pdf_ink(pdf, ch_heat[band->mood].tint[0]);
        cairo_rectangle(pdf->cr, plot->x, top, plot->width, height);
        cairo_fill(pdf->cr);
        ch_pdf_mark(pdf, band->mood, CH_PDF_LEFT + 6, top + height / 2, 4.6);
        set_in_heat(pdf, band->mood, ch_mood_word(band->mood), CH_PDF_LEFT + 15, top + height / 2 - 6);
    }
}

static void draw_lines(ChPdf *pdf, const ChChart *chart, const Plot *plot)
{
    const double dots[] = {0.01, 4};
    cairo_t *cr = pdf->cr;
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    cairo_new_path(cr);
    for (uint32_t i = 0; i < chart->count; i++)
        cairo_line_to(cr, plot_x(plot, chart->points[i].x), plot_y(plot, chart->points[i].trust_y));
    ink_token(pdf, CH_PAINT_INK2);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    cairo_set_dash(cr, dots, 2, 0);
    cairo_set_line_width(cr, 1.4);
    cairo_stroke(cr);
    cairo_set_dash(cr, NULL, 0, 0);
    for (uint32_t i = 0; i < chart->count; i++)
        cairo_line_to(cr, plot_x(plot, chart->points[i].x), plot_y(plot, chart->points[i].heat_y));
    ink_token(pdf, CH_PAINT_INK);
    cairo_set_line_width(cr, 1.6);
    cairo_stroke(cr);
}

static void set_centred(ChPdf *pdf, const char *text, double x, double y, ChPaintName ink)
{
    const ChPdfPlace place = {x - 25, 50, ink, PANGO_ALIGN_CENTER, NULL};
    ch_pdf_set(pdf, CH_PDF_SMALL_STRONG, ch_str(text), y, &place);
}

static void draw_point(ChPdf *pdf, const ChChartPoint *at, const Plot *plot)
{
    char text[16];
    double x = plot_x(plot, at->x), y = plot_y(plot, at->heat_y), away = at->moment ? 12 : 8;
    if (at->moment) {
        cairo_new_path(pdf->cr);
        cairo_arc(pdf->cr, x, y, 9.5, 0, 2 * pi);
        ink_token(pdf, CH_PAINT_SURFACE);
        cairo_fill_preserve(pdf->cr);
        ink_token(pdf, CH_PAINT_YOU);
        cairo_set_line_width(pdf->cr, 2);
        cairo_stroke(pdf->cr);
    }
    ch_pdf_mark(pdf, at->mood, x, y, 5.6);
    bool below = at->below || y - away - 12 < plot->y;
    snprintf(text, sizeof text, "%d°", at->anger);
    if (at->labelled) set_centred(pdf, text, x, below ? y + away - 1 : y - away - 12, CH_PAINT_INK);
    if (!at->ticked && !at->moment) return;
    snprintf(text, sizeof text, "%u", at->decision);
    set_centred(pdf, at->decision ? text : "start", x, plot->y + plot->height + 4, at->moment ? CH_PAINT_YOU : CH_PAINT_INK2);
}

void ch_pdf_chart(ChPdf *pdf, const ChChart *chart, double y, double height)
{
    const Plot plot = {CH_PDF_LEFT + NAMES, y, CH_PDF_WIDTH - NAMES, height - TICKS};
    if (pdf->measuring) return;
    draw_bands(pdf, chart, &plot);
    draw_lines(pdf, chart, &plot);
    for (uint32_t i = 0; i < chart->count; i++) draw_point(pdf, &chart->points[i], &plot);
}
