#include "app/gather_play.h"

#include <string.h>

#include "core/choices.h"

ChStatus ch_scenes_find(ChKeptScenes *scenes, ChStore *store, ChDigest revision, const ChKeptScene **scene, ChError *error)
{
    ChBytes bytes;
    for (uint32_t i = 0; i < scenes->count; i++) {
        *scene = &scenes->at[i];
        if (memcmp(scenes->at[i].revision.bytes, revision.bytes, sizeof revision.bytes) == 0) return CH_OK;
    }
    ChKeptScene *grown = ch_arena_grow(&scenes->memory, scenes->at, scenes->count, &scenes->room, sizeof *grown);
    if (!grown) return ch_fail(error, CH_NO_MEMORY, "there is no memory left for the report");
    scenes->at = grown;
    ChKeptScene *one = &grown[scenes->count];
    *one = (ChKeptScene){.revision = revision};
    ChStatus status = ch_store_get_revision(store, revision, &scenes->memory, &bytes, error);
    if (status == CH_OK)
        status = ch_archive_read(bytes.p, bytes.n, &scenes->memory, &one->scenario, &one->method, error);
    if (status == CH_OK) scenes->count++;
    *scene = one;
    return status;
}

/* ---- words ---- */

ChStr ch_scene_before(const ChBeat *beat)
{
    ChStr said = {NULL, 0};
    for (uint32_t i = 0; i < beat->line_count; i++) {
        const ChLine *line = &beat->lines[i];
        if (!line->when || said.n == 0) said = line->text;
    }
    return said;
}

/* Two texts with `between` them. */
static ChStr join(ChArena *arena, ChStr a, const char *between, ChStr b)
{
    if (a.n == 0) return b;
    if (b.n == 0) return a;
    size_t n = strlen(between);
    char *both = ch_arena_alloc(arena, (size_t)a.n + n + b.n + 1, 1);
    if (!both) return a;
    memcpy(both, a.p, a.n);
    memcpy(both + a.n, between, n);
    memcpy(both + a.n + n, b.p, b.n);
    return (ChStr){both, (uint32_t)(a.n + n + b.n)};
}

ChStr ch_scene_said(const ChBeat *beat, ChArena *arena)
{
    ChStr said = {NULL, 0}, perhaps = {NULL, 0};
    for (uint32_t i = 0; i < beat->line_count; i++) {
        const ChLine *line = &beat->lines[i];
        if (line->kind != CH_LINE_SAYS) continue;
        if (!line->when) said = join(arena, said, " ", line->text);
        else if (!perhaps.n) perhaps = line->text;
    }
    return said.n ? said : perhaps;
}

bool ch_scene_answer(const ChScenario *scenario, uint32_t place, ChStr picks, ChArena *arena, ChStr *words, ChStr *because)
{
    const ChBeat *beat = &scenario->beats[place];
    const ChChoice *choices[CH_MAX_SLOTS + 1];
    ChDecision decision;
    *words = *because = (ChStr){NULL, 0};
    if (beat->kind == CH_BEAT_ENDING) return false;
    uint8_t count = beat->kind == CH_BEAT_COMPOSE ? (uint8_t)beat->slot_count : 1;
    if (ch_choices_read(&picks, count, &decision) != CH_CHOICES_READ || picks.n) return false;
    for (uint8_t i = 0; i < count; i++)
        if (decision.picks[i] > (beat->kind == CH_BEAT_COMPOSE ? beat->slots[i].choice_count : beat->choice_count)) return false;
    if (beat->kind == CH_BEAT && decision.picks[0] == 0 && !beat->silence) return false;
    uint32_t n = ch_decision_choices(scenario, place, &decision, choices);
    for (uint32_t i = 0; i < n; i++) {
        *words = join(arena, *words, " ", choices[i]->text);
        *because = join(arena, *because, " ", choices[i]->because);
    }
    return true;
}

static ChStr behaviours(const ChScenario *scenario, ChSet shown, bool avoid, ChArena *arena)
{
    ChStr all = {NULL, 0};
    for (uint32_t b = 0; b < scenario->words.behaviour_count; b++)
        if (ch_set_has(shown, b) && scenario->words.behaviours[b].avoid == avoid)
            all = join(arena, all, "; ", scenario->words.behaviours[b].text);
    return all;
}

/* ---- a play ---- */

static ChStatus tell_decisions(const ChDebrief *debrief, ChArena *arena, ChManyPlay *play)
{
    const ChScenario *scenario = debrief->scenario;
    ChManyDecision *told = CH_NEW_ARRAY(arena, ChManyDecision, debrief->decision_count);
    if (!told) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < debrief->decision_count; i++) {
        const ChDecisionTold *from = &debrief->decisions[i];
        ChSet shown = ch_set_or(from->shows, from->partly);
        ChStr before = ch_scene_before(&scenario->beats[from->beat]);
        if (before.n == 0 && i) before = told[i - 1].reply;
        told[i] = (ChManyDecision){.n = from->n, .before = before, .said = from->said, .reply = from->reply,
                                   .because = from->because, .shows = behaviours(scenario, shown, false, arena),
                                   .avoids = behaviours(scenario, shown, true, arena), .anger = from->anger, .trust = from->trust,
                                   .cost = from->cost};
    }
    play->decisions = told;
    play->decision_count = debrief->decision_count;
    return CH_OK;
}

static ChStatus replay(const ChKeptScene *scene, ChStore *store, const ChAttempt *attempt, ChArena *arena, ChManyPlay *play, ChError *error)
{
    ChSession *session = NULL;
    ChAttemptLog log;
    ChDebrief debrief;
    ChStart start = {.mode = attempt->mode, .seed = attempt->seed};
    for (uint32_t i = 0; i < attempt->precedent_count; i++) {
        uint32_t flag = ch_flag_find(&scene->scenario, attempt->precedents[i]);
        if (flag != CH_NONE) start.precedents |= (uint64_t)1 << flag;
    }
    ChStatus status = ch_store_read_log(store, attempt->uuid, arena, &log, error);
    if (status == CH_OK) status = ch_session_start(&scene->scenario, &scene->method, start, ch_heap(), &session, NULL, error);
    if (status == CH_OK) status = ch_session_replay(session, log.inputs, log.count, error);
    if (status == CH_OK) status = ch_debrief_make(session, NULL, arena, &debrief, error);
    if (status == CH_OK && tell_decisions(&debrief, arena, play) != CH_OK)
        status = ch_fail(error, CH_NO_MEMORY, "there is no memory left for the report");
    ch_session_free(session);
    return status;
}

ChStatus ch_scene_play(ChKeptScenes *scenes, ChStore *store, const ChAttempt *attempt, ChStr who, ChArena *arena, ChManyPlay *play,
                       ChError *error)
{
    const ChKeptScene *scene;
    ChStatus status = ch_scenes_find(scenes, store, attempt->revision, &scene, error);
    if (status != CH_OK) return status;
    *play = (ChManyPlay){.who = who, .attempt = attempt->uuid, .started = attempt->started, .title = scene->scenario.title,
                         .method = scene->method.title, .mode = attempt->mode, .took_back = attempt->took_back,
                         .ended = attempt->ended, .outcome = attempt->end.outcome, .points = attempt->ended ? attempt->end.points : -1,
                         .result = {.currency = scene->scenario.currency}};
    if (attempt->ended) status = ch_results_read(store, attempt->uuid, arena, &play->result, error);
    if (status == CH_NOT_FOUND) status = CH_OK; /* it does not replay, which the next line says */
    return status == CH_OK ? replay(scene, store, attempt, arena, play, error) : status;
}
