#define _DEFAULT_SOURCE
#include "platform/gamepad.h"

#include <SDL.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/input.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define FOLDER "/dev/input"

enum { PADS = 4, STOP = PADS, NEWS = PADS + 1, WAITS = PADS + 2 };

struct ChGamepads {
    ChAllocator from;
    uint32_t event_type;
    SDL_Thread *thread;
    int stop[2];
    struct pollfd waits[WAITS]; /* pads, the pipe that says stop, and news of what is plugged in */
    ChPad pads[PADS];
    char names[PADS][32];
};

static const struct {
    uint16_t code;
    ChKeyName key;
} buttons[] = {
    {BTN_SOUTH, CH_KEY_ENTER},     {BTN_EAST, CH_KEY_ESCAPE},      {BTN_NORTH, CH_KEY_SPACE},     {BTN_WEST, CH_KEY_TAB},
    {BTN_START, CH_KEY_F10},
    {BTN_SELECT, CH_KEY_F1},       {BTN_TL, CH_KEY_PAGE_UP},       {BTN_TR, CH_KEY_PAGE_DOWN},    {BTN_DPAD_UP, CH_KEY_UP},
    {BTN_DPAD_DOWN, CH_KEY_DOWN},  {BTN_DPAD_LEFT, CH_KEY_LEFT},   {BTN_DPAD_RIGHT, CH_KEY_RIGHT},
};

static ChKeyName toward(bool down, int32_t side)
{
    if (side == 0) return CH_KEY_NONE;
    if (down) return side < 0 ? CH_KEY_UP : CH_KEY_DOWN;
    return side < 0 ? CH_KEY_LEFT : CH_KEY_RIGHT;
}

/* A stick counts once when it leaves its middle by more than half, and again after it came back to within a quarter. */
static ChKeyName stick(ChPadAxis *axis, bool down, int32_t value)
{
    int64_t half = ((int64_t)axis->most - axis->least) / 2, off = (int64_t)value - axis->least - half;
    if (half <= 0) return CH_KEY_NONE;
    int32_t side = off > half / 2 ? 1 : off < -half / 2 ? -1 : 0;
    if (side == 0 && (off > half / 4 || off < -half / 4)) return CH_KEY_NONE;
    if (side == axis->side) return CH_KEY_NONE;
    axis->side = side;
    return toward(down, side);
}

ChKeyName ch_pad_key(ChPad *pad, uint16_t type, uint16_t code, int32_t value)
{
    if (type == EV_KEY && value == 1) {
        for (size_t i = 0; i < sizeof buttons / sizeof *buttons; i++)
            if (buttons[i].code == code) return buttons[i].key;
    } else if (type == EV_ABS) {
        if (code == ABS_HAT0X || code == ABS_HAT0Y) return toward(code == ABS_HAT0Y, value);
        if (code == ABS_X || code == ABS_Y) return stick(&pad->axes[code == ABS_Y], code == ABS_Y, value);
    }
    return CH_KEY_NONE;
}

static bool is_pad(int file)
{
    unsigned char keys[KEY_MAX / 8 + 1] = {0};
    return ioctl(file, EVIOCGBIT(EV_KEY, sizeof keys), keys) >= 0 && (keys[BTN_GAMEPAD / 8] >> (BTN_GAMEPAD % 8) & 1);
}

static void take(ChGamepads *pads, const char *name)
{
    char path[sizeof FOLDER + 257];
    int at = -1;
    if (strncmp(name, "event", 5) != 0 || strlen(name) >= sizeof pads->names[0]) return;
    for (int i = 0; i < PADS; i++) {
        if (pads->waits[i].fd < 0 && at < 0) at = i;
        if (pads->waits[i].fd >= 0 && strcmp(pads->names[i], name) == 0) return;
    }
    if (at < 0) return;
    int n = snprintf(path, sizeof path, FOLDER "/%s", name);
    if (n < 0 || (size_t)n >= sizeof path) return;
    int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (file < 0) return;
    if (!is_pad(file)) {
        close(file);
        return;
    }
    pads->pads[at] = (ChPad){0};
    for (unsigned i = 0; i < 2; i++) {
        struct input_absinfo about;
        if (ioctl(file, EVIOCGABS(ABS_X + i), &about) >= 0)
            pads->pads[at].axes[i] = (ChPadAxis){about.minimum, about.maximum, 0};
    }
    memcpy(pads->names[at], name, strlen(name) + 1);
    pads->waits[at] = (struct pollfd){.fd = file, .events = POLLIN};
}

uint32_t ch_gamepads_count(uint32_t *shut)
{
    uint32_t count = 0;
    char path[sizeof FOLDER + 257];
    DIR *folder = opendir(FOLDER);
    *shut = 0;
    if (!folder) return 0;
    for (const struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        if (strncmp(entry->d_name, "event", 5) != 0) continue;
        snprintf(path, sizeof path, FOLDER "/%.255s", entry->d_name);
        int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        *shut += file < 0 && errno == EACCES;
        if (file < 0) continue;
        count += is_pad(file);
        close(file);
    }
    closedir(folder);
    return count;
}

static void take_all(ChGamepads *pads)
{
    DIR *folder = opendir(FOLDER);
    if (!folder) return;
    for (const struct dirent *entry; (entry = readdir(folder)) != NULL;) take(pads, entry->d_name);
    closedir(folder);
}

static void read_pad(ChGamepads *pads, int at)
{
    struct input_event events[32];
    ssize_t n = read(pads->waits[at].fd, events, sizeof events);
    if (n <= 0) {
        close(pads->waits[at].fd);
        pads->waits[at].fd = -1;
        return;
    }
    for (size_t i = 0; i < (size_t)n / sizeof *events; i++) {
        ChKeyName key = ch_pad_key(&pads->pads[at], events[i].type, events[i].code, events[i].value);
        if (key == CH_KEY_NONE) continue;
        SDL_Event event = {.user = {.type = pads->event_type, .code = (Sint32)key}};
        (void)SDL_PushEvent(&event);
    }
}

/* Which file it was is not asked: those that are open are left alone, the others are tried. */
static void read_news(ChGamepads *pads)
{
    char news[4096];
    if (read(pads->waits[NEWS].fd, news, sizeof news) > 0) take_all(pads);
}

static int watch(void *context)
{
    ChGamepads *pads = context;
    take_all(pads);
    for (;;) {
        if (poll(pads->waits, WAITS, -1) < 0 && errno != EINTR) break;
        if (pads->waits[STOP].revents) break;
        if (pads->waits[NEWS].revents) read_news(pads);
        for (int i = 0; i < PADS; i++)
            if (pads->waits[i].fd >= 0 && pads->waits[i].revents) read_pad(pads, i);
    }
    return 0;
}

static void close_all(ChGamepads *pads)
{
    for (int i = 0; i < WAITS; i++)
        if (pads->waits[i].fd >= 0) close(pads->waits[i].fd);
    if (pads->stop[1] >= 0) close(pads->stop[1]);
    ch_free(pads->from, pads, sizeof *pads);
}

ChGamepads *ch_gamepads_start(ChAllocator from, uint32_t event_type)
{
    ChGamepads *pads = ch_resize(from, NULL, 0, sizeof *pads);
    if (!pads) return NULL;
    *pads = (ChGamepads){.from = from, .event_type = event_type, .stop = {-1, -1}};
    for (int i = 0; i < WAITS; i++) pads->waits[i] = (struct pollfd){.fd = -1, .events = POLLIN};
    int news = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    pads->waits[NEWS].fd = news;
    if (news < 0 || inotify_add_watch(news, FOLDER, IN_CREATE | IN_ATTRIB) < 0 || pipe(pads->stop) != 0) {
        close_all(pads);
        return NULL;
    }
    pads->waits[STOP].fd = pads->stop[0];
    pads->thread = SDL_CreateThread(watch, "gamepads", pads);
    if (pads->thread) return pads;
    close_all(pads);
    return NULL;
}

void ch_gamepads_stop(ChGamepads *pads)
{
    if (!pads) return;
    if (write(pads->stop[1], "", 1) == 1) SDL_WaitThread(pads->thread, NULL);
    close_all(pads);
}
