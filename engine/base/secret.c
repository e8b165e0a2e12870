#include "base/secret.h"

#include <assert.h>
#include <sodium.h>

static_assert(CH_SECRET_TEXT == crypto_pwhash_STRBYTES, "as libsodium has it");

bool ch_secret_hash(ChStr secret, char text[CH_SECRET_TEXT])
{
    return sodium_init() >= 0 && crypto_pwhash_str(text, secret.p, secret.n, crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                                   crypto_pwhash_MEMLIMIT_INTERACTIVE) == 0;
}

bool ch_secret_is(ChStr secret, const char *text)
{
    return sodium_init() >= 0 && crypto_pwhash_str_verify(text, secret.p, secret.n) == 0;
}
