/* Count to ten: an aid before any line. A second a number; nothing waits for it and nothing is scored by it. */
#include "ui/stages/stage.h"
#include "ui/stages/stage_letter.h"

enum { TO = 10, RING = 104, DISC = 72, GROWS = 4, GROWS_MS = 320, FRAME_MS = 33, SMALL_RING = 28 };

static int64_t *from_ms(const ChUi *ui)
{
    return &chu_play(ui)->compose.count_from_ms;
}

/* 0: not begun; above ten: done. */
static uint32_t counted(const ChUi *ui, int64_t now_ms)
{
    int64_t from = *from_ms(ui);
    if (!from || now_ms < from) return 0;
    return (uint32_t)((now_ms - from) / 1000) + 1;
}

static bool counting(const ChUi *ui, int64_t now_ms)
{
    uint32_t n = counted(ui, now_ms);
    return n > 0 && n <= TO;
}

void chu_count_toggle(ChUi *ui)
{
    *from_ms(ui) = counting(ui, ui->now_ms) ? 0 : ui->now_ms > 0 ? ui->now_ms : 1;
}

bool chu_count_offered(const ChUi *ui)
{
    return chu_play(ui)->line == CHU_LINE_DEAD && !ch_session_ended(ui->session);
}

/* How far round, in thousandths: on its way where things move, by whole numbers where they keep still. */
static int32_t share_of(const ChUi *ui, ChuPanel *panel)
{
    uint32_t n = counted(ui, panel->now_ms);
    if (n == 0) return 0;
    if (n > TO) return 1000;
    chu_wake_at(panel, panel->settings->keep_still ? *from_ms(ui) + (int64_t)n * 1000 : panel->now_ms + FRAME_MS);
    if (panel->settings->keep_still) return (int32_t)n * 1000 / TO;
    return (int32_t)((panel->now_ms - *from_ms(ui)) / TO);
}

static ChStr number_of(const ChUi *ui, ChuPanel *panel)
{
    uint32_t n = counted(ui, panel->now_ms);
    return chu_say(panel, "%u", n > TO ? TO : n);
}

/* Beside the stage --------------------------------------------------------------------------------------------------- */

static ChStr words_of(const ChUi *ui, int64_t now_ms)
{
    if (counted(ui, now_ms) > TO) return CH_STR("The next line is yours.");
    return CH_STR("You can do this before any answer. It takes no time in the play.");
}

int32_t chu_count_height(ChUi *ui, ChuPanel *panel, int32_t width)
{
    return chu_d(panel, RING + 16) + chu_write_height(panel, width, CHU_CAPTION, 0, words_of(ui, panel->now_ms));
}

/* The disc swells with each number, as a breath does. */
static void draw_disc(ChUi *ui, ChuPanel *panel, ChRect ring)
{
    const ChuTheme *t = panel->theme;
    uint32_t n = counted(ui, panel->now_ms);
    int32_t side = chu_d(panel, DISC);
    if (counting(ui, panel->now_ms))
        side += chu_motion(panel, 2 * chu_d(panel, GROWS), 0, *from_ms(ui) + (int64_t)(n - 1) * 1000, GROWS_MS);
    chu_circle(panel, chu_centred(ring, side, side), 100, t->you_tint, t->you, 2, false);
    if (n == 0)
        chu_icon(panel, ring, CH_STR("clock"), t->you);
    else
        chu_label(panel, ring, CHU_DISPLAY, t->ink, CHU_CENTRE, number_of(ui, panel));
}

void chu_count_draw(ChUi *ui, ChuPanel *panel, ChRect at)
{
    const ChuTheme *t = panel->theme;
    int32_t side = chu_d(panel, RING), share = share_of(ui, panel);
    ChRect top = chu_cut_top(&at, side), ring = chu_centred(top, side, side);
    chu_arc(panel, ring, 94, 1000, t->outlined ? t->sunken : t->line, 4);
    chu_arc(panel, ring, 94, share, t->you, 4);
    draw_disc(ui, panel, ring);
    chu_cut_top(&at, chu_d(panel, 16));
    chu_write(panel, at, CHU_CAPTION, 0, t->ink2, CHU_CENTRE, words_of(ui, panel->now_ms));
}

/* Below what is written ---------------------------------------------------------------------------------------------- */

void chu_count_button(ChUi *ui, ChuPanel *panel, ChRect *row)
{
    bool under_way = counting(ui, panel->now_ms);
    ChuButton button = {.words = CH_STR("Count to ten"), .icon = CH_STR("clock"), .key = chu_keyed(panel, CH_KEYED_COUNT_TO_TEN), .key_stays = true};
    int32_t w = chu_button_width(panel, button), side = chu_d(panel, SMALL_RING);
    if (w > row->w) return;
    ChRect at = chu_cut_left(row, w);
    chu_cut_left(row, chu_d(panel, 16));
    if (under_way) button.icon = (ChStr){NULL, 0}, button.icon_room = true;
    chu_button(panel, CHU_COMPOSE_COUNT, at, button);
    if (!under_way) return;
    ChRect ring = {at.x + chu_d(panel, 14), at.y + (at.h - side) / 2, side, side};
    chu_arc(panel, ring, 90, share_of(ui, panel), panel->theme->you, 2);
    chu_label(panel, ring, CHU_CAPTION_STRONG, panel->theme->ink, CHU_CENTRE, number_of(ui, panel));
}
