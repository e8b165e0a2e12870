/* A display of the test's own: Xvfb, and hands that press its keys from outside. */
#ifndef COOLHEAD_TESTS_DISPLAY_H
#define COOLHEAD_TESTS_DISPLAY_H

#include <sys/types.h>

#include "platform/paint.h"

typedef struct Display {
    pid_t server;
    int32_t width, height;
    char folder[64];
    void *mapped; /* the server's screen, from the first look at it on */
    size_t mapped_size;
} Display;

/* Starts a server of that size and points DISPLAY at it. NULL, else why there is none. */
const char *display_open(Display *display, int32_t width, int32_t height);
void display_close(Display *display);

/* The screen itself, row by row, as it changes; the upper byte of a pixel means nothing. NULL when it cannot be had. Gone
 * with display_close. */
const uint32_t *display_pixels(Display *display);

/* A colour as the screen shows it, 0xRRGGBB, of the whole screen at once: `at` is width * height numbers, the
 * caller's. */
bool display_read(Display *display, uint32_t *at);

/* Runs a shell command beside this process, after `delay_ms`. */
pid_t hands(int delay_ms, const char *command);
int hands_done(pid_t pid); /* its exit code */

/* How often the threads of a process gave up the processor by themselves so far. */
long switches_of(pid_t pid);

/* Proportional memory of this process, in KiB. */
long pss_kib(void);

double now_ms(void);

#endif
