/* Somebody is called otherwise: a name that was misspelt, or that changed. */
#include "records/people.h"
#include "records/sql.h"

/* Both were entered: the team, programmes and seats of `goes` are those of `stays`, and then there is one of them. */
static ChStatus take_over(ChStore *store, ChStr stays, ChStr goes, ChError *error)
{
    static const ChSql moves[] = {CH_SQL_TAKE_PROGRAMMES, CH_SQL_TAKE_SEATS, CH_SQL_TAKE_TEAM};
    ChStatus status = CH_OK;
    for (size_t i = 0; i < sizeof moves / sizeof moves[0] && status == CH_OK; i++)
        status = ch_sql_run(store, moves[i], CH_BINDS(ch_bind_text(stays), ch_bind_text(goes)), NULL, error);
    return status == CH_OK ? ch_sql_run(store, CH_SQL_FORGET_PERSON, CH_BINDS(ch_bind_text(goes)), NULL, error) : status;
}

static ChStatus rename_all(ChStore *store, ChStr from, ChStr to, int64_t *plays, ChError *error)
{
    int64_t entered = 0, there = 0, their_plays = 0;
    ChStatus status = ch_sql_whole(store, CH_SQL_HAS_PERSON, CH_BINDS(ch_bind_text(from)), &entered, error);
    if (status == CH_OK) status = ch_sql_whole(store, CH_SQL_HAS_PLAYS, CH_BINDS(ch_bind_text(from)), plays, error);
    if (status == CH_OK) status = ch_sql_whole(store, CH_SQL_HAS_PERSON, CH_BINDS(ch_bind_text(to)), &there, error);
    if (status == CH_OK) status = ch_sql_whole(store, CH_SQL_HAS_PLAYS, CH_BINDS(ch_bind_text(to)), &their_plays, error);
    if (status) return status;
    if (!entered && !*plays)
        return ch_fail(error, CH_NOT_FOUND, "Nothing is kept under \"%.*s\" in \"%s\": `coolhead roster` lists who was entered.", CH_FMT(from), store->path);
    if (their_plays)
        return ch_fail(error, CH_BAD_INPUT, "\"%.*s\" has played here already: the plays of two people cannot be put under one name; choose another.", CH_FMT(to));
    if (entered && there) status = take_over(store, from, to, error);
    const ChBind names[] = {ch_bind_text(from), ch_bind_text(to)};
    if (status == CH_OK) status = ch_sql_run(store, CH_SQL_RENAME_PERSON, names, 2, NULL, error);
    if (status == CH_OK) status = ch_sql_run(store, CH_SQL_RENAME_PLAYS, names, 2, NULL, error);
    return status == CH_OK ? ch_sql_run(store, CH_SQL_RECOUNT, &names[1], 1, NULL, error) : status;
}

ChStatus ch_people_rename(ChStore *store, ChStr from, ChStr to, uint32_t *plays, ChError *error)
{
    int64_t renamed = 0;
    if (!ch_people_name_fits(to))
        return ch_fail(error, CH_BAD_INPUT, "\"%.*s\" cannot be a name: 1 to 120 bytes of UTF-8 on one line", CH_FMT(to));
    if (ch_str_eq(from, to)) return ch_fail(error, CH_BAD_INPUT, "\"%.*s\" is the name already", CH_FMT(to));
    ChStatus status = ch_sql_write_begin(store, "change the name", error);
    if (status) return status;
    status = ch_sql_finish(store, rename_all(store, from, to, &renamed, error), error);
    if (plays) *plays = status == CH_OK ? (uint32_t)renamed : 0;
    return status;
}

static ChStatus join_all(ChStore *store, ChStr from, ChStr to, int64_t *plays, ChError *error)
{
    int64_t entered = 0, there = 0;
    ChStatus status = ch_sql_whole(store, CH_SQL_HAS_PERSON, CH_BINDS(ch_bind_text(from)), &entered, error);
    if (status == CH_OK) status = ch_sql_whole(store, CH_SQL_HAS_PERSON, CH_BINDS(ch_bind_text(to)), &there, error);
    if (status == CH_OK) status = ch_sql_whole(store, CH_SQL_HAS_PLAYS, CH_BINDS(ch_bind_text(from)), plays, error);
    if (status) return status;
    if (!entered || !there)
        return ch_fail(error, CH_NOT_FOUND, "There is nobody called \"%.*s\" in \"%s\": `coolhead roster` lists who was entered.",
                       CH_FMT(entered ? to : from), store->path);
    status = take_over(store, to, from, error);
    if (status == CH_OK) status = ch_sql_run(store, CH_SQL_RENAME_PLAYS, CH_BINDS(ch_bind_text(from), ch_bind_text(to)), NULL, error);
    return status == CH_OK ? ch_sql_run(store, CH_SQL_RECOUNT, CH_BINDS(ch_bind_text(to)), NULL, error) : status;
}

ChStatus ch_people_join(ChStore *store, ChStr from, ChStr to, uint32_t *plays, ChError *error)
{
    int64_t joined = 0;
    if (ch_str_eq(from, to)) return ch_fail(error, CH_BAD_INPUT, "\"%.*s\" is one already", CH_FMT(to));
    ChStatus status = ch_sql_write_begin(store, "join two who are one", error);
    if (status) return status;
    status = ch_sql_finish(store, join_all(store, from, to, &joined, error), error);
    if (plays) *plays = status == CH_OK ? (uint32_t)joined : 0;
    return status;
}
