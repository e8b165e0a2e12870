/* Painting: the colours that were asked for at the places that were asked for, the same at every run and in every order. */
#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "platform/frames.h"

#define ASSETS CH_SOURCE_DIR "/tests/platform/assets"

enum { W = 400, H = 300 };

static Studio studio;
static ChPixels page;

static int set_up(void **state)
{
    (void)state;
    studio_open(&studio, ASSETS);
    page = ch_pixels_make(ch_heap(), W, H);
    return page.at ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    ch_pixels_free(ch_heap(), page);
    studio_close(&studio);
    return 0;
}

static ChDrawList *paper(void)
{
    ChDrawList *list = studio_blank(&studio);
    ch_draw_box(list, (ChRect){0, 0, W, H}, 0, 0xFFFFFFFF, 0, 0);
    return list;
}

static void paint(void)
{
    ChRect rects[CH_PAINT_RECTS];
    ch_paint_forget(studio.paint);
    assert_int_equal(ch_paint_frame(studio.paint, page, &studio.list, rects), 1);
}

static void paints_nothing_as_black(void **state)
{
    (void)state;
    studio_blank(&studio);
    memset(page.at, 0xAB, (size_t)page.stride * H);
    paint();
    assert_int_equal(pixel(page, 0, 0), 0);
    assert_int_equal(pixel(page, W - 1, H - 1), 0);
}

static void boxes_fill_to_their_edge(void **state)
{
    (void)state;
    ch_draw_box(paper(), (ChRect){10, 20, 30, 40}, 0, 0xFF3A3F8F, 0, 0);
    paint();
    assert_int_equal(pixel(page, 10, 20), 0x3A3F8F);
    assert_int_equal(pixel(page, 39, 59), 0x3A3F8F);
    assert_int_equal(pixel(page, 9, 20), 0xFFFFFF);
    assert_int_equal(pixel(page, 40, 59), 0xFFFFFF);
    assert_int_equal(pixel(page, 39, 60), 0xFFFFFF);
}

static void strokes_lie_inside_the_edge(void **state)
{
    (void)state;
    for (int32_t radius = 0; radius <= 12; radius += 12) {
        ch_draw_box(paper(), (ChRect){10, 20, 100, 60}, radius, 0xFFFFFCF6, 0xFF8A1F52, 32);
        paint();
        assert_int_equal(pixel(page, 60, 20), 0x8A1F52);
        assert_int_equal(pixel(page, 60, 21), 0x8A1F52);
        assert_int_equal(pixel(page, 60, 22), 0xFFFCF6);
        assert_int_equal(pixel(page, 60, 19), 0xFFFFFF);
        assert_int_equal(pixel(page, 109, 50), 0x8A1F52);
        assert_int_equal(pixel(page, 110, 50), 0xFFFFFF);
        assert_int_equal(pixel(page, 10, 20), radius ? 0xFFFFFF : 0x8A1F52);
    }
}

static void a_radius_is_never_more_than_half(void **state)
{
    (void)state;
    ch_draw_box(paper(), (ChRect){100, 100, 40, 40}, 999, 0xFF000000, 0, 0);
    paint();
    assert_int_equal(pixel(page, 120, 120), 0);
    assert_in_range(pixel(page, 120, 100) & 0xFF, 0, 16);
    assert_in_range(pixel(page, 100, 120) & 0xFF, 0, 16);
    assert_int_equal(pixel(page, 101, 101), 0xFFFFFF);
}

static void dashes_leave_gaps(void **state)
{
    (void)state;
    ch_draw_box(paper(), (ChRect){10, 10, 200, 60}, 8, 0, 0xFF000000, 16);
    studio.list.at[1].dashed = true;
    paint();
    int32_t dark = 0, light = 0;
    for (int32_t x = 30; x < 190; x++) {
        uint32_t p = pixel(page, x, 10);
        dark += p < 0x404040;
        light += p > 0xC0C0C0;
    }
    assert_true(dark > 50 && light > 40);
}

static void alpha_and_opacity_mix(void **state)
{
    (void)state;
    ch_draw_box(paper(), (ChRect){0, 0, 50, 50}, 0, 0x80000000, 0, 0);
    ch_draw_box(&studio.list, (ChRect){50, 0, 50, 50}, 0, 0xFF000000, 0, 0);
    studio.list.at[2].opacity = 128;
    ch_draw_box(&studio.list, (ChRect){100, 0, 50, 50}, 0, 0x00FF0000, 0, 0);
    paint();
    assert_int_equal(pixel(page, 25, 25), 0x7F7F7F);
    assert_int_equal(pixel(page, 75, 25), 0x7F7F7F);
    assert_int_equal(pixel(page, 125, 25), 0xFFFFFF);
}

static void paths_fill_and_stroke(void **state)
{
    (void)state;
    ChPoint points[] = {{160, 160}, {1600, 160}, {1600, 1600}};
    ch_draw_path(paper(), points, 3, true, 0xFF00FF00, 0, 0);
    ChPoint across[] = {{160, 3200}, {3200, 3200}};
    ch_draw_path(&studio.list, across, 2, false, 0, 0xFF0000FF, 64);
    paint();
    assert_int_equal(pixel(page, 90, 30), 0x00FF00);
    assert_int_equal(pixel(page, 20, 80), 0xFFFFFF);
    assert_int_equal(pixel(page, 100, 199), 0x0000FF);
    assert_int_equal(pixel(page, 100, 200), 0x0000FF);
    assert_int_equal(pixel(page, 100, 203), 0xFFFFFF);
}

static void clips_nest(void **state)
{
    (void)state;
    ch_draw_clip(paper(), (ChRect){0, 0, 100, 100});
    ch_draw_clip(&studio.list, (ChRect){50, 50, 100, 100});
    ch_draw_box(&studio.list, (ChRect){0, 0, W, H}, 0, 0xFFFF0000, 0, 0);
    ch_draw_unclip(&studio.list);
    ch_draw_box(&studio.list, (ChRect){0, 0, 10, 200}, 0, 0xFF0000FF, 0, 0);
    ch_draw_unclip(&studio.list);
    ch_draw_unclip(&studio.list); /* one too many is no harm */
    ch_draw_box(&studio.list, (ChRect){200, 200, 10, 10}, 0, 0xFF00FF00, 0, 0);
    paint();
    assert_int_equal(pixel(page, 49, 60), 0xFFFFFF);
    assert_int_equal(pixel(page, 60, 60), 0xFF0000);
    assert_int_equal(pixel(page, 100, 60), 0xFFFFFF);
    assert_int_equal(pixel(page, 5, 99), 0x0000FF);
    assert_int_equal(pixel(page, 5, 100), 0xFFFFFF);
    assert_int_equal(pixel(page, 205, 205), 0x00FF00);
}

static int32_t inked(ChRect at, uint32_t ground)
{
    int32_t count = 0;
    for (int32_t y = at.y; y < at.y + at.h; y++)
        for (int32_t x = at.x; x < at.x + at.w; x++) count += pixel(page, x, y) != ground;
    return count;
}

static void text_stands_on_its_baseline(void **state)
{
    (void)state;
    ch_draw_text(paper(), (ChRect){20, 30, 200, 40}, 60, FONT(32, 600), 0xFF8A1F52, CH_STR("HHH"));
    paint();
    assert_int_equal(inked((ChRect){0, 60, W, 40}, 0xFFFFFF), 0);
    assert_true(inked((ChRect){20, 50, 60, 10}, 0xFFFFFF) > 100);
    assert_int_equal(inked((ChRect){0, 0, 20, H}, 0xFFFFFF), 0);
    int32_t solid = 0;
    for (int32_t y = 36; y < 60; y++)
        for (int32_t x = 20; x < 100; x++) solid += pixel(page, x, y) == 0x8A1F52;
    assert_true(solid > 100);
}

static void pictures_are_scaled_and_tinted(void **state)
{
    (void)state;
    ch_draw_image(paper(), (ChRect){0, 0, 48, 48}, CH_STR("icons/test-tick"), 0);
    ch_draw_image(&studio.list, (ChRect){100, 0, 96, 96}, CH_STR("icons/test-tick"), 0xFF3A3F8F);
    ch_draw_image(&studio.list, (ChRect){200, 0, 160, 182}, CH_STR("portraits/test-face"), 0);
    paint();
    assert_int_equal(pixel(page, 24, 30), 0x000000);
    assert_int_equal(pixel(page, 24, 10), 0xFFFFFF);
    assert_int_equal(pixel(page, 148, 60), 0x3A3F8F);
    assert_int_equal(pixel(page, 148, 80), 0xFFFFFF);
    assert_true(inked((ChRect){200, 0, 160, 182}, 0xFFFFFF) > 10000);
    assert_int_equal(inked((ChRect){360, 0, 40, 182}, 0xFFFFFF), 0);
}

static void a_picture_keeps_its_proportions_at_its_place_foot(void **state)
{
    (void)state;
    ch_draw_image(paper(), (ChRect){100, 100, 48, 148}, CH_STR("icons/test-tick"), 0);
    paint();
    assert_int_equal(pixel(page, 124, 230), 0x000000);
    assert_int_equal(inked((ChRect){100, 100, 48, 100}, 0xFFFFFF), 0);
}

static void a_missing_picture_is_a_dashed_box(void **state)
{
    (void)state;
    uint32_t before = ch_paint_images_missing(studio.paint);
    ch_draw_image(paper(), (ChRect){10, 10, 100, 80}, CH_STR("portraits/nobody"), 0);
    ch_draw_image(&studio.list, (ChRect){10, 110, 100, 80}, CH_STR("../assets/icons/test-tick"), 0);
    paint();
    paint();
    assert_int_equal(ch_paint_images_missing(studio.paint), before + 2);
    assert_true(inked((ChRect){10, 10, 100, 1}, 0xFFFFFF) > 30);
    assert_int_equal(inked((ChRect){20, 20, 80, 60}, 0xFFFFFF), 0);
}

static void the_same_list_gives_the_same_bytes(void **state)
{
    (void)state;
    Studio other;
    ChRect rects[CH_PAINT_RECTS];
    ChPixels again = ch_pixels_make(ch_heap(), 1280, 800), once = ch_pixels_make(ch_heap(), 1280, 800);
    studio_open(&other, ASSETS);
    studio_play(&other, 1280, 800, 100, 2);
    studio_play(&studio, 1280, 800, 100, 2);
    ch_paint_forget(studio.paint);
    (void)ch_paint_frame(studio.paint, once, &studio.list, rects);
    (void)ch_paint_frame(other.paint, again, &other.list, rects);
    assert_memory_equal(once.at, again.at, (size_t)once.stride * 800);
    const char *out = getenv("COOLHEAD_TEST_SHOTS");
    if (out) {
        char path[512];
        snprintf(path, sizeof path, "%s/platform-play.png", out);
        assert_int_equal(ch_pixels_save(once, path, NULL), CH_OK);
    }
    studio_close(&other);
    ch_pixels_free(ch_heap(), once);
    ch_pixels_free(ch_heap(), again);
}

static void what_was_prepared_is_painted_the_same(void **state)
{
    (void)state;
    enum { WIDE = 1280, HIGH = 800 };
    ChRect rects[CH_PAINT_RECTS];
    ChPixels prepared = ch_pixels_make(ch_heap(), WIDE, HIGH), plain = ch_pixels_make(ch_heap(), WIDE, HIGH);
    Studio other;
    studio_open(&other, ASSETS);
    ch_paint_prepare(other.paint, studio_play(&other, WIDE, HIGH, 100, 1), WIDE, HIGH);
    assert_int_equal(ch_paint_frame(other.paint, prepared, &other.list, rects), 1);
    assert_int_equal(ch_paint_frame(studio.paint, plain, studio_play(&studio, WIDE, HIGH, 100, 1), rects), 1);
    assert_memory_equal(prepared.at, plain.at, (size_t)plain.stride * HIGH);
    /* And what is on the page is not forgotten over it. */
    ch_paint_prepare(other.paint, studio_play(&other, WIDE, HIGH, 100, 2), WIDE, HIGH);
    assert_int_equal(ch_paint_frame(other.paint, prepared, studio_play(&other, WIDE, HIGH, 100, 1), rects), 0);
    studio_close(&other);
    ch_pixels_free(ch_heap(), prepared);
    ch_pixels_free(ch_heap(), plain);
}

static void an_unchanged_frame_is_not_painted(void **state)
{
    (void)state;
    ChRect rects[CH_PAINT_RECTS];
    studio_play(&studio, W, H, 100, 1);
    paint();
    studio_play(&studio, W, H, 100, 1);
    assert_int_equal(ch_paint_frame(studio.paint, page, &studio.list, rects), 0);
    studio.list.failed = true;
    ch_paint_forget(studio.paint);
    assert_int_equal(ch_paint_frame(studio.paint, page, &studio.list, rects), 0);
}

static void a_small_change_paints_a_small_place(void **state)
{
    (void)state;
    ChRect rects[CH_PAINT_RECTS];
    for (int32_t x = 0; x < 2; x++) {
        ch_draw_box(paper(), (ChRect){100 + x, 100, 20, 20}, 0, 0xFF000000, 0, 0);
        if (x == 0) paint();
    }
    uint32_t count = ch_paint_frame(studio.paint, page, &studio.list, rects);
    int32_t area = 0;
    for (uint32_t i = 0; i < count; i++) area += rects[i].w * rects[i].h;
    assert_true(count >= 1 && area <= 64 * 64);
    assert_int_equal(pixel(page, 100, 110), 0xFFFFFF);
    assert_int_equal(pixel(page, 120, 110), 0);
}

/* The one promise that partial painting stands on. */
static void piece_by_piece_is_the_same_as_whole(void **state)
{
    (void)state;
    ChRng rng = {20};
    ChRect rects[CH_PAINT_RECTS];
    Studio other;
    ChPixels whole = ch_pixels_make(ch_heap(), W, H);
    studio_open(&other, ASSETS);
    uint32_t pieces = 0, partial = 0;
    for (int round = 0; round < 150; round++) {
        studio_random(&studio, &rng, W, H);
        for (int change = 0; change < 4; change++) {
            uint32_t count = ch_paint_frame(studio.paint, page, &studio.list, rects);
            pieces += count;
            partial += count && (rects[0].w != W || rects[0].h != H);
            ch_paint_forget(other.paint);
            (void)ch_paint_frame(other.paint, whole, &studio.list, rects);
            assert_memory_equal(page.at, whole.at, (size_t)page.stride * H);
            studio_change(&studio, &rng);
        }
    }
    assert_true(partial > 200 && pieces > partial);
    studio_close(&other);
    ch_pixels_free(ch_heap(), whole);
}

static void a_shot_is_a_png(void **state)
{
    (void)state;
    char path[] = "/tmp/coolhead-shot-XXXXXX", head[8] = {0};
    int file = mkstemp(path);
    ChError error = {0};
    studio_play(&studio, 640, 480, 100, 0);
    assert_int_equal(ch_shot(studio.paint, &studio.list, 640, 480, path, ch_heap(), &error), CH_OK);
    FILE *png = fopen(path, "rb");
    assert_non_null(png);
    assert_int_equal(fread(head, 1, 8, png), 8);
    assert_memory_equal(head, "\x89PNG\r\n\x1a\n", 8);
    fclose(png);
    close(file);
    unlink(path);
    assert_int_equal(ch_shot(studio.paint, &studio.list, 640, 480, "/tmp/no-such-folder/x.png", ch_heap(), &error), CH_IO);
    assert_int_equal(ch_shot(studio.paint, &studio.list, 0, 480, path, ch_heap(), &error), CH_BAD_INPUT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paints_nothing_as_black),
        cmocka_unit_test(boxes_fill_to_their_edge),
        cmocka_unit_test(strokes_lie_inside_the_edge),
        cmocka_unit_test(a_radius_is_never_more_than_half),
        cmocka_unit_test(dashes_leave_gaps),
        cmocka_unit_test(alpha_and_opacity_mix),
        cmocka_unit_test(paths_fill_and_stroke),
        cmocka_unit_test(clips_nest),
        cmocka_unit_test(text_stands_on_its_baseline),
        cmocka_unit_test(pictures_are_scaled_and_tinted),
        cmocka_unit_test(a_picture_keeps_its_proportions_at_its_place_foot),
        cmocka_unit_test(a_missing_picture_is_a_dashed_box),
        cmocka_unit_test(the_same_list_gives_the_same_bytes),
        cmocka_unit_test(what_was_prepared_is_painted_the_same), cmocka_unit_test(an_unchanged_frame_is_not_painted),
        cmocka_unit_test(a_small_change_paints_a_small_place),
        cmocka_unit_test(piece_by_piece_is_the_same_as_whole),
        cmocka_unit_test(a_shot_is_a_png),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
