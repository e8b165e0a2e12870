/* The tables, as scripts that each bring a file from one version to the next. Private to the records room.
 * A script that was ever released is never edited: what changes is a new one at the end. */
#ifndef COOLHEAD_RECORDS_SCHEMA_H
#define COOLHEAD_RECORDS_SCHEMA_H

#include "records/sql.h"

enum { CH_STORE_APPLICATION = 0x436F6F6C /* "Cool", in the file's header */ };

/* What kind of file this is: CH_OK and its version (0: nothing in it yet), CH_BAD_INPUT for another program's,
 * CH_TOO_NEW. Only reads. */
ChStatus ch_schema_examine(ChStore *store, int64_t *version, ChError *error) CH_CHECKED;

/* Bring the file up to CH_STORE_VERSION in one transaction; another process may be doing the same. Writes even when
 * the store's `cannot` is set: the caller may be working on a copy in memory. */
ChStatus ch_schema_migrate(ChStore *store, ChError *error) CH_CHECKED;

/* The script that leads from `version` to the next; NULL past the last. For tests. */
const char *ch_schema_script(int64_t version);

#endif
