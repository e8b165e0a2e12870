/* Without a command: the window; without a display, choose a situation and play it here. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/commands.h"
#include "app/index.h"
#include "app/settings.h"

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

static void print_titles(const ChShown *at, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        const ChShown *shown = &at[i];
        if (shown->loads)
            printf("%3u. %.*s. %.*s, about %d minutes\n", (unsigned)(i + 1), CH_FMT(shown->title),
                   CH_FMT(ch_channel_word(shown->channel)), (int)shown->minutes);
        else
            printf("%3u. %.*s does not load; see coolhead check\n", (unsigned)(i + 1), CH_FMT(shown->id));
    }
}

/* Which one is wanted; empty: none. */
static ChStatus choose_from(const ChLibrary *library, char *id, size_t room, ChError *error)
{
    ChArena memory;
    ChShown *shown;
    ChSettings settings = ch_settings_read(NULL);
    uint32_t count;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStatus status = ch_index_read(library, ch_settings_language(&settings), &memory, &shown, &count);
    if (status == CH_OK) {
        print_titles(shown, count);
        uint32_t number = count ? choose(count) : 0;
        if (number) snprintf(id, room, "%.*s", CH_FMT(shown[number - 1].id));
    } else {
        status = ch_fail(error, status, "there is no memory left to show what there is to play");
    }
    ch_arena_free(&memory);
    return status;
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
    status = choose_from(library, id, sizeof id, &error);
    ch_library_close(library);
    if (status != CH_OK || !id[0]) return ch_world_exit(status, &error);
    char play[] = "play", text[] = "--text", plain[] = "--plain", *words[] = {play, id, text, plain, NULL};
    return ch_command_play(ch_given(&args, CH_OPT_PLAIN) ? 4 : 3, words);
}
