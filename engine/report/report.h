/* What comes out of a play and of an exploration, for people and for programs: text, JSON, HTML and PDF.
 *
 * Each function is one rendering of plain data (core/debrief.h, core/explore.h) into the caller's ChText, and changes
 * nothing else. What they say is worded once, in words/words.h; how the curve lies is worked out once, in words/chart.h. Nothing
 * here reads a clock, a locale or a session. After anything but CH_OK the ChText holds a part of a document: free it.
 * Only ch_report_save, ch_report_save_private and ch_report_pdf_save touch the disk.
 *
 * Pango and cairo end the program when the heap itself is exhausted; every allocation of ours is a status. */
#ifndef COOLHEAD_REPORT_REPORT_H
#define COOLHEAD_REPORT_REPORT_H

#include "core/debrief.h"
#include "core/explore.h"
#include "report/quality.h"
#include "words/words.h"

typedef enum ChColour { CH_COLOUR_NONE, CH_COLOUR_256, CH_COLOUR_TRUE } ChColour;

/* How text for a terminal is set. A zeroed one is 80 columns, drawn, without colour. */
typedef struct ChTextStyle {
    uint32_t width;  /* columns, 0 for 80; below 32 counts as 32 */
    bool plain;      /* for a screen reader: no colour, no drawing, the curve told in words */
    ChColour colour; /* ANSI; ignored when plain */
} ChTextStyle;

/* The debrief, exactly as in the contract of the command line. The same input gives the same bytes. */
ChStatus ch_report_json(const ChDebrief *debrief, const ChReportAbout *about, ChText *out, ChError *error) CH_CHECKED;

/* For a person in a terminal. No line is wider than style->width. */
ChStatus ch_report_text(const ChDebrief *debrief, const ChReportAbout *about, const ChTextStyle *style, ChText *out,
                        ChError *error) CH_CHECKED;

/* One file that needs nothing else: no script, no fonts from elsewhere; well-formed as XML too. */
ChStatus ch_report_html(const ChDebrief *debrief, const ChReportAbout *about, ChText *out, ChError *error) CH_CHECKED;

/* The bytes of a PDF, A4, with structure tags and outline. */
ChStatus ch_report_pdf(const ChDebrief *debrief, const ChReportAbout *about, ChText *out, ChError *error) CH_CHECKED;

/* Write `bytes` to `path`: first to a temporary file beside it, then renamed over it, so that a half-written file is
 * never seen. CH_IO with one line of what, why and what to do; then whatever stood at `path` is still there. */
ChStatus ch_report_save(const char *path, ChStr bytes, ChError *error) CH_CHECKED;

/* The same for what names people or belongs to one: readable by its owner alone (0600), also where another file stood there. */
ChStatus ch_report_save_private(const char *path, ChStr bytes, ChError *error) CH_CHECKED;

/* ch_report_pdf and ch_report_save_private in one. */
ChStatus ch_report_pdf_save(const ChDebrief *debrief, const ChReportAbout *about, const char *path, ChAllocator from,
                            ChError *error) CH_CHECKED;

/* A diagnostic for the author, as `check` and `explore` print it. */
typedef struct ChReportFinding {
    ChStr code, severity, file; /* "CH201", "error", "scenario.lua" */
    uint32_t line;
    ChStr message;
} ChReportFinding;

/* A play worth looking at, as --choices takes it. */
typedef struct ChReportPlay {
    ChStr choices; /* "2,1,0,3"; empty: none is told */
    ChStr ending;
    int32_t points;
} ChReportPlay;

/* An exploration and what is told beside it. */
typedef struct ChReportExplored {
    const ChScenario *scenario;
    const ChMethod *method;
    const ChExploration *found;
    uint64_t precedents; /* flags it was explored from */
    int64_t took_ms;     /* by the caller's clock */
    const ChReportFinding *findings;
    uint32_t finding_count;
    ChReportPlay model, tempting; /* the best that keeps the customer; the one that tempts at every turn */
    const ChStr *ways;            /* one a beat: the shortest way there; NULL when not known */
} ChReportExplored;

/* The exploration, exactly as in the contract of the command line. */
ChStatus ch_report_explore_json(const ChReportExplored *explored, ChText *out, ChError *error) CH_CHECKED;

/* For an author in a terminal. */
ChStatus ch_report_explore_text(const ChReportExplored *explored, const ChTextStyle *style, ChText *out,
                                ChError *error) CH_CHECKED;

#endif
