/* The numbers of "What a good scenario shows". A row group is a beat, or a slot of a compose beat: one place where the
 * trainee picks one of several answers. */
#include <stdlib.h>

#include "core/worth.h"

enum { NEAR = CH_NEAR_POINTS, SCALE = 10000, FINE = 64 };

/* The rows of one place: found->worths[first .. first + count). */
typedef struct Group {
    const ChWorth *rows;
    uint32_t count, reached;
    int32_t best, worst;
} Group;

/* The group that begins at row `first`. */
static Group group_at(const ChExploration *found, uint32_t first)
{
    Group group = {.rows = &found->worths[first]};
    while (first + group.count < found->worth_count && group.rows[group.count].beat == group.rows[0].beat &&
           group.rows[group.count].slot == group.rows[0].slot) {
        const ChWorth *row = &group.rows[group.count++];
        if (!row->reachable) continue;
        if (group.reached == 0 || row->worth > group.best) group.best = row->worth;
        if (group.reached == 0 || row->worth < group.worst) group.worst = row->worth;
        group.reached++;
    }
    return group;
}

static bool near_best(const Group *group, const ChWorth *row)
{
    return row->reachable && row->worth > group->best - NEAR;
}

static void count_positions(const Group *group, ChQuality *quality)
{
    uint32_t ties = 0;
    for (uint32_t i = 0; i < group->count; i++) ties += group->rows[i].reachable && group->rows[i].worth == group->best;
    for (uint32_t i = 0; i < group->count; i++) {
        const ChWorth *row = &group->rows[i];
        if (!row->reachable || row->worth != group->best || row->number == 0) continue;
        quality->position_share[row->number - 1] += SCALE / ties;
        if (row->number > quality->position_count) quality->position_count = row->number;
    }
}

static void count_group(const Group *group, ChQuality *quality)
{
    uint32_t clean = 0, tempting = 0;
    for (uint32_t i = 0; i < group->count; i++) {
        const ChWorth *row = &group->rows[i];
        if (!row->reachable) continue;
        clean += row->clean && near_best(group, row);
        tempting += row->tempting;
        quality->only_avoid += row->only_avoid;
        quality->only_avoid_near += row->only_avoid && near_best(group, row);
    }
    if (group->reached < 2) return;
    quality->rows++;
    quality->two_clean += clean >= 2;
    quality->tempting += tempting > 0;
    quality->spread += group->best - group->worst > NEAR;
    count_positions(group, quality);
}

static uint64_t square_root(uint64_t n)
{
    uint64_t root = 0;
    for (uint64_t bit = UINT64_C(1) << 31; bit; bit >>= 1)
        if ((root + bit) <= UINT32_MAX && (root + bit) * (root + bit) <= n) root += bit;
    return root;
}

/* Sums of products for a correlation, each value less its group's mean. To stay whole, a value is taken times its
 * group's size, and each product is divided by that size squared; FINE keeps what would be lost by that. */
typedef struct Products {
    int64_t xx, yy, xy;
} Products;

static void add_products(const ChScenario *scenario, const Group *group, Products *sums)
{
    int64_t n = 0, length_sum = 0, worth_sum = 0, lengths[CH_MAX_CHOICES], worths[CH_MAX_CHOICES];
    const ChBeat *beat = &scenario->beats[group->rows[0].beat];
    for (uint32_t i = 0; i < group->count; i++) {
        const ChWorth *row = &group->rows[i];
        if (!row->reachable || row->number == 0) continue;
        const ChChoice *choices = row->slot == CH_NONE ? beat->choices : beat->slots[row->slot].choices;
        lengths[n] = ch_shown_length(&choices[row->number - 1]);
        worths[n] = row->worth;
        length_sum += lengths[n];
        worth_sum += worths[n++];
    }
    if (n < 2) return;
    int64_t xx = 0, yy = 0, xy = 0;
    for (int64_t i = 0; i < n; i++) {
        int64_t x = n * lengths[i] - length_sum, y = n * worths[i] - worth_sum;
        xx += x * x, yy += y * y, xy += x * y;
    }
    sums->xx += FINE * xx / (n * n), sums->yy += FINE * yy / (n * n), sums->xy += FINE * xy / (n * n);
}

/* Half as many bits, so that a product of two fits: how often it was halved. */
static uint32_t shorten(uint64_t *n)
{
    uint32_t halvings = 0;
    for (; *n > UINT32_MAX; halvings++) *n >>= 2;
    return halvings;
}

static int32_t correlation(const Products *sums)
{
    uint64_t xx = (uint64_t)sums->xx, yy = (uint64_t)sums->yy;
    uint32_t halvings = shorten(&xx) + shorten(&yy);
    int64_t spread = (int64_t)(square_root(xx * yy) << halvings);
    if (spread == 0) return 0;
    int64_t r = sums->xy / (spread / SCALE + 1); /* nearly, without overflow; exactly where there is room */
    if (sums->xy < INT64_MAX / SCALE && sums->xy > INT64_MIN / SCALE) r = sums->xy * SCALE / spread;
    return r > SCALE ? SCALE : r < -SCALE ? -SCALE : (int32_t)r;
}

typedef struct ReplyRow {
    ChStr text;
    int32_t worth;
    uint32_t serial;
} ReplyRow;

static int by_text(const void *a, const void *b)
{
    const ReplyRow *one = a, *two = b;
    int order = ch_str_cmp(one->text, two->text);
    return order ? order : (one->serial > two->serial) - (one->serial < two->serial);
}

static const ChChoice *choice_of(const ChScenario *scenario, const ChWorth *row)
{
    const ChBeat *beat = &scenario->beats[row->beat];
    if (row->number == 0) return row->slot == CH_NONE ? beat->silence : NULL;
    return row->slot == CH_NONE ? &beat->choices[row->number - 1] : &beat->slots[row->slot].choices[row->number - 1];
}

/* A reply that answers two choices of different worth. */
static ChStatus find_same_reply(const ChGraph *graph, ChExploration *found)
{
    const ChScenario *scenario = graph->keying.scenario;
    uint32_t room = 0, count = 0;
    found->quality.same_reply = CH_NONE;
    for (uint32_t i = 0; i < found->worth_count; i++) {
        const ChChoice *choice = choice_of(scenario, &found->worths[i]);
        room += choice ? choice->reply_count : 0;
    }
    ReplyRow *rows = CH_NEW_ARRAY(&found->memory, ReplyRow, room);
    if (!rows) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < found->worth_count; i++) {
        const ChChoice *choice = choice_of(scenario, &found->worths[i]);
        if (!choice || !found->worths[i].reachable) continue;
        for (uint32_t r = 0; r < choice->reply_count; r++)
            rows[count++] = (ReplyRow){choice->replies[r].text, found->worths[i].worth, choice->serial};
    }
    if (count) qsort(rows, count, sizeof *rows, by_text);
    for (uint32_t i = 1; i < count; i++)
        if (ch_str_eq(rows[i - 1].text, rows[i].text) && rows[i - 1].worth != rows[i].worth)
            found->quality.same_reply = rows[i].serial;
    return CH_OK;
}

static void find_outcomes(const ChGraph *graph, const ChFlow *random, ChExploration *found)
{
    const ChScenario *scenario = graph->keying.scenario;
    ChFix chance[3] = {{0, 0}}, earned[3] = {{0, 0}};
    for (uint32_t i = 0; i < graph->node_count; i++) {
        const ChBeat *beat = &scenario->beats[graph->nodes[i].beat];
        if (beat->kind != CH_BEAT_ENDING) continue;
        chance[beat->outcome] = ch_fix_add(chance[beat->outcome], random->chance[i]);
        earned[beat->outcome] = ch_fix_add(earned[beat->outcome], random->earned[i]);
    }
    for (uint32_t o = 0; o < 3; o++) {
        found->quality.outcome_chance[o] = (uint32_t)ch_fix_scaled(chance[o], SCALE);
        bool none = (chance[o].hi | chance[o].lo) == 0;
        found->quality.mean[o] = none ? -1 : ch_mean_points(earned[o], chance[o], found->best);
    }
}

/* The share of random play's decisions in which every best answer brings the setback about. */
static void find_setback_only(const ChGraph *graph, const ChFuture *futures, const ChFlow *random, ChQuality *quality)
{
    ChFix all = {0, 0}, only = {0, 0};
    for (uint32_t i = 0; i < graph->node_count; i++) {
        const ChNode *node = &graph->nodes[i];
        bool other = false;
        for (uint32_t e = 0; e < node->edge_count; e++) {
            const ChEdge *edge = &graph->edges[node->edge_first + e];
            other = other || (edge->pays + futures[edge->to].best == futures[i].best && !edge->sets_back);
        }
        if (node->edge_count == 0) continue;
        all = ch_fix_add(all, random->chance[i]);
        if (!other) only = ch_fix_add(only, random->chance[i]);
    }
    quality->setback_only = (all.hi | all.lo) == 0 ? 0 : (uint32_t)ch_fix_ratio(only, all, SCALE);
}

static void find_best_lost(const ChGraph *graph, ChExploration *found)
{
    found->quality.best_lost = -1;
    for (uint32_t i = 0; i < found->ending_count; i++) {
        const ChEndingFound *ending = &found->endings[i];
        bool lost = graph->keying.scenario->beats[ending->beat].outcome == CH_LOST;
        if (lost && ending->reachable && ending->best > found->quality.best_lost)
            found->quality.best_lost = ending->best;
    }
}

static bool only_harms(const ChGraph *graph, uint32_t beat, const ChDecision *decision)
{
    const ChScenario *scenario = graph->keying.scenario;
    const ChChoice *choices[CH_MAX_SLOTS + 1];
    uint32_t n = ch_decision_choices(scenario, beat, decision, choices), harms = 0;
    for (uint32_t i = 0; i < n; i++) {
        ChSet shows = ch_set_or(choices[i]->effect.shows, choices[i]->effect.partly);
        if (!ch_set_any(shows)) continue;
        if (ch_set_any(ch_set_minus(shows, scenario->words.avoid))) return false;
        harms++;
    }
    return harms > 0;
}

/* Bad starts that can be mended. */
static void find_recoveries(const ChGraph *graph, const ChFuture *futures, ChQuality *quality)
{
    const ChNode *start = &graph->nodes[graph->start];
    for (uint32_t i = 0; i < start->edge_count; i++) {
        const ChEdge *edge = &graph->edges[start->edge_first + i];
        quality->recoveries += futures[edge->to].best_kept >= 0 && only_harms(graph, start->beat, &edge->decision);
    }
}

ChStatus ch_quality_find(const ChGraph *graph, const ChFuture *futures, const ChFlow *random, ChExploration *found)
{
    const ChScenario *scenario = graph->keying.scenario;
    ChQuality *quality = &found->quality;
    Products sums = {0};
    for (uint32_t first = 0; first < found->worth_count;) {
        Group group = group_at(found, first);
        count_group(&group, quality);
        add_products(scenario, &group, &sums);
        first += group.count;
    }
    for (uint32_t i = 0; i < quality->position_count && quality->rows; i++)
        quality->position_share[i] = (quality->position_share[i] + quality->rows / 2) / quality->rows;
    quality->length_r = correlation(&sums);
    find_outcomes(graph, random, found);
    find_setback_only(graph, futures, random, quality);
    find_best_lost(graph, found);
    find_recoveries(graph, futures, quality);
    ChGiving giving;
    ChStatus status = ch_giving_find(graph, &giving);
    if (status != CH_OK) return status;
    quality->most_given = giving.most;
    quality->most_given_well = giving.most_well;
    int32_t over;
    status = ch_best_over(graph, scenario->may_give, found->whole, &over);
    if (status != CH_OK) return status;
    quality->best_over_budget = over < 0 ? over : ch_points(over, found->best);
    return find_same_reply(graph, found);
}
