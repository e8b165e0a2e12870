#define _POSIX_C_SOURCE 200809L
#include "app/packs/contents.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/packs/libarchive.h"
#include "app/world.h"

void ch_pack_contents_init(ChPackContents *contents)
{
    *contents = (ChPackContents){.left_out = {.from = ch_heap()}};
    ch_arena_init(&contents->memory, ch_heap(), SIZE_MAX);
}

void ch_pack_contents_free(ChPackContents *contents)
{
    ch_arena_free(&contents->memory);
    ch_text_free(&contents->left_out);
}

bool ch_pack_has(const ChPackContents *contents, const char *name)
{
    for (uint32_t i = 0; i < contents->count; i++)
        if (ch_str_eq(contents->at[i].name, ch_str(name))) return true;
    return false;
}

/* Reading ------------------------------------------------------------------------------------------------------------ */

static ChStatus unreadable(const char *path, ChError *error)
{
    return ch_fail(error, CH_IO, "%s cannot be read: %s", path, strerror(errno));
}

static ChStatus read_open(ChPackContents *contents, int file, const char *path, ChStr *bytes, ChError *error)
{
    struct stat about;
    if (fstat(file, &about) != 0) return unreadable(path, error);
    if (!S_ISREG(about.st_mode)) return ch_fail(error, CH_BAD_INPUT, "%s is not a plain file, and a pack holds nothing else", path);
    if (about.st_size > CH_PACK_FILE_BYTES)
        return ch_fail(error, CH_BAD_INPUT, "%s is larger than %d MB, the most for a file of a pack", path, CH_PACK_FILE_BYTES >> 20);
    uint32_t n = 0, room = (uint32_t)about.st_size;
    char *at = ch_arena_alloc(&contents->memory, room, 1);
    if (!at) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to make the pack");
    while (n < room) {
        ssize_t got = read(file, at + n, room - n);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return unreadable(path, error);
        if (got == 0) break;
        n += (uint32_t)got;
    }
    *bytes = (ChStr){at, n};
    contents->total += n;
    if (contents->total > CH_PACK_BYTES)
        return ch_fail(error, CH_BAD_INPUT, "its files are larger than %d MB together, the most for a pack", CH_PACK_BYTES >> 20);
    return CH_OK;
}

static ChStatus check_name(const ChPackContents *contents, const char *name, ChError *error)
{
    const char *wrong = ch_pack_name_wrong(ch_str(name));
    if (wrong) return ch_fail(error, CH_BAD_INPUT, "the file name \"%s\" %s: call it something else", name, wrong);
    for (uint32_t i = 0; i < contents->count; i++)
        if (ch_pack_names_collide(contents->at[i].name, ch_str(name)))
            return ch_fail(error, CH_BAD_INPUT, "\"%s\" and \"%s\" cannot both be in one folder on every computer: rename one",
                           contents->at[i].name.p, name);
    if (contents->count == CH_PACK_FILES)
        return ch_fail(error, CH_BAD_INPUT, "there are more than %d files in its folder, the most for a pack", CH_PACK_FILES);
    return CH_OK;
}

ChStatus ch_pack_add(ChPackContents *contents, const char *path, const char *name, ChError *error)
{
    ChPackContent one = {.bytes = {NULL, 0}};
    ChStatus status = check_name(contents, name, error);
    if (status != CH_OK) return status;
    int file = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
    if (file < 0 && errno == ELOOP)
        return ch_fail(error, CH_BAD_INPUT, "%s is a link: put the file itself there, so that it is in the pack", path);
    if (file < 0) return unreadable(path, error);
    status = read_open(contents, file, path, &one.bytes, error);
    close(file);
    if (status != CH_OK) return status;
    one.name = ch_str_copy(&contents->memory, ch_str(name));
    if (!one.name.p) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to make the pack");
    contents->at[contents->count++] = one;
    return CH_OK;
}

static int is_ours(const struct dirent *entry)
{
    const char *name = entry->d_name;
    return name[0] != '.' && name[strlen(name) - 1] != '~' && name[0] != '#';
}

static ChStatus gather(ChPackContents *contents, const char *folder, const char *within, int depth, ChError *error);

static ChStatus gather_one(ChPackContents *contents, const char *folder, const char *within, const char *entry, int depth, ChError *error)
{
    char path[CH_PATH_ROOM], name[CH_PATH_ROOM];
    struct stat about;
    int n = snprintf(path, sizeof path, "%s/%s", folder, entry);
    snprintf(name, sizeof name, "%s%s%s", within, *within ? "/" : "", entry);
    if (n < 0 || n >= CH_PATH_ROOM) return ch_fail(error, CH_BAD_INPUT, "the path of %s is too long", entry);
    if (lstat(path, &about) != 0) return unreadable(path, error);
    if (S_ISDIR(about.st_mode)) return gather(contents, path, name, depth + 1, error);
    if (strcmp(name, CH_PACK_MANIFEST) == 0) return CH_OK;
    if (ch_pack_kind_known(ch_str(name))) return ch_pack_add(contents, path, name, error);
    ch_text_addf(&contents->left_out, "%s%s", contents->left_out.n ? ", " : "", name);
    return CH_OK;
}

static ChStatus gather(ChPackContents *contents, const char *folder, const char *within, int depth, ChError *error)
{
    struct dirent **entries;
    if (depth == CH_PACK_DEPTH) return ch_fail(error, CH_BAD_INPUT, "%s lies in more than %d folders", folder, CH_PACK_DEPTH - 1);
    int count = scandir(folder, &entries, is_ours, NULL);
    if (count < 0) return unreadable(folder, error);
    ChStatus status = CH_OK;
    for (int i = 0; i < count; i++) {
        if (status == CH_OK) status = gather_one(contents, folder, within, entries[i]->d_name, depth, error);
        free(entries[i]);
    }
    free(entries);
    return status;
}

ChStatus ch_pack_gather(ChPackContents *contents, const char *folder, ChError *error)
{
    return gather(contents, folder, "", 0, error);
}

/* Writing ------------------------------------------------------------------------------------------------------------ */

static int by_name(const void *a, const void *b)
{
    return ch_str_cmp(((const ChPackContent *)a)->name, ((const ChPackContent *)b)->name);
}

static void fill_manifest(const ChPackContents *contents, ChPackManifest *manifest)
{
    manifest->file_count = contents->count;
    for (uint32_t i = 0; i < contents->count; i++) {
        ChPackFile *file = &manifest->files[i];
        snprintf(file->name, sizeof file->name, "%s", contents->at[i].name.p);
        file->bytes = contents->at[i].bytes.n;
        ch_digest_text(ch_sha256(contents->at[i].bytes.p, contents->at[i].bytes.n), file->hash);
    }
}

/* No times, no owners, nothing packed smaller: the bytes depend on the contents alone, not on a clock, a time zone or the
 * version of a compressor. */
static bool write_file(const ChLibarchive *calls, struct archive *archive, ChStr name, ChStr bytes)
{
    struct archive_entry *entry = calls->entry_new();
    if (!entry) return false;
    calls->entry_set_name(entry, name.p);
    calls->entry_set_type(entry, AE_IFREG);
    calls->entry_set_mode(entry, 0644);
    calls->entry_set_size(entry, bytes.n);
    bool good = calls->write_header(archive, entry) == ARCHIVE_OK &&
                calls->write_data(archive, bytes.n ? bytes.p : "", bytes.n) == (la_ssize_t)bytes.n;
    calls->entry_free(entry);
    return good;
}

static bool write_all(const ChLibarchive *calls, const ChPackContents *contents, ChStr manifest, char *room, size_t most, size_t *used)
{
    struct archive *archive = calls->write_new();
    if (!archive) return false;
    bool good = calls->write_zip(archive) == ARCHIVE_OK && calls->write_stored(archive) == ARCHIVE_OK &&
                calls->write_unpadded(archive, 1) == ARCHIVE_OK && calls->write_open(archive, room, most, used) == ARCHIVE_OK &&
                write_file(calls, archive, CH_STR(CH_PACK_MANIFEST), manifest);
    for (uint32_t i = 0; good && i < contents->count; i++) good = write_file(calls, archive, contents->at[i].name, contents->at[i].bytes);
    good = calls->write_close(archive) == ARCHIVE_OK && good;
    calls->write_free(archive);
    return good;
}

ChStatus ch_pack_write(ChPackContents *contents, ChPackManifest *manifest, ChText *out, ChError *error)
{
    ChLibarchive calls;
    ChText text = {.from = ch_heap()};
    ChStatus status = ch_libarchive_bring_in(&calls, error);
    if (status != CH_OK) return status;
    qsort(contents->at, contents->count, sizeof *contents->at, by_name);
    fill_manifest(contents, manifest);
    ch_pack_manifest_write(manifest, &text);
    size_t most = (size_t)contents->total + text.n + (contents->count + 1) * 1024u + 4096, used = 0;
    char *room = text.failed ? NULL : ch_arena_alloc(&contents->memory, most, 1);
    if (!room || !write_all(&calls, contents, ch_text_view(&text), room, most, &used))
        status = ch_fail(error, CH_NO_MEMORY, "there is no memory left to make the pack");
    else
        ch_text_add(out, (ChStr){room, (uint32_t)used});
    ch_text_free(&text);
    return status == CH_OK && out->failed ? ch_fail(error, CH_NO_MEMORY, "there is no memory left to make the pack") : status;
}
