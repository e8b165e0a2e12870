/* The parts of HTML documents: their head, escaping, the style sheet, and what is drawn. */
#ifndef COOLHEAD_REPORT_HTML_H
#define COOLHEAD_REPORT_HTML_H

#include "words/chart.h"
#include "words/theme.h"

/* Text as content or as an attribute's value. */
void ch_html_escape(ChStr text, ChText *out);
/* Text that may hold *emphasis*, as content. */
void ch_html_text(ChStr text, ChText *out);
/* What was said, as such text between two pieces of markup, and forgotten; nothing at all when nothing was said. */
void ch_html_said(const char *before, ChText *said, const char *after, ChText *out);

void ch_html_style(ChText *out);

/* From the doctype to <main>. */
void ch_html_begin(ChStr lang, ChStr title, ChText *out);

/* Drawn signs and marks, hidden from readers: a word always stands beside them. */
void ch_svg_mark(ChMood mood, ChText *out);
void ch_svg_sign(ChStepStatus status, ChText *out);
void ch_svg_discs(uint32_t filled, ChText *out); /* of three */

/* The curve, with its title and description. */
void ch_svg_chart(const ChChart *chart, ChStr title, ChStr description, ChText *out);

#endif
