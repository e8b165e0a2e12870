#include "app/play.h"

#include <stdio.h>
#include <string.h>

#include "app/outcome.h"
#include "app/share.h"
#include "app/sitting.h"
#include "records/people.h"

static void keep_text(ChText *text, ChStr s)
{
    *text = (ChText){.from = ch_heap()};
    ch_text_add(text, s);
}

static ChStatus check_memory(const ChPlay *play, ChError *error)
{
    bool failed = play->engine.failed || play->trainee.failed || play->started.failed || play->parent.failed;
    return failed ? ch_fail(error, CH_NO_MEMORY, "there is no memory left to start a play") : CH_OK;
}

/* Sessions ----------------------------------------------------------------------------------------------------------- */

/* The folder of its session, for telling it what happens. A folder out of reach keeps nobody from playing. */
static void open_share(ChPlay *play, ChStr folder)
{
    char path[CH_PATH_ROOM];
    if (!folder.n || folder.n >= sizeof path) return;
    snprintf(path, sizeof path, "%.*s", CH_FMT(folder));
    if (ch_share_open(path, play->store, &play->share, &play->untold) == CH_OK) play->untold.message[0] = '\0';
}

/* The session that a play begun now belongs to; one in a folder may have been ended from elsewhere. */
static void sit_down(ChPlay *play, ChMode mode)
{
    ChArena memory;
    ChClass class;
    ChStr trainee = ch_text_view(&play->trainee);
    if (!play->store || !trainee.n) return;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStatus status = ch_sitting_of_play(play->store, trainee, play->situation, mode, &memory, &class, NULL);
    if (status == CH_OK && class.folder.n) {
        open_share(play, class.folder);
        if (play->share && ch_share_sessions(play->share, NULL) == CH_OK)
            status = ch_sitting_of_play(play->store, trainee, play->situation, mode, &memory, &class, NULL);
    }
    if (status == CH_OK) snprintf(play->class, sizeof play->class, "%.*s", CH_FMT(class.uuid));
    ch_arena_free(&memory);
}

/* Going on with a play of a session. */
static void sit_again(ChPlay *play, ChStr uuid)
{
    ChArena memory;
    ChClass class;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    if (uuid.n && !play->finished && ch_class_find(play->store, uuid, &memory, &class, NULL) == CH_OK) open_share(play, class.folder);
    snprintf(play->class, sizeof play->class, "%.*s", CH_FMT(uuid));
    ch_arena_free(&memory);
}

/* What was kept is safe: a folder that is out of reach now is told at the next decision. */
void ch_play_tell(ChPlay *play)
{
    if (!play->share || !play->uuid[0]) return;
    if (ch_share_tell(play->share, ch_str(play->uuid), &play->untold) == CH_OK) play->untold.message[0] = '\0';
}

/* Keeping ------------------------------------------------------------------------------------------------------------ */

/* Keep the attempt itself; put off until its first answer, so that a glance at a briefing leaves nothing behind. */
static ChStatus keep_start(ChPlay *play, ChError *error)
{
    const ChSituation *situation = play->situation;
    const ChScenario *scenario = &situation->scenario;
    ChStart from = ch_session_started(play->session);
    ChStr precedents[CH_MAX_FLAGS];
    ChAttemptStart start = {.engine = ch_text_view(&play->engine), .scenario = scenario->id,
                            .method = situation->method.id, .mode = from.mode, .seed = from.seed,
                            .precedents = precedents, .parent = ch_text_view(&play->parent),
                            .trainee = ch_text_view(&play->trainee), .class = ch_str(play->class),
                            .started = ch_text_view(&play->started)};
    for (uint32_t i = 0; i < scenario->flag_count; i++)
        if ((from.precedents >> i) & 1u) precedents[start.precedent_count++] = scenario->flags[i];
    ChStatus status =
        ch_store_put_revision(play->store, situation->compiled.p, situation->compiled.n, &start.revision, error);
    return status == CH_OK ? ch_store_begin(play->store, &start, play->uuid, error) : status;
}

ChStatus ch_play_begin(ChSituation *situation, ChStore *store, const ChPlayAbout *about, ChPlay *play, ChError *error)
{
    char now[CH_NOW_TEXT];
    *play = (ChPlay){.situation = situation, .store = store};
    ch_world_now(now);
    keep_text(&play->engine, CH_STR(CH_VERSION));
    keep_text(&play->trainee, ch_str(about->trainee));
    keep_text(&play->started, ch_str(now));
    keep_text(&play->parent, about->parent);
    ChStatus status = check_memory(play, error);
    if (status == CH_OK) sit_down(play, about->start.mode);
    if (status == CH_OK)
        status = ch_session_start(&situation->scenario, &situation->method, about->start, ch_heap(), &play->session,
                                  NULL, error);
    if (status != CH_OK) ch_play_close(play);
    return status;
}

static ChStatus restart(ChPlay *play, const ChAttempt *attempt, ChArena *scratch, ChError *error)
{
    ChStart start = {.mode = attempt->mode, .seed = attempt->seed};
    for (uint32_t i = 0; i < attempt->precedent_count; i++) {
        uint32_t flag = ch_flag_find(&play->situation->scenario, attempt->precedents[i]);
        if (flag != CH_NONE) start.precedents |= (uint64_t)1 << flag;
    }
    ChAttemptLog log;
    ChStatus status = ch_store_read_log(play->store, attempt->uuid, scratch, &log, error);
    if (status == CH_OK)
        status = ch_session_start(&play->situation->scenario, &play->situation->method, start, ch_heap(),
                                  &play->session, NULL, error);
    if (status == CH_OK) status = ch_session_replay(play->session, log.inputs, log.count, error);
    if (status == CH_BAD_INPUT)
        status = ch_fail(error, CH_DAMAGED, "attempt %.*s does not replay: run `coolhead records verify`",
                         CH_FMT(attempt->uuid));
    play->rows = status == CH_OK ? log.count : 0;
    return status;
}

ChStatus ch_play_resume(ChSituation *situation, ChStore *store, const ChAttempt *attempt, ChPlay *play, ChError *error)
{
    ChArena scratch;
    ch_arena_init(&scratch, ch_heap(), SIZE_MAX);
    *play = (ChPlay){.situation = situation, .store = store, .finished = attempt->ended};
    memcpy(play->uuid, attempt->uuid.p, attempt->uuid.n < CH_UUID_TEXT ? attempt->uuid.n : CH_UUID_TEXT - 1);
    keep_text(&play->engine, attempt->engine);
    keep_text(&play->trainee, attempt->trainee);
    keep_text(&play->started, attempt->started);
    keep_text(&play->parent, attempt->parent);
    ChStatus status = check_memory(play, error);
    if (status == CH_OK) status = restart(play, attempt, &scratch, error);
    if (status == CH_OK && store) sit_again(play, attempt->class);
    ch_arena_free(&scratch);
    if (status != CH_OK) ch_play_close(play);
    return status;
}

/* Whether the session would take it; asked before it is kept. */
static ChStatus would_take(const ChPlay *play, const ChInput *input)
{
    if (input->kind == CH_INPUT_TAKE_BACK) return ch_session_may_take_back(play->session) ? CH_OK : CH_BAD_INPUT;
    const ChScenario *scenario = &play->situation->scenario;
    return ch_on_offer(scenario, ch_session_state(play->session), &input->decision) ? CH_OK : CH_BAD_INPUT;
}

ChStatus ch_play_input(ChPlay *play, const ChInput *input, ChEvents *events, ChError *error)
{
    if (play->store && would_take(play, input) == CH_OK) {
        char now[CH_NOW_TEXT];
        ch_world_now(now);
        ChStatus status = play->uuid[0] ? CH_OK : keep_start(play, error);
        uint32_t beat = ch_session_state(play->session)->now.beat;
        ChKeptInput kept = {.input = *input, .at = ch_str(now), .beat = play->situation->scenario.beats[beat].id};
        if (status == CH_OK)
            status = ch_store_append(play->store, ch_str(play->uuid), play->rows + 1, &kept, error);
        if (status != CH_OK) return status;
        play->rows++;
        ch_play_tell(play);
    }
    return ch_session_step(play->session, input, events, error);
}

ChStatus ch_play_debrief(const ChPlay *play, ChArena *arena, ChDebrief *debrief, ChReportAbout *about, ChError *error)
{
    *about = (ChReportAbout){.revision = ch_str(play->situation->revision_text), .engine = ch_text_view(&play->engine),
                             .attempt = ch_str(play->uuid), .parent = ch_text_view(&play->parent),
                             .trainee = ch_text_view(&play->trainee), .started = ch_text_view(&play->started),
                             .lang = play->situation->scenario.lang};
    return ch_debrief_make(play->session, play->situation->values, arena, debrief, error);
}

static void tell_reflection(const ChPlay *play, ChArena *arena, ChReportAbout *about)
{
    ChReflection reflection;
    if (!play->store || !play->uuid[0]) return;
    if (ch_people_reflection(play->store, ch_str(play->uuid), arena, &reflection, NULL) != CH_OK) return;
    about->reflected = true;
    about->guess = reflection.guess;
    about->keep = reflection.keep;
    about->change = reflection.change;
}

bool ch_play_shows_past(const ChPlay *play)
{
    bool locked = false;
    if (!play->store) return false;
    return play->past_open || (ch_lock_is_set(play->store, &locked, NULL) == CH_OK && !locked);
}

void ch_play_standing(const ChPlay *play, ChArena *arena, ChReportAbout *about)
{
    tell_reflection(play, arena, about);
    ChStanding standing;
    ChStandingOf of = {.trainee = ch_text_view(&play->trainee), .scenario = play->situation->scenario.id,
                       .method = play->situation->method.id, .mode = ch_session_started(play->session).mode};
    if (!ch_play_shows_past(play) || ch_store_standing(play->store, &of, arena, &standing, NULL) != CH_OK) return;
    if (!standing.has_first || standing.plays < 2 || !standing.has_best) return;
    about->scored_before = standing.first.end.points >= 0 && standing.best.end.points >= 0;
    about->first_points = standing.first.end.points;
    about->best_points = standing.best.end.points;
}

static ChStatus keep_end(ChPlay *play, ChArena *arena, ChError *error)
{
    ChDebrief debrief;
    ChReportAbout about;
    ChAttemptEnd end;
    char now[CH_NOW_TEXT];
    ch_world_now(now);
    ChStatus status = ch_play_debrief(play, arena, &debrief, &about, error);
    if (status == CH_OK) status = ch_outcome_end(&debrief, &about, ch_str(now), &end, error);
    if (status == CH_OK) status = ch_store_end(play->store, ch_str(play->uuid), &end, error);
    return status == CH_OK ? ch_outcome_keep(play->store, ch_str(play->uuid), &debrief, arena, error) : status;
}

ChStatus ch_play_finish(ChPlay *play, ChError *error)
{
    if (!play->store || play->finished || !ch_session_ended(play->session)) return CH_OK;
    ChArena arena;
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    ChStatus status = keep_end(play, &arena, error);
    play->finished = status == CH_OK;
    if (play->finished) ch_play_tell(play);
    ch_arena_free(&arena);
    return status;
}

void ch_play_close(ChPlay *play)
{
    ch_session_free(play->session);
    ch_share_close(play->share);
    ch_text_free(&play->engine);
    ch_text_free(&play->trainee);
    ch_text_free(&play->started);
    ch_text_free(&play->parent);
    play->session = NULL;
    play->share = NULL;
}
