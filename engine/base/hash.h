/* Hashes: a fast one for tables in memory, and SHA-256 (libsodium) for naming things that are kept. */
#ifndef COOLHEAD_BASE_HASH_H
#define COOLHEAD_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

/* For hash tables in memory only: not the same promise as a kept hash. */
uint64_t ch_hash64(const void *data, size_t bytes);

typedef struct ChDigest {
    uint8_t bytes[32];
} ChDigest;

ChDigest ch_sha256(const void *data, size_t bytes);

enum { CH_DIGEST_TEXT = 65 };
/* Lower-case hexadecimal with a NUL. */
void ch_digest_text(ChDigest digest, char text[CH_DIGEST_TEXT]);

/* 16 bytes that name `data` among many: BLAKE2b. */
void ch_hash128(const void *data, size_t bytes, uint8_t out[16]);

/* Bytes from the system's secure source, for attempt names. */
void ch_random_bytes(void *out, size_t bytes);

#endif
