/* records: verify, export, forget. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/commands.h"

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

static json_t *inputs_json(const ChAttemptLog *log)
{
    json_t *rows = json_array();
    for (uint32_t i = 0; i < log->count; i++) {
        const ChInput *input = &log->inputs[i];
        json_t *picks = json_array();
        for (uint32_t p = 0; p < input->decision.pick_count; p++)
            json_array_append_new(picks, json_integer(input->decision.picks[p]));
        json_array_append_new(rows, json_pack("{ss so sI so}", "kind",
                                              input->kind == CH_INPUT_TAKE_BACK ? "take_back" : "answer", "picks", picks,
                                              "ms", (json_int_t)input->ms, "at", ch_json_text(log->at[i])));
    }
    return rows;
}

static json_t *attempt_json(const ChAttempt *attempt, const ChAttemptLog *log)
{
    char revision[CH_DIGEST_TEXT];
    ch_digest_text(attempt->revision, revision);
    json_t *row = json_pack("{so so so so so so ss sI so}", "attempt", ch_json_text(attempt->uuid), "scenario",
                            ch_json_text(attempt->scenario), "method", ch_json_text(attempt->method), "mode",
                            ch_json_text(ch_mode_name(attempt->mode)), "trainee", ch_json_text(attempt->trainee), "engine",
                            ch_json_text(attempt->engine), "revision", revision, "seed", (json_int_t)attempt->seed, "started",
                            ch_json_text(attempt->started));
    json_object_set_new(row, "parent", attempt->parent.n ? ch_json_text(attempt->parent) : json_null());
    json_object_set_new(row, "ending", attempt->ended ? ch_json_text(attempt->end.ending) : json_null());
    json_object_set_new(row, "points", attempt->ended ? json_integer(attempt->end.points) : json_null());
    json_object_set_new(row, "inputs", inputs_json(log));
    return row;
}

static ChStatus export_all(ChStore *store, json_t *rows, ChError *error)
{
    ChAttemptFilter filter = {.oldest_first = true};
    ChAttemptPage page = {.more = true};
    ChStatus status = CH_OK;
    while (page.more && status == CH_OK) {
        ChArena memory;
        ch_arena_init(&memory, ch_heap(), SIZE_MAX);
        status = ch_store_list(store, &filter, &memory, &page, error);
        for (uint32_t i = 0; i < page.count && status == CH_OK; i++) {
            ChAttemptLog log;
            filter.past = page.at[i].place;
            status = ch_store_read_log(store, page.at[i].uuid, &memory, &log, error);
            if (status == CH_OK) json_array_append_new(rows, attempt_json(&page.at[i], &log));
        }
        ch_arena_free(&memory);
    }
    return status;
}

static ChStatus write_export(json_t *document, const char *path, ChError *error)
{
    char *text = document ? json_dumps(document, JSON_INDENT(1) | JSON_PRESERVE_ORDER) : NULL;
    if (!text) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to export");
    ChStatus status = ch_report_save(path, ch_str(text), error);
    free(text);
    return status;
}

static int export_records(const ChArgs *args, ChError *error)
{
    ChStore *store = NULL;
    ChStoreOptions options = {.read_only = true};
    json_t *rows = json_array();
    ChStatus status = ch_world_store(&options, &store, error);
    if (status == CH_OK) status = export_all(store, rows, error);
    json_t *document = json_pack("{so}", "attempts", rows);
    if (status == CH_OK && ch_given(args, CH_OPT_OUT)) {
        status = write_export(document, args->value[CH_OPT_OUT], error);
        json_decref(document);
    } else if (status == CH_OK) {
        status = ch_print_json(document, error);
    } else {
        json_decref(document);
    }
    ch_store_close(store);
    return ch_world_exit(status, error);
}

static ChStatus forget_one(ChStore *store, const char *name, uint32_t *forgotten, ChError *error)
{
    ChArena memory;
    ChAttempt attempt;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStatus status = ch_store_find(store, ch_str(name), &memory, &attempt, error);
    /* Gone already, but perhaps not its bytes: another program may have been reading them the last time. */
    if (status == CH_NOT_FOUND) status = ch_store_forget_attempt(store, ch_str(name), forgotten, error);
    else if (status == CH_OK) status = ch_store_forget_attempt(store, attempt.uuid, forgotten, error);
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
    ChStatus status = ch_world_store(NULL, &store, error);
    if (status == CH_OK)
        status = trainee ? ch_store_forget_trainee(store, ch_str(trainee), &forgotten, error)
                         : forget_one(store, args->words[1], &forgotten, error);
    ch_store_close(store);
    if (status == CH_OK) printf("%u plays forgotten, and their bytes overwritten\n", (unsigned)forgotten);
    return ch_world_exit(status, error);
}

int ch_command_records(int argc, char **argv)
{
    ChArgs args;
    ChError error = {0};
    int code;
    if (!ch_command_args(argc, argv, CH_ALLOW(CH_OPT_OUT) | CH_ALLOW(CH_OPT_TRAINEE), 1, 2, &args, &code)) return code;
    if (strcmp(args.words[0], "verify") == 0) return verify(&error);
    if (strcmp(args.words[0], "export") == 0) return export_records(&args, &error);
    if (strcmp(args.words[0], "forget") == 0) return forget(&args, &error);
    return ch_world_exit(ch_fail(&error, CH_BAD_INPUT, "records knows verify, export and forget, not \"%s\"", args.words[0]),
                         &error);
}
