/* A confined process can do what opening a pack takes, and what more it tries fails or ends it. Each in a real process. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "app/packs/confine.h"

static char folder[] = "/tmp/confine-XXXXXX";

/* What came of `act` in a confined process: its exit code, or 1000 and the signal that ended it. */
static int confined(bool writing, int (*act)(void))
{
    pid_t child = fork();
    if (child == 0) {
        ChError error;
        if (chdir(folder) != 0 || ch_confine_limits(&error) != CH_OK || ch_confine_calls(true, &error) != CH_OK) _exit(101);
        if (!writing && ch_confine_calls(false, &error) != CH_OK) _exit(102);
        _exit(act());
    }
    int how;
    assert_true(child > 0);
    assert_int_equal(waitpid(child, &how, 0), child);
    return WIFSIGNALED(how) ? 1000 + WTERMSIG(how) : WEXITSTATUS(how);
}

static int reads(void)
{
    char byte;
    int file = open("/proc/self/stat", O_RDONLY);
    void *memory = malloc(8 << 20);
    if (memory) memset(memory, 1, 8 << 20);
    return file >= 0 && read(file, &byte, 1) == 1 && memory ? 0 : 1;
}

static int writes(void)
{
    int file = open("written", O_WRONLY | O_CREAT, 0600);
    return file >= 0 && write(file, "x", 1) == 1 ? 0 : errno;
}

static int makes_a_folder(void)
{
    return mkdir("made", 0700) == 0 ? 0 : errno;
}

static int removes(void)
{
    return unlink("kept") == 0 ? 0 : errno;
}

static int renames(void)
{
    return rename("kept", "gone") == 0 ? 0 : errno;
}

static int links(void)
{
    return symlink("/etc/passwd", "link");
}

static int connects(void)
{
    return socket(AF_INET, SOCK_STREAM, 0) < 0;
}

static int starts_a_program(void)
{
    char *words[] = {"true", NULL};
    return execv("/bin/true", words);
}

static int starts_a_process(void)
{
    return fork() < 0;
}

static int ends_another(void)
{
    return kill(getppid(), 0);
}

static int loosens(void)
{
    ChError error;
    return ch_confine_calls(true, &error) == CH_OK ? 0 : 1;
}

static int opens_many(void)
{
    int most = 0;
    while (open("kept", O_RDONLY) >= 0) most++;
    return most < 40 && errno == EMFILE ? 0 : 1;
}

static int writes_much(void)
{
    static const char much[1 << 20];
    signal(SIGXFSZ, SIG_IGN);
    int file = open("much", O_WRONLY | O_CREAT, 0600);
    for (int i = 0; i < 8; i++)
        if (write(file, much, sizeof much) < 0) return errno;
    return 0;
}

static void what_it_takes_is_there(void **state)
{
    (void)state;
    assert_int_equal(confined(true, reads), 0);
    assert_int_equal(confined(true, writes), 0);
    assert_int_equal(confined(true, makes_a_folder), 0);
    assert_int_equal(confined(false, reads), 0);
}

static void nothing_is_written_once_it_is_unpacked(void **state)
{
    (void)state;
    assert_int_equal(confined(false, writes), EPERM);
    assert_int_equal(confined(false, makes_a_folder), EPERM);
    assert_int_equal(confined(false, loosens), 1);
}

static void nothing_is_removed_or_renamed(void **state)
{
    (void)state;
    assert_int_equal(confined(true, removes), EPERM);
    assert_int_equal(confined(true, renames), EPERM);
}

static void who_reaches_out_is_ended(void **state)
{
    (void)state;
    int (*const acts[])(void) = {links, connects, starts_a_program, starts_a_process, ends_another};
    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++) {
        assert_int_equal(confined(true, acts[i]), 1000 + SIGSYS);
        assert_int_equal(confined(false, acts[i]), 1000 + SIGSYS);
    }
}

static void files_are_counted_and_measured(void **state)
{
    (void)state;
    assert_int_equal(confined(true, opens_many), 0);
    assert_int_equal(confined(true, writes_much), EFBIG);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_it_takes_is_there),       cmocka_unit_test(nothing_is_written_once_it_is_unpacked),
        cmocka_unit_test(nothing_is_removed_or_renamed), cmocka_unit_test(who_reaches_out_is_ended),
        cmocka_unit_test(files_are_counted_and_measured),
    };
    ChError error;
    if (!mkdtemp(folder) || chdir(folder) != 0 || ch_confine_prepare(&error) != CH_OK) return 1;
    close(open("kept", O_WRONLY | O_CREAT, 0600));
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    const char *const names[] = {"kept", "written", "much"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) unlink(names[i]);
    rmdir("made");
    rmdir(folder);
    return failed;
}
