/* Reports about many plays: CSV that comes back as it went, HTML that is well-formed, PDF over as many pages as it takes. */
#define _XOPEN_SOURCE 700
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "report/fixture.h"
#include "report/many.h"

enum { PLAYS = 3, DECISIONS = 40 };

typedef struct Made {
    ChMany many;
    ChManyPlay plays[PLAYS];
    ChManyDecision decisions[DECISIONS];
    ChManyPerson people[2];
    ChKeptStep steps[2];
    ChStepCount latest[2], first[2];
    ChManySteps group;
    ChManyAnswer answers[2];
    ChManyBeat beat;
    ChManySituation situation;
} Made;

static void make(Made *made, ChManyOf of, ChStr text)
{
    *made = (Made){.steps = {{.id = CH_STR("hear"), .title = text, .status = CH_STEP_MET}, {.id = CH_STR("own"), .title = text, .status = CH_STEP_BROKEN}},
                   .answers = {{text, text, 3}, {{NULL, 0}, text, 1}}};
    for (uint32_t i = 0; i < DECISIONS; i++)
        made->decisions[i] = (ChManyDecision){.n = i + 1, .before = text, .said = text, .reply = text, .because = text, .shows = text, .anger = 40,
                                              .trust = 50, .cost = 1250};
    for (uint32_t i = 0; i < PLAYS; i++)
        made->plays[i] = (ChManyPlay){.who = CH_STR("P-7K2MQ4"), .attempt = CH_STR("uuid"), .started = CH_STR("2026-01-05T08:00:00Z"),
                                      .title = text, .method = text, .ended = i < 2, .outcome = CH_KEPT, .points = 7840,
                                      .decisions = made->decisions, .decision_count = i == 2 ? 0 : DECISIONS,
                                      .result = {.anger_start = 58, .anger_end = 24, .cost = 3100, .currency = CH_STR("GBP"), .steps = made->steps, .step_count = 2}};
    for (uint32_t i = 0; i < 2; i++) {
        made->latest[i] = (ChStepCount){.id = made->steps[i].id, .title = text, .n = i + 1, .times = {[CH_STEP_MET] = 2, [CH_STEP_MISSED] = 1}};
        made->first[i] = (ChStepCount){.id = made->steps[i].id, .title = text, .n = i + 1, .times = {[CH_STEP_MISSED] = 3}};
        made->people[i] = (ChManyPerson){.who = text, .team = text, .plays = i, .latest = CH_STR("2026-01-05T08:00:00Z"), .stages = text};
    }
    made->group = (ChManySteps){.title = text, .first = {made->first, 2, 3}, .latest = {made->latest, 2, 3}};
    made->beat = (ChManyBeat){text, made->answers, 2, 4};
    made->situation = (ChManySituation){text, &made->beat, 1};
    made->many = (ChMany){.of = of, .title = text, .setting = text, .made = CH_STR("2026-02-01T12:00:00Z"), .engine = CH_STR("0.1.0"),
                          .pseudonyms = true, .steps = &made->group, .step_count = 1, .situations = &made->situation, .situation_count = 1,
                          .plays = made->plays, .play_count = PLAYS, .people = made->people, .person_count = 2};
}

/* ---- CSV ---- */

static void expect_cell(const char *raw, const char *cell)
{
    ChText out = {.from = ch_heap()};
    ch_csv_cell(ch_str(raw), &out);
    assert_string_equal(out.p, cell);
    ch_text_free(&out);
}

static void test_cells_are_quoted_and_never_formulas(void **state)
{
    (void)state;
    expect_cell("", "\"\"");
    expect_cell("a,b", "\"a,b\"");
    expect_cell("she said \"no\"", "\"she said \"\"no\"\"\"");
    expect_cell("\"\"", "\"\"\"\"\"\"");
    expect_cell("=1+1", "\"'=1+1\"");
    expect_cell("+44", "\"'+44\"");
    expect_cell("-5", "\"'-5\"");
    expect_cell("@SUM(A1)", "\"'@SUM(A1)\"");
    expect_cell("\t=1", "\"'\t=1\"");
    expect_cell("a=1", "\"a=1\"");
    expect_cell("h\xC3\xB6ren", "\"h\xC3\xB6ren\"");
}

static ChText csv_of(const Made *made)
{
    ChText out = {.from = ch_heap()};
    ch_many_csv_head(&out);
    for (uint32_t i = 0; i < PLAYS; i++) ch_many_csv_play(&made->plays[i], &out);
    assert_false(out.failed);
    return out;
}

/* Python's csv reads what was written. */
static void test_csv_comes_back_as_it_went(void **state)
{
    (void)state;
    Made made;
    char path[] = "/tmp/coolhead-csv-XXXXXX", command[1024];
    make(&made, CH_MANY_SESSION, CH_STR("=h\xC3\xB6r \"zu\", bitte; ja"));
    ChText out = csv_of(&made);
    int file = mkstemp(path);
    assert_int_equal(write(file, out.p, out.n), (ssize_t)out.n);
    close(file);
    snprintf(command, sizeof command,
             "python3 -B -c 'import csv; r = list(csv.reader(open(\"%s\", encoding=\"utf-8-sig\", newline=\"\"))); "
             "assert len(r) == 1 + 2 * %d + 1 and {len(x) for x in r} == {20}, (len(r), {len(x) for x in r}); "
             "w = chr(39) + \"=h\xC3\xB6r \" + chr(34) + \"zu\" + chr(34) + \", bitte; ja\"; assert r[1][12] == r[1][16] == w, r[1]; "
             "assert r[1][9] == \"78\" and r[1][10] == \"1\" and r[1][19] == \"£12.50\" and r[81][10:] == [\"\"] * 10, r[1]'",
             path, DECISIONS);
    int code = system(command);
    unlink(path);
    assert_int_equal(code, 0);
    ch_text_free(&out);
}

/* ---- HTML ---- */

static void expect_xml(const ChText *html)
{
    char path[] = "/tmp/coolhead-many-XXXXXX", command[128];
    if (system("command -v xmllint >/dev/null 2>&1") != 0) return;
    int file = mkstemp(path);
    assert_int_equal(write(file, html->p, html->n), (ssize_t)html->n);
    close(file);
    snprintf(command, sizeof command, "xmllint --noout --nonet %s", path);
    int code = system(command);
    unlink(path);
    assert_int_equal(code, 0);
}

static void test_html_says_all_and_is_well_formed(void **state)
{
    (void)state;
    for (ChManyOf of = CH_MANY_TRAINEE; of <= CH_MANY_PROGRAMME; of++) {
        Made made;
        ChText out = {.from = ch_heap()};
        make(&made, of, CH_STR("<script>alert('1')</script> & \"more\""));
        assert_int_equal(ch_many_html(&made.many, &out, NULL), CH_OK);
        assert_null(strstr(out.p, "<script"));
        assert_non_null(strstr(out.p, "2 of 3"));
        assert_non_null(strstr(out.p, "3 of 4"));
        assert_non_null(strstr(out.p, "pseudonym"));
        assert_true((strstr(out.p, "Who took part") != NULL) == (of != CH_MANY_TRAINEE));
        assert_true((strstr(out.p, "Each step, play by play") != NULL) == (of == CH_MANY_TRAINEE));
        expect_xml(&out);
        ch_text_free(&out);
    }
}

/* ---- PDF ---- */

static uint32_t pages_of(const ChText *pdf)
{
    uint32_t pages = 0;
    for (uint32_t i = 0; i + 12 < pdf->n; i++) pages += memcmp(pdf->p + i, "/Type /Page ", 12) == 0 || memcmp(pdf->p + i, "/Type /Page\n", 12) == 0;
    return pages;
}

static bool stop_at_ten(void *context, uint32_t done, uint32_t of)
{
    *(uint32_t *)context = of;
    return done < 10;
}

static void test_pdf_goes_over_pages_and_can_be_stopped(void **state)
{
    (void)state;
    Made made;
    static char words[6001];
    ChText out = {.from = ch_heap()};
    ChError error = {0};
    uint32_t of = 0;
    make(&made, CH_MANY_TRAINEE, CH_STR("It says what was said, and why it was worth what it was."));
    assert_int_equal(ch_many_pdf(&made.many, NULL, &out, &error), CH_OK);
    assert_memory_equal(out.p, "%PDF-", 5);
    assert_in_range(pages_of(&out), 4, 40); /* 80 rows */
    ch_text_free(&out);
    for (uint32_t i = 0; i + 5 < sizeof words; i += 5) memcpy(words + i, "word ", 5);
    make(&made, CH_MANY_SESSION, (ChStr){words, sizeof words - 1}); /* a row that no page can hold */
    made.many.play_count = 1;
    assert_int_equal(ch_many_pdf(&made.many, NULL, &out, &error), CH_OK);
    ch_text_free(&out);
    make(&made, CH_MANY_SESSION, CH_STR("a"));
    ChManyPerson crowd[20];
    for (uint32_t i = 0; i < 20; i++) crowd[i] = made.people[0];
    made.many.people = crowd;
    made.many.person_count = 20;
    assert_int_equal(ch_many_pdf(&made.many, &(ChManyWatch){stop_at_ten, &of}, &out, &error), CH_STOPPED);
    assert_int_equal(of, 2 * (PLAYS + 20 + 1));
    assert_int_equal(out.n, 0);
    ch_text_free(&out);
}

static void test_no_memory_is_said(void **state)
{
    (void)state;
    Made made;
    make(&made, CH_MANY_SESSION, CH_STR("a"));
    for (uint32_t fail_at = 1; fail_at < 40; fail_at += 3) {
        Failing failing = {.fail_at = fail_at};
        ChText out = {.from = failing_allocator(&failing)};
        ChError error = {0};
        ChStatus status = ch_many_html(&made.many, &out, &error);
        assert_true(status == CH_OK || status == CH_NO_MEMORY);
        assert_true(status == CH_OK || failing.asked >= fail_at);
        assert_true(fail_at > 2 || status == CH_NO_MEMORY);
        ch_text_free(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cells_are_quoted_and_never_formulas),
        cmocka_unit_test(test_csv_comes_back_as_it_went),
        cmocka_unit_test(test_html_says_all_and_is_well_formed),
        cmocka_unit_test(test_pdf_goes_over_pages_and_can_be_stopped),
        cmocka_unit_test(test_no_memory_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
