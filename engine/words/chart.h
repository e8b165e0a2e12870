/* Where everything in the temperature curve lies, in a unit square (x to the right, y downwards). The terminal, SVG and
 * PDF all draw this one layout. */
#ifndef COOLHEAD_WORDS_CHART_H
#define COOLHEAD_WORDS_CHART_H

#include "words/words.h"

typedef struct ChChartPoint {
    uint32_t decision; /* 0: the start */
    int32_t anger, trust;
    ChMood mood;
    double x, heat_y, trust_y;
    bool ticked;   /* its number stands on the axis: the others would touch it */
    bool labelled; /* its degrees stand beside it: start, peak, end and the moments */
    bool below;    /* … under it rather than over it, out of the way of the line */
    bool moment;   /* one of the lines to look at again */
} ChChartPoint;

typedef struct ChChartBand {
    ChMood mood;
    int32_t low, high; /* degrees; high is exclusive, but 100 */
    double top, bottom;
} ChChartBand;

typedef struct ChChart {
    ChChartPoint *points;
    uint32_t count;
    ChChartBand bands[CH_MOOD_COUNT]; /* hottest first */
    uint32_t peak;                    /* place of the first hottest point */
} ChChart;

/* At most `max_ticks` (1 or more) points are ticked. The points lie in `arena`; CH_NO_MEMORY is the only other status. */
ChStatus ch_chart_lay(const ChDebrief *debrief, uint32_t max_ticks, ChArena *arena, ChChart *chart) CH_CHECKED;

double ch_chart_y(int32_t degrees);

#endif
