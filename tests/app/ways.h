/* Ways through a situation that lead everywhere in it: found by plays of several minds. Of all ways into a
 * beat those are kept on which there is most to read when one arrives. */
#ifndef COOLHEAD_TESTS_APP_WAYS_H
#define COOLHEAD_TESTS_APP_WAYS_H

#include "app/situation.h"
#include "base/rng.h"

enum { WAY_LENGTH = 160 };

typedef struct Way {
    ChDecision at[WAY_LENGTH];
    uint32_t count;
    uint64_t precedents;
    bool there;
} Way;

/* What there is most of. At an ending it is counted over the whole play: what a debrief has to hold. */
typedef enum WayMost {
    WAY_TOLD,    /* what the customer answers and then says */
    WAY_OFFERED, /* the answers on offer; at an ending the longest that was given */
    WAY_BECAUSE, /* why what was said was worth what it was; at an ending the longest of them */
    WAY_KINDS
} WayMost;

typedef enum WaysMind { WAYS_LEAST, WAYS_ANYTHING, WAYS_MINDED } WaysMind;

typedef struct Ways {
    const ChScenario *scenario;
    const ChMethod *method;
    ChArena memory;
    Way *into;                       /* WAY_KINDS a beat */
    uint64_t (*most)[WAY_KINDS];     /* what they were kept for */
    uint32_t *tried;                 /* by serial */
    Way at;                          /* the play under way */
    uint64_t said, because;          /* the longest in it */
    WaysMind mind;                   /* how it decides */
    int32_t heat, trust, money;
    ChRng rng;
} Ways;

/* `plays` of them, and the shortest way to every beat. Fails the test where memory is short or the situation does not play. */
void ways_find(Ways *ways, const ChSituation *situation, uint32_t plays, uint64_t seed);
void ways_free(Ways *ways);

const Way *ways_into(const Ways *ways, uint32_t beat, WayMost most); /* NULL: no play came there */

bool way_same(const Way *a, const Way *b);

/* A session that has gone all of the way but its last `short_of` decisions. */
ChSession *way_play(const Ways *ways, const Way *way, ChMode mode, uint32_t short_of);

#endif
