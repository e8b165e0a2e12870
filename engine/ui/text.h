/* Paragraphs: our own line breaking over the platform's measuring. Measured first, then drawn: a paragraph knows its height
 * before anything is on the list.
 *
 * What happens to a text on its way: ill-formed bytes become U+FFFD; control characters go; a newline is a space, an
 * empty line begins a new paragraph (half a line further down); *emphasis* turns italic; straight quotes become curly
 * (single ones, but see CHU_THEIRS), three dots an ellipsis. Lines break at spaces, after hyphens and dashes, never
 * inside a word unless the word alone is too wide.
 *
 * Order of calls: chu_texts_make; chu_texts_frame at the beginning of each frame (it may drop the cache); then any number
 * of chu_texts_lay. What it returns is valid until the next chu_texts_frame. chu_texts_free at the end. */
#ifndef COOLHEAD_UI_TEXT_H
#define COOLHEAD_UI_TEXT_H

#include "ui/draw.h"

typedef enum ChuRole {
    CHU_DISPLAY,        /* 40/48, 600: title of a situation, the degrees */
    CHU_HEADING1,       /* 32/40, 600: a sentence */
    CHU_HEADING2,       /* 22/32, 600 */
    CHU_TITLE,          /* 18/24, 600: of a card */
    CHU_SPEECH,         /* 20/32, 400: the customer at the counter */
    CHU_SPEECH_SMALL,   /* 18/28, 400: the customer elsewhere */
    CHU_BODY,           /* 15/24, 400 */
    CHU_BODY_MEDIUM,    /* 500: the focused choice */
    CHU_BODY_STRONG,    /* 600: buttons */
    CHU_CAPTION,        /* 13/20, 400: the smallest there is */
    CHU_CAPTION_MEDIUM, /* 500 */
    CHU_CAPTION_STRONG, /* 600: keys */
    CHU_ROLE_COUNT
} ChuRole;

typedef struct ChuType {
    int32_t px, line; /* look pixels */
    int32_t weight;
    bool display;
} ChuType;

extern const ChuType chu_types[CHU_ROLE_COUNT];

/* How a text is to be set; or-ed. */
enum {
    CHU_ITALIC = 1,
    CHU_LITERAL = 2,  /* as it is, spaces too: no emphasis, no curling; for names and what a person typed */
    CHU_YOURS = 4,    /* a choice: what is in double quotes is speech, upright in ‘single’ ones; actions are italic */
    CHU_THEIRS = 8,   /* the customer's words: inner double quotes become “double” */
    CHU_RUNNING = 16  /* running text: at most 66 characters a line */
};

/* A piece of one line in one font. */
typedef struct ChuRun {
    ChFont font;
    ChStr text;
    int32_t x, w;   /* from the line's left end, device pixels */
    uint32_t sentence; /* number of the sentence it belongs to, from 0: whole sentences arrive one by one */
} ChuRun;

typedef struct ChuTextLine {
    int32_t y, w;   /* from the paragraph's top; the width of its ink */
    uint32_t first_run, run_count; /* runs in the order they are read */
    bool rtl;       /* it is read from the right: the first run stands there */
} ChuTextLine;

typedef struct ChuPara {
    const ChuTextLine *lines;
    uint32_t line_count;
    const ChuRun *runs;
    uint32_t sentence_count;
    int32_t w, h;        /* the widest line; all lines with the gaps between paragraphs */
    int32_t line_h;      /* device pixels */
    int32_t base;        /* from a line's top to its baseline */
} ChuPara;

typedef struct ChuTexts ChuTexts;

ChuTexts *chu_texts_make(ChAllocator from); /* NULL: no memory */
void chu_texts_free(ChuTexts *texts);

/* Begin a frame: `scale` per 10 000. A new scale or new fonts drop what was cached; so does too much of it. */
void chu_texts_frame(ChuTexts *texts, ChFonts fonts, int32_t scale);
void chu_texts_forget(ChuTexts *texts); /* drop what was cached: the fonts behind the same callbacks changed */
bool chu_texts_failed(const ChuTexts *texts); /* memory ran out in this frame: it is not to be shown */

/* Never NULL; an empty paragraph when there is no memory. `width` in device pixels; CHU_ONE_LINE never breaks. */
const ChuPara *chu_texts_lay(ChuTexts *texts, ChStr text, ChuRole role, uint32_t how, int32_t width);

enum { CHU_ONE_LINE = INT32_MAX, CHU_RUNNING_CHARS = 66 };

int32_t chu_texts_line(const ChuTexts *texts, ChuRole role); /* line height, device pixels */
ChFont chu_texts_font(const ChuTexts *texts, ChuRole role);
ChFonts chu_texts_fonts(const ChuTexts *texts);

/* Whether most of its letters belong to a script that is written from right to left; where it is even, the first one says
 * it. A text without letters is not. */
bool chu_text_rtl(ChStr text);
/* A line as the platform is to be given it: with a mark in front where its own first letter would have it read the
 * other way. Without memory it is as it was. */
ChStr chu_text_marked(ChArena *arena, ChStr line, bool rtl);

/* Where a caret before byte `at` of a line stands, from the line's left end. For short lines, as fields have. */
int32_t chu_text_caret(ChFonts fonts, ChFont font, ChStr line, uint32_t at);

typedef enum ChuAlign { CHU_LEFT, CHU_CENTRE, CHU_RIGHT } ChuAlign;

typedef struct ChuParaLook {
    ChColour32 colour;
    ChuAlign align;
    uint32_t sentences;    /* how many sentences are there yet; 0 for all */
    uint8_t transparency;  /* 0 is fully there, 255 gone: a fade */
    const ChRect *window;  /* lines that it does not hold whole, top to bottom, are left out; NULL for all */
    bool label;            /* stands beside something: a line read from the right stays at the left of a page that is not */
} ChuParaLook;

/* Draw with the first line's top at y, aligned within `w` from x. Each line is a piece of its own (ch_draw_whole). What is
 * read from the right and aligned left stands at the right, in a mirrored frame as in any other.
 * chu_para_left says where a line then begins. */
int32_t chu_para_left(const ChDrawList *list, const ChuTextLine *line, int32_t x, int32_t w, ChuParaLook look);
void chu_para_draw(ChDrawList *list, const ChuPara *para, int32_t x, int32_t y, int32_t w, ChuParaLook look);

#endif
