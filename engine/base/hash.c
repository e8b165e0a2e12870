#include "base/hash.h"

#include <sodium.h>
#include <string.h>

uint64_t ch_hash64(const void *data, size_t bytes)
{
    const unsigned char *p = data;
    uint64_t h = UINT64_C(0x9E3779B97F4A7C15) ^ bytes;
    while (bytes >= 8) {
        uint64_t word;
        memcpy(&word, p, 8);
        h = (h ^ word) * UINT64_C(0xBF58476D1CE4E5B9);
        h ^= h >> 29;
        p += 8, bytes -= 8;
    }
    uint64_t tail = 0;
    if (bytes) memcpy(&tail, p, bytes);
    h = (h ^ tail) * UINT64_C(0x94D049BB133111EB);
    return h ^ (h >> 32);
}

ChDigest ch_sha256(const void *data, size_t bytes)
{
    ChDigest digest;
    crypto_hash_sha256(digest.bytes, data, bytes);
    return digest;
}

void ch_digest_text(ChDigest digest, char text[CH_DIGEST_TEXT])
{
    sodium_bin2hex(text, CH_DIGEST_TEXT, digest.bytes, sizeof digest.bytes);
}

void ch_hash128(const void *data, size_t bytes, uint8_t out[16])
{
    crypto_generichash(out, 16, data, bytes, NULL, 0);
}

void ch_random_bytes(void *out, size_t bytes)
{
    randombytes_buf(out, bytes);
}
