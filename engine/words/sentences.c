#include "words/words.h"

#include <stdio.h>

/* How it came out ---------------------------------------------------------------------------------------------------- */

/* The mood as it stands at the end of a sentence. */
static const char *mood_at_end(int32_t degrees)
{
    static const char *const words[] = {"calm", "wary", "annoyed", "angry", "furious"};
    return words[ch_mood(degrees)];
}

static bool over_budget(const ChDebrief *debrief)
{
    return debrief->cost > debrief->may_give;
}

static void say_price(const ChDebrief *debrief, ChText *out)
{
    ch_say_money(debrief->scenario->currency, debrief->cost, out);
    ch_text_add(out, CH_STR(" where you may give "));
    if (debrief->may_give > 0)
        ch_say_money(debrief->scenario->currency, debrief->may_give, out);
    else
        ch_text_add(out, CH_STR("nothing"));
}

void ch_say_verdict(const ChDebrief *debrief, ChText *out)
{
    static const char *const turns[] = {
        [CH_LOST] = " will not be back, and is %s at the end",
        [CH_WAVERING] = " has not decided, and is %s at the end",
        [CH_KEPT] = " stays your customer, and is %s at the end",
    };
    if (!debrief->ended) {
        ch_text_add(out, CH_STR("This play is still open after "));
        ch_say_count(debrief->decision_count, "line", "lines", out);
        return;
    }
    ch_say_name(debrief->scenario, out);
    if (debrief->outcome == CH_KEPT && over_budget(debrief)) {
        ch_text_add(out, CH_STR(" stays your customer, for "));
        say_price(debrief, out);
        return;
    }
    const char *turn = turns[debrief->outcome], *mood = mood_at_end(debrief->anger_end);
    for (; *turn; turn++) {
        if (turn[0] == '%')
            ch_text_add(out, ch_str(mood)), turn++;
        else
            ch_text_add(out, (ChStr){turn, 1});
    }
}

bool ch_dear(const ChDebrief *debrief)
{
    return debrief->moment_count && ch_points_shown(debrief->decisions[debrief->moments[0]].regret) > 0;
}

void ch_say_turn(const ChDebrief *debrief, ChText *out)
{
    if (ch_dear(debrief)) {
        const ChDecisionTold *told = &debrief->decisions[debrief->moments[0]];
        ch_text_addf(out, "The line that cost most was line %u: ", told->n);
        ch_say_speech(told->said, out);
    } else if (debrief->moment_count) {
        ch_text_add(out, CH_STR("No line cost you as much as one point."));
    } else if (debrief->points == CH_POINTS) {
        ch_text_add(out, CH_STR("No other line would have earned more."));
    }
}

void ch_say_last_words(const ChDebrief *debrief, ChText *out)
{
    if (!debrief->ended || debrief->ending >= debrief->scenario->beat_count) return;
    const ChBeat *ending = &debrief->scenario->beats[debrief->ending];
    for (uint32_t i = 0; i < ending->line_count; i++) {
        const ChLine *line = &ending->lines[i];
        if (line->when || line->kind != CH_LINE_SAYS) continue; /* what was seen at the end only the play knows */
        ch_say_theirs(line->text, out);
        return;
    }
}

/* The play as it was kept -------------------------------------------------------------------------------------------- */

/* The day of the week, 0 for Sunday; Sakamoto's method. */
static int weekday(int y, int m, int d)
{
    static const int shift[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
    y -= m < 3;
    return (y + y / 4 - y / 100 + y / 400 + shift[m - 1] + d) % 7;
}

void ch_say_date(ChStr iso, ChText *out)
{
    static const char *const days[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                       "Thursday", "Friday", "Saturday"};
    static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                         "July",    "August",   "September", "October", "November", "December"};
    char text[20];
    int y, m, d, hour, minute;
    if (iso.n < 16) return;
    snprintf(text, sizeof text, "%.16s", iso.p);
    if (sscanf(text, "%4d-%2d-%2dT%2d:%2d", &y, &m, &d, &hour, &minute) != 5) return;
    if (y < 1 || m < 1 || m > 12 || d < 1 || d > 31) return;
    ch_text_addf(out, "%s %d %s %d, %02d:%02d", days[weekday(y, m, d)], d, months[m - 1], y, hour, minute);
}

void ch_say_setting(const ChDebrief *debrief, const ChReportAbout *about, ChText *out)
{
    ch_say_clean(debrief->scenario->title, out);
    ch_text_addf(out, ". %s", ch_mode_word(debrief->start.mode).p);
    if (about->trainee.n) {
        ch_text_add(out, CH_STR(", "));
        ch_say_clean(about->trainee, out);
    }
    size_t before = out->n;
    ch_text_add(out, CH_STR(", "));
    ch_say_date(about->started, out);
    if (out->n == before + 2 && out->p) out->p[out->n = before] = '\0'; /* it was no date */
}

/* What this score stands beside. Numbers that are the same are said once. */
static void say_earlier(const ChDebrief *debrief, const ChReportAbout *about, ChText *out)
{
    if (!about->scored_before) return;
    int32_t this = debrief->points < 0 ? -1 : ch_points_shown(debrief->points);
    int32_t first = ch_points_shown(about->first_points), best = ch_points_shown(about->best_points);
    if (first == best && best == this)
        ch_text_add(out, CH_STR(" That is your first score, and your best so far."));
    else if (first == best)
        ch_text_addf(out, " Your first score was %d, and is still your best.", first);
    else if (best == this)
        ch_text_addf(out, " Your first score was %d; this is your best.", first);
    else
        ch_text_addf(out, " Your first score was %d, your best %d.", first, best);
    if (this > best) ch_text_add(out, CH_STR(" This play is not counted for those.")); /* guided, a line taken back, or a try from a line on */
}

void ch_say_score(const ChDebrief *debrief, const ChReportAbout *about, ChText *out)
{
    if (debrief->points >= 0) ch_text_addf(out, "%d ", ch_points_shown(debrief->points));
    ch_say_score_of(debrief, about, out);
}

void ch_say_score_of(const ChDebrief *debrief, const ChReportAbout *about, ChText *out)
{
    if (debrief->points >= 0)
        ch_text_add(out, CH_STR("of 100, the best this situation allows."));
    else if (!debrief->ended)
        ch_text_add(out, CH_STR("No score yet: it comes with the ending."));
    else
        ch_text_add(out, CH_STR("No score: what the best play earns is not known."));
    say_earlier(debrief, about, out);
}

void ch_say_terms(const ChDebrief *debrief, ChText *out)
{
    if (debrief->start.mode == CH_MODE_GUIDED)
        ch_text_add(out, CH_STR("Guided plays are kept, and never count as your first or best score."));
    else if (debrief->took_back)
        ch_text_add(out, CH_STR("A line was taken back, so this play is kept, and does not count as your first or best score."));
    if (debrief->coverage < 0 || debrief->coverage >= 100) return;
    bool more = debrief->start.mode == CH_MODE_GUIDED || debrief->took_back;
    ch_text_addf(out, "%sOnly %d %% of what the method asks for can come up in this situation.", more ? " " : "",
                 debrief->coverage);
}

/* The three outcomes ------------------------------------------------------------------------------------------------- */

void ch_say_temperature(const ChDebrief *debrief, ChText *out)
{
    ch_say_heat(debrief->anger_start, out);
    ch_text_add(out, CH_STR(" at the start, "));
    ch_say_heat(debrief->anger_peak, out);
    ch_text_add(out, CH_STR(" at the peak, "));
    ch_say_heat(debrief->anger_end, out);
    ch_text_add(out, debrief->ended ? CH_STR(" at the end") : CH_STR(" now"));
}

void ch_say_cost(const ChDebrief *debrief, ChText *out)
{
    ch_say_money(debrief->scenario->currency, debrief->cost, out);
    ch_text_add(out, CH_STR(" "));
    ch_say_cost_of(debrief, out);
}

void ch_say_cost_of(const ChDebrief *debrief, ChText *out)
{
    if (debrief->may_give <= 0) {
        ch_text_add(out, CH_STR("where you may give nothing"));
        return;
    }
    ch_text_add(out, CH_STR("of the "));
    ch_say_money(debrief->scenario->currency, debrief->may_give, out);
    ch_text_add(out, CH_STR(" you may give"));
    if (!over_budget(debrief)) return;
    ch_text_add(out, CH_STR(", so "));
    ch_say_money(debrief->scenario->currency, debrief->cost - debrief->may_give, out);
    ch_text_add(out, CH_STR(" too much"));
}

void ch_say_worth(const ChDebrief *debrief, ChText *out)
{
    ChStr tail = CH_STR(" is worth from here on");
    if (debrief->worth <= 0) return;
    ch_text_add(out, debrief->ended && debrief->outcome == CH_LOST ? CH_STR("With it goes the ") : CH_STR("Against the "));
    ch_say_money(debrief->scenario->currency, debrief->worth, out);
    ch_text_add(out, CH_STR(" that "));
    ChStr name = ch_str_trim(debrief->scenario->customer.name);
    if (name.n)
        ch_say_clean(name, out);
    else
        ch_text_add(out, CH_STR("the customer"));
    ch_text_add(out, tail);
}

void ch_say_length(const ChDebrief *debrief, ChText *out)
{
    ch_text_add(out, CH_STR("after "));
    ch_say_count(debrief->decision_count, "line", "lines", out);
    if (debrief->clock_s < 1) return;
    ch_text_add(out, CH_STR(" over "));
    ch_say_duration(debrief->clock_s, out);
}

void ch_say_relationship(const ChDebrief *debrief, ChText *out)
{
    ch_text_add(out, debrief->ended ? ch_outcome_word(debrief->outcome) : CH_STR("Still open"));
    ch_text_add(out, CH_STR(", "));
    ch_say_length(debrief, out);
}

/* The steps ---------------------------------------------------------------------------------------------------------- */

void ch_say_step_counts(const ChDebrief *debrief, ChText *out)
{
    bool any = false;
    for (ChStepStatus status = CH_STEP_MET; status <= CH_STEP_NOT_ASKED; status++) {
        uint32_t n = 0;
        for (uint32_t i = 0; i < debrief->step_count; i++) n += debrief->steps[i].status == status;
        if (!n) continue;
        ch_text_addf(out, "%s%u %s", any ? ", " : "", n, ch_status_word(status).p);
        any = true;
    }
}

void ch_say_source(const ChMethod *method, ChText *out)
{
    const ChSource *source = &method->source;
    if (!source->title.n) return;
    ch_text_add(out, CH_STR("After ‘"));
    ch_say_clean(source->title, out);
    ch_text_add(out, CH_STR("’"));
    const ChStr rest[] = {source->author, source->site};
    for (size_t i = 0; i < 2; i++) {
        if (!rest[i].n) continue;
        ch_text_add(out, CH_STR(", "));
        ch_say_clean(rest[i], out);
    }
    if (source->year) ch_text_addf(out, ", %d", source->year);
}

void ch_say_step_note(const ChStepResult *step, ChText *out)
{
    static const ChStr notes[] = {[CH_STEP_MET] = CH_WORD(""),
                                  [CH_STEP_PARTLY] = CH_WORD("You did part of it."),
                                  [CH_STEP_LATE] = CH_WORD("Done, but late or out of order."),
                                  [CH_STEP_UNDONE] = CH_WORD("Met first, broken later."),
                                  [CH_STEP_BROKEN] = CH_WORD("One of your lines went against it."),
                                  [CH_STEP_MISSED] = CH_WORD("None of your lines did it."),
                                  [CH_STEP_NOT_ASKED] = CH_WORD("It did not come up, so it counts in full.")};
    bool broke = false;
    for (uint32_t i = 0; i < step->evidence_count; i++) broke = broke || step->evidence[i].broke;
    if (step->status == CH_STEP_LATE && broke)
        ch_text_add(out, CH_STR("One of your lines went against it first; then you did it."));
    else
        ch_text_add(out, notes[step->status]);
}

bool ch_evidence_next(const ChStepResult *step, uint32_t *next, ChEvidenceRow *row)
{
    if (*next >= step->evidence_count) return false;
    const ChEvidence *first = &step->evidence[*next];
    *row = (ChEvidenceRow){first, 0};
    while (*next < step->evidence_count && step->evidence[*next].decision == first->decision &&
           step->evidence[*next].broke == first->broke && ch_str_eq(step->evidence[*next].quote, first->quote))
        row->count++, (*next)++;
    return true;
}

void ch_say_evidence_where(const ChDebrief *debrief, const ChEvidenceRow *row, ChText *out)
{
    ch_say_line_number(row->at->decision, out);
    ch_text_add(out, CH_STR(", "));
    ch_say_when(debrief->scenario, debrief->decisions[row->at->decision - 1].said_s, out);
}

/* A behaviour's text without its full stop. */
static ChStr behaviour_text(const ChDebrief *debrief, uint32_t behaviour)
{
    const ChVocabulary *words = &debrief->scenario->words;
    if (behaviour >= words->behaviour_count) return CH_STR("");
    ChStr text = ch_str_trim(words->behaviours[behaviour].text);
    if (!text.n) text = words->behaviours[behaviour].id;
    if (text.n && text.p[text.n - 1] == '.') text.n--;
    return text;
}

void ch_say_evidence_what(const ChDebrief *debrief, const ChEvidenceRow *row, ChText *out)
{
    if (row->at->broke) ch_text_add(out, CH_STR("Against it: "));
    for (uint32_t i = 0; i < row->count; i++) {
        if (i) ch_text_add(out, CH_STR(". "));
        ch_say_theirs(behaviour_text(debrief, row->at[i].behaviour), out);
        if (row->at[i].partly) ch_text_add(out, CH_STR(" (partly)"));
    }
}

/* The moments and the curve ------------------------------------------------------------------------------------------ */

void ch_say_moment_title(const ChDecisionTold *told, uint32_t rank, ChText *out)
{
    ch_say_line_number(told->n, out);
    ch_text_add(out, rank == 0 ? CH_STR(", the one that cost most") : CH_STR(", also worth another look"));
}

void ch_say_regret(const ChDecisionTold *told, ChText *out)
{
    if (told->regret < 0) return;
    int32_t shown = ch_points_shown(told->regret);
    if (told->regret == 0)
        ch_text_add(out, CH_STR("It cost no points."));
    else if (shown == 0)
        ch_text_add(out, CH_STR("It cost less than one point."));
    else
        ch_text_addf(out, "It cost %d of the 100 points.", shown);
}

void ch_say_change(const ChDebrief *debrief, uint32_t point, ChText *out)
{
    int32_t by = point ? debrief->meters[point].anger - debrief->meters[point - 1].anger : 0;
    if (by)
        ch_text_addf(out, "%s %d", by > 0 ? "up" : "down", by > 0 ? by : -by);
    else
        ch_text_add(out, CH_STR("no change"));
}

void ch_say_point(const ChDebrief *debrief, uint32_t point, ChText *out)
{
    const ChMeterPoint *at = &debrief->meters[point];
    if (point == 0) {
        ch_text_add(out, CH_STR("Start: "));
    } else {
        ch_say_line_number(at->decision, out);
        ch_text_add(out, CH_STR(": "));
        ch_say_change(debrief, point, out);
        ch_text_add(out, CH_STR(", "));
    }
    ch_say_heat(at->anger, out);
    ch_text_addf(out, ", trust %d. ", at->trust);
    if (point && at->decision <= debrief->decision_count) ch_say_speech(debrief->decisions[at->decision - 1].said, out);
}

void ch_say_foot(const ChReportAbout *about, ChText *out)
{
    ch_text_add(out, CH_STR("Scored from your choices only."));
    if (about->attempt.n) {
        ch_text_add(out, CH_STR(" Play "));
        ch_say_clean(about->attempt, out);
        ch_text_add(out, CH_STR("."));
    }
    if (about->revision.n) {
        ch_text_add(out, CH_STR(" Revision "));
        ch_say_clean((ChStr){about->revision.p, about->revision.n < 12 ? about->revision.n : 12}, out);
        ch_text_add(out, CH_STR("."));
    }
    if (about->engine.n) {
        ch_text_add(out, CH_STR(" Coolhead "));
        ch_say_clean(about->engine, out);
        ch_text_add(out, CH_STR("."));
    }
}

void ch_say_guess(const ChDebrief *debrief, const ChReportAbout *about, ChText *out)
{
    if (!about->reflected || about->guess < 0) return;
    ch_text_addf(out, "Before seeing it you guessed %d of 100", (int)about->guess);
    if (debrief->points >= 0) ch_text_addf(out, "; you scored %d", ch_points_shown(debrief->points));
    ch_text_add(out, CH_STR("."));
}
