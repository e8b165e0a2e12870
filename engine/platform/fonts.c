#include "platform/fonts.h"

#include "base/hash.h"
#include "platform/book.h"

/* What a family of fonts that cannot be opened is taken to measure. */
static int32_t part(ChFont font, int32_t per_cent)
{
    return (font.px * per_cent + 50) / 100;
}

static uint16_t first_face(ChFontBook *book, ChFont font)
{
    ChFamily family = font.display ? CH_FAMILY_DISPLAY : CH_FAMILY_INTER;
    static const ChFamily then[] = {CH_FAMILY_INTER, CH_FAMILY_NOTO, CH_FAMILY_DEJAVU};
    uint16_t face = ch_book_face(book, family, font.weight, font.italic);
    for (size_t i = 0; i < 3 && !ch_book_open(book, face, font.px); i++)
        face = ch_book_face(book, then[i], font.weight, font.italic);
    return face;
}

static int32_t measure_run(ChFontBook *book, ChFont font, const ChRun *run)
{
    int w = 0;
    ChOpenFont *open = ch_book_open(book, run->face, font.px);
    if (!open || TTF_SizeUTF8(open->font, ch_book_run_text(book, run, open), &w, NULL) != 0) return 0;
    return w * open->up / open->down;
}

static int32_t measure(ChFontBook *book, ChFont font, ChStr text)
{
    int32_t sum = 0;
    ch_book_split(book, font, text);
    for (uint32_t i = 0; i < book->run_count; i++) sum += measure_run(book, font, &book->runs[i]);
    return sum;
}

/* A caret stands after the character before it, at the side where the next one of the same direction would come; in front
 * of the first one where there is none. */
static int32_t caret_of(void *context, ChFont font, ChStr text, uint32_t at)
{
    ChFontBook *book = context;
    int32_t left = 0, x = 0;
    uint32_t wanted = ch_utf8_count((ChStr){text.p, at < text.n ? at : text.n}), best = 0;
    bool found = false;
    ch_book_split(book, font, text);
    for (uint32_t i = 0; i < book->run_count; i++) {
        const ChRun *run = &book->runs[i];
        ChRun before = *run;
        int32_t w = measure_run(book, font, run);
        before.to = wanted < run->from ? run->from : wanted < run->to ? wanted : run->to;
        bool nearer = run->from < wanted ? !found || run->from >= best : !found && (i == 0 || run->from < best);
        if (nearer) {
            int32_t gone = before.to > before.from ? measure_run(book, font, &before) : 0;
            x = run->level & 1 ? left + w - gone : left + gone;
            best = run->from;
            found |= run->from < wanted;
        }
        left += w;
    }
    return x;
}

static uint64_t key_of(ChFont font, ChStr text)
{
    uint64_t look = (uint64_t)font.px << 32 | (uint64_t)font.weight << 16 | (uint64_t)font.italic << 1 | (uint64_t)font.display;
    uint64_t key = ch_hash64(text.p, text.n) ^ (look + text.n * UINT64_C(0x10000000000)) * UINT64_C(0x9E3779B97F4A7C15);
    return key ? key : 1;
}

static int32_t width_of(void *context, ChFont font, ChStr text)
{
    ChFontBook *book = context;
    if (!text.n) return 0;
    uint64_t key = key_of(font, text);
    uint32_t at = (uint32_t)(key >> 20) & (CH_BOOK_WIDTHS - 1);
    for (; book->widths[at].key; at = (at + 1) & (CH_BOOK_WIDTHS - 1))
        if (book->widths[at].key == key) return book->widths[at].width;
    int32_t width = measure(book, font, text);
    if (book->width_count >= CH_BOOK_WIDTHS * 3 / 4) {
        memset(book->widths, 0, sizeof book->widths);
        book->width_count = 0;
        at = (uint32_t)(key >> 20) & (CH_BOOK_WIDTHS - 1);
    }
    book->widths[at] = (ChWidth){key, width};
    book->width_count++;
    return width;
}

static int32_t ascent_of(void *context, ChFont font)
{
    const ChOpenFont *open = ch_book_open(context, first_face(context, font), font.px);
    return open ? TTF_FontAscent(open->font) : part(font, 97);
}

static int32_t descent_of(void *context, ChFont font)
{
    const ChOpenFont *open = ch_book_open(context, first_face(context, font), font.px);
    return open ? -TTF_FontDescent(open->font) : part(font, 24);
}

ChFonts ch_font_book_fonts(ChFontBook *book)
{
    return (ChFonts){.context = book, .width = width_of, .ascent = ascent_of, .descent = descent_of, .caret = caret_of};
}

const char *ch_font_book_file(ChFontBook *book, ChFont font)
{
    uint16_t face = first_face(book, font);
    return face < book->face_count && book->faces[face].file ? book->faces[face].file : "";
}

/* Whether there is any font to write with; when none of ours lies where fonts usually do, all places count. */
static bool find_plain(ChFontBook *book)
{
    ChFont plain = {.px = 15, .weight = 400};
    if (ch_book_open(book, first_face(book, plain), 15)) return true;
    ch_book_close_all(book);
    if (book->usual) FcConfigDestroy(book->usual);
    book->usual = NULL;
    return ch_book_open(book, first_face(book, plain), 15) || ch_book_open(book, ch_book_face_for(book, 'a'), 15);
}

ChStatus ch_font_book_make(ChAllocator from, ChFontBook **out, ChError *error)
{
    *out = NULL;
    if (TTF_Init() != 0) return ch_fail(error, CH_IO, "the text library did not start: %s", TTF_GetError());
    ChFontBook *book = ch_resize(from, NULL, 0, sizeof *book);
    if (!book) {
        TTF_Quit();
        return ch_fail(error, CH_NO_MEMORY, "there is no memory for fonts");
    }
    memset(book, 0, sizeof *book);
    book->from = from;
    book->usual = ch_book_usual_places();
    if (!find_plain(book)) {
        ch_font_book_free(book);
        return ch_fail(error, CH_NOT_FOUND, "no font was found: install fonts-inter or fonts-dejavu-core");
    }
    *out = book;
    return CH_OK;
}

void ch_font_book_free(ChFontBook *book)
{
    if (!book) return;
    ch_book_close_all(book);
    if (book->usual) FcConfigDestroy(book->usual);
    ch_free(book->from, book, sizeof *book);
    TTF_Quit();
}
