/* The inside of the font book, for fonts, faces, runs and lines only. */
#ifndef COOLHEAD_PLATFORM_BOOK_H
#define COOLHEAD_PLATFORM_BOOK_H

#include <SDL_ttf.h>
#include <fontconfig/fontconfig.h>

#include "platform/fonts.h"

enum {
    CH_BOOK_FACES = 64,  /* files known */
    CH_BOOK_OPEN = 48,   /* fonts open at once, one for each face and size */
    CH_BOOK_RUNS = 256,  /* runs in a line; what comes after joins the last */
    CH_BOOK_WIDTHS = 8192, /* widths kept; a power of two */
    CH_BOOK_RARE = 64    /* characters whose face only fontconfig knew */
};

typedef enum ChFamily { CH_FAMILY_INTER, CH_FAMILY_DISPLAY, CH_FAMILY_NOTO, CH_FAMILY_DEJAVU, CH_FAMILY_OTHER } ChFamily;

typedef struct ChFace {
    ChFamily family;
    uint16_t weight;
    bool italic;
    int index;  /* of the face in its file */
    char *file; /* NULL: there is none like that */
    void *bytes; /* the file in memory, once it was needed; shared with everybody who uses this font */
    size_t size;
} ChFace;

typedef struct ChOpenFont {
    TTF_Font *font; /* NULL: it could not be opened */
    uint16_t face, px;
    /* A picture font comes in one size: what is drawn is scaled by up/down. */
    int32_t up, down;
    uint64_t used;
} ChOpenFont;

typedef struct ChRun {
    uint32_t from, to; /* in book->chars */
    uint16_t face;
    uint8_t level; /* odd: right to left */
    char script[5];
} ChRun;

typedef struct ChWidth {
    uint64_t key; /* 0: free */
    int32_t width;
} ChWidth;

typedef struct ChRare {
    uint32_t character;
    uint16_t face;
} ChRare;

struct ChFontBook {
    ChAllocator from;
    FcConfig *usual; /* fonts where they usually lie; NULL: all that fontconfig knows */
    ChFace faces[CH_BOOK_FACES];
    uint32_t face_count;
    ChOpenFont open[CH_BOOK_OPEN];
    uint32_t open_count;
    uint64_t clock;
    ChRare rare[CH_BOOK_RARE];
    uint32_t rare_count;
    ChWidth widths[CH_BOOK_WIDTHS];
    uint32_t width_count;
    /* The line being split, valid until the next one is. */
    uint32_t chars[CH_TEXT_CAP];
    uint8_t levels[CH_TEXT_CAP];
    uint32_t char_count;
    ChRun runs[CH_BOOK_RUNS];
    uint32_t run_count;
    char utf8[CH_TEXT_CAP * 4 + 1];
};

/* faces.c */
FcConfig *ch_book_usual_places(void); /* NULL when they are not to be had alone */
uint16_t ch_book_face(ChFontBook *book, ChFamily family, uint16_t weight, bool italic);
uint16_t ch_book_face_for(ChFontBook *book, uint32_t character); /* whatever fontconfig knows; CH_BOOK_FACES: nothing */
ChOpenFont *ch_book_open(ChFontBook *book, uint16_t face, uint16_t px); /* NULL when it cannot be */
void ch_book_close_all(ChFontBook *book);

/* runs.c: split one line into book->runs, in the order they are seen from the left. */
void ch_book_split(ChFontBook *book, ChFont font, ChStr text);
/* Make the open font ready for the run, and the run's text as UTF-8, valid until the next call. */
const char *ch_book_run_text(ChFontBook *book, const ChRun *run, ChOpenFont *open);

#endif
