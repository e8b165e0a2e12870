/* The commands, one file each. Each takes its own words (argv[0] is the command's name) and returns the program's exit
 * code: 0 done, 1 examined and found wanting, 2 usage, 3 the world failed. */
#ifndef COOLHEAD_APP_COMMANDS_H
#define COOLHEAD_APP_COMMANDS_H

#include <jansson.h>

#include "app/args.h"
#include "app/desk.h"
#include "app/play.h"

int ch_command_home(int argc, char **argv);
int ch_command_play(int argc, char **argv);
int ch_command_resume(int argc, char **argv);
int ch_command_debrief(int argc, char **argv);
int ch_command_report(int argc, char **argv);
int ch_command_replay(int argc, char **argv);
int ch_command_list(int argc, char **argv);
int ch_command_programmes(int argc, char **argv);
int ch_command_methods(int argc, char **argv);
int ch_command_attempts(int argc, char **argv);
int ch_command_check(int argc, char **argv);
int ch_command_explore(int argc, char **argv);
int ch_command_map(int argc, char **argv);
int ch_command_translate(int argc, char **argv);
int ch_command_new(int argc, char **argv);
int ch_command_preview(int argc, char **argv);
int ch_command_words(int argc, char **argv);
int ch_command_pack(int argc, char **argv);
int ch_command_install(int argc, char **argv);
int ch_command_session(int argc, char **argv);
int ch_command_records(int argc, char **argv);
int ch_command_roster(int argc, char **argv);
int ch_command_bench(int argc, char **argv);
int ch_command_doctor(int argc, char **argv);
int ch_command_completion(int argc, char **argv);
int ch_command_shot(int argc, char **argv);

/* Shared by them ------------------------------------------------------------------------------------------------------ */

/* Read the options; true when the command should go on. Else `*code` is what to exit with: help was printed, or the
 * usage was wrong (words between `least` and `most`). */
bool ch_command_args(int argc, char **argv, uint64_t allowed, int least, int most, ChArgs *args, int *code);

/* What check says of one scenario and of the plays beside it, but for the lengths of its texts, which need fonts, and for what is in its pictures. */
ChStatus ch_check_one(ChLibrary *library, const char *path, ChDiagnostics *said, ChError *error) CH_CHECKED;

/* Print a document and let go of it. NULL is CH_NO_MEMORY. */
ChStatus ch_print_json(json_t *document, ChError *error) CH_CHECKED;
json_t *ch_json_text(ChStr s); /* NULL when there is no memory */

/* The debrief of a play as the options want it: --json, --html FILE, --pdf FILE, or text. `own`: for whoever played it; else
 * without what they guessed and wrote, and without how long they took. */
ChStatus ch_print_debrief(const ChPlay *play, const ChArgs *args, bool own, ChError *error) CH_CHECKED;

/* An attempt and all it takes to look at it. */
typedef struct ChOpened {
    ChLibrary *library;
    ChStore *store;
    ChArena memory; /* owns `attempt`'s texts */
    ChAttempt attempt;
    ChSituation situation;
    ChPlay play;
    bool has_situation;
} ChOpened;

/* Open attempt `name` under `method` (NULL: its own), with what its states are worth. Close in every case. */
ChStatus ch_open_attempt(const char *name, const char *method, bool read_only, ChOpened *opened,
                         ChError *error) CH_CHECKED;
void ch_close_attempt(ChOpened *opened);

/* The numbers of one decision off the front of a list like 2,1,0,3. */
ChStatus ch_choices_next(const ChPlay *play, ChStr *rest, ChDecision *decision, ChError *error) CH_CHECKED;

/* The program in its window: home, or (a word in `args`) straight into a play. CH_NOT_FOUND when there is no display: then
 * play in the terminal. */
ChStatus ch_run_window(const ChArgs *args, ChError *error) CH_CHECKED;

/* The preview of the scenario at `path`, studied whole, at beat `at` (may be NULL), shown by the desk's interface for a picture.
 * Close it before the desk. */
typedef struct ChPreviewDesk ChPreviewDesk;
ChStatus ch_preview_for_shot(ChDesk *desk, const char *path, const char *at, ChPreviewDesk **preview, ChError *error) CH_CHECKED;
void ch_preview_close(ChPreviewDesk *preview); /* may be NULL */

/* Help for one command, or for all when `name` is NULL. */
void ch_print_help(const char *name);
void ch_print_command_names(void); /* on one line, divided by spaces */

#endif
