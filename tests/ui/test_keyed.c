/* Letters: one table of them, in force on every screen as the settings say. */
#include "ui/debrief_kit.h"
#include "ui/keyed.h"
#include "ui/play_made.h"
#include "ui/screens/debrief_parts.h"

static const Size usual = {1280, 800, 100};

/* The table -------------------------------------------------------------------------------------------------------- */

static void printed_ones_do_not_clash(void **state)
{
    char keys[CH_KEYED_COUNT];
    (void)state;
    ch_keyed_print(keys);
    assert_true(ch_keyed_printed(keys));
    for (int i = 0; i < CH_KEYED_COUNT; i++) {
        const ChKeyedAbout *about = ch_keyed_about((ChKeyed)i);
        ChKeyed found, by;
        assert_true(about->name.n && about->title.n && about->where.n && about->places);
        assert_in_range(about->printed, 'a', 'z');
        assert_true(ch_keyed_find(about->name, &found));
        assert_int_equal(found, i); /* no name twice */
        if (ch_keyed_taken(keys, (ChKeyed)i, keys[i], &by))
            fail_msg("%s and %s are printed alike", about->name.p, ch_keyed_about(by)->name.p);
    }
    ChKeyed none;
    assert_false(ch_keyed_find(CH_STR("fly"), &none));
    assert_true(ch_keyed_taken(keys, CH_KEYED_HINT, 'v', &none)); /* reading aloud is alive everywhere */
    assert_int_equal(none, CH_KEYED_READ);
    assert_false(ch_keyed_taken(keys, CH_KEYED_HINT, 'r', NULL)); /* that is the debrief's */
}

/* Screens ---------------------------------------------------------------------------------------------------------- */

/* Another letter for each, none of them in use. */
static void change_all(ChSettings *settings)
{
    static const char others[] = "qwxzyopijkabcdefghlmnrstuv";
    char next = 0;
    for (int i = 0; i < CH_KEYED_COUNT; i++) {
        while (ch_keyed_taken(settings->keys, (ChKeyed)i, others[(unsigned)next % 26], NULL) ||
               ch_keyed_about((ChKeyed)i)->printed == others[(unsigned)next % 26])
            next++;
        settings->keys[i] = others[(unsigned)next++ % 26];
    }
}

/* No letter is alive or printed that is not in the table, or not as the settings have it. */
static void assert_letters(const ChUi *ui, const ChDrawList *list, const char *where)
{
    char text[16];
    for (uint32_t i = 0; i < ui->focus.region_count; i++) {
        ChuKey key = ui->focus.regions[i].key;
        bool letter = key.name == CH_KEY_CHAR && !key.ctrl && key.character >= 'a' && key.character <= 'z';
        if (!letter) continue;
        if (!key.keyed) fail_msg("%s: the letter %c is not in the table", where, (char)key.character);
        assert_int_equal(key.character, ui->settings.keys[key.keyed - 1]);
    }
    for (uint32_t i = 0; i < list->count; i++) { /* a cap is a text of one capital */
        const ChDraw *draw = &list->at[i];
        if (draw->op != CH_DRAW_TEXT || draw->text.n != 1 || draw->text.p[0] < 'A' || draw->text.p[0] > 'Z') continue;
        bool known = false;
        for (int k = 0; k < CH_KEYED_COUNT; k++)
            known |= chu_key_cap((ChuKey){.name = CH_KEY_CHAR, .character = (uint32_t)ui->settings.keys[k]}, text).p[0] ==
                     draw->text.p[0];
        if (!known || ui->settings.letters_off) fail_msg("%s: a cap says %c", where, draw->text.p[0]);
    }
}

/* The page, help and menu: as printed, changed, switched off. */
static void assert_screen(ChUi *ui, const char *where)
{
    for (int pass = 0; pass < 3; pass++) {
        ch_keyed_print(ui->settings.keys);
        if (pass == 1) change_all(&ui->settings);
        ui->settings.letters_off = pass == 2;
        assert_letters(ui, drive_frame(ui, usual), where);
        for (int over = 0; over < 2; over++) {
            drive_key(ui, over ? CH_KEY_F10 : CH_KEY_F1);
            assert_letters(ui, drive_frame(ui, usual), where);
            drive_key(ui, over ? CH_KEY_F10 : CH_KEY_F1);
        }
    }
    ui->settings.letters_off = false;
    ch_keyed_print(ui->settings.keys);
    drive_frame(ui, usual);
}

static ChSettings named(void)
{
    ChSettings settings = ch_settings_default();
    settings.keep_still = true;
    snprintf(settings.trainee, sizeof settings.trainee, "Ada");
    return settings;
}

static void letters_are_of_the_table(void **state)
{
    (void)state;
    ChUi *ui = drive_make(named(), drive_cards, drive_card_count);
    drive_frame(ui, usual);
    assert_screen(ui, "home");
    ch_ui_show_settings(ui);
    assert_screen(ui, "settings");
    ch_ui_show_error(ui, CH_STR("The disk is full."), true);
    assert_screen(ui, "error");
    const ChPreviewView nothing = {.here = CH_NONE};
    ch_ui_set_preview(ui, &nothing, true);
    ch_ui_show_preview(ui);
    assert_screen(ui, "preview");
    ch_ui_free(ui);
    for (int mode = CH_MODE_GUIDED; mode <= CH_MODE_ASSESSED; mode++)
        for (int channel = 0; channel < CH_CHANNEL_COUNT; channel++) {
            Fixture f;
            begin(&f, (ChChannel)channel, (ChMode)mode, 0);
            look(&f);
            assert_screen(f.ui, "play");
            ch_ui_show_briefing(f.ui, 0, &f.scenario, &f.method);
            assert_screen(f.ui, "briefing");
            end(&f);
        }
}

/* A changed key does what the printed one did, and the printed one does nothing any more. */
static void changed_key_acts(void **state)
{
    Fixture f;
    (void)state;
    ChSettings settings = settings_of(0);
    settings.keys[CH_KEYED_HINT] = 'q';
    begin_much(&f, CH_CHANNEL_COUNTER, CH_MODE_GUIDED, settings, false);
    look(&f);
    drive_char(f.ui, 'h');
    assert_false(chu_play(f.ui)->hint);
    drive_char(f.ui, 'q');
    assert_true(chu_play(f.ui)->hint);
    end(&f);
    ChUi *ui = drive_make(named(), drive_cards, drive_card_count);
    ui->settings.keys[CH_KEYED_READ] = 'x';
    drive_frame(ui, usual);
    drive_char(ui, 'v');
    assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE);
    drive_char(ui, 'x');
    assert_int_equal(drive_act(ui, NULL), CH_ACT_SPEAK);
    ch_ui_free(ui);
}

/* The list of keys ------------------------------------------------------------------------------------------------- */

/* Down to the row that says so. */
static void go_to_row(ChUi *ui, const char *words)
{
    for (int i = 0; i < 40; i++) {
        const ChuRegion *has = chu_focus_region(&ui->focus);
        if (has && ch_str_eq(has->say, ch_str(words))) return;
        drive_key(ui, CH_KEY_DOWN);
        drive_frame(ui, usual);
    }
    fail_msg("there is no row \"%s\" in the list of keys", words);
}

/* What letters do can be had from there also where they are off. */
static void list_does_what_letters_do(void **state)
{
    Fixture f;
    ChUiAction action;
    (void)state;
    ChSettings settings = settings_of(0);
    settings.letters_off = true;
    begin_much(&f, CH_CHANNEL_COUNTER, CH_MODE_GUIDED, settings, false);
    look(&f);
    drive_char(f.ui, 'h');
    assert_false(chu_play(f.ui)->hint);
    drive_key(f.ui, CH_KEY_F1);
    look(&f);
    go_to_row(f.ui, "hint");
    drive_key(f.ui, CH_KEY_ENTER);
    assert_true(chu_play(f.ui)->hint);
    assert_int_equal(f.ui->over, CHU_OVER_NONE);
    assert_true(ch_ui_settings(f.ui)->letters_off);
    look(&f);
    uint32_t had = chu_focus_has(&f.ui->focus);
    drive_key(f.ui, CH_KEY_F1);
    look(&f);
    go_to_row(f.ui, "read aloud");
    while (drive_act(f.ui, NULL)) continue;
    drive_key(f.ui, CH_KEY_ENTER);
    assert_int_equal(drive_act(f.ui, &action), CH_ACT_SPEAK); /* what has the focus below it */
    look(&f);
    assert_int_equal(chu_focus_has(&f.ui->focus), had);
    assert_true(ch_str_eq(action.text, chu_focus_region(&f.ui->focus)->say));
    drive_key(f.ui, CH_KEY_F1);
    assert_every_size(f.ui, "keys, letters off");
    end(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(printed_ones_do_not_clash), cmocka_unit_test(letters_are_of_the_table),
        cmocka_unit_test(changed_key_acts),          cmocka_unit_test(list_does_what_letters_do),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
