/* Names of behaviours, circumstances, flags, counts, methods and scenarios: looked up, or said to be unknown.
 */
#include <string.h>

#include "script/load_inside.h"

static ChPos name_place(const ChlReading *reading, ChStr name)
{
    return chl_at_name(reading->loader, reading->site, reading->key->name, name);
}

static void say_twice(const ChlReading *reading, ChStr name)
{
    chl_say(reading->loader, CH_CODE_GIVEN_TWICE, name_place(reading, name), "%s has \"%s\" twice",
            chl_owner(reading), chl_short(reading->loader, name));
}

/* --- Behaviours and circumstances --- */

static const char *declared_below(Loader *loader, ChStr id, ChPos at, const char *word, const char *other)
{
    if (at.file >= loader->file_count) return "";
    const ChTokens *tokens = &loader->files[at.file].tokens;
    for (uint32_t i = 0; i + 1 < tokens->count; i++) {
        ChStr name = tokens->at[i].text, text = tokens->at[i + 1].text;
        bool declares = ch_str_eq(name, ch_str(word)) || ch_str_eq(name, ch_str(other));
        if (declares && text.n == id.n + 2 && memcmp(text.p + 1, id.p, id.n) == 0)
            return chl_format(loader, ": it is declared on line %u, which has to stand before this",
                              tokens->at[i].line);
    }
    return "";
}

/* Of `"a, b"`: each wants quotes of its own. */
static const char *several_in_one(Loader *loader, ChStr id)
{
    const char *comma = id.n ? memchr(id.p, ',', id.n) : NULL;
    if (!comma) return "";
    ChStr first = ch_str_trim((ChStr){id.p, (uint32_t)(comma - id.p)}), rest = ch_str_trim((ChStr){comma + 1, (uint32_t)(id.p + id.n - comma - 1)});
    return chl_format(loader, ": each stands in quotes of its own, { \"%s\", \"%s\" }", chl_short(loader, first),
                      chl_short(loader, rest));
}

void chl_say_unknown_behaviour(Loader *loader, ChStr id, ChPos at, const char *who)
{
    const ChVocabulary *words = loader->words;
    if (loader->lost_names) return;
    ChStr ids[CH_MAX_BEHAVIOURS];
    for (uint32_t i = 0; i < words->behaviour_count; i++) ids[i] = words->behaviours[i].id;
    const char *hint = declared_below(loader, id, at, "behaviour", "avoid");
    if (!*hint) hint = several_in_one(loader, id);
    if (!*hint) hint = chl_did_you_mean(loader, id, ids, words->behaviour_count);
    if (!*hint) hint = "; coolhead words --format behaviours lists those there are";
    chl_say(loader, CH_CODE_UNKNOWN_BEHAVIOUR, at, "%s: there is no behaviour \"%s\"%s", who,
            chl_short(loader, id), hint);
}

void chl_say_unknown_circumstance(Loader *loader, ChStr id, ChPos at, const char *who)
{
    const ChVocabulary *words = loader->words;
    if (loader->lost_names) return;
    ChStr ids[CH_MAX_CIRCUMSTANCES];
    for (uint32_t i = 0; i < words->circumstance_count; i++) ids[i] = words->circumstances[i].id;
    const char *hint = declared_below(loader, id, at, "circumstance", "circumstance");
    if (!*hint) hint = several_in_one(loader, id);
    if (!*hint) hint = chl_did_you_mean(loader, id, ids, words->circumstance_count);
    if (!*hint) hint = "; coolhead words --format behaviours lists those there are";
    chl_say(loader, CH_CODE_UNKNOWN_CIRCUMSTANCE, at, "%s: there is no circumstance \"%s\"%s", who,
            chl_short(loader, id), hint);
}

static bool add_behaviour(const ChlReading *reading, ChStr id, ChSet *set)
{
    uint32_t place = ch_behaviour_find(reading->loader->words, id);
    if (place == CH_NONE) {
        chl_say_unknown_behaviour(reading->loader, id, name_place(reading, id), chl_owner(reading));
        return false;
    }
    if (ch_set_has(*set, place)) say_twice(reading, id);
    ch_set_add(set, place);
    return true;
}

static bool add_circumstance(const ChlReading *reading, ChStr id, uint64_t *set)
{
    uint32_t place = ch_circumstance_find(reading->loader->words, id);
    if (place == CH_NONE) {
        chl_say_unknown_circumstance(reading->loader, id, name_place(reading, id), chl_owner(reading));
        return false;
    }
    if ((*set >> place) & 1u) say_twice(reading, id);
    *set |= UINT64_C(1) << place;
    return true;
}

bool chl_read_behaviours(ChlReading *reading)
{
    const ChStr *names;
    uint32_t count;
    if (!chl_names(reading, &names, &count)) return false;
    for (uint32_t i = 0; i < count; i++) add_behaviour(reading, names[i], reading->into);
    return true;
}

bool chl_read_circumstances(ChlReading *reading)
{
    const ChStr *names;
    uint32_t count;
    if (!chl_names(reading, &names, &count)) return false;
    for (uint32_t i = 0; i < count; i++) add_circumstance(reading, names[i], reading->into);
    return true;
}

bool chl_read_circumstance(ChlReading *reading)
{
    if (lua_type(reading->L, reading->at) != LUA_TSTRING) return chl_say_kind(reading);
    uint64_t set = 0;
    ChStr id = chl_lua_text(reading->L, reading->at);
    if (!add_circumstance(reading, id, &set)) return false;
    *(uint32_t *)reading->into = ch_circumstance_find(reading->loader->words, id);
    return true;
}

/* --- Groups of names: what meets a step, what makes it asked --- */

static ChSet *new_group(const ChlReading *reading, ChStep *step)
{
    if (step->group_count < CH_MAX_GROUPS) return &step->groups[step->group_count++];
    chl_say(reading->loader, CH_CODE_TOO_MANY, chl_place(reading), "%s asks for more than %d things",
            chl_owner(reading), CH_MAX_GROUPS);
    return NULL;
}

static void fill_any(const ChlReading *reading, const ChlGroup *group, ChSet *set)
{
    for (uint32_t i = 0; i < group->count; i++) {
        const ChlMember *member = &group->members[i];
        if (!member->group)
            add_behaviour(reading, member->id, set);
        else if (!member->group->all)
            fill_any(reading, member->group, set);
        else
            chl_say(reading->loader, CH_CODE_CONTRADICTION, member->group->at,
                    "%s: all { … } cannot stand inside any { … }; any { … } can stand inside all { … }",
                    chl_owner(reading));
    }
}

static void fill_all(const ChlReading *reading, const ChlGroup *group, ChStep *step)
{
    for (uint32_t i = 0; i < group->count; i++) {
        const ChlMember *member = &group->members[i];
        if (member->group && member->group->all) {
            fill_all(reading, member->group, step);
            continue;
        }
        ChSet *set = new_group(reading, step);
        if (!set) return;
        if (member->group)
            fill_any(reading, member->group, set);
        else
            add_behaviour(reading, member->id, set);
    }
}

static ChStep *step_of(const ChlReading *reading)
{
    return &((StepDraft *)reading->into)->made;
}

bool chl_read_met_by(ChlReading *reading)
{
    ChStep *step = step_of(reading);
    const ChlRef *ref = chl_ref(reading->L, reading->at);
    if (lua_type(reading->L, reading->at) == LUA_TSTRING)
        add_behaviour(reading, chl_lua_text(reading->L, reading->at), new_group(reading, step));
    else if (ref && ref->kind == CHL_REF_GROUP && ref->as.group->all)
        fill_all(reading, ref->as.group, step);
    else if (ref && ref->kind == CHL_REF_GROUP)
        fill_any(reading, ref->as.group, new_group(reading, step));
    else
        return chl_say_kind(reading);
    for (uint32_t i = 0; i < step->group_count; i++) step->met_by = ch_set_or(step->met_by, step->groups[i]);
    return true;
}

bool chl_read_if_arises(ChlReading *reading)
{
    ChStep *step = step_of(reading);
    const ChlRef *ref = chl_ref(reading->L, reading->at);
    step->asks = true;
    if (lua_type(reading->L, reading->at) == LUA_TSTRING)
        return add_circumstance(reading, chl_lua_text(reading->L, reading->at), &step->if_arises);
    if (!ref || ref->kind != CHL_REF_GROUP) return chl_say_kind(reading);
    step->if_all = ref->as.group->all;
    for (uint32_t i = 0; i < ref->as.group->count; i++) {
        const ChlMember *member = &ref->as.group->members[i];
        if (!member->group)
            add_circumstance(reading, member->id, &step->if_arises);
        else
            chl_say(reading->loader, CH_CODE_CONTRADICTION, member->group->at,
                    "%s: groups cannot stand inside groups here", chl_owner(reading));
    }
    return true;
}

/* --- Flags and counts --- */

static uint32_t name_find(const ChlNames *names, ChStr id)
{
    for (uint32_t i = 0; i < names->count; i++)
        if (ch_str_eq(names->at[i].id, id)) return i;
    return CH_NONE;
}

static uint32_t name_add(Loader *loader, lua_State *L, ChlNames *names, uint32_t most, ChStr id, ChPos at,
                         const char *what)
{
    uint32_t place = name_find(names, id);
    if (place != CH_NONE) return place;
    if (names->count == most) {
        chl_say(loader, CH_CODE_TOO_MANY, at, "\"%s\" is one more %s than there may be: %u",
                chl_short(loader, id), what, most);
        return CH_NONE;
    }
    ch_sandbox_charge(L, sizeof(ChlName) + id.n);
    ChlName *more = ch_arena_grow(&loader->scratch, names->at, names->count, &names->room, sizeof *more);
    ChStr copy = ch_str_copy(loader->keep, id);
    if (!more || !copy.p) chl_no_memory(loader, L);
    names->at = more;
    more[names->count] = (ChlName){.id = copy, .at = at};
    return names->count++;
}

uint32_t chl_flag(Loader *loader, lua_State *L, ChStr id, ChPos at)
{
    return name_add(loader, L, &loader->flags, CH_MAX_FLAGS, id, at, "flag");
}

uint32_t chl_count(Loader *loader, lua_State *L, ChStr id, ChPos at)
{
    return name_add(loader, L, &loader->counts, CH_MAX_FLAGS, id, at, "count");
}

static void mark_flag(ChlName *flag, ChValueKind kind)
{
    if (kind == CH_VALUE_FLAGS_SET) flag->set = true;
    if (kind == CH_VALUE_FLAGS_LEFT) flag->left = true;
    if (kind == CH_VALUE_FLAGS_STARTED) flag->started = true;
}

bool chl_read_flags(ChlReading *reading)
{
    const ChStr *names;
    uint32_t count;
    uint64_t *set = reading->into;
    if (!chl_names(reading, &names, &count)) return false;
    for (uint32_t i = 0; i < count; i++) {
        ChPos at = name_place(reading, names[i]);
        if (!ch_is_id(names[i])) {
            chl_say_not_id(reading->loader, at, names[i]);
            continue;
        }
        uint32_t place = chl_flag(reading->loader, reading->L, names[i], at);
        if (place == CH_NONE) return false;
        if ((*set >> place) & 1u) say_twice(reading, names[i]);
        *set |= UINT64_C(1) << place;
        ChlName *flag = &reading->loader->flags.at[place];
        mark_flag(flag, reading->key->kind);
        if (reading->key->kind == CH_VALUE_FLAGS_LEFT) flag->left_at = at;
    }
    return true;
}

uint32_t chl_sorted_keys(const ChlReading *reading, ChStr *keys, uint32_t room)
{
    lua_State *L = reading->L;
    uint32_t count = 0;
    for (lua_pushnil(L); lua_next(L, reading->at); lua_pop(L, 1)) {
        if (lua_type(L, -2) != LUA_TSTRING) {
            chl_say(reading->loader, CH_CODE_WRONG_KIND, chl_place(reading), "%s is %s", chl_owner(reading),
                    ch_value_kind(reading->key->kind)->takes);
            continue;
        }
        if (count == room) continue; /* the bound on counts says so */
        ChStr key = chl_lua_text(L, -2);
        uint32_t i = count++;
        for (; i > 0 && ch_str_cmp(keys[i - 1], key) > 0; i--) keys[i] = keys[i - 1];
        keys[i] = key;
    }
    return count;
}

static void declare_count(const ChlReading *reading, const ChlSite *inner, ChStr name)
{
    Loader *loader = reading->loader;
    lua_State *L = reading->L;
    ChPos at = chl_at_key(loader, inner, name);
    lua_pushlstring(L, name.p, name.n);
    lua_rawget(L, reading->at);
    bool whole = lua_isinteger(L, -1);
    lua_Integer start = lua_tointeger(L, -1);
    const char *what = whole ? "" : chl_what(loader, L, -1);
    lua_pop(L, 1);
    if (!ch_is_id(name)) {
        chl_say_not_id(loader, at, name);
        return;
    }
    uint32_t place = chl_count(loader, L, name, at);
    if (place == CH_NONE) return;
    loader->counts.at[place].declared = true;
    loader->counts.at[place].at = at;
    if (!whole)
        chl_say(loader, CH_CODE_WRONG_KIND, at, "the count \"%s\" starts from a whole number, not %s",
                chl_short(loader, name), what);
    else if (start < reading->key->low || start > reading->key->high)
        chl_say(loader, CH_CODE_OUT_OF_RANGE, at, "the count \"%s\" starts from %lld to %lld",
                chl_short(loader, name), (long long)reading->key->low, (long long)reading->key->high);
    else
        loader->counts.at[place].start = (int32_t)start;
}

bool chl_read_counts(ChlReading *reading)
{
    enum { ROOM = 2 * CH_MAX_COUNTS };
    if (lua_type(reading->L, reading->at) != LUA_TTABLE) return chl_say_kind(reading);
    ChlSite inner = chl_inner(reading->loader, reading->site, reading->key->name, reading->site->word);
    ChStr keys[ROOM];
    uint32_t count = chl_sorted_keys(reading, keys, ROOM);
    for (uint32_t i = 0; i < count && i < CH_MAX_COUNTS; i++) declare_count(reading, &inner, keys[i]);
    if (count > CH_MAX_COUNTS)
        chl_say(reading->loader, CH_CODE_TOO_MANY, chl_place(reading), "%s has more than %d of them",
                chl_owner(reading), CH_MAX_COUNTS);
    return true;
}

/* --- Methods and scenarios of the library --- */

/* A method that came with the scenario. */
static bool is_own_method(Loader *loader, ChStr id)
{
    if (!(loader->kind & (CH_IN_SCENARIO | CH_IN_PLAYS))) return false;
    const char *file = chl_own_method(&loader->scratch, loader->folder, id);
    if (!file) loader->no_memory = true;
    return file && chl_is_file(file);
}

bool chl_read_method(ChlReading *reading)
{
    const ChLibrary *library = reading->loader->library;
    ChStr *id = reading->into;
    if (!chl_id(reading, id)) return false;
    if (chl_has_id(&library->methods, *id) || is_own_method(reading->loader, *id)) return true;
    const char *hint = chl_did_you_mean(reading->loader, *id, library->methods.at, library->methods.count);
    chl_say(reading->loader, CH_CODE_UNKNOWN_METHOD, chl_place(reading), "%s: there is no method \"%.*s\" in %s%s",
            chl_owner(reading), CH_FMT(*id), chl_places(library, "/methods", &reading->loader->scratch), hint);
    return true;
}

bool chl_read_scenarios(ChlReading *reading)
{
    const ChLibrary *library = reading->loader->library;
    const ChStr *names;
    uint32_t count;
    ChStr **into = reading->into;
    if (!chl_names(reading, &names, &count)) return false;
    *into = CHL_KEEP(reading->loader, reading->L, ChStr, count);
    for (uint32_t i = 0; i < count; i++) {
        if (!chl_has_id(&library->scenarios, names[i])) {
            const char *hint =
                chl_did_you_mean(reading->loader, names[i], library->scenarios.at, library->scenarios.count);
            chl_say(reading->loader, CH_CODE_UNKNOWN_SCENARIO, name_place(reading, names[i]),
                    "%s: there is no scenario \"%s\" in %s%s", chl_owner(reading),
                    chl_short(reading->loader, names[i]), chl_places(library, "", &reading->loader->scratch), hint);
            continue;
        }
        ChStr copy = ch_str_copy(reading->loader->keep, names[i]);
        if (!copy.p) chl_no_memory(reading->loader, reading->L);
        (*into)[(*reading->count)++] = copy;
    }
    return true;
}
