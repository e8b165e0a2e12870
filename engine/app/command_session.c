/* session: list, start, show, end, join, seat, unseat. */
#include <stdio.h>
#include <string.h>

#include "app/about.h"
#include "app/board.h"
#include "app/commands.h"
#include "app/gate.h"
#include "app/naming.h"
#include "app/settings.h"
#include "app/share.h"
#include "app/sitting.h"

/* ---- list ---- */

static json_t *class_json(const ChClass *class)
{
    return json_pack("{so so so so ss# so so so}", "session", ch_json_text(class->uuid), "title", ch_json_text(class->title), "scenario",
                     ch_json_text(class->scenario), "method", ch_json_text(class->method), "mode", ch_mode_name(class->mode).p,
                     (size_t)ch_mode_name(class->mode).n, "folder", class->folder.n ? ch_json_text(class->folder) : json_null(), "began",
                     ch_json_text(class->began), "ended", class->ended.n ? ch_json_text(class->ended) : json_null());
}

static void class_text(const ChClass *class, ChText *text)
{
    ch_text_addf(text, "%.8s  ", class->uuid.p);
    ch_say_clean(class->title, text);
    ch_text_addf(text, ": %.*s, %.*s, %.10s", CH_FMT(class->scenario), CH_FMT(ch_mode_name(class->mode)), class->began.p);
    ch_text_add(text, class->ended.n ? CH_STR("\n") : CH_STR(", under way\n"));
}

static ChStatus list(ChStore *store, const ChArgs *args, ChArena *memory, ChError *error)
{
    ChClasses classes;
    ChText text = {.from = ch_heap()};
    json_t *rows = json_array();
    ChStatus status = ch_class_list(store, memory, &classes, error);
    for (uint32_t i = 0; status == CH_OK && i < classes.count; i++) {
        class_text(&classes.at[i], &text);
        json_array_append_new(rows, class_json(&classes.at[i]));
    }
    if (status == CH_OK && classes.count == 0)
        ch_text_add(&text, CH_STR("No session yet. Begin with coolhead session start --title T --scenario ID.\n"));
    if (status == CH_OK)
        status = ch_given(args, CH_OPT_JSON) ? ch_print_json(json_pack("{sO}", "sessions", rows), error) : ch_world_print(ch_text_view(&text), error);
    json_decref(rows);
    ch_text_free(&text);
    return status;
}

/* ---- start, end, join ---- */

static ChStatus start(ChStore *store, const ChArgs *args, ChError *error)
{
    char uuid[CH_UUID_TEXT];
    uint32_t seats;
    ChLibrary *library = NULL;
    ChStr people[CH_MAX_WORDS];
    for (int i = 0; i < args->people_count; i++) people[i] = ch_str(args->people[i]);
    ChSettings settings = ch_settings_read(NULL);
    ChSittingPlan plan = {.leader = ch_str(settings.trainee), .title = ch_str(args->value[CH_OPT_TITLE]), .scenario = args->value[CH_OPT_SCENARIO],
                          .method = args->value[CH_OPT_METHOD], .people = people, .people_count = (uint32_t)args->people_count,
                          .folder = args->value[CH_OPT_FOLDER]};
    if (!plan.scenario || !*plan.scenario || !ch_given(args, CH_OPT_TITLE))
        return ch_fail(error, CH_BAD_INPUT, "session start wants --title T and --scenario ID; see coolhead session --help");
    ChStatus status = ch_args_mode(args, &plan.mode, error);
    if (status == CH_OK) status = ch_world_library(&library, error);
    if (status == CH_OK) status = ch_sitting_start(library, store, &plan, uuid, &seats, error);
    if (status == CH_OK) printf("Session %.8s is under way, with %u %s: plays of %s by them belong to it\n", uuid, (unsigned)seats,
                                seats == 1 ? "seat" : "seats", plan.scenario);
    if (library) ch_library_close(library);
    return status;
}

static ChStr named(const ChArgs *args)
{
    return args->word_count > 1 ? ch_str(args->words[1]) : (ChStr){NULL, 0};
}

static ChStatus end(ChStore *store, const ChArgs *args, ChArena *memory, ChError *error)
{
    ChClass class;
    ChStatus status = ch_sitting_named(store, named(args), memory, &class, error);
    if (status == CH_OK) status = ch_sitting_end(store, class.uuid, error);
    if (status == CH_OK) printf("Session %.8s, %.*s, %s\n", class.uuid.p, CH_FMT(class.title), class.ended.n ? "had ended already" : "has ended");
    return status;
}

/* Whoever joins is who practises on this machine, in the window as well. */
static ChStatus practise_as(ChSettings *settings, ChStr trainee, ChError *error)
{
    char before[sizeof settings->trainee];
    snprintf(before, sizeof before, "%s", settings->trainee);
    if (ch_str_eq(trainee, ch_str(before)) || trainee.n >= sizeof settings->trainee) return CH_OK;
    snprintf(settings->trainee, sizeof settings->trainee, "%.*s", CH_FMT(trainee));
    ChStatus status = ch_settings_keep(settings, error);
    if (status == CH_OK && before[0]) printf("Who practises here was %s, and is %.*s from now on\n", before, CH_FMT(trainee));
    return status;
}

static ChStatus join(ChStore *store, const ChArgs *args, ChArena *memory, ChError *error)
{
    ChSittingJoined joined;
    ChSettings settings = ch_settings_read(NULL);
    const char *given = args->value[CH_OPT_TRAINEE];
    char name[CH_NAME_ROOM];
    const char *typed = given ? given : settings.trainee[0] ? settings.trainee : ch_world_account();
    ChStatus status = ch_name_given(store, ch_str(typed), name, error);
    if (status != CH_OK) return status;
    ChStr asked = ch_str(name);
    status = ch_sitting_join(store, args->words[1], asked, memory, &joined, error);
    if (status == CH_OK) status = practise_as(&settings, joined.trainee, error);
    if (status != CH_OK) return status;
    if (!ch_str_eq(asked, joined.trainee)) printf("The session knows %.*s as %.*s\n", CH_FMT(asked), CH_FMT(joined.trainee));
    if (joined.new_seat) printf("Nobody has a seat there yet: %.*s has one now\n", CH_FMT(joined.trainee));
    printf("%.*s takes part in %.*s: play it with coolhead play %.*s, or in the window. What is answered in it is told to its folder\n",
           CH_FMT(joined.trainee), CH_FMT(joined.class.title), CH_FMT(joined.class.scenario));
    return CH_OK;
}

/* ---- seats ---- */

static ChStatus seat_one(ChStore *store, const ChClass *class, ChStr name, ChArena *memory, ChError *error)
{
    ChSittingJoined joined;
    ChStatus status = ch_sitting_seat(store, class, ch_str_trim(name), memory, &joined, error);
    if (status != CH_OK && status != CH_IO) return status;
    printf("%.*s %s %.*s%s\n", CH_FMT(joined.trainee), joined.new_seat ? "has a seat in" : "had a seat already in", CH_FMT(class->title),
           joined.entered ? ", and was entered on the roster" : "");
    return status;
}

static ChStatus unseat_one(ChStore *store, const ChClass *class, ChStr name, ChError *error)
{
    ChStatus status = ch_sitting_unseat(store, class, name, error);
    if (status == CH_OK) printf("%.*s has no seat in %.*s any more\n", CH_FMT(name), CH_FMT(class->title));
    return status;
}

/* Of the newest session that is under way. */
static ChStatus seat(ChStore *store, const ChArgs *args, bool give, ChArena *memory, ChError *error)
{
    ChClass class;
    ChStatus status = ch_sitting_named(store, (ChStr){NULL, 0}, memory, &class, error);
    if (status == CH_OK && class.ended.n) status = ch_fail(error, CH_NOT_FOUND, "no session is under way: coolhead session start --title T --scenario ID");
    for (int i = 1; i < args->word_count && status == CH_OK; i++)
        status = give ? seat_one(store, &class, ch_str(args->words[i]), memory, error) : unseat_one(store, &class, ch_str(args->words[i]), error);
    return status;
}

/* ---- show ---- */

static json_t *count_json(const ChBoardCount *count)
{
    return json_pack("{sI sI sI sI}", "met", (json_int_t)count->met, "partly_or_late", (json_int_t)count->partly, "missed", (json_int_t)count->missed,
                     "not_asked", (json_int_t)count->not_asked);
}

static json_t *seats_json(const ChBoard *board, bool names)
{
    static const char *const where[] = {[CH_BOARD_AWAY] = "away", [CH_BOARD_LINE] = "line", [CH_BOARD_DEBRIEF] = "debrief"};
    json_t *rows = json_array();
    for (uint32_t i = 0; i < board->seat_count; i++) {
        const ChBoardSeat *seat = &board->seats[names ? i : board->hidden[i]];
        json_t *row = json_pack("{ss so sI sI so sI sb}", "where", where[seat->where], "line",
                                seat->where == CH_BOARD_LINE ? json_integer((json_int_t)seat->line) : json_null(), "plays",
                                (json_int_t)seat->plays, "ended", (json_int_t)seat->ended, "heat",
                                seat->heat >= 0 ? json_integer(seat->heat) : json_null(), "minutes", (json_int_t)seat->minutes, "help",
                                (int)seat->help);
        if (names) json_object_set_new(row, "name", ch_json_text(seat->name));
        json_array_append_new(rows, row);
    }
    return rows;
}

static json_t *beats_json(const ChBoard *board)
{
    json_t *rows = json_array();
    for (uint32_t i = 0; i < board->beat_count; i++) {
        const ChBoardBeat *beat = &board->beats[i];
        json_t *answers = json_array();
        for (uint32_t k = 0; k < beat->answer_count; k++) {
            const ChBoardAnswer *answer = &beat->answers[k];
            json_array_append_new(answers, json_pack("{so so so sI sI si}", "picks", ch_json_text(answer->picks), "words", ch_json_text(answer->words),
                                                     "because", ch_json_text(answer->because), "times", (json_int_t)answer->times, "hands",
                                                     (json_int_t)answer->hands, "heat", (int)answer->heat));
        }
        json_array_append_new(rows, json_pack("{so so so sI sI so}", "beat", ch_json_text(beat->id), "says", ch_json_text(beat->says), "said", ch_json_text(beat->said), "line",
                                              (json_int_t)beat->line, "times", (json_int_t)beat->times, "answers", answers));
    }
    return rows;
}

static json_t *board_json(const ChBoard *board, bool names)
{
    json_t *steps = json_array(), *questions = json_array(), *next = json_array();
    for (uint32_t i = 0; i < board->step_count; i++)
        json_array_append_new(steps, json_pack("{so so so so}", "id", ch_json_text(board->steps[i].id), "title", ch_json_text(board->steps[i].title),
                                               "latest", count_json(&board->steps[i].latest), "first", count_json(&board->steps[i].first)));
    for (uint32_t i = 0; i < board->question_count; i++) json_array_append_new(questions, ch_json_text(board->questions[i]));
    for (uint32_t i = 0; i < board->next_count; i++)
        json_array_append_new(next, json_pack("{so so si}", "id", ch_json_text(board->next[i].id), "title", ch_json_text(board->next[i].title),
                                              "minutes", (int)board->next[i].minutes));
    return json_pack("{so so so so so so sI sI so so so so so}", "session", ch_json_text(board->uuid), "title", ch_json_text(board->title),
                     "scenario", ch_json_text(board->scenario), "method", ch_json_text(board->method), "began", ch_json_text(board->began), "ended",
                     board->ended.n ? ch_json_text(board->ended) : json_null(), "begun", (json_int_t)board->begun, "plays",
                     (json_int_t)board->plays, "people", seats_json(board, names), "steps", steps, "beats", beats_json(board), "questions",
                     questions, "next", next);
}

static void seat_text(const ChBoardSeat *seat, bool names, uint32_t place, ChText *text)
{
    ch_text_add(text, CH_STR("  "));
    if (names) ch_say_clean(seat->name, text);
    else ch_text_addf(text, "Seat %u", (unsigned)place);
    if (seat->where == CH_BOARD_AWAY) ch_text_add(text, CH_STR(": not started"));
    if (seat->where == CH_BOARD_LINE) ch_text_addf(text, ": line %u%s", (unsigned)seat->line, seat->plays > 1 ? " of another try" : "");
    if (seat->where == CH_BOARD_DEBRIEF) ch_text_addf(text, ": debrief%s", seat->plays > 1 ? " of another try" : "");
    if (seat->help) ch_text_addf(text, ", %u minutes", (unsigned)seat->minutes);
    if (seat->heat >= 0) {
        ch_text_add(text, CH_STR(", "));
        ch_say_heat(seat->heat, text);
    }
    ch_text_add(text, CH_STR("\n"));
}

static void beat_text(const ChBoardBeat *beat, ChText *text)
{
    ch_text_addf(text, "\nLine %u: ", (unsigned)beat->line);
    if (beat->says.n) ch_say_speech(beat->says, text);
    else ch_say_clean(beat->brought, text);
    ch_text_add(text, CH_STR("\n"));
    for (uint32_t i = 0; i < beat->answer_count; i++) {
        const ChBoardAnswer *answer = &beat->answers[i];
        ch_text_addf(text, "  %u of %u  (%+d)  ", (unsigned)answer->times, (unsigned)beat->times, (int)answer->heat);
        ch_say_speech(answer->words, text);
        ch_text_add(text, CH_STR("\n"));
    }
}

static void board_text(const ChBoard *board, bool names, ChText *text)
{
    ch_say_clean(board->title, text);
    ch_text_addf(text, "%s\n%u of %u have begun ", board->ended.n ? ", ended" : ", under way", (unsigned)board->begun, (unsigned)board->seat_count);
    ch_say_clean(board->situation, text);
    ch_text_addf(text, ", %u %s so far\n\nWho is where\n", (unsigned)board->plays, board->plays == 1 ? "play" : "plays");
    for (uint32_t i = 0; i < board->seat_count; i++) seat_text(&board->seats[names ? i : board->hidden[i]], names, i + 1, text);
    ch_text_add(text, CH_STR("\nWhich step we miss, over the latest play of each\n"));
    if (board->step_count == 0) ch_text_add(text, CH_STR("  Nobody has come to an end yet\n"));
    for (uint32_t i = 0; i < board->step_count; i++) {
        const ChBoardCount *count = &board->steps[i].latest;
        ch_text_add(text, CH_STR("  "));
        ch_say_clean(board->steps[i].title, text);
        ch_text_addf(text, ": %u met, %u partly or late, %u missed (%u the first time), %u not asked\n", (unsigned)count->met, (unsigned)count->partly,
                     (unsigned)count->missed, (unsigned)board->steps[i].first.missed, (unsigned)count->not_asked);
    }
    for (uint32_t i = 0; i < board->beat_count; i++) beat_text(&board->beats[i], text);
}

/* What other machines told the folder since. Where it is out of reach, that is said and the board shows what is here. */
static ChStatus follow(ChStore *store, const ChClass *class)
{
    ChShare *share;
    ChError untold = {0};
    if (class->folder.n == 0) return CH_OK;
    ChStatus status = ch_share_open(class->folder.p, store, &share, &untold);
    if (status == CH_OK) status = ch_share_follow(share, NULL, &untold);
    if (status != CH_OK) fprintf(stderr, "coolhead: %s\n", untold.message);
    ch_share_close(share);
    return status == CH_NO_MEMORY ? status : CH_OK;
}

static ChStatus show(ChStore *store, const ChArgs *args, ChArena *memory, ChError *error)
{
    ChClass class;
    ChBoard board;
    char now[CH_NOW_TEXT];
    ChLibrary *library = NULL;
    ChBoardSource *source = NULL;
    bool names = ch_given(args, CH_OPT_NAMES);
    ChText text = {.from = ch_heap()};
    ch_world_now(now);
    ChStatus status = ch_sitting_named(store, named(args), memory, &class, error);
    if (status == CH_OK) status = follow(store, &class);
    if (status == CH_OK) status = ch_world_library(&library, error);
    if (status == CH_OK) status = ch_board_open(library, store, class.uuid, &source, error);
    if (status == CH_OK) ch_board_at_once(source);
    if (status == CH_OK) status = ch_board_read(source, ch_str(now), memory, &board, error);
    if (status == CH_OK && ch_given(args, CH_OPT_JSON)) status = ch_print_json(board_json(&board, names), error);
    else if (status == CH_OK) {
        board_text(&board, names, &text);
        status = ch_world_print(ch_text_view(&text), error);
    }
    ch_board_close(source);
    if (library) ch_library_close(library);
    ch_text_free(&text);
    return status;
}

/* ---- the command ---- */

static const struct {
    const char *verb;
    int least, most; /* words after it */
    bool gated;
} verbs[] = {{"list", 0, 0, false}, {"start", 0, 0, true}, {"show", 0, 1, true}, {"end", 0, 1, true}, {"join", 1, 1, false},
             {"seat", 1, CH_MAX_WORDS, true}, {"unseat", 1, CH_MAX_WORDS, true}};

static ChStatus choose(const ChArgs *args, size_t *verb, ChError *error)
{
    const char *word = args->word_count ? args->words[0] : "list";
    int after = args->word_count ? args->word_count - 1 : 0;
    for (*verb = 0; *verb < sizeof verbs / sizeof verbs[0]; ++*verb) {
        if (strcmp(word, verbs[*verb].verb) != 0) continue;
        if (after >= verbs[*verb].least && after <= verbs[*verb].most) return CH_OK;
        return ch_fail(error, CH_BAD_INPUT, "session %s %s; see coolhead session --help", word,
                       after >= verbs[*verb].least ? "takes fewer names" : verbs[*verb].most == 1 ? "wants the shared folder" : "wants a name");
    }
    return ch_fail(error, CH_BAD_INPUT, "session knows list, start, show, end, join, seat and unseat, not \"%s\"", word);
}

static ChStatus do_verb(const ChArgs *args, size_t verb, ChError *error)
{
    ChStore *store = NULL;
    ChArena memory;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStatus status = verbs[verb].gated ? ch_gate(args, error) : CH_OK;
    if (status == CH_OK) status = ch_world_store(NULL, &store, error);
    if (status == CH_OK) ch_about_say_finished(store);
    if (status == CH_OK) {
        switch (verb) {
        case 0: status = list(store, args, &memory, error); break;
        case 1: status = start(store, args, error); break;
        case 2: status = show(store, args, &memory, error); break;
        case 3: status = end(store, args, &memory, error); break;
        case 4: status = join(store, args, &memory, error); break;
        default: status = seat(store, args, verb == 5, &memory, error); break;
        }
    }
    ch_store_close(store);
    ch_arena_free(&memory);
    return status;
}

int ch_command_session(int argc, char **argv)
{
    ChArgs args;
    ChError error = {0};
    size_t verb = 0;
    int code;
    if (!ch_command_args(argc, argv, CH_ALLOW(CH_OPT_JSON) | CH_ALLOW(CH_OPT_TITLE) | CH_ALLOW(CH_OPT_SCENARIO) | CH_ALLOW(CH_OPT_METHOD) |
                                         CH_ALLOW(CH_OPT_MODE) | CH_ALLOW(CH_OPT_PEOPLE) | CH_ALLOW(CH_OPT_FOLDER) | CH_ALLOW(CH_OPT_NAMES) |
                                         CH_ALLOW(CH_OPT_TRAINEE) | CH_ALLOW(CH_OPT_PIN_STDIN),
                         0, CH_MAX_WORDS, &args, &code))
        return code;
    ChStatus status = choose(&args, &verb, &error);
    if (status == CH_OK) status = do_verb(&args, verb, &error);
    return ch_world_exit(status, &error);
}
