#include "core/graph.h"

#include <string.h>

#include "base/hash.h"

/* A state on the way down: what it was, and which of its decisions is being followed. `visits` is shared by all frames
 * and undone on the way up. */
typedef struct Frame {
    uint32_t node;
    ChMoment now;
    ChOffers offers;
    ChDecision decision;
    bool more;             /* `decision` is still to be followed */
    int32_t paid;
    uint32_t decided;
    uint32_t pending;      /* where this frame's edges begin on the stack of pending ones */
} Frame;

typedef struct Search {
    ChGraph *graph;
    const ChScenario *scenario;
    const ChMethod *method;
    const ChExploreOptions *options;
    uint32_t max_states;
    Frame *frames;
    uint32_t frame_count, frame_room;
    ChEdge *pending; /* edges of the frames under way, lowest frame first */
    uint32_t pending_count, pending_room;
    uint32_t *table; /* node + 1 by hash of key; 0 free */
    uint32_t table_size;
    ChState state;
} Search;

/* Room for one more in a heap array. */
static ChStatus reserve(ChAllocator from, void *array_slot, uint32_t count, uint32_t *room, size_t size)
{
    void *array;
    memcpy(&array, array_slot, sizeof array);
    if (count < *room) return CH_OK;
    uint32_t more = *room ? *room * 2 : 64;
    if (more < *room) return CH_NO_MEMORY;
    void *bigger = ch_resize(from, array, *room * size, more * size);
    if (!bigger) return CH_NO_MEMORY;
    memcpy(array_slot, &bigger, sizeof bigger);
    *room = more;
    return CH_OK;
}

static ChStatus grow_table(Search *search)
{
    ChGraph *graph = search->graph;
    uint32_t size = search->table_size ? 2 * search->table_size : 1024;
    uint32_t *table = ch_resize(graph->from, NULL, 0, size * sizeof *table);
    if (!table) return CH_NO_MEMORY;
    memset(table, 0, size * sizeof *table);
    for (uint32_t i = 0; i < graph->node_count; i++) {
        const ChNode *node = &graph->nodes[i];
        uint32_t at = (uint32_t)ch_hash64(graph->keys + node->key_at, node->key_length) & (size - 1);
        while (table[at]) at = (at + 1) & (size - 1);
        table[at] = i + 1;
    }
    ch_free(graph->from, search->table, search->table_size * sizeof *table);
    search->table = table;
    search->table_size = size;
    return CH_OK;
}

static ChStatus add_node(Search *search, const ChKey *key, uint32_t beat, uint32_t *node)
{
    ChGraph *graph = search->graph;
    ChStatus status = reserve(graph->from, &graph->nodes, graph->node_count, &graph->node_room, sizeof *graph->nodes);
    if (status == CH_OK && key->length > UINT32_MAX - graph->key_bytes) status = CH_NO_MEMORY;
    while (status == CH_OK && graph->key_bytes + key->length > graph->key_room)
        status = reserve(graph->from, &graph->keys, graph->key_room, &graph->key_room, 1);
    if (status != CH_OK) return status;
    memcpy(graph->keys + graph->key_bytes, key->bytes, key->length);
    *node = graph->node_count++;
    graph->nodes[*node] = (ChNode){.key_at = graph->key_bytes, .key_length = key->length, .beat = beat};
    graph->key_bytes += key->length;
    return CH_OK;
}

/* The node with this key, made if it is new. */
static ChStatus node_of(Search *search, const ChKey *key, uint32_t beat, uint32_t *node, bool *fresh)
{
    ChGraph *graph = search->graph;
    if (2 * graph->node_count >= search->table_size && grow_table(search) != CH_OK) return CH_NO_MEMORY;
    uint32_t at = (uint32_t)ch_hash64(key->bytes, key->length) & (search->table_size - 1);
    for (; search->table[at]; at = (at + 1) & (search->table_size - 1)) {
        const ChNode *other = &graph->nodes[search->table[at] - 1];
        if (other->key_length != key->length || memcmp(graph->keys + other->key_at, key->bytes, key->length)) continue;
        *node = search->table[at] - 1;
        *fresh = false;
        return CH_OK;
    }
    ChStatus status = add_node(search, key, beat, node);
    if (status != CH_OK) return status;
    search->table[at] = *node + 1;
    *fresh = true;
    return CH_OK;
}

/* What a step's status is once nothing can change what it earns. */
static void note_decided(Search *search, const ChMoment *now, uint32_t newly)
{
    for (uint32_t i = 0; i < search->method->step_count; i++) {
        if (!((newly >> i) & 1u)) continue;
        if (ch_step_status(search->method, i, now) == CH_STEP_MET) search->graph->earnable[i] = true;
        if (ch_step_earned(search->method, i, now) == 0) search->graph->missable[i] = true;
    }
}

/* Go down into the state that search->state holds. */
static ChStatus descend(Search *search, uint32_t node, const ChKey *key)
{
    ChGraph *graph = search->graph;
    ChStatus status = reserve(graph->from, &search->frames, search->frame_count, &search->frame_room, sizeof(Frame));
    if (status != CH_OK) return status;
    Frame *frame = &search->frames[search->frame_count++];
    *frame = (Frame){.node = node, .now = search->state.now, .paid = key->paid, .decided = key->decided,
                     .pending = search->pending_count};
    graph->beat_reached[frame->now.beat] = true;
    ch_offers(search->scenario, &search->state, &frame->offers);
    frame->more = ch_decision_first(search->scenario, &search->state, &frame->offers, &frame->decision);
    if (!frame->more && search->scenario->beats[frame->now.beat].kind != CH_BEAT_ENDING)
        graph->dead_end = frame->now.beat;
    return CH_OK;
}

/* The frame on top is done: its edges move to their place, its beat is left. */
static ChStatus ascend(Search *search)
{
    ChGraph *graph = search->graph;
    Frame *frame = &search->frames[search->frame_count - 1];
    ChNode *node = &graph->nodes[frame->node];
    node->edge_first = graph->edge_count;
    node->edge_count = search->pending_count - frame->pending;
    for (uint32_t i = frame->pending; i < search->pending_count; i++) {
        ChStatus status = reserve(graph->from, &graph->edges, graph->edge_count, &graph->edge_room, sizeof *graph->edges);
        if (status != CH_OK) return status;
        graph->edges[graph->edge_count++] = search->pending[i];
    }
    search->pending_count = frame->pending;
    ChStatus status =
        reserve(graph->from, &graph->finished, graph->finished_count, &graph->finished_room, sizeof *graph->finished);
    if (status != CH_OK) return status;
    graph->finished[graph->finished_count++] = frame->node;
    search->state.visits[frame->now.beat]--;
    search->frame_count--;
    return CH_OK;
}

static void note_choices(Search *search, uint32_t beat, const ChDecision *decision)
{
    const ChChoice *choices[CH_MAX_SLOTS + 1];
    uint32_t n = ch_decision_choices(search->scenario, beat, decision, choices);
    for (uint32_t i = 0; i < n; i++) search->graph->choice_reached[choices[i]->serial] = true;
}

/* What breaks a step that is decided changes nothing any more, and plays that differ in it are one state. */
static bool breaks_undecided(const ChMethod *method, const ChResult *result, uint32_t decided)
{
    for (uint32_t i = 0; i < method->step_count; i++)
        if (!((decided >> i) & 1u) && ch_set_any(result->breaks[i])) return true;
    return false;
}

/* Follow the top frame's next decision: an edge, and perhaps a new frame. */
static ChStatus follow(Search *search)
{
    ChGraph *graph = search->graph;
    Frame *frame = &search->frames[search->frame_count - 1];
    uint64_t setback = search->method->setback;
    ChEdge edge = {.decision = frame->decision};
    search->state.now = frame->now;
    note_choices(search, frame->now.beat, &frame->decision);
    frame->more = ch_decision_next(search->scenario, &search->state, &frame->offers, &frame->decision);
    ChResult result;
    ch_decide(search->scenario, search->method, &search->state, &edge.decision, &result);
    ChKey key = ch_key_make(&graph->keying, &search->state);
    edge.pays = key.paid - frame->paid;
    edge.sets_back = (search->state.now.arisen & ~frame->now.arisen & setback) != 0;
    edge.breaks = breaks_undecided(search->method, &result, frame->decided);
    note_decided(search, &search->state.now, key.decided & ~frame->decided);
    bool fresh;
    ChStatus status = node_of(search, &key, search->state.now.beat, &edge.to, &fresh);
    if (status == CH_OK)
        status = reserve(graph->from, &search->pending, search->pending_count, &search->pending_room, sizeof edge);
    if (status != CH_OK) return status;
    search->pending[search->pending_count++] = edge;
    if (fresh) return descend(search, edge.to, &key);
    search->state.visits[search->state.now.beat]--;
    return CH_OK;
}

static ChStatus walk(Search *search, ChError *error)
{
    ChGraph *graph = search->graph;
    uint32_t reported = 0;
    ChStatus status = CH_OK;
    while (status == CH_OK && search->frame_count) {
        status = search->frames[search->frame_count - 1].more ? follow(search) : ascend(search);
        if (graph->node_count > search->max_states) {
            graph->complete = false;
            return CH_OK;
        }
        if (graph->node_count < reported + 4096) continue;
        reported = graph->node_count;
        if (search->options->progress && !search->options->progress(search->options->progress_context, reported))
            return ch_fail(error, CH_STOPPED, "exploring was stopped after %u states", (unsigned)reported);
    }
    graph->complete = status == CH_OK;
    return status == CH_OK ? CH_OK : ch_fail(error, status, "there is no memory left to explore the scenario");
}

static ChStatus begin(Search *search, ChError *error)
{
    ChGraph *graph = search->graph;
    const ChScenario *scenario = search->scenario;
    ChStatus status = ch_keying_make(scenario, search->method, &graph->memory, &graph->keying);
    graph->beat_reached = CH_NEW_ARRAY(&graph->memory, bool, scenario->beat_count);
    graph->choice_reached = CH_NEW_ARRAY(&graph->memory, bool, scenario->serial_count);
    search->state.visits = CH_NEW_ARRAY(&graph->memory, uint16_t, scenario->beat_count);
    if (!graph->beat_reached || !graph->choice_reached || !search->state.visits) status = CH_NO_MEMORY;
    if (status == CH_OK) {
        bool fresh;
        ch_state_start(scenario, search->method, search->options->precedents, &search->state);
        ChKey key = ch_key_make(&graph->keying, &search->state);
        graph->start_pays = key.paid;
        note_decided(search, &search->state.now, key.decided);
        status = node_of(search, &key, search->state.now.beat, &graph->start, &fresh);
        if (status == CH_OK) status = descend(search, graph->start, &key);
    }
    return status == CH_OK ? CH_OK : ch_fail(error, status, "there is no memory left to explore the scenario");
}

ChStatus ch_graph_make(const ChScenario *scenario, const ChMethod *method, const ChExploreOptions *options,
                       ChAllocator from, ChGraph *graph, ChError *error)
{
    *graph = (ChGraph){.from = from, .dead_end = CH_NONE};
    ch_arena_init(&graph->memory, from, SIZE_MAX);
    Search search = {.graph = graph, .scenario = scenario, .method = method, .options = options,
                     .max_states = options->max_states ? options->max_states : CH_EXPLORE_MAX_STATES};
    ChStatus status = begin(&search, error);
    if (status == CH_OK) status = walk(&search, error);
    ch_free(from, search.frames, search.frame_room * sizeof *search.frames);
    ch_free(from, search.pending, search.pending_room * sizeof *search.pending);
    ch_free(from, search.table, search.table_size * sizeof *search.table);
    return status;
}

void ch_graph_free(ChGraph *graph)
{
    ch_free(graph->from, graph->nodes, graph->node_room * sizeof *graph->nodes);
    ch_free(graph->from, graph->edges, graph->edge_room * sizeof *graph->edges);
    ch_free(graph->from, graph->keys, graph->key_room);
    ch_free(graph->from, graph->finished, graph->finished_room * sizeof *graph->finished);
    ch_arena_free(&graph->memory);
    *graph = (ChGraph){.from = graph->from};
}
