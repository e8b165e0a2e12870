/* The compiled form: round trips, damage of every kind, and what it leaves out. */
#include <stdio.h>
#include <string.h>

#include "core/archive.h"
#include "core/make.h"
#include "core/play.h"

static const MadeSize SMALL = {.beats = 6, .choices = 4, .steps = 5};

static ChText compile(const Made *made)
{
    ChText bytes = {.from = ch_heap()};
    ChError error = {0};
    if (ch_archive_write(&made->scenario, &made->method, &bytes, &error) != CH_OK) fail_msg("%s", error.message);
    return bytes;
}

/* The same play through both: same states, same earnings. */
static void behaves_the_same(const Made *made, const ChScenario *scenario, const ChMethod *method, uint64_t seed)
{
    uint16_t visits[MADE_BEATS], visits_too[MADE_BEATS];
    ChState one = {.visits = visits}, two = {.visits = visits_too};
    ChRng rng = {seed};
    ch_state_start(&made->scenario, &made->method, 1, &one);
    ch_state_start(scenario, method, 1, &two);
    for (;;) {
        ChDecision decision;
        assert_true(play_same_state(scenario, &one, &two));
        assert_int_equal(ch_earned(&made->method, &one.now), ch_earned(method, &two.now));
        if (!play_random(&made->scenario, &one, &rng, &decision)) return;
        assert_true(ch_on_offer(scenario, &two, &decision));
        ch_decide(&made->scenario, &made->method, &one, &decision, NULL);
        ch_decide(scenario, method, &two, &decision, NULL);
    }
}

static void test_round_trip(void **unused)
{
    (void)unused;
    uint64_t seed = 5000;
    for (uint32_t i = 0; i < made_scale(300); i++) {
        Made made, read = {0};
        ChError error = {0};
        made_random_sealed(&made, &seed, SMALL);
        ChText bytes = compile(&made);
        ch_arena_init(&read.arena, ch_heap(), SIZE_MAX);
        if (ch_archive_read(bytes.p, bytes.n, &read.arena, &read.scenario, &read.method, &error) != CH_OK)
            fail_msg("%s", error.message);
        ChText again = compile(&read);
        assert_int_equal(bytes.n, again.n);
        assert_memory_equal(bytes.p, again.p, bytes.n);
        assert_int_equal(made.scenario.serial_count, read.scenario.serial_count);
        assert_true(ch_set_eq(made.scenario.words.avoid, read.scenario.words.avoid));
        assert_memory_equal(made.method.order, read.method.order, sizeof read.method.order);
        for (uint64_t play = 0; play < 5; play++) behaves_the_same(&made, &read.scenario, &read.method, seed + play);
        ch_text_free(&bytes);
        ch_text_free(&again);
        made_end(&read);
        made_end(&made);
    }
}

/* Everything that play does not read, given a value that is not the one of an empty field. */
static void dress(Made *made)
{
    ChScenario *scenario = &made->scenario;
    static ChStr lists[] = {{"one", 3}, {"two", 3}, {"three", 5}};
    scenario->title = CH_STR("title"), scenario->method = CH_STR("method"), scenario->brief = CH_STR("brief");
    scenario->lang = CH_STR("pt-BR"), scenario->goal = CH_STR("goal"), scenario->currency = CH_STR("GBP"), scenario->channel = CH_CHANNEL_PHONE;
    scenario->difficulty = 2, scenario->minutes = 7, scenario->leaves = 5;
    scenario->customer.portrait = CH_STR("face"), scenario->customer.since = 1999, scenario->customer.worth = 123;
    scenario->customer.facts = lists, scenario->customer.fact_count = 3;
    scenario->unknown = lists + 1, scenario->unknown_count = 2;
    scenario->discuss = lists + 2, scenario->discuss_count = 1;
    scenario->counts[1].start = -9;
    scenario->words.behaviours[2].from = CH_STR("source");
    scenario->words.circumstances[1].text = CH_STR("it came about");
    for (uint32_t i = 0; i < scenario->beat_count; i++) {
        ChBeat *beat = &scenario->beats[i];
        beat->silence_after_s = 12;
        if (beat->choice_count == 0) continue;
        beat->choices[0].interrupts = true;
        beat->choices[0].id = CH_STR("choice");
        if (beat->choices[0].reply_count) beat->choices[0].replies[0].kind = CH_LINE_DOES;
        if (beat->line_count) beat->lines[0].kind = CH_LINE_DOES;
    }
    made->method.title = CH_STR("way"), made->method.note = CH_STR("note");
    made->method.source = (ChSource){CH_STR("book"), CH_STR("site"), CH_STR("who"), 1978};
    made->method.steps[0].guidance = CH_STR("how");
}

static void same_strs(const ChStr *a, uint32_t a_count, const ChStr *b, uint32_t b_count)
{
    assert_int_equal(a_count, b_count);
    for (uint32_t i = 0; i < a_count; i++) assert_true(ch_str_eq(a[i], b[i]));
}

static void same_beats(const ChScenario *a, const ChScenario *b)
{
    for (uint32_t i = 0; i < a->beat_count; i++) {
        const ChBeat *x = &a->beats[i], *y = &b->beats[i];
        assert_int_equal(x->silence_after_s, y->silence_after_s);
        assert_int_equal(x->channel, y->channel);
        assert_int_equal(x->line_count, y->line_count);
        if (x->line_count) assert_int_equal(x->lines[0].kind, y->lines[0].kind);
        for (uint32_t c = 0; c < x->choice_count; c++) {
            const ChChoice *one = &x->choices[c], *two = &y->choices[c];
            const ChStr texts[] = {one->id, one->text, one->because}, read[] = {two->id, two->text, two->because};
            same_strs(texts, 3, read, 3);
            assert_int_equal(one->interrupts, two->interrupts);
            assert_int_equal(one->reply_count, two->reply_count);
            if (one->reply_count) assert_int_equal(one->replies[0].kind, two->replies[0].kind);
        }
    }
}

static void same_fields(const Made *made, const Made *read)
{
    const ChScenario *a = &made->scenario, *b = &read->scenario;
    const ChMethod *m = &made->method, *n = &read->method;
    const ChStr texts[] = {a->id, a->lang, a->title, a->method, a->brief, a->goal, a->currency, a->customer.name,
                           a->customer.portrait, m->id, m->title, m->note, m->source.title, m->source.site,
                           m->source.author, m->steps[0].id, m->steps[0].title, m->steps[0].guidance,
                           a->words.behaviours[2].from, a->words.circumstances[1].text};
    const ChStr back[] = {b->id, b->lang, b->title, b->method, b->brief, b->goal, b->currency, b->customer.name,
                          b->customer.portrait, n->id, n->title, n->note, n->source.title, n->source.site,
                          n->source.author, n->steps[0].id, n->steps[0].title, n->steps[0].guidance,
                          b->words.behaviours[2].from, b->words.circumstances[1].text};
    same_strs(texts, sizeof texts / sizeof texts[0], back, sizeof back / sizeof back[0]);
    const int64_t numbers[] = {a->channel, a->difficulty, a->minutes, a->opens_s, a->may_give, a->customer.since,
                               a->customer.worth, (int64_t)a->leaves, (int64_t)a->starts_from, m->source.year,
                               a->counts[1].start, m->steps[0].weight};
    const int64_t read_numbers[] = {b->channel, b->difficulty, b->minutes, b->opens_s, b->may_give, b->customer.since,
                                    b->customer.worth, (int64_t)b->leaves, (int64_t)b->starts_from, n->source.year,
                                    b->counts[1].start, n->steps[0].weight};
    assert_memory_equal(numbers, read_numbers, sizeof numbers);
    same_strs(a->customer.facts, a->customer.fact_count, b->customer.facts, b->customer.fact_count);
    same_strs(a->unknown, a->unknown_count, b->unknown, b->unknown_count);
    same_strs(a->discuss, a->discuss_count, b->discuss, b->discuss_count);
    same_strs(a->flags, a->flag_count, b->flags, b->flag_count);
    same_beats(a, b);
}

static void test_every_field(void **unused)
{
    (void)unused;
    uint64_t seed = 300;
    for (uint32_t i = 0; i < 50; i++) {
        Made made, read = {0};
        made_random_sealed(&made, &seed, SMALL);
        dress(&made);
        ChText bytes = compile(&made);
        ch_arena_init(&read.arena, ch_heap(), SIZE_MAX);
        assert_int_equal(ch_archive_read(bytes.p, bytes.n, &read.arena, &read.scenario, &read.method, NULL), CH_OK);
        same_fields(&made, &read);
        ch_text_free(&bytes);
        made_end(&read);
        made_end(&made);
    }
}

/* Read from a copy that is exactly as long, so that a sanitizer sees any step beyond it; play a little when it
 * reads. */
static ChStatus read_bytes(const char *bytes, size_t count, uint64_t seed)
{
    Made read = {0};
    ChError error = {0};
    char *copy = ch_resize(ch_heap(), NULL, 0, count ? count : 1);
    assert_non_null(copy);
    if (count) memcpy(copy, bytes, count);
    ch_arena_init(&read.arena, ch_heap(), 32 * 1024 * 1024);
    ChStatus status = ch_archive_read(copy, count, &read.arena, &read.scenario, &read.method, &error);
    if (status == CH_OK) {
        uint16_t *visits = ch_arena_alloc(&read.arena, read.scenario.beat_count, sizeof *visits);
        ChState state = {.visits = visits};
        ChRng rng = {seed};
        ChDecision decision;
        assert_non_null(visits);
        ch_state_start(&read.scenario, &read.method, 0, &state);
        for (uint32_t i = 0; i < 50 && play_random(&read.scenario, &state, &rng, &decision); i++)
            ch_decide(&read.scenario, &read.method, &state, &decision, NULL);
    } else {
        assert_int_equal(error.code, status);
        assert_true(error.message[0] != '\0');
    }
    ch_free(ch_heap(), copy, count);
    made_end(&read);
    return status;
}

static void test_truncated(void **unused)
{
    (void)unused;
    uint64_t seed = 77;
    Made made;
    made_random_sealed(&made, &seed, SMALL);
    ChText bytes = compile(&made);
    assert_int_equal(read_bytes(bytes.p, bytes.n, 1), CH_OK);
    for (size_t n = 0; n < bytes.n; n++) assert_int_equal(read_bytes(bytes.p, n, 1), CH_DAMAGED);
    ch_text_add(&bytes, CH_STR("!")); /* and too long */
    assert_int_equal(read_bytes(bytes.p, bytes.n, 1), CH_DAMAGED);
    ch_text_free(&bytes);
    made_end(&made);
}

static void test_flipped(void **unused)
{
    (void)unused;
    uint64_t seed = 900;
    uint32_t accepted = 0, refused = 0;
    for (uint32_t s = 0; s < made_scale(10); s++) {
        Made made;
        made_random_sealed(&made, &seed, (MadeSize){.beats = 3, .choices = 2, .steps = 3});
        ChText bytes = compile(&made);
        ChRng rng = {seed};
        for (uint32_t i = 0; i < 1000; i++) {
            size_t at = ch_rng_below(&rng, (uint32_t)bytes.n);
            char was = bytes.p[at];
            bytes.p[at] = (char)(ch_rng_below(&rng, 2) ? was ^ (1 << ch_rng_below(&rng, 8)) : (int)ch_rng_next(&rng));
            ChStatus status = read_bytes(bytes.p, bytes.n, i);
            assert_true(status == CH_OK || status == CH_DAMAGED || status == CH_TOO_NEW);
            accepted += status == CH_OK;
            refused += status == CH_DAMAGED;
            bytes.p[at] = was;
        }
        ch_text_free(&bytes);
        made_end(&made);
    }
    assert_true(accepted > 100 && refused > 100); /* both happen, or this tests nothing */
}

/* A word of eight bytes that says something enormous, at every place where one may stand. */
static void test_enormous(void **unused)
{
    (void)unused;
    static const uint64_t words[] = {UINT64_MAX, UINT64_C(1) << 32, (UINT64_C(1) << 32) + 1, INT64_MAX, 4096, 0xFFFFFF};
    uint64_t seed = 31;
    Made made;
    made_random_sealed(&made, &seed, (MadeSize){.beats = 3, .choices = 2, .steps = 3});
    ChText bytes = compile(&made);
    for (size_t at = 8; at + 8 <= bytes.n; at++)
        for (uint32_t w = 0; w < sizeof words / sizeof words[0]; w++) {
            char was[8];
            memcpy(was, bytes.p + at, 8);
            for (uint32_t i = 0; i < 8; i++) bytes.p[at + i] = (char)(words[w] >> (8 * i));
            ChStatus status = read_bytes(bytes.p, bytes.n, w);
            assert_true(status == CH_OK || status == CH_DAMAGED || status == CH_TOO_NEW);
            memcpy(bytes.p + at, was, 8);
        }
    ch_text_free(&bytes);
    made_end(&made);
}

static void test_versions(void **unused)
{
    (void)unused;
    uint64_t seed = 8;
    Made made;
    made_random_sealed(&made, &seed, SMALL);
    ChText bytes = compile(&made);
    assert_int_equal(bytes.p[8], 1);
    bytes.p[8] = 3;
    assert_int_equal(read_bytes(bytes.p, bytes.n, 1), CH_TOO_NEW);
    bytes.p[8] = 2; /* and then its language is missing */
    assert_int_equal(read_bytes(bytes.p, bytes.n, 1), CH_DAMAGED);
    bytes.p[8] = 1;
    bytes.p[0] = 'c';
    assert_int_equal(read_bytes(bytes.p, bytes.n, 1), CH_DAMAGED);
    ch_text_free(&bytes);
    made_end(&made);
}

/* Moving a line changes no hash; changing a word does. */
static void test_revision(void **unused)
{
    (void)unused;
    uint64_t seed = 8;
    Made made;
    made_random_sealed(&made, &seed, SMALL);
    ChText before = compile(&made);
    ChPos moved = {.file = 3, .line = 99, .column = 7};
    made.scenario.at = moved;
    made.scenario.files = made.scenario.flags;
    made.scenario.file_count = 2;
    for (uint32_t i = 0; i < made.scenario.beat_count; i++) {
        ChBeat *beat = &made.scenario.beats[i];
        beat->at = beat->otherwise.at = moved;
        for (uint32_t c = 0; c < beat->choice_count; c++) {
            beat->choices[c].at = moved;
            beat->choices[c].ways[0].at = moved;
            if (beat->choices[c].when) beat->choices[c].when->at = moved;
        }
    }
    for (uint32_t i = 0; i < made.method.step_count; i++) made.method.steps[i].at = moved;
    ChText after = compile(&made);
    ChDigest one = ch_archive_revision(&before), two = ch_archive_revision(&after);
    assert_memory_equal(one.bytes, two.bytes, sizeof one.bytes);
    made.scenario.beats[0].choices[0].text = CH_STR("another word");
    ChText changed = compile(&made);
    two = ch_archive_revision(&changed);
    assert_memory_not_equal(one.bytes, two.bytes, sizeof one.bytes);
    ch_text_free(&before);
    ch_text_free(&after);
    ch_text_free(&changed);
    made_end(&made);
}

/* What no author may write is refused on the way out as well. */
static void test_out_of_bounds(void **unused)
{
    (void)unused;
    uint64_t seed = 8;
    Made made;
    made_random_sealed(&made, &seed, SMALL);
    ChText bytes = {.from = ch_heap()};
    made.scenario.beats[0].at_most = 4000000000u; /* more than a play can count */
    assert_int_equal(ch_archive_write(&made.scenario, &made.method, &bytes, NULL), CH_DAMAGED);
    made.scenario.beats[0].at_most = 1;
    made.scenario.beats[0].later = (ChTime){CH_TIME_FOR, INT64_MAX};
    assert_int_equal(ch_archive_write(&made.scenario, &made.method, &bytes, NULL), CH_DAMAGED);
    ch_text_free(&bytes);
    made_end(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_round_trip), cmocka_unit_test(test_truncated), cmocka_unit_test(test_flipped),
        cmocka_unit_test(test_enormous),   cmocka_unit_test(test_versions),  cmocka_unit_test(test_revision),
        cmocka_unit_test(test_out_of_bounds), cmocka_unit_test(test_every_field),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
