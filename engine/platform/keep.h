/* Things kept by a key of bytes, as long as there is room; what was not used longest goes first. */
#ifndef COOLHEAD_PLATFORM_KEEP_H
#define COOLHEAD_PLATFORM_KEEP_H

#include "base/alloc.h"
#include "base/str.h"

typedef struct ChKept ChKept;

typedef struct ChKeep {
    ChAllocator from;
    size_t room, bytes;                       /* at most, and now: sizes given, keys and entries */
    ChKept *buckets[256];
    ChKept *newest, *oldest;
    size_t value_size;
    void (*drop)(void *value);                /* before a value's memory goes */
} ChKeep;

void ch_keep_init(ChKeep *keep, ChAllocator from, size_t room, size_t value_size, void (*drop)(void *value));
void ch_keep_free(ChKeep *keep);

/* The value kept under the key, or NULL. Valid until the next ch_keep_add. */
void *ch_keep_find(ChKeep *keep, ChStr key);

/* Keep a copy of the value, which with what it holds takes `bytes`. Others may be dropped; this one never, however large.
 * NULL when there is no memory: the value stays the caller's. */
void *ch_keep_add(ChKeep *keep, ChStr key, const void *value, size_t bytes);

#endif
