#include "words/words.h"

#include <string.h>

ChMood ch_mood(int32_t degrees)
{
    int32_t mood = degrees / 20;
    return mood < 0 ? CH_MOOD_CALM : mood > CH_MOOD_FURIOUS ? CH_MOOD_FURIOUS : (ChMood)mood;
}

ChStr ch_mood_word(ChMood mood)
{
    static const ChStr words[] = {CH_WORD("Calm"), CH_WORD("Wary"), CH_WORD("Annoyed"), CH_WORD("Angry"),
                                  CH_WORD("Furious")};
    return words[mood];
}

ChStr ch_channel_word(ChChannel channel)
{
    static const ChStr words[CH_CHANNEL_COUNT] = {CH_WORD("At the counter"), CH_WORD("At a table"), CH_WORD("In person"),
                                                  CH_WORD("Phone"), CH_WORD("Email"), CH_WORD("Chat"), CH_WORD("Public review")};
    return words[channel];
}

ChStr ch_outcome_word(ChOutcome outcome)
{
    static const ChStr words[] = {CH_WORD("Lost"), CH_WORD("Wavering"), CH_WORD("Kept")};
    return words[outcome];
}

ChStr ch_mode_word(ChMode mode)
{
    static const ChStr words[] = {CH_WORD("Guided"), CH_WORD("Practice"), CH_WORD("Assessed")};
    return words[mode];
}

ChStr ch_status_word(ChStepStatus status)
{
    static const ChStr words[] = {CH_WORD("met"),    CH_WORD("partly"), CH_WORD("late"),     CH_WORD("undone"),
                                  CH_WORD("broken"), CH_WORD("missed"), CH_WORD("not asked")};
    return words[status];
}

static bool is_letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

ChStr ch_language(ChStr lang)
{
    ChStr usual = CH_STR("en-GB");
    for (uint32_t i = 0; i < lang.n; i++)
        if (!is_letter_or_digit(lang.p[i]) && lang.p[i] != '-') return usual;
    return lang.n ? lang : usual;
}

/* Text that is fit to be shown --------------------------------------------------------------------------------------- */

static uint32_t char_length(unsigned char first)
{
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/* A character that would steer a terminal, reorder a line, or is not allowed in XML. */
static bool is_control(const unsigned char *p)
{
    if (p[0] < 0x20 || p[0] == 0x7F) return true;
    if (p[0] == 0xC2) return p[1] < 0xA0;
    if (p[0] == 0xE2 && p[1] == 0x80) return p[2] == 0xA8 || p[2] == 0xA9 || (p[2] >= 0xAA && p[2] <= 0xAE);
    return p[0] == 0xEF && p[1] == 0xBF && p[2] >= 0xBE;
}

static void clean_valid(ChStr s, ChText *out)
{
    uint32_t from = 0, n;
    for (uint32_t i = 0; i < s.n; i += n) {
        n = char_length((unsigned char)s.p[i]);
        if (!is_control((const unsigned char *)s.p + i)) continue;
        ch_text_add(out, (ChStr){s.p + from, i - from});
        if (s.p[i] == '\n' || s.p[i] == '\t') ch_text_add(out, CH_STR(" "));
        from = i + n;
    }
    if (s.n > from) ch_text_add(out, (ChStr){s.p + from, s.n - from});
}

void ch_say_clean(ChStr raw, ChText *out)
{
    uint32_t bad;
    while (raw.n && !ch_utf8_valid(raw, &bad)) {
        clean_valid((ChStr){raw.p, bad}, out);
        ch_text_add(out, CH_STR("\xEF\xBF\xBD"));
        raw = (ChStr){raw.p + bad + 1, raw.n - bad - 1};
    }
    clean_valid(raw, out);
}

/* Numbers ------------------------------------------------------------------------------------------------------------ */

void ch_say_degrees(int32_t degrees, ChText *out)
{
    ch_text_addf(out, "%d°", degrees);
}

void ch_say_heat(int32_t degrees, ChText *out)
{
    ch_text_addf(out, "%d° %s", degrees, ch_mood_word(ch_mood(degrees)).p);
}

typedef struct Currency {
    ChStr code, symbol;
    uint32_t minor; /* digits after the point */
} Currency;

static const Currency *find_currency(ChStr code)
{
    static const Currency known[] = {
        {CH_WORD("GBP"), CH_WORD("£"), 2},   {CH_WORD("EUR"), CH_WORD("€"), 2},   {CH_WORD("USD"), CH_WORD("$"), 2},
        {CH_WORD("JPY"), CH_WORD("¥"), 0},   {CH_WORD("CNY"), CH_WORD("¥"), 2},   {CH_WORD("INR"), CH_WORD("₹"), 2},
        {CH_WORD("KRW"), CH_WORD("₩"), 0},   {CH_WORD("ILS"), CH_WORD("₪"), 2},   {CH_WORD("CAD"), CH_WORD("CA$"), 2},
        {CH_WORD("AUD"), CH_WORD("A$"), 2},  {CH_WORD("NZD"), CH_WORD("NZ$"), 2}, {CH_WORD("BRL"), CH_WORD("R$"), 2},
        {CH_WORD("KWD"), CH_WORD(""), 3},    {CH_WORD("BHD"), CH_WORD(""), 3},    {CH_WORD("JOD"), CH_WORD(""), 3},
        {CH_WORD("OMR"), CH_WORD(""), 3},    {CH_WORD("TND"), CH_WORD(""), 3},    {CH_WORD("ISK"), CH_WORD(""), 0},
        {CH_WORD("CLP"), CH_WORD(""), 0},    {CH_WORD("VND"), CH_WORD(""), 0},
    };
    static const Currency other = {CH_WORD(""), CH_WORD(""), 2};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (ch_str_eq(known[i].code, code)) return &known[i];
    return &other;
}

ChStr ch_currency_symbol(ChStr currency)
{
    return find_currency(currency)->symbol;
}

static void say_thousands(uint64_t whole, ChText *out)
{
    if (whole >= 1000) {
        say_thousands(whole / 1000, out);
        ch_text_addf(out, ",%03u", (unsigned)(whole % 1000));
    } else {
        ch_text_addf(out, "%u", (unsigned)whole);
    }
}

void ch_say_money(ChStr currency, int64_t minor, ChText *out)
{
    const Currency *in = find_currency(currency);
    uint64_t amount = minor < 0 ? 0 - (uint64_t)minor : (uint64_t)minor, unit = 1;
    for (uint32_t i = 0; i < in->minor; i++) unit *= 10;
    if (minor < 0) ch_text_add(out, CH_STR("-"));
    if (in->symbol.n) {
        ch_text_add(out, in->symbol);
    } else if (currency.n) {
        ch_say_clean(currency, out);
        ch_text_add(out, CH_STR("\u00A0"));
    }
    say_thousands(amount / unit, out);
    if (amount % unit) ch_text_addf(out, ".%0*u", (int)in->minor, (unsigned)(amount % unit));
}

enum { MINUTE = 60, HOUR = 3600, DAY = 86400, WEEK = 604800 };

void ch_say_when(const ChScenario *scenario, int64_t clock_s, ChText *out)
{
    static const char *const days[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                       "Friday", "Saturday", "Sunday"};
    int64_t at = (scenario->opens_s % WEEK + clock_s % WEEK) % WEEK;
    if (at < 0) at += WEEK;
    ch_text_addf(out, "%s %02d:%02d", days[at / DAY], (int)(at % DAY / HOUR), (int)(at % HOUR / MINUTE));
    if (clock_s >= WEEK) ch_text_addf(out, ", %lld days on", (long long)(clock_s / DAY));
}

void ch_say_count(uint32_t n, const char *one, const char *many, ChText *out)
{
    ch_text_addf(out, "%u %s", n, n == 1 ? one : many);
}

void ch_say_duration(int64_t seconds, ChText *out)
{
    static const struct {
        int64_t unit;
        const char *one, *many;
    } units[] = {{DAY, "day", "days"}, {HOUR, "hour", "hours"}, {MINUTE, "minute", "minutes"}, {1, "second", "seconds"}};
    uint32_t said = 0;
    int64_t left = seconds < 0 ? 0 : seconds;
    for (size_t i = 0; i < 4 && said < 2; i++) {
        int64_t n = left / units[i].unit;
        if (n == 0 || (i == 3 && said)) continue; /* seconds matter only where there is nothing longer */
        ch_text_addf(out, "%s%lld %s", said ? " and " : "", (long long)n, n == 1 ? units[i].one : units[i].many);
        left -= n * units[i].unit;
        said++;
    }
    if (!said) ch_text_add(out, CH_STR("no time"));
}

/* From three quarters of a unit on it is that unit, to the nearest whole one. */
void ch_say_later(int64_t seconds, ChText *out)
{
    int64_t unit = 4 * seconds >= 3 * DAY ? DAY : 4 * seconds >= 3 * HOUR ? HOUR : 4 * seconds >= 3 * MINUTE ? MINUTE : 1;
    ch_say_duration((seconds + unit / 2) / unit * unit, out);
    ch_text_add(out, CH_STR(" later"));
}

void ch_say_line_number(uint32_t decision, ChText *out)
{
    ch_text_addf(out, "Line %u", decision);
}

void ch_say_share(uint32_t per_10000, ChText *out)
{
    if (per_10000 > 0 && per_10000 < 100)
        ch_text_addf(out, "%u.%02u %%", per_10000 / 100, per_10000 % 100);
    else
        ch_text_addf(out, "%u %%", (per_10000 + 50) / 100);
}

static void say_quarters(int32_t quarters, ChText *out)
{
    static const char *const parts[] = {"", "¼", "½", "¾"};
    int32_t whole = quarters / 4, part = quarters % 4;
    if (whole || !part) ch_text_addf(out, "%d", whole);
    ch_text_addf(out, "%s", parts[part & 3]);
}

void ch_say_earned(int32_t earned, int32_t of, ChText *out)
{
    say_quarters(earned, out);
    ch_text_add(out, CH_STR(" of "));
    say_quarters(of, out);
}

/* Quotations --------------------------------------------------------------------------------------------------------- */

void ch_say_name(const ChScenario *scenario, ChText *out)
{
    ChStr name = ch_str_trim(scenario->customer.name);
    if (name.n)
        ch_say_clean(name, out);
    else
        ch_text_add(out, CH_STR("The customer"));
}

typedef struct Marks {
    const char *open, *close;
} Marks;

/* Typewriter marks become real ones: pairs of " as `marks`, ' an apostrophe, three dots an ellipsis. */
static void say_marked(ChStr s, Marks marks, ChText *out)
{
    bool open = false;
    uint32_t from = 0;
    for (uint32_t i = 0; i < s.n; i++) {
        const char *instead = NULL;
        uint32_t n = 1;
        if (s.p[i] == '"')
            instead = (open = !open) ? marks.open : marks.close;
        else if (s.p[i] == '\'')
            instead = "’";
        else if (s.n - i >= 3 && memcmp(s.p + i, "...", 3) == 0)
            instead = "…", n = 3;
        if (!instead) continue;
        ch_text_add(out, (ChStr){s.p + from, i - from});
        ch_text_add(out, ch_str(instead));
        from = i + n;
        i += n - 1;
    }
    ch_text_add(out, (ChStr){s.p + from, s.n - from});
}

static void say_cleaned(ChStr raw, Marks marks, ChText *out)
{
    ChText clean = {.from = out->from};
    ch_say_clean(ch_str_trim(raw), &clean);
    if (clean.failed) out->failed = true;
    if (clean.n) say_marked(ch_text_view(&clean), marks, out);
    ch_text_free(&clean);
}

void ch_say_speech(ChStr raw, ChText *out)
{
    if (ch_str_trim(raw).n)
        say_cleaned(raw, (Marks){"‘", "’"}, out);
    else
        ch_text_add(out, CH_STR("(silence)"));
}

void ch_say_theirs(ChStr raw, ChText *out)
{
    say_cleaned(raw, (Marks){"“", "”"}, out);
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

/* The asterisk that ends an emphasis begun at `at`, or s.n. */
static uint32_t closing(ChStr s, uint32_t at)
{
    if (at + 2 >= s.n || is_blank(s.p[at + 1]) || s.p[at + 1] == '*') return s.n;
    for (uint32_t i = at + 2; i < s.n; i++)
        if (s.p[i] == '*' && !is_blank(s.p[i - 1])) return i;
    return s.n;
}

bool ch_emphasis_next(ChStr *rest, ChStr *run, bool *emphasised)
{
    if (rest->n == 0) return false;
    uint32_t at = 0, end = rest->n;
    while (at < rest->n && !(rest->p[at] == '*' && (end = closing(*rest, at)) < rest->n)) at++;
    *emphasised = at == 0 && end < rest->n;
    uint32_t used = *emphasised ? end + 1 : at;
    *run = *emphasised ? (ChStr){rest->p + 1, end - 1} : (ChStr){rest->p, at};
    *rest = (ChStr){rest->p + used, rest->n - used};
    return true;
}
