/* Paper for a terminal: paragraphs, items and headings, wrapped by display columns. No line is wider than the paper.
 *
 * Order of calls: ch_paper_begin, any of the others, ch_paper_end. `said` is a text to build words in: say something
 * into it, hand it to a function here with ch_paper_said, which empties it. */
#ifndef COOLHEAD_REPORT_PAPER_H
#define COOLHEAD_REPORT_PAPER_H

#include "report/report.h"
#include "words/words.h"

typedef struct ChPaper {
    ChText *out;
    ChText said;
    uint32_t width;
    bool plain;
    ChColour colour;
    bool strong; /* the next paragraph is set bold where there is colour */
} ChPaper;

void ch_paper_begin(ChPaper *paper, const ChTextStyle *style, ChText *out);
ChStatus ch_paper_end(ChPaper *paper, ChError *error) CH_CHECKED; /* frees `said` */

uint32_t ch_columns(ChStr text); /* that a valid text takes on a terminal */

void ch_paper_blank(ChPaper *paper);
/* A paragraph, its first line `first` columns in and the others `rest`. An empty one is nothing. */
void ch_paper_para(ChPaper *paper, uint32_t first, uint32_t rest, ChStr text);
void ch_paper_said(ChPaper *paper, uint32_t first, uint32_t rest); /* the same of `said`, which is then empty */
/* `label` at column `from`, `said` beside it from column `to` on, under it where the label is too wide. */
void ch_paper_item(ChPaper *paper, uint32_t from, uint32_t to, ChStr label);
void ch_paper_title(ChPaper *paper, ChStr text); /* bold, ruled below where drawing is allowed */
void ch_paper_head(ChPaper *paper, ChStr text);  /* a blank line, then a heading */

/* Texts side by side in `count` (at most 4) columns of one width. */
void ch_paper_side_by_side(ChPaper *paper, const ChStr *texts, uint32_t count);

/* Colour of heat for what follows on this line, and back. Nothing where there is no colour. */
void ch_paper_heat(ChPaper *paper, ChMood mood);
void ch_paper_plain_ink(ChPaper *paper);
void ch_paper_spaces(ChPaper *paper, uint32_t count);

#endif
