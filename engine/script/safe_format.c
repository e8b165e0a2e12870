/* string.format with %d %i %x %X %f %e %g %s and %%; flags - + 0 and space; widths and precisions up to 99, for texts in
 * characters. Written twice: once to measure, once into room of that length. */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "script/sandbox_inside.h"

enum { LONGEST_DIGITS = 512 }; /* 309 before the point, 99 after it */

typedef struct Sink {
    char *to; /* NULL while measuring */
    uint64_t n;
} Sink;

typedef struct Spec {
    bool left, plus, space, zero;
    uint32_t width;
    int precision; /* -1: none given */
    char conversion;
} Spec;

static void put(Sink *sink, ChStr text)
{
    if (sink->to && text.n) memcpy(sink->to + sink->n, text.p, text.n);
    sink->n += text.n;
}

static void pad(Sink *sink, char with, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) put(sink, (ChStr){&with, 1});
}

static bool read_flag(Spec *spec, char c)
{
    bool *flag = c == '-' ? &spec->left : c == '+' ? &spec->plus : c == ' ' ? &spec->space : c == '0' ? &spec->zero : NULL;
    if (flag) *flag = true;
    return flag != NULL;
}

static uint32_t read_two_digits(ChStr format, uint32_t *at)
{
    uint32_t value = 0;
    for (int i = 0; i < 2 && *at < format.n && format.p[*at] >= '0' && format.p[*at] <= '9'; i++)
        value = value * 10 + (uint32_t)(format.p[(*at)++] - '0');
    return value;
}

/* Read what stands behind a '%', stepping over it. */
static Spec read_spec(lua_State *L, ChStr format, uint32_t *at)
{
    Spec spec = {.precision = -1};
    while (*at < format.n && read_flag(&spec, format.p[*at])) ++*at;
    spec.width = read_two_digits(format, at);
    if (*at < format.n && format.p[*at] == '.') {
        ++*at;
        spec.precision = (int)read_two_digits(format, at);
    }
    spec.conversion = *at < format.n ? format.p[(*at)++] : '\0';
    if (!spec.conversion || !strchr("dixXfegs%", spec.conversion))
        ch_sandbox_throw(L, "format knows %%d %%i %%x %%X %%f %%e %%g %%s and %%%%, with widths up to 99");
    return spec;
}

static int print_float(lua_Number value, const Spec *spec, char digits[LONGEST_DIGITS])
{
    int precision = spec->precision < 0 ? 6 : spec->precision;
    if (spec->conversion == 'f') return snprintf(digits, LONGEST_DIGITS, "%.*f", precision, value);
    if (spec->conversion == 'e') return snprintf(digits, LONGEST_DIGITS, "%.*e", precision, value);
    return snprintf(digits, LONGEST_DIGITS, "%.*g", precision, value);
}

static int print_whole(uint64_t value, const Spec *spec, char digits[LONGEST_DIGITS])
{
    int precision = spec->precision < 0 ? 1 : spec->precision;
    if (spec->conversion == 'x') return snprintf(digits, LONGEST_DIGITS, "%.*" PRIx64, precision, value);
    if (spec->conversion == 'X') return snprintf(digits, LONGEST_DIGITS, "%.*" PRIX64, precision, value);
    return snprintf(digits, LONGEST_DIGITS, "%.*" PRIu64, precision, value);
}

static void put_number(lua_State *L, int at, Spec spec, Sink *sink)
{
    char digits[LONGEST_DIGITS];
    bool negative, finite = true, is_float = strchr("feg", spec.conversion) != NULL;
    int n;
    if (is_float) {
        lua_Number value = safe_number(L, at);
        negative = value < 0;
        finite = isfinite(value);
        n = isnan(value) ? snprintf(digits, sizeof digits, "nan") : print_float(fabs(value), &spec, digits);
    } else {
        lua_Integer value = safe_whole(L, at);
        negative = value < 0 && spec.conversion != 'x' && spec.conversion != 'X';
        n = print_whole(negative ? 0u - (uint64_t)value : (uint64_t)value, &spec, digits);
    }
    ChStr body = {digits, (uint32_t)n};
    ChStr sign = negative ? CH_STR("-") : spec.plus ? CH_STR("+") : spec.space ? CH_STR(" ") : CH_STR("");
    uint32_t fill = spec.width > body.n + sign.n ? spec.width - body.n - sign.n : 0;
    bool zeros = spec.zero && !spec.left && finite;
    if (!spec.left && !zeros) pad(sink, ' ', fill);
    put(sink, sign);
    if (zeros) pad(sink, '0', fill);
    put(sink, body);
    if (spec.left) pad(sink, ' ', fill);
}

static void put_text(lua_State *L, int at, Spec spec, Sink *sink)
{
    luaL_checkany(L, at);
    ChStr text = safe_tostring(L, at);
    sandbox_bytes(L, 2 * (uint64_t)text.n);
    uint32_t count = ch_utf8_count(text);
    while (spec.precision >= 0 && count > (uint32_t)spec.precision) {
        while (((unsigned char)text.p[--text.n] & 0xC0u) == 0x80u) continue;
        count--;
    }
    uint32_t fill = spec.width > count ? spec.width - count : 0;
    if (!spec.left) pad(sink, ' ', fill);
    put(sink, text);
    if (spec.left) pad(sink, ' ', fill);
    lua_pop(L, 1);
}

static void write_all(lua_State *L, ChStr format, Sink *sink)
{
    int argument = 1;
    for (uint32_t i = 0; i < format.n;) {
        const char *sign = memchr(format.p + i, '%', format.n - i);
        uint32_t plain = sign ? (uint32_t)(sign - format.p) - i : format.n - i;
        put(sink, (ChStr){format.p + i, plain});
        i += plain;
        if (!sign) return;
        i++;
        Spec spec = read_spec(L, format, &i);
        ch_sandbox_charge(L, 250); /* %.99f of a large number */
        if (spec.conversion == '%') put(sink, CH_STR("%"));
        else if (spec.conversion == 's') put_text(L, ++argument, spec, sink);
        else put_number(L, ++argument, spec, sink);
        safe_check_length(L, sink->n);
    }
}

int safe_format(lua_State *L)
{
    ChStr format = safe_text(L, 1);
    Sink measured = {.to = NULL};
    write_all(L, format, &measured);
    safe_check_length(L, measured.n);
    sandbox_bytes(L, 2 * measured.n);
    Sink written = {.to = lua_newuserdatauv(L, (size_t)measured.n + 1, 0)}; /* behind the arguments */
    write_all(L, format, &written);
    lua_pushlstring(L, written.to, (size_t)written.n);
    return 1;
}
