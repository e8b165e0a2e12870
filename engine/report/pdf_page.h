/* Pages of a PDF: A4, filled from the top, broken only where a caller allows it. Lengths are points.
 *
 * Order of calls: ch_pdf_begin, any of the others, ch_pdf_end. The same calls run twice: first with `measuring`, to
 * learn how many pages there will be, then for good. A caller that wants something kept whole asks ch_pdf_room for
 * its height first. */
#ifndef COOLHEAD_REPORT_PDF_PAGE_H
#define COOLHEAD_REPORT_PDF_PAGE_H

#include "report/pdf_heights.h"
#include "report/pdf_pango.h"
#include "words/chart.h"
#include "words/theme.h"

enum { CH_PDF_LEFT = 48, CH_PDF_WIDTH = 499, CH_PDF_TOP = 48, CH_PDF_BOTTOM = 782 };

typedef enum ChPdfStyle {
    CH_PDF_NUMBER, /* the score */
    CH_PDF_H1,
    CH_PDF_H2,
    CH_PDF_H3,
    CH_PDF_SPEECH, /* the customer's last words */
    CH_PDF_BODY,
    CH_PDF_STRONG,
    CH_PDF_SMALL,
    CH_PDF_SMALL_STRONG,
    CH_PDF_STYLE_COUNT
} ChPdfStyle;

typedef struct ChPdf {
    const ChPango *pango;
    ChHeights *heights; /* of both passes */
    cairo_surface_t *surface;
    cairo_t *cr;
    PangoLayout *layout;
    ChText *out;
    ChText said;   /* words on their way onto the page */
    ChText title;  /* at the foot of each page */
    bool measuring;
    double y;      /* where the next thing goes */
    uint32_t page, pages;
} ChPdf;

/* Where text is set. */
typedef struct ChPdfPlace {
    double x, width;
    ChPaintName ink;
    PangoAlignment align;
    const char *tag; /* a structure tag such as "P"; NULL for none */
} ChPdfPlace;

/* `heights` goes from the first pass to the second, and is the caller's to free. */
ChStatus ch_pdf_begin(ChPdf *pdf, const ChPango *pango, ChHeights *heights, ChText *out, ChStr title, uint32_t pages) CH_CHECKED;
/* Ends the last page and the document, and frees everything. CH_NO_MEMORY when anything failed on the way. */
ChStatus ch_pdf_end(ChPdf *pdf, ChError *error) CH_CHECKED;

/* Complete the bytes of an ended document: marked as tagged, with its language (pdf_finish.c). `pdf` holds nothing
 * else. */
void ch_pdf_finish(ChText *pdf, ChStr lang);

void ch_pdf_tag(ChPdf *pdf, const char *tag);
void ch_pdf_end_tag(ChPdf *pdf, const char *tag);

/* Make sure that `height` more fits on this page, on a new one if need be. */
void ch_pdf_room(ChPdf *pdf, double height);

double ch_pdf_width(ChPdf *pdf, ChPdfStyle style, ChStr text); /* on one line */
double ch_pdf_height(ChPdf *pdf, ChPdfStyle style, ChStr text, double width);
/* Set text with its top at `y`; returns its height. Breaks no page. */
double ch_pdf_set(ChPdf *pdf, ChPdfStyle style, ChStr text, double y, const ChPdfPlace *place);
/* Set text at pdf->y and move down, over as many pages as it takes; kept whole where a page can hold it. */
void ch_pdf_flow(ChPdf *pdf, ChPdfStyle style, ChStr text, const ChPdfPlace *place);
/* The same of `said`, which is then empty. Nothing when it is empty already. */
void ch_pdf_said(ChPdf *pdf, ChPdfStyle style, const ChPdfPlace *place);
void ch_pdf_forget(ChPdf *pdf); /* empty `said` */

void ch_pdf_heading(ChPdf *pdf, ChStr text, double follows); /* H2, kept with `follows` points of what comes after */

/* Drawings (pdf_draw.c) ---------------------------------------------------------------------------------------------- */

void ch_pdf_ink(ChPdf *pdf, uint32_t rgb);
void ch_pdf_rule(ChPdf *pdf, double y);
void ch_pdf_card(ChPdf *pdf, double y, double height);
void ch_pdf_mark(ChPdf *pdf, ChMood mood, double x, double y, double radius);
void ch_pdf_sign(ChPdf *pdf, ChStepStatus status, double x, double y, double radius);
void ch_pdf_discs(ChPdf *pdf, uint32_t filled, double x, double y);
enum { CH_PDF_CHIP = 16 };
void ch_pdf_chip(ChPdf *pdf, int32_t degrees, double x, double y); /* CH_PDF_CHIP high */
void ch_pdf_chart(ChPdf *pdf, const ChChart *chart, double y, double height);

#endif
