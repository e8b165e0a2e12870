/* What random plays show: conditions on lines, replies and ways that never or always held, and meters that stand at an
 * end. Exploration does not know them: two states that differ only in what is told are one to it. The seed is fixed, so
 * the same scenario gives the same findings; what is rarer than one play in some thousand may be missed, and a hint
 * says what was seen, not what is proved. */
#include "author/check_inside.h"

#include "core/sample.h"

typedef struct Asked {
    const ChCond *when;
    uint32_t times, held;
} Asked;

typedef struct Plays {
    Checker *checker;
    Asked *asked;
    uint32_t asked_count, room;
    uint32_t decisions, pinned[2][2]; /* [anger, trust][at 0, at 100] */
    ChState state;
    ChRng rng;
} Plays;

enum { MOST_DECISIONS = 400 };

static Asked *asked_of(Plays *plays, const ChCond *when)
{
    for (uint32_t i = 0; i < plays->asked_count; i++)
        if (plays->asked[i].when == when) return &plays->asked[i];
    if (plays->asked_count == plays->room) return NULL;
    plays->asked[plays->asked_count] = (Asked){.when = when};
    return &plays->asked[plays->asked_count++];
}

static void ask(Plays *plays, const ChCond *when)
{
    if (!when) return;
    Asked *asked = asked_of(plays, when);
    if (!asked) return;
    asked->times++;
    asked->held += ch_holds(when, &plays->state.now, plays->state.visits);
}

static uint32_t count_conditions(const ChScenario *scenario)
{
    uint32_t n = 0;
    for (uint32_t b = 0; b < scenario->beat_count; b++) {
        const ChBeat *beat = &scenario->beats[b];
        n += beat->line_count + beat->choice_count;
        for (uint32_t s = 0; s < beat->slot_count; s++) n += beat->slots[s].choice_count;
    }
    return n;
}

static void on_entry(Plays *plays)
{
    const ChBeat *beat = &plays->checker->scenario->beats[plays->state.now.beat];
    for (uint32_t i = 0; i < beat->line_count; i++) ask(plays, beat->lines[i].when);
    for (uint32_t i = 0; i < beat->choice_count; i++) ask(plays, beat->choices[i].when);
    for (uint32_t s = 0; s < beat->slot_count; s++)
        for (uint32_t i = 0; i < beat->slots[s].choice_count; i++) ask(plays, beat->slots[s].choices[i].when);
}

static void note_meters(Plays *plays)
{
    const ChMoment *now = &plays->state.now;
    plays->decisions++;
    plays->pinned[0][0] += now->anger == 0;
    plays->pinned[0][1] += now->anger == 100;
    plays->pinned[1][0] += now->trust == 0;
    plays->pinned[1][1] += now->trust == 100;
}

static void play_once(Plays *plays, uint64_t precedents)
{
    const ChScenario *scenario = plays->checker->scenario;
    const ChMethod *method = plays->checker->method;
    ch_state_start(scenario, method, precedents, &plays->state);
    for (uint32_t step = 0; step < MOST_DECISIONS; step++) {
        ChDecision decision;
        on_entry(plays);
        if (!ch_random_decision(scenario, &plays->state, &plays->rng, &decision)) return;
        ch_decide(scenario, method, &plays->state, &decision, NULL);
        note_meters(plays);
    }
}

/* "of an answer" or "of a line", at the place of the condition itself. */
static void say_condition(Plays *plays, const Asked *asked, const char *whose)
{
    if (asked->held == 0)
        chk_say(plays->checker, CH_CODE_NEVER_TRUE, asked->when->at,
                "the \"when\" of this %s held in none of %u plays that came by: ask for less, or take it out", whose,
                asked->times);
    else if (asked->held == asked->times)
        chk_say(plays->checker, CH_CODE_ALWAYS_TRUE, asked->when->at,
                "the \"when\" of this %s held all of the %u times it was asked: it can be left out", whose, asked->times);
}

static void say_conditions(Plays *plays)
{
    enum { ENOUGH = 100 }; /* fewer say nothing */
    for (uint32_t b = 0; b < plays->checker->scenario->beat_count; b++) {
        const ChBeat *beat = &plays->checker->scenario->beats[b];
        for (uint32_t i = 0; i < plays->asked_count; i++) {
            const Asked *asked = &plays->asked[i];
            if (asked->times < ENOUGH) continue;
            for (uint32_t l = 0; l < beat->line_count; l++)
                if (beat->lines[l].when == asked->when) say_condition(plays, asked, "line");
            for (uint32_t c = 0; c < beat->choice_count; c++)
                if (beat->choices[c].when == asked->when && plays->checker->choice_reached[beat->choices[c].serial])
                    say_condition(plays, asked, "answer");
        }
    }
}

static void say_meters(Plays *plays)
{
    static const char *const names[2] = {"anger", "trust"};
    static const int ends[2] = {0, 100};
    for (uint32_t m = 0; m < 2; m++)
        for (uint32_t e = 0; e < 2; e++) {
            uint64_t share = plays->decisions ? (uint64_t)plays->pinned[m][e] * 100 / plays->decisions : 0;
            if (share < 20) continue;
            chk_say(plays->checker, CH_CODE_METER_PINNED, plays->checker->scenario->at,
                    "%s stands at %d after %u of 100 answers, so further answers cannot move it: start it further away, or "
                    "move it less", names[m], ends[e], (unsigned)share);
        }
}

ChStatus chk_plays(Checker *checker)
{
    const ChScenario *scenario = checker->scenario;
    Plays plays = {.checker = checker, .room = count_conditions(scenario), .rng = {1}};
    plays.asked = CH_NEW_ARRAY(&checker->scratch, Asked, plays.room);
    plays.state.visits = CH_NEW_ARRAY(&checker->scratch, uint16_t, scenario->beat_count);
    if (!plays.asked || !plays.state.visits) return CH_NO_MEMORY;
    uint64_t starts[CH_MAX_FLAGS + 2];
    uint32_t count = chk_starts(scenario, starts);
    for (uint32_t i = 0; i < CH_CHECK_PLAYS; i++) play_once(&plays, starts[i % count]);
    say_conditions(&plays);
    say_meters(&plays);
    return CH_OK;
}
