#include "script/load.h"

#include <stdio.h>
#include <string.h>

#include "script/load_inside.h"

/* --- From an id or a path to a file --- */

typedef struct Shelf {
    const char *what;   /* "scenario" */
    const char *before; /* between the library's folder and the id */
    const char *behind; /* behind the id */
    const char *inside; /* the file in a folder that stands for it; NULL for none */
    const ChlIds *ids;
} Shelf;

/* The folder that holds an id; NULL when none does. */
static const char *holder(const Shelf *shelf, const ChLibrary *library, ChStr id)
{
    for (uint32_t i = 0; i < shelf->ids->count; i++)
        if (ch_str_eq(shelf->ids->at[i], id)) return i < shelf->ids->first ? library->folder : library->second;
    return NULL;
}

static ChStatus not_found(const Shelf *shelf, const ChLibrary *library, const char *wanted, ChError *error)
{
    ChArena arena;
    ch_arena_init(&arena, library->from, SIZE_MAX);
    const char *places = chl_places(library, "", &arena);
    ChStr nearest = ch_nearest(ch_str(wanted), shelf->ids->at, shelf->ids->count);
    ChStatus status;
    if (nearest.n)
        status = ch_fail(error, CH_NOT_FOUND, "there is no %s \"%s\" in %s; did you mean \"%.*s\"?", shelf->what, wanted, places,
                         CH_FMT(nearest));
    else
        status = ch_fail(error, CH_NOT_FOUND, "there is no %s \"%s\" in %s, and no such file", shelf->what, wanted, places);
    ch_arena_free(&arena);
    return status;
}

/* The path, in `text`. */
static ChStatus find_file(const Shelf *shelf, const ChLibrary *library, const char *wanted, ChText *text,
                          ChError *error)
{
    const char *folder = holder(shelf, library, ch_str(wanted));
    if (folder)
        ch_text_addf(text, "%s/%s%s%s", folder, shelf->before, wanted, shelf->behind);
    else if (shelf->inside && chl_is_folder(wanted))
        ch_text_addf(text, "%s%s%s", wanted, *wanted && wanted[strlen(wanted) - 1] == '/' ? "" : "/",
                     shelf->inside);
    else if (chl_is_file(wanted))
        ch_text_add(text, ch_str(wanted));
    else
        return not_found(shelf, library, wanted, error);
    return text->failed ? ch_fail(error, CH_NO_MEMORY, "there is not enough memory") : CH_OK;
}

static Shelf scenario_shelf(const ChLibrary *library)
{
    return (Shelf){"scenario", "", "/scenario.lua", "scenario.lua", &library->scenarios};
}

ChStatus ch_find_scenario(const ChLibrary *library, const char *id_or_path, ChText *path, ChError *error)
{
    Shelf shelf = scenario_shelf(library);
    return find_file(&shelf, library, id_or_path, path, error);
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
    const ChVocabulary *words; /* NULL: the library's */
} Load;

static ChStatus load(const Load *what, const char *wanted, ChArena *arena, ChDiagnostics *said,
                     ChError *error)
{
    Loader loader;
    ChText path = {.from = what->library->from};
    ChStatus status = find_file(&what->shelf, what->library, wanted, &path, error);
    if (status == CH_OK) {
        status = chl_open(&loader, what->library, what->kind, arena, said, error);
        if (status == CH_OK && what->words) *loader.words = *what->words;
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
    Load what = {library, scenario_shelf(library), CH_IN_SCENARIO, end_scenario, scenario, NULL};
    return load(&what, id_or_path, arena, said, error);
}

ChStatus ch_load_method(const ChLibrary *library, const char *id_or_path, const ChVocabulary *words,
                        ChArena *arena, ChMethod *method, ChDiagnostics *said, ChError *error)
{
    *method = (ChMethod){.steps = NULL};
    Load what = {library,
                 {"method", "methods/", ".lua", NULL, &library->methods},
                 CH_IN_METHOD,
                 end_method,
                 method,
                 NULL};
    ChStatus status = load(&what, id_or_path, arena, said, error);
    if (status != CH_OK || !words) return status;
    ChMethod own = *method;
    return ch_method_bind(&own, &library->words, words, arena, method, error);
}

ChStatus ch_load_method_of(const ChLibrary *library, const ChScenario *scenario, const char *id, ChArena *arena, ChMethod *method,
                           ChDiagnostics *said, ChError *error)
{
    ChStr folder = scenario->file_count ? chl_folder_of(scenario->files[0]) : (ChStr){NULL, 0};
    char *file = folder.n ? chl_own_method(arena, folder, ch_str(id)) : NULL;
    if (folder.n && !file) return ch_fail(error, CH_NO_MEMORY, "there is not enough memory");
    if (!file || !chl_is_file(file)) return ch_load_method(library, id, &scenario->words, arena, method, said, error);
    static const ChlIds none = {.count = 0};
    *method = (ChMethod){.steps = NULL};
    Load what = {library, {"method", "", "", NULL, &none}, CH_IN_METHOD, end_method, method, &scenario->words};
    return load(&what, file, arena, said, error);
}

ChStatus ch_load_programme(const ChLibrary *library, const char *id_or_path, ChArena *arena,
                           ChProgramme *programme, ChDiagnostics *said, ChError *error)
{
    *programme = (ChProgramme){.stages = NULL};
    Load what = {library,
                 {"programme", "programmes/", ".lua", NULL, &library->programmes},
                 CH_IN_PROGRAMME,
                 end_programme,
                 programme,
                 NULL};
    return load(&what, id_or_path, arena, said, error);
}

ChStatus ch_load_plays(const ChLibrary *library, const char *path, ChArena *arena, ChExpectedPlays *plays,
                       ChDiagnostics *said, ChError *error)
{
    *plays = (ChExpectedPlays){.plays = NULL};
    static const ChlIds none = {.count = 0};
    Load what = {library, {"plays", "", "", "plays.lua", &none}, CH_IN_PLAYS, end_plays, plays, NULL};
    return load(&what, path, arena, said, error);
}
