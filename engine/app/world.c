#define _POSIX_C_SOURCE 200809L
#include "app/world.h"

#include <errno.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static bool fits(int written)
{
    return written >= 0 && written < CH_PATH_ROOM;
}

static bool has_scenarios(const char *folder)
{
    char path[CH_PATH_ROOM];
    return fits(snprintf(path, sizeof path, "%s/scenarios/behaviours.lua", folder)) && access(path, R_OK) == 0;
}

static ChStatus root_above_program(char root[CH_PATH_ROOM], ChError *error)
{
    ssize_t n = readlink("/proc/self/exe", root, CH_PATH_ROOM - 1);
    if (n <= 0) return ch_fail(error, CH_IO, "where this program lies is not known: set COOLHEAD_ROOT to its folder");
    root[n] = '\0';
    for (char *slash; (slash = strrchr(root, '/')) != NULL;) {
        *slash = '\0';
        if (has_scenarios(root)) return CH_OK;
    }
    return ch_fail(error, CH_IO, "no scenarios/behaviours.lua was found above this program: start it with ./coolhead, or "
                                 "set COOLHEAD_ROOT to the folder that holds scenarios/");
}

ChStatus ch_world_root(char root[CH_PATH_ROOM], ChError *error)
{
    const char *given = getenv("COOLHEAD_ROOT");
    if (!given || !*given) return root_above_program(root, error);
    if (!fits(snprintf(root, CH_PATH_ROOM, "%s", given)) || !has_scenarios(root))
        return ch_fail(error, CH_IO, "COOLHEAD_ROOT is %s, and there is no scenarios/behaviours.lua in it: mend or unset it",
                       given);
    return CH_OK;
}

ChStatus ch_world_data_file(const char *name, char path[CH_PATH_ROOM], ChError *error)
{
    const char *home = getenv("COOLHEAD_HOME"), *data = getenv("XDG_DATA_HOME"), *user = getenv("HOME");
    int n;
    if (home && *home)
        n = snprintf(path, CH_PATH_ROOM, "%s/%s", home, name);
    else if (data && data[0] == '/')
        n = snprintf(path, CH_PATH_ROOM, "%s/coolhead/%s", data, name);
    else if (user && *user)
        n = snprintf(path, CH_PATH_ROOM, "%s/.local/share/coolhead/%s", user, name);
    else
        return ch_fail(error, CH_IO, "there is no home folder to keep records in: set COOLHEAD_HOME to a folder");
    if (fits(n)) return CH_OK;
    return ch_fail(error, CH_IO, "the path of the data folder is too long: set COOLHEAD_HOME to a shorter one");
}

ChStatus ch_world_library_folders(char first[CH_FOLDER_ROOM], char second[CH_PATH_ROOM], ChError *error)
{
    char root[CH_PATH_ROOM];
    ChStatus status = ch_world_root(root, error);
    if (status != CH_OK) return status;
    snprintf(first, CH_FOLDER_ROOM, "%s/scenarios", root);
    if (ch_world_data_file("scenarios", second, NULL) != CH_OK) second[0] = '\0';
    return CH_OK;
}

ChStatus ch_world_library_said(ChLibrary **library, ChDiagnostics *said, ChError *error)
{
    char folder[CH_FOLDER_ROOM], own[CH_PATH_ROOM];
    ChStatus status = ch_world_library_folders(folder, own, error);
    if (status == CH_OK) status = ch_library_open(folder, ch_heap(), library, said, error);
    if (status != CH_OK || !own[0]) return status;
    status = ch_library_add(*library, own, said, error);
    if (status == CH_BAD_INPUT) return CH_OK; /* said; what does not need those behaviours can be played */
    if (status != CH_OK) ch_library_close(*library);
    return status;
}

ChStatus ch_world_library(ChLibrary **library, ChError *error)
{
    ChDiagnostics said;
    ch_diagnostics_init(&said, ch_heap());
    ChStatus status = ch_world_library_said(library, &said, error);
    ch_world_print_findings(&said);
    if (status == CH_BAD_INPUT && said.errors) error->message[0] = '\0'; /* what is wrong has been printed */
    ch_diagnostics_free(&said);
    return status;
}

ChStatus ch_world_store(const ChStoreOptions *options, ChStore **store, ChError *error)
{
    char path[CH_PATH_ROOM];
    ChStatus status = ch_world_data_file("records.db", path, error);
    if (status == CH_OK) status = ch_store_open(path, options, ch_heap(), store, error);
    return status == CH_BAD_INPUT ? CH_IO : status; /* what lies there is the world's doing, not the command's */
}

void ch_world_keep_compose(void)
{
    char path[CH_PATH_ROOM];
    if (getenv("XCOMPOSECACHE") || ch_world_data_file("compose", path, NULL) != CH_OK) return;
    /* At the very first start there is no data folder yet: then the next one is the first to gain. */
    if (mkdir(path, 0700) == 0 || errno == EEXIST) (void)setenv("XCOMPOSECACHE", path, 0);
}

void ch_world_now(char text[CH_NOW_TEXT])
{
    struct tm at;
    time_t now = time(NULL);
    gmtime_r(&now, &at);
    strftime(text, CH_NOW_TEXT, "%Y-%m-%dT%H:%M:%SZ", &at);
}

void ch_world_clock(char text[8])
{
    struct tm at;
    time_t now = time(NULL);
    localtime_r(&now, &at);
    strftime(text, 8, "%H:%M", &at);
}

int64_t ch_world_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static uint32_t terminal_width(void)
{
    struct winsize size;
    const char *columns = getenv("COLUMNS");
    if (columns && atoi(columns) > 0) return (uint32_t)atoi(columns);
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    return 80;
}

static ChColour terminal_colour(void)
{
    const char *term = getenv("TERM"), *true_colour = getenv("COLORTERM"), *none = getenv("NO_COLOR");
    if (!isatty(STDOUT_FILENO) || (none && *none) || !term || !strcmp(term, "dumb")) return CH_COLOUR_NONE;
    return true_colour && (!strcmp(true_colour, "truecolor") || !strcmp(true_colour, "24bit")) ? CH_COLOUR_TRUE
                                                                                               : CH_COLOUR_256;
}

ChTextStyle ch_world_style(bool plain)
{
    uint32_t width = terminal_width();
    if (width > 100) width = 100; /* longer lines are hard to read */
    return (ChTextStyle){.width = width, .plain = plain, .colour = plain ? CH_COLOUR_NONE : terminal_colour()};
}

const char *ch_world_language(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *language = getenv(names[i]);
        if (language && *language) return language;
    }
    return "";
}

const char *ch_world_account(void)
{
    const char *user = getenv("USER");
    if (user && *user) return user;
    const struct passwd *entry = getpwuid(getuid());
    return entry && entry->pw_name ? entry->pw_name : "trainee";
}

ChStatus ch_world_print(ChStr text, ChError *error)
{
    if (fwrite(text.p ? text.p : "", 1, text.n, stdout) == text.n && fflush(stdout) == 0) return CH_OK;
    return ch_fail(error, CH_IO, "standard output cannot be written: %s", strerror(errno));
}

void ch_world_print_findings(ChDiagnostics *said)
{
    ChText text = {.from = ch_heap()};
    ch_diagnostics_sort(said);
    for (uint32_t i = 0; i < said->count; i++) ch_diagnostic_print(&said->at[i], &text);
    if (text.n) fwrite(text.p, 1, text.n, stderr);
    ch_text_free(&text);
}

int ch_world_exit(ChStatus status, const ChError *error)
{
    if (status == CH_OK) return CH_EXIT_DONE;
    if (error->message[0]) {
        fputs("coolhead: ", stderr);
        if (error->file[0] && error->line)
            fprintf(stderr, "%s:%u: ", error->file, (unsigned)error->line);
        else if (error->file[0])
            fprintf(stderr, "%s: ", error->file);
        fprintf(stderr, "%s\n", error->message);
    }
    if (status == CH_BAD_INPUT && !error->message[0]) return CH_EXIT_WANTING; /* a file: findings told of it */
    return status == CH_BAD_INPUT || status == CH_NOT_FOUND ? CH_EXIT_USAGE : CH_EXIT_WORLD;
}
