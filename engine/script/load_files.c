/* The one file of this room that asks the system for files and folders. */
#define _XOPEN_SOURCE 700

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "script/load_inside.h"

char *chl_join(ChArena *arena, ChStr folder, ChStr name)
{
    bool plain = folder.n == 0;
    char *path = ch_arena_alloc(arena, (size_t)folder.n + name.n + 2, 1);
    if (!path) return NULL;
    if (folder.n) memcpy(path, folder.p, folder.n);
    uint32_t at = folder.n;
    if (!plain && path[at - 1] != '/') path[at++] = '/';
    if (name.n) memcpy(path + at, name.p, name.n);
    return path;
}

ChStr chl_folder_of(ChStr path)
{
    uint32_t n = path.n;
    while (n > 0 && path.p[n - 1] != '/') n--;
    if (n == 0) return CH_STR(".");
    return (ChStr){path.p, n > 1 ? n - 1 : 1};
}

ChStr chl_last_part(ChStr path)
{
    while (path.n > 1 && path.p[path.n - 1] == '/') path.n--;
    uint32_t n = path.n;
    while (n > 0 && path.p[n - 1] != '/') n--;
    return (ChStr){path.p + n, path.n - n};
}

char *chl_own_method(ChArena *arena, ChStr folder, ChStr id)
{
    static const char before[] = "methods/", behind[] = ".lua";
    char *name = ch_arena_alloc(arena, (size_t)id.n + sizeof before + sizeof behind, 1);
    if (!name) return NULL;
    memcpy(name, before, sizeof before - 1);
    memcpy(name + sizeof before - 1, id.p, id.n);
    memcpy(name + sizeof before - 1 + id.n, behind, sizeof behind);
    return chl_join(arena, folder, ch_str(name));
}

static bool has_mode(const char *path, bool folder)
{
    struct stat info;
    if (stat(path, &info) != 0) return false;
    return folder ? S_ISDIR(info.st_mode) : S_ISREG(info.st_mode);
}

bool chl_is_file(const char *path)
{
    return has_mode(path, false);
}

bool chl_is_folder(const char *path)
{
    return has_mode(path, true);
}

/* The whole of an open file, one byte more than allowed telling that it is too large. */
static ChlRead read_all(int file, uint32_t most, ChArena *arena, ChStr *bytes)
{
    struct stat info;
    if (fstat(file, &info) != 0) return CHL_READ_FAILED;
    if (!S_ISREG(info.st_mode)) return CHL_READ_NOT_FILE;
    if (info.st_size > (off_t)most) return CHL_READ_TOO_LARGE;
    size_t room = (size_t)info.st_size + 1, n = 0;
    char *p = ch_arena_alloc(arena, room, 1);
    if (!p) return CHL_READ_NO_MEMORY;
    while (n < room) {
        ssize_t got = read(file, p + n, room - n);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return CHL_READ_FAILED;
        if (got == 0) break;
        n += (size_t)got;
    }
    if (n == room) return CHL_READ_TOO_LARGE; /* it grew while it was read */
    *bytes = (ChStr){p, (uint32_t)n};
    return CHL_READ;
}

ChlRead chl_read(const char *path, uint32_t most, ChArena *arena, ChStr *bytes)
{
    int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC); /* a pipe must not hang us */
    if (file < 0) return errno == ENOENT || errno == ENOTDIR ? CHL_READ_NONE : CHL_READ_FAILED;
    ChlRead read_well = read_all(file, most, arena, bytes);
    close(file);
    return read_well;
}

bool chl_is_inside(const char *path, const char *folder)
{
    char *real = realpath(path, NULL);
    char *root = realpath(folder, NULL);
    bool inside = false;
    if (real && root) {
        size_t n = strlen(root);
        inside = strncmp(real, root, n) == 0 && (real[n] == '/' || n == 1);
    }
    free(real);
    free(root);
    return inside;
}

static int by_name(const void *a, const void *b)
{
    return ch_str_cmp(*(const ChStr *)a, *(const ChStr *)b);
}

/* Whether an entry of a folder counts, and the id it stands for. */
typedef bool (*Counts)(const char *folder, const char *entry, ChArena *arena, ChStr *id, bool *no_memory);

static bool is_lua(const char *folder, const char *entry, ChArena *arena, ChStr *id, bool *no_memory)
{
    (void)folder;
    (void)arena;
    (void)no_memory;
    size_t n = strlen(entry);
    if (n < 5 || strcmp(entry + n - 4, ".lua") != 0) return false;
    *id = (ChStr){entry, (uint32_t)(n - 4)};
    return ch_is_id(*id);
}

static bool is_situation(const char *folder, const char *entry, ChArena *arena, ChStr *id, bool *no_memory)
{
    *id = ch_str(entry);
    if (!ch_is_id(*id)) return false;
    char *inner = chl_join(arena, ch_str(folder), *id);
    char *path = inner ? chl_join(arena, ch_str(inner), CH_STR("scenario.lua")) : NULL;
    if (!path) *no_memory = true;
    return path && chl_is_file(path);
}

static bool is_po(const char *folder, const char *entry, ChArena *arena, ChStr *id, bool *no_memory)
{
    (void)folder;
    (void)arena;
    (void)no_memory;
    size_t n = strlen(entry);
    if (n < 4 || strcmp(entry + n - 3, ".po") != 0) return false;
    *id = (ChStr){entry, (uint32_t)(n - 3)};
    return chl_is_language(*id);
}

static ChStatus list(const char *folder, Counts counts, ChArena *arena, ChStr **ids, uint32_t *count)
{
    *ids = NULL;
    *count = 0;
    DIR *open_folder = opendir(folder);
    if (!open_folder) return CH_OK; /* a library without methods is one */
    uint32_t room = 0;
    bool no_memory = false;
    for (struct dirent *entry; !no_memory && (entry = readdir(open_folder)) != NULL;) {
        ChStr id;
        if (!counts(folder, entry->d_name, arena, &id, &no_memory)) continue;
        ChStr *more = ch_arena_grow(arena, *ids, *count, &room, sizeof **ids);
        id = ch_str_copy(arena, id);
        no_memory = !more || !id.p;
        if (no_memory) break;
        *ids = more;
        more[(*count)++] = id;
    }
    closedir(open_folder);
    if (no_memory) return CH_NO_MEMORY;
    if (*count) qsort(*ids, *count, sizeof **ids, by_name);
    return CH_OK;
}

ChStatus chl_list_lua(const char *folder, ChArena *arena, ChStr **ids, uint32_t *count)
{
    return list(folder, is_lua, arena, ids, count);
}

ChStatus chl_list_scenarios(const char *folder, ChArena *arena, ChStr **ids, uint32_t *count)
{
    return list(folder, is_situation, arena, ids, count);
}

ChStatus chl_list_po(const char *folder, ChArena *arena, ChStr **ids, uint32_t *count)
{
    return list(folder, is_po, arena, ids, count);
}
