/* The vocabulary for editors and for people, made from the table in script/words.h, so that neither can say what the
 * engine does not know: annotations for the Lua language server, snippets for VS Code, settings for luacheck, and the
 * reference page. tests/author holds the files in the project to these. */
#ifndef COOLHEAD_AUTHOR_EDITOR_H
#define COOLHEAD_AUTHOR_EDITOR_H

#include "base/str.h"
#include "script/load.h"

void ch_editor_annotations(ChText *out); /* a ---@meta file of LuaLS */
void ch_editor_snippets(ChText *out);    /* JSON of VS Code */
void ch_editor_lint(ChText *out);        /* .luacheckrc */
void ch_editor_reference(ChText *out);   /* Markdown */
void ch_editor_findings(ChText *out);    /* Markdown: docs/diagnostics/README.md */

/* Markdown: docs/authoring/behaviours.md of the project's own library. CH_NO_MEMORY is the only failure. */
ChStatus ch_editor_behaviours(const ChLibrary *library, ChText *out, ChError *error) CH_CHECKED;

#endif
