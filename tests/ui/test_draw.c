/* The draw list: what is added is there, copied; the hash tells pictures apart and nothing else. */
#include "ui/drive.h"

static ChDrawList made(ChArena *arena, ChColour32 colour, const char *words)
{
    ChDrawList list;
    const ChPoint points[] = {{0, 0}, {160, 0}, {80, 160}};
    ch_arena_init(arena, ch_heap(), SIZE_MAX);
    ch_draw_begin(&list, arena);
    ch_draw_box(&list, (ChRect){1, 2, 30, 40}, 5, colour, 0xFF000000, 16);
    ch_draw_clip(&list, (ChRect){0, 0, 10, 10});
    ch_draw_text(&list, (ChRect){3, 4, 50, 20}, 18, (ChFont){15, 400, false, false}, colour, ch_str(words));
    ch_draw_path(&list, points, 3, true, colour, 0, 0);
    ch_draw_image(&list, (ChRect){0, 0, 24, 24}, CH_STR("icons/phone"), 0);
    ch_draw_unclip(&list);
    return list;
}

static void hash_tells_apart(void **state)
{
    (void)state;
    ChArena arenas[4];
    ChDrawList a = made(&arenas[0], 0xFF112233, "same"), b = made(&arenas[1], 0xFF112233, "same");
    ChDrawList c = made(&arenas[2], 0xFF112234, "same"), d = made(&arenas[3], 0xFF112233, "else");
    assert_int_equal(a.count, 6);
    assert_true(ch_draw_hash(&a) == ch_draw_hash(&b));
    assert_true(ch_draw_hash(&a) != ch_draw_hash(&c));
    assert_true(ch_draw_hash(&a) != ch_draw_hash(&d));
    uint64_t before = ch_draw_hash(&b);
    b.at[0].opacity = 254;
    assert_true(ch_draw_hash(&b) != before);
    b.at[0].opacity = 255;
    b.at[0].dashed = true;
    assert_true(ch_draw_hash(&b) != before);
    for (int i = 0; i < 4; i++) ch_arena_free(&arenas[i]);
}

static void texts_are_copied(void **state)
{
    (void)state;
    ChArena arena;
    char words[] = "mine";
    ChDrawList list = made(&arena, 1, words);
    memset(words, 'x', 4);
    assert_memory_equal(list.at[2].text.p, "mine", 4);
    ch_arena_free(&arena);
}

static void no_memory_fails_for_good(void **state)
{
    (void)state;
    ChArena arena;
    ChDrawList list;
    ch_arena_init(&arena, ch_heap(), 2000);
    ch_draw_begin(&list, &arena);
    for (int i = 0; i < 100; i++) ch_draw_text(&list, (ChRect){0}, 0, (ChFont){0}, 0, CH_STR("words"));
    assert_true(list.failed);
    assert_null(ch_draw_add(&list, CH_DRAW_BOX, (ChRect){0}));
    ch_arena_free(&arena);
}

static void plain_fonts_count_characters(void **state)
{
    (void)state;
    ChFonts fonts = ch_fonts_plain();
    ChFont font = {.px = 20, .weight = 400};
    assert_int_equal(fonts.width(fonts.context, font, CH_STR("abcd")), 44);
    assert_int_equal(fonts.width(fonts.context, font, CH_STR("éé")), 22);
    assert_true(fonts.ascent(NULL, font) + fonts.descent(NULL, font) <= 25);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(hash_tells_apart), cmocka_unit_test(texts_are_copied),
                                       cmocka_unit_test(no_memory_fails_for_good),
                                       cmocka_unit_test(plain_fonts_count_characters)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
