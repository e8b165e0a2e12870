/* The sheet on which the PDF debrief is put together: how its parts share a page, and the parts that have a file of
 * their own. */
#ifndef COOLHEAD_REPORT_PDF_SHEET_H
#define COOLHEAD_REPORT_PDF_SHEET_H

#include "report/pdf_page.h"
#include "report/report.h"

typedef struct ChPdfSheet {
    ChPango pango;
    ChHeights heights;
    ChPdf pdf;
    const ChDebrief *debrief;
    const ChReportAbout *about;
    bool stacked; /* this row is more than a page can hold: its cells go one below the other, over as many as it takes */
} ChPdfSheet;

enum { CH_SHEET_PAD = 12 };

ChPdfPlace ch_sheet_at(double x, double width, ChPaintName ink, const char *tag); /* aligned left */

/* What was said as one cell: set at `y`, and forgotten. Returns its height. */
double ch_sheet_cell(ChPdfSheet *sheet, ChPdfStyle style, double y, ChPdfPlace place);
double ch_sheet_taller(double a, double b);
bool ch_sheet_fits(double height); /* a page can hold it */

void ch_sheet_steps(ChPdfSheet *sheet);     /* with their evidence */
void ch_sheet_lines(ChPdfSheet *sheet);     /* every line of the play */
void ch_sheet_moments(ChPdfSheet *sheet);
void ch_sheet_questions(ChPdfSheet *sheet);

#endif
