/* Which way a text is read, by its letters. The order of what is seen within a line is the platform's. */
#include "ui/text.h"

typedef enum Way { NO_LETTER, FROM_LEFT, FROM_RIGHT } Way;

static uint32_t decode(ChStr text, uint32_t *at)
{
    unsigned char c = (unsigned char)text.p[(*at)++];
    uint32_t more = c < 0xC0 ? 0 : c < 0xE0 ? 1 : c < 0xF0 ? 2 : 3, code = more ? c & (0x3Fu >> more) : c;
    for (; more && *at < text.n; more--) code = code << 6 | ((unsigned char)text.p[(*at)++] & 0x3Fu);
    return code;
}

static Way way_of(uint32_t c)
{
    static const struct {
        uint32_t first, last;
        Way way;
    } blocks[] = {
        {'A', 'Z', FROM_LEFT},
        {'a', 'z', FROM_LEFT},
        {0xAA, 0xAA, FROM_LEFT},
        {0xC0, 0x2B8, FROM_LEFT},
        {0x370, 0x58F, FROM_LEFT},      /* Greek, Cyrillic, Armenian */
        {0x5BE, 0x5F4, FROM_RIGHT},     /* Hebrew */
        {0x608, 0x64A, FROM_RIGHT},     /* Arabic up to its digits */
        {0x66D, 0x8FF, FROM_RIGHT},     /* more of it, Syriac, Thaana, N'Ko, Samaritan, Mandaic */
        {0x900, 0x1FFF, FROM_LEFT},     /* Devanagari to Greek extended */
        {0x200F, 0x200F, FROM_RIGHT},   /* a mark that says so */
        {0x2C00, 0x2DFF, FROM_LEFT},
        {0x3041, 0xD7FF, FROM_LEFT},    /* Kana, Han, Hangul */
        {0xF900, 0xFB17, FROM_LEFT},
        {0xFB1D, 0xFDFF, FROM_RIGHT},   /* presentation forms */
        {0xFE70, 0xFEFC, FROM_RIGHT},
        {0xFF21, 0xFFDC, FROM_LEFT},
        {0x10000, 0x107FF, FROM_LEFT},
        {0x10800, 0x10FFF, FROM_RIGHT}, /* old scripts of the East */
        {0x11000, 0x1CFFF, FROM_LEFT},
        {0x1E800, 0x1EFFF, FROM_RIGHT}, /* Mende, Adlam */
        {0x20000, 0x3FFFF, FROM_LEFT},
    };
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
        if (c >= blocks[i].first && c <= blocks[i].last) return blocks[i].way;
    return NO_LETTER;
}

/* What its first letter says, which is what the platform goes by. */
static bool begins_rtl(ChStr line)
{
    Way way = NO_LETTER;
    for (uint32_t at = 0; at < line.n && way == NO_LETTER;) way = way_of(decode(line, &at));
    return way == FROM_RIGHT;
}

bool chu_text_rtl(ChStr text)
{
    int32_t lead = 0; /* of those from the right */
    for (uint32_t at = 0; at < text.n;) {
        Way way = way_of(decode(text, &at));
        lead += way == FROM_RIGHT ? 1 : way == FROM_LEFT ? -1 : 0;
    }
    return lead > 0 || (lead == 0 && begins_rtl(text));
}

static bool needs_mark(ChStr line, bool rtl)
{
    return line.n > 0 && begins_rtl(line) != rtl;
}

/* `room` has three bytes more than the line. */
static ChStr put_mark(char *room, ChStr line, bool rtl)
{
    memcpy(room, rtl ? "\xE2\x80\x8F" : "\xE2\x80\x8E", 3);
    memcpy(room + 3, line.p, line.n);
    return (ChStr){room, line.n + 3u};
}

ChStr chu_text_marked(ChArena *arena, ChStr line, bool rtl)
{
    if (!needs_mark(line, rtl)) return line;
    char *room = ch_arena_alloc(arena, line.n + 3u, 1);
    return room ? put_mark(room, line, rtl) : line;
}

int32_t chu_text_caret(ChFonts fonts, ChFont font, ChStr line, uint32_t at)
{
    char room[1024];
    bool rtl = chu_text_rtl(line);
    if (!fonts.caret) {
        int32_t before = fonts.width(fonts.context, font, (ChStr){line.p, at});
        return rtl ? fonts.width(fonts.context, font, line) - before : before;
    }
    if (needs_mark(line, rtl) && line.n + 3u <= sizeof room)
        return fonts.caret(fonts.context, font, put_mark(room, line, rtl), at + 3u);
    return fonts.caret(fonts.context, font, line, at);
}
