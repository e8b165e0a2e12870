#include "report/progress_html.h"

#include "report/html.h"
#include "words/progress.h"

enum { COLUMNS = 12, METHODS = 24, CHART_W = 900, CHART_ROW = 56, CHART_LEFT = 100, DOT = 15 };

typedef struct Page {
    const ChProgressReport *report;
    ChText *out;
    ChText said;
    ChArena *arena;
} Page;

static void put(Page *page, const char *markup)
{
    ch_text_add(page->out, ch_str(markup));
}

static void put_said(Page *page, const char *before, const char *after)
{
    put(page, before);
    if (page->said.n) ch_html_text(ch_text_view(&page->said), page->out);
    put(page, after);
    page->said.n = 0;
}

static void put_clean(Page *page, const char *before, ChStr text, const char *after)
{
    ch_say_clean(text, &page->said);
    put_said(page, before, after);
}

static void put_head(Page *page)
{
    const ChProgressReport *report = page->report;
    put(page, "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\"/>\n"
              "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
              "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
              "<meta name=\"color-scheme\" content=\"light dark\"/>\n");
    put_clean(page, "<title>Progress: ", report->name.n ? report->name : CH_STR("Coolhead"), "</title>\n<style>\n");
    ch_html_style(page->out);
    put(page, ".grid td,.grid th{text-align:center}.grid th:first-child{text-align:left}.grid td:last-child{text-align:right;white-space:nowrap}\n"
              ".grid small{display:block;font-weight:400}.extremes{width:100%;height:auto}.extremes text{font-size:15px;fill:var(--ink)}\n"
              ".extremes .end{fill:var(--sunken)}.extremes line{stroke:var(--line)}.extremes circle{fill:var(--surface);stroke:var(--you);stroke-width:2}\n"
              ".extremes .dot{font-weight:600;text-anchor:middle}\n"
              "</style>\n</head>\n<body>\n<main>\n<header class=\"top\"><div>\n");
    ch_say_progress_head(report->plays, report->count, &page->said);
    put_said(page, "<h1>", "</h1>\n");
    put_clean(page, "<p class=\"faint\">", report->name, "");
    put_clean(page, report->name.n && report->day.n ? ", " : "", report->day, "</p>\n</div></header>\n");
}

static void put_step_row(Page *page, const ChProgressTable *progress, const ChProgressRow *row)
{
    put_clean(page, "<tr><th scope=\"row\">", row->title, "</th>");
    for (uint32_t c = 0; c < progress->column_count; c++) {
        put(page, "<td>");
        if (row->at[c] != CH_NO_STEP) {
            ch_svg_sign((ChStepStatus)row->at[c], page->out);
            put_clean(page, "<small>", ch_status_word((ChStepStatus)row->at[c]), "</small>");
        }
        put(page, "</td>");
    }
    ch_say_chances(row, &page->said);
    put_said(page, "<td>", "</td></tr>\n");
}

static ChStr title_of(const ChProgressReport *report, ChStr method)
{
    for (uint32_t i = 0; i < report->count; i++)
        if (ch_str_eq(report->plays[i].method, method)) return report->plays[i].method_title;
    return method;
}

static ChStatus put_method(Page *page, ChStr method)
{
    ChProgressTable progress;
    ChStatus status = ch_progress_steps(page->report->plays, page->report->count, method, COLUMNS, page->arena, &progress);
    if (status != CH_OK || !progress.row_count) return status;
    put_clean(page, "<section class=\"card\">\n<h2>Each step, play by play: ", title_of(page->report, method), "</h2>\n");
    ch_say_progress_lead(&progress, &page->said);
    put_said(page, "<p>", "</p>\n<div class=\"scroll\"><table class=\"grid\">\n<thead><tr><th scope=\"col\">Step</th>");
    for (uint32_t c = 0; c < progress.column_count; c++) {
        ch_text_addf(page->out, "<th scope=\"col\">%u", progress.columns[c] + 1);
        put_clean(page, "<small>", page->report->plays[progress.columns[c]].day, "</small></th>");
    }
    put(page, "<th scope=\"col\">Last chances</th></tr></thead>\n<tbody>\n");
    for (uint32_t r = 0; r < progress.row_count; r++) put_step_row(page, &progress, &progress.rows[r]);
    put(page, "</tbody></table></div>\n</section>\n");
    return CH_OK;
}

static int row_of(ChOutcome outcome)
{
    return outcome == CH_KEPT ? 0 : outcome == CH_WAVERING ? 1 : 2;
}

/* The plays of one outcome that gave about as much stand one above the other, half over each other. */
static void put_dots(Page *page)
{
    uint8_t stood[3][21] = {{0}};
    for (uint32_t i = 0; i < page->report->count; i++) {
        const ChPlayed *play = &page->report->plays[i];
        int32_t share = ch_played_share(play), row = row_of(play->outcome);
        if (share < 0) continue;
        int32_t lift = stood[row][share / 50] < 3 ? 7 * stood[row][share / 50]++ : 21;
        int32_t x = CHART_LEFT + DOT + (CHART_W - CHART_LEFT - 2 * DOT) * share / 1000, y = row * CHART_ROW + CHART_ROW / 2 - lift + 8;
        ch_text_addf(page->out, "<circle cx=\"%d\" cy=\"%d\" r=\"%d\"/><text class=\"dot\" x=\"%d\" y=\"%d\">%u</text>\n", (int)x, (int)y, DOT, (int)x,
                     (int)y + 5, i + 1);
    }
}

static void put_extremes(Page *page)
{
    int end = (CHART_W - CHART_LEFT) / 10;
    ch_say_extremes(page->report->plays, page->report->count, &page->said);
    put_said(page, "<section class=\"card\">\n<h2>Between two extremes</h2>\n<p>", "</p>\n<figure>");
    ch_text_addf(page->out, "<svg class=\"extremes\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"What was given, as a share of what could be, by how it came out\">\n",
                 CHART_W, 3 * CHART_ROW + 28);
    ch_text_addf(page->out, "<rect class=\"end\" x=\"%d\" y=\"0\" width=\"%d\" height=\"%d\"/><rect class=\"end\" x=\"%d\" y=\"0\" width=\"%d\" height=\"%d\"/>\n",
                 CHART_LEFT, end, 3 * CHART_ROW, CHART_W - end, end, 3 * CHART_ROW);
    for (int o = 0; o < 3; o++) {
        int y = row_of((ChOutcome)o) * CHART_ROW + CHART_ROW / 2;
        ch_text_addf(page->out, "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>", CHART_LEFT, CHART_W, y, y);
        ch_text_addf(page->out, "<text x=\"0\" y=\"%d\">%.*s</text>\n", y + 5, CH_FMT(ch_outcome_word((ChOutcome)o)));
    }
    put_dots(page);
    ch_text_addf(page->out, "<text x=\"%d\" y=\"%d\">Gave nothing</text><text x=\"%d\" y=\"%d\" text-anchor=\"end\">Gave it all</text>\n</svg></figure>\n</section>\n",
                 CHART_LEFT, 3 * CHART_ROW + 20, CHART_W, 3 * CHART_ROW + 20);
}

static void put_plays(Page *page)
{
    put(page, "<section class=\"card\">\n<h2>Plays</h2>\n<div class=\"scroll\"><table>\n<thead><tr><th scope=\"col\">Play</th><th scope=\"col\">Situation</th>"
              "<th scope=\"col\">How it went</th><th scope=\"col\" class=\"number\">Of 100</th></tr></thead>\n<tbody>\n");
    for (uint32_t i = page->report->count; i-- > 0;) {
        const ChPlayed *play = &page->report->plays[i];
        ch_text_addf(page->out, "<tr><td>%u</td>", i + 1);
        put_clean(page, "<td>", play->title, "</td>");
        ch_say_play(play, ch_progress_marks(page->report->plays, page->report->count, i), &page->said);
        put_said(page, "<td>", "</td>");
        if (play->score >= 0) ch_text_addf(page->out, "<td class=\"number\">%d</td></tr>\n", (int)play->score);
        else put(page, "<td class=\"number\">not known</td></tr>\n");
    }
    put(page, "</tbody></table></div>\n</section>\n");
}

ChStatus ch_report_progress_html(const ChProgressReport *report, ChText *out, ChError *error)
{
    ChArena arena;
    ChStr methods[METHODS];
    ch_arena_init(&arena, out->from, SIZE_MAX);
    Page page = {report, out, {.from = out->from}, &arena};
    uint32_t count = ch_progress_methods(report->plays, report->count, methods, METHODS);
    ChStatus status = CH_OK;
    put_head(&page);
    for (uint32_t i = 0; i < count && status == CH_OK; i++) status = put_method(&page, methods[i]);
    put_extremes(&page);
    put_plays(&page);
    ch_text_add(&page.said, CH_STR("Coolhead "));
    ch_say_clean(report->engine, &page.said);
    ch_text_add(&page.said, CH_STR(". Scores are of the best each situation allows. A step is met only in full and in time."));
    put_said(&page, "<footer><p>", "</p></footer>\n</main>\n</body>\n</html>\n");
    bool failed = status != CH_OK || page.said.failed || out->failed;
    ch_text_free(&page.said);
    ch_arena_free(&arena);
    return failed ? ch_fail(error, CH_NO_MEMORY, "There is not enough memory to write the report. Close something and try again.") : CH_OK;
}
