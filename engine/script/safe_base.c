/* The functions without a table of their own: Lua's, without what can reach out, hang or differ between two runs. */
#include <stdio.h>
#include <string.h>

#include "script/sandbox_inside.h"

enum {
    PRINT_WORK = 4000,
    PRINT_BYTES = 1000,
    ERROR_WORK = 20000, /* to name the value that was nil, Lua reads a function's instructions many times over */
    LONGEST_NUMBER = 200
};

ChStr safe_text(lua_State *L, int at)
{
    size_t n = 0;
    const char *p = luaL_checklstring(L, at, &n);
    return (ChStr){p, (uint32_t)n};
}

lua_Integer safe_whole(lua_State *L, int at)
{
    luaL_checktype(L, at, LUA_TNUMBER);
    return luaL_checkinteger(L, at);
}

lua_Integer safe_whole_or(lua_State *L, int at, lua_Integer otherwise)
{
    return lua_isnoneornil(L, at) ? otherwise : safe_whole(L, at);
}

lua_Number safe_number(lua_State *L, int at)
{
    luaL_checktype(L, at, LUA_TNUMBER);
    return lua_tonumber(L, at);
}

void safe_check_length(lua_State *L, uint64_t bytes)
{
    if (bytes > SAFE_TEXT) ch_sandbox_throw(L, "the text would be longer than %d bytes", SAFE_TEXT);
}

/* What stands for a value that has no text: its kind, or its host's name for it; never an address. */
static void push_kind(lua_State *L, int at)
{
    if (luaL_getmetafield(L, at, "__name") == LUA_TSTRING) return; /* only a host can have set it */
    lua_pushstring(L, luaL_typename(L, at));
}

ChStr safe_tostring(lua_State *L, int at)
{
    int type = lua_type(L, at);
    size_t n = 0;
    if (type == LUA_TNIL) lua_pushliteral(L, "nil");
    else if (type == LUA_TBOOLEAN) lua_pushstring(L, lua_toboolean(L, at) ? "true" : "false");
    else if (type == LUA_TSTRING || type == LUA_TNUMBER) lua_pushvalue(L, at);
    else push_kind(L, at);
    const char *p = lua_tolstring(L, -1, &n);
    return (ChStr){p, (uint32_t)n};
}

static int safe_tostring_call(lua_State *L)
{
    luaL_checkany(L, 1);
    safe_tostring(L, 1);
    return 1;
}

static int safe_tonumber(lua_State *L)
{
    luaL_checkany(L, 1);
    size_t n = 0;
    const char *text = lua_type(L, 1) == LUA_TSTRING ? lua_tolstring(L, 1, &n) : NULL;
    if (!lua_isnoneornil(L, 2)) return ch_sandbox_throw(L, "tonumber takes one value; there are no other bases here");
    if (lua_type(L, 1) == LUA_TNUMBER) lua_settop(L, 1);
    else if (!text || n > LONGEST_NUMBER || lua_stringtonumber(L, text) != n + 1) lua_pushnil(L);
    return 1;
}

static int safe_type(lua_State *L)
{
    luaL_checkany(L, 1);
    lua_pushstring(L, luaL_typename(L, 1));
    return 1;
}

static int safe_error(lua_State *L)
{
    lua_Integer level = safe_whole_or(L, 2, 1);
    lua_settop(L, 1);
    if (lua_type(L, 1) == LUA_TSTRING && level >= 1 && level <= 100) {
        luaL_where(L, (int)level);
        lua_insert(L, 1);
        lua_concat(L, 2);
    }
    return lua_error(L);
}

static int safe_assert(lua_State *L)
{
    luaL_checkany(L, 1);
    if (lua_toboolean(L, 1)) return lua_gettop(L);
    if (lua_isnoneornil(L, 2)) return ch_sandbox_throw(L, "assertion failed");
    lua_settop(L, 2);
    return lua_error(L);
}

/* An error of an author's can be caught. What tripped the budget cannot, or a loop around pcall would swallow it; nor
 * can there being no memory, since nothing says that there is some now. */
static int safe_pcall(lua_State *L)
{
    ChSandbox *sandbox = sandbox_of(L);
    uint32_t depth = sandbox->depth;
    luaL_checkany(L, 1);
    lua_pushboolean(L, 1);
    lua_insert(L, 1);
    int outcome = lua_pcall(L, lua_gettop(L) - 2, LUA_MULTRET, 0);
    if (outcome == LUA_ERRMEM) sandbox_trip(sandbox, sandbox->refused ? sandbox->refused : TRIP_HOST);
    sandbox_stop_if_tripped(L);
    if (outcome == LUA_OK) return lua_gettop(L);
    sandbox->depth = depth;
    ch_sandbox_charge(L, ERROR_WORK);
    lua_pushboolean(L, 0);
    lua_insert(L, -2);
    return 2;
}

static int safe_select(lua_State *L)
{
    int n = lua_gettop(L);
    if (lua_type(L, 1) == LUA_TSTRING && strcmp(lua_tostring(L, 1), "#") == 0) {
        lua_pushinteger(L, n - 1);
        return 1;
    }
    lua_Integer from = safe_whole(L, 1);
    if (from < 0) from += n;
    else if (from > n) from = n;
    luaL_argcheck(L, from >= 1, 1, "index out of range");
    return n - (int)from;
}

static int next_item(lua_State *L)
{
    lua_Integer i = safe_whole(L, 2);
    luaL_checktype(L, 1, LUA_TTABLE);
    if (i == LUA_MAXINTEGER) return 0;
    ch_sandbox_charge_reads(L, 1);
    lua_pushinteger(L, i + 1);
    return lua_rawgeti(L, 1, i + 1) == LUA_TNIL ? 1 : 2;
}

static int safe_ipairs(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_pushcfunction(L, next_item);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
}

/* Add as much of `text` as there is room for, ending with a whole character, on one line. */
static size_t add_cut(char *line, size_t n, ChStr text)
{
    size_t more = text.n < PRINT_BYTES - n ? text.n : PRINT_BYTES - n;
    while (more < text.n && more > 0 && ((unsigned char)text.p[more] & 0xC0u) == 0x80u) more--;
    for (size_t i = 0; i < more; i++) line[n + i] = text.p[i] == '\n' || text.p[i] == '\r' ? ' ' : text.p[i];
    return n + more;
}

static int safe_print(lua_State *L)
{
    const ChSandbox *sandbox = sandbox_of(L);
    char line[PRINT_BYTES];
    size_t n = 0;
    ch_sandbox_charge(L, PRINT_WORK);
    for (int i = 1, count = lua_gettop(L); i <= count; i++) {
        if (i > 1) n = add_cut(line, n, CH_STR("\t"));
        n = add_cut(line, n, safe_tostring(L, i));
        lua_pop(L, 1);
    }
    const char *file = "";
    uint32_t at = 0;
    ch_sandbox_where(L, 1, &file, &at);
    if (sandbox->options.print) sandbox->options.print(sandbox->options.print_context, file, at, (ChStr){line, (uint32_t)n});
    return 0;
}

void safe_open_base(lua_State *L, int globals)
{
    static const luaL_Reg functions[] = {
        {"assert", safe_assert},   {"error", safe_error},
        {"ipairs", safe_ipairs},   {"pairs", safe_pairs},
        {"pcall", safe_pcall},     {"print", safe_print},
        {"select", safe_select},   {"setmetatable", safe_setmetatable},
        {"tonumber", safe_tonumber}, {"tostring", safe_tostring_call},
        {"type", safe_type},       {NULL, NULL},
    };
    lua_pushvalue(L, globals);
    luaL_setfuncs(L, functions, 0);
    lua_pop(L, 1);
}
