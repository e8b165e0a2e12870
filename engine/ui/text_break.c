/* Greedy line breaking: as many words as fit. Widths are asked of the whole line so far, not added up word by word,
 * because kerning and rounding make the sum differ from the whole. */
#include "ui/text_inside.h"

typedef struct Breaker {
    ChArena *arena;
    const ChuPrepared *text;
    const ChuBreaking *how;
    ChuTextLine *lines;
    ChuRun *runs;
    uint32_t line_count, line_room, run_count, run_room;
    int32_t y, widest;
} Breaker;

static bool same_run(const ChuPrepared *text, uint32_t a, uint32_t b)
{
    return text->italic[a] == text->italic[b] && text->sentence[a] == text->sentence[b];
}

static uint32_t run_end(const ChuPrepared *text, uint32_t from, uint32_t to)
{
    uint32_t end = from;
    while (end < to && same_run(text, from, end)) end++;
    return end;
}

static int32_t run_width(const Breaker *b, uint32_t from, uint32_t to)
{
    ChFont font = b->how->font;
    font.italic = b->text->italic[from];
    return b->how->fonts.width(b->how->fonts.context, font, (ChStr){b->text->p + from, to - from});
}

static int32_t width_of(const Breaker *b, uint32_t from, uint32_t to)
{
    int32_t width = 0;
    for (uint32_t i = from, end; i < to; i = end) {
        end = run_end(b->text, i, to);
        width += run_width(b, i, end);
    }
    return width;
}

static uint32_t count_chars(const ChuPrepared *text, uint32_t from, uint32_t to)
{
    uint32_t chars = 0;
    for (; from < to; from++) chars += ((unsigned char)text->p[from] & 0xC0u) != 0x80u;
    return chars;
}

static bool fits(const Breaker *b, uint32_t from, uint32_t to)
{
    if (b->how->width == CHU_ONE_LINE) return true;
    return count_chars(b->text, from, to) <= b->how->most_chars && width_of(b, from, to) <= b->how->width;
}

/* Opportunities ------------------------------------------------------------------------------------------------------
 */

static uint32_t char_end(const ChuPrepared *text, uint32_t at)
{
    at++;
    while (at < text->n && ((unsigned char)text->p[at] & 0xC0u) == 0x80u) at++;
    return at;
}

/* The bytes of a dash that ends at `end`: a hyphen 1, an en or em dash 3; 0 when there is none. */
static uint32_t dash_before(const ChuPrepared *text, uint32_t end)
{
    if (end >= 1 && text->p[end - 1] == '-') return 1;
    if (end >= 3 && (memcmp(text->p + end - 3, "–", 3) == 0 || memcmp(text->p + end - 3, "—", 3) == 0)) return 3;
    return 0;
}

/* A dash between spaces stays with what is before it. */
static bool dash_alone_at(const ChuPrepared *text, uint32_t at)
{
    uint32_t end = text->n;
    if (at < text->n) end = char_end(text, at);
    return dash_before(text, end) == end - at && (end == text->n || text->p[end] == ' ');
}

static bool letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

static bool closing_mark(const ChuPrepared *text, uint32_t at)
{
    return text->n - at >= 3 && (memcmp(text->p + at, "’", 3) == 0 || memcmp(text->p + at, "”", 3) == 0);
}

/* Whether a line may end right before `at`, inside the text. */
static bool may_break(const ChuPrepared *text, uint32_t from, uint32_t at)
{
    if (text->p[at] == ' ') return !dash_alone_at(text, at + 1);
    uint32_t dash = dash_before(text, at);
    if (!dash || at - dash <= from) return false;
    return letter_or_digit(text->p[at - dash - 1]) && letter_or_digit(text->p[at]) && !closing_mark(text, at);
}

/* The next place after `at` where the line may end, at most `end`. */
static uint32_t next_break(const ChuPrepared *text, uint32_t from, uint32_t at, uint32_t end)
{
    for (at = char_end(text, at); at < end; at = char_end(text, at))
        if (may_break(text, from, at)) return at;
    return end;
}

/* A word that is too wide alone: as many of its characters as fit, one at least. */
static uint32_t within_word(const Breaker *b, uint32_t from, uint32_t end)
{
    uint32_t at = char_end(b->text, from);
    while (at < end) {
        uint32_t more = char_end(b->text, at);
        if (!fits(b, from, more)) break;
        at = more;
    }
    return at;
}

static uint32_t line_end(const Breaker *b, uint32_t from, uint32_t end)
{
    if (b->how->width == CHU_ONE_LINE) return end;
    uint32_t best = from, at = from;
    while (at < end) {
        at = next_break(b->text, from, at, end);
        if (!fits(b, from, at)) break;
        best = at;
    }
    return best > from ? best : within_word(b, from, at);
}

/* Lines --------------------------------------------------------------------------------------------------------------
 */

/* The first run of a line that is read from the right stands at its right. */
static void turn_line(const Breaker *b, const ChuTextLine *line)
{
    for (uint32_t i = line->first_run; i < line->first_run + line->run_count; i++)
        b->runs[i].x = line->w - b->runs[i].x - b->runs[i].w;
}

static bool add_runs(Breaker *b, ChuTextLine *line, uint32_t from, uint32_t to)
{
    for (uint32_t i = from, end; i < to; i = end) {
        end = run_end(b->text, i, to);
        ChuRun *runs = ch_arena_grow(b->arena, b->runs, b->run_count, &b->run_room, sizeof *runs);
        if (!runs) return false;
        b->runs = runs;
        ChuRun *run = &runs[b->run_count++];
        *run = (ChuRun){b->how->font, {b->text->p + i, end - i}, line->w, run_width(b, i, end), b->text->sentence[i]};
        run->font.italic = b->text->italic[i];
        run->text = chu_text_marked(b->arena, run->text, line->rtl);
        line->w += run->w;
        line->run_count++;
    }
    return true;
}

static bool add_line(Breaker *b, uint32_t from, uint32_t to, bool rtl)
{
    ChuTextLine *lines = ch_arena_grow(b->arena, b->lines, b->line_count, &b->line_room, sizeof *lines);
    if (!lines) return false;
    b->lines = lines;
    ChuTextLine *line = &lines[b->line_count++];
    *line = (ChuTextLine){.y = b->y, .first_run = b->run_count, .rtl = rtl};
    b->y += b->how->line_h;
    if (!add_runs(b, line, from, to)) return false;
    if (rtl) turn_line(b, line);
    if (line->w > b->widest) b->widest = line->w;
    return true;
}

static bool break_paragraph(Breaker *b, uint32_t from, uint32_t end)
{
    bool rtl = chu_text_rtl((ChStr){b->text->p + from, end - from});
    while (from < end) {
        uint32_t to = line_end(b, from, end);
        if (!add_line(b, from, to, rtl)) return false;
        from = to;
        while (from < end && b->text->p[from] == ' ' && b->how->width != CHU_ONE_LINE) from++;
    }
    return true;
}

bool chu_break(ChArena *arena, const ChuPrepared *text, const ChuBreaking *how, ChuPara *para)
{
    Breaker b = {.arena = arena, .text = text, .how = how};
    for (uint32_t from = 0, end; from < text->n; from = end + 1) {
        for (end = from; end < text->n && text->p[end] != CHU_PARAGRAPH_END; end++) continue;
        if (from > 0) b.y += how->line_h / 2;
        if (!break_paragraph(&b, from, end)) return false;
    }
    para->lines = b.lines;
    para->line_count = b.line_count;
    para->runs = b.runs;
    para->sentence_count = text->sentence_count;
    para->w = b.widest;
    para->h = b.y;
    return true;
}
