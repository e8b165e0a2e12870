/* Without a command: the window; without a display, choose a situation and play it here. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/commands.h"

static uint32_t choose(uint32_t count)
{
    char answer[64];
    for (;;) {
        printf("Which one (1 to %u; Enter leaves)? ", (unsigned)count);
        fflush(stdout);
        if (!fgets(answer, sizeof answer, stdin) || answer[0] == '\n') return 0;
        char *end;
        unsigned long number = strtoul(answer, &end, 10);
        if (number >= 1 && number <= count && (*end == '\n' || *end == '\0')) return (uint32_t)number;
    }
}

static void print_titles(const ChLibrary *library, const ChStr *ids, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        ChArena memory;
        ChScenario scenario;
        ChDiagnostics said;
        ch_arena_init(&memory, ch_heap(), SIZE_MAX);
        ch_diagnostics_init(&said, ch_heap());
        bool loads = ch_load_scenario(library, ids[i].p, &memory, &scenario, &said, NULL) == CH_OK;
        if (loads)
            printf("%3u. %.*s (%.*s, about %d minutes)\n", (unsigned)(i + 1), CH_FMT(scenario.title),
                   CH_FMT(ch_channel_name(scenario.channel)), (int)scenario.minutes);
        else
            printf("%3u. %.*s does not load; see coolhead check\n", (unsigned)(i + 1), CH_FMT(ids[i]));
        ch_diagnostics_free(&said);
        ch_arena_free(&memory);
    }
}

int ch_command_home(int argc, char **argv)
{
    ChArgs args;
    ChError error = {0};
    ChLibrary *library = NULL;
    char id[128] = "";
    int code;
    if (!ch_command_args(argc, argv, CH_ALLOW(CH_OPT_PLAIN) | CH_ALLOW(CH_OPT_TEXT), 0, 0, &args, &code)) return code;
    ChStatus status = CH_OK;
    if (!ch_given(&args, CH_OPT_TEXT) && !ch_given(&args, CH_OPT_PLAIN)) {
        status = ch_run_window(&args, &error);
        if (status != CH_NOT_FOUND) return ch_world_exit(status, &error);
        puts("There is no display, so Coolhead plays in the terminal.\n");
    }
    status = ch_world_library(&library, &error);
    if (status != CH_OK) return ch_world_exit(status, &error);
    uint32_t count;
    const ChStr *ids = ch_library_scenarios(library, &count);
    print_titles(library, ids, count);
    uint32_t number = count ? choose(count) : 0;
    if (number) snprintf(id, sizeof id, "%.*s", CH_FMT(ids[number - 1]));
    ch_library_close(library);
    if (!number) return CH_EXIT_DONE;
    char play[] = "play", text[] = "--text", plain[] = "--plain", *words[] = {play, id, text, plain, NULL};
    return ch_command_play(ch_given(&args, CH_OPT_PLAIN) ? 4 : 3, words);
}
