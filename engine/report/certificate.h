/* The certificate of a programme that was done: what it attests, when, and by what. One page, A4, nothing in it but what the
 * records hold: no rank, no comparison, no grade beyond each pass mark. */
#ifndef COOLHEAD_REPORT_CERTIFICATE_H
#define COOLHEAD_REPORT_CERTIFICATE_H

#include "core/schedule.h"
#include "report/report.h"

typedef struct ChCertificate {
    ChStr name;             /* whose */
    const ChCourse *course; /* complete */
    ChStr began, done;      /* days, as text: "2 March 2026" */
    /* Beside the stages, one a stage: the method's title, empty for the situations' own. */
    const ChStr *methods;
    /* What situations are called; the id stands for one that is not among them. */
    const ChStr *ids, *titles;
    uint32_t title_count;
    ChStr engine;           /* the program's version */
} ChCertificate;

ChStatus ch_report_certificate(const ChCertificate *certificate, ChText *out, ChError *error) CH_CHECKED;

#endif
