/* The tests of a scenario: the plays in its plays.lua, each played and compared with what it says must come of it. A play
 * that fails is told with the shortest change that would pass: one other answer, or another way on from as late as
 * possible.
 *
 * Order of calls: ch_load_scenario, ch_load_plays, ch_plays_check. */
#ifndef COOLHEAD_AUTHOR_PLAYS_H
#define COOLHEAD_AUTHOR_PLAYS_H

#include "author/check.h"
#include "author/route.h"
#include "core/expected.h"

/* The method that a play names, in the scenario's words; NULL when it cannot be had. */
typedef const ChMethod *(*ChFindMethod)(void *context, ChStr id);

/* Findings (CH236, CH237) stand at the plays. `own` is the scenario's own method; `find` may be NULL when no play names
 * another. CH_NO_MEMORY or CH_STOPPED; a failing play is a finding, not a status. */
ChStatus ch_plays_check(const ChScenario *scenario, const ChMethod *own, const ChExpectedPlays *plays, ChFindMethod find,
                        const ChCheckOptions *options, ChDiagnostics *said, ChError *error) CH_CHECKED;

/* A plays.lua that would pass: the model play, the tempting one, and the shortest way to every ending. */
ChStatus ch_plays_propose(const ChScenario *scenario, const ChMethod *method, const ChExploration *found,
                          ChArena *scratch, ChText *out) CH_CHECKED;

#endif
