/* The debrief as a PDF to print or to keep. The same order as everywhere: verdict, outcomes, curve, steps with evidence,
 * moments, questions, every line. A row is never cut by the end of a page. */
#include <cairo-pdf.h>

#include "report/pdf_page.h"
#include "report/report.h"

typedef struct Sheet {
    ChPdf pdf;
    const ChDebrief *debrief;
    const ChReportAbout *about;
} Sheet;

enum { LEFT = CH_PDF_LEFT, WIDTH = CH_PDF_WIDTH, PAD = 12 };

static ChPdfPlace at(double x, double width, ChToken ink, const char *tag)
{
    return (ChPdfPlace){x, width, ink, PANGO_ALIGN_LEFT, tag};
}

static ChStr said(Sheet *sheet)
{
    return ch_text_view(&sheet->pdf.said);
}

/* What was said as one cell: set at `y`, and forgotten. Returns its height. */
static double cell(Sheet *sheet, ChPdfStyle style, double y, ChPdfPlace place)
{
    double height = ch_pdf_set(&sheet->pdf, style, said(sheet), y, &place);
    ch_pdf_forget(&sheet->pdf);
    return height;
}

static double taller(double a, double b)
{
    return a > b ? a : b;
}

/* Verdict ------------------------------------------------------------------------------------------------------------ */

enum { SCORE = 150 };

static double put_score(Sheet *sheet, double y)
{
    const ChDebrief *debrief = sheet->debrief;
    ChPdf *pdf = &sheet->pdf;
    double x = LEFT + WIDTH - SCORE, number = 0;
    if (debrief->points >= 0) {
        ch_text_addf(&pdf->said, "%d", ch_points_shown(debrief->points));
        ChPdfPlace place = at(LEFT + WIDTH - 66, 66, CH_TOKEN_INK, "P");
        place.align = PANGO_ALIGN_RIGHT;
        number = cell(sheet, CH_PDF_NUMBER, y, place);
    }
    ch_say_score_of(debrief, sheet->about, &pdf->said);
    ChPdfPlace place = at(x, debrief->points >= 0 ? SCORE - 70 : SCORE, CH_TOKEN_INK2, "P");
    place.align = PANGO_ALIGN_RIGHT;
    return taller(number, cell(sheet, CH_PDF_SMALL, y + 2, place));
}

static void put_verdict(Sheet *sheet)
{
    ChPdf *pdf = &sheet->pdf;
    const ChPdfPlace wide = at(LEFT, WIDTH, CH_TOKEN_INK, "P"), faint = at(LEFT, WIDTH, CH_TOKEN_INK2, "P");
    ch_say_setting(sheet->debrief, sheet->about, &pdf->said);
    ch_pdf_said(pdf, CH_PDF_SMALL, &faint);
    pdf->y += 4;
    double y = pdf->y;
    ch_say_verdict(sheet->debrief, &pdf->said);
    double verdict = cell(sheet, CH_PDF_H1, y, at(LEFT, WIDTH - SCORE - 16, CH_TOKEN_INK, "H1"));
    pdf->y += taller(verdict, put_score(sheet, y)) + 6;
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

typedef double Column(Sheet *sheet, double x, double y, double width); /* returns its height */

static double put_heat(Sheet *sheet, double x, double y, double width)
{
    const ChDebrief *debrief = sheet->debrief;
    const char *const names[] = {"start", "peak", debrief->ended ? "end" : "now"};
    const int32_t heat[] = {debrief->anger_start, debrief->anger_peak, debrief->anger_end};
    for (uint32_t i = 0; i < 3; i++) {
        const ChPdfPlace place = at(x, width, CH_TOKEN_INK2, NULL);
        ch_pdf_tag(&sheet->pdf, "P");
        ch_pdf_set(&sheet->pdf, CH_PDF_SMALL, ch_str(names[i]), y + 2, &place);
        ch_pdf_chip(&sheet->pdf, heat[i], x + 30, y);
        ch_pdf_end_tag(&sheet->pdf, "P");
        y += CH_PDF_CHIP + 4;
    }
    return 3 * (CH_PDF_CHIP + 4);
}

static double put_cost(Sheet *sheet, double x, double y, double width)
{
    const ChDebrief *debrief = sheet->debrief;
    ch_say_money(debrief->scenario->currency, debrief->cost, &sheet->pdf.said);
    double height = cell(sheet, CH_PDF_H2, y, at(x, width, CH_TOKEN_INK, "P"));
    ch_say_cost_of(debrief, &sheet->pdf.said);
    height += cell(sheet, CH_PDF_SMALL, y + height, at(x, width, CH_TOKEN_INK2, "P")) + 2;
    ch_say_worth(debrief, &sheet->pdf.said);
    return height + cell(sheet, CH_PDF_SMALL, y + height, at(x, width, CH_TOKEN_INK2, "P"));
}

static double put_relationship(Sheet *sheet, double x, double y, double width)
{
    const ChDebrief *debrief = sheet->debrief;
    double shift = debrief->ended ? 42 : 0;
    if (debrief->ended) ch_pdf_discs(&sheet->pdf, (uint32_t)debrief->outcome + 1, x, y + 8);
    ch_text_add(&sheet->pdf.said, debrief->ended ? ch_outcome_word(debrief->outcome) : CH_STR("Still open"));
    double height = cell(sheet, CH_PDF_STRONG, y + 1, at(x + shift, width - shift, CH_TOKEN_INK, "P")) + 3;
    ch_say_length(debrief, &sheet->pdf.said);
    return height + cell(sheet, CH_PDF_SMALL, y + height, at(x, width, CH_TOKEN_INK2, "P"));
}

static double put_counts(Sheet *sheet, double x, double y, double width)
{
    const ChDebrief *debrief = sheet->debrief;
    double height = 0;
    for (ChStepStatus status = CH_STEP_MET; status <= CH_STEP_NOT_ASKED; status++) {
        uint32_t n = 0;
        for (uint32_t i = 0; i < debrief->step_count; i++) n += debrief->steps[i].status == status;
        if (!n) continue;
        ch_pdf_sign(&sheet->pdf, status, x + 6, y + height + 7, 6);
        ch_text_addf(&sheet->pdf.said, "%u %s", n, ch_status_word(status).p);
        height += cell(sheet, CH_PDF_STRONG, y + height, at(x + 17, width - 17, CH_TOKEN_INK, "P")) + 1;
    }
    return height;
}

static void put_outcomes(Sheet *sheet)
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
            const ChPdfPlace label = at(x, width, CH_TOKEN_INK2, "H3");
            double head = ch_pdf_set(pdf, CH_PDF_SMALL, ch_str(columns[i].title), pdf->y + PAD, &label) + 4;
            height = taller(height, 2 * PAD + head + columns[i].put(sheet, x, pdf->y + PAD + head, width));
        }
    }
    pdf->y += height;
}

/* The curve ---------------------------------------------------------------------------------------------------------- */

enum { CHART = 186, MOST_TICKS = 24 };

static ChStatus put_curve(Sheet *sheet)
{
    ChPdf *pdf = &sheet->pdf;
    ChArena arena;
    ChChart chart;
    ch_arena_init(&arena, pdf->out->from, SIZE_MAX);
    ChStatus status = ch_chart_lay(sheet->debrief, MOST_TICKS, &arena, &chart);
    if (status == CH_OK) {
        const ChPdfPlace words = at(LEFT, WIDTH, CH_TOKEN_INK2, "Caption");
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

/* Steps and evidence ------------------------------------------------------------------------------------------------- */

enum { STEP = 178, STATUS = 72, EARNED = 44, WORDS = WIDTH - STEP - STATUS - EARNED };

static double put_evidence_rows(Sheet *sheet, const ChStepResult *step, double y)
{
    ChPdf *pdf = &sheet->pdf;
    const double x = LEFT + STEP + STATUS, width = WORDS - PAD;
    double height = 0;
    ChEvidenceRow row;
    ch_pdf_tag(pdf, "TD");
    for (uint32_t next = 0; ch_evidence_next(step, &next, &row);) {
        ch_say_speech(row.at->quote, &pdf->said);
        height += cell(sheet, CH_PDF_BODY, y + height, at(x, width, CH_TOKEN_INK, "P"));
        ch_say_evidence_where(sheet->debrief, &row, &pdf->said);
        ch_text_add(&pdf->said, CH_STR(". "));
        ch_say_evidence_what(sheet->debrief, &row, &pdf->said);
        ch_text_add(&pdf->said, CH_STR("."));
        height += cell(sheet, CH_PDF_SMALL, y + height, at(x, width, CH_TOKEN_INK2, "P")) + 4;
    }
    ch_say_step_note(step, &pdf->said);
    height += cell(sheet, CH_PDF_SMALL, y + height + 1, at(x, width, CH_TOKEN_INK2, "P")) + 1;
    ch_pdf_end_tag(pdf, "TD");
    return height;
}

static double put_step_cells(Sheet *sheet, const ChStepResult *step, double y)
{
    ChPdf *pdf = &sheet->pdf;
    ch_say_clean(sheet->debrief->method->steps[step->step].title, &pdf->said);
    double height = cell(sheet, CH_PDF_STRONG, y, at(LEFT, STEP - PAD, CH_TOKEN_INK, "TH"));
    ch_pdf_sign(pdf, step->status, LEFT + STEP + 6, y + 7, 6);
    ch_text_add(&pdf->said, ch_status_word(step->status));
    cell(sheet, CH_PDF_BODY, y, at(LEFT + STEP + 17, STATUS - 17, CH_TOKEN_INK, "TD"));
    height = taller(height, put_evidence_rows(sheet, step, y));
    ch_say_earned(step->earned, step->of, &pdf->said);
    ChPdfPlace right = at(LEFT + WIDTH - EARNED, EARNED, CH_TOKEN_INK, "TD");
    right.align = PANGO_ALIGN_RIGHT;
    return taller(height, cell(sheet, CH_PDF_BODY, y, right));
}

/* A row that is kept whole: `put` sets its cells and returns their height. */
typedef double Row(Sheet *sheet, const void *what, double y);

static void put_row(Sheet *sheet, const char *tag, Row *put, const void *what)
{
    ChPdf *pdf = &sheet->pdf;
    bool measuring = pdf->measuring;
    pdf->measuring = true;
    double height = put(sheet, what, pdf->y);
    pdf->measuring = measuring;
    ch_pdf_room(pdf, height + PAD);
    ch_pdf_rule(pdf, pdf->y);
    ch_pdf_tag(pdf, tag);
    put(sheet, what, pdf->y + PAD / 2);
    ch_pdf_end_tag(pdf, tag);
    pdf->y += height + PAD;
}

static double step_row(Sheet *sheet, const void *what, double y)
{
    return put_step_cells(sheet, what, y);
}

static void put_steps(Sheet *sheet)
{
    ChPdf *pdf = &sheet->pdf;
    const ChPdfPlace source = at(LEFT, WIDTH, CH_TOKEN_INK2, "P");
    ch_text_add(&pdf->said, CH_STR("The steps of "));
    ch_say_clean(sheet->debrief->method->title, &pdf->said);
    ch_pdf_heading(pdf, said(sheet), 60);
    ch_pdf_forget(pdf);
    ch_pdf_tag(pdf, "Table");
    for (uint32_t i = 0; i < sheet->debrief->step_count; i++) put_row(sheet, "TR", step_row, &sheet->debrief->steps[i]);
    ch_pdf_end_tag(pdf, "Table");
    pdf->y += 4;
    ch_say_source(sheet->debrief->method, &pdf->said);
    ch_pdf_said(pdf, CH_PDF_SMALL, &source);
}

/* Moments: what was said, what would have been better, what tempted, side by side ------------------------------------- */

static double put_speech(Sheet *sheet, const char *label, ChStr speech, ChStr because, ChPdfPlace place, double y)
{
    ChPdf *pdf = &sheet->pdf;
    double from = y;
    ch_text_add(&pdf->said, ch_str(label));
    y += cell(sheet, CH_PDF_H3, y, place) + 2;
    place.ink = CH_TOKEN_INK;
    place.tag = "P";
    ch_say_speech(speech, &pdf->said);
    y += cell(sheet, CH_PDF_BODY, y, place) + 3;
    place.ink = CH_TOKEN_INK2;
    ch_say_theirs(because, &pdf->said);
    return y + cell(sheet, CH_PDF_SMALL, y, place) - from;
}

static double put_speeches(Sheet *sheet, const ChDecisionTold *told, double y)
{
    uint32_t count = 1u + (told->better.n > 0) + (told->tempting.n > 0);
    double gap = 16, each = (WIDTH - 2 * PAD - gap * (count - 1)) / count, x = LEFT + PAD;
    double height = put_speech(sheet, "You said", told->said, told->because, at(x, each, CH_TOKEN_YOU, "H3"), y);
    if (told->better.n) {
        x += each + gap;
        height = taller(height, put_speech(sheet, "A better line was", told->better, told->better_because,
                                           at(x, each, CH_TOKEN_INK2, "H3"), y));
    }
    if (told->tempting.n) {
        x += each + gap;
        height = taller(height, put_speech(sheet, "Tempting, and no better", told->tempting, told->tempting_because,
                                           at(x, each, CH_TOKEN_INK2, "H3"), y));
    }
    return height;
}

/* What stands on one card. */
typedef struct Moment {
    const ChDecisionTold *told;
    uint32_t rank; /* CH_NONE for the line to keep */
} Moment;

static double put_moment(Sheet *sheet, const Moment *moment, double y)
{
    ChPdf *pdf = &sheet->pdf;
    const ChDecisionTold *told = moment->told;
    double from = y;
    y += PAD;
    if (moment->rank == CH_NONE)
        ch_text_add(&pdf->said, CH_STR("A line to keep"));
    else
        ch_say_moment_title(told, moment->rank, &pdf->said);
    ch_pdf_chip(pdf, told->anger, LEFT + WIDTH - PAD - 88, y);
    y += cell(sheet, CH_PDF_H2, y, at(LEFT + PAD, WIDTH - 2 * PAD - 96, CH_TOKEN_INK, "H2")) + 2;
    ch_say_when(sheet->debrief->scenario, told->clock_s, &pdf->said);
    ch_text_add(&pdf->said, CH_STR(". "));
    if (moment->rank != CH_NONE) ch_say_regret(told, &pdf->said);
    if (moment->rank == CH_NONE) ch_say_line_number(told->n, &pdf->said), ch_text_add(&pdf->said, CH_STR("."));
    y += cell(sheet, CH_PDF_SMALL, y, at(LEFT + PAD, WIDTH - 2 * PAD, CH_TOKEN_INK2, "P")) + 6;
    return y + put_speeches(sheet, told, y) + PAD - from;
}

static void put_moment_card(Sheet *sheet, const Moment *moment)
{
    ChPdf *pdf = &sheet->pdf;
    bool measuring = pdf->measuring;
    pdf->measuring = true;
    double height = put_moment(sheet, moment, pdf->y);
    pdf->measuring = measuring;
    pdf->y += 10;
    ch_pdf_room(pdf, height);
    ch_pdf_card(pdf, pdf->y, height);
    put_moment(sheet, moment, pdf->y);
    pdf->y += height;
}

static void put_moments(Sheet *sheet)
{
    const ChDebrief *debrief = sheet->debrief;
    sheet->pdf.y += 6;
    for (uint32_t i = 0; i < debrief->moment_count; i++)
        put_moment_card(sheet, &(Moment){&debrief->decisions[debrief->moments[i]], i});
    if (debrief->best_moment < debrief->decision_count)
        put_moment_card(sheet, &(Moment){&debrief->decisions[debrief->best_moment], CH_NONE});
}

/* Questions and every line ------------------------------------------------------------------------------------------- */

static void put_questions(Sheet *sheet)
{
    const ChScenario *scenario = sheet->debrief->scenario;
    const ChPdfPlace place = at(LEFT, WIDTH, CH_TOKEN_INK, "LI");
    if (!scenario->discuss_count) return;
    ch_pdf_heading(&sheet->pdf, CH_STR("To talk about"), 30);
    ch_pdf_tag(&sheet->pdf, "L");
    for (uint32_t i = 0; i < scenario->discuss_count; i++) {
        ch_text_addf(&sheet->pdf.said, "%u.  ", i + 1);
        ch_say_theirs(scenario->discuss[i], &sheet->pdf.said);
        ch_pdf_said(&sheet->pdf, CH_PDF_BODY, &place);
        sheet->pdf.y += 3;
    }
    ch_pdf_end_tag(&sheet->pdf, "L");
}

/* Columns of the table of lines: where each begins, and the end. */
static const double lines_at[] = {0, 30, 82, 228, 350, 426, 470, WIDTH};

static ChPdfPlace column(uint32_t i, ChToken ink, const char *tag)
{
    ChPdfPlace place = at(LEFT + lines_at[i], lines_at[i + 1] - lines_at[i] - (i < 6 ? 8 : 0), ink, tag);
    if (i >= 6) place.align = PANGO_ALIGN_RIGHT;
    return place;
}

static double line_cells(Sheet *sheet, const void *what, double y)
{
    const ChDebrief *debrief = sheet->debrief;
    const ChMeterPoint *point = what;
    ChPdf *pdf = &sheet->pdf;
    bool told = point->decision && point->decision <= debrief->decision_count;
    const ChDecisionTold *decision = told ? &debrief->decisions[point->decision - 1] : NULL;
    if (point->decision)
        ch_text_addf(&pdf->said, "%u", point->decision);
    else
        ch_text_add(&pdf->said, CH_STR("start"));
    double height = cell(sheet, CH_PDF_SMALL_STRONG, y, column(0, CH_TOKEN_INK, "TH"));
    ch_say_when(debrief->scenario, decision ? decision->clock_s : point->clock_s, &pdf->said);
    height = taller(height, cell(sheet, CH_PDF_SMALL, y, column(1, CH_TOKEN_INK2, "TD")));
    if (decision) ch_say_speech(decision->said, &pdf->said);
    height = taller(height, cell(sheet, CH_PDF_SMALL, y, column(2, CH_TOKEN_INK, "TD")));
    if (decision) ch_say_theirs(decision->reply, &pdf->said);
    height = taller(height, cell(sheet, CH_PDF_SMALL, y, column(3, CH_TOKEN_INK2, "TD")));
    ch_pdf_tag(pdf, "TD");
    ch_pdf_chip(pdf, point->anger, LEFT + lines_at[4], y - 2);
    ch_pdf_end_tag(pdf, "TD");
    if (point != debrief->meters) ch_say_change(debrief, (uint32_t)(point - debrief->meters), &pdf->said);
    cell(sheet, CH_PDF_SMALL, y, column(5, CH_TOKEN_INK, "TD"));
    ch_text_addf(&pdf->said, "%d", point->trust);
    cell(sheet, CH_PDF_SMALL, y, column(6, CH_TOKEN_INK, "TD"));
    return taller(height, 12);
}

static double head_cells(Sheet *sheet, const void *what, double y)
{
    static const char *const names[] = {"Line", "When", "You said", "The answer", "Temperature", "Change", "Trust"};
    (void)what;
    for (uint32_t i = 0; i < 7; i++) {
        ch_text_add(&sheet->pdf.said, ch_str(names[i]));
        cell(sheet, CH_PDF_SMALL, y, column(i, CH_TOKEN_INK2, "TH"));
    }
    return 12;
}

static void put_lines(Sheet *sheet)
{
    ChPdf *pdf = &sheet->pdf;
    ch_pdf_heading(pdf, CH_STR("Every line"), 60);
    ch_pdf_tag(pdf, "Table");
    put_row(sheet, "TR", head_cells, NULL);
    for (uint32_t i = 0; i < sheet->debrief->meter_count; i++) put_row(sheet, "TR", line_cells, &sheet->debrief->meters[i]);
    ch_pdf_end_tag(pdf, "Table");
    ch_pdf_rule(pdf, pdf->y);
    pdf->y += 8;
    const ChPdfPlace place = at(LEFT, WIDTH, CH_TOKEN_INK3, "P");
    ch_say_foot(sheet->about, &pdf->said);
    ch_pdf_said(pdf, CH_PDF_SMALL, &place);
}

/* The document ------------------------------------------------------------------------------------------------------- */

static void set_metadata(Sheet *sheet, ChStr title)
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
static ChStatus make(Sheet *sheet, ChText *out, ChStr title, uint32_t *pages, ChError *error)
{
    ChStatus status = ch_pdf_begin(&sheet->pdf, out, title, *pages);
    if (status == CH_OK) {
        set_metadata(sheet, title);
        put_verdict(sheet);
        put_outcomes(sheet);
        status = put_curve(sheet);
        put_steps(sheet);
        put_moments(sheet);
        put_questions(sheet);
        put_lines(sheet);
    }
    *pages = sheet->pdf.page;
    if (status != CH_OK) out->failed = true;
    return ch_pdf_end(&sheet->pdf, error);
}

ChStatus ch_report_pdf(const ChDebrief *debrief, const ChReportAbout *about, ChText *out, ChError *error)
{
    Sheet sheet = {.debrief = debrief, .about = about};
    ChText title = {.from = out->from}, bytes = {.from = out->from};
    uint32_t pages = 0;
    ch_say_clean(debrief->scenario->title, &title);
    ch_text_add(&title, CH_STR(": debrief"));
    if (title.failed) bytes.failed = true;
    ChStatus status = make(&sheet, &bytes, ch_text_view(&title), &pages, error);
    if (status == CH_OK) status = make(&sheet, &bytes, ch_text_view(&title), &pages, error);
    if (status == CH_OK) ch_pdf_finish(&bytes, about->lang);
    if (status == CH_OK && bytes.n) ch_text_add(out, ch_text_view(&bytes));
    if (status == CH_OK && (bytes.failed || out->failed))
        status = ch_fail(error, CH_NO_MEMORY, "There is not enough memory to make the PDF. Close something and try again.");
    ch_text_free(&title);
    ch_text_free(&bytes);
    return status;
}
