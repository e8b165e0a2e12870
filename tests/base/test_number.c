/* Fractions, sets, hashes and the seeded generator, against what they must be. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "base/bits.h"
#include "base/fix.h"
#include "base/hash.h"
#include "base/rng.h"

static long double value(ChFix a)
{
    return ldexpl((long double)a.hi, -32) + ldexpl((long double)a.lo, -96);
}

static void near(long double a, long double b, long double by)
{
    assert_true(fabsl(a - b) <= by);
}

static void test_fix_exact(void **unused)
{
    (void)unused;
    ChFix third = ch_fix_div(ch_fix(1), 3);
    assert_int_equal(third.hi, 0x55555555);
    assert_true(third.lo == UINT64_C(0x5555555555555555)); /* rounded down */
    ChFix most = ch_fix_mul(third, 3);
    assert_int_equal(most.hi, 0xFFFFFFFF);
    assert_true(most.lo == UINT64_MAX);
    ChFix carried = ch_fix_add(most, (ChFix){0, 1});
    assert_int_equal(ch_fix_cmp(carried, ch_fix(1)), 0);
    assert_int_equal(ch_fix_cmp(ch_fix_sub(ch_fix(1), (ChFix){0, 1}), most), 0);
    assert_int_equal(ch_fix_cmp(most, ch_fix(1)), -1);
    assert_int_equal(ch_fix_cmp((ChFix){1, 0}, (ChFix){0, UINT64_MAX}), 1);
    assert_int_equal(ch_fix_scaled(ch_fix_div(ch_fix(1), 2), 1), 1); /* halves up */
    assert_int_equal(ch_fix_scaled(ch_fix_div(ch_fix(1), 3), 10000), 3333);
    assert_int_equal(ch_fix_scaled(ch_fix_div(ch_fix(2), 3), 10000), 6667);
    assert_int_equal(ch_fix_ratio(ch_fix(1), ch_fix(8), 4), 1); /* a half of a quarter, up */
    assert_int_equal(ch_fix_ratio((ChFix){0, 0}, (ChFix){0, 1}, 10000), 0);
    assert_int_equal(ch_fix_ratio((ChFix){0, 6400}, (ChFix){0, 1}, 10000), 64000000); /* tiny, and still exact */
}

static void test_fix_random(void **unused)
{
    (void)unused;
    ChRng rng = {1};
    for (uint32_t i = 0; i < 20000; i++) {
        ChFix a = {ch_rng_next(&rng) >> (20 + ch_rng_below(&rng, 44)), ch_rng_next(&rng)};
        ChFix b = {ch_rng_next(&rng) >> (20 + ch_rng_below(&rng, 44)), ch_rng_next(&rng)};
        uint32_t by = 1 + ch_rng_below(&rng, 4096);
        long double scale = value(a) + value(b) + 1e-12L;
        near(value(ch_fix_add(a, b)), value(a) + value(b), scale * 1e-18L);
        near(value(ch_fix_mul(a, by)), value(a) * (long double)by, value(a) * (long double)by * 1e-18L + 1e-24L);
        near(value(ch_fix_div(a, by)), value(a) / (long double)by, value(a) * 1e-18L + 1e-24L);
        ChFix back = ch_fix_mul(ch_fix_div(a, by), by), left = ch_fix_sub(a, back);
        assert_true(ch_fix_cmp(back, a) <= 0);
        assert_true(left.hi == 0 && left.lo < by); /* down, and by less than the divisor */
        assert_int_equal(ch_fix_cmp(a, b) > 0, value(a) > value(b));
        long double ratio = value(a) / value(b);
        if (ratio < 6400.0L) near((long double)ch_fix_ratio(a, b, 10000), ratio * 10000.0L, 0.51L + ratio * 1e-5L);
    }
}

static void test_set(void **unused)
{
    (void)unused;
    ChSet a = {{0, 0}}, none = {{0, 0}};
    for (uint32_t i = 0; i < 128; i++) {
        ChSet one = {{0, 0}};
        assert_false(ch_set_has(a, i));
        ch_set_add(&one, i);
        assert_false(ch_set_meets(a, one));
        ch_set_add(&a, i);
        assert_true(ch_set_has(a, i));
        assert_true(ch_set_meets(a, one));
        assert_true(ch_set_eq(ch_set_and(a, one), one));
        assert_true(ch_set_eq(ch_set_or(ch_set_minus(a, one), one), a));
        assert_false(ch_set_has(ch_set_minus(a, one), i));
    }
    assert_false(ch_set_any(none));
    assert_true(ch_set_any(a));
    assert_false(ch_set_eq(a, none));
}

static void test_hashes(void **unused)
{
    (void)unused;
    char text[CH_DIGEST_TEXT];
    ch_digest_text(ch_sha256("abc", 3), text);
    assert_string_equal(text, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    ch_digest_text(ch_sha256("", 0), text);
    assert_string_equal(text, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    uint8_t one[16], two[16];
    unsigned char bytes[40] = {0};
    ch_hash128(bytes, 40, one);
    uint64_t fast = ch_hash64(bytes, 40);
    for (uint32_t i = 0; i < 320; i++) { /* every bit counts, and so does the length */
        bytes[i / 8] ^= (unsigned char)(1u << (i % 8));
        ch_hash128(bytes, 40, two);
        assert_memory_not_equal(one, two, 16);
        assert_true(ch_hash64(bytes, 40) != fast);
        bytes[i / 8] ^= (unsigned char)(1u << (i % 8));
    }
    for (size_t n = 0; n < 40; n++) assert_true(ch_hash64(bytes, n) != ch_hash64(bytes, n + 1));
}

static void test_generator(void **unused)
{
    (void)unused;
    ChRng rng = {1234567}; /* the published numbers of SplitMix64 for this seed */
    assert_true(ch_rng_next(&rng) == UINT64_C(6457827717110365317));
    assert_true(ch_rng_next(&rng) == UINT64_C(3203168211198807973));
    uint32_t seen[7] = {0};
    for (uint32_t i = 0; i < 70000; i++) {
        uint32_t n = ch_rng_below(&rng, 7);
        assert_true(n < 7);
        seen[n]++;
    }
    for (uint32_t i = 0; i < 7; i++) assert_in_range(seen[i], 9500, 10500);
    for (uint32_t i = 0; i < 100; i++) assert_int_equal(ch_rng_below(&rng, 1), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fix_exact), cmocka_unit_test(test_fix_random), cmocka_unit_test(test_set),
        cmocka_unit_test(test_hashes),    cmocka_unit_test(test_generator),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
