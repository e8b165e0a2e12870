/* What a person does to the window, as plain data. The platform makes these out of real events; tests make them up. */
#ifndef COOLHEAD_UI_INPUT_H
#define COOLHEAD_UI_INPUT_H

#include "base/str.h"

typedef enum ChKeyName {
    CH_KEY_NONE,
    CH_KEY_CHAR, /* a key with a character: `character`, lower case; also with Ctrl */
    CH_KEY_ENTER,
    CH_KEY_ESCAPE,
    CH_KEY_SPACE,
    CH_KEY_TAB,
    CH_KEY_BACKSPACE,
    CH_KEY_DELETE,
    CH_KEY_UP,
    CH_KEY_DOWN,
    CH_KEY_LEFT,
    CH_KEY_RIGHT,
    CH_KEY_HOME,
    CH_KEY_END,
    CH_KEY_PAGE_UP,
    CH_KEY_PAGE_DOWN,
    CH_KEY_F1,
    CH_KEY_F5,
    CH_KEY_F8,
    CH_KEY_F10,
    CH_KEY_F11,
    CH_KEY_F12
} ChKeyName;

typedef enum ChInputType {
    CH_INPUT_KEY,     /* pressed (repeats too) */
    CH_INPUT_TEXT,    /* committed text, for text fields */
    CH_INPUT_EDITING, /* text that an input method has not committed yet */
    CH_INPUT_POINTER, /* moved to x, y; -1, -1: out of the window */
    CH_INPUT_PRESS,   /* mouse button or finger down at x, y; then a drag scrolls what is under it */
    CH_INPUT_RELEASE,
    CH_INPUT_WHEEL,   /* `wheel` lines and `wheel_px` device pixels, positive is up */
    CH_INPUT_RESIZED, /* width, height in device pixels */
    CH_INPUT_CLOSE    /* somebody wants the window closed */
} ChInputType;

typedef struct ChUiInput {
    ChInputType type;
    ChKeyName key;
    uint32_t character; /* code point */
    bool shift, ctrl, alt;
    ChStr text;
    int32_t x, y, wheel, wheel_px;
    int64_t now_ms;     /* the platform's clock, which only goes forward */
} ChUiInput;

#endif
