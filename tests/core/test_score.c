/* One row of decisions for every sentence of "Scoring, exactly" and of the readings. */
#include <stdio.h>
#include <string.h>

#include "core/make.h"
#include "core/score.h"

/* One decision: what it shows and what comes about. */
typedef struct Did {
    const char *shows, *partly;
    uint64_t arises;
    int64_t takes_s; /* gone by before it counts */
    int64_t later_s; /* gone by after it */
} Did;

enum { MOST = 6 };

typedef struct Case {
    const char *name;
    void (*method)(Made *made); /* its first step is the one that is asked about */
    Did did[MOST];
    ChStepStatus status;
    int32_t earned; /* of a weight of 1 */
} Case;

#define B0 {.shows = "0"}
#define B1 {.shows = "1"}
#define B2 {.shows = "2"}
#define B8 {.shows = "8"}
#define B9 {.shows = "9"}
#define C(n) ((uint64_t)1 << (n))

static ChStep *first_step(Made *made)
{
    return made_step(made, "s", 1, made_set("0"));
}

static void plain(Made *made)
{
    first_step(made)->broken_by = made_set("8");
}

static void any(Made *made)
{
    made_step(made, "s", 1, made_set("0 1"))->broken_by = made_set("8");
}

static void both(Made *made)
{
    ChStep *step = first_step(made);
    made_group(step, made_set("1"));
    step->broken_by = made_set("8");
}

static void throughout(Made *made)
{
    ChStep *step = made_step(made, "s", 1, (ChSet){{0, 0}});
    step->throughout = true;
    step->broken_by = made_set("8");
}

static void throughout_if(Made *made)
{
    throughout(made);
    made->method.steps[0].asks = true;
    made->method.steps[0].if_arises = C(1);
}

static void after(Made *made)
{
    first_step(made)->after_id = CH_STR("t");
    ChStep *other = made_step(made, "t", 1, made_set("1"));
    other->broken_by = made_set("9");
}

static void after_asked(Made *made)
{
    after(made);
    made->method.steps[1].asks = true;
    made->method.steps[1].if_arises = C(2);
}

static void after_throughout(Made *made)
{
    first_step(made)->after_id = CH_STR("t");
    ChStep *other = made_step(made, "t", 1, (ChSet){{0, 0}});
    other->throughout = true;
    other->broken_by = made_set("9");
}

static void if_any(Made *made)
{
    plain(made);
    made->method.steps[0].asks = true;
    made->method.steps[0].if_arises = C(1) | C(2);
}

static void if_all(Made *made)
{
    if_any(made);
    made->method.steps[0].if_all = true;
}

static void needs(Made *made)
{
    plain(made);
    made->method.steps[0].needs = C(1);
}

static void needs_two(Made *made)
{
    plain(made);
    made->method.steps[0].needs = C(1) | C(2);
}

static void window(Made *made)
{
    plain(made);
    made->method.steps[0].since = 1;
    made->method.steps[0].from_s = 100;
    made->method.steps[0].within_s = 200;
}

static void from_only(Made *made)
{
    plain(made);
    made->method.steps[0].since = 1;
    made->method.steps[0].from_s = 100;
}

static void setback(Made *made)
{
    plain(made);
    made->method.setback = C(1);
}

static void setback_both(Made *made)
{
    both(made);
    made->method.setback = C(1);
}

static void setback_if(Made *made)
{
    setback(made);
    made->method.steps[0].asks = true;
    made->method.steps[0].if_arises = C(1);
}

static void setback_needs(Made *made)
{
    setback(made);
    made->method.steps[0].needs = C(1);
}

static void setback_since(Made *made)
{
    setback(made);
    made->method.steps[0].since = 1;
}

static void setback_throughout(Made *made)
{
    throughout(made);
    made->method.setback = C(1);
}

static const Case CASES[] = {
    {"done is met", plain, {B0}, CH_STEP_MET, 4},
    {"not done is missed", plain, {B1}, CH_STEP_MISSED, 0},
    {"shown partly is partly", plain, {{.partly = "0"}}, CH_STEP_PARTLY, 2},
    {"partly, then in full, is met", plain, {{.partly = "0"}, B0}, CH_STEP_MET, 4},
    {"in full, then partly, stays met", plain, {B0, {.partly = "0"}}, CH_STEP_MET, 4},
    {"any of them meets", any, {B1}, CH_STEP_MET, 4},
    {"one in full and one partly is met by any", any, {{.shows = "1", .partly = "0"}}, CH_STEP_MET, 4},
    {"all with some but not all is partly", both, {B0}, CH_STEP_PARTLY, 2},
    {"all, one of them only partly, is partly", both, {B0, {.partly = "1"}}, CH_STEP_PARTLY, 2},
    {"all over two decisions is met", both, {B0, B1}, CH_STEP_MET, 4},
    {"all at once is met", both, {{.shows = "0 1"}}, CH_STEP_MET, 4},

    {"met, then broken, is undone", plain, {B0, B8}, CH_STEP_UNDONE, 2},
    {"undone is final", plain, {B0, B8, B0}, CH_STEP_UNDONE, 2},
    {"undone, broken again, is still undone", plain, {B0, B8, B8}, CH_STEP_UNDONE, 2},
    {"broken is broken", plain, {B8}, CH_STEP_BROKEN, 0},
    {"broken, then done, is late and earns one", plain, {B8, B0}, CH_STEP_LATE, 1},
    {"mended is final, even when broken again", plain, {B8, B0, B8}, CH_STEP_LATE, 1},
    {"broken, then half done, stays broken", plain, {B8, {.partly = "0"}}, CH_STEP_BROKEN, 0},
    {"broken, then some of all, stays broken", both, {B8, B0}, CH_STEP_BROKEN, 0},
    {"broken, then all of it, is mended", both, {B8, B0, B1}, CH_STEP_LATE, 1},
    {"a break wipes what there was: half before and half after do not mend", both, {B0, B8, B1}, CH_STEP_BROKEN, 0},
    {"a break wipes what was half done", plain, {{.partly = "0"}, B8}, CH_STEP_BROKEN, 0},
    {"a second break wipes what was mended by half", both, {B8, B0, B8, B1}, CH_STEP_BROKEN, 0},
    {"what both breaks and meets breaks", plain, {{.shows = "0 8"}}, CH_STEP_BROKEN, 0},
    {"what both breaks and meets undoes what was met", plain, {B0, {.shows = "0 8"}}, CH_STEP_UNDONE, 2},
    {"partly does not break", plain, {B0, {.partly = "8"}}, CH_STEP_MET, 4},
    {"partly breaking while meeting meets", plain, {{.shows = "0", .partly = "8"}}, CH_STEP_MET, 4},

    {"throughout is met until broken", throughout, {B0}, CH_STEP_MET, 4},
    {"throughout broken is broken", throughout, {B8}, CH_STEP_BROKEN, 0},
    {"throughout broken is broken for good", throughout, {B8, B0}, CH_STEP_BROKEN, 0},
    {"throughout not asked is not asked", throughout_if, {B8}, CH_STEP_NOT_ASKED, 4},
    {"throughout asked from when it arises", throughout_if, {B8, {.arises = C(1)}}, CH_STEP_MET, 4},
    {"throughout asked, then broken", throughout_if, {{.arises = C(1)}, B8}, CH_STEP_BROKEN, 0},

    {"out of order is late", after, {B0, B1}, CH_STEP_LATE, 2},
    {"in order is met", after, {B1, B0}, CH_STEP_MET, 4},
    {"out of order, done again in order, is met", after, {B0, B1, B0}, CH_STEP_MET, 4},
    {"both at the same moment are in order", after, {{.shows = "0 1"}}, CH_STEP_MET, 4},
    {"after something earned partly is in order", after, {{.partly = "1"}, B0}, CH_STEP_MET, 4},
    {"after something broken is out of order", after, {B9, B0}, CH_STEP_LATE, 2},
    {"after something mended is in order", after, {B9, B1, B0}, CH_STEP_MET, 4},
    {"after something undone is in order", after, {B1, B9, B0}, CH_STEP_MET, 4},
    {"what the other earns and loses in one moment is not earned", after, {{.shows = "0 1 9"}}, CH_STEP_LATE, 2},
    {"partly out of order is partly", after, {{.partly = "0"}}, CH_STEP_PARTLY, 2},
    {"after something not asked is in order", after_asked, {B0}, CH_STEP_MET, 4},
    {"after something asked and not done is out of order", after_asked, {{.arises = C(2)}, B0}, CH_STEP_LATE, 2},
    {"asked by this very decision is asked", after_asked, {{.shows = "0", .arises = C(2)}}, CH_STEP_LATE, 2},
    {"after throughout is in order while it lasts", after_throughout, {B0, B9}, CH_STEP_MET, 4},
    {"after throughout broken is out of order", after_throughout, {B9, B0}, CH_STEP_LATE, 2},
    {"late, then broken, is broken: it was not met first", after, {B0, {.shows = "1"}}, CH_STEP_LATE, 2},

    {"not asked earns in full", if_any, {B1}, CH_STEP_NOT_ASKED, 4},
    {"before it arose nothing is evidence", if_any, {B0, {.arises = C(1)}}, CH_STEP_MISSED, 0},
    {"before it arose nothing breaks", if_any, {B8, {.arises = C(1)}, B0}, CH_STEP_MET, 4},
    {"any of them asks", if_any, {{.arises = C(2)}}, CH_STEP_MISSED, 0},
    {"arising in the same moment counts", if_any, {{.shows = "0", .arises = C(1)}}, CH_STEP_MET, 4},
    {"breaking in the moment it arises counts", if_any, {{.shows = "8", .arises = C(1)}}, CH_STEP_BROKEN, 0},
    {"all of them must have arisen", if_all, {{.arises = C(1)}, B8}, CH_STEP_NOT_ASKED, 4},
    {"all of them arose", if_all, {{.arises = C(1)}, {.arises = C(2)}, B0}, CH_STEP_MET, 4},

    {"needed and never there is missed", needs, {B0}, CH_STEP_MISSED, 0},
    {"needed: only evidence from then on", needs, {B0, {.arises = C(1)}}, CH_STEP_MISSED, 0},
    {"needed and there", needs, {{.arises = C(1)}, B0}, CH_STEP_MET, 4},
    {"needed and there in the same moment", needs, {{.arises = C(1), .shows = "0"}}, CH_STEP_MET, 4},
    {"needed: breaks always count", needs, {B8, {.arises = C(1)}, B0}, CH_STEP_LATE, 1},
    {"two needed, one there", needs_two, {{.arises = C(1)}, B0}, CH_STEP_MISSED, 0},
    {"two needed, both there", needs_two, {{.arises = C(1)}, {.arises = C(2)}, B0}, CH_STEP_MET, 4},

    {"before since arose is too early", window, {B0}, CH_STEP_LATE, 2},
    {"too early is out of order", window, {{.arises = C(1)}, {.shows = "0", .takes_s = 99}}, CH_STEP_LATE, 2},
    {"from is inclusive", window, {{.arises = C(1)}, {.shows = "0", .takes_s = 100}}, CH_STEP_MET, 4},
    {"within is inclusive", window, {{.arises = C(1)}, {.shows = "0", .takes_s = 200}}, CH_STEP_MET, 4},
    {"a second too late is late", window, {{.arises = C(1)}, {.shows = "0", .takes_s = 201}}, CH_STEP_LATE, 2},
    {"too early, then in time, is met", window, {{.arises = C(1)}, B0, {.shows = "0", .takes_s = 150}}, CH_STEP_MET, 4},
    {"in time, then too late, stays met",
     window, {{.arises = C(1)}, {.shows = "0", .takes_s = 150}, {.shows = "0", .takes_s = 999}}, CH_STEP_MET, 4},
    {"since counts from the first time",
     window, {{.arises = C(1)}, {.arises = C(1), .takes_s = 150}, {.shows = "0", .takes_s = 100}}, CH_STEP_LATE, 2},
    {"since counts from when its own takes is over",
     window, {{.arises = C(1), .takes_s = 500}, {.shows = "0", .takes_s = 100}}, CH_STEP_MET, 4},
    {"later goes by after the decision, and counts", window, {{.arises = C(1), .later_s = 100}, B0}, CH_STEP_MET, 4},
    {"a decision's own later does not count for it",
     window, {{.arises = C(1)}, {.shows = "0", .takes_s = 99, .later_s = 50}}, CH_STEP_LATE, 2},
    {"from without within has no end",
     from_only, {{.arises = C(1)}, {.shows = "0", .takes_s = 1000000}}, CH_STEP_MET, 4},
    {"broken first, then done at the wrong time, is mended",
     window, {{.arises = C(1)}, B8, {.shows = "0", .takes_s = 999}}, CH_STEP_LATE, 1},

    {"after a setback it is late", setback, {{.arises = C(1)}, B0}, CH_STEP_LATE, 2},
    {"before a setback it is met", setback, {B0, {.arises = C(1)}}, CH_STEP_MET, 4},
    {"in the moment of the setback it is met", setback, {{.shows = "0", .arises = C(1)}}, CH_STEP_MET, 4},
    {"half before and half after a setback is late", setback_both, {B0, {.arises = C(1)}, B1}, CH_STEP_LATE, 2},
    {"all after a setback is late", setback_both, {{.arises = C(1)}, {.shows = "0 1"}}, CH_STEP_LATE, 2},
    {"a setback: broken after it was met is undone", setback, {B0, {.arises = C(1)}, B8}, CH_STEP_UNDONE, 2},
    {"done late after a setback, then broken, is broken", setback, {{.arises = C(1)}, B0, B8}, CH_STEP_BROKEN, 0},
    {"asked by the setback is spared", setback_if, {{.arises = C(1)}, B0}, CH_STEP_MET, 4},
    {"needing the setback is spared", setback_needs, {{.arises = C(1)}, B0}, CH_STEP_MET, 4},
    {"since the setback is spared", setback_since, {{.arises = C(1)}, B0}, CH_STEP_MET, 4},
    {"throughout outlives a setback", setback_throughout, {{.arises = C(1)}, B0}, CH_STEP_MET, 4},
};

/* A line of beats, one choice each. */
static void make_case(Made *made, const Case *one)
{
    made_start(made);
    for (uint32_t i = 0; i < MOST; i++) {
        char name[16], next[16];
        const Did *did = &one->did[i];
        snprintf(name, sizeof name, "p%u", i);
        snprintf(next, sizeof next, "p%u", i + 1);
        ChChoice *choice = made_choice(made, made_beat(made, name), "x", next);
        if (did->shows) choice->effect.shows = made_set(did->shows);
        if (did->partly) choice->effect.partly = made_set(did->partly);
        choice->effect.arises = did->arises;
        choice->effect.takes.seconds = did->takes_s;
        if (i > 0) made->scenario.beats[i].later.seconds = one->did[i - 1].later_s;
    }
    made_ending(made, "p6", CH_KEPT);
    one->method(made);
    made_seal(made);
}

static void test_table(void **unused)
{
    (void)unused;
    for (uint32_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        Made made;
        uint16_t visits[MADE_BEATS];
        ChState state = {.visits = visits};
        ChDecision decision = made_pick(1);
        make_case(&made, &CASES[i]);
        ch_state_start(&made.scenario, &made.method, 0, &state);
        for (uint32_t d = 0; d < MOST; d++) ch_decide(&made.scenario, &made.method, &state, &decision, NULL);
        ChStepStatus status = ch_step_status(&made.method, 0, &state.now);
        int32_t earned = ch_step_earned(&made.method, 0, &state.now);
        if (status != CASES[i].status || earned != CASES[i].earned)
            fail_msg("%s: %.*s, %d quarters", CASES[i].name, CH_FMT(ch_step_status_name(status)), earned);
        made_end(&made);
    }
}

/* What is told of a decision agrees with what it does to the score. */
static void test_result(void **unused)
{
    (void)unused;
    static const Case one = {"", both, {{.shows = "0 3", .partly = "0 1"}, {.shows = "1 8"}, B1}, CH_STEP_BROKEN, 0};
    Made made;
    uint16_t visits[MADE_BEATS];
    ChState state = {.visits = visits};
    ChDecision decision = made_pick(1);
    ChResult result;
    make_case(&made, &one);
    ch_state_start(&made.scenario, &made.method, 0, &state);
    ch_decide(&made.scenario, &made.method, &state, &decision, &result);
    assert_true(ch_set_eq(result.shows, made_set("0 3")));
    assert_true(ch_set_eq(result.partly, made_set("1"))); /* what is shown is not shown partly too */
    assert_true(ch_set_eq(result.evidence[0], made_set("0 1")));
    assert_false(ch_set_any(result.breaks[0]));
    ch_decide(&made.scenario, &made.method, &state, &decision, &result);
    assert_true(ch_set_eq(result.breaks[0], made_set("8")));
    assert_false(ch_set_any(result.evidence[0])); /* what breaks is not evidence as well */
    made_end(&made);
}

static void test_weights(void **unused)
{
    (void)unused;
    static const Case one = {"", after, {B0, B1}, CH_STEP_LATE, 2};
    Made made;
    uint16_t visits[MADE_BEATS];
    ChState state = {.visits = visits};
    ChDecision decision = made_pick(1);
    make_case(&made, &one);
    made.method.steps[0].weight = 3;
    made.method.steps[1].weight = 100;
    ch_state_start(&made.scenario, &made.method, 0, &state);
    for (uint32_t d = 0; d < 2; d++) ch_decide(&made.scenario, &made.method, &state, &decision, NULL);
    assert_int_equal(ch_earned(&made.method, &state.now), 3 * 2 + 100 * 4);
    assert_int_equal(ch_method_quarters(&made.method), 412);
    made_end(&made);
}

static void test_points(void **unused)
{
    (void)unused;
    static const struct {
        int32_t earned, best, points;
    } rows[] = {{0, 7, 0},         {7, 7, 10000},        {1, 3, 3333},           {2, 3, 6667},
                {1, 20000, 1},     {1, 20001, 0},        {3, 20000, 2},          {0, 0, 10000},
                {6400, 6400, 10000}, {6399, 6400, 9998}, {1, 6400, 2}};
    for (uint32_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_int_equal(ch_points(rows[i].earned, rows[i].best), rows[i].points);
    assert_int_equal(ch_points_shown(0), 0);
    assert_int_equal(ch_points_shown(49), 0);
    assert_int_equal(ch_points_shown(50), 1);
    assert_int_equal(ch_points_shown(9949), 99);
    assert_int_equal(ch_points_shown(9950), 100);
    assert_int_equal(ch_points_shown(10000), 100);
}

static void test_names(void **unused)
{
    (void)unused;
    static const char *const names[] = {"met", "partly", "late", "undone", "broken", "missed", "not_asked"};
    for (uint32_t i = 0; i < 7; i++) assert_true(ch_str_eq(ch_step_status_name((ChStepStatus)i), ch_str(names[i])));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_table),   cmocka_unit_test(test_result), cmocka_unit_test(test_weights),
        cmocka_unit_test(test_points), cmocka_unit_test(test_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
