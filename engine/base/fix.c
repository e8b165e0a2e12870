#include "base/fix.h"

ChFix ch_fix(uint32_t whole)
{
    return (ChFix){(uint64_t)whole << 32, 0};
}

ChFix ch_fix_add(ChFix a, ChFix b)
{
    ChFix sum = {a.hi + b.hi, a.lo + b.lo};
    sum.hi += sum.lo < a.lo;
    return sum;
}

ChFix ch_fix_sub(ChFix a, ChFix b)
{
    return (ChFix){a.hi - b.hi - (a.lo < b.lo), a.lo - b.lo};
}

/* The four 32-bit digits, most significant first, of (a * by); the carry out of the top is dropped. */
ChFix ch_fix_mul(ChFix a, uint32_t by)
{
    uint64_t d0 = (a.lo & UINT32_MAX) * by;
    uint64_t d1 = (a.lo >> 32) * by + (d0 >> 32);
    uint64_t d2 = (a.hi & UINT32_MAX) * by + (d1 >> 32);
    uint64_t d3 = (a.hi >> 32) * by + (d2 >> 32);
    return (ChFix){(d3 << 32) | (d2 & UINT32_MAX), (d1 << 32) | (d0 & UINT32_MAX)};
}

ChFix ch_fix_div(ChFix a, uint32_t by)
{
    uint64_t digits[4] = {a.hi >> 32, a.hi & UINT32_MAX, a.lo >> 32, a.lo & UINT32_MAX}, rest = 0;
    for (int i = 0; i < 4; i++) {
        uint64_t part = (rest << 32) | digits[i];
        digits[i] = part / by;
        rest = part % by;
    }
    return (ChFix){(digits[0] << 32) | digits[1], (digits[2] << 32) | digits[3]};
}

int ch_fix_cmp(ChFix a, ChFix b)
{
    if (a.hi != b.hi) return a.hi < b.hi ? -1 : 1;
    return a.lo < b.lo ? -1 : a.lo > b.lo;
}

uint64_t ch_fix_scaled(ChFix a, uint32_t scale)
{
    ChFix half = {UINT64_C(1) << 31, 0};
    ChFix product = ch_fix_add(ch_fix_mul(a, scale), half);
    return product.hi >> 32;
}

uint64_t ch_fix_ratio(ChFix a, ChFix b, uint32_t scale)
{
    /* Shift both up until b fills its upper half, so that a tiny probability keeps its digits. */
    while (b.hi < (UINT64_C(1) << 32) && (a.hi >> 62) == 0 && (b.hi | b.lo) != 0) {
        a = (ChFix){(a.hi << 1) | (a.lo >> 63), a.lo << 1};
        b = (ChFix){(b.hi << 1) | (b.lo >> 63), b.lo << 1};
    }
    uint64_t divisor = b.hi ? b.hi : 1, whole = a.hi / divisor, rest = a.hi % divisor, fraction = 0;
    for (uint32_t bit = 0; bit < 24; bit++) { /* long division: 24 binary places of the quotient */
        rest = rest > UINT64_MAX / 2 ? UINT64_MAX : rest * 2;
        fraction <<= 1;
        if (rest >= divisor) rest -= divisor, fraction |= 1u;
    }
    return whole * scale + ((fraction * scale + (UINT64_C(1) << 23)) >> 24);
}
