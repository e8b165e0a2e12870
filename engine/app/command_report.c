/* report: one trainee, one session, one programme, as HTML, PDF and CSV. */
#include <stdio.h>
#include <string.h>

#include "app/commands.h"
#include "app/gate.h"
#include "app/gather.h"

typedef struct Reporting {
    const ChArgs *args;
    ChGather *gather;
    ChMany many;
} Reporting;

typedef struct Kind {
    const char *name;
    ChStatus (*gather)(ChGather *gather, ChStr name, ChMany *many, ChError *error);
} Kind;

static const Kind kinds[] = {{"trainee", ch_gather_trainee}, {"session", ch_gather_session}, {"programme", ch_gather_programme}};

static const Kind *find_kind(const char *name)
{
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (strcmp(name, kinds[i].name) == 0) return &kinds[i];
    return NULL;
}

static bool watch(void *context, uint32_t done, uint32_t of)
{
    ChLongWork *work = context;
    work->of = of;
    return ch_long_goes_on(work, done);
}

static ChStatus make_pdf(const ChMany *many, ChText *out, ChError *error)
{
    ChLongWork work;
    ch_long_begin(&work, "rows set", 0);
    ChStatus status = ch_many_pdf(many, &(ChManyWatch){watch, &work}, out, error);
    ch_long_end(&work);
    return status;
}

static ChStatus add_csv(void *context, const ChManyPlay *play, ChError *error)
{
    ChText *out = context;
    ch_many_csv_play(play, out);
    return out->failed ? ch_fail(error, CH_NO_MEMORY, "there is no memory left for the report") : CH_OK;
}

/* Each play that was gathered, or, where they are too many to keep, each as it is read. */
static ChStatus make_csv(const Reporting *reporting, ChText *out, ChError *error)
{
    const ChMany *many = &reporting->many;
    ChStatus status = CH_OK;
    ch_many_csv_head(out);
    if (many->of == CH_MANY_PROGRAMME) return ch_gather_plays(reporting->gather, add_csv, out, error);
    for (uint32_t i = 0; i < many->play_count && status == CH_OK; i++) status = add_csv(out, &many->plays[i], error);
    return status;
}

static ChStatus write_one(const Reporting *reporting, ChOption option, ChError *error)
{
    const char *path = reporting->args->value[option];
    ChText out = {.from = ch_heap()};
    if (!path) return CH_OK;
    ChStatus status = option == CH_OPT_HTML  ? ch_many_html(&reporting->many, &out, error)
                      : option == CH_OPT_PDF ? make_pdf(&reporting->many, &out, error)
                                             : make_csv(reporting, &out, error);
    if (strcmp(path, "-") == 0) { /* as elsewhere: standard output */
        if (status == CH_OK) status = ch_world_print(ch_text_view(&out), error);
        ch_text_free(&out);
        return status;
    }
    bool private = reporting->many.of == CH_MANY_TRAINEE || ch_given(reporting->args, CH_OPT_NAMES);
    if (status == CH_OK)
        status = private ? ch_report_save_private(path, ch_text_view(&out), error) : ch_report_save(path, ch_text_view(&out), error);
    if (status == CH_OK) fprintf(stderr, "coolhead: written to %s\n", path);
    ch_text_free(&out);
    return status;
}

static ChStatus print_short(const Reporting *reporting, ChError *error)
{
    ChText out = {.from = ch_heap()};
    ChTextStyle style = ch_world_style(ch_given(reporting->args, CH_OPT_PLAIN));
    ChStatus status = ch_many_text(&reporting->many, &style, &out, error);
    if (status == CH_OK) status = ch_world_print(ch_text_view(&out), error);
    ch_text_free(&out);
    return status;
}

static ChStatus report(const ChArgs *args, const ChLibrary *library, ChStore *store, const Kind *kind, ChError *error)
{
    static const ChOption documents[] = {CH_OPT_HTML, CH_OPT_PDF, CH_OPT_CSV};
    Reporting reporting = {.args = args};
    bool to_file = false;
    ChStatus status = ch_gather_open(library, store, ch_given(args, CH_OPT_NAMES), &reporting.gather, error);
    if (status == CH_OK) status = kind->gather(reporting.gather, ch_str(args->words[1]), &reporting.many, error);
    for (size_t i = 0; i < sizeof documents / sizeof documents[0] && status == CH_OK; i++) {
        to_file |= ch_given(args, documents[i]);
        status = write_one(&reporting, documents[i], error);
    }
    if (status == CH_OK && !to_file) status = print_short(&reporting, error);
    ch_gather_close(reporting.gather);
    return status;
}

int ch_command_report(int argc, char **argv)
{
    ChArgs args;
    ChError error = {0};
    ChLibrary *library = NULL;
    ChStore *store = NULL;
    int code;
    if (!ch_command_args(argc, argv, CH_ALLOW(CH_OPT_HTML) | CH_ALLOW(CH_OPT_PDF) | CH_ALLOW(CH_OPT_CSV) | CH_ALLOW(CH_OPT_NAMES) |
                                         CH_ALLOW(CH_OPT_PLAIN) | CH_ALLOW(CH_OPT_PIN_STDIN),
                         2, 2, &args, &code))
        return code;
    const Kind *kind = find_kind(args.words[0]);
    ChStatus status = kind ? ch_world_library(&library, &error)
                           : ch_fail(&error, CH_BAD_INPUT, "report knows trainee, session and programme, not \"%s\"", args.words[0]);
    if (status == CH_OK)
        status = kind->gather == ch_gather_trainee ? ch_gate_of(&args, ch_str(args.words[1]), &error) : ch_gate(&args, &error);
    if (status == CH_OK) status = ch_world_store(NULL, &store, &error);
    if (status == CH_OK) status = report(&args, library, store, kind, &error);
    ch_store_close(store);
    if (library) ch_library_close(library);
    return ch_world_exit(status, &error);
}
