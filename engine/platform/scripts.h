/* Which script a character is written in, as far as shaping needs to know: HarfBuzz wants one for each run. */
#ifndef COOLHEAD_PLATFORM_SCRIPTS_H
#define COOLHEAD_PLATFORM_SCRIPTS_H

#include <stdint.h>

/* The ISO 15924 name, e.g. "Latn"; NULL for characters that any script uses (digits, punctuation, marks). */
const char *ch_script_of(uint32_t character);

#endif
