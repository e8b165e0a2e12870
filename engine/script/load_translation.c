#include "script/translation.h"

#include <string.h>

#include "script/load_inside.h"

enum { MOST_CHARACTERS = 2 * CHL_TEXT_CHARACTERS }; /* other languages take more room */

bool chl_is_language(ChStr name)
{
    enum { LEAST = 2, MOST = 20 };
    if (name.n < LEAST || name.n > MOST) return false;
    for (uint32_t i = 0; i < name.n; i++) {
        char c = name.p[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        bool inside = (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '@';
        if (!letter && (i == 0 || !inside)) return false;
    }
    return true;
}

bool ch_translation_is_language(ChStr name)
{
    return chl_is_language(name);
}

static char *locale_folder(const ChScenario *scenario, ChArena *arena)
{
    ChStr file = scenario->file_count ? scenario->files[0] : CH_STR("scenario.lua");
    return chl_join(arena, chl_folder_of(file), CH_STR("locale"));
}

ChStatus ch_translation_languages(const ChScenario *scenario, ChArena *arena, ChStr **languages, uint32_t *count)
{
    char *folder = locale_folder(scenario, arena);
    return folder ? chl_list_po(folder, arena, languages, count) : CH_NO_MEMORY;
}

char *ch_translation_path(const ChScenario *scenario, ChStr language, ChArena *arena)
{
    char *folder = locale_folder(scenario, arena);
    char *name = ch_arena_alloc(arena, (size_t)language.n + sizeof ".po", 1);
    if (!folder || !name) return NULL;
    if (language.n) memcpy(name, language.p, language.n);
    memcpy(name + language.n, ".po", sizeof ".po");
    return chl_join(arena, ch_str(folder), ch_str(name));
}

static bool is_there(const ChScenario *scenario, ChStr language, ChArena *arena)
{
    char *path = chl_is_language(language) ? ch_translation_path(scenario, language, arena) : NULL;
    return path && chl_is_file(path);
}

ChStatus ch_translation_pick(const ChScenario *scenario, const char *wanted, ChArena *arena, ChStr *language)
{
    static const char *const ends[] = {"", ".", ".@", ".@_-"};
    ChStr name = ch_str_copy(arena, ch_str(wanted));
    *language = (ChStr){NULL, 0};
    if (!name.p) return CH_NO_MEMORY;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        ChStr part = {name.p, (uint32_t)strcspn(name.p, ends[i])};
        if (!is_there(scenario, part, arena)) continue;
        *language = ch_str_copy(arena, part);
        return language->p ? CH_OK : CH_NO_MEMORY;
    }
    return CH_OK;
}

/* Reading ---------------------------------------------------------------------------------------------------------- */

static bool has_control(ChStr text)
{
    for (uint32_t i = 0; i < text.n; i++)
        if (((unsigned char)text.p[i] < ' ' && text.p[i] != '\n') || text.p[i] == 0x7F) return true;
    return false;
}

/* A text that could not stand in a scenario cannot stand in its translation. */
static ChStatus check_entries(const ChPo *po, ChError *error)
{
    for (uint32_t i = 0; i < po->count; i++) {
        const ChPoEntry *entry = &po->entries[i];
        if (entry->obsolete) continue;
        if (has_control(entry->text))
            return ch_fail_at(error, CH_BAD_INPUT, NULL, entry->line, 0, "this text has a tab or another sign that cannot be shown");
        if (entry->text.n > MOST_CHARACTERS && ch_utf8_count(entry->text) > MOST_CHARACTERS)
            return ch_fail_at(error, CH_BAD_INPUT, NULL, entry->line, 0, "this text is longer than %d characters",
                              (int)MOST_CHARACTERS);
    }
    return CH_OK;
}

static ChStatus read_po(const char *path, ChArena *arena, ChPo *po, ChError *error)
{
    ChStr bytes;
    switch (chl_read(path, CH_PO_BYTES, arena, &bytes)) {
    case CHL_READ: break;
    case CHL_READ_NONE: return ch_fail(error, CH_NOT_FOUND, "there is no such file");
    case CHL_READ_NOT_FILE: return ch_fail(error, CH_BAD_INPUT, "it is not a plain file");
    case CHL_READ_TOO_LARGE: return ch_fail(error, CH_BAD_INPUT, "it is larger than 4 MiB, which no translation is");
    case CHL_READ_FAILED: return ch_fail(error, CH_IO, "it cannot be read: may this account open it?");
    case CHL_READ_NO_MEMORY: return ch_fail(error, CH_NO_MEMORY, "there is not enough memory");
    }
    ChStatus status = ch_po_read(bytes, arena, po, error);
    return status == CH_OK ? check_entries(po, error) : status;
}

ChStatus ch_translation_read(const ChScenario *scenario, ChStr language, ChArena *arena, ChPo *po, ChError *error)
{
    ChError why = {.line = 0};
    char *path = ch_translation_path(scenario, language, arena);
    if (!path) return ch_fail(error, CH_NO_MEMORY, "there is not enough memory");
    ChStatus status = read_po(path, arena, po, &why);
    if (status == CH_OK) return CH_OK;
    return ch_fail_at(error, status, path, why.line, 0, "%s", why.message);
}

/* Putting in place ------------------------------------------------------------------------------------------------- */

bool ch_translation_counts(const ChPoEntry *entry)
{
    return entry && !entry->fuzzy && ch_str_trim(entry->text).n > 0;
}

typedef struct Putting {
    const ChPo *po;
    ChArena *arena;
    ChTranslated *done;
} Putting;

static bool put_text(void *context, const ChTextAt *at)
{
    Putting *putting = context;
    const ChPoEntry *entry = ch_po_find(putting->po, at->context, *at->text);
    putting->done->texts++;
    if (entry && entry->fuzzy) putting->done->fuzzy++;
    if (!ch_translation_counts(entry)) return true;
    putting->done->translated++;
    *at->text = ch_str_copy(putting->arena, ch_str_trim(entry->text));
    return at->text->p != NULL;
}

/* As documents name it: "pt-BR" of "pt_BR". */
static ChStr as_tag(ChStr language, ChArena *arena)
{
    const char *variant = memchr(language.p, '@', language.n);
    if (variant) language.n = (uint32_t)(variant - language.p);
    char *tag = ch_arena_alloc(arena, (size_t)language.n + 1, 1);
    for (uint32_t i = 0; tag && i < language.n; i++) tag[i] = language.p[i] == '_' ? '-' : language.p[i];
    return (ChStr){tag, tag ? language.n : 0};
}

ChStatus ch_translate(ChScenario *scenario, ChMethod *method, const ChPo *po, ChStr language, ChArena *arena,
                      ChTranslated *done)
{
    Putting putting = {po, arena, done};
    ChVocabulary *words = &scenario->words;
    *done = (ChTranslated){0};
    /* The common behaviours are the library's, and stay as they are there. */
    words->behaviours = ch_arena_copy(arena, words->behaviours, words->behaviour_count * sizeof *words->behaviours);
    scenario->lang = as_tag(language, arena);
    if (!words->behaviours || !scenario->lang.p) return CH_NO_MEMORY;
    ChStatus status = ch_texts_each(scenario, method, arena->from, put_text, &putting);
    return status == CH_STOPPED ? CH_NO_MEMORY : status;
}
