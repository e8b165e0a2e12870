/* Every diagnostic that checking can say, beyond those of loading (script/codes.h): its number, its name, how grave it
 * is and what it is about in one line. 201 to 228 are the rules of the quality table, by the rule's name.
 *
 * The pages under docs/diagnostics are held to this table and to that of loading. */
#ifndef COOLHEAD_AUTHOR_CODES_H
#define COOLHEAD_AUTHOR_CODES_H

#include "script/codes.h"

typedef enum ChCheckCode {
    CH_CODE_NOT_COMPLETE = 201,
    CH_CODE_BEAT_UNREACHABLE = 203,
    CH_CODE_CHOICE_UNREACHABLE = 204,
    CH_CODE_DEAD_END = 207,
    CH_CODE_HARM_IS_FREE = 219,
    CH_CODE_NEVER_TRUE = 229,
    CH_CODE_ALWAYS_TRUE = 230,
    CH_CODE_FLAG_NEVER_READ = 231,
    CH_CODE_ALIKE = 232,
    CH_CODE_METER_PINNED = 233,
    CH_CODE_TOO_LONG = 234,
    CH_CODE_READING_GRADE = 235,
    CH_CODE_PLAY_FAILS = 236,
    CH_CODE_PLAY_WRONG = 237,
    CH_CODE_UNTRANSLATED = 238,
    CH_CODE_TRANSLATION_FUZZY = 239,
    CH_CODE_TRANSLATION_ORPHANED = 240,
    CH_CODE_TRANSLATION_UNREADABLE = 241,
    CH_CODE_TRANSLATION_DIFFERS = 242,
    CH_CODE_NO_PORTRAIT = 243,
    CH_CODE_PORTRAIT_INCOMPLETE = 244,
    CH_CODE_PICTURE_UNREADABLE = 245
} ChCheckCode;

/* All of them, by number. Static storage. */
const ChCodeRow *ch_check_codes(uint32_t *count);

/* By number, or by name; NULL when there is none. */
const ChCodeRow *ch_check_code(uint32_t number);
const ChCodeRow *ch_check_code_named(ChStr name);

#endif
