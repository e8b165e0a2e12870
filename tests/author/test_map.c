/* Routes and maps of every situation that is shipped: routes are played again and come where they say, and nothing on a
 * map lies over anything else. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "author/map.h"
#include "script/load.h"

typedef struct Shipped {
    ChArena arena;
    ChScenario scenario;
    ChMethod method;
    ChExploration found;
    ChRoute model;
    ChMap map;
} Shipped;

static ChLibrary *library;
static ChDiagnostics said;

/* False for one that does not load: its own test, scenarios.ID, says why. */
static bool open_shipped(ChStr id, Shipped *s)
{
    char name[128], method[128];
    ChError error = {0};
    snprintf(name, sizeof name, "%.*s", CH_FMT(id));
    ch_arena_init(&s->arena, ch_heap(), SIZE_MAX);
    if (ch_load_scenario(library, name, &s->arena, &s->scenario, &said, &error) != CH_OK) {
        ch_arena_free(&s->arena);
        return false;
    }
    snprintf(method, sizeof method, "%.*s", CH_FMT(s->scenario.method));
    assert_int_equal(ch_load_method(library, method, &s->scenario.words, &s->arena, &s->method, &said, &error), CH_OK);
    ChExploreOptions options = {0};
    assert_int_equal(ch_explore(&s->scenario, &s->method, &options, ch_heap(), &s->found, &error), CH_OK);
    assert_int_equal(ch_route_model(&s->scenario, &s->method, &s->found, 0, &s->arena, &s->model), CH_OK);
    assert_int_equal(ch_map_make(&s->scenario, &s->found, &s->model, &s->arena, &s->map), CH_OK);
    return true;
}

static void close_shipped(Shipped *s)
{
    ch_exploration_free(&s->found);
    ch_arena_free(&s->arena);
}

enum { MOST = 64 };
static Shipped shipped[MOST]; /* explored once, for all tests */
static uint32_t shipped_count;

static void each_shipped(void (*look)(const Shipped *s))
{
    assert_true(shipped_count >= 3);
    for (uint32_t i = 0; i < shipped_count; i++) look(&shipped[i]);
}

/* Play a route again from the start; where it comes. */
static uint32_t played(const Shipped *s, const ChRoute *route)
{
    uint16_t *visits = test_calloc(s->scenario.beat_count, sizeof *visits);
    ChState state = {.visits = visits};
    ch_state_start(&s->scenario, &s->method, 0, &state);
    for (uint32_t i = 0; i < route->count; i++) {
        assert_int_equal(state.now.beat, route->beats[i]);
        assert_int_equal(state.now.anger, route->anger[i]);
        assert_true(ch_on_offer(&s->scenario, &state, &route->decisions[i]));
        ch_decide(&s->scenario, &s->method, &state, &route->decisions[i], NULL);
    }
    assert_int_equal(state.now.anger, route->anger[route->count]);
    assert_int_equal(ch_earned(&s->method, &state.now), route->earned);
    test_free(visits);
    return state.now.beat;
}

static void look_at_routes(const Shipped *s)
{
    ChRoute tempting, *ways;
    ChArena arena;
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    assert_int_equal(played(s, &s->model), s->model.ends);
    assert_int_equal(s->scenario.beats[s->model.ends].outcome, CH_KEPT);
    assert_int_equal(s->model.earned, s->found.best);
    assert_int_equal(ch_route_tempting(&s->scenario, &s->method, &s->found, 0, &arena, &tempting), CH_OK);
    assert_int_equal(played(s, &tempting), tempting.ends);
    assert_true(tempting.earned < s->model.earned);
    assert_int_equal(ch_routes_to_beats(&s->scenario, &s->method, 0, &arena, &ways), CH_OK);
    for (uint32_t i = 0; i < s->scenario.beat_count; i++) {
        assert_int_equal(ways[i].count != CH_NONE, s->found.beat_reached[i]);
        if (ways[i].count != CH_NONE) assert_int_equal(played(s, &ways[i]), i);
    }
    for (uint32_t e = 0; e < s->found.ending_count; e++) /* the fewest decisions, as exploration counts them */
        if (s->found.endings[e].reachable) assert_int_equal(ways[s->found.endings[e].beat].count, s->found.endings[e].shortest);
    ch_arena_free(&arena);
}

static void routes_come_where_they_say(void **state)
{
    (void)state;
    each_shipped(look_at_routes);
}

static void look_at_boxes(const Shipped *s)
{
    const ChMap *map = &s->map;
    for (uint32_t i = 0; i < s->scenario.beat_count; i++) {
        const ChMapBox *a = &map->boxes[i];
        assert_true(a->x >= CH_MAP_BOX_W / 2 && a->x <= map->width - CH_MAP_BOX_W / 2);
        assert_true(a->y >= CH_MAP_BOX_H / 2 && a->y <= map->height - CH_MAP_BOX_H / 2);
        for (uint32_t k = i + 1; k < s->scenario.beat_count; k++) {
            const ChMapBox *b = &map->boxes[k];
            assert_true(a->y != b->y || a->x - b->x >= CH_MAP_BOX_W || b->x - a->x >= CH_MAP_BOX_W);
        }
        for (uint32_t k = 0; k < map->bend_count; k++) {
            const ChMapBend *bend = &map->bends[k];
            assert_true(bend->y != a->y || bend->x < a->x - CH_MAP_BOX_W / 2 || bend->x > a->x + CH_MAP_BOX_W / 2);
        }
    }
    for (uint32_t i = 0; i < map->arrow_count; i++)
        if (!map->arrows[i].back) assert_true(map->boxes[map->arrows[i].to].y > map->boxes[map->arrows[i].from].y);
}

static void nothing_lies_over_anything(void **state)
{
    (void)state;
    each_shipped(look_at_boxes);
}

static void look_at_texts(const Shipped *s)
{
    void (*const writers[])(const ChMap *, ChText *) = {ch_map_dot, ch_map_mermaid, ch_map_svg};
    for (size_t w = 0; w < 3; w++) {
        ChText out = {.from = ch_heap()}, again = {.from = ch_heap()};
        writers[w](&s->map, &out);
        writers[w](&s->map, &again);
        assert_false(out.failed);
        assert_true(ch_str_eq(ch_text_view(&out), ch_text_view(&again)));
        for (uint32_t i = 0; i < s->scenario.beat_count; i++) {
            char id[128];
            snprintf(id, sizeof id, "%.*s", CH_FMT(s->scenario.beats[i].id));
            assert_non_null(strstr(out.p, id));
        }
        ch_text_free(&out);
        ch_text_free(&again);
    }
}

static void every_beat_is_on_it(void **state)
{
    (void)state;
    each_shipped(look_at_texts);
}

static int begin(void **state)
{
    (void)state;
    ChError error;
    uint32_t count;
    ch_diagnostics_init(&said, ch_heap());
    if (ch_library_open(CH_SOURCE_DIR "/scenarios", ch_heap(), &library, &said, &error) != CH_OK) return -1;
    const ChStr *ids = ch_library_scenarios(library, &count);
    for (uint32_t i = 0; i < count && shipped_count < MOST; i++)
        if (open_shipped(ids[i], &shipped[shipped_count])) shipped_count++;
    return 0;
}

static int end(void **state)
{
    (void)state;
    for (uint32_t i = 0; i < shipped_count; i++) close_shipped(&shipped[i]);
    ch_library_close(library);
    ch_diagnostics_free(&said);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(routes_come_where_they_say),
        cmocka_unit_test(nothing_lies_over_anything),
        cmocka_unit_test(every_beat_is_on_it),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
