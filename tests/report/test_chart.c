#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "words/chart.h"
#include "report/fixture.h"

static void everything_lies_in_the_unit_square(void **state)
{
    Fixture f;
    ChChart chart;
    (void)state;
    fixture_init(&f);
    f.debrief.meters[1].anger = 100;
    f.debrief.meters[2].anger = 0;
    assert_int_equal(ch_chart_lay(&f.debrief, 24, &f.arena, &chart), CH_OK);
    assert_int_equal(chart.count, 8);
    for (uint32_t i = 0; i < chart.count; i++) {
        assert_true(chart.points[i].x > 0 && chart.points[i].x < 1);
        assert_true(chart.points[i].heat_y >= 0 && chart.points[i].heat_y <= 1);
        assert_true(i == 0 || chart.points[i].x > chart.points[i - 1].x);
    }
    assert_int_equal(chart.peak, 1);
    assert_true(chart.points[0].labelled && chart.points[7].labelled && chart.points[1].labelled);
    assert_false(chart.points[3].labelled);
    fixture_free(&f);
}

static void bands_cover_it_hottest_first(void **state)
{
    Fixture f;
    ChChart chart;
    (void)state;
    fixture_init(&f);
    assert_int_equal(ch_chart_lay(&f.debrief, 24, &f.arena, &chart), CH_OK);
    assert_int_equal(chart.bands[0].mood, CH_MOOD_FURIOUS);
    assert_true(chart.bands[0].top == 0);
    for (int i = 1; i < CH_MOOD_COUNT; i++) assert_true(chart.bands[i].top == chart.bands[i - 1].bottom);
    assert_true(chart.bands[CH_MOOD_COUNT - 1].bottom == 1);
    fixture_free(&f);
}

static void a_long_play_has_room_for_its_numbers(void **state)
{
    Fixture f;
    ChChart chart;
    uint32_t ticks = 0;
    (void)state;
    fixture_long(&f, 100);
    assert_int_equal(ch_chart_lay(&f.debrief, 24, &f.arena, &chart), CH_OK);
    for (uint32_t i = 0; i < chart.count; i++) {
        ticks += chart.points[i].ticked;
        assert_true(!chart.points[i].moment || chart.points[i].ticked || chart.points[i].decision > 0);
        assert_false(i && chart.points[i].ticked && chart.points[i - 1].ticked && !chart.points[i].moment &&
                     !chart.points[i - 1].moment);
    }
    assert_true(ticks <= 24 + 3);
    fixture_free(&f);
}

static void a_play_that_has_not_begun_is_one_point(void **state)
{
    Fixture f;
    ChChart chart;
    (void)state;
    fixture_open(&f);
    f.debrief.meter_count = 1;
    assert_int_equal(ch_chart_lay(&f.debrief, 24, &f.arena, &chart), CH_OK);
    assert_int_equal(chart.count, 1);
    f.debrief.meter_count = 0;
    assert_int_equal(ch_chart_lay(&f.debrief, 24, &f.arena, &chart), CH_OK);
    assert_int_equal(chart.count, 0);
    fixture_free(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_lies_in_the_unit_square),
        cmocka_unit_test(bands_cover_it_hottest_first),
        cmocka_unit_test(a_long_play_has_room_for_its_numbers),
        cmocka_unit_test(a_play_that_has_not_begun_is_one_point),
    };
    return cmocka_run_group_tests_name("report.chart", tests, NULL, NULL);
}
