/* A scenario: what an author's file built, immutable once sealed. Everything lies in one arena and dies with it.
 *
 * Order of calls: whoever builds one fills the arrays, then calls ch_scenario_seal once; after that everything is read
 * only. Names of beats may be written before the beat is; sealing finds them. Play, scoring, proving and replay read
 * this and nothing else. */
#ifndef COOLHEAD_CORE_SCENARIO_H
#define COOLHEAD_CORE_SCENARIO_H

#include "base/arena.h"
#include "base/status.h"
#include "core/condition.h"

enum {
    CH_MAX_FLAGS = 64,
    CH_MAX_COUNTS = 16,
    CH_MAX_SLOTS = 8,          /* of a compose beat */
    CH_MAX_CHOICES = 24,       /* of a beat or a slot */
    CH_MAX_BEATS = 20000,
    CH_MAX_COMBINATIONS = 4096 /* of a compose beat's slots */
};

typedef enum ChLineKind { CH_LINE_SAYS, CH_LINE_DOES } ChLineKind;

/* Something the customer says, or that happens. All lines whose condition holds are shown, in order. */
typedef struct ChLine {
    ChLineKind kind;
    ChStr text;
    ChCond *when;
} ChLine;

/* What the customer answers to a choice: the first whose condition holds after the choice. */
typedef struct ChReply {
    ChLineKind kind; /* their words, or something that happens (in which words may be quoted) */
    ChStr text;
    ChCond *when;
} ChReply;

/* Where a choice leads: the first whose condition holds after the choice. */
typedef struct ChWay {
    ChStr name;
    uint32_t beat; /* found by sealing */
    ChCond *when;
    ChPos at;
} ChWay;

typedef enum ChTimeKind {
    CH_TIME_FOR,  /* `seconds` go by */
    CH_TIME_UNTIL /* until the next `seconds` of the week: 0 is Monday 00:00; already that moment: no time */
} ChTimeKind;

typedef struct ChTime {
    ChTimeKind kind;
    int64_t seconds; /* never negative */
} ChTime;

typedef struct ChCountChange {
    uint32_t count;
    int32_t by;
} ChCountChange;

/* What saying it does. */
typedef struct ChEffect {
    ChSet shows, partly;
    int32_t anger, trust;
    int64_t costs; /* minor units */
    ChTime takes;
    uint64_t sets, arises;
    ChCountChange *changes;
    uint32_t change_count;
} ChEffect;

/* A response; also what silence does, and what sending a composed reply adds (`sent`: no text, no because). */
typedef struct ChChoice {
    ChStr id, text, because;
    ChCond *when;
    ChReply *replies;
    uint32_t reply_count;
    ChEffect effect;
    ChWay *ways; /* may be none in a slot's choice, when `sent` leads on */
    uint32_t way_count;
    bool interrupts;
    uint32_t serial; /* its place among all choices, silences and sents of the scenario; made by sealing */
    ChPos at;
} ChChoice;

typedef struct ChSlot {
    ChStr id, title;
    bool optional; /* may be left out */
    ChChoice *choices;
    uint32_t choice_count;
    ChPos at;
} ChSlot;

typedef enum ChBeatKind { CH_BEAT, CH_BEAT_COMPOSE, CH_BEAT_ENDING } ChBeatKind;
typedef enum ChOutcome { CH_LOST, CH_WAVERING, CH_KEPT } ChOutcome;

typedef enum ChChannel {
    CH_CHANNEL_COUNTER,
    CH_CHANNEL_TABLE,
    CH_CHANNEL_IN_PERSON,
    CH_CHANNEL_PHONE,
    CH_CHANNEL_EMAIL,
    CH_CHANNEL_CHAT,
    CH_CHANNEL_REVIEW,
    CH_CHANNEL_COUNT
} ChChannel;

typedef struct ChBeat {
    ChBeatKind kind;
    ChStr id;
    ChChannel channel;     /* the scenario's unless the beat changes it */
    ChLine *lines;
    uint32_t line_count;
    ChTime later;          /* time that passes on arrival */
    uint32_t at_most;      /* entries; 0 for no bound */
    ChWay otherwise;       /* where ways lead once it is used up; no name: they are not on offer */
    ChChoice *choices;     /* of CH_BEAT */
    uint32_t choice_count;
    ChChoice *silence;     /* of CH_BEAT; NULL when silence is no answer here */
    int64_t silence_after_s;
    ChSlot *slots;         /* of CH_BEAT_COMPOSE */
    uint32_t slot_count;
    ChChoice *sent;        /* of CH_BEAT_COMPOSE; NULL when every combination leads on by itself */
    ChOutcome outcome;     /* of CH_BEAT_ENDING */
    ChPos at;
} ChBeat;

typedef struct ChCustomer {
    ChStr name, portrait;
    int32_t anger, trust; /* 0 to 100 at the start */
    int32_t since;        /* the year they became a customer; 0 when unknown */
    int64_t worth;        /* what they are worth from here on, minor units */
    ChStr *facts;
    uint32_t fact_count;
} ChCustomer;

typedef struct ChCount {
    ChStr id;
    int32_t start;
} ChCount;

/* How an author wants a finding about the scenario to be said: its number, and a severity as the script room counts them;
 * less than 0 for not at all. */
typedef struct ChSaidAs {
    uint32_t code;
    int32_t severity;
} ChSaidAs;

typedef struct ChScenario {
    ChStr id, title, method, brief, goal;
    ChStr lang; /* that its texts were translated into, as in "pt-BR"; empty when they are as they were written */
    ChChannel channel;
    int32_t difficulty, minutes;
    int64_t opens_s; /* second of the week at which it opens; 0 is Monday 00:00 */
    ChStr currency;  /* ISO 4217 */
    int64_t may_give; /* minor units */
    ChCustomer customer;
    ChStr *unknown, *discuss;
    uint32_t unknown_count, discuss_count;
    ChStr starts_name;
    uint32_t starts;        /* found by sealing */
    ChStr *flags;           /* every flag's name */
    uint32_t flag_count;
    uint64_t leaves;        /* flags that a later scenario may start from */
    uint64_t starts_from;   /* precedents that it can start from */
    ChCount *counts;
    uint32_t count_count;
    ChVocabulary words;
    ChBeat *beats;
    uint32_t beat_count;
    ChStr *files;           /* the author's files, for positions; not part of the hash */
    uint32_t file_count;
    ChStr author, licence;  /* for packs; not part of the hash */
    ChSaidAs *said_as;      /* for checking; not part of the hash */
    uint32_t said_as_count;
    uint32_t serial_count;  /* how many choices, silences and sents there are; made by sealing */
    ChPos at;
} ChScenario;

/* What sealing found. One row a finding; the script room words them for the author. */
typedef enum ChSealCode {
    CH_SEAL_UNKNOWN_BEAT,    /* `name` leads to no beat */
    CH_SEAL_DUPLICATE_BEAT,  /* a second beat `name` */
    CH_SEAL_NO_START,        /* `starts` is missing */
    CH_SEAL_NO_ENDING,       /* there is no ending at all */
    CH_SEAL_ENDLESS,         /* a circle of beats through `name` in which no beat has at_most */
    CH_SEAL_TOO_MANY         /* a bound of this header was passed */
} ChSealCode;

typedef struct ChSealFinding {
    ChSealCode code;
    ChStr name;
    ChPos at;
    const uint32_t *circle; /* of an endless one: its beats in order, in the scratch arena */
    uint32_t circle_count;
} ChSealFinding;

typedef struct ChSealReport {
    ChSealFinding found[32];
    uint32_t count; /* never more than the array holds; the first 32 are kept */
} ChSealReport;

/* Find every named beat, number the choices, refuse endless circles. CH_BAD_INPUT when `report` has a finding (all of
 * them errors), CH_NO_MEMORY when `scratch` has none left. */
ChStatus ch_scenario_seal(ChScenario *scenario, ChArena *scratch, ChSealReport *report) CH_CHECKED;

uint32_t ch_beat_find(const ChScenario *scenario, ChStr id); /* or CH_NONE */
uint32_t ch_flag_find(const ChScenario *scenario, ChStr id); /* or CH_NONE */

ChStr ch_channel_name(ChChannel channel);  /* "counter", "table", "in_person", "phone", "email", "chat", "review" */
ChStr ch_outcome_name(ChOutcome outcome);  /* "lost", "wavering", "kept" */

#endif
