/* The name field: what an input method composes is shown where the caret is, underlined, and the input method is told that
 * place; what is pasted is clean; pointing finds the character. */
#include "ui/drive.h"

static const Size usual = {1280, 800, 100};
enum { WIDTH_OF_ONE = 825 }; /* hundredths of a pixel, with plain fonts at 15 px */

static ChUi *with_name(const char *name)
{
    ChUi *ui = drive_make(ch_settings_default(), NULL, 0);
    drive_frame(ui, usual);
    drive_type(ui, name);
    drive_frame(ui, usual);
    return ui;
}

static ChuField *field_of(ChUi *ui)
{
    const ChuRegion *has = chu_focus_region(&ui->focus);
    assert_non_null(has);
    assert_non_null(has->field);
    return has->field;
}

static ChRect caret_of(ChUi *ui)
{
    ChRect caret;
    drive_frame(ui, usual);
    assert_true(ch_ui_text_field(ui, &caret));
    return caret;
}

static void compose(ChUi *ui, const char *text)
{
    ch_ui_input(ui, &(ChUiInput){.type = CH_INPUT_EDITING, .text = ch_str(text), .now_ms = ui->now_ms + 1});
}

/* Whether the frame has a box of the colour there. */
static bool filled(ChUi *ui, ChRect rect, ChColour32 colour)
{
    const ChDrawList *list = drive_frame(ui, usual);
    for (uint32_t i = 0; i < list->count; i++)
        if (list->at[i].op == CH_DRAW_BOX && list->at[i].fill == colour && memcmp(&list->at[i].rect, &rect, sizeof rect) == 0)
            return true;
    return false;
}

static bool written(ChUi *ui, const char *text)
{
    const ChDrawList *list = drive_frame(ui, usual);
    for (uint32_t i = 0; i < list->count; i++)
        if (list->at[i].op == CH_DRAW_TEXT && ch_str_eq(list->at[i].text, ch_str(text))) return true;
    return false;
}

static void what_is_composed_stands_at_the_caret(void **state)
{
    (void)state;
    ChUi *ui = with_name("Ada Lee");
    for (int i = 0; i < 3; i++) drive_key(ui, CH_KEY_LEFT); /* before Lee */
    ChRect before = caret_of(ui);
    compose(ui, "にほ");
    assert_true(written(ui, "Ada にほLee"));
    ChRect after = caret_of(ui);
    assert_int_equal(after.y, before.y);
    assert_in_range(after.x - before.x, 2 * WIDTH_OF_ONE / 100, 2 * WIDTH_OF_ONE / 100 + 1);
    ChRect line = {before.x, before.y + before.h - 2, after.x - before.x, 2};
    assert_true(filled(ui, line, ui->theme.you));
    assert_true(filled(ui, after, ui->theme.ink));
    assert_int_equal(field_of(ui)->bytes, 7); /* nothing of it is typed yet */
    drive_click(ui, before.x - 20, before.y + 5); /* nor is the caret moved away from it */
    assert_int_equal(field_of(ui)->caret, 4);
    compose(ui, ""); /* given up, or the window lost the focus */
    assert_true(written(ui, "Ada Lee"));
    compose(ui, "にほ");
    drive_type(ui, "日本");
    assert_true(written(ui, "Ada 日本Lee"));
    assert_int_equal(field_of(ui)->caret, 10);
    ch_ui_free(ui);
}

static void what_is_pasted_is_one_clean_line(void **state)
{
    (void)state;
    char lengthy[600];
    ChUi *ui = with_name("");
    drive_type(ui, "Ada\r\n\tLee\x7F");
    assert_string_equal(field_of(ui)->text, "AdaLee");
    ch_ui_input(ui, &(ChUiInput){.type = CH_INPUT_TEXT, .text = CH_STR("\xC3\x28"), .now_ms = ui->now_ms + 1});
    assert_string_equal(field_of(ui)->text, "AdaLee");
    memset(lengthy, 'x', sizeof lengthy - 1);
    lengthy[sizeof lengthy - 1] = 0;
    drive_type(ui, lengthy);
    assert_int_equal(field_of(ui)->bytes, sizeof ui->settings.trainee - 1); /* as long as a name may be */
    assert_true(chu_rect_inside(caret_of(ui), chu_focus_region(&ui->focus)->rect));
    ch_ui_free(ui);
}

static void pointing_finds_the_character_in_what_is_in_sight(void **state)
{
    (void)state;
    char lengthy[120];
    memset(lengthy, 'm', sizeof lengthy - 1);
    lengthy[sizeof lengthy - 1] = 0;
    ChUi *ui = with_name(lengthy);
    const ChuRegion *region = chu_focus_region(&ui->focus);
    assert_true(region->first > 0); /* its beginning is out of sight */
    uint32_t first = region->first;
    drive_click(ui, region->track.x + 2 * WIDTH_OF_ONE / 100 + 1, region->track.y + 5);
    assert_int_equal(field_of(ui)->caret, first + 2);
    ChRect track = region->track;
    ch_ui_input(ui, &(ChUiInput){.type = CH_INPUT_PRESS, .x = track.x + 1, .y = track.y + 5});
    ch_ui_input(ui, &(ChUiInput){.type = CH_INPUT_POINTER, .x = track.x + 5 * WIDTH_OF_ONE / 100 + 1, .y = track.y + 60});
    ch_ui_input(ui, &(ChUiInput){.type = CH_INPUT_RELEASE, .x = track.x + 5 * WIDTH_OF_ONE / 100 + 1, .y = track.y + 60});
    assert_int_equal(field_of(ui)->caret - field_of(ui)->anchor, 5); /* dragging selects, and scrolls nothing */
    for (int i = 0; i < 60; i++) { /* two bytes each, where there was one: no character is shown by half */
        drive_ctrl(ui, 'a');
        drive_type(ui, i % 2 ? "ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé" : lengthy);
        for (int n = 0; n < i; n++) drive_key(ui, CH_KEY_LEFT);
        drive_frame(ui, usual);
        region = chu_focus_region(&ui->focus);
        ChStr seen = {field_of(ui)->text + region->first, region->last - region->first};
        assert_true(ch_utf8_valid(seen, NULL));
    }
    ch_ui_free(ui);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_composed_stands_at_the_caret),
        cmocka_unit_test(what_is_pasted_is_one_clean_line),
        cmocka_unit_test(pointing_finds_the_character_in_what_is_in_sight),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
