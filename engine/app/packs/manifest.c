#include "app/packs/manifest.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

static json_t *text_or_null(const char *text)
{
    return *text ? json_string(text) : json_null();
}

void ch_pack_manifest_write(const ChPackManifest *manifest, ChText *out)
{
    json_t *files = json_array();
    for (uint32_t i = 0; i < manifest->file_count; i++) {
        const ChPackFile *file = &manifest->files[i];
        json_array_append_new(files, json_pack("{ss sI ss}", "name", file->name, "bytes", (json_int_t)file->bytes, "sha256",
                                               file->hash));
    }
    json_t *whole = json_pack("{si ss ss so so ss ss so}", "coolhead_pack", CH_PACK_FORMAT, "id", manifest->id, "title",
                              manifest->title, "author", text_or_null(manifest->author), "licence",
                              text_or_null(manifest->licence), "engine", manifest->engine, "revision", manifest->revision,
                              "files", files);
    bool all = whole && json_array_size(files) == manifest->file_count;
    char *text = all ? json_dumps(whole, JSON_INDENT(1) | JSON_PRESERVE_ORDER) : NULL;
    json_decref(whole);
    if (!text) out->failed = true;
    else ch_text_addf(out, "%s\n", text);
    free(text);
}

uint32_t ch_pack_manifest_find(const ChPackManifest *manifest, ChStr name)
{
    for (uint32_t i = 0; i < manifest->file_count; i++)
        if (ch_str_eq(ch_str(manifest->files[i].name), name)) return i;
    return CH_PACK_FILES;
}

static ChStatus refuse(ChError *error, const char *what)
{
    return ch_fail(error, CH_BAD_INPUT, "its manifest makes no sense: %s", what);
}

/* The text at `key`, made plain; null and nothing are an empty one. False when it is no text or too long. */
static bool read_text(const json_t *from, const char *key, char *into, size_t room)
{
    const json_t *value = json_object_get(from, key);
    into[0] = '\0';
    if (!value || json_is_null(value)) return true;
    if (!json_is_string(value) || json_string_length(value) >= room) return false;
    snprintf(into, room, "%s", json_string_value(value));
    ch_pack_plain(into, room);
    return true;
}

static ChStatus read_file(const json_t *row, ChPackManifest *manifest, ChError *error)
{
    ChPackFile *file = &manifest->files[manifest->file_count];
    const json_t *bytes = json_object_get(row, "bytes"), *name = json_object_get(row, "name");
    ChStr given = {json_string_value(name), (uint32_t)json_string_length(name)};
    const char *wrong = given.p ? ch_pack_name_wrong(given) : "is no name";
    if (wrong) {
        char shown[CH_PACK_TEXT_ROOM];
        snprintf(shown, sizeof shown, "%s", given.p ? given.p : "");
        ch_pack_plain(shown, sizeof shown);
        return ch_fail(error, CH_BAD_INPUT, "its manifest names \"%s\", which %s", shown, wrong);
    }
    snprintf(file->name, sizeof file->name, "%s", given.p);
    if (!ch_pack_kind_known(given))
        return ch_fail(error, CH_BAD_INPUT, "its manifest names \"%s\", and packs hold no files of this kind", file->name);
    for (uint32_t i = 0; i < manifest->file_count; i++)
        if (ch_pack_names_collide(ch_str(manifest->files[i].name), given))
            return ch_fail(error, CH_BAD_INPUT, "its manifest names \"%s\" and \"%s\", which cannot both be in one folder",
                           manifest->files[i].name, file->name);
    if (!json_is_integer(bytes) || json_integer_value(bytes) < 0 || json_integer_value(bytes) > CH_PACK_FILE_BYTES)
        return ch_fail(error, CH_BAD_INPUT, "its file \"%s\" is too large: %d MB are the most", file->name, CH_PACK_FILE_BYTES >> 20);
    file->bytes = (uint64_t)json_integer_value(bytes);
    if (!read_text(row, "sha256", file->hash, sizeof file->hash) || strlen(file->hash) != CH_DIGEST_TEXT - 1)
        return refuse(error, "a file has no SHA-256");
    manifest->file_count++;
    return CH_OK;
}

static ChStatus read_files(const json_t *rows, ChPackManifest *manifest, ChError *error)
{
    uint64_t total = 0;
    if (!json_is_array(rows)) return refuse(error, "it has no list of files");
    if (json_array_size(rows) > CH_PACK_FILES)
        return ch_fail(error, CH_BAD_INPUT, "it holds more than %d files", CH_PACK_FILES);
    for (size_t i = 0; i < json_array_size(rows); i++) {
        ChStatus status = read_file(json_array_get(rows, i), manifest, error);
        if (status != CH_OK) return status;
        total += manifest->files[i].bytes;
    }
    if (total > CH_PACK_BYTES)
        return ch_fail(error, CH_BAD_INPUT, "its files are too large together: %d MB are the most", CH_PACK_BYTES >> 20);
    if (ch_pack_manifest_find(manifest, CH_STR("scenario.lua")) == CH_PACK_FILES)
        return ch_fail(error, CH_BAD_INPUT, "there is no scenario.lua in it");
    return CH_OK;
}

static ChStatus read_all(const json_t *whole, ChPackManifest *manifest, ChError *error)
{
    const json_t *format = json_object_get(whole, "coolhead_pack");
    if (!json_is_integer(format) || json_integer_value(format) < 1) return refuse(error, "it does not say that it is a pack");
    if (json_integer_value(format) > CH_PACK_FORMAT)
        return ch_fail(error, CH_TOO_NEW, "it was made by a newer Coolhead: install that one, then ask again");
    if (!read_text(whole, "id", manifest->id, sizeof manifest->id) || !ch_pack_id_good(ch_str(manifest->id)))
        return refuse(error, "its id is no name that a scenario can have");
    if (!read_text(whole, "title", manifest->title, sizeof manifest->title) ||
        !read_text(whole, "author", manifest->author, sizeof manifest->author) ||
        !read_text(whole, "licence", manifest->licence, sizeof manifest->licence) ||
        !read_text(whole, "engine", manifest->engine, sizeof manifest->engine) ||
        !read_text(whole, "revision", manifest->revision, sizeof manifest->revision))
        return refuse(error, "a text in it is no text, or too long");
    return read_files(json_object_get(whole, "files"), manifest, error);
}

ChStatus ch_pack_manifest_read(ChStr text, ChPackManifest *manifest, ChError *error)
{
    json_error_t why;
    *manifest = (ChPackManifest){.file_count = 0};
    json_t *whole = json_loadb(text.p, text.n, JSON_REJECT_DUPLICATES, &why);
    if (!whole) return refuse(error, "it is no JSON");
    ChStatus status = read_all(whole, manifest, error);
    json_decref(whole);
    return status;
}
