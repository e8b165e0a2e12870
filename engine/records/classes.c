#include "records/classes.h"

#include <stdio.h>

#include "records/row.h"
#include "records/sql.h"
#include "records/uuid.h"

static ChStatus refuse(const ChStore *store, const char *why, ChError *error)
{
    return ch_fail(error, CH_BAD_INPUT, "Could not %s in \"%s\": %s.", store->doing, store->path, why);
}

ChStatus ch_class_begin(ChStore *store, const ChClass *class, char uuid[CH_UUID_TEXT], ChError *error)
{
    ChStatus status = ch_sql_write_begin(store, "begin the session", error);
    if (status) return status;
    if (class->uuid.n == 0) ch_uuid_make(uuid);
    else snprintf(uuid, CH_UUID_TEXT, "%.*s", CH_FMT(class->uuid));
    if (ch_row_mode(class->mode).n == 0) status = refuse(store, "its mode is unknown", error);
    else if (!ch_uuid_valid(ch_str(uuid))) status = refuse(store, "the name given to it is no uuid", error);
    if (status == CH_OK)
        status = ch_sql_run(store, CH_SQL_PUT_CLASS,
                            CH_BINDS(ch_bind_text(ch_str(uuid)), ch_bind_text(class->title), ch_bind_text(class->scenario),
                                     ch_bind_text(class->method), ch_bind_text(ch_row_mode(class->mode)),
                                     ch_bind_text(class->folder), ch_bind_text(class->began),
                                     class->ended.n ? ch_bind_text(class->ended) : ch_bind_text_or_null((ChStr){NULL, 0})),
                            NULL, error);
    return ch_sql_finish(store, status, error);
}

static ChStatus no_class(const ChStore *store, ChStr uuid, ChError *error)
{
    return ch_fail(error, CH_NOT_FOUND, "There is no session \"%.*s\" in \"%s\": `coolhead session` lists them.",
                   CH_FMT(uuid), store->path);
}

/* Write one thing about a class; changing nothing means that it, or who it speaks of, is not there. */
static ChStatus write_about(ChStore *store, ChSql which, const char *doing, const ChBind *binds, uint32_t count,
                            int64_t *changed, ChError *error)
{
    ChStatus status = ch_sql_write_begin(store, doing, error);
    if (status) return status;
    return ch_sql_finish(store, ch_sql_run(store, which, binds, count, changed, error), error);
}

ChStatus ch_class_end(ChStore *store, ChStr uuid, ChStr ended, ChError *error)
{
    int64_t changed = 0;
    ChStatus status = write_about(store, CH_SQL_END_CLASS, "end the session",
                                  CH_BINDS(ch_bind_text(uuid), ch_bind_text(ended)), &changed, error);
    return status == CH_OK && changed == 0 ? no_class(store, uuid, error) : status;
}

static void read_class(ChRow *row, void *item)
{
    ChClass *class = item;
    class->uuid = ch_row_text(row);
    class->title = ch_row_text(row);
    class->scenario = ch_row_text(row);
    class->method = ch_row_text(row);
    ChStr mode = ch_row_peek(row);
    if (!ch_row_mode_of(mode, &class->mode) && row->status == CH_OK) row->status = CH_DAMAGED;
    class->folder = ch_row_text(row);
    class->began = ch_row_text(row);
    class->ended = ch_row_text(row);
}

static ChStatus read_classes(ChStore *store, ChSql which, const ChBind *binds, uint32_t count, ChArena *arena,
                             ChClasses *classes, ChError *error)
{
    void *items;
    store->doing = "look up sessions";
    ChStatus status =
        ch_sql_rows(store, which, binds, count, arena, sizeof(ChClass), read_class, &items, &classes->count, error);
    classes->at = items;
    return status;
}

ChStatus ch_class_find(ChStore *store, ChStr uuid, ChArena *arena, ChClass *class, ChError *error)
{
    ChClasses classes;
    ChStatus status = read_classes(store, CH_SQL_GET_CLASS, CH_BINDS(ch_bind_text(uuid)), arena, &classes, error);
    if (status) return status;
    if (classes.count == 0) return no_class(store, uuid, error);
    *class = classes.at[0];
    return CH_OK;
}

ChStatus ch_class_list(ChStore *store, ChArena *arena, ChClasses *classes, ChError *error)
{
    return read_classes(store, CH_SQL_ALL_CLASSES, CH_NO_BINDS, arena, classes, error);
}

ChStatus ch_class_list_of(ChStore *store, ChStr name, ChArena *arena, ChClasses *classes, ChError *error)
{
    return read_classes(store, CH_SQL_CLASSES_OF, CH_BINDS(ch_bind_text(name)), arena, classes, error);
}

/* ---- seats ---- */

ChStatus ch_class_seat(ChStore *store, ChStr uuid, ChStr name, ChError *error)
{
    ChArena scratch;
    ChPerson person;
    ChClass class;
    ch_arena_init(&scratch, store->from, SIZE_MAX);
    ChStatus status = ch_people_find(store, name, &scratch, &person, error);
    if (status == CH_OK) status = ch_class_find(store, uuid, &scratch, &class, error);
    if (status == CH_OK)
        status = write_about(store, CH_SQL_SEAT, "give somebody a seat", CH_BINDS(ch_bind_text(uuid), ch_bind_text(name)),
                             NULL, error);
    ch_arena_free(&scratch);
    return status;
}

ChStatus ch_class_unseat(ChStore *store, ChStr uuid, ChStr name, ChError *error)
{
    int64_t changed = 0;
    ChStatus status = write_about(store, CH_SQL_UNSEAT, "take somebody's seat", CH_BINDS(ch_bind_text(uuid), ch_bind_text(name)), &changed, error);
    if (status != CH_OK || changed) return status;
    return ch_fail(error, CH_NOT_FOUND, "%.*s has no seat in that session: `coolhead session show --names` lists who has.", CH_FMT(name));
}

ChStatus ch_class_seats(ChStore *store, ChStr uuid, ChArena *arena, ChPeople *people, ChError *error)
{
    store->doing = "list who sits in the session";
    return ch_people_rows(store, CH_SQL_SEATS, uuid, arena, people, error);
}

/* ---- answers ---- */

static void read_picked(ChRow *row, void *item)
{
    ChPicked *picked = item;
    picked->picks = ch_row_text(row);
    picked->times = (uint32_t)ch_row_whole(row);
}

static ChStatus read_all_picked(ChStore *store, ChSql which, ChStr uuid, ChStr beat, ChArena *arena, ChPickedAll *picked,
                                ChError *error)
{
    void *items;
    store->doing = "count the answers";
    ChStatus status = ch_sql_rows(store, which, CH_BINDS(ch_bind_text(uuid), ch_bind_text(beat)), arena, sizeof(ChPicked),
                                  read_picked, &items, &picked->count, error);
    picked->at = items;
    return status;
}

ChStatus ch_class_picked(ChStore *store, ChStr uuid, ChStr beat, ChArena *arena, ChPickedAll *picked, ChError *error)
{
    return read_all_picked(store, CH_SQL_PICKED, uuid, beat, arena, picked, error);
}

ChStatus ch_class_vote(ChStore *store, ChStr uuid, ChStr beat, ChStr picks, uint32_t hands, ChError *error)
{
    int64_t changed = 0;
    ChStatus status =
        write_about(store, CH_SQL_VOTE, "count the hands",
                    CH_BINDS(ch_bind_text(uuid), ch_bind_text(beat), ch_bind_text(picks), ch_bind_whole(hands)), &changed,
                    error);
    return status == CH_OK && changed == 0 ? no_class(store, uuid, error) : status;
}

ChStatus ch_class_votes(ChStore *store, ChStr uuid, ChStr beat, ChArena *arena, ChPickedAll *votes, ChError *error)
{
    return read_all_picked(store, CH_SQL_VOTES, uuid, beat, arena, votes, error);
}
