/* Programmes, worked by hand: what is open, what counts, what is due when, what comes next. Times are texts in UTC, as the records
 * keep them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "core/schedule.h"

static int64_t at(const char *text)
{
    int64_t seconds;
    if (!ch_utc_read(ch_str(text), &seconds)) fail_msg("no time: %s", text);
    return seconds;
}

static ChStr first_names[] = {{"shoe", 4}, {"mail", 4}, {"call", 4}};
static ChProgrammeStage first_stages[] = {
    {.id = {"steps", 5}, .mode = CH_MODE_GUIDED, .scenarios = first_names, .scenario_count = 3, .due_s = 3 * CH_DAY_S},
    {.id = {"own", 3}, .mode = CH_MODE_ASSESSED, .scenarios = first_names, .scenario_count = 2, .pass = 70, .attempts = 2,
     .after = {"steps", 5}, .due_s = 7 * CH_DAY_S}};
static const ChProgramme first_week = {.id = {"first", 5}, .stages = first_stages, .stage_count = 2};

static ChPlayed play(const char *scenario, ChMode mode, const char *ended, int32_t score)
{
    int64_t end = at(ended);
    return (ChPlayed){.scenario = ch_str(scenario), .mode = mode, .began_s = end - 600, .ended_s = end, .score = score, .own_method = true};
}

typedef struct Fixture {
    ChArena arena;
    ChCourse course;
    ChClock clock;
} Fixture;

static void stand(Fixture *f, const ChProgramme *programme, const char *began, const char *now, const ChPlayed *plays, uint32_t count)
{
    f->clock.now_s = at(now);
    assert_int_equal(ch_course_make(programme, at(began), plays, count, &f->clock, &f->arena, &f->course), CH_OK);
}

static int set_up(void **state)
{
    static Fixture f;
    f = (Fixture){0};
    ch_arena_init(&f.arena, ch_heap(), SIZE_MAX);
    *state = &f;
    return 0;
}

static int tear_down(void **state)
{
    Fixture *f = *state;
    ch_arena_free(&f->arena);
    return 0;
}

#define BEGAN "2026-03-02T08:00:00Z" /* a Monday */

static void times_are_read(void **state)
{
    int64_t s;
    (void)state;
    assert_int_equal(at("1970-01-01T00:00:00Z"), 0);
    assert_int_equal(at("2000-02-29T12:00:00Z"), 951825600);
    assert_int_equal(at("2026-03-01T09:30:00.25Z"), at("2026-03-01T09:30:00Z"));
    assert_int_equal(at("2026-03-01T11:30:00+02:00"), at("2026-03-01T09:30:00Z"));
    assert_int_equal(at("2026-02-28T23:30:00-01:00"), at("2026-03-01T00:30:00Z"));
    assert_int_equal(ch_day_number(1969, 12, 31), -1);
    const char *const none[] = {"", "2026-03-01", "2026-13-01T00:00:00Z", "2026-03-01T24:00:00Z", "2026-03-01T00:00:00", "2026-03-01T00:00:00Zx"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) assert_false(ch_utc_read(ch_str(none[i]), &s));
    assert_true(ch_utc_is_kept(CH_STR("2024-02-29T23:59:59Z")) && ch_utc_is_kept(CH_STR("2026-12-31T00:00:00Z")));
    const char *const unkept[] = {"", "2026-02-29T00:00:00Z", "2026-04-31T00:00:00Z", "2026-03-01T09:30:00.25Z", "2026-03-01T09:30:00+0", "2026-03-00T00:00:00Z"};
    for (size_t i = 0; i < sizeof unkept / sizeof *unkept; i++) assert_false(ch_utc_is_kept(ch_str(unkept[i])));
}

static void begins_with_the_first_stage(void **state)
{
    Fixture *f = *state;
    ChCourseNext next[8];
    stand(f, &first_week, BEGAN, BEGAN, NULL, 0);
    assert_int_equal(f->course.stages[0].state, CH_COURSE_OPEN);
    assert_int_equal(f->course.stages[1].state, CH_COURSE_SHUT);
    assert_int_equal(f->course.stages[1].after, 0);
    assert_int_equal(f->course.of, 5);
    assert_int_equal(f->course.done, 0);
    assert_int_equal(f->course.stages[0].days_left, 3);
    assert_int_equal(ch_course_next(&f->course, next, 8), 3);
    assert_int_equal(next[0].part, 0);
    assert_int_equal(ch_course_next(&f->course, next, 2), 2);
    assert_int_equal(next[1].part, 1);
}

/* What does not count: another mode, another method, before joining, a line tried again. */
static void only_plays_of_the_stage_count(void **state)
{
    Fixture *f = *state;
    ChPlayed plays[] = {play("shoe", CH_MODE_GUIDED, "2026-03-01T08:00:00Z", 90), play("shoe", CH_MODE_PRACTICE, "2026-03-02T09:00:00Z", 90),
                        play("shoe", CH_MODE_GUIDED, "2026-03-02T10:00:00Z", 90), play("shoe", CH_MODE_GUIDED, "2026-03-02T11:00:00Z", 90),
                        play("late", CH_MODE_GUIDED, "2026-03-02T12:00:00Z", 90)};
    plays[2].own_method = false;
    plays[3].parent = CH_STR("another");
    stand(f, &first_week, BEGAN, "2026-03-03T00:00:00Z", plays, 5);
    assert_int_equal(f->course.done, 0);
    plays[3].parent.n = 0;
    stand(f, &first_week, BEGAN, "2026-03-03T00:00:00Z", plays, 5);
    assert_int_equal(f->course.done, 1);
    assert_true(f->course.stages[0].parts[0].done);
    assert_int_equal(f->course.stages[0].parts[0].plays, 1);
    plays[3].took_back = true; /* no pass mark: playing is enough */
    stand(f, &first_week, BEGAN, "2026-03-03T00:00:00Z", plays, 5);
    assert_int_equal(f->course.done, 1);
}

static void a_stage_opens_the_next(void **state)
{
    Fixture *f = *state;
    ChPlayed plays[] = {play("shoe", CH_MODE_ASSESSED, "2026-03-02T09:00:00Z", 99), /* before it was open */
                        play("shoe", CH_MODE_GUIDED, "2026-03-02T10:00:00Z", 10),   play("mail", CH_MODE_GUIDED, "2026-03-03T10:00:00Z", 10),
                        play("call", CH_MODE_GUIDED, "2026-03-04T10:00:00Z", 10),   play("shoe", CH_MODE_ASSESSED, "2026-03-05T10:00:00Z", 70),
                        play("mail", CH_MODE_ASSESSED, "2026-03-06T10:00:00Z", 69)};
    stand(f, &first_week, BEGAN, "2026-03-06T12:00:00Z", plays, 6);
    assert_int_equal(f->course.stages[0].state, CH_COURSE_DONE);
    assert_int_equal(f->course.stages[0].done_s, at("2026-03-04T10:00:00Z"));
    assert_int_equal(f->course.stages[1].opened_s, at("2026-03-04T10:00:00Z"));
    assert_int_equal(f->course.stages[1].state, CH_COURSE_OPEN);
    assert_true(f->course.stages[1].parts[0].done); /* 70 is the mark */
    assert_false(f->course.stages[1].parts[1].done);
    assert_int_equal(f->course.stages[1].parts[1].best, 69);
    assert_int_equal(f->course.stages[1].parts[1].left, 1);
    ChCourseNext next[2];
    assert_int_equal(ch_course_next(&f->course, next, 2), 1);
    assert_int_equal(next[0].stage, 1);
    assert_int_equal(next[0].part, 1);
}

static void attempts_run_out(void **state)
{
    Fixture *f = *state;
    ChPlayed plays[] = {play("shoe", CH_MODE_GUIDED, "2026-03-02T10:00:00Z", 10),   play("mail", CH_MODE_GUIDED, "2026-03-02T11:00:00Z", 10),
                        play("call", CH_MODE_GUIDED, "2026-03-02T12:00:00Z", 10),   play("shoe", CH_MODE_ASSESSED, "2026-03-03T10:00:00Z", 30),
                        play("shoe", CH_MODE_ASSESSED, "2026-03-03T11:00:00Z", 40), play("shoe", CH_MODE_ASSESSED, "2026-03-03T12:00:00Z", 95),
                        play("mail", CH_MODE_ASSESSED, "2026-03-03T13:00:00Z", 80)};
    ChCourseNext next[2];
    plays[3].title = plays[4].title = CH_STR("The shoe return");
    stand(f, &first_week, BEGAN, "2026-03-04T00:00:00Z", plays, 5);
    assert_int_equal(f->course.stages[1].state, CH_COURSE_OPEN);
    assert_true(ch_part_spent(&f->course.stages[1].parts[0]) && !ch_part_spent(&f->course.stages[1].parts[1]));
    assert_true(ch_str_eq(f->course.stages[1].parts[0].title, CH_STR("The shoe return")));
    assert_int_equal(ch_course_next(&f->course, next, 2), 1); /* the other one can still be played */
    assert_int_equal(next[0].part, 1);
    stand(f, &first_week, BEGAN, "2026-03-04T00:00:00Z", plays, 7); /* a third that is good comes too late */
    assert_int_equal(f->course.stages[1].state, CH_COURSE_SPENT);
    assert_int_equal(f->course.stages[1].parts[0].best, 40);
    assert_int_equal(ch_course_next(&f->course, next, 2), 0);
    assert_false(f->course.complete);
    plays[4].score = 71;
    stand(f, &first_week, BEGAN, "2026-03-04T00:00:00Z", plays, 7);
    assert_true(f->course.complete);
    assert_int_equal(f->course.done_s, at("2026-03-03T13:00:00Z"));
    plays[4].took_back = true;
    stand(f, &first_week, BEGAN, "2026-03-04T00:00:00Z", plays, 7); /* then the third is the second */
    assert_true(f->course.stages[1].parts[0].done);
    assert_int_equal(f->course.stages[1].parts[0].best, 95);
}

/* Joined on Monday, due after three days: Thursday, all of it. */
static void due_days_in_utc(void **state)
{
    static const struct {
        const char *now;
        int32_t left;
    } cases[] = {{"2026-03-02T08:00:00Z", 3}, {"2026-03-04T23:59:59Z", 1}, {"2026-03-05T00:00:00Z", 0},
                 {"2026-03-05T23:59:59Z", 0}, {"2026-03-06T00:00:00Z", -1}, {"2026-04-05T00:00:00Z", -31}};
    Fixture *f = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        stand(f, &first_week, BEGAN, cases[i].now, NULL, 0);
        assert_int_equal(f->course.stages[0].days_left, cases[i].left);
    }
    stand(f, &first_week, "2026-03-02T23:59:59Z", "2026-03-05T00:00:00Z", NULL, 0); /* the day of joining is a whole one */
    assert_int_equal(f->course.stages[0].days_left, 0);
}

/* Auckland, and the night in which its clocks go back: 5 April 2026 has 25 hours. */
static int64_t auckland(int64_t utc_s)
{
    int64_t offset = utc_s < 1775311200 ? 13 * 3600 : 12 * 3600; /* 2026-04-04T14:00:00Z */
    return (utc_s + offset) / CH_DAY_S;
}

static int64_t honolulu(int64_t utc_s)
{
    return (utc_s - 10 * 3600) / CH_DAY_S;
}

static void due_days_where_somebody_is(void **state)
{
    Fixture *f = *state;
    assert_int_equal(at("2026-04-04T14:00:00Z"), 1775311200);
    f->clock.day = auckland;
    /* Joined on Friday 3 April at half past eleven at night, there; due on Monday 6 April. */
    stand(f, &first_week, "2026-04-03T10:30:00Z", "2026-04-05T11:59:59Z", NULL, 0); /* Sunday, a second before midnight */
    assert_int_equal(f->course.stages[0].days_left, 1);
    stand(f, &first_week, "2026-04-03T10:30:00Z", "2026-04-05T12:00:00Z", NULL, 0);
    assert_int_equal(f->course.stages[0].days_left, 0);
    f->clock.day = honolulu; /* there it is still the day before */
    stand(f, &first_week, "2026-04-03T10:30:00Z", "2026-04-05T12:00:00Z", NULL, 0);
    assert_int_equal(f->course.stages[0].days_left, 1 - 0);
    assert_int_equal(f->course.stages[0].due_day, ch_day_number(2026, 4, 6));
}

/* The refresher: two of three. */
static ChProgrammeStage again_stages[] = {
    {.id = {"again", 5}, .mode = CH_MODE_PRACTICE, .scenarios = first_names, .scenario_count = 3, .choose = 2},
    {.id = {"prove", 5}, .mode = CH_MODE_ASSESSED, .scenarios = first_names, .scenario_count = 3, .choose = 1, .after = {"again", 5}}};
static const ChProgramme refresher = {.id = {"again", 5}, .stages = again_stages, .stage_count = 2};

static const ChPlayedStep met[] = {{.status = CH_STEP_MET}, {.status = CH_STEP_LATE}, {.status = CH_STEP_NOT_ASKED}};
static const ChPlayedStep one_missed[] = {{.status = CH_STEP_MISSED}, {.status = CH_STEP_PARTLY}, {.status = CH_STEP_MET}};
static const ChPlayedStep two_missed[] = {{.status = CH_STEP_BROKEN}, {.status = CH_STEP_UNDONE}, {.status = CH_STEP_MET}};

static ChPlayed with(ChPlayed played, const ChPlayedStep *steps)
{
    played.steps = steps;
    played.step_count = 3;
    return played;
}

static void chooses_what_was_missed_and_stays_with_it(void **state)
{
    Fixture *f = *state;
    ChPlayed plays[] = {with(play("shoe", CH_MODE_GUIDED, "2026-02-01T10:00:00Z", 50), two_missed),
                        with(play("shoe", CH_MODE_GUIDED, "2026-02-09T10:00:00Z", 50), met), /* the latest counts: nothing */
                        with(play("mail", CH_MODE_GUIDED, "2026-02-08T10:00:00Z", 50), met),
                        with(play("call", CH_MODE_GUIDED, "2026-02-10T10:00:00Z", 50), one_missed),
                        with(play("call", CH_MODE_PRACTICE, "2026-03-02T10:00:00Z", 90), met),
                        with(play("mail", CH_MODE_PRACTICE, "2026-03-02T11:00:00Z", 20), two_missed)};
    for (uint32_t count = 4; count <= 6; count++) { /* before, while and after it is played: the same two */
        stand(f, &refresher, BEGAN, "2026-03-03T00:00:00Z", plays, count);
        assert_int_equal(f->course.of, 3);
        const ChStageStanding *again = &f->course.stages[0];
        assert_int_equal(again->part_count, 2);
        assert_true(ch_str_eq(again->parts[0].scenario, CH_STR("call"))); /* missed most */
        assert_true(ch_str_eq(again->parts[1].scenario, CH_STR("mail"))); /* longest ago */
        assert_int_equal(again->done, count - 4);
    }
    assert_int_equal(f->course.stages[1].state, CH_COURSE_OPEN); /* and the next looks at how these went */
    assert_true(ch_str_eq(f->course.stages[1].parts[0].scenario, CH_STR("mail")));
    stand(f, &refresher, BEGAN, "2026-03-03T00:00:00Z", plays, 2); /* never played is longest ago */
    assert_true(ch_str_eq(f->course.stages[0].parts[0].scenario, CH_STR("mail")));
    assert_true(ch_str_eq(f->course.stages[0].parts[1].scenario, CH_STR("call")));
}

static void what_is_due_first_comes_first(void **state)
{
    ChProgrammeStage stages[] = {{.id = {"a", 1}, .scenarios = first_names, .scenario_count = 1},
                                 {.id = {"b", 1}, .scenarios = first_names + 1, .scenario_count = 2, .due_s = 9 * CH_DAY_S},
                                 {.id = {"c", 1}, .scenarios = first_names, .scenario_count = 1, .due_s = 2 * CH_DAY_S - 1}};
    const ChProgramme programme = {.stages = stages, .stage_count = 3};
    ChPlayed plays[] = {play("mail", CH_MODE_GUIDED, "2026-03-02T10:00:00Z", 60)};
    ChCourseNext next[8];
    Fixture *f = *state;
    stages[1].pass = 70;
    stages[0].mode = stages[1].mode = stages[2].mode = CH_MODE_GUIDED;
    stand(f, &programme, BEGAN, BEGAN, plays, 1);
    assert_int_equal(ch_course_next(&f->course, next, 8), 4);
    assert_int_equal(next[0].stage, 2); /* part of a day is a day */
    assert_int_equal(f->course.stages[2].days_left, 2);
    assert_int_equal(next[1].stage, 1);
    assert_int_equal(next[1].part, 1); /* not played yet, before the one to be played again */
    assert_int_equal(next[2].part, 0);
    assert_int_equal(next[3].stage, 0); /* what is never due is last */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(times_are_read, set_up, tear_down),
        cmocka_unit_test_setup_teardown(begins_with_the_first_stage, set_up, tear_down),
        cmocka_unit_test_setup_teardown(only_plays_of_the_stage_count, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_stage_opens_the_next, set_up, tear_down),
        cmocka_unit_test_setup_teardown(attempts_run_out, set_up, tear_down),
        cmocka_unit_test_setup_teardown(due_days_in_utc, set_up, tear_down),
        cmocka_unit_test_setup_teardown(due_days_where_somebody_is, set_up, tear_down),
        cmocka_unit_test_setup_teardown(chooses_what_was_missed_and_stays_with_it, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_due_first_comes_first, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
