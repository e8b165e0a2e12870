/* Sitting down at the desk: what is needed before the first frame. Where there is a window, all that does not need it is
 * done on another thread while the display answers. */
#include <stdio.h>

#include "app/desk.h"
#include "app/naming.h"

typedef struct Opening {
    const ChDeskOptions *options;
    ChDesk *desk;
    ChStatus status; /* of what is done beside the window */
    ChError error;
} Opening;

/* So that the first frame only has to be put together, once there is a window to put it in. */
static void prepare_first_frame(ChDesk *desk)
{
    ChUiAction action;
    ch_desk_begin(desk);
    const ChDrawList *list = ch_ui_frame(desk->ui, CH_WINDOW_WIDTH, CH_WINDOW_HEIGHT, ch_window_now_ms());
    if (list) ch_paint_prepare(desk->paint, list, CH_WINDOW_WIDTH, CH_WINDOW_HEIGHT);
    while (ch_ui_take_action(desk->ui, &action)) ch_desk_do(desk, &action, ch_window_now_ms());
}

static void furnish(void *context)
{
    Opening *opening = context;
    ChDesk *desk = opening->desk;
    ChError *error = &opening->error;
    ChStatus status = ch_world_library(&desk->library, error);
    if (status == CH_OK && opening->options->record) status = ch_world_store(NULL, &desk->store, error);
    if (status == CH_OK && opening->options->trainee && *opening->options->trainee) {
        status = ch_name_given(desk->store, ch_str(opening->options->trainee), desk->trainee, error);
        if (status == CH_OK) snprintf(desk->settings.trainee, sizeof desk->settings.trainee, "%s", desk->trainee);
    }
    if (status == CH_OK) status = ch_ui_make(ch_heap(), ch_font_book_fonts(desk->book), desk->settings, &desk->ui, error);
    if (status == CH_OK) ch_desk_veil(desk);
    if (status == CH_OK) status = ch_desk_cards(desk, error);
    if (status == CH_OK && opening->options->begin) prepare_first_frame(desk);
    opening->status = status;
}

static ChStatus open_beside(Opening *opening, const char *root, ChError *error)
{
    ChDesk *desk = opening->desk;
    char sounds[CH_PATH_ROOM + 32];
    ChWindowOptions window = {.title = "Coolhead", .full_screen = desk->settings.full_screen, .meanwhile = furnish,
                              .context = opening};
    snprintf(sounds, sizeof sounds, "%s/assets/sounds", root);
    ChStatus status = ch_sound_make(ch_heap(), sounds, &desk->sound, error);
    if (status != CH_OK) return status;
    ch_sound_mute(desk->sound, desk->settings.muted);
    ch_world_keep_compose();
    if (ch_speech_make(ch_heap(), &desk->speech, NULL) != CH_OK) desk->speech = NULL; /* built without: not missed */
    return ch_window_open(ch_heap(), &window, desk->paint, &desk->window, error);
}

ChStatus ch_desk_open(const ChDeskOptions *options, ChDesk *desk, ChError *error)
{
    char root[CH_PATH_ROOM], assets[CH_PATH_ROOM + 16];
    Opening opening = {.options = options, .desk = desk};
    *desk = (ChDesk){.card = CH_NONE, .told = {.from = ch_heap()}};
    desk->settings = options->settings ? *options->settings : ch_settings_read(&desk->told);
    ch_arena_init(&desk->cards_memory, ch_heap(), SIZE_MAX);
    ch_arena_init(&desk->plays_memory, ch_heap(), SIZE_MAX);
    ch_arena_init(&desk->methods_memory, ch_heap(), SIZE_MAX);
    ch_arena_init(&desk->people_memory, ch_heap(), SIZE_MAX);
    ch_arena_init(&desk->sessions_memory, ch_heap(), SIZE_MAX);
    for (int i = 0; i < 2; i++) ch_arena_init(&desk->board_memory[i], ch_heap(), SIZE_MAX);
    ch_arena_init(&desk->about_memory, ch_heap(), SIZE_MAX);
    ch_arena_init(&desk->debrief_memory, ch_heap(), SIZE_MAX);
    if (options->trainee) snprintf(desk->settings.trainee, sizeof desk->settings.trainee, "%s", options->trainee);
    if (options->language) snprintf(desk->settings.language, sizeof desk->settings.language, "%s", options->language);
    snprintf(desk->trainee, sizeof desk->trainee, "%s", desk->settings.trainee);
    ChStatus status = ch_world_root(root, error);
    snprintf(assets, sizeof assets, "%s/assets", root);
    if (status == CH_OK) status = ch_font_book_make(ch_heap(), &desk->book, error);
    if (status == CH_OK) status = ch_paint_make(ch_heap(), desk->book, assets, &desk->paint, error);
    if (status == CH_OK && options->window) status = open_beside(&opening, root, error);
    if (status == CH_OK && !options->window) furnish(&opening);
    if (status == CH_OK && opening.status != CH_OK) {
        status = opening.status;
        if (error) *error = opening.error;
    }
    if (status != CH_OK) ch_desk_close(desk);
    return status;
}
