/* The scenario's own table, the words it declares beside the common ones, and putting everything together. */
#include <string.h>

#include "script/load_inside.h"

/* --- behaviour, avoid, circumstance --- */

void chl_finish_behaviour(Loader *loader, lua_State *L, int at, ChlMade *made)
{
    const ChlSite *site = &made->site;
    ChBehaviour behaviour = {.id = site->id, .avoid = site->word->id == CH_WORD_AVOID};
    chl_read_with_text(loader, L, at, site, &behaviour, &behaviour.text);
    ChVocabulary *words = loader->words;
    if (ch_behaviour_find(words, site->id) != CH_NONE) {
        chl_say(loader, CH_CODE_DUPLICATE, site->at, "there is a behaviour \"%.*s\" already",
                CH_FMT(site->id));
        return;
    }
    if (words->behaviour_count == CH_MAX_BEHAVIOURS) {
        chl_say(loader, CH_CODE_TOO_MANY, site->at, "there are more than %d behaviours", CH_MAX_BEHAVIOURS);
        return;
    }
    if (behaviour.avoid) ch_set_add(&words->avoid, words->behaviour_count);
    words->behaviours[words->behaviour_count++] = behaviour;
}

void chl_finish_circumstance(Loader *loader, lua_State *L, int at, ChlMade *made)
{
    const ChlSite *site = &made->site;
    ChCircumstance circumstance = {.id = site->id};
    chl_read_with_text(loader, L, at, site, &circumstance, &circumstance.text);
    ChVocabulary *words = loader->words;
    if (ch_circumstance_find(words, site->id) != CH_NONE) {
        chl_say(loader, CH_CODE_DUPLICATE, site->at, "there is a circumstance \"%.*s\" already",
                CH_FMT(site->id));
        return;
    }
    if (words->circumstance_count == CH_MAX_CIRCUMSTANCES) {
        chl_say(loader, CH_CODE_TOO_MANY, site->at, "there are more than %d circumstances",
                CH_MAX_CIRCUMSTANCES);
        return;
    }
    words->circumstances[words->circumstance_count++] = circumstance;
}

/* --- scenario --- */

void chl_finish_scenario(Loader *loader, lua_State *L, int at, ChlMade *made)
{
    ScenarioDraft *draft = CHL_SCRATCH(loader, L, ScenarioDraft, 1);
    draft->made.at = made->site.at;
    made->given = chl_read_table(loader, L, at, &made->site, draft, NULL, NULL);
    if (loader->scenario) {
        chl_say(loader, CH_CODE_DUPLICATE, made->site.at,
                "there is a scenario { … } already, %s: a file holds one",
                chl_line_of(loader, made->site.at, loader->scenario_made->site.at));
        return;
    }
    loader->scenario = draft;
    loader->scenario_made = made;
}

/* --- What is known when the file has run --- */

static ChStr *name_ids(Loader *loader, const ChlNames *names, bool (*counts)(const ChlName *),
                       uint32_t *count)
{
    ChStr *ids = CH_NEW_ARRAY(&loader->scratch, ChStr, names->count);
    *count = 0;
    for (uint32_t i = 0; ids && i < names->count; i++)
        if (counts(&names->at[i])) ids[(*count)++] = names->at[i].id;
    return ids;
}

static bool comes_about(const ChlName *flag)
{
    return flag->set || flag->started;
}

static bool is_declared(const ChlName *count)
{
    return count->declared;
}

static void end_flags(Loader *loader)
{
    uint32_t count;
    const ChStr *ids = name_ids(loader, &loader->flags, comes_about, &count);
    for (uint32_t i = 0; ids && i < loader->flags.count; i++) {
        const ChlName *flag = &loader->flags.at[i];
        if (comes_about(flag)) continue;
        const char *hint = chl_did_you_mean(loader, flag->id, ids, count);
        if (flag->read)
            chl_say(loader, CH_CODE_UNKNOWN_FLAG, flag->read_at, "nothing sets the flag \"%.*s\"%s",
                    CH_FMT(flag->id), hint);
        if (flag->left)
            chl_say(loader, CH_CODE_FLAG_NEVER_SET, flag->left_at,
                    "the flag \"%.*s\" is left to later scenarios, and nothing sets it%s", CH_FMT(flag->id),
                    hint);
    }
}

/* A key that is no count was meant to be a key of its word, or a count with a slip in it. */
static const char *key_or_count(Loader *loader, const ChlName *name, const ChStr *ids, uint32_t count)
{
    ChStr names[64];
    uint32_t n = 0;
    for (uint32_t i = 0; i < name->of->key_count && n < 48; i++) names[n++] = ch_str(name->of->keys[i].name);
    for (uint32_t i = 0; i < count && n < 64; i++) names[n++] = ids[i];
    return chl_did_you_mean(loader, name->id, names, n);
}

static void end_counts(Loader *loader)
{
    uint32_t count;
    const ChStr *ids = name_ids(loader, &loader->counts, is_declared, &count);
    for (uint32_t i = 0; ids && i < loader->counts.count; i++) {
        const ChlName *name = &loader->counts.at[i];
        if (name->declared) continue;
        if (name->as_key) {
            const char *hint = key_or_count(loader, name, ids, count);
            chl_say(loader, CH_CODE_UNKNOWN_KEY, name->at, "%s has no key \"%.*s\"%s", name->who,
                    CH_FMT(name->id), *hint ? hint : "; a count is declared in scenario: counts = { … }");
        } else {
            chl_say(loader, CH_CODE_UNKNOWN_COUNT, name->at, "there is no count \"%.*s\"%s", CH_FMT(name->id),
                    count ? chl_did_you_mean(loader, name->id, ids, count)
                          : "; declare it in scenario: counts = { … }");
        }
    }
}

enum { WEEK_S = 7 * 24 * 3600 };

static void end_clock(Loader *loader, int64_t opens_s)
{
    for (ChlClockFix *fix = loader->clock_fixes; fix; fix = fix->before) {
        int64_t after = (fix->week_s - opens_s + WEEK_S) % WEEK_S;
        if (fix->is_high)
            fix->cond->high = after - fix->minus;
        else
            fix->cond->low = after;
    }
}

static bool put_names(Loader *loader, ChScenario *scenario)
{
    scenario->flags = CH_NEW_ARRAY(loader->keep, ChStr, loader->flags.count);
    scenario->counts = CH_NEW_ARRAY(loader->keep, ChCount, loader->counts.count);
    scenario->files = CH_NEW_ARRAY(loader->keep, ChStr, loader->file_count);
    if (!scenario->flags || !scenario->counts || !scenario->files) return false;
    scenario->flag_count = loader->flags.count;
    scenario->count_count = loader->counts.count < CH_MAX_COUNTS ? loader->counts.count : CH_MAX_COUNTS;
    scenario->file_count = loader->file_count;
    for (uint32_t i = 0; i < scenario->flag_count; i++) scenario->flags[i] = loader->flags.at[i].id;
    for (uint32_t i = 0; i < scenario->count_count; i++)
        scenario->counts[i] = (ChCount){loader->counts.at[i].id, loader->counts.at[i].start};
    for (uint32_t i = 0; i < scenario->file_count; i++) {
        scenario->files[i] = ch_str_copy(loader->keep, loader->files[i].name);
        if (!scenario->files[i].p) return false;
    }
    return true;
}

static bool put_together(Loader *loader, ChScenario *scenario)
{
    const ScenarioDraft *draft = loader->scenario;
    *scenario = draft ? draft->made : (ChScenario){.opens_s = 0};
    if (draft && draft->customer) scenario->customer = *draft->customer;
    if (draft) scenario->starts_name = draft->starts.name;
    scenario->words = *loader->words;
    scenario->beats = ch_arena_copy(loader->keep, loader->beats, loader->beat_count * sizeof *loader->beats);
    if (!scenario->beats) return false;
    scenario->beat_count = loader->beat_count;
    for (uint32_t i = 0; i < scenario->beat_count; i++)
        if (scenario->beats[i].channel == CH_CHANNEL_COUNT) scenario->beats[i].channel = scenario->channel;
    return put_names(loader, scenario);
}

static void check_file_name(Loader *loader)
{
    if (!loader->scenario || !loader->scenario->made.id.n) return;
    chl_check_name(loader, &loader->scenario_made->site, loader->scenario->made.id, CH_STR("scenario.lua"));
}

/* Money without saying of which country. */
static void check_currency(Loader *loader)
{
    if (!loader->scenario || !loader->money_at.line) return;
    if (chl_given(ch_word(CH_WORD_SCENARIO), loader->scenario_made->given, "currency")) return;
    chl_say(loader, CH_CODE_MISSING, loader->scenario_made->site.at,
            "scenario has no \"currency\", and there is money on line %u: currency = \"GBP\"",
            loader->money_at.line);
}

ChStatus chl_end_scenario(Loader *loader, ChScenario *scenario)
{
    if (!loader->scenario)
        chl_say(loader, CH_CODE_MISSING, (ChPos){0, 1, 1}, "there is no scenario { … } in this file");
    if (!put_together(loader, scenario)) return CH_NO_MEMORY;
    chl_end_made(loader);
    end_flags(loader);
    end_counts(loader);
    end_clock(loader, scenario->opens_s);
    check_file_name(loader);
    check_currency(loader);
    return chl_seal(loader, scenario);
}
