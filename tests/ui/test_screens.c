/* The screens there are: readable at every size and theme, still when nothing happens, and all of it by keyboard. */
#include "ui/drive.h"
#include "ui/nav.h"

static ChSettings named(void)
{
    ChSettings settings = ch_settings_default();
    snprintf(settings.trainee, sizeof settings.trainee, "Maya Lindqvist-Okonkwo");
    return settings;
}

static void reach_all(ChUi *ui, const char *where)
{
    char name[128];
    for (uint32_t i = 0; i < drive_size_count; i++) {
        snprintf(name, sizeof name, "%s, %d by %d at %u %%", where, drive_sizes[i].w, drive_sizes[i].h,
                 drive_sizes[i].text_pct);
        assert_reachable(ui, drive_sizes[i], name);
    }
}

static const Size usual = {1280, 800, 100};

static void home(void **state)
{
    (void)state;
    for (uint32_t count = 0; count <= drive_card_count; count++) {
        ChUi *ui = drive_make(named(), drive_cards, count);
        assert_int_equal(ch_ui_screen(ui), CH_SCREEN_HOME);
        assert_every_size(ui, "home");
        reach_all(ui, "home");
        ch_ui_free(ui);
    }
}

static void home_goes_on_first(void **state)
{
    (void)state;
    ChUi *ui = drive_make(named(), drive_cards, drive_card_count);
    ChUiAction action;
    assert_true(frame_says(drive_frame(ui, usual), "Go on"));
    drive_key(ui, CH_KEY_ENTER);
    assert_int_equal(drive_act(ui, &action), CH_ACT_RESUME);
    assert_int_equal(action.index, 1);
    drive_char(ui, 'b');
    assert_int_equal(drive_act(ui, &action), CH_ACT_OPEN);
    assert_int_equal(action.index, 1);
    drive_char(ui, '2');
    assert_int_equal(drive_act(ui, &action), CH_ACT_OPEN);
    assert_int_equal(action.index, 0);
    drive_char(ui, '6'); /* the one that does not load */
    assert_int_equal(drive_act(ui, &action), CH_ACT_NONE);
    assert_int_equal(ch_ui_wake_ms(ui, ui->now_ms), -1);
    ch_ui_free(ui);
}

/* On the first card as long as it opens that one; on another, the key bar and the list of keys say no more than is so. */
static void home_enter_is_true(void **state)
{
    (void)state;
    ChUi *ui = drive_make(named(), drive_cards, drive_card_count);
    const ChDrawList *list = drive_frame(ui, usual);
    assert_true(drive_cap(ui, list, 100, "Enter"));
    assert_true(frame_says(list, "go on"));
    drive_key(ui, CH_KEY_TAB);
    drive_key(ui, CH_KEY_TAB);
    list = drive_frame(ui, usual);
    assert_int_not_equal(chu_focus_has(&ui->focus), 100);
    assert_false(drive_cap(ui, list, 100, "Enter"));
    assert_false(frame_says(list, "go on"));
    assert_true(frame_says(list, "do it"));
    drive_key(ui, CH_KEY_F1);
    list = drive_frame(ui, usual);
    assert_false(frame_says(list, "go on"));
    drive_key(ui, CH_KEY_ESCAPE);
    drive_key(ui, CH_KEY_TAB);
    ch_ui_free(ui);
}

static void home_by_pointer(void **state)
{
    (void)state;
    ChUi *ui = drive_make(named(), drive_cards, drive_card_count);
    ChUiAction action;
    drive_frame(ui, usual);
    const ChuRegion *second = chu_focus_find(&ui->focus, 104);
    assert_non_null(second);
    drive_click(ui, second->rect.x + 4, second->rect.y + 4);
    assert_int_equal(drive_act(ui, &action), CH_ACT_OPEN);
    assert_int_equal(action.index, 0);
    assert_false(ui->focus.ring);
    drive_key(ui, CH_KEY_TAB);
    assert_true(ui->focus.ring);
    ch_ui_free(ui);
}

static void first_start(void **state)
{
    (void)state;
    ChUi *ui = drive_make(ch_settings_default(), drive_cards, drive_card_count);
    assert_int_equal(ch_ui_screen(ui), CH_SCREEN_FIRST);
    assert_every_size(ui, "first");
    reach_all(ui, "first");
    drive_frame(ui, usual);
    chu_take_focus(ui, 1);
    drive_key(ui, CH_KEY_ENTER);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE);
    assert_true(frame_says(drive_frame(ui, usual), "Write a name first"));
    assert_every_size(ui, "first, asked");
    drive_frame(ui, usual);
    drive_type(ui, "Zoë s");
    drive_key(ui, CH_KEY_BACKSPACE);
    drive_char(ui, 's'); /* a letter is text here, not a key */
    assert_false(frame_says(drive_frame(ui, usual), "Write a name first"));
    drive_key(ui, CH_KEY_ENTER);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_SETTINGS);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_HOME);
    assert_string_equal(ch_ui_settings(ui)->trainee, "Zoë");
    ch_ui_free(ui);
}

static void long_name(void **state)
{
    (void)state;
    ChUi *ui = drive_make(ch_settings_default(), drive_cards, 1);
    drive_frame(ui, usual);
    for (int i = 0; i < 40; i++) drive_type(ui, "Wolfeschlegel ");
    assert_every_size(ui, "first, long name");
    drive_key(ui, CH_KEY_HOME);
    assert_every_size(ui, "first, long name, caret at its beginning");
    ch_ui_input(ui, &(ChUiInput){.type = CH_INPUT_EDITING, .text = CH_STR("にほんご")});
    assert_every_size(ui, "first, composing");
    drive_key(ui, CH_KEY_ENTER);
    assert_int_equal(strlen(ch_ui_settings(ui)->trainee) < 128, 1);
    ch_ui_free(ui);
}

static void errors(void **state)
{
    (void)state;
    ChUi *ui = drive_make(named(), drive_cards, 3);
    ch_ui_show_error(
        ui,
        CH_STR("This play could not be kept: the disk is full. Free some space, then press Enter to try again. "
               "Your last line is still here. /home/maya/.local/share/coolhead/records.sqlite3"),
        true);
    assert_every_size(ui, "error");
    reach_all(ui, "error");
    drive_frame(ui, usual);
    drive_key(ui, CH_KEY_ENTER);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_RETRY);
    drive_key(ui, CH_KEY_ESCAPE);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_HOME);
    ch_ui_show_error(ui, CH_STR("There is no such situation."), false);
    reach_all(ui, "error without retry");
    ch_ui_free(ui);
}

static void help_and_menu(void **state)
{
    (void)state;
    const ChKeyName keys[] = {CH_KEY_F1, CH_KEY_F10};
    ChUi *ui = drive_make(named(), drive_cards, drive_card_count);
    drive_frame(ui, usual);
    drive_char(ui, '3');
    while (drive_act(ui, NULL)) continue;
    uint32_t had = chu_focus_has(&ui->focus);
    for (int i = 0; i < 2; i++) {
        drive_key(ui, keys[i]);
        assert_every_size(ui, i ? "menu" : "help");
        reach_all(ui, i ? "menu" : "help");
        drive_char(ui, '2'); /* what is under it is out of reach */
        assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE);
        drive_key(ui, CH_KEY_ESCAPE);
        drive_frame(ui, usual);
        assert_int_equal(ui->over, CHU_OVER_NONE);
        assert_int_equal(chu_focus_has(&ui->focus), had);
        assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE);
    }
    drive_key(ui, CH_KEY_F1);
    assert_true(frame_says(drive_frame(ui, usual), "open a card"));
    assert_true(frame_says(drive_frame(ui, usual), "Briefing"));
    ch_ui_free(ui);
}

static void menu_acts(void **state)
{
    (void)state;
    ChUi *ui = drive_make(named(), drive_cards, drive_card_count);
    drive_frame(ui, usual);
    drive_key(ui, CH_KEY_F10);
    drive_key(ui, CH_KEY_ENTER);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_HOME);
    drive_key(ui, CH_KEY_F10);
    for (uint32_t i = 0; i < CHU_PLACES + 4; i++) drive_key(ui, CH_KEY_DOWN); /* to the last row */
    drive_key(ui, CH_KEY_ENTER);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_QUIT);
    ch_ui_free(ui);
}

/* The tabs lead where they say where there is room for them; the letter and the menu do everywhere. */
static void places(void **state)
{
    const Size narrow = {640, 480, 100};
    (void)state;
    ChUi *ui = drive_make(named(), drive_cards, drive_card_count);
    for (int size = 0; size < 2; size++) {
        drive_frame(ui, size ? narrow : usual);
        assert_int_equal(chu_focus_find(&ui->focus, CHU_TAB_ORDERS + 1) == NULL, size == 1);
        drive_char(ui, 'p');
        assert_int_equal(drive_act(ui, NULL), CH_ACT_PROGRESS);
        drive_key(ui, CH_KEY_F10);
        drive_key(ui, CH_KEY_DOWN);
        drive_key(ui, CH_KEY_ENTER);
        assert_int_equal(drive_act(ui, NULL), CH_ACT_PROGRESS);
    }
    drive_frame(ui, usual);
    chu_take_focus(ui, CHU_TAB_ORDERS + 1);
    drive_frame(ui, usual);
    drive_key(ui, CH_KEY_ENTER);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_PROGRESS);
    ch_ui_show_progress(ui, NULL, 0);
    reach_all(ui, "progress without plays");
    assert_every_size(ui, "progress without plays");
    drive_key(ui, CH_KEY_ESCAPE);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_HOME);
    ch_ui_free(ui);
}

static void shell_keys(void **state)
{
    (void)state;
    ChUi *ui = drive_make(named(), drive_cards, drive_card_count);
    ChUiAction action;
    drive_frame(ui, usual);
    drive_char(ui, 'v');
    assert_int_equal(drive_act(ui, &action), CH_ACT_SPEAK);
    assert_true(action.text.n > 20 && memcmp(action.text.p, "The hung-up call", 16) == 0);
    drive_ctrl(ui, '+');
    assert_int_equal(ch_ui_settings(ui)->text_pct, 112);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_SETTINGS);
    drive_ctrl(ui, '0');
    assert_int_equal(ch_ui_settings(ui)->text_pct, 100);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_SETTINGS);
    drive_key(ui, CH_KEY_F12);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_SCREENSHOT);
    drive_key(ui, CH_KEY_F11);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_FULL_SCREEN);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_SETTINGS);
    ui->settings.letters_off = true;
    drive_frame(ui, usual);
    drive_char(ui, 'v');
    drive_char(ui, 'b');
    assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE);
    ch_ui_input(ui, &(ChUiInput){.type = CH_INPUT_CLOSE});
    assert_int_equal(drive_act(ui, NULL), CH_ACT_QUIT);
    ch_ui_free(ui);
}

static void toast_goes(void **state)
{
    (void)state;
    ChUi *ui = drive_make(named(), drive_cards, drive_card_count);
    drive_frame(ui, usual);
    uint64_t plain = ch_draw_hash(drive_frame(ui, usual));
    ch_ui_toast(ui, CH_STR("Your play is kept. You can go on with it from here whenever you like, at the same line."),
                ui->now_ms);
    assert_every_size(ui, "toast");
    assert_true(ch_draw_hash(drive_frame(ui, usual)) != plain);
    int64_t came = ui->now_ms;
    assert_int_equal(ch_ui_wake_ms(ui, came), 16); /* it slides in */
    ch_ui_frame(ui, 1280, 800, came + 160);
    assert_int_equal(ch_ui_wake_ms(ui, came), 6000); /* and stands still */
    assert_true(ch_draw_hash(ch_ui_frame(ui, 1280, 800, came + 6000)) == plain);
    ch_ui_toast(ui, CH_STR("Kept."), ui->now_ms);
    drive_key(ui, CH_KEY_ESCAPE);
    assert_true(ch_draw_hash(drive_frame(ui, usual)) == plain);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE);
    ch_ui_free(ui);
}

static void reads_aloud(void **state)
{
    (void)state;
    ChSettings settings = named();
    settings.read_aloud = true;
    ChUi *ui = drive_make(settings, drive_cards, drive_card_count);
    ChUiAction action;
    drive_frame(ui, usual);
    drive_key(ui, CH_KEY_TAB);
    assert_int_equal(drive_act(ui, &action), CH_ACT_SPEAK);
    assert_true(memcmp(action.text.p, "Briefing", 8) == 0);
    ch_ui_free(ui);
}

/* Memory that ends at the Nth allocation. */
typedef struct Scarce {
    uint32_t left;
} Scarce;

static void *scarce_resize(void *context, void *block, size_t old_size, size_t new_size)
{
    Scarce *scarce = context;
    if (new_size > old_size && scarce->left-- == 0) {
        scarce->left = 0;
        return NULL;
    }
    return ch_heap().resize(NULL, block, old_size, new_size);
}

static void memory_may_end_anywhere(void **state)
{
    (void)state;
    for (uint32_t n = 0; n < 60; n++) {
        Scarce scarce = {n};
        ChUi *ui;
        ChAllocator from = {scarce_resize, &scarce};
        if (ch_ui_make(from, ch_fonts_plain(), named(), &ui, NULL) != CH_OK) {
            assert_null(ui);
            continue;
        }
        if (ch_ui_set_situations(ui, drive_cards, drive_card_count) == CH_OK) {
            const ChDrawList *list = drive_frame(ui, usual);
            if (!list->failed) assert_readable(list, usual.w, usual.h, "scarce");
            drive_char(ui, 'v');
            drive_key(ui, CH_KEY_F1);
            drive_frame(ui, usual);
        }
        ch_ui_free(ui);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(home),
        cmocka_unit_test(home_goes_on_first),
        cmocka_unit_test(home_enter_is_true), cmocka_unit_test(home_by_pointer),
        cmocka_unit_test(first_start),
        cmocka_unit_test(long_name),
        cmocka_unit_test(errors),
        cmocka_unit_test(help_and_menu),
        cmocka_unit_test(menu_acts),
        cmocka_unit_test(places),
        cmocka_unit_test(shell_keys),
        cmocka_unit_test(toast_goes),
        cmocka_unit_test(reads_aloud),
        cmocka_unit_test(memory_may_end_anywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
