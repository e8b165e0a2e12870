/* The value table: what each key can still become, found again by a hash of the key. */
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "core/passes.h"
#include "core/values.h"

typedef struct Value {
    uint8_t name[16]; /* hash of the key */
    int32_t best, best_kept;
} Value;

struct ChValues {
    ChKeying keying;
    Value *at; /* sorted by name */
    uint32_t count;
    int32_t best; /* of one play, from the start explored */
};

static int by_name(const void *a, const void *b)
{
    return memcmp(((const Value *)a)->name, ((const Value *)b)->name, sizeof(((const Value *)a)->name));
}

ChStatus ch_values_make(const ChGraph *graph, const ChFuture *futures, ChArena *arena, ChValues **out)
{
    ChValues *values = CH_NEW(arena, ChValues);
    Value *at = CH_NEW_ARRAY(arena, Value, graph->node_count);
    if (!values || !at) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < graph->node_count; i++) {
        const ChNode *node = &graph->nodes[i];
        ch_hash128(graph->keys + node->key_at, node->key_length, at[i].name);
        at[i].best = futures[i].best;
        at[i].best_kept = futures[i].best_kept;
    }
    qsort(at, graph->node_count, sizeof *at, by_name);
    values->at = at;
    values->count = graph->node_count;
    values->best = graph->start_pays + futures[graph->start].best;
    ChStatus status = ch_keying_make(graph->keying.scenario, graph->keying.method, arena, &values->keying);
    *out = values;
    return status;
}

ChStatus ch_values_of(const ChValues *values, const ChState *state, ChProspect *prospect)
{
    ChKeying keying = values->keying; /* its bytes are scratch */
    ChKey key = ch_key_make(&keying, state);
    Value wanted;
    ch_hash128(key.bytes, key.length, wanted.name);
    const Value *value = values->count ? bsearch(&wanted, values->at, values->count, sizeof wanted, by_name) : NULL;
    if (!value) return CH_NOT_FOUND;
    prospect->best = key.paid + value->best;
    prospect->best_kept = value->best_kept < 0 ? -1 : key.paid + value->best_kept;
    return CH_OK;
}

int32_t ch_values_best(const ChValues *values)
{
    return values->best;
}

/* A row as kept: the name, then both numbers, little-endian. Behind the last row a hash of all before it. */
enum { ROW = 16 + 4 + 4, HEAD = 4 + 4, TAIL = 16 };

static void put32(unsigned char *at, int32_t value)
{
    for (uint32_t i = 0; i < 4; i++) at[i] = (unsigned char)((uint32_t)value >> (8 * i));
}

static int32_t get32(const unsigned char *at)
{
    uint32_t bits = 0;
    for (uint32_t i = 0; i < 4; i++) bits |= (uint32_t)at[i] << (8 * i);
    int32_t value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

ChStatus ch_values_write(const ChValues *values, ChText *out)
{
    unsigned char row[ROW];
    size_t start = out->n;
    put32(row, (int32_t)values->count);
    put32(row + 4, values->best);
    ch_text_add(out, (ChStr){(const char *)row, HEAD});
    for (uint32_t i = 0; i < values->count; i++) {
        memcpy(row, values->at[i].name, 16);
        put32(row + 16, values->at[i].best);
        put32(row + 20, values->at[i].best_kept);
        ch_text_add(out, (ChStr){(const char *)row, ROW});
    }
    if (out->failed) return CH_NO_MEMORY;
    ch_hash128(out->p + start, out->n - start, row);
    ch_text_add(out, (ChStr){(const char *)row, TAIL});
    return out->failed ? CH_NO_MEMORY : CH_OK;
}

/* Whether the bytes are whole: as many as the head says, and those that were written. */
static bool whole(const unsigned char *at, size_t count, uint32_t *rows)
{
    uint8_t tail[TAIL];
    if (count < HEAD + TAIL) return false;
    *rows = (uint32_t)get32(at);
    if ((count - HEAD - TAIL) / ROW != *rows || (count - HEAD - TAIL) % ROW) return false;
    ch_hash128(at, count - TAIL, tail);
    return memcmp(tail, at + count - TAIL, TAIL) == 0;
}

/* Whether a row says what a state of this method could be worth: nothing that counts with it may overflow. */
static bool plausible(const Value *value, int32_t quarters)
{
    return value->best >= 0 && value->best <= quarters && value->best_kept >= -1 && value->best_kept <= value->best;
}

ChStatus ch_values_read(const void *bytes, size_t count, const ChScenario *scenario, const ChMethod *method,
                        ChArena *arena, ChValues **out, ChError *error)
{
    const unsigned char *at = bytes;
    int32_t quarters = ch_method_quarters(method);
    uint32_t rows;
    *out = NULL;
    if (!whole(at, count, &rows) || get32(at + 4) < 0 || get32(at + 4) > quarters)
        return ch_fail(error, CH_DAMAGED, "what is known of the scenario's states is damaged");
    ChValues *values = CH_NEW(arena, ChValues);
    Value *table = CH_NEW_ARRAY(arena, Value, rows);
    if (!values || !table) return ch_fail(error, CH_NO_MEMORY, "there is no memory left for the scenario's states");
    for (uint32_t i = 0; i < rows; i++) {
        const unsigned char *row = at + HEAD + (size_t)i * ROW;
        memcpy(table[i].name, row, 16);
        table[i].best = get32(row + 16);
        table[i].best_kept = get32(row + 20);
        if (!plausible(&table[i], quarters))
            return ch_fail(error, CH_DAMAGED, "what is known of the scenario's states is damaged");
    }
    values->at = table;
    values->count = rows;
    values->best = get32(at + 4);
    ChStatus status = ch_keying_make(scenario, method, arena, &values->keying);
    *out = values;
    return status == CH_OK ? CH_OK : ch_fail(error, status, "there is no memory left for the scenario's states");
}
