/* Files as they come: paths with spaces, bytes that are no text, files too large, links that lead out. */
#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "load_kit.h"

static int open_kit(void **state)
{
    Kit *kit = malloc(sizeof *kit);
    if (!kit) return -1;
    kit_open(kit);
    kit_folder(kit);
    *state = kit;
    return 0;
}

static int close_kit(void **state)
{
    kit_close(*state);
    free(*state);
    return 0;
}

static void must_say(Kit *kit, const char *want)
{
    char *said = kit_said(kit);
    if (!strstr(said, want)) print_message("wanted: %s\nsaid:\n%s", want, said);
    assert_non_null(strstr(said, want));
    free(said);
}

static ChStatus load(Kit *kit, const char *name)
{
    ChScenario scenario;
    return ch_load_scenario(kit->library, kit_path(kit, name), &kit->arena, &scenario, &kit->said,
                            &kit->error);
}

static const char rest[] =
    "title = \"T\", channel = \"counter\", method = \"plain\", brief = [[B]], goal = [[G]], "
    "customer = { name = \"A\", anger = 1, trust = 1 }, starts = \"kept\" }\n"
    "ending \"kept\" { outcome = \"kept\", says [[Bye.]] }\n";

static void write_scenario(Kit *kit, const char *name, const char *before)
{
    char text[4096];
    snprintf(text, sizeof text, "%sscenario { id = \"one\", %s", before, rest);
    kit_write(kit, name, text);
}

static void test_paths_with_spaces(void **state)
{
    Kit *kit = *state;
    write_scenario(kit, "a folder \xC3\xA9/one.lua", "");
    assert_int_equal(load(kit, "a folder \xC3\xA9/one.lua"), CH_OK);
    assert_int_equal(kit->said.count, 0);
}

static void test_folder_with_scenario(void **state)
{
    Kit *kit = *state;
    write_scenario(kit, "one/scenario.lua", "local s = include \"shared/s.lua\"\n");
    kit_write(kit, "one/shared/s.lua", "return {}\n");
    assert_int_equal(load(kit, "one"), CH_OK);
    assert_int_equal(kit->said.count, 0);
}

static void test_bad_utf8(void **state)
{
    Kit *kit = *state;
    kit_write(kit, "one.lua", "-- fine\nscenario { id = \"caf\xE9\" }\n");
    assert_int_equal(load(kit, "one.lua"), CH_BAD_INPUT);
    must_say(kit, "2:21 error CH116 the file is not text in UTF-8 from here on: save it as UTF-8");
    assert_int_equal(kit->said.count, 1);
}

static void test_zero_bytes(void **state)
{
    Kit *kit = *state;
    kit_write_bytes(kit, "one.lua", "-- \0", 4);
    assert_int_equal(load(kit, "one.lua"), CH_BAD_INPUT);
    must_say(kit, "1:4 error CH116");
}

static void test_binary_chunk(void **state)
{
    Kit *kit = *state;
    kit_write_bytes(kit, "one.lua", "\x1BLua\x54\x00", 6);
    assert_int_equal(load(kit, "one.lua"), CH_BAD_INPUT);
    assert_int_equal(kit->said.errors, 1);
}

static void test_too_large(void **state)
{
    Kit *kit = *state;
    enum { LARGE = 64 * 1024 + 1 };
    char *text = malloc(LARGE);
    assert_non_null(text);
    memset(text, '\n', LARGE);
    kit_write_bytes(kit, "one.lua", text, LARGE);
    free(text);
    assert_int_equal(load(kit, "one.lua"), CH_BAD_INPUT);
    must_say(kit, "error CH116");
    must_say(kit, "it is longer than 65536 bytes: split it, and include the parts");
}

static void test_byte_order_mark_and_windows_lines(void **state)
{
    Kit *kit = *state;
    write_scenario(kit, "one.lua", "\xEF\xBB\xBF-- saved by Notepad\r\n");
    assert_int_equal(load(kit, "one.lua"), CH_OK);
}

static void test_a_pipe_does_not_hang(void **state)
{
    Kit *kit = *state;
    assert_int_equal(mkfifo(kit_path(kit, "pipe"), 0600), 0);
    write_scenario(kit, "one.lua", "local x = include \"pipe\"\n");
    assert_int_equal(load(kit, "one.lua"), CH_BAD_INPUT);
    must_say(kit, "1:19 error CH118 \"pipe\" cannot be included: it is not a plain file");
}

static void test_links_do_not_lead_out(void **state)
{
    Kit *kit = *state;
    kit_write(kit, "secret.lua", "return 5\n");
    write_scenario(kit, "one/scenario.lua",
                   "local x = include \"link.lua\"\nlocal y = include \"out/secret.lua\"\n");
    assert_int_equal(symlink("../secret.lua", kit_path(kit, "one/link.lua")), 0);
    assert_int_equal(symlink("..", kit_path(kit, "one/out")), 0);
    assert_int_equal(load(kit, "one"), CH_BAD_INPUT);
    must_say(kit,
             "1:19 error CH118 \"link.lua\" cannot be included: it lies outside the folder of this scenario");
    must_say(kit, "2:19 error CH118 \"out/secret.lua\" cannot be included: it lies outside the folder of "
                  "this scenario");
}

static void test_links_inside_are_fine(void **state)
{
    Kit *kit = *state;
    kit_write(kit, "one/real.lua", "return 5\n");
    write_scenario(kit, "one/scenario.lua", "local x = include \"link.lua\"\n");
    assert_int_equal(symlink("real.lua", kit_path(kit, "one/link.lua")), 0);
    assert_int_equal(load(kit, "one"), CH_OK);
}

static void test_includes_go_only_so_deep(void **state)
{
    Kit *kit = *state;
    write_scenario(kit, "one.lua", "include \"f0.lua\"\n");
    for (int i = 0; i < 12; i++) {
        char name[32], text[64];
        snprintf(name, sizeof name, "f%d.lua", i);
        snprintf(text, sizeof text, "include \"f%d.lua\"\n", i + 1);
        kit_write(kit, name, text);
    }
    assert_int_equal(load(kit, "one.lua"), CH_BAD_INPUT);
    must_say(kit, "files include files, more than 8 deep");
    assert_int_equal(kit->said.count, 1);
}

static void test_an_error_in_an_included_file(void **state)
{
    Kit *kit = *state;
    write_scenario(kit, "one.lua", "include \"part.lua\"\n");
    kit_write(kit, "part.lua", "-- one line\nbeat \"a\" {\n  says [[One.]] choice\n}\n");
    assert_int_equal(load(kit, "one.lua"), CH_BAD_INPUT);
    must_say(kit, "3:17 error CH101 '}' expected (to close '{' at line 2) near 'choice': is there a comma "
                  "missing before it?");
    assert_non_null(strstr(kit->said.at[0].file.p, "part.lua"));
    assert_int_equal(kit->said.at[0].source_line.n, strlen("  says [[One.]] choice"));
}

/* An author's program can make beats without end; the budget ends it, not the machine. */
static void test_floods_are_bounded(void **state)
{
    Kit *kit = *state;
    static const char *const floods[] = {
        "while true do does [[x]] end\n",
        "local i = 0 while true do i = i + 1 choice(\"x\" .. i) { [[x]] } end\n",
        "while true do beat \"same\" { nonsense = true } end\n",
        "while true do local x = anger:at_least(-5) end\n",
        "local c = anger:below(5) while true do c = all { c, c, c } end\n",
        "while true do include \"empty.lua\" end\n",
        "for i = 1, 1e9 do flag(\"f\" .. i) end\n",
        "local t = {} for i = 1, 1e5 do t[i] = \"x\" end while true do says(t) end\n",
    };
    kit_write(kit, "empty.lua", "");
    for (size_t i = 0; i < sizeof floods / sizeof floods[0]; i++) {
        kit_write(kit, "one.lua", floods[i]);
        ChArena arena;
        ch_arena_init(&arena, ch_heap(), SIZE_MAX);
        ChScenario scenario;
        ChStatus status = ch_load_scenario(kit->library, kit_path(kit, "one.lua"), &arena, &scenario,
                                           &kit->said, &kit->error);
        assert_int_equal(status, CH_BAD_INPUT);
        assert_true(arena.used < (size_t)200 * 1024 * 1024);
        ch_arena_free(&arena);
    }
    must_say(kit, "CH117");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_paths_with_spaces, open_kit, close_kit),
        cmocka_unit_test_setup_teardown(test_folder_with_scenario, open_kit, close_kit),
        cmocka_unit_test_setup_teardown(test_bad_utf8, open_kit, close_kit),
        cmocka_unit_test_setup_teardown(test_zero_bytes, open_kit, close_kit),
        cmocka_unit_test_setup_teardown(test_binary_chunk, open_kit, close_kit),
        cmocka_unit_test_setup_teardown(test_too_large, open_kit, close_kit),
        cmocka_unit_test_setup_teardown(test_byte_order_mark_and_windows_lines, open_kit, close_kit),
        cmocka_unit_test_setup_teardown(test_a_pipe_does_not_hang, open_kit, close_kit),
        cmocka_unit_test_setup_teardown(test_links_do_not_lead_out, open_kit, close_kit),
        cmocka_unit_test_setup_teardown(test_links_inside_are_fine, open_kit, close_kit),
        cmocka_unit_test_setup_teardown(test_includes_go_only_so_deep, open_kit, close_kit),
        cmocka_unit_test_setup_teardown(test_an_error_in_an_included_file, open_kit, close_kit),
        cmocka_unit_test_setup_teardown(test_floods_are_bounded, open_kit, close_kit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
