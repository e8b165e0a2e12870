/* What the tests at the desk share: a folder of their own to keep everything in, a desk in it without a window, what is put in and what
 * comes of it, and a play.
 *
 * Order of calls: dk_folder; dk_open; the rest; ch_desk_close; folder_gone. Everything that fails fails the test. */
#ifndef COOLHEAD_TESTS_APP_DESK_KIT_H
#define COOLHEAD_TESTS_APP_DESK_KIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "app/desk.h"
#include "base/folder_gone.h"
#include "ui/overlap.h"
#include "ui/ui_inside.h"

enum { DK_FOLDER = 64, DK_WIDTH = 1280, DK_HEIGHT = 800 };

/* A fresh folder that is COOLHEAD_HOME from now on, beside the project as COOLHEAD_ROOT; folder_gone takes it away. */
void dk_folder(char folder[DK_FOLDER]);

/* Of a trainee who may be "", with records, where nothing moves and plays have the seed 1. */
void dk_open(ChDesk *desk, const char *trainee);

/* One action that must not end at the error, and a frame of what it led to. */
void dk_do(ChDesk *desk, ChUiAction action);
/* All that the screen asks for, and a frame; it may end at the error. */
void dk_work(ChDesk *desk);
/* An input a millisecond after the one before, and what it asks for. */
void dk_put(ChDesk *desk, ChUiInput input);
void dk_press(ChDesk *desk, ChKeyName key, char character);
void dk_type(ChDesk *desk, const char *text);

/* Whether these words stand on the screen, were it so tall that nothing has to be scrolled; a text begins with them. */
bool dk_says(ChDesk *desk, const char *words);

/* A situation opened and begun under its own method; then what is on offer first, until the end, and its debrief asked for. */
void dk_begin(ChDesk *desk, const char *id, ChMode mode);
void dk_play_on(ChDesk *desk);

#endif
