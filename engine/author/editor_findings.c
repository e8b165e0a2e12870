/* The index of everything that loading and checking can find, from their two tables. */
#include "author/codes.h"
#include "author/editor.h"

static void add_rows(const ChCodeRow *rows, uint32_t count, ChText *out)
{
    for (uint32_t i = 0; i < count; i++)
        ch_text_addf(out, "| [CH%u](CH%u.md) | %.*s | %s |\n", (unsigned)rows[i].number, (unsigned)rows[i].number,
                     CH_FMT(ch_severity_name(rows[i].severity)), rows[i].title);
}

static void add_head(const char *title, const char *about, ChText *out)
{
    ch_text_addf(out, "\n## %s\n\n%s\n\n| number | severity | what it is about |\n|---|---|---|\n", title, about);
}

void ch_editor_findings(ChText *out)
{
    uint32_t count;
    const ChCodeRow *loading = ch_codes(&count);
    ch_text_add(out, CH_STR("# What can be found\n\nEverything that `coolhead check` can say about an author's files, by its number. Each "
                            "page says what is meant and why it\nmatters, and has an example that brings it about and the same one "
                            "mended. This index is made by `coolhead words --format findings`\nfrom the tables that the program itself "
                            "reads; a test holds it to them, and runs every example.\n\n"
                            "An error stops a file from being played. A warning is about a story that can be played and could teach more. A "
                            "hint is\nsomething to look at. For one scenario this can be set, in its own file:\n\n"
                            "```lua\nscenario {\n  …\n  severity = { CH216 = \"off\", CH208 = \"hint\", CH235 = \"error\" },\n}\n```\n\n"
                            "The values are `off`, `hint`, `warning` and `error`. Errors of loading, which are those below 200, stay what they "
                            "are.\nWrite `scenario { … }` before the beats: what is set holds for what stands behind it.\n"));
    add_head("Loading", "What stands in the way of reading a file.", out);
    add_rows(loading, count, out);
    const ChCodeRow *checking = ch_check_codes(&count);
    add_head("Checking",
             "What is found by playing a story through, in every way there is, and by reading its texts. Most examples are a beat of\n"
             "[one small story](base/scenario.lua), about which nothing is found by itself; in long ones, `-- here` marks the lines that\n"
             "differ.", out);
    add_rows(checking, count, out);
}
