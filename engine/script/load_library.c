/* A library: what lies in its folders, and the behaviours that all of it shares. */
#include <assert.h>
#include <string.h>

#include "script/load_inside.h"

static ChStatus read_words(ChLibrary *library, const char *path, ChDiagnostics *said, ChError *error)
{
    Loader loader;
    ChStatus status = chl_open(&loader, library, CH_IN_BEHAVIOURS, &library->arena, said, error);
    if (status == CH_OK) status = chl_run(&loader, path, error);
    if (status == CH_OK) chl_end_made(&loader);
    status = chl_verdict(&loader, status, path, error);
    if (status == CH_OK) library->words = *loader.words;
    chl_close(&loader);
    return status;
}

bool chl_has_id(const ChlIds *ids, ChStr id)
{
    for (uint32_t i = 0; i < ids->count; i++)
        if (ch_str_eq(ids->at[i], id)) return true;
    return false;
}

/* --- What lies in a folder --- */

typedef ChStatus (*List)(const char *folder, ChArena *arena, ChStr **ids, uint32_t *count);

static ChStatus begin(ChLibrary *library, const char *inner, List list, ChlIds *ids)
{
    ChStr *at;
    char *path = chl_join(&library->arena, ch_str(library->folder), ch_str(inner));
    ChStatus status = path ? list(path, &library->arena, &at, &ids->count) : CH_NO_MEMORY;
    if (status != CH_OK) return status;
    ids->at = at;
    ids->first = ids->count;
    return CH_OK;
}

/* Those that only the second folder has come behind the others. */
static ChStatus go_on(ChLibrary *library, const char *inner, List list, ChlIds *ids)
{
    ChStr *found, *all;
    uint32_t count;
    char *path = chl_join(&library->arena, ch_str(library->second), ch_str(inner));
    ChStatus status = path ? list(path, &library->arena, &found, &count) : CH_NO_MEMORY;
    if (status != CH_OK) return status;
    all = CH_NEW_ARRAY(&library->arena, ChStr, ids->first + count);
    if (!all) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < ids->first; i++) all[i] = ids->at[i];
    ids->at = all;
    for (uint32_t i = 0; i < count; i++)
        if (!chl_has_id(ids, found[i])) all[ids->count++] = found[i];
    return CH_OK;
}

static ChStatus list_all(ChLibrary *library, ChStatus (*with)(ChLibrary *, const char *, List, ChlIds *))
{
    ChStatus status = with(library, "", chl_list_scenarios, &library->scenarios);
    if (status == CH_OK) status = with(library, "methods", chl_list_lua, &library->methods);
    if (status == CH_OK) status = with(library, "programmes", chl_list_lua, &library->programmes);
    return status;
}

/* --- Opening --- */

static const char *copy_of(ChLibrary *library, const char *folder)
{
    ChStr name = ch_str(folder);
    while (name.n > 1 && name.p[name.n - 1] == '/') name.n--;
    return ch_str_copy(&library->arena, name).p;
}

static ChStatus fill(ChLibrary *library, const char *folder, ChDiagnostics *said, ChError *error)
{
    library->folder = copy_of(library, folder);
    char *words = library->folder ? chl_join(&library->arena, ch_str(library->folder), CH_STR("behaviours.lua")) : NULL;
    if (!words || list_all(library, begin) != CH_OK) return ch_fail(error, CH_NO_MEMORY, "there is not enough memory");
    return read_words(library, words, said, error);
}

ChStatus ch_library_open(const char *folder, ChAllocator from, ChLibrary **library, ChDiagnostics *said,
                         ChError *error)
{
    *library = NULL;
    ChLibrary *made = ch_resize(from, NULL, 0, sizeof *made);
    if (!made) return ch_fail(error, CH_NO_MEMORY, "there is not enough memory");
    *made = (ChLibrary){.from = from};
    ch_arena_init(&made->arena, from, SIZE_MAX);
    ChStatus status = fill(made, folder, said, error);
    if (status != CH_OK) {
        ch_library_close(made);
        return status;
    }
    *library = made;
    return CH_OK;
}

ChStatus ch_library_add(ChLibrary *library, const char *folder, ChDiagnostics *said, ChError *error)
{
    assert(!library->second);
    if (!chl_is_folder(folder)) return CH_OK;
    library->second = copy_of(library, folder);
    char *words = library->second ? chl_join(&library->arena, ch_str(library->second), CH_STR("behaviours.lua")) : NULL;
    if (!words || list_all(library, go_on) != CH_OK) return ch_fail(error, CH_NO_MEMORY, "there is not enough memory");
    return chl_is_file(words) ? read_words(library, words, said, error) : CH_OK;
}

void ch_library_close(ChLibrary *library)
{
    if (!library) return;
    ch_arena_free(&library->arena);
    ch_free(library->from, library, sizeof *library);
}

/* --- What it has --- */

const char *ch_library_folder(const ChLibrary *library)
{
    return library->folder;
}

const char *ch_library_second(const ChLibrary *library)
{
    return library->second;
}

const ChVocabulary *ch_library_words(const ChLibrary *library)
{
    return &library->words;
}

const ChStr *ch_library_scenarios(const ChLibrary *library, uint32_t *count)
{
    *count = library->scenarios.count;
    return library->scenarios.at;
}

const ChStr *ch_library_methods(const ChLibrary *library, uint32_t *count)
{
    *count = library->methods.count;
    return library->methods.at;
}

const ChStr *ch_library_programmes(const ChLibrary *library, uint32_t *count)
{
    *count = library->programmes.count;
    return library->programmes.at;
}

const char *chl_places(const ChLibrary *library, const char *inner, ChArena *arena)
{
    ChText text = {.from = library->from};
    ch_text_addf(&text, "%s%s", library->folder, inner);
    if (library->second) ch_text_addf(&text, " or %s%s", library->second, inner);
    ChStr places = ch_str_copy(arena, ch_text_view(&text));
    ch_text_free(&text);
    return places.p ? places.p : library->folder;
}
