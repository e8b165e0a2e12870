#include "app/alike.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

/* To be freed; NULL for what is no text, or too much. */
static char *folded(ChStr name)
{
    utf8proc_uint8_t *text = NULL;
    const utf8proc_option_t how = UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
    if (utf8proc_map((const utf8proc_uint8_t *)name.p, (utf8proc_ssize_t)name.n, &text, how) < 0) return NULL;
    char *from = (char *)text, *to = (char *)text;
    for (; *from; from++)
        if (*from != ' ' || (to > (char *)text && to[-1] != ' ')) *to++ = *from;
    while (to > (char *)text && to[-1] == ' ') to--;
    *to = '\0';
    return (char *)text;
}

bool ch_names_alike(ChStr one, ChStr other)
{
    char *a = folded(one), *b = folded(other);
    bool alike = a && b ? strcmp(a, b) == 0 : ch_str_eq(one, other);
    free(a);
    free(b);
    return alike;
}
