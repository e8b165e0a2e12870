/* Records into a store (exchange.h). */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "app/exchange.h"

typedef struct Importing {
    ChStore *store;
    ChMerge *merge;
    const char *path;
    const json_t *revisions;
    const ChExchangeOptions *options;
    ChImported *imported;
} Importing;

/* ---- the document ---- */

static ChStatus not_ours(const char *path, const char *why, ChError *error)
{
    return ch_fail(error, CH_BAD_INPUT, "%s cannot be imported: %s. Nothing was changed; make it anew with coolhead records export.",
                   path, why);
}

static ChStatus load(const char *path, json_t **document, ChError *error)
{
    struct stat at;
    json_error_t why;
    if (stat(path, &at) != 0)
        return ch_fail(error, errno == ENOENT ? CH_NOT_FOUND : CH_IO, "%s cannot be read: %s. Nothing was changed.", path,
                       strerror(errno));
    if (S_ISDIR(at.st_mode)) return ch_fail(error, CH_BAD_INPUT, "%s is a folder: name the file in it that records export wrote.", path);
    if (at.st_size > (off_t)CH_IMPORT_MOST_MB * 1024 * 1024)
        return ch_fail(error, CH_LIMIT, "%s is larger than %d MB: export it in parts. Nothing was changed.", path, CH_IMPORT_MOST_MB);
    *document = json_load_file(path, JSON_REJECT_DUPLICATES, &why);
    if (*document) return CH_OK;
    if (json_error_code(&why) == json_error_out_of_memory)
        return ch_fail(error, CH_NO_MEMORY, "there is no memory left to read %s", path);
    ChText said = {.from = ch_heap()};
    ch_text_addf(&said, "it is no whole JSON (line %d: ", why.line);
    ch_say_clean(ch_str(why.text), &said); /* it quotes the file */
    ch_text_add(&said, CH_STR(")"));
    ChStatus status = not_ours(path, said.failed ? "it is no whole JSON" : said.p, error);
    ch_text_free(&said);
    return status;
}

static ChStatus examine(const json_t *document, const char *path, ChError *error)
{
    const json_t *form = json_object_get(document, "form");
    if (!json_is_object(document) || !json_is_array(json_object_get(document, "attempts")))
        return not_ours(path, "it has no \"attempts\"", error);
    if (form && !json_is_integer(form)) return not_ours(path, "its \"form\" makes no sense", error);
    if (form && json_integer_value(form) > CH_EXCHANGE_FORM)
        return ch_fail(error, CH_TOO_NEW, "%s was exported by a newer Coolhead: update this one. Nothing was changed.", path);
    static const char *const lists[] = {"people", "sessions"};
    for (size_t i = 0; i < 2; i++) {
        const json_t *list = json_object_get(document, lists[i]);
        if (list && !json_is_array(list)) return not_ours(path, "its people or sessions are no list", error);
    }
    const json_t *revisions = json_object_get(document, "revisions");
    return revisions && !json_is_object(revisions) ? not_ours(path, "its revisions make no sense", error) : CH_OK;
}

static ChStatus fetch(void *context, const char hash[CH_DIGEST_TEXT], ChText *bytes, ChError *error)
{
    const Importing *im = context;
    const json_t *text = json_object_get(im->revisions, hash);
    if (!json_is_string(text)) return CH_NOT_FOUND;
    size_t room = json_string_length(text) / 4 * 3 + 3, n = 0;
    unsigned char *bin = ch_resize(bytes->from, NULL, 0, room);
    if (!bin) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to read a scenario");
    int bad = sodium_base642bin(bin, room, json_string_value(text), json_string_length(text), NULL, &n, NULL,
                                sodium_base64_VARIANT_ORIGINAL);
    if (!bad) ch_text_add(bytes, (ChStr){(const char *)bin, (uint32_t)n});
    ch_free(bytes->from, bin, room);
    if (bytes->failed) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to read a scenario");
    return bad ? CH_BAD_INPUT : CH_OK;
}

/* ---- people ---- */

static ChStr text_of(const json_t *row, const char *key)
{
    const json_t *value = json_object_get(row, key);
    if (!json_is_string(value) || json_string_length(value) > 200) return (ChStr){NULL, 0};
    return (ChStr){json_string_value(value), (uint32_t)json_string_length(value)};
}

static ChStatus bring_programmes(Importing *im, ChStr name, const json_t *rows, ChArena *memory, ChError *error)
{
    size_t i;
    const json_t *row;
    ChEnrolments ours;
    ChStatus status = ch_people_enrolments(im->store, name, memory, &ours, error);
    for (i = 0; i < json_array_size(rows) && status == CH_OK; i++) {
        row = json_array_get(rows, i);
        ChStr programme = text_of(row, "programme"), began = text_of(row, "began"), done = text_of(row, "done");
        if (programme.n == 0 || began.n == 0) continue;
        ChStr left = text_of(row, "left");
        bool done_here = false, known = false; /* who left it here is not put in again */
        for (uint32_t e = 0; e < ours.count; e++) {
            known |= ch_str_eq(ours.at[e].programme, programme);
            done_here |= ch_str_eq(ours.at[e].programme, programme) && ours.at[e].done.n > 0;
        }
        if (!known) status = ch_people_enrol(im->store, name, programme, began, error);
        if (!known && status == CH_OK && left.n) status = ch_people_leave(im->store, name, programme, left, error);
        if (status == CH_OK && done.n && !done_here) status = ch_people_completed(im->store, name, programme, done, error);
    }
    return status;
}

/* A pseudonym that is somebody else's here is not taken over; a team that was entered here stays. */
static ChStatus bring_person(Importing *im, const json_t *row, ChArena *memory, ChError *error)
{
    ChPerson person = {.name = text_of(row, "name"), .pseudonym = text_of(row, "pseudonym"), .team = text_of(row, "team"),
                       .joined = text_of(row, "joined")}, ours;
    ChError unread;
    ChStr taken;
    if (!ch_people_name_fits(person.name) || person.joined.n == 0) return CH_OK;
    ChStatus status = ch_people_find(im->store, person.name, memory, &ours, &unread);
    if (status == CH_NOT_FOUND) {
        if (!ch_people_is_pseudonym(person.pseudonym) ||
            ch_people_of_pseudonym(im->store, person.pseudonym, memory, &taken, &unread) != CH_NOT_FOUND)
            person.pseudonym = (ChStr){NULL, 0};
        const json_t *minutes = json_object_get(row, "minutes");
        if (json_integer_value(minutes) > 0 && json_integer_value(minutes) <= 1440)
            person.minutes = (uint32_t)json_integer_value(minutes);
        im->imported->people++;
        status = ch_people_put(im->store, &person, NULL, error);
    } else if (status != CH_OK) {
        return ch_fail(error, status, "%s", unread.message);
    }
    return status == CH_OK ? bring_programmes(im, person.name, json_object_get(row, "programmes"), memory, error) : status;
}

static ChStatus bring_people(Importing *im, const json_t *people, const json_t *sessions, ChError *error)
{
    ChArena memory;
    ChStatus status = CH_OK;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    for (size_t i = 0; i < json_array_size(people) && status == CH_OK; i++) {
        ch_arena_reset(&memory);
        status = bring_person(im, json_array_get(people, i), &memory, error);
    }
    ch_arena_free(&memory);
    for (size_t i = 0; i < json_array_size(sessions) && status == CH_OK; i++) {
        bool is_new = false;
        status = ch_merge_session(im->merge, json_array_get(sessions, i), CH_STR(""), &is_new, error);
        im->imported->sessions += is_new;
    }
    return status;
}

/* ---- attempts ---- */

static void count(ChImported *imported, const ChMergedRow *merged)
{
    imported->new_ones += merged->what == CH_MERGED_NEW;
    imported->gone_on += merged->what == CH_MERGED_GONE_ON;
    imported->same += merged->what == CH_MERGED_SAME;
    if (merged->what != CH_MERGED_REFUSED) return;
    imported->refused++;
    if (imported->by_reason[merged->why]++ == 0) imported->first[merged->why] = *merged;
}

static ChStatus bring_some(Importing *im, const json_t *attempts, size_t from, size_t to, ChError *error)
{
    ChStatus status = ch_store_together(im->store, error);
    ChImported counted = *im->imported;
    if (status != CH_OK) return status;
    for (size_t i = from; i < to && status == CH_OK; i++) {
        ChMergedRow merged;
        status = ch_merge_row(im->merge, json_array_get(attempts, i), &merged, error);
        if (status == CH_OK) count(&counted, &merged);
    }
    status = ch_store_apart(im->store, status, error);
    if (status == CH_OK) *im->imported = counted;
    return status;
}

/* What takes long is done before the others who write here have to wait, and can be stopped. */
static ChStatus make_ready(Importing *im, const json_t *attempts, size_t from, size_t to, ChError *error)
{
    size_t all = json_array_size(attempts);
    ChStatus status = CH_OK;
    for (size_t i = from; i < to && status == CH_OK; i++) {
        if (im->options->progress && !im->options->progress(im->options->context, (uint32_t)from, (uint32_t)all))
            return ch_fail(error, CH_STOPPED, "Stopped after %zu of %zu attempts of %s, which stay; import it again to go on.", from,
                           all, im->path);
        status = ch_merge_ready(im->merge, json_array_get(attempts, i), error);
    }
    return status;
}

static ChStatus bring_attempts(Importing *im, const json_t *attempts, ChError *error)
{
    size_t all = json_array_size(attempts);
    ChStatus status = CH_OK;
    for (size_t at = 0; at < all && status == CH_OK; at += CH_IMPORT_AT_ONCE) {
        size_t to = at + CH_IMPORT_AT_ONCE < all ? at + CH_IMPORT_AT_ONCE : all;
        status = make_ready(im, attempts, at, to, error);
        if (status == CH_OK) status = bring_some(im, attempts, at, to, error);
    }
    return status;
}

static ChStatus bring(Importing *im, const json_t *document, ChError *error)
{
    ChStatus status = ch_store_together(im->store, error);
    if (status != CH_OK) return status;
    status = bring_people(im, json_object_get(document, "people"), json_object_get(document, "sessions"), error);
    status = ch_store_apart(im->store, status, error);
    return status == CH_OK ? bring_attempts(im, json_object_get(document, "attempts"), error) : status;
}

ChStatus ch_exchange_import(ChStore *store, const char *path, const ChExchangeOptions *options, ChImported *imported,
                            ChError *error)
{
    json_t *document = NULL;
    Importing im = {.store = store, .path = path, .options = options, .imported = imported};
    ChStatus status = load(path, &document, error);
    if (status == CH_OK) status = examine(document, path, error);
    if (status == CH_OK) status = ch_merge_open(store, fetch, &im, &im.merge, error);
    if (status == CH_OK) {
        im.revisions = json_object_get(document, "revisions");
        status = bring(&im, document, error);
    }
    ch_merge_close(im.merge);
    json_decref(document);
    return status;
}

void ch_exchange_say(const ChImported *imported, ChText *line)
{
    static const char *const reasons[CH_REFUSED_COUNT] = {
        [CH_REFUSED_FORM] = "no attempts of Coolhead's",
        [CH_REFUSED_REVISION] = "without a scenario that can be read",
        [CH_REFUSED_PLAY] = "whose decisions do not fit their scenario",
        [CH_REFUSED_OUTCOME] = "came out otherwise than they say",
        [CH_REFUSED_DIFFERS] = "another course is kept here",
        [CH_REFUSED_FORGOTTEN] = "erased here before",
    };
    ch_text_addf(line, "%u new, %u gone on, %u the same, %u refused", (unsigned)imported->new_ones, (unsigned)imported->gone_on,
                 (unsigned)imported->same, (unsigned)imported->refused);
    const char *open = " (";
    for (uint32_t i = 0; i < CH_REFUSED_COUNT; i++) {
        if (imported->by_reason[i] == 0) continue;
        const ChMergedRow *first = &imported->first[i];
        ch_text_addf(line, "%s%u: %s; %s: %s", open, (unsigned)imported->by_reason[i], reasons[i],
                     first->uuid[0] ? first->uuid : "the first", first->said);
        open = "; ";
    }
    if (imported->refused) ch_text_add(line, CH_STR(")"));
}
