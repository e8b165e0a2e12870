/* What an answer can show, and what each method makes of it: the names that an author chooses from. */
#include "author/editor.h"

static void add_behaviours(const ChVocabulary *words, bool avoid, ChText *out)
{
    for (uint32_t i = 0; i < words->behaviour_count; i++) {
        const ChBehaviour *behaviour = &words->behaviours[i];
        if (behaviour->avoid == avoid) ch_text_addf(out, "- `%.*s`: %.*s\n", CH_FMT(behaviour->id), CH_FMT(behaviour->text));
    }
}

static void add_circumstances(const ChVocabulary *words, ChText *out)
{
    for (uint32_t i = 0; i < words->circumstance_count; i++)
        ch_text_addf(out, "- `%.*s`: %.*s\n", CH_FMT(words->circumstances[i].id), CH_FMT(words->circumstances[i].text));
}

static void add_step(const ChMethod *method, uint32_t place, const ChVocabulary *words, ChText *out)
{
    const ChStep *step = &method->steps[place];
    ch_text_addf(out, "%u. `%.*s` (", (unsigned)(place + 1), CH_FMT(step->id));
    ch_step_rule(method, place, words, out);
    ch_text_addf(out, "): %.*s\n", CH_FMT(step->guidance));
    if (step->group_count) {
        ch_text_add(out, CH_STR("   - met by "));
        ch_step_met_by(step, words, out);
        ch_text_add(out, CH_STR("\n"));
    }
    if (!ch_set_any(step->broken_by)) return;
    ch_text_add(out, CH_STR("   - broken by "));
    ch_step_broken_by(step, words, out);
    ch_text_add(out, CH_STR("\n"));
}

/* A method that does not load is left out: check says why. */
static ChStatus add_method(const ChLibrary *library, ChStr id, ChText *out, ChError *error)
{
    ChArena memory;
    ChMethod method;
    ChDiagnostics said;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ch_diagnostics_init(&said, ch_heap());
    ChStatus status = ch_load_method(library, id.p, NULL, &memory, &method, &said, error);
    if (status == CH_OK) {
        ch_text_addf(out, "\n### %.*s: %.*s\n\n", CH_FMT(method.id), CH_FMT(method.title));
        for (uint32_t i = 0; i < method.step_count; i++) add_step(&method, i, ch_library_words(library), out);
    }
    ch_diagnostics_free(&said);
    ch_arena_free(&memory);
    return status == CH_NO_MEMORY ? status : CH_OK;
}

ChStatus ch_editor_behaviours(const ChLibrary *library, ChText *out, ChError *error)
{
    const ChVocabulary *words = ch_library_words(library);
    uint32_t count;
    const ChStr *methods = ch_library_methods(library, &count);
    ch_text_add(out, CH_STR("# What an answer can show\n\nThe names that stand behind `shows`, `partly` and `arises`, and what each method makes of "
                            "them. This page is made by\n`coolhead words --format behaviours`, which also lists what you have added yourself; "
                            "`coolhead methods ID` shows one\nmethod. A name that is missing here can be one [of your own](cookbook.md#a-word-of-your-own).\n\n"
                            "Choose the method first. The answers that are good show what its steps are met by; those that tempt show what breaks "
                            "them.\nAn answer that shows nothing of either is worth what the ones behind it are worth.\n\n## What helps\n\n"));
    add_behaviours(words, false, out);
    ch_text_add(out, CH_STR("\n## What to avoid\n\n"));
    add_behaviours(words, true, out);
    ch_text_add(out, CH_STR("\n## What may come about\n\nFor `arises`. A step that needs one is only asked when an answer has brought it about.\n\n"));
    add_circumstances(words, out);
    ch_text_add(out, CH_STR("\n## What the methods ask for\n"));
    for (uint32_t i = 0; i < count; i++) {
        ChStatus status = add_method(library, methods[i], out, error);
        if (status != CH_OK) return status;
    }
    return CH_OK;
}
