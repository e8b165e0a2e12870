/* pack: one file of a scenario, to hand on. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/commands.h"
#include "app/packs/contents.h"
#include "app/packs/shelf.h"

typedef struct Packing {
    ChArgs args;
    ChLibrary *library, *bare; /* bare: what everybody has, nothing of this account's */
    char folder[CH_PATH_ROOM];
    ChPackReport report;       /* of the scenario here, and then of the finished pack */
    ChPackManifest manifest;
    ChPackContents contents;
    ChText pack;
} Packing;

static ChStatus find_folder(Packing *packing, ChError *error)
{
    ChText path = {.from = ch_heap()};
    ChStatus status = ch_find_scenario(packing->library, packing->args.words[0], &path, error);
    if (status == CH_OK) {
        char *slash = strrchr(path.p, '/');
        bool whole = strcmp(slash ? slash + 1 : path.p, "scenario.lua") == 0;
        int n = snprintf(packing->folder, sizeof packing->folder, "%.*s", slash ? (int)(slash - path.p) : 1, slash ? path.p : ".");
        if (!whole || n >= CH_PATH_ROOM)
            status = ch_fail(error, CH_BAD_INPUT, "%s is no folder with a scenario.lua in it: a pack is made of one", path.p);
    }
    ch_text_free(&path);
    return status;
}

/* Errors are named where the author can mend them, in the author's own files. */
static ChStatus check_here(Packing *packing, ChError *error)
{
    ChDiagnostics said;
    ch_diagnostics_init(&said, ch_heap());
    ChStatus status = ch_check_one(packing->library, packing->folder, &said, error);
    if (status == CH_OK && said.errors) {
        ch_world_print_findings(&said);
        status = ch_fail(error, CH_BAD_INPUT, "%s has %u error%s and is not packed: mend %s first", packing->folder, (unsigned)said.errors,
                         said.errors == 1 ? "" : "s", said.errors == 1 ? "it" : "them");
    }
    ch_diagnostics_free(&said);
    return status;
}

/* A method of this account's own goes along; one that comes with Coolhead is there already. */
static ChStatus add_method(Packing *packing, ChStr method, ChError *error)
{
    char name[CH_PACK_NAME], path[CH_PATH_ROOM + CH_PACK_NAME];
    snprintf(name, sizeof name, "methods/%.*s.lua", CH_FMT(method));
    if (ch_pack_has(&packing->contents, name)) return CH_OK;
    snprintf(path, sizeof path, "%s/%s", ch_library_folder(packing->library), name);
    if (access(path, F_OK) == 0 || !ch_library_second(packing->library)) return CH_OK;
    snprintf(path, sizeof path, "%s/%s", ch_library_second(packing->library), name);
    return ch_pack_add(&packing->contents, path, name, error);
}

static void describe(Packing *packing, const ChSituation *situation)
{
    static const char *const licences[] = {"LICENSE", "LICENCE", "COPYING", "LICENSE.md", "LICENSE.txt", "LICENCE.md", "LICENCE.txt"};
    ChPackManifest *manifest = &packing->manifest;
    snprintf(manifest->id, sizeof manifest->id, "%.*s", CH_FMT(situation->scenario.id));
    snprintf(manifest->title, sizeof manifest->title, "%.*s", CH_FMT(situation->scenario.title));
    ch_pack_plain(manifest->title, sizeof manifest->title);
    snprintf(manifest->author, sizeof manifest->author, "%.*s", CH_FMT(situation->scenario.author));
    snprintf(manifest->licence, sizeof manifest->licence, "%.*s", CH_FMT(situation->scenario.licence));
    ch_pack_plain(manifest->author, sizeof manifest->author);
    ch_pack_plain(manifest->licence, sizeof manifest->licence);
    snprintf(manifest->engine, sizeof manifest->engine, "%s", CH_VERSION);
    snprintf(manifest->revision, sizeof manifest->revision, "%s", situation->revision_text);
    for (size_t i = 0; i < sizeof licences / sizeof *licences && !manifest->licence[0]; i++)
        if (ch_pack_has(&packing->contents, licences[i])) snprintf(manifest->licence, sizeof manifest->licence, "%s", licences[i]);
}

static ChStatus gather(Packing *packing, ChError *error)
{
    ChSituation situation;
    ChStatus status = ch_situation_load(packing->library, packing->folder, NULL, &situation, error);
    if (status != CH_OK) return status;
    status = ch_pack_gather(&packing->contents, packing->folder, error);
    if (status == CH_OK) status = add_method(packing, situation.scenario.method, error);
    if (status == CH_OK) describe(packing, &situation);
    ch_situation_free(&situation);
    return status;
}

/* The pack in a file without a name, so that what opens packs can open it. */
static ChStatus hold(ChStr pack, int *file, ChError *error)
{
    FILE *held = tmpfile();
    bool good = held && fwrite(pack.p, 1, pack.n, held) == pack.n && fflush(held) == 0 && lseek(fileno(held), 0, SEEK_SET) == 0;
    *file = good ? fcntl(fileno(held), F_DUPFD_CLOEXEC, 0) : -1;
    if (held) fclose(held);
    return *file >= 0 ? CH_OK : ch_fail(error, CH_IO, "no temporary file could be written: %s", strerror(errno));
}

/* As somebody else would have it: opened as install does, beside nothing but what comes with Coolhead. */
static ChStatus check_there(Packing *packing, ChError *error)
{
    const char *temporary = getenv("TMPDIR");
    char room[CH_PATH_ROOM];
    int file = -1;
    ChStatus status = hold(ch_text_view(&packing->pack), &file, error);
    if (status == CH_OK) status = ch_shelf_new_folder(temporary && *temporary ? temporary : "/tmp", room, error);
    if (status == CH_OK) {
        status = ch_pack_examine(file, room, packing->bare, &packing->report, error);
        ch_shelf_clear(room);
        if (status == CH_BAD_INPUT) {
            ChError why = *error;
            status = ch_fail(error, CH_BAD_INPUT, "nobody could install this: %s", why.message);
        }
    }
    if (file >= 0) close(file);
    if (status == CH_OK && packing->report.errors)
        status = ch_fail(error, CH_BAD_INPUT, "it works here and nowhere else: %s. What a pack needs stands in its folder: behaviours in "
                         "scenario.lua, methods in methods/", packing->report.findings[0]);
    return status;
}

static ChStatus open_bare(ChLibrary **bare, ChError *error)
{
    char root[CH_PATH_ROOM], folder[CH_PATH_ROOM + 16];
    ChDiagnostics said;
    ChStatus status = ch_world_root(root, error);
    if (status != CH_OK) return status;
    ch_diagnostics_init(&said, ch_heap());
    snprintf(folder, sizeof folder, "%s/scenarios", root);
    status = ch_library_open(folder, ch_heap(), bare, &said, error);
    ch_diagnostics_free(&said);
    return status;
}

static ChStatus save(Packing *packing, ChError *error)
{
    char own[CH_PACK_ID_ROOM + 16];
    const char *path = packing->args.value[CH_OPT_OUT];
    ChText line = {.from = ch_heap()};
    snprintf(own, sizeof own, "%s.coolhead.zip", packing->manifest.id);
    ChStatus status = ch_report_save(path ? path : own, ch_text_view(&packing->pack), error);
    if (status != CH_OK) return status;
    ch_text_addf(&line, "%s: %u files, %u KB, %u warnings\n", path ? path : own, (unsigned)packing->manifest.file_count,
                 (unsigned)((packing->pack.n + 1023) / 1024), (unsigned)packing->report.warnings);
    if (packing->contents.left_out.n) ch_text_addf(&line, "Left out, because packs hold scripts, texts and pictures: %s\n", packing->contents.left_out.p);
    status = ch_world_print(ch_text_view(&line), error);
    ch_text_free(&line);
    return status;
}

static ChStatus pack(Packing *packing, ChError *error)
{
    ChStatus status = ch_world_library(&packing->library, error);
    if (status == CH_OK) status = open_bare(&packing->bare, error);
    if (status == CH_OK) status = find_folder(packing, error);
    if (status == CH_OK) status = check_here(packing, error);
    if (status == CH_OK) status = gather(packing, error);
    if (status == CH_OK) status = ch_pack_write(&packing->contents, &packing->manifest, &packing->pack, error);
    if (status == CH_OK) status = check_there(packing, error);
    return status == CH_OK ? save(packing, error) : status;
}

int ch_command_pack(int argc, char **argv)
{
    static Packing packing; /* half a megabyte is too much for a stack */
    ChError error = {0};
    int code;
    if (!ch_command_args(argc, argv, CH_ALLOW(CH_OPT_OUT), 1, 1, &packing.args, &code)) return code;
    ch_pack_contents_init(&packing.contents);
    packing.pack = (ChText){.from = ch_heap()};
    ChStatus status = pack(&packing, &error);
    ch_text_free(&packing.pack);
    ch_pack_contents_free(&packing.contents);
    if (packing.bare) ch_library_close(packing.bare);
    if (packing.library) ch_library_close(packing.library);
    code = ch_world_exit(status, &error);
    return status == CH_BAD_INPUT ? CH_EXIT_WANTING : code;
}
