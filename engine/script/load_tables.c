/* Reading a table by the vocabulary: each key of the word into its place in the draft, then whatever else is
 * in there. Keys are read in the vocabulary's order, not in Lua's, so that a load is the same each time. */
#include <stdlib.h>
#include <string.h>

#include "script/load_inside.h"

enum { MOST_KEYS = 64 }; /* as many as a `given` has bits */

static int index_of_key(const ChWord *word, const char *key)
{
    for (uint32_t i = 0; i < word->key_count; i++)
        if (strcmp(word->keys[i].name, key) == 0) return (int)i;
    return -1;
}

bool chl_given(const ChWord *word, uint64_t given, const char *key)
{
    int i = index_of_key(word, key);
    return i >= 0 && ((given >> i) & 1u);
}

void chl_say_missing(Loader *loader, const ChlSite *site, const char *key)
{
    int i = index_of_key(site->word, key);
    const ChWordKey *row = &site->word->keys[i];
    ChCode code = row->need == CH_SHOULD ? CH_CODE_SAY_WHY : CH_CODE_MISSING;
    chl_say(loader, code, site->at, "%s has no \"%s\": it takes %s", chl_who(loader, site), key,
            ch_value_kind(row->kind)->takes);
}

/* What is in a table beside the keys that the word has. */
typedef struct Rest {
    ChStr *keys; /* that the word does not have, sorted */
    uint32_t key_count, key_room;
    lua_Integer items, highest;
} Rest;

static uint32_t key_names(const ChWord *word, ChStr names[MOST_KEYS])
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < word->key_count && count < MOST_KEYS; i++) names[count++] = ch_str(word->keys[i].name);
    return count;
}

/* --- Known keys --- */

/* Whether an unknown key is a slip for this one: it is said as unknown, with this one as what was meant, and it would be
 * no news that this one is missing. */
static bool is_misspelt(const ChlSite *site, const ChWordKey *key, const Rest *rest)
{
    ChStr names[MOST_KEYS], name = ch_str(key->name);
    uint32_t count = rest->key_count ? key_names(site->word, names) : 0;
    for (uint32_t i = 0; i < rest->key_count; i++)
        if (ch_str_eq(ch_nearest(rest->keys[i], names, count), name)) return true;
    return false;
}

static void store_standard(const ChWordKey *key, void *draft)
{
    if (key->standard == 0) return;
    char *into = (char *)draft + key->offset;
    if (key->kind == CH_VALUE_INTEGER || key->kind == CH_VALUE_MODE) {
        int32_t value = (int32_t)key->standard;
        memcpy(into, &value, sizeof value);
    } else if (key->kind == CH_VALUE_MOMENT) {
        memcpy(into, &key->standard, sizeof key->standard);
    }
}

/* Read one key if it is there. What is given badly counts as given: it was said, and must not be called
 * missing. */
static bool read_key(Loader *loader, lua_State *L, int table, const ChlSite *site, const ChWordKey *key,
                     void *draft)
{
    lua_pushstring(L, key->name);
    if (lua_rawget(L, table) == LUA_TNIL) {
        lua_pop(L, 1);
        store_standard(key, draft);
        return false;
    }
    ChlReading reading = {.loader = loader,
                          .L = L,
                          .at = lua_gettop(L),
                          .key = key,
                          .site = site,
                          .into = (char *)draft + key->offset,
                          .count = (uint32_t *)(void *)((char *)draft + key->count_offset)};
    if (!chl_read_value(&reading)) store_standard(key, draft);
    lua_settop(L, reading.at - 1);
    return true;
}

static uint64_t read_keys(Loader *loader, lua_State *L, int table, const ChlSite *site, void *draft, const Rest *rest)
{
    uint64_t given = 0;
    for (uint32_t i = 0; i < site->word->key_count; i++) {
        const ChWordKey *key = &site->word->keys[i];
        if (read_key(loader, L, table, site, key, draft) || is_misspelt(site, key, rest))
            given |= UINT64_C(1) << i;
        else if (key->need == CH_MUST || key->need == CH_SHOULD)
            chl_say_missing(loader, site, key->name);
    }
    return given;
}

/* --- Whatever else is in the table --- */

static int by_bytes(const void *a, const void *b)
{
    return ch_str_cmp(*(const ChStr *)a, *(const ChStr *)b);
}

static void add_key(Loader *loader, lua_State *L, Rest *rest, ChStr name)
{
    if (rest->key_count == rest->key_room) {
        uint32_t room = rest->key_room ? 2 * rest->key_room : 4;
        ChStr *more = CHL_SCRATCH(loader, L, ChStr, room);
        if (rest->key_count) memcpy(more, rest->keys, rest->key_count * sizeof *more);
        rest->keys = more;
        rest->key_room = room;
    }
    rest->keys[rest->key_count++] = name;
}

/* Texts stay valid: the table holds them. */
static Rest look_over(Loader *loader, lua_State *L, int table, const ChlSite *site)
{
    Rest rest = {NULL, 0, 0, 0, 0};
    for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) {
        ch_sandbox_charge(L, 1);
        if (lua_type(L, -2) == LUA_TSTRING) {
            if (index_of_key(site->word, lua_tostring(L, -2)) < 0)
                add_key(loader, L, &rest, chl_lua_text(L, -2));
        } else if (lua_isinteger(L, -2) && lua_tointeger(L, -2) > 0) {
            lua_Integer i = lua_tointeger(L, -2);
            rest.items++;
            if (i > rest.highest) rest.highest = i;
        } else {
            chl_say(loader, CH_CODE_UNKNOWN_KEY, site->at, "%s has a key that is not a name: %s",
                    chl_who(loader, site), chl_what(loader, L, -2));
        }
    }
    if (rest.key_count > 1) qsort(rest.keys, rest.key_count, sizeof *rest.keys, by_bytes);
    return rest;
}

static const char *keys_hint(Loader *loader, const ChlSite *site, ChStr name)
{
    if (ch_str_eq(name, CH_STR("says")) || ch_str_eq(name, CH_STR("does")))
        return chl_format(loader, ": no = stands behind it, %.*s [[…]]", CH_FMT(name));
    ChStr names[MOST_KEYS];
    return chl_did_you_mean(loader, name, names, key_names(site->word, names));
}

static bool takes_counts(const ChWord *word)
{
    return word->id == CH_WORD_CHOICE || word->id == CH_WORD_SILENCE || word->id == CH_WORD_SENT;
}

/* A key that no word has may be a count of the scenario: that is known when the whole file has run. */
static void change_count(Loader *loader, lua_State *L, int table, const ChlSite *site, ChStr name,
                         ChoiceDraft *draft, uint32_t *room)
{
    lua_pushlstring(L, name.p, name.n);
    lua_rawget(L, table);
    lua_Integer by = lua_tointeger(L, -1);
    lua_pop(L, 1);
    uint32_t before = loader->counts.count;
    uint32_t place = chl_count(loader, L, name, chl_at_key(loader, site, name));
    if (place == CH_NONE) return;
    if (loader->counts.count > before) {
        loader->counts.at[place].as_key = true;
        loader->counts.at[place].of = site->word;
        loader->counts.at[place].who = chl_who(loader, site);
    }
    if (by < -CHL_MOST_CHANGE || by > CHL_MOST_CHANGE) {
        chl_say(loader, CH_CODE_OUT_OF_RANGE, chl_at_key(loader, site, name),
                "\"%s\" changes by %d to %d at once", chl_short(loader, name), -CHL_MOST_CHANGE,
                CHL_MOST_CHANGE);
        return;
    }
    ChEffect *effect = &draft->made.effect;
    if (!effect->changes) effect->changes = CHL_KEEP(loader, L, ChCountChange, *room);
    effect->changes[effect->change_count++] = (ChCountChange){place, (int32_t)by};
}

static bool is_whole(lua_State *L, int table, ChStr name)
{
    lua_pushlstring(L, name.p, name.n);
    lua_rawget(L, table);
    bool whole = lua_isinteger(L, -1);
    lua_pop(L, 1);
    return whole;
}

static void read_rest_keys(Loader *loader, lua_State *L, int table, const ChlSite *site, void *draft,
                           const Rest *rest)
{
    uint32_t room = rest->key_count;
    for (uint32_t i = 0; i < rest->key_count; i++) {
        ChStr name = rest->keys[i];
        if (takes_counts(site->word) && ch_is_id(name) && is_whole(L, table, name))
            change_count(loader, L, table, site, name, draft, &room);
        else
            chl_say(loader, CH_CODE_UNKNOWN_KEY, chl_at_key(loader, site, name), "%s has no key \"%s\"%s",
                    chl_who(loader, site), chl_short(loader, name), keys_hint(loader, site, name));
    }
}

/* --- Items --- */

enum { MOST_HOLES = 1000 };

typedef struct Items {
    ChlTake take;
    void *context;
    uint32_t n; /* of the item in the braces, from 1 */
    uint32_t depth;
} Items;

/* A plain list among the items stands for what is in it, so that a function may give back several choices.
 * Holes were said and are stepped over. */
static void take_items(const ChlReading *list, uint32_t count, Items *items)
{
    lua_State *L = list->L;
    for (uint32_t i = 1; i <= count; i++) {
        if (items->depth == 0) items->n = i;
        lua_rawgeti(L, list->at, (lua_Integer)i);
        ChlReading item = *list;
        item.at = lua_gettop(L);
        item.item = items->n;
        uint32_t inner;
        if (lua_type(L, item.at) == LUA_TNIL) {
            ch_sandbox_charge(L, 1);
        } else if (lua_type(L, item.at) != LUA_TTABLE) {
            items->take(&item, items->context);
        } else if (items->depth == CHL_MOST_DEPTH) {
            chl_say(list->loader, CH_CODE_TOO_MANY, chl_place(&item), "lists inside lists, more than %d deep",
                    CHL_MOST_DEPTH);
        } else if (chl_list_length(&item, 0, &inner)) {
            items->depth++;
            take_items(&item, inner, items);
            items->depth--;
        }
        lua_settop(L, item.at - 1);
    }
}

static bool say_hole(const ChlReading *list, lua_Integer highest)
{
    lua_Integer i = 1;
    while (i < highest && lua_rawgeti(list->L, list->at, i) != LUA_TNIL) {
        lua_pop(list->L, 1);
        i++;
    }
    lua_settop(list->L, list->at);
    chl_say(list->loader, CH_CODE_WRONG_KIND, chl_place(list),
            "item %lld of %s is nothing: is it a misspelt local, or a function that gives nothing back?",
            (long long)i, chl_owner(list));
    return false;
}

bool chl_list_length(const ChlReading *list, uint32_t most, uint32_t *count)
{
    lua_State *L = list->L;
    lua_Integer items = 0, highest = 0;
    for (lua_pushnil(L); lua_next(L, list->at); lua_pop(L, 1)) {
        ch_sandbox_charge(L, 1);
        if (lua_isinteger(L, -2) && lua_tointeger(L, -2) > 0) {
            items++;
            if (lua_tointeger(L, -2) > highest) highest = lua_tointeger(L, -2);
            continue;
        }
        chl_say(list->loader, CH_CODE_UNKNOWN_KEY, chl_place(list),
                "%s is a list here and takes no keys, such as %s", chl_owner(list),
                chl_what(list->loader, L, -2));
        lua_settop(L, list->at);
        return false;
    }
    if (items != highest) return say_hole(list, highest);
    *count = (uint32_t)items;
    if (most == 0 || items <= (lua_Integer)most) return true;
    chl_say(list->loader, CH_CODE_TOO_MANY, chl_place(list), "%s has %lld items; there may be %u",
            chl_owner(list), (long long)items, most);
    return false;
}

uint64_t chl_read_table(Loader *loader, lua_State *L, int at, const ChlSite *site, void *draft, ChlTake take,
                        void *context)
{
    if (!lua_checkstack(L, 4 * CHL_MOST_DEPTH)) chl_no_memory(loader, L);
    int top = lua_gettop(L);
    Rest rest = look_over(loader, L, at, site);
    uint64_t given = read_keys(loader, L, at, site, draft, &rest);
    read_rest_keys(loader, L, at, site, draft, &rest);
    if (rest.items == 0) return given;
    ChlReading list = {.loader = loader, .L = L, .at = at, .item = 1, .site = site};
    Items items = {take, context, 0, 0};
    lua_Integer last = rest.highest < rest.items + MOST_HOLES ? rest.highest : rest.items + MOST_HOLES;
    if (rest.items != rest.highest) say_hole(&list, rest.highest);
    if (take)
        take_items(&list, (uint32_t)last, &items);
    else if (lua_rawgeti(L, at, 1) != LUA_TUSERDATA || chl_kind(L, -1) != CHL_REF_BROKEN)
        chl_say(loader, CH_CODE_WRONG_KIND, chl_place(&list),
                "%s takes only keys, and this has none: write key = value", chl_who(loader, site));
    lua_settop(L, top);
    return given;
}
