#define _POSIX_C_SOURCE 200809L
#include "app/roster.h"
#include "app/naming.h"

#include <csv.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

enum { ROW_NOT_BEGUN = 0 }; /* libcsv's state between rows; its header does not name it */
enum { MOST_BYTES = 32 << 20, MOST_COLUMNS = 64, MOST_TOLD = 20, MOST_TEAM = 120 };

typedef enum Column { COLUMN_NAME, COLUMN_TEAM, COLUMN_PROGRAMME, COLUMN_UNUSED } Column;

typedef struct Reading {
    ChRoster *roster;
    ChArena *arena;
    const char *path;
    const ChStr *programmes;
    uint32_t programme_count;
    Column columns[MOST_COLUMNS];
    uint32_t column_count;
    uint32_t field;     /* of this row */
    uint32_t line;      /* that this row begins on */
    ChRosterRow row;
    bool headed, any, failed;
    bool headless;      /* the first line is none: what follows means nothing */
} Reading;

void ch_roster_free(ChRoster *roster)
{
    ch_text_free(&roster->wrong);
    ch_text_free(&roster->unused);
}

static void tell(Reading *reading, const char *format, ...) CH_PRINTF(2, 3);

static void tell(Reading *reading, const char *format, ...)
{
    char said[400];
    va_list values;
    va_start(values, format);
    vsnprintf(said, sizeof said, format, values);
    va_end(values);
    if (++reading->roster->wrong_count > MOST_TOLD) return;
    ch_text_addf(&reading->roster->wrong, "%s:%u: ", reading->path, (unsigned)reading->line);
    ch_say_clean(ch_str(said), &reading->roster->wrong); /* it holds what stood in the file */
    ch_text_add(&reading->roster->wrong, CH_STR("\n"));
}

/* ---- columns ---- */

static Column column_of(ChStr word)
{
    static const char *const names[] = {"name", "team", "programme"};
    for (uint32_t i = 0; i < COLUMN_UNUSED; i++)
        if (word.n == strlen(names[i]) && strncasecmp(word.p, names[i], word.n) == 0) return (Column)i;
    return COLUMN_UNUSED;
}

static void take_column(Reading *reading, ChStr word)
{
    if (reading->field >= MOST_COLUMNS) {
        tell(reading, "there are more than %d columns", MOST_COLUMNS);
        return;
    }
    Column column = column_of(word);
    for (uint32_t i = 0; i < reading->field; i++)
        if (column != COLUMN_UNUSED && reading->columns[i] == column) tell(reading, "the column \"%.*s\" is there twice", CH_FMT(word));
    reading->columns[reading->field] = column;
    reading->column_count = reading->field + 1;
    if (column != COLUMN_UNUSED || word.n == 0) return;
    ch_text_addf(&reading->roster->unused, "%s", reading->roster->unused.n ? ", " : "");
    ch_say_clean(word, &reading->roster->unused);
}

static void end_head(Reading *reading)
{
    bool has_name = false;
    for (uint32_t i = 0; i < reading->column_count; i++) has_name |= reading->columns[i] == COLUMN_NAME;
    if (!has_name) tell(reading, "the first line wants a column called name; and perhaps team and programme");
    reading->headless = !has_name;
    reading->headed = true;
}

/* ---- rows ---- */

static bool is_plain(ChStr text)
{
    for (uint32_t i = 0; i < text.n; i++)
        if ((unsigned char)text.p[i] < 0x20 || text.p[i] == 0x7F) return false;
    return true;
}

static void check_programme(Reading *reading, ChStr id)
{
    for (uint32_t i = 0; i < reading->programme_count; i++)
        if (ch_str_eq(id, reading->programmes[i])) return;
    ChStr near = ch_nearest(id, reading->programmes, reading->programme_count);
    if (near.n) tell(reading, "there is no programme \"%.*s\"; did you mean \"%.*s\"?", CH_FMT(id), CH_FMT(near));
    else tell(reading, "there is no programme \"%.*s\"", CH_FMT(id));
}

/* The same person again is another programme of theirs, in the same team. */
static void check_twice(Reading *reading)
{
    const ChRosterRow *row = &reading->row;
    for (uint32_t i = 0; i < reading->roster->count; i++) {
        const ChRosterRow *other = &reading->roster->rows[i];
        if (!ch_str_eq(other->folded, row->folded)) continue;
        if (row->team.n && other->team.n && !ch_str_eq(other->team, row->team))
            tell(reading, "\"%.*s\" is in another team than on line %u; give one of them another name", CH_FMT(row->name), (unsigned)other->line);
        else if (row->programme.n == 0 || ch_str_eq(other->programme, row->programme))
            tell(reading, "\"%.*s\" stands on line %u already", CH_FMT(row->name), (unsigned)other->line);
        else continue;
        return;
    }
}

static void read_name(Reading *reading, ChStr word)
{
    ChRosterRow *row = &reading->row;
    char plain[CH_NAME_ROOM], folded[2 * CH_NAME_ROOM];
    row->name = row->folded = word; /* told as it stands where it is none */
    if (!ch_name_plain(word, plain) || !ch_name_folded(ch_str(plain), folded)) return;
    row->name = ch_str_copy(reading->arena, ch_str(plain));
    row->folded = ch_str_copy(reading->arena, ch_str(folded));
    reading->failed |= !row->name.p || !row->folded.p;
}

static void end_row(Reading *reading)
{
    ChRosterRow *row = &reading->row;
    if (reading->field > reading->column_count)
        tell(reading, "it has %u columns, the first line has %u; put quotes around what holds a comma", (unsigned)reading->field,
             (unsigned)reading->column_count);
    else if (row->name.n == 0) tell(reading, "it has no name");
    else if (!ch_people_name_fits(row->name)) tell(reading, "the name is too long, or not one line");
    else if (row->team.n > MOST_TEAM || !is_plain(row->team)) tell(reading, "the team is too long, or not one line");
    else {
        uint32_t before = reading->roster->wrong_count;
        if (row->programme.n) check_programme(reading, row->programme);
        if (reading->roster->wrong_count == before) check_twice(reading);
    }
    ChRosterRow *grown = ch_arena_grow(reading->arena, reading->roster->rows, reading->roster->count, &reading->roster->room, sizeof *grown);
    if (!grown) {
        reading->failed = true;
        return;
    }
    reading->roster->rows = grown;
    row->line = reading->line;
    grown[reading->roster->count++] = *row;
}

/* ---- libcsv's calls ---- */

static void on_field(void *bytes, size_t n, void *context)
{
    Reading *reading = context;
    ChStr raw = {bytes, (uint32_t)n};
    ChStr word = ch_str_copy(reading->arena, ch_str_trim(raw));
    reading->failed |= word.n && !word.p;
    reading->any |= word.n > 0;
    if (!reading->headed) {
        take_column(reading, word);
    } else if (reading->field < reading->column_count) {
        Column column = reading->columns[reading->field];
        if (column == COLUMN_NAME) read_name(reading, word);
        if (column == COLUMN_TEAM) reading->row.team = word;
        if (column == COLUMN_PROGRAMME) reading->row.programme = word;
    }
    reading->field++;
}

static void on_row(int end, void *context)
{
    Reading *reading = context;
    (void)end;
    if (!reading->headed) end_head(reading);
    else if (reading->any && !reading->headless) end_row(reading); /* a row of nothing but commas is an empty one */
    reading->row = (ChRosterRow){0};
    reading->field = 0;
    reading->any = false;
}

/* ---- the file ---- */

static ChStatus load(const char *path, ChText *bytes, ChError *error)
{
    struct stat at;
    FILE *file = fopen(path, "rb");
    if (!file || fstat(fileno(file), &at) != 0) {
        ChStatus status = ch_fail(error, errno == ENOENT ? CH_NOT_FOUND : CH_IO, "%s cannot be read: %s. Nobody was entered.", path, strerror(errno));
        if (file) fclose(file);
        return status;
    }
    char part[65536];
    size_t n;
    while (bytes->n <= MOST_BYTES && (n = fread(part, 1, sizeof part, file)) > 0) ch_text_add(bytes, (ChStr){part, (uint32_t)n});
    int why = ferror(file) ? errno : 0;
    fclose(file);
    if (why) return ch_fail(error, CH_IO, "%s cannot be read: %s. Nobody was entered.", path, strerror(why));
    if (bytes->failed) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to read %s", path);
    if (bytes->n > MOST_BYTES) return ch_fail(error, CH_LIMIT, "%s is larger than %d MB: that is no roster.", path, MOST_BYTES >> 20);
    return CH_OK;
}

static ChStatus examine(const char *path, ChStr *bytes, ChError *error)
{
    uint32_t bad;
    bool wide = bytes->n >= 2 && ((bytes->p[0] == '\xFF' && bytes->p[1] == '\xFE') || (bytes->p[0] == '\xFE' && bytes->p[1] == '\xFF'));
    if (wide) return ch_fail(error, CH_BAD_INPUT, "%s is in UTF-16: save it as CSV in UTF-8. Nobody was entered.", path);
    if (bytes->n >= 3 && memcmp(bytes->p, "\xEF\xBB\xBF", 3) == 0) *bytes = (ChStr){bytes->p + 3, bytes->n - 3};
    if (ch_str_trim(*bytes).n == 0) return ch_fail(error, CH_BAD_INPUT, "%s is empty: its first line wants a column called name.", path);
    if (ch_utf8_valid(*bytes, &bad)) return CH_OK;
    uint32_t line = 1;
    for (uint32_t i = 0; i < bad; i++) line += bytes->p[i] == '\n';
    return ch_fail_at(error, CH_BAD_INPUT, path, line, 0, "this line is not UTF-8: save the file as CSV in UTF-8. Nobody was entered.");
}

static unsigned char divider_of(ChStr bytes)
{
    static const char dividers[] = {',', ';', '\t'};
    uint32_t times[3] = {0}, best = 0;
    bool quoted = false;
    for (uint32_t i = 0; i < bytes.n && (quoted || (bytes.p[i] != '\n' && bytes.p[i] != '\r')); i++) {
        quoted ^= bytes.p[i] == '"';
        for (uint32_t d = 0; d < 3; d++) times[d] += !quoted && bytes.p[i] == dividers[d];
    }
    for (uint32_t d = 1; d < 3; d++)
        if (times[d] > times[best]) best = d;
    return (unsigned char)dividers[best];
}

/* Line by line, so that each row knows where it stands; quotes may go on over several. */
static ChStatus parse(Reading *reading, ChStr bytes, ChError *error)
{
    struct csv_parser parser;
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to read %s", reading->path);
    csv_set_delim(&parser, divider_of(bytes));
    uint32_t line = 1, at = 0;
    int code = CSV_SUCCESS;
    while (at < bytes.n && code == CSV_SUCCESS) {
        const char *end = memchr(bytes.p + at, '\n', bytes.n - at);
        uint32_t n = end ? (uint32_t)(end - bytes.p) - at + 1 : bytes.n - at;
        if (parser.pstate == ROW_NOT_BEGUN) reading->line = line;
        if (csv_parse(&parser, bytes.p + at, n, on_field, on_row, reading) != n) code = csv_error(&parser);
        at += n;
        line++;
    }
    if (code == CSV_SUCCESS && csv_fini(&parser, on_field, on_row, reading) != 0) code = csv_error(&parser);
    csv_free(&parser);
    if (code == CSV_ENOMEM || code == CSV_ETOOBIG || reading->failed)
        return ch_fail(error, CH_NO_MEMORY, "there is no memory left to read %s", reading->path);
    if (code != CSV_SUCCESS && !reading->headless) tell(reading, "its quotes make no sense: a text in quotes has none in it but doubled ones");
    return CH_OK;
}

ChStatus ch_roster_read(const char *path, const ChStr *programmes, uint32_t programme_count, ChArena *arena, ChRoster *roster, ChError *error)
{
    ChText bytes = {.from = ch_heap()};
    Reading reading = {.roster = roster, .arena = arena, .path = path, .programmes = programmes, .programme_count = programme_count, .line = 1};
    *roster = (ChRoster){.wrong = {.from = ch_heap()}, .unused = {.from = ch_heap()}};
    ChStatus status = load(path, &bytes, error);
    ChStr text = ch_text_view(&bytes);
    if (status == CH_OK) status = examine(path, &text, error);
    if (status == CH_OK) status = parse(&reading, text, error);
    if (roster->wrong_count > MOST_TOLD) ch_text_addf(&roster->wrong, "and %u more\n", (unsigned)(roster->wrong_count - MOST_TOLD));
    ch_text_free(&bytes);
    return status;
}

/* ---- keeping ---- */

static ChStatus keep_row(ChNaming *naming, const ChRosterRow *row, ChStr now, ChArena *scratch, ChRosterDone *done, ChError *error)
{
    ChPerson person;
    ChError unread;
    ChStore *store = naming->store;
    char given[CH_NAME_ROOM];
    bool is_new = false;
    ChStatus status = ch_naming_of(naming, row->name, given, error);
    if (status != CH_OK) return status;
    ChStr name = ch_str(given);
    status = ch_people_find(store, name, scratch, &person, &unread);
    if (status == CH_NOT_FOUND) person = (ChPerson){.name = name, .joined = now};
    else if (status != CH_OK) return ch_fail(error, status, "%s", unread.message);
    if (row->team.n) person.team = row->team;
    person.listed = true;
    status = ch_people_put(store, &person, &is_new, error);
    done->added += is_new;
    if (status != CH_OK || row->programme.n == 0) return status;
    ChEnrolments before;
    status = ch_people_enrolments(store, name, scratch, &before, error);
    bool in = false;
    for (uint32_t i = 0; status == CH_OK && i < before.count; i++) in |= ch_str_eq(before.at[i].programme, row->programme) && before.at[i].left.n == 0;
    if (status != CH_OK || in) return status;
    done->enrolled++;
    return ch_people_enrol(store, name, row->programme, now, error);
}

ChStatus ch_roster_keep(ChStore *store, const ChRoster *roster, ChStr now, ChRosterDone *done, ChError *error)
{
    ChArena scratch;
    ChNaming naming;
    *done = (ChRosterDone){0};
    ChStatus status = ch_store_together(store, error);
    if (status != CH_OK) return status;
    status = ch_naming_open(store, &naming, error);
    ch_arena_init(&scratch, ch_heap(), SIZE_MAX);
    for (uint32_t i = 0; i < roster->count && status == CH_OK; i++) {
        bool again = false;
        for (uint32_t j = 0; j < i && !again; j++) again = ch_str_eq(roster->rows[i].folded, roster->rows[j].folded);
        done->people += !again;
        ch_arena_reset(&scratch);
        status = keep_row(&naming, &roster->rows[i], now, &scratch, done, error);
    }
    ch_arena_free(&scratch);
    ch_naming_close(&naming);
    return ch_store_apart(store, status, error);
}
