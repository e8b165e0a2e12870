/* translate: the template a translator begins from, a translation brought up to date, and how far each is. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "app/commands.h"
#include "author/translation.h"

typedef struct Translating {
    ChArgs args;
    ChLibrary *library;
    ChArena memory;
    ChText text;  /* of report, */
    json_t *rows; /* or its rows */
    bool wanting; /* a translation could not be read */
} Translating;

static ChStatus no_memory(ChError *error)
{
    return ch_fail(error, CH_NO_MEMORY, "there is no memory left for this translation");
}

/* extract ------------------------------------------------------------------------------------------------------------- */

static ChStatus extract(Translating *work, ChSituation *situation, ChError *error)
{
    ChPo po;
    ChText out = {.from = ch_heap()};
    const char *path = work->args.value[CH_OPT_OUT];
    ChStatus status =
        ch_translation_extract(&situation->scenario, &situation->method, CH_STR(""), &work->memory, &po);
    if (status == CH_OK) ch_po_write(&po, &out);
    if (out.failed) status = CH_NO_MEMORY;
    if (status == CH_OK)
        status = path ? ch_report_save(path, ch_text_view(&out), error) : ch_world_print(ch_text_view(&out), error);
    else
        status = no_memory(error);
    ch_text_free(&out);
    return status;
}

/* merge --------------------------------------------------------------------------------------------------------------- */

static ChStatus say_unreadable(ChStatus status, const ChError *why, ChError *error)
{
    if (why->line) return ch_fail(error, status, "%s:%u: %s; nothing was changed", why->file, why->line, why->message);
    return ch_fail(error, status, "%s: %s; nothing was changed", why->file, why->message);
}

/* What there was; nothing where there is no such file yet. */
static ChStatus read_old(const ChSituation *situation, ChStr language, ChArena *arena, ChPo *old, ChError *error)
{
    ChError why = {.line = 0};
    ChStatus status = ch_translation_read(&situation->scenario, language, arena, old, &why);
    if (status == CH_OK) return status;
    *old = (ChPo){.entries = NULL};
    return status == CH_NOT_FOUND ? CH_OK : say_unreadable(status, &why, error);
}

static ChStatus make_folder(const char *path, ChError *error)
{
    char folder[CH_PATH_ROOM];
    snprintf(folder, sizeof folder, "%s", path);
    char *slash = strrchr(folder, '/');
    if (slash) *slash = '\0';
    if (!slash || mkdir(folder, 0777) == 0 || errno == EEXIST) return CH_OK;
    return ch_fail(error, CH_IO, "the folder %s cannot be made: %s", folder, strerror(errno));
}

static ChStatus say_merged(const char *path, const ChPoMerged *done, ChError *error)
{
    ChText out = {.from = ch_heap()};
    const ChTranslated *now = &done->now;
    ch_text_addf(&out, "%s: %u texts, %u translated, %u fuzzy, %u missing; %u new, of which %u changed; %u kept as obsolete\n", path,
                 now->texts, now->translated, now->fuzzy, now->texts - now->translated - now->fuzzy, done->fresh, done->changed,
                 done->gone);
    ChStatus status = ch_world_print(ch_text_view(&out), error);
    ch_text_free(&out);
    return status;
}

static ChStatus merge(Translating *work, ChSituation *situation, ChError *error)
{
    ChStr language = ch_str(work->args.value[CH_OPT_LANG]);
    ChPo old, template, merged;
    ChPoMerged done;
    ChText out = {.from = ch_heap()};
    const char *path = ch_translation_path(&situation->scenario, language, &work->memory);
    if (!path) return no_memory(error);
    ChStatus status = read_old(situation, language, &work->memory, &old, error);
    if (status != CH_OK) return status;
    status = ch_translation_extract(&situation->scenario, &situation->method, language, &work->memory, &template);
    if (status == CH_OK) status = ch_translation_merge(&old, &template, &work->memory, &merged, &done);
    if (status == CH_OK) ch_po_write(&merged, &out);
    if (status != CH_OK || out.failed) status = no_memory(error);
    if (status == CH_OK) status = make_folder(path, error);
    if (status == CH_OK) status = ch_report_save(path, ch_text_view(&out), error);
    if (status == CH_OK) status = say_merged(path, &done, error);
    ch_text_free(&out);
    return status;
}

/* report -------------------------------------------------------------------------------------------------------------- */

static void add_text(Translating *work, ChStr language, const ChTranslationState *state)
{
    const ChTranslated *now = &state->now;
    uint32_t missing = now->texts - now->translated - now->fuzzy;
    ch_text_addf(&work->text, "  %-6.*s %u of %u translated, %u fuzzy, %u missing, %u orphaned\n", CH_FMT(language),
                 now->translated, now->texts, now->fuzzy, missing, state->orphans);
    for (uint32_t i = 0; i < CH_MISSING_NAMED && state->missing_file[i].p; i++) {
        ch_text_addf(&work->text, "         missing: %.*s", CH_FMT(state->missing_file[i]));
        ch_text_addf(&work->text, state->missing[i].line ? ":%u\n" : "\n", state->missing[i].line);
    }
}

static json_t *state_json(const ChTranslationState *state)
{
    const ChTranslated *now = &state->now;
    json_t *first = json_array();
    for (uint32_t i = 0; i < CH_MISSING_NAMED && state->missing_file[i].p; i++)
        json_array_append_new(first, json_pack("{so si}", "file", ch_json_text(state->missing_file[i]), "line",
                                               (int)state->missing[i].line));
    return json_pack("{si si si si si so}", "texts", (int)now->texts, "translated", (int)now->translated, "fuzzy",
                     (int)now->fuzzy, "missing", (int)(now->texts - now->translated - now->fuzzy), "orphaned",
                     (int)state->orphans, "first_missing", first);
}

static ChStatus report_language(Translating *work, ChSituation *situation, ChStr language, json_t *row)
{
    ChPo po;
    ChError why = {.line = 0};
    ChTranslationState state;
    ChStatus status = ch_translation_read(&situation->scenario, language, &work->memory, &po, &why);
    if (status == CH_NO_MEMORY) return status;
    if (status != CH_OK) {
        work->wanting = true;
        ch_text_addf(&work->text, "  %-6.*s cannot be read: %s:%u: %s\n", CH_FMT(language), why.file, why.line, why.message);
        json_object_set_new(row, "error", json_pack("{ss si ss}", "file", why.file, "line", (int)why.line, "message", why.message));
        return CH_OK;
    }
    status = ch_translation_state(&situation->scenario, &situation->method, &po, &work->memory, &state);
    if (status != CH_OK) return status;
    add_text(work, language, &state);
    json_t *json = state_json(&state);
    json_object_update(row, json);
    json_decref(json);
    return CH_OK;
}

static ChStatus report(Translating *work, ChSituation *situation, ChError *error)
{
    ChStr *languages;
    uint32_t count;
    ChStatus status = ch_translation_languages(&situation->scenario, &work->memory, &languages, &count);
    ch_text_addf(&work->text, "%.*s%s\n", CH_FMT(situation->scenario.id), count ? "" : ": no translation");
    for (uint32_t i = 0; status == CH_OK && i < count; i++) {
        json_t *row = json_pack("{so so}", "scenario", ch_json_text(situation->scenario.id), "language", ch_json_text(languages[i]));
        status = report_language(work, situation, languages[i], row);
        json_array_append_new(work->rows, row);
    }
    return status == CH_OK || error->message[0] ? status : no_memory(error);
}

static ChStatus print_report(Translating *work, ChError *error)
{
    if (ch_given(&work->args, CH_OPT_JSON))
        return ch_print_json(json_pack("{sO}", "translations", work->rows), error);
    return work->text.failed ? no_memory(error) : ch_world_print(ch_text_view(&work->text), error);
}

/* The command --------------------------------------------------------------------------------------------------------- */

typedef ChStatus (*Deed)(Translating *work, ChSituation *situation, ChError *error);

/* Load one scenario as it was written, and do it. */
static ChStatus with(Translating *work, const char *id_or_path, Deed deed, ChError *error)
{
    ChSituation situation;
    ChStatus status = ch_situation_load(work->library, id_or_path, NULL, &situation, error);
    if (status != CH_OK) return status;
    status = deed(work, &situation, error);
    ch_situation_free(&situation);
    ch_arena_reset(&work->memory);
    return status;
}

static ChStatus report_all(Translating *work, ChError *error)
{
    uint32_t count;
    const ChStr *ids = ch_library_scenarios(work->library, &count);
    ChStatus status = CH_OK;
    bool all = work->args.word_count == 1;
    for (uint32_t i = 0; all && status == CH_OK && i < count; i++) status = with(work, ids[i].p, report, error);
    for (int i = 1; status == CH_OK && i < work->args.word_count; i++) status = with(work, work->args.words[i], report, error);
    return status == CH_OK ? print_report(work, error) : status;
}

static ChStatus check_args(const ChArgs *args, const char *what, ChError *error)
{
    const char *language = args->value[CH_OPT_LANG];
    bool merging = strcmp(what, "merge") == 0;
    if (strcmp(what, "report") == 0) return CH_OK;
    if (!merging && strcmp(what, "extract") != 0)
        return ch_fail(error, CH_BAD_INPUT, "translate does extract, merge or report, not \"%s\"", what);
    if (args->word_count != 2)
        return ch_fail(error, CH_BAD_INPUT, "translate %s wants one scenario: its id, or its folder", what);
    if (!merging) return CH_OK;
    if (!language) return ch_fail(error, CH_BAD_INPUT, "translate merge wants a language: --lang de");
    if (!ch_translation_is_language(ch_str(language)))
        return ch_fail(error, CH_BAD_INPUT, "--lang wants a language like de or pt_BR, not \"%s\"", language);
    return CH_OK;
}

int ch_command_translate(int argc, char **argv)
{
    Translating work = {.text = {.from = ch_heap()}};
    ChError error = {0};
    int code;
    if (!ch_command_args(argc, argv, CH_ALLOW(CH_OPT_OUT) | CH_ALLOW(CH_OPT_LANG) | CH_ALLOW(CH_OPT_JSON), 1, CH_MAX_WORDS,
                         &work.args, &code))
        return code;
    const char *what = work.args.words[0];
    ch_arena_init(&work.memory, ch_heap(), SIZE_MAX);
    work.rows = json_array();
    ChStatus status = check_args(&work.args, what, &error);
    if (status == CH_OK) status = ch_world_library(&work.library, &error);
    if (status == CH_OK && strcmp(what, "report") == 0)
        status = report_all(&work, &error);
    else if (status == CH_OK)
        status = with(&work, work.args.words[1], strcmp(what, "merge") == 0 ? merge : extract, &error);
    ch_arena_free(&work.memory);
    ch_text_free(&work.text);
    json_decref(work.rows);
    if (work.library) ch_library_close(work.library);
    return status == CH_OK && work.wanting ? CH_EXIT_WANTING : ch_world_exit(status, &error);
}
