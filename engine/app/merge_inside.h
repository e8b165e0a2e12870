/* What the parts of merge.h share: a row as it was read, before anything of it is believed, and the compiled scenarios that rows are
 * replayed on. Private to merge*.c. */
#ifndef COOLHEAD_APP_MERGE_INSIDE_H
#define COOLHEAD_APP_MERGE_INSIDE_H

#include "app/merge.h"
#include "app/situation.h"

enum { CH_ROW_UNKNOWN = -1 };

/* Texts lie in the JSON value, arrays in the arena. */
typedef struct ChRowRead {
    ChStr uuid, scenario, method, trainee, engine, started, parent, class;
    ChStr ending, outcome, ended; /* empty: not said */
    ChDigest revision, debrief;
    ChMode mode;
    uint64_t seed;
    ChStr *precedents;
    uint32_t precedent_count;
    bool has_end, has_reflection;
    int32_t points, earned, best; /* CH_ROW_UNKNOWN */
    ChReflection reflection;
    uint32_t from;
    ChKeptInput *inputs;
    uint32_t count;
    const char *wrong;            /* the key that makes no sense; NULL when all do */
} ChRowRead;

/* False when the row is no attempt: `wrong` says which key. CH_NO_MEMORY only. */
ChStatus ch_row_read(const json_t *json, ChArena *arena, ChRowRead *row);

/* Somebody's row: the key that makes no sense, NULL when all do. A pseudonym that is none is left out. */
const char *ch_row_read_person(const json_t *json, ChPerson *person);
bool ch_row_read_enrolment(const json_t *json, ChEnrolment *enrolment); /* one of their programmes; false when it is none */

/* A session's row; false when it is none. */
bool ch_row_read_session(const json_t *json, ChClass *class);

/* ---- what rows are replayed on (merge_held.c) ---- */

enum { CH_MOST_HELD = 32, CH_MOST_KNOWN = 4 };

/* What each state is worth, from where a play began. */
typedef struct ChKnown {
    uint64_t precedents;
    ChValues *values; /* NULL: too many states to know */
    ChArena memory;   /* owns them */
} ChKnown;

/* A compiled scenario. */
typedef struct ChHeld {
    ChSituation situation; /* its revision, scenario and method */
    ChBytes bytes;
    bool kept; /* in the store already */
    ChSession *session;
    ChKnown known[CH_MOST_KNOWN];
    uint32_t known_count, known_next;
} ChHeld;

struct ChMerge {
    ChStore *store;
    ChFetchRevision fetch;
    void *context;
    ChHeld *held[CH_MOST_HELD];
    uint32_t held_count;
    ChArena scratch; /* of one row */
    char known[128]; /* somebody who was entered: rows of one person come together */
    json_t *called;  /* by the names that a document gives: the name here, or null for who was erased here */
};

/* The name here of the one whom a row tells of: a pseudonym that is somebody's here is theirs. */
ChStatus ch_merge_name_here(ChMerge *merge, ChStr told, ChStr *here, bool *erased, ChError *error) CH_CHECKED;

/* The scenario that a row was played on, from the store or fetched. A row can be refused here. */
ChStatus ch_merge_hold(ChMerge *merge, ChDigest revision, ChHeld **held, ChMergedRow *merged, ChError *error) CH_CHECKED;
void ch_merge_let_go(ChMerge *merge); /* of all of them */

/* Begin the session of a row on it. A row can be refused here. */
ChStatus ch_merge_start(ChHeld *held, const ChRowRead *row, ChMergedRow *merged, ChError *error) CH_CHECKED;

/* What its states are worth from where its session began; `*values` is NULL where there are too many to know. */
ChStatus ch_merge_know(ChMerge *merge, ChHeld *held, const ChValues **values, ChError *error) CH_CHECKED;

ChStatus ch_merge_refuse(ChMergedRow *merged, ChRefusal why, const char *format, ...) CH_PRINTF(3, 4);

#endif
