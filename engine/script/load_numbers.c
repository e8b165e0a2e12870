/* Times and money: seconds(20), days(2), at "Monday 09:00", money(12.50). */
#include <math.h>

#include "script/load_inside.h"

static int64_t unit_of(ChWordId id)
{
    switch (id) {
    case CH_WORD_MINUTES:
        return 60;
    case CH_WORD_HOURS:
        return 3600;
    case CH_WORD_DAYS:
        return 86400;
    case CH_WORD_MONEY:
        return 100;
    default:
        return 1;
    }
}

static int fail(Loader *loader, lua_State *L, const ChWord *word, ChCode code, const char *why)
{
    ChPos at = chl_on_line(loader, chl_where(loader, L), ch_str(word->name), CH_STR("("));
    chl_say(loader, code, at, "%s", why);
    chl_push(loader, L, CHL_REF_BROKEN);
    return 1;
}

/* How many units make a whole number, or -1. */
static int64_t whole_units(lua_State *L, int64_t unit)
{
    if (lua_isinteger(L, 1)) return lua_tointeger(L, 1) * unit;
    double exact = (double)lua_tonumber(L, 1) * (double)unit, whole = floor(exact + 0.5);
    return fabs(exact - whole) < 1e-4 ? (int64_t)whole : -1;
}

int chl_call_number(lua_State *L)
{
    const ChWord *word;
    Loader *loader = chl_called(L, &word);
    bool money = word->id == CH_WORD_MONEY;
    if (lua_gettop(L) != 1 || lua_type(L, 1) != LUA_TNUMBER) {
        const char *got = lua_gettop(L) == 1 ? chl_what(loader, L, 1) : "several things";
        return fail(loader, L, word, CH_CODE_WRONG_KIND,
                    chl_format(loader, "%s takes one number: %s, not %s", word->name,
                               money ? "money(12.50)" : chl_format(loader, "%s(2)", word->name),
                               lua_gettop(L) == 0 ? "nothing" : got));
    }
    double value = (double)lua_tonumber(L, 1);
    if (!(value >= 0 && value <= (double)word->high))
        return fail(loader, L, word, CH_CODE_OUT_OF_RANGE,
                    chl_format(loader, "%s goes from 0 to %lld", word->name, (long long)word->high));
    int64_t units = whole_units(L, unit_of(word->id));
    if (units < 0)
        return fail(loader, L, word, CH_CODE_OUT_OF_RANGE,
                    money ? "money has at most two decimals"
                          : chl_format(loader, "%s has to make whole seconds", word->name));
    ChlRef *ref = chl_push(loader, L, money ? CHL_REF_MONEY : CHL_REF_TIME);
    if (money) {
        ref->as.money = units;
        if (!loader->money_at.line)
            loader->money_at = chl_on_line(loader, chl_where(loader, L), ch_str(word->name), CH_STR("("));
    } else {
        ref->as.time = (ChTime){CH_TIME_FOR, units};
    }
    return 1;
}

int chl_call_at(lua_State *L)
{
    const ChWord *word;
    Loader *loader = chl_called(L, &word);
    int64_t week_s = 0;
    if (lua_gettop(L) == 1 && lua_type(L, 1) == LUA_TSTRING && chl_week_time(chl_lua_text(L, 1), &week_s)) {
        chl_push(loader, L, CHL_REF_TIME)->as.time = (ChTime){CH_TIME_UNTIL, week_s};
        return 1;
    }
    ChPos at = chl_on_line(loader, chl_where(loader, L), ch_str(word->name), (ChStr){NULL, 0});
    if (lua_gettop(L) == 1 && lua_type(L, 1) == LUA_TSTRING)
        at = chl_named_on_line(loader, chl_where(loader, L), word->name, chl_lua_text(L, 1));
    chl_say(loader, CH_CODE_WRONG_KIND, at, "at takes a day and a time: at \"Monday 09:00\", not %s",
            lua_gettop(L) >= 1 ? chl_what(loader, L, 1) : "nothing");
    chl_push(loader, L, CHL_REF_BROKEN);
    return 1;
}
