/* Conditions: meters and their comparisons, what can be asked, and joining. all { } and any { } also join
 * names, for methods: what stands inside decides. */
#include <string.h>

#include "script/load_inside.h"

static const int64_t open_low = INT64_MIN, open_high = INT64_MAX;

static ChPos word_place(Loader *loader, lua_State *L, const ChWord *word)
{
    return chl_on_line(loader, chl_where(loader, L), ch_str(word->name), (ChStr){NULL, 0});
}

static int push_broken(Loader *loader, lua_State *L)
{
    chl_push(loader, L, CHL_REF_BROKEN);
    return 1;
}

static ChCond *new_condition(Loader *loader, lua_State *L, ChCondOp op, ChPos at)
{
    ChCond *condition = CHL_KEEP(loader, L, ChCond, 1);
    condition->op = op;
    condition->at = at;
    condition->low = open_low;
    condition->high = open_high;
    return condition;
}

static int push_condition(Loader *loader, lua_State *L, ChCond *condition, uint32_t depth)
{
    ChlRef *ref = chl_push(loader, L, CHL_REF_CONDITION);
    ref->as.condition = condition;
    ref->depth = depth;
    return 1;
}

bool chl_condition(const ChlReading *reading, ChCond **condition)
{
    const ChlRef *ref = chl_ref(reading->L, reading->at);
    if (!ref || ref->kind != CHL_REF_CONDITION) return chl_say_kind(reading);
    *condition = ref->as.condition;
    return true;
}

bool chl_read_condition(ChlReading *reading)
{
    return chl_condition(reading, reading->into);
}

/* --- flag "x", shown "x", visited "x", arisen "x", count "x", times "x" --- */

/* The name behind the word, or false after saying what is wrong with it. */
static bool asked_name(Loader *loader, lua_State *L, const ChWord *word, ChStr *name, ChPos *at)
{
    ChPos line = chl_where(loader, L);
    if (lua_gettop(L) != 1 || lua_type(L, 1) != LUA_TSTRING) {
        chl_say(loader, CH_CODE_WRONG_KIND, word_place(loader, L, word), "%s takes one name: %s \"…\"",
                word->name, word->name);
        return false;
    }
    *name = chl_lua_text(L, 1);
    *at = chl_named_on_line(loader, line, word->name, *name);
    if (ch_is_id(*name)) return true;
    chl_say_not_id(loader, *at, *name);
    return false;
}

static ChStr keep_name(Loader *loader, lua_State *L, ChStr name)
{
    ch_sandbox_charge(L, name.n);
    ChStr copy = ch_str_copy(loader->keep, name);
    if (!copy.p) chl_no_memory(loader, L);
    return copy;
}

/* Fill in what is asked; false when the name is not known. */
static bool ask(Loader *loader, lua_State *L, const ChWord *word, ChStr name, ChPos at, ChCond *condition)
{
    switch (word->id) {
    case CH_WORD_FLAG:
        condition->op = CH_COND_FLAG;
        condition->index = chl_flag(loader, L, name, at);
        if (condition->index == CH_NONE) return false;
        if (!loader->flags.at[condition->index].read) loader->flags.at[condition->index].read_at = at;
        loader->flags.at[condition->index].read = true;
        return true;
    case CH_WORD_SHOWN:
        condition->op = CH_COND_SHOWN;
        condition->index = ch_behaviour_find(loader->words, name);
        if (condition->index == CH_NONE) chl_say_unknown_behaviour(loader, name, at, word->name);
        return condition->index != CH_NONE;
    case CH_WORD_ARISEN:
        condition->op = CH_COND_ARISEN;
        condition->index = ch_circumstance_find(loader->words, name);
        if (condition->index == CH_NONE) chl_say_unknown_circumstance(loader, name, at, word->name);
        return condition->index != CH_NONE;
    default:
        condition->op = CH_COND_VISITED;
        condition->index = CH_NONE;
        condition->name = keep_name(loader, L, name);
        return true;
    }
}

int chl_call_asks(lua_State *L)
{
    const ChWord *word;
    Loader *loader = chl_called(L, &word);
    ChStr name;
    ChPos at;
    if (!asked_name(loader, L, word, &name, &at)) return push_broken(loader, L);
    ChCond *condition = new_condition(loader, L, CH_COND_FLAG, at);
    if (!ask(loader, L, word, name, at, condition)) return push_broken(loader, L);
    return push_condition(loader, L, condition, 1);
}

static ChVariable variable_of(ChWordId id)
{
    switch (id) {
    case CH_WORD_TRUST:
        return CH_VAR_TRUST;
    case CH_WORD_COST:
        return CH_VAR_COST;
    case CH_WORD_CLOCK:
        return CH_VAR_CLOCK;
    case CH_WORD_COUNT:
        return CH_VAR_COUNT;
    case CH_WORD_TIMES:
        return CH_VAR_TIMES;
    default:
        return CH_VAR_ANGER;
    }
}

static ChlMeter *push_meter(Loader *loader, lua_State *L, const ChWord *word)
{
    ChlRef *ref = chl_push(loader, L, CHL_REF_METER);
    ref->as.meter = (ChlMeter){.word = word, .variable = variable_of(word->id)};
    return &ref->as.meter;
}

void chl_push_meter(lua_State *L, void *host)
{
    ChlBinding *binding = host;
    push_meter(binding->loader, L, binding->word);
}

int chl_call_named_meter(lua_State *L)
{
    const ChWord *word;
    Loader *loader = chl_called(L, &word);
    ChStr name;
    ChPos at;
    if (!asked_name(loader, L, word, &name, &at)) return push_broken(loader, L);
    ChStr kept = {NULL, 0};
    uint32_t index = CH_NONE;
    if (word->id == CH_WORD_COUNT) {
        index = chl_count(loader, L, name, at);
        if (index == CH_NONE) return push_broken(loader, L);
    } else {
        kept = keep_name(loader, L, name);
    }
    ChlMeter *meter = push_meter(loader, L, word);
    meter->name = kept;
    meter->index = index;
    meter->at = at;
    return 1;
}

/* --- anger:at_least(60) --- */

static const char *compared_with(const ChWord *word)
{
    if (word->id == CH_WORD_COST) return "money: cost:%s(money(50))";
    if (word->id == CH_WORD_CLOCK) return "a time: clock:%s(days(2))";
    return "a whole number";
}

static bool say_compared(Loader *loader, lua_State *L, const ChlMeter *meter, const ChComparison *row,
                         ChPos at, int arg)
{
    if (chl_kind(L, arg) == CHL_REF_BROKEN) return false;
    char with[64];
    const char *form = compared_with(meter->word);
    const char *hole = strstr(form, "%s");
    if (hole)
        lua_pushfstring(L, form, row->name);
    else
        lua_pushstring(L, form);
    ChStr text = chl_lua_text(L, -1);
    uint32_t n = text.n < sizeof with - 1 ? text.n : (uint32_t)sizeof with - 1;
    memcpy(with, text.p, n);
    with[n] = '\0';
    lua_pop(L, 1);
    chl_say(loader, CH_CODE_WRONG_KIND, at, "%s is compared with %s, not %s", meter->word->name, with,
            chl_what(loader, L, arg));
    return false;
}

/* The number an argument stands for. `*week` is set for a moment of the week, whose place on the clock is not
 * known yet. */
static bool compared(Loader *loader, lua_State *L, const ChlMeter *meter, const ChComparison *row, ChPos at,
                     int arg, int64_t *value, bool *week)
{
    const ChlRef *ref = chl_ref(L, arg);
    *week = false;
    if (meter->variable == CH_VAR_COST) {
        if (!ref || ref->kind != CHL_REF_MONEY) return say_compared(loader, L, meter, row, at, arg);
        *value = ref->as.money;
    } else if (meter->variable == CH_VAR_CLOCK) {
        if (!ref || ref->kind != CHL_REF_TIME) return say_compared(loader, L, meter, row, at, arg);
        *value = ref->as.time.seconds;
        *week = ref->as.time.kind == CH_TIME_UNTIL;
    } else {
        int whole;
        *value = lua_tointegerx(L, arg, &whole);
        if (lua_type(L, arg) != LUA_TNUMBER || !whole) return say_compared(loader, L, meter, row, at, arg);
    }
    const ChWord *word = meter->word;
    if (*week || (*value >= word->low && *value <= word->high)) return true;
    chl_say(loader, CH_CODE_OUT_OF_RANGE, at, "%s goes from %lld to %lld; %lld is outside", word->name,
            (long long)word->low, (long long)word->high, (long long)*value);
    return false;
}

static void add_clock_fix(Loader *loader, lua_State *L, ChCond *condition, bool is_high, int64_t week_s,
                          int64_t minus)
{
    ChlClockFix *fix = CHL_SCRATCH(loader, L, ChlClockFix, 1);
    *fix = (ChlClockFix){loader->clock_fixes, condition, is_high, week_s, minus};
    loader->clock_fixes = fix;
}

static void set_bound(Loader *loader, lua_State *L, ChCond *condition, bool is_high, int64_t value, bool week,
                      int64_t minus)
{
    if (week)
        add_clock_fix(loader, L, condition, is_high, value, minus);
    else if (is_high)
        condition->high = value - minus;
    else
        condition->low = value;
}

static bool never_holds(Loader *loader, const ChlMeter *meter, const ChComparison *row, ChPos at,
                        const int64_t *values)
{
    bool below_all = strcmp(row->name, "below") == 0 && values[0] <= meter->word->low;
    bool upside_down = row->takes == 2 && values[0] > values[1];
    if (!below_all && !upside_down) return false;
    chl_say(loader, CH_CODE_OUT_OF_RANGE, at, "%s:%s(…) can never hold like this%s", meter->word->name,
            row->name, upside_down ? ": the smaller number comes first" : "");
    return true;
}

static ChPos comparison_place(Loader *loader, lua_State *L, const ChlMeter *meter, const ChComparison *row)
{
    if (meter->at.line) return meter->at;
    return chl_method_on_line(loader, chl_where(loader, L), meter->word->name, row->name);
}

int chl_compare(lua_State *L)
{
    Loader *loader = lua_touserdata(L, lua_upvalueindex(1));
    uint32_t rows;
    const ChComparison *row = &ch_comparisons(&rows)[lua_tointeger(L, lua_upvalueindex(2))];
    const ChlRef *ref = chl_ref(L, 1);
    if (!ref || ref->kind != CHL_REF_METER) {
        ChPos at = chl_on_line(loader, chl_where(loader, L), ch_str(row->name), (ChStr){NULL, 0});
        chl_say(loader, CH_CODE_WRONG_KIND, at, "%s stands behind a colon: anger:%s(…)", row->name,
                row->name);
        return push_broken(loader, L);
    }
    const ChlMeter *meter = &ref->as.meter;
    ChPos at = comparison_place(loader, L, meter, row);
    if (lua_gettop(L) != 1 + (int)row->takes) {
        chl_say(loader, CH_CODE_WRONG_KIND, at, "%s:%s takes %u number%s", meter->word->name, row->name,
                row->takes, row->takes == 1 ? "" : "s");
        return push_broken(loader, L);
    }
    int64_t values[2] = {0, 0};
    bool weeks[2] = {false, false};
    for (uint32_t i = 0; i < row->takes; i++)
        if (!compared(loader, L, meter, row, at, 2 + (int)i, &values[i], &weeks[i]))
            return push_broken(loader, L);
    if (!weeks[0] && !weeks[1] && never_holds(loader, meter, row, at, values)) return push_broken(loader, L);
    ChCond *condition = new_condition(loader, L, CH_COND_RANGE, at);
    condition->variable = meter->variable;
    condition->index = meter->index;
    condition->name = meter->name;
    bool below = strcmp(row->name, "below") == 0;
    set_bound(loader, L, condition, below, values[0], weeks[0], below ? 1 : 0);
    if (row->takes == 2) set_bound(loader, L, condition, true, values[1], weeks[1], 0);
    return push_condition(loader, L, condition, 1);
}

/* --- all { }, any { }, no( ) --- */

static ChCondOp op_of(ChWordId id)
{
    return id == CH_WORD_ALL ? CH_COND_ALL : id == CH_WORD_ANY ? CH_COND_ANY : CH_COND_NO;
}

static void say_part(Loader *loader, lua_State *L, const ChlSite *site, uint32_t item, bool names)
{
    if (chl_kind(L, -1) == CHL_REF_BROKEN) return;
    if (lua_type(L, -1) == LUA_TBOOLEAN && loader->said_joined) return;
    chl_say(loader, CH_CODE_WRONG_KIND, chl_at_item(loader, site, item), "%s takes %s, not %s",
            site->word->name, names ? "names here, as its first is one" : "conditions, or names in a method",
            chl_what(loader, L, -1));
}

static int join_conditions(Loader *loader, lua_State *L, const ChlSite *site, uint32_t count)
{
    ChCond **parts = CHL_KEEP(loader, L, ChCond *, count);
    uint32_t n = 0, depth = 0;
    for (uint32_t i = 1; i <= count; i++) {
        lua_rawgeti(L, 1, (lua_Integer)i);
        const ChlRef *ref = chl_ref(L, -1);
        if (ref && ref->kind == CHL_REF_CONDITION) {
            parts[n++] = ref->as.condition;
            if (ref->depth > depth) depth = ref->depth;
        } else {
            say_part(loader, L, site, i, false);
        }
        lua_pop(L, 1);
    }
    if (n == 0) return push_broken(loader, L);
    if (depth >= CH_MAX_COND_DEPTH) {
        chl_say(loader, CH_CODE_TOO_MANY, site->at, "conditions inside conditions, more than %d deep",
                CH_MAX_COND_DEPTH);
        return push_broken(loader, L);
    }
    ChCond *condition = new_condition(loader, L, op_of(site->word->id), site->at);
    condition->parts = (ChCond *const *)parts;
    condition->part_count = n;
    return push_condition(loader, L, condition, depth + 1);
}

static int join_names(Loader *loader, lua_State *L, const ChlSite *site, uint32_t count)
{
    ChlGroup *group = CHL_SCRATCH(loader, L, ChlGroup, 1);
    group->all = site->word->id == CH_WORD_ALL;
    group->at = site->at;
    group->members = CHL_SCRATCH(loader, L, ChlMember, count);
    for (uint32_t i = 1; i <= count; i++) {
        lua_rawgeti(L, 1, (lua_Integer)i);
        const ChlRef *ref = chl_ref(L, -1);
        if (lua_type(L, -1) == LUA_TSTRING)
            group->members[group->count++].id = keep_name(loader, L, chl_lua_text(L, -1));
        else if (ref && ref->kind == CHL_REF_GROUP)
            group->members[group->count++].group = ref->as.group;
        else
            say_part(loader, L, site, i, true);
        lua_pop(L, 1);
    }
    chl_push(loader, L, CHL_REF_GROUP)->as.group = group;
    return 1;
}

/* no( … ) takes its condition in parentheses: make a list of it. */
static bool wrap_single(lua_State *L)
{
    if (lua_gettop(L) != 1 || lua_type(L, 1) == LUA_TTABLE) return lua_gettop(L) == 1;
    lua_createtable(L, 1, 0);
    lua_insert(L, 1);
    lua_rawseti(L, 1, 1);
    return true;
}

int chl_call_joins(lua_State *L)
{
    const ChWord *word;
    Loader *loader = chl_called(L, &word);
    ChlSite site = chl_site(loader, L, word, (ChStr){NULL, 0});
    bool fits = word->id == CH_WORD_NO ? wrap_single(L) : lua_gettop(L) == 1 && lua_type(L, 1) == LUA_TTABLE;
    if (!fits) {
        chl_say(loader, CH_CODE_WRONG_KIND, site.at,
                word->id == CH_WORD_NO ? "no takes one condition: no(flag \"…\")"
                                       : "%s takes a list in braces: %s { …, … }",
                word->name, word->name);
        return push_broken(loader, L);
    }
    ChlReading list = {.loader = loader, .L = L, .at = 1, .item = 1, .site = &site};
    uint32_t count = 0;
    if (!chl_list_length(&list, CHL_MOST_NAMES, &count)) return push_broken(loader, L);
    if (count == 0) {
        chl_say(loader, CH_CODE_MISSING, site.at, "%s { } is empty", word->name);
        return push_broken(loader, L);
    }
    lua_rawgeti(L, 1, 1);
    bool names = lua_type(L, -1) == LUA_TSTRING || chl_kind(L, -1) == CHL_REF_GROUP;
    lua_pop(L, 1);
    if (names && word->id != CH_WORD_NO) return join_names(loader, L, &site, count);
    return join_conditions(loader, L, &site, count);
}
