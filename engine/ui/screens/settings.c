/* Settings: everything shows at once, in the page itself, and is kept when it changes. */
#include "ui/ui_inside.h"

enum { ORDER_BACK = 1, ORDER_THEME, ORDER_TEXT, ORDER_SPEECH, ORDER_SWITCH = 10 };
enum { COLUMN = 640, TEXT_STEPS = 9, SPEECH_STEPS = 5 };

typedef struct Settings {
    ChuScroll scroll;
} Settings;

static const uint32_t text_steps[TEXT_STEPS] = {100, 112, 125, 137, 150, 162, 175, 187, 200};
static const uint32_t speech_steps[SPEECH_STEPS] = {0, 75, 100, 125, 150};

static const struct {
    const char *title, *note;
    size_t at;
    bool inverted; /* shown the other way round than it is kept */
} switches[] = {
    {"Keep still", "Nothing slides or fades", offsetof(ChSettings, keep_still), false},
    {"Heat without colour", "Marks, stairs and words stay", offsetof(ChSettings, heat_without_colour), false},
    {"Sounds", "Small and soft, each with something to see", offsetof(ChSettings, muted), true},
    {"Timers", "Only where a situation declares one", offsetof(ChSettings, timers_off), true},
    {"Letter keys", "Single letters as shortcuts", offsetof(ChSettings, letters_off), true},
    {"Read aloud", "What arrives is spoken", offsetof(ChSettings, read_aloud), false},
    {"Full screen", "F11 does the same", offsetof(ChSettings, full_screen), false},
};

enum { SWITCHES = sizeof switches / sizeof *switches };

static bool *switch_of(ChUi *ui, uint32_t i)
{
    return (bool *)((char *)&ui->settings + switches[i].at);
}

static int32_t step_of(const uint32_t *steps, int32_t count, uint32_t value)
{
    int32_t at = 0;
    for (int32_t i = 0; i < count; i++)
        if (steps[i] <= value) at = i;
    return at;
}

static void draw_theme(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    static const ChStr words[] = {{"Light", 5}, {"Dark", 4}, {"High contrast", 13}};
    ChuParts parts = {.words = words, .count = 3, .chosen = (int32_t)ui->settings.theme, .say = CH_STR("Theme")};
    chu_write_cut(panel, at, chu_d(panel, 8), CHU_BODY_STRONG, 0, panel->theme->ink, CH_STR("Theme"));
    chu_segments(panel, ORDER_THEME, chu_cut_top(at, chu_segments_height(panel, at->w, parts)), parts);
    chu_cut_top(at, chu_d(panel, 24));
}

static void draw_sliders(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    ChuSlider text = {.title = CH_STR("Text size"), .least = CH_STR("100 %"), .most = CH_STR("200 %"),
                      .now = chu_say(panel, "%u %%", ui->settings.text_pct), .steps = TEXT_STEPS,
                      .value = step_of(text_steps, TEXT_STEPS, ui->settings.text_pct)};
    ChuSlider speech = {.title = CH_STR("Listening pace"), .least = CH_STR("Whole lines"), .most = CH_STR("Fast"),
                        .now = ui->settings.speech_pct ? chu_say(panel, "%u %%", ui->settings.speech_pct)
                                                       : CH_STR("Whole lines at once"),
                        .steps = SPEECH_STEPS, .value = step_of(speech_steps, SPEECH_STEPS, ui->settings.speech_pct)};
    chu_slider(panel, ORDER_TEXT, chu_cut_top(at, chu_slider_height(panel, at->w, text)), text);
    chu_cut_top(at, chu_d(panel, 16));
    chu_slider(panel, ORDER_SPEECH, chu_cut_top(at, chu_slider_height(panel, at->w, speech)), speech);
    chu_cut_top(at, chu_d(panel, 16));
}

static void draw_switches(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    for (uint32_t i = 0; i < SWITCHES; i++) {
        ChStr title = ch_str(switches[i].title), note = ch_str(switches[i].note);
        ChRect row = chu_cut_top(at, chu_toggle_height(panel, at->w, title, note));
        chu_toggle(panel, ORDER_SWITCH + i, row, title, note, *switch_of(ui, i) != switches[i].inverted);
        chu_cut_top(at, chu_d(panel, 8));
    }
}

static void draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    Settings *settings = chu_state(ui, CH_SCREEN_SETTINGS);
    ChRect bar = chu_top_bar(panel, &page), content = chu_content(panel->layout, page);
    chu_bar_back(panel, ORDER_BACK, &bar, CH_STR("Home"));
    chu_bar_title(panel, &bar, CH_STR("Settings"), (ChStr){NULL, 0});
    int32_t w = content.w < chu_d(panel, COLUMN) ? content.w : chu_d(panel, COLUMN);
    ChRect column = {content.x + (content.w - w) / 2, content.y, w, content.h};
    ChRect at = chu_scroll_begin(panel, 0, column, &settings->scroll, chu_line(panel, CHU_BODY));
    draw_theme(ui, panel, &at);
    draw_sliders(ui, panel, &at);
    draw_switches(ui, panel, &at);
    chu_scroll_end(panel, at.y);
    chu_focus_first(panel, ORDER_THEME);
    chu_hint(panel, CH_STR("Tab"), CH_STR("move"));
    chu_hint(panel, CH_STR("Left Right"), CH_STR("change"));
    chu_hint(panel, CH_STR("Esc"), CH_STR("home"));
    chu_key_note(panel, CH_STR("Every change is kept at once"));
}

static void slide(uint32_t *value, const uint32_t *steps, int32_t count, ChuDeed deed)
{
    int32_t at = step_of(steps, count, *value);
    if (deed.kind == CHU_LESS) at--;
    if (deed.kind == CHU_MORE) at++;
    if (deed.kind == CHU_SET) at = deed.value;
    if (at >= 0 && at < count) *value = steps[at];
}

static void change_theme(ChUi *ui, ChuDeed deed)
{
    int32_t theme = (int32_t)ui->settings.theme;
    if (deed.kind == CHU_LESS) theme--;
    if (deed.kind == CHU_MORE) theme++;
    if (deed.kind == CHU_SET) theme = deed.value;
    if (theme >= 0 && theme < CH_THEME_COUNT) ui->settings.theme = (ChThemeName)theme;
}

static void act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    if (deed.kind == CHU_FOCUSED) return;
    if (order == ORDER_BACK) {
        chu_do(ui, (ChUiAction){.act = CH_ACT_HOME});
        return;
    }
    if (order == ORDER_THEME) change_theme(ui, deed);
    if (order == ORDER_TEXT) slide(&ui->settings.text_pct, text_steps, TEXT_STEPS, deed);
    if (order == ORDER_SPEECH) slide(&ui->settings.speech_pct, speech_steps, SPEECH_STEPS, deed);
    if (order >= ORDER_SWITCH && order < ORDER_SWITCH + SWITCHES && deed.kind == CHU_ACT) {
        bool *on = switch_of(ui, order - ORDER_SWITCH);
        *on = !*on;
    }
    chu_settings_changed(ui);
}

const ChuScreen chu_screen_settings = {.title = {"Settings", 8}, .state_bytes = sizeof(Settings), .draw = draw, .act = act};
