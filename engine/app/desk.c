#include "app/desk.h"

#include "app/export.h"
#include "records/people.h"

#include <stdio.h>
#include <string.h>

static void close_other(ChDesk *desk)
{
    if (desk->other_play.session) ch_play_close(&desk->other_play);
    if (desk->has_other) ch_situation_free(&desk->other);
    desk->has_other = false;
}

static void close_play(ChDesk *desk)
{
    close_other(desk);
    if (desk->play.session) ch_play_close(&desk->play);
    ch_arena_free(&desk->debrief_memory);
}

void ch_desk_put_away(ChDesk *desk)
{
    close_play(desk);
    if (desk->has_situation) ch_situation_free(&desk->situation);
    desk->has_situation = false;
}

void ch_desk_close(ChDesk *desk)
{
    ch_desk_put_away(desk);
    ch_desk_close_session(desk);
    ch_desk_drill_close(desk);
    if (desk->ui) ch_ui_free(desk->ui);
    ch_store_close(desk->store);
    if (desk->library) ch_library_close(desk->library);
    if (desk->speech) ch_speech_free(desk->speech);
    if (desk->sound) ch_sound_free(desk->sound);
    if (desk->window) ch_window_close(desk->window);
    if (desk->paint) ch_paint_free(desk->paint);
    if (desk->book) ch_font_book_free(desk->book);
    ch_arena_free(&desk->cards_memory);
    ch_arena_free(&desk->methods_memory);
    ch_arena_free(&desk->debrief_memory);
    ch_arena_free(&desk->people_memory);
    ch_arena_free(&desk->sessions_memory);
    ch_arena_free(&desk->about_memory);
    ch_arena_free(&desk->plays_memory);
    ch_text_free(&desk->told);
    *desk = (ChDesk){0};
}

/* Told where it is seen, and on standard error, where it stays. */
static void tell_settings(ChDesk *desk)
{
    ChStr told = ch_text_view(&desk->told), first = told;
    if (!told.n) return;
    fprintf(stderr, "coolhead: %.*s\n", CH_FMT(told));
    const char *end = memchr(told.p, '\n', told.n);
    if (end) first.n = (uint32_t)(end - told.p);
    ChText said = {.from = ch_heap()};
    ch_text_addf(&said, "%.*s%s", CH_FMT(first), end ? "; and more: coolhead doctor names it" : "");
    ch_ui_toast(desk->ui, ch_text_view(&said), desk->window ? ch_window_now_ms() : 0);
    ch_text_free(&said);
}

void ch_desk_begin(ChDesk *desk)
{
    if (desk->trainee[0] == '\0')
        ch_ui_show_first(desk->ui);
    else
        ch_ui_show_home(desk->ui);
    tell_settings(desk);
}

static const char *method_asked(const ChDesk *desk, const ChUiAction *action)
{
    return action->method < desk->method_count ? desk->methods[action->method].id.p : NULL;
}

/* What went wrong with a situation's file, when the diagnostics went to standard error. */
static ChStatus say_broken(ChStatus status, ChError *error)
{
    if (status == CH_OK || error->message[0]) return status;
    return ch_fail(error, status, "This situation does not load. Run coolhead check on its folder: it names the line.");
}

static ChStatus load(ChDesk *desk, uint32_t card, const char *method, ChError *error)
{
    ch_desk_put_away(desk);
    ChStatus status = ch_situation_load_in(desk->library, desk->cards[card].id.p, method, ch_settings_language(&desk->settings),
                                           &desk->situation, error);
    desk->has_situation = status == CH_OK;
    desk->card = card;
    return say_broken(status, error);
}

/* What they wrote after their last play stands above the next one, and where one tries again. Not being able to read it keeps nobody from playing. */
static void show_kept(ChDesk *desk)
{
    ChArena memory;
    ChReflection reflection;
    ChStr unused;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    bool any = desk->store && !desk->veiled &&
               ch_people_last_reflection(desk->store, ch_str(desk->trainee), &memory, &reflection, &unused, NULL) == CH_OK;
    ch_ui_wrote_last(desk->ui, any ? reflection.keep : (ChStr){"", 0}, any ? reflection.change : (ChStr){"", 0});
    ch_arena_free(&memory);
}

static ChStatus do_open(ChDesk *desk, const ChUiAction *action, ChError *error)
{
    if (action->index >= desk->card_count) return CH_OK;
    desk->asked.on = false;
    ChStatus status = load(desk, action->index, NULL, error);
    if (status == CH_OK) status = ch_desk_methods(desk, error);
    if (status != CH_OK) return status;
    ch_ui_show_briefing(desk->ui, action->index, &desk->situation.scenario, &desk->situation.method);
    show_kept(desk);
    ch_desk_as_session(desk);
    return CH_OK;
}

/* The situation of a stage, and that it is played as the stage asks: in its mode, by its method. */
static ChStatus do_due(ChDesk *desk, const ChUiAction *action, ChError *error)
{
    const ChCourse *course = ch_courses_current(&desk->courses);
    if (action->index >= desk->due_count) return CH_OK;
    uint32_t at = desk->due_at[action->index].stage; /* CH_NONE: to practise, as one likes */
    ChStatus status = do_open(desk, &(ChUiAction){.act = CH_ACT_OPEN, .index = desk->due[action->index].card}, error);
    if (status != CH_OK || !course || at == CH_NONE || desk->asked.on) return status; /* the session comes first */
    const ChProgrammeStage *stage = course->stages[at].stage;
    desk->asked.on = true;
    desk->asked.mode = stage->mode;
    desk->asked.method = CH_NONE;
    for (uint32_t i = 0; stage->method.n && i < desk->method_count; i++)
        if (ch_str_eq(desk->methods[i].id, stage->method) && !ch_str_eq(stage->method, desk->situation.method.id)) desk->asked.method = i;
    ch_ui_brief_as(desk->ui, desk->asked.mode, desk->asked.method, CH_STR("As your programme asks"));
    return CH_OK;
}

static ChStatus assessable(ChDesk *desk, ChMode mode, ChError *error)
{
    if (mode != CH_MODE_ASSESSED) return CH_OK;
    ChStatus status = ch_situation_know(&desk->situation, 0, desk->store, error);
    if (status != CH_OK || desk->situation.values) return status;
    return ch_fail(error, CH_LIMIT, "This situation has too many states to know its best play. It can be practised, not assessed.");
}

static ChStatus do_begin(ChDesk *desk, const ChUiAction *asked_for, int64_t now_ms, ChError *error)
{
    ChUiAction as = *asked_for;
    const ChUiAction *action = &as;
    if (desk->asked.on) as.mode = desk->asked.mode, as.method = desk->asked.method;
    uint32_t lot;
    ch_random_bytes(&lot, sizeof lot);
    ChPlayAbout about = {.start = {.mode = action->mode, .seed = desk->seed ? desk->seed : lot}, .trainee = desk->trainee};
    ChStatus status = load(desk, desk->card, method_asked(desk, action), error);
    if (status == CH_OK && desk->store) status = ch_store_writable(desk->store, error);
    if (status == CH_OK) ch_desk_enter(desk);
    if (status == CH_OK) status = assessable(desk, action->mode, error);
    if (status == CH_OK) status = ch_play_begin(&desk->situation, desk->store, &about, &desk->play, error);
    if (status == CH_OK) ch_desk_show_play(desk, now_ms);
    return status;
}

static ChStatus do_resume(ChDesk *desk, const ChUiAction *action, int64_t now_ms, ChError *error)
{
    ChArena memory;
    ChAttempt attempt;
    if (!desk->store || action->index >= desk->card_count) return CH_OK;
    ch_desk_put_away(desk);
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    desk->card = action->index;
    ChStatus status = ch_store_unfinished(desk->store, ch_str(desk->trainee), desk->cards[desk->card].id, &memory,
                                          &attempt, error);
    if (status == CH_OK && !ch_str_eq(attempt.uuid, ch_str(desk->begun)) && ch_desk_keeps_back(desk, action, true)) {
        ch_arena_free(&memory);
        return CH_OK;
    }
    if (status == CH_OK)
        status = ch_situation_restore(desk->library, desk->store, &attempt, NULL, &desk->situation, error);
    desk->has_situation = status == CH_OK;
    if (status == CH_OK) status = ch_play_resume(&desk->situation, desk->store, &attempt, &desk->play, error);
    if (status == CH_OK) status = ch_desk_methods(desk, error);
    if (status == CH_OK) ch_desk_show_play(desk, now_ms);
    ch_arena_free(&memory);
    return status;
}

static ChStatus do_input(ChDesk *desk, const ChUiAction *action, int64_t now_ms, ChError *error)
{
    ChInput input = {.kind = action->act == CH_ACT_TAKE_BACK ? CH_INPUT_TAKE_BACK : CH_INPUT_ANSWER,
                     .decision = action->decision, .ms = action->ms};
    ChEvents events;
    if (!desk->play.session) return CH_OK;
    ChStatus status = ch_play_input(&desk->play, &input, &events, error);
    snprintf(desk->begun, sizeof desk->begun, "%s", desk->play.uuid); /* which it has from the first answer on */
    if (status == CH_OK) ch_ui_show_events(desk->ui, events, now_ms);
    return status;
}

static ChStatus debrief_under(ChDesk *desk, const char *method, ChError *error)
{
    ChArena memory;
    ChAttempt attempt;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStatus status = ch_store_find(desk->store, ch_str(desk->play.uuid), &memory, &attempt, error);
    if (status == CH_OK)
        status = ch_situation_restore(desk->library, desk->store, &attempt, method, &desk->other, error);
    desk->has_other = status == CH_OK;
    if (status == CH_OK) status = ch_play_resume(&desk->other, desk->store, &attempt, &desk->other_play, error);
    if (status == CH_OK) {
        uint64_t precedents = ch_session_started(desk->other_play.session).precedents;
        status = ch_situation_know(&desk->other, precedents, desk->store, error);
    }
    ch_arena_free(&memory);
    return status;
}

static ChStatus do_debrief(ChDesk *desk, const ChUiAction *action, ChError *error)
{
    const char *method = method_asked(desk, action);
    bool other = method && desk->play.uuid[0] && !ch_str_eq(ch_str(method), desk->situation.method.id);
    ChReportAbout about;
    if (!desk->play.session) return CH_OK;
    close_other(desk);
    uint64_t precedents = ch_session_started(desk->play.session).precedents;
    bool first_time = !desk->play.finished && !other;
    ChStatus status = ch_situation_know(&desk->situation, precedents, desk->store, error);
    if (status == CH_OK) status = ch_play_finish(&desk->play, error);
    if (status == CH_OK && other) status = debrief_under(desk, method, error);
    ch_arena_reset(&desk->debrief_memory);
    if (status == CH_OK)
        status = ch_play_debrief(other ? &desk->other_play : &desk->play, &desk->debrief_memory, &desk->debrief, &about,
                                 error);
    if (status == CH_OK && first_time) status = ch_desk_cards(desk, error);
    if (status != CH_OK) return status;
    ch_ui_show_debrief(desk->ui, &desk->debrief, first_time && action->method == CH_NONE);
    ch_ui_debrief_of(desk->ui, desk->play.session);
    show_kept(desk);
    if (desk->play.uuid[0] && desk->debrief.ended) ch_ui_debrief_reflects(desk->ui);
    ch_ui_set_in_turn(desk->ui, desk->play.class[0] && !desk->play.share); /* in a folder each has a machine of their own */
    return CH_OK;
}

/* What is written about the play that was debriefed; the rest of it stays. A text with `p` NULL leaves both as they are. */
static ChStatus reflect(ChDesk *desk, int32_t guess, ChStr both, ChError *error)
{
    ChArena memory;
    ChReflection reflection;
    if (!desk->store || !desk->play.uuid[0]) return CH_OK;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    if (ch_people_reflection(desk->store, ch_str(desk->play.uuid), &memory, &reflection, NULL) != CH_OK)
        reflection = (ChReflection){.guess = -1};
    if (guess >= 0) reflection.guess = guess;
    const char *end = both.p ? memchr(both.p, '\n', both.n) : NULL;
    if (end) {
        reflection.keep = (ChStr){both.p, (uint32_t)(end - both.p)};
        reflection.change = (ChStr){end + 1, both.n - reflection.keep.n - 1};
    }
    ChStatus status = ch_people_reflect(desk->store, ch_str(desk->play.uuid), &reflection, error);
    ch_arena_free(&memory);
    if (status == CH_OK) ch_play_tell(&desk->play);
    return status;
}

/* An ended play of those that progress shows. */
static ChStatus do_debrief_of(ChDesk *desk, const ChUiAction *action, ChError *error)
{
    ChArena memory;
    ChAttempt attempt;
    if (!desk->store || action->index >= desk->plays.count) return CH_OK;
    ch_desk_put_away(desk);
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStatus status = ch_store_find(desk->store, desk->plays.at[action->index].uuid, &memory, &attempt, error);
    if (status == CH_OK) status = ch_situation_restore(desk->library, desk->store, &attempt, NULL, &desk->situation, error);
    desk->has_situation = status == CH_OK;
    if (status == CH_OK) status = ch_play_resume(&desk->situation, desk->store, &attempt, &desk->play, error);
    if (status == CH_OK) status = ch_desk_methods(desk, error);
    ch_arena_free(&memory);
    return status == CH_OK ? do_debrief(desk, &(ChUiAction){.act = CH_ACT_DEBRIEF, .method = CH_NONE}, error) : status;
}

/* A new attempt that names this one, with its lines up to the one to say differently. */
static ChStatus do_again(ChDesk *desk, const ChUiAction *action, int64_t now_ms, ChError *error)
{
    uint32_t count;
    if (!desk->play.session) return CH_OK;
    const ChDecided *decided = ch_session_decisions(desk->play.session, &count);
    ChPlay again;
    ChPlayAbout about = {.start = ch_session_started(desk->play.session), .trainee = desk->trainee,
                         .parent = ch_str(desk->play.uuid)};
    ChStatus status = ch_play_begin(&desk->situation, desk->store, &about, &again, error);
    if (status != CH_OK) return status;
    for (uint32_t i = 0; i < count && i < action->index && status == CH_OK; i++) {
        ChInput input = {.kind = CH_INPUT_ANSWER, .decision = decided[i].decision, .ms = 0};
        status = ch_play_input(&again, &input, NULL, error);
    }
    if (status != CH_OK) {
        ch_play_close(&again);
        return status;
    }
    close_play(desk);
    desk->play = again;
    ch_desk_show_play(desk, now_ms);
    ch_ui_play_again(desk->ui);
    return CH_OK;
}

static ChStatus do_home(ChDesk *desk, int64_t now_ms, ChError *error)
{
    ch_desk_put_away(desk);
    ch_desk_shut(desk); /* whoever leads a session has gone from its board */
    ch_desk_drill_close(desk);
    ch_desk_enter(desk);
    ChStatus status = ch_desk_cards(desk, error);
    if (status == CH_OK && desk->trainee[0]) ch_ui_show_home(desk->ui);
    else if (status == CH_OK) ch_ui_show_first(desk->ui); /* they have just erased themselves */
    if (status == CH_OK) ch_desk_finish_erasing(desk, now_ms);
    return status;
}

static ChStatus do_reflect(ChDesk *desk, const ChUiAction *action, int64_t now_ms, ChError *error)
{
    ChStatus status = reflect(desk, -1, action->text, error);
    return status == CH_OK ? do_home(desk, now_ms, error) : status;
}

static ChStatus do_progress(ChDesk *desk, ChError *error)
{
    ch_desk_put_away(desk);
    ChStatus status = ch_desk_progress(desk, error);
    if (status == CH_OK) ch_ui_show_progress(desk->ui, desk->plays.at, desk->plays.count);
    return status;
}

static ChStatus do_drill(ChDesk *desk, ChError *error)
{
    ch_desk_put_away(desk);
    return ch_desk_drill(desk, error);
}

static ChStatus do_settings(ChDesk *desk, ChError *error)
{
    const ChSettings *now = ch_ui_settings(desk->ui);
    bool somebody_else = strcmp(desk->trainee, now->trainee) != 0;
    bool other = somebody_else || strcmp(desk->settings.language, now->language) != 0;
    desk->settings = *now;
    snprintf(desk->trainee, sizeof desk->trainee, "%s", desk->settings.trainee);
    if (somebody_else) ch_desk_recognise(desk);
    if (somebody_else) ch_desk_veil(desk);
    if (desk->sound) ch_sound_mute(desk->sound, desk->settings.muted);
    if (desk->window) ch_window_set_full_screen(desk->window, desk->settings.full_screen);
    ChStatus status = ch_settings_keep(&desk->settings, error);
    return status == CH_OK && other ? ch_desk_cards(desk, error) : status;
}

static ChStatus do_screenshot(ChDesk *desk, int64_t now_ms, ChError *error)
{
    char name[64], path[CH_PATH_ROOM], now[CH_NOW_TEXT];
    if (!desk->window) return CH_OK;
    ch_world_now(now);
    for (char *p = now; *p; p++)
        if (*p == ':') *p = '-';
    snprintf(name, sizeof name, "coolhead-%s.png", now);
    ChStatus status = ch_world_data_file(name, path, error);
    if (status == CH_OK) status = ch_window_screenshot(desk->window, path, error);
    if (status == CH_OK) {
        ChText said = {.from = ch_heap()};
        ch_text_addf(&said, "Picture kept as %s", path);
        ch_ui_toast(desk->ui, ch_text_view(&said), now_ms);
        ch_text_free(&said);
    }
    return status;
}

/* The one that is shown: under another method where that was chosen. */
static ChStatus do_export(ChDesk *desk, int64_t now_ms, ChError *error)
{
    char path[CH_PATH_ROOM];
    if (!desk->play.session) return CH_OK;
    ChStatus status = ch_export_debrief(desk->has_other ? &desk->other_play : &desk->play, path, error);
    if (status != CH_OK) return status;
    ChText said = {.from = ch_heap()};
    ch_text_addf(&said, "Written to %s, and beside it as a web page (.html)", path);
    ch_ui_toast(desk->ui, ch_text_view(&said), now_ms);
    ch_text_free(&said);
    return CH_OK;
}

static ChStatus do_in_window(ChDesk *desk, const ChUiAction *action, int64_t now_ms, ChError *error)
{
    switch (action->act) {
    case CH_ACT_SPEAK: ch_speech_say(desk->speech, action->text); return CH_OK;
    case CH_ACT_SOUND:
        if (desk->sound) ch_sound_cue(desk->sound, action->index);
        return CH_OK;
    case CH_ACT_COPY: return desk->window ? ch_window_copy(desk->window, action->text, error) : CH_OK;
    case CH_ACT_SCREENSHOT: return do_screenshot(desk, now_ms, error);
    case CH_ACT_FULL_SCREEN:
        if (desk->window) ch_window_set_full_screen(desk->window, !ch_window_full_screen(desk->window));
        return CH_OK;
    default: return CH_OK;
    }
}

static ChStatus act(ChDesk *desk, const ChUiAction *action, int64_t now_ms, ChError *error)
{
    if (ch_desk_keeps_back(desk, action, false)) return CH_OK;
    desk->play.past_open = !desk->veiled;
    switch (action->act) {
    case CH_ACT_OPEN: return do_open(desk, action, error);
    case CH_ACT_BEGIN: return do_begin(desk, action, now_ms, error);
    case CH_ACT_RESUME: return do_resume(desk, action, now_ms, error);
    case CH_ACT_ANSWER:
    case CH_ACT_TAKE_BACK: return do_input(desk, action, now_ms, error);
    case CH_ACT_DEBRIEF: return do_debrief(desk, action, error);
    case CH_ACT_AGAIN_FROM: return do_again(desk, action, now_ms, error);
    case CH_ACT_GUESS: return reflect(desk, (int32_t)action->index, (ChStr){NULL, 0}, error);
    case CH_ACT_REFLECT: return do_reflect(desk, action, now_ms, error);
    case CH_ACT_LEAVE:
    case CH_ACT_HOME: return do_home(desk, now_ms, error);
    case CH_ACT_PROGRESS: return do_progress(desk, error);
    case CH_ACT_SESSION:
    case CH_ACT_SESSIONS:
    case CH_ACT_SESSION_OF:
    case CH_ACT_LOOK:
    case CH_ACT_PLAN:
    case CH_ACT_START:
    case CH_ACT_END:
    case CH_ACT_VOTE:
    case CH_ACT_BOARD_EXPORT:
    case CH_ACT_TURN:
    case CH_ACT_SIT: return ch_desk_session(desk, action, now_ms, error);
    case CH_ACT_DRILL: return do_drill(desk, error);
    case CH_ACT_DRILL_ANSWER: return ch_desk_drill_answer(desk, action->index, error);
    case CH_ACT_DRILL_NEXT: return ch_desk_drill_next(desk, error);
    case CH_ACT_MINUTES: return ch_desk_minutes(desk, error);
    case CH_ACT_DEBRIEF_OF: return do_debrief_of(desk, action, error);
    case CH_ACT_EXPORT_PROGRESS: return ch_desk_export_progress(desk, now_ms, error);
    case CH_ACT_DUE: return do_due(desk, action, error);
    case CH_ACT_PROGRAMMES: return ch_desk_programmes(desk, error);
    case CH_ACT_JOIN: return ch_desk_join(desk, action->index, error);
    case CH_ACT_CERTIFICATE: return ch_desk_certificate(desk, now_ms, error);
    case CH_ACT_SETTINGS: return do_settings(desk, error);
    case CH_ACT_EXPORT: return do_export(desk, now_ms, error);
    case CH_ACT_PEOPLE:
    case CH_ACT_BE:
    case CH_ACT_RENAME:
    case CH_ACT_OWN_PIN:
    case CH_ACT_ABOUT:
    case CH_ACT_ABOUT_SAVE:
    case CH_ACT_ERASE:
    case CH_ACT_PIN: return ch_desk_people(desk, action, now_ms, error);
    case CH_ACT_QUIT: desk->quit = true; return CH_OK;
    case CH_ACT_RETRY:
    case CH_ACT_NONE: return CH_OK;
    default: return do_in_window(desk, action, now_ms, error);
    }
}

/* What changes nothing of what is shown: where it fails, the page before is still good. */
static bool is_aside(ChAct act)
{
    return act == CH_ACT_GUESS || act == CH_ACT_REFLECT || act == CH_ACT_EXPORT || act == CH_ACT_EXPORT_PROGRESS || act == CH_ACT_CERTIFICATE || act == CH_ACT_COPY ||
           act == CH_ACT_SCREENSHOT || act == CH_ACT_SETTINGS ||
           act == CH_ACT_ABOUT_SAVE || act == CH_ACT_START || act == CH_ACT_END || act == CH_ACT_VOTE ||
           act == CH_ACT_BOARD_EXPORT || act == CH_ACT_SESSION || act == CH_ACT_SESSIONS || act == CH_ACT_SESSION_OF || act == CH_ACT_LOOK || act == CH_ACT_PEOPLE || act == CH_ACT_RENAME || act == CH_ACT_ABOUT;
}

/* What came with a text that is gone by now. */
static bool has_text(ChAct act)
{
    return act == CH_ACT_COPY || act == CH_ACT_REFLECT || act == CH_ACT_BE || act == CH_ACT_RENAME || act == CH_ACT_ERASE || act == CH_ACT_PIN ||
           act == CH_ACT_START || act == CH_ACT_VOTE || act == CH_ACT_SIT;
}

void ch_desk_do(ChDesk *desk, const ChUiAction *asked, int64_t now_ms)
{
    ChUiAction action = asked->act == CH_ACT_RETRY ? desk->failed : *asked;
    ChError error = {0};
    if (act(desk, &action, now_ms, &error) == CH_OK) {
        /* What failed before went through: back to where the play stands. */
        bool answer = action.act == CH_ACT_ANSWER || action.act == CH_ACT_TAKE_BACK;
        if (asked->act == CH_ACT_RETRY && is_aside(action.act)) ch_ui_error_over(desk->ui);
        if (asked->act == CH_ACT_RETRY && answer) ch_desk_show_play(desk, now_ms);
        return;
    }
    desk->failed = action;
    desk->failed.text = (ChStr){NULL, 0};
    /* A text is not kept here: the screen that it came from asks again. */
    ch_ui_show_error(desk->ui, ch_str(error.message), !has_text(action.act));
    if (is_aside(action.act)) ch_ui_error_aside(desk->ui);
}
