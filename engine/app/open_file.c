#define _GNU_SOURCE /* POSIX_SPAWN_SETSID */
#include "app/open_file.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* How an editor is told of a line. */
typedef enum Manner {
    PLUS,      /* +LINE FILE */
    COLON,     /* FILE:LINE */
    GOTO,      /* --goto FILE:LINE */
    LINE,      /* --line LINE FILE */
    FILE_ONLY
} Manner;

static const struct {
    const char *name;
    Manner manner;
    bool terminal;
} editors[] = {
    {"vi", PLUS, true},      {"vim", PLUS, true},    {"nvim", PLUS, true},     {"nano", PLUS, true},   {"pico", PLUS, true},
    {"joe", PLUS, true},     {"jed", PLUS, true},    {"ne", PLUS, true},       {"mcedit", PLUS, true}, {"micro", PLUS, true},
    {"emacs-nox", PLUS, true}, {"mg", PLUS, true},   {"hx", COLON, true},      {"helix", COLON, true}, {"kak", PLUS, true},
    {"ed", FILE_ONLY, true}, {"code", GOTO, false},  {"code-insiders", GOTO, false}, {"codium", GOTO, false},
    {"code-oss", GOTO, false}, {"cursor", GOTO, false}, {"subl", COLON, false}, {"zed", COLON, false}, {"zeditor", COLON, false},
    {"kate", LINE, false},   {"kwrite", LINE, false}, {"pluma", PLUS, false}, {"mousepad", LINE, false}, {"xdg-open", FILE_ONLY, false},
    {"open", FILE_ONLY, false}, {"gnome-text-editor", PLUS, false},
};

static bool add(ChOpenWords *words, size_t *used, const char *text, size_t n)
{
    if (words->count == CH_OPEN_WORDS || *used + n + 1 > sizeof words->bytes) return false;
    char *at = words->bytes + *used;
    memcpy(at, text, n);
    at[n] = '\0';
    *used += n + 1;
    words->words[words->count++] = at;
    return true;
}

static bool add_place(ChOpenWords *words, size_t *used, Manner manner, const char *path, uint32_t line)
{
    char number[32], both[CH_OPEN_BYTES / 2];
    int n = snprintf(both, sizeof both, "%s:%u", path, (unsigned)line);
    if (n < 0 || (size_t)n >= sizeof both) return false;
    snprintf(number, sizeof number, manner == PLUS ? "+%u" : "%u", (unsigned)line);
    bool fits = true;
    if (!line) manner = FILE_ONLY;
    if (manner == GOTO) fits = add(words, used, "--goto", 6);
    if (manner == LINE) fits = add(words, used, "--line", 6);
    if (manner == LINE || manner == PLUS) fits = fits && add(words, used, number, strlen(number));
    if (manner == GOTO || manner == COLON) return fits && add(words, used, both, (size_t)n);
    return fits && add(words, used, path, strlen(path));
}

ChStatus ch_open_words(const char *editor, const char *path, uint32_t line, ChOpenWords *words, ChError *error)
{
    size_t used = 0;
    bool fits = true;
    Manner manner = PLUS;
    *words = (ChOpenWords){.count = 0};
    if (!editor || !editor[strspn(editor, " \t")]) editor = "xdg-open";
    for (const char *at = editor; fits && *(at += strspn(at, " \t"));) {
        size_t n = strcspn(at, " \t");
        fits = add(words, &used, at, n);
        at += n;
    }
    const char *slash = fits ? strrchr(words->words[0], '/') : NULL, *name = slash ? slash + 1 : words->words[0];
    for (size_t i = 0; fits && i < sizeof editors / sizeof *editors; i++) {
        if (strcmp(editors[i].name, name) != 0) continue;
        manner = editors[i].manner;
        words->terminal = editors[i].terminal;
    }
    bool emacs = fits && strncmp(name, "emacs", 5) == 0;
    for (uint32_t i = 1; emacs && i < words->count; i++)
        words->terminal |= strcmp(words->words[i], "-nw") == 0 || strcmp(words->words[i], "-t") == 0;
    fits = fits && add_place(words, &used, manner, path, line);
    return fits ? CH_OK : ch_fail(error, CH_LIMIT, "the editor's command is too long: shorten VISUAL or EDITOR");
}

enum { OPENED = 32 };
static pid_t opened[OPENED]; /* 0: free */

/* Nobody waits for what was opened; what is over is tidied away when the next is opened. */
static void tidy(pid_t child)
{
    for (int i = 0; i < OPENED; i++)
        if (opened[i] && waitpid(opened[i], NULL, WNOHANG) != 0) opened[i] = 0;
    for (int i = 0; i < OPENED && child; i++)
        if (!opened[i]) opened[i] = child, child = 0;
}

static ChStatus run(const ChOpenWords *words, ChError *error)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t how;
    sigset_t usual;
    pid_t child;
    char *arguments[CH_OPEN_WORDS + 1];
    for (uint32_t i = 0; i <= words->count; i++) arguments[i] = (char *)(uintptr_t)words->words[i];
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    int failed = posix_spawn_file_actions_init(&actions);
    if (!failed) failed = posix_spawnattr_init(&how);
    if (!failed) failed = posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    if (!failed) failed = posix_spawnattr_setsigdefault(&how, &usual);
    if (!failed) failed = posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID);
    if (!failed) failed = posix_spawnp(&child, words->words[0], &actions, &how, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&how);
    tidy(failed ? 0 : child);
    if (!failed) return CH_OK;
    return ch_fail(error, CH_NOT_FOUND, "%s cannot be started (%s): set VISUAL or EDITOR to your editor", words->words[0],
                   strerror(failed));
}

static bool is_program(const char *name)
{
    char path[CH_OPEN_BYTES];
    const char *folders = getenv("PATH");
    if (strchr(name, '/')) return access(name, X_OK) == 0;
    for (const char *at = folders ? folders : ""; *at;) {
        size_t n = strcspn(at, ":");
        int written = snprintf(path, sizeof path, "%.*s/%s", (int)n, at, name);
        if (written > 0 && (size_t)written < sizeof path && access(path, X_OK) == 0) return true;
        at += n + (at[n] == ':');
    }
    return false;
}

/* A terminal program in front: "TERMINAL -e vim +36 scenario.lua". */
static ChStatus in_terminal(ChOpenWords *words, const char *path, uint32_t line, ChError *error)
{
    const char *terminal = getenv("TERMINAL");
    if (!terminal || !is_program(terminal)) terminal = "x-terminal-emulator";
    if (!is_program(terminal) || words->count + 2 > CH_OPEN_WORDS)
        return ch_fail(error, CH_NOT_FOUND, "%s writes in a terminal, and no terminal program is found: set TERMINAL, or VISUAL to an "
                                            "editor with a window. It is %s, line %u.", words->words[0], path, (unsigned)line);
    memmove(words->words + 2, words->words, (words->count + 1) * sizeof *words->words);
    words->words[0] = terminal;
    words->words[1] = "-e";
    words->count += 2;
    return CH_OK;
}

static const char *named_editor(void)
{
    const char *visual = getenv("VISUAL"), *editor = getenv("EDITOR");
    return visual && *visual ? visual : editor;
}

bool ch_open_names_editor(void)
{
    const char *editor = named_editor();
    return editor && editor[strspn(editor, " \t")];
}

ChStatus ch_open_file(const char *path, uint32_t line, ChError *error)
{
    ChOpenWords words;
    ChStatus status = ch_open_words(named_editor(), path, line, &words, error);
    if (status == CH_OK && words.terminal) status = in_terminal(&words, path, line, error);
    return status == CH_OK ? run(&words, error) : status;
}
