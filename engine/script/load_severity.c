/* The severities that a scenario sets for what is found about it. */
#include <stdio.h>

#include "script/load_inside.h"

enum { CODE_ROOM = 8, MOST_CODES = 256, OFF = -1 };

typedef struct Codes {
    char names[MOST_CODES][CODE_ROOM]; /* "CH101" */
    ChStr views[MOST_CODES];
    uint32_t numbers[MOST_CODES];
    uint32_t count;
} Codes;

static void add_code(Codes *codes, uint32_t number)
{
    if (codes->count == MOST_CODES) return;
    uint32_t i = codes->count++;
    int n = snprintf(codes->names[i], CODE_ROOM, "CH%03u", (unsigned)(number % 1000));
    codes->views[i] = (ChStr){codes->names[i], n > 0 ? (uint32_t)n : 0};
    codes->numbers[i] = number;
}

static void fill_codes(Codes *codes)
{
    uint32_t rows;
    const ChCodeRow *row = ch_codes(&rows);
    codes->count = 0;
    for (uint32_t i = 0; i < rows; i++) add_code(codes, (uint32_t)row[i].number);
    for (uint32_t number = CH_CODE_FIRST_CHECK; number <= CH_CODE_LAST_CHECK; number++) add_code(codes, number);
}

/* The place in `codes`, or CH_NONE. */
static uint32_t find_code(const Codes *codes, ChStr name)
{
    for (uint32_t i = 0; i < codes->count; i++)
        if (ch_str_eq(codes->views[i], name)) return i;
    return CH_NONE;
}

static bool read_severity(const ChlReading *one, ChPos at, ChStr name, int32_t *severity)
{
    enum { WORDS = 4 };
    static const ChStr words[WORDS] = {{"off", 3}, {"hint", 4}, {"warning", 7}, {"error", 5}};
    static const int32_t means[WORDS] = {OFF, CH_HINT, CH_WARNING, CH_ERROR};
    Loader *loader = one->loader;
    if (lua_type(one->L, one->at) != LUA_TSTRING) {
        chl_say(loader, CH_CODE_WRONG_KIND, at, "the severity of %.*s is \"off\", \"hint\", \"warning\" or \"error\", not %s",
                CH_FMT(name), chl_what(loader, one->L, one->at));
        return false;
    }
    ChStr word = chl_lua_text(one->L, one->at);
    for (uint32_t i = 0; i < WORDS; i++) {
        if (!ch_str_eq(words[i], word)) continue;
        *severity = means[i];
        return true;
    }
    chl_say(loader, CH_CODE_UNKNOWN_CHOSEN, at,
            "the severity of %.*s is \"%s\"; it can be \"off\", \"hint\", \"warning\", \"error\"%s", CH_FMT(name),
            chl_short(loader, word), chl_did_you_mean(loader, word, words, WORDS));
    return false;
}

/* What does not load cannot be played, whatever it is called. */
static bool can_be_lowered(uint32_t number)
{
    const ChCodeRow *row = ch_code_find(number);
    return !row || row->severity != CH_ERROR;
}

static void read_one(const ChlReading *reading, const ChlSite *inner, const Codes *codes, ChStr name, ChSaidAs **rows)
{
    Loader *loader = reading->loader;
    ChPos at = chl_at_key(loader, inner, name);
    uint32_t place = find_code(codes, name);
    if (place == CH_NONE) {
        chl_say(loader, CH_CODE_UNKNOWN_KEY, at, "there is no finding \"%s\"%s", chl_short(loader, name),
                chl_did_you_mean(loader, name, codes->views, codes->count));
        return;
    }
    int32_t severity;
    lua_pushlstring(reading->L, name.p, name.n);
    lua_rawget(reading->L, reading->at);
    ChlReading one = chl_within(reading, lua_gettop(reading->L), 0);
    bool well = read_severity(&one, at, name, &severity);
    lua_settop(reading->L, one.at - 1);
    if (well && severity != CH_ERROR && !can_be_lowered(codes->numbers[place])) {
        chl_say(loader, CH_CODE_OUT_OF_RANGE, at, "%.*s is an error and stays one: what it finds cannot be played",
                CH_FMT(name));
        well = false;
    }
    if (well) *(*rows)++ = (ChSaidAs){codes->numbers[place], severity};
}

bool chl_read_severities(ChlReading *reading)
{
    Loader *loader = reading->loader;
    if (lua_type(reading->L, reading->at) != LUA_TTABLE) return chl_say_kind(reading);
    ChlSite inner = chl_inner(loader, reading->site, reading->key->name, reading->site->word);
    Codes *codes = CHL_SCRATCH(loader, reading->L, Codes, 1);
    ChStr *keys = CHL_SCRATCH(loader, reading->L, ChStr, MOST_CODES);
    fill_codes(codes);
    uint32_t count = chl_sorted_keys(reading, keys, MOST_CODES);
    ChSaidAs *rows = CHL_KEEP(loader, reading->L, ChSaidAs, count), *end = rows;
    for (uint32_t i = 0; i < count; i++) read_one(reading, &inner, codes, keys[i], &end);
    *(ChSaidAs **)reading->into = rows;
    *reading->count = (uint32_t)(end - rows);
    return true;
}
