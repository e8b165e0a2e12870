/* Records as one document, out of a store and into another (docs/people.md says what is in it).
 *
 * Out: attempts with their decisions, the sessions they belong to, and the compiled scenarios
 * that it takes to debrief them anywhere. Names only when asked for; else each person's pseudonym, the same in every export
 * of this store. In: whatever is new and whatever has gone on; importing the same again changes nothing. What is believed
 * of a document, and what is worked out again: merge.h.
 *
 * Both may take long: `progress` is asked now and then, and stops it by returning false (CH_STOPPED). Of an import that
 * stops or fails, what was brought in up to the last CH_IMPORT_AT_ONCE stays and is whole; importing again goes on from
 * there. A document that is none of ours is CH_BAD_INPUT before anything is written. */
#ifndef COOLHEAD_APP_EXCHANGE_H
#define COOLHEAD_APP_EXCHANGE_H

#include "app/merge.h"

enum {
    CH_EXCHANGE_FORM = 1,    /* of the document; a greater one is CH_TOO_NEW */
    CH_IMPORT_AT_ONCE = 500, /* attempts in one transaction */
    CH_IMPORT_MOST_MB = 256
};

typedef bool (*ChProgress)(void *context, uint32_t done, uint32_t all); /* false: stop */

typedef struct ChExchangeOptions {
    bool names;         /* out: names, and the roster with them */
    ChStr trainee;      /* out: only what is theirs, with names also what they guessed and wrote; `p` NULL: everybody */
    ChProgress progress; /* may be NULL */
    void *context;
} ChExchangeOptions;

/* The document, to be let go of with json_decref. Whoever played without having been entered is entered, where the store can
 * be written, so that their pseudonym stays. */
ChStatus ch_exchange_export(ChStore *store, const ChExchangeOptions *options, json_t **document, ChError *error) CH_CHECKED;

typedef struct ChImported {
    uint32_t new_ones, gone_on, same, refused;
    uint32_t by_reason[CH_REFUSED_COUNT];
    ChMergedRow first[CH_REFUSED_COUNT]; /* the first refused for each reason */
    uint32_t people, sessions;           /* new ones */
    uint32_t named, named_plays;         /* who were kept by their pseudonym and have a name now, and the plays that came with it */
    ChMergedPerson first_named;
    uint32_t people_refused;
    ChMergedPerson first_person;         /* the first of them */
} ChImported;

/* Counts are added to `*imported`, so that several files make one sum. */
ChStatus ch_exchange_import(ChStore *store, const char *path, const ChExchangeOptions *options, ChImported *imported,
                            ChError *error) CH_CHECKED;

/* The line for people: "3 new, 1 gone on, 12 the same, 2 refused (…)". */
void ch_exchange_say(const ChImported *imported, ChText *line);

#endif
