/* words: the vocabulary of the language, for people and for editors. */
#include <stdio.h>

#include "app/commands.h"
#include "author/editor.h"

int ch_command_words(int argc, char **argv)
{
    static const struct {
        const char *format;
        void (*write)(ChText *out);
    } rows[] = {{"markdown", ch_editor_reference}, {"lua", ch_editor_annotations}, {"vscode", ch_editor_snippets},
                {"luacheck", ch_editor_lint}, {"findings", ch_editor_findings}};
    ChArgs args;
    ChError error = {0};
    int code;
    if (!ch_command_args(argc, argv, CH_ALLOW(CH_OPT_FORMAT) | CH_ALLOW(CH_OPT_OUT), 0, 0, &args, &code)) return code;
    const char *format = args.value[CH_OPT_FORMAT] ? args.value[CH_OPT_FORMAT] : "markdown";
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (strcmp(rows[i].format, format) != 0) continue;
        ChText out = {.from = ch_heap()};
        rows[i].write(&out);
        ChStatus status = out.failed ? ch_fail(&error, CH_NO_MEMORY, "there is no memory left to write the words") : CH_OK;
        if (status == CH_OK)
            status = args.value[CH_OPT_OUT] ? ch_report_save(args.value[CH_OPT_OUT], ch_text_view(&out), &error)
                                            : ch_world_print(ch_text_view(&out), &error);
        ch_text_free(&out);
        return ch_world_exit(status, &error);
    }
    fprintf(stderr, "coolhead: the words can be had as markdown, lua, vscode, luacheck or findings, not \"%s\"\n", format);
    return CH_EXIT_USAGE;
}
