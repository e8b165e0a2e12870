#define _POSIX_C_SOURCE 200809L
#include "records/place.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int ch_place_look(const char *path, ChPlaceKind *kind)
{
    struct stat there;
    *kind = CH_PLACE_NOTHING;
    if (stat(path, &there) != 0) return errno == ENOENT ? 0 : errno;
    if (S_ISDIR(there.st_mode))
        *kind = CH_PLACE_FOLDER;
    else if (!S_ISREG(there.st_mode))
        *kind = CH_PLACE_OTHER;
    else
        *kind = there.st_size == 0 ? CH_PLACE_EMPTY : CH_PLACE_FILE;
    return 0;
}

/* `path` and `suffix` together, or false when that is longer than any file's name may be. */
static bool join(char *out, size_t room, const char *path, const char *suffix)
{
    int n = snprintf(out, room, "%s%s", path, suffix);
    return n >= 0 && (size_t)n < room;
}

enum { LONGEST_PATH = 4200 };

static bool folder_of(const char *path, char folder[LONGEST_PATH])
{
    if (!join(folder, LONGEST_PATH, path, "")) return false;
    char *slash = strrchr(folder, '/');
    if (!slash)
        strcpy(folder, ".");
    else
        slash[slash == folder] = '\0';
    return true;
}

bool ch_place_has(const char *path, const char *suffix)
{
    char beside[LONGEST_PATH];
    ChPlaceKind kind;
    if (!join(beside, sizeof beside, path, suffix)) return false;
    return ch_place_look(beside, &kind) == 0 && kind == CH_PLACE_FILE;
}

bool ch_place_cut_off(const char *path)
{
    struct stat there;
    return stat(path, &there) == 0 && there.st_size % 512 != 0; /* the smallest page that there is */
}

int ch_place_may_write(const char *path)
{
    char folder[LONGEST_PATH];
    if (access(path, W_OK) != 0) return errno;
    if (!folder_of(path, folder)) return ENAMETOOLONG;
    return access(folder, W_OK) == 0 ? 0 : errno;
}

int ch_place_make_folders(char *path)
{
    for (char *at = strchr(path + 1, '/'); at; at = strchr(at + 1, '/')) {
        struct stat there;
        int failed = 0;
        *at = '\0';
        if (stat(path, &there) == 0)
            failed = S_ISDIR(there.st_mode) ? 0 : ENOTDIR;
        else if (mkdir(path, 0700) != 0 && errno != EEXIST)
            failed = errno;
        *at = '/';
        if (failed) return failed;
    }
    return 0;
}

int ch_place_make_file(const char *path)
{
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) return errno;
    return close(file) == 0 ? 0 : errno;
}

static int sync_folder_of(const char *path)
{
    char folder[LONGEST_PATH];
    if (!folder_of(path, folder)) return ENAMETOOLONG;
    int file = open(folder, O_RDONLY | O_CLOEXEC);
    if (file < 0) return errno;
    int failed = fsync(file) == 0 || errno == EINVAL ? 0 : errno; /* some file systems cannot sync a folder */
    close(file);
    return failed;
}

int ch_place_publish(const char *from, const char *to)
{
    int failed = link(from, to) == 0 ? 0 : errno;
    if (failed == EPERM || failed == ENOTSUP || failed == ENOSYS || failed == EMLINK) {
        ChPlaceKind kind; /* a file system without links: look, then rename */
        failed = ch_place_look(to, &kind);
        if (failed == 0 && kind == CH_PLACE_NOTHING) failed = rename(from, to) == 0 ? 0 : errno;
    }
    ch_place_discard(from);
    if (failed && failed != EEXIST) return failed;
    return sync_folder_of(to);
}

void ch_place_discard(const char *path)
{
    static const char *const beside[] = {"", "-journal", "-wal", "-shm"};
    char name[LONGEST_PATH];
    for (size_t i = 0; i < sizeof beside / sizeof beside[0]; i++)
        if (join(name, sizeof name, path, beside[i])) (void)unlink(name);
}

static bool is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' || c == '.' ||
           c == '-' || c == '_';
}

void ch_place_uri(const char *path, const char *query, ChText *uri)
{
    ch_text_add(uri, path[0] == '/' ? CH_STR("file://") : CH_STR("file:./"));
    for (const char *at = path; *at; at++) {
        if (is_plain(*at))
            ch_text_add(uri, (ChStr){at, 1});
        else
            ch_text_addf(uri, "%%%02X", (unsigned)(unsigned char)*at);
    }
    ch_text_addf(uri, "?%s", query);
}
