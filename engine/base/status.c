#include "base/status.h"

#include <stdio.h>
#include <string.h>

/* vsnprintf may cut a character in two; what is left must still be UTF-8. */
static void trim_to_character(char *text)
{
    size_t n = strlen(text), back = 0;
    while (back < 4 && back < n && ((unsigned char)text[n - 1 - back] & 0xC0u) == 0x80u) back++;
    if (back == n) return;
    unsigned char lead = (unsigned char)text[n - 1 - back];
    size_t want = lead < 0x80 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    if (back != want) text[n - 1 - back] = '\0';
}

static void fill(ChError *error, ChStatus code, const char *file, uint32_t line, uint32_t column,
                 const char *format, va_list args) CH_PRINTF(6, 0);

static void fill(ChError *error, ChStatus code, const char *file, uint32_t line, uint32_t column,
                 const char *format, va_list args)
{
    error->code = code;
    error->line = line;
    error->column = column;
    snprintf(error->file, sizeof error->file, "%s", file ? file : "");
    trim_to_character(error->file);
    vsnprintf(error->message, sizeof error->message, format, args);
    trim_to_character(error->message);
}

ChStatus ch_fail(ChError *error, ChStatus code, const char *format, ...)
{
    if (!error) return code;
    va_list args;
    va_start(args, format);
    fill(error, code, NULL, 0, 0, format, args);
    va_end(args);
    return code;
}

ChStatus ch_fail_at(ChError *error, ChStatus code, const char *file, uint32_t line, uint32_t column,
                    const char *format, ...)
{
    if (!error) return code;
    va_list args;
    va_start(args, format);
    fill(error, code, file, line, column, format, args);
    va_end(args);
    return code;
}

const char *ch_status_name(ChStatus status)
{
    static const char *const names[] = {"ok",       "no memory", "bad input", "not found", "input or output failed",
                                        "busy",     "too new",   "damaged",   "limit",     "stopped"};
    size_t i = (size_t)status;
    return i < sizeof names / sizeof names[0] ? names[i] : "unknown";
}
