/* Locked tables: the globals, string, table and math. An author sees an empty table whose metatable looks names up in
 * the real one and refuses to write; the real one's metatable says what is not there. */
#include <stdlib.h>
#include <string.h>

#include "script/sandbox_inside.h"

enum { MOST_NAMES = 512 };

static int by_bytes(const void *a, const void *b)
{
    return ch_str_cmp(*(const ChStr *)a, *(const ChStr *)b);
}

/* The table's names, sorted, so that a suggestion does not depend on the order of a hash table. They live as long as
 * the userdata that is pushed and the table. */
static ChStr *collect_names(lua_State *L, int table, uint32_t *count)
{
    ChStr *names = lua_newuserdatauv(L, MOST_NAMES * sizeof *names, 0);
    *count = 0;
    for (lua_pushnil(L); lua_next(L, table);) {
        lua_pop(L, 1);
        size_t n = 0;
        const char *p = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &n) : NULL;
        if (p && *count < MOST_NAMES) names[(*count)++] = (ChStr){p, (uint32_t)n};
    }
    if (*count) qsort(names, *count, sizeof *names, by_bytes);
    return names;
}

/* ` "; did you mean "x"?"`, or nothing, for the name at `key`. */
static const char *suggestion(lua_State *L, int table, int key)
{
    uint32_t count = 0;
    ChStr *names = collect_names(L, table, &count);
    ch_sandbox_charge(L, 80 * (uint64_t)count);
    size_t n = 0;
    const char *p = lua_tolstring(L, key, &n);
    ChStr nearest = n < 1024 ? ch_nearest((ChStr){p, (uint32_t)n}, names, count) : (ChStr){NULL, 0};
    if (nearest.n == 0) return "";
    return lua_pushfstring(L, "; did you mean \"%s\"?", nearest.p);
}

/* A name as it may stand in a message: not longer than a line. */
static const char *shown(lua_State *L, int key)
{
    size_t n = 0;
    const char *name = lua_tolstring(L, key, &n);
    return n <= 60 ? name : "(a long name)";
}

static int unknown_name(lua_State *L)
{
    const char *what = lua_tostring(L, lua_upvalueindex(1));
    if (lua_type(L, 2) != LUA_TSTRING)
        return ch_sandbox_throw(L, "%s has nothing under a %s", *what ? what : "this", luaL_typename(L, 2));
    const char *nearest = suggestion(L, 1, 2), *name = shown(L, 2);
    if (*what) return ch_sandbox_throw(L, "there is no %s.%s%s", what, name, nearest);
    return ch_sandbox_throw(L, "there is no \"%s\"%s%s", name, nearest,
                            *nearest ? "" : "; a text stands in quotes, and a name of your own starts with local");
}

static int refuse_name(lua_State *L)
{
    const char *what = lua_tostring(L, lua_upvalueindex(1));
    if (*what || lua_type(L, 2) != LUA_TSTRING) return ch_sandbox_throw(L, "%s cannot be changed", *what ? what : "this");
    lua_settop(L, 2);
    sandbox_locked_inside(L, lua_upvalueindex(2));
    const char *nearest = suggestion(L, 3, 2), *name = shown(L, 2);
    return ch_sandbox_throw(L, "\"%s\" cannot be set from here%s; for a name of your own write: local %s = …", name,
                            nearest, name);
}

static void set_refusal(lua_State *L, const char *key, lua_CFunction function, const char *what, int stands_for)
{
    lua_pushstring(L, what);
    lua_pushvalue(L, stands_for);
    lua_pushcclosure(L, function, 2);
    lua_setfield(L, -2, key);
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
}

void sandbox_lock(lua_State *L, const char *what)
{
    int inside = lua_gettop(L);
    lua_newtable(L); /* what the author sees */
    int stands_for = inside + 1;
    lua_newtable(L);
    set_refusal(L, "__index", unknown_name, what, stands_for);
    lua_setmetatable(L, inside);
    lua_newtable(L);
    lua_pushvalue(L, inside);
    lua_setfield(L, -2, "__index");
    set_refusal(L, "__newindex", refuse_name, what, stands_for);
    lua_setmetatable(L, stands_for);
    lua_remove(L, inside);
}

void sandbox_locked_inside(lua_State *L, int at)
{
    lua_getmetatable(L, at);
    lua_pushstring(L, "__index");
    lua_rawget(L, -2);
    lua_remove(L, -2);
}

/* A frame of the walk in list_names: the inside of a locked table, and what stands before its names. */
static void list_names(lua_State *L, int table, const char *before, ChText *out)
{
    sandbox_room(L, 8);
    uint32_t count = 0;
    ChStr *names = collect_names(L, table, &count);
    for (uint32_t i = 0; i < count; i++) {
        ch_text_addf(out, "%s%s%.*s\n", before, *before ? "." : "", CH_FMT(names[i]));
        lua_pushlstring(L, names[i].p, names[i].n);
        lua_rawget(L, table);
        if (lua_istable(L, -1) && !*before && lua_getmetatable(L, -1)) {
            lua_pop(L, 1);
            sandbox_locked_inside(L, lua_gettop(L));
            list_names(L, lua_gettop(L), names[i].p, out);
            lua_pop(L, 1);
        }
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
}

int sandbox_list_names(lua_State *L)
{
    ChText *out = lua_touserdata(L, 1);
    lua_rawgetp(L, LUA_REGISTRYINDEX, sandbox_of(L));
    sandbox_locked_inside(L, 2);
    list_names(L, 3, "", out);
    return 0;
}
