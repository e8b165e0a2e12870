/* The debrief on a terminal. Verdict, three outcomes, steps with evidence, the curve, the moments, questions. */
#include "report/paper.h"
#include "report/report.h"
#include "report/text_chart.h"

enum { STATUS_AT = 2, STEP_AT = 13, OUTCOME_AT = 16, SIDE_BY_SIDE = 76 };

typedef struct Telling {
    ChPaper paper;
    const ChDebrief *debrief;
    const ChReportAbout *about;
} Telling;

static void tell_verdict(Telling *t)
{
    ChText verdict = {.from = t->paper.out->from};
    ch_say_verdict(t->debrief, &verdict);
    if (verdict.failed) t->paper.out->failed = true;
    ch_paper_title(&t->paper, ch_text_view(&verdict));
    ch_text_free(&verdict);
    ch_say_setting(t->debrief, t->about, &t->paper.said);
    ch_paper_said(&t->paper, 0, 0);
    ch_say_last_words(t->debrief, &t->paper.said);
    if (t->paper.said.n) {
        ch_paper_blank(&t->paper);
        ch_paper_said(&t->paper, 2, 2);
    }
    ch_paper_blank(&t->paper);
    t->paper.strong = true;
    ch_say_score(t->debrief, t->about, &t->paper.said);
    ch_paper_said(&t->paper, 0, 0);
    ch_say_turn(t->debrief, &t->paper.said);
    ch_paper_said(&t->paper, 0, 0);
    ch_say_terms(t->debrief, &t->paper.said);
    ch_paper_said(&t->paper, 0, 0);
}

/* The three outcomes, and what each is called. Never one without the others. */
enum { OUTCOMES = 3 };
static const ChStr outcome_names[OUTCOMES] = {CH_WORD("Temperature"), CH_WORD("Cost"), CH_WORD("Relationship")};

static void say_outcome(const ChDebrief *debrief, uint32_t which, ChText *out)
{
    if (which == 0) ch_say_temperature(debrief, out);
    if (which == 2) ch_say_relationship(debrief, out);
    if (which != 1) {
        ch_text_add(out, CH_STR("."));
        return;
    }
    ch_say_cost(debrief, out);
    ch_text_add(out, CH_STR(". "));
    size_t before = out->n;
    ch_say_worth(debrief, out);
    if (out->n > before) ch_text_add(out, CH_STR("."));
}

static void tell_side_by_side(Telling *t)
{
    ChText cells[OUTCOMES];
    ChStr views[OUTCOMES];
    for (uint32_t i = 0; i < OUTCOMES; i++) {
        cells[i] = (ChText){.from = t->paper.out->from};
        say_outcome(t->debrief, i, &cells[i]);
        if (cells[i].failed) t->paper.out->failed = true;
        views[i] = ch_text_view(&cells[i]);
    }
    ch_paper_side_by_side(&t->paper, outcome_names, OUTCOMES);
    ch_paper_side_by_side(&t->paper, views, OUTCOMES);
    for (uint32_t i = 0; i < OUTCOMES; i++) ch_text_free(&cells[i]);
}

static void tell_outcomes(Telling *t)
{
    ch_paper_head(&t->paper, CH_STR("How it came out"));
    if (!t->paper.plain && t->paper.width >= SIDE_BY_SIDE) {
        tell_side_by_side(t);
        return;
    }
    for (uint32_t i = 0; i < OUTCOMES; i++) {
        say_outcome(t->debrief, i, &t->paper.said);
        ch_paper_item(&t->paper, 2, OUTCOME_AT, outcome_names[i]);
    }
}

static void tell_evidence(Telling *t, const ChStepResult *step, uint32_t at)
{
    ChEvidenceRow row;
    for (uint32_t next = 0; ch_evidence_next(step, &next, &row);) {
        ChText *said = &t->paper.said;
        ch_say_evidence_where(t->debrief, &row, said);
        ch_text_add(said, CH_STR(": "));
        ch_say_speech(row.at->quote, said);
        ch_text_add(said, CH_STR(" "));
        ch_say_evidence_what(t->debrief, &row, said);
        ch_text_add(said, CH_STR("."));
        ch_paper_said(&t->paper, at, at + 2);
    }
}

static void tell_step(Telling *t, const ChStepResult *step)
{
    const ChStep *asked = &t->debrief->method->steps[step->step];
    ChText *said = &t->paper.said;
    ch_say_theirs(asked->title, said);
    ch_text_addf(said, "%s", said->n && said->p[said->n - 1] == '.' ? " " : ". ");
    ch_say_earned(step->earned, step->of, said);
    ch_text_add(said, CH_STR(". "));
    ch_say_step_note(step, said);
    ch_paper_item(&t->paper, STATUS_AT, STEP_AT, ch_status_word(step->status));
    bool narrow = t->paper.width < STEP_AT + 16;
    tell_evidence(t, step, narrow ? STATUS_AT + 4 : STEP_AT + 2);
}

static void tell_steps(Telling *t)
{
    const ChDebrief *debrief = t->debrief;
    ChText title = {.from = t->paper.out->from};
    ch_text_add(&title, CH_STR("The steps of "));
    ch_say_clean(debrief->method->title, &title);
    ch_text_add(&title, CH_STR(": "));
    ch_say_step_counts(debrief, &title);
    if (title.failed) t->paper.out->failed = true;
    ch_paper_head(&t->paper, ch_text_view(&title));
    ch_text_free(&title);
    for (uint32_t i = 0; i < debrief->step_count; i++) tell_step(t, &debrief->steps[i]);
    ch_say_source(debrief->method, &t->paper.said);
    ch_paper_said(&t->paper, 2, 2);
}

static ChStatus tell_curve(Telling *t)
{
    ch_paper_head(&t->paper, CH_STR("Temperature, line by line"));
    if (t->paper.plain) {
        ch_text_chart_tell(&t->paper, t->debrief);
        return CH_OK;
    }
    ChArena arena;
    ChChart chart;
    ch_arena_init(&arena, t->paper.out->from, SIZE_MAX);
    ChStatus status = ch_chart_lay(t->debrief, 1, &arena, &chart);
    if (status == CH_OK) ch_text_chart_draw(&t->paper, &chart);
    ch_arena_free(&arena);
    return status;
}

/* A speech and why, under a label of its own. */
static void tell_speech(Telling *t, ChStr label, ChStr speech, ChStr because)
{
    ch_text_add(&t->paper.said, label);
    ch_text_add(&t->paper.said, CH_STR(": "));
    ch_say_speech(speech, &t->paper.said);
    ch_paper_said(&t->paper, 2, 4);
    if (!because.n) return;
    ch_text_add(&t->paper.said, CH_STR("Why: "));
    ch_say_theirs(because, &t->paper.said);
    ch_paper_said(&t->paper, 4, 4);
}

static void tell_moment(Telling *t, uint32_t rank)
{
    const ChDecisionTold *told = &t->debrief->decisions[t->debrief->moments[rank]];
    ChText title = {.from = t->paper.out->from};
    ch_say_moment_title(told, rank, &title);
    if (title.failed) t->paper.out->failed = true;
    ch_paper_head(&t->paper, ch_text_view(&title));
    ch_text_free(&title);
    ch_say_regret(told, &t->paper.said);
    ch_paper_said(&t->paper, 2, 2);
    tell_speech(t, CH_STR("You said"), told->said, told->because);
    if (told->better.n) tell_speech(t, CH_STR("A better line was"), told->better, told->better_because);
    if (told->tempting.n) tell_speech(t, CH_STR("Tempting, and no better"), told->tempting, told->tempting_because);
}

static void tell_moments(Telling *t)
{
    const ChDebrief *debrief = t->debrief;
    for (uint32_t i = 0; i < debrief->moment_count; i++) tell_moment(t, i);
    if (debrief->best_moment >= debrief->decision_count) return;
    const ChDecisionTold *told = &debrief->decisions[debrief->best_moment];
    ch_paper_head(&t->paper, CH_STR("A line to keep"));
    ch_say_line_number(told->n, &t->paper.said);
    ch_text_add(&t->paper.said, CH_STR(", "));
    ch_say_when(debrief->scenario, told->said_s, &t->paper.said);
    ch_paper_said(&t->paper, 2, 2);
    tell_speech(t, CH_STR("You said"), told->said, told->because);
}

static void tell_questions(Telling *t)
{
    const ChScenario *scenario = t->debrief->scenario;
    if (scenario->discuss_count) ch_paper_head(&t->paper, CH_STR("To talk about"));
    for (uint32_t i = 0; i < scenario->discuss_count; i++) {
        ch_text_addf(&t->paper.said, "%u. ", i + 1);
        ch_say_theirs(scenario->discuss[i], &t->paper.said);
        ch_paper_said(&t->paper, 2, 5);
    }
    ch_paper_blank(&t->paper);
    ch_say_foot(t->about, &t->paper.said);
    ch_paper_said(&t->paper, 0, 0);
}

/* What they wrote themselves. */
static void tell_reflection(Telling *t)
{
    const ChReportAbout *about = t->about;
    if (!about->reflected || (about->guess < 0 && !about->keep.n && !about->change.n)) return;
    ch_paper_head(&t->paper, CH_STR("In your own words"));
    ch_say_guess(t->debrief, about, &t->paper.said);
    ch_paper_said(&t->paper, 2, 2);
    const ChStr written[] = {about->keep, about->change};
    for (int i = 0; i < 2; i++) {
        if (!written[i].n) continue;
        ch_text_add(&t->paper.said, i ? CH_STR("To change: ") : CH_STR("To keep: "));
        ch_say_clean(written[i], &t->paper.said);
        ch_paper_said(&t->paper, 2, 4);
    }
}

ChStatus ch_report_text(const ChDebrief *debrief, const ChReportAbout *about, const ChTextStyle *style, ChText *out,
                        ChError *error)
{
    Telling t = {.debrief = debrief, .about = about};
    ch_paper_begin(&t.paper, style, out);
    tell_verdict(&t);
    tell_outcomes(&t);
    tell_steps(&t);
    if (tell_curve(&t) != CH_OK) out->failed = true;
    tell_moments(&t);
    tell_questions(&t);
    tell_reflection(&t);
    return ch_paper_end(&t.paper, error);
}
