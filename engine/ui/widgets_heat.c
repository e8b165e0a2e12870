/* Heat, told three ways at once: a shape, a number and a word, and steps that rise. */
#include "ui/widgets_inside.h"

void chu_mark(ChuPanel *panel, ChRect box, ChMood heat)
{
    const ChuHeatInk *ink = &panel->theme->heat[heat];
    const ChMark *mark = &ch_marks[heat];
    int32_t side = chu_least(box.w, box.h), line = side >= chu_d(panel, 20) ? 2 : 1;
    ChRect in = chu_centred(box, side, side), round = chu_inset(in, side * 13 / 100, side * 13 / 100);
    ChRect shape = chu_inset(in, chu_d(panel, line) / 2, chu_d(panel, line) / 2); /* strokes of paths lie on the line */
    switch (heat) {
    case CH_MOOD_CALM: chu_circle(panel, in, 84, ink->fill, ink->text, line, false); break;
    case CH_MOOD_WARY:
        ch_draw_box(panel->list, round, side * 12 / 100, ink->fill, ink->text, chu_d(panel, line) * 16);
        break;
    default: chu_corners(panel, shape, mark->corners, mark->count, true, ink->fill, ink->text, line); break;
    }
}

static ChStr degrees_text(ChuPanel *panel, int32_t degrees, bool word)
{
    ChStr mood = ch_mood_word(ch_mood(degrees));
    return word ? chu_say(panel, "%d° %.*s", degrees, CH_FMT(mood)) : chu_say(panel, "%d°", degrees);
}

/* Chips --------------------------------------------------------------------------------------------------------------
 */

enum { CHIP_HEIGHT = 24, CHIP_MARK = 14, CHIP_PADDING = 10, CHIP_GAP = 6 };

int32_t chu_heat_chip_width(ChuPanel *panel, int32_t degrees, bool word)
{
    return chu_width(panel, CHU_CAPTION_STRONG, 0, degrees_text(panel, degrees, word)) +
           chu_d(panel, CHIP_MARK + CHIP_GAP) + 2 * chu_d(panel, CHIP_PADDING);
}

int32_t chu_heat_chip(ChuPanel *panel, int32_t x, int32_t middle_y, int32_t degrees, bool word)
{
    const ChuTheme *t = panel->theme;
    const ChuHeatInk *ink = &t->heat[ch_mood(degrees)];
    int32_t w = chu_heat_chip_width(panel, degrees, word), h = chu_d(panel, CHIP_HEIGHT);
    ChRect rect = {x, middle_y - h / 2, w, h};
    ch_draw_box(panel->list, rect, h / 2, ink->tint, t->outlined ? ink->text : 0,
                t->outlined ? chu_d(panel, 1) * 16 : 0);
    ChRect inside = chu_inset(rect, chu_d(panel, CHIP_PADDING), 0);
    ChRect mark = chu_cut_left(&inside, chu_d(panel, CHIP_MARK));
    chu_mark(panel, mark, ch_mood(degrees));
    chu_cut_left(&inside, chu_d(panel, CHIP_GAP));
    chu_label(panel, inside, CHU_CAPTION_STRONG, ink->text, CHU_LEFT, degrees_text(panel, degrees, word));
    return w;
}

int32_t chu_delta_width(ChuPanel *panel, int32_t by)
{
    if (by == 0) return 0;
    return chu_d(panel, 18) + chu_width(panel, CHU_CAPTION_STRONG, 0, chu_say(panel, "%d", by < 0 ? -by : by));
}

int32_t chu_delta(ChuPanel *panel, int32_t x, int32_t middle_y, int32_t by)
{
    if (by == 0) return 0;
    int32_t w = chu_delta_width(panel, by), side = chu_d(panel, 14), line = chu_line(panel, CHU_CAPTION_STRONG);
    ChColour32 ink2 = panel->theme->ink2;
    chu_shape(panel, (ChRect){x, middle_y - side / 2, side, side}, by > 0 ? CHU_SHAPE_UP : CHU_SHAPE_DOWN, ink2);
    int32_t left = x + chu_d(panel, 18);
    chu_label(panel, (ChRect){left, middle_y - line / 2, x + w - left, line}, CHU_CAPTION_STRONG, ink2, CHU_LEFT,
              chu_say(panel, "%d", by < 0 ? -by : by));
    return w;
}

/* Degrees ------------------------------------------------------------------------------------------------------------
 */

static ChuRole number_role(bool big)
{
    return big ? CHU_DISPLAY : CHU_HEADING2;
}

static ChuRole word_role(bool big)
{
    return big ? CHU_HEADING2 : CHU_BODY_STRONG;
}

static int32_t mark_side(const ChuPanel *panel, bool big)
{
    return chu_d(panel, big ? 32 : 20);
}

int32_t chu_degrees_width(ChuPanel *panel, int32_t degrees, bool big)
{
    return mark_side(panel, big) + 2 * chu_d(panel, big ? 12 : 8) +
           chu_width(panel, number_role(big), 0, degrees_text(panel, degrees, false)) +
           chu_width(panel, word_role(big), 0, ch_mood_word(ch_mood(degrees)));
}

int32_t chu_degrees(ChuPanel *panel, ChRect rect, int32_t degrees, bool big)
{
    ChMood heat = ch_mood(degrees);
    ChColour32 colour = panel->theme->heat[heat].text;
    int32_t start = rect.x, gap = chu_d(panel, big ? 12 : 8);
    chu_mark(panel, chu_cut_left(&rect, mark_side(panel, big)), heat);
    chu_cut_left(&rect, gap);
    const ChuPara *number =
        chu_texts_lay(panel->texts, degrees_text(panel, degrees, false), number_role(big), 0, CHU_ONE_LINE);
    const ChuPara *word = chu_texts_lay(panel->texts, ch_mood_word(heat), word_role(big), 0, CHU_ONE_LINE);
    ChuParaLook look = {.colour = colour, .window = chu_window(panel), .label = true};
    int32_t y = rect.y + (rect.h - number->line_h) / 2;
    chu_para_draw(panel->list, number, rect.x, y, rect.w, look);
    chu_cut_left(&rect, number->w + gap);
    chu_para_draw(panel->list, word, rect.x, y + number->base - word->base, rect.w, look);
    return rect.x + word->w - start;
}

/* Stairs -------------------------------------------------------------------------------------------------------------
 */

enum { STEPS = 5, POINTER = 8 };

static int32_t share_of(int32_t degrees, int32_t step)
{
    int32_t over = degrees - step * 20;
    return over < 0 ? 0 : over > 20 ? 20 : over;
}

/* The current step is filled by its share of twenty degrees. */
static void fill_step(ChuPanel *panel, ChRect step, ChMood heat, int32_t share, bool current)
{
    const ChuTheme *t = panel->theme;
    const ChuHeatInk *ink = &t->heat[heat];
    int32_t radius = step.h > chu_d(panel, 16) ? 4 : 3;
    if (share == 0 && !current) {
        chu_box(panel, step, radius, t->sunken, t->edge, 1);
        return;
    }
    if (share < 20) chu_box(panel, step, radius, t->sunken, 0, 0);
    if (share > 0) {
        ch_draw_clip(panel->list, (ChRect){step.x, step.y, step.w * share / 20, step.h});
        chu_box(panel, step, radius, ink->fill, 0, 0);
        ch_draw_unclip(panel->list);
    }
    chu_box(panel, step, radius, 0, ink->text, 2);
}

int32_t chu_stairs_foot(const ChuPanel *panel, bool ends)
{
    return chu_d(panel, POINTER + 4) + (ends ? chu_line(panel, CHU_CAPTION) : 0);
}

static void draw_ends(ChuPanel *panel, ChRect rect)
{
    ChRect line = {rect.x, rect.y + rect.h + chu_d(panel, POINTER + 4), rect.w, chu_line(panel, CHU_CAPTION)};
    chu_label(panel, line, CHU_CAPTION, panel->theme->ink2, CHU_LEFT, ch_mood_word(CH_MOOD_CALM));
    chu_label(panel, line, CHU_CAPTION, panel->theme->ink2, CHU_RIGHT, ch_mood_word(CH_MOOD_FURIOUS));
}

void chu_stairs(ChuPanel *panel, ChRect rect, int32_t degrees, bool ends)
{
    static const uint8_t rise[STEPS] = {18, 25, 32, 40, 48}; /* of 48 */
    int32_t current = (int32_t)ch_mood(degrees), gap = chu_d(panel, 4);
    for (int32_t i = 0; i < STEPS; i++) {
        ChRect step = chu_columns(rect, STEPS, gap, i, 1);
        step.h = rect.h * rise[i] / 48;
        step.y = rect.y + rect.h - step.h;
        fill_step(panel, step, (ChMood)i, share_of(degrees, i), i == current);
    }
    ChRect at = chu_columns(rect, STEPS, gap, current, 1);
    int32_t x = at.x + at.w * share_of(degrees, current) / 20, half = chu_d(panel, POINTER) * 16 / 2;
    int32_t top = (rect.y + rect.h + chu_d(panel, 2)) * 16;
    const ChPoint pointer[] = {{x * 16, top}, {x * 16 + half, top + half * 3 / 2}, {x * 16 - half, top + half * 3 / 2}};
    ch_draw_path(panel->list, pointer, 3, true, panel->theme->ink, 0, 0);
    if (ends) draw_ends(panel, rect);
}
