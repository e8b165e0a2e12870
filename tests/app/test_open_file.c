/* How an author's editor is told of a file and a line, and that it is run without a shell. */
#define _DEFAULT_SOURCE
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "app/open_file.h"

static const char *words_of(const char *editor, uint32_t line, bool *terminal)
{
    static char all[512];
    ChOpenWords words;
    ChError error;
    all[0] = '\0';
    assert_int_equal(ch_open_words(editor, "my files/scenario.lua", line, &words, &error), CH_OK);
    for (uint32_t i = 0; i < words.count; i++) snprintf(all + strlen(all), sizeof all - strlen(all), "%s<%s>", i ? " " : "", words.words[i]);
    assert_null(words.words[words.count]);
    *terminal = words.terminal;
    return all;
}

static void editors_are_told_in_their_own_way(void **state)
{
    static const struct {
        const char *editor, *words;
        bool terminal;
    } rows[] = {{"code --wait", "<code> <--wait> <--goto> <my files/scenario.lua:36>", false},
                {"/usr/bin/vim", "</usr/bin/vim> <+36> <my files/scenario.lua>", true},
                {"subl", "<subl> <my files/scenario.lua:36>", false},
                {"kate", "<kate> <--line> <36> <my files/scenario.lua>", false},
                {"emacs", "<emacs> <+36> <my files/scenario.lua>", false},
                {"emacs  -nw ", "<emacs> <-nw> <+36> <my files/scenario.lua>", true},
                {"hx", "<hx> <my files/scenario.lua:36>", true},
                {"my-own", "<my-own> <+36> <my files/scenario.lua>", false},
                {NULL, "<xdg-open> <my files/scenario.lua>", false},
                {"  ", "<xdg-open> <my files/scenario.lua>", false}};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        bool terminal;
        assert_string_equal(words_of(rows[i].editor, 36, &terminal), rows[i].words);
        assert_int_equal(terminal, rows[i].terminal);
    }
    bool terminal;
    assert_string_equal(words_of("gedit", 0, &terminal), "<gedit> <my files/scenario.lua>");
    char endless[10000];
    ChOpenWords words;
    ChError error;
    memset(endless, 'x', sizeof endless - 1);
    endless[sizeof endless - 1] = '\0';
    assert_int_equal(ch_open_words(endless, "a", 1, &words, &error), CH_LIMIT);
}

static void no_shell_reads_it(void **state)
{
    char folder[] = "/tmp/coolhead-open-XXXXXX", script[64], noted[64], line[256] = "";
    ChError error;
    (void)state;
    assert_non_null(mkdtemp(folder));
    snprintf(script, sizeof script, "%s/editor", folder);
    snprintf(noted, sizeof noted, "%s/noted", folder);
    FILE *file = fopen(script, "w");
    assert_non_null(file);
    fprintf(file, "#!/bin/sh\nprintf '%%s|' \"$@\" > %s~ && mv %s~ %s\n", noted, noted, noted);
    assert_int_equal(fclose(file), 0);
    assert_int_equal(chmod(script, 0700), 0);
    setenv("VISUAL", script, 1);
    assert_int_equal(ch_open_file("a; rm -rf $(b) 'c'.lua", 7, &error), CH_OK);
    for (int i = 0; i < 200 && access(noted, R_OK) != 0; i++) usleep(10000);
    file = fopen(noted, "r");
    assert_non_null(file);
    assert_non_null(fgets(line, sizeof line, file));
    fclose(file);
    assert_string_equal(line, "+7|a; rm -rf $(b) 'c'.lua|");
    setenv("VISUAL", "/nowhere/at/all", 1);
    assert_int_equal(ch_open_file("a.lua", 7, &error), CH_NOT_FOUND);
    assert_non_null(strstr(error.message, "set VISUAL or EDITOR"));
    setenv("VISUAL", "vim", 1);
    setenv("PATH", folder, 1);
    unsetenv("TERMINAL");
    assert_int_equal(ch_open_file("a.lua", 7, &error), CH_NOT_FOUND);
    assert_non_null(strstr(error.message, "It is a.lua, line 7."));
    unlink(script);
    unlink(noted);
    rmdir(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(editors_are_told_in_their_own_way), cmocka_unit_test(no_shell_reads_it)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
