#include "records/erasure.h"

#include <stdio.h>

#include "base/secret.h"
#include "records/row.h"
#include "records/sql.h"

static ChStatus write(ChStore *store, ChSql which, const ChBind *binds, uint32_t count, ChError *error)
{
    ChStatus status = ch_sql_write_begin(store, "remember what a shared folder is to forget", error);
    if (status) return status;
    return ch_sql_finish(store, ch_sql_run(store, which, binds, count, NULL, error), error);
}

ChStatus ch_erasure_put(ChStore *store, ChStr folder, ChStr name, ChError *error)
{
    char hash[CH_SECRET_TEXT];
    if (!ch_secret_hash(name, hash))
        return ch_fail(error, CH_NO_MEMORY, "What the shared folder is to forget was not remembered: hashing it takes 64 MiB of memory, which are not free.");
    return write(store, CH_SQL_PUT_ERASURE, CH_BINDS(ch_bind_text(folder), ch_bind_text(ch_str(hash))), error);
}

static void read_erasure(ChRow *row, void *item)
{
    ChErasure *erasure = item;
    erasure->folder = ch_row_text(row);
    erasure->hash = ch_row_text(row);
}

ChStatus ch_erasure_list(ChStore *store, ChStr folder, ChArena *arena, ChErasures *erasures, ChError *error)
{
    void *items;
    store->doing = "look up what a shared folder is to forget";
    ChStatus status = ch_sql_rows(store, CH_SQL_ERASURES, CH_BINDS(ch_bind_text_or_null(folder)), arena, sizeof(ChErasure), read_erasure, &items,
                                  &erasures->count, error);
    erasures->at = items;
    return status;
}

bool ch_erasure_is_of(const ChErasure *erasure, ChStr name)
{
    char hash[CH_SECRET_TEXT + 1];
    snprintf(hash, sizeof hash, "%.*s", CH_FMT(erasure->hash));
    return ch_secret_is(name, hash);
}

ChStatus ch_erasure_done(ChStore *store, ChStr folder, ChError *error)
{
    return write(store, CH_SQL_ERASED, CH_BINDS(ch_bind_text(folder)), error);
}
