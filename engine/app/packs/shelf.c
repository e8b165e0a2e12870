#define _GNU_SOURCE /* renameat2, syncfs, nftw */
#include "app/packs/shelf.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define NOTE         ".installed.json"
#define ROOM_PREFIX  ".installing." /* a dot and one more: never an id */

/* Folders ------------------------------------------------------------------------------------------------------------ */

static int clear_one(const char *path, const struct stat *about, int kind, struct FTW *at)
{
    (void)about;
    (void)at;
    return kind == FTW_DP ? rmdir(path) : unlink(path);
}

void ch_shelf_clear(const char *path)
{
    nftw(path, clear_one, 16, FTW_DEPTH | FTW_PHYS | FTW_MOUNT);
}

static ChStatus cannot(const char *what, const char *path, ChError *error)
{
    return ch_fail(error, CH_IO, "%s %s: %s", path, what, strerror(errno));
}

ChStatus ch_shelf_new_folder(const char *folder, char path[CH_PATH_ROOM], ChError *error)
{
    int n = snprintf(path, CH_PATH_ROOM, "%s/" ROOM_PREFIX "XXXXXX", folder);
    if (n < 0 || n >= CH_PATH_ROOM) return ch_fail(error, CH_IO, "the path of the folder %s is too long", folder);
    return mkdtemp(path) ? CH_OK : cannot("cannot have a folder made in it", folder, error);
}

/* Every folder of the path that is missing. */
static ChStatus make_folders(char *path, ChError *error)
{
    for (char *slash = path; slash;) {
        slash = strchr(slash + 1, '/');
        if (slash) *slash = '\0';
        bool made = mkdir(path, 0700) == 0 || errno == EEXIST;
        ChStatus status = made ? CH_OK : cannot("cannot be made", path, error);
        if (slash) *slash = '/';
        if (status != CH_OK) return status;
    }
    return CH_OK;
}

static void sync_folder(const char *path)
{
    int file = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) return;
    (void)fsync(file); /* some file systems cannot */
    close(file);
}

static bool path_of(const ChShelf *shelf, const char *id, const char *within, char path[CH_PATH_ROOM])
{
    int n = snprintf(path, CH_PATH_ROOM, "%s/%s%s%s", shelf->scenarios, id, *within ? "/" : "", within);
    return n > 0 && n < CH_PATH_ROOM;
}

/* What an install that was interrupted left behind: nobody else is at it while the lock is held. */
static void sweep(const ChShelf *shelf)
{
    DIR *folder = opendir(shelf->data);
    if (!folder) return;
    for (const struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        char path[CH_PATH_ROOM];
        if (strncmp(entry->d_name, ROOM_PREFIX, sizeof ROOM_PREFIX - 1) != 0) continue;
        int n = snprintf(path, sizeof path, "%s/%s", shelf->data, entry->d_name);
        if (n > 0 && n < CH_PATH_ROOM) ch_shelf_clear(path);
    }
    closedir(folder);
}

ChStatus ch_shelf_look(ChShelf *shelf, ChError *error)
{
    *shelf = (ChShelf){.lock = -1};
    ChStatus status = ch_world_data_file("scenarios", shelf->scenarios, error);
    if (status != CH_OK) return status;
    memcpy(shelf->data, shelf->scenarios, sizeof shelf->data);
    *strrchr(shelf->data, '/') = '\0';
    return CH_OK;
}

ChStatus ch_shelf_open(ChShelf *shelf, ChError *error)
{
    char path[CH_PATH_ROOM + 16];
    ChStatus status = ch_shelf_look(shelf, error);
    if (status == CH_OK) status = make_folders(shelf->scenarios, error);
    if (status != CH_OK) return status;
    snprintf(path, sizeof path, "%s/install.lock", shelf->data);
    shelf->lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (shelf->lock < 0) return cannot("cannot be written", path, error);
    if (flock(shelf->lock, LOCK_EX | LOCK_NB) != 0) {
        close(shelf->lock);
        shelf->lock = -1;
        return ch_fail(error, CH_BUSY, "another install is at work in %s: wait for it, or close it", shelf->data);
    }
    sweep(shelf);
    return CH_OK;
}

void ch_shelf_close(ChShelf *shelf)
{
    if (shelf->room[0]) ch_shelf_clear(shelf->room);
    if (shelf->lock >= 0) close(shelf->lock);
    shelf->room[0] = '\0';
    shelf->lock = -1;
}

ChStatus ch_shelf_make_room(ChShelf *shelf, ChError *error)
{
    ChStatus status = ch_shelf_new_folder(shelf->data, shelf->room, error);
    if (status != CH_OK) shelf->room[0] = '\0';
    return status;
}

/* Notes -------------------------------------------------------------------------------------------------------------- */

static void read_text(const json_t *from, const char *key, char *into, size_t room)
{
    const char *text = json_string_value(json_object_get(from, key));
    snprintf(into, room, "%s", text ? text : "");
    ch_pack_plain(into, room);
}

ChStatus ch_shelf_find(const ChShelf *shelf, const char *id, ChInstalled *found, ChError *error)
{
    char path[CH_PATH_ROOM];
    struct stat about;
    *found = (ChInstalled){.id = ""};
    if (!ch_pack_id_good(ch_str(id)) || !path_of(shelf, id, "", path))
        return ch_fail(error, CH_NOT_FOUND, "\"%s\" is no id of a situation", id);
    if (lstat(path, &about) != 0) return ch_fail(error, CH_NOT_FOUND, "\"%s\" is not installed; see coolhead install --list", id);
    json_t *note = path_of(shelf, id, NOTE, path) ? json_load_file(path, 0, NULL) : NULL;
    if (!json_is_object(note)) {
        json_decref(note);
        return ch_fail(error, CH_BAD_INPUT, "%s/%s was not installed from a pack: it is yours, and stays as it is", shelf->scenarios, id);
    }
    snprintf(found->id, sizeof found->id, "%s", id);
    read_text(note, "title", found->title, sizeof found->title);
    read_text(note, "revision", found->revision, sizeof found->revision);
    read_text(note, "installed", found->when, sizeof found->when);
    json_decref(note);
    return CH_OK;
}

static ChStatus write_note(const ChShelf *shelf, const ChPackReport *report, ChError *error)
{
    char path[CH_PATH_ROOM + 24], now[CH_NOW_TEXT];
    ch_world_now(now);
    json_t *note = json_pack("{ss ss ss ss}", "id", report->manifest.id, "title", report->manifest.title, "revision", report->revision,
                             "installed", now);
    snprintf(path, sizeof path, "%s/" NOTE, shelf->room);
    bool good = note && json_dump_file(note, path, JSON_INDENT(1) | JSON_PRESERVE_ORDER) == 0;
    json_decref(note);
    return good ? CH_OK : ch_fail(error, CH_IO, "%s cannot be written: is the disk full?", path);
}

/* Placing ------------------------------------------------------------------------------------------------------------ */

/* What was unpacked was written by a process that read a stranger's bytes: it holds the files of the report, plain ones, and
 * nothing else. */
static ChStatus check_folder(const char *folder, const char *within, const ChPackManifest *manifest, uint32_t *files, ChError *error)
{
    DIR *open_folder = opendir(folder);
    ChStatus status = open_folder ? CH_OK : cannot("cannot be read", folder, error);
    for (const struct dirent *entry; status == CH_OK && (entry = readdir(open_folder)) != NULL;) {
        char path[CH_PATH_ROOM], name[CH_PACK_NAME + 1];
        struct stat about;
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
        int n = snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        int m = snprintf(name, sizeof name, "%s%s%s", within, *within ? "/" : "", entry->d_name);
        bool fits = n > 0 && n < CH_PATH_ROOM && m > 0 && m <= CH_PACK_NAME;
        if (fits && lstat(path, &about) == 0 && S_ISDIR(about.st_mode)) {
            status = check_folder(path, name, manifest, files, error);
            continue;
        }
        uint32_t place = fits ? ch_pack_manifest_find(manifest, ch_str(name)) : CH_PACK_FILES;
        bool good = place < CH_PACK_FILES && S_ISREG(about.st_mode) && about.st_nlink == 1 &&
                    (uint64_t)about.st_size == manifest->files[place].bytes;
        if (!good) status = ch_fail(error, CH_BAD_INPUT, "it was stopped: what was unpacked is not what it said");
        *files += good;
    }
    if (open_folder) closedir(open_folder);
    return status;
}

static ChStatus check_room(const ChShelf *shelf, const ChPackReport *report, ChError *error)
{
    uint32_t files = 0;
    ChStatus status = check_folder(shelf->room, "", &report->manifest, &files, error);
    if (status == CH_OK && files != report->manifest.file_count)
        status = ch_fail(error, CH_BAD_INPUT, "it was stopped: what was unpacked is not what it said");
    return status;
}

static void sync_all(const ChShelf *shelf)
{
    int file = open(shelf->room, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) return;
    (void)syncfs(file);
    close(file);
}

static int swap_in(const char *room, const char *target, bool replace)
{
    if (replace) return renameat2(AT_FDCWD, room, AT_FDCWD, target, RENAME_EXCHANGE);
    if (renameat2(AT_FDCWD, room, AT_FDCWD, target, RENAME_NOREPLACE) == 0) return 0;
    return errno == EINVAL || errno == ENOSYS ? rename(room, target) : -1; /* which takes the place of an empty folder at most */
}

ChStatus ch_shelf_place(ChShelf *shelf, const ChPackReport *report, bool replace, ChError *error)
{
    char target[CH_PATH_ROOM];
    if (!path_of(shelf, report->manifest.id, "", target)) return ch_fail(error, CH_IO, "the path of the data folder is too long");
    ChStatus status = check_room(shelf, report, error);
    if (status == CH_OK) status = write_note(shelf, report, error);
    if (status != CH_OK) return status;
    (void)chmod(shelf->room, 0755);
    sync_all(shelf); /* its files are on the disk before its name is */
    if (swap_in(shelf->room, target, replace) != 0) {
        if (replace && (errno == EINVAL || errno == ENOSYS))
            return ch_fail(error, CH_IO, "this disk cannot replace a folder in one step: coolhead install --remove %s, then install again",
                           report->manifest.id);
        return cannot("cannot be put in its place", target, error);
    }
    sync_folder(shelf->scenarios);
    if (replace) ch_shelf_clear(shelf->room); /* the old one, which is there now */
    shelf->room[0] = '\0';
    return CH_OK;
}

ChStatus ch_shelf_remove(ChShelf *shelf, const char *id, ChError *error)
{
    char path[CH_PATH_ROOM];
    ChInstalled found;
    ChStatus status = ch_shelf_find(shelf, id, &found, error);
    if (status == CH_OK) status = ch_shelf_make_room(shelf, error);
    if (status != CH_OK) return status;
    if (!path_of(shelf, id, "", path) || rename(path, shelf->room) != 0) return cannot("cannot be taken away", path, error);
    sync_folder(shelf->scenarios);
    return CH_OK; /* closing the shelf clears the room */
}

/* Listing ------------------------------------------------------------------------------------------------------------ */

static int may_be_one(const struct dirent *entry)
{
    return ch_pack_id_good(ch_str(entry->d_name));
}

ChStatus ch_shelf_list(const ChShelf *shelf, ChArena *arena, ChInstalled **all, uint32_t *count, ChError *error)
{
    struct dirent **entries;
    *count = 0;
    *all = NULL;
    int found = scandir(shelf->scenarios, &entries, may_be_one, alphasort);
    if (found < 0 && errno == ENOENT) return CH_OK;
    if (found < 0) return cannot("cannot be read", shelf->scenarios, error);
    *all = CH_NEW_ARRAY(arena, ChInstalled, (size_t)found);
    for (int i = 0; i < found; i++) {
        if (*all && ch_shelf_find(shelf, entries[i]->d_name, &(*all)[*count], NULL) == CH_OK) ++*count;
        free(entries[i]);
    }
    free(entries);
    return *all ? CH_OK : ch_fail(error, CH_NO_MEMORY, "there is no memory left to list what is installed");
}
