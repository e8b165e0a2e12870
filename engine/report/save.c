/* A file is written beside its target and renamed over it, so that nobody ever sees half of one. */
#define _XOPEN_SOURCE 700

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "report/report.h"

static const char *what_to_do(int why)
{
    switch (why) {
    case ENOSPC:
    case EDQUOT: return "Free some space, then ask for it again.";
    case ENOENT:
    case ENOTDIR: return "Make that folder first, or name another.";
    case EACCES:
    case EPERM:
    case EROFS: return "Choose a folder you may write to.";
    case EISDIR: return "Name a file in it.";
    case ENAMETOOLONG: return "Choose a shorter name.";
    default: return "Choose another place, then ask for it again.";
    }
}

static ChStatus refuse(const char *path, int why, ChError *error)
{
    return ch_fail(error, CH_IO, "The file could not be written to %s: %s. %s", path, strerror(why), what_to_do(why));
}

static bool write_all(int file, ChStr bytes)
{
    while (bytes.n) {
        ssize_t n = write(file, bytes.p, bytes.n);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return false;
        bytes.p += n;
        bytes.n -= (uint32_t)n;
    }
    return true;
}

/* What a file made in the usual way would be open to: mkstemp makes it private. */
static mode_t usual_mode(const char *path)
{
    struct stat old;
    if (stat(path, &old) == 0) return old.st_mode & 0777;
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

/* 0, or why not. Closes `file`. */
static int fill(int file, mode_t mode, ChStr bytes)
{
    int why = 0;
    if (!write_all(file, bytes) || fchmod(file, mode) != 0 || fsync(file) != 0) why = errno;
    if (close(file) != 0 && !why) why = errno;
    return why;
}

static int write_beside(const char *path, ChStr bytes, bool private)
{
    size_t room = strlen(path) + sizeof ".part-XXXXXX";
    char *beside = malloc(room);
    if (!beside) return ENOMEM;
    snprintf(beside, room, "%s.part-XXXXXX", path);
    int file = mkstemp(beside);
    int why = file < 0 ? errno : fill(file, private ? 0600 : usual_mode(path), bytes);
    if (!why && rename(beside, path) != 0) why = errno;
    if (why && file >= 0) unlink(beside);
    free(beside);
    return why;
}

/* A pipe or a terminal, such as /dev/stdout: nothing could be renamed over it. */
static int write_into(const char *path, ChStr bytes)
{
    int file = open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0) return errno;
    int why = write_all(file, bytes) ? 0 : errno;
    if (close(file) != 0 && !why) why = errno;
    return why;
}

static ChStatus save(const char *path, ChStr bytes, bool private, ChError *error)
{
    struct stat at;
    bool there = stat(path, &at) == 0;
    if (there && S_ISDIR(at.st_mode)) return refuse(path, EISDIR, error);
    char *real = there && S_ISREG(at.st_mode) ? realpath(path, NULL) : NULL; /* a link stays one */
    int why = there && !S_ISREG(at.st_mode) ? write_into(path, bytes) : write_beside(real ? real : path, bytes, private);
    free(real);
    return why ? refuse(path, why, error) : CH_OK;
}

ChStatus ch_report_save(const char *path, ChStr bytes, ChError *error)
{
    return save(path, bytes, false, error);
}

ChStatus ch_report_save_private(const char *path, ChStr bytes, ChError *error)
{
    return save(path, bytes, true, error);
}

ChStatus ch_report_pdf_save(const ChDebrief *debrief, const ChReportAbout *about, const char *path, ChAllocator from,
                            ChError *error)
{
    ChText bytes = {.from = from};
    ChStatus status = ch_report_pdf(debrief, about, &bytes, error);
    if (status == CH_OK) status = ch_report_save_private(path, ch_text_view(&bytes), error);
    ch_text_free(&bytes);
    return status;
}
