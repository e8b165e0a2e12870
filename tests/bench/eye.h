/* An eye on a display of the bench's own: what is on the screen, and a finger on its keys. Looks straight into the pixels
 * that the X server paints, so that looking costs neither the server nor the program anything. */
#ifndef COOLHEAD_BENCH_EYE_H
#define COOLHEAD_BENCH_EYE_H

#include <xcb/xcb.h>

#include "platform/display.h"

typedef struct Eye {
    Display display;
    xcb_connection_t *server;
    size_t count; /* of pixels */
    const uint32_t *screen;
} Eye;

/* NULL, else why there is no display to look at. */
const char *eye_open(Eye *eye, int32_t width, int32_t height);
void eye_close(Eye *eye);

/* A picture of the size of the screen, the caller's; aborts without memory. */
uint32_t *eye_paper(const Eye *eye);
void eye_copy(const Eye *eye, uint32_t *picture);
bool eye_sees(const Eye *eye, const uint32_t *picture); /* the screen is that, everywhere */

/* Looks until the screen has been the same for `still_ms`: true, and it is in `picture`; false after `most_ms`. */
bool eye_settles(const Eye *eye, uint32_t *picture, double still_ms, double most_ms);

/* Makes the window that is there as large as the screen; false when there is none. */
bool eye_fills(const Eye *eye);

/* The key that stands for an X keysym; 0: none. */
uint8_t eye_key(const Eye *eye, uint32_t keysym);

/* Presses a key, or lets go of it; returns when that is on its way to the server. */
void eye_press(const Eye *eye, uint8_t key, bool down);

void pause_ms(double ms);

#endif
