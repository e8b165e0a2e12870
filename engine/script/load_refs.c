/* The values that an author's Lua carries: conditions, meters, times, money, and what the words made. All are
 * userdata of one kind; what Lua's own operators would do with them silently is said here, with what to write
 * instead. */
#include <string.h>

#include "script/load_inside.h"

/* The address is the key of the metatable in Lua's registry. */
static const char metatable_key = 0;

Loader *chl_called(lua_State *L, const ChWord **word)
{
    ChlBinding *binding = lua_touserdata(L, lua_upvalueindex(1));
    if (word) *word = binding->word;
    return binding->loader;
}

static Loader *loader_of(lua_State *L)
{
    return lua_touserdata(L, lua_upvalueindex(1));
}

ChlRef *chl_ref(lua_State *L, int at)
{
    if (lua_type(L, at) != LUA_TUSERDATA || !lua_getmetatable(L, at)) return NULL;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &metatable_key);
    bool ours = lua_rawequal(L, -1, -2);
    lua_pop(L, 2);
    return ours ? lua_touserdata(L, at) : NULL;
}

ChlRefKind chl_kind(lua_State *L, int at)
{
    const ChlRef *ref = chl_ref(L, at);
    return ref ? ref->kind : CHL_REF_NONE;
}

/* --- Lua's operators --- */

typedef enum Operator { COMPARES, RECKONS, MEASURES } Operator;

typedef struct OperatorRow {
    const char *event, *sign;
    Operator kind;
} OperatorRow;

static const OperatorRow operators[] = {
    {"__lt", "<", COMPARES},   {"__le", "<=", COMPARES},    {"__add", "+", RECKONS},
    {"__sub", "-", RECKONS},   {"__mul", "*", RECKONS},     {"__div", "/", RECKONS},
    {"__mod", "%", RECKONS},   {"__pow", "^", RECKONS},     {"__unm", "-", RECKONS},
    {"__idiv", "//", RECKONS}, {"__band", "&", RECKONS},    {"__bor", "|", RECKONS},
    {"__bxor", "~", RECKONS},  {"__shl", "<<", RECKONS},    {"__shr", ">>", RECKONS},
    {"__bnot", "~", RECKONS},  {"__concat", "..", RECKONS}, {"__len", "#", MEASURES},
};
enum { OPERATORS = sizeof operators / sizeof operators[0] };

static const char *mend(Loader *loader, const ChlRef *ref)
{
    switch (ref->kind) {
    case CHL_REF_METER: {
        const char *name = ref->as.meter.word->name;
        return chl_format(loader, "write %s:at_least(…), %s:below(…) or %s:between(…, …)", name, name, name);
    }
    case CHL_REF_CONDITION:
        return "join conditions with all { …, … }, any { …, … } and no( … )";
    case CHL_REF_TIME:
        return "reckon with the numbers inside: minutes(2 + 3)";
    case CHL_REF_MONEY:
        return "reckon with the numbers inside: money(12 + 3)";
    default:
        return "take it as it is";
    }
}

static ChPos sign_on_line(Loader *loader, lua_State *L, const char *sign)
{
    return chl_on_line(loader, chl_where(loader, L), ch_str(sign), (ChStr){NULL, 0});
}

static int on_operator(lua_State *L)
{
    Loader *loader = loader_of(L);
    const OperatorRow *row = &operators[lua_tointeger(L, lua_upvalueindex(2))];
    const ChlRef *left = chl_ref(L, 1), *ref = left ? left : chl_ref(L, 2);
    bool about_conditions = ref->kind == CHL_REF_METER || ref->kind == CHL_REF_CONDITION;
    ChPos at = sign_on_line(loader, L, row->sign);
    if (ref->kind != CHL_REF_BROKEN && !chl_was_joined(loader, at)) {
        loader->said_joined = loader->said_joined || about_conditions;
        chl_say(loader, about_conditions ? CH_CODE_JOINED : CH_CODE_WRONG_KIND, at,
                "\"%s\" does not work with %s: %s", row->sign, chl_what(loader, L, left ? 1 : 2),
                mend(loader, ref));
    }
    if (row->kind == COMPARES)
        lua_pushboolean(L, 1);
    else
        chl_push(loader, L, CHL_REF_BROKEN);
    return 1;
}

static void say_no_such_part(Loader *loader, lua_State *L, const ChlRef *ref)
{
    ChStr name = lua_type(L, 2) == LUA_TSTRING ? chl_lua_text(L, 2) : CH_STR("this");
    ChPos at = chl_on_line(loader, chl_where(loader, L), name, (ChStr){NULL, 0});
    if (ref->kind != CHL_REF_METER) {
        chl_say(loader, CH_CODE_WRONG_KIND, at, "nothing can be asked of %s with \"%s\"",
                chl_what(loader, L, 1), chl_short(loader, name));
        return;
    }
    uint32_t count;
    const ChComparison *rows = ch_comparisons(&count);
    ChStr names[8];
    for (uint32_t i = 0; i < count; i++) names[i] = ch_str(rows[i].name);
    const char *hint = chl_did_you_mean(loader, name, names, count);
    chl_say(loader, CH_CODE_UNKNOWN_KEY, at, "%s has no \"%s\"%s", ref->as.meter.word->name, chl_short(loader, name),
            *hint ? hint : "; it has :at_least(…), :below(…) and :between(…, …)");
}

static int on_index(lua_State *L)
{
    Loader *loader = loader_of(L);
    const ChlRef *ref = chl_ref(L, 1);
    uint32_t count;
    const ChComparison *rows = ch_comparisons(&count);
    for (uint32_t i = 0; ref->kind == CHL_REF_METER && lua_type(L, 2) == LUA_TSTRING && i < count; i++) {
        if (strcmp(rows[i].name, lua_tostring(L, 2)) != 0) continue;
        lua_pushlightuserdata(L, loader);
        lua_pushinteger(L, (lua_Integer)i);
        lua_pushcclosure(L, chl_compare, 2);
        return 1;
    }
    if (ref->kind != CHL_REF_BROKEN) say_no_such_part(loader, L, ref);
    chl_push(loader, L, CHL_REF_BROKEN);
    return 1;
}

static int on_newindex(lua_State *L)
{
    Loader *loader = loader_of(L);
    ChPos at = sign_on_line(loader, L, "=");
    chl_say(loader, CH_CODE_WRONG_KIND, at,
            "%s cannot be changed after it was written: put the key into its braces", chl_what(loader, L, 1));
    return 0;
}

/* --- The metatable --- */

static void set_field(lua_State *L, const char *name, lua_CFunction function, Loader *loader)
{
    lua_pushstring(L, name);
    lua_pushlightuserdata(L, loader);
    lua_pushcclosure(L, function, 1);
    lua_rawset(L, -3);
}

static void make_metatable(Loader *loader, lua_State *L)
{
    lua_createtable(L, 0, OPERATORS + 6);
    set_field(L, "__call", chl_finish, loader);
    set_field(L, "__index", on_index, loader);
    set_field(L, "__newindex", on_newindex, loader);
    for (int i = 0; i < OPERATORS; i++) {
        lua_pushstring(L, operators[i].event);
        lua_pushlightuserdata(L, loader);
        lua_pushinteger(L, i);
        lua_pushcclosure(L, on_operator, 2);
        lua_rawset(L, -3);
    }
    lua_pushliteral(L, "__metatable");
    lua_pushliteral(L, "locked");
    lua_rawset(L, -3);
    lua_pushliteral(L, "__name");
    lua_pushliteral(L, "scenario value");
    lua_rawset(L, -3);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &metatable_key);
}

ChlRef *chl_push(Loader *loader, lua_State *L, ChlRefKind kind)
{
    ChlRef *ref = lua_newuserdatauv(L, sizeof *ref, 0);
    memset(ref, 0, sizeof *ref);
    ref->kind = kind;
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &metatable_key) != LUA_TTABLE) {
        lua_pop(L, 1);
        make_metatable(loader, L);
        lua_rawgetp(L, LUA_REGISTRYINDEX, &metatable_key);
    }
    lua_setmetatable(L, -2);
    return ref;
}
