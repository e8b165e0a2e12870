/* Any bytes as a kept value table: read as they are (the hash refuses nearly all), and once more with the hash made
 * right, so that the reader behind it meets nonsense too. */
#include "base/hash.h"
#include "core/debrief.h"
#include "core/sample.h"
#include "fuzz/fuzz.h"

enum { TAIL = 16 };

typedef struct Known {
    Made made;
    ChExploration found;
    ChSession *session; /* a whole play */
} Known;

static void must(bool holds, const char *what)
{
    if (holds) return;
    fprintf(stderr, "%s\n", what);
    abort();
}

static const Known *known(void)
{
    static Known it;
    if (it.session) return &it;
    uint64_t seed = 3;
    made_random_sealed(&it.made, &seed, (MadeSize){.beats = 5, .choices = 3, .steps = 4});
    ChExploreOptions options = {0};
    ChInput input = {.kind = CH_INPUT_ANSWER};
    ChRng rng = {1};
    const ChScenario *scenario = &it.made.scenario;
    must(ch_explore(scenario, &it.made.method, &options, ch_heap(), &it.found, NULL) == CH_OK, "it is explored");
    ChStatus status = ch_session_start(scenario, &it.made.method, (ChStart){0}, ch_heap(), &it.session, NULL, NULL);
    must(status == CH_OK, "it starts");
    while (ch_random_decision(scenario, ch_session_state(it.session), &rng, &input.decision))
        must(ch_session_step(it.session, &input, NULL, NULL) == CH_OK, "it is played");
    return &it;
}

static void read_values(const uint8_t *bytes, size_t count)
{
    const Known *it = known();
    ChArena arena;
    ChValues *values;
    ChDebrief debrief;
    ch_arena_init(&arena, ch_heap(), 64 * 1024 * 1024);
    if (ch_values_read(bytes, count, &it->made.scenario, &it->made.method, &arena, &values, NULL) == CH_OK)
        must(ch_debrief_make(it->session, values, &arena, &debrief, NULL) == CH_OK, "a debrief with any values");
    ch_arena_free(&arena);
}

static void fuzz_one(const uint8_t *bytes, size_t count)
{
    read_values(bytes, count);
    if (count < TAIL) return;
    uint8_t *sealed = malloc(count);
    must(sealed != NULL, "memory");
    memcpy(sealed, bytes, count - TAIL);
    ch_hash128(sealed, count - TAIL, sealed + count - TAIL);
    read_values(sealed, count);
    free(sealed);
}

static size_t fuzz_seed(uint64_t seed, uint8_t *bytes, size_t room)
{
    (void)seed;
    ChText text = {.from = ch_heap()};
    must(ch_values_write(known()->found.values, &text) == CH_OK && text.n <= room, "a seed is written");
    size_t count = text.n;
    memcpy(bytes, text.p, count);
    ch_text_free(&text);
    return count;
}
