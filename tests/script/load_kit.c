#define _XOPEN_SOURCE 700

#include "load_kit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/folder_gone.h"

static void must(bool well, const char *what)
{
    if (well) return;
    fprintf(stderr, "the test itself failed: %s\n", what);
    abort();
}

void kit_open(Kit *kit)
{
    memset(kit, 0, sizeof *kit);
    ch_diagnostics_init(&kit->said, ch_heap());
    ch_arena_init(&kit->arena, ch_heap(), SIZE_MAX);
    ChStatus status = ch_library_open(FIXTURES "/library", ch_heap(), &kit->library, &kit->said, &kit->error);
    must(status == CH_OK, kit->error.message);
}

void kit_folder(Kit *kit)
{
    const char *temporary = getenv("TMPDIR");
    snprintf(kit->folder, sizeof kit->folder, "%s/coolhead load XXXXXX", temporary ? temporary : "/tmp");
    must(mkdtemp(kit->folder) != NULL, "a folder for its files");
}

const char *kit_path(Kit *kit, const char *name)
{
    static char path[1024];
    snprintf(path, sizeof path, "%s/%s", kit->folder, name);
    return path;
}

void kit_write_bytes(Kit *kit, const char *name, const void *bytes, size_t n)
{
    char path[1024];
    snprintf(path, sizeof path, "%s", kit_path(kit, name));
    for (char *slash = path + strlen(kit->folder) + 1; (slash = strchr(slash, '/')) != NULL; slash++) {
        *slash = '\0';
        mkdir(path, 0777);
        *slash = '/';
    }
    FILE *file = fopen(path, "wb");
    must(file != NULL, path);
    must(fwrite(bytes, 1, n, file) == n, path);
    must(fclose(file) == 0, path);
}

void kit_write(Kit *kit, const char *name, const char *text)
{
    kit_write_bytes(kit, name, text, strlen(text));
}

void kit_close(Kit *kit)
{
    ch_library_close(kit->library);
    ch_diagnostics_free(&kit->said);
    ch_arena_free(&kit->arena);
    if (kit->folder[0]) folder_gone(kit->folder);
}

ChStatus kit_scenario(Kit *kit, const char *text, ChScenario *scenario)
{
    static const char head[] =
        "scenario { id = \"kit\", title = \"T\", channel = \"counter\", method = \"plain\", currency = "
        "\"GBP\", "
        "brief = [[B]], goal = [[G]], customer = { name = \"Ada\", anger = 50, trust = 50 }, starts = \"a\", "
        "counts = { queue = 3 }, opens = \"Saturday 12:50\" } ending \"kept\" { outcome = \"kept\", says "
        "[[Bye.]] }\n";
    size_t n = strlen(text);
    char *whole = malloc(sizeof head + n);
    must(whole != NULL, "memory");
    memcpy(whole, head, sizeof head - 1);
    memcpy(whole + sizeof head - 1, text, n + 1);
    kit_write(kit, "kit.lua", whole);
    free(whole);
    return ch_load_scenario(kit->library, kit_path(kit, "kit.lua"), &kit->arena, scenario, &kit->said,
                            &kit->error);
}

char *kit_said(const Kit *kit)
{
    size_t room = 64;
    for (uint32_t i = 0; i < kit->said.count; i++) room += kit->said.at[i].message.n + 64;
    char *text = calloc(1, room), *end = text;
    must(text != NULL, "memory");
    for (uint32_t i = 0; i < kit->said.count; i++) {
        const ChDiagnostic *one = &kit->said.at[i];
        end += sprintf(end, "%u:%u %.*s CH%u %.*s\n", one->line, one->column,
                       CH_FMT(ch_severity_name(one->severity)), one->code, CH_FMT(one->message));
    }
    return text;
}
