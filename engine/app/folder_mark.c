#define _POSIX_C_SOURCE 200809L
#include "app/folder_mark.h"

#include <dirent.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "app/world.h"
#include "base/hash.h"

enum { MOST_FILES = 20000, MOST_DEPTH = 12 };

void ch_mark_add_name(ChFolderMark *mark, ChStr name)
{
    uint64_t hash[2];
    ch_hash128(name.p, name.n, (uint8_t *)hash);
    /* Summed, so that the order in which the system lists a folder does not matter. */
    mark->sum[0] += hash[0];
    mark->sum[1] += hash[1];
}

static void add(ChFolderMark *mark, const char *path, const struct stat *about)
{
    char text[CH_PATH_ROOM + 160];
    int n = snprintf(text, sizeof text, "%s %" PRIuMAX " %" PRIuMAX " %" PRIdMAX " %" PRIdMAX ".%09ld %" PRIdMAX ".%09ld", path,
                     (uintmax_t)about->st_dev, (uintmax_t)about->st_ino, (intmax_t)about->st_size,
                     (intmax_t)about->st_mtim.tv_sec, about->st_mtim.tv_nsec, (intmax_t)about->st_ctim.tv_sec,
                     about->st_ctim.tv_nsec);
    ch_mark_add_name(mark, (ChStr){text, n > 0 && (size_t)n < sizeof text ? (uint32_t)n : (uint32_t)sizeof text - 1});
    /* The time of the last change cannot be set by hand, as the time of the last writing can. */
    if (about->st_ctim.tv_sec > mark->newest_s) mark->newest_s = about->st_ctim.tv_sec;
    mark->files++;
}

bool ch_mark_add_file(ChFolderMark *mark, const char *path)
{
    struct stat about;
    if (stat(path, &about) != 0) return false;
    add(mark, path, &about);
    return true;
}

static bool add_folder(ChFolderMark *mark, const char *path, int depth);

static bool add_entry(ChFolderMark *mark, const char *folder, const char *name, int depth)
{
    char path[CH_PATH_ROOM];
    struct stat about;
    int n = snprintf(path, sizeof path, "%s/%s", folder, name);
    if (n < 0 || n >= CH_PATH_ROOM || mark->files == MOST_FILES) return false;
    if (stat(path, &about) != 0) {
        ch_mark_add_name(mark, ch_str(path)); /* a link to nowhere: something may come to be there */
        return true;
    }
    if (S_ISDIR(about.st_mode)) return add_folder(mark, path, depth + 1);
    add(mark, path, &about);
    return true;
}

static bool add_folder(ChFolderMark *mark, const char *path, int depth)
{
    if (depth == MOST_DEPTH) return false;
    DIR *folder = opendir(path);
    if (!folder) return false;
    bool good = true;
    for (const struct dirent *entry; good && (entry = readdir(folder)) != NULL;)
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            good = add_entry(mark, path, entry->d_name, depth);
    closedir(folder);
    return good;
}

bool ch_mark_add_folder(ChFolderMark *mark, const char *path)
{
    return add_folder(mark, path, 0);
}

void ch_mark_text(const ChFolderMark *mark, char text[CH_MARK_TEXT])
{
    snprintf(text, CH_MARK_TEXT, "%016" PRIx64 "%016" PRIx64, mark->sum[0], mark->sum[1]);
}
