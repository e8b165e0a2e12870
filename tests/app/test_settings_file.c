/* The settings' file: what is kept comes back; what is unknown or makes no sense in it is told, and the rest holds. */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "app/settings.h"
#include "ui/keyed.h"

static char folder[] = "/tmp/coolhead-settings-XXXXXX";
static char file[128], aside[160];

static int make_folder(void **state)
{
    (void)state;
    if (!mkdtemp(folder)) return 1;
    snprintf(file, sizeof file, "%s/settings.json", folder);
    snprintf(aside, sizeof aside, "%s.unread", file);
    return setenv("COOLHEAD_HOME", folder, 1);
}

static int remove_folder(void **state)
{
    (void)state;
    unlink(file);
    unlink(aside);
    return rmdir(folder);
}

static void write_file(const char *text)
{
    FILE *out = fopen(file, "w");
    assert_non_null(out);
    assert_true(fputs(text, out) >= 0);
    assert_int_equal(fclose(out), 0);
}

/* Reads it; fails unless exactly these lines' worth of things were told, each found in what was said. */
static ChSettings read_telling(uint32_t count, const char *const *words)
{
    ChText told = {.from = ch_heap()};
    ChSettings settings = ch_settings_read(&told);
    uint32_t lines = told.n > 0;
    for (uint32_t i = 0; i < told.n; i++) lines += told.p[i] == '\n';
    ch_text_add(&told, (ChStr){"", 1}); /* to end it */
    if (lines != count) fail_msg("%u things were told, not %u: %s", lines, count, told.p);
    for (uint32_t i = 0; i < count; i++)
        if (!strstr(told.p, words[i])) fail_msg("\"%s\" is not told: %s", words[i], told.p);
    ch_text_free(&told);
    return settings;
}

static void comes_back(void **state)
{
    (void)state;
    ChSettings was = ch_settings_default();
    snprintf(was.trainee, sizeof was.trainee, "Zoë");
    was.theme = CH_THEME_HIGH_CONTRAST;
    was.text_pct = 175;
    was.speech_pct = 0;
    was.timers = CH_TIMERS_DOUBLED;
    was.captions = was.letters_off = true;
    was.keys[CH_KEYED_HINT] = 'q';
    was.keys[CH_KEYED_EXPORT] = 't'; /* two that change places */
    was.keys[CH_KEYED_TRANSCRIPT] = 'e';
    assert_int_equal(ch_settings_keep(&was, NULL), CH_OK);
    ChSettings is = read_telling(0, NULL);
    assert_string_equal(is.trainee, "Zoë");
    assert_int_equal(is.theme, CH_THEME_HIGH_CONTRAST);
    assert_int_equal(is.text_pct, 175);
    assert_int_equal(is.speech_pct, 0);
    assert_int_equal(is.timers, CH_TIMERS_DOUBLED);
    assert_true(is.captions && is.letters_off);
    assert_false(is.muted || is.full_screen);
    assert_memory_equal(is.keys, was.keys, sizeof is.keys);
}

static void nothing_is_as_usual(void **state)
{
    (void)state;
    unlink(file);
    ChSettings is = read_telling(0, NULL), usual = ch_settings_default();
    assert_int_equal(is.text_pct, usual.text_pct);
    assert_memory_equal(is.keys, usual.keys, sizeof is.keys);
}

static void nonsense_is_told(void **state)
{
    (void)state;
    static const char *const words[] = {"\"text_pct\" is a whole number from 100 to 200", "no setting \"colour\"",
                                        "\"muted\" is true or false", "\"timers\" is on, doubled or off",
                                        "\"theme\" is light, dark or high-contrast"};
    write_file("{\"text_pct\": 5, \"colour\": \"red\", \"muted\": \"yes\", \"timers\": true, \"theme\": \"pink\", "
               "\"trainee\": \"Ada\", \"keep_still\": true}");
    ChSettings is = read_telling(5, words);
    assert_string_equal(is.trainee, "Ada"); /* the rest holds */
    assert_true(is.keep_still);
    assert_int_equal(is.text_pct, 100);
    assert_false(is.muted);
}

static void wrong_keys_are_told(void **state)
{
    (void)state;
    static const char *const words[] = {"there is no \"fly\"", "the key \"hint\" is one letter from a to z; it stays h",
                                        "the key \"trust\" is one letter", "the key \"table\" is one letter"};
    write_file("{\"keys\": {\"fly\": \"q\", \"hint\": \"7\", \"trust\": \"uu\", \"table\": 3, \"so-far\": \"j\"}}");
    ChSettings is = read_telling(4, words);
    assert_int_equal(is.keys[CH_KEYED_HINT], 'h');
    assert_int_equal(is.keys[CH_KEYED_TRUST], 'u');
    assert_int_equal(is.keys[CH_KEYED_TABLE], 'd');
    assert_int_equal(is.keys[CH_KEYED_TALK], 'j');
}

/* One letter for two things that can be there at once: the changed one goes back, and so on until all are apart. */
static void clashes_are_told(void **state)
{
    (void)state;
    static const char *const one[] = {"the key \"hint\" cannot be s as well as \"steps\"; it is h again"};
    write_file("{\"keys\": {\"hint\": \"s\"}}");
    assert_int_equal(read_telling(1, one).keys[CH_KEYED_HINT], 'h');
    static const char *const two[] = {"\"hint\" cannot be s", "\"so-far\" cannot be h"};
    write_file("{\"keys\": {\"hint\": \"s\", \"so-far\": \"h\"}}"); /* so-far is free to be h only while hint is not */
    ChSettings is = read_telling(2, two);
    assert_true(ch_keyed_printed(is.keys));
    write_file("{\"keys\": {\"steps\": \"h\", \"hint\": \"s\"}}"); /* these only change places */
    is = read_telling(0, NULL);
    assert_int_equal(is.keys[CH_KEYED_STEPS], 'h');
    static const char *const none[] = {"\"keys\" is an object"};
    write_file("{\"keys\": [\"a\"]}");
    assert_true(ch_keyed_printed(read_telling(1, none).keys));
}

static void old_files_hold(void **state)
{
    (void)state;
    write_file("{\"timers_off\": true, \"trainee\": \"Ada\"}");
    assert_int_equal(read_telling(0, NULL).timers, CH_TIMERS_OFF);
}

/* A file that is no JSON is told, and is not lost when the next change is kept. */
static void broken_file_is_put_aside(void **state)
{
    (void)state;
    static const char *const words[] = {"settings.json cannot be read (line 1"};
    const char *broken = "{\"trainee\": \"Ada\", ";
    write_file(broken);
    ChSettings is = read_telling(1, words);
    assert_string_equal(is.trainee, "");
    assert_int_equal(ch_settings_keep(&is, NULL), CH_OK);
    read_telling(0, NULL);
    char text[64] = "";
    FILE *kept = fopen(aside, "r");
    assert_non_null(kept);
    assert_non_null(fgets(text, sizeof text, kept));
    fclose(kept);
    assert_string_equal(text, broken);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(comes_back),       cmocka_unit_test(nothing_is_as_usual), cmocka_unit_test(nonsense_is_told),
        cmocka_unit_test(wrong_keys_are_told), cmocka_unit_test(clashes_are_told), cmocka_unit_test(old_files_hold),
        cmocka_unit_test(broken_file_is_put_aside),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
