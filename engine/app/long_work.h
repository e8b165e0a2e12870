/* Work that takes more than a moment: how far it is, on standard error where somebody is looking, and Ctrl-C, which ends it
 * in order (CH_STOPPED) instead of in the middle.
 *
 * Order of calls: ch_long_begin; ch_long_goes_on now and then; ch_long_end, which wipes the line. One at a time. */
#ifndef COOLHEAD_APP_LONG_WORK_H
#define COOLHEAD_APP_LONG_WORK_H

#include <stdbool.h>
#include <stdint.h>

typedef struct ChLongWork {
    const char *what; /* what is counted: "plays" */
    uint64_t of;      /* 0: not known */
    bool shown;       /* standard error is a terminal */
    int64_t last_ms;  /* when it was last said */
} ChLongWork;

void ch_long_begin(ChLongWork *work, const char *what, uint64_t of);
bool ch_long_goes_on(ChLongWork *work, uint64_t done); /* false once Ctrl-C was pressed */
void ch_long_end(ChLongWork *work);

#endif
