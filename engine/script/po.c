#include "script/po.h"

#include <stdlib.h>
#include <string.h>

/* Reading is line by line: a comment, a keyword with its text, or a text that goes on. An entry ends where the next one
 * begins. */
typedef enum Part { PART_NONE, PART_CONTEXT, PART_ID, PART_TEXT, PART_PREVIOUS_CONTEXT, PART_PREVIOUS_ID } Part;

typedef struct Reader {
    ChStr rest;
    uint32_t line;
    ChArena *arena;
    ChPo *po;
    ChError *error;
    ChStatus status;
    uint32_t room;
    ChPoEntry entry; /* being read, with the parts it has so far: */
    bool has_context, has_id, has_text;
    Part part;   /* what a text that goes on belongs to */
    ChText text; /* of that part */
    ChText notes;
} Reader;

static void fail(Reader *reader, const char *what)
{
    if (reader->status != CH_OK) return;
    reader->status = ch_fail_at(reader->error, CH_BAD_INPUT, NULL, reader->line, 0, "%s", what);
}

static void no_memory(Reader *reader)
{
    if (reader->status == CH_OK) reader->status = ch_fail(reader->error, CH_NO_MEMORY, "there is not enough memory");
}

/* Texts ------------------------------------------------------------------------------------------------------------ */

static ChStr *place_of(ChPoEntry *entry, Part part)
{
    switch (part) {
    case PART_CONTEXT: return &entry->context;
    case PART_ID: return &entry->id;
    case PART_TEXT: return &entry->text;
    case PART_PREVIOUS_CONTEXT: return &entry->previous_context;
    case PART_PREVIOUS_ID: return &entry->previous_id;
    case PART_NONE: break;
    }
    return NULL;
}

/* The part that was going on is whole. */
static void end_part(Reader *reader)
{
    ChStr *place = place_of(&reader->entry, reader->part), text = ch_text_view(&reader->text);
    reader->part = PART_NONE;
    if (!place) return;
    if (reader->text.failed)
        no_memory(reader);
    else if (!ch_utf8_valid(text, NULL))
        fail(reader, "this text is not UTF-8: save the file as UTF-8");
    *place = ch_str_copy(reader->arena, text);
    if (!place->p) no_memory(reader);
    reader->text.n = 0;
}

static char unescaped(char c)
{
    switch (c) {
    case 'n': return '\n';
    case 't': return '\t';
    case 'r': return '\r';
    case '"':
    case '\\': return c;
    default: return '\0';
    }
}

/* A text in quotes, up to the line's end. */
static void take_quoted(Reader *reader, ChStr line)
{
    uint32_t i = 1;
    if (line.n == 0 || line.p[0] != '"') {
        fail(reader, "a text in \"quotes\" is missing here");
        return;
    }
    while (i < line.n && line.p[i] != '"') {
        char c = line.p[i++];
        if (c == '\\') c = i < line.n ? unescaped(line.p[i++]) : '\0';
        if (c == '\0') {
            fail(reader, "the sign behind this \\ makes no sense: \\n, \\t, \\\" and \\\\ do");
            return;
        }
        ch_text_add(&reader->text, (ChStr){&c, 1});
    }
    if (i >= line.n)
        fail(reader, "this text has no closing quote");
    else if (i + 1 < line.n)
        fail(reader, "something stands behind the closing quote: a quote inside a text is written \\\"");
}

/* Entries ---------------------------------------------------------------------------------------------------------- */

static void put_entry(Reader *reader)
{
    ChPo *po = reader->po;
    ChPoEntry entry = reader->entry;
    if (!entry.obsolete && !reader->has_context && entry.id.n == 0) {
        if (po->head.line) fail(reader, "there is a second header");
        po->head = entry;
        return;
    }
    ChPoEntry *more = ch_arena_grow(reader->arena, po->entries, po->count, &reader->room, sizeof *more);
    if (!more) {
        no_memory(reader);
        return;
    }
    po->entries = more;
    more[po->count++] = entry;
}

static void end_entry(Reader *reader)
{
    end_part(reader);
    if (reader->has_id && !reader->has_text) fail(reader, "a msgstr is missing before this line");
    if (reader->has_context && !reader->has_id) fail(reader, "a msgid is missing before this line");
    if (reader->has_text && reader->notes.n) {
        reader->entry.notes = ch_str_copy(reader->arena, ch_text_view(&reader->notes));
        if (!reader->entry.notes.p) no_memory(reader);
    }
    if (reader->notes.failed) no_memory(reader);
    if (reader->has_text && reader->status == CH_OK) put_entry(reader);
    if (reader->has_text) reader->notes.n = 0;
    if (reader->has_text || reader->has_id) reader->entry = (ChPoEntry){.line = 0};
    reader->has_context = reader->has_id = reader->has_text = false;
}

static bool begins(ChStr *line, const char *word)
{
    size_t n = strlen(word);
    if (line->n < n || memcmp(line->p, word, n) != 0) return false;
    if (line->n > n && line->p[n] != ' ' && line->p[n] != '\t' && line->p[n] != '"') return false;
    *line = ch_str_trim((ChStr){line->p + n, line->n - (uint32_t)n});
    return true;
}

static void begin_part(Reader *reader, Part part, bool *has, ChStr line)
{
    end_part(reader);
    if (has && *has) fail(reader, "the same part of a message stands twice: is a msgstr missing in between?");
    if (has) *has = true;
    if (!reader->entry.line) reader->entry.line = reader->line;
    reader->part = part;
    take_quoted(reader, line);
}

static void take_previous(Reader *reader, ChStr line)
{
    if (reader->has_text) end_entry(reader);
    if (begins(&line, "msgctxt"))
        begin_part(reader, PART_PREVIOUS_CONTEXT, NULL, line);
    else if (begins(&line, "msgid"))
        begin_part(reader, PART_PREVIOUS_ID, NULL, line);
    else
        take_quoted(reader, line);
}

static void take_keyword(Reader *reader, ChStr line, bool obsolete)
{
    bool context = begins(&line, "msgctxt"), id = !context && begins(&line, "msgid");
    if (context || id) {
        if (reader->has_text) end_entry(reader);
        reader->entry.obsolete = obsolete;
        begin_part(reader, context ? PART_CONTEXT : PART_ID, context ? &reader->has_context : &reader->has_id, line);
    } else if (begins(&line, "msgstr")) {
        if (!reader->has_id) fail(reader, "a msgstr without its msgid");
        begin_part(reader, PART_TEXT, &reader->has_text, line);
    } else if (line.n && line.p[0] == '"' && reader->part != PART_NONE) {
        take_quoted(reader, line);
    } else if (begins(&line, "msgid_plural") || (line.n > 7 && memcmp(line.p, "msgstr[", 7) == 0)) {
        fail(reader, "plural forms are not used here: one msgid, one msgstr");
    } else {
        fail(reader, "this is no line of a PO file: msgctxt, msgid, msgstr, a text in quotes or a # comment");
    }
}

static bool has_word(ChStr line, const char *word)
{
    size_t n = strlen(word);
    for (uint32_t i = 0; i + n <= line.n; i++)
        if (memcmp(line.p + i, word, n) == 0) return true;
    return false;
}

static void take_comment(Reader *reader, ChStr line)
{
    char kind = line.n > 1 ? line.p[1] : ' ';
    ChStr behind = ch_str_trim((ChStr){line.p + 2, line.n > 1 ? line.n - 2 : 0});
    if (kind == '~') {
        bool previous = behind.n && behind.p[0] == '|';
        if (previous)
            take_previous(reader, ch_str_trim((ChStr){behind.p + 1, behind.n - 1}));
        else
            take_keyword(reader, behind, true);
        return;
    }
    if (kind == '|') {
        take_previous(reader, behind);
        return;
    }
    if (reader->has_text) end_entry(reader);
    if (kind == ',') reader->entry.fuzzy = reader->entry.fuzzy || has_word(behind, "fuzzy");
    if (kind == ',' || kind == '.' || kind == ':') return; /* made anew from the scenario */
    ch_text_add(&reader->notes, line);
    ch_text_add(&reader->notes, CH_STR("\n"));
}

static bool next_line(Reader *reader, ChStr *line)
{
    if (reader->rest.n == 0) return false;
    const char *end = memchr(reader->rest.p, '\n', reader->rest.n);
    uint32_t n = end ? (uint32_t)(end - reader->rest.p) : reader->rest.n;
    *line = ch_str_trim((ChStr){reader->rest.p, n});
    reader->line++;
    n += end != NULL;
    reader->rest = (ChStr){reader->rest.p + n, reader->rest.n - n};
    return true;
}

/* Finding ---------------------------------------------------------------------------------------------------------- */

static int compare(const ChPoEntry *a, ChStr context, ChStr id)
{
    int by_context = ch_str_cmp(a->context, context);
    return by_context ? by_context : ch_str_cmp(a->id, id);
}

static int by_name(const void *a, const void *b)
{
    const ChPoEntry *one = *(ChPoEntry *const *)a, *other = *(ChPoEntry *const *)b;
    int order = compare(one, other->context, other->id);
    return order ? order : (one->line > other->line) - (one->line < other->line);
}

ChPoEntry *ch_po_find(const ChPo *po, ChStr context, ChStr id)
{
    uint32_t low = 0, high = po->sorted_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = compare(po->sorted[middle], context, id);
        if (order == 0) return po->sorted[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

static void sort(Reader *reader)
{
    ChPo *po = reader->po;
    po->sorted = CH_NEW_ARRAY(reader->arena, ChPoEntry *, po->count);
    if (!po->sorted) {
        no_memory(reader);
        return;
    }
    for (uint32_t i = 0; i < po->count; i++)
        if (!po->entries[i].obsolete) po->sorted[po->sorted_count++] = &po->entries[i];
    if (po->sorted_count) qsort(po->sorted, po->sorted_count, sizeof *po->sorted, by_name);
    for (uint32_t i = 1; i < po->sorted_count; i++) {
        const ChPoEntry *one = po->sorted[i];
        if (compare(po->sorted[i - 1], one->context, one->id) != 0) continue;
        reader->line = one->line;
        fail(reader, "the same text in the same place was translated before: keep one of the two");
    }
}

ChStatus ch_po_read(ChStr bytes, ChArena *arena, ChPo *po, ChError *error)
{
    *po = (ChPo){.entries = NULL};
    Reader reader = {.rest = bytes, .arena = arena, .po = po, .error = error, .status = CH_OK,
                     .text = {.from = arena->from}, .notes = {.from = arena->from}};
    ChStr line;
    if (bytes.n >= 3 && memcmp(bytes.p, "\xEF\xBB\xBF", 3) == 0) reader.rest = (ChStr){bytes.p + 3, bytes.n - 3};
    if (bytes.n > CH_PO_BYTES) fail(&reader, "the file is too large for a translation: 4 MiB are the most");
    while (reader.status == CH_OK && next_line(&reader, &line)) {
        if (line.n == 0) continue;
        if (line.p[0] == '#')
            take_comment(&reader, line);
        else
            take_keyword(&reader, line, false);
    }
    if (reader.status == CH_OK) end_entry(&reader);
    if (reader.status == CH_OK) sort(&reader);
    ch_text_free(&reader.text);
    ch_text_free(&reader.notes);
    return reader.status;
}
