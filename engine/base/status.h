/* Status and error: how every room says that something did not work.
 *
 * A function that can fail returns ChStatus and fills the caller's ChError when one is given (NULL is allowed).
 * A ChError owns nothing: its texts are copied into it, cut at a whole UTF-8 character when they are too long.
 * `assert` is for our own bugs; a bad file, a full disk or a missing name is a status. */
#ifndef COOLHEAD_BASE_STATUS_H
#define COOLHEAD_BASE_STATUS_H

#include <stdarg.h>
#include <stdint.h>

#if defined(__GNUC__)
#define CH_CHECKED        __attribute__((warn_unused_result))
#define CH_PRINTF(at, va) __attribute__((format(printf, at, va)))
#else
#define CH_CHECKED
#define CH_PRINTF(at, va)
#endif

typedef enum ChStatus {
    CH_OK = 0,
    CH_NO_MEMORY, /* an allocation failed; what was built so far is still valid and can be freed */
    CH_BAD_INPUT, /* the thing given is not well formed, or an answer that is not on offer */
    CH_NOT_FOUND, /* no such name, file or row */
    CH_IO,        /* the disk or a file refused */
    CH_BUSY,      /* somebody else holds it now; trying again may work */
    CH_TOO_NEW,   /* written by a newer version than this one */
    CH_DAMAGED,   /* it was ours once, and its bytes no longer make sense */
    CH_LIMIT,     /* a stated bound was hit */
    CH_STOPPED    /* the caller asked to stop */
} ChStatus;

typedef struct ChError {
    ChStatus code;
    char file[256];    /* the file it is about; empty if none */
    uint32_t line;     /* from 1; 0 if none */
    uint32_t column;   /* from 1, in characters; 0 if none */
    char message[768]; /* one line: what, why, what to do */
} ChError;

/* Fill `error` (may be NULL) and return `code`, so that a function can end with `return ch_fail(…)`. */
ChStatus ch_fail(ChError *error, ChStatus code, const char *format, ...) CH_PRINTF(3, 4);

/* The same with the place it is about. `file` may be NULL. */
ChStatus ch_fail_at(ChError *error, ChStatus code, const char *file, uint32_t line, uint32_t column,
                    const char *format, ...) CH_PRINTF(6, 7);

/* The status' name for logs and tests, e.g. "no memory". Static storage. */
const char *ch_status_name(ChStatus status);

#endif
