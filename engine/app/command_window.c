/* The program in its window. */
#include <stdio.h>
#include <stdlib.h>

#include "app/commands.h"
#include "app/desk.h"

static void input(void *context, const ChUiInput *one)
{
    ChDesk *desk = context;
    ChUiAction action;
    ch_ui_input(desk->ui, one);
    while (ch_ui_take_action(desk->ui, &action)) ch_desk_do(desk, &action, one->now_ms);
}

static const ChDrawList *frame(void *context, int32_t width, int32_t height, int64_t now_ms)
{
    ChDesk *desk = context;
    const ChDrawList *list = ch_ui_frame(desk->ui, width, height, now_ms);
    ChUiAction action; /* sounds and words that time brought about */
    while (ch_ui_take_action(desk->ui, &action)) ch_desk_do(desk, &action, now_ms);
    ChRect field = {0};
    bool writes = ch_ui_text_field(desk->ui, &field);
    ch_window_set_text_field(desk->window, writes, field);
    return list;
}

static int64_t wake_ms(void *context, int64_t now_ms)
{
    return ch_ui_wake_ms(((ChDesk *)context)->ui, now_ms);
}

static bool going_on(void *context)
{
    return !((ChDesk *)context)->quit;
}

/* Straight into a play, as `coolhead play ID` asked for it. What was not asked for is as their session has it. */
static void start_play(ChDesk *desk, const ChArgs *args, ChMode mode)
{
    uint32_t card = ch_desk_find(desk, args->words[0]), method = CH_NONE;
    if (card == CH_NONE) return;
    desk->card = card;
    ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_OPEN, .index = card}, ch_window_now_ms());
    bool sits = desk->asked.on;
    if (sits && !ch_given(args, CH_OPT_MODE)) mode = desk->asked.mode;
    if (sits && !ch_given(args, CH_OPT_METHOD)) method = desk->asked.method;
    for (uint32_t i = 0; i < desk->method_count; i++)
        if (ch_given(args, CH_OPT_METHOD) && ch_str_eq(desk->methods[i].id, ch_str(args->value[CH_OPT_METHOD]))) method = i;
    desk->asked.on = false;
    ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_BEGIN, .mode = mode, .method = method}, ch_window_now_ms());
    if (sits && desk->play.session && !desk->play.class[0])
        ch_ui_toast(desk->ui, CH_STR("This play does not belong to the session: it is played otherwise"), ch_window_now_ms());
}

ChStatus ch_run_window(const ChArgs *args, ChError *error)
{
    ChDesk desk;
    ChMode mode;
    ChDeskOptions options = {.window = true, .record = !ch_given(args, CH_OPT_NO_RECORD),
                             .begin = args->word_count == 0, .trainee = args->value[CH_OPT_TRAINEE],
                             .language = args->value[CH_OPT_LANG]};
    const char *display = getenv("DISPLAY"), *wayland = getenv("WAYLAND_DISPLAY");
    ChStatus status = ch_args_mode(args, &mode, error);
    if (status != CH_OK) return status;
    if (!(display && *display) && !(wayland && *wayland)) return ch_fail(error, CH_NOT_FOUND, "there is no display");
    status = ch_desk_open(&options, &desk, error);
    if (status != CH_OK) return status;
    if (args->word_count) {
        ch_desk_begin(&desk);
        start_play(&desk, args, mode);
    }
    ChWindowApp app = {.context = &desk, .input = input, .frame = frame, .wake_ms = wake_ms, .going_on = going_on};
    status = ch_window_run(desk.window, &app, error);
    ch_desk_close(&desk);
    return status;
}
