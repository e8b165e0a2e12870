/* The two halves of setting a text, for text.c alone: making it fit to be shown, and breaking it into lines. */
#ifndef COOLHEAD_UI_TEXT_INSIDE_H
#define COOLHEAD_UI_TEXT_INSIDE_H

#include "ui/text.h"

enum { CHU_PARAGRAPH_END = '\n' }; /* the only control character in a prepared text */

/* A text made fit to be shown, with how each byte is set. */
typedef struct ChuPrepared {
    char *p;
    uint8_t *italic;    /* 0 or 1, a byte of text each */
    uint16_t *sentence; /* likewise: the sentence's number */
    uint32_t n, room;
    uint32_t sentence_count;
} ChuPrepared;

/* Into `arena`; false when it has no memory. */
bool chu_prepare(ChArena *arena, ChStr raw, uint32_t how, ChuPrepared *out);

typedef struct ChuBreaking {
    ChFonts fonts;
    ChFont font; /* upright */
    int32_t width;
    uint32_t most_chars; /* of a line */
    int32_t line_h;
} ChuBreaking;

bool chu_break(ChArena *arena, const ChuPrepared *text, const ChuBreaking *how, ChuPara *para);

#endif
