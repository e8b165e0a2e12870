#include "core/passes.h"

#include <string.h>

ChDeclared ch_declared(const ChScenario *scenario, uint32_t beat, const ChDecision *decision)
{
    const ChChoice *choices[CH_MAX_SLOTS + 1];
    uint32_t n = ch_decision_choices(scenario, beat, decision, choices);
    ChDeclared sum = {0};
    for (uint32_t i = 0; i < n; i++) {
        sum.costs += choices[i]->effect.costs;
        sum.anger += choices[i]->effect.anger;
        sum.trust += choices[i]->effect.trust;
    }
    return sum;
}

static bool is_ending(const ChGraph *graph, const ChNode *node)
{
    return graph->keying.scenario->beats[node->beat].kind == CH_BEAT_ENDING;
}

static ChFuture future_of(const ChGraph *graph, const ChNode *node, const ChFuture *futures)
{
    bool kept = is_ending(graph, node) && graph->keying.scenario->beats[node->beat].outcome == CH_KEPT;
    ChFuture here = {.best = 0, .worst = 0, .best_kept = kept ? 0 : -1};
    for (uint32_t i = 0; i < node->edge_count; i++) {
        const ChEdge *edge = &graph->edges[node->edge_first + i];
        const ChFuture *to = &futures[edge->to];
        int32_t best = edge->pays + to->best, worst = edge->pays + to->worst;
        int32_t best_kept = to->best_kept < 0 ? -1 : edge->pays + to->best_kept;
        if (i == 0 || best > here.best) here.best = best;
        if (i == 0 || worst < here.worst) here.worst = worst;
        if (best_kept > here.best_kept) here.best_kept = best_kept;
    }
    return here;
}

ChStatus ch_futures_make(const ChGraph *graph, ChFuture **futures)
{
    *futures = ch_resize(graph->from, NULL, 0, graph->node_count * sizeof **futures);
    if (!*futures) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < graph->finished_count; i++) {
        uint32_t node = graph->finished[i];
        (*futures)[node] = future_of(graph, &graph->nodes[node], *futures);
    }
    return CH_OK;
}

/* How a node can come to one ending: quarters still to come, and decisions. best -1: not at all. */
typedef struct Way {
    int32_t best, worst;
    uint32_t steps;
} Way;

static Way way_of(const ChGraph *graph, const ChNode *node, const Way *ways, uint32_t ending)
{
    Way here = {.best = node->beat == ending ? 0 : -1};
    for (uint32_t i = 0; i < node->edge_count; i++) {
        const ChEdge *edge = &graph->edges[node->edge_first + i];
        const Way *to = &ways[edge->to];
        if (to->best < 0) continue;
        bool first = here.best < 0;
        if (first || edge->pays + to->best > here.best) here.best = edge->pays + to->best;
        if (first || edge->pays + to->worst < here.worst) here.worst = edge->pays + to->worst;
        if (first || to->steps + 1 < here.steps) here.steps = to->steps + 1;
    }
    return here;
}

ChStatus ch_endings_find(const ChGraph *graph, ChEndingFound *endings, uint32_t count)
{
    Way *ways = ch_resize(graph->from, NULL, 0, graph->node_count * sizeof *ways);
    if (!ways) return CH_NO_MEMORY;
    for (uint32_t e = 0; e < count; e++) {
        ChEndingFound *ending = &endings[e];
        for (uint32_t i = 0; i < graph->finished_count; i++) {
            uint32_t node = graph->finished[i];
            ways[node] = way_of(graph, &graph->nodes[node], ways, ending->beat);
        }
        Way start = ways[graph->start];
        ending->reachable = start.best >= 0;
        ending->best = ending->reachable ? graph->start_pays + start.best : -1;
        ending->worst = ending->reachable ? graph->start_pays + start.worst : -1;
        ending->shortest = ending->reachable ? start.steps : 0;
    }
    ch_free(graph->from, ways, graph->node_count * sizeof *ways);
    return CH_OK;
}

enum { MOST_CELLS = 16 * 1024 * 1024 };

/* dearest[node * width + q]: the most that plays from the node can cost while earning exactly q quarters more. */
static void dearest_of(const ChGraph *graph, uint32_t place, int64_t *dearest, uint32_t width)
{
    const ChNode *node = &graph->nodes[place];
    int64_t *here = dearest + (size_t)place * width;
    for (uint32_t q = 0; q < width; q++) here[q] = INT64_MIN;
    if (is_ending(graph, node)) here[0] = 0;
    for (uint32_t i = 0; i < node->edge_count; i++) {
        const ChEdge *edge = &graph->edges[node->edge_first + i];
        const int64_t *to = dearest + (size_t)edge->to * width;
        int64_t costs = ch_declared(graph->keying.scenario, node->beat, &edge->decision).costs;
        for (uint32_t q = (uint32_t)edge->pays; q < width; q++) {
            int64_t there = to[q - (uint32_t)edge->pays];
            if (there != INT64_MIN && there + costs > here[q]) here[q] = there + costs;
        }
    }
}

ChStatus ch_best_over(const ChGraph *graph, int64_t budget, int32_t whole, int32_t *best)
{
    uint32_t width = (uint32_t)whole + 1;
    *best = -2;
    if (graph->node_count > MOST_CELLS / width) return CH_OK;
    size_t bytes = (size_t)graph->node_count * width * sizeof(int64_t);
    int64_t *dearest = ch_resize(graph->from, NULL, 0, bytes);
    if (!dearest) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < graph->finished_count; i++) dearest_of(graph, graph->finished[i], dearest, width);
    *best = -1;
    for (uint32_t q = 0; q < width; q++)
        if (dearest[(size_t)graph->start * width + q] > budget) *best = graph->start_pays + (int32_t)q;
    ch_free(graph->from, dearest, bytes);
    return CH_OK;
}

ChStatus ch_through_find(const ChGraph *graph, const ChFuture *futures, int32_t *of)
{
    size_t bytes = graph->node_count * sizeof(int32_t);
    int32_t *paid = ch_resize(graph->from, NULL, 0, bytes); /* the most by the time each node is entered */
    if (!paid) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < graph->node_count; i++) paid[i] = -1;
    for (uint32_t i = 0; i < graph->keying.scenario->beat_count; i++) of[i] = -1;
    paid[graph->start] = graph->start_pays;
    for (uint32_t i = graph->finished_count; i-- > 0;) {
        uint32_t place = graph->finished[i];
        const ChNode *node = &graph->nodes[place];
        int32_t whole = paid[place] + futures[place].best;
        if (whole > of[node->beat]) of[node->beat] = whole;
        for (uint32_t e = 0; e < node->edge_count; e++) {
            const ChEdge *edge = &graph->edges[node->edge_first + e];
            if (paid[place] + edge->pays > paid[edge->to]) paid[edge->to] = paid[place] + edge->pays;
        }
    }
    ch_free(graph->from, paid, bytes);
    return CH_OK;
}

static ChGiving giving_of(const ChGraph *graph, const ChNode *node, const ChGiving *givings)
{
    bool ends = is_ending(graph, node);
    bool kept = ends && graph->keying.scenario->beats[node->beat].outcome == CH_KEPT;
    ChGiving here = {.most = ends ? 0 : INT64_MIN, .most_well = kept ? 0 : INT64_MIN};
    for (uint32_t i = 0; i < node->edge_count; i++) {
        const ChEdge *edge = &graph->edges[node->edge_first + i];
        const ChGiving *to = &givings[edge->to];
        int64_t costs = ch_declared(graph->keying.scenario, node->beat, &edge->decision).costs;
        if (to->most != INT64_MIN && to->most + costs > here.most) here.most = to->most + costs;
        if (edge->breaks || to->most_well == INT64_MIN) continue;
        if (to->most_well + costs > here.most_well) here.most_well = to->most_well + costs;
    }
    return here;
}

ChStatus ch_giving_find(const ChGraph *graph, ChGiving *giving)
{
    size_t bytes = graph->node_count * sizeof(ChGiving);
    ChGiving *givings = ch_resize(graph->from, NULL, 0, bytes);
    if (!givings) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < graph->finished_count; i++) {
        uint32_t node = graph->finished[i];
        givings[node] = giving_of(graph, &graph->nodes[node], givings);
    }
    *giving = givings[graph->start];
    ch_free(graph->from, givings, bytes);
    return CH_OK;
}

/* How many edges of the node the way of playing takes, and whether edge i is one of them, by its liking. */
static uint32_t most_liked(const ChGraph *graph, const ChNode *node, ChLiking liking, int64_t *most)
{
    uint32_t ties = 0;
    *most = INT64_MIN;
    for (uint32_t i = 0; i < node->edge_count; i++) {
        int64_t likes = liking ? liking(graph, node, &graph->edges[node->edge_first + i]) : 0;
        if (likes > *most) *most = likes, ties = 0;
        ties += likes == *most;
    }
    return ties;
}

static void flow_on(const ChGraph *graph, uint32_t place, ChLiking liking, ChFlow *flow)
{
    const ChNode *node = &graph->nodes[place];
    int64_t most;
    uint32_t ties = most_liked(graph, node, liking, &most);
    if (ties == 0 || (flow->chance[place].hi | flow->chance[place].lo) == 0) return;
    ChFix chance = ch_fix_div(flow->chance[place], ties), earned = ch_fix_div(flow->earned[place], ties);
    for (uint32_t i = 0; i < node->edge_count; i++) {
        const ChEdge *edge = &graph->edges[node->edge_first + i];
        if (liking && liking(graph, node, edge) != most) continue;
        ChFix paid = ch_fix_add(earned, ch_fix_mul(chance, (uint32_t)edge->pays));
        flow->chance[edge->to] = ch_fix_add(flow->chance[edge->to], chance);
        flow->earned[edge->to] = ch_fix_add(flow->earned[edge->to], paid);
    }
}

ChStatus ch_flow_make(const ChGraph *graph, ChLiking liking, ChFlow *flow)
{
    size_t bytes = graph->node_count * sizeof(ChFix);
    flow->chance = ch_resize(graph->from, NULL, 0, bytes);
    flow->earned = ch_resize(graph->from, NULL, 0, bytes);
    if (!flow->chance || !flow->earned) {
        ch_flow_free(graph, flow);
        return CH_NO_MEMORY;
    }
    memset(flow->chance, 0, bytes);
    memset(flow->earned, 0, bytes);
    flow->chance[graph->start] = ch_fix(1);
    flow->earned[graph->start] = ch_fix((uint32_t)graph->start_pays);
    for (uint32_t i = graph->finished_count; i-- > 0;) flow_on(graph, graph->finished[i], liking, flow);
    return CH_OK;
}

void ch_flow_free(const ChGraph *graph, ChFlow *flow)
{
    ch_free(graph->from, flow->chance, graph->node_count * sizeof(ChFix));
    ch_free(graph->from, flow->earned, graph->node_count * sizeof(ChFix));
    *flow = (ChFlow){0};
}
