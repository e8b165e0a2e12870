#include "report/quality.h"

#include <inttypes.h>
#include <stdio.h>

#include "core/passes.h"
#include "report/places.h"
#include "words/words.h"

typedef struct Check {
    const ChScenario *scenario;
    const ChMethod *method;
    const ChExploration *found;
    ChArena *arena;
    ChQualityTable *table;
    ChText said; /* the advice being worded */
    bool failed;
} Check;

typedef struct Measure {
    ChStr name, what;
    ChBound bound;
    int64_t low, high, value;
    int32_t scale;
    bool measured;
} Measure;

static bool keeps(const Measure *m)
{
    if (!m->measured) return true;
    bool low = m->bound == CH_AT_MOST || m->value >= m->low;
    bool high = m->bound == CH_AT_LEAST || m->value <= m->high;
    return low && high;
}

/* Add a row. True when the bound is not kept, and an advice is owed: word it into c->said, then call advise. */
static bool row(Check *c, Measure m)
{
    ChQualityTable *table = c->table;
    bool ok = keeps(&m);
    table->rules[table->count++] = (ChQualityRule){.name = m.name,
                                                   .what = m.what,
                                                   .bound = m.bound,
                                                   .low = m.low,
                                                   .high = m.high,
                                                   .value = m.value,
                                                   .scale = m.scale,
                                                   .measured = m.measured,
                                                   .ok = ok};
    table->not_ok += !ok;
    return !ok;
}

static void advise(Check *c)
{
    ChStr advice = ch_str_copy(c->arena, ch_text_view(&c->said));
    if (c->said.failed || !advice.p) c->failed = true;
    c->table->rules[c->table->count - 1].advice = advice;
    c->said.n = 0;
}

static void advise_with(Check *c, const char *text)
{
    ch_text_add(&c->said, ch_str(text));
    advise(c);
}

/* The names that were said, what is to be said behind them, and the advice is worded. */
static void end_names(Check *c, ChNames *names, const char *rest)
{
    ch_names_end(names);
    ch_text_add(&c->said, ch_str(rest));
    advise(c);
}

/* `text`, and where it is so: `lead`, and the names of the places. */
static void advise_where(Check *c, const char *text, const char *lead, ChWhere which)
{
    ch_text_add(&c->said, ch_str(text));
    size_t end = c->said.n;
    ch_text_addf(&c->said, " %s ", lead);
    size_t start = c->said.n;
    ch_where_names(c->scenario, c->found, which, &c->said);
    if (c->said.n == start) c->said.n = end;
    else ch_text_add(&c->said, CH_STR("."));
    advise(c);
}

/* What must be whole ------------------------------------------------------------------------------------------------- */

static void check_complete(Check *c)
{
    const ChExploration *found = c->found;
    if (row(c, (Measure){CH_STR("complete"), CH_STR("every state was walked"), CH_AT_LEAST, 1, 0, found->complete, 1, true})) {
        ch_text_addf(&c->said,
                     "The bound of states was hit at %u, so the rest is sampled from %u plays: conditions on trust or the "
                     "clock late in the story are the usual cause; use a flag instead, or raise --max-states.",
                     found->states, found->plays);
        advise(c);
    }
    if (row(c, (Measure){CH_STR("coverage"), CH_STR("per cent of the method can be met in one play"), CH_AT_LEAST, 100, 0,
                         found->coverage, 1, true}))
        advise_with(c, "No single play can meet every step: give the last steps a way to be met after the first ones, and "
                       "see which steps are not earnable.");
}

static uint32_t count_true(const bool *at, uint32_t count)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < count; i++) n += at[i];
    return n;
}

static void check_beats(Check *c)
{
    const ChExploration *found = c->found;
    int64_t all = c->scenario->beat_count;
    if (!row(c, (Measure){CH_STR("beats-reachable"), CH_STR("beats can be reached"), CH_AT_LEAST, all, 0,
                          count_true(found->beat_reached, c->scenario->beat_count), 1, true}))
        return;
    ChNames names = {.out = &c->said};
    ch_text_add(&c->said, CH_STR("No play comes to "));
    for (uint32_t i = 0; i < c->scenario->beat_count; i++)
        if (!found->beat_reached[i]) ch_names_add(&names, c->scenario->beats[i].id);
    end_names(c, &names, ": lead a choice there, or take it out.");
}

static void name_unreached(ChNames *names, const Check *c, const ChBeat *beat, const ChChoice *choices, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (!c->found->choice_reached[choices[i].serial])
            ch_names_add(names, choices[i].id.n ? choices[i].id : beat->id);
}

static void check_choices(Check *c)
{
    const ChExploration *found = c->found;
    if (!row(c, (Measure){CH_STR("choices-reachable"), CH_STR("choices can be made"), CH_AT_LEAST, found->choices_total, 0,
                          found->choices_reached, 1, true}))
        return;
    ChNames names = {.out = &c->said};
    ch_text_add(&c->said, CH_STR("No play can choose "));
    for (uint32_t b = 0; b < c->scenario->beat_count; b++) {
        const ChBeat *beat = &c->scenario->beats[b];
        name_unreached(&names, c, beat, beat->choices, beat->choice_count);
        if (beat->silence) name_unreached(&names, c, beat, beat->silence, 1);
        for (uint32_t s = 0; s < beat->slot_count; s++)
            name_unreached(&names, c, beat, beat->slots[s].choices, beat->slots[s].choice_count);
    }
    end_names(c, &names, ": loosen its when, or take it out.");
}

/* What one step asks for, in the scenario's words, and when. */
static void say_asked(Check *c, uint32_t step)
{
    size_t start = c->said.n;
    ch_text_addf(&c->said, "The step \"%.*s\" is met in no play: write a choice that shows ", CH_FMT(c->method->steps[step].id));
    size_t empty = c->said.n;
    ch_step_met_by(&c->method->steps[step], &c->scenario->words, &c->said);
    if (c->said.n == empty) { /* it holds throughout, or asks for what nobody here knows */
        c->said.n = start;
        ch_text_addf(&c->said, "The step \"%.*s\" is met in no play: write a choice that shows what it asks", CH_FMT(c->method->steps[step].id));
    }
    ch_text_add(&c->said, CH_STR(", where it counts ("));
    ch_step_rule(c->method, step, &c->scenario->words, &c->said);
    ch_text_add(&c->said, CH_STR(")."));
    advise(c);
}

/* Which step it is that alone is not kept; CH_NONE when there are several. */
static uint32_t only_one(const bool *kept, uint32_t count)
{
    uint32_t found = CH_NONE;
    for (uint32_t i = 0; i < count; i++) {
        if (kept[i]) continue;
        if (found != CH_NONE) return CH_NONE;
        found = i;
    }
    return found;
}

static void check_earnable(Check *c)
{
    const bool *kept = c->found->earnable;
    uint32_t count = c->method->step_count, one = only_one(kept, count);
    if (!row(c, (Measure){CH_STR("steps-earnable"), CH_STR("steps can be met"), CH_AT_LEAST, count, 0, count_true(kept, count), 1, true}))
        return;
    if (one != CH_NONE) {
        say_asked(c, one);
        return;
    }
    ChNames names = {.out = &c->said};
    ch_text_add(&c->said, CH_STR("No play meets the steps "));
    for (uint32_t i = 0; i < count; i++)
        if (!kept[i]) ch_names_add(&names, c->method->steps[i].id);
    char rest[160];
    snprintf(rest, sizeof rest, ": write choices that show what they ask; coolhead methods %.*s says what that is.", CH_FMT(c->method->id));
    end_names(c, &names, rest);
}

static void check_steps(Check *c, const bool *kept, Measure m, const char *rest)
{
    m.bound = CH_AT_LEAST;
    m.low = c->method->step_count;
    m.value = count_true(kept, c->method->step_count);
    m.scale = 1;
    m.measured = true;
    if (!row(c, m)) return;
    ChNames names = {.out = &c->said};
    ch_text_add(&c->said, CH_STR("The step "));
    for (uint32_t i = 0; i < c->method->step_count; i++)
        if (!kept[i]) ch_names_add(&names, c->method->steps[i].id);
    end_names(c, &names, rest);
}

static void check_dead_end(Check *c)
{
    bool dead = c->found->dead_end != CH_NONE && c->found->dead_end < c->scenario->beat_count;
    if (!row(c, (Measure){CH_STR("dead-end"), CH_STR("beats where nothing may be on offer"), CH_AT_MOST, 0, 0, dead, 1, true}))
        return;
    ch_text_add(&c->said, CH_STR("In beat \""));
    ch_say_clean(c->scenario->beats[c->found->dead_end].id, &c->said);
    ch_text_add(&c->said, CH_STR("\" it can happen that no choice is on offer: leave one choice without a when."));
    advise(c);
}

static void check_whole(Check *c)
{
    check_complete(c);
    check_beats(c);
    check_choices(c);
    check_earnable(c);
    check_steps(c, c->found->missable, (Measure){.name = CH_STR("steps-missable"), .what = CH_STR("steps can be missed")},
                " is earned in every play, so it tells nobody anything: write a tempting way past it.");
    check_dead_end(c);
}

/* What must not win -------------------------------------------------------------------------------------------------- */

typedef struct HabitRule {
    ChHabit habit;
    ChStr name, what;
    int32_t most;
    const char *advice;
} HabitRule;

static const HabitRule habits[] = {
    {CH_HABIT_FIRST, CH_WORD("habit-first"), CH_WORD("score of always the first answer"), 50,
     "Choosing the first answer every time does too well: move the best answer down in some beats."},
    {CH_HABIT_LAST, CH_WORD("habit-last"), CH_WORD("score of always the last answer"), 50,
     "Choosing the last answer every time does too well: move the best answer up in some beats."},
    {CH_HABIT_LONGEST, CH_WORD("habit-longest"), CH_WORD("score of always the longest answer"), 50,
     "Choosing the longest answer every time does too well: say the best ones in fewer words."},
    {CH_HABIT_SHORTEST, CH_WORD("habit-shortest"), CH_WORD("score of always the shortest answer"), 50,
     "Choosing the shortest answer every time does too well: let some short answers be curt ones."},
    {CH_HABIT_GIVE, CH_WORD("habit-give"), CH_WORD("score of always giving the most"), 60,
     "Giving the most every time does too well: let some gifts come before the story, or cost trust later."},
    {CH_HABIT_NEVER_GIVE, CH_WORD("habit-never-give"), CH_WORD("score of never giving"), 60,
     "Never giving anything does too well: let the method's remedy cost something."},
    {CH_HABIT_AGREE, CH_WORD("habit-agree"), CH_WORD("score of always what earns trust now"), 80,
     "Pleasing every time does too well: let some answers that win trust now break a step or a promise later."},
    {CH_HABIT_CALM, CH_WORD("habit-calm"), CH_WORD("score of always what cools now"), 80,
     "Cooling every time does too well: let some soothing answers leave the matter where it was."},
};

/* What a habit looks at in an answer: it takes the one that has most of it. */
static int64_t looks_at(const Check *c, ChHabit habit, const ChWorth *row)
{
    const ChBeat *beat = &c->scenario->beats[row->beat];
    const ChChoice *choice = row->slot == CH_NONE ? &beat->choices[row->number - 1] : &beat->slots[row->slot].choices[row->number - 1];
    switch (habit) {
    case CH_HABIT_LAST: return row->number;
    case CH_HABIT_LONGEST: return ch_shown_length(choice);
    case CH_HABIT_SHORTEST: return -(int64_t)ch_shown_length(choice);
    case CH_HABIT_GIVE: return choice->effect.costs;
    case CH_HABIT_NEVER_GIVE: return -choice->effect.costs;
    case CH_HABIT_AGREE: return choice->effect.trust;
    case CH_HABIT_CALM: return -choice->effect.anger;
    default: return -(int64_t)row->number;
    }
}

/* Of the answers to one beat or slot, from row `i` on, whether the one that a habit takes is the best; `*next` is where
 * the answers to another one begin. */
static bool habit_takes_best(const Check *c, ChHabit habit, uint32_t i, uint32_t *next)
{
    const ChWorth *rows = c->found->worths, *taken = NULL;
    int32_t best = INT32_MIN;
    uint32_t end = i;
    for (; end < c->found->worth_count && rows[end].beat == rows[i].beat && rows[end].slot == rows[i].slot; end++) {
        const ChWorth *row = &rows[end];
        if (!row->reachable) continue;
        if (row->worth > best) best = row->worth;
        if (row->number && (!taken || looks_at(c, habit, row) > looks_at(c, habit, taken))) taken = row;
    }
    *next = end;
    return taken && taken->worth == best;
}

/* The advice about a habit, with the beats in which it takes the best answer: there something can be done. */
static void advise_habit(Check *c, ChHabit habit, const char *text)
{
    ChNames names = {.out = &c->said};
    uint32_t last = CH_NONE;
    ch_text_addf(&c->said, "%s That is the best answer in ", text);
    for (uint32_t i = 0, next; i < c->found->worth_count; i = next) {
        uint32_t beat = c->found->worths[i].beat;
        if (!habit_takes_best(c, habit, i, &next) || beat == last) continue;
        ch_names_add(&names, c->scenario->beats[beat].id);
        last = beat;
    }
    end_names(c, &names, names.said ? "." : "no beat.");
}

static void check_habits(Check *c)
{
    for (size_t i = 0; i < sizeof habits / sizeof *habits; i++) {
        const HabitRule *rule = &habits[i];
        int32_t shown = ch_points_shown(c->found->habits[rule->habit].points);
        if (row(c, (Measure){rule->name, rule->what, CH_AT_MOST, 0, rule->most, shown, 1, true})) advise_habit(c, rule->habit, rule->advice);
    }
}

static void check_random(Check *c)
{
    int32_t shown = ch_points_shown(c->found->random_points);
    if (row(c, (Measure){CH_STR("random-mean"), CH_STR("mean score of random play"), CH_BETWEEN, 25, 50, shown, 1, true}))
        advise_with(c, shown < 25 ? "Random play earns too little: leave more ways back from a bad line."
                                  : "Random play earns too much: make the steps harder to meet by chance.");
}

static void check_form(Check *c)
{
    const ChQuality *q = &c->found->quality;
    if (row(c, (Measure){CH_STR("length-r"), CH_STR("correlation of length and worth"), CH_BETWEEN, -2000, 2000,
                         q->length_r, 10000, true}))
        advise_with(c, q->length_r > 0 ? "The longer answers are the better ones: shorten good ones, lengthen tempting ones."
                                       : "The shorter answers are the better ones: lengthen good ones, shorten tempting ones.");
    uint32_t most = 0, where = 0;
    for (uint32_t i = 0; i < q->position_count && i < CH_MAX_CHOICES; i++)
        if (q->position_share[i] > most) most = q->position_share[i], where = i;
    if (!row(c, (Measure){CH_STR("best-position"), CH_STR("share of beats whose best stands in one place"), CH_AT_MOST, 0,
                          5500, most, 10000, q->position_count > 0}))
        return;
    ch_text_addf(&c->said, "The best answer stands in place %u in too many beats: move some of them.", where + 1);
    advise(c);
}

/* What the choices must be worth ------------------------------------------------------------------------------------- */

static ChStr outcome_word(int outcome)
{
    return ch_outcome_name((ChOutcome)outcome);
}

/* Kept above wavering above lost; where one is missing, the ones that are there. */
static void check_order(Check *c)
{
    const int32_t *mean = c->found->quality.mean;
    int above = -1, worse = -1, better = -1;
    int32_t least = INT32_MAX;
    for (int outcome = CH_KEPT; outcome >= CH_LOST; outcome--) {
        if (mean[outcome] < 0) continue;
        if (above >= 0 && mean[above] - mean[outcome] < least)
            least = mean[above] - mean[outcome], better = above, worse = outcome;
        above = outcome;
    }
    if (!row(c, (Measure){CH_STR("outcome-order"), CH_STR("points between kept, wavering and lost, at the least"),
                          CH_AT_LEAST, 1, 0, better < 0 ? 0 : least, 100, better >= 0}))
        return;
    ch_text_addf(&c->said, "Plays that end %s earn as much as plays that end %s: let the ending follow from the steps.",
                 outcome_word(worse).p, outcome_word(better).p);
    advise(c);
}

static void check_best_of(Check *c, Measure m, int32_t points, const char *advice)
{
    m.bound = CH_AT_MOST;
    m.high = 9000;
    m.value = points < 0 ? 0 : points;
    m.scale = 100;
    m.measured = points >= 0;
    if (row(c, m)) advise_with(c, advice);
}

static void check_share(Check *c, Measure m, ChWhere which, const char *advice, const char *lead)
{
    m.scale = 1;
    m.measured = true;
    if (row(c, m)) advise_where(c, advice, lead, which);
}

/* Both extremes lose: whoever gives the most of all breaks a step, or does not keep the customer. */
static void check_giving(Check *c)
{
    const ChQuality *q = &c->found->quality;
    bool measured = q->most_given > 0;
    int64_t more = q->most_given_well == INT64_MIN ? q->most_given : q->most_given - q->most_given_well;
    if (row(c, (Measure){CH_STR("giving-most"), CH_STR("more that the most generous play gives than a good one can"),
                         CH_AT_LEAST, 1, 0, measured ? more : 0, 100, measured}))
        advise_with(c, "The play that gives the most of all breaks no step and keeps the customer: let the largest gift break "
                       "a step, or end otherwise.");
}

static void check_worths(Check *c)
{
    const ChQuality *q = &c->found->quality;
    check_share(c,
                (Measure){.name = CH_STR("harm-costs"), .what = CH_STR("harmful answers within 5 points of the best"),
                          .bound = CH_AT_MOST, .high = q->only_avoid / 10, .value = q->only_avoid_near},
                CH_WHERE_HARM_IS_FREE, "Too many answers that only do harm cost nothing: let the story remember them.", "They are");
    check_share(c,
                (Measure){.name = CH_STR("two-clean"), .what = CH_STR("beats with two clean good answers"),
                          .bound = CH_AT_LEAST, .low = 3, .value = q->two_clean},
                CH_WHERE_ONE_GOOD,
                "There is mostly one way to be right: let a second clean answer be as good in three beats or more.", "There is none in");
    check_share(c,
                (Measure){.name = CH_STR("tempting"), .what = CH_STR("beats with a tempting answer that costs"),
                          .bound = CH_AT_LEAST, .low = (q->rows + 1) / 2, .value = q->tempting},
                CH_WHERE_NONE_TEMPTS,
                "The costly answers do not tempt: in half the beats one should cool the customer, or spare the till, at "
                "least as much as the best.", "None does in");
    check_share(c,
                (Measure){.name = CH_STR("spread"), .what = CH_STR("beats whose answers differ by over 5 points"),
                          .bound = CH_AT_LEAST, .low = ((int64_t)q->rows * 6 + 9) / 10, .value = q->spread},
                CH_WHERE_ALIKE, "In too many beats it does not matter what is said: let the answers differ, or join the beats.", "So it is in");
    check_best_of(c, (Measure){.name = CH_STR("best-lost"), .what = CH_STR("best score of a play that ends lost")},
                  q->best_lost, "A play that loses the customer can score above 90: let the last steps need that they stay.");
    check_best_of(c,
                  (Measure){.name = CH_STR("best-over-budget"),
                            .what = CH_STR("best score of a play that gives more than it may")},
                  q->best_over_budget,
                  "A play that gives away too much can score above 90: let what costs too much break a step.");
    check_order(c);
    check_giving(c);
    if (row(c, (Measure){CH_STR("recovery"), CH_STR("harmful first answers that can still end kept"), CH_AT_LEAST, 1, 0,
                         q->recoveries, 1, c->found->complete}))
        advise_with(c, "A bad start cannot be mended: let a first answer that only harms lead back to a play that ends kept.");
}

static const ChChoice *choice_of(const ChScenario *scenario, uint32_t serial, const ChBeat **where)
{
    for (uint32_t b = 0; b < scenario->beat_count; b++) {
        const ChBeat *beat = *where = &scenario->beats[b];
        for (uint32_t i = 0; i < beat->choice_count; i++)
            if (beat->choices[i].serial == serial) return &beat->choices[i];
        if (beat->silence && beat->silence->serial == serial) return beat->silence;
        for (uint32_t s = 0; s < beat->slot_count; s++)
            for (uint32_t i = 0; i < beat->slots[s].choice_count; i++)
                if (beat->slots[s].choices[i].serial == serial) return &beat->slots[s].choices[i];
    }
    return NULL;
}

static void check_reply(Check *c)
{
    uint32_t serial = c->found->quality.same_reply;
    const ChBeat *beat = NULL;
    const ChChoice *choice = serial == CH_NONE ? NULL : choice_of(c->scenario, serial, &beat);
    if (!row(c, (Measure){CH_STR("same-reply"), CH_STR("replies that serve choices of different worth"), CH_AT_MOST, 0, 0,
                          serial != CH_NONE, 1, true}))
        return;
    ch_text_add(&c->said, CH_STR("The reply to "));
    ChNames names = {.out = &c->said};
    if (choice) ch_names_add(&names, choice->id.n ? choice->id : beat->id);
    end_names(c, &names, " also answers a choice of other worth: let the customer answer what was said.");
}

ChStatus ch_quality_check(const ChScenario *scenario, const ChMethod *method, const ChExploration *found,
                          ChArena *arena, ChQualityTable *table, ChError *error)
{
    Check c = {.scenario = scenario,
               .method = method,
               .found = found,
               .arena = arena,
               .table = table,
               .said = {.from = arena->from}};
    *table = (ChQualityTable){.count = 0};
    check_whole(&c);
    check_habits(&c);
    check_random(&c);
    check_form(&c);
    check_worths(&c);
    check_reply(&c);
    ch_text_free(&c.said);
    if (c.failed) return ch_fail(error, CH_NO_MEMORY, "There is not enough memory to judge the scenario. Close something and try again.");
    return CH_OK;
}

/* A number in 1/scale with two places where it needs them. */
static void say_number(int64_t value, int32_t scale, ChText *out)
{
    int64_t size = value < 0 ? -value : value;
    if (scale == 1)
        ch_text_addf(out, "%" PRId64, value);
    else
        ch_text_addf(out, "%s%" PRId64 ".%02" PRId64, value < 0 ? "-" : "", size / scale, size % scale * 100 / scale);
}

void ch_quality_value(const ChQualityRule *rule, ChText *out)
{
    if (rule->measured)
        say_number(rule->value, rule->scale, out);
    else
        ch_text_add(out, CH_STR("none"));
}

void ch_quality_bound(const ChQualityRule *rule, ChText *out)
{
    if (rule->bound == CH_BETWEEN) {
        say_number(rule->low, rule->scale, out);
        ch_text_add(out, CH_STR(" to "));
        say_number(rule->high, rule->scale, out);
        return;
    }
    bool least = rule->bound == CH_AT_LEAST;
    ch_text_add(out, least ? CH_STR("at least ") : CH_STR("at most "));
    say_number(least ? rule->low : rule->high, rule->scale, out);
}
