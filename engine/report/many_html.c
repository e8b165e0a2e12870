/* A report about many plays as one HTML file that needs nothing else; well-formed as XML too. */
#include "report/html.h"
#include "report/many.h"

typedef struct Page {
    const ChMany *many;
    ChText *out;
    ChText said; /* words on their way into the page */
} Page;

static void put(Page *page, const char *markup)
{
    ch_text_add(page->out, ch_str(markup));
}

static void put_said(Page *page, const char *before, const char *after)
{
    ch_html_said(before, &page->said, after, page->out);
}

static void put_words(Page *page, const char *before, ChStr words, const char *after)
{
    ch_say_clean(words, &page->said);
    put_said(page, before, after);
}

static void put_cell(Page *page, ChStr words)
{
    put(page, "<td>");
    put_words(page, "", words, "");
    put(page, "</td>");
}

/* The steps ---------------------------------------------------------------------------------------------------------- */

/* A bar of how many of those asked met the step; the number beside it says the same. */
static void put_share(Page *page, const ChStepCount *step, const char *ink)
{
    uint32_t met = 0, of = 0;
    if (step) ch_many_met(step, &met, &of);
    put(page, "<td>");
    if (of)
        ch_text_addf(page->out, "<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"100\" "
                                "height=\"10\" fill=\"none\" stroke=\"var(--line)\"/><rect width=\"%u\" height=\"10\" fill=\"var(--%s)\"/></svg> %u of %u",
                     met * 100 / of, ink, met, of);
    else
        put(page, "not asked");
    put(page, "</td>");
}

static void put_steps(Page *page, const ChManySteps *steps)
{
    bool both = ch_many_compares(steps);
    if (!steps->latest.count) return;
    put(page, "<section class=\"card\">\n<h2>The steps");
    put_words(page, ": ", steps->title, "");
    put(page, "</h2>\n<table class=\"stack\">\n<thead><tr><th scope=\"col\">Step</th>");
    put(page, both ? "<th scope=\"col\">Met in the first play</th><th scope=\"col\">Met in the latest</th>" : "<th scope=\"col\">Met</th>");
    put(page, "</tr></thead>\n<tbody>\n");
    for (uint32_t i = 0; i < steps->latest.count; i++) {
        const ChStepCount *latest = &steps->latest.at[i];
        put(page, "<tr><th scope=\"row\">");
        put_words(page, "", latest->title, "");
        put(page, "</th>");
        if (both) put_share(page, ch_many_first(steps, latest), "ink3");
        put_share(page, latest, "you");
        put(page, "</tr>\n");
    }
    put(page, "</tbody>\n</table>\n<p class=\"faint\">Of those who were asked for the step, how many met it in full");
    put(page, both ? "; each person's first ended play beside the latest.</p>\n</section>\n" : ".</p>\n</section>\n");
}

/* Steps against plays: the progress of one trainee, by method -------------------------------------------------------- */

enum { MOST_COLUMNS = 10 };

static bool in_grid(const ChManyPlay *play, ChStr method)
{
    return play->ended && play->result.step_count && ch_str_eq(play->method, method);
}

static void put_grid(Page *page, ChStr method)
{
    const ChManyPlay *columns[MOST_COLUMNS];
    uint32_t count = 0;
    for (uint32_t i = 0; i < page->many->play_count; i++) { /* the latest ones */
        const ChManyPlay *play = &page->many->plays[i];
        if (!in_grid(play, method)) continue;
        if (count == MOST_COLUMNS)
            for (uint32_t k = 1; k < count; k++) columns[k - 1] = columns[k];
        columns[count < MOST_COLUMNS ? count++ : MOST_COLUMNS - 1] = play;
    }
    put(page, "<section class=\"card\">\n");
    put_words(page, "<h2>Each step, play by play: ", method, "</h2>\n<div class=\"scroll\"><table>\n<thead><tr><th scope=\"col\">Step</th>");
    for (uint32_t c = 0; c < count; c++) {
        put(page, "<th scope=\"col\">");
        put_words(page, "", columns[c]->title, "");
        ch_text_addf(page->out, "<br/>%.*s</th>", columns[c]->started.n < 10 ? (int)columns[c]->started.n : 10, columns[c]->started.p);
    }
    put(page, "</tr></thead>\n<tbody>\n");
    for (uint32_t s = 0; s < columns[0]->result.step_count; s++) {
        put(page, "<tr><th scope=\"row\">");
        put_words(page, "", columns[0]->result.steps[s].title, "");
        put(page, "</th>");
        for (uint32_t c = 0; c < count; c++) {
            put(page, "<td><span class=\"status\">");
            if (s < columns[c]->result.step_count) {
                ch_svg_sign(columns[c]->result.steps[s].status, page->out);
                ch_text_add(page->out, ch_status_word(columns[c]->result.steps[s].status));
            }
            put(page, "</span></td>");
        }
        put(page, "</tr>\n");
    }
    put(page, "</tbody>\n</table></div>\n</section>\n");
}

static void put_grids(Page *page)
{
    const ChMany *many = page->many;
    for (uint32_t i = 0; i < many->play_count; i++) {
        bool seen = !many->plays[i].ended || !many->plays[i].result.step_count;
        for (uint32_t k = 0; k < i && !seen; k++) seen = in_grid(&many->plays[k], many->plays[i].method);
        if (!seen) put_grid(page, many->plays[i].method);
    }
}

/* Decisions ---------------------------------------------------------------------------------------------------------- */

static void put_answer(Page *page, const ChManyBeat *beat, uint32_t n)
{
    const ChManyAnswer *answer = &beat->answers[n];
    put(page, "<tr>");
    if (n == 0) {
        ch_text_addf(page->out, "<th scope=\"rowgroup\" rowspan=\"%u\">", beat->count);
        ch_say_theirs(beat->before, &page->said);
        put_said(page, "", "");
        put(page, "</th>");
    }
    put(page, "<td>");
    ch_say_speech(answer->words, &page->said);
    put_said(page, "", "");
    ch_say_theirs(answer->because, &page->said);
    put_said(page, "<span class=\"note\">", "</span>");
    ch_text_addf(page->out, "</td><td class=\"number\">%u of %u</td></tr>\n", answer->times, beat->times);
}

static void put_situation(Page *page, const ChManySituation *situation)
{
    put(page, "<section class=\"card\">\n");
    put_words(page, "<h2>Decision by decision: ", situation->title, "</h2>\n");
    put(page, "<table class=\"stack\">\n<thead><tr><th scope=\"col\">They had said</th><th scope=\"col\">What was answered, and what it does"
              "</th><th scope=\"col\" class=\"number\">How often</th></tr></thead>\n");
    for (uint32_t b = 0; b < situation->count; b++) {
        put(page, "<tbody>\n");
        for (uint32_t a = 0; a < situation->beats[b].count; a++) put_answer(page, &situation->beats[b], a);
        put(page, "</tbody>\n");
    }
    ch_text_addf(page->out, "</table>\n<p class=\"faint\">The first answer of each play at each place, without names%s.</p>\n</section>\n",
                 page->many->of == CH_MANY_PROGRAMME ? "; of the newest 500 plays, or all there are" : "");
}

static void put_decision(Page *page, const ChManyDecision *told)
{
    ch_text_addf(page->out, "<tr><th scope=\"row\">%u</th><td>", told->n);
    ch_say_theirs(told->before, &page->said);
    put_said(page, "", "");
    put(page, "</td><td>");
    ch_say_speech(told->said, &page->said);
    put_said(page, "", "");
    ch_say_theirs(told->because, &page->said);
    put_said(page, "<span class=\"note\">", "</span>");
    put(page, "</td><td>");
    ch_say_theirs(told->reply, &page->said);
    put_said(page, "", "");
    put(page, "</td><td>");
    ch_say_heat(told->anger, &page->said);
    put_said(page, "", "</td></tr>\n");
}

/* A play with every decision. */
static void put_play(Page *page, const ChManyPlay *play)
{
    put(page, "<section class=\"card\">\n");
    ch_many_say_play(play, &page->said);
    put_said(page, "<h2>", "</h2>\n");
    ch_many_say_result(play, &page->said);
    put_said(page, "<p>", "</p>\n");
    put(page, "<table class=\"stack\">\n<thead><tr><th scope=\"col\">Line</th><th scope=\"col\">They had said</th><th scope=\"col\">You said, and what it does"
              "</th><th scope=\"col\">The answer</th><th scope=\"col\">Temperature</th></tr></thead>\n<tbody>\n");
    for (uint32_t i = 0; i < play->decision_count; i++) put_decision(page, &play->decisions[i]);
    put(page, "</tbody>\n</table>\n</section>\n");
}

/* People ------------------------------------------------------------------------------------------------------------- */

static void put_person(Page *page, const ChManyPerson *person)
{
    put(page, "<tr><th scope=\"row\">");
    put_words(page, "", person->who, "");
    put(page, "</th>");
    put_cell(page, person->team);
    ch_text_addf(page->out, "<td class=\"number\">%u</td><td>%.*s</td>", person->plays, person->latest.n < 10 ? (int)person->latest.n : 10,
                 person->latest.n ? person->latest.p : "");
    if (page->many->of == CH_MANY_PROGRAMME) put_cell(page, person->stages);
    put(page, "</tr>\n");
}

static void put_people(Page *page)
{
    const ChMany *many = page->many;
    if (many->of == CH_MANY_TRAINEE || !many->person_count) return;
    put(page, "<section class=\"card\">\n<h2>Who took part</h2>\n<table class=\"stack\">\n<thead><tr><th scope=\"col\">Who</th><th scope=\"col\">Team</th>"
              "<th scope=\"col\" class=\"number\">Plays</th><th scope=\"col\">Latest</th>");
    if (many->of == CH_MANY_PROGRAMME) put(page, "<th scope=\"col\">How far</th>");
    put(page, "</tr></thead>\n<tbody>\n");
    for (uint32_t i = 0; i < many->person_count; i++) put_person(page, &many->people[i]);
    put(page, "</tbody>\n</table>\n</section>\n");
}

static void put_plays(Page *page)
{
    for (uint32_t i = 0; i < page->many->play_count; i++)
        if (page->many->of == CH_MANY_TRAINEE) put_play(page, &page->many->plays[i]);
    if (page->many->of == CH_MANY_TRAINEE || !page->many->play_count) return;
    put(page, "<section class=\"card\">\n<h2>Play by play</h2>\n<table class=\"stack\">\n<thead><tr><th scope=\"col\">Who</th><th scope=\"col\">Play</th>"
              "<th scope=\"col\">How it came out</th></tr></thead>\n<tbody>\n");
    for (uint32_t i = 0; i < page->many->play_count; i++) {
        const ChManyPlay *play = &page->many->plays[i];
        put(page, "<tr><th scope=\"row\">");
        put_words(page, "", play->who, "");
        put(page, "</th><td>");
        ch_many_say_play(play, &page->said);
        put_said(page, "", "</td><td>");
        ch_many_say_result(play, &page->said);
        put_said(page, "", "</td></tr>\n");
    }
    put(page, "</tbody>\n</table>\n</section>\n");
}

ChStatus ch_many_html(const ChMany *many, ChText *out, ChError *error)
{
    Page page = {many, out, {.from = out->from}};
    ch_html_begin(many->lang, many->title, out);
    put(&page, "<style>.bar{display:inline-block;width:140px;height:12px;vertical-align:-2px;margin-right:8px;-webkit-print-color-adjust:exact;"
               "print-color-adjust:exact}</style>\n<header>\n");
    put_words(&page, "<p class=\"faint\">", many->setting, "</p>\n");
    put_words(&page, "<h1>", many->title, "</h1>\n");
    ch_many_say_kind(many, &page.said);
    put_said(&page, "<p class=\"faint\">", "</p>\n</header>\n");
    for (uint32_t i = 0; i < many->step_count; i++) put_steps(&page, &many->steps[i]);
    if (many->of == CH_MANY_TRAINEE) put_grids(&page);
    for (uint32_t i = 0; i < many->situation_count; i++) put_situation(&page, &many->situations[i]);
    put_people(&page);
    put_plays(&page);
    ch_text_add(&page.said, CH_STR("Coolhead "));
    ch_say_clean(many->engine, &page.said);
    put_said(&page, "<footer><p>", "</p></footer>\n");
    put(&page, "</main>\n</body>\n</html>\n");
    bool failed = page.said.failed || out->failed;
    ch_text_free(&page.said);
    if (failed)
        return ch_fail(error, CH_NO_MEMORY, "There is not enough memory to write the report. Close something and try again.");
    return CH_OK;
}
