/* The world around the program: where things are, what time it is, what to say when it fails. The one place in which
 * the environment and the clocks are read. */
#ifndef COOLHEAD_APP_WORLD_H
#define COOLHEAD_APP_WORLD_H

#include "records/store.h"
#include "report/report.h"
#include "script/load.h"

enum { CH_EXIT_DONE = 0, CH_EXIT_WANTING = 1, CH_EXIT_USAGE = 2, CH_EXIT_WORLD = 3 };

enum { CH_PATH_ROOM = 4096 };

/* The folder that holds scenarios/ and assets/: COOLHEAD_ROOT, else the first one above the program that has
 * scenarios/behaviours.lua in it. */
ChStatus ch_world_root(char root[CH_PATH_ROOM], ChError *error) CH_CHECKED;

/* A file in the data folder: COOLHEAD_HOME, else $XDG_DATA_HOME/coolhead, else ~/.local/share/coolhead. */
ChStatus ch_world_data_file(const char *name, char path[CH_PATH_ROOM], ChError *error) CH_CHECKED;

/* The folder for documents, made where it is missing: COOLHEAD_HOME/documents; else what the desktop calls it
 * (user-dirs.dirs), $XDG_DOCUMENTS_DIR, ~/Documents, and where none of these is there, the home folder. */
ChStatus ch_world_documents(char folder[CH_PATH_ROOM], ChError *error) CH_CHECKED;

enum { CH_FOLDER_ROOM = CH_PATH_ROOM + 16 };
/* Where the library lies: scenarios/ of the root, and scenarios/ in the data folder (empty where there is none). */
ChStatus ch_world_library_folders(char first[CH_FOLDER_ROOM], char second[CH_PATH_ROOM], ChError *error) CH_CHECKED;

/* The library: scenarios/ of the root, and beside it scenarios/ in the data folder, where what somebody wrote or installed
 * here lies. What is wrong with the behaviours of either is printed, and is then no message of `error`. */
ChStatus ch_world_library(ChLibrary **library, ChError *error) CH_CHECKED;

/* The same, with what is wrong in `said`: CH_BAD_INPUT when the root's behaviours do not load. With those of the data folder
 * wrong there is a library all the same. */
ChStatus ch_world_library_said(ChLibrary **library, ChDiagnostics *said, ChError *error) CH_CHECKED;

/* The records. */
ChStatus ch_world_store(const ChStoreOptions *options, ChStore **store, ChError *error) CH_CHECKED;

/* Tell X where to keep what it makes of its table of composed characters; else it reads the half megabyte at each start,
 * for a third of the time that opening a window takes. Before the window is opened, while there is one thread. */
void ch_world_keep_compose(void);

enum { CH_NOW_TEXT = 32 };
void ch_world_now(char text[CH_NOW_TEXT]); /* ISO 8601, UTC */
void ch_world_clock(char text[8]);         /* "14:01", as the clock on the wall has it */
int64_t ch_world_ms(void);                 /* a clock that only goes forward */

/* The style for standard output: its width, colour where it is a terminal that has it and NO_COLOR is not set. */
ChTextStyle ch_world_style(bool plain);

/* The language of the surroundings, as LC_ALL, LC_MESSAGES or LANG names it; empty when none does. */
const char *ch_world_language(void);

/* Who plays, when nobody said: the name of the account. */
const char *ch_world_account(void);

/* Print to standard output; CH_IO when it cannot be written (a full disk behind a redirection, a closed pipe). */
ChStatus ch_world_print(ChStr text, ChError *error) CH_CHECKED;

/* Print findings to standard error, in the form that editors parse. */
void ch_world_print_findings(ChDiagnostics *said);

/* Say what went wrong in one line on standard error, and which exit it is. CH_BAD_INPUT without a message is a file of
 * an author's whose findings have been printed. */
int ch_world_exit(ChStatus status, const ChError *error);

#endif
