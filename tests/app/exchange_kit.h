/* What the tests of exchange and sharing need: a folder, stores of several machines in it, and plays of a real situation. */
#ifndef COOLHEAD_TESTS_EXCHANGE_KIT_H
#define COOLHEAD_TESTS_EXCHANGE_KIT_H

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

#include "app/exchange.h"
#include "app/play.h"
#include "app/share.h"

typedef struct ExKit {
    char folder[64], shared[96];
    ChLibrary *library;
    ChSituation situation;
    ChArena arena;
    ChError error;
    ChStore *from, *to; /* only of ex_two */
} ExKit;

void ex_start(ExKit *kit);
void ex_end(ExKit *kit);

/* Before and after a test whose state is a kit with the stores a.db and b.db of two machines; cmocka's line for such a test. */
int ex_two(void **state);
int ex_two_end(void **state);
#define EX_TWO(test) cmocka_unit_test_setup_teardown(test, ex_two, ex_two_end)

#define ex_ok(kit, call)                                                                                                \
    do {                                                                                                                \
        memset(&(kit)->error, 0, sizeof(kit)->error);                                                                   \
        if ((call) != CH_OK) fail_msg("%s:%d %s", __FILE__, __LINE__, (kit)->error.message);                            \
    } while (0)

/* The call must fail with `wanted`, in one line with `words` in it. */
#define ex_fails(kit, call, wanted, words)                                                                              \
    do {                                                                                                                \
        memset(&(kit)->error, 0, sizeof(kit)->error);                                                                   \
        ChStatus ex_status = (call);                                                                                    \
        if (ex_status != (wanted)) fail_msg("%s:%d %s: %s", __FILE__, __LINE__, ch_status_name(ex_status), (kit)->error.message); \
        assert_null(strchr((kit)->error.message, '\n'));                                                                \
        if (!strstr((kit)->error.message, (words))) fail_msg("no \"%s\" in: %s", (words), (kit)->error.message);        \
    } while (0)

/* The store of a machine, by its name: a file in the kit's folder. */
ChStore *ex_store(ExKit *kit, const char *name);

/* Begin a play, or go on with it: `decisions` more, the first on offer, or `turn` places after it. Kept; finished when it ends. */
void ex_begin(ExKit *kit, ChStore *store, const char *trainee, uint64_t seed, ChPlay *play);
void ex_go_on(ExKit *kit, ChPlay *play, uint32_t decisions, uint32_t turn);
/* All of one play; its name. */
void ex_play(ExKit *kit, ChStore *store, const char *trainee, uint32_t turn, char uuid[CH_UUID_TEXT]);

ChAttempt ex_find(ExKit *kit, ChStore *store, const char *uuid);
uint32_t ex_count(ExKit *kit, ChStore *store); /* attempts */

void ex_path(const ExKit *kit, const char *name, char path[160]);
void ex_export(ExKit *kit, ChStore *store, const char *name, bool names);
ChStatus ex_import(ExKit *kit, ChStore *store, const char *name, ChImported *imported);

/* A text's bytes in a file; the file's bytes (to be freed). */
bool ex_file_has(const char *path, const char *text);
char *ex_read(const char *path, size_t *n);
void ex_write(const char *path, const void *bytes, size_t n, const char *mode);

#endif
