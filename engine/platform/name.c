#include "platform/name.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

/* `text` mapped as `how` says; with its NUL in `room` bytes. */
static bool map(ChStr text, utf8proc_option_t how, char *to, size_t room)
{
    utf8proc_uint8_t *mapped = NULL;
    utf8proc_ssize_t n = text.n ? utf8proc_map((const utf8proc_uint8_t *)text.p, (utf8proc_ssize_t)text.n, &mapped, how) : -1;
    bool fits = n > 0 && (size_t)n < room;
    if (fits) memcpy(to, mapped, (size_t)n + 1);
    free(mapped);
    return fits;
}

/* Every run of spaces, of whatever width, is one; those at the ends go. Bytes of a text that is UTF-8. */
static void collapse(char *text)
{
    char *to = text;
    bool space = false;
    utf8proc_int32_t c;
    for (const char *at = text; *at;) {
        utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)at, -1, &c);
        if (n <= 0) break;
        bool is_space = utf8proc_category(c) == UTF8PROC_CATEGORY_ZS;
        if (!is_space && space && to > text) *to++ = ' ';
        if (!is_space) {
            memmove(to, at, (size_t)n);
            to += n;
        }
        space = is_space;
        at += n;
    }
    *to = '\0';
}

bool ch_name_plain(ChStr typed, char name[CH_NAME_ROOM])
{
    char wide[8 * CH_NAME_ROOM]; /* what is too long may be so by its spaces alone */
    if (!map(typed, UTF8PROC_STABLE | UTF8PROC_COMPOSE, wide, sizeof wide)) return false;
    collapse(wide);
    size_t n = strlen(wide);
    if (n == 0 || n >= CH_NAME_ROOM) return false;
    memcpy(name, wide, n + 1);
    return true;
}

bool ch_name_folded(ChStr name, char folded[2 * CH_NAME_ROOM])
{
    return map(name, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD, folded, 2 * CH_NAME_ROOM);
}
