/* Settings: every change shows at once, in the page itself and in a sample, and is kept at once. */
#include "ui/ui_inside.h"

enum { ORDER_BACK = 1, ORDER_TABS = 2, ORDER_THEME = 10, ORDER_TEXT, ORDER_PACE, ORDER_NAME, ORDER_DIRECTION, ORDER_SWITCH = 20 };
enum { COLUMN = 744, SAMPLE_LEAST = 288, SAMPLE_MOST = 448, PACES = 7, MS_A_CHARACTER = 55 };
typedef enum Tab { TAB_SEEING, TAB_HEARING, TAB_TIME, TAB_YOU, TABS } Tab;

typedef struct Settings {
    ChuScroll scroll, aside;
    ChuField name;
    Tab tab;
    uint32_t changed;   /* the control that changed last: in one column the sample goes below it */
    int64_t spoken_ms;  /* when the sample began to speak; 0: it has spoken */
} Settings;

static const uint32_t paces[PACES] = {50, 75, 100, 125, 150, 200, 0}; /* 0, whole lines at once, is the fastest */

static const struct {
    Tab tab;
    const char *title, *note;
    size_t at;
    bool inverted; /* shown the other way round than it is kept */
} switches[] = {
    {TAB_SEEING, "Show heat without colour", "Number, word and shape alone", offsetof(ChSettings, heat_without_colour), false},
    {TAB_SEEING, "Keep things still", "Nothing slides or fades", offsetof(ChSettings, keep_still), false},
    {TAB_SEEING, "Read lines aloud", "A whole line at a time, and what has the focus", offsetof(ChSettings, read_aloud), false},
    {TAB_SEEING, "Full screen", "F11 does the same, anywhere", offsetof(ChSettings, full_screen), false},
    {TAB_HEARING, "Sounds", "Short and soft; each can be seen as well", offsetof(ChSettings, muted), true},
    {TAB_TIME, "Timers", "Only where a situation declares one", offsetof(ChSettings, timers_off), true},
    {TAB_TIME, "Letters as keys", "Off: numbers, arrows, Tab and Enter still do everything", offsetof(ChSettings, letters_off), true},
};

enum { SWITCHES = sizeof switches / sizeof *switches };

static Settings *state_of(ChUi *ui)
{
    return chu_state(ui, CH_SCREEN_SETTINGS);
}

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

/* The sample --------------------------------------------------------------------------------------------------------- */

static const char said[] = "I rang on Monday. I rang on Tuesday. Each time somebody was going to ring me back.";

/* How much of it has been said, at the pace that was chosen; asks to be drawn again until all of it has. */
static ChuBubble speaking(ChUi *ui, ChuPanel *panel, const Settings *state)
{
    ChuBubble bubble = {.text = ch_str(said), .degrees = 71, .small = true, .speaking = -1};
    uint32_t all = chu_sentences(panel, bubble.text), pace = ui->settings.speech_pct;
    if (!state->spoken_ms || !pace) return bubble;
    int64_t length = (int64_t)bubble.text.n * MS_A_CHARACTER * 100 / pace, gone = panel->now_ms - state->spoken_ms;
    if (gone >= length) return bubble;
    bubble.sentences = ui->settings.keep_still ? 0 : (uint32_t)(gone * all / length) + 1;
    bubble.speaking = (int32_t)(gone * 1000 / length);
    chu_wake_at(panel, panel->now_ms + 100);
    return bubble;
}

static int32_t sample_hearing(ChUi *ui, ChuPanel *panel, ChRect at, bool draw)
{
    ChuBubble bubble = speaking(ui, panel, state_of(ui));
    bubble.speaking = bubble.speaking < 0 ? 1000 : bubble.speaking; /* its height never changes */
    at.h = chu_bubble_height(panel, at.w, bubble);
    if (draw) chu_bubble(panel, 0, at, bubble);
    return at.h;
}

static int32_t sample_seeing(ChuPanel *panel, ChRect at, bool draw)
{
    int32_t top = at.y, stairs = chu_d(panel, 48), gap = chu_d(panel, 8);
    bool big = chu_degrees_width(panel, 71, true) <= at.w;
    ChRect row = chu_cut_top(&at, chu_line(panel, big ? CHU_DISPLAY : CHU_HEADING2));
    if (draw) chu_degrees(panel, row, 71, big);
    chu_cut_top(&at, gap);
    ChRect steps = chu_cut_top(&at, stairs);
    if (draw && (!chu_window(panel) || chu_rect_inside(steps, *chu_window(panel)))) chu_stairs(panel, steps, 71, true);
    chu_cut_top(&at, chu_stairs_foot(panel, true) + chu_d(panel, 16));
    const ChuChoice choices[] = {{.text = CH_STR("\"It's printed on the back of the receipt.\""), .number = 1, .dense = true},
                                 {.text = CH_STR("\"Please, start from the beginning.\""), .number = 2, .dense = true, .chosen = true}};
    for (int i = 0; i < 2; i++) {
        ChuChoice choice = choices[i];
        int32_t h = chu_choice_height(panel, at.w, choice);
        if (draw) chu_choice(panel, 0, (ChRect){at.x, at.y, at.w, h}, choice);
        chu_cut_top(&at, h + (i == 0 ? gap : 0));
    }
    return at.y - top;
}

static int32_t draw_sample(ChUi *ui, ChuPanel *panel, ChRect at, bool draw)
{
    const ChStr title = CH_STR("How a line looks now");
    int32_t pad = chu_card_padding(panel, true), w = at.w - 2 * pad;
    int32_t head = chu_write_height(panel, w, CHU_CAPTION, 0, title) + chu_d(panel, 8);
    bool hearing = state_of(ui)->tab == TAB_HEARING;
    ChRect inside = {at.x + pad, at.y + pad + head, w, 1 << 20};
    int32_t h = hearing ? sample_hearing(ui, panel, inside, false) : sample_seeing(panel, inside, false);
    at.h = h + head + 2 * pad;
    if (!draw) return at.h;
    chu_card(panel, 0, at, (ChuCard){.dense = true});
    chu_write(panel, (ChRect){inside.x, at.y + pad, w, head}, CHU_CAPTION, 0, panel->theme->ink2, CHU_LEFT, title);
    if (hearing)
        sample_hearing(ui, panel, inside, true);
    else
        sample_seeing(panel, inside, true);
    return at.h;
}

/* The controls ------------------------------------------------------------------------------------------------------- */

typedef struct Page {
    ChUi *ui;
    ChuPanel *panel;
    ChRect at;
    bool one_column; /* the sample goes below what changed */
} Page;

/* After each control. */
static void after(Page *page, uint32_t order, int32_t look_gap)
{
    Settings *state = state_of(page->ui);
    chu_cut_top(&page->at, chu_d(page->panel, look_gap));
    if (!page->one_column || state->changed != order) return;
    chu_cut_top(&page->at, draw_sample(page->ui, page->panel, page->at, true) + chu_d(page->panel, 16));
}

static void draw_theme(Page *page)
{
    static const ChStr words[] = {{"Light", 5}, {"Dark", 4}, {"High contrast", 13}};
    ChuPanel *panel = page->panel;
    ChuParts parts = {.words = words, .count = 3, .chosen = (int32_t)page->ui->settings.theme, .say = CH_STR("Colours")};
    chu_write_cut(panel, &page->at, chu_d(panel, 8), CHU_BODY_STRONG, 0, panel->theme->ink, parts.say);
    chu_segments(panel, ORDER_THEME, chu_cut_top(&page->at, chu_segments_height(panel, page->at.w, parts)), parts);
    after(page, ORDER_THEME, 24);
}

static void draw_slider(Page *page, uint32_t order, ChuSlider slider)
{
    ChuPanel *panel = page->panel;
    chu_slider(panel, order, chu_cut_top(&page->at, chu_slider_height(panel, page->at.w, slider)), slider);
    after(page, order, 24);
}

static void draw_text_size(Page *page)
{
    uint32_t pct = page->ui->settings.text_pct;
    draw_slider(page, ORDER_TEXT,
                (ChuSlider){.title = CH_STR("Size of the text"), .least = CH_STR("100"), .most = CH_STR("200"),
                            .now = chu_say(page->panel, "%u %%", pct), .steps = CHU_TEXT_SIZES,
                            .value = chu_text_size_at(pct)});
}

static void draw_direction(Page *page)
{
    static const ChStr words[] = {{"As the words are", 16}, {"From left", 9}, {"From right", 10}};
    ChuPanel *panel = page->panel;
    ChuParts parts = {.words = words, .count = CH_DIRECTION_COUNT, .chosen = (int32_t)page->ui->settings.direction,
                      .say = CH_STR("The page is read")};
    chu_write_cut(panel, &page->at, chu_d(panel, 8), CHU_BODY_STRONG, 0, panel->theme->ink, parts.say);
    chu_segments(panel, ORDER_DIRECTION, chu_cut_top(&page->at, chu_segments_height(panel, page->at.w, parts)), parts);
    after(page, ORDER_DIRECTION, 24);
}

static void draw_pace(Page *page)
{
    uint32_t pct = page->ui->settings.speech_pct;
    draw_slider(page, ORDER_PACE,
                (ChuSlider){.title = CH_STR("How fast they speak"), .least = CH_STR("Slow"), .most = CH_STR("At once"),
                            .now = pct ? chu_say(page->panel, "%u %%", pct) : CH_STR("Whole lines at once"), .steps = PACES,
                            .value = pace_at(pct)});
}

static void draw_switches(Page *page, Tab tab)
{
    ChuPanel *panel = page->panel;
    for (uint32_t i = 0; i < SWITCHES; i++) {
        if (switches[i].tab != tab) continue;
        ChStr title = ch_str(switches[i].title), note = ch_str(switches[i].note);
        if (!chu_window(panel) || chu_rect_has(*chu_window(panel), page->at.x, page->at.y))
            chu_rule(panel, page->at.x, page->at.y, page->at.w);
        chu_cut_top(&page->at, chu_d(panel, 8));
        ChRect row = chu_cut_top(&page->at, chu_toggle_height(panel, page->at.w, title, note));
        chu_toggle(panel, ORDER_SWITCH + i, row, title, note, *switch_of(page->ui, i) != switches[i].inverted);
        after(page, ORDER_SWITCH + i, 8);
    }
}

static ChStr wrong(const Settings *state)
{
    bool empty = ch_str_trim(chu_field_text(&state->name)).n == 0;
    return empty ? CH_STR("Without a name the old one stays. Any name will do.") : (ChStr){NULL, 0};
}

static void draw_name(Page *page)
{
    ChuPanel *panel = page->panel;
    Settings *state = state_of(page->ui);
    const ChStr label = CH_STR("Your name");
    ChRect at = chu_cut_top(&page->at, chu_field_height(panel, page->at.w, label, wrong(state)));
    chu_field(panel, ORDER_NAME, at, &state->name, label, wrong(state));
    chu_cut_top(&page->at, chu_d(panel, 16));
    chu_write_cut(panel, &page->at, chu_d(panel, 8), CHU_CAPTION, CHU_RUNNING, panel->theme->ink2,
                  CH_STR("Your plays are kept under this name, on this computer and nowhere else."));
}

static void draw_controls(Page *page)
{
    Tab tab = state_of(page->ui)->tab;
    if (tab == TAB_SEEING) {
        draw_theme(page);
        draw_text_size(page);
        draw_direction(page);
    }
    if (tab == TAB_HEARING) draw_pace(page);
    draw_switches(page, tab);
    if (tab == TAB_YOU) draw_name(page);
}

/* The screen --------------------------------------------------------------------------------------------------------- */

static void draw_tabs(ChUi *ui, ChuPanel *panel, ChRect *content)
{
    static const ChStr words[] = {{"Seeing", 6}, {"Hearing", 7}, {"Time and keys", 13}, {"You", 3}};
    ChuParts tabs = {.words = words, .count = TABS, .chosen = (int32_t)state_of(ui)->tab, .say = CH_STR("Settings")};
    chu_tabs(panel, ORDER_TABS, chu_cut_top(content, chu_tabs_height(panel, content->w, tabs)), tabs);
    chu_cut_top(content, chu_d(panel, panel->layout->keys_folded ? 12 : 24));
}

static void draw_bar(ChuPanel *panel, ChRect *page)
{
    ChRect bar = chu_top_bar(panel, page);
    chu_bar_back(panel, ORDER_BACK, &bar, CH_STR("Back"));
    if (panel->layout->reflow > CHU_NARROW) chu_bar_item(panel, 0, &bar, (ChuBarItem){.words = CH_STR("Changes are kept at once")});
    chu_bar_title(panel, &bar, CH_STR("Settings"), (ChStr){NULL, 0});
}

static void say_keys(ChuPanel *panel)
{
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
    ChRect at = chu_scroll_begin(panel, 0, side, &state_of(ui)->aside, chu_line(panel, CHU_BODY));
    at.h = draw_sample(ui, panel, at, true);
    chu_scroll_end(panel, at.y + at.h);
}

static void draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    Settings *state = state_of(ui);
    draw_bar(panel, &page);
    ChRect content = chu_content(panel->layout, page);
    draw_tabs(ui, panel, &content);
    bool sampled = state->tab <= TAB_HEARING, aside = panel->layout->reflow > CHU_NARROW;
    if (aside && sampled) draw_aside(ui, panel, &content);
    if (content.w > chu_d(panel, COLUMN)) content.w = chu_d(panel, COLUMN);
    Page all = {.ui = ui, .panel = panel, .one_column = sampled && !aside};
    all.at = chu_scroll_begin(panel, 0, content, &state->scroll, chu_line(panel, CHU_BODY));
    draw_controls(&all);
    chu_scroll_end(panel, all.at.y);
    chu_focus_first(panel, state->tab == TAB_SEEING ? ORDER_THEME : ORDER_TABS);
    say_keys(panel);
}

static void enter(ChUi *ui)
{
    Settings *state = state_of(ui);
    *state = (Settings){.tab = TAB_SEEING, .changed = ORDER_TEXT, .name.most = sizeof ui->settings.trainee - 1};
    chu_field_set(&state->name, ch_str(ui->settings.trainee));
}

/* Where `deed` leads from place `now` of `count`. */
static int32_t moved(int32_t now, int32_t count, ChuDeed deed)
{
    int32_t to = deed.kind == CHU_LESS ? now - 1 : deed.kind == CHU_MORE ? now + 1 : deed.kind == CHU_SET ? deed.value : now;
    return to < 0 ? 0 : to >= count ? count - 1 : to;
}

static void show_tab(ChUi *ui, int32_t tab)
{
    Settings *state = state_of(ui);
    if (tab == (int32_t)state->tab) return;
    state->tab = (Tab)tab;
    state->scroll = state->aside = (ChuScroll){0};
    state->changed = tab == TAB_HEARING ? ORDER_PACE : ORDER_TEXT;
}

static void rename_trainee(ChUi *ui)
{
    ChStr name = ch_str_trim(chu_field_text(&state_of(ui)->name));
    if (name.n == 0) return;
    memcpy(ui->settings.trainee, name.p, name.n);
    ui->settings.trainee[name.n] = 0;
    chu_settings_changed(ui);
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
    state_of(ui)->spoken_ms = ui->now_ms > 0 ? ui->now_ms : 1;
    if (pace == ui->settings.speech_pct) return;
    ui->settings.speech_pct = pace;
    chu_settings_changed(ui);
}

static void change_theme(ChUi *ui, ChuDeed deed)
{
    ChThemeName theme = (ChThemeName)moved((int32_t)ui->settings.theme, CH_THEME_COUNT, deed);
    if (theme == ui->settings.theme) return;
    ui->settings.theme = theme;
    chu_settings_changed(ui);
}

static void change_direction(ChUi *ui, ChuDeed deed)
{
    ChDirection direction = (ChDirection)moved((int32_t)ui->settings.direction, CH_DIRECTION_COUNT, deed);
    if (direction == ui->settings.direction) return;
    ui->settings.direction = direction;
    chu_settings_changed(ui);
}

static void act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    Settings *state = state_of(ui);
    bool is_switch = order >= ORDER_SWITCH && order < ORDER_SWITCH + SWITCHES;
    if (deed.kind == CHU_FOCUSED) return;
    if (order == ORDER_BACK) {
        chu_return(ui);
        return;
    }
    if (order == ORDER_TABS) show_tab(ui, moved((int32_t)state->tab, TABS, deed));
    if (order == ORDER_NAME && deed.kind == CHU_EDITED) rename_trainee(ui);
    if (order != ORDER_TABS && order != ORDER_NAME) state->changed = order;
    if (order == ORDER_THEME) change_theme(ui, deed);
    if (order == ORDER_TEXT) chu_set_text_size(ui, moved(chu_text_size_at(ui->settings.text_pct), CHU_TEXT_SIZES, deed));
    if (order == ORDER_PACE) change_pace(ui, deed);
    if (order == ORDER_DIRECTION) change_direction(ui, deed);
    if (is_switch && deed.kind == CHU_ACT) turn(ui, order - ORDER_SWITCH);
}

const ChuScreen chu_screen_settings = {
    .title = {"Settings", 8}, .state_bytes = sizeof(Settings), .enter = enter, .draw = draw, .act = act};
