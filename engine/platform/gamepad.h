/* Gamepads, read from the kernel by a thread that sleeps until one speaks or is plugged in. SDL's own reading polls every
 * millisecond while a pad is there, and every three seconds while none is. What a pad does comes as an SDL event of the
 * type given, with a ChKeyName in `user.code`. For window.c and its tests. */
#ifndef COOLHEAD_PLATFORM_GAMEPAD_H
#define COOLHEAD_PLATFORM_GAMEPAD_H

#include <stdint.h>

#include "base/alloc.h"
#include "ui/input.h"

typedef struct ChGamepads ChGamepads;

ChGamepads *ch_gamepads_start(ChAllocator from, uint32_t event_type); /* NULL: there are none to be had */
void ch_gamepads_stop(ChGamepads *pads);

/* For `coolhead doctor`: how many pads are there now; `*shut` devices may not be read, and may be pads too. */
uint32_t ch_gamepads_count(uint32_t *shut);

/* One pad's sticks: the middle and how far they go, and where each stands now (-1, 0, 1). */
typedef struct ChPadAxis {
    int32_t least, most, side;
} ChPadAxis;

typedef struct ChPad {
    ChPadAxis axes[2]; /* left stick: across, down */
} ChPad;

/* What one event of the kernel (type, code, value of struct input_event) means. */
ChKeyName ch_pad_key(ChPad *pad, uint16_t type, uint16_t code, int32_t value);

#endif
