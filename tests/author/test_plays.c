/* The tests of a scenario: what is said of a play that passes, fails, or cannot be played; and that what is proposed
 * passes. */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "author/plays.h"
#include "script/load.h"

typedef struct Kit {
    ChArena arena;
    ChDiagnostics said;
    ChLibrary *library;
    ChScenario scenario;
    ChMethod method;
    ChExploration found;
    ChRoute model;
    char model_choices[512];
} Kit;

static Kit kit;

static ChCheckOptions ways(void)
{
    return (ChCheckOptions){.from = ch_heap()};
}

/* What is said of one play. */
static const char *said_of(ChExpectedPlay play, uint32_t *code)
{
    static char message[2048];
    ChError error;
    ChDiagnostics said;
    play.id = CH_STR("p");
    if (play.at_most == 0) play.at_most = 100;
    ChExpectedPlays plays = {.plays = &play, .count = 1, .file = CH_STR("plays.lua")};
    ChCheckOptions how = ways();
    ch_diagnostics_init(&said, ch_heap());
    assert_int_equal(ch_plays_check(&kit.scenario, &kit.method, &plays, (ChFindMethod){0}, &how, &said, &error), CH_OK);
    assert_true(said.count <= 1);
    *code = said.count ? said.at[0].code : 0;
    snprintf(message, sizeof message, "%.*s", said.count ? (int)said.at[0].message.n : 0, said.count ? said.at[0].message.p : "");
    ch_diagnostics_free(&said);
    return message;
}

#define EXPECT(number, text, ...)                                                                                           \
    do {                                                                                                                    \
        uint32_t number_;                                                                                                   \
        const char *said_ = said_of((ChExpectedPlay){__VA_ARGS__}, &number_);                                               \
        if (number_ != (number) || !strstr(said_, (text))) fail_msg("CH%u: %s", (unsigned)number_, said_);                  \
    } while (0)

static void a_play_that_passes_says_nothing(void **state)
{
    (void)state;
    ChStr met[] = {kit.method.steps[0].id};
    EXPECT(0, "", .choices = ch_str(kit.model_choices), .at_least = 100, .has_outcome = true, .outcome = CH_KEPT,
           .ending = kit.scenario.beats[kit.model.ends].id, .met = met, .met_count = 1);
}

static void a_play_that_fails_says_what_would_pass(void **state)
{
    (void)state;
    ChStr broken[] = {kit.method.steps[0].id};
    EXPECT(CH_CODE_PLAY_FAILS, "it scores 100, not at most 99; with ", .choices = ch_str(kit.model_choices), .at_most = 99);
    EXPECT(CH_CODE_PLAY_FAILS, "is met, not broken", .choices = ch_str(kit.model_choices), .broken = broken, .broken_count = 1);
    EXPECT(CH_CODE_PLAY_FAILS, "it comes out kept, not lost", .choices = ch_str(kit.model_choices), .has_outcome = true,
           .outcome = CH_LOST);
    /* a short bad play that is to end glad: another way on */
    EXPECT(CH_CODE_PLAY_FAILS, ", not \"glad\"; it scores 20, not at least 50; from decision ", .choices = CH_STR("1,4,1"), .ending = CH_STR("glad"),
           .at_least = 50);
    /* and when nothing would */
    EXPECT(CH_CODE_PLAY_FAILS, "does it ask for things that do not go together?", .choices = ch_str(kit.model_choices), .ending = CH_STR("glad"),
           .has_outcome = true, .outcome = CH_LOST);
}

/* The change that is named is tried: with it the play does come to what it says. */
static void the_change_does_pass(void **state)
{
    (void)state;
    uint32_t code;
    char changed[512];
    const char *message = said_of((ChExpectedPlay){.choices = CH_STR("1,4,1"), .ending = CH_STR("glad"), .at_least = 50}, &code);
    const char *as = strstr(message, "it would pass as ");
    assert_non_null(as);
    snprintf(changed, sizeof changed, "%s", as + strlen("it would pass as "));
    EXPECT(0, "", .choices = ch_str(changed), .ending = CH_STR("glad"), .at_least = 50);
}

static void a_play_that_cannot_be_played_says_why(void **state)
{
    (void)state;
    char more[600];
    ChStr nowhere[] = {CH_STR("cal-back")}, flags[] = {CH_STR("no_such_flag")};
    snprintf(more, sizeof more, "%s,1", kit.model_choices);
    EXPECT(CH_CODE_PLAY_WRONG, "before an ending", .choices = CH_STR("2"));
    EXPECT(CH_CODE_PLAY_WRONG, "its choices go on", .choices = ch_str(more));
    EXPECT(CH_CODE_PLAY_WRONG, "is not on offer at \"arrives\"; on offer: ", .choices = CH_STR("17"));
    EXPECT(CH_CODE_PLAY_WRONG, "this is not one: two", .choices = CH_STR("two"));
    EXPECT(CH_CODE_PLAY_WRONG, "did you mean \"call-back\"?", .choices = ch_str(kit.model_choices), .met = nowhere, .met_count = 1);
    EXPECT(CH_CODE_PLAY_WRONG, "did you mean \"glad\"?", .choices = ch_str(kit.model_choices), .ending = CH_STR("gald"));
    EXPECT(CH_CODE_PLAY_WRONG, "cannot start from", .choices = ch_str(kit.model_choices), .from = flags, .from_count = 1);
}

static void what_is_proposed_passes(void **state)
{
    (void)state;
    char path[] = "/tmp/coolhead-plays-XXXXXX";
    int file = mkstemp(path);
    ChText out = {.from = ch_heap()};
    ChExpectedPlays plays;
    ChError error;
    ChCheckOptions how = ways();
    assert_true(file >= 0);
    assert_int_equal(ch_plays_propose(&kit.scenario, &kit.method, &kit.found, &kit.arena, &out), CH_OK);
    assert_true(write(file, out.p, out.n) == (ssize_t)out.n);
    close(file);
    assert_int_equal(ch_load_plays(kit.library, path, &kit.arena, &plays, &kit.said, &error), CH_OK);
    assert_true(plays.count >= 2 + 4); /* and a way to each of four endings or more */
    assert_int_equal(ch_plays_check(&kit.scenario, &kit.method, &plays, (ChFindMethod){0}, &how, &kit.said, &error), CH_OK);
    assert_int_equal(kit.said.count, 0);
    unlink(path);
    ch_text_free(&out);
}

static int begin(void **state)
{
    (void)state;
    ChError error;
    ChExploreOptions explore = {0};
    ch_diagnostics_init(&kit.said, ch_heap());
    ch_arena_init(&kit.arena, ch_heap(), SIZE_MAX);
    if (ch_library_open(CH_SOURCE_DIR "/scenarios", ch_heap(), &kit.library, &kit.said, &error) != CH_OK ||
        ch_load_scenario(kit.library, "shoe-return", &kit.arena, &kit.scenario, &kit.said, &error) != CH_OK ||
        ch_load_method(kit.library, "keep-the-customer", &kit.scenario.words, &kit.arena, &kit.method, &kit.said, &error) != CH_OK ||
        ch_explore(&kit.scenario, &kit.method, &explore, ch_heap(), &kit.found, &error) != CH_OK ||
        ch_route_model(&kit.scenario, &kit.method, &kit.found, 0, &kit.arena, &kit.model) != CH_OK)
        return -1;
    ChText said = {.from = ch_heap()};
    ch_route_say(&kit.model, &said);
    snprintf(kit.model_choices, sizeof kit.model_choices, "%s", said.p);
    ch_text_free(&said);
    return 0;
}

static int end(void **state)
{
    (void)state;
    ch_exploration_free(&kit.found);
    ch_library_close(kit.library);
    ch_arena_free(&kit.arena);
    ch_diagnostics_free(&kit.said);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_play_that_passes_says_nothing),
        cmocka_unit_test(a_play_that_fails_says_what_would_pass),
        cmocka_unit_test(the_change_does_pass),
        cmocka_unit_test(a_play_that_cannot_be_played_says_why),
        cmocka_unit_test(what_is_proposed_passes),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
