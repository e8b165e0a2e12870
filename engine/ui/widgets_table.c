/* Rows of tables, progress, difficulty, and the words for channels. */
#include "ui/widgets_inside.h"

enum { ROW_HEIGHT = 32, ROW_PADDING = 6, CELL_GAP = 16, MOST_CELLS = 16 };

/* The cells' widths: those that are given, and equal shares of what is left. */
static uint32_t cell_widths(ChuPanel *panel, int32_t width, const ChuCell *cells, uint32_t count, int32_t *widths)
{
    int32_t left = width, shares = 0;
    if (count > MOST_CELLS) count = MOST_CELLS;
    left -= chu_d(panel, CELL_GAP) * ((int32_t)count - 1);
    for (uint32_t i = 0; i < count; i++) {
        left -= cells[i].w;
        shares += cells[i].w == 0;
    }
    for (uint32_t i = 0; i < count; i++) widths[i] = cells[i].w ? cells[i].w : chu_most(left / chu_most(shares, 1), 1);
    return count;
}

int32_t chu_row_height(ChuPanel *panel, int32_t width, const ChuCell *cells, uint32_t count)
{
    int32_t widths[MOST_CELLS], tallest = 0;
    count = cell_widths(panel, width, cells, count, widths);
    for (uint32_t i = 0; i < count; i++)
        tallest = chu_most(tallest, chu_write_height(panel, widths[i], cells[i].role, 0, cells[i].text));
    return chu_most(chu_d(panel, ROW_HEIGHT), tallest + 2 * chu_d(panel, ROW_PADDING));
}

static ChStr row_said(ChuPanel *panel, const ChuCell *cells, uint32_t count)
{
    ChStr said = {"", 0};
    for (uint32_t i = 0; i < count; i++)
        said = i ? chu_say(panel, "%.*s, %.*s", CH_FMT(said), CH_FMT(cells[i].text)) : cells[i].text;
    return said;
}

void chu_row(ChuPanel *panel, uint32_t order, ChRect rect, const ChuCell *cells, uint32_t count)
{
    int32_t widths[MOST_CELLS], x = rect.x;
    count = cell_widths(panel, rect.w, cells, count, widths);
    ChuRegion region = {.order = order, .rect = rect, .manner = CHU_READS, .say = row_said(panel, cells, count)};
    ChuLook look = chu_region(panel, region);
    if (look.focused) chu_fill(panel, rect, panel->theme->you_tint);
    for (uint32_t i = 0; i < count; i++) {
        int32_t h = chu_write_height(panel, widths[i], cells[i].role, 0, cells[i].text);
        ChRect cell = {x, rect.y + (rect.h - h) / 2, widths[i], h};
        /* Numbers end at the right of their column, whichever way the page is read. */
        ChuAlign align = panel->list->mirrored && cells[i].align == CHU_RIGHT ? CHU_LEFT : cells[i].align;
        chu_write(panel, cell, cells[i].role, 0, cells[i].colour, align, cells[i].text);
        x += widths[i] + chu_d(panel, CELL_GAP);
    }
    chu_rule(panel, rect.x, rect.y + rect.h - chu_d(panel, 1), rect.w);
    if (look.ring) chu_ring(panel, rect, 0);
}

void chu_progress(ChuPanel *panel, ChRect rect, int32_t done, int32_t of)
{
    const ChuTheme *t = panel->theme;
    ChRect bar = chu_centred(rect, rect.w, chu_d(panel, 8));
    int32_t share = of > 0 ? chu_least(chu_most(done, 0), of) : 0;
    ch_draw_box(panel->list, bar, bar.h / 2, t->sunken, 0, 0);
    if (share) {
        ChRect filled = {bar.x, bar.y, (int32_t)((int64_t)bar.w * share / of), bar.h};
        ch_draw_box(panel->list, filled, chu_least(bar.h, filled.w) / 2, t->you, 0, 0);
    }
    ch_draw_box(panel->list, bar, bar.h / 2, 0, t->edge, chu_d(panel, 1) * 16);
}

/* Difficulty and channels --------------------------------------------------------------------------------------------
 */

enum { BARS = 4 };

void chu_difficulty(ChuPanel *panel, ChRect box, int32_t difficulty)
{
    const ChuTheme *t = panel->theme;
    int32_t w = chu_d(panel, 5), gap = chu_d(panel, 1), least = chu_d(panel, 5), step = chu_d(panel, 3);
    ChRect all = chu_centred(box, BARS * w + (BARS - 1) * gap, least + (BARS - 1) * step);
    for (int32_t i = 0; i < BARS; i++) {
        int32_t h = least + i * step;
        ChRect bar = {all.x + i * (w + gap), all.y + all.h - h, w, h};
        chu_box(panel, bar, 1, i < difficulty ? t->ink2 : 0, t->ink2, 1);
    }
}

ChStr chu_difficulty_word(int32_t difficulty)
{
    static const char *const words[] = {"Gentle", "Steady", "Demanding", "Hard"};
    return ch_str(words[difficulty < 1 ? 0 : difficulty > BARS ? BARS - 1 : difficulty - 1]);
}

ChStr chu_channel_word(ChChannel channel)
{
    return ch_channel_word(channel);
}

ChStr chu_channel_icon(ChChannel channel)
{
    static const char *const icons[CH_CHANNEL_COUNT] = {"counter", "table", "people", "phone", "mail", "chat", "star"};
    return ch_str(icons[channel]);
}
