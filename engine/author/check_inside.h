/* What the parts of checking share. */
#ifndef COOLHEAD_AUTHOR_CHECK_INSIDE_H
#define COOLHEAD_AUTHOR_CHECK_INSIDE_H

#include "author/check.h"

typedef struct Checker {
    const ChScenario *scenario;
    const ChMethod *method;
    const ChCheckOptions *options;
    ChDiagnostics *said;
    ChArena scratch;
    bool *beat_reached;   /* from any start */
    bool *choice_reached; /* by serial */
    bool complete;        /* every exploration was */
} Checker;

/* Say one finding at a place in the author's files, as grave as its row or the scenario has it. */
void chk_say(Checker *checker, uint32_t code, ChPos at, const char *format, ...) CH_PRINTF(4, 5);

/* The same where `file` is not one of the scenario's. */
void chk_say_in(const ChScenario *scenario, const ChCheckOptions *options, ChDiagnostics *said, uint32_t code, ChStr file,
                ChPos at, const char *message);

/* The starts there are: none, each precedent alone, and all of them when there are several. */
uint32_t chk_starts(const ChScenario *scenario, uint64_t starts[CH_MAX_FLAGS + 2]);

/* "from exception_granted: ", or nothing. Into `out`. */
void chk_say_start(const ChScenario *scenario, uint64_t precedents, ChText *out);

/* check_explored.c: explore from every start; what the quality table says, and what no start reaches. */
ChStatus chk_explored(Checker *checker, ChError *error) CH_CHECKED;

/* check_plays.c: conditions that never or always held, and meters that stand at their end, in random plays. */
ChStatus chk_plays(Checker *checker) CH_CHECKED;

/* check_texts.c: answers that are alike, texts that are too long or hard to read, flags that nothing asks about, a portrait that is not
 * there. */
ChStatus chk_texts(Checker *checker) CH_CHECKED;

/* check_portrait.c: the customer as they are seen. Findings about a picture stand at its own file. */
ChStatus chk_portrait(Checker *checker) CH_CHECKED;

#endif
