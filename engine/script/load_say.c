/* Saying what is the matter, and the memory of a load. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "script/load_inside.h"

static ChStr file_name(const Loader *loader, ChPos at)
{
    return at.file < loader->file_count ? loader->files[at.file].name : CH_STR("");
}

static ChStr source_line(const Loader *loader, ChPos at)
{
    if (at.file >= loader->file_count || at.line == 0) return CH_STR("");
    return ch_tokens_line(&loader->files[at.file].tokens, at.line);
}

/* How grave a finding is: as its row has it, unless the scenario's own settings, once they are read, say otherwise. False
 * when it is not to be said. */
static bool severity_of(const Loader *loader, ChCode code, ChSeverity *severity)
{
    const ChCodeRow *row = ch_code_find((uint32_t)code);
    *severity = row ? row->severity : CH_ERROR;
    if (!loader->scenario) return true;
    const ChScenario *scenario = &loader->scenario->made;
    return ch_code_said_as(scenario->said_as, scenario->said_as_count, (uint32_t)code, severity);
}

void chl_say(Loader *loader, ChCode code, ChPos at, const char *format, ...)
{
    char message[1024];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    ChSeverity severity;
    if (!severity_of(loader, code, &severity)) return;
    if (severity == CH_ERROR) loader->errors++;
    ch_diagnose(loader->said, (uint32_t)code, severity, file_name(loader, at), at.line, at.column,
                source_line(loader, at), "%s", message);
}

const char *chl_format(Loader *loader, const char *format, ...)
{
    char text[1024];
    va_list args;
    va_start(args, format);
    int n = vsnprintf(text, sizeof text, format, args);
    va_end(args);
    if (n < 0) return "";
    ChStr copy = ch_str_copy(&loader->scratch, ch_str(text));
    if (!copy.p) loader->no_memory = true;
    return copy.p ? copy.p : "";
}

const char *chl_did_you_mean(Loader *loader, ChStr name, const ChStr *words, uint32_t count)
{
    ChStr nearest = ch_nearest(name, words, count);
    return nearest.n ? chl_format(loader, "; did you mean \"%.*s\"?", CH_FMT(nearest)) : "";
}

const char *chl_who(Loader *loader, const ChlSite *site)
{
    if (!site->id.n) return site->word->name;
    if (site->of)
        return chl_format(loader, "%s of %s \"%.*s\"", site->word->name, site->of->name, CH_FMT(site->id));
    return chl_format(loader, "%s \"%.*s\"", site->word->name, CH_FMT(site->id));
}

const char *chl_short(Loader *loader, ChStr text)
{
    enum { SHOWN = 40 };
    uint32_t bad;
    ChStr line = {text.p, 0};
    while (line.n < text.n && line.n < SHOWN && text.p[line.n] != '\n') line.n++;
    if (!ch_utf8_valid(line, &bad)) line.n = bad;
    return chl_format(loader, "%.*s%s", CH_FMT(line), line.n < text.n ? "…" : "");
}

static const char *what_ref(const ChlRef *ref)
{
    switch (ref->kind) {
    case CHL_REF_CONDITION:
        return "a condition";
    case CHL_REF_METER:
        return "a meter without a comparison";
    case CHL_REF_GROUP:
        return "a group of names";
    case CHL_REF_TIME:
        return ref->as.time.kind == CH_TIME_UNTIL ? "a moment of the week" : "a span of time";
    case CHL_REF_MONEY:
        return "money";
    default:
        return ref->made ? ref->made->site.word->name : "something else";
    }
}

const char *chl_what(Loader *loader, lua_State *L, int at)
{
    const ChlRef *ref = chl_ref(L, at);
    if (ref && ref->made) return chl_who(loader, &ref->made->site);
    if (ref) return what_ref(ref);
    switch (lua_type(L, at)) {
    case LUA_TNIL:
    case LUA_TNONE:
        return "nothing";
    case LUA_TBOOLEAN:
        return lua_toboolean(L, at) ? "true" : "false";
    case LUA_TNUMBER:
        if (lua_isinteger(L, at))
            return chl_format(loader, "the number %lld", (long long)lua_tointeger(L, at));
        return chl_format(loader, "the number %.14g", (double)lua_tonumber(L, at));
    case LUA_TSTRING:
        return chl_format(loader, "the text \"%s\"", chl_short(loader, chl_lua_text(L, at)));
    case LUA_TTABLE:
        return "a list in braces";
    case LUA_TFUNCTION:
        return "a word that still needs something behind it";
    default:
        return "something else";
    }
}

void chl_no_memory(Loader *loader, lua_State *L)
{
    loader->no_memory = true;
    ch_sandbox_throw(L, "there is not enough memory");
}

/* A load may take about 80 MB for all the work it has. */
static void charge(lua_State *L, size_t count, size_t size)
{
    ch_sandbox_charge(L, 1 + count * size / 4);
}

void *chl_keep(Loader *loader, lua_State *L, size_t count, size_t size)
{
    charge(L, count, size);
    void *p = ch_arena_alloc(loader->keep, count, size);
    if (!p) chl_no_memory(loader, L);
    return p;
}

void *chl_scratch(Loader *loader, lua_State *L, size_t count, size_t size)
{
    charge(L, count, size);
    void *p = ch_arena_alloc(&loader->scratch, count, size);
    if (!p) chl_no_memory(loader, L);
    return p;
}
