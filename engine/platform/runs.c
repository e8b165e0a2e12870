#include <fribidi.h>
#include <utf8proc.h>

#include "platform/book.h"
#include "platform/scripts.h"

enum { REPLACEMENT = 0xFFFD, FIRST_RIGHT_TO_LEFT = 0x590 };

/* Marks that only steer: joiners, direction marks, variation selectors. Fonts need not have them. */
static bool steers(uint32_t c)
{
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
           (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE0FFF);
}

/* Steering that has done its work once the levels are known. */
static bool is_direction_mark(uint32_t c)
{
    return c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/* Fills book->chars; returns the greatest of them. */
static uint32_t decode(ChFontBook *book, ChStr text)
{
    uint32_t most = 0, n = text.n < CH_TEXT_CAP ? text.n : CH_TEXT_CAP;
    /* Do not cut a character in two. */
    while (n < text.n && n && ((uint8_t)text.p[n] & 0xC0) == 0x80) n--;
    book->char_count = 0;
    for (uint32_t i = 0; i < n;) {
        utf8proc_int32_t c;
        utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)text.p + i, (utf8proc_ssize_t)(n - i), &c);
        if (size <= 0) {
            c = REPLACEMENT;
            size = 1;
        }
        if (c < 0x20 || c == 0x7F || c == 0x2028 || c == 0x2029) c = ' ';
        book->chars[book->char_count++] = (uint32_t)c;
        if ((uint32_t)c > most) most = (uint32_t)c;
        i += (uint32_t)size;
    }
    return most;
}

/* Fills book->levels; false when there was no memory, then all is left to right. */
static bool find_levels(ChFontBook *book)
{
    FriBidiCharType types[CH_TEXT_CAP];
    FriBidiBracketType brackets[CH_TEXT_CAP];
    FriBidiLevel levels[CH_TEXT_CAP];
    FriBidiParType base = FRIBIDI_PAR_ON;
    FriBidiStrIndex n = (FriBidiStrIndex)book->char_count;
    fribidi_get_bidi_types(book->chars, n, types);
    fribidi_get_bracket_types(book->chars, n, types, brackets);
    if (!fribidi_get_par_embedding_levels_ex(types, brackets, n, &base, levels)) return false;
    for (FriBidiStrIndex i = 0; i < n; i++) book->levels[i] = levels[i] < 0 ? 0 : (uint8_t)levels[i];
    return true;
}

static bool provides(ChFontBook *book, uint16_t face, uint16_t px, uint32_t from, uint32_t to)
{
    const ChOpenFont *open = ch_book_open(book, face, px);
    if (!open) return false;
    for (uint32_t i = from; i < to; i++)
        if (!steers(book->chars[i]) && !TTF_GlyphIsProvided32(open->font, book->chars[i])) return false;
    return true;
}

/* The face for a whole cluster. Space and punctuation stay with the words before them, so that those do not fall apart. */
static uint16_t choose(ChFontBook *book, ChFont font, uint32_t from, uint32_t to, const ChRun *before)
{
    bool any = !ch_script_of(book->chars[from]) && book->chars[from] < 0x80;
    if (any && before && before->script[0] && provides(book, before->face, font.px, from, to)) return before->face;
    static const ChFamily order[] = {CH_FAMILY_INTER, CH_FAMILY_NOTO, CH_FAMILY_DEJAVU};
    uint16_t first = CH_BOOK_FACES;
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        ChFamily family = i == 0 && font.display ? CH_FAMILY_DISPLAY : order[i];
        uint16_t face = ch_book_face(book, family, font.weight, font.italic);
        if (provides(book, face, font.px, from, to)) return face;
        if (first == CH_BOOK_FACES && ch_book_open(book, face, font.px)) first = face;
    }
    uint16_t other = ch_book_face_for(book, book->chars[from]);
    if (ch_book_open(book, other, font.px) && (first == CH_BOOK_FACES || provides(book, other, font.px, from, to)))
        return other;
    return first;
}

static void add(ChFontBook *book, uint32_t from, uint32_t to, uint16_t face)
{
    const char *script = NULL;
    for (uint32_t i = from; i < to && !script; i++) script = ch_script_of(book->chars[i]);
    uint8_t level = book->levels[from];
    ChRun *last = book->run_count ? &book->runs[book->run_count - 1] : NULL;
    bool same = last && last->to == from && last->face == face && last->level == level &&
                (!script || !last->script[0] || strcmp(script, last->script) == 0);
    if (same || book->run_count == CH_BOOK_RUNS) {
        last->to = to;
        if (script && !last->script[0]) memcpy(last->script, script, sizeof last->script);
        return;
    }
    ChRun *run = &book->runs[book->run_count++];
    *run = (ChRun){.from = from, .to = to, .face = face, .level = level};
    if (script) memcpy(run->script, script, sizeof run->script);
}

static void split_clusters(ChFontBook *book, ChFont font)
{
    utf8proc_int32_t state = 0;
    for (uint32_t from = 0, to; from < book->char_count; from = to) {
        for (to = from + 1; to < book->char_count; to++)
            if (utf8proc_grapheme_break_stateful((utf8proc_int32_t)book->chars[to - 1],
                                                 (utf8proc_int32_t)book->chars[to], &state))
                break;
        if (to == from + 1 && is_direction_mark(book->chars[from])) continue;
        const ChRun *before = book->run_count ? &book->runs[book->run_count - 1] : NULL;
        add(book, from, to, choose(book, font, from, to, before));
    }
}

/* From the highest level down, turn round each stretch at that level or above (UAX #9, L2). */
static void put_in_seen_order(ChFontBook *book)
{
    uint8_t most = 0;
    for (uint32_t i = 0; i < book->run_count; i++)
        if (book->runs[i].level > most) most = book->runs[i].level;
    for (uint8_t level = most; level > 0; level--) {
        for (uint32_t i = 0, end; i < book->run_count; i = end + 1) {
            for (end = i; end < book->run_count && book->runs[end].level >= level; end++) continue;
            for (uint32_t a = i, b = end; a + 1 < b; a++, b--) {
                ChRun run = book->runs[a];
                book->runs[a] = book->runs[b - 1];
                book->runs[b - 1] = run;
            }
        }
    }
}

void ch_book_split(ChFontBook *book, ChFont font, ChStr text)
{
    uint32_t most = decode(book, text);
    book->run_count = 0;
    if (most < FIRST_RIGHT_TO_LEFT || !find_levels(book)) memset(book->levels, 0, book->char_count);
    if (most < 0x80 && book->char_count) {
        add(book, 0, 1, choose(book, font, 0, 1, NULL));
        book->runs[0].to = book->char_count;
        return;
    }
    split_clusters(book, font);
    put_in_seen_order(book);
}

const char *ch_book_run_text(ChFontBook *book, const ChRun *run, ChOpenFont *open)
{
    utf8proc_uint8_t *to = (utf8proc_uint8_t *)book->utf8;
    for (uint32_t i = run->from; i < run->to; i++)
        if (!is_direction_mark(book->chars[i])) to += utf8proc_encode_char((utf8proc_int32_t)book->chars[i], to);
    *to = 0;
    (void)TTF_SetFontDirection(open->font, run->level & 1 ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
    (void)TTF_SetFontScriptName(open->font, run->script[0] ? run->script : "Latn");
    return book->utf8;
}
