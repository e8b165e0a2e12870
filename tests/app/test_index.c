/* The kept index of situations: read instead of loading, and never when anything else may be true. */
#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/folder_mark.h"
#include "app/index.h"

#define LINE "behaviour \"hear_out\" { [[Hears them out.]], from = \"a source\" }\n"
#define PLAIN                                                                                                         \
    "method { id = \"plain\", title = \"Plain\", source = { title = \"A handbook\" } }\n"                               \
    "step \"hear\" { [[Let them finish.]], weight = 2, met_by = \"hear_out\" }\n"
#define HEAD                                                                                                          \
    "scenario { id = \"one\", title = \"The first\", channel = \"phone\", method = \"plain\", difficulty = 2,\n"      \
    "  minutes = 7, brief = [[Somebody rings. It is late, and the shop is shut. You wait.]], goal = [[They are heard.]],\n"                           \
    "  customer = { name = \"Ada\", portrait = \"ada\", anger = 40, trust = 50 }, starts = \"a\" }\n"
#define BODY                                                                                                          \
    "beat \"a\" { says [[Hello?]], choice \"go\" { [[\"Go on.\"]], reply = [[Well.]], because = [[Why.]],\n"          \
    "  shows = \"hear_out\", to = \"kept\" } }\nending \"kept\" { outcome = \"kept\", says [[Goodbye.]] }\n"

static char folder[] = "/tmp/coolhead-index-XXXXXX";

static const char *path(const char *name)
{
    static char text[256];
    snprintf(text, sizeof text, "%s/%s", folder, name);
    return text;
}

static void write_file(const char *name, const char *text)
{
    FILE *file = fopen(path(name), "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static char *read_file(const char *name)
{
    FILE *file = fopen(path(name), "r");
    char *text = calloc(1, 65536);
    assert_non_null(text);
    if (file) {
        assert_true(fread(text, 1, 65535, file) < 65535);
        fclose(file);
    }
    return text;
}

/* The first `was` in that kept index becomes `is`. */
static void forge_in(const char *name, const char *was, const char *is)
{
    char *text = read_file(name), *at = strstr(text, was);
    ChText forged = {.from = ch_heap()};
    assert_non_null(at);
    ch_text_addf(&forged, "%.*s%s%s", (int)(at - text), text, is, at + strlen(was));
    write_file(name, forged.p);
    ch_text_free(&forged);
    free(text);
}

static void forge(const char *was, const char *is)
{
    forge_in("home/index.json", was, is);
}

typedef struct Read {
    ChLibrary *library;
    ChArena memory;
    ChShown *shown;
    uint32_t count;
} Read;

static Read read_index_in(const char *language)
{
    Read read = {.count = 0};
    ChDiagnostics said;
    ch_diagnostics_init(&said, ch_heap());
    ch_arena_init(&read.memory, ch_heap(), SIZE_MAX);
    assert_int_equal(ch_library_open(path("scenarios"), ch_heap(), &read.library, &said, NULL), CH_OK);
    assert_int_equal(ch_library_add(read.library, path("home/scenarios"), &said, NULL), CH_OK);
    assert_int_equal(ch_index_read(read.library, language, &read.memory, &read.shown, &read.count), CH_OK);
    ch_diagnostics_free(&said);
    return read;
}

static Read read_index(void)
{
    return read_index_in(NULL);
}

static void let_go(Read *read)
{
    ch_library_close(read->library);
    ch_arena_free(&read->memory);
}

static void same(ChStr s, const char *text)
{
    if (!ch_str_eq(s, ch_str(text))) fail_msg("\"%.*s\" instead of \"%s\"", CH_FMT(s), text);
}

/* What stands in the files. */
static void is_true(const Read *read)
{
    assert_int_equal(read->count, 2);
    assert_false(read->shown[0].loads);
    same(read->shown[0].id, "broken");
    same(read->shown[0].title, "broken");
    const ChShown *one = &read->shown[1];
    assert_true(one->loads);
    same(one->id, "one");
    same(one->named, "one");
    same(one->title, "The first");
    same(one->summary, "Somebody rings. It is late, and the shop is shut."); /* what alone would say nothing */
    same(one->customer, "Ada");
    same(one->portrait, "ada");
    same(one->method, "plain");
    assert_int_equal(one->channel, CH_CHANNEL_PHONE);
    assert_int_equal(one->difficulty, 2);
    assert_int_equal(one->minutes, 7);
    assert_int_equal(one->anger, 40);
}

static void what_was_just_written_is_not_kept(void **state)
{
    (void)state;
    write_file("scenarios/one/scenario.lua", HEAD BODY);
    Read read = read_index();
    is_true(&read);
    assert_int_not_equal(access(path("home/index.json"), F_OK), 0);
    let_go(&read);
}

static void what_is_kept_is_what_was_loaded(void **state)
{
    (void)state;
    usleep(3100000); /* the files are then no longer young */
    for (int i = 0; i < 2; i++) {
        Read read = read_index();
        is_true(&read);
        let_go(&read);
        assert_int_equal(access(path("home/index.json"), F_OK), 0);
    }
    forge("The first", "The kept");
    Read read = read_index();
    same(read.shown[1].title, "The kept"); /* so nothing was loaded */
    let_go(&read);
    forge("The kept", "The first");
    read = read_index_in("de_DE.UTF-8"); /* what was kept in one language is loaded anew for the other */
    same(read.shown[1].title, "Die erste");
    let_go(&read);
    forge_in("home/index-de_DE.json", "Die erste", "The kept");
    forge("The first", "The own");
    for (int i = 0; i < 4; i++) { /* and both stay */
        read = read_index_in(i % 2 ? NULL : "de_DE.UTF-8");
        same(read.shown[1].title, i % 2 ? "The own" : "The kept");
        let_go(&read);
    }
    read = read_index_in("de_DE@euro"); /* of the same name, but not the same */
    same(read.shown[1].title, "Die erste");
    let_go(&read);
    forge("The own", "The first");
}

static void what_makes_no_sense_is_loaded_and_kept_anew(void **state)
{
    (void)state;
    static const struct {
        const char *was, *is;
    } damage[] = {
        {"\"anger\": 40", "\"anger\": 101"},     {"\"anger\": 40", "\"anger\": -1"},   {"\"anger\": 40", "\"anger\": \"40\""},
        {"\"phone\"", "\"fax\""},                {"\"difficulty\": 2", "\"difficulty\": 9"}, {"\"title\"", "\"titel\""},
        {"\"id\": \"one\"", "\"id\": \"two\""},  {"\"loads\": true", "\"loads\": 1"},  {"\"situations\"", "\"situation\""},
        {"\"Ada\"", "7"},                        {"{", "["},                           {"\"summary\"", "\"summary\": \"\\u0000"},
    };
    char *good = read_file("home/index.json");
    for (size_t i = 0; i < sizeof damage / sizeof *damage; i++) {
        forge(damage[i].was, damage[i].is);
        Read read = read_index();
        is_true(&read);
        let_go(&read);
        char *again = read_file("home/index.json");
        assert_string_equal(again, good);
        free(again);
    }
    for (size_t n = 0; n < strlen(good); n += 17) { /* cut off anywhere */
        char *cut = strdup(good);
        cut[n] = '\0';
        write_file("home/index.json", cut);
        free(cut);
        Read read = read_index();
        is_true(&read);
        let_go(&read);
    }
    free(good);
}

static void what_changed_is_loaded(void **state)
{
    (void)state;
    struct stat before;
    forge("The first", "The kept");
    assert_int_equal(stat(path("scenarios/one/scenario.lua"), &before), 0);
    write_file("scenarios/one/scenario.lua", HEAD BODY); /* the same once more, and its time as it was */
    const struct timespec times[2] = {before.st_atim, before.st_mtim};
    assert_int_equal(utimensat(AT_FDCWD, path("scenarios/one/scenario.lua"), times, 0), 0);
    Read read = read_index();
    is_true(&read);
    let_go(&read);
}

static void without_a_place_to_keep_it_all_is_loaded(void **state)
{
    (void)state;
    char *home = strdup(getenv("COOLHEAD_HOME"));
    setenv("COOLHEAD_HOME", path("nowhere"), 1);
    Read read = read_index();
    is_true(&read);
    let_go(&read);
    assert_int_not_equal(access(path("nowhere"), F_OK), 0); /* and no folder is made for it */
    setenv("COOLHEAD_HOME", home, 1);
    free(home);
}

static void what_is_put_beside_is_shown_at_once(void **state)
{
    (void)state;
    assert_int_equal(mkdir(path("home/scenarios"), 0700), 0);
    assert_int_equal(mkdir(path("home/scenarios/own"), 0700), 0);
    write_file("home/scenarios/own/scenario.lua", HEAD BODY);
    Read read = read_index();
    assert_int_equal(read.count, 3);
    same(read.shown[2].id, "own");
    same(read.shown[2].title, "The first");
    let_go(&read);
    assert_int_equal(unlink(path("home/scenarios/own/scenario.lua")), 0);
    read = read_index();
    is_true(&read);
    let_go(&read);
}

/* A translation is a file like any other. */
static void in_a_language(void **state)
{
    (void)state;
    static const char *const titles[][2] = {{"de", "Die erste"}, {"de_AT.UTF-8", "Die erste"}, {NULL, "The first"}, {"fr", "The first"},
                                            {"../de", "The first"}};
    for (size_t k = 0; k < sizeof titles / sizeof *titles; k++) {
        Read read = read_index_in(titles[k][0]);
        same(read.shown[1].title, titles[k][1]);
        same(read.shown[1].languages, "de");
        same(read.shown[1].summary, "Somebody rings. It is late, and the shop is shut.");
        let_go(&read);
    }
    assert_int_equal(unlink(path("scenarios/one/locale/de.po")), 0);
    Read read = read_index_in("de");
    same(read.shown[1].title, "The first");
    same(read.shown[1].languages, "");
    let_go(&read);
}

/* The mark of the whole library. */
static ChFolderMark mark(void)
{
    ChFolderMark made = {.files = 0};
    assert_true(ch_mark_add_folder(&made, path("scenarios")));
    return made;
}

static void differs(ChFolderMark *last, const char *why)
{
    char a[CH_MARK_TEXT], b[CH_MARK_TEXT];
    ChFolderMark now = mark();
    ch_mark_text(last, a);
    ch_mark_text(&now, b);
    if (strcmp(a, b) == 0) fail_msg("the mark is the same after %s", why);
    *last = now;
}

static void a_mark_tells_of_every_change(void **state)
{
    (void)state;
    ChFolderMark last = mark(), again = mark();
    assert_memory_equal(last.sum, again.sum, sizeof last.sum);
    char other[256];
    write_file("scenarios/one/shared.lua", "return 1\n");
    differs(&last, "a new file");
    snprintf(other, sizeof other, "%s", path("scenarios/one/other.lua"));
    assert_int_equal(rename(path("scenarios/one/shared.lua"), other), 0);
    differs(&last, "a new name");
    assert_int_equal(chmod(other, 0600), 0);
    differs(&last, "a new mode");
    assert_int_equal(symlink("/nowhere", path("scenarios/one/link.lua")), 0);
    differs(&last, "a link to nowhere");
    assert_int_equal(unlink(path("scenarios/one/link.lua")), 0);
    assert_int_equal(unlink(other), 0);
    differs(&last, "files that went");
    assert_int_equal(mkdir(path("scenarios/one/deep"), 0700), 0);
    write_file("scenarios/one/deep/words.lua", "return 1\n");
    differs(&last, "a file further down");
    ChFolderMark none = {.files = 0};
    assert_false(ch_mark_add_folder(&none, path("scenarios/none")));
    assert_false(ch_mark_add_file(&none, path("scenarios/none.lua")));
}

static int set_up(void **state)
{
    (void)state;
    static const char *const folders[] = {"", "home", "scenarios", "scenarios/one", "scenarios/one/locale", "scenarios/broken",
                                         "scenarios/methods"};
    if (!mkdtemp(folder)) return 1;
    for (size_t i = 1; i < sizeof folders / sizeof *folders; i++)
        if (mkdir(path(folders[i]), 0700) != 0) return 1;
    setenv("COOLHEAD_HOME", path("home"), 1);
    write_file("scenarios/behaviours.lua", LINE);
    write_file("scenarios/methods/plain.lua", PLAIN);
    write_file("scenarios/one/locale/de.po", "msgctxt \"one/title\"\nmsgid \"The first\"\nmsgstr \"Die erste\"\n");
    write_file("scenarios/one/locale/notes.txt", "none");
    write_file("scenarios/broken/scenario.lua", "scenario {\n");
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    ChText command = {.from = ch_heap()};
    ch_text_addf(&command, "rm -rf '%s'", folder);
    int code = system(command.p);
    ch_text_free(&command);
    return code;
}

int main(void)
{
    /* In this order: each goes on from what the one before left. */
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_just_written_is_not_kept),
        cmocka_unit_test(what_is_kept_is_what_was_loaded),
        cmocka_unit_test(what_makes_no_sense_is_loaded_and_kept_anew),
        cmocka_unit_test(what_changed_is_loaded),
        cmocka_unit_test(without_a_place_to_keep_it_all_is_loaded),
        cmocka_unit_test(what_is_put_beside_is_shown_at_once),
        cmocka_unit_test(a_mark_tells_of_every_change),
        cmocka_unit_test(in_a_language),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
