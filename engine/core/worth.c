#include "core/worth.h"

enum { FIVE_POINTS = 500 };

/* Sums for one row of worths: chance times regret, and chance. */
typedef struct Sum {
    ChFix regret, chance;
} Sum;

typedef struct Rows {
    const ChGraph *graph;
    ChExploration *found;
    const ChFuture *futures;
    uint32_t *first; /* a beat: the place of its first row */
    Sum *sums;
} Rows;

static ChSet all_shown(const ChChoice *choice)
{
    return ch_set_or(choice->effect.shows, choice->effect.partly);
}

static void add_row(Rows *rows, uint32_t beat, uint32_t slot, uint32_t number, const ChChoice *choice)
{
    ChExploration *found = rows->found;
    ChSet avoid = rows->graph->keying.scenario->words.avoid;
    ChSet shown = choice ? all_shown(choice) : (ChSet){{0, 0}};
    found->worths[found->worth_count++] = (ChWorth){
        .beat = beat, .slot = slot, .number = number, .serial = choice ? choice->serial : CH_NONE,
        .clean = !ch_set_meets(shown, avoid),
        .only_avoid = ch_set_any(shown) && !ch_set_any(ch_set_minus(shown, avoid))};
}

static void add_beat_rows(Rows *rows, uint32_t place)
{
    const ChBeat *beat = &rows->graph->keying.scenario->beats[place];
    rows->first[place] = rows->found->worth_count;
    for (uint32_t i = 0; i < beat->choice_count; i++) add_row(rows, place, CH_NONE, i + 1, &beat->choices[i]);
    if (beat->silence) add_row(rows, place, CH_NONE, 0, beat->silence);
    for (uint32_t s = 0; s < beat->slot_count; s++) {
        for (uint32_t i = 0; i < beat->slots[s].choice_count; i++)
            add_row(rows, place, s, i + 1, &beat->slots[s].choices[i]);
        if (beat->slots[s].optional) add_row(rows, place, s, 0, NULL);
    }
}

static uint32_t row_count(const ChScenario *scenario)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < scenario->beat_count; i++) {
        const ChBeat *beat = &scenario->beats[i];
        count += beat->choice_count + 1;
        for (uint32_t s = 0; s < beat->slot_count; s++) count += beat->slots[s].choice_count + 1;
    }
    return count;
}

/* The row of a pick, or CH_NONE (a part that could only be left out). */
static uint32_t row_of(const Rows *rows, uint32_t beat, uint32_t slot, uint32_t number)
{
    const ChExploration *found = rows->found;
    for (uint32_t i = rows->first[beat]; i < found->worth_count && found->worths[i].beat == beat; i++)
        if (found->worths[i].slot == slot && found->worths[i].number == number) return i;
    return CH_NONE;
}

enum { MOST_ROWS = CH_MAX_SLOTS * (CH_MAX_CHOICES + 1) };

/* One state: the best that each of its answers still allows, against the best of all. */
static void weigh_node(Rows *rows, uint32_t place, ChFix chance)
{
    const ChNode *node = &rows->graph->nodes[place];
    int32_t best_of[MOST_ROWS];
    uint32_t first = rows->first[node->beat], most = 0;
    bool slots = rows->graph->keying.scenario->beats[node->beat].kind == CH_BEAT_COMPOSE;
    for (uint32_t i = 0; i < MOST_ROWS; i++) best_of[i] = -1;
    for (uint32_t i = 0; i < node->edge_count; i++) {
        const ChEdge *edge = &rows->graph->edges[node->edge_first + i];
        int32_t total = edge->pays + rows->futures[edge->to].best;
        for (uint32_t s = 0; s < edge->decision.pick_count; s++) {
            uint32_t row = row_of(rows, node->beat, slots ? s : CH_NONE, edge->decision.picks[s]);
            if (row == CH_NONE) continue;
            if (total > best_of[row - first]) best_of[row - first] = total;
            if (row - first + 1 > most) most = row - first + 1;
        }
    }
    for (uint32_t i = 0; i < most; i++) {
        if (best_of[i] < 0) continue;
        Sum *sum = &rows->sums[first + i];
        uint32_t regret = (uint32_t)(rows->futures[place].best - best_of[i]);
        sum->chance = ch_fix_add(sum->chance, chance);
        sum->regret = ch_fix_add(sum->regret, ch_fix_mul(chance, regret));
        rows->found->worths[first + i].reachable = true;
        rows->found->worths[first + i].states++;
    }
}

static const ChChoice *row_choice(const ChScenario *scenario, const ChWorth *row)
{
    const ChBeat *beat = &scenario->beats[row->beat];
    if (row->slot != CH_NONE) return row->number ? &beat->slots[row->slot].choices[row->number - 1] : NULL;
    return row->number ? &beat->choices[row->number - 1] : beat->silence;
}

static bool same_group(const ChWorth *a, const ChWorth *b)
{
    return a->beat == b->beat && a->slot == b->slot;
}

/* Whether the row cools the customer, or spares the till, at least as much as this best one does. */
static bool tempts(const ChScenario *scenario, const ChWorth *row, const ChWorth *best)
{
    const ChChoice *choice = row_choice(scenario, row), *better = row_choice(scenario, best);
    int32_t anger = choice ? choice->effect.anger : 0, best_anger = better ? better->effect.anger : 0;
    int64_t costs = choice ? choice->effect.costs : 0, best_costs = better ? better->effect.costs : 0;
    return anger <= best_anger || costs <= best_costs;
}

static void find_tempting(const ChScenario *scenario, ChExploration *found)
{
    for (uint32_t i = 0; i < found->worth_count; i++) {
        ChWorth *row = &found->worths[i];
        const ChWorth *best = NULL;
        for (uint32_t j = 0; j < found->worth_count; j++) {
            const ChWorth *other = &found->worths[j];
            if (other->reachable && same_group(row, other) && (!best || other->worth > best->worth)) best = other;
        }
        row->tempting = row->reachable && best && row->worth <= best->worth - FIVE_POINTS && tempts(scenario, row, best);
    }
}

ChStatus ch_worths_find(const ChGraph *graph, const ChFuture *futures, const ChFlow *random, ChExploration *found)
{
    const ChScenario *scenario = graph->keying.scenario;
    uint32_t count = row_count(scenario);
    ChArena *memory = &found->memory;
    Rows rows = {.graph = graph, .found = found, .futures = futures};
    found->worths = CH_NEW_ARRAY(memory, ChWorth, count);
    rows.first = CH_NEW_ARRAY(memory, uint32_t, scenario->beat_count);
    rows.sums = CH_NEW_ARRAY(memory, Sum, count);
    if (!found->worths || !rows.first || !rows.sums) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < scenario->beat_count; i++) add_beat_rows(&rows, i);
    for (uint32_t i = 0; i < graph->node_count; i++) weigh_node(&rows, i, random->chance[i]);
    for (uint32_t i = 0; i < found->worth_count; i++) {
        const Sum *sum = &rows.sums[i];
        if ((sum->chance.hi | sum->chance.lo) == 0 || found->best <= 0) continue;
        uint64_t scaled = ch_fix_ratio(sum->regret, sum->chance, CH_POINTS);
        found->worths[i].worth = -(int32_t)((2 * scaled + (uint64_t)found->best) / (2 * (uint64_t)found->best));
    }
    find_tempting(scenario, found);
    return CH_OK;
}
