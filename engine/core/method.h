/* A method: the documented steps a play is scored against. Read beside score.h, which holds the rules.
 *
 * A method's sets are places in one vocabulary. ch_method_bind makes a copy that speaks another vocabulary (a
 * scenario's), by id. */
#ifndef COOLHEAD_CORE_METHOD_H
#define COOLHEAD_CORE_METHOD_H

#include "base/arena.h"
#include "core/vocabulary.h"

enum { CH_MAX_STEPS = 16, CH_MAX_GROUPS = 8 };

/* What meets a step: every group, each by any of its behaviours. `all {a, b}` is two groups of one; `any {a, b}` is one
 * group of two. A group that became empty in ch_method_bind can never be filled. */
typedef struct ChStep {
    ChStr id, title, guidance;
    int32_t weight;             /* 1 to 100; the step earns up to four quarters of it */
    ChSet groups[CH_MAX_GROUPS];
    uint32_t group_count;
    ChSet met_by;               /* all groups together */
    ChSet broken_by;
    bool throughout;            /* met until broken; has no groups */
    uint32_t after;             /* another step's place, or CH_NONE */
    ChStr after_id;             /* its id while being written; sealing finds the place */
    bool asks;                  /* has if_arises */
    bool if_all;                /* all of if_arises must have come about, rather than any */
    uint64_t if_arises;         /* circumstances without which the step is not asked */
    uint64_t needs;             /* a circumstance that was the trainee's to bring about; 0 for none */
    uint32_t since;             /* the circumstance that from and within count from, or CH_NONE */
    int64_t from_s, within_s;   /* seconds after it, inclusive; 0 and INT64_MAX when open */
    ChPos at;
} ChStep;

typedef struct ChSource {
    ChStr title, site, author;
    int32_t year; /* 0 when unknown */
} ChSource;

typedef struct ChMethod {
    ChStr id, title, note; /* note: what the product wants said about it, may be empty */
    ChSource source;
    uint64_t setback;      /* the circumstance after which other steps earn late; 0 for none */
    ChStep *steps;
    uint32_t step_count;
    uint32_t order[CH_MAX_STEPS]; /* steps so that `after` comes first; made by sealing */
} ChMethod;

/* Find `after` by id and the order of evaluation. CH_BAD_INPUT (with the step's position) for an unknown step, a step
 * after itself, or a circle. Called once, by whoever built the method. */
ChStatus ch_method_seal(ChMethod *method, ChError *error) CH_CHECKED;

/* The same method in the words of `to`. What `to` does not know is dropped from the sets. */
ChStatus ch_method_bind(const ChMethod *method, const ChVocabulary *from, const ChVocabulary *to, ChArena *arena,
                        ChMethod *bound, ChError *error) CH_CHECKED;

/* All quarters there are: four times the sum of the weights. */
int32_t ch_method_quarters(const ChMethod *method);

/* How a step's rule reads, e.g. "after hear-and-thank; if customer_leaves arises". Into `out`. */
void ch_step_rule(const ChMethod *method, uint32_t step, const ChVocabulary *words, ChText *out);

/* What meets it and what breaks it, by their ids: "put_right and take_notes", "hide_behind_policy or stonewall". Nothing
 * where there is none. */
void ch_step_met_by(const ChStep *step, const ChVocabulary *words, ChText *out);
void ch_step_broken_by(const ChStep *step, const ChVocabulary *words, ChText *out);

#endif
