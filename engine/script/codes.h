/* Every diagnostic that loading can say: its number, its name, how grave it is and what it is about in one
 * line. The pages under docs/diagnostics are made from this table, and tests hold each row to a file that
 * brings it about.
 *
 * 1xx: loading. Checking, in the author room, has its own numbers from 2xx. */
#ifndef COOLHEAD_SCRIPT_CODES_H
#define COOLHEAD_SCRIPT_CODES_H

#include "core/scenario.h"
#include "script/diagnostic.h"

typedef enum ChCode {
    CH_CODE_SYNTAX = 101,
    CH_CODE_UNKNOWN_KEY = 102,
    CH_CODE_WRONG_KIND = 103,
    CH_CODE_MISSING = 104,
    CH_CODE_UNKNOWN_BEHAVIOUR = 105,
    CH_CODE_UNKNOWN_CIRCUMSTANCE = 106,
    CH_CODE_UNKNOWN_METHOD = 107,
    CH_CODE_UNKNOWN_BEAT = 108,
    CH_CODE_DUPLICATE = 109,
    CH_CODE_NEVER_FINISHED = 110,
    CH_CODE_UNKNOWN_WORD = 111,
    CH_CODE_JOINED = 112,
    CH_CODE_GIVEN_TWICE = 113,
    CH_CODE_TEXTS_ADJACENT = 114,
    CH_CODE_OUT_OF_RANGE = 115,
    CH_CODE_UNREADABLE = 116,
    CH_CODE_BUDGET = 117,
    CH_CODE_INCLUDE = 118,
    CH_CODE_UNKNOWN_FLAG = 119,
    CH_CODE_UNKNOWN_COUNT = 120,
    CH_CODE_UNKNOWN_CHOSEN = 121,
    CH_CODE_ENDLESS = 122,
    CH_CODE_NO_ENDING = 123,
    CH_CODE_NO_START = 124,
    CH_CODE_TOO_MANY = 125,
    CH_CODE_RUN = 126,
    CH_CODE_FLAG_NEVER_SET = 127,
    CH_CODE_LEFT_OVER = 128,
    CH_CODE_NAME_DIFFERS = 129,
    CH_CODE_UNKNOWN_SCENARIO = 130,
    CH_CODE_UNKNOWN_STEP = 131,
    CH_CODE_NOT_AN_ID = 132,
    CH_CODE_CONTRADICTION = 133,
    CH_CODE_NEVER_REACHED = 134,
    CH_CODE_SAY_WHY = 135,
    CH_CODE_ELSEWHERE = 136,
    CH_CODE_TEXT_RUNS_ON = 137
} ChCode;

/* The numbers that checking has, so that a scenario can set how they are said without this room knowing what they are. */
enum { CH_CODE_FIRST_CHECK = 201, CH_CODE_LAST_CHECK = 245 };

typedef struct ChCodeRow {
    uint32_t number;   /* a ChCode, or one of checking's own (author/codes.h) */
    ChSeverity severity;
    const char *name;  /* words joined by hyphens, for settings and page addresses; of a quality rule: the rule's own name */
    const char *title; /* one line */
} ChCodeRow;

/* All of them, by number. Static storage. */
const ChCodeRow *ch_codes(uint32_t *count);

/* One of them, or NULL. */
const ChCodeRow *ch_code_find(uint32_t number);

/* How grave a finding is by what the scenario sets: `severity`, which comes in as it is by itself, is changed. False when
 * it is not to be said at all. `said_as` may be NULL when there are none. */
bool ch_code_said_as(const ChSaidAs *said_as, uint32_t count, uint32_t code, ChSeverity *severity);

#endif
