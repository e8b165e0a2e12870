/* What a good scenario shows, as a table of rules: what was measured, the bound it must keep, and what its author can do
 * where it does not. The rules are those of the design's "Proving a scenario".
 *
 * Everything lies in the given arena; texts point into it or are static. */
#ifndef COOLHEAD_REPORT_QUALITY_H
#define COOLHEAD_REPORT_QUALITY_H

#include "core/explore.h"

enum { CH_MAX_QUALITY_RULES = 40 };

typedef enum ChBound { CH_AT_LEAST, CH_AT_MOST, CH_BETWEEN } ChBound;

typedef struct ChQualityRule {
    ChStr name;         /* "coverage", "habit-first" … : never renamed */
    ChStr what;         /* what is measured, in a few words */
    ChBound bound;
    int64_t low, high;  /* as the bound says, in 1/scale; the other is unused */
    int64_t value;      /* in 1/scale */
    int32_t scale;      /* 1 for whole numbers */
    bool measured;      /* false: there was nothing to measure, and the rule is kept */
    bool ok;
    ChStr advice;       /* when not ok: one sentence of what is the matter and what to do; else empty */
} ChQualityRule;

typedef struct ChQualityTable {
    ChQualityRule rules[CH_MAX_QUALITY_RULES];
    uint32_t count;
    uint32_t not_ok;
} ChQualityTable;

/* `error` is filled on CH_NO_MEMORY, the only other status. */
ChStatus ch_quality_check(const ChScenario *scenario, const ChMethod *method, const ChExploration *found,
                          ChArena *arena, ChQualityTable *table, ChError *error) CH_CHECKED;

/* The rule's value and bound as people read them: "48 of at most 50", "0.12, at most 0.20". */
void ch_quality_value(const ChQualityRule *rule, ChText *out);
void ch_quality_bound(const ChQualityRule *rule, ChText *out);

#endif
