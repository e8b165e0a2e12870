/* What several commands need. */
#include <stdio.h>
#include <stdlib.h>

#include "app/commands.h"

bool ch_command_args(int argc, char **argv, uint64_t allowed, int least, int most, ChArgs *args, int *code)
{
    ChError error = {0};
    ChStatus status = ch_args_read(argc, argv, allowed, args, &error);
    *code = CH_EXIT_DONE;
    if (status == CH_OK && ch_given(args, CH_OPT_HELP)) {
        ch_print_help(argv[0]);
        return false;
    }
    if (status == CH_OK && (args->word_count < least || args->word_count > most))
        status = ch_fail(&error, CH_BAD_INPUT, "%s %s; see coolhead %s --help", argv[0],
                         args->word_count < least ? "wants a name" : "takes fewer names", argv[0]);
    if (status != CH_OK) *code = ch_world_exit(status, &error);
    return status == CH_OK;
}

ChStatus ch_print_json(json_t *document, ChError *error)
{
    char *text = document ? json_dumps(document, JSON_INDENT(2) | JSON_PRESERVE_ORDER) : NULL;
    json_decref(document);
    if (!text) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to print this");
    ChText out = {.from = ch_heap()};
    ch_text_addf(&out, "%s\n", text);
    free(text);
    ChStatus status = out.failed ? ch_fail(error, CH_NO_MEMORY, "there is no memory left to print this")
                                 : ch_world_print(ch_text_view(&out), error);
    ch_text_free(&out);
    return status;
}

static ChStatus save_html(const ChDebrief *debrief, const ChReportAbout *about, const char *path, ChError *error)
{
    ChText out = {.from = ch_heap()};
    ChStatus status = ch_report_html(debrief, about, &out, error);
    if (status == CH_OK) status = ch_report_save_private(path, ch_text_view(&out), error);
    ch_text_free(&out);
    return status;
}

static ChStatus print_one(const ChDebrief *debrief, const ChReportAbout *about, const ChArgs *args, ChError *error)
{
    ChText out = {.from = ch_heap()};
    ChTextStyle style = ch_world_style(ch_given(args, CH_OPT_PLAIN));
    ChStatus status = ch_given(args, CH_OPT_JSON) ? ch_report_json(debrief, about, &out, error)
                                                  : ch_report_text(debrief, about, &style, &out, error);
    if (status == CH_OK) status = ch_world_print(ch_text_view(&out), error);
    ch_text_free(&out);
    return status;
}

static ChStatus said_where(const char *path)
{
    fprintf(stderr, "coolhead: written to %s\n", path);
    return CH_OK;
}

/* What is the trainee's alone is left out. */
static void without_theirs(ChDebrief *debrief, ChReportAbout *about)
{
    about->reflected = false;
    for (uint32_t i = 0; i < debrief->decision_count; i++) debrief->decisions[i].ms = 0;
}

ChStatus ch_print_debrief(const ChPlay *play, const ChArgs *args, bool own, ChError *error)
{
    ChArena arena;
    ChDebrief debrief;
    ChReportAbout about;
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    ChStatus status = ch_play_debrief(play, &arena, &debrief, &about, error);
    if (status == CH_OK && !ch_given(args, CH_OPT_JSON)) ch_play_standing(play, &arena, &about);
    if (status == CH_OK && !own) without_theirs(&debrief, &about);
    if (status == CH_OK && ch_given(args, CH_OPT_HTML))
        status = save_html(&debrief, &about, args->value[CH_OPT_HTML], error);
    if (status == CH_OK && ch_given(args, CH_OPT_PDF))
        status = ch_report_pdf_save(&debrief, &about, args->value[CH_OPT_PDF], ch_heap(), error);
    if (status == CH_OK) {
        if (ch_given(args, CH_OPT_HTML)) status = said_where(args->value[CH_OPT_HTML]);
        if (ch_given(args, CH_OPT_PDF)) status = said_where(args->value[CH_OPT_PDF]);
        bool to_file = ch_given(args, CH_OPT_HTML) || ch_given(args, CH_OPT_PDF);
        if (!to_file || ch_given(args, CH_OPT_JSON)) status = print_one(&debrief, &about, args, error);
    }
    ch_arena_free(&arena);
    return status;
}

ChStatus ch_open_attempt(const char *name, const char *method, bool read_only, ChOpened *opened, ChError *error)
{
    *opened = (ChOpened){0};
    ch_arena_init(&opened->memory, ch_heap(), SIZE_MAX);
    ChStoreOptions options = {.read_only = read_only};
    ChStatus status = ch_world_library(&opened->library, error);
    if (status == CH_OK) status = ch_world_store(&options, &opened->store, error);
    if (status == CH_OK) status = ch_store_find(opened->store, ch_str(name), &opened->memory, &opened->attempt, error);
    if (status == CH_OK)
        status = ch_situation_restore(opened->library, opened->store, &opened->attempt, method, &opened->situation, error);
    if (status != CH_OK) return status;
    opened->has_situation = true;
    status = ch_play_resume(&opened->situation, opened->store, &opened->attempt, &opened->play, error);
    if (status != CH_OK) return status;
    uint64_t precedents = ch_session_started(opened->play.session).precedents;
    return ch_situation_know(&opened->situation, precedents, opened->store, error);
}

void ch_close_attempt(ChOpened *opened)
{
    if (opened->play.session) ch_play_close(&opened->play);
    if (opened->has_situation) ch_situation_free(&opened->situation);
    ch_store_close(opened->store);
    if (opened->library) ch_library_close(opened->library);
    ch_arena_free(&opened->memory);
}
