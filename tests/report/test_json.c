/* The JSON of debrief and explore against the contract: every key, in order, of the right kind. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "report/fixture.h"

/* A contract as a row of "key:kinds": i integer, r real, s string, n null, b true or false, a array, o object. */
static bool is_kind(const json_t *value, char kind)
{
    switch (kind) {
    case 'i': return json_is_integer(value);
    case 'r': return json_is_real(value);
    case 's': return json_is_string(value);
    case 'n': return json_is_null(value);
    case 'b': return json_is_boolean(value);
    case 'a': return json_is_array(value);
    case 'o': return json_is_object(value);
    default: return false;
    }
}

/* The object begins with exactly these keys, in this order. */
static void expect_keys(json_t *object, const char *contract)
{
    assert_true(json_is_object(object));
    void *at = json_object_iter(object);
    while (*contract) {
        const char *colon = strchr(contract, ':'), *end = strchr(contract, ' ');
        if (!end) end = contract + strlen(contract);
        assert_non_null(at);
        char key[40] = "";
        memcpy(key, contract, (size_t)(colon - contract));
        assert_string_equal(json_object_iter_key(at), key);
        bool kind = false;
        for (const char *k = colon + 1; k < end; k++) kind = kind || is_kind(json_object_iter_value(at), *k);
        if (!kind) fail_msg("%s is of another kind", key);
        at = json_object_iter_next(object, at);
        contract = *end ? end + 1 : end;
    }
}

typedef ChStatus Render(const Fixture *f, ChText *out);

static ChStatus render_debrief(const Fixture *f, ChText *out)
{
    return ch_report_json(&f->debrief, &f->about, out, NULL);
}

static ChStatus render_explore(const Fixture *f, ChText *out)
{
    return ch_report_explore_json(&f->explored, out, NULL);
}

static json_t *rendered(const Fixture *f, Render *render)
{
    ChText out = {.from = ch_heap()};
    json_error_t error;
    assert_int_equal(render(f, &out), CH_OK);
    json_t *root = json_loadb(out.p, out.n, 0, &error);
    if (!root) fail_msg("line %d: %s", error.line, error.text);
    ch_text_free(&out);
    return root;
}

static int64_t number(json_t *in, const char *key)
{
    assert_true(json_is_integer(json_object_get(in, key)));
    return json_integer_value(json_object_get(in, key));
}

static const char *text(json_t *in, const char *key)
{
    assert_true(json_is_string(json_object_get(in, key)));
    return json_string_value(json_object_get(in, key));
}

static json_t *row(json_t *in, const char *key, size_t at)
{
    return json_array_get(json_object_get(in, key), at);
}

#define DEBRIEF                                                                                                        \
    "scenario:s revision:s engine:s mode:s method:s seed:i attempt:sn ending:sn outcome:sn score:in points:in "        \
    "coverage:in steps:a meters:a cost_minor:i worth_minor:i currency:s moments:a decisions:a parent:sn precedents:a"

static void a_debrief_keeps_the_contract(void **state)
{
    Fixture f;
    (void)state;
    fixture_init(&f);
    json_t *root = rendered(&f, render_debrief);
    expect_keys(root, DEBRIEF);
    expect_keys(row(root, "steps", 0), "id:s title:s status:s earned:i of:i evidence:a");
    expect_keys(row(row(root, "steps", 0), "evidence", 0), "decision:i behaviour:s quote:s clock_min:i");
    expect_keys(row(root, "meters", 0), "decision:i anger:i trust:i");
    expect_keys(row(root, "moments", 0), "decision:i regret:i said:s better:sn because:s better_because:sn tempting:sn "
                                         "tempting_because:sn");
    expect_keys(row(root, "decisions", 0), "n:i beat:s choice:i text:s shows:a ms:i picks:a");
    assert_string_equal(text(root, "scenario"), "shoe-return");
    assert_string_equal(text(root, "mode"), "practice");
    assert_string_equal(text(root, "ending"), "kept");
    assert_string_equal(text(root, "outcome"), "kept");
    assert_int_equal(number(root, "score"), 78);
    assert_int_equal(number(root, "points"), 7750);
    assert_int_equal(number(root, "seed"), 7);
    assert_int_equal(json_array_size(json_object_get(root, "meters")), 8);
    assert_int_equal(json_array_size(json_object_get(root, "moments")), 3);
    assert_string_equal(text(row(root, "steps", 1), "status"), "not_asked");
    assert_string_equal(json_string_value(row(root, "precedents", 0)), "exception_granted");
    assert_string_equal(json_string_value(json_array_get(json_object_get(row(root, "decisions", 2), "shows"), 0)), "hear_out");
    assert_int_equal(json_array_size(json_object_get(row(root, "decisions", 5), "picks")), 3);
    assert_int_equal(number(row(root, "decisions", 5), "choice"), 2);
    assert_true(json_is_null(json_object_get(row(root, "moments", 2), "better")));
    json_decref(root);
    fixture_free(&f);
}

static void before_the_ending_there_is_no_score(void **state)
{
    static const char *const nulls[] = {"ending", "outcome", "score", "points", "coverage", "attempt", "parent", "best_moment"};
    Fixture f;
    (void)state;
    fixture_open(&f);
    json_t *root = rendered(&f, render_debrief);
    expect_keys(root, DEBRIEF);
    for (size_t i = 0; i < sizeof nulls / sizeof *nulls; i++) assert_true(json_is_null(json_object_get(root, nulls[i])));
    assert_int_equal(json_array_size(json_object_get(root, "moments")), 0);
    json_decref(root);
    fixture_free(&f);
}

static void an_exploration_keeps_the_contract(void **state)
{
    Fixture f;
    (void)state;
    fixture_init(&f);
    json_t *root = rendered(&f, render_explore);
    expect_keys(root, "scenario:s complete:b states:i transitions:i seconds:r beats:o choices:o endings:a method:s coverage:i "
                      "score:o habits:a outcomes:o length_r:r best_position:a worths:a steps:a findings:a quality:a "
                      "random_points:i precedents:a plays:i outcome_chances:o setback_only:r model:o tempting:o ways:a");
    expect_keys(json_object_get(root, "beats"), "total:i reachable:i");
    expect_keys(json_object_get(root, "choices"), "total:i reachable:i");
    expect_keys(row(root, "endings", 0), "id:s outcome:s reachable:b best:i worst:i mean:i shortest:i");
    expect_keys(row(root, "endings", 2), "id:s outcome:s reachable:b best:n worst:n mean:n shortest:n");
    expect_keys(json_object_get(root, "score"), "worst:i random_mean:i");
    expect_keys(row(root, "habits", 0), "name:s score:i outcome:s");
    expect_keys(json_object_get(root, "outcomes"), "kept:i wavering:i lost:i");
    expect_keys(row(root, "worths", 0), "beat:s slot:n choices:a");
    expect_keys(row(root, "worths", 1), "beat:s slot:s choices:a");
    expect_keys(row(row(root, "worths", 0), "choices", 0), "n:i id:s worth:i clean:b tempting:b");
    expect_keys(row(root, "steps", 0), "id:s earnable:b missable:b");
    expect_keys(row(root, "findings", 0), "code:s severity:s file:s line:i message:s");
    expect_keys(row(root, "quality", 0), "name:s value:irn limit:ira ok:b");
    assert_int_equal(json_array_size(json_object_get(root, "habits")), 8);
    assert_int_equal(number(json_object_get(root, "score"), "random_mean"), 34);
    assert_int_equal(number(json_object_get(root, "outcomes"), "kept"), 61);
    assert_true(json_real_value(json_object_get(root, "seconds")) > 0.0419);
    assert_true(json_is_null(json_object_get(row(row(root, "worths", 0), "choices", 3), "id")));
    assert_true(json_is_null(json_object_get(row(row(root, "worths", 1), "choices", 1), "worth")));
    json_decref(root);
    fixture_free(&f);
}

static void the_same_input_gives_the_same_bytes(void **state)
{
    static Render *const both[] = {render_debrief, render_explore};
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        Fixture a, b;
        ChText one = {.from = ch_heap()}, two = {.from = ch_heap()};
        fixture_init(&a);
        fixture_init(&b);
        assert_int_equal(both[i](&a, &one), CH_OK);
        assert_int_equal(both[i](&b, &two), CH_OK);
        assert_int_equal(one.n, two.n);
        assert_memory_equal(one.p, two.p, one.n);
        assert_int_equal(one.p[one.n - 1], '\n');
        ch_text_free(&one);
        ch_text_free(&two);
        fixture_free(&a);
        fixture_free(&b);
    }
}

static void texts_are_kept_as_they_are_unless_they_are_not_text(void **state)
{
    Fixture f;
    (void)state;
    fixture_hostile(&f, ch_str("</script> \"quoted\" & \\ \x01 ☃"));
    json_t *root = rendered(&f, render_debrief);
    assert_string_equal(text(row(root, "decisions", 0), "text"), "</script> \"quoted\" & \\ \x01 ☃");
    json_decref(root);
    fixture_free(&f);
    fixture_hostile(&f, ch_str("caf\xe9"));
    root = rendered(&f, render_debrief);
    assert_string_equal(text(row(root, "decisions", 0), "text"), "caf\xEF\xBF\xBD");
    json_decref(root);
    root = rendered(&f, render_explore);
    json_decref(root);
    fixture_free(&f);
}

/* jansson takes its memory from the C library: let its Nth allocation fail too. */
static Failing library;

static void *library_malloc(size_t size)
{
    return library.fail_at && ++library.asked >= library.fail_at ? NULL : malloc(size);
}

static void no_memory_is_a_status(void **state)
{
    static Render *const both[] = {render_debrief, render_explore};
    Fixture f;
    (void)state;
    fixture_init(&f);
    for (size_t i = 0; i < 2; i++) {
        ChStatus status = CH_NO_MEMORY;
        for (uint32_t n = 1; status != CH_OK; n++) {
            Failing failing = {n, 0};
            ChText out = {.from = failing_allocator(&failing)};
            status = both[i](&f, &out);
            assert_true(status == CH_OK || status == CH_NO_MEMORY);
            ch_text_free(&out);
            assert_true(n < 1000);
        }
        status = CH_NO_MEMORY;
        json_set_alloc_funcs(library_malloc, free);
        for (uint32_t n = 1; status != CH_OK; n += 7) {
            library = (Failing){n, 0};
            ChText out = {.from = ch_heap()};
            status = both[i](&f, &out);
            assert_true(status == CH_OK || status == CH_NO_MEMORY);
            ch_text_free(&out);
            assert_true(n < 50000);
        }
        json_set_alloc_funcs(malloc, free);
    }
    fixture_free(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_debrief_keeps_the_contract),
        cmocka_unit_test(before_the_ending_there_is_no_score),
        cmocka_unit_test(an_exploration_keeps_the_contract),
        cmocka_unit_test(the_same_input_gives_the_same_bytes),
        cmocka_unit_test(texts_are_kept_as_they_are_unless_they_are_not_text),
        cmocka_unit_test(no_memory_is_a_status),
    };
    return cmocka_run_group_tests_name("report.json", tests, NULL, NULL);
}
