/* Following others (share.h). */
#define _POSIX_C_SOURCE 200809L
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "app/share_inside.h"
#include "records/uuid.h"

enum {
    MOST_AT_ONCE = 4 << 20,  /* bytes of one log in one go, and so the longest line */
    MOST_REVISION = 64 << 20,
    MOST_WAITS = 30          /* for what a network has not brought yet: bytes that read as zero, a scenario */
};

bool ch_share_is_log(const char *name)
{
    size_t n = strlen(name);
    return n == CH_UUID_TEXT + 3 && strcmp(name + CH_UUID_TEXT - 1, ".log") == 0 && ch_uuid_valid((ChStr){name, CH_UUID_TEXT - 1});
}

ChStatus ch_share_fetch(void *context, const char hash[CH_DIGEST_TEXT], ChText *bytes, ChError *error)
{
    const ChShare *share = context;
    char path[CH_PATH_ROOM];
    snprintf(path, sizeof path, "%.*s/%s", (int)(sizeof path - CH_DIGEST_TEXT - 32), share->revisions, hash);
    int why = ch_share_read(path, 0, MOST_REVISION, bytes);
    if (why == ENOENT) return CH_NOT_FOUND;
    if (why == ENOMEM) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to read a scenario");
    return why ? CH_NOT_FOUND : CH_OK; /* not readable yet: it is waited for like one that is not there */
}

/* ---- lines ---- */

typedef struct Following {
    ChShare *share;
    bool changed;
    bool wait; /* the line is not ready */
} Following;

static void refuse(ChShare *share, const char *said)
{
    share->seen.refused++;
    snprintf(share->seen.said, sizeof share->seen.said, "%s", said);
}

static ChStatus take_row(Following *following, const json_t *row, ChError *error)
{
    ChMergedRow merged;
    ChShare *share = following->share;
    ChStatus status = ch_merge_row(share->merge, row, &merged, error);
    if (status != CH_OK) return status;
    bool brought = merged.what == CH_MERGED_NEW || merged.what == CH_MERGED_GONE_ON;
    following->changed |= brought;
    share->seen.rows += brought;
    if (merged.what != CH_MERGED_REFUSED || merged.why == CH_REFUSED_FORGOTTEN) return CH_OK;
    if (merged.why == CH_REFUSED_REVISION) following->wait = true;
    else refuse(share, merged.said);
    if (following->wait) snprintf(share->seen.said, sizeof share->seen.said, "%s", merged.said);
    return CH_OK;
}

static ChStatus take_line(Following *following, ChStr line, ChError *error)
{
    bool is_new = false;
    if (ch_str_trim(line).n == 0) return CH_OK; /* erased */
    if (memchr(line.p, '\0', line.n)) {
        following->wait = true;
        return CH_OK;
    }
    json_t *row = json_loadb(line.p, line.n, JSON_REJECT_DUPLICATES, NULL);
    ChStatus status = CH_OK;
    if (following->share->sessions_only && (json_object_get(row, "attempt") || json_object_get(row, "seat"))) {
        status = CH_OK;
    } else if (json_object_get(row, "seat")) {
        status = ch_share_take_seat(following->share, row, &following->changed, error);
    } else if (json_object_get(row, "attempt")) {
        status = take_row(following, row, error);
    } else if (json_object_get(row, "session")) {
        status = ch_merge_session(following->share->merge, row, ch_str(following->share->folder), &is_new, error);
        following->changed |= is_new;
    } else {
        refuse(following->share, "a line of a log in the shared folder makes no sense");
    }
    json_decref(row);
    return status;
}

/* The whole lines of what was read. */
static ChStatus take_lines(Following *following, ChFollowed *other, ChStr bytes, ChError *error)
{
    uint32_t at = 0;
    ChStatus status = CH_OK;
    while (status == CH_OK && at < bytes.n) {
        const char *end = memchr(bytes.p + at, '\n', bytes.n - at);
        if (!end) break;
        following->wait = false;
        uint32_t n = (uint32_t)(end - bytes.p) - at;
        status = take_line(following, (ChStr){bytes.p + at, n}, error);
        if (status != CH_OK) break;
        if (following->wait && other->waited++ < MOST_WAITS) break;
        if (following->wait) refuse(following->share, "a line of a log in the shared folder never became whole");
        other->waited = 0;
        at += n + 1;
    }
    if (status == CH_OK) other->at += at;
    if (status == CH_OK && at == 0 && bytes.n == MOST_AT_ONCE) { /* nobody writes such lines */
        refuse(following->share, "a log in the shared folder has a line that is too long");
        other->at += bytes.n;
    }
    return status;
}

/* ---- logs ---- */

static ChStatus read_log(Following *following, ChFollowed *other, ChText *bytes, ChError *error)
{
    char path[CH_PATH_ROOM];
    struct stat at;
    snprintf(path, sizeof path, "%.*s/%s", (int)(sizeof path - sizeof other->name - 1), following->share->folder, other->name);
    if (stat(path, &at) != 0 || !S_ISREG(at.st_mode)) return CH_OK; /* gone again, or not there yet */
    if ((size_t)at.st_size < other->at) other->at = 0;              /* another one in its place */
    if ((size_t)at.st_size == other->at) return CH_OK;
    int why = ch_share_read(path, other->at, MOST_AT_ONCE, bytes);
    if (why == ENOMEM) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to read the shared folder");
    return why ? ch_share_trouble(path, "read", why, error) : CH_OK;
}

static ChStatus follow_log(Following *following, ChFollowed *other, ChError *error)
{
    ChText bytes = {.from = ch_heap()};
    ChFollowed before = *other;
    ChStatus status = read_log(following, other, &bytes, error);
    if (status == CH_OK && bytes.n && memchr(bytes.p, '\n', bytes.n)) {
        status = ch_store_together(following->share->store, error);
        if (status == CH_OK) {
            status = take_lines(following, other, ch_text_view(&bytes), error);
            status = ch_store_apart(following->share->store, status, error);
        }
    } else if (status == CH_OK && bytes.n == MOST_AT_ONCE) {
        status = take_lines(following, other, ch_text_view(&bytes), error);
    }
    if (status != CH_OK) {
        *other = before;
        ch_merge_undone(following->share->merge);
    }
    ch_text_free(&bytes);
    return status;
}

static ChStatus note_log(ChShare *share, const char *name, ChError *error)
{
    if (!ch_share_is_log(name) || strcmp(name, strrchr(share->own, '/') + 1) == 0) return CH_OK;
    for (uint32_t i = 0; i < share->other_count; i++)
        if (strcmp(share->others[i].name, name) == 0) return CH_OK;
    ChFollowed *grown = ch_arena_grow(&share->memory, share->others, share->other_count, &share->other_room, sizeof *grown);
    if (!grown) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to read the shared folder");
    share->others = grown;
    ChFollowed *fresh = &grown[share->other_count++];
    *fresh = (ChFollowed){0};
    snprintf(fresh->name, sizeof fresh->name, "%.*s", (int)sizeof fresh->name - 1, name);
    share->seen.machines = share->other_count;
    return CH_OK;
}

ChStatus ch_share_sessions(ChShare *share, ChError *error)
{
    share->sessions_only = true;
    for (uint32_t i = 0; i < share->other_count; i++) share->others[i].at = 0;
    ChStatus status = ch_share_follow(share, NULL, error);
    share->sessions_only = false;
    for (uint32_t i = 0; i < share->other_count; i++) share->others[i].at = 0; /* what was passed over can still be followed */
    return status;
}

ChStatus ch_share_follow(ChShare *share, bool *changed, ChError *error)
{
    Following following = {.share = share};
    DIR *folder = opendir(share->folder);
    ChStatus status = folder ? CH_OK : ch_share_trouble(share->folder, "read", errno, error);
    for (const struct dirent *entry; status == CH_OK && (entry = readdir(folder));) status = note_log(share, entry->d_name, error);
    if (folder) closedir(folder);
    for (uint32_t i = 0; i < share->other_count && status == CH_OK; i++)
        status = follow_log(&following, &share->others[i], error);
    if (changed) *changed = following.changed;
    return status;
}
