/* The answers of the line before, on their way out: the one that was said holds, the others fade. It is a picture alone: what
 * comes next has the keys and the pointer from the first moment. */
#include "ui/stages/stage.h"

enum { GONE_MS = 120 };

/* Where they stand as they are said; drawn from then on only if the window is still the same. */
void chu_play_gone_keep(ChUi *ui, uint8_t said)
{
    ChuPlay *play = chu_play(ui);
    uint8_t rows[CH_MAX_CHOICES];
    bool zero;
    uint32_t count = chu_play_rows(ui, 0, rows, &zero);
    play->gone = (ChuGone){.beat = chu_play_now(ui)->beat, .said = said, .layout = ui->layout};
    for (uint32_t i = 0; i < count + zero; i++) {
        const ChuRegion *region = chu_focus_find(&ui->focus, CHU_PLAY_CHOICE + i);
        if (!region || chu_rect_empty(region->seen)) continue;
        play->gone.rows[play->gone.count] = (ChuGoneRow){region->rect, i < count ? rows[i] : 0, (uint8_t)(i + 1)};
        play->gone.count++;
    }
}

static bool same_window(const ChuLayout *a, const ChuLayout *b)
{
    return a->width == b->width && a->height == b->height && a->scale == b->scale;
}

bool chu_play_going(const ChUi *ui, const ChuPanel *panel)
{
    const ChuGone *gone = &chu_play(ui)->gone;
    return gone->count && !panel->settings->keep_still && same_window(&gone->layout, panel->layout) &&
           panel->now_ms - chu_play(ui)->told_at_ms < GONE_MS;
}

/* What is told now is not covered by what is going. */
void chu_play_gone_draw(ChUi *ui, ChuPanel *panel, int32_t below_y)
{
    const ChuGone *gone = &chu_play(ui)->gone;
    if (!chu_play_going(ui, panel)) return;
    uint8_t away = (uint8_t)chu_motion(panel, 0, 255, chu_play(ui)->told_at_ms, GONE_MS);
    for (uint32_t i = 0; i < gone->count; i++) {
        const ChuGoneRow *row = &gone->rows[i];
        bool held = row->pick == gone->said;
        ChuChoice choice = chu_play_row(ui, gone->beat, row->pick, row->number);
        choice.dense = true;
        choice.dense = chu_choice_height(panel, row->rect.w, choice) == row->rect.h;
        choice.chosen = held;
        choice.transparency = held ? 0 : away;
        if (row->rect.y >= below_y) chu_choice(panel, 0, row->rect, choice);
    }
}
