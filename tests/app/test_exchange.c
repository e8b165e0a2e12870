/* Records out of one store and into another: what goes along, that nothing comes twice, and that nothing false comes in. */
#define _POSIX_C_SOURCE 200809L
#include "exchange_kit.h"

#include "records/results.h"

static void expect(const ChImported *imported, uint32_t new_ones, uint32_t gone_on, uint32_t same, uint32_t refused)
{
    assert_int_equal(imported->new_ones, new_ones);
    assert_int_equal(imported->gone_on, gone_on);
    assert_int_equal(imported->same, same);
    assert_int_equal(imported->refused, refused);
}

static void test_an_import_brings_everything_and_a_second_one_nothing(void **state)
{
    ExKit *kit = *state;
    char uuid[CH_UUID_TEXT], path[160];
    ex_play(kit, kit->from, "Ana L\xC3\xB3pes", 1, uuid);
    ChReflection written = {.guess = 60, .keep = CH_STR("the greeting"), .change = CH_STR("ask \"why\"\nfirst")}, read;
    ex_ok(kit, ch_people_reflect(kit->from, ch_str(uuid), &written, &kit->error));
    ex_export(kit, kit->from, "out.json", false);
    ex_path(kit, "out.json", path);
    assert_false(ex_file_has(path, "Ana") || ex_file_has(path, "the greeting"));
    ChImported imported;
    assert_int_equal(ex_import(kit, kit->to, "out.json", &imported), CH_OK);
    expect(&imported, 1, 0, 0, 0);
    ChAttempt ours = ex_find(kit, kit->from, uuid), theirs = ex_find(kit, kit->to, uuid);
    assert_true(theirs.ended && ch_people_is_pseudonym(theirs.trainee));
    assert_int_equal(theirs.input_count, ours.input_count);
    assert_int_equal(theirs.end.earned, ours.end.earned);
    assert_true(ch_str_eq(theirs.end.ending, ours.end.ending));
    assert_memory_equal(&theirs.end.debrief, &ours.end.debrief, sizeof ours.end.debrief);
    assert_int_equal(ch_people_reflection(kit->to, ch_str(uuid), &kit->arena, &read, &kit->error), CH_NOT_FOUND); /* what she wrote is hers */
    ChKeptResult result, before;
    ex_ok(kit, ch_results_read(kit->to, ch_str(uuid), &kit->arena, &result, &kit->error)); /* what came of it is there at once */
    ex_ok(kit, ch_results_read(kit->from, ch_str(uuid), &kit->arena, &before, &kit->error));
    assert_int_equal(result.step_count, before.step_count);
    assert_int_equal(result.anger_peak, before.anger_peak);
    ChAttemptLog log, log_before;
    ex_ok(kit, ch_store_read_log(kit->to, ch_str(uuid), &kit->arena, &log, &kit->error));
    ex_ok(kit, ch_store_read_log(kit->from, ch_str(uuid), &kit->arena, &log_before, &kit->error));
    for (uint32_t i = 0; i < log.count; i++) assert_true(ch_str_eq(log.beats[i], log_before.beats[i]));
    assert_int_equal(ex_import(kit, kit->to, "out.json", &imported), CH_OK);
    expect(&imported, 0, 0, 1, 0);
    ex_export(kit, kit->to, "again.json", false); /* and what is exported from there tells of the same person */
    ex_path(kit, "again.json", path);
    char pseudonym[CH_PSEUDONYM_TEXT];
    snprintf(pseudonym, sizeof pseudonym, "%.*s", CH_FMT(theirs.trainee));
    assert_true(ex_file_has(path, pseudonym));
    assert_int_equal(ex_import(kit, kit->from, "again.json", &imported), CH_OK);
    expect(&imported, 0, 0, 1, 0);
}

/* What somebody guessed and wrote goes along only with all that is theirs, under their name. */
static void test_what_was_written_goes_only_with_its_person(void **state)
{
    ExKit *kit = *state;
    char uuid[CH_UUID_TEXT], path[160];
    ChReflection written = {.guess = 60, .keep = CH_STR("the greeting"), .change = CH_STR("ask \"why\"\nfirst")}, read;
    ex_play(kit, kit->from, "Ana", 1, uuid);
    ex_ok(kit, ch_people_reflect(kit->from, ch_str(uuid), &written, &kit->error));
    for (int how = 0; how < 4; how++) {
        ChExchangeOptions options = {.names = how & 1, .trainee = how & 2 ? CH_STR("Ana") : (ChStr){NULL, 0}};
        json_t *document;
        ex_ok(kit, ch_exchange_export(kit->from, &options, &document, &kit->error));
        ex_path(kit, "own.json", path);
        assert_int_equal(json_dump_file(document, path, JSON_INDENT(1)), 0);
        json_decref(document);
        assert_int_equal(ex_file_has(path, "the greeting"), how == 3);
        assert_int_equal(ex_file_has(path, "reflection"), how == 3);
    }
    ChImported imported;
    assert_int_equal(ex_import(kit, kit->to, "own.json", &imported), CH_OK);
    ex_ok(kit, ch_people_reflection(kit->to, ch_str(uuid), &kit->arena, &read, &kit->error));
    assert_int_equal(read.guess, 60);
    assert_true(ch_str_eq(read.change, written.change));
}

static void test_names_only_when_asked_for_and_a_pseudonym_finds_home(void **state)
{
    ExKit *kit = *state;
    char uuid[CH_UUID_TEXT], second[CH_UUID_TEXT];
    ChPerson ana = {.name = CH_STR("Ana"), .team = CH_STR("Desk 3"), .joined = CH_STR("2026-03-01T09:00:00Z")}, read;
    ex_ok(kit, ch_people_put(kit->from, &ana, NULL, &kit->error));
    ex_ok(kit, ch_people_enrol(kit->from, CH_STR("Ana"), CH_STR("first-week"), CH_STR("2026-03-01T09:00:00Z"), &kit->error));
    ex_play(kit, kit->from, "Ana", 0, uuid);
    ex_export(kit, kit->from, "names.json", true);
    ChImported imported;
    assert_int_equal(ex_import(kit, kit->to, "names.json", &imported), CH_OK);
    expect(&imported, 1, 0, 0, 0);
    assert_int_equal(imported.people, 1);
    ex_ok(kit, ch_people_find(kit->to, CH_STR("Ana"), &kit->arena, &read, &kit->error));
    assert_true(ch_str_eq(read.team, ana.team));
    ChEnrolments enrolments;
    ex_ok(kit, ch_people_enrolments(kit->to, CH_STR("Ana"), &kit->arena, &enrolments, &kit->error));
    assert_int_equal(enrolments.count, 1);
    ex_play(kit, kit->from, "Ana", 1, second); /* she goes on there; this time without names: the pseudonym is known */
    ex_export(kit, kit->from, "plain.json", false);
    assert_int_equal(ex_import(kit, kit->to, "plain.json", &imported), CH_OK);
    expect(&imported, 1, 0, 1, 0);
    ChAttempt attempt = ex_find(kit, kit->to, second);
    assert_true(ch_str_eq(attempt.trainee, CH_STR("Ana")));
}

static void test_an_attempt_that_went_on_goes_on_and_an_older_export_changes_nothing(void **state)
{
    ExKit *kit = *state;
    ChPlay play;
    ChImported imported;
    ex_begin(kit, kit->from, "Bo", 3, &play);
    ex_go_on(kit, &play, 2, 0);
    ex_export(kit, kit->from, "two.json", false);
    assert_int_equal(ex_import(kit, kit->to, "two.json", &imported), CH_OK);
    expect(&imported, 1, 0, 0, 0);
    ChInput back = {.kind = CH_INPUT_TAKE_BACK};
    ex_ok(kit, ch_play_input(&play, &back, NULL, &kit->error));
    ex_export(kit, kit->from, "back.json", false);
    assert_int_equal(ex_import(kit, kit->to, "back.json", &imported), CH_OK);
    expect(&imported, 0, 1, 0, 0);
    assert_true(!ex_find(kit, kit->to, play.uuid).ended && ex_find(kit, kit->to, play.uuid).took_back);
    ex_go_on(kit, &play, 200, 0);
    ex_export(kit, kit->from, "all.json", false);
    assert_int_equal(ex_import(kit, kit->to, "all.json", &imported), CH_OK);
    expect(&imported, 0, 1, 0, 0);
    assert_true(ex_find(kit, kit->to, play.uuid).ended);
    assert_int_equal(ex_import(kit, kit->to, "two.json", &imported), CH_OK);
    expect(&imported, 0, 0, 1, 0);
    assert_true(ex_find(kit, kit->to, play.uuid).ended);
    ch_play_close(&play);
}

/* One key of the only attempt made something else; what the import says of it. */
static void spoil(ExKit *kit, ChStore *to, const char *key, json_t *value, ChRefusal why)
{
    char path[160];
    ChImported imported;
    ex_path(kit, "out.json", path);
    json_t *document = json_load_file(path, 0, NULL);
    assert_non_null(document);
    json_object_set_new(json_array_get(json_object_get(document, "attempts"), 0), key, value);
    ex_path(kit, "spoilt.json", path);
    assert_int_equal(json_dump_file(document, path, 0), 0);
    json_decref(document);
    if (ex_import(kit, to, "spoilt.json", &imported) != CH_OK) fail_msg("%s: %s", key, kit->error.message);
    if (imported.by_reason[why] != 1) fail_msg("%s: %s", key, imported.refused ? imported.first[0].said : "taken");
    assert_int_equal(ex_count(kit, to), 0);
}

static void spoil_revision(const ExKit *kit)
{
    char path[160];
    ex_path(kit, "out.json", path);
    json_t *document = json_load_file(path, 0, NULL), *revisions = json_object_get(document, "revisions");
    const char *hash = json_object_iter_key(json_object_iter(revisions));
    json_object_set_new(revisions, hash, json_string("Q09PTEhFQUQBAAAA"));
    ex_path(kit, "revision.json", path);
    assert_int_equal(json_dump_file(document, path, 0), 0);
    json_decref(document);
}

static void test_what_is_false_is_refused_and_says_why(void **state)
{
    ExKit *kit = *state;
    char uuid[CH_UUID_TEXT];
    ChImported imported;
    ex_play(kit, kit->from, "Ana", 0, uuid);
    ex_export(kit, kit->from, "out.json", false);
    spoil(kit, kit->to, "attempt", json_string("../../etc/passwd"), CH_REFUSED_FORM);
    spoil(kit, kit->to, "seed", json_string("7"), CH_REFUSED_FORM);
    spoil(kit, kit->to, "trainee", json_string("red \x1b[31m letters"), CH_REFUSED_FORM);
    spoil(kit, kit->to, "mode", json_string("godlike"), CH_REFUSED_FORM);
    spoil(kit, kit->to, "from", json_integer(3), CH_REFUSED_FORM);
    spoil(kit, kit->to, "points", json_integer(10001), CH_REFUSED_FORM);
    spoil(kit, kit->to, "inputs", json_pack("[{s:s,s:[i],s:i,s:s}]", "kind", "answer", "picks", 300, "ms", 1, "at", "now"), CH_REFUSED_FORM);
    spoil(kit, kit->to, "inputs", json_pack("[{s:s,s:[i],s:i,s:s}]", "kind", "answer", "picks", 200, "ms", 1, "at", "2026-03-01T09:30:00Z"), CH_REFUSED_PLAY);
    spoil(kit, kit->to, "inputs", json_array(), CH_REFUSED_OUTCOME); /* then it has not ended */
    spoil(kit, kit->to, "ending", json_string("kept_after_all"), CH_REFUSED_OUTCOME);
    spoil(kit, kit->to, "ending", json_null(), CH_REFUSED_FORM); /* but points it has */
    spoil(kit, kit->to, "ended", json_string("2020-01-01T00:00:00Z"), CH_REFUSED_OUTCOME);
    spoil(kit, kit->to, "scenario", json_string("hung-up-call"), CH_REFUSED_PLAY);
    spoil(kit, kit->to, "precedents", json_pack("[s]", "no_such_flag"), CH_REFUSED_PLAY);
    spoil(kit, kit->to, "revision", json_string("00000000000000000000000000000000000000000000000000000000000000ff"), CH_REFUSED_REVISION);
    spoil_revision(kit);
    assert_int_equal(ex_import(kit, kit->to, "revision.json", &imported), CH_OK);
    assert_int_equal(imported.by_reason[CH_REFUSED_REVISION], 1);
    assert_int_equal(ex_count(kit, kit->to), 0);
}

static void test_a_time_that_is_none_is_refused(void **state)
{
    ExKit *kit = *state;
    char uuid[CH_UUID_TEXT], path[160];
    ChImported imported;
    ex_play(kit, kit->from, "Ana", 0, uuid);
    ex_export(kit, kit->from, "out.json", false);
    static const char *const none[] = {"2099-13-45T99:99:99Z", "2026-02-29T10:00:00Z", "2026-03-01T10:00:00+02:00", "2026-03-01T10:00:00.5Z",
                                       "2026-03-01", "2026-03-01T10:00:00", "2026-03-01T10:00:00Zulu", "yesterday"};
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
        spoil(kit, kit->to, "started", json_string(none[i]), CH_REFUSED_FORM);
        spoil(kit, kit->to, "ended", json_string(none[i]), CH_REFUSED_FORM);
        ex_path(kit, "out.json", path);
        json_t *document = json_load_file(path, 0, NULL), *row = json_array_get(json_object_get(document, "attempts"), 0);
        json_object_set_new(json_array_get(json_object_get(row, "inputs"), 1), "at", json_string(none[i]));
        ex_path(kit, "at.json", path);
        assert_int_equal(json_dump_file(document, path, 0), 0);
        json_decref(document);
        assert_int_equal(ex_import(kit, kit->to, "at.json", &imported), CH_OK);
        assert_int_equal(imported.by_reason[CH_REFUSED_FORM], 1);
    }
}

/* The numbers of the only attempt are not the document's to say. */
static void test_an_outcome_is_worked_out_and_not_believed(void **state)
{
    ExKit *kit = *state;
    char uuid[CH_UUID_TEXT], path[160];
    ChImported imported;
    ex_play(kit, kit->from, "Ana", 1, uuid);
    ChAttemptEnd ours = ex_find(kit, kit->from, uuid).end;
    assert_true(ours.points >= 0 && ours.points < CH_POINTS && ours.best > ours.earned);
    ex_export(kit, kit->from, "out.json", false);
    const char *outcome = ours.outcome == CH_KEPT ? "lost" : "kept";
    spoil(kit, kit->to, "points", json_integer(ours.points + 1), CH_REFUSED_OUTCOME);
    spoil(kit, kit->to, "earned", json_integer(ours.earned + 1), CH_REFUSED_OUTCOME);
    spoil(kit, kit->to, "best", json_integer(ours.best + 1), CH_REFUSED_OUTCOME);
    spoil(kit, kit->to, "outcome", json_string(outcome), CH_REFUSED_OUTCOME);
    ex_path(kit, "out.json", path);
    json_t *document = json_load_file(path, 0, NULL), *row = json_array_get(json_object_get(document, "attempts"), 0);
    static const char *const unsaid[] = {"points", "best", "earned", "debrief"}; /* what is left out is worked out all the same */
    for (size_t i = 0; i < 4; i++) json_object_set_new(row, unsaid[i], json_null());
    json_object_set_new(row, "parent", json_string("11111111-2222-4333-8444-555555555555")); /* and that is not here */
    ex_path(kit, "unsaid.json", path);
    assert_int_equal(json_dump_file(document, path, 0), 0);
    json_decref(document);
    assert_int_equal(ex_import(kit, kit->to, "unsaid.json", &imported), CH_OK);
    expect(&imported, 1, 0, 0, 0);
    ChAttemptEnd theirs = ex_find(kit, kit->to, uuid).end;
    assert_true(theirs.points == ours.points && theirs.best == ours.best && theirs.earned == ours.earned);
    assert_memory_equal(&theirs.debrief, &ours.debrief, sizeof ours.debrief); /* so that replay can compare */
}

static void test_another_course_of_the_same_attempt_is_refused(void **state)
{
    ExKit *kit = *state;
    ChPlay play;
    ChImported imported;
    ex_begin(kit, kit->from, "Bo", 3, &play);
    ex_go_on(kit, &play, 2, 0);
    ex_export(kit, kit->from, "two.json", false);
    assert_int_equal(ex_import(kit, kit->to, "two.json", &imported), CH_OK);
    char uuid[CH_UUID_TEXT];
    snprintf(uuid, sizeof uuid, "%s", play.uuid);
    ch_play_close(&play);
    ChAttempt here = ex_find(kit, kit->to, uuid);
    ex_ok(kit, ch_play_resume(&kit->situation, kit->to, &here, &play, &kit->error));
    ex_go_on(kit, &play, 1, 1); /* it goes on here one way, and there another */
    ch_play_close(&play);
    ex_ok(kit, ch_play_resume(&kit->situation, kit->from, &here, &play, &kit->error));
    ex_go_on(kit, &play, 1, 0);
    ch_play_close(&play);
    ex_export(kit, kit->from, "three.json", false);
    assert_int_equal(ex_import(kit, kit->to, "three.json", &imported), CH_OK);
    assert_int_equal(imported.by_reason[CH_REFUSED_DIFFERS], 1);
    assert_int_equal(ex_find(kit, kit->to, uuid).input_count, 3);
}

static void refuse_file(ExKit *kit, ChStore *to, const char *bytes, size_t n, ChStatus status, const char *words)
{
    char path[160];
    ChImported imported;
    ex_path(kit, "bad.json", path);
    ex_write(path, bytes, n, "wb");
    ex_fails(kit, ex_import(kit, to, "bad.json", &imported), status, words);
    assert_int_equal(ex_count(kit, to), 0);
}

static void test_a_file_that_is_none_of_ours_is_one_line(void **state)
{
    ExKit *kit = *state;
    char uuid[CH_UUID_TEXT], path[160];
    size_t n;
    ChImported imported;
    ex_play(kit, kit->from, "Ana", 0, uuid);
    ex_export(kit, kit->from, "out.json", false);
    ex_path(kit, "out.json", path);
    char *whole = ex_read(path, &n);
    refuse_file(kit, kit->to, whole, n / 2, CH_BAD_INPUT, "no whole JSON");
    refuse_file(kit, kit->to, "", 0, CH_BAD_INPUT, "no whole JSON");
    refuse_file(kit, kit->to, "[]", 2, CH_BAD_INPUT, "attempts");
    refuse_file(kit, kit->to, "{\"attempts\":{}}", 15, CH_BAD_INPUT, "attempts");
    refuse_file(kit, kit->to, "{\"attempts\":[],\"people\":7}", 26, CH_BAD_INPUT, "people");
    refuse_file(kit, kit->to, "{\"form\":2,\"attempts\":[]}", 24, CH_TOO_NEW, "newer");
    refuse_file(kit, kit->to, "SQLite format 3\0\1\2\3", 20, CH_BAD_INPUT, "no whole JSON");
    char *deep = malloc(40000);
    assert_non_null(deep);
    memset(deep, '[', 40000);
    refuse_file(kit, kit->to, deep, 40000, CH_BAD_INPUT, "no whole JSON");
    free(deep);
    ex_fails(kit, ex_import(kit, kit->to, "not-there.json", &imported), CH_NOT_FOUND, "not-there.json");
    ex_fails(kit, ex_import(kit, kit->to, "", &imported), CH_BAD_INPUT, "folder");
    free(whole);
}

static void test_what_was_erased_does_not_come_back(void **state)
{
    ExKit *kit = *state;
    char uuid[CH_UUID_TEXT], path[160];
    ChImported imported;
    uint32_t gone;
    ex_play(kit, kit->from, "Ana Quartermain", 0, uuid);
    ex_export(kit, kit->from, "out.json", true);
    ex_ok(kit, ch_store_forget_trainee(kit->from, CH_STR("Ana Quartermain"), &gone, &kit->error));
    assert_int_equal(gone, 1);
    ex_path(kit, "a.db", path);
    assert_false(ex_file_has(path, "Quartermain"));
    assert_false(ex_file_has(path, uuid));
    assert_int_equal(ex_import(kit, kit->from, "out.json", &imported), CH_OK);
    assert_int_equal(imported.by_reason[CH_REFUSED_FORGOTTEN], 1);
    assert_int_equal(ex_count(kit, kit->from), 0);
}

/* Neither their row, with team, programme and pseudonym, nor a play that was never here, by name or by pseudonym. */
static void test_somebody_who_was_erased_does_not_come_back(void **state)
{
    ExKit *kit = *state;
    char first[CH_UUID_TEXT], second[CH_UUID_TEXT], pseudonym[CH_PSEUDONYM_TEXT], path[160];
    ChPerson ana = {.name = CH_STR("Ana Quartermain"), .team = CH_STR("Till"), .joined = CH_STR("2026-03-01T09:00:00Z")}, read;
    ChImported imported;
    uint32_t gone;
    ex_ok(kit, ch_people_put(kit->from, &ana, NULL, &kit->error));
    ex_ok(kit, ch_people_enrol(kit->from, ana.name, CH_STR("first-week"), ana.joined, &kit->error));
    ex_ok(kit, ch_people_find(kit->from, ana.name, &kit->arena, &read, &kit->error));
    snprintf(pseudonym, sizeof pseudonym, "%.*s", CH_FMT(read.pseudonym));
    ex_play(kit, kit->from, "Ana Quartermain", 0, first);
    ex_play(kit, kit->from, "Bo", 0, second);
    ex_export(kit, kit->from, "before.json", true);
    assert_int_equal(ex_import(kit, kit->to, "before.json", &imported), CH_OK);
    ex_play(kit, kit->from, "Ana Quartermain", 1, second);
    ex_export(kit, kit->from, "named.json", true);
    ex_export(kit, kit->from, "plain.json", false);
    ex_ok(kit, ch_store_forget_trainee(kit->to, ana.name, &gone, &kit->error));
    assert_int_equal(ex_import(kit, kit->to, "named.json", &imported), CH_OK);
    expect(&imported, 0, 0, 1, 2);
    assert_true(imported.by_reason[CH_REFUSED_FORGOTTEN] == 2 && imported.people_refused == 1 && imported.people == 0);
    ChText line = {.from = ch_heap()};
    ch_exchange_say(&imported, &line);
    assert_non_null(strstr(line.p, "1 person refused (Ana Quartermain: they were erased here"));
    ch_text_free(&line);
    assert_int_equal(ex_import(kit, kit->to, "plain.json", &imported), CH_OK);
    expect(&imported, 0, 0, 1, 2);
    ex_fails(kit, ch_people_find(kit->to, ana.name, &kit->arena, &read, &kit->error), CH_NOT_FOUND, "nobody");
    ch_store_close(kit->to);
    static const char *const files[] = {"b.db", "b.db-wal"};
    for (size_t i = 0; i < 2; i++) {
        ex_path(kit, files[i], path);
        assert_false(ex_file_has(path, "Quartermain") || ex_file_has(path, pseudonym) || ex_file_has(path, "Till"));
    }
    kit->to = ex_store(kit, "b.db");
}

/* First by pseudonym, then by name: what is kept under the pseudonym is theirs, whether they are known by name already or not. */
static void a_pseudonym_gets_its_name(ExKit *kit, bool entered, bool played)
{
    char uuid[CH_UUID_TEXT], own[CH_UUID_TEXT];
    ChPerson ana = {.name = CH_STR("Ana"), .team = CH_STR("Till"), .joined = CH_STR("2026-03-01T09:00:00Z")}, read;
    ChImported imported;
    ChPeople people;
    if (entered) ex_ok(kit, ch_people_put(kit->from, &ana, NULL, &kit->error)); /* else the export does */
    ex_play(kit, kit->from, "Ana", 0, uuid);
    ex_export(kit, kit->from, "named.json", true);
    ex_export(kit, kit->from, "plain.json", false);
    assert_int_equal(ex_import(kit, kit->to, "plain.json", &imported), CH_OK);
    assert_true(ch_people_is_pseudonym(ex_find(kit, kit->to, uuid).trainee));
    ana.team = CH_STR("Phones");
    if (entered) ex_ok(kit, ch_people_put(kit->to, &ana, NULL, &kit->error));
    if (played) ex_play(kit, kit->to, "Ana", 1, own);
    assert_int_equal(ex_import(kit, kit->to, "named.json", &imported), CH_OK);
    expect(&imported, 0, 0, 1, 0);
    assert_true(imported.named == 1 && imported.named_plays == 1 && imported.people == 0);
    ChText line = {.from = ch_heap()};
    ch_exchange_say(&imported, &line);
    assert_non_null(strstr(line.p, " (1 play) is now kept of Ana"));
    ch_text_free(&line);
    ex_ok(kit, ch_people_find(kit->to, CH_STR("Ana"), &kit->arena, &read, &kit->error));
    assert_true(read.plays == (played ? 2u : 1u) && ch_str_eq(read.team, entered ? CH_STR("Phones") : CH_STR("")));
    ex_ok(kit, ch_people_list(kit->to, &kit->arena, &people, &kit->error));
    assert_int_equal(people.count, 1);
    assert_true(ch_str_eq(ex_find(kit, kit->to, uuid).trainee, CH_STR("Ana")));
    assert_int_equal(ex_import(kit, kit->to, "named.json", &imported), CH_OK); /* and then nothing more */
    assert_true(imported.named == 0 && imported.same == 1);
}

static void test_a_pseudonym_gets_its_name(void **state)
{
    a_pseudonym_gets_its_name(*state, false, false);
}

static void test_a_pseudonym_gets_the_name_of_one_who_is_entered(void **state)
{
    a_pseudonym_gets_its_name(*state, true, false);
}

static void test_a_pseudonym_gets_the_name_of_one_who_plays_here_too(void **state)
{
    a_pseudonym_gets_its_name(*state, true, true);
}

/* A name was corrected here: an older export says the old one. */
static void test_a_pseudonym_is_stronger_than_an_old_name(void **state)
{
    ExKit *kit = *state;
    char uuid[CH_UUID_TEXT], later[CH_UUID_TEXT];
    ChImported imported;
    ChPeople people;
    ex_play(kit, kit->from, "Hanah", 0, uuid);
    ex_export(kit, kit->from, "plain.json", false); /* which enters her */
    ex_export(kit, kit->from, "named.json", true);
    assert_int_equal(ex_import(kit, kit->to, "named.json", &imported), CH_OK);
    ex_ok(kit, ch_people_rename(kit->to, CH_STR("Hanah"), CH_STR("Hannah"), NULL, &kit->error));
    ex_play(kit, kit->from, "Hanah", 1, later);
    ex_export(kit, kit->from, "named.json", true);
    assert_int_equal(ex_import(kit, kit->to, "named.json", &imported), CH_OK);
    expect(&imported, 1, 0, 1, 0);
    assert_true(ch_str_eq(ex_find(kit, kit->to, later).trainee, CH_STR("Hannah")));
    ex_ok(kit, ch_people_list(kit->to, &kit->arena, &people, &kit->error));
    assert_int_equal(people.count, 1);
}

/* Whose row makes no sense is refused and said; the others come. */
static void test_a_person_with_a_time_that_is_none_is_refused(void **state)
{
    ExKit *kit = *state;
    char path[160];
    ChImported imported;
    static const char rows[] = "{\"attempts\":[],\"people\":[{\"name\":\"Ana\",\"joined\":\"2099-13-45T99:99:99Z\"},"
                               "{\"name\":\"Bo\",\"joined\":\"2026-03-01T09:00:00Z\",\"programmes\":[{\"programme\":\"first-week\",\"began\":\"soon\"}]},"
                               "{\"name\":\"Cy\",\"joined\":\"2026-03-01T09:00:00Z\",\"team\":\"red \\u001b[31m\"},"
                               "{\"name\":\"Di\",\"joined\":\"2026-03-01T09:00:00Z\"}]}";
    ex_path(kit, "people.json", path);
    ex_write(path, rows, sizeof rows - 1, "wb");
    assert_int_equal(ex_import(kit, kit->to, "people.json", &imported), CH_OK);
    assert_true(imported.people == 1 && imported.people_refused == 3);
    assert_non_null(strstr(imported.first_person.row.said, "\"joined\" is missing or makes no sense"));
}

static bool stop_at_once(void *context, uint32_t done, uint32_t all)
{
    (void)context, (void)all;
    return done == 0;
}

/* A document with `count` attempts: one play told many times under other names. */
static void make_many(ExKit *kit, uint32_t count)
{
    char path[160], uuid[CH_UUID_TEXT], name[32];
    ex_path(kit, "out.json", path);
    json_t *document = json_load_file(path, 0, NULL), *attempts = json_object_get(document, "attempts");
    json_t *one = json_incref(json_array_get(attempts, 0));
    json_array_clear(attempts);
    for (uint32_t i = 0; i < count; i++) {
        json_t *copy = json_copy(one);
        snprintf(uuid, sizeof uuid, "%08x-0000-4000-8000-000000000000", (unsigned)i);
        snprintf(name, sizeof name, "Person %u", (unsigned)i / 4);
        json_object_set_new(copy, "attempt", json_string(uuid));
        json_object_set_new(copy, "trainee", json_string(name));
        json_object_set_new(copy, "debrief", json_null());
        json_array_append_new(attempts, copy);
    }
    ex_path(kit, "many.json", path);
    assert_int_equal(json_dump_file(document, path, JSON_INDENT(1)), 0);
    json_decref(one);
    json_decref(document);
}

static void test_a_thousand_attempts_take_less_than_two_seconds(void **state)
{
    ExKit *kit = *state;
    char uuid[CH_UUID_TEXT], path[160];
    ChImported imported = {0};
    ex_play(kit, kit->from, "Ana", 0, uuid);
    ex_export(kit, kit->from, "out.json", false);
    make_many(kit, 1000);
    ChExchangeOptions stopping = {.progress = stop_at_once};
    ex_path(kit, "many.json", path);
    ex_fails(kit, ch_exchange_import(kit->to, path, &stopping, &imported, &kit->error), CH_STOPPED, "of 1000");
    assert_int_equal(imported.new_ones, CH_IMPORT_AT_ONCE);
    assert_int_equal(ex_count(kit, kit->to), CH_IMPORT_AT_ONCE);
    ChStore *whole = ex_store(kit, "c.db");
    int64_t began = ch_world_ms();
    assert_int_equal(ex_import(kit, whole, "many.json", &imported), CH_OK);
    int64_t took = ch_world_ms() - began;
    expect(&imported, 1000, 0, 0, 0);
    print_message("a thousand attempts: %lld ms\n", (long long)took);
#ifndef __SANITIZE_ADDRESS__
    assert_true(took < 2000);
#endif
    assert_int_equal(ex_import(kit, kit->to, "many.json", &imported), CH_OK); /* goes on where it was stopped */
    expect(&imported, 1000 - CH_IMPORT_AT_ONCE, 0, CH_IMPORT_AT_ONCE, 0);
    ch_store_close(whole);
}

static void test_a_file_is_private(void **state)
{
    ExKit *kit = *state;
    ChStore *store = ex_store(kit, "deeper/a.db");
    char uuid[CH_UUID_TEXT], path[160];
    struct stat at;
    ex_play(kit, store, "Ana", 0, uuid);
    static const char *const files[] = {"deeper/a.db", "deeper/a.db-wal"};
    for (size_t i = 0; i < 2; i++) {
        ex_path(kit, files[i], path);
        assert_int_equal(stat(path, &at), 0);
        assert_int_equal(at.st_mode & 0777, 0600);
    }
    ex_path(kit, "deeper", path);
    assert_int_equal(stat(path, &at), 0);
    assert_int_equal(at.st_mode & 0777, 0700);
    ch_store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        EX_TWO(test_an_import_brings_everything_and_a_second_one_nothing),
        EX_TWO(test_what_was_written_goes_only_with_its_person),
        EX_TWO(test_names_only_when_asked_for_and_a_pseudonym_finds_home),
        EX_TWO(test_an_attempt_that_went_on_goes_on_and_an_older_export_changes_nothing),
        EX_TWO(test_what_is_false_is_refused_and_says_why),
        EX_TWO(test_a_time_that_is_none_is_refused),
        EX_TWO(test_an_outcome_is_worked_out_and_not_believed),
        EX_TWO(test_another_course_of_the_same_attempt_is_refused),
        EX_TWO(test_a_file_that_is_none_of_ours_is_one_line),
        EX_TWO(test_what_was_erased_does_not_come_back),
        EX_TWO(test_somebody_who_was_erased_does_not_come_back),
        EX_TWO(test_a_pseudonym_gets_its_name),
        EX_TWO(test_a_pseudonym_gets_the_name_of_one_who_is_entered),
        EX_TWO(test_a_pseudonym_gets_the_name_of_one_who_plays_here_too),
        EX_TWO(test_a_pseudonym_is_stronger_than_an_old_name),
        EX_TWO(test_a_person_with_a_time_that_is_none_is_refused),
        EX_TWO(test_a_thousand_attempts_take_less_than_two_seconds),
        EX_TWO(test_a_file_is_private),
    };
    return cmocka_run_group_tests_name("exchange", tests, NULL, NULL);
}
