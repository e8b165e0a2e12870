#include "ui/keyed.h"
#include "ui/mirror.h"
#include "ui/ui_inside.h"

enum { PASSES = 6, CHU_WALL_PCT = 200, CHU_WALL_LEAST_PCT = 125, WALL_STEP = 12, CHU_LEAST_WIDTH = 512, CHU_LEAST_HEIGHT = 320 };

ChSettings ch_settings_default(void)
{
    ChSettings settings = {.theme = CH_THEME_LIGHT, .text_pct = 100, .speech_pct = 100};
    ch_keyed_print(settings.keys);
    return settings;
}

/* Making -------------------------------------------------------------------------------------------------------------
 */

static bool make_states(ChUi *ui)
{
    for (int i = 0; i < CH_SCREEN_COUNT; i++) {
        size_t bytes = chu_screen((ChScreenName)i)->state_bytes;
        if (bytes && !(ui->states[i] = ch_arena_alloc(&ui->keep, bytes, 1))) return false;
    }
    return true;
}

ChStatus ch_ui_make(ChAllocator from, ChFonts fonts, ChSettings settings, ChUi **made, ChError *error)
{
    ChUi *ui = ch_resize(from, NULL, 0, sizeof *ui);
    *made = NULL;
    if (!ui) return ch_fail(error, CH_NO_MEMORY, "There is no memory left for the window.");
    *ui = (ChUi){.from = from, .settings = settings, .fonts = fonts, .display_pct = 100, .card = CH_NONE};
    ui->sitting_words.from = ui->play_in.from = ui->message.from = ui->toast.from = ui->said.from = ui->kept.from = ui->changed.from = ui->why.from = ui->refused.from = from;
    ui->trouble.from = ui->turn.from = ui->turn_session.from = ui->turn_situation.from = from;
    ui->wake_ms = INT64_MAX;
    ui->focus.x = ui->focus.y = -1;
    ui->focus.ring = true;
    ch_arena_init(&ui->keep, from, SIZE_MAX);
    for (int i = 0; i < 2; i++) {
        ch_arena_init(&ui->arenas[i], from, SIZE_MAX);
        ch_draw_begin(&ui->lists[i], &ui->arenas[i]);
    }
    ui->texts = chu_texts_make(from);
    if (!ui->texts || !make_states(ui)) {
        ch_ui_free(ui);
        return ch_fail(error, CH_NO_MEMORY, "There is no memory left for the window.");
    }
    chu_go(ui, settings.trainee[0] ? CH_SCREEN_HOME : CH_SCREEN_FIRST);
    *made = ui;
    return CH_OK;
}

void ch_ui_free(ChUi *ui)
{
    if (!ui) return;
    chu_texts_free(ui->texts);
    for (int i = 0; i < 2; i++) ch_arena_free(&ui->arenas[i]);
    ch_arena_free(&ui->keep);
    ch_text_free(&ui->kept);
    ch_text_free(&ui->sitting_words);
    ch_text_free(&ui->play_in);
    ch_text_free(&ui->changed);
    ch_text_free(&ui->message);
    ch_text_free(&ui->why);
    ch_text_free(&ui->refused);
    ch_text_free(&ui->trouble);
    ch_text_free(&ui->turn);
    ch_text_free(&ui->turn_session);
    ch_text_free(&ui->turn_situation);
    ch_text_free(&ui->toast);
    ch_text_free(&ui->said);
    ch_free(ui->from, ui->cards, ui->card_count * sizeof *ui->cards);
    ch_free(ui->from, ui->methods, ui->method_count * sizeof *ui->methods);
    ch_free(ui->from, ui->languages, ui->language_count * sizeof *ui->languages);
    ch_free(ui->from, ui, sizeof *ui);
}

/* What there is ------------------------------------------------------------------------------------------------------
 */

/* The array anew; on failure the old one stays. */
static ChStatus set_array(ChUi *ui, void **array, uint32_t *had, const void *cards, uint32_t count, size_t size)
{
    void *copy = NULL;
    if (count && !(copy = ch_resize(ui->from, NULL, 0, count * size))) return CH_NO_MEMORY;
    if (count) memcpy(copy, cards, count * size);
    ch_free(ui->from, *array, *had * size);
    *array = copy;
    *had = count;
    ui->stale = true;
    return CH_OK;
}

ChStatus ch_ui_set_situations(ChUi *ui, const ChSituationCard *cards, uint32_t count)
{
    void *array = ui->cards;
    ChStatus status = set_array(ui, &array, &ui->card_count, cards, count, sizeof *cards);
    ui->cards = array;
    return status;
}

ChStatus ch_ui_set_methods(ChUi *ui, const ChMethodCard *cards, uint32_t count)
{
    void *array = ui->methods;
    ChStatus status = set_array(ui, &array, &ui->method_count, cards, count, sizeof *cards);
    ui->methods = array;
    return status;
}

ChStatus ch_ui_set_languages(ChUi *ui, const ChLanguageCard *cards, uint32_t count, uint32_t usual)
{
    void *array = ui->languages;
    ChStatus status = set_array(ui, &array, &ui->language_count, cards, count, sizeof *cards);
    ui->languages = array;
    ui->usual_language = usual;
    return status;
}

void ch_ui_set_fonts(ChUi *ui, ChFonts fonts)
{
    ui->fonts = fonts;
    chu_texts_forget(ui->texts);
    ui->stale = true;
    ui->wall.pct = 0;
}

void ch_ui_set_display_pct(ChUi *ui, uint32_t pct)
{
    ui->display_pct = pct ? pct : 100;
    ui->stale = true;
}

void ch_ui_set_trainee(ChUi *ui, ChStr name)
{
    uint32_t n = name.n < sizeof ui->settings.trainee ? name.n : 0; /* nobody rather than half a name */
    if (n) memcpy(ui->settings.trainee, name.p, n);
    ui->settings.trainee[n] = '\0';
    ui->stale = true;
}

void ch_ui_set_today(ChUi *ui, ChStr greeting, ChStr date)
{
    ui->greeting = greeting;
    ui->date = date;
    ui->stale = true;
}

void ch_ui_set_home(ChUi *ui, const ChHomeAbout *about)
{
    ui->about_home = *about;
    ui->stale = true;
}

/* Frames -------------------------------------------------------------------------------------------------------------
 */

/* Whether the page is turned round. There are no translations yet: only a situation can ask for it. */
static bool reads_from_right(const ChUi *ui)
{
    bool situation = ui->screen >= CH_SCREEN_BRIEFING && ui->screen <= CH_SCREEN_DEBRIEF;
    if (ui->settings.direction != CH_DIRECTION_AUTO) return ui->settings.direction == CH_DIRECTION_RIGHT_TO_LEFT;
    return situation && ui->scenario && chu_text_rtl(ui->scenario->brief);
}

/* One go at the picture; true when it must be made again, because drawing it found what it did not know before. */
static bool draw_once(ChUi *ui, ChuPanel *panel)
{
    ChDrawList *list = panel->list;
    ch_arena_reset(panel->arena);
    ch_draw_begin(list, panel->arena);
    list->mirrored = ui->focus.mirrored;
    chu_focus_frame(&ui->focus);
    ChRect page = {0, 0, ui->layout.width, ui->layout.height}, bar = page;
    chu_fill(panel, page, ui->theme.paper);
    bar = ui->layout.keys_folded ? (ChRect){0} : chu_cut_bottom(&page, chu_d(panel, CHU_KEY_BAR));
    ChRect strip = chu_cut_bottom(&page, chu_caption_strip(ui, panel));
    chu_screen(ui->screen)->draw(ui, panel, page);
    if (bar.h && panel->layer == 0) chu_key_bar_draw(ui, panel, bar); /* a drawer lies over it */
    if (strip.h && panel->layer == 0) chu_caption_draw(ui, panel, strip);
    chu_over_draw(ui, panel);
    chu_toast_draw(ui, panel);
    if (list->mirrored) chu_mirror(list, &ui->focus, ui->layout.width);
    bool again = chu_focus_settle(&ui->focus);
    return again || panel->again;
}

static void lay_out(ChUi *ui, int32_t width, int32_t height, uint32_t text_pct)
{
    ui->layout = chu_layout(width, height, ui->display_pct, text_pct);
    ui->layout.keys_folded |= ui->screen == CH_SCREEN_WALL; /* the room is not to read them; F1 has them */
    chu_texts_frame(ui->texts, ui->fonts, ui->layout.scale);
}

static ChuPanel panel_of(ChUi *ui)
{
    return (ChuPanel){.list = &ui->lists[ui->current],
                      .arena = &ui->arenas[ui->current],
                      .theme = &ui->theme,
                      .layout = &ui->layout,
                      .settings = &ui->settings,
                      .texts = ui->texts,
                      .focus = &ui->focus,
                      .now_ms = ui->now_ms,
                      .wake_ms = ui->toast_until_ms ? ui->toast_until_ms : INT64_MAX};
}

/* Whether the screen's page stands in the window at this size, without anything being drawn. */
static bool fits(ChUi *ui, int32_t width, int32_t height, uint32_t text_pct)
{
    lay_out(ui, width, height, text_pct);
    ChuPanel panel = panel_of(ui);
    ch_arena_reset(panel.arena);
    ChRect page = {0, 0, width, height};
    if (!ui->layout.keys_folded) chu_cut_bottom(&page, chu_d(&panel, CHU_KEY_BAR));
    chu_cut_bottom(&page, chu_caption_strip(ui, &panel));
    return chu_screen(ui->screen)->fits(ui, &panel, page);
}

/* A wall is read from the back of the room: as large as the smallest page and what stands on it allow. Trying sizes costs texts that are
 * known, so the one that was found stays until something else is shown. */
static uint32_t text_pct(ChUi *ui, int32_t width, int32_t height)
{
    uint32_t wall = CHU_WALL_PCT, own = ui->settings.text_pct, least = own > CHU_WALL_LEAST_PCT ? own : CHU_WALL_LEAST_PCT;
    if (ui->screen != CH_SCREEN_WALL) return own;
    const ChuWallSize now = {ui->board, ui->board_beat, width, height, own, ui->display_pct, ui->wall.pct}, *was = &ui->wall;
    bool same = was->board == now.board && was->beat == now.beat && was->width == width && was->height == height && was->own == own &&
                was->display == now.display;
    if (same && was->pct) return was->pct;
    while (wall > own && (width * 100 / (int32_t)wall < CHU_LEAST_WIDTH || height * 100 / (int32_t)wall < CHU_LEAST_HEIGHT)) wall--;
    if (wall < own) wall = own;
    while (wall > least && !fits(ui, width, height, wall)) wall = wall - WALL_STEP > least ? wall - WALL_STEP : least;
    ui->wall = now;
    return ui->wall.pct = wall;
}

void chu_build(ChUi *ui, int32_t width, int32_t height, int64_t now_ms)
{
    ui->now_ms = now_ms > ui->now_ms ? now_ms : ui->now_ms;
    if (ui->toast_until_ms && ui->now_ms >= ui->toast_until_ms) ui->toast_until_ms = 0;
    if (ui->caption_until_ms && (ui->now_ms >= ui->caption_until_ms || !ui->settings.captions)) ui->caption_until_ms = 0;
    const ChuLayout was = ui->layout;
    ui->current ^= 1;
    lay_out(ui, width, height, text_pct(ui, width, height));
    bool other = ui->layout.width != was.width || ui->layout.height != was.height || ui->layout.scale != was.scale;
    ui->focus.moved |= other; /* what has the focus stays in sight */
    ui->theme = chu_theme(ui->settings.theme, ui->settings.heat_without_colour);
    ui->focus.letters_off = ui->settings.letters_off;
    ui->focus.mirrored = reads_from_right(ui);
    ui->focus.target_px = chu_px(&ui->layout, CHU_TARGET);
    ui->focus.drag_px = chu_px(&ui->layout, CHU_DRAG);
    ChuPanel panel;
    bool again = true;
    for (int pass = 0; pass < PASSES && again; pass++) {
        panel = panel_of(ui);
        if (ui->caption_until_ms) chu_wake_at(&panel, ui->caption_until_ms);
        again = draw_once(ui, &panel);
    }
    if (chu_texts_failed(ui->texts)) panel.list->failed = true;
    ui->wake_ms = panel.wake_ms;
    ui->focus.moved = false;
    ui->stale = false;
}

const ChDrawList *ch_ui_frame(ChUi *ui, int32_t width, int32_t height, int64_t now_ms)
{
    if (now_ms > ui->now_ms) ui->now_ms = now_ms;
    if (chu_screen(ui->screen)->tick) chu_screen(ui->screen)->tick(ui);
    chu_build(ui, width, height, now_ms);
    return &ui->lists[ui->current];
}

int64_t ch_ui_wake_ms(const ChUi *ui, int64_t now_ms)
{
    if (ui->wake_ms == INT64_MAX) return -1;
    return ui->wake_ms > now_ms ? ui->wake_ms - now_ms : 0;
}
