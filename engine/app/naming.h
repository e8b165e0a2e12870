/* Who is meant by a name that was typed. Everywhere that a name is given to be kept, it goes through here: first start, who is
 * practising, --trainee of a play, rosters, joining a session. Old names stay as they are.
 *
 * What only looks alike is made alike (platform/name.h). Where somebody was entered whose name differs in case alone, they are
 * meant, and the name is as it stands with them; somebody whose name is exactly the one that was typed goes before.
 *
 * Order of calls: ch_name_given alone; for many, ch_naming_open, ch_naming_of for each, ch_naming_close. The store outlives it. */
#ifndef COOLHEAD_APP_NAMING_H
#define COOLHEAD_APP_NAMING_H

#include <jansson.h>

#include "platform/name.h"
#include "records/people.h"

/* `store` may be NULL: then nobody is known. CH_BAD_INPUT, in one line: it can be nobody's name. */
ChStatus ch_name_given(ChStore *store, ChStr typed, char name[CH_NAME_ROOM], ChError *error) CH_CHECKED;

typedef struct ChNaming {
    ChStore *store;
    json_t *spelt; /* by what is left without case: the spelling */
} ChNaming;

ChStatus ch_naming_open(ChStore *store, ChNaming *naming, ChError *error) CH_CHECKED;
ChStatus ch_naming_of(ChNaming *naming, ChStr typed, char name[CH_NAME_ROOM], ChError *error) CH_CHECKED; /* a new one is known from then on */
void ch_naming_close(ChNaming *naming);

#endif
