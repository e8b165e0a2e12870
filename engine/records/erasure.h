/* Whom shared folders are still to forget, because they were out of reach when somebody was erased here. Of the name nothing is kept but
 * a password hash (base/secret.h), by which it is known again in the folder and can be read nowhere.
 *
 * Order of calls: ch_erasure_put; ch_erasure_list when a folder may be reached; ch_erasure_done. Memory and errors: as in store.h. */
#ifndef COOLHEAD_RECORDS_ERASURE_H
#define COOLHEAD_RECORDS_ERASURE_H

#include "records/store.h"

typedef struct ChErasure {
    ChStr folder, hash;
} ChErasure;

typedef struct ChErasures {
    ChErasure *at; /* by folder */
    uint32_t count;
} ChErasures;

/* `name` is to be forgotten in `folder`. CH_NO_MEMORY: hashing it takes 64 MiB. */
ChStatus ch_erasure_put(ChStore *store, ChStr folder, ChStr name, ChError *error) CH_CHECKED;

/* Of one folder; of all where its `p` is NULL. */
ChStatus ch_erasure_list(ChStore *store, ChStr folder, ChArena *arena, ChErasures *erasures, ChError *error) CH_CHECKED;
bool ch_erasure_is_of(const ChErasure *erasure, ChStr name);

/* The folder has forgotten all of them. */
ChStatus ch_erasure_done(ChStore *store, ChStr folder, ChError *error) CH_CHECKED;

#endif
