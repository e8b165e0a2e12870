/* The real fonts: what ch_ui measures with and what paint draws. Faces are found by fontconfig and opened by SDL2_ttf when
 * they are first needed.
 *
 * Inter (Inter Display where the font asks for it), then Noto Sans, then DejaVu Sans, then whatever fontconfig knows,
 * chosen for each whole cluster. A line is one direction run after another in the order they are seen.
 *
 * Order of calls: ch_font_book_make; then ch_font_book_fonts for the ui and ch_paint_make for painting; free both before
 * ch_font_book_free. One thread at a time. Text after the first CH_TEXT_CAP bytes of a line is left out; broken UTF-8 is
 * shown as replacement characters. */
#ifndef COOLHEAD_PLATFORM_FONTS_H
#define COOLHEAD_PLATFORM_FONTS_H

#include "base/alloc.h"
#include "base/status.h"
#include "base/str.h"
#include "ui/draw.h"

enum { CH_TEXT_CAP = 2048 };

typedef struct ChFontBook ChFontBook;

/* CH_NOT_FOUND when there is no font on the machine at all. */
ChStatus ch_font_book_make(ChAllocator from, ChFontBook **book, ChError *error) CH_CHECKED;
void ch_font_book_free(ChFontBook *book);

/* For ch_ui_make; valid as long as the book. Widths are kept, so asking again costs a look into a table. */
ChFonts ch_font_book_fonts(ChFontBook *book);

/* The file that text of this font is drawn with first; empty when nothing was found. Valid as long as the book. */
const char *ch_font_book_file(ChFontBook *book, ChFont font);

#endif
