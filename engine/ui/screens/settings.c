/* Settings: every change shows at once, in the page itself and in a sample, and is kept at once. */
#include "ui/screens/settings_parts.h"

enum { COLUMN = 744, SAMPLE_LEAST = 288, SAMPLE_MOST = 448, PACES = 7 };

static const uint32_t paces[PACES] = {50, 75, 100, 125, 150, 200, 0}; /* 0, whole lines at once, is the fastest */

static const struct {
    ChuSettingsTab tab;
    const char *title, *note;
    size_t at;
    bool inverted; /* shown the other way round than it is kept */
} switches[] = {
    {CHU_TAB_SEEING, "Show heat without colour", "Number, word and shape alone", offsetof(ChSettings, heat_without_colour), false},
    {CHU_TAB_SEEING, "Keep things still", "Nothing slides or fades", offsetof(ChSettings, keep_still), false},
    {CHU_TAB_SEEING, "Read lines aloud", "A whole line at a time, and what has the focus", offsetof(ChSettings, read_aloud), false},
    {CHU_TAB_SEEING, "Full screen", "F11 does the same, anywhere", offsetof(ChSettings, full_screen), false},
    {CHU_TAB_HEARING, "Sounds", "Short and soft; each can be seen as well. Ctrl+M does the same, anywhere", offsetof(ChSettings, muted), true},
    {CHU_TAB_HEARING, "Captions for sounds", "A word at the foot of the page for each sound, even with sounds off", offsetof(ChSettings, captions), false},
    {CHU_TAB_KEYS, "Letters as keys", "Off: what they do is in the list under F1, and nothing else changes", offsetof(ChSettings, letters_off), true},
};

enum { SWITCHES = sizeof switches / sizeof *switches };

static bool *switch_of(ChUi *ui, uint32_t i)
{
    return (bool *)((char *)&ui->settings + switches[i].at);
}

static int32_t pace_at(uint32_t pct)
{
    int32_t at = 0;
    if (pct == 0) return PACES - 1;
    while (at + 2 < PACES && paces[at + 1] <= pct) at++;
    return at;
}

/* The controls ------------------------------------------------------------------------------------------------------- */

typedef struct Page {
    ChUi *ui;
    ChuPanel *panel;
    ChRect at;
    bool one_column; /* the sample goes below what changed */
} Page;

/* After each control, which stands from `top` on: where there is one column, the sample goes below what changed last, as
 * much of it as is in view together with the control. */
static void after(Page *page, uint32_t order, int32_t top, int32_t look_gap)
{
    ChuPanel *panel = page->panel;
    ChuSettings *state = chu_settings_state(page->ui);
    ChRect at = page->at;
    if (!page->one_column || state->changed != order) {
        chu_cut_top(&page->at, chu_d(panel, look_gap));
        return;
    }
    chu_cut_top(&at, chu_d(panel, 12));
    ChuSample size = CHU_SAMPLE_WHOLE;
    while (size < CHU_SAMPLE_LEAST &&
           at.y - top + chu_settings_sample(page->ui, panel, at, size, false) > state->scroll.window)
        size++;
    at.h = chu_settings_sample(page->ui, panel, at, size, true);
    chu_along(panel, order, (ChRect){at.x, top, at.w, at.y + at.h - top});
    chu_cut_top(&page->at, at.y + at.h + chu_d(panel, 16) - page->at.y);
}

static void draw_segments(Page *page, uint32_t order, ChuParts parts)
{
    ChuPanel *panel = page->panel;
    chu_write_cut(panel, &page->at, chu_d(panel, 8), CHU_BODY_STRONG, 0, panel->theme->ink, parts.say);
    int32_t top = page->at.y;
    chu_segments(panel, order, chu_cut_top(&page->at, chu_segments_height(panel, page->at.w, parts)), parts);
    after(page, order, top, 24);
}

static void draw_theme(Page *page)
{
    static const ChStr words[] = {CH_WORD("Light"), CH_WORD("Dark"), CH_WORD("High contrast")};
    draw_segments(page, SETTINGS_THEME, (ChuParts){.words = words, .count = CH_THEME_COUNT, .say = CH_STR("Colours"),
                                                   .chosen = (int32_t)page->ui->settings.theme});
}

static void draw_direction(Page *page)
{
    static const ChStr words[] = {CH_WORD("As the language is"), CH_WORD("Left to right"), CH_WORD("Right to left")};
    draw_segments(page, SETTINGS_DIRECTION,
                  (ChuParts){.words = words, .count = CH_DIRECTION_COUNT, .say = CH_STR("Direction of reading"),
                             .chosen = (int32_t)page->ui->settings.direction});
}

static void draw_timers(Page *page)
{
    static const ChStr words[] = {CH_WORD("On"), CH_WORD("Twice as long"), CH_WORD("Off")};
    draw_segments(page, SETTINGS_TIMERS, (ChuParts){.words = words, .count = CH_TIMERS_COUNT, .say = CH_STR("Timers"),
                                                    .chosen = (int32_t)page->ui->settings.timers});
    chu_write_cut(page->panel, &page->at, chu_d(page->panel, 8), CHU_CAPTION, CHU_RUNNING, page->panel->theme->ink2,
                  CH_STR("In assessed play some situations give you a limited time to answer. Choose what suits you; it "
                         "is never scored."));
}

static void draw_slider(Page *page, uint32_t order, ChuSlider slider)
{
    ChuPanel *panel = page->panel;
    int32_t top = page->at.y;
    chu_slider(panel, order, chu_cut_top(&page->at, chu_slider_height(panel, page->at.w, slider)), slider);
    after(page, order, top, 24);
}

static void draw_text_size(Page *page)
{
    uint32_t pct = page->ui->settings.text_pct;
    draw_slider(page, SETTINGS_TEXT,
                (ChuSlider){.title = CH_STR("Size of the text"), .least = CH_STR("100"), .most = CH_STR("200"),
                            .now = chu_say(page->panel, "%u %%", pct), .steps = CHU_TEXT_SIZES,
                            .value = chu_text_size_at(pct)});
}

static void draw_pace(Page *page)
{
    uint32_t pct = page->ui->settings.speech_pct;
    draw_slider(page, SETTINGS_PACE,
                (ChuSlider){.title = CH_STR("How fast they speak"), .least = CH_STR("Slow"), .most = CH_STR("At once"),
                            .now = pct ? chu_say(page->panel, "%u %%", pct) : CH_STR("Whole lines at once"), .steps = PACES,
                            .value = pace_at(pct)});
}

static void draw_switches(Page *page, ChuSettingsTab tab)
{
    ChuPanel *panel = page->panel;
    for (uint32_t i = 0; i < SWITCHES; i++) {
        if (switches[i].tab != tab) continue;
        ChStr title = ch_str(switches[i].title), note = ch_str(switches[i].note);
        if (!chu_window(panel) || chu_rect_has(*chu_window(panel), page->at.x, page->at.y))
            chu_rule(panel, page->at.x, page->at.y, page->at.w);
        int32_t top = page->at.y;
        chu_cut_top(&page->at, chu_d(panel, 8));
        ChRect row = chu_cut_top(&page->at, chu_toggle_height(panel, page->at.w, title, note));
        chu_toggle(panel, SETTINGS_SWITCH + i, row, title, note, *switch_of(page->ui, i) != switches[i].inverted);
        after(page, SETTINGS_SWITCH + i, top, 8);
    }
}

static ChStr wrong(const ChuSettings *state)
{
    bool empty = ch_str_trim(chu_field_text(&state->name)).n == 0;
    return empty ? CH_STR("Without a name the old one stays. Any name will do.") : (ChStr){NULL, 0};
}

static void draw_button(Page *page, uint32_t order, ChStr words)
{
    ChuPanel *panel = page->panel;
    ChuButton button = {.words = words};
    int32_t w = chu_least(chu_button_width(panel, button), page->at.w);
    ChRect row = chu_cut_top(&page->at, chu_button_height(panel, w, button));
    chu_button(panel, order, chu_cut_left(&row, w), button);
    chu_cut_top(&page->at, chu_d(panel, 16));
}

/* Another name was written, and is not theirs yet. */
static bool renames(const ChUi *ui, const ChuSettings *state)
{
    ChStr name = ch_str_trim(chu_field_text(&state->name));
    return name.n && !ch_str_eq(name, ch_str(ui->settings.trainee));
}

static void draw_rename(Page *page)
{
    ChuPanel *panel = page->panel;
    ChuButton button = {.words = CH_STR("Change my name"), .look = CHU_PRIMARY, .key = CHU_ENTER};
    chu_write_cut(panel, &page->at, chu_d(panel, 12), CHU_CAPTION, CHU_RUNNING, panel->theme->ink2,
                  CH_STR("Your plays come along to the new name. If it is somebody else who practises now, choose \u2018Who is practising\u2019 instead."));
    int32_t w = chu_least(chu_button_width(panel, button), page->at.w);
    ChRect row = chu_cut_top(&page->at, chu_button_height(panel, w, button));
    chu_button(panel, SETTINGS_RENAME, chu_cut_left(&row, w), button);
}

static void draw_name(Page *page)
{
    ChuPanel *panel = page->panel;
    ChuSettings *state = chu_settings_state(page->ui);
    const ChStr label = CH_STR("Your name");
    ChRect at = chu_cut_top(&page->at, chu_field_height(panel, page->at.w, label, wrong(state)));
    chu_field(panel, SETTINGS_NAME, at, &state->name, label, wrong(state));
    chu_cut_top(&page->at, chu_d(panel, 16));
    if (renames(page->ui, state)) draw_rename(page);
    else
        chu_write_cut(panel, &page->at, chu_d(panel, 8), CHU_CAPTION, CHU_RUNNING, panel->theme->ink2,
                      page->ui->sitting.told ? CH_STR("Your plays are kept under this name on this computer; what you answer in the session is told to its shared folder.")
                                             : CH_STR("Your plays are kept under this name, on this computer and nowhere else."));
    chu_cut_top(&page->at, chu_d(panel, 16));
    draw_button(page, SETTINGS_PEOPLE, CH_STR("Who is practising"));
    draw_button(page, SETTINGS_ABOUT, CH_STR("What is kept about me"));
    if (page->ui->locked) draw_button(page, SETTINGS_OWN_PIN, CH_STR("A PIN of my own"));
}

/* Where `deed` leads from place `now` of `count`. */
static int32_t moved(int32_t now, int32_t count, ChuDeed deed)
{
    int32_t to = deed.kind == CHU_LESS ? now - 1 : deed.kind == CHU_MORE ? now + 1 : deed.kind == CHU_SET ? deed.value : now;
    return to < 0 ? 0 : to >= count ? count - 1 : to;
}

/* As they were written, then the languages there are. */
static int32_t language_now(const ChUi *ui)
{
    ChStr set = ch_str(ui->settings.language);
    for (uint32_t i = 0; i < ui->language_count; i++)
        if (ch_str_eq(set, ui->languages[i].code)) return (int32_t)i + 1;
    return set.n || ui->usual_language >= ui->language_count ? 0 : (int32_t)ui->usual_language + 1;
}

static void draw_language(Page *page)
{
    ChUi *ui = page->ui;
    ChuPanel *panel = page->panel;
    ChStr *words = CH_NEW_ARRAY(panel->arena, ChStr, (size_t)ui->language_count + 1);
    if (!words || !ui->language_count) return;
    words[0] = CH_STR("As written");
    for (uint32_t i = 0; i < ui->language_count; i++) words[i + 1] = ui->languages[i].name;
    chu_cut_top(&page->at, chu_d(panel, 16));
    draw_segments(page, SETTINGS_LANGUAGE, (ChuParts){.words = words, .count = (int32_t)ui->language_count + 1,
                                                      .say = CH_STR("Language of the situations"), .chosen = language_now(ui)});
    chu_write_cut(panel, &page->at, chu_d(panel, 8), CHU_CAPTION, CHU_RUNNING, panel->theme->ink2,
                  CH_STR("A situation that has no translation is told as it was written. A play goes on in the language it began in."));
}

static void set_language(ChUi *ui, ChuDeed deed)
{
    int32_t now = language_now(ui), to = moved(now, (int32_t)ui->language_count + 1, deed);
    if (to == now) return;
    ChStr code = to > 0 ? ui->languages[to - 1].code : CH_STR(CH_LANGUAGE_ORIGINAL);
    if (code.n >= sizeof ui->settings.language) return;
    memcpy(ui->settings.language, code.p, code.n);
    ui->settings.language[code.n] = 0;
    chu_settings_changed(ui);
}

static void draw_controls(Page *page)
{
    ChuSettingsTab tab = chu_settings_state(page->ui)->tab;
    if (tab == CHU_TAB_SEEING) {
        draw_theme(page);
        draw_text_size(page);
        draw_direction(page);
    }
    if (tab == CHU_TAB_HEARING) draw_pace(page);
    if (tab == CHU_TAB_TIME) draw_timers(page);
    draw_switches(page, tab);
    if (tab == CHU_TAB_KEYS) chu_settings_keys(page->ui, page->panel, &page->at);
    if (tab == CHU_TAB_YOU) draw_name(page);
    if (tab == CHU_TAB_YOU) draw_language(page);
}

/* The screen --------------------------------------------------------------------------------------------------------- */

static void draw_tabs(ChUi *ui, ChuPanel *panel, ChRect *content)
{
    static const ChStr words[] = {CH_WORD("Seeing"), CH_WORD("Hearing"), CH_WORD("Time"), CH_WORD("Keys"),
                                  CH_WORD("You")};
    ChuParts tabs = {.words = words, .count = CHU_TAB_COUNT, .chosen = (int32_t)chu_settings_state(ui)->tab, .say = CH_STR("Settings")};
    chu_tabs(panel, SETTINGS_TABS, chu_cut_top(content, chu_tabs_height(panel, content->w, tabs)), tabs);
    chu_cut_top(content, chu_d(panel, panel->layout->keys_folded ? 12 : 24));
}

static void draw_bar(ChuPanel *panel, ChRect *page)
{
    ChRect bar = chu_top_bar(panel, page);
    chu_bar_back(panel, SETTINGS_BACK, &bar, CH_STR("Back"));
    if (panel->layout->reflow > CHU_NARROW) chu_bar_item(panel, 0, &bar, (ChuBarItem){.words = CH_STR("Changes are kept at once")});
    chu_bar_title(panel, &bar, CH_STR("Settings"), (ChStr){NULL, 0});
}

static void say_keys(ChUi *ui, ChuPanel *panel)
{
    if (chu_settings_state(ui)->rekey.waiting) {
        chu_hint(panel, CH_STR("A–Z"), CH_STR("the new letter"));
        chu_hint(panel, CH_STR("Esc"), CH_STR("leave it as it is"));
        return;
    }
    chu_hint(panel, CH_STR("Up Down"), CH_STR("move"));
    chu_hint(panel, CH_STR("Left Right"), CH_STR("change"));
    chu_hint(panel, CH_STR("Space"), CH_STR("on or off"));
    chu_keyed_hint(panel, CH_KEYED_READ, CH_STR("read this aloud"));
    chu_hint(panel, CH_STR("Esc"), CH_STR("back"));
}

static void draw_aside(ChUi *ui, ChuPanel *panel, ChRect *content)
{
    int32_t least = chu_d(panel, SAMPLE_LEAST), most = chu_d(panel, SAMPLE_MOST), w = content->w * 36 / 100;
    ChRect side = chu_cut_right(content, w < least ? least : w > most ? most : w);
    chu_cut_right(content, chu_d(panel, panel->layout->reflow == CHU_COMPACT ? 24 : 40));
    ChRect at = chu_scroll_begin(panel, 0, side, &chu_settings_state(ui)->aside, chu_line(panel, CHU_BODY));
    at.h = chu_settings_sample(ui, panel, at, CHU_SAMPLE_WHOLE, true);
    chu_scroll_end(panel, at.y + at.h);
}

static void draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    ChuSettings *state = chu_settings_state(ui);
    draw_bar(panel, &page);
    ChRect content = chu_content(panel->layout, page);
    draw_tabs(ui, panel, &content);
    bool sampled = state->tab <= CHU_TAB_HEARING, aside = panel->layout->reflow > CHU_NARROW;
    if (aside && sampled) draw_aside(ui, panel, &content);
    if (content.w > chu_d(panel, COLUMN)) content.w = chu_d(panel, COLUMN);
    Page all = {.ui = ui, .panel = panel, .one_column = sampled && !aside};
    all.at = chu_scroll_begin(panel, 0, content, &state->scroll, chu_line(panel, CHU_BODY));
    draw_controls(&all);
    chu_scroll_end(panel, all.at.y);
    chu_focus_first(panel, state->tab == CHU_TAB_SEEING ? SETTINGS_THEME : SETTINGS_TABS);
    say_keys(ui, panel);
}

static void enter(ChUi *ui)
{
    ChuSettings *state = chu_settings_state(ui);
    *state = (ChuSettings){.tab = CHU_TAB_SEEING, .changed = SETTINGS_TEXT, .name.most = sizeof ui->settings.trainee - 1};
    chu_field_set(&state->name, ch_str(ui->settings.trainee));
}

static void show_tab(ChUi *ui, int32_t tab)
{
    ChuSettings *state = chu_settings_state(ui);
    if (tab == (int32_t)state->tab) return;
    state->tab = (ChuSettingsTab)tab;
    state->scroll = state->aside = (ChuScroll){0};
    state->rekey = (ChuRekey){.waiting = false};
    state->changed = tab == CHU_TAB_HEARING ? SETTINGS_PACE : SETTINGS_TEXT;
}

static void rename_trainee(ChUi *ui)
{
    ChuSettings *state = chu_settings_state(ui);
    if (!renames(ui, state)) return;
    chu_take_focus(ui, SETTINGS_NAME); /* the button goes */
    chu_do(ui, (ChUiAction){.act = CH_ACT_RENAME, .text = ch_str_trim(chu_field_text(&state->name))});
}

static void turn(ChUi *ui, uint32_t i)
{
    bool *on = switch_of(ui, i);
    *on = !*on;
    if (on == &ui->settings.full_screen) chu_do(ui, (ChUiAction){.act = CH_ACT_FULL_SCREEN});
    chu_settings_changed(ui);
}

static void change_pace(ChUi *ui, ChuDeed deed)
{
    uint32_t pace = paces[moved(pace_at(ui->settings.speech_pct), PACES, deed)];
    chu_settings_state(ui)->spoken_ms = ui->now_ms > 0 ? ui->now_ms : 1;
    if (pace == ui->settings.speech_pct) return;
    ui->settings.speech_pct = pace;
    chu_settings_changed(ui);
}

/* One of `count` beside each other: the new place, or the old one where nothing changed. */
static int32_t changed_to(ChUi *ui, int32_t now, int32_t count, ChuDeed deed)
{
    int32_t to = moved(now, count, deed);
    if (to != now) chu_settings_changed(ui);
    return to;
}

static void act_on(ChUi *ui, uint32_t order, ChuDeed deed)
{
    ChSettings *settings = &ui->settings;
    switch (order) {
    case SETTINGS_TABS: show_tab(ui, moved((int32_t)chu_settings_state(ui)->tab, CHU_TAB_COUNT, deed)); break;
    case SETTINGS_THEME: settings->theme = (ChThemeName)changed_to(ui, (int32_t)settings->theme, CH_THEME_COUNT, deed); break;
    case SETTINGS_TEXT: chu_set_text_size(ui, moved(chu_text_size_at(settings->text_pct), CHU_TEXT_SIZES, deed)); break;
    case SETTINGS_PACE: change_pace(ui, deed); break;
    case SETTINGS_DIRECTION:
        settings->direction = (ChDirection)changed_to(ui, (int32_t)settings->direction, CH_DIRECTION_COUNT, deed);
        break;
    case SETTINGS_TIMERS: settings->timers = (ChTimers)changed_to(ui, (int32_t)settings->timers, CH_TIMERS_COUNT, deed); break;
    case SETTINGS_LANGUAGE: set_language(ui, deed); break;
    case SETTINGS_RENAME:
        if (deed.kind == CHU_ACT) rename_trainee(ui);
        break;
    case SETTINGS_PEOPLE:
        if (deed.kind == CHU_ACT) chu_do(ui, (ChUiAction){.act = CH_ACT_PEOPLE});
        break;
    case SETTINGS_ABOUT:
        if (deed.kind == CHU_ACT) chu_do(ui, (ChUiAction){.act = CH_ACT_ABOUT});
        break;
    case SETTINGS_OWN_PIN:
        if (deed.kind == CHU_ACT) chu_do(ui, (ChUiAction){.act = CH_ACT_OWN_PIN});
        break;
    default: break;
    }
}

static void act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    ChuSettings *state = chu_settings_state(ui);
    bool is_switch = order >= SETTINGS_SWITCH && order < SETTINGS_SWITCH + SWITCHES;
    if (deed.kind == CHU_FOCUSED || chu_settings_keys_act(ui, order, deed)) return;
    if (order == SETTINGS_BACK) {
        chu_return(ui);
        return;
    }
    if (order != SETTINGS_TABS && order != SETTINGS_NAME && order != SETTINGS_RENAME) {
        state->changed = order;
        ui->focus.moved = true; /* the sample below it comes into view */
    }
    if (is_switch && deed.kind == CHU_ACT) turn(ui, order - SETTINGS_SWITCH);
    act_on(ui, order, deed);
}

const ChuScreen chu_screen_settings = {.title = CH_WORD("Settings"),
                                       .state_bytes = sizeof(ChuSettings),
                                       .enter = enter,
                                       .draw = draw,
                                       .act = act,
                                       .grab = chu_settings_keys_grab};
