#define _XOPEN_SOURCE 700
#include "app/index.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/face.h"
#include "app/folder_mark.h"
#include "app/situation.h"

/* A file that was written to in the second in which it was read may be written to once more and keep its time. */
enum { YOUNG_S = 2, MOST_MINUTES = 100000 };

typedef struct Index {
    ChShown *at;
    uint32_t count;
    const char *language; /* never NULL */
} Index;

/* The mark of what the index is made of; false when there is none to be had. */
static bool mark_of(const ChLibrary *library, ChFolderMark *mark)
{
    *mark = (ChFolderMark){.files = 0};
    ch_mark_add_name(mark, CH_STR(CH_VERSION));
    if (!ch_mark_add_file(mark, "/proc/self/exe")) return false;
    mark->newest_s = 0; /* a program that was just built is not written to while it runs */
    const char *second = ch_library_second(library);
    char *whole = realpath(ch_library_folder(library), NULL); /* rows hold the places of pictures */
    if (whole) ch_mark_add_name(mark, ch_str(whole));
    free(whole);
    return ch_mark_add_folder(mark, ch_library_folder(library)) && (!second || ch_mark_add_folder(mark, second));
}

/* Loading ------------------------------------------------------------------------------------------------------------ */

/* The first sentence of a text: what a card has room for. "You are Andi." alone says nothing yet: then the second comes with it. */
static ChStr first_sentence(ChStr text)
{
    enum { LEAST = 30 };
    for (uint32_t i = LEAST; i + 1 < text.n; i++)
        if ((text.p[i] == '.' || text.p[i] == '?') && (text.p[i + 1] == ' ' || text.p[i + 1] == '\n'))
            return (ChStr){text.p, i + 1};
    return text;
}

/* Its languages by name, divided by spaces. */
static ChStatus list_languages(const ChScenario *scenario, ChArena *memory, ChArena *keep, ChStr *into)
{
    ChStr *languages;
    uint32_t count;
    ChText text = {.from = ch_heap()};
    ChStatus status = ch_translation_languages(scenario, memory, &languages, &count);
    if (status != CH_OK) return status;
    for (uint32_t i = 0; i < count; i++) ch_text_addf(&text, "%s%.*s", i ? " " : "", CH_FMT(languages[i]));
    *into = ch_str_copy(keep, ch_text_view(&text));
    bool good = into->p && !text.failed;
    ch_text_free(&text);
    return good ? CH_OK : CH_NO_MEMORY;
}

static ChStatus copy_shown(const ChScenario *from, ChArena *arena, ChShown *shown)
{
    ChStr *texts[] = {&shown->named, &shown->title, &shown->summary, &shown->customer, &shown->portrait, &shown->method};
    const ChStr values[] = {from->id, from->title, first_sentence(from->brief), from->customer.name, from->customer.portrait,
                            from->method};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        *texts[i] = ch_str_copy(arena, values[i]);
        if (!texts[i]->p) return CH_NO_MEMORY;
    }
    shown->channel = from->channel;
    shown->difficulty = from->difficulty;
    shown->minutes = from->minutes;
    shown->anger = from->customer.anger;
    shown->loads = true;
    return CH_OK;
}

static ChStatus load_shown(const ChLibrary *library, const char *language, ChArena *arena, ChShown *shown)
{
    ChArena memory;
    ChScenario scenario;
    ChDiagnostics said;
    ChTranslated done;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ch_diagnostics_init(&said, ch_heap());
    ChStatus status = ch_load_scenario(library, shown->id.p, &memory, &scenario, &said, NULL);
    if (status == CH_OK) status = list_languages(&scenario, &memory, arena, &shown->languages);
    if (status == CH_OK) status = ch_situation_speak(&scenario, NULL, language, &memory, &done, NULL);
    if (status == CH_OK) status = ch_face_give(&scenario, scenario.files[0], &memory);
    if (status == CH_OK) status = copy_shown(&scenario, arena, shown);
    ch_diagnostics_free(&said);
    ch_arena_free(&memory);
    return status;
}

/* `settled`: what does not load does not because of what stands in its files, and so will not the next time. */
static ChStatus load_all(const ChLibrary *library, ChArena *arena, Index *index, bool *settled)
{
    *settled = true;
    for (uint32_t i = 0; i < index->count; i++) {
        ChStatus status = load_shown(library, index->language, arena, &index->at[i]);
        if (status == CH_NO_MEMORY) return status;
        *settled = *settled && (status == CH_OK || status == CH_BAD_INPUT);
    }
    return CH_OK;
}

/* Keeping ------------------------------------------------------------------------------------------------------------ */

static json_t *text_of(ChStr s)
{
    return json_stringn(s.p ? s.p : "", s.n);
}

static json_t *row_of(const ChShown *shown)
{
    if (!shown->loads) return json_pack("{so sb}", "id", text_of(shown->id), "loads", 0);
    return json_pack("{so so so so so so so so so si si si sb}", "id", text_of(shown->id), "named", text_of(shown->named), "title",
                     text_of(shown->title), "summary", text_of(shown->summary), "customer", text_of(shown->customer),
                     "portrait", text_of(shown->portrait), "method", text_of(shown->method), "languages", text_of(shown->languages), "channel",
                     text_of(ch_channel_name(shown->channel)), "difficulty", (int)shown->difficulty, "minutes",
                     (int)shown->minutes, "anger", (int)shown->anger, "loads", 1);
}

static json_t *document_of(const Index *index, const ChFolderMark *mark)
{
    char text[CH_MARK_TEXT];
    json_t *situations = json_array();
    ch_mark_text(mark, text);
    for (uint32_t i = 0; i < index->count; i++) json_array_append_new(situations, row_of(&index->at[i]));
    return json_pack("{ss ss so}", "mark", text, "language", index->language, "situations", situations);
}

/* A file for each language: the program reads it in more than one, and they should not push each other out. */
static ChStatus file_of(const Index *index, char path[CH_PATH_ROOM])
{
    char name[64] = "index";
    size_t n = strlen(name);
    for (const char *c = index->language; *c && *c != '.' && *c != '@' && n < 48; c++) {
        if (c == index->language) name[n++] = '-';
        bool plain = (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z') || (*c >= '0' && *c <= '9');
        name[n++] = plain ? *c : '_';
    }
    snprintf(name + n, sizeof name - n, ".json");
    return ch_world_data_file(name, path, NULL);
}

/* A row that could not be made for want of memory is missing, and then the file does not fit the library when read. */
static void keep(const Index *index, const ChFolderMark *mark)
{
    char path[CH_PATH_ROOM];
    if (file_of(index, path) != CH_OK) return;
    json_t *document = document_of(index, mark);
    char *text = document ? json_dumps(document, JSON_INDENT(1) | JSON_PRESERVE_ORDER) : NULL;
    json_decref(document);
    ChStatus status = text ? ch_report_save(path, ch_str(text), NULL) : CH_NO_MEMORY;
    (void)status; /* not kept: it will be loaded again */
    free(text);
}

/* What was kept ------------------------------------------------------------------------------------------------------ */

/* False when it is missing, or there was no memory for it: then it will be loaded. */
static bool read_text(const json_t *row, const char *name, ChArena *arena, ChStr *to)
{
    const json_t *value = json_object_get(row, name);
    if (!json_is_string(value)) return false;
    *to = ch_str_copy(arena, (ChStr){json_string_value(value), (uint32_t)json_string_length(value)});
    return to->p != NULL;
}

static bool read_number(const json_t *row, const char *name, int32_t most, int32_t *to)
{
    const json_t *value = json_object_get(row, name);
    json_int_t number = json_integer_value(value);
    if (!json_is_integer(value) || number < 0 || number > most) return false;
    *to = (int32_t)number;
    return true;
}

static bool read_channel(const json_t *row, ChChannel *to)
{
    const char *name = json_string_value(json_object_get(row, "channel"));
    for (ChChannel c = 0; name && c < CH_CHANNEL_COUNT; c++) {
        *to = c;
        if (ch_str_eq(ch_channel_name(c), ch_str(name))) return true;
    }
    return false;
}

static bool has_id(const json_t *row, ChStr id)
{
    const char *kept = json_string_value(json_object_get(row, "id"));
    return kept && ch_str_eq(ch_str(kept), id);
}

static bool read_row(const json_t *row, ChArena *arena, ChShown *shown)
{
    const json_t *loads = json_object_get(row, "loads");
    if (!has_id(row, shown->id) || !json_is_boolean(loads)) return false;
    shown->loads = json_is_true(loads);
    if (!shown->loads) return true;
    return read_text(row, "named", arena, &shown->named) && read_text(row, "title", arena, &shown->title) &&
           read_text(row, "summary", arena, &shown->summary) && read_text(row, "customer", arena, &shown->customer) &&
           read_text(row, "portrait", arena, &shown->portrait) && read_text(row, "method", arena, &shown->method) &&
           read_text(row, "languages", arena, &shown->languages) && read_channel(row, &shown->channel) && read_number(row, "difficulty", 5, &shown->difficulty) &&
           read_number(row, "minutes", MOST_MINUTES, &shown->minutes) && read_number(row, "anger", 100, &shown->anger);
}

static bool read_document(const json_t *document, const ChFolderMark *mark, ChArena *arena, Index *index)
{
    char wanted[CH_MARK_TEXT];
    const char *kept = json_string_value(json_object_get(document, "mark"));
    const char *language = json_string_value(json_object_get(document, "language"));
    const json_t *situations = json_object_get(document, "situations");
    ch_mark_text(mark, wanted);
    if (!language || strcmp(language, index->language) != 0) return false;
    if (!kept || strcmp(kept, wanted) != 0 || json_array_size(situations) != index->count) return false;
    for (uint32_t i = 0; i < index->count; i++)
        if (!read_row(json_array_get(situations, i), arena, &index->at[i])) return false;
    return true;
}

static bool recall(const ChFolderMark *mark, ChArena *arena, Index *index)
{
    char path[CH_PATH_ROOM];
    if (file_of(index, path) != CH_OK) return false;
    json_t *document = json_load_file(path, 0, NULL);
    bool good = document && read_document(document, mark, arena, index);
    json_decref(document);
    return good;
}

/* The ids there are, and nothing else known yet. */
static ChStatus begin(const ChLibrary *library, ChArena *arena, Index *index)
{
    const ChStr *ids = ch_library_scenarios(library, &index->count);
    index->at = CH_NEW_ARRAY(arena, ChShown, index->count);
    if (!index->at) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < index->count; i++) index->at[i] = (ChShown){.id = ids[i], .named = ids[i], .title = ids[i]};
    return CH_OK;
}

static ChStatus read_index(const ChLibrary *library, ChArena *arena, Index *index)
{
    ChFolderMark mark;
    bool marked = mark_of(library, &mark), settled;
    ChStatus status = begin(library, arena, index);
    if (status != CH_OK) return status;
    if (marked && recall(&mark, arena, index)) return CH_OK;
    status = begin(library, arena, index); /* part of what was kept may have been taken over */
    if (status == CH_OK) status = load_all(library, arena, index, &settled);
    if (status == CH_OK && marked && settled && mark.newest_s + YOUNG_S <= (int64_t)time(NULL)) keep(index, &mark);
    return status;
}

ChStatus ch_index_read(const ChLibrary *library, const char *language, ChArena *arena, ChShown **shown, uint32_t *count)
{
    Index index = {NULL, 0, language ? language : ""};
    ChStatus status = read_index(library, arena, &index);
    *shown = index.at;
    *count = index.count;
    return status;
}
