/* Passes over a graph of states: what each state can still become (backward), and what a way of playing makes of it
 * (forward). */
#ifndef COOLHEAD_CORE_PASSES_H
#define COOLHEAD_CORE_PASSES_H

#include "core/graph.h"

/* Quarters still to come from a node on; -1 where no such play exists. */
typedef struct ChFuture {
    int32_t best, worst, best_kept;
} ChFuture;

/* One a node, from the graph's allocator; free with ch_free. */
ChStatus ch_futures_make(const ChGraph *graph, ChFuture **futures) CH_CHECKED;

/* Every ending: best and worst quarters of a whole play, and the shortest way; -1 and 0 where it cannot be reached. */
ChStatus ch_endings_find(const ChGraph *graph, ChEndingFound *endings, uint32_t count) CH_CHECKED;

/* The best quarters of a whole play that costs more than `budget`; -1 when there is none, -2 when it would take too
 * much memory to know. */
ChStatus ch_best_over(const ChGraph *graph, int64_t budget, int32_t whole, int32_t *best) CH_CHECKED;

/* The most quarters of a whole play that passes each beat, one a beat; -1 where none does. `of` is the caller's. */
ChStatus ch_through_find(const ChGraph *graph, const ChFuture *futures, int32_t *of) CH_CHECKED;

/* What the most generous plays give, in minor units: of all plays, and of those that break no step and end kept
 * (INT64_MIN when there is none). */
typedef struct ChGiving {
    int64_t most, most_well;
} ChGiving;

ChStatus ch_giving_find(const ChGraph *graph, ChGiving *giving) CH_CHECKED;

/* A way of playing: how much it likes an edge. Of those on offer it takes the most liked, each equally often. */
typedef int64_t (*ChLiking)(const ChGraph *graph, const ChNode *node, const ChEdge *edge);

typedef struct ChFlow {
    ChFix *chance;      /* of passing through each node */
    ChFix *earned;      /* chance times the quarters paid by then, summed over the ways there */
} ChFlow;

/* From the graph's allocator; free with ch_flow_free. A NULL liking is random play. */
ChStatus ch_flow_make(const ChGraph *graph, ChLiking liking, ChFlow *flow) CH_CHECKED;
void ch_flow_free(const ChGraph *graph, ChFlow *flow);

ChLiking ch_habit_liking(ChHabit habit);

/* The mean of what was earned, as points of `best`: earned is chance times quarters, and chance is not 0. */
int32_t ch_mean_points(ChFix earned, ChFix chance, int32_t best);

/* A choice's length as shown: characters, without the asterisks of emphasis. */
uint32_t ch_shown_length(const ChChoice *choice);

/* What a decision declares: money given, and how the meters would move if nothing clamped them. */
typedef struct ChDeclared {
    int64_t costs;
    int32_t anger, trust;
} ChDeclared;

ChDeclared ch_declared(const ChScenario *scenario, uint32_t beat, const ChDecision *decision);

#endif
