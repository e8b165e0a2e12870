#define _DEFAULT_SOURCE
#include "platform/watch.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

struct ChWatch {
    ChAllocator from;
    int events, stop[2];
    int folders[CH_WATCH_FOLDERS];
    uint32_t count;
    bool news; /* seen by ch_watch_pending and not told yet */
};

enum { WHAT = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF };

ChStatus ch_watch_make(ChAllocator from, ChWatch **out, ChError *error)
{
    *out = NULL;
    ChWatch *watch = ch_resize(from, NULL, 0, sizeof *watch);
    if (!watch) return ch_fail(error, CH_NO_MEMORY, "there is no memory to watch the files with");
    *watch = (ChWatch){.from = from, .events = inotify_init1(IN_NONBLOCK | IN_CLOEXEC), .stop = {-1, -1}};
    if (watch->events < 0 || pipe(watch->stop) != 0) {
        int why = errno;
        ch_watch_free(watch);
        return ch_fail(error, CH_IO, "the files cannot be watched (%s): what is saved is not seen by itself", strerror(why));
    }
    *out = watch;
    return CH_OK;
}

void ch_watch_free(ChWatch *watch)
{
    if (!watch) return;
    if (watch->events >= 0) close(watch->events);
    for (int i = 0; i < 2; i++)
        if (watch->stop[i] >= 0) close(watch->stop[i]);
    ch_free(watch->from, watch, sizeof *watch);
}

/* New ones first: a folder that stays keeps its number, and what happened in it meanwhile is not lost. */
void ch_watch_folders(ChWatch *watch, const char *const *folders, uint32_t count)
{
    int now[CH_WATCH_FOLDERS];
    uint32_t kept = 0;
    for (uint32_t i = 0; i < count && kept < CH_WATCH_FOLDERS; i++) {
        int one = inotify_add_watch(watch->events, folders[i], WHAT);
        if (one >= 0) now[kept++] = one;
    }
    for (uint32_t i = 0; i < watch->count; i++) {
        bool stays = false;
        for (uint32_t k = 0; k < kept; k++) stays |= now[k] == watch->folders[i];
        if (!stays) (void)inotify_rm_watch(watch->events, watch->folders[i]);
    }
    memcpy(watch->folders, now, kept * sizeof *now);
    watch->count = kept;
}

static bool is_news(const struct inotify_event *event)
{
    if (event->mask & (IN_ISDIR | IN_DELETE_SELF | IN_MOVE_SELF | IN_Q_OVERFLOW)) return !(event->mask & IN_IGNORED);
    const char *dot = event->len ? strrchr(event->name, '.') : NULL;
    bool ours = dot && (strcmp(dot, ".lua") == 0 || strcmp(dot, ".po") == 0);
    return ours && event->name[0] != '.' && !(event->mask & IN_CREATE);
}

/* Everything that waits to be read; true when some of it is news. */
static bool read_events(ChWatch *watch)
{
    union {
        struct inotify_event first;
        char bytes[4096];
    } buffer;
    bool news = false;
    for (ssize_t n; (n = read(watch->events, buffer.bytes, sizeof buffer.bytes)) > 0;)
        for (ssize_t at = 0; at < n;) {
            struct inotify_event event;
            memcpy(&event, buffer.bytes + at, sizeof event);
            union {
                struct inotify_event event;
                char bytes[sizeof(struct inotify_event) + 256];
            } whole = {0};
            size_t bytes = sizeof event + event.len;
            memcpy(whole.bytes, buffer.bytes + at, bytes < sizeof whole.bytes ? bytes : sizeof whole.bytes - 1);
            news |= is_news(&whole.event);
            at += (ssize_t)bytes;
        }
    return news;
}

/* True when there is something to read. */
static bool wait_once(ChWatch *watch, int timeout_ms, bool *stopped)
{
    struct pollfd waits[2] = {{.fd = watch->events, .events = POLLIN}, {.fd = watch->stop[0], .events = POLLIN}};
    int ready = poll(waits, 2, timeout_ms);
    *stopped = ready > 0 && waits[1].revents != 0;
    return ready > 0 && (waits[0].revents & POLLIN) != 0;
}

ChWatched ch_watch_wait(ChWatch *watch, int timeout_ms)
{
    bool stopped = false;
    while (!watch->news) {
        bool ready = wait_once(watch, timeout_ms, &stopped);
        if (stopped) return CH_WATCH_STOPPED;
        if (!ready && timeout_ms >= 0) return CH_WATCH_QUIET;
        if (ready) watch->news = read_events(watch);
    }
    while (wait_once(watch, CH_WATCH_CALM_MS, &stopped) && !stopped) (void)read_events(watch);
    watch->news = false;
    return stopped ? CH_WATCH_STOPPED : CH_WATCH_NEWS;
}

bool ch_watch_pending(ChWatch *watch)
{
    bool stopped = false;
    if (!watch->news && wait_once(watch, 0, &stopped)) watch->news = read_events(watch);
    return watch->news || stopped;
}

void ch_watch_stop(ChWatch *watch)
{
    if (write(watch->stop[1], "", 1) < 0) return; /* it is full of stops already */
}
