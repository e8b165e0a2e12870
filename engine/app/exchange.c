/* Records out of a store (exchange.h). */
#include "app/exchange.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>

#include "app/commands.h"

typedef struct Exporting {
    ChStore *store;
    const ChExchangeOptions *options;
    json_t *attempts, *revisions, *sessions, *people;
    ChArena memory;    /* of the whole export: people */
    ChPeople everybody;
    uint32_t done;
} Exporting;

static ChStatus no_memory(ChError *error)
{
    return ch_fail(error, CH_NO_MEMORY, "there is no memory left to export");
}

/* ---- who ---- */

static int by_name(const void *a, const void *b)
{
    return ch_str_cmp(((const ChPerson *)a)->name, ((const ChPerson *)b)->name);
}

static const ChPerson *person_of(const Exporting *ex, ChStr name)
{
    ChPerson key = {.name = name};
    if (ex->everybody.count == 0) return NULL;
    return bsearch(&key, ex->everybody.at, ex->everybody.count, sizeof key, by_name);
}

static ChStatus read_people(Exporting *ex, ChError *error)
{
    ChStatus status = ch_people_list(ex->store, &ex->memory, &ex->everybody, error);
    if (status == CH_OK && ex->everybody.count) qsort(ex->everybody.at, ex->everybody.count, sizeof(ChPerson), by_name);
    return status;
}

/* Somebody who played without having been entered. Where nothing can be written they get a pseudonym for this time. */
static ChStatus enter(Exporting *ex, ChStr name, ChStr when, const ChPerson **person, ChError *error)
{
    ChPerson fresh = {.name = name, .joined = when};
    if (ch_store_writable(ex->store, NULL) == CH_OK) {
        ChStatus status = ch_people_put(ex->store, &fresh, NULL, error);
        if (status == CH_OK) status = read_people(ex, error);
        *person = person_of(ex, name);
        return status;
    }
    ChPerson *grown = CH_NEW_ARRAY(&ex->memory, ChPerson, ex->everybody.count + 1);
    ChStr made = ch_str_copy(&ex->memory, name);
    char pseudonym[CH_PSEUDONYM_TEXT];
    ch_people_make_pseudonym(pseudonym);
    fresh.pseudonym = ch_str_copy(&ex->memory, ch_str(pseudonym));
    if (!grown || !made.p || !fresh.pseudonym.p) return no_memory(error);
    fresh.name = made;
    for (uint32_t i = 0; i < ex->everybody.count; i++) grown[i] = ex->everybody.at[i];
    grown[ex->everybody.count++] = fresh;
    ex->everybody.at = grown;
    qsort(grown, ex->everybody.count, sizeof *grown, by_name);
    *person = person_of(ex, name);
    return CH_OK;
}

static ChStatus told_as(Exporting *ex, const ChAttempt *attempt, ChStr *told, ChError *error)
{
    *told = attempt->trainee;
    if (attempt->trainee.n == 0) return CH_OK;
    const ChPerson *person = person_of(ex, attempt->trainee);
    bool names = ex->options->names, draw = !person && !(names && ch_store_writable(ex->store, NULL) != CH_OK);
    ChStatus status = draw ? enter(ex, attempt->trainee, attempt->started, &person, error) : CH_OK;
    if (status == CH_OK && person && !names) *told = person->pseudonym;
    return status;
}

static json_t *programmes_json(const ChEnrolments *enrolments)
{
    json_t *rows = json_array();
    for (uint32_t i = 0; i < enrolments->count; i++) {
        const ChEnrolment *one = &enrolments->at[i];
        json_array_append_new(rows, json_pack("{so so so so}", "programme", ch_json_text(one->programme), "began",
                                              ch_json_text(one->began), "done", one->done.n ? ch_json_text(one->done) : json_null(),
                                              "left", one->left.n ? ch_json_text(one->left) : json_null()));
    }
    return rows;
}

static ChStatus put_people(Exporting *ex, ChError *error)
{
    ChStr only = ex->options->trainee;
    for (uint32_t i = 0; i < ex->everybody.count; i++) {
        const ChPerson *person = &ex->everybody.at[i];
        ChEnrolments enrolments;
        if (only.p && !ch_str_eq(only, person->name)) continue;
        ChStatus status = ch_people_enrolments(ex->store, person->name, &ex->memory, &enrolments, error);
        if (status != CH_OK) return status;
        json_t *row = json_pack("{so so so so sI so}", "name", ch_json_text(person->name), "pseudonym",
                                ch_json_text(person->pseudonym), "team", ch_json_text(person->team), "joined",
                                ch_json_text(person->joined), "minutes", (json_int_t)person->minutes, "programmes",
                                programmes_json(&enrolments));
        if (json_array_append_new(ex->people, row) != 0) return no_memory(error);
    }
    return CH_OK;
}

/* ---- what attempts need ---- */

static ChStatus put_revision(Exporting *ex, ChDigest revision, ChError *error)
{
    char hash[CH_DIGEST_TEXT];
    ChArena memory;
    ChBytes bytes;
    ch_digest_text(revision, hash);
    if (json_object_get(ex->revisions, hash)) return CH_OK;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStatus status = ch_store_get_revision(ex->store, revision, &memory, &bytes, error);
    if (status == CH_OK) {
        size_t room = sodium_base64_encoded_len(bytes.n, sodium_base64_VARIANT_ORIGINAL);
        char *text = ch_arena_alloc(&memory, room, 1);
        if (text) sodium_bin2base64(text, room, bytes.p, bytes.n, sodium_base64_VARIANT_ORIGINAL);
        if (!text || json_object_set_new(ex->revisions, hash, json_string(text)) != 0) status = no_memory(error);
    }
    ch_arena_free(&memory);
    return status;
}

static ChStatus put_session(Exporting *ex, ChStr uuid, ChError *error)
{
    size_t i;
    json_t *row;
    ChArena memory;
    ChClass class;
    json_array_foreach(ex->sessions, i, row) {
        const char *known = json_string_value(json_object_get(row, "session"));
        if (known && ch_str_eq(uuid, ch_str(known))) return CH_OK;
    }
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStatus status = ch_class_find(ex->store, uuid, &memory, &class, error);
    if (status == CH_OK && json_array_append_new(ex->sessions, ch_merge_session_json(&class)) != 0) status = no_memory(error);
    ch_arena_free(&memory);
    return status;
}

static ChStatus put_row(Exporting *ex, const ChRowOf *of, ChError *error)
{
    return json_array_append_new(ex->attempts, ch_merge_row_json(of)) == 0 ? CH_OK : no_memory(error);
}

/* What they guessed and wrote goes along only with what is their own, to be taken to another machine. */
static ChStatus put_attempt(Exporting *ex, const ChAttempt *attempt, ChArena *memory, ChError *error)
{
    ChAttemptLog log;
    ChReflection reflection;
    ChError unread;
    ChRowOf of = {.attempt = attempt, .log = &log};
    ChStatus status = ch_store_read_log(ex->store, attempt->uuid, memory, &log, error);
    if (status == CH_OK) status = put_revision(ex, attempt->revision, error);
    if (status == CH_OK && attempt->class.n) status = put_session(ex, attempt->class, error);
    if (status == CH_OK) status = told_as(ex, attempt, &of.trainee, error);
    if (status != CH_OK || !ex->options->names || !ex->options->trainee.p) return status == CH_OK ? put_row(ex, &of, error) : status;
    status = ch_people_reflection(ex->store, attempt->uuid, memory, &reflection, &unread);
    if (status == CH_OK) of.reflection = &reflection;
    else if (status != CH_NOT_FOUND) return ch_fail(error, status, "%s", unread.message);
    return put_row(ex, &of, error);
}

static ChStatus put_attempts(Exporting *ex, ChError *error)
{
    ChAttemptFilter filter = {.oldest_first = true, .trainee = ex->options->trainee};
    ChAttemptPage page = {.more = true};
    ChStatus status = CH_OK;
    while (page.more && status == CH_OK) {
        ChArena memory;
        ch_arena_init(&memory, ch_heap(), SIZE_MAX);
        status = ch_store_list(ex->store, &filter, &memory, &page, error);
        for (uint32_t i = 0; i < page.count && status == CH_OK; i++) {
            filter.past = page.at[i].place;
            status = put_attempt(ex, &page.at[i], &memory, error);
            ex->done++;
        }
        ch_arena_free(&memory);
        if (status == CH_OK && ex->options->progress && !ex->options->progress(ex->options->context, ex->done, 0))
            status = ch_fail(error, CH_STOPPED, "Stopped: nothing was exported.");
    }
    return status;
}

ChStatus ch_exchange_export(ChStore *store, const ChExchangeOptions *options, json_t **document, ChError *error)
{
    Exporting ex = {.store = store, .options = options, .attempts = json_array(), .revisions = json_object(),
                    .sessions = json_array(), .people = json_array()};
    ch_arena_init(&ex.memory, ch_heap(), SIZE_MAX);
    ChStatus status = read_people(&ex, error);
    if (status == CH_OK) status = put_attempts(&ex, error);
    if (status == CH_OK && options->names) status = put_people(&ex, error);
    ch_arena_free(&ex.memory);
    json_t *made = json_pack("{si sb so so so so}", "form", CH_EXCHANGE_FORM, "names", options->names, "attempts", ex.attempts,
                             "people", ex.people, "sessions", ex.sessions, "revisions", ex.revisions);
    if (status == CH_OK && !made) status = no_memory(error);
    if (status == CH_OK) *document = made;
    else json_decref(made);
    return status;
}
