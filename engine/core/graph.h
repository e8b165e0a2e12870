/* The graph of states: every key that play can reach, and what leads from one to the next. It has no circle, because
 * every circle of beats is bounded. Built depth first; nodes are numbered in the order in which they are finished, so
 * that every edge leads from a higher number to a lower one: going up is the backward pass, going down the forward. */
#ifndef COOLHEAD_CORE_GRAPH_H
#define COOLHEAD_CORE_GRAPH_H

#include "core/explore.h"
#include "core/key.h"

typedef struct ChEdge {
    uint32_t to;
    int32_t pays;        /* quarters of the steps that it decides; never negative */
    ChDecision decision;
    bool sets_back;      /* the method's setback arises by it */
    bool breaks;         /* it breaks a step that was not decided yet */
} ChEdge;

typedef struct ChNode {
    uint32_t key_at, key_length; /* in keys */
    uint32_t beat;
    uint32_t edge_first, edge_count;
} ChNode;

typedef struct ChGraph {
    ChKeying keying;
    ChNode *nodes;     /* in the order found; `finished` maps to the order of passes */
    uint32_t node_count, node_room;
    ChEdge *edges;
    uint32_t edge_count, edge_room;
    unsigned char *keys;
    uint32_t key_bytes, key_room;
    uint32_t *finished;  /* nodes, first finished first */
    uint32_t finished_count, finished_room;
    uint32_t start;      /* a node */
    int32_t start_pays;  /* quarters decided before the first decision */
    bool complete;       /* false: max_states was hit, and the rest says nothing */
    bool earnable[CH_MAX_STEPS], missable[CH_MAX_STEPS];
    bool *beat_reached;
    bool *choice_reached;
    uint32_t dead_end;   /* a beat where nothing is on offer, or CH_NONE */
    ChAllocator from;
    ChArena memory;
} ChGraph;

ChStatus ch_graph_make(const ChScenario *scenario, const ChMethod *method, const ChExploreOptions *options,
                       ChAllocator from, ChGraph *graph, ChError *error) CH_CHECKED;
void ch_graph_free(ChGraph *graph);

#endif
