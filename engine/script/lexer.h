/* One token of Lua text after another, by Lua's lexical rules, without taking memory. The token index (tokens.h) is
 * built with it, and the sandbox looks a chunk over with it before Lua does.
 *
 * Start from ch_lexer(source); call ch_lexer_next until it returns false: then everything was read, or the text does
 * not lex there (`stuck`). Nothing is owned; tokens point into the source. A byte order mark at the start is skipped. */
#ifndef COOLHEAD_SCRIPT_LEXER_H
#define COOLHEAD_SCRIPT_LEXER_H

#include <stdbool.h>

#include "base/str.h"

typedef enum ChTokenKind { CH_TOKEN_NAME, CH_TOKEN_KEYWORD, CH_TOKEN_STRING, CH_TOKEN_NUMBER, CH_TOKEN_SIGN } ChTokenKind;

typedef struct ChToken {
    ChTokenKind kind;
    ChStr text;            /* as written; a string with its quotes or brackets */
    uint32_t line, column; /* from 1; columns in characters */
    uint32_t mate;         /* for ( [ { and their ends: the place of the other; UINT32_MAX if none */
} ChToken;

typedef struct ChLexer {
    ChStr source;
    uint32_t at;           /* the next byte */
    uint32_t line, column; /* of that byte */
    bool stuck;
} ChLexer;

ChLexer ch_lexer(ChStr source);
bool ch_lexer_next(ChLexer *lexer, ChToken *token);

/* The bytes of the line end at `at`: 0 when there is none, 2 for \r\n and \n\r, which Lua counts as one. */
static inline uint32_t ch_line_end(ChStr source, uint32_t at)
{
    if (at >= source.n || (source.p[at] != '\n' && source.p[at] != '\r')) return 0;
    char other = source.p[at] == '\n' ? '\r' : '\n';
    return at + 1 < source.n && source.p[at + 1] == other ? 2 : 1;
}

/* What is between a string token's quotes or brackets, escapes as written. */
ChStr ch_token_inside(ChStr string);

#endif
