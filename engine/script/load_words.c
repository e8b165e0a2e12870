/* The words as Lua calls them: beat "x" waits for its braces, the braces finish it. What each becomes is in
 * the file of its meaning. */
#include "script/load_inside.h"

/* --- Made things --- */

ChlMade *chl_new_made(Loader *loader, lua_State *L, ChlSite site)
{
    ChlMade *made = CHL_SCRATCH(loader, L, ChlMade, 1);
    made->before = loader->made;
    made->site = site;
    made->included = site.at.file != 0;
    loader->made = made;
    return made;
}

static const char *where_it_belongs(const ChWord *word)
{
    switch (word->id) {
    case CH_WORD_SAYS:
    case CH_WORD_DOES:
        return "a beat or an ending";
    case CH_WORD_CHOICE:
        return "a beat or a slot";
    default:
        return "a compose beat";
    }
}

static void end_made(Loader *loader, const ChlMade *made)
{
    const ChlSite *site = &made->site;
    if (made->stage == CHL_OPENED)
        chl_say(loader, CH_CODE_NEVER_FINISHED, site->at, "%s stands alone: its braces { … } are missing",
                chl_who(loader, site));
    if (made->stage == CHL_WHOLE && !made->included)
        chl_say(loader, CH_CODE_LEFT_OVER, site->at, "%s stands in nothing: put it into the braces of %s",
                chl_who(loader, site), where_it_belongs(site->word));
}

void chl_end_made(Loader *loader)
{
    for (const ChlMade *made = loader->made; made; made = made->before)
        if (made->stage != CHL_PLACED) end_made(loader, made);
}

/* --- Whether a word may stand in this file --- */

static const char *file_kind(uint32_t files)
{
    if (files & CH_IN_SCENARIO) return "a scenario's file";
    if (files & CH_IN_METHOD) return "a method's file";
    if (files & CH_IN_PROGRAMME) return "a programme's file";
    if (files & CH_IN_PLAYS) return "plays.lua";
    return "behaviours.lua";
}

static bool belongs(Loader *loader, const ChlSite *site)
{
    if (site->word->files & loader->kind) return true;
    chl_say(loader, CH_CODE_ELSEWHERE, site->at, "%s belongs in %s; this is %s", chl_who(loader, site),
            file_kind(site->word->files), file_kind(loader->kind));
    return false;
}

/* --- Calls --- */

static const ChlFinish finishers[CH_WORDS] = {
    [CH_WORD_SCENARIO] = chl_finish_scenario,
    [CH_WORD_BEAT] = chl_finish_beat,
    [CH_WORD_COMPOSE] = chl_finish_beat,
    [CH_WORD_ENDING] = chl_finish_beat,
    [CH_WORD_SLOT] = chl_finish_slot,
    [CH_WORD_CHOICE] = chl_finish_choice,
    [CH_WORD_BEHAVIOUR] = chl_finish_behaviour,
    [CH_WORD_AVOID] = chl_finish_behaviour,
    [CH_WORD_CIRCUMSTANCE] = chl_finish_circumstance,
    [CH_WORD_METHOD] = chl_finish_method,
    [CH_WORD_STEP] = chl_finish_step,
    [CH_WORD_PROGRAMME] = chl_finish_programme,
    [CH_WORD_STAGE] = chl_finish_stage,
    [CH_WORD_PLAY] = chl_finish_play,
};

static ChlRefKind finished_kind(ChWordId id)
{
    return id == CH_WORD_CHOICE ? CHL_REF_CHOICE : id == CH_WORD_SLOT ? CHL_REF_SLOT : CHL_REF_DONE;
}

/* The table at `at` finishes `made`. Leaves what it became on the stack. */
static int finish(Loader *loader, lua_State *L, int at, ChlMade *made)
{
    ChlRefKind kind = finished_kind(made->site.word->id);
    made->stage = kind == CHL_REF_DONE ? CHL_PLACED : CHL_WHOLE;
    if (!belongs(loader, &made->site)) {
        chl_place_all(L, at);
        made->stage = CHL_PLACED;
        chl_push(loader, L, CHL_REF_BROKEN);
        return 1;
    }
    finishers[made->site.word->id](loader, L, at, made);
    if (kind == CHL_REF_DONE) {
        ChlRef *ref = chl_push(loader, L, kind);
        ref->made = made;
    }
    return 1;
}

static int call_table(lua_State *L)
{
    const ChWord *word;
    Loader *loader = chl_called(L, &word);
    ChlSite site = chl_site(loader, L, word, (ChStr){NULL, 0});
    if (lua_gettop(L) != 1 || lua_type(L, 1) != LUA_TTABLE) {
        chl_say(loader, CH_CODE_WRONG_KIND, site.at,
                "%s takes no name before its braces: %s { id = \"…\", … }", word->name, word->name);
        chl_push(loader, L, CHL_REF_BROKEN);
        return 1;
    }
    return finish(loader, L, 1, chl_new_made(loader, L, site));
}

/* A thing without a name is read all the same, so that what is in it counts; who asks for it by its name is
 * left alone. */
static int say_no_name(Loader *loader, lua_State *L, const ChWord *word)
{
    ChlSite site = chl_site(loader, L, word, (ChStr){NULL, 0});
    chl_say(loader, CH_CODE_MISSING, site.at, "%s has no name: %s \"…\" { … }", word->name, word->name);
    loader->lost_names = true;
    if (lua_gettop(L) == 1 && lua_type(L, 1) == LUA_TTABLE)
        return finish(loader, L, 1, chl_new_made(loader, L, site));
    chl_push(loader, L, CHL_REF_BROKEN);
    return 1;
}

static int call_named(lua_State *L)
{
    const ChWord *word;
    Loader *loader = chl_called(L, &word);
    if (lua_gettop(L) != 1 || lua_type(L, 1) != LUA_TSTRING) return say_no_name(loader, L, word);
    ChStr name = chl_lua_text(L, 1);
    ChlSite site = chl_site(loader, L, word, name);
    if (!ch_is_id(name)) {
        chl_say_not_id(loader, chl_named_on_line(loader, site.at, word->name, name), name);
        uint32_t n = 0;
        while (n < CH_ID_BYTES && n < name.n) n++;
        while (n > 0 && n < name.n && ((unsigned char)name.p[n] & 0xC0u) == 0x80u) n--;
        name.n = n;
    }
    ch_sandbox_charge(L, name.n);
    site.id = ch_str_copy(loader->keep, name);
    if (!site.id.p) chl_no_memory(loader, L);
    ChlMade *made = chl_new_made(loader, L, site);
    chl_push(loader, L, CHL_REF_OPENED)->made = made;
    return 1;
}

/* Behind something that is whole: a comma or a word is missing, unless the token check has said so. */
static int say_comma(Loader *loader, lua_State *L, const ChlRef *ref)
{
    ChPos at = chl_where(loader, L);
    bool whole = ref->kind == CHL_REF_DONE; /* nothing that stands in braces, where commas are */
    if (ref->kind != CHL_REF_BROKEN && !chl_was_adjacent(loader, at))
        chl_say(loader, CH_CODE_TEXTS_ADJACENT, chl_on_line(loader, at, (ChStr){NULL, 0}, (ChStr){NULL, 0}),
                "%s is complete, and something stands right behind it: %s", chl_what(loader, L, 1),
                whole ? "is a word such as beat missing there?" : "put a comma between them");
    if (lua_type(L, 2) == LUA_TTABLE) chl_place_all(L, 2);
    loader->lost_names = loader->lost_names || whole;
    lua_settop(L, 1);
    return 1;
}

int chl_finish(lua_State *L)
{
    Loader *loader = lua_touserdata(L, lua_upvalueindex(1));
    const ChlRef *ref = chl_ref(L, 1);
    if (!ref || ref->kind != CHL_REF_OPENED) return say_comma(loader, L, ref);
    ChlMade *made = ref->made;
    if (lua_gettop(L) == 2 && lua_type(L, 2) == LUA_TTABLE) return finish(loader, L, 2, made);
    if (!chl_was_adjacent(loader, made->site.at))
        chl_say(loader, CH_CODE_WRONG_KIND, made->site.at, "%s takes braces: %s { … }",
                chl_who(loader, &made->site), chl_who(loader, &made->site));
    made->stage = CHL_PLACED;
    chl_push(loader, L, CHL_REF_BROKEN);
    return 1;
}

/* --- Registering --- */

static lua_CFunction caller_of(const ChWord *word)
{
    switch (word->shape) {
    case CH_SHAPE_TABLE:
        return call_table;
    case CH_SHAPE_NAMED:
        return call_named;
    case CH_SHAPE_LINES:
        return chl_call_lines;
    case CH_SHAPE_NAMED_METER:
        return chl_call_named_meter;
    case CH_SHAPE_ASKS:
        return chl_call_asks;
    case CH_SHAPE_JOINS:
        return chl_call_joins;
    case CH_SHAPE_NUMBER:
        return chl_call_number;
    case CH_SHAPE_TEXT:
        return word->id == CH_WORD_AT ? chl_call_at : chl_call_include;
    case CH_SHAPE_METER:
    case CH_SHAPE_INNER:
        break;
    }
    return NULL;
}

ChStatus chl_register(Loader *loader)
{
    for (uint32_t i = 0; i < CH_WORDS; i++) {
        const ChWord *word = ch_word((ChWordId)i);
        ChlBinding *binding = &loader->bindings[i];
        *binding = (ChlBinding){loader, word};
        ChStatus status = CH_OK;
        if (word->shape == CH_SHAPE_METER)
            status = ch_sandbox_register_value(loader->box, word->name, chl_push_meter, binding);
        else if (word->shape != CH_SHAPE_INNER)
            status = ch_sandbox_register(loader->box, word->name, caller_of(word), binding);
        if (status != CH_OK) return status;
    }
    return CH_OK;
}
