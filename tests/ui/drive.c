#include "ui/drive.h"

const Size drive_sizes[] = {
    {512, 320, 100},   {640, 400, 100},   {768, 480, 100},   {800, 600, 100},   {1024, 640, 100},  {1024, 640, 125},
    {1024, 640, 200},  {1120, 700, 100},  {1280, 720, 100},  {1280, 800, 100},  {1280, 800, 112},  {1280, 800, 150},
    {1280, 800, 200},  {1366, 768, 100},  {1600, 900, 100},  {1600, 900, 175},  {1920, 1080, 100}, {1920, 1080, 137},
    {1920, 1080, 200}, {2560, 1440, 162}, {3840, 2160, 100}, {3840, 2160, 200}, {600, 1000, 100},  {1280, 500, 100},
};
const uint32_t drive_size_count = sizeof drive_sizes / sizeof *drive_sizes;

#define TEXT(s)                                                                                                        \
    {                                                                                                                  \
        s, sizeof(s) - 1                                                                                               \
    }

const ChSituationCard drive_cards[] = {
    {TEXT("a"), TEXT("The shoe return"),
     TEXT("Blisters, a box that is gone, and a shop that was told no once already."), TEXT("Jan Holloway"),
     TEXT("holloway"), CH_CHANNEL_COUNTER, 3, 12, 58, -1, -1, false, true, false, false, false},
    {TEXT("b"), TEXT("The hung-up call"), TEXT("He has been passed on three times, and the phone is ringing again."),
     TEXT("Joaquim Tavares"), TEXT("tavares"), CH_CHANNEL_PHONE, 4, 13, 86, 62, 51, true, true, true, false, false},
    {TEXT("c"), TEXT("The ranting email"), TEXT("He is wrong, and well worth keeping."), TEXT("Gordon Pell"),
     TEXT("pell"), CH_CHANNEL_EMAIL, 2, 15, 84, 74, 74, false, true, true, false, false},
    {TEXT("d"), TEXT("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"),
     TEXT("A word that is too wide alone."), TEXT("Anna"), TEXT(""), CH_CHANNEL_REVIEW, 1, 120, 12, 100, 99, false, true, true, false, false},
    {TEXT("e"), TEXT("Broken"), TEXT("scenario.lua:12: there is no beat \"dooor\"; the nearest is \"door\"."), TEXT(""),
     TEXT(""), CH_CHANNEL_CHAT, 1, 5, 33, -1, -1, false, false, false, false, false},
    {TEXT("f"), TEXT("At a table"), TEXT("Short."), TEXT("Ada"), TEXT("ada"), CH_CHANNEL_TABLE, 1, 5, 20, -1, -1, false, true, false, false, false},
};
const uint32_t drive_card_count = sizeof drive_cards / sizeof *drive_cards;

ChUi *drive_make(ChSettings settings, const ChSituationCard *cards, uint32_t count)
{
    ChUi *ui;
    assert_int_equal(ch_ui_make(ch_heap(), ch_fonts_plain(), settings, &ui, NULL), CH_OK);
    assert_int_equal(ch_ui_set_situations(ui, cards, count), CH_OK);
    ch_ui_set_today(ui, CH_STR("Good morning"), CH_STR("Tuesday 14 October"));
    return ui;
}

const ChDrawList *drive_frame(ChUi *ui, Size size)
{
    ui->settings.text_pct = size.text_pct;
    return ch_ui_frame(ui, size.w, size.h, ui->now_ms);
}

void drive_key(ChUi *ui, ChKeyName key)
{
    ch_ui_input(ui, &(ChUiInput){.type = CH_INPUT_KEY, .key = key, .now_ms = ui->now_ms + 1});
}

void drive_shift_tab(ChUi *ui)
{
    ch_ui_input(ui, &(ChUiInput){.type = CH_INPUT_KEY, .key = CH_KEY_TAB, .shift = true, .now_ms = ui->now_ms + 1});
}

void drive_char(ChUi *ui, char c)
{
    ChUiInput input = {.type = CH_INPUT_KEY, .key = CH_KEY_CHAR, .character = (uint32_t)c, .now_ms = ui->now_ms + 1};
    ch_ui_input(ui, &input);
}

void drive_ctrl(ChUi *ui, char c)
{
    ChUiInput input = {.type = CH_INPUT_KEY, .key = CH_KEY_CHAR, .character = (uint32_t)c, .ctrl = true};
    ch_ui_input(ui, &input);
}

void drive_type(ChUi *ui, const char *text)
{
    ch_ui_input(ui, &(ChUiInput){.type = CH_INPUT_TEXT, .text = ch_str(text), .now_ms = ui->now_ms + 1});
}

void drive_click(ChUi *ui, int32_t x, int32_t y)
{
    const ChInputType types[] = {CH_INPUT_POINTER, CH_INPUT_PRESS, CH_INPUT_RELEASE};
    for (int i = 0; i < 3; i++)
        ch_ui_input(ui, &(ChUiInput){.type = types[i], .x = x, .y = y, .now_ms = ui->now_ms + 1});
}

bool drive_heard(ChStr said, const char *words)
{
    uint32_t n = (uint32_t)strlen(words);
    for (uint32_t i = 0; i + n <= said.n; i++)
        if (memcmp(said.p + i, words, n) == 0) return true;
    return false;
}

bool drive_cap(const ChUi *ui, const ChDrawList *list, uint32_t order, const char *cap)
{
    const ChuRegion *region = chu_focus_find(&ui->focus, order);
    assert_non_null(region);
    for (uint32_t i = 0; i < list->count; i++)
        if (list->at[i].op == CH_DRAW_TEXT && ch_str_eq(list->at[i].text, ch_str(cap)) && chu_rect_inside(list->at[i].rect, region->rect))
            return true;
    return false;
}

ChAct drive_act(ChUi *ui, ChUiAction *action)
{
    ChUiAction unused;
    if (!action) action = &unused;
    return ch_ui_take_action(ui, action) ? action->act : CH_ACT_NONE;
}

/* Reaching -----------------------------------------------------------------------------------------------------------
 */

static uint32_t list_orders(const ChUi *ui, uint32_t *orders)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < ui->focus.region_count; i++) {
        const ChuRegion *region = &ui->focus.regions[i];
        if (region->layer == ui->focus.layers && !region->key_only && region->order) orders[count++] = region->order;
    }
    return count;
}

static void in_sight(const ChUi *ui, const char *where)
{
    const ChuRegion *has = chu_focus_region(&ui->focus);
    assert_non_null(has);
    bool whole = memcmp(&has->seen, &has->rect, sizeof has->rect) == 0;
    bool tall = has->scroll && !has->scrolls && has->rect.h > has->scroll->window;
    ChRect window = {0, 0, ui->layout.width, ui->layout.height};
    if ((!whole || !chu_rect_inside(has->rect, window)) && !tall)
        fail_msg("%s: what has the focus (%u: %.*s, %d %d %d %d) is not wholly in sight", where, has->order,
                 CH_FMT(has->say), has->rect.x, has->rect.y, has->rect.w, has->rect.h);
}

static void walk(ChUi *ui, Size size, const char *where, bool back)
{
    uint32_t orders[CHU_MAX_REGIONS], count = list_orders(ui, orders), seen = 0;
    bool had[CHU_MAX_REGIONS] = {false};
    for (uint32_t step = 0; step < 2 * count; step++) {
        drive_frame(ui, size);
        in_sight(ui, where);
        for (uint32_t i = 0; i < count; i++)
            if (orders[i] == chu_focus_has(&ui->focus) && !had[i]) had[i] = true, seen++;
        if (back)
            drive_shift_tab(ui);
        else
            drive_key(ui, CH_KEY_TAB);
    }
    if (seen != count) fail_msg("%s: %u of %u things are reached by Tab", where, seen, count);
    while (drive_act(ui, NULL)) continue;
}

void assert_reachable(ChUi *ui, Size size, const char *where)
{
    drive_frame(ui, size);
    assert_false(ui->focus.doubled);
    assert_false(ui->focus.full);
    walk(ui, size, where, false);
    walk(ui, size, where, true);
}

void assert_every_size(ChUi *ui, const char *where)
{
    char name[128];
    for (int theme = 0; theme < CH_THEME_COUNT; theme++) {
        for (uint32_t i = 0; i < drive_size_count; i++) {
            Size size = drive_sizes[i];
            ui->settings.theme = (ChThemeName)theme;
            ui->focus.moved = true;
            snprintf(name, sizeof name, "%s, theme %d, %d by %d at %u %%", where, theme, size.w, size.h, size.text_pct);
            const ChDrawList *list = drive_frame(ui, size);
            uint64_t hash = ch_draw_hash(list);
            assert_readable(list, size.w, size.h, name);
            assert_true(hash == ch_draw_hash(drive_frame(ui, size)));
        }
    }
    ui->settings.theme = CH_THEME_LIGHT;
}
