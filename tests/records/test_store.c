#define _POSIX_C_SOURCE 200809L
#include "records/store_kit.h"

#include <sys/wait.h>

#include "records/uuid.h"

static void test_attempt_comes_back_as_it_was(void **state)
{
    (void)state;
    Kit kit;
    kit_start(&kit, "records.db");
    ChStore *store = kit_open(&kit);
    ChStr flags[] = {CH_STR("exception_granted"), CH_STR("rang_back")};
    ChAttemptStart start = kit_attempt(kit_revision(&kit, store));
    start.precedents = flags;
    start.precedent_count = 2;
    char first[CH_UUID_TEXT], second[CH_UUID_TEXT];
    kit_play(&kit, store, &start, 2, first);
    start.parent = ch_str(first);
    start.trainee = CH_STR("Zo\xC3\xAB \xD7\x93\xD7\x9F; DROP TABLE attempt; --");
    kit_play(&kit, store, &start, 0, second);
    ChInput compose = {.decision = {.pick_count = 8, .picks = {0, 255, 24, 1, 9, 10, 99, 100}}};
    ChInput back = kit_take_back();
    kit_ok(&kit, ch_store_append(store, ch_str(second), 1, kit_row(&compose, KIT_AT), &kit.error));
    kit_ok(&kit, ch_store_append(store, ch_str(second), 2, kit_row(&back, KIT_AT), &kit.error));
    ch_store_close(store);

    store = kit_open(&kit);
    ChAttempt attempt;
    ChAttemptLog log;
    kit_ok(&kit, ch_store_find(store, ch_str(second), &kit.arena, &attempt, &kit.error));
    kit_ok(&kit, ch_store_read_log(store, ch_str(second), &kit.arena, &log, &kit.error));
    ch_store_close(store); /* what was read lies in the arena */
    assert_true(ch_uuid_valid(attempt.uuid));
    assert_memory_equal(&attempt.revision, &start.revision, sizeof attempt.revision);
    assert_true(ch_str_eq(attempt.engine, start.engine) && ch_str_eq(attempt.scenario, start.scenario));
    assert_true(ch_str_eq(attempt.method, start.method) && ch_str_eq(attempt.trainee, start.trainee));
    assert_true(ch_str_eq(attempt.started, start.started) && ch_str_eq(attempt.parent, ch_str(first)));
    assert_int_equal(attempt.mode, CH_MODE_PRACTICE);
    assert_true(attempt.seed == start.seed && attempt.took_back && !attempt.ended);
    assert_int_equal(attempt.precedent_count, 2);
    assert_true(ch_str_eq(attempt.precedents[0], flags[0]) && ch_str_eq(attempt.precedents[1], flags[1]));
    assert_int_equal(attempt.input_count, 2);
    assert_int_equal(log.count, 2);
    assert_memory_equal(&log.inputs[0].decision, &compose.decision, sizeof compose.decision);
    assert_int_equal(log.inputs[1].kind, CH_INPUT_TAKE_BACK);
    assert_int_equal(log.inputs[1].ms, 700);
    assert_true(ch_str_eq(log.at[1], KIT_AT));
    kit_end(&kit);
}

static void test_rows_come_in_order_or_not_at_all(void **state)
{
    (void)state;
    Kit kit;
    ChAttemptStart start;
    ChStore *store = kit_fresh(&kit, &start);
    char uuid[CH_UUID_TEXT];
    kit_play(&kit, store, &start, 2, uuid);
    ChInput input = kit_answer(1), odd = {.kind = CH_INPUT_ANSWER};
    kit_fails(&kit, ch_store_append(store, ch_str(uuid), 2, kit_row(&input, KIT_AT), &kit.error), CH_BAD_INPUT, "2 are kept");
    kit_fails(&kit, ch_store_append(store, ch_str(uuid), 4, kit_row(&input, KIT_AT), &kit.error), CH_BAD_INPUT, "2 are kept");
    kit_fails(&kit, ch_store_append(store, ch_str(uuid), 0, kit_row(&input, KIT_AT), &kit.error), CH_BAD_INPUT, "2 are kept");
    kit_fails(&kit, ch_store_append(store, ch_str(uuid), 3, kit_row(&odd, KIT_AT), &kit.error), CH_BAD_INPUT, "no answer");
    kit_fails(&kit, ch_store_append(store, ch_str(uuid), 3, kit_row(&input, CH_STR("\xFF")), &kit.error), CH_BAD_INPUT, "UTF-8");
    kit_fails(&kit, ch_store_append(store, CH_STR("nobody"), 1, kit_row(&input, KIT_AT), &kit.error), CH_NOT_FOUND, "nobody");
    kit_ok(&kit, ch_store_append(store, ch_str(uuid), 3, kit_row(&input, KIT_AT), &kit.error));
    assert_int_equal(kit_log_count(&kit, store, uuid), 3);
    kit_finish(&kit, store, uuid, 5000);
    kit_fails(&kit, ch_store_append(store, ch_str(uuid), 4, kit_row(&input, KIT_AT), &kit.error), CH_BAD_INPUT, "ended");
    ch_store_close(store);
    kit_end(&kit);
}

static void test_taking_back_the_ending_opens_the_attempt(void **state)
{
    (void)state;
    Kit kit;
    ChAttemptStart start;
    ChStore *store = kit_fresh(&kit, &start);
    char uuid[CH_UUID_TEXT];
    kit_play(&kit, store, &start, 1, uuid);
    kit_finish(&kit, store, uuid, 5000);
    ChAttemptEnd again = {.ending = CH_STR("x"), .outcome = CH_LOST, .ended = KIT_AT};
    kit_fails(&kit, ch_store_end(store, ch_str(uuid), &again, &kit.error), CH_BAD_INPUT, "ended already");
    ChInput back = kit_take_back();
    kit_ok(&kit, ch_store_append(store, ch_str(uuid), 2, kit_row(&back, KIT_AT), &kit.error));
    ChAttempt attempt;
    kit_ok(&kit, ch_store_unfinished(store, start.trainee, (ChStr){NULL, 0}, &kit.arena, &attempt, &kit.error));
    assert_true(ch_str_eq(attempt.uuid, ch_str(uuid)) && attempt.took_back);
    kit_finish(&kit, store, uuid, -1);
    kit_ok(&kit, ch_store_find(store, CH_STR("last"), &kit.arena, &attempt, &kit.error));
    assert_true(attempt.ended && attempt.took_back);
    assert_int_equal(attempt.end.points, -1);
    assert_int_equal(attempt.end.best, -1);
    kit_fails(&kit, ch_store_unfinished(store, start.trainee, start.scenario, &kit.arena, &attempt, &kit.error),
              CH_NOT_FOUND, "No attempt is open");
    ch_store_close(store);
    kit_end(&kit);
}

static void test_begin_refuses_what_does_not_fit(void **state)
{
    (void)state;
    Kit kit;
    kit_start(&kit, "records.db");
    ChStore *store = kit_open(&kit);
    ChAttemptStart good = kit_attempt(kit_revision(&kit, store)), start = good;
    char uuid[CH_UUID_TEXT];
    start.revision.bytes[0] ^= 1;
    kit_fails(&kit, ch_store_begin(store, &start, uuid, &kit.error), CH_BAD_INPUT, "not kept first");
    start = good, start.parent = CH_STR("gone");
    kit_fails(&kit, ch_store_begin(store, &start, uuid, &kit.error), CH_NOT_FOUND, "gone");
    start = good, start.trainee = CH_STR("\xED\xA0\x80");
    kit_fails(&kit, ch_store_begin(store, &start, uuid, &kit.error), CH_BAD_INPUT, "UTF-8");
    start = good, start.uuid = CH_STR("12345678-1234-4234-8234-12345678901G");
    kit_fails(&kit, ch_store_begin(store, &start, uuid, &kit.error), CH_BAD_INPUT, "no uuid");
    start = good, start.mode = (ChMode)7;
    kit_fails(&kit, ch_store_begin(store, &start, uuid, &kit.error), CH_BAD_INPUT, "mode");
    ChStr arrives = CH_STR("arrives");
    ChKeptInput rows[] = {{kit_answer(1), KIT_AT, arrives}, {kit_take_back(), KIT_AT, {NULL, 0}}, {kit_answer(3), KIT_AT, arrives}};
    start = good, start.inputs = rows, start.input_count = 3;
    start.uuid = CH_STR("12345678-1234-4234-8234-123456789012");
    kit_ok(&kit, ch_store_begin(store, &start, uuid, &kit.error));
    assert_int_equal(kit_log_count(&kit, store, uuid), 3);
    kit_fails(&kit, ch_store_begin(store, &start, uuid, &kit.error), CH_BAD_INPUT, "already");
    ChAttemptPage page;
    kit_ok(&kit, ch_store_list(store, &(ChAttemptFilter){0}, &kit.arena, &page, &kit.error));
    assert_int_equal(page.count, 1);
    assert_true(page.at[0].took_back);
    rows[2].input.ms = -1; /* all or none */
    start.uuid = (ChStr){NULL, 0};
    kit_fails(&kit, ch_store_begin(store, &start, uuid, &kit.error), CH_BAD_INPUT, "no answer");
    kit_ok(&kit, ch_store_list(store, &(ChAttemptFilter){0}, &kit.arena, &page, &kit.error));
    assert_int_equal(page.count, 1);
    ch_store_close(store);
    kit_end(&kit);
}

static void test_names_may_be_short_but_not_ambiguous(void **state)
{
    (void)state;
    Kit kit;
    ChAttemptStart start;
    ChStore *store = kit_fresh(&kit, &start);
    const char *names[] = {"abcd1111-0000-4000-8000-000000000001", "abcd1111-0000-4000-8000-000000000002",
                           "abcd2222-0000-4000-8000-000000000003"};
    char uuid[CH_UUID_TEXT];
    ChAttempt attempt;
    kit_fails(&kit, ch_store_find(store, CH_STR("last"), &kit.arena, &attempt, &kit.error), CH_NOT_FOUND, "last");
    for (size_t i = 0; i < 3; i++) {
        start.uuid = ch_str(names[i]);
        kit_ok(&kit, ch_store_begin(store, &start, uuid, &kit.error));
    }
    kit_fails(&kit, ch_store_find(store, CH_STR("abc"), &kit.arena, &attempt, &kit.error), CH_BAD_INPUT, "too short");
    kit_fails(&kit, ch_store_find(store, CH_STR(""), &kit.arena, &attempt, &kit.error), CH_BAD_INPUT, "too short");
    kit_fails(&kit, ch_store_find(store, CH_STR("abcd"), &kit.arena, &attempt, &kit.error), CH_BAD_INPUT, names[0]);
    kit_fails(&kit, ch_store_find(store, CH_STR("abcd1"), &kit.arena, &attempt, &kit.error), CH_BAD_INPUT, names[1]);
    kit_fails(&kit, ch_store_find(store, CH_STR("ffff"), &kit.arena, &attempt, &kit.error), CH_NOT_FOUND, "ffff");
    kit_fails(&kit, ch_store_find(store, CH_STR("ab%_"), &kit.arena, &attempt, &kit.error), CH_NOT_FOUND, "ab%_");
    kit_ok(&kit, ch_store_find(store, CH_STR("ABCD2"), &kit.arena, &attempt, &kit.error));
    assert_string_equal(attempt.uuid.p, names[2]);
    kit_ok(&kit, ch_store_find(store, ch_str(names[0]), &kit.arena, &attempt, &kit.error));
    assert_string_equal(attempt.uuid.p, names[0]);
    kit_ok(&kit, ch_store_find(store, CH_STR("last"), &kit.arena, &attempt, &kit.error));
    assert_string_equal(attempt.uuid.p, names[2]);
    ch_store_close(store);
    kit_end(&kit);
}

static void test_lists_come_in_pages(void **state)
{
    (void)state;
    Kit kit;
    ChAttemptStart start;
    ChStore *store = kit_fresh(&kit, &start);
    char uuid[CH_UUID_TEXT];
    for (uint32_t i = 0; i < 25; i++) {
        start.trainee = i % 2 ? CH_STR("") : CH_STR("Amal");
        start.scenario = i % 3 ? CH_STR("shoe-return") : CH_STR("hung-up-call");
        kit_ok(&kit, ch_store_begin(store, &start, uuid, &kit.error));
    }
    uint32_t seen = 0, pages = 0;
    uint64_t last = 0;
    ChAttemptFilter filter = {.limit = 10, .oldest_first = true};
    ChAttemptPage page = {.more = true};
    for (; page.more; pages++, filter.past = last) {
        kit_ok(&kit, ch_store_list(store, &filter, &kit.arena, &page, &kit.error));
        for (uint32_t i = 0; i < page.count; last = page.at[i++].place, seen++) assert_true(page.at[i].place > last);
    }
    assert_int_equal(seen, 25);
    assert_int_equal(pages, 3);
    filter = (ChAttemptFilter){.trainee = CH_STR("Amal"), .scenario = CH_STR("hung-up-call")};
    kit_ok(&kit, ch_store_list(store, &filter, &kit.arena, &page, &kit.error));
    assert_int_equal(page.count, 5); /* 0, 6, 12, 18, 24 */
    assert_true(page.at[0].place > page.at[4].place && !page.more);
    filter.past = page.at[3].place;
    kit_ok(&kit, ch_store_list(store, &filter, &kit.arena, &page, &kit.error));
    assert_int_equal(page.count, 1);
    filter = (ChAttemptFilter){.trainee = CH_STR("")}; /* those without a name, not all */
    kit_ok(&kit, ch_store_list(store, &filter, &kit.arena, &page, &kit.error));
    assert_int_equal(page.count, 12);
    ch_store_close(store);
    kit_end(&kit);
}

static void add_play(Kit *kit, ChStore *store, ChAttemptStart start, bool back, int32_t points, char *uuid)
{
    kit_play(kit, store, &start, 1, uuid);
    ChInput input = kit_take_back();
    if (back) kit_ok(kit, ch_store_append(store, ch_str(uuid), 2, kit_row(&input, KIT_AT), &kit->error));
    if (points != INT32_MIN) kit_finish(kit, store, uuid, points);
}

static void test_first_best_and_latest(void **state)
{
    (void)state;
    Kit kit;
    ChAttemptStart start;
    ChStore *store = kit_fresh(&kit, &start);
    ChStandingOf of = {.trainee = start.trainee, .scenario = start.scenario, .mode = CH_MODE_PRACTICE};
    ChStanding standing;
    char uuid[8][CH_UUID_TEXT];
    kit_ok(&kit, ch_store_standing(store, &of, &kit.arena, &standing, &kit.error));
    assert_true(standing.plays == 0 && !standing.has_first && !standing.has_best && !standing.has_latest);
    add_play(&kit, store, start, true, 9900, uuid[0]);  /* a line taken back: neither first nor best */
    add_play(&kit, store, start, false, -1, uuid[1]);   /* score not known: first, not best */
    add_play(&kit, store, start, false, 7000, uuid[2]);
    add_play(&kit, store, start, false, 8000, uuid[3]); /* best */
    add_play(&kit, store, start, false, 8000, uuid[4]); /* as good, but later */
    add_play(&kit, store, start, true, 100, uuid[5]);   /* latest all the same */
    add_play(&kit, store, start, false, INT32_MIN, uuid[6]); /* open: counts for nothing */
    start.trainee = CH_STR("somebody else");
    add_play(&kit, store, start, false, 10000, uuid[7]);
    kit_ok(&kit, ch_store_standing(store, &of, &kit.arena, &standing, &kit.error));
    assert_int_equal(standing.plays, 6);
    assert_true(standing.has_first && standing.has_best && standing.has_latest);
    assert_string_equal(standing.first.uuid.p, uuid[1]);
    assert_string_equal(standing.best.uuid.p, uuid[3]);
    assert_string_equal(standing.latest.uuid.p, uuid[5]);
    of.method = CH_STR("help");
    kit_ok(&kit, ch_store_standing(store, &of, &kit.arena, &standing, &kit.error));
    assert_int_equal(standing.plays, 0);
    start.mode = of.mode = CH_MODE_GUIDED, start.trainee = of.trainee, of.method = start.method;
    add_play(&kit, store, start, false, 10000, uuid[7]);
    kit_ok(&kit, ch_store_standing(store, &of, &kit.arena, &standing, &kit.error));
    assert_true(standing.plays == 1 && !standing.has_first && !standing.has_best && standing.has_latest);
    ch_store_close(store);
    kit_end(&kit);
}

static void test_scenarios_are_kept_by_their_hash(void **state)
{
    (void)state;
    Kit kit;
    kit_start(&kit, "records.db");
    ChStore *store = kit_open(&kit);
    ChDigest revision = kit_revision(&kit, store), again = kit_revision(&kit, store), wanted;
    wanted = ch_sha256("compiled\0bytes", 14);
    assert_memory_equal(&revision, &wanted, sizeof wanted);
    assert_memory_equal(&revision, &again, sizeof again);
    ChBytes bytes;
    kit_ok(&kit, ch_store_get_revision(store, revision, &kit.arena, &bytes, &kit.error));
    assert_int_equal(bytes.n, 14);
    assert_memory_equal(bytes.p, "compiled\0bytes", 14);
    wanted.bytes[31] ^= 1;
    kit_fails(&kit, ch_store_get_revision(store, wanted, &kit.arena, &bytes, &kit.error), CH_NOT_FOUND, "not kept");
    kit_sql(kit.path, "UPDATE revision SET bytes = x'00'");
    kit_fails(&kit, ch_store_get_revision(store, revision, &kit.arena, &bytes, &kit.error), CH_DAMAGED, "changed");
    assert_int_equal(kit_verify(&kit, store, NULL), 1);
    revision = kit_revision(&kit, store); /* putting the right bytes mends it */
    kit_ok(&kit, ch_store_get_revision(store, revision, &kit.arena, &bytes, &kit.error));
    assert_int_equal(kit_verify(&kit, store, NULL), 0);
    ch_store_close(store);
    kit_end(&kit);
}

static void test_explorations_are_kept_by_all_they_depend_on(void **state)
{
    (void)state;
    Kit kit;
    kit_start(&kit, "records.db");
    ChStore *store = kit_open(&kit);
    ChFoundKey key = {.revision = ch_sha256("a", 1), .precedents = UINT64_MAX, .engine = CH_STR("0.1.0")}, other = key;
    ChFound in = {.summary = CH_STR("{\"states\": 9667}"), .values = {"\0\1\2", 3}}, out;
    kit_fails(&kit, ch_store_get_found(store, &key, &kit.arena, &out, &kit.error), CH_NOT_FOUND, "Nothing");
    kit_ok(&kit, ch_store_put_found(store, &key, &in, &kit.error));
    kit_ok(&kit, ch_store_get_found(store, &key, &kit.arena, &out, &kit.error));
    assert_true(ch_str_eq(in.summary, out.summary));
    assert_int_equal(out.values.n, 3);
    assert_memory_equal(out.values.p, "\0\1\2", 3);
    other.precedents = 0;
    kit_fails(&kit, ch_store_get_found(store, &other, &kit.arena, &out, &kit.error), CH_NOT_FOUND, "Nothing");
    other = key, other.engine = CH_STR("0.2.0");
    kit_fails(&kit, ch_store_get_found(store, &other, &kit.arena, &out, &kit.error), CH_NOT_FOUND, "Nothing");
    other = key, other.max_states = 10;
    kit_fails(&kit, ch_store_get_found(store, &other, &kit.arena, &out, &kit.error), CH_NOT_FOUND, "Nothing");
    in = (ChFound){.summary = CH_STR("{}")};
    kit_ok(&kit, ch_store_put_found(store, &key, &in, &kit.error));
    kit_ok(&kit, ch_store_get_found(store, &key, &kit.arena, &out, &kit.error));
    assert_true(out.summary.n == 2 && out.values.n == 0);
    kit_sql(kit.path, "UPDATE exploration SET worths = x'07'");
    kit_fails(&kit, ch_store_get_found(store, &key, &kit.arena, &out, &kit.error), CH_DAMAGED, "changed");
    assert_int_equal(kit_verify(&kit, store, NULL), 1);
    ch_store_close(store);
    kit_end(&kit);
}

static void test_explorations_nobody_played_do_not_pile_up(void **state)
{
    (void)state;
    Kit kit;
    ChAttemptStart start;
    ChStore *store = kit_fresh(&kit, &start);
    char uuid[CH_UUID_TEXT];
    kit_play(&kit, store, &start, 0, uuid);
    ChFoundKey played = {.revision = start.revision, .engine = CH_STR("0.1.0")}, key = played;
    ChFound in = {.summary = CH_STR("{}")}, out;
    kit_ok(&kit, ch_store_put_found(store, &played, &in, &kit.error));
    for (uint32_t i = 0; i <= CH_STORE_KEEP_FOUND; i++) {
        key.revision = ch_sha256(&i, sizeof i);
        kit_ok(&kit, ch_store_put_found(store, &key, &in, &kit.error));
    }
    kit_ok(&kit, ch_store_get_found(store, &key, &kit.arena, &out, &kit.error));
    kit_ok(&kit, ch_store_get_found(store, &played, &kit.arena, &out, &kit.error));
    uint32_t oldest = 0;
    key.revision = ch_sha256(&oldest, sizeof oldest);
    kit_fails(&kit, ch_store_get_found(store, &key, &kit.arena, &out, &kit.error), CH_NOT_FOUND, "Nothing");
    ch_store_close(store);
    kit_end(&kit);
}

static void write_much(const Kit *kit, const char *trainee)
{
    ChStore *store = NULL;
    ChError error;
    char uuid[CH_UUID_TEXT];
    ChDigest revision = {{0}};
    int failed = ch_store_open(kit->path, NULL, ch_heap(), &store, &error) != CH_OK ||
                 ch_store_put_revision(store, "bytes", 5, &revision, &error) != CH_OK;
    ChAttemptStart start = kit_attempt(revision);
    start.trainee = ch_str(trainee);
    for (int i = 0; i < 10 && !failed; i++) {
        failed = ch_store_begin(store, &start, uuid, &error) != CH_OK;
        for (uint32_t n = 1; n <= 10 && !failed; n++) {
            ChInput input = kit_answer(1);
            failed = ch_store_append(store, ch_str(uuid), n, kit_row(&input, KIT_AT), &error) != CH_OK;
        }
    }
    ch_store_close(store);
    if (failed) fprintf(stderr, "%s\n", error.message);
    _exit(failed);
}

static void test_processes_at_once(void **state)
{
    (void)state;
    Kit kit;
    kit_start(&kit, "records.db"); /* not even the file is there: they create it at once, too */
    const char *names[] = {"one", "two", "three"};
    for (size_t i = 0; i < 3; i++) {
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0) write_much(&kit, names[i]);
    }
    for (size_t i = 0; i < 3; i++) {
        int how = -1;
        assert_true(wait(&how) > 0);
        assert_int_equal(how, 0);
    }
    ChStore *store = kit_open(&kit);
    ChAttemptPage page;
    kit_ok(&kit, ch_store_list(store, &(ChAttemptFilter){0}, &kit.arena, &page, &kit.error));
    assert_int_equal(page.count, 30);
    for (uint32_t i = 0; i < page.count; i++) assert_int_equal(page.at[i].input_count, 10);
    assert_int_equal(kit_verify(&kit, store, NULL), 0);
    ch_store_close(store);
    kit_end(&kit);
}

static void test_any_path(void **state)
{
    (void)state;
    static const char *const names[] = {"a b/c\xC3\xA9 \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D/100%25 #1?mode=ro&x.db",
                                        ":memory:", "file:x?y", "deep/er/still/records.db"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        Kit kit;
        char uuid[CH_UUID_TEXT];
        struct stat there;
        kit_start(&kit, names[i]);
        kit_make(&kit, uuid);
        assert_int_equal(stat(kit.path, &there), 0);
        assert_int_equal(there.st_mode & 0777, 0600);
        ChStore *store = kit_open(&kit);
        assert_int_equal(kit_log_count(&kit, store, uuid), 3);
        ch_store_close(store);
        *strrchr(kit.path, '/') = '\0';
        assert_int_equal(stat(kit.path, &there), 0);
        assert_int_equal(there.st_mode & 0777, 0700);
        kit_end(&kit);
    }
}

static void test_relative_path(void **state)
{
    (void)state;
    Kit kit;
    char before[KIT_PATH], uuid[CH_UUID_TEXT];
    assert_non_null(getcwd(before, sizeof before));
    kit_start(&kit, "x");
    assert_int_equal(chdir(kit.folder), 0);
    snprintf(kit.path, sizeof kit.path, ":memory:");
    kit_make(&kit, uuid);
    assert_int_equal(access(":memory:", F_OK), 0);
    assert_int_equal(chdir(before), 0);
    kit_end(&kit);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_attempt_comes_back_as_it_was),
        cmocka_unit_test(test_rows_come_in_order_or_not_at_all),
        cmocka_unit_test(test_taking_back_the_ending_opens_the_attempt),
        cmocka_unit_test(test_begin_refuses_what_does_not_fit),
        cmocka_unit_test(test_names_may_be_short_but_not_ambiguous),
        cmocka_unit_test(test_lists_come_in_pages),
        cmocka_unit_test(test_first_best_and_latest),
        cmocka_unit_test(test_scenarios_are_kept_by_their_hash),
        cmocka_unit_test(test_explorations_are_kept_by_all_they_depend_on),
        cmocka_unit_test(test_explorations_nobody_played_do_not_pile_up),
        cmocka_unit_test(test_processes_at_once),
        cmocka_unit_test(test_any_path),
        cmocka_unit_test(test_relative_path),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
