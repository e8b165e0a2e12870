/* The debrief as the command line's contract has it. Keys stand in the order of the contract; ours come after. */
#include "report/json.h"
#include "report/report.h"

static ChStr behaviour_id(const ChScenario *scenario, uint32_t behaviour)
{
    return behaviour < scenario->words.behaviour_count ? scenario->words.behaviours[behaviour].id : CH_STR("");
}

static ChStr beat_id(const ChScenario *scenario, uint32_t beat)
{
    return beat < scenario->beat_count ? scenario->beats[beat].id : CH_STR("");
}

static void put_head(ChJson *json, const ChDebrief *d, const ChReportAbout *about)
{
    json_t *root = json->root;
    ch_json_str(json, root, "scenario", d->scenario->id);
    ch_json_str(json, root, "revision", about->revision);
    ch_json_str(json, root, "engine", about->engine);
    ch_json_str(json, root, "mode", ch_mode_name(d->start.mode));
    ch_json_str(json, root, "method", d->method->id);
    ch_json_int(json, root, "seed", (int64_t)d->start.seed);
    ch_json_str_or_null(json, root, "attempt", about->attempt);
    ch_json_str_or_null(json, root, "ending", d->ended ? beat_id(d->scenario, d->ending) : CH_STR(""));
    ch_json_str_or_null(json, root, "outcome", d->ended ? ch_outcome_name(d->outcome) : CH_STR(""));
    ch_json_int_or_null(json, root, "score", ch_points_shown(d->points < 0 ? 0 : d->points), d->points >= 0);
    ch_json_int_or_null(json, root, "points", d->points, d->points >= 0);
    ch_json_int_or_null(json, root, "coverage", d->coverage, d->coverage >= 0);
}

static void put_evidence(ChJson *json, json_t *in, const ChDebrief *d, const ChEvidence *evidence)
{
    json_t *row = ch_json_object(json, in, NULL);
    ch_json_int(json, row, "decision", evidence->decision);
    ch_json_str(json, row, "behaviour", behaviour_id(d->scenario, evidence->behaviour));
    ch_json_str(json, row, "quote", evidence->quote);
    ch_json_int(json, row, "clock_min", evidence->clock_s / 60);
    ch_json_bool(json, row, "broke", evidence->broke);
    ch_json_bool(json, row, "partly", evidence->partly);
    ch_json_int(json, row, "clock_s", evidence->clock_s);
}

static void put_steps(ChJson *json, const ChDebrief *d)
{
    json_t *list = ch_json_array(json, json->root, "steps");
    for (uint32_t i = 0; i < d->step_count; i++) {
        const ChStepResult *step = &d->steps[i];
        json_t *row = ch_json_object(json, list, NULL);
        ch_json_str(json, row, "id", d->method->steps[step->step].id);
        ch_json_str(json, row, "title", d->method->steps[step->step].title);
        ch_json_str(json, row, "status", ch_step_status_name(step->status));
        ch_json_int(json, row, "earned", step->earned);
        ch_json_int(json, row, "of", step->of);
        json_t *evidence = ch_json_array(json, row, "evidence");
        for (uint32_t e = 0; e < step->evidence_count; e++) put_evidence(json, evidence, d, &step->evidence[e]);
    }
}

static void put_meters(ChJson *json, const ChDebrief *d)
{
    json_t *list = ch_json_array(json, json->root, "meters");
    for (uint32_t i = 0; i < d->meter_count; i++) {
        json_t *row = ch_json_object(json, list, NULL);
        ch_json_int(json, row, "decision", d->meters[i].decision);
        ch_json_int(json, row, "anger", d->meters[i].anger);
        ch_json_int(json, row, "trust", d->meters[i].trust);
        ch_json_int(json, row, "clock_s", d->meters[i].clock_s);
    }
    ch_json_int(json, json->root, "cost_minor", d->cost);
    ch_json_int(json, json->root, "worth_minor", d->worth);
    ch_json_str(json, json->root, "currency", d->scenario->currency);
}

static void put_told(ChJson *json, json_t *row, const ChDecisionTold *told)
{
    ch_json_int(json, row, "decision", told->n);
    ch_json_int_or_null(json, row, "regret", told->regret, told->regret >= 0);
    ch_json_str(json, row, "said", told->said);
    ch_json_str_or_null(json, row, "better", told->better);
    ch_json_str(json, row, "because", told->because);
    ch_json_str_or_null(json, row, "better_because", told->better_because);
    ch_json_str_or_null(json, row, "tempting", told->tempting);
    ch_json_str_or_null(json, row, "tempting_because", told->tempting_because);
}

static void put_moments(ChJson *json, const ChDebrief *d)
{
    json_t *list = ch_json_array(json, json->root, "moments");
    for (uint32_t i = 0; i < d->moment_count; i++)
        put_told(json, ch_json_object(json, list, NULL), &d->decisions[d->moments[i]]);
}

static void put_decision(ChJson *json, json_t *list, const ChDebrief *d, const ChDecisionTold *told)
{
    json_t *row = ch_json_object(json, list, NULL);
    ch_json_int(json, row, "n", told->n);
    ch_json_str(json, row, "beat", beat_id(d->scenario, told->beat));
    ch_json_int(json, row, "choice", told->decision.pick_count ? told->decision.picks[0] : 0);
    ch_json_str(json, row, "text", told->said);
    ch_json_behaviours(json, row, "shows", told->shows, &d->scenario->words);
    ch_json_int(json, row, "ms", told->ms);
    json_t *picks = ch_json_array(json, row, "picks"); /* all of a composed reply; `choice` is the first */
    for (uint32_t i = 0; i < told->decision.pick_count; i++) ch_json_int(json, picks, NULL, told->decision.picks[i]);
    ch_json_behaviours(json, row, "partly", told->partly, &d->scenario->words);
    ch_json_str_or_null(json, row, "reply", told->reply);
    ch_json_str(json, row, "because", told->because);
    ch_json_int_or_null(json, row, "regret", told->regret, told->regret >= 0);
    ch_json_int(json, row, "clock_s", told->clock_s);
    ch_json_int(json, row, "cost_minor", told->cost);
}

static void put_decisions(ChJson *json, const ChDebrief *d)
{
    json_t *list = ch_json_array(json, json->root, "decisions");
    for (uint32_t i = 0; i < d->decision_count; i++) put_decision(json, list, d, &d->decisions[i]);
}

static void put_best_moment(ChJson *json, const ChDebrief *d)
{
    if (d->best_moment < d->decision_count)
        put_told(json, ch_json_object(json, json->root, "best_moment"), &d->decisions[d->best_moment]);
    else
        ch_json_put(json, json->root, "best_moment", json_null());
}

static void put_more(ChJson *json, const ChDebrief *d, const ChReportAbout *about)
{
    json_t *root = json->root;
    if (d->scenario->lang.n) ch_json_str(json, root, "lang", d->scenario->lang);
    ch_json_str_or_null(json, root, "parent", about->parent);
    json_t *flags = ch_json_array(json, root, "precedents");
    for (uint32_t i = 0; i < d->scenario->flag_count; i++)
        if (d->start.precedents >> i & 1u) ch_json_str(json, flags, NULL, d->scenario->flags[i]);
    ch_json_bool(json, root, "took_back", d->took_back);
    ch_json_int(json, root, "earned", d->earned);
    ch_json_int_or_null(json, root, "best", d->best, d->best >= 0);
    ch_json_int(json, root, "whole", d->whole);
    ch_json_int(json, root, "may_give_minor", d->may_give);
    ch_json_int(json, root, "clock_s", d->clock_s);
    json_t *anger = ch_json_object(json, root, "anger");
    ch_json_int(json, anger, "start", d->anger_start);
    ch_json_int(json, anger, "peak", d->anger_peak);
    ch_json_int(json, anger, "end", d->anger_end);
    json_t *trust = ch_json_object(json, root, "trust");
    ch_json_int(json, trust, "start", d->trust_start);
    ch_json_int(json, trust, "end", d->trust_end);
    put_best_moment(json, d);
}

ChStatus ch_report_json(const ChDebrief *debrief, const ChReportAbout *about, ChText *out, ChError *error)
{
    ChJson json;
    ch_json_begin(&json, out);
    put_head(&json, debrief, about);
    put_steps(&json, debrief);
    put_meters(&json, debrief);
    put_moments(&json, debrief);
    put_decisions(&json, debrief);
    put_more(&json, debrief, about);
    return ch_json_finish(&json, error);
}
