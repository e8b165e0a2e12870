#define _POSIX_C_SOURCE 200809L
#include "records/reason.h"

#include <errno.h>
#include <sqlite3.h>
#include <stddef.h>

#define WRITABLE_MEND "make it writable, or set COOLHEAD_HOME to a folder that is"

const ChReason ch_reason_no_room = {0, CH_IO, "there is no room left on the disk",
                                    "nothing kept before is lost: free some space and try again"};
const ChReason ch_reason_read_only = {0, CH_IO, "the file, its folder or the disk is read-only", WRITABLE_MEND};
const ChReason ch_reason_behind = {
    0, CH_IO, "the file can only be read here, and what was decided last may be missing",
    WRITABLE_MEND};
const ChReason ch_reason_asked = {0, CH_IO, "it was opened for reading only", "open it for writing"};
const ChReason ch_reason_no_memory = {0, CH_NO_MEMORY, "there is no memory left",
                                      "close other programs and try again"};
const ChReason ch_reason_damaged = {
    0, CH_DAMAGED, "the file is damaged, or is no record file",
    "it was left as it is: copy it to a safe place, see `coolhead records verify`, then put a backup in its place or "
    "move it away to begin anew"};

static const ChReason no_permission = {0, CH_IO, "permission was denied",
                                       "ask whoever owns it, or set COOLHEAD_HOME to a folder of your own"};
static const ChReason busy = {0, CH_BUSY, "another program is using it", "close that, or wait a moment, and try again"};
static const ChReason refused = {0, CH_IO, "the system refused", "check the disk and try again"};

static const ChReason sqlite_reasons[] = {
    {SQLITE_CANTOPEN, CH_IO, "it cannot be opened", "check that the folder exists and may be read and written"},
    {SQLITE_TOOBIG, CH_LIMIT, "it is too large to be kept", "shorten it"},
    {SQLITE_CONSTRAINT, CH_BAD_INPUT, "it does not fit what is kept already", "run `coolhead records verify`"},
    {SQLITE_IOERR, CH_IO, "the disk refused", "check the disk and try again"},
};

static const ChReason system_reasons[] = {
    {ENOTDIR, CH_IO, "a part of its path is a file, not a folder", "choose another folder"},
    {EISDIR, CH_IO, "there is a folder in its place", "move the folder away"},
    {ENAMETOOLONG, CH_IO, "its path is too long", "choose a shorter one"},
    {ELOOP, CH_IO, "its path leads in a circle of links", "choose another folder"},
};

static const ChReason *listed(const ChReason *table, size_t count, int code)
{
    for (size_t i = 0; i < count; i++)
        if (table[i].code == code) return &table[i];
    return NULL;
}

static const ChReason *by_number(int number)
{
    switch (number) {
    case ENOMEM:
        return &ch_reason_no_memory;
    case ENOSPC:
    case EDQUOT:
    case EFBIG: /* a limit on the size of files */
        return &ch_reason_no_room;
    case EROFS:
        return &ch_reason_read_only;
    case EACCES:
    case EPERM:
        return &no_permission;
    default:
        return listed(system_reasons, sizeof system_reasons / sizeof system_reasons[0], number);
    }
}

static const ChReason *by_code(int code)
{
    switch (code & 0xFF) {
    case SQLITE_NOMEM:
        return &ch_reason_no_memory;
    case SQLITE_FULL:
        return &ch_reason_no_room;
    case SQLITE_READONLY:
        return &ch_reason_read_only;
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return &no_permission;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return &ch_reason_damaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return &busy;
    default:
        return code == SQLITE_IOERR_NOMEM ? &ch_reason_no_memory : NULL;
    }
}

const ChReason *ch_reason_sqlite(int code, int number)
{
    const ChReason *reason = by_code(code);
    if (!reason) reason = by_number(number);
    if (!reason) reason = listed(sqlite_reasons, sizeof sqlite_reasons / sizeof sqlite_reasons[0], code & 0xFF);
    return reason ? reason : &refused;
}

const ChReason *ch_reason_system(int number)
{
    const ChReason *reason = by_number(number);
    return reason ? reason : &refused;
}
