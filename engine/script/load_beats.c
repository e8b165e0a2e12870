/* Beats, compose beats and endings, and the lines in them. */
#include <string.h>

#include "script/load_inside.h"

/* --- says and does --- */

typedef struct Texts {
    ChStr *at;
    uint32_t count, most;
    bool full;
} Texts;

static void take_line_text(ChlReading *item, void *context)
{
    Texts *texts = context;
    if (lua_type(item->L, item->at) != LUA_TSTRING) {
        chl_say_cannot_stand(item);
    } else if (texts->count < texts->most) {
        if (chl_text(item, 0, &texts->at[texts->count])) texts->count++;
    } else if (!texts->full) {
        texts->full = true;
        chl_say(item->loader, CH_CODE_TOO_MANY, chl_place(item), "%s has more than %u texts",
                chl_who(item->loader, item->site), texts->most);
    }
}

static void read_lines(Loader *loader, lua_State *L, const ChlSite *site, LinesDraft *draft, Texts *texts)
{
    if (lua_type(L, 1) == LUA_TTABLE) {
        texts->at = CHL_SCRATCH(loader, L, ChStr, texts->most);
        chl_read_table(loader, L, 1, site, draft, take_line_text, texts);
        if (texts->count == 0 && !texts->full)
            chl_say(loader, CH_CODE_MISSING, site->at, "%s has no text", site->word->name);
        return;
    }
    texts->at = CHL_SCRATCH(loader, L, ChStr, 1);
    ChlReading text = {.loader = loader, .L = L, .at = 1, .site = site};
    if (chl_text(&text, 0, texts->at)) texts->count = 1;
}

int chl_call_lines(lua_State *L)
{
    const ChWord *word;
    Loader *loader = chl_called(L, &word);
    bool text = lua_type(L, 1) == LUA_TSTRING,
         fits = lua_gettop(L) == 1 && (text || lua_type(L, 1) == LUA_TTABLE);
    ChlSite site = chl_site(loader, L, word, fits && text ? chl_lua_text(L, 1) : (ChStr){NULL, 0});
    site.id = (ChStr){NULL, 0};
    if (!fits || !(word->files & loader->kind)) {
        if (fits)
            chl_say(loader, CH_CODE_ELSEWHERE, site.at, "%s belongs in a scenario's file", word->name);
        else
            chl_say(loader, CH_CODE_WRONG_KIND, site.at,
                    "%s takes a text, or texts in braces: %s [[…]], not %s", word->name, word->name,
                    chl_what(loader, L, 1));
        chl_push(loader, L, CHL_REF_BROKEN);
        return 1;
    }
    LinesDraft draft = {NULL};
    Texts texts = {.most = word->items[0].most};
    read_lines(loader, L, &site, &draft, &texts);
    ChLine *lines = CHL_KEEP(loader, L, ChLine, texts.count);
    ChLineKind kind = word->id == CH_WORD_SAYS ? CH_LINE_SAYS : CH_LINE_DOES;
    for (uint32_t i = 0; i < texts.count; i++) lines[i] = (ChLine){kind, texts.at[i], draft.when};
    ChlMade *made = chl_new_made(loader, L, site);
    made->stage = CHL_WHOLE;
    ChlRef *ref = chl_push(loader, L, CHL_REF_LINES);
    ref->made = made;
    ref->as.lines = (ChlLines){lines, texts.count};
    return 1;
}

/* --- What stands in a beat --- */

typedef struct Content {
    ChLine *lines;
    uint32_t line_count, line_room, most_lines;
    ChlChoices choices;
    ChlSlotDraft *slots[CH_MAX_SLOTS];
    ChlMade *slots_made[CH_MAX_SLOTS];
    uint32_t slot_count;
    bool takes_choices, takes_slots, full;
    bool refused; /* something that cannot stand here: it may be what would be missing */
} Content;

static void add_lines(ChlReading *item, ChlRef *ref, Content *content)
{
    ref->made->stage = CHL_PLACED;
    for (uint32_t i = 0; i < ref->as.lines.count; i++) {
        if (content->line_count == content->most_lines) {
            if (!content->full)
                chl_say(item->loader, CH_CODE_TOO_MANY, ref->made->site.at, "%s has more than %u lines",
                        chl_who(item->loader, item->site), content->most_lines);
            content->full = true;
            return;
        }
        if (content->line_count == content->line_room) {
            uint32_t room = content->line_room ? 2 * content->line_room : 4;
            ChLine *more = CHL_KEEP(item->loader, item->L, ChLine, room);
            if (content->line_count) memcpy(more, content->lines, content->line_count * sizeof *more);
            content->lines = more;
            content->line_room = room;
        }
        content->lines[content->line_count++] = ref->as.lines.at[i];
    }
}

static void add_slot(ChlReading *item, ChlRef *ref, Content *content)
{
    ref->made->stage = CHL_PLACED;
    for (uint32_t i = 0; i < content->slot_count; i++)
        if (ch_str_eq(content->slots[i]->made.id, ref->as.slot->made.id))
            chl_say(item->loader, CH_CODE_DUPLICATE, ref->made->site.at, "%s has a slot \"%.*s\" already",
                    chl_who(item->loader, item->site), CH_FMT(ref->as.slot->made.id));
    if (content->slot_count < CH_MAX_SLOTS) {
        content->slots_made[content->slot_count] = ref->made;
        content->slots[content->slot_count++] = ref->as.slot;
        return;
    }
    chl_say(item->loader, CH_CODE_TOO_MANY, ref->made->site.at, "%s has more than %d slots",
            chl_who(item->loader, item->site), CH_MAX_SLOTS);
}

static void take_beat_item(ChlReading *item, void *context)
{
    Content *content = context;
    ChlRef *ref = chl_ref(item->L, item->at);
    ChlRefKind kind = ref ? ref->kind : CHL_REF_NONE;
    if (kind == CHL_REF_LINES)
        add_lines(item, ref, content);
    else if (kind == CHL_REF_CHOICE && content->takes_choices)
        chl_add_choice(item->loader, item->L, item->site, ref, &content->choices);
    else if (kind == CHL_REF_SLOT && content->takes_slots)
        add_slot(item, ref, content);
    else {
        content->refused = true;
        chl_say_cannot_stand(item);
    }
}

/* --- What must be in it --- */

static void check_ids(Loader *loader, const ChlSite *site, const ChlChoices *one, const ChlChoices *other)
{
    for (uint32_t i = 0; i < one->count; i++)
        for (uint32_t j = one == other ? i + 1 : 0; j < other->count; j++)
            if (ch_str_eq(one->at[i].id, other->at[j].id))
                chl_say(loader, CH_CODE_DUPLICATE, other->made[j]->site.at,
                        "%s has a choice \"%.*s\" already, %s", chl_who(loader, site), CH_FMT(one->at[i].id),
                        chl_line_of(loader, other->made[j]->site.at, one->made[i]->site.at));
}

static void need(Loader *loader, const ChlMade *made, const char *key)
{
    if (!chl_given(made->site.word, made->given, key)) chl_say_missing(loader, &made->site, key);
}

static void check_beat(Loader *loader, const ChlSite *site, const Content *content)
{
    const ChlChoices *choices = &content->choices;
    for (uint32_t i = 0; i < choices->count; i++) {
        need(loader, choices->made[i], "reply");
        need(loader, choices->made[i], "to");
    }
    check_ids(loader, site, choices, choices);
    if (choices->count == 0 && !content->refused)
        chl_say(loader, CH_CODE_MISSING, site->at, "%s has no choice: a play would stop here",
                chl_who(loader, site));
}

static bool leads(const ChlMade *choice)
{
    return chl_given(choice->site.word, choice->given, "to");
}

static uint32_t leading(const ChlChoices *choices)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < choices->count; i++) count += leads(choices->made[i]);
    return count;
}

/* The first choice in slot order that has ways decides; when `sent` has none, each choice of a slot that is
 * never left out has to. Which slot that is: the first that is meant to. */
static void check_leads_on(Loader *loader, const ChlSite *site, const Content *content)
{
    uint32_t meant = CH_NONE;
    for (uint32_t i = 0; i < content->slot_count; i++) {
        const ChlSlotDraft *slot = content->slots[i];
        uint32_t lead = leading(&slot->choices);
        if (lead && lead == slot->choices.count && !slot->made.optional) return;
        if (lead && (meant == CH_NONE || content->slots[meant]->made.optional)) meant = i;
    }
    if (meant == CH_NONE) {
        if (content->slot_count)
            chl_say(loader, CH_CODE_MISSING, site->at, "%s leads nowhere: write sent = { to = \"…\" }",
                    chl_who(loader, site));
        return;
    }
    const ChlSlotDraft *slot = content->slots[meant];
    for (uint32_t i = 0; i < slot->choices.count; i++) need(loader, slot->choices.made[i], "to");
    if (slot->made.optional)
        chl_say(loader, CH_CODE_CONTRADICTION, content->slots_made[meant]->site.at,
                "%s may be left out, and then nothing leads on: write sent = { to = \"…\" }",
                chl_who(loader, &content->slots_made[meant]->site));
}

static void check_compose(Loader *loader, const ChlSite *site, const Content *content,
                          const ChoiceDraft *sent)
{
    bool replies = sent && sent->made.reply_count, sent_leads = sent && sent->made.way_count;
    for (uint32_t i = 0; i < content->slot_count; i++) {
        const ChlChoices *choices = &content->slots[i]->choices;
        for (uint32_t k = 0; !replies && k < choices->count; k++) need(loader, choices->made[k], "reply");
        for (uint32_t k = 0; k <= i; k++) check_ids(loader, site, &content->slots[k]->choices, choices);
    }
    if (content->slot_count == 0 && !content->refused)
        chl_say(loader, CH_CODE_MISSING, site->at, "%s has no slot", chl_who(loader, site));
    if (!sent_leads) check_leads_on(loader, site, content);
}

static void check_common(Loader *loader, const ChlMade *made, ChBeat *beat)
{
    if (!chl_given(made->site.word, made->given, "at_most")) {
        if (beat->otherwise.name.n)
            chl_say(loader, CH_CODE_MISSING, chl_at_key(loader, &made->site, CH_STR("otherwise")),
                    "%s has \"otherwise\" and no \"at_most\": say how often first",
                    chl_who(loader, &made->site));
    } else if (beat->at_most == 0) {
        beat->at_most = 1; /* what was given was wrong and said; it must not read as endless too */
    }
}

/* --- Beats --- */

static void put_slots(Loader *loader, lua_State *L, const Content *content, ChBeat *beat)
{
    beat->slots = CHL_KEEP(loader, L, ChSlot, content->slot_count);
    beat->slot_count = content->slot_count;
    for (uint32_t i = 0; i < content->slot_count; i++) beat->slots[i] = content->slots[i]->made;
}

static void keep_beat(Loader *loader, lua_State *L, const ChBeat *beat)
{
    if (loader->beat_count == CH_MAX_BEATS) {
        if (!loader->beats_full)
            chl_say(loader, CH_CODE_TOO_MANY, beat->at, "there are more than %d beats", CH_MAX_BEATS);
        loader->beats_full = true;
        return;
    }
    ch_sandbox_charge(L, sizeof *beat / 4);
    ChBeat *more =
        ch_arena_grow(&loader->scratch, loader->beats, loader->beat_count, &loader->beat_room, sizeof *more);
    if (!more) chl_no_memory(loader, L);
    loader->beats = more;
    more[loader->beat_count++] = *beat;
}

static ChBeatKind kind_of(ChWordId id)
{
    return id == CH_WORD_COMPOSE ? CH_BEAT_COMPOSE : id == CH_WORD_ENDING ? CH_BEAT_ENDING : CH_BEAT;
}

static void fill_beat(Loader *loader, lua_State *L, ChBeat *beat, const BeatDraft *draft,
                      const Content *content)
{
    beat->lines = content->lines;
    beat->line_count = content->line_count;
    beat->choices = content->choices.at;
    beat->choice_count = content->choices.count;
    put_slots(loader, L, content, beat);
    if (draft->silence) {
        beat->silence = &draft->silence->made;
        beat->silence_after_s = draft->silence->after_s;
    }
    if (draft->sent) beat->sent = &draft->sent->made;
}

void chl_finish_beat(Loader *loader, lua_State *L, int at, ChlMade *made)
{
    const ChlSite *site = &made->site;
    BeatDraft *draft = CHL_SCRATCH(loader, L, BeatDraft, 1);
    Content *content = CHL_SCRATCH(loader, L, Content, 1);
    ChBeat *beat = &draft->made;
    beat->kind = kind_of(site->word->id);
    beat->id = site->id;
    beat->at = site->at;
    beat->channel = CH_CHANNEL_COUNT;
    content->most_lines = site->word->items[0].most;
    content->takes_choices = beat->kind == CH_BEAT;
    content->takes_slots = beat->kind == CH_BEAT_COMPOSE;
    made->given = chl_read_table(loader, L, at, site, draft, take_beat_item, content);
    check_common(loader, made, beat);
    fill_beat(loader, L, beat, draft, content);
    if (beat->kind == CH_BEAT) check_beat(loader, site, content);
    if (beat->kind == CH_BEAT_COMPOSE) check_compose(loader, site, content, draft->sent);
    if (beat->kind == CH_BEAT_ENDING && content->line_count == 0 && !content->refused)
        chl_say(loader, CH_CODE_MISSING, site->at, "%s has no line: says [[…]] or does [[…]]",
                chl_who(loader, site));
    keep_beat(loader, L, beat);
}
