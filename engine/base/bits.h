/* Small sets of small numbers: behaviours shown, choices seen. Values, not objects; a zeroed set is empty. */
#ifndef COOLHEAD_BASE_BITS_H
#define COOLHEAD_BASE_BITS_H

#include <stdbool.h>
#include <stdint.h>

typedef struct ChSet {
    uint64_t w[2]; /* members 0 to 127 */
} ChSet;

static inline void ch_set_add(ChSet *set, uint32_t member)
{
    set->w[member >> 6] |= (uint64_t)1 << (member & 63u);
}
static inline bool ch_set_has(ChSet set, uint32_t member)
{
    return (set.w[member >> 6] >> (member & 63u)) & 1u;
}
static inline ChSet ch_set_or(ChSet a, ChSet b)
{
    return (ChSet){{a.w[0] | b.w[0], a.w[1] | b.w[1]}};
}
static inline ChSet ch_set_and(ChSet a, ChSet b)
{
    return (ChSet){{a.w[0] & b.w[0], a.w[1] & b.w[1]}};
}
static inline ChSet ch_set_minus(ChSet a, ChSet b)
{
    return (ChSet){{a.w[0] & ~b.w[0], a.w[1] & ~b.w[1]}};
}
static inline bool ch_set_any(ChSet a)
{
    return (a.w[0] | a.w[1]) != 0;
}
static inline bool ch_set_meets(ChSet a, ChSet b)
{
    return ch_set_any(ch_set_and(a, b));
}
static inline bool ch_set_eq(ChSet a, ChSet b)
{
    return a.w[0] == b.w[0] && a.w[1] == b.w[1];
}

#endif
