/* Reading single values: each kind of the vocabulary into the field that the key's row names. */
#include <string.h>

#include "script/load_inside.h"

ChPos chl_place(const ChlReading *reading)
{
    const ChlSite *site = reading->site;
    if (!reading->key) return chl_at_item(reading->loader, site, reading->item);
    if (!reading->item) return chl_at_value(reading->loader, site, reading->key->name);
    ChlSite list = chl_inner(reading->loader, site, reading->key->name, site->word);
    return chl_at_item(reading->loader, &list, reading->item);
}

const char *chl_owner(const ChlReading *reading)
{
    const char *who = chl_who(reading->loader, reading->site);
    if (!reading->key) return who;
    return chl_format(reading->loader, "\"%s\" of %s", reading->key->name, who);
}

ChlReading chl_within(const ChlReading *list, int at, uint32_t item)
{
    ChlReading reading = *list;
    reading.at = at;
    reading.item = item;
    return reading;
}

/* A condition that became true or false was joined or compared by Lua's own words; where that was said, this
 * adds nothing. Written down as true or false, it is a mistake of its own. */
bool chl_follows(const ChlReading *reading, ChPos at)
{
    if (chl_kind(reading->L, reading->at) == CHL_REF_BROKEN) return true;
    if (lua_type(reading->L, reading->at) != LUA_TBOOLEAN || !reading->loader->said_joined) return false;
    const ChToken *token = chl_token_at(reading->loader, at);
    return !token || (!ch_str_eq(token->text, CH_STR("true")) && !ch_str_eq(token->text, CH_STR("false")));
}

bool chl_say_kind(const ChlReading *reading)
{
    ChPos at = chl_place(reading);
    if (chl_follows(reading, at)) return false;
    const char *takes = reading->key ? ch_value_kind(reading->key->kind)->takes : "a text";
    chl_say(reading->loader, CH_CODE_WRONG_KIND, at, "%s takes %s, not %s", chl_owner(reading), takes,
            chl_what(reading->loader, reading->L, reading->at));
    return false;
}

/* --- Texts --- */

ChStr chl_lua_text(lua_State *L, int at)
{
    size_t n;
    const char *p = lua_tolstring(L, at, &n);
    return (ChStr){p, (uint32_t)n};
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* White space in which a line ends becomes one space, or a blank line when an empty line was in it. */
static ChStr as_prose(ChStr from, char *into)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < from.n;) {
        if (!is_blank(from.p[i])) {
            into[n++] = from.p[i++];
            continue;
        }
        uint32_t lines = 0, start = i;
        for (; i < from.n && is_blank(from.p[i]); i++) lines += from.p[i] == '\n';
        if (lines > 1) into[n++] = '\n', into[n++] = '\n';
        if (lines == 1) into[n++] = ' ';
        for (uint32_t k = start; lines == 0 && k < i; k++) into[n++] = ' ';
    }
    into[n] = '\0';
    return (ChStr){into, n};
}

static bool has_control(ChStr text)
{
    for (uint32_t i = 0; i < text.n; i++)
        if (((unsigned char)text.p[i] < ' ' && !is_blank(text.p[i])) || text.p[i] == 0x7F) return true;
    return false;
}

bool chl_text(const ChlReading *reading, uint32_t most, ChStr *text)
{
    Loader *loader = reading->loader;
    if (lua_type(reading->L, reading->at) != LUA_TSTRING) return chl_say_kind(reading);
    ChStr raw = ch_str_trim(chl_lua_text(reading->L, reading->at));
    if (most == 0) most = CHL_TEXT_CHARACTERS;
    if (!ch_utf8_valid(raw, NULL) || has_control(raw)) {
        chl_say(loader, CH_CODE_UNREADABLE, chl_place(reading),
                "%s has a character that cannot be shown: write it in UTF-8", chl_owner(reading));
        return false;
    }
    if (raw.n == 0) {
        chl_say(loader, CH_CODE_OUT_OF_RANGE, chl_place(reading), "%s is an empty text", chl_owner(reading));
        return false;
    }
    if (ch_utf8_count(raw) > most) {
        chl_say(loader, CH_CODE_OUT_OF_RANGE, chl_place(reading), "%s has %u characters; there may be %u",
                chl_owner(reading), ch_utf8_count(raw), most);
        return false;
    }
    *text = as_prose(raw, chl_keep(loader, reading->L, (size_t)raw.n + 1, 1));
    return true;
}

static bool read_text(ChlReading *reading)
{
    return chl_text(reading, (uint32_t)reading->key->high, reading->into);
}

static bool read_texts(ChlReading *reading)
{
    ChStr **into = reading->into;
    bool single = lua_type(reading->L, reading->at) == LUA_TSTRING;
    uint32_t count = 1;
    if (!single && lua_type(reading->L, reading->at) != LUA_TTABLE) return chl_say_kind(reading);
    if (!single && !chl_list_length(reading, (uint32_t)reading->key->high, &count)) return false;
    *into = CHL_KEEP(reading->loader, reading->L, ChStr, count);
    for (uint32_t i = 0; i < count; i++) {
        if (single)
            lua_pushvalue(reading->L, reading->at);
        else
            lua_rawgeti(reading->L, reading->at, (lua_Integer)i + 1);
        ChlReading one = chl_within(reading, lua_gettop(reading->L), single ? 0 : i + 1);
        if (chl_text(&one, 0, &(*into)[*reading->count])) ++*reading->count;
        lua_settop(reading->L, one.at - 1);
    }
    return true;
}

bool chl_names(const ChlReading *reading, const ChStr **names, uint32_t *count)
{
    lua_State *L = reading->L;
    bool single = lua_type(L, reading->at) == LUA_TSTRING;
    uint32_t items = 1;
    *count = 0;
    if (!single && lua_type(L, reading->at) != LUA_TTABLE) return chl_say_kind(reading);
    if (!single && !chl_list_length(reading, CHL_MOST_NAMES, &items)) return false;
    ChStr *into = CHL_SCRATCH(reading->loader, L, ChStr, items);
    *names = into;
    for (uint32_t i = 0; i < items; i++) {
        if (single)
            lua_pushvalue(L, reading->at);
        else
            lua_rawgeti(L, reading->at, (lua_Integer)i + 1);
        ChlReading one = chl_within(reading, lua_gettop(L), single ? 0 : i + 1);
        if (lua_type(L, one.at) == LUA_TSTRING)
            into[(*count)++] = chl_lua_text(L, one.at); /* held by the table, or by the stack below */
        else
            chl_say_kind(&one);
        lua_settop(L, one.at - 1);
    }
    return true;
}

/* --- Names --- */

static bool is_id_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

bool ch_is_id(ChStr id)
{
    if (id.n == 0 || id.n > CH_ID_BYTES) return false;
    for (uint32_t i = 0; i < id.n; i++)
        if (!is_id_byte(id.p[i])) return false;
    return true;
}

void ch_id_like(ChStr text, char id[CH_ID_BYTES + 1])
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < text.n && n < CH_ID_BYTES; i++) {
        char c = text.p[i] >= 'A' && text.p[i] <= 'Z' ? (char)(text.p[i] - 'A' + 'a') : text.p[i];
        if (is_id_byte(c))
            id[n++] = c;
        else if (n && id[n - 1] != '-')
            id[n++] = '-'; /* one for all that stands between two words */
    }
    while (n && id[n - 1] == '-') n--;
    id[n] = '\0';
}

void chl_say_not_id(Loader *loader, ChPos at, ChStr id)
{
    char like[CH_ID_BYTES + 1];
    ch_id_like(id, like);
    chl_say(loader, CH_CODE_NOT_AN_ID, at, "\"%s\" is not a name: 1 to %d of the letters a to z, digits, _ and -%s%s%s",
            chl_short(loader, id), CH_ID_BYTES, like[0] ? "; write \"" : "", like, like[0] ? "\"" : "");
}

bool chl_id(const ChlReading *reading, ChStr *id)
{
    if (lua_type(reading->L, reading->at) != LUA_TSTRING) return chl_say_kind(reading);
    ChStr raw = chl_lua_text(reading->L, reading->at);
    if (!ch_is_id(raw)) {
        chl_say_not_id(reading->loader, chl_place(reading), raw);
        return false;
    }
    ch_sandbox_charge(reading->L, raw.n);
    *id = ch_str_copy(reading->loader->keep, raw);
    if (!id->p) chl_no_memory(reading->loader, reading->L);
    return true;
}

static bool read_id(ChlReading *reading)
{
    return chl_id(reading, reading->into);
}

/* --- Numbers, money, times --- */

static bool out_of_range(const ChlReading *reading, int64_t value)
{
    const ChWordKey *key = reading->key;
    if (value >= key->low && value <= key->high) return false;
    chl_say(reading->loader, CH_CODE_OUT_OF_RANGE, chl_place(reading), "%s is %lld; it can be %lld to %lld",
            chl_owner(reading), (long long)value, (long long)key->low, (long long)key->high);
    return true;
}

static bool read_integer(ChlReading *reading)
{
    int whole;
    lua_Integer value = lua_tointegerx(reading->L, reading->at, &whole);
    if (lua_type(reading->L, reading->at) != LUA_TNUMBER || !whole) return chl_say_kind(reading);
    if (out_of_range(reading, value)) return false;
    int32_t stored = (int32_t)value;
    memcpy(reading->into, &stored, sizeof stored);
    return true;
}

static bool read_yes(ChlReading *reading)
{
    if (lua_type(reading->L, reading->at) != LUA_TBOOLEAN) return chl_say_kind(reading);
    *(bool *)reading->into = lua_toboolean(reading->L, reading->at);
    return true;
}

static bool read_money(ChlReading *reading)
{
    const ChlRef *ref = chl_ref(reading->L, reading->at);
    if (!ref || ref->kind != CHL_REF_MONEY) return chl_say_kind(reading);
    *(int64_t *)reading->into = ref->as.money;
    return true;
}

static bool read_time(ChlReading *reading)
{
    const ChlRef *ref = chl_ref(reading->L, reading->at);
    if (!ref || ref->kind != CHL_REF_TIME) return chl_say_kind(reading);
    *(ChTime *)reading->into = ref->as.time;
    return true;
}

static bool read_span(ChlReading *reading)
{
    const ChlRef *ref = chl_ref(reading->L, reading->at);
    if (!ref || ref->kind != CHL_REF_TIME || ref->as.time.kind != CH_TIME_FOR) return chl_say_kind(reading);
    const ChWordKey *key = reading->key;
    int64_t seconds = ref->as.time.seconds;
    if (seconds < key->low || (key->high && seconds > key->high)) {
        chl_say(reading->loader, CH_CODE_OUT_OF_RANGE, chl_place(reading),
                "%s is %lld seconds; it can be %lld%s", chl_owner(reading), (long long)seconds,
                (long long)key->low,
                key->high ? chl_format(reading->loader, " to %lld", (long long)key->high) : " or more");
        return false;
    }
    *(int64_t *)reading->into = seconds;
    return true;
}

static int two_digits(const char *p)
{
    if (p[0] < '0' || p[0] > '9' || p[1] < '0' || p[1] > '9') return -1;
    return 10 * (p[0] - '0') + (p[1] - '0');
}

bool chl_week_time(ChStr text, int64_t *week_s)
{
    static const char *const days[7] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                        "Friday", "Saturday", "Sunday"};
    for (int day = 0; day < 7; day++) {
        uint32_t n = (uint32_t)strlen(days[day]);
        if (text.n != n + 6 || memcmp(text.p, days[day], n) != 0 || text.p[n] != ' ' || text.p[n + 3] != ':')
            continue;
        int hour = two_digits(text.p + n + 1), minute = two_digits(text.p + n + 4);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return false;
        *week_s = ((day * 24 + hour) * INT64_C(60) + minute) * 60;
        return true;
    }
    return false;
}

static bool read_moment(ChlReading *reading)
{
    if (lua_type(reading->L, reading->at) != LUA_TSTRING) return chl_say_kind(reading);
    if (chl_week_time(chl_lua_text(reading->L, reading->at), reading->into)) return true;
    return chl_say_kind(reading);
}

static bool read_currency(ChlReading *reading)
{
    if (lua_type(reading->L, reading->at) != LUA_TSTRING) return chl_say_kind(reading);
    ChStr raw = chl_lua_text(reading->L, reading->at);
    bool well = raw.n == 3;
    for (uint32_t i = 0; well && i < 3; i++) well = raw.p[i] >= 'A' && raw.p[i] <= 'Z';
    if (!well) return chl_say_kind(reading);
    *(ChStr *)reading->into = ch_str_copy(reading->loader->keep, raw);
    if (!((ChStr *)reading->into)->p) chl_no_memory(reading->loader, reading->L);
    return true;
}

/* --- One of a few --- */

typedef ChStr (*NameOf)(uint32_t i);

static ChStr channel_name(uint32_t i)
{
    return ch_channel_name((ChChannel)i);
}

static ChStr outcome_name(uint32_t i)
{
    return ch_outcome_name((ChOutcome)i);
}

static ChStr mode_name(uint32_t i)
{
    return ch_mode_name((ChMode)i);
}

static bool read_chosen(ChlReading *reading, NameOf name_of, uint32_t count, uint32_t *chosen)
{
    if (lua_type(reading->L, reading->at) != LUA_TSTRING) return chl_say_kind(reading);
    ChStr raw = chl_lua_text(reading->L, reading->at), names[CH_CHANNEL_COUNT];
    for (uint32_t i = 0; i < count; i++) {
        names[i] = name_of(i);
        if (!ch_str_eq(names[i], raw)) continue;
        *chosen = i;
        return true;
    }
    const char *all = "";
    for (uint32_t i = 0; i < count; i++)
        all = chl_format(reading->loader, "%s%s\"%.*s\"", all, i ? ", " : "", CH_FMT(names[i]));
    const char *hint = chl_did_you_mean(reading->loader, raw, names, count);
    chl_say(reading->loader, CH_CODE_UNKNOWN_CHOSEN, chl_place(reading), "%s is \"%s\"; it can be %s%s",
            chl_owner(reading), chl_short(reading->loader, raw), all, hint);
    return false;
}

static bool read_channel(ChlReading *reading)
{
    uint32_t chosen = 0;
    if (!read_chosen(reading, channel_name, CH_CHANNEL_COUNT, &chosen)) return false;
    *(ChChannel *)reading->into = (ChChannel)chosen;
    return true;
}

static bool read_outcome(ChlReading *reading)
{
    uint32_t chosen = 0;
    if (!read_chosen(reading, outcome_name, CH_KEPT + 1, &chosen)) return false;
    *(ChOutcome *)reading->into = (ChOutcome)chosen;
    return true;
}

/* Names that are looked up later, by whoever knows what they mean. */
static bool read_plain_names(ChlReading *reading)
{
    const ChStr *names;
    uint32_t count;
    ChStr **into = reading->into;
    if (!chl_names(reading, &names, &count)) return false;
    *into = CHL_KEEP(reading->loader, reading->L, ChStr, count);
    for (uint32_t i = 0; i < count; i++) {
        ChStr copy = ch_str_copy(reading->loader->keep, names[i]);
        if (!copy.p) chl_no_memory(reading->loader, reading->L);
        (*into)[(*reading->count)++] = copy;
    }
    return true;
}

static bool read_mode(ChlReading *reading)
{
    uint32_t chosen = 0;
    if (!read_chosen(reading, mode_name, CH_MODE_ASSESSED + 1, &chosen)) return false;
    *(ChMode *)reading->into = (ChMode)chosen;
    return true;
}

bool chl_read_value(ChlReading *reading)
{
    static bool (*const readers[CH_VALUE_KIND_COUNT])(ChlReading *) = {
        [CH_VALUE_TEXT] = read_text,
        [CH_VALUE_TEXTS] = read_texts,
        [CH_VALUE_ID] = read_id,
        [CH_VALUE_INTEGER] = read_integer,
        [CH_VALUE_YES] = read_yes,
        [CH_VALUE_MONEY] = read_money,
        [CH_VALUE_TIME] = read_time,
        [CH_VALUE_SPAN] = read_span,
        [CH_VALUE_MOMENT] = read_moment,
        [CH_VALUE_CURRENCY] = read_currency,
        [CH_VALUE_BEHAVIOURS] = chl_read_behaviours,
        [CH_VALUE_CIRCUMSTANCE] = chl_read_circumstance,
        [CH_VALUE_CIRCUMSTANCES] = chl_read_circumstances,
        [CH_VALUE_FLAGS_SET] = chl_read_flags,
        [CH_VALUE_FLAGS_LEFT] = chl_read_flags,
        [CH_VALUE_FLAGS_STARTED] = chl_read_flags,
        [CH_VALUE_CONDITION] = chl_read_condition,
        [CH_VALUE_WAYS] = chl_read_ways,
        [CH_VALUE_BEAT] = chl_read_beat,
        [CH_VALUE_REPLIES] = chl_read_replies,
        [CH_VALUE_CHANNEL] = read_channel,
        [CH_VALUE_OUTCOME] = read_outcome,
        [CH_VALUE_MODE] = read_mode,
        [CH_VALUE_COUNTS] = chl_read_counts,
        [CH_VALUE_SEVERITIES] = chl_read_severities,
        [CH_VALUE_TABLE] = chl_read_inner,
        [CH_VALUE_MET_BY] = chl_read_met_by,
        [CH_VALUE_IF_ARISES] = chl_read_if_arises,
        [CH_VALUE_METHOD] = chl_read_method,
        [CH_VALUE_SCENARIOS] = chl_read_scenarios,
        [CH_VALUE_SIBLING] = read_id,
        [CH_VALUE_NAMES] = read_plain_names,
    };
    return readers[reading->key->kind](reading);
}
