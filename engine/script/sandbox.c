#include "script/sandbox.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "script/sandbox_inside.h"

/* Numbers as Lua and printf write them, and the order of texts, must not depend on where the program runs. Tried, not asked
 * for by name: this thread may have a locale of its own, and then the program's has no say. */
static bool locale_is_plain(void)
{
    char number[8];
    snprintf(number, sizeof number, "%.1f", 0.5);
    return strcmp(number, "0.5") == 0 && strcoll("B", "a") < 0;
}

/* The one place where Lua is called. `function` gets `argument` as a light userdata. */
static ChStatus call_protected(ChSandbox *sandbox, lua_CFunction function, void *argument, ChError *error)
{
    lua_State *L = sandbox->L;
    assert(lua_gettop(L) == 0); /* not from inside a host function: that is ch_sandbox_run_inside */
    if (sandbox->trip) return sandbox_failed(sandbox, error);
    sandbox->failure = (Failure){.file = NULL};
    sandbox->depth = 0;
    lua_pushcfunction(L, sandbox_on_error);
    lua_pushcfunction(L, function);
    lua_pushlightuserdata(L, argument);
    int outcome = lua_pcall(L, 1, 0, 1);
    lua_settop(L, 0);
    if (outcome == LUA_ERRMEM) sandbox_trip(sandbox, sandbox->refused ? sandbox->refused : TRIP_HOST);
    return outcome != LUA_OK || sandbox->trip ? sandbox_failed(sandbox, error) : CH_OK;
}

static int build(lua_State *L)
{
    lua_newtable(L);
    int globals = lua_gettop(L);
    safe_open_base(L, globals);
    safe_open_string(L);
    lua_setfield(L, globals, "string");
    safe_open_table(L);
    lua_setfield(L, globals, "table");
    safe_open_math(L);
    lua_setfield(L, globals, "math");
    sandbox_lock(L, "");
    lua_rawsetp(L, LUA_REGISTRYINDEX, sandbox_of(L));
    return 0;
}

ChStatus ch_sandbox_open(ChAllocator from, ChSandboxOptions options, ChSandbox **out, ChError *error)
{
    *out = NULL;
    if (!locale_is_plain())
        return ch_fail(error, CH_BAD_INPUT, "scripts need the C locale for numbers and order; the program set another");
    ChSandbox *sandbox = ch_resize(from, NULL, 0, sizeof *sandbox);
    if (!sandbox) return ch_fail(error, CH_NO_MEMORY, "there is no memory left");
    *sandbox = (ChSandbox){.from = from, .options = options};
    if (!options.work) sandbox->options.work = CH_SANDBOX_WORK;
    if (!options.memory) sandbox->options.memory = CH_SANDBOX_MEMORY;
    sandbox->L = lua_newstate(sandbox_resize, sandbox);
    if (!sandbox->L) {
        ch_sandbox_close(sandbox);
        return ch_fail(error, CH_NO_MEMORY, "there is no memory left");
    }
    ChStatus status = call_protected(sandbox, build, NULL, error);
    if (status) {
        ch_sandbox_close(sandbox);
        return status;
    }
    sandbox->work = 0;
    sandbox->longest_text = sandbox->largest_hash = 0;
    sandbox_count_from_now(sandbox);
    *out = sandbox;
    return CH_OK;
}

void ch_sandbox_close(ChSandbox *sandbox)
{
    if (!sandbox) return;
    if (sandbox->L) lua_close(sandbox->L);
    for (Chunk *chunk = sandbox->chunks, *older; chunk; chunk = older) {
        older = chunk->older;
        ch_free(sandbox->from, chunk, sizeof *chunk + chunk->room);
    }
    ch_free(sandbox->from, sandbox, sizeof *sandbox);
}

typedef struct Registration {
    const char *name;
    lua_CFunction function;
    void (*push)(lua_State *L, void *host);
    void *host;
} Registration;

static int register_inside(lua_State *L)
{
    const Registration *what = lua_touserdata(L, 1);
    lua_rawgetp(L, LUA_REGISTRYINDEX, sandbox_of(L));
    sandbox_locked_inside(L, 2);
    lua_pushstring(L, what->name);
    if (what->push) {
        what->push(L, what->host);
    } else {
        lua_pushlightuserdata(L, what->host);
        lua_pushcclosure(L, what->function, 1);
    }
    lua_rawset(L, 3);
    return 0;
}

ChStatus ch_sandbox_register(ChSandbox *sandbox, const char *name, lua_CFunction function, void *host)
{
    Registration what = {.name = name, .function = function, .host = host};
    return call_protected(sandbox, register_inside, &what, NULL);
}

ChStatus ch_sandbox_register_value(ChSandbox *sandbox, const char *name, void (*push)(lua_State *L, void *host),
                                   void *host)
{
    Registration what = {.name = name, .push = push, .host = host};
    return call_protected(sandbox, register_inside, &what, NULL);
}

/* Lua shows at most LUA_IDSIZE - 1 bytes of a name; we cut it ourselves, so that what it shows is known. */
static void shorten(const char *name, char shown[LUA_IDSIZE])
{
    size_t n = strlen(name), keep = LUA_IDSIZE - 4;
    const char *tail = n > LUA_IDSIZE - 1 ? name + n - keep : name;
    while (((unsigned char)*tail & 0xC0u) == 0x80u) tail++; /* not in the middle of a character */
    snprintf(shown, LUA_IDSIZE, "%s%s", tail == name ? "" : "...", tail);
}

static const Chunk *remember(lua_State *L, const char *name)
{
    ChSandbox *sandbox = sandbox_of(L);
    char shown[LUA_IDSIZE];
    shorten(name, shown);
    const Chunk *known = sandbox_chunk(sandbox, shown);
    if (known && strcmp(known->name, name) == 0) return known;
    if (sandbox->chunk_count >= CH_CHUNKS) ch_sandbox_throw(L, "more than %d files are included", CH_CHUNKS);
    size_t room = strlen(name) + 1;
    Chunk *chunk = ch_resize(sandbox->from, NULL, 0, sizeof *chunk + room);
    if (!chunk) {
        sandbox_trip(sandbox, TRIP_HOST);
        sandbox_stop_if_tripped(L);
        return NULL; /* not reached */
    }
    *chunk = (Chunk){.older = sandbox->chunks, .room = room};
    memcpy(chunk->shown, shown, sizeof chunk->shown);
    memcpy(chunk->name, name, room);
    sandbox->chunks = chunk;
    sandbox->chunk_count++;
    return chunk;
}

/* Throw what sandbox_scan found, with its column: the message handler leaves a failure that is there alone. */
static void check_source(lua_State *L, const Chunk *chunk, ChStr source)
{
    ChSandbox *sandbox = sandbox_of(L);
    Failure found = {.file = chunk->name};
    if (sandbox_scan(source, &sandbox->remainders, &found)) return;
    if (sandbox->depth == 1) sandbox->failure = found;
    lua_pushfstring(L, "%s:%d: %s", chunk->shown, (int)found.line, found.message);
    lua_error(L);
}

/* Throw why Lua could not read a chunk: the message on top. Of what is nested too deeply it does not say where. */
static void throw_unread(lua_State *L, const Chunk *chunk)
{
    const char *message = lua_tostring(L, -1);
    size_t n = strlen(chunk->shown);
    bool placed = message && strncmp(message, chunk->shown, n) == 0 && message[n] == ':';
    sandbox_of(L)->failure.message[0] = '\0'; /* Lua may have called the handler while it read */
    if (message && !placed && !sandbox_of(L)->trip) lua_pushfstring(L, "%s:0: %s", chunk->shown, message);
    lua_error(L);
}

static void load(lua_State *L, const char *name, ChStr source)
{
    ChSandbox *sandbox = sandbox_of(L);
    sandbox_bytes(L, 64 * (uint64_t)(source.n < CH_CHUNK_BYTES ? source.n : CH_CHUNK_BYTES)); /* looked over, read */
    const Chunk *chunk = remember(L, name);
    check_source(L, chunk, source);
    bool marked = source.n >= 3 && memcmp(source.p, "\xEF\xBB\xBF", 3) == 0;
    if (marked) source = (ChStr){source.p + 3, source.n - 3};
    const char *chunk_name = lua_pushfstring(L, "@%s", chunk->shown);
    int outcome = luaL_loadbufferx(L, source.n ? source.p : "", source.n, chunk_name, "t");
    if (outcome == LUA_ERRMEM) sandbox_trip(sandbox, sandbox->refused ? sandbox->refused : TRIP_HOST);
    if (outcome != LUA_OK) throw_unread(L, chunk);
    lua_remove(L, -2);
    lua_rawgetp(L, LUA_REGISTRYINDEX, sandbox);
    lua_setupvalue(L, -2, 1); /* a chunk's first upvalue is its _ENV */
}

int ch_sandbox_run_inside(lua_State *L, const char *name, ChStr source)
{
    ChSandbox *sandbox = sandbox_of(L);
    uint32_t depth = sandbox->depth;
    if (depth >= CH_CHUNKS_DEEP) ch_sandbox_throw(L, "files include each other more than %d deep", CH_CHUNKS_DEEP);
    sandbox->depth = depth + 1; /* after an error: see safe_pcall */
    sandbox_room(L, 8);
    int before = lua_gettop(L);
    load(L, name, source);
    lua_call(L, 0, LUA_MULTRET);
    sandbox->depth = depth;
    return lua_gettop(L) - before;
}

typedef struct Run {
    const char *name;
    ChStr source;
} Run;

static int run(lua_State *L)
{
    const Run *what = lua_touserdata(L, 1);
    ch_sandbox_run_inside(L, what->name, what->source);
    return 0;
}

ChStatus ch_sandbox_run(ChSandbox *sandbox, const char *name, ChStr source, ChError *error)
{
    Run what = {.name = name, .source = source};
    return call_protected(sandbox, run, &what, error);
}

ChStatus ch_sandbox_names(ChSandbox *sandbox, ChText *names)
{
    ChStatus status = call_protected(sandbox, sandbox_list_names, names, NULL);
    return status == CH_OK && names->failed ? CH_NO_MEMORY : status;
}
