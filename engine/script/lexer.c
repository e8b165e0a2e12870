#include "script/lexer.h"

#include <string.h>

static bool is_digit(int c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(int c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/* The byte `ahead` of the lexer, or -1 past the end. */
static int peek(const ChLexer *lexer, uint32_t ahead)
{
    uint32_t left = lexer->source.n - lexer->at;
    return ahead < left ? (unsigned char)lexer->source.p[lexer->at + ahead] : -1;
}

/* Every byte goes through here, so lines and columns are counted in one place. A character counts at its first byte. */
static void skip_to(ChLexer *lexer, uint32_t to)
{
    ChStr source = lexer->source;
    uint32_t at = lexer->at, line = lexer->line, column = lexer->column; /* not through the pointer: this is where loading spends its time */
    while (at < to) {
        unsigned char c = (unsigned char)source.p[at];
        if (c == '\n' || c == '\r') {
            at += ch_line_end(source, at);
            line++;
            column = 1;
        } else {
            at++;
            column += at >= source.n || ((unsigned char)source.p[at] & 0xC0u) != 0x80u;
        }
    }
    lexer->at = at;
    lexer->line = line;
    lexer->column = column;
}

ChLexer ch_lexer(ChStr source)
{
    bool marked = source.n >= 3 && memcmp(source.p, "\xEF\xBB\xBF", 3) == 0;
    return (ChLexer){.source = source, .at = marked ? 3 : 0, .line = 1, .column = 1, .stuck = false};
}

/* The level of a long bracket ([[ is 0, [=[ is 1) that opens `ahead` of the lexer, or -1. */
static int bracket_level(const ChLexer *lexer, uint32_t ahead)
{
    if (peek(lexer, ahead) != '[') return -1;
    uint32_t equals = 0;
    while (peek(lexer, ahead + 1 + equals) == '=') equals++;
    return peek(lexer, ahead + 1 + equals) == '[' ? (int)equals : -1;
}

/* The end of a long bracket of this level whose inside begins at byte `from`; 0 when it never ends. */
static uint32_t bracket_end(const ChLexer *lexer, uint32_t from, uint32_t level)
{
    ChStr source = lexer->source;
    for (uint32_t i = from; i < source.n; i++) {
        if (source.p[i] != ']') continue;
        uint32_t equals = 0;
        while (i + 1 + equals < source.n && source.p[i + 1 + equals] == '=') equals++;
        if (equals == level && i + 1 + equals < source.n && source.p[i + 1 + equals] == ']') return i + 2 + equals;
        i += equals; /* what follows may itself be the ']' that ends it */
    }
    return 0;
}

static bool skip_comment(ChLexer *lexer)
{
    int level = bracket_level(lexer, 2);
    uint32_t end = lexer->at + 2;
    if (level >= 0) {
        end = bracket_end(lexer, end + (uint32_t)level + 2, (uint32_t)level);
    } else {
        while (end < lexer->source.n && !ch_line_end(lexer->source, end)) end++;
    }
    if (end == 0) return false;
    skip_to(lexer, end);
    return true;
}

/* False when a comment never ends. */
static bool skip_blank(ChLexer *lexer)
{
    for (;;) {
        uint32_t blank = 0;
        int c;
        while ((c = peek(lexer, blank)) == ' ' || (c >= '\t' && c <= '\r')) blank++;
        if (blank) {
            skip_to(lexer, lexer->at + blank);
        } else if (c == '-' && peek(lexer, 1) == '-') {
            if (!skip_comment(lexer)) return false;
        } else {
            return true;
        }
    }
}

static uint32_t name_end(const ChLexer *lexer)
{
    uint32_t n = 1;
    while (is_letter(peek(lexer, n)) || is_digit(peek(lexer, n))) n++;
    return lexer->at + n;
}

static uint32_t number_end(const ChLexer *lexer)
{
    int second = peek(lexer, 1);
    bool hex = peek(lexer, 0) == '0' && (second == 'x' || second == 'X');
    uint32_t n = hex ? 2 : 1;
    for (;; n++) {
        int c = peek(lexer, n), before = peek(lexer, n - 1);
        bool power = hex ? (before == 'p' || before == 'P') : (before == 'e' || before == 'E');
        bool more = is_digit(c) || is_letter(c) || c == '.' || (power && (c == '+' || c == '-'));
        if (!more) return lexer->at + n;
    }
}

/* The byte after the escape that begins with the backslash at `i`. */
static uint32_t escape_end(ChStr source, uint32_t i)
{
    uint32_t line_end = ch_line_end(source, i + 1);
    if (line_end) return i + 1 + line_end;
    if (i + 1 >= source.n || source.p[i + 1] != 'z') return i + 2;
    i += 2;
    while (i < source.n && (source.p[i] == ' ' || (source.p[i] >= '\t' && source.p[i] <= '\r'))) i++;
    return i;
}

/* 0 when the quote is never closed, or not on its line. */
static uint32_t quoted_end(const ChLexer *lexer)
{
    ChStr source = lexer->source;
    char quote = source.p[lexer->at];
    for (uint32_t i = lexer->at + 1; i < source.n;) {
        if (source.p[i] == quote) return i + 1;
        if (ch_line_end(source, i)) return 0;
        i = source.p[i] == '\\' ? escape_end(source, i) : i + 1;
    }
    return 0;
}

/* Longest first. 0 when no sign of Lua's begins here. */
static uint32_t sign_end(const ChLexer *lexer)
{
    static const char *const signs[] = {"...", "==", "~=", "<=", ">=", "//", "::", "<<", ">>", ".."};
    uint32_t left = lexer->source.n - lexer->at;
    const char *p = lexer->source.p + lexer->at;
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        if (signs[i][0] != *p) continue; /* most tokens are signs of one byte */
        size_t n = strlen(signs[i]);
        if (n <= left && memcmp(p, signs[i], n) == 0) return lexer->at + (uint32_t)n;
    }
    return *p && strchr("+-*/%^#&~|<>=(){}[];:,.", *p) ? lexer->at + 1 : 0;
}

static ChTokenKind word_kind(ChStr word)
{
    static const char *const keywords[] = {"and",   "break", "do",  "else", "elseif", "end",    "false", "for",
                                           "function", "goto", "if", "in",   "local",  "nil",    "not",   "or",
                                           "repeat", "return", "then", "true", "until",  "while"};
    for (size_t i = 0; i < sizeof keywords / sizeof keywords[0]; i++)
        if (word.p[0] == keywords[i][0] && ch_str_eq(word, ch_str(keywords[i]))) return CH_TOKEN_KEYWORD;
    return CH_TOKEN_NAME;
}

/* The kind of the token that begins here and, in `end`, the byte after it (0: it does not lex). */
static ChTokenKind measure(const ChLexer *lexer, uint32_t *end)
{
    int c = peek(lexer, 0), level = bracket_level(lexer, 0);
    if (is_letter(c)) {
        *end = name_end(lexer);
        return word_kind((ChStr){lexer->source.p + lexer->at, *end - lexer->at});
    }
    if (is_digit(c) || (c == '.' && is_digit(peek(lexer, 1)))) {
        *end = number_end(lexer);
        return CH_TOKEN_NUMBER;
    }
    if (c == '"' || c == '\'') {
        *end = quoted_end(lexer);
        return CH_TOKEN_STRING;
    }
    if (level >= 0) {
        *end = bracket_end(lexer, lexer->at + (uint32_t)level + 2, (uint32_t)level);
        return CH_TOKEN_STRING;
    }
    *end = sign_end(lexer);
    return CH_TOKEN_SIGN;
}

bool ch_lexer_next(ChLexer *lexer, ChToken *token)
{
    if (lexer->stuck) return false;
    lexer->stuck = !skip_blank(lexer);
    if (lexer->stuck || lexer->at >= lexer->source.n) return false;
    uint32_t end = 0;
    ChTokenKind kind = measure(lexer, &end);
    lexer->stuck = end == 0;
    if (lexer->stuck) return false;
    ChStr text = {lexer->source.p + lexer->at, end - lexer->at};
    *token = (ChToken){.kind = kind, .text = text, .line = lexer->line, .column = lexer->column, .mate = UINT32_MAX};
    skip_to(lexer, end);
    return true;
}

ChStr ch_token_inside(ChStr string)
{
    if (string.n < 2) return (ChStr){string.p, 0};
    uint32_t edge = 1;
    if (string.p[0] == '[') {
        while (edge < string.n && string.p[edge] == '=') edge++;
        edge++;
    }
    if (string.n < 2 * edge) return (ChStr){string.p, 0};
    ChStr inside = {string.p + edge, string.n - 2 * edge};
    uint32_t line_end = string.p[0] == '[' ? ch_line_end(inside, 0) : 0; /* Lua drops a first line end */
    return (ChStr){inside.p + line_end, inside.n - line_end};
}
