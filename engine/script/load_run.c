/* One load: the sandbox with its words, the files that are run in it, and what it comes to. */
#include <stdio.h>
#include <string.h>

#include "script/load_inside.h"
#include "script/slip.h"

/* --- Opening --- */

static bool copy_text(ChArena *arena, ChStr *text)
{
    if (!text->n) return true;
    *text = ch_str_copy(arena, *text);
    return text->p != NULL;
}

/* A vocabulary with room for all there may be, holding what `from` holds; it depends on nothing but the
 * arena. */
static ChVocabulary *copy_words(const ChVocabulary *from, ChArena *arena, ChArena *keep)
{
    ChVocabulary *words = CH_NEW(arena, ChVocabulary);
    if (!words) return NULL;
    *words = *from;
    words->behaviours = CH_NEW_ARRAY(keep, ChBehaviour, CH_MAX_BEHAVIOURS);
    words->circumstances = CH_NEW_ARRAY(keep, ChCircumstance, CH_MAX_CIRCUMSTANCES);
    if (!words->behaviours || !words->circumstances) return NULL;
    for (uint32_t i = 0; i < from->behaviour_count; i++) {
        ChBehaviour *behaviour = &words->behaviours[i];
        *behaviour = from->behaviours[i];
        if (!copy_text(keep, &behaviour->id) || !copy_text(keep, &behaviour->text) ||
            !copy_text(keep, &behaviour->from))
            return NULL;
    }
    for (uint32_t i = 0; i < from->circumstance_count; i++) {
        ChCircumstance *circumstance = &words->circumstances[i];
        *circumstance = from->circumstances[i];
        if (!copy_text(keep, &circumstance->id) || !copy_text(keep, &circumstance->text)) return NULL;
    }
    return words;
}

/* Methods and programmes declare no words, so they read the library's. */
static bool open_words(Loader *loader)
{
    bool own = loader->kind & (CH_IN_SCENARIO | CH_IN_BEHAVIOURS);
    if (own) {
        loader->words = copy_words(&loader->library->words, &loader->scratch, loader->keep);
        return loader->words != NULL;
    }
    loader->words = CH_NEW(&loader->scratch, ChVocabulary);
    if (loader->words) *loader->words = loader->library->words;
    return loader->words != NULL;
}

ChStatus chl_open(Loader *loader, const ChLibrary *library, uint32_t kind, ChArena *keep, ChDiagnostics *said,
                  ChError *error)
{
    *loader = (Loader){.library = library, .kind = kind, .keep = keep, .said = said};
    ch_arena_init(&loader->scratch, library->from, SIZE_MAX);
    loader->files = CH_NEW_ARRAY(&loader->scratch, ChlFile, CHL_MOST_FILES);
    if (!loader->files || !open_words(loader))
        return ch_fail(error, CH_NO_MEMORY, "there is not enough memory");
    ChStatus status = ch_sandbox_open(library->from, (ChSandboxOptions){.work = 0}, &loader->box, error);
    if (status == CH_OK) status = chl_register(loader);
    return status == CH_OK ? CH_OK : ch_fail(error, status, "there is not enough memory");
}

void chl_close(Loader *loader)
{
    if (loader->box) ch_sandbox_close(loader->box);
    loader->box = NULL;
    ch_arena_free(&loader->scratch);
}

/* --- What the token index sees --- */

typedef struct Check {
    Loader *loader;
    uint32_t file;
} Check;

static void note_line(Loader *loader, uint32_t **lines, uint32_t *count, uint32_t *room, uint32_t line)
{
    uint32_t *more = ch_arena_grow(&loader->scratch, *lines, *count, room, sizeof *more);
    if (!more) {
        loader->no_memory = true;
        return;
    }
    *lines = more;
    more[(*count)++] = line;
}

static const char *instead_of(ChStr sign)
{
    if (ch_str_eq(sign, CH_STR("and"))) return "write all { …, … }";
    if (ch_str_eq(sign, CH_STR("or"))) return "write any { …, … }";
    if (ch_str_eq(sign, CH_STR("not")) || ch_str_eq(sign, CH_STR("~="))) return "write no( … )";
    if (ch_str_eq(sign, CH_STR("==")))
        return "a condition stands by itself; a meter takes :at_least(…), :below(…) or :between(…, …)";
    return "a meter takes :at_least(…), :below(…) or :between(…, …)";
}

static void say_token(void *context, ChTokenFinding finding, const ChToken *at)
{
    const Check *check = context;
    Loader *loader = check->loader;
    ChlFile *file = &loader->files[check->file];
    ChPos where = {check->file, at->line, at->column};
    switch (finding) {
    case CH_TOKEN_KEY_TWICE:
        chl_say(loader, CH_CODE_GIVEN_TWICE, where,
                "\"%s\" is given twice in the same braces: only the last would count",
                chl_short(loader, at->kind == CH_TOKEN_STRING ? ch_token_inside(at->text) : at->text));
        break;
    case CH_TOKEN_JOINED:
        loader->said_joined = true;
        note_line(loader, &file->joined, &file->joined_count, &file->joined_room, at->line);
        chl_say(loader, CH_CODE_JOINED, where, "\"%.*s\" does not work with conditions: %s", CH_FMT(at->text),
                instead_of(at->text));
        break;
    case CH_TOKEN_TEXTS_JOINED:
        chl_say(loader, CH_CODE_JOINED, where, "\"%.*s\" between two texts leaves only one of them: write { \"…\", \"…\" }",
                CH_FMT(at->text));
        break;
    case CH_TOKEN_TESTED:
        chl_say(loader, CH_CODE_JOINED, where,
                "a condition cannot be asked with \"%.*s\" while the file is read, only in play: put it "
                "behind a when",
                CH_FMT(at->text));
        break;
    case CH_TOKEN_TEXTS_ADJACENT:
        note_line(loader, &file->adjacent, &file->adjacent_count, &file->adjacent_room, at->line);
        chl_say(loader, CH_CODE_TEXTS_ADJACENT, where,
                "two texts stand side by side: put a comma between them");
        break;
    }
}

static bool among(const uint32_t *lines, uint32_t count, uint32_t line)
{
    for (uint32_t i = 0; i < count; i++)
        if (lines[i] == line) return true;
    return false;
}

bool chl_was_joined(const Loader *loader, ChPos at)
{
    return at.file < loader->file_count &&
           among(loader->files[at.file].joined, loader->files[at.file].joined_count, at.line);
}

bool chl_was_adjacent(const Loader *loader, ChPos at)
{
    return at.file < loader->file_count &&
           among(loader->files[at.file].adjacent, loader->files[at.file].adjacent_count, at.line);
}

/* --- Files --- */

/* Why a file cannot be read, for a sentence about it. */
static const char *why_not(ChlRead outcome)
{
    switch (outcome) {
    case CHL_READ_NONE:
        return "there is no such file";
    case CHL_READ_NOT_FILE:
        return "it is not a plain file";
    case CHL_READ_TOO_LARGE:
        return "it is longer than 65536 bytes: split it, and include the parts";
    default:
        return "it cannot be read: may this account open it?";
    }
}

static ChPos place_of_byte(uint32_t file, ChStr source, uint32_t byte)
{
    ChPos at = {file, 1, 1};
    for (uint32_t i = 0; i < byte; i++) {
        bool end = source.p[i] == '\n';
        at.line += end;
        at.column = end ? 1 : at.column + (((unsigned char)source.p[i] & 0xC0u) != 0x80u);
    }
    return at;
}

/* Make a file of the load out of its bytes and look over its tokens. False after saying that it is not text,
 * or when there is no memory. */
static bool add_file(Loader *loader, ChStr name, ChStr bytes, uint32_t *place)
{
    *place = loader->file_count;
    ChlFile *file = &loader->files[loader->file_count];
    *file = (ChlFile){.name = name};
    loader->file_count++;
    uint32_t bad_at;
    if (!ch_utf8_valid(bytes, &bad_at)) {
        chl_say(loader, CH_CODE_UNREADABLE, place_of_byte(*place, bytes, bad_at),
                "the file is not text in UTF-8 from here on: save it as UTF-8");
        return false;
    }
    if (ch_tokens_read(name, bytes, &loader->scratch, &file->tokens) != CH_OK) {
        loader->no_memory = true;
        return false;
    }
    ChSlip slip;
    if (ch_slip_text_runs_on(&file->tokens, &slip)) { /* the rest of the file is not what it looks like */
        chl_say(loader, CH_CODE_TEXT_RUNS_ON, (ChPos){*place, slip.line, slip.column}, "%s", slip.message);
        return false;
    }
    Check check = {loader, *place};
    ch_tokens_check(&file->tokens, say_token, &check);
    return !loader->no_memory;
}

/* --- include --- */

static int refuse(Loader *loader, lua_State *L, ChPos at, ChStr path, const char *why)
{
    chl_say(loader, CH_CODE_INCLUDE, at, "\"%s\" cannot be included: %s", chl_short(loader, path), why);
    chl_push(loader, L, CHL_REF_BROKEN);
    return 1;
}

static bool stays_inside(ChStr path)
{
    if (path.n == 0 || path.p[0] == '/') return false;
    for (uint32_t i = 0; i < path.n; i++)
        if (path.p[i] == '\\' || path.p[i] == ':') return false;
    for (uint32_t i = 0; i + 1 < path.n; i++) {
        bool starts = i == 0 || path.p[i - 1] == '/', ends = i + 2 == path.n || path.p[i + 2] == '/';
        if (path.p[i] == '.' && path.p[i + 1] == '.' && starts && ends) return false;
    }
    return true;
}

static uint32_t known_file(const Loader *loader, ChStr name)
{
    for (uint32_t i = 0; i < loader->file_count; i++)
        if (ch_str_eq(loader->files[i].name, name)) return i;
    return CHL_NO_FILE;
}

/* The file to include, read if it was not; CHL_NO_FILE after `*why` (NULL: it was said). */
static uint32_t open_included(Loader *loader, lua_State *L, ChStr path, const char **why)
{
    ChStr name = ch_str(chl_join(&loader->scratch, loader->folder, path));
    char *folder = chl_join(&loader->scratch, loader->folder, (ChStr){NULL, 0});
    if (!name.p || !folder) chl_no_memory(loader, L);
    uint32_t place = known_file(loader, name);
    if (place != CHL_NO_FILE) return place;
    *why = "a load reads at most 64 files";
    if (loader->file_count == CHL_MOST_FILES) return CHL_NO_FILE;
    if (chl_is_file(name.p) && !chl_is_inside(name.p, folder)) {
        *why = "it lies outside the folder of this scenario";
        return CHL_NO_FILE;
    }
    ChStr bytes;
    ChlRead outcome = chl_read(name.p, CH_CHUNK_BYTES, &loader->scratch, &bytes);
    if (outcome == CHL_READ_NO_MEMORY) chl_no_memory(loader, L);
    *why = why_not(outcome);
    if (outcome != CHL_READ) return CHL_NO_FILE;
    *why = NULL;
    return add_file(loader, name, bytes, &place) ? place : CHL_NO_FILE;
}

int chl_call_include(lua_State *L)
{
    const ChWord *word;
    Loader *loader = chl_called(L, &word);
    ChPos at = chl_on_line(loader, chl_where(loader, L), ch_str(word->name), (ChStr){NULL, 0});
    if (lua_gettop(L) != 1 || lua_type(L, 1) != LUA_TSTRING) {
        chl_say(loader, CH_CODE_WRONG_KIND, at,
                "include takes the name of a file: include \"shared/receipts.lua\"");
        chl_push(loader, L, CHL_REF_BROKEN);
        return 1;
    }
    ChStr path = chl_lua_text(L, 1);
    at = chl_named_on_line(loader, chl_where(loader, L), word->name, path);
    if (!stays_inside(path))
        return refuse(loader, L, at, path, "only files inside the folder of this scenario can be");
    const char *why = NULL;
    uint32_t place = open_included(loader, L, path, &why);
    if (loader->no_memory) chl_no_memory(loader, L);
    if (place == CHL_NO_FILE && why) return refuse(loader, L, at, path, why);
    if (place == CHL_NO_FILE) {
        chl_push(loader, L, CHL_REF_BROKEN);
        return 1;
    }
    if (loader->files[place].running)
        return refuse(loader, L, at, path, "it includes itself, by way of others or not");
    if (loader->depth == CHL_MOST_DEPTH)
        return refuse(loader, L, at, path, "files include files, more than 8 deep");
    loader->files[place].running = true;
    loader->depth++;
    int results = ch_sandbox_run_inside(L, loader->files[place].name.p, loader->files[place].tokens.source);
    loader->depth--;
    loader->files[place].running = false;
    return results;
}

/* --- Running --- */

static bool starts_with(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

static ChCode code_of(const ChError *error)
{
    const char *message = error->message;
    if (error->code == CH_LIMIT) return CH_CODE_BUDGET;
    if (starts_with(message, "there is no ") || strstr(message, "cannot be set from here"))
        return CH_CODE_UNKNOWN_WORD;
    bool scanned = error->column != 0 || strstr(message, "nested more than");
    return scanned || strstr(message, " near ") ? CH_CODE_SYNTAX : CH_CODE_RUN;
}

/* What a message speaks of: between the quotes behind `mark`. */
static ChStr quoted(const char *message, const char *mark, char quote)
{
    const char *from = strstr(message, mark);
    if (!from) return (ChStr){NULL, 0};
    from += strlen(mark);
    const char *to = strrchr(from, quote);
    if (quote == '"') to = strchr(from, quote);
    return to ? (ChStr){from, (uint32_t)(to - from)} : (ChStr){NULL, 0};
}

/* The last brace that is not closed, or NULL. */
static const ChToken *open_brace(const Loader *loader, uint32_t file)
{
    const ChTokens *tokens = &loader->files[file].tokens;
    for (uint32_t i = tokens->count; i > 0; i--)
        if (tokens->at[i - 1].mate == UINT32_MAX && ch_str_eq(tokens->at[i - 1].text, CH_STR("{")))
            return &tokens->at[i - 1];
    return NULL;
}

static bool is_lua_word(ChStr name)
{
    static const char *const words[] = {"and", "break", "do", "else", "elseif", "end", "for", "function", "goto", "if", "in",
                                        "local", "not", "or", "repeat", "return", "then", "until", "while"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (ch_str_eq(name, ch_str(words[i]))) return true;
    return false;
}

/* Lua's own words for a forgotten comma, which is the likeliest slip there is. */
static const char *syntax_hint(const char *message)
{
    if (strstr(message, "'}' expected") && !strstr(message, "<eof>"))
        return ": is there a comma missing before it?";
    if (strstr(message, "invalid escape"))
        return ": between quotes a \\ begins a sign of its own; between [[ and ]] it does not";
    if (strstr(message, "unexpected symbol") && is_lua_word(quoted(message, "near '", '\'')))
        return ": that is a word of Lua's own, and cannot be a key or a name (a choice leads on by to)";
    return "";
}

/* Whether a name stands where a text would: `portrait = holloway`, not `bet "arrives" {`. */
static bool is_bare_name(Loader *loader, ChPos at)
{
    const ChToken *name = chl_token_at(loader, at);
    if (!name || name->kind != CH_TOKEN_NAME) return false;
    const ChTokens *tokens = &loader->files[at.file].tokens;
    if (name == tokens->at || name + 1 == tokens->at + tokens->count) return false;
    static const char *const before[] = {"=", ",", "{"}, *const behind[] = {",", "}"};
    bool stands = false, ends = false;
    for (size_t i = 0; i < sizeof before / sizeof *before; i++)
        stands = stands || ch_str_eq(name[-1].text, ch_str(before[i]));
    for (size_t i = 0; i < sizeof behind / sizeof *behind; i++)
        ends = ends || ch_str_eq(name[1].text, ch_str(behind[i]));
    return stands && ends;
}

static bool is_yes_or_no(ChStr name)
{
    static const char *const words[] = {"True", "TRUE", "False", "FALSE", "yes", "Yes", "YES", "no", "No", "NO"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (ch_str_eq(name, ch_str(words[i]))) return true;
    return false;
}

/* Whether any word has a key of that name. */
static bool is_key(ChStr name)
{
    for (uint32_t w = 0; w < CH_WORDS; w++)
        for (uint32_t k = 0; k < ch_words()[w].key_count; k++)
            if (ch_str_eq(name, ch_str(ch_words()[w].keys[k].name))) return true;
    return false;
}

/* A name that nobody gave, where it shows what was meant. */
static bool say_bare_name(Loader *loader, ChPos at, ChStr name)
{
    const ChToken *token = chl_token_at(loader, at);
    const ChTokens *tokens = &loader->files[at.file].tokens;
    if (token && token + 1 < tokens->at + tokens->count && ch_str_eq(token[1].text, CH_STR("=="))) {
        chl_say(loader, CH_CODE_UNKNOWN_WORD, at, "behind a key stands one = and not two: %.*s = …", CH_FMT(name));
        return true;
    }
    bool called = token && token + 1 < tokens->at + tokens->count && (token[1].kind == CH_TOKEN_STRING || ch_str_eq(token[1].text, CH_STR("{")));
    if (called && is_key(name)) {
        chl_say(loader, CH_CODE_UNKNOWN_WORD, at, "a = is missing behind \"%.*s\": %.*s = …", CH_FMT(name), CH_FMT(name));
        return true;
    }
    if (!is_bare_name(loader, at)) return false;
    if (is_yes_or_no(name))
        chl_say(loader, CH_CODE_UNKNOWN_WORD, at, "there is no word \"%.*s\": it is true or false, in small letters", CH_FMT(name));
    else
        chl_say(loader, CH_CODE_UNKNOWN_WORD, at, "there is no word \"%.*s\": a name or text stands in quotes, \"%.*s\"",
                CH_FMT(name), CH_FMT(name));
    return true;
}

static void say_failure(Loader *loader, const ChError *error)
{
    uint32_t file = known_file(loader, ch_str(error->file));
    ChPos at = {file == CHL_NO_FILE ? 0 : file, error->line, error->column};
    ChCode code = code_of(error);
    if (code == CH_CODE_SYNTAX && chl_was_adjacent(loader, at)) return;
    ChSlip slip;
    if (code == CH_CODE_SYNTAX && ch_slip_find(&loader->files[at.file].tokens, error->message, at.line, &slip)) {
        chl_say(loader, code, (ChPos){at.file, slip.line, slip.column}, "%s", slip.message);
        return;
    }
    const ChToken *brace = strstr(error->message, "<eof>") ? open_brace(loader, at.file) : NULL;
    if (code == CH_CODE_SYNTAX && brace) {
        chl_say(loader, code, (ChPos){at.file, brace->line, brace->column}, "this { is never closed");
        return;
    }
    if (!at.column && at.line) {
        ChStr near = code == CH_CODE_SYNTAX ? quoted(error->message, "near '", '\'') : (ChStr){NULL, 0};
        if (code == CH_CODE_UNKNOWN_WORD) near = quoted(error->message, "\"", '"');
        at = chl_on_line(loader, at, near, (ChStr){NULL, 0});
    }
    if (code == CH_CODE_UNKNOWN_WORD && say_bare_name(loader, at, quoted(error->message, "\"", '"'))) return;
    chl_say(loader, code, at, "%s%s", error->message,
            code == CH_CODE_SYNTAX ? syntax_hint(error->message) : "");
}

ChStatus chl_run(Loader *loader, const char *path, ChError *error)
{
    ChStr bytes, name = ch_str_copy(&loader->scratch, ch_str(path));
    if (!name.p) return CH_NO_MEMORY;
    loader->folder = chl_folder_of(name);
    ChlRead outcome = chl_read(path, CH_CHUNK_BYTES, &loader->scratch, &bytes);
    if (outcome == CHL_READ_NO_MEMORY) return CH_NO_MEMORY;
    if (outcome == CHL_READ_NONE) return ch_fail(error, CH_NOT_FOUND, "there is no file %s", path);
    uint32_t place;
    if (outcome != CHL_READ) {
        loader->files[loader->file_count++] = (ChlFile){.name = name};
        chl_say(loader, CH_CODE_UNREADABLE, (ChPos){0, 0, 0}, "%s", why_not(outcome));
        return CH_BAD_INPUT;
    }
    if (!add_file(loader, name, bytes, &place)) return loader->no_memory ? CH_NO_MEMORY : CH_BAD_INPUT;
    ChError failed;
    loader->files[place].running = true;
    ChStatus status = ch_sandbox_run(loader->box, name.p, bytes, &failed);
    loader->files[place].running = false;
    if (loader->no_memory || status == CH_NO_MEMORY) return CH_NO_MEMORY;
    if (status == CH_OK) return CH_OK;
    say_failure(loader, &failed);
    return CH_BAD_INPUT;
}

/* --- The end --- */

void chl_check_name(Loader *loader, const ChlSite *site, ChStr id, ChStr common)
{
    ChStr path = loader->files[0].name, last = chl_last_part(path);
    ChStr name = {last.p, last.n > 4 ? last.n - 4 : 0}; /* without .lua */
    bool folder = common.n && ch_str_eq(last, common);
    if (folder) name = chl_last_part(chl_folder_of(path));
    if (!ch_is_id(name) || ch_str_eq(name, id)) return;
    chl_say(loader, CH_CODE_NAME_DIFFERS, chl_at_value(loader, site, "id"),
            "the id is \"%.*s\" and the %s is called \"%.*s\": it is found by that name", CH_FMT(id),
            folder ? "folder" : "file", CH_FMT(name));
}

ChStatus chl_verdict(Loader *loader, ChStatus status, const char *path, ChError *error)
{
    ch_diagnostics_sort(loader->said);
    if (loader->no_memory || status == CH_NO_MEMORY)
        return ch_fail(error, CH_NO_MEMORY, "there is not enough memory");
    if (status != CH_OK && status != CH_BAD_INPUT) return status; /* `error` says why */
    if (status == CH_OK && loader->errors == 0) return CH_OK;
    return ch_fail(error, CH_BAD_INPUT, "%s has %u error%s", path, loader->errors, loader->errors == 1 ? "" : "s");
}
