#define _POSIX_C_SOURCE 200809L
#include "app/preview_work.h"

#include <dirent.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "app/face.h"
#include "app/world.h"
#include "platform/watch.h"

enum { ITEMS = 16, DEEPEST = 8 };

typedef struct Item {
    ChVersion *version;
    ChStudy *study;
} Item;

struct ChPreviewWork {
    ChPreviewWorkOptions options;
    ChWatch *watch;
    pthread_t thread;
    pthread_mutex_t lock; /* of what follows */
    pthread_cond_t taken;
    Item items[ITEMS];
    uint32_t first, count;
    bool stopping;
    const ChVersion *good;    /* the last that loads; the thread's alone */
    const ChVersion *unknown; /* the same, as long as it is not studied */
};

/* Folders ------------------------------------------------------------------------------------------------------------ */

typedef struct Folders {
    char *at[CH_WATCH_FOLDERS];
    uint32_t count;
} Folders;

static bool is_folder(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

static void add_folder(Folders *folders, const char *path)
{
    if (folders->count == CH_WATCH_FOLDERS || !is_folder(path)) return;
    char *copy = malloc(strlen(path) + 1);
    if (!copy) return;
    strcpy(copy, path);
    folders->at[folders->count++] = copy;
}

/* What a scenario includes lies in its folder or below it. */
static void add_below(Folders *folders, const char *path, int depth)
{
    uint32_t before = folders->count;
    add_folder(folders, path);
    if (folders->count == before || depth == DEEPEST) return;
    DIR *open_folder = opendir(path);
    for (const struct dirent *entry; open_folder && (entry = readdir(open_folder)) != NULL;) {
        char inner[CH_PATH_ROOM];
        int n = snprintf(inner, sizeof inner, "%s/%s", path, entry->d_name);
        if (entry->d_name[0] != '.' && n > 0 && n < CH_PATH_ROOM && is_folder(inner)) add_below(folders, inner, depth + 1);
    }
    if (open_folder) closedir(open_folder);
}

static void add_parent(Folders *folders, const char *path)
{
    char folder[CH_PATH_ROOM];
    snprintf(folder, sizeof folder, "%s", path);
    char *slash = strrchr(folder, '/');
    if (slash) *(slash == folder ? slash + 1 : slash) = '\0';
    add_below(folders, slash ? folder : ".", 0);
}

/* The scenario's folder, with those in it; the libraries' for behaviours, their methods'. */
static void watch_all(ChPreviewWork *work)
{
    Folders folders = {.count = 0};
    char inner[CH_PATH_ROOM];
    struct stat info;
    const char *path = work->options.path;
    bool there = stat(path, &info) == 0;
    if (there && S_ISREG(info.st_mode)) add_parent(&folders, path);
    if (there && S_ISDIR(info.st_mode)) add_below(&folders, path, 0);
    const char *libraries[] = {work->options.folders.first, work->options.folders.second};
    for (int i = 0; i < 2 && libraries[i]; i++) {
        snprintf(inner, sizeof inner, "%s/%s", libraries[i], path);
        if (path[0] != '/') add_below(&folders, inner, 0);
        add_folder(&folders, libraries[i]);
        snprintf(inner, sizeof inner, "%s/methods", libraries[i]);
        add_folder(&folders, inner);
    }
    ch_watch_folders(work->watch, (const char *const *)folders.at, folders.count);
    for (uint32_t i = 0; i < folders.count; i++) free(folders.at[i]);
}

/* The thread --------------------------------------------------------------------------------------------------------- */

/* False when it is over: then the item was freed. */
static bool hand_over(ChPreviewWork *work, Item item)
{
    pthread_mutex_lock(&work->lock);
    while (work->count == ITEMS && !work->stopping) pthread_cond_wait(&work->taken, &work->lock);
    bool goes = !work->stopping;
    if (goes) work->items[(work->first + work->count++) % ITEMS] = item;
    pthread_mutex_unlock(&work->lock);
    if (goes) {
        work->options.news(work->options.context);
        return true;
    }
    ch_study_free(item.study);
    ch_version_free(item.version);
    return false;
}

static bool go_on(void *context, uint32_t states)
{
    (void)states;
    return !ch_watch_pending(((ChPreviewWork *)context)->watch);
}

static void study(ChPreviewWork *work)
{
    ChError error;
    ChStudy *found;
    if (!work->unknown || ch_watch_pending(work->watch)) return;
    ChCheckOptions options = {.from = ch_heap(), .progress = go_on, .progress_context = work};
    if (ch_study_make(work->unknown, &options, &found, &error) != CH_OK) return; /* stopped: the next save comes first */
    work->unknown = NULL;
    (void)hand_over(work, (Item){.study = found});
}

static void read_anew(ChPreviewWork *work)
{
    ChVersion *version;
    ChError error = {0};
    char now[8];
    ch_world_clock(now);
    /* A file that is away for a moment comes back with the next event. */
    if (ch_version_load(work->options.folders, work->options.path, now, work->good, &version, &error) != CH_OK) return;
    if (version->loads && ch_face_give(&version->scenario, version->scenario.files[0], &version->memory) != CH_OK) {
        ch_version_free(version);
        return;
    }
    const ChVersion *loads = version->loads ? version : NULL; /* it may be freed once it is handed over and does not load */
    if (!hand_over(work, (Item){.version = version})) return;
    if (loads) work->good = work->unknown = loads;
}

static void *run(void *context)
{
    ChPreviewWork *work = context;
    for (;;) {
        study(work);
        if (ch_watch_wait(work->watch, -1) == CH_WATCH_STOPPED) return NULL;
        watch_all(work); /* folders may have come or gone */
        read_anew(work);
    }
}

/* The caller's side -------------------------------------------------------------------------------------------------- */

ChStatus ch_preview_work_start(const ChPreviewWorkOptions *options, ChPreviewWork **out, ChError *error)
{
    *out = NULL;
    ChPreviewWork *work = ch_resize(ch_heap(), NULL, 0, sizeof *work);
    if (!work) return ch_fail(error, CH_NO_MEMORY, "there is no memory left for the preview");
    *work = (ChPreviewWork){.options = *options, .good = options->first, .unknown = options->first};
    ChStatus status = ch_watch_make(ch_heap(), &work->watch, error);
    if (status == CH_OK) {
        watch_all(work);
        pthread_mutex_init(&work->lock, NULL);
        pthread_cond_init(&work->taken, NULL);
        if (pthread_create(&work->thread, NULL, run, work) == 0) {
            *out = work;
            return CH_OK;
        }
        status = ch_fail(error, CH_IO, "no second thread can be started for the preview: close something, and try again");
        ch_watch_free(work->watch);
    }
    ch_free(ch_heap(), work, sizeof *work);
    return status;
}

bool ch_preview_work_take(ChPreviewWork *work, ChVersion **version, ChStudy **found)
{
    Item item = {NULL, NULL};
    pthread_mutex_lock(&work->lock);
    if (work->count) {
        item = work->items[work->first];
        work->first = (work->first + 1) % ITEMS;
        work->count--;
        pthread_cond_signal(&work->taken);
    }
    pthread_mutex_unlock(&work->lock);
    *version = item.version;
    *found = item.study;
    return item.version || item.study;
}

void ch_preview_work_stop(ChPreviewWork *work)
{
    ChVersion *version;
    ChStudy *found;
    if (!work) return;
    pthread_mutex_lock(&work->lock);
    work->stopping = true;
    pthread_cond_signal(&work->taken);
    pthread_mutex_unlock(&work->lock);
    ch_watch_stop(work->watch);
    pthread_join(work->thread, NULL);
    while (ch_preview_work_take(work, &version, &found)) {
        ch_study_free(found);
        ch_version_free(version);
    }
    pthread_cond_destroy(&work->taken);
    pthread_mutex_destroy(&work->lock);
    ch_watch_free(work->watch);
    ch_free(ch_heap(), work, sizeof *work);
}
