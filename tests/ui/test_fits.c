/* Whether a text fits its place: measured as the widgets measure it, here with plain fonts (a letter is 55 % of its size). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "ui/fits.h"

enum { ROOM = 4000 };

static char text[ROOM];
static ChFits *fits;

/* Words of four letters, so many characters in all. */
static ChStr long_text(uint32_t n)
{
    assert_true(n < ROOM);
    for (uint32_t i = 0; i < n; i++) text[i] = i % 5 == 4 ? ' ' : 'a';
    return (ChStr){text, n};
}

static int begin(void **state)
{
    (void)state;
    fits = ch_fits_make(ch_heap(), ch_fonts_plain());
    return fits ? 0 : 1;
}

static int end(void **state)
{
    (void)state;
    ch_fits_free(fits);
    return 0;
}

/* The longest text that fits, to the character; it fits up to there and not beyond. */
static uint32_t most_of_an_answer(void)
{
    uint32_t most = 0;
    for (uint32_t n = 1; n < 1000; n++) {
        bool well = ch_fits_answer(fits, long_text(n));
        if (well) assert_int_equal(most, n - 1);
        if (well) most = n;
    }
    return most;
}

/* In one column of 1024 pixels at 150 % an answer has about 590 look pixels; 15 px letters are 8.25 wide, so four lines hold
 * some 280. */
static void an_answer_takes_four_lines(void **state)
{
    (void)state;
    assert_true(ch_fits_answer(fits, CH_STR("Yes.")));
    uint32_t most = most_of_an_answer();
    assert_in_range(most, 240, 300);
}

static void a_line_is_seen_at_once(void **state)
{
    (void)state;
    assert_true(ch_fits_line(fits, long_text(200), CH_CHANNEL_COUNTER));
    assert_false(ch_fits_line(fits, long_text(2000), CH_CHANNEL_COUNTER));
    assert_false(ch_fits_line(fits, long_text(2000), CH_CHANNEL_PHONE));
}

static void what_is_written_scrolls(void **state)
{
    (void)state;
    assert_true(ch_fits_line(fits, long_text(2000), CH_CHANNEL_EMAIL));
    assert_true(ch_fits_line(fits, long_text(2000), CH_CHANNEL_REVIEW));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_answer_takes_four_lines),
        cmocka_unit_test(a_line_is_seen_at_once),
        cmocka_unit_test(what_is_written_scrolls),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
