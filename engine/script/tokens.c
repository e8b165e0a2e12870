#include "script/tokens.h"

#include <string.h>

enum { BYTES_A_TOKEN = 8 }; /* there are hardly ever more tokens than that */

static bool is_sign(const ChToken *token, const char *sign)
{
    return token->kind == CH_TOKEN_SIGN && token->text.p[0] == sign[0] && ch_str_eq(token->text, ch_str(sign));
}

static char closes(char sign)
{
    return sign == ')' ? '(' : sign == ']' ? '[' : sign == '}' ? '{' : '\0';
}

/* Pair brackets. While one is open its mate is the bracket that was open before it, so no stack is needed. */
static void pair(ChToken *at, uint32_t count)
{
    uint32_t open = UINT32_MAX;
    for (uint32_t i = 0; i < count; i++) {
        if (at[i].kind != CH_TOKEN_SIGN || at[i].text.n != 1) continue;
        char sign = at[i].text.p[0];
        if (sign == '(' || sign == '[' || sign == '{') {
            at[i].mate = open;
            open = i;
        } else if (closes(sign) && open != UINT32_MAX && at[open].text.p[0] == closes(sign)) {
            uint32_t before = at[open].mate;
            at[open].mate = i;
            at[i].mate = open;
            open = before;
        }
    }
    while (open != UINT32_MAX) {
        uint32_t before = at[open].mate;
        at[open].mate = UINT32_MAX;
        open = before;
    }
}

static ChStatus index_lines(ChTokens *tokens, ChArena *arena)
{
    ChStr source = tokens->source;
    uint32_t lines = 1, first = ch_lexer(source).at;
    for (uint32_t i = first, n; i < source.n; i += n ? n : 1) lines += (n = ch_line_end(source, i)) > 0;
    uint32_t *start = CH_NEW_ARRAY(arena, uint32_t, lines);
    if (!start) return CH_NO_MEMORY;
    start[0] = first;
    uint32_t line = 1;
    for (uint32_t i = first, n; i < source.n; i += n ? n : 1)
        if ((n = ch_line_end(source, i)) > 0) start[line++] = i + n;
    tokens->line_start = start;
    tokens->line_count = lines;
    return CH_OK;
}

ChStatus ch_tokens_read(ChStr file, ChStr source, ChArena *arena, ChTokens *tokens)
{
    *tokens = (ChTokens){.file = file, .source = source};
    uint32_t count = 0, room = source.n / BYTES_A_TOKEN + 1;
    ChToken *at = CH_NEW_ARRAY(arena, ChToken, room), token;
    if (!at) return CH_NO_MEMORY;
    ChLexer lexer = ch_lexer(source);
    while (ch_lexer_next(&lexer, &token)) {
        at = ch_arena_grow(arena, at, count, &room, sizeof *at);
        if (!at) return CH_NO_MEMORY;
        at[count++] = token;
    }
    pair(at, count);
    tokens->at = at;
    tokens->count = count;
    return index_lines(tokens, arena);
}

ChStr ch_tokens_line(const ChTokens *tokens, uint32_t line)
{
    if (line == 0 || line > tokens->line_count) return (ChStr){NULL, 0};
    uint32_t from = tokens->line_start[line - 1], to = from;
    while (to < tokens->source.n && !ch_line_end(tokens->source, to)) to++;
    return (ChStr){tokens->source.p + from, to - from};
}

static bool is_word(const ChTokens *tokens, uint32_t i, ChStr word)
{
    if (i >= tokens->count || tokens->at[i].kind != CH_TOKEN_NAME || !ch_str_eq(tokens->at[i].text, word)) return false;
    return i == 0 || (!is_sign(&tokens->at[i - 1], ".") && !is_sign(&tokens->at[i - 1], ":"));
}

/* Whether the word at `i` is called, and with `name` when there is one. */
static bool is_call(const ChTokens *tokens, uint32_t i, ChStr name)
{
    uint32_t next = i + 1;
    if (next >= tokens->count) return false;
    const ChToken *after = &tokens->at[next];
    bool bracket = is_sign(after, "("), brace = is_sign(after, "{");
    if (name.n == 0) return bracket || brace || after->kind == CH_TOKEN_STRING;
    if (bracket && next + 1 < tokens->count) after = &tokens->at[next + 1];
    return after->kind == CH_TOKEN_STRING && ch_str_eq(ch_token_inside(after->text), name);
}

/* The first token after `line`. Tokens are in order, so halving finds it. */
static uint32_t first_after(const ChTokens *tokens, uint32_t line)
{
    uint32_t low = 0, high = tokens->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (tokens->at[middle].line <= line) low = middle + 1;
        else high = middle;
    }
    return low;
}

uint32_t ch_tokens_call(const ChTokens *tokens, ChStr word, ChStr name, uint32_t line)
{
    for (uint32_t i = first_after(tokens, line); i > 0; i--)
        if (is_word(tokens, i - 1, word) && is_call(tokens, i - 1, name)) return i - 1;
    return UINT32_MAX;
}

/* A walk over the fields of one table: nested brackets are stepped over, function bodies too, since what is assigned in
 * them is not a key of the table. */
typedef struct Fields {
    const ChTokens *tokens;
    uint32_t at, end;  /* end: the closing brace */
    uint32_t blocks;   /* function, if, do and repeat not ended yet */
    bool field_begins; /* the next token is the first of a field */
} Fields;

static Fields fields_of(const ChTokens *tokens, uint32_t open)
{
    uint32_t end = open < tokens->count && is_sign(&tokens->at[open], "{") ? tokens->at[open].mate : UINT32_MAX;
    bool whole = end != UINT32_MAX;
    return (Fields){.tokens = tokens, .at = whole ? open + 1 : 0, .end = whole ? end : 0, .field_begins = true};
}

static int block_change(ChStr keyword)
{
    static const char *const opens[] = {"function", "if", "do", "repeat"};
    for (size_t i = 0; i < sizeof opens / sizeof opens[0]; i++)
        if (ch_str_eq(keyword, ch_str(opens[i]))) return 1;
    return ch_str_eq(keyword, CH_STR("end")) || ch_str_eq(keyword, CH_STR("until")) ? -1 : 0;
}

/* The token of the key of the field that begins at `i`, or UINT32_MAX when it has none that can be read here. */
static uint32_t field_key(const ChTokens *tokens, uint32_t i)
{
    const ChToken *at = &tokens->at[i];
    if (at->kind == CH_TOKEN_NAME && i + 1 < tokens->count && is_sign(at + 1, "=")) return i;
    bool plain = is_sign(at, "[") && at->mate == i + 2 && at[1].kind == CH_TOKEN_STRING;
    return plain && i + 3 < tokens->count && is_sign(at + 3, "=") ? i + 1 : UINT32_MAX;
}

static void step_over(Fields *fields)
{
    const ChToken *at = &fields->tokens->at[fields->at];
    if (at->kind == CH_TOKEN_KEYWORD) {
        int change = block_change(at->text);
        if (change > 0) fields->blocks++;
        if (change < 0 && fields->blocks > 0) fields->blocks--;
    }
    bool opens = at->mate != UINT32_MAX && at->mate > fields->at;
    fields->field_begins = fields->blocks == 0 && (is_sign(at, ",") || is_sign(at, ";"));
    fields->at = opens ? at->mate + 1 : fields->at + 1;
}

/* The token of the next key; UINT32_MAX after the last. */
static uint32_t next_key(Fields *fields)
{
    while (fields->at < fields->end) {
        uint32_t key = fields->field_begins ? field_key(fields->tokens, fields->at) : UINT32_MAX;
        step_over(fields);
        if (key != UINT32_MAX) return key;
    }
    return UINT32_MAX;
}

static ChStr key_text(const ChToken *key)
{
    return key->kind == CH_TOKEN_STRING ? ch_token_inside(key->text) : key->text;
}

uint32_t ch_tokens_key(const ChTokens *tokens, uint32_t open, ChStr key)
{
    Fields fields = fields_of(tokens, open);
    uint32_t i = next_key(&fields);
    while (i != UINT32_MAX && !ch_str_eq(key_text(&tokens->at[i]), key)) i = next_key(&fields);
    return i;
}

/* Enough for any table written by hand; a longer one is looked at up to here, so that no file takes long. */
enum { MOST_KEYS = 512 };

static void check_keys(const ChTokens *tokens, uint32_t open, ChTokenReport report, void *context)
{
    uint32_t seen[MOST_KEYS], count = 0;
    Fields fields = fields_of(tokens, open);
    for (uint32_t i = next_key(&fields); i != UINT32_MAX && count < MOST_KEYS; i = next_key(&fields)) {
        ChStr text = key_text(&tokens->at[i]);
        uint32_t before = 0;
        while (before < count && !ch_str_eq(key_text(&tokens->at[seen[before]]), text)) before++;
        if (before < count) report(context, CH_TOKEN_KEY_TWICE, &tokens->at[i]);
        else seen[count++] = i;
    }
}

static bool one_of(ChStr text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (text.p[0] == words[i][0] && ch_str_eq(text, ch_str(words[i]))) return true;
    return false;
}
#define ONE_OF(text, words) one_of((text), (words), sizeof(words) / sizeof(words)[0])

static const char *const TESTS[] = {"flag", "shown", "visited", "arisen", "count", "times", "no"};
static const char *const JOINS[] = {"all", "any"};
static const char *const METERS[] = {"anger", "trust", "cost", "clock"};

enum { MOST_WORDS = 16 };

/* What one check knows: the tokens, and where the author first declares each condition word as a name of his own. From
 * there on it is not the condition word. Found once, since a file could ask for it at every other token. */
typedef struct Check {
    const ChTokens *tokens;
    ChStr own[MOST_WORDS];
    uint32_t own_at[MOST_WORDS], own_count;
    ChTokenReport report;
    void *context;
} Check;

static bool is_own(const Check *check, uint32_t i)
{
    for (uint32_t k = 0; k < check->own_count; k++)
        if (check->own_at[k] < i && ch_str_eq(check->own[k], check->tokens->at[i].text)) return true;
    return false;
}

static void declare(Check *check, uint32_t i)
{
    ChStr name = check->tokens->at[i].text;
    bool known = ONE_OF(name, TESTS) || ONE_OF(name, JOINS) || ONE_OF(name, METERS);
    if (!known || is_own(check, i) || check->own_count == MOST_WORDS) return;
    check->own[check->own_count] = name;
    check->own_at[check->own_count++] = i;
}

/* Names behind local and for, and a function's parameters. */
static void find_own(Check *check)
{
    bool declaring = false, parameters = false;
    for (uint32_t i = 0; i < check->tokens->count; i++) {
        const ChToken *at = &check->tokens->at[i];
        bool keyword = at->kind == CH_TOKEN_KEYWORD;
        if (keyword && ch_str_eq(at->text, CH_STR("function"))) parameters = true;
        else if (keyword && (ch_str_eq(at->text, CH_STR("local")) || ch_str_eq(at->text, CH_STR("for")))) declaring = true;
        else if (at->kind == CH_TOKEN_NAME && (declaring || parameters)) declare(check, i);
        else if (is_sign(at, ")")) parameters = false;
        else if (at->kind != CH_TOKEN_NAME && !is_sign(at, ",")) declaring = false;
    }
}

/* Whether the token at `i` is a condition word, used as one: called with a text or a table, or a meter. */
static bool is_condition_word(const Check *check, uint32_t i)
{
    const ChTokens *tokens = check->tokens;
    const ChToken *at = &tokens->at[i];
    if (!is_word(tokens, i, at->text)) return false;
    bool last = i + 1 >= tokens->count;
    const ChToken *next = last ? NULL : at + 1;
    bool called = next && (next->kind == CH_TOKEN_STRING || is_sign(next, "("));
    bool found = (ONE_OF(at->text, TESTS) && called) || (ONE_OF(at->text, JOINS) && next && is_sign(next, "{")) ||
                 (ONE_OF(at->text, METERS) && !(next && is_sign(next, "=")));
    return found && !is_own(check, i);
}

static bool condition_starts(const Check *check, uint32_t i)
{
    const ChTokens *tokens = check->tokens;
    while (i < tokens->count && is_sign(&tokens->at[i], "(")) i++;
    return i < tokens->count && is_condition_word(check, i);
}

/* Whether a condition ends with the token at `i`: `flag "x"`, `all {…}`, `no(…)`, `anger`, `anger:below(3)`. */
static bool condition_ends(const Check *check, uint32_t i)
{
    const ChTokens *tokens = check->tokens;
    const ChToken *at = tokens->at;
    while (i < tokens->count) {
        bool mated = at[i].mate != UINT32_MAX && at[i].mate < i;
        if (mated && is_sign(&at[i], ")") && (at[i].mate == 0 || at[at[i].mate - 1].kind != CH_TOKEN_NAME)) {
            i--; /* (flag "x"): what the brackets hold */
            continue;
        }
        uint32_t word = mated ? at[i].mate - 1 : at[i].kind == CH_TOKEN_STRING ? i - 1 : i;
        if (word >= tokens->count || at[word].kind != CH_TOKEN_NAME) return false;
        if (is_condition_word(check, word)) return true;
        if (word < 2 || !is_sign(&at[word - 1], ":")) return false;
        i = word - 2; /* a method's name: what it is called on */
    }
    return false;
}

/* Whether the text at `i` stands behind a name: flag "x", f "y". */
static bool is_called(const Check *check, uint32_t i)
{
    return i > 0 && check->tokens->at[i - 1].kind == CH_TOKEN_NAME;
}

static void check_joined(const Check *check, uint32_t i)
{
    static const char *const between[] = {"and", "or", "==", "~=", "<", "<=", ">", ">="};
    static const char *const tests[] = {"if", "elseif", "while", "until"};
    const ChToken *at = &check->tokens->at[i];
    bool joining = ONE_OF(at->text, between), negating = ch_str_eq(at->text, CH_STR("not")),
         testing = ONE_OF(at->text, tests);
    if (!joining && !negating && !testing) return;
    bool texts = i > 0 && i + 1 < check->tokens->count && at[-1].kind == CH_TOKEN_STRING && at[1].kind == CH_TOKEN_STRING;
    if (texts && (ch_str_eq(at->text, CH_STR("and")) || ch_str_eq(at->text, CH_STR("or"))) && !is_called(check, i - 1))
        check->report(check->context, CH_TOKEN_TEXTS_JOINED, at);
    bool starts = condition_starts(check, i + 1);
    bool joins = joining && (starts || (i > 0 && condition_ends(check, i - 1)));
    if (joins || (starts && negating)) check->report(check->context, CH_TOKEN_JOINED, at);
    if (starts && testing) check->report(check->context, CH_TOKEN_TESTED, at);
}

void ch_tokens_check(const ChTokens *tokens, ChTokenReport report, void *context)
{
    Check check = {.tokens = tokens, .report = report, .context = context};
    find_own(&check);
    for (uint32_t i = 0; i < tokens->count; i++) {
        const ChToken *at = &tokens->at[i];
        bool text = at->kind == CH_TOKEN_STRING;
        if (is_sign(at, "{")) check_keys(tokens, i, report, context);
        else if (at->kind == CH_TOKEN_KEYWORD || at->kind == CH_TOKEN_SIGN) check_joined(&check, i);
        if (text && i > 0 && at[-1].kind == CH_TOKEN_STRING) report(context, CH_TOKEN_TEXTS_ADJACENT, at);
    }
}
