/* A report about many plays: of one trainee, one session or one programme, as HTML, PDF and CSV. Plain data that somebody else
 * has gathered (app/gather.h), told in words: the answers as they read, what was shown, why it was worth what it was. People
 * stand by name or pseudonym, whichever `who` holds; nothing is in order of how well it went. What a trainee guessed and wrote, and how
 * long they took over anything, is theirs: there is no place for it here.
 *
 * Every text is the caller's. After anything but CH_OK the ChText holds a part of a document: free it. */
#ifndef COOLHEAD_REPORT_MANY_H
#define COOLHEAD_REPORT_MANY_H

#include "records/counts.h"
#include "report/report.h"

typedef enum ChManyOf { CH_MANY_TRAINEE, CH_MANY_SESSION, CH_MANY_PROGRAMME } ChManyOf;

/* One decision, readable. */
typedef struct ChManyDecision {
    uint32_t n;
    ChStr before;         /* what they had said last; may be empty */
    ChStr said, reply, because;
    ChStr shows, avoids;  /* what an observer saw, joined by "; " */
    int32_t anger, trust; /* after it */
    int64_t cost;
} ChManyDecision;

typedef struct ChManyPlay {
    ChStr who, attempt, started, title, method;
    ChMode mode;
    bool took_back, ended;
    ChOutcome outcome;
    int32_t points; /* of CH_POINTS; -1 when not known */
    ChKeptResult result; /* of an ended play; of an open one the currency alone */
    const ChManyDecision *decisions;
    uint32_t decision_count; /* 0 where they are not told one by one */
} ChManyPlay;

/* How often an answer was given. */
typedef struct ChManyAnswer {
    ChStr words, because;
    uint32_t times;
} ChManyAnswer;

typedef struct ChManyBeat {
    ChStr before; /* what they had said */
    ChManyAnswer *answers;
    uint32_t count, times; /* times: of all answers */
} ChManyBeat;

typedef struct ChManySituation {
    ChStr title;
    ChManyBeat *beats; /* in the order in which people came to them */
    uint32_t count;
} ChManySituation;

/* A stage of a programme, or what else there is to be done: how far one person is. */
typedef struct ChManyPerson {
    ChStr who, team;
    uint32_t plays;
    ChStr latest, done; /* when; `done`: of the programme */
    ChStr stages;       /* of a programme: how far they are, in words */
} ChManyPerson;

/* How steps came out, each person's first ended play beside their latest: of a session, or of one situation of many. */
typedef struct ChManySteps {
    ChStr title; /* of the situation; empty where there is only one */
    ChStepCounts first, latest;
} ChManySteps;

typedef struct ChMany {
    ChManyOf of;
    ChStr title, setting; /* "Group 3, week 2"; one line about it */
    ChStr made, engine, lang;
    bool pseudonyms;      /* `who` holds them, and the report says so */
    const ChManySteps *steps;
    uint32_t step_count;
    const ChManySituation *situations;
    uint32_t situation_count;
    const ChManyPlay *plays; /* by who, then by when they began */
    uint32_t play_count;
    const ChManyPerson *people; /* by who */
    uint32_t person_count;
} ChMany;

/* Asked now and then; false stops the work with CH_STOPPED. */
typedef bool (*ChManyProgress)(void *context, uint32_t done, uint32_t of);

typedef struct ChManyWatch {
    ChManyProgress progress; /* may be NULL */
    void *context;
} ChManyWatch;

/* The short form, for a terminal. */
ChStatus ch_many_text(const ChMany *many, const ChTextStyle *style, ChText *out, ChError *error) CH_CHECKED;
ChStatus ch_many_html(const ChMany *many, ChText *out, ChError *error) CH_CHECKED;
ChStatus ch_many_pdf(const ChMany *many, const ChManyWatch *watch, ChText *out, ChError *error) CH_CHECKED;

/* CSV as RFC 4180 has it: CRLF, a line of headings, a row for each decision; a play without any has one row all the same.
 * Starts with U+FEFF, since spreadsheets read a file without it in the old code page of the machine. A cell that a spreadsheet
 * would take for a formula gets an apostrophe in front. */
void ch_many_csv_head(ChText *out);
void ch_many_csv_play(const ChManyPlay *play, ChText *out);
void ch_csv_cell(ChStr text, ChText *out);

/* What HTML and PDF both say. */
void ch_many_say_kind(const ChMany *many, ChText *out);       /* "One session, by pseudonym. Made on …" */
void ch_many_say_play(const ChManyPlay *play, ChText *out);   /* "The shoe return, practice, 14 October 2025" */
void ch_many_say_result(const ChManyPlay *play, ChText *out); /* "78 of 100, kept, 58° to 24°" */
/* Of those who were asked for the step, how many met it; `of` 0: nobody. */
void ch_many_met(const ChStepCount *step, uint32_t *met, uint32_t *of);
const ChStepCount *ch_many_first(const ChManySteps *steps, const ChStepCount *latest); /* the same step in `first`, or NULL */
bool ch_many_compares(const ChManySteps *steps); /* first and latest are not the same plays */

#endif
