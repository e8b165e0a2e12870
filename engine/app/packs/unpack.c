#define _POSIX_C_SOURCE 200809L
#include "app/packs/unpack.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct Unpacking {
    const ChLibarchive *calls;
    struct archive *archive;
    int folder;
    ChPackManifest *manifest;
    bool has_manifest;
    bool seen[CH_PACK_FILES]; /* beside the manifest's files */
    char *room;               /* for one file, and a byte more */
} Unpacking;

static ChStatus damaged(ChError *error)
{
    return ch_fail(error, CH_BAD_INPUT, "it is damaged, or no pack at all: ask for it once more");
}

/* A name as it may be shown. */
static const char *shown(const char *name, char text[CH_PACK_TEXT_ROOM])
{
    snprintf(text, CH_PACK_TEXT_ROOM, "%s", name);
    ch_pack_plain(text, CH_PACK_TEXT_ROOM);
    return text;
}

static const char *kind_wrong(const Unpacking *unpacking, struct archive_entry *entry)
{
    const ChLibarchive *calls = unpacking->calls;
    if (calls->entry_hard_link(entry)) return "is a hard link";
    if (calls->entry_type(entry) == AE_IFLNK) return "is a link";
    if (calls->entry_type(entry) == AE_IFDIR) return "is a folder by itself: a pack holds files, and folders come with them";
    if (calls->entry_type(entry) != AE_IFREG) return "is a device or something else that is no file";
    return calls->entry_locked(entry) ? "is locked with a password" : NULL;
}

/* Exactly `bytes` of them, or one line about it. */
static ChStatus read_bytes(const Unpacking *unpacking, const char *name, uint64_t bytes, ChError *error)
{
    size_t n = 0, most = (size_t)bytes + 1;
    while (n < most) {
        la_ssize_t got = unpacking->calls->read_data(unpacking->archive, unpacking->room + n, most - n);
        if (got < 0) return damaged(error);
        if (got == 0) break;
        n += (size_t)got;
    }
    if (n == bytes) return CH_OK;
    return ch_fail(error, CH_BAD_INPUT, "its file \"%s\" is %s than its manifest says", name, n > bytes ? "larger" : "smaller");
}

/* Writing ------------------------------------------------------------------------------------------------------------ */

static ChStatus unwritable(const char *name, ChError *error)
{
    return ch_fail(error, CH_IO, "\"%s\" could not be unpacked: %s", name, strerror(errno));
}

static ChStatus make_folders(const Unpacking *unpacking, const char *name, ChError *error)
{
    char path[CH_PACK_NAME + 1];
    for (const char *slash = strchr(name, '/'); slash; slash = strchr(slash + 1, '/')) {
        snprintf(path, sizeof path, "%.*s", (int)(slash - name), name);
        if (mkdirat(unpacking->folder, path, 0755) != 0 && errno != EEXIST) return unwritable(path, error);
    }
    return CH_OK;
}

static ChStatus save(const Unpacking *unpacking, const char *name, uint64_t bytes, ChError *error)
{
    ChStatus status = make_folders(unpacking, name, error);
    if (status != CH_OK) return status;
    int file = openat(unpacking->folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
    if (file < 0) return unwritable(name, error);
    for (size_t n = 0; n < bytes && status == CH_OK;) {
        ssize_t put = write(file, unpacking->room + n, bytes - n);
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) status = unwritable(name, error);
        else n += (size_t)put;
    }
    if (close(file) != 0 && status == CH_OK) status = unwritable(name, error);
    return status;
}

/* Entries ------------------------------------------------------------------------------------------------------------ */

static ChStatus take_manifest(Unpacking *unpacking, const char *name, ChError *error)
{
    if (strcmp(name, CH_PACK_MANIFEST) != 0)
        return ch_fail(error, CH_BAD_INPUT, "it is an archive, and no pack: its first file is not " CH_PACK_MANIFEST);
    size_t n = 0;
    for (la_ssize_t got; n <= CH_PACK_MANIFEST_BYTES; n += (size_t)got) {
        got = unpacking->calls->read_data(unpacking->archive, unpacking->room + n, CH_PACK_MANIFEST_BYTES + 1 - n);
        if (got < 0) return damaged(error);
        if (got == 0) break;
    }
    if (n > CH_PACK_MANIFEST_BYTES)
        return ch_fail(error, CH_BAD_INPUT, "its manifest is larger than %d KB", CH_PACK_MANIFEST_BYTES >> 10);
    unpacking->has_manifest = true;
    return ch_pack_manifest_read((ChStr){unpacking->room, (uint32_t)n}, unpacking->manifest, error);
}

static ChStatus take_file(Unpacking *unpacking, const char *name, ChError *error)
{
    char hash[CH_DIGEST_TEXT];
    uint32_t place = ch_pack_manifest_find(unpacking->manifest, ch_str(name));
    if (place == CH_PACK_FILES) return ch_fail(error, CH_BAD_INPUT, "its file \"%s\" is not in its manifest", name);
    if (unpacking->seen[place]) return ch_fail(error, CH_BAD_INPUT, "its file \"%s\" is in it twice", name);
    unpacking->seen[place] = true;
    const ChPackFile *file = &unpacking->manifest->files[place];
    ChStatus status = read_bytes(unpacking, name, file->bytes, error);
    if (status != CH_OK) return status;
    ch_digest_text(ch_sha256(unpacking->room, (size_t)file->bytes), hash);
    if (strcmp(hash, file->hash) != 0)
        return ch_fail(error, CH_BAD_INPUT, "its file \"%s\" was changed since the pack was made: the SHA-256 is another", name);
    return save(unpacking, name, file->bytes, error);
}

static ChStatus take(Unpacking *unpacking, struct archive_entry *entry, ChError *error)
{
    char text[CH_PACK_TEXT_ROOM];
    const char *name = unpacking->calls->entry_name(entry), *wrong = kind_wrong(unpacking, entry);
    if (!name) return ch_fail(error, CH_BAD_INPUT, "the name of a file in it has characters that names in a pack cannot have");
    if (wrong) return ch_fail(error, CH_BAD_INPUT, "\"%s\" in it %s", shown(name, text), wrong);
    wrong = strlen(name) > CH_PACK_NAME ? "is longer than 120 characters" : ch_pack_name_wrong(ch_str(name));
    if (wrong) return ch_fail(error, CH_BAD_INPUT, "the name \"%s\" in it %s", shown(name, text), wrong);
    return unpacking->has_manifest ? take_file(unpacking, name, error) : take_manifest(unpacking, name, error);
}

static ChStatus take_all(Unpacking *unpacking, ChError *error)
{
    struct archive_entry *entry;
    for (int entries = 0;; entries++) {
        int next = unpacking->calls->read_next(unpacking->archive, &entry);
        if (next == ARCHIVE_EOF) break;
        if (next != ARCHIVE_OK && next != ARCHIVE_WARN) return damaged(error); /* a warning is about a name, which take looks at */
        if (entries > CH_PACK_FILES) return ch_fail(error, CH_BAD_INPUT, "it holds more than %d files", CH_PACK_FILES);
        ChStatus status = take(unpacking, entry, error);
        if (status != CH_OK) return status;
    }
    if (!unpacking->has_manifest) return damaged(error);
    for (uint32_t i = 0; i < unpacking->manifest->file_count; i++)
        if (!unpacking->seen[i])
            return ch_fail(error, CH_BAD_INPUT, "its file \"%s\" is missing", unpacking->manifest->files[i].name);
    return CH_OK;
}

ChStatus ch_pack_unpack(const ChLibarchive *calls, int archive, int folder, ChPackManifest *manifest, ChError *error)
{
    Unpacking unpacking = {.calls = calls, .folder = folder, .manifest = manifest};
    unpacking.room = malloc(CH_PACK_FILE_BYTES + 1);
    unpacking.archive = calls->read_new();
    ChStatus status = CH_OK;
    if (!unpacking.room || !unpacking.archive) status = ch_fail(error, CH_NO_MEMORY, "there is no memory left to open it");
    else if (calls->read_zip(unpacking.archive) != ARCHIVE_OK || calls->read_open(unpacking.archive, archive, 64 << 10) != ARCHIVE_OK)
        status = damaged(error);
    if (status == CH_OK) status = take_all(&unpacking, error);
    if (unpacking.archive) calls->read_free(unpacking.archive);
    free(unpacking.room);
    return status;
}
