#include "records/people.h"

#include <stdlib.h>
#include <string.h>

#include "records/sql.h"

/* ---- who ---- */

static void read_person(ChRow *row, void *item)
{
    ChPerson *person = item;
    person->name = ch_row_text(row);
    person->pseudonym = ch_row_text(row);
    person->team = ch_row_text(row);
    person->joined = ch_row_text(row);
    person->minutes = (uint32_t)ch_row_whole(row);
    person->listed = ch_row_whole(row) != 0;
    person->plays = (uint32_t)ch_row_whole(row);
    person->latest = ch_row_text(row);
}

ChStatus ch_people_rows(ChStore *store, ChSql which, ChStr of, ChArena *arena, ChPeople *people, ChError *error)
{
    void *items;
    ChBind bind = ch_bind_text(of);
    ChStatus status = ch_sql_rows(store, which, &bind, of.p ? 1 : 0, arena, sizeof(ChPerson), read_person, &items,
                                  &people->count, error);
    people->at = items;
    return status;
}

enum { MOST_NAME = 120, PSEUDONYM_LETTERS = 6 };

bool ch_people_name_fits(ChStr name)
{
    if (name.n == 0 || name.n > MOST_NAME || !ch_utf8_valid(name, NULL) || ch_str_trim(name).n != name.n) return false;
    for (uint32_t i = 0; i < name.n; i++)
        if ((unsigned char)name.p[i] < 0x20 || name.p[i] == 0x7F) return false;
    return true;
}

/* Letters that are not taken for one another; 32 of them, so that each takes five bits. */
static const char letters[] = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

bool ch_people_is_pseudonym(ChStr text)
{
    if (text.n != PSEUDONYM_LETTERS + 2 || text.p[0] != 'P' || text.p[1] != '-') return false;
    for (uint32_t i = 2; i < text.n; i++)
        if (!memchr(letters, text.p[i], sizeof letters - 1)) return false;
    return true;
}

void ch_people_make_pseudonym(char text[CH_PSEUDONYM_TEXT])
{
    uint8_t random[PSEUDONYM_LETTERS];
    ch_random_bytes(random, sizeof random);
    text[0] = 'P';
    text[1] = '-';
    for (uint32_t i = 0; i < sizeof random; i++) text[i + 2] = letters[random[i] % 32];
    text[2 + sizeof random] = '\0';
}

static ChStatus has_person(ChStore *store, ChStr name, bool *has, ChError *error)
{
    int64_t there = 0;
    ChStatus status = ch_sql_whole(store, CH_SQL_HAS_PERSON, CH_BINDS(ch_bind_text(name)), &there, error);
    if (status == CH_OK) *has = there > 0;
    return status;
}

static ChStatus put_person(ChStore *store, const ChPerson *person, bool *is_new, ChError *error)
{
    char made[CH_PSEUDONYM_TEXT];
    bool has = false;
    if (person->name.n == 0)
        return ch_fail(error, CH_BAD_INPUT, "Could not %s in \"%s\": a person wants a name.", store->doing, store->path);
    ChStatus status = has_person(store, person->name, &has, error);
    if (status) return status;
    ch_people_make_pseudonym(made);
    *is_new = !has;
    return ch_sql_run(store, CH_SQL_PUT_PERSON,
                      CH_BINDS(ch_bind_text(person->name),
                               ch_bind_text(person->pseudonym.n ? person->pseudonym : ch_str(made)),
                               ch_bind_text(person->team), ch_bind_text(person->joined), ch_bind_whole(person->minutes),
                               ch_bind_whole(person->listed)),
                      NULL, error);
}

ChStatus ch_people_put_all(ChStore *store, const ChPerson *people, uint32_t count, uint32_t *added, ChError *error)
{
    uint32_t new_ones = 0;
    ChStatus status = ch_sql_write_begin(store, "enter people", error);
    if (status) return status;
    for (uint32_t i = 0; i < count && status == CH_OK; i++) {
        bool is_new = false;
        status = put_person(store, &people[i], &is_new, error);
        new_ones += is_new;
    }
    status = ch_sql_finish(store, status, error);
    if (added) *added = status == CH_OK ? new_ones : 0;
    return status;
}

ChStatus ch_people_put(ChStore *store, const ChPerson *person, bool *is_new, ChError *error)
{
    uint32_t added;
    ChStatus status = ch_people_put_all(store, person, 1, &added, error);
    if (is_new) *is_new = added == 1;
    return status;
}

static ChStatus nobody(const ChStore *store, ChStr name, ChError *error)
{
    return ch_fail(error, CH_NOT_FOUND, "There is nobody called \"%.*s\" in \"%s\": `coolhead roster` lists who was entered.",
                   CH_FMT(name), store->path);
}

ChStatus ch_people_find(ChStore *store, ChStr name, ChArena *arena, ChPerson *person, ChError *error)
{
    ChPeople people;
    store->doing = "look somebody up";
    ChStatus status = ch_people_rows(store, CH_SQL_GET_PERSON, name, arena, &people, error);
    if (status) return status;
    if (people.count == 0) return nobody(store, name, error);
    *person = people.at[0];
    return CH_OK;
}

ChStatus ch_people_list(ChStore *store, ChArena *arena, ChPeople *people, ChError *error)
{
    store->doing = "list the people";
    return ch_people_rows(store, CH_SQL_ALL_PEOPLE, (ChStr){NULL, 0}, arena, people, error);
}

static void read_name(ChRow *row, void *item)
{
    *(ChStr *)item = ch_row_text(row);
}

ChStatus ch_people_of_pseudonym(ChStore *store, ChStr pseudonym, ChArena *arena, ChStr *name, ChError *error)
{
    void *items;
    uint32_t count;
    store->doing = "look a pseudonym up";
    ChStatus status = ch_sql_rows(store, CH_SQL_OF_PSEUDONYM, CH_BINDS(ch_bind_text(pseudonym)), arena, sizeof(ChStr),
                                  read_name, &items, &count, error);
    if (status) return status;
    if (count == 0)
        return ch_fail(error, CH_NOT_FOUND, "Nobody in \"%s\" has the pseudonym \"%.*s\".", store->path, CH_FMT(pseudonym));
    *name = *(ChStr *)items;
    return CH_OK;
}

/* ---- programmes ---- */

/* Write one thing about somebody who must be there. */
static ChStatus write_about(ChStore *store, ChSql which, ChStr name, const ChBind *binds, uint32_t count, ChError *error)
{
    bool has = false;
    ChStatus status = ch_sql_write_begin(store, "keep the programme", error);
    if (status) return status;
    status = has_person(store, name, &has, error);
    if (status == CH_OK && !has) status = nobody(store, name, error);
    if (status == CH_OK) status = ch_sql_run(store, which, binds, count, NULL, error);
    return ch_sql_finish(store, status, error);
}

ChStatus ch_people_enrol(ChStore *store, ChStr name, ChStr programme, ChStr began, ChError *error)
{
    return write_about(store, CH_SQL_ENROL, name,
                       CH_BINDS(ch_bind_text(name), ch_bind_text(programme), ch_bind_text(began)), error);
}

ChStatus ch_people_leave(ChStore *store, ChStr name, ChStr programme, ChStr left, ChError *error)
{
    return write_about(store, CH_SQL_LEAVE, name,
                       CH_BINDS(ch_bind_text(name), ch_bind_text(programme), ch_bind_text(left)), error);
}

ChStatus ch_people_begin_again(ChStore *store, ChStr name, ChStr programme, ChStr began, ChError *error)
{
    return write_about(store, CH_SQL_BEGIN_AGAIN, name,
                       CH_BINDS(ch_bind_text(name), ch_bind_text(programme), ch_bind_text(began)), error);
}

ChStatus ch_people_completed(ChStore *store, ChStr name, ChStr programme, ChStr done, ChError *error)
{
    return write_about(store, CH_SQL_COMPLETED, name,
                       CH_BINDS(ch_bind_text(name), ch_bind_text(programme), ch_bind_text(done)), error);
}

static void read_enrolment(ChRow *row, void *item)
{
    ChEnrolment *enrolment = item;
    enrolment->programme = ch_row_text(row);
    enrolment->began = ch_row_text(row);
    enrolment->done = ch_row_text(row);
    enrolment->left = ch_row_text(row);
}

typedef struct Member {
    ChPerson person;
    ChEnrolment in;
} Member;

static void read_member(ChRow *row, void *item)
{
    Member *member = item;
    read_person(row, &member->person);
    read_enrolment(row, &member->in);
}

ChStatus ch_people_enrolments(ChStore *store, ChStr name, ChArena *arena, ChEnrolments *enrolments, ChError *error)
{
    void *items;
    store->doing = "look up programmes";
    ChStatus status = ch_sql_rows(store, CH_SQL_ENROLMENTS, CH_BINDS(ch_bind_text(name)), arena, sizeof(ChEnrolment),
                                  read_enrolment, &items, &enrolments->count, error);
    enrolments->at = items;
    return status;
}

/* Sorted here: SQLite would sort whole rows, which takes longer than reading them. */
static int by_name(const void *a, const void *b)
{
    return ch_str_cmp(((const Member *)a)->person.name, ((const Member *)b)->person.name);
}

ChStatus ch_people_in_programme(ChStore *store, ChStr programme, ChArena *arena, ChPeople *people, ChEnrolments *enrolments,
                                ChError *error)
{
    void *items;
    uint32_t count;
    store->doing = "list who is in the programme";
    ChStatus status = ch_sql_rows(store, CH_SQL_IN_PROGRAMME, CH_BINDS(ch_bind_text(programme)), arena, sizeof(Member),
                                  read_member, &items, &count, error);
    if (status) return status;
    Member *members = items;
    if (count) qsort(members, count, sizeof *members, by_name);
    *people = (ChPeople){CH_NEW_ARRAY(arena, ChPerson, count), count};
    *enrolments = (ChEnrolments){CH_NEW_ARRAY(arena, ChEnrolment, count), count};
    if (!people->at || !enrolments->at) return ch_sql_fail_memory(store, error);
    for (uint32_t i = 0; i < count; i++) {
        people->at[i] = members[i].person;
        enrolments->at[i] = members[i].in;
    }
    return CH_OK;
}

/* ---- reflections ---- */

ChStatus ch_people_reflect(ChStore *store, ChStr uuid, const ChReflection *reflection, ChError *error)
{
    int64_t changed = 0;
    ChStatus status = ch_sql_write_begin(store, "keep what was written", error);
    if (status) return status;
    status = ch_sql_run(store, CH_SQL_REFLECT,
                        CH_BINDS(ch_bind_text(uuid), ch_bind_null_if_negative(reflection->guess),
                                 ch_bind_text(reflection->keep), ch_bind_text(reflection->change)),
                        &changed, error);
    if (status == CH_OK && changed == 0)
        status = ch_fail(error, CH_NOT_FOUND, "Could not %s in \"%s\": there is no attempt \"%.*s\" (any more).",
                         store->doing, store->path, CH_FMT(uuid));
    return ch_sql_finish(store, status, error);
}

typedef struct Reflected {
    ChReflection reflection;
    ChStr uuid;
} Reflected;

static void read_reflection(ChRow *row, void *item)
{
    Reflected *read = item;
    read->reflection.guess = ch_row_int(row, -1);
    read->reflection.keep = ch_row_text(row);
    read->reflection.change = ch_row_text(row);
    read->uuid = ch_row_text(row);
}

static ChStatus one_reflection(ChStore *store, ChSql which, ChStr of, ChArena *arena, ChReflection *reflection, ChStr *uuid,
                               ChError *error)
{
    void *items;
    uint32_t count;
    store->doing = "look up what was written";
    ChStatus status = ch_sql_rows(store, which, CH_BINDS(ch_bind_text(of)), arena, sizeof(Reflected), read_reflection,
                                  &items, &count, error);
    if (status) return status;
    if (count == 0)
        return ch_fail(error, CH_NOT_FOUND, "Nothing was written about it yet in \"%s\".", store->path);
    const Reflected *first = items;
    *reflection = first->reflection;
    if (uuid) *uuid = first->uuid;
    return CH_OK;
}

ChStatus ch_people_reflection(ChStore *store, ChStr uuid, ChArena *arena, ChReflection *reflection, ChError *error)
{
    return one_reflection(store, CH_SQL_REFLECTION, uuid, arena, reflection, NULL, error);
}

ChStatus ch_people_last_reflection(ChStore *store, ChStr trainee, ChArena *arena, ChReflection *reflection, ChStr *uuid,
                                   ChError *error)
{
    return one_reflection(store, CH_SQL_LAST_REFLECTION, trainee, arena, reflection, uuid, error);
}
