/* The tests of a scenario: the plays in its plays.lua, each played and compared with what it says must come of it. A play
 * that fails is told with the shortest change that would pass: one other answer, or another way on from as late as
 * possible.
 *
 * Order of calls: ch_load_scenario, then ch_plays_check_beside; or ch_load_plays and ch_plays_check by hand. */
#ifndef COOLHEAD_AUTHOR_PLAYS_H
#define COOLHEAD_AUTHOR_PLAYS_H

#include "author/check.h"
#include "author/route.h"
#include "core/expected.h"
#include "script/load.h"

/* The method that a play names, in the scenario's words; NULL when it cannot be had. */
typedef struct ChFindMethod {
    const ChMethod *(*find)(void *context, ChStr id);
    void *context;
} ChFindMethod;

/* Findings (CH236, CH237) stand at the plays. `own` is the scenario's own method; `find` may have none when no play
 * names another. CH_NO_MEMORY or CH_STOPPED; a failing play is a finding, not a status. */
ChStatus ch_plays_check(const ChScenario *scenario, const ChMethod *own, const ChExpectedPlays *plays, ChFindMethod find,
                        const ChCheckOptions *options, ChDiagnostics *said, ChError *error) CH_CHECKED;

/* The same for the plays.lua that lies beside the scenario's own file, if one does. What it says beside findings of plays is
 * said by loading. Methods that plays name are the scenario's own or the library's; all of it lies in `memory`. */
ChStatus ch_plays_check_beside(const ChLibrary *library, const ChScenario *scenario, const ChMethod *own, ChArena *memory,
                               const ChCheckOptions *options, ChDiagnostics *said, ChError *error) CH_CHECKED;

/* A plays.lua that would pass: the model play, the tempting one, and the shortest way to every ending. */
ChStatus ch_plays_propose(const ChScenario *scenario, const ChMethod *method, const ChExploration *found,
                          ChArena *scratch, ChText *out) CH_CHECKED;

#endif
