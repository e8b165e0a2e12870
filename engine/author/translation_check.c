/* How far a translation is, and what check says of it. */
#include "author/translation.h"

#include <stdarg.h>
#include <stdio.h>

#include "author/check_inside.h"

typedef struct Looking {
    const ChScenario *scenario;
    const ChMethod *method;
    const ChPo *po;
    ChArena *arena;
    ChSources sources;
    bool *met; /* entries that a text stands for */
    ChTranslationState *state;
    uint32_t named;
} Looking;

static bool name_missing(Looking *work, const ChTextAt *at)
{
    ChText file = {.from = work->arena->from};
    if (work->named == CH_MISSING_NAMED) return true;
    if (at->of_library) {
        ch_translation_file(work->scenario, work->method, at, &file);
    } else if (at->at.file < work->scenario->file_count) {
        ch_text_add(&file, work->scenario->files[at->at.file]);
    }
    ChStr name = ch_str_copy(work->arena, ch_text_view(&file));
    ch_text_free(&file);
    work->state->missing[work->named] = ch_text_place(&work->sources, at);
    work->state->missing_file[work->named++] = name;
    return name.p != NULL;
}

static bool look(void *context, const ChTextAt *at)
{
    Looking *work = context;
    const ChPoEntry *entry = ch_po_find(work->po, at->context, *at->text);
    ChTranslated *now = &work->state->now;
    now->texts++;
    if (entry) work->met[entry - work->po->entries] = true;
    if (ch_translation_counts(entry)) {
        now->translated++;
    } else if (entry && entry->fuzzy) {
        now->fuzzy++;
        uint32_t *first = &work->state->first_fuzzy;
        if (!*first || entry->line < *first) *first = entry->line;
    } else {
        return name_missing(work, at);
    }
    return true;
}

ChStatus ch_translation_state(ChScenario *scenario, ChMethod *method, const ChPo *po, ChArena *arena,
                              ChTranslationState *state)
{
    *state = (ChTranslationState){.orphans = 0};
    Looking work = {.scenario = scenario, .method = method, .po = po, .arena = arena, .state = state,
                    .met = CH_NEW_ARRAY(arena, bool, po->count)};
    ChStatus status = work.met ? ch_sources_read(scenario, arena, &work.sources) : CH_NO_MEMORY;
    if (status == CH_OK) status = ch_texts_each(scenario, method, arena->from, look, &work);
    for (uint32_t i = 0; status == CH_OK && i < po->count; i++) {
        const ChPoEntry *entry = &po->entries[i];
        if (entry->obsolete || work.met[i] || !ch_str_trim(entry->text).n) continue;
        /* what another method says is no orphan: a play under it finds it */
        if (entry->context.n > 7 && memcmp(entry->context.p, "method:", 7) == 0) continue;
        if (!state->orphans++) state->first_orphan = entry->line;
    }
    return status == CH_STOPPED ? CH_NO_MEMORY : status;
}

/* Check ---------------------------------------------------------------------------------------------------------------- */

typedef struct Checking {
    const ChScenario *scenario;
    const ChCheckOptions *options;
    ChDiagnostics *said;
    const ChPo *po;
    ChStr language;
    ChStr path; /* of the PO file */
} Checking;

static void CH_PRINTF(5, 6) say(const Checking *work, uint32_t code, ChStr file, ChPos at, const char *format, ...)
{
    char message[512];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    chk_say_in(work->scenario, work->options, work->said, code, file, at, message);
}

static uint32_t count_of(ChStr text, char c)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < text.n; i++) n += text.p[i] == c;
    return n;
}

/* What of the original's marks the translation lost; NULL when all is well. */
static const char *lost(const ChTextAt *at, ChStr text)
{
    ChStr id = *at->text;
    bool choice = at->kind == CH_TEXT_CHOICE;
    if (choice && (id.p[0] == '"') != (text.p[0] == '"'))
        return id.p[0] == '"' ? "it is said, and its translation does not begin with a straight quote \""
                              : "it is done, and its translation begins with a quote as if it were said";
    if ((count_of(id, '"') > 0) != (count_of(text, '"') > 0))
        return count_of(text, '"') ? "its translation has quotes, and it has none"
                                   : "the quotes \" around what is said are not in its translation";
    if (count_of(id, '"') % 2 == 0 && count_of(text, '"') % 2) return "a quote \" in its translation is not closed";
    if (count_of(id, '*') != count_of(text, '*'))
        return count_of(text, '*') % 2 ? "an asterisk in its translation has no other: stress stands between two"
                                       : "its translation stresses other words than *it* does: each *word* between two asterisks";
    return NULL;
}

static bool fits(const Checking *work, const ChTextAt *at, ChStr text)
{
    const ChCheckOptions *options = work->options;
    if (at->kind == CH_TEXT_CHOICE && options->answer_fits) return options->answer_fits(options->context, text);
    if (at->kind == CH_TEXT_LINE && options->line_fits) return options->line_fits(options->context, text, at->beat->channel);
    return true;
}

static bool check_text(void *context, const ChTextAt *at)
{
    Checking *work = context;
    const ChPoEntry *entry = ch_po_find(work->po, at->context, *at->text);
    if (!ch_translation_counts(entry)) return true;
    ChStr text = ch_str_trim(entry->text);
    ChPos place = {0, entry->line, 1};
    const char *why = lost(at, text);
    if (why) say(work, CH_CODE_TRANSLATION_DIFFERS, work->path, place, "%.*s: %s", CH_FMT(at->context), why);
    if (!fits(work, at, text))
        say(work, CH_CODE_TOO_LONG, work->path, place,
            "%.*s: the translation does not fit its place at 150 %%: say it in fewer words", CH_FMT(at->context));
    return true;
}

static void say_state(const Checking *work, const ChTranslationState *state)
{
    const ChTranslated *now = &state->now;
    uint32_t missing = now->texts - now->translated - now->fuzzy;
    if (missing)
        say(work, CH_CODE_UNTRANSLATED, state->missing_file[0], state->missing[0],
            "%u of %u texts have no translation to %.*s and are told as they were written; the first is this one", missing,
            now->texts, CH_FMT(work->language));
    if (now->fuzzy)
        say(work, CH_CODE_TRANSLATION_FUZZY, work->path, (ChPos){0, state->first_fuzzy, 1},
            "%u translations are marked fuzzy and not used, the first here: look at each, and take the mark off", now->fuzzy);
    if (state->orphans)
        say(work, CH_CODE_TRANSLATION_ORPHANED, work->path, (ChPos){0, state->first_orphan, 1},
            "%u translations are of texts that are not in the scenario, the first here: run coolhead translate merge",
            state->orphans);
}

static ChStatus check_language(Checking *work, ChScenario *scenario, ChMethod *method, ChArena *arena)
{
    ChPo po;
    ChTranslationState state;
    ChError why = {.line = 0};
    work->path = ch_str(ch_translation_path(scenario, work->language, arena));
    if (!work->path.p) return CH_NO_MEMORY;
    ChStatus status = ch_translation_read(scenario, work->language, arena, &po, &why);
    if (status == CH_NO_MEMORY) return status;
    if (status != CH_OK) {
        say(work, CH_CODE_TRANSLATION_UNREADABLE, work->path, (ChPos){0, why.line, why.line ? 1 : 0}, "%s", why.message);
        return CH_OK;
    }
    work->po = &po;
    status = ch_translation_state(scenario, method, &po, arena, &state);
    if (status == CH_OK) say_state(work, &state);
    if (status == CH_OK) status = ch_texts_each(scenario, method, arena->from, check_text, work);
    return status;
}

ChStatus ch_translations_check(ChScenario *scenario, ChMethod *method, const ChCheckOptions *options, ChDiagnostics *said,
                               ChError *error)
{
    Checking work = {.scenario = scenario, .options = options, .said = said};
    ChArena arena;
    ChStr *languages;
    uint32_t count;
    ch_arena_init(&arena, options->from, SIZE_MAX);
    ChStatus status = ch_translation_languages(scenario, &arena, &languages, &count);
    for (uint32_t i = 0; status == CH_OK && i < count; i++) {
        work.language = languages[i];
        status = check_language(&work, scenario, method, &arena);
    }
    ch_arena_free(&arena);
    return status == CH_OK ? CH_OK : ch_fail(error, status, "there is no memory left to check the translations");
}
