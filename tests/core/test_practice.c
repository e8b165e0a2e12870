/* The practice queue, worked by hand: what was missed most, then longest ago; three days apart; never more than the minutes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "core/practice.h"

enum { DAY = CH_DAY_S, NOW = 100 * DAY + 12 * 3600 };

static const ChPlayedStep first[] = {{{"hear", 4}, {"Hear them out", 13}, CH_STEP_MISSED}, {{"back", 4}, {"Check back", 10}, CH_STEP_MET}};
static const ChPlayedStep second[] = {{{"hear", 4}, {"Hear them out", 13}, CH_STEP_BROKEN}, {{"back", 4}, {"Check back", 10}, CH_STEP_MISSED}};
static const ChPracticable there[] = {{{"shoe", 4}, 12}, {{"mail", 4}, 9}, {{"call", 4}, 6}};

typedef struct Fixture {
    ChArena arena;
    ChClock clock;
    ChPracticeItem items[CH_QUEUE_MOST];
    uint32_t count;
} Fixture;

static ChPlayed play(const char *scenario, const ChPlayedStep *steps, int64_t days_ago)
{
    return (ChPlayed){.scenario = ch_str(scenario), .method = CH_STR("keep"), .ended_s = NOW - days_ago * DAY, .steps = steps, .step_count = 2};
}

static void ask(Fixture *f, const ChPlayed *plays, uint32_t count, uint32_t minutes)
{
    *f = (Fixture){.clock = {.now_s = NOW}};
    ch_arena_init(&f->arena, ch_heap(), SIZE_MAX);
    f->count = ch_practice_queue(plays, count, there, 3, &f->clock, minutes, &f->arena, f->items);
    ch_arena_free(&f->arena);
}

static void missed_most_then_longest_ago(void **state)
{
    Fixture f;
    (void)state;
    ChPlayed plays[] = {play("mail", first, 9), play("shoe", second, 4)};
    ask(&f, plays, 2, 0);
    assert_int_equal(f.count, 5);
    assert_int_equal(f.items[0].kind, CH_PRACTISE_STEP); /* twice in two chances */
    assert_true(ch_str_eq(f.items[0].step, CH_STR("hear")));
    assert_int_equal(f.items[0].missed, 2);
    assert_int_equal(f.items[0].days, 4);
    assert_int_equal(f.items[1].kind, CH_PRACTISE_SITUATION); /* the shoe return: two steps of its latest play */
    assert_int_equal(f.items[1].place, 0);
    assert_int_equal(f.items[2].place, 1); /* one missed, nine days ago */
    assert_true(ch_str_eq(f.items[3].step, CH_STR("back"))); /* one missed, four days ago */
    assert_true(f.items[4].is_new);
    assert_int_equal(f.items[4].place, 2);
}

/* Even intervals: on the third day it is due, on the second it is not, whatever came before. */
static void three_days_apart(void **state)
{
    Fixture f;
    (void)state;
    for (int64_t ago = 0; ago < 6; ago++) {
        ChPlayed plays[] = {play("shoe", second, 60), play("shoe", second, 30), play("shoe", second, ago)};
        ask(&f, plays, 3, 0);
        uint32_t steps = 0;
        for (uint32_t i = 0; i < f.count; i++) steps += f.items[i].kind == CH_PRACTISE_STEP;
        assert_int_equal(steps, ago >= CH_SPACING_DAYS ? 2 : 0);
        assert_int_equal(f.count, ago >= CH_SPACING_DAYS ? 5 : 2);
    }
}

static int64_t west(int64_t utc_s)
{
    return (utc_s - 13 * 3600) / DAY;
}

static void days_are_of_the_place(void **state)
{
    Fixture f = {.clock = {.now_s = NOW, .day = west}};
    ChPlayed plays[] = {play("shoe", second, 0)};
    (void)state;
    plays[0].ended_s = NOW - 3 * DAY + 2 * 3600;
    ch_arena_init(&f.arena, ch_heap(), SIZE_MAX);
    f.count = ch_practice_queue(plays, 1, there, 1, &f.clock, 0, &f.arena, f.items);
    assert_int_equal(f.count, 0); /* one in the morning and eleven at night: two midnights between */
    f.clock.day = NULL;
    f.count = ch_practice_queue(plays, 1, there, 1, &f.clock, 0, &f.arena, f.items);
    assert_int_equal(f.count, 3);
    ch_arena_free(&f.arena);
}

static void never_more_than_the_minutes(void **state)
{
    Fixture f;
    (void)state;
    ChPlayed plays[] = {play("mail", first, 9), play("shoe", second, 4)};
    for (uint32_t minutes = 1; minutes < 40; minutes++) {
        uint32_t all = 0;
        ask(&f, plays, 2, minutes);
        for (uint32_t i = 0; i < f.count; i++) all += f.items[i].minutes;
        assert_true(all <= minutes);
        if (minutes == 1) assert_int_equal(f.count, 0);
        if (minutes == 5) assert_int_equal(f.count, 2); /* two drills; no situation is so short */
        if (minutes == 11) assert_int_equal(f.items[1].place, 1); /* the shoe return takes too long, the email fits */
    }
}

/* Of today's plays what their situations say, each time; of other days', and of what is not there any more, nothing. */
static void what_was_played_today(void **state)
{
    ChClock clock = {.now_s = NOW, .day = west};
    ChPlayed plays[] = {play("shoe", second, 1), play("gone", first, 0), play("mail", first, 0), play("shoe", first, 0), play("mail", second, 0)};
    (void)state;
    plays[1].ended_s = plays[2].ended_s = plays[3].ended_s = plays[4].ended_s = NOW + 2 * 3600;
    assert_int_equal(ch_practice_taken(plays, 5, there, 3, &clock), 0); /* one in the afternoon is the next day, thirteen hours west */
    clock.now_s = NOW + 2 * 3600;
    assert_int_equal(ch_practice_taken(plays, 5, there, 3, &clock), 9 + 12 + 9);
    clock.now_s += DAY;
    assert_int_equal(ch_practice_taken(plays, 5, there, 3, &clock), 0);
}

static void nothing_was_played(void **state)
{
    Fixture f;
    (void)state;
    ask(&f, NULL, 0, 15);
    assert_int_equal(f.count, 1); /* in the order there is: 12 of 15 minutes; neither of the others fits any more */
    assert_true(f.items[0].is_new);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(missed_most_then_longest_ago), cmocka_unit_test(three_days_apart),
                                       cmocka_unit_test(days_are_of_the_place), cmocka_unit_test(never_more_than_the_minutes),
                                       cmocka_unit_test(what_was_played_today), cmocka_unit_test(nothing_was_played)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
