/* Whether what an author wrote fits the screen: the smallest window that is promised (1024 by 640), at text of 150 %, in
 * one column. Nothing is cut where it does not, since everything scrolls; but an answer of five lines is not weighed
 * against another, and a speech that is never seen whole is not heard as one.
 *
 * Order of calls: ch_fits_make with fonts that outlive it; any number of questions; ch_fits_free. */
#ifndef COOLHEAD_UI_FITS_H
#define COOLHEAD_UI_FITS_H

#include "base/alloc.h"
#include "core/scenario.h"
#include "ui/draw.h"

enum { CH_FITS_WIDTH = 1024, CH_FITS_HEIGHT = 640, CH_FITS_TEXT_PCT = 150, CH_FITS_ANSWER_LINES = 4 };

typedef struct ChFits ChFits;

ChFits *ch_fits_make(ChAllocator from, ChFonts fonts); /* NULL: no memory */
void ch_fits_free(ChFits *fits);                       /* may be NULL */

/* An answer takes four lines of its row at the most. */
bool ch_fits_answer(ChFits *fits, ChStr text);
/* A line's bubble is not taller than the room below the bars. What is written, in an email or a review, is read as a page
 * that scrolls: it always fits. */
bool ch_fits_line(ChFits *fits, ChStr text, ChChannel channel);

#endif
