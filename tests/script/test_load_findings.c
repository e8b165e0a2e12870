/* Every file in fixtures/findings is a mistake, or several. What must be said about it stands at its end, in
 * order:
 *   --> 12:5 error CH102 choice "x" has no key "replay"; did you mean "reply"?
 * (file: before the line when it is another file). Nothing else may be said. Every code of the table has such
 * a file.
 *
 * With COOLHEAD_WRITE_FINDINGS set, the ends of the files are written anew: read every line before you keep
 * it. */
#define _XOPEN_SOURCE 700

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "load_kit.h"
#include "script/codes.h"

enum { ROOM = 200 * 1024 };

static bool seen[1000];

static char *read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    char *text = calloc(1, ROOM);
    assert_non_null(text);
    size_t n = fread(text, 1, ROOM - 1, file);
    assert_true(n < ROOM - 1);
    fclose(file);
    return text;
}

/* What the end of the file says, without its arrows. */
static char *expected(const char *source)
{
    char *text = calloc(1, strlen(source) + 1), *end = text;
    assert_non_null(text);
    for (const char *line = source; line; line = strchr(line, '\n') ? strchr(line, '\n') + 1 : NULL) {
        if (strncmp(line, "--> ", 4) != 0) continue;
        size_t n = strcspn(line + 4, "\n");
        memcpy(end, line + 4, n);
        end[n] = '\n';
        end += n + 1;
    }
    return text;
}

static const char *last_part(ChStr path)
{
    const char *slash = strrchr(path.p, '/');
    return slash ? slash + 1 : path.p;
}

static char *said(const Kit *kit, const char *file)
{
    char *text = calloc(1, ROOM), *end = text;
    assert_non_null(text);
    for (uint32_t i = 0; i < kit->said.count; i++) {
        const ChDiagnostic *one = &kit->said.at[i];
        const char *where = last_part(one->file);
        if (strcmp(where, file) != 0) end += sprintf(end, "%s:", where);
        end += sprintf(end, "%u:%u %.*s CH%u %.*s\n", one->line, one->column,
                       CH_FMT(ch_severity_name(one->severity)), one->code, CH_FMT(one->message));
        assert_true(one->code < 1000);
        seen[one->code] = true;
    }
    return text;
}

/* Paths differ from machine to machine. */
static void shorten_paths(char *text)
{
    for (char *at; (at = strstr(text, FIXTURES "/")) != NULL;)
        memmove(at, at + strlen(FIXTURES) + 1, strlen(at + strlen(FIXTURES) + 1) + 1);
}

static void write_anew(const char *path, char *source, const char *now)
{
    char *end = strstr(source, "--> ");
    while (end && end > source && end[-1] != '\n') end = strstr(end + 1, "--> ");
    if (end) *end = '\0';
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fputs(source, file);
    for (const char *line = now; *line; line += strcspn(line, "\n") + 1)
        fprintf(file, "--> %.*s\n", (int)strcspn(line, "\n"), line);
    fclose(file);
}

static bool check(const Kit *kit, const char *path, const char *name)
{
    char *source = read_file(path), *want = expected(source), *have = said(kit, name);
    shorten_paths(have);
    bool same = strcmp(want, have) == 0;
    if (!same && getenv("COOLHEAD_WRITE_FINDINGS"))
        write_anew(path, source, have);
    else if (!same)
        print_message("%s\n-- wanted:\n%s-- said:\n%s\n", path, want, have);
    free(source);
    free(want);
    free(have);
    return same;
}

typedef ChStatus (*LoadOne)(Kit *kit, const char *path);

static ChStatus load_scenario(Kit *kit, const char *path)
{
    ChScenario scenario;
    return ch_load_scenario(kit->library, path, &kit->arena, &scenario, &kit->said, &kit->error);
}

static ChStatus load_method(Kit *kit, const char *path)
{
    ChMethod method;
    return ch_load_method(kit->library, path, NULL, &kit->arena, &method, &kit->said, &kit->error);
}

static ChStatus load_programme(Kit *kit, const char *path)
{
    ChProgramme programme;
    return ch_load_programme(kit->library, path, &kit->arena, &programme, &kit->said, &kit->error);
}

static ChStatus load_plays(Kit *kit, const char *path)
{
    ChExpectedPlays plays;
    return ch_load_plays(kit->library, path, &kit->arena, &plays, &kit->said, &kit->error);
}

static ChStatus load_words(Kit *kit, const char *path)
{
    char folder[1024];
    snprintf(folder, sizeof folder, "%.*s", (int)(strrchr(path, '/') - path), path);
    ChLibrary *library;
    ChStatus status = ch_library_open(folder, ch_heap(), &library, &kit->said, &kit->error);
    assert_null(library);
    return status;
}

static bool check_file(const char *path, const char *name, LoadOne load)
{
    Kit kit;
    kit_open(&kit);
    ChStatus status = load(&kit, path);
    assert_int_equal(status, kit.said.errors ? CH_BAD_INPUT : CH_OK);
    assert_true(kit.said.count > 0);
    bool same = check(&kit, path, name);
    kit_close(&kit);
    return same;
}

static int is_lua(const struct dirent *entry)
{
    size_t n = strlen(entry->d_name);
    return n > 4 && strcmp(entry->d_name + n - 4, ".lua") == 0 && strcmp(entry->d_name, "frame.lua") != 0;
}

static void check_folder(const char *folder, LoadOne load)
{
    char path[1024];
    snprintf(path, sizeof path, FIXTURES "/findings/%s", folder);
    struct dirent **entries;
    int count = scandir(path, &entries, is_lua, alphasort), wrong = 0;
    assert_true(count > 0);
    for (int i = 0; i < count; i++) {
        snprintf(path, sizeof path, FIXTURES "/findings/%s/%s", folder, entries[i]->d_name);
        wrong += !check_file(path, entries[i]->d_name, load);
        free(entries[i]);
    }
    free(entries);
    assert_int_equal(wrong, 0);
}

static void test_scenarios(void **state)
{
    (void)state;
    check_folder("scenario", load_scenario);
}

static void test_methods(void **state)
{
    (void)state;
    check_folder("method", load_method);
}

static void test_programmes(void **state)
{
    (void)state;
    check_folder("programme", load_programme);
}

static void test_plays(void **state)
{
    (void)state;
    check_folder("plays", load_plays);
}

static void test_behaviours(void **state)
{
    (void)state;
    check_folder("behaviours/words", load_words);
}

/* CH116 is about bytes, which test_load_files writes. */
static void test_every_code_has_a_file(void **state)
{
    (void)state;
    uint32_t count, missing = 0;
    const ChCodeRow *rows = ch_codes(&count);
    for (uint32_t i = 0; i < count; i++) {
        if (seen[rows[i].number] || rows[i].number == CH_CODE_UNREADABLE) continue;
        print_message("no file in fixtures/findings brings about CH%d\n", (int)rows[i].number);
        missing++;
    }
    assert_int_equal(missing, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_scenarios),
        cmocka_unit_test(test_methods),
        cmocka_unit_test(test_programmes),
        cmocka_unit_test(test_plays),
        cmocka_unit_test(test_behaviours),
        cmocka_unit_test(test_every_code_has_a_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
