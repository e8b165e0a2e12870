#include "author/editor.h"

#include <string.h>

#include "script/words.h"

/* Names and kinds ---------------------------------------------------------------------------------------------------- */

/* "beat" as a class: CoolheadBeat. */
static void add_class(const ChWord *word, ChText *out)
{
    char first = word->name[0];
    if (first >= 'a' && first <= 'z') first = (char)(first - 'a' + 'A');
    ch_text_addf(out, "Coolhead%c%s", first, word->name + 1);
}

/* What LuaLS calls the kind of a value. */
static const char *lua_type_of(ChValueKind kind)
{
    static const char *const types[CH_VALUE_KIND_COUNT] = {
        [CH_VALUE_TEXT] = "string", [CH_VALUE_TEXTS] = "string|string[]", [CH_VALUE_ID] = "string",
        [CH_VALUE_INTEGER] = "integer", [CH_VALUE_YES] = "boolean", [CH_VALUE_MONEY] = "CoolheadAmount",
        [CH_VALUE_TIME] = "CoolheadTime", [CH_VALUE_SPAN] = "CoolheadTime", [CH_VALUE_MOMENT] = "string",
        [CH_VALUE_CURRENCY] = "string", [CH_VALUE_BEHAVIOURS] = "string|string[]", [CH_VALUE_CIRCUMSTANCE] = "string",
        [CH_VALUE_CIRCUMSTANCES] = "string|string[]", [CH_VALUE_FLAGS_SET] = "string|string[]",
        [CH_VALUE_FLAGS_LEFT] = "string|string[]", [CH_VALUE_FLAGS_STARTED] = "string|string[]",
        [CH_VALUE_CONDITION] = "CoolheadCondition", [CH_VALUE_WAYS] = "string|table", [CH_VALUE_BEAT] = "string",
        [CH_VALUE_REPLIES] = "string|table",
        [CH_VALUE_CHANNEL] = "\"counter\"|\"table\"|\"in_person\"|\"phone\"|\"email\"|\"chat\"|\"review\"",
        [CH_VALUE_OUTCOME] = "\"kept\"|\"wavering\"|\"lost\"", [CH_VALUE_MODE] = "\"guided\"|\"practice\"|\"assessed\"",
        [CH_VALUE_COUNTS] = "table<string, integer>",
        [CH_VALUE_SEVERITIES] = "table<string, \"off\"|\"hint\"|\"warning\"|\"error\">", [CH_VALUE_TABLE] = "table", [CH_VALUE_MET_BY] = "string|CoolheadCondition",
        [CH_VALUE_IF_ARISES] = "string|CoolheadCondition", [CH_VALUE_METHOD] = "string",
        [CH_VALUE_SCENARIOS] = "string|string[]", [CH_VALUE_SIBLING] = "string", [CH_VALUE_NAMES] = "string|string[]",
    };
    return types[kind];
}

static bool has_table(const ChWord *word)
{
    return word->shape == CH_SHAPE_TABLE || word->shape == CH_SHAPE_NAMED || word->shape == CH_SHAPE_INNER ||
           word->shape == CH_SHAPE_LINES;
}

static bool is_called(const ChWord *word)
{
    return word->shape != CH_SHAPE_INNER;
}

/* Annotations -------------------------------------------------------------------------------------------------------- */

static void add_fields(const ChWord *word, ChText *out)
{
    ch_text_addf(out, "---%s\n---@class ", word->about);
    add_class(word, out);
    ch_text_add(out, CH_STR("\n"));
    for (uint32_t i = 0; i < word->key_count; i++) {
        const ChWordKey *key = &word->keys[i];
        ch_text_addf(out, "---@field %s%s ", key->name, key->need == CH_MUST ? "" : "?");
        if (key->kind == CH_VALUE_TABLE && key->inner) add_class(key->inner, out);
        else ch_text_add(out, ch_str(lua_type_of(key->kind)));
        ch_text_addf(out, " %s\n", key->about);
    }
    if (word->item_count) ch_text_add(out, CH_STR("---@field [integer] any\n"));
    ch_text_add(out, CH_STR("\n"));
}

static void add_table_call(const ChWord *word, ChText *out)
{
    ch_text_addf(out, "---%s\n", word->about);
    if (word->shape == CH_SHAPE_TABLE || word->shape == CH_SHAPE_LINES) {
        ch_text_add(out, CH_STR("---@param it "));
        if (word->shape == CH_SHAPE_LINES) ch_text_add(out, CH_STR("string|"));
        add_class(word, out);
        ch_text_addf(out, "\n---@return any\nfunction %s(it) end\n\n", word->name);
        return;
    }
    ch_text_add(out, CH_STR("---@param name string\n---@return fun(it: "));
    add_class(word, out);
    ch_text_addf(out, "): any\nfunction %s(name) end\n\n", word->name);
}

static void add_call(const ChWord *word, ChText *out)
{
    switch (word->shape) {
    case CH_SHAPE_TABLE:
    case CH_SHAPE_NAMED:
    case CH_SHAPE_LINES: add_table_call(word, out); return;
    case CH_SHAPE_METER: ch_text_addf(out, "---%s\n---@type CoolheadMeter\n%s = nil\n\n", word->about, word->name); return;
    case CH_SHAPE_NAMED_METER:
        ch_text_addf(out, "---%s\n---@param name string\n---@return CoolheadMeter\nfunction %s(name) end\n\n", word->about, word->name);
        return;
    case CH_SHAPE_ASKS:
        ch_text_addf(out, "---%s\n---@param name string\n---@return CoolheadCondition\nfunction %s(name) end\n\n", word->about, word->name);
        return;
    case CH_SHAPE_JOINS:
        ch_text_addf(out, "---%s\n---@param of table\n---@return CoolheadCondition\nfunction %s(of) end\n\n", word->about, word->name);
        return;
    case CH_SHAPE_NUMBER:
        ch_text_addf(out, "---%s\n---@param n number\n---@return %s\nfunction %s(n) end\n\n", word->about,
                     word->id == CH_WORD_MONEY ? "CoolheadAmount" : "CoolheadTime", word->name);
        return;
    case CH_SHAPE_TEXT:
        ch_text_addf(out, "---%s\n---@param text string\n---@return any\nfunction %s(text) end\n\n", word->about, word->name);
        return;
    case CH_SHAPE_INNER: return;
    }
}

void ch_editor_annotations(ChText *out)
{
    uint32_t count;
    const ChComparison *rows = ch_comparisons(&count);
    ch_text_add(out, CH_STR("---@meta\n-- What Coolhead's files may say, for the Lua language server. Made by: coolhead words --format lua\n\n"
                            "---@class CoolheadCondition\n---@class CoolheadTime\n---@class CoolheadAmount\n"
                            "---@class CoolheadMeter\n"));
    for (uint32_t i = 0; i < count; i++)
        ch_text_addf(out, "---@field %s fun(self: CoolheadMeter, %s: any): CoolheadCondition %s\n", rows[i].name,
                     rows[i].takes == 2 ? "from: any, to" : "n", rows[i].about);
    ch_text_add(out, CH_STR("\n"));
    for (int i = 0; i < CH_WORDS; i++)
        if (has_table(ch_word((ChWordId)i))) add_fields(ch_word((ChWordId)i), out);
    for (int i = 0; i < CH_WORDS; i++)
        if (is_called(ch_word((ChWordId)i))) add_call(ch_word((ChWordId)i), out);
}

/* Lint --------------------------------------------------------------------------------------------------------------- */

void ch_editor_lint(ChText *out)
{
    ch_text_add(out, CH_STR("-- Lint for scenarios, methods and the other files that authors write: the vocabulary is there, nothing else is.\n"
                            "-- Made by: coolhead words --format luacheck\nstd = {\n  read_globals = {\n   "));
    uint32_t on_line = 0;
    for (int i = 0; i < CH_WORDS; i++) {
        const ChWord *word = ch_word((ChWordId)i);
        if (!is_called(word)) continue;
        ch_text_addf(out, " \"%s\",", word->name);
        if (++on_line % 10 == 0) ch_text_add(out, CH_STR("\n   "));
    }
    ch_text_add(out, CH_STR("\n    -- the plain language\n    \"assert\", \"error\", \"ipairs\", \"next\", \"pairs\", \"pcall\", \"select\", "
                            "\"setmetatable\", \"tonumber\", \"tostring\", \"type\",\n    \"math\", \"string\", \"table\",\n  },\n}\n"
                            "max_line_length = false -- texts are as long as what people say\n"));
}

/* Snippets ----------------------------------------------------------------------------------------------------------- */

static const char *snippet_value(ChValueKind kind)
{
    switch (kind) {
    case CH_VALUE_TEXT:
    case CH_VALUE_TEXTS:
    case CH_VALUE_REPLIES: return "[[%s]]";
    case CH_VALUE_INTEGER: return "%s";
    case CH_VALUE_YES: return "%s";
    case CH_VALUE_MONEY: return "money(%s)";
    case CH_VALUE_TIME:
    case CH_VALUE_SPAN: return "minutes(%s)";
    case CH_VALUE_TABLE:
    case CH_VALUE_COUNTS:
    case CH_VALUE_SEVERITIES: return "{ %s }";
    default: return "\\\"%s\\\"";
    }
}

static void add_key_snippet(const ChWordKey *key, uint32_t n, ChText *out)
{
    const char *pattern = snippet_value(key->kind);
    const char *at = strstr(pattern, "%s");
    ch_text_add(out, CH_STR(",\n      \""));
    ch_text_addf(out, "  %s = %.*s${%u:%s}%s,\"", key->name, (int)(at - pattern), pattern, (unsigned)n, key->name, at + 2);
}

static void add_snippet(const ChWord *word, bool first, ChText *out)
{
    uint32_t n = 1;
    ch_text_addf(out, "%s  \"%s\": {\n    \"prefix\": \"%s\",\n    \"description\": \"%s\",\n    \"body\": [\n      \"", first ? "" : ",\n",
                 word->name, word->name, word->about);
    if (word->shape == CH_SHAPE_NAMED) ch_text_addf(out, "%s \\\"${%u:name}\\\" {\"", word->name, (unsigned)n++);
    else ch_text_addf(out, "%s {\"", word->name);
    for (uint32_t i = 0; i < word->item_count; i++)
        if (word->items[i].kind == CH_ITEM_TEXT || word->items[i].kind == CH_ITEM_LINE)
            ch_text_addf(out, ",\n      \"  %s[[${%u:%s}]],\"", word->items[i].kind == CH_ITEM_LINE ? "says " : "", (unsigned)n++,
                         ch_item_kind_name(word->items[i].kind));
    for (uint32_t i = 0; i < word->key_count; i++)
        if (word->keys[i].need != CH_MAY) add_key_snippet(&word->keys[i], n++, out);
    ch_text_add(out, CH_STR(",\n      \"}\"\n    ]\n  }"));
}

void ch_editor_snippets(ChText *out)
{
    bool first = true;
    ch_text_add(out, CH_STR("{\n"));
    for (int i = 0; i < CH_WORDS; i++) {
        const ChWord *word = ch_word((ChWordId)i);
        if (word->shape != CH_SHAPE_TABLE && word->shape != CH_SHAPE_NAMED) continue;
        add_snippet(word, first, out);
        first = false;
    }
    ch_text_add(out, CH_STR("\n}\n"));
}

/* The reference ------------------------------------------------------------------------------------------------------ */

static const char *need_of(const ChWordKey *key)
{
    switch (key->need) {
    case CH_MUST: return "yes";
    case CH_MUST_IN_BEAT: return "in a beat";
    case CH_SHOULD: return "should";
    default: return "";
    }
}

static void add_files(const ChWord *word, ChText *out)
{
    static const struct {
        uint32_t file;
        const char *name;
    } rows[] = {{CH_IN_SCENARIO, "a scenario"}, {CH_IN_METHOD, "a method"}, {CH_IN_PROGRAMME, "a programme"},
                {CH_IN_BEHAVIOURS, "behaviours.lua"}, {CH_IN_PLAYS, "plays.lua"}};
    const char *between = " Stands in ";
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (!(word->files & rows[i].file)) continue;
        ch_text_addf(out, "%s%s", between, rows[i].name);
        between = ", ";
    }
    ch_text_add(out, CH_STR(".\n\n"));
}

static void add_word(const ChWord *word, ChText *out)
{
    ch_text_addf(out, "## %s\n\n%s", word->name, word->about);
    add_files(word, out);
    ch_text_addf(out, "```lua\n%s\n```\n\n", word->example);
    for (uint32_t i = 0; i < word->item_count; i++)
        ch_text_addf(out, "- without a key, %s: %s\n", ch_item_kind_name(word->items[i].kind), word->items[i].about);
    if (word->item_count) ch_text_add(out, CH_STR("\n"));
    if (word->key_count) ch_text_add(out, CH_STR("| key | takes | must | what it is for |\n|---|---|---|---|\n"));
    for (uint32_t i = 0; i < word->key_count; i++) {
        const ChWordKey *key = &word->keys[i];
        ch_text_addf(out, "| `%s` | %s | %s | %s |\n", key->name, ch_value_kind(key->kind)->takes, need_of(key), key->about);
    }
    if (word->key_count) ch_text_add(out, CH_STR("\n"));
}

void ch_editor_reference(ChText *out)
{
    uint32_t count;
    const ChComparison *rows = ch_comparisons(&count);
    ch_text_add(out, CH_STR("# Every word\n\nAll that a scenario, a method, a programme and their companions can say. This page is made by "
                            "`coolhead words --format markdown`\nfrom the table that the program itself reads, and a test holds it to that.\n\n"
                            "How to read it. Each word has an example; `…` in it stands for what is left out. A *key* is a name with `=` and a value behind\n"
                            "it; *takes* says what the value may be. *must* is *yes* where the key may not be left out, and *should* where that is a warning.\n"
                            "What is *without a key* stands by itself, with a comma behind it. [Recipes](cookbook.md) show the words at work.\n\n"
                            "Meters and counts are compared with:\n\n"));
    for (uint32_t i = 0; i < count; i++) ch_text_addf(out, "- `:%s(%s)`: %s\n", rows[i].name, rows[i].takes == 2 ? "a, b" : "n", rows[i].about);
    ch_text_add(out, CH_STR("\n"));
    for (int i = 0; i < CH_WORDS; i++) add_word(ch_word((ChWordId)i), out);
}
