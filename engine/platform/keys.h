/* Real events as inputs of the ui: plain tables, without a window. For window.c and its tests. */
#ifndef COOLHEAD_PLATFORM_KEYS_H
#define COOLHEAD_PLATFORM_KEYS_H

#include <SDL.h>

#include "ui/input.h"

/* A key pressed: `key`, `character` and the modifiers of `input`. CH_KEY_NONE for keys that mean nothing. */
void ch_input_from_key(ChUiInput *input, const SDL_Keysym *pressed);

#endif
