#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE
#include "platform/display.h"

#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

double now_ms(void)
{
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return (double)at.tv_sec * 1e3 + (double)at.tv_nsec / 1e6;
}

static void serve(const Display *display, int said)
{
    char screen[64], descriptor[16];
    snprintf(screen, sizeof screen, "%dx%dx24", (int)display->width, (int)display->height);
    snprintf(descriptor, sizeof descriptor, "%d", said);
    if (!freopen("/dev/null", "w", stderr)) _exit(127);
    execlp("Xvfb", "Xvfb", "-displayfd", descriptor, "-screen", "0", screen, "-noreset", "-nolisten", "tcp", "-fbdir",
           display->folder, (char *)NULL);
    _exit(127);
}

const char *display_open(Display *display, int32_t width, int32_t height)
{
    int pipes[2];
    char number[16] = ":";
    *display = (Display){.width = width, .height = height, .folder = "/tmp/coolhead-display-XXXXXX"};
    if (!mkdtemp(display->folder) || pipe(pipes) != 0) return "there_is_no_room_in_tmp";
    display->server = fork();
    if (display->server == 0) {
        close(pipes[0]);
        serve(display, pipes[1]);
    }
    close(pipes[1]);
    struct pollfd wait = {.fd = pipes[0], .events = POLLIN};
    size_t n = 1;
    while (n < sizeof number - 1 && poll(&wait, 1, 10000) > 0 && read(pipes[0], number + n, 1) == 1 && number[n] != '\n') n++;
    number[n] = '\0';
    close(pipes[0]);
    if (n == 1) {
        display_close(display);
        return "Xvfb_is_not_installed";
    }
    setenv("DISPLAY", number, 1);
    return NULL;
}

void display_close(Display *display)
{
    char path[128];
    if (display->server > 0) {
        kill(display->server, SIGTERM);
        waitpid(display->server, NULL, 0);
    }
    if (display->mapped) munmap(display->mapped, display->mapped_size);
    display->mapped = NULL;
    snprintf(path, sizeof path, "%s/Xvfb_screen0", display->folder);
    unlink(path);
    rmdir(display->folder);
    display->server = 0;
}

static uint32_t big_endian(const uint8_t *at)
{
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

/* The server keeps its screen in a file, as xwd would write it, and paints straight into it. */
const uint32_t *display_pixels(Display *display)
{
    enum { HEADER_SIZE = 0, BYTES_PER_LINE = 12, COLOURS = 19, FIELDS = 25 };
    char path[128];
    struct stat about;
    if (!display->mapped) {
        snprintf(path, sizeof path, "%s/Xvfb_screen0", display->folder);
        int file = open(path, O_RDONLY | O_CLOEXEC);
        if (file < 0) return NULL;
        if (fstat(file, &about) == 0 && about.st_size > FIELDS * 4) {
            void *bytes = mmap(NULL, (size_t)about.st_size, PROT_READ, MAP_SHARED, file, 0);
            if (bytes != MAP_FAILED) display->mapped = bytes, display->mapped_size = (size_t)about.st_size;
        }
        close(file);
        if (!display->mapped) return NULL;
    }
    const uint8_t *header = display->mapped;
    size_t begins = big_endian(header + HEADER_SIZE * 4) + (size_t)12 * big_endian(header + COLOURS * 4);
    size_t line = (size_t)display->width * 4, size = begins + line * (size_t)display->height;
    if (big_endian(header + BYTES_PER_LINE * 4) != line || size > display->mapped_size) return NULL;
    return (const uint32_t *)(const void *)(header + begins);
}

bool display_read(Display *display, uint32_t *at)
{
    const uint32_t *pixels = display_pixels(display);
    for (size_t i = 0; pixels && i < (size_t)display->width * (size_t)display->height; i++) at[i] = pixels[i] & 0xFFFFFF;
    return pixels != NULL;
}

pid_t hands(int delay_ms, const char *command)
{
    pid_t pid = fork();
    if (pid != 0) return pid;
    usleep((useconds_t)delay_ms * 1000);
    execl("/bin/sh", "sh", "-c", command, (char *)NULL);
    _exit(127);
}

int hands_done(pid_t pid)
{
    int status = 0;
    if (waitpid(pid, &status, 0) != pid) return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static long number_in(const char *path, const char *label)
{
    char line[256];
    long number = 0;
    FILE *file = fopen(path, "r");
    if (!file) return 0;
    while (fgets(line, sizeof line, file))
        if (strncmp(line, label, strlen(label)) == 0) number = strtol(line + strlen(label), NULL, 10);
    fclose(file);
    return number;
}

long switches_of(pid_t pid)
{
    char folder[64], path[400];
    long sum = 0;
    snprintf(folder, sizeof folder, "/proc/%ld/task", (long)pid);
    DIR *threads = opendir(folder);
    if (!threads) return -1;
    for (const struct dirent *entry; (entry = readdir(threads)) != NULL;) {
        if (entry->d_name[0] == '.') continue;
        snprintf(path, sizeof path, "%s/%s/status", folder, entry->d_name);
        sum += number_in(path, "voluntary_ctxt_switches:");
    }
    closedir(threads);
    return sum;
}

long pss_kib(void)
{
    return number_in("/proc/self/smaps_rollup", "Pss:");
}
