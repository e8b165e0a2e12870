/* Files that are damaged, not ours, in use, or in the wrong place: one clear line, and nothing of theirs is changed. */
#define _POSIX_C_SOURCE 200809L
#include "records/store_kit.h"

static void start_with(Kit *kit, const void *bytes, size_t count)
{
    kit_start(kit, "records.db");
    kit_write(kit->path, bytes, count);
}

/* Opening fails with `code` and `words`, and leaves the file and the log beside it byte for byte. */
static void refuses(Kit *kit, ChStatus code, const char *words)
{
    char log_path[KIT_PATH + 8];
    size_t count[4];
    snprintf(log_path, sizeof log_path, "%s-wal", kit->path);
    char *before = kit_read(kit->path, &count[0]), *log_before = kit_read(log_path, &count[1]);
    ChStore *store = NULL;
    kit_fails(kit, ch_store_open(kit->path, NULL, ch_heap(), &store, &kit->error), code, words);
    assert_null(store);
    assert_non_null(strstr(kit->error.message, kit->path));
    char *after = kit_read(kit->path, &count[2]), *log_after = kit_read(log_path, &count[3]);
    assert_int_equal(count[0], count[2]);
    assert_int_equal(count[1], count[3]);
    if (before) assert_memory_equal(before, after, count[0]);
    if (log_before) assert_memory_equal(log_before, log_after, count[1]);
    free(before);
    free(after);
    free(log_before);
    free(log_after);
}

static void test_garbage(void **state)
{
    (void)state;
    Kit kit;
    static const char text[] = "Dear diary, this is a text and no database at all.\n";
    start_with(&kit, text, sizeof text);
    refuses(&kit, CH_DAMAGED, "no record file");
    kit_end(&kit);
    char noise[9000];
    for (size_t i = 0; i < sizeof noise; i++) noise[i] = (char)(i * 7919 >> 3);
    start_with(&kit, noise, sizeof noise);
    refuses(&kit, CH_DAMAGED, "no record file");
    kit_end(&kit);
}

static void test_garbage_header_with_a_log_beside_it(void **state)
{
    (void)state;
    Kit kit;
    char log_path[KIT_PATH + 8], uuid[CH_UUID_TEXT];
    size_t count, log_count;
    ChAttemptStart start;
    ChStore *store = kit_fresh(&kit, &start);
    kit_play(&kit, store, &start, 3, uuid);
    snprintf(log_path, sizeof log_path, "%s-wal", kit.path);
    char *file = kit_read(kit.path, &count), *log = kit_read(log_path, &log_count);
    ch_store_close(store);
    memset(file, 'x', 40);
    kit_write(kit.path, file, count);
    kit_write(log_path, log, log_count);
    refuses(&kit, CH_DAMAGED, "damaged");
    kit_write(kit.path, "", 0); /* SQLite by itself would throw the log away */
    refuses(&kit, CH_DAMAGED, "-wal");
    assert_int_equal(unlink(kit.path), 0);
    ChStore *none = NULL;
    kit_fails(&kit, ch_store_open(kit.path, NULL, ch_heap(), &none, &kit.error), CH_DAMAGED, "-wal");
    assert_int_equal(access(log_path, F_OK), 0);
    assert_int_not_equal(access(kit.path, F_OK), 0);
    free(file);
    free(log);
    kit_end(&kit);
}

static void test_truncated(void **state)
{
    (void)state;
    Kit kit;
    char uuid[CH_UUID_TEXT];
    size_t count;
    kit_start(&kit, "records.db");
    kit_make(&kit, uuid);
    char *file = kit_read(kit.path, &count);
    for (size_t cut = 1; cut < count; cut += count / 16) {
        kit_write(kit.path, file, cut);
        refuses(&kit, CH_DAMAGED, "damaged");
    }
    free(file);
    kit_end(&kit);
}

static void read_everything(Kit *kit, ChStore *store)
{
    ChAttemptPage page;
    ChAttemptLog log;
    if (ch_store_list(store, &(ChAttemptFilter){0}, &kit->arena, &page, &kit->error)) return;
    for (uint32_t i = 0; i < page.count; i++) {
        ChStatus status = ch_store_read_log(store, page.at[i].uuid, &kit->arena, &log, &kit->error);
        if (status) assert_null(strchr(kit->error.message, '\n'));
    }
}

static void flip(char *file, size_t count, size_t page, uint32_t seed)
{
    for (size_t i = 0; i < 64; i++) {
        size_t at = page * 4096 + (i < 8 ? i : (seed = seed * 1103515245u + 12345u) % 4096u);
        if (at < count) file[at] = (char)(file[at] ^ 0x5A);
    }
}

/* One page at a time is spoilt: whatever is told, nothing crashes, `verify` finds it, and the file stays as it was. */
static void test_flipped_pages(void **state)
{
    (void)state;
    Kit kit;
    char uuid[CH_UUID_TEXT];
    size_t count, after_count;
    kit_start(&kit, "records.db");
    kit_make(&kit, uuid);
    char *file = kit_read(kit.path, &count);
    for (size_t page = 1; page < count / 4096; page++) {
        flip(file, count, page, (uint32_t)page);
        kit_write(kit.path, file, count);
        ChStore *store = NULL;
        ChStatus status = ch_store_open(kit.path, &(ChStoreOptions){.unchecked = true}, ch_heap(), &store, &kit.error);
        if (status == CH_OK) {
            assert_true(kit_verify(&kit, store, NULL) > 0);
            read_everything(&kit, store);
        } else {
            assert_int_equal(status, CH_DAMAGED);
        }
        ch_store_close(store);
        char *after = kit_read(kit.path, &after_count);
        assert_int_equal(count, after_count);
        assert_memory_equal(file, after, count);
        free(after);
        flip(file, count, page, (uint32_t)page);
    }
    free(file);
    kit_end(&kit);
}

static void test_an_unclean_file_is_checked_before_use(void **state)
{
    (void)state;
    Kit kit;
    char uuid[CH_UUID_TEXT], log_path[KIT_PATH + 8];
    size_t count, log_count;
    kit_start(&kit, "records.db");
    kit_make(&kit, uuid);
    ChStore *store = kit_open(&kit);
    ChAttemptStart start = kit_attempt(kit_revision(&kit, store));
    kit_play(&kit, store, &start, 1, uuid);
    snprintf(log_path, sizeof log_path, "%s-wal", kit.path);
    char *file = kit_read(kit.path, &count), *log = kit_read(log_path, &log_count);
    ch_store_close(store);
    /* As after a power cut: the log is there. Spoil a page that the log does not mend, the exploration's. */
    flip(file, count, count / 4096 - 1, 1);
    kit_write(kit.path, file, count);
    kit_write(log_path, log, log_count);
    refuses(&kit, CH_DAMAGED, "damaged");
    free(file);
    free(log);
    kit_end(&kit);
}

static void test_another_programs_database(void **state)
{
    (void)state;
    Kit kit;
    kit_start(&kit, "records.db");
    kit_sql(kit.path, "CREATE TABLE song (title TEXT); INSERT INTO song VALUES ('x')");
    refuses(&kit, CH_BAD_INPUT, "another program");
    kit_sql(kit.path, "PRAGMA application_id = 252006674; PRAGMA user_version = 1");
    refuses(&kit, CH_BAD_INPUT, "another program");
    kit_end(&kit);
}

static void test_things_in_the_files_place(void **state)
{
    (void)state;
    Kit kit;
    ChStore *store = NULL;
    kit_start(&kit, "records.db");
    assert_int_equal(mkdir(kit.path, 0700), 0);
    kit_fails(&kit, ch_store_open(kit.path, NULL, ch_heap(), &store, &kit.error), CH_IO, "a folder");
    kit_fails(&kit, ch_store_open("/dev/null", NULL, ch_heap(), &store, &kit.error), CH_IO, "not a file");
    kit_fails(&kit, ch_store_open("", NULL, ch_heap(), &store, &kit.error), CH_BAD_INPUT, "no path");
    kit_write(strcat(kit.path, "/plain"), "x", 1);
    strcat(kit.path, "/records.db");
    kit_fails(&kit, ch_store_open(kit.path, NULL, ch_heap(), &store, &kit.error), CH_IO, "not a folder");
    char name[KIT_PATH] = "/tmp/";
    memset(name + 5, 'x', 300);
    kit_fails(&kit, ch_store_open(name, NULL, ch_heap(), &store, &kit.error), CH_IO, "too long");
    snprintf(kit.path, sizeof kit.path, "%s/none/records.db", kit.folder);
    kit_fails(&kit, ch_store_open(kit.path, &(ChStoreOptions){.read_only = true}, ch_heap(), &store, &kit.error),
              CH_NOT_FOUND, "play a scenario first");
    kit_end(&kit);
}

static void test_locked_by_another_program(void **state)
{
    (void)state;
    Kit kit;
    char uuid[CH_UUID_TEXT];
    kit_start(&kit, "records.db");
    kit_make(&kit, uuid);
    ChStoreOptions impatient = {.wait_ms = 30};
    ChStore *store = NULL;
    sqlite3 *other = NULL;
    kit_ok(&kit, ch_store_open(kit.path, &impatient, ch_heap(), &store, &kit.error));
    ChAttemptStart start = kit_attempt(kit_revision(&kit, store));
    assert_int_equal(sqlite3_open(kit.path, &other), SQLITE_OK);
    assert_int_equal(sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
    kit_fails(&kit, ch_store_begin(store, &start, uuid, &kit.error), CH_BUSY, "another program");
    ChAttempt attempt;
    kit_ok(&kit, ch_store_find(store, CH_STR("last"), &kit.arena, &attempt, &kit.error)); /* reading goes on */
    sqlite3_close(other);
    kit_ok(&kit, ch_store_begin(store, &start, uuid, &kit.error)); /* and so does the store */
    ch_store_close(store);

    assert_int_equal(sqlite3_open(kit.path, &other), SQLITE_OK);
    static const char hold[] = "PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; UPDATE attempt SET seed = 1";
    assert_int_equal(sqlite3_exec(other, hold, NULL, NULL, NULL), SQLITE_OK);
    kit_fails(&kit, ch_store_open(kit.path, &impatient, ch_heap(), &store, &kit.error), CH_BUSY, "another program");
    assert_null(store);
    sqlite3_close(other);
    store = kit_open(&kit);
    assert_int_equal(kit_verify(&kit, store, NULL), 0);
    ch_store_close(store);
    kit_end(&kit);
}

static void test_deleted_while_in_use(void **state)
{
    (void)state;
    Kit kit;
    char uuid[CH_UUID_TEXT];
    ChAttemptStart start;
    ChStore *store = kit_fresh(&kit, &start);
    kit_play(&kit, store, &start, 1, uuid);
    assert_int_equal(unlink(kit.path), 0);
    ChInput input = kit_answer(1);
    kit_fails(&kit, ch_store_append(store, ch_str(uuid), 2, kit_row(&input, KIT_AT), &kit.error), CH_IO, "moved or deleted");
    ch_store_close(store);
    kit_end(&kit);
}

static void test_verify_finds_rows_that_make_no_sense(void **state)
{
    (void)state;
    static const struct {
        const char *sql, *told;
    } harm[] = {
        {"DELETE FROM input WHERE n = 2", "numbered from 1 to 3"},
        {"UPDATE input SET picks = '1,,2' WHERE n = 2", "decision 2 makes no sense"},
        {"UPDATE input SET picks = '256' WHERE n = 2", "decision 2 makes no sense"},
        {"UPDATE input SET at = '2026-03-01' WHERE n = 2", "decision 2 was made at \"2026-03-01\", which is no time"},
        {"UPDATE attempt SET started = '2099-13-45T99:99:99Z'", "its beginning is \"2099-13-45T99:99:99Z\""},
        {"INSERT INTO person (name, pseudonym, joined) VALUES ('Ana', 'P-7K2MQ4', 'once')", "P-7K2MQ4: when they were entered is \"once\""},
        {"INSERT INTO class (uuid, title, scenario, method, mode, began) VALUES (hex(randomblob(18)), '', '', '', 'practice', '')", "no time"},
        {"PRAGMA foreign_keys = OFF; DELETE FROM revision", "not there"},
        {"UPDATE revision SET bytes = x'00'", "bytes have changed"},
        {"PRAGMA ignore_check_constraints = ON; UPDATE attempt SET mode = 'relaxed'", "CHECK"},
    };
    for (size_t i = 0; i < sizeof harm / sizeof harm[0]; i++) {
        Kit kit;
        char uuid[CH_UUID_TEXT], lines[KIT_PATH] = "";
        ChAttemptLog log;
        kit_start(&kit, "records.db");
        kit_make(&kit, uuid);
        kit_sql(kit.path, harm[i].sql);
        ChStore *store = kit_open(&kit);
        assert_int_equal(kit_verify(&kit, store, lines), 1);
        if (!strstr(lines, harm[i].told)) fail_msg("%s: %s", harm[i].sql, lines);
        if (i < 3)
            kit_fails(&kit, ch_store_read_log(store, ch_str(uuid), &kit.arena, &log, &kit.error), CH_DAMAGED, "sense");
        ch_store_close(store);
        kit_end(&kit);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_garbage),
        cmocka_unit_test(test_garbage_header_with_a_log_beside_it),
        cmocka_unit_test(test_truncated),
        cmocka_unit_test(test_flipped_pages),
        cmocka_unit_test(test_an_unclean_file_is_checked_before_use),
        cmocka_unit_test(test_another_programs_database),
        cmocka_unit_test(test_things_in_the_files_place),
        cmocka_unit_test(test_locked_by_another_program),
        cmocka_unit_test(test_deleted_while_in_use),
        cmocka_unit_test(test_verify_finds_rows_that_make_no_sense),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
