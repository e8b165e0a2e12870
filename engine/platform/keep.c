#include "platform/keep.h"

#include <stdalign.h>

#include "base/hash.h"

struct ChKept {
    ChKept *next;           /* in its bucket */
    ChKept *newer, *older;
    uint64_t hash;
    size_t bytes, size;     /* as counted, and of this block */
    uint32_t key_bytes;
    alignas(max_align_t) unsigned char value[]; /* then the key */
};

void ch_keep_init(ChKeep *keep, ChAllocator from, size_t room, size_t value_size, void (*drop)(void *value))
{
    *keep = (ChKeep){.from = from, .room = room, .value_size = value_size, .drop = drop};
}

static void unlink_use(ChKeep *keep, ChKept *kept)
{
    *(kept->newer ? &kept->newer->older : &keep->newest) = kept->older;
    *(kept->older ? &kept->older->newer : &keep->oldest) = kept->newer;
}

static void make_newest(ChKeep *keep, ChKept *kept)
{
    kept->newer = NULL;
    kept->older = keep->newest;
    if (keep->newest) keep->newest->newer = kept;
    keep->newest = kept;
    if (!keep->oldest) keep->oldest = kept;
}

static void drop(ChKeep *keep, ChKept *kept)
{
    ChKept **at = &keep->buckets[kept->hash & 255];
    while (*at != kept) at = &(*at)->next;
    *at = kept->next;
    unlink_use(keep, kept);
    keep->bytes -= kept->bytes;
    keep->drop(kept->value);
    ch_free(keep->from, kept, kept->size);
}

void ch_keep_free(ChKeep *keep)
{
    while (keep->oldest) drop(keep, keep->oldest);
}

void *ch_keep_find(ChKeep *keep, ChStr key)
{
    uint64_t hash = ch_hash64(key.p, key.n);
    for (ChKept *kept = keep->buckets[hash & 255]; kept; kept = kept->next) {
        if (kept->hash != hash || kept->key_bytes != key.n || memcmp(kept->value + keep->value_size, key.p, key.n)) continue;
        if (kept != keep->newest) {
            unlink_use(keep, kept);
            make_newest(keep, kept);
        }
        return kept->value;
    }
    return NULL;
}

void *ch_keep_add(ChKeep *keep, ChStr key, const void *value, size_t bytes)
{
    size_t size = sizeof(ChKept) + keep->value_size + key.n;
    ChKept *kept = ch_resize(keep->from, NULL, 0, size);
    if (!kept) return NULL;
    *kept = (ChKept){.hash = ch_hash64(key.p, key.n), .bytes = bytes + size, .size = size, .key_bytes = key.n};
    memcpy(kept->value, value, keep->value_size);
    if (key.n) memcpy(kept->value + keep->value_size, key.p, key.n);
    while (keep->oldest && keep->bytes + kept->bytes > keep->room) drop(keep, keep->oldest);
    kept->next = keep->buckets[kept->hash & 255];
    keep->buckets[kept->hash & 255] = kept;
    make_newest(keep, kept);
    keep->bytes += kept->bytes;
    return kept->value;
}
