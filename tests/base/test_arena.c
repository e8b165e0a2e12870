#include <setjmp.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"

/* What it hands out is aligned, zeroed, apart from everything else, and stays where it is. */
static void test_hands_out(void **unused)
{
    (void)unused;
    ChArena arena;
    unsigned char *blocks[300];
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    for (uint32_t round = 0; round < 2; round++) {
        for (uint32_t i = 0; i < 300; i++) {
            blocks[i] = ch_arena_alloc(&arena, i, 7);
            assert_non_null(blocks[i]);
            assert_int_equal((uintptr_t)blocks[i] % alignof(max_align_t), 0);
            for (uint32_t b = 0; b < i * 7; b++) assert_int_equal(blocks[i][b], 0);
            if (i) memset(blocks[i], (int)i & 255, (size_t)i * 7);
        }
        for (uint32_t i = 1; i < 300; i++) {
            assert_int_equal(blocks[i][0], i & 255);
            assert_int_equal(blocks[i][i * 7 - 1], i & 255);
        }
        ch_arena_reset(&arena);
        assert_int_equal(arena.used, 0);
    }
    ch_arena_free(&arena);
}

static void test_bounds(void **unused)
{
    (void)unused;
    ChArena arena;
    ch_arena_init(&arena, ch_heap(), 1000);
    assert_null(ch_arena_alloc(&arena, 1001, 1));
    assert_null(ch_arena_alloc(&arena, SIZE_MAX / 2, 3)); /* overflows */
    assert_null(ch_arena_alloc(&arena, SIZE_MAX, 1));
    assert_null(ch_arena_alloc(&arena, 1, SIZE_MAX));
    assert_non_null(ch_arena_alloc(&arena, 900, 1));
    assert_null(ch_arena_alloc(&arena, 200, 1));
    assert_non_null(ch_arena_alloc(&arena, 16, 1)); /* still usable */
    ch_arena_free(&arena);
}

static void test_grow(void **unused)
{
    (void)unused;
    ChArena arena;
    uint32_t *numbers = NULL, room = 0;
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    for (uint32_t i = 0; i < 5000; i++) {
        numbers = ch_arena_grow(&arena, numbers, i, &room, sizeof *numbers);
        assert_non_null(numbers);
        assert_true(room > i);
        numbers[i] = i;
    }
    for (uint32_t i = 0; i < 5000; i++) assert_int_equal(numbers[i], i);
    room = UINT32_MAX;
    assert_null(ch_arena_grow(&arena, numbers, UINT32_MAX, &room, sizeof *numbers));
    ch_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_hands_out),
        cmocka_unit_test(test_bounds),
        cmocka_unit_test(test_grow),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
