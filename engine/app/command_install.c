/* install: a pack, opened where it can do no harm, shown, and put beside the scenarios of this account. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/commands.h"
#include "app/packs/shelf.h"

typedef struct Installing {
    ChArgs args;
    ChLibrary *library;
    ChShelf shelf;
    ChPackReport report;
    bool replaces;
} Installing;

/* Looking ------------------------------------------------------------------------------------------------------------ */

static ChStatus open_pack(const char *path, int *pack, ChError *error)
{
    struct stat about;
    *pack = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (*pack < 0 || fstat(*pack, &about) != 0) return ch_fail(error, CH_IO, "%s cannot be opened: %s", path, strerror(errno));
    if (!S_ISREG(about.st_mode)) return ch_fail(error, CH_IO, "%s is no file: name the pack itself", path);
    if (about.st_size > CH_PACK_ARCHIVE_BYTES)
        return ch_fail(error, CH_BAD_INPUT, "it is larger than %d MB, the most for a pack", CH_PACK_ARCHIVE_BYTES >> 20);
    return CH_OK;
}

static ChStatus examine(Installing *installing, ChError *error)
{
    int pack = -1;
    ChStatus status = open_pack(installing->args.words[0], &pack, error);
    if (status == CH_OK) status = ch_shelf_make_room(&installing->shelf, error);
    if (status == CH_OK) status = ch_pack_examine(pack, installing->shelf.room, installing->library, &installing->report, error);
    if (pack >= 0) close(pack);
    if (status != CH_OK || !installing->report.errors) return status;
    for (int i = 0; i < CH_PACK_SHOWN_ERRORS && installing->report.findings[i][0]; i++)
        fprintf(stderr, "%s\n", installing->report.findings[i]);
    return ch_fail(error, CH_BAD_INPUT, "its scenario has %u error%s: ask its author to mend and pack it again",
                   (unsigned)installing->report.errors, installing->report.errors == 1 ? "" : "s");
}

/* Whether its id is free, or may be replaced. */
static ChStatus find_place(Installing *installing, ChError *error)
{
    const char *id = installing->report.manifest.id;
    char shipped[CH_PATH_ROOM];
    ChInstalled there;
    snprintf(shipped, sizeof shipped, "%s/%s", ch_library_folder(installing->library), id);
    if (access(shipped, F_OK) == 0) return ch_fail(error, CH_BAD_INPUT, "\"%s\" comes with Coolhead: it needs another id", id);
    ChStatus status = ch_shelf_find(&installing->shelf, id, &there, error);
    if (status == CH_NOT_FOUND) return CH_OK;
    if (status != CH_OK) return status;
    installing->replaces = true;
    if (ch_given(&installing->args, CH_OPT_REPLACE)) return CH_OK;
    bool same = strcmp(there.revision, installing->report.revision) == 0;
    return ch_fail(error, CH_BAD_INPUT, "\"%s\" is installed already, revision %.12s since %.10s%s; --replace puts this one in its place", id,
                   there.revision, there.when, same ? ", and plays just like this one" : "");
}

/* Showing ------------------------------------------------------------------------------------------------------------ */

static uint64_t total_bytes(const ChPackManifest *manifest)
{
    uint64_t total = 0;
    for (uint32_t i = 0; i < manifest->file_count; i++) total += manifest->files[i].bytes;
    return total;
}

static ChStatus show(const Installing *installing, ChError *error)
{
    const ChPackReport *report = &installing->report;
    const ChPackManifest *manifest = &report->manifest;
    ChText out = {.from = ch_heap()};
    ch_text_addf(&out, "%s (%s)\n", manifest->title, manifest->id);
    ch_text_addf(&out, "  Author    %s\n", manifest->author[0] ? manifest->author : "not said");
    ch_text_addf(&out, "  Licence   %s\n", manifest->licence[0] ? manifest->licence : "not said");
    ch_text_addf(&out, "  Channel   %s, about %d minutes, %u endings\n", report->channel, (int)report->minutes, (unsigned)report->endings);
    ch_text_addf(&out, "  Method    %s, %s\n", report->method, report->own_method ? "which the pack brings" : "which you have");
    ch_text_addf(&out, "  Checked   no errors, %u warning%s\n", (unsigned)report->warnings, report->warnings == 1 ? "" : "s");
    ch_text_addf(&out, "  Revision  %.12s, packed by Coolhead %s\n", report->revision, manifest->engine);
    ch_text_addf(&out, "  Files     %u, %u KB\n", (unsigned)manifest->file_count, (unsigned)((total_bytes(manifest) + 1023) / 1024));
    for (uint32_t i = 0; i < manifest->file_count; i++)
        ch_text_addf(&out, "  %9u  %s\n", (unsigned)manifest->files[i].bytes, manifest->files[i].name);
    ChStatus status = ch_world_print(ch_text_view(&out), error);
    ch_text_free(&out);
    return status;
}

static json_t *text_or_null(const char *text)
{
    return *text ? json_string(text) : json_null();
}

static ChStatus show_json(const Installing *installing, bool installed, ChError *error)
{
    const ChPackReport *report = &installing->report;
    const ChPackManifest *manifest = &report->manifest;
    char path[2 * CH_PATH_ROOM];
    json_t *files = json_array();
    for (uint32_t i = 0; i < manifest->file_count; i++)
        json_array_append_new(files, json_pack("{ss sI ss}", "name", manifest->files[i].name, "bytes", (json_int_t)manifest->files[i].bytes,
                                               "sha256", manifest->files[i].hash));
    snprintf(path, sizeof path, "%s/%s", installing->shelf.scenarios, manifest->id);
    return ch_print_json(json_pack("{ss ss so so ss si ss sb si si ss so sb so}", "id", manifest->id, "title", manifest->title, "author",
                                   text_or_null(manifest->author), "licence", text_or_null(manifest->licence), "channel", report->channel,
                                   "minutes", (int)report->minutes, "method", report->method, "brings_method", report->own_method,
                                   "endings", (int)report->endings, "warnings", (int)report->warnings, "revision", report->revision,
                                   "files", files, "installed", installed, "path", installed ? json_string(path) : json_null()),
                         error);
}

/* Asking ------------------------------------------------------------------------------------------------------------- */

static bool may_ask(const Installing *installing)
{
    return !ch_given(&installing->args, CH_OPT_JSON) && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

static bool ask(const Installing *installing)
{
    char answer[16];
    printf("%s [y/N] ", installing->replaces ? "Install it in place of the one that is there?" : "Install it?");
    fflush(stdout);
    return fgets(answer, sizeof answer, stdin) && (answer[0] == 'y' || answer[0] == 'Y');
}

static ChStatus put_in_place(Installing *installing, ChError *error)
{
    ChStatus status = ch_shelf_place(&installing->shelf, &installing->report, installing->replaces, error);
    if (status != CH_OK) return status;
    if (ch_given(&installing->args, CH_OPT_JSON)) return show_json(installing, true, error);
    printf("Installed. Play it with coolhead play %s, or from the home screen.\n", installing->report.manifest.id);
    return CH_OK;
}

/* `*code` is set when nothing went wrong and nothing was installed. */
static ChStatus decide(Installing *installing, int *code, ChError *error)
{
    bool json = ch_given(&installing->args, CH_OPT_JSON), yes = ch_given(&installing->args, CH_OPT_YES);
    ChStatus status = json ? CH_OK : show(installing, error);
    if (status != CH_OK) return status;
    if (yes) return put_in_place(installing, error);
    if (!may_ask(installing)) {
        if (json) status = show_json(installing, false, error);
        fputs("coolhead: nothing was installed, because nobody could be asked: add --yes when that is what you want\n", stderr);
        *code = CH_EXIT_USAGE;
        return status;
    }
    if (ask(installing)) return put_in_place(installing, error);
    puts("Nothing was installed.");
    return CH_OK;
}

static int install(Installing *installing)
{
    ChError error = {0};
    int code = CH_EXIT_DONE;
    ChStatus status = ch_world_library(&installing->library, &error);
    if (status == CH_OK) status = ch_shelf_open(&installing->shelf, &error);
    if (status == CH_OK) {
        status = examine(installing, &error);
        if (status == CH_OK) status = find_place(installing, &error);
        if (status == CH_OK) status = decide(installing, &code, &error);
        ch_shelf_close(&installing->shelf);
    }
    if (installing->library) ch_library_close(installing->library);
    if (status == CH_OK) return code;
    if (status != CH_BAD_INPUT) return ch_world_exit(status, &error);
    fprintf(stderr, "coolhead: %s is not installed: %s\n", installing->args.words[0], error.message);
    return CH_EXIT_WANTING;
}

/* What is there ------------------------------------------------------------------------------------------------------ */

static ChStatus print_list(const ChInstalled *all, uint32_t count, bool json, ChError *error)
{
    ChText out = {.from = ch_heap()};
    json_t *rows = json_array();
    for (uint32_t i = 0; i < count; i++) {
        ch_text_addf(&out, "%-22s %s. Revision %.12s since %.10s\n", all[i].id, all[i].title, all[i].revision, all[i].when);
        json_array_append_new(rows, json_pack("{ss ss ss ss}", "id", all[i].id, "title", all[i].title, "revision", all[i].revision,
                                              "installed", all[i].when));
    }
    if (!count) ch_text_add(&out, CH_STR("No pack is installed.\n"));
    ChStatus status = json ? ch_print_json(json_pack("{sO}", "installed", rows), error) : ch_world_print(ch_text_view(&out), error);
    json_decref(rows);
    ch_text_free(&out);
    return status;
}

static int list_installed(const ChArgs *args)
{
    ChError error = {0};
    ChShelf shelf;
    ChArena memory;
    ChInstalled *all;
    uint32_t count;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStatus status = ch_shelf_look(&shelf, &error);
    if (status == CH_OK) status = ch_shelf_list(&shelf, &memory, &all, &count, &error);
    if (status == CH_OK) status = print_list(all, count, ch_given(args, CH_OPT_JSON), &error);
    ch_arena_free(&memory);
    return ch_world_exit(status, &error);
}

static int take_away(const char *id)
{
    ChError error = {0};
    ChShelf shelf;
    ChStatus status = ch_shelf_open(&shelf, &error);
    if (status == CH_OK) {
        status = ch_shelf_remove(&shelf, id, &error);
        ch_shelf_close(&shelf);
    }
    if (status == CH_OK) printf("%s is gone from your scenarios; plays of it are still kept.\n", id);
    int code = ch_world_exit(status, &error);
    return status == CH_BAD_INPUT ? CH_EXIT_WANTING : code;
}

int ch_command_install(int argc, char **argv)
{
    static Installing installing; /* too large for a stack */
    uint64_t allowed = CH_ALLOW(CH_OPT_YES) | CH_ALLOW(CH_OPT_REPLACE) | CH_ALLOW(CH_OPT_JSON) | CH_ALLOW(CH_OPT_LIST) |
                       CH_ALLOW(CH_OPT_REMOVE);
    int code;
    const ChArgs *args = &installing.args;
    if (!ch_command_args(argc, argv, allowed, 0, 1, &installing.args, &code)) return code;
    int asked = args->word_count + ch_given(args, CH_OPT_LIST) + ch_given(args, CH_OPT_REMOVE);
    if (asked != 1) {
        fputs("coolhead: install wants the file of one pack, or --list, or --remove ID; see coolhead install --help\n", stderr);
        return CH_EXIT_USAGE;
    }
    if (ch_given(args, CH_OPT_LIST)) return list_installed(args);
    return ch_given(args, CH_OPT_REMOVE) ? take_away(args->value[CH_OPT_REMOVE]) : install(&installing);
}
