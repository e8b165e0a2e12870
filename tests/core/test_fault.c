/* Memory that fails: every allocation of every call, one after the other. The call says so, leaks nothing, and what was
 * there before is still there. */
#include <string.h>

#include "core/archive.h"
#include "core/debrief.h"
#include "core/make.h"
#include "core/play.h"

/* Counts what is out, and fails one allocation. */
typedef struct Counter {
    size_t out;
    uint32_t calls, fail_at; /* from 1; 0 for never */
} Counter;

static void *counted(void *context, void *block, size_t old_size, size_t new_size)
{
    Counter *counter = context;
    ChAllocator heap = ch_heap();
    if (new_size == 0) {
        assert_in_range(old_size, 0, counter->out);
        counter->out -= old_size;
        return heap.resize(heap.context, block, old_size, 0);
    }
    if (++counter->calls == counter->fail_at) return NULL;
    void *at = heap.resize(heap.context, block, old_size, new_size);
    assert_non_null(at);
    counter->out += new_size - old_size;
    return at;
}

static ChAllocator failing(Counter *counter)
{
    return (ChAllocator){counted, counter};
}

/* Something tried with the given memory: CH_OK or CH_NO_MEMORY. */
typedef ChStatus (*Try)(const Made *made, Counter *counter);

static void every_allocation(const Made *made, Try attempt)
{
    for (uint32_t n = 1;; n++) {
        Counter counter = {.fail_at = n};
        ChStatus status = attempt(made, &counter);
        assert_int_equal(counter.out, 0);
        if (counter.calls < n) {
            assert_int_equal(status, CH_OK);
            assert_true(n > 1);
            return;
        }
        assert_int_equal(status, CH_NO_MEMORY);
    }
}

/* A play to its end. A step that fails changes nothing, and works when tried again. */
static ChStatus try_play(const Made *made, Counter *counter)
{
    ChSession *session;
    ChError error = {0};
    ChStart start = {.mode = CH_MODE_PRACTICE};
    ChStatus status =
        ch_session_start(&made->scenario, &made->method, start, failing(counter), &session, NULL, &error);
    if (status != CH_OK) {
        assert_null(session);
        assert_int_equal(error.code, status);
        return status;
    }
    ChRng rng = {3};
    ChInput input = {.kind = CH_INPUT_ANSWER};
    ChStatus worst = CH_OK;
    while (play_random(&made->scenario, ch_session_state(session), &rng, &input.decision)) {
        uint32_t before, after;
        ChMoment now = ch_session_state(session)->now;
        ch_session_decisions(session, &before);
        status = ch_session_step(session, &input, NULL, &error);
        ch_session_decisions(session, &after);
        if (status == CH_OK) continue;
        worst = status;
        assert_int_equal(before, after);
        assert_memory_equal(&now, &ch_session_state(session)->now, sizeof now);
        assert_int_equal(ch_session_step(session, &input, NULL, &error), CH_OK);
    }
    assert_true(ch_session_ended(session));
    ch_session_free(session);
    return worst;
}

static ChStatus try_explore(const Made *made, Counter *counter)
{
    ChExploration found;
    ChError error = {0};
    ChExploreOptions options = {0};
    ChStatus status = ch_explore(&made->scenario, &made->method, &options, failing(counter), &found, &error);
    assert_int_equal(error.code, status);
    ch_exploration_free(&found);
    return status;
}

static ChStatus try_sample(const Made *made, Counter *counter)
{
    ChExploration found;
    ChError error = {0};
    ChExploreOptions options = {.max_states = 2};
    ChStatus status = ch_explore(&made->scenario, &made->method, &options, failing(counter), &found, &error);
    assert_false(found.complete);
    assert_int_equal(error.code, status);
    ch_exploration_free(&found);
    return status;
}

static void known(const Made *made, ChExploration *found)
{
    ChExploreOptions options = {0};
    assert_int_equal(ch_explore(&made->scenario, &made->method, &options, ch_heap(), found, NULL), CH_OK);
    assert_true(found->complete);
}

static ChStatus try_values(const Made *made, Counter *counter)
{
    ChExploration found;
    ChValues *values;
    ChArena arena;
    ChText out = {.from = failing(counter)};
    known(made, &found);
    ch_arena_init(&arena, failing(counter), SIZE_MAX);
    ChStatus status = ch_values_write(found.values, &out);
    if (status == CH_OK) status = ch_values_read(out.p, out.n, &made->scenario, &made->method, &arena, &values, NULL);
    ch_text_free(&out);
    ch_arena_free(&arena);
    ch_exploration_free(&found);
    return status;
}

static ChStatus try_debrief(const Made *made, Counter *counter)
{
    ChExploration found;
    ChSession *session;
    ChDebrief debrief;
    ChArena arena;
    ChInput input = {.kind = CH_INPUT_ANSWER};
    ChRng rng = {9};
    known(made, &found);
    assert_int_equal(
        ch_session_start(&made->scenario, &made->method, (ChStart){0}, ch_heap(), &session, NULL, NULL), CH_OK);
    while (play_random(&made->scenario, ch_session_state(session), &rng, &input.decision))
        assert_int_equal(ch_session_step(session, &input, NULL, NULL), CH_OK);
    ch_arena_init(&arena, failing(counter), SIZE_MAX);
    ChStatus status = ch_debrief_make(session, found.values, &arena, &debrief, NULL);
    ch_arena_free(&arena);
    ch_session_free(session);
    ch_exploration_free(&found);
    return status;
}

static ChStatus try_archive(const Made *made, Counter *counter)
{
    ChText out = {.from = failing(counter)};
    Made read;
    ch_arena_init(&read.arena, failing(counter), SIZE_MAX);
    ChStatus status = ch_archive_write(&made->scenario, &made->method, &out, NULL);
    if (status == CH_OK) status = ch_archive_read(out.p, out.n, &read.arena, &read.scenario, &read.method, NULL);
    ch_text_free(&out);
    made_end(&read);
    return status;
}

/* A random scenario without a dead end, large enough that everything has to grow. */
static void made_large(Made *made)
{
    for (uint64_t seed = 1;; made_end(made)) {
        ChExploration found;
        ChExploreOptions options = {0};
        made_random_sealed(made, &seed, (MadeSize){.beats = 10, .choices = 4, .steps = 6});
        assert_int_equal(ch_explore(&made->scenario, &made->method, &options, ch_heap(), &found, NULL), CH_OK);
        bool large = found.dead_end == CH_NONE && found.states > 1500 && found.states < 6000;
        ch_exploration_free(&found);
        if (large) return;
    }
}

static void test_every_allocation(void **unused)
{
    (void)unused;
    static const Try tries[] = {try_play, try_explore, try_values, try_debrief, try_archive};
    Made made;
    made_large(&made);
    for (uint32_t i = 0; i < sizeof tries / sizeof tries[0]; i++) every_allocation(&made, tries[i]);
    made_end(&made);
}

/* Small blocks: an arena that fails at every single thing asked of it, not only at every block. */
static void test_every_byte(void **unused)
{
    (void)unused;
    uint64_t seed = 12;
    Made made;
    ChText bytes = {.from = ch_heap()};
    made_random_sealed(&made, &seed, (MadeSize){.beats = 4, .choices = 3, .steps = 4});
    assert_int_equal(ch_archive_write(&made.scenario, &made.method, &bytes, NULL), CH_OK);
    for (size_t bound = 0;; bound += 16) {
        Made read;
        ch_arena_init(&read.arena, ch_heap(), bound);
        ChStatus status = ch_archive_read(bytes.p, bytes.n, &read.arena, &read.scenario, &read.method, NULL);
        made_end(&read);
        if (status == CH_OK) break;
        assert_int_equal(status, CH_NO_MEMORY);
    }
    ch_text_free(&bytes);
    made_end(&made);
}

static void test_sampling(void **unused)
{
    (void)unused;
    uint64_t seed = 4;
    Made made;
    made_random_sealed(&made, &seed, (MadeSize){.beats = 4, .choices = 3, .steps = 3});
    every_allocation(&made, try_sample);
    made_end(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_allocation),
        cmocka_unit_test(test_every_byte),
        cmocka_unit_test(test_sampling),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
