/* The PDF debrief's tables: the steps with their evidence, and every line. A row is kept whole where a page can hold
 * it, and goes cell by cell over as many as it takes where none can. */
#include "report/pdf_sheet.h"

enum { LEFT = CH_PDF_LEFT, WIDTH = CH_PDF_WIDTH, PAD = CH_SHEET_PAD };

/* Steps and evidence ------------------------------------------------------------------------------------------------- */

enum { STEP = 178, STATUS = 72, EARNED = 44, WORDS = WIDTH - STEP - STATUS - EARNED };

static double put_evidence_rows(ChPdfSheet *sheet, const ChStepResult *step, double y)
{
    ChPdf *pdf = &sheet->pdf;
    const double x = LEFT + STEP + STATUS, width = WORDS - PAD;
    double height = 0;
    ChEvidenceRow row;
    ch_pdf_tag(pdf, "TD");
    for (uint32_t next = 0; ch_evidence_next(step, &next, &row);) {
        ch_say_speech(row.at->quote, &pdf->said);
        height += ch_sheet_cell(sheet, CH_PDF_BODY, y + height, ch_sheet_at(x, width, CH_PAINT_INK, "P"));
        ch_say_evidence_where(sheet->debrief, &row, &pdf->said);
        ch_text_add(&pdf->said, CH_STR(". "));
        ch_say_evidence_what(sheet->debrief, &row, &pdf->said);
        ch_text_add(&pdf->said, CH_STR("."));
        height += ch_sheet_cell(sheet, CH_PDF_SMALL, y + height, ch_sheet_at(x, width, CH_PAINT_INK2, "P")) + 4;
    }
    ch_say_step_note(step, &pdf->said);
    height += ch_sheet_cell(sheet, CH_PDF_SMALL, y + height + 1, ch_sheet_at(x, width, CH_PAINT_INK2, "P")) + 1;
    ch_pdf_end_tag(pdf, "TD");
    return height;
}

static double put_step_cells(ChPdfSheet *sheet, const ChStepResult *step, double y)
{
    ChPdf *pdf = &sheet->pdf;
    ch_say_theirs(sheet->debrief->method->steps[step->step].title, &pdf->said);
    double height = ch_sheet_cell(sheet, CH_PDF_STRONG, y, ch_sheet_at(LEFT, STEP - PAD, CH_PAINT_INK, "TH"));
    if (!sheet->stacked) ch_pdf_sign(pdf, step->status, LEFT + STEP + 6, y + 7, 6);
    ch_text_add(&pdf->said, ch_status_word(step->status));
    ch_sheet_cell(sheet, CH_PDF_BODY, y, ch_sheet_at(LEFT + STEP + 17, STATUS - 17, CH_PAINT_INK, "TD"));
    height = ch_sheet_taller(height, put_evidence_rows(sheet, step, y));
    ch_say_earned(step->earned, step->of, &pdf->said);
    ChPdfPlace right = ch_sheet_at(LEFT + WIDTH - EARNED, EARNED, CH_PAINT_INK, "TD");
    right.align = PANGO_ALIGN_RIGHT;
    return ch_sheet_taller(height, ch_sheet_cell(sheet, CH_PDF_BODY, y, right));
}

/* A row that is kept whole where a page can hold it: `put` sets its cells and returns their height. */
typedef double Row(ChPdfSheet *sheet, const void *what, double y);

static double row_height(ChPdfSheet *sheet, Row *put, const void *what)
{
    bool measuring = sheet->pdf.measuring;
    sheet->pdf.measuring = true;
    double height = put(sheet, what, sheet->pdf.y);
    sheet->pdf.measuring = measuring;
    return height;
}

/* A heading is kept with the first row below it, unless a page cannot hold even that. */
static void put_heading(ChPdfSheet *sheet, ChStr text, double first_row)
{
    double both = first_row + 2 * PAD;
    ch_pdf_heading(&sheet->pdf, text, ch_sheet_fits(both + 60) ? both : 60);
}

static void put_row(ChPdfSheet *sheet, const char *tag, Row *put, const void *what)
{
    ChPdf *pdf = &sheet->pdf;
    double height = row_height(sheet, put, what);
    sheet->stacked = !ch_sheet_fits(height + PAD);
    if (!sheet->stacked) ch_pdf_room(pdf, height + PAD);
    ch_pdf_rule(pdf, pdf->y);
    ch_pdf_tag(pdf, tag);
    put(sheet, what, pdf->y + PAD / 2);
    ch_pdf_end_tag(pdf, tag);
    pdf->y += (sheet->stacked ? 0 : height) + PAD;
    sheet->stacked = false;
}

static double step_row(ChPdfSheet *sheet, const void *what, double y)
{
    return put_step_cells(sheet, what, y);
}

void ch_sheet_steps(ChPdfSheet *sheet)
{
    ChPdf *pdf = &sheet->pdf;
    const ChPdfPlace source = ch_sheet_at(LEFT, WIDTH, CH_PAINT_INK2, "P");
    double first = sheet->debrief->step_count ? row_height(sheet, step_row, sheet->debrief->steps) : 0;
    ch_text_add(&pdf->said, CH_STR("The steps of "));
    ch_say_clean(sheet->debrief->method->title, &pdf->said);
    put_heading(sheet, ch_text_view(&pdf->said), first);
    ch_pdf_forget(pdf);
    ch_pdf_tag(pdf, "Table");
    for (uint32_t i = 0; i < sheet->debrief->step_count; i++) put_row(sheet, "TR", step_row, &sheet->debrief->steps[i]);
    ch_pdf_end_tag(pdf, "Table");
    pdf->y += 4;
    ch_say_source(sheet->debrief->method, &pdf->said);
    ch_pdf_said(pdf, CH_PDF_SMALL, &source);
}

/* Every line --------------------------------------------------------------------------------------------------------- */

/* Columns of the table of lines: where each begins, and the end. */
static const double lines_at[] = {0, 30, 82, 224, 340, 419, 473, WIDTH};

static ChPdfPlace column(uint32_t i, ChPaintName ink, const char *tag)
{
    ChPdfPlace place = ch_sheet_at(LEFT + lines_at[i], lines_at[i + 1] - lines_at[i] - (i < 6 ? 8 : 0), ink, tag);
    if (i >= 6) place.align = PANGO_ALIGN_RIGHT;
    return place;
}

static void put_line_heat(ChPdfSheet *sheet, int32_t anger, double y)
{
    if (sheet->stacked) {
        ch_say_heat(anger, &sheet->pdf.said);
        ch_sheet_cell(sheet, CH_PDF_SMALL_STRONG, y, column(4, CH_PAINT_INK, "TD"));
        return;
    }
    ch_pdf_tag(&sheet->pdf, "TD");
    ch_pdf_chip(&sheet->pdf, anger, LEFT + lines_at[4], y - 2);
    ch_pdf_end_tag(&sheet->pdf, "TD");
}

static double line_cells(ChPdfSheet *sheet, const void *what, double y)
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
    double height = ch_sheet_cell(sheet, CH_PDF_SMALL_STRONG, y, column(0, CH_PAINT_INK, "TH"));
    ch_say_when(debrief->scenario, decision ? decision->said_s : point->clock_s, &pdf->said);
    height = ch_sheet_taller(height, ch_sheet_cell(sheet, CH_PDF_SMALL, y, column(1, CH_PAINT_INK2, "TD")));
    if (decision) ch_say_speech(decision->said, &pdf->said);
    height = ch_sheet_taller(height, ch_sheet_cell(sheet, CH_PDF_SMALL, y, column(2, CH_PAINT_INK, "TD")));
    if (decision) ch_say_theirs(decision->reply, &pdf->said);
    height = ch_sheet_taller(height, ch_sheet_cell(sheet, CH_PDF_SMALL, y, column(3, CH_PAINT_INK2, "TD")));
    put_line_heat(sheet, point->anger, y);
    if (point != debrief->meters) ch_say_change(debrief, (uint32_t)(point - debrief->meters), &pdf->said);
    ch_sheet_cell(sheet, CH_PDF_SMALL, y, column(5, CH_PAINT_INK, "TD"));
    ch_text_addf(&pdf->said, "%d", point->trust);
    ch_sheet_cell(sheet, CH_PDF_SMALL, y, column(6, CH_PAINT_INK, "TD"));
    return ch_sheet_taller(height, 12);
}

static double head_cells(ChPdfSheet *sheet, const void *what, double y)
{
    static const char *const names[] = {"Line", "When", "You said", "The answer", "Temperature", "Change", "Trust"};
    (void)what;
    for (uint32_t i = 0; i < 7; i++) {
        ch_text_add(&sheet->pdf.said, ch_str(names[i]));
        ch_sheet_cell(sheet, CH_PDF_SMALL, y, column(i, CH_PAINT_INK2, "TH"));
    }
    return 12;
}

void ch_sheet_lines(ChPdfSheet *sheet)
{
    ChPdf *pdf = &sheet->pdf;
    put_heading(sheet, CH_STR("Every line"), 60);
    ch_pdf_tag(pdf, "Table");
    put_row(sheet, "TR", head_cells, NULL);
    for (uint32_t i = 0; i < sheet->debrief->meter_count; i++) put_row(sheet, "TR", line_cells, &sheet->debrief->meters[i]);
    ch_pdf_end_tag(pdf, "Table");
    ch_pdf_rule(pdf, pdf->y);
    pdf->y += 8;
    const ChPdfPlace place = ch_sheet_at(LEFT, WIDTH, CH_PAINT_INK3, "P");
    ch_say_foot(sheet->about, &pdf->said);
    ch_pdf_said(pdf, CH_PDF_SMALL, &place);
}
