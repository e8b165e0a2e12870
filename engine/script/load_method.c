/* Methods: steps, what meets them, and what can only be said when all of them are known. */
#include <string.h>

#include "script/load_inside.h"

void chl_finish_method(Loader *loader, lua_State *L, int at, ChlMade *made)
{
    MethodDraft *draft = CHL_SCRATCH(loader, L, MethodDraft, 1);
    draft->setback = CH_NONE;
    made->given = chl_read_table(loader, L, at, &made->site, draft, NULL, NULL);
    if (loader->method) {
        chl_say(loader, CH_CODE_DUPLICATE, made->site.at,
                "there is a method { … } already, %s: a file holds one",
                chl_line_of(loader, made->site.at, loader->head_made->site.at));
        return;
    }
    if (draft->setback != CH_NONE) draft->made.setback = UINT64_C(1) << draft->setback;
    if (draft->source) draft->made.source = *draft->source;
    loader->method = draft;
    loader->head_made = made;
}

/* --- Steps --- */

static bool has(const ChlMade *made, const char *key)
{
    return chl_given(made->site.word, made->given, key);
}

static void check_meeting(Loader *loader, const ChlMade *made, const ChStep *step)
{
    const ChlSite *site = &made->site;
    const char *who = chl_who(loader, site);
    if (step->throughout && has(made, "met_by"))
        chl_say(loader, CH_CODE_CONTRADICTION, chl_at_key(loader, site, CH_STR("met_by")),
                "%s holds throughout, so nothing meets it: drop one of the two", who);
    if (step->throughout && !has(made, "broken_by"))
        chl_say(loader, CH_CODE_MISSING, site->at,
                "%s holds throughout and has no \"broken_by\": nothing could ever break it", who);
    if (!step->throughout && !has(made, "met_by"))
        chl_say(loader, CH_CODE_MISSING, site->at,
                "%s has no \"met_by\": met_by = \"hear_out\", or throughout = true", who);
    ChSet both = ch_set_and(step->met_by, step->broken_by);
    for (uint32_t i = 0; i < loader->words->behaviour_count; i++) {
        ChStr id = loader->words->behaviours[i].id;
        if (ch_set_has(both, i))
            chl_say(loader, CH_CODE_CONTRADICTION, chl_at_name(loader, site, "broken_by", id),
                    "%s is met and broken by \"%.*s\"", who, CH_FMT(id));
    }
}

static void check_times(Loader *loader, const ChlMade *made, const ChStep *step)
{
    const ChlSite *site = &made->site;
    const char *who = chl_who(loader, site);
    bool timed = has(made, "from") || has(made, "within");
    if (timed && !has(made, "since"))
        chl_say(loader, CH_CODE_MISSING, site->at,
                "%s has a time and no \"since\": since = \"fixed\" says what it counts from", who);
    if (!timed && has(made, "since"))
        chl_say(loader, CH_CODE_MISSING, chl_at_key(loader, site, CH_STR("since")),
                "%s has \"since\" and neither \"from\" nor \"within\"", who);
    if (step->from_s > step->within_s)
        chl_say(loader, CH_CODE_OUT_OF_RANGE, chl_at_value(loader, site, "within"),
                "%s: \"within\" is over before \"from\" begins", who);
}

/* Room for one more step or stage. */
static bool room_for_part(Loader *loader, lua_State *L, void **parts, size_t size, ChlMade *made)
{
    uint32_t room = loader->part_made_room;
    void *more = ch_arena_grow(loader->keep, *parts, loader->part_count, &loader->part_room, size);
    ChlMade **mades =
        ch_arena_grow(&loader->scratch, loader->part_made, loader->part_count, &room, sizeof *mades);
    if (!more || !mades) chl_no_memory(loader, L);
    *parts = more;
    loader->part_made = mades;
    loader->part_made_room = room;
    mades[loader->part_count] = made;
    return true;
}

void chl_finish_step(Loader *loader, lua_State *L, int at, ChlMade *made)
{
    StepDraft *draft = CHL_SCRATCH(loader, L, StepDraft, 1);
    ChStep *step = &draft->made;
    draft->needs = step->since = step->after = CH_NONE;
    step->within_s = INT64_MAX;
    step->id = made->site.id;
    step->at = made->site.at;
    made->given = chl_read_with_text(loader, L, at, &made->site, draft, &step->guidance);
    if (!step->title.n) step->title = step->guidance;
    if (draft->needs != CH_NONE) step->needs = UINT64_C(1) << draft->needs;
    check_meeting(loader, made, step);
    check_times(loader, made, step);
    if (loader->part_count >= CH_MAX_STEPS) {
        chl_say(loader, CH_CODE_TOO_MANY, made->site.at, "a method has at most %d steps", CH_MAX_STEPS);
        return;
    }
    void *steps = loader->steps;
    if (room_for_part(loader, L, &steps, sizeof *step, made)) loader->steps = steps;
    loader->steps[loader->part_count++] = *step;
}

/* --- What comes after what, of steps and stages --- */

static uint32_t part_find(const Loader *loader, ChStr id)
{
    for (uint32_t i = 0; i < loader->part_count; i++)
        if (ch_str_eq(loader->part_made[i]->site.id, id)) return i;
    return CH_NONE;
}

static void check_after(Loader *loader, uint32_t i, const ChStr *after)
{
    const ChlSite *site = &loader->part_made[i]->site;
    ChStr ids[CHL_MOST_NAMES];
    uint32_t count = loader->part_count < CHL_MOST_NAMES ? loader->part_count : CHL_MOST_NAMES;
    for (uint32_t k = 0; k < count; k++) ids[k] = loader->part_made[k]->site.id;
    uint32_t next = part_find(loader, after[i]), hops = 0;
    if (next == CH_NONE) {
        chl_say(loader, CH_CODE_UNKNOWN_STEP, chl_at_value(loader, site, "after"),
                "%s comes after \"%.*s\", and there is no such %s%s", chl_who(loader, site), CH_FMT(after[i]),
                site->word->name, chl_did_you_mean(loader, after[i], ids, count));
        return;
    }
    while (next != CH_NONE && next != i && hops++ <= loader->part_count)
        next = after[next].n ? part_find(loader, after[next]) : CH_NONE;
    if (next == i)
        chl_say(loader, CH_CODE_UNKNOWN_STEP, chl_at_value(loader, site, "after"), "%s comes after itself%s",
                chl_who(loader, site), hops ? ", by way of others" : "");
}

bool chl_check_parts(Loader *loader, const ChStr *after)
{
    for (uint32_t i = 0; i < loader->part_count; i++) {
        const ChlSite *site = &loader->part_made[i]->site;
        uint32_t first = part_find(loader, site->id);
        if (first != i)
            chl_say(loader, CH_CODE_DUPLICATE, site->at, "there is a %s already, %s", chl_who(loader, site),
                    chl_line_of(loader, site->at, loader->part_made[first]->site.at));
        if (after[i].n) check_after(loader, i, after);
    }
    return loader->errors == 0;
}

ChStatus chl_end_method(Loader *loader, ChMethod *method)
{
    ChPos top = {0, 1, 1};
    chl_end_made(loader);
    *method = loader->method ? loader->method->made : (ChMethod){.steps = NULL};
    method->steps = loader->steps;
    method->step_count = loader->part_count;
    if (!loader->method)
        chl_say(loader, CH_CODE_MISSING, top, "there is no method { … } in this file");
    else if (loader->part_count == 0)
        chl_say(loader, CH_CODE_MISSING, loader->head_made->site.at, "the method has no step");
    ChStr after[CH_MAX_STEPS];
    for (uint32_t i = 0; i < loader->part_count; i++) after[i] = loader->steps[i].after_id;
    if (loader->method && method->id.n)
        chl_check_name(loader, &loader->head_made->site, method->id, (ChStr){NULL, 0});
    if (!chl_check_parts(loader, after)) return CH_OK; /* said */
    ChError error;
    ChStatus status = ch_method_seal(method, &error);
    if (status == CH_BAD_INPUT) chl_say(loader, CH_CODE_UNKNOWN_STEP, top, "%s", error.message);
    return status == CH_BAD_INPUT ? CH_OK : status;
}

/* --- Programmes: beside methods, since stages follow each other as steps do --- */

void chl_finish_programme(Loader *loader, lua_State *L, int at, ChlMade *made)
{
    ChProgramme *programme = CHL_SCRATCH(loader, L, ChProgramme, 1);
    made->given = chl_read_table(loader, L, at, &made->site, programme, NULL, NULL);
    if (loader->programme) {
        chl_say(loader, CH_CODE_DUPLICATE, made->site.at,
                "there is a programme { … } already, %s: a file holds one",
                chl_line_of(loader, made->site.at, loader->head_made->site.at));
        return;
    }
    loader->programme = programme;
    loader->head_made = made;
}

void chl_finish_stage(Loader *loader, lua_State *L, int at, ChlMade *made)
{
    ChProgrammeStage *stage = CHL_SCRATCH(loader, L, ChProgrammeStage, 1);
    stage->id = made->site.id;
    stage->at = made->site.at;
    made->given = chl_read_table(loader, L, at, &made->site, stage, NULL, NULL);
    if (chl_given(made->site.word, made->given, "scenarios") && stage->scenario_count == 0)
        chl_say(loader, CH_CODE_MISSING, chl_at_value(loader, &made->site, "scenarios"),
                "%s has nothing to play", chl_who(loader, &made->site));
    if (stage->choose > 0 && (uint32_t)stage->choose > stage->scenario_count)
        chl_say(loader, CH_CODE_OUT_OF_RANGE, chl_at_value(loader, &made->site, "choose"),
                "%s is to choose %d of %u: list more scenarios, or choose fewer", chl_who(loader, &made->site),
                (int)stage->choose, (unsigned)stage->scenario_count);
    void *stages = loader->stages;
    if (room_for_part(loader, L, &stages, sizeof *stage, made)) loader->stages = stages;
    loader->stages[loader->part_count++] = *stage;
}

ChStatus chl_end_programme(Loader *loader, ChProgramme *programme)
{
    ChPos top = {0, 1, 1};
    chl_end_made(loader);
    *programme = loader->programme ? *loader->programme : (ChProgramme){.stages = NULL};
    programme->stages = loader->stages;
    programme->stage_count = loader->part_count;
    if (!loader->programme)
        chl_say(loader, CH_CODE_MISSING, top, "there is no programme { … } in this file");
    else if (loader->part_count == 0)
        chl_say(loader, CH_CODE_MISSING, loader->head_made->site.at, "the programme has no stage");
    ChStr *after = CH_NEW_ARRAY(&loader->scratch, ChStr, loader->part_count);
    if (!after) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < loader->part_count; i++) after[i] = loader->stages[i].after;
    if (loader->programme && programme->id.n)
        chl_check_name(loader, &loader->head_made->site, programme->id, (ChStr){NULL, 0});
    chl_check_parts(loader, after);
    return CH_OK;
}

/* --- Plays: beside them too, since no two may have one name --- */

void chl_finish_play(Loader *loader, lua_State *L, int at, ChlMade *made)
{
    ChExpectedPlay *play = CHL_SCRATCH(loader, L, ChExpectedPlay, 1);
    play->id = made->site.id;
    play->at = made->site.at;
    made->given = chl_read_table(loader, L, at, &made->site, play, NULL, NULL);
    play->has_outcome = has(made, "outcome");
    if (play->at_least > play->at_most)
        chl_say(loader, CH_CODE_OUT_OF_RANGE, chl_at_value(loader, &made->site, "at_least"),
                "%s must score at least %d and at most %d", chl_who(loader, &made->site), (int)play->at_least,
                (int)play->at_most);
    void *plays = loader->plays;
    if (room_for_part(loader, L, &plays, sizeof *play, made)) loader->plays = plays;
    loader->plays[loader->part_count++] = *play;
}

ChStatus chl_end_plays(Loader *loader, ChExpectedPlays *plays)
{
    chl_end_made(loader); /* a file with none in it, or with notes alone, says nothing yet */
    *plays = (ChExpectedPlays){.plays = loader->plays, .count = loader->part_count};
    ChStr *after = CH_NEW_ARRAY(&loader->scratch, ChStr, loader->part_count);
    plays->file = loader->file_count ? ch_str_copy(loader->keep, loader->files[0].name) : CH_STR("");
    if (!after || (loader->file_count && !plays->file.p)) return CH_NO_MEMORY;
    chl_check_parts(loader, after);
    return CH_OK;
}
