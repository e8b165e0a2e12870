/* What the program's window costs, seen from outside: a display of its own, the program in it, keys pressed by XTest, and an
 * eye on the pixels. tests/bench/run makes its table of it.
 *
 *   bench_watch WIDTHxHEIGHT start RUNS [cold | without FILE] -- PROGRAM…
 *                                                              milliseconds from fork to the complete first screen, a line a
 *                                                              run; cold: after the page cache was dropped (needs root);
 *                                                              without: after that file was removed
 *   bench_watch WIDTHxHEIGHT play SECONDS PRESSES -- PROGRAM…  what it costs at rest for so long, and how long Down and Up
 *                                                              take to change the screen, a line a press
 *   bench_watch WIDTHxHEIGHT screen TIMES KEY -- PROGRAM…      how long KEY (a letter) takes from the first screen to another one, and
 *                                                              Escape back again, a line each time
 *
 * A screen is complete when every pixel is as it still is a second later. Exits with 3 when there is nothing to look at. */
#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/eye.h"

#define GLANCE_MS 0.05 /* between two looks */

enum { ESCAPE = 0xFF1B, UP = 0xFF52, DOWN = 0xFF54, MOST_MS = 20000, STILL_MS = 1000, QUIET_MOST_MS = 1000 };

static int wanting(const char *why)
{
    fprintf(stderr, "bench_watch: %s\n", why);
    return 3;
}

/* The program ------------------------------------------------------------------------------------------------------- */

static pid_t start(char *const *program)
{
    pid_t pid = fork();
    if (pid != 0) return pid;
    int nothing = open("/dev/null", O_RDWR);
    for (int fd = 0; nothing >= 0 && fd < 2; fd++) dup2(nothing, fd);
    execvp(program[0], program);
    _exit(127);
}

static void stop(pid_t pid)
{
    kill(pid, SIGKILL);
    waitpid(pid, NULL, 0);
}

/* A number in a file of /proc: behind the label, else the first. */
static double number_in(const char *path, const char *label)
{
    char line[256];
    double number = 0;
    FILE *file = fopen(path, "r");
    if (!file) return 0;
    while (fgets(line, sizeof line, file)) {
        if (strncmp(line, label, strlen(label)) != 0) continue;
        number = strtod(line + strlen(label), NULL);
        break;
    }
    fclose(file);
    return number;
}

typedef struct Spent {
    double cpu_ms, switches;
} Spent;

/* By all threads so far. */
static Spent spent_by(pid_t pid)
{
    char folder[64], path[400];
    Spent sum = {0, 0};
    snprintf(folder, sizeof folder, "/proc/%ld/task", (long)pid);
    DIR *threads = opendir(folder);
    if (!threads) return sum;
    for (const struct dirent *entry; (entry = readdir(threads)) != NULL;) {
        if (entry->d_name[0] == '.') continue;
        snprintf(path, sizeof path, "%s/%s/schedstat", folder, entry->d_name);
        sum.cpu_ms += number_in(path, "") / 1e6;
        snprintf(path, sizeof path, "%s/%s/status", folder, entry->d_name);
        sum.switches += number_in(path, "voluntary_ctxt_switches:") + number_in(path, "nonvoluntary_ctxt_switches:");
    }
    closedir(threads);
    return sum;
}

/* Processor time of the whole machine so far, in ticks: all of it, and what nobody wanted. */
static void machine(double *all, double *idle)
{
    double ticks[8] = {0};
    FILE *file = fopen("/proc/stat", "r");
    if (file && fscanf(file, "cpu %lf %lf %lf %lf %lf %lf %lf %lf", &ticks[0], &ticks[1], &ticks[2], &ticks[3], &ticks[4],
                       &ticks[5], &ticks[6], &ticks[7]) != 8)
        ticks[3] = 0;
    if (file) fclose(file);
    *idle = ticks[3] + ticks[4];
    *all = 0;
    for (int i = 0; i < 8; i++) *all += ticks[i];
}

/* What others do at the same time is not what is to be measured: wait for a moment when they do not, not for ever. */
static void await_quiet(void)
{
    double all, idle, all_then, idle_then;
    for (double began = now_ms(); now_ms() - began < QUIET_MOST_MS;) {
        machine(&all, &idle);
        pause_ms(150);
        machine(&all_then, &idle_then);
        if (idle_then - idle > 0.9 * (all_then - all)) return;
    }
}

/* Start ------------------------------------------------------------------------------------------------------------- */

static bool drop_caches(void)
{
    sync();
    int file = open("/proc/sys/vm/drop_caches", O_WRONLY | O_CLOEXEC);
    bool done = file >= 0 && write(file, "3", 1) == 1;
    if (file >= 0) close(file);
    return done;
}

/* Milliseconds until the screen is complete; below 0: it never was. The program is gone afterwards. */
static double start_once(const Eye *eye, char *const *program, uint32_t *picture)
{
    double began = now_ms(), took = -1;
    pid_t pid = start(program);
    while (took < 0 && now_ms() - began < MOST_MS) {
        if (eye_sees(eye, picture)) took = now_ms() - began;
        pause_ms(GLANCE_MS);
    }
    pause_ms(STILL_MS);
    if (!eye_sees(eye, picture)) took = -1;
    stop(pid);
    return took;
}

static int starts(const Eye *eye, char **words, char *const *program)
{
    int runs = atoi(words[0]);
    bool cold = strcmp(words[1], "cold") == 0;
    const char *without = strcmp(words[1], "without") == 0 ? words[2] : NULL;
    uint32_t *empty = eye_paper(eye), *picture = eye_paper(eye);
    eye_copy(eye, empty);
    pid_t pid = start(program);
    while (eye_sees(eye, empty) && waitpid(pid, NULL, WNOHANG) == 0) pause_ms(1);
    if (!eye_settles(eye, picture, STILL_MS, MOST_MS) || kill(pid, 0) != 0) return wanting("the program shows nothing");
    stop(pid);
    for (int i = 0; i < runs; i++) {
        uint32_t *gone = eye_paper(eye);
        if (!eye_settles(eye, gone, 200, MOST_MS) || eye_sees(eye, picture)) return wanting("the window does not go away");
        free(gone);
        await_quiet();
        if (cold && !drop_caches()) return wanting("the page cache cannot be dropped");
        if (without && unlink(without) != 0) return wanting("there is no such file to do without");
        double took = start_once(eye, program, picture);
        if (took < 0) return wanting("the first screen is not the same at each start");
        printf("start_ms %.2f\n", took);
    }
    free(empty);
    free(picture);
    return 0;
}

/* Play -------------------------------------------------------------------------------------------------------------- */

static void rest(pid_t pid, double seconds)
{
    char path[64];
    Spent before = spent_by(pid);
    double began = now_ms();
    pause_ms(seconds * 1e3);
    Spent after = spent_by(pid);
    double took = now_ms() - began;
    snprintf(path, sizeof path, "/proc/%ld/smaps_rollup", (long)pid);
    if (seconds > 0) printf("cpu_pct %.3f\n", (after.cpu_ms - before.cpu_ms) * 100 / took);
    if (seconds > 0) printf("switches_a_second %.3f\n", (after.switches - before.switches) * 1e3 / took);
    printf("pss_mib %.2f\n", number_in(path, "Pss:") / 1024);
}

/* The rows in which two pictures differ. */
typedef struct Rows {
    size_t from, to;
} Rows;

static Rows rows_between(const Eye *eye, const uint32_t *a, const uint32_t *b)
{
    size_t line = (size_t)eye->display.width;
    Rows rows = {eye->count, 0};
    for (size_t i = 0; i < eye->count; i++) {
        if (!((a[i] ^ b[i]) & 0xFFFFFF)) continue;
        if (i < rows.from) rows.from = i / line * line;
        rows.to = (i / line + 1) * line;
    }
    return rows;
}

static bool rows_are(const Eye *eye, Rows rows, const uint32_t *picture)
{
    uint32_t differs = 0;
    for (size_t i = rows.from; i < rows.to; i++) differs |= eye->screen[i] ^ picture[i];
    return !(differs & 0xFFFFFF);
}

/* Milliseconds from the key to the last pixel that it changes; below 0: they never came. */
static double press_once(const Eye *eye, uint8_t key, Rows rows, const uint32_t *after)
{
    double began = now_ms(), took = -1;
    eye_press(eye, key, true);
    while (took < 0 && now_ms() - began < MOST_MS) {
        if (rows_are(eye, rows, after)) took = now_ms() - began;
        pause_ms(GLANCE_MS);
    }
    eye_press(eye, key, false);
    return took;
}

static bool press_and_settle(const Eye *eye, uint8_t key, uint32_t *picture)
{
    eye_press(eye, key, true);
    eye_press(eye, key, false);
    return eye_settles(eye, picture, 400, MOST_MS);
}

/* The focus goes down and up again between two answers. */
static int presses(const Eye *eye, int count)
{
    uint8_t down = eye_key(eye, DOWN), up = eye_key(eye, UP);
    uint32_t *upper = eye_paper(eye), *lower = eye_paper(eye), *again = eye_paper(eye);
    bool moves = press_and_settle(eye, down, lower) && press_and_settle(eye, up, upper) &&
                 press_and_settle(eye, down, again) && eye_sees(eye, lower) && press_and_settle(eye, up, again) &&
                 eye_sees(eye, upper);
    Rows rows = rows_between(eye, upper, lower);
    if (!moves || rows.from >= rows.to) return wanting("Down and Up do not move the focus there and back");
    await_quiet();
    for (int i = 0; i < count; i++) {
        double took = i % 2 ? press_once(eye, up, rows, upper) : press_once(eye, down, rows, lower);
        pause_ms(60 + i % 7 * 5);
        if (took < 0 || !eye_sees(eye, i % 2 ? upper : lower)) return wanting("a key changes other pixels than before");
        printf("key_ms %.2f\n", took);
    }
    free(upper);
    free(lower);
    free(again);
    return 0;
}

/* From the first screen to another one and back. */
static int goes(const Eye *eye, int times, char letter)
{
    uint8_t there = eye_key(eye, (uint32_t)letter), back = eye_key(eye, ESCAPE);
    uint32_t *home = eye_paper(eye), *other = eye_paper(eye);
    bool moves = press_and_settle(eye, there, other) && press_and_settle(eye, back, home) && press_and_settle(eye, there, other) &&
                 press_and_settle(eye, back, home);
    Rows rows = rows_between(eye, home, other);
    if (!moves || rows.from >= rows.to) return wanting("the key and Escape do not go to another screen and back");
    await_quiet();
    for (int i = 0; i < times; i++) {
        double to = press_once(eye, there, rows, other);
        pause_ms(100);
        double from = to < 0 || !eye_sees(eye, other) ? -1 : press_once(eye, back, rows, home);
        pause_ms(100);
        if (from < 0 || !eye_sees(eye, home)) return wanting("a key changes other pixels than before");
        printf("there_ms %.2f\nback_ms %.2f\n", to, from);
    }
    free(home);
    free(other);
    return 0;
}

/* Starts it and waits until it stands; then what is to be seen of it. */
static int watch(const Eye *eye, bool plays, char **words, char *const *program)
{
    uint32_t *empty = eye_paper(eye), *picture = eye_paper(eye);
    eye_copy(eye, empty);
    pid_t pid = start(program);
    while (eye_sees(eye, empty) && waitpid(pid, NULL, WNOHANG) == 0) pause_ms(1);
    bool stands = eye_fills(eye) && eye_settles(eye, picture, 2 * STILL_MS, MOST_MS);
    int code = stands && kill(pid, 0) == 0 ? 0 : wanting("the program shows nothing that stands still");
    if (code == 0 && plays) rest(pid, strtod(words[0], NULL));
    if (code == 0) code = plays ? presses(eye, atoi(words[1])) : goes(eye, atoi(words[0]), words[1][0]);
    stop(pid);
    free(empty);
    free(picture);
    return code;
}

int main(int argc, char **argv)
{
    Eye eye;
    int width = 0, height = 0, at = 0;
    while (at < argc && strcmp(argv[at], "--") != 0) at++;
    bool plays = argc > 2 && strcmp(argv[2], "play") == 0, goes_there = argc > 2 && strcmp(argv[2], "screen") == 0;
    bool good = at + 1 < argc && at >= (plays || goes_there ? 5 : 4);
    if (!good || sscanf(argv[1], "%dx%d", &width, &height) != 2 || width < 1 || height < 1)
        return wanting("say WIDTHxHEIGHT, then start RUNS [cold | without FILE], play SECONDS PRESSES or screen TIMES KEY, then -- PROGRAM…");
    if (prctl(PR_SET_TIMERSLACK, 1UL, 0UL, 0UL, 0UL) != 0) return wanting("this system's clock is too coarse");
    const char *missing = eye_open(&eye, width, height);
    if (missing) return wanting(missing);
    int code = plays || goes_there ? watch(&eye, plays, argv + 3, argv + at + 1) : starts(&eye, argv + 3, argv + at + 1);
    eye_close(&eye);
    return code;
}
