#include "core/explore.h"

#include "core/sample.h"
#include "core/values.h"
#include "core/worth.h"

int32_t ch_mean_points(ChFix earned, ChFix chance, int32_t best)
{
    if (best <= 0) return CH_POINTS;
    uint64_t scaled = ch_fix_ratio(earned, chance, CH_POINTS);
    return (int32_t)((2 * scaled + (uint64_t)best) / (2 * (uint64_t)best));
}

static ChOutcome likeliest(const ChGraph *graph, const ChFlow *flow)
{
    ChFix chance[3] = {{0, 0}};
    for (uint32_t i = 0; i < graph->node_count; i++) {
        const ChBeat *beat = &graph->keying.scenario->beats[graph->nodes[i].beat];
        if (beat->kind == CH_BEAT_ENDING) chance[beat->outcome] = ch_fix_add(chance[beat->outcome], flow->chance[i]);
    }
    ChOutcome best = CH_LOST;
    for (ChOutcome o = CH_WAVERING; o <= CH_KEPT; o++)
        if (ch_fix_cmp(chance[o], chance[best]) > 0) best = o;
    return best;
}

/* The mean over all plays of a flow that has run out: every play ends somewhere. */
static int32_t flow_points(const ChGraph *graph, const ChFlow *flow, int32_t best)
{
    ChFix chance = {0, 0}, earned = {0, 0};
    for (uint32_t i = 0; i < graph->node_count; i++) {
        if (graph->nodes[i].edge_count) continue;
        chance = ch_fix_add(chance, flow->chance[i]);
        earned = ch_fix_add(earned, flow->earned[i]);
    }
    return ch_mean_points(earned, chance, best);
}

static ChStatus find_habits(const ChGraph *graph, ChExploration *found)
{
    for (ChHabit habit = 0; habit < CH_HABIT_COUNT; habit++) {
        ChFlow flow;
        if (ch_flow_make(graph, ch_habit_liking(habit), &flow) != CH_OK) return CH_NO_MEMORY;
        found->habits[habit].points = flow_points(graph, &flow, found->best);
        found->habits[habit].outcome = likeliest(graph, &flow);
        ch_flow_free(graph, &flow);
    }
    return CH_OK;
}

static void finish_ending(const ChGraph *graph, const ChFlow *random, ChEndingFound *ending, int32_t best)
{
    ChFix chance = {0, 0}, earned = {0, 0};
    if (!ending->reachable) return;
    for (uint32_t i = 0; i < graph->node_count; i++) {
        if (graph->nodes[i].beat != ending->beat) continue;
        chance = ch_fix_add(chance, random->chance[i]);
        earned = ch_fix_add(earned, random->earned[i]);
    }
    ending->best = ch_points(ending->best, best);
    ending->worst = ch_points(ending->worst, best);
    ending->chance = (uint32_t)ch_fix_scaled(chance, 10000);
    bool unlikely = (chance.hi | chance.lo) == 0; /* below 2^-96 */
    ending->mean = unlikely ? ending->worst : ch_mean_points(earned, chance, best);
}

static void copy_reached(const ChScenario *scenario, ChExploration *found)
{
    for (uint32_t i = 0; i < scenario->beat_count; i++) {
        found->beats_reached += found->beat_reached[i];
        const ChBeat *beat = &scenario->beats[i];
        for (uint32_t c = 0; c < beat->choice_count; c++)
            found->choices_reached += found->choice_reached[beat->choices[c].serial];
        if (beat->silence) found->choices_reached += found->choice_reached[beat->silence->serial];
        found->choices_total += beat->choice_count + (beat->silence ? 1u : 0u);
        for (uint32_t s = 0; s < beat->slot_count; s++) {
            found->choices_total += beat->slots[s].choice_count;
            for (uint32_t c = 0; c < beat->slots[s].choice_count; c++)
                found->choices_reached += found->choice_reached[beat->slots[s].choices[c].serial];
        }
    }
}

static ChStatus list_endings(const ChScenario *scenario, ChExploration *found)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < scenario->beat_count; i++) n += scenario->beats[i].kind == CH_BEAT_ENDING;
    found->endings = CH_NEW_ARRAY(&found->memory, ChEndingFound, n);
    found->beat_reached = CH_NEW_ARRAY(&found->memory, bool, scenario->beat_count);
    found->choice_reached = CH_NEW_ARRAY(&found->memory, bool, scenario->serial_count);
    if (!found->endings || !found->beat_reached || !found->choice_reached) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < scenario->beat_count; i++)
        if (scenario->beats[i].kind == CH_BEAT_ENDING)
            found->endings[found->ending_count++] = (ChEndingFound){.beat = i, .best = -1, .worst = -1, .mean = -1};
    return CH_OK;
}

static ChStatus count_good_beats(const ChGraph *graph, const ChFuture *futures, ChExploration *found)
{
    const ChScenario *scenario = graph->keying.scenario;
    int32_t *through = CH_NEW_ARRAY(&found->memory, int32_t, scenario->beat_count);
    ChStatus status = through ? ch_through_find(graph, futures, through) : CH_NO_MEMORY;
    for (uint32_t i = 0; status == CH_OK && i < scenario->beat_count; i++)
        found->beats_good += scenario->beats[i].kind != CH_BEAT_ENDING && through[i] >= 0 &&
                             ch_points(through[i], found->best) >= CH_POINTS - CH_NEIGHBOURHOOD;
    return status;
}

static ChStatus read_graph(const ChGraph *graph, const ChFuture *futures, const ChFlow *random, ChExploration *found)
{
    const ChScenario *scenario = graph->keying.scenario;
    found->states = graph->node_count;
    found->transitions = graph->edge_count;
    found->best = graph->start_pays + futures[graph->start].best;
    found->worst = graph->start_pays + futures[graph->start].worst;
    found->coverage = found->whole ? (int32_t)((int64_t)found->best * 100 / found->whole) : 0;
    found->worst_points = ch_points(found->worst, found->best);
    found->random_points = flow_points(graph, random, found->best);
    found->dead_end = graph->dead_end;
    for (uint32_t i = 0; i < CH_MAX_STEPS; i++) {
        found->earnable[i] = graph->earnable[i];
        found->missable[i] = graph->missable[i];
    }
    for (uint32_t i = 0; i < scenario->beat_count; i++) found->beat_reached[i] = graph->beat_reached[i];
    for (uint32_t i = 0; i < scenario->serial_count; i++) found->choice_reached[i] = graph->choice_reached[i];
    copy_reached(scenario, found);
    ChStatus status = ch_endings_find(graph, found->endings, found->ending_count);
    for (uint32_t i = 0; i < found->ending_count; i++) finish_ending(graph, random, &found->endings[i], found->best);
    if (status == CH_OK) status = count_good_beats(graph, futures, found);
    if (status == CH_OK) status = find_habits(graph, found);
    if (status == CH_OK) status = ch_worths_find(graph, futures, random, found);
    if (status == CH_OK) status = ch_quality_find(graph, futures, random, found);
    if (status == CH_OK) status = ch_values_make(graph, futures, &found->memory, &found->values);
    return status;
}

static ChStatus passes(const ChGraph *graph, bool worths_only, ChExploration *found)
{
    ChFuture *futures = NULL;
    ChFlow random = {0};
    ChStatus status = ch_futures_make(graph, &futures);
    if (status == CH_OK && worths_only) status = ch_values_make(graph, futures, &found->memory, &found->values);
    if (status == CH_OK && !worths_only) status = ch_flow_make(graph, NULL, &random);
    if (status == CH_OK && !worths_only) status = read_graph(graph, futures, &random, found);
    if (random.chance) ch_flow_free(graph, &random);
    ch_free(graph->from, futures, graph->node_count * sizeof *futures);
    return status;
}

ChStatus ch_explore(const ChScenario *scenario, const ChMethod *method, const ChExploreOptions *options,
                    ChAllocator from, ChExploration *found, ChError *error)
{
    ChGraph graph;
    *found = (ChExploration){.whole = ch_method_quarters(method), .dead_end = CH_NONE};
    found->quality.same_reply = CH_NONE;
    ch_arena_init(&found->memory, from, SIZE_MAX);
    if (options->precedents & ~scenario->starts_from)
        return ch_fail(error, CH_BAD_INPUT, "\"%.*s\" cannot start from that precedent", CH_FMT(scenario->id));
    ChStatus status = ch_graph_make(scenario, method, options, from, &graph, error);
    if (status == CH_OK) {
        status = list_endings(scenario, found);
        found->complete = graph.complete;
        if (status == CH_OK && graph.complete) status = passes(&graph, options->worths_only, found);
        bool sampled = !graph.complete && !options->worths_only;
        if (status == CH_OK && sampled) status = ch_sample(scenario, method, options, from, found);
        if (status == CH_OK && sampled) copy_reached(scenario, found);
        if (status == CH_STOPPED) ch_fail(error, status, "exploring was stopped while it sampled");
        if (status == CH_NO_MEMORY) ch_fail(error, status, "there is no memory left to explore the scenario");
    }
    ch_graph_free(&graph);
    if (status != CH_OK) ch_exploration_free(found);
    return status;
}

void ch_exploration_free(ChExploration *found)
{
    ch_arena_free(&found->memory);
    found->values = NULL;
    found->worths = NULL;
    found->worth_count = found->ending_count = 0;
}
