/* The Nth allocation failing, for every N, over a store's whole life: a status and one line, never a crash, and nothing
 * lost that was kept before. Our allocations fail through the allocator passed in, SQLite's through its own hook. */
#define _POSIX_C_SOURCE 200809L
#include "records/store_kit.h"

typedef struct Failing {
    uint64_t made;   /* so far */
    uint64_t at;     /* the one that fails, from 1; 0: none */
    bool ever_after; /* and all that follow */
    uint64_t failed;
} Failing;

static bool fails(Failing *of)
{
    of->made++;
    bool now = of->at && (of->ever_after ? of->made >= of->at : of->made == of->at);
    of->failed += now;
    return now;
}

static void *failing_resize(void *context, void *block, size_t old_size, size_t new_size)
{
    if (new_size && fails(context)) return NULL;
    return ch_resize(ch_heap(), block, old_size, new_size);
}

static Failing in_sqlite;
static sqlite3_mem_methods plain;

static void *sqlite_make(int size)
{
    return fails(&in_sqlite) ? NULL : plain.xMalloc(size);
}

static void *sqlite_grow(void *block, int size)
{
    return fails(&in_sqlite) ? NULL : plain.xRealloc(block, size);
}

/* What was kept for certain in a life. */
typedef struct Life {
    char uuid[CH_UUID_TEXT];
    uint32_t kept;
    bool forgotten;
} Life;

static ChStatus play(ChStore *store, Life *life, ChArena *arena, ChError *error)
{
    ChStr flag = CH_STR("granted");
    ChAttemptStart start = kit_attempt(ch_sha256("compiled\0bytes", 14));
    start.precedents = &flag;
    start.precedent_count = 1;
    ChAttemptEnd end = {.ending = CH_STR("x"), .outcome = CH_KEPT, .points = 1, .ended = KIT_AT};
    ChDigest revision;
    ChBytes bytes;
    ChStatus status = ch_store_put_revision(store, "compiled\0bytes", 14, &revision, error);
    char uuid[CH_UUID_TEXT];
    if (status == CH_OK) status = ch_store_begin(store, &start, uuid, error);
    if (status == CH_OK) memcpy(life->uuid, uuid, sizeof uuid);
    for (uint32_t n = 1; status == CH_OK && n <= 9; n++) {
        ChInput input = kit_answer((uint8_t)n);
        status = ch_store_append(store, ch_str(uuid), n, kit_row(&input, KIT_AT), error);
        if (status == CH_OK) life->kept = n;
    }
    if (status == CH_OK) status = ch_store_end(store, ch_str(uuid), &end, error);
    if (status == CH_OK) status = ch_store_get_revision(store, revision, arena, &bytes, error);
    return status;
}

static ChStatus look(ChStore *store, const Life *life, ChArena *arena, ChError *error)
{
    ChAttempt attempt;
    ChAttemptLog log;
    ChAttemptPage page;
    ChStanding standing;
    uint32_t findings = 0;
    ChStandingOf of = {.trainee = CH_STR("Amal Wanjiru"), .scenario = CH_STR("shoe-return"), .mode = CH_MODE_PRACTICE};
    ChFoundKey key = {.engine = CH_STR("1")};
    ChFound found = {.summary = CH_STR("{}"), .values = {"123", 3}};
    ChStatus status = ch_store_find(store, CH_STR("last"), arena, &attempt, error);
    if (status == CH_OK) status = ch_store_read_log(store, ch_str(life->uuid), arena, &log, error);
    if (status == CH_OK) status = ch_store_list(store, &(ChAttemptFilter){0}, arena, &page, error);
    if (status == CH_OK) status = ch_store_standing(store, &of, arena, &standing, error);
    if (status == CH_OK) status = ch_store_put_found(store, &key, &found, error);
    if (status == CH_OK) status = ch_store_get_found(store, &key, arena, &found, error);
    if (status == CH_OK) status = ch_store_verify(store, NULL, NULL, &findings, error);
    if (status == CH_OK) assert_int_equal(findings, 0);
    return status;
}

static ChStatus live(const char *path, ChAllocator from, Failing *of, Life *life, ChError *error)
{
    ChStore *store = NULL;
    ChArena arena;
    uint32_t gone = 0;
    ch_arena_init(&arena, from, SIZE_MAX);
    ChStatus status = ch_store_open(path, NULL, from, &store, error);
    if (status == CH_OK) status = play(store, life, &arena, error);
    if (status == CH_OK) status = look(store, life, &arena, error);
    if (status == CH_OK) status = ch_store_forget_trainee(store, CH_STR("Amal Wanjiru"), &gone, error);
    life->forgotten = gone > 0;
    uint64_t failed = of->failed;
    *of = (Failing){.failed = failed};
    ChDigest revision;
    if (store && ch_store_put_revision(store, "more", 4, &revision, NULL))
        fail_msg("of no use any more after: %s", error->message);
    ch_store_close(store);
    ch_arena_free(&arena);
    return status;
}

/* One life with `of` failing; then, with memory again, all that was kept must be there. True when nothing failed. */
static bool live_with(Failing *of, Failing how)
{
    Kit kit;
    Life life = {.kept = 0};
    Failing ours = {0};
    kit_start(&kit, "records.db");
    if (!of) of = &ours;
    *of = how;
    ChStatus status = live(kit.path, (ChAllocator){failing_resize, &ours}, of, &life, &kit.error);
    uint64_t failed = of->failed;
    *of = (Failing){0};
    if (status) {
        if (status != CH_NO_MEMORY) fail_msg("allocation %u: %s", (unsigned)how.at, kit.error.message);
        assert_int_equal(kit.error.code, CH_NO_MEMORY);
        assert_null(strchr(kit.error.message, '\n'));
    }
    ChStore *store = kit_open(&kit);
    assert_int_equal(kit_verify(&kit, store, NULL), 0);
    if (life.uuid[0] && !life.forgotten && status) {
        ChAttempt attempt;
        ChStatus there = ch_store_find(store, ch_str(life.uuid), &kit.arena, &attempt, &kit.error);
        if (there == CH_OK) assert_true(kit_log_count(&kit, store, life.uuid) >= life.kept);
        else assert_int_equal(life.kept, 9); /* forgetting was committed, then something failed */
    }
    ch_store_close(store);
    kit_end(&kit);
    return failed == 0;
}

static void test_our_allocations(void **state)
{
    (void)state;
    for (uint64_t at = 1; !live_with(NULL, (Failing){.at = at}); at++) assert_true(at < 10000);
    for (uint64_t at = 1; !live_with(NULL, (Failing){.at = at, .ever_after = true}); at++) assert_true(at < 10000);
}

/* SQLite makes thousands: each of the first ones, then ever fewer, at odd distances so that all places are met. */
static void sweep_sqlite(bool ever_after)
{
    uint64_t at = 1, lives = 0;
    while (!live_with(&in_sqlite, (Failing){.at = at, .ever_after = ever_after})) {
        at += at < 150 ? 1 : 1 + at / 101;
        assert_true(++lives < 5000);
    }
}

static void test_one_allocation_of_sqlite(void **state)
{
    (void)state;
    sweep_sqlite(false);
}

static void test_all_allocations_of_sqlite_from_one_on(void **state)
{
    (void)state;
    sweep_sqlite(true);
}

int main(void)
{
    sqlite3_mem_methods ours;
    if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &plain) != SQLITE_OK) return 1;
    ours = plain;
    ours.xMalloc = sqlite_make;
    ours.xRealloc = sqlite_grow;
    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &ours) != SQLITE_OK) return 1;
    if (access("/dev/shm", W_OK) == 0) (void)setenv("TMPDIR", "/dev/shm", 0); /* thousands of syncs: not on a disk */
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_our_allocations),
        cmocka_unit_test(test_one_allocation_of_sqlite),
        cmocka_unit_test(test_all_allocations_of_sqlite_from_one_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
