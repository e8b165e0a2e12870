/* Foolish habits: ways of playing without reading. A scenario should not be won by any of them. Blind ones never choose
 * silence, or leave a part out, while anything else is on offer. */
#include "core/passes.h"

ChStr ch_habit_name(ChHabit habit)
{
    static const ChStr names[CH_HABIT_COUNT] = {
        [CH_HABIT_FIRST] = {"always-first", 12},       [CH_HABIT_LAST] = {"always-last", 11},
        [CH_HABIT_LONGEST] = {"always-longest", 14},   [CH_HABIT_SHORTEST] = {"always-shortest", 15},
        [CH_HABIT_GIVE] = {"always-give", 11},         [CH_HABIT_NEVER_GIVE] = {"never-give", 10},
        [CH_HABIT_AGREE] = {"always-agree", 12},       [CH_HABIT_CALM] = {"always-calm", 11},
    };
    return names[habit];
}

enum { LAST_RESORT = -1000000 }; /* silence, or a part left out */

typedef int64_t (*PickLiking)(const ChChoice *choice, uint32_t number);

static int64_t by_picks(const ChGraph *graph, const ChNode *node, const ChEdge *edge, PickLiking liking)
{
    const ChBeat *beat = &graph->keying.scenario->beats[node->beat];
    int64_t sum = 0;
    for (uint32_t s = 0; s < edge->decision.pick_count; s++) {
        uint32_t pick = edge->decision.picks[s];
        const ChChoice *choices = beat->kind == CH_BEAT ? beat->choices : beat->slots[s].choices;
        sum += pick ? liking(&choices[pick - 1], pick) : LAST_RESORT;
    }
    return sum;
}

static int64_t number_low(const ChChoice *choice, uint32_t number)
{
    (void)choice;
    return -(int64_t)number;
}

static int64_t number_high(const ChChoice *choice, uint32_t number)
{
    (void)choice;
    return number;
}

uint32_t ch_shown_length(const ChChoice *choice)
{
    uint32_t length = ch_utf8_count(choice->text);
    for (uint32_t i = 0; i < choice->text.n; i++) length -= choice->text.p[i] == '*';
    return length;
}

static int64_t length_high(const ChChoice *choice, uint32_t number)
{
    (void)number;
    return ch_shown_length(choice);
}

static int64_t length_low(const ChChoice *choice, uint32_t number)
{
    return -length_high(choice, number);
}

static int64_t first(const ChGraph *graph, const ChNode *node, const ChEdge *edge)
{
    return by_picks(graph, node, edge, number_low);
}

static int64_t last(const ChGraph *graph, const ChNode *node, const ChEdge *edge)
{
    return by_picks(graph, node, edge, number_high);
}

static int64_t longest(const ChGraph *graph, const ChNode *node, const ChEdge *edge)
{
    return by_picks(graph, node, edge, length_high);
}

static int64_t shortest(const ChGraph *graph, const ChNode *node, const ChEdge *edge)
{
    return by_picks(graph, node, edge, length_low);
}

static int64_t give(const ChGraph *graph, const ChNode *node, const ChEdge *edge)
{
    return ch_declared(graph->keying.scenario, node->beat, &edge->decision).costs;
}

static int64_t never_give(const ChGraph *graph, const ChNode *node, const ChEdge *edge)
{
    return -give(graph, node, edge);
}

static int64_t agree(const ChGraph *graph, const ChNode *node, const ChEdge *edge)
{
    return ch_declared(graph->keying.scenario, node->beat, &edge->decision).trust;
}

static int64_t calm(const ChGraph *graph, const ChNode *node, const ChEdge *edge)
{
    return -(int64_t)ch_declared(graph->keying.scenario, node->beat, &edge->decision).anger;
}

ChLiking ch_habit_liking(ChHabit habit)
{
    static const ChLiking likings[CH_HABIT_COUNT] = {
        [CH_HABIT_FIRST] = first,       [CH_HABIT_LAST] = last,   [CH_HABIT_LONGEST] = longest,
        [CH_HABIT_SHORTEST] = shortest, [CH_HABIT_GIVE] = give,   [CH_HABIT_NEVER_GIVE] = never_give,
        [CH_HABIT_AGREE] = agree,       [CH_HABIT_CALM] = calm,
    };
    return likings[habit];
}
