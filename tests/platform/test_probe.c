/* Doctor's looks: each apart, so that neither noise nor a hang nor a crash reaches whoever asked. */
#define _XOPEN_SOURCE 700
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "platform/probe.h"

#define SOUNDS CH_SOURCE_DIR "/assets/sounds"

static ChProbe noisy(const char *sounds)
{
    ChProbe probe = {.found = true};
    fprintf(stderr, "noise\n");
    printf("noise\n");
    fflush(stdout);
    snprintf(probe.text, sizeof probe.text, "looked at %s", sounds);
    return probe;
}

static ChProbe hangs(const char *sounds)
{
    (void)sounds;
    while (pause() != 0) continue; /* for ever: no signal is handled */
    return (ChProbe){0};
}

static ChProbe crashes(const char *sounds)
{
    (void)sounds;
    signal(SIGSEGV, SIG_DFL); /* also where a sanitizer would catch it */
    raise(SIGSEGV);
    return (ChProbe){0};
}

/* What a look does with both streams into a file of ours; how much came of it. */
static long heard(ChProbeLook look, ChProbe *probe)
{
    char path[] = "/tmp/coolhead-probe-XXXXXX";
    int file = mkstemp(path), out = dup(STDOUT_FILENO), err = dup(STDERR_FILENO);
    assert_true(file >= 0);
    fflush(stdout);
    dup2(file, STDOUT_FILENO);
    dup2(file, STDERR_FILENO);
    *probe = ch_probe_apart(look, "it", 3000);
    fflush(stdout);
    dup2(out, STDOUT_FILENO);
    dup2(err, STDERR_FILENO);
    long size = (long)lseek(file, 0, SEEK_END);
    close(file);
    close(out);
    close(err);
    unlink(path);
    return size;
}

static void noise_goes_nowhere(void **state)
{
    ChProbe probe;
    (void)state;
    assert_int_equal(heard(noisy, &probe), 0);
    assert_true(probe.found);
    assert_string_equal(probe.text, "looked at it");
}

static void a_hang_is_ended(void **state)
{
    struct timespec began, ended;
    (void)state;
    clock_gettime(CLOCK_MONOTONIC, &began);
    ChProbe probe = ch_probe_apart(hangs, "", 200);
    clock_gettime(CLOCK_MONOTONIC, &ended);
    assert_false(probe.found);
    assert_non_null(strstr(probe.text, "no answer"));
    assert_true(ended.tv_sec - began.tv_sec < 3);
}

static void a_crash_is_said(void **state)
{
    (void)state;
    ChProbe probe = ch_probe_apart(crashes, "", 3000);
    assert_false(probe.found);
    assert_non_null(strstr(probe.text, "signal"));
}

static void every_part_says_something(void **state)
{
    (void)state;
    for (ChPart part = CH_PART_DISPLAY; part < CH_PART_COUNT; part++) {
        ChProbe probe = ch_probe(part, SOUNDS);
        assert_true(strlen(probe.text) > 3);
        assert_null(strchr(probe.text, '\n'));
        assert_true(strlen(ch_part_name(part)) > 0);
    }
}

static void displays(void **state)
{
    (void)state;
    unsetenv("DISPLAY");
    unsetenv("WAYLAND_DISPLAY");
    assert_false(ch_probe(CH_PART_DISPLAY, SOUNDS).found);
    setenv("DISPLAY", ":4711", 1);
    ChProbe none = ch_probe(CH_PART_DISPLAY, SOUNDS);
    assert_false(none.found);
    assert_non_null(strstr(none.text, ":4711"));
    unsetenv("DISPLAY");
}

static void sounds(void **state)
{
    (void)state;
    setenv("SDL_AUDIODRIVER", "dummy", 1);
    ChProbe dummy = ch_probe(CH_PART_SOUND, SOUNDS);
    assert_true(dummy.found);
    assert_non_null(strstr(dummy.text, "dummy"));
    ChProbe missing = ch_probe(CH_PART_SOUND, "/no/such/folder");
    assert_false(missing.found);
    assert_non_null(strstr(missing.text, "/no/such/folder"));
    setenv("SDL_AUDIODRIVER", "no-such-driver", 1);
    ChProbe silent = ch_probe(CH_PART_SOUND, SOUNDS);
    assert_false(silent.found);
    assert_non_null(strstr(silent.text, "Captions"));
    unsetenv("SDL_AUDIODRIVER");
}

/* A socket that somebody listens on is a server; nothing else is needed to know it. */
static void speech(void **state)
{
    char folder[] = "/tmp/coolhead-speech-XXXXXX", address[sizeof(struct sockaddr_un) + 16];
    struct sockaddr_un at = {.sun_family = AF_UNIX};
    (void)state;
    assert_non_null(mkdtemp(folder));
    snprintf(at.sun_path, sizeof at.sun_path, "%s/speechd.sock", folder);
    snprintf(address, sizeof address, "unix_socket:%s", at.sun_path);
    setenv("SPEECHD_ADDRESS", address, 1);
    ChProbe before = ch_probe(CH_PART_SPEECH, SOUNDS);
    assert_false(before.found);
    int server = socket(AF_UNIX, SOCK_STREAM, 0);
    assert_int_equal(bind(server, (const struct sockaddr *)&at, sizeof at), 0);
    assert_int_equal(listen(server, 1), 0);
    ChProbe running = ch_probe(CH_PART_SPEECH, SOUNDS);
    if (!strstr(before.text, "built without speech")) assert_true(running.found);
    close(server);
    unlink(at.sun_path);
    rmdir(folder);
    unsetenv("SPEECHD_ADDRESS");
}

/* Fontconfig told of a folder without any font. */
static void fonts(void **state)
{
    char folder[] = "/tmp/coolhead-fonts-XXXXXX", path[64];
    (void)state;
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/fonts.conf", folder);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fprintf(file, "<?xml version=\"1.0\"?><fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>", folder, folder);
    fclose(file);
    setenv("FONTCONFIG_FILE", path, 1);
    ChProbe none = ch_probe(CH_PART_FONTS, SOUNDS);
    unsetenv("FONTCONFIG_FILE");
    assert_false(none.found);
    assert_non_null(strstr(none.text, "apt install fonts-inter fonts-noto-core fonts-dejavu-core"));
    char remove_all[96];
    snprintf(remove_all, sizeof remove_all, "rm -r %s", folder);
    assert_int_equal(system(remove_all), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(noise_goes_nowhere),        cmocka_unit_test(a_hang_is_ended), cmocka_unit_test(a_crash_is_said),
        cmocka_unit_test(every_part_says_something), cmocka_unit_test(displays),        cmocka_unit_test(sounds),
        cmocka_unit_test(speech),                    cmocka_unit_test(fonts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
