/* What a person does: the shell's own keys, then widgets, then the screen; and the actions that come of it. */
#include "ui/ui_inside.h"

/* Actions ------------------------------------------------------------------------------------------------------------
 */

void chu_do(ChUi *ui, ChUiAction action)
{
    if (ui->action_count == CHU_MAX_ACTIONS) return;
    uint32_t at = (ui->action_first + ui->action_count) % CHU_MAX_ACTIONS;
    ui->action_text[at] = ui->said.n;
    if (action.text.n) ch_text_add(&ui->said, action.text);
    if (ui->said.failed) { /* without its text it would say nothing */
        ui->said.failed = false;
        return;
    }
    ui->actions[at] = action;
    ui->action_count++;
}

bool ch_ui_take_action(ChUi *ui, ChUiAction *action)
{
    if (ui->action_count == 0) return false;
    *action = ui->actions[ui->action_first];
    if (action->text.n) action->text.p = ui->said.p + ui->action_text[ui->action_first];
    ui->action_first = (ui->action_first + 1) % CHU_MAX_ACTIONS;
    ui->action_count--;
    return true;
}

void chu_settings_changed(ChUi *ui)
{
    ui->stale = true;
    chu_do(ui, (ChUiAction){.act = CH_ACT_SETTINGS});
}

void chu_take_focus(ChUi *ui, uint32_t order)
{
    chu_focus_set(&ui->focus, order);
    ui->stale = true;
}

void chu_speak(ChUi *ui, ChStr text)
{
    if (text.n) chu_do(ui, (ChUiAction){.act = CH_ACT_SPEAK, .text = text});
}

/* Cues that come together share a caption. */
static void add_caption(ChUi *ui, ChCue cue)
{
    enum { CAPTION_MS = 3000 };
    bool together = ui->caption_until_ms && ui->caption_at_ms == ui->now_ms;
    ui->caption = (together ? ui->caption : 0) | 1u << cue;
    ui->caption_at_ms = ui->now_ms;
    ui->caption_until_ms = ui->now_ms + CAPTION_MS;
    ui->stale = true;
}

void chu_sound(ChUi *ui, ChCue cue)
{
    if (ui->settings.captions) add_caption(ui, cue);
    if (!ui->settings.muted) chu_do(ui, (ChUiAction){.act = CH_ACT_SOUND, .index = (uint32_t)cue});
}

void chu_home(ChUi *ui)
{
    chu_do(ui, (ChUiAction){.act = ui->screen == CH_SCREEN_PLAY ? CH_ACT_LEAVE : CH_ACT_HOME});
}

/* Text size ----------------------------------------------------------------------------------------------------------
 */

const uint32_t chu_text_sizes[CHU_TEXT_SIZES] = {100, 112, 125, 137, 150, 162, 175, 187, 200};

int32_t chu_text_size_at(uint32_t pct)
{
    int32_t at = 0;
    while (at + 1 < CHU_TEXT_SIZES && chu_text_sizes[at + 1] <= pct) at++;
    return at;
}

void chu_set_text_size(ChUi *ui, int32_t place)
{
    place = place < 0 ? 0 : place >= CHU_TEXT_SIZES ? CHU_TEXT_SIZES - 1 : place;
    if (ui->settings.text_pct == chu_text_sizes[place]) return;
    ui->settings.text_pct = chu_text_sizes[place];
    chu_settings_changed(ui);
}

/* The shell's keys ---------------------------------------------------------------------------------------------------
 */

static void toggle_over(ChUi *ui, ChuOver over)
{
    ui->over = ui->over == over ? CHU_OVER_NONE : over;
    ui->over_scroll = (ChuScroll){0};
}

static bool ctrl_key(ChUi *ui, const ChUiInput *input)
{
    int32_t now = chu_text_size_at(ui->settings.text_pct);
    switch (input->character) {
    case '+':
    case '=': chu_set_text_size(ui, now + 1); return true;
    case '-': chu_set_text_size(ui, now - 1); return true;
    case '0': chu_set_text_size(ui, 0); return true;
    case 'm':
        ui->settings.muted = !ui->settings.muted;
        chu_settings_changed(ui);
        chu_set_toast(ui, ui->settings.muted ? CH_STR("Sounds are off") : CH_STR("Sounds are on"), input->now_ms);
        return true;
    case 'q': chu_do(ui, (ChUiAction){.act = CH_ACT_QUIT}); return true;
    default: return false;
    }
}

static bool shell_key(ChUi *ui, const ChUiInput *input)
{
    switch (input->key) {
    case CH_KEY_F1: toggle_over(ui, CHU_OVER_HELP); return true;
    case CH_KEY_F10: toggle_over(ui, CHU_OVER_MENU); return true;
    case CH_KEY_F11:
        ui->settings.full_screen = !ui->settings.full_screen;
        chu_do(ui, (ChUiAction){.act = CH_ACT_FULL_SCREEN});
        chu_settings_changed(ui);
        return true;
    case CH_KEY_F12: chu_do(ui, (ChUiAction){.act = CH_ACT_SCREENSHOT}); return true;
    case CH_KEY_ESCAPE:
        if (!ui->toast_until_ms) return false;
        ui->toast_until_ms = 0;
        return true;
    case CH_KEY_CHAR: return input->ctrl && ctrl_key(ui, input);
    default: return false;
    }
}

/* Ctrl+C in a text field; pasting comes from the platform as text. */
static bool copies(ChUi *ui, const ChUiInput *input)
{
    const ChuRegion *has = chu_focus_region(&ui->focus);
    bool cuts = input->character == 'x';
    if (!has || has->manner != CHU_WRITES || !input->ctrl || (input->character != 'c' && !cuts)) return false;
    ChuField *field = has->field;
    uint32_t low = field->caret < field->anchor ? field->caret : field->anchor;
    ChStr selected = {field->text + low, field->caret + field->anchor - 2 * low};
    if (!selected.n || field->hidden) return true;
    chu_do(ui, (ChUiAction){.act = CH_ACT_COPY, .text = selected});
    if (cuts)
        chu_focus_input(&ui->focus, &(ChUiInput){.type = CH_INPUT_KEY, .key = CH_KEY_DELETE}, ui->fonts, (ChFont){0});
    return true;
}

static bool reads_aloud(const ChUi *ui, const ChUiInput *input)
{
    return input->key == CH_KEY_CHAR && input->character == (uint32_t)ui->settings.keys[CH_KEYED_READ] && !input->ctrl &&
           !ui->settings.letters_off;
}

/* What nothing else took. */
static void last_resort(ChUi *ui, const ChUiInput *input)
{
    const ChuRegion *has = chu_focus_region(&ui->focus);
    bool sideways = input->key == CH_KEY_LEFT || input->key == CH_KEY_RIGHT;
    if (sideways) {
        chu_focus_move(&ui->focus, input->key == CH_KEY_LEFT ? -1 : 1, false);
    } else if (reads_aloud(ui, input)) {
        if (has) chu_speak(ui, has->say);
    } else if (input->key == CH_KEY_ESCAPE) {
        bool stays = ui->screen == CH_SCREEN_FIRST || ui->screen == CH_SCREEN_HOME;
        if (!stays && ui->over == CHU_OVER_NONE && !chu_screen(ui->screen)->keeps_escape) chu_home(ui);
    }
}

static void deliver(ChUi *ui, uint32_t order, ChuDeed deed)
{
    if (chu_over_act(ui, order, deed)) return;
    if (chu_screen(ui->screen)->act) chu_screen(ui->screen)->act(ui, order, deed);
}

static void route(ChUi *ui, const ChUiInput *input);

/* A key pressed where it is printed; the list of keys goes first, for it is the page's that are meant. */
static void press_printed(ChUi *ui, const ChUiInput *at, ChuKey key)
{
    bool listed = ui->over == CHU_OVER_HELP && key.name != CH_KEY_ESCAPE && key.name != CH_KEY_F1;
    if (listed) ui->over = CHU_OVER_NONE;
    ui->stale |= listed;
    chu_settle(ui);
    route(ui, &(ChUiInput){.type = CH_INPUT_KEY, .key = key.name, .character = key.character, .ctrl = key.ctrl,
                           .now_ms = at->now_ms});
    ui->focus.ring = ui->focus.resting = false; /* it was no key after all */
}

static void route(ChUi *ui, const ChUiInput *input)
{
    const ChuScreen *screen = chu_screen(ui->screen);
    bool key = input->type == CH_INPUT_KEY;
    if (ui->over == CHU_OVER_NONE && screen->grab && screen->grab(ui, input)) return;
    if (key && (shell_key(ui, input) || copies(ui, input))) {
        ui->focus.ring = ui->focus.resting = true;
        return;
    }
    ChuOutcome outcome = chu_focus_input(&ui->focus, input, ui->fonts, chu_texts_font(ui->texts, CHU_BODY));
    if (outcome.key.name) press_printed(ui, input, outcome.key);
    if (outcome.has_deed) deliver(ui, outcome.order, outcome.deed);
    if (outcome.taken) return;
    bool covered = ui->focus.layers > 0;
    ChUiInput seen = chu_focus_seen(&ui->focus, chu_focus_region(&ui->focus), input);
    if (!covered && screen->key && screen->key(ui, &seen)) return;
    if (key) last_resort(ui, &seen);
}

/* Reading aloud follows the focus. */
static void read_focus(ChUi *ui)
{
    if (!ui->settings.read_aloud) return;
    chu_settle(ui);
    const ChuRegion *has = chu_focus_region(&ui->focus);
    uint32_t order = has ? has->order : 0;
    if (has && order != ui->read) chu_speak(ui, has->say);
    ui->read = order;
}

void chu_settle(ChUi *ui)
{
    if (ui->stale && ui->layout.width > 0) chu_build(ui, ui->layout.width, ui->layout.height, ui->now_ms);
}

void ch_ui_input(ChUi *ui, const ChUiInput *input)
{
    if (ui->action_count == 0) ui->said.n = 0;
    if (input->now_ms > ui->now_ms) ui->now_ms = input->now_ms;
    if (input->type == CH_INPUT_RESIZED) return; /* the next frame has the size */
    if (input->type == CH_INPUT_CLOSE) {
        chu_do(ui, (ChUiAction){.act = CH_ACT_QUIT});
        return;
    }
    chu_settle(ui);
    route(ui, input);
    if (input->type != CH_INPUT_POINTER || ui->focus.dragging) {
        ui->stale = true;
        read_focus(ui);
    }
}
