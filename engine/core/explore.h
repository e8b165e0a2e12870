/* Exploration: every reachable state of a scenario under one method, so that everything about it is known before
 * anyone plays. The rules are those of the design's "Proving a scenario".
 *
 * Two states are one when nothing that can still come reads a difference: the key holds the beat, the progress of the
 * steps that are not yet decided, and only those meters, counts, flags, costs, visits and times that some condition or
 * rule still reachable can read. Decided steps are paid on the way. Every circle of beats is bounded, so the graph has
 * no circle, and one backward pass gives best and worst, one forward pass means, habits and chances.
 *
 * Order of calls: ch_explore, then read the plain values of ChExploration; ch_values_* for the worth of any state; then
 * ch_exploration_free. All of it is a function of (scenario, method, options): it can be kept by their hash. */
#ifndef COOLHEAD_CORE_EXPLORE_H
#define COOLHEAD_CORE_EXPLORE_H

#include "base/fix.h"
#include "core/session.h"

enum { CH_EXPLORE_MAX_STATES = 1000000, CH_SAMPLE_PLAYS = 20000, CH_NEIGHBOURHOOD = 2000 };

typedef enum ChHabit {
    CH_HABIT_FIRST,
    CH_HABIT_LAST,
    CH_HABIT_LONGEST,
    CH_HABIT_SHORTEST,
    CH_HABIT_GIVE,       /* the most costly now */
    CH_HABIT_NEVER_GIVE, /* the least costly now */
    CH_HABIT_AGREE,      /* the most trust now */
    CH_HABIT_CALM,       /* the most anger off now */
    CH_HABIT_COUNT
} ChHabit;

ChStr ch_habit_name(ChHabit habit); /* "always-first" … */

/* Called now and then with the states found so far; false stops the work with CH_STOPPED. */
typedef bool (*ChExploreProgress)(void *context, uint32_t states);

typedef struct ChExploreOptions {
    uint64_t precedents;
    uint32_t max_states; /* 0: CH_EXPLORE_MAX_STATES */
    uint64_t seed;       /* for sampling, when the bound is hit */
    ChExploreProgress progress; /* may be NULL */
    void *progress_context;
    bool worths_only; /* find `values` and nothing else, in half the time; nothing is sampled */
} ChExploreOptions;

typedef struct ChEndingFound {
    uint32_t beat;
    bool reachable;
    int32_t best, worst, mean; /* points of a play that ends here; mean by random play */
    uint32_t shortest;         /* decisions on the shortest way here */
    uint32_t chance;           /* of random play ending here, in 1/10000 */
} ChEndingFound;

typedef struct ChHabitFound {
    int32_t points;     /* mean, ties averaged */
    ChOutcome outcome;  /* the likeliest */
} ChHabitFound;

enum { CH_NEAR_POINTS = 500 }; /* what lies closer than this to the best is as good as it, in points */

/* What a choice is worth: minus its regret, weighted by the chance that random play is in each state that offers it. */
typedef struct ChWorth {
    uint32_t beat, slot; /* slot: CH_NONE in a beat */
    uint32_t number;     /* as written, from 1; 0 silence or left out */
    uint32_t serial;     /* of the choice; CH_NONE when left out */
    bool reachable;
    int32_t worth;       /* points, never above 0 */
    bool clean;          /* shows nothing to avoid */
    bool only_avoid;     /* shows something, and only behaviours to avoid */
    bool tempting;       /* at least 5 points below the best of its beat, and in the moment it cools the customer, or
                            spares the till, at least as much as the best does */
    uint32_t states;     /* in which it is on offer */
} ChWorth;

/* The numbers of "What a good scenario shows", each with what was found. Shares are in 1/10000. */
typedef struct ChQuality {
    uint32_t position_share[CH_MAX_CHOICES]; /* of beats and slots whose best stands there, ties sharing */
    uint32_t position_count;
    int32_t length_r;           /* in 1/10000 */
    uint32_t rows;              /* beats and slots with at least two answers reached */
    uint32_t only_avoid, only_avoid_near; /* answers that show only behaviours to avoid; those within 5 points */
    uint32_t two_clean;         /* beats with two clean answers within 5 points */
    uint32_t tempting;          /* beats with a tempting wrong answer */
    uint32_t spread;            /* beats whose worths spread over 5 points */
    int32_t best_lost;          /* the best points of a play that ends lost; -1 when none */
    int32_t best_over_budget;   /* … that costs more than may_give; -1 when none */
    int64_t most_given;         /* what the most generous play gives, in minor units; INT64_MIN when not known */
    int64_t most_given_well;    /* … of the plays that break no step and end kept; INT64_MIN when there is none */
    uint32_t recoveries;        /* first answers that show only behaviours to avoid and can still end kept */
    int32_t mean[3];            /* by outcome, random play; -1 when none */
    uint32_t outcome_chance[3]; /* of random play, in 1/10000 */
    uint32_t same_reply;        /* a choice's serial whose reply also answers a choice of other worth; CH_NONE */
    uint32_t setback_only;      /* states, in 1/10000 of random play's decisions, where a setback is the only best */
} ChQuality;

typedef struct ChValues ChValues;

typedef struct ChExploration {
    bool complete;           /* false: a bound was hit, and what follows was sampled */
    uint32_t states, transitions, plays; /* plays: sampled, when not complete */
    int32_t best, worst;     /* quarters that one play can earn */
    int32_t whole;           /* quarters there are */
    int32_t coverage;        /* best over whole, in percent, rounded down */
    int32_t random_points;   /* mean of random play */
    int32_t worst_points;
    ChHabitFound habits[CH_HABIT_COUNT];
    ChEndingFound *endings;
    uint32_t ending_count;
    bool *beat_reached;      /* one a beat */
    uint32_t beats_reached;
    uint32_t beats_good;     /* beats, endings aside, that a play within CH_NEIGHBOURHOOD points of the best passes */
    bool *choice_reached;    /* one a serial */
    uint32_t choices_total, choices_reached; /* choices and silences; not sents */
    ChWorth *worths;
    uint32_t worth_count;
    bool earnable[CH_MAX_STEPS]; /* met in some play */
    bool missable[CH_MAX_STEPS]; /* earns nothing in some play */
    uint32_t dead_end;       /* a beat where nothing may be on offer; CH_NONE */
    ChQuality quality;
    ChValues *values;        /* what each state is worth; NULL when not complete */
    ChArena memory;          /* owns all of the above */
} ChExploration;

/* CH_STOPPED when progress said so, CH_NO_MEMORY; CH_LIMIT never: a bound leads to sampling. */
ChStatus ch_explore(const ChScenario *scenario, const ChMethod *method, const ChExploreOptions *options,
                    ChAllocator from, ChExploration *found, ChError *error) CH_CHECKED;
void ch_exploration_free(ChExploration *found);

/* What can still become of a state, in quarters over the whole play (what is paid already and what is to come). */
typedef struct ChProspect {
    int32_t best;      /* of all plays from here */
    int32_t best_kept; /* of those that end kept; -1 when there is none */
} ChProspect;

/* CH_NOT_FOUND for a state that the scenario cannot reach. */
ChStatus ch_values_of(const ChValues *values, const ChState *state, ChProspect *prospect) CH_CHECKED;

/* The value table as bytes to keep, and back again. The scenario and method must be those it was made for, which the
 * reader cannot check: keep it under their hash. Read values are freed with the arena they were read into. */
ChStatus ch_values_write(const ChValues *values, ChText *out) CH_CHECKED;
ChStatus ch_values_read(const void *bytes, size_t count, const ChScenario *scenario, const ChMethod *method,
                        ChArena *arena, ChValues **values, ChError *error) CH_CHECKED;

/* The best that one play can earn, from the start that the values were explored from. */
int32_t ch_values_best(const ChValues *values);

#endif
