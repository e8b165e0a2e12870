/* Conditions are data: a tree of comparisons. They are read against the state of a play (state.h) and never change it.
 * A NULL condition always holds. */
#ifndef COOLHEAD_CORE_CONDITION_H
#define COOLHEAD_CORE_CONDITION_H

#include <stdbool.h>
#include <stdint.h>

#include "core/vocabulary.h"

typedef enum ChCondOp {
    CH_COND_RANGE,   /* low <= variable <= high */
    CH_COND_FLAG,    /* flag `index` is set */
    CH_COND_SHOWN,   /* behaviour `index` was shown in full by an earlier decision */
    CH_COND_VISITED, /* beat `index` was entered */
    CH_COND_ARISEN,  /* circumstance `index` has arisen */
    CH_COND_ALL,     /* every part holds */
    CH_COND_ANY,     /* some part holds */
    CH_COND_NO       /* no part holds */
} ChCondOp;

typedef enum ChVariable {
    CH_VAR_ANGER,
    CH_VAR_TRUST,
    CH_VAR_COST,  /* minor units of money given so far */
    CH_VAR_CLOCK, /* seconds since the scenario opened */
    CH_VAR_COUNT, /* the author's count `index` */
    CH_VAR_TIMES  /* how often beat `index` was entered */
} ChVariable;

typedef struct ChCond ChCond;
struct ChCond {
    ChCondOp op;
    ChVariable variable;  /* of CH_COND_RANGE */
    uint32_t index;       /* which flag, behaviour, beat, circumstance or count; beats from `name` when sealed */
    ChStr name;           /* of a beat that was named before it was written; empty otherwise */
    ChPos at;
    int64_t low, high;    /* of CH_COND_RANGE, both inclusive; INT64_MIN and INT64_MAX for open ends */
    ChCond *const *parts; /* of ALL, ANY, NO */
    uint32_t part_count;
};

enum { CH_MAX_COND_DEPTH = 32 };

#endif
