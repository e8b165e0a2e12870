#define _POSIX_C_SOURCE 200809L
#include "app/long_work.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "app/world.h"

static volatile sig_atomic_t stopped;

static void on_interrupt(int signal_number)
{
    (void)signal_number;
    stopped = 1;
}

void ch_long_begin(ChLongWork *work, const char *what, uint64_t of)
{
    *work = (ChLongWork){.what = what, .of = of, .shown = isatty(STDERR_FILENO) == 1, .last_ms = ch_world_ms()};
    stopped = 0;
    signal(SIGINT, on_interrupt);
}

/* Four times a second: often enough to be seen moving. Nothing is said of what is over sooner. */
bool ch_long_goes_on(ChLongWork *work, uint64_t done)
{
    int64_t now = work->shown ? ch_world_ms() : 0;
    if (work->shown && now - work->last_ms >= 250) {
        work->last_ms = now;
        if (work->of) fprintf(stderr, "\r\033[K%llu of %llu %s ...", (unsigned long long)done, (unsigned long long)work->of, work->what);
        else fprintf(stderr, "\r\033[K%llu %s ...", (unsigned long long)done, work->what);
        fflush(stderr);
    }
    return !stopped;
}

void ch_long_end(ChLongWork *work)
{
    if (work->shown) fputs("\r\033[K", stderr);
    signal(SIGINT, SIG_DFL);
}
