"""The rooms of the house, and who may reach where. See docs/architecture.md; this table is what a test holds it to."""

import re

# room: (rooms it may name, libraries it may use)
ROOMS = {
    "base": (set(), {"sodium"}),
    "core": ({"base"}, set()),
    "script": ({"core", "base"}, {"lua"}),
    "author": ({"report", "words", "script", "core", "base"}, set()),
    "records": ({"core", "base"}, {"sqlite"}),
    "words": ({"core", "base"}, set()),
    "report": ({"words", "records", "core", "base"}, {"jansson", "cairo", "pango"}),
    "ui": ({"words", "core", "base"}, set()),
    "platform": ({"ui", "base"}, {"sdl", "cairo", "fontconfig", "fribidi", "utf8proc", "speech"}),
    "app": ({"base", "core", "script", "author", "records", "words", "report", "ui", "platform"},
            {"sodium", "lua", "sqlite", "jansson", "cairo", "pango", "sdl", "csv", "archive", "seccomp"}),
}

# library: (its headers, its symbols)
LIBRARIES = {
    "sodium": (r"sodium(\.h|/)", r"crypto_|sodium_|randombytes"),
    "lua": (r"l(ua|auxlib|ualib|uaconf)\.h|lua5", r"lua_|luaL_|luaopen_"),
    "sqlite": (r"sqlite3", r"sqlite3_"),
    "jansson": (r"jansson", r"json_|jansson_"),
    "cairo": (r"cairo", r"cairo_"),
    "pango": (r"pango|glib|gobject|gio/|hb", r"pango_|g_[a-z]|hb_"),
    "sdl": (r"SDL", r"SDL_|TTF_|IMG_|Mix_"),
    "fontconfig": (r"fontconfig", r"Fc[A-Z]"),
    "fribidi": (r"fribidi", r"fribidi_"),
    "utf8proc": (r"utf8proc", r"utf8proc_"),
    "speech": (r"speech-dispatcher|libspeechd", r"spd_"),
    "csv": (r"csv\.h", r"csv_(init|parse|fini|free|error|set_\w+|get_\w+)"),
    "curl": (r"curl/", r"curl_"),
    "postgres": (r"libpq", r"PQ[a-z]"),
    "archive": (r"archive(_entry)?\.h", r"archive_"),
    "seccomp": (r"seccomp\.h", r"seccomp_"),
    "gettext": (r"libintl|gettext-po", r"po_[a-z]|gettext$|bindtextdomain"),
}

# The standard headers that no clock, file, locale, random source or fraction comes in by.
PURE = {"assert.h", "errno.h", "inttypes.h", "limits.h", "stdalign.h", "stdarg.h", "stdbool.h", "stddef.h", "stdint.h",
        "stdlib.h", "stdnoreturn.h", "string.h"}
# The rest of standard C that a room may use and still be built where there is no POSIX.
STANDARD = PURE | {"ctype.h", "locale.h", "setjmp.h", "stdio.h", "time.h", "math.h", "float.h"}

# room: the system headers it may include; a room that is not here may include any.
SYSTEM = {"base": PURE | {"stdio.h"}, "core": PURE, "script": STANDARD, "author": STANDARD, "ui": STANDARD}

# The one file of a room that asks the system for more; without it the rest of the room builds anywhere.
SYSTEM_OF_FILE = {"script/load_files.c": STANDARD | {"dirent.h", "fcntl.h", "sys/stat.h", "unistd.h"}}

# Rooms whose results are the same at every run, on every compiler.
EXACT = ("base", "core")

# What an exact room may not call, by how it would stop being exact.
FORBIDDEN = {
    "reads a clock": r"(clock(_gettime|_getres)?|time|gettimeofday|ftime|times|localtime(_r)?|gmtime(_r)?|mktime|strftime)",
    "reaches files or the terminal": r"(f|fd|free)?open(at|64)?|creat|f?(read|write)(_unlocked)?|f?close|f?(put|get)[cs]|putchar|"
                                     r"puts|getchar|_IO_\w+|(__)?v?[fd]?printf(_chk)?|(__isoc99_)?v?f?scanf|perror|stat|unlink|"
                                     r"rename|mkdir|stdin|stdout|stderr",
    "is random": r"(s?rand(om)?(_r)?|[dejlmn]rand48|arc4random\w*|getrandom|getentropy|randombytes\w*)",
    "depends on the locale": r"setlocale|uselocale|newlocale|localeconv|strcoll|strxfrm|__ctype_\w+|is(alpha|digit|alnum|space|upper|"
                             r"lower|print|punct)|to(upper|lower)|mb(s?r?towcs?|len)|wc(s?r?tombs?)",
    "depends on the machine": r"(secure_)?getenv|getpid|gethostname|uname|sysconf",
    "works in fractions": r"(a?(sin|cos|tan)h?|atan2|pow|exp[2m1]*|log(2|10|1p)?|sqrt|cbrt|hypot|floor|ceil|l?l?round|trunc|l?l?rint|"
                          r"nearbyint|fmod|remainder|fma|fabs|fmin|fmax|ldexp|frexp|modf|nan)[fl]?|"
                          r"strto(d|f|ld)|atof|difftime|__\w*[sdtx]f[23]?|__\w+[sdtx]f[sdt]i",
}
# Core takes memory from the caller's allocator, and may not use what base has for the others.
FORBIDDEN_IN_CORE = {"takes memory of its own": r"malloc|calloc|realloc(array)?|free|aligned_alloc|posix_memalign|strn?dup",
                     "is random by way of base": r"ch_random_bytes"}
# The one door by which base hands the system's random bytes to rooms that name attempts.
DOORS = {("base", "randombytes_buf")}


def library_of_header(name):
    for library, (headers, _) in LIBRARIES.items():
        if re.match(headers, name):
            return library
    return None


def library_of_symbol(name):
    for library, (_, symbols) in LIBRARIES.items():
        if re.match(symbols, name):
            return library
    return None


def why_not_exact(room, symbol):
    """Why an exact room may not call the symbol, or None."""
    if (room, symbol) in DOORS:
        return None
    rules = dict(FORBIDDEN, **(FORBIDDEN_IN_CORE if room == "core" else {}))
    for why, pattern in rules.items():
        if re.fullmatch(pattern, symbol):
            return why
    return None
