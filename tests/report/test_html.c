/* HTML: well-formed, self-contained, every text escaped. Read by a strict little parser here, and by xmllint where
 * there is one. */
#define _XOPEN_SOURCE 700

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "report/fixture.h"

static ChText page(const Fixture *f)
{
    ChText out = {.from = ch_heap()};
    assert_int_equal(ch_report_html(&f->debrief, &f->about, &out, NULL), CH_OK);
    return out;
}

enum { DEEPEST = 64, LONGEST = 32 };

/* Each element is closed in order, and no bare & or < stands in the text. */
static void expect_well_formed(const char *at)
{
    char open[DEEPEST][LONGEST];
    int depth = 0;
    at = strchr(at, '\n'); /* past the doctype */
    for (; *at; at++) {
        if (*at == '&') assert_true(strncmp(at, "&amp;", 5) == 0 || strncmp(at, "&lt;", 4) == 0 || strncmp(at, "&gt;", 4) == 0 ||
                                    strncmp(at, "&quot;", 6) == 0 || strncmp(at, "&#39;", 5) == 0);
        if (*at != '<') continue;
        const char *end = strchr(at, '>');
        assert_non_null(end);
        char name[LONGEST] = "";
        size_t n = strcspn(at + 1 + (at[1] == '/'), " />");
        assert_in_range(n, 1, LONGEST - 1);
        memcpy(name, at + 1 + (at[1] == '/'), n);
        if (at[1] == '/') {
            assert_true(depth > 0);
            assert_string_equal(name, open[--depth]);
        } else if (end[-1] != '/') {
            assert_true(depth < DEEPEST);
            memcpy(open[depth++], name, LONGEST);
        }
        at = end;
    }
    assert_int_equal(depth, 0);
}

static void expect_xmllint_agrees(const ChText *html)
{
    char path[] = "/tmp/coolhead-html-XXXXXX", command[128];
    if (system("command -v xmllint >/dev/null 2>&1") != 0) return;
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, html->p, html->n), (ssize_t)html->n);
    close(file);
    snprintf(command, sizeof command, "xmllint --noout --nonet %s", path);
    assert_int_equal(system(command), 0);
    unlink(path);
}

static void it_is_well_formed(void **state)
{
    static void (*const kinds[])(Fixture *) = {fixture_init, fixture_open};
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        Fixture f;
        kinds[i](&f);
        ChText html = page(&f);
        expect_well_formed(html.p);
        expect_xmllint_agrees(&html);
        ch_text_free(&html);
        fixture_free(&f);
    }
}

static void hostile_texts_stay_texts(void **state)
{
    static const char *const texts[] = {"</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "a & b &amp; c",
                                        "' onload='x", "]]> <!-- --> </style></table>", "*<b>*", "caf\xe9 \x01\x1b \x0b \xef\xbf\xbf",
                                        "", "*", "\"", "en\" onclick=\"x"};
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        Fixture f;
        fixture_hostile(&f, ch_str(texts[i]));
        ChText html = page(&f);
        expect_well_formed(html.p);
        expect_xmllint_agrees(&html);
        assert_null(strstr(html.p, "<script"));
        assert_null(strstr(html.p, "<img"));
        assert_null(strstr(html.p, "\" onclick"));
        ch_text_free(&html);
        fixture_free(&f);
    }
}

static void it_needs_nothing_else(void **state)
{
    static const char *const never[] = {"http://", "https://", "<script", "<link", "url(", "@import", "src="};
    Fixture f;
    (void)state;
    fixture_init(&f);
    ChText html = page(&f);
    for (size_t i = 0; i < sizeof never / sizeof *never; i++) assert_null(strstr(html.p, never[i]));
    ch_text_free(&html);
    fixture_free(&f);
}

static void it_is_made_for_every_reader(void **state)
{
    static const char *const has[] = {
        "<html lang=\"en-GB\">", "<title>The shoe return: debrief</title>", "<h1>Marian Holloway stays your customer",
        "<th scope=\"col\">Step</th>", "<th scope=\"row\">Hear them out", "<figcaption", "role=\"img\"",
        "58° Annoyed at the start, 71° Angry at the peak, 19° Calm at the end</desc>", "prefers-color-scheme:dark",
        "@page{size:A4", "break-inside:avoid", "<em>With</em> the box", "A better line was",
        "Tempting, and no better", "To talk about", "id=\"lines\"", "#F6F1E7", "#191816"};
    Fixture f;
    (void)state;
    fixture_init(&f);
    ChText html = page(&f);
    for (size_t i = 0; i < sizeof has / sizeof *has; i++)
        if (!strstr(html.p, has[i])) fail_msg("missing: %s", has[i]);
    f.about.lang = CH_STR("de");
    ch_text_free(&html);
    html = page(&f);
    assert_non_null(strstr(html.p, "<html lang=\"de\">"));
    ch_text_free(&html);
    fixture_free(&f);
}

static void no_memory_is_a_status(void **state)
{
    ChStatus status = CH_NO_MEMORY;
    Fixture f;
    (void)state;
    fixture_init(&f);
    for (uint32_t n = 1; status != CH_OK; n++) {
        Failing failing = {n, 0};
        ChText out = {.from = failing_allocator(&failing)};
        status = ch_report_html(&f.debrief, &f.about, &out, NULL);
        assert_true(status == CH_OK || status == CH_NO_MEMORY);
        ch_text_free(&out);
        assert_true(n < 5000);
    }
    fixture_free(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_well_formed),        cmocka_unit_test(hostile_texts_stay_texts),
        cmocka_unit_test(it_needs_nothing_else),    cmocka_unit_test(it_is_made_for_every_reader),
        cmocka_unit_test(no_memory_is_a_status),
    };
    return cmocka_run_group_tests_name("report.html", tests, NULL, NULL);
}
