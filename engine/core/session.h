/* A session: one play as a pure step machine. Inputs go in, events come out; nothing in here reads a clock, a file, a
 * locale or a random source. The log of its inputs is the truth: the same scenario, method, start and inputs give the
 * same state, score and debrief everywhere.
 *
 * Order of calls: ch_session_start, then ch_session_step for each input, reading ch_session_state and
 * ch_session_offers between; ch_session_free at the end. The scenario and method must outlive the session; the
 * session owns its own memory, taken from `from`. Pointers in events are valid until the next step. */
#ifndef COOLHEAD_CORE_SESSION_H
#define COOLHEAD_CORE_SESSION_H

#include "base/alloc.h"
#include "core/score.h"

typedef enum ChMode { CH_MODE_GUIDED, CH_MODE_PRACTICE, CH_MODE_ASSESSED } ChMode;

ChStr ch_mode_name(ChMode mode);
bool ch_mode_parse(ChStr name, ChMode *mode);

typedef enum ChInputKind {
    CH_INPUT_ANSWER,   /* a decision */
    CH_INPUT_TAKE_BACK /* the last line is taken back; guided and practice only */
} ChInputKind;

typedef struct ChInput {
    ChInputKind kind;
    ChDecision decision; /* of CH_INPUT_ANSWER */
    int64_t ms;          /* how long the trainee took, read by the caller's clock; never scored */
} ChInput;

typedef enum ChEventKind {
    CH_EVENT_SAID,    /* your words: `choice` (of `slot`) */
    CH_EVENT_REPLY,   /* what the customer answers: `text`; `index` is a ChLineKind: their words, or what happens */
    CH_EVENT_METERS,  /* the temperature moved: see state; `from_anger`, `from_trust` */
    CH_EVENT_TIME,    /* simulated time went by: `seconds`, until it was `clock_s` */
    CH_EVENT_AROSE,   /* circumstance `index` came about */
    CH_EVENT_STEP,    /* step `index` changed; its status is in the state */
    CH_EVENT_BEAT,    /* beat `index` was entered */
    CH_EVENT_CHANNEL, /* the stage changed to channel `index` */
    CH_EVENT_LINE,    /* the customer says or something happens: `line` */
    CH_EVENT_ENDED,   /* it is over; beat `index` is the ending */
    CH_EVENT_TAKEN_BACK
} ChEventKind;

typedef struct ChEvent {
    ChEventKind kind;
    uint32_t index;
    uint32_t slot;
    ChStr text;
    const ChChoice *choice;
    const ChLine *line;
    int64_t seconds, clock_s;
    int32_t from_anger, from_trust;
} ChEvent;

typedef struct ChEvents {
    const ChEvent *at;
    uint32_t count;
} ChEvents;

/* What an attempt starts from, beside its scenario and method. */
typedef struct ChStart {
    ChMode mode;
    uint64_t seed;       /* for the order in which answers are shown, nothing else */
    uint64_t precedents; /* flags it starts from; must be within the scenario's starts_from */
} ChStart;

/* One decision as it was made, for the debrief. */
typedef struct ChDecided {
    uint32_t beat;
    ChDecision decision;
    int64_t ms;
    ChResult result;
    ChMoment after; /* the moment it led to, the next beat entered */
} ChDecided;

typedef struct ChSession ChSession;

/* Start a play; `*events` (may be NULL) tells how it opens. */
ChStatus ch_session_start(const ChScenario *scenario, const ChMethod *method, ChStart start, ChAllocator from,
                          ChSession **session, ChEvents *events, ChError *error) CH_CHECKED;
void ch_session_free(ChSession *session);

/* The same session from the beginning again: for many plays of one scenario without a new session each. */
ChStatus ch_session_restart(ChSession *session, ChStart start, ChEvents *events, ChError *error) CH_CHECKED;

/* Feed one input. CH_BAD_INPUT when it is not on offer: the message names what is, and nothing changed. CH_NO_MEMORY
 * likewise changes nothing. */
ChStatus ch_session_step(ChSession *session, const ChInput *input, ChEvents *events, ChError *error) CH_CHECKED;

/* The same for `count` inputs, telling nothing: replay and resume. Stops at the first that does not fit. */
ChStatus ch_session_replay(ChSession *session, const ChInput *inputs, uint32_t count, ChError *error) CH_CHECKED;

const ChState *ch_session_state(const ChSession *session);
const ChScenario *ch_session_scenario(const ChSession *session);
const ChMethod *ch_session_method(const ChSession *session);
ChStart ch_session_started(const ChSession *session);
void ch_session_offers(const ChSession *session, ChOffers *offers);
bool ch_session_ended(const ChSession *session);
bool ch_session_took_back(const ChSession *session);
bool ch_session_may_take_back(const ChSession *session);

/* The decisions that stand (those taken back are gone), oldest first. */
const ChDecided *ch_session_decisions(const ChSession *session, uint32_t *count);

/* The opening again, or the last step's events as they were told: for resuming at the same line. */
ChEvents ch_session_events(const ChSession *session);

/* For an author who wants to see what a hotter customer would say: both meters as given (0 to 100), and the beat told again as
 * it is with them. From here to the next restart the log no longer tells how this state came about. */
void ch_session_set_meters(ChSession *session, int32_t anger, int32_t trust, ChEvents *events);

/* The order in which to show the choices of a beat or slot: `order[i]` is the number (from 1) of the i-th row.
 * `shuffle` false gives them as written. */
void ch_shown_order(uint64_t seed, uint32_t beat, uint32_t slot, uint32_t count, bool shuffle, uint8_t *order);

#endif
