/* What tests share that want memory for a while: an arena that is empty at the beginning of each and given back at its end. */
#ifndef COOLHEAD_TESTS_ARENA_KIT_H
#define COOLHEAD_TESTS_ARENA_KIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"

static ChArena arena;

static inline int arena_begin(void **state)
{
    (void)state;
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    return 0;
}

static inline int arena_end(void **state)
{
    (void)state;
    ch_arena_free(&arena);
    return 0;
}

#endif
