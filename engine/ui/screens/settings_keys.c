/* The table of letters: Enter on a row, then the new letter. */
#include "ui/screens/settings_parts.h"

static const ChStr printed_words = {"Back to the printed ones", 24}, printed_note = {"They are all as printed", 23};

/* What stands below the row that waits: what to do, or why the last key was not taken. */
static ChStr waiting_words(ChuPanel *panel, const ChuRekey *rekey)
{
    switch (rekey->refused) {
    case CHU_REKEY_NO_LETTER: return CH_STR("Only a letter from A to Z can be used. Press one, or Esc to leave it as it is.");
    case CHU_REKEY_TAKEN:
        return chu_say(panel, "%c is the letter for \xE2\x80\x98%.*s\xE2\x80\x99. Press another, or Esc to leave it as it is.",
                       rekey->letter - 'a' + 'A', CH_FMT(ch_keyed_about(rekey->by)->title));
    default: return CH_STR("Press the new letter now. Esc leaves it as it is.");
    }
}

static ChuKeyRow row_of(const ChuRekey *rekey, ChuPanel *panel, ChKeyed what)
{
    const ChKeyedAbout *about = ch_keyed_about(what);
    ChuKeyRow row = {.title = about->title, .where = about->where, .cap = chu_keyed_cap(panel, what)};
    if (!rekey->waiting || rekey->what != what) return row;
    row.wait = waiting_words(panel, rekey);
    row.refused = rekey->refused != CHU_REKEY_GOOD;
    return row;
}

static void draw_printed(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    ChuButton button = {.words = printed_words, .shut = ch_keyed_printed(ui->settings.keys)};
    if (button.shut) button.say = chu_say(panel, "%.*s. %.*s", CH_FMT(printed_words), CH_FMT(printed_note));
    int32_t w = chu_button_width(panel, button), gap = chu_d(panel, 16);
    if (w > at->w) w = at->w;
    ChRect row = chu_cut_top(at, chu_button_height(panel, w, button));
    chu_button(panel, SETTINGS_PRINTED, chu_cut_left(&row, w), button);
    chu_cut_left(&row, gap);
    chu_cut_top(at, gap);
    if (!button.shut) return;
    if (chu_width(panel, CHU_CAPTION, 0, printed_note) <= row.w)
        chu_label(panel, row, CHU_CAPTION, panel->theme->ink2, CHU_LEFT, printed_note);
    else
        chu_write_cut(panel, at, gap, CHU_CAPTION, 0, panel->theme->ink2, printed_note);
}

void chu_settings_keys(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    chu_cut_top(at, chu_d(panel, 8));
    draw_printed(ui, panel, at);
    chu_write_cut(panel, at, chu_d(panel, 8), CHU_CAPTION, CHU_RUNNING, panel->theme->ink2,
                  CH_STR("Go to a line, press Enter, and then the new letter."));
    for (int i = 0; i < CH_KEYED_COUNT; i++) {
        ChuKeyRow row = row_of(&chu_settings_state(ui)->rekey, panel, (ChKeyed)i);
        chu_key_row(panel, SETTINGS_KEY + (uint32_t)i, chu_cut_top(at, chu_key_row_height(panel, at->w, row)), row);
    }
}

/* Doing ------------------------------------------------------------------------------------------------------------ */

static void wait_for(ChUi *ui, ChuRekey rekey)
{
    ChuSettings *state = chu_settings_state(ui);
    state->rekey = rekey;
    ui->stale = ui->focus.moved = true; /* what stands below the row is to be seen */
    ui->read = 0;                       /* and to be read aloud, where things are */
}

bool chu_settings_keys_act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    if (order == SETTINGS_PRINTED && deed.kind == CHU_ACT) {
        ch_keyed_print(ui->settings.keys);
        chu_settings_changed(ui);
        chu_set_toast(ui, CH_STR("All letters are as printed"), ui->now_ms);
    }
    bool row = order >= SETTINGS_KEY && order < SETTINGS_KEY + CH_KEYED_COUNT;
    if (row && deed.kind == CHU_ACT) wait_for(ui, (ChuRekey){.waiting = true, .what = (ChKeyed)(order - SETTINGS_KEY)});
    return row || order == SETTINGS_PRINTED;
}

static void give(ChUi *ui, char letter)
{
    ChuRekey rekey = chu_settings_state(ui)->rekey;
    if (ch_keyed_taken(ui->settings.keys, rekey.what, letter, &rekey.by)) {
        rekey.refused = CHU_REKEY_TAKEN;
        rekey.letter = letter;
        wait_for(ui, rekey);
        return;
    }
    wait_for(ui, (ChuRekey){.waiting = false});
    if (ui->settings.keys[rekey.what] == letter) return;
    ui->settings.keys[rekey.what] = letter;
    chu_settings_changed(ui);
}

/* While a row waits, letters are nothing else. Keys that lead away end the waiting and do what they always do. */
bool chu_settings_keys_grab(ChUi *ui, const ChUiInput *input)
{
    ChuRekey rekey = chu_settings_state(ui)->rekey;
    bool character = input->key == CH_KEY_CHAR && !input->ctrl && !input->alt;
    if (!rekey.waiting || (input->type != CH_INPUT_KEY && input->type != CH_INPUT_PRESS)) return false;
    if (input->type == CH_INPUT_KEY && character) {
        if (input->character >= 'a' && input->character <= 'z') {
            give(ui, (char)input->character);
        } else {
            rekey.refused = CHU_REKEY_NO_LETTER;
            wait_for(ui, rekey);
        }
        return true;
    }
    wait_for(ui, (ChuRekey){.waiting = false});
    bool ends = input->key == CH_KEY_ESCAPE || input->key == CH_KEY_ENTER || input->key == CH_KEY_SPACE;
    return input->type == CH_INPUT_KEY && ends;
}
