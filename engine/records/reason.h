/* Why something did not work, in the words of an error line. Private to the records room. */
#ifndef COOLHEAD_RECORDS_REASON_H
#define COOLHEAD_RECORDS_REASON_H

#include "base/status.h"

typedef struct ChReason {
    int code;          /* SQLite's result or errno that it explains; unused outside the tables */
    ChStatus status;
    const char *why;   /* "there is no room left on the disk" */
    const char *mend;  /* "free some space and try again" */
} ChReason;

/* For SQLite's extended result `code`, with the system's errno where there was one (0: none). Static storage. */
const ChReason *ch_reason_sqlite(int code, int number);
/* For errno alone. */
const ChReason *ch_reason_system(int number);

extern const ChReason ch_reason_read_only;
extern const ChReason ch_reason_behind; /* read-only, and the last decisions cannot be read */
extern const ChReason ch_reason_asked;  /* the caller asked for reading only */
extern const ChReason ch_reason_damaged;
extern const ChReason ch_reason_no_memory;
extern const ChReason ch_reason_no_room;

#endif
