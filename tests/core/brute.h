/* Everything that exploration says, found again in the plainest way: every play, one after the other, nothing merged.
 * Floating point is fine here: it only checks. */
#ifndef COOLHEAD_TESTS_CORE_BRUTE_H
#define COOLHEAD_TESTS_CORE_BRUTE_H

#include "core/explore.h"
#include "core/key.h"
#include "core/make.h"

enum { BRUTE_WAYS = CH_HABIT_COUNT + 1, BRUTE_ROWS = 512 };

typedef struct BruteLeaf {
    uint32_t plays, shortest;
    int32_t best, worst;             /* quarters */
    long double chance, earned;      /* random play */
} BruteLeaf;

typedef struct Brute {
    const ChScenario *scenario;
    const ChMethod *method;
    ChKeying *keying;                /* says which steps are decided already */
    const ChValues *values;          /* when set, every state is asked of them too */
    uint32_t nodes, most_nodes;
    bool too_many, dead_end;
    uint32_t plays;
    BruteLeaf leaves[MADE_BEATS];    /* by ending's beat */
    BruteLeaf all;
    long double points[BRUTE_WAYS];  /* mean quarters of each way of playing; random last */
    long double outcome[BRUTE_WAYS][3], outcome_earned[3];
    int32_t over;                    /* best quarters of a play that costs more than may_give */
    int64_t most_given, most_given_well; /* the dearest play; of those that break no undecided step and end kept */
    int32_t through[MADE_BEATS];     /* most quarters of a play that passes the beat; -1 when none does */
    uint32_t recoveries;             /* decisions at the start that only harm and can still end kept */
    bool beat_reached[MADE_BEATS], choice_reached[BRUTE_ROWS];
    bool met[CH_MAX_STEPS], nothing[CH_MAX_STEPS];
    long double regret[BRUTE_ROWS], weight[BRUTE_ROWS]; /* by beat, slot and number: see brute_row */
    bool offered[BRUTE_ROWS];
    long double decisions, setback_only;
} Brute;

/* Play everything. False when it is more than most_nodes. */
bool brute_force(Brute *brute, uint64_t precedents);

/* The place of a row of worths; slot CH_NONE in a beat. Fails the test when there are too many. */
uint32_t brute_row(const ChScenario *scenario, uint32_t beat, uint32_t slot, uint32_t number);

#endif
