#define _POSIX_C_SOURCE 200809L
#include "app/situation.h"

#include "app/face.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

static void begin(ChSituation *situation)
{
    *situation = (ChSituation){.compiled = {.from = ch_heap()}};
    ch_arena_init(&situation->memory, ch_heap(), SIZE_MAX);
    ch_arena_init(&situation->known, ch_heap(), SIZE_MAX);
}

void ch_situation_free(ChSituation *situation)
{
    ch_text_free(&situation->compiled);
    ch_arena_free(&situation->memory);
    ch_arena_free(&situation->known);
}

static ChStatus compile(ChSituation *situation, ChError *error)
{
    ChStatus status = ch_archive_write(&situation->scenario, &situation->method, &situation->compiled, error);
    if (status != CH_OK) return status;
    situation->revision = ch_archive_revision(&situation->compiled);
    ch_digest_text(situation->revision, situation->revision_text);
    return CH_OK;
}

static ChStatus load_method(const ChLibrary *library, const char *id, ChSituation *situation, ChDiagnostics *said,
                            ChError *error)
{
    return ch_load_method_of(library, &situation->scenario, id, &situation->memory, &situation->method, said, error);
}

/* Only once it is compiled: what is kept names the portrait as its author did. */
static ChStatus give_face(ChSituation *situation, ChStr file, ChError *error)
{
    ChStatus status = ch_face_give(&situation->scenario, file, &situation->memory);
    return status == CH_OK ? CH_OK : ch_fail(error, status, "there is no memory left to find its pictures");
}

/* What was kept does not say where it came from: the scenario of that name in the library has its pictures. */
static ChStatus find_face(const ChLibrary *library, ChSituation *situation, ChError *error)
{
    ChText file = {.from = ch_heap()};
    ChStr id = situation->scenario.id;
    uint32_t count;
    const ChStr *ids = ch_library_scenarios(library, &count);
    for (uint32_t i = 0; i < count; i++)
        if (ch_str_eq(ids[i], id) && ch_find_scenario(library, ids[i].p, &file, NULL) != CH_OK) break;
    ChStatus status = give_face(situation, ch_text_view(&file), error);
    ch_text_free(&file);
    return status;
}

/* The file that stands beside the scenario. CH_NOT_FOUND after saying what is wrong with it. */
static ChStatus read_translation(const ChScenario *scenario, ChStr language, ChArena *arena, ChPo *po, ChError *error)
{
    ChError why = {.line = 0};
    ChStatus status = ch_translation_read(scenario, language, arena, po, &why);
    if (status == CH_OK) return CH_OK;
    if (status == CH_NO_MEMORY) return ch_fail(error, status, "there is no memory left for the translation");
    char line[16] = "";
    if (why.line) snprintf(line, sizeof line, ":%u", why.line);
    fprintf(stderr, "coolhead: %s%s: %s; playing as it was written\n", why.file, line, why.message);
    return CH_NOT_FOUND;
}

ChStatus ch_situation_speak(ChScenario *scenario, ChMethod *method, const char *language, ChArena *arena, ChTranslated *done,
                            ChError *error)
{
    ChPo po;
    ChStr found = {NULL, 0};
    *done = (ChTranslated){.texts = 0};
    if (!language || !*language) return CH_OK;
    ChStatus status = ch_translation_pick(scenario, language, arena, &found);
    if (status != CH_OK) return ch_fail(error, status, "there is no memory left for the translation");
    if (!found.n) return CH_OK;
    status = read_translation(scenario, found, arena, &po, error);
    if (status == CH_NOT_FOUND) return CH_OK;
    if (status == CH_OK) status = ch_translate(scenario, method, &po, found, arena, done);
    return status == CH_NO_MEMORY ? ch_fail(error, status, "there is no memory left for the translation") : status;
}

/* Print what was found; a scenario that does not load has had its say there. */
static ChStatus finish(ChSituation *situation, ChDiagnostics *said, ChStatus status, ChError *error)
{
    ch_world_print_findings(said);
    situation->broken = said->errors > 0;
    if (situation->broken && status != CH_OK && error) error->message[0] = '\0';
    ch_diagnostics_free(said);
    if (status != CH_OK) ch_situation_free(situation);
    return status;
}

ChStatus ch_situation_load(const ChLibrary *library, const char *id_or_path, const char *method, ChSituation *situation,
                           ChError *error)
{
    return ch_situation_load_in(library, id_or_path, method, NULL, situation, error);
}

ChStatus ch_situation_load_in(const ChLibrary *library, const char *id_or_path, const char *method, const char *language,
                              ChSituation *situation, ChError *error)
{
    ChDiagnostics said;
    ch_diagnostics_init(&said, ch_heap());
    begin(situation);
    ChStatus status =
        ch_load_scenario(library, id_or_path, &situation->memory, &situation->scenario, &said, error);
    if (status == CH_OK) {
        const char *id = method ? method : situation->scenario.method.p;
        status = load_method(library, id, situation, &said, error);
    }
    if (status == CH_OK)
        status = ch_situation_speak(&situation->scenario, &situation->method, language, &situation->memory,
                                    &situation->translated, error);
    if (status == CH_OK) status = compile(situation, error);
    if (status == CH_OK) status = give_face(situation, situation->scenario.files[0], error);
    return finish(situation, &said, status, error);
}

static ChStatus read_kept(ChStore *store, const ChAttempt *attempt, ChSituation *situation, ChError *error)
{
    ChBytes bytes;
    ChStatus status = ch_store_get_revision(store, attempt->revision, &situation->memory, &bytes, error);
    if (status == CH_OK)
        status = ch_archive_read(bytes.p, bytes.n, &situation->memory, &situation->scenario, &situation->method, error);
    return status;
}

ChStatus ch_situation_restore(const ChLibrary *library, ChStore *store, const ChAttempt *attempt, const char *method,
                              ChSituation *situation, ChError *error)
{
    ChDiagnostics said;
    ch_diagnostics_init(&said, ch_heap());
    begin(situation);
    ChStatus status = read_kept(store, attempt, situation, error);
    bool other = status == CH_OK && method && !ch_str_eq(ch_str(method), situation->method.id);
    if (other) status = load_method(library, method, situation, &said, error);
    if (status == CH_OK) status = compile(situation, error);
    if (status == CH_OK) status = find_face(library, situation, error);
    return finish(situation, &said, status, error);
}

static ChFoundKey found_key(const ChSituation *situation, uint64_t precedents)
{
    return (ChFoundKey){.revision = situation->revision, .precedents = precedents, .engine = CH_STR(CH_VERSION)};
}

/* Knowing is a convenience: records that cannot be read or written only make it slower. */
static bool recall(ChSituation *situation, uint64_t precedents, ChStore *store)
{
    ChFoundKey key = found_key(situation, precedents);
    ChFound found;
    if (ch_store_get_found(store, &key, &situation->known, &found, NULL) != CH_OK || found.values.n == 0) return false;
    return ch_values_read(found.values.p, found.values.n, &situation->scenario, &situation->method, &situation->known,
                          &situation->values, NULL) == CH_OK;
}

static void remember(const ChSituation *situation, const ChExploration *found, uint64_t precedents, bool whole, ChStore *store)
{
    ChText summary = {.from = ch_heap()}, values = {.from = ch_heap()};
    ChFoundKey key = found_key(situation, precedents);
    ChReportExplored about = {.scenario = &situation->scenario, .method = &situation->method, .found = found,
                              .precedents = precedents};
    ChStatus status = whole ? ch_report_explore_json(&about, &summary, NULL) : CH_OK;
    if (!whole) ch_text_add(&summary, CH_STR("{}"));
    if (status == CH_OK && found->values) status = ch_values_write(found->values, &values);
    if (status == CH_OK) {
        ChFound kept = {.summary = ch_text_view(&summary), .values = {values.p, values.n}};
        status = ch_store_put_found(store, &key, &kept, NULL);
    }
    (void)status; /* not kept: it will be computed again */
    ch_text_free(&summary);
    ch_text_free(&values);
}

/* Of this thread's processor time: what others do on the machine changes nothing of what is found. */
static int64_t worked_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static bool in_time(void *until_ms, uint32_t states)
{
    (void)states;
    return worked_ms() < *(const int64_t *)until_ms;
}

ChStatus ch_situation_know(ChSituation *situation, uint64_t precedents, ChStore *store, ChError *error)
{
    return ch_situation_know_within(situation, precedents, store, 0, error);
}

ChStatus ch_situation_know_within(ChSituation *situation, uint64_t precedents, ChStore *store, int64_t most_ms, ChError *error)
{
    if (store && recall(situation, precedents, store)) return CH_OK;
    ChExploration found;
    int64_t until_ms = worked_ms() + most_ms;
    ChExploreOptions options = {.precedents = precedents, .progress = most_ms ? in_time : NULL, .progress_context = &until_ms,
                                .worths_only = most_ms > 0};
    ChStatus status = ch_explore(&situation->scenario, &situation->method, &options, ch_heap(), &found, error);
    if (status != CH_OK) return status;
    if (store && ch_store_writable(store, NULL) == CH_OK) remember(situation, &found, precedents, !options.worths_only, store);
    ch_arena_free(&situation->known);
    situation->known = found.memory; /* which owns the values */
    situation->values = found.values;
    return CH_OK;
}

ChStatus ch_situation_precedents(const ChSituation *situation, const char *names, uint64_t *flags, ChError *error)
{
    const ChScenario *scenario = &situation->scenario;
    *flags = 0;
    for (const char *at = names; at && *at;) {
        size_t n = strcspn(at, ",");
        ChStr name = ch_str_trim((ChStr){at, (uint32_t)n});
        uint32_t flag = ch_flag_find(scenario, name);
        bool startable = flag != CH_NONE && ((scenario->starts_from >> flag) & 1u);
        if (!startable)
            return ch_fail(error, CH_BAD_INPUT, "\"%.*s\" is no precedent that \"%.*s\" can start from", CH_FMT(name),
                           CH_FMT(scenario->id));
        *flags |= (uint64_t)1 << flag;
        at += n + (at[n] == ',');
    }
    return CH_OK;
}
