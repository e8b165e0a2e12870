/* The part of math that gives the same answer everywhere: whole numbers and comparisons, no random, no trigonometry. */
#include <math.h>

#include "script/sandbox_inside.h"

/* Whole as an integer where it fits, as Lua does. */
static int push_whole(lua_State *L, lua_Number value)
{
    lua_Integer whole;
    if (lua_numbertointeger(value, &whole)) lua_pushinteger(L, whole);
    else lua_pushnumber(L, value);
    return 1;
}

static int safe_floor(lua_State *L)
{
    if (!lua_isinteger(L, 1)) return push_whole(L, floor(safe_number(L, 1)));
    lua_settop(L, 1);
    return 1;
}

static int safe_ceil(lua_State *L)
{
    if (!lua_isinteger(L, 1)) return push_whole(L, ceil(safe_number(L, 1)));
    lua_settop(L, 1);
    return 1;
}

static int safe_abs(lua_State *L)
{
    if (lua_isinteger(L, 1)) {
        lua_Unsigned value = (lua_Unsigned)lua_tointeger(L, 1); /* the least integer wraps to itself, as in Lua */
        lua_pushinteger(L, (lua_Integer)((lua_Integer)value < 0 ? 0u - value : value));
    } else {
        lua_pushnumber(L, fabs(safe_number(L, 1)));
    }
    return 1;
}

/* The argument that no other goes before: by `<` for min, by `>` for max. */
static int extreme(lua_State *L, bool most)
{
    int best = 1, count = lua_gettop(L);
    safe_number(L, 1);
    ch_sandbox_charge(L, 4 * (uint64_t)count);
    for (int i = 2; i <= count; i++) {
        safe_number(L, i);
        if (most ? lua_compare(L, best, i, LUA_OPLT) : lua_compare(L, i, best, LUA_OPLT)) best = i;
    }
    lua_pushvalue(L, best);
    return 1;
}

static int safe_min(lua_State *L)
{
    return extreme(L, false);
}

static int safe_max(lua_State *L)
{
    return extreme(L, true);
}

static int safe_tointeger(lua_State *L)
{
    int is_whole = 0;
    luaL_checkany(L, 1);
    lua_Integer whole = lua_type(L, 1) == LUA_TNUMBER ? lua_tointegerx(L, 1, &is_whole) : 0;
    if (is_whole) lua_pushinteger(L, whole);
    else lua_pushnil(L);
    return 1;
}

static int safe_math_type(lua_State *L)
{
    luaL_checkany(L, 1);
    if (lua_type(L, 1) != LUA_TNUMBER) lua_pushnil(L);
    else lua_pushstring(L, lua_isinteger(L, 1) ? "integer" : "float");
    return 1;
}

void safe_open_math(lua_State *L)
{
    static const luaL_Reg functions[] = {
        {"abs", safe_abs}, {"ceil", safe_ceil}, {"floor", safe_floor},         {"max", safe_max},
        {"min", safe_min}, {"type", safe_math_type}, {"tointeger", safe_tointeger}, {NULL, NULL},
    };
    luaL_newlib(L, functions);
    lua_pushnumber(L, (lua_Number)HUGE_VAL);
    lua_setfield(L, -2, "huge");
    lua_pushinteger(L, LUA_MAXINTEGER);
    lua_setfield(L, -2, "maxinteger");
    lua_pushinteger(L, LUA_MININTEGER);
    lua_setfield(L, -2, "mininteger");
    sandbox_lock(L, "math");
}
