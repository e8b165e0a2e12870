/* Times of the records as numbers, and days as numbers: what the counting of due days and of even spacing needs of a calendar.
 * Pure; reads no clock and knows no time zone: which day it is where somebody is comes in as a function (ChClock). */
#ifndef COOLHEAD_CORE_CALENDAR_H
#define COOLHEAD_CORE_CALENDAR_H

#include "base/str.h"

enum { CH_DAY_S = 86400 };

/* "2026-03-01T09:30:00Z", with or without a fraction, with Z or an offset as "+02:00", to seconds since 1970. False when it is
 * none. */
bool ch_utc_read(ChStr text, int64_t *seconds);

/* Whether it is a time as the records keep them, so that they sort as texts: "2026-03-01T09:30:00Z", in UTC and to the second. */
bool ch_utc_is_kept(ChStr text);

/* Days since 1 January 1970, in the Gregorian calendar. */
int64_t ch_day_number(int32_t year, int32_t month, int32_t day);

typedef struct ChClock {
    int64_t now_s;
    int64_t (*day)(int64_t utc_s); /* the number of the day that this is where the person is; NULL: in UTC */
} ChClock;

int64_t ch_clock_day(const ChClock *clock, int64_t utc_s);
int64_t ch_clock_today(const ChClock *clock);

#endif
