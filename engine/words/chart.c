#include "words/chart.h"

double ch_chart_y(int32_t degrees)
{
    int32_t d = degrees < 0 ? 0 : degrees > 100 ? 100 : degrees;
    return 1.0 - d / 100.0;
}

static bool is_moment(const ChDebrief *debrief, uint32_t decision)
{
    for (uint32_t i = 0; i < debrief->moment_count; i++)
        if (debrief->decisions[debrief->moments[i]].n == decision) return true;
    return false;
}

static void lay_bands(ChChart *chart)
{
    for (uint32_t i = 0; i < CH_MOOD_COUNT; i++) {
        int32_t low = 20 * (int32_t)(CH_MOOD_COUNT - 1 - i);
        chart->bands[i] = (ChChartBand){(ChMood)(CH_MOOD_COUNT - 1 - i), low, low + 20, ch_chart_y(low + 20),
                                        ch_chart_y(low)};
    }
}

/* A label goes to the side of its mark that the line leaves free: over a peak, under a trough. */
static bool goes_below(const ChChart *chart, uint32_t i)
{
    int32_t here = chart->points[i].anger;
    int32_t before = i ? chart->points[i - 1].anger : here;
    int32_t after = i + 1 < chart->count ? chart->points[i + 1].anger : here;
    return before + after > 2 * here && here > 12;
}

/* A moment's number always stands on the axis; where numbers are left out, its neighbours make room for it. */
static void clear_ticks(ChChart *chart, uint32_t every)
{
    for (uint32_t i = 0; i < chart->count; i++) {
        if (!chart->points[i].moment) continue;
        uint32_t from = i >= every ? i - every + 1 : 0;
        for (uint32_t k = from; k < i + every && k < chart->count; k++) chart->points[k].ticked = k == i;
    }
}

static void lay_points(const ChDebrief *debrief, uint32_t every, ChChart *chart)
{
    for (uint32_t i = 0; i < chart->count; i++) {
        const ChMeterPoint *from = &debrief->meters[i];
        bool moment = from->decision && is_moment(debrief, from->decision);
        chart->points[i] = (ChChartPoint){.decision = from->decision,
                                          .anger = from->anger,
                                          .trust = from->trust,
                                          .mood = ch_mood(from->anger),
                                          .x = (i + 0.5) / chart->count,
                                          .heat_y = ch_chart_y(from->anger),
                                          .trust_y = ch_chart_y(from->trust),
                                          .ticked = i % every == 0,
                                          .labelled = moment || i == 0 || i + 1 == chart->count,
                                          .moment = moment};
        if (from->anger > chart->points[chart->peak].anger) chart->peak = i;
    }
    if (chart->count) chart->points[chart->peak].labelled = true;
    for (uint32_t i = 0; i < chart->count; i++) chart->points[i].below = goes_below(chart, i);
    if (every > 1) clear_ticks(chart, every);
}

ChStatus ch_chart_lay(const ChDebrief *debrief, uint32_t max_ticks, ChArena *arena, ChChart *chart)
{
    *chart = (ChChart){.count = debrief->meter_count};
    chart->points = CH_NEW_ARRAY(arena, ChChartPoint, chart->count);
    if (!chart->points) return CH_NO_MEMORY;
    lay_bands(chart);
    lay_points(debrief, (chart->count + max_ticks - 1) / max_ticks + !chart->count, chart);
    return CH_OK;
}
