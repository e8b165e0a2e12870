/* The temperature curve on a terminal: drawn with blocks, or told in words. */
#ifndef COOLHEAD_REPORT_TEXT_CHART_H
#define COOLHEAD_REPORT_TEXT_CHART_H

#include "words/chart.h"
#include "report/paper.h"

void ch_text_chart_draw(ChPaper *paper, const ChChart *chart);
void ch_text_chart_tell(ChPaper *paper, const ChDebrief *debrief);

#endif
