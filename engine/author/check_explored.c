/* What exploration knows: the rules of the quality table, and what no play comes to from any start. */
#include "author/check_inside.h"

#include "report/places.h"
#include "report/quality.h"

/* Rules that are told place by place instead, once every start is known. */
static bool told_by_place(ChStr rule)
{
    return ch_str_eq(rule, CH_STR("beats-reachable")) || ch_str_eq(rule, CH_STR("choices-reachable"));
}

static ChPos rule_place(const Checker *checker, const ChExploration *found, const ChCodeRow *row)
{
    const ChScenario *scenario = checker->scenario;
    const ChChoice *harm = row->number == CH_CODE_HARM_IS_FREE ? ch_where_first_harm(scenario, found) : NULL;
    if (row->number == CH_CODE_DEAD_END && found->dead_end != CH_NONE) return scenario->beats[found->dead_end].at;
    if (harm) return harm->at;
    return scenario->at;
}

static ChStatus say_rules(Checker *checker, const ChExploration *found, uint64_t precedents)
{
    ChQualityTable table;
    ChStatus status =
        ch_quality_check(checker->scenario, checker->method, found, &checker->scratch, &table, NULL);
    for (uint32_t i = 0; status == CH_OK && i < table.count; i++) {
        const ChQualityRule *rule = &table.rules[i];
        const ChCodeRow *row = ch_check_code_named(rule->name);
        if (rule->ok || !row || told_by_place(rule->name)) continue;
        ChText said = {.from = checker->options->from};
        chk_say_start(checker->scenario, precedents, &said);
        ch_text_addf(&said, "%.*s: ", CH_FMT(rule->what));
        ch_quality_value(rule, &said);
        ch_text_add(&said, CH_STR(", should be "));
        ch_quality_bound(rule, &said);
        ch_text_addf(&said, ". %.*s", CH_FMT(rule->advice));
        if (said.failed) status = CH_NO_MEMORY;
        if (status == CH_OK) chk_say(checker, row->number, rule_place(checker, found, row), "%s", said.p);
        ch_text_free(&said);
    }
    return status;
}

static void note_reached(Checker *checker, const ChExploration *found)
{
    const ChScenario *scenario = checker->scenario;
    for (uint32_t i = 0; i < scenario->beat_count; i++)
        checker->beat_reached[i] = checker->beat_reached[i] || found->beat_reached[i];
    for (uint32_t i = 0; i < scenario->serial_count; i++)
        checker->choice_reached[i] = checker->choice_reached[i] || found->choice_reached[i];
    checker->complete = checker->complete && found->complete;
}

static ChStatus explore_from(Checker *checker, uint64_t precedents, ChError *error)
{
    const ChCheckOptions *options = checker->options;
    ChExploration found;
    ChExploreOptions how = {.precedents = precedents, .max_states = options->max_states, .seed = 1,
                            .progress = options->progress, .progress_context = options->progress_context};
    ChStatus status = ch_explore(checker->scenario, checker->method, &how, options->from, &found, error);
    if (status != CH_OK) return status;
    note_reached(checker, &found);
    status = say_rules(checker, &found, precedents);
    ch_exploration_free(&found);
    return status;
}

static void say_choice(Checker *checker, const ChBeat *beat, const ChChoice *choice)
{
    if (!choice || checker->choice_reached[choice->serial]) return;
    chk_say(checker, CH_CODE_CHOICE_UNREACHABLE, choice->at,
            "choice \"%.*s\" of beat \"%.*s\" is never on offer: its \"when\" never holds there, or where it leads is used up",
            CH_FMT(choice->id), CH_FMT(beat->id));
}

static void say_unreached(Checker *checker)
{
    const ChScenario *scenario = checker->scenario;
    for (uint32_t i = 0; i < scenario->beat_count; i++) {
        const ChBeat *beat = &scenario->beats[i];
        if (!checker->beat_reached[i]) {
            chk_say(checker, CH_CODE_BEAT_UNREACHABLE, beat->at,
                    "no play comes to %s \"%.*s\": lead a choice to it, loosen the \"when\" on the way to it, or take it out",
                    beat->kind == CH_BEAT_ENDING ? "the ending" : "beat", CH_FMT(beat->id));
            continue; /* its choices need no word of their own */
        }
        for (uint32_t c = 0; c < beat->choice_count; c++) say_choice(checker, beat, &beat->choices[c]);
        for (uint32_t s = 0; s < beat->slot_count; s++)
            for (uint32_t c = 0; c < beat->slots[s].choice_count; c++)
                say_choice(checker, beat, &beat->slots[s].choices[c]);
    }
}

ChStatus chk_explored(Checker *checker, ChError *error)
{
    uint64_t starts[CH_MAX_FLAGS + 2];
    uint32_t count = chk_starts(checker->scenario, starts);
    ChStatus status = CH_OK;
    for (uint32_t i = 0; status == CH_OK && i < count; i++) status = explore_from(checker, starts[i], error);
    if (status == CH_OK && checker->complete) say_unreached(checker);
    return status;
}
