/* Progress as one HTML file that prints: the steps play by play, the plays with first, best and latest, and the chart between two
 * extremes. Well-formed as XML too; needs nothing else. */
#ifndef COOLHEAD_REPORT_PROGRESS_HTML_H
#define COOLHEAD_REPORT_PROGRESS_HTML_H

#include "core/progress.h"
#include "report/report.h"

typedef struct ChProgressReport {
    ChStr name;  /* whose; may be empty */
    ChStr day;   /* "14 October 2026" */
    ChStr engine;
    const ChPlayed *plays; /* oldest first */
    uint32_t count;
} ChProgressReport;

ChStatus ch_report_progress_html(const ChProgressReport *report, ChText *out, ChError *error) CH_CHECKED;

#endif
