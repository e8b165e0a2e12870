#include "author/map.h"

#include <string.h>

#include "words/words.h"

typedef struct Making {
    ChMap *map;
    const ChExploration *found;
    ChArena *arena;
    uint32_t room;
} Making;

static int32_t worth_of(const ChExploration *found, const ChChoice *choice)
{
    for (uint32_t i = 0; found && i < found->worth_count; i++)
        if (found->worths[i].serial == choice->serial && found->worths[i].reachable) return found->worths[i].worth;
    return INT32_MIN;
}

static ChMapArrow *arrow_of(Making *making, uint32_t from, uint32_t to)
{
    ChMap *map = making->map;
    for (uint32_t i = 0; i < map->arrow_count; i++)
        if (map->arrows[i].from == from && map->arrows[i].to == to) return &map->arrows[i];
    map->arrows[map->arrow_count] = (ChMapArrow){.from = from, .to = to, .worth = INT32_MIN};
    return &map->arrows[map->arrow_count++];
}

static void add_way(Making *making, uint32_t from, const ChWay *way, const ChChoice *choice, uint32_t number)
{
    ChMapArrow *arrow = arrow_of(making, from, way->beat);
    int32_t worth = worth_of(making->found, choice);
    if (arrow->number_count < CH_MAX_CHOICES) arrow->numbers[arrow->number_count++] = number;
    if (worth > arrow->worth) arrow->worth = worth;
    arrow->reachable = arrow->reachable || !making->found || making->found->choice_reached[choice->serial];
}

static void add_choice(Making *making, uint32_t from, const ChChoice *choice, uint32_t number)
{
    for (uint32_t i = 0; choice && i < choice->way_count; i++) add_way(making, from, &choice->ways[i], choice, number);
}

static uint32_t count_ways(const ChScenario *scenario)
{
    uint32_t n = 0;
    for (uint32_t b = 0; b < scenario->beat_count; b++) {
        const ChBeat *beat = &scenario->beats[b];
        for (uint32_t i = 0; i < beat->choice_count; i++) n += beat->choices[i].way_count;
        for (uint32_t s = 0; s < beat->slot_count; s++)
            for (uint32_t i = 0; i < beat->slots[s].choice_count; i++) n += beat->slots[s].choices[i].way_count;
        n += (beat->silence ? beat->silence->way_count : 0) + (beat->sent ? beat->sent->way_count : 0) + 1;
    }
    return n;
}

static void add_arrows(Making *making)
{
    const ChScenario *scenario = making->map->scenario;
    for (uint32_t b = 0; b < scenario->beat_count; b++) {
        const ChBeat *beat = &scenario->beats[b];
        for (uint32_t i = 0; i < beat->choice_count; i++) add_choice(making, b, &beat->choices[i], i + 1);
        add_choice(making, b, beat->silence, 0);
        for (uint32_t s = 0; s < beat->slot_count; s++)
            for (uint32_t i = 0; i < beat->slots[s].choice_count; i++)
                add_choice(making, b, &beat->slots[s].choices[i], i + 1);
        if (!beat->sent) continue;
        for (uint32_t i = 0; i < beat->sent->way_count; i++) {
            ChMapArrow *arrow = arrow_of(making, b, beat->sent->ways[i].beat);
            arrow->reachable = true;
            arrow->worth = 0;
        }
    }
}

static void mark_model(Making *making, const ChRoute *model)
{
    ChMap *map = making->map;
    for (uint32_t i = 0; model && i < model->count; i++) {
        uint32_t from = model->beats[i], to = i + 1 < model->count ? model->beats[i + 1] : model->ends;
        if (map->boxes[from].heat < 0) map->boxes[from].heat = model->anger[i];
        if (i + 1 == model->count) map->boxes[to].heat = model->anger[i + 1];
        for (uint32_t a = 0; a < map->arrow_count; a++)
            if (map->arrows[a].from == from && map->arrows[a].to == to) map->arrows[a].model = true;
    }
}

ChStatus chm_lay_out(ChMap *map, ChArena *arena) CH_CHECKED; /* map_layout.c */

ChStatus ch_map_make(const ChScenario *scenario, const ChExploration *found, const ChRoute *model, ChArena *arena,
                     ChMap *map)
{
    *map = (ChMap){.scenario = scenario, .boxes = CH_NEW_ARRAY(arena, ChMapBox, scenario->beat_count),
                   .arrows = CH_NEW_ARRAY(arena, ChMapArrow, count_ways(scenario))};
    if (!map->boxes || !map->arrows) return CH_NO_MEMORY;
    Making making = {.map = map, .found = found, .arena = arena};
    for (uint32_t i = 0; i < scenario->beat_count; i++)
        map->boxes[i] = (ChMapBox){.reachable = !found || found->beat_reached[i], .heat = -1};
    add_arrows(&making);
    mark_model(&making, model);
    return chm_lay_out(map, arena);
}

/* Texts for other tools ---------------------------------------------------------------------------------------------- */

/* Names are words of letters, digits and underscores, so they need no escaping anywhere. */
static void say_numbers(const ChMapArrow *arrow, ChText *out)
{
    for (uint32_t i = 0; i < arrow->number_count; i++) ch_text_addf(out, "%s%u", i ? ", " : "", (unsigned)arrow->numbers[i]);
}

static const char *arrow_colour(const ChMapArrow *arrow)
{
    enum { COSTLY = -500 };
    if (arrow->worth == INT32_MIN) return "#6B6254";
    return arrow->worth <= COSTLY ? "#8A1F52" : arrow->worth < 0 ? "#6B6254" : "#3A3F8F";
}

void ch_map_dot(const ChMap *map, ChText *out)
{
    const ChScenario *scenario = map->scenario;
    ch_text_addf(out, "digraph \"%.*s\" {\n  node [shape=box, style=\"rounded,filled\", fillcolor=\"#FFFCF6\", "
                      "color=\"#8B806E\", fontname=\"Inter\"];\n  edge [fontname=\"Inter\", fontsize=11];\n",
                 CH_FMT(scenario->id));
    for (uint32_t i = 0; i < scenario->beat_count; i++) {
        const ChBeat *beat = &scenario->beats[i];
        ch_text_addf(out, "  \"%.*s\" [label=\"%.*s", CH_FMT(beat->id), CH_FMT(beat->id));
        if (beat->kind == CH_BEAT_ENDING) ch_text_addf(out, "\\n%.*s\", peripheries=2", CH_FMT(ch_outcome_name(beat->outcome)));
        else if (map->boxes[i].heat >= 0) ch_text_addf(out, "\\n%d degrees\", color=\"#3A3F8F\", penwidth=2", (int)map->boxes[i].heat);
        else ch_text_add(out, CH_STR("\""));
        ch_text_add(out, map->boxes[i].reachable ? CH_STR("];\n") : CH_STR(", style=\"rounded,dashed\"];\n"));
    }
    for (uint32_t i = 0; i < map->arrow_count; i++) {
        const ChMapArrow *arrow = &map->arrows[i];
        ch_text_addf(out, "  \"%.*s\" -> \"%.*s\" [label=\"", CH_FMT(scenario->beats[arrow->from].id),
                     CH_FMT(scenario->beats[arrow->to].id));
        say_numbers(arrow, out);
        ch_text_addf(out, "\", color=\"%s\"%s%s];\n", arrow_colour(arrow), arrow->model ? ", penwidth=3" : "",
                     arrow->reachable ? "" : ", style=dashed");
    }
    ch_text_add(out, CH_STR("}\n"));
}

void ch_map_mermaid(const ChMap *map, ChText *out)
{
    const ChScenario *scenario = map->scenario;
    ch_text_add(out, CH_STR("flowchart TD\n"));
    for (uint32_t i = 0; i < scenario->beat_count; i++) {
        const ChBeat *beat = &scenario->beats[i];
        bool ends = beat->kind == CH_BEAT_ENDING;
        ch_text_addf(out, "  b%u%s\"%.*s", (unsigned)i, ends ? "([" : "[", CH_FMT(beat->id));
        if (ends) ch_text_addf(out, "<br/>%.*s", CH_FMT(ch_outcome_name(beat->outcome)));
        ch_text_addf(out, "\"%s\n", ends ? "])" : "]");
    }
    for (uint32_t i = 0; i < map->arrow_count; i++) {
        const ChMapArrow *arrow = &map->arrows[i];
        const char *line = !arrow->reachable ? "-.->" : arrow->model ? "==>" : "-->";
        ch_text_addf(out, "  b%u %s", (unsigned)arrow->from, line);
        if (arrow->number_count) {
            ch_text_add(out, CH_STR("|"));
            say_numbers(arrow, out);
            ch_text_add(out, CH_STR("|"));
        }
        ch_text_addf(out, " b%u\n", (unsigned)arrow->to);
    }
    for (uint32_t i = 0; i < map->arrow_count; i++)
        ch_text_addf(out, "  linkStyle %u stroke:%s\n", (unsigned)i, arrow_colour(&map->arrows[i]));
    ch_text_add(out, CH_STR("  classDef unreached stroke-dasharray:4\n  classDef model stroke:#3A3F8F,stroke-width:3px\n"));
    for (uint32_t i = 0; i < scenario->beat_count; i++) {
        if (!map->boxes[i].reachable) ch_text_addf(out, "  class b%u unreached\n", (unsigned)i);
        if (map->boxes[i].heat >= 0) ch_text_addf(out, "  class b%u model\n", (unsigned)i);
    }
}
