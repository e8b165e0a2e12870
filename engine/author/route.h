/* Routes: whole plays or parts of one, found by what is known of a scenario. The model play takes the best that also
 * keeps the customer wherever there is one; the tempting play takes, of the answers that cost, the one that cools most or
 * spares most in the moment; and there is a shortest way to every beat.
 *
 * Order of calls: explore the scenario; ch_route_model and the others with its values; ch_route_say. Routes lie in the
 * arena that the caller gives. Everything is a function of the scenario, the method and the precedents. */
#ifndef COOLHEAD_AUTHOR_ROUTE_H
#define COOLHEAD_AUTHOR_ROUTE_H

#include "core/explore.h"

typedef struct ChRoute {
    ChDecision *decisions;
    uint32_t *beats;    /* where each was made */
    int32_t *anger;     /* before the first, and after each: count + 1 of them */
    uint32_t count;
    uint32_t ends;      /* the beat or ending it comes to */
    int32_t earned;     /* quarters, as if the play ended there */
} ChRoute;

enum { CH_ROUTE_STATES = 300000 }; /* walked at most on the way to every beat */

/* CH_NOT_FOUND when there are no values (the exploration was not complete). */
ChStatus ch_route_model(const ChScenario *scenario, const ChMethod *method, const ChExploration *found,
                        uint64_t precedents, ChArena *arena, ChRoute *route) CH_CHECKED;
ChStatus ch_route_tempting(const ChScenario *scenario, const ChMethod *method, const ChExploration *found,
                           uint64_t precedents, ChArena *arena, ChRoute *route) CH_CHECKED;

/* The model play from where the first `upto` of `decisions` lead; its route holds these too. */
ChStatus ch_route_model_from(const ChScenario *scenario, const ChMethod *method, const ChExploration *found,
                             uint64_t precedents, const ChDecision *decisions, uint32_t upto, ChArena *arena,
                             ChRoute *route) CH_CHECKED;

/* One a beat, the fewest decisions; `count` CH_NONE and no decisions where no play was found to come. */
ChStatus ch_routes_to_beats(const ChScenario *scenario, const ChMethod *method, uint64_t precedents, ChArena *arena,
                            ChRoute **routes) CH_CHECKED;

/* The numbers as --choices takes them: "2,1,0,3". */
void ch_route_say(const ChRoute *route, ChText *out);

#endif
