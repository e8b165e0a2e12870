/* The preview of a scenario that is being written, without a window: the last version that worked, a play of it that is
 * found again by its ids when the files change, and what is to be seen of its state.
 *
 * Order of calls: ch_preview_make; ch_preview_take with each version that was read, ch_preview_learn with each study; the
 * rest in any order; ch_preview_free. It owns the versions and studies that it was given, and frees a version when one that
 * works has taken its place: whoever studies it on another thread must be done by then. Nothing is recorded. */
#ifndef COOLHEAD_AUTHOR_PREVIEW_H
#define COOLHEAD_AUTHOR_PREVIEW_H

#include "author/version.h"

/* What became of the answers made so far when the last version was taken. */
typedef enum ChReplayed {
    CH_REPLAYED_NOTHING, /* nothing to tell: the first version, or something was done since */
    CH_REPLAYED_ALL,
    CH_REPLAYED_SOME     /* up to an answer that is no longer there */
} ChReplayed;

/* A decision by the names that it has in the files. */
typedef struct ChMade {
    ChStr beat;
    ChStr picks[CH_MAX_SLOTS]; /* ids of choices; empty: silence, or a part left out */
    uint8_t pick_count;
} ChMade;

typedef struct ChPreview {
    ChVersion *good;   /* the last that worked; NULL: none has yet */
    ChVersion *latest; /* the last that was read; often the same */
    ChStudy *study;    /* of `good`; NULL as long as it is not known */
    ChSession *session; /* of `good` */
    ChMade *made;      /* the decisions that stand, oldest first */
    uint32_t made_count, made_room;
    ChMoment before;   /* as it was before the last decision; at the start, the start */
    bool anger_by_hand, trust_by_hand; /* set so since the last jump, start or replay */
    int32_t hand_anger, hand_trust;    /* by how much, since the last decision */
    ChReplayed replayed;
    uint32_t gone;     /* of CH_REPLAYED_SOME: which answer is gone, from 1 */
    ChStr jump;        /* where to go as soon as the ways are known; empty: nowhere */
    ChArena memory;    /* of `made` and `jump` */
} ChPreview;

ChStatus ch_preview_make(ChPreview **preview, ChError *error) CH_CHECKED;
void ch_preview_free(ChPreview *preview); /* may be NULL */

/* A version was read. One that works takes the place of the last, and the answers made so far are given again; one that does
 * not is kept beside it. After any other status all is as it was, and the version still the caller's. */
ChStatus ch_preview_take(ChPreview *preview, ChVersion *version, ChError *error) CH_CHECKED;

/* What was found out about a version; freed when that is not the good one any more. Goes where `jump` says. */
ChStatus ch_preview_learn(ChPreview *preview, ChStudy *study, ChError *error) CH_CHECKED;

/* CH_BAD_INPUT when it is not on offer: `error` says what is. */
ChStatus ch_preview_answer(ChPreview *preview, const ChDecision *decision, ChError *error) CH_CHECKED;
ChStatus ch_preview_start(ChPreview *preview, ChError *error) CH_CHECKED;

/* To a beat, by the fewest decisions that lead there. As long as no version works, or its ways are not known, it is remembered (CH_BUSY).
 * CH_NOT_FOUND: there is no such beat (`error` names the nearest), or no play comes to it; nothing changed then. */
ChStatus ch_preview_jump(ChPreview *preview, ChStr beat, ChError *error) CH_CHECKED;

/* Anger and trust by so much, within 0 to 100. */
void ch_preview_set_by_hand(ChPreview *preview, int32_t anger, int32_t trust);

/* What there is to see --------------------------------------------------------------------------------------------- */

/* How things are, in one sentence or two: errors and which version is shown, or what became of the answers. May add nothing. */
void ch_preview_say_news(const ChPreview *preview, ChText *out);

typedef enum ChStateKind { CH_STATE_ANGER, CH_STATE_TRUST, CH_STATE_PLAIN, CH_STATE_STEP } ChStateKind;

/* One thing of the state. Texts lie in the arena or the version. */
typedef struct ChStateRow {
    ChStateKind kind;
    ChStr name, value;
    ChStr change;   /* what the last decision did to it, "new", "2 days later"; may be empty */
    int32_t delta;  /* of a meter or count: by how much */
    bool by_hand;
} ChStateRow;

/* Nothing before a version has worked. */
ChStatus ch_preview_state(const ChPreview *preview, ChArena *arena, ChStateRow **rows, uint32_t *count) CH_CHECKED;

/* What the choice shows, "hear_out, see_their_side, partly thank". May add nothing. */
void ch_preview_say_shown(const ChScenario *scenario, const ChChoice *choice, ChText *out);

/* The main numbers of a study, a line each: name and what was found. */
typedef struct ChFact {
    ChStr name, value;
    bool wanting; /* not as it should be */
} ChFact;

ChStatus ch_study_facts(const ChStudy *study, ChArena *arena, ChFact **facts, uint32_t *count) CH_CHECKED;

#endif
