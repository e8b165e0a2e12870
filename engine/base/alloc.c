#include "base/alloc.h"

#include <stdlib.h>

static void *heap_resize(void *context, void *block, size_t old_size, size_t new_size)
{
    (void)context;
    (void)old_size;
    if (new_size == 0) {
        free(block);
        return NULL;
    }
    return realloc(block, new_size);
}

ChAllocator ch_heap(void)
{
    return (ChAllocator){.resize = heap_resize, .context = NULL};
}

void *ch_resize(ChAllocator from, void *block, size_t old_size, size_t new_size)
{
    return from.resize(from.context, block, old_size, new_size);
}

void ch_free(ChAllocator from, void *block, size_t size)
{
    if (block) from.resize(from.context, block, size, 0);
}
