/* Strings are pointer and length, UTF-8, not NUL-terminated unless they came from ch_str_copy (which adds one after
 * the end, not counted). A ChStr owns nothing. ChText is a growable buffer for building one. */
#ifndef COOLHEAD_BASE_STR_H
#define COOLHEAD_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/alloc.h"
#include "base/arena.h"
#include "base/status.h"

typedef struct ChStr {
    const char *p;
    uint32_t n; /* bytes */
} ChStr;

#define CH_STR(literal) ((ChStr){(literal), (uint32_t)(sizeof(literal) - 1)})
/* For printf: printf("%.*s", CH_FMT(s)). */
#define CH_FMT(s) (int)(s).n, (s).p ? (s).p : ""

ChStr ch_str(const char *text); /* of a C string; NULL gives the empty one */
/* Most comparisons differ in length or at the first byte: those cost no call. */
static inline bool ch_str_eq(ChStr a, ChStr b)
{
    return a.n == b.n && (a.n == 0 || (a.p[0] == b.p[0] && memcmp(a.p, b.p, a.n) == 0));
}
int ch_str_cmp(ChStr a, ChStr b); /* by bytes, as memcmp, shorter first */
ChStr ch_str_trim(ChStr s);       /* without ASCII white space at both ends */

/* A copy in `arena` with a NUL after its end; {NULL, 0} when there is no memory. */
ChStr ch_str_copy(ChArena *arena, ChStr s);

/* Whether all of it is well-formed UTF-8 (no surrogates, no overlong forms, up to U+10FFFF, no NUL). On false,
 * `*bad_at` (may be NULL) is the byte at which it stops being so. */
bool ch_utf8_valid(ChStr s, uint32_t *bad_at);

/* Characters (code points) in a valid string. */
uint32_t ch_utf8_count(ChStr s);

/* The word in `words` nearest to `name`: within one edit more than a third of its length, or an empty string. */
ChStr ch_nearest(ChStr name, const ChStr *words, uint32_t count);

/* A growable text. Start from {.from = allocator}; free with ch_text_free. After an allocation failed nothing more is
 * added and `failed` stays true, so that a writer checks once at its end. The bytes are NUL-terminated once any were
 * added; `view` is valid until the next call that adds. */
typedef struct ChText {
    ChAllocator from;
    char *p;
    size_t n, room;
    bool failed;
} ChText;

void ch_text_add(ChText *text, ChStr s);
void ch_text_addf(ChText *text, const char *format, ...) CH_PRINTF(2, 3);
ChStr ch_text_view(const ChText *text);
void ch_text_free(ChText *text);

#endif
