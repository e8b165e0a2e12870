#include "core/choices.h"

static void skip(ChStr *rest, uint32_t bytes)
{
    rest->p += bytes;
    rest->n -= bytes;
}

static void skip_blanks(ChStr *rest)
{
    while (rest->n && (*rest->p == ' ' || *rest->p == '\t' || *rest->p == '\n')) skip(rest, 1);
}

/* One number and the comma behind it. */
static ChChoicesRead read_number(ChStr *rest, uint8_t *number)
{
    skip_blanks(rest);
    if (rest->n == 0) return CH_CHOICES_END;
    ChStr at = *rest;
    uint32_t value = 0;
    for (; at.n && *at.p >= '0' && *at.p <= '9'; skip(&at, 1))
        value = value > UINT8_MAX ? value : value * 10 + (uint32_t)(*at.p - '0');
    if (at.n == rest->n) return CH_CHOICES_BAD;
    skip_blanks(&at);
    if (at.n) {
        if (*at.p != ',') return CH_CHOICES_BAD;
        skip(&at, 1);
        skip_blanks(&at);
        if (at.n == 0) return CH_CHOICES_BAD;
    }
    *number = value > UINT8_MAX ? UINT8_MAX : (uint8_t)value;
    *rest = at;
    return CH_CHOICES_READ;
}

ChChoicesRead ch_choices_read(ChStr *rest, uint8_t count, ChDecision *decision)
{
    *decision = (ChDecision){.pick_count = count};
    ChChoicesRead read = CH_CHOICES_READ;
    for (uint8_t s = 0; s < count && read == CH_CHOICES_READ; s++) read = read_number(rest, &decision->picks[s]);
    return read;
}

static void say_numbers(uint32_t bits, ChText *out)
{
    const char *between = "";
    for (uint32_t n = 1; n <= CH_MAX_CHOICES; n++) {
        if (!((bits >> n) & 1u)) continue;
        ch_text_addf(out, "%s%u", between, (unsigned)n);
        between = ", ";
    }
    if (bits & 1u) ch_text_addf(out, "%s0", between);
}

void ch_choices_say_offers(const ChScenario *scenario, const ChState *state, ChText *out)
{
    const ChBeat *beat = &scenario->beats[state->now.beat];
    ChOffers offers;
    ch_offers(scenario, state, &offers);
    for (uint32_t s = 0; s < offers.slot_count; s++) {
        if (s) ch_text_add(out, CH_STR("; "));
        if (beat->kind == CH_BEAT_COMPOSE) ch_text_addf(out, "%.*s: ", CH_FMT(beat->slots[s].id));
        say_numbers(offers.picks[s], out);
    }
}
