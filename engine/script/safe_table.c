/* Lists: bounded, charged for every element they touch, and only on tables without a metatable, whose length nobody
 * can lie about. */
#include "script/sandbox_inside.h"

static lua_Integer check_list(lua_State *L, int at)
{
    luaL_checktype(L, at, LUA_TTABLE);
    if (lua_getmetatable(L, at)) ch_sandbox_throw(L, "the table functions are for plain lists, not for this table");
    ch_sandbox_charge_reads(L, 20); /* # halves its way to the end */
    lua_Unsigned n = lua_rawlen(L, at);
    return n > (lua_Unsigned)INT32_MAX ? INT32_MAX : (lua_Integer)n;
}

/* Move the elements `from` to `to` by one, up or down. */
static void shift(lua_State *L, lua_Integer from, lua_Integer to, int by)
{
    if (to < from) return;
    ch_sandbox_charge_reads(L, 2 * (uint64_t)(to - from + 1));
    for (lua_Integer k = 0; k <= to - from; k++) {
        lua_Integer i = by > 0 ? to - k : from + k;
        lua_rawgeti(L, 1, i);
        lua_rawseti(L, 1, i + by);
    }
}

static int safe_insert(lua_State *L)
{
    lua_Integer n = check_list(L, 1), at = n + 1;
    int count = lua_gettop(L);
    if (count != 2 && count != 3) return ch_sandbox_throw(L, "table.insert takes a list, a place if any, and a value");
    if (count == 3) {
        at = safe_whole(L, 2);
        luaL_argcheck(L, at >= 1 && at <= n + 1, 2, "place out of the list");
        shift(L, at, n, 1);
    }
    lua_rawseti(L, 1, at);
    return 0;
}

static int safe_remove(lua_State *L)
{
    lua_Integer n = check_list(L, 1), at = safe_whole_or(L, 2, n);
    if (n == 0 && (at == 0 || at == 1)) return 0;
    luaL_argcheck(L, at >= 1 && at <= n, 2, "place out of the list");
    lua_rawgeti(L, 1, at);
    shift(L, at + 1, n, -1);
    lua_pushnil(L);
    lua_rawseti(L, 1, n);
    return 1;
}

/* The bounds that unpack and concat were given: `*from` to `*to`, at most `most` of them. */
static void check_bounds(lua_State *L, int at, lua_Integer n, lua_Integer most, lua_Integer *from, lua_Integer *to)
{
    *from = safe_whole_or(L, at, 1);
    *to = safe_whole_or(L, at + 1, n);
    if (*from > *to) return;
    lua_Unsigned span = (lua_Unsigned)*to - (lua_Unsigned)*from;
    if (span >= (lua_Unsigned)most) ch_sandbox_throw(L, "more than %d values", (int)most);
    ch_sandbox_charge_reads(L, span + 1);
}

static int safe_unpack(lua_State *L)
{
    lua_Integer n = check_list(L, 1), from, to;
    check_bounds(L, 2, n, SAFE_VALUES, &from, &to);
    if (from > to) return 0;
    int count = (int)(to - from) + 1;
    sandbox_room(L, count);
    for (int i = 0; i < count; i++) lua_rawgeti(L, 1, from + i);
    return count;
}

/* The text at `i`, left on the stack. */
static ChStr piece(lua_State *L, lua_Integer i)
{
    int type = lua_rawgeti(L, 1, i);
    if (type != LUA_TSTRING && type != LUA_TNUMBER)
        ch_sandbox_throw(L, "table.concat: the value at %d is a %s, not a text", (int)i, luaL_typename(L, -1));
    return safe_text(L, -1);
}

static size_t copy(char *to, size_t n, ChStr text)
{
    for (uint32_t i = 0; i < text.n; i++) to[n + i] = text.p[i];
    return n + text.n;
}

static int safe_concat(lua_State *L)
{
    lua_Integer n = check_list(L, 1), from, to;
    ChStr between = lua_isnoneornil(L, 2) ? CH_STR("") : safe_text(L, 2);
    check_bounds(L, 3, n, SAFE_TEXT, &from, &to);
    int count = from > to ? 0 : (int)(to - from) + 1;
    uint64_t length = 0;
    for (int i = 0; i < count; i++) {
        length += piece(L, from + i).n + (i + 1 < count ? between.n : 0);
        lua_pop(L, 1);
        safe_check_length(L, length);
    }
    sandbox_bytes(L, 2 * length);
    char *whole = lua_newuserdatauv(L, length + 1, 0);
    size_t used = 0;
    for (int i = 0; i < count; i++) {
        used = copy(whole, used, piece(L, from + i));
        lua_pop(L, 1);
        if (i + 1 < count) used = copy(whole, used, between);
    }
    lua_pushlstring(L, whole, used);
    return 1;
}

/* Whether the value on top goes before the one below it; pops both. */
static bool goes_before(lua_State *L, bool asked)
{
    ch_sandbox_charge_reads(L, 4);
    if (asked) {
        lua_pushvalue(L, 2);
        lua_pushvalue(L, -2);
        lua_pushvalue(L, -4);
        lua_call(L, 2, 1);
    } else {
        bool numbers = lua_type(L, -1) == LUA_TNUMBER && lua_type(L, -2) == LUA_TNUMBER;
        bool texts = lua_type(L, -1) == LUA_TSTRING && lua_type(L, -2) == LUA_TSTRING;
        if (!numbers && !texts) ch_sandbox_throw(L, "table.sort: give it a function that says which goes first");
        lua_pushboolean(L, lua_compare(L, -1, -2, LUA_OPLT));
    }
    bool before = lua_toboolean(L, -1);
    lua_pop(L, 3);
    return before;
}

/* Merge the runs [low, middle) and [middle, high) of the table at `source` into the one at `target`. The left goes
 * first where neither goes before the other, so the order of equals is kept. */
static void merge(lua_State *L, int source, int target, int low, int middle, int high)
{
    bool asked = !lua_isnil(L, 2);
    for (int left = low, right = middle, at = low; at < high; at++) {
        bool take_right = left >= middle;
        if (!take_right && right < high) {
            lua_rawgeti(L, source, left);
            lua_rawgeti(L, source, right);
            take_right = goes_before(L, asked);
        }
        lua_rawgeti(L, source, take_right ? right++ : left++);
        lua_rawseti(L, target, at);
    }
}

/* Merge sort between two lists that no author can see: whatever the comparing function answers or does to the table, it
 * ends, touches nothing else and loses no element. */
static int safe_sort(lua_State *L)
{
    lua_Integer n = check_list(L, 1);
    if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TFUNCTION);
    if (n > SAFE_ITEMS) return ch_sandbox_throw(L, "table.sort: the list is longer than %d", SAFE_ITEMS);
    lua_settop(L, 2);
    int count = (int)n, source = 3, target = 4;
    ch_sandbox_charge_reads(L, 2 * (uint64_t)count);
    lua_createtable(L, count, 0);
    lua_createtable(L, count, 0);
    for (int i = 1; i <= count; i++) {
        lua_rawgeti(L, 1, i);
        lua_rawseti(L, source, i);
    }
    for (int run = 1; run < count; run *= 2) {
        for (int low = 1; low <= count; low += 2 * run) {
            int middle = low + run > count ? count + 1 : low + run, high = middle + run > count ? count + 1 : middle + run;
            merge(L, source, target, low, middle, high);
        }
        int spare = source;
        source = target;
        target = spare;
    }
    for (int i = 1; i <= count; i++) {
        lua_rawgeti(L, source, i);
        lua_rawseti(L, 1, i);
    }
    return 0;
}

void safe_open_table(lua_State *L)
{
    static const luaL_Reg functions[] = {
        {"concat", safe_concat}, {"insert", safe_insert}, {"remove", safe_remove},
        {"sort", safe_sort},     {"unpack", safe_unpack}, {NULL, NULL},
    };
    luaL_newlib(L, functions);
    sandbox_lock(L, "table");
}
