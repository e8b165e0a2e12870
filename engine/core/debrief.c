#include "core/debrief.h"

#include <string.h>

#include "core/passes.h"


typedef struct Making {
    const ChSession *session;
    const ChScenario *scenario;
    const ChMethod *method;
    const ChValues *values; /* may be NULL */
    ChArena *arena;
    ChDebrief *out;
    const ChDecided *decided; /* all decisions that stand */
    uint32_t count;
    ChState before, trial;    /* the state before a decision, and a copy to try answers in */
    int32_t *stakes;          /* a decision: how much its worst answer would have cost, in points */
    int32_t *allowed;         /* what each answer on offer still allowed, in quarters, in the order of ch_decision_next */
    uint32_t allowed_room;
    bool failed;              /* the arena had no memory left */
} Making;

static const ChStr SILENCE = {"(silence)", 9};

static ChStr words_of(const ChChoice *choice)
{
    return choice->text.n ? choice->text : SILENCE;
}

/* Texts of a decision's choices joined by a space. `which` picks the text; sent has none to add. */
static ChStr join(Making *making, const ChChoice *const *choices, uint32_t n, ChStr (*which)(const ChChoice *choice))
{
    if (n == 1) return which(choices[0]);
    size_t bytes = 0;
    for (uint32_t i = 0; i < n; i++) bytes += which(choices[i]).n + 1;
    char *joined = ch_arena_alloc(making->arena, bytes + 1, 1);
    if (!joined) {
        making->failed = true;
        return (ChStr){NULL, 0};
    }
    uint32_t at = 0;
    for (uint32_t i = 0; i < n; i++) {
        ChStr part = which(choices[i]);
        if (part.n == 0) continue;
        if (at) joined[at++] = ' ';
        memcpy(joined + at, part.p, part.n);
        at += part.n;
    }
    return (ChStr){joined, at};
}

static ChStr because_of(const ChChoice *choice)
{
    return choice->because;
}

/* The choices of a decision without what sending adds. */
static uint32_t spoken(const ChScenario *scenario, uint32_t beat, const ChDecision *decision,
                       const ChChoice *choices[CH_MAX_SLOTS + 1])
{
    uint32_t n = ch_decision_choices(scenario, beat, decision, choices);
    return scenario->beats[beat].sent ? n - 1 : n;
}

static ChStr words_of_decision(Making *making, uint32_t beat, const ChDecision *decision)
{
    const ChChoice *choices[CH_MAX_SLOTS + 1];
    uint32_t n = spoken(making->scenario, beat, decision, choices);
    return n ? join(making, choices, n, words_of) : SILENCE;
}

static ChStr why_of_decision(Making *making, uint32_t beat, const ChDecision *decision)
{
    const ChChoice *choices[CH_MAX_SLOTS + 1];
    uint32_t n = spoken(making->scenario, beat, decision, choices);
    return n ? join(making, choices, n, because_of) : (ChStr){NULL, 0};
}

static void copy_state(const ChScenario *scenario, ChState *to, const ChState *from)
{
    to->now = from->now;
    memcpy(to->visits, from->visits, scenario->beat_count * sizeof *to->visits);
}

/* One answer that was on offer: what it still allowed, and what it did in the moment. */
typedef struct Option {
    ChDecision decision;
    ChProspect prospect;
    ChDeclared declared;
} Option;

static bool weigh(Making *making, Option *option)
{
    copy_state(making->scenario, &making->trial, &making->before);
    option->declared = ch_declared(making->scenario, making->before.now.beat, &option->decision);
    ch_decide(making->scenario, making->method, &making->trial, &option->decision, NULL);
    return ch_values_of(making->values, &making->trial, &option->prospect) == CH_OK;
}

/* Better for the debrief: what keeps the customer first, then what earns more. */
static bool better_than(const Option *a, const Option *b)
{
    if (a->prospect.best_kept != b->prospect.best_kept) return a->prospect.best_kept > b->prospect.best_kept;
    return a->prospect.best > b->prospect.best;
}

typedef struct Options {
    Option chosen, better, tempting;
    int32_t best, worst; /* of all on offer, in quarters */
    bool any, tempted;
} Options;

static bool same_decision(const ChDecision *a, const ChDecision *b)
{
    return a->pick_count == b->pick_count && memcmp(a->picks, b->picks, a->pick_count) == 0;
}

static void look_at(Options *options, const Option *option, const ChDecision *chosen)
{
    if (same_decision(&option->decision, chosen)) options->chosen = *option;
    if (!options->any || better_than(option, &options->better)) options->better = *option;
    if (!options->any || option->prospect.best > options->best) options->best = option->prospect.best;
    if (!options->any || option->prospect.best < options->worst) options->worst = option->prospect.best;
    options->any = true;
}

enum { FIVE_POINTS = 500 };

/* Of the answers that cost 5 points or more and were not chosen, the one that cools most while cooling, or sparing the
 * till, at least as much as the better answer does. */
static void look_for_tempting(Options *options, const Option *option, int32_t best)
{
    const Option *better = &options->better;
    int32_t lost = ch_points(options->best, best) - ch_points(option->prospect.best, best);
    bool tempts = option->declared.anger <= better->declared.anger || option->declared.costs <= better->declared.costs;
    if (lost < FIVE_POINTS || !tempts || same_decision(&option->decision, &options->chosen.decision)) return;
    if (options->tempted && option->declared.anger >= options->tempting.declared.anger) return;
    options->tempting = *option;
    options->tempted = true;
}

static bool keep_allowed(Making *making, uint32_t n, int32_t quarters)
{
    int32_t *grown = ch_arena_grow(making->arena, making->allowed, n, &making->allowed_room, sizeof *grown);
    making->failed |= !grown;
    if (!grown) return false;
    making->allowed = grown;
    grown[n] = quarters;
    return true;
}

/* Each is weighed once: a composed reply has thousands of combinations, and what tempts is known only when all were seen. */
static bool look_at_all(Making *making, const ChDecision *chosen, Options *options)
{
    const ChScenario *scenario = making->scenario;
    ChOffers offers;
    Option option = {0};
    uint32_t n = 0;
    *options = (Options){0};
    ch_offers(scenario, &making->before, &offers);
    bool more = ch_decision_first(scenario, &making->before, &offers, &option.decision);
    for (; more; more = ch_decision_next(scenario, &making->before, &offers, &option.decision)) {
        if (!weigh(making, &option) || !keep_allowed(making, n++, option.prospect.best)) return false;
        look_at(options, &option, chosen);
    }
    more = ch_decision_first(scenario, &making->before, &offers, &option.decision);
    for (n = 0; more; more = ch_decision_next(scenario, &making->before, &offers, &option.decision)) {
        option.declared = ch_declared(scenario, making->before.now.beat, &option.decision);
        option.prospect.best = making->allowed[n++];
        look_for_tempting(options, &option, ch_values_best(making->values));
    }
    return options->any;
}

static void tell_worth(Making *making, ChDecisionTold *told)
{
    Options options;
    told->regret = -1;
    if (!making->values || !look_at_all(making, &told->decision, &options)) return;
    int32_t best = ch_values_best(making->values);
    told->regret = ch_points(options.best, best) - ch_points(options.chosen.prospect.best, best);
    making->stakes[told->n - 1] = ch_points(options.best, best) - ch_points(options.worst, best);
    if (better_than(&options.better, &options.chosen)) {
        told->better = words_of_decision(making, told->beat, &options.better.decision);
        told->better_because = why_of_decision(making, told->beat, &options.better.decision);
    }
    if (options.tempted) {
        told->tempting = words_of_decision(making, told->beat, &options.tempting.decision);
        told->tempting_because = why_of_decision(making, told->beat, &options.tempting.decision);
    }
}

/* What the customer answered, the replies to all parts joined. making->before is the state after the decision here. */
static ChStr reply_of(Making *making, const ChDecided *decided)
{
    const ChChoice *choices[CH_MAX_SLOTS + 1];
    ChChoice replies[CH_MAX_SLOTS + 1];
    const ChChoice *spoken_replies[CH_MAX_SLOTS + 1];
    uint32_t n = ch_decision_choices(making->scenario, decided->beat, &decided->decision, choices);
    for (uint32_t i = 0; i < n; i++) {
        const ChReply *reply = ch_reply_to(choices[i], &making->before, &decided->result);
        replies[i] = (ChChoice){.because = reply ? reply->text : (ChStr){NULL, 0}};
        spoken_replies[i] = &replies[i];
    }
    return n ? join(making, spoken_replies, n, because_of) : (ChStr){NULL, 0};
}

static void list_choices(const Making *making, const ChDecided *decided, ChDecisionTold *told)
{
    const ChBeat *beat = &making->scenario->beats[decided->beat];
    if (beat->kind == CH_BEAT) {
        told->choice_count = spoken(making->scenario, decided->beat, &decided->decision, told->choices);
        return;
    }
    told->choice_count = beat->slot_count;
    for (uint32_t s = 0; s < beat->slot_count; s++) {
        uint32_t pick = decided->decision.picks[s];
        told->choices[s] = pick ? &beat->slots[s].choices[pick - 1] : NULL;
    }
}

static void tell_decision(Making *making, uint32_t place)
{
    const ChDecided *decided = &making->decided[place];
    ChDecisionTold *told = &making->out->decisions[place];
    *told = (ChDecisionTold){.n = place + 1, .beat = decided->beat, .decision = decided->decision, .ms = decided->ms,
                             .shows = decided->result.shows, .partly = decided->result.partly,
                             .said_s = making->before.now.clock_s, .clock_s = decided->result.decided_at_s};
    list_choices(making, decided, told);
    told->said = words_of_decision(making, decided->beat, &decided->decision);
    told->because = why_of_decision(making, decided->beat, &decided->decision);
    tell_worth(making, told);
    ch_decide(making->scenario, making->method, &making->before, &decided->decision, NULL);
    told->reply = reply_of(making, decided);
    told->anger = making->before.now.anger;
    told->trust = making->before.now.trust;
    told->cost = making->before.now.cost;
    making->out->meters[place + 1] = (ChMeterPoint){place + 1, told->anger, told->trust, making->before.now.clock_s};
}

static void tell_decisions(Making *making)
{
    ChDebrief *out = making->out;
    ch_state_start(making->scenario, making->method, out->start.precedents, &making->before);
    out->meters[0] = (ChMeterPoint){0, making->before.now.anger, making->before.now.trust, making->before.now.clock_s};
    for (uint32_t i = 0; i < making->count; i++) tell_decision(making, i);
    out->decision_count = making->count;
    out->meter_count = making->count + 1;
}

/* The words that showed a behaviour. */
static ChStr quote(const Making *making, const ChDecided *decided, uint32_t behaviour)
{
    const ChChoice *choices[CH_MAX_SLOTS + 1];
    uint32_t n = spoken(making->scenario, decided->beat, &decided->decision, choices);
    for (uint32_t i = 0; i < n; i++)
        if (ch_set_has(choices[i]->effect.shows, behaviour) || ch_set_has(choices[i]->effect.partly, behaviour))
            return words_of(choices[i]);
    return SILENCE;
}

static void add_evidence(Making *making, ChStepResult *step, uint32_t place, uint32_t *room)
{
    const ChDecided *decided = &making->decided[place];
    const ChResult *result = &decided->result;
    ChSet counted = ch_set_or(result->evidence[step->step], result->breaks[step->step]);
    for (uint32_t b = 0; b < making->scenario->words.behaviour_count; b++) {
        if (!ch_set_has(counted, b)) continue;
        ChEvidence *rows = ch_arena_grow(making->arena, step->evidence, step->evidence_count, room, sizeof *rows);
        if (!rows) {
            making->failed = true;
            return;
        }
        step->evidence = rows;
        rows[step->evidence_count++] = (ChEvidence){
            .decision = place + 1, .behaviour = b, .broke = ch_set_has(result->breaks[step->step], b),
            .partly = ch_set_has(result->partly, b), .quote = quote(making, decided, b),
            .clock_s = result->decided_at_s};
    }
}

static void tell_steps(Making *making)
{
    const ChMoment *now = &ch_session_state(making->session)->now;
    ChDebrief *out = making->out;
    out->step_count = making->method->step_count;
    for (uint32_t i = 0; i < out->step_count; i++) {
        ChStepResult *step = &out->steps[i];
        uint32_t room = 0;
        *step = (ChStepResult){.step = i, .status = ch_step_status(making->method, i, now),
                               .earned = ch_step_earned(making->method, i, now),
                               .of = 4 * making->method->steps[i].weight};
        for (uint32_t d = 0; d < making->count; d++) add_evidence(making, step, d, &room);
    }
}

enum { MOST_MOMENTS = 3 };

/* The greatest regrets, and the decision that did well where most was at stake. */
static void find_moments(Making *making)
{
    ChDebrief *out = making->out;
    out->best_moment = CH_NONE;
    int32_t stake = 0;
    for (uint32_t i = 0; i < out->decision_count; i++) {
        int32_t regret = out->decisions[i].regret;
        if (regret == 0 && making->stakes[i] > stake) stake = making->stakes[i], out->best_moment = i;
        if (regret <= 0) continue;
        uint32_t at = out->moment_count;
        while (at > 0 && out->decisions[out->moments[at - 1]].regret < regret) at--;
        if (at >= MOST_MOMENTS) continue;
        if (out->moment_count < MOST_MOMENTS) out->moment_count++;
        for (uint32_t j = out->moment_count - 1; j > at; j--) out->moments[j] = out->moments[j - 1];
        out->moments[at] = i;
    }
}

static void sum_up(Making *making)
{
    ChDebrief *out = making->out;
    const ChMoment *now = &ch_session_state(making->session)->now;
    out->ended = ch_session_ended(making->session);
    out->ending = out->ended ? now->beat : CH_NONE;
    out->outcome = out->ended ? making->scenario->beats[now->beat].outcome : CH_WAVERING;
    out->earned = ch_earned(making->method, now);
    out->whole = ch_method_quarters(making->method);
    out->best = making->values ? ch_values_best(making->values) : -1;
    out->coverage = out->best < 0 || out->whole == 0 ? -1 : (int32_t)((int64_t)out->best * 100 / out->whole);
    out->points = out->ended && out->best >= 0 ? ch_points(out->earned, out->best) : -1;
    out->cost = now->cost;
    out->worth = making->scenario->customer.worth;
    out->may_give = making->scenario->may_give;
    out->clock_s = now->clock_s;
    out->anger_start = out->anger_peak = out->meters[0].anger;
    out->trust_start = out->meters[0].trust;
    for (uint32_t i = 1; i < out->meter_count; i++)
        if (out->meters[i].anger > out->anger_peak) out->anger_peak = out->meters[i].anger;
    out->anger_end = now->anger;
    out->trust_end = now->trust;
}

static bool make_room(Making *making)
{
    ChDebrief *out = making->out;
    ChArena *arena = making->arena;
    uint32_t beats = making->scenario->beat_count;
    out->steps = CH_NEW_ARRAY(arena, ChStepResult, making->method->step_count);
    out->decisions = CH_NEW_ARRAY(arena, ChDecisionTold, making->count);
    out->meters = CH_NEW_ARRAY(arena, ChMeterPoint, making->count + 1);
    out->moments = CH_NEW_ARRAY(arena, uint32_t, MOST_MOMENTS);
    making->stakes = CH_NEW_ARRAY(arena, int32_t, making->count);
    making->before.visits = CH_NEW_ARRAY(arena, uint16_t, beats);
    making->trial.visits = CH_NEW_ARRAY(arena, uint16_t, beats);
    return out->steps && out->decisions && out->meters && out->moments && making->stakes && making->before.visits &&
           making->trial.visits;
}

ChStatus ch_debrief_make(const ChSession *session, const ChValues *values, ChArena *arena, ChDebrief *debrief,
                         ChError *error)
{
    Making making = {.session = session, .scenario = ch_session_scenario(session), .method = ch_session_method(session),
                     .values = values, .arena = arena, .out = debrief};
    making.decided = ch_session_decisions(session, &making.count);
    *debrief = (ChDebrief){.scenario = making.scenario, .method = making.method, .start = ch_session_started(session),
                           .took_back = ch_session_took_back(session)};
    if (!make_room(&making)) return ch_fail(error, CH_NO_MEMORY, "there is no memory left for the debrief");
    tell_decisions(&making);
    tell_steps(&making);
    find_moments(&making);
    sum_up(&making);
    return making.failed ? ch_fail(error, CH_NO_MEMORY, "there is no memory left for the debrief") : CH_OK;
}
