/* list, methods, attempts: what there is. */
#include <stdio.h>
#include <string.h>

#include "app/commands.h"
#include "app/gate.h"

/* Text output goes row by row into one ChText; JSON into one array. Either may be unused. */
typedef struct Listing {
    ChLibrary *library;
    bool json, whole; /* whole: a method with what meets and breaks its steps */
    json_t *rows;
    ChText text;
} Listing;

static ChStatus begin(Listing *listing, bool json, ChError *error)
{
    *listing = (Listing){.json = json, .rows = json_array(), .text = {.from = ch_heap()}};
    if (!listing->rows) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to list anything");
    return CH_OK;
}

static int finish(Listing *listing, const char *key, ChStatus status, ChError *error)
{
    if (status == CH_OK && listing->json)
        status = ch_print_json(json_pack("{sO}", key, listing->rows), error);
    else if (status == CH_OK)
        status = ch_world_print(ch_text_view(&listing->text), error);
    json_decref(listing->rows);
    ch_text_free(&listing->text);
    if (listing->library) ch_library_close(listing->library);
    return ch_world_exit(status, error);
}

static json_t *scenario_row(const ChLibrary *library, const char *id, const ChScenario *scenario)
{
    ChText path = {.from = ch_heap()};
    if (ch_find_scenario(library, id, &path, NULL) == CH_OK) path.n -= (uint32_t)strlen("/scenario.lua");
    json_t *row = json_pack("{so so so so si si so}", "id", ch_json_text(scenario->id), "title",
                            ch_json_text(scenario->title), "channel", ch_json_text(ch_channel_name(scenario->channel)),
                            "method", ch_json_text(scenario->method), "difficulty", (int)scenario->difficulty, "minutes",
                            (int)scenario->minutes, "path", ch_json_text(ch_text_view(&path)));
    ch_text_free(&path);
    return row;
}

static ChStatus list_scenario(Listing *listing, ChStr id, ChError *error)
{
    ChArena memory;
    ChScenario scenario;
    ChDiagnostics said;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ch_diagnostics_init(&said, ch_heap());
    ChStatus status = ch_load_scenario(listing->library, id.p, &memory, &scenario, &said, error);
    if (status == CH_OK && listing->json) {
        json_array_append_new(listing->rows, scenario_row(listing->library, id.p, &scenario));
    } else if (status == CH_OK) {
        ch_text_addf(&listing->text, "%-22.*s %.*s. %.*s, about %d minutes\n", CH_FMT(scenario.id),
                     CH_FMT(scenario.title), CH_FMT(ch_channel_word(scenario.channel)), (int)scenario.minutes);
    } else if (status != CH_NO_MEMORY) { /* the others are still there: say which is not, and go on */
        fprintf(stderr, "coolhead: %.*s does not load; see coolhead check %.*s\n", CH_FMT(id), CH_FMT(id));
        status = CH_OK;
    }
    ch_diagnostics_free(&said);
    ch_arena_free(&memory);
    return status;
}

/* Lists by id what the library has of a kind. */
typedef const ChStr *(*IdsOf)(const ChLibrary *library, uint32_t *count);
typedef ChStatus (*ListOne)(Listing *listing, ChStr id, ChError *error);

/* Of those there are, the one that was asked for. */
static ChStatus only(Listing *listing, ChStr id, const ChStr **ids, uint32_t *count, ChError *error)
{
    const ChStr *all = *ids;
    uint32_t among = *count;
    listing->whole = true;
    for (uint32_t i = 0; i < among; i++) {
        if (!ch_str_eq(all[i], id)) continue;
        *ids = &all[i];
        *count = 1;
        return CH_OK;
    }
    ChStr nearest = ch_nearest(id, all, among);
    *count = 0;
    if (nearest.n) return ch_fail(error, CH_NOT_FOUND, "there is no method \"%.*s\"; did you mean \"%.*s\"?", CH_FMT(id), CH_FMT(nearest));
    return ch_fail(error, CH_NOT_FOUND, "there is no method \"%.*s\"; coolhead methods lists those there are", CH_FMT(id));
}

static int list_all(const ChArgs *args, const char *key, IdsOf ids_of, ListOne list_one)
{
    ChError error = {0};
    Listing listing;
    ChStatus status = begin(&listing, ch_given(args, CH_OPT_JSON), &error);
    if (status == CH_OK) status = ch_world_library(&listing.library, &error);
    uint32_t count = 0;
    const ChStr *ids = status == CH_OK ? ids_of(listing.library, &count) : NULL;
    if (status == CH_OK && args->word_count) status = only(&listing, ch_str(args->words[0]), &ids, &count, &error);
    for (uint32_t i = 0; i < count && status == CH_OK; i++) status = list_one(&listing, ids[i], &error);
    return finish(&listing, key, status, &error);
}

int ch_command_list(int argc, char **argv)
{
    ChArgs args;
    int code;
    if (!ch_command_args(argc, argv, CH_ALLOW(CH_OPT_JSON), 0, 0, &args, &code)) return code;
    return list_all(&args, "scenarios", ch_library_scenarios, list_scenario);
}

static json_t *source_json(const ChSource *source)
{
    return json_pack("{so so so so}", "title", ch_json_text(source->title), "site",
                     source->site.n ? ch_json_text(source->site) : json_null(), "author",
                     source->author.n ? ch_json_text(source->author) : json_null(), "year",
                     source->year ? json_integer(source->year) : json_null());
}

/* The behaviours in a set, by id. */
static json_t *set_json(ChSet set, const ChVocabulary *words)
{
    json_t *ids = json_array();
    for (uint32_t i = 0; i < words->behaviour_count; i++)
        if (ch_set_has(set, i)) json_array_append_new(ids, ch_json_text(words->behaviours[i].id));
    return ids;
}

static json_t *step_json(const ChMethod *method, uint32_t place, const ChVocabulary *words)
{
    const ChStep *step = &method->steps[place];
    ChText rule = {.from = ch_heap()};
    ch_step_rule(method, place, words, &rule);
    json_t *met_by = json_array(); /* all of these, each by any of its own */
    for (uint32_t i = 0; i < step->group_count; i++) json_array_append_new(met_by, set_json(step->groups[i], words));
    json_t *row = json_pack("{so so so si so so so}", "id", ch_json_text(step->id), "title", ch_json_text(step->title), "rule",
                            ch_json_text(ch_text_view(&rule)), "weight", (int)step->weight, "guidance",
                            ch_json_text(step->guidance), "met_by", met_by, "broken_by", set_json(step->broken_by, words));
    ch_text_free(&rule);
    return row;
}

static json_t *method_json(const ChMethod *method, const ChVocabulary *words)
{
    json_t *steps = json_array();
    for (uint32_t i = 0; i < method->step_count; i++) json_array_append_new(steps, step_json(method, i, words));
    return json_pack("{so so so so}", "id", ch_json_text(method->id), "title", ch_json_text(method->title), "source",
                     source_json(&method->source), "steps", steps);
}

static void step_text(const ChStep *step, const ChVocabulary *words, ChText *text)
{
    if (step->group_count) {
        ch_text_add(text, CH_STR("     met by "));
        ch_step_met_by(step, words, text);
        ch_text_add(text, CH_STR("\n"));
    }
    if (!ch_set_any(step->broken_by)) return;
    ch_text_add(text, CH_STR("     broken by "));
    ch_step_broken_by(step, words, text);
    ch_text_add(text, CH_STR("\n"));
}

static void method_text(const ChMethod *method, const ChVocabulary *words, bool whole, ChText *text)
{
    ch_text_addf(text, "%-20.*s %.*s\n", CH_FMT(method->id), CH_FMT(method->title));
    for (uint32_t i = 0; i < method->step_count; i++) {
        ch_text_addf(text, "  %u. %.*s (weight %d; ", (unsigned)(i + 1), CH_FMT(method->steps[i].guidance),
                     (int)method->steps[i].weight);
        ch_step_rule(method, i, words, text);
        ch_text_add(text, CH_STR(")\n"));
        if (whole) step_text(&method->steps[i], words, text);
    }
}

static ChStatus list_method(Listing *listing, ChStr id, ChError *error)
{
    ChArena memory;
    ChMethod method;
    ChDiagnostics said;
    const ChVocabulary *words = ch_library_words(listing->library);
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ch_diagnostics_init(&said, ch_heap());
    ChStatus status = ch_load_method(listing->library, id.p, NULL, &memory, &method, &said, error);
    if (status == CH_OK && listing->json) {
        json_array_append_new(listing->rows, method_json(&method, words));
    } else if (status == CH_OK) {
        method_text(&method, words, listing->whole, &listing->text);
    } else if (status != CH_NO_MEMORY) {
        ch_world_print_findings(&said);
        status = CH_OK;
    }
    ch_diagnostics_free(&said);
    ch_arena_free(&memory);
    return status;
}

int ch_command_methods(int argc, char **argv)
{
    ChArgs args;
    int code;
    if (!ch_command_args(argc, argv, CH_ALLOW(CH_OPT_JSON), 0, 1, &args, &code)) return code;
    return list_all(&args, "methods", ch_library_methods, list_method);
}

static json_t *or_null(ChStr s)
{
    return s.n ? ch_json_text(s) : json_null();
}

static json_t *attempt_json(const ChAttempt *attempt)
{
    bool scored = attempt->ended && attempt->end.points >= 0;
    return json_pack("{so so so so so so so so so so}", "attempt", ch_json_text(attempt->uuid), "scenario",
                     ch_json_text(attempt->scenario), "mode", ch_json_text(ch_mode_name(attempt->mode)), "trainee",
                     ch_json_text(attempt->trainee), "started", ch_json_text(attempt->started), "ending",
                     attempt->ended ? ch_json_text(attempt->end.ending) : json_null(), "score",
                     scored ? json_integer(ch_points_shown(attempt->end.points)) : json_null(), "parent",
                     or_null(attempt->parent), "method", ch_json_text(attempt->method), "took_back",
                     json_boolean(attempt->took_back));
}

static void attempt_text(const ChAttempt *attempt, ChText *text)
{
    ch_text_addf(text, "%.8s  %.*s  %-18.*s %-9.*s %-12.*s ", attempt->uuid.p, CH_FMT(attempt->started),
                 CH_FMT(attempt->scenario), CH_FMT(ch_mode_name(attempt->mode)), CH_FMT(attempt->trainee));
    if (!attempt->ended)
        ch_text_addf(text, "open after %u line%s", (unsigned)attempt->input_count, attempt->input_count == 1 ? "" : "s");
    else if (attempt->end.points < 0)
        ch_text_addf(text, "%.*s", CH_FMT(attempt->end.ending));
    else
        ch_text_addf(text, "%.*s, %d of 100", CH_FMT(ch_outcome_name(attempt->end.outcome)),
                     (int)ch_points_shown(attempt->end.points));
    if (attempt->took_back) ch_text_add(text, CH_STR(" (a line was taken back)"));
    ch_text_add(text, CH_STR("\n"));
}

static ChStatus list_attempts(Listing *listing, ChStore *store, ChAttemptFilter filter, ChError *error)
{
    ChAttemptPage page = {.more = true};
    ChArena memory;
    ChStatus status = CH_OK;
    while (page.more && status == CH_OK) {
        ch_arena_init(&memory, ch_heap(), SIZE_MAX);
        status = ch_store_list(store, &filter, &memory, &page, error);
        for (uint32_t i = 0; i < page.count && status == CH_OK; i++) {
            filter.past = page.at[i].place;
            if (listing->json)
                json_array_append_new(listing->rows, attempt_json(&page.at[i]));
            else
                attempt_text(&page.at[i], &listing->text);
        }
        ch_arena_free(&memory);
    }
    return status;
}

int ch_command_attempts(int argc, char **argv)
{
    ChArgs args;
    ChError error = {0};
    Listing listing;
    int code;
    if (!ch_command_args(argc, argv, CH_ALLOW(CH_OPT_JSON) | CH_ALLOW(CH_OPT_TRAINEE) | CH_ALLOW(CH_OPT_PIN_STDIN), 0, 0, &args,
                         &code))
        return code;
    ChStoreOptions options = {.read_only = true};
    ChStore *store = NULL;
    ChStatus status = begin(&listing, ch_given(&args, CH_OPT_JSON), &error);
    ChAttemptFilter filter = {.trainee = ch_str(args.value[CH_OPT_TRAINEE])};
    if (status == CH_OK)
        status = filter.trainee.p ? ch_gate_of(&args, filter.trainee, &error) : ch_gate(&args, &error);
    if (status == CH_OK) status = ch_world_store(&options, &store, &error);
    if (status == CH_OK)
        status = list_attempts(&listing, store, filter, &error);
    else if (status == CH_NOT_FOUND) /* nothing was ever kept */
        status = CH_OK;
    if (status == CH_OK && !listing.json && listing.text.n == 0)
        ch_text_add(&listing.text, CH_STR("No play is kept yet. Begin with coolhead play shoe-return.\n"));
    ch_store_close(store);
    return finish(&listing, "attempts", status, &error);
}
