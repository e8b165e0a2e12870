/* Where documents go: what the desktop says, as xdg-user-dir does. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "app/world.h"

static bool is_folder(const char *path)
{
    struct stat at;
    return stat(path, &at) == 0 && S_ISDIR(at.st_mode);
}

/* The value in quotes, which is absolute or begins with $HOME/; backslashes take the next character as it is. */
static bool read_value(const char *text, const char *home, char folder[CH_PATH_ROOM])
{
    size_t n = 0;
    if (*text++ != '"') return false;
    if (strncmp(text, "$HOME", 5) == 0 && (text[5] == '/' || text[5] == '"')) {
        n = (size_t)snprintf(folder, CH_PATH_ROOM, "%s", home);
        text += 5;
    } else if (*text != '/') {
        return false;
    }
    for (; *text && *text != '"' && n + 1 < CH_PATH_ROOM; text++) {
        if (*text == '\\' && text[1]) text++;
        folder[n++] = *text;
    }
    while (n > 1 && folder[n - 1] == '/') n--;
    folder[n < CH_PATH_ROOM ? n : CH_PATH_ROOM - 1] = '\0';
    return *text == '"' && n + 1 < CH_PATH_ROOM;
}

static bool from_desktop(const char *home, char folder[CH_PATH_ROOM])
{
    static const char name[] = "XDG_DOCUMENTS_DIR=";
    const char *config = getenv("XDG_CONFIG_HOME");
    char path[CH_PATH_ROOM], line[CH_PATH_ROOM + 64];
    bool found = false;
    int n = config && config[0] == '/' ? snprintf(path, sizeof path, "%s/user-dirs.dirs", config)
                                       : snprintf(path, sizeof path, "%s/.config/user-dirs.dirs", home);
    FILE *file = n > 0 && n < CH_PATH_ROOM ? fopen(path, "r") : NULL;
    if (!file) return false;
    while (fgets(line, sizeof line, file)) {
        const char *at = line + strspn(line, " \t");
        if (strncmp(at, name, sizeof name - 1) == 0) found = read_value(at + sizeof name - 1, home, folder); /* the last one holds */
    }
    fclose(file);
    return found;
}

static ChStatus make(const char *folder, ChError *error)
{
    if (is_folder(folder) || mkdir(folder, 0700) == 0) return CH_OK;
    return ch_fail(error, CH_IO, "The folder for documents, %s, cannot be made: %s. Make it, or name another in user-dirs.dirs.", folder,
                   strerror(errno));
}

ChStatus ch_world_documents(char folder[CH_PATH_ROOM], ChError *error)
{
    const char *kept = getenv("COOLHEAD_HOME"), *home = getenv("HOME"), *given = getenv("XDG_DOCUMENTS_DIR");
    if (kept && *kept) {
        ChStatus status = ch_world_data_file("documents", folder, error);
        return status == CH_OK ? make(folder, error) : status;
    }
    if (!home || home[0] != '/')
        return ch_fail(error, CH_IO, "There is no home folder to write documents to: set HOME, or COOLHEAD_HOME to a folder.");
    if (from_desktop(home, folder)) return make(folder, error);
    int n = given && given[0] == '/' ? snprintf(folder, CH_PATH_ROOM, "%s", given) : snprintf(folder, CH_PATH_ROOM, "%s/Documents", home);
    if (n > 0 && n < CH_PATH_ROOM && is_folder(folder)) return CH_OK;
    n = snprintf(folder, CH_PATH_ROOM, "%s", home);
    if (n > 0 && n < CH_PATH_ROOM) return CH_OK;
    return ch_fail(error, CH_IO, "The path of the home folder is too long to write documents to: set COOLHEAD_HOME to a shorter one.");
}
