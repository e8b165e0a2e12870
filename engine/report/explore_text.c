/* The exploration for an author in a terminal: what is proved, how it can end, what each choice is worth, what is good
 * about it and what to do where it is not. */
#include <stdio.h>

#include "report/paper.h"
#include "report/report.h"

enum { WORTH_AT = 2, TEXT_AT = 9, NAME_AT = 2, SAY_AT = 20 };

typedef struct Telling {
    ChPaper paper;
    const ChReportExplored *x;
} Telling;

static void tell_head(Telling *t)
{
    const ChExploration *found = t->x->found;
    ChText *said = &t->paper.said;
    ChText title = {.from = t->paper.out->from};
    ch_say_clean(t->x->scenario->title, &title);
    ch_text_add(&title, CH_STR(", under "));
    ch_say_clean(t->x->method->title, &title);
    if (title.failed) t->paper.out->failed = true;
    ch_paper_title(&t->paper, ch_text_view(&title));
    ch_text_free(&title);
    if (found->complete)
        ch_text_addf(said, "Every play is known: %u states, %u transitions.", found->states, found->transitions);
    else
        ch_text_addf(said, "Not every play is known: the bound of states was hit at %u; what follows is sampled from %u plays.",
                     found->states, found->plays);
    ch_text_addf(said, " %u of %u beats and %u of %u choices can be reached. One play can earn %d %% of the method.",
                 found->beats_reached, t->x->scenario->beat_count, found->choices_reached, found->choices_total,
                 found->coverage);
    ch_paper_said(&t->paper, 0, 0);
    ch_text_addf(said, "Random play scores %d in the mean, the worst play %d.", ch_points_shown(found->random_points),
                 ch_points_shown(found->worst_points));
    ch_paper_said(&t->paper, 0, 0);
}

static void tell_ending(Telling *t, const ChEndingFound *ending)
{
    const ChBeat *beat = &t->x->scenario->beats[ending->beat];
    ChText *said = &t->paper.said;
    ch_text_addf(said, "%s. ", ch_outcome_word(beat->outcome).p);
    if (!ending->reachable) {
        ch_text_add(said, CH_STR("No play comes here."));
    } else {
        ch_text_add(said, CH_STR("Chance "));
        ch_say_share(ending->chance, said);
        ch_text_addf(said, ", best %d, mean %d, worst %d, shortest way ", ch_points_shown(ending->best),
                     ch_points_shown(ending->mean), ch_points_shown(ending->worst));
        ch_say_count(ending->shortest, "line", "lines", said);
        ch_text_add(said, CH_STR("."));
    }
    ch_paper_item(&t->paper, NAME_AT, SAY_AT, beat->id);
}

static void tell_endings(Telling *t)
{
    ch_paper_head(&t->paper, CH_STR("Endings, by random play"));
    for (uint32_t i = 0; i < t->x->found->ending_count; i++) tell_ending(t, &t->x->found->endings[i]);
}

static void tell_play(Telling *t, const char *name, const ChReportPlay *play)
{
    if (!play->ending.n) return;
    ch_text_addf(&t->paper.said, "%d, %.*s: %.*s", ch_points_shown(play->points), CH_FMT(play->ending), CH_FMT(play->choices));
    ch_paper_item(&t->paper, NAME_AT, SAY_AT, ch_str(name));
}

/* Plays to look at, and the shortest way to every beat, to be given to --choices. */
static void tell_plays(Telling *t)
{
    if (!t->x->model.ending.n && !t->x->ways) return;
    ch_paper_head(&t->paper, CH_STR("Plays, for --choices"));
    tell_play(t, "the model play", &t->x->model);
    tell_play(t, "the tempting one", &t->x->tempting);
    for (uint32_t i = 0; t->x->ways && i < t->x->scenario->beat_count; i++) {
        ch_text_add(&t->paper.said, t->x->ways[i].p ? t->x->ways[i] : CH_STR("no play comes here"));
        if (t->x->ways[i].p && !t->x->ways[i].n) ch_text_add(&t->paper.said, CH_STR("at the start"));
        ch_paper_item(&t->paper, NAME_AT, SAY_AT, t->x->scenario->beats[i].id);
    }
}

static void tell_habits(Telling *t)
{
    ch_paper_head(&t->paper, CH_STR("What a habit earns"));
    for (int i = 0; i < CH_HABIT_COUNT; i++) {
        const ChHabitFound *habit = &t->x->found->habits[i];
        ch_text_addf(&t->paper.said, "%d, most likely %s", ch_points_shown(habit->points),
                     ch_outcome_name(habit->outcome).p);
        ch_paper_item(&t->paper, NAME_AT, SAY_AT, ch_habit_name((ChHabit)i));
    }
}

/* The words of a choice, or what stands for them. */
static void say_choice(const ChScenario *scenario, const ChWorth *worth, ChText *out)
{
    const ChBeat *beat = &scenario->beats[worth->beat];
    const ChChoice *choice = NULL;
    if (worth->slot == CH_NONE && worth->number)
        choice = worth->number <= beat->choice_count ? &beat->choices[worth->number - 1] : NULL;
    else if (worth->slot < beat->slot_count && worth->number)
        choice = worth->number <= beat->slots[worth->slot].choice_count
                     ? &beat->slots[worth->slot].choices[worth->number - 1]
                     : NULL;
    ch_text_addf(out, "%u ", worth->number);
    if (choice && choice->text.n)
        ch_say_speech(choice->text, out);
    else
        ch_text_add(out, worth->slot == CH_NONE ? CH_STR("(silence)") : CH_STR("(left out)"));
}

static void tell_worth(Telling *t, const ChWorth *worth)
{
    const struct {
        bool holds;
        const char *word;
    } marks[] = {{worth->clean, "clean"}, {worth->tempting, "tempting"}, {worth->only_avoid, "only harm"}};
    ChText *said = &t->paper.said;
    char label[16] = "never";
    if (worth->reachable) {
        int32_t shown = ch_points_shown(-worth->worth);
        snprintf(label, sizeof label, "%s%d", shown ? "-" : "", shown);
    }
    say_choice(t->x->scenario, worth, said);
    const char *before = " [";
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (!marks[i].holds) continue;
        ch_text_addf(said, "%s%s", before, marks[i].word);
        before = ", ";
    }
    if (before[0] == ',') ch_text_add(said, CH_STR("]"));
    ch_paper_item(&t->paper, WORTH_AT, TEXT_AT, ch_str(label));
}

static void tell_worths(Telling *t)
{
    ch_paper_head(&t->paper, CH_STR("What each choice is worth, in points below the best"));
    for (uint32_t i = 0; i < t->x->found->worth_count; i++) {
        const ChWorth *worth = &t->x->found->worths[i], *last = i ? worth - 1 : NULL;
        if (!last || last->beat != worth->beat || last->slot != worth->slot) {
            const ChBeat *beat = &t->x->scenario->beats[worth->beat];
            if (i) ch_paper_blank(&t->paper);
            ch_say_clean(beat->id, &t->paper.said);
            if (worth->slot < beat->slot_count) {
                ch_text_add(&t->paper.said, CH_STR(", "));
                ch_say_clean(beat->slots[worth->slot].id, &t->paper.said);
            }
            t->paper.strong = true;
            ch_paper_said(&t->paper, 0, 0);
        }
        tell_worth(t, worth);
    }
}

static void tell_steps(Telling *t)
{
    ch_paper_head(&t->paper, CH_STR("Steps"));
    for (uint32_t i = 0; i < t->x->method->step_count; i++) {
        bool earnable = t->x->found->earnable[i], missable = t->x->found->missable[i];
        ch_text_add(&t->paper.said, earnable ? missable ? CH_STR("can be met and can be missed") : CH_STR("cannot be missed")
                                             : CH_STR("cannot be met"));
        ch_paper_item(&t->paper, NAME_AT, SAY_AT, t->x->method->steps[i].id);
    }
}

static void tell_rule(Telling *t, const ChQualityRule *rule)
{
    ChText *said = &t->paper.said;
    ch_quality_value(rule, said);
    ch_text_addf(said, " %.*s (", CH_FMT(rule->what));
    ch_quality_bound(rule, said);
    ch_text_add(said, CH_STR(")"));
    if (rule->advice.n) ch_text_add(said, CH_STR(". "));
    ch_text_add(said, rule->advice);
    ch_paper_item(&t->paper, NAME_AT, TEXT_AT, rule->ok ? CH_STR("ok") : CH_STR("not ok"));
}

static ChStatus tell_quality(Telling *t, ChError *error)
{
    ChArena arena;
    ChQualityTable table;
    ch_arena_init(&arena, t->paper.out->from, SIZE_MAX);
    ChStatus status = ch_quality_check(t->x->scenario, t->x->method, t->x->found, &arena, &table, error);
    if (status == CH_OK) {
        ch_paper_head(&t->paper, CH_STR("What a good scenario shows"));
        for (uint32_t i = 0; i < table.count; i++) tell_rule(t, &table.rules[i]);
        ch_paper_blank(&t->paper);
        if (table.not_ok)
            ch_text_addf(&t->paper.said, "%u of %u are not as they should be.", table.not_ok, table.count);
        else
            ch_text_add(&t->paper.said, CH_STR("All of them are as they should be."));
        ch_paper_said(&t->paper, 0, 0);
    }
    ch_arena_free(&arena);
    return status;
}

static void tell_findings(Telling *t)
{
    if (t->x->finding_count) ch_paper_head(&t->paper, CH_STR("Findings"));
    for (uint32_t i = 0; i < t->x->finding_count; i++) {
        const ChReportFinding *finding = &t->x->findings[i];
        ChText *said = &t->paper.said;
        ch_say_clean(finding->severity, said);
        ch_text_add(said, CH_STR(" "));
        ch_say_clean(finding->code, said);
        ch_text_add(said, CH_STR(" "));
        ch_say_clean(finding->file, said);
        ch_text_addf(said, ":%u: ", finding->line);
        ch_say_clean(finding->message, said);
        ch_paper_said(&t->paper, 2, 4);
    }
}

ChStatus ch_report_explore_text(const ChReportExplored *explored, const ChTextStyle *style, ChText *out, ChError *error)
{
    Telling t = {.x = explored};
    ch_paper_begin(&t.paper, style, out);
    tell_head(&t);
    tell_endings(&t);
    tell_habits(&t);
    tell_plays(&t);
    tell_worths(&t);
    tell_steps(&t);
    ChStatus status = tell_quality(&t, error);
    tell_findings(&t);
    ChStatus ended = ch_paper_end(&t.paper, error);
    return status == CH_OK ? ended : status;
}
