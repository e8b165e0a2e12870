#define _GNU_SOURCE /* close_range, prctl's names */
#include "app/packs/examine.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "app/packs/confine.h"
#include "app/packs/pictures.h"
#include "app/packs/unpack.h"
#include "app/world.h"

/* In the child ------------------------------------------------------------------------------------------------------- */

enum { ARCHIVE_AT = 3, FOLDER_AT = 4, REPORT_AT = 5 };

typedef struct Child {
    int archive, folder_file, report_file;
    const char *folder;
    ChLibrary *library;
    pid_t parent;
} Child;

/* The three that are needed at fixed places, nothing behind them, and nobody to talk to before them. */
static bool keep_three(const Child *child)
{
    int high[3] = {fcntl(child->archive, F_DUPFD, 16), fcntl(child->folder_file, F_DUPFD, 16), fcntl(child->report_file, F_DUPFD, 16)};
    int nothing = open("/dev/null", O_RDWR);
    if (nothing < 0 || dup2(nothing, STDIN_FILENO) < 0 || dup2(nothing, STDOUT_FILENO) < 0) return false;
#if !defined(__SANITIZE_ADDRESS__) /* which says on standard error what it found */
    if (dup2(nothing, STDERR_FILENO) < 0) return false;
#endif
    for (int i = 0; i < 3; i++)
        if (high[i] < 0 || dup2(high[i], ARCHIVE_AT + i) < 0) return false;
    return close_range(REPORT_AT + 1, ~0U, 0) == 0;
}

static ChStatus open_and_look(const Child *child, ChPackReport *report, ChError *error)
{
    ChLibarchive calls;
    ChImages *images = ch_images_make(ch_heap(), "", 0); /* goes with the process */
    ChStatus status = images ? ch_libarchive_bring_in(&calls, error) : CH_NO_MEMORY; /* before the first byte that is not ours */
    if (status == CH_OK) status = ch_images_ready(images, error);
    if (status == CH_OK) status = ch_confine_limits(error);
    if (status == CH_OK) status = ch_confine_calls(true, error);
    if (status == CH_OK) status = ch_pack_unpack(&calls, ARCHIVE_AT, FOLDER_AT, &report->manifest, error);
    if (status == CH_OK) status = ch_confine_calls(false, error);
    if (status == CH_OK) status = ch_pack_try_pictures(images, child->folder, &report->manifest, error);
    if (status == CH_OK) status = ch_pack_look(child->library, child->folder, report, error);
    return status;
}

static void be_the_child(const Child *child)
{
    static ChPackReport report;
    ChError error = {.message = ""};
    signal(SIGXFSZ, SIG_IGN); /* a file too large is an error that is said */
    bool good = prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && getppid() == child->parent && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
                keep_three(child);
    report.status = good ? open_and_look(child, &report, &error) : ch_fail(&error, CH_IO, "its process could not be made ready");
    snprintf(report.message, sizeof report.message, "%s", error.message);
    for (size_t n = 0; n < sizeof report;) {
        ssize_t put = write(REPORT_AT, (const char *)&report + n, sizeof report - n);
        if (put <= 0) break;
        n += (size_t)put;
    }
    _exit(0);
}

/* In the parent ------------------------------------------------------------------------------------------------------ */

/* How many bytes of a report came before the pipe closed or the time was over. */
static size_t read_report(int file, ChPackReport *report, bool *in_time)
{
    size_t n = 0;
    int64_t until = ch_world_ms() + CH_CONFINE_WALL_S * 1000;
    for (*in_time = true; n < sizeof *report;) {
        int64_t left = until - ch_world_ms();
        struct pollfd waiting = {.fd = file, .events = POLLIN};
        int ready = left > 0 ? poll(&waiting, 1, (int)left) : 0;
        if (ready < 0 && errno == EINTR) continue;
        *in_time = ready > 0;
        ssize_t got = ready > 0 ? read(file, (char *)report + n, sizeof *report - n) : 0;
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        n += (size_t)got;
    }
    return n;
}

/* What a report may hold is bounded here whoever wrote it. */
static bool make_plain(ChPackReport *report)
{
    ChPackManifest *manifest = &report->manifest;
    struct { char *text; size_t room; } const texts[] = {
        {report->message, sizeof report->message}, {manifest->title, sizeof manifest->title},
        {manifest->author, sizeof manifest->author}, {manifest->licence, sizeof manifest->licence},
        {manifest->engine, sizeof manifest->engine}, {manifest->id, sizeof manifest->id},
        {report->channel, sizeof report->channel}, {report->method, sizeof report->method},
        {report->revision, sizeof report->revision}, {manifest->revision, sizeof manifest->revision}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) ch_pack_plain(texts[i].text, texts[i].room);
    for (int i = 0; i < CH_PACK_SHOWN_ERRORS; i++) ch_pack_plain(report->findings[i], CH_PACK_FINDING_ROOM);
    if (manifest->file_count > CH_PACK_FILES) return false;
    for (uint32_t i = 0; i < manifest->file_count; i++) {
        ChPackFile *file = &manifest->files[i];
        file->name[CH_PACK_NAME] = '\0';
        ch_pack_plain(file->hash, sizeof file->hash);
        if (ch_pack_name_wrong(ch_str(file->name)) || file->bytes > CH_PACK_FILE_BYTES) return false;
    }
    return report->status != CH_OK || ch_pack_id_good(ch_str(manifest->id));
}

static ChStatus lost(int how, bool in_time, ChError *error)
{
    int by = WIFSIGNALED(how) ? WTERMSIG(how) : 0;
    if (!in_time) return ch_fail(error, CH_BAD_INPUT, "it was given up: opening it took longer than %d s", CH_CONFINE_WALL_S);
    if (by == SIGXCPU || by == SIGKILL)
        return ch_fail(error, CH_BAD_INPUT, "it was stopped: opening it took more processor time or memory than a pack may");
    if (by == SIGSYS) return ch_fail(error, CH_BAD_INPUT, "it was stopped: it tried to do what a pack may not");
    return ch_fail(error, CH_BAD_INPUT, "it was stopped: opening it brought its process down (%s)",
                   by ? strsignal(by) : "without a word");
}

/* How it ended: by itself within a second of its last word, or by us. */
static int wait_for_end(pid_t child, bool in_time)
{
    int how = 0;
    const struct timespec moment = {.tv_nsec = 5000000};
    for (int i = 0; i < 200 && in_time; i++) {
        if (waitpid(child, &how, WNOHANG) == child) return how;
        nanosleep(&moment, NULL);
    }
    kill(child, SIGKILL);
    while (waitpid(child, &how, 0) < 0 && errno == EINTR) continue;
    return how;
}

static ChStatus wait_for(pid_t child, int file, ChPackReport *report, ChError *error)
{
    bool in_time;
    memset(report, 0, sizeof *report);
    size_t n = read_report(file, report, &in_time);
    int how = wait_for_end(child, in_time);
    if (n < sizeof *report) return lost(how, in_time, error);
    if (!make_plain(report)) return ch_fail(error, CH_BAD_INPUT, "it was stopped: what its process said of it makes no sense");
    if (report->status == CH_NO_MEMORY)
        return ch_fail(error, CH_BAD_INPUT, "it was stopped: opening it takes more memory than a pack may have, %d MB at most", CH_CONFINE_MEMORY_MB);
    if (report->status == CH_OK) return CH_OK;
    ChStatus kind = report->status == CH_IO ? CH_IO : CH_BAD_INPUT;
    return ch_fail(error, kind, "%s", report->message[0] ? report->message : "it cannot be opened");
}

ChStatus ch_pack_examine(int archive, const char *folder, ChLibrary *library, ChPackReport *report, ChError *error)
{
    int ends[2];
    Child child = {.archive = archive, .folder = folder, .library = library, .parent = getpid()};
    ChStatus status = ch_confine_prepare(error);
    if (status != CH_OK) return status;
    child.folder_file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (child.folder_file < 0 || pipe2(ends, O_CLOEXEC) != 0) {
        status = ch_fail(error, CH_IO, "the folder %s cannot be used: %s", folder, strerror(errno));
        if (child.folder_file >= 0) close(child.folder_file);
        return status;
    }
    child.report_file = ends[1];
    fflush(NULL); /* nothing is printed twice */
    pid_t process = fork();
    if (process == 0) be_the_child(&child);
    close(ends[1]);
    status = process < 0 ? ch_fail(error, CH_IO, "no process could be started to open the pack: %s", strerror(errno))
                         : wait_for(process, ends[0], report, error);
    close(ends[0]);
    close(child.folder_file);
    return status;
}
