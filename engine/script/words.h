/* The whole vocabulary of an author's files, as one table: every word, its keys, what each takes, within
 * which bounds, and what it is for. Loading reads it; the reference page, the editor's annotations and the
 * linter's settings are made from it. To give the language a new key is to write one row in words.c.
 *
 * Data only. A row's `offset` says where loading puts the value, in the draft of load_drafts.h that belongs
 * to the word; nobody else needs it. */
#ifndef COOLHEAD_SCRIPT_WORDS_H
#define COOLHEAD_SCRIPT_WORDS_H

#include <stdbool.h>
#include <stdint.h>

/* What a key takes. ch_value_kind describes each. */
typedef enum ChValueKind {
    CH_VALUE_TEXT,  /* prose, one paragraph or more */
    CH_VALUE_TEXTS, /* one text or a list of them */
    CH_VALUE_ID,    /* what the thing itself is called */
    CH_VALUE_INTEGER,
    CH_VALUE_YES,      /* true or false */
    CH_VALUE_MONEY,    /* money(12.50) */
    CH_VALUE_TIME,     /* minutes(2), at "Monday 09:00" */
    CH_VALUE_SPAN,     /* minutes(2) */
    CH_VALUE_MOMENT,   /* "Saturday 12:50" */
    CH_VALUE_CURRENCY, /* "GBP" */
    CH_VALUE_BEHAVIOURS,
    CH_VALUE_CIRCUMSTANCE, /* one */
    CH_VALUE_CIRCUMSTANCES,
    CH_VALUE_FLAGS_SET,
    CH_VALUE_FLAGS_LEFT,
    CH_VALUE_FLAGS_STARTED,
    CH_VALUE_CONDITION,
    CH_VALUE_WAYS, /* where it leads */
    CH_VALUE_BEAT, /* the name of one beat or ending */
    CH_VALUE_REPLIES,
    CH_VALUE_CHANNEL,
    CH_VALUE_OUTCOME,
    CH_VALUE_MODE,
    CH_VALUE_COUNTS,    /* { queue = 3 } */
    CH_VALUE_SEVERITIES, /* { CH216 = "off" } */
    CH_VALUE_TABLE,     /* keys of its own: the row's `inner` */
    CH_VALUE_MET_BY,    /* behaviours with all { } and any { } */
    CH_VALUE_IF_ARISES, /* circumstances with all { } and any { } */
    CH_VALUE_METHOD,    /* a method's id */
    CH_VALUE_SCENARIOS, /* ids of scenarios */
    CH_VALUE_SIBLING,   /* the id of another step or stage of the file */
    CH_VALUE_NAMES,     /* names that mean something elsewhere */
    CH_VALUE_KIND_COUNT
} ChValueKind;

typedef struct ChValueKindRow {
    const char *name; /* "money" */
    const char
        *takes; /* for sentences: "takes money: money(12) or money(12.50)" says the part after "takes" */
} ChValueKindRow;

const ChValueKindRow *ch_value_kind(ChValueKind kind);

typedef enum ChNeed {
    CH_MAY,          /* may be left out */
    CH_SHOULD,       /* a warning without it */
    CH_MUST,         /* an error without it */
    CH_MUST_IN_BEAT, /* an error without it in a beat; in a slot, `sent` may say it for all */
    CH_NEED_COUNT
} ChNeed;

typedef enum ChWordId {
    CH_WORD_SCENARIO,
    CH_WORD_CUSTOMER,
    CH_WORD_BEAT,
    CH_WORD_COMPOSE,
    CH_WORD_SLOT,
    CH_WORD_CHOICE,
    CH_WORD_SILENCE,
    CH_WORD_SENT,
    CH_WORD_ENDING,
    CH_WORD_SAYS,
    CH_WORD_DOES,
    CH_WORD_BEHAVIOUR,
    CH_WORD_AVOID,
    CH_WORD_CIRCUMSTANCE,
    CH_WORD_METHOD,
    CH_WORD_SOURCE,
    CH_WORD_STEP,
    CH_WORD_PROGRAMME,
    CH_WORD_STAGE,
    CH_WORD_PLAY,
    CH_WORD_ANGER,
    CH_WORD_TRUST,
    CH_WORD_COST,
    CH_WORD_CLOCK,
    CH_WORD_COUNT,
    CH_WORD_TIMES,
    CH_WORD_FLAG,
    CH_WORD_SHOWN,
    CH_WORD_VISITED,
    CH_WORD_ARISEN,
    CH_WORD_ALL,
    CH_WORD_ANY,
    CH_WORD_NO,
    CH_WORD_SECONDS,
    CH_WORD_MINUTES,
    CH_WORD_HOURS,
    CH_WORD_DAYS,
    CH_WORD_AT,
    CH_WORD_MONEY,
    CH_WORD_INCLUDE,
    CH_WORDS
} ChWordId;

/* How a word is written. */
typedef enum ChWordShape {
    CH_SHAPE_TABLE,       /* scenario { … } */
    CH_SHAPE_NAMED,       /* beat "name" { … } */
    CH_SHAPE_INNER,       /* not called: a key's value, customer = { … } */
    CH_SHAPE_LINES,       /* says [[…]] or says { [[…]], [[…]], when = … } */
    CH_SHAPE_METER,       /* anger:at_least(60) */
    CH_SHAPE_NAMED_METER, /* count "queue":at_least(5) */
    CH_SHAPE_ASKS,        /* flag "name" */
    CH_SHAPE_JOINS,       /* all { …, … } */
    CH_SHAPE_NUMBER,      /* minutes(2) */
    CH_SHAPE_TEXT         /* at "Monday 09:00" */
} ChWordShape;

/* In which files a word may stand. */
enum { CH_IN_BEHAVIOURS = 1, CH_IN_SCENARIO = 2, CH_IN_METHOD = 4, CH_IN_PROGRAMME = 8, CH_IN_PLAYS = 16 };

typedef struct ChWord ChWord;

typedef struct ChWordKey {
    const char *name;
    ChValueKind kind;
    ChNeed need;
    int64_t low, high;   /* of numbers, both inclusive; of texts and lists the most characters or items, 0 for
                            the usual */
    int64_t standard;    /* of numbers: what holds when it is left out */
    const ChWord *inner; /* of CH_VALUE_TABLE */
    uint32_t offset, count_offset;
    const char *about;
} ChWordKey;

/* What may stand in the braces without a key. */
typedef enum ChItemKind {
    CH_ITEM_TEXT,
    CH_ITEM_LINE,
    CH_ITEM_CHOICE,
    CH_ITEM_SLOT,
    CH_ITEM_KIND_COUNT
} ChItemKind;

typedef struct ChWordItem {
    ChItemKind kind;
    uint32_t least, most;
    const char *about;
} ChWordItem;

enum { CH_MOST_ITEM_KINDS = 2 };

struct ChWord {
    ChWordId id;
    const char *name;
    ChWordShape shape;
    uint32_t files;      /* CH_IN_… */
    uint32_t draft_size; /* of loading's draft */
    const ChWordKey *keys;
    uint32_t key_count;
    ChWordItem items[CH_MOST_ITEM_KINDS];
    uint32_t item_count;
    int64_t low, high; /* of meters and numbers: the bounds of what is compared or given */
    const char *about;
    const char *example; /* one line that loads where the word may stand */
};

/* All words, at their ids. Static storage. */
const ChWord *ch_words(void);
const ChWord *ch_word(ChWordId id);

/* What meters, counts and times can be asked: at_least, below, between. */
typedef struct ChComparison {
    const char *name;
    uint32_t takes; /* how many numbers */
    const char *about;
} ChComparison;

const ChComparison *ch_comparisons(uint32_t *count);

const char *ch_item_kind_name(ChItemKind kind); /* "text", "line", "choice", "slot" */

#endif
