/* What every rendering of a report about many plays says. */
#include "report/many.h"

static const char *const kinds[] = {"One trainee", "One session", "One programme"};

void ch_many_say_kind(const ChMany *many, ChText *out)
{
    ch_text_addf(out, "%s. %s. Made ", kinds[many->of], many->pseudonyms ? "People stand by pseudonym" : "People stand by name");
    ch_say_date(many->made, out);
    ch_text_add(out, CH_STR(". For whoever runs the training and for those it is about; it says nothing of how one person compares with another."));
}

void ch_many_say_play(const ChManyPlay *play, ChText *out)
{
    ch_say_clean(play->title, out);
    ch_text_addf(out, ". %s, ", ch_mode_word(play->mode).p);
    ch_say_date(play->started, out);
    if (play->took_back) ch_text_add(out, CH_STR(". A line was taken back"));
}

void ch_many_say_result(const ChManyPlay *play, ChText *out)
{
    if (!play->ended) {
        ch_text_add(out, CH_STR("Still open."));
        return;
    }
    if (play->points >= 0) ch_text_addf(out, "%d of 100. ", ch_points_shown(play->points));
    ch_text_addf(out, "%s, ", ch_outcome_word(play->outcome).p);
    ch_say_degrees(play->result.anger_start, out);
    ch_text_add(out, CH_STR(" to "));
    ch_say_degrees(play->result.anger_end, out);
    ch_text_add(out, CH_STR(", "));
    ch_say_money(play->result.currency, play->result.cost, out);
    ch_text_add(out, CH_STR(" given."));
}

void ch_many_met(const ChStepCount *step, uint32_t *met, uint32_t *of)
{
    *of = 0;
    for (ChStepStatus status = CH_STEP_MET; status < CH_STEP_NOT_ASKED; status++) *of += step->times[status];
    *met = step->times[CH_STEP_MET];
}

const ChStepCount *ch_many_first(const ChManySteps *steps, const ChStepCount *latest)
{
    for (uint32_t i = 0; i < steps->first.count; i++)
        if (steps->first.at[i].n == latest->n && ch_str_eq(steps->first.at[i].id, latest->id)) return &steps->first.at[i];
    return NULL;
}

bool ch_many_compares(const ChManySteps *steps)
{
    if (steps->first.count != steps->latest.count) return true;
    for (uint32_t i = 0; i < steps->first.count; i++)
        for (ChStepStatus status = CH_STEP_MET; status <= CH_STEP_NOT_ASKED; status++)
            if (steps->first.at[i].times[status] != steps->latest.at[i].times[status]) return true;
    return false;
}
