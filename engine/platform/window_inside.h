/* The inside of the window, for window.c and events.c. */
#ifndef COOLHEAD_PLATFORM_WINDOW_INSIDE_H
#define COOLHEAD_PLATFORM_WINDOW_INSIDE_H

#include <SDL.h>

#include "platform/gamepad.h"
#include "platform/shot.h"
#include "platform/window.h"

struct ChWindow {
    ChAllocator from;
    ChPaint *paint;
    SDL_Window *window;
    ChGamepads *pads;
    uint32_t pad_event, wake_event; /* of our own; (uint32_t)-1 where there are none left */
    ChPixels own;        /* painted into where the display's own pixels are of another kind */
    bool hidden, text_field;
    SDL_Rect composed_at; /* where the input method was told to show what it composes */
    bool exposed;        /* the display wants the frame again, the same or not */
    bool moved;          /* the mouse did, and `pointer` was not handed on yet */
    ChUiInput pointer;
    SDL_FingerID finger; /* the one that points, while it is down */
    bool finger_down;
    float wheel_px;      /* parts of a pixel not yet handed on */
};

/* X11, else Wayland where its display is named, which complains on the terminal otherwise; never a bare console. */
bool ch_window_start_video(void);

/* Hand everything that waits to the app, until it is done. */
void ch_window_drain(ChWindow *window, const ChWindowApp *app);

#endif
