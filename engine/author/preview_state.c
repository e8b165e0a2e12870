/* What there is to see of the state: meters, cost, clock, flags, counts, what arose, and the steps with their evidence. */
#include "author/preview.h"

#include <stdarg.h>
#include <stdio.h>

#include "words/words.h"

typedef struct Watching {
    const ChPreview *preview;
    const ChScenario *scenario;
    const ChMethod *method;
    const ChMoment *before, *now;
    ChArena *arena;
    ChStateRow *rows;
    uint32_t count;
    bool failed;
} Watching;

static ChStr kept(Watching *watching, ChText *text)
{
    ChStr copy = ch_str_copy(watching->arena, ch_text_view(text));
    watching->failed |= text->failed || (text->n && !copy.p);
    ch_text_free(text);
    return copy;
}

static ChStateRow *add(Watching *watching, ChStateKind kind, ChStr name, ChStr value)
{
    ChStateRow *row = &watching->rows[watching->count++];
    *row = (ChStateRow){.kind = kind, .name = name, .value = value};
    return row;
}

static ChStr number(Watching *watching, int64_t n)
{
    ChText text = {.from = ch_heap()};
    ch_text_addf(&text, "%lld", (long long)n);
    return kept(watching, &text);
}

static ChStr money(Watching *watching, int64_t minor)
{
    ChText text = {.from = ch_heap()};
    ch_say_money(watching->scenario->currency, minor, &text);
    return kept(watching, &text);
}

static ChStr more_money(Watching *watching, int64_t minor)
{
    ChText text = {.from = ch_heap()};
    ch_text_add(&text, minor > 0 ? CH_STR("+") : CH_STR(""));
    ch_say_money(watching->scenario->currency, minor, &text);
    return kept(watching, &text);
}

static void add_meters(Watching *watching)
{
    const ChPreview *preview = watching->preview;
    const ChMoment *now = watching->now, *before = watching->before;
    ChStateRow *anger = add(watching, CH_STATE_ANGER, CH_STR("anger"), number(watching, now->anger));
    anger->delta = now->anger - before->anger - preview->hand_anger;
    ChStateRow *trust = add(watching, CH_STATE_TRUST, CH_STR("trust"), number(watching, now->trust));
    trust->delta = now->trust - before->trust - preview->hand_trust;
    anger->by_hand = preview->anger_by_hand;
    trust->by_hand = preview->trust_by_hand;
    ChStateRow *cost = add(watching, CH_STATE_PLAIN, CH_STR("cost"), money(watching, now->cost));
    if (now->cost != before->cost) cost->change = more_money(watching, now->cost - before->cost);
}

static void add_time(Watching *watching)
{
    ChText when = {.from = ch_heap()}, later = {.from = ch_heap()};
    int64_t went = watching->now->clock_s - watching->before->clock_s;
    ch_say_when(watching->scenario, watching->now->clock_s, &when);
    ChStateRow *clock = add(watching, CH_STATE_PLAIN, CH_STR("clock"), kept(watching, &when));
    if (went > 0) ch_say_later(went, &later);
    clock->change = kept(watching, &later);
    add(watching, CH_STATE_PLAIN, CH_STR("answers"), number(watching, watching->preview->made_count));
}

static void add_names(Watching *watching)
{
    const ChScenario *scenario = watching->scenario;
    const ChMoment *now = watching->now, *before = watching->before;
    for (uint32_t i = 0; i < scenario->count_count; i++)
        add(watching, CH_STATE_PLAIN, scenario->counts[i].id, number(watching, now->counts[i]))->delta =
            now->counts[i] - before->counts[i];
    for (uint32_t i = 0; i < scenario->flag_count; i++) {
        bool set = (now->flags >> i) & 1u, was = (before->flags >> i) & 1u;
        ChStateRow *row = add(watching, CH_STATE_PLAIN, scenario->flags[i], set ? CH_STR("true") : CH_STR("false"));
        if (set && !was) row->change = CH_STR("new");
    }
    for (uint32_t i = 0; i < scenario->words.circumstance_count; i++) {
        if (!((now->arisen >> i) & 1u)) continue;
        ChStateRow *row = add(watching, CH_STATE_PLAIN, scenario->words.circumstances[i].id, CH_STR("arose"));
        if (!((before->arisen >> i) & 1u)) row->change = CH_STR("new");
    }
}

/* "met: hear_out (1), thank (2)": what counted for it or broke it, and in which answer. */
static void say_evidence(const Watching *watching, uint32_t step, ChText *out)
{
    uint32_t decisions;
    const ChDecided *decided = ch_session_decisions(watching->preview->session, &decisions);
    bool first = true;
    for (uint32_t i = 0; i < decisions; i++) {
        const ChSet both = ch_set_or(decided[i].result.evidence[step], decided[i].result.breaks[step]);
        for (uint32_t b = 0; b < watching->scenario->words.behaviour_count; b++) {
            if (!ch_set_has(both, b)) continue;
            ch_text_addf(out, "%s%.*s (%u)", first ? ": " : ", ", CH_FMT(watching->scenario->words.behaviours[b].id),
                         (unsigned)(i + 1));
            first = false;
        }
    }
}

static void add_steps(Watching *watching)
{
    for (uint32_t i = 0; i < watching->method->step_count; i++) {
        ChText text = {.from = ch_heap()};
        ChStepStatus now = ch_step_status(watching->method, i, watching->now);
        ChStepStatus before = ch_step_status(watching->method, i, watching->before);
        ch_text_add(&text, now == CH_STEP_MISSED ? CH_STR("not yet") : ch_status_word(now));
        say_evidence(watching, i, &text);
        ChStateRow *row = add(watching, CH_STATE_STEP, watching->method->steps[i].id, kept(watching, &text));
        if (now != before) row->change = CH_STR("new");
    }
}

ChStatus ch_preview_state(const ChPreview *preview, ChArena *arena, ChStateRow **rows, uint32_t *count)
{
    enum { OTHERS = 5 };
    *rows = NULL;
    *count = 0;
    if (!preview->session) return CH_OK;
    const ChScenario *scenario = &preview->good->scenario;
    Watching watching = {.preview = preview, .scenario = scenario, .method = &preview->good->method, .arena = arena,
                         .before = &preview->before, .now = &ch_session_state(preview->session)->now};
    uint32_t most = OTHERS + scenario->count_count + scenario->flag_count + scenario->words.circumstance_count +
                    watching.method->step_count;
    watching.rows = CH_NEW_ARRAY(arena, ChStateRow, most);
    if (!watching.rows) return CH_NO_MEMORY;
    add_meters(&watching);
    add_time(&watching);
    add_names(&watching);
    add_steps(&watching);
    *rows = watching.rows;
    *count = watching.count;
    return watching.failed ? CH_NO_MEMORY : CH_OK;
}

static void say_set(const ChScenario *scenario, ChSet set, const char *before, bool *first, ChText *out)
{
    for (uint32_t b = 0; b < scenario->words.behaviour_count; b++) {
        if (!ch_set_has(set, b)) continue;
        ch_text_addf(out, "%s%s%.*s", *first ? "" : ", ", before, CH_FMT(scenario->words.behaviours[b].id));
        *first = false;
    }
}

void ch_preview_say_shown(const ChScenario *scenario, const ChChoice *choice, ChText *out)
{
    bool first = true;
    say_set(scenario, choice->effect.shows, "", &first, out);
    say_set(scenario, choice->effect.partly, "partly ", &first, out);
}

/* The main numbers --------------------------------------------------------------------------------------------------- */

typedef struct Facts {
    const ChStudy *study;
    ChArena *arena;
    ChFact *facts;
    uint32_t count;
    bool failed;
} Facts;

static void add_fact(Facts *facts, ChStr name, bool wanting, const char *format, ...) CH_PRINTF(4, 5);

static void add_fact(Facts *facts, ChStr name, bool wanting, const char *format, ...)
{
    char value[256];
    va_list args;
    va_start(args, format);
    vsnprintf(value, sizeof value, format, args);
    va_end(args);
    ChStr copy = ch_str_copy(facts->arena, ch_str(value));
    facts->failed |= !copy.p;
    facts->facts[facts->count++] = (ChFact){name, copy, wanting};
}

/* How many steps there are of which a flag does not hold. */
static uint32_t steps_without(const ChMethod *method, const bool *holds)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < method->step_count; i++) n += !holds[i];
    return n;
}

static void add_habit(Facts *facts)
{
    const ChExploration *found = &facts->study->found;
    ChHabit best = CH_HABIT_FIRST;
    for (ChHabit h = CH_HABIT_FIRST; h < CH_HABIT_COUNT; h++)
        if (found->habits[h].points > found->habits[best].points) best = h;
    add_fact(facts, CH_STR("The habit that gets furthest"), false, "%.*s, %d of 100", CH_FMT(ch_habit_name(best)),
             ch_points_shown(found->habits[best].points));
}

static void add_endings(Facts *facts)
{
    const ChExploration *found = &facts->study->found;
    const ChScenario *scenario = &facts->study->of->scenario;
    for (uint32_t i = 0; i < found->ending_count; i++) {
        const ChEndingFound *ending = &found->endings[i];
        ChText share = {.from = ch_heap()};
        ch_say_share(ending->chance, &share);
        ChStr name = scenario->beats[ending->beat].id;
        if (!ending->reachable)
            add_fact(facts, name, true, "no play ends here");
        else
            add_fact(facts, name, false, "%.*s at random, %d to %d of 100, after %u answers at least", CH_FMT(ch_text_view(&share)),
                     ch_points_shown(ending->worst), ch_points_shown(ending->best), (unsigned)ending->shortest);
        facts->failed |= share.failed;
        ch_text_free(&share);
    }
}

ChStatus ch_study_facts(const ChStudy *study, ChArena *arena, ChFact **out, uint32_t *count)
{
    enum { OTHERS = 8 };
    const ChExploration *found = &study->found;
    const ChMethod *method = &study->of->method;
    uint32_t never = steps_without(method, found->earnable), always = steps_without(method, found->missable);
    Facts facts = {.study = study, .arena = arena, .facts = CH_NEW_ARRAY(arena, ChFact, OTHERS + found->ending_count)};
    if (!facts.facts) return CH_NO_MEMORY;
    if (found->complete)
        add_fact(&facts, CH_STR("States"), false, "%u: every play is known", (unsigned)found->states);
    else
        add_fact(&facts, CH_STR("States"), true, "more than %u: %u plays were tried", (unsigned)found->states, (unsigned)found->plays);
    add_fact(&facts, CH_STR("Coverage"), found->coverage < 100, "%d %% of the method can be earned in one play", found->coverage);
    add_fact(&facts, CH_STR("Beats reached"), found->beats_reached < study->of->scenario.beat_count, "%u of %u",
             (unsigned)found->beats_reached, (unsigned)study->of->scenario.beat_count);
    add_fact(&facts, CH_STR("Answers reached"), found->choices_reached < found->choices_total, "%u of %u",
             (unsigned)found->choices_reached, (unsigned)found->choices_total);
    add_fact(&facts, CH_STR("Steps that no play earns"), never > 0, "%u", (unsigned)never);
    add_fact(&facts, CH_STR("Steps that no play misses"), always > 0, "%u", (unsigned)always);
    add_fact(&facts, CH_STR("Random play"), false, "%d of 100 on average", ch_points_shown(found->random_points));
    add_habit(&facts);
    add_endings(&facts);
    *out = facts.facts;
    *count = facts.count;
    return facts.failed ? CH_NO_MEMORY : CH_OK;
}
