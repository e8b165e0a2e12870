/* programmes: what there is, how somebody stands in those they joined, joining and leaving, and the certificate. */
#include <stdio.h>
#include <string.h>

#include "app/certificate.h"
#include "app/commands.h"
#include "app/courses.h"
#include "app/gate.h"
#include "records/people.h"
#include "words/course.h"

typedef struct Programmes {
    ChArgs args;
    ChLibrary *library;
    ChStore *store;   /* NULL: nothing was ever kept */
    ChArena memory;
    ChStr trainee;
    ChPlays plays;
    ChCourses courses;
    json_t *rows;     /* NULL: as text */
    ChText text;
} Programmes;

static const ChCourse *joined(const Programmes *p, ChStr id)
{
    for (uint32_t i = 0; i < p->courses.count; i++)
        if (ch_str_eq(p->courses.at[i].programme->id, id)) return &p->courses.at[i];
    return NULL;
}

static ChStatus read_courses(Programmes *p, ChError *error)
{
    ChShown *shown;
    uint32_t count;
    if (!p->store) return CH_OK;
    ChStatus status = ch_index_read(p->library, NULL, &p->memory, &shown, &count);
    if (status != CH_OK) return ch_fail(error, status, "there is no memory left to read what there is to play");
    status = ch_plays_read(p->store, p->trainee, shown, count, &p->memory, &p->plays, error);
    return status == CH_OK ? ch_courses_read(p->library, p->store, p->trainee, &p->plays, &p->memory, &p->courses, error) : status;
}

/* Listing ----------------------------------------------------------------------------------------------------------- */

static const char *state_name(ChStageState state)
{
    static const char *const names[] = {"shut", "open", "spent", "done"};
    return names[state];
}

static json_t *part_json(const ChStagePart *part)
{
    return json_pack("{so si so so sb}", "scenario", ch_json_text(part->scenario), "plays", (int)part->plays, "best",
                     part->best < 0 ? json_null() : json_integer(part->best), "left",
                     part->left < 0 ? json_null() : json_integer(part->left), "done", part->done);
}

static json_t *stage_json(const ChProgrammeStage *stage, const ChStageStanding *standing)
{
    json_t *scenarios = json_array(), *parts = json_array();
    for (uint32_t i = 0; i < stage->scenario_count; i++) json_array_append_new(scenarios, ch_json_text(stage->scenarios[i]));
    for (uint32_t i = 0; standing && i < standing->part_count; i++) json_array_append_new(parts, part_json(&standing->parts[i]));
    return json_pack("{so so so so so si si si so so so so so}", "id", ch_json_text(stage->id), "title", ch_json_text(stage->title), "mode",
                     ch_json_text(ch_mode_name(stage->mode)), "method", stage->method.n ? ch_json_text(stage->method) : json_null(),
                     "scenarios", scenarios, "choose", (int)stage->choose, "pass", (int)stage->pass, "attempts", (int)stage->attempts,
                     "after", stage->after.n ? ch_json_text(stage->after) : json_null(), "due_days",
                     stage->due_s ? json_integer((stage->due_s + CH_DAY_S - 1) / CH_DAY_S) : json_null(), "state",
                     standing ? json_string(state_name(standing->state)) : json_null(), "days_left",
                     standing && standing->has_due ? json_integer(standing->days_left) : json_null(), "parts", parts);
}

static json_t *programme_json(const ChProgramme *programme, const ChCourse *course)
{
    json_t *stages = json_array();
    for (uint32_t i = 0; i < programme->stage_count; i++)
        json_array_append_new(stages, stage_json(&programme->stages[i], course ? &course->stages[i] : NULL));
    return json_pack("{so so so sb sb so}", "id", ch_json_text(programme->id), "title", ch_json_text(programme->title), "about",
                     ch_json_text(programme->about), "joined", course != NULL, "complete", course && course->complete, "stages", stages);
}

static void stage_text(const ChCourse *course, const ChProgramme *programme, uint32_t i, ChText *out)
{
    const ChProgrammeStage *stage = &programme->stages[i];
    ch_text_addf(out, "  %u. %.*s. ", (unsigned)(i + 1), CH_FMT(stage->title));
    ch_say_stage_terms(stage, stage->method, out);
    ch_text_add(out, CH_STR(": "));
    if (stage->choose > 0 && (uint32_t)stage->choose < stage->scenario_count) ch_text_addf(out, "%d of ", (int)stage->choose);
    for (uint32_t s = 0; s < stage->scenario_count; s++) ch_text_addf(out, "%s%.*s", s ? ", " : "", CH_FMT(stage->scenarios[s]));
    if (!course) {
        ch_text_add(out, CH_STR("\n"));
        return;
    }
    ch_text_add(out, CH_STR("\n     "));
    ch_say_stage_state(course, i, out);
    for (uint32_t p = 0; p < course->stages[i].part_count; p++) {
        const ChStagePart *part = &course->stages[i].parts[p];
        ch_text_addf(out, "%s%.*s%s", p ? ", " : ": ", CH_FMT(part->scenario), part->done ? " (done)" : "");
        if (!part->done && part->best >= 0) ch_text_addf(out, " (best %d%s)", (int)part->best, ch_part_spent(part) ? ", no attempt left" : "");
    }
    ch_text_add(out, CH_STR("\n"));
}

static void programme_text(const ChProgramme *programme, const ChCourse *course, ChText *out)
{
    ch_text_addf(out, "%-14.*s %.*s\n", CH_FMT(programme->id), CH_FMT(programme->title));
    if (course) {
        ch_text_addf(out, "  Joined. %u of %u done. ", course->done, course->of);
        ch_say_pace(course, out);
        ch_text_add(out, CH_STR("\n"));
    }
    for (uint32_t i = 0; i < programme->stage_count; i++) stage_text(course, programme, i, out);
}

static ChStatus list_one(Programmes *p, ChStr id, ChError *error)
{
    ChProgramme programme;
    ChDiagnostics said;
    ch_diagnostics_init(&said, ch_heap());
    ChStatus status = ch_load_programme(p->library, id.p, &p->memory, &programme, &said, error);
    ch_diagnostics_free(&said);
    if (status == CH_NO_MEMORY) return status;
    if (status != CH_OK) { /* the others are still there */
        fprintf(stderr, "coolhead: %.*s does not load; see coolhead check programmes/%.*s.lua\n", CH_FMT(id), CH_FMT(id));
        return CH_OK;
    }
    const ChCourse *course = joined(p, programme.id);
    if (p->rows) json_array_append_new(p->rows, programme_json(&programme, course));
    else programme_text(&programme, course, &p->text);
    return CH_OK;
}

static ChStatus list(Programmes *p, ChError *error)
{
    uint32_t count;
    const ChStr *ids = ch_library_programmes(p->library, &count);
    ChStatus status = read_courses(p, error);
    if (ch_given(&p->args, CH_OPT_JSON) && !(p->rows = json_array())) status = CH_NO_MEMORY;
    for (uint32_t i = 0; i < count && status == CH_OK; i++) status = list_one(p, ids[i], error);
    if (status != CH_OK) return status;
    if (p->rows) return ch_print_json(json_pack("{sO}", "programmes", p->rows), error);
    if (!count) ch_text_add(&p->text, CH_STR("There is no programme yet. docs/programmes.md shows how to write one.\n"));
    return ch_world_print(ch_text_view(&p->text), error);
}

/* Joining, leaving, certificate ------------------------------------------------------------------------------------- */

static ChStatus join(Programmes *p, ChError *error)
{
    ChStatus status = ch_courses_join(p->library, p->store, p->trainee, p->args.words[1], error);
    if (status == CH_OK) status = read_courses(p, error);
    if (status != CH_OK) return status;
    const ChCourse *course = joined(p, ch_str(p->args.words[1]));
    ch_text_addf(&p->text, "%.*s is in %s.\n", CH_FMT(p->trainee), p->args.words[1]);
    if (course) programme_text(course->programme, course, &p->text);
    return ch_world_print(ch_text_view(&p->text), error);
}

static ChStatus leave(Programmes *p, ChError *error)
{
    char now[CH_NOW_TEXT];
    ch_world_now(now);
    ChStatus status = ch_people_leave(p->store, p->trainee, ch_str(p->args.words[1]), ch_str(now), error);
    if (status != CH_OK) return status;
    ch_text_addf(&p->text, "%.*s is in %s no longer. The plays stay, and count on joining again.\n", CH_FMT(p->trainee), p->args.words[1]);
    return ch_world_print(ch_text_view(&p->text), error);
}

static ChStatus again(Programmes *p, ChError *error)
{
    char now[CH_NOW_TEXT];
    ch_world_now(now);
    ChStatus status = ch_people_begin_again(p->store, p->trainee, ch_str(p->args.words[1]), ch_str(now), error);
    return status == CH_OK ? join(p, error) : status;
}

static ChStatus certificate(Programmes *p, ChError *error)
{
    if (!ch_given(&p->args, CH_OPT_PDF)) return ch_fail(error, CH_BAD_INPUT, "programmes certificate wants --pdf FILE to write to");
    ChStatus status = read_courses(p, error);
    if (status != CH_OK) return status;
    const ChCourse *course = joined(p, ch_str(p->args.words[1]));
    if (!course)
        return ch_fail(error, CH_NOT_FOUND, "%.*s is not in a programme \"%s\"; coolhead programmes lists those there are", CH_FMT(p->trainee),
                       p->args.words[1]);
    return ch_certificate_write(p->library, course, p->trainee, p->args.value[CH_OPT_PDF], error);
}

static ChStatus act(Programmes *p, ChError *error)
{
    const char *word = p->args.word_count ? p->args.words[0] : "list";
    bool lists = p->args.word_count == 0, joins = strcmp(word, "join") == 0, leaves = strcmp(word, "leave") == 0;
    bool begins = strcmp(word, "again") == 0, certifies = strcmp(word, "certificate") == 0;
    if (!lists && !joins && !leaves && !begins && !certifies)
        return ch_fail(error, CH_BAD_INPUT, "programmes knows join, leave, again and certificate, not \"%s\"", word);
    if (!lists && p->args.word_count < 2) return ch_fail(error, CH_BAD_INPUT, "programmes %s wants the id of a programme", word);
    ChStoreOptions options = {.read_only = lists};
    ChStatus status = ch_world_library(&p->library, error);
    if (status == CH_OK) status = ch_world_store(&options, &p->store, error);
    if (status == CH_NOT_FOUND && lists) status = CH_OK;
    if (status != CH_OK) return status;
    if (lists) return list(p, error);
    return joins ? join(p, error) : leaves ? leave(p, error) : begins ? again(p, error) : certificate(p, error);
}

int ch_command_programmes(int argc, char **argv)
{
    Programmes p = {.text = {.from = ch_heap()}};
    ChError error = {0};
    int code;
    if (!ch_command_args(argc, argv, CH_ALLOW(CH_OPT_JSON) | CH_ALLOW(CH_OPT_TRAINEE) | CH_ALLOW(CH_OPT_PDF) | CH_ALLOW(CH_OPT_PIN_STDIN), 0, 2,
                         &p.args, &code))
        return code;
    ch_arena_init(&p.memory, ch_heap(), SIZE_MAX);
    p.trainee = ch_str(ch_given(&p.args, CH_OPT_TRAINEE) ? p.args.value[CH_OPT_TRAINEE] : ch_world_account());
    bool anew = p.args.word_count && strcmp(p.args.words[0], "again") == 0; /* attempts to be had again: not for the trainee to say */
    ChStatus status = anew ? ch_gate(&p.args, &error) : ch_gate_of(&p.args, p.trainee, &error);
    if (status == CH_OK) status = act(&p, &error);
    json_decref(p.rows);
    ch_text_free(&p.text);
    ch_arena_free(&p.memory);
    ch_store_close(p.store);
    if (p.library) ch_library_close(p.library);
    return ch_world_exit(status, &error);
}
