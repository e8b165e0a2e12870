/* shot: any screen as a picture, without a display. The same words give the same pixels on the same fonts, so the
 * pictures in docs/ are made by it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/board_made.h"
#include "app/commands.h"
#include "app/desk.h"
#include "app/gate.h"
#include "platform/shot.h"

static const char *const SCREENS[] = {"first", "home", "briefing", "play", "ask", "debrief", "keep", "settings",
                                      "people", "about", "pin", "session", "wall", "plan", "turn", "error",
                                      "help", "preview", "progress", "programmes", "drill"};
enum { SCREEN_COUNT = sizeof SCREENS / sizeof SCREENS[0] };

typedef struct Shot {
    ChArgs args;
    ChDesk desk;
    int32_t width, height;
    ChMode mode;
    ChPreviewDesk *preview;
} Shot;

static ChStatus read_size(const ChArgs *args, Shot *shot, ChError *error)
{
    const char *text = args->value[CH_OPT_SIZE];
    char *end = NULL;
    shot->width = 1280, shot->height = 800;
    if (!text) return CH_OK;
    unsigned long width = strtoul(text, &end, 10), height = 0;
    bool good = *text >= '1' && *text <= '9' && *end == 'x';
    if (good) height = strtoul(end + 1, &end, 10);
    if (!good || *end != '\0' || width < 320 || width > 8192 || height < 200 || height > 8192)
        return ch_fail(error, CH_BAD_INPUT, "--size is like 1280x800, from 320x200 to 8192x8192; not \"%s\"", text);
    shot->width = (int32_t)width, shot->height = (int32_t)height;
    return CH_OK;
}

/* As a first-time reader sees it: still, whole lines, a name that is nobody's. */
static ChStatus read_settings(const ChArgs *args, ChSettings *settings, ChError *error)
{
    uint64_t scale;
    *settings = ch_settings_default();
    settings->keep_still = true;
    settings->speech_pct = 0;
    snprintf(settings->language, sizeof settings->language, "%s",
             ch_given(args, CH_OPT_LANG) ? args->value[CH_OPT_LANG] : CH_LANGUAGE_ORIGINAL);
    snprintf(settings->trainee, sizeof settings->trainee, "%s",
             ch_given(args, CH_OPT_TRAINEE) ? args->value[CH_OPT_TRAINEE] : "Maya");
    const char *theme = args->value[CH_OPT_THEME];
    if (theme && !ch_theme_parse(theme, &settings->theme))
        return ch_fail(error, CH_BAD_INPUT, "--theme is light, dark or high-contrast, not \"%s\"", theme);
    const char *direction = args->value[CH_OPT_DIRECTION];
    if (direction && !ch_direction_parse(direction, &settings->direction))
        return ch_fail(error, CH_BAD_INPUT, "--direction is auto, ltr or rtl, not \"%s\"", direction);
    ChStatus status = ch_args_number(args, CH_OPT_SCALE, 100, 200, 100, &scale, error);
    settings->text_pct = (uint32_t)scale;
    return status;
}

static ChStatus wanting(const ChDesk *desk, ChError *error)
{
    if (ch_ui_screen(desk->ui) != CH_SCREEN_ERROR) return CH_OK;
    return ch_fail(error, CH_BAD_INPUT, "that screen cannot be shown: the situation does not load or does not begin");
}

static ChStatus play_choices(Shot *shot, ChError *error)
{
    ChDesk *desk = &shot->desk;
    ChStr rest = ch_str(shot->args.value[CH_OPT_CHOICES]);
    while (rest.n) {
        ChUiAction answer = {.act = CH_ACT_ANSWER};
        if (ch_session_ended(desk->play.session))
            return ch_fail(error, CH_BAD_INPUT, "the play has ended, and --choices goes on: %.*s", CH_FMT(rest));
        ChStatus status = ch_choices_next(&desk->play, &rest, &answer.decision, error);
        if (status != CH_OK) return status;
        if (!ch_on_offer(&desk->situation.scenario, ch_session_state(desk->play.session), &answer.decision))
            return ch_fail(error, CH_BAD_INPUT, "--choices has an answer that is not on offer, before: %.*s", CH_FMT(rest));
        ch_desk_do(desk, &answer, 0);
    }
    return wanting(desk, error);
}

static ChStatus go_to_play(Shot *shot, ChError *error)
{
    ChDesk *desk = &shot->desk;
    uint32_t card = ch_desk_find(desk, shot->args.word_count > 1 ? shot->args.words[1] : "shoe-return");
    if (card == CH_NONE) return ch_fail(error, CH_BAD_INPUT, "there is no situation \"%s\"", shot->args.words[1]);
    ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_OPEN, .index = card}, 0);
    ChStatus status = wanting(desk, error);
    if (status != CH_OK || strcmp(shot->args.words[0], "briefing") == 0) return status;
    desk->seed = 1;
    ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_BEGIN, .mode = shot->mode, .method = CH_NONE}, 0);
    status = wanting(desk, error);
    if (status == CH_OK) status = play_choices(shot, error);
    if (status != CH_OK || strcmp(shot->args.words[0], "play") == 0) return status;
    if (!ch_session_ended(desk->play.session))
        return ch_fail(error, CH_BAD_INPUT, "a debrief wants --choices that lead to an ending");
    ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_DEBRIEF, .method = CH_NONE}, 0);
    if (strcmp(shot->args.words[0], "debrief") == 0) {
        ch_ui_show_debrief(desk->ui, &desk->debrief, false);
        ch_ui_debrief_of(desk->ui, desk->play.session);
    }
    if (strcmp(shot->args.words[0], "keep") == 0) {
        ch_ui_show_debrief(desk->ui, &desk->debrief, false);
        ch_ui_debrief_reflects(desk->ui);
        ch_ui_frame(desk->ui, shot->width, shot->height, 0);
        ch_ui_input(desk->ui, &(ChUiInput){.type = CH_INPUT_KEY, .key = CH_KEY_ENTER});
    }
    return wanting(desk, error);
}

/* People who do not exist. */
static void go_to_people(ChUi *ui)
{
    static const ChPersonCard people[] = {
        {CH_WORD("Ben Okafor"), CH_WORD("Returns desk")}, {CH_WORD("Ines Duarte"), CH_WORD("Telephone")},
        {CH_WORD("Maya"), CH_WORD("Returns desk")},       {CH_WORD("Tomasz Wilk"), CH_WORD("")}};
    ch_ui_show_people(ui, people, sizeof people / sizeof people[0]);
}

static void go_to_about(ChUi *ui)
{
    static const ChAboutCard lines[] = {
        {true, CH_WORD("Who you are here"), CH_WORD("")},
        {false, CH_WORD("Name"), CH_WORD("Maya")},
        {false, CH_WORD("In exports without names"), CH_WORD("P-7K2MQ4")},
        {false, CH_WORD("Team"), CH_WORD("Returns desk")},
        {true, CH_WORD("Programmes"), CH_WORD("")},
        {false, CH_WORD("first-week"), CH_WORD("Since Monday 13 October 2025, 08:55")},
        {true, CH_WORD("Plays"), CH_WORD("Of each: what you chose at every turn, when, how long it took, and what came of it")},
        {false, CH_WORD("Tuesday 14 October 2025, 09:21"),
         CH_WORD("shoe-return, practice, kept, 72 of 100, 9 decisions, 4 of 6 steps met")},
        {false, CH_WORD("You wanted to change"), CH_WORD("Ask before offering anything")}};
    ch_ui_show_about(ui, lines, sizeof lines / sizeof lines[0]);
}

/* A session of people who do not exist: its board, or the wall with what the group answered to the first line. */
static ChStatus go_to_session(Shot *shot, ChError *error)
{
    ChDesk *desk = &shot->desk;
    bool wall = strcmp(shot->args.words[0], "wall") == 0;
    uint32_t card = ch_desk_find(desk, shot->args.word_count > 1 ? shot->args.words[1] : "shoe-return");
    if (card == CH_NONE) return ch_fail(error, CH_BAD_INPUT, "there is no situation \"%s\"", shot->args.words[1]);
    ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_OPEN, .index = card}, 0);
    ChStatus status = wanting(desk, error);
    if (status != CH_OK) return status;
    if (ch_board_make_up(&desk->situation, &desk->board_memory[0], &desk->boards[0]) != CH_OK)
        return ch_fail(error, CH_NO_MEMORY, "there is no memory left for the picture");
    ch_ui_show_session(desk->ui, &desk->boards[0]);
    ch_ui_frame(desk->ui, shot->width, shot->height, 0);
    if (!wall) return CH_OK;
    ch_ui_input(desk->ui, &(ChUiInput){.type = CH_INPUT_KEY, .key = CH_KEY_CHAR, .character = 'w'});
    ch_ui_frame(desk->ui, shot->width, shot->height, 0);
    ch_ui_input(desk->ui, &(ChUiInput){.type = CH_INPUT_KEY, .key = CH_KEY_SPACE});
    return CH_OK;
}

static ChStatus go_to_plan(ChDesk *desk, ChError *error)
{
    static const ChTeamCard teams[] = {{CH_WORD("Returns desk"), 7}, {CH_WORD("Telephone"), 5}};
    static const ChPersonCard people[] = {{CH_WORD("Amara Obi"), CH_WORD("Telephone")}, {CH_WORD("Ben Tait"), CH_WORD("Returns desk")}};
    ChStatus status = ch_desk_methods(desk, error);
    ch_ui_show_plan(desk->ui, &(ChPlanCards){.teams = teams, .team_count = 2, .people = people, .person_count = 2, .everybody = 12});
    return status;
}

/* Of the step that slips most; the first of --choices, as shown, answers its first line. */
static ChStatus go_to_drill(Shot *shot, ChError *error)
{
    ChDesk *desk = &shot->desk;
    const char *choice = shot->args.value[CH_OPT_CHOICES];
    desk->seed = 1;
    ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_PROGRESS}, 0);
    ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_DRILL}, 0);
    if (ch_ui_screen(desk->ui) != CH_SCREEN_DRILL)
        return ch_fail(error, CH_BAD_INPUT, "a drill wants a step that slipped: name somebody with --trainee who has played");
    if (choice && *choice >= '1' && *choice <= '9') ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_DRILL_ANSWER, .index = (uint32_t)(*choice - '1')}, 0);
    return CH_OK;
}

static ChStatus go_to(Shot *shot, ChError *error)
{
    ChDesk *desk = &shot->desk;
    const char *screen = shot->args.words[0];
    ch_ui_show_home(desk->ui);
    if (strcmp(screen, "home") == 0) return CH_OK;
    if (strcmp(screen, "first") == 0) ch_ui_show_first(desk->ui);
    else if (strcmp(screen, "settings") == 0) ch_ui_show_settings(desk->ui);
    else if (strcmp(screen, "people") == 0) go_to_people(desk->ui);
    else if (strcmp(screen, "about") == 0) go_to_about(desk->ui);
    else if (strcmp(screen, "pin") == 0)
        ch_ui_show_pin(desk->ui, CH_STR("The session shows how everybody in it did. Whoever leads it has the PIN."));
    else if (strcmp(screen, "session") == 0 || strcmp(screen, "wall") == 0) return go_to_session(shot, error);
    else if (strcmp(screen, "plan") == 0) return go_to_plan(desk, error);
    else if (strcmp(screen, "turn") == 0)
        ch_ui_show_turn(desk->ui, CH_STR("Ben Tait"), CH_STR("Tuesday intake"), CH_STR("The shoe return"));
    else if (strcmp(screen, "progress") == 0) ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_PROGRESS}, 0);
    else if (strcmp(screen, "drill") == 0) return go_to_drill(shot, error);
    else if (strcmp(screen, "programmes") == 0) ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_PROGRAMMES}, 0);
    else if (strcmp(screen, "error") == 0)
        ch_ui_show_error(desk->ui, CH_STR("This play could not be kept: the disk is full. Free some space, then press Enter to try "
                                          "again. Your last line is still here."), true);
    else if (strcmp(screen, "help") == 0) {
        ch_ui_frame(desk->ui, shot->width, shot->height, 0);
        ch_ui_input(desk->ui, &(ChUiInput){.type = CH_INPUT_KEY, .key = CH_KEY_F1});
    } else if (strcmp(screen, "preview") == 0) {
        const char *path = shot->args.word_count > 1 ? shot->args.words[1] : "shoe-return";
        return ch_preview_for_shot(desk, path, shot->args.value[CH_OPT_AT], &shot->preview, error);
    } else return go_to_play(shot, error);
    return CH_OK;
}

static ChStatus known_screen(const char *screen, ChError *error)
{
    ChStr names[SCREEN_COUNT];
    for (int i = 0; i < SCREEN_COUNT; i++) {
        names[i] = ch_str(SCREENS[i]);
        if (strcmp(SCREENS[i], screen) == 0) return CH_OK;
    }
    ChStr near = ch_nearest(ch_str(screen), names, SCREEN_COUNT);
    return ch_fail(error, CH_BAD_INPUT, "there is no screen \"%s\"%s%.*s%s; there are first, home, briefing, play, ask, debrief, "
                                        "keep, settings, people, about, pin, session, wall, plan, turn, error, "
                                        "help, preview, progress, programmes and drill",
                   screen, near.n ? "; did you mean \"" : "", CH_FMT(near), near.n ? "\"" : "");
}

/* What is shown of somebody's plays comes out of the records, when they are named. */
static bool of_somebody(const ChArgs *args)
{
    static const char *const screens[] = {"home", "progress", "programmes", "drill"};
    for (int i = 0; i < 4; i++)
        if (strcmp(args->words[0], screens[i]) == 0) return ch_given(args, CH_OPT_TRAINEE);
    return false;
}

static ChStatus take(Shot *shot, ChError *error)
{
    ChSettings settings;
    const ChArgs *args = &shot->args;
    ChDeskOptions options = {.settings = &settings, .record = of_somebody(args)};
    ChStatus status = known_screen(args->words[0], error);
    if (status == CH_OK && !ch_given(args, CH_OPT_OUT))
        status = ch_fail(error, CH_BAD_INPUT, "shot wants --out FILE.png to write to");
    if (status == CH_OK) status = read_size(args, shot, error);
    if (status == CH_OK) status = read_settings(args, &settings, error);
    if (status == CH_OK) status = ch_args_mode(args, &shot->mode, error);
    if (status == CH_OK && options.record) status = ch_gate_of(args, ch_str(args->value[CH_OPT_TRAINEE]), error);
    if (status == CH_OK) status = ch_desk_open(&options, &shot->desk, error);
    if (status != CH_OK) return status;
    if (shot->desk.veiled) { /* the PIN was asked for already */
        shot->desk.veiled = false;
        status = ch_desk_cards(&shot->desk, error);
    }
    ch_ui_set_today(shot->desk.ui, CH_STR("Good morning"), CH_STR("Tuesday 14 October")); /* pictures do not age */
    if (status == CH_OK) status = go_to(shot, error);
    if (status == CH_OK) {
        const ChDrawList *list = ch_ui_frame(shot->desk.ui, shot->width, shot->height, 1000);
        status = list ? ch_shot(shot->desk.paint, list, shot->width, shot->height, args->value[CH_OPT_OUT], ch_heap(), error)
                      : ch_fail(error, CH_NO_MEMORY, "there is no memory left for the picture");
    }
    ch_preview_close(shot->preview);
    ch_desk_close(&shot->desk);
    return status;
}

int ch_command_shot(int argc, char **argv)
{
    Shot shot = {0};
    ChError error = {0};
    int code;
    if (!ch_command_args(argc, argv, CH_ALLOW(CH_OPT_OUT) | CH_ALLOW(CH_OPT_THEME) | CH_ALLOW(CH_OPT_SCALE) |
                                         CH_ALLOW(CH_OPT_SIZE) | CH_ALLOW(CH_OPT_CHOICES) | CH_ALLOW(CH_OPT_MODE) |
                                         CH_ALLOW(CH_OPT_TRAINEE) | CH_ALLOW(CH_OPT_PIN_STDIN) | CH_ALLOW(CH_OPT_DIRECTION) | CH_ALLOW(CH_OPT_LANG) |
                                         CH_ALLOW(CH_OPT_AT),
                         1, 2, &shot.args, &code))
        return code;
    return ch_world_exit(take(&shot, &error), &error);
}
