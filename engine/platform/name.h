/* Names as people type them: made alike where they only look alike. Unicode by utf8proc; knows nobody.
 *
 * One call each, in any order; `name` is written whole, with its NUL, or the call is false. */
#ifndef COOLHEAD_PLATFORM_NAME_H
#define COOLHEAD_PLATFORM_NAME_H

#include "base/str.h"

enum { CH_NAME_ROOM = 128 };

/* As it is kept: no space at its ends and one within, composed (NFC). False when it is not UTF-8, empty, or too long. */
bool ch_name_plain(ChStr typed, char name[CH_NAME_ROOM]);

/* For comparing with others: the same for what differs in nothing but case. Not for showing. */
bool ch_name_folded(ChStr name, char folded[2 * CH_NAME_ROOM]);

#endif
