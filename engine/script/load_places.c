/* Where in an author's file something stands. Lua tells the line of a call; the token index tells the column,
 * the key and the value. Whatever is not written down literally (a name that a loop made) falls back to what
 * is around it. */
#include "script/load_inside.h"

static const ChPos nowhere = {CHL_NO_FILE, 0, 0};

static uint32_t file_named(const Loader *loader, const char *name)
{
    ChStr wanted = ch_str(name);
    for (uint32_t i = 0; i < loader->file_count; i++)
        if (ch_str_eq(loader->files[i].name, wanted)) return i;
    return CHL_NO_FILE;
}

ChPos chl_where(Loader *loader, lua_State *L)
{
    enum { LEVELS = 8 }; /* past Lua's own functions, such as pcall */
    for (int level = 1; level <= LEVELS; level++) {
        const char *name = NULL;
        uint32_t line = 0;
        ch_sandbox_where(L, level, &name, &line);
        if (line == 0 || !name) continue;
        uint32_t file = file_named(loader, name);
        if (file != CHL_NO_FILE) return (ChPos){file, line, 0};
    }
    return nowhere;
}

static const ChTokens *tokens_of(const Loader *loader, ChPos at)
{
    return at.file < loader->file_count ? &loader->files[at.file].tokens : NULL;
}

/* The first token on a line or after it. */
static uint32_t first_on_line(const ChTokens *tokens, uint32_t line)
{
    uint32_t low = 0, high = tokens->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (tokens->at[middle].line < line)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool is_text(const ChTokens *tokens, uint32_t i, ChStr text)
{
    return i < tokens->count && ch_str_eq(tokens->at[i].text, text);
}

static bool is_string(const ChTokens *tokens, uint32_t i, ChStr content)
{
    return i < tokens->count && tokens->at[i].kind == CH_TOKEN_STRING &&
           ch_str_eq(ch_token_inside(tokens->at[i].text), content);
}

static ChPos at_token(ChPos in, const ChTokens *tokens, uint32_t i)
{
    if (i >= tokens->count) return in;
    return (ChPos){in.file, tokens->at[i].line, tokens->at[i].column};
}

/* Whether token `i` calls a word: with this name when there is one. `*open` is the brace or parenthesis
 * behind it. */
static bool calls(const ChTokens *tokens, uint32_t i, ChStr word, ChStr id, uint32_t *open)
{
    if (tokens->at[i].kind != CH_TOKEN_NAME || !ch_str_eq(tokens->at[i].text, word)) return false;
    uint32_t next = i + 1;
    if (is_text(tokens, next, CH_STR("("))) next++;
    if (id.n) {
        if (!is_string(tokens, next, id)) return false;
        next++;
    } else if (next < tokens->count && tokens->at[next].kind == CH_TOKEN_STRING && next == i + 1) {
        next++;
    }
    if (is_text(tokens, next, CH_STR(")"))) next++;
    if (is_text(tokens, next, CH_STR("("))) next++;
    *open = is_text(tokens, next, CH_STR("{")) ? next : CHL_NO_TOKEN;
    return true;
}

static bool find_call(const ChTokens *tokens, uint32_t line, ChStr word, ChStr id, uint32_t *call,
                      uint32_t *open)
{
    for (uint32_t i = first_on_line(tokens, line); i < tokens->count && tokens->at[i].line == line; i++)
        if (calls(tokens, i, word, id, open)) {
            *call = i;
            return true;
        }
    return false;
}

/* What looking over a line costs the author, so that one endless line cannot be searched a million times. */
static void charge_line(lua_State *L, const ChTokens *tokens, uint32_t line)
{
    ch_sandbox_charge(L, first_on_line(tokens, line + 1) - first_on_line(tokens, line));
}

ChlSite chl_site(Loader *loader, lua_State *L, const ChWord *word, ChStr id)
{
    ChlSite site = {
        .word = word, .id = id, .at = chl_where(loader, L), .call = CHL_NO_TOKEN, .open = CHL_NO_TOKEN};
    const ChTokens *tokens = tokens_of(loader, site.at);
    if (!tokens) return site;
    charge_line(L, tokens, site.at.line);
    ChStr name = ch_str(word->name), none = {NULL, 0};
    bool found = find_call(tokens, site.at.line, name, id, &site.call, &site.open) ||
                 find_call(tokens, site.at.line, name, none, &site.call, &site.open);
    uint32_t i = found ? site.call : first_on_line(tokens, site.at.line);
    if (i < tokens->count && tokens->at[i].line == site.at.line) site.at.column = tokens->at[i].column;
    return site;
}

static uint32_t key_token(const ChTokens *tokens, const ChlSite *site, ChStr key)
{
    if (site->open == CHL_NO_TOKEN) return CHL_NO_TOKEN;
    return ch_tokens_key(tokens, site->open, key);
}

/* The token at which the value of `key` begins. */
static uint32_t value_token(const ChTokens *tokens, const ChlSite *site, ChStr key)
{
    uint32_t i = key_token(tokens, site, key);
    if (i == CHL_NO_TOKEN) return CHL_NO_TOKEN;
    while (i < tokens->count && !is_text(tokens, i, CH_STR("="))) i++;
    return i + 1 < tokens->count ? i + 1 : CHL_NO_TOKEN;
}

ChPos chl_at_key(Loader *loader, const ChlSite *site, ChStr key)
{
    const ChTokens *tokens = tokens_of(loader, site->at);
    if (!tokens) return site->at;
    return at_token(site->at, tokens, key_token(tokens, site, key));
}

ChPos chl_at_value(Loader *loader, const ChlSite *site, const char *key)
{
    const ChTokens *tokens = tokens_of(loader, site->at);
    if (!tokens) return site->at;
    return at_token(site->at, tokens, value_token(tokens, site, ch_str(key)));
}

/* The token behind an item of a table that begins at `i`: its comma or the table's end. */
static uint32_t item_end(const ChTokens *tokens, uint32_t i, uint32_t end)
{
    while (i < end && !is_text(tokens, i, CH_STR(",")) && !is_text(tokens, i, CH_STR(";"))) {
        uint32_t mate = tokens->at[i].mate;
        i = mate != UINT32_MAX && mate > i ? mate + 1 : i + 1;
    }
    return i < end ? i : end;
}

static uint32_t table_end(const ChTokens *tokens, uint32_t open)
{
    uint32_t mate = tokens->at[open].mate;
    return mate == UINT32_MAX ? tokens->count : mate;
}

ChPos chl_at_name(Loader *loader, const ChlSite *site, const char *key, ChStr name)
{
    const ChTokens *tokens = tokens_of(loader, site->at);
    if (!tokens) return site->at;
    uint32_t from = value_token(tokens, site, ch_str(key));
    if (from == CHL_NO_TOKEN) return site->at;
    uint32_t end = item_end(tokens, from, table_end(tokens, site->open));
    for (uint32_t i = from; i < end; i++)
        if (is_string(tokens, i, name)) return at_token(site->at, tokens, i);
    return at_token(site->at, tokens, from);
}

static bool has_key(const ChTokens *tokens, uint32_t i)
{
    if (is_text(tokens, i, CH_STR("["))) return true;
    return tokens->at[i].kind == CH_TOKEN_NAME && is_text(tokens, i + 1, CH_STR("="));
}

ChPos chl_at_item(Loader *loader, const ChlSite *site, uint32_t n)
{
    const ChTokens *tokens = tokens_of(loader, site->at);
    if (!tokens || site->open == CHL_NO_TOKEN) return site->at;
    uint32_t end = table_end(tokens, site->open);
    for (uint32_t i = site->open + 1; i < end; i = item_end(tokens, i, end) + 1)
        if (!has_key(tokens, i) && --n == 0) return at_token(site->at, tokens, i);
    return site->at;
}

ChlSite chl_inner(Loader *loader, const ChlSite *site, const char *key, const ChWord *word)
{
    ChlSite inner = {.word = word,
                     .id = site->id,
                     .of = site->word,
                     .at = chl_at_value(loader, site, key),
                     .call = CHL_NO_TOKEN,
                     .open = CHL_NO_TOKEN};
    const ChTokens *tokens = tokens_of(loader, site->at);
    uint32_t i = tokens ? value_token(tokens, site, ch_str(key)) : CHL_NO_TOKEN;
    if (i != CHL_NO_TOKEN && is_text(tokens, i, CH_STR("{"))) inner.open = i;
    return inner;
}

ChPos chl_on_line(Loader *loader, ChPos line, ChStr text, ChStr after)
{
    const ChTokens *tokens = tokens_of(loader, line);
    if (!tokens) return line;
    uint32_t first = first_on_line(tokens, line.line);
    for (uint32_t i = first; i < tokens->count && tokens->at[i].line == line.line; i++) {
        if (!ch_str_eq(tokens->at[i].text, text)) continue;
        if (!after.n || is_text(tokens, i + 1, after)) return at_token(line, tokens, i);
    }
    if (first < tokens->count && tokens->at[first].line == line.line) return at_token(line, tokens, first);
    if (line.line) line.column = 1;
    return line;
}

ChPos chl_named_on_line(Loader *loader, ChPos line, const char *word, ChStr name)
{
    const ChTokens *tokens = tokens_of(loader, line);
    if (!tokens) return line;
    uint32_t call, open;
    if (!find_call(tokens, line.line, ch_str(word), name, &call, &open))
        return chl_on_line(loader, line, ch_str(word), (ChStr){NULL, 0});
    while (call < tokens->count && tokens->at[call].kind != CH_TOKEN_STRING) call++;
    return at_token(line, tokens, call);
}

ChPos chl_method_on_line(Loader *loader, ChPos line, const char *word, const char *method)
{
    const ChTokens *tokens = tokens_of(loader, line);
    for (uint32_t i = tokens ? first_on_line(tokens, line.line) : 0;
         tokens && i < tokens->count && tokens->at[i].line == line.line; i++)
        if (is_text(tokens, i, ch_str(word)) && is_text(tokens, i + 1, CH_STR(":")) &&
            is_text(tokens, i + 2, ch_str(method)))
            return at_token(line, tokens, i);
    return chl_on_line(loader, line, ch_str(word), (ChStr){NULL, 0});
}

const char *chl_line_of(Loader *loader, ChPos from, ChPos at)
{
    if (at.file == from.file || at.file >= loader->file_count)
        return chl_format(loader, "on line %u", at.line);
    return chl_format(loader, "on line %u of %.*s", at.line,
                      CH_FMT(chl_last_part(loader->files[at.file].name)));
}

const ChToken *chl_token_at(Loader *loader, ChPos at)
{
    const ChTokens *tokens = tokens_of(loader, at);
    if (!tokens) return NULL;
    for (uint32_t i = first_on_line(tokens, at.line); i < tokens->count && tokens->at[i].line == at.line; i++)
        if (tokens->at[i].column == at.column) return &tokens->at[i];
    return NULL;
}
