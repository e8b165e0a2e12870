#include "script/load.h"

#include <stdio.h>
#include <string.h>

#include "script/load_inside.h"

/* --- The library --- */

static ChStatus read_words(ChLibrary *library, ChDiagnostics *said, ChError *error)
{
    Loader loader;
    char *path = chl_join(&library->arena, ch_str(library->folder), CH_STR("behaviours.lua"));
    if (!path) return ch_fail(error, CH_NO_MEMORY, "there is not enough memory");
    ChStatus status = chl_open(&loader, library, CH_IN_BEHAVIOURS, &library->arena, said, error);
    if (status == CH_OK) status = chl_run(&loader, path, error);
    if (status == CH_OK) chl_end_made(&loader);
    status = chl_verdict(&loader, status, path, error);
    if (status == CH_OK) library->words = *loader.words;
    chl_close(&loader);
    return status;
}

static ChStatus list_all(ChLibrary *library)
{
    ChArena *arena = &library->arena;
    ChStr folder = ch_str(library->folder);
    char *methods = chl_join(arena, folder, CH_STR("methods"));
    char *programmes = chl_join(arena, folder, CH_STR("programmes"));
    if (!methods || !programmes) return CH_NO_MEMORY;
    ChStatus status =
        chl_list_scenarios(library->folder, arena, &library->scenarios, &library->scenario_count);
    if (status == CH_OK) status = chl_list_lua(methods, arena, &library->methods, &library->method_count);
    if (status == CH_OK)
        status = chl_list_lua(programmes, arena, &library->programmes, &library->programme_count);
    return status;
}

static ChStatus fill_library(ChLibrary *library, const char *folder, ChDiagnostics *said, ChError *error)
{
    ChStr name = ch_str(folder);
    while (name.n > 1 && name.p[name.n - 1] == '/') name.n--;
    ChStr copy = ch_str_copy(&library->arena, name);
    library->folder = (char *)(uintptr_t)copy.p;
    if (!copy.p || list_all(library) != CH_OK)
        return ch_fail(error, CH_NO_MEMORY, "there is not enough memory");
    return read_words(library, said, error);
}

ChStatus ch_library_open(const char *folder, ChAllocator from, ChLibrary **library, ChDiagnostics *said,
                         ChError *error)
{
    *library = NULL;
    ChLibrary *made = ch_resize(from, NULL, 0, sizeof *made);
    if (!made) return ch_fail(error, CH_NO_MEMORY, "there is not enough memory");
    *made = (ChLibrary){.from = from};
    ch_arena_init(&made->arena, from, SIZE_MAX);
    ChStatus status = fill_library(made, folder, said, error);
    if (status != CH_OK) {
        ch_library_close(made);
        return status;
    }
    *library = made;
    return CH_OK;
}

void ch_library_close(ChLibrary *library)
{
    if (!library) return;
    ch_arena_free(&library->arena);
    ch_free(library->from, library, sizeof *library);
}

const char *ch_library_folder(const ChLibrary *library)
{
    return library->folder;
}

const ChVocabulary *ch_library_words(const ChLibrary *library)
{
    return &library->words;
}

const ChStr *ch_library_scenarios(const ChLibrary *library, uint32_t *count)
{
    *count = library->scenario_count;
    return library->scenarios;
}

const ChStr *ch_library_methods(const ChLibrary *library, uint32_t *count)
{
    *count = library->method_count;
    return library->methods;
}

const ChStr *ch_library_programmes(const ChLibrary *library, uint32_t *count)
{
    *count = library->programme_count;
    return library->programmes;
}

/* --- From an id or a path to a file --- */

typedef struct Shelf {
    const char *what;   /* "scenario" */
    const char *before; /* between the library's folder and the id */
    const char *behind; /* behind the id */
    const char *inside; /* the file in a folder that stands for it; NULL for none */
    const ChStr *ids;
    uint32_t count;
} Shelf;

static bool holds(const Shelf *shelf, ChStr id)
{
    for (uint32_t i = 0; i < shelf->count; i++)
        if (ch_str_eq(shelf->ids[i], id)) return true;
    return false;
}

static ChStatus not_found(const Shelf *shelf, const ChLibrary *library, const char *wanted, ChError *error)
{
    ChStr nearest = ch_nearest(ch_str(wanted), shelf->ids, shelf->count);
    if (nearest.n)
        return ch_fail(error, CH_NOT_FOUND, "there is no %s \"%s\" in %s; did you mean \"%.*s\"?",
                       shelf->what, wanted, library->folder, CH_FMT(nearest));
    return ch_fail(error, CH_NOT_FOUND, "there is no %s \"%s\" in %s, and no such file", shelf->what, wanted,
                   library->folder);
}

/* The path, in `text`. */
static ChStatus find_file(const Shelf *shelf, const ChLibrary *library, const char *wanted, ChText *text,
                          ChError *error)
{
    if (holds(shelf, ch_str(wanted)))
        ch_text_addf(text, "%s/%s%s%s", library->folder, shelf->before, wanted, shelf->behind);
    else if (shelf->inside && chl_is_folder(wanted))
        ch_text_addf(text, "%s%s%s", wanted, *wanted && wanted[strlen(wanted) - 1] == '/' ? "" : "/",
                     shelf->inside);
    else if (chl_is_file(wanted))
        ch_text_add(text, ch_str(wanted));
    else
        return not_found(shelf, library, wanted, error);
    return text->failed ? ch_fail(error, CH_NO_MEMORY, "there is not enough memory") : CH_OK;
}

/* --- Loading --- */

/* What came of the run, put together. */
typedef ChStatus (*End)(Loader *loader, void *into);

static ChStatus end_scenario(Loader *loader, void *into)
{
    return chl_end_scenario(loader, into);
}

static ChStatus end_method(Loader *loader, void *into)
{
    return chl_end_method(loader, into);
}

static ChStatus end_programme(Loader *loader, void *into)
{
    return chl_end_programme(loader, into);
}

static ChStatus end_plays(Loader *loader, void *into)
{
    return chl_end_plays(loader, into);
}

typedef struct Load {
    const ChLibrary *library;
    Shelf shelf;
    uint32_t kind;
    End end;
    void *into;
} Load;

static ChStatus load(const Load *what, const char *wanted, ChArena *arena, ChDiagnostics *said,
                     ChError *error)
{
    Loader loader;
    ChText path = {.from = what->library->from};
    ChStatus status = find_file(&what->shelf, what->library, wanted, &path, error);
    if (status == CH_OK) {
        status = chl_open(&loader, what->library, what->kind, arena, said, error);
        if (status == CH_OK) status = chl_run(&loader, path.p, error);
        if (status == CH_OK) status = what->end(&loader, what->into);
        status = chl_verdict(&loader, status, path.p, error);
        chl_close(&loader);
    }
    ch_text_free(&path);
    return status;
}

ChStatus ch_load_scenario(const ChLibrary *library, const char *id_or_path, ChArena *arena,
                          ChScenario *scenario, ChDiagnostics *said, ChError *error)
{
    *scenario = (ChScenario){.beats = NULL};
    Load what = {
        library,
        {"scenario", "", "/scenario.lua", "scenario.lua", library->scenarios, library->scenario_count},
        CH_IN_SCENARIO,
        end_scenario,
        scenario};
    return load(&what, id_or_path, arena, said, error);
}

ChStatus ch_load_method(const ChLibrary *library, const char *id_or_path, const ChVocabulary *words,
                        ChArena *arena, ChMethod *method, ChDiagnostics *said, ChError *error)
{
    *method = (ChMethod){.steps = NULL};
    Load what = {library,
                 {"method", "methods/", ".lua", NULL, library->methods, library->method_count},
                 CH_IN_METHOD,
                 end_method,
                 method};
    ChStatus status = load(&what, id_or_path, arena, said, error);
    if (status != CH_OK || !words) return status;
    ChMethod own = *method;
    return ch_method_bind(&own, &library->words, words, arena, method, error);
}

ChStatus ch_load_programme(const ChLibrary *library, const char *id_or_path, ChArena *arena,
                           ChProgramme *programme, ChDiagnostics *said, ChError *error)
{
    *programme = (ChProgramme){.stages = NULL};
    Load what = {library,
                 {"programme", "programmes/", ".lua", NULL, library->programmes, library->programme_count},
                 CH_IN_PROGRAMME,
                 end_programme,
                 programme};
    return load(&what, id_or_path, arena, said, error);
}

ChStatus ch_load_plays(const ChLibrary *library, const char *path, ChArena *arena, ChExpectedPlays *plays,
                       ChDiagnostics *said, ChError *error)
{
    *plays = (ChExpectedPlays){.plays = NULL};
    Load what = {library, {"plays", "", "", "plays.lua", NULL, 0}, CH_IN_PLAYS, end_plays, plays};
    return load(&what, path, arena, said, error);
}
