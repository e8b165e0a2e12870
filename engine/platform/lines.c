/* Lines kept by font and text; those with pictures in them by their ink too. */
#include "platform/keep.h"
#include "platform/line.h"

struct ChLines {
    ChAllocator from;
    ChFontBook *book;
    ChKeep keep;
    ChLine loose; /* a line there was no memory to keep */
};

typedef struct Look {
    uint32_t ink;
    uint16_t px, weight;
    uint8_t italic, display;
    uint8_t zero[2];
} Look;

static void drop(void *value)
{
    ChLine *line = value;
    if (line->surface) cairo_surface_destroy(line->surface);
}

ChLines *ch_lines_make(ChAllocator from, ChFontBook *book, size_t room)
{
    ChLines *lines = ch_resize(from, NULL, 0, sizeof *lines);
    if (!lines) return NULL;
    *lines = (ChLines){.from = from, .book = book};
    ch_keep_init(&lines->keep, from, room, sizeof(ChLine), drop);
    return lines;
}

void ch_lines_free(ChLines *lines)
{
    if (!lines) return;
    ch_keep_free(&lines->keep);
    drop(&lines->loose);
    ch_free(lines->from, lines, sizeof *lines);
}

size_t ch_lines_bytes(const ChLines *lines)
{
    return lines->keep.bytes;
}

static size_t weigh(const ChLine *line)
{
    if (!line->surface) return 0;
    return (size_t)cairo_image_surface_get_stride(line->surface) * (size_t)cairo_image_surface_get_height(line->surface);
}

const ChLine *ch_lines_get(ChLines *lines, ChFont font, ChStr text, uint32_t ink)
{
    char bytes[sizeof(Look) + CH_TEXT_CAP];
    /* A line in one colour is the same for every ink; only what has pictures is kept for each. */
    Look look = {UINT32_MAX, font.px, font.weight, font.italic, font.display, {0}};
    uint32_t n = text.n < CH_TEXT_CAP ? text.n : CH_TEXT_CAP;
    if (n) memcpy(bytes + sizeof look, text.p, n);
    ChStr key = {bytes, (uint32_t)sizeof look + n};
    memcpy(bytes, &look, sizeof look);
    const ChLine *kept = ch_keep_find(&lines->keep, key);
    if (kept && !kept->coloured) return kept;
    look.ink = ink & 0xFFFFFF;
    memcpy(bytes, &look, sizeof look);
    kept = ch_keep_find(&lines->keep, key);
    if (kept) return kept;

    ChLine line = ch_line_render(lines->book, font, text, ink);
    if (!line.coloured) {
        look.ink = UINT32_MAX;
        memcpy(bytes, &look, sizeof look);
    }
    kept = ch_keep_add(&lines->keep, key, &line, weigh(&line));
    if (kept) return kept;
    drop(&lines->loose);
    lines->loose = line;
    return &lines->loose;
}

void ch_lines_set_room(ChLines *lines, size_t room)
{
    lines->keep.room = room;
}
