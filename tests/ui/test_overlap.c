/* The checker itself: it finds what is cut, what sticks out and what lies over something, and nothing else. */
#include "ui/drive.h"

static ChArena arena;
static ChDrawList list;

static void begin(void)
{
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    ch_draw_begin(&list, &arena);
    ch_draw_box(&list, (ChRect){0, 0, 400, 300}, 0, 0xFFFFFFFF, 0, 0);
}

static void put(int32_t x, int32_t y, int32_t w)
{
    ch_draw_text(&list, (ChRect){x, y, w, 20}, y + 15, (ChFont){.px = 13, .weight = 400}, 0xFF000000, CH_STR("words"));
}

static void finds(uint32_t count)
{
    char what[512];
    assert_int_equal(overlap_find(&list, 400, 300, what), count);
    ch_arena_free(&arena);
}

static void what_is_fine(void **state)
{
    (void)state;
    begin();
    put(10, 10, 50);
    put(60, 10, 50);
    put(10, 30, 50);
    finds(0);
}

static void what_lies_over(void **state)
{
    (void)state;
    begin();
    put(10, 10, 50);
    put(50, 18, 50);
    finds(1);
    begin();
    put(10, 10, 50);
    ch_draw_box(&list, (ChRect){0, 0, 200, 100}, 0, 0xFF888888, 0, 0); /* a dialog hides it */
    put(12, 12, 50);
    finds(0);
    begin();
    put(10, 10, 50);
    ch_draw_box(&list, (ChRect){0, 0, 200, 100}, 0, 0x66888888, 0, 0); /* a veil does not */
    put(12, 12, 50);
    finds(1);
}

static void what_is_cut(void **state)
{
    (void)state;
    begin();
    put(380, 10, 50);
    finds(2); /* by the window, and out of its ground */
    begin();
    ch_draw_clip(&list, (ChRect){0, 0, 100, 25});
    put(10, 10, 50);
    ch_draw_unclip(&list);
    put(10, 40, 50);
    finds(1);
}

static void what_sticks_out(void **state)
{
    (void)state;
    begin();
    ch_draw_box(&list, (ChRect){10, 10, 60, 30}, 0, 0xFFEEEEEE, 0, 0);
    put(20, 15, 55);
    finds(1);
}

static void finds_more(uint32_t count)
{
    char what[512];
    assert_int_equal(overlap_find_more(&list, 400, 300, what), count);
    ch_arena_free(&arena);
}

static void what_is_covered(void **state)
{
    (void)state;
    begin();
    put(10, 10, 50);
    ch_draw_box(&list, (ChRect){40, 0, 200, 100}, 0, 0xFF888888, 0, 0);
    finds_more(1);
    begin();
    put(10, 10, 50);
    ch_draw_box(&list, (ChRect){0, 0, 400, 300}, 0, 0x66000000, 0, 0); /* a layer of its own */
    ch_draw_box(&list, (ChRect){40, 0, 200, 100}, 0, 0xFF888888, 0, 0);
    put(50, 40, 50);
    finds_more(0);
    begin();
    put(10, 10, 50);
    ch_draw_clip(&list, (ChRect){0, 100, 400, 200});
    ch_draw_box(&list, (ChRect){40, 0, 200, 300}, 0, 0xFF888888, 0, 0); /* only its lower part is there */
    ch_draw_unclip(&list);
    finds_more(0);
}

static void what_crosses_an_outline(void **state)
{
    (void)state;
    begin();
    ch_draw_box(&list, (ChRect){5, 5, 40, 30}, 8, 0, 0xFF000000, 16);
    put(10, 10, 50);
    finds_more(1);
    begin();
    ch_draw_box(&list, (ChRect){5, 5, 60, 30}, 8, 0, 0xFF000000, 16);
    put(10, 10, 50);
    finds_more(0);
}

static void what_lies_across_a_shape(void **state)
{
    static const ChPoint tick[] = {{50 * 16, 15 * 16}, {54 * 16, 20 * 16}, {62 * 16, 10 * 16}};
    (void)state;
    begin();
    put(10, 10, 50);
    ch_draw_image(&list, (ChRect){50, 10, 24, 24}, CH_STR("icons/phone"), 0);
    finds_more(1);
    begin();
    put(10, 10, 50);
    ch_draw_path(&list, tick, 3, false, 0, 0xFF000000, 32);
    finds_more(1);
    begin();
    ch_draw_path(&list, tick, 3, false, 0, 0xFF000000, 32);
    ch_draw_box(&list, (ChRect){0, 0, 200, 100}, 0, 0xFF888888, 0, 0); /* it is under the ground */
    put(10, 10, 50);
    finds_more(0);
    begin();
    put(10, 10, 38);
    ch_draw_path(&list, tick, 3, false, 0, 0xFF000000, 32);
    finds_more(0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(what_is_fine), cmocka_unit_test(what_lies_over),
                                       cmocka_unit_test(what_is_cut), cmocka_unit_test(what_sticks_out),
                                       cmocka_unit_test(what_is_covered), cmocka_unit_test(what_crosses_an_outline),
                                       cmocka_unit_test(what_lies_across_a_shape)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
