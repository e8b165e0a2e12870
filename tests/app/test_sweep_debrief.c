/* The question before the debrief and the debrief of real plays of every situation under scenarios/, under its own method
 * and under others: nothing is cut, covered or lost. */
#include "app/sweep.h"
#include "app/ways.h"
#include "ui/screens/debrief_parts.h"

enum { PLAYS = 400, OTHER_METHODS = 2 };

typedef struct Debriefed {
    Sweep *sweep;
    const ChSituation *situation;
    ChSession *session;
    ChArena memory;
    ChDebrief debrief;
    char name[96];
} Debriefed;

static ChuDebriefState *state_of(Debriefed *d)
{
    return chu_state(d->sweep->ui, CH_SCREEN_DEBRIEF);
}

static void expect_line(Debriefed *d, uint32_t at)
{
    const ChDebrief *debrief = &d->debrief;
    uint32_t n = at < debrief->meter_count ? debrief->meters[at].decision : 0;
    if (n == 0 || n > debrief->decision_count) return;
    const ChDecisionTold *told = &debrief->decisions[n - 1];
    const ChStr texts[] = {told->said, told->because, told->better, told->better_because, told->tempting, told->tempting_because};
    for (uint32_t i = 0; i < sizeof texts / sizeof *texts; i++) sweep_expect(d->sweep, texts[i]);
}

static void expect_steps(Debriefed *d)
{
    const ChScenario *scenario = d->debrief.scenario;
    for (uint32_t i = 0; i < d->debrief.step_count; i++) {
        const ChStepResult *step = &d->debrief.steps[i];
        sweep_expect(d->sweep, d->debrief.method->steps[step->step].title);
        for (uint32_t k = 0; k < step->evidence_count; k++) sweep_expect(d->sweep, step->evidence[k].quote);
    }
    for (uint32_t i = 0; i < scenario->discuss_count; i++) sweep_expect(d->sweep, scenario->discuss[i]);
}

/* What was said, and the customer's last words, before anything is told. */
static void ask(Debriefed *d)
{
    Sweep *sweep = d->sweep;
    ch_ui_show_debrief(sweep->ui, &d->debrief, true);
    bool by_line = false; /* else it asks how it came out */
    for (uint32_t i = 0; i < d->debrief.decision_count; i++) by_line |= d->debrief.decisions[i].regret >= 0;
    for (uint32_t i = 0; i < d->debrief.decision_count && by_line; i++) sweep_expect(sweep, d->debrief.decisions[i].said);
    sweep_scene(sweep, 6, "asked about %s", d->name);
    sweep_settle(sweep);
    sweep_char(sweep, '2');
    sweep_key(sweep, CH_KEY_ENTER);
    if (by_line && d->debrief.points >= 0) { /* and how it went */
        assert_int_equal(ch_ui_screen(sweep->ui), CH_SCREEN_ASK);
        sweep_scene(sweep, 6, "asked how %s went", d->name);
        sweep_settle(sweep);
        sweep_char(sweep, '1');
        sweep_key(sweep, CH_KEY_ENTER);
    }
    assert_int_equal(ch_ui_screen(sweep->ui), CH_SCREEN_DEBRIEF);
    ch_ui_debrief_reflects(sweep->ui);
}

/* The end of the conversation: two fields, which hold what is typed. */
static void keep(Debriefed *d)
{
    Sweep *sweep = d->sweep;
    sweep_settle(sweep);
    sweep_key(sweep, CH_KEY_ENTER);
    assert_int_equal(ch_ui_screen(sweep->ui), CH_SCREEN_KEEP);
    sweep_scene(sweep, 6, "what to keep of %s", d->name);
    sweep_settle(sweep);
    ch_ui_show_debrief(sweep->ui, &d->debrief, false);
}

/* Every line can have the focus; the curve says other things beside other points. Of some plays every other line. */
static void lines(Debriefed *d, uint32_t by)
{
    ChuDebriefState *state = state_of(d);
    for (uint32_t at = 0; at < d->debrief.meter_count; at += by) {
        state->at = at;
        state->trust = at % 3 == 1;
        expect_line(d, at);
        sweep_scene(d->sweep, 2, "debrief of %s, line %u", d->name, at);
    }
    state->trust = false;
}

static void parts(Debriefed *d)
{
    ChuDebriefState *state = state_of(d);
    expect_steps(d);
    sweep_scene(d->sweep, 6, "debrief of %s", d->name);
    ch_ui_wrote_last(d->sweep->ui, CH_STR("I let her finish before I said a word about the rule"), CH_STR("Say when I ring, and ring"));
    if (d->debrief.decision_count) sweep_expect(d->sweep, CH_STR("To change: Say when I ring, and ring"));
    sweep_scene(d->sweep, 6, "debrief of %s, with what was written last", d->name);
    ch_ui_wrote_last(d->sweep->ui, CH_STR(""), CH_STR(""));
    state->table = true;
    for (uint32_t i = 0; i < d->debrief.decision_count; i++) sweep_expect(d->sweep, d->debrief.decisions[i].said);
    sweep_scene(d->sweep, 6, "debrief of %s, table", d->name);
    state->table = false;
    state->choosing = true;
    sweep_scene(d->sweep, 2, "debrief of %s, methods", d->name);
    state->choosing = false;
}

static void open_debrief(Debriefed *d, const Ways *ways, const Way *way, ChMode mode, const ChValues *values)
{
    ChError error = {0};
    d->session = way_play(ways, way, mode, 0);
    ch_arena_init(&d->memory, ch_heap(), SIZE_MAX);
    if (ch_debrief_make(d->session, values, &d->memory, &d->debrief, &error) != CH_OK) fail_msg("%s", error.message);
}

static void close_debrief(Debriefed *d)
{
    ch_ui_show_home(d->sweep->ui);
    d->sweep->ui->debrief = NULL;
    ch_arena_free(&d->memory);
    ch_session_free(d->session);
}

/* The card on the home screen knows the first and the best score by now, or not. */
static void score(Sweep *sweep, uint32_t card, uint32_t n)
{
    sweep->ui->cards[card].first = n % 3 ? 100 - (int32_t)(n % 2) * 49 : -1;
    sweep->ui->cards[card].best = n % 3 ? 100 : -1;
    sweep->ui->cards[card].played = n % 3;
}

/* The same play held against the steps of another method. What its states are worth is not known here. */
static void other_method(Sweep *sweep, const ChSituation *own, const Way *way, uint32_t method)
{
    ChSituation other;
    ChError error = {0};
    const ChMethodCard *card = &sweep->desk.methods[method];
    if (ch_str_eq(card->id, own->method.id)) return;
    if (ch_situation_load(sweep->desk.library, own->scenario.id.p, card->id.p, &other, &error) != CH_OK) return;
    Ways ways = {.scenario = &other.scenario, .method = &other.method};
    Debriefed d = {.sweep = sweep, .situation = &other};
    snprintf(d.name, sizeof d.name, "%.*s by %.*s", CH_FMT(own->scenario.id), CH_FMT(card->id));
    open_debrief(&d, &ways, way, CH_MODE_PRACTICE, NULL);
    ch_ui_show_debrief(sweep->ui, &d.debrief, false);
    parts(&d);
    close_debrief(&d);
    ch_situation_free(&other);
}

static void play(Sweep *sweep, const ChSituation *situation, const Ways *ways, const Way *way, uint32_t n)
{
    Debriefed d = {.sweep = sweep, .situation = situation};
    const ChScenario *scenario = &situation->scenario;
    bool known = way->precedents == 0; /* what was explored began without */
    open_debrief(&d, ways, way, (ChMode)(n % 3), known ? situation->values : NULL);
    snprintf(d.name, sizeof d.name, "%.*s, ending %.*s, %u lines", CH_FMT(scenario->id), CH_FMT(scenario->beats[d.debrief.ending].id),
             d.debrief.decision_count);
    ask(&d);
    parts(&d);
    lines(&d, 1 + n % 2);
    keep(&d);
    close_debrief(&d);
}

static void situation(Sweep *sweep, uint32_t card, ChSituation *situation)
{
    Ways ways;
    ChError error = {0};
    uint32_t n = ch_rng_below(&sweep->rng, 6);
    if (ch_situation_know(situation, 0, NULL, &error) != CH_OK) fail_msg("%s", error.message);
    ways_find(&ways, situation, PLAYS, 20);
    const Way *longest = NULL;
    for (uint32_t b = 0; b < situation->scenario.beat_count; b++) {
        const Way *had[WAY_KINDS] = {NULL};
        if (situation->scenario.beats[b].kind != CH_BEAT_ENDING) continue;
        for (int kind = 0; kind < WAY_KINDS; kind++) {
            bool known = false;
            had[kind] = ways_into(&ways, b, (WayMost)kind);
            for (int k = 0; k < kind; k++) known |= way_same(had[k], had[kind]);
            if (!had[kind] || known) continue;
            score(sweep, card, n);
            play(sweep, situation, &ways, had[kind], n++);
            if (!longest || had[kind]->count > longest->count) longest = had[kind];
        }
    }
    assert_non_null(longest);
    for (uint32_t i = 0; i < OTHER_METHODS * 2; i++)
        other_method(sweep, situation, longest, ch_rng_below(&sweep->rng, sweep->desk.method_count));
    ways_free(&ways);
}

static void debriefs(void **state)
{
    Sweep sweep;
    (void)state;
    sweep_begin(&sweep, 2);
    assert_true(sweep_situations(&sweep, situation) > 0);
    sweep_end(&sweep, "debriefs");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(debriefs)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
