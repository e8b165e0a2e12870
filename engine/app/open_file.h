/* Opening an author's file in their own editor, at a line: $VISUAL, else $EDITOR, else what the desktop opens such files with
 * (xdg-open, which knows no lines). The words of the variable are parted at blanks and run as they are: no shell reads them.
 *
 * Editors that write in a terminal get one of their own where a terminal program is found ($TERMINAL, x-terminal-emulator);
 * else the error says what is needed. How an editor is told of a line is known of the usual ones; any other gets
 * "+LINE FILE", as vi has it. */
#ifndef COOLHEAD_APP_OPEN_FILE_H
#define COOLHEAD_APP_OPEN_FILE_H

#include "base/str.h"

enum { CH_OPEN_WORDS = 24, CH_OPEN_BYTES = 8192 };

/* The words to run, ended by NULL. */
typedef struct ChOpenWords {
    const char *words[CH_OPEN_WORDS + 1];
    uint32_t count;
    bool terminal; /* the editor wants one: words of a terminal program are not among them yet */
    char bytes[CH_OPEN_BYTES];
} ChOpenWords;

/* What would be run; reads nothing but its arguments. `editor` may be NULL or blank: xdg-open. CH_LIMIT when it is too long. */
ChStatus ch_open_words(const char *editor, const char *path, uint32_t line, ChOpenWords *words, ChError *error) CH_CHECKED;

/* Whether VISUAL or EDITOR names one: what the desktop has knows no lines. */
bool ch_open_names_editor(void);

/* Run it as a child that outlives nothing of ours and that nobody waits for. CH_NOT_FOUND: there is no such program. */
ChStatus ch_open_file(const char *path, uint32_t line, ChError *error) CH_CHECKED;

#endif
