/* A seeded generator: the same seed gives the same numbers everywhere. For shuffles, sampling and tests, never for
 * anything secret. SplitMix64 (Steele, Lea and Flood, 2014). */
#ifndef COOLHEAD_BASE_RNG_H
#define COOLHEAD_BASE_RNG_H

#include <stdint.h>

typedef struct ChRng {
    uint64_t state; /* any value is a good seed */
} ChRng;

static inline uint64_t ch_rng_next(ChRng *rng)
{
    uint64_t z = rng->state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

/* A number below `n` (n > 0). The bias is below n in 2^32. */
static inline uint32_t ch_rng_below(ChRng *rng, uint32_t n)
{
    return (uint32_t)(((ch_rng_next(rng) >> 32) * n) >> 32);
}

#endif
