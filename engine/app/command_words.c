/* words: the vocabulary of the language, for people and for editors. */
#include <stdio.h>

#include "app/commands.h"
#include "author/editor.h"

static ChStatus write_behaviours(ChText *out, ChError *error)
{
    ChLibrary *library = NULL;
    ChStatus status = ch_world_library(&library, error);
    if (status == CH_OK) status = ch_editor_behaviours(library, out, error);
    if (library) ch_library_close(library);
    return status;
}

/* False when there is no such format. */
static bool write_as(const char *format, ChText *out, ChStatus *status, ChError *error)
{
    static const struct {
        const char *format;
        void (*write)(ChText *out);
    } rows[] = {{"markdown", ch_editor_reference}, {"lua", ch_editor_annotations}, {"vscode", ch_editor_snippets},
                {"luacheck", ch_editor_lint}, {"findings", ch_editor_findings}, {"behaviours", NULL}};
    size_t i = 0;
    while (i < sizeof rows / sizeof *rows && strcmp(rows[i].format, format) != 0) i++;
    if (i == sizeof rows / sizeof *rows) return false;
    *status = CH_OK;
    if (rows[i].write) rows[i].write(out);
    else *status = write_behaviours(out, error);
    if (*status == CH_OK && out->failed) *status = ch_fail(error, CH_NO_MEMORY, "there is no memory left to write the words");
    return true;
}

int ch_command_words(int argc, char **argv)
{
    ChArgs args;
    ChError error = {0};
    ChStatus status;
    int code;
    if (!ch_command_args(argc, argv, CH_ALLOW(CH_OPT_FORMAT) | CH_ALLOW(CH_OPT_OUT), 0, 0, &args, &code)) return code;
    const char *format = args.value[CH_OPT_FORMAT] ? args.value[CH_OPT_FORMAT] : "markdown";
    ChText out = {.from = ch_heap()};
    if (!write_as(format, &out, &status, &error)) {
        fprintf(stderr, "coolhead: the words can be had as markdown, behaviours, lua, vscode, luacheck or findings, not \"%s\"\n", format);
        return CH_EXIT_USAGE;
    }
    if (status == CH_OK)
        status = args.value[CH_OPT_OUT] ? ch_report_save(args.value[CH_OPT_OUT], ch_text_view(&out), &error)
                                        : ch_world_print(ch_text_view(&out), &error);
    ch_text_free(&out);
    return ch_world_exit(status, &error);
}
