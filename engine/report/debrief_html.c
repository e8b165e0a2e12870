/* The debrief as one HTML file that needs nothing else. It is well-formed as XML too, so that any tool can read it. */
#include "report/html.h"
#include "report/report.h"

typedef struct Page {
    const ChDebrief *debrief;
    const ChReportAbout *about;
    ChText *out;
    ChText said; /* words on their way into the page */
} Page;

void ch_html_escape(ChStr text, ChText *out)
{
    uint32_t from = 0;
    for (uint32_t i = 0; i < text.n; i++) {
        const char *instead = NULL;
        switch (text.p[i]) {
        case '&': instead = "&amp;"; break;
        case '<': instead = "&lt;"; break;
        case '>': instead = "&gt;"; break;
        case '"': instead = "&quot;"; break;
        case '\'': instead = "&#39;"; break;
        default: continue;
        }
        ch_text_add(out, (ChStr){text.p + from, i - from});
        ch_text_add(out, ch_str(instead));
        from = i + 1;
    }
    ch_text_add(out, (ChStr){text.p + from, text.n - from});
}

void ch_html_text(ChStr text, ChText *out)
{
    ChStr run;
    bool emphasised;
    while (ch_emphasis_next(&text, &run, &emphasised)) {
        if (emphasised) ch_text_add(out, CH_STR("<em>"));
        ch_html_escape(run, out);
        if (emphasised) ch_text_add(out, CH_STR("</em>"));
    }
}

void ch_html_said(const char *before, ChText *said, const char *after, ChText *out)
{
    if (!said->n) return;
    ch_text_add(out, ch_str(before));
    ch_html_text(ch_text_view(said), out);
    ch_text_add(out, ch_str(after));
    said->n = 0;
    said->p[0] = '\0';
}

static void put(Page *page, const char *markup)
{
    ch_text_add(page->out, ch_str(markup));
}

static void put_said(Page *page, const char *before, const char *after)
{
    ch_html_said(before, &page->said, after, page->out);
}

static void put_chip(Page *page, int32_t degrees, bool word)
{
    ChMood mood = ch_mood(degrees);
    ch_text_addf(page->out, "<span class=\"chip %s\">", ch_heat[mood].name);
    ch_svg_mark(mood, page->out);
    ch_text_addf(page->out, "%d°%s%s</span>", degrees, word ? " " : "", word ? ch_mood_word(mood).p : "");
}

/* Verdict ------------------------------------------------------------------------------------------------------------ */

void ch_html_begin(ChStr lang, ChStr title, ChText *out)
{
    ch_text_add(out, CH_STR("<!DOCTYPE html>\n<html lang=\""));
    ch_text_add(out, ch_language(lang));
    ch_text_add(out, CH_STR("\">\n<head>\n<meta charset=\"utf-8\"/>\n"
              "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
              "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
              "<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>"));
    ch_html_escape(title, out); /* a title holds no emphasis */
    ch_text_add(out, CH_STR("</title>\n<style>\n"));
    ch_html_style(out);
    ch_text_add(out, CH_STR("</style>\n</head>\n<body>\n<main>\n"));
}

static void put_head(Page *page)
{
    ch_say_clean(page->debrief->scenario->title, &page->said);
    ch_text_add(&page->said, CH_STR(": debrief"));
    ch_html_begin(page->about->lang, ch_text_view(&page->said), page->out);
    page->said.n = 0;
}

static void put_verdict(Page *page)
{
    const ChDebrief *debrief = page->debrief;
    put(page, "<header class=\"top\">\n<div>\n");
    ch_say_setting(debrief, page->about, &page->said);
    put_said(page, "<p class=\"faint\">", "</p>\n");
    ch_say_verdict(debrief, &page->said);
    put_said(page, "<h1>", "</h1>\n");
    ch_say_last_words(debrief, &page->said);
    put_said(page, "<p class=\"theirs\">", "</p>\n");
    ch_say_turn(debrief, &page->said);
    put_said(page, "<p>", "</p>\n");
    ch_say_terms(debrief, &page->said);
    put_said(page, "<p class=\"faint\">", "</p>\n");
    put(page, "</div>\n<p class=\"score\">");
    if (debrief->points >= 0) ch_text_addf(page->out, "<b>%d</b> ", ch_points_shown(debrief->points));
    ch_say_score_of(debrief, page->about, &page->said);
    put_said(page, "<span>", "</span>");
    put(page, "</p>\n</header>\n");
}

static void put_cost(Page *page)
{
    put(page, "<div><dt>What it cost</dt><dd><span class=\"amount\">");
    ch_say_money(page->debrief->scenario->currency, page->debrief->cost, &page->said);
    put_said(page, "", "</span>");
    ch_say_cost_of(page->debrief, &page->said);
    put_said(page, "<small>", "</small>");
    ch_say_worth(page->debrief, &page->said);
    put_said(page, "<small>", "</small>");
    put(page, "</dd></div>\n");
}

static void put_relationship(Page *page)
{
    const ChDebrief *debrief = page->debrief;
    put(page, "<div><dt>The relationship</dt><dd>");
    if (debrief->ended) ch_svg_discs((uint32_t)debrief->outcome + 1, page->out);
    ch_text_add(page->out, debrief->ended ? ch_outcome_word(debrief->outcome) : CH_STR("Still open"));
    ch_say_length(debrief, &page->said);
    put_said(page, "<small>", "</small>");
    put(page, "</dd></div>\n");
}

static void put_step_counts(Page *page)
{
    const ChDebrief *debrief = page->debrief;
    put(page, "<div><dt>The steps</dt><dd><ul class=\"counts\">");
    for (ChStepStatus status = CH_STEP_MET; status <= CH_STEP_NOT_ASKED; status++) {
        uint32_t n = 0;
        for (uint32_t i = 0; i < debrief->step_count; i++) n += debrief->steps[i].status == status;
        if (!n) continue;
        put(page, "<li>");
        ch_svg_sign(status, page->out);
        ch_text_addf(page->out, "%u %s</li>", n, ch_status_word(status).p);
    }
    put(page, "</ul></dd></div>\n");
}

static void put_outcomes(Page *page)
{
    const int32_t heat[] = {page->debrief->anger_start, page->debrief->anger_peak, page->debrief->anger_end};
    const char *const names[] = {"start", "peak", page->debrief->ended ? "end" : "now"};
    put(page, "<dl class=\"card outcomes\">\n<div><dt>Temperature</dt><dd><ul class=\"chips\">");
    for (size_t i = 0; i < 3; i++) {
        ch_text_addf(page->out, "<li><span>%s</span> ", names[i]);
        put_chip(page, heat[i], true);
        put(page, "</li>");
    }
    put(page, "</ul></dd></div>\n");
    put_cost(page);
    put_relationship(page);
    put_step_counts(page);
    put(page, "</dl>\n");
}

/* The curve ---------------------------------------------------------------------------------------------------------- */

enum { MOST_TICKS = 24 };

static ChStatus put_curve(Page *page)
{
    ChArena arena;
    ChChart chart;
    ch_arena_init(&arena, page->out->from, SIZE_MAX);
    ChStatus status = ch_chart_lay(page->debrief, MOST_TICKS, &arena, &chart);
    if (status == CH_OK) {
        put(page, "<section class=\"card\">\n<h2>Temperature, line by line</h2>\n<figure>\n");
        ch_say_temperature(page->debrief, &page->said);
        ch_svg_chart(&chart, CH_STR("Temperature after each line"), ch_text_view(&page->said), page->out);
        page->said.n = 0;
        put(page, "<figcaption class=\"keys\"><span><i class=\"key\"></i>temperature</span> "
                  "<span><i class=\"key dots\"></i>trust</span> ");
        if (page->debrief->moment_count) put(page, "<span><i class=\"key again\"></i>a line to look at again</span> ");
        put(page, "All of it in words: <a href=\"#lines\">every line</a>.</figcaption>\n</figure>\n</section>\n");
    }
    ch_arena_free(&arena);
    return status;
}

/* Steps and evidence ------------------------------------------------------------------------------------------------- */

static void put_evidence(Page *page, const ChStepResult *step)
{
    ChEvidenceRow row;
    uint32_t next = 0;
    if (step->evidence_count) put(page, "<ul class=\"evidence\">");
    while (ch_evidence_next(step, &next, &row)) {
        ch_say_speech(row.at->quote, &page->said);
        put_said(page, "<li>", " ");
        ch_say_evidence_where(page->debrief, &row, &page->said);
        put_said(page, "<span class=\"where\">", ". ");
        ch_say_evidence_what(page->debrief, &row, &page->said);
        put_said(page, "", ".</span></li>");
    }
    if (step->evidence_count) put(page, "</ul>");
}

static void put_step(Page *page, const ChStepResult *step)
{
    put(page, "<tr><th scope=\"row\">");
    ch_say_theirs(page->debrief->method->steps[step->step].title, &page->said);
    put_said(page, "", "");
    put(page, "</th><td><span class=\"status\">");
    ch_svg_sign(step->status, page->out);
    ch_text_add(page->out, ch_status_word(step->status));
    put(page, "</span></td><td>");
    put_evidence(page, step);
    ch_say_step_note(step, &page->said);
    put_said(page, "<span class=\"note\">", "</span>");
    ch_say_earned(step->earned, step->of, &page->said);
    put_said(page, "</td><td class=\"earned\">", "</td></tr>\n");
}

static void put_steps(Page *page)
{
    put(page, "<section class=\"card\">\n");
    ch_say_clean(page->debrief->method->title, &page->said);
    put_said(page, "<h2>The steps of ", "</h2>\n");
    put(page, "<table class=\"steps stack\">\n<thead><tr><th scope=\"col\">Step</th><th scope=\"col\">Status</th>"
              "<th scope=\"col\">In your words</th><th scope=\"col\" class=\"earned\">Earned</th></tr></thead>\n<tbody>\n");
    for (uint32_t i = 0; i < page->debrief->step_count; i++) put_step(page, &page->debrief->steps[i]);
    put(page, "</tbody>\n</table>\n");
    ch_say_source(page->debrief->method, &page->said);
    put_said(page, "<p class=\"faint\">", "</p>\n");
    put(page, "</section>\n");
}

/* Moments ------------------------------------------------------------------------------------------------------------ */

static void put_speech(Page *page, const char *heading, ChStr speech, ChStr because)
{
    put(page, heading);
    ch_say_speech(speech, &page->said);
    put_said(page, "<p>", "</p>\n");
    ch_say_theirs(because, &page->said);
    put_said(page, "<p class=\"why\">", "</p>\n");
}

static void put_moment(Page *page, const ChDecisionTold *told, uint32_t rank)
{
    put(page, "<article class=\"card\">\n<div class=\"lead\">");
    ch_say_moment_title(told, rank, &page->said);
    put_said(page, "<h2>", "</h2>");
    put_chip(page, told->anger, false);
    put(page, "</div>\n");
    ch_say_regret(told, &page->said);
    put_said(page, "<p class=\"faint\">", "</p>\n");
    put_speech(page, "<h3 class=\"yours\">You said</h3>\n", told->said, told->because);
    if (told->better.n) put_speech(page, "<h3>A better line was</h3>\n", told->better, told->better_because);
    if (told->tempting.n) put_speech(page, "<h3>Tempting, and no better</h3>\n", told->tempting, told->tempting_because);
    put(page, "</article>\n");
}

static void put_kept_line(Page *page, const ChDecisionTold *told)
{
    put(page, "<article class=\"card\">\n<div class=\"lead\"><h2>A line to keep</h2>");
    put_chip(page, told->anger, false);
    put(page, "</div>\n");
    ch_say_line_number(told->n, &page->said);
    ch_text_add(&page->said, CH_STR(", "));
    ch_say_when(page->debrief->scenario, told->said_s, &page->said);
    put_said(page, "<p class=\"faint\">", "</p>\n");
    put_speech(page, "<h3 class=\"yours\">You said</h3>\n", told->said, told->because);
    put(page, "</article>\n");
}

static void put_moments(Page *page)
{
    const ChDebrief *debrief = page->debrief;
    bool kept = debrief->best_moment < debrief->decision_count;
    if (!debrief->moment_count && !kept) return;
    put(page, "<section class=\"moments\" aria-label=\"Lines to look at again\">\n");
    for (uint32_t i = 0; i < debrief->moment_count; i++) put_moment(page, &debrief->decisions[debrief->moments[i]], i);
    if (kept) put_kept_line(page, &debrief->decisions[debrief->best_moment]);
    put(page, "</section>\n");
}

/* Questions, every line, foot ---------------------------------------------------------------------------------------- */

static void put_questions(Page *page)
{
    const ChScenario *scenario = page->debrief->scenario;
    if (!scenario->discuss_count) return;
    put(page, "<section class=\"card\">\n<h2>To talk about</h2>\n<ol class=\"talk\">\n");
    for (uint32_t i = 0; i < scenario->discuss_count; i++) {
        ch_say_theirs(scenario->discuss[i], &page->said);
        put_said(page, "<li>", "</li>\n");
    }
    put(page, "</ol>\n</section>\n");
}

/* What they wrote themselves. */
static void put_reflection(Page *page)
{
    const ChReportAbout *about = page->about;
    if (!about->reflected || (about->guess < 0 && !about->keep.n && !about->change.n)) return;
    put(page, "<section class=\"card\">\n<h2>In your own words</h2>\n");
    ch_say_guess(page->debrief, about, &page->said);
    put_said(page, "<p>", "</p>\n");
    ch_say_clean(about->keep, &page->said);
    put_said(page, "<p><b>To keep:</b> ", "</p>\n");
    ch_say_clean(about->change, &page->said);
    put_said(page, "<p><b>To change:</b> ", "</p>\n");
    put(page, "</section>\n");
}

static void put_line(Page *page, uint32_t point)
{
    const ChDebrief *debrief = page->debrief;
    const ChMeterPoint *at = &debrief->meters[point];
    bool told = at->decision && at->decision <= debrief->decision_count;
    if (at->decision)
        ch_text_addf(page->out, "<tr><th scope=\"row\">%u</th><td>", at->decision);
    else
        put(page, "<tr><th scope=\"row\">start</th><td>");
    ch_say_when(debrief->scenario, told ? debrief->decisions[at->decision - 1].said_s : at->clock_s, &page->said);
    put_said(page, "", "</td><td>");
    if (told) ch_say_speech(debrief->decisions[at->decision - 1].said, &page->said);
    put_said(page, "", "");
    put(page, "</td><td>");
    if (told) ch_say_theirs(debrief->decisions[at->decision - 1].reply, &page->said);
    put_said(page, "", "");
    put(page, "</td><td>");
    put_chip(page, at->anger, true);
    put(page, "</td><td class=\"change\">");
    if (point) ch_say_change(debrief, point, &page->said);
    put_said(page, "", "");
    ch_text_addf(page->out, "</td><td class=\"number\">%d</td></tr>\n", at->trust);
}

static void put_lines(Page *page)
{
    put(page, "<section class=\"card\" id=\"lines\">\n<h2>Every line</h2>\n<div class=\"scroll\">"
              "<table class=\"stack\">\n<thead><tr><th scope=\"col\">Line</th><th scope=\"col\">When</th>"
              "<th scope=\"col\">You said</th><th scope=\"col\">The answer</th><th scope=\"col\">Temperature</th>"
              "<th scope=\"col\">Change</th><th scope=\"col\" class=\"number\">Trust</th></tr></thead>\n<tbody>\n");
    for (uint32_t i = 0; i < page->debrief->meter_count; i++) put_line(page, i);
    put(page, "</tbody>\n</table></div>\n</section>\n");
}

ChStatus ch_report_html(const ChDebrief *debrief, const ChReportAbout *about, ChText *out, ChError *error)
{
    Page page = {debrief, about, out, {.from = out->from}};
    put_head(&page);
    put_verdict(&page);
    put_outcomes(&page);
    ChStatus status = put_curve(&page);
    put_steps(&page);
    put_moments(&page);
    put_questions(&page);
    put_reflection(&page);
    put_lines(&page);
    ch_say_foot(about, &page.said);
    put_said(&page, "<footer><p>", "</p></footer>\n");
    put(&page, "</main>\n</body>\n</html>\n");
    bool failed = status != CH_OK || page.said.failed || out->failed;
    ch_text_free(&page.said);
    if (failed)
        return ch_fail(error, CH_NO_MEMORY, "There is not enough memory to write the report. Close something and try again.");
    return CH_OK;
}
