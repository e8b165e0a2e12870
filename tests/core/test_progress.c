/* Progress worked by hand: columns, last chances, what slips and what holds, marks, shares. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "core/progress.h"

enum { M = CH_STEP_MET, L = CH_STEP_LATE, X = CH_STEP_MISSED, N = CH_STEP_NOT_ASKED, B = CH_STEP_BROKEN };
enum { PLAYS = 9 };

static ChPlayedStep steps[PLAYS][2];
static ChPlayed plays[PLAYS];

/* Eight of the method "keep" and, in between, one of "other". */
static void make(void)
{
    static const int hear[] = {X, M, M, B, M, X, M, M, M}, back[] = {M, X, N, M, X, N, X, L, X};
    for (int i = 0; i < PLAYS; i++) {
        steps[i][0] = (ChPlayedStep){.id = CH_STR("hear"), .title = CH_STR("Hear them out"), .status = (ChStepStatus)hear[i]};
        steps[i][1] = (ChPlayedStep){.id = CH_STR("back"), .title = CH_STR("Check back"), .status = (ChStepStatus)back[i]};
        plays[i] = (ChPlayed){.scenario = i % 2 ? CH_STR("shoe") : CH_STR("mail"), .method = i == 4 ? CH_STR("other") : CH_STR("keep"),
                              .mode = CH_MODE_PRACTICE, .ended_s = 100 * i, .score = 10 * i, .anger_end = 90 - 10 * i,
                              .steps = steps[i], .step_count = 2};
    }
}

static void steps_over_time(void **state)
{
    ChArena arena;
    ChProgressTable p;
    ChStr methods[4];
    (void)state;
    make();
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    assert_int_equal(ch_progress_methods(plays, PLAYS, methods, 4), 2);
    assert_true(ch_str_eq(methods[0], CH_STR("keep")));
    assert_int_equal(ch_progress_steps(plays, PLAYS, CH_STR("keep"), 6, &arena, &p), CH_OK);
    assert_int_equal(p.plays, 8);
    assert_int_equal(p.column_count, 6);
    static const uint32_t columns[] = {2, 3, 5, 6, 7, 8};
    assert_memory_equal(p.columns, columns, sizeof columns);
    static const int32_t hear[] = {M, B, X, M, M, M};
    assert_memory_equal(p.rows[0].at, hear, sizeof hear);
    assert_int_equal(p.rows[0].chances, 5); /* 3, 5, 6, 7, 8 */
    assert_int_equal(p.rows[0].met, 3);
    assert_int_equal(p.rows[0].last[0], B);
    assert_int_equal(p.rows[1].chances, 5); /* 1, 3, 6, 7, 8: what was not asked is no chance, late is not met */
    assert_int_equal(p.rows[1].met, 1);
    assert_int_equal(p.slips, 1);
    assert_int_equal(p.holds, 0);
    assert_int_equal(ch_progress_steps(plays, 4, CH_STR("other"), 6, &arena, &p), CH_OK);
    assert_int_equal(p.row_count, 0);
    assert_int_equal(p.slips, CH_NONE);
    ch_arena_free(&arena);
}

static void first_best_and_latest(void **state)
{
    (void)state;
    make();
    for (int i = 0; i < PLAYS; i++) plays[i].scenario = CH_STR("shoe"), plays[i].method = CH_STR("keep");
    plays[0].mode = CH_MODE_GUIDED;
    plays[7].took_back = true;
    plays[8].parent = CH_STR("x");
    plays[5].score = plays[6].score;
    assert_int_equal(ch_progress_marks(plays, PLAYS, 0), 0);
    assert_int_equal(ch_progress_marks(plays, PLAYS, 1), CH_MARK_FIRST);
    assert_int_equal(ch_progress_marks(plays, PLAYS, 5), CH_MARK_BEST);
    assert_int_equal(ch_progress_marks(plays, PLAYS, 6), 0);
    assert_int_equal(ch_progress_marks(plays, PLAYS, 8), CH_MARK_LATEST);
    plays[2].method = CH_STR("other");
    assert_int_equal(ch_progress_marks(plays, PLAYS, 2), CH_MARK_FIRST | CH_MARK_BEST | CH_MARK_LATEST);
}

static void behaviours_by_how_often(void **state)
{
    static const ChPlayedWord first[] = {{{"blames", 6}, {"Blames", 6}, 9, true}, {{"listens", 7}, {"Listens", 7}, 1, false}, {{"thanks", 6}, {"Thanks", 6}, 2, false}};
    static const ChPlayedWord second[] = {{{"listens", 7}, {"Listens", 7}, 4, false}};
    ChArena arena;
    ChProgressTable p;
    (void)state;
    make();
    plays[7].words = first, plays[7].word_count = 3;
    plays[8].words = second, plays[8].word_count = 1;
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    assert_int_equal(ch_progress_words(plays, PLAYS, CH_STR("keep"), 3, &arena, &p), CH_OK);
    assert_int_equal(p.row_count, 3);
    assert_true(ch_str_eq(p.rows[0].id, CH_STR("listens")));
    assert_true(!p.rows[1].avoid && p.rows[2].avoid); /* after the others, however often */
    static const int32_t listens[] = {0, 1, 4}, thanks[] = {0, 2, 0}, blames[] = {0, 9, 0};
    assert_memory_equal(p.rows[0].at, listens, sizeof listens);
    assert_memory_equal(p.rows[1].at, thanks, sizeof thanks);
    assert_memory_equal(p.rows[2].at, blames, sizeof blames);
    ch_arena_free(&arena);
}

static void heat_and_shares(void **state)
{
    (void)state;
    make();
    assert_int_equal(ch_progress_cooler(plays, PLAYS), -60);
    assert_int_equal(ch_progress_cooler(plays, 3), 0);
    ChPlayed play = {.cost = 31, .may_give = 100};
    assert_int_equal(ch_played_share(&play), 310);
    play.cost = 120;
    assert_int_equal(ch_played_share(&play), 1000);
    play.cost = -5;
    assert_int_equal(ch_played_share(&play), 0);
    play.may_give = 0;
    assert_int_equal(ch_played_share(&play), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(steps_over_time), cmocka_unit_test(first_best_and_latest),
                                       cmocka_unit_test(behaviours_by_how_often), cmocka_unit_test(heat_and_shares)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
