/* Checking: what is wrong with a scenario that loads, each with a number, a place in the author's files and the mend.
 *
 * Order of calls: load the scenario and its method, then ch_check_scenario; findings go to the caller's ChDiagnostics.
 * It explores the scenario from every precedent that it can start from (alone, and all together), plays it at random with
 * a fixed seed, and reads its texts. All of it is a function of scenario, method and options: the same findings at every run.
 *
 * May not depend on a window: how long a text is on the screen comes in as a callback. */
#ifndef COOLHEAD_AUTHOR_CHECK_H
#define COOLHEAD_AUTHOR_CHECK_H

#include "author/codes.h"
#include "core/explore.h"
#include "script/diagnostic.h"

enum { CH_CHECK_PLAYS = 4000 }; /* random plays for conditions on lines and for the meters */

typedef struct ChCheckOptions {
    ChAllocator from;
    /* The author's line, for the caret; an empty string when it cannot be had. May be NULL. */
    ChStr (*source_line)(void *context, ChStr file, uint32_t line);
    /* Whether an answer fits its row, and a line its bubble, on the smallest window at 150 per cent. May be NULL. */
    bool (*answer_fits)(void *context, ChStr text);
    bool (*line_fits)(void *context, ChStr text, ChChannel channel);
    /* Whether a portrait of this name comes with Coolhead; else `near` may get the nearest there is. May be NULL. */
    bool (*has_portrait)(void *context, ChStr name, ChStr *near);
    /* Whether the picture at `path` can be shown: CH_NO_MEMORY, or anything else with why not, which speaks of it as "it". May be NULL. */
    ChStatus (*picture_reads)(void *context, const char *path, ChError *why);
    void *context;
    uint32_t max_states;             /* 0: CH_EXPLORE_MAX_STATES */
    ChExploreProgress progress;      /* may be NULL */
    void *progress_context;
} ChCheckOptions;

/* CH_STOPPED when progress said so, CH_NO_MEMORY. Findings are not a status. */
ChStatus ch_check_scenario(const ChScenario *scenario, const ChMethod *method, const ChCheckOptions *options,
                           ChDiagnostics *said, ChError *error) CH_CHECKED;

/* Whether its texts fit the screen, alone: for whoever can only measure on another thread than the one that checks, and gave
 * ch_check_scenario nothing to measure with. */
void ch_check_fits(const ChScenario *scenario, const ChCheckOptions *options, ChDiagnostics *said);

#endif
