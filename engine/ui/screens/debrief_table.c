/* The curve as a table: a row a line, the same rows as every line of the report. */
#include "ui/screens/debrief_parts.h"

enum { COLUMNS = 6, NUMBER_W = 44, WHEN_W = 132, HEAT_W = 108, CHANGE_W = 76, TRUST_W = 52 };

/* When there is little room: the line, what was said, the temperature. */
static uint32_t fill_row(ChuPanel *panel, int32_t width, const ChStr words[COLUMNS], ChuRole role,
                         ChColour32 heat, ChuCell cells[COLUMNS])
{
    bool small = width < chu_d(panel, 600);
    const ChuTheme *theme = panel->theme;
    uint32_t n = 0;
    cells[n++] = (ChuCell){words[0], chu_d(panel, NUMBER_W), CHU_LEFT, CHU_CAPTION_STRONG, theme->ink2};
    if (!small) cells[n++] = (ChuCell){words[1], chu_d(panel, WHEN_W), CHU_LEFT, role, theme->ink2};
    cells[n++] = (ChuCell){words[2], 0, CHU_LEFT, role, theme->ink};
    cells[n++] = (ChuCell){words[3], chu_d(panel, HEAT_W), CHU_LEFT, CHU_CAPTION_STRONG, heat};
    if (!small) cells[n++] = (ChuCell){words[4], chu_d(panel, CHANGE_W), CHU_LEFT, role, theme->ink2};
    if (!small) cells[n++] = (ChuCell){words[5], chu_d(panel, TRUST_W), CHU_RIGHT, role, theme->ink2};
    return n;
}

static void write_row(ChuPen *pen, uint32_t order, const ChuCell *cells, uint32_t count)
{
    int32_t h = chu_row_height(pen->panel, pen->w, cells, count);
    if (pen->draw) chu_row(pen->panel, order, chu_pen_row(pen, h), cells, count);
    pen->y += h;
}

static void write_point(ChuPen *pen, const ChuTelling *t, uint32_t point)
{
    ChuPanel *panel = pen->panel;
    const ChMeterPoint *at = &t->debrief->meters[point];
    bool told = at->decision && at->decision <= t->debrief->decision_count;
    const ChDecisionTold *decision = told ? &t->debrief->decisions[at->decision - 1] : NULL;
    ChText when = chu_text(panel), said = chu_text(panel), heat = chu_text(panel), change = chu_text(panel);
    ch_say_when(t->debrief->scenario, told ? decision->said_s : at->clock_s, &when);
    if (told) ch_say_speech(decision->said, &said);
    ch_say_heat(at->anger, &heat);
    if (point) ch_say_change(t->debrief, point, &change);
    const ChStr words[COLUMNS] = {at->decision ? chu_say(panel, "%u", at->decision) : CH_STR("start"),
                                  chu_told(panel, &when),
                                  chu_told(panel, &said),
                                  chu_told(panel, &heat),
                                  chu_told(panel, &change),
                                  chu_say(panel, "%d", at->trust)};
    ChuCell cells[COLUMNS];
    uint32_t n = fill_row(panel, pen->w, words, point == t->state->at ? CHU_CAPTION_STRONG : CHU_CAPTION,
                          panel->theme->heat[ch_mood(at->anger)].text, cells);
    write_row(pen, point < DEBRIEF_MOST_ROWS ? DEBRIEF_ROW + point : 0, cells, n);
}

void chu_debrief_table(ChuPen *pen, const ChuTelling *t)
{
    static const ChStr heads[COLUMNS] = {CH_WORD("Line"),        CH_WORD("When"),   CH_WORD("You said"),
                                         CH_WORD("Temperature"), CH_WORD("Change"), CH_WORD("Trust")};
    ChuCell cells[COLUMNS];
    uint32_t n = fill_row(pen->panel, pen->w, heads, CHU_CAPTION_STRONG, pen->panel->theme->ink2, cells);
    write_row(pen, 0, cells, n);
    for (uint32_t i = 0; i < t->debrief->meter_count; i++) write_point(pen, t, i);
}
