#include "report/certificate.h"

#include <cairo-pdf.h>

#include "report/pdf_page.h"
#include "words/course.h"

static const ChPdfPlace ink = {CH_PDF_LEFT, CH_PDF_WIDTH, CH_PAINT_INK, PANGO_ALIGN_LEFT, "P"};
static const ChPdfPlace faint = {CH_PDF_LEFT, CH_PDF_WIDTH, CH_PAINT_INK2, PANGO_ALIGN_LEFT, "P"};

static ChStr title_of(const ChCertificate *c, ChStr id)
{
    for (uint32_t i = 0; i < c->title_count; i++)
        if (ch_str_eq(c->ids[i], id)) return c->titles[i];
    return id;
}

/* The next word, without the spaces before it; `n` is 0 after the last. */
static ChStr next_word(ChStr *rest)
{
    while (rest->n && *rest->p == ' ') rest->p++, rest->n--;
    ChStr word = {rest->p, 0};
    while (word.n < rest->n && word.p[word.n] != ' ') word.n++;
    *rest = (ChStr){rest->p + word.n, rest->n - word.n};
    return word;
}

/* As large as lets every word stand whole on a line. */
static ChPdfStyle style_for(ChPdf *pdf, ChStr name)
{
    static const ChPdfStyle sizes[] = {CH_PDF_NUMBER, CH_PDF_H1, CH_PDF_H2, CH_PDF_STRONG};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        ChStr rest = name, word;
        bool fits = true;
        while (fits && (word = next_word(&rest)).n) fits = ch_pdf_width(pdf, sizes[i], word) <= CH_PDF_WIDTH;
        if (fits) return sizes[i];
    }
    return CH_PDF_SMALL_STRONG;
}

/* A name is broken at its spaces and nowhere else, not at a hyphen of its own either: a line's end there could be read as another name. */
static void put_name(ChPdf *pdf, ChStr raw, const ChPdfPlace *place)
{
    ChText name = {.from = pdf->out->from}, line = {.from = pdf->out->from};
    ch_say_clean(raw, &name);
    ChStr rest = ch_text_view(&name), word;
    ChPdfStyle style = style_for(pdf, rest);
    while ((word = next_word(&rest)).n) {
        if (line.n) ch_text_add(&line, CH_STR(" "));
        ch_text_add(&line, word);
        bool full = line.n > word.n && ch_pdf_width(pdf, style, ch_text_view(&line)) > CH_PDF_WIDTH;
        if (full) line.n = 0, ch_text_add(&line, word);
        if (pdf->said.n) ch_text_add(&pdf->said, full ? CH_STR("\n") : CH_STR(" "));
        ch_text_add(&pdf->said, word);
    }
    if (name.failed || line.failed) pdf->out->failed = true;
    ch_text_free(&name);
    ch_text_free(&line);
    ch_pdf_said(pdf, style, place);
}

static void put_head(ChPdf *pdf, const ChCertificate *c)
{
    ChPdfPlace head = ink;
    head.tag = "H1";
    pdf->y += 72;
    ch_text_add(&pdf->said, CH_STR("This is to say that"));
    ch_pdf_said(pdf, CH_PDF_SPEECH, &faint);
    put_name(pdf, c->name, &head);
    pdf->y += 4;
    ch_text_add(&pdf->said, CH_STR("has done the programme"));
    ch_pdf_said(pdf, CH_PDF_SPEECH, &faint);
    ch_say_clean(c->course->programme->title, &pdf->said);
    ch_pdf_said(pdf, CH_PDF_H1, &ink);
    pdf->y += 8;
    ch_text_addf(&pdf->said, "Begun on %.*s, done on %.*s.", CH_FMT(c->began), CH_FMT(c->done));
    ch_pdf_said(pdf, CH_PDF_BODY, &ink);
    ch_say_clean(c->course->programme->about, &pdf->said);
    pdf->y += 8;
    ch_pdf_said(pdf, CH_PDF_BODY, &faint);
    pdf->y += 20;
}

static void put_stage(ChPdf *pdf, const ChCertificate *c, uint32_t i)
{
    const ChStageStanding *standing = &c->course->stages[i];
    ch_pdf_room(pdf, 60);
    ch_pdf_rule(pdf, pdf->y);
    pdf->y += 8;
    ch_say_clean(standing->stage->title, &pdf->said);
    ch_pdf_said(pdf, CH_PDF_STRONG, &ink);
    ch_say_stage_terms(standing->stage, c->methods[i], &pdf->said);
    ch_pdf_said(pdf, CH_PDF_SMALL, &faint);
    for (uint32_t p = 0; p < standing->part_count; p++) {
        ch_text_add(&pdf->said, p ? CH_STR("; ") : (ChStr){"", 0});
        ch_say_clean(title_of(c, standing->parts[p].scenario), &pdf->said);
    }
    ch_text_add(&pdf->said, CH_STR("."));
    ch_pdf_said(pdf, CH_PDF_BODY, &ink);
    pdf->y += 8;
}

static void put_foot(ChPdf *pdf)
{
    ch_pdf_room(pdf, 80);
    ch_pdf_rule(pdf, pdf->y);
    pdf->y += 12;
    ch_text_add(&pdf->said, CH_STR("What this attests: each of these situations was played to its end, in the mode named, from its first line "
                                   "and without taking a line back where a pass mark is named, and that mark was met in one of the attempts allowed. "
                                   "It says nothing of anybody else, and a simulation is not the job: it shows what was practised."));
    ch_pdf_said(pdf, CH_PDF_SMALL, &faint);
}

static ChStatus make(ChPdf *pdf, const ChPango *pango, ChHeights *heights, const ChCertificate *c, ChStr title, uint32_t *pages, ChText *out,
                     ChError *error)
{
    ChStatus status = ch_pdf_begin(pdf, pango, heights, out, title, *pages);
    if (status == CH_OK) {
        if (title.n) cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_TITLE, title.p);
        ch_pdf_tag(pdf, "Document");
        put_head(pdf, c);
        for (uint32_t i = 0; i < c->course->stage_count; i++) put_stage(pdf, c, i);
        put_foot(pdf);
        ch_pdf_end_tag(pdf, "Document");
        *pages = pdf->page;
    }
    ChStatus ended = ch_pdf_end(pdf, error);
    return status == CH_OK ? ended : ch_fail(error, status, "There is not enough memory to make the PDF. Close something and try again.");
}

ChStatus ch_report_certificate(const ChCertificate *certificate, ChText *out, ChError *error)
{
    ChPango pango;
    ChPdf pdf;
    uint32_t pages = 0;
    ChText title = {.from = out->from}, bytes = {.from = out->from};
    ChHeights heights = {.from = out->from};
    ch_say_clean(certificate->course->programme->title, &title);
    ch_text_add(&title, CH_STR(": certificate"));
    ChStatus status = ch_pango_bring_in(&pango, error);
    for (int pass = 0; pass < 2 && status == CH_OK; pass++) /* the first counts the pages */
        status = make(&pdf, &pango, &heights, certificate, ch_text_view(&title), &pages, &bytes, error);
    if (status == CH_OK) ch_pdf_finish(&bytes, (ChStr){"", 0});
    if (status == CH_OK && bytes.n) ch_text_add(out, ch_text_view(&bytes));
    if (status == CH_OK && (bytes.failed || out->failed || title.failed))
        status = ch_fail(error, CH_NO_MEMORY, "There is not enough memory to make the PDF. Close something and try again.");
    ch_heights_free(&heights);
    ch_text_free(&title);
    ch_text_free(&bytes);
    return status;
}
