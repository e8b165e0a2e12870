#include "core/calendar.h"

/* Howard Hinnant's days_from_civil: March is the first month, so that the leap day is the last of its year. */
int64_t ch_day_number(int32_t year, int32_t month, int32_t day)
{
    int64_t y = (int64_t)year - (month <= 2), era = (y >= 0 ? y : y - 399) / 400, of_era = y - era * 400;
    int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static bool digits(const char **p, const char *end, int count, int32_t *number)
{
    *number = 0;
    for (int i = 0; i < count; i++, (*p)++) {
        if (*p == end || **p < '0' || **p > '9') return false;
        *number = *number * 10 + (**p - '0');
    }
    return true;
}

static bool sign(const char **p, const char *end, char c)
{
    if (*p == end || **p != c) return false;
    (*p)++;
    return true;
}

static bool read_zone(const char **p, const char *end, int64_t *offset)
{
    int32_t hours, minutes;
    *offset = 0;
    if (sign(p, end, 'Z')) return true;
    bool west = *p != end && **p == '-';
    if (!west && !(*p != end && **p == '+')) return false;
    (*p)++;
    if (!digits(p, end, 2, &hours)) return false;
    sign(p, end, ':');
    if (!digits(p, end, 2, &minutes)) return false;
    *offset = (hours * 3600 + minutes * 60) * (west ? -1 : 1);
    return true;
}

bool ch_utc_read(ChStr text, int64_t *seconds)
{
    const char *p = text.p, *end = text.n ? text.p + text.n : text.p;
    int32_t year, month, day, hour, minute, second;
    int64_t offset;
    if (!text.n || !digits(&p, end, 4, &year) || !sign(&p, end, '-') || !digits(&p, end, 2, &month) || !sign(&p, end, '-') ||
        !digits(&p, end, 2, &day) || !sign(&p, end, 'T') || !digits(&p, end, 2, &hour) || !sign(&p, end, ':') ||
        !digits(&p, end, 2, &minute) || !sign(&p, end, ':') || !digits(&p, end, 2, &second))
        return false;
    if (sign(&p, end, '.'))
        while (p != end && *p >= '0' && *p <= '9') p++;
    if (!read_zone(&p, end, &offset) || p != end) return false;
    if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 60) return false;
    if (day > ch_day_number(month < 12 ? year : year + 1, month < 12 ? month + 1 : 1, 1) - ch_day_number(year, month, 1)) return false;
    *seconds = ch_day_number(year, month, day) * CH_DAY_S + hour * 3600 + minute * 60 + second - offset;
    return true;
}

bool ch_utc_is_kept(ChStr text)
{
    int64_t seconds;
    return text.n == sizeof "2026-03-01T09:30:00Z" - 1 && text.p[text.n - 1] == 'Z' && ch_utc_read(text, &seconds);
}

int64_t ch_clock_day(const ChClock *clock, int64_t utc_s)
{
    if (clock->day) return clock->day(utc_s);
    return utc_s >= 0 ? utc_s / CH_DAY_S : -((-utc_s + CH_DAY_S - 1) / CH_DAY_S);
}

int64_t ch_clock_today(const ChClock *clock)
{
    return ch_clock_day(clock, clock->now_s);
}
