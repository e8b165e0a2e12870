/* Fractions without floating point: an unsigned 128-bit number with 96 binary places. Means over all plays are
 * fractions whose denominators grow at every decision; here they are kept to 2^-96, every division rounded down.
 * Products with and quotients by numbers of 32 bits are all that exploration needs. */
#ifndef COOLHEAD_BASE_FIX_H
#define COOLHEAD_BASE_FIX_H

#include <stdint.h>

typedef struct ChFix {
    uint64_t hi, lo; /* hi's upper 32 bits are the whole part */
} ChFix;

ChFix ch_fix(uint32_t whole);
ChFix ch_fix_add(ChFix a, ChFix b);               /* wraps past 2^32: callers keep sums below it */
ChFix ch_fix_sub(ChFix a, ChFix b);               /* a >= b */
ChFix ch_fix_mul(ChFix a, uint32_t by);           /* likewise */
ChFix ch_fix_div(ChFix a, uint32_t by);           /* by > 0; rounded down */
int ch_fix_cmp(ChFix a, ChFix b);                 /* -1, 0, 1 */
uint64_t ch_fix_scaled(ChFix a, uint32_t scale);  /* a * scale, rounded to the nearest whole, halves up */

/* a / b as a whole number of 1/scale, halves up; b > 0. Both are cut to 32 binary places first (b to at least one of
 * them), which is plenty for a mean that is shown with four digits. */
uint64_t ch_fix_ratio(ChFix a, ChFix b, uint32_t scale);

#endif
