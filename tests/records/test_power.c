/* What survives when the program or the computer stops in the middle of a play. */
#define _POSIX_C_SOURCE 200809L
#include "records/store_kit.h"

#include <signal.h>
#include <sys/wait.h>
#include <time.h>

#include "records/sql.h"

enum { KILLS = 100, MOST_DECISIONS = 12 };

/* Play for ever, telling each decision to `pipe` as soon as it is kept. */
static void play_until_killed(const char *path, int pipe)
{
    ChStore *store = NULL;
    ChDigest revision;
    char uuid[CH_UUID_TEXT];
    if (ch_store_open(path, NULL, ch_heap(), &store, NULL)) _exit(1);
    if (ch_store_put_revision(store, "bytes", 5, &revision, NULL)) _exit(1);
    ChAttemptStart start = kit_attempt(revision);
    if (ch_store_begin(store, &start, uuid, NULL)) _exit(1);
    for (uint32_t n = 1;; n++) {
        ChInput input = kit_answer((uint8_t)n);
        if (ch_store_append(store, ch_str(uuid), n, kit_row(&input, KIT_AT), NULL)) _exit(1);
        char kept = (char)n;
        if (write(pipe, &kept, 1) != 1) _exit(1);
    }
}

/* Kill a play as soon as it has said that decision `at` is kept; how many it had said by then. */
static uint32_t kill_at(const char *path, uint32_t at)
{
    int ends[2];
    uint32_t kept = 0;
    char byte;
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        close(ends[0]);
        play_until_killed(path, ends[1]);
    }
    close(ends[1]);
    while (kept < at && read(ends[0], &byte, 1) == 1) kept++;
    assert_int_equal(kill(child, SIGKILL), 0);
    assert_int_equal(waitpid(child, NULL, 0), child);
    while (read(ends[0], &byte, 1) == 1) kept++;
    close(ends[0]);
    return kept;
}

static void test_a_hundred_kills_lose_nothing_that_was_kept(void **state)
{
    (void)state;
    Kit kit;
    kit_start(&kit, "records.db");
    for (uint32_t i = 0; i < KILLS; i++) {
        uint32_t kept = kill_at(kit.path, 1 + i % MOST_DECISIONS);
        assert_true(kept >= 1 + i % MOST_DECISIONS);
        ChStore *store = kit_open(&kit);
        ChAttempt attempt;
        kit_ok(&kit, ch_store_unfinished(store, (ChStr){NULL, 0}, (ChStr){NULL, 0}, &kit.arena, &attempt, &kit.error));
        uint32_t there = kit_log_count(&kit, store, attempt.uuid.p);
        assert_true(there == kept || there == kept + 1); /* kept, but not yet told when it was killed */
        ChInput next = kit_answer(1);
        kit_ok(&kit, ch_store_append(store, attempt.uuid, there + 1, kit_row(&next, KIT_AT), &kit.error)); /* resume */
        kit_finish(&kit, store, attempt.uuid.p, 100);
        if (i % 10 == 0) assert_int_equal(kit_verify(&kit, store, NULL), 0);
        ch_store_close(store);
    }
    kit_end(&kit);
}

static void test_killed_while_beginning_the_file(void **state)
{
    (void)state;
    for (uint32_t i = 0; i < 20; i++) {
        Kit kit;
        kit_start(&kit, "records.db");
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0) play_until_killed(kit.path, -1);
        struct timespec moment = {.tv_nsec = (long)i * 400000};
        nanosleep(&moment, NULL);
        (void)kill(child, SIGKILL);
        assert_int_equal(waitpid(child, NULL, 0), child);
        ChStore *store = kit_open(&kit); /* the file is whole, or not there yet */
        assert_int_equal(kit_verify(&kit, store, NULL), 0);
        ch_store_close(store);
        kit_end(&kit);
    }
}

/* A power cut tears the last bytes of the log: the file as it was at the moment, with the log cut off anywhere. */
static void test_a_torn_log_loses_only_the_last_decision(void **state)
{
    (void)state;
    Kit kit;
    ChAttemptStart start;
    ChStore *store = kit_fresh(&kit, &start);
    char uuid[CH_UUID_TEXT], log_path[KIT_PATH + 8], copy[KIT_PATH], copy_log[KIT_PATH + 8];
    kit_play(&kit, store, &start, 5, uuid);
    snprintf(log_path, sizeof log_path, "%s-wal", kit.path);
    size_t count, whole, before;
    char *file = kit_read(kit.path, &count), *old = kit_read(log_path, &before);
    ChInput input = kit_answer(6);
    kit_ok(&kit, ch_store_append(store, ch_str(uuid), 6, kit_row(&input, KIT_AT), &kit.error));
    char *log = kit_read(log_path, &whole);
    assert_true(whole > before);
    ch_store_close(store);
    snprintf(copy, sizeof copy, "%s/copy.db", kit.folder);
    snprintf(copy_log, sizeof copy_log, "%s-wal", copy);
    snprintf(kit.path, sizeof kit.path, "%s", copy);
    for (size_t cut = before; cut <= whole; cut += (whole - before) / 32) {
        kit_write(copy, file, count);
        kit_write(copy_log, log, cut);
        store = kit_open(&kit);
        assert_int_equal(kit_log_count(&kit, store, uuid), cut == whole ? 6 : 5);
        assert_int_equal(kit_verify(&kit, store, NULL), 0);
        ch_store_close(store);
    }
    free(file);
    free(old);
    free(log);
    kit_end(&kit);
}

static int64_t pragma(ChStore *store, const char *text)
{
    sqlite3_stmt *query = NULL;
    assert_int_equal(sqlite3_prepare_v2(store->db, text, -1, &query, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(query), SQLITE_ROW);
    int64_t value = sqlite3_column_int64(query, 0);
    const char *word = (const char *)sqlite3_column_text(query, 0);
    if (strcmp(word, "wal") == 0) value = -1;
    sqlite3_finalize(query);
    return value;
}

static void test_a_commit_waits_for_the_disk(void **state)
{
    (void)state;
    Kit kit;
    kit_start(&kit, "records.db");
    ChStore *store = kit_open(&kit);
    assert_int_equal(pragma(store, "PRAGMA journal_mode"), -1); /* wal */
    assert_int_equal(pragma(store, "PRAGMA synchronous"), 2); /* FULL: each commit of a log is synced */
    assert_int_equal(pragma(store, "PRAGMA foreign_keys"), 1);
    assert_int_equal(pragma(store, "PRAGMA secure_delete"), 1);
    ch_store_close(store);
    kit_end(&kit);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_hundred_kills_lose_nothing_that_was_kept),
        cmocka_unit_test(test_killed_while_beginning_the_file),
        cmocka_unit_test(test_a_torn_log_loses_only_the_last_decision),
        cmocka_unit_test(test_a_commit_waits_for_the_disk),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
