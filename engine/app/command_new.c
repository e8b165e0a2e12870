/* new: a small situation that already plays, written from the templates in assets/templates. Nothing that is there is ever
 * written over: the folder is made here or not at all, and when a file of it cannot be written, what was made goes again. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/commands.h"

typedef struct Making {
    const char *id;
    ChStr channel;
    char folder[CH_PATH_ROOM]; /* that will be made */
    char title[CH_ID_BYTES + 1];
    ChText name; /* as the other commands take it: the id, or the folder's path */
} Making;

static const char *const FILES[] = {"scenario.lua", "plays.lua", "README.md"};
enum { FILE_COUNT = sizeof FILES / sizeof FILES[0] };

/* What was asked for ------------------------------------------------------------------------------------------------- */

static ChStatus read_id(const char *id, ChError *error)
{
    char like[CH_ID_BYTES + 1];
    if (ch_is_id(ch_str(id)) && strcmp(id, "methods") != 0 && strcmp(id, "programmes") != 0) return CH_OK;
    if (ch_is_id(ch_str(id)))
        return ch_fail(error, CH_BAD_INPUT, "\"%s\" is where %s lie: choose another name for the situation", id, id);
    ch_id_like(ch_str(id), like);
    return ch_fail(error, CH_BAD_INPUT, "\"%s\" cannot be a situation's id: 1 to %d of the letters a to z, digits, _ and -%s%s", id,
                   CH_ID_BYTES, like[0] ? "; write " : "", like);
}

static ChStatus read_channel(const char *wanted, ChStr *channel, ChError *error)
{
    ChStr names[CH_CHANNEL_COUNT];
    for (ChChannel c = 0; c < CH_CHANNEL_COUNT; c++) {
        names[c] = *channel = ch_channel_name(c);
        if (ch_str_eq(ch_str(wanted), names[c])) return CH_OK;
    }
    ChStr near = ch_nearest(ch_str(wanted), names, CH_CHANNEL_COUNT);
    if (near.n) return ch_fail(error, CH_BAD_INPUT, "there is no channel \"%s\"; did you mean \"%s\"?", wanted, near.p);
    return ch_fail(error, CH_BAD_INPUT, "there is no channel \"%s\": it is counter, table, in_person, phone, email, chat or review", wanted);
}

/* "late-parcel" becomes "Late parcel": a title to begin with. */
static void make_title(const char *id, char title[CH_ID_BYTES + 1])
{
    size_t n = strlen(id);
    for (size_t i = 0; i <= n; i++) title[i] = id[i] == '-' || id[i] == '_' ? ' ' : id[i];
    if (title[0] >= 'a' && title[0] <= 'z') title[0] = (char)(title[0] - 'a' + 'A');
}

/* Whoever reads a command off the screen can paste it. */
static void say_name(const char *folder, ChText *name)
{
    if (folder[strspn(folder, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+")] == '\0') {
        ch_text_add(name, ch_str(folder));
        return;
    }
    ch_text_add(name, CH_STR("'"));
    for (const char *p = folder; *p; p++)
        if (*p == '\'')
            ch_text_add(name, CH_STR("'\\''"));
        else
            ch_text_add(name, (ChStr){p, 1});
    ch_text_add(name, CH_STR("'"));
}

/* Plays are kept under the id, so one id is one situation, wherever it lies. */
static ChStatus check_free(const char *id, ChError *error)
{
    ChLibrary *library;
    ChText path = {.from = ch_heap()};
    ChStatus status = ch_world_library(&library, error);
    if (status != CH_OK) return status;
    uint32_t count;
    const ChStr *ids = ch_library_scenarios(library, &count);
    for (uint32_t i = 0; i < count && status == CH_OK; i++) {
        if (!ch_str_eq(ids[i], ch_str(id)) || ch_find_scenario(library, id, &path, NULL) != CH_OK) continue;
        status = ch_fail(error, CH_BAD_INPUT, "there is a situation \"%s\" already, in %s: choose another id", id, path.p);
    }
    ch_text_free(&path);
    ch_library_close(library);
    return status;
}

/* Where things go ---------------------------------------------------------------------------------------------------- */

static bool is_folder(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

/* The folder of one's own situations, with all above it that is missing. */
static ChStatus make_own(char folder[CH_PATH_ROOM], ChError *error)
{
    ChStatus status = ch_world_data_file("scenarios", folder, error);
    if (status != CH_OK) return status;
    for (char *slash = folder + 1; (slash = strchr(slash, '/')) != NULL; slash++) {
        *slash = '\0';
        if (!is_folder(folder)) (void)mkdir(folder, 0777); /* when that fails, so does the last one, which says so */
        *slash = '/';
    }
    if (is_folder(folder) || mkdir(folder, 0777) == 0) return CH_OK;
    return ch_fail(error, CH_IO, "the folder %s cannot be made: %s; name another one with --dir", folder, strerror(errno));
}

static ChStatus make_folder(Making *making, const char *dir, ChError *error)
{
    char in[CH_PATH_ROOM];
    ChStatus status = CH_OK;
    if (!dir)
        status = make_own(in, error);
    else if (!is_folder(dir))
        status = ch_fail(error, CH_BAD_INPUT, "there is no folder %s: make it first, or leave --dir out", dir);
    if (status != CH_OK) return status;
    int n = snprintf(making->folder, sizeof making->folder, "%s/%s", dir ? dir : in, making->id);
    if (n < 0 || n >= CH_PATH_ROOM) return ch_fail(error, CH_BAD_INPUT, "the path of the folder is too long");
    if (dir)
        say_name(making->folder, &making->name);
    else
        ch_text_add(&making->name, ch_str(making->id));
    if (mkdir(making->folder, 0777) == 0) return CH_OK;
    if (errno == EEXIST)
        return ch_fail(error, CH_BAD_INPUT, "%s is there already, and is left as it is: choose another id", making->folder);
    return ch_fail(error, CH_IO, "the folder %s cannot be made: %s; name another one with --dir", making->folder, strerror(errno));
}

/* The files ---------------------------------------------------------------------------------------------------------- */

static ChStatus read_template(const char *path, ChText *text, ChError *error)
{
    char part[4096];
    size_t n;
    FILE *file = fopen(path, "r");
    if (!file) return ch_fail(error, CH_IO, "the template %s cannot be read: %s", path, strerror(errno));
    while ((n = fread(part, 1, sizeof part, file)) > 0) ch_text_add(text, (ChStr){part, (uint32_t)n});
    bool well = !ferror(file) && text->n > 0;
    fclose(file);
    return well ? CH_OK : ch_fail(error, CH_IO, "the template %s cannot be read", path);
}

/* @ID@, @TITLE@ and @NAME@ become what they stand for. */
static void fill(const Making *making, const char *text, ChText *out)
{
    const struct {
        const char *mark;
        ChStr value;
    } marks[] = {{"@ID@", ch_str(making->id)}, {"@TITLE@", ch_str(making->title)}, {"@NAME@", ch_text_view(&making->name)}};
    for (const char *at; (at = strchr(text, '@')) != NULL;) {
        ch_text_add(out, (ChStr){text, (uint32_t)(at - text)});
        text = at + 1;
        ChStr value = CH_STR("@");
        for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
            if (strncmp(at, marks[i].mark, strlen(marks[i].mark)) != 0) continue;
            value = marks[i].value;
            text = at + strlen(marks[i].mark);
        }
        ch_text_add(out, value);
    }
    ch_text_add(out, ch_str(text));
}

static ChStatus write_new(const char *path, ChStr bytes, ChError *error)
{
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    size_t done = 0;
    bool well = file >= 0;
    while (well && done < bytes.n) {
        ssize_t n = write(file, bytes.p + done, bytes.n - done);
        if (n > 0) done += (size_t)n;
        well = n > 0 || (n < 0 && errno == EINTR);
    }
    int why = errno;
    if (file >= 0 && close(file) != 0 && well) well = false, why = errno;
    return well ? CH_OK : ch_fail(error, CH_IO, "%s cannot be written: %s", path, strerror(why));
}

static ChStatus write_file(const Making *making, const char *root, const char *name, ChError *error)
{
    char path[2 * CH_PATH_ROOM];
    bool story = strcmp(name, "scenario.lua") == 0; /* the other files are the same for each channel */
    ChText text = {.from = ch_heap()}, filled = {.from = ch_heap()};
    snprintf(path, sizeof path, "%s/assets/templates/%s%s%s", root, story ? making->channel.p : "", story ? "/" : "", name);
    ChStatus status = read_template(path, &text, error);
    if (status == CH_OK) fill(making, text.p, &filled);
    if (status == CH_OK && (filled.failed || text.failed)) status = ch_fail(error, CH_NO_MEMORY, "there is no memory left to write %s", name);
    snprintf(path, sizeof path, "%s/%s", making->folder, name);
    if (status == CH_OK) status = write_new(path, ch_text_view(&filled), error);
    ch_text_free(&text);
    ch_text_free(&filled);
    return status;
}

/* What this run has made, and nothing else: the folder was not there before. */
static void undo(const Making *making)
{
    char path[2 * CH_PATH_ROOM];
    for (int i = 0; i < FILE_COUNT; i++) {
        snprintf(path, sizeof path, "%s/%s", making->folder, FILES[i]);
        (void)unlink(path);
    }
    (void)rmdir(making->folder);
}

static ChStatus write_files(const Making *making, ChError *error)
{
    char root[CH_PATH_ROOM];
    ChStatus status = ch_world_root(root, error);
    for (int i = 0; i < FILE_COUNT && status == CH_OK; i++) status = write_file(making, root, FILES[i], error);
    if (status != CH_OK) undo(making);
    return status;
}

static ChStatus say_next(const Making *making, ChError *error)
{
    ChText out = {.from = ch_heap()};
    const char *name = making->name.p;
    ch_text_addf(&out, "%s is made, and plays as it stands. Its files are in\n\n  %s\n\n", making->title, making->folder);
    ch_text_addf(&out, "Open scenario.lua in any editor: it explains itself. Then, over and over:\n\n");
    ch_text_addf(&out, "  coolhead check %s      what is wrong, with the line and the mend\n", name);
    ch_text_addf(&out, "  coolhead preview %s    watch it while you write\n", name);
    ch_text_addf(&out, "  coolhead play %s       as the trainee sees it\n\n", name);
    ch_text_addf(&out, "From nothing to a finished situation in an afternoon: docs/authoring/tutorial.md\n");
    ChStatus status = out.failed ? ch_fail(error, CH_NO_MEMORY, "there is no memory left to say what to do next")
                                 : ch_world_print(ch_text_view(&out), error);
    ch_text_free(&out);
    return status;
}

int ch_command_new(int argc, char **argv)
{
    ChArgs args;
    ChError error = {0};
    Making making = {.name = {.from = ch_heap()}};
    int code;
    if (!ch_command_args(argc, argv, CH_ALLOW(CH_OPT_CHANNEL) | CH_ALLOW(CH_OPT_DIR), 1, 1, &args, &code)) return code;
    const char *channel = args.value[CH_OPT_CHANNEL];
    making.id = args.words[0];
    ChStatus status = read_id(making.id, &error);
    if (status == CH_OK) status = read_channel(channel ? channel : "counter", &making.channel, &error);
    if (status == CH_OK) status = check_free(making.id, &error);
    if (status == CH_OK) make_title(making.id, making.title);
    if (status == CH_OK) status = make_folder(&making, args.value[CH_OPT_DIR], &error);
    if (status == CH_OK) status = write_files(&making, &error);
    if (status == CH_OK) status = say_next(&making, &error);
    ch_text_free(&making.name);
    return ch_world_exit(status, &error);
}
