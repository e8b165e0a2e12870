/* The exploration as the command line's contract has it. Keys stand in the order of the contract; ours come after. */
#include "report/json.h"
#include "report/report.h"

static void put_head(ChJson *json, const ChReportExplored *x)
{
    const ChExploration *found = x->found;
    json_t *root = json->root;
    ch_json_str(json, root, "scenario", x->scenario->id);
    ch_json_bool(json, root, "complete", found->complete);
    ch_json_int(json, root, "states", found->states);
    ch_json_int(json, root, "transitions", found->transitions);
    ch_json_real(json, root, "seconds", x->took_ms, 1000);
    json_t *beats = ch_json_object(json, root, "beats");
    ch_json_int(json, beats, "total", x->scenario->beat_count);
    ch_json_int(json, beats, "reachable", found->beats_reached);
    ch_json_int(json, beats, "good", found->beats_good);
    json_t *choices = ch_json_object(json, root, "choices");
    ch_json_int(json, choices, "total", found->choices_total);
    ch_json_int(json, choices, "reachable", found->choices_reached);
}

static void put_endings(ChJson *json, const ChReportExplored *x)
{
    json_t *list = ch_json_array(json, json->root, "endings");
    for (uint32_t i = 0; i < x->found->ending_count; i++) {
        const ChEndingFound *ending = &x->found->endings[i];
        const ChBeat *beat = &x->scenario->beats[ending->beat];
        bool known = ending->reachable;
        json_t *row = ch_json_object(json, list, NULL);
        ch_json_str(json, row, "id", beat->id);
        ch_json_str(json, row, "outcome", ch_outcome_name(beat->outcome));
        ch_json_bool(json, row, "reachable", known);
        ch_json_int_or_null(json, row, "best", known ? ch_points_shown(ending->best) : 0, known);
        ch_json_int_or_null(json, row, "worst", known ? ch_points_shown(ending->worst) : 0, known);
        ch_json_int_or_null(json, row, "mean", known ? ch_points_shown(ending->mean) : 0, known);
        ch_json_int_or_null(json, row, "shortest", ending->shortest, known);
        ch_json_real(json, row, "chance", ending->chance, 10000);
    }
}

static void put_scores(ChJson *json, const ChReportExplored *x)
{
    const ChExploration *found = x->found;
    ch_json_str(json, json->root, "method", x->method->id);
    ch_json_int(json, json->root, "coverage", found->coverage);
    json_t *score = ch_json_object(json, json->root, "score");
    ch_json_int(json, score, "worst", ch_points_shown(found->worst_points));
    ch_json_int(json, score, "random_mean", ch_points_shown(found->random_points));
    json_t *habits = ch_json_array(json, json->root, "habits");
    for (int i = 0; i < CH_HABIT_COUNT; i++) {
        json_t *row = ch_json_object(json, habits, NULL);
        ch_json_str(json, row, "name", ch_habit_name((ChHabit)i));
        ch_json_int(json, row, "score", ch_points_shown(found->habits[i].points));
        ch_json_str(json, row, "outcome", ch_outcome_name(found->habits[i].outcome));
    }
}

static const ChOutcome outcomes[] = {CH_KEPT, CH_WAVERING, CH_LOST};

/* The mean score of the plays that end so. */
static void put_outcomes(ChJson *json, const ChReportExplored *x)
{
    const ChQuality *q = &x->found->quality;
    json_t *means = ch_json_object(json, json->root, "outcomes");
    for (size_t i = 0; i < 3; i++) {
        int32_t mean = q->mean[outcomes[i]];
        ch_json_int_or_null(json, means, ch_outcome_name(outcomes[i]).p, mean < 0 ? 0 : ch_points_shown(mean), mean >= 0);
    }
    ch_json_real(json, json->root, "length_r", q->length_r, 10000);
    json_t *places = ch_json_array(json, json->root, "best_position");
    for (uint32_t i = 0; i < q->position_count; i++) ch_json_real(json, places, NULL, q->position_share[i], 10000);
}

static const ChChoice *choice_of(const ChScenario *scenario, const ChWorth *worth)
{
    const ChBeat *beat = &scenario->beats[worth->beat];
    if (worth->slot == CH_NONE) {
        if (worth->number == 0) return beat->silence;
        return worth->number <= beat->choice_count ? &beat->choices[worth->number - 1] : NULL;
    }
    const ChSlot *slot = worth->slot < beat->slot_count ? &beat->slots[worth->slot] : NULL;
    return slot && worth->number && worth->number <= slot->choice_count ? &slot->choices[worth->number - 1] : NULL;
}

static void put_worth(ChJson *json, json_t *in, const ChReportExplored *x, const ChWorth *worth)
{
    const ChChoice *choice = choice_of(x->scenario, worth);
    json_t *row = ch_json_object(json, in, NULL);
    ch_json_int(json, row, "n", worth->number);
    ch_json_str_or_null(json, row, "id", choice ? choice->id : CH_STR(""));
    ch_json_int_or_null(json, row, "worth", worth->worth, worth->reachable);
    ch_json_bool(json, row, "clean", worth->clean);
    ch_json_bool(json, row, "tempting", worth->tempting);
    ch_json_bool(json, row, "only_avoid", worth->only_avoid);
    ch_json_bool(json, row, "reachable", worth->reachable);
    ch_json_int(json, row, "states", worth->states);
}

static void put_worths(ChJson *json, const ChReportExplored *x)
{
    json_t *list = ch_json_array(json, json->root, "worths"), *choices = NULL;
    for (uint32_t i = 0; i < x->found->worth_count; i++) {
        const ChWorth *worth = &x->found->worths[i], *last = i ? worth - 1 : NULL;
        if (!last || last->beat != worth->beat || last->slot != worth->slot) {
            const ChBeat *beat = &x->scenario->beats[worth->beat];
            json_t *row = ch_json_object(json, list, NULL);
            ch_json_str(json, row, "beat", beat->id);
            ch_json_str_or_null(json, row, "slot", worth->slot < beat->slot_count ? beat->slots[worth->slot].id : CH_STR(""));
            choices = ch_json_array(json, row, "choices");
        }
        put_worth(json, choices, x, worth);
    }
}

static void put_steps(ChJson *json, const ChReportExplored *x)
{
    json_t *list = ch_json_array(json, json->root, "steps");
    for (uint32_t i = 0; i < x->method->step_count; i++) {
        json_t *row = ch_json_object(json, list, NULL);
        ch_json_str(json, row, "id", x->method->steps[i].id);
        ch_json_bool(json, row, "earnable", x->found->earnable[i]);
        ch_json_bool(json, row, "missable", x->found->missable[i]);
    }
}

static void put_findings(ChJson *json, const ChReportExplored *x)
{
    json_t *list = ch_json_array(json, json->root, "findings");
    for (uint32_t i = 0; i < x->finding_count; i++) {
        const ChReportFinding *finding = &x->findings[i];
        json_t *row = ch_json_object(json, list, NULL);
        ch_json_str(json, row, "code", finding->code);
        ch_json_str(json, row, "severity", finding->severity);
        ch_json_str(json, row, "file", finding->file);
        ch_json_int(json, row, "line", finding->line);
        ch_json_str(json, row, "message", finding->message);
    }
}

static void put_number(ChJson *json, json_t *in, const char *key, int64_t value, int32_t scale)
{
    if (scale == 1)
        ch_json_int(json, in, key, value);
    else
        ch_json_real(json, in, key, value, scale);
}

static void put_rule(ChJson *json, json_t *list, const ChQualityRule *rule)
{
    static const ChStr bounds[] = {CH_WORD("at least"), CH_WORD("at most"), CH_WORD("between")};
    json_t *row = ch_json_object(json, list, NULL);
    ch_json_str(json, row, "name", rule->name);
    if (rule->measured)
        put_number(json, row, "value", rule->value, rule->scale);
    else
        ch_json_put(json, row, "value", json_null());
    if (rule->bound == CH_BETWEEN) {
        json_t *both = ch_json_array(json, row, "limit");
        put_number(json, both, NULL, rule->low, rule->scale);
        put_number(json, both, NULL, rule->high, rule->scale);
    } else {
        put_number(json, row, "limit", rule->bound == CH_AT_LEAST ? rule->low : rule->high, rule->scale);
    }
    ch_json_bool(json, row, "ok", rule->ok);
    ch_json_str(json, row, "bound", bounds[rule->bound]);
    ch_json_str(json, row, "what", rule->what);
    ch_json_str_or_null(json, row, "advice", rule->advice);
}

static void put_quality(ChJson *json, const ChReportExplored *x)
{
    ChArena arena;
    ChQualityTable table;
    ch_arena_init(&arena, json->out->from, SIZE_MAX);
    if (ch_quality_check(x->scenario, x->method, x->found, &arena, &table, NULL) != CH_OK) json->failed = true;
    json_t *list = ch_json_array(json, json->root, "quality");
    for (uint32_t i = 0; i < table.count && !json->failed; i++) put_rule(json, list, &table.rules[i]);
    ch_arena_free(&arena);
}

static void put_play(ChJson *json, const char *key, const ChReportPlay *play)
{
    if (!play->ending.n) return;
    json_t *one = ch_json_object(json, json->root, key);
    ch_json_str(json, one, "choices", play->choices);
    ch_json_str(json, one, "ending", play->ending);
    ch_json_int(json, one, "score", ch_points_shown(play->points));
}

static void put_plays(ChJson *json, const ChReportExplored *x)
{
    put_play(json, "model", &x->model);
    put_play(json, "tempting", &x->tempting);
    if (!x->ways) return;
    json_t *ways = ch_json_array(json, json->root, "ways");
    for (uint32_t i = 0; i < x->scenario->beat_count; i++) {
        if (!x->ways[i].p) continue;
        json_t *row = ch_json_object(json, ways, NULL);
        ch_json_str(json, row, "beat", x->scenario->beats[i].id);
        ch_json_str(json, row, "choices", x->ways[i]);
    }
}

static void put_more(ChJson *json, const ChReportExplored *x)
{
    ch_json_int(json, json->root, "random_points", x->found->random_points);
    json_t *flags = ch_json_array(json, json->root, "precedents");
    for (uint32_t i = 0; i < x->scenario->flag_count; i++)
        if (x->precedents >> i & 1u) ch_json_str(json, flags, NULL, x->scenario->flags[i]);
    ch_json_int(json, json->root, "plays", x->found->plays);
    json_t *chances = ch_json_object(json, json->root, "outcome_chances");
    for (size_t i = 0; i < 3; i++)
        ch_json_real(json, chances, ch_outcome_name(outcomes[i]).p, x->found->quality.outcome_chance[outcomes[i]], 10000);
    ch_json_real(json, json->root, "setback_only", x->found->quality.setback_only, 10000);
}

ChStatus ch_report_explore_json(const ChReportExplored *explored, ChText *out, ChError *error)
{
    ChJson json;
    ch_json_begin(&json, out);
    put_head(&json, explored);
    put_endings(&json, explored);
    put_scores(&json, explored);
    put_outcomes(&json, explored);
    put_worths(&json, explored);
    put_steps(&json, explored);
    put_findings(&json, explored);
    put_quality(&json, explored);
    put_more(&json, explored);
    put_plays(&json, explored);
    return ch_json_finish(&json, error);
}
