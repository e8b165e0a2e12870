/* Erasing somebody from a shared folder (share.h). */
#define _GNU_SOURCE /* memmem */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/share_inside.h"
#include "records/erasure.h"

static bool tells_of(const char *line, size_t n, ChStr trainee)
{
    json_t *row = json_loadb(line, n, 0, NULL);
    const json_t *name = json_object_get(row, "trainee");
    bool theirs = json_is_string(name) &&
                  ch_str_eq(trainee, (ChStr){json_string_value(name), (uint32_t)json_string_length(name)});
    if (!row) theirs = memmem(line, n, trainee.p, trainee.n) != NULL; /* half a line */
    json_decref(row);
    return theirs;
}

static int blank(int file, size_t at, size_t n)
{
    char spaces[4096];
    memset(spaces, ' ', sizeof spaces);
    while (n) {
        ssize_t done = pwrite(file, spaces, n < sizeof spaces ? n : sizeof spaces, (off_t)at);
        if (done < 0 && errno == EINTR) continue;
        if (done < 0) return errno;
        at += (size_t)done;
        n -= (size_t)done;
    }
    return 0;
}

/* 0, or why not. */
static int erase_in(const char *path, ChStr trainee, uint32_t *lines)
{
    ChText all = {.from = ch_heap()};
    int file = -1, why = ch_share_read(path, 0, SIZE_MAX, &all);
    for (size_t at = 0; at < all.n && !why;) {
        const char *end = memchr(all.p + at, '\n', all.n - at);
        size_t n = (end ? (size_t)(end - all.p) : all.n) - at;
        if (tells_of(all.p + at, n, trainee)) {
            if (file < 0) file = open(path, O_WRONLY | O_CLOEXEC);
            why = file < 0 ? errno : blank(file, at, n);
            *lines += !why;
        }
        at += n + 1;
    }
    if (file >= 0 && fsync(file) != 0 && !why) why = errno;
    if (file >= 0) close(file);
    ch_text_free(&all);
    return why;
}

ChStatus ch_share_erase(const char *folder, ChStr trainee, uint32_t *lines, ChError *error)
{
    char path[CH_PATH_ROOM];
    uint32_t erased = 0;
    if (lines) *lines = 0;
    /* Where a disk is not connected its place may be there, and empty. */
    int n_revisions = snprintf(path, sizeof path, "%s/revisions", folder);
    if (n_revisions < 0 || n_revisions >= CH_PATH_ROOM || access(path, F_OK) != 0) return ch_share_trouble(folder, "found", ENOENT, error);
    DIR *open_folder = opendir(folder);
    if (!open_folder) return ch_share_trouble(folder, "read", errno, error);
    ChStatus status = CH_OK;
    for (const struct dirent *entry; (entry = readdir(open_folder));) {
        if (!ch_share_is_log(entry->d_name)) continue;
        int n = snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        int why = n < 0 || n >= CH_PATH_ROOM ? ENAMETOOLONG : erase_in(path, trainee, &erased);
        if (why && status == CH_OK) status = ch_share_trouble(path, "erased in", why, error);
    }
    closedir(open_folder);
    if (lines) *lines = erased;
    return status;
}

/* ---- what was put off ---- */

static bool is_to_go(const ChErasures *erasures, ChStr name)
{
    for (uint32_t i = 0; i < erasures->count; i++)
        if (ch_erasure_is_of(&erasures->at[i], name)) return true;
    return false;
}

static ChStatus finish(const char *folder, ChStore *store, ChArena *scratch, uint32_t *lines, bool *done, ChError *error)
{
    ChErasures erasures;
    ChStr *names;
    uint32_t count, some;
    ChStatus status = ch_erasure_list(store, ch_str(folder), scratch, &erasures, error);
    if (status != CH_OK || erasures.count == 0) return status;
    status = ch_share_names(folder, (ChStr){NULL, 0}, scratch, &names, &count, error);
    if (status == CH_OK) status = ch_share_erase(folder, CH_STR("\n"), &some, error); /* nobody's: is it the folder, and not its empty place */
    for (uint32_t i = 0; status == CH_OK && i < count; i++) {
        if (!is_to_go(&erasures, names[i])) continue;
        status = ch_share_erase(folder, names[i], &some, error);
        *lines += some;
    }
    if (status == CH_OK) status = ch_erasure_done(store, ch_str(folder), error);
    *done = status == CH_OK;
    return status;
}

ChStatus ch_share_finish_erasing(const char *folder, ChStore *store, uint32_t *lines, bool *done, ChError *error)
{
    ChArena scratch;
    uint32_t erased = 0;
    bool finished = false;
    ch_arena_init(&scratch, ch_heap(), SIZE_MAX);
    ChStatus status = finish(folder, store, &scratch, &erased, &finished, error);
    ch_arena_free(&scratch);
    if (lines) *lines = erased;
    if (done) *done = finished;
    return status;
}
