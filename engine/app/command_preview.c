/* preview: the window for authors. The main thread plays and paints; reading and proving are done beside it (preview_work.h),
 * and wake the window when there is something. */
#include <stdio.h>
#include <stdlib.h>

#include "app/commands.h"
#include "app/desk.h"
#include "app/face.h"
#include "app/open_file.h"
#include "app/preview_view.h"
#include "app/preview_work.h"
#include "ui/fits.h"

struct ChPreviewDesk {
    ChDesk *desk;
    const char *path;
    ChPreview *preview;
    ChPreviewShown shown;
    ChPreviewWork *work;
    ChFits *fits;        /* NULL until the first study, and without fonts */
    ChVersion *refused;  /* that there was no memory for: freed when nobody studies it */
    ChStatus failed;     /* why it cannot go on */
    ChError error;
};

/* Showing ------------------------------------------------------------------------------------------------------------ */

static void give_up(ChPreviewDesk *at, ChStatus status)
{
    at->failed = status;
    at->desk->quit = true;
}

static void show(ChPreviewDesk *at, bool anew)
{
    ChStatus status = ch_preview_show(&at->shown, at->preview, at->path, &at->error);
    if (status == CH_OK) ch_ui_set_preview(at->desk->ui, at->shown.view, anew);
    else give_up(at, status);
}

/* What could not be done, and nothing changed. */
static void tell(ChPreviewDesk *at, const ChError *error, int64_t now_ms)
{
    ChText said = {.from = ch_heap()};
    ch_text_addf(&said, "%c%s.", error->message[0] >= 'a' && error->message[0] <= 'z' ? error->message[0] - 32 : error->message[0],
                 error->message[0] ? error->message + 1 : "");
    if (said.n > 2 && strchr(".?!", said.p[said.n - 2])) said.n--;
    ch_ui_toast(at->desk->ui, ch_text_view(&said), now_ms);
    ch_text_free(&said);
}

/* Versions and studies ----------------------------------------------------------------------------------------------- */

static bool answer_fits(void *context, ChStr text)
{
    return ch_fits_answer(context, text);
}

static bool line_fits(void *context, ChStr text, ChChannel channel)
{
    return ch_fits_line(context, text, channel);
}

/* Fonts belong to this thread: what the study could not measure is measured here. */
static void measure(ChPreviewDesk *at, ChStudy *study)
{
    if (!at->fits) at->fits = ch_fits_make(ch_heap(), ch_font_book_fonts(at->desk->book));
    if (!at->fits) return;
    ChCheckOptions options = {.from = ch_heap(), .answer_fits = answer_fits, .line_fits = line_fits, .context = at->fits};
    ch_check_fits(&study->of->scenario, &options, &study->said);
    ch_diagnostics_sort(&study->said);
}

static void take(ChPreviewDesk *at, ChVersion *version)
{
    ChStatus status = ch_preview_take(at->preview, version, &at->error);
    if (status == CH_OK) return;
    at->refused = version;
    give_up(at, status);
}

static void learn(ChPreviewDesk *at, ChStudy *study, int64_t now_ms)
{
    ChError error = {0};
    if (study->of == at->preview->good) measure(at, study);
    if (ch_preview_learn(at->preview, study, &error) != CH_OK) tell(at, &error, now_ms); /* of the beat to jump to */
}

/* Where the play stands, by what stays when a version goes. */
typedef struct Moment {
    char beat[64];
    uint32_t answers;
} Moment;

static Moment moment(const ChPreviewDesk *at)
{
    const ChPreview *one = at->preview;
    Moment now = {.answers = one->made_count};
    if (one->session)
        snprintf(now.beat, sizeof now.beat, "%.*s", CH_FMT(one->good->scenario.beats[ch_session_state(one->session)->now.beat].id));
    return now;
}

static void on_news(void *context)
{
    ChPreviewDesk *at = context;
    ch_window_wake(at->desk->window);
}

static void woken(void *context)
{
    ChPreviewDesk *at = context;
    ChVersion *version;
    ChStudy *study;
    Moment before = moment(at);
    while (!at->failed && ch_preview_work_take(at->work, &version, &study)) {
        if (version) take(at, version);
        else learn(at, study, ch_window_now_ms());
    }
    Moment now = moment(at);
    if (!at->failed) show(at, now.answers != before.answers || strcmp(now.beat, before.beat) != 0);
}

/* What a person does ------------------------------------------------------------------------------------------------- */

static ChStatus open_source(const ChSourcePlace *place, ChError *error)
{
    if (!place->path) return ch_fail(error, CH_NOT_FOUND, "it is not known in which file this stands");
    return ch_open_file(place->path, place->line, error);
}

static void said_opened(ChPreviewDesk *at, const ChSourcePlace *place, int64_t now_ms)
{
    ChText said = {.from = ch_heap()};
    const char *slash = strrchr(place->path, '/');
    ch_text_addf(&said, "Opening %s, line %u", slash ? slash + 1 : place->path, (unsigned)place->line);
    if (!ch_open_names_editor()) ch_text_add(&said, CH_STR(". Set VISUAL or EDITOR to your editor, and it opens there"));
    ch_ui_toast(at->desk->ui, ch_text_view(&said), now_ms);
    ch_text_free(&said);
}

static ChStatus jump(ChPreviewDesk *at, uint32_t box, ChError *error)
{
    const ChPreviewBox *to = &at->shown.view->boxes[box];
    if (to->kind == CH_PREVIEW_MISSING)
        return ch_fail(error, CH_NOT_FOUND, "\"%.*s\" does not exist: write it, or lead elsewhere", CH_FMT(to->id));
    return ch_preview_jump(at->preview, to->id, error);
}

static ChStatus act_on(ChPreviewDesk *at, const ChUiAction *action, ChError *error)
{
    const ChPreviewView *view = at->shown.view;
    switch (action->act) {
    case CH_ACT_ANSWER: return ch_preview_answer(at->preview, &action->decision, error);
    case CH_ACT_PREVIEW_START: return ch_preview_start(at->preview, error);
    case CH_ACT_PREVIEW_JUMP: return action->index < view->box_count ? jump(at, action->index, error) : CH_OK;
    case CH_ACT_PREVIEW_METER:
        ch_preview_set_by_hand(at->preview, action->index == 0 ? (int32_t)action->ms : 0, action->index == 1 ? (int32_t)action->ms : 0);
        return CH_OK;
    default: return CH_OK;
    }
}

static bool opens(ChPreviewDesk *at, const ChUiAction *action, int64_t now_ms)
{
    const ChPreviewView *view = at->shown.view;
    ChError error = {0};
    bool problem = action->act == CH_ACT_PREVIEW_PROBLEM;
    if (!problem && action->act != CH_ACT_PREVIEW_SOURCE) return false;
    if (action->index >= (problem ? view->problem_count : view->box_count)) return true;
    const ChSourcePlace *place = problem ? &at->shown.problems[action->index] : &at->shown.boxes[action->index];
    if (open_source(place, &error) == CH_OK) said_opened(at, place, now_ms);
    else tell(at, &error, now_ms);
    return true;
}

static void act(ChPreviewDesk *at, const ChUiAction *action, int64_t now_ms)
{
    ChError error = {0};
    bool previews = action->act == CH_ACT_ANSWER || (action->act >= CH_ACT_PREVIEW_START && action->act <= CH_ACT_PREVIEW_METER);
    if (opens(at, action, now_ms)) return;
    if (previews) {
        ChStatus status = act_on(at, action, &error);
        if (status != CH_OK) tell(at, &error, now_ms);
        show(at, status == CH_OK && action->act != CH_ACT_PREVIEW_METER);
    } else if (action->act == CH_ACT_HOME || action->act == CH_ACT_LEAVE) {
        if (ch_ui_screen(at->desk->ui) == CH_SCREEN_PREVIEW) at->desk->quit = true;
        else ch_ui_show_preview(at->desk->ui);
    } else {
        ch_desk_do(at->desk, action, now_ms);
    }
}

static void act_all(ChPreviewDesk *at, int64_t now_ms)
{
    ChUiAction action;
    while (!at->failed && ch_ui_take_action(at->desk->ui, &action)) act(at, &action, now_ms);
}

/* The window --------------------------------------------------------------------------------------------------------- */

static void input(void *context, const ChUiInput *one)
{
    ChPreviewDesk *at = context;
    ch_ui_input(at->desk->ui, one);
    act_all(at, one->now_ms);
}

static const ChDrawList *frame(void *context, int32_t width, int32_t height, int64_t now_ms)
{
    ChPreviewDesk *at = context;
    ChRect field = {0};
    const ChDrawList *list = ch_ui_frame(at->desk->ui, width, height, now_ms);
    act_all(at, now_ms);
    bool writes = ch_ui_text_field(at->desk->ui, &field);
    ch_window_set_text_field(at->desk->window, writes, field);
    return list;
}

static int64_t wake_ms(void *context, int64_t now_ms)
{
    return ch_ui_wake_ms(((ChPreviewDesk *)context)->desk->ui, now_ms);
}

static bool going_on(void *context)
{
    return !((ChPreviewDesk *)context)->desk->quit;
}

/* Opening ------------------------------------------------------------------------------------------------------------ */

typedef struct Folders {
    char first[CH_FOLDER_ROOM], second[CH_PATH_ROOM];
} Folders;

static ChFolders both(const Folders *folders)
{
    return (ChFolders){folders->first, folders->second[0] ? folders->second : NULL};
}

/* The first version: one that is not there ends the command, one that does not load does not. */
static ChStatus load_first(const Folders *folders, const char *path, const char *at, const char *now, ChVersion **version,
                           ChError *error)
{
    ChStatus status = ch_version_load(both(folders), path, now, NULL, version, error);
    if (status == CH_OK && (*version)->loads && ch_face_give(&(*version)->scenario, (*version)->scenario.files[0], &(*version)->memory) != CH_OK)
        status = ch_fail(error, CH_NO_MEMORY, "there is no memory left to find its pictures");
    if (status != CH_OK || !at || !(*version)->loads) return status;
    if (ch_beat_find(&(*version)->scenario, ch_str(at)) != CH_NONE) return CH_OK;
    ChPreview *preview;
    status = ch_preview_make(&preview, error);
    if (status != CH_OK) return status;
    status = ch_preview_take(preview, *version, error);
    if (status == CH_OK) *version = NULL; /* the preview's now */
    if (status == CH_OK) status = ch_preview_jump(preview, ch_str(at), error);
    ch_preview_free(preview);
    return status;
}

static ChStatus make(ChDesk *desk, const char *path, ChVersion **version, ChPreviewDesk **out, ChError *error)
{
    ChPreviewDesk *at = ch_resize(ch_heap(), NULL, 0, sizeof *at);
    if (!at) return ch_fail(error, CH_NO_MEMORY, "there is no memory left for the preview");
    *at = (ChPreviewDesk){.desk = desk, .path = path};
    *out = at;
    ChStatus status = ch_preview_make(&at->preview, error);
    if (status == CH_OK) status = ch_preview_take(at->preview, *version, error);
    if (status == CH_OK) *version = NULL;
    return status;
}

void ch_preview_close(ChPreviewDesk *at)
{
    if (!at) return;
    ch_preview_work_stop(at->work);
    ch_preview_show_free(&at->shown);
    ch_preview_free(at->preview);
    ch_version_free(at->refused);
    ch_fits_free(at->fits);
    ch_free(ch_heap(), at, sizeof *at);
}

static ChStatus run(ChPreviewDesk *at, const Folders *folders, const char *beat, ChError *error)
{
    ChPreviewWorkOptions options = {.folders = both(folders), .path = at->path, .first = at->preview->good, .news = on_news, .context = at};
    ChError later;
    if (beat && ch_preview_jump(at->preview, ch_str(beat), &later) != CH_BUSY) return ch_fail(error, later.code, "%s", later.message);
    show(at, true);
    ch_ui_show_preview(at->desk->ui);
    ChStatus status = ch_preview_work_start(&options, &at->work, error);
    if (status != CH_OK) return status;
    ChWindowApp app = {.context = at, .input = input, .frame = frame, .wake_ms = wake_ms, .woken = woken, .going_on = going_on};
    status = ch_window_run(at->desk->window, &app, error);
    if (status == CH_OK && at->failed) return ch_fail(error, at->failed, "%s", at->error.message);
    return status;
}

static ChStatus open_window(ChDesk *desk, ChError *error)
{
    const char *display = getenv("DISPLAY"), *wayland = getenv("WAYLAND_DISPLAY");
    ChDeskOptions options = {.window = true};
    bool there = (display && *display) || (wayland && *wayland);
    ChStatus status = there ? ch_desk_open(&options, desk, error) : CH_NOT_FOUND;
    if (status != CH_NOT_FOUND) return status;
    return ch_fail(error, CH_IO, "the preview wants a display, and there is none: coolhead check, explore and map do without");
}

static ChStatus preview(const ChArgs *args, ChError *error)
{
    Folders folders;
    char now[8];
    const char *path = args->words[0], *beat = args->value[CH_OPT_AT];
    ChVersion *version = NULL;
    ChPreviewDesk *at = NULL;
    ChDesk desk;
    ch_world_clock(now);
    ChStatus status = ch_world_library_folders(folders.first, folders.second, error);
    if (status == CH_OK) status = load_first(&folders, path, beat, now, &version, error);
    bool opened = false;
    if (status == CH_OK) {
        status = open_window(&desk, error);
        opened = status == CH_OK;
    }
    if (status == CH_OK) status = make(&desk, path, &version, &at, error);
    if (status == CH_OK) status = run(at, &folders, beat, error);
    ch_preview_close(at);
    ch_version_free(version);
    if (opened) ch_desk_close(&desk);
    return status;
}

int ch_command_preview(int argc, char **argv)
{
    ChArgs args;
    ChError error = {0};
    int code;
    if (!ch_command_args(argc, argv, CH_ALLOW(CH_OPT_AT), 1, 1, &args, &code)) return code;
    return ch_world_exit(preview(&args, &error), &error);
}

/* For a picture ------------------------------------------------------------------------------------------------------ */

ChStatus ch_preview_for_shot(ChDesk *desk, const char *path, const char *beat, ChPreviewDesk **out, ChError *error)
{
    Folders folders;
    ChVersion *version = NULL;
    ChStudy *study;
    ChCheckOptions options = {.from = ch_heap()};
    ChStatus status = ch_world_library_folders(folders.first, folders.second, error);
    if (status == CH_OK) status = load_first(&folders, path, beat, "14:01", &version, error); /* pictures do not age */
    if (status == CH_OK) status = make(desk, path, &version, out, error);
    ch_version_free(version);
    if (status == CH_OK && (*out)->preview->good) {
        status = ch_study_make((*out)->preview->good, &options, &study, error);
        if (status == CH_OK) measure(*out, study);
        if (status == CH_OK) status = ch_preview_learn((*out)->preview, study, error);
        if (status == CH_OK && beat) status = ch_preview_jump((*out)->preview, ch_str(beat), error);
    }
    if (status != CH_OK) return status;
    show(*out, true);
    ch_ui_show_preview(desk->ui);
    if ((*out)->failed) *error = (*out)->error;
    return (*out)->failed;
}
