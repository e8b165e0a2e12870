/* Who sits in a session, in its folder (share.h). */
#define _POSIX_C_SOURCE 200809L
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/commands.h"
#include "app/share_inside.h"
#include "records/uuid.h"

static ChStatus no_memory(ChError *error)
{
    return ch_fail(error, CH_NO_MEMORY, "there is no memory left to share a session");
}

static ChStr text_of(const json_t *row, const char *key)
{
    const json_t *text = json_object_get(row, key);
    return json_is_string(text) ? (ChStr){json_string_value(text), (uint32_t)json_string_length(text)} : (ChStr){NULL, 0};
}

void ch_share_seat_key(ChStr session, ChStr name, char key[CH_UUID_TEXT])
{
    char digest[CH_DIGEST_TEXT];
    ChText both = {.from = ch_heap()};
    ch_text_add(&both, session);
    ch_text_add(&both, name);
    ch_digest_text(ch_sha256(both.p, both.n), digest);
    snprintf(key, CH_UUID_TEXT, "%.36s", digest);
    ch_text_free(&both);
}

/* ---- telling ---- */

static ChStatus tell_seat(ChShare *share, ChStr session, ChStr name, ChError *error)
{
    char key[CH_UUID_TEXT];
    ch_share_seat_key(session, name, key);
    ChTold *told = ch_share_told_of(share, ch_str(key));
    if (!told) return no_memory(error);
    if (told->begun) return CH_OK;
    json_t *row = json_pack("{so so}", "seat", ch_json_text(session), "trainee", ch_json_text(name));
    ChStatus status = ch_share_append(share, row, error);
    json_decref(row);
    told->begun = status == CH_OK;
    return status;
}

ChStatus ch_share_tell_seats(ChShare *share, ChStr session, ChStr name, ChError *error)
{
    ChArena scratch;
    ChPeople people;
    ch_arena_init(&scratch, ch_heap(), SIZE_MAX);
    ChStatus status = ch_share_tell_session(share, session, error);
    if (status == CH_OK) status = ch_class_seats(share->store, session, &scratch, &people, error);
    for (uint32_t i = 0; status == CH_OK && i < people.count; i++)
        if (!name.n || ch_str_eq(name, people.at[i].name)) status = tell_seat(share, session, people.at[i].name, error);
    ch_arena_free(&scratch);
    return status;
}

/* ---- following ---- */

static ChStatus enter_and_seat(ChShare *share, const ChClass *class, ChStr name, ChArena *scratch, bool *changed, ChError *error)
{
    ChPerson person;
    ChPeople before, after;
    ChError unread;
    ChStatus status = ch_class_seats(share->store, class->uuid, scratch, &before, error);
    ChStatus found = status == CH_OK ? ch_people_find(share->store, name, scratch, &person, &unread) : status;
    if (status == CH_OK && found == CH_NOT_FOUND)
        status = ch_people_put(share->store, &(ChPerson){.name = name, .joined = class->began}, NULL, error);
    else if (status == CH_OK && found != CH_OK)
        status = ch_fail(error, found, "%s", unread.message);
    if (status == CH_OK) status = ch_class_seat(share->store, class->uuid, name, error);
    if (status == CH_OK) status = ch_class_seats(share->store, class->uuid, scratch, &after, error);
    if (status == CH_OK) *changed |= after.count > before.count;
    return status;
}

/* Of a session that is not here, or of nobody's name: passed over. */
ChStatus ch_share_take_seat(ChShare *share, const json_t *row, bool *changed, ChError *error)
{
    ChArena scratch;
    ChClass class;
    ChError unread;
    ChStr session = text_of(row, "seat"), name = text_of(row, "trainee");
    if (!ch_uuid_valid(session) || !ch_people_name_fits(name)) return CH_OK;
    ch_arena_init(&scratch, ch_heap(), SIZE_MAX);
    ChStatus status = ch_class_find(share->store, session, &scratch, &class, &unread);
    if (status == CH_OK) status = enter_and_seat(share, &class, name, &scratch, changed, error);
    else status = status == CH_NOT_FOUND ? CH_OK : ch_fail(error, status, "%s", unread.message);
    ch_arena_free(&scratch);
    return status;
}

/* ---- who sits there ---- */

typedef struct Seated {
    ChArena *arena;
    ChStr session, *names;
    uint32_t count, room;
} Seated;

static ChStatus note(Seated *seated, ChStr name, ChError *error)
{
    for (uint32_t i = 0; i < seated->count; i++)
        if (ch_str_eq(seated->names[i], name)) return CH_OK;
    ChStr *grown = ch_arena_grow(seated->arena, seated->names, seated->count, &seated->room, sizeof *grown);
    if (!grown) return no_memory(error);
    seated->names = grown;
    grown[seated->count] = ch_str_copy(seated->arena, name);
    return grown[seated->count++].p ? CH_OK : no_memory(error);
}

static ChStatus look_through(Seated *seated, const ChText *all, ChError *error)
{
    ChStatus status = CH_OK;
    for (size_t at = 0; at < all->n && status == CH_OK;) {
        const char *end = memchr(all->p + at, '\n', all->n - at);
        size_t n = (end ? (size_t)(end - all->p) : all->n) - at;
        json_t *row = json_loadb(all->p + at, n, 0, NULL);
        ChStr session = text_of(row, json_object_get(row, "seat") ? "seat" : "session"), name = text_of(row, "trainee");
        if (name.n && (!seated->session.n || ch_str_eq(session, seated->session))) status = note(seated, name, error);
        json_decref(row);
        at += n + 1;
    }
    return status;
}

ChStatus ch_share_seated(ChShare *share, ChStr session, ChArena *arena, ChStr **names, uint32_t *count, ChError *error)
{
    return ch_share_names(share->folder, session, arena, names, count, error);
}

ChStatus ch_share_names(const char *at, ChStr session, ChArena *arena, ChStr **names, uint32_t *count, ChError *error)
{
    char path[CH_PATH_ROOM];
    Seated seated = {.arena = arena, .session = session};
    DIR *folder = opendir(at);
    ChStatus status = folder ? CH_OK : ch_share_trouble(at, "read", errno, error);
    for (const struct dirent *entry; status == CH_OK && (entry = readdir(folder));) {
        if (!ch_share_is_log(entry->d_name)) continue;
        ChText all = {.from = ch_heap()};
        int n = snprintf(path, sizeof path, "%s/%s", at, entry->d_name);
        int why = n < 0 || n >= CH_PATH_ROOM ? ENAMETOOLONG : ch_share_read(path, 0, SIZE_MAX, &all);
        status = why ? ch_share_trouble(path, "read", why, error) : look_through(&seated, &all, error);
        ch_text_free(&all);
    }
    if (folder) closedir(folder);
    *names = seated.names;
    *count = seated.count;
    return status;
}
