/* The preview of a scenario that is being written, with real files that are saved over and over: what becomes of the answers,
 * which version is shown, jumping, and a meter set by hand. */
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

#include "author/preview.h"

static const char *const head =
    "scenario {\n"
    "  id = \"mini\", title = \"Mini\", channel = \"counter\", method = \"help\", difficulty = 1, minutes = 2,\n"
    "  opens = \"Monday 09:00\", currency = \"GBP\", may_give = money(20), brief = [[Somebody waits.]], goal = [[They come back.]],\n"
    "  customer = { name = \"Ada Marsh\", anger = 50, trust = 40, worth = money(100) }, starts = \"arrives\",\n"
    "}\n";

static const char *const arrives =
    "beat \"arrives\" {\n"
    "  says [[Well?]],\n"
    "  choice \"listen\" { [[\"Tell me.\"]], reply = [[At last.]], shows = \"hear_out\", anger = -10, trust = 10, sets = \"heard\",\n"
    "    to = \"tells\", because = [[Her turn.]] },\n"
    "  choice \"rule\" { [[\"The sign says so.\"]], reply = [[I can read.]], shows = \"hide_behind_policy\", anger = 10,\n"
    "    to = \"tells\", because = [[Nobody came for the sign.]] },\n"
    "}\n";

static const char *const tells =
    "beat \"tells\" {\n"
    "  says [[It broke on Monday.]],\n"
    "  says { [[And I am furious.]], when = anger:at_least(80) },\n"
    "  choice \"sorry\" { [[\"I am sorry.\"]], reply = [[So you are.]], shows = \"apologise\", costs = money(5), to = \"asks\",\n"
    "    because = [[Ours.]] },\n"
    "  choice \"shrug\" { [[\"It happens.\"]], reply = [[To me.]], shows = \"stonewall\", anger = 20, to = \"gone\", because = [[No.]] },\n"
    "}\n";

static const char *const asks =
    "beat \"asks\" {\n"
    "  says [[And now?]],\n"
    "  choice \"plan\" { [[\"Friday.\"]], reply = [[Friday.]], shows = \"commit_to_plan\", to = \"kept\", because = [[A day.]] },\n"
    "  choice \"soon\" { [[\"Soon.\"]], reply = [[Soon.]], shows = \"say_regrettable\", to = \"gone\", because = [[No day.]],\n"
    "    when = flag \"heard\" },\n"
    "}\n"
    "ending \"kept\" { outcome = \"kept\", says [[Until next time.]] }\n"
    "ending \"gone\" { outcome = \"lost\", says [[Goodbye.]] }\n";

static char folder[64], file[96];
static ChPreview *preview;
static ChError error;

/* As an editor saves: beside it, then over it. */
static void save(const char *a, const char *b, const char *c, const char *d)
{
    char beside[128];
    snprintf(beside, sizeof beside, "%s~", file);
    FILE *out = fopen(beside, "w");
    assert_non_null(out);
    assert_true(fprintf(out, "%s%s%s%s", a, b, c, d) > 0);
    assert_int_equal(fclose(out), 0);
    assert_int_equal(rename(beside, file), 0);
}

static void read_at(const char *time)
{
    ChVersion *version;
    if (ch_version_load((ChFolders){CH_SOURCE_DIR "/scenarios", NULL}, folder, time, preview->good, &version, &error) != CH_OK) fail_msg("%s", error.message);
    for (uint32_t i = 0; i < version->said.count && getenv("CH_TEST_SAY"); i++)
        print_message("%u: %.*s\n", (unsigned)version->said.at[i].line, CH_FMT(version->said.at[i].message));
    assert_int_equal(ch_preview_take(preview, version, &error), CH_OK);
}

static void study(void)
{
    ChStudy *found;
    ChCheckOptions options = {.from = ch_heap()};
    if (ch_study_make(preview->good, &options, &found, &error) != CH_OK) fail_msg("%s", error.message);
    assert_int_equal(ch_preview_learn(preview, found, &error), CH_OK);
}

static void answer(uint8_t pick)
{
    ChDecision decision = {.pick_count = 1, .picks = {pick}};
    if (ch_preview_answer(preview, &decision, &error) != CH_OK) fail_msg("%s", error.message);
}

static const char *beat_now(void)
{
    static char id[64];
    snprintf(id, sizeof id, "%.*s", CH_FMT(preview->good->scenario.beats[ch_session_state(preview->session)->now.beat].id));
    return id;
}

static const char *news(void)
{
    static char said[512];
    ChText text = {.from = ch_heap()};
    ch_preview_say_news(preview, &text);
    snprintf(said, sizeof said, "%s", text.p ? text.p : "");
    ch_text_free(&text);
    return said;
}

/* "value|change|delta" of a row of the state; empty when there is no such row. */
static const char *row(const char *name, bool *by_hand)
{
    static char said[256];
    ChArena arena;
    ChStateRow *rows;
    uint32_t count;
    said[0] = '\0';
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    assert_int_equal(ch_preview_state(preview, &arena, &rows, &count), CH_OK);
    for (uint32_t i = 0; i < count; i++) {
        if (!ch_str_eq(rows[i].name, ch_str(name))) continue;
        snprintf(said, sizeof said, "%.*s|%.*s|%d", CH_FMT(rows[i].value), CH_FMT(rows[i].change), (int)rows[i].delta);
        if (by_hand) *by_hand = rows[i].by_hand;
    }
    ch_arena_free(&arena);
    return said;
}

static int begin(void **state)
{
    (void)state;
    strcpy(folder, "/tmp/coolhead-preview-XXXXXX");
    if (!mkdtemp(folder)) return -1;
    strcat(folder, "/mini");
    char made[96];
    snprintf(made, sizeof made, "mkdir -p %s", folder);
    if (system(made) != 0) return -1;
    snprintf(file, sizeof file, "%s/scenario.lua", folder);
    return ch_preview_make(&preview, &error) == CH_OK ? 0 : -1;
}

static int end(void **state)
{
    (void)state;
    ch_preview_free(preview);
    unlink(file);
    rmdir(folder);
    *strrchr(folder, '/') = '\0';
    return rmdir(folder);
}

static void answers_are_given_again(void **state)
{
    (void)state;
    save(head, arrives, tells, asks);
    read_at("14:01");
    assert_string_equal(news(), "");
    answer(1);
    answer(1);
    assert_string_equal(beat_now(), "asks");
    assert_int_equal(preview->made_count, 2);
    /* The same choices in another order, and harder: their ids count, not their numbers. */
    save(head,
         "beat \"arrives\" {\n says [[Well now?]],\n"
         " choice \"rule\" { [[\"The sign.\"]], reply = [[I read.]], shows = \"hide_behind_policy\", to = \"gone\", because = [[No.]] },\n"
         " choice \"listen\" { [[\"Tell me.\"]], reply = [[At last.]], shows = \"hear_out\", anger = -25, sets = \"heard\","
         " to = \"tells\", because = [[Her turn.]] },\n}\n",
         tells, asks);
    read_at("14:03");
    assert_string_equal(news(), "Read again at 14:03. Your 2 answers stand.");
    assert_string_equal(beat_now(), "asks");
    assert_string_equal(row("anger", NULL), "25||0");
    assert_string_equal(row("heard", NULL), "true||0");
    answer(1);
    assert_string_equal(news(), "");
}

static void up_to_the_first_that_is_gone(void **state)
{
    (void)state;
    save(head, arrives, tells, asks);
    read_at("14:01");
    answer(1);
    answer(1);
    answer(1);
    assert_string_equal(beat_now(), "kept");
    char changed[2048];
    snprintf(changed, sizeof changed, "%s", tells);
    memcpy(strstr(changed, "\"sorry\""), "\"grief\"", 7);
    save(head, arrives, changed, asks);
    read_at("14:05");
    assert_string_equal(news(), "Your second answer is gone; you are back at tells.");
    assert_int_equal(preview->made_count, 1);
    assert_string_equal(row("anger", NULL), "40||-10");
}

/* What is still there but on offer no more is gone as well. */
static void what_is_not_on_offer_is_gone(void **state)
{
    (void)state;
    save(head, arrives, tells, asks);
    read_at("14:01");
    answer(1);
    answer(1);
    answer(2);
    assert_string_equal(beat_now(), "gone");
    save(head, arrives, tells,
         "beat \"asks\" {\n"
         "  says [[And now?]],\n"
         "  choice \"plan\" { [[\"Friday.\"]], reply = [[Friday.]], shows = \"commit_to_plan\", to = \"kept\", because = [[A day.]] },\n"
         "  choice \"soon\" { [[\"Soon.\"]], reply = [[Soon.]], shows = \"say_regrettable\", to = \"gone\", because = [[No day.]],\n"
         "    when = anger:at_least(90) },\n"
         "}\n"
         "ending \"kept\" { outcome = \"kept\", says [[Until next time.]] }\n"
         "ending \"gone\" { outcome = \"lost\", says [[Goodbye.]] }\n");
    read_at("14:02");
    assert_string_equal(news(), "Your third answer is gone; you are back at asks.");
}

static void the_last_that_worked_stays(void **state)
{
    (void)state;
    save(head, arrives, "beat \"tells\" {", asks);
    read_at("13:59");
    assert_null(preview->good);
    assert_string_equal(news(), "One error. No version has worked yet: mend it and save, and the preview goes on by itself.");
    assert_int_equal(ch_preview_start(preview, &error), CH_NOT_FOUND);
    save(head, arrives, tells, asks);
    read_at("14:01");
    answer(1);
    char broken[2048];
    snprintf(broken, sizeof broken, "%s", asks);
    memcpy(strstr(broken, "to = \"kept\""), "to = \"kepd\"", 11);
    save(head, arrives, tells, broken);
    read_at("14:02");
    assert_string_equal(news(), "One error. You are seeing the version from 14:01, the last that worked.");
    assert_int_equal(preview->latest->said.at[0].code, 108);
    assert_string_equal(beat_now(), "tells");
    answer(1); /* and it can be played on */
    /* The beat that is missing stands on the map, dashed, beyond those that are there. */
    const ChMap *map = &preview->latest->map;
    uint32_t beats = preview->latest->map_beats, there = 0;
    assert_int_equal(beats, preview->good->scenario.beat_count);
    assert_int_equal(map->scenario->beat_count, beats + 1);
    assert_true(ch_str_eq(map->scenario->beats[beats].id, CH_STR("kepd")));
    for (uint32_t i = 0; i < map->arrow_count; i++)
        if (map->arrows[i].to == beats) there += ch_str_eq(map->scenario->beats[map->arrows[i].from].id, CH_STR("asks"));
    assert_int_equal(there, 1);
    save(head, arrives, "syntax (", asks);
    read_at("14:03");
    assert_string_equal(beat_now(), "asks");
    save(head, arrives, tells, asks);
    read_at("14:04");
    assert_string_equal(news(), "Read again at 14:04. Your 2 answers stand.");
    assert_ptr_equal(preview->good, preview->latest);
}

static void a_jump_takes_the_shortest_way(void **state)
{
    (void)state;
    assert_int_equal(ch_preview_jump(preview, CH_STR("gone"), &error), CH_BUSY); /* as --at does where nothing works yet */
    save(head, arrives, tells, asks);
    read_at("14:01");
    study();
    assert_string_equal(beat_now(), "gone");
    read_at("14:01");
    assert_int_equal(ch_preview_start(preview, &error), CH_OK);
    assert_int_equal(ch_preview_jump(preview, CH_STR("ask"), &error), CH_NOT_FOUND);
    assert_non_null(strstr(error.message, "did you mean \"asks\"?"));
    assert_int_equal(ch_preview_jump(preview, CH_STR("asks"), &error), CH_BUSY); /* remembered, until the ways are known */
    assert_string_equal(beat_now(), "arrives");
    study();
    assert_string_equal(beat_now(), "asks");
    assert_int_equal(preview->made_count, 2);
    assert_string_equal(row("cost", NULL), "\xC2\xA3" "5|+\xC2\xA3" "5|0");
    assert_int_equal(ch_preview_jump(preview, CH_STR("gone"), &error), CH_OK);
    assert_int_equal(preview->made_count, 2);
    assert_int_equal(ch_preview_jump(preview, CH_STR("arrives"), &error), CH_OK);
    assert_int_equal(preview->made_count, 0);
    /* What random play and the whole of it came to. */
    const ChStudy *found = preview->study;
    uint32_t kept = ch_beat_find(&preview->good->scenario, CH_STR("kept"));
    assert_int_equal(found->came[preview->good->scenario.starts], CH_STUDY_PLAYS);
    assert_int_equal(found->heat[preview->good->scenario.starts], 50);
    assert_in_range(found->came[kept], CH_STUDY_PLAYS * 3 / 10, CH_STUDY_PLAYS * 9 / 20); /* 3 in 8 */
    assert_true(found->found.complete);
}

static void a_meter_by_hand_is_marked_until_it_is_played_anew(void **state)
{
    bool by_hand = false;
    (void)state;
    save(head, arrives, tells, asks);
    read_at("14:01");
    answer(2);
    assert_string_equal(row("anger", &by_hand), "60||10");
    assert_false(by_hand);
    assert_int_equal(ch_session_events(preview->session).count > 0, 1);
    ch_preview_set_by_hand(preview, 25, -90);
    assert_string_equal(row("anger", &by_hand), "85||10"); /* what the line did is still told as it was */
    assert_true(by_hand);
    assert_string_equal(row("trust", NULL), "0||0");
    uint32_t lines = 0;
    ChEvents events = ch_session_events(preview->session);
    for (uint32_t i = 0; i < events.count; i++) lines += events.at[i].kind == CH_EVENT_LINE;
    assert_int_equal(lines, 2); /* what only a furious customer says is said */
    answer(1);
    row("anger", &by_hand);
    assert_true(by_hand);
    read_at("14:02");
    assert_string_equal(row("anger", &by_hand), "60||0"); /* the answers alone, without the hand */
    assert_false(by_hand);
    ch_preview_set_by_hand(preview, 1, 0);
    row("anger", &by_hand);
    assert_true(by_hand);
    row("trust", &by_hand);
    assert_false(by_hand); /* that one was not */
    assert_int_equal(ch_preview_start(preview, &error), CH_OK);
    row("anger", &by_hand);
    assert_false(by_hand);
}

static void what_is_seen_is_told_with_its_change(void **state)
{
    (void)state;
    save(head, arrives, tells, asks);
    read_at("14:01");
    assert_string_equal(row("heard", NULL), "false||0");
    answer(1);
    assert_string_equal(row("heard", NULL), "true|new|0");
    assert_string_equal(row("trust", NULL), "50||10");
    assert_string_equal(row("clock", NULL), "Monday 09:00||0");
    assert_string_equal(row("answers", NULL), "1||0");
    assert_string_equal(row("hear", NULL), "met: hear_out (1)|new|0");
    ChDecision none = {.pick_count = 1, .picks = {9}};
    assert_int_equal(ch_preview_answer(preview, &none, &error), CH_BAD_INPUT);
    assert_non_null(strstr(error.message, "on offer: 1, 2"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test_setup_teardown(answers_are_given_again, begin, end),
                                       cmocka_unit_test_setup_teardown(up_to_the_first_that_is_gone, begin, end),
                                       cmocka_unit_test_setup_teardown(what_is_not_on_offer_is_gone, begin, end),
                                       cmocka_unit_test_setup_teardown(the_last_that_worked_stays, begin, end),
                                       cmocka_unit_test_setup_teardown(a_jump_takes_the_shortest_way, begin, end),
                                       cmocka_unit_test_setup_teardown(a_meter_by_hand_is_marked_until_it_is_played_anew, begin, end),
                                       cmocka_unit_test_setup_teardown(what_is_seen_is_told_with_its_change, begin, end)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
