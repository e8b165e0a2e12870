#include "script/diagnostic.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void ch_diagnostics_init(ChDiagnostics *list, ChAllocator from)
{
    *list = (ChDiagnostics){.at = NULL};
    ch_arena_init(&list->memory, from, SIZE_MAX);
}

void ch_diagnostics_free(ChDiagnostics *list)
{
    ch_arena_free(&list->memory);
    *list = (ChDiagnostics){.memory = list->memory};
}

/* `format` laid out in the arena; {NULL, 0} when there is no memory. */
static ChStr lay_out(ChArena *arena, const char *format, va_list args) CH_PRINTF(2, 0);

static ChStr lay_out(ChArena *arena, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int need = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *text = need < 0 ? NULL : ch_arena_alloc(arena, (size_t)need + 1, 1);
    if (!text) return (ChStr){NULL, 0};
    vsnprintf(text, (size_t)need + 1, format, args);
    return (ChStr){text, (uint32_t)need};
}

static bool make_room(ChDiagnostics *list)
{
    if (list->count >= CH_MAX_DIAGNOSTICS) return false;
    ChDiagnostic *at = ch_arena_grow(&list->memory, list->at, list->count, &list->room, sizeof *at);
    if (at) list->at = at;
    return at != NULL;
}

void ch_diagnose(ChDiagnostics *list, uint32_t code, ChSeverity severity, ChStr file, uint32_t line, uint32_t column,
                 ChStr source_line, const char *format, ...)
{
    list->errors += severity == CH_ERROR;
    list->warnings += severity == CH_WARNING;
    ChDiagnostic one = {.code = code, .severity = severity, .line = line, .column = column};
    va_list args;
    va_start(args, format);
    bool room = make_room(list);
    if (room) one.message = lay_out(&list->memory, format, args);
    va_end(args);
    if (room) one.file = ch_str_copy(&list->memory, file);
    if (room) one.source_line = ch_str_copy(&list->memory, source_line);
    if (!one.message.p || !one.file.p || !one.source_line.p) {
        list->full = true;
        return;
    }
    list->at[list->count++] = one;
}

static int by_number(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

/* A whole order, so that qsort, which keeps no order of its own, gives the same list everywhere. */
static int by_place(const void *left, const void *right)
{
    const ChDiagnostic *a = left, *b = right;
    int order = ch_str_cmp(a->file, b->file);
    if (!order) order = by_number(a->line, b->line);
    if (!order) order = by_number(a->column, b->column);
    if (!order) order = by_number(b->severity, a->severity); /* errors first */
    if (!order) order = by_number(a->code, b->code);
    if (!order) order = ch_str_cmp(a->message, b->message);
    return order ? order : ch_str_cmp(a->source_line, b->source_line);
}

static bool says_the_same(const ChDiagnostic *a, const ChDiagnostic *b)
{
    return a->code == b->code && a->severity == b->severity && a->line == b->line && a->column == b->column &&
           ch_str_eq(a->file, b->file) && ch_str_eq(a->message, b->message);
}

void ch_diagnostics_sort(ChDiagnostics *list)
{
    if (list->count == 0) return;
    qsort(list->at, list->count, sizeof *list->at, by_place);
    uint32_t kept = 1;
    for (uint32_t i = 1; i < list->count; i++) {
        ChSeverity severity = list->at[i].severity;
        if (says_the_same(&list->at[kept - 1], &list->at[i])) {
            list->errors -= severity == CH_ERROR;
            list->warnings -= severity == CH_WARNING;
        } else {
            list->at[kept++] = list->at[i];
        }
    }
    list->count = kept;
}

ChStr ch_severity_name(ChSeverity severity)
{
    static const char *const names[] = {"hint", "warning", "error"};
    return ch_str(names[severity]);
}

/* Decode the character at `*at` of valid UTF-8 and step over it. */
static uint32_t next_character(ChStr s, uint32_t *at)
{
    unsigned char lead = (unsigned char)s.p[(*at)++];
    uint32_t c = lead < 0x80 ? lead : lead >= 0xF0 ? lead & 0x07u : lead >= 0xE0 ? lead & 0x0Fu : lead & 0x1Fu;
    while (*at < s.n && ((unsigned char)s.p[*at] & 0xC0u) == 0x80u) c = c << 6 | ((unsigned char)s.p[(*at)++] & 0x3Fu);
    return c;
}

typedef struct Range {
    uint32_t from, to;
} Range;

static bool in_ranges(uint32_t c, const Range *ranges, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (c >= ranges[i].from && c <= ranges[i].to) return true;
    return false;
}

/* Columns of a terminal that a character takes: the blocks that Unicode's East Asian Width calls wide or full, and the
 * marks that combine with the letter before them. Whole blocks only: a caret one off does no harm. */
static uint32_t columns_of(uint32_t c)
{
    static const Range wide[] = {{0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0x33FF},  {0x3400, 0x4DBF},
                                 {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},   {0xA960, 0xA97F},  {0xAC00, 0xD7A3},
                                 {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},  {0xFFE0, 0xFFE6},
                                 {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD}};
    static const Range none[] = {{0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x064B, 0x065F},
                                 {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x20D0, 0x20FF},
                                 {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}};
    if (in_ranges(c, none, sizeof none / sizeof none[0])) return 0;
    return in_ranges(c, wide, sizeof wide / sizeof wide[0]) ? 2 : 1;
}

static void print_caret(ChStr source_line, uint32_t column, ChText *out)
{
    uint32_t at = 0;
    for (uint32_t i = 1; i < column && at < source_line.n; i++) {
        uint32_t c = next_character(source_line, &at);
        ch_text_add(out, c == '\t' ? CH_STR("\t") : (ChStr){"  ", columns_of(c)});
    }
    ch_text_add(out, CH_STR("^\n"));
}

void ch_diagnostic_print(const ChDiagnostic *one, ChText *out)
{
    ch_text_add(out, one->file);
    if (one->line) ch_text_addf(out, ":%u", one->line);
    if (one->line && one->column) ch_text_addf(out, ":%u", one->column);
    if (one->file.n || one->line) ch_text_add(out, CH_STR(": "));
    ch_text_add(out, ch_severity_name(one->severity));
    ch_text_add(out, CH_STR(": "));
    ch_text_add(out, one->message);
    ch_text_addf(out, " [CH%03u]\n", one->code);
    if (one->source_line.n == 0) return;
    ch_text_add(out, one->source_line);
    ch_text_add(out, CH_STR("\n"));
    if (one->column) print_caret(one->source_line, one->column, out);
}
