#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/about.h"
#include "app/commands.h"
#include "app/gate.h"
#include "app/naming.h"
#include "app/player.h"
#include "app/reflect.h"
#include "app/settings.h"
#include "app/sitting.h"
#include "core/choices.h"

/* One play from the command line: what it needs, in the order in which it is let go of. */
typedef struct Playing {
    ChArgs args;
    ChLibrary *library;
    ChStore *store;
    ChSituation situation;
    bool has_situation;
    bool no_display; /* a window was wanted, and there is nothing to open it on */
    ChPlay play;
} Playing;

static void let_go(Playing *playing)
{
    if (playing->play.session) ch_play_close(&playing->play);
    if (playing->has_situation) ch_situation_free(&playing->situation);
    ch_store_close(playing->store);
    if (playing->library) ch_library_close(playing->library);
}

/* The numbers of one decision: one for a beat, one a slot for a composed reply. */
ChStatus ch_choices_next(const ChPlay *play, ChStr *rest, ChDecision *decision, ChError *error)
{
    ChOffers offers;
    ch_session_offers(play->session, &offers);
    switch (ch_choices_read(rest, offers.slot_count, decision)) {
    case CH_CHOICES_END:
        return ch_fail(error, CH_BAD_INPUT, "--choices ends in the middle of a composed reply: it takes %u numbers here",
                       (unsigned)offers.slot_count);
    case CH_CHOICES_BAD:
        return ch_fail(error, CH_BAD_INPUT, "--choices wants numbers divided by commas, like 2,1,0,3; this is not one: %.*s",
                       CH_FMT(*rest));
    case CH_CHOICES_READ: break;
    }
    return CH_OK;
}

static ChStatus run_choices(Playing *playing, bool tell, const ChTextStyle *style, ChError *error)
{
    ChPlay *play = &playing->play;
    ChStatus status = CH_OK;
    if (tell) status = ch_player_brief(play, style, error);
    if (tell && status == CH_OK) status = ch_player_tell(play, ch_session_events(play->session), style, error);
    for (ChStr rest = ch_str(playing->args.value[CH_OPT_CHOICES]); status == CH_OK && rest.n;) {
        ChInput input = {.kind = CH_INPUT_ANSWER};
        ChEvents events;
        if (ch_session_ended(play->session))
            return ch_fail(error, CH_BAD_INPUT, "the play has ended, and --choices goes on: %.*s", CH_FMT(rest));
        status = ch_choices_next(play, &rest, &input.decision, error);
        if (status == CH_OK) status = ch_play_input(play, &input, &events, error);
        if (status == CH_OK && tell) status = ch_player_tell(play, events, style, error);
    }
    return status;
}

/* Who asked for the timer has it as long as the settings say; off in them is for the window, where nobody asks. */
static uint32_t patience(void)
{
    return ch_settings_read(NULL).timers == CH_TIMERS_DOUBLED ? 2 : 1;
}

static ChStatus run(Playing *playing, bool resumed, ChError *error)
{
    const ChArgs *args = &playing->args;
    bool json = ch_given(args, CH_OPT_JSON), listed = ch_given(args, CH_OPT_CHOICES);
    ChPlayerOptions options = {.style = ch_world_style(ch_given(args, CH_OPT_PLAIN)), .resumed = resumed,
                               .timer = ch_given(args, CH_OPT_TIMER) ? patience() : 0, .no_display = playing->no_display};
    ChStatus status = listed ? run_choices(playing, !json, &options.style, error)
                             : ch_player_run(&playing->play, &options, error);
    if (status != CH_OK) return status;
    ChPlay *play = &playing->play;
    status = ch_situation_know(play->situation, ch_session_started(play->session).precedents, playing->store, error);
    if (status == CH_OK) status = ch_play_finish(play, error);
    bool talks = !listed && ch_session_ended(play->session);
    if (status == CH_OK && talks) status = ch_reflect_before(play, error);
    if (status == CH_OK && play->untold.message[0]) fprintf(stderr, "coolhead: %s\n", play->untold.message);
    if (status == CH_OK && (json || ch_session_ended(play->session))) status = ch_print_debrief(play, args, true, error);
    return status == CH_OK && talks ? ch_reflect_after(play, error) : status;
}

static ChStatus assessable(Playing *playing, const ChStart *start, ChError *error)
{
    if (start->mode != CH_MODE_ASSESSED) return CH_OK;
    ChStatus status = ch_situation_know(&playing->situation, start->precedents, playing->store, error);
    if (status != CH_OK || playing->situation.values) return status;
    return ch_fail(error, CH_BAD_INPUT, "\"%.*s\" has too many states to know its best play, so it can be practised but not "
                                        "assessed: use --mode practice",
                   CH_FMT(playing->situation.scenario.id));
}

/* A seed for the order in which answers are shown: the one given, 1 for a list, else one that nobody knows. */
static ChStatus read_seed(const ChArgs *args, uint64_t *seed, ChError *error)
{
    uint64_t fallback = 1;
    if (!ch_given(args, CH_OPT_CHOICES)) {
        uint32_t lot;
        ch_random_bytes(&lot, sizeof lot);
        fallback = lot;
    }
    return ch_args_number(args, CH_OPT_SEED, 0, UINT32_MAX, fallback, seed, error);
}

/* The language asked for here, else as the settings and the surroundings have it. */
static const char *language_of(const ChArgs *args, ChSettings *settings)
{
    *settings = ch_settings_read(NULL);
    if (ch_given(args, CH_OPT_LANG)) snprintf(settings->language, sizeof settings->language, "%s", args->value[CH_OPT_LANG]);
    return ch_settings_language(settings);
}

/* Texts fall back to the language they were written in; that is said, not hidden. */
static void note_language(const ChArgs *args, const ChSituation *situation)
{
    const char *lang = args->value[CH_OPT_LANG];
    const ChTranslated *done = &situation->translated;
    ChStr id = situation->scenario.id;
    bool asked = lang && strncmp(lang, "en", 2) != 0 && strcmp(lang, CH_LANGUAGE_ORIGINAL) != 0;
    if (asked && !situation->scenario.lang.n)
        fprintf(stderr, "coolhead: \"%.*s\" has no translation to \"%s\"; playing as it was written\n", CH_FMT(id), lang);
    if (done->translated < done->texts)
        fprintf(stderr, "coolhead: %u of the %u texts of \"%.*s\" have no translation to %.*s, and are told as they were written\n",
                (unsigned)(done->texts - done->translated), (unsigned)done->texts, CH_FMT(id), CH_FMT(situation->scenario.lang));
}

/* Somebody who sits in a session of it under way plays as the session asks, in what was not asked for here. */
static ChStatus as_session(Playing *playing, ChPlayAbout *about, ChClass *class, ChArena *memory, ChError *error)
{
    const ChArgs *args = &playing->args;
    ChSettings settings;
    char method[CH_PATH_ROOM];
    ChStr id = playing->situation.scenario.id, trainee = ch_str(about->trainee);
    if (!playing->store || ch_sitting_find_now(playing->store, trainee, id, memory, class, NULL) != CH_OK) return CH_OK;
    if (!ch_given(args, CH_OPT_MODE)) about->start.mode = class->mode;
    if (ch_given(args, CH_OPT_METHOD) || ch_str_eq(class->method, playing->situation.method.id)) return CH_OK;
    snprintf(method, sizeof method, "%.*s", CH_FMT(class->method));
    ch_situation_free(&playing->situation);
    ChStatus status = ch_situation_load_in(playing->library, args->words[0], method, language_of(args, &settings), &playing->situation, error);
    playing->has_situation = status == CH_OK;
    return status;
}

static void say_session(const ChPlay *play, const ChClass *class)
{
    ChText said = {.from = ch_heap()};
    if (play->class[0]) ch_sitting_say(class, (ChStr){NULL, 0}, &said);
    else if (class->title.n)
        ch_text_addf(&said, "This play does not belong to the session %.*s, which is played %.*s by %.*s: leave --mode and --method out to "
                            "take part", CH_FMT(class->title), CH_FMT(ch_mode_name(class->mode)), CH_FMT(class->method));
    if (said.n) fprintf(stderr, "coolhead: %.*s\n", CH_FMT(ch_text_view(&said)));
    ch_text_free(&said);
}

static ChStatus begin(Playing *playing, ChError *error)
{
    const ChArgs *args = &playing->args;
    ChSettings settings;
    ChArena memory;
    ChClass class = {0};
    const char *trainee = args->value[CH_OPT_TRAINEE];
    settings = ch_settings_read(NULL);
    ChPlayAbout about = {.trainee = trainee && *trainee ? trainee : settings.trainee[0] ? settings.trainee : ch_world_account()};
    ChStatus status = ch_args_mode(args, &about.start.mode, error);
    if (status == CH_OK) status = read_seed(args, &about.start.seed, error);
    if (status == CH_OK) status = ch_world_library(&playing->library, error);
    if (status == CH_OK)
        status = ch_situation_load_in(playing->library, args->words[0], args->value[CH_OPT_METHOD],
                                      language_of(args, &settings), &playing->situation, error);
    if (status != CH_OK) return status;
    note_language(args, &playing->situation);
    playing->has_situation = true;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    if (!ch_given(args, CH_OPT_NO_RECORD)) {
        status = ch_world_store(NULL, &playing->store, error);
        if (status == CH_OK) status = ch_store_writable(playing->store, error);
    }
    char name[CH_NAME_ROOM];
    if (status == CH_OK && trainee && *trainee) {
        status = ch_name_given(playing->store, ch_str(trainee), name, error);
        about.trainee = name;
    }
    if (status == CH_OK && playing->store) ch_about_say_finished(playing->store);
    if (status == CH_OK) status = as_session(playing, &about, &class, &memory, error);
    if (status == CH_OK) status = ch_situation_precedents(&playing->situation, args->value[CH_OPT_FROM], &about.start.precedents, error);
    if (status == CH_OK) status = assessable(playing, &about.start, error);
    if (status == CH_OK) status = ch_play_begin(&playing->situation, playing->store, &about, &playing->play, error);
    if (status == CH_OK) say_session(&playing->play, &class);
    ch_arena_free(&memory);
    return status;
}

/* A window is what is wanted unless something says otherwise; what it cannot show goes to the terminal. */
static bool in_window(const ChArgs *args)
{
    static const ChOption terminal[] = {CH_OPT_TEXT, CH_OPT_PLAIN, CH_OPT_CHOICES, CH_OPT_JSON, CH_OPT_FROM, CH_OPT_SEED,
                                        CH_OPT_TIMER};
    for (size_t i = 0; i < sizeof terminal / sizeof terminal[0]; i++)
        if (ch_given(args, terminal[i])) return false;
    return true;
}

int ch_command_play(int argc, char **argv)
{
    const uint64_t allowed = CH_ALLOW(CH_OPT_MODE) | CH_ALLOW(CH_OPT_METHOD) | CH_ALLOW(CH_OPT_SEED) |
                             CH_ALLOW(CH_OPT_TRAINEE) | CH_ALLOW(CH_OPT_FROM) | CH_ALLOW(CH_OPT_LANG) |
                             CH_ALLOW(CH_OPT_TEXT) | CH_ALLOW(CH_OPT_CHOICES) | CH_ALLOW(CH_OPT_JSON) |
                             CH_ALLOW(CH_OPT_NO_RECORD) | CH_ALLOW(CH_OPT_PLAIN) | CH_ALLOW(CH_OPT_TIMER);
    Playing playing = {0};
    ChError error = {0};
    int code;
    if (!ch_command_args(argc, argv, allowed, 1, 1, &playing.args, &code)) return code;
    ChStatus status = CH_OK;
    if (ch_given(&playing.args, CH_OPT_JSON) && !ch_given(&playing.args, CH_OPT_CHOICES))
        status = ch_fail(&error, CH_BAD_INPUT, "--json tells a play as one document: give its answers with --choices");
    if (status == CH_OK && in_window(&playing.args)) {
        status = ch_run_window(&playing.args, &error);
        if (status != CH_NOT_FOUND) return ch_world_exit(status, &error);
        playing.no_display = true;
        status = CH_OK;
    }
    if (status == CH_OK) status = begin(&playing, &error);
    if (status == CH_OK) status = run(&playing, false, &error);
    let_go(&playing);
    return ch_world_exit(status, &error);
}

int ch_command_resume(int argc, char **argv)
{
    Playing playing = {0};
    ChOpened opened;
    ChError error = {0};
    int code;
    if (!ch_command_args(argc, argv, CH_ALLOW(CH_OPT_PLAIN) | CH_ALLOW(CH_OPT_TIMER) | CH_ALLOW(CH_OPT_PIN_STDIN), 0, 1,
                         &playing.args, &code))
        return code;
    char name[CH_UUID_TEXT] = "";
    if (playing.args.word_count == 0) {
        ChArena scratch;
        ChAttempt latest;
        ChStr any = {NULL, 0};
        ch_arena_init(&scratch, ch_heap(), SIZE_MAX);
        ChStatus status = ch_world_store(NULL, &playing.store, &error);
        if (status == CH_OK) status = ch_store_unfinished(playing.store, any, any, &scratch, &latest, &error);
        if (status == CH_OK) snprintf(name, sizeof name, "%.*s", CH_FMT(latest.uuid));
        ch_arena_free(&scratch);
        ch_store_close(playing.store);
        playing.store = NULL;
        if (status == CH_NOT_FOUND) status = ch_fail(&error, CH_NOT_FOUND, "no play is open; start one with coolhead play");
        if (status != CH_OK) return ch_world_exit(status, &error);
    }
    const char *wanted = playing.args.word_count ? playing.args.words[0] : name;
    ChStatus status = ch_open_attempt(wanted, NULL, false, &opened, &error);
    if (status == CH_OK && opened.attempt.ended)
        status = ch_fail(&error, CH_BAD_INPUT, "that play has ended; see it with coolhead debrief %.8s",
                         opened.play.uuid);
    if (status == CH_OK) status = ch_gate_of(&playing.args, opened.attempt.trainee, &error);
    if (status == CH_OK) {
        playing.play = opened.play;
        playing.store = opened.store;
        status = run(&playing, true, &error);
        opened.play = playing.play;
    }
    ch_close_attempt(&opened);
    return ch_world_exit(status, &error);
}
