/* What a pack's scenario is, by loading and checking it. */
#include <stdio.h>
#include <stdlib.h>

#include "app/commands.h"
#include "app/packs/examine.h"

static void note_errors(ChDiagnostics *said, const char *folder, ChPackReport *report)
{
    size_t before = strlen(folder) + 1;
    ch_diagnostics_sort(said);
    report->errors = said->errors;
    report->warnings = said->warnings;
    for (uint32_t i = 0, n = 0; i < said->count && n < CH_PACK_SHOWN_ERRORS; i++) {
        const ChDiagnostic *one = &said->at[i];
        if (one->severity != CH_ERROR) continue;
        ChStr file = one->file;
        if (file.n > before && memcmp(file.p, folder, before - 1) == 0) file = (ChStr){file.p + before, file.n - (uint32_t)before};
        snprintf(report->findings[n], CH_PACK_FINDING_ROOM, "%.*s:%u: %.*s [CH%03u]", CH_FMT(file), (unsigned)one->line,
                 CH_FMT(one->message), (unsigned)one->code);
        ch_pack_plain(report->findings[n++], CH_PACK_FINDING_ROOM);
    }
}

static void describe(const ChSituation *situation, ChPackReport *report)
{
    const ChScenario *scenario = &situation->scenario;
    snprintf(report->channel, sizeof report->channel, "%.*s", CH_FMT(ch_channel_name(scenario->channel)));
    snprintf(report->method, sizeof report->method, "%.*s", CH_FMT(situation->method.id));
    snprintf(report->revision, sizeof report->revision, "%s", situation->revision_text);
    report->minutes = scenario->minutes;
    for (uint32_t i = 0; i < scenario->beat_count; i++) report->endings += scenario->beats[i].kind == CH_BEAT_ENDING;
}

/* Whether the file stands for a method that comes with Coolhead. */
static bool is_shipped_method(const ChLibrary *library, ChStr name)
{
    static const char before[] = "methods/";
    char path[CH_PATH_ROOM];
    if (name.n <= sizeof before - 1 || memcmp(name.p, before, sizeof before - 1) != 0) return false;
    int n = snprintf(path, sizeof path, "%s/%.*s", ch_library_folder(library), CH_FMT(name));
    FILE *file = n > 0 && n < CH_PATH_ROOM ? fopen(path, "r") : NULL;
    if (file) fclose(file);
    return file != NULL;
}

static ChStatus check_methods(const ChLibrary *library, ChPackReport *report, ChError *error)
{
    char own[CH_PACK_NAME];
    for (uint32_t i = 0; i < report->manifest.file_count; i++)
        if (is_shipped_method(library, ch_str(report->manifest.files[i].name)))
            return ch_fail(error, CH_BAD_INPUT, "its file \"%s\" has the name of a method that comes with Coolhead: it needs another id",
                           report->manifest.files[i].name);
    snprintf(own, sizeof own, "methods/%s.lua", report->method);
    report->own_method = ch_pack_manifest_find(&report->manifest, ch_str(own)) != CH_PACK_FILES;
    return CH_OK;
}

ChStatus ch_pack_look(ChLibrary *library, const char *folder, ChPackReport *report, ChError *error)
{
    ChSituation situation;
    ChDiagnostics said;
    ch_diagnostics_init(&said, ch_heap());
    ChStatus status = ch_check_one(library, folder, &said, error);
    if (status == CH_OK) note_errors(&said, folder, report);
    if (status == CH_OK && !said.errors) status = ch_situation_load(library, folder, NULL, &situation, error);
    if (status == CH_OK && !said.errors) {
        describe(&situation, report);
        bool same = ch_str_eq(situation.scenario.id, ch_str(report->manifest.id));
        if (!same) status = ch_fail(error, CH_BAD_INPUT, "its manifest calls it \"%s\" and its scenario \"%.*s\"", report->manifest.id,
                                    CH_FMT(situation.scenario.id));
        ch_situation_free(&situation);
    }
    ch_diagnostics_free(&said);
    return status == CH_OK ? check_methods(library, report, error) : status;
}
