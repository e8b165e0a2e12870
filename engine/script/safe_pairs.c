/* pairs in an order that is the same at every run: first 1, 2, 3 … up to the first that is missing, then the other
 * numbers, then the texts by their bytes, then false and true. The keys are taken down at the start, so the loop may
 * change the table: a field that was removed meanwhile is passed over, a new one is not met. */
#include <stdlib.h>

#include "script/sandbox_inside.h"

typedef enum KeyKind { KEY_NUMBER, KEY_TEXT, KEY_BOOLEAN } KeyKind;

typedef struct Key {
    KeyKind kind;
    bool whole;        /* a number: an integer, else a float */
    lua_Integer value; /* of an integer or a boolean */
    lua_Number number;
    ChStr text;
    int at;            /* in the table of keys as they were met */
} Key;

static int by_number(const Key *a, const Key *b)
{
    if (a->number != b->number) return a->number < b->number ? -1 : 1;
    if (a->whole != b->whole) return a->whole ? -1 : 1; /* only beyond 2^53 */
    return (a->value > b->value) - (a->value < b->value);
}

static int by_key(const void *left, const void *right)
{
    const Key *a = left, *b = right;
    if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
    if (a->kind == KEY_TEXT) return ch_str_cmp(a->text, b->text);
    return a->kind == KEY_NUMBER ? by_number(a, b) : (a->value > b->value) - (a->value < b->value);
}

static Key read_key(lua_State *L, int at)
{
    Key key = {.kind = KEY_NUMBER};
    switch (lua_type(L, at)) {
    case LUA_TNUMBER:
        key.whole = lua_isinteger(L, at);
        key.number = lua_tonumber(L, at);
        key.value = key.whole ? lua_tointeger(L, at) : 0;
        break;
    case LUA_TSTRING:
        key.kind = KEY_TEXT;
        key.text = safe_text(L, at);
        break;
    case LUA_TBOOLEAN:
        key.kind = KEY_BOOLEAN;
        key.value = lua_toboolean(L, at);
        break;
    default:
        ch_sandbox_throw(L, "pairs: a %s as a key has no order; use a text or a number", luaL_typename(L, at));
    }
    return key;
}

/* How many of 1, 2, 3 … there are; counted, since what # gives for a table with holes may differ between two runs. */
static lua_Integer count_items(lua_State *L)
{
    lua_Integer n = 0;
    for (;; n++) {
        if (n % 64 == 0) ch_sandbox_charge_reads(L, 64);
        int type = lua_rawgeti(L, 1, n + 1);
        lua_pop(L, 1);
        if (type == LUA_TNIL) return n;
    }
}

/* The table at `found` becomes the list of the other keys, as they are met. */
static int collect(lua_State *L, lua_Integer items, int found)
{
    int count = 0;
    for (lua_pushnil(L); lua_next(L, 1);) {
        lua_pop(L, 1);
        ch_sandbox_charge_reads(L, 1);
        bool item = lua_isinteger(L, -1) && lua_tointeger(L, -1) >= 1 && lua_tointeger(L, -1) <= items;
        if (item) continue;
        if (count == SAFE_ITEMS) ch_sandbox_throw(L, "pairs: the table has more than %d names", SAFE_ITEMS);
        lua_pushvalue(L, -1);
        lua_rawseti(L, found, ++count);
    }
    return count;
}

/* Leaves the list of keys in order on the stack. */
static void order(lua_State *L, int found, int count)
{
    Key *keys = lua_newuserdatauv(L, (size_t)(count ? count : 1) * sizeof *keys, 0);
    for (int i = 0; i < count; i++) {
        lua_rawgeti(L, found, i + 1);
        keys[i] = read_key(L, -1);
        keys[i].at = i + 1;
        lua_pop(L, 1);
    }
    ch_sandbox_charge_reads(L, (uint64_t)count * 16); /* to order them; about a comparison each time they are halved */
    if (count) qsort(keys, (size_t)count, sizeof *keys, by_key);
    lua_createtable(L, count, 0);
    for (int i = 0; i < count; i++) {
        lua_rawgeti(L, found, keys[i].at);
        lua_rawseti(L, -2, i + 1);
    }
}

/* Upvalues: the items' number, the other keys in order, how far it is. */
static int next_pair(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_Integer items = lua_tointeger(L, lua_upvalueindex(1)), at = lua_tointeger(L, lua_upvalueindex(3));
    for (;;) {
        ch_sandbox_charge_reads(L, 1);
        at++;
        lua_settop(L, 1);
        if (at <= items) lua_pushinteger(L, at);
        else if (lua_rawgeti(L, lua_upvalueindex(2), at - items) == LUA_TNIL) return 1;
        lua_pushvalue(L, -1);
        if (lua_rawget(L, 1) != LUA_TNIL) break;
    }
    lua_pushinteger(L, at);
    lua_replace(L, lua_upvalueindex(3));
    return 2;
}

int safe_pairs(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    lua_Integer items = count_items(L);
    lua_newtable(L);
    int count = collect(L, items, 2);
    lua_pushinteger(L, items);
    order(L, 2, count);
    lua_remove(L, -2); /* the scratch keys */
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, next_pair, 3);
    lua_pushvalue(L, 1);
    return 2;
}
