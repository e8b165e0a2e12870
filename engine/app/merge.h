/* Attempts on their way between machines: one attempt as a JSON object, and such an object into a store. Exports, imports
 * (exchange.h) and shared folders (share.h) all go through here, so that they agree on what a row is and what is believed.
 *
 * A row has what `records export` prints of an attempt (docs/people.md). With "from": N it holds only the inputs after the
 * first N, and the receiver must have those already.
 *
 * What is believed: nothing that can be worked out. The compiled scenario must have its hash and be readable
 * (ch_archive_read), every input must be on offer when it is made, and ending, outcome, what was earned, best and points must
 * come of the inputs. What a play could have come to is explored here once for each scenario and kept; the few that have too
 * many states for it bring no points. Taken as given, since nothing here can say otherwise: who played and when, how long they
 * took, and what they wrote.
 *
 * Order of calls: ch_merge_open; ch_merge_session and ch_merge_row as often as wanted; ch_merge_close. The store outlives it. A row that
 * is refused is no failure: the call returns CH_OK, says why, and has changed nothing. A status other than CH_OK is the
 * store's or the memory's, and then the row's writes are undone as well. */
#ifndef COOLHEAD_APP_MERGE_H
#define COOLHEAD_APP_MERGE_H

#include <jansson.h>

#include "app/world.h"
#include "records/classes.h"

/* ---- out ---- */

typedef struct ChRowOf {
    const ChAttempt *attempt;
    const ChAttemptLog *log;
    const ChReflection *reflection; /* NULL: none was written */
    ChStr trainee;                  /* name or pseudonym, as it is to be told */
    uint32_t from;                  /* leave out as many inputs at the beginning */
} ChRowOf;

json_t *ch_merge_row_json(const ChRowOf *of);       /* NULL when there is no memory */
json_t *ch_merge_session_json(const ChClass *class); /* likewise; without its folder */

/* ---- in ---- */

typedef enum ChMerged {
    CH_MERGED_NEW,
    CH_MERGED_GONE_ON,  /* it was here, and has more decisions, an end or a reflection now */
    CH_MERGED_SAME,     /* nothing that is not here already */
    CH_MERGED_REFUSED
} ChMerged;

typedef enum ChRefusal {
    CH_REFUSED_FORM,      /* no attempt of Coolhead's */
    CH_REFUSED_REVISION,  /* its scenario is not there, or not what its hash says */
    CH_REFUSED_PLAY,      /* its decisions do not play */
    CH_REFUSED_OUTCOME,   /* they come out otherwise than it says */
    CH_REFUSED_DIFFERS,   /* another course of the same attempt is kept here */
    CH_REFUSED_FORGOTTEN, /* erased here */
    CH_REFUSED_COUNT
} ChRefusal;

typedef struct ChMergedRow {
    ChMerged what;
    ChRefusal why;                /* when refused */
    char uuid[CH_UUID_TEXT];      /* empty when the row has none */
    char said[256];               /* why it was refused, for people */
} ChMergedRow;

/* Where the bytes of a compiled scenario that the store has not are to be had. CH_NOT_FOUND when they are not there. */
typedef ChStatus (*ChFetchRevision)(void *context, const char hash[CH_DIGEST_TEXT], ChText *bytes, ChError *error);

typedef struct ChMerge ChMerge;

ChStatus ch_merge_open(ChStore *store, ChFetchRevision fetch, void *context, ChMerge **merge, ChError *error) CH_CHECKED;
void ch_merge_close(ChMerge *merge); /* NULL is allowed */

/* What was written since ch_store_together was undone: nothing that was learnt meanwhile holds. */
void ch_merge_undone(ChMerge *merge);

typedef struct ChMergedPerson {
    ChMergedRow row;  /* NEW: entered; GONE_ON: what was kept under their pseudonym alone is theirs now. Without a uuid */
    char name[128];   /* as the document has it */
    char pseudonym[CH_PSEUDONYM_TEXT]; /* when GONE_ON */
    uint32_t plays;   /* that came with it */
} ChMergedPerson;

/* Somebody in a document that names people, before its attempts: these are then theirs, by the name that they have here. Who was
 * erased here is refused, and so are their attempts; `plays_erased`: attempts of theirs in the document were erased here, which says
 * the same of one whom nobody knows here any more. */
ChStatus ch_merge_person(ChMerge *merge, const json_t *row, bool plays_erased, ChMergedPerson *merged, ChError *error) CH_CHECKED;

/* A session that attempts may belong to. `folder` (may be empty) is kept with one that is new. `*is_new` may be NULL; false for a
 * row that is none, and for one that is here already (then only its end is taken). */
ChStatus ch_merge_session(ChMerge *merge, const json_t *row, ChStr folder, bool *is_new, ChError *error) CH_CHECKED;

/* Explore what the row will want, where it is not known yet: that may take a second, and is better done before
 * ch_store_together than within. Nothing but what was explored is kept. */
ChStatus ch_merge_ready(ChMerge *merge, const json_t *row, ChError *error) CH_CHECKED;

ChStatus ch_merge_row(ChMerge *merge, const json_t *row, ChMergedRow *merged, ChError *error) CH_CHECKED;

#endif
