/* What the tests of loading share: a library, one thing loaded from it, what was said; files written for one
 * test. */
#ifndef COOLHEAD_TESTS_SCRIPT_LOAD_KIT_H
#define COOLHEAD_TESTS_SCRIPT_LOAD_KIT_H

#include "script/load.h"

#define FIXTURES CH_SOURCE_DIR "/tests/script/fixtures"

typedef struct Kit {
    ChLibrary *library;
    ChDiagnostics said;
    ChArena arena;
    ChError error;
    char folder[256]; /* of the files of this test; empty when there are none */
} Kit;

/* With the library of the fixtures. */
void kit_open(Kit *kit);
/* With a library in a folder of its own that `kit_write` has put files into; call kit_folder first. */
void kit_folder(Kit *kit);
void kit_write(Kit *kit, const char *name, const char *text);
void kit_write_bytes(Kit *kit, const char *name, const void *bytes, size_t n);
/* A path inside the folder; valid until the next call. */
const char *kit_path(Kit *kit, const char *name);
void kit_close(Kit *kit);

/* Load a scenario whose file is `text`, after a head that declares it (id "kit", beat "a", ending "kept"). */
ChStatus kit_scenario(Kit *kit, const char *text, ChScenario *scenario);

/* What was said, a line each: `12:5 error CH102 message`. The caller frees it. */
char *kit_said(const Kit *kit);

#endif
