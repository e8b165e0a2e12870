/* What Lua's own reader lets through and we do not, found before it reads a chunk. */
#include <stdio.h>
#include <string.h>

#include "script/lexer.h"
#include "script/sandbox_inside.h"

/* The longest a.b.c… or a[b][c]… there may be: to say which value was nil, Lua 5.4.4 calls itself once for each and reads
 * the function from its beginning each time. */
enum { LONGEST_CHAIN = 30 };

static bool refuse(Failure *failure, const ChToken *at, const char *why)
{
    failure->line = at->line;
    failure->column = at->column;
    snprintf(failure->message, sizeof failure->message, "%s", why);
    return false;
}

/* The number that `digits` digits of `base` at most make, stepping over them. */
static uint32_t read_number(ChStr text, uint32_t *at, uint32_t digits, uint32_t base)
{
    uint32_t value = 0;
    for (; digits > 0 && *at < text.n; digits--, (*at)++) {
        unsigned c = (unsigned char)text.p[*at] | 0x20u; /* letters small; digits keep themselves */
        uint32_t digit = c >= 'a' ? c - 'a' + 10 : c - '0';
        bool is_digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        if (!is_digit || digit >= base) break;
        if (value <= 0x110000) value = value * base + digit;
    }
    return value;
}

/* Whether the escape behind the backslash before `*at` makes a character that a text may hold. Steps over it. */
static bool escape_is_fine(ChStr text, uint32_t *at)
{
    char c = text.p[*at];
    if (c == 'u' && *at + 1 < text.n && text.p[*at + 1] == '{') {
        *at += 2;
        uint32_t code = read_number(text, at, UINT32_MAX, 16);
        return code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    }
    bool hex = c == 'x', number = hex || (c >= '0' && c <= '9');
    *at += hex || !number;
    if (!number) return true;
    uint32_t code = read_number(text, at, hex ? 2 : 3, hex ? 16 : 10);
    return code > 0 && code < 0x80;
}

static bool text_is_fine(const ChToken *token, Failure *failure)
{
    if (token->text.p[0] == '[') return true; /* nothing is an escape in there */
    ChStr inside = ch_token_inside(token->text);
    for (uint32_t i = 0; i < inside.n;) {
        if (inside.p[i++] != '\\' || i >= inside.n) continue;
        if (!escape_is_fine(inside, &i))
            return refuse(failure, token, "this text holds an escape that makes no character; write the character itself, "
                                          "or \\u{…} with its number");
    }
    return true;
}

static bool continues_chain(const ChToken *token)
{
    bool sign = token->kind == CH_TOKEN_SIGN && token->text.n == 1 && strchr(".:[]()", token->text.p[0]);
    return sign || token->kind == CH_TOKEN_NAME || token->kind == CH_TOKEN_STRING || token->kind == CH_TOKEN_NUMBER;
}

static bool is_link(const ChToken *token)
{
    return token->kind == CH_TOKEN_SIGN && token->text.n == 1 && strchr(".[", token->text.p[0]);
}

/* Whether a name behind `before` is part of what stands there, and not the start of something new. */
static bool joins_name(char before)
{
    return before && strchr(".:[(", before);
}

static bool tokens_are_fine(ChStr source, bool *remainders, Failure *failure)
{
    ChLexer lexer = ch_lexer(source);
    uint32_t links = 0;
    char before = '\0';
    for (ChToken token; ch_lexer_next(&lexer, &token); before = token.text.p[0]) {
        bool anew = token.kind == CH_TOKEN_NAME && !joins_name(before);
        links = continues_chain(&token) && !anew ? links + is_link(&token) : 0;
        if (token.kind == CH_TOKEN_SIGN && token.text.p[0] == '%') *remainders = true;
        if (links > LONGEST_CHAIN) return refuse(failure, &token, "too many dots or brackets in a row");
        if (token.kind == CH_TOKEN_STRING && !text_is_fine(&token, failure)) return false;
        if (token.kind == CH_TOKEN_NAME && ch_str_eq(token.text, CH_STR("_ENV")))
            return refuse(failure, &token, "there is no _ENV here; use a local for names of your own");
    }
    return true;
}

/* The place of a byte, for what is found before there are tokens. */
static ChToken place_of(ChStr source, uint32_t byte)
{
    ChToken place = {.line = 1, .column = 1};
    for (uint32_t i = 0, n; i < byte; i += n ? n : 1) {
        n = ch_line_end(source, i);
        place.line += n > 0;
        place.column = n ? 1 : place.column + (((unsigned char)source.p[i] & 0xC0u) != 0x80u);
    }
    return place;
}

bool sandbox_scan(ChStr source, bool *remainders, Failure *failure)
{
    uint32_t bad_at = 0;
    if (source.n > CH_CHUNK_BYTES) {
        ChToken top = {.line = 0};
        return refuse(failure, &top, "the file is longer than 65536 bytes; split it and include the parts");
    }
    if (!ch_utf8_valid(source, &bad_at)) {
        ChToken place = place_of(source, bad_at);
        return refuse(failure, &place, "the file is not text in UTF-8 here; save it as UTF-8");
    }
    return tokens_are_fine(source, remainders, failure);
}
