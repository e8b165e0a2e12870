/* Any bytes as a compiled scenario: read, and when they read, write again, play, and explore a little. */
#include "core/archive.h"
#include "core/graph.h"
#include "core/sample.h"
#include "fuzz/fuzz.h"

static void must(bool holds, const char *what)
{
    if (holds) return;
    fprintf(stderr, "%s\n", what);
    abort();
}

static void explore(const ChScenario *scenario, const ChMethod *method)
{
    ChExploration found;
    ChExploreOptions options = {.max_states = 400};
    ChGraph graph; /* the graph alone: sampling that follows a bound takes thousands of plays */
    ChStatus status = ch_graph_make(scenario, method, &options, ch_heap(), &graph, NULL);
    bool small = status == CH_OK && graph.complete;
    ch_graph_free(&graph);
    if (!small) return;
    must(ch_explore(scenario, method, &options, ch_heap(), &found, NULL) == CH_OK, "a small scenario is explored");
    must(found.best >= found.worst && found.best <= found.whole, "best, worst and whole are in order");
    ch_exploration_free(&found);
}

static void use(const ChScenario *scenario, const ChMethod *method, const uint8_t *bytes, size_t count)
{
    ChText again = {.from = ch_heap()};
    must(ch_archive_write(scenario, method, &again, NULL) == CH_OK, "what was read can be written");
    must(again.n == count && memcmp(again.p, bytes, count) == 0, "and gives the same bytes");
    ch_text_free(&again);
    ChSession *session;
    ChInput input = {.kind = CH_INPUT_ANSWER};
    ChRng rng = {count};
    if (ch_session_start(scenario, method, (ChStart){0}, ch_heap(), &session, NULL, NULL) != CH_OK) abort();
    for (uint32_t i = 0; i < 60; i++) {
        if (!ch_random_decision(scenario, ch_session_state(session), &rng, &input.decision)) break;
        must(ch_session_step(session, &input, NULL, NULL) == CH_OK, "what is on offer can be answered");
    }
    ch_session_free(session);
    explore(scenario, method);
}

static void fuzz_one(const uint8_t *bytes, size_t count)
{
    ChArena arena;
    ChScenario scenario;
    ChMethod method;
    ch_arena_init(&arena, ch_heap(), 64 * 1024 * 1024);
    if (ch_archive_read(bytes, count, &arena, &scenario, &method, NULL) == CH_OK) use(&scenario, &method, bytes, count);
    ch_arena_free(&arena);
}

static size_t fuzz_seed(uint64_t seed, uint8_t *bytes, size_t room)
{
    Made made;
    ChText text = {.from = ch_heap()};
    made_random_sealed(&made, &seed, (MadeSize){.beats = 4, .choices = 3, .steps = 4});
    must(ch_archive_write(&made.scenario, &made.method, &text, NULL) == CH_OK && text.n <= room, "a seed is written");
    size_t count = text.n;
    memcpy(bytes, text.p, count);
    ch_text_free(&text);
    made_end(&made);
    return count;
}
