/* map: the scenario as a drawing. */
#include <stdio.h>

#include "app/commands.h"
#include "author/map.h"

typedef void (*WriteMap)(const ChMap *map, ChText *out);

static WriteMap writer_of(const char *format)
{
    static const struct {
        const char *name;
        WriteMap write;
    } writers[] = {{"svg", ch_map_svg}, {"dot", ch_map_dot}, {"mermaid", ch_map_mermaid}};
    for (size_t i = 0; i < sizeof writers / sizeof *writers; i++)
        if (strcmp(writers[i].name, format) == 0) return writers[i].write;
    return NULL;
}

typedef struct Mapping {
    ChArgs args;
    ChLibrary *library;
    ChSituation situation;
    bool has_situation;
    ChExploration found;
    ChArena memory;
} Mapping;

static ChStatus draw(Mapping *mapping, WriteMap write, ChError *error)
{
    const ChScenario *scenario = &mapping->situation.scenario;
    const ChMethod *method = &mapping->situation.method;
    uint64_t precedents;
    ChRoute model;
    ChMap map;
    ChStatus status = ch_situation_precedents(&mapping->situation, mapping->args.value[CH_OPT_FROM], &precedents, error);
    if (status != CH_OK) return status;
    ChExploreOptions options = {.precedents = precedents};
    status = ch_explore(scenario, method, &options, ch_heap(), &mapping->found, error);
    if (status != CH_OK) return status;
    status = ch_route_model(scenario, method, &mapping->found, precedents, &mapping->memory, &model);
    if (status == CH_OK || status == CH_NOT_FOUND)
        status = ch_map_make(scenario, mapping->found.complete ? &mapping->found : NULL, status == CH_OK ? &model : NULL,
                             &mapping->memory, &map);
    if (status != CH_OK) return ch_fail(error, status, "there is no memory left to draw the map");
    ChText out = {.from = ch_heap()};
    write(&map, &out);
    const char *path = mapping->args.value[CH_OPT_OUT];
    if (out.failed) status = ch_fail(error, CH_NO_MEMORY, "there is no memory left to draw the map");
    if (status == CH_OK)
        status = path ? ch_report_save(path, ch_text_view(&out), error) : ch_world_print(ch_text_view(&out), error);
    ch_text_free(&out);
    return status;
}

int ch_command_map(int argc, char **argv)
{
    Mapping mapping = {0};
    ChError error = {0};
    int code;
    if (!ch_command_args(argc, argv, CH_ALLOW(CH_OPT_FORMAT) | CH_ALLOW(CH_OPT_OUT) | CH_ALLOW(CH_OPT_METHOD) |
                                         CH_ALLOW(CH_OPT_FROM), 1, 1, &mapping.args, &code))
        return code;
    const char *format = mapping.args.value[CH_OPT_FORMAT] ? mapping.args.value[CH_OPT_FORMAT] : "svg";
    WriteMap write = writer_of(format);
    if (!write) {
        fprintf(stderr, "coolhead: a map can be svg, dot or mermaid, not \"%s\"\n", format);
        return CH_EXIT_USAGE;
    }
    ch_arena_init(&mapping.memory, ch_heap(), SIZE_MAX);
    ch_arena_init(&mapping.found.memory, ch_heap(), SIZE_MAX);
    ChStatus status = ch_world_library(&mapping.library, &error);
    if (status == CH_OK)
        status = ch_situation_load(mapping.library, mapping.args.words[0], mapping.args.value[CH_OPT_METHOD],
                                   &mapping.situation, &error);
    if (status == CH_OK) {
        mapping.has_situation = true;
        status = draw(&mapping, write, &error);
    }
    ch_exploration_free(&mapping.found);
    if (mapping.has_situation) ch_situation_free(&mapping.situation);
    if (mapping.library) ch_library_close(mapping.library);
    ch_arena_free(&mapping.memory);
    return ch_world_exit(status, &error);
}
