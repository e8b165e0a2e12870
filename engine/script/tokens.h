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
#include "script/lexer.h" /* ChToken */

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

/* The place of `word` in the call `word "name"` (or `word("name"`): the nearest at or before `line`. With an empty name
 * any call counts: `word "…"`, `word {`, `word(`. A field or method of that name does not. UINT32_MAX if none. */
uint32_t ch_tokens_call(const ChTokens *tokens, ChStr word, ChStr name, uint32_t line);

/* Inside the braces opened at token `open`: the token of `key =` at the top level of that table; UINT32_MAX if none. */
uint32_t ch_tokens_key(const ChTokens *tokens, uint32_t open, ChStr key);

/* What running cannot see. Called for every finding, in no promised order. */
typedef enum ChTokenFinding {
    CH_TOKEN_KEY_TWICE,      /* `key` given twice in one table; at = the second */
    CH_TOKEN_JOINED,         /* and, or, not, ==, ~=, <, <=, >, >= beside a condition (flag "x", anger:…, all {…}); at = it */
    CH_TOKEN_TEXTS_ADJACENT, /* two texts side by side: a comma is missing (Lua reads a call); at = the second */
    CH_TOKEN_TESTED,         /* if, elseif, while or until before a condition: it is data, so always true; at = it */
    CH_TOKEN_TEXTS_JOINED    /* and, or between two texts, of which Lua keeps one; at = it */
} ChTokenFinding;

typedef void (*ChTokenReport)(void *context, ChTokenFinding finding, const ChToken *at);

void ch_tokens_check(const ChTokens *tokens, ChTokenReport report, void *context);

#endif
