/* check: diagnostics for an author's files. */
#define _POSIX_C_SOURCE 200809L
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "app/commands.h"
#include "author/plays.h"
#include "author/translation.h"
#include "platform/fonts.h"
#include "platform/images.h"
#include "ui/fits.h"

typedef enum Kind { KIND_SCENARIO, KIND_METHOD, KIND_PROGRAMME, KIND_WORDS, KIND_PLAYS } Kind;

/* What a file is, by the first of these words that begins a line in it. */
static Kind kind_of(const char *path)
{
    static const struct {
        const char *word;
        Kind kind;
    } words[] = {{"scenario", KIND_SCENARIO}, {"method", KIND_METHOD},   {"programme", KIND_PROGRAMME},   {"play", KIND_PLAYS},
                 {"behaviour", KIND_WORDS},   {"avoid", KIND_WORDS},     {"circumstance", KIND_WORDS}};
    FILE *file = fopen(path, "r");
    char line[512];
    while (file && fgets(line, sizeof line, file)) {
        for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
            size_t n = strlen(words[i].word);
            if (strncmp(line, words[i].word, n) || !strchr(" {\"(\t", line[n])) continue;
            fclose(file);
            return words[i].kind;
        }
    }
    if (file) fclose(file);
    return KIND_SCENARIO;
}

typedef struct Checking {
    ChLibrary *library;
    ChDiagnostics said;
    uint32_t files;
    char line[1024];           /* the last that source_line gave */
    ChFontBook *book;          /* opened for the first text that is long enough to be measured */
    ChFits *fits;              /* NULL when there is no font on this machine: nothing is said about length then */
    bool asked_for_fonts;
    char face[64];             /* the nearest portrait that has_portrait gave */
    ChImages *images;          /* made for the first picture */
    bool leaves_pictures;      /* they are looked at elsewhere */
} Checking;

/* What a text with fewer bytes takes is known without fonts: no letter is wider than its size. Finding and opening fonts takes
 * longer than all the rest of checking. */
enum { SURELY_FITS_BYTES = 100 };

static ChFits *fits_of(Checking *checking, ChStr text)
{
    ChError error;
    if (text.n < SURELY_FITS_BYTES) return NULL;
    if (!checking->asked_for_fonts && ch_font_book_make(ch_heap(), &checking->book, &error) == CH_OK)
        checking->fits = ch_fits_make(ch_heap(), ch_font_book_fonts(checking->book));
    checking->asked_for_fonts = true;
    return checking->fits;
}

static bool answer_fits(void *context, ChStr text)
{
    ChFits *fits = fits_of(context, text);
    return !fits || ch_fits_answer(fits, text);
}

static bool line_fits(void *context, ChStr text, ChChannel channel)
{
    ChFits *fits = fits_of(context, text);
    return !fits || ch_fits_line(fits, text, channel);
}

/* The faces that are drawn: assets/portraits/NAME-calm.svg. Where none can be found nothing is said about them. */
static bool has_portrait(void *context, ChStr name, ChStr *near)
{
    enum { MOST = 256 };
    Checking *checking = context;
    ChStr names[MOST];
    uint32_t count = 0;
    char root[CH_PATH_ROOM], folder[CH_PATH_ROOM + 32];
    if (ch_world_root(root, NULL) != CH_OK) return true;
    snprintf(folder, sizeof folder, "%s/assets/portraits", root);
    ChArena faces;
    ch_arena_init(&faces, ch_heap(), SIZE_MAX);
    DIR *portraits = opendir(folder);
    for (const struct dirent *entry; portraits && count < MOST && (entry = readdir(portraits)) != NULL;) {
        const char *end = strstr(entry->d_name, "-calm.svg");
        ChStr face = {entry->d_name, end ? (uint32_t)(end - entry->d_name) : 0};
        if (face.n) names[count++] = ch_str_copy(&faces, face);
    }
    if (portraits) closedir(portraits);
    bool there = count == 0;
    for (uint32_t i = 0; i < count && !there; i++) there = ch_str_eq(names[i], name);
    if (!there) snprintf(checking->face, sizeof checking->face, "%.*s", CH_FMT(ch_nearest(name, names, count)));
    if (!there) *near = ch_str(checking->face);
    ch_arena_free(&faces);
    return there;
}

static void close_tools(Checking *checking)
{
    ch_fits_free(checking->fits);
    if (checking->book) ch_font_book_free(checking->book);
    ch_images_free(checking->images);
}

static ChStatus picture_reads(void *context, const char *path, ChError *why)
{
    Checking *checking = context;
    if (checking->leaves_pictures) return CH_OK;
    if (!checking->images) checking->images = ch_images_make(ch_heap(), "", 0);
    if (!checking->images) return CH_NO_MEMORY;
    return ch_images_try(checking->images, path, why);
}

static bool is_same_folder(const char *a, const char *b)
{
    struct stat one, other;
    return a && stat(a, &one) == 0 && stat(b, &other) == 0 && one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

/* Behaviours of another library than the one that is open: they are read as it would read them. */
static ChStatus check_words(Checking *checking, const char *path, ChError *error)
{
    char folder[CH_PATH_ROOM];
    ChLibrary *library;
    const char *slash = strrchr(path, '/');
    int n = snprintf(folder, sizeof folder, "%.*s", slash ? (int)(slash - path) : 1, slash ? path : ".");
    if (n < 0 || n >= CH_PATH_ROOM) return ch_fail(error, CH_BAD_INPUT, "the path %s is too long", path);
    if (is_same_folder(ch_library_folder(checking->library), folder) ||
        is_same_folder(ch_library_second(checking->library), folder))
        return CH_OK; /* read when the library was opened, and said */
    ChStatus status = ch_library_open(folder, ch_heap(), &library, &checking->said, error);
    if (status == CH_OK) ch_library_close(library);
    return status;
}

static bool is_folder(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

/* A line of an author's file, for the caret. Read anew each time: findings are few. */
static ChStr source_line(void *context, ChStr file, uint32_t line)
{
    Checking *checking = context;
    char path[CH_PATH_ROOM];
    snprintf(path, sizeof path, "%.*s", CH_FMT(file));
    FILE *source = fopen(path, "r");
    ChStr found = CH_STR("");
    while (source && line > 0 && fgets(checking->line, sizeof checking->line, source)) line--;
    if (source) fclose(source);
    if (source && line == 0) found = ch_str(checking->line);
    while (found.n && (found.p[found.n - 1] == '\n' || found.p[found.n - 1] == '\r')) found.n--;
    return found;
}

/* A scenario that loads is explored under its own method as well. */
static ChStatus check_scenario(Checking *checking, const char *path, ChArena *memory, ChError *error)
{
    ChScenario scenario;
    ChMethod method;
    ChStatus status = ch_load_scenario(checking->library, path, memory, &scenario, &checking->said, error);
    if (status != CH_OK) return status;
    char id[CH_PATH_ROOM];
    snprintf(id, sizeof id, "%.*s", CH_FMT(scenario.method));
    status = ch_load_method_of(checking->library, &scenario, id, memory, &method, &checking->said, error);
    if (status != CH_OK) return status;
    ChCheckOptions options = {.from = ch_heap(), .source_line = source_line, .answer_fits = answer_fits,
                              .line_fits = line_fits, .has_portrait = has_portrait, .picture_reads = picture_reads,
                              .context = checking};
    status = ch_check_scenario(&scenario, &method, &options, &checking->said, error);
    if (status == CH_OK) status = ch_translations_check(&scenario, &method, &options, &checking->said, error);
    if (status != CH_OK) return status;
    return ch_plays_check_beside(checking->library, &scenario, &method, memory, &options, &checking->said, error);
}

static ChStatus check_file(Checking *checking, const char *path, ChError *error)
{
    ChArena memory;
    ChMethod method;
    ChProgramme programme;
    struct stat info;
    Kind kind = stat(path, &info) == 0 && S_ISREG(info.st_mode) ? kind_of(path) : KIND_SCENARIO;
    ChStatus status = CH_OK;
    uint32_t errors = checking->said.errors;
    checking->files++;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    switch (kind) {
    case KIND_SCENARIO: status = check_scenario(checking, path, &memory, error); break;
    case KIND_METHOD: status = ch_load_method(checking->library, path, NULL, &memory, &method, &checking->said, error); break;
    case KIND_PROGRAMME: status = ch_load_programme(checking->library, path, &memory, &programme, &checking->said, error); break;
    case KIND_PLAYS: break; /* checked with the scenario that they stand beside */
    case KIND_WORDS: status = check_words(checking, path, error); break;
    }
    ch_arena_free(&memory);
    return status == CH_BAD_INPUT && checking->said.errors > errors ? CH_OK : status;
}

static bool has_file(const char *folder, const char *name)
{
    char path[CH_PATH_ROOM];
    struct stat info;
    int n = snprintf(path, sizeof path, "%s/%s", folder, name);
    return n > 0 && n < CH_PATH_ROOM && stat(path, &info) == 0;
}

static int visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static ChStatus check_path(Checking *checking, const char *path, ChError *error);

/* A folder that is no scenario itself: everything in it that could be one of ours. */
static ChStatus check_folder(Checking *checking, const char *folder, ChError *error)
{
    struct dirent **entries;
    int count = scandir(folder, &entries, visible, alphasort);
    ChStatus status = count < 0 ? ch_fail(error, CH_IO, "the folder %s cannot be read", folder) : CH_OK;
    for (int i = 0; i < count; i++) {
        char path[CH_PATH_ROOM];
        const char *name = entries[i]->d_name, *dot = strrchr(name, '.');
        int n = snprintf(path, sizeof path, "%s/%s", folder, name);
        bool ours = n > 0 && n < CH_PATH_ROOM && (is_folder(path) || (dot && strcmp(dot, ".lua") == 0));
        if (status == CH_OK && ours) status = check_path(checking, path, error);
        free(entries[i]);
    }
    if (count >= 0) free(entries);
    return status;
}

static ChStatus check_path(Checking *checking, const char *path, ChError *error)
{
    if (is_folder(path) && !has_file(path, "scenario.lua")) return check_folder(checking, path, error);
    return check_file(checking, path, error);
}

ChStatus ch_check_one(ChLibrary *library, const char *path, ChDiagnostics *said, ChError *error)
{
    ChArena memory;
    Checking checking = {.library = library, .said = *said, .leaves_pictures = true,
                         .asked_for_fonts = true}; /* and got none */
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStatus status = check_scenario(&checking, path, &memory, error);
    ch_arena_free(&memory);
    *said = checking.said;
    return status == CH_BAD_INPUT && said->errors ? CH_OK : status;
}

static json_t *finding_json(const ChDiagnostic *one)
{
    char code[16];
    snprintf(code, sizeof code, "CH%03u", (unsigned)one->code);
    return json_pack("{ss so so si si so}", "code", code, "severity", ch_json_text(ch_severity_name(one->severity)), "file",
                     ch_json_text(one->file), "line", (int)one->line, "column", (int)one->column, "message",
                     ch_json_text(one->message));
}

static ChStatus print_findings(Checking *checking, bool json, ChError *error)
{
    ChDiagnostics *said = &checking->said;
    ch_diagnostics_sort(said);
    if (!json) {
        ch_world_print_findings(said);
        ChText out = {.from = ch_heap()};
        ch_text_addf(&out, "%u error%s, %u warning%s\n", (unsigned)said->errors, said->errors == 1 ? "" : "s", (unsigned)said->warnings,
                     said->warnings == 1 ? "" : "s");
        ChStatus status = ch_world_print(ch_text_view(&out), error);
        ch_text_free(&out);
        return status;
    }
    json_t *rows = json_array();
    for (uint32_t i = 0; i < said->count; i++) json_array_append_new(rows, finding_json(&said->at[i]));
    return ch_print_json(json_pack("{so si si}", "findings", rows, "errors", (int)said->errors, "warnings",
                                   (int)said->warnings),
                         error);
}

/* An id of the library stands for its folder, as everywhere, also where a folder of that name lies around. */
static ChStatus check_named(Checking *checking, const char *name, ChError *error)
{
    uint32_t count;
    struct stat info;
    ChText path = {.from = ch_heap()};
    const ChStr *ids = ch_library_scenarios(checking->library, &count);
    bool known = stat(name, &info) != 0; /* what is nowhere has the finder say so */
    for (uint32_t i = 0; i < count && !known; i++) known = ch_str_eq(ids[i], ch_str(name));
    ChStatus status = known ? ch_find_scenario(checking->library, name, &path, error) : CH_OK;
    if (status == CH_OK && known) *strrchr(path.p, '/') = '\0'; /* its folder: .../ID/scenario.lua */
    if (status == CH_OK) status = check_path(checking, known ? path.p : name, error);
    ch_text_free(&path);
    return status;
}

static ChStatus check_all(Checking *checking, const ChArgs *args, ChError *error)
{
    /* The library beside which the files are read; what is wrong with its behaviours is a finding too. */
    ChStatus status = ch_world_library_said(&checking->library, &checking->said, error);
    if (status == CH_BAD_INPUT && checking->said.errors) return CH_OK; /* nothing else can be read without it */
    for (int i = 0; i < args->word_count && status == CH_OK; i++) status = check_named(checking, args->words[i], error);
    if (status == CH_OK && checking->files == 0)
        status = ch_fail(error, CH_BAD_INPUT, "there is nothing to check in %s: name a scenario's folder or a .lua file",
                         args->words[0]);
    return status;
}

int ch_command_check(int argc, char **argv)
{
    ChArgs args;
    ChError error = {0};
    Checking checking = {0};
    int code;
    if (!ch_command_args(argc, argv, CH_ALLOW(CH_OPT_JSON), 1, CH_MAX_WORDS, &args, &code)) return code;
    ch_diagnostics_init(&checking.said, ch_heap());
    ChStatus status = check_all(&checking, &args, &error);
    if (status == CH_OK) status = print_findings(&checking, ch_given(&args, CH_OPT_JSON), &error);
    code = status == CH_OK && checking.said.errors ? CH_EXIT_WANTING : ch_world_exit(status, &error);
    ch_diagnostics_free(&checking.said);
    close_tools(&checking);
    if (checking.library) ch_library_close(checking.library);
    return code;
}
