#include "ui/text_inside.h"

#include "base/hash.h"

const ChuType chu_types[CHU_ROLE_COUNT] = {
    [CHU_DISPLAY] = {40, 48, 600, true},         [CHU_HEADING1] = {32, 40, 600, true},
    [CHU_HEADING2] = {22, 32, 600, true},        [CHU_TITLE] = {18, 24, 600, false},
    [CHU_SPEECH] = {20, 32, 400, false},         [CHU_SPEECH_SMALL] = {18, 28, 400, false},
    [CHU_BODY] = {15, 24, 400, false},           [CHU_BODY_MEDIUM] = {15, 24, 500, false},
    [CHU_BODY_STRONG] = {15, 24, 600, false},    [CHU_CAPTION] = {13, 20, 400, false},
    [CHU_CAPTION_MEDIUM] = {13, 20, 500, false}, [CHU_CAPTION_STRONG] = {13, 20, 600, false},
};

/* A few hundred paragraphs a screen; dragging a window's edge makes that many a frame, and then the cache is dropped.
 */
enum { BUCKETS = 512, CACHE_BYTES = 2 * 1024 * 1024 };

typedef struct Cached Cached;
struct Cached {
    Cached *next;
    uint64_t hash;
    ChStr text;
    ChuRole role;
    uint32_t how;
    int32_t width;
    ChuPara para;
};

struct ChuTexts {
    ChAllocator from;
    ChFonts fonts;
    int32_t scale;
    ChArena arena, scratch;
    Cached *buckets[BUCKETS];
    bool failed;
};

ChuTexts *chu_texts_make(ChAllocator from)
{
    ChuTexts *texts = ch_resize(from, NULL, 0, sizeof *texts);
    if (!texts) return NULL;
    *texts = (ChuTexts){.from = from, .fonts = ch_fonts_plain(), .scale = 10000};
    ch_arena_init(&texts->arena, from, SIZE_MAX);
    ch_arena_init(&texts->scratch, from, SIZE_MAX);
    return texts;
}

void chu_texts_free(ChuTexts *texts)
{
    if (!texts) return;
    ch_arena_free(&texts->arena);
    ch_arena_free(&texts->scratch);
    ch_free(texts->from, texts, sizeof *texts);
}

void chu_texts_forget(ChuTexts *texts)
{
    memset(texts->buckets, 0, sizeof texts->buckets);
    ch_arena_reset(&texts->arena);
}

static bool same_fonts(ChFonts a, ChFonts b)
{
    return a.context == b.context && a.width == b.width && a.ascent == b.ascent && a.descent == b.descent;
}

void chu_texts_frame(ChuTexts *texts, ChFonts fonts, int32_t scale)
{
    bool other = scale != texts->scale || !same_fonts(fonts, texts->fonts);
    if (other || texts->failed || texts->arena.used > CACHE_BYTES) chu_texts_forget(texts);
    texts->fonts = fonts;
    texts->scale = scale;
    texts->failed = false;
}

bool chu_texts_failed(const ChuTexts *texts)
{
    return texts->failed;
}

ChFonts chu_texts_fonts(const ChuTexts *texts)
{
    return texts->fonts;
}

/* Types --------------------------------------------------------------------------------------------------------------
 */

static int32_t scaled(const ChuTexts *texts, int32_t look_px)
{
    return (int32_t)(((int64_t)look_px * texts->scale + 5000) / 10000);
}

int32_t chu_texts_line(const ChuTexts *texts, ChuRole role)
{
    return scaled(texts, chu_types[role].line);
}

ChFont chu_texts_font(const ChuTexts *texts, ChuRole role)
{
    const ChuType *type = &chu_types[role];
    return (ChFont){(uint16_t)scaled(texts, type->px), (uint16_t)type->weight, false, type->display};
}

/* Setting ------------------------------------------------------------------------------------------------------------
 */

static int32_t baseline(const ChuTexts *texts, ChFont font, int32_t line_h)
{
    int32_t ascent = texts->fonts.ascent(texts->fonts.context, font);
    int32_t descent = texts->fonts.descent(texts->fonts.context, font);
    return (line_h - ascent - descent) / 2 + ascent;
}

static bool set_text(ChuTexts *texts, Cached *cached)
{
    ChuPrepared prepared, *kept = &prepared;
    ch_arena_reset(&texts->scratch);
    if (!chu_prepare(&texts->scratch, cached->text, cached->how, kept)) return false;
    char *bytes = ch_arena_copy(&texts->arena, prepared.p, prepared.n);
    if (!bytes) return false;
    prepared.p = bytes; /* what the runs point into */
    ChFont font = chu_texts_font(texts, cached->role);
    bool running = (cached->how & CHU_RUNNING) != 0;
    ChuBreaking how = {texts->fonts, font, cached->width, running ? CHU_RUNNING_CHARS : UINT32_MAX,
                       chu_texts_line(texts, cached->role)};
    if (!chu_break(&texts->arena, kept, &how, &cached->para)) return false;
    cached->para.line_h = how.line_h;
    cached->para.base = baseline(texts, font, how.line_h);
    return true;
}

static uint64_t hash_of(ChStr text, ChuRole role, uint32_t how, int32_t width)
{
    uint64_t rest = (uint64_t)(uint32_t)width << 16 ^ (uint64_t)role << 8 ^ how;
    return ch_hash64(text.p ? text.p : "", text.n) ^ (rest + 1) * UINT64_C(0x9E3779B97F4A7C15);
}

const ChuPara *chu_texts_lay(ChuTexts *texts, ChStr text, ChuRole role, uint32_t how, int32_t width)
{
    static const ChuPara nothing = {0};
    uint64_t hash = hash_of(text, role, how, width);
    Cached **bucket = &texts->buckets[(hash >> 32 ^ hash) % BUCKETS];
    for (Cached *at = *bucket; at; at = at->next)
        if (at->hash == hash && at->role == role && at->how == how && at->width == width && ch_str_eq(at->text, text))
            return &at->para;
    Cached *made = CH_NEW(&texts->arena, Cached);
    if (made) *made = (Cached){.hash = hash, .text = ch_str_copy(&texts->arena, text), .role = role, .how = how};
    if (!made || !made->text.p) {
        texts->failed = true;
        return &nothing;
    }
    made->width = width;
    if (!set_text(texts, made)) {
        texts->failed = true;
        return &nothing;
    }
    made->next = *bucket;
    *bucket = made;
    return &made->para;
}

/* Drawing ------------------------------------------------------------------------------------------------------------
 */

int32_t chu_para_left(const ChDrawList *list, const ChuTextLine *line, int32_t x, int32_t w, ChuParaLook look)
{
    bool right = look.align == CHU_RIGHT;
    int32_t room = w - line->w;
    if (look.align == CHU_LEFT && line->rtl && !look.label) right = !list->mirrored;
    return x + (right ? room : look.align == CHU_CENTRE ? room / 2 : 0);
}

static void draw_run(ChDrawList *list, const ChuPara *para, const ChuRun *run, int32_t left, int32_t top, ChuParaLook look)
{
    uint32_t before = list->count;
    ch_draw_text(list, (ChRect){left + run->x, top, run->w, para->line_h}, top + para->base, run->font, look.colour,
                 run->text);
    if (list->count > before) list->at[before].opacity = (uint8_t)(255 - look.transparency);
}

void chu_para_draw(ChDrawList *list, const ChuPara *para, int32_t x, int32_t y, int32_t w, ChuParaLook look)
{
    for (uint32_t l = 0; l < para->line_count; l++) {
        const ChuTextLine *line = &para->lines[l];
        int32_t top = y + line->y, left = chu_para_left(list, line, x, w, look);
        if (look.window && (top < look.window->y || top + para->line_h > look.window->y + look.window->h)) continue;
        ch_draw_whole(list, left, line->w);
        for (uint32_t r = line->first_run; r < line->first_run + line->run_count; r++) {
            if (look.sentences && para->runs[r].sentence >= look.sentences) break;
            draw_run(list, para, &para->runs[r], left, top, look);
        }
        ch_draw_whole_end(list);
    }
}
