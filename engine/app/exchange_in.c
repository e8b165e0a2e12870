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

/* Who played what was erased here, by the names of the document. */
static ChStatus find_erased(const Importing *im, const json_t *attempts, json_t *erased, ChError *error)
{
    ChStatus status = CH_OK;
    for (size_t i = 0; i < json_array_size(attempts) && status == CH_OK; i++) {
        const char *uuid = json_string_value(json_object_get(json_array_get(attempts, i), "attempt"));
        const char *name = json_string_value(json_object_get(json_array_get(attempts, i), "trainee"));
        bool was = false;
        if (!uuid || !name) continue;
        status = ch_store_was_forgotten(im->store, ch_str(uuid), &was, error);
        if (was && json_object_set_new(erased, name, json_true()) != 0)
            return ch_fail(error, CH_NO_MEMORY, "there is no memory left to bring people together");
    }
    return status;
}

static void count_person(ChImported *imported, const ChMergedPerson *merged)
{
    imported->people += merged->row.what == CH_MERGED_NEW;
    if (merged->row.what == CH_MERGED_REFUSED && imported->people_refused++ == 0) imported->first_person = *merged;
    if (merged->row.what == CH_MERGED_GONE_ON && imported->named++ == 0) imported->first_named = *merged;
    imported->named_plays += merged->plays;
}

static ChStatus bring_people(Importing *im, const json_t *document, ChError *error)
{
    const json_t *people = json_object_get(document, "people"), *sessions = json_object_get(document, "sessions");
    json_t *erased = json_object();
    ChStatus status = erased ? CH_OK : ch_fail(error, CH_NO_MEMORY, "there is no memory left to bring people together");
    if (status == CH_OK && json_array_size(people)) status = find_erased(im, json_object_get(document, "attempts"), erased, error);
    for (size_t i = 0; i < json_array_size(people) && status == CH_OK; i++) {
        const json_t *row = json_array_get(people, i);
        const char *name = json_string_value(json_object_get(row, "name"));
        ChMergedPerson merged;
        status = ch_merge_person(im->merge, row, name && json_object_get(erased, name), &merged, error);
        if (status == CH_OK) count_person(im->imported, &merged);
    }
    json_decref(erased);
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
    status = bring_people(im, document, error);
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

static void say_people(const ChImported *imported, ChText *line)
{
    const ChMergedPerson *named = &imported->first_named, *refused = &imported->first_person;
    if (imported->named == 1)
        ch_text_addf(line, "; what was kept of %s (", named->pseudonym);
    else if (imported->named)
        ch_text_addf(line, "; what was kept of %u by pseudonyms (", (unsigned)imported->named);
    if (imported->named) {
        ch_say_count(imported->named_plays, "play", "plays", line);
        ch_text_add(line, imported->named == 1 ? CH_STR(") is now kept of ") : CH_STR(") is now kept by their names"));
    }
    if (imported->named == 1) ch_say_clean(ch_str(named->name), line);
    if (imported->people_refused == 0) return;
    ch_text_addf(line, "; %u %s refused (", (unsigned)imported->people_refused, imported->people_refused == 1 ? "person" : "people");
    ch_say_clean(ch_str(refused->name[0] ? refused->name : "the first"), line);
    ch_text_addf(line, ": %s)", refused->row.said);
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
    say_people(imported, line);
}
