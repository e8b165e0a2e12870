/* What every rendering says, worded once: moods, money, times, and the sentences of the debrief. All functions append to
 * a ChText, in British English, adult and quiet; a caller checks `failed` at its end.
 *
 * Texts of authors and trainees go in as they were written and come out fit to be shown: well-formed, without control
 * characters (which could steer a terminal), with real quotation marks. Emphasis by *asterisks* stays in, for
 * ch_emphasis_next to find when the text is set. */
#ifndef COOLHEAD_WORDS_WORDS_H
#define COOLHEAD_WORDS_WORDS_H

#include "core/debrief.h"

/* A ChStr in a table that is made before anything runs, where CH_STR may not stand. */
#define CH_WORD(literal) {(literal), (uint32_t)(sizeof(literal) - 1)}

/* What a report tells beside the debrief. Texts are the caller's; an empty one is not told (in JSON: null). */
typedef struct ChReportAbout {
    ChStr revision; /* hexadecimal hash of the compiled scenario */
    ChStr engine;   /* the program's version */
    ChStr attempt;  /* its id; empty when it was not kept */
    ChStr parent;   /* the attempt it was tried again from */
    ChStr trainee;  /* a name */
    ChStr started;  /* ISO 8601, e.g. "2025-10-14T09:21:00Z"; also the PDF's date */
    ChStr lang;     /* BCP 47; empty means "en-GB" */
    bool reflected;     /* they wrote something about it; the three below */
    int32_t guess;      /* 0 to 100, before the record was seen; -1: not said */
    ChStr keep, change; /* may be empty */
    bool scored_before;                 /* the two below are known */
    int32_t first_points, best_points;  /* of earlier and this play under this method, points of CH_POINTS */
} ChReportAbout;

/* Words -------------------------------------------------------------------------------------------------------------- */

typedef enum ChMood { CH_MOOD_CALM, CH_MOOD_WARY, CH_MOOD_ANNOYED, CH_MOOD_ANGRY, CH_MOOD_FURIOUS, CH_MOOD_COUNT } ChMood;

ChMood ch_mood(int32_t degrees);          /* 0 to 100; twenty degrees a mood */
ChStr ch_mood_word(ChMood mood);          /* "Calm" … "Furious" */
ChStr ch_channel_word(ChChannel channel); /* "At the counter" … "Public review" */
ChStr ch_outcome_word(ChOutcome outcome); /* "Kept", "Wavering", "Lost" */
ChStr ch_mode_word(ChMode mode);          /* "Guided", "Practice", "Assessed" */
ChStr ch_status_word(ChStepStatus status); /* "met" … "not asked" */
ChStr ch_language(ChStr lang);            /* a language tag fit to be written into a document; "en-GB" when it is none */
ChStr ch_language_name(ChStr code);       /* "Deutsch" of "de", as its speakers call it; the code where that is not known */
ChStr ch_currency_symbol(ChStr currency); /* "£" of "GBP"; empty when there is none */

/* Small things ------------------------------------------------------------------------------------------------------- */

void ch_say_clean(ChStr raw, ChText *out);
void ch_say_degrees(int32_t degrees, ChText *out);                      /* 71° */
void ch_say_heat(int32_t degrees, ChText *out);                         /* 71° Angry */
void ch_say_money(ChStr currency, int64_t minor, ChText *out);          /* £1,120 or £12.50 */
void ch_say_when(const ChScenario *scenario, int64_t clock_s, ChText *out); /* Saturday 12:58 */
void ch_say_date(ChStr iso, ChText *out); /* Saturday 14 October 2025, 09:21; nothing for what is no time */
void ch_say_duration(int64_t seconds, ChText *out);                     /* 2 days and 20 minutes */
void ch_say_later(int64_t seconds, ChText *out);                        /* 2 days later: one unit, since the clock stands beside it */
void ch_say_count(uint32_t n, const char *one, const char *many, ChText *out); /* 1 line, 7 lines */
void ch_say_line_number(uint32_t decision, ChText *out);                /* Line 3 */
void ch_say_share(uint32_t per_10000, ChText *out);                     /* 12 %, 0.4 % */
void ch_say_earned(int32_t earned, int32_t of, ChText *out);            /* 2¼ of 3, from quarters */
void ch_say_name(const ChScenario *scenario, ChText *out);              /* the customer's name, or The customer */
void ch_say_speech(ChStr raw, ChText *out);  /* what was said, in single quotes; an action as it is; nothing as (silence) */
void ch_say_theirs(ChStr raw, ChText *out);  /* the customer's words, not wrapped in quotes */

/* The next run of `*rest` that is all emphasised or all not, its asterisks taken off; false at the end. */
bool ch_emphasis_next(ChStr *rest, ChStr *run, bool *emphasised);

/* Sentences of the debrief ------------------------------------------------------------------------------------------- */

void ch_say_verdict(const ChDebrief *debrief, ChText *out);    /* how it came out, in one sentence, no full stop */
bool ch_dear(const ChDebrief *debrief); /* whether the line that cost most cost a whole point */
void ch_say_turn(const ChDebrief *debrief, ChText *out);       /* which line cost the most, quoted */
void ch_say_last_words(const ChDebrief *debrief, ChText *out); /* what the ending always says; may add nothing */
void ch_say_setting(const ChDebrief *debrief, const ChReportAbout *about, ChText *out); /* Practice, by Ada, 14 October … */
void ch_say_score(const ChDebrief *debrief, const ChReportAbout *about, ChText *out);
void ch_say_score_of(const ChDebrief *debrief, const ChReportAbout *about, ChText *out); /* what stands beside the number */
void ch_say_terms(const ChDebrief *debrief, ChText *out);      /* why it is never first or best; coverage; may add nothing */
void ch_say_temperature(const ChDebrief *debrief, ChText *out); /* 58° Annoyed, up to 71° Angry, 24° Wary at the end */
void ch_say_cost(const ChDebrief *debrief, ChText *out);       /* £31 of the £100 you may give */
void ch_say_cost_of(const ChDebrief *debrief, ChText *out);    /* the same without the first amount */
void ch_say_worth(const ChDebrief *debrief, ChText *out);      /* what that stands against */
void ch_say_relationship(const ChDebrief *debrief, ChText *out); /* Kept, after 7 lines and 2 days */
void ch_say_length(const ChDebrief *debrief, ChText *out);     /* after 7 lines and 2 days */
void ch_say_step_counts(const ChDebrief *debrief, ChText *out); /* 3 met, 1 late, 1 missed */
void ch_say_source(const ChMethod *method, ChText *out);       /* After ‘…’, Research Bubble, 2010 */

void ch_say_step_note(const ChStepResult *step, ChText *out);  /* what its status means here; nothing for met */

/* One row of evidence: all that the same words of one decision showed for or against a step. */
typedef struct ChEvidenceRow {
    const ChEvidence *at;
    uint32_t count;
} ChEvidenceRow;

/* The row that begins at evidence `*next` of the step; moves `*next` past it. False when there is none. */
bool ch_evidence_next(const ChStepResult *step, uint32_t *next, ChEvidenceRow *row);
void ch_say_evidence_where(const ChDebrief *debrief, const ChEvidenceRow *row, ChText *out); /* Line 2, Saturday 12:52 */
void ch_say_evidence_what(const ChDebrief *debrief, const ChEvidenceRow *row, ChText *out);  /* what an observer saw */

void ch_say_moment_title(const ChDecisionTold *told, uint32_t rank, ChText *out); /* Line 1, the one that cost most */
void ch_say_regret(const ChDecisionTold *told, ChText *out);   /* It cost 12 of the 100 points. */
void ch_say_change(const ChDebrief *debrief, uint32_t point, ChText *out); /* up 13 */
void ch_say_point(const ChDebrief *debrief, uint32_t point, ChText *out);  /* one decision of the curve, in words */
void ch_say_guess(const ChDebrief *debrief, const ChReportAbout *about, ChText *out); /* the guess beside the record; may add nothing */
void ch_say_foot(const ChReportAbout *about, ChText *out);     /* how it was scored, and which play it is */

#endif
