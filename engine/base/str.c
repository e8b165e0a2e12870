#include "base/str.h"

#include <stdio.h>
#include <string.h>

ChStr ch_str(const char *text)
{
    return text ? (ChStr){text, (uint32_t)strlen(text)} : (ChStr){NULL, 0};
}

int ch_str_cmp(ChStr a, ChStr b)
{
    uint32_t n = a.n < b.n ? a.n : b.n;
    int order = n ? memcmp(a.p, b.p, n) : 0;
    return order ? order : (a.n > b.n) - (a.n < b.n);
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

ChStr ch_str_trim(ChStr s)
{
    while (s.n && is_space(s.p[0])) s.p++, s.n--;
    while (s.n && is_space(s.p[s.n - 1])) s.n--;
    return s;
}

ChStr ch_str_copy(ChArena *arena, ChStr s)
{
    char *copy = ch_arena_alloc(arena, (size_t)s.n + 1, 1); /* zeroed, so the NUL is there */
    if (!copy) return (ChStr){NULL, 0};
    if (s.n) memcpy(copy, s.p, s.n);
    return (ChStr){copy, s.n};
}

/* Bytes of the well-formed character at `p`, or 0. After Unicode 15, table 3-7. */
static uint32_t utf8_length(const unsigned char *p, uint32_t left)
{
    if (p[0] == 0) return 0;
    if (p[0] < 0x80) return 1;
    if (p[0] < 0xC2 || p[0] > 0xF4) return 0;
    uint32_t n = p[0] >= 0xF0 ? 4 : p[0] >= 0xE0 ? 3 : 2;
    if (left < n) return 0;
    unsigned char low = 0x80, high = 0xBF;
    if (p[0] == 0xE0) low = 0xA0;
    if (p[0] == 0xED) high = 0x9F;
    if (p[0] == 0xF0) low = 0x90;
    if (p[0] == 0xF4) high = 0x8F;
    if (p[1] < low || p[1] > high) return 0;
    for (uint32_t i = 2; i < n; i++)
        if ((p[i] & 0xC0u) != 0x80u) return 0;
    return n;
}

/* The next eight bytes are plain ones, 1 to 127, as most are: no high bit, and none is borrowed when one is taken from each. */
static bool eight_plain(const unsigned char *p, uint32_t left)
{
    const uint64_t high = UINT64_C(0x8080808080808080), ones = UINT64_C(0x0101010101010101);
    uint64_t bytes;
    if (left < sizeof bytes) return false;
    memcpy(&bytes, p, sizeof bytes);
    return ((bytes | (bytes - ones)) & high) == 0;
}

bool ch_utf8_valid(ChStr s, uint32_t *bad_at)
{
    const unsigned char *p = (const unsigned char *)s.p;
    for (uint32_t i = 0; i < s.n;) {
        if (eight_plain(p + i, s.n - i)) {
            i += 8;
            continue;
        }
        uint32_t n = utf8_length(p + i, s.n - i);
        if (n == 0) {
            if (bad_at) *bad_at = i;
            return false;
        }
        i += n;
    }
    return true;
}

uint32_t ch_utf8_count(ChStr s)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < s.n; i++) count += ((unsigned char)s.p[i] & 0xC0u) != 0x80u;
    return count;
}

enum { LONGEST_NAME = 64 };

/* Edits (insert, delete, replace, swap of neighbours) between two short names; Damerau's distance, restricted. */
static uint32_t edits(ChStr a, ChStr b)
{
    uint32_t rows[3][LONGEST_NAME + 1];
    for (uint32_t j = 0; j <= b.n; j++) rows[0][j] = j;
    for (uint32_t i = 1; i <= a.n; i++) {
        uint32_t *now = rows[i % 3], *last = rows[(i + 2) % 3], *before = rows[(i + 1) % 3];
        now[0] = i;
        for (uint32_t j = 1; j <= b.n; j++) {
            uint32_t best = last[j - 1] + (a.p[i - 1] != b.p[j - 1]);
            if (last[j] + 1 < best) best = last[j] + 1;
            if (now[j - 1] + 1 < best) best = now[j - 1] + 1;
            bool swapped = i > 1 && j > 1 && a.p[i - 1] == b.p[j - 2] && a.p[i - 2] == b.p[j - 1];
            if (swapped && before[j - 2] + 1 < best) best = before[j - 2] + 1;
            now[j] = best;
        }
    }
    return rows[a.n % 3][b.n];
}

ChStr ch_nearest(ChStr name, const ChStr *words, uint32_t count)
{
    ChStr nearest = {NULL, 0};
    if (name.n == 0 || name.n > LONGEST_NAME) return nearest;
    uint32_t best = name.n / 3 + 2;
    for (uint32_t i = 0; i < count; i++) {
        if (words[i].n == 0 || words[i].n > LONGEST_NAME) continue;
        uint32_t distance = edits(name, words[i]);
        if (distance < best && distance < words[i].n) best = distance, nearest = words[i];
    }
    return nearest;
}

static bool make_room(ChText *text, size_t more)
{
    if (text->failed) return false;
    if (more < text->room - text->n) return true;
    size_t room = text->room ? text->room : 256;
    while (room - text->n <= more && room <= SIZE_MAX / 2) room *= 2;
    char *p = room - text->n > more ? ch_resize(text->from, text->p, text->room, room) : NULL;
    if (!p) {
        text->failed = true;
        return false;
    }
    text->p = p;
    text->room = room;
    return true;
}

void ch_text_add(ChText *text, ChStr s)
{
    if (!make_room(text, s.n)) return;
    if (s.n) memcpy(text->p + text->n, s.p, s.n);
    text->n += s.n;
    text->p[text->n] = '\0';
}

void ch_text_addf(ChText *text, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int need = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (need < 0 || !make_room(text, (size_t)need)) {
        text->failed = true;
        return;
    }
    va_start(args, format);
    vsnprintf(text->p + text->n, (size_t)need + 1, format, args);
    va_end(args);
    text->n += (size_t)need;
}

ChStr ch_text_view(const ChText *text)
{
    return (ChStr){text->p, (uint32_t)text->n};
}

void ch_text_free(ChText *text)
{
    ch_free(text->from, text->p, text->room);
    *text = (ChText){.from = text->from};
}
