#include "author/preview.h"

#include "words/words.h"

ChStatus ch_preview_make(ChPreview **out, ChError *error)
{
    ChPreview *preview = *out = ch_resize(ch_heap(), NULL, 0, sizeof *preview);
    if (!preview) return ch_fail(error, CH_NO_MEMORY, "there is no memory left for the preview");
    *preview = (ChPreview){.good = NULL};
    ch_arena_init(&preview->memory, ch_heap(), SIZE_MAX);
    return CH_OK;
}

void ch_preview_free(ChPreview *preview)
{
    if (!preview) return;
    ch_session_free(preview->session);
    ch_study_free(preview->study);
    if (preview->latest != preview->good) ch_version_free(preview->latest);
    ch_version_free(preview->good);
    ch_arena_free(&preview->memory);
    ch_free(ch_heap(), preview, sizeof *preview);
}

/* Decisions by their ids --------------------------------------------------------------------------------------------- */

static ChStatus no_memory(ChError *error)
{
    return ch_fail(error, CH_NO_MEMORY, "there is no memory left for this answer");
}

static const ChChoice *choice_at(const ChBeat *beat, uint32_t slot, uint8_t pick)
{
    const ChChoice *choices = beat->kind == CH_BEAT_COMPOSE ? beat->slots[slot].choices : beat->choices;
    return pick ? &choices[pick - 1] : NULL;
}

static bool name_it(ChPreview *preview, uint32_t beat_at, const ChDecision *decision, ChMade *made)
{
    const ChBeat *beat = &preview->good->scenario.beats[beat_at];
    *made = (ChMade){.beat = ch_str_copy(&preview->memory, beat->id), .pick_count = decision->pick_count};
    if (!made->beat.p) return false;
    for (uint32_t i = 0; i < decision->pick_count; i++) {
        const ChChoice *choice = choice_at(beat, i, decision->picks[i]);
        if (choice) made->picks[i] = ch_str_copy(&preview->memory, choice->id);
        if (choice && !made->picks[i].p) return false;
    }
    return true;
}

static bool find_pick(const ChChoice *choices, uint32_t count, ChStr id, uint8_t *pick)
{
    *pick = 0;
    for (uint32_t i = 0; i < count && !*pick && id.n; i++)
        if (ch_str_eq(choices[i].id, id)) *pick = (uint8_t)(i + 1);
    return *pick || !id.n;
}

/* What a named decision is in the beat where the session stands; false when it is no longer there. */
static bool find_it(const ChSession *session, const ChMade *made, ChDecision *decision)
{
    const ChScenario *scenario = ch_session_scenario(session);
    const ChState *state = ch_session_state(session);
    const ChBeat *beat = &scenario->beats[state->now.beat];
    bool compose = beat->kind == CH_BEAT_COMPOSE;
    *decision = (ChDecision){.pick_count = made->pick_count};
    if (!ch_str_eq(beat->id, made->beat) || made->pick_count != (compose ? beat->slot_count : 1)) return false;
    for (uint32_t i = 0; i < made->pick_count; i++) {
        const ChChoice *choices = compose ? beat->slots[i].choices : beat->choices;
        uint32_t count = compose ? beat->slots[i].choice_count : beat->choice_count;
        if (!find_pick(choices, count, made->picks[i], &decision->picks[i])) return false;
    }
    return ch_on_offer(scenario, state, decision);
}

static ChStatus step(ChSession *session, const ChDecision *decision, ChMoment *before, ChError *error)
{
    ChInput input = {.kind = CH_INPUT_ANSWER, .decision = *decision};
    ChMoment was = ch_session_state(session)->now;
    ChStatus status = ch_session_step(session, &input, NULL, error);
    if (status == CH_OK) *before = was;
    return status;
}

/* Versions ----------------------------------------------------------------------------------------------------------- */

/* Give the answers again on a session that stands at its start; `*stand` of them do. */
static ChStatus replay(const ChPreview *preview, ChSession *session, ChMoment *before, uint32_t *stand, ChError *error)
{
    ChDecision decision;
    ChStatus status = CH_OK;
    *before = ch_session_state(session)->now;
    for (*stand = 0; status == CH_OK && *stand < preview->made_count; ++*stand) {
        if (!find_it(session, &preview->made[*stand], &decision)) return CH_OK;
        status = step(session, &decision, before, error);
    }
    return status;
}

static void forget_hand(ChPreview *preview)
{
    preview->anger_by_hand = preview->trust_by_hand = false;
    preview->hand_anger = preview->hand_trust = 0;
}

static ChStatus take_good(ChPreview *preview, ChVersion *version, ChError *error)
{
    ChSession *session;
    ChMoment before;
    uint32_t stand = 0;
    ChStatus status =
        ch_session_start(&version->scenario, &version->method, (ChStart){.seed = 1}, ch_heap(), &session, NULL, error);
    if (status != CH_OK) return status;
    status = replay(preview, session, &before, &stand, error);
    if (status != CH_OK) {
        ch_session_free(session);
        return status;
    }
    bool all = stand == preview->made_count;
    preview->replayed = !preview->good ? CH_REPLAYED_NOTHING : all ? CH_REPLAYED_ALL : CH_REPLAYED_SOME;
    preview->gone = stand + 1;
    preview->made_count = stand;
    preview->before = before;
    forget_hand(preview);
    ch_session_free(preview->session);
    ch_study_free(preview->study);
    preview->study = NULL;
    preview->session = session;
    if (preview->latest != preview->good) ch_version_free(preview->latest);
    ch_version_free(preview->good);
    preview->good = preview->latest = version;
    return CH_OK;
}

ChStatus ch_preview_take(ChPreview *preview, ChVersion *version, ChError *error)
{
    if (version->loads) return take_good(preview, version, error);
    if (preview->latest != preview->good) ch_version_free(preview->latest);
    preview->latest = version;
    return CH_OK;
}

ChStatus ch_preview_learn(ChPreview *preview, ChStudy *study, ChError *error)
{
    if (study->of != preview->good) {
        ch_study_free(study);
        return CH_OK;
    }
    ch_study_free(preview->study);
    preview->study = study;
    ChStr wanted = preview->jump;
    preview->jump = (ChStr){NULL, 0};
    return wanted.n ? ch_preview_jump(preview, wanted, error) : CH_OK;
}

/* Playing ------------------------------------------------------------------------------------------------------------ */

static ChStatus nothing_yet(ChError *error)
{
    return ch_fail(error, CH_NOT_FOUND, "no version has worked yet: mend what is said below, and save");
}

ChStatus ch_preview_answer(ChPreview *preview, const ChDecision *decision, ChError *error)
{
    ChMade made;
    if (!preview->session) return nothing_yet(error);
    uint32_t beat = ch_session_state(preview->session)->now.beat;
    ChMade *more = ch_arena_grow(&preview->memory, preview->made, preview->made_count, &preview->made_room, sizeof *more);
    if (!more) return no_memory(error);
    preview->made = more;
    ChStatus status = step(preview->session, decision, &preview->before, error);
    if (status != CH_OK) return status;
    if (!name_it(preview, beat, decision, &made)) return no_memory(error);
    preview->made[preview->made_count++] = made;
    preview->replayed = CH_REPLAYED_NOTHING;
    preview->hand_anger = preview->hand_trust = 0; /* what the meters are from here on came of it, and stays marked */
    return CH_OK;
}

ChStatus ch_preview_start(ChPreview *preview, ChError *error)
{
    if (!preview->session) return nothing_yet(error);
    ChStatus status = ch_session_restart(preview->session, (ChStart){.seed = 1}, NULL, error);
    if (status != CH_OK) return status;
    preview->made = NULL;
    preview->made_count = preview->made_room = 0;
    ch_arena_reset(&preview->memory);
    preview->jump = (ChStr){NULL, 0};
    preview->before = ch_session_state(preview->session)->now;
    preview->replayed = CH_REPLAYED_NOTHING;
    forget_hand(preview);
    return CH_OK;
}

static ChStatus no_such_beat(const ChScenario *scenario, ChStr beat, ChError *error)
{
    ChStr *ids = ch_resize(ch_heap(), NULL, 0, scenario->beat_count * sizeof *ids);
    ChStr near = {NULL, 0};
    for (uint32_t i = 0; ids && i < scenario->beat_count; i++) ids[i] = scenario->beats[i].id;
    if (ids) near = ch_nearest(beat, ids, scenario->beat_count);
    ChStatus status = ch_fail(error, CH_NOT_FOUND, "there is no beat or ending \"%.*s\"%s%.*s%s", CH_FMT(beat),
                              near.n ? "; did you mean \"" : "", CH_FMT(near), near.n ? "\"?" : "");
    ch_free(ch_heap(), ids, scenario->beat_count * sizeof *ids);
    return status;
}

ChStatus ch_preview_jump(ChPreview *preview, ChStr beat, ChError *error)
{
    const ChScenario *scenario = preview->good ? &preview->good->scenario : NULL;
    uint32_t at = scenario ? ch_beat_find(scenario, beat) : CH_NONE;
    if (scenario && at == CH_NONE) return no_such_beat(scenario, beat, error);
    if (!preview->study) {
        preview->jump = ch_str_copy(&preview->memory, beat);
        return ch_fail(error, CH_BUSY, "the way to \"%.*s\" is being looked for", CH_FMT(beat));
    }
    const ChRoute *way = &preview->study->ways[at];
    if (way->count == CH_NONE) return ch_fail(error, CH_NOT_FOUND, "no play comes to \"%.*s\"", CH_FMT(beat));
    ChStatus status = ch_preview_start(preview, error);
    for (uint32_t i = 0; status == CH_OK && i < way->count; i++)
        status = ch_preview_answer(preview, &way->decisions[i], error);
    return status;
}

void ch_preview_set_by_hand(ChPreview *preview, int32_t anger, int32_t trust)
{
    if (!preview->session) return;
    ChMoment was = ch_session_state(preview->session)->now;
    ch_session_set_meters(preview->session, was.anger + anger, was.trust + trust, NULL);
    const ChMoment *now = &ch_session_state(preview->session)->now;
    preview->hand_anger += now->anger - was.anger;
    preview->hand_trust += now->trust - was.trust;
    preview->anger_by_hand |= anger != 0;
    preview->trust_by_hand |= trust != 0;
    preview->replayed = CH_REPLAYED_NOTHING;
}

/* Telling ------------------------------------------------------------------------------------------------------------ */

/* In words up to nine. */
static void say_number(uint32_t n, ChText *out)
{
    static const char *const words[] = {"No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"};
    if (n < 10) ch_text_addf(out, "%s", words[n]);
    else ch_text_addf(out, "%u", (unsigned)n);
}

static void say_rank(uint32_t n, ChText *out)
{
    static const char *const words[] = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"};
    if (n >= 1 && n <= 9) {
        ch_text_addf(out, "%s", words[n - 1]);
        return;
    }
    bool teens = n % 100 >= 11 && n % 100 <= 13;
    const char *tail = teens || n % 10 > 3 || n % 10 == 0 ? "th" : n % 10 == 1 ? "st" : n % 10 == 2 ? "nd" : "rd";
    ch_text_addf(out, "%u%s", (unsigned)n, tail);
}

static void say_broken(const ChPreview *preview, ChText *out)
{
    uint32_t errors = preview->latest->said.errors;
    say_number(errors, out);
    ch_text_addf(out, " error%s. ", errors == 1 ? "" : "s");
    if (preview->good)
        ch_text_addf(out, "You are seeing the version from %s, the last that worked.", preview->good->time);
    else
        ch_text_addf(out, "No version has worked yet: mend %s and save, and the preview goes on by itself.",
                     errors == 1 ? "it" : "them");
}

void ch_preview_say_news(const ChPreview *preview, ChText *out)
{
    if (!preview->latest) return;
    if (preview->latest != preview->good) {
        say_broken(preview, out);
    } else if (preview->replayed == CH_REPLAYED_SOME) {
        ChStr beat = preview->good->scenario.beats[ch_session_state(preview->session)->now.beat].id;
        ch_text_add(out, CH_STR("Your "));
        say_rank(preview->gone, out);
        ch_text_addf(out, " answer is gone; you are back at %.*s.", CH_FMT(beat));
    } else if (preview->replayed == CH_REPLAYED_ALL) {
        ch_text_addf(out, "Read again at %s.", preview->good->time);
        if (preview->made_count == 1) ch_text_add(out, CH_STR(" Your answer stands."));
        if (preview->made_count > 1) ch_text_addf(out, " Your %u answers stand.", (unsigned)preview->made_count);
    }
}
