#include "app/naming.h"

#include <stdio.h>
#include <string.h>

static ChStatus no_memory(ChError *error)
{
    return ch_fail(error, CH_NO_MEMORY, "there is no memory left to look names up");
}

static ChStatus make_plain(ChStr typed, char name[CH_NAME_ROOM], ChError *error)
{
    if (ch_name_plain(typed, name) && ch_people_name_fits(ch_str(name))) return CH_OK;
    return ch_fail(error, CH_BAD_INPUT, "\"%.*s\" cannot be a name: 1 to 120 bytes of UTF-8 on one line", CH_FMT(typed));
}

/* Whether somebody was entered by exactly this name. */
static ChStatus is_entered(ChStore *store, ChStr name, bool *entered, ChError *error)
{
    ChArena scratch;
    ChPerson person;
    ChError unread;
    *entered = false;
    if (!store || name.n >= CH_NAME_ROOM || !ch_people_name_fits(name)) return CH_OK;
    ch_arena_init(&scratch, ch_heap(), SIZE_MAX);
    ChStatus status = ch_people_find(store, name, &scratch, &person, &unread);
    ch_arena_free(&scratch);
    *entered = status == CH_OK;
    return status == CH_OK || status == CH_NOT_FOUND ? CH_OK : ch_fail(error, status, "%s", unread.message);
}

ChStatus ch_naming_open(ChStore *store, ChNaming *naming, ChError *error)
{
    ChArena memory;
    ChPeople people;
    *naming = (ChNaming){.store = store, .spelt = json_object()};
    if (!naming->spelt) return no_memory(error);
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStatus status = ch_people_list(store, &memory, &people, error);
    for (uint32_t i = 0; status == CH_OK && i < people.count; i++) {
        char plain[CH_NAME_ROOM], folded[2 * CH_NAME_ROOM];
        ChStr name = people.at[i].name; /* an old one may be kept with two spaces */
        if (!ch_name_plain(name, plain) || !ch_name_folded(ch_str(plain), folded)) continue;
        if (json_object_set_new(naming->spelt, folded, json_stringn(name.p, name.n)) != 0) status = no_memory(error);
    }
    ch_arena_free(&memory);
    if (status != CH_OK) ch_naming_close(naming);
    return status;
}

void ch_naming_close(ChNaming *naming)
{
    json_decref(naming->spelt);
    naming->spelt = NULL;
}

/* Whether it is decided already: by exactly that name, as typed or made plain, somebody was entered. */
static ChStatus exactly(ChStore *store, ChStr typed, char name[CH_NAME_ROOM], bool *entered, ChError *error)
{
    ChStatus status = is_entered(store, typed, entered, error);
    if (status == CH_OK && *entered) snprintf(name, CH_NAME_ROOM, "%.*s", CH_FMT(typed));
    if (status != CH_OK || *entered) return status;
    status = make_plain(typed, name, error);
    return status == CH_OK ? is_entered(store, ch_str(name), entered, error) : status;
}

ChStatus ch_naming_of(ChNaming *naming, ChStr typed, char name[CH_NAME_ROOM], ChError *error)
{
    char folded[2 * CH_NAME_ROOM];
    bool entered = false;
    ChStatus status = exactly(naming->store, typed, name, &entered, error);
    if (status != CH_OK || entered || !ch_name_folded(ch_str(name), folded)) return status;
    const char *spelt = json_string_value(json_object_get(naming->spelt, folded));
    if (spelt) snprintf(name, CH_NAME_ROOM, "%s", spelt);
    else if (json_object_set_new(naming->spelt, folded, json_string(name)) != 0) return no_memory(error);
    return CH_OK;
}

ChStatus ch_name_given(ChStore *store, ChStr typed, char name[CH_NAME_ROOM], ChError *error)
{
    ChNaming naming;
    bool entered = false;
    ChStatus status = exactly(store, typed, name, &entered, error);
    if (status != CH_OK || entered || !store) return status;
    status = ch_naming_open(store, &naming, error);
    if (status != CH_OK) return status;
    status = ch_naming_of(&naming, typed, name, error);
    ch_naming_close(&naming);
    return status;
}
