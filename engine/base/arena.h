/* An arena: memory that lives and dies together. One per scenario, one scratch arena per step.
 *
 * Order of calls: ch_arena_init, any number of ch_arena_alloc, then ch_arena_free (or ch_arena_reset to keep the
 * largest block and start again). What an arena hands out is zeroed, never moves and is never freed alone.
 * Allocation returns NULL when there is no memory or the bound is hit; the arena stays usable. */
#ifndef COOLHEAD_BASE_ARENA_H
#define COOLHEAD_BASE_ARENA_H

#include <stddef.h>
#include <stdint.h>

#include "base/alloc.h"

typedef struct ChArenaBlock ChArenaBlock;

typedef struct ChArena {
    ChAllocator from;
    ChArenaBlock *blocks; /* newest first */
    size_t used;          /* bytes handed out in all */
    size_t bound;         /* the most it may hand out; SIZE_MAX for none */
} ChArena;

void ch_arena_init(ChArena *arena, ChAllocator from, size_t bound);
void ch_arena_reset(ChArena *arena);
void ch_arena_free(ChArena *arena);

/* `count` things of `size` bytes each, zeroed, aligned for any type. NULL on overflow, bound or no memory.
 * A count of 0 returns a valid pointer that may not be read. */
void *ch_arena_alloc(ChArena *arena, size_t count, size_t size);

/* A copy of `bytes` bytes at `data`. */
void *ch_arena_copy(ChArena *arena, const void *data, size_t bytes);

/* Grow an array kept in the arena: returns `array` while `count` < `*room`, else a copy with twice the room. */
void *ch_arena_grow(ChArena *arena, void *array, uint32_t count, uint32_t *room, size_t size);

#define CH_NEW(arena, Type)          ((Type *)ch_arena_alloc((arena), 1, sizeof(Type)))
#define CH_NEW_ARRAY(arena, Type, n) ((Type *)ch_arena_alloc((arena), (n), sizeof(Type)))

#endif
