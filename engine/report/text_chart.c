#include "report/text_chart.h"

enum {
    LABELS = 9,      /* columns for the names of the bands and the axis */
    BAND_ROWS = 2,   /* rows a band; ten degrees a row */
    WIDEST = 8,      /* columns a decision */
    NARROWEST = 3    /* … a block, and air */
};

/* A stretch of the chart that fits the paper. */
typedef struct Panel {
    const ChChart *chart;
    uint32_t first, count;
    uint32_t each; /* columns a decision */
} Panel;

static void pad(ChPaper *paper, ChStr text, uint32_t columns)
{
    uint32_t used = ch_columns(text);
    ch_paper_spaces(paper, columns > used ? columns - used : 0);
    ch_text_add(paper->out, text);
}

/* How much of a row, in eighths, a temperature fills; even 0° shows a sliver, so that no decision is missing. */
static int32_t eighths(int32_t degrees, int32_t row_low)
{
    int32_t filled = (degrees - row_low) * 8 / 10;
    if (row_low == 0 && filled < 1) filled = 1;
    return filled < 0 ? 0 : filled > 8 ? 8 : filled;
}

static void draw_bar(ChPaper *paper, const Panel *panel, uint32_t point, int32_t row_low)
{
    static const char *const blocks[] = {" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    const ChChartPoint *at = &panel->chart->points[point];
    int32_t filled = eighths(at->anger, row_low);
    uint32_t wide = panel->each > 4 ? panel->each - 2 : panel->each - 1;
    if (!filled) {
        ch_paper_spaces(paper, panel->each);
        return;
    }
    ch_paper_heat(paper, at->mood);
    for (uint32_t i = 0; i < wide; i++) ch_text_add(paper->out, ch_str(blocks[filled]));
    ch_paper_plain_ink(paper);
    ch_paper_spaces(paper, panel->each - wide);
}

/* No line ends in blanks. */
static void end_line(ChPaper *paper)
{
    ChText *out = paper->out;
    while (out->n && out->p[out->n - 1] == ' ' && !out->failed) out->p[--out->n] = '\0';
    ch_text_add(out, CH_STR("\n"));
}

static void draw_row(ChPaper *paper, const Panel *panel, int32_t row_low)
{
    ChMood mood = ch_mood(row_low);
    bool named = row_low % 20 == 0;
    pad(paper, named ? ch_mood_word(mood) : CH_STR(""), LABELS - 2);
    ch_text_add(paper->out, named ? CH_STR(" ┤ ") : CH_STR(" │ "));
    for (uint32_t i = 0; i < panel->count; i++) draw_bar(paper, panel, panel->first + i, row_low);
    end_line(paper);
}

static void draw_axis(ChPaper *paper, const Panel *panel)
{
    ch_paper_spaces(paper, LABELS - 1);
    ch_text_add(paper->out, CH_STR("└"));
    for (uint32_t i = 0; i < panel->count * panel->each; i++) ch_text_add(paper->out, CH_STR("─"));
    ch_text_add(paper->out, CH_STR("\n"));
}

typedef enum Row { ROW_LINE, ROW_HEAT, ROW_TRUST } Row;

static void draw_numbers(ChPaper *paper, const Panel *panel, Row row)
{
    static const ChStr names[] = {CH_WORD("line"), CH_WORD("heat"), CH_WORD("trust")};
    pad(paper, names[row], LABELS - 2);
    ch_paper_spaces(paper, 3);
    for (uint32_t i = 0; i < panel->count; i++) {
        const ChChartPoint *at = &panel->chart->points[panel->first + i];
        ChText number = {.from = paper->out->from};
        if (row == ROW_LINE && at->decision == 0)
            ch_text_add(&number, panel->each > 5 ? CH_STR("start") : CH_STR("0"));
        else
            ch_text_addf(&number, "%d",
                         row == ROW_LINE ? (int)at->decision : row == ROW_HEAT ? at->anger : at->trust);
        ChStr text = ch_text_view(&number);
        ch_text_add(paper->out, text);
        ch_paper_spaces(paper, panel->each - (uint32_t)(number.n < panel->each ? number.n : panel->each));
        if (number.failed) paper->out->failed = true;
        ch_text_free(&number);
    }
    end_line(paper);
}

static void draw_panel(ChPaper *paper, const Panel *panel)
{
    for (int32_t row = 5 * BAND_ROWS - 1; row >= 0; row--) draw_row(paper, panel, row * 10);
    draw_axis(paper, panel);
    draw_numbers(paper, panel, ROW_LINE);
    if (panel->each < 4) return; /* 100 would touch its neighbour */
    draw_numbers(paper, panel, ROW_HEAT);
    draw_numbers(paper, panel, ROW_TRUST);
}

/* Panels of like length, each as wide as it can be. */
void ch_text_chart_draw(ChPaper *paper, const ChChart *chart)
{
    if (!chart->count) return;
    uint32_t room = paper->width - LABELS - 1, most = room / NARROWEST;
    uint32_t panels = (chart->count + most - 1) / most, per = (chart->count + panels - 1) / panels;
    uint32_t each = room / per < WIDEST ? room / per : WIDEST;
    for (uint32_t first = 0; first < chart->count; first += per) {
        uint32_t left = chart->count - first;
        Panel panel = {chart, first, left < per ? left : per, each};
        if (first) ch_paper_blank(paper);
        draw_panel(paper, &panel);
    }
}

void ch_text_chart_tell(ChPaper *paper, const ChDebrief *debrief)
{
    for (uint32_t i = 0; i < debrief->meter_count; i++) {
        ch_say_point(debrief, i, &paper->said);
        ch_paper_said(paper, 2, 4);
    }
}
