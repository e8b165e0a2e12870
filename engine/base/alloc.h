/* Where memory comes from. Every room takes its memory through a ChAllocator, so that a test can make the Nth
 * allocation fail and a bound can be put on what a scenario may use.
 *
 * `resize` has realloc's shape with the old size added: (NULL, 0, n) allocates, (p, old, 0) frees and returns NULL.
 * It returns NULL when there is no memory, and then the old block is still the caller's. */
#ifndef COOLHEAD_BASE_ALLOC_H
#define COOLHEAD_BASE_ALLOC_H

#include <stddef.h>

typedef struct ChAllocator {
    void *(*resize)(void *context, void *block, size_t old_size, size_t new_size);
    void *context;
} ChAllocator;

/* The C library's heap. */
ChAllocator ch_heap(void);

void *ch_resize(ChAllocator from, void *block, size_t old_size, size_t new_size);
void ch_free(ChAllocator from, void *block, size_t size);

#endif
