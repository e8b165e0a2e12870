/* Secrets that people type: kept as libsodium's password hash, Argon2id with the interactive limits, which costs a guesser
 * some tens of milliseconds and 64 MiB a try. */
#ifndef COOLHEAD_BASE_SECRET_H
#define COOLHEAD_BASE_SECRET_H

#include <stdbool.h>

#include "base/str.h"

enum { CH_SECRET_TEXT = 128 }; /* crypto_pwhash_STRBYTES */

/* The text to keep; false when there is not memory enough. */
bool ch_secret_hash(ChStr secret, char text[CH_SECRET_TEXT]);

/* Whether `secret` is the one that `text` was made of. */
bool ch_secret_is(ChStr secret, const char *text);

#endif
