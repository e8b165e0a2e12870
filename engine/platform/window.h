/* The window: real events in, pixels out, asleep in between. It knows nothing of what is played; the app says by
 * callbacks what an input does and what a frame looks like.
 *
 * Order of calls: ch_window_open, ch_window_run (comes back when the app is done), ch_window_close. All of it, callbacks
 * but `meanwhile` too, on one thread. While nothing happens and wake_ms is -1 the process does not wake at all. */
#ifndef COOLHEAD_PLATFORM_WINDOW_H
#define COOLHEAD_PLATFORM_WINDOW_H

#include "platform/paint.h"
#include "ui/input.h"

enum { CH_WINDOW_MIN_WIDTH = 512, CH_WINDOW_MIN_HEIGHT = 320 };
enum { CH_WINDOW_WIDTH = 1280, CH_WINDOW_HEIGHT = 800 }; /* unless told otherwise, or the display has less */

typedef struct ChWindow ChWindow;

typedef struct ChWindowOptions {
    const char *title;
    int32_t width, height; /* 0: the usual size */
    bool full_screen;
    /* What else has to be done before the first frame, on a thread of its own while the display answers; it is done when
     * ch_window_open comes back, however that comes out. May use the painter, not the window. NULL: nothing. */
    void (*meanwhile)(void *context);
    void *context;
} ChWindowOptions;

typedef struct ChWindowApp {
    void *context;
    /* Something was done to the window. `input` and its text are gone after the call. */
    void (*input)(void *context, const ChUiInput *input);
    /* The frame as things stand; NULL or a failed list leaves the window as it is. Must stay until the next call. */
    const ChDrawList *(*frame)(void *context, int32_t width, int32_t height, int64_t now_ms);
    /* Milliseconds until something moves by itself; -1: not before an input comes. */
    int64_t (*wake_ms)(void *context, int64_t now_ms);
    /* ch_window_wake was called, once or several times, since it was last called. May be NULL. */
    void (*woken)(void *context);
    /* Asked after each round of inputs and after each frame: false ends ch_window_run. */
    bool (*going_on)(void *context);
} ChWindowApp;

/* CH_NOT_FOUND when there is no display to open a window on: then play in the terminal. The painter must outlive it. */
ChStatus ch_window_open(ChAllocator from, const ChWindowOptions *options, ChPaint *paint, ChWindow **window,
                        ChError *error) CH_CHECKED;
void ch_window_close(ChWindow *window);

/* Until `going_on` is false. CH_IO when the display went away. */
ChStatus ch_window_run(ChWindow *window, const ChWindowApp *app, ChError *error) CH_CHECKED;

/* The clock of ChUiInput.now_ms and of the callbacks: only goes forward. */
int64_t ch_window_now_ms(void);

/* From any thread, while the window is open: end its sleep and have `woken` called. */
void ch_window_wake(ChWindow *window);

/* The rest may be called from inside the callbacks. */
void ch_window_size(const ChWindow *window, int32_t *width, int32_t *height); /* in device pixels */
void ch_window_set_full_screen(ChWindow *window, bool on);
bool ch_window_full_screen(const ChWindow *window);
ChStatus ch_window_copy(ChWindow *window, ChStr text, ChError *error) CH_CHECKED; /* to the clipboard */

/* While a text field has the focus: typed text comes as CH_INPUT_TEXT and CH_INPUT_EDITING, Ctrl+V as CH_INPUT_TEXT, and an
 * input method shows its window beside `field`, which is the caret's place. Off otherwise, so that no input method swallows a key. */
void ch_window_set_text_field(ChWindow *window, bool on, ChRect field);

/* What the window shows, as a PNG. */
ChStatus ch_window_screenshot(ChWindow *window, const char *path, ChError *error) CH_CHECKED;

#endif
