/* Every key of a scenario loads into its field; the library lists what is there; the whole example loads. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/archive.h"
#include "load_kit.h"
#include "script/codes.h"

#define assert_str(have, want)                                                                               \
    do {                                                                                                     \
        char copy[512];                                                                                      \
        snprintf(copy, sizeof copy, "%.*s", CH_FMT(have));                                                   \
        assert_string_equal(copy, (want));                                                                   \
    } while (0)

static Kit kit;
static ChScenario scenario;

static int load_everything(void **state)
{
    (void)state;
    kit_open(&kit);
    ChStatus status =
        ch_load_scenario(kit.library, "everything", &kit.arena, &scenario, &kit.said, &kit.error);
    char *said = kit_said(&kit);
    if (*said) print_message("%s", said);
    free(said);
    return status == CH_OK && kit.said.count == 0 ? 0 : -1;
}

static int close_everything(void **state)
{
    (void)state;
    kit_close(&kit);
    return 0;
}

static const ChBeat *beat(const char *id)
{
    uint32_t place = ch_beat_find(&scenario, ch_str(id));
    assert_int_not_equal(place, CH_NONE);
    return &scenario.beats[place];
}

static ChSet behaviours(const char *one, const char *two)
{
    ChSet set = {{0, 0}};
    ch_set_add(&set, ch_behaviour_find(&scenario.words, ch_str(one)));
    if (two) ch_set_add(&set, ch_behaviour_find(&scenario.words, ch_str(two)));
    return set;
}

static uint64_t flags(const char *one, const char *two)
{
    uint64_t set = UINT64_C(1) << ch_flag_find(&scenario, ch_str(one));
    return two ? set | UINT64_C(1) << ch_flag_find(&scenario, ch_str(two)) : set;
}

static uint64_t circumstances(const char *one, const char *two)
{
    uint64_t set = UINT64_C(1) << ch_circumstance_find(&scenario.words, ch_str(one));
    return two ? set | UINT64_C(1) << ch_circumstance_find(&scenario.words, ch_str(two)) : set;
}

static void test_scenario(void **state)
{
    (void)state;
    assert_str(scenario.id, "everything");
    assert_str(scenario.title, "All of it");
    assert_int_equal(scenario.channel, CH_CHANNEL_COUNTER);
    assert_str(scenario.method, "plain");
    assert_int_equal(scenario.difficulty, 4);
    assert_int_equal(scenario.minutes, 12);
    assert_int_equal(scenario.opens_s, ((5 * 24 + 12) * 60 + 50) * 60);
    assert_str(scenario.currency, "GBP");
    assert_int_equal(scenario.may_give, 6050);
    assert_str(scenario.brief, "First line, second line.\n\nA new paragraph.");
    assert_str(scenario.goal, "The goal.");
    assert_int_equal(scenario.unknown_count, 2);
    assert_str(scenario.unknown[1], "Two");
    assert_int_equal(scenario.discuss_count, 1);
    assert_str(scenario.discuss[0], "Only one?");
    assert_str(scenario.author, "Ada Vella");
    assert_str(scenario.licence, "CC BY 4.0");
    assert_int_equal(scenario.beats[scenario.starts].at.line, beat("arrives")->at.line);
    assert_int_equal(scenario.leaves, flags("granted", NULL));
    assert_int_equal(scenario.starts_from, flags("before", "earlier"));
    assert_int_equal(scenario.flag_count, 4);
    assert_int_equal(scenario.at.line, 4);
    assert_int_equal(scenario.at.column, 1);
    assert_int_equal(scenario.file_count, 2);
    assert_non_null(strstr(scenario.files[0].p, "everything/scenario.lua"));
    assert_non_null(strstr(scenario.files[1].p, "everything/shared/lines.lua"));
}

static void test_customer(void **state)
{
    (void)state;
    const ChCustomer *customer = &scenario.customer;
    assert_str(customer->name, "Zoë Müller");
    assert_str(customer->portrait, "zoe");
    assert_int_equal(customer->anger, 58);
    assert_int_equal(customer->trust, 35);
    assert_int_equal(customer->since, 2013);
    assert_int_equal(customer->worth, 90000);
    assert_int_equal(customer->fact_count, 2);
    assert_str(customer->facts[0], "A fact");
}

static void test_words_of_its_own(void **state)
{
    (void)state;
    const ChVocabulary *common = ch_library_words(kit.library), *words = &scenario.words;
    assert_int_equal(words->behaviour_count, common->behaviour_count + 2);
    assert_int_equal(words->circumstance_count, common->circumstance_count + 1);
    for (uint32_t i = 0; i < common->behaviour_count; i++)
        assert_true(ch_str_eq(words->behaviours[i].id, common->behaviours[i].id));
    uint32_t smile = ch_behaviour_find(words, CH_STR("smile")),
             sigh = ch_behaviour_find(words, CH_STR("sigh"));
    assert_str(words->behaviours[smile].text, "Can be heard to smile.");
    assert_str(words->behaviours[smile].from, "our handbook");
    assert_false(words->behaviours[smile].avoid || ch_set_has(words->avoid, smile));
    assert_true(words->behaviours[sigh].avoid && ch_set_has(words->avoid, sigh));
    assert_true(ch_set_has(words->avoid, ch_behaviour_find(words, CH_STR("interrupt"))));
    assert_str(words->behaviours[0].from, "000 rule 2");
}

static void test_beat_and_lines(void **state)
{
    (void)state;
    const ChBeat *arrives = beat("arrives");
    assert_int_equal(arrives->kind, CH_BEAT);
    assert_int_equal(arrives->channel, CH_CHANNEL_PHONE);
    assert_int_equal(arrives->later.kind, CH_TIME_FOR);
    assert_int_equal(arrives->later.seconds, 300);
    assert_int_equal(arrives->at_most, 3);
    assert_str(arrives->otherwise.name, "letter");
    assert_ptr_equal(&scenario.beats[arrives->otherwise.beat], beat("letter"));
    assert_int_equal(arrives->line_count, 3);
    assert_int_equal(arrives->lines[0].kind, CH_LINE_DOES);
    assert_null(arrives->lines[0].when);
    assert_int_equal(arrives->lines[2].kind, CH_LINE_SAYS);
    assert_str(arrives->lines[2].text, "Two.");
    assert_ptr_equal(arrives->lines[1].when, arrives->lines[2].when);
    assert_int_equal(arrives->lines[1].when->low, 60);
    assert_int_equal(arrives->choice_count, 3);
    assert_str(arrives->choices[1].id, "sorry");
    assert_int_equal(arrives->choices[1].at.file, 1);
    assert_str(arrives->choices[2].id, "listed");
}

static void test_choice(void **state)
{
    (void)state;
    const ChChoice *full = &beat("arrives")->choices[0];
    assert_str(full->text, "\"Thank *you*.\"");
    assert_str(full->because, "Because.");
    assert_true(full->interrupts);
    assert_int_equal(full->when->high, 89);
    assert_int_equal(full->reply_count, 2);
    assert_str(full->replies[0].text, "Well!");
    assert_int_equal(full->replies[0].when->op, CH_COND_FLAG);
    assert_null(full->replies[1].when);
    assert_int_equal(full->way_count, 2);
    assert_str(full->ways[0].name, "gone");
    assert_int_equal(full->ways[0].when->low, 85);
    assert_ptr_equal(&scenario.beats[full->ways[1].beat], beat("letter"));
    assert_int_equal(full->at.line, 26);
    assert_int_equal(full->at.column, 3);
}

static void test_replies_that_happen(void **state)
{
    (void)state;
    const ChChoice *listed = &beat("arrives")->choices[2];
    assert_int_equal(listed->reply_count, 2);
    assert_int_equal(listed->replies[0].kind, CH_LINE_DOES);
    assert_str(listed->replies[0].text, "She looks up.");
    assert_int_equal(listed->replies[0].when->op, CH_COND_FLAG);
    assert_int_equal(listed->replies[1].kind, CH_LINE_SAYS);
    assert_str(listed->replies[1].text, "Hm?");
    assert_int_equal(beat("arrives")->choices[0].replies[0].kind, CH_LINE_SAYS);
}

static void test_effect(void **state)
{
    (void)state;
    const ChEffect *effect = &beat("arrives")->choices[0].effect;
    assert_true(ch_set_eq(effect->shows, behaviours("hear_out", "smile")));
    assert_true(ch_set_eq(effect->partly, behaviours("thank", NULL)));
    assert_int_equal(effect->anger, -12);
    assert_int_equal(effect->trust, 10);
    assert_int_equal(effect->costs, 1200);
    assert_int_equal(effect->takes.seconds, 120);
    assert_int_equal(effect->sets, flags("granted", "told"));
    assert_int_equal(effect->arises, circumstances("fixed", "till_closed"));
    assert_int_equal(effect->change_count, 2);
    assert_str(scenario.counts[effect->changes[0].count].id, "heat");
    assert_int_equal(effect->changes[0].by, 5);
    assert_str(scenario.counts[effect->changes[1].count].id, "queue");
    assert_int_equal(effect->changes[1].by, -1);
    assert_int_equal(scenario.counts[effect->changes[0].count].start, -2);
    assert_int_equal(scenario.counts[effect->changes[1].count].start, 3);
}

static void test_silence(void **state)
{
    (void)state;
    const ChBeat *arrives = beat("arrives");
    const ChChoice *silence = arrives->silence;
    assert_non_null(silence);
    assert_int_equal(arrives->silence_after_s, 20);
    assert_str(silence->replies[0].text, "Hello?");
    assert_str(silence->because, "Silence speaks.");
    assert_true(ch_set_eq(silence->effect.shows, behaviours("stonewall", NULL)));
    assert_true(ch_set_eq(silence->effect.partly, behaviours("hear_out", NULL)));
    assert_int_equal(silence->effect.anger, 6);
    assert_int_equal(silence->effect.trust, -4);
    assert_int_equal(silence->effect.costs, 100);
    assert_int_equal(silence->effect.takes.seconds, 1);
    assert_int_equal(silence->effect.sets, flags("told", NULL));
    assert_int_equal(silence->effect.arises, circumstances("promise_made", NULL));
    assert_int_equal(silence->effect.changes[0].by, 1);
    assert_str(silence->ways[0].name, "gone");
}

static void test_compose(void **state)
{
    (void)state;
    const ChBeat *letter = beat("letter");
    assert_int_equal(letter->kind, CH_BEAT_COMPOSE);
    assert_int_equal(letter->channel, CH_CHANNEL_EMAIL);
    assert_int_equal(letter->later.kind, CH_TIME_UNTIL);
    assert_int_equal(letter->later.seconds, 9 * 3600);
    assert_int_equal(letter->at_most, 2);
    assert_int_equal(letter->slot_count, 2);
    assert_str(letter->slots[0].id, "opening");
    assert_str(letter->slots[0].title, "Open");
    assert_false(letter->slots[0].optional);
    assert_int_equal(letter->slots[0].choice_count, 2);
    assert_int_equal(letter->slots[0].choices[0].way_count, 0);
    assert_true(letter->slots[1].optional);
    assert_str(letter->slots[1].choices[0].ways[0].name, "gone");
    assert_int_equal(letter->sent->effect.takes.seconds, 900);
    assert_str(letter->sent->replies[0].text, "He reads it.");
    assert_int_equal(letter->sent->effect.anger, -5);
    assert_str(letter->sent->ways[0].name, "arrives");
}

static void test_endings(void **state)
{
    (void)state;
    assert_int_equal(beat("kept")->kind, CH_BEAT_ENDING);
    assert_int_equal(beat("kept")->outcome, CH_KEPT);
    assert_int_equal(beat("kept")->channel, CH_CHANNEL_COUNTER);
    assert_int_equal(beat("gone")->outcome, CH_LOST);
    assert_int_equal(beat("gone")->channel, CH_CHANNEL_REVIEW);
    assert_int_equal(beat("gone")->later.seconds, 2 * 86400);
    assert_int_equal(beat("cool")->outcome, CH_WAVERING);
    assert_int_equal(beat("cool")->line_count, 2);
}

static void test_standards(void **state)
{
    (void)state;
    ChScenario small;
    assert_int_equal(ch_load_scenario(kit.library, "small", &kit.arena, &small, &kit.said, &kit.error),
                     CH_OK);
    assert_int_equal(small.difficulty, 3);
    assert_int_equal(small.minutes, 10);
    assert_int_equal(small.opens_s, 9 * 3600);
    assert_int_equal(small.currency.n, 0);
    assert_int_equal(small.beats[0].choices[0].effect.takes.seconds, 0);
    assert_null(small.beats[0].silence);
}

static void test_library_lists(void **state)
{
    (void)state;
    uint32_t count;
    const ChStr *scenarios = ch_library_scenarios(kit.library, &count);
    assert_int_equal(count, 2);
    assert_str(scenarios[0], "everything");
    assert_str(scenarios[1], "small");
    const ChStr *methods = ch_library_methods(kit.library, &count);
    assert_int_equal(count, 2);
    assert_str(methods[0], "full");
    const ChStr *programmes = ch_library_programmes(kit.library, &count);
    assert_int_equal(count, 1);
    assert_str(programmes[0], "first");
    assert_string_equal(ch_library_folder(kit.library), FIXTURES "/library");
}

static void test_not_found_names_the_nearest(void **state)
{
    (void)state;
    ChScenario none;
    assert_int_equal(ch_load_scenario(kit.library, "smal", &kit.arena, &none, &kit.said, &kit.error),
                     CH_NOT_FOUND);
    assert_non_null(strstr(kit.error.message, "did you mean \"small\"?"));
    assert_int_equal(
        ch_load_scenario(kit.library, "/nowhere/at/all", &kit.arena, &none, &kit.said, &kit.error),
        CH_NOT_FOUND);
    ChLibrary *library;
    assert_int_equal(ch_library_open("/nowhere/at/all", ch_heap(), &library, &kit.said, &kit.error),
                     CH_NOT_FOUND);
    assert_null(library);
}

/* Whoever prints an error puts its file in front of its message: what names its path must have none. */
static void test_a_path_is_told_once(void **state)
{
    (void)state;
    ChScenario none;
    assert_int_equal(ch_load_scenario(kit.library, FIXTURES "/findings", &kit.arena, &none, &kit.said, &kit.error),
                     CH_NOT_FOUND);
    assert_string_equal(kit.error.message, "there is no file " FIXTURES "/findings/scenario.lua");
    assert_string_equal(kit.error.file, "");
}

static void test_by_folder_and_by_file(void **state)
{
    (void)state;
    ChScenario one;
    assert_int_equal(
        ch_load_scenario(kit.library, FIXTURES "/library/small", &kit.arena, &one, &kit.said, &kit.error),
        CH_OK);
    assert_int_equal(
        ch_load_scenario(kit.library, FIXTURES "/library/small/", &kit.arena, &one, &kit.said, &kit.error),
        CH_OK);
    assert_int_equal(ch_load_scenario(kit.library, FIXTURES "/library/small/scenario.lua", &kit.arena, &one,
                                      &kit.said, &kit.error),
                     CH_OK);
    assert_str(one.id, "small");
    assert_int_equal(kit.said.count, 0);
}

/* What was loaded needs neither the library nor Lua afterwards. */
static void test_outlives_the_library(void **state)
{
    (void)state;
    ChLibrary *library;
    ChArena arena;
    ChScenario one;
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    assert_int_equal(ch_library_open(FIXTURES "/library/", ch_heap(), &library, &kit.said, &kit.error),
                     CH_OK);
    assert_int_equal(ch_load_scenario(library, "everything", &arena, &one, &kit.said, &kit.error), CH_OK);
    ch_library_close(library);
    assert_str(one.words.behaviours[0].id, "hear_out");
    assert_str(one.beats[0].lines[0].text, "She comes in.");
    assert_non_null(strstr(one.files[0].p, "scenario.lua"));
    ch_arena_free(&arena);
}

static void test_severity(void **state)
{
    (void)state;
    static const ChSaidAs want[] = {{135, CH_HINT}, {208, CH_ERROR}, {216, -1}};
    assert_int_equal(scenario.said_as_count, 3);
    for (uint32_t i = 0; i < 3; i++) {
        assert_int_equal(scenario.said_as[i].code, want[i].code);
        assert_int_equal(scenario.said_as[i].severity, want[i].severity);
    }
    ChSeverity severity = CH_WARNING;
    assert_true(ch_code_said_as(scenario.said_as, 3, 208, &severity));
    assert_int_equal(severity, CH_ERROR);
    assert_false(ch_code_said_as(scenario.said_as, 3, 216, &severity));
    assert_true(ch_code_said_as(NULL, 0, 216, &severity));
}

/* How findings are said is no part of the story: plays of it stay what they are. */
static void test_severity_changes_no_revision(void **state)
{
    (void)state;
    ChMethod method;
    ChScenario plain = scenario;
    ChText with = {.from = ch_heap()}, without = {.from = ch_heap()};
    plain.said_as = NULL, plain.said_as_count = 0;
    assert_int_equal(
        ch_load_method(kit.library, "plain", &scenario.words, &kit.arena, &method, &kit.said, &kit.error), CH_OK);
    assert_int_equal(ch_archive_write(&scenario, &method, &with, &kit.error), CH_OK);
    assert_int_equal(ch_archive_write(&plain, &method, &without, &kit.error), CH_OK);
    ChDigest one = ch_archive_revision(&with), other = ch_archive_revision(&without);
    assert_memory_equal(&one, &other, sizeof one);
    ch_text_free(&with);
    ch_text_free(&without);
}

/* The same file gives the same scenario, whatever order Lua's tables have. */
static void test_same_every_time(void **state)
{
    (void)state;
    for (int i = 0; i < 20; i++) {
        ChScenario again;
        assert_int_equal(
            ch_load_scenario(kit.library, "everything", &kit.arena, &again, &kit.said, &kit.error), CH_OK);
        assert_int_equal(again.flag_count, scenario.flag_count);
        for (uint32_t k = 0; k < again.flag_count; k++)
            assert_true(ch_str_eq(again.flags[k], scenario.flags[k]));
        for (uint32_t k = 0; k < again.count_count; k++)
            assert_true(ch_str_eq(again.counts[k].id, scenario.counts[k].id));
    }
}

static void test_programme(void **state)
{
    (void)state;
    ChProgramme programme;
    assert_int_equal(ch_load_programme(kit.library, "first", &kit.arena, &programme, &kit.said, &kit.error),
                     CH_OK);
    assert_str(programme.id, "first");
    assert_str(programme.title, "The first week");
    assert_str(programme.about, "Two evenings.");
    assert_int_equal(programme.stage_count, 2);
    const ChProgrammeStage *look = &programme.stages[0], *prove = &programme.stages[1];
    assert_str(look->id, "look");
    assert_int_equal(look->mode, CH_MODE_PRACTICE);
    assert_int_equal(look->pass + look->attempts, 0);
    assert_str(prove->title, "Prove it");
    assert_int_equal(prove->mode, CH_MODE_ASSESSED);
    assert_int_equal(prove->scenario_count, 2);
    assert_str(prove->scenarios[1], "small");
    assert_int_equal(look->choose, 0);
    assert_int_equal(prove->choose, 1);
    assert_str(prove->method, "plain");
    assert_int_equal(prove->pass, 70);
    assert_int_equal(prove->attempts, 3);
    assert_str(prove->after, "look");
    assert_int_equal(prove->due_s, 7 * 86400);
    assert_int_equal(prove->at.line, 3);
}

static void test_plays(void **state)
{
    (void)state;
    ChExpectedPlays plays;
    assert_int_equal(ch_load_plays(kit.library, FIXTURES "/library/small/plays.lua", &kit.arena, &plays, &kit.said, &kit.error),
                     CH_OK);
    assert_int_equal(plays.count, 2);
    const ChExpectedPlay *only = &plays.plays[0], *any = &plays.plays[1];
    assert_str(only->id, "only");
    assert_str(only->choices, "1");
    assert_int_equal(only->from_count, 0);
    assert_str(only->method, "plain");
    assert_str(only->ending, "kept");
    assert_true(only->has_outcome && only->outcome == CH_KEPT);
    assert_int_equal(only->at_least, 90);
    assert_int_equal(only->at_most, 100);
    assert_int_equal(only->met_count, 1);
    assert_str(only->met[0], "hear");
    assert_int_equal(only->broken_count, 0);
    assert_int_equal(only->missed_count, 2);
    assert_str(only->missed[1], "thank");
    assert_int_equal(only->at.line, 1);
    assert_int_equal(any->at_least, 0);
    assert_int_equal(any->at_most, 100);
    assert_false(any->has_outcome);
    assert_true(plays.file.n > 0);
    ChError error;
    assert_int_equal(ch_load_plays(kit.library, "nowhere/plays.lua", &kit.arena, &plays, &kit.said, &error), CH_NOT_FOUND);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_scenario),
        cmocka_unit_test(test_customer),
        cmocka_unit_test(test_words_of_its_own),
        cmocka_unit_test(test_beat_and_lines),
        cmocka_unit_test(test_choice),
        cmocka_unit_test(test_replies_that_happen),
        cmocka_unit_test(test_effect),
        cmocka_unit_test(test_silence),
        cmocka_unit_test(test_compose),
        cmocka_unit_test(test_endings),
        cmocka_unit_test(test_standards),
        cmocka_unit_test(test_library_lists),
        cmocka_unit_test(test_not_found_names_the_nearest),
        cmocka_unit_test(test_a_path_is_told_once),
        cmocka_unit_test(test_by_folder_and_by_file),
        cmocka_unit_test(test_outlives_the_library),
        cmocka_unit_test(test_severity),
        cmocka_unit_test(test_severity_changes_no_revision),
        cmocka_unit_test(test_same_every_time),
        cmocka_unit_test(test_programme),
        cmocka_unit_test(test_plays),
    };
    return cmocka_run_group_tests(tests, load_everything, close_everything);
}
