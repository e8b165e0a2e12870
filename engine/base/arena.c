#include "base/arena.h"

#include <stdalign.h>
#include <string.h>

struct ChArenaBlock {
    ChArenaBlock *older;
    size_t size, used; /* of data[] */
    alignas(max_align_t) unsigned char data[];
};

enum { FIRST_BLOCK = 16 * 1024, LARGEST_BLOCK = 1024 * 1024 };

void ch_arena_init(ChArena *arena, ChAllocator from, size_t bound)
{
    *arena = (ChArena){.from = from, .blocks = NULL, .used = 0, .bound = bound};
}

static void free_blocks(ChArena *arena, ChArenaBlock *block)
{
    while (block) {
        ChArenaBlock *older = block->older;
        ch_free(arena->from, block, sizeof *block + block->size);
        block = older;
    }
}

void ch_arena_free(ChArena *arena)
{
    free_blocks(arena, arena->blocks);
    arena->blocks = NULL;
    arena->used = 0;
}

void ch_arena_reset(ChArena *arena)
{
    ChArenaBlock *keep = arena->blocks;
    arena->used = 0;
    if (!keep) return;
    free_blocks(arena, keep->older);
    keep->older = NULL;
    memset(keep->data, 0, keep->used);
    keep->used = 0;
}

static ChArenaBlock *add_block(ChArena *arena, size_t need)
{
    size_t size = arena->blocks ? arena->blocks->size * 2 : FIRST_BLOCK;
    if (size > LARGEST_BLOCK) size = LARGEST_BLOCK;
    if (size < need) size = need;
    if (size > SIZE_MAX - sizeof(ChArenaBlock)) return NULL;
    ChArenaBlock *block = ch_resize(arena->from, NULL, 0, sizeof *block + size);
    if (!block) return NULL;
    block->older = arena->blocks;
    block->size = size;
    block->used = 0;
    memset(block->data, 0, size);
    arena->blocks = block;
    return block;
}

void *ch_arena_alloc(ChArena *arena, size_t count, size_t size)
{
    const size_t align = alignof(max_align_t);
    if (size != 0 && count > (SIZE_MAX - align) / size) return NULL;
    size_t need = (count * size + align - 1) / align * align;
    if (need == 0) need = align;
    if (need > arena->bound || arena->used > arena->bound - need) return NULL;
    ChArenaBlock *block = arena->blocks;
    if (!block || block->size - block->used < need) block = add_block(arena, need);
    if (!block) return NULL;
    void *at = block->data + block->used;
    block->used += need;
    arena->used += need;
    return at;
}

void *ch_arena_copy(ChArena *arena, const void *data, size_t bytes)
{
    void *copy = ch_arena_alloc(arena, bytes, 1);
    if (copy && bytes) memcpy(copy, data, bytes);
    return copy;
}

void *ch_arena_grow(ChArena *arena, void *array, uint32_t count, uint32_t *room, size_t size)
{
    if (count < *room) return array;
    uint32_t more = *room ? *room : 4;
    if (more > UINT32_MAX / 2) return NULL;
    more *= 2;
    void *bigger = ch_arena_alloc(arena, more, size);
    if (!bigger) return NULL;
    if (count) memcpy(bigger, array, count * size);
    *room = more;
    return bigger;
}
