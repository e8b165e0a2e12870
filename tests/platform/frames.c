#include "platform/frames.h"

#include <stdio.h>
#include <stdlib.h>

static void must(ChStatus status, const ChError *error)
{
    if (status == CH_OK) return;
    fprintf(stderr, "%s\n", error->message);
    abort();
}

void studio_open(Studio *studio, const char *assets)
{
    ChError error = {0};
    *studio = (Studio){0};
    must(ch_font_book_make(ch_heap(), &studio->book, &error), &error);
    must(ch_paint_make(ch_heap(), studio->book, assets, &studio->paint, &error), &error);
    ch_arena_init(&studio->arena, ch_heap(), SIZE_MAX);
    ch_draw_begin(&studio->list, &studio->arena);
}

void studio_close(Studio *studio)
{
    ch_paint_free(studio->paint);
    ch_font_book_free(studio->book);
    ch_arena_free(&studio->arena);
}

ChDrawList *studio_blank(Studio *studio)
{
    ch_arena_reset(&studio->arena);
    ch_draw_begin(&studio->list, &studio->arena);
    return &studio->list;
}

static const char *const prose[] = {
    "“I was on hold for forty minutes, and then your line went dead in my face.”",
    "Let her finish, then say back what you heard before you offer anything.",
    "That is not what I was told on Tuesday, and I wrote the name down.",
    "I’m sorry — you should never have been put through to nobody.",
    "Tell me what the invoice says, and I will read ours beside it.",
    "There is a policy about this; it is on the back of your contract.",
};

static void line_of(ChDrawList *list, int32_t x, int32_t y, int32_t px, uint16_t weight, ChColour32 ink, const char *text)
{
    ChFont font = {.px = (uint16_t)px, .weight = weight, .display = px >= 22};
    ch_draw_text(list, (ChRect){x, y, px * 30, px * 8 / 5}, y + px * 5 / 4, font, ink, ch_str(text));
}

static void panel(ChDrawList *list, ChRect at, int32_t s, int32_t lines)
{
    ch_draw_box(list, (ChRect){at.x, at.y + 2 * s / 100, at.w, at.h}, 12 * s / 100, 0x0D211E19, 0, 0);
    ch_draw_box(list, at, 12 * s / 100, 0xFFFFFCF6, 0xFFDED5C4, 16 * s / 100);
    for (int32_t i = 0; i < lines; i++) {
        int32_t y = at.y + (16 + 24 * i) * s / 100;
        if (y + 24 * s / 100 > at.y + at.h) break;
        line_of(list, at.x + 24 * s / 100, y, 15 * s / 100, i % 5 == 0 ? 600 : 400, 0xFF211E19, prose[i % 6]);
    }
}

static void row(ChDrawList *list, ChRect at, int32_t s, int32_t number, bool focus)
{
    char key[12];
    snprintf(key, sizeof key, "%d", (int)number + 1);
    ch_draw_box(list, at, 12 * s / 100, focus ? 0xFFE8E8F4 : 0xFFFFFCF6, focus ? 0xFF3A3F8F : 0xFF8B806E, (focus ? 32 : 16) * s / 100);
    ch_draw_box(list, (ChRect){at.x + 12 * s / 100, at.y + 12 * s / 100, 24 * s / 100, 24 * s / 100}, 6 * s / 100,
                focus ? 0xFF3A3F8F : 0xFFFFFCF6, 0xFF8B806E, 16 * s / 100);
    line_of(list, at.x + 20 * s / 100, at.y + 12 * s / 100, 13 * s / 100, 600, focus ? 0xFFFFFFFF : 0xFF544D42, key);
    line_of(list, at.x + 52 * s / 100, at.y + 10 * s / 100, 15 * s / 100, 400, 0xFF211E19, prose[number % 6]);
    line_of(list, at.x + 52 * s / 100, at.y + 34 * s / 100, 15 * s / 100, 400, 0xFF211E19, prose[(number + 3) % 6]);
}

static void stairs(ChDrawList *list, int32_t x, int32_t y, int32_t s)
{
    static const ChColour32 fills[] = {0xFF3F9E94, 0xFFDDBC7C, 0xFFEE9A4D, 0xFFE86A4B, 0xFFB3202F};
    for (int32_t i = 0; i < 5; i++) {
        int32_t high = (12 + 9 * i) * s / 100;
        ch_draw_box(list, (ChRect){x + 50 * i * s / 100, y + 48 * s / 100 - high, 46 * s / 100, high}, 3 * s / 100, fills[i],
                    0xFF544D42, 16 * s / 100);
    }
    ChPoint mark[] = {{(x + 170) * 16, (y - 20) * 16}, {(x + 180) * 16, (y - 4) * 16}, {(x + 160) * 16, (y - 4) * 16}};
    ch_draw_path(list, mark, 3, true, 0xFFE86A4B, 0xFFA32E15, 32);
}

ChDrawList *studio_play(Studio *studio, int32_t width, int32_t height, int32_t s, int32_t focus)
{
    ChDrawList *list = studio_blank(studio);
    int32_t u = s, left = 340 * u / 100, right = 280 * u / 100, middle = width - left - right;
    ch_draw_box(list, (ChRect){0, 0, width, height}, 0, 0xFFF6F1E7, 0, 0);
    ch_draw_box(list, (ChRect){0, 0, width, 64 * u / 100}, 0, 0xFFFFFCF6, 0, 0);
    line_of(list, 24 * u / 100, 14 * u / 100, 22 * u / 100, 600, 0xFF211E19, "The line that went dead");
    panel(list, (ChRect){24 * u / 100, 88 * u / 100, left - 40 * u / 100, height - 160 * u / 100}, u, 0);
    ch_draw_image(list, (ChRect){34 * u / 100, 120 * u / 100, left - 60 * u / 100, 330 * u / 100}, CH_STR("portraits/test-face"), 0);
    stairs(list, 50 * u / 100, height - 200 * u / 100, u);
    line_of(list, 50 * u / 100, height - 140 * u / 100, 32 * u / 100, 600, 0xFFA32E15, "71° Angry");
    panel(list, (ChRect){left, 88 * u / 100, middle, 200 * u / 100}, u, 7);
    for (int32_t i = 0; i < 5; i++)
        row(list, (ChRect){left, (304 + 80 * i) * u / 100, middle, 72 * u / 100}, u, i, i == focus);
    panel(list, (ChRect){width - right + 16 * u / 100, 88 * u / 100, right - 40 * u / 100, height - 160 * u / 100}, u, 24);
    ch_draw_box(list, (ChRect){0, height - 40 * u / 100, width, 40 * u / 100}, 0, 0xFFEDE6D8, 0, 0);
    line_of(list, 24 * u / 100, height - 34 * u / 100, 13 * u / 100, 500, 0xFF544D42, "1–5 choose   Enter say it   V read aloud   F1 keys");
    return list;
}

static int32_t some(ChRng *rng, int32_t from, int32_t to)
{
    return from + (int32_t)ch_rng_below(rng, (uint32_t)(to - from));
}

static ChColour32 some_colour(ChRng *rng)
{
    static const ChColour32 alphas[] = {0xFF000000, 0xFF000000, 0x80000000, 0};
    return (ChColour32)(ch_rng_next(rng) & 0xFFFFFF) | alphas[ch_rng_below(rng, 4)];
}

static void some_path(ChDrawList *list, ChRng *rng, ChRect within)
{
    ChPoint points[12];
    uint32_t count = 2 + ch_rng_below(rng, 11);
    for (uint32_t i = 0; i < count; i++)
        points[i] = (ChPoint){some(rng, within.x, within.x + within.w) * 16 + some(rng, 0, 16), some(rng, within.y, within.y + within.h) * 16 + some(rng, 0, 16)};
    ch_draw_path(list, points, count, ch_rng_below(rng, 2), some_colour(rng), some_colour(rng), some(rng, 0, 80));
}

static void some_op(ChDrawList *list, ChRng *rng, ChRect at)
{
    static const char *const words[] = {"Ġurġ jgħid ħafna", "שלום abc", "مرحبا", "office → ✔", "Angry", "j", "…", ""};
    switch (ch_rng_below(rng, 8)) {
    case 0:
    case 1:
    case 2: ch_draw_box(list, at, some(rng, 0, 20), some_colour(rng), some_colour(rng), some(rng, 0, 60)); break;
    case 3:
    case 4: some_path(list, rng, at); break;
    case 5: ch_draw_image(list, at, ch_rng_below(rng, 4) ? CH_STR("portraits/test-face") : CH_STR("not/there"), ch_rng_below(rng, 2) ? some_colour(rng) : 0); break;
    default: {
        ChFont font = {(uint16_t)some(rng, 9, 40), (uint16_t)(400 + 100 * ch_rng_below(rng, 3)), ch_rng_below(rng, 4) == 0, ch_rng_below(rng, 2)};
        const char *text = ch_rng_below(rng, 2) ? prose[ch_rng_below(rng, 6)] : words[ch_rng_below(rng, 8)];
        ch_draw_text(list, at, at.y + font.px, font, some_colour(rng), ch_str(text));
    }
    }
    if (list->count && ch_rng_below(rng, 5) == 0) list->at[list->count - 1].opacity = (uint8_t)ch_rng_next(rng);
    if (list->count && ch_rng_below(rng, 4) == 0) list->at[list->count - 1].dashed = true;
}

ChDrawList *studio_random(Studio *studio, ChRng *rng, int32_t width, int32_t height)
{
    ChDrawList *list = studio_blank(studio);
    int32_t depth = 0;
    ch_draw_box(list, (ChRect){0, 0, width, height}, 0, 0xFFF6F1E7, 0, 0);
    for (int32_t i = some(rng, 1, 60); i > 0; i--) {
        ChRect at = {some(rng, -60, width), some(rng, -60, height), some(rng, 0, width / 2), some(rng, 0, height / 2)};
        uint32_t kind = ch_rng_below(rng, 12);
        if (kind == 0) {
            ch_draw_clip(list, at);
            depth++;
        } else if (kind == 1 && depth) {
            ch_draw_unclip(list);
            depth--;
        } else {
            some_op(list, rng, at);
        }
    }
    while (depth-- > 0) ch_draw_unclip(list);
    return list;
}

void studio_change(Studio *studio, ChRng *rng)
{
    ChDraw *at = &studio->list.at[ch_rng_below(rng, studio->list.count)];
    switch (ch_rng_below(rng, 4)) {
    case 0: at->rect.x += some(rng, -9, 10); break;
    case 1: at->fill ^= (ChColour32)(ch_rng_next(rng) & 0xFFFFFF); break;
    case 2: at->opacity = (uint8_t)(at->opacity ^ 0x80); break;
    default:
        if (at->op != CH_DRAW_CLIP && at->op != CH_DRAW_UNCLIP) at->op = CH_DRAW_BOX;
        break;
    }
}

uint32_t pixel(ChPixels pixels, int32_t x, int32_t y)
{
    uint32_t value;
    memcpy(&value, pixels.at + (ptrdiff_t)y * pixels.stride + (ptrdiff_t)x * 4, 4);
    return value & 0xFFFFFF;
}
