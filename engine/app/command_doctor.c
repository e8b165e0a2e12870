/* doctor: what is found and writable, and what to do where it is not. */
#include <stdio.h>
#include <stdlib.h>

#include "app/commands.h"
#include "app/settings.h"
#include "platform/probe.h"

static int line(const char *what, ChStatus status, const char *found, const ChError *error)
{
    if (status == CH_OK)
        printf("ok       %-12s %s\n", what, found);
    else
        printf("wanting  %-12s %s\n", what, error->message);
    return status == CH_OK ? 0 : 1;
}

static int look_at_records(void)
{
    char path[CH_PATH_ROOM];
    ChError error = {0};
    ChStore *store = NULL;
    ChStatus status = ch_world_data_file("records.db", path, &error);
    if (status == CH_OK) status = ch_store_open(path, NULL, ch_heap(), &store, &error);
    if (status == CH_OK) status = ch_store_writable(store, &error);
    ch_store_close(store);
    return line("records", status, path, &error);
}

static int look_at_library(void)
{
    char root[CH_PATH_ROOM], found[64], yours[CH_PATH_ROOM] = "";
    ChError error = {0};
    ChLibrary *library = NULL;
    uint32_t scenarios = 0, methods = 0;
    ChStatus status = ch_world_root(root, &error);
    int wanting = line("root", status, root, &error);
    if (status != CH_OK) return wanting;
    status = ch_world_library(&library, &error);
    if (status == CH_OK) {
        ch_library_scenarios(library, &scenarios);
        ch_library_methods(library, &methods);
        if (ch_library_second(library)) snprintf(yours, sizeof yours, "%s", ch_library_second(library));
        ch_library_close(library);
    }
    snprintf(found, sizeof found, "%u situations, %u methods", (unsigned)scenarios, (unsigned)methods);
    wanting += line("scenarios", status, found, &error);
    return yours[0] ? wanting + line("yours", CH_OK, yours, &error) : wanting;
}

static int look_at_settings(void)
{
    ChText told = {.from = ch_heap()};
    (void)ch_settings_read(&told);
    int wanting = told.n > 0;
    for (uint32_t from = 0, end; from < told.n; from = end + 1) {
        for (end = from; end < told.n && told.p[end] != '\n'; end++) continue;
        printf("wanting  %-12s %.*s\n", "settings", (int)(end - from), told.p + from);
    }
    ch_text_free(&told);
    return wanting;
}

/* What Coolhead does without: said, not counted as wanting. */
static void look_around(void)
{
    char root[CH_PATH_ROOM], sounds[CH_PATH_ROOM + 32];
    if (ch_world_root(root, NULL) != CH_OK) root[0] = '\0';
    snprintf(sounds, sizeof sounds, "%s/assets/sounds", root);
    fflush(stdout); /* or a child would have it too */
    for (ChPart part = CH_PART_DISPLAY; part < CH_PART_COUNT; part++) {
        ChProbe probe = ch_probe(part, sounds);
        printf("%-8s %-12s %s\n", probe.found ? "ok" : "without", ch_part_name(part), probe.text);
        fflush(stdout);
    }
}

int ch_command_doctor(int argc, char **argv)
{
    ChArgs args;
    int code;
    if (!ch_command_args(argc, argv, 0, 0, 0, &args, &code)) return code;
    printf("ok       %-12s %s\n", "coolhead", CH_VERSION);
    int wanting = look_at_library() + look_at_records() + look_at_settings();
    look_around();
    return wanting ? CH_EXIT_WANTING : CH_EXIT_DONE;
}
