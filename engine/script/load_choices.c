/* Choices and slots: what can be answered, what it does, and where it leads. Silence and sending are read
 * alike. */
#include <string.h>

#include "script/load_inside.h"

/* --- Where it leads --- */

static bool read_name(const ChlReading *reading, ChWay *way)
{
    if (!chl_id(reading, &way->name)) return false;
    way->beat = CH_NONE;
    way->at = chl_place(reading);
    if (reading->key && !reading->item)
        way->at = chl_at_name(reading->loader, reading->site, reading->key->name, way->name);
    return true;
}

bool chl_read_beat(ChlReading *reading)
{
    return read_name(reading, reading->into);
}

/* An entry of a list is a plain value, or a table of one with a condition: { when = …, "door" }. */
typedef enum Holds { ALWAYS, SOMETIMES, WRONG } Holds;

/* Whether the table of an entry has nothing but one value and perhaps a condition. */
static bool is_entry(const ChlReading *entry)
{
    lua_State *L = entry->L;
    lua_Integer items = 0;
    for (lua_pushnil(L); lua_next(L, entry->at); lua_pop(L, 1)) {
        bool whole = lua_isinteger(L, -2),
             when = lua_type(L, -2) == LUA_TSTRING && ch_str_eq(chl_lua_text(L, -2), CH_STR("when"));
        if (whole) items += lua_tointeger(L, -2) == 1 ? 1 : 2;
        if (whole || when) continue;
        chl_say(entry->loader, CH_CODE_UNKNOWN_KEY, chl_place(entry),
                "%s: an entry has \"when\" and one value, nothing like %s", chl_owner(entry),
                chl_what(entry->loader, L, -2));
        lua_settop(L, entry->at);
        return false;
    }
    if (items == 1) return true;
    chl_say(entry->loader, CH_CODE_WRONG_KIND, chl_place(entry),
            "%s: an entry is { when = …, %s }, with exactly one", chl_owner(entry),
            entry->key->kind == CH_VALUE_WAYS ? "\"name\"" : "[[…]]");
    return false;
}

static Holds read_when(const ChlReading *entry, ChCond **when)
{
    static const ChWordKey when_key = {.name = "when", .kind = CH_VALUE_CONDITION};
    lua_pushliteral(entry->L, "when");
    if (lua_rawget(entry->L, entry->at) == LUA_TNIL) return ALWAYS;
    ChlReading condition = chl_within(entry, lua_gettop(entry->L), entry->item);
    if (chl_kind(entry->L, condition.at) == CHL_REF_CONDITION)
        return chl_condition(&condition, when) ? SOMETIMES : WRONG;
    if (!chl_follows(&condition, chl_place(entry)))
        chl_say(entry->loader, CH_CODE_WRONG_KIND, chl_place(entry), "\"when\" in %s takes %s, not %s",
                chl_owner(entry), ch_value_kind(when_key.kind)->takes,
                chl_what(entry->loader, entry->L, condition.at));
    return WRONG;
}

/* Reads what an entry holds besides its condition. */
typedef bool (*ReadEntry)(const ChlReading *value, void *into, ChCond *when);

static Holds read_entry(const ChlReading *entry, ReadEntry read, void *into)
{
    if (lua_type(entry->L, entry->at) != LUA_TTABLE) return read(entry, into, NULL) ? ALWAYS : WRONG;
    if (!is_entry(entry)) return WRONG;
    ChCond *when = NULL;
    Holds holds = read_when(entry, &when);
    lua_rawgeti(entry->L, entry->at, 1);
    ChlReading value = chl_within(entry, lua_gettop(entry->L), entry->item);
    return read(&value, into, when) ? holds : WRONG;
}

/* A list of entries: all but the last with conditions, the last without. */
static bool read_entries(ChlReading *list, ReadEntry read, size_t size, char *into, const char *ends)
{
    uint32_t count;
    bool always = false, wrong = false;
    if (!chl_list_length(list, CH_MAX_CHOICES, &count)) return false;
    for (uint32_t i = 1; i <= count; i++) {
        lua_rawgeti(list->L, list->at, (lua_Integer)i);
        ChlReading entry = chl_within(list, lua_gettop(list->L), i);
        if (always)
            chl_say(list->loader, CH_CODE_NEVER_REACHED, chl_place(&entry),
                    "%s: this is never reached, since one before it always holds", chl_owner(list));
        Holds holds = read_entry(&entry, read, into + *list->count * size);
        always = always || holds == ALWAYS;
        wrong = wrong || holds == WRONG;
        if (holds != WRONG) ++*list->count;
        lua_settop(list->L, entry.at - 1);
    }
    if (!always && !wrong)
        chl_say(list->loader, CH_CODE_MISSING, chl_place(list),
                "%s: nothing holds when no condition does: end the list with %s", chl_owner(list), ends);
    return true;
}

static bool read_way(const ChlReading *value, void *into, ChCond *when)
{
    ChWay way = {.beat = CH_NONE, .when = when};
    if (lua_type(value->L, value->at) != LUA_TSTRING) return chl_say_kind(value);
    if (!read_name(value, &way)) return false;
    way.at = chl_at_name(value->loader, value->site, value->key->name, way.name);
    *(ChWay *)into = way;
    return true;
}

static uint32_t entries_room(const ChlReading *reading)
{
    lua_Unsigned n = lua_rawlen(reading->L, reading->at);
    return n < CH_MAX_CHOICES ? (uint32_t)n + 1 : CH_MAX_CHOICES + 1;
}

bool chl_read_ways(ChlReading *reading)
{
    ChWay **ways = reading->into;
    int type = lua_type(reading->L, reading->at);
    if (type != LUA_TSTRING && type != LUA_TTABLE) return chl_say_kind(reading);
    if (type == LUA_TTABLE) {
        *ways = CHL_KEEP(reading->loader, reading->L, ChWay, entries_room(reading));
        return read_entries(reading, read_way, sizeof **ways, (char *)*ways, "a plain name");
    }
    *ways = CHL_KEEP(reading->loader, reading->L, ChWay, 1);
    if (!read_name(reading, *ways)) return false;
    *reading->count = 1;
    return true;
}

static bool say_one_line(const ChlReading *value, const ChlRef *ref)
{
    const char *word = ref->made->site.word->name;
    chl_say(value->loader, CH_CODE_WRONG_KIND, chl_place(value),
            "%s takes one text behind %s; a condition stands in a list: { { %s [[…]], when = … }, [[…]] }",
            chl_owner(value), word, word);
    return false;
}

/* A bare text, or says [[…]], is the customer's words; does [[…]] is something that happens, told by nobody.
 */
static bool read_reply_text(const ChlReading *value, ChReply *reply)
{
    ChlRef *ref = chl_ref(value->L, value->at);
    if (!ref || ref->kind != CHL_REF_LINES) return chl_text(value, 0, &reply->text);
    const ChLine *line = ref->as.lines.at;
    ref->made->stage = CHL_PLACED;
    if (ref->as.lines.count == 0) return false; /* what is wrong with its text was said */
    if (ref->as.lines.count > 1 || line->when) return say_one_line(value, ref);
    reply->kind = line->kind;
    reply->text = line->text;
    return true;
}

static bool read_reply(const ChlReading *value, void *into, ChCond *when)
{
    ChReply *reply = into;
    reply->when = when;
    return read_reply_text(value, reply);
}

bool chl_read_replies(ChlReading *reading)
{
    ChReply **replies = reading->into;
    if (lua_type(reading->L, reading->at) == LUA_TTABLE) {
        *replies = CHL_KEEP(reading->loader, reading->L, ChReply, entries_room(reading));
        return read_entries(reading, read_reply, sizeof **replies, (char *)*replies, "a plain text");
    }
    *replies = CHL_KEEP(reading->loader, reading->L, ChReply, 1);
    if (!read_reply_text(reading, *replies)) return false;
    *reading->count = 1;
    return true;
}

/* --- Tables that are a key's value --- */

/* Behaviours cannot be shown in full and in part at once. */
static void check_shows(Loader *loader, const ChlSite *site, const ChEffect *effect)
{
    ChSet both = ch_set_and(effect->shows, effect->partly);
    for (uint32_t i = 0; i < loader->words->behaviour_count; i++) {
        if (!ch_set_has(both, i)) continue;
        ChStr id = loader->words->behaviours[i].id;
        chl_say(loader, CH_CODE_CONTRADICTION, chl_at_name(loader, site, "partly", id),
                "%s shows \"%.*s\" and shows it partly: keep one", chl_who(loader, site), CH_FMT(id));
    }
}

bool chl_read_inner(ChlReading *reading)
{
    if (lua_type(reading->L, reading->at) != LUA_TTABLE) return chl_say_kind(reading);
    const ChWord *word = reading->key->inner;
    ChlSite inner = chl_inner(reading->loader, reading->site, reading->key->name, word);
    void *draft = chl_keep(reading->loader, reading->L, 1, word->draft_size);
    chl_read_table(reading->loader, reading->L, reading->at, &inner, draft, NULL, NULL);
    memcpy(reading->into, &draft, sizeof draft);
    if (word->id != CH_WORD_SILENCE && word->id != CH_WORD_SENT) return true;
    ChoiceDraft *choice = draft;
    choice->made.at = inner.at;
    check_shows(reading->loader, &inner, &choice->made.effect);
    return true;
}

/* --- Choices --- */

static void say_second_text(ChlReading *item)
{
    Loader *loader = item->loader;
    ChStr text = chl_lua_text(item->L, item->at);
    bool behaviour = ch_behaviour_find(loader->words, text) != CH_NONE;
    bool name = behaviour || ch_circumstance_find(loader->words, text) != CH_NONE;
    chl_say(loader, CH_CODE_WRONG_KIND, chl_place(item), "%s has a second text, \"%s\"%s",
            chl_who(loader, item->site), chl_short(loader, text),
            name ? ": several names for one key stand in braces, { \"…\", \"…\" }"
                 : ": a text needs its key, such as reply = [[…]]");
}

/* The one text of a choice, a behaviour, a step. */
typedef struct OneText {
    ChStr *into;
    uint32_t count;
} OneText;

static void take_text(ChlReading *item, void *context)
{
    OneText *text = context;
    if (lua_type(item->L, item->at) != LUA_TSTRING) {
        if (chl_kind(item->L, item->at) == CHL_REF_BROKEN) return;
        ChlRef *ref = chl_ref(item->L, item->at);
        if (ref && ref->made) ref->made->stage = CHL_PLACED;
        chl_say(item->loader, CH_CODE_WRONG_KIND, chl_place(item), "%s cannot stand in %s",
                chl_what(item->loader, item->L, item->at), chl_who(item->loader, item->site));
    } else if (text->count++ > 0) {
        say_second_text(item);
    } else {
        chl_text(item, 0, text->into);
    }
}

uint64_t chl_read_with_text(Loader *loader, lua_State *L, int at, const ChlSite *site, void *draft,
                            ChStr *text)
{
    OneText one = {text, 0};
    uint64_t given = chl_read_table(loader, L, at, site, draft, take_text, &one);
    if (one.count == 0)
        chl_say(loader, CH_CODE_MISSING, site->at, "%s has no text: [[ … ]]", chl_who(loader, site));
    return given;
}

void chl_finish_choice(Loader *loader, lua_State *L, int at, ChlMade *made)
{
    ChoiceDraft *draft = CHL_KEEP(loader, L, ChoiceDraft, 1);
    draft->made.id = made->site.id;
    draft->made.at = made->site.at;
    made->given = chl_read_with_text(loader, L, at, &made->site, draft, &draft->made.text);
    check_shows(loader, &made->site, &draft->made.effect);
    ChlRef *ref = chl_push(loader, L, CHL_REF_CHOICE);
    ref->made = made;
    ref->as.choice = &draft->made;
}

/* --- Slots --- */

void chl_add_choice(Loader *loader, lua_State *L, const ChlSite *site, ChlRef *ref, ChlChoices *choices)
{
    ref->made->stage = CHL_PLACED;
    if (choices->count == CH_MAX_CHOICES) {
        if (!choices->full)
            chl_say(loader, CH_CODE_TOO_MANY, ref->made->site.at, "%s has more than %d choices",
                    chl_who(loader, site), CH_MAX_CHOICES);
        choices->full = true;
        return;
    }
    if (choices->count == choices->room) {
        uint32_t room = choices->room ? 2 * choices->room : 4;
        ChChoice *at = CHL_KEEP(loader, L, ChChoice, room);
        ChlMade **mades = CHL_SCRATCH(loader, L, ChlMade *, room);
        if (choices->count) {
            memcpy(at, choices->at, choices->count * sizeof *at);
            memcpy(mades, choices->made, choices->count * sizeof(ChlMade *));
        }
        choices->at = at;
        choices->made = mades;
        choices->room = room;
    }
    choices->made[choices->count] = ref->made;
    choices->at[choices->count++] = *ref->as.choice;
}

static void place_all(lua_State *L, int at, int depth)
{
    for (lua_pushnil(L); lua_next(L, at); lua_pop(L, 1)) {
        ch_sandbox_charge(L, 1);
        ChlRef *ref = chl_ref(L, -1);
        if (ref && ref->made && ref->made->stage == CHL_WHOLE) ref->made->stage = CHL_PLACED;
        if (lua_type(L, -1) == LUA_TTABLE && lua_checkstack(L, 8) && depth > 1)
            place_all(L, lua_gettop(L), depth - 1);
    }
}

void chl_place_all(lua_State *L, int at)
{
    place_all(L, at, CHL_MOST_DEPTH);
}

void chl_say_cannot_stand(ChlReading *item)
{
    ChlRef *ref = chl_ref(item->L, item->at);
    if (ref && ref->kind == CHL_REF_BROKEN) return;
    if (ref && ref->kind == CHL_REF_OPENED) return; /* never finished: said at the end */
    if (ref && ref->made) ref->made->stage = CHL_PLACED;
    chl_say(item->loader, CH_CODE_WRONG_KIND, chl_place(item), "%s cannot stand in %s",
            chl_what(item->loader, item->L, item->at), chl_who(item->loader, item->site));
}

static void take_slot_item(ChlReading *item, void *context)
{
    ChlRef *ref = chl_ref(item->L, item->at);
    if (ref && ref->kind == CHL_REF_CHOICE)
        chl_add_choice(item->loader, item->L, item->site, ref, context);
    else
        chl_say_cannot_stand(item);
}

void chl_finish_slot(Loader *loader, lua_State *L, int at, ChlMade *made)
{
    ChlSlotDraft *slot = CHL_SCRATCH(loader, L, ChlSlotDraft, 1);
    slot->made.id = made->site.id;
    slot->made.at = made->site.at;
    chl_read_table(loader, L, at, &made->site, &slot->made, take_slot_item, &slot->choices);
    slot->made.choices = slot->choices.at;
    slot->made.choice_count = slot->choices.count;
    if (slot->choices.count == 0)
        chl_say(loader, CH_CODE_MISSING, made->site.at, "%s has no choice", chl_who(loader, &made->site));
    ChlRef *ref = chl_push(loader, L, CHL_REF_SLOT);
    ref->made = made;
    ref->as.slot = slot;
}
