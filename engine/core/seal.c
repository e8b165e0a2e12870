/* Sealing a scenario: names become places, choices get their numbers, endless circles are refused. */
#include <stdlib.h>
#include <string.h>

#include "core/scenario.h"
#include "core/walk.h"

typedef struct Entry {
    ChStr id;
    uint32_t beat;
} Entry;

typedef struct Sealing {
    ChScenario *scenario;
    ChSealReport *report;
    Entry *names; /* sorted by id */
} Sealing;

static void found(ChSealReport *report, ChSealCode code, ChStr name, ChPos at)
{
    const uint32_t room = sizeof report->found / sizeof report->found[0];
    if (report->count < room) report->found[report->count++] = (ChSealFinding){.code = code, .name = name, .at = at};
}

static int by_name(const void *a, const void *b)
{
    const Entry *one = a, *two = b;
    int order = ch_str_cmp(one->id, two->id);
    return order ? order : (one->beat > two->beat) - (one->beat < two->beat);
}

static ChStatus index_names(Sealing *seal, ChArena *scratch)
{
    ChScenario *scenario = seal->scenario;
    seal->names = CH_NEW_ARRAY(scratch, Entry, scenario->beat_count);
    if (!seal->names) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < scenario->beat_count; i++) seal->names[i] = (Entry){scenario->beats[i].id, i};
    if (scenario->beat_count) qsort(seal->names, scenario->beat_count, sizeof *seal->names, by_name);
    for (uint32_t i = 1; i < scenario->beat_count; i++)
        if (ch_str_eq(seal->names[i - 1].id, seal->names[i].id))
            found(seal->report, CH_SEAL_DUPLICATE_BEAT, seal->names[i].id, scenario->beats[seal->names[i].beat].at);
    return CH_OK;
}

static uint32_t find(const Sealing *seal, ChStr id)
{
    uint32_t low = 0, high = seal->scenario->beat_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (ch_str_cmp(seal->names[middle].id, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    bool here = low < seal->scenario->beat_count && ch_str_eq(seal->names[low].id, id);
    return here ? seal->names[low].beat : CH_NONE;
}

static void seal_way(Sealing *seal, ChWay *way)
{
    way->beat = find(seal, way->name);
    if (way->beat == CH_NONE) found(seal->report, CH_SEAL_UNKNOWN_BEAT, way->name, way->at);
}

static void seal_condition(Sealing *seal, ChCond *when)
{
    if (!when) return;
    bool of_beat = when->op == CH_COND_VISITED || (when->op == CH_COND_RANGE && when->variable == CH_VAR_TIMES);
    if (of_beat) {
        when->index = find(seal, when->name);
        if (when->index == CH_NONE) found(seal->report, CH_SEAL_UNKNOWN_BEAT, when->name, when->at);
    }
    for (uint32_t i = 0; i < when->part_count; i++) seal_condition(seal, when->parts[i]);
}

static void seal_choice(void *context, ChBeat *beat, ChSlot *slot, ChChoice *choice)
{
    (void)beat;
    (void)slot;
    Sealing *seal = context;
    choice->serial = seal->scenario->serial_count++;
    seal_condition(seal, choice->when);
    for (uint32_t i = 0; i < choice->reply_count; i++) seal_condition(seal, choice->replies[i].when);
    for (uint32_t i = 0; i < choice->way_count; i++) {
        seal_way(seal, &choice->ways[i]);
        seal_condition(seal, choice->ways[i].when);
    }
}

static void seal_beat(Sealing *seal, ChBeat *beat)
{
    for (uint32_t i = 0; i < beat->line_count; i++) seal_condition(seal, beat->lines[i].when);
    if (beat->otherwise.name.n) seal_way(seal, &beat->otherwise);
    ch_each_choice(beat, seal_choice, seal);
    uint64_t combinations = 1;
    for (uint32_t i = 0; i < beat->slot_count && combinations <= CH_MAX_COMBINATIONS; i++)
        combinations *= beat->slots[i].choice_count + (beat->slots[i].optional ? 1u : 0u);
    if (combinations > CH_MAX_COMBINATIONS) found(seal->report, CH_SEAL_TOO_MANY, beat->id, beat->at);
}

/* Depth first over the beats. Entering a beat with at_most is no edge: it can happen only so often. What comes instead
 * of it (otherwise) is one. */
enum { WHITE, GREY, BLACK };

typedef struct Circle {
    const ChScenario *scenario;
    uint8_t *colour;
    uint32_t *stack, *path; /* what is to be walked; the way from the root to where the walk is */
    uint32_t depth, length;
} Circle;

static void push_target(Circle *circle, uint32_t beat)
{
    for (uint32_t hops = 0; hops <= CH_MAX_HOPS && beat != CH_NONE; hops++) {
        const ChBeat *to = &circle->scenario->beats[beat];
        if (to->at_most == 0) {
            circle->stack[circle->depth++] = beat;
            return;
        }
        if (to->otherwise.name.n == 0) return;
        beat = to->otherwise.beat;
    }
}

static void push_ways(void *context, ChBeat *beat, ChSlot *slot, ChChoice *choice)
{
    (void)beat;
    (void)slot;
    for (uint32_t i = 0; i < choice->way_count; i++) push_target(context, choice->ways[i].beat);
}

static void count_ways(void *context, ChBeat *beat, ChSlot *slot, ChChoice *choice)
{
    (void)beat;
    (void)slot;
    *(size_t *)context += choice->way_count;
}

/* A beat on a circle through `root`, or CH_NONE. */
static uint32_t circle_from(Circle *circle, uint32_t root)
{
    circle->stack[circle->depth++] = root;
    while (circle->depth) {
        uint32_t beat = circle->stack[circle->depth - 1];
        if (circle->colour[beat] == GREY) { /* all that it leads to is done */
            circle->colour[beat] = BLACK;
            circle->depth--;
            circle->length--;
            continue;
        }
        if (circle->colour[beat] == BLACK) {
            circle->depth--;
            continue;
        }
        circle->colour[beat] = GREY;
        circle->path[circle->length++] = beat;
        uint32_t first = circle->depth;
        ch_each_choice(&circle->scenario->beats[beat], push_ways, circle);
        for (uint32_t i = first; i < circle->depth; i++)
            if (circle->colour[circle->stack[i]] == GREY) return circle->stack[i];
    }
    return CH_NONE;
}

static ChStatus refuse_circles(const ChScenario *scenario, ChArena *scratch, ChSealReport *report)
{
    size_t ways = scenario->beat_count + 1;
    for (uint32_t i = 0; i < scenario->beat_count; i++) ch_each_choice(&scenario->beats[i], count_ways, &ways);
    Circle circle = {.scenario = scenario};
    circle.colour = CH_NEW_ARRAY(scratch, uint8_t, scenario->beat_count);
    circle.stack = CH_NEW_ARRAY(scratch, uint32_t, ways);
    circle.path = CH_NEW_ARRAY(scratch, uint32_t, scenario->beat_count);
    if (!circle.colour || !circle.stack || !circle.path) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < scenario->beat_count; i++) {
        uint32_t on = circle_from(&circle, i);
        if (on == CH_NONE) continue;
        uint32_t first = 0;
        while (circle.path[first] != on) first++;
        found(report, CH_SEAL_ENDLESS, scenario->beats[on].id, scenario->beats[on].at);
        ChSealFinding *finding = &report->found[report->count - 1]; /* nothing else was found, so there was room */
        finding->circle = circle.path + first;
        finding->circle_count = circle.length - first;
        return CH_OK; /* one is enough: mending it may mend others */
    }
    return CH_OK;
}

ChStatus ch_scenario_seal(ChScenario *scenario, ChArena *scratch, ChSealReport *report)
{
    Sealing seal = {.scenario = scenario, .report = report};
    report->count = 0;
    scenario->serial_count = 0;
    if (scenario->beat_count > CH_MAX_BEATS) {
        found(report, CH_SEAL_TOO_MANY, scenario->id, scenario->at);
        return CH_BAD_INPUT;
    }
    ChStatus status = index_names(&seal, scratch);
    if (status != CH_OK) return status;
    bool ends = false;
    for (uint32_t i = 0; i < scenario->beat_count; i++) {
        seal_beat(&seal, &scenario->beats[i]);
        ends = ends || scenario->beats[i].kind == CH_BEAT_ENDING;
    }
    if (!ends) found(report, CH_SEAL_NO_ENDING, scenario->id, scenario->at);
    scenario->starts = scenario->starts_name.n ? find(&seal, scenario->starts_name) : CH_NONE;
    if (scenario->starts == CH_NONE) found(report, CH_SEAL_NO_START, scenario->starts_name, scenario->at);
    if (report->count == 0) status = refuse_circles(scenario, scratch, report);
    if (status != CH_OK) return status;
    return report->count ? CH_BAD_INPUT : CH_OK;
}
