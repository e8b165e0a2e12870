/* The faces that scenarios bring along, in the pixels of every screen that shows one; two scenarios whose portraits have one name; and a
 * shipped name that one scenario's folder has as well. */
#define _XOPEN_SOURCE 700
#include "desk_kit.h"

#include "platform/shot.h"
#include "words/theme.h"

enum { WIDTH = 1280, HEIGHT = 800, RED = 0xFF0101, GREEN = 0x01FE02, BLUE = 0x0301FD, MANY = 2000 };

static const char STORY[] =
    "scenario {\n  id = \"%s\", title = \"The lamp\", channel = \"counter\", method = \"calm-five\",\n"
    "  brief = [[You are at the till.]], goal = [[He goes home with a lamp.]],\n"
    "  customer = { name = \"Tomas Varga\", portrait = \"%s\", anger = 60, trust = 30 }, starts = \"arrives\" }\n"
    "beat \"arrives\" { says [[This lamp does not light.]],\n"
    "  choice \"go_on\" { [[\"Tell me.\"]], reply = [[Well.]], because = [[You let him.]], shows = \"hear_out\", to = \"more\" } }\n"
    "beat \"more\" { says [[It is dark.]],\n"
    "  choice \"new\" { [[\"Here is another.\"]], reply = [[Well.]], because = [[It is what he came for.]], to = \"kept\" } }\n"
    "ending \"kept\" { outcome = \"kept\", says [[I will be back.]] }\n";

static char folder[DK_FOLDER];

static void make_folder(const char *id, const char *inside)
{
    char path[256];
    snprintf(path, sizeof path, "%s/scenarios/%s%s", folder, id, inside);
    assert_true(mkdir(path, 0700) == 0 || access(path, F_OK) == 0);
}

static void write_story(const char *id, const char *portrait)
{
    char path[256];
    make_folder(id, "");
    snprintf(path, sizeof path, "%s/scenarios/%s/scenario.lua", folder, id);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fprintf(file, STORY, id, portrait) > 0);
    assert_int_equal(fclose(file), 0);
}

/* The first so many moods, each a PNG of one colour. */
static void write_face(const char *id, const char *portrait, uint32_t colour, int moods)
{
    ChPixels pixels = ch_pixels_make(ch_heap(), 64, 72);
    assert_non_null(pixels.at);
    for (int i = 0; i < 64 * 72; i++) memcpy(pixels.at + i / 64 * pixels.stride + i % 64 * 4, &colour, 4);
    make_folder(id, "/portraits");
    for (int m = 0; m < moods; m++) {
        char path[256];
        ChError error;
        snprintf(path, sizeof path, "%s/scenarios/%s/portraits/%s-%s.png", folder, id, portrait, ch_heat[m].name);
        if (ch_pixels_save(pixels, path, &error) != CH_OK) fail_msg("%s", error.message);
    }
    ch_pixels_free(ch_heap(), pixels);
}

static int set_up(void **state)
{
    (void)state;
    dk_folder(folder);
    make_folder("", "");
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    folder_gone(folder);
    return 0;
}

static ChDesk *sit_down(void)
{
    static ChDesk desk;
    dk_open(&desk, "Ada");
    return &desk;
}

/* How many pixels of the screen as it is now have just this colour. */
static int seen(ChDesk *desk, uint32_t colour)
{
    ChRect rects[CH_PAINT_RECTS];
    ChPixels page = ch_pixels_make(ch_heap(), WIDTH, HEIGHT);
    const ChDrawList *list = ch_ui_frame(desk->ui, WIDTH, HEIGHT, 0);
    int count = 0;
    assert_non_null(page.at);
    assert_non_null(list);
    ch_paint_forget(desk->paint);
    assert_true(ch_paint_frame(desk->paint, page, list, rects) > 0);
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++) {
            uint32_t pixel;
            memcpy(&pixel, page.at + y * page.stride + x * 4, 4);
            count += (pixel & 0xFFFFFF) == colour;
        }
    ch_pixels_free(ch_heap(), page);
    ch_paint_forget(desk->paint);
    return count;
}

static void open_one(ChDesk *desk, const char *id)
{
    uint32_t card = ch_desk_find(desk, id);
    assert_int_not_equal(card, CH_NONE);
    ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_OPEN, .index = card}, 0);
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_BRIEFING);
}

static void begin(ChDesk *desk)
{
    ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_BEGIN, .mode = CH_MODE_PRACTICE, .method = CH_NONE}, 0);
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_PLAY);
}

static void its_own_face_is_on_every_screen(void **state)
{
    (void)state;
    write_story("lamp", "ines");
    write_face("lamp", "ines", RED, CH_MOOD_COUNT);
    ChDesk *desk = sit_down();
    open_one(desk, "lamp");
    assert_true(seen(desk, RED) > MANY);
    begin(desk);
    assert_true(seen(desk, RED) > MANY);
    ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_ANSWER, .decision = {.pick_count = 1, .picks = {1}}}, 0);
    assert_true(seen(desk, RED) > MANY);
    ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_HOME}, 0); /* a play that goes on stands first, with its face */
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_HOME);
    assert_true(seen(desk, RED) > MANY);
    /* What was kept of it knows nothing of folders, and it is found again. */
    ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_RESUME, .index = ch_desk_find(desk, "lamp")}, 0);
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_PLAY);
    assert_true(seen(desk, RED) > MANY);
    assert_int_equal(ch_paint_images_missing(desk->paint), 0);
    ch_desk_close(desk);
}

static void one_name_and_two_faces(void **state)
{
    (void)state;
    write_story("lump", "ines");
    write_face("lump", "ines", GREEN, CH_MOOD_COUNT);
    ChDesk *desk = sit_down();
    for (int i = 0; i < 4; i++) { /* and back again, when both are kept */
        open_one(desk, i % 2 ? "lump" : "lamp");
        begin(desk);
        assert_true(seen(desk, i % 2 ? GREEN : RED) > MANY);
        assert_int_equal(seen(desk, i % 2 ? RED : GREEN), 0);
    }
    ch_desk_close(desk);
}

static void a_shipped_name_is_its_own_where_its_folder_has_it(void **state)
{
    (void)state;
    write_story("own", "holloway");
    write_face("own", "holloway", BLUE, CH_MOOD_COUNT);
    write_story("shipped", "holloway");
    ChDesk *desk = sit_down();
    open_one(desk, "own");
    assert_true(seen(desk, BLUE) > MANY);
    open_one(desk, "shipped");
    assert_int_equal(seen(desk, BLUE), 0);
    assert_true(ch_str_eq(desk->situation.scenario.customer.portrait, CH_STR("holloway")));
    assert_int_equal(ch_paint_images_missing(desk->paint), 0);
    ch_desk_close(desk);
}

static void a_face_with_a_mood_missing_is_not_shown(void **state)
{
    (void)state;
    write_story("some", "holloway");
    write_face("some", "holloway", BLUE, CH_MOOD_COUNT - 1);
    ChDesk *desk = sit_down();
    open_one(desk, "some");
    assert_int_equal(seen(desk, BLUE), 0);
    assert_true(ch_str_eq(desk->situation.scenario.customer.portrait, CH_STR("holloway")));
    ch_desk_close(desk);
}

/* Nor is a box: it is the plain figure, in its mood. */
static void a_face_that_is_nowhere_is_someone(void **state)
{
    (void)state;
    write_story("nowhere", "nobody-at-all");
    ChDesk *desk = sit_down();
    open_one(desk, "nowhere");
    (void)seen(desk, RED);
    assert_int_equal(ch_paint_images_missing(desk->paint), 0);
    ch_desk_close(desk);
}

/* While the program is open. */
static void new_pictures_are_shown_when_it_is_opened_again(void **state)
{
    (void)state;
    ChDesk *desk = sit_down();
    open_one(desk, "lamp");
    assert_true(seen(desk, RED) > MANY);
    write_face("lamp", "ines", GREEN, CH_MOOD_COUNT);
    open_one(desk, "lamp");
    assert_true(seen(desk, GREEN) > MANY);
    assert_int_equal(seen(desk, RED), 0);
    ch_desk_close(desk);
}

/* By path it is the same, and what is kept for records is not changed by where it lies. */
static void by_path_and_in_the_records(void **state)
{
    (void)state;
    char path[128];
    ChLibrary *library;
    ChSituation one, other;
    ChError error;
    snprintf(path, sizeof path, "%s/scenarios/lamp", folder);
    assert_int_equal(ch_world_library(&library, &error), CH_OK);
    assert_int_equal(ch_situation_load(library, path, NULL, &one, &error), CH_OK);
    assert_int_equal(one.scenario.customer.portrait.p[0], '/');
    snprintf(path, sizeof path, "%s/scenarios/lamp/portraits/ines-calm.png", folder);
    assert_int_equal(remove(path), 0);
    assert_int_equal(ch_situation_load(library, "lamp", NULL, &other, &error), CH_OK);
    assert_true(ch_str_eq(other.scenario.customer.portrait, CH_STR("ines")));
    assert_string_equal(one.revision_text, other.revision_text);
    ch_situation_free(&one);
    ch_situation_free(&other);
    ch_library_close(library);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(its_own_face_is_on_every_screen),
        cmocka_unit_test(one_name_and_two_faces),
        cmocka_unit_test(a_shipped_name_is_its_own_where_its_folder_has_it),
        cmocka_unit_test(a_face_with_a_mood_missing_is_not_shown),
        cmocka_unit_test(a_face_that_is_nowhere_is_someone),
        cmocka_unit_test(new_pictures_are_shown_when_it_is_opened_again),
        cmocka_unit_test(by_path_and_in_the_records),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
