/* Telling others (share.h). Following them is in share_follow.c, erasing in share_erase.c. */
#define _POSIX_C_SOURCE 200809L
#include "app/share_inside.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

ChStatus ch_share_trouble(const char *path, const char *what, int why, ChError *error)
{
    return ch_fail(error, CH_IO, "The shared folder: %s cannot be %s: %s. What was played is safe on this machine; mend the folder, and it goes on.",
                   path, what, strerror(why));
}

/* ---- what has been told ---- */

ChTold *ch_share_told_of(ChShare *share, ChStr uuid)
{
    for (uint32_t i = share->told_count; i > 0; i--)
        if (ch_str_eq(uuid, ch_str(share->told[i - 1].uuid))) return &share->told[i - 1];
    ChTold *grown = ch_arena_grow(&share->memory, share->told, share->told_count, &share->told_room, sizeof *grown);
    if (!grown) return NULL;
    share->told = grown;
    ChTold *fresh = &grown[share->told_count++];
    *fresh = (ChTold){0};
    snprintf(fresh->uuid, sizeof fresh->uuid, "%.*s", CH_FMT(uuid));
    return fresh;
}

/* Our own log as it was left: what it holds need not be told again. */
static ChStatus remember_line(ChShare *share, const char *line, size_t n, ChError *error)
{
    json_t *row = json_loadb(line, n, 0, NULL);
    const char *uuid = json_string_value(json_object_get(row, "attempt")), *session = json_string_value(json_object_get(row, "session"));
    const char *seat = json_string_value(json_object_get(row, "seat")), *name = json_string_value(json_object_get(row, "trainee"));
    char key[CH_UUID_TEXT];
    if (seat && name) ch_share_seat_key(ch_str(seat), ch_str(name), key), session = key;
    ChTold *told = uuid || session ? ch_share_told_of(share, ch_str(uuid ? uuid : session)) : NULL;
    bool failed = (uuid || session) && !told;
    if (told && uuid) {
        told->rows = (uint32_t)(json_integer_value(json_object_get(row, "from")) + (json_int_t)json_array_size(json_object_get(row, "inputs")));
        told->ended = json_is_string(json_object_get(row, "ending"));
        told->begun = true;
    } else if (told) {
        told->begun = true;
        told->ended = json_is_string(json_object_get(row, "ended"));
    }
    json_decref(row);
    return failed ? ch_fail(error, CH_NO_MEMORY, "there is no memory left to read the shared folder") : CH_OK;
}

static ChStatus remember(ChShare *share, ChError *error)
{
    ChText all = {.from = ch_heap()};
    int why = ch_share_read(share->own, 0, SIZE_MAX, &all);
    ChStatus status = why && why != ENOENT ? ch_share_trouble(share->own, "read", why, error) : CH_OK;
    size_t at = 0;
    while (status == CH_OK && at < all.n) {
        const char *end = memchr(all.p + at, '\n', all.n - at);
        if (!end) break;
        status = remember_line(share, all.p + at, (size_t)(end - all.p) - at, error);
        at = (size_t)(end - all.p) + 1;
    }
    share->torn = at < all.n; /* a power cut in the middle of a line: the next one begins on a line of its own */
    ch_text_free(&all);
    return status;
}

/* ---- open and close ---- */

int ch_share_read(const char *path, size_t from, size_t most, ChText *bytes)
{
    char part[65536];
    int file = open(path, O_RDONLY | O_CLOEXEC), why = 0;
    if (file < 0) return errno;
    for (size_t n = 0; n < most;) {
        size_t want = most - n < sizeof part ? most - n : sizeof part;
        ssize_t got = pread(file, part, want, (off_t)(from + n));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) why = errno;
        if (got <= 0) break;
        ch_text_add(bytes, (ChStr){part, (uint32_t)got});
        n += (size_t)got;
    }
    close(file);
    return bytes->failed ? ENOMEM : why;
}

static ChStatus find_places(ChShare *share, const char *folder, ChError *error)
{
    struct stat at;
    char machine[CH_UUID_TEXT];
    if (stat(folder, &at) != 0) return ch_share_trouble(folder, "found", errno, error);
    if (!S_ISDIR(at.st_mode)) return ch_share_trouble(folder, "used", ENOTDIR, error);
    ChStatus status = ch_store_machine(share->store, machine, error);
    if (status != CH_OK) return status;
    int a = snprintf(share->folder, sizeof share->folder, "%s", folder);
    int b = snprintf(share->own, sizeof share->own, "%s/%s.log", folder, machine);
    int c = snprintf(share->revisions, sizeof share->revisions, "%s/revisions", folder);
    if (a < 0 || a >= CH_PATH_ROOM || b < 0 || b >= CH_PATH_ROOM || c < 0 || c >= CH_PATH_ROOM - CH_DIGEST_TEXT - 32)
        return ch_share_trouble(folder, "used", ENAMETOOLONG, error);
    if (mkdir(share->revisions, 0777) != 0 && errno != EEXIST) return ch_share_trouble(share->revisions, "made", errno, error);
    return CH_OK;
}

ChStatus ch_share_open(const char *folder, ChStore *store, ChShare **out, ChError *error)
{
    ChShare *share = ch_resize(ch_heap(), NULL, 0, sizeof *share);
    *out = NULL;
    if (!share) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to share a session");
    *share = (ChShare){.store = store};
    ch_arena_init(&share->memory, ch_heap(), SIZE_MAX);
    ChStatus status = find_places(share, folder, error);
    if (status == CH_OK) status = ch_share_finish_erasing(folder, store, NULL, NULL, error);
    if (status == CH_OK) status = remember(share, error);
    if (status == CH_OK) status = ch_merge_open(store, ch_share_fetch, share, &share->merge, error);
    if (status == CH_OK) *out = share;
    else ch_share_close(share);
    return status;
}

void ch_share_close(ChShare *share)
{
    if (!share) return;
    ch_merge_close(share->merge);
    ch_arena_free(&share->memory);
    ch_free(ch_heap(), share, sizeof *share);
}

const ChShareSeen *ch_share_seen(const ChShare *share)
{
    return &share->seen;
}

/* ---- writing ---- */

/* One write, so that readers see the line whole or its beginning, and two windows of one machine do not mix theirs. */
ChStatus ch_share_append(ChShare *share, json_t *row, ChError *error)
{
    char *text = row ? json_dumps(row, JSON_COMPACT) : NULL;
    ChText line = {.from = ch_heap()};
    if (share->torn) ch_text_add(&line, CH_STR("\n"));
    if (text) ch_text_add(&line, (ChStr){text, (uint32_t)strlen(text)});
    ch_text_add(&line, CH_STR("\n"));
    bool failed = !text || line.failed;
    int why = 0, file = failed ? -1 : open(share->own, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    if (!failed && file < 0) why = errno;
    if (file >= 0) {
        ssize_t n = write(file, line.p, line.n);
        if (n < 0) why = errno;
        else if ((size_t)n < line.n) why = ENOSPC;
        share->torn = why ? (n > 0 || share->torn) : false;
        if (close(file) != 0 && !why) why = errno;
    }
    ch_text_free(&line);
    free(text);
    if (failed) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to share a session");
    return why ? ch_share_trouble(share->own, "written", why, error) : CH_OK;
}

static int write_revision(const char *path, ChBytes bytes)
{
    char beside[CH_PATH_ROOM];
    if (access(path, F_OK) == 0) return 0;
    int n = snprintf(beside, sizeof beside, "%s.part-XXXXXX", path);
    if (n < 0 || n >= CH_PATH_ROOM) return ENAMETOOLONG;
    int why = 0, file = mkstemp(beside);
    if (file < 0) return errno;
    const char *p = bytes.p;
    for (size_t left = bytes.n; left && !why;) {
        ssize_t done = write(file, p, left);
        if (done < 0 && errno != EINTR) why = errno;
        if (done > 0) p += done, left -= (size_t)done;
    }
    mode_t mask = umask(0);
    umask(mask);
    if (fchmod(file, 0666 & ~mask) != 0 && !why && errno != EPERM) why = errno;
    if (close(file) != 0 && !why) why = errno;
    if (!why && rename(beside, path) != 0) why = errno;
    if (why) unlink(beside);
    return why;
}

static ChStatus tell_revision(ChShare *share, ChDigest revision, ChArena *scratch, ChError *error)
{
    char hash[CH_DIGEST_TEXT], path[CH_PATH_ROOM];
    ChBytes bytes;
    ch_digest_text(revision, hash);
    snprintf(path, sizeof path, "%.*s/%s", (int)(sizeof path - CH_DIGEST_TEXT - 32), share->revisions, hash);
    if (access(path, F_OK) == 0) return CH_OK;
    ChStatus status = ch_store_get_revision(share->store, revision, scratch, &bytes, error);
    if (status != CH_OK) return status;
    int why = write_revision(path, bytes);
    return why ? ch_share_trouble(path, "written", why, error) : CH_OK;
}

static ChStatus no_memory(ChError *error)
{
    return ch_fail(error, CH_NO_MEMORY, "there is no memory left to share a session");
}

static ChStatus tell_session(ChShare *share, ChStr uuid, ChArena *scratch, ChError *error)
{
    ChClass class;
    ChTold *told = ch_share_told_of(share, uuid);
    if (!told) return no_memory(error);
    ChStatus status = ch_class_find(share->store, uuid, scratch, &class, error);
    if (status != CH_OK || (told->begun && told->ended == (class.ended.n > 0))) return status;
    json_t *row = ch_merge_session_json(&class);
    status = ch_share_append(share, row, error);
    json_decref(row);
    if (status == CH_OK) told->begun = true, told->ended = class.ended.n > 0;
    return status;
}

ChStatus ch_share_tell_session(ChShare *share, ChStr uuid, ChError *error)
{
    ChArena scratch;
    ch_arena_init(&scratch, ch_heap(), SIZE_MAX);
    ChStatus status = tell_session(share, uuid, &scratch, error);
    ch_arena_free(&scratch);
    return status;
}

static ChStatus tell_row(ChShare *share, ChTold *told, const ChAttempt *attempt, ChArena *scratch, ChError *error)
{
    ChAttemptLog log;
    ChRowOf of = {.attempt = attempt, .log = &log, .trainee = attempt->trainee, .from = told->rows};
    ChStatus status = ch_store_read_log(share->store, attempt->uuid, scratch, &log, error);
    if (status != CH_OK) return status;
    if (of.from > log.count) of.from = 0; /* another file's attempt of that name; readers will say so */
    json_t *row = ch_merge_row_json(&of);
    bool new_one = !told->begun || log.count != told->rows || attempt->ended != told->ended;
    status = !row ? no_memory(error) : new_one ? ch_share_append(share, row, error) : CH_OK;
    json_decref(row);
    if (status == CH_OK) *told = (ChTold){.rows = log.count, .ended = attempt->ended, .begun = true};
    if (status == CH_OK) snprintf(told->uuid, sizeof told->uuid, "%.*s", CH_FMT(attempt->uuid));
    return status;
}

ChStatus ch_share_tell(ChShare *share, ChStr uuid, ChError *error)
{
    ChArena scratch;
    ChAttempt attempt;
    ch_arena_init(&scratch, ch_heap(), SIZE_MAX);
    ChStatus status = ch_store_find(share->store, uuid, &scratch, &attempt, error);
    if (status == CH_OK && attempt.class.n) status = tell_session(share, attempt.class, &scratch, error);
    if (status == CH_OK) status = tell_revision(share, attempt.revision, &scratch, error);
    ChTold *told = status == CH_OK ? ch_share_told_of(share, attempt.uuid) : NULL;
    if (status == CH_OK) status = told ? tell_row(share, told, &attempt, &scratch, error) : no_memory(error);
    ch_arena_free(&scratch);
    return status;
}
