/* The debrief as a PDF to print or to keep. The same order as everywhere: verdict, outcomes, curve, steps with evidence,
 * moments, questions, every line. A row is never cut by the end of a page. */
#include <cairo-pdf.h>

#include "report/pdf_sheet.h"

enum { LEFT = CH_PDF_LEFT, WIDTH = CH_PDF_WIDTH, PAD = CH_SHEET_PAD };

ChPdfPlace ch_sheet_at(double x, double width, ChPaintName ink, const char *tag)
{
    return (ChPdfPlace){x, width, ink, PANGO_ALIGN_LEFT, tag};
}

double ch_sheet_cell(ChPdfSheet *sheet, ChPdfStyle style, double y, ChPdfPlace place)
{
    if (sheet->stacked) {
        place = ch_sheet_at(LEFT, WIDTH, place.ink, place.tag);
        ch_pdf_said(&sheet->pdf, style, &place);
        return 0;
    }
    double height = ch_pdf_set(&sheet->pdf, style, ch_text_view(&sheet->pdf.said), y, &place);
    ch_pdf_forget(&sheet->pdf);
    return height;
}

double ch_sheet_taller(double a, double b)
{
    return a > b ? a : b;
}

bool ch_sheet_fits(double height)
{
    return height <= CH_PDF_BOTTOM - CH_PDF_TOP;
}

/* Verdict ------------------------------------------------------------------------------------------------------------ */

enum { SCORE = 150 };

static double put_score(ChPdfSheet *sheet, double y)
{
    const ChDebrief *debrief = sheet->debrief;
    ChPdf *pdf = &sheet->pdf;
    double x = LEFT + WIDTH - SCORE, number = 0;
    if (debrief->points >= 0) {
        ch_text_addf(&pdf->said, "%d", ch_points_shown(debrief->points));
        ChPdfPlace place = ch_sheet_at(LEFT + WIDTH - 66, 66, CH_PAINT_INK, "P");
        place.align = PANGO_ALIGN_RIGHT;
        number = ch_sheet_cell(sheet, CH_PDF_NUMBER, y, place);
    }
    ch_say_score_of(debrief, sheet->about, &pdf->said);
    ChPdfPlace place = ch_sheet_at(x, debrief->points >= 0 ? SCORE - 70 : SCORE, CH_PAINT_INK2, "P");
    place.align = PANGO_ALIGN_RIGHT;
    return ch_sheet_taller(number, ch_sheet_cell(sheet, CH_PDF_SMALL, y + 2, place));
}

static void put_verdict(ChPdfSheet *sheet)
{
    ChPdf *pdf = &sheet->pdf;
    const ChPdfPlace wide = ch_sheet_at(LEFT, WIDTH, CH_PAINT_INK, "P"), faint = ch_sheet_at(LEFT, WIDTH, CH_PAINT_INK2, "P");
    ch_say_setting(sheet->debrief, sheet->about, &pdf->said);
    ch_pdf_said(pdf, CH_PDF_SMALL, &faint);
    pdf->y += 4;
    double y = pdf->y;
    ch_say_verdict(sheet->debrief, &pdf->said);
    double verdict = ch_sheet_cell(sheet, CH_PDF_H1, y, ch_sheet_at(LEFT, WIDTH - SCORE - 16, CH_PAINT_INK, "H1"));
    pdf->y += ch_sheet_taller(verdict, put_score(sheet, y)) + 6;
    ch_say_last_words(sheet->debrief, &pdf->said);
    if (pdf->said.n) {
        ch_pdf_said(pdf, CH_PDF_SPEECH, &faint);
        pdf->y += 6;
    }
    ch_say_turn(sheet->debrief, &pdf->said);
    ch_pdf_said(pdf, CH_PDF_BODY, &wide);
    ch_say_terms(sheet->debrief, &pdf->said);
    ch_pdf_said(pdf, CH_PDF_SMALL, &faint);
    pdf->y += 14;
}

/* Outcomes: four columns on one card --------------------------------------------------------------------------------- */

typedef double Column(ChPdfSheet *sheet, double x, double y, double width); /* returns its height */

static double put_heat(ChPdfSheet *sheet, double x, double y, double width)
{
    const ChDebrief *debrief = sheet->debrief;
    const char *const names[] = {"start", "peak", debrief->ended ? "end" : "now"};
    const int32_t heat[] = {debrief->anger_start, debrief->anger_peak, debrief->anger_end};
    for (uint32_t i = 0; i < 3; i++) {
        const ChPdfPlace place = ch_sheet_at(x, width, CH_PAINT_INK2, NULL);
        ch_pdf_tag(&sheet->pdf, "P");
        ch_pdf_set(&sheet->pdf, CH_PDF_SMALL, ch_str(names[i]), y + 2, &place);
        ch_pdf_chip(&sheet->pdf, heat[i], x + 30, y);
        ch_pdf_end_tag(&sheet->pdf, "P");
        y += CH_PDF_CHIP + 4;
    }
    return 3 * (CH_PDF_CHIP + 4);
}

static double put_cost(ChPdfSheet *sheet, double x, double y, double width)
{
    const ChDebrief *debrief = sheet->debrief;
    ch_say_money(debrief->scenario->currency, debrief->cost, &sheet->pdf.said);
    double height = ch_sheet_cell(sheet, CH_PDF_H2, y, ch_sheet_at(x, width, CH_PAINT_INK, "P"));
    ch_say_cost_of(debrief, &sheet->pdf.said);
    height += ch_sheet_cell(sheet, CH_PDF_SMALL, y + height, ch_sheet_at(x, width, CH_PAINT_INK2, "P")) + 2;
    ch_say_worth(debrief, &sheet->pdf.said);
    return height + ch_sheet_cell(sheet, CH_PDF_SMALL, y + height, ch_sheet_at(x, width, CH_PAINT_INK2, "P"));
}

static double put_relationship(ChPdfSheet *sheet, double x, double y, double width)
{
    const ChDebrief *debrief = sheet->debrief;
    double shift = debrief->ended ? 42 : 0;
    if (debrief->ended) ch_pdf_discs(&sheet->pdf, (uint32_t)debrief->outcome + 1, x, y + 8);
    ch_text_add(&sheet->pdf.said, debrief->ended ? ch_outcome_word(debrief->outcome) : CH_STR("Still open"));
    double height = ch_sheet_cell(sheet, CH_PDF_STRONG, y + 1, ch_sheet_at(x + shift, width - shift, CH_PAINT_INK, "P")) + 3;
    ch_say_length(debrief, &sheet->pdf.said);
    return height + ch_sheet_cell(sheet, CH_PDF_SMALL, y + height, ch_sheet_at(x, width, CH_PAINT_INK2, "P"));
}

static double put_counts(ChPdfSheet *sheet, double x, double y, double width)
{
    const ChDebrief *debrief = sheet->debrief;
    double height = 0;
    for (ChStepStatus status = CH_STEP_MET; status <= CH_STEP_NOT_ASKED; status++) {
        uint32_t n = 0;
        for (uint32_t i = 0; i < debrief->step_count; i++) n += debrief->steps[i].status == status;
        if (!n) continue;
        ch_pdf_sign(&sheet->pdf, status, x + 6, y + height + 7, 6);
        ch_text_addf(&sheet->pdf.said, "%u %s", n, ch_status_word(status).p);
        height += ch_sheet_cell(sheet, CH_PDF_STRONG, y + height, ch_sheet_at(x + 17, width - 17, CH_PAINT_INK, "P")) + 1;
    }
    return height;
}

static void put_outcomes(ChPdfSheet *sheet)
{
    static const struct {
        const char *title;
        double x, width;
        Column *put;
    } columns[] = {{"Temperature", 0, 138, put_heat},
                   {"What it cost", 138, 130, put_cost},
                   {"The relationship", 268, 124, put_relationship},
                   {"The steps", 392, 107, put_counts}};
    ChPdf *pdf = &sheet->pdf;
    bool measuring = pdf->measuring;
    double height = 0;
    for (int pass = 0; pass < 2; pass++) { /* once to learn the card's height, once to draw on it */
        pdf->measuring = measuring || pass == 0;
        if (pass) ch_pdf_room(pdf, height), ch_pdf_card(pdf, pdf->y, height);
        for (size_t i = 0; i < 4; i++) {
            double x = LEFT + columns[i].x + PAD, width = columns[i].width - 2 * PAD;
            const ChPdfPlace label = ch_sheet_at(x, width, CH_PAINT_INK2, "H3");
            double head = ch_pdf_set(pdf, CH_PDF_SMALL, ch_str(columns[i].title), pdf->y + PAD, &label) + 4;
            height = ch_sheet_taller(height, 2 * PAD + head + columns[i].put(sheet, x, pdf->y + PAD + head, width));
        }
    }
    pdf->y += height;
}

/* The curve ---------------------------------------------------------------------------------------------------------- */

enum { CHART = 186, MOST_TICKS = 24 };

static ChStatus put_curve(ChPdfSheet *sheet)
{
    ChPdf *pdf = &sheet->pdf;
    ChArena arena;
    ChChart chart;
    ch_arena_init(&arena, pdf->out->from, SIZE_MAX);
    ChStatus status = ch_chart_lay(sheet->debrief, MOST_TICKS, &arena, &chart);
    if (status == CH_OK) {
        const ChPdfPlace words = ch_sheet_at(LEFT, WIDTH, CH_PAINT_INK2, "Caption");
        ch_pdf_heading(pdf, CH_STR("Temperature, line by line"), CHART + 30);
        ch_pdf_tag(pdf, "Figure");
        ch_pdf_chart(pdf, &chart, pdf->y, CHART);
        ch_pdf_end_tag(pdf, "Figure");
        pdf->y += CHART + 4;
        ch_say_temperature(sheet->debrief, &pdf->said);
        ch_text_add(&pdf->said, CH_STR(". Trust is dotted."));
        if (sheet->debrief->moment_count) ch_text_add(&pdf->said, CH_STR(" Ringed: the lines to look at again."));
        ch_pdf_said(pdf, CH_PDF_SMALL, &words);
    }
    ch_arena_free(&arena);
    return status;
}

/* What they wrote themselves. */
static void put_reflection(ChPdfSheet *sheet)
{
    ChPdf *pdf = &sheet->pdf;
    const ChReportAbout *about = sheet->about;
    const ChPdfPlace wide = ch_sheet_at(LEFT, WIDTH, CH_PAINT_INK, "P");
    if (!about->reflected || (about->guess < 0 && !about->keep.n && !about->change.n)) return;
    ch_pdf_heading(pdf, CH_STR("In your own words"), 40);
    ch_say_guess(sheet->debrief, about, &pdf->said);
    ch_pdf_said(pdf, CH_PDF_BODY, &wide);
    const ChStr written[] = {about->keep, about->change};
    for (int i = 0; i < 2; i++) {
        if (!written[i].n) continue;
        ch_text_add(&pdf->said, i ? CH_STR("To change: ") : CH_STR("To keep: "));
        ch_say_clean(written[i], &pdf->said);
        ch_pdf_said(pdf, CH_PDF_BODY, &wide);
    }
}

/* The document ------------------------------------------------------------------------------------------------------- */

static void set_metadata(ChPdfSheet *sheet, ChStr title)
{
    cairo_surface_t *surface = sheet->pdf.surface;
    ChText *text = &sheet->pdf.said;
    if (title.n) cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title.p);
    ch_say_verdict(sheet->debrief, text);
    if (text->n) cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, text->p);
    ch_pdf_forget(&sheet->pdf);
    ch_say_clean(sheet->about->trainee, text);
    if (text->n) cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, text->p);
    ch_pdf_forget(&sheet->pdf);
    ch_text_add(text, CH_STR("Coolhead "));
    ch_say_clean(sheet->about->engine, text);
    if (text->n) cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, text->p);
    ch_pdf_forget(&sheet->pdf);
    ch_say_clean(sheet->about->started, text);
    if (text->n) {
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, text->p);
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, text->p);
    }
    ch_pdf_forget(&sheet->pdf);
}

/* One pass over the document. `*pages` is 0 to measure, and then holds how many there are. */
static ChStatus make(ChPdfSheet *sheet, ChText *out, ChStr title, uint32_t *pages, ChError *error)
{
    ChStatus status = ch_pdf_begin(&sheet->pdf, &sheet->pango, &sheet->heights, out, title, *pages);
    if (status == CH_OK) {
        set_metadata(sheet, title);
        ch_pdf_tag(&sheet->pdf, "Document");
        put_verdict(sheet);
        put_outcomes(sheet);
        status = put_curve(sheet);
        ch_sheet_steps(sheet);
        ch_sheet_moments(sheet);
        ch_sheet_questions(sheet);
        put_reflection(sheet);
        ch_sheet_lines(sheet);
        ch_pdf_end_tag(&sheet->pdf, "Document");
    }
    *pages = sheet->pdf.page;
    if (status != CH_OK) out->failed = true;
    return ch_pdf_end(&sheet->pdf, error);
}

ChStatus ch_report_pdf(const ChDebrief *debrief, const ChReportAbout *about, ChText *out, ChError *error)
{
    ChPdfSheet sheet = {.debrief = debrief, .about = about, .heights = {.from = out->from}};
    ChText title = {.from = out->from}, bytes = {.from = out->from};
    uint32_t pages = 0;
    ch_say_clean(debrief->scenario->title, &title);
    ch_text_add(&title, CH_STR(": debrief"));
    if (title.failed) bytes.failed = true;
    ChStatus status = ch_pango_bring_in(&sheet.pango, error);
    if (status == CH_OK) status = make(&sheet, &bytes, ch_text_view(&title), &pages, error);
    if (status == CH_OK) status = make(&sheet, &bytes, ch_text_view(&title), &pages, error);
    if (status == CH_OK) ch_pdf_finish(&bytes, about->lang);
    if (status == CH_OK && bytes.n) ch_text_add(out, ch_text_view(&bytes));
    if (status == CH_OK && (bytes.failed || out->failed))
        status = ch_fail(error, CH_NO_MEMORY, "There is not enough memory to make the PDF. Close something and try again.");
    ch_heights_free(&sheet.heights);
    ch_text_free(&title);
    ch_text_free(&bytes);
    return status;
}
