#include "script/slip.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "script/words.h"

#define NO_TOKEN UINT32_MAX

enum { SHOWN = 40 };

/* Where Lua stopped: the token `i`, if it is known, and its message. */
typedef struct Look {
    const ChTokens *tokens;
    const char *said;
    uint32_t i;
    ChSlip *slip;
} Look;

/* --- Tokens --- */

/* The token `back` places before the one at which Lua stopped; an empty sign where there is none. */
static const ChToken *before(const Look *look, uint32_t back)
{
    static const ChToken none = {.kind = CH_TOKEN_SIGN, .text = {"", 0}, .mate = UINT32_MAX};
    return look->i < back ? &none : &look->tokens->at[look->i - back];
}

static bool is(const ChToken *token, const char *text)
{
    return token->kind != CH_TOKEN_STRING && ch_str_eq(token->text, ch_str(text));
}

static bool is_name(const ChToken *token)
{
    return token->kind == CH_TOKEN_NAME;
}

/* Whether it is the first token of its line. */
static bool leads(const ChTokens *tokens, uint32_t i)
{
    return i == 0 || tokens->at[i - 1].line < tokens->at[i].line;
}

/* The word of the vocabulary that a token is, or NULL. */
static const ChWord *word_of(const ChToken *token)
{
    for (uint32_t i = 0; is_name(token) && i < CH_WORDS; i++)
        if (ch_str_eq(token->text, ch_str(ch_words()[i].name))) return &ch_words()[i];
    return NULL;
}

static bool has_shape(const ChToken *token, ChWordShape shape)
{
    const ChWord *word = word_of(token);
    return word && word->shape == shape;
}

/* beat "…", flag "…", at "…": what stands behind is in quotes. */
static bool takes_name(const ChToken *token)
{
    return has_shape(token, CH_SHAPE_NAMED) || has_shape(token, CH_SHAPE_ASKS) || has_shape(token, CH_SHAPE_NAMED_METER) ||
           has_shape(token, CH_SHAPE_TEXT);
}

/* Whether the token at which Lua stopped is a key: `minutes = …`, which is a word in other places. */
static bool key_follows(const Look *look)
{
    return look->i + 1 < look->tokens->count && is(before(look, 0) + 1, "=");
}

/* The brace around the token `i` that is not closed before it, or NO_TOKEN. */
static uint32_t brace_around(const ChTokens *tokens, uint32_t i)
{
    while (i > 0) {
        const ChToken *at = &tokens->at[--i];
        if (is(at, "{")) return i;
        if (at->mate < i) i = at->mate; /* a closed pair is stepped over, from its end */
    }
    return NO_TOKEN;
}

/* --- Saying --- */

static bool say(Look *look, const ChToken *at, const char *format, ...) CH_PRINTF(3, 4);

static bool say(Look *look, const ChToken *at, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    vsnprintf(look->slip->message, sizeof look->slip->message, format, args);
    va_end(args);
    look->slip->line = at->line;
    look->slip->column = at->column;
    return true;
}

/* A token for a sentence, cut where a long one would push the mend out of sight. */
static ChStr shown(const ChToken *token)
{
    return (ChStr){token->text.p, token->text.n > SHOWN ? SHOWN : token->text.n};
}

/* --- What stops Lua before a token is whole --- */

typedef struct Character {
    const char *bytes;
    const char *message;
} Character;

#define QUOTE "this is a quotation mark of a word processor: a text stands between [[ and ]], a name between two plain \""
#define DASH "this is a dash of a word processor: type the minus sign of the keyboard, and two of them in front of a note"
#define MONEY "money stands as money(60), and which money it is behind currency"
#define BLANK "here is a space that only looks like one: delete it, and type it anew"

static const Character characters[] = {
    {"“", QUOTE}, {"”", QUOTE}, {"„", QUOTE}, {"‟", QUOTE}, {"‘", QUOTE}, {"’", QUOTE}, {"‚", QUOTE}, {"«", QUOTE}, {"»", QUOTE},
    {"‹", QUOTE}, {"›", QUOTE}, {"`", QUOTE}, {"´", QUOTE}, {"–", DASH},  {"—", DASH},  {"−", DASH},  {"‐", DASH},  {"‑", DASH},
    {"£", MONEY}, {"€", MONEY}, {"$", MONEY}, {"\xC2\xA0", BLANK}, {"\xE2\x80\xAF", BLANK}, {"\xE2\x80\x89", BLANK},
    {"\xE2\x80\x8B", BLANK}, {"\xEF\xBB\xBF", BLANK}, {"\xE3\x80\x80", BLANK},
    {"…", "these three dots are one sign, and stand for something that is left out: write it here"},
    {"•", "this is a bullet of a word processor: what stands in braces has a comma behind it and nothing in front"},
};

static bool say_character(Look *look, ChStr rest, const ChToken *at)
{
    for (size_t i = 0; i < sizeof characters / sizeof *characters; i++) {
        size_t n = strlen(characters[i].bytes);
        if (n <= rest.n && memcmp(rest.p, characters[i].bytes, n) == 0) return say(look, at, "%s", characters[i].message);
    }
    uint32_t n = 1;
    while (n < rest.n && ((unsigned char)rest.p[n] & 0xC0u) == 0x80u) n++;
    return say(look, at, "\"%.*s\" cannot stand outside a text: is the [[ or the quote in front of it missing?", (int)n, rest.p);
}

static bool say_unfinished(Look *look, const ChLexer *lexer, const ChToken *at)
{
    char c = lexer->source.p[lexer->at];
    if (c == '-') return say(look, at, "this note is never closed: one that begins with --[[ ends with ]]");
    if (c == '[') return say(look, at, "this text is never closed: a ]] is missing at its end");
    return say(look, at, "this text is not closed on its line: is a quote missing at its end? One over several lines stands in [[ … ]]");
}

/* What Lua names when it stops within a token: a byte, as itself or by its number. */
static bool names_byte(const char *said, unsigned char byte)
{
    char number[24], plain[12];
    snprintf(number, sizeof number, "near '<\\%u>'", (unsigned)byte);
    snprintf(plain, sizeof plain, "near '%c'", byte < 0x80 ? byte : ' ');
    return strstr(said, number) || strstr(said, plain);
}

static bool stuck(Look *look)
{
    ChLexer lexer = ch_lexer(look->tokens->source);
    for (ChToken token; ch_lexer_next(&lexer, &token);) continue;
    if (!lexer.stuck) return false;
    ChToken at = {.line = lexer.line, .column = lexer.column};
    ChStr rest = {lexer.source.p + lexer.at, lexer.source.n - lexer.at};
    if (strstr(look->said, "unfinished")) return say_unfinished(look, &lexer, &at);
    return names_byte(look->said, (unsigned char)*rest.p) && say_character(look, rest, &at);
}

/* --- Quotes --- */

static bool quote_inside(Look *look)
{
    const ChToken *text = before(look, 1), *at = before(look, 0);
    bool quoted = text->kind == CH_TOKEN_STRING && text->text.p[0] != '[';
    if (!quoted || text->text.p + text->text.n != at->text.p || at->kind == CH_TOKEN_SIGN) return false;
    return say(look, at, "the text ended at the quote in front of \"%.*s\": one with quotes or apostrophes in it stands between [[ and ]]",
               CH_FMT(shown(at)));
}

static bool name_unquoted(Look *look)
{
    const ChToken *word = before(look, 1), *at = before(look, 0);
    if (!is_name(at) || leads(look->tokens, look->i)) return false;
    if (has_shape(word, CH_SHAPE_LINES))
        return say(look, at, "what stands behind %.*s is a text: %.*s [[…]]", CH_FMT(word->text), CH_FMT(word->text));
    if (!takes_name(word)) return false;
    ChStr name = has_shape(word, CH_SHAPE_TEXT) ? CH_STR("…") : shown(at); /* of `at Monday 09:00` the half is no example */
    return say(look, at, "what stands behind %.*s is in quotes: %.*s \"%.*s\"", CH_FMT(word->text), CH_FMT(word->text), CH_FMT(name));
}

/* --- Brackets --- */

static bool number_bare(Look *look)
{
    const ChToken *word = before(look, 1), *at = before(look, 0);
    if (has_shape(at, CH_SHAPE_NUMBER) && word->kind == CH_TOKEN_NUMBER && !key_follows(look))
        return say(look, word, "write %.*s(%.*s)", CH_FMT(at->text), CH_FMT(shown(word)));
    if (!has_shape(word, CH_SHAPE_NUMBER) || at->kind != CH_TOKEN_NUMBER) return false;
    return say(look, at, "the number behind %.*s stands in round brackets: %.*s(%.*s)", CH_FMT(word->text), CH_FMT(word->text),
               CH_FMT(shown(at)));
}

static bool condition_bare(Look *look)
{
    const ChToken *word = before(look, 1), *at = before(look, 0);
    if (is(word, "no") && is_name(at))
        return say(look, at, "the condition behind no stands in round brackets: no(%.*s …)", CH_FMT(shown(at)));
    uint32_t count;
    const ChComparison *comparisons = ch_comparisons(&count);
    for (uint32_t i = 0; i < count; i++)
        if (is(at, comparisons[i].name))
            return say(look, at, "a colon stands in front of it: %.*s:%s(…)", CH_FMT(shown(word)), comparisons[i].name);
    return false;
}

/* The first bracket of this kind on the line at which Lua stopped, that stands where a value does; NULL when there is none. */
static const ChToken *opened_on_line(const Look *look, const char *opens)
{
    const ChTokens *tokens = look->tokens;
    uint32_t line = before(look, 0)->line;
    for (uint32_t i = 0; i + 1 < tokens->count && tokens->at[i].line <= line; i++) {
        bool value = i > 0 && (is(&tokens->at[i - 1], "=") || is_name(&tokens->at[i - 1]));
        bool calls = *opens == '(' && i > 0 && is_name(&tokens->at[i - 1]);
        if (tokens->at[i].line == line && is(&tokens->at[i], opens) && value && !calls) return &tokens->at[i];
    }
    return NULL;
}

/* A list in other brackets than braces, or a text in one pair of square ones. */
static bool list_bare(Look *look)
{
    bool square = is(before(look, 0), "[") || is(before(look, 0), "]") || strstr(look->said, "']' expected");
    bool round = strstr(look->said, "')' expected") && is(before(look, 0), ",");
    const ChToken *at = square || round ? opened_on_line(look, square ? "[" : "(") : NULL;
    if (!at) return false;
    if (round || at[1].kind == CH_TOKEN_STRING) return say(look, at, "several of them stand in braces: { \"…\", \"…\" }");
    return say(look, at, "a text stands between two of these on each side: [[ … ]]");
}

/* --- Braces and their commas --- */

static bool begins_file_part(const ChToken *token)
{
    const ChWord *word = word_of(token);
    if (!word || word->id == CH_WORD_CHOICE || word->id == CH_WORD_SLOT) return false;
    return word->shape == CH_SHAPE_NAMED || word->shape == CH_SHAPE_TABLE;
}

/* Whether token `i` is the brace of `choice "…" {`. */
static bool opens_choice(const ChTokens *tokens, uint32_t i)
{
    return i != NO_TOKEN && i >= 2 && is(&tokens->at[i - 2], "choice") && tokens->at[i - 1].kind == CH_TOKEN_STRING;
}

/* A beat within a beat, or a choice within a choice, from the brace `open` on: the } before it is missing. */
static bool never_closed(Look *look, uint32_t open)
{
    const ChTokens *tokens = look->tokens;
    for (uint32_t i = open + 1; i + 2 < tokens->count; i++) {
        const ChToken *at = &tokens->at[i];
        bool part = begins_file_part(at) && at->column == 1, choice = is(at, "choice") && leads(tokens, i);
        if ((!part && !choice) || at[1].kind == CH_TOKEN_SIGN) continue;
        uint32_t around = brace_around(tokens, i);
        if (around == NO_TOKEN || (choice && !opens_choice(tokens, around))) continue;
        return say(look, at, "a } is missing in front of this: the { on line %u is still open", (unsigned)tokens->at[around].line);
    }
    return false;
}

static bool brace_missing(Look *look)
{
    uint32_t open = brace_around(look->tokens, look->i);
    if (open == NO_TOKEN) return false;
    if ((is(before(look, 0), ")") || is(before(look, 0), "]")) && before(look, 0)->mate == UINT32_MAX)
        return say(look, before(look, 0), "what is opened with { on line %u is closed with }", (unsigned)look->tokens->at[open].line);
    bool part = begins_file_part(before(look, 0)) || is(before(look, 0), "choice");
    return part && strstr(look->said, "'}' expected") && leads(look->tokens, look->i) && never_closed(look, open);
}

static bool brace_unopened(Look *look)
{
    enum { FAR = 12 };
    const ChTokens *tokens = look->tokens;
    for (uint32_t i = look->i; i > 1 && look->i - i < FAR; i--) {
        if (!has_shape(&tokens->at[i - 2], CH_SHAPE_NAMED) || tokens->at[i - 1].kind != CH_TOKEN_STRING) continue;
        if (is(&tokens->at[i], "{") || is(&tokens->at[i], "}") || is(&tokens->at[i], ",")) return false;
        return say(look, &tokens->at[i - 1], "a { is missing behind %.*s %.*s", CH_FMT(tokens->at[i - 2].text),
                   CH_FMT(shown(&tokens->at[i - 1])));
    }
    return false;
}

static bool brace_surplus(Look *look)
{
    const ChToken *at = before(look, 0);
    if (is(at, "}") && at->mate == UINT32_MAX) return say(look, at, "this } is one too many: nothing is open here");
    bool behind = is(at, ",") && is(before(look, 1), "}") && brace_around(look->tokens, look->i) == NO_TOKEN;
    return behind && say(look, at, "no comma stands behind the } of a beat, an ending or the scenario: take it out");
}

/* --- Between a key and its value --- */

static bool equals_wrong(Look *look)
{
    const ChToken *one = before(look, 1), *at = before(look, 0);
    if (is(at, "=") && takes_name(one)) return say(look, at, "no = stands behind %.*s: %.*s \"…\"", CH_FMT(one->text), CH_FMT(one->text));
    if (is(at, "{") && one->kind == CH_TOKEN_STRING && is(before(look, 2), "=") && takes_name(before(look, 3)))
        return say(look, before(look, 2), "no = stands behind %.*s: %.*s %.*s {", CH_FMT(before(look, 3)->text),
                   CH_FMT(before(look, 3)->text), CH_FMT(shown(one)));
    if (is(one, ":") && is_name(before(look, 2)) && strstr(look->said, "<name> expected"))
        return say(look, one, "behind a key stands = and no colon: %.*s = …", CH_FMT(shown(before(look, 2))));
    bool value = at->kind == CH_TOKEN_NUMBER || is(at, "true") || is(at, "false");
    bool key = is_name(one) && (is(before(look, 2), ",") || is(before(look, 2), "{"));
    return value && key && say(look, at, "a = is missing: %.*s = %.*s", CH_FMT(shown(one)), CH_FMT(shown(at)));
}

static bool sign_wrong(Look *look)
{
    const ChToken *at = before(look, 0);
    if (is(at, "+") && is(before(look, 1), "=")) return say(look, at, "a number above nothing has no sign in front: leave the + out");
    if (is(at, ",") && (is(before(look, 1), ",") || is(before(look, 1), "{"))) return say(look, at, "this comma is one too many");
    if (is(before(look, 1), "%")) return say(look, before(look, 1), "a number stands by itself: leave the %% out");
    return false;
}

/* A line that was to be a note: `# …`, `// …`, or words as they come. */
static bool note_bare(Look *look)
{
    static const char *const signs[] = {"#", "//", "-", "/", "*"};
    const ChToken *at = before(look, 0), *one = before(look, 1);
    bool first = leads(look->tokens, look->i);
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (first && is(at, signs[i])) return say(look, at, "a note begins with two dashes: -- …");
    bool words = look->i > 0 && is_name(at) && is_name(one) && !first && leads(look->tokens, look->i - 1);
    if (!words || word_of(one) || brace_around(look->tokens, look->i) != NO_TOKEN) return false;
    return say(look, one, "this is no word of the language; is it a note? A note begins with two dashes: -- …");
}

/* --- Commas --- */

/* The place behind a token, which may have several lines. */
static ChToken behind(const ChTokens *tokens, const ChToken *token)
{
    uint32_t end = (uint32_t)(token->text.p - tokens->source.p) + token->text.n, line = token->line;
    while (line < tokens->line_count && tokens->line_start[line] <= end) line++;
    uint32_t from = tokens->line_start[line - 1];
    return (ChToken){.line = line, .column = 1 + ch_utf8_count((ChStr){tokens->source.p + from, end - from})};
}

/* Whether what stands before ends a value, and what stands here begins the next part: a key, a word with a name, a text. */
static bool part_follows(const Look *look)
{
    const ChToken *one = before(look, 1), *at = before(look, 0);
    bool ended = one->kind != CH_TOKEN_SIGN || is(one, "}") || is(one, ")") || is(one, "]");
    if (!ended || look->i + 1 >= look->tokens->count) return false;
    if (at->kind == CH_TOKEN_STRING || is(at, "{")) return true;
    return is_name(at) && (at[1].kind == CH_TOKEN_STRING || is(at + 1, "=") || is(at + 1, "{"));
}

static bool comma_missing(Look *look)
{
    if (!strstr(look->said, "'}' expected") || !part_follows(look)) return false;
    const ChToken *one = before(look, 1), *at = before(look, 0);
    ChToken place = behind(look->tokens, one);
    if (one->kind == CH_TOKEN_NUMBER && one->text.p[one->text.n - 1] == '.')
        return say(look, one, "a comma stands here, and not a full stop: %.*s,", (int)one->text.n - 1, one->text.p);
    const char *quote = at->kind == CH_TOKEN_STRING ? "" : "\"";
    return say(look, &place, "a comma is missing here, in front of %s%.*s%s", quote, CH_FMT(shown(at)), quote);
}

/* --- Finding --- */

/* What Lua named as the token at which it stopped; empty when it named none. */
static ChStr near(const char *said)
{
    const char *from = strstr(said, " near '");
    const char *to = from ? strrchr(from, '\'') : NULL;
    if (!from || to < from + 7) return (ChStr){NULL, 0};
    return (ChStr){from + 7, (uint32_t)(to - from - 7)};
}

/* Whether Lua can have stopped here: what stands before cannot be followed by this. */
static bool clashes(const Look *look)
{
    const ChToken *one = before(look, 1), *at = before(look, 0);
    bool calls = at->kind == CH_TOKEN_STRING || is(at, "{") || is(at, "(");
    bool ended = one->kind != CH_TOKEN_SIGN && !(is_name(one) && calls);
    if (is(at, "=")) return takes_name(one);
    if (at->kind != CH_TOKEN_SIGN) return ended || is(one, "}") || is(one, ")");
    bool ready = is(one, "}") || is(one, ")") || is(one, "]") || (!is(at, ",") && (is(one, ",") || is(one, "{")));
    return one->kind == CH_TOKEN_SIGN && !ready;
}

/* The token that Lua named: on the line, the first that cannot stand there, else the first; else the nearest above. */
static uint32_t token_named(Look *look, ChStr text, uint32_t line)
{
    uint32_t found = NO_TOKEN;
    for (uint32_t i = 0; i < look->tokens->count && look->tokens->at[i].line <= line; i++) {
        const ChToken *at = &look->tokens->at[i];
        if (!ch_str_eq(at->text, text)) continue;
        bool there = at->line == line, had = found != NO_TOKEN && look->tokens->at[found].line == line;
        look->i = i;
        if (there && clashes(look)) return i;
        if (!(there && had)) found = i;
    }
    return found;
}

bool ch_slip_find(const ChTokens *tokens, const char *said, uint32_t line, ChSlip *slip)
{
    static bool (*const slips[])(Look *) = {quote_inside, number_bare,    condition_bare, name_unquoted, equals_wrong,  sign_wrong,
                                            list_bare,    brace_missing,  brace_surplus,  brace_unopened, note_bare,    comma_missing};
    Look look = {.tokens = tokens, .said = said, .slip = slip};
    if (stuck(&look)) return true;
    if (strstr(said, "<eof>")) return never_closed(&look, 0);
    look.i = token_named(&look, near(said), line);
    if (look.i == NO_TOKEN) return false;
    for (size_t i = 0; i < sizeof slips / sizeof *slips; i++)
        if (slips[i](&look)) return true;
    return false;
}

bool ch_slip_text_runs_on(const ChTokens *tokens, ChSlip *slip)
{
    Look look = {.tokens = tokens, .slip = slip};
    for (uint32_t i = 0; i < tokens->count; i++) {
        const ChToken *at = &tokens->at[i];
        if (at->kind != CH_TOKEN_STRING || at->text.n < 4 || memcmp(at->text.p, "[[", 2) != 0) continue;
        uint32_t line = at->line;
        for (uint32_t b = 2, n; b + 1 < at->text.n; b += n ? n : 1) {
            line += (n = ch_line_end(at->text, b)) > 0;
            if (n || at->text.p[b] != '[' || at->text.p[b + 1] != '[') continue;
            if (line == at->line) return say(&look, at, "in a text that stands between [[ and ]] no [[ can stand: take it out, or close the text before it");
            return say(&look, at, "a ]] is missing: the text that begins here runs on into the next one, on line %u", (unsigned)line);
        }
    }
    return false;
}
