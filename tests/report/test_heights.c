/* Heights that were measured: found again by text, style and width, and by nothing else, however many there are. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>

#include "report/pdf_heights.h"

enum { MANY = 3000 };

static uint64_t name_of(int n)
{
    char text[32];
    snprintf(text, sizeof text, "text %d", n);
    return ch_heights_name(ch_str(text), (uint32_t)n % 9, 100 + n % 7);
}

static void what_was_kept_is_found(void **state)
{
    (void)state;
    ChHeights heights = {.from = ch_heap()};
    double points = 0;
    assert_false(ch_heights_find(&heights, name_of(0), &points));
    for (int n = 0; n < MANY; n++) ch_heights_keep(&heights, name_of(n), n + 0.5);
    for (int n = 0; n < MANY; n++) {
        assert_true(ch_heights_find(&heights, name_of(n), &points));
        assert_true(points == n + 0.5);
    }
    assert_false(ch_heights_find(&heights, name_of(MANY), &points));
    assert_false(ch_heights_find(&heights, ch_heights_name(CH_STR("text 1"), 1, 102), &points)); /* another width */
    assert_false(ch_heights_find(&heights, ch_heights_name(CH_STR("text 1"), 2, 101), &points)); /* another style */
    ch_heights_keep(&heights, name_of(1), 7);
    assert_true(ch_heights_find(&heights, name_of(1), &points) && points == 7 && heights.count == MANY);
    ch_heights_free(&heights);
    assert_int_equal(heights.room, 0);
}

static void *no_memory(void *context, void *block, size_t old_size, size_t new_size)
{
    (void)context, (void)block, (void)old_size, (void)new_size;
    return NULL;
}

static void without_memory_nothing_is_kept(void **state)
{
    (void)state;
    ChHeights heights = {.from = {no_memory, NULL}};
    double points;
    ch_heights_keep(&heights, name_of(1), 3);
    assert_false(ch_heights_find(&heights, name_of(1), &points));
    ch_heights_free(&heights);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(what_was_kept_is_found), cmocka_unit_test(without_memory_nothing_is_kept)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
