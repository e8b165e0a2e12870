/* Full and read-only disks, and folders that may not be written.
 *
 * Real ones: the tests of a full and of a read-only disk mount a small tmpfs. That takes a mount namespace of our own
 * (`unshare -m` as root, `unshare -Urm` otherwise), in which this program runs again with those tests; the mounts go
 * when it ends. Where neither is allowed they are skipped, and say so; a limit on the size of files, which needs no
 * right at all, stands in for the full disk. Permissions do not bind root: there the program gives up its rights in a
 * child first. */
#define _DEFAULT_SOURCE /* setgroups */
#include "records/store_kit.h"

#include <dirent.h>
#include <grp.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

static const char *self;

/* ---- on a disk of our own; run inside the namespace ---- */

static void shell(const char *command, const char *path)
{
    char line[KIT_PATH * 2];
    snprintf(line, sizeof line, "%s '%s'", command, path);
    assert_int_equal(system(line), 0);
}

static void mount_small(Kit *kit, char disk[KIT_PATH])
{
    kit_start(kit, "disk");
    snprintf(disk, KIT_PATH, "%s", kit->path);
    assert_int_equal(mkdir(disk, 0755), 0);
    shell("mount -t tmpfs -o size=512k tmpfs", disk);
    strcat(kit->path, "/records.db");
}

static void unmount(Kit *kit, const char *disk)
{
    shell("umount", disk);
    kit_end(kit);
}

/* Take all but `leave` bytes of what is free. */
static void fill_up(const char *disk, size_t leave)
{
    char name[KIT_PATH + 16], block[4096] = {0};
    snprintf(name, sizeof name, "%s/ballast", disk);
    FILE *file = fopen(name, "wb");
    assert_non_null(file);
    setvbuf(file, NULL, _IONBF, 0);
    long size = 0;
    while (fwrite(block, sizeof block, 1, file) == 1) size += (long)sizeof block;
    fclose(file);
    assert_int_equal(truncate(name, size > (long)leave ? size - (long)leave : 0), 0);
}

static void make_room(const char *disk)
{
    char name[KIT_PATH + 16];
    snprintf(name, sizeof name, "%s/ballast", disk);
    assert_int_equal(unlink(name), 0);
}

/* How many files on the disk have `word` in their names. */
static uint32_t entries(const char *disk, const char *word)
{
    uint32_t count = 0;
    DIR *folder = opendir(disk);
    assert_non_null(folder);
    for (struct dirent *at; (at = readdir(folder)) != NULL;) count += at->d_name[0] != '.' && strstr(at->d_name, word);
    closedir(folder);
    return count;
}

static void test_a_disk_that_fills_during_a_play(void **state)
{
    (void)state;
    Kit kit;
    char disk[KIT_PATH], uuid[CH_UUID_TEXT];
    mount_small(&kit, disk);
    ChStore *store = kit_open(&kit);
    ChAttemptStart start = kit_attempt(kit_revision(&kit, store));
    kit_play(&kit, store, &start, 2, uuid);
    fill_up(disk, 0);
    ChInput input = kit_answer(3);
    uint32_t n = 3;
    while (ch_store_append(store, ch_str(uuid), n, kit_row(&input, KIT_AT), &kit.error) == CH_OK) n++; /* room in the page */
    kit_fails(&kit, ch_store_append(store, ch_str(uuid), n, kit_row(&input, KIT_AT), &kit.error), CH_IO, "no room left");
    assert_int_equal(kit_log_count(&kit, store, uuid), n - 1); /* what was kept can be read */
    make_room(disk);
    kit_ok(&kit, ch_store_append(store, ch_str(uuid), n, kit_row(&input, KIT_AT), &kit.error)); /* and the play goes on */
    assert_int_equal(kit_verify(&kit, store, NULL), 0);
    ch_store_close(store);
    unmount(&kit, disk);
}

static void test_no_new_file_on_a_full_disk(void **state)
{
    (void)state;
    for (size_t leave = 0; leave < 200000; leave += 16384) {
        Kit kit;
        char disk[KIT_PATH];
        mount_small(&kit, disk);
        fill_up(disk, leave);
        ChStore *store = NULL;
        ChStatus status = ch_store_open(kit.path, NULL, ch_heap(), &store, &kit.error);
        ch_store_close(store);
        if (status) {
            assert_int_equal(status, CH_IO);
            assert_non_null(strstr(kit.error.message, "no room left"));
            assert_int_equal(entries(disk, ""), 1); /* the ballast */
        }
        assert_int_equal(entries(disk, ".new-"), 0);
        make_room(disk);
        store = kit_open(&kit); /* whole, or nothing at all */
        assert_int_equal(kit_verify(&kit, store, NULL), 0);
        ch_store_close(store);
        unmount(&kit, disk);
    }
}

static void test_old_attempts_are_read_on_a_full_disk(void **state)
{
    (void)state;
    Kit kit;
    char disk[KIT_PATH], uuid[CH_UUID_TEXT];
    mount_small(&kit, disk);
    kit_make(&kit, uuid);
    fill_up(disk, 0);
    ChStore *store = kit_open(&kit);
    ChDigest revision;
    assert_int_equal(kit_log_count(&kit, store, uuid), 3);
    kit_fails(&kit, ch_store_put_revision(store, "new", 3, &revision, &kit.error), CH_IO, "no room left");
    ch_store_close(store);
    make_room(disk);
    store = kit_open(&kit);
    kit_ok(&kit, ch_store_put_revision(store, "new", 3, &revision, &kit.error));
    ch_store_close(store);
    unmount(&kit, disk);
}

/* Reading works, writing says why not. */
static void check_read_only(Kit *kit, const char *uuid, const char *why)
{
    ChStore *store = kit_open(kit);
    ChAttempt attempt;
    char other[CH_UUID_TEXT];
    kit_ok(kit, ch_store_find(store, CH_STR("last"), &kit->arena, &attempt, &kit->error));
    assert_int_equal(kit_log_count(kit, store, uuid), 3);
    assert_int_equal(kit_verify(kit, store, NULL), 0);
    kit_fails(kit, ch_store_writable(store, &kit->error), CH_IO, why);
    ChAttemptStart start = kit_attempt(attempt.revision);
    kit_fails(kit, ch_store_begin(store, &start, other, &kit->error), CH_IO, why);
    kit_fails(kit, ch_store_forget_attempt(store, ch_str(uuid), NULL, &kit->error), CH_IO, why);
    ChDigest revision = kit_revision(kit, store); /* it is there already: nothing to write */
    assert_memory_equal(&revision, &attempt.revision, sizeof revision);
    ch_store_close(store);
}

static void test_a_read_only_disk(void **state)
{
    (void)state;
    Kit kit;
    char disk[KIT_PATH], uuid[CH_UUID_TEXT];
    mount_small(&kit, disk);
    kit_make(&kit, uuid);
    shell("mount -o remount,bind,ro", disk);
    check_read_only(&kit, uuid, "read-only");
    ChStore *store = NULL;
    strcat(kit.path, "-new");
    kit_fails(&kit, ch_store_open(kit.path, NULL, ch_heap(), &store, &kit.error), CH_IO, "read-only");
    strcat(kit.path, "/deeper/records.db");
    kit_fails(&kit, ch_store_open(kit.path, NULL, ch_heap(), &store, &kit.error), CH_IO, "read-only");
    unmount(&kit, disk);
}

/* As after a crash, when the system comes up again with the disk read-only: the log is there, its index may be. */
static void read_after_crash(bool index_too)
{
    Kit kit;
    char disk[KIT_PATH], uuid[CH_UUID_TEXT], index[KIT_PATH + 8];
    mount_small(&kit, disk);
    kit_make(&kit, uuid);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        ChStore *store = kit_open(&kit);
        ChAttemptStart start = kit_attempt(kit_revision(&kit, store));
        kit_play(&kit, store, &start, 2, uuid);
        raise(SIGKILL);
    }
    assert_int_equal(waitpid(child, NULL, 0), child);
    snprintf(index, sizeof index, "%s-shm", kit.path);
    if (!index_too) assert_int_equal(unlink(index), 0);
    shell("mount -o remount,bind,ro", disk);
    ChStore *store = kit_open(&kit);
    ChAttemptPage page;
    kit_ok(&kit, ch_store_list(store, &(ChAttemptFilter){0}, &kit.arena, &page, &kit.error));
    assert_int_equal(page.count, index_too ? 2 : 1);
    kit_fails(&kit, ch_store_writable(store, &kit.error), CH_IO, index_too ? "read-only" : "may be missing");
    ch_store_close(store);
    shell("mount -o remount,bind,rw", disk);
    store = kit_open(&kit); /* nothing was lost */
    kit_ok(&kit, ch_store_list(store, &(ChAttemptFilter){0}, &kit.arena, &page, &kit.error));
    assert_int_equal(page.count, 2);
    ch_store_close(store);
    unmount(&kit, disk);
}

static void test_a_read_only_disk_after_a_crash(void **state)
{
    (void)state;
    read_after_crash(true);
    read_after_crash(false);
}

static int run_inside(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_disk_that_fills_during_a_play),
        cmocka_unit_test(test_no_new_file_on_a_full_disk),
        cmocka_unit_test(test_old_attempts_are_read_on_a_full_disk),
        cmocka_unit_test(test_a_read_only_disk),
        cmocka_unit_test(test_a_read_only_disk_after_a_crash),
    };
    return cmocka_run_group_tests_name("inside a mount namespace", tests, NULL, NULL) ? 1 : 0;
}

/* ---- outside ---- */

static void test_real_full_and_read_only_disks_skipped_where_mounting_is_refused(void **state)
{
    (void)state;
    static const char *const ways[] = {"unshare -m", "unshare -Urm"};
    char command[KIT_PATH * 2];
    for (size_t i = 0; i < 2; i++) {
        snprintf(command, sizeof command, "%s sh -c 'mount -t tmpfs tmpfs /mnt' 2>/dev/null", ways[i]);
        if (system(command) != 0) continue;
        snprintf(command, sizeof command, "%s '%s' inside 1>&2", ways[i], self);
        assert_int_equal(system(command), 0);
        return;
    }
    print_message("mounting is refused here: no real disk is tried\n");
    skip();
}

/* The limit binds every file that the process writes, like a disk that is full. */
static void test_a_limit_on_the_size_of_files(void **state)
{
    (void)state;
    Kit kit;
    char uuid[CH_UUID_TEXT];
    kit_start(&kit, "records.db");
    kit_make(&kit, uuid);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        signal(SIGXFSZ, SIG_IGN);
        ChStore *store = kit_open(&kit);
        struct rlimit limit = {.rlim_cur = 100 * 1024, .rlim_max = 100 * 1024};
        ChAttemptStart start = kit_attempt(kit_revision(&kit, store));
        ChStatus status = CH_OK;
        if (setrlimit(RLIMIT_FSIZE, &limit)) _exit(2);
        for (uint32_t i = 0; status == CH_OK && i < 1000; i++) status = ch_store_begin(store, &start, uuid, &kit.error);
        bool told = status == CH_IO && strstr(kit.error.message, "no room left");
        ch_store_close(store);
        ch_arena_free(&kit.arena);
        _exit(told ? 0 : 1);
    }
    int how = -1;
    assert_int_equal(waitpid(child, &how, 0), child);
    assert_int_equal(how, 0);
    ChStore *store = kit_open(&kit);
    assert_int_equal(kit_log_count(&kit, store, uuid), 3);
    assert_int_equal(kit_verify(&kit, store, NULL), 0);
    ch_store_close(store);
    kit_end(&kit);
}

/* In a child that is nobody: read what somebody else owns, and be refused elsewhere. */
static void be_nobody(Kit *kit, const char *uuid)
{
    if (geteuid() == 0 && (setgroups(0, NULL) || setgid(65534) || setuid(65534))) _exit(2);
    check_read_only(kit, uuid, "");
    ChStore *store = NULL;
    strcat(kit->path, "-new");
    kit_fails(kit, ch_store_open(kit->path, NULL, ch_heap(), &store, &kit->error), CH_IO, "permission was denied");
    snprintf(kit->path, sizeof kit->path, "%s/closed.db", kit->folder);
    kit_fails(kit, ch_store_open(kit->path, NULL, ch_heap(), &store, &kit->error), CH_IO, "permission was denied");
    ch_arena_free(&kit->arena);
    _exit(0);
}

static void test_a_folder_without_permission(void **state)
{
    (void)state;
    Kit kit;
    char uuid[CH_UUID_TEXT], closed[KIT_PATH];
    kit_start(&kit, "records.db");
    kit_make(&kit, uuid);
    snprintf(closed, sizeof closed, "%s/closed.db", kit.folder);
    kit_write(closed, "x", 1);
    assert_int_equal(chmod(closed, 0), 0);
    assert_int_equal(chmod(kit.path, 0444), 0);
    assert_int_equal(chmod(kit.folder, 0555), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) be_nobody(&kit, uuid);
    int how = -1;
    assert_int_equal(waitpid(child, &how, 0), child);
    assert_int_equal(chmod(kit.folder, 0700), 0);
    assert_int_equal(how, 0);
    kit_end(&kit);
}

int main(int count, char **words)
{
    self = words[0];
    if (count > 1 && strcmp(words[1], "inside") == 0) return run_inside();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_real_full_and_read_only_disks_skipped_where_mounting_is_refused),
        cmocka_unit_test(test_a_limit_on_the_size_of_files),
        cmocka_unit_test(test_a_folder_without_permission),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
