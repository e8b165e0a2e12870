/* Which machine this file is of (store.h). */
#include <stdio.h>

#include "records/sql.h"
#include "records/uuid.h"

static ChStatus read_machine(ChStore *store, char uuid[CH_UUID_TEXT], bool *has, ChError *error)
{
    sqlite3_stmt *query;
    ChStatus status = ch_sql_query(store, CH_SQL_MACHINE, CH_NO_BINDS, &query, error);
    if (status == CH_OK) status = ch_sql_step(store, query, has, error);
    if (status == CH_OK && *has) snprintf(uuid, CH_UUID_TEXT, "%s", (const char *)sqlite3_column_text(query, 0));
    ch_sql_done(query);
    return status;
}

ChStatus ch_store_machine(ChStore *store, char uuid[CH_UUID_TEXT], ChError *error)
{
    bool has = false;
    char made[CH_UUID_TEXT];
    store->doing = "look up this machine's name";
    ChStatus status = read_machine(store, uuid, &has, error);
    if (status || has) return status;
    ch_uuid_make(made);
    status = ch_sql_write_begin(store, "give this machine a name", error);
    if (status) return status;
    status = ch_sql_run(store, CH_SQL_SET_MACHINE, CH_BINDS(ch_bind_text(ch_str(made))), NULL, error);
    if (status == CH_OK) status = read_machine(store, uuid, &has, error);
    return ch_sql_finish(store, status, error);
}
