/* setmetatable, so that nothing can be done with it that no budget counts. The author's table is copied, name by name
 * from a list: what is added to it later has no effect, and __gc, __close, __mode, __metatable, __name never arrive.
 * A metamethod is a function (a chain of __call would shift arguments without end); __index and __newindex may also be
 * tables, in short chains: one read walks the whole chain in one instruction. */
#include <string.h>

#include "script/sandbox_inside.h"

enum { DEEPEST_BASE = 8 };

static const char *const METAMETHODS[] = {"__index", "__newindex", "__call", "__eq",   "__lt",  "__le",   "__concat",
                                          "__len",   "__unm",      "__add",  "__sub",  "__mul", "__div",  "__mod",
                                          "__idiv",  "__pow",      "__band", "__bor",  "__bxor", "__bnot", "__shl",
                                          "__shr"};
enum { METAMETHOD_COUNT = sizeof METAMETHODS / sizeof METAMETHODS[0] };

static bool is_known(const char *name)
{
    for (int i = 0; i < METAMETHOD_COUNT; i++)
        if (strcmp(name, METAMETHODS[i]) == 0) return true;
    return false;
}

static void refuse_unknown(lua_State *L, int metatable)
{
    for (lua_pushnil(L); lua_next(L, metatable);) {
        lua_pop(L, 1);
        ch_sandbox_charge_reads(L, 1);
        const char *name = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "";
        if (strncmp(name, "__", 2) == 0 && !is_known(name))
            ch_sandbox_throw(L, "setmetatable: there is no %s here", strlen(name) <= 40 ? name : "such name");
    }
}

/* Tables that another one looks up in, as keys: pushed. They keep their metatables, so that a chain only grows at the
 * end that is being made and its length is known then. */
static void push_bases(lua_State *L)
{
    static const char key = 'b';
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &key) == LUA_TTABLE) return;
    lua_pop(L, 1);
    lua_newtable(L);
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &key);
}

static bool is_base(lua_State *L, int table)
{
    push_bases(L);
    lua_pushvalue(L, table);
    bool found = lua_rawget(L, -2) != LUA_TNIL;
    lua_pop(L, 2);
    return found;
}

/* The most steps from the table on top along __index and __newindex; pops it. */
static int chain_length(lua_State *L, int so_far)
{
    static const char *const ways[] = {"__index", "__newindex"};
    int longest = so_far;
    if (so_far <= DEEPEST_BASE && lua_getmetatable(L, -1)) {
        for (int i = 0; i < 2; i++) {
            lua_pushstring(L, ways[i]);
            int length = so_far + 1;
            if (lua_rawget(L, -2) == LUA_TTABLE) length = chain_length(L, length);
            else lua_pop(L, 1);
            if (length > longest) longest = length;
        }
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
    return longest;
}

/* The table on top is to be looked up in by the one at 1. */
static void become_base(lua_State *L)
{
    sandbox_room(L, 4 * DEEPEST_BASE);
    ch_sandbox_charge_reads(L, 1u << DEEPEST_BASE); /* two ways at each step */
    if (lua_rawequal(L, 1, -1)) ch_sandbox_throw(L, "setmetatable: a table cannot look names up in itself");
    lua_pushvalue(L, -1);
    if (chain_length(L, 0) >= DEEPEST_BASE)
        ch_sandbox_throw(L, "setmetatable: tables look names up in each other more than %d deep", DEEPEST_BASE);
    push_bases(L);
    lua_pushvalue(L, -2);
    lua_pushboolean(L, 1);
    lua_rawset(L, -3);
    lua_pop(L, 1);
}

static void copy_metamethod(lua_State *L, const char *name, int copy)
{
    lua_pushstring(L, name);
    int type = lua_rawget(L, 2);
    bool looks_up = strcmp(name, "__index") == 0 || strcmp(name, "__newindex") == 0;
    if (type == LUA_TNIL) {
        lua_pop(L, 1);
        return;
    }
    if (type == LUA_TTABLE && looks_up) become_base(L);
    else if (type != LUA_TFUNCTION) ch_sandbox_throw(L, "setmetatable: %s must be a function", name);
    lua_setfield(L, copy, name);
}

int safe_setmetatable(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_argexpected(L, lua_isnil(L, 2) || lua_istable(L, 2), 2, "nil or table");
    lua_settop(L, 2);
    if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL) return ch_sandbox_throw(L, "this table cannot be changed");
    if (is_base(L, 1))
        return ch_sandbox_throw(L, "setmetatable: others look names up in this table already; give it its own first");
    lua_pushnil(L);
    if (lua_istable(L, 2)) {
        ch_sandbox_charge_reads(L, METAMETHOD_COUNT);
        refuse_unknown(L, 2);
        lua_newtable(L);
        for (int i = 0; i < METAMETHOD_COUNT; i++) copy_metamethod(L, METAMETHODS[i], lua_gettop(L));
    }
    lua_setmetatable(L, 1);
    lua_settop(L, 1);
    return 1;
}
