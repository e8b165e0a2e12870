/* records: verify, export, import, forget. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/about.h"
#include "app/commands.h"
#include "app/exchange.h"
#include "app/gate.h"
#include "app/long_work.h"

static void tell(void *context, const char *line)
{
    (void)context;
    printf("%s\n", line);
}

static int verify(ChError *error)
{
    ChStore *store = NULL;
    ChStoreOptions options = {.unchecked = true};
    uint32_t findings = 0;
    ChStatus status = ch_world_store(&options, &store, error);
    if (status == CH_OK) status = ch_store_verify(store, tell, NULL, &findings, error);
    ch_store_close(store);
    if (status != CH_OK) return ch_world_exit(status, error);
    if (findings == 0) printf("the records are whole\n");
    return findings ? CH_EXIT_WANTING : CH_EXIT_DONE;
}

/* ---- export and import ---- */

static bool going_on(void *work, uint32_t done, uint32_t all)
{
    ((ChLongWork *)work)->of = all;
    return ch_long_goes_on(work, done);
}

static ChStatus write_export(json_t *document, const char *path, ChError *error)
{
    char *text = json_dumps(document, JSON_INDENT(1) | JSON_PRESERVE_ORDER);
    json_decref(document);
    if (!text) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to export");
    ChStatus status = ch_report_save_private(path, ch_str(text), error);
    free(text);
    return status;
}

static int export_records(const ChArgs *args, ChError *error)
{
    ChStore *store = NULL;
    json_t *document = NULL;
    const char *trainee = args->value[CH_OPT_TRAINEE];
    ChLongWork work;
    ChExchangeOptions options = {.names = ch_given(args, CH_OPT_NAMES), .progress = going_on, .context = &work};
    if (trainee) options.trainee = ch_str(trainee);
    ChStatus status = trainee ? ch_gate_of(args, options.trainee, error) : ch_gate(args, error);
    ch_long_begin(&work, "attempts", 0);
    if (status == CH_OK) status = ch_world_store(NULL, &store, error);
    if (status == CH_OK) status = ch_exchange_export(store, &options, &document, error);
    ch_long_end(&work);
    if (status == CH_OK)
        status = ch_given(args, CH_OPT_OUT) ? write_export(document, args->value[CH_OPT_OUT], error) : ch_print_json(document, error);
    ch_store_close(store);
    return ch_world_exit(status, error);
}

static json_t *imported_json(const ChImported *imported)
{
    static const char *const names[CH_REFUSED_COUNT] = {
        [CH_REFUSED_FORM] = "form",       [CH_REFUSED_REVISION] = "revision",   [CH_REFUSED_PLAY] = "play",
        [CH_REFUSED_OUTCOME] = "outcome",
        [CH_REFUSED_DIFFERS] = "differs", [CH_REFUSED_FORGOTTEN] = "forgotten",
    };
    json_t *reasons = json_object();
    for (uint32_t i = 0; i < CH_REFUSED_COUNT; i++)
        json_object_set_new(reasons, names[i], json_integer(imported->by_reason[i]));
    return json_pack("{si si si si si si si si so}", "new", (int)imported->new_ones, "gone_on", (int)imported->gone_on, "same",
                     (int)imported->same, "refused", (int)imported->refused, "people", (int)imported->people, "sessions",
                     (int)imported->sessions, "named", (int)imported->named, "people_refused", (int)imported->people_refused,
                     "reasons", reasons);
}

static ChStatus say_imported(const ChImported *imported, bool json, ChError *error)
{
    if (json) return ch_print_json(imported_json(imported), error);
    ChText line = {.from = ch_heap()};
    ch_exchange_say(imported, &line);
    ch_text_add(&line, CH_STR("\n"));
    ChStatus status = line.failed ? ch_fail(error, CH_NO_MEMORY, "there is no memory left to say what was imported")
                                  : ch_world_print(ch_text_view(&line), error);
    ch_text_free(&line);
    return status;
}

static int import_records(const ChArgs *args, ChError *error)
{
    ChStore *store = NULL;
    ChImported imported = {0};
    ChLongWork work;
    ChExchangeOptions options = {.progress = going_on, .context = &work};
    if (args->word_count < 2)
        return ch_world_exit(ch_fail(error, CH_BAD_INPUT, "import wants a file that records export wrote"), error);
    ChStatus status = ch_gate(args, error);
    if (status != CH_OK) return ch_world_exit(status, error);
    ch_long_begin(&work, "attempts", 0);
    status = ch_world_store(NULL, &store, error);
    for (int i = 1; i < args->word_count && status == CH_OK; i++)
        status = ch_exchange_import(store, args->words[i], &options, &imported, error);
    ch_long_end(&work);
    ch_store_close(store);
    ChError unsaid;
    bool any = imported.new_ones || imported.gone_on || imported.same || imported.refused || imported.people || imported.named || imported.people_refused;
    ChStatus said = status == CH_OK || any ? say_imported(&imported, ch_given(args, CH_OPT_JSON), &unsaid) : CH_OK;
    if (status == CH_OK && said != CH_OK) return ch_world_exit(said, &unsaid);
    if (status != CH_OK) return ch_world_exit(status == CH_BAD_INPUT ? CH_IO : status, error);
    return imported.refused || imported.people_refused ? CH_EXIT_WANTING : CH_EXIT_DONE;
}

/* ---- forgetting ---- */

static ChStatus forget_one(const ChArgs *args, ChStore *store, const char *name, uint32_t *forgotten, ChError *error)
{
    ChArena memory;
    ChAttempt attempt;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStatus status = ch_store_find(store, ch_str(name), &memory, &attempt, error);
    /* Gone already, but perhaps not its bytes: another program may have been reading them the last time. */
    if (status == CH_NOT_FOUND) {
        status = ch_store_forget_attempt(store, ch_str(name), forgotten, error);
    } else if (status == CH_OK) {
        status = ch_gate_of(args, attempt.trainee, error);
        if (status == CH_OK) status = ch_store_forget_attempt(store, attempt.uuid, forgotten, error);
    }
    ch_arena_free(&memory);
    return status;
}

static int forget(const ChArgs *args, ChError *error)
{
    ChStore *store = NULL;
    uint32_t forgotten = 0;
    const char *trainee = args->value[CH_OPT_TRAINEE];
    if (!trainee && args->word_count < 2)
        return ch_world_exit(ch_fail(error, CH_BAD_INPUT, "forget wants an attempt, or --trainee NAME for all of one's plays"),
                             error);
    ChStatus status = trainee ? ch_gate_of(args, ch_str(trainee), error) : CH_OK;
    if (status == CH_OK) status = ch_world_store(NULL, &store, error);
    if (status == CH_OK) ch_about_say_finished(store);
    if (status == CH_OK)
        status = trainee ? ch_about_erase(store, ch_str(trainee), &forgotten, error)
                         : forget_one(args, store, args->words[1], &forgotten, error);
    ch_store_close(store);
    if (status == CH_OK) printf("%u play%s forgotten, and their bytes overwritten\n", (unsigned)forgotten, forgotten == 1 ? "" : "s");
    return ch_world_exit(status, error);
}

int ch_command_records(int argc, char **argv)
{
    ChArgs args;
    ChError error = {0};
    int code;
    uint64_t allowed = CH_ALLOW(CH_OPT_OUT) | CH_ALLOW(CH_OPT_TRAINEE) | CH_ALLOW(CH_OPT_NAMES) | CH_ALLOW(CH_OPT_JSON) |
                       CH_ALLOW(CH_OPT_PIN_STDIN);
    if (!ch_command_args(argc, argv, allowed, 1, CH_MAX_WORDS, &args, &code)) return code;
    const char *verb = args.words[0];
    if (strcmp(verb, "import") == 0) return import_records(&args, &error);
    if (args.word_count > 2 || (args.word_count == 2 && strcmp(verb, "forget") != 0))
        return ch_world_exit(ch_fail(&error, CH_BAD_INPUT, "records %s takes fewer names; see coolhead records --help", verb), &error);
    if (strcmp(verb, "verify") == 0) return verify(&error);
    if (strcmp(verb, "export") == 0) return export_records(&args, &error);
    if (strcmp(verb, "forget") == 0) return forget(&args, &error);
    return ch_world_exit(ch_fail(&error, CH_BAD_INPUT, "records knows verify, export, import and forget, not \"%s\"", verb),
                         &error);
}
