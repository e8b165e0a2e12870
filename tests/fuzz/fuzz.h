/* One file, two programs. Built with -DCH_LIBFUZZER and clang's -fsanitize=fuzzer, a target runs for as long as it is
 * let; built plainly, its main runs seeded mutations of good bytes, which takes seconds and is a test.
 *
 * A target defines fuzz_one (any bytes at all; must not crash) and fuzz_seed (good bytes to begin from; how many there
 * were room for), and includes this last. */
#ifndef COOLHEAD_TESTS_FUZZ_H
#define COOLHEAD_TESTS_FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/rng.h"
#include "core/make.h"

static void fuzz_one(const uint8_t *bytes, size_t count);
static size_t fuzz_seed(uint64_t seed, uint8_t *bytes, size_t room);

#ifdef CH_LIBFUZZER
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    (void)fuzz_seed; /* it finds its own beginnings */
    fuzz_one(bytes, count);
    return 0;
}
#endif

enum { FUZZ_ROOM = 256 * 1024, FUZZ_INPUTS = 20000 };

#ifndef CH_LIBFUZZER
/* Change a few places: a bit, a byte, a word of eight, a stretch moved, the end cut. */
static size_t fuzz_mutate(ChRng *rng, uint8_t *bytes, size_t count)
{
    static const uint64_t words[] = {0, 1, UINT64_MAX, INT64_MAX, UINT64_C(1) << 32, 0xFFFFFF, 255, 4096};
    for (uint32_t n = 1 + ch_rng_below(rng, 6); n && count >= 16; n--) {
        size_t at = ch_rng_below(rng, (uint32_t)count - 8), from = ch_rng_below(rng, (uint32_t)count - 8);
        uint64_t word = words[ch_rng_below(rng, 8)];
        switch (ch_rng_below(rng, 6)) {
        case 0: bytes[at] ^= (uint8_t)(1u << ch_rng_below(rng, 8)); break;
        case 1: bytes[at] = (uint8_t)ch_rng_next(rng); break;
        case 2: bytes[at] = (uint8_t)ch_rng_below(rng, 4); break;
        case 3: memcpy(bytes + at, &word, 8); break;
        case 4: memmove(bytes + at, bytes + from, 8); break;
        default: count -= ch_rng_below(rng, 20) == 0 ? ch_rng_below(rng, (uint32_t)count) : 0; break;
        }
    }
    return count;
}

/* `--seeds FOLDER`: good bytes for libFuzzer to begin from. */
static int fuzz_write_seeds(const char *folder, uint8_t *bytes)
{
    for (uint32_t i = 0; i < 50; i++) {
        char path[512];
        snprintf(path, sizeof path, "%s/seed-%u", folder, i);
        size_t count = fuzz_seed(i, bytes, FUZZ_ROOM);
        FILE *file = fopen(path, "wb");
        bool wrote = file && fwrite(bytes, 1, count, file) == count;
        if (!file || fclose(file) != 0 || !wrote) return 1;
    }
    return 0;
}

int main(int argc, char **argv)
{
    static uint8_t good[FUZZ_ROOM], bytes[FUZZ_ROOM];
    if (argc == 3 && strcmp(argv[1], "--seeds") == 0) return fuzz_write_seeds(argv[2], good);
    ChRng rng = {20240607};
    size_t count = 0;
    uint32_t inputs = made_scale(FUZZ_INPUTS);
    for (uint32_t i = 0; i < inputs; i++) {
        if (i % 200 == 0) count = fuzz_seed(i, good, sizeof good);
        memcpy(bytes, good, count);
        size_t mutated = fuzz_mutate(&rng, bytes, count);
        uint8_t *exact = malloc(mutated ? mutated : 1); /* as long as it is: a sanitizer sees any step beyond */
        if (!exact) return 1;
        memcpy(exact, bytes, mutated);
        fuzz_one(exact, mutated);
        free(exact);
    }
    printf("%u inputs\n", inputs);
    return 0;
}
#endif

#endif
