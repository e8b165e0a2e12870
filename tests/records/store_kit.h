/* What the tests of the record room share: a folder of their own, a store with made-up attempts, files as bytes. */
#ifndef COOLHEAD_TESTS_STORE_KIT_H
#define COOLHEAD_TESTS_STORE_KIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>
#include <sqlite3.h>

#include "base/folder_gone.h"
#include "records/store.h"

enum { KIT_PATH = 512 };

typedef struct Kit {
    char folder[KIT_PATH / 2];
    char path[KIT_PATH];
    ChArena arena;
    ChError error;
} Kit;

/* A fresh folder; `name` is the record file's name in it. */
static inline void kit_start(Kit *kit, const char *name)
{
    const char *temp = getenv("TMPDIR");
    memset(kit, 0, sizeof *kit);
    snprintf(kit->folder, sizeof kit->folder, "%s/coolhead-records-XXXXXX", temp ? temp : "/tmp");
    assert_non_null(mkdtemp(kit->folder));
    snprintf(kit->path, sizeof kit->path, "%s/%s", kit->folder, name);
    ch_arena_init(&kit->arena, ch_heap(), SIZE_MAX);
}

static inline void kit_end(Kit *kit)
{
    ch_arena_free(&kit->arena);
    folder_gone(kit->folder);
}

#define kit_ok(kit, call)                                                                                              \
    do {                                                                                                               \
        if ((call) != CH_OK) fail_msg("%s: %s", ch_status_name((kit)->error.code), (kit)->error.message);              \
    } while (0)

/* The call must fail with `code`, and say so in one line that has `words` in it. */
#define kit_fails(kit, call, wanted, words)                                                                            \
    do {                                                                                                               \
        memset(&(kit)->error, 0, sizeof(kit)->error);                                                                  \
        ChStatus kit_status = (call);                                                                                  \
        if (kit_status != (wanted)) fail_msg("%s: %s", ch_status_name(kit_status), (kit)->error.message);              \
        assert_int_equal((kit)->error.code, (wanted));                                                                 \
        assert_null(strchr((kit)->error.message, '\n'));                                                               \
        if (!strstr((kit)->error.message, (words))) fail_msg("no \"%s\" in: %s", (words), (kit)->error.message);       \
    } while (0)

static inline ChStore *kit_open(Kit *kit)
{
    ChStore *store = NULL;
    kit_ok(kit, ch_store_open(kit->path, &(ChStoreOptions){.wait_ms = 2000}, ch_heap(), &store, &kit->error));
    assert_non_null(store);
    return store;
}

static inline ChDigest kit_revision(Kit *kit, ChStore *store)
{
    ChDigest revision;
    kit_ok(kit, ch_store_put_revision(store, "compiled\0bytes", 14, &revision, &kit->error));
    return revision;
}

static inline ChAttemptStart kit_attempt(ChDigest revision)
{
    return (ChAttemptStart){.revision = revision,
                            .engine = CH_STR("0.1.0"),
                            .scenario = CH_STR("shoe-return"),
                            .method = CH_STR("keep-the-customer"),
                            .mode = CH_MODE_PRACTICE,
                            .seed = UINT64_C(0xFEDCBA9876543210),
                            .trainee = CH_STR("Amal Wanjiru"),
                            .started = CH_STR("2026-03-01T09:30:00Z")};
}

/* A fresh folder with records that are open, and an attempt to begin in them. */
static inline ChStore *kit_fresh(Kit *kit, ChAttemptStart *start)
{
    kit_start(kit, "records.db");
    ChStore *store = kit_open(kit);
    *start = kit_attempt(kit_revision(kit, store));
    return store;
}

static inline ChInput kit_answer(uint8_t pick)
{
    return (ChInput){.kind = CH_INPUT_ANSWER, .decision = {.pick_count = 1, .picks = {pick}}, .ms = 1000 + pick};
}

static inline ChInput kit_take_back(void)
{
    return (ChInput){.kind = CH_INPUT_TAKE_BACK, .ms = 700};
}

#define KIT_AT CH_STR("2026-03-01T09:31:00Z")

/* A row as ch_store_append takes it. */
#define kit_row(made, when) (&(ChKeptInput){.input = *(made), .at = (when), .beat = CH_STR("arrives")})

/* Begin `start`, append `count` answers 1, 2, … */
static inline void kit_play(Kit *kit, ChStore *store, const ChAttemptStart *start, uint32_t count,
                            char uuid[CH_UUID_TEXT])
{
    kit_ok(kit, ch_store_begin(store, start, uuid, &kit->error));
    for (uint32_t n = 1; n <= count; n++) {
        ChInput input = kit_answer((uint8_t)n);
        kit_ok(kit, ch_store_append(store, ch_str(uuid), n, kit_row(&input, KIT_AT), &kit->error));
    }
}

static inline void kit_finish(Kit *kit, ChStore *store, const char *uuid, int32_t points)
{
    ChAttemptEnd end = {.ending = CH_STR("thanks"),
                        .outcome = CH_KEPT,
                        .points = points,
                        .earned = points / 100,
                        .best = points < 0 ? -1 : 100,
                        .ended = CH_STR("2026-03-01T09:40:00Z")};
    kit_ok(kit, ch_store_end(store, ch_str(uuid), &end, &kit->error));
}

/* A closed file with one ended attempt of three decisions. */
static inline void kit_make(Kit *kit, char uuid[CH_UUID_TEXT])
{
    ChStore *store = kit_open(kit);
    ChAttemptStart start = kit_attempt(kit_revision(kit, store));
    kit_play(kit, store, &start, 3, uuid);
    kit_finish(kit, store, uuid, 8700);
    ch_store_close(store);
}

static inline void kit_ignore_line(void *context, const char *line)
{
    char *all = context; /* KIT_PATH bytes, or NULL */
    if (all) snprintf(all + strlen(all), KIT_PATH - strlen(all), "%s\n", line);
}

static inline uint32_t kit_verify(Kit *kit, ChStore *store, char *lines)
{
    uint32_t findings = 0;
    kit_ok(kit, ch_store_verify(store, kit_ignore_line, lines, &findings, &kit->error));
    return findings;
}

static inline uint32_t kit_log_count(Kit *kit, ChStore *store, const char *uuid)
{
    ChAttemptLog log;
    kit_ok(kit, ch_store_read_log(store, ch_str(uuid), &kit->arena, &log, &kit->error));
    return log.count;
}

/* Run SQL on the file behind the store's back. */
static inline void kit_sql(const char *path, const char *sql)
{
    sqlite3 *db = NULL;
    char *trouble = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    if (sqlite3_exec(db, sql, NULL, NULL, &trouble) != SQLITE_OK) fail_msg("%s: %s", sql, trouble);
    sqlite3_close(db);
}

/* The bytes of a file; free() them. NULL when there is none. */
static inline char *kit_read(const char *path, size_t *count)
{
    FILE *file = fopen(path, "rb");
    *count = 0;
    if (!file) return NULL;
    assert_int_equal(fseek(file, 0, SEEK_END), 0);
    long size = ftell(file);
    rewind(file);
    char *bytes = malloc((size_t)size + 1);
    assert_non_null(bytes);
    *count = fread(bytes, 1, (size_t)size, file);
    fclose(file);
    return bytes;
}

static inline void kit_write(const char *path, const void *bytes, size_t count)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, count, file), count);
    assert_int_equal(fclose(file), 0);
}

static inline bool kit_file_has(const char *path, const char *suffix, const char *word)
{
    char name[KIT_PATH + 8];
    size_t n, w = strlen(word);
    snprintf(name, sizeof name, "%s%s", path, suffix);
    char *bytes = kit_read(name, &n);
    bool has = false;
    for (size_t i = 0; bytes && !has && i + w <= n; i++) has = memcmp(bytes + i, word, w) == 0;
    free(bytes);
    return has;
}

#endif
