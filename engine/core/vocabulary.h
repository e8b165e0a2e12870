/* The words that scenarios and methods share: behaviours (something an observer could tick) and circumstances
 * (something that comes about). Choices say which they show and which arise; methods read only those two, so that any
 * play can be debriefed through any method.
 *
 * A behaviour or circumstance is known by its place in its vocabulary. A scenario carries a vocabulary of its own: the
 * common one, in its order, and behind it what the scenario declares. Owns nothing; everything lies in one arena. */
#ifndef COOLHEAD_CORE_VOCABULARY_H
#define COOLHEAD_CORE_VOCABULARY_H

#include <stdbool.h>

#include "base/bits.h"
#include "base/str.h"

enum {
    CH_MAX_BEHAVIOURS = 128,    /* the size of a ChSet */
    CH_MAX_CIRCUMSTANCES = 64,  /* the bits of a uint64_t */
    CH_NONE = 0xFFFFFF          /* no such place, wherever a place is a uint32_t */
};

/* Where in an author's files something was written. Not part of what a scenario means, so not of its hash. */
typedef struct ChPos {
    uint32_t file;   /* place in the scenario's files */
    uint32_t line;   /* from 1; 0 when unknown */
    uint32_t column; /* from 1, in characters */
} ChPos;

typedef struct ChBehaviour {
    ChStr id;
    ChStr text;  /* what an observer would see */
    ChStr from;  /* the source it is documented in */
    bool avoid;  /* one to avoid */
} ChBehaviour;

typedef struct ChCircumstance {
    ChStr id;
    ChStr text;
} ChCircumstance;

typedef struct ChVocabulary {
    ChBehaviour *behaviours;
    uint32_t behaviour_count;
    ChCircumstance *circumstances;
    uint32_t circumstance_count;
    ChSet avoid; /* the behaviours to avoid */
} ChVocabulary;

/* The place of a name, or CH_NONE. */
uint32_t ch_behaviour_find(const ChVocabulary *words, ChStr id);
uint32_t ch_circumstance_find(const ChVocabulary *words, ChStr id);

#endif
