/* The PDF debrief's moments, and what to talk about. */
#include "report/pdf_sheet.h"

enum { LEFT = CH_PDF_LEFT, WIDTH = CH_PDF_WIDTH, PAD = CH_SHEET_PAD };

/* Moments: what was said, what would have been better, what tempted, side by side ------------------------------------- */

static double put_speech(ChPdfSheet *sheet, const char *label, ChStr speech, ChStr because, ChPdfPlace place, double y)
{
    ChPdf *pdf = &sheet->pdf;
    double from = y;
    ch_text_add(&pdf->said, ch_str(label));
    y += ch_sheet_cell(sheet, CH_PDF_H3, y, place) + 2;
    place.ink = CH_PAINT_INK;
    place.tag = "P";
    ch_say_speech(speech, &pdf->said);
    y += ch_sheet_cell(sheet, CH_PDF_BODY, y, place) + 3;
    place.ink = CH_PAINT_INK2;
    ch_say_theirs(because, &pdf->said);
    return y + ch_sheet_cell(sheet, CH_PDF_SMALL, y, place) - from;
}

static double put_speeches(ChPdfSheet *sheet, const ChDecisionTold *told, double y)
{
    uint32_t count = 1u + (told->better.n > 0) + (told->tempting.n > 0);
    double gap = 16, each = (WIDTH - 2 * PAD - gap * (count - 1)) / count, x = LEFT + PAD;
    double height = put_speech(sheet, "You said", told->said, told->because, ch_sheet_at(x, each, CH_PAINT_YOU, "H3"), y);
    if (told->better.n) {
        x += each + gap;
        height = ch_sheet_taller(height, put_speech(sheet, "A better line was", told->better, told->better_because,
                                           ch_sheet_at(x, each, CH_PAINT_INK2, "H3"), y));
    }
    if (told->tempting.n) {
        x += each + gap;
        height = ch_sheet_taller(height, put_speech(sheet, "Tempting, and no better", told->tempting, told->tempting_because,
                                           ch_sheet_at(x, each, CH_PAINT_INK2, "H3"), y));
    }
    return height;
}

/* What stands on one card. */
typedef struct Moment {
    const ChDecisionTold *told;
    uint32_t rank; /* CH_NONE for the line to keep */
} Moment;

static double put_moment(ChPdfSheet *sheet, const Moment *moment, double y)
{
    ChPdf *pdf = &sheet->pdf;
    const ChDecisionTold *told = moment->told;
    double from = y;
    y += PAD;
    if (moment->rank == CH_NONE)
        ch_text_add(&pdf->said, CH_STR("A line to keep"));
    else
        ch_say_moment_title(told, moment->rank, &pdf->said);
    if (!sheet->stacked) ch_pdf_chip(pdf, told->anger, LEFT + WIDTH - PAD - 88, y);
    y += ch_sheet_cell(sheet, CH_PDF_H2, y, ch_sheet_at(LEFT + PAD, WIDTH - 2 * PAD - 96, CH_PAINT_INK, "H2")) + 2;
    ch_say_when(sheet->debrief->scenario, told->said_s, &pdf->said);
    ch_text_add(&pdf->said, CH_STR(". "));
    if (moment->rank != CH_NONE) ch_say_regret(told, &pdf->said);
    if (moment->rank == CH_NONE) ch_say_line_number(told->n, &pdf->said), ch_text_add(&pdf->said, CH_STR("."));
    y += ch_sheet_cell(sheet, CH_PDF_SMALL, y, ch_sheet_at(LEFT + PAD, WIDTH - 2 * PAD, CH_PAINT_INK2, "P")) + 6;
    return y + put_speeches(sheet, told, y) + PAD - from;
}

static void put_moment_card(ChPdfSheet *sheet, const Moment *moment)
{
    ChPdf *pdf = &sheet->pdf;
    bool measuring = pdf->measuring;
    pdf->measuring = true;
    double height = put_moment(sheet, moment, pdf->y);
    pdf->measuring = measuring;
    pdf->y += 10;
    sheet->stacked = !ch_sheet_fits(height);
    if (!sheet->stacked) {
        ch_pdf_room(pdf, height);
        ch_pdf_card(pdf, pdf->y, height);
    }
    put_moment(sheet, moment, pdf->y);
    pdf->y += sheet->stacked ? 0 : height;
    sheet->stacked = false;
}

void ch_sheet_moments(ChPdfSheet *sheet)
{
    const ChDebrief *debrief = sheet->debrief;
    sheet->pdf.y += 6;
    for (uint32_t i = 0; i < debrief->moment_count; i++)
        put_moment_card(sheet, &(Moment){&debrief->decisions[debrief->moments[i]], i});
    if (debrief->best_moment < debrief->decision_count)
        put_moment_card(sheet, &(Moment){&debrief->decisions[debrief->best_moment], CH_NONE});
}

void ch_sheet_questions(ChPdfSheet *sheet)
{
    const ChScenario *scenario = sheet->debrief->scenario;
    const ChPdfPlace place = ch_sheet_at(LEFT, WIDTH, CH_PAINT_INK, "LI");
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
