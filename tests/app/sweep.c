#include "app/sweep.h"

#include "base/hash.h"
#include "platform/shot.h"

typedef struct Cell {
    int32_t w, h;
    uint32_t text_pct;
    ChThemeName theme;
    bool grown, mirrored;
} Cell;

/* The windows of the promise; the last is the smallest layout there is, at its plain size. */
static const struct {
    int32_t w, h;
} windows[] = {{3840, 2160}, {1600, 900}, {1280, 800}, {1024, 640}};
static const uint32_t texts[] = {100, 125, 150, 200};

enum {
    WINDOWS = sizeof windows / sizeof *windows,
    TEXTS = sizeof texts / sizeof *texts,
    SIZES = WINDOWS * TEXTS + 1,
    LOOKS = CH_THEME_COUNT * 4, /* theme, grown, mirrored */
    CELLS = SIZES * LOOKS,
    MOST_TOLD = 60, /* findings that are printed */
    FEW = 5,        /* situations that are looked at in full; of more, each in fewer cells, so that it stays quick */
    USUAL_W = 1280,
    USUAL_H = 800
};

static const ChStr themes[CH_THEME_COUNT] = {CH_WORD("light"), CH_WORD("dark"), CH_WORD("high contrast")};

static Cell cell_of(uint32_t n)
{
    uint32_t size = n / LOOKS;
    Cell cell = {.theme = (ChThemeName)(n / 4 % CH_THEME_COUNT), .grown = n % 2, .mirrored = n % 4 >= 2, .w = 512, .h = 320,
                 .text_pct = 100};
    if (size + 1 == SIZES) return cell;
    cell.w = windows[size / TEXTS].w;
    cell.h = windows[size / TEXTS].h;
    cell.text_pct = texts[size % TEXTS];
    return cell;
}

/* Sanitizers look at every access, which takes a few times as long; they see the same code in fewer cells. */
#ifdef __SANITIZE_ADDRESS__
enum { SHARE_PCT = 30 };
#else
enum { SHARE_PCT = 100 };
#endif

uint32_t sweep_scaled(uint32_t count)
{
    const char *scale = getenv("CH_TEST_SCALE");
    double scaled = (double)count * (scale ? strtod(scale, NULL) : SHARE_PCT / 100.0);
    return scaled < 1 ? 1 : scaled > 1e6 ? 1000000 : (uint32_t)scaled;
}

/* Fonts ------------------------------------------------------------------------------------------------------------- */

static uint64_t key_of(ChFont font, ChStr text)
{
    uint64_t look = (uint64_t)font.px << 24 | (uint64_t)font.weight << 8 | (uint64_t)font.italic << 1 | font.display;
    uint64_t key = ch_hash64(text.p, text.n) ^ (look + 1) * UINT64_C(0x9E3779B97F4A7C15);
    return key ? key : 1;
}

/* One slot a key: what comes later takes it over. */
static int32_t width_of(void *context, ChFont font, ChStr text)
{
    const SweepFonts *fonts = context;
    if (!text.n) return 0;
    uint64_t key = key_of(font, text);
    SweepWidth *known = &fonts->widths[(key ^ key >> 32) % SWEEP_WIDTHS];
    if (known->key != key) *known = (SweepWidth){key, fonts->real.width(fonts->real.context, font, text)};
    return (known->width * fonts->pct + 99) / 100;
}

static int32_t ascent_of(void *context, ChFont font)
{
    const SweepFonts *fonts = context;
    return fonts->real.ascent(fonts->real.context, font);
}

static int32_t descent_of(void *context, ChFont font)
{
    const SweepFonts *fonts = context;
    return fonts->real.descent(fonts->real.context, font);
}

static ChFonts fonts_of(SweepFonts *fonts)
{
    return (ChFonts){.context = fonts, .width = width_of, .ascent = ascent_of, .descent = descent_of};
}

/* Beginning and end ------------------------------------------------------------------------------------------------- */

void sweep_begin(Sweep *sweep, uint64_t seed)
{
    ChError error = {0};
    ChSettings settings = ch_settings_default();
    ChDeskOptions options = {.settings = &settings};
    settings.keep_still = true;
    settings.speech_pct = 0;
    snprintf(settings.trainee, sizeof settings.trainee, "Maya Lindqvist-Okonkwo");
    memset(sweep, 0, sizeof *sweep);
    if (ch_desk_open(&options, &sweep->desk, &error) != CH_OK) fail_msg("the desk does not open: %s", error.message);
    if (ch_desk_methods(&sweep->desk, &error) != CH_OK) fail_msg("the methods cannot be read: %s", error.message);
    sweep->ui = sweep->desk.ui;
    sweep->rng.state = seed;
    SweepWidth *widths = calloc(SWEEP_WIDTHS, sizeof *widths);
    assert_non_null(widths);
    sweep->plain = (SweepFonts){ch_font_book_fonts(sweep->desk.book), 100, widths};
    sweep->grown = (SweepFonts){sweep->plain.real, SWEEP_GROWN_PCT, widths};
    ch_arena_init(&sweep->memory, ch_heap(), SIZE_MAX);
    ch_ui_set_today(sweep->ui, CH_STR("Good afternoon"), CH_STR("Wednesday 30 September"));
    ch_ui_show_home(sweep->ui);
}

void sweep_end(Sweep *sweep, const char *name)
{
    uint32_t found = sweep->found;
    print_message("%s: %u scenes, %u frames, %u findings\n", name, sweep->scenes, sweep->frames, found);
    assert_true(sweep->frames > 0);
    ch_arena_free(&sweep->memory);
    ch_desk_close(&sweep->desk);
    free(sweep->plain.widths);
    if (found) fail_msg("%s: %u findings", name, found);
}

/* In a language, or as it was written (""). False when it has no such language, or does not load. */
static bool sweep_in(Sweep *sweep, uint32_t card, ChStr language, SweepSituation each)
{
    ChSituation situation;
    ChError error = {0};
    char wanted[24];
    const char *id = sweep->desk.cards[card].id.p;
    snprintf(wanted, sizeof wanted, "%.*s", CH_FMT(language));
    if (ch_situation_load_in(sweep->desk.library, id, NULL, wanted, &situation, &error) != CH_OK) {
        print_message("%s does not load and is left out: %s\n", id, error.message);
        return false;
    }
    bool there = !language.n || situation.scenario.lang.n;
    if (there) each(sweep, card, &situation);
    ch_ui_show_home(sweep->ui); /* nothing points into it any more */
    ch_situation_free(&situation);
    return there;
}

uint32_t sweep_situations(Sweep *sweep, SweepSituation each)
{
    uint32_t count = 0;
    sweep->many = sweep->desk.card_count;
    for (uint32_t card = 0; card < sweep->desk.card_count; card++) {
        count += sweep_in(sweep, card, CH_STR(""), each);
        for (uint32_t i = 0; i < sweep->desk.language_count; i++)
            sweep_in(sweep, card, sweep->desk.languages[i].code, each);
    }
    sweep->many = 0;
    return count;
}

void sweep_key(Sweep *sweep, ChKeyName key)
{
    ch_ui_input(sweep->ui, &(ChUiInput){.type = CH_INPUT_KEY, .key = key, .now_ms = sweep->ui->now_ms + 1});
}

void sweep_char(Sweep *sweep, char c)
{
    ch_ui_input(sweep->ui, &(ChUiInput){.type = CH_INPUT_KEY, .key = CH_KEY_CHAR, .character = (uint32_t)c,
                                        .now_ms = sweep->ui->now_ms + 1});
}

void sweep_settle(Sweep *sweep)
{
    ch_ui_frame(sweep->ui, USUAL_W, USUAL_H, sweep->ui->now_ms);
}

/* Findings ---------------------------------------------------------------------------------------------------------- */

/* The frame with a finding as a picture, where a folder for them is named. */
static void keep_picture(Sweep *sweep, const Cell *cell)
{
    const char *folder = getenv("CH_SWEEP_PICTURES");
    char path[CH_PATH_ROOM];
    ChError error = {0};
    if (!folder) return;
    snprintf(path, sizeof path, "%s/finding-%u.png", folder, sweep->found);
    const ChDrawList *list = &sweep->ui->lists[sweep->ui->current];
    if (ch_shot(sweep->desk.paint, list, cell->w, cell->h, path, ch_heap(), &error) != CH_OK) fail_msg("%s", error.message);
    print_error("    %s\n", path);
}

static void tell(Sweep *sweep, const Cell *cell, const char *what)
{
    if (sweep->found++ >= MOST_TOLD || sweep->quiet) return;
    print_error("%s, %d by %d at %u %%, %.*s%s%s: %s\n", sweep->where, cell->w, cell->h, cell->text_pct,
                CH_FMT(themes[cell->theme]), cell->grown ? ", texts grown" : "", cell->mirrored ? ", from right to left" : "", what);
    keep_picture(sweep, cell);
}

static void check_frame(Sweep *sweep, const Cell *cell, const ChDrawList *list)
{
    char what[512] = "";
    sweep->frames++;
    if (list->failed) {
        tell(sweep, cell, "there was no memory for the frame");
        return;
    }
    if (overlap_find(list, cell->w, cell->h, what)) tell(sweep, cell, what);
    if (!sweep->ui->toast_until_ms && overlap_find_more(list, cell->w, cell->h, what)) tell(sweep, cell, what);
    if (sweep->ui->focus.doubled) tell(sweep, cell, "two things share an order");
    if (sweep->ui->focus.full) tell(sweep, cell, "there are more things than there is room for");
}

/* What has the focus is wholly in sight, unless it is taller than its view. */
static void check_focus(Sweep *sweep, const Cell *cell)
{
    const ChuRegion *has = chu_focus_region(&sweep->ui->focus);
    char what[256];
    if (!has || sweep->follows) return;
    bool tall = has->scroll && !has->scrolls && has->rect.h > has->scroll->window;
    ChRect window = {0, 0, cell->w, cell->h};
    bool whole = memcmp(&has->seen, &has->rect, sizeof has->rect) == 0 && chu_rect_inside(has->rect, window);
    if (whole || tall) return;
    snprintf(what, sizeof what, "what has the focus (%u, %d %d, %d by %d, \"%.*s\") is not wholly in sight", has->order,
             has->rect.x, has->rect.y, has->rect.w, has->rect.h, has->say.n < 80 ? (int)has->say.n : 80, has->say.p ? has->say.p : "");
    tell(sweep, cell, what);
}

/* What can be read -------------------------------------------------------------------------------------------------- */

/* Letters and digits alone: between what an author wrote and what is set lie quotes, dashes and line breaks. General
 * punctuation is E2 80 xx in UTF-8. */
static ChStr bare(ChArena *arena, ChStr text)
{
    char *out = ch_arena_alloc(arena, text.n + 1u, 1);
    uint32_t n = 0;
    assert_non_null(out);
    for (uint32_t i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.p[i];
        if (c == 0xE2 && i + 2 < text.n && (unsigned char)text.p[i + 1] == 0x80) {
            i += 2;
            continue;
        }
        bool letter = c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (letter) out[n++] = (char)c;
    }
    return (ChStr){out, n};
}

static void read_frame(Sweep *sweep, const ChDrawList *list)
{
    if (!sweep->expected_count) return;
    for (uint32_t i = 0; i < list->count; i++) {
        if (list->at[i].op != CH_DRAW_TEXT) continue;
        ChStr piece = bare(&sweep->memory, list->at[i].text);
        bool known = piece.n == 0;
        for (uint32_t k = 0; k < sweep->seen_count && !known; k++) known = ch_str_eq(sweep->seen[k], piece);
        if (known) continue;
        sweep->seen = ch_arena_grow(&sweep->memory, sweep->seen, sweep->seen_count, &sweep->seen_room, sizeof *sweep->seen);
        assert_non_null(sweep->seen);
        sweep->seen[sweep->seen_count++] = piece;
    }
}

/* How much of it can be put together, from its beginning, out of pieces that were seen. */
static uint32_t readable(Sweep *sweep, ChStr text)
{
    bool *reached = ch_arena_alloc(&sweep->memory, text.n + 1u, 1);
    uint32_t furthest = 0;
    assert_non_null(reached);
    reached[0] = true;
    for (uint32_t i = 0; i < text.n; i++) {
        for (uint32_t k = 0; reached[i] && k < sweep->seen_count; k++) {
            ChStr piece = sweep->seen[k];
            if (piece.n <= text.n - i && memcmp(text.p + i, piece.p, piece.n) == 0) reached[i + piece.n] = true;
        }
        if (reached[i]) furthest = i;
    }
    return reached[text.n] ? text.n : furthest;
}

static void check_read(Sweep *sweep, const Cell *cell)
{
    char what[256];
    for (uint32_t i = 0; i < sweep->expected_count; i++) {
        ChStr text = bare(&sweep->memory, sweep->expected[i]);
        uint32_t far = readable(sweep, text);
        if (far == text.n) continue;
        ChStr whole = sweep->expected[i];
        snprintf(what, sizeof what, "cannot be read whole, from about character %u: \"%.*s\"", far,
                 whole.n < 120 ? (int)whole.n : 120, whole.p);
        tell(sweep, cell, what);
    }
}

void sweep_expect(Sweep *sweep, ChStr text)
{
    assert_true(sweep->expected_count < SWEEP_EXPECTED);
    if (text.n) sweep->expected[sweep->expected_count++] = text;
}

/* Cells ------------------------------------------------------------------------------------------------------------- */

static const ChDrawList *frame(Sweep *sweep, const Cell *cell)
{
    const ChDrawList *list = ch_ui_frame(sweep->ui, cell->w, cell->h, sweep->ui->now_ms);
    check_frame(sweep, cell, list);
    read_frame(sweep, list);
    return list;
}

/* One view from its top to its end, a page less a line at a time. */
static void page_through(Sweep *sweep, const Cell *cell, ChuScroll *scroll)
{
    int32_t was = scroll->top, step = scroll->step > 0 ? scroll->step : 1;
    int32_t page = (scroll->window / step > 2 ? scroll->window / step - 1 : 1) * step;
    for (int32_t top = 0, most = chu_scroll_most(scroll);; top += page) {
        scroll->top = top < most ? top : most;
        frame(sweep, cell);
        if (top >= most) break;
    }
    scroll->top = was;
}

static void look_at_face(Sweep *sweep, const Cell *cell)
{
    ChuScroll *views[CHU_MAX_VIEWS];
    uint32_t count = 0;
    sweep->ui->focus.moved = true; /* what has the focus is brought into sight, as in a window that is resized */
    frame(sweep, cell);
    check_focus(sweep, cell);
    for (uint32_t i = 0; i < sweep->ui->focus.view_count; i++)
        if (sweep->ui->focus.views[i].layer == sweep->ui->focus.layers && chu_scroll_most(sweep->ui->focus.views[i].scroll) > 0)
            views[count++] = sweep->ui->focus.views[i].scroll;
    for (uint32_t i = 0; i < count; i++) page_through(sweep, cell, views[i]);
}

static void look_in_cell(Sweep *sweep, const Cell *cell)
{
    ChUi *ui = sweep->ui;
    ch_arena_reset(&sweep->memory);
    sweep->seen = NULL;
    sweep->seen_count = sweep->seen_room = 0;
    ui->settings.theme = cell->theme;
    ui->settings.text_pct = cell->text_pct;
    ui->settings.direction = cell->mirrored ? CH_DIRECTION_RIGHT_TO_LEFT : CH_DIRECTION_LEFT_TO_RIGHT;
    ui->fonts = fonts_of(cell->grown ? &sweep->grown : &sweep->plain);
    for (uint32_t face = 0; face < (sweep->faces ? sweep->faces : 1); face++) {
        if (sweep->face) sweep->face(sweep, face);
        look_at_face(sweep, cell);
    }
    if (sweep->face) sweep->face(sweep, 0);
    check_read(sweep, cell);
}

static void swap(uint32_t *order, uint32_t i, uint32_t k)
{
    uint32_t was = order[i];
    order[i] = order[k];
    order[k] = was;
}

/* The smallest layout, in one of its looks; then others by lot, each once. */
static void choose_cells(Sweep *sweep, uint32_t *order)
{
    for (uint32_t i = 0; i < CELLS; i++) order[i] = i;
    swap(order, 0, (SIZES - 1) * LOOKS + ch_rng_below(&sweep->rng, LOOKS));
    for (uint32_t i = CELLS - 1; i > 1; i--) swap(order, i, 1 + ch_rng_below(&sweep->rng, i));
}

void sweep_scene(Sweep *sweep, uint32_t cells, const char *format, ...)
{
    char where[256];
    uint32_t order[CELLS], count = sweep_scaled(sweep->many > FEW && cells > 1 ? (cells * FEW + sweep->many - 1) / sweep->many : cells);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(where, sizeof where, format, arguments);
    va_end(arguments);
    sweep->where = where;
    sweep->scenes++;
    choose_cells(sweep, order);
    for (uint32_t i = 0; i < CELLS && i < count; i++) {
        Cell cell = cell_of(order[i]);
        look_in_cell(sweep, &cell);
    }
    sweep->ui->settings.theme = CH_THEME_LIGHT;
    sweep->ui->settings.text_pct = 100;
    sweep->ui->settings.direction = CH_DIRECTION_AUTO;
    sweep->ui->fonts = fonts_of(&sweep->plain);
    sweep->where = NULL;
    sweep->expected_count = sweep->faces = 0;
    sweep->face = NULL;
    sweep->follows = false;
}
