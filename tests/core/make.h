/* What the tests of the core share: a terse way to make scenarios, vocabularies and methods in C, and a generator of
 * small random ones that uses everything a scenario can have.
 *
 * Order of calls: made_start, then beats, choices, steps and the rest, then made_seal; made_end frees it all. Rooms are
 * fixed and generous; a test that passes them fails loudly. */
#ifndef COOLHEAD_TESTS_CORE_MAKE_H
#define COOLHEAD_TESTS_CORE_MAKE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/rng.h"
#include "core/method.h"
#include "core/scenario.h"
#include "core/state.h"

enum { MADE_BEHAVIOURS = 10, MADE_CIRCUMSTANCES = 6, MADE_FLAGS = 5, MADE_COUNTS = 3 };
enum { MADE_BEATS = 40, MADE_CHOICES = 12 }; /* at most */

typedef struct Made {
    ChArena arena;
    ChScenario scenario;
    ChMethod method;
} Made;

/* Behaviours b0 … b9 (b8 and b9 are to avoid), circumstances c0 … c5, flags f0 … f4 (f0 and f1 are precedents), counts
 * n0 … n2. The first beat made is where it starts. */
void made_start(Made *made);
void made_end(Made *made);
void made_seal(Made *made);      /* fails the test when it does not seal */
ChStatus made_try_seal(Made *made);

ChBeat *made_beat(Made *made, const char *id);
ChBeat *made_ending(Made *made, const char *id, ChOutcome outcome);
ChBeat *made_compose(Made *made, const char *id);
ChSlot *made_slot(Made *made, ChBeat *beat, const char *id, bool optional);
ChChoice *made_choice(Made *made, ChBeat *beat, const char *text, const char *to);      /* `to` may be NULL */
ChChoice *made_part(Made *made, ChSlot *slot, const char *text);
ChChoice *made_silence(Made *made, ChBeat *beat, const char *to);
ChChoice *made_sent(Made *made, ChBeat *beat, const char *to);
ChWay *made_way(Made *made, ChChoice *choice, const char *to, ChCond *when);
void made_reply(Made *made, ChChoice *choice, const char *text, ChCond *when);
void made_line(Made *made, ChBeat *beat, const char *text, ChCond *when);
void made_change(Made *made, ChChoice *choice, uint32_t count, int32_t by);

/* A step met by any of `any`; more groups with made_group. */
ChStep *made_step(Made *made, const char *id, int32_t weight, ChSet any);
void made_group(ChStep *step, ChSet any);

ChCond *made_range(Made *made, ChVariable variable, uint32_t index, int64_t low, int64_t high);
ChCond *made_times(Made *made, ChCondOp op, const char *beat, int64_t low,
                   int64_t high); /* VISITED, or RANGE of TIMES */
ChCond *made_cond(Made *made, ChCondOp op, uint32_t index);
ChCond *made_many(Made *made, ChCondOp op, ChCond *a, ChCond *b);

ChStr made_str(Made *made, const char *format, ...) CH_PRINTF(2, 3);
ChSet made_set(const char *members); /* "0 3 7" */

/* Make a random scenario and method; the same seed gives the same one. It may not seal: endless circles are refused. */
typedef struct MadeSize {
    uint32_t beats, choices, steps; /* at most */
} MadeSize;
void made_random(Made *made, uint64_t seed, MadeSize size);

/* Random until one seals: the seed is moved on. */
void made_random_sealed(Made *made, uint64_t *seed, MadeSize size);

ChDecision made_pick(uint32_t number);
/* How many times as much a long run wants: CH_TEST_SCALE, 1 unless set. */
uint32_t made_scale(uint32_t count);

#endif
