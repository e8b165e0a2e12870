/* PDF: opened with poppler's tools where they are, written whole or not at all. */
#define _XOPEN_SOURCE 700

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "report/fixture.h"

/* fontconfig, under pango, keeps what it knows of fonts until the program ends: not ours to free. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libfontconfig\nleak:libpango\n";
}

static char folder[] = "/tmp/coolhead-pdf-XXXXXX";
static char path[128];

static int begin(void **state)
{
    (void)state;
    if (!mkdtemp(folder)) return -1;
    snprintf(path, sizeof path, "%s/de brief.pdf", folder);
    return 0;
}

static int end(void **state)
{
    char command[160];
    (void)state;
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    return system(command);
}

static int files_in_folder(void)
{
    int count = 0;
    DIR *dir = opendir(folder);
    assert_non_null(dir);
    for (struct dirent *entry; (entry = readdir(dir));) count += entry->d_name[0] != '.';
    closedir(dir);
    return count;
}

/* What a tool prints about the file; false when there is no such tool. */
static bool output_of(const char *tool, const char *rest, char *text, size_t room)
{
    char command[256];
    snprintf(command, sizeof command, "command -v %.*s >/dev/null 2>&1", (int)strcspn(tool, " "), tool);
    if (system(command) != 0) return false;
    snprintf(command, sizeof command, "%s '%s' %s", tool, path, rest);
    FILE *from = popen(command, "r");
    assert_non_null(from);
    size_t n = fread(text, 1, room - 1, from);
    text[n] = '\0';
    while (fgetc(from) != EOF) continue; /* more than there is room for */
    assert_int_equal(pclose(from), 0);
    return true;
}

static void it_opens_and_says_the_same(void **state)
{
    static const char *const has[] = {"Marian Holloway stays your", "£12", "71° Angry", "Hear them out", "not asked",
                                      "A better line was", "Tempting, and no better", "To talk about", "Every line", "Page 1 of 3"};
    static char text[65536];
    Fixture f;
    (void)state;
    fixture_init(&f);
    assert_int_equal(ch_report_pdf_save(&f.debrief, &f.about, path, ch_heap(), NULL), CH_OK);
    assert_int_equal(files_in_folder(), 1);
    if (output_of("pdftotext -layout", "-", text, sizeof text))
        for (size_t i = 0; i < sizeof has / sizeof *has; i++)
            if (!strstr(text, has[i])) fail_msg("missing: %s", has[i]);
    if (output_of("pdfinfo", "", text, sizeof text)) {
        assert_non_null(strstr(text, "The shoe return: debrief"));
        assert_non_null(strstr(text, "Author:          Ada"));
        assert_non_null(strstr(text, "(A4)"));
        assert_non_null(strstr(text, "Tagged:          yes"));
        assert_non_null(strstr(text, "Pages:           3"));
    }
    if (output_of("pdfinfo -struct", "", text, sizeof text)) {
        assert_non_null(strstr(text, "H1"));
        assert_non_null(strstr(text, "Figure"));
        assert_non_null(strstr(text, "Table"));
    }
    fixture_free(&f);
}

static void the_same_input_gives_the_same_bytes(void **state)
{
    Fixture f;
    ChText one = {.from = ch_heap()}, two = {.from = ch_heap()};
    (void)state;
    fixture_init(&f);
    assert_int_equal(ch_report_pdf(&f.debrief, &f.about, &one, NULL), CH_OK);
    assert_int_equal(ch_report_pdf(&f.debrief, &f.about, &two, NULL), CH_OK);
    assert_int_equal(one.n, two.n);
    assert_memory_equal(one.p, two.p, one.n);
    ch_text_free(&one);
    ch_text_free(&two);
    fixture_free(&f);
}

/* Without strstr, which under sanitizers measures all that is left of the text each time. */
static uint32_t count_of(const char *text, const char *word)
{
    uint32_t count = 0;
    size_t n = strlen(word);
    while (*text) {
        bool here = strncmp(text, word, n) == 0;
        count += here;
        text += here ? n : 1;
    }
    return count;
}

static void long_and_hostile_plays_open_too(void **state)
{
    static char text[1 << 22];
    static char longest[2801];
    Fixture f;
    (void)state;
    for (size_t i = 0; i + 1 < sizeof longest; i++) longest[i] = i % 7 == 6 ? ' ' : 'w';
    const char *const texts[] = {"", "<&>\"' \x01\x1b caf\xe9", ") /Lang (x) >> endobj", "שלום عليكم 漢字", longest};
    for (size_t i = 0; i < 1 + sizeof texts / sizeof *texts; i++) {
        if (i == 0)
            fixture_long(&f, 60);
        else
            fixture_hostile(&f, ch_str(texts[i - 1]));
        assert_int_equal(ch_report_pdf_save(&f.debrief, &f.about, path, ch_heap(), NULL), CH_OK);
        if (output_of("pdftotext", "- 2>&1", text, sizeof text)) {
            assert_null(strstr(text, "Syntax"));
            if (i == 0) assert_non_null(strstr(text, "Page 7 of 7"));
            if (texts[i ? i - 1 : 0] == longest) assert_in_range(count_of(text, "wwwwww"), 50 * 400, 1 << 20);
        }
        fixture_free(&f);
    }
}

static void what_stood_there_stays_when_it_cannot_be_written(void **state)
{
    static const struct {
        const char *below, *says;
    } rows[] = {{"/none/x.pdf", "Make that folder first"}, {"", "Name a file in it."}};
    Fixture f;
    ChError error;
    (void)state;
    fixture_init(&f);
    for (size_t i = 0; i < 2; i++) {
        char where[160];
        snprintf(where, sizeof where, "%s%s", folder, rows[i].below);
        assert_int_equal(ch_report_pdf_save(&f.debrief, &f.about, where, ch_heap(), &error), CH_IO);
        assert_non_null(strstr(error.message, where));
        assert_non_null(strstr(error.message, rows[i].says));
        assert_null(strchr(error.message, '\n'));
    }
    assert_int_equal(files_in_folder(), 1);
    fixture_free(&f);
}

static void saving_replaces_a_file_and_keeps_its_mode(void **state)
{
    struct stat at;
    (void)state;
    assert_int_equal(chmod(path, 0640), 0);
    assert_int_equal(ch_report_save(path, CH_STR("words"), NULL), CH_OK);
    assert_int_equal(stat(path, &at), 0);
    assert_int_equal(at.st_size, 5);
    assert_int_equal(at.st_mode & 0777, 0640);
    assert_int_equal(ch_report_save("/dev/null", CH_STR("words"), NULL), CH_OK);
    assert_int_equal(stat("/dev/null", &at), 0);
    assert_true(S_ISCHR(at.st_mode));
    assert_int_equal(files_in_folder(), 1);
}

static void what_names_somebody_is_for_its_owner_alone(void **state)
{
    struct stat at;
    (void)state;
    assert_int_equal(chmod(path, 0644), 0);
    assert_int_equal(ch_report_save_private(path, CH_STR("names"), NULL), CH_OK);
    assert_int_equal(stat(path, &at), 0);
    assert_true(at.st_size == 5 && (at.st_mode & 0777) == 0600);
    assert_int_equal(files_in_folder(), 1);
}

static void a_full_disk_is_one_clear_line(void **state)
{
    ChError error;
    (void)state;
    if (access("/dev/full", W_OK) != 0) {
        print_message("/dev/full is not there: no full disk is tried\n");
        skip();
    }
    assert_int_equal(ch_report_save("/dev/full", CH_STR("words"), &error), CH_IO);
    assert_non_null(strstr(error.message, "Free some space"));
}

static void no_memory_is_a_status(void **state)
{
    ChStatus status = CH_NO_MEMORY;
    Fixture f;
    (void)state;
    fixture_init(&f);
    for (uint32_t n = 1; status != CH_OK; n += n < 40 ? 1 : n) {
        Failing failing = {n, 0};
        ChText out = {.from = failing_allocator(&failing)};
        status = ch_report_pdf(&f.debrief, &f.about, &out, NULL);
        assert_true(status == CH_OK || status == CH_NO_MEMORY);
        ch_text_free(&out);
        assert_true(n < 20000);
    }
    fixture_free(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_opens_and_says_the_same),
        cmocka_unit_test(the_same_input_gives_the_same_bytes),
        cmocka_unit_test(long_and_hostile_plays_open_too),
        cmocka_unit_test(what_stood_there_stays_when_it_cannot_be_written),
        cmocka_unit_test(saving_replaces_a_file_and_keeps_its_mode),
        cmocka_unit_test(what_names_somebody_is_for_its_owner_alone),
        cmocka_unit_test(a_full_disk_is_one_clear_line),
        cmocka_unit_test(no_memory_is_a_status),
    };
    return cmocka_run_group_tests_name("report.pdf", tests, begin, end);
}
