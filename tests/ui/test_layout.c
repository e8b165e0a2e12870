/* The four reflow classes, the scale, and cutting rects. */
#include "ui/drive.h"

static void classes(void **state)
{
    (void)state;
    const struct {
        int32_t w, h;
        uint32_t display, text;
        ChuReflow reflow;
        bool folded;
    } rows[] = {
        {512, 320, 100, 100, CHU_NARROW, true},     {767, 800, 100, 100, CHU_NARROW, true},
        {768, 800, 100, 100, CHU_COMPACT, false},   {1024, 640, 100, 100, CHU_COMPACT, false},
        {1119, 800, 100, 100, CHU_COMPACT, false},  {1120, 800, 100, 100, CHU_STANDARD, false},
        {1280, 800, 100, 100, CHU_STANDARD, false}, {1280, 800, 100, 150, CHU_COMPACT, true},
        {1280, 800, 100, 200, CHU_NARROW, true},    {1599, 900, 100, 100, CHU_STANDARD, false},
        {1600, 900, 100, 100, CHU_WIDE, false},     {3840, 2160, 100, 100, CHU_WIDE, false},
        {3840, 2160, 200, 100, CHU_WIDE, false},    {3840, 2160, 200, 200, CHU_COMPACT, true},
        {1280, 559, 100, 100, CHU_STANDARD, true},  {1280, 560, 100, 100, CHU_STANDARD, false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ChuLayout layout = chu_layout(rows[i].w, rows[i].h, rows[i].display, rows[i].text);
        assert_int_equal(layout.reflow, rows[i].reflow);
        assert_int_equal(layout.keys_folded, rows[i].folded);
    }
    ChuLayout a = chu_layout(1280, 800, 100, 200), b = chu_layout(640, 400, 100, 100);
    assert_int_equal(a.effective_width, b.effective_width);
    assert_int_equal(a.effective_height, b.effective_height);
}

static void pixels(void **state)
{
    (void)state;
    ChuLayout layout = chu_layout(1280, 800, 100, 150);
    assert_int_equal(chu_px(&layout, 24), 36);
    assert_int_equal(chu_px(&layout, 1), 2);
    assert_int_equal(chu_px(&layout, 0), 0);
    assert_int_equal(chu_px(&layout, -8), -12);
    layout = chu_layout(1280, 800, 50, 50);
    assert_int_equal(chu_px(&layout, 1), 1);
}

static void cutting(void **state)
{
    (void)state;
    ChRect r = {10, 20, 100, 50};
    ChRect top = chu_cut_top(&r, 10), right = chu_cut_right(&r, 30), more = chu_cut_left(&r, 1000),
           none = chu_cut_left(&r, 5);
    assert_int_equal(top.h, 10);
    assert_int_equal(right.x, 80);
    assert_int_equal(more.w, 70);
    assert_int_equal(none.w, 0);
    assert_int_equal(chu_cut_bottom(&r, -4).h, 0);
    ChRect all = {0, 0, 1232, 10}, last = chu_columns(all, 12, 16, 9, 3), first = chu_columns(all, 12, 16, 0, 9);
    assert_int_equal(first.w, 9 * 88 + 8 * 16);
    assert_int_equal(last.x + last.w, 1232);
    assert_true(chu_rect_empty(chu_meet(first, last)));
}

static void content_stops_at_1600(void **state)
{
    (void)state;
    ChuLayout layout = chu_layout(3840, 2160, 100, 100);
    ChRect content = chu_content(&layout, (ChRect){0, 0, 3840, 2160});
    assert_int_equal(content.w, 1600);
    assert_int_equal(content.x, (3840 - 1600) / 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(classes), cmocka_unit_test(pixels), cmocka_unit_test(cutting),
                                       cmocka_unit_test(content_stops_at_1600)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
