/* Loading: an author's files become a scenario, a method, a programme. The whole vocabulary of the language is in
 * words.h as one table; this is the way in.
 *
 * A library is a folder laid out as scenarios/ is: behaviours.lua, methods/ID.lua, programmes/ID.lua, and one folder a
 * situation with scenario.lua in it. Opening it reads behaviours.lua and lists the rest; each is loaded when asked for.
 *
 * All loading reports to a ChDiagnostics. CH_BAD_INPUT means that there is at least one error in it. Whatever is loaded
 * lives in the arena that the caller gives and needs neither library nor Lua afterwards: the Lua state is closed before
 * any of these returns. */
#ifndef COOLHEAD_SCRIPT_LOAD_H
#define COOLHEAD_SCRIPT_LOAD_H

#include "core/expected.h"
#include "core/method.h"
#include "core/programme.h"
#include "core/scenario.h"
#include "script/diagnostic.h"

typedef struct ChLibrary ChLibrary;

enum { CH_ID_BYTES = 40 };

/* Whether this can name something in an author's file: 1 to 40 of a to z, digits, _ and -. */
bool ch_is_id(ChStr id);
/* The name that comes nearest to a text, as "late-parcel" to "Late parcel"; empty when nothing of it is left. */
void ch_id_like(ChStr text, char id[CH_ID_BYTES + 1]);

/* CH_NOT_FOUND when `folder` has no behaviours.lua; CH_BAD_INPUT when that does not load. */
ChStatus ch_library_open(const char *folder, ChAllocator from, ChLibrary **library, ChDiagnostics *said,
                         ChError *error) CH_CHECKED;
void ch_library_close(ChLibrary *library);

/* A second folder, laid out alike: what lies in it comes beside what the first has, its behaviours as well. An id that both
 * have stands for the first one's. Once at most, before anything is loaded; a folder that is not there adds nothing.
 * CH_BAD_INPUT when its behaviours.lua does not load: then the library has all else of it and goes on. */
ChStatus ch_library_add(ChLibrary *library, const char *folder, ChDiagnostics *said, ChError *error) CH_CHECKED;

const char *ch_library_folder(const ChLibrary *library);
const char *ch_library_second(const ChLibrary *library); /* NULL when there is none */
const ChVocabulary *ch_library_words(const ChLibrary *library);

/* Ids found on disk, loaded or not: those of the first folder, sorted, and then those that only the second has. Valid as
 * long as the library. */
const ChStr *ch_library_scenarios(const ChLibrary *library, uint32_t *count);
const ChStr *ch_library_methods(const ChLibrary *library, uint32_t *count);
const ChStr *ch_library_programmes(const ChLibrary *library, uint32_t *count);

/* The scenario.lua that ch_load_scenario would read, added to `path`. CH_NOT_FOUND as there. */
ChStatus ch_find_scenario(const ChLibrary *library, const char *id_or_path, ChText *path, ChError *error) CH_CHECKED;

/* `id_or_path` is an id in the library, a folder with a scenario.lua in it, or a file. CH_NOT_FOUND when it is none of
 * these: `error` names the nearest id. */
ChStatus ch_load_scenario(const ChLibrary *library, const char *id_or_path, ChArena *arena, ChScenario *scenario,
                          ChDiagnostics *said, ChError *error) CH_CHECKED;

/* A method, in the vocabulary of `words` (a scenario's, or the library's when NULL). */
ChStatus ch_load_method(const ChLibrary *library, const char *id_or_path, const ChVocabulary *words, ChArena *arena,
                        ChMethod *method, ChDiagnostics *said, ChError *error) CH_CHECKED;

/* The method that `scenario`, loaded from a file, means by `id`: the one in methods/ of its own folder, which may use what the
 * scenario declares, else the library's. In the scenario's words. */
ChStatus ch_load_method_of(const ChLibrary *library, const ChScenario *scenario, const char *id, ChArena *arena, ChMethod *method,
                           ChDiagnostics *said, ChError *error) CH_CHECKED;

ChStatus ch_load_programme(const ChLibrary *library, const char *id_or_path, ChArena *arena, ChProgramme *programme,
                           ChDiagnostics *said, ChError *error) CH_CHECKED;

/* The plays that stand beside a scenario, in plays.lua: `path` is that file. CH_NOT_FOUND when there is none. */
ChStatus ch_load_plays(const ChLibrary *library, const char *path, ChArena *arena, ChExpectedPlays *plays,
                       ChDiagnostics *said, ChError *error) CH_CHECKED;

#endif
