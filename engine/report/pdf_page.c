#include "report/pdf_page.h"

#include <cairo-pdf.h>

#include <math.h>
#include <stdio.h>

enum { A4_WIDTH = 595, A4_HEIGHT = 842, FOOT = 806 };

typedef struct Type {
    const char *family;
    PangoWeight weight;
    double size, line; /* points */
} Type;

#define TEXT_FAMILY  "Inter, Noto Sans, DejaVu Sans"
#define TITLE_FAMILY "Inter Display, Inter, Noto Sans, DejaVu Sans"

static const Type types[CH_PDF_STYLE_COUNT] = {
    [CH_PDF_NUMBER] = {TITLE_FAMILY, PANGO_WEIGHT_SEMIBOLD, 34, 38},
    [CH_PDF_H1] = {TITLE_FAMILY, PANGO_WEIGHT_SEMIBOLD, 20, 25},
    [CH_PDF_H2] = {TEXT_FAMILY, PANGO_WEIGHT_SEMIBOLD, 12, 16},
    [CH_PDF_H3] = {TEXT_FAMILY, PANGO_WEIGHT_SEMIBOLD, 8.5, 12},
    [CH_PDF_SPEECH] = {TEXT_FAMILY, PANGO_WEIGHT_NORMAL, 12, 17},
    [CH_PDF_BODY] = {TEXT_FAMILY, PANGO_WEIGHT_NORMAL, 9.5, 14},
    [CH_PDF_STRONG] = {TEXT_FAMILY, PANGO_WEIGHT_SEMIBOLD, 9.5, 14},
    [CH_PDF_SMALL] = {TEXT_FAMILY, PANGO_WEIGHT_NORMAL, 8.5, 12},
    [CH_PDF_SMALL_STRONG] = {TEXT_FAMILY, PANGO_WEIGHT_SEMIBOLD, 8.5, 12},
};

/* Never says that it failed: cairo 1.16 does not survive a write error at its end. `failed` remembers it for us. */
static cairo_status_t keep_bytes(void *context, const unsigned char *bytes, unsigned int count)
{
    ch_text_add(context, (ChStr){(const char *)bytes, count});
    return CAIRO_STATUS_SUCCESS;
}

/* Letters stand where the font wants them, not on whole pixels: paper has none. */
static void set_for_paper(ChPdf *pdf)
{
    PangoContext *context = pdf->pango->context_of(pdf->layout);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pdf->pango->set_font_options(context, options);
    pdf->pango->set_round_positions(context, FALSE);
    cairo_font_options_destroy(options);
    pdf->pango->context_changed(pdf->layout);
    pdf->pango->set_wrap(pdf->layout, PANGO_WRAP_WORD_CHAR);
}

ChStatus ch_pdf_begin(ChPdf *pdf, const ChPango *pango, ChHeights *heights, ChText *out, ChStr title, uint32_t pages)
{
    *pdf = (ChPdf){.pango = pango,
                   .heights = heights,
                   .out = out,
                   .said = {.from = out->from},
                   .title = {.from = out->from},
                   .measuring = pages == 0,
                   .y = CH_PDF_TOP,
                   .page = 1,
                   .pages = pages};
    ch_text_add(&pdf->title, title);
    pdf->surface = pdf->measuring ? cairo_pdf_surface_create_for_stream(NULL, NULL, A4_WIDTH, A4_HEIGHT)
                                  : cairo_pdf_surface_create_for_stream(keep_bytes, out, A4_WIDTH, A4_HEIGHT);
    pdf->cr = cairo_create(pdf->surface);
    pdf->layout = pdf->pango->create_layout(pdf->cr);
    set_for_paper(pdf);
    return pdf->title.failed || cairo_status(pdf->cr) != CAIRO_STATUS_SUCCESS ? CH_NO_MEMORY : CH_OK;
}

/* Structure ---------------------------------------------------------------------------------------------------------- */

void ch_pdf_tag(ChPdf *pdf, const char *tag)
{
    if (tag && !pdf->measuring) cairo_tag_begin(pdf->cr, tag, NULL);
}

void ch_pdf_end_tag(ChPdf *pdf, const char *tag)
{
    if (tag && !pdf->measuring) cairo_tag_end(pdf->cr, tag);
}

/* Text --------------------------------------------------------------------------------------------------------------- */

static void add_italic(ChPdf *pdf, PangoAttrList *list, size_t from, size_t to)
{
    PangoAttribute *italic = pdf->pango->make_style(PANGO_STYLE_ITALIC);
    italic->start_index = (guint)from;
    italic->end_index = (guint)to;
    pdf->pango->insert_attribute(list, italic);
}

/* Put text into the layout: its emphasis becomes italics. */
static void compose(ChPdf *pdf, ChPdfStyle style, ChStr text, double width)
{
    const Type *type = &types[style];
    ChText bare = {.from = pdf->out->from};
    PangoAttrList *list = pdf->pango->make_attributes();
    ChStr run;
    bool emphasised;
    while (ch_emphasis_next(&text, &run, &emphasised)) {
        size_t from = bare.n;
        ch_text_add(&bare, run);
        if (emphasised) add_italic(pdf, list, from, bare.n);
    }
    if (bare.failed) pdf->out->failed = true;
    pdf->pango->insert_attribute(list, pdf->pango->make_line_height((int)lround(type->line * PANGO_SCALE)));
    pdf->pango->insert_attribute(list, pdf->pango->make_hyphens(FALSE)); /* they would be taken for ones that are in the word */
    PangoFontDescription *font = pdf->pango->make_font(type->family);
    pdf->pango->set_font_weight(font, type->weight);
    pdf->pango->set_font_size(font, type->size * PANGO_SCALE);
    pdf->pango->set_font(pdf->layout, font);
    pdf->pango->set_text(pdf->layout, bare.n ? bare.p : "", (int)bare.n);
    pdf->pango->set_attributes(pdf->layout, list);
    pdf->pango->set_width(pdf->layout, (int)lround(width * PANGO_SCALE));
    pdf->pango->free_font(font);
    pdf->pango->let_go_attributes(list);
    ch_text_free(&bare);
}

static double layout_height(ChPdf *pdf)
{
    int height;
    pdf->pango->size_of(pdf->layout, NULL, &height);
    return (double)height / PANGO_SCALE;
}

double ch_pdf_width(ChPdf *pdf, ChPdfStyle style, ChStr text)
{
    enum { ENDLESS = 100000 };
    int width;
    if (!text.n || pdf->out->failed) return 0;
    compose(pdf, style, text, ENDLESS);
    pdf->pango->size_of(pdf->layout, &width, NULL);
    return (double)width / PANGO_SCALE;
}

double ch_pdf_height(ChPdf *pdf, ChPdfStyle style, ChStr text, double width)
{
    double height;
    if (!text.n || pdf->out->failed) return 0; /* nothing more is set once memory is out */
    uint64_t name = ch_heights_name(text, style, width);
    if (ch_heights_find(pdf->heights, name, &height)) return height;
    compose(pdf, style, text, width);
    height = layout_height(pdf);
    ch_heights_keep(pdf->heights, name, height);
    return height;
}

double ch_pdf_set(ChPdf *pdf, ChPdfStyle style, ChStr text, double y, const ChPdfPlace *place)
{
    if (!text.n || pdf->out->failed) return 0;
    if (pdf->measuring) return ch_pdf_height(pdf, style, text, place->width);
    compose(pdf, style, text, place->width);
    pdf->pango->set_alignment(pdf->layout, place->align);
    ch_pdf_tag(pdf, place->tag);
    ch_pdf_ink(pdf, ch_paints[place->ink].light);
    cairo_move_to(pdf->cr, place->x, y);
    pdf->pango->show_layout(pdf->cr, pdf->layout);
    ch_pdf_end_tag(pdf, place->tag);
    pdf->pango->set_alignment(pdf->layout, PANGO_ALIGN_LEFT);
    return layout_height(pdf);
}

/* Text that no page can hold goes line by line. */
static void flow_lines(ChPdf *pdf, ChPdfStyle style, ChStr text, const ChPdfPlace *place)
{
    compose(pdf, style, text, place->width);
    PangoLayout *whole = pdf->pango->copy_layout(pdf->layout); /* a new page sets its foot with pdf->layout */
    int count = pdf->pango->count_lines(whole);
    for (int i = 0; i < count; i++) {
        ch_pdf_room(pdf, types[style].line);
        if (!pdf->measuring) {
            ch_pdf_tag(pdf, place->tag);
            ch_pdf_ink(pdf, ch_paints[place->ink].light);
            cairo_move_to(pdf->cr, place->x, pdf->y + types[style].size);
            pdf->pango->show_line(pdf->cr, pdf->pango->line_of(whole, i));
            ch_pdf_end_tag(pdf, place->tag);
        }
        pdf->y += types[style].line;
    }
    pdf->pango->let_go(whole);
}

void ch_pdf_flow(ChPdf *pdf, ChPdfStyle style, ChStr text, const ChPdfPlace *place)
{
    double height = ch_pdf_height(pdf, style, text, place->width);
    if (height > CH_PDF_BOTTOM - CH_PDF_TOP) {
        flow_lines(pdf, style, text, place);
        return;
    }
    ch_pdf_room(pdf, height);
    pdf->y += ch_pdf_set(pdf, style, text, pdf->y, place);
}

void ch_pdf_forget(ChPdf *pdf)
{
    pdf->said.n = 0;
    if (pdf->said.p) pdf->said.p[0] = '\0';
}

void ch_pdf_said(ChPdf *pdf, ChPdfStyle style, const ChPdfPlace *place)
{
    if (pdf->said.n) ch_pdf_flow(pdf, style, ch_text_view(&pdf->said), place);
    ch_pdf_forget(pdf);
}

/* A line in the viewer's outline that leads to where we are. */
static void add_outline(ChPdf *pdf, ChStr text)
{
    char where[64];
    ChText title = {.from = pdf->out->from};
    ch_text_add(&title, text);
    snprintf(where, sizeof where, "page=%u pos=[%d %d]", pdf->page, CH_PDF_LEFT, (int)pdf->y - 8);
    if (title.failed) pdf->out->failed = true;
    if (title.n && !pdf->measuring)
        cairo_pdf_surface_add_outline(pdf->surface, CAIRO_PDF_OUTLINE_ROOT, title.p, where, CAIRO_PDF_OUTLINE_FLAG_OPEN);
    ch_text_free(&title);
}

void ch_pdf_heading(ChPdf *pdf, ChStr text, double follows)
{
    const ChPdfPlace place = {CH_PDF_LEFT, CH_PDF_WIDTH, CH_PAINT_INK, PANGO_ALIGN_LEFT, "H2"};
    double height = ch_pdf_height(pdf, CH_PDF_H2, text, CH_PDF_WIDTH);
    pdf->y += 20;
    ch_pdf_room(pdf, height + 6 + follows);
    add_outline(pdf, text);
    pdf->y += ch_pdf_set(pdf, CH_PDF_H2, text, pdf->y, &place) + 6;
}

/* Pages -------------------------------------------------------------------------------------------------------------- */

static void set_foot(ChPdf *pdf)
{
    if (pdf->measuring) return; /* it takes no room of a page's */
    ChText number = {.from = pdf->out->from};
    const ChPdfPlace left = {CH_PDF_LEFT, CH_PDF_WIDTH - 80, CH_PAINT_INK3, PANGO_ALIGN_LEFT, NULL};
    const ChPdfPlace right = {CH_PDF_LEFT + CH_PDF_WIDTH - 80, 80, CH_PAINT_INK3, PANGO_ALIGN_RIGHT, NULL};
    ch_text_addf(&number, "Page %u of %u", pdf->page, pdf->pages);
    if (number.failed) pdf->out->failed = true;
    pdf->pango->set_height(pdf->layout, -1); /* one line, cut with an ellipsis */
    pdf->pango->set_ellipsize(pdf->layout, PANGO_ELLIPSIZE_END);
    ch_pdf_set(pdf, CH_PDF_SMALL, ch_text_view(&pdf->title), FOOT, &left);
    pdf->pango->set_ellipsize(pdf->layout, PANGO_ELLIPSIZE_NONE);
    pdf->pango->set_height(pdf->layout, 0);
    ch_pdf_set(pdf, CH_PDF_SMALL, ch_text_view(&number), FOOT, &right);
    ch_text_free(&number);
}

void ch_pdf_room(ChPdf *pdf, double height)
{
    if (pdf->y + height <= CH_PDF_BOTTOM || pdf->y <= CH_PDF_TOP) return;
    set_foot(pdf);
    if (!pdf->measuring) cairo_show_page(pdf->cr);
    pdf->page++;
    pdf->y = CH_PDF_TOP;
}

ChStatus ch_pdf_end(ChPdf *pdf, ChError *error)
{
    set_foot(pdf);
    if (!pdf->measuring) cairo_show_page(pdf->cr);
    pdf->pango->let_go(pdf->layout);
    cairo_surface_finish(pdf->surface);
    bool failed = cairo_status(pdf->cr) != CAIRO_STATUS_SUCCESS ||
                  cairo_surface_status(pdf->surface) != CAIRO_STATUS_SUCCESS || pdf->out->failed || pdf->said.failed;
    cairo_destroy(pdf->cr);
    cairo_surface_destroy(pdf->surface);
    ch_text_free(&pdf->said);
    ch_text_free(&pdf->title);
    if (failed)
        return ch_fail(error, CH_NO_MEMORY, "There is not enough memory to make the PDF. Close something and try again.");
    return CH_OK;
}
