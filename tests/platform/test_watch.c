/* Watching folders: a real save, by writing and by renaming, is told once; what is no file of ours is not; and waiting ends when
 * it is told to. */
#define _DEFAULT_SOURCE
#include "platform/watch.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static char folder[] = "/tmp/coolhead-watch-XXXXXX";
static ChWatch *watch;

static const char *in(const char *name)
{
    static char paths[4][256];
    static unsigned next;
    char *path = paths[next++ % 4];
    snprintf(path, sizeof paths[0], "%s/%s", folder, name);
    return path;
}

static void write_file(const char *name, const char *text)
{
    FILE *file = fopen(in(name), "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static int begin(void **state)
{
    ChError error;
    (void)state;
    strcpy(folder, "/tmp/coolhead-watch-XXXXXX");
    if (!mkdtemp(folder) || ch_watch_make(ch_heap(), &watch, &error) != CH_OK) return -1;
    const char *folders[] = {"/nowhere/at/all", folder};
    ch_watch_folders(watch, folders, 2);
    return 0;
}

static int end(void **state)
{
    (void)state;
    ch_watch_free(watch);
    unlink(in("scenario.lua"));
    unlink(in("notes.txt"));
    rmdir(in("more"));
    return rmdir(folder);
}

static void a_save_is_told_once(void **state)
{
    (void)state;
    assert_int_equal(ch_watch_wait(watch, 0), CH_WATCH_QUIET);
    write_file("scenario.lua", "one");
    assert_int_equal(ch_watch_wait(watch, 2000), CH_WATCH_NEWS);
    assert_int_equal(ch_watch_wait(watch, 0), CH_WATCH_QUIET);
    write_file("scenario.lua", "two");
    write_file("scenario.lua", "three");
    assert_true(ch_watch_pending(watch));
    assert_true(ch_watch_pending(watch)); /* it is still to be told */
    assert_int_equal(ch_watch_wait(watch, 0), CH_WATCH_NEWS);
    assert_false(ch_watch_pending(watch));
}

static void a_rename_is_a_save(void **state)
{
    (void)state;
    write_file("scenario.lua~", "new");
    assert_int_equal(ch_watch_wait(watch, 100), CH_WATCH_QUIET);
    assert_int_equal(rename(in("scenario.lua~"), in("scenario.lua")), 0);
    assert_int_equal(ch_watch_wait(watch, 2000), CH_WATCH_NEWS);
}

static void other_files_are_nobodys(void **state)
{
    (void)state;
    write_file("notes.txt", "milk");
    write_file(".scenario.lua.swp", "x");
    assert_int_equal(unlink(in(".scenario.lua.swp")), 0);
    assert_int_equal(ch_watch_wait(watch, 100), CH_WATCH_QUIET);
    assert_int_equal(mkdir(in("more"), 0700), 0); /* where an include may come to lie */
    assert_int_equal(ch_watch_wait(watch, 2000), CH_WATCH_NEWS);
    ch_watch_folders(watch, NULL, 0);
    write_file("scenario.lua", "unseen");
    assert_int_equal(ch_watch_wait(watch, 100), CH_WATCH_QUIET);
}

static void *stop(void *context)
{
    (void)context;
    usleep(50000);
    ch_watch_stop(watch);
    return NULL;
}

static void waiting_ends_when_told_to(void **state)
{
    pthread_t thread;
    (void)state;
    assert_int_equal(pthread_create(&thread, NULL, stop, NULL), 0);
    assert_int_equal(ch_watch_wait(watch, -1), CH_WATCH_STOPPED);
    assert_int_equal(pthread_join(thread, NULL), 0);
    assert_true(ch_watch_pending(watch)); /* whoever is busy meanwhile is to stop too */
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test_setup_teardown(a_save_is_told_once, begin, end),
                                       cmocka_unit_test_setup_teardown(a_rename_is_a_save, begin, end),
                                       cmocka_unit_test_setup_teardown(other_files_are_nobodys, begin, end),
                                       cmocka_unit_test_setup_teardown(waiting_ends_when_told_to, begin, end)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
