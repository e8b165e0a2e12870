/* A token index of an author's file, by Lua's lexical rules. Lua itself only knows the line on which a constructor was
 * called; this knows columns, and sees what run time cannot: a key given twice (the last would silently win), and/or/
 * not/== between conditions, two texts side by side.
 *
 * Build one per file; it owns its arrays (from the given arena) and points into the source, which must outlive it. A file
 * that does not lex gives the tokens before the place it stops at: Lua's own error tells the author why. */
#ifndef COOLHEAD_SCRIPT_TOKENS_H
#define COOLHEAD_SCRIPT_TOKENS_H

#include "base/arena.h"
#include "base/str.h"

typedef enum ChTokenKind { CH_TOKEN_NAME, CH_TOKEN_KEYWORD, CH_TOKEN_STRING, CH_TOKEN_NUMBER, CH_TOKEN_SIGN } ChTokenKind;

typedef struct ChToken {
    ChTokenKind kind;
    ChStr text;            /* as written; a string with its quotes or brackets */
    uint32_t line, column; /* from 1; columns in characters */
    uint32_t mate;         /* for ( [ { and their ends: the place of the other; UINT32_MAX if none */
} ChToken;

typedef struct ChTokens {
    ChStr file, source;
    const ChToken *at;
    uint32_t count;
    const uint32_t *line_start; /* byte offset of each line, from line 1 at [0] */
    uint32_t line_count;
} ChTokens;

ChStatus ch_tokens_read(ChStr file, ChStr source, ChArena *arena, ChTokens *tokens) CH_CHECKED;

/* The source line, without its end; empty when there is none. */
ChStr ch_tokens_line(const ChTokens *tokens, uint32_t line);

/* The place of the call `word "name"` or `word {` or `word(`: the nearest at or before `line`, skipping `skip` others
 * backwards. UINT32_MAX if none. */
uint32_t ch_tokens_call(const ChTokens *tokens, ChStr word, ChStr name, uint32_t line);

/* Inside the braces opened at token `open`: the token of `key =` at the top level of that table; UINT32_MAX if none. */
uint32_t ch_tokens_key(const ChTokens *tokens, uint32_t open, ChStr key);

/* What running cannot see. Called for every finding, in file order. */
typedef enum ChTokenFinding {
    CH_TOKEN_KEY_TWICE,       /* `key` given twice in one table; at = the second */
    CH_TOKEN_JOINED,          /* and, or, not, ==, ~= beside a condition word (flag, shown, visited, arisen, anger:…, all, any, no…) */
    CH_TOKEN_TEXTS_ADJACENT   /* two texts side by side: a comma is missing (Lua reads a call) */
} ChTokenFinding;

typedef void (*ChTokenReport)(void *context, ChTokenFinding finding, const ChToken *at);

void ch_tokens_check(const ChTokens *tokens, ChTokenReport report, void *context);

#endif
