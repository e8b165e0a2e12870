/* The short form of a report about many plays, for a terminal: the steps and the plays. The rest is in the documents. */
#include "report/many.h"
#include "report/paper.h"

static void tell_steps(ChPaper *paper, const ChManySteps *steps)
{
    bool both = ch_many_compares(steps);
    if (!steps->latest.count) return;
    ch_paper_head(paper, steps->title.n ? steps->title : CH_STR("The steps"));
    for (uint32_t i = 0; i < steps->latest.count; i++) {
        const ChStepCount *latest = &steps->latest.at[i], *first = ch_many_first(steps, latest);
        uint32_t met, of;
        ch_say_clean(latest->title, &paper->said);
        ch_many_met(latest, &met, &of);
        if (of) ch_text_addf(&paper->said, ": met by %u of %u", met, of);
        else ch_text_add(&paper->said, CH_STR(": not asked"));
        if (first && both) ch_many_met(first, &met, &of);
        if (first && both && of) ch_text_addf(&paper->said, ", at first by %u of %u", met, of);
        ch_paper_said(paper, 2, 4);
    }
}

static void tell_plays(ChPaper *paper, const ChMany *many)
{
    if (!many->play_count) return;
    ch_paper_head(paper, CH_STR("Play by play"));
    for (uint32_t i = 0; i < many->play_count; i++) {
        const ChManyPlay *play = &many->plays[i];
        if (many->of != CH_MANY_TRAINEE) {
            ch_say_clean(play->who, &paper->said);
            ch_text_add(&paper->said, CH_STR(": "));
        }
        ch_many_say_play(play, &paper->said);
        ch_text_add(&paper->said, CH_STR(". "));
        ch_many_say_result(play, &paper->said);
        ch_paper_said(paper, 2, 4);
    }
}

ChStatus ch_many_text(const ChMany *many, const ChTextStyle *style, ChText *out, ChError *error)
{
    ChPaper paper;
    ch_paper_begin(&paper, style, out);
    ch_paper_title(&paper, many->title);
    ch_paper_para(&paper, 0, 0, many->setting);
    for (uint32_t i = 0; i < many->step_count; i++) tell_steps(&paper, &many->steps[i]);
    tell_plays(&paper, many);
    ch_paper_blank(&paper);
    ch_paper_para(&paper, 0, 0, CH_STR("Every decision is in the documents: --html, --pdf or --csv FILE."));
    return ch_paper_end(&paper, error);
}
